// A proxy for HTTP made of a TCP server and a TCP agent: the server hears clients, the agent dials where they want to go.
//
//   http_proxy_tcp [PORT]          until Enter is pressed; listens on 127.0.0.1 only: who reaches a proxy uses its address
//
//   curl -x http://127.0.0.1:8080 http://example.org/
//   curl -x http://127.0.0.1:8080 https://example.org/
//
//   client --- connection of the server --- Pair --- connection of the agent --- origin
//
// The program reads the head of the first request itself (http_proxy_http leaves that to the HTTP server), dials, and from then on passes
// bytes. CONNECT is a tunnel. A plain request is sent on with `Connection: close`: the next one comes on a new connection. `hp proxy` keeps
// connections open, and has limits and permissions.
#include <hpsocket/HPSocket.h>

#include <strings.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <mutex>
#include <string>

const std::size_t head_bytes_max = 65536;
const int pending_high = 256 * 1024, pending_low = 64 * 1024;  // of bytes that one side does not take

// A client and the origin that it asked for. Each of the two connections has a share in it; their events run on different threads.
struct Pair {
    std::mutex mutex;
    CONNID client = 0, origin = 0;  // origin: 0 until it is connected
    bool client_gone = false;
    std::string head;  // of the request, as far as it came; then what the origin is to get first
    bool tunnel = false, dialled = false;
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

// --- the request -------------------------------------------------------------------------------------------------------

struct Target {
    std::string host;
    int port = 0;
};

// "host:port" or "[address]:port", with a port that may be missing if `usual_port` is not 0.
bool parse_authority(const std::string& text, int usual_port, Target& target) {
    const std::size_t bracket = text.rfind(']'), colon = text.rfind(':');
    const bool has_port = colon != text.npos && (bracket == text.npos || colon > bracket);
    target.host = has_port ? text.substr(0, colon) : text;
    if (!target.host.empty() && target.host[0] == '[' && bracket != text.npos) target.host = text.substr(1, bracket - 1);
    target.port = has_port ? std::atoi(text.c_str() + colon + 1) : usual_port;
    return !target.host.empty() && target.port > 0 && target.port <= 65535;
}

// What begins `line`, without regard to case.
bool begins(const std::string& line, const char* name) {
    return strncasecmp(line.c_str(), name, std::char_traits<char>::length(name)) == 0;
}

// Takes a head apart: whereto, and what the origin gets in its place. `end`: where the head ends, its empty line included.
bool read_head(Pair& pair, std::size_t end, Target& target) {
    const std::size_t line_end = pair.head.find("\r\n");
    const std::string line = pair.head.substr(0, line_end), after_head = pair.head.substr(end);
    const std::size_t first = line.find(' '), last = line.rfind(' ');
    if (first == line.npos || last <= first || line.compare(last, 6, " HTTP/") != 0) return false;
    const std::string method = line.substr(0, first), url = line.substr(first + 1, last - first - 1);

    pair.tunnel = method == "CONNECT";
    if (pair.tunnel) {
        pair.head = after_head;  // usually nothing: the client waits for our answer
        return parse_authority(url, 0, target);
    }
    if (!begins(url, "http://")) return false;
    const std::size_t slash = std::min(url.find_first_of("/?", 7), url.size());
    const std::string authority = url.substr(7, slash - 7), path = url.substr(slash);
    if (!parse_authority(authority, 80, target)) return false;

    // The origin gets a path, its own name as Host, and nothing that was meant for us.
    std::string head = method + ' ' + (path.empty() || path[0] == '?' ? "/" + path : path) + line.substr(last) +
                       "\r\nHost: " + authority + "\r\nConnection: close\r\n";
    for (std::size_t at = line_end + 2; at < end - 2;) {
        const std::size_t next = pair.head.find("\r\n", at) + 2;
        const std::string header = pair.head.substr(at, next - at);
        if (!begins(header, "Host:") && !begins(header, "Connection:") && !begins(header, "Keep-Alive:") &&
            !begins(header, "Proxy-"))
            head += header;
        at = next;
    }
    pair.head = head + "\r\n" + after_head;
    return true;
}

std::string answer(const char* status) {
    return std::string("HTTP/1.1 ") + status + "\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";
}

// --- the two sides -----------------------------------------------------------------------------------------------------

class ClientListener : public CTcpServerListener {
public:
    explicit ClientListener(ITcpAgent*& agent) : agent_(agent) {}

    EnHandleResult OnAccept(ITcpServer* server, CONNID id, UINT_PTR) override {
        Share* share = new Share(new Pair);
        (*share)->client = id;
        server->SetConnectionExtra(id, share);
        return HR_OK;
    }

    EnHandleResult OnReceive(ITcpServer* server, CONNID id, const BYTE* data, int length) override {
        Pair* pair = pair_of(server, id);
        if (pair->dialled) {  // connected, too: until then receiving is paused
            return pass(server, id, agent_, pair->origin, data, length);
        }
        pair->head.append(reinterpret_cast<const char*>(data), static_cast<std::size_t>(length));
        const std::size_t end = pair->head.find("\r\n\r\n");
        if (end == pair->head.npos)
            return pair->head.size() > head_bytes_max ? refuse(server, id, "431 Request Header Fields Too Large") : HR_OK;

        Target target;
        if (!read_head(*pair, end + 4, target)) return refuse(server, id, "400 Bad Request");
        pair->dialled = true;
        server->PauseReceive(id);  // nothing more until the origin is there
        Share* share = new Share(*share_of(server, id));
        if (agent_->Connect(target.host.c_str(), static_cast<USHORT>(target.port), nullptr, share)) return HR_OK;
        delete share;  // refused at once: there will be no OnClose
        return refuse(server, id, "502 Bad Gateway");
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
    static EnHandleResult refuse(ITcpServer* server, CONNID id, const char* status) {
        send(server, id, answer(status));
        server->Disconnect(id, FALSE);
        return HR_OK;
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
    CTcpServerPtr server(&clients);
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
