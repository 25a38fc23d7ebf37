// The server of a UDP performance test: each datagram goes back, and the end shows how many that were.
//
//   udp_pfm_server [PORT]          until Enter is pressed
//
// Load it with udp_pfm_client (`hp load udp://HOST:PORT` measures more). Each worker thread has a socket of its own on the same port; the
// kernel keeps a peer with one of them, so that its datagrams stay in order.
#include <hpsocket/HPSocket.h>

#include <atomic>
#include <cstdio>

class CountingListener : public CUdpServerListener {
public:
    EnHandleResult OnHandShake(IUdpServer*, CONNID) override {
        ++peers_;
        return HR_OK;
    }

    // One datagram. What one event answers leaves together with the answers to its neighbours.
    EnHandleResult OnReceive(IUdpServer* server, CONNID id, const BYTE* data, int length) override {
        ++datagrams_;
        // ENOBUFS, the queue is full: UDP may lose, so this one is lost, and the peer stays.
        if (!server->Send(id, data, length)) ++lost_;
        return HR_OK;
    }

    EnHandleResult OnClose(IUdpServer*, CONNID, EnSocketOperation, int) override { return HR_OK; }

    void print() const {
        std::printf("%lu peers, %lu datagrams came, %lu did not go back\n", peers_.load(), datagrams_.load(), lost_.load());
    }

private:
    std::atomic<unsigned long> peers_{0}, datagrams_{0}, lost_{0};
};

int main(int argc, char** argv) {
    int wanted_port = 5555;
    char rest;
    if (argc > 2 ||
        (argc > 1 && (std::sscanf(argv[1], "%d%c", &wanted_port, &rest) != 1 || wanted_port < 0 || wanted_port > 65535))) {
        std::printf("usage: %s [PORT]\n", argv[0]);
        return 2;
    }
    CountingListener listener;
    CUdpServerPtr server(&listener);
    server->SetPostReceiveCount(256);  // so many datagrams in one turn
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
