// The contexts of one setup(), shared by the set that made them and by every session that uses them.
#pragma once

#include <memory>
#include <shared_mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <openssl/ssl.h>

#include "protocol/tls/context.h"
#include "protocol/tls/session_cache.h"

namespace hp::tls {

struct ContextFree {
    void operator()(SSL_CTX* context) const noexcept { SSL_CTX_free(context); }
};
using ContextPtr = std::unique_ptr<SSL_CTX, ContextFree>;

// Thread-safe; contexts only join, so an SSL_CTX from here lives as long as the table. Internal to protocol/tls.
class ContextTable {
public:
    ContextTable(Role role, std::string cipher_list, ServerNameCallback callback, void* callback_context);

    // A context under the fixed policy of ContextSet; results as load_credentials(), and EINVAL for the cipher list.
    int make(const Credentials& credentials, ContextPtr& context) const;
    // Puts it in and tells its index; ENOSPC.
    int join(ContextPtr context, int& index);
    int bind_server_name(std::string_view name, int index);
    int server_name_index(std::string_view name) const;
    int set_alpn(std::string wire_format);

    Role role() const { return role_; }
    int size() const;
    // Null: no such index.
    SSL_CTX* at(int index) const;
    // The context for a client that asks for `name`; null: refuse it.
    SSL_CTX* choose(const std::string& name) const;
    // In the format of RFC 7301: length, name, length, name ...
    std::string alpn() const;
    SessionCache& resumable() { return resumable_; }

private:
    int apply_policy(SSL_CTX* context) const;

    // OpenSSL's callbacks; each finds its Session by the BIO of the SSL.
    static int on_client_hello(SSL* ssl, int* alert, void* unused);
    static int on_server_name(SSL* ssl, int* alert, void* unused);
    static int on_alpn(SSL* ssl, const unsigned char** chosen, unsigned char* chosen_size, const unsigned char* offered,
                       unsigned offered_size, void* unused);
    static int on_new_session(SSL* ssl, SSL_SESSION* session);
    static void on_info(const SSL* ssl, int where, int value);

    const Role role_;
    const std::string cipher_list_;
    const ServerNameCallback callback_;
    void* const callback_context_;

    mutable std::shared_mutex mutex_;  // guards the next three; held for a look-up or an insertion
    std::vector<ContextPtr> contexts_;
    std::unordered_map<std::string, int> bound_names_;  // lower case
    std::string alpn_;

    SessionCache resumable_;
};

}  // namespace hp::tls
