// SPDX-License-Identifier: Apache-2.0
#include "hp/serve/server.h"

#include <algorithm>
#include <ctime>
#include <iterator>
#include <numeric>

#include "hp/serve/text.h"
#include "hp/waiter.h"

namespace hp::app::serve {
namespace {

constexpr int pending_bytes_high = 4 << 20;           // a peer that is owed more than this is not read from
constexpr int pending_bytes_low = 1 << 20;            // until it is owed less than this
constexpr std::uint64_t file_bytes_high = 256 << 10;  // the same for a file on its way
constexpr DWORD headers_expected = 64;

// Right to a few milliseconds, and nearly free.
Nanoseconds now_coarse() {
    timespec time{};
    ::clock_gettime(CLOCK_REALTIME_COARSE, &time);
    return time.tv_sec * Nanoseconds{1'000'000'000} + time.tv_nsec;
}

const BYTE* bytes_of(std::string_view text) { return reinterpret_cast<const BYTE*>(text.data()); }

bool send_text(IHttpServer* server, CONNID id, std::string_view text) {
    return text.empty() || server->Send(id, bytes_of(text), static_cast<int>(text.size()));
}

}  // namespace

std::uint64_t Totals::answers() const { return std::accumulate(std::begin(answered), std::end(answered), std::uint64_t{0}); }

Totals Server::totals() const {
    std::lock_guard lock(mutex_);
    Totals sum;
    for (const Worker& worker : workers_) {
        sum.connections += worker.counts.connections.get();
        sum.failed += worker.counts.failed.get();
        sum.sent += worker.counts.sent.get();
        for (std::size_t i = 0; i < std::size(sum.answered); ++i) sum.answered[i] += worker.counts.answered[i].get();
    }
    return sum;
}

// The calling thread's.
Server::Worker& Server::mine() {
    thread_local const Server* owner = nullptr;
    thread_local Worker* worker = nullptr;
    if (owner != this) {
        std::lock_guard lock(mutex_);
        worker = &workers_.emplace_back(root_, options_);
        owner = this;
    }
    return *worker;
}

Server::Peer* Server::peer_of(ITcpServer* server, CONNID id) {
    PVOID extra = nullptr;
    return server->GetConnectionExtra(id, &extra) ? static_cast<Peer*>(extra) : nullptr;
}

// --- connections ------------------------------------------------------------------------------------------------------------

EnHandleResult Server::OnAccept(ITcpServer* server, CONNID id, UINT_PTR) {
    if (draining_) return HR_ERROR;
    auto peer = std::make_unique<Peer>();
    if (!server->SetConnectionExtra(id, peer.get())) return HR_ERROR;
    static_cast<void>(peer.release());  // OnClose deletes it
    mine().counts.connections.add();
    ++open_;
    return HR_OK;
}

EnHandleResult Server::OnClose(ITcpServer* server, CONNID id, EnSocketOperation, int error) {
    const std::unique_ptr<Peer> peer(peer_of(server, id));
    Worker& worker = mine();
    if (peer && peer->owed != 0) --worker.holding;
    if (error != 0) worker.counts.failed.add();
    if (--open_ == 0 && draining_) Waiter::wake();
    return HR_OK;
}

EnHandleResult Server::OnSend(ITcpServer* server, CONNID id, const BYTE*, int length) {
    Worker& worker = mine();
    const auto sent = static_cast<std::uint64_t>(length);
    worker.counts.sent.add(sent);
    if (worker.holding == 0) return HR_OK;  // nearly always
    Peer* peer = peer_of(server, id);
    if (peer == nullptr || peer->owed == 0) return HR_OK;
    peer->owed -= std::min(peer->owed, sent);
    if (peer->owed != 0) return HR_OK;
    --worker.holding;
    server->PauseReceive(id, FALSE);
    return HR_OK;
}

// Reads no more from a peer that has asked for much and does not take it yet. What OnSend counts includes heads, and TLS's
// additions: reading begins a little early.
void Server::hold_if_due(IHttpServer* server, CONNID id, Peer& peer, Worker& worker, std::uint64_t file_bytes) {
    if (peer.owed != 0) return;
    int pending = 0;
    if (file_bytes > file_bytes_high)
        peer.owed = file_bytes;
    else if (server->GetPendingDataLength(id, pending) && pending > pending_bytes_high)
        peer.owed = static_cast<std::uint64_t>(pending - pending_bytes_low);
    else
        return;
    if (server->PauseReceive(id, TRUE))
        ++worker.holding;
    else
        peer.owed = 0;
}

// --- requests ---------------------------------------------------------------------------------------------------------------

EnHttpParseResult Server::OnRequestLine(IHttpServer* server, CONNID id, LPCSTR method, LPCSTR url) {
    Peer* peer = peer_of(server, id);
    if (peer == nullptr) return HPR_ERROR;
    peer->method = method;
    peer->target = url;
    peer->answered = false;
    return HPR_OK;
}

// Somebody who wants to bring something is told at once that it is not wanted.
EnHttpParseResult Server::OnHeadersComplete(IHttpServer* server, CONNID id) {
    Peer* peer = peer_of(server, id);
    if (peer == nullptr) return HPR_ERROR;
    if (method_of(peer->method) != Method::other) return HPR_OK;
    if (server->GetContentLength(id) == 0 && server->GetTransferEncoding(id) == nullptr) return HPR_OK;
    peer->answered = true;
    return answer(server, id, *peer, true) ? HPR_OK : HPR_ERROR;
}

EnHttpParseResult Server::OnMessageComplete(IHttpServer* server, CONNID id) {
    Peer* peer = peer_of(server, id);
    if (peer == nullptr) return HPR_ERROR;
    if (peer->answered) return HPR_OK;
    // What asks for another protocol gets its answer in this one (RFC 9110 7.8), and the connection ends: see OnUpgrade.
    return answer(server, id, *peer, server->IsUpgrade(id) || draining_) ? HPR_OK : HPR_ERROR;
}

EnHttpParseResult Server::OnUpgrade(IHttpServer* server, CONNID id, EnHttpUpgradeType) {
    server->Disconnect(id, FALSE);
    return HPR_OK;
}

bool Server::answer(IHttpServer* server, CONNID id, Peer& peer, bool close) {
    Worker& worker = mine();
    const Nanoseconds now = now_coarse();
    worker.headers.resize(std::max<std::size_t>(worker.headers.size(), headers_expected));
    auto count = static_cast<DWORD>(worker.headers.size());
    if (!server->GetAllHeaders(id, worker.headers.data(), count) && count > worker.headers.size()) {
        worker.headers.resize(count);
        if (!server->GetAllHeaders(id, worker.headers.data(), count)) return false;
    }
    Request& request = worker.request = {};
    request.method = method_of(peer.method);
    request.target = peer.target;
    read_fields(worker.headers.data(), count, request, worker.joined);
    Reply& reply = worker.reply;
    worker.site.answer(request, now, reply);
    if (close) reply.add("Connection", "close");
    const std::uint64_t bytes = reply.body_bytes();
    if (!send(server, id, reply)) return false;
    worker.counts.answered[static_cast<std::size_t>(reply.status / 100)].add();
    if (log_ != nullptr) log(server, id, peer, request, reply, bytes, now);
    if (close || !server->IsKeepAlive(id))
        server->Disconnect(id, FALSE);
    else
        hold_if_due(server, id, peer, worker, reply.parts.empty() ? 0 : bytes);
    return true;
}

bool Server::send(IHttpServer* server, CONNID id, const Reply& reply) {
    const auto& headers = reply.headers();
    const bool in_parts = !reply.parts.empty();
    if (!server->SendResponse(id, static_cast<USHORT>(reply.status), nullptr, headers.data(), static_cast<int>(headers.size()),
                              in_parts || reply.text.empty() ? nullptr : bytes_of(reply.text),
                              in_parts ? 0 : static_cast<int>(reply.text.size())))
        return false;
    for (const Reply::Part& part : reply.parts) {
        if (!send_text(server, id, part.head)) return false;
        if (!server->SendFilePart(id, reply.file, part.range.first, part.range.length)) return false;
    }
    return send_text(server, id, reply.tail);
}

void Server::log(IHttpServer* server, CONNID id, Peer& peer, const Request& request, const Reply& reply, std::uint64_t bytes,
                 Nanoseconds now) {
    if (peer.client.empty()) {
        TCHAR address[64];
        int size = sizeof address;
        USHORT port = 0;
        peer.client = server->GetRemoteAddress(id, address, size, port) ? address : "-";
    }
    const bool old = server->GetVersion(id) == HV_1_0;
    Access access;
    access.client = peer.client;
    access.method = peer.method;
    access.target = peer.target;
    access.version = old ? "HTTP/1.0" : "HTTP/1.1";
    access.status = reply.status;
    access.bytes = bytes;
    access.referer = request.referer;
    access.user_agent = request.user_agent;
    access.range = request.range;
    access.coding = reply.coding;
    access.secure = secure_;
    access.milliseconds = now / 1'000'000;
    log_->write(access);
}

}  // namespace hp::app::serve
