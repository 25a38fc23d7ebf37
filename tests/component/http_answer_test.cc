// SPDX-License-Identifier: Apache-2.0
// What an HTTP server sends: whole answers, chunks, files, from events and from other threads.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <thread>

#include "support/http_party.h"
#include "support/party.h"
#include "support/wire_peer.h"

namespace hp::test {
namespace {

constexpr const char* small_get = "GET / HTTP/1.1\r\nHost: h\r\n\r\n";
constexpr const char* closing_get = "GET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n";
constexpr const char* head_request = "HEAD / HTTP/1.1\r\nHost: h\r\n\r\n";
constexpr const char* expecting = "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n";

class HttpAnswerTest : public testing::TestWithParam<HttpKind> {
protected:
    HttpAnswerTest() : server_(GetParam()) {}
    ~HttpAnswerTest() override {
        server_.destroy();
        if (!folder_.empty()) std::filesystem::remove_all(folder_);
    }
    WirePeer connect(int receive_buffer_bytes = 0) {
        return WirePeer::connect(server_.port(), server_.tls(), receive_buffer_bytes);
    }
    // In OnMessageComplete from now on.
    void reply(std::function<void(CONNID)> act) {
        server_.react([act = std::move(act)](const HttpEvent& event) {
            if (event.what == "complete" && act) act(event.id);
            return 0;
        });
    }
    // `act` in OnMessageComplete, then the same from this thread, when the event is over.
    void both_ways(const std::function<void(CONNID)>& act, const std::function<void(WirePeer&)>& check,
                   const char* request = small_get) {
        if (server_.server()->GetState() == SS_STOPPED) {
            ASSERT_TRUE(server_.listen());
        }
        reply(act);
        WirePeer inside = connect();
        const std::size_t first = server_.count("complete");
        ASSERT_TRUE(inside.send(request));
        ASSERT_TRUE(server_.wait_for("complete", first + 1));
        check(inside);
        ASSERT_TRUE(server_.wait_quiet());
        reply({});
        WirePeer outside = connect();
        const std::size_t before = server_.count("complete");
        ASSERT_TRUE(outside.send(request));
        ASSERT_TRUE(server_.wait_for("complete", before + 1));
        act(server_.last("complete"));
        check(outside);
    }
    std::string file(const std::string& content, std::uint64_t size = 0) {
        if (folder_.empty()) {
            std::string name = (std::filesystem::temp_directory_path() / "hp-http-XXXXXX").string();
            folder_ = ::mkdtemp(name.data());
        }
        const std::string path = folder_ + "/file" + std::to_string(++files_);
        std::ofstream(path, std::ios::binary) << content;
        if (size != 0) std::filesystem::resize_file(path, size);
        return path;
    }

    HttpParty server_;
    std::string folder_;
    int files_ = 0;
};

INSTANTIATE_TEST_SUITE_P(Servers, HttpAnswerTest, testing::ValuesIn(http_servers()), HttpKindName());

TEST_P(HttpAnswerTest, WhatIsAddedUnlessGiven) {
    both_ways([&](CONNID id) { EXPECT_TRUE(server_.respond(id, 404)); },
              [](WirePeer& peer) {
                  EXPECT_EQ(peer.message(), "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: keep-alive\r\n\r\n");
              });
    both_ways(
        [&](CONNID id) {
            EXPECT_TRUE(server_.respond(id, 299, "x", {{"A", "b"}, {"content-length", "1"}, {"DATE", "now"}}, "Why Not"));
        },
        [](WirePeer& peer) {
            EXPECT_EQ(peer.receive_until("x"),
                      "HTTP/1.1 299 Why Not\r\nA: b\r\ncontent-length: 1\r\nDATE: now\r\nConnection: keep-alive\r\n\r\nx");
        });
}

TEST_P(HttpAnswerTest, LocalVersion) {
    server_.server()->SetLocalVersion(HV_1_0);
    EXPECT_EQ(server_.server()->GetLocalVersion(), HV_1_0);
    both_ways([&](CONNID id) { EXPECT_TRUE(server_.respond(id, 200)); },
              [](WirePeer& peer) { EXPECT_TRUE(peer.message().starts_with("HTTP/1.0 200 OK\r\n")); });
}

// A body that must not be is not sent, and the next answer is where it belongs.
TEST_P(HttpAnswerTest, AnswersWithoutBody) {
    for (const USHORT status : {204, 304}) {
        both_ways([&](CONNID id) { EXPECT_TRUE(server_.respond(id, status, "not sent")); },
                  [&](WirePeer& peer) {
                      const std::string answer = peer.message();
                      EXPECT_TRUE(answer.starts_with("HTTP/1.1 " + std::to_string(status)));
                      EXPECT_EQ(answer.find("Content-Length"), std::string::npos);
                      reply([&](CONNID id) { server_.respond(id, 200, "next"); });
                      ASSERT_TRUE(peer.send(small_get));
                      EXPECT_TRUE(peer.message().ends_with("\r\n\r\nnext"));
                  });
    }
    both_ways([&](CONNID id) { EXPECT_TRUE(server_.respond(id, 200, "not sent")); },
              [&](WirePeer& peer) {
                  EXPECT_EQ(peer.message(true), "HTTP/1.1 200 OK\r\nContent-Length: 8\r\nConnection: keep-alive\r\n\r\n");
                  reply([&](CONNID id) { server_.respond(id, 200, "next"); });
                  ASSERT_TRUE(peer.send(small_get));
                  EXPECT_TRUE(peer.message().starts_with("HTTP/1.1 200 OK"));
              },
              head_request);
}

TEST_P(HttpAnswerTest, Chunks) {
    both_ways(
        [&](CONNID id) {
            EXPECT_TRUE(server_.respond(id, 200, {}, {{"Transfer-Encoding", "chunked"}}));
            EXPECT_TRUE(server_.chunk(id, "abc"));
            EXPECT_TRUE(server_.chunk(id, std::string(300, 'x'), "name=value"));
            EXPECT_FALSE(server_.chunk(id, "abc", "a\r\nb"));
            EXPECT_EQ(errno, EINVAL);
            EXPECT_TRUE(server_.chunk(id, ""));
        },
        [&](WirePeer& peer) {
            EXPECT_EQ(
                peer.message(),
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nConnection: keep-alive\r\n\r\n3\r\nabc\r\n12c;name=value\r\n" +
                    std::string(300, 'x') + "\r\n0\r\n\r\n");
            reply([&](CONNID id) { server_.respond(id, 200, "next"); });
            ASSERT_TRUE(peer.send(small_get));  // the first exchange is over
            EXPECT_TRUE(peer.message().ends_with("next"));
        });
}

// From another thread, without a pause between the calls: the end is noticed all the same.
TEST_P(HttpAnswerTest, ChunksFromAnotherThread) {
    ASSERT_TRUE(server_.listen());
    WirePeer peer = connect();
    for (int i = 1; i <= 100; ++i) {
        const bool head = i % 3 == 0;
        ASSERT_TRUE(peer.send(head ? head_request : small_get));
        ASSERT_TRUE(server_.wait_for("complete", static_cast<std::size_t>(i)));
        const CONNID id = server_.last("complete");
        ASSERT_TRUE(server_.respond(id, 200, {}, {{"Transfer-Encoding", "chunked"}}));
        ASSERT_TRUE(server_.chunk(id, "part"));
        ASSERT_TRUE(server_.chunk(id, ""));
        const std::string answer = peer.message(head);
        ASSERT_TRUE(head ? answer.ends_with("\r\n\r\n") : answer.ends_with("4\r\npart\r\n0\r\n\r\n")) << answer;
    }
}

// The head announces a length, the rest follows by Send.
TEST_P(HttpAnswerTest, BodiesInPieces) {
    both_ways(
        [&](CONNID id) {
            EXPECT_TRUE(server_.respond(id, 200, "01", {{"Content-Length", "10"}}));
            EXPECT_TRUE(server_.send(id, "2345"));
            EXPECT_TRUE(server_.send(id, "6789"));
        },
        [&](WirePeer& peer) {
            EXPECT_TRUE(peer.message().ends_with("\r\n\r\n0123456789"));
            reply([&](CONNID id) { server_.respond(id, 200, "next"); });
            ASSERT_TRUE(peer.send(small_get));
            EXPECT_TRUE(peer.message().ends_with("next"));
        });
}

TEST_P(HttpAnswerTest, BadAnswersAreRefused) {
    both_ways(
        [&](CONNID id) {
            const auto refused = [&](USHORT status, const Headers& headers, const char* reason = nullptr) {
                return server_.respond(id, status, "abc", headers, reason) == FALSE && errno == EINVAL;
            };
            EXPECT_TRUE(refused(200, {{"A", "b\r\nEvil: yes"}}));
            EXPECT_TRUE(refused(200, {{"A", "b\nEvil: yes"}}));
            EXPECT_TRUE(refused(200, {{"A", "b\rc"}}));
            EXPECT_TRUE(refused(200, {{"A: b\r\nEvil", "yes"}}));
            EXPECT_TRUE(refused(200, {{"A b", "c"}}));
            EXPECT_TRUE(refused(200, {{"", "c"}}));
            EXPECT_TRUE(refused(200, {}, "OK\r\nEvil: yes"));
            EXPECT_TRUE(refused(99, {}));
            EXPECT_TRUE(refused(1000, {}));
            EXPECT_TRUE(refused(200, {{"Content-Length", "x"}}));
            EXPECT_TRUE(refused(200, {{"Content-Length", "2"}})) << "less than there is";
            EXPECT_FALSE(server_.server()->SendResponse(id, 200, nullptr, nullptr, 0, nullptr, 5));
            EXPECT_EQ(errno, EINVAL);
            EXPECT_FALSE(server_.server()->SendResponse(id, 200, nullptr, nullptr, 0, nullptr, -1));
            EXPECT_EQ(errno, EINVAL);
            EXPECT_TRUE(server_.respond(id, 200, "good"));
        },
        [](WirePeer& peer) { EXPECT_TRUE(peer.message().ends_with("\r\n\r\ngood")); });
}

// --- Expect: 100-continue -----------------------------------------------------------------------------------------------

TEST_P(HttpAnswerTest, ContinueIsSaidOnce) {
    for (const bool by_program : {false, true}) {
        SCOPED_TRACE(by_program);
        server_.react([&, by_program](const HttpEvent& event) {
            if (by_program && event.what == "head") server_.respond(event.id, 100);
            if (event.what == "complete") server_.respond(event.id, 200, "thanks");
            return 0;
        });
        ASSERT_TRUE(server_.server()->GetState() != SS_STOPPED || server_.listen());
        WirePeer peer = connect();
        ASSERT_TRUE(peer.send(expecting));
        EXPECT_EQ(peer.message(true), "HTTP/1.1 100 Continue\r\n\r\n");
        ASSERT_TRUE(peer.send("abc"));
        EXPECT_EQ(peer.message(), "HTTP/1.1 200 OK\r\nContent-Length: 6\r\nConnection: keep-alive\r\n\r\nthanks");
    }
}

TEST_P(HttpAnswerTest, NoContinueAfterTheAnswer) {
    server_.react([&](const HttpEvent& event) {
        if (event.what == "head") server_.respond(event.id, 417, {}, {{"Connection", "close"}});
        return 0;
    });
    ASSERT_TRUE(server_.listen());
    WirePeer peer = connect();
    ASSERT_TRUE(peer.send(expecting));
    EXPECT_TRUE(undated(peer.receive_all()).starts_with("HTTP/1.1 417 Expectation Failed\r\nConnection: close\r\n"));
}

// --- files --------------------------------------------------------------------------------------------------------------

TEST_P(HttpAnswerTest, Files) {
    for (const std::size_t size : {1u, 65536u, 65537u, 3'000'000u}) {
        SCOPED_TRACE(size);
        const std::string content = pattern(size), path = file(content);
        both_ways([&](CONNID id) { EXPECT_TRUE(server_.server()->SendLocalFile(id, path.c_str())); },
                  [&](WirePeer& peer) {
                      const std::string answer = peer.message();
                      EXPECT_TRUE(answer.substr(answer.find("\r\n\r\n") + 4) == content);
                      EXPECT_NE(answer.find("Content-Length: " + std::to_string(size)), std::string::npos);
                      reply([&](CONNID id) { server_.respond(id, 200, "next"); });
                      ASSERT_TRUE(peer.send(small_get));
                      EXPECT_TRUE(peer.message().ends_with("next"));
                  });
        both_ways([&](CONNID id) { EXPECT_TRUE(server_.server()->SendLocalFile(id, path.c_str())); },
                  [&](WirePeer& peer) {
                      EXPECT_NE(peer.message(true).find("Content-Length: " + std::to_string(size)), std::string::npos);
                      reply([&](CONNID id) { server_.respond(id, 200, "next"); });
                      ASSERT_TRUE(peer.send(small_get));
                      EXPECT_TRUE(peer.message().ends_with("next"));
                  },
                  head_request);
    }
}

// Much larger than what is ever in memory, to a peer that goes away behind it.
TEST_P(HttpAnswerTest, LargeFiles) {
    constexpr std::uint64_t size = 40u << 20;
    const std::string path = file("begin", size);
    reply([&](CONNID id) {
        EXPECT_TRUE(server_.server()->SendLocalFile(id, path.c_str(), 200, "Here You Are"));
        int pending = 0;
        EXPECT_TRUE(server_.server()->GetPendingDataLength(id, pending));
        EXPECT_LT(pending, 10 << 20);
    });
    ASSERT_TRUE(server_.listen());
    WirePeer peer = connect();
    ASSERT_TRUE(peer.send(closing_get));
    EXPECT_TRUE(peer.receive_until("\r\n\r\n").starts_with("HTTP/1.1 200 Here You Are\r\n"));
    EXPECT_EQ(peer.receive(5), "begin");
    std::uint64_t got = 5;
    for (std::string piece; !(piece = peer.receive(1 << 20)).empty(); got += piece.size()) {}
    EXPECT_EQ(got, size);
    ASSERT_TRUE(server_.wait_for("close"));
    EXPECT_EQ(server_.closed(server_.last("close")), "5,0");
}

TEST_P(HttpAnswerTest, FilesThatCannotBeSent) {
    both_ways(
        [&](CONNID id) {
            const auto refused = [&](const char* path, int error) {
                return server_.server()->SendLocalFile(id, path) == FALSE && errno == error;
            };
            EXPECT_TRUE(refused("/nonexistent/file", ENOENT));
            EXPECT_TRUE(refused("", EINVAL));
            EXPECT_TRUE(refused(nullptr, EINVAL));
            EXPECT_FALSE(server_.server()->SendLocalFile(id, "/tmp"));
            EXPECT_TRUE(errno == EINVAL || errno == EISDIR) << errno;
            EXPECT_FALSE(server_.server()->SendLocalFile(id, "/dev/null"));
            EXPECT_EQ(errno, EINVAL);
            EXPECT_TRUE(server_.respond(id, 404));
        },
        [](WirePeer& peer) { EXPECT_TRUE(peer.message().starts_with("HTTP/1.1 404 Not Found\r\n")); });
}

// Parts of files and bytes of the program in one body, and the next answer right behind.
TEST_P(HttpAnswerTest, FileParts) {
    const std::string content = pattern(500'000), path = file(content);
    const std::string body = "<" + content.substr(10, 300'000) + "|" + content.substr(499'999) + content.substr(0, 5) + ">";
    both_ways(
        [&](CONNID id) {
            const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
            EXPECT_TRUE(server_.respond(id, 200, {}, {{"Content-Length", std::to_string(body.size())}}));
            EXPECT_TRUE(server_.send(id, "<"));
            EXPECT_TRUE(server_.server()->SendFilePart(id, fd, 10, 300'000));
            EXPECT_TRUE(server_.send(id, "|"));
            EXPECT_TRUE(server_.server()->SendFilePart(id, fd, 499'999, 1));
            EXPECT_TRUE(server_.server()->SendFilePart(id, fd, 0, 5));
            EXPECT_TRUE(server_.send(id, ">"));
            ::close(fd);
        },
        [&](WirePeer& peer) {
            reply([&](CONNID id) { server_.respond(id, 200, "next"); });
            ASSERT_TRUE(peer.send(small_get));
            const std::string answer = peer.message();
            EXPECT_TRUE(answer.substr(answer.find("\r\n\r\n") + 4) == body);
            EXPECT_TRUE(peer.message().ends_with("\r\n\r\nnext"));
        });
}

TEST_P(HttpAnswerTest, BadFileParts) {
    const std::string path = file("0123456789");
    both_ways(
        [&](CONNID id) {
            const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC), null = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
            EXPECT_FALSE(server_.server()->SendFilePart(id, fd, 5, 6));
            EXPECT_EQ(errno, EINVAL);
            EXPECT_FALSE(server_.server()->SendFilePart(id, fd, ~0ull, 2));
            EXPECT_EQ(errno, EINVAL);
            EXPECT_FALSE(server_.server()->SendFilePart(id, null, 0, 1));
            EXPECT_EQ(errno, EINVAL);
            EXPECT_FALSE(server_.server()->SendFilePart(id, -1, 0, 1));
            EXPECT_EQ(errno, EBADF);
            ::close(fd);
            ::close(null);
            server_.respond(id, 200);
        },
        [](WirePeer& peer) { EXPECT_TRUE(peer.message().starts_with("HTTP/1.1 200 OK\r\n")); });
}

// What was promised cannot be kept: the connection ends with an error, also when it was to end anyway.
TEST_P(HttpAnswerTest, FilesThatBecomeShorter) {
    ASSERT_TRUE(server_.listen());
    for (const char* request : {small_get, closing_get}) {
        SCOPED_TRACE(request);
        const std::string path = file("x", 30u << 20);
        reply([&](CONNID id) { EXPECT_TRUE(server_.server()->SendLocalFile(id, path.c_str())); });
        const std::size_t before = server_.count("close");
        WirePeer peer = connect(4096);
        ASSERT_TRUE(peer.send(request));
        peer.receive_until("\r\n\r\n");
        std::filesystem::resize_file(path, 1000);
        EXPECT_LT(peer.receive_all().size(), 30u << 20);
        ASSERT_TRUE(server_.wait_for("close", before + 1));
        EXPECT_EQ(server_.closed(server_.last("close")), std::to_string(SO_SEND) + "," + std::to_string(EIO));
    }
}

// --- release ------------------------------------------------------------------------------------------------------------

TEST_P(HttpAnswerTest, ReleaseAfterTheAnswer) {
    both_ways(
        [&](CONNID id) {
            EXPECT_TRUE(server_.respond(id, 200, pattern(2'000'000)));
            EXPECT_TRUE(server_.server()->Release(id));
            EXPECT_FALSE(server_.server()->Release(id));
        },
        [&](WirePeer& peer) {
            EXPECT_TRUE(peer.receive_all().ends_with(pattern(2'000'000)));
            const CONNID id = server_.last("complete");
            ASSERT_TRUE(server_.wait_on("close", id));
            EXPECT_EQ(server_.closed(id), "5,0");
        });
}

TEST_P(HttpAnswerTest, ReleaseBeforeTheAnswer) {
    server_.server()->SetReleaseDelay(60'000);
    both_ways(
        [&](CONNID id) {
            EXPECT_TRUE(server_.server()->Release(id));
            EXPECT_TRUE(server_.respond(id, 200, "last words"));
        },
        [](WirePeer& peer) { EXPECT_TRUE(peer.receive_all().ends_with("last words")); });
}

TEST_P(HttpAnswerTest, ReleaseWithoutAnswer) {
    server_.server()->SetReleaseDelay(100);
    both_ways([&](CONNID id) { EXPECT_TRUE(server_.server()->Release(id)); }, [](WirePeer& peer) { EXPECT_TRUE(peer.at_end()); });
}

// --- many threads -------------------------------------------------------------------------------------------------------

TEST_P(HttpAnswerTest, ManyThreadsAnswerManyConnections) {
    ASSERT_TRUE(server_.listen());
    constexpr std::size_t peers_count = 6, requests = 60;
    std::atomic<bool> over{false};
    std::mutex mutex;
    std::vector<CONNID> due;
    reply([&](CONNID id) {
        std::lock_guard lock(mutex);
        due.push_back(id);
    });
    std::vector<std::thread> threads;
    for (int i = 0; i < 2; ++i)
        threads.emplace_back([&] {
            while (!over) {
                CONNID id = 0;
                {
                    std::lock_guard lock(mutex);
                    if (!due.empty()) {
                        id = due.back();
                        due.pop_back();
                    }
                }
                if (id == 0) {
                    std::this_thread::yield();
                    continue;
                }
                const std::string target =
                    server_.server()->GetUrlField(id, HUF_PATH);  // nothing new is parsed until it is answered
                if (target.back() % 2 == 0) {
                    server_.respond(id, 200, target);
                } else {
                    server_.respond(id, 200, {}, {{"Content-Length", std::to_string(target.size())}});
                    server_.send(id, target);
                }
            }
        });
    std::vector<WirePeer> peers;
    for (std::size_t i = 0; i < peers_count; ++i) peers.push_back(connect());
    std::string all;
    for (std::size_t i = 0; i < requests; ++i) all += "GET /" + std::to_string(i) + " HTTP/1.1\r\nHost: h\r\n\r\n";
    for (WirePeer& peer : peers) EXPECT_TRUE(peer.send(all));
    for (WirePeer& peer : peers)
        for (std::size_t i = 0; i < requests; ++i) EXPECT_TRUE(peer.message().ends_with("\r\n\r\n/" + std::to_string(i)));
    over = true;
    for (std::thread& thread : threads) thread.join();
}

}  // namespace
}  // namespace hp::test
