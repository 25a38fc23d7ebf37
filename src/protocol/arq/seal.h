// SPDX-License-Identifier: Apache-2.0
#pragma once
// Encryption of datagrams with a key both sides have (docs/arq.md): AEAD, a key for each direction and session by HKDF-SHA-256
// (RFC 5869), renewed every 2^22 datagrams; the number of a datagram is its nonce, so no nonce comes twice; a window against replay.
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

#include "base/bytes.h"
#include "protocol/arq/settings.h"

struct evp_cipher_ctx_st;

namespace hp::arq {

using Digest = std::array<std::byte, 32>;

// HMAC-SHA-256 over the parts, one after the other. Zeros should OpenSSL fail, and false.
bool mac(Bytes key, Buffers parts, Digest& digest);
bool equal_in_constant_time(Bytes left, Bytes right);

class Seal {
public:
    static constexpr std::size_t number_bytes = 8, tag_bytes = 16, overhead_bytes = number_bytes + tag_bytes;
    static_assert(overhead_bytes == Settings::seal_bytes);
    static constexpr unsigned renew_bits = 22;
    static constexpr std::uint64_t replay_window = 2048;  // datagrams; what comes later than so many newer ones is dropped

    Seal(Cipher cipher, bool client) : cipher_(cipher), client_(client) {}
    ~Seal();

    // Derives the keys of a session. False: OpenSSL failed.
    bool begin(Bytes key, Bytes client_random, Bytes server_random);
    bool begun() const { return begun_; }
    // The MAC of a handshake packet that proves the session's keys, by either side.
    bool confirm(Bytes packet, bool by_client, Digest& digest) const;

    // Encrypts into `room`, for plain.size() + overhead_bytes. Empty: OpenSSL failed.
    Bytes close(Bytes plain, std::byte* room);
    // Decrypts into `room`. False: not authentic, seen before, or too old.
    bool open(Bytes sealed, std::byte* room, Bytes& plain);

private:
    struct Free {
        void operator()(evp_cipher_ctx_st* context) const noexcept;
    };
    struct Key {
        std::unique_ptr<evp_cipher_ctx_st, Free> context;
        std::array<std::byte, 12> nonce{};
        std::uint64_t generation = UINT64_MAX;
    };
    bool derive(const Digest& secret, std::uint64_t generation, bool encrypt, Key& key) const;
    bool seen(std::uint64_t number) const;
    void remember(std::uint64_t number);

    Cipher cipher_;
    bool client_;
    bool begun_ = false;
    Digest send_secret_{}, receive_secret_{}, confirm_secret_{};
    Key send_key_;
    std::array<Key, 2> receive_keys_;  // by the parity of the generation: the newest and the one before
    std::uint64_t next_number_ = 0;
    std::uint64_t newest_ = 0;  // received, and one more: 0 is none
    std::array<std::uint64_t, replay_window / 64> seen_{};
};

}  // namespace hp::arq
