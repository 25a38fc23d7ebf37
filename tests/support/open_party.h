// SPDX-License-Identifier: Apache-2.0
// A cast member or a node with a listener that records everything as lines, and the rules that hold whatever a test is about: events of a
// member never overlap, its OnClose and a node's OnShutdown come last.
#pragma once

#include <gtest/gtest.h>
#include <hpsocket/HPSocket.h>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "support/log.h"

namespace hp::test {

struct OpenEvent {
    What what;
    std::string peer = {};  // "127.0.0.1:80"
    std::string data = {};
    EnSocketOperation operation = SO_UNKNOWN;
    int error = 0;
    bool failed = false;  // an OnError of a node
};

class OpenLog {
public:
    // Called in each event after it was recorded, for its result. Set before anything runs; what it uses must outlive the party.
    std::function<EnHandleResult(const OpenEvent&)> on;

    EnHandleResult hear(OpenEvent event) {
        {
            std::lock_guard lock(mutex_);
            if (ended_) ADD_FAILURE() << "an event after the last one: " << text(event.what);
            ended_ = event.what == What::close || event.what == What::shutdown;
            events_.push_back(event);
            changed_.notify_all();
        }
        return on ? on(event) : HR_IGNORE;
    }
    void starting() {
        std::lock_guard lock(mutex_);
        ended_ = false;
    }
    // At most `patience`: a safety net, for waits are ended by events.
    bool wait(const std::function<bool()>& condition) {
        std::unique_lock lock(mutex_);
        return changed_.wait_for(lock, patience, condition);
    }
    bool wait_for(What what, std::size_t count = 1) {
        return wait([&] { return number(what) >= count; });
    }
    bool wait_failed(std::size_t count = 1) {
        return wait([&] { return static_cast<std::size_t>(std::count_if(events_.begin(), events_.end(), is_failure)) >= count; });
    }
    // Data of all that was received or sent, in order, with blanks between.
    std::string all(What what) {
        std::lock_guard lock(mutex_);
        std::string joined;
        bool first = true;
        for (const OpenEvent& event : events_)
            if (event.what == what && !event.failed) joined += (std::exchange(first, false) ? "" : " ") + event.data;
        return joined;
    }
    std::vector<OpenEvent> events() {
        std::lock_guard lock(mutex_);
        return events_;
    }
    OpenEvent last(What what) {
        std::lock_guard lock(mutex_);
        for (std::size_t i = events_.size(); i-- > 0;)
            if (events_[i].what == what) return events_[i];
        return {What::shutdown, "none"};
    }
    std::size_t count(What what) {
        std::lock_guard lock(mutex_);
        return number(what);
    }
    // "prepare_connect connect handshake receive close(5,0)": OnSend left out, repeated ones once.
    std::string trace() {
        std::lock_guard lock(mutex_);
        std::string joined, previous;
        for (const OpenEvent& event : events_) {
            std::string name = event.failed ? "error" : text(event.what);
            if (event.what == What::close || event.failed)
                name += "(" + std::to_string(event.operation) + "," + std::to_string(event.error) + ")";
            if (event.what != What::send && name != previous) joined += (joined.empty() ? "" : " ") + name;
            if (event.what != What::send) previous = name;
        }
        return joined;
    }

private:
    static bool is_failure(const OpenEvent& event) { return event.failed; }
    std::size_t number(What what) const {
        return static_cast<std::size_t>(std::count_if(
            events_.begin(), events_.end(), [what](const OpenEvent& event) { return event.what == what && !event.failed; }));
    }
    std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<OpenEvent> events_;
    bool ended_ = false;
};

template <class Api>
std::string address_of(Api& api, BOOL (Api::*get)(TCHAR*, int&, USHORT&)) {
    TCHAR text[64];
    int length = sizeof text;
    USHORT port = 0;
    return (api.*get)(text, length, port) ? std::string(text) + ":" + std::to_string(port) : "error " + std::to_string(errno);
}

class Member final : private IUdpCastListener {
public:
    Member() : cast(HP_Create_UdpCast(this)) {}
    ~Member() override { destroy(); }
    void destroy() {
        if (cast != nullptr) HP_Destroy_UdpCast(cast);  // its last events still find it here
        cast = nullptr;
    }
    OpenLog log;
    IUdpCast* cast;

    bool start(const std::string& group, USHORT port, const char* local = nullptr) {
        log.starting();
        return cast->Start(group.c_str(), port, FALSE, local) != FALSE;
    }
    bool say(std::string_view text) {
        return cast->Send(reinterpret_cast<const BYTE*>(text.data()), static_cast<int>(text.size())) != FALSE;
    }

private:
    EnHandleResult hear(OpenEvent event) {
        if (busy_.exchange(true)) ADD_FAILURE() << "events overlap: " << text(event.what);
        const EnHandleResult result = log.hear(std::move(event));
        busy_ = false;
        return result;
    }
    static std::string bytes(const BYTE* data, int length) {
        return {reinterpret_cast<const char*>(data), static_cast<std::size_t>(length)};
    }
    EnHandleResult OnPrepareConnect(IUdpCast*, CONNID, SOCKET) override { return hear({What::prepare_connect}); }
    EnHandleResult OnConnect(IUdpCast*, CONNID) override { return hear({What::connect}); }
    EnHandleResult OnHandShake(IUdpCast*, CONNID) override { return hear({What::handshake}); }
    EnHandleResult OnReceive(IUdpCast* sender, CONNID, const BYTE* data, int length) override {
        return hear({What::receive, address_of(*sender, &IUdpCast::GetRemoteAddress), bytes(data, length)});
    }
    EnHandleResult OnReceive(IUdpCast*, CONNID, int) override { return HR_IGNORE; }
    EnHandleResult OnSend(IUdpCast*, CONNID, const BYTE* data, int length) override {
        return hear({What::send, "", bytes(data, length)});
    }
    EnHandleResult OnClose(IUdpCast*, CONNID, EnSocketOperation operation, int error) override {
        // A member may be started again inside, and then has other events.
        busy_ = false;
        return log.hear({What::close, "", "", operation, error});
    }
    std::atomic<bool> busy_{false};
};

class Node final : private IUdpNodeListener {
public:
    Node() : node(HP_Create_UdpNode(this)) { node->SetWorkerThreadCount(1); }
    ~Node() override { destroy(); }
    void destroy() {
        if (node != nullptr) HP_Destroy_UdpNode(node);  // its last events still find it here
        node = nullptr;
    }
    OpenLog log;
    IUdpNode* node;

    bool start(const char* address = "127.0.0.1", USHORT port = 0, EnCastMode mode = CM_UNICAST, const char* cast = nullptr) {
        log.starting();
        return node->Start(address, port, mode, cast) != FALSE;
    }
    USHORT port() {
        const std::string address = address_of(*node, &IUdpNode::GetLocalAddress);
        return static_cast<USHORT>(std::stoi(address.substr(address.rfind(':') + 1)));
    }
    bool say(const char* host, USHORT port, std::string_view text) {
        return node->Send(host, port, reinterpret_cast<const BYTE*>(text.data()), static_cast<int>(text.size())) != FALSE;
    }
    bool cast(std::string_view text) {
        return node->SendCast(reinterpret_cast<const BYTE*>(text.data()), static_cast<int>(text.size())) != FALSE;
    }

private:
    static std::string peer(LPCTSTR address, USHORT port) { return std::string(address) + ":" + std::to_string(port); }
    static std::string bytes(const BYTE* data, int length) {
        return length == 0 ? "" : std::string(reinterpret_cast<const char*>(data), static_cast<std::size_t>(length));
    }
    EnHandleResult OnPrepareListen(IUdpNode*, SOCKET) override { return log.hear({What::prepare_listen}); }
    EnHandleResult OnSend(IUdpNode*, LPCTSTR address, USHORT port, const BYTE* data, int length) override {
        return log.hear({What::send, peer(address, port), bytes(data, length)});
    }
    EnHandleResult OnReceive(IUdpNode*, LPCTSTR address, USHORT port, const BYTE* data, int length) override {
        return log.hear({What::receive, peer(address, port), bytes(data, length)});
    }
    EnHandleResult OnError(IUdpNode*, EnSocketOperation operation, int error, LPCTSTR address, USHORT port, const BYTE* data,
                           int length) override {
        const What what = operation == SO_SEND ? What::send : What::receive;
        return log.hear({what, peer(address, port), bytes(data, length), operation, error, true});
    }
    EnHandleResult OnShutdown(IUdpNode*) override { return log.hear({What::shutdown}); }
};

// A UDP port of this machine that nobody had a moment ago.
USHORT free_udp_port();

}  // namespace hp::test
