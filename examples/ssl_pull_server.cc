// PULL over TLS, for clients that have a certificate: lines of text, each answered with its number.
//
//   ssl_pull_server CERTIFICATE KEY CLIENT_CA [PORT]          PEM files; until Enter is pressed
//
// pull_server looks at heads with a length; here a message ends where its line ends: Peek shows what is there, and Fetch takes the whole
// lines of it. Only clients whose certificate CLIENT_CA has signed get as far as that.
#include <hpsocket/HPSocket-SSL.h>

#include <cstdint>
#include <cstdio>
#include <cstring>
#include <string>

const int line_bytes_max = 4096;

class LineListener : public CTcpPullServerListener {
public:
    // A client without a certificate, or with another authority's, never gets here: OnClose(SO_RECEIVE, EBADMSG).
    EnHandleResult OnHandShake(ITcpServer* server, CONNID id) override {
        LPVOID version = nullptr;
        server->GetSSLSessionInfo(id, SSL_SSI_VERSION, &version);  // a number in place of a pointer
        const bool newest = reinterpret_cast<std::uintptr_t>(version) == 0x0304;
        std::printf("connection %lu is secure, TLS %s\n", static_cast<unsigned long>(id), newest ? "1.3" : "1.2");
        server->SetConnectionExtra(id, new int(0));  // lines so far
        return HR_OK;
    }

    EnHandleResult OnReceive(ITcpServer* sender, CONNID id, int length) override {
        ITcpPullServer* server = ITcpPullServer::FromS(sender);  // events name the sender by its TCP half
        std::string text(static_cast<std::size_t>(length), '\0');
        BYTE* bytes = reinterpret_cast<BYTE*>(&text[0]);
        if (server->Peek(id, bytes, length) != FR_OK) return HR_ERROR;
        std::string answers;
        std::size_t begin = 0;
        for (std::size_t end; (end = text.find('\n', begin)) != text.npos; begin = end + 1)
            answers += std::to_string(++*lines_of(sender, id)) + ": " + text.substr(begin, end + 1 - begin);
        if (text.size() - begin > static_cast<std::size_t>(line_bytes_max)) return HR_ERROR;  // a line that does not end
        if (begin == 0) return HR_OK;                                                         // the rest of it will come
        if (server->Fetch(id, bytes, static_cast<int>(begin)) != FR_OK) return HR_ERROR;
        return server->Send(id, reinterpret_cast<const BYTE*>(answers.data()), static_cast<int>(answers.size())) ? HR_OK
                                                                                                                 : HR_ERROR;
    }

    EnHandleResult OnClose(ITcpServer* server, CONNID id, EnSocketOperation, int error) override {
        if (error != 0) std::printf("connection %lu closed: %s\n", static_cast<unsigned long>(id), std::strerror(error));
        delete lines_of(server, id);
        return HR_OK;
    }

private:
    static int* lines_of(ITcpServer* server, CONNID id) {
        PVOID extra = nullptr;
        server->GetConnectionExtra(id, &extra);
        return static_cast<int*>(extra);
    }
};

int main(int argc, char** argv) {
    int wanted_port = 5555;
    char rest;
    if (argc < 4 || argc > 5 ||
        (argc > 4 && (std::sscanf(argv[4], "%d%c", &wanted_port, &rest) != 1 || wanted_port < 0 || wanted_port > 65535))) {
        std::printf("usage: %s CERTIFICATE KEY CLIENT_CA [PORT]\n", argv[0]);
        return 2;
    }
    LineListener listener;
    CSSLPullServerPtr server(&listener);
    server->SetMaxPullDataLength(64 * 1024);  // what a peer can make us hold; above it reading pauses
    if (!server->SetupSSLContext(SSL_VM_PEER | SSL_VM_FAIL_IF_NO_PEER_CERT, argv[1], argv[2], nullptr, argv[3])) {
        std::printf("cannot use %s, %s and %s: %s\n", argv[1], argv[2], argv[3], SYS_GetLastErrorStr());
        return 1;
    }
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
