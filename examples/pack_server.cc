// Whole packets on both sides, the PACK model: what one side gives to Send, the other gets in one OnReceive.
//
//   pack_server [PORT]          until Enter is pressed; talk to it with pack_client
//
// The component puts a 4-byte header before each packet. Both sides have to set the same flag and a size limit that fits.
#include <hpsocket/HPSocket.h>

#include <cstdio>

class PackListener : public CTcpServerListener {
public:
    // Exactly one packet, without its header.
    EnHandleResult OnReceive(ITcpServer* server, CONNID id, const BYTE* data, int length) override {
        char number[32];
        const int digits = std::snprintf(number, sizeof number, "%d bytes: ", length);

        // Several pieces, one packet.
        WSABUF pieces[2];
        pieces[0].len = static_cast<UINT>(digits);
        pieces[0].buf = reinterpret_cast<LPBYTE>(number);
        pieces[1].len = static_cast<UINT>(length);
        pieces[1].buf = const_cast<LPBYTE>(data);
        return server->SendPackets(id, pieces, 2) ? HR_OK : HR_ERROR;
    }

    // A peer with another flag ends here with EBADMSG, one with too large a packet with EMSGSIZE.
    EnHandleResult OnClose(ITcpServer*, CONNID id, EnSocketOperation, int error) override {
        std::printf("connection %lu closed, error %d\n", static_cast<unsigned long>(id), error);
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
    PackListener listener;
    CTcpPackServerPtr server(&listener);
    server->SetPackHeaderFlag(0x169);
    server->SetMaxPackSize(64 * 1024);

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
    return 0;
}
