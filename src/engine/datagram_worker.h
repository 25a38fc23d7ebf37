// SPDX-License-Identifier: Apache-2.0
#pragma once
// One thread of a datagram component: its loop and its port.
#include "base/buffer.h"
#include "engine/datagram_port.h"
#include "engine/engine_worker.h"

namespace hp {

class DatagramEngine;

class DatagramWorker final : public EngineWorker {
public:
    DatagramWorker(DatagramEngine& engine, int messages_max)
        : EngineWorker(events_max, &kind_tag), engine_(engine), port_(*this, messages_max) {}
    static constexpr char kind_tag = 0;
    // The calling thread's, of whatever component; null on threads that are not one.
    static DatagramWorker* current() noexcept { return Loop::current_as<DatagramWorker>(); }

    DatagramEngine& engine() const { return engine_; }
    BufferPool& buffers() { return buffers_; }
    DatagramPort& port() { return port_; }
    static constexpr int events_max = 16;

private:
    DatagramEngine& engine_;
    BufferPool buffers_;
    DatagramPort port_;
};

}  // namespace hp
