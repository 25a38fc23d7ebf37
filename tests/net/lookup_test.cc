// SPDX-License-Identifier: Apache-2.0
#include "net/lookup.h"

#include <gtest/gtest.h>

#include <cerrno>
#include <fstream>
#include <map>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include "net/fake_sys.h"
#include "support/dns_server.h"
#include "support/faulty_sys.h"

namespace hp {
namespace {

using test::DnsAnswer;
using test::DnsQuestion;
using test::DnsServer;

// Asks, and ends the loop when everything is answered.
struct Asking final : Lookup::Asker {
    explicit Asking(Loop& on, std::shared_ptr<LookupQueue> queue = std::make_shared<LookupQueue>())
        : loop(on), lookup(on, std::move(queue), *this) {}
    void ask(const std::string& name, int family = AF_UNSPEC) {
        awaited = family == AF_UNSPEC ? 2 : 1;
        lookup.start(name, 80, family);
        if (awaited == 0) loop.stop();
    }
    void on_answer(int family, std::vector<Address> addresses, int error) override {
        EXPECT_EQ(errors.count(family), 0u) << "one answer for each family";
        EXPECT_EQ(addresses.empty(), error != 0);
        errors[family] = error;
        for (const Address& address : addresses) {
            EXPECT_EQ(address.port(), 80);
            texts[family] += (texts[family].empty() ? "" : " ") + address.text();
        }
        --awaited;
    }
    void on_answered() override {
        if (awaited == 0) loop.stop();
    }
    Loop& loop;
    Lookup lookup;
    int awaited = 0;
    std::map<int, int> errors;
    std::map<int, std::string> texts;
};

class LookupTest : public testing::Test {
protected:
    LookupTest() { EXPECT_EQ(loop.open(), 0); }
    // The answer for both families, "IPv6|IPv4": addresses or the error.
    std::string ask(const std::string& name, int family = AF_UNSPEC) {
        Asking asking(loop);
        asking.ask(name, family);
        loop.run();
        const auto text = [&](int each) {
            const auto found = asking.errors.find(each);
            return found == asking.errors.end() ? "-" : found->second != 0 ? std::to_string(found->second) : asking.texts[each];
        };
        return text(AF_INET6) + "|" + text(AF_INET);
    }
    static DnsServer::Script always(DnsAnswer answer) {
        return [answer](const DnsQuestion&) { return answer; };
    }
    static constexpr ResolverSettings quick() { return {.servers = {}, .try_ms = 20, .tries = 1, .name_ms = 5000}; }
    static std::string both(int error) { return std::to_string(error) + "|" + std::to_string(error); }
    Loop loop;
};

TEST_F(LookupTest, BothFamilies) {
    DnsServer server(always({.addresses = {"192.0.2.1", "2001:db8::1", "192.0.2.2"}}));
    EXPECT_EQ(ask("example.test"), "2001:db8::1|192.0.2.1 192.0.2.2");
    EXPECT_EQ(server.asked(), 2u);
    EXPECT_EQ(ask("example.test", AF_INET), "-|192.0.2.1 192.0.2.2");
    EXPECT_EQ(ask("example.test", AF_INET6), "2001:db8::1|-");
}

TEST_F(LookupTest, LocalhostIsLoopback) {
    DnsServer server(always(DnsServer::no_such_name()));
    EXPECT_EQ(ask("localhost"), "::1|127.0.0.1");
    EXPECT_EQ(ask("LocalHost.", AF_INET), "-|127.0.0.1");
    EXPECT_EQ(ask("some.localhost", AF_INET6), "::1|-");
    EXPECT_EQ(server.asked(), 0u);
    EXPECT_EQ(ask("notlocalhost", AF_INET), "-|" + std::to_string(EADDRNOTAVAIL));
    EXPECT_NE(server.asked(), 0u);
}

TEST_F(LookupTest, TheHostsFileIsRead) {
    std::ifstream hosts("/etc/hosts");
    std::string line, address, name;
    while (std::getline(hosts, line)) {
        std::istringstream words(line);
        if (words >> address >> name && Address::parse(address, 0) && Address::parse(address, 0)->family() == AF_INET &&
            name.find("localhost") == std::string::npos)
            break;
        name.clear();
    }
    if (name.empty()) GTEST_SKIP() << "it has no name but localhost";
    DnsServer server(always(DnsServer::no_such_name()));
    EXPECT_NE(ask(name, AF_INET).find(address), std::string::npos) << name;
    EXPECT_EQ(server.asked(), 0u);
}

TEST_F(LookupTest, OneFamilyOnly) {
    DnsServer server(always({.addresses = {"192.0.2.1"}}));
    EXPECT_EQ(ask("example.test"), std::to_string(EADDRNOTAVAIL) + "|192.0.2.1");
}

TEST_F(LookupTest, FailuresHaveNames) {
    const struct {
        DnsAnswer answer;
        int error;
    } rows[] = {
        {{.code = 3}, EADDRNOTAVAIL},
        {{}, EADDRNOTAVAIL},
        {{.code = 2}, EAGAIN},
        {{.code = 5}, EAGAIN},
        {{.kind = DnsAnswer::Kind::silence}, ETIMEDOUT},
        {{.kind = DnsAnswer::Kind::garbage}, EBADMSG},
    };
    for (const auto& row : rows) {
        ResolverSettings settings = quick();
        if (row.answer.kind != DnsAnswer::Kind::silence) settings.try_ms = 20'000;
        DnsServer server(always(row.answer), settings);
        EXPECT_EQ(ask("example.test"), both(row.error)) << row.answer.code << " " << static_cast<int>(row.answer.kind);
    }
}

TEST_F(LookupTest, ATruncatedAnswerIsAskedForOverTcp) {
    std::atomic<int> over_tcp{0};
    DnsServer server([&](const DnsQuestion& question) {
        over_tcp += question.tcp;
        return DnsAnswer{.kind = DnsAnswer::Kind::truncated, .addresses = {"192.0.2.1", "2001:db8::1"}};
    });
    EXPECT_EQ(ask("example.test"), "2001:db8::1|192.0.2.1");
    EXPECT_EQ(over_tcp, 2);
}

TEST_F(LookupTest, ANameTakesSoLongAndNoLonger) {
    ResolverSettings settings;
    settings.name_ms = 30;
    DnsServer server(always({.kind = DnsAnswer::Kind::silence}), settings);
    EXPECT_EQ(ask("example.test"), both(ETIMEDOUT));
}

TEST_F(LookupTest, NamesThatAreNone) {
    DnsServer server(always(DnsServer::no_such_name()), quick());
    for (const std::string& name : std::vector<std::string>{"a..b", "no such name", std::string(300, 'a')})
        EXPECT_EQ(ask(name), both(EADDRNOTAVAIL)) << name;
}

TEST_F(LookupTest, CancelledBeforeTheAnswer) {
    DnsServer server(always({.addresses = {"192.0.2.1"}, .held = true}));
    {
        Asking asking(loop);
        asking.ask("example.test");
        loop.post([&] {
            asking.lookup.cancel();
            loop.stop();
        });
        loop.run();
        server.release();
        EXPECT_TRUE(asking.errors.empty());
    }
    Asking gone(loop);
    gone.ask("example.test");  // destroyed while it asks
}

// More names at once than may be asked for: the others follow, and one that is cancelled meanwhile does not.
TEST_F(LookupTest, OthersWaitTheirTurn) {
    DnsServer server(always({.addresses = {"192.0.2.1"}, .held = true}));
    const auto queue = std::make_shared<LookupQueue>();
    std::vector<std::unique_ptr<Asking>> all;
    constexpr std::size_t count = LookupQueue::running_max * 3;
    for (std::size_t i = 0; i < count; ++i) {
        all.push_back(std::make_unique<Asking>(loop, queue));
        all.back()->ask("example.test", AF_INET);
    }
    all[count / 2].reset();
    server.release();
    for (const auto& asking : all)
        while (asking != nullptr && asking->awaited != 0) loop.run();
    for (const auto& asking : all) {
        if (asking != nullptr) {
            EXPECT_EQ(asking->texts[AF_INET], "192.0.2.1");
        }
    }
    EXPECT_EQ(server.asked(), count - 1);
}

// Every system call in turn fails: there is an answer all the same, and no descriptor is left.
TEST_F(LookupTest, TheNthCallFails) {
    DnsServer server(always({.addresses = {"192.0.2.1", "2001:db8::1"}}), quick());
    test::FaultySys faulty;
    const SysOverride in_force(faulty);
    bool failed = true;
    for (std::uint64_t n = 1; failed; ++n) {
        failed = false;
        Loop own;
        ASSERT_EQ(own.open(), 0);
        const std::set<int> before = faulty.open_descriptors();
        const std::uint64_t failing = faulty.calls() + n;
        faulty.fail = [&](test::Call call, std::uint64_t nth) {
            if (nth != failing) return 0;
            failed = true;
            return test::FaultySys::usual_error(call);
        };
        Asking asking(own);
        asking.ask("example.test");
        own.run();
        EXPECT_EQ(asking.awaited, 0) << n;
        EXPECT_EQ(faulty.open_descriptors(), before) << n;
        faulty.fail = {};
    }
}

}  // namespace
}  // namespace hp
