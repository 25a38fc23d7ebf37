// SPDX-License-Identifier: Apache-2.0
#include "protocol/proxy/errors.h"

#include <gtest/gtest.h>

#include <cstring>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

namespace hp::proxy {
namespace {

constexpr Error all[] = {
#define HP_PROXY_ERROR(name, number, text) Error::name,
    HP_PROXY_ERRORS(HP_PROXY_ERROR)
#undef HP_PROXY_ERROR
};

TEST(ProxyErrors, EachHasACodeThatIsDocumentedAndATextOfItsOwn) {
    std::ifstream file(std::string(HP_SOURCE_DIR) + "/docs/proxies.md");
    const std::string page{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    std::set<std::string> texts;
    for (const Error error : all) {
        EXPECT_TRUE(texts.insert(text_of(error)).second) << text_of(error);
        if (error == Error::ok) continue;
        EXPECT_NE(errno_of(error), 0) << text_of(error);
        // Closed without an event: those codes are nobody's.
        if (error >= Error::no_header) continue;
        EXPECT_NE(page.find(strerrorname_np(errno_of(error))), std::string::npos) << text_of(error);
    }
    EXPECT_EQ(errno_of(Error::ok), 0);
}

}  // namespace
}  // namespace hp::proxy
