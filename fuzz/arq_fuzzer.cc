// SPDX-License-Identifier: Apache-2.0
// Datagrams into a machine, before and after the handshake. Input: a byte of settings, then steps: a byte that says what to do, and
// for datagrams a size and the bytes. Whatever comes, the machine answers with 0 or a named error, and stays with it.
#include <cerrno>
#include <string>
#include <vector>

#include "input.h"
#include "protocol/arq/arq.h"
#include "protocol/arq/gate.h"

namespace {

using namespace hp::arq;
using hp::fuzz::check;

struct Ears final : Sink {
    void on_datagram(hp::Bytes datagram) override {
        check(!datagram.empty() && datagram.size() <= 1432, "a datagram within its limit");
        if (said.size() < 64) said.emplace_back(reinterpret_cast<const char*>(datagram.data()), datagram.size());
    }
    void on_ready() override {
        check(!ready, "ready once");
        ready = true;
    }
    bool on_message(hp::Bytes message) override {
        check(ready && !message.empty() && message.size() <= 4096, "a message within its limit");
        return true;
    }
    bool ready = false;
    std::vector<std::string> said;
};

bool is_named(int error) {
    for (const int name : {0, peer_closed, EBADMSG, EMSGSIZE, ECONNRESET, ECANCELED, ETIMEDOUT, ENOMEM})
        if (error == name) return true;
    return false;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    hp::fuzz::Input input(data, size);
    const std::uint8_t kind = input.byte();
    Settings settings;
    settings.selective_acks = (kind & 1) != 0;
    settings.address_validation = (kind & 2) != 0;
    settings.mtu_probing = (kind & 4) != 0;
    settings.no_delay = (kind & 8) != 0;
    settings.resend_by_acks = (kind & 16) != 0 ? 2 : 0;
    if ((kind & 32) != 0) {
        settings.cipher = Cipher::chacha20_poly1305;
        settings.key_bytes = 32;
    }
    static Store store(settings.datagram_bytes_max);
    Ears ears;
    std::int64_t now = 1'000'000;
    const std::array<std::byte, random_bytes> random{};
    Machine machine(settings, (kind & 64) != 0 ? Role::client : Role::server, 0x11, random, store, ears, now);
    int ended = machine.start(now);
    const auto note = [&](int error) {
        check(is_named(error), "a named result");
        check(ended == 0 || error == ended, "an end is an end");
        ended = error;
    };
    if ((kind & 128) != 0 && settings.cipher == Cipher::none) {  // the handshake is over
        const unsigned char hello[] = {0x4F, 0xBB, 1, 1, 0x22, 0, 0, 0, 0x11, 0, 0, 0};
        note(machine.feed(hp::as_bytes(hello, sizeof hello), now));
    }
    while (!input.empty()) {
        const std::uint8_t step = input.byte();
        switch (step % 8) {
            case 0: note(machine.flush(now)); break;
            case 1:
                now = std::max(now, std::min(machine.next_due_us(), now + 10'000'000));
                note(machine.advance(now));
                break;
            case 2: {
                const std::string message(1 + input.number(2) % 5000, 'm');
                const hp::Bytes piece = hp::as_bytes(message.data(), message.size());
                machine.send({&piece, 1}, now);
                break;
            }
            case 3: {  // its own words come back, as with a stray route
                if (ears.said.empty()) break;
                const std::string& said = ears.said[input.byte() % ears.said.size()];
                note(machine.feed(hp::as_bytes(said.data(), said.size()), now));
                break;
            }
            case 4: {
                const auto bytes = input.take(input.byte());
                Gate gate(settings, random);
                std::array<std::byte, Gate::answer_bytes_max> room;
                hp::Bytes reply;
                gate.judge(hp::as_bytes(bytes.data(), bytes.size()), hp::as_bytes("address", 7), now, room, reply);
                check(reply.size() <= bytes.size(), "nothing is amplified");
                break;
            }
            default: {
                const auto bytes = input.take(input.number(2) % 2000);
                const std::vector<std::uint8_t> copy(bytes.begin(), bytes.end());  // of its exact size
                note(machine.feed(hp::as_bytes(copy.data(), copy.size()), now));
                now += step * 100;
            }
        }
        check(machine.waiting_bytes() <= settings.queue_bytes_max, "the queue is within its limit");
        check(ended == 0 || machine.next_due_us() == never, "an ended machine waits for nothing");
    }
    if (kind % 3 == 0) machine.close(now);
    return 0;
}
