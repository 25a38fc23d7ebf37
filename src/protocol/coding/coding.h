// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the two directions of a content coding (RFC 9110 8.4.1) share: names, faults, where output goes, how a call ends.
#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>

#include "base/bytes.h"
#include "base/function_ref.h"

namespace hp::coding {

enum class Coding {
    gzip,     // RFC 1952; also called x-gzip
    deflate,  // RFC 1950: the zlib format
    br,       // RFC 7932
    zstd,     // RFC 8878, window of at most 8 MiB (RFC 9659)
};

// What we decode, as the value of an Accept-Encoding field.
#ifdef _ZLIB_DISABLED
#define HP_ZLIB_CODINGS ""
#else
#define HP_ZLIB_CODINGS "gzip, deflate, "
#endif
#ifdef _BROTLI_DISABLED
#define HP_BROTLI_CODINGS ""
#else
#define HP_BROTLI_CODINGS "br, "
#endif
constexpr std::string_view accepted = HP_ZLIB_CODINGS HP_BROTLI_CODINGS "zstd";
#undef HP_ZLIB_CODINGS
#undef HP_BROTLI_CODINGS

// "gzip" (also "x-gzip"), "deflate", "br", "zstd", in any case, as far as the library was built with them; and back.
std::optional<Coding> coding_named(std::string_view name);
std::string_view name_of(Coding coding);
bool is_identity(std::string_view name);  // the name of "not coded"

enum class Fault {
    none,
    unknown,    // a coding that we do not know
    too_many,   // more codings on top of each other than codings_max
    corrupt,    // not of the format, a wrong checksum, or a dictionary that we do not have
    truncated,  // ended before its end: only finish() says so
    trailing,   // bytes behind the end; the content is whole and was handed out, so a tolerant caller may let it pass
    too_large,  // more output than bytes_max
    ratio,      // more output for the input than ratio_max: a bomb
    window,     // a window of more than 8 MiB (zstd only)
    memory,
};

// A fault in English words, for logs: "corrupt data". Static storage.
std::string_view text(Fault fault);

// Where output goes: a reference to something callable as `bool(Bytes)`, which must outlive the call that gets it. Pieces are not
// empty, at most `piece_bytes` long, and valid during the call. True: go on. False: the piece is taken, but no more for now.
constexpr std::size_t piece_bytes = 16 * 1024;

using Out = FunctionRef<bool(Bytes)>;

// How a call ended. `paused`: Out has said stop. Then `consumed` may be less than what was given, and more output may wait inside:
// call again with the rest, even when it is empty. Without pause and fault, all was consumed and all output handed out.
struct Progress {
    std::size_t consumed = 0;
    Fault fault = Fault::none;
    bool paused = false;
    bool ok() const { return fault == Fault::none; }
};

}  // namespace hp::coding
