// Session::session_info(): the rows of EnSSLSessionInfo.
#include <cstdint>

#include <openssl/ssl.h>

#include "protocol/tls/session.h"

namespace hp::tls {

namespace {

void* pointer(const void* borrowed) { return const_cast<void*>(borrowed); }

void* number(int value) { return reinterpret_cast<void*>(static_cast<std::intptr_t>(value)); }

using Getter = void* (*)(SSL*);

// In the order of the enumeration. Every pointer is borrowed from the session or its context.
constexpr Getter getters[] = {
    /* CTX              */ [](SSL* ssl) { return pointer(SSL_get_SSL_CTX(ssl)); },
    /* CTX_METHOD       */ [](SSL* ssl) { return pointer(SSL_CTX_get_ssl_method(SSL_get_SSL_CTX(ssl))); },
    /* CTX_CIPHERS      */ [](SSL* ssl) { return pointer(SSL_CTX_get_ciphers(SSL_get_SSL_CTX(ssl))); },
    /* CTX_CERT_STORE   */ [](SSL* ssl) { return pointer(SSL_CTX_get_cert_store(SSL_get_SSL_CTX(ssl))); },
    /* SERVER_NAME_TYPE */ [](SSL* ssl) { return number(SSL_get_servername_type(ssl)); },
    /* SERVER_NAME      */ [](SSL* ssl) { return pointer(SSL_get_servername(ssl, TLSEXT_NAMETYPE_host_name)); },
    /* VERSION          */ [](SSL* ssl) { return number(SSL_version(ssl)); },
    /* METHOD           */ [](SSL* ssl) { return pointer(SSL_get_ssl_method(ssl)); },
    /* CERT             */ [](SSL* ssl) { return pointer(SSL_get_certificate(ssl)); },
    /* PKEY             */ [](SSL* ssl) { return pointer(SSL_get_privatekey(ssl)); },
    /* CURRENT_CIPHER   */ [](SSL* ssl) { return pointer(SSL_get_current_cipher(ssl)); },
    /* CIPHERS          */ [](SSL* ssl) { return pointer(SSL_get_ciphers(ssl)); },
    /* CLIENT_CIPHERS   */ [](SSL* ssl) { return pointer(SSL_get_client_ciphers(ssl)); },
    /* PEER_CERT        */ [](SSL* ssl) { return pointer(SSL_get0_peer_certificate(ssl)); },
    /* PEER_CERT_CHAIN  */ [](SSL* ssl) { return pointer(SSL_get_peer_cert_chain(ssl)); },
    /* VERIFIED_CHAIN   */ [](SSL* ssl) { return pointer(SSL_get0_verified_chain(ssl)); },
};

}  // namespace

bool Session::session_info(int what, void** info) const {
    if (info == nullptr || what < 0 || static_cast<std::size_t>(what) >= std::size(getters)) return false;
    *info = getters[what](ssl_.get());
    return true;
}

}  // namespace hp::tls
