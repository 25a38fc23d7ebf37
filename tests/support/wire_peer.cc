// SPDX-License-Identifier: Apache-2.0
#include "support/wire_peer.h"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <sys/socket.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <stdexcept>

#include "support/identities.h"

namespace hp::test {
namespace {

std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return text;
}

void use_identity(SSL_CTX* context) {
    const Identity& own = server_identity();
    const auto read = [](const std::string& pem) {
        return std::unique_ptr<BIO, decltype(&BIO_free_all)>(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())),
                                                             BIO_free_all);
    };
    X509* certificate = PEM_read_bio_X509(read(own.certificate).get(), nullptr, nullptr, nullptr);
    EVP_PKEY* key = PEM_read_bio_PrivateKey(read(own.key).get(), nullptr, nullptr, nullptr);
    SSL_CTX_use_certificate(context, certificate);
    SSL_CTX_use_PrivateKey(context, key);
    X509_free(certificate);
    EVP_PKEY_free(key);
}

}  // namespace

void WirePeer::Free::operator()(ssl_st* ssl) const { SSL_free(ssl); }
void WirePeer::Free::operator()(ssl_ctx_st* context) const { SSL_CTX_free(context); }

WirePeer WirePeer::connect(unsigned short port, bool tls, int receive_buffer_bytes) {
    return over(RawSocket::connect(port, receive_buffer_bytes), tls);
}

WirePeer WirePeer::over(RawSocket connected, bool tls) {
    WirePeer peer;
    peer.socket_ = std::move(connected);
    if (tls) peer.start_tls(false);
    return peer;
}

WirePeer WirePeer::serve(RawSocket accepted, bool tls) {
    WirePeer peer;
    peer.socket_ = std::move(accepted);
    if (tls) peer.start_tls(true);
    return peer;
}

void WirePeer::start_tls(bool server) {
    std::signal(SIGPIPE, SIG_IGN);  // OpenSSL writes to the socket in its own way
    context_.reset(SSL_CTX_new(server ? TLS_server_method() : TLS_client_method()));
    if (server) use_identity(context_.get());
    ssl_.reset(SSL_new(context_.get()));
    SSL_set_fd(ssl_.get(), socket_.fd());
    SSL_set_mode(ssl_.get(), SSL_MODE_AUTO_RETRY);
    if ((server ? SSL_accept(ssl_.get()) : SSL_connect(ssl_.get())) != 1) throw std::runtime_error("no TLS");
}

bool WirePeer::send(std::string_view bytes) {
    if (ssl_ == nullptr) return socket_.send(bytes);
    ERR_clear_error();
    std::size_t count = 0;
    return SSL_write_ex(ssl_.get(), bytes.data(), bytes.size(), &count) == 1;
}

bool WirePeer::send_bytewise(std::string_view bytes) {
    return std::all_of(bytes.begin(), bytes.end(), [this](const char& byte) { return send({&byte, 1}); });
}

bool WirePeer::more() {
    char bytes[65536];
    ERR_clear_error();
    const int count = ssl_ != nullptr ? SSL_read(ssl_.get(), bytes, sizeof bytes)
                                      : static_cast<int>(::recv(socket_.fd(), bytes, sizeof bytes, 0));
    if (count > 0) buffer_.append(bytes, static_cast<std::size_t>(count));
    return count > 0;
}

std::string WirePeer::receive(std::size_t bytes) {
    while (buffer_.size() < bytes && more()) {}
    std::string got = buffer_.substr(0, bytes);
    buffer_.erase(0, got.size());
    return got;
}

std::string WirePeer::receive_all() { return receive(std::string::npos); }

std::string WirePeer::receive_until(std::string_view end) {
    std::size_t at = 0;
    while ((at = buffer_.find(end)) == std::string::npos && more()) {}
    return receive(at == std::string::npos ? buffer_.size() : at + end.size());
}

void WirePeer::half_close() {
    if (ssl_ != nullptr) SSL_shutdown(ssl_.get());
    socket_.half_close();
}

void WirePeer::close() {
    ssl_.reset();
    socket_.close();
}

std::string WirePeer::message(bool without_body) {
    std::string text = receive_until("\r\n\r\n");
    const std::string head = lower(text);
    if (without_body) return undated(text);
    if (head.find("transfer-encoding: chunked") != std::string::npos) {
        for (;;) {
            const std::string line = receive_until("\r\n");
            const unsigned long size = std::strtoul(line.c_str(), nullptr, 16);
            text += line;
            if (line.empty()) return undated(text);  // cut off
            if (size != 0) {
                text += receive(size + 2);
                continue;
            }
            std::string trailer;
            while ((trailer = receive_until("\r\n")) != "\r\n" && !trailer.empty()) text += trailer;
            return undated(text + trailer);
        }
    }
    const std::size_t at = head.find("content-length: ");
    if (at != std::string::npos) text += receive(std::strtoul(head.c_str() + at + 16, nullptr, 10));
    return undated(text);
}

std::string undated(std::string message) {
    const std::size_t at = message.find("\r\nDate: ");
    if (at != std::string::npos && at < message.find("\r\n\r\n")) message.erase(at, message.find("\r\n", at + 2) - at);
    return message;
}

}  // namespace hp::test
