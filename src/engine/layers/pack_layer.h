// SPDX-License-Identifier: Apache-2.0
#pragma once
// PACK: the listener gets whole packets, and each send of the user becomes one (guide 2.1.1).
#include "engine/layers/layer.h"
#include "protocol/pack.h"

namespace hp {

class PackLayer final : public Layer {
public:
    PackLayer(Connection& connection, std::uint16_t flag, std::uint32_t length_max)
        : Layer(connection), parser_(flag, length_max), flag_(flag) {}

    bool feed(Bytes bytes) override;
    bool send(Buffers buffers) override;  // the size was checked where the user called
    bool resume() override { return feed({}); }

private:
    pack::Parser parser_;
    std::uint16_t flag_;
};

}  // namespace hp
