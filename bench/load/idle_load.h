// Idle connections: opens them, on request moves one message over each, announces `idle`, and holds them until a line (or
// the end) of stdin. Once a TLS connection is up its client side is freed and only the socket kept: the generator stays small.
#pragma once

#include <string_view>
#include <vector>

#include "channel.h"
#include "echo_load.h"
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
        std::vector<Channel> channels = EchoLoad::dial_paced(dialer_, pattern_, count);
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
            case Message::kEcho: return EchoLoad::round_trip(channel, pattern_.slice(0, pattern_.unit_bytes()));
            case Message::kHttp: return http(channel);
        }
        return false;
    }

    // One request whose short answer arrives in one piece; the connection stays alive.
    static bool http(Channel& channel) {
        char buffer[4096];
        return channel.send("GET / HTTP/1.1\r\nHost: bench\r\n\r\n") > 0 && channel.receive(buffer, sizeof buffer) > 0;
    }

    Dialer& dialer_;
    const Pattern& pattern_;
    const Message message_;
};

}  // namespace hp::bench
