// SPDX-License-Identifier: Apache-2.0
#include "net/address.h"

#include <arpa/inet.h>
#include <gtest/gtest.h>

#include <cstring>
#include <random>

namespace hp {
namespace {

Address parsed(std::string_view text, std::uint16_t port = 80) {
    const auto address = Address::parse(text, port);
    EXPECT_TRUE(address) << text;
    return address.value_or(Address());
}

TEST(Address, BeginsAsNone) {
    const Address none;
    sockaddr_storage storage;
    EXPECT_EQ(none.family(), AF_UNSPEC);
    EXPECT_EQ(none.text(), "");
    EXPECT_EQ(none.port(), 0);
    for (const int family : {AF_INET, AF_INET6, AF_UNSPEC}) EXPECT_EQ(none.to(storage, family), 0u);
    EXPECT_EQ(Address::from(sockaddr_storage{}), none);
}

TEST(Address, ReadsLiterals) {
    EXPECT_EQ(parsed("10.0.0.1").family(), AF_INET);
    EXPECT_EQ(parsed("10.0.0.1").text(), "10.0.0.1");
    EXPECT_EQ(parsed("10.0.0.1", 65'535).port(), 65'535);
    EXPECT_EQ(parsed("::1").family(), AF_INET6);
    EXPECT_EQ(parsed("2001:DB8:0:0:0:0:0:1").text(), "2001:db8::1");
    EXPECT_EQ(parsed("::").text(), "::");
    EXPECT_EQ(parsed("0.0.0.0"), Address::any(AF_INET, 80));
    EXPECT_EQ(parsed("::"), Address::any(AF_INET6, 80));
}

TEST(Address, ReadsNothingElse) {
    using namespace std::string_view_literals;
    for (const std::string_view text : {""sv,
                                        "localhost"sv,
                                        "10.0.0"sv,
                                        "10.0.0.256"sv,
                                        "10.0.0.1 "sv,
                                        " 10.0.0.1"sv,
                                        "010.0.0.1"sv,
                                        "10.0.0.1:80"sv,
                                        "[::1]"sv,
                                        ":::"sv,
                                        "::1::"sv,
                                        "1:2:3:4:5:6:7:8:9"sv,
                                        "10.0.0.1%lo"sv,
                                        "::1%"sv,
                                        "::1%0"sv,
                                        "::1%no-such-device"sv,
                                        "::1%4294967296"sv,
                                        "%lo"sv,
                                        "10.0.0.1\0"sv,
                                        "10.0.0.1\0x"sv,
                                        "::1\0x"sv,
                                        "\0"sv,
                                        "::1%1\0"sv})
        EXPECT_FALSE(Address::parse(text, 1)) << text;
}

TEST(Address, ReadsOfAViewOnlyWhatIsInIt) {
    const std::string_view text = "127.0.0.12";
    EXPECT_EQ(parsed(text.substr(0, 9)).text(), "127.0.0.1");
}

TEST(Address, KeepsTheScope) {
    const Address scoped = parsed("fe80::1%1", 443);  // 1 is lo, always
    EXPECT_EQ(scoped.text(), "fe80::1");
    sockaddr_storage storage;
    ASSERT_EQ(scoped.to(storage), sizeof(sockaddr_in6));
    EXPECT_EQ(reinterpret_cast<sockaddr_in6&>(storage).sin6_scope_id, 1u);
    EXPECT_EQ(Address::from(storage), scoped);
    EXPECT_EQ(parsed("fe80::1%lo", 443), scoped);
    EXPECT_NE(parsed("fe80::1", 443), scoped);
}

TEST(Address, MappedAddressesAreTheIpv4AddressesTheyStandFor) {
    const Address plain = parsed("192.0.2.7", 99);
    EXPECT_EQ(parsed("::ffff:192.0.2.7", 99), plain);
    sockaddr_storage storage;
    ASSERT_EQ(plain.to(storage, AF_INET6), sizeof(sockaddr_in6));
    const auto& in6 = reinterpret_cast<const sockaddr_in6&>(storage);
    EXPECT_EQ(in6.sin6_family, AF_INET6);
    EXPECT_EQ(ntohs(in6.sin6_port), 99);
    char text[INET6_ADDRSTRLEN];
    EXPECT_STREQ(inet_ntop(AF_INET6, &in6.sin6_addr, text, sizeof text), "::ffff:192.0.2.7");
    EXPECT_EQ(Address::from(storage), plain);
    EXPECT_EQ(Address::from(storage).text(), "192.0.2.7");
}

TEST(Address, GoesIntoTheSocketsFamilyOrNotAtAll) {
    sockaddr_storage storage;
    const Address v4 = parsed("127.0.0.1", 1), v6 = parsed("::1", 2);
    EXPECT_EQ(v4.to(storage, AF_INET), sizeof(sockaddr_in));
    EXPECT_EQ(v6.to(storage, AF_INET6), sizeof(sockaddr_in6));
    EXPECT_EQ(v6.to(storage, AF_INET), 0u);
    EXPECT_EQ(v4.to(storage, AF_UNIX), 0u);
    EXPECT_EQ(v6.to(storage, AF_UNIX), 0u);
}

TEST(Address, OtherFamiliesAreNone) {
    sockaddr_storage storage{};
    std::memset(&storage, 0x55, sizeof storage);
    storage.ss_family = AF_UNIX;
    EXPECT_EQ(Address::from(storage), Address());
}

TEST(Address, TextAndStorageRoundTrip) {
    std::mt19937 random(1);
    for (int i = 0; i < 2'000; ++i) {
        sockaddr_storage storage{};
        const auto port = static_cast<std::uint16_t>(random());
        if (random() % 2 == 0) {
            auto& in = reinterpret_cast<sockaddr_in&>(storage);
            in = {AF_INET, htons(port), {static_cast<in_addr_t>(random())}, {}};
        } else {
            auto& in6 = reinterpret_cast<sockaddr_in6&>(storage);
            in6.sin6_family = AF_INET6;
            in6.sin6_port = htons(port);
            for (std::uint8_t& byte : in6.sin6_addr.s6_addr) byte = static_cast<std::uint8_t>(random() % 3 == 0 ? random() : 0);
        }
        const Address address = Address::from(storage);
        ASSERT_EQ(parsed(address.text(), address.port()), address);
        sockaddr_storage back;
        ASSERT_NE(address.to(back), 0u);
        ASSERT_EQ(std::memcmp(&back, &storage, sizeof back), 0);
    }
}

}  // namespace
}  // namespace hp
