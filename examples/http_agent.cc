// Many requests over many connections: an HTTP agent. Each connection asks, waits for the answer, and asks again.
//
//   http_agent HOST PORT [PATH [CONNECTIONS [REQUESTS]]]          REQUESTS of each connection
//
// What belongs to a connection hangs on it as its "extra" and is touched in its events only, so it needs no lock.
#include <hpsocket/HPSocket.h>

#include <condition_variable>
#include <cstdio>
#include <mutex>
#include <string>

// How far a connection is.
struct Progress {
    int left = 0;
    unsigned long bytes = 0;
    int good = 0;
};

// What all connections did, when the last has ended.
class Sum {
public:
    explicit Sum(int connections) : open_(connections) {}
    void add(const Progress& one) {
        std::lock_guard<std::mutex> lock(mutex_);
        good_ += one.good;
        bytes_ += one.bytes;
        if (--open_ == 0) over_.notify_all();
    }
    int wait(unsigned long& bytes) {
        std::unique_lock<std::mutex> lock(mutex_);
        over_.wait(lock, [this] { return open_ == 0; });
        bytes = bytes_;
        return good_;
    }

private:
    std::mutex mutex_;
    std::condition_variable over_;
    int open_, good_ = 0;
    unsigned long bytes_ = 0;
};

class AskListener : public CHttpAgentListener {
public:
    AskListener(Sum& sum, const std::string& path) : sum_(sum), path_(path) {}

    EnHandleResult OnHandShake(ITcpAgent* agent, CONNID id) override {
        // Events of TCP name their sender as ITcpAgent; requests are the other half of the component.
        // Without TLS, no OnClose would follow an HR_ERROR here; it follows a Disconnect.
        if (!ask(IHttpAgent::FromS(agent), id)) agent->Disconnect(id);
        return HR_OK;
    }
    EnHttpParseResult OnHeadersComplete(IHttpAgent*, CONNID) override { return HPR_OK; }
    EnHttpParseResult OnBody(IHttpAgent* agent, CONNID id, const BYTE*, int length) override {
        progress(agent, id)->bytes += static_cast<unsigned long>(length);
        return HPR_OK;
    }
    EnHttpParseResult OnMessageComplete(IHttpAgent* agent, CONNID id) override {
        const int status_class = agent->GetStatusCode(id) / 100;
        if (status_class == 1) return HPR_OK;  // the answer proper follows
        Progress* mine = progress(agent, id);
        if (status_class == 2) ++mine->good;
        // Without keep-alive the server closes, and what is left is not asked here.
        if (--mine->left == 0 || !agent->IsKeepAlive(id))
            agent->Disconnect(id);
        else
            ask(agent, id);
        return HPR_OK;
    }
    EnHttpParseResult OnParseError(IHttpAgent*, CONNID, int, LPCSTR) override { return HPR_OK; }
    EnHandleResult OnClose(ITcpAgent* agent, CONNID id, EnSocketOperation, int) override {
        Progress* mine = progress(agent, id);
        sum_.add(*mine);
        delete mine;
        return HR_OK;
    }

private:
    bool ask(IHttpAgent* agent, CONNID id) { return agent->SendGet(id, path_.c_str()) != FALSE; }
    static Progress* progress(ITcpAgent* agent, CONNID id) {
        PVOID extra = nullptr;
        agent->GetConnectionExtra(id, &extra);
        return static_cast<Progress*>(extra);
    }

    Sum& sum_;
    const std::string path_;
};

int main(int argc, char** argv) {
    int port = 0, connections = 100, requests = 10;
    char rest;
    if (argc < 3 || std::sscanf(argv[2], "%d%c", &port, &rest) != 1 || port < 1 || port > 65535 ||
        (argc > 4 && (std::sscanf(argv[4], "%d%c", &connections, &rest) != 1 || connections < 1)) ||
        (argc > 5 && (std::sscanf(argv[5], "%d%c", &requests, &rest) != 1 || requests < 1))) {
        std::printf("usage: %s HOST PORT [PATH [CONNECTIONS [REQUESTS]]]\n", argv[0]);
        return 2;
    }

    Sum sum(connections);
    AskListener listener(sum, argc > 3 ? argv[3] : "/");
    CHttpAgentPtr agent(&listener);
    if (!agent->Start()) {
        std::printf("cannot start: %s\n", agent->GetLastErrorDesc());
        return 1;
    }
    for (int i = 0; i < connections; ++i) {
        Progress* mine = new Progress;
        mine->left = requests;
        if (agent->Connect(argv[1], static_cast<USHORT>(port), nullptr, mine)) continue;
        sum.add(*mine);  // refused at once: there will be no OnClose
        delete mine;
    }
    unsigned long bytes = 0;
    const int good = sum.wait(bytes);
    agent->Stop();
    std::printf("%d of %d requests answered, %lu bytes\n", good, connections * requests, bytes);
    return good == connections * requests ? 0 : 1;
}
