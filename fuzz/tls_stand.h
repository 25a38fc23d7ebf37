// SPDX-License-Identifier: Apache-2.0
#pragma once
// Two ends of TLS in memory, for fuzzers: one whose input the fuzzer disturbs, and its honest peer.
#include <memory>
#include <utility>
#include <vector>

#include "base/bytes.h"
#include "input.h"
#include "protocol/tls/session.h"
#include "tls_identity.h"

namespace hp::fuzz {

struct Contexts {
    tls::ContextSet servers, clients;
    Contexts() {
        tls::Credentials credentials;
        credentials.in_memory = true;
        credentials.certificate = certificate;
        credentials.key = key;
        check(servers.setup(tls::Role::server, credentials, "") == 0, "server setup");
        check(clients.setup(tls::Role::client, {}, "") == 0, "client setup");
    }
};

struct End final : tls::Wire, tls::Upper {
    std::unique_ptr<tls::Session> session;
    std::vector<std::byte> out;  // for the peer
    std::vector<std::byte> scratch;
    tls::Progress progress = tls::Progress::ok;
    int established_calls = 0;
    std::size_t read_bytes = 0;
    std::uint8_t habits = 0;  // what the Upper does: bit 0 echo, 1 close when read, 2 refuse, 3 greet

    End(const tls::ContextSet& contexts, std::size_t scratch_bytes) : scratch(scratch_bytes) {
        session = tls::Session::create(contexts, "fuzz.example.com");
        check(session != nullptr, "a session");
    }
    void write(std::span<const std::byte> records) override {
        check(!records.empty(), "no empty writes");
        out.insert(out.end(), records.begin(), records.end());
    }
    bool established() override {
        check(++established_calls == 1 && read_bytes == 0, "established comes once and first");
        if ((habits & 8) != 0) check(session->send(as_bytes("hello", 5), *this), "greeting");
        return (habits & 4) == 0;
    }
    bool read(std::span<const std::byte> plaintext) override {
        check(established_calls == 1 && !plaintext.empty(), "data comes after established");
        check(plaintext.data() >= scratch.data() && plaintext.size() <= scratch.size(), "data lies in the scratch");
        read_bytes += plaintext.size();
        if ((habits & 1) != 0 && read_bytes < 100'000) session->send(plaintext, *this);
        if ((habits & 2) != 0) session->close(*this);
        return true;
    }
    void feed(std::span<const std::uint8_t> records) {
        const std::vector<std::byte> copy(reinterpret_cast<const std::byte*>(records.data()),
                                          reinterpret_cast<const std::byte*>(records.data()) + records.size());
        const tls::Progress before = progress;
        progress = session->feed(copy, scratch, *this, *this);
        check(before != tls::Progress::failed || progress == tls::Progress::failed, "failed for ever");
        check(before != tls::Progress::closed || progress == tls::Progress::closed, "closed for ever");
        check((progress == tls::Progress::failed) == (session->failure()[0] != '\0'), "a failure has a reason");
        check(progress != tls::Progress::closed || session->peer_closed(), "closed means close_notify");
        check(session->established() == (established_calls == 1), "established is told");
        if (progress == tls::Progress::failed) {
            const std::size_t written = out.size();
            check(!session->send(as_bytes("x", 1), *this), "a failed session sends nothing");
            session->close(*this);
            check(out.size() == written, "a failed session says nothing more");
        }
    }
};

// `victim` gets from `peer` what the input makes of it: raw bytes, or an honest peer's records in pieces, some of them changed.
inline void disturb(Input& input, End& victim, End& peer) {
    victim.habits = input.byte();
    peer.habits = input.byte();
    victim.session->start(victim);
    peer.session->start(peer);
    for (int steps = 0; !input.empty() && steps < 200 && victim.progress == tls::Progress::ok; ++steps) {
        const std::uint8_t operation = input.byte();
        const std::uint8_t amount = input.byte();
        switch (operation % 8) {
            case 0: victim.feed(input.take(amount)); break;
            case 1:
            case 2:
            case 3: {  // the peer's records, all or a part of them, as they are or with a changed byte
                std::size_t size = operation % 8 == 1 ? peer.out.size() : std::min<std::size_t>(peer.out.size(), 1 + amount);
                std::vector<std::uint8_t> records(size);
                for (std::size_t i = 0; i < size; ++i) records[i] = std::to_integer<std::uint8_t>(peer.out[i]);
                peer.out.erase(peer.out.begin(), peer.out.begin() + static_cast<std::ptrdiff_t>(size));
                if (operation % 8 == 3 && size != 0) records[input.byte() % size] ^= input.byte();
                victim.feed(records);
                break;
            }
            case 4: {  // and the victim's to the peer
                const std::vector<std::byte> records = std::exchange(victim.out, {});
                if (peer.progress == tls::Progress::ok) peer.progress = peer.session->feed(records, peer.scratch, peer, peer);
                break;
            }
            case 5: peer.session->send(std::vector<std::byte>(std::size_t{amount} * 70), peer); break;
            case 6: victim.session->send(std::vector<std::byte>(std::size_t{amount} * 70), victim); break;
            default: (amount % 4 == 0 ? peer : victim).session->close(amount % 4 == 0 ? peer : victim);
        }
    }
}

}  // namespace hp::fuzz
