#include "protocol/tls/context_table.h"

#include <algorithm>
#include <cerrno>
#include <mutex>
#include <utility>

#include <openssl/err.h>
#include <openssl/rand.h>

#include "protocol/tls/session.h"

namespace hp::tls {

namespace {

std::string lower(std::string_view name) {
    std::string result(name);
    for (char& c : result) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return result;
}

// The host name of a ClientHello's server_name extension (RFC 6066, 3): a list's size, then type, size, name. Empty if
// there is none; OpenSSL checks the extension again, and refuses a malformed one, after this.
std::string server_name_of(SSL* ssl) {
    const unsigned char* bytes = nullptr;
    std::size_t size = 0;
    if (SSL_client_hello_get0_ext(ssl, TLSEXT_TYPE_server_name, &bytes, &size) != 1 || size < 5) return {};
    if (bytes[2] != TLSEXT_NAMETYPE_host_name) return {};
    const std::size_t name_size = static_cast<std::size_t>(bytes[3] << 8 | bytes[4]);
    if (name_size > size - 5 || std::find(bytes + 5, bytes + 5 + name_size, 0) != bytes + 5 + name_size) return {};
    return {reinterpret_cast<const char*>(bytes + 5), name_size};
}

}  // namespace

ContextTable::ContextTable(Role role, std::string cipher_list, ServerNameCallback callback, void* callback_context)
    : role_(role), cipher_list_(std::move(cipher_list)), callback_(callback), callback_context_(callback_context) {}

int ContextTable::make(const Credentials& credentials, ContextPtr& context) const {
    ERR_clear_error();
    ContextPtr fresh(SSL_CTX_new(role_ == Role::server ? TLS_server_method() : TLS_client_method()));
    int error = fresh == nullptr ? ENOMEM : apply_policy(fresh.get());
    if (error == 0) error = load_credentials(fresh.get(), role_, credentials);
    if (error == 0) context = std::move(fresh);
    ERR_clear_error();
    return error;
}

int ContextTable::apply_policy(SSL_CTX* context) const {
    constexpr long server_sessions_max = 4096;  // TLS 1.2 clients that take no ticket; the tickets cost us nothing
    SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
    SSL_CTX_set_max_proto_version(context, TLS1_3_VERSION);
    SSL_CTX_set_options(
        context, SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION | SSL_OP_CIPHER_SERVER_PREFERENCE | SSL_OP_PRIORITIZE_CHACHA);
    // The record buffer (17 KB) lives from the first byte of a record to the last record read. Reading ahead lets one BIO
    // read fill it with as many records as fit, rather than a header, a body, a header, a body.
    SSL_CTX_set_mode(context, SSL_MODE_RELEASE_BUFFERS);
    SSL_CTX_set_read_ahead(context, 1);
    SSL_CTX_set_info_callback(context, &ContextTable::on_info);
    if (SSL_CTX_set_cipher_list(context, cipher_list_.c_str()) != 1) return EINVAL;
    if (SSL_CTX_set1_groups_list(context, "X25519:P-256:P-384:P-521") != 1) return ENOMEM;
    if (role_ == Role::client) {
        SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_CLIENT | SSL_SESS_CACHE_NO_INTERNAL);
        SSL_CTX_sess_set_new_cb(context, &ContextTable::on_new_session);
        return 0;
    }
    unsigned char id_context[SSL_MAX_SID_CTX_LENGTH];  // its own for every context: no resumption from one in another
    if (RAND_bytes(id_context, sizeof id_context) != 1) return ENOMEM;
    SSL_CTX_set_session_id_context(context, id_context, sizeof id_context);
    SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_SERVER);
    SSL_CTX_sess_set_cache_size(context, server_sessions_max);
    SSL_CTX_set_num_tickets(context, 1);
    SSL_CTX_set_client_hello_cb(context, &ContextTable::on_client_hello, nullptr);
    SSL_CTX_set_tlsext_servername_callback(context, &ContextTable::on_server_name);
    SSL_CTX_set_alpn_select_cb(context, &ContextTable::on_alpn, nullptr);
    return 0;
}

int ContextTable::join(ContextPtr context, int& index) {
    const std::lock_guard lock(mutex_);
    if (contexts_.size() >= static_cast<std::size_t>(contexts_max)) return ENOSPC;
    contexts_.push_back(std::move(context));
    index = static_cast<int>(contexts_.size()) - 1;
    return 0;
}

int ContextTable::bind_server_name(std::string_view name, int index) {
    const std::lock_guard lock(mutex_);
    if (index < 0 || static_cast<std::size_t>(index) >= contexts_.size()) return ENOANO;
    bound_names_[lower(name)] = index;
    return 0;
}

int ContextTable::set_alpn(std::string wire_format) {
    const std::lock_guard lock(mutex_);
    alpn_ = std::move(wire_format);
    return 0;
}

int ContextTable::size() const {
    const std::shared_lock lock(mutex_);
    return static_cast<int>(contexts_.size());
}

SSL_CTX* ContextTable::at(int index) const {
    const std::shared_lock lock(mutex_);
    return index >= 0 && static_cast<std::size_t>(index) < contexts_.size() ? contexts_[static_cast<std::size_t>(index)].get()
                                                                            : nullptr;
}

SSL_CTX* ContextTable::choose(const std::string& name) const {
    if (name.empty()) return at(0);
    return at(callback_ != nullptr ? callback_(name.c_str(), callback_context_) : server_name_index(name));
}

std::string ContextTable::alpn() const {
    const std::shared_lock lock(mutex_);
    return alpn_;
}

int ContextTable::server_name_index(std::string_view name) const {
    const std::shared_lock lock(mutex_);
    if (bound_names_.empty()) return 0;
    std::string rest = lower(name);
    for (;;) {
        if (const auto bound = bound_names_.find(rest); bound != bound_names_.end()) return bound->second;
        const std::size_t dot = rest.find('.');
        if (dot == std::string::npos) return 0;
        rest.erase(0, dot + 1);
    }
}

// The context is chosen here rather than in OpenSSL's server name callback, which comes after resumption was decided: the
// chosen context's session id context must be in force by then, or a session got from one virtual host would be resumed in
// another one, past its client verification (CVE-2025-23419 in nginx).
int ContextTable::on_client_hello(SSL* ssl, int* alert, void*) {
    Session& session = WireBio::session_of(ssl);
    SSL_CTX* const chosen = session.contexts_->choose(server_name_of(ssl));
    if (chosen == nullptr) {
        session.failure_ = "unrecognized server name";
        *alert = SSL_AD_UNRECOGNIZED_NAME;
        return SSL_CLIENT_HELLO_ERROR;
    }
    if (chosen != SSL_get_SSL_CTX(ssl)) {
        if (SSL_set_SSL_CTX(ssl, chosen) == nullptr) return SSL_CLIENT_HELLO_ERROR;
        SSL_set_verify(ssl, SSL_CTX_get_verify_mode(chosen), nullptr);  // not part of what SSL_set_SSL_CTX copies
    }
    return SSL_CLIENT_HELLO_SUCCESS;
}

int ContextTable::on_server_name(SSL* ssl, int*, void*) {
    // Acknowledges the name, so that OpenSSL remembers it (SSL_get_servername).
    return SSL_get_servername(ssl, TLSEXT_NAMETYPE_host_name) == nullptr ? SSL_TLSEXT_ERR_NOACK : SSL_TLSEXT_ERR_OK;
}

int ContextTable::on_alpn(SSL* ssl, const unsigned char** chosen, unsigned char* chosen_size, const unsigned char* offered,
                          unsigned offered_size, void*) {
    const std::string ours = WireBio::session_of(ssl).contexts_->alpn();
    if (ours.empty()) return SSL_TLSEXT_ERR_NOACK;
    for (std::size_t at = 0; at < ours.size(); at += 1 + static_cast<unsigned char>(ours[at])) {
        const std::string_view want = std::string_view(ours).substr(at, 1u + static_cast<unsigned char>(ours[at]));
        for (std::size_t i = 0; i < offered_size; i += 1u + offered[i]) {
            const std::string_view offer(reinterpret_cast<const char*>(offered + i), 1u + offered[i]);
            if (offer != want) continue;
            *chosen = offered + i + 1;
            *chosen_size = offered[i];
            return SSL_TLSEXT_ERR_OK;
        }
    }
    return SSL_TLSEXT_ERR_ALERT_FATAL;
}

int ContextTable::on_new_session(SSL* ssl, SSL_SESSION* session) {
    const Session& of = WireBio::session_of(ssl);
    if (of.server_name_.empty()) return 0;
    of.contexts_->resumable().put(of.server_name_, SessionPtr(session));
    return 1;  // the reference is ours now
}

void ContextTable::on_info(const SSL* ssl, int where, int) {
    if (where == SSL_CB_WRITE_ALERT) WireBio::session_of(ssl).alert_sent_ = true;
}

}  // namespace hp::tls
