// A performance test with many connections of one agent: each sends a message, waits until all of it is back, and sends the next.
//
//   pfm_agent [HOST [PORT [CONNECTIONS [MESSAGES [BYTES [CA]]]]]]          MESSAGES of each connection, of BYTES each
//
// For pfm_server, or any other echo server. With CA over TLS, as ssl_echo_client ("127.0.0.1^localhost" names the certificate).
// Every byte is compared: a rate without that is a rate of something else.
#include <hpsocket/HPSocket-SSL.h>

#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <cstring>
#include <memory>
#include <mutex>
#include <string>

struct Progress {
    int messages = 0;      // that came back
    std::size_t have = 0;  // of the message that is on its way
    bool wrong = false;
};

// What all connections did, when the last has ended.
struct Sum {
    std::mutex mutex;
    std::condition_variable over;
    int open = 0, failed = 0;
    long messages = 0;
};

class LoadListener : public CTcpAgentListener {
public:
    LoadListener(Sum& sum, const std::string& message, int messages) : sum_(sum), message_(message), messages_(messages) {}

    EnHandleResult OnHandShake(ITcpAgent* agent, CONNID id) override {
        if (!send(agent, id)) agent->Disconnect(id);  // OnClose follows; after HR_ERROR from this event it would not
        return HR_OK;
    }

    EnHandleResult OnReceive(ITcpAgent* agent, CONNID id, const BYTE* data, int length) override {
        Progress* mine = progress(agent, id);
        const std::size_t size = static_cast<std::size_t>(length);
        if (size > message_.size() - mine->have || std::memcmp(data, message_.data() + mine->have, size) != 0) {
            mine->wrong = true;
            return HR_ERROR;  // more than was sent, or something else
        }
        mine->have += size;
        if (mine->have < message_.size()) return HR_OK;
        mine->have = 0;
        if (++mine->messages == messages_) return agent->Disconnect(id) ? HR_OK : HR_ERROR;
        return send(agent, id) ? HR_OK : HR_ERROR;
    }

    EnHandleResult OnClose(ITcpAgent* agent, CONNID id, EnSocketOperation, int error) override {
        Progress* mine = progress(agent, id);
        ended(*mine, mine->wrong  ? "another echo than what was sent"
                     : error != 0 ? std::strerror(error)
                                  : "closed by the server");
        delete mine;
        return HR_OK;
    }

    void ended(const Progress& one, const char* why) {
        std::lock_guard<std::mutex> lock(sum_.mutex);
        sum_.messages += one.messages;
        if (one.messages < messages_ && ++sum_.failed == 1) std::printf("the first that failed: %s\n", why);
        if (--sum_.open == 0) sum_.over.notify_all();
    }

private:
    bool send(ITcpAgent* agent, CONNID id) {
        return agent->Send(id, reinterpret_cast<const BYTE*>(message_.data()), static_cast<int>(message_.size())) != FALSE;
    }
    static Progress* progress(ITcpAgent* agent, CONNID id) {
        PVOID extra = nullptr;
        agent->GetConnectionExtra(id, &extra);
        return static_cast<Progress*>(extra);
    }

    Sum& sum_;
    const std::string message_;
    const int messages_;
};

// Whether `text` is a number from `low` to `high`.
bool number(const char* text, int low, int high, int& value) {
    char rest;
    return std::sscanf(text, "%d%c", &value, &rest) == 1 && value >= low && value <= high;
}

int main(int argc, char** argv) {
    const char* host = argc > 1 ? argv[1] : "127.0.0.1";
    int port = 5555, connections = 100, messages = 1000, bytes = 64;
    if (argc > 7 || host[0] == '-' || (argc > 2 && !number(argv[2], 1, 65535, port)) ||
        (argc > 3 && !number(argv[3], 1, 60000, connections)) || (argc > 4 && !number(argv[4], 1, 100000000, messages)) ||
        (argc > 5 && !number(argv[5], 1, 1 << 24, bytes))) {
        std::printf("usage: %s [HOST [PORT [CONNECTIONS [MESSAGES [BYTES [CA]]]]]]\n", argv[0]);
        return 2;
    }
    const bool secure = argc > 6;
    std::string message(static_cast<std::size_t>(bytes), '\0');
    for (std::size_t i = 0; i < message.size(); ++i) message[i] = static_cast<char>('a' + i % 26);

    Sum sum;
    sum.open = connections;
    LoadListener listener(sum, message, messages);
    std::unique_ptr<ITcpAgent, void (*)(ITcpAgent*)> agent(secure ? HP_Create_SSLAgent(&listener) : HP_Create_TcpAgent(&listener),
                                                           secure ? HP_Destroy_SSLAgent : HP_Destroy_TcpAgent);
    agent->SetNoDelay(TRUE);
    agent->SetSocketBufferSize(16 * 1024);
    if (secure && !agent->SetupSSLContext(SSL_VM_PEER, nullptr, nullptr, nullptr, argv[6])) {
        std::printf("cannot use %s: %s\n", argv[6], SYS_GetLastErrorStr());
        return 1;
    }
    if (!agent->Start()) {
        std::printf("cannot start: %s (%s)\n", agent->GetLastErrorDesc(), SYS_GetLastErrorStr());
        return 1;
    }

    const auto begin = std::chrono::steady_clock::now();
    for (int i = 0; i < connections; ++i) {
        Progress* mine = new Progress;
        if (agent->Connect(host, static_cast<USHORT>(port), nullptr, mine)) continue;
        listener.ended(*mine, SYS_GetLastErrorStr());  // refused at once: there will be no OnClose
        delete mine;
    }
    {
        std::unique_lock<std::mutex> lock(sum.mutex);
        sum.over.wait(lock, [&sum] { return sum.open == 0; });
    }
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    agent->Stop();

    std::printf("%d connections, %d failed; %ld of %ld messages of %d bytes came back\n", connections, sum.failed, sum.messages,
                static_cast<long>(connections) * messages, bytes);
    std::printf("%.3f s, %.0f messages/s, %.2f MiB/s in each direction\n", seconds, static_cast<double>(sum.messages) / seconds,
                static_cast<double>(sum.messages) * bytes / seconds / (1 << 20));
    return sum.failed == 0 ? 0 : 1;
}
