// SPDX-License-Identifier: Apache-2.0
#include "download/digest.h"

#include <gtest/gtest.h>

namespace hp::download {
namespace {

constexpr const char* abc256 = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";  // FIPS 180-4, "abc"
constexpr const char* abc256_base64 = "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=";

std::string digest_of(std::string_view algorithm, std::string_view text) {
    Hasher hasher(algorithm);
    for (const char c : text) hasher.add(std::as_bytes(std::span(&c, 1)));
    return text_of(hasher.finish());
}

TEST(Digest, Computes) {
    EXPECT_EQ(digest_of("sha-256", "abc"), std::string("sha-256=") + abc256);
    EXPECT_EQ(digest_of("md5", "abc"), "md5=900150983cd24fb0d6963f7d28e17f72");
    EXPECT_EQ(digest_of("sha-1", "abc"), "sha-1=a9993e364706816aba3e25717850c26c9cd0d89d");
    EXPECT_EQ(digest_of("sha-512", "abc").size(), 8 + 128u);
    EXPECT_FALSE(Hasher("crc32").valid());
}

TEST(Digest, OfUsers) {
    for (const std::string& text : {std::string("sha-256=") + abc256, std::string("SHA256:") + abc256}) {
        const auto digest = parse_checksum(text);
        ASSERT_TRUE(digest) << text;
        EXPECT_EQ(text_of(*digest), std::string("sha-256=") + abc256);
    }
    std::string upper = abc256;
    for (char& c : upper) c = static_cast<char>(std::toupper(c));
    EXPECT_EQ(parse_checksum("sha-256=" + upper), parse_checksum(std::string("sha-256=") + abc256));
    for (const char* text :
         {"", "sha-256", "sha-256=", "sha-256=ab", "crc32=00000000", "md5=zz0150983cd24fb0d6963f7d28e17f72", "=x"})
        EXPECT_FALSE(parse_checksum(text)) << text;
    EXPECT_FALSE(parse_checksum(std::string("sha-512=") + abc256)) << "of another length";
}

TEST(Digest, OfServers) {
    const std::string value = std::string(":") + abc256_base64 + ":";
    const auto wanted = parse_checksum(std::string("sha-256=") + abc256);
    EXPECT_EQ(parse_repr_digest("sha-256=" + value), wanted);
    EXPECT_EQ(parse_repr_digest("unixsum=:30637:, sha-256=" + value + ";q=1"), wanted);
    EXPECT_EQ(parse_repr_digest("md5=:kAFQmDzST7DWlj99KOF/cg==:, sha-256=" + value), wanted);
    EXPECT_FALSE(parse_repr_digest("md5=:kAFQmDzST7DWlj99KOF/cg==:")) << "proves nothing";
    EXPECT_EQ(parse_legacy_digest(std::string("SHA-256=") + abc256_base64), wanted);
    EXPECT_EQ(parse_legacy_digest(std::string("md5=kAFQmDzST7DWlj99KOF/cg==,sha-256=") + abc256_base64), wanted);
    for (const char* text : {"", "sha-256", "sha-256=", "sha-256=::", "sha-256=:!!!!:", "sha-256=:YWJj:", "sha-256=:YWJj", ",,,"})
        EXPECT_FALSE(parse_repr_digest(text)) << text;
}

}  // namespace
}  // namespace hp::download
