// The echo client over TLS, which believes only the server it means.
//
//   ssl_echo_client HOST PORT [CA [TEXT]]
//
// With SSL_VM_PEER the chain of the server is verified against CA and the system's authorities, and the name in its
// certificate against HOST. "127.0.0.1^localhost" connects to the address and checks the name behind '^'.
#include <hpsocket/HPSocket-SSL.h>

#include <cstdio>
#include <string>

class EchoListener : public CTcpClientListener {
public:
    explicit EchoListener(const std::string& text) : text_(text) {}

    bool complete() const { return received_ == text_; }

    EnHandleResult OnHandShake(ITcpClient* client, CONNID) override {
        const BYTE* data = reinterpret_cast<const BYTE*>(text_.data());
        return client->Send(data, static_cast<int>(text_.size())) ? HR_OK : HR_ERROR;
    }

    EnHandleResult OnReceive(ITcpClient* client, CONNID, const BYTE* data, int length) override {
        received_.append(reinterpret_cast<const char*>(data), static_cast<std::size_t>(length));
        if (received_.size() >= text_.size()) client->Stop();
        return HR_OK;
    }

    // EBADMSG without OnHandShake: the certificate or the name did not hold, or the peer speaks no TLS.
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
    int port = 0;
    char rest;
    if (argc < 3 || std::sscanf(argv[2], "%d%c", &port, &rest) != 1 || port < 1 || port > 65535) {
        std::printf("usage: %s HOST PORT [CA [TEXT]]\n", argv[0]);
        return 2;
    }
    EchoListener listener(argc > 4 ? argv[4] : "hello");
    CSSLClientPtr client(&listener);

    if (!client->SetupSSLContext(SSL_VM_PEER, nullptr, nullptr, nullptr, argc > 3 ? argv[3] : nullptr)) {
        std::printf("cannot use the CA: %s\n", SYS_GetLastErrorStr());
        return 1;
    }
    if (!client->Start(argv[1], static_cast<USHORT>(port))) {
        std::printf("cannot start: %s (%s)\n", client->GetLastErrorDesc(), SYS_GetLastErrorStr());
        return 1;
    }
    client->Wait();
    return listener.complete() ? 0 : 1;
}
