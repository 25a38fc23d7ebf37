// A proxy for HTTP made of an HTTP server and a TCP agent: the server reads requests, the agent dials where they want to go.
//
//   http_proxy_http [PORT]          until Enter is pressed; listens on 127.0.0.1 only: who reaches a proxy uses its address
//
//   curl -x http://127.0.0.1:8080 http://example.org/
//   curl -x http://127.0.0.1:8080 https://example.org/
//
//   client --- connection of the server --- Pair --- connection of the agent --- origin
//
// What http_proxy_tcp does by hand, the HTTP server does here, and strictly: heads that are malformed, too long or too slow end before the
// program hears of them. When the head is read the connection leaves HTTP: by itself for CONNECT, which is a tunnel, and by HPR_UPGRADE for a
// plain request, whose body and answer are passed as the bytes that they are. `hp proxy` keeps connections open, and has permissions.
#include <hpsocket/HPSocket.h>

#include <strings.h>

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <mutex>
#include <string>

const int pending_high = 256 * 1024, pending_low = 64 * 1024;  // of bytes that one side does not take

// A client and the origin that it asked for. Each of the two connections has a share in it; their events run on different threads.
struct Pair {
    std::mutex mutex;
    CONNID client = 0, origin = 0;  // origin: 0 until it is connected
    bool client_gone = false;
    std::string host, head;  // whom to dial, and what that is to get first
    USHORT port = 0;
    bool tunnel = false;
};

using Share = std::shared_ptr<Pair>;

template <class Component>
Pair* pair_of(Component* component, CONNID id) {
    PVOID extra = nullptr;
    component->GetConnectionExtra(id, &extra);
    return static_cast<Share*>(extra)->get();
}

template <class Component>
int pending(Component* component, CONNID id) {
    int bytes = 0;
    return component->GetPendingDataLength(id, bytes) ? bytes : 0;
}

template <class Component>
bool send(Component* to, CONNID id, const std::string& text) {
    return to->Send(id, reinterpret_cast<const BYTE*>(text.data()), static_cast<int>(text.size())) != FALSE;
}

// Passes bytes on, no faster than they are taken: else a slow reader would fill our memory.
template <class From, class To>
EnHandleResult pass(From* from, CONNID from_id, To* to, CONNID to_id, const BYTE* data, int length) {
    if (!to->Send(to_id, data, length)) return HR_ERROR;
    if (pending(to, to_id) <= pending_high) return HR_OK;
    from->PauseReceive(from_id, TRUE);
    if (pending(to, to_id) <= pending_low) from->PauseReceive(from_id, FALSE);  // it left meanwhile: no OnSend will say so
    return HR_OK;
}

// In OnSend of `to`: what waited has left, so more may come.
template <class From, class To>
void resume(From* from, CONNID from_id, To* to, CONNID to_id) {
    BOOL paused = FALSE;
    if (pending(to, to_id) <= pending_low && from->IsPauseReceive(from_id, paused) && paused) from->PauseReceive(from_id, FALSE);
}

std::string answer(const char* status) {
    return std::string("HTTP/1.1 ") + status + "\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";
}

// --- the two sides -----------------------------------------------------------------------------------------------------

class ClientListener : public CHttpServerListener {
public:
    explicit ClientListener(ITcpAgent*& agent) : agent_(agent) {}

    EnHandleResult OnAccept(ITcpServer* server, CONNID id, UINT_PTR) override {
        Share* share = new Share(new Pair);
        (*share)->client = id;
        server->SetConnectionExtra(id, share);
        return HR_OK;
    }

    // What is for us, or for this connection only, is not passed on; Host is that of the URL.
    EnHttpParseResult OnHeader(IHttpServer* server, CONNID id, LPCSTR name, LPCSTR value) override {
        const bool ours = strcasecmp(name, "Host") == 0 || strcasecmp(name, "Connection") == 0 ||
                          strcasecmp(name, "Keep-Alive") == 0 || strncasecmp(name, "Proxy-", 6) == 0;
        if (!ours) pair_of(server, id)->head += std::string(name) + ": " + value + "\r\n";
        return HPR_OK;
    }

    EnHttpParseResult OnHeadersComplete(IHttpServer* server, CONNID id) override {
        Pair* pair = pair_of(server, id);
        const std::string method = server->GetMethod(id), scheme = field(server, id, HUF_SCHEMA),
                          port = field(server, id, HUF_PORT);
        pair->host = field(server, id, HUF_HOST);
        pair->port = static_cast<USHORT>(port.empty() ? 80 : std::atoi(port.c_str()));
        pair->tunnel = method == "CONNECT";
        if (pair->tunnel) {
            pair->head.clear();  // the origin gets what comes through the tunnel, nothing else
            return HPR_OK;       // OnUpgrade comes by itself
        }
        if (strcasecmp(scheme.c_str(), "http") != 0) {
            const THeader headers[] = {{"Connection", "close"}};
            return server->SendResponse(id, HSC_BAD_REQUEST, nullptr, headers, 1) ? HPR_OK : HPR_ERROR;
        }
        const std::string path = field(server, id, HUF_PATH), query = field(server, id, HUF_QUERY);
        pair->head = method + ' ' + (path.empty() ? "/" : path) + (query.empty() ? "" : "?" + query) +
                     (server->GetVersion(id) == HV_1_0 ? " HTTP/1.0" : " HTTP/1.1") + "\r\nHost: " + pair->host +
                     (port.empty() ? "" : ":" + port) + "\r\nConnection: close\r\n" + pair->head + "\r\n";
        return HPR_UPGRADE;  // HTTP ends here: what follows comes to OnReceive as it is
    }

    EnHttpParseResult OnBody(IHttpServer*, CONNID, const BYTE*, int) override { return HPR_OK; }
    EnHttpParseResult OnMessageComplete(IHttpServer*, CONNID) override { return HPR_OK; }

    EnHttpParseResult OnUpgrade(IHttpServer* server, CONNID id, EnHttpUpgradeType) override {
        Pair* pair = pair_of(server, id);
        server->PauseReceive(id);  // nothing more until the origin is there
        Share* share = new Share(*share_of(server, id));
        if (agent_->Connect(pair->host.c_str(), pair->port, nullptr, share)) return HPR_OK;
        delete share;  // refused at once: there will be no OnClose
        send(static_cast<ITcpServer*>(server), id, answer("502 Bad Gateway"));
        server->Disconnect(id, FALSE);
        return HPR_OK;
    }

    EnHttpParseResult OnParseError(IHttpServer*, CONNID, int, LPCSTR) override { return HPR_OK; }  // the library answers

    EnHandleResult OnReceive(ITcpServer* server, CONNID id, const BYTE* data, int length) override {
        return pass(server, id, agent_, pair_of(server, id)->origin, data, length);
    }

    EnHandleResult OnSend(ITcpServer* server, CONNID id, const BYTE*, int) override {
        Pair* pair = pair_of(server, id);
        std::unique_lock<std::mutex> lock(pair->mutex);
        const CONNID origin = pair->origin;
        lock.unlock();
        if (origin != 0) resume(agent_, origin, server, id);
        return HR_OK;
    }

    EnHandleResult OnClose(ITcpServer* server, CONNID id, EnSocketOperation, int) override {
        Share* share = share_of(server, id);
        Pair* pair = share->get();
        std::unique_lock<std::mutex> lock(pair->mutex);
        pair->client_gone = true;
        const CONNID origin = pair->origin;
        lock.unlock();
        if (origin != 0) agent_->Disconnect(origin, FALSE);  // FALSE: what waits for it is sent first
        delete share;
        return HR_OK;
    }

private:
    static Share* share_of(ITcpServer* server, CONNID id) {
        PVOID extra = nullptr;
        server->GetConnectionExtra(id, &extra);
        return static_cast<Share*>(extra);
    }
    static std::string field(IHttpServer* server, CONNID id, EnHttpUrlField which) {
        const char* text = server->GetUrlField(id, which);
        return text != nullptr ? text : "";
    }

    ITcpAgent*& agent_;
};

class OriginListener : public CTcpAgentListener {
public:
    explicit OriginListener(ITcpServer*& server) : server_(server) {}

    EnHandleResult OnHandShake(ITcpAgent* agent, CONNID id) override {
        Pair* pair = pair_of(agent, id);
        std::unique_lock<std::mutex> lock(pair->mutex);
        pair->origin = id;  // from here on the client's end is ours, too
        const bool client_gone = pair->client_gone;
        lock.unlock();
        if (client_gone) {
            agent->Disconnect(id);
            return HR_OK;
        }
        if (!pair->head.empty()) send(agent, id, pair->head);
        if (pair->tunnel) send(server_, pair->client, "HTTP/1.1 200 Connection established\r\n\r\n");
        server_->PauseReceive(pair->client, FALSE);
        return HR_OK;
    }

    EnHandleResult OnReceive(ITcpAgent* agent, CONNID id, const BYTE* data, int length) override {
        return pass(agent, id, server_, pair_of(agent, id)->client, data, length);
    }

    EnHandleResult OnSend(ITcpAgent* agent, CONNID id, const BYTE*, int) override {
        resume(server_, pair_of(agent, id)->client, agent, id);
        return HR_OK;
    }

    // The end of an answer, or of a tunnel; or there never was a connection.
    EnHandleResult OnClose(ITcpAgent* agent, CONNID id, EnSocketOperation, int) override {
        PVOID extra = nullptr;
        agent->GetConnectionExtra(id, &extra);
        Share* share = static_cast<Share*>(extra);
        Pair* pair = share->get();
        if (pair->origin == 0) send(server_, pair->client, answer("502 Bad Gateway"));
        server_->Disconnect(pair->client, FALSE);  // FALSE: what waits for it is sent first
        delete share;
        return HR_OK;
    }

private:
    ITcpServer*& server_;
};

int main(int argc, char** argv) {
    int wanted_port = 8080;
    char rest;
    if (argc > 2 ||
        (argc > 1 && (std::sscanf(argv[1], "%d%c", &wanted_port, &rest) != 1 || wanted_port < 0 || wanted_port > 65535))) {
        std::printf("usage: %s [PORT]\n", argv[0]);
        return 2;
    }
    ITcpServer* server_side = nullptr;  // each side calls the other
    ITcpAgent* agent_side = nullptr;
    ClientListener clients(agent_side);
    OriginListener origins(server_side);
    CHttpServerPtr server(&clients);
    CTcpAgentPtr agent(&origins);
    server_side = server;
    agent_side = agent;

    if (!agent->Start()) {
        std::printf("cannot start: %s (%s)\n", agent->GetLastErrorDesc(), SYS_GetLastErrorStr());
        return 1;
    }
    if (!server->Start("127.0.0.1", static_cast<USHORT>(wanted_port))) {
        std::printf("cannot start: %s (%s)\n", server->GetLastErrorDesc(), SYS_GetLastErrorStr());
        return 1;
    }
    char address[46];
    int address_length = sizeof address;
    USHORT port = 0;
    server->GetListenAddress(address, address_length, port);
    std::printf("listening on %s:%d, Enter stops\n", address, port);
    std::fflush(stdout);
    std::getchar();

    server->Stop();  // first those who ask; both are destroyed when neither has events any more
    agent->Stop();
    return 0;
}
