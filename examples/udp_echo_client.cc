// UDP: sends each line that is typed as a datagram, and shows what comes back. A datagram may get lost: nobody repeats it.
//
//   udp_echo_client [host [port]]
#include <hpsocket/HPSocket.h>

#include <cstdio>
#include <iostream>
#include <string>

class LineListener : public CUdpClientListener {
public:
    EnHandleResult OnReceive(IUdpClient*, CONNID, const BYTE* data, int length) override {
        std::printf("%.*s\n", length, reinterpret_cast<const char*>(data));
        return HR_OK;
    }
    EnHandleResult OnClose(IUdpClient*, CONNID, EnSocketOperation, int error) override {
        // ECONNREFUSED: the host is there, and nobody has that port.
        std::printf("closed, error %d\n", error);
        return HR_OK;
    }
};

int main(int argc, char** argv) {
    const char* host = argc > 1 ? argv[1] : "127.0.0.1";
    int port = 5555;
    char rest;
    if (host[0] == '-' || (argc > 2 && (std::sscanf(argv[2], "%d%c", &port, &rest) != 1 || port < 1 || port > 65535))) {
        std::printf("usage: %s [HOST [PORT]]\n", argv[0]);
        return 2;
    }
    LineListener listener;
    CUdpClientPtr client(&listener);
    if (!client->Start(host, static_cast<USHORT>(port), FALSE)) {
        std::printf("%s: %s\n", client->GetLastErrorDesc(), SYS_GetLastErrorStr());
        return 1;
    }
    for (std::string line; client->IsConnected() && std::getline(std::cin, line);) {
        if (line.empty()) continue;
        if (!client->Send(reinterpret_cast<const BYTE*>(line.data()), static_cast<int>(line.size())))
            std::printf("not sent: %s\n", SYS_GetLastErrorStr());  // EINVAL: more than 1432 bytes
    }
    return 0;
}
