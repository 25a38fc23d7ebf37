// PULL on many connections: each sends messages of every kind of length, fetches the answers, and compares them.
//
//   pull_agent [HOST [PORT [CONNECTIONS]]]          for pull_server
//
// Messages are those of pull_server: 4 bytes of length, the highest first, and the body.
#include <hpsocket/HPSocket.h>

#include <arpa/inet.h>

#include <condition_variable>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <mutex>
#include <string>

const std::size_t lengths[] = {0, 1, 100, 4096, 70000};
const std::size_t messages_each = sizeof lengths / sizeof lengths[0];

std::string message_of(std::size_t body_bytes) {
    const std::uint32_t head = htonl(static_cast<std::uint32_t>(body_bytes));
    return std::string(reinterpret_cast<const char*>(&head), sizeof head) + std::string(body_bytes, 'x');
}

// Counts connections down to zero.
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

class PullListener : public CTcpPullAgentListener {
public:
    explicit PullListener(Countdown& countdown) : countdown_(countdown) {}

    EnHandleResult OnHandShake(ITcpAgent* agent, CONNID id) override {
        for (const std::size_t length : lengths) {
            const std::string message = message_of(length);
            if (!agent->Send(id, reinterpret_cast<const BYTE*>(message.data()), static_cast<int>(message.size())))
                agent->Disconnect(id);  // OnClose follows; after HR_ERROR from this event it would not
        }
        return HR_OK;
    }

    // The answers are known beforehand, so is how much to wait for.
    EnHandleResult OnReceive(ITcpAgent* sender, CONNID id, int length) override {
        ITcpPullAgent* agent = ITcpPullAgent::FromS(sender);  // events name the sender by its TCP half
        std::size_t& answers = *answers_of(sender, id);
        while (answers < messages_each) {
            const std::string wanted = message_of(lengths[answers]);
            const int size = static_cast<int>(wanted.size());
            if (length < size) return HR_OK;  // the component keeps what is there
            std::string came(wanted.size(), '\0');
            if (agent->Fetch(id, reinterpret_cast<BYTE*>(&came[0]), size) != FR_OK || came != wanted) return HR_ERROR;
            length -= size;
            ++answers;
        }
        return agent->Disconnect(id) ? HR_OK : HR_ERROR;
    }

    EnHandleResult OnClose(ITcpAgent* agent, CONNID id, EnSocketOperation, int error) override {
        std::size_t* answers = answers_of(agent, id);
        if (error != 0) std::printf("connection %lu closed: %s\n", static_cast<unsigned long>(id), std::strerror(error));
        countdown_.done(*answers == messages_each);
        delete answers;
        return HR_OK;
    }

private:
    static std::size_t* answers_of(ITcpAgent* agent, CONNID id) {
        PVOID extra = nullptr;
        agent->GetConnectionExtra(id, &extra);
        return static_cast<std::size_t*>(extra);
    }

    Countdown& countdown_;
};

// Whether `text` is a number from `low` to `high`.
bool number(const char* text, int low, int high, int& value) {
    char rest;
    return std::sscanf(text, "%d%c", &value, &rest) == 1 && value >= low && value <= high;
}

int main(int argc, char** argv) {
    const char* host = argc > 1 ? argv[1] : "127.0.0.1";
    int port = 5555, connections = 100;
    if (argc > 4 || host[0] == '-' || (argc > 2 && !number(argv[2], 1, 65535, port)) ||
        (argc > 3 && !number(argv[3], 1, 60000, connections))) {
        std::printf("usage: %s [HOST [PORT [CONNECTIONS]]]\n", argv[0]);
        return 2;
    }
    Countdown countdown(connections);
    PullListener listener(countdown);
    CTcpPullAgentPtr agent(&listener);
    if (!agent->Start()) {
        std::printf("cannot start: %s (%s)\n", agent->GetLastErrorDesc(), SYS_GetLastErrorStr());
        return 1;
    }
    for (int i = 0; i < connections; ++i) {
        std::size_t* answers = new std::size_t(0);
        if (agent->Connect(host, static_cast<USHORT>(port), nullptr, answers)) continue;
        std::printf("cannot connect: %s\n", SYS_GetLastErrorStr());
        countdown.done(false);  // refused at once: there will be no OnClose
        delete answers;
    }
    const int good = countdown.wait();
    agent->Stop();
    std::printf("%d of %d connections got their %zu answers\n", good, connections, messages_each);
    return good == connections ? 0 : 1;
}
