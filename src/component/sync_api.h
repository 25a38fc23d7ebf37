// SPDX-License-Identifier: Apache-2.0
#pragma once
// The methods of the synchronous HTTP client: a requester whose requests return with the answer (IHttpSyncRequester).
#include <atomic>
#include <string>
#include <vector>

#include "component/http_api.h"
#include "component/sync_exchange.h"
#include "protocol/http/url.h"

namespace hp {

template <class B>
class SyncApi : public RequesterApi<B> {
    using Base = RequesterApi<B>;
    using End = SyncExchange::End;

public:
    using Base::Base;

    BOOL Start(LPCTSTR address, USHORT port, BOOL async, LPCTSTR local_address, USHORT local_port) override {
        if (in_event()) return failure(EDEADLK);
        forget_answer();
        exchange_.begin(0);
        if (connect_timeout_ms_ != 0) this->SetSyncConnectTimeout(connect_timeout_ms_);
        if (!Base::Start(address, port, async, local_address, local_port)) return FALSE;
        host_ = address != nullptr ? address : "";
        port_ = port;
        if (!this->IsHttpAutoStart()) return TRUE;
        const End end = exchange_.wait(connect_timeout_ms_);
        reusable_ = end == End::answered;
        if (end == End::answered) return TRUE;
        const int error = end == End::late ? ETIMEDOUT : exchange_.error() != 0 ? exchange_.error() : ECONNABORTED;
        return give_up(Failure::connect, error);
    }

    BOOL SendWSMessage(BOOL final, BYTE reserved, BYTE opcode, const BYTE mask[4], const BYTE* data, int length,
                       ULONGLONG whole) override {
        const auto send = [&] { return Base::SendWSMessage(final, reserved, opcode, mask, data, length, whole); };
        const bool answered = final != FALSE && opcode != ws::opcode::close && opcode != ws::opcode::pong;
        waits_for_control_ = ws::opcode::is_control(opcode);
        return answered ? await_answer(send) : send();
    }

    BOOL OpenUrl(LPCSTR method, LPCSTR url, const THeader headers[], int count, const BYTE* data, int length,
                 BOOL reconnect) override {
        UrlRequest request{method != nullptr ? method : "", url != nullptr ? url : "", true, true};
        for (DWORD redirects = 0;; ++redirects) {
            if (!open(request, headers, count, data, length, reconnect)) return FALSE;
            effective_url_ = request.url;
            LPCSTR location = nullptr;
            this->GetHeader("Location", &location);
            if (max_redirects_ == 0 || !request.follow(this->GetStatusCode(), location != nullptr ? location : "")) return TRUE;
            if (redirects == max_redirects_) return fail(Failure::data_processing, ELOOP);
            reconnect = FALSE;
        }
    }
    BOOL CleanupRequestResult() override {
        forget_answer();
        exchange_.clear();
        return TRUE;
    }
    BOOL GetResponseBody(LPCBYTE* data, int* length) override {
        if (data == nullptr || length == nullptr) return failure(EINVAL);
        const Bytes body = exchange_.body();
        *data = reinterpret_cast<LPCBYTE>(body.data());
        *length = static_cast<int>(body.size());
        return TRUE;
    }
    LPCSTR GetEffectiveUrl() override { return effective_url_.empty() ? nullptr : effective_url_.c_str(); }

    void SetReconnectDelay(DWORD) override {}  // OpenUrl connects again by itself, when it has something to ask
    void SetConnectTimeout(DWORD ms) override { connect_timeout_ms_ = ms; }
    DWORD GetConnectTimeout() override { return connect_timeout_ms_; }
    void SetRequestTimeout(DWORD ms) override { request_timeout_ms_ = ms; }
    DWORD GetRequestTimeout() override { return request_timeout_ms_; }
    void SetMaxRedirects(DWORD redirects) override { max_redirects_ = redirects; }
    DWORD GetMaxRedirects() override { return max_redirects_; }
    void SetMaxResponseBodyLength(DWORD bytes) override { body_bytes_max_ = std::min<DWORD>(bytes, MAXINT); }
    DWORD GetMaxResponseBodyLength() override { return body_bytes_max_; }

protected:
    // --- what the loop hears, on its thread ----------------------------------------------------------------------------
    void note_open() { exchange_.tell(End::answered); }
    void note_begin() { exchange_.tell_begin(); }
    bool note_body(Bytes piece) { return !counts_ || exchange_.tell_body(piece); }
    // An answer that leads out of HTTP is complete with OnUpgrade, not before: what is sent next has to find the upgraded connection.
    void note_complete(bool upgraded) {
        if (!exchange_.waiting()) {  // nobody has asked: the last answer stays what it is, and the next one would be doubtful
            reusable_ = false;
            return;
        }
        bool goes_on = true;
        Base::read_head(this->engine_.client_id(), [&](const HeadView& head) {
            const bool interim = head.message == nullptr || (head.message->status / 100 == 1 && head.message->status != 101);
            goes_on = interim || (head.upgrade && !upgraded);
            if (goes_on) return;
            answer_text_.assign(*head.message);
            answer_ = head;
            answer_.message = &answer_text_;
        });
        if (!goes_on) exchange_.tell(End::answered);
    }
    void note_bad() { exchange_.tell(End::bad, EBADMSG); }
    void note_close(int error) { exchange_.tell(End::closed, error); }
    void note_frame(std::uint8_t opcode, bool final) {
        last_frame_ = final;
        counts_ = ws::opcode::is_control(opcode) == waits_for_control_.load();
        if (counts_ && opcode != ws::opcode::continuation) exchange_.tell_begin();
    }
    void note_frame_complete() {
        if (counts_ && last_frame_) exchange_.tell(End::answered);
        counts_ = true;
    }

    // --- requests ------------------------------------------------------------------------------------------------------
    BOOL request(ConnectionId id, LPCSTR method, LPCSTR path, const THeader headers[], int count, const BYTE* data,
                 int length) override {
        return ask([&] { return Base::request(id, method, path, headers, count, data, length); });
    }
    BOOL request_file(ConnectionId id, LPCSTR file, LPCSTR method, LPCSTR path, const THeader headers[], int count) override {
        return ask([&] { return Base::request_file(id, file, method, path, headers, count); });
    }
    BOOL upgrade(ConnectionId id, LPCSTR path, LPCSTR protocols, const THeader headers[], int count) override {
        return ask([&] { return Base::upgrade(id, path, protocols, headers, count); });
    }
    // Events see the message being read, everybody else the last answer, which outlives its connection.
    bool read_head(ConnectionId id, FunctionRef<void(const HeadView&)> read) override {
        if (in_event()) return Base::read_head(id, read);
        read(answer_);
        return true;
    }

private:
    bool in_event() const {
        const Worker* worker = Worker::current();
        return worker != nullptr && &worker->engine() == &this->engine_;
    }
    void forget_answer() { answer_ = {}; }
    BOOL fail(Failure failure, int error) { return truth(this->engine_.note_failure(failure, error)); }
    BOOL give_up(Failure failure, int error) {
        this->Stop();
        this->Wait(INFINITE);  // it may have begun to stop by itself
        return fail(failure, error);
    }

    template <class SendIt>
    BOOL ask(SendIt&& send) {
        if (in_event()) return failure(EDEADLK);
        reusable_ = false;
        forget_answer();
        return await_answer(send);
    }
    template <class SendIt>
    BOOL await_answer(SendIt&& send) {
        if (in_event()) return failure(EDEADLK);
        exchange_.begin(body_bytes_max_);
        if (!send()) return fail(Failure::data_send, errno);
        switch (exchange_.wait(request_timeout_ms_)) {
            case End::answered: reusable_ = answer_.keep_alive && answer_.upgrade_type == Upgrade::none; return TRUE;
            case End::bad: return fail(Failure::data_send, EBADMSG);
            case End::too_large: return give_up(Failure::data_send, EMSGSIZE);
            case End::late: return give_up(Failure::data_send, ETIMEDOUT);
            default: return fail(Failure::data_send, ECONNABORTED);
        }
    }

    BOOL open(const UrlRequest& request, const THeader headers[], int count, const BYTE* data, int length, BOOL reconnect) {
        if (in_event()) return failure(EDEADLK);
        const auto url = http::parse_absolute(request.url);
        if (!url || url->websocket) return failure(EADDRNOTAVAIL);
        if (url->secure != this->engine_.stack().tls) return failure(EPROTO);
        const std::string host(url->parts.host);
        std::string target(url->parts.path.empty() ? "/" : url->parts.path);
        if (url->parts.has_query) target.append("?").append(url->parts.query);
        const std::vector<THeader> fields = fields_for(request, headers, count);
        const auto send = [&] {
            const char* method = request.method.c_str();
            const int fields_count = static_cast<int>(fields.size());
            if (request.has_body && length < 0 && data != nullptr)
                return request_file(this->engine_.client_id(), reinterpret_cast<LPCSTR>(data), method, target.c_str(),
                                    fields.data(), fields_count);
            return this->request(this->engine_.client_id(), method, target.c_str(), fields.data(), fields_count,
                                 request.has_body ? data : nullptr, request.has_body ? length : 0);
        };
        const bool same = this->HasStarted() && host == host_ && url->port == port_ && reusable_ && !reconnect;
        if (same) {
            if (send()) return TRUE;
            // The peer may have closed an idle connection just now. A request that was under way already may have been seen: only
            // what does no harm twice is sent again (RFC 9110 9.2.2).
            const bool unsent = errno == EBADSLT || errno == EPERM;
            const bool cut_off = errno == ECONNABORTED && !exchange_.any_input() && is_idempotent(request.method);
            if (!unsent && !cut_off) return FALSE;
        }
        if (this->HasStarted()) this->Stop();
        this->Wait(INFINITE);
        return Start(host.c_str(), url->port, FALSE, nullptr, 0) ? send() : FALSE;
    }

    static bool is_idempotent(std::string_view method) {
        for (const char* one : {"GET", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE"})
            if (http::equals_ignoring_case(method, one)) return true;
        return false;
    }

    // After a redirect not everything the caller gave still fits (RFC 9110 15.4).
    static std::vector<THeader> fields_for(const UrlRequest& request, const THeader headers[], int count) {
        std::vector<THeader> fields;
        for (int i = 0; headers != nullptr && i < count; ++i) {
            const std::string_view name = headers[i].name != nullptr ? headers[i].name : "";
            const auto is = [name](const char* other) { return http::equals_ignoring_case(name, other); };
            const bool bound = is("Authorization") || is("Cookie") || is("Proxy-Authorization") || is("Host");
            const bool of_body = is("Content-Length") || is("Content-Type") || is("Content-Encoding") || is("Transfer-Encoding");
            if ((request.same_origin || !bound) && (request.has_body || !of_body)) fields.push_back(headers[i]);
        }
        return fields;
    }

    SyncExchange exchange_;
    http::Message answer_text_;
    HeadView answer_;
    std::string host_, effective_url_;
    USHORT port_ = 0;
    DWORD connect_timeout_ms_ = 5000, request_timeout_ms_ = 10'000, max_redirects_ = 0, body_bytes_max_ = MAXINT;
    std::atomic<bool> reusable_{false};  // the connection is ready for another request
    bool counts_ = true;                 // the frame being read belongs to the answer
    bool last_frame_ = true;             // ... and ends it
    std::atomic<bool> waits_for_control_{false};
};

}  // namespace hp
