// SPDX-License-Identifier: Apache-2.0
#include "hp/load_traffic.h"

#include <cerrno>
#include <cstring>

#include "hp/format.h"
#include "hp/pattern.h"

namespace hp::app {
namespace {

constexpr std::uint32_t dials_max = 256;             // under way at a time: a listen queue is finite
constexpr std::uint32_t links_per_address = 25'000;  // a local address has about 28,000 ports
constexpr std::size_t examples_max = 5;
constexpr std::uint64_t neighbours = 64;    // messages before and after that a wrong one is compared with
constexpr std::size_t telling_bytes = 8;    // fewer could be the same by chance
constexpr DWORD receive_bytes = 64 * 1024;  // in one OnReceive

std::uint64_t ns(Clock::duration time) { return static_cast<std::uint64_t>(std::chrono::nanoseconds(time).count()); }

DWORD ms(std::chrono::nanoseconds time) { return static_cast<DWORD>(std::chrono::ceil<std::chrono::milliseconds>(time).count()); }

const char* name_of(EnSocketOperation operation) {
    switch (operation) {
        case SO_CONNECT: return "connect";
        case SO_SEND: return "send";
        case SO_RECEIVE: return "receive";
        default: return "close";
    }
}

// What stands in `piece`, the bytes from `offset` on of the answer to `message`, when byte `at` of it is wrong.
std::string explain(std::uint32_t link, std::uint64_t message, std::span<const std::byte> piece, std::size_t offset,
                    std::size_t at) {
    if (piece.size() >= telling_bytes) {
        for (std::uint64_t other = message > neighbours ? message - neighbours : 0; other <= message + neighbours; ++other) {
            if (other == message || Pattern(link, other).difference(piece, offset)) continue;
            return format("message %llu came in its place (%s)", static_cast<unsigned long long>(other),
                          other < message ? "duplicated" : "lost or reordered");
        }
    }
    return format("byte %zu is 0x%02x, not 0x%02x (corrupted, or bytes are missing)", offset + at,
                  static_cast<unsigned>(piece[at]), static_cast<unsigned>(Pattern(link, message).at(offset + at)));
}

}  // namespace

Traffic::Link& Traffic::link_of(ITcpAgent* agent, CONNID id) {
    PVOID extra = nullptr;
    agent->GetConnectionExtra(id, &extra);
    return *static_cast<Link*>(extra);
}

Traffic::Traffic(const LoadOptions& options)
    : options_(options),
      links_(std::make_unique<Link[]>(options.connections)),
      dials_left_(options.connections),
      agent_(make_agent()) {
    for (std::uint32_t i = 0; i < options.connections; ++i) links_[i].number = i;
}

Traffic::~Traffic() { stop(); }

Traffic::Agent Traffic::make_agent() {
    const bool secure = options_.target.secure;
    if (!options_.pack) {
        if (secure) return {HP_Create_SSLAgent(this), HP_Destroy_SSLAgent};
        return {HP_Create_TcpAgent(this), HP_Destroy_TcpAgent};
    }
    ITcpPackAgent* made = secure ? HP_Create_SSLPackAgent(this) : HP_Create_TcpPackAgent(this);
    made->SetMaxPackSize(static_cast<DWORD>(options_.size));
    made->SetPackHeaderFlag(static_cast<USHORT>(options_.pack_flag));
    const auto destroy = secure ? HP_Destroy_SSLPackAgent : HP_Destroy_TcpPackAgent;
    return {made, [destroy](ITcpAgent* agent) { destroy(ITcpPackAgent::FromS(agent)); }};
}

std::string Traffic::start() {
    agent_->SetMaxConnectionCount(options_.connections);
    agent_->SetSocketBufferSize(receive_bytes);
    agent_->SetNoDelay(options_.no_delay);
    agent_->SetAsyncConnectTimeout(ms(options_.timeout));
    agent_->SetSSLHandShakeTimeout(ms(options_.timeout));
    if (options_.threads != 0) agent_->SetWorkerThreadCount(options_.threads);
    if (options_.target.secure)
        if (std::string problem = set_up_tls(); !problem.empty()) return problem;
    if (agent_->Start()) return {};
    const int error = errno;
    return format("cannot start: %s (%s)", agent_->GetLastErrorDesc(), std::strerror(error));
}

std::string Traffic::set_up_tls() {
    const bool verify = !options_.ca_file.empty();
    const char* ca = verify ? options_.ca_file.c_str() : nullptr;
    if (agent_->SetupSSLContext(verify ? SSL_VM_PEER : SSL_VM_NONE, nullptr, nullptr, nullptr, ca)) return {};
    const char* text = errno == ENOENT    ? "no such file"
                       : errno == EBADMSG ? "not a certificate in PEM form"
                                          : std::strerror(errno);
    return format("cannot use --cacert %s: %s", options_.ca_file.c_str(), text);
}

// --- connecting -----------------------------------------------------------------------------------------------------------

void Traffic::connect() {
    if (next_ == 0) first_dial_ = Clock::now();
    if (options_.connect_rate <= 0) {
        for (std::uint32_t i = 0; i < dials_max && connect_next();) ++i;
        return;
    }
    const double due = 1 + std::chrono::duration<double>(Clock::now() - first_dial_).count() * options_.connect_rate;
    while (next_ < due && connect_next()) {}
}

// Begins the next connection that can be begun. @return false when there is none
bool Traffic::connect_next() {
    for (;;) {
        const std::uint32_t number = next_.fetch_add(1);
        if (number >= options_.connections || closing_) return false;
        Link& link = links_[number];
        std::string local;
        if (options_.connections > links_per_address && options_.address.starts_with("127."))
            local = "127.0.0." + std::to_string(1 + number / links_per_address);
        const std::string& host = options_.target.host;
        const std::string remote = host == options_.address ? host : options_.address + "^" + host;
        link.since = Clock::now();
        link.stage = Stage::dialling;
        if (agent_->Connect(remote.c_str(), options_.target.port, nullptr, &link, 0, local.empty() ? nullptr : local.c_str()))
            return true;
        const int error = errno;
        if (closing_) return false;
        count_error("connect", error);
        link.stage = Stage::closed;
        ++failed_;
        settle();
    }
}

// One link is settled, well or not.
void Traffic::settle() {
    if (--dials_left_ == 0) Waiter::wake();
}

// --- events ---------------------------------------------------------------------------------------------------------------

EnHandleResult Traffic::OnConnect(ITcpAgent* agent, CONNID id) {
    Link& link = link_of(agent, id);
    const std::lock_guard lock(link.mutex);
    const Clock::time_point now = Clock::now();
    shards_.mine().connecting.record(ns(now - link.since));
    link.since = now;
    link.id = id;
    link.stage = Stage::connected;
    return HR_OK;
}

EnHandleResult Traffic::OnHandShake(ITcpAgent* agent, CONNID id) {
    Link& link = link_of(agent, id);
    {
        const std::lock_guard lock(link.mutex);
        if (options_.target.secure) shards_.mine().handshake.record(ns(Clock::now() - link.since));
        link.sent_at = std::make_unique<Clock::time_point[]>(options_.pipeline);
        link.stage = Stage::ready;
    }
    LPVOID version = nullptr;
    if (++established_ == 1 && options_.target.secure && agent->GetSSLSessionInfo(id, SSL_SSI_VERSION, &version)) {
        const std::lock_guard lock(notes_mutex_);
        tls_version_ = reinterpret_cast<UINT_PTR>(version) == 0x0304 ? "TLS 1.3" : "TLS 1.2";
    }
    settle();
    if (options_.connect_rate <= 0) connect_next();
    return HR_OK;
}

EnHandleResult Traffic::OnReceive(ITcpAgent* agent, CONNID id, const BYTE* data, int length) {
    Link& link = link_of(agent, id);
    const std::lock_guard lock(link.mutex);
    if (closing_ || link.stage == Stage::broken) return HR_OK;
    shards_.mine().received_bytes.add(static_cast<std::uint64_t>(length));
    if (!take(link, std::as_bytes(std::span(data, static_cast<std::size_t>(length))))) return HR_ERROR;
    refill(link);
    rest_if_done(link);
    return link.stage == Stage::broken ? HR_ERROR : HR_OK;
}

EnHandleResult Traffic::OnClose(ITcpAgent* agent, CONNID id, EnSocketOperation operation, int error) {
    Link& link = link_of(agent, id);
    const std::lock_guard lock(link.mutex);
    if (!closing_) end_of(link, operation, error);
    link.stage = Stage::closed;
    return HR_OK;
}

// Why a connection that we did not close has ended.
void Traffic::end_of(Link& link, EnSocketOperation operation, int error) {
    switch (link.stage) {
        case Stage::dialling:
        case Stage::connected:
            count_error(link.stage == Stage::dialling ? "connect" : "handshake", error);
            ++failed_;
            settle();
            if (options_.connect_rate <= 0) connect_next();
            return;
        case Stage::ready:
            count_error(name_of(operation), error);
            ++lost_;
            leave_busy(link, Stage::closed);
            return;
        default: return;  // idle: its work was done; broken: that has been counted
    }
}

// --- messages -------------------------------------------------------------------------------------------------------------

void Traffic::begin() {
    const std::uint32_t ready = established_ - lost_;
    busy_ = 1;  // this function, until it is done
    std::uint32_t served = 0;
    for (std::uint32_t i = 0; i < options_.connections; ++i) {
        Link& link = links_[i];
        const std::lock_guard lock(link.mutex);
        if (link.stage != Stage::ready) continue;
        const std::uint64_t share = options_.count / ready + (served++ < options_.count % ready ? 1 : 0);
        link.quota = options_.count == 0 ? ~std::uint64_t{0} : share;
        link.busy = true;
        ++busy_;
        refill(link);
        rest_if_done(link);
    }
    if (--busy_ == 0) Waiter::wake();
}

void Traffic::end_sending() { sending_ = false; }

// Sends until `pipeline` messages are under way, or there is no more to send.
void Traffic::refill(Link& link) {
    thread_local std::vector<std::byte> message;
    message.resize(options_.size);
    while (sending_ && link.sent < link.quota && link.sent - link.answered < options_.pipeline) {
        if (options_.verify) Pattern(link.number, link.sent).fill(message);
        link.sent_at[link.sent % options_.pipeline] = Clock::now();
        if (!agent_->Send(link.id, reinterpret_cast<const BYTE*>(message.data()), static_cast<int>(message.size()))) {
            if (errno == EPERM) return;  // it is closing: OnClose will say why
            count_error("send", errno);
            leave_busy(link, Stage::broken);
            agent_->Disconnect(link.id);
            return;
        }
        ++link.sent;
        shards_.mine().sent.add();
    }
}

// Checks what came back. @return false when it is wrong, and the connection of no more use
bool Traffic::take(Link& link, std::span<const std::byte> bytes) {
    if (options_.pack && bytes.size() != options_.size) {
        count_wrong(link,
                    format("a packet of %zu bytes came instead of %zu", bytes.size(), static_cast<std::size_t>(options_.size)));
        return false;
    }
    const Clock::time_point now = Clock::now();
    while (!bytes.empty()) {
        if (link.answered == link.sent) {
            count_wrong(link, format("%zu bytes more than were sent (duplicated?)", bytes.size()));
            return false;
        }
        const auto piece = bytes.first(std::min<std::size_t>(bytes.size(), options_.size - link.received));
        if (options_.verify) {
            if (const auto at = Pattern(link.number, link.answered).difference(piece, link.received)) {
                count_wrong(link, explain(link.number, link.answered, piece, link.received, *at));
                return false;
            }
        }
        bytes = bytes.subspan(piece.size());
        link.received += piece.size();
        if (link.received < options_.size) continue;
        link.received = 0;
        Shard& shard = shards_.mine();
        shard.latency.record(ns(now - link.sent_at[link.answered % options_.pipeline]));
        shard.answered.add();
        ++link.answered;
    }
    return true;
}

void Traffic::rest_if_done(Link& link) {
    if (!link.busy || link.answered != link.sent) return;
    if (!sending_ || link.sent == link.quota) leave_busy(link, Stage::idle);
}

void Traffic::leave_busy(Link& link, Stage next) {
    link.stage = next;
    if (std::exchange(link.busy, false) && --busy_ == 0) Waiter::wake();
}

// --- the end --------------------------------------------------------------------------------------------------------------

void Traffic::count_wrong(Link& link, const std::string& what) {
    {
        const std::lock_guard lock(notes_mutex_);
        ++wrong_;
        if (wrong_examples_.size() < examples_max)
            wrong_examples_.push_back(format("connection %u, message %llu: %s", link.number,
                                             static_cast<unsigned long long>(link.answered), what.c_str()));
    }
    ++troubles_;
    leave_busy(link, Stage::broken);
}

void Traffic::count_error(const char* operation, int error) {
    ++troubles_;
    const std::lock_guard lock(notes_mutex_);
    ++errors_[{operation, error}];
}

void Traffic::stop() {
    closing_ = true;
    agent_->Stop();
}

Traffic::Progress Traffic::progress() const {
    Progress now;
    now.established = established_;
    now.settled = options_.connections - dials_left_;
    now.sent = shards_.sum(&Shard::sent);
    now.answered = shards_.sum(&Shard::answered);
    now.received_bytes = shards_.sum(&Shard::received_bytes);
    now.troubles = troubles_;
    return now;
}

LoadReport Traffic::report() const {
    LoadReport report;
    report.established = established_;
    report.failed = failed_;
    report.lost = lost_;
    report.sent_in_all = shards_.sum(&Shard::sent);
    report.answered_in_all = shards_.sum(&Shard::answered);
    shards_.each([&](const Shard& shard) {
        report.latency.add(shard.latency);
        report.connecting.add(shard.connecting);
        report.handshake.add(shard.handshake);
    });
    const std::lock_guard lock(notes_mutex_);
    report.errors = errors_;
    report.wrong = wrong_;
    report.wrong_examples = wrong_examples_;
    report.tls_version = tls_version_;
    return report;
}

}  // namespace hp::app
