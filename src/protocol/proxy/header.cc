// SPDX-License-Identifier: Apache-2.0
#include "protocol/proxy/header.h"

#include <arpa/inet.h>

#include <algorithm>
#include <charconv>
#include <cstring>

namespace hp::proxy {
namespace {

constexpr std::string_view line_start = "PROXY ";
constexpr std::string_view signature{"\x0D\x0A\x0D\x0A\x00\x0D\x0AQUIT\x0A", 12};
constexpr unsigned version_2 = 0x20, local = 0, proxied = 1;               // spec 2.2, byte 13
constexpr unsigned tcp_over_ipv4 = 0x11, tcp_over_ipv6 = 0x21;             // byte 14
constexpr std::size_t ipv4_bytes = 12, ipv6_bytes = 36, unix_bytes = 216;  // both addresses, both ports
constexpr unsigned checksum_type = 0x03;                                   // PP2_TYPE_CRC32C
constexpr std::size_t value_head_bytes = 3;                                // type and length

// RFC 3720 appendix B.4: CRC-32 with the polynomial of Castagnoli, reflected. One header a connection: no table.
std::uint32_t crc32c(std::uint32_t crc, Bytes bytes) {
    for (const std::byte byte : bytes) {
        crc ^= std::to_integer<std::uint32_t>(byte);
        for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0x82F6'3B78 : 0);
    }
    return crc;
}

// "A port as a decimal number without leading zeroes" (spec 2.1).
bool read_port(std::string_view text, std::uint16_t& port) {
    if (text.size() > 1 && text[0] == '0') return false;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
    return error == std::errc{} && end == text.data() + text.size();
}

bool read_ip(const std::string& text, bool ipv6, std::array<std::uint8_t, 16>& ip) {
    return inet_pton(ipv6 ? AF_INET6 : AF_INET, text.c_str(), ip.data()) == 1;
}

std::size_t address_bytes(unsigned family) {
    switch (family >> 4) {
        case 1: return ipv4_bytes;
        case 2: return ipv6_bytes;
        case 3: return unix_bytes;
        default: return 0;
    }
}

}  // namespace

Step HeaderReader::feed(Bytes bytes, Output&) {
    if (bytes_.empty() && bytes.empty()) return Step::more;
    const std::byte first = bytes_.empty() ? bytes[0] : bytes_[0];
    return first == static_cast<std::byte>(line_start[0]) ? feed_line(bytes) : feed_binary(bytes);
}

// Takes what is missing up to `size` bytes. True: all is there.
bool HeaderReader::take(Bytes& bytes, std::size_t size) {
    if (bytes_.size() < size) {
        const Bytes taken = bytes.first(std::min(size - bytes_.size(), bytes.size()));
        bytes_.insert(bytes_.end(), taken.begin(), taken.end());
        bytes = bytes.subspan(taken.size());
    }
    return bytes_.size() >= size;
}

// --- version 1 -----------------------------------------------------------------------------------------------------------

Step HeaderReader::feed_line(Bytes bytes) {
    while (!bytes.empty()) {
        take(bytes, bytes_.size() + 1);
        const std::size_t size = bytes_.size();
        if (size <= line_start.size() && bytes_.back() != static_cast<std::byte>(line_start[size - 1]))
            return fail(Error::no_header);
        if (bytes_.back() == std::byte{'\n'}) return read_line() ? done(bytes) : fail(Error::bad_header);
        if (size == line_bytes_max) return fail(Error::header_too_long);
    }
    return Step::more;
}

// "PROXY TCP4 192.0.2.1 198.51.100.1 56324 443\r\n", or "PROXY UNKNOWN" and anything.
bool HeaderReader::read_line() {
    std::string_view line(reinterpret_cast<const char*>(bytes_.data()), bytes_.size());
    if (!line.ends_with("\r\n") || line.find('\0') != std::string_view::npos) return false;
    line = line.substr(line_start.size(), line.size() - line_start.size() - 2);
    if (line == "UNKNOWN" || line.starts_with("UNKNOWN ")) return true;
    std::array<std::string_view, 5> words;
    std::size_t count = 0;
    for (std::size_t from = 0; from <= line.size();) {
        if (count == words.size()) return false;
        const std::size_t end = std::min(line.find(' ', from), line.size());
        words[count++] = line.substr(from, end - from);
        from = end + 1;
    }
    if (count != words.size() || (words[0] != "TCP4" && words[0] != "TCP6")) return false;
    Source source, destination;
    source.ipv6 = words[0] == "TCP6";
    if (!read_ip(std::string(words[1]), source.ipv6, source.ip)) return false;
    if (!read_ip(std::string(words[2]), source.ipv6, destination.ip)) return false;
    if (!read_port(words[3], source.port) || !read_port(words[4], destination.port)) return false;
    source_ = source;
    return true;
}

// --- version 2 -----------------------------------------------------------------------------------------------------------

Step HeaderReader::feed_binary(Bytes bytes) {
    const std::size_t before = bytes_.size();
    const bool fixed = take(bytes, fixed_bytes);
    for (std::size_t i = before; i < std::min(bytes_.size(), signature.size()); ++i)
        if (bytes_[i] != static_cast<std::byte>(signature[i])) return fail(Error::no_header);
    if (!fixed) return Step::more;
    const std::size_t size = fixed_bytes + number(14);
    if (size > header_bytes_max) return fail(Error::header_too_long);
    if (!take(bytes, size)) return Step::more;
    if (!read_binary()) return fail(Error::bad_header);
    const std::size_t addresses = (at(12) & 0x0F) == local ? 0 : address_bytes(at(13));
    const bool skipped = (at(12) & 0x0F) == local || addresses == 0;  // what stands there is nobody's business
    if (const Error error = skipped ? Error::ok : check_values(fixed_bytes + addresses); error != Error::ok) return fail(error);
    return done(bytes);
}

bool HeaderReader::read_binary() {
    if ((at(12) & 0xF0) != version_2) return false;
    const unsigned command = at(12) & 0x0F, family = at(13);
    if (command == local) return true;
    if (command != proxied || family >> 4 > 3 || (family & 0x0F) > 2) return false;
    if (bytes_.size() - fixed_bytes < address_bytes(family)) return false;
    if (family != tcp_over_ipv4 && family != tcp_over_ipv6) return true;
    Source source;
    source.ipv6 = family == tcp_over_ipv6;
    const std::size_t ip_bytes = source.ipv6 ? 16 : 4;
    std::memcpy(source.ip.data(), bytes_.data() + fixed_bytes, ip_bytes);
    source.port = static_cast<std::uint16_t>(number(fixed_bytes + 2 * ip_bytes));
    source_ = source;
    return true;
}

// The values behind the addresses (spec 2.2.x): skipped, but they have to fit, and a checksum has to be right (2.2.3).
Error HeaderReader::check_values(std::size_t from) const {
    while (from < bytes_.size()) {
        if (bytes_.size() - from < value_head_bytes) return Error::bad_header;
        const std::size_t size = number(from + 1), value = from + value_head_bytes;
        if (bytes_.size() - value < size) return Error::bad_header;
        if (at(from) == checksum_type) {
            if (size != 4) return Error::bad_header;
            static constexpr std::array<std::byte, 4> zeroes{};
            const Bytes all(bytes_);
            std::uint32_t crc = crc32c(0xFFFF'FFFF, all.first(value));
            crc = ~crc32c(crc32c(crc, zeroes), all.subspan(value + 4));
            if (crc != (number(value) << 16 | number(value + 2))) return Error::bad_checksum;
        }
        from = value + size;
    }
    return Error::ok;
}

}  // namespace hp::proxy
