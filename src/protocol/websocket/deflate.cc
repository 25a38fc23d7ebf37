// SPDX-License-Identifier: Apache-2.0
#include "protocol/websocket/deflate.h"

#include <algorithm>
#include <array>
#include <new>

#include <zlib.h>

namespace hp::ws {

namespace {

constexpr std::size_t chunk_bytes = std::size_t{16} * 1024;    // zlib writes here, on the stack
constexpr std::size_t piece_bytes_max = std::size_t{1} << 30;  // zlib counts in 32 bits
constexpr std::array<std::byte, 4> tail{std::byte{0}, std::byte{0}, std::byte{0xFF},
                                        std::byte{0xFF}};  // of each message, not sent

using Chunk = std::array<Bytef, chunk_bytes>;

void set_input(z_stream& stream, Bytes piece) {
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<std::byte*>(piece.data()));  // zlib only reads it
    stream.avail_in = static_cast<uInt>(piece.size());
}

void append(std::vector<std::byte>& out, const Chunk& chunk, std::size_t n) {
    const auto* data = reinterpret_cast<const std::byte*>(chunk.data());
    out.insert(out.end(), data, data + n);
}

// The smallest window that sees all of a message that stands alone.
int window_for(std::size_t message_bytes, int bits_max) {
    constexpr std::size_t lookahead_bytes = 262;  // zlib's MIN_LOOKAHEAD: so much of its window it does not use
    int bits = 9;
    while (bits < bits_max && (std::size_t{1} << bits) < message_bytes + lookahead_bytes) ++bits;
    return bits;
}

bool deflate_piece(z_stream& stream, Bytes piece, int flush, std::vector<std::byte>& out) {
    Chunk chunk;
    set_input(stream, piece);
    do {
        stream.next_out = chunk.data();
        stream.avail_out = chunk_bytes;
        if (deflate(&stream, flush) == Z_STREAM_ERROR) return false;
        append(out, chunk, chunk_bytes - stream.avail_out);
    } while (stream.avail_out == 0);
    return true;
}

bool deflate_message(z_stream& stream, Bytes message, std::vector<std::byte>& out) {
    for (; message.size() > piece_bytes_max; message = message.subspan(piece_bytes_max))
        if (!deflate_piece(stream, message.first(piece_bytes_max), Z_NO_FLUSH, out)) return false;
    return deflate_piece(stream, message, Z_SYNC_FLUSH, out);
}

// One call of inflate. `code` is what zlib says; `ok` is not yet a judgement of that.
Inflater::Result inflate_chunk(z_stream& stream, int flush, std::vector<std::byte>& out, std::size_t bytes_max, int& code) {
    Chunk chunk;
    const std::size_t room = bytes_max - std::min(bytes_max, out.size());
    stream.next_out = chunk.data();
    stream.avail_out =
        static_cast<uInt>(room < chunk_bytes ? room + 1 : chunk_bytes);  // one byte too many shows that there is more
    const std::size_t offered = stream.avail_out;
    code = inflate(&stream, flush);
    const std::size_t made = offered - stream.avail_out;
    append(out, chunk, std::min(made, room));
    if (made > room) return Inflater::Result::too_large;
    if (code == Z_MEM_ERROR) return Inflater::Result::no_memory;
    if (code != Z_OK && code != Z_STREAM_END && code != Z_BUF_ERROR) return Inflater::Result::invalid;
    // A final block may stand within a message (RFC 7692 7.2.3.4); what follows may still refer to what came before.
    if (code == Z_STREAM_END) inflateResetKeep(&stream);
    return Inflater::Result::ok;
}

Inflater::Result inflate_piece(z_stream& stream, Bytes piece, std::vector<std::byte>& out, std::size_t bytes_max) {
    set_input(stream, piece);
    do {
        int code = Z_OK;
        const Inflater::Result result = inflate_chunk(stream, Z_SYNC_FLUSH, out, bytes_max, code);
        if (result != Inflater::Result::ok) return result;
        if (code == Z_BUF_ERROR) break;  // no progress: it wants more input
    } while (stream.avail_in != 0 || stream.avail_out == 0);
    return Inflater::Result::ok;
}

// Inflates what a sender has cut off. It ends a block, on a whole byte, or the message was no whole one.
Inflater::Result inflate_tail(z_stream& stream, std::vector<std::byte>& out, std::size_t bytes_max) {
    constexpr int at_block_end = 128, unused_bits = 63;  // of data_type, see zlib.h
    set_input(stream, tail);
    while (true) {
        int code = Z_OK;
        const Inflater::Result result = inflate_chunk(stream, Z_BLOCK, out, bytes_max, code);
        if (result != Inflater::Result::ok) return result;
        if (code == Z_BUF_ERROR) return Inflater::Result::invalid;
        if (stream.avail_in != 0) continue;
        if (code == Z_STREAM_END) return Inflater::Result::ok;
        if ((stream.data_type & at_block_end) != 0)
            return (stream.data_type & unused_bits) == 0 ? Inflater::Result::ok : Inflater::Result::invalid;
    }
}

}  // namespace

void Deflater::Free::operator()(z_stream_s* stream) const noexcept {
    deflateEnd(stream);
    delete stream;
}

bool Deflater::prepare(std::size_t message_bytes) {
    if (stream_ != nullptr) return true;
    const int bits = window_.context_takeover ? window_.bits : window_for(message_bytes, window_.bits);
    const int memory_level = std::min(bits - 6, 8);
    std::unique_ptr<z_stream_s> stream(new (std::nothrow) z_stream_s{});
    if (stream == nullptr || deflateInit2(stream.get(), level_, Z_DEFLATED, -bits, memory_level, Z_DEFAULT_STRATEGY) != Z_OK)
        return false;
    stream_.reset(stream.release());
    return true;
}

bool Deflater::compress(Bytes message, std::vector<std::byte>& out) {
    const std::size_t before = out.size();
    bool good = false;
    try {
        if (!able()) return false;
        if (message.empty()) {
            out.push_back(std::byte{0});  // RFC 7692 7.2.3.6
            return true;
        }
        good = prepare(message.size()) && deflate_message(*stream_, message, out);
    } catch (const std::bad_alloc&) {
        good = false;
    }
    if (!good || !window_.context_takeover) reset();
    out.resize(good ? out.size() - tail.size() : before);
    return good;
}

void Inflater::Free::operator()(z_stream_s* stream) const noexcept {
    inflateEnd(stream);
    delete stream;
}

bool Inflater::prepare() {
    if (stream_ != nullptr) return true;
    const int bits = std::max<int>(window_.bits, 9);  // old zlib makes 9 of a sender's 8
    std::unique_ptr<z_stream_s> stream(new (std::nothrow) z_stream_s{});
    if (stream == nullptr || inflateInit2(stream.get(), -bits) != Z_OK) return false;
    stream_.reset(stream.release());
    return true;
}

Inflater::Result Inflater::feed(Bytes piece, std::vector<std::byte>& out, std::size_t bytes_max) try {
    if (piece.empty()) return Result::ok;
    if (!prepare()) return Result::no_memory;
    mid_message_ = true;
    for (; piece.size() > piece_bytes_max; piece = piece.subspan(piece_bytes_max))
        if (const Result result = inflate_piece(*stream_, piece.first(piece_bytes_max), out, bytes_max); result != Result::ok)
            return result;
    return inflate_piece(*stream_, piece, out, bytes_max);
} catch (const std::bad_alloc&) {
    return Result::no_memory;
}

Inflater::Result Inflater::finish(std::vector<std::byte>& out, std::size_t bytes_max) try {
    if (!mid_message_) return Result::ok;
    mid_message_ = false;
    const Result result = inflate_tail(*stream_, out, bytes_max);
    if (!window_.context_takeover) stream_.reset();
    return result;
} catch (const std::bad_alloc&) {
    return Result::no_memory;
}

}  // namespace hp::ws
