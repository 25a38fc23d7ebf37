// SPDX-License-Identifier: Apache-2.0
#pragma once
// The methods that every stream component has, and those of servers, agents and clients (guide 2.2.1, 2.3.1, 2.4.1).
//
// Each mixin overrides one group of methods of the interface at the bottom of its base chain and forwards it to the engine. `Id...`
// is CONNID for servers and agents, and empty for clients: that is the only difference between the two families, so one mixin
// serves both.
#include "component/border.h"
#include "component/settings.h"
#include "engine/datagram_engine.h"
#include "engine/stream_engine.h"
#include "helper/error_text.h"

#ifndef _UDP_SUPPORT
class IUdpServer;  // names that no interface has then
class IUdpClient;
class IUdpServerListener;
class IUdpClientListener;
#endif

namespace hp {

// Who hears an engine's events.
struct Ears {
    Events& events;
    HttpEvents* http = nullptr;
};

// The engine that an interface is made of.
template <class I>
concept OfDatagrams = std::is_base_of_v<IUdpServer, I> || std::is_base_of_v<IUdpClient, I>;
template <class I>
using EngineOf = std::conditional_t<OfDatagrams<I>, DatagramEngine, StreamEngine>;
template <class I>
using StackOf = typename EngineOf<I>::Stack;

template <class I, class... Id>
class SocketApi : public I {
public:
    SocketApi(Role role, StackOf<I> stack, Ears ears) : engine_(role, stack, ears.events, ears.http) {}

    BOOL Stop() override { return truth(engine_.stop()); }
    BOOL Wait(DWORD ms) override { return truth(engine_.wait(ms)); }
    BOOL IsSecure() override { return truth(engine_.stack().tls); }
    BOOL HasStarted() override {
        const State state = engine_.lifecycle().state();
        return truth(state == State::started || state == State::starting);
    }
    EnServiceState GetState() override { return static_cast<EnServiceState>(engine_.lifecycle().state()); }
    EnSocketError GetLastError() override { return static_cast<EnSocketError>(engine_.lifecycle().failure()); }
    LPCTSTR GetLastErrorDesc() override { return socket_error_text(GetLastError()); }

    BOOL Send(Id... id, const BYTE* data, int length, int offset) override {
        if (data == nullptr || length < 0) return failure(EINVAL);
        const Bytes bytes = as_bytes(data + offset, static_cast<std::size_t>(length));
        return truth(engine_.send(connection(id...), {&bytes, 1}));
    }
    BOOL SendPackets(Id... id, const WSABUF buffers[], int count) override {
        const UserBuffers bytes(buffers, count);
        return bytes.valid() ? truth(engine_.send(connection(id...), bytes)) : failure(EINVAL);
    }
    BOOL PauseReceive(Id... id, BOOL pause) override { return truth(engine_.pause_receive(connection(id...), pause != FALSE)); }
    BOOL IsPauseReceive(Id... id, BOOL& paused) override {
        return truth(engine_.inspect(connection(id...), [&](auto& found) {
            paused = truth(found.paused());
            return true;
        }));
    }
    BOOL IsConnected(Id... id) override { return truth(engine_.connected(connection(id...))); }
    BOOL GetPendingDataLength(Id... id, int& pending) override {
        std::size_t bytes = 0;
        if (!engine_.pending(connection(id...), bytes)) return FALSE;
        pending = static_cast<int>(std::min<std::size_t>(bytes, MAXINT));
        return TRUE;
    }
    BOOL GetLocalAddress(Id... id, TCHAR text[], int& length, USHORT& port) override {
        Address address;
        return engine_.local(connection(id...), address) ? give_address(address, text, length, port) : FALSE;
    }
    HP_OPTION(EnReuseAddressPolicy, ReuseAddressPolicy, reuse_address)

protected:
    ConnectionId connection(Id... id) const {
        if constexpr (sizeof...(Id) != 0)
            return (id, ...);
        else
            return engine_.client_id();
    }
    BOOL remote_host(ConnectionId id, TCHAR text[], int& length, USHORT& port) {
        std::string name;
        const bool found = engine_.inspect(id, [&](auto& connection) {
            const RemoteHost* host = connection.remote_host();
            if (host == nullptr) return false;
            name = host->name;
            port = host->port;
            return true;
        });
        return found ? give_text(name, text, length) : FALSE;
    }

    EngineOf<I> engine_;
};

// Server and agent: many connections.
template <class I>
class ManyApi : public SocketApi<I, CONNID> {
public:
    using SocketApi<I, CONNID>::SocketApi;

    BOOL Disconnect(CONNID id, BOOL force) override { return truth(this->engine_.disconnect(id, force != FALSE)); }
    BOOL DisconnectLongConnections(DWORD ms, BOOL force) override {
        return truth(this->engine_.disconnect_older(ms, force != FALSE, false));
    }
    BOOL DisconnectSilenceConnections(DWORD ms, BOOL force) override {
        return truth(this->engine_.disconnect_older(ms, force != FALSE, true));
    }
    BOOL SetConnectionExtra(CONNID id, PVOID extra) override {
        return truth(this->engine_.inspect(id, [&](auto& connection) {
            connection.extra().store(extra, std::memory_order_relaxed);
            return true;
        }));
    }
    BOOL GetConnectionExtra(CONNID id, PVOID* extra) override {
        if (extra == nullptr) return failure(EINVAL);
        return truth(this->engine_.inspect(id, [&](auto& connection) {
            *extra = connection.extra().load(std::memory_order_relaxed);
            return true;
        }));
    }
    DWORD GetConnectionCount() override { return this->engine_.count(); }
    BOOL GetAllConnectionIDs(CONNID ids[], DWORD& count) override {
        const std::vector<ConnectionId> all = this->engine_.ids();
        const bool fits = ids != nullptr && count >= all.size() && count > 0;
        if (fits) std::copy(all.begin(), all.end(), ids);
        count = static_cast<DWORD>(all.size());
        return fits ? TRUE : failure(ENOBUFS);
    }
    BOOL GetConnectPeriod(CONNID id, DWORD& ms) override { return truth(this->engine_.period(id, ms, false)); }
    BOOL GetSilencePeriod(CONNID id, DWORD& ms) override { return truth(this->engine_.period(id, ms, true)); }
    BOOL GetRemoteAddress(CONNID id, TCHAR text[], int& length, USHORT& port) override {
        Address address;
        const bool found = this->engine_.inspect(id, [&](auto& connection) {
            address = connection.remote();
            if (address.family() == AF_UNSPEC) errno = EPERM;  // the name is being looked up
            return address.family() != AF_UNSPEC;
        });
        return found ? give_address(address, text, length, port) : FALSE;
    }
    HP_OPTION(EnSendPolicy, SendPolicy, send_policy)
    HP_OPTION(EnOnSendSyncPolicy, OnSendSyncPolicy, send_sync_policy)
    HP_OPTION(DWORD, MaxConnectionCount, connections_max)
    HP_OPTION(DWORD, FreeSocketObjLockTime, free_socket_lock_ms)
    HP_OPTION(DWORD, FreeSocketObjPool, free_socket_pool)
    HP_OPTION(DWORD, FreeSocketObjHold, free_socket_hold)
    HP_OPTION(DWORD, FreeBufferObjPool, free_buffer_pool)
    HP_OPTION(DWORD, FreeBufferObjHold, free_buffer_hold)
    HP_OPTION(DWORD, WorkerThreadCount, workers)
    HP_FLAG(MarkSilence, mark_silence)
};

template <class I>
class ServerApi : public ManyApi<I> {
public:
    explicit ServerApi(StackOf<I> stack, Ears ears) : ManyApi<I>(Role::server, stack, ears) {}

    BOOL Start(LPCTSTR address, USHORT port) override { return truth(this->engine_.listen(address, port)); }
    BOOL GetListenAddress(TCHAR text[], int& length, USHORT& port) override {
        if (this->HasStarted() == FALSE) return failure(EPERM);
        return give_address(this->engine_.listen_address(), text, length, port);
    }
    HP_FLAG(DualStack, dual_stack)
};

template <class I>
class AgentApi : public ManyApi<I> {
public:
    explicit AgentApi(StackOf<I> stack, Ears ears) : ManyApi<I>(Role::agent, stack, ears) {}

    BOOL Start(LPCTSTR address, BOOL async) override { return truth(this->engine_.run(address, async != FALSE)); }
    BOOL Connect(LPCTSTR address, USHORT port, CONNID* id, PVOID extra, USHORT local_port, LPCTSTR local_address) override {
        return truth(this->engine_.dial(address, port, id, extra, local_port, local_address));
    }
    BOOL GetRemoteHost(CONNID id, TCHAR host[], int& length, USHORT& port) override {
        return this->remote_host(id, host, length, port);
    }
};

template <class I>
class ClientApi : public SocketApi<I> {
public:
    explicit ClientApi(StackOf<I> stack, Ears ears) : SocketApi<I>(Role::client, stack, ears) {}

    BOOL Start(LPCTSTR address, USHORT port, BOOL async, LPCTSTR local_address, USHORT local_port) override {
        return truth(this->engine_.connect(address, port, async != FALSE, local_address, local_port));
    }
    void SetExtra(PVOID extra) override { extra_.store(extra); }
    PVOID GetExtra() override { return extra_.load(); }
    CONNID GetConnectionID() override { return this->engine_.client_id(); }
    BOOL GetRemoteHost(TCHAR host[], int& length, USHORT& port) override {
        return this->remote_host(this->engine_.client_id(), host, length, port);
    }
    HP_OPTION(DWORD, FreeBufferPoolSize, client_buffer_pool)
    HP_OPTION(DWORD, FreeBufferPoolHold, client_buffer_hold)

private:
    std::atomic<PVOID> extra_{nullptr};
};

}  // namespace hp
