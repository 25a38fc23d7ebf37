// The echo server over TLS: the same listener, another component, and a certificate.
//
//   ssl_echo_server CERTIFICATE KEY [PORT]          PEM files; until Enter is pressed
//
// For a try, without an authority (one line):
//   openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 30 -subj /CN=localhost
//       -addext subjectAltName=DNS:localhost,IP:127.0.0.1 -keyout key.pem -out cert.pem
#include <hpsocket/HPSocket-SSL.h>

#include <cstdio>

class EchoListener : public CTcpServerListener {
public:
    // TLS is up; before this event Send fails.
    EnHandleResult OnHandShake(ITcpServer* server, CONNID id) override {
        LPVOID name = nullptr;
        server->GetSSLSessionInfo(id, SSL_SSI_SERVER_NAME, &name);
        std::printf("connection %lu is secure, the client asked for \"%s\"\n", static_cast<unsigned long>(id),
                    name != nullptr ? static_cast<const char*>(name) : "");
        return HR_OK;
    }

    EnHandleResult OnReceive(ITcpServer* server, CONNID id, const BYTE* data, int length) override {
        return server->Send(id, data, length) ? HR_OK : HR_ERROR;
    }

    // A peer that does not trust us, or does not speak TLS at all, ends here: (SO_RECEIVE, EBADMSG), without OnHandShake.
    EnHandleResult OnClose(ITcpServer*, CONNID id, EnSocketOperation operation, int error) override {
        std::printf("connection %lu closed (operation %d, error %d)\n", static_cast<unsigned long>(id), operation, error);
        return HR_OK;
    }
};

int main(int argc, char** argv) {
    int wanted_port = 5555;
    char rest;
    if (argc < 3 ||
        (argc > 3 && (std::sscanf(argv[3], "%d%c", &wanted_port, &rest) != 1 || wanted_port < 0 || wanted_port > 65535))) {
        std::printf("usage: %s CERTIFICATE KEY [PORT]\n", argv[0]);
        return 2;
    }
    EchoListener listener;
    CSSLServerPtr server(&listener);

    // No client certificates are asked for. To require them: SSL_VM_PEER | SSL_VM_FAIL_IF_NO_PEER_CERT, and the CA as the
    // fifth argument.
    if (!server->SetupSSLContext(SSL_VM_NONE, argv[1], argv[2])) {
        std::printf("cannot use %s and %s: %s\n", argv[1], argv[2], SYS_GetLastErrorStr());
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
    return 0;
}
