#include "protocol/tls/credentials.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <string>

#include <sys/stat.h>

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>

namespace hp::tls {

namespace {

struct Free {
    void operator()(std::FILE* file) const noexcept { std::fclose(file); }
    void operator()(BIO* bio) const noexcept { BIO_free(bio); }
    void operator()(X509* certificate) const noexcept { X509_free(certificate); }
    void operator()(EVP_PKEY* key) const noexcept { EVP_PKEY_free(key); }
    void operator()(STACK_OF(X509_INFO) * entries) const noexcept { sk_X509_INFO_pop_free(entries, X509_INFO_free); }
};
template <class T>
using Owned = std::unique_ptr<T, Free>;

// A text that may hold a private key: wiped when it goes.
struct Secret {
    std::string text;
    ~Secret() { OPENSSL_cleanse(text.data(), text.size()); }
};

bool given(const char* text) { return text != nullptr && *text != '\0'; }

int read_file(const char* path, std::string& text) {
    const Owned<std::FILE> file(std::fopen(path, "rbe"));
    struct stat status;
    if (file == nullptr || fstat(fileno(file.get()), &status) != 0) return errno;
    if (S_ISDIR(status.st_mode)) return EISDIR;
    if (status.st_size > credential_file_bytes_max) return EFBIG;
    text.resize(static_cast<std::size_t>(status.st_size));  // at once: growing would leave copies of a key behind
    text.resize(std::fread(text.data(), 1, text.size(), file.get()));
    return std::ferror(file.get()) != 0 ? EIO : 0;
}

int fetch(const char* text_or_path, bool in_memory, std::string& text) {
    if (!in_memory) return read_file(text_or_path, text);
    text = text_or_path;
    return 0;
}

Owned<BIO> reader(const std::string& text) { return Owned<BIO>(BIO_new_mem_buf(text.data(), static_cast<int>(text.size()))); }

int give_password(char* to, int capacity, int, void* password) {
    const auto* text = static_cast<const char*>(password);
    const std::size_t size = given(text) ? std::strlen(text) : 0;
    if (size == 0 || size > static_cast<std::size_t>(capacity)) return -1;
    std::memcpy(to, text, size);
    return static_cast<int>(size);
}

// The certificate, then those that lead from it to the root.
int use_certificates(SSL_CTX* context, const std::string& text) {
    const Owned<BIO> from = reader(text);
    if (from == nullptr) return ENOMEM;
    const Owned<X509> own(PEM_read_bio_X509_AUX(from.get(), nullptr, give_password, nullptr));
    if (own == nullptr || SSL_CTX_use_certificate(context, own.get()) != 1) return EBADMSG;
    for (;;) {
        Owned<X509> next(PEM_read_bio_X509(from.get(), nullptr, give_password, nullptr));
        if (next == nullptr) break;
        if (SSL_CTX_add0_chain_cert(context, next.get()) != 1) return EBADMSG;
        static_cast<void>(next.release());
    }
    const bool at_end = ERR_GET_REASON(ERR_peek_last_error()) == PEM_R_NO_START_LINE;
    ERR_clear_error();
    return at_end ? 0 : EBADMSG;
}

int use_key(SSL_CTX* context, const std::string& text, const char* password) {
    const Owned<BIO> from = reader(text);
    if (from == nullptr) return ENOMEM;
    const Owned<EVP_PKEY> key(PEM_read_bio_PrivateKey(from.get(), nullptr, give_password, const_cast<char*>(password)));
    if (key == nullptr || X509_check_private_key(SSL_CTX_get0_certificate(context), key.get()) != 1) return EACCES;
    return SSL_CTX_use_PrivateKey(context, key.get()) == 1 ? 0 : EACCES;
}

int use_identity(SSL_CTX* context, Role role, const Credentials& credentials) {
    if (given(credentials.certificate) != given(credentials.key)) return EINVAL;
    if (!given(credentials.certificate)) return role == Role::server ? EINVAL : 0;
    std::string certificate;
    Secret key;
    if (const int error = fetch(credentials.certificate, credentials.in_memory, certificate)) return error;
    if (const int error = fetch(credentials.key, credentials.in_memory, key.text)) return error;
    if (const int error = use_certificates(context, certificate)) return error;
    return use_key(context, key.text, credentials.key_password);
}

// Certificates and revocation lists of `text` become trusted; a server that verifies tells clients their names.
int trust_text(SSL_CTX* context, const std::string& text, bool tell_names) {
    X509_STORE* const store = SSL_CTX_get_cert_store(context);
    const Owned<BIO> from = reader(text);
    if (from == nullptr) return ENOMEM;
    const Owned<STACK_OF(X509_INFO)> entries(PEM_X509_INFO_read_bio(from.get(), nullptr, give_password, nullptr));
    bool found = false;
    for (int i = 0; entries != nullptr && i < sk_X509_INFO_num(entries.get()); ++i) {
        const X509_INFO* const entry = sk_X509_INFO_value(entries.get(), i);
        if (entry->crl != nullptr && X509_STORE_add_crl(store, entry->crl) != 1) return EBADMSG;
        if (entry->x509 == nullptr) continue;
        if (X509_STORE_add_cert(store, entry->x509) != 1) return EBADMSG;
        if (tell_names && SSL_CTX_add_client_CA(context, entry->x509) != 1) return ENOMEM;
        found = true;
    }
    return found ? 0 : EBADMSG;
}

int trust(SSL_CTX* context, Role role, const Credentials& credentials) {
    const bool server = role == Role::server;
    if (!server || credentials.server_trusts_system_store) SSL_CTX_set_default_verify_paths(context);
    if (!given(credentials.ca)) return 0;
    struct stat status;
    if (!credentials.in_memory && stat(credentials.ca, &status) == 0 && S_ISDIR(status.st_mode)) {
        return SSL_CTX_load_verify_dir(context, credentials.ca) == 1 ? 0 : EBADMSG;
    }
    std::string text;
    if (const int error = fetch(credentials.ca, credentials.in_memory, text)) return error;
    return trust_text(context, text, server && (credentials.verify_mode & verify_peer) != 0);
}

// OpenSSL would look for the chain of a lone certificate in the trust store at every handshake: do it once.
void complete_chain(SSL_CTX* context, const Credentials& credentials) {
    STACK_OF(X509)* chain = nullptr;
    SSL_CTX_get_extra_chain_certs_only(context, &chain);
    const bool lone = chain == nullptr || sk_X509_num(chain) == 0;
    if (SSL_CTX_get0_certificate(context) != nullptr && lone && given(credentials.ca)) {
        SSL_CTX_build_cert_chain(
            context, SSL_BUILD_CHAIN_FLAG_NO_ROOT | SSL_BUILD_CHAIN_FLAG_IGNORE_ERROR | SSL_BUILD_CHAIN_FLAG_CLEAR_ERROR);
    }
    SSL_CTX_set_mode(context, SSL_MODE_NO_AUTO_CHAIN);
}

}  // namespace

int load_credentials(SSL_CTX* context, Role role, const Credentials& credentials) {
    if ((credentials.verify_mode & ~(verify_peer | verify_fail_if_no_peer_cert | verify_client_once)) != 0) return EINVAL;
    SSL_CTX_set_verify(context, credentials.verify_mode, nullptr);
    int error = use_identity(context, role, credentials);
    if (error == 0) error = trust(context, role, credentials);
    if (error == 0) complete_chain(context, credentials);
    ERR_clear_error();
    return error;
}

}  // namespace hp::tls
