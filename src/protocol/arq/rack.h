// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which segments are lost, by time and by what left later and has arrived (after RFC 8985, RACK-TLP), and when to ask if nothing
// arrives any more. Unlike KCP's rules it also notices when what was sent again is lost again. Times in microseconds.
#include <cstdint>

#include "protocol/arq/flight.h"

namespace hp::arq {

class Rack {
public:
    explicit Rack(std::int64_t rto_min_us) : rto_min_us_(rto_min_us) {}

    void on_acked(const Block& block, std::int64_t now_us);  // before it is gone
    // All acknowledgements of a datagram were told: what is lost by now moves to flight.lost. Also when reorder_due_us() has come.
    void detect(Flight& flight, std::int64_t now_us);
    std::int64_t reorder_due_us() const { return reorder_due_us_; }

    // When something is sent again because nothing is heard of the first of those sent; and how long that is after its sending.
    std::int64_t probe_due_us(const Flight& flight) const;
    std::int64_t patience_us() const { return probe_after_us(); }
    void on_probe(std::int64_t now_us);
    unsigned probes() const { return probes_; }  // in a row

    std::int64_t rtt_us() const { return rtt_us_; }
    std::int64_t rtt_min_us() const { return rtt_min_us_ < rtt_min_new_us_ ? rtt_min_us_ : rtt_min_new_us_; }
    void on_rtt(std::int64_t rtt_us, std::int64_t now_us);  // an additional measurement

private:
    std::int64_t reorder_us() const;
    std::int64_t probe_after_us() const;

    std::int64_t rto_min_us_;
    std::int64_t rtt_us_ = 0, rtt_deviation_us_ = 0;
    std::int64_t rtt_min_us_ = INT64_MAX, rtt_min_new_us_ = INT64_MAX, rtt_min_since_us_ = 0;
    std::uint64_t newest_ = 0, second_ = 0;  // datagrams, the newest two of which something has arrived
    std::uint64_t newest_before_ = 0;        // of the datagrams before the one that is being read
    std::int64_t newest_sent_us_ = 0, newest_rtt_us_ = 0;
    std::int64_t sample_sent_us_ = -1;  // the newest segment acknowledged in this datagram that was sent only once
    std::int64_t reorder_due_us_ = INT64_MAX;
    std::int64_t probed_us_ = 0;
    unsigned probes_ = 0;
    unsigned reorder_quarters_ = 0;  // of the smallest RTT; 0: no reordering seen
    unsigned quiet_losses_ = 0;      // since reordering was seen last
};

}  // namespace hp::arq
