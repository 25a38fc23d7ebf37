// SPDX-License-Identifier: Apache-2.0
#pragma once
// UdpCast and UdpNode: the documented methods over an engine without connections, and its events as calls of the user's listener.
#include <algorithm>
#include <atomic>
#include <string>

#include "component/border.h"
#include "component/settings.h"
#include "engine/node_engine.h"
#include "helper/error_text.h"

namespace hp {

// What both have.
template <class I>
class OpenApi : public I, protected NodeEvents {
public:
    explicit OpenApi(NodeEngine::Kind kind) : engine_(kind, *this) {}

    BOOL Stop() override { return truth(engine_.stop()); }
    BOOL Wait(DWORD ms) override { return truth(engine_.wait(ms)); }
    void SetExtra(PVOID extra) override { extra_.store(extra); }
    PVOID GetExtra() override { return extra_.load(); }
    BOOL HasStarted() override {
        const State state = engine_.lifecycle().state();
        return truth(state == State::started || state == State::starting);
    }
    EnServiceState GetState() override { return static_cast<EnServiceState>(engine_.lifecycle().state()); }
    EnSocketError GetLastError() override { return static_cast<EnSocketError>(engine_.lifecycle().failure()); }
    LPCTSTR GetLastErrorDesc() override { return socket_error_text(GetLastError()); }
    BOOL GetPendingDataLength(int& pending) override {
        if (!engine_.running()) return failure(EPERM);
        pending = static_cast<int>(std::min<std::size_t>(engine_.pending(), MAXINT));
        return TRUE;
    }
    BOOL GetLocalAddress(TCHAR text[], int& length, USHORT& port) override {
        Address address;
        return engine_.local(address) ? give_address(address, text, length, port) : FALSE;
    }
    HP_OPTION(DWORD, MaxDatagramSize, datagram_bytes_max)
    HP_OPTION(int, MultiCastTtl, multicast_ttl)
    HP_FLAG(MultiCastLoop, multicast_loop)
    HP_OPTION(EnReuseAddressPolicy, ReuseAddressPolicy, reuse_address)

protected:
    // The bytes of Send: 0 to MaxDatagramSize of them.
    template <class Act>
    BOOL with_bytes(const BYTE* data, int length, int offset, Act&& act) {
        const bool fits = length >= 0 && static_cast<DWORD>(length) <= engine_.options().datagram_bytes_max;
        if (!fits || (data == nullptr && length != 0)) return failure(EINVAL);
        const Bytes bytes = length != 0 ? as_bytes(data + offset, static_cast<std::size_t>(length)) : Bytes{};
        return truth(act(Buffers{&bytes, 1}));
    }
    // The pieces of SendPackets: 1 to MaxDatagramSize bytes in all.
    template <class Act>
    BOOL with_pieces(const WSABUF buffers[], int count, Act&& act) {
        const UserBuffers pieces(buffers, count);
        if (!pieces.valid()) return failure(EINVAL);
        const std::size_t bytes = total_size(pieces);
        return bytes >= 1 && bytes <= engine_.options().datagram_bytes_max ? truth(act(pieces)) : failure(EMSGSIZE);
    }
    static const BYTE* data(Bytes bytes) { return reinterpret_cast<const BYTE*>(bytes.data()); }
    static int size(Bytes bytes) { return static_cast<int>(bytes.size()); }

    NodeEngine engine_;

private:
    std::atomic<PVOID> extra_{nullptr};
};

class CastComponent final : public OpenApi<IUdpCast> {
public:
    using Interface = IUdpCast;
    using Listener = IUdpCastListener;
    explicit CastComponent(IUdpCastListener* listener) : OpenApi(NodeEngine::Kind::cast), listener_(listener) {}
    ~CastComponent() override { engine_.end(); }  // its last events still find a whole component

    BOOL Start(LPCTSTR address, USHORT port, BOOL async, LPCTSTR local_address, USHORT local_port) override;
    BOOL Send(const BYTE* bytes, int length, int offset) override {
        return with_bytes(bytes, length, offset, [this](Buffers pieces) { return engine_.send_cast(pieces); });
    }
    BOOL SendPackets(const WSABUF buffers[], int count) override {
        return with_pieces(buffers, count, [this](Buffers pieces) { return engine_.send_cast(pieces); });
    }
    BOOL PauseReceive(BOOL) override { return failure(EPERM); }
    BOOL IsPauseReceive(BOOL& paused) override {
        if (!engine_.running()) return failure(EPERM);
        paused = FALSE;
        return TRUE;
    }
    BOOL IsSecure() override { return FALSE; }
    BOOL IsConnected() override { return truth(engine_.running()); }
    CONNID GetConnectionID() override { return engine_.id(); }
    BOOL GetRemoteHost(TCHAR host[], int& length, USHORT& port) override;
    BOOL GetRemoteAddress(TCHAR text[], int& length, USHORT& port) override;
    HP_OPTION(EnCastMode, CastMode, cast_mode)
    HP_OPTION(DWORD, FreeBufferPoolSize, client_buffer_pool)
    HP_OPTION(DWORD, FreeBufferPoolHold, client_buffer_hold)

private:
    Verdict on_prepare(int fd) override;
    Verdict on_connect() override;
    Verdict on_handshake() override;
    Verdict on_receive(const NodePeer& from, Bytes datagram) override;
    void on_send(const NodePeer& to, Bytes datagram) override;
    void on_error(Operation, int, const NodePeer&, Bytes) override {}
    void on_end(Operation operation, int error) override;
    template <class Event>
    Verdict tell(Event&& event) {
        return listener_ != nullptr ? static_cast<Verdict>(event(*listener_)) : Verdict::ignore;
    }

    IUdpCastListener* const listener_;
};

class NodeComponent final : public OpenApi<IUdpNode> {
public:
    using Interface = IUdpNode;
    using Listener = IUdpNodeListener;
    explicit NodeComponent(IUdpNodeListener* listener) : OpenApi(NodeEngine::Kind::node), listener_(listener) {}
    ~NodeComponent() override { engine_.end(); }

    BOOL Start(LPCTSTR address, USHORT port, EnCastMode mode, LPCTSTR cast_address) override;
    BOOL Send(LPCTSTR address, USHORT port, const BYTE* bytes, int length, int offset) override {
        return with_bytes(bytes, length, offset, [&](Buffers pieces) { return send_to(address, port, pieces); });
    }
    BOOL SendPackets(LPCTSTR address, USHORT port, const WSABUF buffers[], int count) override {
        return with_pieces(buffers, count, [&](Buffers pieces) { return send_to(address, port, pieces); });
    }
    BOOL SendCast(const BYTE* bytes, int length, int offset) override {
        return with_bytes(bytes, length, offset, [this](Buffers pieces) { return engine_.send_cast(pieces); });
    }
    BOOL SendCastPackets(const WSABUF buffers[], int count) override {
        return with_pieces(buffers, count, [this](Buffers pieces) { return engine_.send_cast(pieces); });
    }
    BOOL GetCastAddress(TCHAR text[], int& length, USHORT& port) override {
        Address address;
        return engine_.cast(address) ? give_address(address, text, length, port) : FALSE;
    }
    EnCastMode GetCastMode() override { return static_cast<EnCastMode>(engine_.mode()); }
    HP_FLAG(DualStack, dual_stack)
    HP_OPTION(DWORD, WorkerThreadCount, workers)
    HP_OPTION(DWORD, PostReceiveCount, receive_count)
    HP_OPTION(DWORD, FreeBufferPoolSize, free_buffer_pool)
    HP_OPTION(DWORD, FreeBufferPoolHold, free_buffer_hold)

private:
    bool send_to(LPCTSTR address, USHORT port, Buffers pieces);
    Verdict on_prepare(int fd) override;
    Verdict on_connect() override { return Verdict::ignore; }
    Verdict on_handshake() override { return Verdict::ignore; }
    Verdict on_receive(const NodePeer& from, Bytes datagram) override;
    void on_send(const NodePeer& to, Bytes datagram) override;
    void on_error(Operation operation, int error, const NodePeer& peer, Bytes datagram) override;
    void on_end(Operation operation, int error) override;

    IUdpNodeListener* const listener_;
};

}  // namespace hp
