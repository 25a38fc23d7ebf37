// SPDX-License-Identifier: Apache-2.0
#pragma once
// A peer made by hand: what a machine says, taken apart, and packets written byte by byte.
#include <cstdint>
#include <cstring>
#include <string>
#include <vector>

#include "protocol/arq/arq.h"

namespace hp::arq::hand {

inline std::string number(std::uint64_t value, int bytes) {
    std::string text;
    for (int i = 0; i < bytes; ++i) text += char(value >> (8 * i));
    return text;
}
inline std::uint64_t number_at(const std::string& text, std::size_t at, int bytes) {
    std::uint64_t value = 0;
    for (int i = bytes; i-- > 0;) value = value * 256 + static_cast<unsigned char>(text.at(at + static_cast<std::size_t>(i)));
    return value;
}
inline std::string hello(int flag, std::uint32_t own, std::uint32_t peer) {
    return number(0xBB4F, 2) + number(1, 1) + number(static_cast<std::uint64_t>(flag), 1) + number(own, 4) + number(peer, 4);
}

struct Parts {
    std::uint32_t conversation = 0x22;
    int command = 81, fragments_left = 0, window = 128;
    std::uint32_t time = 0, sn = 0, una = 0;
    std::string data{};
    bool operator==(const Parts&) const = default;
};
inline std::string segment(const Parts& parts) {
    return number(parts.conversation, 4) + number(static_cast<std::uint64_t>(parts.command), 1) +
           number(static_cast<std::uint64_t>(parts.fragments_left), 1) + number(static_cast<std::uint64_t>(parts.window), 2) +
           number(parts.time, 4) + number(parts.sn, 4) + number(parts.una, 4) + number(parts.data.size(), 4) + parts.data;
}
inline std::vector<Parts> parse(const std::string& datagram) {
    std::vector<Parts> all;
    for (std::size_t at = 0; at < datagram.size();) {
        const std::size_t length = number_at(datagram, at + 20, 4);
        all.push_back({static_cast<std::uint32_t>(number_at(datagram, at, 4)), int(number_at(datagram, at + 4, 1)),
                       int(number_at(datagram, at + 5, 1)), int(number_at(datagram, at + 6, 2)),
                       static_cast<std::uint32_t>(number_at(datagram, at + 8, 4)),
                       static_cast<std::uint32_t>(number_at(datagram, at + 12, 4)),
                       static_cast<std::uint32_t>(number_at(datagram, at + 16, 4)), datagram.substr(at + 24, length)});
        at += 24 + length;
    }
    return all;
}

// A machine with ID 0x11 and what it says.
struct Subject final : Sink {
    explicit Subject(const Settings& its_settings, Role role = Role::client)
        : settings(its_settings),
          store(settings.datagram_bytes_max),
          machine(settings, role, 0x11, random(), store, *this, now) {}
    static std::span<const std::byte, random_bytes> random() {
        static const std::array<std::byte, random_bytes> bytes{std::byte{1}};
        return bytes;
    }
    void on_datagram(Bytes datagram) override {
        out.emplace_back(reinterpret_cast<const char*>(datagram.data()), datagram.size());
    }
    void on_ready() override { ready = true; }
    bool on_message(Bytes message) override {
        messages.emplace_back(reinterpret_cast<const char*>(message.data()), message.size());
        return go_on;
    }
    int feed(const std::string& datagram) { return machine.feed(as_bytes(datagram.data(), datagram.size()), now); }
    int feed(const Parts& parts) { return feed(segment(parts)); }
    int send(const std::string& message) {
        const Bytes piece = as_bytes(message.data(), message.size());
        return machine.send({&piece, 1}, now);
    }
    // Ready, with the peer 0x22 that knows no more than KCP; nothing said is left over.
    void shake_hands() {
        machine.start(now);
        feed(hello(1, 0x22, 0x11));
        machine.flush(now);
        out.clear();
    }
    int at(std::int64_t when_us) {  // runs the timers until then
        while (machine.next_due_us() <= when_us) {
            now = std::max(now, machine.next_due_us());
            if (const int error = machine.advance(now); error != 0) return error;
        }
        now = when_us;
        return 0;
    }
    std::vector<Parts> said() {  // the segments since the last call
        std::vector<Parts> all;
        for (const std::string& datagram : out)
            for (Parts& parts : parse(datagram)) all.push_back(std::move(parts));
        out.clear();
        return all;
    }

    Settings settings;
    std::int64_t now = 5'000'000;
    Store store;
    std::vector<std::string> out, messages;
    bool ready = false, go_on = true;
    Machine machine;
};

}  // namespace hp::arq::hand
