// SPDX-License-Identifier: Apache-2.0
#pragma once
// PULL: bytes are kept until the user fetches them; the listener is told how many there are (guide 2.1.1).
#include <cstddef>
#include <memory>
#include <mutex>
#include <vector>

#include "engine/layers/layer.h"

namespace hp {

// What was received and not fetched. Thread-safe, so that Fetch works from any thread; holds no memory when empty.
class PullBuffer {
public:
    std::size_t append(Bytes bytes);  // what there is now
    std::size_t size() const;
    bool copy(std::span<std::byte> target, bool consume);  // false: there is less than that, nothing was copied

private:
    mutable std::mutex mutex_;
    std::vector<std::byte> bytes_;
    std::size_t begin_ = 0;
};

class PullLayer final : public Layer {
public:
    PullLayer(Connection& connection, std::size_t bytes_max) : Layer(connection), bytes_max_(bytes_max) {}

    const std::shared_ptr<PullBuffer>& buffer() const { return buffer_; }
    bool full() const { return bytes_max_ != 0 && buffer_->size() >= bytes_max_; }

    bool feed(Bytes bytes) override;
    bool send(Buffers buffers) override { return pass_down(buffers); }

private:
    std::shared_ptr<PullBuffer> buffer_ = std::make_shared<PullBuffer>();
    std::size_t bytes_max_;
};

}  // namespace hp
