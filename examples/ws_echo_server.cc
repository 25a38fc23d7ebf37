// A WebSocket server on the level of messages: each message comes back.
//
//   ws_echo_server [PORT]          until Enter is pressed; port 0 takes any free one
//
// In message mode the library does what RFC 6455 asks of an endpoint: it answers the upgrade, puts fragments together,
// checks text, answers pings and closes, compresses. ws_frames.cc shows the level below.
#include <hpsocket/HPSocket.h>

#include <cstdio>

constexpr BYTE close_message = 8;  // the others that come are 1, text, and 2, binary

class EchoListener : public CHttpServerListener {
public:
    // Before anybody asks for a WebSocket this is an ordinary HTTP server.
    EnHttpParseResult OnHeadersComplete(IHttpServer*, CONNID) override { return HPR_OK; }
    EnHttpParseResult OnBody(IHttpServer*, CONNID, const BYTE*, int) override { return HPR_OK; }
    EnHttpParseResult OnMessageComplete(IHttpServer* server, CONNID id) override {
        if (server->IsUpgrade(id)) return HPR_OK;  // OnUpgrade comes next
        const THeader headers[] = {{"Upgrade", "websocket"}, {"Connection", "Upgrade"}};
        server->SendResponse(id, HSC_UPGRADE_REQUIRED, nullptr, headers, 2);
        return HPR_OK;
    }
    // HPR_OK: the library agrees, if the request is as it should be. To choose a sub-protocol, or to add headers, call
    // AcceptWebSocket here.
    EnHttpParseResult OnUpgrade(IHttpServer*, CONNID, EnHttpUpgradeType type) override {
        return type == HUT_WEB_SOCKET ? HPR_OK : HPR_ERROR;
    }

    EnHandleResult OnWSMessageHeader(IHttpServer* server, CONNID id, BOOL, BYTE, BYTE operation, const BYTE[4],
                                     ULONGLONG length) override {
        const bool empty = length == 0 && operation != close_message;  // then there is no OnWSMessageBody
        return !empty || server->SendWSMessage(id, TRUE, 0, operation, nullptr) ? HR_OK : HR_ERROR;
    }
    EnHandleResult OnWSMessageBody(IHttpServer* server, CONNID id, const BYTE* data, int length) override {
        BYTE operation = 0;
        server->GetWSMessageState(id, nullptr, nullptr, &operation, nullptr, nullptr, nullptr);
        if (operation == close_message) {  // answered already; its body is a code and a reason
            std::printf("connection %lu says %d: %.*s\n", static_cast<unsigned long>(id), data[0] << 8 | data[1], length - 2,
                        reinterpret_cast<const char*>(data) + 2);
            return HR_OK;
        }
        return server->SendWSMessage(id, TRUE, 0, operation, data, length) ? HR_OK : HR_ERROR;
    }

    EnHttpParseResult OnParseError(IHttpServer*, CONNID, int, LPCSTR) override { return HPR_OK; }
    EnHandleResult OnClose(ITcpServer*, CONNID id, EnSocketOperation operation, int error) override {
        std::printf("connection %lu closed (operation %d, error %d)\n", static_cast<unsigned long>(id), operation, error);
        return HR_OK;
    }
};

int main(int argc, char** argv) {
    int wanted_port = 8080;
    char rest;
    if (argc > 2 ||
        (argc > 1 && (std::sscanf(argv[1], "%d%c", &wanted_port, &rest) != 1 || wanted_port < 0 || wanted_port > 65535))) {
        std::printf("usage: %s [PORT]\n", argv[0]);
        return 2;
    }
    EchoListener listener;
    CHttpServerPtr server(&listener);
    server->SetWSMessageMode(TRUE);
    server->SetWSCompression(TRUE);              // for those who ask for it
    server->SetMaxWSMessageLength(1024 * 1024);  // a longer message closes with 1009

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
    return 0;
}
