// SPDX-License-Identifier: Apache-2.0
#include "net/listener.h"

#include <fcntl.h>

#include <algorithm>
#include <cerrno>

namespace hp {

int Listener::open(int family, const SocketOptions& options, bool dual_stack) {
    family_ = family;
    const int error = open_stream_socket(family, options, socket_);
    if (error != 0 || family != AF_INET6) return error;
    return set_flag(socket_.get(), IPPROTO_IPV6, IPV6_V6ONLY, dual_stack ? 0 : 1);
}

int Listener::bind(const Address& address) {
    if (const int error = bind_socket(socket_.get(), family_, address); error != 0) return error;
    return local_address(socket_.get(), address_);
}

int Listener::listen(int backlog) {
    reserve_ = Fd(sys().open("/dev/null", O_RDONLY | O_CLOEXEC));
    return sys().listen(socket_.get(), backlog) == 0 ? 0 : errno;
}

int Listener::attach(Loop& loop, Acceptor& acceptor) {
    loop_ = &loop;
    acceptor_ = &acceptor;
    return loop.watch(socket_.get(), *this, EPOLLIN);
}

void Listener::close() {
    cancel();
    socket_.close();
    reserve_.close();
    starved_since_ms_ = 0;
}

void Listener::on_ready(std::uint32_t) {
    // Most wake-ups bring one connection: the batch grows while queues are found full, so that a lone one costs one accept4.
    int accepted = 0;
    while (accepted < batch_ && socket_ && accept_one()) ++accepted;
    batch_ = accepted == batch_ ? std::min(batch_ * 2, accepts_max) : std::max(accepted, 1);
}

bool Listener::accept_one() {
    sockaddr_storage remote{};
    socklen_t size = sizeof remote;
    for (int attempt = 0; attempt < accepts_max; ++attempt) {
        const int fd = sys().accept4(socket_.get(), reinterpret_cast<sockaddr*>(&remote), &size, SOCK_NONBLOCK | SOCK_CLOEXEC);
        if (fd >= 0) {
            starved_since_ms_ = 0;
            acceptor_->on_accepted(Fd(fd), Address::from(remote));
            return true;
        }
        switch (errno) {
            case EINTR:
            case ECONNABORTED:
            case EPROTO:
            case EPERM: continue;  // that connection is gone; there may be others
            case EMFILE:
            case ENFILE:
            case ENOBUFS:
            case ENOMEM: back_off(); return false;
            default: return false;
        }
    }
    return false;  // the rest in the next turn
}

void Listener::back_off() {
    const std::int64_t now_ms = loop_->now_ms();
    if (starved_since_ms_ == 0) starved_since_ms_ = now_ms;
    if (now_ms - starved_since_ms_ >= patience_ms) shed();
    if (!armed()) loop_->unwatch(socket_.get());
    loop_->timers().schedule(*this, now_ms + back_off_ms);
}

void Listener::shed() {
    if (!reserve_) return;
    reserve_.close();
    for (int i = 0; i < accepts_max; ++i) {
        const Fd unwanted(sys().accept4(socket_.get(), nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC));
        if (!unwanted) break;
    }
    reserve_ = Fd(sys().open("/dev/null", O_RDONLY | O_CLOEXEC));
}

void Listener::on_timer() {
    if (!reserve_) reserve_ = Fd(sys().open("/dev/null", O_RDONLY | O_CLOEXEC));
    if (loop_->watch(socket_.get(), *this, EPOLLIN) != 0) loop_->timers().schedule(*this, loop_->now_ms() + back_off_ms);
}

}  // namespace hp
