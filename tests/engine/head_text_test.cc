// SPDX-License-Identifier: Apache-2.0
// The head of an answer is remembered for the next one that is alike. Whatever came before, it has to be what it would be without.
#include "engine/http/head_text.h"

#include <gtest/gtest.h>

#include <cerrno>
#include <string>
#include <thread>
#include <vector>

namespace hp {
namespace {

struct Case {
    std::uint16_t version;
    unsigned status;
    const char* reason;
    std::vector<HeaderField> fields;
};

std::string seen(const GivenFields& given) {
    std::string text;
    for (const bool flag : {given.length, given.chunked, given.connection, given.date, given.host, given.cookie,
                            given.accept_encoding, given.close})
        text += flag ? '1' : '0';
    return text + " " + std::to_string(given.length_value);
}

std::string begin(const Case& a_case) {
    HeadText head;
    GivenFields given;
    errno = 0;
    if (!head.begin_response(a_case.version, a_case.status, a_case.reason, a_case.fields, given))
        return "refused " + std::to_string(errno);
    head.end();
    const Bytes bytes = head.bytes();
    return std::string(reinterpret_cast<const char*>(bytes.data()), bytes.size()) + seen(given);
}

// On a thread of its own nothing is remembered.
std::string begin_alone(const Case& a_case) {
    std::string result;
    std::thread([&] { result = begin(a_case); }).join();
    return result;
}

const std::vector<Case> cases = {
    {0x0101, 200, nullptr, {}},
    {0x0101, 200, "", {{"A", "b"}}},
    {0x0100, 200, "", {{"A", "b"}}},
    {0x0101, 201, "", {{"A", "b"}}},
    {0x0101, 200, "Fine", {{"A", "b"}}},
    {0x0101, 200, "Fine\r\nA: b", {}},
    {0x0101, 200, "", {{"A", "b"}, {"C", "d"}}},
    {0x0101, 200, "", {{"A", "b\r\nC: d"}}},
    {0x0101, 200, "", {{"A", "b\r\nC"}, {"", "d"}}},
    {0x0101, 200, "", {{"A", "B: c"}}},
    {0x0101, 200, "", {{"A: B", "c"}}},
    {0x0101, 200, "", {{"A", "bb"}}},
    {0x0101, 200, "", {{"A", ""}}},
    {0x0101, 200, "", {{"A", nullptr}}},
    {0x0101, 200, "", {{nullptr, "b"}}},
    {0x0101, 200, "", {{"Content-Length", "12"}, {"Connection", "close"}}},
    {0x0101, 200, "", {{"Content-Length", "13"}, {"Connection", "close"}}},
    {0x0101, 200, "", {{"Content-Length", "1x"}, {"Connection", "close"}}},
    {0x0101, 99, "", {}},
    {0x0101, 200, "", std::vector<HeaderField>(40, {"X-Many", "of them"})},
};

TEST(HeadText, ARememberedHeadIsTheHeadThatWouldBeWritten) {
    std::vector<std::string> wanted;
    for (const Case& a_case : cases) wanted.push_back(begin_alone(a_case));
    for (std::size_t first = 0; first < cases.size(); ++first) {
        for (std::size_t then = 0; then < cases.size(); ++then) {
            begin(cases[first]);
            EXPECT_EQ(begin(cases[then]), wanted[then]) << first << " then " << then;
            EXPECT_EQ(begin(cases[then]), wanted[then]) << then << " twice";
        }
    }
}

TEST(HeadText, AnotherHeadInBetween) {
    const Case& a_case = cases[6];
    const std::string wanted = begin_alone(a_case);
    begin(a_case);
    {
        HeadText head;
        head.request_line("GET", "/", 0x0101);
        head.field("Host", "a");
        head.end();
    }
    EXPECT_EQ(begin(a_case), wanted);
    {
        HeadText head;
        head.status_line(0x0101, 404, {});
        head.end();
    }
    EXPECT_EQ(begin(a_case), wanted);
}

TEST(HeadText, TextsOfTheUserAreCheckedAtEveryLength) {
    for (std::size_t size = 0; size < 70; ++size) {
        const std::string good(size, 'x');
        EXPECT_EQ(begin({0x0101, 200, "", {{"Name", good.c_str()}}}).find("refused"), std::string::npos);
        EXPECT_EQ(begin({0x0101, 200, "", {{good.c_str(), "v"}}}).find("refused"), size != 0 ? std::string::npos : 0);
        for (std::size_t at = 0; at < size; ++at) {
            std::string bad = good;
            bad[at] = '\n';
            EXPECT_EQ(begin({0x0101, 200, "", {{"Name", bad.c_str()}}}), "refused 22") << size << " " << at;
            bad[at] = ' ';
            EXPECT_EQ(begin({0x0101, 200, "", {{bad.c_str(), "v"}}}), "refused 22") << size << " " << at;
            bad[at] = '~';  // a token, but not of letters
            EXPECT_EQ(begin({0x0101, 200, "", {{bad.c_str(), "v"}}}).find("refused"), std::string::npos);
        }
    }
}

}  // namespace
}  // namespace hp
