// SPDX-License-Identifier: Apache-2.0
#include "net/eyeballs.h"

#include <algorithm>
#include <cerrno>

namespace hp {

void Eyeballs::on_answer(int family, std::span<const Address> addresses, int error, std::int64_t now_ms) {
    Answers& answer = answers(family);
    const std::size_t count = std::min(addresses.size(), addresses_max);
    answer.addresses.assign(addresses.begin(), addresses.begin() + static_cast<std::ptrdiff_t>(count));
    answer.error = error;
    answer.at_ms = now_ms;
    answer.state = State::answered;
}

void Eyeballs::on_attempt_failed(int error, bool hung_up) {
    ++failed_;
    hurry_ = true;
    error_ = error;
    hung_up_ = hung_up;
}

// The next address: of the family that was not tried last, if it has one.
Eyeballs::Answers* Eyeballs::choose() {
    for (const std::size_t family : {1 - last_family_, last_family_})
        if (families_[family].fresh()) return &families_[family];
    return nullptr;
}

// When the next attempt may begin, if there is an address for it.
std::int64_t Eyeballs::not_before_ms() const {
    const auto& [ipv6, ipv4] = families_;
    if (begun_ == 0) return ipv6.state == State::asked ? ipv4.at_ms + resolution_delay_ms : 0;
    return hurry_ || failed_ == begun_ ? 0 : last_begun_ms_ + attempt_delay_ms;
}

Eyeballs::Step Eyeballs::next(std::int64_t now_ms) {
    using enum Step::What;
    if (Answers* const from = choose(); from != nullptr) {
        const std::int64_t when_ms = not_before_ms();
        if (now_ms < when_ms) return {.what = wait, .until_ms = when_ms};
        last_family_ = from == &families_[0] ? 0 : 1;
        ++begun_;
        hurry_ = false;
        last_begun_ms_ = now_ms;
        return {.what = attempt, .remote = from->addresses[from->tried++]};
    }
    const bool asking = families_[0].state == State::asked || families_[1].state == State::asked;
    if (asking || failed_ < begun_) return {};
    if (begun_ != 0) return {.what = failed, .error = error_, .hung_up = hung_up_};
    // No address: a family that has none is usual, so the other one's reason is the better one.
    int error = EADDRNOTAVAIL;
    for (const Answers& family : families_)
        if (family.error != 0 && family.error != EADDRNOTAVAIL) error = family.error;
    return {.what = failed, .error = error};
}

}  // namespace hp
