// SPDX-License-Identifier: Apache-2.0
#pragma once
// The negotiation of permessage-deflate in Sec-WebSocket-Extensions (RFC 6455 9.1, RFC 7692 5 and 7.1).
#include <cstdint>
#include <string>
#include <string_view>

namespace hp::ws {

constexpr std::uint8_t window_bits_min = 9;  // of our own compressor: zlib has no raw deflate with a window of 2^8
constexpr std::uint8_t window_bits_max = 15;

// What we want. A client asks for it; a server grants an offer within it.
struct DeflateSettings {
    bool enabled = true;
    bool server_no_context_takeover = false;                // the server forgets its compression context after each message
    bool client_no_context_takeover = false;                // the client does
    std::uint8_t server_max_window_bits = window_bits_max;  // 9 to 15: the server compresses within a window of 2^n bytes
    std::uint8_t client_max_window_bits = window_bits_max;  // 9 to 15: the client does, if it can be told so
};

// What both agreed on. Not enabled: no compression.
struct DeflateAgreement {
    bool enabled = false;
    bool server_no_context_takeover = false;
    bool client_no_context_takeover = false;
    std::uint8_t server_max_window_bits = window_bits_max;  // 8 to 15
    std::uint8_t client_max_window_bits = window_bits_max;  // 8 to 15
    bool operator==(const DeflateAgreement&) const = default;
};

enum class Negotiated : std::uint8_t {
    nothing,  // go on without compression: no acceptable offer, or none granted
    deflate,  // the agreement is filled in
    invalid,  // the handshake fails: malformed (RFC 6455 9.1), or an answer to what was not asked (RFC 7692 5.2)
};

// Below, `header` is the value of Sec-WebSocket-Extensions; those of several header lines joined by "," in their order; "" if absent.
// What else is named is written only with the result `deflate`.

// Server: takes the first offer that can be granted; unknown extensions and offers with wrong parameters are passed over. `answer` is
// the value of the header to answer with; without an agreement there is none.
Negotiated accept_offer(std::string_view header, const DeflateSettings& settings, DeflateAgreement& agreement,
                        std::string& answer);

// Client: the value to send; "" if not enabled.
std::string offer_of(const DeflateSettings& settings);
// Client: judges the answer to offer_of(settings).
Negotiated check_answer(std::string_view header, const DeflateSettings& settings, DeflateAgreement& agreement);

}  // namespace hp::ws
