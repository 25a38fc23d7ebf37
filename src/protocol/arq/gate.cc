// SPDX-License-Identifier: Apache-2.0
#include "protocol/arq/gate.h"

#include <algorithm>

#include "protocol/arq/handshake.h"
#include "protocol/arq/seal.h"
#include "protocol/arq/wire.h"

namespace hp::arq {

Gate::Gate(const Settings& settings, std::span<const std::byte, secret_bytes> secret) : settings_(settings) {
    std::copy(secret.begin(), secret.end(), secret_.begin());
}
Gate::~Gate() = default;

std::uint32_t Gate::cookie(Bytes address, std::uint32_t client_id, std::int64_t epoch) const {
    std::array<std::byte, 12> asked;
    store(store(asked.data(), client_id), epoch);
    const Bytes parts[] = {asked, address};
    Digest digest;
    mac(secret_, parts, digest);
    return std::max(load<std::uint32_t>(digest.data()), 1u);
}

Gate::Judgement Gate::judge(Bytes datagram, Bytes address, std::int64_t now_us, std::span<std::byte, answer_bytes_max> room,
                            Bytes& reply) const {
    const bool keyed = settings_.cipher != Cipher::none;
    constexpr std::size_t signed_bytes = Hello::plain_bytes + Hello::random_bytes;
    Hello hello;
    Digest key, digest;
    if (!read_hello(datagram, hello) || (hello.command == Hello::keyed) != keyed || hello.own == 0) return {};
    if (keyed && !(hello_key(settings_, key) && hello_mac(key, datagram, true, digest) &&
                   equal_in_constant_time(datagram.last(Hello::mac_bytes), Bytes(digest).first(Hello::mac_bytes))))
        return {};
    const std::int64_t epoch = now_us / cookie_us;
    const std::uint32_t now = cookie(address, hello.own, epoch);
    if (hello.peer != 0) {
        const bool good = hello.peer == now || hello.peer == cookie(address, hello.own, epoch - 1);
        return good ? Judgement{Verdict::open, hello.peer} : Judgement{};
    }
    std::fill(room.begin(), room.end(), std::byte{0});
    write_hello(room.data(), {.command = hello.command, .ready = false, .own = now, .peer = hello.own});
    if (keyed) {
        if (!hello_mac(key, Bytes(room.data(), Hello::keyed_bytes), false, digest)) return {};
        std::copy_n(digest.begin(), Hello::mac_bytes, room.begin() + signed_bytes);
    }
    reply = Bytes(room.data(), keyed ? Hello::keyed_bytes : Hello::plain_bytes);
    return {Verdict::answer, now};
}

}  // namespace hp::arq
