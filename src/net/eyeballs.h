// SPDX-License-Identifier: Apache-2.0
#pragma once
// Happy eyeballs (RFC 8305): which address of a host to try next, and when. A machine over events and `now`; it does no I/O.
//
//   both families asked --> answers --> an attempt --> 250 ms, or its failure --> the next one, of the other family --> ...
//
// The first attempt waits for IPv6 addresses 50 ms longer than for IPv4 ones (3: the resolution delay). Within a family the order is
// the resolver's (RFC 6724); the families take turns, IPv6 first (4). Attempts that are under way go on when the next one begins (5):
// the caller ends them when one has connected.
#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "net/address.h"

namespace hp {

class Eyeballs {
public:
    static constexpr std::int64_t resolution_delay_ms = 50;  // RFC 8305 3
    static constexpr std::int64_t attempt_delay_ms = 250;    // RFC 8305 5
    static constexpr std::size_t addresses_max = 16;         // of each family; what comes after them is left out

    struct Step {
        enum class What { wait, attempt, failed };
        What what = What::wait;
        std::int64_t until_ms = -1;  // wait: at most so long, -1: until the next event
        Address remote = {};         // attempt
        int error = 0;               // failed: of the last attempt; without one, why there is no address
        bool hung_up = false;        // failed: as the last attempt told
    };

    void expect(int family) { answers(family).state = State::asked; }
    // The answer for a family that was expected: addresses, or an error without any.
    void on_answer(int family, std::span<const Address> addresses, int error, std::int64_t now_ms);
    void on_attempt_failed(int error, bool hung_up);
    // What to do now. Ask again after each event, after `until_ms`, and after each attempt that was begun.
    Step next(std::int64_t now_ms);

private:
    enum class State : std::uint8_t { not_asked, asked, answered };
    struct Answers {
        State state = State::not_asked;
        std::vector<Address> addresses;
        std::size_t tried = 0;
        int error = 0;
        std::int64_t at_ms = 0;
        bool fresh() const { return tried < addresses.size(); }
    };
    Answers& answers(int family) { return families_[family == AF_INET6 ? 0 : 1]; }
    std::int64_t not_before_ms() const;
    Answers* choose();

    std::array<Answers, 2> families_;  // IPv6, IPv4
    std::size_t last_family_ = 1;
    std::uint32_t begun_ = 0, failed_ = 0;
    bool hurry_ = false;  // an attempt has failed since the last one began
    std::int64_t last_begun_ms_ = 0;
    int error_ = 0;
    bool hung_up_ = false;
};

}  // namespace hp
