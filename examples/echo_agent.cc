// Many connections from one component: an agent. Each sends its number, checks the echo, and closes.
//
//   echo_agent [HOST [PORT [CONNECTIONS]]]
//
// The agent's threads share the connections; what belongs to one connection hangs on it as its "extra".
#include <hpsocket/HPSocket.h>

#include <condition_variable>
#include <cstdio>
#include <mutex>
#include <string>

// What the program knows of one connection. Touched in events of that connection only, so it needs no lock.
struct Conversation {
    std::string question, answer;
};

// Counts conversations down to zero.
class Countdown {
public:
    explicit Countdown(int count) : left_(count) {}
    void done(bool good) {
        std::lock_guard<std::mutex> lock(mutex_);
        good_ += good ? 1 : 0;
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
    int left_, good_ = 0;
};

class EchoListener : public CTcpAgentListener {
public:
    explicit EchoListener(Countdown& countdown) : countdown_(countdown) {}

    EnHandleResult OnHandShake(ITcpAgent* agent, CONNID id) override {
        const std::string& question = conversation(agent, id)->question;
        const BYTE* data = reinterpret_cast<const BYTE*>(question.data());
        // Without TLS, no OnClose would follow an HR_ERROR here; it follows a Disconnect.
        if (!agent->Send(id, data, static_cast<int>(question.size()))) agent->Disconnect(id);
        return HR_OK;
    }

    EnHandleResult OnReceive(ITcpAgent* agent, CONNID id, const BYTE* data, int length) override {
        Conversation* talk = conversation(agent, id);
        talk->answer.append(reinterpret_cast<const char*>(data), static_cast<std::size_t>(length));
        if (talk->answer.size() >= talk->question.size()) agent->Disconnect(id);
        return HR_OK;
    }

    // The last event of the connection, and the place to free what hangs on it. A failed connect ends here too.
    EnHandleResult OnClose(ITcpAgent* agent, CONNID id, EnSocketOperation, int) override {
        Conversation* talk = conversation(agent, id);
        countdown_.done(talk->answer == talk->question);
        delete talk;
        return HR_OK;
    }

private:
    static Conversation* conversation(ITcpAgent* agent, CONNID id) {
        PVOID extra = nullptr;
        agent->GetConnectionExtra(id, &extra);
        return static_cast<Conversation*>(extra);
    }

    Countdown& countdown_;
};

int main(int argc, char** argv) {
    const char* host = argc > 1 ? argv[1] : "127.0.0.1";
    int port = 5555, connections = 100;
    char rest;
    if (host[0] == '-' || (argc > 2 && (std::sscanf(argv[2], "%d%c", &port, &rest) != 1 || port < 1 || port > 65535)) ||
        (argc > 3 && (std::sscanf(argv[3], "%d%c", &connections, &rest) != 1 || connections < 1))) {
        std::printf("usage: %s [HOST [PORT [CONNECTIONS]]]\n", argv[0]);
        return 2;
    }

    Countdown countdown(connections);
    EchoListener listener(countdown);
    CTcpAgentPtr agent(&listener);
    if (!agent->Start()) {
        std::printf("cannot start: %s\n", agent->GetLastErrorDesc());
        return 1;
    }
    for (int i = 0; i < connections; ++i) {
        Conversation* talk = new Conversation{"I am number " + std::to_string(i), ""};
        if (agent->Connect(host, static_cast<USHORT>(port), nullptr, talk)) continue;
        countdown.done(false);  // refused at once: there will be no OnClose
        delete talk;
    }
    const int good = countdown.wait();
    agent->Stop();
    std::printf("%d of %d connections got their echo\n", good, connections);
    return good == connections ? 0 : 1;
}
