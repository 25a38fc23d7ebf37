// SPDX-License-Identifier: Apache-2.0
// PROXY headers of both versions, at every split.
#include "protocol/proxy/header.h"

#include <arpa/inet.h>

#include "protocol/proxy/stand.h"

namespace hp::proxy::test {
namespace {

std::string failed(Error error) { return std::string("failed: ") + proxy::text_of(error); }
std::string read(const std::string& heard) {
    return everywhere([] { return std::make_unique<HeaderReader>(); }, heard).end;
}
// "address port", or "none".
std::string source(const std::string& heard) {
    HeaderReader reader;
    Output out;
    EXPECT_EQ(reader.feed(bytes_of(heard), out), Step::done) << proxy::text_of(reader.error());
    if (!reader.source()) return "none";
    char text[INET6_ADDRSTRLEN] = "";
    inet_ntop(reader.source()->ipv6 ? AF_INET6 : AF_INET, reader.source()->ip.data(), text, sizeof text);
    return std::string(text) + " " + std::to_string(reader.source()->port);
}

// --- version 1 -----------------------------------------------------------------------------------------------------------

TEST(ProxyLine, Addresses) {
    const std::string ipv4 = "PROXY TCP4 192.168.0.1 192.168.0.11 56324 443\r\n";  // the example of the specification
    EXPECT_EQ(read(ipv4 + "GET / HTTP/1.1\r\n"), "done: GET / HTTP/1.1\r\n");
    EXPECT_EQ(source(ipv4), "192.168.0.1 56324");
    EXPECT_EQ(source("PROXY TCP4 255.255.255.255 255.255.255.255 65535 65535\r\n"), "255.255.255.255 65535");
    EXPECT_EQ(source("PROXY TCP6 2001:db8::1 ::1 1 0\r\n"), "2001:db8::1 1");
    const std::string full = "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff";
    EXPECT_EQ(read("PROXY TCP6 " + full + " " + full + " 65535 65535\r\nx"), "done: x");
}

TEST(ProxyLine, Unknown) {
    for (const char* line : {"PROXY UNKNOWN\r\n", "PROXY UNKNOWN ffff::1 ::2 1 2\r\n", "PROXY UNKNOWN anything at all\r\n"}) {
        EXPECT_EQ(read(std::string(line) + "rest"), "done: rest") << line;
        EXPECT_EQ(source(line), "none") << line;
    }
    // The longest line there is.
    const std::string longest = "PROXY UNKNOWN ffff:f...f:ffff ffff:f...f:ffff 65535 65535";
    EXPECT_EQ(read(longest + std::string(HeaderReader::line_bytes_max - longest.size() - 2, ' ') + "\r\n"), "done: ");
    EXPECT_EQ(read(longest + std::string(HeaderReader::line_bytes_max - longest.size() - 1, ' ') + "\r\n"),
              failed(Error::header_too_long));
}

TEST(ProxyLine, WhatIsRefused) {
    for (const char* line :
         {"PROXY TCP4 192.0.2.1 192.0.2.2 1\r\n", "PROXY TCP4 192.0.2.1 192.0.2.2 1 2 3\r\n",
          "PROXY  TCP4 192.0.2.1 192.0.2.2 1 2\r\n", "PROXY TCP4 192.0.2.1 192.0.2.2 01 2\r\n",
          "PROXY TCP4 192.0.2.1 192.0.2.2 1 65536\r\n", "PROXY TCP4 192.0.2.1 192.0.2.2 +1 2\r\n",
          "PROXY TCP4 192.0.2.1 192.0.2.2 1 2 \r\n", "PROXY TCP4 192.0.2.1 192.0.2.2 1 \r\n",
          "PROXY TCP4 192.0.2.256 192.0.2.2 1 2\r\n", "PROXY TCP4 ::1 ::1 1 2\r\n", "PROXY TCP6 192.0.2.1 ::1 1 2\r\n",
          "PROXY tcp4 192.0.2.1 192.0.2.2 1 2\r\n", "PROXY UDP4 192.0.2.1 192.0.2.2 1 2\r\n", "PROXY UNKNOWNX\r\n", "PROXY \r\n",
          "PROXY TCP4 192.0.2.1 192.0.2.2 1 2\n"})
        EXPECT_EQ(read(line), failed(Error::bad_header)) << line;
    for (const char* line : {"GET / HTTP/1.1\r\n", "PROXX", "PROXYTCP4", "PUT ", "\x16\x03\x01", "proxy TCP4", "\n"})
        EXPECT_EQ(read(line), failed(Error::no_header)) << line;
    EXPECT_EQ(read("PROXY TCP4 192.0.2.1"), "more");
    EXPECT_EQ(read(""), "more");
}

// --- version 2 -----------------------------------------------------------------------------------------------------------

std::string header(unsigned command, unsigned family, const std::string& rest) {
    return std::string("\r\n\r\n\0\r\nQUIT\n", 12) +
           binary({command, family, static_cast<unsigned>(rest.size() >> 8), static_cast<unsigned>(rest.size() & 0xFF)}) + rest;
}
std::string value(unsigned type, const std::string& text) {
    return binary({type, static_cast<unsigned>(text.size() >> 8), static_cast<unsigned>(text.size() & 0xFF)}) + text;
}
const std::string ipv4 = binary({192, 0, 2, 1, 198, 51, 100, 7, 0xDC, 4, 1, 187});
const std::string ipv6 =
    binary({0x20, 1, 0x0D, 0xB8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}) + std::string(16, '\2') + binary({0, 5, 0, 6});

TEST(ProxyHeader, Addresses) {
    EXPECT_EQ(read(header(0x21, 0x11, ipv4) + "data"), "done: data");
    EXPECT_EQ(source(header(0x21, 0x11, ipv4)), "192.0.2.1 56324");
    EXPECT_EQ(read(header(0x21, 0x21, ipv6) + "data"), "done: data");
    EXPECT_EQ(source(header(0x21, 0x21, ipv6)), "2001:db8::1 5");
}

TEST(ProxyHeader, NoAddresses) {
    for (const std::string& bytes : {header(0x20, 0, ""), header(0x20, 0x11, ipv4), header(0x20, 0xFF, "whatever"),  // LOCAL
                                     header(0x21, 0, ""), header(0x21, 0, "skipped"),                                // UNSPEC
                                     header(0x21, 0x12, ipv4), header(0x21, 0x31, std::string(216, 'u'))}) {         // UDP, UNIX
        EXPECT_EQ(read(bytes + "rest"), "done: rest");
        EXPECT_EQ(source(bytes), "none");
    }
}

TEST(ProxyHeader, ValuesAreSkipped) {
    const std::string values =
        value(0x01, "h2") + value(0x02, "a.example") + value(0x04, "") + value(0xEA, std::string(200, 'x'));
    EXPECT_EQ(read(header(0x21, 0x11, ipv4 + values) + "rest"), "done: rest");
    EXPECT_EQ(source(header(0x21, 0x21, ipv6 + values)), "2001:db8::1 5");
    for (const std::string& bad : {std::string("\x01"), std::string("\x01\x00", 2), value(0x02, "abc").substr(0, 5)})
        EXPECT_EQ(read(header(0x21, 0x11, ipv4 + bad)), failed(Error::bad_header));
}

TEST(ProxyHeader, TheChecksumIsChecked) {
    // Computed by an independent implementation over the header with zeroes in the checksum's place.
    const std::string good = header(0x21, 0x11, ipv4 + value(0x03, binary({0xD4, 0x5A, 0x11, 0xB9})));
    EXPECT_EQ(read(good + "rest"), "done: rest");
    for (std::size_t at = 16; at < 28; ++at) {
        std::string bad = good;
        bad[at] = static_cast<char>(bad[at] ^ 1);
        EXPECT_EQ(read(bad), failed(Error::bad_checksum)) << at;
    }
    EXPECT_EQ(read(header(0x21, 0x11, ipv4 + value(0x03, "abc"))), failed(Error::bad_header));
}

TEST(ProxyHeader, WhatIsRefused) {
    EXPECT_EQ(read(header(0x11, 0x11, ipv4)), failed(Error::bad_header)) << "version 1";
    EXPECT_EQ(read(header(0x22, 0x11, ipv4)), failed(Error::bad_header)) << "no such command";
    EXPECT_EQ(read(header(0x21, 0x41, ipv4)), failed(Error::bad_header)) << "no such family";
    EXPECT_EQ(read(header(0x21, 0x13, ipv4)), failed(Error::bad_header)) << "no such transport";
    EXPECT_EQ(read(header(0x21, 0x11, ipv4.substr(1))), failed(Error::bad_header)) << "too short";
    EXPECT_EQ(read(header(0x21, 0x21, ipv4)), failed(Error::bad_header)) << "too short for IPv6";
    EXPECT_EQ(read("\r\n\r\nGET"), failed(Error::no_header));
    EXPECT_EQ(read(header(0x21, 0x11, ipv4).substr(0, 27)), "more");
    const std::string room(HeaderReader::header_bytes_max - HeaderReader::fixed_bytes - ipv4.size() - 3, 'x');
    HeaderReader fits, large;
    Output out;
    EXPECT_EQ(fits.feed(bytes_of(header(0x21, 0x11, ipv4 + value(0x04, room))), out), Step::done);
    EXPECT_EQ(large.feed(bytes_of(header(0x21, 0x11, ipv4 + value(0x04, room + "x")).substr(0, 16)), out), Step::failed);
    EXPECT_EQ(large.error(), Error::header_too_long) << "refused before it has come";
}

}  // namespace
}  // namespace hp::proxy::test
