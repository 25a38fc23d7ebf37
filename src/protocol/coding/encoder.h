// SPDX-License-Identifier: Apache-2.0
#pragma once
// Puts a content coding on a body, piece by piece. A pure machine, like the decoder.
//
//     auto encoder = make_encoder(Coding::gzip);
//     encoder->feed(piece, out);  ...  encoder->flush(out);  ...  encoder->finish(out);
#include <memory>
#include <vector>

#include "base/bytes.h"
#include "protocol/coding/coding.h"

namespace hp::coding {

class Stage;
enum class End;

constexpr int level_default = -1000;  // of the coding: gzip and deflate 6, br 5, zstd 3: what suits a body made on the fly

class Encoder {
public:
    explicit Encoder(std::unique_ptr<Stage> stage);
    ~Encoder();
    Encoder(const Encoder&) = delete;
    Encoder& operator=(const Encoder&) = delete;

    // Encodes `in`; output may come much later. The only fault is Fault::memory. After a pause call the same function again, with
    // what was not consumed; a flush or finish has happened when it returns without pause. A call that has nothing left to do says
    // no pause, whatever `out` has said.
    Progress feed(Bytes in, Out out);

    // Brings out all that went in, so that the receiver can decode it all; costs a few bytes and some density.
    Progress flush(Out out);

    // Ends the stream; feed and flush must not follow.
    Progress finish(Out out);

private:
    Progress run(Bytes in, End end, Out out);

    std::unique_ptr<Stage> stage_;
    std::vector<std::byte> scratch_;
    Fault fault_ = Fault::none;
    bool flushing_ = false;  // a flush was paused
    bool flushed_ = false;   // and nothing went in since
    bool finished_ = false;
};

// Levels, limited to their range: gzip and deflate 0 to 9, br 0 to 11, zstd 1 to 22 (its window stays within 8 MiB). Null when
// there is no memory.
std::unique_ptr<Encoder> make_encoder(Coding coding, int level = level_default);

}  // namespace hp::coding
