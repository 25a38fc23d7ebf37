// SPDX-License-Identifier: Apache-2.0
#pragma once
// A list of addresses and networks: "10.0.0.0/8, 192.0.2.1, ::1" (CIDR, RFC 4632 3.1).
#include <optional>
#include <string_view>
#include <vector>

#include "net/address.h"

namespace hp {

class Networks {
public:
    // Items are separated by commas or blanks; an address alone means itself. Bits behind the prefix must be 0, so that a slip does
    // not open more than was meant. Nothing: an item is no network, or there are more than items_max.
    static std::optional<Networks> parse(std::string_view text);

    bool empty() const { return items_.empty(); }
    bool contains(const Address& address) const;

    static constexpr std::size_t items_max = 1024;

private:
    struct Item {
        Address address;
        int bits = 0;
    };
    static std::optional<Item> parse_item(std::string_view text);

    std::vector<Item> items_;
};

}  // namespace hp
