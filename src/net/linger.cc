// SPDX-License-Identifier: Apache-2.0
#include "net/linger.h"

#include <cerrno>
#include <memory>

namespace hp {

void Linger::begin(Loop& loop, Fd socket, std::int64_t timeout_ms) {
    std::unique_ptr<Linger> linger(new Linger(loop, std::move(socket)));
    if (sys().shutdown(linger->socket_.get(), SHUT_WR) != 0) return;
    if (loop.watch(linger->socket_.get(), *linger, EPOLLIN | EPOLLRDHUP) != 0) return;
    loop.timers().schedule(*linger, loop.now_ms() + timeout_ms);
    loop.host(std::move(linger));
}

void Linger::on_ready(std::uint32_t) {
    if (!socket_) return;
    const ssize_t count = sys().recv(socket_.get(), loop_.receive_buffer(), Loop::receive_buffer_bytes, MSG_TRUNC);
    if (count < 0 && (errno == EAGAIN || errno == EINTR)) return;
    if (count > 0) dropped_ += count;
    if (count <= 0 || dropped_ > bytes_max) end();
}

void Linger::end() {
    if (!socket_) return;
    cancel();
    socket_.close();
    loop_.evict(*this);
}

}  // namespace hp
