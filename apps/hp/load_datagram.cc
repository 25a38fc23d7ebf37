// SPDX-License-Identifier: Apache-2.0
// Traffic to an echo server of datagrams, or of messages over reliable UDP. Each connection is a client of its own. A message begins
// with its number, so an answer tells which message it belongs to when others were lost on the way.
#include <hpsocket/HPSocket.h>

#include <algorithm>
#include <bit>
#include <cerrno>
#include <cstring>
#include <deque>
#include <functional>
#include <mutex>

#include "hp/format.h"
#include "hp/load_traffic.h"
#include "hp/pattern.h"
#include "hp/shards.h"
#include "hp/waiter.h"

namespace hp::app {
namespace {

using std::chrono::milliseconds;

constexpr std::size_t number_bytes = sizeof(std::uint64_t);
constexpr std::size_t under_way_max = 1 << 20;  // messages of a connection whose answers are remembered; older ones are lost
constexpr std::size_t examples_max = 5;

const char* name_of(EnSocketOperation operation) {
    switch (operation) {
        case SO_CONNECT: return "connect";
        case SO_SEND: return "send";
        case SO_RECEIVE: return "receive";
        default: return "close";
    }
}

// The number that a message begins with, low byte first.
std::uint64_t number_of(std::span<const std::byte> message) {
    std::uint64_t number = 0;
    for (std::size_t i = number_bytes; i-- > 0;) number = number << 8 | std::to_integer<std::uint64_t>(message[i]);
    return number;
}

class DatagramTraffic final : public Traffic, public CUdpClientListener {
public:
    explicit DatagramTraffic(const LoadOptions& options) : options_(options), links_(options.connections) {
        for (std::uint32_t i = 0; i < options.connections; ++i) links_[i].number = i;
    }

    // --- steps ------------------------------------------------------------------------------------------------------------------

    std::string start() override {
        for (Link& link : links_) {
            link.client = make_client();
            if (link.client == nullptr) return "cannot make a client: out of memory";
            link.client->SetExtra(&link);
            link.client->SetMaxDatagramSize(datagram_bytes());
        }
        unsettled_ = options_.connections;
        return {};
    }
    void connect() override {
        if (next_ == 0) first_dial_ = Clock::now();
        const double due = 1 + std::chrono::duration<double>(Clock::now() - first_dial_).count() * options_.connect_rate;
        while (next_ < links_.size() && (options_.connect_rate <= 0 || next_ < due)) dial(links_[next_++]);
    }
    bool settled() const override { return unsettled_ == 0; }

    void begin() override {
        const std::uint32_t ready = established_ - lost_;
        begun_at_ = Clock::now();
        begun_ = true;
        busy_ = 1;  // this function, until it is done
        std::uint32_t served = 0;
        for (Link& link : links_) {
            const std::lock_guard lock(link.mutex);
            if (link.stage != Stage::ready) continue;
            const std::uint64_t share = options_.count / ready + (served < options_.count % ready ? 1 : 0);
            link.quota = options_.count == 0 ? ~std::uint64_t{0} : share;
            link.share = options_.rate / ready;
            link.phase = static_cast<double>(served++) / ready;
            link.busy = true;
            ++busy_;
            refill(link, begun_at_);
            rest_if_done(link);
        }
        if (--busy_ == 0) Waiter::wake();
    }
    void look(Clock::time_point now) override {
        if (!begun_) return;
        for (Link& link : links_) {
            const std::lock_guard lock(link.mutex);
            if (!link.busy) continue;
            while (!reliable() && !link.under_way.empty() && now - link.under_way.front().at > options_.lost_after) give_up(link);
            refill(link, now);
            rest_if_done(link);
        }
    }
    milliseconds pause() const override { return milliseconds(options_.rate > 0 ? 1 : 10); }
    void end_sending() override { sending_ = false; }
    bool idle() const override { return busy_ == 0; }
    void stop() override {
        closing_ = true;
        for (Link& link : links_) {
            if (link.client->HasStarted()) link.client->Stop();
            link.client->Wait();
        }
    }

    Progress progress() const override {
        Progress now;
        now.established = established_;
        now.settled = options_.connections - unsettled_;
        now.sent = shards_.sum(&Shard::sent);
        now.answered = shards_.sum(&Shard::answered);
        now.received_bytes = shards_.sum(&Shard::received_bytes);
        now.troubles = troubles_;
        return now;
    }
    LoadReport report() const override {
        LoadReport report;
        report.established = established_;
        report.failed = failed_;
        report.lost = lost_;
        report.sent_in_all = shards_.sum(&Shard::sent);
        report.answered_in_all = shards_.sum(&Shard::answered);
        report.strays = shards_.sum(&Shard::strays);
        shards_.each([&](const Shard& shard) {
            report.latency.add(shard.latency);
            report.connecting.add(shard.connecting);
            report.handshake.add(shard.handshake);
        });
        const std::lock_guard lock(notes_mutex_);
        report.errors = errors_;
        report.wrong = wrong_;
        report.wrong_examples = wrong_examples_;
        return report;
    }

    // --- events -----------------------------------------------------------------------------------------------------------------

    EnHandleResult OnConnect(IUdpClient* client, CONNID) override {
        Link& link = link_of(client);
        const std::lock_guard lock(link.mutex);
        const Clock::time_point now = Clock::now();
        shards_.mine().connecting.record(ns(now - link.since));
        link.since = now;
        link.stage = Stage::connected;
        return HR_OK;
    }
    EnHandleResult OnHandShake(IUdpClient* client, CONNID) override {
        Link& link = link_of(client);
        const std::lock_guard lock(link.mutex);
        if (reliable()) shards_.mine().handshake.record(ns(Clock::now() - link.since));
        link.stage = Stage::ready;
        ++established_;
        settle();
        return HR_OK;
    }
    EnHandleResult OnReceive(IUdpClient* client, CONNID, const BYTE* data, int length) override {
        Link& link = link_of(client);
        const std::lock_guard lock(link.mutex);
        if (closing_ || !link.busy) return HR_OK;
        const auto message = std::as_bytes(std::span(data, static_cast<std::size_t>(length)));
        shards_.mine().received_bytes.add(message.size());
        const Clock::time_point now = Clock::now();
        if (const std::string what = take(link, message, now); !what.empty()) {
            count_wrong(link, what);
            if (reliable()) {  // nothing that follows can be right; among datagrams it can
                leave_busy(link, Stage::broken);
                return HR_ERROR;
            }
        }
        refill(link, now);
        rest_if_done(link);
        return HR_OK;
    }
    EnHandleResult OnClose(IUdpClient* client, CONNID, EnSocketOperation operation, int error) override {
        Link& link = link_of(client);
        const std::lock_guard lock(link.mutex);
        const Stage stage = std::exchange(link.stage, Stage::closed);
        if (closing_ || stage == Stage::broken) return HR_OK;
        if (stage == Stage::ready) {
            if (link.done) return HR_OK;
            count_error(name_of(operation), error);
            ++lost_;
            leave_busy(link, Stage::closed);
        } else {
            count_error(stage == Stage::connected && reliable() ? "handshake" : "connect", error);
            ++failed_;
            settle();
        }
        return HR_OK;
    }

private:
    enum class Stage : std::uint8_t { waiting, dialling, connected, ready, broken, closed };
    using Client = std::unique_ptr<IUdpClient, std::function<void(IUdpClient*)>>;

    struct Sent {
        Clock::time_point at;
        bool answered = false;
    };
    struct Link {
        std::mutex mutex;
        Stage stage = Stage::waiting;
        bool busy = false;  // counted in busy_
        bool done = false;  // nothing is left to send or to receive
        std::uint32_t number = 0;
        Clock::time_point since;                     // of dialling, of connected
        std::uint64_t quota = 0;                     // messages to send
        std::uint64_t sent = 0, open = 0;            // open: neither answered nor given up
        double share = 0, phase = 0;                 // of the rate: messages a second, and where between two of them it begins
        std::deque<Sent> under_way;                  // the last ones sent
        Client client{nullptr, [](IUdpClient*) {}};  // last: its events use the rest
    };
    struct Shard {
        Counter sent, answered, received_bytes, strays;
        Histogram latency, connecting, handshake;
    };

    bool reliable() const { return options_.target.protocol == Protocol::arq; }
    static Link& link_of(IUdpClient* client) { return *static_cast<Link*>(client->GetExtra()); }

    DWORD datagram_bytes() const {
        const std::uint64_t message = reliable() ? 0 : options_.size;
        return std::max(options_.arq.datagram_bytes.value_or(datagram_bytes_default), static_cast<std::uint32_t>(message));
    }
    Client make_client() {
        if (!reliable()) return {HP_Create_UdpClient(this), HP_Destroy_UdpClient};
        IUdpArqClient* made = HP_Create_UdpArqClient(this);
        if (made != nullptr) {
            options_.arq.apply(*made);
            made->SetMaxMessageSize(std::max(arq_message_bytes_default, static_cast<DWORD>(options_.size)));
        }
        return {made, [](IUdpClient* client) { HP_Destroy_UdpArqClient(IUdpArqClient::FromS(client)); }};
    }

    void dial(Link& link) {
        link.since = Clock::now();
        link.stage = Stage::dialling;
        if (link.client->Start(options_.address.c_str(), options_.target.port)) return;
        const int error = errno;
        const std::lock_guard lock(link.mutex);
        if (std::exchange(link.stage, Stage::closed) != Stage::dialling) return;
        count_error("connect", error);
        ++failed_;
        settle();
    }
    // One link is settled, well or not.
    void settle() {
        if (--unsettled_ == 0) Waiter::wake();
    }

    // How many messages may have been sent by now, if a rate was asked for.
    std::uint64_t due(const Link& link, Clock::time_point now) const {
        return static_cast<std::uint64_t>(std::chrono::duration<double>(now - begun_at_).count() * link.share + 1 - link.phase);
    }
    bool may_send(const Link& link, Clock::time_point now) const {
        if (link.stage != Stage::ready || !sending_ || link.sent >= link.quota) return false;
        return options_.rate > 0 ? link.sent < due(link, now) : link.open < options_.pipeline;
    }
    void refill(Link& link, Clock::time_point now) {
        thread_local std::vector<std::byte> message;
        message.resize(options_.size);
        while (may_send(link, now)) {
            const std::uint64_t number = link.sent;
            for (std::size_t i = 0; i < number_bytes; ++i) message[i] = static_cast<std::byte>(number >> (8 * i));
            if (options_.verify) Pattern(link.number, number).fill(std::span(message).subspan(number_bytes), number_bytes);
            const Clock::time_point at = Clock::now();
            if (!link.client->Send(reinterpret_cast<const BYTE*>(message.data()), static_cast<int>(message.size()))) {
                // EPERM: it is closing, and OnClose will say why. ENOBUFS: too much waits; look() tries again.
                if (errno != EPERM && errno != ENOBUFS) {
                    count_error("send", errno);
                    leave_busy(link, Stage::broken);
                }
                return;
            }
            ++link.sent;
            ++link.open;
            shards_.mine().sent.add();
            link.under_way.push_back({at});
            if (link.under_way.size() > under_way_max) give_up(link);
        }
    }

    // The oldest message under way will have no answer.
    static void give_up(Link& link) {
        if (!link.under_way.front().answered) --link.open;
        link.under_way.pop_front();
    }

    // Checks an answer. @return what is wrong with it, empty if nothing
    std::string take(Link& link, std::span<const std::byte> message, Clock::time_point now) {
        if (message.size() != options_.size)
            return format("%zu bytes came instead of %zu", message.size(), static_cast<std::size_t>(options_.size));
        const std::uint64_t number = number_of(message), first = link.sent - link.under_way.size();
        if (number >= link.sent)
            return format("an answer to message %llu, which was not sent", static_cast<unsigned long long>(number));
        if (options_.verify) {
            const auto at = Pattern(link.number, number).difference(message.subspan(number_bytes), number_bytes);
            if (at)
                return format("message %llu: byte %zu is not what was sent", static_cast<unsigned long long>(number),
                              number_bytes + *at);
        }
        if (reliable() && number != first)
            return format("message %llu came, %llu is next", static_cast<unsigned long long>(number),
                          static_cast<unsigned long long>(first));
        Shard& mine = shards_.mine();
        if (number < first || link.under_way[number - first].answered) {
            mine.strays.add();
            return {};
        }
        Sent& sent = link.under_way[number - first];
        sent.answered = true;
        --link.open;
        mine.latency.record(ns(now - sent.at));
        mine.answered.add();
        while (!link.under_way.empty() && link.under_way.front().answered) link.under_way.pop_front();
        return {};
    }

    void rest_if_done(Link& link) {
        if (!link.busy || link.open != 0 || (sending_ && link.sent != link.quota)) return;
        link.done = true;
        leave_busy(link, link.stage);
    }
    void leave_busy(Link& link, Stage next) {
        link.stage = next;
        if (std::exchange(link.busy, false) && --busy_ == 0) Waiter::wake();
    }

    void count_wrong(const Link& link, const std::string& what) {
        ++troubles_;
        const std::lock_guard lock(notes_mutex_);
        ++wrong_;
        if (wrong_examples_.size() < examples_max)
            wrong_examples_.push_back(format("connection %u: %s", link.number, what.c_str()));
    }
    void count_error(const std::string& operation, int error) {
        ++troubles_;
        const std::lock_guard lock(notes_mutex_);
        ++errors_[{operation, error}];
    }

    const LoadOptions& options_;
    Shards<Shard> shards_;
    std::atomic<std::uint32_t> unsettled_{0};  // links
    std::atomic<std::uint32_t> busy_{0};       // links with something to send or to receive
    std::atomic<std::uint32_t> established_{0}, failed_{0}, lost_{0};
    std::atomic<std::uint64_t> troubles_{0};
    std::atomic<bool> begun_{false}, sending_{true}, closing_{false};
    std::size_t next_ = 0;  // link to connect
    Clock::time_point first_dial_, begun_at_;
    mutable std::mutex notes_mutex_;  // of what follows
    std::map<Trouble, std::uint64_t> errors_;
    std::vector<std::string> wrong_examples_;
    std::uint64_t wrong_ = 0;
    std::vector<Link> links_;  // last: their clients are destroyed first, and their events use the rest
};

}  // namespace

std::unique_ptr<Traffic> make_datagram_traffic(const LoadOptions& options) { return std::make_unique<DatagramTraffic>(options); }

}  // namespace hp::app
