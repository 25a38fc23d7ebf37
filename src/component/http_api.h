// SPDX-License-Identifier: Apache-2.0
#pragma once
// The methods of HTTP components (guide 4): what both ends have, what requests, what responds.
#include <array>
#include <utility>

#include "base/function_ref.h"
#include "component/tcp_api.h"
#include "engine/http/http_calls.h"
#include "protocol/http/head.h"

namespace hp {

// A user's header array as the engine's; valid as long as the call that uses it. A few need no memory.
class UserFields {
public:
    UserFields(const THeader headers[], int count) {
        if (headers == nullptr || count <= 0) return;
        const auto size = static_cast<std::size_t>(count);
        if (size > few_.size()) many_.resize(size);
        HeaderField* const fields = size > few_.size() ? many_.data() : few_.data();
        for (std::size_t i = 0; i < size; ++i) fields[i] = {headers[i].name, headers[i].value};
        fields_ = {fields, size};
    }
    UserFields(const UserFields&) = delete;
    UserFields& operator=(const UserFields&) = delete;
    operator HeaderFields() const { return fields_; }

private:
    std::array<HeaderField, 16> few_;
    std::vector<HeaderField> many_;
    HeaderFields fields_;
};

// What users ask of the head of a message.
struct HeadView {
    http::Message* message = nullptr;
    USHORT version = 0;
    ULONGLONG content_length = 0;
    bool keep_alive = false;
    bool upgrade = false;
    Upgrade upgrade_type = Upgrade::none;
    http::Error error = http::Error::ok;
};

inline HeadView view_of(HttpLayer& layer) {
    HeadView view;
    view.upgrade = layer.mode() == HttpMode::websocket || layer.mode() == HttpMode::tunnel;
    view.upgrade_type = layer.upgrade_type();
    view.error = layer.error();
    http::Reading* reading = layer.reading();
    if (reading == nullptr) return view;
    const http::Parser& parser = reading->parser;
    view.message = &reading->message;
    view.version = static_cast<USHORT>(parser.version_major() | parser.version_minor() << 8);
    view.content_length = parser.content_length();
    view.keep_alive = parser.keep_alive();
    view.upgrade = view.upgrade || parser.upgrade() || parser.left();
    return view;
}

// As a user's array of `count` wants it: FALSE and the number there are when it has no room.
template <class Item, class Items, class Make>
BOOL give_items(const Items& items, Item target[], DWORD& count, Make&& make) {
    const bool fits = target != nullptr && count >= items.size() && count > 0;
    count = static_cast<DWORD>(items.size());
    if (!fits) return failure(ENOBUFS);
    for (const auto& item : items) *target++ = make(item);
    return TRUE;
}

template <class B, class... Id>
class HttpApi : public B {
public:
    using B::B;

    BOOL Send(Id... id, const BYTE* data, int length, int offset) override {
        if (data == nullptr || length < 0) return failure(EINVAL);
        const Bytes bytes = as_bytes(data + offset, static_cast<std::size_t>(length));
        return truth(http::send_raw(this->engine_, this->connection(id...), {&bytes, 1}));
    }
    BOOL SendPackets(Id... id, const WSABUF buffers[], int count) override {
        const UserBuffers bytes(buffers, count);
        return bytes.valid() ? truth(http::send_raw(this->engine_, this->connection(id...), bytes)) : failure(EINVAL);
    }

    BOOL SendSmallFile(Id... id, LPCTSTR path, const LPWSABUF head, const LPWSABUF tail) override {
        return truth(http::send_raw_file(this->engine_, this->connection(id...), path, from_wsabuf(head), from_wsabuf(tail)));
    }

    BOOL StartHttp(Id... id) override { return truth(http::start_http(this->engine_, this->connection(id...))); }
    BOOL SendChunkData(Id... id, const BYTE* data, int length, LPCSTR extensions) override {
        Bytes bytes;
        return body(data, length, bytes) ? truth(http::send_chunk(this->engine_, this->connection(id...), bytes, extensions))
                                         : FALSE;
    }
    HP_OPTION(EnHttpVersion, LocalVersion, http_version)
    HP_FLAG(HttpAutoStart, http_auto_start)
    HP_OPTION(DWORD, MaxHttpHeadLength, http.head_bytes_max)
    HP_OPTION(DWORD, MaxHttpHeaderCount, http.header_count_max)
    HP_OPTION(DWORD, MaxHttpStartLineLength, http.start_line_bytes_max)
    HP_OPTION(ULONGLONG, MaxHttpBodyLength, http.body_bytes_max)
    HP_FLAG(WSMessageMode, ws_messages)
    HP_OPTION(DWORD, MaxWSMessageLength, ws_message_bytes_max)
    HP_OPTION(DWORD, WSPingInterval, ws_ping_interval_ms)
    HP_FLAG(WSCompression, ws_compression)
    HP_FLAG(WSContextTakeover, ws_context_takeover)

    BOOL IsUpgrade(Id... id) override {
        return ask<BOOL>(id..., [](const HeadView& head) { return truth(head.upgrade); });
    }
    BOOL IsKeepAlive(Id... id) override {
        return ask<BOOL>(id..., [](const HeadView& head) { return truth(head.keep_alive); });
    }
    USHORT GetVersion(Id... id) override {
        return ask<USHORT>(id..., [](const HeadView& head) { return head.version; });
    }
    ULONGLONG GetContentLength(Id... id) override {
        return ask<ULONGLONG>(id..., [](const HeadView& head) { return head.content_length; });
    }
    LPCSTR GetContentType(Id... id) override { return header(id..., "Content-Type"); }
    LPCSTR GetContentEncoding(Id... id) override { return header(id..., "Content-Encoding"); }
    LPCSTR GetTransferEncoding(Id... id) override { return header(id..., "Transfer-Encoding"); }
    EnHttpUpgradeType GetUpgradeType(Id... id) override {
        return ask<EnHttpUpgradeType>(id...,
                                      [](const HeadView& head) { return static_cast<EnHttpUpgradeType>(head.upgrade_type); });
    }
    USHORT GetParseErrorCode(Id... id, LPCSTR* text) override {
        return ask<USHORT>(id..., [&](const HeadView& head) {
            if (text != nullptr) *text = http::text_of(head.error);
            return static_cast<USHORT>(head.error);
        });
    }

    BOOL GetHeader(Id... id, LPCSTR name, LPCSTR* value) override {
        if (name == nullptr || value == nullptr) return failure(EINVAL);
        *value = header(id..., name);
        return truth(*value != nullptr);
    }
    BOOL GetHeaders(Id... id, LPCSTR name, LPCSTR values[], DWORD& count) override {
        if (name == nullptr) return failure(EINVAL);
        return ask<BOOL>(id..., [&](const HeadView& head) {
            std::vector<LPCSTR> found;
            for (const http::Message::Field& field : fields(head))
                if (http::equals_ignoring_case(field.name, name)) found.push_back(field.value.data());
            return give_items(found, values, count, [](LPCSTR value) { return value; });
        });
    }
    BOOL GetAllHeaders(Id... id, THeader headers[], DWORD& count) override {
        return ask<BOOL>(id..., [&](const HeadView& head) { return give_items(fields(head), headers, count, pair); });
    }
    BOOL GetAllHeaderNames(Id... id, LPCSTR names[], DWORD& count) override {
        return ask<BOOL>(id..., [&](const HeadView& head) {
            return give_items(fields(head), names, count, [](const http::Message::Field& field) { return field.name.data(); });
        });
    }
    BOOL GetCookie(Id... id, LPCSTR name, LPCSTR* value) override {
        if (name == nullptr || value == nullptr) return failure(EINVAL);
        return with_connection<BOOL>(id..., [&](Connection& connection) {
            for (const http::Message::Field& cookie : cookies(connection)) {
                if (cookie.name != name) continue;
                *value = cookie.value.data();
                return TRUE;
            }
            return failure(ENOENT);
        });
    }
    BOOL GetAllCookies(Id... id, TCookie target[], DWORD& count) override {
        return with_connection<BOOL>(
            id..., [&](Connection& connection) { return give_items(cookies(connection), target, count, pair); });
    }
    BOOL GetWSMessageState(Id... id, BOOL* final, BYTE* reserved, BYTE* opcode, LPCBYTE* mask, ULONGLONG* length,
                           ULONGLONG* left) override {
        return with_connection<BOOL>(id..., [&](Connection& connection) {
            const WebSocketLink* link = std::as_const(http::layer_of(connection)).websocket();
            if (link == nullptr) return failure(EPERM);
            const WebSocketFrame& frame = link->frame();
            if (final != nullptr) *final = truth(frame.header.final);
            if (reserved != nullptr) *reserved = frame.header.reserved;
            if (opcode != nullptr) *opcode = frame.header.opcode;
            if (mask != nullptr) *mask = frame.header.masked ? reinterpret_cast<LPCBYTE>(frame.header.mask.data()) : nullptr;
            if (length != nullptr) *length = frame.header.length;
            if (left != nullptr) *left = frame.left;
            return TRUE;
        });
    }
    BOOL CloseWebSocket(Id... id, USHORT code, LPCSTR reason) override {
        return truth(http::close_websocket(this->engine_, this->connection(id...), code, reason));
    }

protected:
    // What `read(connection)` says, under the guard; nothing (0, null, FALSE) with EBADSLT for no connection.
    template <class Result, class Read>
    Result with_connection(Id... id, Read&& read) {
        Result result{};
        this->engine_.inspect(this->connection(id...), [&](Connection& connection) {
            result = read(connection);
            return true;
        });
        return result;
    }
    // The same of the head of the message.
    template <class Result, class Read>
    Result ask(Id... id, Read&& read) {
        Result result{};
        read_head(this->connection(id...), [&](const HeadView& head) { result = read(head); });
        return result;
    }
    virtual bool read_head(ConnectionId id, FunctionRef<void(const HeadView&)> read) {
        return this->engine_.inspect(id, [&](Connection& connection) {
            read(view_of(http::layer_of(connection)));
            return true;
        });
    }
    LPCSTR header(Id... id, const char* name) {
        return ask<LPCSTR>(id..., [&](const HeadView& head) -> LPCSTR {
            const http::Message::Field* field = head.message != nullptr ? head.message->find(name) : nullptr;
            return field != nullptr ? field->value.data() : nullptr;
        });
    }
    static bool body(const BYTE* data, int length, Bytes& bytes) {
        if (length < 0 || (data == nullptr && length > 0)) return failure(EINVAL) != FALSE;
        bytes = as_bytes(data, static_cast<std::size_t>(length));
        return true;
    }
    BOOL send_frame(ConnectionId id, BOOL final, BYTE reserved, BYTE opcode, const BYTE* mask, const BYTE* data, int length,
                    ULONGLONG whole) {
        http::FrameToSend frame{final != FALSE, reserved, opcode, reinterpret_cast<const std::byte*>(mask), {}, whole};
        return body(data, length, frame.body) ? truth(http::send_frame(this->engine_, id, frame)) : FALSE;
    }

private:
    static const std::vector<http::Message::Field>& fields(const HeadView& head) {
        static const std::vector<http::Message::Field> none;
        return head.message != nullptr ? head.message->fields() : none;
    }
    static TNVPair pair(const http::Message::Field& field) { return {field.name.data(), field.value.data()}; }

    // A server reads them from the request, the others have them in the store (guide 4.3).
    const std::vector<http::Message::Field>& cookies(Connection& connection) {
        HttpLayer& layer = http::layer_of(connection);
        if (this->engine_.role() != Role::server) return layer.stored_cookies();
        return layer.reading() != nullptr ? layer.reading()->message.request_cookies() : fields({});
    }
};

template <class B>
class ResponderApi : public HttpApi<B, CONNID> {
public:
    using HttpApi<B, CONNID>::HttpApi;

    BOOL SendWSMessage(CONNID id, BOOL final, BYTE reserved, BYTE opcode, const BYTE* data, int length,
                       ULONGLONG whole) override {
        return this->send_frame(id, final, reserved, opcode, nullptr, data, length, whole);
    }
    BOOL SendResponse(CONNID id, USHORT status, LPCSTR reason, const THeader headers[], int count, const BYTE* data,
                      int length) override {
        Bytes bytes;
        if (!this->body(data, length, bytes)) return FALSE;
        return truth(http::send_response(this->engine_, id, {status, reason, UserFields(headers, count)}, bytes));
    }
    BOOL SendLocalFile(CONNID id, LPCSTR path, USHORT status, LPCSTR reason, const THeader headers[], int count) override {
        return truth(http::send_response_file(this->engine_, id, {status, reason, UserFields(headers, count)}, path));
    }
    BOOL Release(CONNID id) override { return truth(http::release(this->engine_, id)); }
    LPCSTR GetHost(CONNID id) override { return this->header(id, "Host"); }
    USHORT GetUrlFieldSet(CONNID id) override {
        return this->template ask<USHORT>(id, [](const HeadView& head) {
            unsigned set = 0;
            for (unsigned part = 0; part < HUF_MAX; ++part)
                if (head.message != nullptr && !head.message->url_part(part).empty()) set |= 1u << part;
            return static_cast<USHORT>(set);
        });
    }
    LPCSTR GetUrlField(CONNID id, EnHttpUrlField part) override {
        return this->template ask<LPCSTR>(id, [part](const HeadView& head) -> LPCSTR {
            return head.message != nullptr ? head.message->url_part(static_cast<unsigned>(part)).data() : nullptr;
        });
    }
    LPCSTR GetMethod(CONNID id) override {
        return this->template ask<LPCSTR>(
            id, [](const HeadView& head) -> LPCSTR { return head.message != nullptr ? head.message->method.data() : nullptr; });
    }
    BOOL AcceptWebSocket(CONNID id, LPCSTR protocol, const THeader headers[], int count) override {
        return truth(http::accept_websocket(this->engine_, id, protocol, UserFields(headers, count)));
    }
    BOOL SendFilePart(CONNID id, int file, ULONGLONG offset, ULONGLONG length) override {
        return truth(http::send_file_part(this->engine_, id, file, offset, length));
    }
    HP_OPTION(DWORD, ReleaseDelay, http_release_delay_ms)
    HP_OPTION(DWORD, HttpHeadTimeout, http_head_timeout_ms)
    HP_OPTION(DWORD, HttpBodyTimeout, http_body_timeout_ms)
    HP_OPTION(DWORD, HttpIdleTimeout, http_idle_timeout_ms)
};

template <class B, class... Id>
class RequesterApi : public HttpApi<B, Id...> {
public:
    using HttpApi<B, Id...>::HttpApi;

    BOOL SendWSMessage(Id... id, BOOL final, BYTE reserved, BYTE opcode, const BYTE mask[4], const BYTE* data, int length,
                       ULONGLONG whole) override {
        return this->send_frame(this->connection(id...), final, reserved, opcode, mask, data, length, whole);
    }
    BOOL SendRequest(Id... id, LPCSTR method, LPCSTR path, const THeader headers[], int count, const BYTE* data,
                     int length) override {
        return request(this->connection(id...), method, path, headers, count, data, length);
    }
    BOOL SendLocalFile(Id... id, LPCSTR file, LPCSTR method, LPCSTR path, const THeader headers[], int count) override {
        return request_file(this->connection(id...), file, method, path, headers, count);
    }

// HP_REQUEST(name, method): a request with that method; those with a body take one.
#define HP_REQUEST(Name, method)                                                           \
    BOOL Name(Id... id, LPCSTR path, const THeader headers[], int count) override {        \
        return request(this->connection(id...), method, path, headers, count, nullptr, 0); \
    }
#define HP_REQUEST_WITH_BODY(Name, method)                                                                        \
    BOOL Name(Id... id, LPCSTR path, const THeader headers[], int count, const BYTE* data, int length) override { \
        return request(this->connection(id...), method, path, headers, count, data, length);                      \
    }
    HP_REQUEST_WITH_BODY(SendPost, "POST")
    HP_REQUEST_WITH_BODY(SendPut, "PUT")
    HP_REQUEST_WITH_BODY(SendPatch, "PATCH")
    HP_REQUEST(SendGet, "GET")
    HP_REQUEST(SendDelete, "DELETE")
    HP_REQUEST(SendHead, "HEAD")
    HP_REQUEST(SendTrace, "TRACE")
    HP_REQUEST(SendOptions, "OPTIONS")
    HP_REQUEST(SendConnect, "CONNECT")
#undef HP_REQUEST
#undef HP_REQUEST_WITH_BODY

    BOOL SendWSUpgrade(Id... id, LPCSTR path, LPCSTR protocols, const THeader headers[], int count) override {
        return upgrade(this->connection(id...), path, protocols, headers, count);
    }
    USHORT GetStatusCode(Id... id) override {
        return this->template ask<USHORT>(
            id..., [](const HeadView& head) { return static_cast<USHORT>(head.message != nullptr ? head.message->status : 0); });
    }
    HP_FLAG(UseCookie, http_use_cookie)
    HP_FLAG(AutoDecompression, http_decompress)
    HP_FLAG(ProxyTunnel, proxy_tunnel)

protected:
    // What the methods above come down to; the synchronous client waits in them.
    virtual BOOL request(ConnectionId id, LPCSTR method, LPCSTR path, const THeader headers[], int count, const BYTE* data,
                         int length) {
        Bytes bytes;
        if (!this->body(data, length, bytes)) return FALSE;
        return truth(http::send_request(this->engine_, id, {method, path, UserFields(headers, count)}, bytes));
    }
    virtual BOOL request_file(ConnectionId id, LPCSTR file, LPCSTR method, LPCSTR path, const THeader headers[], int count) {
        return truth(http::send_request_file(this->engine_, id, {method, path, UserFields(headers, count)}, file));
    }
    virtual BOOL upgrade(ConnectionId id, LPCSTR path, LPCSTR protocols, const THeader headers[], int count) {
        return truth(http::send_websocket_upgrade(this->engine_, id, path, protocols, UserFields(headers, count)));
    }
};

}  // namespace hp
