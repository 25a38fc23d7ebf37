// SPDX-License-Identifier: Apache-2.0
#include "download/file_name.h"

#include <gtest/gtest.h>

namespace hp::download {
namespace {

TEST(FileName, OfContentDisposition) {
    struct Row {
        const char* field;
        const char* name;
    };
    for (const Row& row : {Row{"attachment; filename=a.txt", "a.txt"},
                           {"ATTACHMENT; FileName=\"a b.txt\"", "a b.txt"},
                           {"inline; filename=\"a\\\"b\"", "a\"b"},
                           {"attachment; filename*=UTF-8''%e2%82%ac%20rates", "€ rates"},
                           {"attachment; filename=\"x\"; filename*=utf-8'en'y", "y"},
                           {"attachment; filename*=utf-8'en'y; filename=x", "y"},
                           {"attachment; filename*=iso-8859-1''%A3", "£"},
                           {"attachment; filename*=koi8-r''%C1; filename=x", "x"},
                           {"attachment; filename*=UTF-8''%zz; filename=x", "x"},
                           {"attachment; filename*=UTF-8%41; filename=x", "x"},
                           {"attachment; other=1; filename=x", "x"},
                           {"attachment ; filename = x ", "x"},
                           {"attachment;filename=x;", "x"},
                           {"attachment", ""},
                           {"", ""},
                           {";filename=x", ""},
                           {"attachment; filename", ""},
                           {"attachment; filename=", ""},
                           {"attachment; filename=\"x", ""},
                           {"attachment; filename=\"first\"; filename=second", "first"}})
        EXPECT_EQ(filename_of(row.field), row.name) << row.field;
}

TEST(FileName, SafeOnes) {
    struct Row {
        std::string_view name, safe;
    };
    for (const Row& row : {Row{"a.txt", "a.txt"},
                           {"../../etc/passwd", "passwd"},
                           {"..\\..\\x", "x"},
                           {"/", ""},
                           {"..", ""},
                           {".", ""},
                           {"...", ""},
                           {".bashrc", "bashrc"},
                           {" .. a", "a"},
                           {"a. ", "a"},
                           {"a\nb\x1b[2J", "ab[2J"},
                           {std::string_view("a\0b", 3), "ab"},
                           {"\xff\xfe", ""},
                           {"a\xc3", "a"},
                           {"\xc0\xaf", ""},
                           {"ä€😀", "ä€😀"},
                           {"a\xc2\x85z", "az"},
                           {"txt.\xe2\x80\xae"
                            "exe",
                            "txt.exe"},
                           {"\xed\xa0\x80", ""},
                           {"", ""},
                           {"C:\\x", "x"},
                           {"-rf", "-rf"}})
        EXPECT_EQ(safe_name(row.name), row.safe) << row.name;
}

TEST(FileName, LongOnesKeepTheirEnding) {
    const std::string name = safe_name(std::string(400, 'a') + ".tar.gz");
    EXPECT_EQ(name.size(), name_bytes_max);
    EXPECT_TRUE(name.ends_with("a.gz"));
    std::string wide;
    for (int i = 0; i < 200; ++i) wide += "€";
    const std::string cut = safe_name(wide);
    EXPECT_LE(cut.size(), name_bytes_max);
    EXPECT_EQ(cut.size() % 3, 0u) << "between characters";
    EXPECT_EQ(safe_name(cut), cut);
}

TEST(FileName, OfUrlsAndWithoutAny) {
    EXPECT_EQ(name_from_url("http://x/a/b%20c.txt?d=/e#f"), "b c.txt");
    EXPECT_EQ(name_from_url("http://x/a%2F..%2Fb"), "b");
    EXPECT_EQ(name_from_url("http://x/a/"), "");
    EXPECT_EQ(name_from_url("http://x"), "");
    EXPECT_EQ(name_from_url("http://x/100%"), "100%");
    EXPECT_EQ(choose_name("attachment; filename=a", "http://x/b"), "a");
    EXPECT_EQ(choose_name("", "http://x/b"), "b");
    EXPECT_EQ(choose_name("attachment; filename=\"..\"", "http://x/b"), "b");
    EXPECT_EQ(choose_name("", "http://x/"), "index.html");
}

TEST(FileName, Numbered) {
    EXPECT_EQ(numbered_name("a/b.txt", 7), "a/b.7.txt");
    EXPECT_EQ(numbered_name("a.d/b", 1), "a.d/b.1");
    EXPECT_EQ(numbered_name(".x", 2), ".x.2");
}

}  // namespace
}  // namespace hp::download
