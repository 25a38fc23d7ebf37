// SPDX-License-Identifier: Apache-2.0
#include "protocol/websocket/extension.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace hp::ws {

namespace {

constexpr std::string_view deflate_name = "permessage-deflate";

struct Parameter {
    std::string name;
    std::optional<std::string> value;
};

struct Extension {
    std::string name;
    std::vector<Parameter> parameters;
};

bool is_token_char(char c) {
    if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return true;
    return c != '\0' && std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
}

// Reads a list of extensions (RFC 6455 9.1): `name; parameter; parameter=value; parameter="value", name`.
class ListReader {
public:
    explicit ListReader(std::string_view text) : left_(text) {}

    // False if malformed. Empty elements are passed over, as in any list of a header (RFC 9110 5.6.1.2).
    bool read(std::vector<Extension>& list) {
        while (true) {
            while (take(',')) {}
            if (left_.empty()) return true;
            if (!read_extension(list.emplace_back())) return false;
            if (!left_.empty() && left_.front() != ',') return false;
        }
    }

private:
    bool read_extension(Extension& extension) {
        if (!read_token(extension.name)) return false;
        while (take(';'))
            if (!read_parameter(extension.parameters.emplace_back())) return false;
        return true;
    }

    bool read_parameter(Parameter& parameter) {
        if (!read_token(parameter.name)) return false;
        if (!take('=')) return true;
        std::string& value = parameter.value.emplace();
        return !left_.empty() && left_.front() == '"' ? read_quoted(value) : read_token(value);
    }

    // "The value after quoted-string unescaping MUST conform to the 'token' ABNF."
    bool read_quoted(std::string& value) {
        left_.remove_prefix(1);
        while (!left_.empty() && left_.front() != '"') {
            if (left_.front() == '\\') left_.remove_prefix(1);
            if (left_.empty() || !is_token_char(left_.front())) return false;
            value.push_back(left_.front());
            left_.remove_prefix(1);
        }
        if (left_.empty() || value.empty()) return false;
        left_.remove_prefix(1);
        skip_blanks();
        return true;
    }

    bool read_token(std::string& token) {
        const auto end = std::find_if_not(left_.begin(), left_.end(), is_token_char);
        token.assign(left_.begin(), end);
        left_.remove_prefix(token.size());
        skip_blanks();
        return !token.empty();
    }

    bool take(char separator) {
        skip_blanks();
        if (left_.empty() || left_.front() != separator) return false;
        left_.remove_prefix(1);
        skip_blanks();
        return true;
    }

    void skip_blanks() { left_.remove_prefix(std::min(left_.find_first_not_of(" \t"), left_.size())); }

    std::string_view left_;
};

// The parameters of one permessage-deflate. Bits 0: given without a value.
struct Deflate {
    bool server_no_context_takeover = false;
    bool client_no_context_takeover = false;
    std::optional<std::uint8_t> server_max_window_bits;
    std::optional<std::uint8_t> client_max_window_bits;
};

// A decimal number from 8 to 15 without leading zeros (RFC 7692 7.1.2).
bool read_bits(const std::string& value, std::optional<std::uint8_t>& bits) {
    for (std::uint8_t n = 8; n <= window_bits_max; ++n)
        if (value == std::to_string(n)) bits = n;
    return bits.has_value();
}

bool read_flag(const Parameter& parameter, bool& flag) {
    if (flag || parameter.value) return false;
    return flag = true;
}

bool read_parameter(const Parameter& parameter, Deflate& deflate) {
    if (parameter.name == "server_no_context_takeover") return read_flag(parameter, deflate.server_no_context_takeover);
    if (parameter.name == "client_no_context_takeover") return read_flag(parameter, deflate.client_no_context_takeover);
    const bool server = parameter.name == "server_max_window_bits";
    if (!server && parameter.name != "client_max_window_bits") return false;
    auto& bits = server ? deflate.server_max_window_bits : deflate.client_max_window_bits;
    if (bits) return false;  // twice
    if (parameter.value) return read_bits(*parameter.value, bits);
    if (server) return false;
    bits = 0;
    return true;
}

// Nothing: an unknown, repeated or wrong parameter (RFC 7692 7.1: the offer is declined, the answer fails the connection).
std::optional<Deflate> read_deflate(const Extension& extension) {
    Deflate deflate;
    if (extension.name != deflate_name) return std::nullopt;
    for (const Parameter& parameter : extension.parameters)
        if (!read_parameter(parameter, deflate)) return std::nullopt;
    return deflate;
}

std::uint8_t own_bits(std::uint8_t bits) { return std::clamp(bits, window_bits_min, window_bits_max); }

// RFC 7692 7.1.1, 7.1.2: what is offered is granted as offered or stricter; a window of the client's is named only to one that
// has offered to be told.
bool grant(const Deflate& offer, const DeflateSettings& settings, DeflateAgreement& agreement) {
    const std::uint8_t server_bits = offer.server_max_window_bits.value_or(window_bits_max);
    if (server_bits < window_bits_min) return false;
    agreement.enabled = true;
    agreement.server_no_context_takeover = offer.server_no_context_takeover || settings.server_no_context_takeover;
    agreement.client_no_context_takeover = offer.client_no_context_takeover || settings.client_no_context_takeover;
    agreement.server_max_window_bits = std::min(server_bits, own_bits(settings.server_max_window_bits));
    agreement.client_max_window_bits = window_bits_max;
    if (const std::uint8_t bits = offer.client_max_window_bits.value_or(window_bits_max); offer.client_max_window_bits)
        agreement.client_max_window_bits =
            std::min(bits == 0 ? window_bits_max : bits, own_bits(settings.client_max_window_bits));
    return true;
}

void add_flag(std::string& text, bool flag, std::string_view name) {
    if (flag) text.append("; ").append(name);
}

void add_bits(std::string& text, bool said, std::string_view name, std::uint8_t bits) {
    if (said) text.append("; ").append(name).append("=").append(std::to_string(bits));
}

std::string answer_to(const Deflate& offer, const DeflateAgreement& agreement) {
    std::string text(deflate_name);
    add_flag(text, agreement.server_no_context_takeover, "server_no_context_takeover");
    add_flag(text, agreement.client_no_context_takeover, "client_no_context_takeover");
    add_bits(text, offer.server_max_window_bits || agreement.server_max_window_bits < window_bits_max, "server_max_window_bits",
             agreement.server_max_window_bits);
    add_bits(text, agreement.client_max_window_bits < window_bits_max, "client_max_window_bits",
             agreement.client_max_window_bits);
    return text;
}

}  // namespace

Negotiated accept_offer(std::string_view header, const DeflateSettings& settings, DeflateAgreement& agreement,
                        std::string& answer) {
    std::vector<Extension> offers;
    if (!ListReader(header).read(offers)) return Negotiated::invalid;
    if (!settings.enabled) return Negotiated::nothing;
    for (const Extension& extension : offers) {
        const std::optional<Deflate> offer = read_deflate(extension);
        if (!offer || !grant(*offer, settings, agreement)) continue;
        answer = answer_to(*offer, agreement);
        return Negotiated::deflate;
    }
    return Negotiated::nothing;
}

std::string offer_of(const DeflateSettings& settings) {
    if (!settings.enabled) return {};
    const std::uint8_t server_bits = own_bits(settings.server_max_window_bits),
                       client_bits = own_bits(settings.client_max_window_bits);
    std::string text(deflate_name);
    add_flag(text, settings.server_no_context_takeover, "server_no_context_takeover");
    add_flag(text, settings.client_no_context_takeover, "client_no_context_takeover");
    add_bits(text, server_bits < window_bits_max, "server_max_window_bits", server_bits);
    add_flag(text, client_bits == window_bits_max, "client_max_window_bits");
    add_bits(text, client_bits < window_bits_max, "client_max_window_bits", client_bits);
    return text;
}

Negotiated check_answer(std::string_view header, const DeflateSettings& settings, DeflateAgreement& agreement) {
    std::vector<Extension> list;
    if (!ListReader(header).read(list)) return Negotiated::invalid;
    if (list.empty()) return Negotiated::nothing;
    if (!settings.enabled || list.size() > 1) return Negotiated::invalid;
    const std::optional<Deflate> answer = read_deflate(list.front());
    if (!answer) return Negotiated::invalid;
    const std::uint8_t server_bits = answer->server_max_window_bits.value_or(window_bits_max);
    const std::uint8_t client_bits = own_bits(settings.client_max_window_bits);
    const std::uint8_t granted_bits = answer->client_max_window_bits.value_or(client_bits);
    if (settings.server_no_context_takeover && !answer->server_no_context_takeover) return Negotiated::invalid;
    if (server_bits > own_bits(settings.server_max_window_bits)) return Negotiated::invalid;
    if (granted_bits == 0 || granted_bits > client_bits) return Negotiated::invalid;  // without a value, or more than offered
    agreement.enabled = true;
    agreement.server_no_context_takeover = answer->server_no_context_takeover;
    agreement.client_no_context_takeover = answer->client_no_context_takeover || settings.client_no_context_takeover;
    agreement.server_max_window_bits = server_bits;
    agreement.client_max_window_bits = granted_bits;
    return Negotiated::deflate;
}

}  // namespace hp::ws
