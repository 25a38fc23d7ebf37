// Our side of udp_test.py. `udp server`: sends back what it gets; `udp client PORT`: each line of its input is a datagram. Both print
// their events, a line each, and end with their input.
#include <hpsocket/HPSocket.h>

#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <string>

namespace {

void say(const char* what, CONNID id, const std::string& rest = "") {
    std::printf("%s %lu %s\n", what, static_cast<unsigned long>(id), rest.c_str());
    std::fflush(stdout);
}
std::string text(const BYTE* data, int length) { return {reinterpret_cast<const char*>(data), static_cast<std::size_t>(length)}; }
std::string reason(EnSocketOperation operation, int error) { return std::to_string(operation) + "," + std::to_string(error); }

struct ServerListener final : CUdpServerListener {
    EnHandleResult OnAccept(IUdpServer*, CONNID id, UINT_PTR) override { return say("accept", id), HR_OK; }
    EnHandleResult OnReceive(IUdpServer* server, CONNID id, const BYTE* data, int length) override {
        say("receive", id, std::to_string(length));
        return server->Send(id, data, length) ? HR_OK : HR_ERROR;
    }
    EnHandleResult OnReceive(IUdpServer*, CONNID, int) override { return HR_OK; }
    EnHandleResult OnClose(IUdpServer*, CONNID id, EnSocketOperation operation, int error) override {
        return say("close", id, reason(operation, error)), HR_OK;
    }
};

struct ClientListener final : CUdpClientListener {
    EnHandleResult OnHandShake(IUdpClient*, CONNID id) override { return say("handshake", id), HR_OK; }
    EnHandleResult OnReceive(IUdpClient*, CONNID id, const BYTE* data, int length) override {
        return say("receive", id, text(data, length)), HR_OK;
    }
    EnHandleResult OnReceive(IUdpClient*, CONNID, int) override { return HR_OK; }
    EnHandleResult OnClose(IUdpClient*, CONNID id, EnSocketOperation operation, int error) override {
        return say("close", id, reason(operation, error)), HR_OK;
    }
};

int serve() {
    ServerListener listener;
    CUdpServerPtr server(&listener);
    if (!server->Start("127.0.0.1", 0)) return 1;
    TCHAR address[46];
    int length = sizeof address;
    USHORT port = 0;
    server->GetListenAddress(address, length, port);
    say("port", port);
    while (std::getchar() != EOF) continue;
    return 0;
}

int ask(const char* port) {
    ClientListener listener;
    CUdpClientPtr client(&listener);
    if (!client->Start("127.0.0.1", static_cast<USHORT>(std::atoi(port)))) return 1;
    for (std::string line; std::getline(std::cin, line);)
        if (!client->Send(reinterpret_cast<const BYTE*>(line.data()), static_cast<int>(line.size()))) say("error", 0, line);
    return 0;
}

}  // namespace

int main(int argc, char** argv) { return argc > 2 ? ask(argv[2]) : serve(); }
