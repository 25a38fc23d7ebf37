// SPDX-License-Identifier: Apache-2.0
#include "support/log.h"

#include <algorithm>
#include <utility>

namespace hp::test {

const char* text(What what) {
    switch (what) {
        case What::prepare_listen: return "prepare_listen";
        case What::accept: return "accept";
        case What::prepare_connect: return "prepare_connect";
        case What::connect: return "connect";
        case What::handshake: return "handshake";
        case What::receive: return "receive";
        case What::send: return "send";
        case What::close: return "close";
        case What::reconnect: return "reconnect";
        case What::shutdown: return "shutdown";
    }
    return "?";
}

// --- recording ----------------------------------------------------------------------------------------------------------

void Log::begin(const Event& event) {
    std::lock_guard lock(mutex_);
    check(event);
    entries_.push_back({event.what, event.id, event.operation, event.error});
    ++counts_[{event.what, event.id}];
    ++totals_[event.what];
    if (event.what == What::receive) {
        received_[event.id] += event.data;
        messages_[event.id].push_back(event.data);
    }
    if (event.what == What::send) sent_[event.id] += event.data;
    if (event.what == What::shutdown) shut_down_ = true;
    changed_.notify_all();
}

void Log::check(const Event& event) {
    if (shut_down_) violation("after OnShutdown", event);
    if (event.id == 0) return;
    if (!running_.insert(event.id).second) violation("overlaps another event of its connection", event);
    if (closed_.contains(event.id)) violation("after OnClose", event);
    const bool needs_open = event.what == What::handshake || event.what == What::receive || event.what == What::send;
    if (needs_open && !open_.contains(event.id)) violation("before OnAccept or OnConnect", event);
    if (event.what == What::accept || event.what == What::connect) open_.insert(event.id);
    if (event.what == What::close) {
        closed_.insert(event.id);
        open_.erase(event.id);
    }
}

void Log::end(const Event& event, EnHandleResult result, bool tls) {
    std::lock_guard lock(mutex_);
    const bool no_close_follows = event.what == What::accept || event.what == What::connect || event.what == What::reconnect ||
                                  (event.what == What::handshake && !tls);
    if (result == HR_ERROR && no_close_follows) {
        open_.erase(event.id);
        closed_.insert(event.id);
    }
    if (event.id != 0) running_.erase(event.id);
    if (event.what == What::shutdown && !open_.empty()) violations_.push_back("OnShutdown although OnClose is owed");
    changed_.notify_all();
}

void Log::violation(const std::string& rule, const Event& event) {
    violations_.push_back(std::string(text(event.what)) + " of connection " + std::to_string(event.id) + ": " + rule);
}

void Log::starting() {
    std::lock_guard lock(mutex_);
    if (!std::exchange(shut_down_, false)) return;
    closed_.clear();
    received_.clear();
    sent_.clear();
    messages_.clear();
    std::erase_if(counts_, [](const auto& entry) { return entry.first.second != 0; });
    std::erase_if(entries_, [](const Entry& entry) { return entry.id != 0; });
}

void Log::ended() {
    std::lock_guard lock(mutex_);
    for (const CONNID id : open_)
        violations_.push_back("connection " + std::to_string(id) + " never got its OnClose: " + trace(id));
}

// --- asking -------------------------------------------------------------------------------------------------------------

bool Log::wait(const std::function<bool(const Log&)>& condition, std::chrono::milliseconds limit) {
    std::unique_lock lock(mutex_);
    return changed_.wait_for(lock, limit, [&] { return condition(*this); });
}

bool Log::wait_for(What what, std::size_t count) {
    return wait([=](const Log& log) { return log.count(what) >= count; });
}

bool Log::wait_on(What what, CONNID id) {
    return wait([=](const Log& log) { return log.count(what, id) > 0; });
}

bool Log::wait_received(CONNID id, std::size_t bytes) {
    return wait([=](const Log& log) { return log.received_bytes(id) >= bytes; });
}

bool Log::wait_quiet() {
    return wait([](const Log& log) { return log.running_.empty(); });
}

std::size_t Log::count(What what) const {
    std::lock_guard lock(mutex_);
    const auto found = totals_.find(what);
    return found != totals_.end() ? found->second : 0;
}

std::size_t Log::count(What what, CONNID id) const {
    std::lock_guard lock(mutex_);
    const auto found = counts_.find({what, id});
    return found != counts_.end() ? found->second : 0;
}

std::size_t Log::received_bytes(CONNID id) const {
    std::lock_guard lock(mutex_);
    const auto found = received_.find(id);
    return found != received_.end() ? found->second.size() : 0;
}

std::size_t Log::sent_bytes(CONNID id) const {
    std::lock_guard lock(mutex_);
    const auto found = sent_.find(id);
    return found != sent_.end() ? found->second.size() : 0;
}

std::string Log::received(CONNID id) const {
    std::lock_guard lock(mutex_);
    const auto found = received_.find(id);
    return found != received_.end() ? found->second : "";
}

std::string Log::sent(CONNID id) const {
    std::lock_guard lock(mutex_);
    const auto found = sent_.find(id);
    return found != sent_.end() ? found->second : "";
}

std::vector<std::string> Log::messages(CONNID id) const {
    std::lock_guard lock(mutex_);
    const auto found = messages_.find(id);
    return found != messages_.end() ? found->second : std::vector<std::string>{};
}

std::string Log::trace(CONNID id) const {
    std::lock_guard lock(mutex_);
    std::string trace;
    const Entry* previous = nullptr;
    for (const Entry& entry : entries_) {
        if (entry.id != id || entry.what == What::send) continue;
        const bool repeated = previous != nullptr && previous->what == entry.what;
        previous = &entry;
        if (repeated) continue;
        if (!trace.empty()) trace += ' ';
        trace += text(entry.what);
        if (entry.what == What::close) trace += "(" + std::to_string(entry.operation) + "," + std::to_string(entry.error) + ")";
    }
    return trace;
}

Event Log::closed(CONNID id) const {
    std::lock_guard lock(mutex_);
    for (const Entry& entry : entries_)
        if (entry.what == What::close && entry.id == id)
            return {.what = What::close, .id = id, .operation = entry.operation, .error = entry.error};
    return {.what = What::close, .id = id, .operation = SO_UNKNOWN, .error = -1};
}

CONNID Log::last(What what) const {
    const std::vector<CONNID> found = ids(what);
    return found.empty() ? 0 : found.back();
}

std::vector<CONNID> Log::ids(What what) const {
    std::lock_guard lock(mutex_);
    std::vector<CONNID> ids;
    for (const Entry& entry : entries_)
        if (entry.what == what) ids.push_back(entry.id);
    return ids;
}

std::vector<std::string> Log::violations() const {
    std::lock_guard lock(mutex_);
    return violations_;
}

}  // namespace hp::test
