// SPDX-License-Identifier: Apache-2.0
// Against the programs gzip, brotli and zstd: what they write we read, and the reverse.
#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "protocol/coding/bodies.h"

namespace {

using namespace hp::coding;
using namespace hp::coding::test;

struct Tool {
    const char* coding;
    const char* write;
    const char* read;
};
constexpr Tool tools[] = {
    {"gzip", "gzip -c", "gzip -dc"},
    {"gzip", "gzip -9c", "gzip -dc"},
    {"br", "brotli -c", "brotli -dc"},
    {"br", "brotli -q 1 -c", "brotli -dc"},
    {"zstd", "zstd -qc", "zstd -qdc"},
    {"zstd", "zstd -19 -qc", "zstd -qdc"},
    {"zstd", "zstd --ultra -22 --long=23 --no-check -qc", "zstd -qdc"},
};

bool installed(std::string_view command) {
    const std::string look = "command -v " + std::string(command.substr(0, command.find(' '))) + " >/dev/null 2>&1";
    return std::system(look.c_str()) == 0;
}

std::string run(const std::string& command, const std::string& input) {
    const std::string name = testing::TempDir() + "coding_tools_" + std::to_string(::getpid());
    std::ofstream(name, std::ios::binary) << input;
    std::string output;
    std::FILE* const pipe = ::popen((command + " <" + name).c_str(), "r");
    char block[4096];
    for (std::size_t size = 0; (size = std::fread(block, 1, sizeof block, pipe)) > 0;) output.append(block, size);
    EXPECT_EQ(::pclose(pipe), 0) << command;
    std::remove(name.c_str());
    return output;
}

class Tools : public testing::TestWithParam<Tool> {};

TEST_P(Tools, ReadAndWriteWhatWeDo) {
    if (!installed(GetParam().write)) GTEST_SKIP() << GetParam().write << " is not installed";
    const Coding coding = *coding_named(GetParam().coding);
    for (const std::string& body : {std::string(), std::string("x"), prose(100'000), noise(300'000), std::string(500'000, 'z')}) {
        const std::string theirs = run(GetParam().write, body);
        for (const std::size_t step : {0, 1, 1009}) EXPECT_TRUE(decode(theirs, GetParam().coding, step) == (Decoded{body}));
        EXPECT_TRUE(run(GetParam().read, encode(body, coding)) == body);
        EXPECT_TRUE(run(GetParam().read, encode(body, coding, 1, 10'000)) == body) << "with flushes";
    }
}
INSTANTIATE_TEST_SUITE_P(All, Tools, testing::ValuesIn(tools));

TEST(Tools, ZstdWithALargeWindowIsRefused) {
    if (!installed("zstd")) GTEST_SKIP() << "zstd is not installed";
    const std::string coded = run("zstd --ultra -22 --long=27 -qc", noise(9 << 20));
    EXPECT_EQ(decode(coded, "zstd").fault, Fault::window);
}

}  // namespace
