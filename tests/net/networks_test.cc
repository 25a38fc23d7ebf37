// SPDX-License-Identifier: Apache-2.0
#include "net/networks.h"

#include <gtest/gtest.h>

namespace hp {
namespace {

bool contains(std::string_view list, std::string_view address) {
    const auto networks = Networks::parse(list);
    EXPECT_TRUE(networks.has_value()) << list;
    return networks && networks->contains(*Address::parse(address, 80));
}

TEST(Networks, Contain) {
    EXPECT_TRUE(contains("10.0.0.0/8", "10.255.0.1"));
    EXPECT_FALSE(contains("10.0.0.0/8", "11.0.0.1"));
    EXPECT_TRUE(contains("192.0.2.128/25", "192.0.2.200"));
    EXPECT_FALSE(contains("192.0.2.128/25", "192.0.2.127"));
    EXPECT_TRUE(contains("192.0.2.1", "192.0.2.1"));
    EXPECT_FALSE(contains("192.0.2.1", "192.0.2.2"));
    EXPECT_TRUE(contains(" 192.0.2.1,\t::1 ,10.0.0.0/8,", "::1"));
    EXPECT_TRUE(contains("2001:db8::/33", "2001:db8:7fff::1"));
    EXPECT_FALSE(contains("2001:db8::/33", "2001:db8:8000::1"));
    EXPECT_TRUE(contains("0.0.0.0/0", "203.0.113.9"));
    EXPECT_FALSE(contains("0.0.0.0/0", "::1")) << "of the other family";
    EXPECT_FALSE(contains("::/0", "10.0.0.1"));
    EXPECT_TRUE(contains("10.0.0.0/8", "::ffff:10.1.2.3")) << "a mapped address is an IPv4 address";
    EXPECT_FALSE(contains("", "10.0.0.1"));
    EXPECT_TRUE(Networks::parse(" , ")->empty());
}

TEST(Networks, WhatIsRefused) {
    for (const char* list : {"10.0.0.1/8", "10.0.0.0/33", "::/129", "10.0.0.0/", "10.0.0.0/-1", "10.0.0.0/8x", "10.0.0", "host",
                             "/8", "10.0.0.0/8 nonsense", "fe80::1%lo", "::ffff:10.0.0.0/104", "2001:db8::1/32"})
        EXPECT_FALSE(Networks::parse(list).has_value()) << list;
    std::string many;
    for (std::size_t i = 0; i < Networks::items_max; ++i) many += "::1 ";
    EXPECT_TRUE(Networks::parse(many).has_value());
    EXPECT_FALSE(Networks::parse(many + "::1").has_value());
}

}  // namespace
}  // namespace hp
