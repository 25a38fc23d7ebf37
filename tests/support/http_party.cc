// SPDX-License-Identifier: Apache-2.0
#include "support/http_party.h"

#include <gtest/gtest.h>

#include <array>

#include "support/identities.h"
#include "support/log.h"

namespace hp::test {
namespace {

const BYTE* bytes_of(std::string_view text) { return reinterpret_cast<const BYTE*>(text.data()); }
int size_of(std::string_view text) { return static_cast<int>(text.size()); }
std::string text_of(const BYTE* data, int length) {
    return {reinterpret_cast<const char*>(data), static_cast<std::size_t>(length)};
}
bool is_data(std::string_view what) { return what == "body" || what == "receive" || what == "ws_body"; }

}  // namespace

std::string kind_name(const HttpKind& kind) {
    const char* const role = kind.kind == Kind::server ? "Server" : kind.kind == Kind::agent ? "Agent" : "Client";
    return std::string(kind.tls ? "Https" : "Http") + role;
}
std::ostream& operator<<(std::ostream& out, const HttpKind& kind) { return out << kind_name(kind); }
std::vector<HttpKind> http_servers() { return {{Kind::server, false}, {Kind::server, true}}; }
std::vector<HttpKind> http_dialers() {
    return {{Kind::agent, false}, {Kind::client, false}, {Kind::agent, true}, {Kind::client, true}};
}

// --- listening ----------------------------------------------------------------------------------------------------------

struct HttpEars {
    // `S`: the sender of the TCP events, `H` of the HTTP ones.
    template <class L, class S, class H>
    struct Common : L {
        explicit Common(HttpParty& owner) : party(owner) {}
        EnHandleResult OnHandShake(S*, CONNID id) override { return handle({"handshake", id}); }
        EnHandleResult OnReceive(S*, CONNID id, const BYTE* data, int length) override {
            return handle({"receive", id, text_of(data, length)});
        }
        EnHandleResult OnReceive(S*, CONNID, int) override { return HR_IGNORE; }
        EnHandleResult OnSend(S*, CONNID, const BYTE*, int) override { return HR_IGNORE; }
        EnHandleResult OnClose(S*, CONNID id, EnSocketOperation operation, int code) override {
            return handle({"close", id, std::to_string(operation) + "," + std::to_string(code)});
        }
        EnHttpParseResult OnMessageBegin(H*, CONNID id) override { return parse({"begin", id}); }
        EnHttpParseResult OnRequestLine(H*, CONNID id, LPCSTR method, LPCSTR url) override {
            return parse({"request", id, std::string(method) + " " + url});
        }
        EnHttpParseResult OnStatusLine(H*, CONNID id, USHORT status, LPCSTR reason) override {
            return parse({"status", id, std::to_string(status) + " " + reason});
        }
        EnHttpParseResult OnHeader(H*, CONNID id, LPCSTR name, LPCSTR value) override {
            return parse({"header", id, std::string(name) + ": " + value});
        }
        EnHttpParseResult OnHeadersComplete(H*, CONNID id) override { return parse({"head", id}); }
        EnHttpParseResult OnBody(H*, CONNID id, const BYTE* data, int length) override {
            return parse({"body", id, text_of(data, length)});
        }
        EnHttpParseResult OnChunkHeader(H*, CONNID id, int length) override {
            return parse({"chunk", id, std::to_string(length)});
        }
        EnHttpParseResult OnChunkComplete(H*, CONNID id) override { return parse({"chunk_end", id}); }
        EnHttpParseResult OnMessageComplete(H*, CONNID id) override { return parse({"complete", id}); }
        EnHttpParseResult OnUpgrade(H*, CONNID id, EnHttpUpgradeType type) override {
            return parse({"upgrade", id, std::to_string(type)});
        }
        EnHttpParseResult OnParseError(H*, CONNID id, int code, LPCSTR text) override {
            EXPECT_TRUE(text != nullptr && *text != '\0');
            return parse({"error", id, std::to_string(code)});
        }
        EnHandleResult OnWSMessageHeader(H*, CONNID id, BOOL final, BYTE reserved, BYTE opcode, const BYTE mask[4],
                                         ULONGLONG length) override {
            std::string text;
            for (const ULONGLONG part : {static_cast<ULONGLONG>(final), ULONGLONG{reserved}, ULONGLONG{opcode}, length})
                text += (text.empty() ? "" : " ") + std::to_string(part);
            return handle({"ws", id, text + (mask != nullptr ? " mask" : "")});
        }
        EnHandleResult OnWSMessageBody(H*, CONNID id, const BYTE* data, int length) override {
            return handle({"ws_body", id, text_of(data, length)});
        }
        EnHandleResult OnWSMessageComplete(H*, CONNID id) override { return handle({"ws_end", id}); }
        EnHttpParseResult parse(HttpEvent event) { return static_cast<EnHttpParseResult>(party.hear(std::move(event))); }
        EnHandleResult handle(HttpEvent event) { return static_cast<EnHandleResult>(party.hear(std::move(event))); }
        HttpParty& party;
    };
    struct Server final : Common<IHttpServerListener, ITcpServer, IHttpServer> {
        using Common::Common;
        EnHandleResult OnPrepareListen(ITcpServer*, SOCKET) override { return HR_IGNORE; }
        EnHandleResult OnAccept(ITcpServer*, CONNID id, UINT_PTR) override { return handle({"accept", id}); }
        EnHandleResult OnShutdown(ITcpServer*) override { return handle({"shutdown"}); }
    };
    template <class L, class S, class H>
    struct Dialer : Common<L, S, H> {
        using Common<L, S, H>::Common;
        EnHandleResult OnPrepareConnect(S*, CONNID id, SOCKET) override { return this->handle({"prepare_connect", id}); }
        EnHandleResult OnConnect(S*, CONNID id) override { return this->handle({"connect", id}); }
    };
    struct Agent final : Dialer<IHttpAgentListener, ITcpAgent, IHttpAgent> {
        using Dialer::Dialer;
        EnHandleResult OnShutdown(ITcpAgent*) override { return handle({"shutdown"}); }
    };
    struct Client final : Dialer<IHttpClientListener, ITcpClient, IHttpClient> {
        using Dialer::Dialer;
    };
};

struct HttpParty::Listening {
    explicit Listening(HttpParty& party) : server(party), agent(party), client(party) {}
    HttpEars::Server server;
    HttpEars::Agent agent;
    HttpEars::Client client;
};

void HttpParty::react(Reaction reaction) {
    std::lock_guard lock(mutex_);
    reaction_ = std::move(reaction);
}

int HttpParty::hear(HttpEvent event) {
    const CONNID id = event.id;
    Reaction reaction;
    bool nested = false;  // StartHttp inside an event calls OnHandShake
    {
        std::lock_guard lock(mutex_);
        const std::string name = std::string(event.what) + " of connection " + std::to_string(id);
        nested = event.what == "handshake" && running_.contains(id);
        if (id != 0 && !nested && !running_.insert(id).second) violations_.push_back(name + ": overlaps another event");
        if (id != 0 && closed_.contains(id)) violations_.push_back(name + ": after OnClose");
        if (event.what == "close") closed_.insert(id);
        events_.push_back(event);
        if (event.what != "close" && event.what != "shutdown") reaction = reaction_;
        changed_.notify_all();
    }
    const int result = reaction ? reaction(event) : 0;
    std::lock_guard lock(mutex_);
    if (!nested) running_.erase(id);
    changed_.notify_all();
    return result;
}

// --- life ---------------------------------------------------------------------------------------------------------------

HttpParty::HttpParty(HttpKind kind) : kind_(kind), listening_(std::make_unique<Listening>(*this)) {
    if (kind.kind == Kind::server)
        server_ = (kind.tls ? HP_Create_HttpsServer : HP_Create_HttpServer)(&listening_->server);
    else if (kind.kind == Kind::agent)
        agent_ = (kind.tls ? HP_Create_HttpsAgent : HP_Create_HttpAgent)(&listening_->agent);
    else
        client_ = (kind.tls ? HP_Create_HttpsClient : HP_Create_HttpClient)(&listening_->client);
    if (server_ != nullptr) server_->SetWorkerThreadCount(2);
    if (agent_ != nullptr) agent_->SetWorkerThreadCount(2);
    if (!kind.tls) return;
    const Identity& own = server_identity();
    if (server_ != nullptr) {
        EXPECT_TRUE(server_->SetupSSLContextByMemory(SSL_VM_NONE, own.certificate.c_str(), own.key.c_str()));
    } else {
        EXPECT_TRUE(agent_ != nullptr ? agent_->SetupSSLContextByMemory() : client_->SetupSSLContextByMemory());
    }
}

HttpParty::~HttpParty() {
    destroy();
    for (const std::string& violation : violations_) ADD_FAILURE() << kind_ << ": " << violation;
}

void HttpParty::destroy() {
    if (server_ != nullptr) (kind_.tls ? HP_Destroy_HttpsServer : HP_Destroy_HttpServer)(server_);
    if (agent_ != nullptr) (kind_.tls ? HP_Destroy_HttpsAgent : HP_Destroy_HttpAgent)(agent_);
    if (client_ != nullptr) (kind_.tls ? HP_Destroy_HttpsClient : HP_Destroy_HttpClient)(client_);
    server_ = nullptr;  // its last events may use it
    agent_ = nullptr;
    client_ = nullptr;
}

BOOL HttpParty::listen() {
    forget();
    return server_->Start("127.0.0.1", 0);
}

void HttpParty::forget() {
    std::lock_guard lock(mutex_);
    closed_.clear();
    events_.clear();
}

USHORT HttpParty::port() {
    TCHAR text[64];
    int length = sizeof text;
    USHORT port = 0;
    return server_->GetListenAddress(text, length, port) ? port : USHORT{0};
}

CONNID HttpParty::dial(USHORT port, bool async, const char* host) {
    const BOOL later = async ? TRUE : FALSE;
    if (client_ != nullptr) return client_->Start(host, port, later) ? client_->GetConnectionID() : 0;
    CONNID id = 0;
    if (agent_->GetState() == SS_STOPPED && !agent_->Start(nullptr, later)) return 0;
    return agent_->Connect(host, port, &id) ? id : 0;
}

BOOL HttpParty::stop() {
    return with([](auto& api) { return api.Stop(); });
}

BOOL HttpParty::pause(CONNID id, bool pause) {
    const BOOL value = pause ? TRUE : FALSE;
    if (server_ != nullptr) return server_->PauseReceive(id, value);
    return ask([&](IHttpAgent& api) { return api.PauseReceive(id, value); },
               [&](IHttpClient& api) { return api.PauseReceive(value); });
}

// --- messages -----------------------------------------------------------------------------------------------------------

BOOL HttpParty::request(CONNID id, const char* method, const char* path, const Headers& headers, std::string_view body) {
    const HeaderArray array(headers);
    return ask(
        [&](IHttpAgent& api) {
            return api.SendRequest(id, method, path, array.data(), array.size(), bytes_of(body), size_of(body));
        },
        [&](IHttpClient& api) {
            return api.SendRequest(method, path, array.data(), array.size(), bytes_of(body), size_of(body));
        });
}

BOOL HttpParty::request_file(CONNID id, const char* method, const char* path, const std::string& file) {
    return ask([&](IHttpAgent& api) { return api.SendLocalFile(id, file.c_str(), method, path); },
               [&](IHttpClient& api) { return api.SendLocalFile(file.c_str(), method, path); });
}

BOOL HttpParty::upgrade(CONNID id, const char* path, const char* protocols, const Headers& headers) {
    const HeaderArray array(headers);
    return ask([&](IHttpAgent& api) { return api.SendWSUpgrade(id, path, protocols, array.data(), array.size()); },
               [&](IHttpClient& api) { return api.SendWSUpgrade(path, protocols, array.data(), array.size()); });
}

BOOL HttpParty::respond(CONNID id, USHORT status, std::string_view body, const Headers& headers, const char* reason) {
    const HeaderArray array(headers);
    return server_->SendResponse(id, status, reason, array.data(), array.size(), bytes_of(body), size_of(body));
}

BOOL HttpParty::chunk(CONNID id, std::string_view data, const char* extensions) {
    if (server_ != nullptr) return server_->SendChunkData(id, bytes_of(data), size_of(data), extensions);
    return ask([&](IHttpAgent& api) { return api.SendChunkData(id, bytes_of(data), size_of(data), extensions); },
               [&](IHttpClient& api) { return api.SendChunkData(bytes_of(data), size_of(data), extensions); });
}

BOOL HttpParty::send(CONNID id, std::string_view bytes) {
    if (server_ != nullptr) return server_->Send(id, bytes_of(bytes), size_of(bytes));
    return ask([&](IHttpAgent& api) { return api.Send(id, bytes_of(bytes), size_of(bytes)); },
               [&](IHttpClient& api) { return api.Send(bytes_of(bytes), size_of(bytes)); });
}

BOOL HttpParty::frame(CONNID id, BYTE opcode, std::string_view data, bool final, BYTE reserved, ULONGLONG whole) {
    constexpr BYTE mask[4] = {1, 2, 3, 4};
    const BOOL last = final ? TRUE : FALSE;
    const BYTE* bytes = bytes_of(data);
    if (server_ != nullptr) return server_->SendWSMessage(id, last, reserved, opcode, bytes, size_of(data), whole);
    return ask([&](IHttpAgent& api) { return api.SendWSMessage(id, last, reserved, opcode, mask, bytes, size_of(data), whole); },
               [&](IHttpClient& api) { return api.SendWSMessage(last, reserved, opcode, mask, bytes, size_of(data), whole); });
}

BOOL HttpParty::close_websocket(CONNID id, USHORT code, const char* reason) {
    if (server_ != nullptr) return server_->CloseWebSocket(id, code, reason);
    return ask([&](IHttpAgent& api) { return api.CloseWebSocket(id, code, reason); },
               [&](IHttpClient& api) { return api.CloseWebSocket(code, reason); });
}

std::string HttpParty::header(CONNID id, const char* name) {
    LPCSTR value = nullptr;
    const BOOL found = server_ != nullptr ? server_->GetHeader(id, name, &value)
                                          : ask([&](IHttpAgent& api) { return api.GetHeader(id, name, &value); },
                                                [&](IHttpClient& api) { return api.GetHeader(name, &value); });
    return found ? value : "<none>";
}

// --- what was heard -----------------------------------------------------------------------------------------------------

bool HttpParty::wait(const std::function<bool()>& condition) {
    std::unique_lock lock(mutex_);
    return changed_.wait_for(lock, patience, condition);
}

bool HttpParty::wait_for(std::string_view what, std::size_t times) {
    return wait([=, this] { return count(what) >= times; });
}

bool HttpParty::wait_on(std::string_view what, CONNID id, std::size_t times) {
    return wait([=, this] { return count(what, id) >= times && (what != "close" || !running_.contains(id)); });
}

bool HttpParty::wait_quiet() {
    return wait([this] { return running_.empty(); });
}

std::size_t HttpParty::count(std::string_view what) {
    std::lock_guard lock(mutex_);
    std::size_t count = 0;
    for (const HttpEvent& event : events_) count += event.what == what ? 1 : 0;
    return count;
}

std::size_t HttpParty::count(std::string_view what, CONNID id) {
    std::lock_guard lock(mutex_);
    std::size_t count = 0;
    for (const HttpEvent& event : events_) count += event.what == what && event.id == id ? 1 : 0;
    return count;
}

CONNID HttpParty::last(std::string_view what) {
    std::lock_guard lock(mutex_);
    CONNID id = 0;
    for (const HttpEvent& event : events_)
        if (event.what == what) id = event.id;
    return id;
}

std::string HttpParty::trace(CONNID id, const std::set<std::string_view>& without) {
    std::lock_guard lock(mutex_);
    std::string trace;
    std::string_view previous;
    for (const HttpEvent& event : events_) {
        if (event.id != id || without.contains(event.what)) continue;
        const bool more = event.what == previous && is_data(event.what);
        if (!more) trace.append(trace.empty() ? "" : "\n").append(event.what).append(event.text.empty() ? "" : " ");
        trace += event.text;
        previous = event.what;
    }
    return trace;
}

std::string HttpParty::text(std::string_view what, CONNID id) {
    std::lock_guard lock(mutex_);
    std::string text;
    for (const HttpEvent& event : events_)
        if (event.what == what && event.id == id) text += event.text;
    return text;
}

bool HttpPair::connect() {
    if (server.server()->GetState() == SS_STOPPED && !server.listen()) return false;
    const std::size_t before = server.count("handshake");
    dialer_id = dialer.dial(server.port());
    if (dialer_id == 0 || !dialer.wait_on("handshake", dialer_id) || !server.wait_for("handshake", before + 1)) return false;
    server_id = server.last("handshake");
    return true;
}

}  // namespace hp::test
