// SPDX-License-Identifier: Apache-2.0
// A TLS server, fed with bytes and with the disturbed records of an honest client. Input: size of the scratch, habits of both ends,
// then the steps of disturb(); an input that begins with 0xFF is fed as it is.
#include "tls_stand.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const hp::fuzz::Contexts contexts;
    hp::fuzz::Input input(data, size);
    const std::uint8_t first = input.byte();
    hp::fuzz::End victim(contexts.servers, first == 0xFF ? 16384 : 1 + std::size_t{first} * 200);
    if (first == 0xFF) {
        victim.session->start(victim);
        victim.feed(input.rest());
        return 0;
    }
    hp::fuzz::End peer(contexts.clients, 16384);
    hp::fuzz::disturb(input, victim, peer);
    return 0;
}
