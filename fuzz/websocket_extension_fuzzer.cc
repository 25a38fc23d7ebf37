// SPDX-License-Identifier: Apache-2.0
// Sec-WebSocket-Extensions and the other headers of the handshake. Input: the settings (3 bytes), then the header.
#include <string>

#include "input.h"
#include "protocol/websocket/extension.h"
#include "protocol/websocket/handshake.h"

namespace {

using namespace hp::ws;
using hp::fuzz::check;

DeflateSettings read_settings(hp::fuzz::Input& input) {
    DeflateSettings settings;
    const std::uint8_t flags = input.byte();
    settings.enabled = (flags & 1) == 0;
    settings.server_no_context_takeover = (flags & 2) != 0;
    settings.client_no_context_takeover = (flags & 4) != 0;
    settings.server_max_window_bits = static_cast<std::uint8_t>(9 + input.byte() % 7);
    settings.client_max_window_bits = static_cast<std::uint8_t>(9 + input.byte() % 7);
    return settings;
}

void check_agreement(const DeflateAgreement& agreement, const DeflateSettings& settings) {
    check(settings.enabled && agreement.enabled, "agreed only if we want it");
    check(agreement.server_max_window_bits >= 8 && agreement.server_max_window_bits <= settings.server_max_window_bits,
          "server window");
    check(agreement.client_max_window_bits >= 8 && agreement.client_max_window_bits <= 15, "client window");
    check(agreement.server_no_context_takeover || !settings.server_no_context_takeover, "server context");
    check(agreement.client_no_context_takeover || !settings.client_no_context_takeover, "client context");
}

void as_server(const std::string& header, const DeflateSettings& settings) {
    DeflateAgreement agreement, theirs;
    std::string answer;
    if (accept_offer(header, settings, agreement, answer) != Negotiated::deflate) {
        check(agreement == DeflateAgreement() && answer.empty(), "untouched without an agreement");
        return;
    }
    check_agreement(agreement, settings);
    check(agreement.server_max_window_bits >= window_bits_min, "a window we can keep within");
    check(header.find("permessage-deflate") != std::string::npos, "it was offered");
    check(check_answer(answer, DeflateSettings(), theirs) == Negotiated::deflate && theirs == agreement,
          "a client reads our answer so");
}

void as_client(const std::string& header, const DeflateSettings& settings) {
    DeflateAgreement agreement;
    if (check_answer(header, settings, agreement) != Negotiated::deflate) {
        check(agreement == DeflateAgreement(), "untouched without an agreement");
        return;
    }
    check_agreement(agreement, settings);
    check(agreement.client_max_window_bits <= settings.client_max_window_bits, "the window we offered");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    hp::fuzz::Input input(data, size);
    const DeflateSettings settings = read_settings(input);
    const auto rest = input.rest();
    const std::string header(rest.begin(), rest.end());
    as_server(header, settings);
    as_client(header, settings);
    check(accept_of(header).size() == 28, "an accept for every key");
    check(!is_key(header) || header.size() == 24, "a key has 24 characters");
    const std::string_view protocol = choose_protocol(header, "chat, superchat");
    check(protocol.empty() || protocol == "chat" || protocol == "superchat", "one of ours");
    check(!has_token(header, "upgrade") || header.size() >= 7, "a token stands in its list");
    return 0;
}
