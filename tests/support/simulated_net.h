// SPDX-License-Identifier: Apache-2.0
// A network in memory, with its own clock, all by one seed: a body of `Sys` on which loops, and the UDP components over them, run
// unchanged. It carries datagrams (IPv4, IPv6, dual stack, multicast, broadcast) over paths that delay, lose, repeat, overtake and
// cut them; sockets of other kinds and files are the kernel's, and no simulated epoll takes those.
//
// Time stands still while anything runs. One thread runs at a time: it hands the turn on when it waits (epoll_wait, poll, the end of
// the thread), and the seed picks the next of those that are ready. When all wait, the clock jumps to what comes next: a datagram, the
// end of a wait. So hours pass in milliseconds, and the same seed gives the same run, as long as nobody outside takes part: see Script.
//
//     SimulatedNet net(seed, {.latency_us = 20'000, .loss = 0.05});
//     SysOverride use(net);
//     CUdpServerPtr server(&listener);              // whatever is made here ends before the network, and after the script
//     CUdpClientPtr client(&other);
//     SimulatedNet::Script script(net);             // from here on this thread has the turn: repeatable
//     server->Start("10.0.0.1", 5555);
//     client->Start("10.0.0.1", 5555);
//     ASSERT_TRUE(script.run_until([&] { return other.handshaken; }));
//
// Every socket is a host of its own: any address can be bound, 0.0.0.0 and :: hear what nobody bound more exactly, and one that is not
// bound sends from 127.0.0.1 or ::1. A datagram that nobody hears is answered to a connected sender (ECONNREFUSED) if its path says so.
#pragma once

#include <sched.h>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "net/address.h"
#include "net/fake_sys.h"
#include "support/random.h"

namespace hp::test {

// What happens to the datagrams of one direction. Shares are from 0 to 1; times in microseconds.
struct Path {
    std::int64_t latency_us = 100;
    std::int64_t jitter_us = 0;  // up to so much more, at random; the order is kept
    double loss = 0;
    double duplication = 0;
    double reordering = 0;  // so many come up to reordering_us later, and those behind overtake them
    std::int64_t reordering_us = 10'000;
    std::size_t mtu_bytes = 65'535;         // of an IP packet: payload + 28 (IPv4) or 48 (IPv6); larger ones are lost
    std::int64_t bytes_per_s = 0;           // of IP packets; 0: no limit
    std::int64_t queue_bytes = 256 * 1024;  // what waits to be sent at that rate; what finds it full is lost
    bool refuses = true;                    // tells connected senders that nobody listens
};

class SimulatedNet final : public FakeSys {
public:
    explicit SimulatedNet(std::uint64_t seed, Path path = {});
    ~SimulatedNet() override;

    // Paths: of all that has none of its own; of one direction, whatever the ports. In force for what is sent from then on.
    void set_path(const Path& path);
    void set_path(const char* from, const char* to, const Path& path);
    // Looks at each datagram as it is sent; false loses it. Must not call the network.
    struct Datagram {
        Address from, to;
        std::string_view bytes;
    };
    std::function<bool(const Datagram&)> passes;
    // Delivers a datagram that nobody sent, a forged one for example, `delay_us` from now.
    void inject(const Address& from, const Address& to, std::string_view bytes, std::int64_t delay_us = 0);

    std::int64_t now_us() const { return now_us_.load(std::memory_order_relaxed); }
    struct Counts {
        std::uint64_t sent = 0, delivered = 0, lost = 0, duplicated = 0, too_large = 0, queue_full = 0, unheard = 0;
    };
    Counts counts() const;
    // A digest of all turns, datagrams and times while a script has been there; the payload does not count. And the same as lines, if
    // wanted: "1000120 10.0.0.1:5 > 10.0.0.2:7 100 sent".
    std::uint64_t trace() const;
    bool keeps_lines = false;
    std::vector<std::string> lines() const;

    // The test's thread takes its turns like the others, so a run is repeatable: nothing else runs while it does not wait here. What
    // waits otherwise for other threads (Stop outside events, Wait, a destructor) has to be `aside`, or come after the script.
    class Script {
    public:
        explicit Script(SimulatedNet& net);
        ~Script();
        Script(const Script&) = delete;
        Script& operator=(const Script&) = delete;

        // Calls `action` on this thread, while it runs the network, `after_ms` from now.
        void at(std::int64_t after_ms, std::function<void()> action);
        // Lets the others run until the condition holds, `limit_ms` have passed, or nothing would ever happen any more. What it was at
        // the end. The condition is looked at between turns, perhaps on other threads; it must not call the network or components.
        bool run_until(std::function<bool()> condition, std::int64_t limit_ms = 3'600'000);
        void run_for(std::int64_t ms);
        // The others run as they like while `action` does; not repeatable.
        void aside(const std::function<void()>& action);

    private:
        SimulatedNet& net_;
    };

    // --- Sys -------------------------------------------------------------------------------------------------------------
    int socket(int domain, int type, int protocol) override;
    int bind(int fd, const sockaddr* address, socklen_t size) override;
    int connect(int fd, const sockaddr* address, socklen_t size) override;
    int shutdown(int fd, int how) override;
    int close(int fd) override;
    ssize_t recv(int fd, void* data, std::size_t size, int flags) override;
    ssize_t recvfrom(int fd, void* data, std::size_t size, int flags, sockaddr* address, socklen_t* address_size) override;
    ssize_t send(int fd, const void* data, std::size_t size, int flags) override;
    ssize_t sendmsg(int fd, const msghdr* message, int flags) override;
    int sendmmsg(int fd, mmsghdr* messages, unsigned count, int flags) override;
    int recvmmsg(int fd, mmsghdr* messages, unsigned count, int flags) override;
    int getsockopt(int fd, int level, int name, void* value, socklen_t* size) override;
    int setsockopt(int fd, int level, int name, const void* value, socklen_t size) override;
    int getsockname(int fd, sockaddr* address, socklen_t* size) override;
    int getpeername(int fd, sockaddr* address, socklen_t* size) override;
    int epoll_create() override;
    int epoll_ctl(int epoll, int operation, int fd, epoll_event* event) override;
    int epoll_wait(int epoll, epoll_event* events, int count_max, int timeout_ms) override;
    int poll(pollfd* fds, nfds_t count, int timeout_ms) override;
    int eventfd() override;
    ssize_t write(int fd, const void* data, std::size_t size) override;
    std::int64_t now_ms() override { return now_us() / 1000; }
    std::int64_t clock_us() override { return now_us(); }
    void random(std::span<std::byte> bytes) override;
    std::int64_t unix_time() override { return 1'700'000'000 + now_us() / 1'000'000; }

private:
    struct Packet {
        Address from, to;
        std::string bytes;
        int sender = -1;        // its socket
        bool refusal = false;   // instead of a datagram: nobody listens there
        bool to_itself = true;  // a multicast datagram comes back to its sender
    };
    struct Event {
        std::int64_t at_us;
        std::uint64_t order;
        Packet packet;
        static bool later(const Event& a, const Event& b) { return a.at_us != b.at_us ? a.at_us > b.at_us : a.order > b.order; }
    };
    struct ByIp {
        bool operator()(const Address& a, const Address& b) const {
            if (a.port() != b.port()) return a.port() < b.port();
            return std::lexicographical_compare(a.ip().begin(), a.ip().end(), b.ip().begin(), b.ip().end());
        }
    };
    struct Socket {
        int family = AF_INET;
        Address local, peer;
        bool v6_only = false, reuse_address = false, reuse_port = false, broadcast = false, loop = true;
        bool tells_target = false;  // IP_PKTINFO
        std::set<std::string> groups;
        std::map<Address, Address, ByIp> reached_at;  // not bound to one address: where each peer sent to
        std::deque<Packet> queue;
        std::size_t queued_bytes = 0;
        int receive_buffer = 212'992, send_buffer = 212'992, error = 0;
    };
    struct Item {
        int fd;
        epoll_event event;
        bool armed = true;  // edge-triggered: something has happened since it was told
    };
    struct Epoll {
        std::vector<Item> items;
        bool expected = true;  // its thread has not come yet
        std::thread::id thread;
    };
    // A thread that waits for its turn.
    struct Waiter {
        int order;  // of its epoll; the script is first
        std::int64_t deadline_us;
        std::function<bool()> ready;
        std::thread::id thread{};
        std::condition_variable granted_change{};
        bool granted = false, idle = false;
    };
    struct Link {
        std::int64_t busy_until_us = 0, last_arrival_us = 0;
    };
    struct ThreadEnd;
    struct Action {
        std::int64_t at_us;
        std::function<void()> run;
    };
    using Lock = std::unique_lock<std::mutex>;

    // turns
    bool wait_turn(Lock& lock, Waiter& waiter);  // false: nothing would ever happen
    void leave_turn();
    void hand_on();
    bool advance();
    void thread_ended();
    void note_thread();
    std::uint32_t readiness(int fd) const;
    std::uint32_t told(const Item& item) const;
    void arm(int fd);
    int collect(Epoll& epoll, epoll_event* events, int count_max);
    bool has_events(const Epoll& epoll) const;

    // datagrams
    Socket* find(int fd);
    int bind(Socket& socket, Address local);
    ssize_t transmit(int fd, Socket& socket, const msghdr& message);
    void launch(Packet packet);
    void schedule(std::int64_t at_us, Packet packet);
    void deliver_due();
    void arrive(Packet& packet);
    void receive(int fd, Socket& socket, Packet packet);
    std::vector<int> hearers(const Packet& packet);
    ssize_t take(Socket& socket, msghdr& message, int flags);
    static void give_target(const Socket& socket, const Address& target, msghdr& message);
    const Path& path_of(const Packet& packet) const;
    void note(const char* what, const Packet& packet);
    void note(std::uint64_t number);

    cpu_set_t cpus_;  // on which the test may run otherwise
    mutable std::mutex mutex_;
    std::atomic<std::int64_t> now_us_{1'000'000'000};
    Random chance_, turns_, random_;
    std::shared_ptr<int> alive_ = std::make_shared<int>();
    std::thread::id turn_, script_thread_;  // none: nobody's
    std::vector<Waiter*> waiters_;
    std::map<int, Epoll> epolls_;
    std::map<int, std::uint64_t> counters_;  // eventfds
    std::map<int, Socket> sockets_;
    std::vector<Event> events_;  // a heap
    std::uint64_t event_order_ = 0;
    std::vector<Action> actions_;
    Path path_;
    std::map<std::string, Path> paths_;  // "from>to"
    std::map<std::string, Link> links_;
    static constexpr int first_fd = 1 << 28;  // far from the kernel's
    int next_fd_ = first_fd;
    std::uint16_t next_port_ = 32'768;
    Counts counts_;
    std::uint64_t trace_ = 0;
    std::vector<std::string> lines_;
};

}  // namespace hp::test
