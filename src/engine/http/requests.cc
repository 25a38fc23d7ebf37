// SPDX-License-Identifier: Apache-2.0
// Requests of agents and clients (RFC 9112 3). One sent before the connection is up waits for it.
#include <fcntl.h>
#include <openssl/rand.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <string>
#include <vector>

#include "engine/http/http_calls.h"
#include "net/sys.h"
#include "protocol/cookie/global.h"
#include "protocol/http/head.h"
#include "protocol/proxy/http_connect.h"
#include "protocol/websocket/handshake.h"

namespace hp::http {
namespace {

bool fail(int error) {
    errno = error;
    return false;
}

std::string upper(const char* text) {
    std::string result = text != nullptr ? text : "";
    for (char& c : result)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return result;
}

std::string target_of(const std::string& method, const char* path) {
    std::string target = path != nullptr ? path : "";
    const bool as_it_is = method == "CONNECT" || target == "*" || target.find("://") != std::string::npos;
    if (!as_it_is && (target.empty() || target[0] != '/')) target.insert(0, "/");
    return target;
}

struct Destination {
    std::shared_ptr<PendingRequests> requests;
    std::string host;
    std::uint16_t port = 0;
};

bool find_destination(StreamEngine& engine, ConnectionId id, Destination& to) {
    return engine.inspect(id, [&](Connection& connection) {
        const HttpLayer& layer = layer_of(connection);
        if (connection.closing() || layer.mode() == HttpMode::websocket || layer.mode() == HttpMode::tunnel) return fail(EPERM);
        to.requests = layer.requests();
        if (const RemoteHost* host = connection.remote_host(); host != nullptr) {
            to.host = host->name;
            to.port = host->port;
        }
        return true;
    });
}

std::string host_field(const StreamEngine& engine, const Destination& to) {
    const bool literal = to.host.find(':') != std::string::npos && to.host.front() != '[';
    std::string text = literal ? "[" + to.host + "]" : to.host;
    const std::uint16_t usual = engine.stack().tls ? 443 : 80;
    if (to.port != usual) text += ":" + std::to_string(to.port);
    return text;
}

// The target as a proxy that forwards wants it (RFC 9112 3.2.2, and 3.2.4 for "*").
std::string absolute_target(const StreamEngine& engine, const Destination& to, const std::string& target) {
    if (target != "*" && target.front() != '/') return target;
    return "http://" + host_field(engine, to) + (target == "*" ? "" : target);
}

// The head of a request with `body` bytes behind it.
bool write_head(StreamEngine& engine, const Destination& to, const RequestHead& request, std::uint64_t body, HeadText& head,
                SentRequest& sent) {
    const Options& options = engine.options();
    const std::string method = upper(request.method), target = target_of(method, request.path);
    if (!is_token(method) || !is_target(target)) return fail(EINVAL);
    GivenFields given;
    const bool forwarded = engine.forwards() && method != "CONNECT";
    head.request_line(method, forwarded ? absolute_target(engine, to, target) : target, options.http_version);
    if (!add_given(head, request.fields, given)) return false;
    if (given.length && given.length_value < body) return fail(EINVAL);
    const bool wants_length = body != 0 || method == "POST" || method == "PUT" || method == "PATCH";
    if (wants_length && !given.length && !given.chunked) head.length(body);
    if (!given.host) head.field("Host", method == "CONNECT" ? target : host_field(engine, to));
    if (forwarded && !given.proxy_authorization && options.proxy->has_user)
        head.field("Proxy-Authorization", proxy::credentials_of(*options.proxy));
    if (options.http_decompress && !given.accept_encoding) head.field("Accept-Encoding", coding::accepted);
    if (options.http_use_cookie && !given.cookie && method != "CONNECT") {
        const cookie::Target where{to.host, target, engine.stack().tls};
        const std::string cookies = cookie::global_store().header_for(where, sys().unix_time());
        if (!cookies.empty()) head.field("Cookie", cookies);
    }
    head.end();
    sent.kind = method == "HEAD" ? SentRequest::Kind::head : method == "CONNECT" ? SentRequest::Kind::connect : sent.kind;
    sent.path = target;
    return true;
}

// Notes the request and sends it, in one order for all threads. A file follows the bytes if there is one.
bool dispatch(StreamEngine& engine, ConnectionId id, const Destination& to, SentRequest sent, Buffers buffers,
              Outbox::FilePart file = {}) {
    std::lock_guard sending(to.requests->sending);
    const bool noted = engine.inspect(id, [&](Connection& connection) {
        if (connection.closing()) return fail(EPERM);
        if (!engine.within_limits(connection.pending() + to.requests->early.bytes(), total_size(buffers))) return false;
        to.requests->sent.push_back(std::move(sent));
        return true;
    });
    if (!noted) return false;
    if (!to.requests->open) {
        to.requests->early.add(buffers);
        if (file.file) to.requests->early.add(std::move(file));
        return true;
    }
    if (!engine.send(id, buffers)) {
        const int error = errno;
        engine.inspect(id, [&](Connection&) {
            if (!to.requests->sent.empty()) to.requests->sent.pop_back();
            return true;
        });
        return fail(error);
    }
    return !file.file || queue_file(engine, id, std::move(file));
}

}  // namespace

bool send_request(StreamEngine& engine, ConnectionId id, const RequestHead& request, Bytes body) {
    Destination to;
    HeadText head;
    SentRequest sent;
    if (!find_destination(engine, id, to) || !write_head(engine, to, request, body.size(), head, sent)) return false;
    const std::array<Bytes, 2> buffers{head.bytes(), body};
    return dispatch(engine, id, to, std::move(sent), Buffers(buffers).first(body.empty() ? 1 : 2));
}

bool send_request_file(StreamEngine& engine, ConnectionId id, const RequestHead& request, const char* path) {
    if (path == nullptr || *path == '\0') return fail(EINVAL);
    Fd file(sys().open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (!file) return false;
    const std::int64_t size = sys().file_size(file.get());
    if (size < 0) return false;
    Destination to;
    HeadText head;
    SentRequest sent;
    const auto bytes = static_cast<std::uint64_t>(size);
    if (!find_destination(engine, id, to) || !write_head(engine, to, request, bytes, head, sent)) return false;
    const Bytes text = head.bytes();
    Outbox::FilePart part;
    if (bytes != 0) part = {std::move(file), 0, bytes};
    return dispatch(engine, id, to, std::move(sent), {&text, 1}, std::move(part));
}

bool send_websocket_upgrade(StreamEngine& engine, ConnectionId id, const char* path, const char* protocols, HeaderFields fields) {
    Destination to;
    HeadText head;
    SentRequest sent;
    std::array<std::byte, ws::nonce_bytes> nonce;
    if (engine.forwards()) return fail(EPERM);
    if (RAND_bytes(reinterpret_cast<unsigned char*>(nonce.data()), static_cast<int>(nonce.size())) != 1) return fail(EIO);
    sent.kind = SentRequest::Kind::websocket;
    sent.websocket_key = ws::make_key(nonce);
    sent.protocols = protocols != nullptr ? protocols : "";
    std::vector<HeaderField> all{{"Upgrade", "websocket"},
                                 {"Connection", "Upgrade"},
                                 {"Sec-WebSocket-Key", sent.websocket_key.c_str()},
                                 {"Sec-WebSocket-Version", "13"}};
    if (!sent.protocols.empty()) all.push_back({"Sec-WebSocket-Protocol", sent.protocols.c_str()});
    const std::string offer = ws::offer_of(deflate_settings(engine.options()));
    if (!offer.empty()) all.push_back({"Sec-WebSocket-Extensions", offer.c_str()});
    all.insert(all.end(), fields.begin(), fields.end());
    if (!find_destination(engine, id, to) || !write_head(engine, to, {"GET", path, all}, 0, head, sent)) return false;
    const Bytes text = head.bytes();
    return dispatch(engine, id, to, std::move(sent), {&text, 1});
}

}  // namespace hp::http
