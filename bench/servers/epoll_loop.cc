// The yardstick: the least a program can do to serve TCP with epoll. One thread, one level-triggered epoll, every
// connection registered once, one receive buffer for all, and per readable event one recv and one send. A connection owns
// memory only while the kernel refuses its output (then it is not read) or while half a PACK frame waits for its rest.
#include <cstring>
#include <memory>
#include <string_view>
#include <vector>

#include "../common/net.h"
#include "../common/options.h"

namespace {

using namespace hp::bench;

constexpr int kEventsPerWait = 512;
constexpr std::size_t kPackHeaderBytes = 4;
constexpr std::uint32_t kPackLengthMask = 0x3FFFFF;

struct Connection {
    int fd;
    std::vector<char> unsent;    // what the kernel refused; while it is not empty only EPOLLOUT is watched
    std::vector<char> fragment;  // PACK: the beginning of a frame whose rest has not arrived
};

class Server {
public:
    Server(std::uint16_t port, std::size_t buffer_bytes, bool pack)
        : pack_(pack),
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
        for (int fd; (fd = accept_from(listener_)) >= 0;) watch(epoll_, EPOLL_CTL_ADD, fd, EPOLLIN, new Connection{fd, {}, {}});
    }

    void on_readable(Connection& connection) {
        const ssize_t received = recv(connection.fd, buffer_.data(), buffer_.size(), 0);
        if (received <= 0) {
            if (received == 0 || !would_block()) drop(connection);
        } else if (!pack_) {
            send_or_keep(connection, {buffer_.data(), static_cast<std::size_t>(received)});
        } else if (answer_frames(connection, {buffer_.data(), static_cast<std::size_t>(received)})) {
            send_or_keep(connection, {answers_.data(), answers_.size()});
        } else {
            drop(connection);
        }
    }

    // Appends every whole frame to `answers_` and keeps the rest; false at a frame that breaks the format.
    bool answer_frames(Connection& connection, std::string_view input) {
        answers_.clear();
        if (!connection.fragment.empty()) {
            connection.fragment.insert(connection.fragment.end(), input.begin(), input.end());
            joined_.swap(connection.fragment);
            connection.fragment.clear();
            input = {joined_.data(), joined_.size()};
        }
        while (input.size() >= kPackHeaderBytes) {
            std::uint32_t header;
            std::memcpy(&header, input.data(), sizeof header);
            const std::size_t frame_bytes = kPackHeaderBytes + (header & kPackLengthMask);
            if (frame_bytes == kPackHeaderBytes) return false;
            if (input.size() < frame_bytes) break;
            answers_.insert(answers_.end(), input.begin(), input.begin() + static_cast<std::ptrdiff_t>(frame_bytes));
            input.remove_prefix(frame_bytes);
        }
        connection.fragment.assign(input.begin(), input.end());
        return true;
    }

    void send_or_keep(Connection& connection, std::string_view output) {
        if (output.empty()) return;
        const ssize_t sent = send(connection.fd, output.data(), output.size(), MSG_NOSIGNAL);
        if (sent < 0 && !would_block()) return drop(connection);
        output.remove_prefix(sent < 0 ? 0 : static_cast<std::size_t>(sent));
        if (output.empty()) return;
        connection.unsent.assign(output.begin(), output.end());
        watch(epoll_, EPOLL_CTL_MOD, connection.fd, EPOLLOUT, &connection);
    }

    void on_writable(Connection& connection) {
        const ssize_t sent = send(connection.fd, connection.unsent.data(), connection.unsent.size(), MSG_NOSIGNAL);
        if (sent < 0) {
            if (!would_block()) drop(connection);
            return;
        }
        connection.unsent.erase(connection.unsent.begin(), connection.unsent.begin() + sent);
        if (connection.unsent.empty()) watch(epoll_, EPOLL_CTL_MOD, connection.fd, EPOLLIN, &connection);
    }

    static void drop(Connection& connection) {
        close(connection.fd);  // leaves the epoll set with the last descriptor
        delete &connection;
    }

    const bool pack_;
    const int listener_;
    const int epoll_;
    std::vector<char> buffer_;
    std::vector<char> answers_;
    std::vector<char> joined_;
};

}  // namespace

int main(int argc, char** argv) {
    const Options options(argc, argv, "minimal epoll echo server",
                          {
                              {"port", "9000", "TCP port on 127.0.0.1"},
                              {"mode", "echo", "echo | pack (echo every frame, one send per read)"},
                              {"buffer", "65536", "receive buffer in bytes"},
                          });
    raise_open_files();
    Server(static_cast<std::uint16_t>(options.number("port")), options.number("buffer"), options.text("mode") == "pack").run();
}
