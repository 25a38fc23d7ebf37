// SPDX-License-Identifier: Apache-2.0
// Any component of the table, behind one set of methods: made by its factory, with a listener that records everything.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "support/log.h"
#include "support/rows.h"

namespace hp::test {

class Party {
public:
    // A TLS component gets a context: servers a certificate for "localhost" and 127.0.0.1, the others verify nothing.
    explicit Party(const Row& row);
    ~Party();  // destroys the component; a rule broken in its log fails the test
    Party(const Party&) = delete;
    Party& operator=(const Party&) = delete;

    const Row& row() const { return row_; }
    bool tls() const { return row_.tls; }
    const Handles& handles() const { return handles_; }
    ITcpServer* server() const { return handles_.server; }
    ITcpAgent* agent() const { return handles_.agent; }
    ITcpClient* client() const { return handles_.client; }
    Log log;

    // Called in each event after it was recorded, for its result. Set before anything runs.
    std::function<EnHandleResult(const Event&)> on;
    bool fetches = true;  // PULL: fetch all that is there in OnReceive

    // `act(interface)` with the ITcpServer&, ITcpAgent& or ITcpClient&.
    template <class Act>
    auto with(Act&& act) {
        if (handles_.server != nullptr) return act(*handles_.server);
        if (handles_.agent != nullptr) return act(*handles_.agent);
        return act(*handles_.client);
    }
    // `on_many(interface)` for servers and agents, `on_one(ITcpClient&)` for clients.
    template <class Many, class One>
    auto with(Many&& on_many, One&& on_one) {
        if (handles_.server != nullptr) return on_many(*handles_.server);
        if (handles_.agent != nullptr) return on_many(*handles_.agent);
        return on_one(*handles_.client);
    }

    // --- life ---
    BOOL listen(const char* address = "127.0.0.1", USHORT port = 0);
    USHORT port();                                                    // of a server
    BOOL run(bool async = true, const char* bind_address = nullptr);  // agent: Start
    // Agent: Connect, started before if need be. Client: Start. The id, 0 if refused.
    CONNID dial(USHORT port, const char* host = "127.0.0.1", bool async = true, USHORT local_port = 0,
                const char* local_address = nullptr);
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
    BOOL send_file(CONNID id, const std::string& path, const std::string* head = nullptr, const std::string* tail = nullptr);
    BOOL disconnect(CONNID id, bool force = true);  // a client stops
    BOOL pause(CONNID id, bool pause = true);
    BOOL paused(CONNID id, BOOL& paused);
    BOOL connected(CONNID id);
    BOOL pending(CONNID id, int& bytes);
    BOOL start_tls(CONNID id);
    BOOL local_address(CONNID id, TCHAR* text, int& length, USHORT& port);
    EnFetchResult fetch(CONNID id, BYTE* data, int length, bool consume = true);

private:
    friend struct Ears;
    EnHandleResult hear(Event event);

    Row row_;
    struct Listening;
    std::unique_ptr<Listening> listening_;
    Handles handles_;
};

// A server and a dialer, connected and ready.
class Pair {
public:
    explicit Pair(const PairRow& row) : server(row.server), dialer(row.dialer) {}
    // Starts what is not started yet, connects, and waits until both are ready. False if they do not get so far.
    bool connect();
    // Both ends of the connection, to write a test once for both directions.
    struct End {
        Party& party;
        CONNID id;
    };
    End server_end() { return {server, server_id}; }
    End dialer_end() { return {dialer, dialer_id}; }

    Party server;
    Party dialer;
    CONNID server_id = 0;
    CONNID dialer_id = 0;
};

// `size` bytes that differ from their neighbours and, by `seed`, from other sequences.
std::string pattern(std::size_t size, unsigned seed = 1);
// What a raw peer sends to, or gets from, a component of this model for one message: PACK has a header.
std::string framed(Model model, std::string_view message);

}  // namespace hp::test
