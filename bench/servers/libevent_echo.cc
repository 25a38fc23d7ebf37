// libevent in its two idioms. `echo`: raw persistent events over recv and send with one shared buffer, the fastest way its
// users have. `bufferevent` and `tls`: bufferevents, input buffer moved to the output buffer without a copy; for TLS the
// same callbacks over bufferevent_openssl.
#include <event2/buffer.h>
#include <event2/bufferevent.h>
#include <event2/bufferevent_ssl.h>
#include <event2/event.h>
#include <event2/listener.h>

#include <csignal>
#include <string>
#include <vector>

#include "../common/net.h"
#include "../common/options.h"
#include "../common/tls.h"

namespace {

using namespace hp::bench;

struct Server {
    event_base* base;
    SSL_CTX* tls;
    std::vector<char> buffer;
};

struct Connection {
    Server* server;
    event* readable;
    event* writable;
    std::string unsent;  // while it is not empty only `writable` is added
};

void drop(Connection* connection) {
    const int fd = event_get_fd(connection->readable);
    event_free(connection->readable);
    event_free(connection->writable);
    close(fd);
    delete connection;
}

void on_readable(int fd, short, void* argument) {
    auto* connection = static_cast<Connection*>(argument);
    std::vector<char>& buffer = connection->server->buffer;
    const ssize_t received = recv(fd, buffer.data(), buffer.size(), 0);
    if (received < 0 && would_block()) return;
    if (received <= 0) return drop(connection);
    const ssize_t sent = send(fd, buffer.data(), static_cast<std::size_t>(received), MSG_NOSIGNAL);
    if (sent < 0 && !would_block()) return drop(connection);
    if (sent == received) return;
    connection->unsent.assign(buffer.data() + (sent < 0 ? 0 : sent), buffer.data() + received);
    event_del(connection->readable);
    event_add(connection->writable, nullptr);
}

void on_writable(int fd, short, void* argument) {
    auto* connection = static_cast<Connection*>(argument);
    const ssize_t sent = send(fd, connection->unsent.data(), connection->unsent.size(), MSG_NOSIGNAL);
    if (sent < 0 && would_block()) return;
    if (sent < 0) return drop(connection);
    connection->unsent.erase(0, static_cast<std::size_t>(sent));
    if (!connection->unsent.empty()) return;
    event_del(connection->writable);
    event_add(connection->readable, nullptr);
}

void on_accept_raw(evconnlistener*, int fd, sockaddr*, int, void* argument) {
    auto* server = static_cast<Server*>(argument);
    auto* connection = new Connection{server, nullptr, nullptr, {}};
    connection->readable = event_new(server->base, fd, EV_READ | EV_PERSIST, on_readable, connection);
    connection->writable = event_new(server->base, fd, EV_WRITE | EV_PERSIST, on_writable, connection);
    event_add(connection->readable, nullptr);
}

void on_buffer_read(bufferevent* stream, void*) { bufferevent_write_buffer(stream, bufferevent_get_input(stream)); }

void on_buffer_event(bufferevent* stream, short what, void*) {
    if ((what & (BEV_EVENT_EOF | BEV_EVENT_ERROR)) != 0) bufferevent_free(stream);
}

void on_accept_buffered(evconnlistener*, int fd, sockaddr*, int, void* argument) {
    auto* server = static_cast<Server*>(argument);
    constexpr int kOptions = BEV_OPT_CLOSE_ON_FREE;
    bufferevent* stream = server->tls == nullptr ? bufferevent_socket_new(server->base, fd, kOptions)
                                                 : bufferevent_openssl_socket_new(server->base, fd, SSL_new(server->tls),
                                                                                  BUFFEREVENT_SSL_ACCEPTING, kOptions);
    if (stream == nullptr) return static_cast<void>(close(fd));
    bufferevent_setcb(stream, on_buffer_read, nullptr, on_buffer_event, nullptr);
    bufferevent_enable(stream, EV_READ | EV_WRITE);
}

}  // namespace

int main(int argc, char** argv) {
    const Options options(argc, argv, "libevent echo server",
                          {
                              {"port", "9000", "TCP port on 127.0.0.1"},
                              {"mode", "echo", "echo (raw events) | bufferevent | tls (bufferevent_openssl)"},
                              {"cert", "cert.pem", "certificate chain (PEM)"},
                              {"key", "key.pem", "private key (PEM)"},
                              {"buffer", "65536", "echo: receive buffer in bytes"},
                          });
    raise_open_files();
    std::signal(SIGPIPE, SIG_IGN);
    const std::string& mode = options.text("mode");
    Server server{event_base_new(), nullptr, std::vector<char>(options.number("buffer"))};
    if (mode == "tls") server.tls = tls_server_context(options.text("cert"), options.text("key"));
    const int listener = listen_on(static_cast<std::uint16_t>(options.number("port")));
    if (evconnlistener_new(server.base, mode == "echo" ? on_accept_raw : on_accept_buffered, &server, LEV_OPT_CLOSE_ON_FREE, 0,
                           listener) == nullptr)
        die("evconnlistener_new");
    return event_base_dispatch(server.base);
}
