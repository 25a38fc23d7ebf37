// SPDX-License-Identifier: Apache-2.0
#include "base/base64.h"

#include <gtest/gtest.h>

#include <string_view>

namespace hp {
namespace {

std::string encoded(std::string_view text) {
    return base64_of({reinterpret_cast<const unsigned char*>(text.data()), text.size()});
}

// RFC 4648 10.
TEST(Base64, VectorsOfTheRfc) {
    EXPECT_EQ(encoded(""), "");
    EXPECT_EQ(encoded("f"), "Zg==");
    EXPECT_EQ(encoded("fo"), "Zm8=");
    EXPECT_EQ(encoded("foo"), "Zm9v");
    EXPECT_EQ(encoded("foob"), "Zm9vYg==");
    EXPECT_EQ(encoded("fooba"), "Zm9vYmE=");
    EXPECT_EQ(encoded("foobar"), "Zm9vYmFy");
}

TEST(Base64, EveryByteIsUnsigned) {
    EXPECT_EQ(encoded("\xFF\xFE\xFD"), "//79");
    EXPECT_EQ(encoded(std::string_view("\0\0\0", 3)), "AAAA");
}

}  // namespace
}  // namespace hp
