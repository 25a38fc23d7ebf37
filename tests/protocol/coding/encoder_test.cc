// SPDX-License-Identifier: Apache-2.0
#include "protocol/coding/encoder.h"

#include <gtest/gtest.h>

#include "protocol/coding/bodies.h"

namespace {

using namespace hp::coding;
using namespace hp::coding::test;

TEST(Encoder, EveryLevelCanBeDecoded) {
    const std::string body = prose(20'000);
    for (const Coding coding : codings)
        for (int level = -2; level <= 24; ++level)
            EXPECT_EQ(decode(encode(body, coding, level), name_of(coding)), (Decoded{body}));
}

TEST(Encoder, ZstdStaysWithinTheWindowOfTheWeb) {
    const std::string body = noise(9 << 20);  // level 20 would take a window for all of it
    EXPECT_EQ(decode(encode(body, Coding::zstd, 20), "zstd").fault, Fault::none);
}

TEST(Encoder, FlushBringsOutAllThatWentIn) {
    for (const Coding coding : codings) {
        const auto encoder = make_encoder(coding);
        Fault reason;
        const auto decoder = make_decoder(name_of(coding), reason);
        std::string got;
        const auto decoded = [&](hp::Bytes piece) { return got.append(chars(piece)), true; };
        const auto coded = [&](hp::Bytes piece) { return decoder->feed(piece, decoded).ok(); };
        std::string sent;
        for (int i = 0; i < 50; ++i) {
            const std::string piece = prose(1 + i * 37);
            sent += piece;
            encoder->feed(bytes(piece), coded);
            ASSERT_TRUE(encoder->flush(coded).ok());
            ASSERT_EQ(got, sent) << name_of(coding);
            encoder->flush([](hp::Bytes) { return ADD_FAILURE() << "nothing to flush", true; });
        }
        encoder->finish(coded);
        encoder->finish([](hp::Bytes) { return ADD_FAILURE() << "nothing to finish", true; });
        EXPECT_EQ(decoder->finish(), Fault::none);
    }
}

TEST(Encoder, NothingIsAStreamToo) {
    for (const Coding coding : codings) {
        EXPECT_FALSE(encode("", coding).empty());
        EXPECT_EQ(decode(encode("", coding), name_of(coding)), Decoded{});
    }
}

TEST(Encoder, StopsWhenToldAndGoesOn) {
    const std::string body = noise(300'000);
    for (const Coding coding : codings) {
        const auto encoder = make_encoder(coding);
        std::string coded;
        int pauses = 0;
        const auto out = [&](hp::Bytes piece) { return coded.append(chars(piece)), false; };
        const auto all = [&](auto&& call) {
            for (Progress progress = call(); progress.paused; progress = call()) ++pauses;
        };
        for (std::size_t at = 0; at < body.size();) {
            const hp::Bytes piece = bytes(body).subspan(at, std::min<std::size_t>(100'000, body.size() - at));
            std::size_t taken = 0;
            all([&] {
                const Progress progress = encoder->feed(piece.subspan(taken), out);
                taken += progress.consumed;
                return progress;
            });
            ASSERT_EQ(taken, piece.size());
            at += taken;
            if (at == 200'000) encoder->flush(out);  // left alone when it pauses: the next feed does the rest
            if (at == 100'000) all([&] { return encoder->flush(out); });
        }
        all([&] { return encoder->finish(out); });
        EXPECT_GT(pauses, 3) << name_of(coding);
        EXPECT_EQ(decode(coded, name_of(coding)).fault, Fault::none);
        EXPECT_TRUE(decode(coded, name_of(coding)).body == body) << name_of(coding);
    }
}

TEST(Encoder, Names) {
    for (const Coding coding : codings) EXPECT_EQ(coding_named(name_of(coding)), coding);
    EXPECT_EQ(coding_named("X-GZip"), Coding::gzip);
    EXPECT_EQ(coding_named("BR"), Coding::br);
    EXPECT_EQ(coding_named("brotli"), std::nullopt);
    EXPECT_EQ(coding_named(""), std::nullopt);
}

}  // namespace
