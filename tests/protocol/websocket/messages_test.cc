// SPDX-License-Identifier: Apache-2.0
// Messages on their way in.
#include "protocol/websocket/messages.h"

#include <algorithm>
#include <random>

#include "protocol/websocket/stand.h"

namespace hp::ws {
namespace {

using test::close_body;
using test::sent;
using test::Stand;
using test::unhex;

struct Result {
    std::string log;
    Error error = Error::ok;
    std::string written = {};
    bool operator==(const Result&) const = default;
};

Result feed(const std::string& stream, const std::vector<std::size_t>& cuts = {},
            const DeflateAgreement& deflate = test::no_deflate, std::size_t scratch_bytes = 4096) {
    Stand stand(Role::server, deflate);
    stand.scratch_bytes = scratch_bytes;
    stand.feed(stream, cuts);
    return {stand.log, stand.messages.error(), stand.written()};
}

// Whole, cut at every place, and byte by byte.
Result feed_every_way(const std::string& stream, const DeflateAgreement& deflate = test::no_deflate) {
    Result whole = feed(stream, {}, deflate);
    for (std::size_t cut = 0; cut <= stream.size(); ++cut) EXPECT_EQ(feed(stream, {cut}, deflate), whole) << cut;
    EXPECT_EQ(feed(stream, test::every_byte(stream.size()), deflate, 1), whole);
    return whole;
}

std::string refusal(std::uint16_t code) { return "8 fin 2 [" + close_body(code) + "]\n"; }

void expect_error(const std::string& stream, Error error, const std::string& log = "",
                  const DeflateAgreement& deflate = test::no_deflate) {
    const std::string after = sent(opcode::text, "x") + sent(opcode::ping, "");  // never heard
    EXPECT_EQ(feed_every_way(stream + after, deflate), (Result{log, error, refusal(close_code_of(error))})) << text_of(error);
}

TEST(Messages, WholeMessages) {
    const std::string body(300, 'b');
    EXPECT_EQ(feed_every_way(sent(opcode::text, "Hello") + sent(opcode::binary, "\xFF\xFE") + sent(opcode::text, "") +
                             sent(opcode::binary, body)),
              (Result{"text [Hello]\nbinary [\xFF\xFE]\ntext []\nbinary [" + body + "]\n"}));
}

// RFC 6455 5.7.
TEST(Messages, ExamplesOfTheRfc) {
    Stand client(Role::client), server(Role::server);
    EXPECT_TRUE(client.feed(unhex("81 05 48 65 6c 6c 6f 01 03 48 65 6c 80 02 6c 6f 89 05 48 65 6c 6c 6f")));
    EXPECT_EQ(client.log, "text [Hello]\ntext [Hello]\n");
    EXPECT_EQ(test::hex(client.wire), "8a 85 37 fa 21 3d 7f 9f 4d 51 58");
    EXPECT_TRUE(server.feed(unhex("81 85 37 fa 21 3d 7f 9f 4d 51 58")));
    EXPECT_EQ(server.log, "text [Hello]\n");
}

TEST(Messages, FragmentsWithControlFramesBetween) {
    EXPECT_EQ(
        feed_every_way(sent(opcode::text, "one ", false) + sent(opcode::ping, "p1") + sent(opcode::continuation, "", false) +
                       sent(opcode::pong, "unsolicited") + sent(opcode::continuation, "two", false) + sent(opcode::ping, "") +
                       sent(opcode::continuation, "") + sent(opcode::binary, "3")),
        (Result{"text [one two]\nbinary [3]\n", Error::ok, "10 fin 2 [p1]\n10 fin 0 []\n"}));
}

TEST(Messages, BrokenOrderOfFrames) {
    expect_error(sent(opcode::continuation, "x"), Error::nothing_to_continue);
    expect_error(sent(opcode::continuation, "x", false), Error::nothing_to_continue);
    expect_error(sent(opcode::text, "a") + sent(opcode::continuation, "x"), Error::nothing_to_continue, "text [a]\n");
    expect_error(sent(opcode::text, "a", false) + sent(opcode::text, "b"), Error::message_interrupted);
    expect_error(sent(opcode::binary, "a", false) + sent(opcode::binary, "b", false), Error::message_interrupted);
}

TEST(Messages, ReservedBitsAndOpcodes) {
    for (const std::uint8_t code : {3, 4, 5, 6, 7, 11, 12, 13, 14, 15}) {
        expect_error(sent(code, ""), Error::reserved_opcode);
        expect_error(sent(opcode::text, "a", false) + sent(code, ""), Error::reserved_opcode);
    }
    for (const std::uint8_t code : {opcode::text, opcode::binary, opcode::ping, opcode::pong, opcode::close})
        for (std::uint8_t reserved = 1; reserved < 8; ++reserved) {
            expect_error(sent(code, "", true, reserved), Error::reserved_bits);
            const bool compressed = reserved == rsv1 && !opcode::is_control(code);
            if (!compressed) expect_error(sent(code, "", true, reserved), Error::reserved_bits, "", test::deflate_with_takeover);
        }
    expect_error(sent(opcode::text, "a", false) + sent(opcode::continuation, "b", true, rsv1), Error::reserved_bits, "",
                 test::deflate_with_takeover);
}

TEST(Messages, FramesAreJudgedToo) {
    expect_error(sent(opcode::text, "a") + unhex("81 05 48 65 6c 6c 6f"), Error::mask_missing, "text [a]\n");
    expect_error(unhex("09 80 00 00 00 00"), Error::control_fragmented);
    expect_error(unhex("89 fe 00 7e 00 00 00 00"), Error::control_too_long);
    expect_error(unhex("81 ff 80 00 00 00 00 00 00 00 00 00 00 00"), Error::length_top_bit);
    expect_error(unhex("81 fe 00 01 00 00 00 00"), Error::length_not_minimal);
}

TEST(Messages, InvalidTextAtEveryPlace) {
    const std::string good = "caf\u00e9 \u65e5\u672c \U0001F600";
    for (std::size_t at = 0; at <= good.size(); ++at) {
        std::string bad = good;
        bad.insert(at, "\xC0\xAF");
        expect_error(sent(opcode::text, bad), Error::invalid_text);
        expect_error(sent(opcode::text, bad.substr(0, at), false) + sent(opcode::continuation, bad.substr(at)),
                     Error::invalid_text);
    }
    for (std::size_t cut = 0; cut <= good.size(); ++cut) {  // a character may be cut by frames, but not by the end
        const std::string stream = sent(opcode::text, good.substr(0, cut), false) + sent(opcode::continuation, good.substr(cut));
        EXPECT_EQ(feed_every_way(stream).log, "text [" + good + "]\n");
        if (cut < good.size() && (good[cut] & 0xC0) == 0x80)
            expect_error(sent(opcode::text, good.substr(0, cut)), Error::invalid_text);
    }
}

TEST(Messages, InvalidTextIsSeenBeforeTheFrameIsComplete) {
    Stand stand(Role::server);
    const std::string frame = sent(opcode::text, "abc\xFF" + std::string(100, 'x'));
    EXPECT_FALSE(stand.feed(frame.substr(0, 6 + 4)));
    EXPECT_EQ(stand.messages.error(), Error::invalid_text);
}

TEST(Messages, AHalfCharacterDoesNotReachTheNextMessage) {
    Stand stand(Role::server);
    EXPECT_TRUE(stand.feed(sent(opcode::binary, "\xE0") + sent(opcode::text, "ok")));
    EXPECT_EQ(stand.log, "binary [\xE0]\ntext [ok]\n");
}

TEST(Messages, TooLargeIsSeenInTheHeader) {
    Stand whole(Role::server), fits(Role::server), parts(Role::server), huge(Role::server);
    EXPECT_TRUE(fits.feed(sent(opcode::binary, std::string(1'000, 'x'))));
    EXPECT_FALSE(whole.feed(sent(opcode::binary, std::string(1'001, 'x')).substr(0, 8)));
    EXPECT_EQ(whole.messages.error(), Error::message_too_large);
    EXPECT_EQ(whole.written(), refusal(1009));
    EXPECT_TRUE(parts.feed(sent(opcode::binary, std::string(600, 'x'), false)));
    EXPECT_FALSE(parts.feed(sent(opcode::continuation, std::string(401, 'x')).substr(0, 8)));
    EXPECT_EQ(parts.messages.error(), Error::message_too_large);
    EXPECT_FALSE(huge.feed(unhex("82 ff 7f ff ff ff ff ff ff ff 00 00 00 00")));
    EXPECT_EQ(huge.messages.error(), Error::message_too_large);
}

TEST(Messages, NoLimitIfNoneIsSet) {
    MessageSettings settings;
    settings.message_bytes_max = 0;
    Stand stand(Role::server, test::no_deflate, settings);
    EXPECT_TRUE(stand.feed(unhex("82 ff 7f ff ff ff ff ff ff ff 00 00 00 00")));
    EXPECT_TRUE(stand.messages.mid_message());
}

TEST(Messages, CloseIsAnsweredOnce) {
    const struct {
        std::string body, log, answer;
    } rows[] = {
        {"", "close 1005 []\n", "8 fin 0 []\n"},
        {close_body(1000), "close 1000 []\n", refusal(1000)},
        {close_body(1001, "bye \u00e9"), "close 1001 [bye \u00e9]\n", refusal(1001)},
        {close_body(4999, std::string(123, 'r')), "close 4999 [" + std::string(123, 'r') + "]\n", refusal(4999)},
    };
    for (const auto& row : rows) {
        const std::string after = sent(opcode::text, "x") + sent(opcode::close, "") + sent(3, "");
        EXPECT_EQ(feed_every_way(sent(opcode::close, row.body) + after), (Result{row.log, Error::ok, row.answer}));
        EXPECT_EQ(feed_every_way(sent(opcode::text, "half", false) + sent(opcode::close, row.body)),
                  (Result{row.log, Error::ok, row.answer}));
    }
}

TEST(Messages, CloseCodes) {
    for (unsigned code = 0; code <= 0xFFFF; ++code) {
        const bool valid = (code >= 1000 && code <= 1003) || (code >= 1007 && code <= 1014) || (code >= 3000 && code <= 4999);
        ASSERT_EQ(is_close_code(static_cast<std::uint16_t>(code)), valid) << code;
    }
    for (const std::uint16_t code : {0, 999, 1004, 1005, 1006, 1015, 1016, 1100, 2000, 2999, 5000, 65535})
        expect_error(sent(opcode::close, close_body(code)), Error::invalid_close_code);
    expect_error(sent(opcode::close, "\x03"), Error::close_too_short);
    expect_error(sent(opcode::close, close_body(1000, "\xCE\xBA\xFF")), Error::invalid_close_reason);
    expect_error(sent(opcode::close, close_body(1000, "cut \xE2\x82")), Error::invalid_close_reason);
}

TEST(Messages, PingsAreAnsweredWithTheirBody) {
    const std::string body(125, 'p');
    EXPECT_EQ(feed_every_way(sent(opcode::ping, "") + sent(opcode::ping, body)),
              (Result{"", Error::ok, "10 fin 0 []\n10 fin 125 [" + body + "]\n"}));
}

TEST(Messages, AFloodOfPingsGetsABoundedAnswer) {
    Stand stand(Role::server);
    std::string flood, expected;
    for (unsigned i = 0; i < 10'000; ++i) flood += sent(opcode::ping, std::to_string(i));
    for (unsigned i = 0; i < Messages::pongs_per_feed_max; ++i)
        expected += "10 fin " + std::to_string(std::to_string(i).size()) + " [" + std::to_string(i) + "]\n";
    EXPECT_TRUE(stand.feed(flood));
    EXPECT_EQ(stand.written(), expected + "10 fin 4 [9999]\n");
    EXPECT_TRUE(stand.feed(sent(opcode::ping, "next")));
    EXPECT_EQ(stand.written(), expected + "10 fin 4 [9999]\n10 fin 4 [next]\n");
}

TEST(Messages, NoPongAfterClose) {
    std::string flood;
    for (int i = 0; i < 40; ++i) flood += sent(opcode::ping, "");
    Stand stand(Role::server), ours(Role::server);
    stand.feed(flood + sent(opcode::close, ""));
    EXPECT_EQ(stand.writes, 16 + 1);
    ASSERT_TRUE(ours.messages.close(1000, "", ours.now_ms));
    EXPECT_TRUE(ours.feed(sent(opcode::ping, "") + sent(opcode::text, "late")));
    EXPECT_EQ(ours.writes, 1);
    EXPECT_EQ(ours.log, "text [late]\n");
}

TEST(Messages, TheSinkMayStopSendAndClose) {
    const std::string two = sent(opcode::text, "1") + sent(opcode::text, "2", false) + sent(opcode::continuation, "3");
    Stand stops(Role::server), echoes(Role::server), closes(Role::server), fails(Role::server);
    stops.then = [] { return false; };
    EXPECT_FALSE(stops.feed(two));
    EXPECT_EQ(stops.messages.error(), Error::stopped);
    EXPECT_EQ(stops.log + stops.wire, "text [1]\n");
    echoes.then = [&] { return echoes.messages.send(opcode::text, test::bytes_of("echo")); };
    EXPECT_TRUE(echoes.feed(two));
    EXPECT_EQ(echoes.written(), "1 fin 4 [echo]\n1 fin 4 [echo]\n");
    closes.then = [&] { return closes.messages.close(1001, "", closes.now_ms), true; };
    EXPECT_TRUE(closes.feed(two));
    EXPECT_EQ(closes.written(), refusal(1001));
    fails.then = [&] { return fails.messages.fail(Error::no_memory), true; };
    EXPECT_FALSE(fails.feed(two.substr(7)));
    EXPECT_EQ(fails.log, "text [23]\n");
    EXPECT_EQ(fails.written(), refusal(1011));
}

TEST(Messages, APauseBetweenMessagesLosesNothing) {
    std::string stream;
    for (int i = 0; i < 5; ++i) stream += sent(opcode::text, std::to_string(i)) + sent(opcode::text, "");
    Stand stand(Role::server);
    stand.then = [&] { return stand.parser.pause(), true; };
    std::byte scratch[64];
    Bytes rest = test::bytes_of(stream);
    for (int i = 0; i < 10 || !rest.empty(); ++i) {
        ASSERT_EQ(std::count(stand.log.begin(), stand.log.end(), '\n'), i);
        rest = rest.subspan(stand.messages.feed(stand.parser, rest, scratch, 0));
    }
    EXPECT_EQ(stand.log, "text [0]\ntext []\ntext [1]\ntext []\ntext [2]\ntext []\ntext [3]\ntext []\ntext [4]\ntext []\n");
}

// --- permessage-deflate ----------------------------------------------------------------------------------------------------

TEST(Messages, CompressedExamplesOfTheRfc) {
    const std::string hello = unhex("f2 48 cd c9 c9 07 00"), again = unhex("f2 00 11 00 00");
    EXPECT_EQ(feed_every_way(sent(opcode::text, hello, true, rsv1) + sent(opcode::text, "plain") +
                                 sent(opcode::text, hello.substr(0, 3), false, rsv1) + sent(opcode::ping, "") +
                                 sent(opcode::continuation, hello.substr(3)) + sent(opcode::text, again, true, rsv1) +
                                 sent(opcode::text, std::string(1, '\0'), true, rsv1),
                             test::deflate_with_takeover),
              (Result{"text [Hello]\ntext [plain]\ntext [Hello]\ntext [Hello]\ntext []\n", Error::ok, "10 fin 0 []\n"}));
    expect_error(sent(opcode::text, hello, true, rsv1) + sent(opcode::text, again, true, rsv1), Error::invalid_compression,
                 "text [Hello]\n", test::deflate_without_takeover);
}

std::string compressed(const std::string& text) {
    Deflater deflater(Window{15, false});
    std::vector<std::byte> out;
    EXPECT_TRUE(deflater.compress(test::bytes_of(text), out));
    return test::string_of(out);
}

TEST(Messages, WhatIsDecompressedIsJudged) {
    expect_error(sent(opcode::text, compressed("bad \xFF text"), true, rsv1), Error::invalid_text, "",
                 test::deflate_with_takeover);
    expect_error(sent(opcode::text, compressed("cut \xE2\x82"), true, rsv1), Error::invalid_text, "",
                 test::deflate_with_takeover);
    expect_error(sent(opcode::binary, "\xFF\xFF", true, rsv1), Error::invalid_compression, "", test::deflate_with_takeover);
    expect_error(sent(opcode::binary, compressed("whole").substr(0, 3), true, rsv1), Error::invalid_compression, "",
                 test::deflate_with_takeover);
    EXPECT_EQ(feed_every_way(sent(opcode::binary, compressed("\xFF"), true, rsv1), test::deflate_with_takeover).log,
              "binary [\xFF]\n");
}

TEST(Messages, ABombIsRefused) {
    const std::string bomb = compressed(std::string(5'000'000, '\0'));
    Stand stand(Role::server, test::deflate_with_takeover);
    EXPECT_FALSE(stand.feed(sent(opcode::binary, bomb, true, rsv1)));
    EXPECT_EQ(stand.messages.error(), Error::message_too_large);
    EXPECT_EQ(stand.written(), refusal(1009));
    expect_error(sent(opcode::text, compressed(std::string(1'001, 'a')), true, rsv1), Error::message_too_large, "",
                 test::deflate_with_takeover);
    expect_error(sent(opcode::text, compressed(std::string(1'000, 'a') + "\xFF"), true, rsv1), Error::message_too_large, "",
                 test::deflate_with_takeover);
}

// --- random ----------------------------------------------------------------------------------------------------------------

TEST(Messages, RandomStreamsAtRandomSplits) {
    for (unsigned seed = 1; seed <= 500; ++seed) {
        SCOPED_TRACE(testing::Message() << "seed " << seed);
        std::mt19937 random(seed);
        std::string stream, log, pongs;
        for (unsigned count = random() % 6; count > 0; --count) {
            const bool text = random() % 2 == 0, packed = random() % 3 == 0;
            std::string body;
            for (unsigned n = random() % 300; n > 0; --n)
                body += text ? (n % 9 == 0 ? "\u20ac" : "t") : std::string(1, static_cast<char>(n));
            log += (text ? "text [" : "binary [") + body + "]\n";
            std::string rest = packed ? compressed(body) : body;
            std::uint8_t code = text ? opcode::text : opcode::binary, reserved = packed ? rsv1 : 0;
            for (bool final = false; !final; code = opcode::continuation, reserved = 0) {
                final = random() % 3 == 0;
                const std::size_t size = final ? rest.size() : random() % (rest.size() + 1);
                stream += sent(code, rest.substr(0, size), final, reserved);
                rest.erase(0, size);
                if (random() % 4 != 0 || pongs.size() > 100) continue;
                stream += sent(opcode::ping, "p");
                pongs += "10 fin 1 [p]\n";
            }
        }
        std::vector<std::size_t> cuts;
        for (unsigned count = random() % 8; count > 0; --count) cuts.push_back(random() % (stream.size() + 1));
        std::sort(cuts.begin(), cuts.end());
        ASSERT_EQ(feed(stream, cuts, test::deflate_with_takeover, 1 + random() % 300), (Result{log, Error::ok, pongs}));
    }
}

}  // namespace
}  // namespace hp::ws
