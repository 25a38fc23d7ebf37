// SPDX-License-Identifier: Apache-2.0
// A UDP server or client, behind one set of methods, with a listener that records everything in the log of the component tests.
#pragma once

#include <hpsocket/HPSocket.h>

#include <functional>
#include <memory>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "support/log.h"
#include "support/rows.h"

namespace hp::test {

// A server and the client that speaks its protocol.
struct UdpRow {
    const char* name;
    IUdpServer* (*create_server)(IUdpServerListener*);
    void (*destroy_server)(IUdpServer*);
    IUdpClient* (*create_client)(IUdpClientListener*);
    void (*destroy_client)(IUdpClient*);
    bool layered;  // OnHandShake comes when both have agreed
};
const std::vector<UdpRow>& udp_rows();
inline const UdpRow& plain_udp() { return udp_rows().front(); }
std::ostream& operator<<(std::ostream& out, const UdpRow& row);
struct UdpRowName {
    template <class Info>
    std::string operator()(const Info& info) const {
        return info.param.name;
    }
};

class UdpParty {
public:
    UdpParty(const UdpRow& row, Kind kind);
    ~UdpParty();  // destroys the component; a rule broken in its log fails the test
    UdpParty(const UdpParty&) = delete;
    UdpParty& operator=(const UdpParty&) = delete;

    IUdpServer* server() const { return server_; }
    IUdpClient* client() const { return client_; }
    Log log;
    // Called in each event after it was recorded, for its result. Set before anything runs.
    std::function<EnHandleResult(const Event&)> on;

    template <class Act>
    auto with(Act&& act) {
        return server_ != nullptr ? act(*server_) : act(*client_);
    }
    BOOL listen(const char* address = "127.0.0.1", USHORT port = 0);
    USHORT port();
    // The id, 0 if refused.
    CONNID dial(USHORT port, const char* host = "127.0.0.1", bool async = true, const char* local_address = nullptr,
                USHORT local_port = 0);
    BOOL stop() {
        return with([](auto& api) { return api.Stop(); });
    }
    BOOL wait(DWORD ms = 30'000) {
        return with([=](auto& api) { return api.Wait(ms); });
    }
    EnServiceState state() {
        return with([](auto& api) { return api.GetState(); });
    }
    EnSocketError last_error() {
        return with([](auto& api) { return api.GetLastError(); });
    }
    void destroy();

    // --- one connection; clients ignore the id ---
    BOOL send(CONNID id, std::string_view bytes);
    BOOL send_packets(CONNID id, const std::vector<std::string>& pieces);
    BOOL disconnect(CONNID id, bool force = true);  // a client stops
    BOOL connected(CONNID id);
    BOOL pending(CONNID id, int& bytes);
    BOOL local_address(CONNID id, TCHAR* text, int& length, USHORT& port);

private:
    friend struct UdpEars;
    EnHandleResult hear(Event event);

    const UdpRow row_;
    struct Listening;
    std::unique_ptr<Listening> listening_;
    IUdpServer* server_ = nullptr;
    IUdpClient* client_ = nullptr;
};

// A server and a client, connected and ready.
class UdpPair {
public:
    explicit UdpPair(const UdpRow& row = plain_udp()) : server(row, Kind::server), client(row, Kind::client) {}
    // Starts what is not started yet, connects, and waits until both are ready. False if they do not get so far.
    bool connect(bool async = true);
    UdpParty server, client;
    CONNID server_id = 0, client_id = 0;
};

}  // namespace hp::test
