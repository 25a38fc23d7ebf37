// The server of a performance test: everything that arrives goes back, and the end shows how much that was.
//
//   pfm_server [PORT [CERTIFICATE KEY]]          until Enter is pressed; with a certificate over TLS
//
// Load it with pfm_agent or pfm_client (`hp load` measures more). Over TLS the component is another one, and everything else stays:
// both are an ITcpServer. What the events of all connections share is counted with atomics, for they run on several threads.
#include <hpsocket/HPSocket-SSL.h>

#include <atomic>
#include <cstdio>
#include <memory>

class CountingListener : public CTcpServerListener {
public:
    EnHandleResult OnHandShake(ITcpServer*, CONNID) override {
        ++connections_;
        return HR_OK;
    }

    EnHandleResult OnReceive(ITcpServer* server, CONNID id, const BYTE* data, int length) override {
        bytes_ += static_cast<unsigned long>(length);
        return server->Send(id, data, length) ? HR_OK : HR_ERROR;
    }

    EnHandleResult OnClose(ITcpServer*, CONNID, EnSocketOperation, int error) override {
        if (error != 0) ++errors_;
        return HR_OK;
    }

    void print() const {
        std::printf("%lu connections, %lu bytes came and went back, %lu errors\n", connections_.load(), bytes_.load(),
                    errors_.load());
    }

private:
    std::atomic<unsigned long> connections_{0}, bytes_{0}, errors_{0};
};

// Whether `text` is a number from `low` to `high`.
bool number(const char* text, int low, int high, int& value) {
    char rest;
    return std::sscanf(text, "%d%c", &value, &rest) == 1 && value >= low && value <= high;
}

int main(int argc, char** argv) {
    int wanted_port = 5555;
    if ((argc > 1 && !number(argv[1], 0, 65535, wanted_port)) || argc == 3 || argc > 4) {
        std::printf("usage: %s [PORT [CERTIFICATE KEY]]\n", argv[0]);
        return 2;
    }
    const bool secure = argc > 2;

    CountingListener listener;
    std::unique_ptr<ITcpServer, void (*)(ITcpServer*)> server(
        secure ? HP_Create_SSLServer(&listener) : HP_Create_TcpServer(&listener),
        secure ? HP_Destroy_SSLServer : HP_Destroy_TcpServer);
    server->SetNoDelay(TRUE);                // small answers leave at once
    server->SetSocketBufferSize(16 * 1024);  // an event brings up to so many bytes: fewer events for large messages
    server->SetSocketListenQueue(1024);      // so many clients may knock at the same time

    if (secure && !server->SetupSSLContext(SSL_VM_NONE, argv[2], argv[3])) {
        std::printf("cannot use %s and %s: %s\n", argv[2], argv[3], SYS_GetLastErrorStr());
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
    std::printf("listening on %s:%d, %u threads, Enter stops\n", address, port, server->GetWorkerThreadCount());
    std::fflush(stdout);
    std::getchar();

    server->Stop();
    listener.print();
    return 0;
}
