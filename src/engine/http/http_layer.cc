// SPDX-License-Identifier: Apache-2.0
// Time, output, beginning and end of an HTTP connection. What comes in is in http_input.cc.
#include "engine/http/http_layer.h"

#include <algorithm>
#include <cerrno>
#include <utility>

#include "engine/connection.h"
#include "engine/stream_engine.h"

namespace hp {
namespace {

// With less in the queue the next part of a file is read, or mapped.
constexpr std::size_t read_bytes_low = 128 * 1024, mapped_bytes_low = 1 << 20;
constexpr std::size_t file_parts_max = 1024;  // waiting behind each other

}  // namespace

HttpLayer::HttpLayer(Connection& connection, HttpEvents& events)
    : Layer(connection),
      events_(events),
      requests_(connection.engine().role() == Role::server ? nullptr : std::make_shared<PendingRequests>()) {}

HttpLayer::~HttpLayer() = default;

HttpLayer::Aside& HttpLayer::aside() {
    if (aside_ == nullptr) {
        auto made = std::make_unique<Aside>();
        std::lock_guard lock(connection_.guard());
        aside_ = std::move(made);
    }
    return *aside_;
}

ConnectionId HttpLayer::id() const { return connection_.id(); }

// --- beginning ----------------------------------------------------------------------------------------------------------

Verdict HttpLayer::opened() {
    if (!connection_.engine().options().http_auto_start) return Verdict::ok;  // OnHandShake comes with StartHttp (guide 4.4)
    return start();
}

Verdict HttpLayer::start() {
    {
        std::lock_guard lock(connection_.guard());
        mode_ = HttpMode::http;
        claimed_ = true;
    }
    if (requests_ != nullptr) {
        std::lock_guard lock(requests_->sending);
        requests_->open = true;
        if (!requests_->early.empty()) {
            aside().outbox = std::exchange(requests_->early, {});
            count_outbox();
            connection_.set_holds_output(true);
            connection_.touch();
        }
    } else {
        wait_for(Wait::idle, connection_.engine().options().http_idle_timeout_ms);
    }
    return connection_.announce_handshake();
}

// --- answers ------------------------------------------------------------------------------------------------------------

void HttpLayer::answered(Answer state, std::uint64_t left, bool close) {
    AnswerPlan plan = this->plan();
    plan.state = state;
    if (close) plan.keep_alive = false;
    plan_.store(plan, std::memory_order_relaxed);
    answer_left_ = left;
    if (mode_ != HttpMode::http || state != Answer::done) return;
    if (std::exchange(complete_, false)) {
        complete_exchange();
        connection_.hold_reading(false);
    } else if (close) {  // before the request was read; the rest of it is of no interest
        connection_.close(Operation::close, 0, CloseMode::drain);
    }
}

void HttpLayer::sent_body(std::uint64_t bytes) {
    if (answer() == Answer::due) return answered(Answer::done, 0, false);  // the program writes its own HTTP
    if (answer() != Answer::length) return;
    const std::uint64_t left = answer_left_ - std::min(answer_left_, bytes);
    answered(left != 0 ? Answer::length : Answer::done, left, false);
}

void HttpLayer::sent_last_chunk() {
    if (answer() == Answer::chunked) answered(Answer::done, 0, false);
}

// The request has been read and answered: the next one may come, or the end.
void HttpLayer::complete_exchange() {
    set_answer(Answer::none);
    if (!plan().keep_alive || released_) return connection_.close(Operation::close, 0, CloseMode::drain);
    wait_for(Wait::idle, connection_.engine().options().http_idle_timeout_ms);
}

// Nothing of a request has come, and none is being answered.
bool HttpLayer::idle() { return is_server() && mode_ == HttpMode::http && answer() == Answer::none && parser().fresh(); }

void HttpLayer::begin_reading() {
    const http::Reads reads = is_server() ? http::Reads::requests : http::Reads::responses;
    auto reading = connection_.worker().take_reading(reads, connection_.engine().options().http);
    std::lock_guard lock(connection_.guard());
    reading_ = std::move(reading);
}

void HttpLayer::end_reading() {
    std::unique_ptr<http::Reading> reading;
    {
        std::lock_guard lock(connection_.guard());
        reading = std::move(reading_);
    }
    connection_.worker().give_reading(std::move(reading));
}

void HttpLayer::release() {
    released_ = true;
    if (answer() == Answer::none || answer() == Answer::done || mode_ != HttpMode::http) {
        return connection_.close(Operation::close, 0, CloseMode::drain);
    }
    wait_for(Wait::release, connection_.engine().options().http_release_delay_ms);
}

void HttpLayer::close_websocket(std::uint16_t code, std::string_view reason) {
    if (aside_ == nullptr || aside_->websocket == nullptr) return;
    if (aside_->websocket->close(code, reason) && !connection_.closing()) tick();  // the answer has its time
}

void HttpLayer::agree(const ws::DeflateAgreement& deflate) {
    aside().deflate = deflate;
    if (aside_->websocket != nullptr) aside_->websocket->agree(deflate);
}

// --- sending ------------------------------------------------------------------------------------------------------------

bool HttpLayer::send(Buffers buffers) {
    if (aside_ == nullptr || aside_->outbox.empty()) return pass_down(buffers);
    aside_->outbox.add(buffers);
    count_outbox();
    connection_.touch();
    return true;
}

void HttpLayer::count_outbox() {
    waiting_.store(static_cast<std::uint32_t>(aside_->outbox.size()), std::memory_order_relaxed);
    connection_.set_behind(aside_->outbox.bytes());
}

bool HttpLayer::has_room_for_file() const { return waiting_.load(std::memory_order_relaxed) < file_parts_max; }

void HttpLayer::expect_file(bool expected) {
    expected_files_ += expected ? 1u : ~0u;
    if (expected)
        connection_.expect_output(true);
    else if (expected_files_ == 0 && waiting_.load(std::memory_order_relaxed) == 0)
        connection_.expect_output(false);
}

int HttpLayer::send_file(Outbox::FilePart part) {
    const bool fits = !connection_.closing() && has_room_for_file();
    if (fits) {
        aside().outbox.add(std::move(part));
        count_outbox();
    }
    {
        std::lock_guard lock(connection_.guard());
        expect_file(false);
    }
    connection_.touch();
    return fits ? 0 : ENOBUFS;
}

void HttpLayer::flush() {
    if (aside_ == nullptr || aside_->outbox.empty()) return;
    Outbox& outbox = aside_->outbox;
    int error = connection_.write_dead() ? EPIPE : 0;
    const bool in_place = down_ == nullptr;
    const std::size_t bytes_low = in_place ? mapped_bytes_low : read_bytes_low;
    while (error == 0 && !outbox.empty() && connection_.queued() < bytes_low)
        error = outbox.pump(connection_, in_place, [this](Buffers buffers) { return pass_down(buffers); });
    if (error != 0) outbox.clear();
    count_outbox();
    if (outbox.empty()) {
        std::lock_guard lock(connection_.guard());
        if (expected_files_ == 0) connection_.expect_output(false);
    }
    // The peer was promised more than there is.
    if (error != 0 && !connection_.write_dead()) connection_.close(Operation::send, error, CloseMode::flush);
}

// --- time ---------------------------------------------------------------------------------------------------------------
// Most waits end long before their time. So the timer is moved only when it would come too late, and looks again when it comes.

void HttpLayer::wait_for(Wait wait, std::int64_t timeout_ms) {
    wait_ = timeout_ms != 0 ? wait : Wait::none;
    if (wait_ == Wait::none) return;
    deadline_ms_ = connection_.worker().now_ms() + timeout_ms;
    if (armed() && armed_ms_ <= deadline_ms_) return;
    armed_ms_ = deadline_ms_;
    connection_.worker().timers().schedule(*this, deadline_ms_);
}

// After input: what is the peer to do now, and by when?
void HttpLayer::watch_progress(std::size_t bytes) {
    if (!is_server() || complete_ || wait_ == Wait::release) return;
    const Options& options = connection_.engine().options();
    if (parser().in_head()) {
        if (wait_ != Wait::head) wait_for(Wait::head, options.http_head_timeout_ms);
    } else if (parser().in_body()) {
        const std::int64_t step_ms = options.http_body_timeout_ms;
        if (wait_ != Wait::body) return wait_for(Wait::body, step_ms);
        const std::int64_t earned_ms = static_cast<std::int64_t>(bytes) * 1000 / http_body_rate_min;
        deadline_ms_ = std::min(deadline_ms_ + earned_ms, connection_.worker().now_ms() + step_ms);
    }
}

void HttpLayer::on_timer() {
    Connection::Turn turn(connection_);
    if (connection_.closing()) return;
    if (mode_ == HttpMode::websocket) return tick_unless_paused();
    if (wait_ == Wait::none) return;
    const std::int64_t now_ms = connection_.worker().now_ms();
    if (connection_.paused() && wait_ != Wait::release)
        deadline_ms_ = now_ms + connection_.engine().options().http_body_timeout_ms;
    const bool sends = connection_.queued() != 0 || connection_.holds_output();
    if (wait_ == Wait::idle && sends) {  // the answer is on its way: as long as the peer takes some of it, it is not idle
        if (!connection_.take_progress()) return connection_.close(Operation::send, ETIMEDOUT, CloseMode::drop);
        deadline_ms_ = now_ms + connection_.engine().options().http_idle_timeout_ms;
    }
    if (now_ms >= deadline_ms_) return expire();
    armed_ms_ = deadline_ms_;
    connection_.worker().timers().schedule(*this, deadline_ms_);
}

void HttpLayer::expire() {
    switch (std::exchange(wait_, Wait::none)) {
        case Wait::none: return;
        case Wait::idle: return connection_.close(Operation::close, ETIMEDOUT, CloseMode::drain);
        case Wait::release: return connection_.close(Operation::close, 0, CloseMode::drain);
        case Wait::head: refuse(http::Error::head_timeout, ETIMEDOUT); return;
        case Wait::body: refuse(http::Error::body_timeout, ETIMEDOUT); return;
    }
}

// Who does not listen cannot tell silence.
void HttpLayer::tick_unless_paused() {
    if (!connection_.paused() || websocket()->close_sent()) return tick();
    constexpr std::int64_t without_pings_ms = 1000;
    const std::int64_t interval_ms = connection_.engine().options().ws_ping_interval_ms;
    connection_.worker().timers().schedule(*this,
                                           connection_.worker().now_ms() + (interval_ms != 0 ? interval_ms : without_pings_ms));
}

void HttpLayer::tick() {
    const std::int64_t next_ms = websocket()->tick();
    if (next_ms < 0 || connection_.closing()) return;
    connection_.worker().timers().schedule(*this, next_ms);
}

}  // namespace hp
