// SPDX-License-Identifier: Apache-2.0
#pragma once
// Host names to addresses without waiting: c-ares on a loop. The A and the AAAA records are asked for together (RFC 8305 3) and told
// as they come. Sources are those of the system: /etc/hosts, then the servers of /etc/resolv.conf, in the order of nsswitch.conf; both
// are read anew for each name. Nothing is cached. localhost and all below it are the loopback addresses (RFC 6761 6.3).
//
// Limits: 64 names at once on a loop, others wait their turn; 20 s for a name (ETIMEDOUT).
// Threads: the loop's.
#include <array>
#include <cstdint>
#include <deque>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "net/address.h"
#include "net/loop.h"

struct ares_channeldata;
struct ares_addrinfo;

namespace hp {

// Where and how long names are asked for.
struct ResolverSettings {
    std::string servers;  // "127.0.0.1:53,[::1]:53"; empty: those of the system
    int try_ms = 2000;    // for the first try of each server; twice as long for each further round
    int tries = 3;
    std::int64_t name_ms = 20'000;  // for a name in all
};
ResolverSettings resolver_settings();  // any thread

// Puts other settings in force for the process until destroyed: for tests.
class ResolverOverride {
public:
    explicit ResolverOverride(ResolverSettings settings);
    ~ResolverOverride();
    ResolverOverride(const ResolverOverride&) = delete;
    ResolverOverride& operator=(const ResolverOverride&) = delete;
};

class Lookup;

// The lookups of one loop, of which some have to wait.
class LookupQueue : public std::enable_shared_from_this<LookupQueue> {
public:
    static constexpr std::size_t running_max = 64;

private:
    friend class Lookup;
    void ended(Loop& loop);
    void run_next(Loop& loop);

    std::deque<Lookup*> waiting_;
    std::size_t running_ = 0;
};

class Lookup final {
public:
    class Asker {
    public:
        // The addresses of one family, with the port that was given, best first (RFC 6724); or none, and why: EADDRNOTAVAIL no such
        // host or no address of this family, EAGAIN the servers cannot answer now, ETIMEDOUT they did not answer, EBADMSG nonsense,
        // ENOMEM. Once for each family asked for, perhaps inside `start`. Must not destroy the lookup.
        virtual void on_answer(int family, std::vector<Address> addresses, int error) = 0;
        // After answers that did not come inside `start`. May destroy the lookup.
        virtual void on_answered() = 0;

    protected:
        ~Asker() = default;
    };

    Lookup(Loop& loop, std::shared_ptr<LookupQueue> queue, Asker& asker);
    ~Lookup();  // cancels: nothing is told any more
    Lookup(const Lookup&) = delete;
    Lookup& operator=(const Lookup&) = delete;

    // `family` AF_UNSPEC asks for both. Once.
    void start(std::string host, std::uint16_t port, int family);
    void cancel();

private:
    friend class LookupQueue;
    class Wire;  // a socket of c-ares
    class Alarm;
    struct Question;
    struct Callbacks;

    void begin();
    int open_channel(const ResolverSettings& settings);
    void ask(int family);
    void answer(int family, std::vector<Address> addresses, int error);
    void answer_all(int error);
    void answer_loopback();
    void process(int readable, int writable);
    void on_alarm();
    void set_alarm();
    void finish();
    bool answered() const;

    enum class State : std::uint8_t { idle, waiting, running, over };
    Loop& loop_;
    const std::shared_ptr<LookupQueue> queue_;
    Asker& asker_;
    State state_ = State::idle;
    std::string host_;
    std::uint16_t port_ = 0;
    ares_channeldata* channel_ = nullptr;
    std::array<bool, 2> asked_{};  // IPv6, IPv4: the answer is awaited
    std::vector<std::unique_ptr<Wire>> wires_;
    std::unique_ptr<Alarm> alarm_;
    std::int64_t deadline_ms_ = 0;
};

}  // namespace hp
