// SPDX-License-Identifier: Apache-2.0
#pragma once
// The opening handshake (RFC 6455 4): keys, and what a request and its answer must say. Header values come as received; "" if absent,
// several lines of one name joined by ",".
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace hp::ws {

constexpr std::size_t nonce_bytes = 16;
constexpr std::string_view protocol_version = "13";  // Sec-WebSocket-Version

// Sec-WebSocket-Key of a client, 24 characters, from 16 random bytes.
std::string make_key(std::span<const std::byte, nonce_bytes> nonce);
// Base64 of exactly 16 bytes.
bool is_key(std::string_view key);
// Sec-WebSocket-Accept for a key, 28 characters: base64 of the SHA-1 of key and GUID.
std::string accept_of(std::string_view key);

// Is `token` (any case) one of a comma-separated list?
bool has_token(std::string_view list, std::string_view token);
// The first of the client's protocols (Sec-WebSocket-Protocol, by the client's preference) that is in `ours`, also a list; "" if none.
// Case-sensitive. The view is into `offered`.
std::string_view choose_protocol(std::string_view offered, std::string_view ours);

struct UpgradeRequest {
    std::string_view method;  // as sent
    unsigned http_major = 1, http_minor = 1;
    std::string_view upgrade, connection;
    std::string_view key, version;  // Sec-WebSocket-*
};

struct UpgradeAnswer {
    unsigned status = 0;
    std::string_view upgrade, connection;
    std::string_view accept, protocol;  // Sec-WebSocket-*
};

// HP_WS_REFUSAL(name, status, text): the status is what a server answers with; 426 goes with "Sec-WebSocket-Version: 13".
// clang-format off
#define HP_WS_REFUSALS(HP_WS_REFUSAL)                                                     \
    HP_WS_REFUSAL(none, 101, "a valid WebSocket handshake")                               \
    HP_WS_REFUSAL(method, 405, "WebSocket upgrade by another method than GET")            \
    HP_WS_REFUSAL(http_version, 400, "WebSocket upgrade below HTTP/1.1")                  \
    HP_WS_REFUSAL(upgrade, 400, "Upgrade does not name websocket")                        \
    HP_WS_REFUSAL(connection, 400, "Connection does not name upgrade")                    \
    HP_WS_REFUSAL(version, 426, "Sec-WebSocket-Version is not 13")                        \
    HP_WS_REFUSAL(key, 400, "Sec-WebSocket-Key is not base64 of 16 bytes")                \
    HP_WS_REFUSAL(status, 400, "the server does not switch protocols")                    \
    HP_WS_REFUSAL(accept, 400, "Sec-WebSocket-Accept does not belong to the key")         \
    HP_WS_REFUSAL(protocol, 400, "the server chose a protocol that was not offered")
// clang-format on

enum class Refusal : std::uint8_t {
#define HP_WS_REFUSAL(name, status, text) name,
    HP_WS_REFUSALS(HP_WS_REFUSAL)
#undef HP_WS_REFUSAL
};

unsigned status_of(Refusal refusal);
const char* text_of(Refusal refusal);  // English, static

// A server's check of a client's request (RFC 6455 4.2.1). Host and Origin are not looked at.
Refusal check_request(const UpgradeRequest& request);
// A client's check of the answer to the request with `key` and, as Sec-WebSocket-Protocol, `protocols` (RFC 6455 4.1).
// For Sec-WebSocket-Extensions see check_answer in extension.h.
Refusal check_answer(const UpgradeAnswer& answer, std::string_view key, std::string_view protocols = {});

}  // namespace hp::ws
