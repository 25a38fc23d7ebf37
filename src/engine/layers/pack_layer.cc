// SPDX-License-Identifier: Apache-2.0
#include "engine/layers/pack_layer.h"

#include <array>
#include <cerrno>
#include <vector>

#include "engine/connection.h"

namespace hp {
namespace {

int error_of(pack::Fault fault) {
    switch (fault) {
        case pack::Fault::none: return 0;
        case pack::Fault::flag: return EBADMSG;
        case pack::Fault::length: return EMSGSIZE;
        case pack::Fault::memory: return ENOMEM;
    }
    return EBADMSG;
}

}  // namespace

bool PackLayer::feed(Bytes bytes) {
    bool open = true;
    const pack::Fault fault = connection_.paused() ? parser_.keep(bytes) : parser_.feed(bytes, [&](Bytes packet) {
        open = connection_.deliver_packet(packet);
        return open && !connection_.paused();
    });
    if (open && fault != pack::Fault::none) connection_.close(Operation::receive, error_of(fault), CloseMode::flush);
    return !connection_.closing();
}

bool PackLayer::send(Buffers buffers) {
    const pack::Header header = pack::make_header(flag_, total_size(buffers));
    if (buffers.size() == 1) {
        const std::array<Bytes, 2> packet{Bytes(header), buffers[0]};
        return pass_down(packet);
    }
    std::vector<Bytes> packet{Bytes(header)};
    packet.insert(packet.end(), buffers.begin(), buffers.end());
    return pass_down(packet);
}

}  // namespace hp
