// SPDX-License-Identifier: Apache-2.0
#pragma once
// A component: the documented methods (`Api`) over an engine with a stack of layers, and the engine's events as calls of the user's
// listener. What each documented component is made of stands in components.h.
#include <type_traits>

#include "component/framing_api.h"
#ifdef _HTTP_SUPPORT
#include "component/http_api.h"
#else
class IHttp;  // names that no interface has then
class IHttpServer;
class IHttpAgent;
class IHttpServerListener;
class IHttpAgentListener;
class IHttpClientListener;
#endif

namespace hp {

// The listener that goes with an interface, and the type of `pSender` in its events.
template <class I>
struct ListenerOf;
template <class I>
requires std::is_base_of_v<ITcpServer, I>
struct ListenerOf<I> {
    using Sender = ITcpServer;
    using Type = std::conditional_t<std::is_same_v<I, IHttpServer>, IHttpServerListener, ITcpServerListener>;
};
template <class I>
requires std::is_base_of_v<ITcpAgent, I>
struct ListenerOf<I> {
    using Sender = ITcpAgent;
    using Type = std::conditional_t<std::is_same_v<I, IHttpAgent>, IHttpAgentListener, ITcpAgentListener>;
};
template <class I>
requires std::is_base_of_v<ITcpClient, I>
struct ListenerOf<I> {
    using Sender = ITcpClient;
    using Type = std::conditional_t<std::is_base_of_v<IHttp, I>, IHttpClientListener, ITcpClientListener>;
};
template <class I>
requires std::is_base_of_v<IUdpServer, I>
struct ListenerOf<I> {
    using Sender = IUdpServer;
    using Type = IUdpServerListener;
};
template <class I>
requires std::is_base_of_v<IUdpClient, I>
struct ListenerOf<I> {
    using Sender = IUdpClient;
    using Type = IUdpClientListener;
};

template <class I, class Api, StackOf<I> stack>
class Component : private Events, public Api {
public:
    using Interface = I;
    using Listener = typename ListenerOf<I>::Type;

    explicit Component(Listener* listener, HttpEvents* http = nullptr)
        : Api(stack, Ears{static_cast<Events&>(*this), http}), listener_(listener) {}
    ~Component() override { this->engine_.end(); }  // its last events still find a whole component

protected:
    Listener* listener() const { return listener_; }
    static const BYTE* data(Bytes bytes) { return reinterpret_cast<const BYTE*>(bytes.data()); }
    static int size(Bytes bytes) { return static_cast<int>(bytes.size()); }

private:
    using Sender = typename ListenerOf<I>::Sender;
    static constexpr bool is_server = std::is_base_of_v<IServer, I>;
    static constexpr bool is_client = std::is_base_of_v<IClient, I>;

    // A component without a listener works, and nobody hears of it.
    template <class Event>
    Verdict tell(Event&& event) {
        return listener_ != nullptr ? static_cast<Verdict>(event(*listener_, static_cast<Sender*>(this))) : Verdict::ignore;
    }

protected:
    Verdict on_prepare_listen(int fd) override {
        if constexpr (is_server)
            return tell([&](auto& l, Sender* s) { return l.OnPrepareListen(s, fd); });
        else
            return Verdict::ignore;
    }
    Verdict on_accept(ConnectionId id, std::uintptr_t socket) override {
        if constexpr (is_server)
            return tell([&](auto& l, Sender* s) { return l.OnAccept(s, id, static_cast<UINT_PTR>(socket)); });
        else
            return Verdict::ignore;
    }
    Verdict on_prepare_connect(ConnectionId id, int fd) override {
        if constexpr (!is_server)
            return tell([&](auto& l, Sender* s) { return l.OnPrepareConnect(s, id, fd); });
        else
            return Verdict::ignore;
    }
    Verdict on_connect(ConnectionId id) override {
        if constexpr (!is_server)
            return tell([&](auto& l, Sender* s) { return l.OnConnect(s, id); });
        else
            return Verdict::ignore;
    }
    Verdict on_handshake(ConnectionId id) override {
        return tell([&](auto& l, Sender* s) { return l.OnHandShake(s, id); });
    }
    Verdict on_receive(ConnectionId id, Bytes bytes) override {
        return tell([&](auto& l, Sender* s) { return l.OnReceive(s, id, data(bytes), size(bytes)); });
    }
    Verdict on_receive(ConnectionId id, std::size_t buffered) override {
        return tell(
            [&](auto& l, Sender* s) { return l.OnReceive(s, id, static_cast<int>(std::min<std::size_t>(buffered, MAXINT))); });
    }
    Verdict on_send(ConnectionId id, Bytes bytes) override {
        return tell([&](auto& l, Sender* s) { return l.OnSend(s, id, data(bytes), size(bytes)); });
    }
    Verdict on_close(ConnectionId id, Operation operation, int error) override {
        return tell([&](auto& l, Sender* s) { return l.OnClose(s, id, static_cast<EnSocketOperation>(operation), error); });
    }
    Verdict on_reconnect(ConnectionId id, ConnectionId next, std::uint32_t attempt, std::uint32_t delay_ms) override {
        if constexpr (!is_server && !OfDatagrams<I>)
            return tell([&](auto& l, Sender* s) { return l.OnReconnect(s, id, next, attempt, delay_ms); });
        else
            return Verdict::ignore;
    }
    Verdict on_shutdown() override {
        if constexpr (!is_client)
            return tell([&](auto& l, Sender* s) { return l.OnShutdown(s); });
        else
            return Verdict::ignore;
    }

private:
    Listener* const listener_;
};

}  // namespace hp
