// SPDX-License-Identifier: Apache-2.0
// HTTP over system calls that come back short, are interrupted, or fail: every answer is whole, or the connection says why it ended.
#include <gtest/gtest.h>

#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>

#include "support/faulty_sys.h"
#include "support/http_party.h"
#include "support/party.h"

namespace hp::test {
namespace {

constexpr std::size_t file_bytes = 300'000;

class HttpFaultTest : public testing::TestWithParam<HttpKind> {
protected:
    void SetUp() override {
        std::string name = (std::filesystem::temp_directory_path() / "hp-fault-XXXXXX").string();
        folder_ = ::mkdtemp(name.data());
        std::ofstream(path(), std::ios::binary) << content_;
    }
    void TearDown() override {
        EXPECT_TRUE(sys_.open_descriptors().empty()) << sys_.open_descriptors().size() << " descriptors left open";
        std::filesystem::remove_all(folder_);
    }
    std::string path() const { return folder_ + "/file"; }

    // A POST, a file in each direction, a chunked answer, all of them pipelined; true when everything came as it should.
    bool exchange(HttpPair& pair) {
        pair.server.react([this, &pair](const HttpEvent& event) {
            if (event.what != "complete") return 0;
            const LPCSTR target = pair.server.server()->GetUrlField(event.id, HUF_PATH);
            const std::string_view where = target != nullptr ? target : "";
            if (where == "/file") {
                pair.server.server()->SendLocalFile(event.id, path().c_str());
            } else if (where == "/chunks") {
                pair.server.respond(event.id, 200, {}, {{"Transfer-Encoding", "chunked"}});
                pair.server.chunk(event.id, "chunk");
                pair.server.chunk(event.id, "");
            } else {
                pair.server.respond(event.id, 200, "posted");
            }
            return 0;
        });
        if (!pair.connect()) return false;
        HttpParty& dialer = pair.dialer;
        const CONNID id = pair.dialer_id;
        if (!dialer.request(id, "POST", "/post", {}, pattern(5000)) || !dialer.request(id, "GET", "/file") ||
            !dialer.request_file(id, "PUT", "/put", path()) || !dialer.request(id, "GET", "/chunks"))
            return false;
        const auto over = [&] { return dialer.count("complete", id) == 4 || dialer.count("close", id) > 0; };
        return dialer.wait(over) && dialer.text("body", id) == "posted" + content_ + "postedchunk" &&
               pair.server.text("body", pair.server_id) == pattern(5000) + content_;
    }
    void expect_exchange() {
        const SysOverride override(sys_);
        HttpPair pair(GetParam());
        EXPECT_TRUE(exchange(pair));
        pair.dialer.destroy();
        pair.server.destroy();
    }

    const std::string content_ = pattern(file_bytes, 7);
    std::string folder_;
    FaultySys sys_;
};

INSTANTIATE_TEST_SUITE_P(Dialers, HttpFaultTest, testing::ValuesIn(http_dialers()), HttpKindName());

unsigned noise(unsigned seed, std::uint64_t nth) {
    std::minstd_rand random(seed * 1000003 + static_cast<unsigned>(nth));
    random.discard(3);
    return static_cast<unsigned>(random() >> 4);
}

TEST_P(HttpFaultTest, EveryReadAndWriteMovesFewBytes) {
    for (const std::size_t most : {997u, 4096u}) {
        SCOPED_TRACE(most);
        sys_.bytes_max = [=](Call, std::uint64_t) { return most; };
        expect_exchange();
    }
}

TEST_P(HttpFaultTest, RandomSizes) {
    for (unsigned seed = 1; seed <= 3; ++seed) {
        SCOPED_TRACE(seed);
        sys_.bytes_max = [=](Call, std::uint64_t nth) { return std::size_t{1} << noise(seed, nth) % 16; };
        expect_exchange();
    }
}

TEST_P(HttpFaultTest, Interrupted) {
    for (const std::uint64_t every : {2u, 3u}) {
        SCOPED_TRACE(every);
        sys_.fail = [=](Call call, std::uint64_t nth) {
            const bool interruptible = call == Call::recv || call == Call::send || call == Call::accept ||
                                       call == Call::epoll_wait || call == Call::poll || call == Call::pread;
            return interruptible && nth % every == 0 ? EINTR : 0;
        };
        expect_exchange();
    }
}

TEST_P(HttpFaultTest, NotReadyAfterAll) {
    for (unsigned seed = 1; seed <= 3; ++seed) {
        SCOPED_TRACE(seed);
        sys_.fail = [=](Call call, std::uint64_t nth) {
            return (call == Call::recv || call == Call::send) && noise(seed, nth) % (seed + 1) == 0 ? EAGAIN : 0;
        };
        sys_.bytes_max = [](Call, std::uint64_t) { return 5000; };
        expect_exchange();
    }
}

// The file cannot be read once it has been promised: the connection ends, and OnClose says why.
TEST_P(HttpFaultTest, FilesThatCannotBeRead) {
    for (const auto& [call, error] : {std::pair{Call::map_file, ENOMEM}, std::pair{Call::pread, EIO}}) {
        const SysOverride override(sys_);
        sys_.fail = [failing = call, code = error](Call which, std::uint64_t) { return which == failing ? code : 0; };
        HttpPair pair(GetParam());
        const bool used = GetParam().tls == (call == Call::pread);  // plain connections map files, TLS reads them
        EXPECT_EQ(exchange(pair), !used);
        if (used) {
            const CONNID id = pair.server_id;
            ASSERT_TRUE(pair.server.wait_on("close", id));
            const std::string ours = std::to_string(SO_SEND) + "," + std::to_string(error);
            EXPECT_TRUE(pair.server.closed(id) == ours || pair.dialer.closed(pair.dialer_id) == ours)
                << pair.server.closed(id) << " and " << pair.dialer.closed(pair.dialer_id);
        }
        pair.dialer.destroy();
        pair.server.destroy();
        sys_.fail = nullptr;
    }
}

// Start, connect, ask, stop, with the n-th system call failing: each step works or says that it does not.
TEST_P(HttpFaultTest, TheNthCallFails) {
    const SysOverride override(sys_);
    const std::uint64_t step = GetParam().tls ? 7 : 1;
    std::atomic<int> failed{0};
    for (std::uint64_t n = 1; failed >= 0 && n < 400; n += step) {
        const std::uint64_t failing = sys_.calls() + n;
        failed = -1;
        sys_.fail = [&](Call call, std::uint64_t nth) {
            if (nth != failing) return 0;
            failed = static_cast<int>(call);
            return FaultySys::usual_error(call);
        };
        {
            HttpPair pair(GetParam());
            pair.server.server()->SetWorkerThreadCount(1);
            if (pair.server.listen() && pair.server.port() != 0) {
                pair.server.react([&pair, this](const HttpEvent& event) {
                    if (event.what == "complete") pair.server.server()->SendLocalFile(event.id, path().c_str());
                    if (event.what == "complete") pair.server.respond(event.id, 200, "or this", {{"Connection", "close"}});
                    return 0;
                });
                const CONNID id = pair.dialer.dial(pair.server.port());
                if (id != 0 && pair.dialer.request(id, "GET", "/")) {
                    ASSERT_TRUE(pair.dialer.wait([&] {
                        return pair.dialer.count("complete", id) + pair.dialer.count("close", id) > 0;
                    })) << "n = "
                        << n << ": " << (failed >= 0 ? text(static_cast<Call>(failed.load())) : "nothing");
                }
            }
            pair.dialer.destroy();
            pair.server.destroy();
        }
        const char* const call = failed >= 0 ? text(static_cast<Call>(failed.load())) : "nothing";
        ASSERT_FALSE(HasFailure()) << "n = " << n << ": " << call << " failed";
        ASSERT_TRUE(sys_.open_descriptors().empty()) << "n = " << n << ": " << call << " failed";
    }
}

}  // namespace
}  // namespace hp::test
