// SPDX-License-Identifier: Apache-2.0
// An HTTP server, agent or client, plain or over TLS, behind one set of methods, with a listener that records every event as a line.
// What holds for every component is checked as it goes: events of a connection never overlap, OnClose comes once and last.
#pragma once

#include <hpsocket/HPSocket-SSL.h>
#include <hpsocket/HPSocket.h>

#include <condition_variable>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <ostream>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "support/rows.h"

namespace hp::test {

struct HttpKind {
    Kind kind;
    bool tls;
};
std::ostream& operator<<(std::ostream& out, const HttpKind& kind);
std::vector<HttpKind> http_servers();         // plain, TLS
std::vector<HttpKind> http_dialers();         // agent and client, plain and TLS
std::string kind_name(const HttpKind& kind);  // "HttpsAgent"
struct HttpKindName {
    template <class Info>
    std::string operator()(const Info& info) const {
        return kind_name(info.param);
    }
};

// One call of a listener. `what` names it, `text` has what it told:
//   accept prepare_connect connect handshake shutdown    -
//   receive body ws_body                                  the bytes
//   begin head complete chunk_end ws_end                  -
//   request "GET /path"   status "200 OK"   header "Name: value"   chunk "5"   upgrade "1"   error "10"
//   ws "final reserved opcode length" and " mask" if there is one
//   close "operation,code"
struct HttpEvent {
    std::string_view what;
    CONNID id = 0;
    std::string text = {};
};

using Headers = std::vector<std::pair<std::string, std::string>>;

class HttpParty {
public:
    explicit HttpParty(HttpKind kind);
    ~HttpParty();  // a broken rule fails the test
    HttpParty(const HttpParty&) = delete;
    HttpParty& operator=(const HttpParty&) = delete;

    // Called in each event after it was recorded, for its result as a number: HPR_* or HR_*. May change while events come. Not called
    // in OnClose and OnShutdown, which come when what a test's reaction refers to may be gone.
    using Reaction = std::function<int(const HttpEvent&)>;
    void react(Reaction reaction);

    IHttpServer* server() const { return server_; }
    IHttpAgent* agent() const { return agent_; }
    IHttpClient* client() const { return client_; }
    bool tls() const { return kind_.tls; }
    template <class Act>
    auto with(Act&& act) {
        if (server_ != nullptr) return act(*server_);
        if (agent_ != nullptr) return act(*agent_);
        return act(*client_);
    }
    // The requesting side: `many(IHttpAgent&)`, `one(IHttpClient&)`.
    template <class Many, class One>
    auto ask(Many&& many, One&& one) {
        return agent_ != nullptr ? many(*agent_) : one(*client_);
    }

    // --- life ---
    BOOL listen();
    USHORT port();
    CONNID dial(USHORT port, bool async = true, const char* host = "127.0.0.1");  // 0 if refused
    BOOL stop();
    void forget();  // an agent that has stopped: its ids begin anew
    BOOL pause(CONNID id, bool pause = true);
    void destroy();

    // --- asking; a client ignores the id ---
    BOOL request(CONNID id, const char* method, const char* path, const Headers& headers = {}, std::string_view body = {});
    BOOL request_file(CONNID id, const char* method, const char* path, const std::string& file);
    BOOL upgrade(CONNID id, const char* path, const char* protocols = nullptr, const Headers& headers = {});
    // --- answering, a server ---
    BOOL respond(CONNID id, USHORT status, std::string_view body = {}, const Headers& headers = {}, const char* reason = nullptr);
    // --- both ---
    BOOL chunk(CONNID id, std::string_view data, const char* extensions = nullptr);
    BOOL send(CONNID id, std::string_view bytes);
    BOOL frame(CONNID id, BYTE opcode, std::string_view data, bool final = true, BYTE reserved = 0, ULONGLONG whole = 0);
    BOOL close_websocket(CONNID id, USHORT code = 1000, const char* reason = nullptr);
    std::string header(CONNID id, const char* name);  // "<none>" without

    // --- what was heard ---
    bool wait(const std::function<bool()>& condition);  // under the lock; false after a long time
    bool wait_for(std::string_view what, std::size_t times = 1);
    bool wait_on(std::string_view what, CONNID id, std::size_t times = 1);  // "close": until that has returned
    bool wait_quiet();                                                      // until no event is running
    std::size_t count(std::string_view what);
    std::size_t count(std::string_view what, CONNID id);
    CONNID last(std::string_view what);
    // A line for each event of that connection, neighbouring pieces of data as one. `what`s in `without` are left out.
    std::string trace(CONNID id, const std::set<std::string_view>& without = {});
    std::string text(std::string_view what, CONNID id);  // of all such events, one after the other
    std::string closed(CONNID id) { return text("close", id); }

private:
    friend struct HttpEars;
    int hear(HttpEvent event);

    HttpKind kind_;
    struct Listening;
    std::unique_ptr<Listening> listening_;
    IHttpServer* server_ = nullptr;
    IHttpAgent* agent_ = nullptr;
    IHttpClient* client_ = nullptr;

    std::recursive_mutex mutex_;
    Reaction reaction_;
    std::condition_variable_any changed_;
    std::vector<HttpEvent> events_;
    std::set<CONNID> running_, closed_;
    std::vector<std::string> violations_;
};

// A server and a dialer, connected.
struct HttpPair {
    explicit HttpPair(HttpKind dialer_kind) : server({Kind::server, dialer_kind.tls}), dialer(dialer_kind) {}
    bool connect();
    HttpParty server, dialer;
    CONNID server_id = 0, dialer_id = 0;
};

// An array of THeader for a call.
class HeaderArray {
public:
    explicit HeaderArray(const Headers& headers) {
        for (const auto& [name, value] : headers) array_.push_back({name.c_str(), value.c_str()});
    }
    const THeader* data() const { return array_.empty() ? nullptr : array_.data(); }
    int size() const { return static_cast<int>(array_.size()); }

private:
    std::vector<THeader> array_;
};

}  // namespace hp::test
