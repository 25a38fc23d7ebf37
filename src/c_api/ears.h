// SPDX-License-Identifier: Apache-2.0
#pragma once
// C++ listeners that pass each event on to the callback of a C listener, with the component's handle as the sender. An event without a
// callback counts as HR_IGNORE or HPR_OK.
#include "c_api/object.h"

namespace hp::c_api {

template <class C>
class Hearing {
public:
    HP_Object handle = nullptr;  // of the component

protected:
    explicit Hearing(std::shared_ptr<const C> callbacks) : callbacks_(std::move(callbacks)) {}
    template <class... P, class... A>
    EnHandleResult tell(En_HP_HandleResult (*C::*event)(HP_Object, P...), A... arguments) const {
        const auto function = callbacks_.get()->*event;
        return function != nullptr ? function(handle, arguments...) : HR_IGNORE;
    }
#ifdef _HTTP_SUPPORT
    template <class... P, class... A>
    EnHttpParseResult tell(En_HP_HttpParseResult (*C::*event)(HP_Object, P...), A... arguments) const {
        const auto function = callbacks_.get()->*event;
        return function != nullptr ? function(handle, arguments...) : HPR_OK;
    }
#endif
    template <class... P, class... A>
    void tell(void (*C::*event)(HP_Object, P...), A... arguments) const {
        if (const auto function = callbacks_.get()->*event; function != nullptr) function(handle, arguments...);
    }
    const C& callbacks() const { return *callbacks_; }

private:
    std::shared_ptr<const C> callbacks_;
};

// L: the listener's interface; S: the sender of its events.
template <class L, class S>
class ServerEars : public L, public Hearing<ServerCallbacks> {
    using C = ServerCallbacks;

public:
    using Listener = L;
    explicit ServerEars(std::shared_ptr<const C> callbacks) : Hearing<C>(std::move(callbacks)) {}
    void belong_to(HP_Object component) { this->handle = component; }

    EnHandleResult OnPrepareListen(S*, SOCKET socket) override {
        return this->tell(&C::OnPrepareListen, static_cast<UINT_PTR>(socket));
    }
    EnHandleResult OnAccept(S*, CONNID id, UINT_PTR socket) override { return this->tell(&C::OnAccept, id, socket); }
    EnHandleResult OnHandShake(S*, CONNID id) override { return this->tell(&C::OnHandShake, id); }
    EnHandleResult OnSend(S*, CONNID id, const BYTE* data, int length) override {
        return this->tell(&C::OnSend, id, data, length);
    }
    EnHandleResult OnReceive(S*, CONNID id, const BYTE* data, int length) override {
        return this->tell(&C::OnReceive, id, data, length);
    }
    EnHandleResult OnReceive(S*, CONNID id, int length) override { return this->tell(&C::OnPullReceive, id, length); }
    EnHandleResult OnClose(S*, CONNID id, EnSocketOperation operation, int error) override {
        return this->tell(&C::OnClose, id, operation, error);
    }
    EnHandleResult OnShutdown(S*) override { return this->tell(&C::OnShutdown); }
};

// Agents, clients: C tells which.
template <class L, class S, class C>
class DialerEars : public L, public Hearing<C> {
public:
    using Listener = L;
    explicit DialerEars(std::shared_ptr<const C> callbacks) : Hearing<C>(std::move(callbacks)) {}
    void belong_to(HP_Object component) { this->handle = component; }

    EnHandleResult OnPrepareConnect(S*, CONNID id, SOCKET socket) override {
        return this->tell(&C::OnPrepareConnect, id, static_cast<UINT_PTR>(socket));
    }
    EnHandleResult OnConnect(S*, CONNID id) override { return this->tell(&C::OnConnect, id); }
    EnHandleResult OnHandShake(S*, CONNID id) override { return this->tell(&C::OnHandShake, id); }
    EnHandleResult OnSend(S*, CONNID id, const BYTE* data, int length) override {
        return this->tell(&C::OnSend, id, data, length);
    }
    EnHandleResult OnReceive(S*, CONNID id, const BYTE* data, int length) override {
        return this->tell(&C::OnReceive, id, data, length);
    }
    EnHandleResult OnReceive(S*, CONNID id, int length) override { return this->tell(&C::OnPullReceive, id, length); }
    EnHandleResult OnClose(S*, CONNID id, EnSocketOperation operation, int error) override {
        return this->tell(&C::OnClose, id, operation, error);
    }
};

template <class L, class S, class C>
class TcpDialerEars : public DialerEars<L, S, C> {
public:
    using DialerEars<L, S, C>::DialerEars;
    EnHandleResult OnReconnect(S*, CONNID id, CONNID next, DWORD attempt, DWORD delay) override {
        return this->tell(&C::OnReconnect, id, next, attempt, delay);
    }
};

template <class L, class S>
class AgentEars : public TcpDialerEars<L, S, AgentCallbacks> {
public:
    using TcpDialerEars<L, S, AgentCallbacks>::TcpDialerEars;
    EnHandleResult OnShutdown(S*) override { return this->tell(&AgentCallbacks::OnShutdown); }
};

template <class L, class S>
using ClientEars = TcpDialerEars<L, S, ClientCallbacks>;

#ifdef _UDP_SUPPORT

template <class L, class S>
using UdpDialerEars = DialerEars<L, S, ClientCallbacks>;

class NodeEars : public IUdpNodeListener, public Hearing<NodeCallbacks> {
    using C = NodeCallbacks;

public:
    using Listener = IUdpNodeListener;
    explicit NodeEars(std::shared_ptr<const C> callbacks) : Hearing<C>(std::move(callbacks)) {}
    void belong_to(HP_Object component) { handle = component; }

    EnHandleResult OnPrepareListen(IUdpNode*, SOCKET socket) override {
        return tell(&C::OnPrepareListen, static_cast<UINT_PTR>(socket));
    }
    EnHandleResult OnSend(IUdpNode*, LPCTSTR address, USHORT port, const BYTE* data, int length) override {
        return tell(&C::OnSend, address, port, data, length);
    }
    EnHandleResult OnReceive(IUdpNode*, LPCTSTR address, USHORT port, const BYTE* data, int length) override {
        return tell(&C::OnReceive, address, port, data, length);
    }
    EnHandleResult OnError(IUdpNode*, EnSocketOperation operation, int error, LPCTSTR address, USHORT port, const BYTE* data,
                           int length) override {
        return tell(&C::OnError, operation, error, address, port, data, length);
    }
    EnHandleResult OnShutdown(IUdpNode*) override { return tell(&C::OnShutdown); }
};

#endif

#ifdef _HTTP_SUPPORT

// E: the ears of the role; S: the sender of the events of HTTP.
template <class E, class S, class RoleCallbacks>
class HttpEars : public E, private Hearing<HttpCallbacks> {
    using C = HttpCallbacks;
    using H = Hearing<HttpCallbacks>;

public:
    HttpEars(std::shared_ptr<const RoleCallbacks> role, std::shared_ptr<const C> http) : E(std::move(role)), H(std::move(http)) {}
    void belong_to(HP_Object component) {
        E::belong_to(component);
        H::handle = component;
    }

    EnHttpParseResult OnMessageBegin(S*, CONNID id) override { return H::tell(&C::OnMessageBegin, id); }
    EnHttpParseResult OnRequestLine(S*, CONNID id, LPCSTR method, LPCSTR url) override {
        return H::tell(&C::OnRequestLine, id, method, url);
    }
    EnHttpParseResult OnStatusLine(S*, CONNID id, USHORT status, LPCSTR text) override {
        return H::tell(&C::OnStatusLine, id, status, text);
    }
    EnHttpParseResult OnHeader(S*, CONNID id, LPCSTR name, LPCSTR value) override {
        return H::tell(&C::OnHeader, id, name, value);
    }
    EnHttpParseResult OnHeadersComplete(S*, CONNID id) override { return H::tell(&C::OnHeadersComplete, id); }
    EnHttpParseResult OnBody(S*, CONNID id, const BYTE* data, int length) override {
        return H::tell(&C::OnBody, id, data, length);
    }
    EnHttpParseResult OnChunkHeader(S*, CONNID id, int length) override { return H::tell(&C::OnChunkHeader, id, length); }
    EnHttpParseResult OnChunkComplete(S*, CONNID id) override { return H::tell(&C::OnChunkComplete, id); }
    EnHttpParseResult OnMessageComplete(S*, CONNID id) override { return H::tell(&C::OnMessageComplete, id); }
    EnHttpParseResult OnUpgrade(S*, CONNID id, EnHttpUpgradeType type) override { return H::tell(&C::OnUpgrade, id, type); }
    EnHttpParseResult OnParseError(S*, CONNID id, int code, LPCSTR text) override {
        return H::tell(&C::OnParseError, id, code, text);
    }
    EnHandleResult OnWSMessageHeader(S*, CONNID id, BOOL final, BYTE reserved, BYTE code, const BYTE mask[4],
                                     ULONGLONG length) override {
        return H::tell(&C::OnWSMessageHeader, id, final, reserved, code, mask, length);
    }
    EnHandleResult OnWSMessageBody(S*, CONNID id, const BYTE* data, int length) override {
        return H::tell(&C::OnWSMessageBody, id, data, length);
    }
    EnHandleResult OnWSMessageComplete(S*, CONNID id) override { return H::tell(&C::OnWSMessageComplete, id); }
};

#endif

class PoolEars : public IHPThreadPoolListener, public Hearing<PoolCallbacks> {
    using C = PoolCallbacks;

public:
    using Listener = IHPThreadPoolListener;
    explicit PoolEars(std::shared_ptr<const C> callbacks) : Hearing<C>(std::move(callbacks)) {}
    void belong_to(HP_Object pool) { handle = pool; }

    void OnStartup(IHPThreadPool*) override { tell(&C::OnStartup); }
    void OnShutdown(IHPThreadPool*) override { tell(&C::OnShutdown); }
    void OnWorkerThreadStart(IHPThreadPool*, THR_ID id) override { tell(&C::OnWorkerThreadStart, id); }
    void OnWorkerThreadEnd(IHPThreadPool*, THR_ID id) override { tell(&C::OnWorkerThreadEnd, id); }
};

}  // namespace hp::c_api
