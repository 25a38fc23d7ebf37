// SPDX-License-Identifier: Apache-2.0
#include "engine/layers/pull_layer.h"

#include <algorithm>
#include <cstring>

#include "engine/connection.h"

namespace hp {

std::size_t PullBuffer::append(Bytes bytes) {
    std::lock_guard lock(mutex_);
    if (begin_ > bytes_.size() / 2) {  // each byte is moved once at most for each byte fetched
        bytes_.erase(bytes_.begin(), bytes_.begin() + static_cast<std::ptrdiff_t>(begin_));
        begin_ = 0;
    }
    bytes_.insert(bytes_.end(), bytes.begin(), bytes.end());
    return bytes_.size() - begin_;
}

std::size_t PullBuffer::size() const {
    std::lock_guard lock(mutex_);
    return bytes_.size() - begin_;
}

bool PullBuffer::copy(std::span<std::byte> target, bool consume) {
    std::lock_guard lock(mutex_);
    if (target.size() > bytes_.size() - begin_) return false;
    std::memcpy(target.data(), bytes_.data() + begin_, target.size());
    if (!consume) return true;
    begin_ += target.size();
    if (begin_ == bytes_.size()) {
        std::vector<std::byte>().swap(bytes_);
        begin_ = 0;
    }
    return true;
}

bool PullLayer::feed(Bytes bytes) {
    const std::size_t total = buffer_->append(bytes);
    const bool open = connection_.deliver_available(total);
    if (open && full()) connection_.hold_reading(true);
    return open;
}

}  // namespace hp
