// SPDX-License-Identifier: Apache-2.0
#pragma once
// When to try again: exponential back-off with full jitter, Retry-After (RFC 9110 10.2.3), and how often.
#include <cstdint>
#include <optional>
#include <random>
#include <string_view>

namespace hp::download {

// ms to wait, of "120" or an HTTP date; a date in the past is 0. Nothing: neither.
std::optional<std::int64_t> parse_retry_after(std::string_view text, std::int64_t now_s);

struct RetryRules {
    std::uint32_t tries_max = 5;  // after the first, in a row, that bring nothing new
    std::uint32_t delay_ms = 1000, delay_ms_max = 60'000;
};

// Counts failures. What brought a new byte begins the count anew: a connection that breaks every minute does not end a download of
// days. But `tries_in_all_max` tries are enough for anybody.
class Retry {
public:
    static constexpr std::uint32_t tries_in_all_max = 10'000;

    Retry(const RetryRules& rules, std::uint64_t seed)
        : rules_(rules),
          random_(static_cast<std::uint32_t>(seed * 0x9E37'79B9'7F4A'7C15 >> 33)) {}  // seeds that lie close differ

    void progressed(std::uint64_t bytes);
    // After a failure: how long to wait, or nothing: given up. Full jitter: anything from 0 to the delay, which doubles each time; so
    // many clients do not come back at once. The server's Retry-After is the least, cut at delay_ms_max.
    std::optional<std::int64_t> failed(std::optional<std::int64_t> retry_after_ms = {});
    // The same after one that threw away all there was (another version, a wrong digest): new bytes do not excuse it.
    std::optional<std::int64_t> began_anew();

    std::uint32_t in_a_row() const { return in_a_row_; }
    std::uint32_t count() const { return count_; }  // in all

private:
    RetryRules rules_;
    std::minstd_rand random_;
    std::uint32_t in_a_row_ = 0, anew_ = 0, count_ = 0;
};

}  // namespace hp::download
