// One client connection, plain or TLS: the same two calls for both.
#pragma once

#include <string_view>

#include "../common/net.h"
#include "../common/tls.h"

namespace hp::bench {

// Results of Channel::send and receive below one byte.
constexpr long kEndOfStream = 0;
constexpr long kWouldBlock = -1;
constexpr long kFailed = -2;

struct Channel {
    int fd = -1;
    SSL* ssl = nullptr;

    long send(std::string_view bytes) {
        if (ssl != nullptr) return tls_result(SSL_write(ssl, bytes.data(), static_cast<int>(bytes.size())));
        return plain_result(::send(fd, bytes.data(), bytes.size(), MSG_NOSIGNAL));
    }

    long receive(char* buffer, std::size_t bytes) {
        if (ssl != nullptr) return tls_result(SSL_read(ssl, buffer, static_cast<int>(bytes)));
        return plain_result(::recv(fd, buffer, bytes, 0));
    }

    // Bytes may wait inside OpenSSL, where epoll cannot see them.
    bool has_hidden_bytes() const { return ssl != nullptr && SSL_has_pending(ssl) != 0; }

    // Goes on with the handshake: 1 done, kWouldBlock, kFailed.
    long handshake() { return tls_result(SSL_connect(ssl)); }

    void shut() {
        if (ssl != nullptr) {
            SSL_set_shutdown(ssl, SSL_SENT_SHUTDOWN | SSL_RECEIVED_SHUTDOWN);  // else OpenSSL spoils the session for resumption
            SSL_free(ssl);
        }
        if (fd >= 0) close(fd);
        *this = {};
    }

private:
    static long plain_result(ssize_t result) {
        if (result >= 0) return result;
        return would_block() ? kWouldBlock : kFailed;
    }

    long tls_result(int result) const {
        if (result > 0) return result;
        switch (SSL_get_error(ssl, result)) {
            case SSL_ERROR_WANT_READ:
            case SSL_ERROR_WANT_WRITE: return kWouldBlock;
            case SSL_ERROR_ZERO_RETURN: return kEndOfStream;
            default: ERR_clear_error(); return kFailed;
        }
    }
};

// Where clients come from and go to. Source addresses rotate over 127.0.0.1 .. 127.0.0.64, so ports never run out.
class Dialer {
public:
    Dialer(std::uint16_t port, SSL_CTX* context) : target_(loopback(port)), context_(context) {}

    bool secure() const { return context_ != nullptr; }

    // A non-blocking connection under way (on loopback mostly finished on return); fd -1 on failure.
    Channel begin(SSL_SESSION* session = nullptr) { return open(SOCK_NONBLOCK, session); }

    // A blocking connection, its TLS handshake done; fd -1 on failure.
    Channel dial() {
        Channel channel = open(0, nullptr);
        if (channel.fd >= 0 && secure() && channel.handshake() != 1) channel.shut();
        return channel;
    }

private:
    static constexpr std::uint32_t kSources = 64;

    Channel open(int flags, SSL_SESSION* session) {
        Channel channel{socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | flags, 0), nullptr};
        if (channel.fd < 0) return {};
        set_option(channel.fd, IPPROTO_TCP, TCP_NODELAY);
        set_option(channel.fd, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT);
        const sockaddr_in source = loopback(0, INADDR_LOOPBACK + next_source_++ % kSources);
        checked(bind(channel.fd, reinterpret_cast<const sockaddr*>(&source), sizeof source), "bind");
        if (connect(channel.fd, reinterpret_cast<const sockaddr*>(&target_), sizeof target_) != 0 && errno != EINPROGRESS) {
            channel.shut();
        } else if (secure()) {
            channel.ssl = SSL_new(context_);
            if (channel.ssl == nullptr || SSL_set_fd(channel.ssl, channel.fd) != 1) die_tls("SSL_new");
            if (session != nullptr) SSL_set_session(channel.ssl, session);
        }
        return channel;
    }

    sockaddr_in target_;
    SSL_CTX* context_;
    std::uint32_t next_source_ = 0;
};

}  // namespace hp::bench
