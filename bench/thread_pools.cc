// SPDX-License-Identifier: Apache-2.0
// Thread pools beside each other: ours, the plain one of every textbook (a deque, a mutex, a condition variable), and oneTBB's
// task_group. Each row is one workload; pools take turns, a figure is the median of the rounds.
//
//   thread_pools [ROUNDS] [TASKS]      wall and CPU nanoseconds a task, as a Markdown table
#include <hpsocket/HPSocket.h>
#include <sys/resource.h>
#include <tbb/global_control.h>
#include <tbb/task_arena.h>
#include <tbb/task_group.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <cstdlib>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace {

using Run = void (*)(void*);

struct Pool {
    virtual ~Pool() = default;
    virtual void submit(Run run, void* argument) = 0;
    virtual void finish() = 0;  // until all is done
};

class Ours final : public Pool {
public:
    explicit Ours(unsigned threads) { pool_->Start(threads); }
    void submit(Run run, void* argument) override { pool_->Submit(run, argument); }
    void finish() override { pool_->Stop(); }

private:
    CHPThreadPoolPtr pool_;
};

class Plain final : public Pool {
public:
    explicit Plain(unsigned threads) {
        for (unsigned i = 0; i < threads; ++i) threads_.emplace_back([this] { work(); });
    }
    void submit(Run run, void* argument) override {
        {
            std::lock_guard lock(mutex_);
            queue_.emplace_back(run, argument);
        }
        changed_.notify_one();
    }
    void finish() override {
        {
            std::lock_guard lock(mutex_);
            ended_ = true;
        }
        changed_.notify_all();
        for (std::thread& thread : threads_) thread.join();
    }

private:
    void work() {
        for (;;) {
            std::unique_lock lock(mutex_);
            changed_.wait(lock, [this] { return ended_ || !queue_.empty(); });
            if (queue_.empty()) return;
            const auto [run, argument] = queue_.front();
            queue_.pop_front();
            lock.unlock();
            run(argument);
        }
    }
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<std::pair<Run, void*>> queue_;
    std::vector<std::thread> threads_;
    bool ended_ = false;
};

class Tbb final : public Pool {
public:
    explicit Tbb(unsigned threads)
        : limit_(tbb::global_control::max_allowed_parallelism, threads + 1), arena_(static_cast<int>(threads + 1), 1) {
        arena_.initialize();
    }
    ~Tbb() noexcept override {}  // task_group's may throw
    void submit(Run run, void* argument) override {
        arena_.execute([&] { group_.run([=] { run(argument); }); });
    }
    void finish() override {
        arena_.execute([&] { group_.wait(); });
    }

private:
    tbb::global_control limit_;
    tbb::task_arena arena_;
    tbb::task_group group_;
};

struct Kind {
    const char* name;
    std::unique_ptr<Pool> (*make)(unsigned threads);
};
const Kind kinds[] = {
    {"hp", [](unsigned n) -> std::unique_ptr<Pool> { return std::make_unique<Ours>(n); }},
    {"mutex + condvar", [](unsigned n) -> std::unique_ptr<Pool> { return std::make_unique<Plain>(n); }},
    {"oneTBB task_group", [](unsigned n) -> std::unique_ptr<Pool> { return std::make_unique<Tbb>(n); }},
};

// --- what the tasks do ---

std::atomic<std::size_t> done{0};

void nothing(void*) { done.fetch_add(1, std::memory_order_relaxed); }

void some_work(void*) {  // about 5 us
    volatile unsigned x = 1;
    for (int i = 0; i < 4000; ++i) x = x * 31 + 7;
    done.fetch_add(1, std::memory_order_relaxed);
}

struct Chain {
    Pool* pool;
    std::atomic<std::size_t> left;
};
void link_of_chain(void* argument) {
    auto& chain = *static_cast<Chain*>(argument);
    done.fetch_add(1, std::memory_order_relaxed);
    if (chain.left.fetch_sub(1, std::memory_order_relaxed) > 1) chain.pool->submit(link_of_chain, argument);
}

struct Workload {
    const char* name;
    unsigned threads;
    std::size_t share;  // of the number of tasks, in percent
    void (*play)(Pool& pool, std::size_t tasks);
};

template <unsigned producers, Run run>
void produce(Pool& pool, std::size_t tasks) {
    std::vector<std::thread> threads;
    for (unsigned i = 0; i < producers; ++i)
        threads.emplace_back([&pool, tasks] {
            for (std::size_t n = tasks / producers; n > 0; --n) pool.submit(run, nullptr);
        });
    for (std::thread& thread : threads) thread.join();
}

void one_at_a_time(Pool& pool, std::size_t tasks) {
    for (std::size_t n = 0; n < tasks; ++n) {
        std::atomic<bool> ready{false};
        pool.submit(
            [](void* flag) {
                done.fetch_add(1, std::memory_order_relaxed);
                auto& flagged = *static_cast<std::atomic<bool>*>(flag);
                flagged.store(true);
                flagged.notify_one();
            },
            &ready);
        ready.wait(false);
    }
}

void chains(Pool& pool, std::size_t tasks) {
    static Chain chain[8];
    for (Chain& one : chain) {
        one.pool = &pool;
        one.left = tasks / 8;
        pool.submit(link_of_chain, &one);
    }
    while (done.load(std::memory_order_relaxed) < tasks / 8 * 8) std::this_thread::yield();
}

const Workload workloads[] = {
    {"empty tasks, 1 submitter, 2 workers", 2, 100, produce<1, nothing>},
    {"empty tasks, 4 submitters, 4 workers", 4, 100, produce<4, nothing>},
    {"empty tasks, 4 submitters, 32 workers", 32, 100, produce<4, nothing>},
    {"tasks of 5 us, 4 submitters, 4 workers", 4, 10, produce<4, some_work>},
    {"tasks that submit the next, 8 at once, 4 workers", 4, 50, chains},
    {"one at a time, waited for, 4 workers", 4, 5, one_at_a_time},
};

struct Figure {
    double wall_ns, cpu_ns;
};

double cpu_seconds() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval& t) { return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

Figure measure(const Kind& kind, const Workload& workload, std::size_t tasks) {
    done = 0;
    const auto pool = kind.make(workload.threads);
    const double cpu = cpu_seconds();
    const auto start = std::chrono::steady_clock::now();
    workload.play(*pool, tasks);
    pool->finish();
    const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - start;
    if (const std::size_t ran = done.load(); ran != tasks) std::printf("%s ran %zu of %zu tasks\n", kind.name, ran, tasks);
    const double count = static_cast<double>(tasks);
    return {wall.count() * 1e9 / count, (cpu_seconds() - cpu) * 1e9 / count};
}

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

}  // namespace

int main(int argc, char** argv) {
    const int rounds = argc > 1 ? std::atoi(argv[1]) : 7;
    const std::size_t tasks_max = argc > 2 ? std::strtoul(argv[2], nullptr, 10) : 1'000'000;
    std::printf("| workload | pool | wall ns/task | CPU ns/task |\n| --- | --- | ---: | ---: |\n");
    for (const Workload& workload : workloads) {
        const std::size_t tasks = tasks_max * workload.share / 100 / 8 * 8;
        std::vector<double> wall[std::size(kinds)], cpu[std::size(kinds)];
        for (int round = 0; round < rounds; ++round)
            for (std::size_t k = 0; k < std::size(kinds); ++k) {
                const Figure figure = measure(kinds[k], workload, tasks);
                wall[k].push_back(figure.wall_ns);
                cpu[k].push_back(figure.cpu_ns);
            }
        for (std::size_t k = 0; k < std::size(kinds); ++k)
            std::printf("| %s | %s | %.0f | %.0f |\n", k == 0 ? workload.name : "", kinds[k].name, median(wall[k]),
                        median(cpu[k]));
    }
    return 0;
}
