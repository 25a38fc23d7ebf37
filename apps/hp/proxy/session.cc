// SPDX-License-Identifier: Apache-2.0
#include "hp/proxy/session.h"

#include <cerrno>
#include <cstring>

#include "hp/format.h"

namespace hp::app::proxy {
namespace {

constexpr std::size_t early_bytes_max = 1 << 20;  // a pause holds at once, so this is far from being reached

template <class Socket>
bool owes_more_than(Socket& socket, CONNID id, int bytes) {
    int pending = 0;
    return socket.GetPendingDataLength(id, pending) && pending > bytes;
}

std::string client_address(IHttpServer& server, CONNID id) {
    TCHAR host[64];
    int size = sizeof host;
    USHORT port = 0;
    if (!server.GetRemoteAddress(id, host, size, port)) return "?";
    return text_of(Origin{host, port});
}

}  // namespace

Session::Session(Context& context, CONNID client)
    : context_(context), client_(client), client_text_(client_address(*context.server, client)) {}

// --- to the origin ----------------------------------------------------------------------------------------------------------

// The request, as far as it is needed to begin with it, is there: answers it, or takes it to its origin.
void Session::begin() {
    if (refusal_.status != 0) {
        answer(refusal_.status, refusal_.text);
        return log(refusal_.status, "refused");
    }
    ++context_.counts.requests;
    if (!is_connect() && upstream_.connected && upstream_.origin == request_.origin && may_be_sent_twice()) {
        upstream_.reused = true;
        return send_request_head();
    }
    resolve();
}

void Session::resolve() {
    drop_upstream();
    upstream_ = {};
    upstream_.origin = request_.origin;
    upstream_.serial = ++serials_;
    phase_ = Phase::resolving;
    settle_pause();
    const std::string& host = request_.origin.host;
    if (parse_address(host)) return take_addresses({host});
    const auto answer = [self = shared_from_this(), serial = upstream_.serial](std::vector<std::string> addresses) {
        self->on_resolved(serial, std::move(addresses));
    };
    if (!context_.resolver.resolve(host, answer)) fail(503, "Too many names wait to be resolved.");
}

void Session::on_resolved(std::uint64_t serial, std::vector<std::string> addresses) {
    const std::lock_guard lock(mutex_);
    if (serial == upstream_.serial && phase_ == Phase::resolving) take_addresses(std::move(addresses));
}

// What may be dialled of it.
void Session::take_addresses(std::vector<std::string> addresses) {
    const Origin& origin = request_.origin;
    if (addresses.empty()) return fail(502, "No address is known for " + origin.host + ".");
    bool own = false;
    for (std::string& text : addresses) {
        const auto address = parse_address(text.substr(0, text.find('%')));
        if (!address || !context_.options.access.permits(origin.host, *address)) continue;
        if (context_.own.is(*address, origin.port))
            own = true;
        else
            upstream_.addresses.push_back(std::move(text));
    }
    if (!upstream_.addresses.empty()) return dial_next();
    ++context_.counts.refused;
    own ? fail(508, "This proxy does not connect to itself.") : fail(403, "That host is not allowed here.");
}

void Session::dial_next() {
    phase_ = Phase::dialling;
    ITcpAgent& agent = is_connect() ? *context_.tcp : *context_.http;
    while (!upstream_.addresses.empty()) {
        const std::string address = std::move(upstream_.addresses.front());
        upstream_.addresses.erase(upstream_.addresses.begin());
        upstream_.serial = ++serials_;
        auto ticket = std::make_unique<Ticket>(Ticket{shared_from_this(), upstream_.serial});
        const std::string& host = request_.origin.host;
        const std::string remote = host == address ? address : address + "^" + host;
        if (agent.Connect(remote.c_str(), request_.origin.port, &upstream_.id, ticket.get())) {
            ticket.release();  // its OnClose deletes it
            upstream_.agent = &agent;
            return settle_pause();
        }
        upstream_.error = errno;
    }
    fail(upstream_.error == ETIMEDOUT ? 504 : 502,
         "Cannot connect to " + text_of(request_.origin) + ": " + std::strerror(upstream_.error) + ".");
}

void Session::on_upstream_ready(std::uint64_t serial) {
    const std::lock_guard lock(mutex_);
    if (serial != upstream_.serial || phase_ != Phase::dialling) return;
    upstream_.connected = true;
    is_connect() ? open_tunnel() : send_request_head();
}

void Session::send_request_head() {
    phase_ = Phase::exchange;
    response_ = {};
    moved_ = Clock::now();
    const std::string host = text_of(request_.origin, 80), via = "1.1 " + context_.pseudonym;
    const Headers kept = end_to_end(request_.headers);
    std::vector<THeader> headers{{"Host", host.c_str()}};
    for (const Header& header : kept) {
        if (same(header.name, "host") || (request_.chunked && same(header.name, "content-length"))) continue;
        if (same(header.name, "expect")) continue;  // the server component has told the client to go on
        headers.push_back({header.name.c_str(), header.value.c_str()});
    }
    headers.push_back({"Via", via.c_str()});
    if (request_.chunked) headers.push_back({"Transfer-Encoding", "chunked"});
    const char* path = !request_.path.empty() ? request_.path.c_str() : request_.method == "OPTIONS" ? "*" : "/";
    if (!context_.http->SendRequest(upstream_.id, request_.method.c_str(), path, headers.data(),
                                    static_cast<int>(headers.size()))) {
        if (errno == EINVAL) return fail(400, "The request cannot be passed on.");
        return settle_pause();  // it is closing: on_upstream_close() follows
    }
    flush_early();
    if (request_.complete) finish_request();
    settle_pause();
}

// All of the request is there.
void Session::finish_request() {
    if (request_.chunked) context_.http->SendChunkData(upstream_.id);
    if (response_.complete) return finish_exchange();
    settle_pause();
}

void Session::open_tunnel() {
    phase_ = Phase::tunnel;
    moved_ = Clock::now();
    ++context_.counts.tunnels;
    response_.begun = true;
    response_.status = 200;
    constexpr std::string_view text = "HTTP/1.1 200 Connection established\r\n\r\n";
    context_.server->Send(client_, reinterpret_cast<const BYTE*>(text.data()), static_cast<int>(text.size()));
    flush_early();
    settle_pause();
}

void Session::flush_early() {
    const std::string early = std::exchange(early_, {});
    if (!early.empty()) forward_up(reinterpret_cast<const BYTE*>(early.data()), static_cast<int>(early.size()));
}

bool Session::on_request_body(const BYTE* data, int length) {
    const std::lock_guard lock(mutex_);
    return take_from_client(data, length);
}

bool Session::on_client_data(const BYTE* data, int length) {
    const std::lock_guard lock(mutex_);
    return take_from_client(data, length);
}

bool Session::take_from_client(const BYTE* data, int length) {
    if (!is_connect() && request_.complete) return true;  // nobody has asked for it
    switch (phase_) {
        case Phase::exchange:
        case Phase::tunnel: forward_up(data, length); return true;
        case Phase::resolving:
        case Phase::dialling:
            early_.append(reinterpret_cast<const char*>(data), static_cast<std::size_t>(length));
            return early_.size() <= early_bytes_max;
        default: return true;
    }
}

// A refused send is not an error here: the connection is closing, and says so by itself.
void Session::forward_up(const BYTE* data, int length) {
    moved_ = Clock::now();
    request_.bytes += static_cast<std::uint64_t>(length);
    context_.counts.bytes_up += static_cast<std::uint64_t>(length);
    if (upstream_.agent == nullptr) return;
    if (phase_ == Phase::exchange && request_.chunked)
        context_.http->SendChunkData(upstream_.id, data, length);
    else
        upstream_.agent->Send(upstream_.id, data, length);
    if (!owes_more_than(*upstream_.agent, upstream_.id, pending_bytes_high)) return;
    client_held_ = true;
    settle_pause();
}

void Session::on_upstream_sent(std::uint64_t serial) {
    const std::lock_guard lock(mutex_);
    if (serial != upstream_.serial || upstream_.agent == nullptr) return;
    moved_ = Clock::now();
    if (!client_held_ || owes_more_than(*upstream_.agent, upstream_.id, pending_bytes_low)) return;
    client_held_ = false;
    settle_pause();
}

// --- to the client ----------------------------------------------------------------------------------------------------------

bool Session::on_upstream_data(std::uint64_t serial, const BYTE* data, int length) {
    const std::lock_guard lock(mutex_);
    if (serial != upstream_.serial || phase_ != Phase::tunnel) return false;
    forward_down(data, length);
    return true;
}

void Session::forward_down(const BYTE* data, int length) {
    moved_ = Clock::now();
    response_.bytes += static_cast<std::uint64_t>(length);
    context_.counts.bytes_down += static_cast<std::uint64_t>(length);
    if (response_.chunked)
        context_.server->SendChunkData(client_, data, length);
    else
        context_.server->Send(client_, data, length);
    if (upstream_.held || upstream_.agent == nullptr || !owes_more_than(*context_.server, client_, pending_bytes_high)) return;
    upstream_.held = upstream_.agent->PauseReceive(upstream_.id, TRUE) != FALSE;
}

void Session::on_client_sent() {
    const std::lock_guard lock(mutex_);
    moved_ = Clock::now();
    if (!upstream_.held || upstream_.agent == nullptr || owes_more_than(*context_.server, client_, pending_bytes_low)) return;
    upstream_.held = false;
    upstream_.agent->PauseReceive(upstream_.id, FALSE);
}

// Both halves of the exchange are complete.
void Session::finish_exchange() {
    log(response_.status);
    if (!upstream_.connected || upstream_.last) drop_upstream();
    if (!request_.keep_alive || draining_) return close_client();
    phase_ = Phase::idle;
    settle_pause();
}

// --- pausing, ending ---------------------------------------------------------------------------------------------------------

// The client is read from while it may say something, and what it says can be taken.
void Session::settle_pause() {
    const bool unheard = phase_ == Phase::resolving || phase_ == Phase::dialling;
    const bool wanted = (unheard && (request_.has_body() || is_connect())) || client_held_;
    if (phase_ == Phase::closing || phase_ == Phase::closed || wanted == client_paused_) return;
    if (context_.server->PauseReceive(client_, wanted)) client_paused_ = wanted;
}

void Session::drop_upstream(bool force) {
    if (upstream_.agent != nullptr) upstream_.agent->Disconnect(upstream_.id, force);
    upstream_ = {};
    client_held_ = false;
}

void Session::close_client(bool force) {
    phase_ = Phase::closing;
    context_.server->Disconnect(client_, force);
}

void Session::on_upstream_close(std::uint64_t serial, int error) {
    const std::lock_guard lock(mutex_);
    if (serial != upstream_.serial) return;
    upstream_.agent = nullptr;
    upstream_.connected = false;
    client_held_ = false;
    switch (phase_) {
        case Phase::dialling: upstream_.error = error; return dial_next();
        case Phase::exchange:
            if (response_.complete) {  // it has answered without having heard it all
                request_.keep_alive = false;
                return finish_exchange();
            }
            if (!response_.begun && upstream_.reused && may_be_sent_twice()) return resolve();
            if (!upstream_.complaint.empty()) return fail(502, std::string(upstream_.complaint));
            return fail(error == ETIMEDOUT ? 504 : 502, "The origin has closed the connection before its answer was complete.");
        case Phase::tunnel: log(response_.status); return close_client();
        default: return;
    }
}

void Session::on_client_close(int error) {
    const std::lock_guard lock(mutex_);
    const bool tunnel = phase_ == Phase::tunnel;
    phase_ = Phase::closed;
    if (tunnel) {
        log(response_.status);
        return drop_upstream(error != 0);  // what the client has said is still delivered
    }
    if (!request_.method.empty()) log(response_.begun ? response_.status : 0, "the client has left");
    drop_upstream();
}

// It cannot be done. An answer that has begun is cut off, which the client sees.
void Session::fail(unsigned status, const std::string& text) {
    ++context_.counts.failed;
    drop_upstream();
    if (response_.begun) {
        log(response_.status, text);
        return close_client(true);
    }
    answer(status, text);
    log(status, text);
}

void Session::log(unsigned status, const std::string& note) {
    if (std::exchange(logged_, true)) return;
    const double seconds = std::chrono::duration<double>(Clock::now() - request_.begun).count();
    context_.log.add({client_text_, request_.method, request_.target, note, status, request_.bytes, response_.bytes, seconds});
}

void Session::check_time(Clock::time_point now) {
    const std::lock_guard lock(mutex_);
    const auto silence = now - moved_;
    const ProxyOptions& options = context_.options;
    switch (phase_) {
        case Phase::idle:
            if (silence > options.timeout) drop_upstream();
            return;
        case Phase::resolving:
            if (silence > options.connect_timeout) fail(504, "The name of the origin was not resolved in time.");
            return;
        case Phase::exchange:
            if (silence > options.timeout) fail(504, "The origin did not answer in time.");
            return;
        case Phase::tunnel:
            if (silence <= options.tunnel_timeout) return;
            log(response_.status, "nothing came for too long");
            drop_upstream();
            return close_client(true);
        default: return;
    }
}

void Session::drain() {
    const std::lock_guard lock(mutex_);
    draining_ = true;
    if (phase_ == Phase::idle) close_client();
}

}  // namespace hp::app::proxy
