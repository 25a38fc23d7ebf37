// SPDX-License-Identifier: Apache-2.0
// Base64, URL, zlib, gzip and brotli in one call.
#include <gtest/gtest.h>
#include <hpsocket/HPSocket.h>
#include <sys/mman.h>
#include <zlib.h>

#include <functional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace {

const BYTE* octets(std::string_view text) { return reinterpret_cast<const BYTE*>(text.data()); }
DWORD length(std::string_view text) { return static_cast<DWORD>(text.size()); }

std::string noise(std::size_t size, unsigned seed = 1) {
    std::mt19937 random(seed);
    std::string body(size, '\0');
    for (char& c : body) c = static_cast<char>(random());
    return body;
}

struct Result {
    int code;
    std::string bytes;
    DWORD length;
};

using Function = std::function<int(const BYTE*, DWORD, BYTE*, DWORD&)>;

// With a room of its exact size, so that a sanitizer sees a byte too many.
Result call(const Function& function, std::string_view source, DWORD room) {
    const std::vector<BYTE> in(octets(source), octets(source) + source.size());
    std::vector<BYTE> out(room);
    DWORD length = room;
    const int code = function(in.data(), static_cast<DWORD>(in.size()), out.data(), length);
    const DWORD good = code == 0 ? length : 0;
    return {code, std::string(reinterpret_cast<const char*>(out.data()), good), length};
}

// The functions of URL take pointers to what they do not change.
int url_encode(const BYTE* in, DWORD size, BYTE* out, DWORD& length) {
    return SYS_UrlEncode(const_cast<BYTE*>(in), size, out, length);
}
int url_decode(const BYTE* in, DWORD size, BYTE* out, DWORD& length) {
    return SYS_UrlDecode(const_cast<BYTE*>(in), size, out, length);
}

// Both ways, with the room that the bound names, exactly what is needed, and every smaller one.
void expect_pair(const Function& encode, const Function& decode, std::string_view plain, std::string_view coded) {
    EXPECT_EQ(call(encode, plain, length(coded)).bytes, coded);
    EXPECT_EQ(call(encode, plain, length(coded) + 5).bytes, coded);
    EXPECT_EQ(call(decode, coded, length(plain)).bytes, plain);
    EXPECT_EQ(call(decode, coded, length(plain) + 5).bytes, plain);
    for (DWORD room = 0; room < length(coded); ++room) {
        const Result result = call(encode, plain, room);
        EXPECT_EQ(result.code, -5);
        EXPECT_EQ(result.length, length(coded));
    }
    for (DWORD room = 0; room < length(plain); ++room) {
        const Result result = call(decode, coded, room);
        EXPECT_EQ(result.code, -5);
        EXPECT_EQ(result.length, length(plain));
    }
    DWORD needed = 1000;
    EXPECT_EQ(encode(octets(plain), length(plain), nullptr, needed), plain.empty() ? 0 : -5);
    EXPECT_EQ(needed, length(coded));
}

// RFC 4648 10.
TEST(Base64, TestVectors) {
    const std::pair<std::string_view, std::string_view> vectors[] = {
        {"", ""},
        {"f", "Zg=="},
        {"fo", "Zm8="},
        {"foo", "Zm9v"},
        {"foob", "Zm9vYg=="},
        {"fooba", "Zm9vYmE="},
        {"foobar", "Zm9vYmFy"},
        {"\xFB\xFF\xBF", "+/+/"},
    };
    for (const auto& [plain, coded] : vectors) {
        expect_pair(SYS_Base64Encode, SYS_Base64Decode, plain, coded);
        EXPECT_EQ(SYS_GuessBase64EncodeBound(length(plain)), length(coded));
        EXPECT_EQ(SYS_GuessBase64DecodeBound(octets(coded), length(coded)), length(plain));
    }
}

TEST(Base64, RoundTrip) {
    for (std::size_t size = 0; size < 300; ++size) {
        const std::string plain = noise(size, static_cast<unsigned>(size));
        const Result coded = call(SYS_Base64Encode, plain, SYS_GuessBase64EncodeBound(length(plain)));
        ASSERT_EQ(coded.code, 0);
        const DWORD bound = SYS_GuessBase64DecodeBound(octets(coded.bytes), coded.length);
        ASSERT_EQ(call(SYS_Base64Decode, coded.bytes, bound).bytes, plain);
    }
}

TEST(Base64, WhatIsNot) {
    for (const std::string_view bad : {"Z", "Zg", "Zg=", "Zg===", "====", "Z===", "=Zg=", "Zg=v", "Zm9v\n", "Zm 9", "Zm-_",
                                       "Zg==Zg==", "Zm9v\xFF\xFF\xFF\xFF"}) {
        for (const DWORD room : {0, 1, 100}) {
            const Result result = call(SYS_Base64Decode, bad, room);
            EXPECT_EQ(result.code, -3) << bad;
            EXPECT_EQ(result.length, 0u) << bad;
        }
    }
    EXPECT_EQ(SYS_GuessBase64DecodeBound(octets("Zg="), 3), 0u);
    EXPECT_EQ(SYS_GuessBase64DecodeBound(nullptr, 4), 0u);
    DWORD room = 7;
    EXPECT_EQ(SYS_Base64Decode(nullptr, 4, nullptr, room), -3);
    EXPECT_EQ(room, 0u);
    room = 7;
    EXPECT_EQ(SYS_Base64Encode(nullptr, 4, nullptr, room), -3);
    EXPECT_EQ(room, 0u);
    EXPECT_EQ(SYS_Base64Decode(nullptr, 0, nullptr, room), 0);
}

TEST(Base64, InPlace) {
    std::string text = "Zm9vYmFy";
    DWORD size = length(text);
    EXPECT_EQ(SYS_Base64Decode(octets(text), size, reinterpret_cast<BYTE*>(text.data()), size), 0);
    EXPECT_EQ(text.substr(0, size), "foobar");
}

TEST(Url, Pairs) {
    expect_pair(url_encode, url_decode, "", "");
    expect_pair(url_encode, url_decode, "azAZ09.-_*", "azAZ09.-_*");
    expect_pair(url_encode, url_decode, "a b+c&d=e/~%", "a+b%2Bc%26d%3De%2F%7E%25");
    expect_pair(url_encode, url_decode, std::string_view("\0\xFF\n", 3), "%00%FF%0A");
    std::string all;
    for (int c = 0; c < 256; ++c) all += static_cast<char>(c);
    const DWORD bound = SYS_GuessUrlEncodeBound(octets(all), length(all));
    const Result coded = call(url_encode, all, bound);
    EXPECT_EQ(coded.length, bound);
    EXPECT_EQ(SYS_GuessUrlDecodeBound(octets(coded.bytes), coded.length), 256u);
    EXPECT_EQ(call(url_decode, coded.bytes, 256).bytes, all);
    EXPECT_EQ(call(url_decode, "%e4%Bd%a0", 3).bytes, "\xE4\xBD\xA0") << "either case";
    EXPECT_EQ(call(url_decode, "a/?&\xFF", 5).bytes, "a/?&\xFF") << "what need not be coded stays";
}

TEST(Url, WhatIsNot) {
    for (const std::string_view bad : {"%zz", "%", "%1", "a%", "a%4", "%4g", "%g4", "%%41", "% 1", "%+1", "%-1", "ok%2"}) {
        for (const DWORD room : {0, 100}) {
            const Result result = call(url_decode, bad, room);
            EXPECT_EQ(result.code, -3) << bad;
            EXPECT_EQ(result.length, 0u) << bad;
        }
        EXPECT_EQ(SYS_GuessUrlDecodeBound(octets(bad), length(bad)), 0u) << bad;
    }
    DWORD room = 9;
    EXPECT_EQ(SYS_UrlEncode(nullptr, 1, nullptr, room), -3);
    EXPECT_EQ(SYS_UrlDecode(nullptr, 1, nullptr, room), -3);
    EXPECT_EQ(room, 0u);
    EXPECT_EQ(SYS_GuessUrlEncodeBound(nullptr, 5), 0u);
    EXPECT_EQ(SYS_GuessUrlDecodeBound(nullptr, 5), 0u);
}

TEST(Url, InPlace) {
    std::string text = "a%20b+c";
    DWORD size = length(text);
    auto* const bytes = reinterpret_cast<BYTE*>(text.data());
    EXPECT_EQ(SYS_UrlDecode(bytes, size, bytes, size), 0);
    EXPECT_EQ(text.substr(0, size), "a b c");
}

struct Pair {
    const char* name;
    Function pack;
    Function unpack;
    std::function<DWORD(DWORD)> bound;
    int unpack_too_small;
};

const Pair pairs[] = {
    {"zlib", SYS_Compress, SYS_Uncompress, [](DWORD size) { return SYS_GuessCompressBound(size); }, -5},
    {"gzip", SYS_GZipCompress, SYS_GZipUncompress, [](DWORD size) { return SYS_GuessCompressBound(size, TRUE); }, -5},
    {"brotli", [](auto&&... a) { return SYS_BrotliCompressEx(a..., 4); }, SYS_BrotliUncompress, SYS_BrotliGuessCompressBound, -3},
};

TEST(OneCall, ExactFitAndOneByteLess) {
    for (const Pair& pair : pairs)
        for (const std::string& plain : {std::string(), std::string("x"), std::string(5000, 'y'), noise(5000)}) {
            const Result packed = call(pair.pack, plain, pair.bound(length(plain)));
            ASSERT_EQ(packed.code, 0) << pair.name;
            EXPECT_EQ(call(pair.pack, plain, packed.length).bytes, packed.bytes) << pair.name;
            EXPECT_EQ(call(pair.pack, plain, packed.length - 1).code, -5) << pair.name << plain.size();
            EXPECT_EQ(call(pair.pack, plain, 0).code, -5) << pair.name;
            EXPECT_EQ(call(pair.unpack, packed.bytes, length(plain)).bytes, plain) << pair.name;
            EXPECT_EQ(call(pair.unpack, packed.bytes, length(plain) + 1).bytes, plain) << pair.name;
            if (plain.empty()) continue;
            EXPECT_EQ(call(pair.unpack, packed.bytes, length(plain) - 1).code, pair.unpack_too_small) << pair.name;
            EXPECT_EQ(call(pair.unpack, packed.bytes, 0).code, pair.unpack_too_small) << pair.name;
        }
}

TEST(OneCall, BadData) {
    const std::string plain = noise(1000);
    for (const Pair& pair : pairs) {
        const std::string packed = call(pair.pack, plain, pair.bound(length(plain))).bytes;
        for (std::size_t size = 0; size < packed.size(); ++size)
            ASSERT_EQ(call(pair.unpack, packed.substr(0, size), 2000).code, -3) << pair.name << size;
        EXPECT_EQ(call(pair.unpack, "\xFF\xFF\xFF\xFF", 2000).code, -3) << pair.name;
        EXPECT_EQ(call(pair.unpack, "", 0).code, -3) << pair.name;
        DWORD room = 10;
        EXPECT_LT(pair.unpack(nullptr, 5, nullptr, room), 0) << pair.name;
        room = 10;
        EXPECT_LT(pair.pack(nullptr, 5, nullptr, room), 0) << pair.name;
        BYTE bytes[100];
        room = sizeof bytes;
        EXPECT_EQ(pair.pack(nullptr, 0, bytes, room), 0) << pair.name << ": nothing, packed";
        DWORD none = 0;
        EXPECT_EQ(pair.unpack(bytes, room, nullptr, none), 0) << pair.name;
        EXPECT_EQ(none, 0u);
    }
}

TEST(OneCall, ZlibsOwnCodes) {
    std::string packed = call(SYS_Compress, "hello", 100).bytes;
    packed.back() ^= 1;
    EXPECT_EQ(call(SYS_Uncompress, packed, 100).code, Z_DATA_ERROR);
    const auto with = [](int level, int method, int window_bits, int mem_level, int strategy) {
        return [=](auto&&... a) { return SYS_CompressEx(a..., level, method, window_bits, mem_level, strategy); };
    };
    EXPECT_EQ(call(with(10, 8, 15, 8, 0), "x", 100).code, Z_STREAM_ERROR);
    EXPECT_EQ(call(with(-1, 7, 15, 8, 0), "x", 100).code, Z_STREAM_ERROR);
    EXPECT_EQ(call(with(-1, 8, 99, 8, 0), "x", 100).code, Z_STREAM_ERROR);
    const std::string raw = call(with(9, 8, -15, 9, 0), "raw", 100).bytes;
    EXPECT_EQ(call([](auto&&... a) { return SYS_UncompressEx(a..., -15); }, raw, 3).bytes, "raw");
    EXPECT_EQ(call([](auto&&... a) { return SYS_UncompressEx(a..., 99); }, raw, 3).code, Z_STREAM_ERROR);
    const std::string gzip = call(SYS_GZipCompress, "either", 100).bytes;
    EXPECT_EQ(call([](auto&&... a) { return SYS_UncompressEx(a..., 47); }, gzip, 6).bytes, "either");
}

TEST(OneCall, GzipMembers) {
    const std::string two = call(SYS_GZipCompress, "first ", 100).bytes + call(SYS_GZipCompress, "second", 100).bytes;
    EXPECT_EQ(call(SYS_GZipUncompress, two, 12).bytes, "first second");
    EXPECT_EQ(call(SYS_GZipUncompress, two, 11).code, -5);
    EXPECT_EQ(call(SYS_GZipUncompress, two, 6).code, -5);
    EXPECT_EQ(call(SYS_GZipUncompress, two.substr(0, two.size() - 1), 13).code, -3);
    EXPECT_EQ(call(SYS_GZipUncompress, two + "tail", 12).bytes, "first second") << "as zlib, what follows is left alone";
}

TEST(OneCall, BrotliParameters) {
    for (const auto& [quality, window, mode] :
         {std::tuple{-1, 22, 0}, {12, 22, 0}, {5, 9, 0}, {5, 25, 0}, {5, 22, 3}, {5, 22, -1}}) {
        const auto pack = [=](auto&&... a) { return SYS_BrotliCompressEx(a..., quality, window, mode); };
        EXPECT_EQ(call(pack, "x", 100).code, -3) << quality << ' ' << window << ' ' << mode;
    }
    EXPECT_EQ(call(SYS_BrotliUncompress, call(SYS_BrotliCompress, "hello", 100).bytes, 5).bytes, "hello");
}

TEST(Bounds, AsDocumented) {
    EXPECT_EQ(SYS_GuessCompressBound(0), compressBound(0));
    EXPECT_EQ(SYS_GuessCompressBound(1'000'000), compressBound(1'000'000));
    EXPECT_EQ(SYS_GuessCompressBound(1'000'000, TRUE), compressBound(1'000'000) + 11);
    // Beyond what a DWORD can say.
    EXPECT_EQ(SYS_GuessBase64EncodeBound(3'221'225'469u), 4'294'967'292u);
    EXPECT_EQ(SYS_GuessBase64EncodeBound(3'221'225'470u), 0xFFFFFFFFu);
    EXPECT_EQ(SYS_GuessBase64EncodeBound(0xFFFFFFFFu), 0xFFFFFFFFu);
    EXPECT_EQ(SYS_GuessCompressBound(0xFFFFFFFFu), 0xFFFFFFFFu);
    EXPECT_EQ(SYS_GuessCompressBound(0xFFFFFFFFu, TRUE), 0xFFFFFFFFu);
    EXPECT_EQ(SYS_BrotliGuessCompressBound(0xFFFFFFFFu), 0xFFFFFFFFu);
}

TEST(Bounds, GzipGuess) {
    const std::string packed = call(SYS_GZipCompress, std::string(70'000, 'x'), 1000).bytes;
    EXPECT_EQ(SYS_GZipGuessUncompressBound(octets(packed), length(packed)), 70'000u);
    EXPECT_EQ(SYS_GZipGuessUncompressBound(octets(packed), 17), 0u);
    EXPECT_EQ(SYS_GZipGuessUncompressBound(nullptr, 100), 0u);
    const std::string zlib = call(SYS_Compress, std::string(70'000, 'x'), 1000).bytes;
    EXPECT_EQ(SYS_GZipGuessUncompressBound(octets(zlib), length(zlib)), 0u);
}

// Bytes of which no three in a row come twice within 32 KiB, and all of nine bits in the fixed code: what deflate can do least with.
std::string hardest(std::size_t size) {
    std::string body;
    std::uint32_t a = 1, b = 1;
    while (body.size() < size) {
        a = a * 1664525 + 1013904223;
        b ^= b << 13, b ^= b >> 17, b ^= b << 5;
        body += static_cast<char>(0x90 + ((a >> 16 ^ b) % 112));
    }
    return body;
}

TEST(Bounds, NeverLie) {
    std::vector<DWORD> sizes{0, 1, 2, 3, 100, 16382, 16383, 16384, 32767, 65535, 65536, 131'065, 200'000, 327'675};
    for (DWORD k = 1; k <= 20; ++k)
        for (const DWORD tail : {0, 1, 15, 16}) sizes.push_back(16383 * k + tail);
    const std::string random = noise(400'000), hard = hardest(400'000);
    for (const DWORD size : sizes)
        for (const std::string* source : {&random, &hard}) {
            const std::string plain = source->substr(0, size);
            for (const Pair& pair : pairs) ASSERT_EQ(call(pair.pack, plain, pair.bound(size)).code, 0) << pair.name << size;
        }
    for (const DWORD size : {0u, 1u, 1000u, 100'000u})
        for (const int level : {-1, 0, 1, 9})
            for (const int window_bits : {9, 15, -9, -15, 25, 31})
                for (const int mem_level : {1, 9})
                    for (int strategy = 0; strategy <= 4; ++strategy) {
                        const std::string plain = hard.substr(0, size);
                        const auto pack = [=](auto&&... a) {
                            return SYS_CompressEx(a..., level, 8, window_bits, mem_level, strategy);
                        };
                        const Result packed = call(pack, plain, SYS_GuessCompressBound(size, window_bits > 15));
                        ASSERT_EQ(packed.code, 0) << size << ' ' << level << ' ' << window_bits << ' ' << mem_level;
                        const auto unpack = [=](auto&&... a) { return SYS_UncompressEx(a..., window_bits); };
                        ASSERT_EQ(call(unpack, packed.bytes, size).bytes, plain);
                    }
    for (int quality = 0; quality <= 11; ++quality)
        for (const DWORD size : {0u, 1u, 1000u, 70'000u}) {
            const auto pack = [=](auto&&... a) { return SYS_BrotliCompressEx(a..., quality); };
            ASSERT_EQ(call(pack, random.substr(0, size), SYS_BrotliGuessCompressBound(size)).code, 0) << quality << ' ' << size;
        }
}

// Lengths that only a DWORD's last bits can hold, over address space that holds nothing.
TEST(Bounds, NearFourGigabytes) {
    constexpr std::size_t size = 0xFFFFFFFFu;
    void* const pages = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (pages == MAP_FAILED) GTEST_SKIP() << "no address space of 4 GiB";
    const auto* const zeros = static_cast<const BYTE*>(pages);
    BYTE room[64];
    DWORD got = sizeof room;
    EXPECT_EQ(SYS_Base64Encode(zeros, 0xFFFFFFFFu, room, got), -5);
    EXPECT_EQ(got, 0xFFFFFFFFu);
    got = sizeof room;
    EXPECT_EQ(SYS_Base64Decode(zeros, 0xFFFFFFFCu, room, got), -3);
    EXPECT_EQ(got, 0u);
    got = sizeof room;
    EXPECT_EQ(SYS_CompressEx(zeros, 0xFFFFFFFFu, room, got, 0), -5);
    ::munmap(pages, size);
}

}  // namespace
