// SPDX-License-Identifier: Apache-2.0
#include "engine/layers/arq_layer.h"

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "engine/options.h"
#include "engine/session.h"
#include "net/loop.h"
#include "net/sys.h"

namespace hp {
namespace {

template <std::size_t size>
std::array<std::byte, size> random_bytes() {
    std::array<std::byte, size> bytes;
    sys().random(bytes);
    return bytes;
}

std::uint32_t random_id() {
    std::uint32_t id = 0;
    while (id == 0) sys().random(std::as_writable_bytes(std::span(&id, 1)));
    return id;
}

}  // namespace

// --- a connection -------------------------------------------------------------------------------------------------------

ArqLayer::ArqLayer(Session& session, ArqProtocol& protocol, std::shared_ptr<arq::Store> store)
    : DatagramLayer(session), protocol_(protocol), store_(std::move(store)) {}

void ArqLayer::open() {
    if (!protocol_.validates()) begin(random_id());
}

void ArqLayer::begin(std::uint32_t id) {
    const std::int64_t now_us = sys().clock_us();
    machine_ = std::make_unique<arq::Machine>(protocol_.settings(), protocol_.role(), id, random_bytes<arq::random_bytes>(),
                                              *store_, static_cast<arq::Sink&>(*this), now_us);
    settle(machine_->start(now_us), false);
}

void ArqLayer::receive(Bytes datagram) {
    if (!machine_) {
        const std::uint32_t id = protocol_.admitted_id(session().remote(), datagram);
        if (id == 0) return;  // a heartbeat opened the session, or the cookie is out of date
        begin(id);
    }
    settle(machine_->feed(datagram, sys().clock_us()), true);
}

bool ArqLayer::send(Buffers message, std::size_t bytes) {
    static_cast<void>(bytes);
    const int error = machine_ ? machine_->send(message, sys().clock_us()) : EPERM;
    if (error != 0) errno = error;
    tell_waiting();
    return error == 0;
}

void ArqLayer::on_time(std::int64_t) {
    asked_us_ = arq::never;
    if (machine_) settle(machine_->advance(sys().clock_us()), false);
}

void ArqLayer::flush(std::int64_t) {
    if (machine_) settle(machine_->flush(sys().clock_us()), false);
}

bool ArqLayer::settle(int result, bool receiving) {
    tell_waiting();
    if (result == 0) {
        const std::int64_t due_us = machine_->next_due_us();
        if (due_us < asked_us_) {  // a later one is asked for when the earlier time has come
            asked_us_ = due_us;
            session().wake_at((due_us + 999) / 1000);
        }
        return true;
    }
    if (result == arq::peer_closed)
        session().close(Operation::close, 0, Ending::drop, Notice::none);
    else
        session().close(receiving ? Operation::receive : Operation::close, result, Ending::flush);
    return false;
}

void ArqLayer::tell_waiting() {
    waiting_bytes_.store(machine_ ? machine_->waiting_bytes() : 0, std::memory_order_relaxed);
    waiting_segments_.store(machine_ ? machine_->waiting_segments() : 0, std::memory_order_relaxed);
}

int ArqLayer::refuses(std::size_t bytes) const {
    return bytes == 0 || bytes > protocol_.settings().message_bytes_max ? EINVAL : 0;
}

void ArqLayer::say_goodbye() { said_goodbye_ = machine_ && machine_->close(sys().clock_us()); }

bool ArqLayer::is_close_notice(Bytes datagram) {
    return is_plain_close_notice(datagram) && (!machine_ || machine_->trusts_notification());
}

void ArqLayer::on_datagram(Bytes datagram) { session().output({&datagram, 1}); }
void ArqLayer::on_ready() { session().announce_handshake(); }
bool ArqLayer::on_message(Bytes message) {
    // While it closes in order, what comes is acknowledged and thrown away, for its own messages are still under way.
    if (!session().closing()) session().deliver(message);
    return true;
}

// --- all connections ----------------------------------------------------------------------------------------------------

bool ArqProtocol::begin(const Options& options) {
    settings_ = options.arq;
    settings_.datagram_bytes_max = options.datagram_bytes_max;
    settings_.queue_bytes_max = 0;  // the engine minds the limit of pending bytes
    if (settings_.check() != 0) return false;
    gate_.reset();
    if (role_ == arq::Role::server && settings_.address_validation)
        gate_.emplace(settings_, random_bytes<arq::Gate::secret_bytes>());
    return true;
}

std::unique_ptr<DatagramLayer> ArqProtocol::make_layer(Session& session) {
    return std::make_unique<ArqLayer>(session, *this, store_of_this_thread());
}

std::shared_ptr<arq::Store> ArqProtocol::store_of_this_thread() {
    const std::lock_guard lock(mutex_);
    std::erase_if(stores_, [](const auto& row) { return row.second.expired(); });
    for (const auto& [loop, store] : stores_)
        if (loop == Loop::current())
            if (auto alive = store.lock()) return alive;
    auto made = std::make_shared<arq::Store>(settings_.datagram_bytes_max);
    stores_.emplace_back(Loop::current(), made);
    return made;
}

arq::Gate::Judgement ArqProtocol::judge(const Address& from, Bytes datagram,
                                        std::span<std::byte, arq::Gate::answer_bytes_max> room, Bytes& reply) const {
    std::array<std::byte, 2 * sizeof(std::uint16_t) + 16> address{};
    const std::uint16_t head[] = {static_cast<std::uint16_t>(from.family()), from.port()};
    std::memcpy(address.data(), head, sizeof head);
    std::memcpy(address.data() + sizeof head, from.ip().data(), from.ip().size());
    return gate_->judge(datagram, Bytes(address), sys().clock_us(), room, reply);
}

bool ArqProtocol::admits(const Address& from, Bytes datagram, std::vector<std::byte>& answer) {
    if (!gate_) return true;
    std::array<std::byte, arq::Gate::answer_bytes_max> room;
    Bytes reply;
    switch (judge(from, datagram, room, reply).verdict) {
        case arq::Gate::Verdict::open: return true;
        case arq::Gate::Verdict::answer: answer.assign(reply.begin(), reply.end()); return false;
        case arq::Gate::Verdict::ignore: return false;
    }
    return false;
}

std::uint32_t ArqProtocol::admitted_id(const Address& from, Bytes datagram) const {
    std::array<std::byte, arq::Gate::answer_bytes_max> room;
    Bytes reply;
    const arq::Gate::Judgement judgement = judge(from, datagram, room, reply);
    return judgement.verdict == arq::Gate::Verdict::open ? judgement.id : 0;
}

}  // namespace hp
