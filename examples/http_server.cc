// A web server: routes, the query of a URL, a posted body, and an answer that comes later, from another thread.
//
//   http_server [PORT]          until Enter is pressed; port 0 takes any free one
//
//   curl 'http://127.0.0.1:8080/hello?name=you'
//   curl -d 'any text' http://127.0.0.1:8080/upper
//   curl http://127.0.0.1:8080/primes?below=1000000
//
// A connection has one request at a time: its next one is not even read before the answer is complete. So what belongs to
// a request can hang on its connection, and an answer may take as long as it likes.
#include <hpsocket/HPSocket.h>

#include <algorithm>
#include <cctype>
#include <condition_variable>
#include <cstdio>
#include <cstdlib>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

// A thread that does one piece of work after the other.
class WorkThread {
public:
    void finish() {
        give(nullptr);  // the last one
        thread_.join();
    }
    void give(std::function<void()> work) {
        std::lock_guard<std::mutex> lock(mutex_);
        waiting_.push_back(std::move(work));
        changed_.notify_one();
    }

private:
    void run() {
        for (;;) {
            std::unique_lock<std::mutex> lock(mutex_);
            changed_.wait(lock, [this] { return !waiting_.empty(); });
            const std::function<void()> work = std::move(waiting_.front());
            waiting_.pop_front();
            lock.unlock();
            if (!work) return;
            work();
        }
    }

    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<std::function<void()>> waiting_;
    std::thread thread_{[this] { run(); }};
};

// Any thread may call it. FALSE when the connection is gone: nothing to be done about that.
BOOL answer(IHttpServer* server, CONNID id, USHORT status, const std::string& text) {
    const THeader headers[] = {{"Content-Type", "text/plain; charset=utf-8"}};
    // Content-Length, Connection and Date are added.
    return server->SendResponse(id, status, nullptr, headers, 1, reinterpret_cast<const BYTE*>(text.data()),
                                static_cast<int>(text.size()));
}

// "name=you&x=1": the value of one of them, decoded.
std::string parameter(const char* query, const std::string& name) {
    const std::string all = query != nullptr ? query : "";
    for (std::size_t at = 0; at < all.size();) {
        const std::size_t end = std::min(all.find('&', at), all.size());
        const std::string item = all.substr(at, end - at);
        if (item.compare(0, name.size() + 1, name + "=") == 0) {
            std::string value = item.substr(name.size() + 1);
            BYTE* bytes = reinterpret_cast<BYTE*>(&value[0]);
            DWORD length = static_cast<DWORD>(value.size());
            if (SYS_UrlDecode(bytes, length, bytes, length) != 0) return "";
            return value.substr(0, length);
        }
        at = end + 1;
    }
    return "";
}

int primes_below(int limit) {
    int count = 0;
    for (int n = 2; n < limit; ++n) {
        bool prime = true;
        for (int d = 2; d * d <= n && prime; ++d) prime = n % d != 0;
        count += prime ? 1 : 0;
    }
    return count;
}

class WebListener : public CHttpServerListener {
public:
    explicit WebListener(WorkThread& worker) : worker_(worker) {}

    EnHandleResult OnAccept(ITcpServer* server, CONNID id, UINT_PTR) override {
        server->SetConnectionExtra(id, new std::string);  // the body of its request
        return HR_OK;
    }
    EnHttpParseResult OnMessageBegin(IHttpServer* server, CONNID id) override {
        body_of(server, id).clear();
        return HPR_OK;
    }
    EnHttpParseResult OnHeadersComplete(IHttpServer*, CONNID) override { return HPR_OK; }
    EnHttpParseResult OnBody(IHttpServer* server, CONNID id, const BYTE* data, int length) override {
        body_of(server, id).append(reinterpret_cast<const char*>(data), static_cast<std::size_t>(length));
        return HPR_OK;
    }

    // The request is complete. HPR_ERROR would answer with 400 and close.
    EnHttpParseResult OnMessageComplete(IHttpServer* server, CONNID id) override {
        if (server->IsUpgrade(id)) return HPR_OK;  // OnUpgrade comes next
        const char* path_field = server->GetUrlField(id, HUF_PATH);
        const std::string method = server->GetMethod(id), path = path_field != nullptr ? path_field : "";
        const char* query = server->GetUrlField(id, HUF_QUERY);
        if (path == "/hello" && (method == "GET" || method == "HEAD")) {  // the answer to HEAD loses its body by itself
            answer(server, id, HSC_OK, "Hello, " + parameter(query, "name") + "!\n");
        } else if (path == "/upper" && method == "POST") {
            std::string& body = body_of(server, id);
            for (char& c : body) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
            answer(server, id, HSC_OK, body);
        } else if (path == "/primes" && method == "GET") {
            const int limit = std::min(std::atoi(parameter(query, "below").c_str()), 10000000);
            // Texts of the request are gone when this event has returned: what the thread needs, it gets a copy of.
            worker_.give([server, id, limit] { answer(server, id, HSC_OK, std::to_string(primes_below(limit)) + "\n"); });
        } else {
            const bool known = path == "/hello" || path == "/upper" || path == "/primes";
            answer(server, id, known ? HSC_METHOD_NOT_ALLOWED : HSC_NOT_FOUND, known ? "not that way\n" : "no such page\n");
        }
        return HPR_OK;
    }

    EnHttpParseResult OnUpgrade(IHttpServer*, CONNID, EnHttpUpgradeType) override { return HPR_ERROR; }  // not here

    // The library answers by itself: 400, 413, 431, ...
    EnHttpParseResult OnParseError(IHttpServer*, CONNID id, int code, LPCSTR text) override {
        std::printf("connection %lu: %s (%d)\n", static_cast<unsigned long>(id), text, code);
        return HPR_OK;
    }
    EnHandleResult OnClose(ITcpServer* server, CONNID id, EnSocketOperation, int) override {
        PVOID extra = nullptr;
        server->GetConnectionExtra(id, &extra);
        delete static_cast<std::string*>(extra);
        return HR_OK;
    }

private:
    static std::string& body_of(IHttpServer* server, CONNID id) {
        PVOID extra = nullptr;
        server->GetConnectionExtra(id, &extra);
        return *static_cast<std::string*>(extra);
    }

    WorkThread& worker_;
};

int main(int argc, char** argv) {
    int wanted_port = 8080;
    char rest;
    if (argc > 2 ||
        (argc > 1 && (std::sscanf(argv[1], "%d%c", &wanted_port, &rest) != 1 || wanted_port < 0 || wanted_port > 65535))) {
        std::printf("usage: %s [PORT]\n", argv[0]);
        return 2;
    }
    WorkThread worker;
    WebListener listener(worker);
    CHttpServerPtr server(&listener);
    server->SetMaxHttpBodyLength(1 << 20);  // a larger body is answered with 413

    if (!server->Start("127.0.0.1", static_cast<USHORT>(wanted_port))) {
        std::printf("cannot start: %s (%s)\n", server->GetLastErrorDesc(), SYS_GetLastErrorStr());
        worker.finish();
        return 1;
    }
    char address[46];
    int address_length = sizeof address;
    USHORT port = 0;
    server->GetListenAddress(address, address_length, port);
    std::printf("listening on %s:%d, Enter stops\n", address, port);
    std::fflush(stdout);
    std::getchar();

    server->Stop();   // nobody gives the worker anything after this
    worker.finish();  // what it still answers goes nowhere, but `server` has to be there for it
    return 0;
}
