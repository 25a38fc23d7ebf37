// SPDX-License-Identifier: Apache-2.0
// The rules on the wire, against a peer made by hand.
#include <gtest/gtest.h>

#include <cerrno>

#include "protocol/arq/peer.h"

namespace hp::arq::hand {
namespace {

constexpr std::int64_t ms = 1000;

Settings plain() {
    Settings settings;
    settings.selective_acks = false;
    return settings;
}

TEST(ArqHandshake, BytesAndRepeats) {
    Subject subject(plain());
    const std::int64_t begin = subject.now;
    EXPECT_EQ(subject.machine.start(subject.now), 0);
    ASSERT_EQ(subject.out.size(), 1u);
    EXPECT_EQ(subject.out[0], std::string("\x4F\xBB\x01\x00\x11\x00\x00\x00\x00\x00\x00\x00", 12));
    // After 60, 120, 180 ... ms, at most 2 s, and the end after 5 s.
    std::vector<std::int64_t> times;
    int error = 0;
    while (error == 0) {
        subject.out.clear();
        subject.now = subject.machine.next_due_us();
        error = subject.machine.advance(subject.now);
        if (!subject.out.empty()) times.push_back((subject.now - begin) / ms);
    }
    EXPECT_EQ(error, ETIMEDOUT);
    EXPECT_EQ(times, (std::vector<std::int64_t>{60, 180, 360, 600, 900, 1260, 1680, 2160, 2700, 3300, 3960, 4680}));
    EXPECT_EQ((subject.now - begin) / ms, 5000);
    EXPECT_EQ(subject.machine.next_due_us(), never);
    EXPECT_EQ(subject.feed(hello(0, 0x22, 0x11)), ETIMEDOUT) << "an end is an end";
}

TEST(ArqHandshake, ReadyWhenTheOwnIdComesBack) {
    Subject subject(plain());
    subject.machine.start(subject.now);
    subject.out.clear();
    EXPECT_EQ(subject.feed(hello(0, 0x22, 0)), 0);
    EXPECT_EQ(subject.out, std::vector{hello(0, 0x11, 0x22)}) << "at once, so that the peer learns the ID";
    EXPECT_FALSE(subject.ready);
    EXPECT_EQ(subject.send("x"), EPERM);
    subject.now += 60 * ms;
    EXPECT_EQ(subject.feed(hello(0, 0x22, 0x11)), 0);
    EXPECT_TRUE(subject.ready);
    EXPECT_EQ(subject.out.back(), hello(1, 0x11, 0x22));
    EXPECT_EQ(subject.machine.peer_id(), 0x22u);
    // It goes on until the other one is ready.
    subject.out.clear();
    subject.at(subject.now + 130 * ms);
    EXPECT_EQ(subject.out, std::vector{hello(1, 0x11, 0x22)});
    EXPECT_EQ(subject.feed(hello(1, 0x22, 0x11)), 0);
    subject.out.clear();
    subject.at(subject.now + 60'000 * ms);
    EXPECT_TRUE(subject.out.empty());
    EXPECT_EQ(subject.machine.next_due_us(), never);
}

TEST(ArqHandshake, NoEndIfThePeerNeverSaysThatItIsReady) {
    Subject subject(plain());
    subject.machine.start(subject.now);
    EXPECT_EQ(subject.feed(hello(0, 0x22, 0x11)), 0);
    EXPECT_EQ(subject.at(subject.now + 6000 * ms), ETIMEDOUT);
}

// What is wrong with a datagram, and its error.
TEST(ArqErrors, EachHasItsName) {
    struct Row {
        const char* what;
        std::string datagram;
        bool established;
        int error;
    };
    Parts push{.data = "x"};
    const auto with = [&](auto change) {
        Parts parts = push;
        change(parts);
        return segment(parts);
    };
    std::string long_length = segment(push);
    long_length[20] = 2;
    const Row rows[] = {
        {"one byte", "x", false, EBADMSG},
        {"11 bytes", std::string(11, 'x'), false, EBADMSG},
        {"13 bytes", std::string(13, 'x'), true, EBADMSG},
        {"23 bytes", std::string(23, '\0'), true, EBADMSG},
        {"another magic number", std::string(12, 'x'), false, EBADMSG},
        {"another command", std::string("\x4F\xBB\x02\x00\x22\0\0\0\x11\0\0\0", 12), false, EBADMSG},
        {"a flag that is none", std::string("\x4F\xBB\x01\x02\x22\0\0\0\x11\0\0\0", 12), false, EBADMSG},
        {"the ID 0", hello(0, 0, 0), false, EBADMSG},
        {"an ID that is not ours", hello(0, 0x22, 0x12), false, ECONNRESET},
        {"another ID of the peer", hello(0, 0x23, 0x11), true, ECONNRESET},
        {"another ID of ours", hello(0, 0x22, 0x12), true, ECONNRESET},
        {"a peer that has forgotten ours", hello(0, 0x22, 0), true, 0},
        {"segments before the handshake", segment(push), false, 0},
        {"a segment", segment(push), true, 0},
        {"another conversation, as KCP's peers do", with([](Parts& p) { p.conversation = 5; }), true, 0},
        {"an unknown command", with([](Parts& p) { p.command = 80; }), true, EBADMSG},
        {"an unknown command", with([](Parts& p) { p.command = 85; }), true, EBADMSG},
        {"a length beyond the end", long_length, true, EBADMSG},
        {"bytes behind the last segment", segment(push) + "x", true, EBADMSG},
        {"an acknowledgement of all that was never sent", with([](Parts& p) { p.una = 1; }), true, EBADMSG},
        {"an acknowledgement of one that was never sent", with([](Parts& p) { p.command = 82, p.data = ""; }), true, EBADMSG},
        {"a segment beyond the window", with([](Parts& p) { p.sn = 512; }), true, 0},
        {"a segment that is past", with([](Parts& p) { p.sn = UINT32_MAX; }), true, 0},
        {"a message above the limit", with([](Parts& p) { p.data = std::string(1400, 'x'); }), true, 0},
        {"a datagram above the limit", std::string(1433, 'x'), true, EMSGSIZE},
        {"fragments that do not follow", segment({.fragments_left = 2, .data = "x"}) + segment({.sn = 1, .data = "x"}), true,
         EBADMSG},
        {"an empty note is a window", segment({.command = 84}), true, 0},
        {"a note of another kind", segment({.command = 84, .data = "\x7F"}), true, 0},
        {"a short offer", segment({.command = 84, .data = "\1"}), true, EBADMSG},
        {"a short selective note", segment({.command = 84, .data = "\2"}), true, EBADMSG},
        {"a selective note of another length", segment({.command = 84, .data = std::string("\2\0\1\0\0\0\0\0", 8)}), true,
         EBADMSG},
        {"a selective note that begins anywhere", segment({.command = 84, .data = std::string("\2\0\0\0\1\0\0\0", 8)}), true,
         EBADMSG},
        {"a selective note of what was never sent",
         segment({.command = 84, .data = std::string("\2\0\1\0\0\0\0\0\1\0\0\0\0\0\0\0", 16)}), true, EBADMSG},
        {"a short close", segment({.command = 84, .data = "\3"}), true, EBADMSG},
        {"a close for others", segment({.command = 84, .data = std::string("\3\0\0\0\x22\0\0\0\x12\0\0\0", 12)}), true, 0},
        {"a close", segment({.command = 84, .data = std::string("\3\0\0\0\x22\0\0\0\x11\0\0\0", 12)}), true, peer_closed},
        {"a short probe", segment({.command = 84, .data = "\4"}), true, EBADMSG},
        {"an answer to no probe", segment({.command = 84, .data = std::string("\5\0\0\0", 4)}), true, 0},
    };
    for (const Row& row : rows) {
        SCOPED_TRACE(row.what);
        Subject subject(plain());
        row.established ? subject.shake_hands() : static_cast<void>(subject.machine.start(subject.now));
        EXPECT_EQ(subject.feed(row.datagram), row.error);
        if (row.error != 0) {
            EXPECT_EQ(subject.machine.flush(subject.now), row.error);
        }
    }
}

TEST(ArqErrors, NothingUnprovenEndsAGuardedSession) {
    Settings settings = plain();
    settings.address_validation = true;
    Subject subject(settings);
    subject.machine.start(subject.now);
    const std::string strays[] = {
        "x",
        std::string(13, 'x'),
        std::string(12, 'x'),
        std::string(2000, 'x'),
        hello(0, 0x99, 0),
        hello(0, 0x99, 0x12),
        segment({.conversation = 0x99, .una = 77}),
        segment({.conversation = 0x99, .command = 84, .data = std::string("\3\0\0\0\x99\0\0\0\x11\0\0\0", 12)})};
    for (const std::string& stray : strays) EXPECT_EQ(subject.feed(stray), 0);
    EXPECT_EQ(subject.machine.peer_id(), 0u);
    EXPECT_EQ(subject.feed(hello(1, 0x22, 0x11)), 0);
    EXPECT_TRUE(subject.ready);
    for (const std::string& stray : strays) EXPECT_EQ(subject.feed(stray), 0);
    EXPECT_EQ(subject.feed(hello(0, 0x23, 0x11)), 0);
    EXPECT_EQ(subject.machine.statistics().dropped, 2 * std::size(strays) - 0 + 1);
    EXPECT_TRUE(subject.machine.trusts_notification()) << "not agreed on yet";
    EXPECT_EQ(subject.feed(Parts{.command = 84, .data = std::string("\1\1\4\0\x98\x05\0\0", 8)}), 0);
    EXPECT_FALSE(subject.machine.trusts_notification());
    subject.out.clear();
    EXPECT_TRUE(subject.machine.close(subject.now));
    EXPECT_EQ(subject.said().at(0).data, std::string("\3\0\0\0\x11\0\0\0\x22\0\0\0", 12));
}

TEST(ArqMessages, LimitsOfSend) {
    Settings settings = plain();
    settings.message_bytes_max = 100;
    settings.queue_bytes_max = 250;
    Subject subject(settings);
    subject.shake_hands();
    EXPECT_EQ(subject.send(""), EINVAL);
    EXPECT_EQ(subject.send(std::string(101, 'x')), EINVAL);
    EXPECT_EQ(subject.send(std::string(100, 'x')), 0);
    EXPECT_EQ(subject.send(std::string(100, 'x')), 0);
    EXPECT_EQ(subject.send(std::string(51, 'x')), ENOBUFS);
    EXPECT_EQ(subject.send(std::string(50, 'x')), 0);
    EXPECT_EQ(subject.machine.waiting_segments(), 3u);
    EXPECT_EQ(subject.machine.waiting_bytes(), 250u);
    settings.queue_bytes_max = 1 << 20;
    Subject small(settings);  // a segment for each 64 bytes
    small.shake_hands();
    for (int i = 0; i < (1 << 20) / 64; ++i) ASSERT_EQ(small.send("x"), 0);
    EXPECT_EQ(small.send("x"), ENOBUFS);
}

TEST(ArqMessages, FragmentsAsKcpMakesThem) {
    Settings settings = plain();
    settings.mtu = 124;  // 100 bytes a segment
    settings.congestion_off = true;
    Subject subject(settings);
    subject.shake_hands();
    const Bytes pieces[] = {as_bytes("abcdefghij", 10), {}, as_bytes("0123456789", 10)};
    EXPECT_EQ(subject.machine.send(pieces, subject.now), 0);
    EXPECT_EQ(subject.send(std::string(250, 'y')), 0);
    EXPECT_EQ(subject.machine.flush(subject.now), 0);
    ASSERT_EQ(subject.out.size(), 4u);
    for (const std::string& datagram : subject.out) EXPECT_LE(datagram.size(), 124u);
    const auto time = static_cast<std::uint32_t>(subject.now / ms);
    const auto expected = [&](int left, std::uint32_t sn, const std::string& data) {
        return Parts{.conversation = 0x11, .fragments_left = left, .window = 512, .time = time, .sn = sn, .data = data};
    };
    EXPECT_EQ(subject.said(), (std::vector<Parts>{expected(0, 0, "abcdefghij0123456789"), expected(2, 1, std::string(100, 'y')),
                                                  expected(1, 2, std::string(100, 'y')), expected(0, 3, std::string(50, 'y'))}));
}

TEST(ArqMessages, InOrderOnceAndEachAcknowledged) {
    Subject subject(plain());
    subject.shake_hands();
    EXPECT_EQ(subject.feed(Parts{.time = 7, .sn = 2, .data = "three"}), 0);
    EXPECT_EQ(subject.feed(Parts{.fragments_left = 1, .time = 8, .sn = 0, .data = "on"}), 0);
    EXPECT_EQ(subject.feed(Parts{.time = 7, .sn = 2, .data = "other"}), 0);
    EXPECT_TRUE(subject.messages.empty());
    EXPECT_EQ(subject.feed(Parts{.time = 9, .sn = 1, .data = "e"}), 0);
    EXPECT_EQ(subject.messages, (std::vector<std::string>{"one", "three"}));
    EXPECT_TRUE(subject.out.empty()) << "acknowledgements wait for the end of the batch";
    EXPECT_EQ(subject.machine.next_due_us(), subject.now + 60 * ms) << "but no longer than FlushInterval";
    subject.machine.flush(subject.now);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> acks;
    for (const Parts& parts : subject.said()) {
        EXPECT_EQ(parts.command, 82);
        EXPECT_EQ(parts.una, 3u);
        acks.emplace_back(parts.sn, parts.time);
    }
    EXPECT_EQ(acks, (std::vector<std::pair<std::uint32_t, std::uint32_t>>{{2, 7}, {0, 8}, {2, 7}, {1, 9}}));
    subject.go_on = false;
    EXPECT_EQ(subject.feed(Parts{.sn = 3, .data = "last"}), ECANCELED);
}

TEST(ArqMessages, AboveTheLimit) {
    Settings settings = plain();
    settings.message_bytes_max = 10;
    Subject subject(settings);
    subject.shake_hands();
    EXPECT_EQ(subject.feed(Parts{.fragments_left = 1, .data = "0123456789"}), 0);
    EXPECT_EQ(subject.feed(Parts{.sn = 1, .data = "0"}), EMSGSIZE);
}

TEST(ArqMessages, WhatIsPastIsAcknowledgedAgain) {
    Subject subject(plain());
    subject.shake_hands();
    EXPECT_EQ(subject.feed(Parts{.sn = 0xFFFFFFF0, .data = "past"}), 0);
    EXPECT_TRUE(subject.messages.empty());
    subject.machine.flush(subject.now);
    EXPECT_EQ(subject.said().at(0).command, 82) << "for its acknowledgement got lost";
}

// KCP's timeouts: 200 ms at first, an eighth more without no-delay; doubled each time, or half more.
TEST(ArqKcpRules, Timeouts) {
    struct Row {
        bool no_delay;
        std::vector<std::int64_t> after_ms;
    };
    const Row rows[] = {{false, {225, 625, 1425, 3025}}, {true, {200, 500, 950, 1625}}};
    for (const Row& row : rows) {
        Settings settings = plain();
        settings.no_delay = row.no_delay;
        Subject subject(settings);
        subject.shake_hands();
        const std::int64_t begin = subject.now;
        subject.send("x");
        subject.machine.flush(subject.now);
        EXPECT_EQ(subject.said().size(), 1u);
        for (const std::int64_t after : row.after_ms) {
            EXPECT_EQ(subject.machine.next_due_us(), begin + after * ms);
            EXPECT_EQ(subject.at(begin + after * ms), 0);
            EXPECT_EQ(subject.said().size(), 1u);
        }
    }
}

TEST(ArqKcpRules, TheTimeoutFollowsTheRoundTrip) {
    Settings settings = plain();
    settings.flush_ms = 10;
    settings.no_delay = true;
    Subject subject(settings);
    subject.shake_hands();
    subject.send("x");
    subject.machine.flush(subject.now);
    const std::uint32_t time = subject.said().at(0).time;
    subject.now += 100 * ms;
    EXPECT_EQ(subject.feed(Parts{.command = 82, .time = time, .sn = 0, .una = 1}), 0);
    EXPECT_EQ(subject.machine.statistics().rtt_us, 100 * ms);
    EXPECT_EQ(subject.machine.waiting_segments(), 0u);
    subject.send("y");
    subject.machine.flush(subject.now);
    EXPECT_EQ(subject.machine.next_due_us(), subject.now + 300 * ms) << "RTT + 4 * deviation";
}

TEST(ArqKcpRules, ResendByAcks) {
    struct Row {
        std::uint32_t by_acks, limit;
        std::size_t acks;  // datagrams that acknowledge later segments
        std::size_t resent;
    };
    const Row rows[] = {{0, 5, 20, 0}, {2, 5, 1, 0},  {2, 5, 2, 1},  {2, 5, 4, 2},
                        {3, 5, 9, 3},  {2, 1, 20, 1}, {2, 3, 20, 3}, {2, 0, 20, 10}};
    for (const Row& row : rows) {
        Settings settings = plain();
        settings.resend_by_acks = row.by_acks;
        settings.fast_limit = row.limit;
        settings.congestion_off = true;
        Subject subject(settings);
        subject.shake_hands();
        for (int i = 0; i < 30; ++i) subject.send("x");
        subject.machine.flush(subject.now);
        EXPECT_EQ(subject.said().size(), 30u);
        std::size_t resent = 0;
        for (std::uint32_t i = 1; i <= row.acks; ++i) {
            EXPECT_EQ(subject.feed(Parts{.command = 82, .time = static_cast<std::uint32_t>(subject.now / ms), .sn = i}), 0);
            subject.machine.flush(subject.now);
            for (const Parts& parts : subject.said()) {
                EXPECT_EQ(parts.sn, 0u);
                ++resent;
            }
        }
        EXPECT_EQ(resent, row.resent) << row.by_acks << ' ' << row.limit << ' ' << row.acks;
    }
}

TEST(ArqKcpRules, CongestionWindow) {
    Subject subject(plain());
    subject.shake_hands();
    for (int i = 0; i < 100; ++i) subject.send("x");
    std::uint32_t next = 0;
    std::vector<std::size_t> flights;
    for (int round = 0; round < 5; ++round) {
        subject.machine.flush(subject.now);
        flights.push_back(subject.said().size());
        for (std::size_t i = 0; i < flights.back(); ++i) {
            ++next;
            EXPECT_EQ(subject.feed(Parts{
                          .command = 82, .time = static_cast<std::uint32_t>(subject.now / ms), .sn = next - 1, .una = next}),
                      0);
        }
    }
    // 1, then one more up to the threshold of 2, then slower than one for each acknowledgement.
    EXPECT_EQ(flights[0], 1u);
    EXPECT_EQ(flights[1], 2u);
    EXPECT_GE(flights[4], 3u);
    EXPECT_LE(flights[4], 6u);
    Settings off = plain();
    off.congestion_off = true;
    Subject free(off);
    free.shake_hands();
    for (int i = 0; i < 200; ++i) free.send("x");
    free.machine.flush(free.now);
    EXPECT_EQ(free.said().size(), 128u) << "SendWndSize and the peer's window";
}

TEST(ArqKcpRules, WindowProbe) {
    Settings settings = plain();
    settings.congestion_off = true;
    Subject subject(settings);
    subject.shake_hands();
    EXPECT_EQ(subject.feed(Parts{.command = 84, .window = 0}), 0);
    subject.send("x");
    subject.machine.flush(subject.now);
    EXPECT_TRUE(subject.said().empty());
    const std::int64_t begin = subject.now;
    subject.at(begin + 7000 * ms);
    ASSERT_EQ(subject.out.size(), 1u);
    EXPECT_EQ(subject.said().at(0).command, 83);
    subject.at(begin + 17'500 * ms);
    EXPECT_EQ(subject.said().size(), 1u);
    EXPECT_EQ(subject.feed(Parts{.command = 84, .window = 5}), 0);
    subject.machine.flush(subject.now);
    EXPECT_EQ(subject.said().at(0).data, "x");
    EXPECT_EQ(subject.feed(Parts{.command = 83}), 0);
    subject.machine.flush(subject.now);
    const auto answer = subject.said();
    ASSERT_EQ(answer.size(), 1u);
    EXPECT_EQ(answer[0].command, 84);
    EXPECT_EQ(answer[0].window, 512);
}

TEST(ArqKcpRules, DeadLink) {
    for (const bool selective : {false, true}) {
        Settings settings;
        settings.selective_acks = selective;
        settings.dead_link = 4;
        settings.no_delay = true;
        Subject subject(settings);
        subject.shake_hands();
        if (selective) {
            EXPECT_EQ(subject.feed(Parts{.command = 84, .data = std::string("\1\1\1\0\x98\x05\0\0", 8)}), 0);
        }
        subject.send("x");
        subject.machine.flush(subject.now);
        EXPECT_EQ(subject.at(subject.now + 3'600'000 * ms), ETIMEDOUT);
        std::size_t times = 0;
        for (const Parts& parts : subject.said()) times += parts.data == "x";
        EXPECT_GE(times, 4u);
        EXPECT_EQ(subject.send("y"), EPERM);
    }
}

TEST(ArqNotes, AnOldPeerHearsTheOfferAFewTimes) {
    Subject subject({});
    subject.machine.start(subject.now);
    subject.feed(hello(1, 0x22, 0x11));
    subject.out.clear();
    subject.machine.flush(subject.now);
    subject.at(subject.now + 600'000 * ms);
    const auto said = subject.said();
    ASSERT_EQ(said.size(), 6u);
    for (const Parts& parts : said) {
        EXPECT_EQ(parts.command, 84);
        EXPECT_EQ(parts.data, std::string("\1\0\1\0\x98\x05\0\0", 8));
    }
    EXPECT_EQ(subject.machine.next_due_us(), never);
    EXPECT_FALSE(subject.machine.statistics().selective_acks);
}

TEST(ArqNotes, SelectiveAcknowledgement) {
    Subject subject({});
    subject.shake_hands();
    EXPECT_EQ(subject.feed(Parts{.command = 84, .data = std::string("\1\1\1\0\x98\x05\0\0", 8)}), 0);
    EXPECT_TRUE(subject.machine.statistics().selective_acks);
    EXPECT_EQ(subject.feed(Parts{.time = 5, .sn = 0, .data = "a"}), 0);
    EXPECT_EQ(subject.feed(Parts{.time = 6, .sn = 2, .data = "c"}), 0);
    EXPECT_EQ(subject.feed(Parts{.time = 7, .sn = 65, .data = "z"}), 0);
    subject.machine.flush(subject.now);
    const auto said = subject.said();
    ASSERT_EQ(said.size(), 1u);
    EXPECT_EQ(said[0].command, 84);
    EXPECT_EQ(said[0].una, 1u);
    EXPECT_EQ(said[0].sn, 65u);
    EXPECT_EQ(said[0].time, 7u);
    EXPECT_EQ(said[0].data, number(2, 2) + number(2, 2) + number(0, 4) + number(4, 8) + number(2, 8));
    // What is told that way is acknowledged, and what lies before it is lost as soon as two later datagrams have arrived.
    for (int i = 0; i < 4; ++i) {
        subject.send(std::string(1000, 'm'));
        subject.machine.flush(subject.now);
    }
    EXPECT_EQ(subject.said().size(), 4u);
    subject.now += 20 * ms;
    EXPECT_EQ(subject.feed(Parts{.command = 84, .data = number(2, 2) + number(1, 2) + number(0, 4) + number(0b1100, 8)}), 0);
    EXPECT_EQ(subject.machine.waiting_segments(), 2u);
    subject.machine.flush(subject.now);
    std::vector<std::uint32_t> again;
    for (const Parts& parts : subject.said()) again.push_back(parts.sn);
    EXPECT_EQ(again, (std::vector<std::uint32_t>{0, 0, 1, 1})) << "twice each: nothing else waits";
}

TEST(ArqSettings, Ranges) {
    struct Row {
        const char* what;
        void (*change)(Settings&);
        bool good;
    };
    const Row rows[] = {
        {"the defaults", [](Settings&) {}, true},
        {"MTU 71", [](Settings& s) { s.mtu = 71; }, false},
        {"MTU 72", [](Settings& s) { s.mtu = 72; }, true},
        {"MTU above the datagram", [](Settings& s) { s.mtu = 1433; }, false},
        {"message 127 fragments less a byte", [](Settings& s) { s.message_bytes_max = 127 * 1408 - 1; }, true},
        {"message 127 fragments", [](Settings& s) { s.message_bytes_max = 127 * 1408; }, false},
        {"message 0", [](Settings& s) { s.message_bytes_max = 0; }, false},
        {"handshake 60", [](Settings& s) { s.handshake_ms = 60; }, false},
        {"handshake 61", [](Settings& s) { s.handshake_ms = 61; }, true},
        {"flush 0", [](Settings& s) { s.flush_ms = 0; }, false},
        {"windows 0", [](Settings& s) { s.send_window = 0; }, false},
        {"windows 32769", [](Settings& s) { s.receive_window = 32769; }, false},
        {"a short key", [](Settings& s) { s.cipher = Cipher::aes_256_gcm, s.key_bytes = 15; }, false},
        {"a key", [](Settings& s) { s.cipher = Cipher::aes_256_gcm, s.key_bytes = 16; }, true},
        {"dead link 1", [](Settings& s) { s.dead_link = 1; }, false},
    };
    for (const Row& row : rows) {
        Settings settings;
        row.change(settings);
        EXPECT_EQ(settings.check(), row.good ? 0 : EINVAL) << row.what;
    }
}

}  // namespace
}  // namespace hp::arq::hand
