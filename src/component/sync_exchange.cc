// SPDX-License-Identifier: Apache-2.0
#include "component/sync_exchange.h"

#include <chrono>

#include "protocol/http/reference.h"
#include "protocol/http/url.h"

namespace hp {

void SyncExchange::begin(std::uint64_t body_bytes_max) {
    std::lock_guard lock(mutex_);
    end_ = End::none;
    error_ = 0;
    any_input_ = false;
    body_bytes_max_ = body_bytes_max;
    body_.clear();
}

SyncExchange::End SyncExchange::wait(std::uint32_t timeout_ms) {
    std::unique_lock lock(mutex_);
    const auto ended = [this] { return end_ != End::none; };
    if (timeout_ms == 0)
        changed_.wait(lock, ended);
    else if (!changed_.wait_for(lock, std::chrono::milliseconds(timeout_ms), ended))
        end_ = End::late;
    return end_;
}

bool SyncExchange::waiting() {
    std::lock_guard lock(mutex_);
    return end_ == End::none;
}

void SyncExchange::clear() {
    std::lock_guard lock(mutex_);
    std::vector<std::byte>().swap(body_);
}

void SyncExchange::tell_begin() {
    std::lock_guard lock(mutex_);
    any_input_ = true;
    if (end_ == End::none) body_.clear();
}

bool SyncExchange::tell_body(Bytes piece) {
    std::lock_guard lock(mutex_);
    if (end_ != End::none) return true;  // nobody waits for it
    if (piece.size() > body_bytes_max_ - body_.size()) {
        end_ = End::too_large;
        changed_.notify_all();
        return false;
    }
    body_.insert(body_.end(), piece.begin(), piece.end());
    return true;
}

void SyncExchange::tell(End end, int error) {
    std::lock_guard lock(mutex_);
    if (end_ != End::none) return;
    end_ = end;
    error_ = error;
    changed_.notify_all();
}

bool UrlRequest::follow(unsigned status, const std::string& location) {
    const bool redirects = status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    if (!redirects || location.empty()) return false;
    const std::string target = http::resolve_reference(url, location);
    const auto to = http::parse_absolute(target);
    const auto from = http::parse_absolute(url);
    if (!to) return false;
    same_origin =
        same_origin && from && to->secure == from->secure && to->port == from->port && to->parts.host == from->parts.host;
    const bool as_get = (status == 303 && method != "HEAD") || ((status == 301 || status == 302) && method == "POST");
    if (as_get) {
        method = "GET";
        has_body = false;
    }
    url = target;
    return true;
}

}  // namespace hp
