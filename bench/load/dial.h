// Opening many connections without running over the server's accept queue, and what a connection may do first.
#pragma once

#include <algorithm>
#include <charconv>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "channel.h"
#include "pattern.h"

namespace hp::bench {

// One exchange on a blocking channel; false when the answer is not the expected one.
using Exchange = std::function<bool(Channel&)>;

// One message sent and its echo received.
inline bool echo_round_trip(Channel& channel, std::string_view message) {
    char buffer[4096];
    if (channel.send(message) != static_cast<long>(message.size())) return false;
    for (std::size_t got = 0; got < message.size();) {
        const long received = channel.receive(buffer, sizeof buffer);
        if (received <= 0) return false;
        got += static_cast<std::size_t>(received);
    }
    return true;
}

// The head of an HTTP response, as far as a generator needs it.
struct ResponseHead {
    int status = 0;
    std::size_t head_bytes = 0;                 // the empty line included
    std::size_t length_at = std::string::npos;  // where the value of Content-Length begins
    std::uint64_t body_bytes = 0;
};

// None while the head is not complete; status 0 when it is not HTTP/1.1 with (but for 101) a Content-Length.
inline std::optional<ResponseHead> parse_head(std::string_view input) {
    const std::size_t end = input.find("\r\n\r\n");
    if (end == std::string_view::npos) return std::nullopt;
    ResponseHead head{0, end + 4};
    std::string lower(input.substr(0, end + 2));
    std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? c + 32 : c; });
    if (!lower.starts_with("http/1.1 ")) return head;
    const std::size_t name_at = lower.find("\r\ncontent-length: ");
    if (name_at != std::string::npos) {
        head.length_at = name_at + 18;
        std::from_chars(lower.data() + head.length_at, lower.data() + lower.size(), head.body_bytes);
    }
    std::from_chars(lower.data() + 9, lower.data() + lower.size(), head.status);
    if (name_at == std::string::npos && head.status != 101) head.status = 0;
    return head;
}

inline std::string get_request(const std::string& path) { return "GET " + path + " HTTP/1.1\r\nHost: bench\r\n\r\n"; }

// One request and its whole response. With `text`, the response begins there.
inline bool http_exchange(Channel& channel, std::string_view request, int status, std::string* text = nullptr) {
    if (channel.send(request) != static_cast<long>(request.size())) return false;
    std::string input;
    for (char buffer[16 * 1024];;) {
        const long received = channel.receive(buffer, sizeof buffer);
        if (received <= 0) return false;
        input.append(buffer, static_cast<std::size_t>(received));
        const std::optional<ResponseHead> head = parse_head(input);
        if (!head) continue;
        if (head->status != status) return false;
        if (input.size() < head->head_bytes + head->body_bytes) continue;
        if (text != nullptr) *text = input;
        return input.size() == head->head_bytes + head->body_bytes;
    }
}

// The opening handshake with the key and the answer of RFC 6455 1.3. No compression is offered.
inline bool websocket_upgrade(Channel& channel) {
    std::string answer;
    return http_exchange(channel,
                         "GET /ws HTTP/1.1\r\nHost: bench\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                         "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n",
                         101, &answer) &&
           answer.find("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=") != std::string::npos;
}

// Opens `count` connections, never more ahead of the server's accept queue than it holds: now and then `exchange` runs on a
// spare one. Accepts are in order, so when that is served, all before it are. (A TLS handshake needs no such proof.)
inline std::vector<Channel> dial_paced(Dialer& dialer, std::size_t count, const Exchange& exchange) {
    constexpr std::size_t kPace = 512;
    std::vector<Channel> channels(count);
    for (std::size_t i = 0; i < count; ++i) {
        channels[i] = dialer.dial();
        if (channels[i].fd < 0) die("connect");
        if (i % kPace != kPace - 1 || dialer.secure()) continue;
        Channel spare = dialer.dial();
        if (spare.fd < 0 || !exchange(spare)) die("pacing");
        spare.shut();
    }
    return channels;
}

}  // namespace hp::bench
