// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>
#include <hpsocket/HPSocket-SSL.h>

#include <cerrno>
#include <cstring>
#include <set>
#include <string>

namespace {

TEST(ErrorTextTest, EachCodeHasItsOwn) {
    std::set<std::string> texts;
    for (int code = SE_OK; code <= SE_GC_START; ++code) texts.insert(HP_GetSocketErrorDesc(static_cast<EnSocketError>(code)));
    texts.insert(HP_GetSocketErrorDesc(SE_SSL_ENV_NOT_READY));
    EXPECT_EQ(texts.size(), 17u);
    EXPECT_EQ(texts.count("UNKNOWN ERROR"), 0u);
    EXPECT_STREQ(HP_GetSocketErrorDesc(SE_OK), "SUCCESS");
    for (const int code : {-1, 16, 100, 102})
        EXPECT_STREQ(HP_GetSocketErrorDesc(static_cast<EnSocketError>(code)), "UNKNOWN ERROR");
}

TEST(ErrorTextTest, TheLastErrorIsErrno) {
    errno = ENOBUFS;
    EXPECT_EQ(SYS_GetLastError(), static_cast<DWORD>(ENOBUFS));
    EXPECT_STREQ(SYS_GetLastErrorStr(), strerror(ENOBUFS));
}

TEST(ErrorTextTest, TheVersionIsThatOfTheHeaders) { EXPECT_EQ(HP_GetHPSocketVersion(), GetHPSocketVersion()); }

// Its context is what a server gives to a callback; without one the main certificate is chosen.
TEST(ServerNameTest, TheDefaultCallbackWithoutAContext) {
    EXPECT_EQ(HP_SSL_DefaultServerNameCallback("a.example.com", nullptr), 0);
    EXPECT_EQ(HP_SSL_DefaultServerNameCallback(nullptr, nullptr), 0);
}

}  // namespace
