// SPDX-License-Identifier: Apache-2.0
// IHPCompressor and IHPDecompressor, all formats.
#include <gtest/gtest.h>
#include <hpsocket/HPSocket.h>

#include <algorithm>
#include <cerrno>
#include <climits>
#include <functional>
#include <memory>
#include <string>
#include <utility>

namespace {

struct Sink {
    std::string bytes;
    std::size_t longest = 0;
    int calls_left = INT_MAX;  // then FALSE
    std::function<void()> inside{};
};

BOOL __HP_CALL take(const BYTE* data, int length, PVOID context) {
    auto& sink = *static_cast<Sink*>(context);
    if (sink.calls_left-- == 0) return FALSE;
    sink.bytes.append(reinterpret_cast<const char*>(data), static_cast<std::size_t>(length));
    sink.longest = std::max(sink.longest, static_cast<std::size_t>(length));
    if (sink.inside) sink.inside();
    return TRUE;
}

struct Format {
    const char* name;
    IHPCompressor* (*compressor)(DWORD);
    IHPDecompressor* (*decompressor)(DWORD);
    bool members;
};

constexpr Format formats[] = {
    {"zlib", [](DWORD size) { return HP_Create_ZLibCompressor(take, 15, -1, 8, 8, 0, size); },
     [](DWORD size) { return HP_Create_ZLibDecompressor(take, 15, size); }, false},
    {"raw", [](DWORD size) { return HP_Create_ZLibCompressor(take, -15, 9, 8, 9, 0, size); },
     [](DWORD size) { return HP_Create_ZLibDecompressor(take, -15, size); }, false},
    {"gzip", [](DWORD size) { return HP_Create_GZipCompressor(take, -1, 8, 8, 0, size); },
     [](DWORD size) { return HP_Create_GZipDecompressor(take, size); }, true},
    {"either", [](DWORD size) { return HP_Create_GZipCompressor(take, 1, 8, 8, 0, size); },
     [](DWORD size) { return HP_Create_ZLibDecompressor(take, 47, size); }, true},
    {"brotli", [](DWORD size) { return HP_Create_BrotliCompressor(take, 5, 22, 0, size); },
     [](DWORD size) { return HP_Create_BrotliDecompressor(take, size); }, false},
};

struct Destroy {
    void operator()(IHPCompressor* c) const { HP_Destroy_Compressor(c); }
    void operator()(IHPDecompressor* d) const { HP_Destroy_Decompressor(d); }
};
using CompressorPtr = std::unique_ptr<IHPCompressor, Destroy>;
using DecompressorPtr = std::unique_ptr<IHPDecompressor, Destroy>;

const BYTE* octets(const std::string& text) { return reinterpret_cast<const BYTE*>(text.data()); }
int length(const std::string& text) { return static_cast<int>(text.size()); }

std::string make_body(std::size_t size) {
    std::string body;
    for (unsigned i = 0; body.size() < size; i = i * 1664525 + 1013904223) body += "line " + std::to_string(i) + "\n";
    body.resize(size);
    return body;
}

class Compressors : public testing::TestWithParam<Format> {
protected:
    static CompressorPtr compressor(DWORD size = 16 * 1024) { return CompressorPtr(GetParam().compressor(size)); }
    static DecompressorPtr decompressor(DWORD size = 16 * 1024) { return DecompressorPtr(GetParam().decompressor(size)); }
    static std::string compress(const std::string& body) {
        Sink sink;
        EXPECT_TRUE(compressor()->Process(octets(body), length(body), TRUE, &sink));
        return sink.bytes;
    }
};

TEST_P(Compressors, RoundTripAtEverySplit) {
    const std::string body = make_body(400);
    const CompressorPtr in = compressor();
    const DecompressorPtr out = decompressor();
    for (int split = 0; split <= length(body); ++split) {
        Sink coded;
        ASSERT_TRUE(in->Process(octets(body), split, FALSE, &coded));
        ASSERT_TRUE(in->Process(octets(body) + split, length(body) - split, TRUE, &coded));
        ASSERT_FALSE(in->IsValid());
        ASSERT_TRUE(in->Reset());
        const int cut = split % length(coded.bytes);
        Sink plain;
        ASSERT_TRUE(out->Process(octets(coded.bytes), cut, &plain));
        ASSERT_TRUE(out->IsValid());
        ASSERT_TRUE(out->Process(octets(coded.bytes) + cut, length(coded.bytes) - cut, &plain));
        ASSERT_FALSE(out->IsValid()) << "the end of the stream";
        ASSERT_TRUE(out->Reset());
        ASSERT_TRUE(out->IsValid());
        ASSERT_EQ(plain.bytes, body);
    }
}

TEST_P(Compressors, PiecesAreAtMostTheBuffer) {
    const std::string body = make_body(100'000);
    const std::string expected = compress(body);
    for (const DWORD size : {1u, 2u, 7u, 1000u, 1u << 20}) {
        Sink coded;
        ASSERT_TRUE(compressor(size)->Process(octets(body), length(body), TRUE, &coded));
        EXPECT_LE(coded.longest, size);
        EXPECT_EQ(coded.bytes, expected);
        Sink plain;
        ASSERT_TRUE(decompressor(size)->Process(octets(coded.bytes), length(coded.bytes), &plain));
        EXPECT_LE(plain.longest, size);
        EXPECT_EQ(plain.bytes, body);
    }
}

TEST_P(Compressors, FlushBringsOutAll) {
    const CompressorPtr in = compressor();
    const DecompressorPtr out = decompressor();
    std::string sent;
    Sink plain;
    for (int i = 1; i < 20; ++i) {
        const std::string piece = make_body(static_cast<std::size_t>(i) * 13);
        Sink coded;
        ASSERT_TRUE(in->ProcessEx(octets(piece), length(piece), FALSE, TRUE, &coded));
        ASSERT_TRUE(out->Process(octets(coded.bytes), length(coded.bytes), &plain));
        sent += piece;
        ASSERT_EQ(plain.bytes, sent);
    }
    Sink coded;
    ASSERT_TRUE(in->ProcessEx(nullptr, 0, TRUE, TRUE, &coded));
    ASSERT_TRUE(out->Process(octets(coded.bytes), length(coded.bytes), &plain));
    EXPECT_EQ(plain.bytes, sent);
    EXPECT_FALSE(out->IsValid());
}

TEST_P(Compressors, AfterTheEndComesAReset) {
    const CompressorPtr in = compressor();
    Sink sink;
    ASSERT_TRUE(in->Process(nullptr, 0, TRUE, &sink));
    EXPECT_FALSE(sink.bytes.empty()) << "nothing is a stream too";
    errno = 0;
    EXPECT_FALSE(in->Process(octets("x"), 1, TRUE, &sink));
    EXPECT_EQ(errno, EPERM);
    const DecompressorPtr out = decompressor();
    Sink plain;
    ASSERT_TRUE(out->Process(nullptr, 0, &plain));
    ASSERT_TRUE(out->IsValid()) << "nothing has begun";
    ASSERT_TRUE(out->Process(octets(sink.bytes), length(sink.bytes), &plain));
    EXPECT_TRUE(plain.bytes.empty());
    EXPECT_FALSE(out->IsValid());
    errno = 0;
    EXPECT_EQ(out->Process(octets(sink.bytes), length(sink.bytes), &plain), GetParam().members ? TRUE : FALSE);
    EXPECT_EQ(errno, GetParam().members ? 0 : EPERM);
}

TEST_P(Compressors, TwoStreamsInOneCall) {
    const std::string two = compress("first ") + compress("second");
    Sink plain;
    const DecompressorPtr out = decompressor();
    errno = 0;
    EXPECT_EQ(out->Process(octets(two), length(two), &plain), GetParam().members ? TRUE : FALSE);
    EXPECT_EQ(errno, GetParam().members ? 0 : EBADMSG);
    EXPECT_EQ(plain.bytes, GetParam().members ? "first second" : "first ");
    EXPECT_FALSE(out->IsValid());
}

TEST_P(Compressors, BadDataIsRefusedUntilReset) {
    const std::string body = make_body(1000);
    std::string coded = compress(body);
    const DecompressorPtr out = decompressor();
    Sink plain;
    const std::string bad(50, '\xFF');
    errno = 0;
    EXPECT_FALSE(out->Process(octets(bad), length(bad), &plain));
    EXPECT_EQ(errno, EBADMSG);
    EXPECT_FALSE(out->IsValid());
    errno = 0;
    EXPECT_FALSE(out->Process(octets(coded), length(coded), &plain));
    EXPECT_EQ(errno, EPERM);
    ASSERT_TRUE(out->Reset());
    plain.bytes.clear();
    EXPECT_TRUE(out->Process(octets(coded), length(coded), &plain));
    EXPECT_EQ(plain.bytes, body);
}

TEST_P(Compressors, TheCallbackMayRefuse) {
    const std::string body = make_body(50'000);
    const std::string coded = compress(body);
    for (const int calls : {0, 1, 5}) {
        const CompressorPtr in = compressor(100);
        Sink sink;
        sink.calls_left = calls;
        errno = 0;
        EXPECT_FALSE(in->Process(octets(body), length(body), TRUE, &sink));
        EXPECT_EQ(errno, ECANCELED);
        EXPECT_FALSE(in->IsValid());
        EXPECT_TRUE(in->Reset());
        sink = {};
        EXPECT_TRUE(in->Process(octets(body), length(body), TRUE, &sink));
        EXPECT_EQ(sink.bytes, coded);
        const DecompressorPtr out = decompressor(100);
        sink = {};
        sink.calls_left = calls;
        errno = 0;
        EXPECT_FALSE(out->Process(octets(coded), length(coded), &sink));
        EXPECT_EQ(errno, ECANCELED);
        EXPECT_EQ(sink.bytes, body.substr(0, static_cast<std::size_t>(calls) * 100));
        EXPECT_FALSE(out->IsValid());
    }
}

TEST_P(Compressors, NotFromInsideTheCallback) {
    const std::string body = make_body(1000);
    const CompressorPtr in = compressor();
    Sink sink;
    int refused = 0;
    sink.inside = [&] {
        if (!in->Process(octets(body), 1, FALSE, &sink) && errno == EPERM) ++refused;
        if (!in->Reset() && errno == EPERM) ++refused;
        if (!in->IsValid()) ++refused;
    };
    EXPECT_TRUE(in->Process(octets(body), length(body), TRUE, &sink));
    EXPECT_GE(refused, 3);
    EXPECT_EQ(refused % 3, 0);
}

TEST_P(Compressors, Arguments) {
    const CompressorPtr in = compressor();
    const DecompressorPtr out = decompressor();
    Sink sink;
    errno = 0;
    EXPECT_FALSE(in->Process(octets("x"), -1, FALSE, &sink));
    EXPECT_EQ(errno, EINVAL);
    errno = 0;
    EXPECT_FALSE(in->Process(nullptr, 1, FALSE, &sink));
    EXPECT_EQ(errno, EINVAL);
    EXPECT_TRUE(in->IsValid()) << "nothing has happened";
    EXPECT_FALSE(out->Process(nullptr, 1, &sink));
    EXPECT_FALSE(out->Process(octets("x"), INT_MIN, &sink));
    EXPECT_TRUE(out->IsValid());
    errno = 0;
    EXPECT_EQ(compressor(0), nullptr);
    EXPECT_EQ(errno, EINVAL);
    EXPECT_EQ(decompressor(0), nullptr);
    EXPECT_EQ(compressor(0x80000000u), nullptr);
}

INSTANTIATE_TEST_SUITE_P(All, Compressors, testing::ValuesIn(formats), [](const auto& row) { return row.param.name; });

TEST(CompressorFactories, RefuseWhatTheFormatDoesNotHave) {
    const auto refused = [](auto* object) {
        const int error = std::exchange(errno, 0);
        const std::unique_ptr<std::remove_pointer_t<decltype(object)>, Destroy> owner(object);
        return object == nullptr && error == EINVAL;
    };
    errno = 0;
    EXPECT_TRUE(refused(HP_Create_ZLibCompressor(nullptr)));
    EXPECT_TRUE(refused(HP_Create_ZLibCompressor(take, 7)));
    EXPECT_TRUE(refused(HP_Create_ZLibCompressor(take, 32)));
    EXPECT_TRUE(refused(HP_Create_ZLibCompressor(take, 15, 10)));
    EXPECT_TRUE(refused(HP_Create_ZLibCompressor(take, 15, -1, 9)));
    EXPECT_TRUE(refused(HP_Create_ZLibCompressor(take, 15, -1, 8, 10)));
    EXPECT_TRUE(refused(HP_Create_ZLibCompressor(take, 15, -1, 8, 8, 5)));
    EXPECT_TRUE(refused(HP_Create_GZipCompressor(take, -2)));
    EXPECT_TRUE(refused(HP_Create_ZLibDecompressor(take, 1000)));
    EXPECT_TRUE(refused(HP_Create_ZLibDecompressor(take, 48)));
    EXPECT_TRUE(refused(HP_Create_GZipDecompressor(nullptr)));
    EXPECT_TRUE(refused(HP_Create_BrotliCompressor(take, 12)));
    EXPECT_TRUE(refused(HP_Create_BrotliCompressor(take, 11, 9)));
    EXPECT_TRUE(refused(HP_Create_BrotliCompressor(take, 11, 25)));
    EXPECT_TRUE(refused(HP_Create_BrotliCompressor(take, 11, 22, 3)));
    EXPECT_TRUE(refused(HP_Create_BrotliDecompressor(nullptr)));
    HP_Destroy_Compressor(nullptr);
    HP_Destroy_Decompressor(nullptr);
}

}  // namespace
