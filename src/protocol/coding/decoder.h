// SPDX-License-Identifier: Apache-2.0
#pragma once
// Takes content codings off a body, as it arrives. A pure machine: bytes in, pieces of output through a callback; no I/O, no
// thread. It holds 16 KiB of output and one window for each coding (at most 32 KiB gzip and deflate, 16 MiB br, 8 MiB zstd, and
// less for small bodies).
//
//     Fault reason;
//     auto decoder = make_decoder(content_encoding, reason);
//     if (!decoder) return reason == Fault::none ? pass_on(body) : refuse(text(reason));
//     const Progress progress = decoder->feed(piece, [&](Bytes plain) { return take(plain); });
//     ...
//     if (decoder->finish() != Fault::none) refuse(text(decoder->fault()));  // e.g. truncated
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "base/bytes.h"
#include "protocol/coding/coding.h"

namespace hp::coding {

class Stage;

// Against bodies that are small on the wire and huge when decoded. 0: no limit. With several codings both hold for the output of
// each. No byte beyond a limit is handed out.
struct Limits {
    std::uint64_t bytes_max = std::uint64_t{1} << 30;
    // Output for each byte of input, once there are more than `ratio_free_bytes` of output. Deflate cannot pass 1032:1, and text
    // hardly 100:1; br and zstd reach 10000:1 and more for nothing but zeros, of which some are no attack.
    std::uint32_t ratio_max = 1000;
    std::uint64_t ratio_free_bytes = std::uint64_t{16} << 20;
};

constexpr std::size_t codings_max = 3;  // on top of each other

class Decoder {
public:
    explicit Decoder(const Limits& limits);
    ~Decoder();
    Decoder(const Decoder&) = delete;
    Decoder& operator=(const Decoder&) = delete;

    // Decodes `in`. See Progress for a pause. After a fault every call returns that fault, having consumed nothing.
    // Gzip may have several members and zeros behind them (as the gzip tool takes them), zstd several frames. Deflate is taken
    // without the zlib header too, as browsers do. Not from inside `out`.
    Progress feed(Bytes in, Out out);

    // No more input comes. Fault::truncated when a coding has not reached its end, else fault(). A body of no bytes at all is
    // complete. Must not be called while paused: what waits inside would be lost.
    Fault finish();

    Fault fault() const { return fault_; }
    std::uint64_t bytes_in() const { return bytes_in_; }    // consumed
    std::uint64_t bytes_out() const { return bytes_out_; }  // handed out

private:
    friend std::unique_ptr<Decoder> make_decoder(std::string_view, Fault&, const Limits&);
    enum class Flow { go, pause, fault };
    struct Link;

    Flow run(std::size_t index, Bytes& in, Out out);
    Flow deliver(std::size_t index, Out out);
    void accept(Link& link, std::size_t produced);

    Limits limits_;
    std::vector<Link> links_;  // in the order of decoding
    std::uint64_t bytes_in_ = 0;
    std::uint64_t bytes_out_ = 0;
    Fault fault_ = Fault::none;
};

// A decoder for the value of a Content-Encoding field: names in the order in which they were applied, in any case, with or without
// spaces; "identity" and empty names are skipped (several fields of the name are to be joined with a comma). Null and
// `reason` none: there is nothing to decode. Null and another reason: unknown, too_many or memory.
std::unique_ptr<Decoder> make_decoder(std::string_view content_encoding, Fault& reason, const Limits& limits = {});

}  // namespace hp::coding
