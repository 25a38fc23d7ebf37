// SPDX-License-Identifier: Apache-2.0
#include "download/response.h"

#include <array>

#include "download/content_range.h"
#include "protocol/coding/coding.h"
#include "protocol/http/date.h"
#include "protocol/http/head.h"

namespace hp::download {
namespace {

struct Row {
    std::string_view name;
    std::string Head::*field;
};
constexpr std::array<Row, 14> rows{{{"Content-Length", &Head::content_length},
                                    {"Transfer-Encoding", &Head::transfer_encoding},
                                    {"Content-Range", &Head::content_range},
                                    {"Content-Encoding", &Head::content_encoding},
                                    {"Content-Type", &Head::content_type},
                                    {"Content-Disposition", &Head::content_disposition},
                                    {"ETag", &Head::etag},
                                    {"Last-Modified", &Head::last_modified},
                                    {"Date", &Head::date},
                                    {"Accept-Ranges", &Head::accept_ranges},
                                    {"Location", &Head::location},
                                    {"Retry-After", &Head::retry_after},
                                    {"Repr-Digest", &Head::repr_digest},
                                    {"Digest", &Head::digest}}};

bool is_strong_etag(std::string_view etag) {
    if (etag.size() < 2 || etag.front() != '"' || etag.back() != '"') return false;
    for (const char c : etag.substr(1, etag.size() - 2))  // RFC 9110 8.8.3 etagc
        if (static_cast<unsigned char>(c) <= ' ' || c == '"' || c == 0x7F) return false;
    return true;
}

bool is_type(std::string_view value, std::string_view type) {
    return http::equals_ignoring_case(value.substr(0, value.find(';')), type);
}

Judgement refuse(EnDownloadError error, std::string text) { return {Answer::refuse, error, std::move(text), 0, 0, {}}; }
Judgement again(EnDownloadError error, std::string text) { return {Answer::again, error, std::move(text), 0, 0, {}}; }
Judgement anew(std::string text) { return {Answer::begin_anew, DE_CHANGED, std::move(text), 0, 0, {}}; }

// Why these bytes are of another version; null if nothing says so.
const char* differs(const Version& version, const Head& head, bool other_source) {
    if (other_source) return nullptr;
    if (!version.validator.etag.empty() && !head.etag.empty() && head.etag != version.validator.etag) return "another ETag";
    if (!version.validator.last_modified.empty() && !head.last_modified.empty() &&
        head.last_modified != version.validator.last_modified)
        return "another Last-Modified";
    return nullptr;
}

// A page in place of a file (a portal, a login) is no new version of it.
bool is_page_instead(const Version& version, const Head& head) {
    return is_type(head.content_type, "text/html") && !version.content_type.empty() &&
           !is_type(version.content_type, "text/html");
}

Judgement judge_whole(const Asked& asked, const Head& head, std::int64_t now_s) {
    if (is_type(head.content_type, "multipart/byteranges"))
        return refuse(DE_PROTOCOL, "the answer is multipart/byteranges, which was not asked for");
    if (!head.content_length.empty() && !head.length() && head.transfer_encoding.empty())
        return refuse(DE_PROTOCOL, "the Content-Length is no number");
    Judgement result{Answer::whole, DE_OK, {}, 0, 0, head.length()};
    if (!asked.version) {
        if (asked.range) return refuse(DE_RANGE, "the server ignores ranges and sends the whole file");
        return result;
    }
    if (is_page_instead(*asked.version, head)) return again(DE_PROTOCOL, "the server sends an HTML page in place of the file");
    if (!asked.range && asked.version->validator == validator_of(head, now_s) && asked.version->total == result.total)
        return result;
    result.answer = Answer::replaced;
    result.text = !asked.version->validator.empty() && asked.version->validator == validator_of(head, now_s)
                      ? "the server ignores ranges"
                      : "the file has changed";
    return result;
}

Judgement judge_part(const Asked& asked, const Head& head) {
    if (!asked.range) return refuse(DE_PROTOCOL, "a part (206) that was not asked for");
    if (is_type(head.content_type, "multipart/byteranges"))
        return again(DE_PROTOCOL, "the part is multipart/byteranges, but one range was asked for");
    if (head.coded()) return again(DE_PROTOCOL, "the part has a Content-Encoding");
    const auto range = parse_content_range(head.content_range);
    if (!range || !range->satisfied) return again(DE_PROTOCOL, "a part without a valid Content-Range");
    const std::string said = "Content-Range: " + head.content_range;
    if (asked.suffix) {
        const bool fits = range->total && range->end == *range->total &&
                          (range->end - range->begin == asked.begin || (range->begin == 0 && *range->total < asked.begin));
        if (!fits) return again(DE_PROTOCOL, "another part than asked for: " + said);
    } else if (range->begin != asked.begin || (asked.end != 0 && range->end > asked.end)) {
        return again(DE_PROTOCOL, "another part than asked for: " + said);
    }
    if (const auto length = head.length(); length && *length != range->end - range->begin)
        return again(DE_PROTOCOL, "the Content-Length of a part is not that of its Content-Range");
    if (asked.version) {
        const Version& version = *asked.version;
        if (version.total && range->total && *version.total != *range->total) return anew("the file has changed: another length");
        if (version.total && range->end > *version.total) return anew("the file has changed: another length");
        if (const char* how = differs(version, head, asked.other_source))
            return anew(std::string("the file has changed: ") + how);
        if (asked.other_source && !range->total) return again(DE_PROTOCOL, "the mirror does not say the whole length");
    }
    return {Answer::part, DE_OK, {}, range->begin, range->end, range->total};
}

Judgement judge_unsatisfied(const Asked& asked, const Head& head) {
    if (!asked.range) return refuse(DE_HTTP_STATUS, "the server answers 416 to a request without a range");
    const auto range = parse_content_range(head.content_range);
    if (asked.version) return anew("the range does not exist any more");
    if (range && !range->satisfied && range->total == 0u && asked.begin == 0 && asked.end == 0 && !asked.suffix)
        return {Answer::empty, DE_OK, {}, 0, 0, 0};
    return refuse(DE_RANGE, "the file does not have that range" +
                                (range && range->total ? ": it has " + std::to_string(*range->total) + " bytes" : ""));
}

}  // namespace

void Head::add(std::string_view name, std::string_view value) {
    for (const Row& row : rows) {
        if (!http::equals_ignoring_case(name, row.name)) continue;
        std::string& field = this->*row.field;
        if (!field.empty()) field += ", ";
        field += value;
    }
}

bool Head::coded() const { return !content_encoding.empty() && !coding::is_identity(content_encoding); }

std::optional<std::uint64_t> Head::length() const {
    if (!transfer_encoding.empty()) return {};  // RFC 9112 6.3
    return parse_number(content_length);
}

Validator validator_of(const Head& head, std::int64_t now_s) {
    if (!head.etag.empty()) return is_strong_etag(head.etag) ? Validator{head.etag, {}} : Validator{};
    const auto modified = http::parse_date(head.last_modified, now_s), date = http::parse_date(head.date, now_s);
    if (!modified || !date || *modified >= *date) return {};
    return {{}, head.last_modified};
}

bool can_ask_for_parts(const Head& head, const Validator& validator) {
    return !validator.empty() && !head.coded() && !http::equals_ignoring_case(head.accept_ranges, "none");
}

Judgement judge(const Asked& asked, const Head& head, std::int64_t now_s) {
    const std::string status =
        "the server answers " + std::to_string(head.status) + " " + std::string(http::reason_phrase(head.status));
    switch (head.status) {
        case 200:
        case 203: return judge_whole(asked, head, now_s);
        case 206: return judge_part(asked, head);
        case 416: return judge_unsatisfied(asked, head);
        case 412:
            if (asked.version) return anew("the file has changed");
            break;
        case 301:
        case 302:
        case 303:
        case 307:
        case 308:
            if (head.location.empty()) return refuse(DE_REDIRECT, status + " without a Location");
            return {Answer::redirect, DE_OK, {}, 0, 0, {}};
        case 408:
        case 425:
        case 429:
        case 500:
        case 502:
        case 503:
        case 504: return again(DE_HTTP_STATUS, status);
        default: break;
    }
    return refuse(DE_HTTP_STATUS, status);
}

}  // namespace hp::download
