// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>
#include <hpsocket/HPSocket.h>

#include <algorithm>
#include <cerrno>
#include <climits>
#include <cstring>
#include <cwchar>
#include <string>
#include <vector>

namespace {

// The same text in the three forms: "汉字 a€" without the sign that GBK of iconv does not know.
const char utf8[] = "\xE6\xB1\x89\xE5\xAD\x97 a";
const char gbk[] = "\xBA\xBA\xD7\xD6 a";
const wchar_t wide[] = L"\u6C49\u5B57 a";

// Calls `function(source, dest, length)` with exact room, less room and none; what it gives must be `expected` with its NUL.
template <class From, class To>
void expect_text(BOOL (*function)(const From[], To[], int&), const From* source, const To* expected, int units) {
    std::vector<To> room(static_cast<std::size_t>(units));
    int length = units;
    ASSERT_TRUE(function(source, room.data(), length));
    EXPECT_EQ(length, units);
    EXPECT_TRUE(std::equal(room.begin(), room.end(), expected));
    for (int less = 0; less < units; ++less) {
        std::vector<To> small(static_cast<std::size_t>(less));
        length = less;
        errno = 0;
        EXPECT_FALSE(function(source, small.data(), length)) << less;
        EXPECT_EQ(errno, E2BIG);
        EXPECT_EQ(length, units) << "what is needed";
    }
    length = 100;
    EXPECT_FALSE(function(source, nullptr, length));
    EXPECT_EQ(length, units);
    length = -1;
    EXPECT_FALSE(function(source, room.data(), length));
    EXPECT_EQ(length, units);
    length = 100;
    errno = 0;
    EXPECT_FALSE(function(nullptr, room.data(), length));
    EXPECT_EQ(errno, EINVAL);
    EXPECT_EQ(length, 0);
}

TEST(Charset, TheThreeForms) {
    expect_text(&SYS_GbkToUnicode, gbk, wide, 5);
    expect_text(&SYS_UnicodeToGbk, wide, gbk, 7);
    expect_text(&SYS_Utf8ToUnicode, utf8, wide, 5);
    expect_text(&SYS_UnicodeToUtf8, wide, utf8, 9);
    expect_text(&SYS_GbkToUtf8, gbk, utf8, 9);
    expect_text(&SYS_Utf8ToGbk, utf8, gbk, 7);
    expect_text(&SYS_Utf8ToGbk, "", "", 1);
    expect_text(&SYS_GbkToUnicode, "", L"", 1);
}

TEST(Charset, LengthsWithoutTheNul) {
    wchar_t out[10];
    int length = 10;
    ASSERT_TRUE(SYS_Utf8ToUnicodeEx(utf8, 3, out, length));
    EXPECT_EQ(length, 1);
    EXPECT_EQ(out[0], wide[0]);
    length = 10;
    ASSERT_TRUE(SYS_Utf8ToUnicodeEx(utf8, -1, out, length));
    EXPECT_EQ(length, 5);
    length = 10;
    ASSERT_TRUE(SYS_Utf8ToUnicodeEx("a\0b", 3, out, length));
    EXPECT_EQ(std::wstring(out, 3), std::wstring(L"a\0b", 3));
    length = 10;
    ASSERT_TRUE(SYS_Utf8ToUnicodeEx(utf8, 0, out, length));
    EXPECT_EQ(length, 0);
    ASSERT_TRUE(SYS_Utf8ToUnicodeEx(nullptr, 0, nullptr, length));
    EXPECT_EQ(length, 0);
    length = 10;
    errno = 0;
    EXPECT_FALSE(SYS_Utf8ToUnicodeEx(utf8, -2, out, length));
    EXPECT_EQ(errno, EINVAL);
    char bytes[10];
    length = 10;
    ASSERT_TRUE(SYS_UnicodeToUtf8Ex(wide, 2, bytes, length));
    EXPECT_EQ(std::string(bytes, 6), std::string(utf8, 6));
    EXPECT_EQ(length, 6);
    length = 10;
    ASSERT_TRUE(SYS_UnicodeToGbkEx(wide, 1, bytes, length));
    EXPECT_EQ(length, 2);
    length = 10;
    ASSERT_TRUE(SYS_GbkToUtf8Ex(gbk, 2, bytes, length));
    EXPECT_EQ(length, 3);
    length = 10;
    ASSERT_TRUE(SYS_Utf8ToGbkEx(utf8, 3, bytes, length));
    EXPECT_EQ(length, 2);
    length = 10;
    ASSERT_TRUE(SYS_GbkToUnicodeEx(gbk, 2, out, length));
    EXPECT_EQ(length, 1);
}

TEST(Charset, WhatIsNoText) {
    wchar_t out[100];
    char bytes[100];
    for (const char* bad : {"\xFF", "a\xC0\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE6\xB1", "\xE6"}) {
        int length = 100;
        errno = 0;
        EXPECT_FALSE(SYS_Utf8ToUnicode(bad, out, length));
        EXPECT_EQ(errno, EILSEQ);
        EXPECT_EQ(length, 0);
        const int no_nul = static_cast<int>(std::strlen(bad));
        length = 1;
        EXPECT_FALSE(SYS_Utf8ToUnicodeEx(bad, no_nul, out, length));
        EXPECT_EQ(errno, EILSEQ) << "not EINVAL, and not E2BIG for the part that is text";
        length = 100;
        EXPECT_FALSE(SYS_Utf8ToGbk(bad, bytes, length));
    }
    int length = 100;
    EXPECT_FALSE(SYS_GbkToUtf8("\xFF\xFF", bytes, length));
    EXPECT_EQ(errno, EILSEQ);
    const wchar_t surrogate[] = {0xD800, 0};
    length = 100;
    EXPECT_FALSE(SYS_UnicodeToUtf8(surrogate, bytes, length));
    EXPECT_EQ(errno, EILSEQ);
    length = 100;
    EXPECT_FALSE(SYS_UnicodeToGbk(L"\U0001F600", bytes, length)) << "not in GBK";
    EXPECT_EQ(errno, EILSEQ);
}

TEST(Charset, Convert) {
    char out[100];
    int length = 100;
    ASSERT_TRUE(SYS_CharsetConvert("UTF-8", "UTF-16BE", utf8, 3, out, length));
    EXPECT_EQ(std::string(out, 2), "\x6C\x49");
    EXPECT_EQ(length, 2);
    length = 100;
    ASSERT_TRUE(SYS_CharsetConvert("UTF-8", "ISO-2022-JP", "\xE3\x81\x82", 3, out, length));
    EXPECT_EQ(std::string(out, static_cast<std::size_t>(length)), "\x1B$B$\"\x1B(B") << "with the way back to ASCII";
    for (int less = 0; less < 8; ++less) {
        length = less;
        EXPECT_FALSE(SYS_CharsetConvert("UTF-8", "ISO-2022-JP", "\xE3\x81\x82", 3, out, length));
        EXPECT_EQ(errno, E2BIG);
        EXPECT_EQ(length, 8);
    }
    length = 100;
    ASSERT_TRUE(SYS_CharsetConvert("UTF-8", "GBK", nullptr, 0, out, length));
    EXPECT_EQ(length, 0);
    const auto fails = [&](LPCSTR from, LPCSTR to, LPCSTR in, int in_length) {
        length = 100;
        errno = 0;
        return !SYS_CharsetConvert(from, to, in, in_length, out, length) && length == 0 ? errno : 0;
    };
    EXPECT_EQ(fails("UTF-8", "NO-SUCH-SET", "x", 1), EINVAL);
    EXPECT_EQ(fails("UTF-8", "GBK", "\xE6", 1), EINVAL) << "ends inside a character";
    EXPECT_EQ(fails("UTF-8", "GBK", "\xFF", 1), EILSEQ);
    EXPECT_EQ(fails("UTF-8", "GBK", "x", -1), EINVAL);
    EXPECT_EQ(fails("UTF-8", "GBK", nullptr, 1), EINVAL);
    EXPECT_EQ(fails(nullptr, "GBK", "x", 1), EINVAL);
    EXPECT_EQ(fails("UTF-8", nullptr, "x", 1), EINVAL);
}

TEST(Charset, LongText) {
    std::string text;
    for (int i = 0; i < 100'000; ++i) text += utf8;
    std::vector<char> out(text.size() + 1);
    int length = 10;
    ASSERT_FALSE(SYS_Utf8ToGbk(text.c_str(), out.data(), length));
    EXPECT_EQ(length, 600'001);
    ASSERT_TRUE(SYS_Utf8ToGbk(text.c_str(), out.data(), length));
    std::vector<char> back(text.size() + 1);
    length = static_cast<int>(back.size());
    ASSERT_TRUE(SYS_GbkToUtf8(out.data(), back.data(), length));
    EXPECT_EQ(back.data(), text);
}

}  // namespace
