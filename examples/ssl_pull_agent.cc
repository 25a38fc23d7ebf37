// PULL over TLS on many connections, all with the same certificate of ours: each sends lines, and fetches an answer of known length.
//
//   ssl_pull_agent HOST PORT CA CERTIFICATE KEY [CONNECTIONS]          for ssl_pull_server
#include <hpsocket/HPSocket-SSL.h>

#include <condition_variable>
#include <cstdio>
#include <cstring>
#include <mutex>
#include <string>

const std::string question = "one\nand two\nand the third line\n", answer = "1: one\n2: and two\n3: and the third line\n";

// Counts connections down to zero.
class Countdown {
public:
    explicit Countdown(int count) : left_(count) {}
    void good() {
        std::lock_guard<std::mutex> lock(mutex_);
        ++good_;
    }
    void ended(const char* why) {
        std::lock_guard<std::mutex> lock(mutex_);
        if (why != nullptr && ++failed_ == 1) std::printf("the first that failed: %s\n", why);
        if (--left_ == 0) over_.notify_all();
    }
    int wait() {
        std::unique_lock<std::mutex> lock(mutex_);
        over_.wait(lock, [this] { return left_ == 0; });
        return good_;
    }

private:
    std::mutex mutex_;
    std::condition_variable over_;
    int left_, good_ = 0, failed_ = 0;
};

class LineListener : public CTcpPullAgentListener {
public:
    explicit LineListener(Countdown& countdown) : countdown_(countdown) {}

    EnHandleResult OnHandShake(ITcpAgent* agent, CONNID id) override {
        return agent->Send(id, reinterpret_cast<const BYTE*>(question.data()), static_cast<int>(question.size())) ? HR_OK
                                                                                                                  : HR_ERROR;
    }

    EnHandleResult OnReceive(ITcpAgent* sender, CONNID id, int length) override {
        ITcpPullAgent* agent = ITcpPullAgent::FromS(sender);  // events name the sender by its TCP half
        const int wanted = static_cast<int>(answer.size());
        if (length < wanted) return HR_OK;  // the component keeps what is there
        std::string came(answer.size(), '\0');
        if (agent->Fetch(id, reinterpret_cast<BYTE*>(&came[0]), wanted) != FR_OK || came != answer) return HR_ERROR;
        countdown_.good();
        return agent->Disconnect(id) ? HR_OK : HR_ERROR;
    }

    // EBADMSG: one side did not believe the other.
    EnHandleResult OnClose(ITcpAgent*, CONNID, EnSocketOperation, int error) override {
        countdown_.ended(error != 0 ? std::strerror(error) : nullptr);
        return HR_OK;
    }

private:
    Countdown& countdown_;
};

// Whether `text` is a number from `low` to `high`.
bool number(const char* text, int low, int high, int& value) {
    char rest;
    return std::sscanf(text, "%d%c", &value, &rest) == 1 && value >= low && value <= high;
}

int main(int argc, char** argv) {
    int port = 0, connections = 20;
    if (argc < 6 || argc > 7 || !number(argv[2], 1, 65535, port) || (argc > 6 && !number(argv[6], 1, 60000, connections))) {
        std::printf("usage: %s HOST PORT CA CERTIFICATE KEY [CONNECTIONS]\n", argv[0]);
        return 2;
    }
    Countdown countdown(connections);
    LineListener listener(countdown);
    CSSLPullAgentPtr agent(&listener);
    if (!agent->SetupSSLContext(SSL_VM_PEER, argv[4], argv[5], nullptr, argv[3])) {
        std::printf("cannot use %s, %s and %s: %s\n", argv[3], argv[4], argv[5], SYS_GetLastErrorStr());
        return 1;
    }
    if (!agent->Start()) {
        std::printf("cannot start: %s (%s)\n", agent->GetLastErrorDesc(), SYS_GetLastErrorStr());
        return 1;
    }
    for (int i = 0; i < connections; ++i)
        if (!agent->Connect(argv[1], static_cast<USHORT>(port)))
            countdown.ended(SYS_GetLastErrorStr());  // there will be no OnClose
    const int good = countdown.wait();
    agent->Stop();
    std::printf("%d of %d connections got their answers\n", good, connections);
    return good == connections ? 0 : 1;
}
