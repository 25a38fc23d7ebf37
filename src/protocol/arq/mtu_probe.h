// SPDX-License-Identifier: Apache-2.0
#pragma once
// How large a datagram the path takes (after RFC 8899): tried with padded notes, never with data. Pure arithmetic.
#include <cstdint>

namespace hp::arq {

class MtuProbe {
public:
    static constexpr std::uint32_t step_min = 16;  // a smaller gain is not worth a probe
    static constexpr unsigned tries_max = 3;       // of one size

    // `first` is taken to pass, more than `last` is never tried.
    MtuProbe(std::uint32_t first, std::uint32_t last) : first_(first), mtu_(first), above_(last + 1), size_(last) {}

    std::uint32_t mtu() const { return mtu_; }
    void limit(std::uint32_t last) {  // the peer takes no more
        if (last + 1 < above_) above_ = last + 1;
        if (size_ >= above_) size_ = above_ - 1;
    }
    bool wants(std::int64_t now_us) const { return searching() && now_us >= next_us_; }
    std::int64_t due_us() const { return searching() ? next_us_ : INT64_MAX; }
    // The size to send now, and the number to send with it; lost unless an answer comes within `patience_us`.
    std::uint32_t probe(std::int64_t now_us, std::int64_t patience_us) {
        if (tries_ == tries_max) {
            above_ = size_;
            choose();
            if (!searching()) return 0;
        }
        ++tries_;
        ++number_;
        next_us_ = now_us + patience_us;
        return size_;
    }
    std::uint16_t number() const { return number_; }
    void on_reply(std::uint16_t number, std::int64_t now_us) {
        if (number != number_ || tries_ == 0) return;
        mtu_ = size_;
        choose();
        next_us_ = now_us;
    }
    // Nothing passes any more: back to the start, and no further search.
    void on_black_hole() {
        mtu_ = first_;
        above_ = first_ + 1;
    }

private:
    bool searching() const { return above_ > mtu_ + step_min; }
    void choose() {
        size_ = (mtu_ + above_) / 2;
        tries_ = 0;
    }

    std::uint32_t first_, mtu_, above_;  // mtu_ passes, above_ does not
    std::uint32_t size_;
    unsigned tries_ = 0;
    std::uint16_t number_ = 0;
    std::int64_t next_us_ = 0;
};

}  // namespace hp::arq
