// Idle connections: opens them, on request moves one message over each, announces `idle`, and holds them until a line (or
// the end) of stdin. Once a TLS connection is up its client side is freed and only the socket kept: the generator stays small.
#pragma once

#include <string_view>
#include <vector>

#include "channel.h"
#include "dial.h"
#include "pattern.h"
#include "window.h"

namespace hp::bench {

class IdleLoad {
public:
    // What each connection does before it falls silent.
    enum class Message { kNone, kEcho, kHttp };

    IdleLoad(Dialer& dialer, const Pattern& pattern, Message message) : dialer_(dialer), pattern_(pattern), message_(message) {}

    // Returns the number of connections that failed.
    std::size_t run(std::size_t count) {
        std::vector<Channel> channels =
            dial_paced(dialer_, count, [this](Channel& spare) { return message_ == Message::kHttp ? http(spare) : echo(spare); });
        std::size_t failed = 0;
        for (Channel& channel : channels) {
            if (!exchange(channel)) ++failed;
            if (channel.ssl != nullptr) SSL_free(channel.ssl);  // quiet: sends nothing, leaves the descriptor open
            channel.ssl = nullptr;
        }
        announce("idle", true);
        for (Channel& channel : channels) channel.shut();
        return failed;
    }

private:
    bool exchange(Channel& channel) const {
        switch (message_) {
            case Message::kNone: return true;
            case Message::kEcho: return echo(channel);
            case Message::kHttp: return http(channel);
        }
        return false;
    }

    bool echo(Channel& channel) const { return echo_round_trip(channel, pattern_.slice(0, pattern_.unit_bytes())); }

    static bool http(Channel& channel) { return http_exchange(channel, get_request("/"), 200); }

    Dialer& dialer_;
    const Pattern& pattern_;
    const Message message_;
};

}  // namespace hp::bench
