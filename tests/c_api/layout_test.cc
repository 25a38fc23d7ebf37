// SPDX-License-Identifier: Apache-2.0
// The structs of downloads are declared twice, for C and for C++: c_layout prints what C sees.
#include <gtest/gtest.h>
#include <hpsocket/HPSocket4C.h>

#include <cstdio>
#include <memory>
#include <sstream>
#include <string>

namespace hp::test {
namespace {

#define SHOW(type, first, last) \
#type << ' ' << sizeof(type) << ' ' << offsetof(type, first) << ' ' << offsetof(type, last) << '\n'

TEST(LayoutTest, CSeesWhatCppSees) {
    std::ostringstream wanted;
    wanted << SHOW(HP_TDownloaderOptions, lpszCAFile, lpszCookieFile) << SHOW(HP_TDownloadOptions, dwSegments, dwTimeMax)
           << SHOW(HP_TDownloadProgress, ullRate, pExtra) << SHOW(HP_TDownloadResult, lpszContentType, pExtra)
           << "defaults 1 5 0 21\n";
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> program(popen(HP_BIN_DIR "/tests/c_layout", "r"), pclose);
    ASSERT_NE(program, nullptr);
    std::string found;
    for (int c = std::fgetc(program.get()); c != EOF; c = std::fgetc(program.get())) found += static_cast<char>(c);
    EXPECT_EQ(found, wanted.str());
}

}  // namespace
}  // namespace hp::test
