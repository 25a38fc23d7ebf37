// SPDX-License-Identifier: Apache-2.0
#pragma once
// One thread of a component: its loop, and what the workers of all engines have.
#include <memory>
#include <utility>
#include <vector>

#include "net/lookup.h"
#include "net/loop.h"

namespace hp {

class EngineWorker : public Loop {
public:
    using Loop::Loop;

    bool stopping = false;  // the component stops: nothing new begins
    const std::shared_ptr<LookupQueue> lookups = std::make_shared<LookupQueue>();

    // Mail for a connection that another thread is still connecting waits until the connection is attached.
    void park(std::unique_ptr<Task> task) { parked_.push_back(std::move(task)); }
    void run_parked() {
        for (std::unique_ptr<Task>& task : std::exchange(parked_, {})) post(std::move(task));
    }

private:
    std::vector<std::unique_ptr<Task>> parked_;
};

}  // namespace hp
