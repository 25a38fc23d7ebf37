// SPDX-License-Identifier: Apache-2.0
#include "net/loop.h"

#include <algorithm>
#include <cassert>
#include <cerrno>
#include <new>

namespace hp {

Loop::Loop(int events_max, const void* kind)
    : kind_(kind), events_(static_cast<std::size_t>(std::max(events_max, 1))), now_ms_(sys().now_ms()), timers_(now_ms_) {}

Loop::~Loop() {
    assert(retired_.empty());
    for (MpscNode* node = mailbox_.pop_all(); node != nullptr;) {
        auto* task = static_cast<Task*>(node);
        node = node->next;
        delete task;
    }
}

int Loop::open() {
    epoll_ = Fd(sys().epoll_create());
    if (!epoll_) return errno;
    wake_fd_ = Fd(sys().eventfd());
    if (!wake_fd_) return errno;
    receive_buffer_.reset(new (std::nothrow) std::byte[receive_buffer_bytes]);
    if (receive_buffer_ == nullptr) return ENOMEM;
    epoll_event event{};
    event.events = EPOLLIN | EPOLLET;  // edge-triggered: the counter never has to be read
    return sys().epoll_ctl(epoll_.get(), EPOLL_CTL_ADD, wake_fd_.get(), &event) == 0 ? 0 : errno;
}

void Loop::run() {
    current_ = this;
    run_within();
    current_ = nullptr;
}

void Loop::run_within() {
    stopping_ = false;
    while (!stopping_) turn();
}

void Loop::stop() {
    post([this] { stopping_ = true; });
}

void Loop::turn() {
    const int count = wait(next_turn_.empty() ? -1 : 0);
    now_ms_ = sys().now_ms();
    run_mailbox();  // what other threads asked for is older than what has just become ready
    for (int i = 0; i < count; ++i) {
        const epoll_event& event = events_[static_cast<std::size_t>(i)];
        if (event.data.ptr == nullptr) continue;  // woken for the mailbox
        static_cast<Source*>(event.data.ptr)->on_ready(event.events);
        run_later();
    }
    timers_.advance(now_ms_);
    run_later();
    this_turn_.swap(next_turn_);
    for (std::size_t i = 0; i < this_turn_.size(); ++i) {
        this_turn_[i]->on_later();
        run_later();
    }
    this_turn_.clear();
    run_retired();
}

int Loop::wait(int timeout_ms) {
    if (timeout_ms != 0) {
        std::int64_t timer_ms = timers_.wait_ms(now_ms_);
        if (timer_ms > 0) timer_ms = timers_.wait_ms(sys().now_ms());  // the turn may have taken long
        timeout_ms = static_cast<int>(std::min<std::int64_t>(timer_ms, 1 << 30));
        // A producer either sees `sleeping_` and wakes us, or we see what it pushed.
        sleeping_.store(true, std::memory_order_seq_cst);
        if (!mailbox_.empty()) timeout_ms = 0;
    }
    const int count = sys().epoll_wait(epoll_.get(), events_.data(), static_cast<int>(events_.size()), timeout_ms);
    sleeping_.store(false, std::memory_order_relaxed);
    return count;  // EINTR counts as "nothing happened"
}

void Loop::run_mailbox() {
    if (mailbox_.empty()) return;
    for (MpscNode* node = mailbox_.pop_all(); node != nullptr;) {
        auto* task = static_cast<Task*>(node);
        node = node->next;
        task->run_and_release();
    }
    run_later();
}

void Loop::run_later() {
    while (later_head_ != nullptr) {
        Source& source = *later_head_;
        later_head_ = std::exchange(source.later_next_, nullptr);
        if (later_head_ == nullptr) later_tail_ = &later_head_;
        source.later_queued_ = false;
        source.on_later();
    }
}

void Loop::run_retired() {
    for (std::size_t i = 0; i < retired_.size(); ++i) {
        std::erase(next_turn_, retired_[i]);
        retired_[i]->on_retired();
    }
    retired_.clear();
    evicted_.clear();
}

void Loop::post(std::unique_ptr<Task> task) {
    mailbox_.push(*task.release());
    wake();
}

void Loop::wake() {
    if (in_loop() || !sleeping_.exchange(false, std::memory_order_seq_cst)) return;
    const std::uint64_t one = 1;
    [[maybe_unused]] const ssize_t written = sys().write(wake_fd_.get(), &one, sizeof one);  // EAGAIN: woken already
}

int Loop::watch(int fd, Source& source, std::uint32_t events) {
    epoll_event event{};
    event.events = events;
    event.data.ptr = &source;
    return sys().epoll_ctl(epoll_.get(), EPOLL_CTL_ADD, fd, &event) == 0 ? 0 : errno;
}

int Loop::rewatch(int fd, Source& source, std::uint32_t events) {
    epoll_event event{};
    event.events = events;
    event.data.ptr = &source;
    return sys().epoll_ctl(epoll_.get(), EPOLL_CTL_MOD, fd, &event) == 0 ? 0 : errno;
}

int Loop::unwatch(int fd) { return sys().epoll_ctl(epoll_.get(), EPOLL_CTL_DEL, fd, nullptr) == 0 ? 0 : errno; }

void Loop::later(Source& source) {
    assert(in_loop());
    if (std::exchange(source.later_queued_, true)) return;
    *later_tail_ = &source;
    later_tail_ = &source.later_next_;
}

void Loop::next_turn(Source& source) {
    assert(in_loop());
    if (std::find(next_turn_.begin(), next_turn_.end(), &source) == next_turn_.end()) next_turn_.push_back(&source);
}

void Loop::retire(Source& source) {
    assert(in_loop());
    retired_.push_back(&source);
}

void Loop::host(std::unique_ptr<Guest> guest) { guests_.push_back(std::move(guest)); }

void Loop::evict(Guest& guest) {
    const auto is_it = [&guest](const std::unique_ptr<Guest>& hosted) { return hosted.get() == &guest; };
    const auto found = std::find_if(guests_.begin(), guests_.end(), is_it);
    assert(found != guests_.end());
    evicted_.push_back(std::move(*found));
    guests_.erase(found);
}

std::byte* Loop::scratch() {
    if (scratch_ == nullptr) scratch_ = std::make_unique<std::byte[]>(receive_buffer_bytes);
    return scratch_.get();
}

}  // namespace hp
