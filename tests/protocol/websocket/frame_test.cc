// SPDX-License-Identifier: Apache-2.0
#include "protocol/websocket/frame.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "protocol/websocket/frames.h"

namespace hp::ws {
namespace {

using test::bytes_of;
using test::Frame;
using test::FrameLog;
using test::unhex;

struct Result {
    std::string log;
    Error error = Error::ok;
    bool mid_frame = false;
    bool operator==(const Result&) const = default;
};

Result feed(Role role, const std::string& text, const std::vector<std::size_t>& cuts = {}, std::size_t scratch_bytes = 4096) {
    FrameParser parser(role);
    FrameLog log;
    test::in_pieces(text, cuts, [&](Bytes piece) {
        std::vector<std::byte> scratch(scratch_bytes);
        const std::size_t used = parser.feed(piece, scratch, log);
        EXPECT_TRUE(used == piece.size() || parser.error() != Error::ok);
        return parser.error() == Error::ok;
    });
    return {log.text, parser.error(), parser.mid_frame()};
}

// Whole, cut at every place, and byte by byte, with a large scratch and with a tiny one.
Result feed_every_way(Role role, const std::string& text) {
    const Result whole = feed(role, text);
    for (std::size_t cut = 0; cut <= text.size(); ++cut) EXPECT_EQ(feed(role, text, {cut}).log, whole.log) << cut;
    for (const std::size_t scratch : {1, 3, 64}) EXPECT_EQ(feed(role, text, {}, scratch).log, whole.log) << scratch;
    EXPECT_EQ(feed(role, text, test::every_byte(text.size()), 1), whole);
    return whole;
}

// RFC 6455 5.7.
TEST(Frame, ExamplesOfTheRfc) {
    EXPECT_EQ(feed_every_way(Role::client, unhex("81 05 48 65 6c 6c 6f")).log, "1 fin 5 [Hello]\n");
    EXPECT_EQ(feed_every_way(Role::server, unhex("81 85 37 fa 21 3d 7f 9f 4d 51 58")).log, "1 fin 5 [Hello]\n");
    EXPECT_EQ(feed_every_way(Role::client, unhex("01 03 48 65 6c 80 02 6c 6f")).log, "1 3 [Hel]\n0 fin 2 [lo]\n");
    EXPECT_EQ(feed_every_way(Role::client, unhex("89 05 48 65 6c 6c 6f")).log, "9 fin 5 [Hello]\n");
    EXPECT_EQ(feed_every_way(Role::server, unhex("8a 85 37 fa 21 3d 7f 9f 4d 51 58")).log, "10 fin 5 [Hello]\n");
    const std::string body(256, 'b');
    EXPECT_EQ(feed_every_way(Role::client, unhex("82 7E 01 00") + body).log, "2 fin 256 [" + body + "]\n");
    EXPECT_EQ(feed(Role::client, unhex("82 7F 00 00 00 00 00 01 00 00")).log, "2 fin 65536 [");
}

TEST(Frame, EncodesTheExamplesOfTheRfc) {
    const auto encoded = [](FrameHeader header) { return test::hex(test::string_of(encode(header).bytes())); };
    EXPECT_EQ(encoded({true, 0, opcode::text, false, {}, 5}), "81 05");
    EXPECT_EQ(encoded({true, 0, opcode::text, true, test::test_mask, 5}), "81 85 37 fa 21 3d");
    EXPECT_EQ(encoded({false, 0, opcode::text, false, {}, 3}), "01 03");
    EXPECT_EQ(encoded({true, 0, opcode::continuation, false, {}, 2}), "80 02");
    EXPECT_EQ(encoded({true, 0, opcode::binary, false, {}, 256}), "82 7e 01 00");
    EXPECT_EQ(encoded({true, 0, opcode::binary, false, {}, 65536}), "82 7f 00 00 00 00 00 01 00 00");
    EXPECT_EQ(encoded({false, 7, 15, false, {}, (std::uint64_t{1} << 63) - 1}), "7f 7f 7f ff ff ff ff ff ff ff");
}

class OneHeader final : public FrameSink {
public:
    FrameHeader header;
    int count = 0;
    bool on_frame_header(const FrameHeader& seen) override {
        header = seen;
        ++count;
        return true;
    }
    bool on_frame_body(Bytes) override { return true; }
    bool on_frame_complete() override { return true; }
};

TEST(Frame, EveryHeaderComesBack) {
    for (const std::uint64_t length :
         {0ull, 1ull, 125ull, 126ull, 127ull, 255ull, 256ull, 65'535ull, 65'536ull, 1ull << 32, (1ull << 63) - 1})
        for (unsigned bits = 0; bits < 512; ++bits) {
            const bool masked = (bits & 256) != 0, final = (bits & 128) != 0;
            const FrameHeader header{final,  static_cast<std::uint8_t>(bits >> 4 & 7), static_cast<std::uint8_t>(bits & 15),
                                     masked, masked ? test::test_mask : MaskKey{},     length};
            if (opcode::is_control(header.opcode) && (!final || length > control_bytes_max)) continue;
            const EncodedHeader encoded = encode(header);
            for (std::size_t cut = 0; cut <= encoded.bytes().size(); ++cut) {
                FrameParser parser(masked ? Role::server : Role::client);
                OneHeader sink;
                std::byte scratch[1];
                ASSERT_EQ(parser.feed(encoded.bytes().first(cut), scratch, sink), cut);
                ASSERT_EQ(parser.feed(encoded.bytes().subspan(cut), scratch, sink), encoded.bytes().size() - cut);
                ASSERT_EQ(sink.count, 1);
                ASSERT_EQ(sink.header, header);
                ASSERT_EQ(parser.mid_frame(), length != 0);
            }
        }
}

TEST(Frame, ManyFramesAtEverySplit) {
    std::string stream, log;
    for (const std::string& body : {std::string(), std::string("a"), std::string(130, 'x'), std::string("last")})
        for (const std::uint8_t opcode : {opcode::text, opcode::binary}) {
            stream += Frame{Role::client, opcode, body}.wire();
            log += std::to_string(opcode) + " fin " + std::to_string(body.size()) + " [" + body + "]\n";
        }
    stream += Frame{Role::client, opcode::ping, ""}.wire();
    EXPECT_EQ(feed_every_way(Role::server, stream), (Result{log + "9 fin 0 []\n", Error::ok, false}));
}

TEST(Frame, ReservedBitsAndOpcodesAreOnlyReported) {
    for (std::uint8_t code = 0; code < 16; ++code)
        for (std::uint8_t reserved = 0; reserved < 8; ++reserved) {
            const Result result = feed(Role::server, Frame{Role::client, code, "b", true, reserved}.wire());
            const std::string rsv = reserved == 0 ? "" : " rsv" + std::to_string(reserved);
            EXPECT_EQ(result.log, std::to_string(code) + " fin" + rsv + " 1 [b]\n");
        }
}

TEST(Frame, ErrorsHaveNames) {
    const struct {
        Role role;
        const char* hex;
        Error error;
    } rows[] = {
        {Role::server, "81 05 48 65 6c 6c 6f", Error::mask_missing},
        {Role::server, "81 00", Error::mask_missing},
        {Role::client, "81 85 37 fa 21 3d 7f 9f 4d 51 58", Error::mask_forbidden},
        {Role::client, "82 7f 80 00 00 00 00 00 00 00", Error::length_top_bit},
        {Role::client, "82 7f ff ff ff ff ff ff ff ff", Error::length_top_bit},
        {Role::client, "82 7e 00 7d", Error::length_not_minimal},
        {Role::client, "82 7e 00 00", Error::length_not_minimal},
        {Role::client, "82 7f 00 00 00 00 00 00 ff ff", Error::length_not_minimal},
        {Role::client, "82 7f 00 00 00 00 00 00 00 05", Error::length_not_minimal},
        {Role::client, "89 7e 00 7e", Error::control_too_long},
        {Role::client, "88 7f 00 00 00 00 00 01 00 00", Error::control_too_long},
        {Role::client, "8f 7e 00 7e", Error::control_too_long},
        {Role::client, "09 00", Error::control_fragmented},
        {Role::client, "08 02 03 e8", Error::control_fragmented},
    };
    for (const auto& row : rows) {
        EXPECT_EQ(feed_every_way(row.role, unhex(row.hex)), (Result{"", row.error, true})) << row.hex;
        EXPECT_EQ(close_code_of(row.error), 1002);
        EXPECT_STRNE(text_of(row.error), "");
    }
}

TEST(Frame, AnErrorIsTheEnd) {
    FrameParser parser(Role::client);
    FrameLog log;
    EXPECT_LT(parser.feed(bytes_of(unhex("81 01 61 09 00 81 01 62")), {}, log), 8u);
    EXPECT_EQ(log.text, "1 fin 1 [a]\n");
    EXPECT_EQ(parser.feed(bytes_of(unhex("81 01 62")), {}, log), 0u);
    EXPECT_EQ(log.text, "1 fin 1 [a]\n");
}

TEST(Frame, StoppingAtEachEventIsTheEnd) {
    const std::string stream = Frame{Role::server, opcode::text, "one"}.wire() + Frame{Role::server, opcode::text, ""}.wire();
    for (int stop_at = 0; stop_at < 5; ++stop_at) {
        FrameParser parser(Role::client);
        FrameLog log;
        log.stop_at = stop_at;
        parser.feed(bytes_of(stream), {}, log);
        EXPECT_EQ(parser.error(), Error::stopped);
        EXPECT_EQ(log.events, stop_at + 1);
        EXPECT_EQ(parser.feed(bytes_of(stream), {}, log), 0u);
        EXPECT_EQ(log.events, stop_at + 1);
    }
}

TEST(Frame, PausingAfterEachEventLosesNothing) {
    std::string stream;
    for (const char* body : {"", "a", "longer", ""}) stream += Frame{Role::client, opcode::text, body}.wire();
    const Result whole = feed(Role::server, stream);
    for (std::size_t cut = 0; cut <= stream.size(); ++cut) {
        FrameParser parser(Role::server);
        FrameLog log;
        log.paused_by_each = &parser;
        std::byte scratch[4];
        int events = 0;
        test::in_pieces(stream, {cut}, [&](Bytes piece) {
            do {
                piece = piece.subspan(parser.feed(piece, scratch, log));
                EXPECT_LE(log.events, ++events);
                events = log.events;
            } while (!piece.empty());
            return true;
        });
        while (parser.mid_frame()) ASSERT_EQ(parser.feed({}, scratch, log), 0u);  // an end may be due without more bytes
        ASSERT_EQ(log.text, whole.log) << cut;
    }
}

TEST(Frame, AClientGetsThePiecesAsFed) {
    const std::string stream = Frame{Role::server, opcode::binary, std::string(1'000, 'x')}.wire();
    FrameParser parser(Role::client);
    FrameLog log;
    test::in_pieces(stream, {4, 10, 504}, [&](Bytes piece) { return parser.feed(piece, {}, log) == piece.size(); });
    EXPECT_EQ(log.piece_bytes, (std::vector<std::size_t>{6, 494, 500}));
}

TEST(Frame, RandomStreamsAtRandomSplits) {
    for (unsigned seed = 1; seed <= 1'000; ++seed) {
        SCOPED_TRACE(testing::Message() << "seed " << seed);
        std::mt19937 random(seed);
        std::string stream, log;
        for (unsigned frames = random() % 6; frames > 0; --frames) {
            const bool control = random() % 4 == 0;
            const std::string body(random() % (control ? 126 : 400), static_cast<char>('a' + random() % 26));
            const Frame frame{Role::client, static_cast<std::uint8_t>(random() % 8 + (control ? 8 : 0)), body,
                              control || random() % 2 == 0, 0};
            stream += frame.wire();
            log +=
                std::to_string(frame.opcode) + (frame.final ? " fin " : " ") + std::to_string(body.size()) + " [" + body + "]\n";
        }
        std::vector<std::size_t> cuts;
        for (unsigned count = random() % 8; count > 0; --count) cuts.push_back(random() % (stream.size() + 1));
        std::sort(cuts.begin(), cuts.end());
        ASSERT_EQ(feed(Role::server, stream, cuts, 1 + random() % 300), (Result{log, Error::ok, false}));
    }
}

}  // namespace
}  // namespace hp::ws
