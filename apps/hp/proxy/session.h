// SPDX-License-Identifier: Apache-2.0
#pragma once
// A client's connection, the request on it, and the connection to the origin that serves it.
//
//     idle        no request, or one whose head is coming in. An upstream may be kept for the next request to the same origin
//     resolving   the head is complete; the name of the origin is being resolved
//     dialling    the upstream is being connected
//     exchange    the request goes up, the response comes down
//     tunnel      CONNECT: bytes both ways
//     closing     nothing more will be read from the client: what is on its way to it is still sent
//     closed      the client's connection is gone
//
// The client's events come on a thread of the server, the upstream's on one of an agent, answers of the resolver on a third: each
// takes the lock of the session. No event comes inside a call of a component, so that calls may be made under it.
//
// The server component reads one request at a time: the next one comes when the answer to this one has been sent. Pauses are for what
// cannot be taken yet: bodies and tunnels before there is an upstream, and both directions when the other end is slower: no more than
// pending_bytes_high wait.
#include <chrono>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "hp/proxy/context.h"

namespace hp::app::proxy {

class Session : public std::enable_shared_from_this<Session> {
public:
    Session(Context& context, CONNID client);

    // --- the client's connection ---------------------------------------------------------------------------------------------------

    // Each false, or HPR_ERROR: the connection is of no more use.
    bool on_request_line(const char* method, const char* target);
    bool on_request_header(const char* name, const char* value);
    EnHttpParseResult on_request_head();
    bool on_request_body(const BYTE* data, int length);
    bool on_request_complete();
    bool on_upgrade(EnHttpUpgradeType type);
    bool on_client_data(const BYTE* data, int length);
    void on_client_sent();
    void on_client_close(int error);

    // --- the upstream: `serial` says which; those of former ones are ignored ----------------------------------------------------------

    void on_resolved(std::uint64_t serial, std::vector<std::string> addresses);
    void on_upstream_ready(std::uint64_t serial);
    bool on_status_line(std::uint64_t serial, unsigned status, const char* reason);
    bool on_response_header(std::uint64_t serial, const char* name, const char* value);
    bool on_response_head(std::uint64_t serial);
    bool on_response_body(std::uint64_t serial, const BYTE* data, int length);
    bool on_response_complete(std::uint64_t serial);
    bool on_upstream_data(std::uint64_t serial, const BYTE* data, int length);
    void on_upstream_sent(std::uint64_t serial);
    void on_upstream_complaint(std::uint64_t serial, const char* text);  // what it says is not HTTP; its close follows
    void on_upstream_close(std::uint64_t serial, int error);

    // --- the main thread ------------------------------------------------------------------------------------------------------------

    void check_time(std::chrono::steady_clock::time_point now);
    // No further request is served: an idle connection is closed, another one after its answer.
    void drain();

private:
    using Clock = std::chrono::steady_clock;
    enum class Phase : std::uint8_t { idle, resolving, dialling, exchange, tunnel, closing, closed };

    struct Request {
        std::string method, target, path;
        Headers headers;
        Origin origin;
        bool is_1_1 = true, keep_alive = true, chunked = false, complete = false;
        std::uint64_t length = 0;  // Content-Length
        Clock::time_point begun;
        std::uint64_t bytes = 0;  // of its body, or of the tunnel
        bool has_body() const { return chunked || length != 0; }
    };
    struct Response {
        unsigned status = 0;  // of what is coming in
        std::string reason;
        Headers headers;
        bool begun = false;    // its head has gone to the client
        bool chunked = false;  // towards the client
        bool complete = false;
        std::uint64_t bytes = 0;
    };
    struct Upstream {
        ITcpAgent* agent = nullptr;  // null: there is none
        CONNID id = 0;
        std::uint64_t serial = 0;
        Origin origin;
        std::vector<std::string> addresses;  // not tried yet
        int error = 0;                       // why the last one failed
        std::string complaint;               // about what it says; empty if it can be understood
        bool connected = false;
        bool reused = false;  // from one request to the next
        bool last = false;    // but not once more
        bool held = false;    // not read from until the client has caught up
    };
    struct Refusal {
        unsigned status = 0;  // 0: none
        const char* text = "";
    };

    // session_request.cc: what is asked, and whether it is to be had
    Refusal judge();
    Refusal judge_connect();
    Refusal judge_plain();
    bool may_be_sent_twice() const;

    bool is_connect() const { return request_.method == "CONNECT"; }

    // session.cc
    void begin();
    void resolve();
    void take_addresses(std::vector<std::string> addresses);
    void dial_next();
    void send_request_head();
    void finish_request();
    void open_tunnel();
    void flush_early();
    bool take_from_client(const BYTE* data, int length);
    void forward_up(const BYTE* data, int length);
    void forward_down(const BYTE* data, int length);
    void finish_exchange();
    void settle_pause();
    void drop_upstream(bool force = true);
    void close_client(bool force = false);
    void fail(unsigned status, const std::string& text);
    void log(unsigned status, const std::string& note = {});

    // session_response.cc
    void send_interim();
    void send_response_head();
    void send_raw_head(const Headers& headers);
    void answer(unsigned status, const std::string& text);

    Context& context_;
    const CONNID client_;
    std::string client_text_;
    mutable std::mutex mutex_;
    Phase phase_ = Phase::idle;
    Request request_;
    Response response_;
    Refusal refusal_;
    Upstream upstream_;
    std::uint64_t serials_ = 0;
    std::string early_;                                 // what the client sent before there was an upstream to take it
    bool client_paused_ = false, client_held_ = false;  // held: until the upstream has caught up
    bool raw_ = false;                                  // the server component does not look at what is sent
    bool logged_ = true;
    bool draining_ = false;
    Clock::time_point moved_ = Clock::now();
};

}  // namespace hp::app::proxy
