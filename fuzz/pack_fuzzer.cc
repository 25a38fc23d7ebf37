// SPDX-License-Identifier: Apache-2.0
// PACK, cut anywhere, against the format read at once. Input: flag (2 bytes), largest length (3), then steps: a size, and so many
// bytes of the stream; a step with the highest bit set stops the parser after the first packet.
#include <string>
#include <vector>

#include "input.h"
#include "protocol/pack.h"

namespace {

using namespace hp::pack;
using hp::fuzz::check;

struct Expected {
    std::vector<std::string> packets;
    Fault fault = Fault::none;
    bool mid_packet = false;
};

Expected read_at_once(const std::string& stream, std::uint16_t flag, std::uint32_t length_max) {
    Expected expected;
    std::size_t at = 0;
    while (stream.size() - at >= 4) {
        std::uint32_t value = 0;
        for (std::size_t i = 4; i-- > 0;) value = value * 256 + static_cast<unsigned char>(stream[at + i]);
        const std::uint32_t length = value % (1u << 22);
        if (flag != 0 && value / (1u << 22) != flag)
            expected.fault = Fault::flag;
        else if (length == 0 || length > length_max)
            expected.fault = Fault::length;
        if (expected.fault != Fault::none) return expected;
        if (stream.size() - at - 4 < length) break;
        expected.packets.push_back(stream.substr(at + 4, length));
        at += 4 + length;
    }
    expected.mid_packet = at < stream.size();
    return expected;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    hp::fuzz::Input input(data, size);
    const auto flag = static_cast<std::uint16_t>(input.number(2) & 0x3FF);
    const auto length_max = static_cast<std::uint32_t>(1 + (input.number(3) & length_limit) % length_limit);
    Parser parser(flag, length_max);
    std::string stream;
    std::vector<std::string> packets;
    Fault fault = Fault::none;
    while (!input.empty() && fault == Fault::none) {
        const std::uint8_t step = input.byte();
        const auto piece = input.take(step & 0x7F);
        const std::vector<std::uint8_t> copy(piece.begin(), piece.end());  // of its exact size
        stream.append(piece.begin(), piece.end());
        const bool stop = (step & 0x80) != 0;
        fault = parser.feed(hp::as_bytes(copy.data(), copy.size()), [&](hp::Bytes body) {
            packets.emplace_back(reinterpret_cast<const char*>(body.data()), body.size());
            return !stop;
        });
    }
    if (fault == Fault::none)
        fault = parser.feed({}, [&](hp::Bytes body) {  // what a stop has left
            packets.emplace_back(reinterpret_cast<const char*>(body.data()), body.size());
            return true;
        });
    const Expected expected = read_at_once(stream, flag, length_max);
    check(packets == expected.packets, "the same packets");
    check(fault == expected.fault, "the same fault");
    check(fault != Fault::none || parser.mid_packet() == expected.mid_packet, "the same rest");
    for (const std::string& packet : packets) {
        const Header header = make_header(flag, packet.size());
        Parser again(flag, length_max);
        std::string wire(reinterpret_cast<const char*>(header.data()), header.size());
        wire += packet;
        std::size_t count = 0;
        check(again.feed(hp::as_bytes(wire.data(), wire.size()),
                         [&](hp::Bytes body) {
                             check(body.size() == packet.size(), "round trip");
                             return ++count < 2;
                         }) == Fault::none &&
                  count == 1,
              "what is made can be read");
    }
    return 0;
}
