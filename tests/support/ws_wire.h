// SPDX-License-Identifier: Apache-2.0
// WebSocket frames on the wire, written and read by the test itself (RFC 6455 5.2).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "support/wire_peer.h"

namespace hp::test {

struct WsFrame {
    std::uint8_t opcode = 0;
    std::string payload = {};  // unmasked
    bool final = true;
    std::uint8_t reserved = 0;  // RSV1 is 4
    bool masked = false;
    bool operator==(const WsFrame&) const = default;
};
std::ostream& operator<<(std::ostream& out, const WsFrame& frame);

std::string ws_encode(const WsFrame& frame);
// The next frame; opcode 255 when the stream has ended instead.
WsFrame ws_receive(WirePeer& peer);

inline std::string close_body(unsigned code, std::string_view reason = {}) {
    return std::string{static_cast<char>(code >> 8), static_cast<char>(code & 0xFF)}.append(reason);
}
// The key and the answer of RFC 6455 1.3.
constexpr const char* ws_key = "dGhlIHNhbXBsZSBub25jZQ==";
constexpr const char* ws_accept = "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=";
// What answers the key in that request.
std::string ws_accept_for(const std::string& request);

}  // namespace hp::test
