// SPDX-License-Identifier: Apache-2.0
// What is sent arrives: every pair, in both directions, in every size and by every way of sending.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <thread>

#include "support/party.h"

namespace hp::test {
namespace {

class EchoTest : public testing::TestWithParam<PairRow> {
protected:
    EchoTest() : pair_(GetParam()) {}

    // Both ends send back what they get, but not what comes back.
    void SetUp() override {
        pair_.server.on = [this](const Event& event) {
            if (event.what == What::receive) {
                EXPECT_TRUE(pair_.server.send(event.id, event.data));
            }
            return HR_OK;
        };
    }
    Model model() const { return GetParam().server.model; }

    Pair pair_;
};

INSTANTIATE_TEST_SUITE_P(Pairs, EchoTest, testing::ValuesIn(all_pairs()), RowName());

TEST_P(EchoTest, EverySize) {
    pair_.server.with([](auto& api) { api.SetSocketBufferSize(4096); });
    ASSERT_TRUE(pair_.connect());
    std::string all;
    unsigned seed = 0;
    for (const std::size_t size : {1u, 2u, 3u, 100u, 4095u, 4096u, 4097u, 16384u, 16385u, 65536u, 0x40000u}) {
        const std::string message = pattern(size, ++seed);
        ASSERT_TRUE(pair_.dialer.send(pair_.dialer_id, message)) << size;
        all += message;
        ASSERT_TRUE(pair_.dialer.log.wait_received(pair_.dialer_id, all.size())) << size;
    }
    EXPECT_EQ(pair_.dialer.log.received(pair_.dialer_id), all);
    EXPECT_EQ(pair_.server.log.received(pair_.server_id), all);
}

TEST_P(EchoTest, Megabytes) {
    if (pair_.server.handles().pack != nullptr) {
        pair_.server.handles().pack->SetMaxPackSize(0x3FFFFF);
        if (pair_.dialer.handles().pack != nullptr)
            pair_.dialer.handles().pack->SetMaxPackSize(0x3FFFFF);
        else
            pair_.dialer.handles().pack_client->SetMaxPackSize(0x3FFFFF);
    }
    ASSERT_TRUE(pair_.connect());
    const std::string message = pattern(3'000'001);
    ASSERT_TRUE(pair_.dialer.send(pair_.dialer_id, message));
    ASSERT_TRUE(pair_.dialer.log.wait_received(pair_.dialer_id, message.size()));
    EXPECT_TRUE(pair_.dialer.log.received(pair_.dialer_id) == message);
    if (model() == Model::pack) {
        EXPECT_EQ(pair_.server.log.count(What::receive), 1u);
    }
}

TEST_P(EchoTest, ManySmallOnesAtOnce) {
    ASSERT_TRUE(pair_.connect());
    std::string all;
    for (unsigned i = 0; i < 500; ++i) {
        const std::string message = pattern(1 + i % 40, i);
        ASSERT_TRUE(pair_.dialer.send(pair_.dialer_id, message));
        all += message;
    }
    ASSERT_TRUE(pair_.dialer.log.wait_received(pair_.dialer_id, all.size()));
    EXPECT_EQ(pair_.dialer.log.received(pair_.dialer_id), all);
    if (model() == Model::pack) {
        EXPECT_EQ(pair_.dialer.log.messages(pair_.dialer_id).size(), 500u);
    }
}

TEST_P(EchoTest, PiecesLeaveAsOne) {
    ASSERT_TRUE(pair_.connect());
    const std::vector<std::string> pieces{"one", "", pattern(5000), "", "three"};
    const std::string all = "one" + pieces[2] + "three";
    ASSERT_TRUE(pair_.dialer.send_packets(pair_.dialer_id, pieces));
    ASSERT_TRUE(pair_.dialer.log.wait_received(pair_.dialer_id, all.size()));
    EXPECT_EQ(pair_.dialer.log.received(pair_.dialer_id), all);
    if (model() == Model::pack) {
        EXPECT_EQ(pair_.server.log.messages(pair_.server_id), std::vector{all});
    }
    EXPECT_FALSE(pair_.dialer.send_packets(pair_.dialer_id, {"", ""}));
    EXPECT_EQ(errno, model() == Model::pack ? EMSGSIZE : EINVAL);
    EXPECT_FALSE(pair_.dialer.send_packets(pair_.dialer_id, {}));
    EXPECT_EQ(errno, EINVAL);
}

// The messages of each thread arrive in its order, whole, from both ends at the same time.
TEST_P(EchoTest, ThreadsKeepTheirOrder) {
    pair_.server.on = nullptr;
    ASSERT_TRUE(pair_.connect());
    constexpr int threads = 3, messages = 200;
    constexpr std::size_t size = 8;
    const auto send_all = [](Pair::End end) {
        std::vector<std::thread> senders;
        for (int t = 0; t < threads; ++t)
            senders.emplace_back([=] {
                for (int i = 0; i < messages; ++i) {
                    char text[size + 1];
                    std::snprintf(text, sizeof text, "%c%06d\n", 'a' + t, i);
                    EXPECT_TRUE(end.party.send(end.id, {text, size}));
                }
            });
        for (std::thread& sender : senders) sender.join();
    };
    std::thread other([&] { send_all(pair_.server_end()); });
    send_all(pair_.dialer_end());
    other.join();
    for (const Pair::End end : {pair_.server_end(), pair_.dialer_end()}) {
        ASSERT_TRUE(end.party.log.wait_received(end.id, threads * messages * size));
        const std::string all = end.party.log.received(end.id);
        ASSERT_EQ(all.size(), threads * messages * size);
        int next[threads] = {};
        for (std::size_t at = 0; at < all.size(); at += size) {
            const int thread = all[at] - 'a';
            ASSERT_TRUE(thread >= 0 && thread < threads) << "a message was torn";
            EXPECT_EQ(std::atoi(all.substr(at + 1, 6).c_str()), next[thread]++);
        }
    }
}

// --- files --------------------------------------------------------------------------------------------------------------

class FileTest : public EchoTest {
protected:
    std::string file(const std::string& content) { return write_file_in(content); }

    void TearDown() override {
        if (!folder_.empty()) std::filesystem::remove_all(folder_);
    }

private:
    std::string write_file_in(const std::string& content);
    std::string folder_;
};

std::string FileTest::write_file_in(const std::string& content) {
    if (folder_.empty()) {
        std::string name = (std::filesystem::temp_directory_path() / "hp-file-XXXXXX").string();
        folder_ = ::mkdtemp(name.data());
    }
    const std::string path = folder_ + "/content";
    FILE* file = std::fopen(path.c_str(), "wb");
    EXPECT_EQ(std::fwrite(content.data(), 1, content.size(), file), content.size());
    std::fclose(file);
    return path;
}

INSTANTIATE_TEST_SUITE_P(Pairs, FileTest, testing::ValuesIn(all_pairs()), RowName());

TEST_P(FileTest, HeadFileAndTail) {
    ASSERT_TRUE(pair_.connect());
    const std::string content = pattern(100'000), head = "head", tail = "tail";
    const std::string path = file(content);
    std::string all;
    for (const auto& [first, last] : {std::pair<const std::string*, const std::string*>{nullptr, nullptr},
                                      {&head, nullptr},
                                      {nullptr, &tail},
                                      {&head, &tail}}) {
        ASSERT_TRUE(pair_.dialer.send_file(pair_.dialer_id, path, first, last));
        if (first != nullptr) all += *first;
        all += content;
        if (last != nullptr) all += *last;
    }
    ASSERT_TRUE(pair_.dialer.log.wait_received(pair_.dialer_id, all.size()));
    EXPECT_TRUE(pair_.dialer.log.received(pair_.dialer_id) == all);
    if (model() == Model::pack) {
        EXPECT_EQ(pair_.server.log.messages(pair_.server_id).size(), 4u);
    }
}

TEST_P(FileTest, WhatCannotBeSent) {
    ASSERT_TRUE(pair_.connect());
    const std::string nothing = file("");
    EXPECT_FALSE(pair_.dialer.send_file(pair_.dialer_id, nothing));
    EXPECT_EQ(errno, ENODATA);
    EXPECT_FALSE(pair_.dialer.send_file(pair_.dialer_id, "/nonexistent/file"));
    EXPECT_EQ(errno, ENOENT);
    EXPECT_FALSE(pair_.dialer.send_file(pair_.dialer_id, "/tmp"));
    EXPECT_EQ(errno, EISDIR);
    EXPECT_FALSE(pair_.dialer.send_file(pair_.dialer_id, ""));
    EXPECT_EQ(errno, EINVAL);
    const std::string head = "only a head";
    EXPECT_TRUE(pair_.dialer.send_file(pair_.dialer_id, nothing, &head));
    ASSERT_TRUE(pair_.dialer.log.wait_received(pair_.dialer_id, head.size()));
    EXPECT_EQ(pair_.dialer.log.received(pair_.dialer_id), head);
}

TEST_P(FileTest, BeyondTheLimit) {
    const std::string content = pattern(2000), head = "1";
    pair_.dialer.with([&](auto& api) { api.SetMaxPendingDataLength(2000); });
    ASSERT_TRUE(pair_.connect());
    const std::string path = file(content);
    EXPECT_FALSE(pair_.dialer.send_file(pair_.dialer_id, path, &head));
    EXPECT_EQ(errno, EFBIG);
}

}  // namespace
}  // namespace hp::test
