// SPDX-License-Identifier: Apache-2.0
#pragma once
// FILE.part.journal: what of FILE.part is safe on the disk, and of which version of the file it is.
//
// Text, so that people can read it:
//
//     hp-download 1
//     url https://example.org/file          (as the user gave it, without user and password)
//     total 1000                            ("-": not known)
//     offset 0                              (where in the server's file ours begins: for ranges)
//     etag "abc"                            (or nothing behind the word)
//     modified Sun, 06 Nov 1994 08:49:37 GMT
//     type text/plain
//     done 0-500 700-800                    ([begin, end), sorted, apart)
//     sum 0123456789abcdef                  (of all before: the first 8 bytes of its SHA-256)
//
// It lags the data: a range stands here only after the bytes were flushed. It is replaced as a whole (written beside, flushed,
// renamed); a torn or altered one has a wrong sum, and then nothing of it is believed.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "download/plan.h"
#include "download/response.h"

namespace hp::download {

struct Journal {
    std::string url;
    std::uint64_t offset = 0;
    Version version;
    std::vector<Span> done;
};

constexpr std::size_t journal_bytes_max = 1 << 20;

std::string format_journal(const Journal& journal);
std::optional<Journal> parse_journal(std::string_view text);

}  // namespace hp::download
