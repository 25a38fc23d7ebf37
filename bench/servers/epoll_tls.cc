// The yardstick for TLS: bare OpenSSL on the socket (SSL_set_fd) under a level-triggered epoll. One thread, no layer in
// between; OpenSSL reads and writes the descriptor itself. Echoes what it decrypts.
#include <csignal>
#include <vector>

#include "../common/net.h"
#include "../common/options.h"
#include "../common/tls.h"

namespace {

using namespace hp::bench;

constexpr int kEventsPerWait = 512;

struct Connection {
    int fd;
    SSL* ssl;
    std::vector<char> unsent;  // what could not be written; while it is not empty nothing is read
    std::uint32_t watched = EPOLLIN;
};

class Server {
public:
    Server(std::uint16_t port, SSL_CTX* context, std::size_t buffer_bytes)
        : context_(context),
          listener_(listen_on(port)),
          epoll_(checked(epoll_create1(EPOLL_CLOEXEC), "epoll_create1")),
          buffer_(buffer_bytes) {
        watch(epoll_, EPOLL_CTL_ADD, listener_, EPOLLIN, nullptr);
    }

    [[noreturn]] void run() {
        std::vector<epoll_event> events(kEventsPerWait);
        for (;;) {
            const int count = epoll_wait(epoll_, events.data(), kEventsPerWait, -1);
            for (int i = 0; i < count; ++i) {
                auto* connection = static_cast<Connection*>(events[i].data.ptr);
                if (connection == nullptr) {
                    accept_all();
                } else if (!advance(*connection)) {
                    drop(*connection);
                }
            }
        }
    }

private:
    void accept_all() {
        for (int fd; (fd = accept_from(listener_)) >= 0;) {
            SSL* ssl = SSL_new(context_);
            if (ssl == nullptr || SSL_set_fd(ssl, fd) != 1) die_tls("SSL_new");
            SSL_set_accept_state(ssl);
            watch(epoll_, EPOLL_CTL_ADD, fd, EPOLLIN, new Connection{fd, ssl, {}});
        }
    }

    // Goes on with what the connection waits for; false when it is over. SSL_read drives the handshake too.
    bool advance(Connection& connection) {
        ERR_clear_error();
        if (!connection.unsent.empty()) {
            const int written = SSL_write(connection.ssl, connection.unsent.data(), static_cast<int>(connection.unsent.size()));
            if (written <= 0) return wait_for(connection, written);
            connection.unsent.erase(connection.unsent.begin(), connection.unsent.begin() + written);
            if (!connection.unsent.empty()) return rearm(connection, EPOLLOUT);
        }
        return echo(connection);
    }

    // Reads and echoes record by record until no decrypted byte is left.
    bool echo(Connection& connection) {
        do {
            const int received = SSL_read(connection.ssl, buffer_.data(), static_cast<int>(buffer_.size()));
            if (received <= 0) return wait_for(connection, received);
            const int written = SSL_write(connection.ssl, buffer_.data(), received);
            if (written == received) continue;
            const int sent = written > 0 ? written : 0;
            connection.unsent.assign(buffer_.begin() + sent, buffer_.begin() + received);
            return written > 0 ? rearm(connection, EPOLLOUT) : wait_for(connection, written);
        } while (SSL_has_pending(connection.ssl) != 0);
        return rearm(connection, EPOLLIN);
    }

    bool wait_for(Connection& connection, int result) {
        switch (SSL_get_error(connection.ssl, result)) {
            case SSL_ERROR_WANT_READ: return rearm(connection, EPOLLIN);
            case SSL_ERROR_WANT_WRITE: return rearm(connection, EPOLLOUT);
            default: return false;
        }
    }

    bool rearm(Connection& connection, std::uint32_t events) {
        if (connection.watched != events) watch(epoll_, EPOLL_CTL_MOD, connection.fd, events, &connection);
        connection.watched = events;
        return true;
    }

    static void drop(Connection& connection) {
        SSL_free(connection.ssl);
        close(connection.fd);
        delete &connection;
    }

    SSL_CTX* const context_;
    const int listener_;
    const int epoll_;
    std::vector<char> buffer_;
};

}  // namespace

int main(int argc, char** argv) {
    const Options options(argc, argv, "bare OpenSSL + epoll echo server, TLS 1.3",
                          {
                              {"port", "9000", "TCP port on 127.0.0.1"},
                              {"mode", "tls", "tls"},
                              {"cert", "cert.pem", "certificate chain (PEM)"},
                              {"key", "key.pem", "private key (PEM)"},
                              {"buffer", "65536", "buffer in bytes"},
                              {"read-ahead", "off", "SSL_CTX_set_read_ahead: one read per record instead of two"},
                          });
    raise_open_files();
    std::signal(SIGPIPE, SIG_IGN);  // OpenSSL writes without MSG_NOSIGNAL
    SSL_CTX* context = tls_server_context(options.text("cert"), options.text("key"));
    SSL_CTX_set_read_ahead(context, options.flag("read-ahead") ? 1 : 0);
    Server(static_cast<std::uint16_t>(options.number("port")), context, options.number("buffer")).run();
}
