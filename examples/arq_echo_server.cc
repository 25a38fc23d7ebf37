// Messages over reliable UDP: each arrives once, whole and in order, and goes back.
//
//   arq_echo_server [PORT]          until Enter is pressed; port 0 takes any free one
//
// The listener is that of a UDP server. What is reliable is set on the component, and should be the same on both sides.
#include <hpsocket/HPSocket.h>

#include <cstdio>

class EchoListener : public CUdpServerListener {
public:
    // Both sides have agreed; before this event Send fails with EPERM.
    EnHandleResult OnHandShake(IUdpServer* server, CONNID id) override {
        char address[46];
        int length = sizeof address;
        USHORT port = 0;
        if (server->GetRemoteAddress(id, address, length, port)) std::printf("connection %lu from %s:%d\n", id, address, port);
        return HR_OK;
    }

    // One whole message, however many datagrams it took.
    EnHandleResult OnReceive(IUdpServer* server, CONNID id, const BYTE* data, int length) override {
        // ENOBUFS: the peer acknowledges too slowly. HR_ERROR closes the connection.
        return server->Send(id, data, length) ? HR_OK : HR_ERROR;
    }

    // ETIMEDOUT: the peer fell silent. 0: it said goodbye.
    EnHandleResult OnClose(IUdpServer*, CONNID id, EnSocketOperation operation, int error) override {
        std::printf("connection %lu closed (operation %d, error %d)\n", id, operation, error);
        return HR_OK;
    }
};

int main(int argc, char** argv) {
    int wanted_port = 5555;
    char rest;
    if (argc > 2 ||
        (argc > 1 && (std::sscanf(argv[1], "%d%c", &wanted_port, &rest) != 1 || wanted_port < 0 || wanted_port > 65535))) {
        std::printf("usage: %s [PORT]\n", argv[0]);
        return 2;
    }
    EchoListener listener;
    CUdpArqServerPtr server(&listener);
    server->SetNoDelay(TRUE);              // lost segments are sent again sooner
    server->SetFlushInterval(10);          // ms that an acknowledgement may wait for company
    server->SetResendByAcks(2);            // two later acknowledgements make a segment lost
    server->SetMaxMessageSize(64 * 1024);  // a longer message of the peer's ends its connection
    server->SetAddressValidation(TRUE);    // a spoofed address costs nothing

    if (!server->Start("0.0.0.0", static_cast<USHORT>(wanted_port))) {
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

    server->Stop();  // tells every peer
    return 0;
}
