// SPDX-License-Identifier: Apache-2.0
#include "hp/proxy/listeners.h"

#include <sys/socket.h>

#include "hp/proxy/session.h"

namespace hp::app::proxy {
namespace {

// The extra of a client's connection is a pointer to a session that `Sessions` owns until OnClose.
Session& session_of(ITcpServer* server, CONNID id) {
    PVOID extra = nullptr;
    server->GetConnectionExtra(id, &extra);
    return *static_cast<Session*>(extra);
}

Ticket& ticket_of(ITcpAgent* agent, CONNID id) {
    PVOID extra = nullptr;
    agent->GetConnectionExtra(id, &extra);
    return *static_cast<Ticket*>(extra);
}

EnHttpParseResult parse_result(bool good) { return good ? HPR_OK : HPR_ERROR; }
EnHandleResult result(bool good) { return good ? HR_OK : HR_ERROR; }

}  // namespace

// --- clients ----------------------------------------------------------------------------------------------------------------

// Before the first client can come.
EnHandleResult ClientListener::OnPrepareListen(ITcpServer*, SOCKET socket) {
    sockaddr_storage address{};
    socklen_t size = sizeof address;
    if (getsockname(static_cast<int>(socket), reinterpret_cast<sockaddr*>(&address), &size) != 0) return HR_ERROR;
    context_.own.set(reinterpret_cast<const sockaddr*>(&address));
    return HR_OK;
}

EnHandleResult ClientListener::OnAccept(ITcpServer* server, CONNID id, UINT_PTR) {
    if (context_.draining) return HR_ERROR;
    const auto session = std::make_shared<Session>(context_, id);
    server->SetConnectionExtra(id, session.get());
    context_.sessions.add(session);
    ++context_.counts.clients;
    return HR_OK;
}

EnHandleResult ClientListener::OnClose(ITcpServer* server, CONNID id, EnSocketOperation, int error) {
    const std::shared_ptr<Session> session = session_of(server, id).shared_from_this();
    session->on_client_close(error);
    context_.sessions.remove(session);
    return HR_OK;
}

EnHandleResult ClientListener::OnReceive(ITcpServer* server, CONNID id, const BYTE* data, int length) {
    return result(session_of(server, id).on_client_data(data, length));
}

EnHandleResult ClientListener::OnSend(ITcpServer* server, CONNID id, const BYTE*, int) {
    session_of(server, id).on_client_sent();
    return HR_OK;
}

EnHttpParseResult ClientListener::OnRequestLine(IHttpServer* server, CONNID id, LPCSTR method, LPCSTR url) {
    return parse_result(session_of(server, id).on_request_line(method, url));
}

EnHttpParseResult ClientListener::OnHeader(IHttpServer* server, CONNID id, LPCSTR name, LPCSTR value) {
    return parse_result(session_of(server, id).on_request_header(name, value));
}

EnHttpParseResult ClientListener::OnHeadersComplete(IHttpServer* server, CONNID id) {
    return session_of(server, id).on_request_head();
}

EnHttpParseResult ClientListener::OnBody(IHttpServer* server, CONNID id, const BYTE* data, int length) {
    return parse_result(session_of(server, id).on_request_body(data, length));
}

EnHttpParseResult ClientListener::OnMessageComplete(IHttpServer* server, CONNID id) {
    return parse_result(session_of(server, id).on_request_complete());
}

EnHttpParseResult ClientListener::OnUpgrade(IHttpServer* server, CONNID id, EnHttpUpgradeType type) {
    return parse_result(session_of(server, id).on_upgrade(type));
}

// --- upstreams --------------------------------------------------------------------------------------------------------------

EnHandleResult UpstreamListener::OnHandShake(ITcpAgent* agent, CONNID id) {
    const Ticket& ticket = ticket_of(agent, id);
    ticket.session->on_upstream_ready(ticket.serial);
    return HR_OK;
}

EnHandleResult UpstreamListener::OnReceive(ITcpAgent* agent, CONNID id, const BYTE* data, int length) {
    const Ticket& ticket = ticket_of(agent, id);
    return result(ticket.session->on_upstream_data(ticket.serial, data, length));
}

EnHandleResult UpstreamListener::OnSend(ITcpAgent* agent, CONNID id, const BYTE*, int) {
    const Ticket& ticket = ticket_of(agent, id);
    ticket.session->on_upstream_sent(ticket.serial);
    return HR_OK;
}

EnHandleResult UpstreamListener::OnClose(ITcpAgent* agent, CONNID id, EnSocketOperation, int error) {
    const std::unique_ptr<Ticket> ticket(&ticket_of(agent, id));
    ticket->session->on_upstream_close(ticket->serial, error);
    return HR_OK;
}

EnHttpParseResult UpstreamListener::OnStatusLine(IHttpAgent* agent, CONNID id, USHORT status, LPCSTR reason) {
    const Ticket& ticket = ticket_of(agent, id);
    return parse_result(ticket.session->on_status_line(ticket.serial, status, reason));
}

EnHttpParseResult UpstreamListener::OnHeader(IHttpAgent* agent, CONNID id, LPCSTR name, LPCSTR value) {
    const Ticket& ticket = ticket_of(agent, id);
    return parse_result(ticket.session->on_response_header(ticket.serial, name, value));
}

EnHttpParseResult UpstreamListener::OnHeadersComplete(IHttpAgent* agent, CONNID id) {
    const Ticket& ticket = ticket_of(agent, id);
    return parse_result(ticket.session->on_response_head(ticket.serial));
}

EnHttpParseResult UpstreamListener::OnBody(IHttpAgent* agent, CONNID id, const BYTE* data, int length) {
    const Ticket& ticket = ticket_of(agent, id);
    return parse_result(ticket.session->on_response_body(ticket.serial, data, length));
}

EnHttpParseResult UpstreamListener::OnMessageComplete(IHttpAgent* agent, CONNID id) {
    const Ticket& ticket = ticket_of(agent, id);
    return parse_result(ticket.session->on_response_complete(ticket.serial));
}

EnHttpParseResult UpstreamListener::OnParseError(IHttpAgent* agent, CONNID id, int, LPCSTR text) {
    const Ticket& ticket = ticket_of(agent, id);
    ticket.session->on_upstream_complaint(ticket.serial, text);
    return HPR_OK;
}

}  // namespace hp::app::proxy
