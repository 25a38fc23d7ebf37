// SPDX-License-Identifier: Apache-2.0
#pragma once
// The traffic of `hp load`: connections through one agent, messages over them, and a check of all that comes back.
//
// It goes in steps, each ended by a wake of the main thread: connect() until settled(), begin() until idle(), end_sending() until
// idle(), stop(). The events of a connection come on one thread; only begin() touches it from another, hence the lock in each.
#include <hpsocket/HPSocket-SSL.h>

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <span>

#include "hp/load.h"
#include "hp/shards.h"
#include "hp/waiter.h"

namespace hp::app {

using Clock = std::chrono::steady_clock;

class Traffic final : public CTcpAgentListener {
public:
    explicit Traffic(const LoadOptions& options);
    ~Traffic() override;

    // Makes the agent ready. @return what is wrong, empty if nothing
    std::string start();

    // Makes the first connections; each that is settled is followed by the next. With a connect rate, call again as time goes by.
    void connect();
    bool settled() const { return dials_left_ == 0; }

    // Sends the first messages on every connection; each answer is followed by the next message.
    void begin();
    void end_sending();
    bool idle() const { return busy_ == 0; }

    // Closes everything. Afterwards nothing changes any more.
    void stop();

    // After stop(): all but what progress() tells.
    LoadReport report() const;

    struct Progress {
        std::uint32_t established = 0, settled = 0;
        std::uint64_t sent = 0, answered = 0, received_bytes = 0, troubles = 0;
        bool operator==(const Progress&) const = default;
    };
    Progress progress() const;

    EnHandleResult OnConnect(ITcpAgent*, CONNID) override;
    EnHandleResult OnHandShake(ITcpAgent*, CONNID) override;
    EnHandleResult OnReceive(ITcpAgent*, CONNID, const BYTE*, int) override;
    EnHandleResult OnClose(ITcpAgent*, CONNID, EnSocketOperation, int) override;

private:
    // idle: all its messages are answered. broken: it got or did what it should not, and is being closed.
    enum class Stage : std::uint8_t { waiting, dialling, connected, ready, idle, broken, closed };

    struct Link {
        std::mutex mutex;
        Stage stage = Stage::waiting;
        bool busy = false;  // counted in busy_
        std::uint32_t number = 0;
        CONNID id = 0;
        Clock::time_point since;  // of dialling, of connected
        std::uint64_t quota = 0;  // messages to send
        std::uint64_t sent = 0, answered = 0;
        std::size_t received = 0;                      // bytes of the answer that is coming in
        std::unique_ptr<Clock::time_point[]> sent_at;  // of message m at m % pipeline
    };
    struct Shard {
        Counter sent, answered, received_bytes;
        Histogram latency, connecting, handshake;
    };
    using Agent = std::unique_ptr<ITcpAgent, std::function<void(ITcpAgent*)>>;

    static Link& link_of(ITcpAgent* agent, CONNID id);
    Agent make_agent();
    std::string set_up_tls();
    bool connect_next();
    void settle();
    void refill(Link& link);
    bool take(Link& link, std::span<const std::byte> bytes);
    void rest_if_done(Link& link);
    void leave_busy(Link& link, Stage next);
    void end_of(Link& link, EnSocketOperation operation, int error);
    void count_wrong(Link& link, const std::string& what);
    void count_error(const char* operation, int error);

    const LoadOptions& options_;
    std::unique_ptr<Link[]> links_;
    Shards<Shard> shards_;
    std::atomic<std::uint32_t> next_{0};     // link to connect
    std::atomic<std::uint32_t> dials_left_;  // links not yet settled
    std::atomic<std::uint32_t> busy_{0};     // links with something to send or to receive
    std::atomic<std::uint32_t> established_{0}, failed_{0}, lost_{0};
    std::atomic<std::uint64_t> troubles_{0};
    std::atomic<bool> sending_{true}, closing_{false};
    Clock::time_point first_dial_;
    mutable std::mutex notes_mutex_;  // of what follows
    std::map<Trouble, std::uint64_t> errors_;
    std::vector<std::string> wrong_examples_;
    std::uint64_t wrong_ = 0;
    std::string tls_version_;
    Agent agent_;  // last: it is destroyed first, and its events use the rest
};

}  // namespace hp::app
