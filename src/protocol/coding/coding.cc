// SPDX-License-Identifier: Apache-2.0
#include "protocol/coding/coding.h"

#include <algorithm>
#include <array>

namespace hp::coding {
namespace {

struct Name {
    std::string_view name;
    Coding coding;
};

// The first name of a coding is what we write.
constexpr std::array names{
#ifndef _ZLIB_DISABLED
    Name{"gzip", Coding::gzip}, Name{"x-gzip", Coding::gzip}, Name{"deflate", Coding::deflate},
#endif
#ifndef _BROTLI_DISABLED
    Name{"br", Coding::br},
#endif
    Name{"zstd", Coding::zstd},
};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

bool same(std::string_view any_case, std::string_view lower_case) {
    return std::equal(any_case.begin(), any_case.end(), lower_case.begin(), lower_case.end(),
                      [](char a, char b) { return lower(a) == b; });
}

}  // namespace

std::optional<Coding> coding_named(std::string_view name) {
    for (const Name& row : names)
        if (same(name, row.name)) return row.coding;
    return std::nullopt;
}

bool is_identity(std::string_view name) { return same(name, "identity"); }

std::string_view name_of(Coding coding) {
    return std::find_if(names.begin(), names.end(), [&](const Name& row) { return row.coding == coding; })->name;
}

std::string_view text(Fault fault) {
    switch (fault) {
        case Fault::none: return "no fault";
        case Fault::unknown: return "unknown coding";
        case Fault::too_many: return "too many codings";
        case Fault::corrupt: return "corrupt data";
        case Fault::truncated: return "truncated data";
        case Fault::trailing: return "data behind the end";
        case Fault::too_large: return "more data than allowed";
        case Fault::ratio: return "compressed beyond the allowed ratio";
        case Fault::window: return "window too large";
        case Fault::memory: return "no memory";
    }
    return "unknown fault";
}

}  // namespace hp::coding
