// SPDX-License-Identifier: Apache-2.0
#pragma once
// The settings of reliable UDP, as numbers: what IArqSocket documents, and what this implementation adds.
//
// Proposed names at the public interface for what is added, in its style (set before Start, silently ignored otherwise, any thread):
//   SetSelectiveAcks(BOOL)               selective_acks      TRUE   old peers do not notice
//   SetPacing(BOOL)                      pacing              TRUE   without effect when congestion control is off
//   SetMtuProbing(BOOL)                  mtu_probing         FALSE  the socket must then forbid fragments (IP_PMTUDISC_PROBE)
//   SetAddressValidation(BOOL)           address_validation  FALSE  a server answers unknown addresses without keeping anything
//   SetEncryption(EnArqCipher, key, n)   cipher, key         none   ARQ_CIPHER_NONE, _AES_256_GCM, _CHACHA20_POLY1305; 16 to 64 bytes
//   SetDeadLink(DWORD)                   dead_link           20     transmissions of one segment
// MaxDatagramSize is datagram_bytes_max, MaxPendingDataLength is queue_bytes_max.
#include <array>
#include <cstddef>
#include <cstdint>

namespace hp::arq {

enum class Cipher : std::uint8_t { none, aes_256_gcm, chacha20_poly1305 };

// When what is due leaves. KCP looks at its queues every flush_ms; that is kept as the baseline of benchmarks.
enum class Flush : std::uint8_t { at_once, every_interval };

struct Settings {
    // Of IArqSocket, with its defaults. They rule alone with a peer that knows plain KCP only.
    bool no_delay = false;                   // back off by half and not by doubling, and no slack of 1/8 on the first timeout
    bool congestion_off = false;             // only the windows limit what is in flight
    std::uint32_t flush_ms = 60;             // 1 to 5000: what a peer may take to acknowledge, so no timeout is below RTT + this
    std::uint32_t resend_by_acks = 0;        // later acknowledgements after which a segment counts as lost; 0: never
    std::uint32_t send_window = 128;         // segments, 1 to 32,768
    std::uint32_t receive_window = 512;      // segments, 1 to 32,768; below 128 it is 128, for a whole message must fit
    std::uint32_t min_rto_ms = 30;           // 1 to 60,000
    std::uint32_t fast_limit = 5;            // a segment sent so often is not sent again by acknowledgements alone; 0: no limit
    std::uint32_t mtu = 0;                   // bytes of a datagram, 72 to datagram_bytes_max; 0: datagram_bytes_max
    std::uint32_t message_bytes_max = 4096;  // 1 to below 127 * (mtu - 24): 127 fragments
    std::uint32_t handshake_ms = 5000;       // more than 2 * min_rto_ms

    std::uint32_t datagram_bytes_max = 1432;  // of the UDP component
    // Of messages that wait for their acknowledgement, and a segment for each 64 bytes of it; 0: no limit.
    std::uint32_t queue_bytes_max = 4 * 1024 * 1024;

    // What is added. The first four only take effect as far as both sides want them.
    bool selective_acks = true;       // acknowledgements that survive loss, and a recovery that builds on them
    bool pacing = true;               // with selective_acks: no bursts beyond the measured rate
    bool mtu_probing = false;         // begins with datagrams of 1200 bytes and finds out how large they may be, up to mtu
    bool address_validation = false;  // see gate.h; once both agree, a stray or spoofed datagram cannot end the session
    Cipher cipher = Cipher::none;     // both sides must set the same; a peer without it does not get through the handshake
    std::array<std::byte, 64> key{};  // the first key_bytes of it, 16 to 64, at random; both sides the same
    std::uint8_t key_bytes = 0;
    std::uint32_t dead_link = 20;  // 2 to 1000: a segment that has left so often without an answer ends the session: ETIMEDOUT

    Flush flush = Flush::at_once;

    static constexpr std::uint32_t window_max = 32'768, fragments_max = 127, mtu_min = 72, mtu_keyed_min = 128;
    static constexpr std::uint32_t mtu_probed_first = 1200;  // what mtu_probing begins with (RFC 9000 14)
    static constexpr std::uint32_t header_bytes = 24;        // of a segment
    static constexpr std::uint32_t seal_bytes = 24;          // of an encrypted datagram: its number and its tag

    std::uint32_t mtu_bytes() const { return mtu == 0 ? datagram_bytes_max : mtu; }
    std::uint32_t mtu_first() const { return mtu_probing && mtu_bytes() > mtu_probed_first ? mtu_probed_first : mtu_bytes(); }
    // Of a message, in one segment, while datagrams are as small as they may be.
    std::uint32_t fragment_bytes_min() const { return mtu_first() - header_bytes - (cipher == Cipher::none ? 0 : seal_bytes); }
    // 0, or EINVAL. Start checks so (SE_INVALID_PARAM).
    int check() const;
};

}  // namespace hp::arq
