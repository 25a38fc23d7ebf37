// WebSocket on the level of frames, as the guide has it (4.2): both ends in one program, and what each of them sees.
//
//   ws_frames
//
// Without message mode a frame is an event, and the rules of RFC 6455 above frames are the program's: it answers the
// upgrade, pings and closes, joins fragments, chooses masks. In return a frame of any length passes through in pieces.
#include <hpsocket/HPSocket.h>

#include <cstdio>
#include <cstring>
#include <random>
#include <string>

constexpr BYTE more = 0, text = 1, close_frame = 8, ping = 9, pong = 10;

const char* name_of(BYTE operation) {
    switch (operation) {
        case more: return "more";
        case text: return "text";
        case close_frame: return "close";
        case ping: return "ping";
        case pong: return "pong";
        default: return "other";
    }
}

void show(const char* who, BOOL final, BYTE operation, ULONGLONG length) {
    std::printf("%s gets %s, %llu bytes%s\n", who, name_of(operation), static_cast<unsigned long long>(length),
                final ? "" : ", to be continued");
}

const BYTE* bytes(const char* chars) { return reinterpret_cast<const BYTE*>(chars); }

// Sends back what it gets, frame by frame. A frame that is not all there yet is begun, and its rest sent as it comes.
class ServerListener : public CHttpServerListener {
public:
    EnHttpParseResult OnHeadersComplete(IHttpServer*, CONNID) override { return HPR_OK; }
    EnHttpParseResult OnBody(IHttpServer*, CONNID, const BYTE*, int) override { return HPR_OK; }
    EnHttpParseResult OnMessageComplete(IHttpServer*, CONNID) override { return HPR_OK; }
    EnHttpParseResult OnUpgrade(IHttpServer* server, CONNID id, EnHttpUpgradeType type) override {
        return type == HUT_WEB_SOCKET && server->AcceptWebSocket(id) ? HPR_OK : HPR_ERROR;
    }

    EnHandleResult OnWSMessageHeader(IHttpServer* server, CONNID id, BOOL final, BYTE, BYTE operation, const BYTE[4],
                                     ULONGLONG length) override {
        show("server", final, operation, length);
        const BYTE answer = operation == ping ? pong : operation;
        // The header of a frame of `length` bytes, none of which are at hand yet.
        return server->SendWSMessage(id, final, 0, answer, nullptr, 0, length) ? HR_OK : HR_ERROR;
    }
    EnHandleResult OnWSMessageBody(IHttpServer* server, CONNID id, const BYTE* data, int length) override {
        return server->Send(id, data, length) ? HR_OK : HR_ERROR;  // raw: a server does not mask
    }
    EnHandleResult OnWSMessageComplete(IHttpServer* server, CONNID id) override {
        BYTE operation = 0;
        server->GetWSMessageState(id, nullptr, nullptr, &operation, nullptr, nullptr, nullptr);
        if (operation == close_frame) server->Disconnect(id, FALSE);  // answered: the server closes, in order
        return HR_OK;
    }
    EnHttpParseResult OnParseError(IHttpServer*, CONNID, int, LPCSTR) override { return HPR_OK; }
    EnHandleResult OnClose(ITcpServer*, CONNID, EnSocketOperation, int) override { return HR_OK; }
};

class ClientListener : public CHttpClientListener {
public:
    EnHttpParseResult OnHeadersComplete(IHttpClient*, CONNID) override { return HPR_OK; }
    EnHttpParseResult OnBody(IHttpClient*, CONNID, const BYTE*, int) override { return HPR_OK; }
    EnHttpParseResult OnMessageComplete(IHttpClient*, CONNID) override { return HPR_OK; }
    EnHttpParseResult OnUpgrade(IHttpClient* client, CONNID, EnHttpUpgradeType) override {
        // One message in two fragments, with a ping between them; then the close, with code 1000.
        send(client, FALSE, text, bytes("Hello, "), 7);
        send(client, TRUE, ping, bytes("?"), 1);
        send(client, TRUE, more, bytes("frames!"), 7);
        const BYTE code[] = {1000 >> 8, 1000 & 0xFF};
        send(client, TRUE, close_frame, code, 2);
        return HPR_OK;
    }
    EnHandleResult OnWSMessageHeader(IHttpClient*, CONNID, BOOL final, BYTE, BYTE operation, const BYTE[4],
                                     ULONGLONG length) override {
        show("client", final, operation, length);
        joins_ = operation == text || operation == more;
        return HR_OK;
    }
    EnHandleResult OnWSMessageBody(IHttpClient*, CONNID, const BYTE* data, int length) override {
        if (joins_) message_.append(reinterpret_cast<const char*>(data), static_cast<std::size_t>(length));
        return HR_OK;
    }
    EnHttpParseResult OnParseError(IHttpClient*, CONNID, int, LPCSTR) override { return HPR_OK; }
    EnHandleResult OnClose(ITcpClient*, CONNID, EnSocketOperation, int) override {
        std::printf("the message: %s\n", message_.c_str());
        return HR_OK;
    }

private:
    // A client masks, with another key for each frame that nobody can guess.
    void send(IHttpClient* client, BOOL final, BYTE operation, const BYTE* data, int length) {
        const unsigned key = random_();
        BYTE mask[4];
        std::memcpy(mask, &key, sizeof mask);
        client->SendWSMessage(final, 0, operation, mask, data, length);
    }

    std::random_device random_;
    std::string message_;
    bool joins_ = false;
};

int main() {
    ServerListener server_listener;
    CHttpServerPtr server(&server_listener);
    ClientListener client_listener;
    CHttpClientPtr client(&client_listener);

    char address[46];
    int address_length = sizeof address;
    USHORT port = 0;
    if (!server->Start("127.0.0.1", 0) || !server->GetListenAddress(address, address_length, port) ||
        !client->Start(address, port) || !client->SendWSUpgrade("/")) {
        std::printf("cannot start: %s\n", SYS_GetLastErrorStr());
        return 1;
    }
    client->Wait();
    server->Stop();
    return 0;
}
