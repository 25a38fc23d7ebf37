// SPDX-License-Identifier: Apache-2.0
#include "engine/route.h"

#include <gtest/gtest.h>

namespace hp {
namespace {

TEST(Route, ToAnAddressUnderAnotherName) {
    const struct {
        const char *remote, *address, *host;
    } rows[] = {
        {"192.0.2.1", "192.0.2.1", "192.0.2.1"},
        {"example.test", "example.test", "example.test"},
        {"192.0.2.1^example.test", "192.0.2.1", "example.test"},
        {"192.0.2.1^", "192.0.2.1", "192.0.2.1"},
        {"^example.test", "", "example.test"},
        {"a^b^c", "a", "b^c"},
        {"", "", ""},
        {nullptr, "", ""},
    };
    for (const auto& row : rows) {
        const Route route = Route::to(row.remote, 443, 5000);
        EXPECT_EQ(route.address, row.address);
        EXPECT_EQ(route.host, row.host);
        EXPECT_EQ(route.port, 443);
        EXPECT_EQ(route.host_port, 443);
        EXPECT_EQ(route.local_port, 5000);
    }
}

TEST(Route, WhatASocketIsBoundTo) {
    Route route = Route::to("192.0.2.1", 443, 0);
    Address local = Address::any(AF_INET, 1);
    EXPECT_TRUE(route.choose_local(AF_INET, local));
    EXPECT_EQ(local, Address());  // to nothing
    route.local_port = 5000;
    EXPECT_TRUE(route.choose_local(AF_INET6, local));
    EXPECT_EQ(local, Address::any(AF_INET6, 5000));
    const Address ipv4 = *Address::parse("127.0.0.1", 5000), ipv6 = *Address::parse("::1", 5000);
    route.local = {ipv4};
    EXPECT_TRUE(route.choose_local(AF_INET, local));
    EXPECT_EQ(local, ipv4);
    EXPECT_FALSE(route.choose_local(AF_INET6, local));
    route.local = {ipv4, ipv6};
    EXPECT_TRUE(route.choose_local(AF_INET6, local));
    EXPECT_EQ(local, ipv6);
}

}  // namespace
}  // namespace hp
