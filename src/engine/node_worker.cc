// SPDX-License-Identifier: Apache-2.0
#include "engine/node_worker.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <new>

namespace hp {
namespace {

bool same(const PeerName& a, const PeerName& b) { return a.size() == b.size() && std::memcmp(a.get(), b.get(), a.size()) == 0; }

std::string text_of(const Address& address) {
    std::string text = address.text();
    if (address.scope() != 0) text += '%' + std::to_string(address.scope());
    return text;
}

}  // namespace

std::unique_ptr<NodeWorker::Parcel> NodeWorker::Parcel::make(NodeWorker& worker, const PeerName& to, Buffers pieces,
                                                             std::size_t bytes) {
    std::unique_ptr<Parcel> parcel(new (std::nothrow) Parcel(worker));
    if (parcel == nullptr) return nullptr;
    parcel->to_ = to;
    parcel->size_ = bytes;
    parcel->data_.reset(new (std::nothrow) std::byte[std::max<std::size_t>(bytes, 1)]);
    if (parcel->data_ == nullptr) return nullptr;
    std::byte* target = parcel->data_.get();
    for (const Bytes& piece : pieces) target = std::copy(piece.begin(), piece.end(), target);
    return parcel;
}

int NodeWorker::open_socket(Fd socket, int family, bool shared) {
    socket_.adopt(std::move(socket), family);
    shared_ = shared;
    return receiver_.open();
}

// Of several that wait for one socket only one is woken.
int NodeWorker::begin() { return watch(socket_.fd(), *this, shared_ ? EPOLLIN | EPOLLEXCLUSIVE : EPOLLIN); }

void NodeWorker::attach() {
    current_ = this;
    attached_ = true;
    if (!waiting_.empty()) later(*this);
}

void NodeWorker::enqueue(std::unique_ptr<Parcel> parcel) {
    waiting_.push_back(std::move(parcel));
    if (attached_ && !full_) later(*this);
}

const NodePeer& NodeWorker::peer(NodePeer& kept, const PeerName& name) {
    if (same(kept.name, name) && name.size() != 0) return kept;
    kept.name = name;
    kept.address = name.address();
    kept.text = text_of(kept.address);
    return kept;
}

// --- receiving ----------------------------------------------------------------------------------------------------------

void NodeWorker::on_ready(std::uint32_t events) {
    current_ = this;
    if ((events & EPOLLOUT) != 0 && waits_for_room_) {
        full_ = waits_for_room_ = false;
        watch_again();
        flush();
    }
    if ((events & (EPOLLIN | EPOLLERR)) != 0 && !deaf_) read();
}

void NodeWorker::read() {
    for (std::uint32_t left = engine_.options().receive_count; left > 0 && engine_.running();) {
        const int most = static_cast<int>(std::min<std::uint32_t>(left, DatagramReceiver::slots_max));
        int error = 0;
        const int count = receiver_.receive(socket_, most, error);
        receiver_.each([&](const PeerName& from, Bytes datagram) {
            engine_.deliver(peer(from_, from), datagram);
            return engine_.running();
        });
        if (error != 0 && error != EAGAIN && error != EINTR) {
            engine_.failed(Operation::receive, error, NodePeer{}, {});
            pause(error, deaf_);
        }
        if (count < most) return;
        left -= static_cast<std::uint32_t>(count);
    }
}

// --- sending ------------------------------------------------------------------------------------------------------------

void NodeWorker::flush() {
    current_ = this;
    int error = 0;
    while (!waiting_.empty() && !full_) {
        batch_.clear();
        for (const std::unique_ptr<Parcel>& parcel : waiting_) {
            if (batch_.size() == batch_max) break;
            // Neighbours to one peer name it by one pointer: those may leave as a run.
            const bool again = !batch_.empty() && same(*batch_.back().to, *parcel->to());
            batch_.push_back({again ? batch_.back().to : parcel->to(), parcel->bytes()});
        }
        const std::size_t sent = sender_.send(socket_, batch_, error);
        for (std::size_t i = 0; i < sent; ++i) {
            const std::unique_ptr<Parcel> parcel = std::move(waiting_.front());
            waiting_.pop_front();
            engine_.uncount(parcel->bytes().size());
            engine_.left(peer(to_, *parcel->to()), parcel->bytes());
        }
        if (error == 0) continue;
        if (error == EAGAIN || error == ENOBUFS || error == ENOMEM) return pause(error, full_);
        const std::unique_ptr<Parcel> parcel = std::move(waiting_.front());
        waiting_.pop_front();
        engine_.uncount(parcel->bytes().size());
        engine_.failed(Operation::send, error, peer(to_, *parcel->to()), parcel->bytes());
    }
}

// Does not do `what` until the socket has room (EAGAIN) or, after other errors, for a while.
void NodeWorker::pause(int error, bool& what) {
    what = true;
    if (&what == &full_ && error == EAGAIN)
        waits_for_room_ = true;
    else
        timers().schedule(*this, now_ms() + retry_ms);
    watch_again();
}

void NodeWorker::on_timer() {
    current_ = this;
    deaf_ = false;
    full_ = waits_for_room_;
    watch_again();
    flush();
}

// A descriptor that is watched exclusively cannot be watched for something else without being taken out first.
void NodeWorker::watch_again() {
    const std::uint32_t events = (deaf_ ? 0u : EPOLLIN) | (waits_for_room_ ? EPOLLOUT : 0u);
    unwatch(socket_.fd());
    const int error = events == 0 ? 0 : watch(socket_.fd(), *this, events | (shared_ && events == EPOLLIN ? EPOLLEXCLUSIVE : 0u));
    if (error != 0) timers().schedule(*this, now_ms() + retry_ms);
}

}  // namespace hp
