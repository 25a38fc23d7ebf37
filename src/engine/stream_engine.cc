// SPDX-License-Identifier: Apache-2.0
// What users ask of connections: finding them, requests from any thread, questions. Starting and stopping is in stream_life.cc,
// making connections in stream_dial.cc.
#include "engine/stream_engine.h"

#include <fcntl.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "engine/layers/pack_layer.h"
#include "engine/layers/pull_layer.h"
#include "engine/layers/tls_layer.h"
#include "net/socket.h"
#ifndef _HTTP_DISABLED
#include "engine/http/http_layer.h"
#endif

namespace hp {
namespace {

bool fail(int error) {
    errno = error;
    return false;
}

}  // namespace

void StreamEngine::Request::run_and_release() {
    std::unique_ptr<Request> self(this);
    if (!connection_.holds(id_)) return;
    if (!connection_.attached()) return connection_.worker().park(std::move(self));
    run();
    connection_.touch();  // settled once, however much mail there is for it
}

class StreamEngine::SendRequest final : public Request {
public:
    SendRequest(Connection& connection, ConnectionId id, BufferNode* node) : Request(connection, id), node_(node) {}
    ~SendRequest() override {
        if (node_ != nullptr) BufferNode::free(node_);
    }
    void depart() { Request::depart(node_->end - node_->sent); }
    void run() override {
        BufferNode* node = std::exchange(node_, nullptr);
        if (written_)
            connection_.receive_sent(node);
        else
            connection_.receive_mail(node);
        arrived();
    }
    // Sends now, in this thread, which holds the writer's token. Whatever goes wrong, the worker meets it when it sends the rest.
    void write(int fd) {
        written_ = true;
        const ssize_t sent = sys().send(fd, node_->data(), node_->end, MSG_NOSIGNAL);
        if (sent > 0) node_->sent = static_cast<std::uint32_t>(sent);
    }

private:
    BufferNode* node_;
    bool written_ = false;
};

std::unique_ptr<Layer> StreamEngine::make_layers(Connection& connection) {
    std::unique_ptr<Layer> framing;
    if (stack_.framing == Framing::pull) framing = std::make_unique<PullLayer>(connection, options_.pull_bytes_max);
    if (stack_.framing == Framing::pack)
        framing = std::make_unique<PackLayer>(connection, options_.pack_flag, options_.pack_bytes_max);
#ifndef _HTTP_DISABLED
    if (stack_.framing == Framing::http) framing = std::make_unique<HttpLayer>(connection, *http_events_);
#endif
    if (!stack_.tls) return framing;
    auto tls = std::make_unique<TlsLayer>(connection);
    if (framing != nullptr) tls->put_on_top(std::move(framing));
    return tls;
}

// The object behind `id` right now, null if there is none. What it finds stays valid memory, but may change hands at any time on
// another thread: so the id is checked again under the guard, or on the connection's own thread.
Connection* StreamEngine::find(ConnectionId id) {
    // Most requests answer the event that is being handled: its connection needs no lookup.
    const Worker* worker = Worker::current();
    Connection* active = worker != nullptr && &worker->engine() == this ? worker->active : nullptr;
    if (active != nullptr && id != 0 && active->holds(id)) return active;
    Connection* connection = role_ == Role::client ? client_.load(std::memory_order_acquire) : table_.find(id);
    return connection != nullptr && id != 0 && connection->holds(id) ? connection : nullptr;
}

// --- requests -----------------------------------------------------------------------------------------------------------

bool StreamEngine::send(ConnectionId id, Buffers buffers) {
    const std::size_t bytes = total_size(buffers);
    if (stack_.framing == Framing::pack && (bytes == 0 || bytes > options_.pack_bytes_max))
        return fail(find(id) != nullptr ? EMSGSIZE : EBADSLT);
    if (bytes == 0 || bytes > send_bytes_max) return fail(find(id) == nullptr ? EBADSLT : bytes == 0 ? EINVAL : EMSGSIZE);
    Connection* connection = find(id);
    if (connection == nullptr) return fail(EBADSLT);
    if (acts_here(*connection)) return connection->send(buffers, bytes);
    return mail(*connection, id, buffers, bytes);
}

// A send from another thread: written to the socket by that thread if nothing waits before it and no TLS session is in between, which
// belongs to the worker; else the worker sends it. In both cases the worker is told, for OnSend.
bool StreamEngine::mail(Connection& connection, ConnectionId id, Buffers buffers, std::size_t bytes) {
    if (!within_limits(connection.pending(), bytes)) return false;
    const bool frame = stack_.framing == Framing::pack && !stack_.tls;
    BufferNode* node = BufferNode::make(bytes + (frame ? pack::header_bytes : 0));
    if (node == nullptr) return fail(ENOMEM);
    if (frame) node->fill(pack::make_header(options_.pack_flag, bytes));
    for (const Bytes& piece : buffers) node->fill(piece);
    std::unique_ptr<SendRequest> request(new (std::nothrow) SendRequest(connection, id, node));
    if (request == nullptr) {
        BufferNode::free(node);
        return fail(ENOMEM);
    }
    int fd = -1;
    {
        std::lock_guard lock(connection.guard());  // while it is held the connection, and with it its worker, stays
        if (!connection.holds(id)) return fail(EBADSLT);
        if (connection.phase() != Phase::open || (stack_.tls && connection.tls()->starts())) return fail(EPERM);
        if (stack_.tls || connection.on_own_thread() || !connection.try_write_from_outside()) {
            request->depart();
            connection.worker().post(std::move(request));
            return true;
        }
        fd = connection.fd();
    }
    request->write(fd);  // the token keeps the socket open and the connection alive
    std::lock_guard lock(connection.guard());
    request->depart();
    connection.written_from_outside();
    connection.worker().post(std::move(request));
    return true;
}

bool StreamEngine::post(Connection& connection, ConnectionId id, std::unique_ptr<Request> request, Order order) {
    if (request == nullptr) return fail(ENOMEM);
    std::lock_guard lock(connection.guard());
    if (!connection.holds(id)) return fail(EBADSLT);
    if (order == Order::with_sends) request->depart(0);
    connection.worker().post(std::move(request));
    return true;
}

bool StreamEngine::send_file(ConnectionId id, const char* path, Bytes head, Bytes tail, std::uint64_t* sent) {
    if (path == nullptr || *path == '\0') return fail(EINVAL);
    const Fd file(sys().open(path, O_RDONLY | O_CLOEXEC));
    if (!file) return false;
    const std::int64_t size = sys().file_size(file.get());
    if (size < 0) return false;
    const std::uint64_t total = static_cast<std::uint64_t>(size) + head.size() + tail.size();
    if (total == 0) return fail(ENODATA);
    const std::uint64_t bytes_max = options_.pending_bytes_max != 0 ? options_.pending_bytes_max : 0xFFFF'FFFF;
    if (total > bytes_max || size > 0xFFFF'FFFF) return fail(EFBIG);
    std::unique_ptr<std::byte[]> content(new (std::nothrow) std::byte[static_cast<std::size_t>(size)]);
    if (content == nullptr) return fail(ENOMEM);
    const std::span bytes{content.get(), static_cast<std::size_t>(size)};
    if (!read_whole(file.get(), bytes)) return false;
    const std::array<Bytes, 3> buffers{head, bytes, tail};
    if (sent != nullptr) *sent = total;
    return send(id, buffers);
}

bool StreamEngine::disconnect(ConnectionId id, bool force) {
    Connection* own = find(id);
    if (own != nullptr && own->on_own_thread() && own->attached())
        own->set_unwanted();  // in OnClose, too, when it is too late to close
    return act(
        id,
        [mode = force ? CloseMode::flush : CloseMode::drain](Connection& connection) {
            connection.set_unwanted();
            connection.close(Operation::close, 0, mode);
        },
        Order::alone);
}

bool StreamEngine::pause_receive(ConnectionId id, bool pause) {
    return act(
        id, [pause](Connection& connection) { connection.pause_receive(pause); }, Order::alone);
}

bool StreamEngine::start_tls(ConnectionId id) {
    if (!stack_.tls) return fail(EPERM);
    if (options_.tls_auto_handshake) return connected(id) ? fail(EPERM) : fail(EBADSLT);
    // Decided under the guard, so that a second call from anywhere gets its EALREADY at once; begun on the connection's thread.
    const bool first = inspect(id, [](Connection& connection) {
        if (connection.tls()->claimed()) return fail(EALREADY);
        if (connection.phase() != Phase::open) return fail(EPERM);
        connection.tls()->claim();
        return true;
    });
    return first && begin_tls(id);
}

bool StreamEngine::begin_tls(ConnectionId id) {
    return act(
        id,
        [](Connection& connection) {
            if (connection.phase() != Phase::open) return;
            if (connection.start_tls() == EAGAIN)
                connection.engine().begin_tls(connection.id());  // behind the mail that is on its way
        },
        Order::alone);
}

Fetched StreamEngine::fetch(ConnectionId id, std::span<std::byte> target, bool consume) {
    std::shared_ptr<PullBuffer> buffer;
    std::size_t bytes_max = 0;
    const bool found = inspect(id, [&](Connection& connection) {
        if (connection.bottom() == nullptr) return false;
        buffer = static_cast<PullLayer&>(connection.bottom()->top()).buffer();
        bytes_max = options_.pull_bytes_max;
        return true;
    });
    if (!found) return Fetched::no_connection;
    if (!buffer->copy(target, consume)) return Fetched::too_long;
    const std::size_t left = buffer->size();
    const bool may_have_been_full = consume && bytes_max != 0 && left + target.size() >= bytes_max && left < bytes_max;
    if (may_have_been_full)
        act(
            id, [](Connection& connection) { connection.hold_reading(false); }, Order::alone);
    return Fetched::ok;
}

bool StreamEngine::disconnect_older(std::uint32_t period_ms, bool force, bool silent) {
    if (period_ms > period_ms_max || (silent && !options_.mark_silence)) return fail(EINVAL);
    for (const ConnectionId id : ids()) {
        std::uint32_t age_ms = 0;
        if (period(id, age_ms, silent) && age_ms >= period_ms) disconnect(id, force);
    }
    return true;
}

// --- questions ----------------------------------------------------------------------------------------------------------

bool StreamEngine::connected(ConnectionId id) {
    return inspect(id, [](Connection& connection) { return connection.connected(); });
}

bool StreamEngine::pending(ConnectionId id, std::size_t& bytes) {
    return inspect(id, [&](Connection& connection) {
        if (!connection.connected()) return fail(EPERM);
        bytes = connection.pending();
        return true;
    });
}

bool StreamEngine::local(ConnectionId id, Address& address) {
    Connection* connection = find(id);
    int fd = -1;
    const bool open = connection != nullptr && inspect(id, [&](Connection& found) {
                          fd = found.fd();
                          return found.connected();
                      });
    if (!open) return fail(EBADSLT);
    if (const int error = local_address(fd, address); error != 0) return fail(error);
    return connected(id) || fail(EBADSLT);  // if it closed meanwhile, the descriptor may have been somebody else's
}

bool StreamEngine::period(ConnectionId id, std::uint32_t& ms, bool silent) {
    if (silent && !options_.mark_silence) return fail(EPERM);
    return inspect(id, [&](Connection& connection) {
        const auto now_ms = static_cast<std::uint32_t>(sys().now_ms());
        const std::uint32_t age_ms = now_ms - (silent ? connection.active_ms() : connection.opened_ms());
        ms = age_ms > period_ms_max * 2 ? 0 : age_ms;  // a loop's clock may be ahead of ours by a turn
        return true;
    });
}

std::vector<ConnectionId> StreamEngine::ids() {
    std::vector<ConnectionId> ids;
    table_.for_each([&](Connection& connection) {
        const ConnectionId id = connection.id();
        if (id != 0) ids.push_back(id);
    });
    return ids;
}

Address StreamEngine::listen_address() const {
    std::lock_guard lock(listener_mutex_);
    return listen_address_;
}

}  // namespace hp
