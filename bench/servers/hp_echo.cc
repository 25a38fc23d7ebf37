// HP-Socket, through its documented API only: what a user of the library writes. Modes: `tcp` and `tls` echo what arrives,
// `pack` echoes packet by packet, one Send each. With --app-thread the I/O threads only queue what arrives and one
// application thread sends it back.
#include <hpsocket/HPSocket-SSL.h>
#include <hpsocket/HPSocket.h>

#include <condition_variable>
#include <csignal>
#include <cstdio>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include <sys/resource.h>

#include "../common/options.h"

namespace {

using hp::bench::Options;

// Messages from the I/O threads to one application thread, handed over batch by batch.
class MessageQueue {
public:
    void push(CONNID connection, const BYTE* bytes, int length) {
        bool sleeper;
        {
            const std::lock_guard lock(mutex_);
            pending_.messages.push_back({connection, length});
            pending_.bytes.insert(pending_.bytes.end(), bytes, bytes + length);
            sleeper = asleep_;
            asleep_ = false;
        }
        if (sleeper) arrived_.notify_one();
    }

    void finish() {
        const std::lock_guard lock(mutex_);
        finished_ = true;
        arrived_.notify_one();
    }

    // Sends every message back on its connection until finish().
    void serve(ITcpServer& server) {
        Batch batch;
        while (take(batch)) {
            const BYTE* bytes = batch.bytes.data();
            for (const Message& message : batch.messages) {
                server.Send(message.connection, bytes, message.length);
                bytes += message.length;
            }
        }
    }

private:
    struct Message {
        CONNID connection;
        int length;
    };

    struct Batch {
        std::vector<Message> messages;
        std::vector<BYTE> bytes;
    };

    bool take(Batch& batch) {
        batch.messages.clear();
        batch.bytes.clear();
        std::unique_lock lock(mutex_);
        while (pending_.messages.empty() && !finished_) {
            asleep_ = true;
            arrived_.wait(lock);
        }
        std::swap(batch, pending_);
        return !finished_;
    }

    std::mutex mutex_;
    std::condition_variable arrived_;
    Batch pending_;
    bool asleep_ = false;
    bool finished_ = false;
};

class EchoListener final : public CTcpServerListener {
public:
    explicit EchoListener(MessageQueue* queue) : queue_(queue) {}

    using CTcpServerListener::OnReceive;  // the PULL form, not used here

    EnHandleResult OnReceive(ITcpServer* pSender, CONNID dwConnID, const BYTE* pData, int iLength) override {
        if (queue_ == nullptr) return pSender->Send(dwConnID, pData, iLength) ? HR_OK : HR_ERROR;
        queue_->push(dwConnID, pData, iLength);
        return HR_OK;
    }

    EnHandleResult OnClose(ITcpServer*, CONNID, EnSocketOperation, int) override { return HR_OK; }

private:
    MessageQueue* const queue_;
};

void raise_open_files() {
    rlimit limit{};
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
}

// Starts the server, waits for SIGTERM or SIGINT (blocked in every thread) and stops it; the exit status of the program.
int run(ITcpServer& server, const Options& options, MessageQueue* queue) {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);

    server.SetMaxConnectionCount(static_cast<DWORD>(options.number("max-connections")));
    server.SetWorkerThreadCount(static_cast<DWORD>(options.number("workers")));
    server.SetNoDelay(TRUE);
    if (!server.Start("127.0.0.1", static_cast<USHORT>(options.number("port")))) {
        std::fprintf(stderr, "Start: %s\n", server.GetLastErrorDesc());
        return 1;
    }
    std::thread application;
    if (queue != nullptr) application = std::thread([&] { queue->serve(server); });
    int signal_number = 0;
    sigwait(&signals, &signal_number);
    if (queue != nullptr) {
        queue->finish();
        application.join();
    }
    server.Stop();
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    const Options options(argc, argv, "HP-Socket echo server",
                          {
                              {"port", "9000", "TCP port on 127.0.0.1"},
                              {"mode", "tcp", "tcp | pack | tls"},
                              {"workers", "1", "SetWorkerThreadCount"},
                              {"max-connections", "20000", "SetMaxConnectionCount"},
                              {"app-thread", "off", "echo through one application thread"},
                              {"cert", "cert.pem", "tls: certificate chain (PEM)"},
                              {"key", "key.pem", "tls: private key (PEM)"},
                              {"pack-flag", "0", "pack: header flag"},
                          });
    raise_open_files();
    MessageQueue messages;
    MessageQueue* const queue = options.flag("app-thread") ? &messages : nullptr;
    EchoListener listener(queue);
    const std::string& mode = options.text("mode");
    if (mode == "pack") {
        CTcpPackServerPtr server(&listener);
        server->SetPackHeaderFlag(static_cast<USHORT>(options.number("pack-flag")));
        return run(*server, options, queue);
    }
    if (mode == "tls") {
        CSSLServerPtr server(&listener);
        if (!server->SetupSSLContext(SSL_VM_NONE, options.text("cert").c_str(), options.text("key").c_str())) {
            std::fprintf(stderr, "SetupSSLContext failed\n");
            return 1;
        }
        return run(*server, options, queue);
    }
    CTcpServerPtr server(&listener);
    return run(*server, options, queue);
}
