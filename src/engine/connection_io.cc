// SPDX-License-Identifier: Apache-2.0
// How bytes move through a connection: socket -> layers -> listener, and user -> layers -> queue -> socket.
#include <algorithm>
#include <array>
#include <cerrno>

#include "engine/connection.h"
#include "engine/layers/tls_layer.h"
#include "engine/stream_engine.h"
#include "net/socket.h"

namespace hp {
namespace {

constexpr int reads_max = 4;    // full receive buffers a turn, then others have theirs
constexpr int writes_max = 64;  // system calls a turn
constexpr int pieces_max = 16;  // buffers a system call

}  // namespace

bool Layer::pass_up(Bytes bytes) { return up_ != nullptr ? up_->feed(bytes) : connection_.deliver(bytes); }
bool Layer::pass_down(Buffers buffers) { return down_ != nullptr ? down_->send(buffers) : connection_.write(buffers); }

// --- receiving ----------------------------------------------------------------------------------------------------------

void Connection::on_ready(std::uint32_t events) {
    if (phase() == Phase::free || !attached()) return;  // an event of this turn for a connection that has just ended
    Turn turn(*this);
    if (connecting_) return finish_connecting(events);
    if ((events & EPOLLOUT) != 0) write_blocked_ = false;
    if ((events & (EPOLLIN | EPOLLRDHUP | EPOLLHUP | EPOLLERR)) != 0) read(events);
}

void Connection::note_activity() {
    if (!engine().options().mark_silence) return;
    active_ms_.store(static_cast<std::uint32_t>(worker().now_ms()), std::memory_order_relaxed);
}

void Connection::read(std::uint32_t events) {
    if (phase() == Phase::closing) return;
    const bool hung_up = (events & (EPOLLERR | EPOLLHUP)) != 0;
    readable_ = false;
    if (!negotiating_ &&
        (paused() || reading_held_ || resume_due_)) {  // resume_due_: what is held back comes first, and settle() sees to that
        readable_ = true;
        const int error = hung_up ? pending_error(fd()) : 0;
        if (error != 0) close(Operation::close, error, CloseMode::drop);
        return;
    }
    Worker& worker = this->worker();
    for (int reads = 0;;) {
        const ssize_t count = sys().recv(fd(), worker.receive_buffer(), Loop::receive_buffer_bytes, 0);
        if (count > 0) {
            note_activity();
            const Bytes bytes{worker.receive_buffer(), static_cast<std::size_t>(count)};
            const bool more =
                bytes.size() == Loop::receive_buffer_bytes || (events & (EPOLLRDHUP | EPOLLHUP | EPOLLERR)) != 0 || write_dead_;
            if (negotiating_ ? !feed_dialogue(bytes) : !feed_up(bytes)) return;
            if (!negotiating_ && (paused() || reading_held_)) {
                readable_ = more;
                return;
            }
            if (!more) return;
            if (++reads >= reads_max) {
                readable_ = true;
                worker.next_turn(*this);
                return;
            }
            flush();  // what is borrowed from the receive buffer has to leave before the buffer is used again
            if (closing()) return;
        } else if (count == 0) {
            return end_of_input();
        } else if (errno != EINTR) {
            const Operation operation = negotiating_ ? Operation::connect : hung_up ? Operation::close : Operation::receive;
            if (errno != EAGAIN) close(operation, errno, CloseMode::drop);
            return;
        }
    }
}

// The peer has sent everything. What it sent has been delivered; what is queued for it still leaves.
void Connection::end_of_input() {
    peer_closed_ = true;
    if (negotiating_) return close(Operation::connect, ECONNABORTED, CloseMode::drop);
    const int error = bottom_ != nullptr ? bottom_->end_of_input() : 0;
    if (error != 0)
        close(Operation::receive, error, CloseMode::flush);
    else
        close(Operation::close, 0, CloseMode::drain);
}

void Connection::pause_receive(bool pause) {
    if (closing() || !attached_) return;
    paused_.store(pause, std::memory_order_relaxed);
    resume_due_ = !pause;
    if (resume_due_) touch();
}

void Connection::hold_reading(bool hold) {
    if (closing() || hold == reading_held_) return;
    reading_held_ = hold;
    resume_due_ = !hold;
    if (resume_due_) touch();
}

void Connection::resume() {
    resume_due_ = false;
    if (closing() || paused()) return;
    if (aside_ != nullptr && !aside_->held.empty()) {
        const std::vector<std::byte> held = std::move(aside_->held);
        aside_->held.clear();
        if (!deliver(held)) return;
    }
    if (bottom_ != nullptr && !bottom_->resume()) return;
    if (!readable_ || paused() || reading_held_) return;
    flush();  // what is borrowed from the receive buffer has to leave before the buffer is used again
    read(EPOLLIN | EPOLLRDHUP);
}

// After OnReceive, before which errno was cleared: if it failed, that says why, as documented. False: the connection is closing.
bool Connection::received(Verdict verdict) {
    if (verdict == Verdict::error) close(Operation::receive, errno != 0 ? errno : ECANCELED, CloseMode::flush);
    return !closing();
}

bool Connection::deliver(Bytes bytes) {
    const std::size_t piece_max = engine().options().socket_buffer_bytes;
    Events& events = engine().events();
    while (!bytes.empty()) {
        if (paused()) {
            std::vector<std::byte>& held = aside().held;
            held.insert(held.end(), bytes.begin(), bytes.end());
            return true;
        }
        const Bytes piece = bytes.first(std::min(bytes.size(), piece_max));
        errno = 0;
        if (!received(events.on_receive(id(), piece))) return false;
        bytes = bytes.subspan(piece.size());
    }
    return true;
}

bool Connection::deliver_packet(Bytes packet) {
    errno = 0;
    return received(engine().events().on_receive(id(), packet));
}

bool Connection::deliver_available(std::size_t total) {
    errno = 0;
    return received(engine().events().on_receive(id(), total));
}

bool Connection::feed_up(Bytes bytes) { return bottom_ != nullptr ? bottom_->feed(bytes) : deliver(bytes); }

// --- sending ------------------------------------------------------------------------------------------------------------

bool Connection::send_allowed(std::size_t bytes) {
    const bool starts_tls = engine().stack().tls && tls()->starts();
    if (phase() != Phase::open || write_dead_ || starts_tls) {
        errno = EPERM;
        return false;
    }
    return engine().within_limits(pending(), bytes);
}

bool Connection::send(Buffers buffers, std::size_t bytes) {
    if (!send_allowed(bytes)) return false;
    return bottom_ != nullptr ? bottom_->top().send(buffers) : write(buffers);
}

void Connection::receive_mail(BufferNode* node) {
    Bytes bytes{node->data(), node->end};
    if (phase() == Phase::open && !write_dead_) {
        const bool framed = !engine().stack().tls && !holds_output();  // already, where the user called
        if (framed && secured_by_proxy_) {
            bottom_->send({&bytes, 1});
        } else if (framed) {
            keep_borrowed();
            queue_.adopt(node, worker().buffers);
            touch();
            return;
        } else {
            bottom_->top().send({&bytes, 1});
        }
    }
    worker().buffers.give(node);
}

void Connection::receive_sent(BufferNode* node) {
    if (node->sent > 0) note_activity();
    queue_.adopt_first(node);
    give_token();
    touch();
}

bool Connection::try_write_from_outside() {
    const bool first = mail_.load(std::memory_order_relaxed) == 0 && queue_.unsent() == 0 &&
                       apart_.load(std::memory_order_relaxed) == 0 && !holds_output() && !secured_by_proxy_;
    Writer none = Writer::none;
    return attached() && first && writer_.compare_exchange_strong(none, Writer::busy, std::memory_order_acquire);
}

bool Connection::take_token() {
    Writer none = Writer::none;
    return writer_.compare_exchange_strong(none, Writer::busy, std::memory_order_acquire);
}

bool Connection::write(Buffers buffers) {
    if (write_dead_) return true;  // nobody will read it; OnClose is on its way
    Worker& worker = this->worker();
    const bool active = worker.active == this;
    if (buffers.size() == 1 && active && worker.in_receive_buffer(buffers[0]) &&
        engine().options().send_policy == SendPolicy::pack) {
        const Bytes bytes = buffers[0];
        if (worker.borrowed.data() + worker.borrowed.size() == bytes.data()) {
            worker.borrowed = {worker.borrowed.data(), worker.borrowed.size() + bytes.size()};
        } else {
            keep_borrowed();
            worker.borrowed = bytes;
        }
        set_apart(worker.borrowed.size());
        return true;
    }
    if (active && !worker.borrowed.empty()) keep_borrowed();
    const bool appended = queue_.append_to_tail(buffers, total_size(buffers));
    for (std::size_t i = 0; i < buffers.size() && !appended; ++i) {
        if (queue_.append(buffers[i], worker.buffers)) continue;
        write_failed(ENOMEM);  // part of it may be queued: the stream cannot go on
        errno = ENOMEM;
        return false;
    }
    const SendPolicy policy = engine().options().send_policy;
    if (policy != SendPolicy::pack) push_early(policy);
    touch();
    return true;
}

// SP_DIRECT does not wait for the callback to return, SP_SAFE only as long as little is queued. OnSend waits in any case.
void Connection::push_early(SendPolicy policy) {
    if (!attached_ || write_blocked_) return;
    if (policy == SendPolicy::direct || queue_.unsent() >= engine().options().socket_buffer_bytes) push_out();
}

// What is borrowed from the receive buffer becomes ours: something else has to follow it, or the socket takes no more.
void Connection::keep_borrowed() {
    Worker& worker = this->worker();
    if (worker.active != this || worker.borrowed.empty()) return;
    const Bytes bytes = std::exchange(worker.borrowed, {});
    if (!queue_.append(bytes, worker.buffers)) write_failed(ENOMEM);
    set_apart(0);
}

void Connection::flush() {
    Worker& worker = this->worker();
    const bool active = worker.active == this;
    for (int writes = 0; !write_dead_;) {
        report_sent();
        if (bottom_ != nullptr) bottom_->flush();
        if (goodbye_due_ && !holds_output()) say_goodbye();
        const bool waiting = queue_.unsent() != 0 || (active && !worker.borrowed.empty());
        if (!waiting) break;
        if (phase() == Phase::closing && close_mode_ == CloseMode::drop) break;
        if (write_blocked_ || !push_out()) {
            keep_borrowed();
            queue_.compact(worker.buffers);
            break;
        }
        if (++writes >= writes_max) {
            keep_borrowed();
            worker.next_turn(*this);
            break;
        }
    }
    report_sent();
    if (queue_.unsent() != 0 || (aside_ != nullptr && aside_->counted != 0)) update_total();
}

// One system call with what waits. True if the socket may take more; OnSend for what it took is due (report_sent).
bool Connection::push_out() {
    Worker& worker = this->worker();
    std::array<iovec, pieces_max + 1> pieces;
    int count = queue_.gather(pieces.data(), pieces_max);
    const std::size_t queued = queue_.unsent();
    const bool borrows = worker.active == this && !worker.borrowed.empty() && count < pieces_max;
    if (borrows)
        pieces[static_cast<std::size_t>(count++)] = {const_cast<std::byte*>(worker.borrowed.data()), worker.borrowed.size()};
    if (!take_token()) return false;  // another thread is sending; it will tell us
    ssize_t sent = 0;
    do {
        if (count == 1) {
            sent = sys().send(fd(), pieces[0].iov_base, pieces[0].iov_len, MSG_NOSIGNAL);
        } else {
            msghdr message{};
            message.msg_iov = pieces.data();
            message.msg_iovlen = static_cast<std::size_t>(count);
            sent = sys().sendmsg(fd(), &message, MSG_NOSIGNAL);
        }
    } while (sent < 0 && errno == EINTR);
    give_token();
    if (sent < 0 && errno == EFAULT) {  // a mapped file has become shorter
        close(Operation::send, EIO, CloseMode::drop);
        errno = EIO;
    }
    if (sent < 0 && errno != EAGAIN) {
        write_failed(errno);
        return false;
    }
    std::size_t offered = 0;
    for (int i = 0; i < count; ++i) offered += pieces[static_cast<std::size_t>(i)].iov_len;
    const std::size_t taken = sent > 0 ? static_cast<std::size_t>(sent) : 0;
    if (taken > 0) {
        progressed_ = true;
        note_activity();
    }
    queue_.mark_sent(std::min(taken, queued));
    if (taken < offered) block();
    if (borrows && taken > queued) report_borrowed(taken - queued);
    return taken == offered;
}

void Connection::set_holds_output(bool holds) {
    std::lock_guard lock(guard_);
    holds_output_.store(holds, std::memory_order_relaxed);
}

void Connection::append(BufferNode* node) {
    if (write_dead_) return worker().buffers.give(node);  // nobody will read it; OnClose is on its way
    keep_borrowed();
    queue_.adopt(node, worker().buffers);
    touch();
}

void Connection::block() {
    write_blocked_ = true;
    if (write_watched_) return;
    write_watched_ = true;  // from now on for good: edge-triggered, it costs nothing until the socket was full
    if (const int error = worker().rewatch(fd(), *this, EPOLLIN | EPOLLOUT | EPOLLRDHUP | EPOLLET); error != 0)
        write_failed(error);
}

void Connection::report_borrowed(std::size_t bytes) {
    Worker& worker = this->worker();
    report_sent();  // what was queued before has left before
    const Bytes left = worker.borrowed.first(bytes);
    worker.borrowed = worker.borrowed.subspan(bytes);
    set_apart(worker.borrowed.size());
    if (!worker.borrowed.empty()) keep_borrowed();  // so that OnSend may send
    if (announced_ && !negotiating_) engine().events().on_send(id(), left);
}

void Connection::report_sent() {
    if (reporting_) return;
    reporting_ = true;
    for (Bytes left = queue_.unreported(); !left.empty(); left = queue_.unreported()) {
        if (announced_ && !negotiating_) engine().events().on_send(id(), left);
        queue_.mark_reported(left.size(), worker().buffers);
    }
    reporting_ = false;
}

// The socket takes no more, ever. What it has received may still be good: settle() reads it before the connection closes.
void Connection::write_failed(int error) {
    if (write_dead_ || phase() == Phase::free) return;
    write_dead_ = true;
    if (worker().active == this) worker().borrowed = {};
    if (phase() == Phase::closing) {
        close_mode_ = CloseMode::drop;
        if (close_error_ == 0 && owes_data_) close_error_ = error;  // a goodbye alone may get lost
    } else {
        close_operation_ = negotiating_ ? Operation::connect : Operation::send;
        close_error_ = error;
    }
    touch();
}

void Connection::write_dead_end() {
    if (!paused() && !connecting_) read(EPOLLIN);
    if (phase() != Phase::closing) close(Operation::send, close_error_, CloseMode::drop);
}

void Connection::update_total() {
    const std::size_t before = aside_ != nullptr ? aside_->counted : 0;
    const std::size_t now = queue_.unsent();
    if (before == now) return;
    aside().counted = now;
    engine().add_pending_total(static_cast<std::ptrdiff_t>(now) - static_cast<std::ptrdiff_t>(before));
}

}  // namespace hp
