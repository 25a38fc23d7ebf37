// SPDX-License-Identifier: Apache-2.0
#include "engine/layers/tls_layer.h"

#include <algorithm>
#include <cerrno>

#include "engine/connection.h"
#include "engine/stream_engine.h"

namespace hp {

int TlsLayer::start() {
    if (session_ != nullptr) return EALREADY;
    const RemoteHost* host = connection_.remote_host();
    auto session = tls::Session::create(connection_.engine().tls_contexts(), host != nullptr ? std::string_view(host->name) : "");
    if (session == nullptr) return errno;
    {
        std::lock_guard lock(connection_.guard());  // other threads ask for session details
        session_ = std::move(session);
    }
    if (!progress(session_->start(*this))) return 0;  // it closes already, with its own reason
    return 0;
}

bool TlsLayer::feed(Bytes bytes) {
    if (session_ == nullptr) return pass_up(bytes);
    return progress(session_->feed(bytes, scratch(), *this, *this));
}

// The session above reads from the one buffer while it writes to the other.
std::span<std::byte> TlsLayer::scratch() {
    if (to_proxy_) return connection_.worker().proxy_scratch();
    return {connection_.worker().scratch(), Loop::receive_buffer_bytes};
}

bool TlsLayer::progress(tls::Progress progress) {
    switch (progress) {
        case tls::Progress::ok: return true;
        case tls::Progress::closed: return peer_said_goodbye();
        case tls::Progress::stopped: return false;
        case tls::Progress::failed: connection_.close(Operation::receive, EBADMSG, CloseMode::flush); return false;
    }
    return false;
}

// As the end of a TCP stream: what came before is told first, and once the listener, or the layer above, takes it (RFC 8446 6.1).
bool TlsLayer::peer_said_goodbye() {
    if (connection_.holds_back()) return true;
    const int error = Layer::end_of_input();
    if (error != 0)
        connection_.close(Operation::receive, error, CloseMode::flush);
    else
        connection_.close(Operation::close, 0, CloseMode::drain);
    return false;
}

bool TlsLayer::resume() {
    if (!Layer::resume()) return false;
    return session_ == nullptr || !session_->peer_closed() || peer_said_goodbye();
}

bool TlsLayer::send(Buffers buffers) {
    if (session_ == nullptr) return pass_down(buffers);
    for (const Bytes& bytes : buffers) {
        if (gather(bytes)) continue;
        errno = EPERM;
        return false;
    }
    if (connection_.engine().options().send_policy == SendPolicy::direct)
        seal();
    else
        connection_.touch();
    return true;
}

// Takes less than a record to wait for company; whole records go at once, from the user's buffer.
bool TlsLayer::gather(Bytes bytes) {
    if (!gathered_.empty() || bytes.size() < record_bytes) {
        if (gathered_.capacity() == 0) gathered_.swap(connection_.worker().spare_gathered);
        const Bytes first = bytes.first(std::min(bytes.size(), record_bytes - gathered_.size()));
        gathered_.insert(gathered_.end(), first.begin(), first.end());
        connection_.set_apart(gathered_.size());
        bytes = bytes.subspan(first.size());
        if (gathered_.size() == record_bytes) seal();
    }
    const Bytes whole = bytes.first(bytes.size() / record_bytes * record_bytes);
    if (!whole.empty() && !session_->send(whole, *this)) return false;
    return whole.size() == bytes.size() || gather(bytes.subspan(whole.size()));
}

void TlsLayer::flush() {
    Layer::flush();
    seal();
}

void TlsLayer::seal() {
    if (gathered_.empty()) return;
    std::vector<std::byte> record = std::move(gathered_);
    gathered_.clear();
    connection_.set_apart(0);
    session_->send(record, *this);
    record.clear();
    if (connection_.worker().spare_gathered.capacity() == 0) connection_.worker().spare_gathered.swap(record);
}

int TlsLayer::end_of_input() {
    if (session_ != nullptr && session_->mid_record()) return EBADMSG;  // the stream ends within a record
    return Layer::end_of_input();
}

void TlsLayer::say_goodbye() {
    Layer::say_goodbye();
    seal();
    if (session_ != nullptr) session_->close(*this);
}

void TlsLayer::write(std::span<const std::byte> records) { pass_down({&records, 1}); }

bool TlsLayer::established() {
    connection_.handshake_done();  // never of the one to a proxy: that is established when it gets here
    return !connection_.closing();
}

bool TlsLayer::read(std::span<const std::byte> bytes) { return pass_up(bytes); }

}  // namespace hp
