// SPDX-License-Identifier: Apache-2.0
// A server and a client of reliable UDP, each with a listener that records everything, for tests of what only they do.
#pragma once

#include <gtest/gtest.h>
#include <hpsocket/HPSocket.h>

#include <functional>
#include <string>
#include <string_view>
#include <utility>

#include "support/log.h"

namespace hp::test {

// Both listeners: all they do is to record, and then to ask `on`, which is set before anything runs.
template <class L, class S>
class Recorder : public L {
public:
    Log log;
    std::function<EnHandleResult(const Event&)> on;

    ~Recorder() override {
        log.ended();
        for (const std::string& violation : log.violations()) ADD_FAILURE() << violation;
    }
    EnHandleResult OnHandShake(S*, CONNID id) override { return hear({What::handshake, id}); }
    EnHandleResult OnReceive(S*, CONNID id, const BYTE* data, int length) override {
        return hear(with_data(What::receive, id, data, length));
    }
    EnHandleResult OnSend(S*, CONNID id, const BYTE* data, int length) override {
        return hear(with_data(What::send, id, data, length));
    }
    EnHandleResult OnClose(S*, CONNID id, EnSocketOperation operation, int error) override {
        return hear({.what = What::close, .id = id, .operation = operation, .error = error});
    }

protected:
    EnHandleResult hear(Event event) {
        log.begin(event);
        const EnHandleResult result = on ? on(event) : HR_OK;
        // Here OnHandShake comes when the connection has long been announced: OnClose follows its HR_ERROR, as with TLS.
        log.end(event, result, true);
        return result;
    }

private:
    static Event with_data(What what, CONNID id, const BYTE* data, int length) {
        Event event{what, id};
        event.data.assign(reinterpret_cast<const char*>(data), static_cast<std::size_t>(length));
        return event;
    }
};

class ServerRecorder final : public Recorder<CUdpServerListener, IUdpServer> {
public:
    EnHandleResult OnAccept(IUdpServer*, CONNID id, UINT_PTR) override { return hear({What::accept, id}); }
    EnHandleResult OnShutdown(IUdpServer*) override { return hear({What::shutdown}); }
};

class ClientRecorder final : public Recorder<CUdpClientListener, IUdpClient> {
public:
    EnHandleResult OnConnect(IUdpClient*, CONNID id) override { return hear({What::connect, id}); }
};

struct ArqPair {
    ServerRecorder hears;  // outlive the components
    ClientRecorder listens;
    CUdpArqServerPtr server{&hears};
    CUdpArqClientPtr client{&listens};
    CONNID server_id = 0, client_id = 0;

    // `set(component)` on both.
    template <class Set>
    void both(Set&& set) {
        set(*server.Get());
        set(*client.Get());
    }
    bool listen() {
        hears.log.starting();
        return server->Start("127.0.0.1", 0) != FALSE;
    }
    USHORT port() {
        TCHAR text[64];
        int length = sizeof text;
        USHORT port = 0;
        return server->GetListenAddress(text, length, port) ? port : USHORT{0};
    }
    bool dial(bool async = true) {
        if (!client->Start("127.0.0.1", port(), async ? TRUE : FALSE)) return false;
        client_id = client->GetConnectionID();
        return true;
    }
    // Until both are ready.
    bool connect() {
        if (server->GetState() == SS_STOPPED && !listen()) return false;
        const std::size_t ready = hears.log.count(What::handshake);
        if (!dial() || !listens.log.wait_on(What::handshake, client_id)) return false;
        if (!hears.log.wait_for(What::handshake, ready + 1)) return false;
        server_id = hears.log.last(What::handshake);
        return true;
    }
    // The server sends back what it gets.
    void echo() {
        hears.on = [this](const Event& event) {
            if (event.what == What::receive) {
                EXPECT_TRUE(serve(event.id, event.data)) << errno;
            }
            return HR_OK;
        };
    }
    BOOL serve(CONNID id, std::string_view text) {
        return server->Send(id, reinterpret_cast<const BYTE*>(text.data()), static_cast<int>(text.size()));
    }
    BOOL send(std::string_view text) {
        return client->Send(reinterpret_cast<const BYTE*>(text.data()), static_cast<int>(text.size()));
    }
};

}  // namespace hp::test
