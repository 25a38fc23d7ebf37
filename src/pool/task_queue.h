// SPDX-License-Identifier: Apache-2.0
#pragma once
// The tasks that wait, first in, first out. Memory comes in blocks, so a push allocates once for hundreds of tasks, and never moves
// those that wait. Threads: none of its own; the pool's lock guards it.
#include <array>
#include <cstddef>
#include <memory>
#include <new>
#include <utility>

namespace hp::pool {

struct Task {
    void (*run)(void*) = nullptr;
    void* argument = nullptr;
};

class TaskQueue {
public:
    TaskQueue() = default;
    ~TaskQueue() {
        while (first_ != nullptr) delete std::exchange(first_, first_->next);
    }
    TaskQueue(const TaskQueue&) = delete;
    TaskQueue& operator=(const TaskQueue&) = delete;

    std::size_t size() const { return size_; }
    bool empty() const { return size_ == 0; }

    // False when there is no memory for it.
    bool push(Task task) {
        if (end_ == block_tasks || last_ == nullptr) {
            if (!grow()) return false;
        }
        last_->tasks[end_++] = task;
        ++size_;
        return true;
    }

    // There must be one.
    Task pop() {
        const Task task = first_->tasks[begin_++];
        --size_;
        if (size_ == 0 && first_ == last_)
            begin_ = end_ = 0;  // the block serves again from its beginning
        else if (begin_ == block_tasks)
            drop_first();
        return task;
    }

private:
    static constexpr std::size_t block_tasks = 255;
    struct Block {
        Block* next = nullptr;
        std::array<Task, block_tasks> tasks;
    };

    bool grow() {
        Block* block = spare_ != nullptr ? spare_.release() : new (std::nothrow) Block;
        if (block == nullptr) return false;
        block->next = nullptr;
        (last_ != nullptr ? last_->next : first_) = block;
        last_ = block;
        end_ = 0;
        return true;
    }

    void drop_first() {
        spare_.reset(std::exchange(first_, first_->next));
        begin_ = 0;
        if (first_ == nullptr) last_ = nullptr;
    }

    Block* first_ = nullptr;
    Block* last_ = nullptr;
    std::unique_ptr<Block> spare_;
    std::size_t begin_ = 0, end_ = 0, size_ = 0;
};

}  // namespace hp::pool
