// SPDX-License-Identifier: Apache-2.0
#include "hp/load_lines.h"

#include <cerrno>
#include <cstring>
#include <utility>

#include "hp/format.h"

namespace hp::app {
namespace {

constexpr std::uint32_t dials_max = 256;             // under way at a time: a listen queue is finite
constexpr std::uint32_t links_per_address = 25'000;  // a local address has about 28,000 ports
constexpr std::size_t examples_max = 5;
constexpr DWORD receive_bytes = 64 * 1024;  // in one OnReceive

DWORD ms(std::chrono::nanoseconds time) { return static_cast<DWORD>(std::chrono::ceil<std::chrono::milliseconds>(time).count()); }

const char* name_of(EnSocketOperation operation) {
    switch (operation) {
        case SO_CONNECT: return "connect";
        case SO_SEND: return "send";
        case SO_RECEIVE: return "receive";
        default: return "close";
    }
}

}  // namespace

Lines::Lines(const LoadOptions& options)
    : options_(options), links_(std::make_unique<Link[]>(options.connections)), dials_left_(options.connections) {
    for (std::uint32_t i = 0; i < options.connections; ++i) links_[i].number = i;
}

Lines::Link& Lines::link_of(ITcpAgent* agent, CONNID id) {
    PVOID extra = nullptr;
    agent->GetConnectionExtra(id, &extra);
    return *static_cast<Link*>(extra);
}

std::string Lines::start(ITcpAgent& agent) {
    agent_ = &agent;
    agent.SetMaxConnectionCount(2 * options_.connections);  // one that is renewed counts twice for a moment
    agent.SetSocketBufferSize(receive_bytes);
    agent.SetNoDelay(options_.no_delay);
    agent.SetAsyncConnectTimeout(ms(options_.timeout));
    agent.SetSSLHandShakeTimeout(ms(options_.timeout));
    if (options_.threads != 0) agent.SetWorkerThreadCount(options_.threads);
    if (options_.target.secure)
        if (std::string problem = set_up_tls(); !problem.empty()) return problem;
    if (agent.Start()) return {};
    const int error = errno;
    return format("cannot start: %s (%s)", agent.GetLastErrorDesc(), std::strerror(error));
}

std::string Lines::set_up_tls() {
    const bool verify = !options_.ca_file.empty();
    const char* ca = verify ? options_.ca_file.c_str() : nullptr;
    if (agent_->SetupSSLContext(verify ? SSL_VM_PEER : SSL_VM_NONE, nullptr, nullptr, nullptr, ca)) return {};
    const char* text = errno == ENOENT    ? "no such file"
                       : errno == EBADMSG ? "not a certificate in PEM form"
                                          : std::strerror(errno);
    return format("cannot use --cacert %s: %s", options_.ca_file.c_str(), text);
}

// --- connecting -----------------------------------------------------------------------------------------------------------

void Lines::connect() {
    if (next_ == 0) first_dial_ = Clock::now();
    if (options_.connect_rate <= 0) {
        for (std::uint32_t i = 0; i < dials_max && connect_next();) ++i;
        return;
    }
    const double due = 1 + std::chrono::duration<double>(Clock::now() - first_dial_).count() * options_.connect_rate;
    while (next_ < due && connect_next()) {}
}

// Begins the next connection that can be begun. @return false when there is none
bool Lines::connect_next() {
    for (;;) {
        const std::uint32_t number = next_.fetch_add(1);
        if (number >= options_.connections || closing_) return false;
        if (dial(links_[number])) return true;
        const int error = errno;
        if (closing_) return false;
        count_error("connect", error);
        links_[number].stage = Stage::closed;
        ++failed_;
        settle();
    }
}

bool Lines::dial(Link& link) {
    std::string local;
    if (options_.connections > links_per_address && options_.address.starts_with("127."))
        local = "127.0.0." + std::to_string(1 + link.number / links_per_address);
    const std::string& host = options_.target.host;
    const std::string remote = host == options_.address ? host : options_.address + "^" + host;
    link.since = Clock::now();
    link.stage = Stage::dialling;
    return agent_->Connect(remote.c_str(), options_.target.port, nullptr, &link, 0, local.empty() ? nullptr : local.c_str()) !=
           FALSE;
}

// One link is settled, well or not.
void Lines::settle() {
    if (--dials_left_ == 0) Waiter::wake();
}

void Lines::on_connect(Link& link, CONNID id) {
    const Clock::time_point now = Clock::now();
    shard().connecting.record(ns(now - link.since));
    link.since = now;
    link.id = id;
    link.stage = Stage::connected;
}

void Lines::on_ready(Link& link, bool greeted) {
    {
        const std::lock_guard lock(link.mutex);
        if (greeted) shard().handshake.record(ns(Clock::now() - link.since));
        link.stage = Stage::ready;
        if (std::exchange(link.settled, true)) return;
        link.sent_at = std::make_unique<Clock::time_point[]>(options_.pipeline);
    }
    LPVOID version = nullptr;
    if (++established_ == 1 && options_.target.secure && agent_->GetSSLSessionInfo(link.id, SSL_SSI_VERSION, &version)) {
        const std::lock_guard lock(notes_mutex_);
        tls_version_ = reinterpret_cast<UINT_PTR>(version) == 0x0304 ? "TLS 1.3" : "TLS 1.2";
    }
    settle();
    if (options_.connect_rate <= 0) connect_next();
}

// The end of a connection, and why, if it was not ours to end.
void Lines::on_close(Link& link, EnSocketOperation operation, int error) {
    const Stage stage = std::exchange(link.stage, Stage::closed);
    if (closing_) return;
    switch (stage) {
        case Stage::dialling:
        case Stage::connected:
            count_error(stage == Stage::dialling ? "connect" : "handshake", error);
            if (link.settled) {
                ++lost_;
                return leave_busy(link, Stage::closed);
            }
            ++failed_;
            settle();
            if (options_.connect_rate <= 0) connect_next();
            return;
        case Stage::ready:
            count_error(name_of(operation), error);
            ++lost_;
            return leave_busy(link, Stage::closed);
        case Stage::renewing:
            if (!sending_) return leave_busy(link, Stage::idle);
            if (dial(link)) return;
            count_error("connect", errno);
            ++lost_;
            return leave_busy(link, Stage::closed);
        default: return;  // idle: its work was done; broken: that has been counted
    }
}

// --- messages -------------------------------------------------------------------------------------------------------------

void Lines::begin(const std::function<void(Link&)>& send) {
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
        send(link);
        rest_if_done(link);
    }
    if (--busy_ == 0) Waiter::wake();
}

bool Lines::may_send(const Link& link) const {
    return link.stage == Stage::ready && sending_ && link.sent < link.quota && link.sent - link.answered < options_.pipeline;
}

void Lines::on_sent(Link& link, Clock::time_point now) {
    link.sent_at[link.sent++ % options_.pipeline] = now;
    shard().sent.add();
}

void Lines::on_answer(Link& link, Clock::time_point now) {
    Shard& mine = shard();
    mine.latency.record(ns(now - link.sent_at[link.answered++ % options_.pipeline]));
    mine.answered.add();
}

void Lines::rest_if_done(Link& link) {
    if (!link.busy || link.answered != link.sent || link.stage != Stage::ready) return;
    if (!sending_ || link.sent == link.quota) leave_busy(link, Stage::idle);
}

void Lines::renew(Link& link) {
    shard().sent.add(0 - (link.sent - link.answered));
    link.sent = link.answered;
    rest_if_done(link);
    if (link.stage == Stage::ready) link.stage = Stage::renewing;
    agent_->Disconnect(link.id, FALSE);
}

void Lines::leave_busy(Link& link, Stage next) {
    link.stage = next;
    if (std::exchange(link.busy, false) && --busy_ == 0) Waiter::wake();
}

// --- the end --------------------------------------------------------------------------------------------------------------

void Lines::count_wrong(Link& link, const std::string& what) {
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

void Lines::count_error(const std::string& operation, int error) {
    ++troubles_;
    const std::lock_guard lock(notes_mutex_);
    ++errors_[{operation, error}];
}

void Lines::break_off(Link& link, const std::string& operation, int error) {
    count_error(operation, error);
    const bool first = link.stage == Stage::connected && !link.settled;
    leave_busy(link, Stage::broken);
    agent_->Disconnect(link.id);
    if (!first) return;
    ++failed_;
    settle();
    if (options_.connect_rate <= 0) connect_next();
}

void Lines::stop() {
    closing_ = true;
    agent_->Stop();
}

Progress Lines::progress() const {
    Progress now;
    now.established = established_;
    now.settled = options_.connections - dials_left_;
    now.sent = shards_.sum(&Shard::sent);
    now.answered = shards_.sum(&Shard::answered);
    now.received_bytes = shards_.sum(&Shard::received_bytes);
    now.troubles = troubles_;
    return now;
}

LoadReport Lines::report() const {
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
