// SPDX-License-Identifier: Apache-2.0
// The request as it comes in, and whether it is to be had.
#include <algorithm>
#include <cstdlib>

#include "hp/proxy/session.h"

namespace hp::app::proxy {

bool Session::on_request_line(const char* method, const char* target) {
    const std::lock_guard lock(mutex_);
    if (phase_ != Phase::idle) return phase_ == Phase::closing;  // the next one only comes when this one is done
    request_ = {};
    response_ = {};
    refusal_ = {};
    request_.method = method;
    request_.target = target;
    request_.begun = moved_ = Clock::now();
    logged_ = false;
    return true;
}

bool Session::on_request_header(const char* name, const char* value) {
    const std::lock_guard lock(mutex_);
    if (phase_ == Phase::idle) request_.headers.push_back({name, value});  // else it is a trailer, and those are not passed on
    return true;
}

EnHttpParseResult Session::on_request_head() {
    const std::lock_guard lock(mutex_);
    if (phase_ != Phase::idle) return phase_ == Phase::closing ? HPR_OK : HPR_ERROR;
    IHttpServer& server = *context_.server;
    request_.is_1_1 = server.GetVersion(client_) >= HV_1_1;
    request_.keep_alive = server.IsKeepAlive(client_);
    request_.chunked = find(request_.headers, "transfer-encoding") != nullptr;
    request_.length = request_.chunked ? 0 : server.GetContentLength(client_);
    refusal_ = judge();
    if (refusal_.status != 0) ++context_.counts.refused;
    if (is_connect()) return HPR_OK;  // on_upgrade() follows
    if (request_.has_body()) begin();
    // Its answer may have to end with the connection, and so is written as bytes; on_upgrade() follows.
    raw_ = !request_.has_body() && !request_.is_1_1;
    return raw_ ? HPR_UPGRADE : HPR_OK;
}

bool Session::on_request_complete() {
    const std::lock_guard lock(mutex_);
    request_.complete = true;
    moved_ = Clock::now();
    if (is_connect() || raw_) return true;  // on_upgrade() follows
    if (!request_.has_body() && phase_ == Phase::idle)
        begin();
    else if (phase_ == Phase::exchange)
        finish_request();
    return true;
}

bool Session::on_upgrade(EnHttpUpgradeType type) {
    const std::lock_guard lock(mutex_);
    if (phase_ != Phase::idle || (type != HUT_HTTP_TUNNEL && type != HUT_NONE)) return true;
    request_.complete = true;
    if (raw_) request_.keep_alive = false;
    begin();
    return true;
}

Session::Refusal Session::judge() {
    if (draining_ || context_.draining) return {503, "The proxy is stopping."};
    if (!context_.options.credentials.accepts(find(request_.headers, "proxy-authorization")))
        return {407, "This proxy wants a user and a password."};
    if (has_passed(request_.headers, context_.pseudonym)) return {508, "The request has come back to this proxy."};
    return is_connect() ? judge_connect() : judge_plain();
}

Session::Refusal Session::judge_connect() {
    const auto origin = parse_authority_form(request_.target);
    if (!origin) return {400, "CONNECT takes HOST:PORT."};
    request_.origin = *origin;
    if (!context_.options.access.permits_port(origin->port)) return {403, "CONNECT to that port is not allowed here."};
    if (context_.options.access.forbids(origin->host)) return {403, "That host is not allowed here."};
    return {};
}

Session::Refusal Session::judge_plain() {
    const auto form = parse_absolute_form(request_.target);
    if (!form && request_.target.starts_with("/")) return {400, "This is a proxy: it takes whole URLs, http://HOST/PATH."};
    if (!form && request_.target.find("://") != std::string::npos) return {501, "Only http:// URLs; use CONNECT for others."};
    if (!form) return {400, "That is not a URL: http://HOST[:PORT]/PATH."};
    request_.origin = form->origin;
    request_.path = form->path;
    if (context_.server->IsUpgrade(client_)) return {501, "Another protocol needs a tunnel: use CONNECT."};
    if (context_.options.access.forbids(form->origin.host)) return {403, "That host is not allowed here."};
    if (request_.method != "OPTIONS" && request_.method != "TRACE") return {};
    // RFC 9110 7.6.2
    for (Header& header : request_.headers) {
        if (!same(header.name, "max-forwards") || header.value.empty()) continue;
        if (header.value.find_first_not_of("0123456789") != std::string::npos) continue;
        const unsigned long hops = std::strtoul(header.value.c_str(), nullptr, 10);
        if (hops == 0) return {request_.method == "OPTIONS" ? 200u : 405u, "The request may go no further than to this proxy."};
        header.value = std::to_string(hops - 1);
    }
    return {};
}

// A request that an origin has perhaps seen may be sent again if that changes nothing (RFC 9110 9.2.2), and if all of it is known.
bool Session::may_be_sent_twice() const {
    static constexpr std::string_view idempotent[] = {"GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE"};
    return !request_.has_body() &&
           std::find(std::begin(idempotent), std::end(idempotent), request_.method) != std::end(idempotent);
}

}  // namespace hp::app::proxy
