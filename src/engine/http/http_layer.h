// SPDX-License-Identifier: Apache-2.0
#pragma once
// HTTP on a connection, up to its upgrade and after it: bytes up become events of messages and frames; what is sent keeps its order.
//
// A server reads one request at a time: while the answer to one is not complete, nothing is parsed and nothing read, so answers keep
// their order whoever sends them from wherever. What has been asked on a client's connection is remembered in order, for the answers.
//
// Threads: functions under "any thread" from any, under the connection's guard; the others on the connection's thread.
#include <atomic>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "base/timer_wheel.h"
#include "engine/http/http_events.h"
#include "engine/http/message.h"
#include "engine/http/outbox.h"
#include "engine/http/pending_requests.h"
#include "engine/http/websocket_link.h"
#include "engine/layers/layer.h"
#include "protocol/coding/decoder.h"
#include "protocol/http/parser.h"

namespace hp {

enum class HttpMode : std::uint8_t { raw, http, websocket, tunnel };  // raw: HTTP has not been started

// How far the answer to a server's current request is.
enum class Answer : std::uint8_t { none, due, length, chunked, done };

// What an answer must know of its request.
struct AnswerPlan {
    Answer state = Answer::none;
    bool keep_alive = false;
    bool head = false;     // no body
    bool connect = false;  // a success has neither body nor length
};

class HttpLayer final : public Layer, private http::Sink, private Timer {
public:
    HttpLayer(Connection& connection, HttpEvents& events);
    ~HttpLayer() override;

    // --- Layer ---------------------------------------------------------------------------------------------------------
    bool feed(Bytes bytes) override;
    bool send(Buffers buffers) override;
    bool resume() override;
    void flush() override;
    int end_of_input() override;
    Verdict opened() override;

    // --- requests, on the connection's thread --------------------------------------------------------------------------
    Verdict start();  // HTTP begins on a raw connection
    // An answer has been sent so far that `state` holds: `left` bytes of its body are still to come; `close`: the connection ends
    // after it.
    void answered(Answer state, std::uint64_t left, bool close);
    void sent_body(std::uint64_t bytes);  // ... of an answer whose length is known
    void sent_last_chunk();
    void release();
    int send_file(Outbox::FilePart part);  // 0 or an errno value; one that was expected
    void note_continue() { continued_ = true; }
    void close_websocket(std::uint16_t code, std::string_view reason);
    void agree(const ws::DeflateAgreement& deflate);  // of a WebSocket, before its first frame
    WebSocketLink* websocket() { return aside_ ? aside_->websocket.get() : nullptr; }

    // --- any thread ----------------------------------------------------------------------------------------------------
    HttpMode mode() const { return mode_; }
    bool claim_start() { return !std::exchange(claimed_, true); }
    bool claim_release() { return !std::exchange(release_claimed_, true); }
    bool claim_upgrade(bool claims) { return upgrade_claimed_.exchange(claims) != claims; }  // who answers a WebSocket request
    AnswerPlan plan() const { return plan_.load(std::memory_order_relaxed); }
    http::Reading* reading() { return reading_.get(); }  // null: a server between messages, a client before the first
    Upgrade upgrade_type() const { return upgrade_; }
    http::Error error() const { return error_; }
    const std::shared_ptr<PendingRequests>& requests() const { return requests_; }  // null: a server
    const std::vector<http::Message::Field>& stored_cookies();                      // that would go with the next request
    bool has_room_for_file() const;
    // Under the guard: a file is on its way here, and nothing that is sent from now on may overtake it.
    void expect_file(bool expected);
    // The chunks of an answer without body are not sent: is this one of them?
    void swallow_chunks(bool swallow) { swallows_chunks_.store(swallow, std::memory_order_relaxed); }
    bool swallow_chunk(bool last) {
        const bool swallowed = swallows_chunks_.load(std::memory_order_relaxed);
        if (swallowed && last) swallow_chunks(false);
        return swallowed;
    }
    const WebSocketLink* websocket() const { return aside_ ? aside_->websocket.get() : nullptr; }

private:
    // What few connections have, and not for long.
    struct Aside {
        std::vector<std::byte> held;       // received, not parsed yet
        std::vector<std::byte> undecoded;  // body, parsed and not decoded yet
        Outbox outbox;
        std::unique_ptr<coding::Decoder> decoder;
        bool decoding_paused = false;  // it may hold output back
        ws::DeflateAgreement deflate;
        std::unique_ptr<WebSocketLink> websocket;
    };
    enum class Wait : std::uint8_t { none, idle, head, body, release };

    Answer answer() const { return plan().state; }
    void set_answer(Answer state) {
        AnswerPlan plan = this->plan();
        plan.state = state;
        plan_.store(plan, std::memory_order_relaxed);
    }
    bool is_server() const { return requests_ == nullptr; }
    Aside& aside();
    void count_outbox();  // whenever it has changed
    ConnectionId id() const;

    // receiving
    bool parse(Bytes bytes);
    bool pass_on(Bytes bytes);
    void hold(Bytes bytes);
    http::Next next(HttpVerdict verdict);
    void send_continue();
    http::Next decode(Bytes piece);
    bool leave_http(Bytes rest);
    bool refuse(http::Error error, int close_error);
    bool refuse_parsed();
    void send_refusal(http::Error error);
    void complete_exchange();
    http::Parser& parser() { return reading_->parser; }
    http::Message& message() { return reading_->message; }
    void begin_reading();
    void end_reading();
    bool idle();
    http::Next begin_response_body(HttpVerdict verdict);
    void take_request();
    void store_cookie(std::string_view header);
    bool prepare_decoder();
    bool check_websocket_answer();

    // http::Sink
    http::Next on_message_begin() override;
    http::Next on_request_line(std::string_view method, std::string_view target) override;
    http::Next on_status_line(unsigned status, std::string_view reason) override;
    http::Next on_header(std::string_view name, std::string_view value) override;
    http::Next on_headers_complete() override;
    http::Next on_body(Bytes piece) override;
    http::Next on_chunk_header(std::uint64_t length) override;
    http::Next on_chunk_complete() override;
    http::Next on_message_complete() override;

    // time
    void wait_for(Wait wait, std::int64_t timeout_ms);
    void watch_progress(std::size_t bytes);
    void on_timer() override;
    void expire();
    void tick_unless_paused();
    void tick();

    HttpEvents& events_;
    std::unique_ptr<http::Reading> reading_;
    std::shared_ptr<PendingRequests> requests_;  // null: a server
    std::unique_ptr<Aside> aside_;
    std::int64_t deadline_ms_ = 0, armed_ms_ = 0;
    std::uint64_t answer_left_ = 0;          // of a body whose length is known
    std::atomic<AnswerPlan> plan_{};         // written on the connection's thread
    std::uint32_t expected_files_ = 0;       // under the guard
    std::atomic<std::uint32_t> waiting_{0};  // items in the outbox; written on the connection's thread
    http::Error error_ = http::Error::ok;
    HttpMode mode_ = HttpMode::raw;
    Upgrade upgrade_ = Upgrade::none;
    Wait wait_ = Wait::none;
    bool complete_ = false;       // the request has been read, its answer is waited for
    bool leaves_ : 1 = false;     // HPR_UPGRADE was said
    bool continued_ : 1 = false;  // a 1xx has been sent
    bool claimed_ = false;
    bool release_claimed_ = false;
    std::atomic<bool> upgrade_claimed_{false};
    bool released_ : 1 = false;
    std::atomic<bool> swallows_chunks_{false};
    bool interim_ : 1 = false;  // the response being read is a 1xx
};

}  // namespace hp
