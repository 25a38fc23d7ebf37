// SPDX-License-Identifier: Apache-2.0
#pragma once
// The connections of `hp load`, whatever is said over them: they are dialled, counted, kept busy and closed, and what goes wrong with
// them is noted. Who speaks a protocol forwards the events of its agent.
//
// The events of a connection come on one thread; only begin() touches it from another, hence the lock in each.
#include <hpsocket/HPSocket-SSL.h>

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>

#include "hp/load.h"
#include "hp/load_traffic.h"
#include "hp/shards.h"
#include "hp/waiter.h"

namespace hp::app {

class Lines {
public:
    // idle: all its messages are answered. renewing: it is closed, to be dialled again. broken: it got or did what it should not, and
    // is being closed.
    enum class Stage : std::uint8_t { waiting, dialling, connected, ready, idle, renewing, broken, closed };

    struct Link {
        std::mutex mutex;
        Stage stage = Stage::waiting;
        bool busy = false;     // counted in busy_
        bool settled = false;  // established once: what comes after is a renewal
        std::uint32_t number = 0;
        CONNID id = 0;
        Clock::time_point since;  // of dialling, of connected
        std::uint64_t quota = 0;  // messages to send
        std::uint64_t sent = 0, answered = 0;
        std::size_t received = 0;                      // bytes of the answer that is coming in
        unsigned kind = 0;                             // of that answer: its status, its operation code
        std::unique_ptr<Clock::time_point[]> sent_at;  // of message m at m % pipeline
    };
    struct Shard {
        Counter sent, answered, received_bytes;
        Histogram latency, connecting, handshake;
    };

    explicit Lines(const LoadOptions& options);

    // Sets the agent up and starts it. @return what is wrong, empty if nothing
    std::string start(ITcpAgent& agent);

    // Makes the first connections; each that is settled is followed by the next. With a connect rate, call again as time goes by.
    void connect();
    bool settled() const { return dials_left_ == 0; }

    // Calls `send` for each connection that is ready, under its lock; from then on each answer is followed by the next message.
    void begin(const std::function<void(Link&)>& send);
    void end_sending() { sending_ = false; }
    bool idle() const { return busy_ == 0; }

    // Closes everything. Afterwards nothing changes any more.
    void stop();

    LoadReport report() const;  // after stop(): all but what progress() tells
    Progress progress() const;

    // --- for those who speak; under the lock of the link, unless said otherwise ---------------------------------------------------

    static Link& link_of(ITcpAgent* agent, CONNID id);
    Shard& shard() { return shards_.mine(); }
    bool closing() const { return closing_; }
    bool sending() const { return sending_; }
    ITcpAgent& agent() { return *agent_; }

    void on_connect(Link& link, CONNID id);
    // Ready for messages. `greeted`: it took a handshake to be. Without the lock; only once, the renewals of a link not counted.
    void on_ready(Link& link, bool greeted);
    void on_close(Link& link, EnSocketOperation operation, int error);

    // Whether another message may leave now.
    bool may_send(const Link& link) const;
    void on_sent(Link& link, Clock::time_point now);
    void on_answer(Link& link, Clock::time_point now);
    void rest_if_done(Link& link);

    // The connection is of no more use, but there is more to say: dials again, and what has no answer is sent again.
    void renew(Link& link);

    void count_wrong(Link& link, const std::string& what);  // the caller has it closed
    void count_error(const std::string& operation, int error);
    void break_off(Link& link, const std::string& operation, int error);  // the same, and closes it

private:
    std::string set_up_tls();
    bool connect_next();
    bool dial(Link& link);
    void settle();
    void leave_busy(Link& link, Stage next);

    const LoadOptions& options_;
    ITcpAgent* agent_ = nullptr;
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
};

// Traffic over the connections of one agent.
class AgentTraffic : public Traffic {
public:
    void connect() override { lines_.connect(); }
    bool settled() const override { return lines_.settled(); }
    void end_sending() override { lines_.end_sending(); }
    bool idle() const override { return lines_.idle(); }
    void stop() override { lines_.stop(); }
    Progress progress() const override { return lines_.progress(); }
    LoadReport report() const override { return lines_.report(); }

protected:
    explicit AgentTraffic(const LoadOptions& options) : lines_(options) {}

    Lines lines_;  // its agent is destroyed before it, and has events until then
};

}  // namespace hp::app
