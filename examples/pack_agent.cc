// PACK on many connections: each sends its packets at once, and an answer is one event, however the network has cut it.
//
//   pack_agent [HOST [PORT [CONNECTIONS]]]          for pack_server
#include <hpsocket/HPSocket.h>

#include <condition_variable>
#include <cstdio>
#include <cstring>
#include <mutex>
#include <string>

const std::size_t packets_each = 10;

std::string packet(std::size_t number) { return std::string(number * number * 300 + 1, static_cast<char>('a' + number)); }

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

class PackListener : public CTcpAgentListener {
public:
    explicit PackListener(Countdown& countdown) : countdown_(countdown) {}

    EnHandleResult OnHandShake(ITcpAgent* agent, CONNID id) override {
        for (std::size_t i = 0; i < packets_each; ++i) {
            const std::string text = packet(i);
            if (!agent->Send(id, reinterpret_cast<const BYTE*>(text.data()), static_cast<int>(text.size())))
                agent->Disconnect(id);  // OnClose follows; after HR_ERROR from this event it would not
        }
        return HR_OK;
    }

    EnHandleResult OnReceive(ITcpAgent* agent, CONNID id, const BYTE* data, int length) override {
        std::size_t& answers = *answers_of(agent, id);
        if (answers == packets_each) return HR_ERROR;
        const std::string sent = packet(answers), wanted = std::to_string(sent.size()) + " bytes: " + sent;
        if (wanted.compare(0, wanted.npos, reinterpret_cast<const char*>(data), static_cast<std::size_t>(length)) != 0)
            return HR_ERROR;
        if (++answers == packets_each) agent->Disconnect(id);
        return HR_OK;
    }

    // EBADMSG: the server has another flag; EMSGSIZE: an answer above our limit.
    EnHandleResult OnClose(ITcpAgent* agent, CONNID id, EnSocketOperation, int error) override {
        std::size_t* answers = answers_of(agent, id);
        if (error != 0) std::printf("connection %lu closed: %s\n", static_cast<unsigned long>(id), std::strerror(error));
        countdown_.done(*answers == packets_each);
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
    PackListener listener(countdown);
    CTcpPackAgentPtr agent(&listener);
    agent->SetPackHeaderFlag(0x169);  // both as pack_server has them
    agent->SetMaxPackSize(64 * 1024);
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
    std::printf("%d of %d connections got their %zu answers\n", good, connections, packets_each);
    return good == connections ? 0 : 1;
}
