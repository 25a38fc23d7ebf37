// A protocol of head and body, without gluing pieces together: the PULL model.
//
//   pull_server [PORT]          until Enter is pressed
//
// A message is 4 bytes of length, the highest first, and as many bytes of body. The component keeps what arrived; the
// program looks at the head (Peek), and takes head and body (Fetch) once both are complete. Each body goes back in the
// same format.
#include <hpsocket/HPSocket.h>

#include <arpa/inet.h>

#include <cstdint>
#include <cstdio>
#include <cstring>
#include <vector>

const int head_bytes = 4;
const std::uint32_t body_bytes_max = 1 << 20;  // never believe a length that a peer sends

class PullListener : public CTcpPullServerListener {
public:
    // `length` is all that is held for this connection by now.
    EnHandleResult OnReceive(ITcpServer* sender, CONNID id, int length) override {
        ITcpPullServer* server = ITcpPullServer::FromS(sender);  // events name the sender by its TCP half
        while (length >= head_bytes) {
            BYTE head[head_bytes];
            if (server->Peek(id, head, head_bytes) != FR_OK) return HR_ERROR;
            const std::uint32_t body_bytes = body_length(head);
            if (body_bytes > body_bytes_max) return HR_ERROR;  // closes the connection
            const int message_bytes = head_bytes + static_cast<int>(body_bytes);
            if (length < message_bytes) break;  // wait for the rest

            std::vector<BYTE> message(static_cast<std::size_t>(message_bytes));
            if (server->Fetch(id, message.data(), message_bytes) != FR_OK) return HR_ERROR;
            if (!server->Send(id, message.data(), message_bytes)) return HR_ERROR;
            length -= message_bytes;
        }
        return HR_OK;
    }

    EnHandleResult OnClose(ITcpServer*, CONNID, EnSocketOperation, int) override { return HR_OK; }

private:
    static std::uint32_t body_length(const BYTE* head) {
        std::uint32_t value;
        std::memcpy(&value, head, sizeof value);
        return ntohl(value);
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
    PullListener listener;
    CTcpPullServerPtr server(&listener);
    server->SetMaxPullDataLength(4 * body_bytes_max);  // what a peer can make us hold; above it reading pauses

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
    return 0;  // destroying the server stops it
}
