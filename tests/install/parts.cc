// A program for a library without any part that can be left out: the installed headers say so by themselves.
#include <hpsocket/HPSocket-SSL.h>

#include <cerrno>
#include <cstdio>

#if defined(_UDP_SUPPORT) || defined(_SSL_SUPPORT) || defined(_HTTP_SUPPORT) || defined(_ZLIB_SUPPORT) || \
    defined(_BROTLI_SUPPORT) || defined(_ICONV_SUPPORT)
#error "the headers promise what the library has not got"
#endif

namespace {

class Echo : public CTcpServerListener {
public:
    EnHandleResult OnReceive(ITcpServer* server, CONNID id, const BYTE* data, int length) override {
        return server->Send(id, data, length) ? HR_OK : HR_ERROR;
    }
    EnHandleResult OnClose(ITcpServer*, CONNID, EnSocketOperation, int) override { return HR_OK; }
};

class Client : public CTcpClientListener {
public:
    int received = 0;
    EnHandleResult OnHandShake(ITcpClient* client, CONNID) override {
        return client->Send(reinterpret_cast<const BYTE*>("hello"), 5) ? HR_OK : HR_ERROR;
    }
    EnHandleResult OnReceive(ITcpClient* client, CONNID, const BYTE*, int length) override {
        if ((received += length) == 5) client->Stop();
        return HR_OK;
    }
    EnHandleResult OnClose(ITcpClient*, CONNID, EnSocketOperation, int) override { return HR_OK; }
};

bool echoes() {
    Echo echo;
    Client hears;
    CTcpServerPtr server(&echo);
    CTcpClientPtr client(&hears);
    TCHAR address[64];
    int size = sizeof address;
    USHORT port = 0;
    if (!server->Start("127.0.0.1", 0) || !server->GetListenAddress(address, size, port)) return false;
    if (!client->Start("127.0.0.1", port)) return false;
    return client->Wait() && hears.received == 5;
}

// A proxy over TLS needs a part that is not there; the program is told, and nothing worse.
bool refuses_tls() {
    Client hears;
    CTcpClientPtr client(&hears);
    if (!client->SetProxy("https://proxy.example:443")) return true;
    return !client->Start("192.0.2.1", 9, FALSE) && errno == EOPNOTSUPP;
}

}  // namespace

int main() {
    const bool good = echoes(), refused = refuses_tls();
    std::printf("echo: %s, proxy over TLS: %s\n", good ? "good" : "BAD", refused ? "refused" : "NOT REFUSED");
    return good && refused ? 0 : 1;
}
