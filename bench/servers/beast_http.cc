// Boost.Beast as its examples teach it: one io_context run by one thread, one session object a connection, flat_buffer,
// string_body and file_body, websocket::stream. One response is written before the next request is read.
#include <utility>  // Asio of Boost 1.74 forgets it

#include <boost/asio.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl.hpp>
#include <boost/beast/websocket.hpp>

#include <memory>
#include <optional>
#include <string>

#include "../common/net.h"
#include "../common/options.h"
#include "../common/tls.h"

namespace {

using namespace hp::bench;
namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
namespace websocket = beast::websocket;
using tcp = asio::ip::tcp;
using Request = http::request<http::empty_body>;

constexpr const char* kHello = "Hello, World!";

// WebSocket echo, message by message.
class Echo : public std::enable_shared_from_this<Echo> {
public:
    explicit Echo(beast::tcp_stream stream) : socket_(std::move(stream)) {}

    void start(const Request& request) {
        socket_.binary(true);
        socket_.async_accept(request, [self = shared_from_this()](beast::error_code error) {
            if (!error) self->read();
        });
    }

private:
    void read() {
        socket_.async_read(buffer_, [self = shared_from_this()](beast::error_code error, std::size_t) {
            if (!error) self->write();
        });
    }

    void write() {
        socket_.async_write(buffer_.data(), [self = shared_from_this()](beast::error_code error, std::size_t) {
            if (error) return;
            self->buffer_.consume(self->buffer_.size());
            self->read();
        });
    }

    websocket::stream<beast::tcp_stream> socket_;
    beast::flat_buffer buffer_;
};

template <class Stream>
class Session : public std::enable_shared_from_this<Session<Stream>> {
public:
    Session(Stream stream, const std::string& root) : stream_(std::move(stream)), root_(root) {}

    void start() {
        if constexpr (requires { stream_.async_handshake(asio::ssl::stream_base::server, [](beast::error_code) {}); }) {
            stream_.async_handshake(asio::ssl::stream_base::server, [self = this->shared_from_this()](beast::error_code error) {
                if (!error) self->read();
            });
        } else {
            read();
        }
    }

private:
    void read() {
        request_ = {};
        http::async_read(stream_, buffer_, request_, [self = this->shared_from_this()](beast::error_code error, std::size_t) {
            if (!error) self->answer();
        });
    }

    void answer() {
        if constexpr (std::is_same_v<Stream, beast::tcp_stream>) {
            if (websocket::is_upgrade(request_)) return std::make_shared<Echo>(std::move(stream_))->start(request_);
        }
        if (root_.empty() || request_.target() == "/") return answer_hello();
        answer_file(root_ + std::string(request_.target()));
    }

    void answer_hello() {
        hello_ = {http::status::ok, request_.version()};
        hello_.set(http::field::server, "Beast");
        hello_.set(http::field::content_type, "text/plain");
        hello_.keep_alive(request_.keep_alive());
        hello_.body() = kHello;
        hello_.prepare_payload();
        write(hello_);
    }

    void answer_file(const std::string& path) {
        http::file_body::value_type body;
        beast::error_code error;
        body.open(path.c_str(), beast::file_mode::scan, error);
        if (error) return;  // nothing else is asked for; the session ends
        file_.emplace(std::piecewise_construct, std::make_tuple(std::move(body)), std::make_tuple(http::status::ok, 11));
        file_->set(http::field::server, "Beast");
        file_->set(http::field::content_type, "application/octet-stream");
        file_->prepare_payload();
        write(*file_);
    }

    template <class Response>
    void write(Response& response) {
        http::async_write(stream_, response, [self = this->shared_from_this()](beast::error_code error, std::size_t) {
            self->file_.reset();
            if (!error) self->read();
        });
    }

    Stream stream_;
    const std::string& root_;
    beast::flat_buffer buffer_;
    Request request_;
    http::response<http::string_body> hello_;
    std::optional<http::response<http::file_body>> file_;
};

template <class MakeSession>
void accept_forever(tcp::acceptor& acceptor, MakeSession& make_session) {
    acceptor.async_accept([&](beast::error_code error, tcp::socket socket) {
        if (!error) {
            socket.set_option(tcp::no_delay(true), error);
            make_session(std::move(socket))->start();
        }
        accept_forever(acceptor, make_session);
    });
}

}  // namespace

int main(int argc, char** argv) {
    const Options options(argc, argv, "Boost.Beast HTTP server: hello, files, WebSocket echo",
                          {
                              {"port", "9000", "TCP port on 127.0.0.1"},
                              {"mode", "http", "http | https"},
                              {"root", "", "folder of the files; none: everything is hello"},
                              {"cert", "cert.pem", "https: certificate chain (PEM)"},
                              {"key", "key.pem", "https: private key (PEM)"},
                          });
    raise_open_files();
    const std::string& root = options.text("root");

    asio::io_context context(1);
    tcp::acceptor acceptor(context,
                           tcp::endpoint(asio::ip::address_v4::loopback(), static_cast<std::uint16_t>(options.number("port"))));
    acceptor.listen(kListenBacklog);

    if (options.text("mode") == "https") {
        using SecureStream = beast::ssl_stream<beast::tcp_stream>;
        asio::ssl::context tls(tls_server_context(options.text("cert"), options.text("key")));
        auto make_session = [&](tcp::socket socket) {
            return std::make_shared<Session<SecureStream>>(SecureStream(beast::tcp_stream(std::move(socket)), tls), root);
        };
        accept_forever(acceptor, make_session);
        context.run();
    } else {
        auto make_session = [&](tcp::socket socket) {
            return std::make_shared<Session<beast::tcp_stream>>(beast::tcp_stream(std::move(socket)), root);
        };
        accept_forever(acceptor, make_session);
        context.run();
    }
}
