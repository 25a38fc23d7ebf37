// TLS on many connections of one agent, to a server that is verified on each.
//
//   ssl_echo_agent HOST PORT [CA [CONNECTIONS]]          for ssl_echo_server
//
// One context serves all connections; the name that a certificate has to have is that of each Connect: "127.0.0.1^localhost" connects to
// the address and checks the name behind '^'. Handshakes run on the agent's threads, side by side.
#include <hpsocket/HPSocket-SSL.h>

#include <cerrno>
#include <condition_variable>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <mutex>
#include <string>

// What the program knows of one connection. Touched in events of that connection only, so it needs no lock.
struct Conversation {
    std::string question, answer;
    bool secure = false;
};

// What became of all connections, when the last has ended.
class Outcome {
public:
    explicit Outcome(int connections) : open_(connections) {}
    void add(const Conversation& talk, const char* why) {
        std::lock_guard<std::mutex> lock(mutex_);
        if (talk.answer == talk.question)
            ++good_;
        else if (++bad_ == 1)
            std::printf("the first that failed: %s\n", why);
        if (--open_ == 0) over_.notify_all();
    }
    int wait() {
        std::unique_lock<std::mutex> lock(mutex_);
        over_.wait(lock, [this] { return open_ == 0; });
        return good_;
    }

private:
    std::mutex mutex_;
    std::condition_variable over_;
    int open_, good_ = 0, bad_ = 0;
};

class EchoListener : public CTcpAgentListener {
public:
    explicit EchoListener(Outcome& outcome) : outcome_(outcome) {}

    // TLS is up, and the certificate and its name are as they should be.
    EnHandleResult OnHandShake(ITcpAgent* agent, CONNID id) override {
        Conversation* talk = conversation(agent, id);
        talk->secure = true;
        return agent->Send(id, reinterpret_cast<const BYTE*>(talk->question.data()), static_cast<int>(talk->question.size()))
                   ? HR_OK
                   : HR_ERROR;
    }

    EnHandleResult OnReceive(ITcpAgent* agent, CONNID id, const BYTE* data, int length) override {
        Conversation* talk = conversation(agent, id);
        talk->answer.append(reinterpret_cast<const char*>(data), static_cast<std::size_t>(length));
        if (talk->answer.size() >= talk->question.size()) agent->Disconnect(id);
        return HR_OK;
    }

    EnHandleResult OnClose(ITcpAgent* agent, CONNID id, EnSocketOperation, int error) override {
        Conversation* talk = conversation(agent, id);
        const bool refused = error == EBADMSG && !talk->secure;
        outcome_.add(*talk,
                     refused ? "the certificate or its name did not hold, or the peer speaks no TLS" : std::strerror(error));
        delete talk;
        return HR_OK;
    }

private:
    static Conversation* conversation(ITcpAgent* agent, CONNID id) {
        PVOID extra = nullptr;
        agent->GetConnectionExtra(id, &extra);
        return static_cast<Conversation*>(extra);
    }

    Outcome& outcome_;
};

// Whether `text` is a number from `low` to `high`.
bool number(const char* text, int low, int high, int& value) {
    char rest;
    return std::sscanf(text, "%d%c", &value, &rest) == 1 && value >= low && value <= high;
}

int main(int argc, char** argv) {
    int port = 0, connections = 20;
    if (argc < 3 || argc > 5 || !number(argv[2], 1, 65535, port) || (argc > 4 && !number(argv[4], 1, 60000, connections))) {
        std::printf("usage: %s HOST PORT [CA [CONNECTIONS]]\n", argv[0]);
        return 2;
    }
    Outcome outcome(connections);
    EchoListener listener(outcome);
    CSSLAgentPtr agent(&listener);
    if (!agent->SetupSSLContext(SSL_VM_PEER, nullptr, nullptr, nullptr, argc > 3 ? argv[3] : nullptr)) {
        std::printf("cannot use the CA: %s\n", SYS_GetLastErrorStr());
        return 1;
    }
    if (!agent->Start()) {
        std::printf("cannot start: %s (%s)\n", agent->GetLastErrorDesc(), SYS_GetLastErrorStr());
        return 1;
    }
    for (int i = 0; i < connections; ++i) {
        Conversation* talk = new Conversation;
        talk->question = "I am number " + std::to_string(i);
        if (agent->Connect(argv[1], static_cast<USHORT>(port), nullptr, talk)) continue;
        outcome.add(*talk, SYS_GetLastErrorStr());  // refused at once: there will be no OnClose
        delete talk;
    }
    const int good = outcome.wait();
    agent->Stop();
    std::printf("%d of %d connections got their echo\n", good, connections);
    return good == connections ? 0 : 1;
}
