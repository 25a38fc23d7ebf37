// SPDX-License-Identifier: Apache-2.0
#include "net/multicast.h"

#include <gtest/gtest.h>
#include <net/if.h>

#include <cerrno>

#include "net/datagram_socket.h"

namespace hp {
namespace {

TEST(Multicast, FindsInterfacesByAddressAndName) {
    Interface found;
    for (const char* any : {"", "0.0.0.0"}) {
        EXPECT_EQ(find_interface(any, AF_INET, found), 0);
        EXPECT_EQ(found.index, 0u);
        EXPECT_EQ(found.address.family(), AF_UNSPEC);
    }
    EXPECT_EQ(find_interface("127.0.0.1", AF_INET, found), 0);
    EXPECT_EQ(found.index, if_nametoindex("lo"));
    EXPECT_EQ(found.address.text(), "127.0.0.1");
    EXPECT_EQ(find_interface("lo", AF_INET6, found), 0);
    EXPECT_EQ(found.index, if_nametoindex("lo"));
    EXPECT_EQ(find_interface("fe80::1%lo", AF_INET6, found), 0);
    EXPECT_EQ(found.index, if_nametoindex("lo"));
    EXPECT_EQ(find_interface("no-such-if", AF_INET, found), ENODEV);
    EXPECT_EQ(find_interface("::1", AF_INET, found), EAFNOSUPPORT);
    EXPECT_EQ(find_interface("2001:db8::7", AF_INET6, found), EADDRNOTAVAIL);
}

TEST(Multicast, KnowsGroups) {
    for (const char* group : {"224.0.0.1", "239.255.255.255", "ff02::1", "ff0e::1234"})
        EXPECT_TRUE(is_group(*Address::parse(group, 0))) << group;
    for (const char* other : {"223.255.255.255", "240.0.0.0", "255.255.255.255", "fe80::1", "::ffff:239.1.2.3"})
        EXPECT_EQ(is_group(*Address::parse(other, 0)), std::string(other) == "::ffff:239.1.2.3")
            << other;  // a mapped one is IPv4
    EXPECT_FALSE(is_group(Address()));
}

TEST(Multicast, JoinsAndRefuses) {
    DatagramSocket socket;
    ASSERT_EQ(socket.open(AF_INET, {}), 0);
    Interface lo;
    ASSERT_EQ(find_interface("lo", AF_INET, lo), 0);
    const Address group = *Address::parse("239.255.77.72", 0);
    EXPECT_EQ(join_group(socket.fd(), group, lo), 0);
    EXPECT_EQ(join_group(socket.fd(), group, lo), EADDRINUSE) << "a socket joins once";
    EXPECT_EQ(join_group(socket.fd(), *Address::parse("10.0.0.1", 0), lo), EINVAL);
    Interface nowhere;
    nowhere.index = 0x7FFF'FFFF;
    EXPECT_EQ(join_group(socket.fd(), *Address::parse("239.255.77.73", 0), nowhere), ENODEV);
    EXPECT_EQ(set_group_output(socket.fd(), AF_INET, lo, 255, true), 0);
    EXPECT_EQ(allow_broadcast(socket.fd(), AF_INET, lo), 0);
    EXPECT_EQ(allow_broadcast(socket.fd(), AF_INET6, lo), EPFNOSUPPORT);
    Interface elsewhere;
    ASSERT_EQ(find_interface("192.0.2.77", AF_INET, elsewhere), 0) << "the kernel says whether it has an IPv4 address";
    EXPECT_EQ(allow_broadcast(socket.fd(), AF_INET, elsewhere), EADDRNOTAVAIL);
}

}  // namespace
}  // namespace hp
