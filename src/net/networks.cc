// SPDX-License-Identifier: Apache-2.0
#include "net/networks.h"

#include <algorithm>
#include <charconv>

namespace hp {
namespace {

constexpr std::string_view separators = ", \t";

int family_bits(const Address& address) { return address.family() == AF_INET ? 32 : 128; }

// Are the bits from `from` to `to` the same in both? Null: are they 0?
bool same_bits(std::span<const std::uint8_t> a, std::span<const std::uint8_t> b, int from, int to) {
    for (int bit = from; bit < to; ++bit) {
        const auto at = static_cast<std::size_t>(bit / 8);
        const int mask = 0x80 >> bit % 8;
        if ((a[at] & mask) != (b.empty() ? 0 : b[at] & mask)) return false;
    }
    return true;
}

}  // namespace

std::optional<Networks::Item> Networks::parse_item(std::string_view text) {
    const std::size_t slash = std::min(text.find('/'), text.size());
    const auto address = Address::parse(text.substr(0, slash), 0);
    if (!address || text.find('%') != std::string_view::npos) return std::nullopt;
    Item item{*address, family_bits(*address)};
    if (slash < text.size()) {
        const std::string_view bits = text.substr(slash + 1);
        const auto [end, error] = std::from_chars(bits.data(), bits.data() + bits.size(), item.bits);
        if (error != std::errc{} || end != bits.data() + bits.size()) return std::nullopt;
        if (item.bits < 0 || item.bits > family_bits(*address)) return std::nullopt;
    }
    if (!same_bits(item.address.ip(), {}, item.bits, family_bits(*address))) return std::nullopt;
    return item;
}

std::optional<Networks> Networks::parse(std::string_view text) {
    Networks networks;
    for (;;) {
        text.remove_prefix(std::min(text.find_first_not_of(separators), text.size()));
        if (text.empty()) return networks;
        const std::size_t end = std::min(text.find_first_of(separators), text.size());
        const auto item = parse_item(text.substr(0, end));
        if (!item || networks.items_.size() == items_max) return std::nullopt;
        networks.items_.push_back(*item);
        text.remove_prefix(end);
    }
}

bool Networks::contains(const Address& address) const {
    return std::any_of(items_.begin(), items_.end(), [&](const Item& item) {
        return item.address.family() == address.family() && same_bits(item.address.ip(), address.ip(), 0, item.bits);
    });
}

}  // namespace hp
