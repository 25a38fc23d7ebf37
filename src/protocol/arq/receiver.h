// SPDX-License-Identifier: Apache-2.0
#pragma once
// The receiving half of a session: segments in any order become messages in order, and every segment its acknowledgement.
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "protocol/arq/block.h"
#include "protocol/arq/packer.h"
#include "protocol/arq/settings.h"
#include "protocol/arq/store.h"
#include "protocol/arq/wire.h"

namespace hp::arq {

class Receiver {
public:
    // `first`: the number of the first segment; sessions begin at 0.
    Receiver(const Settings& settings, Store& store, Sink& sink, std::uint32_t first = 0);
    ~Receiver();
    Receiver(const Receiver&) = delete;
    Receiver& operator=(const Receiver&) = delete;

    // A push segment. 0, EBADMSG (fragments that do not follow each other), EMSGSIZE, ECANCELED, ENOMEM.
    int take(const Segment& segment, Bytes payload, std::int64_t now_us);

    std::uint32_t expected() const { return expected_; }
    std::uint16_t window() const { return static_cast<std::uint16_t>(window_); }
    bool owes() const { return owes_; }  // acknowledgements
    std::int64_t owes_since_us() const { return owes_since_us_; }
    bool has_gaps() const { return held_ != 0; }

    // From now on acknowledge_all is what will be called, else acknowledge_each.
    void go_selective() {
        selective_ = true;
        std::vector<std::pair<std::uint32_t, std::uint32_t>>().swap(each_);
    }
    // As KCP does: one segment for each acknowledgement.
    void acknowledge_each(Packer& packer);
    // As a note: everything that has arrived, however often it was told before. Without gaps, and `data_follows`, the header of the
    // data says enough.
    void acknowledge_all(Packer& packer, bool data_follows);

private:
    int deliver(std::uint8_t fragments_left, Bytes payload);
    int deliver_held();
    void add_words(Packer& packer, std::uint32_t from, std::uint32_t words);

    const Settings& settings_;
    Store& store_;
    Sink& sink_;
    std::uint32_t window_;
    std::uint32_t expected_;                            // the number of the next segment in order (rcv_nxt)
    std::uint32_t highest_;                             // one above the highest that has arrived
    std::uint32_t held_ = 0;                            // segments in the ring
    std::uint32_t last_number_ = 0, last_time_ms_ = 0;  // of the segment that came last
    BlockRing ring_;
    std::vector<std::byte> partial_;  // the message of which fragments are still missing
    std::uint32_t fragments_left_ = 0;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> each_;  // number and time of the segments to acknowledge
    bool owes_ = false, selective_ = false;
    bool newer_part_ = false;  // which end of a long range the next note tells
    std::int64_t owes_since_us_ = 0;
};

}  // namespace hp::arq
