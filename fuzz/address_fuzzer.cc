// SPDX-License-Identifier: Apache-2.0
// Address literals: whatever parses has a text that means the same, and agrees with the C library about what is an address.
#include <arpa/inet.h>

#include <string>

#include "input.h"
#include "net/address.h"

using hp::fuzz::check;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    hp::fuzz::Input input(data, size);
    const auto port = static_cast<std::uint16_t>(input.number(2));
    const auto rest = input.rest();
    const std::string text(rest.begin(), rest.end());
    const auto address = hp::Address::parse(text, port);
    if (text.find('%') == std::string::npos) {
        unsigned char bytes[16];
        const bool literal = text.find('\0') == std::string::npos &&
                             (inet_pton(AF_INET, text.c_str(), bytes) == 1 || inet_pton(AF_INET6, text.c_str(), bytes) == 1);
        check(address.has_value() == literal, "what is an address");
    }
    if (address) {
        check(address->port() == port, "the port");
        check(address->family() == AF_INET || address->family() == AF_INET6, "the family");
        const auto again = hp::Address::parse(address->text(), port);
        check(again && again->text() == address->text() && again->family() == address->family(), "text round trip");
        for (const int family : {AF_INET, AF_INET6}) {
            sockaddr_storage storage;
            const socklen_t used = address->to(storage, family);
            check((used == 0) == (address->family() == AF_INET6 && family == AF_INET), "what fits a socket");
            check(used == 0 || hp::Address::from(storage) == *address, "storage round trip");
        }
    }
    sockaddr_storage raw{};  // and whatever a system call may say
    if (size <= sizeof raw) {
        for (std::size_t i = 0; i < size; ++i) reinterpret_cast<std::uint8_t*>(&raw)[i] = data[i];
        const hp::Address said = hp::Address::from(raw);
        check(said.family() == AF_UNSPEC || !said.text().empty(), "a text for every address");
    }
    return 0;
}
