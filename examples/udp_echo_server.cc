// UDP: a datagram comes, a datagram goes. Connections are made of peers' addresses; a heartbeat tells who is still there.
//
//   udp_echo_server [port]          port 0 takes any free one; nc -u 127.0.0.1 5555, or udp_echo_client
#include <hpsocket/HPSocket.h>

#include <cstdio>

class EchoListener : public CUdpServerListener {
public:
    EnHandleResult OnAccept(IUdpServer* server, CONNID id, UINT_PTR) override {
        TCHAR address[46];
        int length = sizeof address;
        USHORT port = 0;
        if (server->GetRemoteAddress(id, address, length, port)) std::printf("%lu: %s:%u is new\n", id, address, port);
        return HR_OK;
    }
    EnHandleResult OnReceive(IUdpServer* server, CONNID id, const BYTE* data, int length) override {
        return server->Send(id, data, length) ? HR_OK : HR_ERROR;  // HR_ERROR ends the connection
    }
    EnHandleResult OnClose(IUdpServer*, CONNID id, EnSocketOperation operation, int error) override {
        std::printf("%lu: closed (operation %d, error %d)\n", id, operation, error);
        return HR_OK;
    }
};

int main(int argc, char** argv) {
    int port = 5555;
    char rest;
    if (argc > 2 || (argc > 1 && (std::sscanf(argv[1], "%d%c", &port, &rest) != 1 || port < 0 || port > 65535))) {
        std::printf("usage: %s [PORT]\n", argv[0]);
        return 2;
    }
    EchoListener listener;
    CUdpServerPtr server(&listener);
    server->SetDetectInterval(20000);  // peers that say nothing, not even a heartbeat, for a minute are given up
    if (!server->Start("0.0.0.0", static_cast<USHORT>(port))) {
        std::printf("%s: %s\n", server->GetLastErrorDesc(), SYS_GetLastErrorStr());
        return 1;
    }
    TCHAR address[46];
    int length = sizeof address;
    USHORT bound = 0;
    server->GetListenAddress(address, length, bound);
    std::printf("listening on %s:%u, Enter stops\n", address, bound);
    std::fflush(stdout);
    std::getchar();
    return 0;
}
