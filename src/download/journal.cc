// SPDX-License-Identifier: Apache-2.0
#include "download/journal.h"

#include <openssl/sha.h>

#include <array>

#include "download/content_range.h"
#include "protocol/http/head.h"

namespace hp::download {
namespace {

constexpr std::string_view first_line = "hp-download 1\n";

std::string sum_of(std::string_view text) {
    std::array<unsigned char, SHA256_DIGEST_LENGTH> digest;
    SHA256(reinterpret_cast<const unsigned char*>(text.data()), text.size(), digest.data());
    std::string hex;
    for (std::size_t i = 0; i < 8; ++i) {
        hex += "0123456789abcdef"[digest[i] >> 4];
        hex += "0123456789abcdef"[digest[i] & 15];
    }
    return hex;
}

// The value of the next line, which must begin with `name`.
bool next(std::string_view& text, std::string_view name, std::string_view& value) {
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos || text.substr(0, name.size()) != name) return false;
    value = text.substr(name.size(), end - name.size());
    text.remove_prefix(end + 1);
    if (value.empty()) return true;
    if (value.front() != ' ') return false;
    value.remove_prefix(1);
    return http::is_field_value(value);
}

bool parse_spans(std::string_view text, std::vector<Span>& spans) {
    while (!text.empty()) {
        const std::string_view item = text.substr(0, text.find(' '));
        text.remove_prefix(std::min(text.size(), item.size() + 1));
        const std::size_t dash = item.find('-');
        if (dash == std::string_view::npos) return false;
        const auto begin = parse_number(item.substr(0, dash)), end = parse_number(item.substr(dash + 1));
        if (!begin || !end || *begin >= *end || (!spans.empty() && *begin <= spans.back().end)) return false;
        spans.push_back({*begin, *end});
    }
    return true;
}

}  // namespace

std::string format_journal(const Journal& journal) {
    std::string text(first_line);
    text += "url " + journal.url + "\n";
    text += "total " + (journal.version.total ? std::to_string(*journal.version.total) : "-") + "\n";
    text += "offset " + std::to_string(journal.offset) + "\n";
    text += "etag " + journal.version.validator.etag + "\n";
    text += "modified " + journal.version.validator.last_modified + "\n";
    text += "type " + journal.version.content_type + "\n";
    text += "done";
    for (const Span& span : journal.done) text += " " + std::to_string(span.begin) + "-" + std::to_string(span.end);
    text += "\n";
    return text + "sum " + sum_of(text) + "\n";
}

std::optional<Journal> parse_journal(std::string_view text) {
    if (text.size() > journal_bytes_max || text.substr(0, first_line.size()) != first_line) return {};
    const std::size_t last = text.rfind("\nsum ");
    if (last == std::string_view::npos || text.substr(last + 1) != "sum " + sum_of(text.substr(0, last + 1)) + "\n") return {};
    text = text.substr(first_line.size(), last + 1 - first_line.size());
    Journal journal;
    std::string_view url, total, offset, etag, modified, type, done;
    const bool whole = next(text, "url", url) && next(text, "total", total) && next(text, "offset", offset) &&
                       next(text, "etag", etag) && next(text, "modified", modified) && next(text, "type", type) &&
                       next(text, "done", done) && text.empty();
    if (!whole) return {};
    if (total != "-") {
        journal.version.total = parse_number(total);
        if (!journal.version.total) return {};
    }
    const auto at = parse_number(offset);
    if (!at || !parse_spans(done, journal.done)) return {};
    if (journal.version.total && !journal.done.empty() && journal.done.back().end > *journal.version.total) return {};
    journal.offset = *at;
    journal.url = url;
    journal.version.validator = {std::string(etag), std::string(modified)};
    journal.version.content_type = type;
    return journal;
}

}  // namespace hp::download
