// SPDX-License-Identifier: Apache-2.0
// What a component told its listener, in order, and the rules that hold for every component whatever the test is about:
// events of a connection never overlap, OnClose comes once and last for each connection that was announced, nothing comes after
// OnShutdown. A broken rule is kept as a line of `violations`.
#pragma once

#include <hpsocket/HPSocket.h>

#include <chrono>
#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <vector>

namespace hp::test {

enum class What { prepare_listen, accept, prepare_connect, connect, handshake, receive, send, close, reconnect, shutdown };

struct Event {
    What what;
    CONNID id = 0;
    std::string data = {};                     // receive (PULL: what was fetched), send
    EnSocketOperation operation = SO_UNKNOWN;  // close
    int error = 0;                             // close
    int available = 0;                         // receive: the length that was told
    UINT_PTR socket = 0;                       // prepare_listen, prepare_connect, accept
    CONNID ended = 0;                          // reconnect, with the id of the next one as `id`
    DWORD attempt = 0, delay = 0;              // reconnect
};

// Waits are ended by events; the time is a safety net only.
constexpr std::chrono::seconds patience{30};

class Log {
public:
    // --- what the listeners do ---
    void begin(const Event& event);
    void end(const Event& event, EnHandleResult result, bool tls);
    void starting();  // Start is about to be called: ids begin anew, and what was kept by id is forgotten
    void ended();     // the component is gone

    // --- what tests ask ---
    bool wait(const std::function<bool(const Log&)>& condition, std::chrono::milliseconds limit = patience);
    bool wait_for(What what, std::size_t count = 1);
    bool wait_on(What what, CONNID id);
    bool wait_received(CONNID id, std::size_t bytes);
    bool wait_quiet();  // until no event is running

    // Under the lock in `wait`, and by themselves.
    std::size_t count(What what) const;
    std::size_t count(What what, CONNID id) const;
    std::size_t received_bytes(CONNID id) const;
    std::size_t sent_bytes(CONNID id) const;

    std::string received(CONNID id) const;
    std::string sent(CONNID id) const;
    std::vector<std::string> messages(CONNID id) const;  // one for each OnReceive
    // "accept handshake receive close(5,0)": repeated ones once, OnSend left out.
    std::string trace(CONNID id) const;
    Event closed(CONNID id) const;  // the OnClose of that connection; operation SO_UNKNOWN and error -1 if there is none
    CONNID last(What what) const;   // the id of the last event of that kind; 0
    std::vector<CONNID> ids(What what) const;
    std::vector<std::string> violations() const;

private:
    struct Entry {
        What what;
        CONNID id;
        EnSocketOperation operation;
        int error;
    };
    void check(const Event& event);
    void violation(const std::string& rule, const Event& event);

    mutable std::recursive_mutex mutex_;
    std::condition_variable_any changed_;
    std::vector<Entry> entries_;
    std::map<std::pair<What, CONNID>, std::size_t> counts_;
    std::map<What, std::size_t> totals_;
    std::map<CONNID, std::string> received_, sent_;
    std::map<CONNID, std::vector<std::string>> messages_;
    std::set<CONNID> running_, open_, closed_;
    bool shut_down_ = false;
    std::vector<std::string> violations_;
};

const char* text(What what);

}  // namespace hp::test
