// The smallest server: everything that arrives goes back.
//
//   echo_server [PORT]          until Enter is pressed; port 0 takes any free one
//
// A server needs a listener, which hears its events, and a port. CTcpServerListener answers the events that are not
// implemented here; OnReceive and OnClose have to be.
#include <hpsocket/HPSocket.h>

#include <cstdio>

class EchoListener : public CTcpServerListener {
public:
    // Events of one connection never overlap; those of different connections may, on different threads.
    EnHandleResult OnReceive(ITcpServer* server, CONNID id, const BYTE* data, int length) override {
        // Never blocks. HR_ERROR closes the connection: here when its queue is full, because the peer does not read.
        return server->Send(id, data, length) ? HR_OK : HR_ERROR;
    }

    EnHandleResult OnClose(ITcpServer*, CONNID id, EnSocketOperation operation, int error) override {
        std::printf("connection %lu closed (operation %d, error %d)\n", static_cast<unsigned long>(id), operation, error);
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
    EchoListener listener;            // has to outlive the server
    CTcpServerPtr server(&listener);  // creates a TCP server, and destroys it at the end

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

    server->Stop();  // closes every connection, with OnClose for each, and returns when all of that is done
    return 0;
}
