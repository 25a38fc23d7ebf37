// HP-Socket's UdpServer, through its documented API only: Send in OnReceive.
#include <hpsocket/HPSocket.h>

#include <csignal>
#include <cstdio>

#include "../common/options.h"

namespace {

class EchoListener final : public CUdpServerListener {
public:
    using CUdpServerListener::OnReceive;
    EnHandleResult OnReceive(IUdpServer* server, CONNID id, const BYTE* data, int length) override {
        return server->Send(id, data, length) ? HR_OK : HR_ERROR;
    }
    EnHandleResult OnClose(IUdpServer*, CONNID, EnSocketOperation, int) override { return HR_OK; }
};

}  // namespace

int main(int argc, char** argv) {
    const hp::bench::Options options(argc, argv, "HP-Socket UDP echo server",
                                     {{"port", "9000", "UDP port on 127.0.0.1"}, {"workers", "1", "SetWorkerThreadCount"}});
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    EchoListener listener;
    CUdpServerPtr server(&listener);
    server->SetWorkerThreadCount(static_cast<DWORD>(options.number("workers")));
    if (!server->Start("127.0.0.1", static_cast<USHORT>(options.number("port")))) {
        std::fprintf(stderr, "Start: %s\n", server->GetLastErrorDesc());
        return 1;
    }
    int signal_number = 0;
    sigwait(&signals, &signal_number);
    return 0;
}
