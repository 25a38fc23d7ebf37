// SPDX-License-Identifier: Apache-2.0
#include "hp/serve/compress.h"

#include <hpsocket/HPSocket.h>

#include <zstd.h>

namespace hp::app::serve {
namespace {

// Levels that suit what is made while a client waits.
constexpr int brotli_quality = 5, brotli_window = 22, brotli_text = 1;
constexpr int zstd_level = 6;

const BYTE* bytes_of(std::string_view text) { return reinterpret_cast<const BYTE*>(text.data()); }
BYTE* bytes_of(std::string& text) { return reinterpret_cast<BYTE*>(text.data()); }

bool gzip(std::string_view from, std::string& to) {
    const auto length = static_cast<DWORD>(from.size());
    DWORD room = SYS_GuessCompressBound(length, TRUE);
    to.resize(room);
    if (SYS_GZipCompress(bytes_of(from), length, bytes_of(to), room) != 0) return false;
    to.resize(room);
    return true;
}

bool brotli(std::string_view from, std::string& to) {
    const auto length = static_cast<DWORD>(from.size());
    DWORD room = SYS_BrotliGuessCompressBound(length);
    to.resize(room);
    if (SYS_BrotliCompressEx(bytes_of(from), length, bytes_of(to), room, brotli_quality, brotli_window, brotli_text) != 0)
        return false;
    to.resize(room);
    return true;
}

bool zstd(std::string_view from, std::string& to) {
    to.resize(ZSTD_compressBound(from.size()));
    const std::size_t size = ZSTD_compress(to.data(), to.size(), from.data(), from.size(), zstd_level);
    if (ZSTD_isError(size) != 0) return false;
    to.resize(size);
    return true;
}

bool encode(Coding coding, std::string_view from, std::string& to) {
    switch (coding) {
        case Coding::gzip: return gzip(from, to);
        case Coding::br: return brotli(from, to);
        case Coding::zstd: return zstd(from, to);
        case Coding::identity: break;
    }
    return false;
}

}  // namespace

Codings our_codings() {
    Codings codings;
    return codings.add(Coding::gzip).add(Coding::br).add(Coding::zstd);
}

std::optional<std::string> compress(Coding coding, std::string_view bytes) {
    std::string result;
    if (!encode(coding, bytes, result) || result.size() > bytes.size() - bytes.size() / 10) return {};
    result.shrink_to_fit();
    return result;
}

}  // namespace hp::app::serve
