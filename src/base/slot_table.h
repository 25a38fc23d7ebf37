// SPDX-License-Identifier: Apache-2.0
#pragma once
// Connection ids and the objects behind them.
//
// An id is `slot + 1 + generation * capacity`: the first id is 1, slots are handed out in turn, and each time a slot is used again
// its ids grow by the capacity (behaviour of HP-Socket; our generation does not wrap, so an id never comes back before `reset`).
// Memory is taken as slots are first used and kept until the table is destroyed, so `find` needs no lock.
//
// Threads: every function from any thread; `reset` only while nothing is inserted.
#include <array>
#include <atomic>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <vector>

namespace hp {

template <class T>
class SlotTable {
public:
    static constexpr std::uint32_t capacity_max = 5'000'000;

    // Empties the table and begins at id 1 again.
    void reset(std::uint32_t capacity) {
        assert(capacity > 0 && capacity <= capacity_max);
        std::lock_guard lock(mutex_);
        assert(used_ == 0);
        for (std::uint32_t slot = 0; slot < never_used_; ++slot) at(slot).generation = 0;
        free_.clear();
        never_used_ = 0;
        touched_.store(0, std::memory_order_relaxed);
        capacity_.store(capacity, std::memory_order_release);
    }

    // The id that `object` will be found under, or 0 when the table is full. `announce(id)` runs before the object can be found.
    template <class Announce>
    std::uint64_t insert(T& object, Announce&& announce) {
        std::lock_guard lock(mutex_);
        const std::uint32_t capacity = capacity_.load(std::memory_order_relaxed);
        std::uint32_t slot = 0;
        if (never_used_ < capacity) {
            slot = never_used_;
            std::atomic<Chunk*>& chunk = chunks_[slot / chunk_slots];
            if (chunk.load(std::memory_order_relaxed) == nullptr) chunk.store(new Chunk, std::memory_order_release);
            touched_.store(++never_used_, std::memory_order_release);
        } else if (!free_.empty()) {
            slot = free_.front();
            free_.pop_front();
        } else {
            return 0;
        }
        Slot& entry = at(slot);
        const std::uint64_t id = std::uint64_t{entry.generation} * capacity + slot + 1;
        ++entry.generation;
        ++used_;
        announce(id);
        entry.object.store(&object, std::memory_order_release);
        return id;
    }

    // The object in the slot of `id`, or null. It may by now serve another id: the object itself says which (it must stay valid memory).
    T* find(std::uint64_t id) const noexcept {
        const std::uint64_t capacity = capacity_.load(std::memory_order_acquire);
        if (id == 0 || capacity == 0) return nullptr;
        const auto slot = static_cast<std::uint32_t>(id <= capacity ? id - 1 : (id - 1) % capacity);  // a division is dear
        if (slot >= touched_.load(std::memory_order_acquire)) return nullptr;
        return at(slot).object.load(std::memory_order_acquire);
    }

    void erase(std::uint64_t id) {
        std::lock_guard lock(mutex_);
        const auto slot = static_cast<std::uint32_t>((id - 1) % capacity_.load(std::memory_order_relaxed));
        assert(at(slot).object.load(std::memory_order_relaxed) != nullptr);
        at(slot).object.store(nullptr, std::memory_order_release);
        free_.push_back(slot);
        --used_;
    }

    // Calls `visit(object)` for every object that stays in the table during the call; others may be missed.
    template <class Visit>
    void for_each(Visit&& visit) const {
        const std::uint32_t slots = touched_.load(std::memory_order_acquire);
        for (std::uint32_t slot = 0; slot < slots; ++slot)
            if (T* object = at(slot).object.load(std::memory_order_acquire)) visit(*object);
    }

    ~SlotTable() {
        for (auto& chunk : chunks_) delete chunk.load(std::memory_order_relaxed);
    }
    SlotTable() = default;
    SlotTable(const SlotTable&) = delete;
    SlotTable& operator=(const SlotTable&) = delete;

private:
    struct Slot {
        std::atomic<T*> object{nullptr};
        std::uint32_t generation = 0;
    };
    static constexpr std::uint32_t chunk_slots = 4096;
    using Chunk = std::array<Slot, chunk_slots>;

    Slot& at(std::uint32_t slot) const noexcept {
        return (*chunks_[slot / chunk_slots].load(std::memory_order_acquire))[slot % chunk_slots];
    }

    std::mutex mutex_;
    std::atomic<std::uint32_t> capacity_{0};
    std::atomic<std::uint32_t> touched_{0};
    std::uint32_t never_used_ = 0;
    std::uint32_t used_ = 0;
    std::deque<std::uint32_t> free_;
    mutable std::array<std::atomic<Chunk*>, capacity_max / chunk_slots + 1> chunks_{};
};

// Of all objects in it.
template <class T>
std::vector<std::uint64_t> ids_of(SlotTable<T>& table) {
    std::vector<std::uint64_t> ids;
    table.for_each([&](T& object) {
        const std::uint64_t id = object.id();
        if (id != 0) ids.push_back(id);
    });
    return ids;
}

}  // namespace hp
