// SPDX-License-Identifier: Apache-2.0
#pragma once
// An HTTP component: a component, and the events of HTTP as calls of the user's listener.
#include <algorithm>

#include "component/component.h"

namespace hp {

template <class I>
concept WaitsForAnswers = std::is_base_of_v<IHttpSyncRequester, I>;

template <class I, class Api, Stack stack>
class HttpComponent final : private HttpEvents, public Component<I, Api, stack> {
    using Base = Component<I, Api, stack>;
    // A synchronous client's listener is that of a client, and is shown one: its interface begins with a client's.
    using Sender = std::conditional_t<WaitsForAnswers<I>, IHttpClient, I>;

public:
    explicit HttpComponent(typename Base::Listener* listener) : Base(listener, static_cast<HttpEvents*>(this)) {}
    ~HttpComponent() override { this->engine_.end(); }

private:
    Sender* sender() {
        if constexpr (WaitsForAnswers<I>)
            return reinterpret_cast<Sender*>(static_cast<I*>(this));
        else
            return this;
    }
    template <class Event>
    HttpVerdict tell(Event&& event) {
        return this->listener() != nullptr ? static_cast<HttpVerdict>(event(*this->listener(), sender())) : HttpVerdict::ok;
    }
    template <class Event>
    Verdict tell_frame(Event&& event) {
        return this->listener() != nullptr ? static_cast<Verdict>(event(*this->listener(), sender())) : Verdict::ignore;
    }

    HttpVerdict on_message_begin(ConnectionId id) override {
        if constexpr (WaitsForAnswers<I>) this->note_begin();
        return tell([&](auto& l, Sender* s) { return l.OnMessageBegin(s, id); });
    }
    HttpVerdict on_request_line(ConnectionId id, const char* method, const char* target) override {
        return tell([&](auto& l, Sender* s) { return l.OnRequestLine(s, id, method, target); });
    }
    HttpVerdict on_status_line(ConnectionId id, unsigned status, const char* reason) override {
        return tell([&](auto& l, Sender* s) { return l.OnStatusLine(s, id, static_cast<USHORT>(status), reason); });
    }
    HttpVerdict on_header(ConnectionId id, const char* name, const char* value) override {
        return tell([&](auto& l, Sender* s) { return l.OnHeader(s, id, name, value); });
    }
    HttpVerdict on_headers_complete(ConnectionId id) override {
        return tell([&](auto& l, Sender* s) { return l.OnHeadersComplete(s, id); });
    }
    HttpVerdict on_body(ConnectionId id, Bytes piece) override {
        if constexpr (WaitsForAnswers<I>)
            if (!this->note_body(piece)) return HttpVerdict::error;
        return tell([&](auto& l, Sender* s) { return l.OnBody(s, id, Base::data(piece), Base::size(piece)); });
    }
    HttpVerdict on_chunk_header(ConnectionId id, std::uint64_t length) override {
        const int shown = static_cast<int>(std::min<std::uint64_t>(length, MAXINT));
        return tell([&](auto& l, Sender* s) { return l.OnChunkHeader(s, id, shown); });
    }
    HttpVerdict on_chunk_complete(ConnectionId id) override {
        return tell([&](auto& l, Sender* s) { return l.OnChunkComplete(s, id); });
    }
    HttpVerdict on_message_complete(ConnectionId id) override {
        const HttpVerdict verdict = tell([&](auto& l, Sender* s) { return l.OnMessageComplete(s, id); });
        if constexpr (WaitsForAnswers<I>) this->note_complete(false);
        return verdict;
    }
    HttpVerdict on_upgrade(ConnectionId id, Upgrade type) override {
        const HttpVerdict verdict =
            tell([&](auto& l, Sender* s) { return l.OnUpgrade(s, id, static_cast<EnHttpUpgradeType>(type)); });
        if constexpr (WaitsForAnswers<I>) this->note_complete(true);
        return verdict;
    }
    void on_parse_error(ConnectionId id, int code, const char* text) override {
        tell([&](auto& l, Sender* s) { return l.OnParseError(s, id, code, text); });
        if constexpr (WaitsForAnswers<I>) this->note_bad();
    }
    Verdict on_ws_header(ConnectionId id, bool final, std::uint8_t reserved, std::uint8_t opcode, const std::byte* mask,
                         std::uint64_t length) override {
        if constexpr (WaitsForAnswers<I>) this->note_frame(opcode, final);
        const BYTE* key = reinterpret_cast<const BYTE*>(mask);
        return tell_frame(
            [&](auto& l, Sender* s) { return l.OnWSMessageHeader(s, id, truth(final), reserved, opcode, key, length); });
    }
    Verdict on_ws_body(ConnectionId id, Bytes piece) override {
        if constexpr (WaitsForAnswers<I>)
            if (!this->note_body(piece)) return Verdict::error;
        return tell_frame([&](auto& l, Sender* s) { return l.OnWSMessageBody(s, id, Base::data(piece), Base::size(piece)); });
    }
    Verdict on_ws_complete(ConnectionId id) override {
        const Verdict verdict = tell_frame([&](auto& l, Sender* s) { return l.OnWSMessageComplete(s, id); });
        if constexpr (WaitsForAnswers<I>) this->note_frame_complete();
        return verdict;
    }

    // What the synchronous client hears beside.
    Verdict on_handshake(ConnectionId id) override {
        const Verdict verdict = Base::on_handshake(id);
        if constexpr (WaitsForAnswers<I>)
            if (verdict != Verdict::error) this->note_open();
        return verdict;
    }
    Verdict on_close(ConnectionId id, Operation operation, int error) override {
        const Verdict verdict = Base::on_close(id, operation, error);
        if constexpr (WaitsForAnswers<I>) this->note_close(error);
        return verdict;
    }
};

}  // namespace hp
