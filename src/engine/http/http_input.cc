// SPDX-License-Identifier: Apache-2.0
// What comes in on an HTTP connection: requests or responses, their bodies, and what follows an upgrade.
#include <algorithm>
#include <cerrno>
#include <string>
#include <utility>

#include "engine/connection.h"
#include "engine/http/head_text.h"
#include "engine/http/http_calls.h"
#include "engine/http/http_layer.h"
#include "engine/stream_engine.h"
#include "protocol/cookie/global.h"
#include "protocol/http/head.h"
#include "protocol/websocket/handshake.h"

namespace hp {

using http::Error;
using http::Next;

bool HttpLayer::feed(Bytes bytes) {
    const bool waits = complete_ || (aside_ != nullptr && (!aside_->held.empty() || aside_->decoding_paused));
    if (!waits || mode_ == HttpMode::raw || mode_ == HttpMode::tunnel) return pass_on(bytes);
    hold(bytes);
    return true;
}

bool HttpLayer::pass_on(Bytes bytes) {
    switch (mode_) {
        case HttpMode::http: return parse(bytes);
        case HttpMode::raw:
        case HttpMode::tunnel: return connection_.deliver(bytes);
        case HttpMode::websocket: break;
    }
    std::size_t used = 0;
    if (!websocket()->feed(bytes, used)) return false;
    if (used < bytes.size()) hold(bytes.subspan(used));
    return true;
}

void HttpLayer::hold(Bytes bytes) {
    if (!bytes.empty()) aside().held.insert(aside().held.end(), bytes.begin(), bytes.end());
}

bool HttpLayer::resume() {
    if (complete_) return true;
    if (aside_ != nullptr && std::exchange(aside_->decoding_paused, false)) {
        const std::vector<std::byte> undecoded = std::exchange(aside_->undecoded, {});
        if (decode(undecoded) == Next::fail) return refuse_parsed();
        if (connection_.closing()) return false;
        if (connection_.paused()) return true;
    }
    const std::vector<std::byte> held = aside_ != nullptr ? std::exchange(aside_->held, {}) : std::vector<std::byte>();
    return (held.empty() && mode_ != HttpMode::http && mode_ != HttpMode::websocket) || pass_on(held);
}

int HttpLayer::end_of_input() {
    if (mode_ == HttpMode::http && reading_ != nullptr && !complete_ && !parser().end_of_input(*this) &&
        parser().error() != Error::ok)
        refuse_parsed();
    return 0;
}

// --- messages -----------------------------------------------------------------------------------------------------------

bool HttpLayer::parse(Bytes bytes) {
    const std::size_t all = bytes.size();
    if (reading_ == nullptr) {
        if (bytes.empty()) return true;
        begin_reading();
    }
    for (;;) {
        bytes = bytes.subspan(parser().feed(bytes, *this));
        if (connection_.closing()) return false;
        if (parser().error() != Error::ok) return refuse_parsed();
        if (parser().left()) return leave_http(bytes);
        if (complete_ || connection_.paused() || (aside_ != nullptr && aside_->decoding_paused)) {
            hold(bytes);
            break;
        }
        if (bytes.empty() || parser().finished()) break;  // behind the last message nothing has a meaning
    }
    if (!is_server() && parser().finished()) {  // the last answer: whoever asked closes as well (RFC 9112 9.6)
        connection_.close(Operation::close, 0, CloseMode::flush);
        return false;
    }
    if (idle())
        end_reading();
    else
        watch_progress(all);
    return true;
}

bool HttpLayer::refuse_parsed() { return refuse(error_ != Error::ok ? error_ : parser().error(), ECANCELED); }

bool HttpLayer::refuse(Error error, int close_error) {
    {
        std::lock_guard lock(connection_.guard());
        error_ = error;
    }
    events_.on_parse_error(id(), static_cast<int>(error), http::text_of(error));
    const bool unanswered = answer() == Answer::none || answer() == Answer::due;
    if (is_server() && unanswered && !connection_.closing()) send_refusal(error);
    connection_.close(Operation::receive, close_error, CloseMode::drain);
    return false;
}

void HttpLayer::send_refusal(Error error) {
    HeadText head;
    const std::string_view text = http::text_of(error);
    head.status_line(0x0101, http::status_of(error), {});
    head.field("Content-Type", "text/plain");
    head.length(text.size() + 1);
    head.field("Connection", "close");
    head.date();
    head.end();
    const std::array<Bytes, 3> buffers{head.bytes(), as_bytes(text.data(), text.size()), as_bytes("\n", 1)};
    send(buffers);
}

// An event's result, and what it did beside.
Next HttpLayer::next(HttpVerdict verdict) {
    if (verdict == HttpVerdict::error) return Next::fail;
    if (connection_.paused() || connection_.closing()) parser().pause();
    return Next::go_on;
}

Next HttpLayer::on_message_begin() {
    {
        std::lock_guard lock(connection_.guard());
        message().clear();
    }
    if (is_server()) set_answer(Answer::due);
    continued_ = false;
    return next(events_.on_message_begin(id()));
}

Next HttpLayer::on_request_line(std::string_view method, std::string_view target) {
    message().method = message().keep(method);
    message().target = message().keep(target);
    return next(events_.on_request_line(id(), message().method.data(), message().target.data()));
}

Next HttpLayer::on_status_line(unsigned status, std::string_view reason) {
    message().status = status;
    message().reason = message().keep(reason);
    interim_ = status / 100 == 1 && status != 101;
    if (!interim_) take_request();
    return next(events_.on_status_line(id(), status, message().reason.data()));
}

// The request that this is the answer to.
void HttpLayer::take_request() {
    std::lock_guard lock(connection_.guard());
    requests_->current = {};
    if (requests_->sent.empty()) return;
    requests_->current = std::move(requests_->sent.front());
    requests_->sent.pop_front();
}

Next HttpLayer::on_header(std::string_view name, std::string_view value) {
    const http::Message::Field field = message().add(name, value);
    if (requests_ != nullptr && http::equals_ignoring_case(name, "Set-Cookie")) store_cookie(field.value);
    return next(events_.on_header(id(), field.name.data(), field.value.data()));
}

void HttpLayer::store_cookie(std::string_view header) {
    const RemoteHost* host = connection_.remote_host();
    if (!connection_.engine().options().http_use_cookie || host == nullptr) return;
    const cookie::Target from{host->name, requests_->current.path, connection_.engine().stack().tls};
    cookie::global_store().set_from_response(header, from, sys().unix_time());
}

const std::vector<http::Message::Field>& HttpLayer::stored_cookies() {
    http::Message& list = requests_->cookies;
    list.clear();
    const RemoteHost* host = connection_.remote_host();
    if (host == nullptr) return list.fields();
    const cookie::Target to{host->name, requests_->current.path, connection_.engine().stack().tls};
    for (const cookie::Cookie& cookie : cookie::global_store().list_for(to, sys().unix_time()))
        list.add(cookie.name, cookie.value);
    return list.fields();
}

Next HttpLayer::on_headers_complete() {
    if (is_server())
        plan_.store({answer(), parser().keep_alive(), message().method == "HEAD", parser().connect()}, std::memory_order_relaxed);
    const HttpVerdict verdict = events_.on_headers_complete(id());
    const Next then = next(verdict);
    if (then == Next::fail) return then;
    leaves_ = verdict == HttpVerdict::upgrade;
    if (leaves_) return Next::leave;
    if (!is_server()) return begin_response_body(verdict);
    if (verdict == HttpVerdict::skip_body) return Next::no_body;
    if (parser().expects_continue() && (parser().chunked() || parser().content_length() != 0)) send_continue();
    return Next::go_on;
}

// A client that waits to be told gets told, unless the program has told it, or has answered already.
void HttpLayer::send_continue() {
    if (continued_ || answer() != Answer::due || connection_.closing()) return;
    constexpr std::string_view text = "HTTP/1.1 100 Continue\r\n\r\n";
    const Bytes bytes = as_bytes(text.data(), text.size());
    send({&bytes, 1});
}

Next HttpLayer::begin_response_body(HttpVerdict verdict) {
    if (interim_) return Next::go_on;
    const SentRequest::Kind kind = requests_->current.kind;
    const bool connect = kind == SentRequest::Kind::connect;
    plan_.store({answer(), false, false, connect}, std::memory_order_relaxed);
    if (connect && message().status / 100 == 2) return Next::leave;
    if (message().status == 101) {
        if (kind != SentRequest::Kind::websocket || check_websocket_answer()) return Next::go_on;
        error_ = Error::bad_upgrade;
        return Next::fail;
    }
    if (kind == SentRequest::Kind::head || verdict == HttpVerdict::skip_body) return Next::no_body;
    return prepare_decoder() ? Next::go_on : Next::fail;
}

bool HttpLayer::check_websocket_answer() {
    const SentRequest& request = requests_->current;
    const ws::UpgradeAnswer answer{message().status, message().joined("Upgrade"), message().joined("Connection"),
                                   message().joined("Sec-WebSocket-Accept"), message().joined("Sec-WebSocket-Protocol")};
    if (ws::check_answer(answer, request.websocket_key, request.protocols) != ws::Refusal::none) return false;
    ws::DeflateAgreement& deflate = aside().deflate;
    const std::string_view extensions = message().joined("Sec-WebSocket-Extensions");
    return ws::check_answer(extensions, deflate_settings(connection_.engine().options()), deflate) != ws::Negotiated::invalid;
}

bool HttpLayer::prepare_decoder() {
    if (aside_ != nullptr) aside_->decoder.reset();
    const Options& options = connection_.engine().options();
    if (!options.http_decompress || message().find("Content-Encoding") == nullptr) return true;
    coding::Limits limits;
    limits.bytes_max = options.http.body_bytes_max;
    coding::Fault reason = coding::Fault::none;
    aside().decoder = coding::make_decoder(message().joined("Content-Encoding"), reason, limits);
    if (reason == coding::Fault::none || reason == coding::Fault::unknown) return true;  // unknown: as it was sent
    error_ = Error::bad_content;
    return false;
}

Next HttpLayer::on_body(Bytes piece) {
    if (aside_ != nullptr && aside_->decoder != nullptr) return decode(piece);
    return next(events_.on_body(id(), piece));
}

Next HttpLayer::decode(Bytes piece) {
    bool refused = false;
    const auto out = [&](Bytes plain) {
        refused = next(events_.on_body(id(), plain)) == Next::fail;
        return !refused && !connection_.paused() && !connection_.closing();
    };
    const coding::Progress progress = aside_->decoder->feed(piece, out);
    if (refused) error_ = Error::refused_body;
    if (!refused && !progress.ok() && progress.fault != coding::Fault::trailing) {
        const bool large = progress.fault == coding::Fault::too_large || progress.fault == coding::Fault::ratio;
        error_ = large ? Error::content_too_large : Error::bad_content;
        return Next::fail;
    }
    if (progress.paused && !refused) {
        const Bytes rest = piece.subspan(progress.consumed);
        aside_->decoding_paused = true;
        aside_->undecoded.assign(rest.begin(), rest.end());
        parser().pause();
    }
    return refused ? Next::fail : Next::go_on;
}

Next HttpLayer::on_chunk_header(std::uint64_t length) { return next(events_.on_chunk_header(id(), length)); }
Next HttpLayer::on_chunk_complete() { return next(events_.on_chunk_complete(id())); }

Next HttpLayer::on_message_complete() {
    if (aside_ != nullptr && aside_->decoder != nullptr) {
        const coding::Fault fault = std::exchange(aside_->decoder, nullptr)->finish();
        if (fault != coding::Fault::none && fault != coding::Fault::trailing) {
            error_ = Error::bad_content;
            return Next::fail;
        }
    }
    if (is_server()) wait_ = Wait::none;
    const Next then = next(events_.on_message_complete(id()));
    if (then == Next::fail || connection_.closing()) return then;
    if (is_server() && !leaves_ && !parser().upgrade()) {
        if (answer() == Answer::done) {
            complete_exchange();
        } else {
            complete_ = true;
            connection_.hold_reading(true);
        }
        parser().pause();
    }
    return then;
}

// --- upgrade ------------------------------------------------------------------------------------------------------------

bool HttpLayer::leave_http(Bytes rest) {
    const Upgrade type = leaves_                ? Upgrade::none
                         : parser().websocket() ? Upgrade::websocket
                         : plan().connect       ? Upgrade::tunnel
                                                : Upgrade::unknown;
    const bool websocket = type == Upgrade::websocket;
    const ws::Role role = is_server() ? ws::Role::server : ws::Role::client;
    const Options& options = connection_.engine().options();
    Aside& aside = this->aside();
    auto link =
        websocket ? std::make_unique<WebSocketLink>(connection_, events_, role, options.ws_messages, aside.deflate) : nullptr;
    {
        std::lock_guard lock(connection_.guard());
        aside.websocket = std::move(link);
        upgrade_ = type;
        mode_ = websocket ? HttpMode::websocket : HttpMode::tunnel;
    }
    wait_ = Wait::none;
    if (events_.on_upgrade(id(), type) != HttpVerdict::ok) {
        connection_.close(Operation::receive, ECANCELED, CloseMode::drain);
        return false;
    }
    if (connection_.closing()) return false;
    const bool accepts = is_server() && websocket && options.ws_messages && answer() == Answer::due;
    // EPERM: another thread has accepted it meanwhile.
    if (accepts && !http::accept_websocket(connection_.engine(), id(), {}, {}) && errno != EPERM) {
        http::refuse_websocket(connection_.engine(), id());
        connection_.close(Operation::receive, EBADMSG, CloseMode::drain);
        return false;
    }
    set_answer(Answer::none);
    if (is_server()) end_reading();
    if (websocket && options.ws_messages) tick();
    if (connection_.closing()) return false;
    if (!connection_.paused() || !websocket) return rest.empty() || pass_on(rest);  // raw bytes are held by the connection
    hold(rest);
    return true;
}

}  // namespace hp
