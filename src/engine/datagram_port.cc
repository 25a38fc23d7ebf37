// SPDX-License-Identifier: Apache-2.0
#include "engine/datagram_port.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <mutex>
#include <random>
#include <utility>

#include "engine/datagram_engine.h"
#include "engine/datagram_worker.h"
#include "engine/session.h"
#include "net/socket.h"

namespace hp {
namespace {

constexpr std::size_t buckets_min = 64;
constexpr std::size_t waiting_max = 1024, waiting_bytes_max = 1 << 20;  // beyond these what waits is sent before the turn ends
constexpr std::int64_t no_buffers_retry_ms = 10;                        // a device that is full does not say when it is not
constexpr int refusals_max = 100;                                       // newcomers that are told a second that there is no room

std::array<std::uint64_t, 2> random_seed() {
    std::random_device source;
    const auto draw = [&source] { return (std::uint64_t{source()} << 32 | source()) | 1; };
    return {draw(), draw()};
}

std::uint64_t fold(std::uint64_t a, std::uint64_t b) {
    __extension__ using Wide = unsigned __int128;
    const Wide product = static_cast<Wide>(a) * b;
    return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
}

}  // namespace

DatagramPort::DatagramPort(DatagramWorker& worker, int messages_max)
    : worker_(worker), receiver_(messages_max), outbox_(worker.buffers()), seed_(random_seed()) {}

DatagramPort::~DatagramPort() = default;

int DatagramPort::attach() {
    if (const int error = receiver_.open(); error != 0) return error;
    attached_ = true;
    hung_up_ = false;
    return worker_.watch(socket_.fd(), *this, EPOLLIN);
}

void DatagramPort::close(SpinLock& guard) {
    attached_ = false;
    cancel();
    blocked_.store(false, std::memory_order_relaxed);
    count_waiting();
    Fd socket;
    {
        std::lock_guard lock(guard);
        socket = socket_.release();
    }
}

// --- sessions by address ------------------------------------------------------------------------------------------------

// Keyed, so that nobody can choose addresses that meet in one chain.
std::size_t DatagramPort::hash(const Address& remote) const {
    std::array<std::uint64_t, 2> words{};
    std::memcpy(words.data(), remote.ip().data(), remote.ip().size());
    const std::uint64_t port = std::uint64_t{remote.port()} << 16 | static_cast<std::uint64_t>(remote.family());
    return static_cast<std::size_t>(fold(fold(words[0] ^ seed_[0], words[1] ^ seed_[1]) ^ port, seed_[1]));
}

Session* DatagramPort::find(const Address& remote) {
    if (buckets_.empty()) return nullptr;
    Session* session = buckets_[hash(remote) & (buckets_.size() - 1)];
    while (session != nullptr && session->remote() != remote) session = session->links().same_hash;
    return session;
}

void DatagramPort::grow() {
    std::vector<Session*> all(std::max(buckets_.size() * 2, buckets_min));
    all.swap(buckets_);
    for (Session* session : all)
        while (session != nullptr) {
            Session* const next = session->links().same_hash;
            Session*& first = buckets_[hash(session->remote()) & (buckets_.size() - 1)];
            session->links().same_hash = std::exchange(first, session);
            session = next;
        }
}

void DatagramPort::insert(Session& session) {
    if (++sessions_ > buckets_.size()) grow();
    Session*& first = buckets_[hash(session.remote()) & (buckets_.size() - 1)];
    session.links() = {};
    session.links().same_hash = std::exchange(first, &session);
    session.links().in_table = session.links().newcomer = true;
    session.links().older = newest_;
    (newest_ != nullptr ? newest_->links().newer : oldest_) = &session;
    newest_ = &session;
}

void DatagramPort::settled(Session& session) {
    Session::Links& links = session.links();
    if (!std::exchange(links.newcomer, false)) return;
    (links.older != nullptr ? links.older->links().newer : oldest_) = links.newer;
    (links.newer != nullptr ? links.newer->links().older : newest_) = links.older;
}

void DatagramPort::forget(Session& session) {
    outbox_.forget(session);
    settled(session);
    Session::Links& links = session.links();
    if (links.in_table) {
        Session** place = &buckets_[hash(session.remote()) & (buckets_.size() - 1)];
        while (*place != &session) place = &(*place)->links().same_hash;
        *place = links.same_hash;
        --sessions_;
    }
    if (links.flush_due) std::replace(flush_due_.begin(), flush_due_.end(), &session, static_cast<Session*>(nullptr));
    if (links.settle_due) std::replace(settle_due_.begin(), settle_due_.end(), &session, static_cast<Session*>(nullptr));
    links = {};
    if (only_ == &session) only_ = nullptr;
}

// --- receiving ----------------------------------------------------------------------------------------------------------

void DatagramPort::on_ready(std::uint32_t events) {
    if (!socket_) return;
    if ((events & EPOLLOUT) != 0 && blocked()) unblock();
    hung_up_ = (events & (EPOLLERR | EPOLLHUP)) != 0;
    if ((events & (EPOLLIN | EPOLLERR | EPOLLHUP)) != 0) read();
}

void DatagramPort::read() {
    int left = static_cast<int>(worker_.engine().options().receive_count);
    while (left > 0 && attached_) {
        const int wanted = std::min(left, DatagramReceiver::slots_max);
        int error = 0;
        const int count = receiver_.receive(socket_, wanted, error);
        if (count == 0) {
            if (error == EAGAIN || error == EINTR || only_ == nullptr) return;
            // Something that was sent earlier was refused, or the like: the kernel tells it once.
            only_->close(hung_up_ || error == ECONNREFUSED ? Operation::close : Operation::receive, error, Ending::drop,
                         Notice::none);
            return;
        }
        receiver_.each([this](const PeerName& from, Bytes datagram) {
            hear(from, datagram);
            return attached_;
        });
        end_turn();  // what is sent from the receive buffer leaves before that is used again
        left -= count;
        if (count < wanted) return;
    }
}

void DatagramPort::hear(const PeerName& from, Bytes datagram) {
    if (only_ != nullptr) return only_->receive(datagram);
    const Address remote = from.address();
    if (Session* session = find(remote); session != nullptr)
        session->receive(datagram);
    else if (worker_.engine().role() == Role::server)
        hear_newcomer(from, remote, datagram);
}

void DatagramPort::hear_newcomer(const PeerName& from, const Address& remote, Bytes datagram) {
    DatagramEngine& engine = worker_.engine();
    if (worker_.stopping || datagram.size() > engine.options().datagram_bytes_max) return;
    if (DatagramProtocol* protocol = engine.protocol(); protocol != nullptr) {
        std::vector<std::byte> reply;
        const bool admitted = protocol->admits(remote, datagram, reply);
        if (!reply.empty()) answer(from, reply);
        if (!admitted) return;
    }
    Session* session = engine.make_session(worker_, remote, from);
    if (session == nullptr && make_room()) session = engine.make_session(worker_, remote, from);
    if (session == nullptr) return refuse(from);
    session->start_accepted(datagram);
}

// At MaxConnectionCount a peer that has spoken only once gives way, the one that did so longest ago: such are forged addresses.
bool DatagramPort::make_room() {
    if (oldest_ == nullptr) return false;
    Session& session = *oldest_;
    settled(session);
    session.close(Operation::close, ENOSR, Ending::drop, Notice::none);
    end_turn();
    return true;
}

void DatagramPort::refuse(const PeerName& from) {
    if (worker_.now_ms() - refusals_since_ms_ >= 1000) {
        refusals_since_ms_ = worker_.now_ms();
        refusals_ = 0;
    }
    if (refusals_++ < refusals_max) answer(from, DatagramLayer::plain_close_notice());
}

// --- sending ------------------------------------------------------------------------------------------------------------

void DatagramPort::answer(const PeerName& to, Bytes datagram) {
    DatagramSocket::send_datagram(socket_.fd(), {&datagram, 1}, to.size() != 0 ? &to : nullptr);
}

bool DatagramPort::append(Session& session, Buffers pieces, std::size_t bytes, Parcel parcel) {
    if (blocked() && parcel == Parcel::courtesy) return true;  // it may get lost
    const bool stays = pieces.size() == 1 && !blocked() && receiver_.holds(pieces[0]);
    if (!outbox_.append(session, pieces, bytes, parcel, stays)) return false;
    worker_.later(*this);
    if (blocked()) {
        count_waiting();
        return true;
    }
    const Options& options = worker_.engine().options();
    const bool early = options.send_policy == SendPolicy::direct ||
                       (options.send_policy == SendPolicy::safe && outbox_.waiting_bytes() >= options.socket_buffer_bytes);
    if (early || outbox_.waiting() >= waiting_max || outbox_.waiting_bytes() >= waiting_bytes_max) transmit();
    return true;
}

bool DatagramPort::append_sent(Session& session, Bytes bytes) {
    worker_.later(*this);
    return outbox_.append_sent(session, bytes);
}

void DatagramPort::transmit() {
    if (!outbox_.waits() || blocked() || !socket_) return;
    if (const int error = outbox_.transmit(socket_); error != 0) block(error);
    count_waiting();
}

// What waits longer than a turn counts in the component's total.
void DatagramPort::count_waiting() {
    const std::size_t now = blocked() ? outbox_.waiting_bytes() : 0;
    if (now == counted_) return;
    worker_.engine().add_pending_total(static_cast<std::ptrdiff_t>(now) - static_cast<std::ptrdiff_t>(counted_));
    counted_ = now;
}

void DatagramPort::block(int error) {
    blocked_.store(true, std::memory_order_relaxed);
    if (error == EAGAIN && attached_ && worker_.rewatch(socket_.fd(), *this, EPOLLIN | EPOLLOUT) == 0) return;
    worker_.timers().schedule(*this, worker_.now_ms() + no_buffers_retry_ms);
}

void DatagramPort::unblock() {
    cancel();
    blocked_.store(false, std::memory_order_relaxed);
    if (attached_) worker_.rewatch(socket_.fd(), *this, EPOLLIN);
    worker_.later(*this);
}

void DatagramPort::on_timer() { unblock(); }

// --- the end of a turn --------------------------------------------------------------------------------------------------

void DatagramPort::flush_later(Session& session) {
    if (std::exchange(session.links().flush_due, true)) return;
    flush_due_.push_back(&session);
    worker_.later(*this);
}

void DatagramPort::settle_later(Session& session) {
    if (std::exchange(session.links().settle_due, true)) return;
    settle_due_.push_back(&session);
    worker_.later(*this);
}

void DatagramPort::flush_layers() {
    for (std::size_t i = 0; i < flush_due_.size(); ++i) {
        Session* const session = flush_due_[i];
        if (session == nullptr) continue;
        session->links().flush_due = false;
        if (session->phase() == Session::Phase::free) continue;
        session->layer()->flush(worker_.now_ms());
        if (session->closing()) settle_later(*session);
    }
    flush_due_.clear();
}

void DatagramPort::report() {
    outbox_.report([](Session& session, Bytes datagram) { session.report(datagram); });
}

// Each once: what it appends or still waits for comes in the next round.
void DatagramPort::settle_closing() {
    const std::size_t count = settle_due_.size();
    for (std::size_t i = 0; i < count; ++i) {
        Session* const session = std::exchange(settle_due_[i], nullptr);
        if (session == nullptr) continue;
        session->links().settle_due = false;
        session->settle();
    }
    settle_due_.erase(settle_due_.begin(), settle_due_.begin() + static_cast<std::ptrdiff_t>(count));
}

void DatagramPort::end_turn() {
    if (std::exchange(ending_turn_, true)) return;  // asked for inside an event that is told here
    constexpr int rounds_max = 4;
    for (int round = 0; round < rounds_max; ++round) {
        flush_layers();
        transmit();
        report();
        settle_closing();
        if (flush_due_.empty() && settle_due_.empty() && !outbox_.has_reports() && (blocked() || !outbox_.waits())) break;
        if (round == rounds_max - 1) worker_.next_turn(*this);  // others have their turn first
    }
    ending_turn_ = false;
}

void DatagramPort::leave() {
    flush_layers();
    transmit();
    report();
    if (attached_) worker_.unwatch(socket_.fd());
    attached_ = false;
    cancel();
}

}  // namespace hp
