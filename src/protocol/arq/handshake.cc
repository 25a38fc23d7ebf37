// SPDX-License-Identifier: Apache-2.0
#include "protocol/arq/handshake.h"

#include <algorithm>
#include <cerrno>
#include <string_view>

namespace hp::arq {
namespace {

constexpr std::int64_t repeat_max_us = 2'000'000;
constexpr std::size_t mac_at = Hello::plain_bytes + Hello::random_bytes;

}  // namespace

bool hello_key(const Settings& settings, Digest& key) {
    constexpr std::string_view label = "hp arq hello";
    const Bytes parts[] = {as_bytes(label.data(), label.size())};
    return mac(Bytes(settings.key).first(settings.key_bytes), parts, key);
}

bool hello_mac(const Digest& key, Bytes packet, bool by_client, Digest& digest) {
    const std::byte side{by_client ? std::uint8_t{1} : std::uint8_t{2}};
    const Bytes parts[] = {Bytes(&side, 1), packet.first(mac_at)};
    return mac(key, parts, digest);
}

Handshake::Handshake(const Settings& settings, Role role, std::uint32_t id, std::span<const std::byte, random_bytes> random,
                     Seal& seal, std::int64_t now_us)
    : settings_(settings),
      seal_(seal),
      client_(role == Role::client),
      strict_(settings.address_validation || settings.cipher != Cipher::none),
      id_(id),
      next_us_(now_us),
      deadline_us_(now_us + settings.handshake_ms * std::int64_t{1000}) {
    std::copy(random.begin(), random.end(), random_.begin());
    if (settings.cipher != Cipher::none) hello_key(settings, hello_key_);
}

bool Handshake::is_hello(Bytes datagram, bool keyed) {
    Hello hello;
    return keyed ? read_hello(datagram, hello) && hello.command == Hello::keyed : datagram.size() == Hello::plain_bytes;
}

int Handshake::feed(Bytes packet, std::int64_t now_us, Sink& sink, bool& ignored) {
    Hello hello;
    ignored = false;
    const bool keyed = settings_.cipher != Cipher::none;
    if (!read_hello(packet, hello) || (hello.command == Hello::keyed) != keyed || hello.own == 0) {
        ignored = strict_;
        return strict_ ? 0 : EBADMSG;
    }
    if (keyed) {
        if (const int error = judge_keyed(hello, packet, ignored); error != 0 || ignored) return error;
    }
    if (const int error = judge(hello, now_us, ignored); error != 0 || ignored) return error;
    if (ready_ && hello.ready) complete_ = true;
    return advance(now_us, sink);
}

// The rules of IDs, for packets that are authentic as far as that is asked for.
int Handshake::judge(const Hello& hello, std::int64_t now_us, bool& ignored) {
    const bool known = peer_id_ != 0;
    // Who has not seen our packets cannot know our ID, so a client that cares listens only to packets that carry it; a server that
    // cares has asked at the gate.
    const bool blind = strict_ && client_ && hello.peer == 0;
    const bool foreign = (known && hello.own != peer_id_) || (hello.peer != 0 && hello.peer != id_) || blind;
    if (foreign) {
        ignored = strict_;
        return strict_ ? 0 : ECONNRESET;
    }
    if (!known) {
        peer_id_ = hello.own;
        next_us_ = now_us;  // so that it learns ours at once
        count_ = 0;
    }
    if (settings_.cipher != Cipher::none) return 0;  // judge_keyed has decided
    if (hello.peer == id_) ready_ = true;
    return 0;
}

int Handshake::judge_keyed(const Hello& hello, Bytes packet, bool& ignored) {
    const Bytes random = packet.subspan(Hello::plain_bytes, Hello::random_bytes), given = packet.last(Hello::mac_bytes);
    const bool no_random = std::all_of(random.begin(), random.end(), [](std::byte byte) { return byte == std::byte{0}; });
    Digest digest;
    ignored = true;
    if ((peer_id_ != 0 && hello.own != peer_id_) || (hello.peer != 0 && hello.peer != id_)) return 0;
    if (hello.ready) {  // proves the keys of the session
        if (!seal_.begun() || !seal_.confirm(packet.first(mac_at), !client_, digest)) return 0;
    } else if (!hello_mac(hello_key_, packet, !client_, digest)) {
        return 0;
    }
    if (!equal_in_constant_time(given, Bytes(digest).first(Hello::mac_bytes))) return 0;
    ignored = false;
    if (hello.ready) {
        ready_ = true;
        return 0;
    }
    // A client takes the server's random part when its own ID stands beside it; a gate's answer has none. A server takes the first.
    const bool enough = client_ ? hello.peer == id_ && !no_random : !no_random;
    if (!seal_.begun() && enough) {
        const Bytes key = Bytes(settings_.key).first(settings_.key_bytes);
        if (!(client_ ? seal_.begin(key, random_, random) : seal_.begin(key, random, random_))) return ENOMEM;
        if (client_) ready_ = true;
    }
    return 0;
}

int Handshake::advance(std::int64_t now_us, Sink& sink) {
    if (!complete_ && now_us > deadline_us_) return ETIMEDOUT;
    // Once complete it is answered only, and not more often than it would be repeated; nor for ever.
    if (now_us < next_us_ || now_us > deadline_us_) return 0;
    send(now_us, sink);
    return 0;
}

void Handshake::send(std::int64_t now_us, Sink& sink) {
    ++count_;
    next_us_ = now_us + std::min(count_ * (settings_.flush_ms * std::int64_t{1000}), repeat_max_us);
    const bool keyed = settings_.cipher != Cipher::none;
    std::array<std::byte, Hello::keyed_bytes> packet{};
    write_hello(packet.data(), {.command = keyed ? Hello::keyed : Hello::plain, .ready = ready_, .own = id_, .peer = peer_id_});
    if (!keyed) return sink.on_datagram(Bytes(packet).first(Hello::plain_bytes));
    std::copy(random_.begin(), random_.end(), packet.begin() + Hello::plain_bytes);
    Digest digest;
    const bool made =
        ready_ ? seal_.confirm(Bytes(packet).first(mac_at), client_, digest) : hello_mac(hello_key_, packet, client_, digest);
    if (!made) return;
    std::copy_n(digest.begin(), Hello::mac_bytes, packet.begin() + mac_at);
    sink.on_datagram(packet);
}

}  // namespace hp::arq
