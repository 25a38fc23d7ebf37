// Ping-pong, pipelining and streaming are one workload: `connections` connections keep `depth` messages each under way.
// What comes back is what was sent, or (WebSocket: masked frames out, plain frames back) the same messages framed otherwise.
// A message is an operation; its latency runs from the moment it was due to be sent to its last echoed byte.
#pragma once

#include <cstring>
#include <vector>

#include "channel.h"
#include "dial.h"
#include "pattern.h"
#include "window.h"

namespace hp::bench {

class EchoLoad {
public:
    // `opening`, if any, comes before the first message of every connection.
    EchoLoad(Dialer& dialer, const Pattern& sent, const Pattern& expected, std::size_t depth, bool verify, Window& window,
             Exchange opening = {})
        : dialer_(dialer),
          pattern_(sent),
          expected_(expected),
          opening_(std::move(opening)),
          depth_(depth),
          verify_(verify),
          window_(window),
          epoll_(checked(epoll_create1(0), "epoll_create1")) {}

    void run(std::size_t connection_count) {
        connect_all(connection_count);
        window_.start();
        for (Connection& connection : connections_) issue(connection, depth_, now_ns());
        std::vector<epoll_event> events(kEventsPerWait);
        while (window_.tick(now_ns())) {
            const int count = epoll_wait(epoll_, events.data(), kEventsPerWait, window_.wait_ms());
            for (int i = 0; i < count; ++i) on_event(*static_cast<Connection*>(events[i].data.ptr), events[i].events);
        }
        for (Connection& connection : connections_) connection.channel.shut();
    }

private:
    static constexpr int kEventsPerWait = 512;

    struct Connection {
        Channel channel;
        std::uint64_t due_bytes = 0;  // position up to which the stream should be sent by now
        std::uint64_t sent_bytes = 0;
        std::uint64_t received_bytes = 0;
        bool waits_for_room = false;
        std::size_t next = 0;  // index into `issued` of the oldest message
        std::vector<std::uint64_t> issued;
    };

    void connect_all(std::size_t count) {
        const std::string_view message = pattern_.slice(0, std::min<std::size_t>(pattern_.unit_bytes(), 4096));
        const Exchange echo = [message](Channel& spare) { return echo_round_trip(spare, message); };
        std::vector<Channel> channels = dial_paced(dialer_, count, opening_ ? opening_ : echo);
        connections_.resize(count);
        for (std::size_t i = 0; i < count; ++i) {
            if (opening_ && !opening_(channels[i])) die("opening");
            connections_[i].channel = channels[i];
            connections_[i].issued.resize(depth_);
            set_blocking(channels[i].fd, false);
            watch(epoll_, EPOLL_CTL_ADD, channels[i].fd, EPOLLIN, &connections_[i]);
        }
    }

    void on_event(Connection& connection, std::uint32_t events) {
        if ((events & EPOLLOUT) != 0) flush(connection);
        if ((events & ~EPOLLOUT) == 0) return;
        do {
            if (!receive(connection)) return;
        } while (connection.channel.has_hidden_bytes());
    }

    bool receive(Connection& connection) {
        const long received = connection.channel.receive(buffer_.data(), buffer_.size());
        if (received == kWouldBlock) return false;
        if (received <= 0) return fail(connection);
        const std::size_t bytes = static_cast<std::size_t>(received);
        if (verify_ && std::memcmp(buffer_.data(), expected_.slice(connection.received_bytes, bytes).data(), bytes) != 0)
            return fail(connection);
        const std::uint64_t before = connection.received_bytes / expected_.unit_bytes();
        connection.received_bytes += bytes;
        const std::size_t completed = connection.received_bytes / expected_.unit_bytes() - before;
        if (completed != 0) complete(connection, completed);
        return true;
    }

    void complete(Connection& connection, std::size_t messages) {
        const std::uint64_t now = now_ns();
        for (std::size_t i = 0; i < messages; ++i) window_.add_latency(now - connection.issued[(connection.next + i) % depth_]);
        window_.count(messages);
        issue(connection, messages, now);
    }

    // Every message issued takes the place of one completed.
    void issue(Connection& connection, std::size_t messages, std::uint64_t now) {
        for (std::size_t i = 0; i < messages; ++i) {
            connection.issued[connection.next] = now;
            connection.next = connection.next + 1 == depth_ ? 0 : connection.next + 1;
        }
        connection.due_bytes += messages * pattern_.unit_bytes();
        if (!connection.waits_for_room) flush(connection);
    }

    void flush(Connection& connection) {
        while (connection.sent_bytes < connection.due_bytes) {
            const std::size_t bytes =
                std::min<std::uint64_t>(connection.due_bytes - connection.sent_bytes, Pattern::kSliceBytesMax);
            const long sent = connection.channel.send(pattern_.slice(connection.sent_bytes, bytes));
            if (sent == kWouldBlock) return wait_for_room(connection, true);
            if (sent <= 0) return static_cast<void>(fail(connection));
            connection.sent_bytes += static_cast<std::size_t>(sent);
        }
        wait_for_room(connection, false);
    }

    void wait_for_room(Connection& connection, bool wait) {
        if (connection.waits_for_room == wait) return;
        connection.waits_for_room = wait;
        watch(epoll_, EPOLL_CTL_MOD, connection.channel.fd, wait ? EPOLLIN | EPOLLOUT : EPOLLIN, &connection);
    }

    // An echo that ends or differs: the connection is given up and counted.
    bool fail(Connection& connection) {
        window_.add_error();
        connection.channel.shut();
        return false;
    }

    Dialer& dialer_;
    const Pattern& pattern_;
    const Pattern& expected_;
    const Exchange opening_;
    const std::size_t depth_;
    const bool verify_;
    Window& window_;
    const int epoll_;
    std::vector<char> buffer_ = std::vector<char>(Pattern::kSliceBytesMax);
    std::vector<Connection> connections_;
};

}  // namespace hp::bench
