// Clear text first, TLS afterwards, on one connection: what STARTTLS protocols and proxies need.
//
//   manual_handshake CERTIFICATE KEY          a server and a client in one process
//
//   client                     server
//     | ---- STARTTLS -----------> |    clear
//     | <--- READY --------------- |    clear; the server begins its handshake and waits for the client's
//     | ==== handshake ==========> |    OnHandShake on both sides
//     | ==== question, echo =====> |    encrypted
#include <hpsocket/HPSocket-SSL.h>

#include <cstdio>
#include <string>

std::string text_of(const BYTE* data, int length) {
    return std::string(reinterpret_cast<const char*>(data), static_cast<std::size_t>(length));
}

// A real program has to expect its prelude in pieces; these few bytes come in one.
class ServerListener : public CTcpServerListener {
public:
    EnHandleResult OnReceive(ITcpServer* server, CONNID id, const BYTE* data, int length) override {
        if (text_of(data, length) != "STARTTLS\n") return server->Send(id, data, length) ? HR_OK : HR_ERROR;
        // What is sent before StartSSLHandShake leaves as it is; from then on until OnHandShake Send fails.
        server->Send(id, reinterpret_cast<const BYTE*>("READY\n"), 6);
        return server->StartSSLHandShake(id) ? HR_OK : HR_ERROR;
    }

    EnHandleResult OnClose(ITcpServer*, CONNID, EnSocketOperation, int) override { return HR_OK; }
};

class ClientListener : public CTcpClientListener {
public:
    bool complete() const { return complete_; }

    // Without automatic handshake OnHandShake does not follow here: the connection is open, in clear text.
    EnHandleResult OnConnect(ITcpClient* client, CONNID) override {
        return client->Send(reinterpret_cast<const BYTE*>("STARTTLS\n"), 9) ? HR_OK : HR_ERROR;
    }

    EnHandleResult OnHandShake(ITcpClient* client, CONNID) override {
        std::printf("TLS is up\n");
        secure_ = true;
        return client->Send(reinterpret_cast<const BYTE*>("a secret"), 8) ? HR_OK : HR_ERROR;
    }

    EnHandleResult OnReceive(ITcpClient* client, CONNID, const BYTE* data, int length) override {
        const std::string text = text_of(data, length);
        if (!secure_) return text == "READY\n" && client->StartSSLHandShake() ? HR_OK : HR_ERROR;
        std::printf("echo: %s\n", text.c_str());
        complete_ = text == "a secret";
        client->Stop();
        return HR_OK;
    }

    EnHandleResult OnClose(ITcpClient*, CONNID, EnSocketOperation operation, int error) override {
        if (error != 0) std::printf("closed (operation %d, error %d)\n", operation, error);
        return HR_OK;
    }

private:
    bool secure_ = false, complete_ = false;
};

int main(int argc, char** argv) {
    if (argc < 3) {
        std::printf("usage: %s CERTIFICATE KEY\n", argv[0]);
        return 2;
    }
    ServerListener server_listener;
    CSSLServerPtr server(&server_listener);
    server->SetSSLAutoHandShake(FALSE);
    if (!server->SetupSSLContext(SSL_VM_NONE, argv[1], argv[2]) || !server->Start("127.0.0.1", 0)) {
        std::printf("cannot start the server: %s\n", SYS_GetLastErrorStr());
        return 1;
    }
    char address[46];
    int address_length = sizeof address;
    USHORT port = 0;
    server->GetListenAddress(address, address_length, port);

    ClientListener client_listener;
    CSSLClientPtr client(&client_listener);
    client->SetSSLAutoHandShake(FALSE);
    // The certificate is the authority too, as it is with a self-signed one.
    if (!client->SetupSSLContext(SSL_VM_PEER, nullptr, nullptr, nullptr, argv[1]) || !client->Start(address, port)) {
        std::printf("cannot start the client: %s\n", SYS_GetLastErrorStr());
        return 1;
    }
    client->Wait();
    return client_listener.complete() ? 0 : 1;
}
