// SPDX-License-Identifier: Apache-2.0
// Proxy URLs, and lists of networks.
#include <string>

#include "input.h"
#include "net/networks.h"
#include "protocol/proxy/dialogue.h"

namespace {

using namespace hp::proxy;
using hp::fuzz::check;

bool has_control(const std::string& text) {
    for (const char c : text)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) return true;
    return false;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    Url url;
    if (parse_url(text, url) == Error::ok) {
        check(url.port != 0 && kind_of(url.host) != HostKind::invalid, "a host and a port");
        check(url.user.size() <= 255 && url.password.size() <= 255, "credentials that fit");
        check(!has_control(url.user) && !has_control(url.password), "credentials that can be said");
    } else {
        check(url == Url(), "untouched");
    }
    if (kind_of(text) == HostKind::name)
        check(text.find_first_of(" :/@\r\n\\%?#[]") == std::string::npos, "a name and nothing else");
    if (const auto networks = hp::Networks::parse(text); networks && !networks->empty()) {
        check(text.size() >= 2, "an address has two characters");
        networks->contains(*hp::Address::parse("192.0.2.1", 0));
        networks->contains(*hp::Address::parse("::1", 0));
    }
    return 0;
}
