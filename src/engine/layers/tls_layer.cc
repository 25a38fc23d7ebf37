// SPDX-License-Identifier: Apache-2.0
#include "engine/layers/tls_layer.h"

#include <openssl/ssl.h>

#include <array>
#include <cerrno>
#include <cstring>

#include "engine/connection.h"
#include "engine/stream_engine.h"

namespace hp {

int TlsLayer::start() {
    if (session_ != nullptr) return EALREADY;
    const RemoteHost* host = connection_.remote_host();
    auto session = tls::Session::create(connection_.engine().tls_contexts(), host != nullptr ? std::string_view(host->name) : "");
    if (session == nullptr) return errno;
    {
        std::lock_guard lock(connection_.guard());   // other threads ask for session details
        session_ = std::move(session);
    }
    if (!progress(session_->start(*this))) return 0;   // it closes already, with its own reason
    return 0;
}

bool TlsLayer::feed(Bytes bytes) {
    if (session_ == nullptr) return pass_up(bytes);
    return progress(session_->feed(bytes, {connection_.worker().scratch(), Loop::receive_buffer_bytes}, *this, *this));
}

bool TlsLayer::progress(tls::Progress progress) {
    switch (progress) {
    case tls::Progress::ok: return true;
    case tls::Progress::closed: connection_.close(Operation::close, 0, CloseMode::drain); return false;
    case tls::Progress::stopped: return false;
    case tls::Progress::failed: connection_.close(Operation::receive, EBADMSG, CloseMode::flush); return false;
    }
    return false;
}

bool TlsLayer::send(Buffers buffers) {
    if (session_ == nullptr) return pass_down(buffers);
    if (buffers.size() == 1) return session_->send(buffers[0], *this) || (errno = EPERM, false);
    // Many small buffers would make many small records: they are put together first, 16 KiB at a time.
    std::array<std::byte, 16 * 1024> record;
    std::size_t filled = 0;
    for (Bytes bytes : buffers) {
        while (!bytes.empty()) {
            const std::size_t fits = std::min(bytes.size(), record.size() - filled);
            std::memcpy(record.data() + filled, bytes.data(), fits);
            bytes = bytes.subspan(fits);
            filled += fits;
            if (filled < record.size()) continue;
            if (!session_->send(record, *this)) return errno = EPERM, false;
            filled = 0;
        }
    }
    return session_->send({record.data(), filled}, *this) || (errno = EPERM, false);
}

int TlsLayer::end_of_input() {
    return session_ != nullptr && SSL_has_pending(session_->native()) != 0 ? EBADMSG : 0;   // the stream ends within a record
}

void TlsLayer::say_goodbye() {
    if (session_ != nullptr) session_->close(*this);
}

void TlsLayer::write(std::span<const std::byte> records) { pass_down({&records, 1}); }

bool TlsLayer::established() {
    connection_.handshake_done();
    return !connection_.closing();
}

bool TlsLayer::read(std::span<const std::byte> bytes) { return pass_up(bytes); }

} // namespace hp
