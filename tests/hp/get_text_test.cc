// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "hp/get/bar.h"
#include "hp/get/binary.h"
#include "hp/get/columns.h"
#include "hp/get/live_lines.h"

namespace hp::app::get {
namespace {

TEST(GetColumns, Printable) {
    EXPECT_EQ(printable("plain name.iso"), "plain name.iso");
    EXPECT_EQ(printable("na\u00EFve \u4E2D\u6587 \U0001F600"), "na\u00EFve \u4E2D\u6587 \U0001F600");
    EXPECT_EQ(printable("\x1b]0;title\x07\x1b[2J"), "?]0;title??[2J");
    EXPECT_EQ(printable("a\r\nb\tc\x7F"), "a??b?c?");
    EXPECT_EQ(printable("a\u0085b\u202Etxt.exe\u2066"), "a?b?txt.exe?");
    EXPECT_EQ(printable("\xFF\xC3\x28\xE4\xB8"), "?\?(?\?");     // no UTF-8
    EXPECT_EQ(printable("\xC0\xAF\xED\xA0\x80\xF5"), "??????");  // too long, a surrogate, beyond the end
}

TEST(GetColumns, Width) {
    EXPECT_EQ(columns(""), 0u);
    EXPECT_EQ(columns("abc"), 3u);
    EXPECT_EQ(columns("na\u00EFve"), 5u);
    EXPECT_EQ(columns("e\u0301"), 1u);
    EXPECT_EQ(columns("\u4E2D\u6587.txt"), 8u);
}

TEST(GetColumns, Fitted) {
    EXPECT_EQ(fitted("short", 10), "short");
    EXPECT_EQ(fitted("debian-12.5.0-amd64-netinst.iso", 20), "debian-12.5....t.iso");
    EXPECT_EQ(fitted("abcdef", 3), "abc");
    EXPECT_EQ(fitted("abcdef", 0), "");
    EXPECT_EQ(fitted("\u4E2D\u6587\u540D\u5B57", 3), "\u4E2D");
    const std::string wide = "\u4E2D\u6587\u540D\u5B57\u4E2D\u6587\u540D\u5B57";
    for (std::size_t width = 0; width < 20; ++width) {
        EXPECT_LE(columns(fitted(wide, width)), width);
        EXPECT_EQ(printable(fitted(wide, width)), fitted(wide, width)) << "a character was cut";
        EXPECT_EQ(columns(padded(wide, width)), width);
        EXPECT_LE(columns(fitted("e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301", width)), width);
    }
    EXPECT_EQ(padded("ab", 4), "ab  ");
}

TEST(GetColumns, ValidUtf8) {
    EXPECT_EQ(valid_utf8("na\u00EFve\n"), "na\u00EFve\n");
    EXPECT_EQ(valid_utf8("a\xFFz"), "a\uFFFDz");
}

TEST(GetBar, Sizes) {
    EXPECT_EQ(size_text(0), "0 B");
    EXPECT_EQ(size_text(999), "999 B");
    EXPECT_EQ(size_text(1024), "1.00 KiB");
    EXPECT_EQ(size_text(1023.6 * 1024), "1.00 MiB");
    EXPECT_EQ(size_text(12.34 * 1024), "12.3 KiB");
    EXPECT_EQ(size_text(456.0 * (1 << 30)), "456 GiB");
}

TEST(GetBar, Times) {
    EXPECT_EQ(clock_text({}), "-:--");
    EXPECT_EQ(clock_text(0), "0:00");
    EXPECT_EQ(clock_text(7.4), "0:07");
    EXPECT_EQ(clock_text(3599.6), "1:00:00");
    EXPECT_EQ(clock_text(754), "12:34");
    EXPECT_EQ(clock_text(3723), "1:02:03");
    EXPECT_EQ(clock_text(2 * 86'400 + 3 * 3600), "2d 03h");
    EXPECT_EQ(clock_text(1e9), "-:--");
    EXPECT_EQ(clock_text(-1), "-:--");
    EXPECT_EQ(clock_text(0.0 / 0.0), "-:--");
}

Bar running() {
    Bar bar;
    bar.stage = Bar::Stage::running;
    bar.name = "file.iso";
    bar.done = 512 << 20;
    bar.total = 1 << 30;
    bar.rate = 64 << 20;
    bar.seconds = 8;
    return bar;
}

TEST(GetBar, Line) {
    EXPECT_EQ(bar_line(running(), 80), "file.iso                    [=====>       ]   50%   512 MiB  64.0 MiB/s     0:08");
    Bar done = running();
    done.stage = Bar::Stage::done;
    done.done = 1 << 30;
    done.seconds = 16;
    EXPECT_EQ(bar_line(done, 80), "file.iso                    [=============]  100%  1.00 GiB  64.0 MiB/s  in 0:16");
    Bar nearly = running();
    nearly.done = (1 << 30) - 1;
    EXPECT_NE(bar_line(nearly, 80).find(" 99%"), std::string::npos);
    Bar unknown = running();
    unknown.total.reset();
    EXPECT_NE(bar_line(unknown, 80).find("<=>"), std::string::npos);
    EXPECT_NE(bar_line(unknown, 80).find("-:--"), std::string::npos);
    Bar noted = running();
    noted.note = "try 2 in 4 s";
    EXPECT_NE(bar_line(noted, 80).find("try 2 in 4 s"), std::string::npos);
    Bar empty = done;
    empty.done = 0;
    empty.total = 0;
    EXPECT_NE(bar_line(empty, 80).find("100%"), std::string::npos);
}

TEST(GetBar, FitsEveryWidth) {
    for (std::size_t width = 0; width < 200; ++width)
        for (unsigned beat = 0; beat < 100; beat += 7) {
            Bar bar = running();
            bar.beat = beat;
            if (beat % 2 != 0) bar.total.reset();
            if (beat % 3 == 0)
                bar.name = "\u4E2D\u6587\u540D\u5B57-a-very-long-name-that-does-not-fit-in-most-of-the-lines.tar.gz";
            EXPECT_LE(columns(bar_line(bar, width)), width) << width;
        }
}

TEST(GetLiveLines, Replaces) {
    LiveLines lines;
    EXPECT_EQ(lines.replace({}, {"one", "two"}, 80), "one\ntwo");
    EXPECT_EQ(lines.replace({"done"}, {"2"}, 80), "\r\x1b[1A\x1b[Jdone\n2");
    EXPECT_EQ(lines.replace({}, {std::string(50, 'x'), ""}, 80), "\r\x1b[J" + std::string(50, 'x') + "\n");
    EXPECT_EQ(lines.replace({}, {}, 20), "\r\x1b[3A\x1b[J");  // 50 columns are three rows by now
    EXPECT_EQ(lines.replace({}, {}, 20), "");
}

TEST(GetBinary, SpoilsATerminal) {
    for (const char* text : {"", "text\r\n\ttab\f", "na\u00EFve"}) EXPECT_FALSE(spoils_terminal(text)) << text;
    for (const char* text : {"\x1b[2J", "bell\x07",
                             "\x7F"
                             "ELF",
                             "a\x0E"})
        EXPECT_TRUE(spoils_terminal(text)) << text;
    EXPECT_TRUE(spoils_terminal(std::string_view("a\0b", 3)));
    EXPECT_FALSE(spoils_terminal(std::string(judged_bytes, 'a') + '\x1b'));
}

}  // namespace
}  // namespace hp::app::get
