// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the head of an answer means for a download: may its body go into the file, and where? Nothing of two versions is ever mixed.
#include <hpsocket/Download.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hp::download {

// The fields of an answer that matter here; a repeated one is a list.
struct Head {
    unsigned status = 0;
    std::string content_length, transfer_encoding, content_range, content_encoding, content_type, content_disposition;
    std::string etag, last_modified, date, accept_ranges, location, retry_after, repr_digest, digest;

    void add(std::string_view name, std::string_view value);
    bool coded() const;                           // Content-Encoding names more than identity
    std::optional<std::uint64_t> length() const;  // of the body; none when chunked, or not said
};

// What names a version of a file: a strong ETag, or a Last-Modified that is strong (RFC 9110 8.8.2.2: the answer was dated later,
// and has no ETag at all: RFC 9110 13.1.5). Empty: nothing does, and the file cannot be resumed.
struct Validator {
    std::string etag, last_modified;

    bool empty() const { return etag.empty() && last_modified.empty(); }
    const std::string& if_range() const { return etag.empty() ? last_modified : etag; }
    bool operator==(const Validator&) const = default;
};
Validator validator_of(const Head& head, std::int64_t now_s);

// A version of the file, as known from an earlier answer.
struct Version {
    std::optional<std::uint64_t> total;
    Validator validator;
    std::string content_type;
    bool operator==(const Version&) const = default;
};

// A request, as far as its answer depends on it.
struct Asked {
    bool range = false;
    bool suffix = false;             // "-n": where it begins is for the server to say
    std::uint64_t begin = 0;         // of a suffix n
    std::uint64_t end = 0;           // 0: open
    std::optional<Version> version;  // that the bytes must belong to; none: whatever comes
    bool other_source = false;       // another mirror: its validator may differ, its length may not
};

enum class Answer {
    whole,  // the body is the file, from its first byte
    part,   // the body is [begin, end) of the version that was asked for, or of a new one if none was
    replaced,  // the body is the whole of the file, but another version than before, or the server ignores ranges: begin anew with it
    begin_anew,  // nothing to use, and what we have is of an old version
    empty,       // 416 to a file of no bytes
    redirect,
    again,   // an error that may pass: try again
    refuse,  // an error that will not
};

struct Judgement {
    Answer answer = Answer::refuse;
    EnDownloadError error = DE_OK;     // again, refuse, begin_anew
    std::string text;                  // and why
    std::uint64_t begin = 0, end = 0;  // part
    std::optional<std::uint64_t> total;
};

Judgement judge(const Asked& asked, const Head& head, std::int64_t now_s);

// May more of this file be asked for by ranges: parts at once, or the rest later?
bool can_ask_for_parts(const Head& head, const Validator& validator);

}  // namespace hp::download
