#include "protocol/tls/session.h"

#include <cassert>
#include <cerrno>
#include <new>
#include <utility>

#include <arpa/inet.h>

#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include "protocol/tls/context_table.h"

namespace hp::tls {

namespace {

constexpr std::size_t record_bytes_max = SSL3_RT_MAX_PLAIN_LENGTH;  // of plaintext in a record

// SSL_get_error() looks into the thread's queue, so it has to be empty before an operation, whoever filled it.
void drop_errors() {
    if (ERR_peek_error() != 0) ERR_clear_error();
}

// "[::1%eth0]" -> "::1", "Host." -> "host"; `is_ip` tells which of both it was.
std::string plain_host(std::string_view name, bool& is_ip) {
    if (name.size() > 2 && name.front() == '[' && name.back() == ']') name = name.substr(1, name.size() - 2);
    std::string host(name.substr(0, name.find('%')));
    in6_addr address;
    is_ip = inet_pton(AF_INET, host.c_str(), &address) == 1 || inet_pton(AF_INET6, host.c_str(), &address) == 1;
    if (is_ip) return host;
    host = name;
    if (!host.empty() && host.back() == '.') host.pop_back();
    for (char& c : host) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return host;
}

// The error that names the cause: the first one of the TLS library itself, or else the first one.
unsigned long cause() {
    const unsigned long first = ERR_get_error();
    for (unsigned long error = first; error != 0; error = ERR_get_error()) {
        if (ERR_GET_LIB(error) == ERR_LIB_SSL) return error;
    }
    return first;
}

// OpenSSL sends no alert when the first bytes are no TLS at all. Both sides are still unencrypted then.
bool was_no_tls(int reason) {
    return reason == SSL_R_HTTP_REQUEST || reason == SSL_R_HTTPS_PROXY_REQUEST || reason == SSL_R_WRONG_VERSION_NUMBER;
}

}  // namespace

void Session::SslFree::operator()(SSL* ssl) const noexcept { SSL_free(ssl); }

Session::Session(std::shared_ptr<ContextTable> contexts) : bio_(*this), contexts_(std::move(contexts)) {}

Session::~Session() {
    // OpenSSL would forget the session of a connection that ended without close_notify, as most do.
    if (ssl_ != nullptr && !failed_) SSL_set_shutdown(ssl_.get(), SSL_SENT_SHUTDOWN | SSL_RECEIVED_SHUTDOWN);
}

std::unique_ptr<Session> Session::create(const ContextSet& contexts, std::string_view server_name) {
    std::shared_ptr<ContextTable> table = contexts.table();
    if (table == nullptr) {
        errno = EPERM;
        return nullptr;
    }
    std::unique_ptr<Session> session(new (std::nothrow) Session(std::move(table)));
    const int error = session == nullptr ? ENOMEM : session->prepare(server_name);
    drop_errors();
    if (error == 0) return session;
    session.reset();
    errno = error;
    return nullptr;
}

int Session::prepare(std::string_view server_name) {
    drop_errors();
    ssl_.reset(SSL_new(contexts_->at(0)));
    if (ssl_ == nullptr || !bio_.attach(ssl_.get())) return ENOMEM;
    if (contexts_->role() == Role::client) return prepare_client(server_name);
    SSL_set_accept_state(ssl_.get());
    return 0;
}

int Session::prepare_client(std::string_view server_name) {
    SSL* const ssl = ssl_.get();
    SSL_set_connect_state(ssl);
    bool is_ip = false;
    server_name_ = plain_host(server_name, is_ip);
    const bool verify = (SSL_get_verify_mode(ssl) & SSL_VERIFY_PEER) != 0;
    if (verify) {
        if (server_name_.empty()) return EINVAL;
        const int known = is_ip ? X509_VERIFY_PARAM_set1_ip_asc(SSL_get0_param(ssl), server_name_.c_str())
                                : SSL_set1_host(ssl, server_name_.c_str());
        if (known != 1) return EINVAL;
    }
    if (!is_ip && !server_name_.empty() && SSL_set_tlsext_host_name(ssl, server_name_.c_str()) != 1) return EINVAL;
    const std::string alpn = contexts_->alpn();
    const auto* const names = reinterpret_cast<const unsigned char*>(alpn.data());
    if (!alpn.empty() && SSL_set_alpn_protos(ssl, names, static_cast<unsigned>(alpn.size())) != 0) return ENOMEM;
    if (const SessionPtr earlier = contexts_->resumable().take(server_name_)) SSL_set_session(ssl, earlier.get());
    return 0;
}

Progress Session::start(Wire& wire) {
    if (failed_) return Progress::failed;
    if (contexts_->role() == Role::server) return Progress::ok;
    drop_errors();
    const WireBio::Scope scope(bio_, wire);
    return end_of_input(SSL_do_handshake(ssl_.get()));  // it cannot succeed before the server said something
}

Progress Session::feed(std::span<const std::byte> records, std::span<std::byte> scratch, Wire& wire, Upper& upper) {
    assert(!scratch.empty());
    if (failed_) return Progress::failed;
    if (peer_closed_) return Progress::closed;
    drop_errors();
    const WireBio::Scope scope(bio_, wire, records);
    if (!established_) {
        const int result = SSL_do_handshake(ssl_.get());
        if (result != 1) return end_of_input(result);
        established_ = true;
        if (!upper.established()) return Progress::stopped;
        if (bio_.drained() && SSL_has_pending(ssl_.get()) == 0) return Progress::ok;
    }
    return read_records(scratch, upper);
}

bool Session::mid_record() const { return SSL_has_pending(ssl_.get()) != 0; }

Progress Session::read_records(std::span<std::byte> scratch, Upper& upper) {
    std::size_t filled = 0;
    for (Progress progress = Progress::ok;;) {
        drop_errors();  // Upper may have used OpenSSL itself
        std::size_t count = 0;
        const int result = SSL_read_ex(ssl_.get(), scratch.data() + filled, scratch.size() - filled, &count);
        filled += count;
        if (result != 1) progress = end_of_input(result);
        // Asking once more when nothing is left would cost OpenSSL a record buffer, only to find that out.
        const bool last = result != 1 || (bio_.drained() && SSL_has_pending(ssl_.get()) == 0);
        if (!last && scratch.size() - filled >= record_bytes_max) continue;
        if (filled != 0 && !upper.read(scratch.first(filled))) return Progress::stopped;
        if (last) return progress;
        filled = 0;
    }
}

// What a call that returned `result` rather than 1 means.
Progress Session::end_of_input(int result) {
    switch (SSL_get_error(ssl_.get(), result)) {
        case SSL_ERROR_WANT_READ: return Progress::ok;
        case SSL_ERROR_ZERO_RETURN: peer_closed_ = true; return Progress::closed;
        default: return fail();
    }
}

Progress Session::fail() {
    failed_ = true;
    const unsigned long error = cause();
    const int reason = ERR_GET_LIB(error) == ERR_LIB_SSL ? ERR_GET_REASON(error) : 0;
    if (was_no_tls(reason) && !alert_sent_) {
        static constexpr std::byte unexpected_message[] = {std::byte{21}, std::byte{3}, std::byte{1}, std::byte{0},
                                                           std::byte{2},  std::byte{2}, std::byte{10}};
        bio_.write(unexpected_message);
    }
    if (failure_.empty()) {
        const char* const text = ERR_reason_error_string(error);
        failure_ = text != nullptr ? text : "internal error";
    }
    if (reason == SSL_R_CERTIFICATE_VERIFY_FAILED) {
        failure_ += ": ";
        failure_ += X509_verify_cert_error_string(SSL_get_verify_result(ssl_.get()));
    }
    ERR_clear_error();
    return Progress::failed;
}

bool Session::send(std::span<const std::byte> plaintext, Wire& wire) {
    if (!established_ || failed_ || close_sent_) return false;
    if (plaintext.empty()) return true;
    drop_errors();
    const WireBio::Scope scope(bio_, wire);
    update_key(plaintext.size());
    std::size_t count = 0;
    if (SSL_write_ex(ssl_.get(), plaintext.data(), plaintext.size(), &count) == 1) return true;
    fail();
    return false;
}

void Session::update_key(std::size_t plaintext_bytes) {
    records_of_key_ += static_cast<std::uint32_t>(1 + plaintext_bytes / record_bytes_max);
    if (records_of_key_ <= records_per_key_) return;
    records_of_key_ = 0;
    if (SSL_version(ssl_.get()) >= TLS1_3_VERSION) SSL_key_update(ssl_.get(), SSL_KEY_UPDATE_NOT_REQUESTED);
}

void Session::close(Wire& wire) {
    if (!established_ || failed_ || close_sent_) return;
    close_sent_ = true;
    drop_errors();
    const WireBio::Scope scope(bio_, wire);
    SSL_shutdown(ssl_.get());
    drop_errors();
}

bool Session::resumed() const { return SSL_session_reused(ssl_.get()) == 1; }

std::string_view Session::alpn() const {
    const unsigned char* name = nullptr;
    unsigned size = 0;
    SSL_get0_alpn_selected(ssl_.get(), &name, &size);
    return {reinterpret_cast<const char*>(name), size};
}

}  // namespace hp::tls
