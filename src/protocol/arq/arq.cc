// SPDX-License-Identifier: Apache-2.0
#include "protocol/arq/arq.h"

#include "protocol/arq/session.h"

namespace hp::arq {

Machine::Machine(const Settings& settings, Role role, std::uint32_t id, std::span<const std::byte, random_bytes> random,
                 Store& store, Sink& sink, std::int64_t now_us)
    : session_(std::make_unique<Session>(settings, role, id, random, store, sink, now_us)) {}

Machine::~Machine() = default;

int Machine::start(std::int64_t now_us) { return session_->start(now_us); }
int Machine::feed(Bytes datagram, std::int64_t now_us) { return session_->feed(datagram, now_us); }
int Machine::send(Buffers pieces, std::int64_t now_us) { return session_->send(pieces, now_us); }
int Machine::flush(std::int64_t now_us) { return session_->flush(now_us); }
int Machine::advance(std::int64_t now_us) { return session_->advance(now_us); }
std::int64_t Machine::next_due_us() const { return session_->next_due_us(); }
bool Machine::close(std::int64_t) { return session_->close(); }
bool Machine::trusts_notification() const { return session_->trusts_notification(); }
bool Machine::is_ready() const { return session_->ready(); }
std::uint32_t Machine::id() const { return session_->id(); }
std::uint32_t Machine::peer_id() const { return session_->peer_id(); }
std::size_t Machine::waiting_segments() const { return session_->sender().waiting_segments(); }
std::size_t Machine::waiting_bytes() const { return session_->sender().waiting_bytes(); }
Statistics Machine::statistics() const { return session_->statistics(); }

}  // namespace hp::arq
