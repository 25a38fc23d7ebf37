// SPDX-License-Identifier: Apache-2.0
#include "protocol/coding/decoder.h"

#include <gtest/gtest.h>
#include <zlib.h>

#include "protocol/coding/bodies.h"

namespace {

using namespace hp::coding;
using namespace hp::coding::test;

std::string raw_deflate(std::string_view body, int window_bits) {
    z_stream stream{};
    deflateInit2(&stream, 9, Z_DEFLATED, window_bits, 8, 0);
    std::string coded(body.size() + 1000, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(body.data()));
    stream.avail_in = static_cast<uInt>(body.size());
    stream.next_out = reinterpret_cast<Bytef*>(coded.data());
    stream.avail_out = static_cast<uInt>(coded.size());
    EXPECT_EQ(deflate(&stream, Z_FINISH), Z_STREAM_END);
    coded.resize(stream.total_out);
    deflateEnd(&stream);
    return coded;
}

TEST(Decoder, EveryCodingAtEverySplit) {
    const std::string body = prose(300);
    for (const Coding coding : codings) {
        const std::string coded = encode(body, coding);
        for (std::size_t step = 1; step <= coded.size(); ++step)
            ASSERT_EQ(decode(coded, name_of(coding), step), (Decoded{body})) << name_of(coding) << step;
        for (std::size_t split = 0; split <= coded.size(); ++split) {
            Fault reason;
            const auto decoder = make_decoder(name_of(coding), reason);
            std::string got;
            const auto out = [&](hp::Bytes piece) { return got.append(chars(piece)), true; };
            ASSERT_EQ(decoder->feed(bytes(coded).first(split), out).consumed, split);
            ASSERT_EQ(decoder->feed({}, out).consumed, 0u);
            ASSERT_EQ(decoder->feed(bytes(coded).subspan(split), out).consumed, coded.size() - split);
            ASSERT_EQ(decoder->finish(), Fault::none);
            ASSERT_EQ(got, body);
            ASSERT_EQ(decoder->bytes_in(), coded.size());
            ASSERT_EQ(decoder->bytes_out(), body.size());
        }
    }
}

TEST(Decoder, LargeBodiesComeInBoundedPieces) {
    for (const std::string& body : {prose(3'000'000), std::string(3'000'000, 'x'), noise(1'000'000)})
        for (const Coding coding : codings) {
            const std::string coded = encode(body, coding);
            Fault reason;
            const auto decoder = make_decoder(name_of(coding), reason);
            std::string got;
            const Progress progress = decoder->feed(bytes(coded), [&](hp::Bytes piece) {
                EXPECT_FALSE(piece.empty());
                EXPECT_LE(piece.size(), piece_bytes);
                got.append(chars(piece));
                return true;
            });
            EXPECT_TRUE(progress.ok() && !progress.paused && progress.consumed == coded.size());
            EXPECT_EQ(decoder->finish(), Fault::none);
            EXPECT_TRUE(got == body) << name_of(coding);
        }
}

TEST(Decoder, CodingsOnTopOfEachOther) {
    const std::string body = prose(100'000);
    std::string coded = encode(encode(body, Coding::gzip), Coding::br);
    EXPECT_EQ(decode(coded, "gzip, br"), (Decoded{body}));
    EXPECT_EQ(decode(coded, "\tx-GZIP ,, identity,BR,", 7, 1), (Decoded{body}));
    EXPECT_EQ(decode(coded, "br, gzip").fault, Fault::corrupt);
    coded = encode(coded, Coding::zstd);
    for (const std::size_t step : {0, 1, 1000})
        for (const unsigned stop : {0, 1, 3}) EXPECT_EQ(decode(coded, "gzip,br,zstd", step, stop), (Decoded{body}));
    EXPECT_EQ(decode(coded.substr(0, coded.size() - 1), "gzip,br,zstd").fault, Fault::truncated);
    const std::string inner_cut = encode(encode(body, Coding::gzip).substr(0, 50'000), Coding::br);
    EXPECT_EQ(decode(inner_cut, "gzip, br").fault, Fault::truncated);
    EXPECT_EQ(decode(encode(std::string(1 << 20, 'x'), Coding::zstd), "zstd", 0, 1).body.size(), std::size_t{1} << 20);
}

TEST(Decoder, NamesThatItDoesNotTake) {
    Fault reason = Fault::memory;
    for (const char* none : {"", " ", ",", "identity", "Identity , identity"}) {
        EXPECT_EQ(make_decoder(none, reason), nullptr) << none;
        EXPECT_EQ(reason, Fault::none) << none;
    }
    for (const char* unknown : {"compress", "gzip, rot13", "gzi", "gzipp", "gzip;q=1", "gzip br", "*"}) {
        EXPECT_EQ(make_decoder(unknown, reason), nullptr) << unknown;
        EXPECT_EQ(reason, Fault::unknown) << unknown;
    }
    EXPECT_NE(make_decoder("gzip,gzip,gzip", reason), nullptr);
    EXPECT_EQ(make_decoder("gzip,gzip,gzip,gzip", reason), nullptr);
    EXPECT_EQ(reason, Fault::too_many);
}

// RFC 9110 8.4.1.2: "deflate" is zlib, but some send raw deflate.
TEST(Decoder, DeflateWithAndWithoutItsHeader) {
    for (const std::string& body : {std::string(), std::string("x"), prose(50'000), noise(70'000)})
        for (const int window_bits : {15, 9, -15, -9})
            for (const std::size_t step : {0, 1, 1000})
                EXPECT_EQ(decode(raw_deflate(body, window_bits), "deflate", step), (Decoded{body})) << window_bits;
}

TEST(Decoder, GzipMembersAndPadding) {
    const std::string two = encode("first ", Coding::gzip) + encode("", Coding::gzip) + encode("second", Coding::gzip);
    const std::string padded = two + std::string(1000, '\0');
    for (std::size_t step = 0; step <= padded.size(); ++step) {
        EXPECT_EQ(decode(two, "gzip", step), (Decoded{"first second"}));
        EXPECT_EQ(decode(padded, "gzip", step), (Decoded{"first second"}));
        EXPECT_EQ(decode(two + "x", "gzip", step), (Decoded{"first second", Fault::trailing}));
    }
    EXPECT_EQ(decode(two + "\x1f", "gzip").fault, Fault::truncated);
    EXPECT_EQ(decode(two + "\x1f\x8c", "gzip").fault, Fault::corrupt);
}

TEST(Decoder, ZstdFrames) {
    const std::string skippable("\x5a\x2a\x4d\x18\x03\0\0\0abc", 11);
    const std::string frames = skippable + encode("first ", Coding::zstd) + skippable + encode("second", Coding::zstd);
    for (std::size_t step = 0; step <= frames.size(); ++step) {
        EXPECT_EQ(decode(frames, "zstd", step), (Decoded{"first second"}));
        EXPECT_EQ(decode(frames + "x", "zstd", step), (Decoded{"first second", Fault::trailing}));
    }
    // A frame of zstd 0.7, and a dictionary that we do not have.
    EXPECT_EQ(decode(std::string("\x27\xb5\x2f\xfd\0\0\0\0\0\0", 10), "zstd").fault, Fault::corrupt);
    EXPECT_EQ(decode(std::string("\x28\xb5\x2f\xfd\x21\x05\x01\x09\0\0x", 11), "zstd").fault, Fault::corrupt);
}

// RFC 9659: a window of more than 8 MiB is refused, however little is in it.
TEST(Decoder, ZstdWindow) {
    const auto frame = [](int window_log) {
        std::string header("\x28\xb5\x2f\xfd\0", 5);
        header += static_cast<char>((window_log - 10) << 3);
        return header + std::string("\x09\0\0x", 4);  // the last block, raw, one byte
    };
    for (const std::size_t step : {0, 1}) {
        EXPECT_EQ(decode(frame(23), "zstd", step), (Decoded{"x"}));
        EXPECT_EQ(decode(frame(24), "zstd", step).fault, Fault::window);
        EXPECT_EQ(decode(frame(31), "zstd", step).fault, Fault::window);
    }
}

TEST(Decoder, WhatFollowsTheEnd) {
    for (const Coding coding : codings)
        for (const std::size_t step : {0, 1, 5})
            EXPECT_EQ(decode(encode("whole", coding) + "more", name_of(coding), step), (Decoded{"whole", Fault::trailing}));
}

TEST(Decoder, TruncatedAnywhere) {
    const std::string body = prose(500);
    for (const Coding coding : codings) {
        const std::string coded = encode(body, coding);
        for (std::size_t size = 1; size < coded.size(); ++size)
            for (const std::size_t step : {0, 1}) {
                const Decoded got = decode(std::string_view(coded).substr(0, size), name_of(coding), step);
                ASSERT_EQ(got.fault, Fault::truncated) << name_of(coding) << size;
                ASSERT_TRUE(body.starts_with(got.body));
            }
        EXPECT_EQ(decode("", name_of(coding)), Decoded{}) << "no body at all is whole";
    }
}

TEST(Decoder, ChangedAnywhereEndsAndStaysInMemory) {
    const std::string body = prose(400);
    for (const Coding coding : codings) {
        const std::string coded = encode(body, coding);
        for (std::size_t at = 0; at < coded.size(); ++at)
            for (const unsigned char change : {0x01, 0x80, 0xFF}) {
                std::string changed = coded;
                changed[at] = static_cast<char>(changed[at] ^ change);
                const Decoded once = decode(changed, name_of(coding));
                const Decoded bytewise = decode(changed, name_of(coding), 1);
                ASSERT_EQ(once.fault, bytewise.fault) << name_of(coding) << at;
                const bool checked = coding == Coding::gzip && at >= 10;  // before: names and times, which nothing checks
                ASSERT_TRUE(!checked || once.fault != Fault::none || once.body == body) << "the checksum sees it: " << at;
            }
    }
}

TEST(Decoder, AFaultStays) {
    Fault reason;
    const auto decoder = make_decoder("gzip", reason);
    const auto out = [](hp::Bytes) { return true; };
    EXPECT_EQ(decoder->feed(bytes("no gzip"), out).fault, Fault::corrupt);
    const Progress progress = decoder->feed(bytes(encode("x", Coding::gzip)), out);
    EXPECT_EQ(progress.fault, Fault::corrupt);
    EXPECT_EQ(progress.consumed, 0u);
    EXPECT_EQ(decoder->fault(), Fault::corrupt);
    EXPECT_EQ(decoder->finish(), Fault::corrupt);
    EXPECT_EQ(text(decoder->fault()), "corrupt data");
}

TEST(Decoder, StopsWhenToldAndGoesOn) {
    const std::string body = prose(200'000);
    for (const Coding coding : codings) {
        const std::string coded = encode(body, coding);
        for (const std::size_t step : {std::size_t{0}, std::size_t{1}, std::size_t{4096}})
            for (const unsigned stop : {1u, 2u, 5u}) {
                const Decoded got = decode(coded, name_of(coding), step, stop);
                EXPECT_EQ(got.fault, Fault::none);
                EXPECT_TRUE(got.body == body) << name_of(coding);
            }
        Fault reason;
        const auto decoder = make_decoder(name_of(coding), reason);
        int pieces = 0;
        const Progress progress = decoder->feed(bytes(coded), [&](hp::Bytes) { return ++pieces < 3; });
        EXPECT_TRUE(progress.paused);
        EXPECT_EQ(pieces, 3) << "not a piece more";
    }
}

// 10 GB of zeros, made as they are asked for: the decoder refuses long before.
TEST(Decoder, Bombs) {
    const std::string zeros(1 << 20, '\0');
    for (const Coding coding : codings)
        for (const bool by_ratio : {true, false}) {
            const Limits limits{.bytes_max = 50'000'000, .ratio_max = by_ratio ? 100u : 0u};
            Fault reason;
            const auto decoder = make_decoder(name_of(coding), reason, limits);
            const auto encoder = make_encoder(coding, 1);
            std::uint64_t got = 0;
            const auto decoded = [&](hp::Bytes piece) { return got += piece.size(), true; };
            const auto coded = [&](hp::Bytes piece) { return decoder->feed(piece, decoded).ok(); };
            for (int i = 0; i < 10'000 && decoder->fault() == Fault::none; ++i) {
                encoder->feed(bytes(zeros), coded);
                encoder->flush(coded);
            }
            EXPECT_EQ(decoder->fault(), by_ratio ? Fault::ratio : Fault::too_large) << name_of(coding);
            EXPECT_EQ(got, by_ratio ? limits.ratio_free_bytes : limits.bytes_max) << name_of(coding);
        }
}

// The output of the outer coding is watched too.
TEST(Decoder, BombsInsideBombs) {
    const std::string bomb = encode(encode(std::string(100 << 20, '\0'), Coding::gzip, 9), Coding::gzip, 9);
    EXPECT_LT(bomb.size(), 1000u);
    const Decoded got = decode(bomb, "gzip, gzip");
    EXPECT_EQ(got.fault, Fault::ratio);
    EXPECT_EQ(got.body.size(), Limits{}.ratio_free_bytes);
    const std::string noisy = encode(encode(noise(2000), Coding::gzip), Coding::br);
    EXPECT_EQ(decode(noisy, "gzip, br", 0, 0, {.bytes_max = 2010}).fault, Fault::too_large) << "the gzip inside is longer";
    EXPECT_EQ(decode(noisy, "gzip, br", 0, 0, {.bytes_max = 2100}).fault, Fault::none);
}

TEST(Decoder, TheLimitItselfIsAllowed) {
    const std::string body = prose(40'000);
    for (const Coding coding : codings)
        for (const std::size_t step : {0, 1, 100}) {
            const std::string coded = encode(body, coding);
            EXPECT_EQ(decode(coded, name_of(coding), step, 0, {.bytes_max = body.size()}), (Decoded{body}));
            EXPECT_EQ(decode(coded, name_of(coding), step, 0, {.bytes_max = body.size() - 1}),
                      (Decoded{body.substr(0, body.size() - 1), Fault::too_large}));
            EXPECT_EQ(decode(coded, name_of(coding), step, 0, {.bytes_max = 0, .ratio_max = 0}), (Decoded{body}));
        }
}

}  // namespace
