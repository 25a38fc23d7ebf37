// SPDX-License-Identifier: Apache-2.0
#include "net/resolver.h"

#include <gtest/gtest.h>
#include <netdb.h>

#include <cerrno>
#include <cstring>
#include <string>
#include <vector>

#include "net/fake_sys.h"

namespace hp {
namespace {

// A resolver of our own: what `getaddrinfo` answers, and what it was asked.
struct FakeResolver final : FakeSys {
    int result = 0;
    int error = 0;
    std::vector<Address> answers;
    std::string asked;
    int asked_family = -1;
    int lists = 0;

    int getaddrinfo(const char* host, const addrinfo* hints, addrinfo** list) override {
        asked = host;
        asked_family = hints->ai_family;
        errno = error;
        if (result != 0) return result;
        *list = nullptr;
        for (auto it = answers.rbegin(); it != answers.rend(); ++it) {
            auto* storage = new sockaddr_storage;
            const socklen_t size = it->to(*storage);
            if (size == 0) storage->ss_family = AF_UNIX;
            *list =
                new addrinfo{0, storage->ss_family, SOCK_STREAM, 0, size, reinterpret_cast<sockaddr*>(storage), nullptr, *list};
        }
        ++lists;
        return 0;
    }
    void freeaddrinfo(addrinfo* list) override {
        --lists;
        while (list != nullptr) {
            addrinfo* next = list->ai_next;
            delete reinterpret_cast<sockaddr_storage*>(list->ai_addr);
            delete list;
            list = next;
        }
    }
};

Address at(const char* text, std::uint16_t port) { return *Address::parse(text, port); }

TEST(Resolver, LiteralsComeBackAtOnce) {
    FakeResolver resolver;
    SysOverride in_force(resolver);
    std::vector<Address> addresses{at("1.1.1.1", 1)};
    EXPECT_EQ(resolve("127.0.0.1", 80, AF_UNSPEC, addresses), 0);
    EXPECT_EQ(addresses, std::vector{at("127.0.0.1", 80)});
    EXPECT_EQ(resolve("::1", 81, AF_INET6, addresses), 0);
    EXPECT_EQ(addresses, std::vector{at("::1", 81)});
    EXPECT_EQ(resolve("127.0.0.1", 80, AF_INET6, addresses), EAFNOSUPPORT);
    EXPECT_TRUE(addresses.empty());
    EXPECT_EQ(resolve("::1", 80, AF_INET, addresses), EAFNOSUPPORT);
    EXPECT_EQ(resolver.asked, "");
}

TEST(Resolver, NoNameIsNoHost) {
    std::vector<Address> addresses{at("1.1.1.1", 1)};
    EXPECT_EQ(resolve("", 80, AF_UNSPEC, addresses), EADDRNOTAVAIL);
    EXPECT_TRUE(addresses.empty());
}

TEST(Resolver, KeepsTheOrderAndSetsThePort) {
    FakeResolver resolver;
    resolver.answers = {at("2001:db8::1", 0), Address(), at("192.0.2.1", 0)};  // one of a family that is not ours
    SysOverride in_force(resolver);
    std::vector<Address> addresses;
    EXPECT_EQ(resolve("example.test", 8080, AF_UNSPEC, addresses), 0);
    EXPECT_EQ(addresses, (std::vector{at("2001:db8::1", 8080), at("192.0.2.1", 8080)}));
    EXPECT_EQ(resolver.asked, "example.test");
    EXPECT_EQ(resolver.asked_family, AF_UNSPEC);
    EXPECT_EQ(resolve("example.test", 8080, AF_INET, addresses), 0);
    EXPECT_EQ(resolver.asked_family, AF_INET);
    EXPECT_EQ(resolver.lists, 0);  // each was given back
}

TEST(Resolver, AnswersWithoutAddressesAreFailures) {
    FakeResolver resolver;
    resolver.answers = {Address()};
    SysOverride in_force(resolver);
    std::vector<Address> addresses;
    EXPECT_EQ(resolve("example.test", 1, AF_UNSPEC, addresses), EADDRNOTAVAIL);
    EXPECT_EQ(resolver.lists, 0);
}

TEST(Resolver, FailuresHaveNames) {
    const struct {
        int result, error, expected;
    } rows[] = {
        {EAI_NONAME, 0, EADDRNOTAVAIL}, {EAI_FAIL, 0, EADDRNOTAVAIL}, {EAI_AGAIN, 0, EAGAIN},
        {EAI_MEMORY, 0, ENOMEM},        {EAI_SYSTEM, EMFILE, EMFILE}, {EAI_SYSTEM, 0, EADDRNOTAVAIL},
    };
    FakeResolver resolver;
    SysOverride in_force(resolver);
    for (const auto& row : rows) {
        resolver.result = row.result;
        resolver.error = row.error;
        std::vector<Address> addresses;
        EXPECT_EQ(resolve("example.test", 1, AF_UNSPEC, addresses), row.expected) << row.result;
        EXPECT_TRUE(addresses.empty());
    }
}

TEST(Resolver, TheSystemKnowsLocalhost) {
    std::vector<Address> addresses;
    ASSERT_EQ(resolve("localhost", 7, AF_INET, addresses), 0);
    EXPECT_EQ(addresses.front(), at("127.0.0.1", 7));
}

TEST(Resolver, WhatAServerIsBoundTo) {
    FakeResolver resolver;
    resolver.answers = {at("2001:db8::1", 0), at("192.0.2.1", 0)};
    SysOverride in_force(resolver);
    std::vector<Address> addresses{at("1.1.1.1", 1)};
    EXPECT_EQ(listen_addresses("", 80, true, addresses), 0);
    EXPECT_EQ(addresses, (std::vector{at("::", 80), at("0.0.0.0", 80)}));
    EXPECT_EQ(listen_addresses("", 80, false, addresses), 0);
    EXPECT_EQ(addresses, std::vector{at("0.0.0.0", 80)});
    EXPECT_EQ(listen_addresses("127.0.0.1", 80, true, addresses), 0);
    EXPECT_EQ(addresses, std::vector{at("127.0.0.1", 80)});
    EXPECT_EQ(listen_addresses("example.test", 80, true, addresses), 0);
    EXPECT_EQ(addresses, std::vector{at("2001:db8::1", 80)});  // only the first one
    resolver.result = EAI_AGAIN;
    EXPECT_EQ(listen_addresses("example.test", 80, true, addresses), EAGAIN);
}

TEST(Resolver, BindsToTheFirstThatCanBeHad) {
    const std::vector both{at("::", 80), at("0.0.0.0", 80)};
    const struct {
        int first, second, expected;
        std::size_t tried;
    } rows[] = {
        {0, 0, 0, 1},
        {EAFNOSUPPORT, 0, 0, 2},
        {EADDRNOTAVAIL, EADDRINUSE, EADDRINUSE, 2},
        {EADDRINUSE, 0, EADDRINUSE, 1},  // another program has it: the other family would not be what was asked for
        {EACCES, 0, EACCES, 1},
    };
    for (const auto& row : rows) {
        std::vector<Address> tried;
        const auto bind = [&](const Address& address) {
            tried.push_back(address);
            return tried.size() == 1 ? row.first : row.second;
        };
        EXPECT_EQ(bind_first(both, bind), row.expected);
        EXPECT_EQ(tried, std::vector(both.begin(), both.begin() + static_cast<std::ptrdiff_t>(row.tried)));
    }
    EXPECT_EQ(bind_first({}, [](const Address&) { return 0; }), EADDRNOTAVAIL);
}

}  // namespace
}  // namespace hp
