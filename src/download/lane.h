// SPDX-License-Identifier: Apache-2.0
#pragma once
// The connections of one kind, http or https: an engine in the role of an agent, whose events become those of links.
#include <atomic>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "download/redirect.h"
#include "download/response.h"
#include "download/settings.h"
#include "engine/stream_engine.h"

namespace hp::download {

class Lane;
struct Transfer;

// One connection. Fields without a word are under the runner's mutex.
struct Link {
    Link(Lane& l, Origin o) : lane(l), origin(std::move(o)) {}

    Lane& lane;
    const Origin origin;
    std::atomic<ConnectionId> id{0};
    Transfer* transfer = nullptr;  // what is asked for on it; null: idle, or its end is near
    bool dialing = true;           // the thread that dials still knows it
    bool connected = false, open = false;
    bool used = false;     // an answer was read whole on it
    bool keeps = true;     // it may be used again
    bool leaving = false;  // it is being disconnected
    std::int64_t idle_since_ms = 0;
    std::uint64_t ignored = 0;  // body bytes that nobody wanted

    // Its own thread's.
    Head head;
    bool interim = false;
    std::string refusal;  // what is wrong with the answer as HTTP

    // Closed before the thread that dials knew that it was open.
    bool closed = false;
    Operation close_operation = Operation::unknown;
    int close_error = 0;
    std::string close_text;
};

// What a lane tells. Calls for one link come from its thread and never overlap; on_closed is the last.
class LinkEvents {
public:
    virtual void on_connected(Link& link) = 0;
    virtual void on_open(Link& link) = 0;  // TLS is up too
    virtual void on_field(Link& link, const char* name, const char* value) = 0;
    virtual void on_head(Link& link) = 0;  // link.head; not for interim answers
    virtual void on_body(Link& link, Bytes piece) = 0;
    // `keeps`: the connection stays open. `cut`: the body ended with the connection, and TLS did not say that this was its end.
    virtual void on_complete(Link& link, bool keeps, bool cut) = 0;
    virtual void on_closed(Link& link, Operation operation, int error, const std::string& tls_text) = 0;

protected:
    ~LinkEvents() = default;
};

class Lane final : private Events, private HttpEvents {
public:
    Lane(bool secure, LinkEvents& events);
    ~Lane() { engine_.end(); }

    bool secure() const { return secure_; }
    int prepare(const RunSettings& settings);  // before the first dial. 0 or an errno value
    int run();                                 // the same; the second time nothing happens
    void stop() { engine_.end(); }

    bool here() const { return Worker::current() != nullptr && &Worker::current()->engine() == &engine_; }

    // Resolves and connects. 0 or an errno value; then on_closed does not come.
    int dial(Link& link);
    // With these fields and no others, but for Host.
    bool get(Link& link, const std::string& target, const std::vector<std::pair<std::string, std::string>>& fields);
    void disconnect(Link& link) { engine_.disconnect(link.id.load(), true); }
    void pause(Link& link, bool paused) { engine_.pause_receive(link.id.load(), paused); }

private:
    int set_up_tls();
    Link* link_of(ConnectionId id);

    Verdict on_prepare_listen(int) override { return Verdict::ignore; }
    Verdict on_accept(ConnectionId, std::uintptr_t) override { return Verdict::ignore; }
    Verdict on_prepare_connect(ConnectionId id, int fd) override;
    Verdict on_connect(ConnectionId id) override;
    Verdict on_handshake(ConnectionId id) override;
    Verdict on_receive(ConnectionId, Bytes) override { return Verdict::ignore; }
    Verdict on_receive(ConnectionId, std::size_t) override { return Verdict::ignore; }
    Verdict on_send(ConnectionId, Bytes) override { return Verdict::ignore; }
    Verdict on_close(ConnectionId id, Operation operation, int error) override;
    Verdict on_reconnect(ConnectionId, ConnectionId, std::uint32_t, std::uint32_t) override { return Verdict::error; }
    Verdict on_shutdown() override { return Verdict::ignore; }

    HttpVerdict on_message_begin(ConnectionId) override { return HttpVerdict::ok; }
    HttpVerdict on_request_line(ConnectionId, const char*, const char*) override { return HttpVerdict::ok; }
    HttpVerdict on_status_line(ConnectionId id, unsigned status, const char* reason) override;
    HttpVerdict on_header(ConnectionId id, const char* name, const char* value) override;
    HttpVerdict on_headers_complete(ConnectionId id) override;
    HttpVerdict on_body(ConnectionId id, Bytes piece) override;
    HttpVerdict on_chunk_header(ConnectionId, std::uint64_t) override { return HttpVerdict::ok; }
    HttpVerdict on_chunk_complete(ConnectionId) override { return HttpVerdict::ok; }
    HttpVerdict on_message_complete(ConnectionId id) override;
    HttpVerdict on_upgrade(ConnectionId, Upgrade) override { return HttpVerdict::error; }
    void on_parse_error(ConnectionId id, int code, const char* text) override;
    Verdict on_ws_header(ConnectionId, bool, std::uint8_t, std::uint8_t, const std::byte*, std::uint64_t) override {
        return Verdict::error;
    }
    Verdict on_ws_body(ConnectionId, Bytes) override { return Verdict::error; }
    Verdict on_ws_complete(ConnectionId) override { return Verdict::error; }

    const bool secure_;
    LinkEvents& events_;
    StreamEngine engine_;
    RunSettings settings_;
    bool running_ = false;
};

}  // namespace hp::download
