// SPDX-License-Identifier: Apache-2.0
#pragma once
// One thread of a datagram component: its loop and its port.
#include <memory>
#include <utility>
#include <vector>

#include "base/buffer.h"
#include "engine/datagram_port.h"
#include "net/lookup.h"
#include "net/loop.h"

namespace hp {

class DatagramEngine;

class DatagramWorker final : public Loop {
public:
    DatagramWorker(DatagramEngine& engine, int messages_max)
        : Loop(events_max, &kind_tag), engine_(engine), port_(*this, messages_max) {}
    static constexpr char kind_tag = 0;
    // The calling thread's, of whatever component; null on threads that are not one.
    static DatagramWorker* current() noexcept { return Loop::current_as<DatagramWorker>(); }

    DatagramEngine& engine() const { return engine_; }
    BufferPool& buffers() { return buffers_; }
    DatagramPort& port() { return port_; }
    const std::shared_ptr<LookupQueue>& lookups() { return lookups_; }
    static constexpr int events_max = 16;
    bool stopping = false;  // the component stops: nothing new begins

    // Mail for a session that another thread is still connecting waits until the session is attached.
    void park(std::unique_ptr<Task> task) { parked_.push_back(std::move(task)); }
    void run_parked() {
        for (std::unique_ptr<Task>& task : std::exchange(parked_, {})) post(std::move(task));
    }

private:
    DatagramEngine& engine_;
    BufferPool buffers_;
    DatagramPort port_;
    std::vector<std::unique_ptr<Task>> parked_;
    const std::shared_ptr<LookupQueue> lookups_ = std::make_shared<LookupQueue>();
};

}  // namespace hp
