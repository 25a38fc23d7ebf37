// SPDX-License-Identifier: Apache-2.0
// Answers of a server (RFC 9110 6.4, 8.6; RFC 9112 6).
#include <fcntl.h>

#include <array>
#include <cerrno>
#include <vector>

#include "engine/http/http_calls.h"
#include "net/sys.h"
#include "protocol/http/head.h"
#include "protocol/websocket/handshake.h"

namespace hp::http {
namespace {

constexpr std::size_t small_file_bytes = 64 * 1024;  // sent together with its head

bool fail(int error) {
    errno = error;
    return false;
}

// What is known of an answer before it is sent.
struct Draft {
    AnswerPlan plan;
    GivenFields given;
    bool interim = false;  // 1xx: the answer is still to come
    bool has_body = true;  // bytes of a body may follow the head
    Answer next = Answer::done;
    std::uint64_t left = 0;
};

bool read_plan(const HttpLayer& layer, Draft& draft) {
    if (layer.mode() == HttpMode::raw) return fail(EPERM);
    draft.plan = layer.plan();
    return true;
}
bool read_plan(StreamEngine& engine, ConnectionId id, Draft& draft) {
    return engine.inspect(id, [&](Connection& connection) { return read_plan(layer_of(connection), draft); });
}

// `body` bytes are at hand; a Content-Length of the caller's may announce more.
bool write_head(StreamEngine& engine, const ResponseHead& response, std::uint64_t body, Draft& draft, HeadText& head) {
    const unsigned status = response.status;
    if (!head.begin_response(engine.options().http_version, status, response.reason, response.fields, draft.given)) return false;
    const GivenFields& given = draft.given;
    draft.interim = status / 100 == 1 && status != 101;
    const bool never_body = status / 100 == 1 || status == 204 || status == 304 || (draft.plan.connect && status / 100 == 2);
    draft.has_body = !never_body && !draft.plan.head;
    if (draft.has_body && given.length && given.length_value < body) return fail(EINVAL);
    if (!never_body && !given.length && !given.chunked && (body != 0 || !draft.plan.head)) head.length(body);
    if (!given.connection && status / 100 != 1) head.field("Connection", draft.plan.keep_alive ? "keep-alive" : "close");
    if (!given.date && status / 100 != 1) head.date();
    head.end();
    if (!draft.has_body) return true;
    draft.left = given.length ? given.length_value - body : 0;
    draft.next = given.chunked ? Answer::chunked : draft.left != 0 ? Answer::length : Answer::done;
    return true;
}

// The head, and what there was of the body, have been sent.
void note(HttpLayer& layer, const Draft& draft) {
    if (draft.interim) return layer.note_continue();
    if (draft.plan.state == Answer::none) return;
    layer.swallow_chunks(!draft.has_body && draft.given.chunked);
    layer.answered(draft.next, draft.left, draft.given.close);
}
bool note(StreamEngine& engine, ConnectionId id, const Draft& draft) {
    if (draft.interim) return engine.act(id, [](Connection& connection) { layer_of(connection).note_continue(); });
    if (draft.plan.state == Answer::none) return true;
    const bool swallows = !draft.has_body && draft.given.chunked;
    const bool noted = engine.inspect(id, [swallows](Connection& connection) {  // now: this thread's chunks come next
        layer_of(connection).swallow_chunks(swallows);
        return true;
    });
    return noted && engine.act(id, [next = draft.next, left = draft.left, close = draft.given.close](Connection& connection) {
        layer_of(connection).answered(next, left, close);
    });
}

}  // namespace

bool send_response(StreamEngine& engine, ConnectionId id, const ResponseHead& response, Bytes body) {
    Draft draft;
    HeadText head;
    Connection* const here = engine.here(id);  // then nothing has to be looked up or locked on the way
    if (here != nullptr ? !read_plan(layer_of(*here), draft) : !read_plan(engine, id, draft)) return false;
    if (!write_head(engine, response, body.size(), draft, head)) return false;
    const std::array<Bytes, 2> both{head.bytes(), body};
    const Buffers buffers = Buffers(both).first(draft.has_body && !body.empty() ? 2 : 1);
    if (here == nullptr) return engine.send(id, buffers) && note(engine, id, draft);
    const std::size_t bytes = total_size(buffers);
    if (bytes > send_bytes_max) return fail(EMSGSIZE);
    if (!here->send(buffers, bytes)) return false;
    note(layer_of(*here), draft);
    return true;
}

bool send_response_file(StreamEngine& engine, ConnectionId id, const ResponseHead& response, const char* path) {
    if (path == nullptr || *path == '\0') return fail(EINVAL);
    Fd file(sys().open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (!file) return false;
    const std::int64_t size = sys().file_size(file.get());
    if (size < 0) return false;
    const auto bytes = static_cast<std::uint64_t>(size);
    if (bytes <= small_file_bytes) {
        thread_local std::vector<std::byte> content;
        content.resize(bytes);
        return read_whole(file.get(), content) && send_response(engine, id, response, content);
    }
    Draft draft;
    HeadText head;
    if (!read_plan(engine, id, draft) || !write_head(engine, response, bytes, draft, head)) return false;
    const Bytes text = head.bytes();
    if (!engine.send(id, {&text, 1})) return false;
    if (draft.has_body && !queue_file(engine, id, {std::move(file), 0, bytes})) return false;
    return note(engine, id, draft);
}

bool send_file_part(StreamEngine& engine, ConnectionId id, int file, std::uint64_t offset, std::uint64_t length) {
    const std::int64_t size = sys().file_size(file);
    if (size < 0) return false;
    if (offset > static_cast<std::uint64_t>(size) || length > static_cast<std::uint64_t>(size) - offset) return fail(EINVAL);
    Draft draft;
    if (!read_plan(engine, id, draft)) return false;
    if (length == 0 || (draft.plan.head && draft.plan.state != Answer::length)) return true;  // the answer to HEAD has no body
    const bool fits = engine.inspect(id, [](Connection& connection) {
        if (connection.phase() != Phase::open) return fail(EPERM);
        return layer_of(connection).has_room_for_file() || fail(ENOBUFS);
    });
    if (!fits) return false;
    Fd own(sys().duplicate(file));
    if (!own || !queue_file(engine, id, {std::move(own), offset, length})) return false;
    if (draft.plan.state != Answer::length && draft.plan.state != Answer::due) return true;
    return engine.act(id, [length](Connection& connection) { layer_of(connection).sent_body(length); });
}

bool release(StreamEngine& engine, ConnectionId id) {
    const bool first = engine.inspect(id, [](Connection& connection) {
        return (connection.phase() == Phase::open && layer_of(connection).claim_release()) || fail(EPERM);
    });
    return first && engine.act(id, [](Connection& connection) { layer_of(connection).release(); });
}

bool accept_websocket(StreamEngine& engine, ConnectionId id, const char* protocol, HeaderFields fields) {
    HeadText head;
    ws::DeflateAgreement agreement;
    GivenFields given;
    const bool fits = engine.inspect(id, [&](Connection& connection) {
        HttpLayer& layer = layer_of(connection);
        Reading* reading = layer.reading();
        if (reading == nullptr || !reading->parser.websocket() || layer.plan().state != Answer::due) return fail(EPERM);
        const std::string_view key = reading->message.joined("Sec-WebSocket-Key");
        const ws::UpgradeRequest request{reading->message.method,
                                         reading->parser.version_major(),
                                         reading->parser.version_minor(),
                                         reading->message.joined("Upgrade"),
                                         reading->message.joined("Connection"),
                                         key,
                                         reading->message.joined("Sec-WebSocket-Version")};
        if (ws::check_request(request) != ws::Refusal::none) return fail(EBADMSG);
        std::string extension;
        const std::string_view offer = reading->message.joined("Sec-WebSocket-Extensions");
        if (ws::accept_offer(offer, deflate_settings(engine.options()), agreement, extension) == ws::Negotiated::invalid)
            return fail(EBADMSG);
        head.status_line(0x0101, 101, {});
        head.field("Upgrade", "websocket");
        head.field("Connection", "Upgrade");
        head.field("Sec-WebSocket-Accept", ws::accept_of(key));
        if (!extension.empty()) head.field("Sec-WebSocket-Extensions", extension);
        return true;
    });
    if (!fits) return false;
    if (protocol != nullptr && !is_token(protocol)) return fail(EINVAL);
    if (protocol != nullptr) head.field("Sec-WebSocket-Protocol", protocol);
    if (!add_given(head, fields, given)) return false;
    head.end();
    const Bytes text = head.bytes();
    const auto claim = [&](bool claims) {
        return engine.inspect(
            id, [claims](Connection& connection) { return layer_of(connection).claim_upgrade(claims) || fail(EPERM); });
    };
    if (!claim(true)) return false;  // another thread answers at this moment
    if (!engine.send(id, {&text, 1})) {
        const int error = errno;
        claim(false);
        return fail(error);
    }
    return engine.act(id, [agreement](Connection& connection) {
        layer_of(connection).agree(agreement);
        layer_of(connection).answered(Answer::done, 0, false);
    });
}

bool refuse_websocket(StreamEngine& engine, ConnectionId id) {
    bool other_version = false;
    engine.inspect(id, [&](Connection& connection) {
        Reading* reading = layer_of(connection).reading();
        other_version = reading != nullptr && reading->message.joined("Sec-WebSocket-Version") != "13";
        return true;
    });
    const HeaderField fields[] = {{"Connection", "close"}, {"Sec-WebSocket-Version", "13"}};
    return send_response(engine, id, {other_version ? 426u : 400u, nullptr, fields}, {});
}

}  // namespace hp::http
