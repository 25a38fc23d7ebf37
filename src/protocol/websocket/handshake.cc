// SPDX-License-Identifier: Apache-2.0
#include "protocol/websocket/handshake.h"

#include <algorithm>

#include <openssl/evp.h>

#include "base/base64.h"

namespace hp::ws {

namespace {

constexpr std::string_view guid = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
constexpr std::size_t key_chars = 24, key_data_chars = 22;
constexpr std::size_t sha1_bytes = 20;

struct Row {
    unsigned status;
    const char* text;
};

constexpr Row rows[] = {
#define HP_WS_REFUSAL(name, status, text) {status, text},
    HP_WS_REFUSALS(HP_WS_REFUSAL)
#undef HP_WS_REFUSAL
};

const Row& row_of(Refusal refusal) { return rows[static_cast<std::size_t>(refusal)]; }

bool is_base64(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '/';
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool equal_in_any_case(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower(x) == lower(y); });
}

std::string_view trim(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
    return text.substr(0, text.find_last_not_of(" \t") + 1);
}

// Cuts the first element off a comma-separated list.
std::string_view take_element(std::string_view& list) {
    const std::size_t comma = std::min(list.find(','), list.size());
    const std::string_view element = list.substr(0, comma);
    list.remove_prefix(std::min(comma + 1, list.size()));
    return trim(element);
}

bool contains(std::string_view list, std::string_view element) {
    while (!list.empty())
        if (take_element(list) == element) return true;
    return false;
}

}  // namespace

std::string make_key(std::span<const std::byte, nonce_bytes> nonce) {
    return base64_of({reinterpret_cast<const unsigned char*>(nonce.data()), nonce.size()});
}

// The bits of the last character that belong to no byte may be set: they are in the example of RFC 6455 4.1.
bool is_key(std::string_view key) {
    return key.size() == key_chars && key.substr(key_data_chars) == "==" &&
           std::all_of(key.begin(), key.begin() + key_data_chars, is_base64);
}

std::string accept_of(std::string_view key) {
    const std::string text = std::string(key).append(guid);
    std::array<unsigned char, sha1_bytes> hash{};
    if (EVP_Digest(text.data(), text.size(), hash.data(), nullptr, EVP_sha1(), nullptr) != 1) return {};
    return base64_of(hash);
}

bool has_token(std::string_view list, std::string_view token) {
    while (!list.empty())
        if (equal_in_any_case(take_element(list), token)) return true;
    return false;
}

std::string_view choose_protocol(std::string_view offered, std::string_view ours) {
    while (!offered.empty()) {
        const std::string_view protocol = take_element(offered);
        if (!protocol.empty() && contains(ours, protocol)) return protocol;
    }
    return {};
}

unsigned status_of(Refusal refusal) { return row_of(refusal).status; }
const char* text_of(Refusal refusal) { return row_of(refusal).text; }

Refusal check_request(const UpgradeRequest& request) {
    if (request.method != "GET") return Refusal::method;
    if (request.http_major < 1 || (request.http_major == 1 && request.http_minor < 1)) return Refusal::http_version;
    if (!has_token(request.upgrade, "websocket")) return Refusal::upgrade;
    if (!has_token(request.connection, "upgrade")) return Refusal::connection;
    if (trim(request.version) != protocol_version) return Refusal::version;
    return is_key(trim(request.key)) ? Refusal::none : Refusal::key;
}

Refusal check_answer(const UpgradeAnswer& answer, std::string_view key, std::string_view protocols) {
    if (answer.status != 101) return Refusal::status;
    if (!equal_in_any_case(trim(answer.upgrade), "websocket")) return Refusal::upgrade;
    if (!has_token(answer.connection, "upgrade")) return Refusal::connection;
    const std::string expected = accept_of(key);
    if (expected.empty() || trim(answer.accept) != expected) return Refusal::accept;
    const std::string_view protocol = trim(answer.protocol);
    return protocol.empty() || contains(protocols, protocol) ? Refusal::none : Refusal::protocol;
}

}  // namespace hp::ws
