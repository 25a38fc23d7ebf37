// How fast messages go one way over reliable UDP on the loopback interface, and what that costs: a server and a client in one
// process, the client sends as long as Send takes messages and goes on when OnSend says that something has left.
#include <hpsocket/HPSocket.h>
#include <sys/resource.h>

#include <atomic>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <list>
#include <vector>

#include "common/options.h"

namespace {

using Clock = std::chrono::steady_clock;

struct Counts {
    std::atomic<std::uint64_t> messages{0}, bytes{0}, datagrams{0}, acknowledgements{0};
    std::atomic<int> over{0};
};

class Sink final : public CUdpServerListener {
public:
    explicit Sink(Counts& counts) : counts_(counts) {}
    EnHandleResult OnReceive(IUdpServer*, CONNID, const BYTE*, int length) override {
        counts_.messages.fetch_add(1, std::memory_order_relaxed);
        counts_.bytes.fetch_add(static_cast<std::uint64_t>(length), std::memory_order_relaxed);
        return HR_OK;
    }
    EnHandleResult OnSend(IUdpServer*, CONNID, const BYTE*, int) override {
        counts_.acknowledgements.fetch_add(1, std::memory_order_relaxed);
        return HR_OK;
    }
    EnHandleResult OnClose(IUdpServer*, CONNID, EnSocketOperation, int) override { return HR_OK; }

private:
    Counts& counts_;
};

class Source final : public CUdpClientListener {
public:
    Source(Counts& counts, std::size_t size) : counts_(counts), message_(size, BYTE{'x'}) {}
    EnHandleResult OnHandShake(IUdpClient* client, CONNID) override { return fill(client); }
    EnHandleResult OnSend(IUdpClient* client, CONNID, const BYTE*, int) override {
        counts_.datagrams.fetch_add(1, std::memory_order_relaxed);
        return fill(client);
    }
    EnHandleResult OnReceive(IUdpClient*, CONNID, const BYTE*, int) override { return HR_OK; }
    EnHandleResult OnClose(IUdpClient*, CONNID, EnSocketOperation operation, int error) override {
        if (error != 0) std::fprintf(stderr, "closed: operation %d, error %d\n", operation, error);
        return HR_OK;
    }

private:
    EnHandleResult fill(IUdpClient* client) {
        while (counts_.over == 0 && client->Send(message_.data(), static_cast<int>(message_.size()))) {}
        return HR_OK;
    }

    Counts& counts_;
    std::vector<BYTE> message_;
};

double seconds_of(const timeval& time) { return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6; }

struct Cpu {
    double user, system;
    static Cpu now() {
        rusage usage{};
        ::getrusage(RUSAGE_SELF, &usage);
        return {seconds_of(usage.ru_utime), seconds_of(usage.ru_stime)};
    }
};

// Seconds that the threads of this process were ready to run and had no CPU: on a busy machine the rest of the truth.
double seconds_without_cpu() {
    double total = 0;
    for (const auto& task : std::filesystem::directory_iterator("/proc/self/task")) {
        std::ifstream file(task.path() / "schedstat");
        double ran = 0, waited = 0;
        if (file >> ran >> waited) total += waited / 1e9;
    }
    return total;
}

template <class Component>
void configure(Component& arq, const hp::bench::Options& options) {
    const auto number = [&](const char* name) { return static_cast<DWORD>(options.number(name)); };
    arq.SetMaxDatagramSize(number("datagram"));
    arq.SetMaxMessageSize(std::max<DWORD>(4096, number("size")));
    arq.SetMaxPendingDataLength(number("queue"));
    if (options.flag("fast")) {
        arq.SetNoDelay(TRUE);
        arq.SetTurnoffCongestCtrl(TRUE);
        arq.SetFlushInterval(10);
        arq.SetResendByAcks(2);
    }
    if (options.number("window") != 0) {
        arq.SetSendWndSize(number("window"));
        arq.SetRecvWndSize(number("window"));
    }
    arq.SetSelectiveAcks(!options.flag("plain"));
    if (!options.flag("seal")) return;
    const BYTE key[32] = {1};
    arq.SetEncryption(ARQ_CIPHER_AES_256_GCM, key, sizeof key);
}

}  // namespace

int main(int argc, char** argv) {
    const hp::bench::Options options(argc, argv, "one way over reliable UDP on loopback",
                                     {{"size", "4096", "bytes in a message"},
                                      {"connections", "1", "clients"},
                                      {"seconds", "3", "how long"},
                                      {"datagram", "1432", "most bytes in a datagram"},
                                      {"window", "0", "segments; 0: the defaults"},
                                      {"queue", "16777216", "most bytes that wait, more than a window"},
                                      {"fast", "off", "no delay, flush 10 ms, resend by 2 acks, no congestion control"},
                                      {"plain", "off", "as an upstream peer: no selective acknowledgements"},
                                      {"seal", "off", "encrypted"}});
    Counts counts;
    Sink sink(counts);
    Source source(counts, options.number("size"));
    CUdpArqServerPtr server(&sink);
    configure(*server.Get(), options);
    server->SetWorkerThreadCount(1);
    if (!server->Start("127.0.0.1", 0)) return std::puts("the server does not start"), 1;
    char text[46];
    int length = sizeof text;
    USHORT port = 0;
    server->GetListenAddress(text, length, port);
    std::list<CUdpArqClientPtr> clients;
    const std::size_t connections = options.number("connections");
    for (std::size_t i = 0; i < connections; ++i) {
        clients.emplace_back(&source);
        configure(*clients.back().Get(), options);
        if (!clients.back()->Start("127.0.0.1", port)) return std::puts("a client does not start"), 1;
    }
    const Cpu cpu_before = Cpu::now();
    const double waited_before = seconds_without_cpu();
    const Clock::time_point begun = Clock::now();
    server->Wait(static_cast<DWORD>(options.number("seconds") * 1000));
    const double seconds = std::chrono::duration<double>(Clock::now() - begun).count();
    const Cpu cpu = Cpu::now();
    const double waited = seconds_without_cpu() - waited_before;
    const double bytes = static_cast<double>(counts.bytes), datagrams = static_cast<double>(counts.datagrams);
    counts.over = 1;
    for (CUdpArqClientPtr& client : clients) client->Stop();
    server->Stop();
    const double user = cpu.user - cpu_before.user, system = cpu.system - cpu_before.system;
    std::printf(
        "%.0f MB/s, %.0f messages/s, %.0f datagrams/s, %.2f of them back; CPU %.0f %% (%.0f %% user), waiting for one %.0f %%, "
        "%.2f ns a byte, %.2f us a "
        "datagram\n",
        bytes / seconds / 1e6, static_cast<double>(counts.messages) / seconds, datagrams / seconds,
        static_cast<double>(counts.acknowledgements) / datagrams, 100 * (user + system) / seconds, 100 * user / seconds,
        100 * waited / seconds, 1e9 * (user + system) / bytes, 1e6 * (user + system) / datagrams);
    return 0;
}
