// SPDX-License-Identifier: Apache-2.0
#include "component/node_api.h"

namespace hp {
namespace {

// The sender of the datagram that this thread is delivering.
struct Delivery {
    const CastComponent* component;
    const NodePeer* from;
    const Delivery* outer;
};
constinit thread_local const Delivery* delivery = nullptr;

std::string text_of(LPCTSTR text) { return text != nullptr ? text : ""; }

}  // namespace

// --- cast ---------------------------------------------------------------------------------------------------------------

BOOL CastComponent::Start(LPCTSTR address, USHORT port, BOOL, LPCTSTR local_address, USHORT) {
    return truth(engine_.start({.mode = engine_.options().cast_mode,
                                .cast_address = text_of(address),
                                .local_address = text_of(local_address),
                                .port = port}));
}

BOOL CastComponent::GetRemoteHost(TCHAR host[], int& length, USHORT& port) {
    Address address;
    if (!engine_.cast(address)) return FALSE;
    port = address.port();
    const std::string name = engine_.cast_host();
    return give_text(name.empty() ? address.text() : name, host, length);
}

BOOL CastComponent::GetRemoteAddress(TCHAR text[], int& length, USHORT& port) {
    for (const Delivery* each = delivery; each != nullptr; each = each->outer)
        if (each->component == this) return give_address(each->from->address, text, length, port);
    return failure(EPERM);
}

Verdict CastComponent::on_prepare(int fd) {
    return tell([&](IUdpCastListener& l) { return l.OnPrepareConnect(this, engine_.id(), fd); });
}
Verdict CastComponent::on_connect() {
    return tell([&](IUdpCastListener& l) { return l.OnConnect(this, engine_.id()); });
}
Verdict CastComponent::on_handshake() {
    return tell([&](IUdpCastListener& l) { return l.OnHandShake(this, engine_.id()); });
}
Verdict CastComponent::on_receive(const NodePeer& from, Bytes datagram) {
    const Delivery here{this, &from, delivery};
    delivery = &here;
    const Verdict verdict =
        tell([&](IUdpCastListener& l) { return l.OnReceive(this, engine_.id(), data(datagram), size(datagram)); });
    delivery = here.outer;
    return verdict;
}
void CastComponent::on_send(const NodePeer&, Bytes datagram) {
    tell([&](IUdpCastListener& l) { return l.OnSend(this, engine_.id(), data(datagram), size(datagram)); });
}
void CastComponent::on_end(Operation operation, int error) {
    tell([&](IUdpCastListener& l) { return l.OnClose(this, engine_.id(), static_cast<EnSocketOperation>(operation), error); });
}

// --- node ---------------------------------------------------------------------------------------------------------------

BOOL NodeComponent::Start(LPCTSTR address, USHORT port, EnCastMode mode, LPCTSTR cast_address) {
    return truth(engine_.start({.mode = static_cast<CastMode>(mode),
                                .cast_address = text_of(cast_address),
                                .local_address = text_of(address),
                                .port = port}));
}

bool NodeComponent::send_to(LPCTSTR address, USHORT port, Buffers pieces) {
    PeerName to;
    if (address != nullptr && *address != '\0' && port != 0)
        return engine_.resolve_peer(address, port, to) && engine_.send(to, pieces);
    errno = EINVAL;
    return false;
}

Verdict NodeComponent::on_prepare(int fd) {
    return listener_ != nullptr ? static_cast<Verdict>(listener_->OnPrepareListen(this, fd)) : Verdict::ignore;
}
Verdict NodeComponent::on_receive(const NodePeer& from, Bytes datagram) {
    if (listener_ != nullptr) listener_->OnReceive(this, from.text.c_str(), from.address.port(), data(datagram), size(datagram));
    return Verdict::ignore;
}
void NodeComponent::on_send(const NodePeer& to, Bytes datagram) {
    if (listener_ != nullptr) listener_->OnSend(this, to.text.c_str(), to.address.port(), data(datagram), size(datagram));
}
void NodeComponent::on_error(Operation operation, int error, const NodePeer& peer, Bytes datagram) {
    if (listener_ == nullptr) return;
    listener_->OnError(this, static_cast<EnSocketOperation>(operation), error, peer.text.c_str(), peer.address.port(),
                       data(datagram), size(datagram));
}
void NodeComponent::on_end(Operation, int) {
    if (listener_ != nullptr) listener_->OnShutdown(this);
}

}  // namespace hp
