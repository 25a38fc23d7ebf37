// PULL over TLS, with a certificate of the client's: sends lines, and prints the answers.
//
//   ssl_pull_client HOST PORT CA CERTIFICATE KEY [LINE...]          for ssl_pull_server
//
// Both sides are verified: the server by CA and its name ("127.0.0.1^localhost" names it), the client by its certificate. In TLS 1.3 a client
// is done before the server has looked at its certificate: if that is refused, OnClose(EBADMSG) comes after OnHandShake.
#include <hpsocket/HPSocket-SSL.h>

#include <cstdio>
#include <cstring>
#include <string>
#include <vector>

class LineListener : public CTcpPullClientListener {
public:
    explicit LineListener(const std::vector<std::string>& lines) : lines_(lines), left_(lines.size()) {}

    bool complete() const { return left_ == 0; }

    EnHandleResult OnHandShake(ITcpClient* client, CONNID) override {
        for (const std::string& line : lines_) {
            const std::string text = line + "\n";
            if (!client->Send(reinterpret_cast<const BYTE*>(text.data()), static_cast<int>(text.size()))) return HR_ERROR;
        }
        return HR_OK;  // over TLS all of it leaves together
    }

    // One line after the other: Peek until its end is there, then Fetch it.
    EnHandleResult OnReceive(ITcpClient* sender, CONNID, int length) override {
        ITcpPullClient* client = ITcpPullClient::FromS(sender);  // events name the sender by its TCP half
        while (length > 0 && left_ > 0) {
            std::string text(static_cast<std::size_t>(length), '\0');
            BYTE* bytes = reinterpret_cast<BYTE*>(&text[0]);
            if (client->Peek(bytes, length) != FR_OK) return HR_ERROR;
            const std::size_t end = text.find('\n');
            if (end == text.npos) return HR_OK;  // the rest of the line will come
            const int line_bytes = static_cast<int>(end) + 1;
            if (client->Fetch(bytes, line_bytes) != FR_OK) return HR_ERROR;
            std::printf("%.*s", line_bytes, text.c_str());
            length -= line_bytes;
            --left_;
        }
        if (left_ == 0) client->Stop();
        return HR_OK;
    }

    // EBADMSG: one side did not believe the other.
    EnHandleResult OnClose(ITcpClient*, CONNID, EnSocketOperation, int error) override {
        if (error != 0) std::printf("closed: %s\n", std::strerror(error));
        return HR_OK;
    }

private:
    const std::vector<std::string>& lines_;
    std::size_t left_;
};

int main(int argc, char** argv) {
    int port = 0;
    char rest;
    if (argc < 6 || std::sscanf(argv[2], "%d%c", &port, &rest) != 1 || port < 1 || port > 65535) {
        std::printf("usage: %s HOST PORT CA CERTIFICATE KEY [LINE...]\n", argv[0]);
        return 2;
    }
    std::vector<std::string> lines(argv + 6, argv + argc);
    if (lines.empty()) lines = {"one", "and two", "and the third line"};

    LineListener listener(lines);
    CSSLPullClientPtr client(&listener);
    if (!client->SetupSSLContext(SSL_VM_PEER, argv[4], argv[5], nullptr, argv[3])) {
        std::printf("cannot use %s, %s and %s: %s\n", argv[3], argv[4], argv[5], SYS_GetLastErrorStr());
        return 1;
    }
    if (!client->Start(argv[1], static_cast<USHORT>(port))) {
        std::printf("cannot start: %s (%s)\n", client->GetLastErrorDesc(), SYS_GetLastErrorStr());
        return 1;
    }
    client->Wait();
    return listener.complete() ? 0 : 1;
}
