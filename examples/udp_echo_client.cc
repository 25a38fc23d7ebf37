// UDP: sends each line that is typed as a datagram, and shows what comes back. A datagram may get lost: nobody repeats it.
//
//   udp_echo_client [host [port]]
#include <hpsocket/HPSocket.h>

#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <string>

class LineListener : public CUdpClientListener
{
public:
    EnHandleResult OnReceive(IUdpClient*, CONNID, const BYTE* data, int length) override
    {
        std::printf("%.*s\n", length, reinterpret_cast<const char*>(data));
        return HR_OK;
    }
    EnHandleResult OnClose(IUdpClient*, CONNID, EnSocketOperation, int error) override
    {
        // ECONNREFUSED: the host is there, and nobody has that port.
        std::printf("closed, error %d\n", error);
        return HR_OK;
    }
};

int main(int argc, char** argv)
{
    LineListener listener;
    CUdpClientPtr client(&listener);
    const char* host = argc > 1 ? argv[1] : "127.0.0.1";
    const USHORT port = static_cast<USHORT>(argc > 2 ? std::atoi(argv[2]) : 5555);
    if (!client->Start(host, port, FALSE)) {
        std::printf("%s: %s\n", client->GetLastErrorDesc(), SYS_GetLastErrorStr());
        return 1;
    }
    for (std::string line; client->IsConnected() && std::getline(std::cin, line);) {
        if (line.empty()) continue;
        if (!client->Send(reinterpret_cast<const BYTE*>(line.data()), static_cast<int>(line.size())))
            std::printf("not sent: %s\n", SYS_GetLastErrorStr()); // EINVAL: more than 1432 bytes
    }
    return 0;
}
