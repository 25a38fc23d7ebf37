// A WebSocket client on the level of messages: sends some texts, prints what comes back, says goodbye.
//
//   ws_client HOST PORT PATH [TEXT...]
#include <hpsocket/HPSocket.h>

#include <cerrno>
#include <cstdio>
#include <string>
#include <vector>

constexpr BYTE text_message = 1, close_message = 8;

class TalkListener : public CHttpClientListener {
public:
    explicit TalkListener(const std::vector<std::string>& texts) : texts_(texts) {}

    bool complete() const { return answers_ == texts_.size() && closed_in_order_; }

    EnHttpParseResult OnHeadersComplete(IHttpClient*, CONNID) override { return HPR_OK; }
    EnHttpParseResult OnBody(IHttpClient*, CONNID, const BYTE*, int) override { return HPR_OK; }
    // An answer that is no 101: the server does not want to.
    EnHttpParseResult OnMessageComplete(IHttpClient* client, CONNID) override {
        if (client->GetStatusCode() / 100 == 1) return HPR_OK;
        std::printf("no WebSocket there: status %d\n", client->GetStatusCode());
        client->Stop();
        return HPR_OK;
    }
    // The answer has been checked against the key of the request (else OnParseError comes instead).
    EnHttpParseResult OnUpgrade(IHttpClient* client, CONNID, EnHttpUpgradeType) override {
        // The mask is made by the library in message mode. Messages of up to 16 MiB come in one piece.
        for (const std::string& text : texts_)
            client->SendWSMessage(TRUE, 0, text_message, nullptr, reinterpret_cast<const BYTE*>(text.data()),
                                  static_cast<int>(text.size()));
        if (texts_.empty()) client->CloseWebSocket();
        return HPR_OK;
    }

    EnHandleResult OnWSMessageBody(IHttpClient*, CONNID, const BYTE* data, int length) override {
        body_.assign(reinterpret_cast<const char*>(data), static_cast<std::size_t>(length));
        return HR_OK;
    }
    EnHandleResult OnWSMessageComplete(IHttpClient* client, CONNID) override {
        BYTE operation = 0;
        client->GetWSMessageState(nullptr, nullptr, &operation, nullptr, nullptr, nullptr);
        if (operation == close_message) {
            closed_in_order_ = true;  // the connection ends by itself now
        } else {
            std::printf("%s\n", body_.c_str());
            if (++answers_ == texts_.size()) client->CloseWebSocket(1000, "thank you");
        }
        body_.clear();
        return HR_OK;
    }

    EnHttpParseResult OnParseError(IHttpClient*, CONNID, int code, LPCSTR text) override {
        std::printf("%s (%d)\n", text, code);
        return HPR_OK;
    }
    EnHandleResult OnClose(ITcpClient*, CONNID, EnSocketOperation operation, int error) override {
        if (!closed_in_order_) std::printf("closed (operation %d, error %d)\n", operation, error);
        return HR_OK;
    }

private:
    const std::vector<std::string> texts_;
    std::string body_;
    std::size_t answers_ = 0;
    bool closed_in_order_ = false;
};

int main(int argc, char** argv) {
    int port = 0;
    char rest;
    if (argc < 4 || std::sscanf(argv[2], "%d%c", &port, &rest) != 1 || port < 1 || port > 65535) {
        std::printf("usage: %s HOST PORT PATH [TEXT...]\n", argv[0]);
        return 2;
    }
    TalkListener listener(std::vector<std::string>(argv + 4, argv + argc));
    CHttpClientPtr client(&listener);
    client->SetWSMessageMode(TRUE);
    client->SetWSCompression(TRUE);  // is offered; the server decides

    if (!client->Start(argv[1], static_cast<USHORT>(port))) {
        std::printf("cannot start: %s (%s)\n", client->GetLastErrorDesc(), SYS_GetLastErrorStr());
        return 1;
    }
    if (!client->SendWSUpgrade(argv[3])) {  // or the connection was refused meanwhile: then OnClose has said so
        if (SYS_GetLastError() == EINVAL) std::printf("not a path: %s\n", argv[3]);
        client->Stop();
    }
    client->Wait();
    return listener.complete() ? 0 : 1;
}
