// SPDX-License-Identifier: Apache-2.0
#pragma once
// What stands on the wire (docs/arq.md draws it): KCP segments, handshake packets, and the notes that peers of this library put into
// the payload of a WINS segment, where KCP looks at nothing but the header.
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "base/bytes.h"

namespace hp::arq {

static_assert(std::endian::native == std::endian::little, "numbers are copied as they are");

template <class Number>
Number load(const std::byte* from) {
    Number value;
    std::memcpy(&value, from, sizeof value);
    return value;
}
template <class Number>
std::byte* store(std::byte* to, Number value) {
    std::memcpy(to, &value, sizeof value);
    return to + sizeof value;
}

enum class Command : std::uint8_t { push = 81, ack = 82, ask_window = 83, tell_window = 84 };

struct Segment {
    static constexpr std::size_t header_bytes = 24;
    std::uint32_t conversation = 0;  // the sender's ID
    Command command = Command::push;
    std::uint8_t fragments_left = 0;  // of the message, behind this one
    std::uint16_t window = 0;         // segments that the sender can take
    std::uint32_t time_ms = 0;        // push: when it left; ack: that of the segment acknowledged
    std::uint32_t number = 0;         // push: its own; ack: of the segment acknowledged
    std::uint32_t expected = 0;       // everything below has arrived (una)
    std::uint32_t length = 0;         // bytes of payload behind the header
};

inline std::byte* write_header(std::byte* to, const Segment& segment) {
    to = store(to, segment.conversation);
    to = store(to, static_cast<std::uint8_t>(segment.command));
    to = store(to, segment.fragments_left);
    to = store(to, segment.window);
    to = store(to, segment.time_ms);
    to = store(to, segment.number);
    to = store(to, segment.expected);
    return store(to, segment.length);
}

inline Segment read_header(const std::byte* from) {  // of header_bytes
    Segment segment;
    segment.conversation = load<std::uint32_t>(from);
    segment.command = static_cast<Command>(load<std::uint8_t>(from + 4));
    segment.fragments_left = load<std::uint8_t>(from + 5);
    segment.window = load<std::uint16_t>(from + 6);
    segment.time_ms = load<std::uint32_t>(from + 8);
    segment.number = load<std::uint32_t>(from + 12);
    segment.expected = load<std::uint32_t>(from + 16);
    segment.length = load<std::uint32_t>(from + 20);
    return segment;
}

// Numbers and times wrap: how far `left` is after `right`, negative if before.
inline std::int32_t distance(std::uint32_t left, std::uint32_t right) { return static_cast<std::int32_t>(left - right); }
inline std::uint32_t to_ms(std::int64_t us) { return static_cast<std::uint32_t>(us / 1000); }

// The handshake packet, plain: 12 bytes. With encryption 60: a random part and a MAC behind.
struct Hello {
    static constexpr std::size_t plain_bytes = 12, random_bytes = 32, mac_bytes = 16;
    static constexpr std::size_t keyed_bytes = plain_bytes + random_bytes + mac_bytes;
    static constexpr std::uint16_t magic = 0xBB4F;
    static constexpr std::uint8_t plain = 1, keyed = 2;  // the command
    std::uint8_t command = plain;
    bool ready = false;  // the flag
    std::uint32_t own = 0;
    std::uint32_t peer = 0;  // 0: not known
};

inline void write_hello(std::byte* to, const Hello& hello) {  // plain_bytes
    to = store(to, Hello::magic);
    to = store(to, hello.command);
    to = store(to, static_cast<std::uint8_t>(hello.ready));
    to = store(to, hello.own);
    store(to, hello.peer);
}

// False: it is none.
inline bool read_hello(Bytes bytes, Hello& hello) {
    if (bytes.size() < Hello::plain_bytes || load<std::uint16_t>(bytes.data()) != Hello::magic) return false;
    hello.command = load<std::uint8_t>(bytes.data() + 2);
    const auto flag = load<std::uint8_t>(bytes.data() + 3);
    hello.ready = flag == 1;
    hello.own = load<std::uint32_t>(bytes.data() + 4);
    hello.peer = load<std::uint32_t>(bytes.data() + 8);
    return flag <= 1 && bytes.size() == (hello.command == Hello::plain   ? Hello::plain_bytes
                                         : hello.command == Hello::keyed ? Hello::keyed_bytes
                                                                         : 0);
}

// A note begins with its kind. Kinds that are not known are passed over.
enum class Note : std::uint8_t {
    offer = 1,  // u8 kind, u8 seen (the peer's offer is known), u16 features, u32 largest datagram taken
    selective =
        2,  // u8 kind, u8 0, u16 words, u32 first number, a multiple of 64; then u64 words, a bit for each segment that is here
    close = 3,        // u8 kind, u8 0, u16 0, u32 own ID, u32 the peer's ID
    probe = 4,        // u8 kind, u8 0, u16 number, then zeros up to the size that is tried
    probe_reply = 5,  // u8 kind, u8 0, u16 number
};
inline constexpr std::size_t offer_bytes = 8, selective_bytes = 8, close_bytes = 12, probe_bytes = 4;
inline constexpr std::size_t selective_words_max = 64;  // 4096 segments a note

namespace feature {
inline constexpr std::uint16_t selective = 1, probing = 2, guard = 4;
}

}  // namespace hp::arq
