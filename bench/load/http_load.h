// HTTP/1.1 GET on kept-alive connections, `depth` requests under way on each. A response is an operation; of a large body,
// with `op_bytes`, every `op_bytes` of it. Latency runs from the moment a request was due to its response's last byte.
//
// Every response's status, length and end of head are checked, and its body: a short one whole, a file's at both edges of each
// piece received. Over plain TCP the middle of a large body is discarded inside the kernel (MSG_TRUNC): its length counts, its
// bytes are not copied, so that the generator does not become what is measured.
#pragma once

#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "channel.h"
#include "dial.h"
#include "pattern.h"
#include "window.h"

namespace hp::bench {

struct HttpRequests {
    std::string path;
    std::size_t depth = 1;
    std::uint64_t body_bytes = 0;
    std::uint64_t op_bytes = 0;  // 0: an operation is a response
};

class HttpLoad {
public:
    static constexpr std::string_view kHello = "Hello, World!";

    // What the files of the workloads contain, from position 0; its period is a prime, so a page out of place shows.
    static Pattern file_pattern() { return Pattern(4091); }

    HttpLoad(Dialer& dialer, HttpRequests requests, Window& window)
        : dialer_(dialer),
          requests_(std::move(requests)),
          window_(window),
          epoll_(checked(epoll_create1(0), "epoll_create1")),
          request_bytes_(get_request(requests_.path).size()) {
        for (std::size_t i = 0; i <= requests_.depth; ++i) request_table_ += get_request(requests_.path);
        length_text_ = std::to_string(requests_.body_bytes) + "\r\n";
    }

    void run(std::size_t connection_count) {
        connect_all(connection_count);
        window_.start();
        for (Connection& connection : connections_) issue(connection, requests_.depth, now_ns());
        std::vector<epoll_event> events(kEventsPerWait);
        while (window_.tick(now_ns())) {
            const int count = epoll_wait(epoll_, events.data(), kEventsPerWait, window_.wait_ms());
            for (int i = 0; i < count; ++i) on_event(*static_cast<Connection*>(events[i].data.ptr), events[i].events);
        }
        for (Connection& connection : connections_) connection.channel.shut();
    }

private:
    static constexpr int kEventsPerWait = 512;
    static constexpr std::size_t kReceiveBytes = 256 * 1024;
    static constexpr std::uint64_t kTailBytes = 16 * 1024;  // the end of a body is always looked at
    static constexpr std::size_t kEdgeBytes = 32;
    static constexpr std::size_t kHeadBytesMax = 8192;

    struct Connection {
        Channel channel;
        std::string partial_head;
        bool in_body = false;
        std::uint64_t body_at = 0;  // bytes of the current body received
        std::uint64_t op_progress = 0;
        std::uint64_t due_bytes = 0;
        std::uint64_t sent_bytes = 0;
        bool waits_for_room = false;
        std::size_t next = 0;  // index into `issued` of the oldest request
        std::vector<std::uint64_t> issued;
    };

    void connect_all(std::size_t count) {
        const std::vector<Channel> channels =
            dial_paced(dialer_, count, [](Channel& spare) { return http_exchange(spare, get_request("/"), 200); });
        connections_.resize(count);
        for (std::size_t i = 0; i < count; ++i) {
            connections_[i].channel = channels[i];
            connections_[i].issued.resize(requests_.depth);
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
        if (may_discard(connection)) {
            const std::uint64_t bytes = requests_.body_bytes - connection.body_at - kTailBytes;
            const ssize_t discarded = recv(connection.channel.fd, nullptr, bytes, MSG_TRUNC);
            if (discarded < 0 && would_block()) return false;
            if (discarded <= 0) return fail(connection);
            count_body(connection, static_cast<std::uint64_t>(discarded));
            return true;
        }
        const long received = connection.channel.receive(buffer_.data(), buffer_.size());
        if (received == kWouldBlock) return false;
        if (received <= 0) return fail(connection);
        std::size_t completed = 0;
        if (!consume(connection, {buffer_.data(), static_cast<std::size_t>(received)}, completed)) return fail(connection);
        if (completed != 0) complete(connection, completed);
        return true;
    }

    bool may_discard(const Connection& connection) const {
        return connection.in_body && connection.channel.ssl == nullptr &&
               requests_.body_bytes - connection.body_at > 2 * kTailBytes;
    }

    // Takes all of `input`, counting the responses that end in it; false when a response is wrong.
    bool consume(Connection& connection, std::string_view input, std::size_t& completed) {
        while (!input.empty()) {
            if (!connection.in_body) {
                if (!take_head(connection, input)) return false;
                if (!connection.in_body) return true;  // the rest of the head has not arrived
            }
            const std::size_t bytes = std::min<std::uint64_t>(input.size(), requests_.body_bytes - connection.body_at);
            if (!body_matches(connection.body_at, input.substr(0, bytes))) return false;
            count_body(connection, bytes);
            input.remove_prefix(bytes);
            if (connection.body_at < requests_.body_bytes) continue;
            connection.in_body = false;
            ++completed;
        }
        return true;
    }

    bool take_head(Connection& connection, std::string_view& input) {
        if (!connection.partial_head.empty()) return take_split_head(connection, input);
        if (looks_like_the_last(input)) {
            input.remove_prefix(known_.head_bytes);
            begin_body(connection);
            return true;
        }
        const std::optional<ResponseHead> head = parse_head(input);
        if (!head) {
            connection.partial_head = input;
            return input.size() < kHeadBytesMax;
        }
        if (!accept(*head)) return false;
        input.remove_prefix(head->head_bytes);
        begin_body(connection);
        return true;
    }

    bool take_split_head(Connection& connection, std::string_view& input) {
        const std::size_t before = connection.partial_head.size();
        connection.partial_head += input.substr(0, kHeadBytesMax);
        const std::optional<ResponseHead> head = parse_head(connection.partial_head);
        if (!head) return connection.partial_head.size() < kHeadBytesMax;
        if (!accept(*head)) return false;
        input.remove_prefix(head->head_bytes - before);
        connection.partial_head.clear();
        begin_body(connection);
        return true;
    }

    // Heads of one server have one length (the date's is fixed): then status, Content-Length and end suffice.
    bool looks_like_the_last(std::string_view input) const {
        return known_.head_bytes != 0 && input.size() >= known_.head_bytes && input.starts_with("HTTP/1.1 200") &&
               input.substr(known_.length_at).starts_with(length_text_) &&
               std::memcmp(&input[known_.head_bytes - 4], "\r\n\r\n", 4) == 0;
    }

    bool accept(const ResponseHead& head) {
        known_ = head;
        return head.status == 200 && head.body_bytes == requests_.body_bytes;
    }

    static void begin_body(Connection& connection) {
        connection.in_body = true;
        connection.body_at = 0;
    }

    bool body_matches(std::uint64_t at, std::string_view piece) const {
        if (requests_.body_bytes == kHello.size()) return piece == kHello.substr(at, piece.size());
        const std::size_t edge = std::min(piece.size(), kEdgeBytes);
        return piece.substr(0, edge) == file_.slice(at, edge) &&
               piece.substr(piece.size() - edge) == file_.slice(at + piece.size() - edge, edge);
    }

    void count_body(Connection& connection, std::uint64_t bytes) {
        connection.body_at += bytes;
        if (requests_.op_bytes == 0) return;
        connection.op_progress += bytes;
        window_.count(connection.op_progress / requests_.op_bytes);
        connection.op_progress %= requests_.op_bytes;
    }

    void complete(Connection& connection, std::size_t responses) {
        const std::uint64_t now = now_ns();
        for (std::size_t i = 0; i < responses; ++i)
            window_.add_latency(now - connection.issued[(connection.next + i) % requests_.depth]);
        if (requests_.op_bytes == 0) window_.count(responses);
        issue(connection, responses, now);
    }

    // Every request issued takes the place of one answered.
    void issue(Connection& connection, std::size_t count, std::uint64_t now) {
        for (std::size_t i = 0; i < count; ++i) {
            connection.issued[connection.next] = now;
            connection.next = connection.next + 1 == requests_.depth ? 0 : connection.next + 1;
        }
        connection.due_bytes += count * request_bytes_;
        if (!connection.waits_for_room) flush(connection);
    }

    void flush(Connection& connection) {
        while (connection.sent_bytes < connection.due_bytes) {
            const std::string_view table(request_table_);
            const long sent = connection.channel.send(
                table.substr(connection.sent_bytes % request_bytes_, connection.due_bytes - connection.sent_bytes));
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

    // A response that ends early or is wrong: the connection is given up and counted.
    bool fail(Connection& connection) {
        window_.add_error();
        connection.channel.shut();
        return false;
    }

    Dialer& dialer_;
    const HttpRequests requests_;
    Window& window_;
    const int epoll_;
    const std::size_t request_bytes_;
    std::string request_table_;  // one request more than may be under way: any position of the stream is a slice
    std::string length_text_;
    ResponseHead known_;
    const Pattern file_ = file_pattern();
    std::vector<char> buffer_ = std::vector<char>(kReceiveBytes);
    std::vector<Connection> connections_;
};

}  // namespace hp::bench
