// The other end of pack_server: sends a few texts, prints one answer for each.
//
//   pack_client [HOST [PORT [TEXT...]]]
#include <hpsocket/HPSocket.h>

#include <cstdio>
#include <string>
#include <vector>

class PackListener : public CTcpClientListener {
public:
    explicit PackListener(std::size_t answers_wanted) : left_(answers_wanted) {}

    bool complete() const { return left_ == 0; }

    EnHandleResult OnReceive(ITcpClient* client, CONNID, const BYTE* data, int length) override {
        std::printf("%.*s\n", length, reinterpret_cast<const char*>(data));
        if (--left_ == 0) client->Stop();
        return HR_OK;
    }

    EnHandleResult OnClose(ITcpClient*, CONNID, EnSocketOperation, int error) override {
        if (error != 0) std::printf("closed, error %d\n", error);
        return HR_OK;
    }

private:
    std::size_t left_;
};

int main(int argc, char** argv) {
    const char* host = argc > 1 ? argv[1] : "127.0.0.1";
    int port = 5555;
    char rest;
    if (host[0] == '-' || (argc > 2 && (std::sscanf(argv[2], "%d%c", &port, &rest) != 1 || port < 1 || port > 65535))) {
        std::printf("usage: %s [HOST [PORT [TEXT...]]]\n", argv[0]);
        return 2;
    }
    std::vector<std::string> texts(argv + (argc > 3 ? 3 : argc), argv + argc);
    if (texts.empty()) texts = {"one", "and two", "and the third packet"};

    PackListener listener(texts.size());
    CTcpPackClientPtr client(&listener);
    client->SetPackHeaderFlag(0x169);
    client->SetMaxPackSize(64 * 1024);

    if (!client->Start(host, static_cast<USHORT>(port), FALSE)) {  // FALSE: returns when connected, or with the reason why not
        std::printf("cannot connect: %s (%s)\n", client->GetLastErrorDesc(), SYS_GetLastErrorStr());
        return 1;
    }
    // Any thread may send; each Send is one packet.
    for (const std::string& text : texts) client->Send(reinterpret_cast<const BYTE*>(text.data()), static_cast<int>(text.size()));
    client->Wait();
    return listener.complete() ? 0 : 1;
}
