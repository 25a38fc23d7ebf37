// SPDX-License-Identifier: Apache-2.0
#include "download/lane.h"

#include <cerrno>

#include "engine/http/http_calls.h"
#include "engine/layers/tls_layer.h"
#include "protocol/proxy/url.h"

namespace hp::download {
namespace {

// Of the TLS that speaks with the server itself: the uppermost one.
const tls::Session* session_of(const Connection& connection) {
    const tls::Session* session = nullptr;
    for (Layer* layer = connection.bottom(); layer != nullptr; layer = layer->above())
        if (const auto* tls = dynamic_cast<const TlsLayer*>(layer); tls != nullptr) session = tls->session();
    return session;
}

const char* or_null(const std::string& text) { return text.empty() ? nullptr : text.c_str(); }

}  // namespace

Lane::Lane(bool secure, LinkEvents& events)
    : secure_(secure), events_(events), engine_(Role::agent, Stack{secure, Framing::http}, *this, this) {}

int Lane::prepare(const RunSettings& settings) {
    Options& options = engine_.options();
    options.workers = settings.numbers.dwWorkerThreadCount;
    options.connections_max = settings.numbers.dwConnectionsMax * 2 + 64;  // those that are closing count too
    options.async_connect_timeout_ms = settings.numbers.dwConnectTimeout;
    options.tls_handshake_timeout_ms = settings.numbers.dwConnectTimeout;
    options.http_use_cookie = false;  // a downloader has its own
    options.mark_silence = false;
    if (!settings.proxy_url.empty()) {
        const proxy::Error error = proxy::parse_url(settings.proxy_url, options.proxy.emplace());
        if (error != proxy::Error::ok) return proxy::errno_of(error);
        options.proxy_tunnel = false;  // many proxies open tunnels to port 443 only
    }
    settings_ = settings;
    const bool may_be_wrong = !settings.ca_file.empty() || !settings.cert_file.empty();
    return secure_ && may_be_wrong ? set_up_tls() : 0;
}

int Lane::set_up_tls() {
    if (engine_.tls_contexts().ready()) return 0;
    tls::Credentials credentials;
    credentials.verify_mode = settings_.numbers.bInsecure ? tls::verify_none : tls::verify_peer;
    credentials.certificate = or_null(settings_.cert_file);
    credentials.key = or_null(settings_.key_file);
    credentials.key_password = or_null(settings_.key_password);
    credentials.ca = or_null(settings_.ca_file);
    return engine_.tls_contexts().setup(tls::Role::client, credentials, engine_.options().tls_cipher_list);
}

// The system's certificates take 20 ms and some MB to read: only for those who need them.
int Lane::run() {
    if (running_) return 0;
    if (const int error = secure_ ? set_up_tls() : 0; error != 0) return error;
    if (!engine_.run(nullptr, true)) return errno != 0 ? errno : EAGAIN;
    running_ = true;
    return 0;
}

int Lane::dial(Link& link) {
    if (engine_.dial(link.origin.host.c_str(), link.origin.port, nullptr, &link, 0, nullptr)) return 0;
    return errno != 0 ? errno : ECONNABORTED;
}

bool Lane::get(Link& link, const std::string& target, const std::vector<std::pair<std::string, std::string>>& fields) {
    std::vector<HeaderField> list;
    list.reserve(fields.size());
    for (const auto& [name, value] : fields) list.push_back({name.c_str(), value.c_str()});
    return http::send_request(engine_, link.id.load(), {"GET", target.c_str(), list}, {});
}

Link* Lane::link_of(ConnectionId id) {
    Link* link = nullptr;
    engine_.inspect(id, [&](Connection& connection) {
        link = static_cast<Link*>(connection.extra().load());
        return true;
    });
    return link;
}

Verdict Lane::on_prepare_connect(ConnectionId id, int) {
    if (Link* link = link_of(id); link != nullptr) link->id.store(id);
    return Verdict::ignore;
}

Verdict Lane::on_connect(ConnectionId id) {
    if (Link* link = link_of(id); link != nullptr) events_.on_connected(*link);
    return Verdict::ok;
}

Verdict Lane::on_handshake(ConnectionId id) {
    if (Link* link = link_of(id); link != nullptr) events_.on_open(*link);
    return Verdict::ok;
}

Verdict Lane::on_close(ConnectionId id, Operation operation, int error) {
    std::string text;
    Link* link = nullptr;
    engine_.inspect(id, [&](Connection& connection) {
        link = static_cast<Link*>(connection.extra().load());
        if (const tls::Session* session = session_of(connection); session != nullptr) text = session->failure();
        return true;
    });
    if (link != nullptr) events_.on_closed(*link, operation, error, text);
    return Verdict::ok;
}

HttpVerdict Lane::on_status_line(ConnectionId id, unsigned status, const char*) {
    Link* link = link_of(id);
    if (link == nullptr) return HttpVerdict::error;
    link->head = {};
    link->head.status = status;
    link->interim = status / 100 == 1;
    return status == 101 ? HttpVerdict::error : HttpVerdict::ok;
}

HttpVerdict Lane::on_header(ConnectionId id, const char* name, const char* value) {
    Link* link = link_of(id);
    if (link == nullptr) return HttpVerdict::error;
    if (!link->interim) link->head.add(name, value);
    events_.on_field(*link, name, value);
    return HttpVerdict::ok;
}

HttpVerdict Lane::on_headers_complete(ConnectionId id) {
    Link* link = link_of(id);
    if (link == nullptr) return HttpVerdict::error;
    if (!link->interim) events_.on_head(*link);
    return HttpVerdict::ok;
}

HttpVerdict Lane::on_body(ConnectionId id, Bytes piece) {
    Link* link = link_of(id);
    if (link == nullptr) return HttpVerdict::error;
    events_.on_body(*link, piece);
    return HttpVerdict::ok;
}

HttpVerdict Lane::on_message_complete(ConnectionId id) {
    Link* link = nullptr;
    bool keeps = false, cut = false;
    engine_.inspect(id, [&](Connection& connection) {
        link = static_cast<Link*>(connection.extra().load());
        const http::Reading* reading = http::layer_of(connection).reading();
        if (reading == nullptr) return true;
        const http::Parser& parser = reading->parser;
        keeps = parser.keep_alive();
        const bool framed = parser.has_content_length() || parser.chunked() || parser.status() == 204 || parser.status() == 304;
        const tls::Session* session = session_of(connection);
        cut = !framed && session != nullptr && !session->peer_closed();
        return true;
    });
    if (link == nullptr) return HttpVerdict::error;
    if (!link->interim) events_.on_complete(*link, keeps, cut);
    return HttpVerdict::ok;
}

void Lane::on_parse_error(ConnectionId id, int, const char* text) {
    if (Link* link = link_of(id); link != nullptr) link->refusal = text;
}

}  // namespace hp::download
