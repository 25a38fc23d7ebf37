// SPDX-License-Identifier: Apache-2.0
#include "hp/serve/accept_encoding.h"

#include <optional>

#include "hp/serve/text.h"

namespace hp::app::serve {
namespace {

constexpr std::uint16_t weight_full = 1000;

// weight = ";q=" 0 to 1 with at most three digits behind the point (RFC 9110 12.4.2).
std::optional<std::uint16_t> read_weight(std::string_view text) {
    if (text.empty() || text.size() > 5 || (text[0] != '0' && text[0] != '1')) return {};
    unsigned value = text[0] == '1' ? weight_full : 0;
    if (text.size() > 1 && text[1] != '.') return {};
    unsigned scale = 100;
    for (std::size_t i = 2; i < text.size(); ++i, scale /= 10) {
        if (!is_digit(text[i])) return {};
        value += static_cast<unsigned>(text[i] - '0') * scale;
    }
    if (value > weight_full) return {};
    return static_cast<std::uint16_t>(value);
}

// Parameters behind the name; a weight that is none makes the member worthless.
std::uint16_t weight_of(std::string_view parameters) {
    while (!parameters.empty()) {
        const std::string_view parameter = trimmed(take_until(parameters, ';'));
        if (parameter.size() >= 2 && lower(parameter[0]) == 'q' && parameter[1] == '=')
            return read_weight(trimmed(parameter.substr(2))).value_or(0);
    }
    return weight_full;
}

std::optional<Coding> coding_named(std::string_view name) {
    for (std::size_t i = 0; i < coding_count; ++i)
        if (same_word(name, coding_names[i])) return static_cast<Coding>(i);
    if (same_word(name, "x-gzip")) return Coding::gzip;
    return {};
}

}  // namespace

Weights coding_weights(std::string_view field) {
    std::array<std::optional<std::uint16_t>, coding_count> named;
    std::optional<std::uint16_t> others;
    while (!field.empty()) {
        std::string_view member = trimmed(take_until(field, ','));
        const std::string_view name = trimmed(take_until(member, ';'));
        if (name == "*")
            others = weight_of(member);
        else if (const auto coding = coding_named(name))
            named[index_of(*coding)] = weight_of(member);
    }
    Weights weights{};
    for (std::size_t i = 0; i < coding_count; ++i) weights[i] = named[i].value_or(others.value_or(0));
    // Identity is acceptable unless it is refused; as the least wanted if it is not named.
    auto& identity = weights[index_of(Coding::identity)];
    if (!named[0] && !others) identity = 1;
    return weights;
}

Coding choose_coding(const Weights& weights, Codings available) {
    Coding best = Coding::identity;
    for (std::size_t i = 1; i < coding_count; ++i) {
        const auto coding = static_cast<Coding>(i);
        if (weights[i] != 0 && available.has(coding) && weights[i] >= weights[index_of(best)]) best = coding;
    }
    return best;
}

}  // namespace hp::app::serve
