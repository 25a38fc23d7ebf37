// SPDX-License-Identifier: Apache-2.0
#pragma once
// One thread's event loop: readiness of descriptors, timers, and a mailbox for other threads.
//
// Threads: `post` and `stop` from any thread; everything else on the loop's own thread (asserted), or before it runs. `watch` may
// also be called for a descriptor that no loop watches yet.
#include <atomic>
#include <concepts>
#include <cstdint>
#include <memory>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/mpsc_queue.h"
#include "base/timer_wheel.h"
#include "net/fd.h"

namespace hp {

class Loop {
public:
    // What a watched descriptor belongs to.
    class Source {
    public:
        virtual void on_ready(std::uint32_t events) = 0;  // EPOLL* bits
        virtual void on_later() {}                        // once after `later` or `next_turn`
        virtual void on_retired() {}                      // once after `retire`

    protected:
        ~Source() = default;

    private:
        friend class Loop;
        Source* later_next_ = nullptr;
        bool later_queued_ = false;
    };

    // Something that lives with the loop and is destroyed by it: on `evict` at the end of the turn, or together with the loop.
    class Guest {
    public:
        virtual ~Guest() = default;
    };

    // Something to do on the loop's thread, once. The loop destroys it afterwards, or when the loop itself is destroyed.
    class Task : public MpscNode {
    public:
        virtual ~Task() = default;
        virtual void run() = 0;
        // Runs the task and ends its life. A task that lives on elsewhere overrides this.
        virtual void run_and_release() {
            run();
            delete this;
        }
    };

    static constexpr std::size_t receive_buffer_bytes = 256 * 1024;

    // `events_max`: readiness events taken per wait.
    // `kind` tells classes that derive from this one apart: see `current_as`.
    explicit Loop(int events_max = 64, const void* kind = nullptr);
    virtual ~Loop();
    Loop(const Loop&) = delete;
    Loop& operator=(const Loop&) = delete;

    int open();  // descriptors and buffers; 0 or an errno value
    void run();  // until stop(); the calling thread becomes the loop's thread
    // The same on a thread that may have a loop already, which waits meanwhile: `current` stays that one.
    void run_within();
    void stop();  // after what has been posted so far

    static Loop* current() noexcept { return current_; }
    // The calling thread's loop, if it is one of class L: that has a `static constexpr char kind_tag`, whose address it gives to the constructor.
    template <class L>
    static L* current_as() noexcept {
        return current_ != nullptr && current_->kind_ == &L::kind_tag ? static_cast<L*>(current_) : nullptr;
    }
    bool in_loop() const noexcept { return current_ == this; }

    int watch(int fd, Source& source, std::uint32_t events);  // 0 or an errno value
    int rewatch(int fd, Source& source, std::uint32_t events);
    int unwatch(int fd);  // closing the descriptor does it as well

    void post(std::unique_ptr<Task> task);
    template <std::invocable F>
    void post(F&& function);

    void later(Source& source);      // `on_later` when the callback that is running now has returned; at most one call is due
    void next_turn(Source& source);  // `on_later` in the next turn, after other sources had theirs
    void retire(Source& source);     // `on_retired` at the end of this turn, when no event can name the source any more

    void host(std::unique_ptr<Guest> guest);
    void evict(Guest& guest);

    std::int64_t now_ms() const { return now_ms_; }  // read once a turn
    TimerWheel& timers() { return timers_; }
    std::byte* receive_buffer() { return receive_buffer_.get(); }
    std::byte* scratch();  // a second buffer of the same size, made when first asked for

private:
    void turn();
    int wait(int timeout_ms);
    void run_mailbox();
    void run_later();
    void run_retired();
    void wake();

    inline static constinit thread_local Loop* current_ = nullptr;

    const void* const kind_;
    Fd epoll_, wake_fd_;
    std::vector<epoll_event> events_;
    MpscQueue mailbox_;
    std::atomic<bool> sleeping_{false};
    bool stopping_ = false;
    std::int64_t now_ms_ = 0;
    TimerWheel timers_;
    Source* later_head_ = nullptr;
    Source** later_tail_ = &later_head_;
    std::vector<Source*> next_turn_, this_turn_, retired_;
    std::vector<std::unique_ptr<Guest>> guests_, evicted_;
    std::unique_ptr<std::byte[]> receive_buffer_, scratch_;
};

template <std::invocable F>
void Loop::post(F&& function) {
    struct Call final : Task {
        explicit Call(F&& f) : f_(std::forward<F>(f)) {}
        void run() override { f_(); }
        std::decay_t<F> f_;
    };
    post(std::unique_ptr<Task>(std::make_unique<Call>(std::forward<F>(function))));
}

}  // namespace hp
