// The upper bound for HTTP and WebSocket: the epoll loop of epoll_loop.cc that parses nothing it can do without. `hello`: every
// empty line is a request and gets the same bytes. `ws`: the first request is upgraded (RFC 6455 4.2), then every whole frame
// is unmasked and goes back. All answers to one read leave in one send.
#include <openssl/evp.h>
#include <openssl/sha.h>

#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "../common/net.h"
#include "../common/options.h"

namespace {

using namespace hp::bench;

constexpr int kEventsPerWait = 512;
constexpr std::size_t kReceiveBytes = 64 * 1024;
constexpr std::string_view kEmptyLine = "\r\n\r\n";
constexpr std::string_view kHello =
    "HTTP/1.1 200 OK\r\nServer: loop\r\nDate: Sun, 22 Nov 2026 00:00:00 GMT\r\nContent-Type: text/plain\r\n"
    "Content-Length: 13\r\n\r\nHello, World!";

struct Connection {
    int fd;
    bool upgraded = false;
    std::string partial;  // the beginning of a request or frame whose rest has not arrived
    std::string unsent;   // what the kernel refused; while it is not empty only EPOLLOUT is watched
};

std::string accept_key(std::string_view key) {
    const std::string text = std::string(key) + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    unsigned char digest[SHA_DIGEST_LENGTH];
    SHA1(reinterpret_cast<const unsigned char*>(text.data()), text.size(), digest);
    unsigned char encoded[32];
    return {reinterpret_cast<char*>(encoded), static_cast<std::size_t>(EVP_EncodeBlock(encoded, digest, sizeof digest))};
}

class Server {
public:
    Server(std::uint16_t port, bool websocket)
        : websocket_(websocket),
          listener_(listen_on(port)),
          epoll_(checked(epoll_create1(EPOLL_CLOEXEC), "epoll_create1")),
          buffer_(kReceiveBytes) {
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
                } else if (connection->unsent.empty()) {
                    on_readable(*connection);
                } else {
                    on_writable(*connection);
                }
            }
        }
    }

private:
    void accept_all() {
        for (int fd; (fd = accept_from(listener_)) >= 0;)
            watch(epoll_, EPOLL_CTL_ADD, fd, EPOLLIN, new Connection{fd, false, {}, {}});
    }

    void on_readable(Connection& connection) {
        const ssize_t received = recv(connection.fd, buffer_.data(), buffer_.size(), 0);
        if (received <= 0) {
            if (received == 0 || !would_block()) drop(connection);
            return;
        }
        std::string_view input(buffer_.data(), static_cast<std::size_t>(received));
        if (!connection.partial.empty()) {
            connection.partial += input;
            joined_.swap(connection.partial);
            connection.partial.clear();
            input = joined_;
        }
        answers_.clear();
        const std::size_t taken = connection.upgraded ? answer_frames(input) : answer_requests(connection, input);
        if (taken < input.size()) connection.partial = input.substr(taken);
        send_or_keep(connection, answers_);
    }

    // Appends the answers to all that is whole, and returns the bytes that it takes up.
    std::size_t answer_requests(Connection& connection, std::string_view input) {
        std::size_t taken = 0;
        for (std::size_t end; (end = input.find(kEmptyLine, taken)) != std::string_view::npos;) {
            const std::string_view request = input.substr(taken, end - taken);
            taken = end + kEmptyLine.size();
            const std::size_t key_at = websocket_ ? request.find("Sec-WebSocket-Key: ") : std::string_view::npos;
            if (key_at == std::string_view::npos) {
                answers_ += kHello;
                continue;
            }
            answers_ += "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ";
            answers_ += accept_key(request.substr(key_at + 19, 24));
            answers_ += kEmptyLine;
            connection.upgraded = true;
            break;
        }
        return taken;
    }

    // Frames of clients: masked. Those of 64 KiB and more are not for this program.
    std::size_t answer_frames(std::string_view input) {
        std::size_t taken = 0;
        while (input.size() - taken >= 6) {
            const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(input[taken + i]); };
            const bool extended = (byte(1) & 0x7F) >= 126;
            const std::size_t header_bytes = extended ? 4 : 2;
            const std::size_t length = extended ? byte(2) * 256u + byte(3) : byte(1) & 0x7Fu;
            if (input.size() - taken < header_bytes + 4 + length) break;
            const std::size_t out = answers_.size();
            answers_.resize(out + header_bytes + length);
            std::memcpy(&answers_[out], &input[taken], header_bytes);
            answers_[out + 1] = static_cast<char>(byte(1) & 0x7F);
            unmask(&answers_[out + header_bytes], &input[taken + header_bytes + 4], length, &input[taken + header_bytes]);
            taken += header_bytes + 4 + length;
        }
        return taken;
    }

    static void unmask(char* out, const char* in, std::size_t bytes, const char* mask) {
        std::uint32_t half;
        std::memcpy(&half, mask, sizeof half);
        const std::uint64_t whole = std::uint64_t{half} << 32 | half;
        std::size_t i = 0;
        for (std::uint64_t word; i + sizeof word <= bytes; i += sizeof word) {
            std::memcpy(&word, in + i, sizeof word);
            word ^= whole;
            std::memcpy(out + i, &word, sizeof word);
        }
        for (; i < bytes; ++i) out[i] = static_cast<char>(in[i] ^ mask[i % 4]);
    }

    void send_or_keep(Connection& connection, std::string_view output) {
        if (output.empty()) return;
        const ssize_t sent = send(connection.fd, output.data(), output.size(), MSG_NOSIGNAL);
        if (sent < 0 && !would_block()) return drop(connection);
        output.remove_prefix(sent < 0 ? 0 : static_cast<std::size_t>(sent));
        if (output.empty()) return;
        connection.unsent = output;
        watch(epoll_, EPOLL_CTL_MOD, connection.fd, EPOLLOUT, &connection);
    }

    void on_writable(Connection& connection) {
        const ssize_t sent = send(connection.fd, connection.unsent.data(), connection.unsent.size(), MSG_NOSIGNAL);
        if (sent < 0) {
            if (!would_block()) drop(connection);
            return;
        }
        connection.unsent.erase(0, static_cast<std::size_t>(sent));
        if (connection.unsent.empty()) watch(epoll_, EPOLL_CTL_MOD, connection.fd, EPOLLIN, &connection);
    }

    static void drop(Connection& connection) {
        close(connection.fd);  // leaves the epoll set with the last descriptor
        delete &connection;
    }

    const bool websocket_;
    const int listener_;
    const int epoll_;
    std::vector<char> buffer_;
    std::string answers_;
    std::string joined_;
};

}  // namespace

int main(int argc, char** argv) {
    const Options options(argc, argv, "minimal epoll HTTP server",
                          {
                              {"port", "9000", "TCP port on 127.0.0.1"},
                              {"mode", "hello", "hello (the same bytes for every empty line) | ws (WebSocket echo)"},
                          });
    raise_open_files();
    Server(static_cast<std::uint16_t>(options.number("port")), options.text("mode") == "ws").run();
}
