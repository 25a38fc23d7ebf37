// SPDX-License-Identifier: Apache-2.0
// Whose turn it is, and what time: the half of the simulated network that takes the place of the scheduler.
#include <algorithm>
#include <cerrno>

#include "support/simulated_net.h"

namespace hp::test {
namespace {

const std::thread::id nobody{};
constexpr std::uint32_t always_told = EPOLLERR | EPOLLHUP;
constexpr int script_order = 0;

}  // namespace

// Tells the network that a thread which took turns has ended.
struct SimulatedNet::ThreadEnd {
    std::weak_ptr<int> alive;
    SimulatedNet* net = nullptr;
    ~ThreadEnd() {
        if (!alive.expired()) net->thread_ended();
    }
};

void SimulatedNet::note_thread() {
    static thread_local ThreadEnd end;
    if (end.net == this && !end.alive.expired()) return;
    end.alive = alive_;
    end.net = this;
}

void SimulatedNet::thread_ended() {
    Lock lock(mutex_);
    if (turn_ == std::this_thread::get_id()) leave_turn();
}

void SimulatedNet::leave_turn() {
    turn_ = nobody;
    hand_on();
}

// Waits until it is the calling thread's turn, which it may have had before.
bool SimulatedNet::wait_turn(Lock& lock, Waiter& waiter) {
    note_thread();
    waiter.thread = std::this_thread::get_id();
    waiters_.push_back(&waiter);
    if (turn_ == waiter.thread) turn_ = nobody;
    hand_on();
    waiter.granted_change.wait(lock, [&] { return waiter.granted; });
    return !waiter.idle;
}

// Gives the turn, if nobody has it, to one of those that are ready; makes time pass until one is.
void SimulatedNet::hand_on() {
    if (turn_ != nobody) return;
    for (const auto& [fd, epoll] : epolls_)
        if (epoll.expected) return;  // a loop whose thread is about to come
    for (;;) {
        std::vector<Waiter*> ready;
        Waiter* script = nullptr;
        for (Waiter* waiter : waiters_) {
            if (waiter->order == script_order) script = waiter;
            const bool due = waiter->deadline_us >= 0 && waiter->deadline_us <= now_us();
            if (due || waiter->ready()) ready.push_back(waiter);
        }
        if (ready.empty()) {
            if (advance()) continue;
            if (script == nullptr) return;
            script->idle = true;
            ready.push_back(script);
        }
        // Threads come to wait in an order that is not ours; descriptors are made in one that is.
        std::sort(ready.begin(), ready.end(), [](const Waiter* a, const Waiter* b) { return a->order < b->order; });
        Waiter* next = ready.size() == 1 ? ready[0] : ready[turns_.below(ready.size())];
        if (ready[0] == script) next = script;  // its condition is seen as soon as it holds
        std::erase(waiters_, next);
        turn_ = next->thread;
        next->granted = true;
        next->granted_change.notify_one();
        note(static_cast<std::uint64_t>(next->order));
        return;
    }
}

// Moves the clock to what comes next, and lets arrive what arrives then. False: nothing comes.
bool SimulatedNet::advance() {
    std::int64_t next_us = events_.empty() ? -1 : events_.front().at_us;
    for (const Waiter* waiter : waiters_)
        if (waiter->deadline_us >= 0 && (next_us < 0 || waiter->deadline_us < next_us)) next_us = waiter->deadline_us;
    if (next_us < 0) return false;
    now_us_.store(std::max(now_us(), next_us), std::memory_order_relaxed);
    deliver_due();
    return true;
}

// --- epoll, eventfd, poll ------------------------------------------------------------------------------------------------------

int SimulatedNet::epoll_create() {
    Lock lock(mutex_);
    epolls_[++next_fd_];
    return next_fd_;
}

int SimulatedNet::epoll_ctl(int epoll_fd, int operation, int fd, epoll_event* event) {
    Lock lock(mutex_);
    const auto epoll = epolls_.find(epoll_fd);
    if (epoll == epolls_.end()) return FakeSys::epoll_ctl(epoll_fd, operation, fd, event);
    const bool ours = sockets_.count(fd) != 0 || counters_.count(fd) != 0;
    std::vector<Item>& items = epoll->second.items;
    const auto item = std::find_if(items.begin(), items.end(), [fd](const Item& known) { return known.fd == fd; });
    const bool known = item != items.end();
    errno = !ours ? EPERM : operation == EPOLL_CTL_ADD && known ? EEXIST : operation != EPOLL_CTL_ADD && !known ? ENOENT : 0;
    if (errno != 0) return -1;
    if (operation == EPOLL_CTL_DEL)
        items.erase(item);
    else if (operation == EPOLL_CTL_MOD)
        *item = {fd, *event, true};
    else
        items.push_back({fd, *event, true});
    hand_on();
    return 0;
}

std::uint32_t SimulatedNet::readiness(int fd) const {
    if (const auto counter = counters_.find(fd); counter != counters_.end()) return counter->second > 0 ? EPOLLIN : 0u;
    const auto socket = sockets_.find(fd);
    if (socket == sockets_.end()) return 0;
    std::uint32_t ready = EPOLLOUT;
    if (!socket->second.queue.empty()) ready |= EPOLLIN;
    if (socket->second.error != 0) ready |= EPOLLIN | EPOLLERR;
    return ready;
}

std::uint32_t SimulatedNet::told(const Item& item) const {
    const bool counts = (item.event.events & EPOLLET) == 0 || item.armed;
    return counts && item.event.events != 0 ? readiness(item.fd) & (item.event.events | always_told) : 0;
}

bool SimulatedNet::has_events(const Epoll& epoll) const {
    return std::any_of(epoll.items.begin(), epoll.items.end(), [this](const Item& item) { return told(item) != 0; });
}

void SimulatedNet::arm(int fd) {
    for (auto& [epoll_fd, epoll] : epolls_)
        for (Item& item : epoll.items)
            if (item.fd == fd) item.armed = true;
}

int SimulatedNet::collect(Epoll& epoll, epoll_event* events, int count_max) {
    int count = 0;
    for (Item& item : epoll.items) {
        const std::uint32_t ready = told(item);
        if (ready == 0) continue;
        if (count == count_max) break;
        events[count] = item.event;
        events[count++].events = ready;
        item.armed = false;
        if ((item.event.events & EPOLLONESHOT) != 0) item.event.events = 0;
    }
    // Those that were told go behind the others, which have their turn when there is no room for all.
    std::stable_partition(epoll.items.begin(), epoll.items.end(), [](const Item& item) { return item.armed; });
    return count;
}

int SimulatedNet::epoll_wait(int epoll_fd, epoll_event* events, int count_max, int timeout_ms) {
    Lock lock(mutex_);
    const auto found = epolls_.find(epoll_fd);
    if (found == epolls_.end()) {
        lock.unlock();
        return FakeSys::epoll_wait(epoll_fd, events, count_max, timeout_ms);
    }
    Epoll& epoll = found->second;
    epoll.expected = false;
    epoll.thread = std::this_thread::get_id();
    Waiter waiter{.order = epoll_fd,
                  .deadline_us = timeout_ms < 0 ? -1 : now_us() + std::int64_t{timeout_ms} * 1000,
                  .ready = [this, &epoll] { return has_events(epoll); }};
    wait_turn(lock, waiter);
    return collect(epoll, events, count_max);
}

int SimulatedNet::poll(pollfd* fds, nfds_t count, int timeout_ms) {
    Lock lock(mutex_);
    if (std::none_of(fds, fds + count, [this](const pollfd& item) { return find(item.fd) != nullptr; })) {
        lock.unlock();
        return FakeSys::poll(fds, count, timeout_ms);
    }
    const auto look = [&] {
        int ready = 0;
        for (nfds_t i = 0; i < count; ++i) {
            fds[i].revents = static_cast<short>(readiness(fds[i].fd) & (static_cast<std::uint32_t>(fds[i].events) | always_told));
            ready += fds[i].revents != 0 ? 1 : 0;
        }
        return ready;
    };
    const bool had_turn = turn_ == std::this_thread::get_id();
    Waiter waiter{.order = fds[0].fd,
                  .deadline_us = timeout_ms < 0 ? -1 : now_us() + std::int64_t{timeout_ms} * 1000,
                  .ready = [&] { return look() > 0; }};
    wait_turn(lock, waiter);
    const int ready = look();
    if (!had_turn) leave_turn();
    return ready;
}

int SimulatedNet::eventfd() {
    Lock lock(mutex_);
    counters_[++next_fd_] = 0;
    return next_fd_;
}

ssize_t SimulatedNet::write(int fd, const void* data, std::size_t size) {
    Lock lock(mutex_);
    const auto counter = counters_.find(fd);
    if (counter == counters_.end()) return FakeSys::write(fd, data, size);
    ++counter->second;
    arm(fd);
    hand_on();
    return static_cast<ssize_t>(size);
}

int SimulatedNet::close(int fd) {
    Lock lock(mutex_);
    if (fd < first_fd) return FakeSys::close(fd);
    for (auto& [epoll_fd, epoll] : epolls_) std::erase_if(epoll.items, [fd](const Item& item) { return item.fd == fd; });
    counters_.erase(fd);
    sockets_.erase(fd);
    if (const auto epoll = epolls_.find(fd); epoll != epolls_.end()) {
        const std::thread::id thread = epoll->second.thread;
        epolls_.erase(epoll);
        // A thread that only ran a loop for a while has its own business now.
        if (turn_ == thread && turn_ == std::this_thread::get_id() && thread != script_thread_) turn_ = nobody;
    }
    hand_on();
    return 0;
}

// --- the script ----------------------------------------------------------------------------------------------------------------

SimulatedNet::Script::Script(SimulatedNet& net) : net_(net) {
    Lock lock(net_.mutex_);
    Waiter waiter{.order = script_order, .deadline_us = -1, .ready = [] { return true; }};
    net_.wait_turn(lock, waiter);
    net_.script_thread_ = std::this_thread::get_id();
}

SimulatedNet::Script::~Script() {
    Lock lock(net_.mutex_);
    net_.script_thread_ = nobody;
    net_.actions_.clear();
    net_.leave_turn();
}

void SimulatedNet::Script::at(std::int64_t after_ms, std::function<void()> action) {
    const std::int64_t at_us = net_.now_us() + after_ms * 1000;
    auto& actions = net_.actions_;
    const auto later = std::find_if(actions.begin(), actions.end(), [at_us](const Action& other) { return other.at_us > at_us; });
    actions.insert(later, {at_us, std::move(action)});
}

bool SimulatedNet::Script::run_until(std::function<bool()> condition, std::int64_t limit_ms) {
    const std::int64_t limit_us = net_.now_us() + limit_ms * 1000;
    Lock lock(net_.mutex_);
    for (;;) {
        auto& actions = net_.actions_;
        const std::int64_t deadline_us = actions.empty() ? limit_us : std::min(limit_us, actions.front().at_us);
        Waiter waiter{.order = script_order, .deadline_us = deadline_us, .ready = condition};
        net_.wait_turn(lock, waiter);
        if (condition()) return true;
        if (net_.now_us() >= limit_us || waiter.idle) return false;
        if (actions.empty() || actions.front().at_us > net_.now_us()) continue;
        const std::function<void()> action = std::move(actions.front().run);
        actions.erase(actions.begin());
        lock.unlock();
        action();
        lock.lock();
    }
}

void SimulatedNet::Script::run_for(std::int64_t ms) {
    run_until([] { return false; }, ms);
}

void SimulatedNet::Script::aside(const std::function<void()>& action) {
    {
        Lock lock(net_.mutex_);
        net_.script_thread_ = nobody;
        net_.leave_turn();
    }
    action();
    Lock lock(net_.mutex_);
    Waiter waiter{.order = script_order, .deadline_us = -1, .ready = [] { return true; }};
    net_.wait_turn(lock, waiter);
    net_.script_thread_ = std::this_thread::get_id();
}

}  // namespace hp::test
