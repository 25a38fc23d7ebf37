// SPDX-License-Identifier: Apache-2.0
#include "protocol/websocket/deflate.h"

#include <gtest/gtest.h>
#include <zlib.h>

#include <random>

#include "protocol/websocket/frames.h"

namespace hp::ws {
namespace {

using test::bytes_of;
using test::string_of;
using test::unhex;
using Result = Inflater::Result;

constexpr std::size_t no_limit = SIZE_MAX;

std::string compressed(Deflater& deflater, const std::string& message) {
    std::vector<std::byte> out;
    EXPECT_TRUE(deflater.compress(bytes_of(message), out));
    return string_of(out);
}

struct Inflated {
    std::string text;
    Result result = Result::ok;
    bool operator==(const Inflated&) const = default;
};

Inflated inflated(Inflater& inflater, const std::string& data, const std::vector<std::size_t>& cuts = {},
                  std::size_t bytes_max = no_limit) {
    std::vector<std::byte> out;
    Result result = Result::ok;
    test::in_pieces(data, cuts, [&](Bytes piece) { return (result = inflater.feed(piece, out, bytes_max)) == Result::ok; });
    if (result == Result::ok) result = inflater.finish(out, bytes_max);
    return {string_of(out), result};
}

Inflated inflated_once(const std::string& data, const std::vector<std::size_t>& cuts = {}, std::size_t bytes_max = no_limit) {
    Inflater inflater(Window{15, true});
    return inflated(inflater, data, cuts, bytes_max);
}

// What zlib itself makes of messages sent one after the other over a window of `bits`: the check that is not ours.
class Zlib {
public:
    explicit Zlib(int bits) {
        EXPECT_EQ(inflateInit2(&in_, -bits), Z_OK);
        EXPECT_EQ(deflateInit2(&out_, 6, Z_DEFLATED, -bits, 8, Z_DEFAULT_STRATEGY), Z_OK);
    }
    ~Zlib() {
        inflateEnd(&in_);
        deflateEnd(&out_);
    }
    std::string inflate_message(std::string data) {
        data += unhex("00 00 ff ff");
        std::string text;
        for (const char c : data) {  // by single bytes: as unlike ours as can be
            char byte = c;
            in_.next_in = reinterpret_cast<Bytef*>(&byte);
            in_.avail_in = 1;
            char buffer[1024];
            do {
                in_.next_out = reinterpret_cast<Bytef*>(buffer);
                in_.avail_out = sizeof buffer;
                const int code = inflate(&in_, Z_NO_FLUSH);
                EXPECT_TRUE(code == Z_OK || code == Z_BUF_ERROR) << code;
                text.append(buffer, sizeof buffer - in_.avail_out);
            } while (in_.avail_out == 0);
        }
        return text;
    }
    std::string deflate_message(const std::string& text) {
        std::string data(deflateBound(&out_, text.size()) + 64, '\0');
        out_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
        out_.avail_in = static_cast<uInt>(text.size());
        out_.next_out = reinterpret_cast<Bytef*>(data.data());
        out_.avail_out = static_cast<uInt>(data.size());
        EXPECT_EQ(deflate(&out_, Z_SYNC_FLUSH), Z_OK);
        data.resize(data.size() - out_.avail_out - 4);
        return data;
    }

private:
    z_stream in_{}, out_{};
};

// Some of it repeats and some of it does not.
std::string random_text(std::mt19937& random, std::size_t size_max) {
    std::string text;
    const std::size_t size = random() % size_max;
    while (text.size() < size) {
        if (random() % 3 == 0 && !text.empty())
            text += text.substr(random() % text.size(), random() % 500);
        else
            for (unsigned n = random() % 300; n > 0; --n) text.push_back(static_cast<char>(random()));
    }
    text.resize(size);
    return text;
}

// RFC 7692 7.2.3.
TEST(Deflate, ExamplesOfTheRfcAtEverySplit) {
    for (const char* hex : {"f2 48 cd c9 c9 07 00", "00 05 00 fa ff 48 65 6c 6c 6f 00", "f3 48 cd c9 c9 07 00 00",
                            "f2 48 05 00 00 00 ff ff ca c9 c9 07 00"}) {
        const std::string data = unhex(hex);
        EXPECT_EQ(inflated_once(data), (Inflated{"Hello"})) << hex;
        for (std::size_t cut = 0; cut <= data.size(); ++cut) EXPECT_EQ(inflated_once(data, {cut}), (Inflated{"Hello"})) << hex;
        EXPECT_EQ(inflated_once(data, test::every_byte(data.size())), (Inflated{"Hello"})) << hex;
    }
    EXPECT_EQ(inflated_once(unhex("00")), (Inflated{""}));
    EXPECT_EQ(inflated_once(""), (Inflated{""}));
}

TEST(Deflate, TheSecondMessageRefersToTheFirst) {
    Deflater deflater(Window{15, true});
    EXPECT_EQ(test::hex(compressed(deflater, "Hello")), "f2 48 cd c9 c9 07 00");
    EXPECT_EQ(test::hex(compressed(deflater, "Hello")), "f2 00 11 00 00");
    Inflater inflater(Window{15, true});
    EXPECT_EQ(inflated(inflater, unhex("f2 48 cd c9 c9 07 00")), (Inflated{"Hello"}));
    EXPECT_EQ(inflated(inflater, unhex("f2 00 11 00 00")), (Inflated{"Hello"}));
}

TEST(Deflate, TheContextSurvivesAFinalBlock) {
    Inflater inflater(Window{15, true});
    EXPECT_EQ(inflated(inflater, unhex("f3 48 cd c9 c9 07 00 00")), (Inflated{"Hello"}));
    EXPECT_EQ(inflated(inflater, unhex("f2 00 11 00 00")), (Inflated{"Hello"}));
}

TEST(Deflate, WithoutTakeoverMessagesStandAlone) {
    Deflater deflater(Window{15, false});
    const std::string first = compressed(deflater, "Hello");
    EXPECT_EQ(compressed(deflater, "Hello"), first);
    Inflater inflater(Window{15, false});
    EXPECT_EQ(inflated(inflater, first), (Inflated{"Hello"}));
    EXPECT_EQ(inflated(inflater, unhex("f2 00 11 00 00")).result, Result::invalid);  // refers to what is forgotten
}

TEST(Deflate, MemoryIsKeptForAContextOnly) {
    for (const bool takeover : {false, true}) {
        Deflater deflater(Window{15, takeover});
        Inflater inflater(Window{15, takeover});
        EXPECT_FALSE(deflater.holds_memory() || inflater.holds_memory());
        EXPECT_EQ(inflated(inflater, compressed(deflater, std::string(100'000, 'x'))), (Inflated{std::string(100'000, 'x')}));
        EXPECT_EQ(deflater.holds_memory(), takeover);
        EXPECT_EQ(inflater.holds_memory(), takeover);
        deflater.reset();
        inflater.reset();
        EXPECT_FALSE(deflater.holds_memory() || inflater.holds_memory());
    }
}

TEST(Deflate, AnEmptyMessageIsOneByte) {
    Deflater deflater(Window{15, true});
    for (int i = 0; i < 3; ++i) EXPECT_EQ(compressed(deflater, ""), std::string(1, '\0'));
    EXPECT_NE(compressed(deflater, "a"), "");
    EXPECT_EQ(compressed(deflater, ""), std::string(1, '\0'));
}

TEST(Deflate, AWindowOf256BytesIsBeyondTheCompressor) {
    Deflater deflater(Window{8, false});
    std::vector<std::byte> out(3);
    EXPECT_FALSE(deflater.able());
    EXPECT_FALSE(deflater.compress(bytes_of("Hello"), out));
    EXPECT_EQ(out.size(), 3u);
    Inflater inflater(Window{8, true});
    EXPECT_EQ(inflated(inflater, unhex("f2 48 cd c9 c9 07 00")), (Inflated{"Hello"}));
}

TEST(Deflate, RoundTripsAgainstZlib) {
    for (unsigned seed = 1; seed <= 150; ++seed) {
        SCOPED_TRACE(testing::Message() << "seed " << seed);
        std::mt19937 random(seed);
        const auto bits = static_cast<std::uint8_t>(9 + random() % 7);
        const bool takeover = random() % 2 == 0;
        Deflater deflater(Window{bits, takeover}, static_cast<int>(1 + random() % 9));
        Inflater inflater(Window{bits, true});
        Zlib theirs(bits);
        for (int message = 0; message < 6; ++message) {
            const std::string text = random_text(random, random() % 4 == 0 ? 60'000 : 2'000);
            ASSERT_EQ(theirs.inflate_message(compressed(deflater, text)), text);
            const std::string data = text.empty() ? std::string(1, '\0') : theirs.deflate_message(text);
            const std::size_t cut = random() % (data.size() + 1);
            ASSERT_EQ(inflated(inflater, data, {cut}), (Inflated{text}));
            if (random() % 5 == 0) deflater.reset();  // allowed at any time
        }
    }
}

TEST(Deflate, TruncatedAndCorruptDataIsInvalid) {
    const std::string whole = unhex("f2 48 cd c9 c9 07 00");
    for (std::size_t size = 1; size + 1 < whole.size(); ++size)
        EXPECT_EQ(inflated_once(whole.substr(0, size)).result, Result::invalid) << size;
    for (const char* hex : {"ff", "06", "07", "00 05 00 fa fe 48 65 6c 6c 6f 00", "00 05 00 fa ff 48 65", "f2 00 11 00 00"})
        EXPECT_EQ(inflated_once(unhex(hex)).result, Result::invalid) << hex;
}

TEST(Deflate, TheResultDoesNotDependOnTheSplit) {
    for (unsigned seed = 1; seed <= 300; ++seed) {
        SCOPED_TRACE(testing::Message() << "seed " << seed);
        std::mt19937 random(seed);
        Deflater deflater(Window{15, false});
        std::string data = compressed(deflater, random_text(random, 1'500));
        if (random() % 2 == 0) data[random() % data.size()] ^= static_cast<char>(1 << random() % 8);
        const std::size_t bytes_max = random() % 3 == 0 ? random() % 800 : no_limit;
        const Inflated whole = inflated_once(data, {}, bytes_max);
        ASSERT_EQ(inflated_once(data, test::every_byte(data.size()), bytes_max), whole);
        ASSERT_EQ(inflated_once(data, {random() % data.size()}, bytes_max), whole);
    }
}

TEST(Deflate, ABombIsRefusedAtTheLimit) {
    Deflater deflater(Window{15, false}, 9);
    const std::string bomb = compressed(deflater, std::string(50'000'000, '\0'));
    ASSERT_LT(bomb.size(), 60'000u);
    Inflater inflater(Window{15, false});
    std::vector<std::byte> out;
    EXPECT_EQ(inflater.feed(bytes_of(bomb), out, 1'000'000), Result::too_large);
    EXPECT_EQ(out.size(), 1'000'000u);
    EXPECT_LE(out.capacity(), 2'100'000u);
}

TEST(Deflate, TheLimitIsExact) {
    Deflater deflater(Window{15, false});
    for (const std::size_t size : {1, 16'383, 16'384, 16'385, 40'000}) {
        const std::string text(size, 'x'), data = compressed(deflater, text);
        EXPECT_EQ(inflated_once(data, {}, size), (Inflated{text, Result::ok})) << size;
        EXPECT_EQ(inflated_once(data, {}, size - 1), (Inflated{text.substr(1), Result::too_large})) << size;
        EXPECT_EQ(inflated_once(data, test::every_byte(data.size()), size - 1), (Inflated{text.substr(1), Result::too_large}));
    }
}

}  // namespace
}  // namespace hp::ws
