// The smallest client: sends one text, prints what comes back, and ends.
//
//   echo_client [HOST [PORT [TEXT]]]
//
// Everything happens in events, on the client's own thread; main only waits.
#include <hpsocket/HPSocket.h>

#include <cstdio>
#include <string>

class EchoListener : public CTcpClientListener {
public:
    explicit EchoListener(const std::string& text) : text_(text) {}

    bool complete() const { return received_ == text_; }

    // The connection is ready: from here on sending is allowed (over TLS this event comes when TLS is up).
    EnHandleResult OnHandShake(ITcpClient* client, CONNID) override {
        const BYTE* data = reinterpret_cast<const BYTE*>(text_.data());
        return client->Send(data, static_cast<int>(text_.size())) ? HR_OK : HR_ERROR;
    }

    // TCP is a stream: the answer may come in several pieces.
    EnHandleResult OnReceive(ITcpClient* client, CONNID, const BYTE* data, int length) override {
        received_.append(reinterpret_cast<const char*>(data), static_cast<std::size_t>(length));
        if (received_.size() >= text_.size()) client->Stop();  // inside an event Stop only asks for it
        return HR_OK;
    }

    EnHandleResult OnClose(ITcpClient*, CONNID, EnSocketOperation operation, int error) override {
        if (error != 0)
            std::printf("closed (operation %d, error %d)\n", operation, error);
        else
            std::printf("%s\n", received_.c_str());
        return HR_OK;
    }

private:
    std::string text_, received_;
};

int main(int argc, char** argv) {
    const char* host = argc > 1 ? argv[1] : "127.0.0.1";
    int port = 5555;
    char rest;
    if (host[0] == '-' || (argc > 2 && (std::sscanf(argv[2], "%d%c", &port, &rest) != 1 || port < 1 || port > 65535))) {
        std::printf("usage: %s [HOST [PORT [TEXT]]]\n", argv[0]);
        return 2;
    }
    EchoListener listener(argc > 3 ? argv[3] : "hello");
    CTcpClientPtr client(&listener);

    if (!client->Start(host, static_cast<USHORT>(port))) {  // asynchronous: OnConnect or OnClose follows
        std::printf("cannot start: %s (%s)\n", client->GetLastErrorDesc(), SYS_GetLastErrorStr());
        return 1;
    }
    client->Wait();  // until the client has stopped, OnClose included
    return listener.complete() ? 0 : 1;
}
