// SPDX-License-Identifier: Apache-2.0
// hp echo http: for trying out clients. What a request gets:
//
//     no body                 200 and "OK"
//     a body                  the same body, piece by piece as it comes, with its Content-Type
//     the path /echo          its own headers, one a line
//     the path /cookie        its cookies, one a line
//     a WebSocket upgrade     the upgrade; then each message comes back
#include <strings.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "hp/echo.h"

namespace hp::app {
namespace {

constexpr std::uint64_t ws_message_bytes_default = 16 << 20;

using namespace std::string_view_literals;

constexpr std::uint64_t look_every = 64;  // plain answers of a thread: so often one looks whether its peer reads them

enum class Task : std::uint8_t { hello, headers, cookies, body, unsent, upgrade, websocket };

// A connection that has asked for more than plain answers; the others have none, so that they cost nothing.
struct Peer {
    Task task = Task::hello;  // of the request that comes in
    bool chunked = false;     // the body that goes out
    bool held = false;        // not read from until it reads
    BYTE operation = 0;       // of the WebSocket message that comes in
    bool echoed = false;      // it is on its way back
};

bool is_path(std::string_view url, std::string_view path) {
    return url.starts_with(path) && (url.size() == path.size() || url[path.size()] == '?');
}

// By the first letter nearly every header is none of `names`.
bool is_header(const char* name, const char* lower) { return (name[0] | 0x20) == lower[0] && ::strcasecmp(name, lower) == 0; }

class HttpEcho final : public CHttpServerListener {
public:
    explicit HttpEcho(Shards<EchoCounts>& counts) : counts_(counts) {}

    EnHandleResult OnAccept(ITcpServer*, CONNID, UINT_PTR) override {
        counts_.mine().accepted.add();
        return HR_OK;
    }
    EnHandleResult OnSend(ITcpServer* server, CONNID id, const BYTE*, int length) override {
        counts_.mine().sent.add(static_cast<std::uint64_t>(length));
        if (held_ != 0) release_if_due(server, id);
        return HR_OK;
    }
    EnHandleResult OnClose(ITcpServer* server, CONNID id, EnSocketOperation, int error) override {
        const std::unique_ptr<Peer> peer(find(server, id));
        if (peer && peer->held) --held_;
        EchoCounts& counts = counts_.mine();
        counts.closed.add();
        if (error != 0) counts.failed.add();
        return HR_OK;
    }

    EnHttpParseResult OnRequestLine(IHttpServer* server, CONNID id, LPCSTR method, LPCSTR url) override {
        if (url[0] == '/' && (url[1] == 'e' || url[1] == 'c')) {
            if (is_path(url, "/echo")) peer_of(server, id).task = Task::headers;
            if (is_path(url, "/cookie")) peer_of(server, id).task = Task::cookies;
        }
        if (method == "CONNECT"sv) peer_of(server, id).task = Task::upgrade;
        return HPR_OK;
    }
    EnHttpParseResult OnHeader(IHttpServer* server, CONNID id, LPCSTR name, LPCSTR) override {
        if (is_header(name, "upgrade")) peer_of(server, id).task = Task::upgrade;
        return HPR_OK;
    }
    EnHttpParseResult OnHeadersComplete(IHttpServer*, CONNID) override { return HPR_OK; }

    EnHttpParseResult OnBody(IHttpServer* server, CONNID id, const BYTE* data, int length) override {
        counts_.mine().received.add(static_cast<std::uint64_t>(length));
        Peer& peer = peer_of(server, id);
        if (peer.task == Task::hello && !begin_body(server, id, peer)) return HPR_ERROR;
        if (peer.task != Task::body) return HPR_OK;
        if (peer.chunked ? !server->SendChunkData(id, data, length) : !server->Send(id, data, length)) return HPR_ERROR;
        hold_if_due(server, id);
        return HPR_OK;
    }

    EnHttpParseResult OnMessageComplete(IHttpServer* server, CONNID id) override {
        EchoCounts& counts = counts_.mine();
        counts.messages.add();
        Peer* peer = find(server, id);
        if (peer == nullptr) {
            if (!answer(server, id, "OK")) return HPR_ERROR;
            if (counts.messages.get() % look_every == 0) hold_if_due(server, id);
            return HPR_OK;
        }
        return complete(server, id, *peer) ? HPR_OK : HPR_ERROR;
    }
    EnHttpParseResult OnParseError(IHttpServer*, CONNID, int, LPCSTR) override { return HPR_OK; }

    // HPR_OK for a WebSocket: the component sends the answer. Whatever else was asked for is not to be had here.
    EnHttpParseResult OnUpgrade(IHttpServer* server, CONNID id, EnHttpUpgradeType type) override {
        if (type == HUT_WEB_SOCKET) {
            peer_of(server, id).task = Task::websocket;
            return HPR_OK;
        }
        const bool sent = type == HUT_HTTP_TUNNEL ? refuse(server, id) : answer(server, id, "OK", true);
        server->Disconnect(id, FALSE);
        return sent ? HPR_OK : HPR_ERROR;
    }

    EnHandleResult OnWSMessageHeader(IHttpServer* server, CONNID id, BOOL, BYTE, BYTE operation, const BYTE[4],
                                     ULONGLONG) override {
        Peer& peer = peer_of(server, id);
        peer.operation = operation;
        peer.echoed = false;
        return HR_OK;
    }
    EnHandleResult OnWSMessageBody(IHttpServer* server, CONNID id, const BYTE* data, int length) override {
        counts_.mine().received.add(static_cast<std::uint64_t>(length));
        return echo_message(server, id, data, length);
    }
    EnHandleResult OnWSMessageComplete(IHttpServer* server, CONNID id) override {
        counts_.mine().messages.add();
        return peer_of(server, id).echoed ? HR_OK : echo_message(server, id, nullptr, 0);
    }

private:
    static Peer* find(ITcpServer* server, CONNID id) {
        PVOID extra = nullptr;
        return server->GetConnectionExtra(id, &extra) ? static_cast<Peer*>(extra) : nullptr;
    }
    // Deleted by OnClose.
    static Peer& peer_of(IHttpServer* server, CONNID id) {
        if (Peer* peer = find(server, id)) return *peer;
        auto made = std::make_unique<Peer>();
        server->SetConnectionExtra(id, made.get());
        return *made.release();
    }

    // --- answers ----------------------------------------------------------------------------------------------------------

    // The component leaves the text out for HEAD, and closes the connection if that was asked for.
    static bool answer(IHttpServer* server, CONNID id, std::string_view text, bool last = false) {
        static constexpr THeader headers[] = {{"Content-Type", "text/plain"}, {"Connection", "close"}};
        const auto* data = reinterpret_cast<const BYTE*>(text.data());
        return server->SendResponse(id, HSC_OK, nullptr, headers, last ? 2 : 1, data, static_cast<int>(text.size())) != FALSE;
    }

    static bool refuse(IHttpServer* server, CONNID id) {
        constexpr auto text = "This is no proxy.\n"sv;
        constexpr THeader headers[] = {{"Content-Type", "text/plain"}, {"Connection", "close"}};
        const auto* data = reinterpret_cast<const BYTE*>(text.data());
        return server->SendResponse(id, HSC_NOT_IMPLEMENTED, nullptr, headers, 2, data, static_cast<int>(text.size())) != FALSE;
    }

    // The head of the answer that the body follows: with its length, if that is known.
    static bool begin_body(IHttpServer* server, CONNID id, Peer& peer) {
        peer.task = server->GetMethod(id) == "HEAD"sv ? Task::unsent : Task::body;
        if (peer.task != Task::body) return true;
        peer.chunked = server->GetTransferEncoding(id) != nullptr;
        const char* type = server->GetContentType(id);
        const std::string length = std::to_string(server->GetContentLength(id));
        const THeader headers[] = {
            {"Content-Type", type != nullptr ? type : "application/octet-stream"},
            {peer.chunked ? "Transfer-Encoding" : "Content-Length", peer.chunked ? "chunked" : length.c_str()}};
        return server->SendResponse(id, HSC_OK, nullptr, headers, 2) != FALSE;
    }

    // Ends the answer to a request that is not plain.
    static bool complete(IHttpServer* server, CONNID id, Peer& peer) {
        const Task task = std::exchange(peer.task, Task::hello);
        switch (task) {
            case Task::body: return !peer.chunked || server->SendChunkData(id);
            case Task::headers: return answer(server, id, headers_of(server, id));
            case Task::cookies: return answer(server, id, cookies_of(server, id));
            case Task::upgrade: return server->IsUpgrade(id) || answer(server, id, "OK");
            default: return answer(server, id, "OK");
        }
    }

    static std::string headers_of(IHttpServer* server, CONNID id) {
        DWORD count = 0;
        server->GetAllHeaders(id, nullptr, count);
        std::vector<THeader> headers(count);
        std::string text;
        if (count == 0 || !server->GetAllHeaders(id, headers.data(), count)) return text;
        for (const THeader& header : headers) text.append(header.name).append(": ").append(header.value).append("\n");
        return text;
    }

    static std::string cookies_of(IHttpServer* server, CONNID id) {
        DWORD count = 0;
        server->GetAllCookies(id, nullptr, count);
        std::vector<TCookie> cookies(count);
        std::string text;
        if (count == 0 || !server->GetAllCookies(id, cookies.data(), count)) return text;
        for (const TCookie& cookie : cookies) text.append(cookie.name).append("=").append(cookie.value).append("\n");
        return text;
    }

    // Pings and closes have been answered by the component.
    EnHandleResult echo_message(IHttpServer* server, CONNID id, const BYTE* data, int length) {
        constexpr BYTE control = 0x8;
        Peer& peer = peer_of(server, id);
        peer.echoed = true;
        if ((peer.operation & control) != 0) return HR_OK;
        if (!server->SendWSMessage(id, TRUE, 0, peer.operation, data, length)) return HR_ERROR;
        hold_if_due(server, id);
        return HR_OK;
    }

    // --- who does not read is not read from ----------------------------------------------------------------------------------

    void hold_if_due(IHttpServer* server, CONNID id) {
        int pending = 0;
        if (!server->GetPendingDataLength(id, pending) || pending < pending_bytes_high) return;
        Peer& peer = peer_of(server, id);
        if (peer.held || !server->PauseReceive(id, TRUE)) return;
        peer.held = true;
        ++held_;
    }
    void release_if_due(ITcpServer* server, CONNID id) {
        Peer* peer = find(server, id);
        int pending = 0;
        if (peer == nullptr || !peer->held || !server->GetPendingDataLength(id, pending) || pending > pending_bytes_low) return;
        peer->held = false;
        --held_;
        server->PauseReceive(id, FALSE);
    }

    Shards<EchoCounts>& counts_;
    std::atomic<int> held_{0};
};

}  // namespace

EchoServer make_http_echo(const EchoOptions& options, Shards<EchoCounts>& counts) {
    const auto listener = std::make_shared<HttpEcho>(counts);
    IHttpServer* made = options.secure() ? HP_Create_HttpsServer(listener.get()) : HP_Create_HttpServer(listener.get());
    made->SetWSMessageMode(TRUE);
    made->SetWSCompression(options.deflate);
    made->SetMaxWSMessageLength(static_cast<DWORD>(options.message_bytes_max.value_or(ws_message_bytes_default)));
    const auto destroy = options.secure() ? HP_Destroy_HttpsServer : HP_Destroy_HttpServer;
    return {made, [destroy, listener](IServer* server) { destroy(IHttpServer::FromS(static_cast<ITcpServer*>(server))); }};
}

}  // namespace hp::app
