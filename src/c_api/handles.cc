// SPDX-License-Identifier: Apache-2.0
#include <cstdint>
#include <mutex>
#include <new>
#include <vector>

#include "c_api/object.h"

namespace hp::c_api {
namespace {

constexpr unsigned mark_bits = 4, slot_bits = 20;
constexpr std::uintptr_t mark = 0b1001;  // no address of an object ends so
constexpr std::size_t chunk_slots = 1024, chunks_max = (std::size_t{1} << slot_bits) / chunk_slots;

struct Slot {
    std::atomic<std::uintptr_t> handle{0};  // 0: free
    std::uintptr_t generation = 0;
    Object* object = nullptr;
};

struct Table {
    std::array<std::atomic<Slot*>, chunks_max> chunks{};
    std::mutex mutex;  // guards what follows, and generations
    std::vector<std::size_t> free;
    std::size_t used = 0;
};

// Never destroyed: threads of components may outlive static objects.
Table& table() {
    static Table& one = *new Table;
    return one;
}

Slot* slot_at(std::size_t index) {
    Slot* chunk = table().chunks[index / chunk_slots].load(std::memory_order_acquire);
    return chunk != nullptr ? chunk + index % chunk_slots : nullptr;
}

std::size_t index_of(std::uintptr_t handle) { return (handle >> mark_bits) & ((std::size_t{1} << slot_bits) - 1); }

// The slot freed last is used first.
std::size_t take_slot(Table& t) {
    if (!t.free.empty()) {
        const std::size_t index = t.free.back();
        t.free.pop_back();
        return index;
    }
    const std::size_t index = t.used;
    if (index % chunk_slots == 0) {
        t.free.reserve(index + chunk_slots);  // so that giving back never fails
        t.chunks[index / chunk_slots].store(new Slot[chunk_slots], std::memory_order_release);
    }
    ++t.used;
    return index;
}

}  // namespace

HP_Object add(std::unique_ptr<Object>& object) noexcept {
    try {
        Table& t = table();
        std::lock_guard lock(t.mutex);
        if (t.free.empty() && t.used == chunks_max * chunk_slots) {
            errno = ENOSPC;
            return nullptr;
        }
        const std::size_t index = take_slot(t);
        Slot& slot = *slot_at(index);
        const std::uintptr_t handle = (++slot.generation << (mark_bits + slot_bits)) | (index << mark_bits) | mark;
        slot.object = object.release();
        slot.object->handle = reinterpret_cast<HP_Object>(handle);
        slot.handle.store(handle, std::memory_order_release);
        return slot.object->handle;
    } catch (const std::bad_alloc&) {
        errno = ENOMEM;
        return nullptr;
    }
}

Object* find(HP_Object handle) noexcept {
    const auto number = reinterpret_cast<std::uintptr_t>(handle);
    if ((number & ((1U << mark_bits) - 1)) != mark) return nullptr;
    Slot* slot = slot_at(index_of(number));
    return slot != nullptr && slot->handle.load(std::memory_order_acquire) == number ? slot->object : nullptr;
}

void remove(Object& object) noexcept {
    const std::unique_ptr<Object> last(&object);
    const std::size_t index = index_of(reinterpret_cast<std::uintptr_t>(object.handle));
    Table& t = table();
    std::lock_guard lock(t.mutex);
    Slot& slot = *slot_at(index);
    slot.handle.store(0, std::memory_order_release);
    slot.object = nullptr;
    t.free.push_back(index);
}

}  // namespace hp::c_api
