// Standalone Asio as its documentation teaches it: one io_context run by one thread (with the matching concurrency hint, so
// it takes no locks), one session object a connection with its own buffer, async_read_some answered by async_write.
#include <asio.hpp>
#include <asio/ssl.hpp>

#include <memory>
#include <utility>
#include <vector>

#include "../common/net.h"
#include "../common/options.h"
#include "../common/tls.h"

namespace {

using namespace hp::bench;
using asio::ip::tcp;

template <class Stream>
class Session : public std::enable_shared_from_this<Session<Stream>> {
public:
    Session(Stream stream, std::size_t buffer_bytes) : stream_(std::move(stream)), buffer_(buffer_bytes) {}

    void start() {
        if constexpr (requires { stream_.async_handshake(asio::ssl::stream_base::server, [](std::error_code) {}); }) {
            stream_.async_handshake(asio::ssl::stream_base::server, [self = this->shared_from_this()](std::error_code error) {
                if (!error) self->read();
            });
        } else {
            read();
        }
    }

private:
    void read() {
        stream_.async_read_some(asio::buffer(buffer_),
                                [self = this->shared_from_this()](std::error_code error, std::size_t bytes) {
                                    if (!error) self->write(bytes);
                                });
    }

    void write(std::size_t bytes) {
        asio::async_write(stream_, asio::buffer(buffer_.data(), bytes),
                          [self = this->shared_from_this()](std::error_code error, std::size_t) {
                              if (!error) self->read();
                          });
    }

    Stream stream_;
    std::vector<char> buffer_;
};

template <class MakeSession>
void accept_forever(tcp::acceptor& acceptor, MakeSession& make_session) {
    acceptor.async_accept([&](std::error_code error, tcp::socket socket) {
        if (!error) {
            socket.set_option(tcp::no_delay(true), error);
            make_session(std::move(socket))->start();
        }
        accept_forever(acceptor, make_session);
    });
}

}  // namespace

int main(int argc, char** argv) {
    const Options options(argc, argv, "Asio echo server",
                          {
                              {"port", "9000", "TCP port on 127.0.0.1"},
                              {"mode", "echo", "echo | tls"},
                              {"cert", "cert.pem", "certificate chain (PEM)"},
                              {"key", "key.pem", "private key (PEM)"},
                              {"buffer", "4096", "buffer of each connection in bytes"},
                          });
    raise_open_files();
    const std::size_t buffer_bytes = options.number("buffer");

    asio::io_context context(1);
    tcp::acceptor acceptor(context,
                           tcp::endpoint(asio::ip::address_v4::loopback(), static_cast<std::uint16_t>(options.number("port"))));
    acceptor.listen(kListenBacklog);

    if (options.text("mode") == "tls") {
        using SecureStream = asio::ssl::stream<tcp::socket>;
        asio::ssl::context tls(tls_server_context(options.text("cert"), options.text("key")));
        auto make_session = [&](tcp::socket socket) {
            return std::make_shared<Session<SecureStream>>(SecureStream(std::move(socket), tls), buffer_bytes);
        };
        accept_forever(acceptor, make_session);
        context.run();
    } else {
        auto make_session = [&](tcp::socket socket) {
            return std::make_shared<Session<tcp::socket>>(std::move(socket), buffer_bytes);
        };
        accept_forever(acceptor, make_session);
        context.run();
    }
}
