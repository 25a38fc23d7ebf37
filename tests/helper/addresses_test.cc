// SPDX-License-Identifier: Apache-2.0
#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <hpsocket/HPSocket.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>

namespace {

// A UDP socket bound to and connected with the loopback address of a family.
struct Socket {
    int fd;
    USHORT port = 0;
    explicit Socket(int family) : fd(::socket(family, SOCK_DGRAM | SOCK_CLOEXEC, 0)) {
        sockaddr_storage storage{};
        socklen_t size = family == AF_INET ? sizeof(sockaddr_in) : sizeof(sockaddr_in6);
        storage.ss_family = static_cast<sa_family_t>(family);
        if (family == AF_INET)
            reinterpret_cast<sockaddr_in&>(storage).sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        else
            reinterpret_cast<sockaddr_in6&>(storage).sin6_addr = in6addr_loopback;
        auto* const address = reinterpret_cast<sockaddr*>(&storage);
        EXPECT_EQ(::bind(fd, address, size), 0);
        EXPECT_EQ(::getsockname(fd, address, &size), 0);
        port = ntohs(reinterpret_cast<sockaddr_in&>(storage).sin_port);  // at the same place in both
        EXPECT_EQ(::connect(fd, address, size), 0);                      // with itself
    }
    ~Socket() { ::close(fd); }
};

TEST(Addresses, OfASocket) {
    const struct {
        int family;
        const char* text;
        int any;
    } rows[] = {{AF_INET, "127.0.0.1", 16}, {AF_INET6, "::1", 46}};
    for (const auto& row : rows) {
        const Socket socket(row.family);
        for (const auto get : {&SYS_GetSocketLocalAddress, &SYS_GetSocketRemoteAddress}) {
            char text[64];
            int length = sizeof text;
            USHORT port = 0;
            ASSERT_EQ(get(socket.fd, text, length, port), TRUE);
            EXPECT_STREQ(text, row.text);
            EXPECT_EQ(length, static_cast<int>(std::strlen(row.text)) + 1);
            EXPECT_EQ(port, socket.port);
            length = static_cast<int>(std::strlen(row.text)) + 1;  // exactly enough
            EXPECT_EQ(get(socket.fd, text, length, port), TRUE);
            for (const int too_small : {static_cast<int>(std::strlen(row.text)), 0, -5}) {
                length = too_small;
                EXPECT_EQ(get(socket.fd, text, length, port), FALSE);
                EXPECT_EQ(length, row.any);
            }
            length = 64;
            EXPECT_EQ(get(socket.fd, nullptr, length, port), FALSE);
            EXPECT_EQ(length, row.any);
        }
    }
}

TEST(Addresses, OfWhatHasNone) {
    char text[64];
    int length = sizeof text;
    USHORT port = 0;
    EXPECT_EQ(SYS_GetSocketLocalAddress(-1, text, length, port), FALSE);
    EXPECT_EQ(errno, EBADF);
    const int unconnected = ::socket(AF_INET, SOCK_STREAM, 0);
    EXPECT_EQ(SYS_GetSocketRemoteAddress(unconnected, text, length, port), FALSE);
    EXPECT_EQ(errno, ENOTCONN);
    ::close(unconnected);
    const int local = ::socket(AF_UNIX, SOCK_STREAM, 0);
    EXPECT_EQ(SYS_GetSocketLocalAddress(local, text, length, port), FALSE);
    EXPECT_EQ(errno, EAFNOSUPPORT);
    ::close(local);
}

TEST(Addresses, WhatIsOne) {
    const struct {
        const char* text;
        BOOL is;
        EnIPAddrType type;
    } rows[] = {{"127.0.0.1", TRUE, IPT_IPV4},  {"::1", TRUE, IPT_IPV6},       {"::ffff:10.0.0.1", TRUE, IPT_IPV6},
                {"fe80::1%lo", TRUE, IPT_IPV6}, {"localhost", FALSE, IPT_ALL}, {"", FALSE, IPT_ALL},
                {"1.2.3", FALSE, IPT_ALL},      {"[::1]", FALSE, IPT_ALL}};
    for (const auto& row : rows) {
        EnIPAddrType type = IPT_ALL;
        EXPECT_EQ(SYS_IsIPAddress(row.text, &type), row.is) << row.text;
        EXPECT_EQ(type, row.type) << row.text;
        EXPECT_EQ(SYS_IsIPAddress(row.text), row.is);
    }
    EXPECT_EQ(SYS_IsIPAddress(nullptr), FALSE);
    EXPECT_EQ(errno, EINVAL);
}

TEST(Addresses, OfAHost) {
    LPTIPAddr* list = nullptr;
    int count = 0;
    ASSERT_EQ(SYS_EnumHostIPAddresses("localhost", IPT_ALL, &list, count), TRUE);
    ASSERT_GT(count, 0);
    for (int i = 0; i < count; ++i) {
        EnIPAddrType type = IPT_ALL;
        EXPECT_EQ(SYS_IsIPAddress(list[i]->address, &type), TRUE);
        EXPECT_EQ(type, list[i]->type);
    }
    EXPECT_EQ(list[count], nullptr);
    EXPECT_EQ(SYS_FreeHostIPAddresses(list), TRUE);

    ASSERT_EQ(SYS_EnumHostIPAddresses("localhost", IPT_IPV4, &list, count), TRUE);
    EXPECT_STREQ(list[0]->address, "127.0.0.1");
    EXPECT_EQ(list[0]->type, IPT_IPV4);
    EXPECT_EQ(SYS_FreeHostIPAddresses(list), TRUE);

    ASSERT_EQ(SYS_EnumHostIPAddresses("2001:db8::1", IPT_IPV6, &list, count), TRUE);
    EXPECT_EQ(count, 1);
    EXPECT_STREQ(list[0]->address, "2001:db8::1");
    EXPECT_EQ(SYS_FreeHostIPAddresses(list), TRUE);
}

TEST(Addresses, OfNoHost) {
    LPTIPAddr* const before = reinterpret_cast<LPTIPAddr*>(8);
    const struct {
        const char* host;
        EnIPAddrType type;
        int error;
    } rows[] = {{nullptr, IPT_ALL, EINVAL}, {"", IPT_ALL, EADDRNOTAVAIL}, {"::1", IPT_IPV4, EADDRNOTAVAIL}};
    for (const auto& row : rows) {
        LPTIPAddr* list = before;
        int count = 5;
        EXPECT_EQ(SYS_EnumHostIPAddresses(row.host, row.type, &list, count), FALSE);
        EXPECT_EQ(errno, row.error);
        EXPECT_EQ(list, nullptr);
        EXPECT_EQ(count, 0);
        char text[64];
        int length = sizeof text;
        EnIPAddrType type = row.type;
        EXPECT_EQ(SYS_GetIPAddress(row.host, text, length, type), FALSE);
        EXPECT_EQ(errno, row.error);
    }
    int count = 5;
    EXPECT_EQ(SYS_EnumHostIPAddresses("::1", IPT_ALL, nullptr, count), FALSE);
    EXPECT_EQ(errno, EINVAL);
    EXPECT_EQ(SYS_FreeHostIPAddresses(nullptr), FALSE);
}

TEST(Addresses, TheFirstOfAHost) {
    char text[64];
    int length = sizeof text;
    EnIPAddrType type = IPT_IPV4;
    ASSERT_EQ(SYS_GetIPAddress("localhost", text, length, type), TRUE);
    EXPECT_STREQ(text, "127.0.0.1");
    EXPECT_EQ(length, 10);
    EXPECT_EQ(type, IPT_IPV4);
    type = IPT_ALL;
    length = sizeof text;
    ASSERT_EQ(SYS_GetIPAddress("::1", text, length, type), TRUE);
    EXPECT_STREQ(text, "::1");
    EXPECT_EQ(type, IPT_IPV6);
    length = 3;
    EXPECT_EQ(SYS_GetIPAddress("::1", text, length, type), FALSE);
    EXPECT_EQ(length, 46);
}

}  // namespace
