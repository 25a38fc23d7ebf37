// SPDX-License-Identifier: Apache-2.0
#include "protocol/cookie/file_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <tuple>

namespace hp::cookie {
namespace {

std::string_view take_until(std::string_view& text, char mark) {
    const std::string_view taken = text.substr(0, text.find(mark));
    text.remove_prefix(std::min(text.size(), taken.size() + 1));
    return taken;
}

std::string_view trim(std::string_view text) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
    return text;
}

// From 0 to `most`.
std::optional<std::int64_t> number_of(std::string_view text, std::int64_t most = expiry_max) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value < 0 || value > most) return std::nullopt;
    return value;
}

struct Section {
    std::string domain, path;
};

std::optional<Section> section_of(std::string_view line) {
    Section section;
    section.domain = cut_domain(take_until(line, ' '));
    section.path = trim(line);
    if (!is_valid_domain(section.domain) || !is_valid_path(section.path)) return std::nullopt;
    return section;
}

std::optional<Cookie> cookie_of(std::string_view line, const Section& section) {
    std::array<std::string_view, 7> fields;
    std::size_t count = 0;
    while (count < fields.size() && !line.empty()) fields[count++] = take_until(line, ';');
    if (count < 6) return std::nullopt;
    const auto expires = number_of(fields[2]);
    const auto http_only = number_of(fields[3], 1), secure = number_of(fields[4], 1), same_site = number_of(fields[5], 2);
    if (!expires || *expires == 0 || !http_only || !secure || !same_site) return std::nullopt;
    Cookie cookie;
    cookie.name = trim(fields[0]);
    cookie.value = trim(fields[1]);
    if (!is_valid_pair(cookie.name, cookie.value)) return std::nullopt;
    cookie.domain = section.domain;
    cookie.path = section.path;
    cookie.expires = expires;
    cookie.http_only = *http_only == 1;
    cookie.secure = *secure == 1;
    cookie.same_site = static_cast<SameSite>(*same_site);
    cookie.host_only = fields[6] == "1";
    return cookie;
}

void append_cookie(std::string& text, const Cookie& cookie) {
    text += '\t';
    text += cookie.name;
    text += ';';
    text += cookie.value.empty() ? " " : cookie.value;
    text += ';' + std::to_string(*cookie.expires);
    text += cookie.http_only ? ";1" : ";0";
    text += cookie.secure ? ";1" : ";0";
    text += ';' + std::to_string(static_cast<int>(cookie.same_site));
    text += cookie.host_only ? ";1\n" : "\n";
}

}  // namespace

FileContent parse_file(std::string_view text) {
    FileContent content;
    std::optional<Section> section;
    while (!text.empty()) {
        std::string_view line = take_until(text, '\n');
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (line.empty()) continue;
        if (line.front() != '\t') {
            section = section_of(line);
            if (!section) ++content.lines_skipped;
            continue;
        }
        auto cookie = section ? cookie_of(line.substr(1), *section) : std::nullopt;
        if (cookie)
            content.cookies.push_back(std::move(*cookie));
        else
            ++content.lines_skipped;
    }
    content.is_cookie_file = !content.cookies.empty() || content.lines_skipped == 0;
    return content;
}

std::string file_text(const std::vector<Cookie>& cookies, std::int64_t now) {
    std::vector<const Cookie*> rows;
    for (const Cookie& cookie : cookies)
        if (cookie.expires && *cookie.expires > 0 && !cookie.expired(now) && is_valid_pair(cookie.name, cookie.value) &&
            is_valid_domain(cookie.domain) && is_valid_path(cookie.path))
            rows.push_back(&cookie);
    const auto section = [](const Cookie* cookie) { return std::tie(cookie->domain, cookie->path); };
    std::stable_sort(rows.begin(), rows.end(), [&](const Cookie* a, const Cookie* b) { return section(a) < section(b); });
    std::string text;
    const Cookie* previous = nullptr;
    for (const Cookie* cookie : rows) {
        if (previous == nullptr || section(previous) != section(cookie)) text += cookie->domain + ' ' + cookie->path + '\n';
        append_cookie(text, *cookie);
        previous = cookie;
    }
    return text;
}

}  // namespace hp::cookie
