// SPDX-License-Identifier: Apache-2.0
// Reconnecting: a dialled connection that ends without the program's wish is followed by another one, under an id of its own, which waits
// on the same worker for its time to dial. It is a connection like others: what ends those ends it.
#include <utility>

#include "base/backoff.h"
#include "engine/stream_engine.h"

namespace hp {
namespace {

// Spread is all that is asked of it (the mixer of SplitMix64).
std::uint32_t scatter(std::uint64_t value) {
    value += 0x9E37'79B9'7F4A'7C15;
    value = (value ^ (value >> 30)) * 0xBF58'476D'1CE4'E5B9;
    value = (value ^ (value >> 27)) * 0x94D0'49BB'1331'11EB;
    return static_cast<std::uint32_t>(value >> 32);
}

}  // namespace

bool StreamEngine::redials(const Connection& connection) const {
    const std::uint32_t limit = options_.reconnect_limit;
    return options_.reconnect_delay_ms != 0 && connection.may_redial() && (limit == 0 || connection.next_attempt() <= limit) &&
           !connection.worker().stopping && !stopping();
}

std::unique_ptr<Redial> StreamEngine::plan_redial(Connection& connection) {
    count_.fetch_add(1);  // for the next one: the component has not ended in between
    return connection.take_redial();
}

void StreamEngine::redial(Worker& worker, std::unique_ptr<Redial> redial) {
    ConnectionId id = 0;
    Connection* const connection = make_connection(worker, Fd(), id);
    if (connection == nullptr) return leave(count_);  // somebody else has taken the last place meanwhile
    const std::uint32_t attempt = redial->attempt;
    const ConnectionId ended = redial->ended;
    if (role_ != Role::client) connection->extra().store(redial->extra);
    const Backoff backoff{options_.reconnect_delay_ms, options_.reconnect_max_delay_ms, options_.reconnect_jitter};
    const auto salt =
        static_cast<std::uint64_t>(reinterpret_cast<std::uintptr_t>(this)) ^ static_cast<std::uint64_t>(sys().now_ms());
    const std::uint32_t delay_ms = backoff.wait_ms(attempt, scatter(salt + id));
    Connection::Turn turn(*connection);
    connection->start_waiting(std::move(redial), delay_ms);
    if (events_.on_reconnect(ended, id, attempt, delay_ms) == Verdict::error) connection->abandon();
}

}  // namespace hp
