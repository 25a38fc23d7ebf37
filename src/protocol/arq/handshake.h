// SPDX-License-Identifier: Apache-2.0
#pragma once
// How two sides get to know each other's conversation ID (docs/arq.md): both send at once and repeat, a side is ready when its own ID
// comes back, and goes on until the other one says that it is ready too. With a key, the packets carry a random part each, of which
// the session's keys are made, and a MAC.
#include <algorithm>
#include <array>
#include <cstdint>
#include <span>

#include "base/bytes.h"
#include "protocol/arq/arq.h"
#include "protocol/arq/seal.h"
#include "protocol/arq/settings.h"
#include "protocol/arq/wire.h"

namespace hp::arq {

class Handshake {
public:
    Handshake(const Settings& settings, Role role, std::uint32_t id, std::span<const std::byte, random_bytes> random, Seal& seal,
              std::int64_t now_us);

    // Whether the datagram is for `feed` by its form alone.
    static bool is_hello(Bytes datagram, bool keyed);
    // A packet of the peer. 0, EBADMSG, ECONNRESET; with `ignored`, it was not worth an answer of any kind.
    int feed(Bytes packet, std::int64_t now_us, Sink& sink, bool& ignored);
    // Something has come that only a ready peer sends.
    void peer_is_ready() { complete_ = ready_; }
    void peer_is_authentic() { ready_ = complete_ = true; }  // it knows the session's keys
    // Sends what is due. 0 or ETIMEDOUT.
    int advance(std::int64_t now_us, Sink& sink);
    std::int64_t due_us() const { return complete_ ? INT64_MAX : std::min(next_us_, deadline_us_ + 1); }

    bool ready() const { return ready_; }        // our ID has come back
    bool complete() const { return complete_; }  // and the peer's flag has come
    std::uint32_t peer_id() const { return peer_id_; }

private:
    int judge(const Hello& hello, std::int64_t now_us, bool& ignored);
    int judge_keyed(const Hello& hello, Bytes packet, bool& ignored);
    void send(std::int64_t now_us, Sink& sink);

    const Settings& settings_;
    Seal& seal_;
    const bool client_;
    const bool strict_;  // what does not fit is ignored, for it may be forged
    bool ready_ = false, complete_ = false;
    std::uint32_t id_, peer_id_ = 0;
    std::uint32_t count_ = 0;
    std::int64_t next_us_, deadline_us_;
    Digest hello_key_{};
    std::array<std::byte, Hello::random_bytes> random_{};
};

// The MAC of a keyed packet before there are keys of a session; the sides differ, so that no packet can be sent back to its sender.
bool hello_key(const Settings& settings, Digest& key);
bool hello_mac(const Digest& key, Bytes packet, bool by_client, Digest& digest);

}  // namespace hp::arq
