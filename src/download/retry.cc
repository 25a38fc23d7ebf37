// SPDX-License-Identifier: Apache-2.0
#include "download/retry.h"

#include <algorithm>

#include "download/content_range.h"
#include "protocol/http/date.h"

namespace hp::download {

std::optional<std::int64_t> parse_retry_after(std::string_view text, std::int64_t now_s) {
    constexpr std::int64_t seconds_max = std::int64_t{1} << 32;
    if (const auto seconds = parse_number(text)) return std::min(static_cast<std::int64_t>(*seconds), seconds_max) * 1000;
    const auto date = http::parse_date(text, now_s);
    if (!date) return {};
    return std::clamp(*date - now_s, std::int64_t{0}, seconds_max) * 1000;
}

void Retry::progressed(std::uint64_t bytes) {
    if (bytes != 0) in_a_row_ = 0;
}

std::optional<std::int64_t> Retry::failed(std::optional<std::int64_t> retry_after_ms) {
    if (in_a_row_ >= rules_.tries_max || count_ >= tries_in_all_max) return {};
    const std::int64_t max = rules_.delay_ms_max;
    const std::int64_t cap = std::min(max, std::int64_t{rules_.delay_ms} << std::min(in_a_row_, 20u));
    ++in_a_row_;
    ++count_;
    const std::int64_t delay = std::uniform_int_distribution<std::int64_t>(0, std::max<std::int64_t>(cap, 0))(random_);
    return std::max(delay, std::min(retry_after_ms.value_or(0), max));
}

std::optional<std::int64_t> Retry::began_anew() {
    if (anew_ >= rules_.tries_max) return {};
    in_a_row_ = std::min(in_a_row_, anew_++);
    return failed();
}

}  // namespace hp::download
