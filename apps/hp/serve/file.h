// SPDX-License-Identifier: Apache-2.0
#pragma once
// A regular file as it was when it was opened: what identifies it, its validators, and its bytes or where to get them.
#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "hp/serve/descriptor.h"
#include "hp/serve/http_date.h"

struct stat;

namespace hp::app::serve {

// Nanoseconds since 1970.
using Nanoseconds = std::int64_t;

// What tells one state of a file from another.
struct Facts {
    std::uint64_t device = 0, inode = 0, size = 0;
    Nanoseconds modified = 0;  // mtime: whatever somebody set it to
    Nanoseconds changed = 0;   // ctime: moves with every change of bytes or metadata, and nobody can set it

    bool operator==(const Facts&) const = default;
};

Facts facts_of(const struct stat& status);

/**
 * Whether a change after `now` would show in the facts. A kernel stamps files with a clock that stands still for some milliseconds
 * (and some file systems for seconds): two changes within one tick look like one. Until the last change is older than that, the
 * tag is weak (RFC 9110 8.8.1) and nothing is kept.
 */
bool are_settled(const Facts& facts, Nanoseconds now);

/**
 * `W/"<16 hex digits>"`: a hash over all facts, so it tells replaced and overwritten files apart even if size and mtime are the
 * same, and does not give inode numbers away. Copies of a file on two machines have different tags.
 */
using Etag = std::array<char, 24>;
Etag weak_etag(const Facts& facts);

class File {
public:
    /**
     * Takes over an open regular file. Of at most `memory_bytes_max` bytes: reads them and closes it. Null and errno when it
     * cannot be read; null and EAGAIN when it changed meanwhile.
     */
    static std::unique_ptr<File> take(Descriptor descriptor, const Facts& facts, std::uint64_t memory_bytes_max, Nanoseconds now);

    const Facts& facts() const { return facts_; }
    bool settled() const { return settled_; }
    std::uint64_t size() const { return facts_.size; }
    std::int64_t modified_s() const { return modified_s_; }  // never in the future: RFC 9110 8.8.2.1
    const char* last_modified() const { return last_modified_.data(); }
    const char* weak_etag() const { return etag_.data(); }
    const char* etag() const { return settled_ ? etag_.data() + 2 : etag_.data(); }

    bool in_memory() const { return !descriptor_; }
    const std::string& content() const { return content_; }  // in_memory()
    int descriptor() const { return descriptor_.get(); }     // otherwise

    // All bytes, from wherever they are. Empty and errno when they cannot be read.
    std::optional<std::string> read_all() const;

private:
    File(Descriptor descriptor, const Facts& facts, Nanoseconds now);

    Facts facts_;
    Descriptor descriptor_;
    std::string content_;
    Etag etag_;
    std::int64_t modified_s_;
    HttpDate last_modified_;
    bool settled_;
};

}  // namespace hp::app::serve
