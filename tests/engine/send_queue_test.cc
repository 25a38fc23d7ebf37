// SPDX-License-Identifier: Apache-2.0
#include "engine/send_queue.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>
#include <random>
#include <string>

namespace hp {
namespace {

Bytes bytes_of(const std::string& text) { return as_bytes(text.data(), text.size()); }

std::string text_of(Bytes bytes) { return {reinterpret_cast<const char*>(bytes.data()), bytes.size()}; }

std::string waiting(const SendQueue& queue, int pieces_max = 64) {
    iovec pieces[64];
    const int count = queue.gather(pieces, pieces_max);
    std::string text;
    for (int i = 0; i < count; ++i) {
        EXPECT_GT(pieces[i].iov_len, 0u);  // an empty piece would look like a full socket
        text.append(static_cast<const char*>(pieces[i].iov_base), pieces[i].iov_len);
    }
    return text;
}

BufferNode* filled(const std::string& text, std::size_t spare = 0) {
    BufferNode* node = BufferNode::make(text.size() + spare);
    std::memcpy(node->data(), text.data(), text.size());
    node->end = static_cast<std::uint32_t>(text.size());
    return node;
}

TEST(SendQueue, BeginsEmpty) {
    BufferPool pool;
    SendQueue queue;
    EXPECT_TRUE(queue.empty());
    EXPECT_EQ(queue.unsent(), 0u);
    EXPECT_TRUE(queue.unreported().empty());
    EXPECT_EQ(waiting(queue), "");
    EXPECT_TRUE(queue.append({}, pool));
    EXPECT_TRUE(queue.empty());
    queue.compact(pool);
    queue.clear(pool);
}

TEST(SendQueue, ReportsExactlyWhatLeft) {
    BufferPool pool;
    SendQueue queue;
    ASSERT_TRUE(queue.append(bytes_of("hello "), pool));
    ASSERT_TRUE(queue.append(bytes_of("world"), pool));
    EXPECT_EQ(queue.unsent(), 11u);
    EXPECT_EQ(waiting(queue), "hello world");
    queue.mark_sent(4);
    EXPECT_EQ(queue.unsent(), 7u);
    EXPECT_EQ(text_of(queue.unreported()), "hell");
    queue.mark_reported(4, pool);
    EXPECT_TRUE(queue.unreported().empty());
    EXPECT_FALSE(queue.empty());
    queue.mark_sent(7);
    EXPECT_EQ(waiting(queue), "");
    ASSERT_TRUE(queue.append(bytes_of("!"), pool));  // while all that was before has left, unreported
    EXPECT_EQ(waiting(queue), "!");
    EXPECT_EQ(text_of(queue.unreported()), "o world");
    queue.mark_reported(7, pool);
    queue.mark_sent(1);
    queue.mark_reported(1, pool);
    EXPECT_TRUE(queue.empty());
}

TEST(SendQueue, AdoptsInOrder) {
    BufferPool pool;
    SendQueue queue;
    const std::string large(10'000, 'L');
    ASSERT_TRUE(queue.append(bytes_of("a"), pool));
    queue.adopt(filled("small"), pool);
    queue.adopt(filled(large), pool);
    ASSERT_TRUE(queue.append(bytes_of("z"), pool));
    EXPECT_EQ(waiting(queue), "asmall" + large + "z");
    queue.adopt(filled(""), pool);
    EXPECT_EQ(queue.unsent(), 10'007u);
    queue.clear(pool);
    EXPECT_TRUE(queue.empty());
    EXPECT_EQ(queue.unsent(), 0u);
    EXPECT_EQ(waiting(queue), "");
}

TEST(SendQueue, CompactKeepsEveryByteInItsState) {
    BufferPool pool;
    SendQueue queue;
    ASSERT_TRUE(queue.append(bytes_of(std::string(60'000, 'x') + "reported-not|waiting"), pool));
    queue.mark_sent(60'000);
    queue.mark_reported(60'000, pool);
    queue.mark_sent(12);
    queue.compact(pool);
    EXPECT_EQ(text_of(queue.unreported()), "reported-not");
    EXPECT_EQ(waiting(queue), "|waiting");
    EXPECT_EQ(queue.unsent(), 8u);
    ASSERT_TRUE(queue.append(bytes_of("+more"), pool));
    EXPECT_EQ(waiting(queue), "|waiting+more");
    queue.clear(pool);
}

TEST(SendQueue, ABufferThatLeftEarlierGoesBeforeWhatWaits) {
    BufferPool pool;
    for (const std::uint32_t sent : {0u, 3u, 6u}) {
        SendQueue queue;
        ASSERT_TRUE(queue.append(bytes_of("gone"), pool));
        queue.mark_sent(4);
        queue.adopt(filled(std::string(9'000, 'w')), pool);
        BufferNode* earlier = filled("direct");
        earlier->sent = sent;
        queue.adopt_first(earlier);
        EXPECT_EQ(waiting(queue), std::string("direct").substr(sent) + std::string(9'000, 'w'));
        EXPECT_EQ(queue.unsent(), 9'006u - sent);
        std::string reported;
        queue.mark_sent(queue.unsent());
        while (!queue.unreported().empty()) {
            reported += text_of(queue.unreported());
            queue.mark_reported(queue.unreported().size(), pool);
        }
        EXPECT_EQ(reported, "gonedirect" + std::string(9'000, 'w'));
        EXPECT_TRUE(queue.empty());
    }
    SendQueue empty;
    BufferNode* whole = filled("all");
    whole->sent = 3;
    empty.adopt_first(whole);
    EXPECT_EQ(text_of(empty.unreported()), "all");
    EXPECT_EQ(waiting(empty), "");
    ASSERT_TRUE(empty.append(bytes_of("more"), pool));  // behind it
    EXPECT_EQ(waiting(empty), "more");
    empty.clear(pool);
}

TEST(SendQueue, AppendsToTheTailAllOrNothing) {
    BufferPool pool;
    SendQueue queue;
    const std::string a = "ab", b = "cde", large(70'000, 'x');
    const Bytes small[] = {bytes_of(a), bytes_of(b)}, tall[] = {bytes_of(a), bytes_of(large)};
    EXPECT_FALSE(queue.append_to_tail(small, 5));  // there is no buffer yet
    EXPECT_TRUE(queue.empty());
    ASSERT_TRUE(queue.append(bytes_of("-"), pool));
    queue.mark_sent(1);
    EXPECT_TRUE(queue.append_to_tail(small, 5));
    EXPECT_FALSE(queue.append_to_tail(tall, 70'002));
    EXPECT_EQ(waiting(queue), "abcde");
    EXPECT_EQ(queue.unsent(), 5u);
    EXPECT_EQ(text_of(queue.unreported()), "-");
    queue.clear(pool);
}

// The queue as two strings: what waits, and what has left but is not reported.
struct Oracle {
    explicit Oracle(unsigned seed) : random(seed) {}
    ~Oracle() { queue.clear(pool); }

    std::string some_text() {
        static constexpr std::size_t scales[] = {1, 40, 5'000, 70'000, 200'000};
        std::string text(random() % (scales[random() % std::size(scales)] + 1), '\0');
        for (char& c : text) c = static_cast<char>('a' + next++ % 26);
        return text;
    }
    void step() {
        switch (random() % 8) {
            case 0:
            case 1: {
                const std::string text = some_text();
                ASSERT_TRUE(queue.append(bytes_of(text), pool));
                unsent += text;
                break;
            }
            case 2: {
                const std::string text = some_text();
                queue.adopt(filled(text, random() % 100), pool);
                unsent += text;
                break;
            }
            case 3:
            case 4: {
                const std::size_t bytes = random() % (std::min<std::size_t>(unsent.size(), 1 + random() % 150'000) + 1);
                queue.mark_sent(bytes);
                unreported += unsent.substr(0, bytes);
                unsent.erase(0, bytes);
                break;
            }
            case 5:
            case 6:
                while (!queue.unreported().empty()) {
                    const Bytes piece = queue.unreported();
                    const std::size_t bytes = random() % 4 == 0 ? 1 + random() % piece.size() : piece.size();
                    ASSERT_EQ(text_of(piece.first(bytes)), unreported.substr(0, bytes));
                    unreported.erase(0, bytes);
                    queue.mark_reported(bytes, pool);
                }
                ASSERT_EQ(unreported, "");
                break;
            default:
                if (random() % 40 == 0) {
                    queue.clear(pool);
                    unsent.clear();
                    unreported.clear();
                } else {
                    queue.compact(pool);
                }
        }
    }
    void compare() {
        ASSERT_EQ(queue.unsent(), unsent.size());
        ASSERT_EQ(queue.empty(), unsent.empty() && unreported.empty());
        const std::string head = waiting(queue, 1 + static_cast<int>(random() % 64));
        ASSERT_EQ(head, unsent.substr(0, head.size()));
        ASSERT_EQ(head.empty(), unsent.empty());
        const std::string first = text_of(queue.unreported());
        ASSERT_EQ(first, unreported.substr(0, first.size()));
        ASSERT_EQ(first.empty(), unreported.empty());
    }

    std::mt19937 random;
    BufferPool pool;
    SendQueue queue;
    std::string unsent, unreported;
    unsigned next = 0;
};

TEST(SendQueue, AgreesWithAnOracle) {
    for (unsigned seed = 1; seed <= 40; ++seed) {
        SCOPED_TRACE(testing::Message() << "seed " << seed);
        Oracle oracle(seed);
        for (int step = 0; step < 200; ++step) {
            oracle.step();
            if (!HasFatalFailure()) oracle.compare();
            if (HasFatalFailure()) return;
        }
    }
}

}  // namespace
}  // namespace hp
