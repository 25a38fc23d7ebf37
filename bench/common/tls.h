// OpenSSL contexts of the bench programs: TLS 1.3 only, OpenSSL's own defaults otherwise.
#pragma once

#include <openssl/err.h>
#include <openssl/ssl.h>

#include <cstdio>
#include <cstdlib>
#include <string>

namespace hp::bench {

[[noreturn]] inline void die_tls(const char* what) {
    std::fprintf(stderr, "%s\n", what);
    ERR_print_errors_fp(stderr);
    std::exit(1);
}

inline SSL_CTX* tls_context(const SSL_METHOD* method) {
    SSL_CTX* context = SSL_CTX_new(method);
    if (context == nullptr) die_tls("SSL_CTX_new");
    SSL_CTX_set_min_proto_version(context, TLS1_3_VERSION);
    SSL_CTX_set_mode(context, SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER | SSL_MODE_RELEASE_BUFFERS);
    SSL_CTX_set_quiet_shutdown(context, 1);
    // A peer that closes without close_notify is an ordinary end of the stream here, not an error to report.
    SSL_CTX_set_options(context, SSL_OP_IGNORE_UNEXPECTED_EOF);
    return context;
}

inline SSL_CTX* tls_server_context(const std::string& certificate, const std::string& key) {
    SSL_CTX* context = tls_context(TLS_server_method());
    if (SSL_CTX_use_certificate_chain_file(context, certificate.c_str()) != 1) die_tls(certificate.c_str());
    if (SSL_CTX_use_PrivateKey_file(context, key.c_str(), SSL_FILETYPE_PEM) != 1) die_tls(key.c_str());
    return context;
}

}  // namespace hp::bench
