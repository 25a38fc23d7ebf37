// SPDX-License-Identifier: Apache-2.0
// HTTP requests to the peers of tests/interop. `http_client KIND URL [OPTION...]`, KIND sync, client or agent
//   method=GET body=TEXT header=NAME:VALUE (any number)   redirects=N (sync)   decode
//   count=N                so many requests: one after the other (sync), at once on one connection (client, agent)
//   proxy=URL              see ITcpAgent::SetProxy
//   forward                see IComplexHttpRequester::SetProxyTunnel
//   ws=TEXT                a WebSocket: sends TEXT, waits for the answer, closes (sync); deflate offers compression
// Prints for each answer `answer STATUS bytes=N text=FIRST-40`, each header before it as `header NAME: VALUE`, at last `end`;
// or `failed ERRNO`.
#include <hpsocket/HPSocket-SSL.h>

#include <cerrno>
#include <condition_variable>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <mutex>
#include <string>
#include <vector>

namespace {

struct Options {
    std::string kind, url, method = "GET", body, ws, proxy;
    std::vector<std::pair<std::string, std::string>> headers;
    int count = 1;
    DWORD redirects = 0;
    bool decode = false, deflate = false, forward = false;

    Options(int words_count, char** words) : kind(words[1]), url(words[2]) {
        for (int i = 3; i < words_count; ++i) {
            const std::string word = words[i], name = word.substr(0, word.find('='));
            const std::string value = word.find('=') != std::string::npos ? word.substr(word.find('=') + 1) : "";
            if (name == "method") method = value;
            if (name == "body") body = value;
            if (name == "ws") ws = value;
            if (name == "proxy") proxy = value;
            if (name == "count") count = std::atoi(value.c_str());
            if (name == "redirects") redirects = static_cast<DWORD>(std::atoi(value.c_str()));
            if (name == "decode") decode = true;
            if (name == "deflate") deflate = true;
            if (name == "forward") forward = true;
            if (name == "header") headers.emplace_back(value.substr(0, value.find(':')), value.substr(value.find(':') + 1));
        }
    }
    std::vector<THeader> array() const {
        std::vector<THeader> all;
        for (const auto& [name, value] : headers) all.push_back({name.c_str(), value.c_str()});
        return all;
    }
    const BYTE* data() const { return reinterpret_cast<const BYTE*>(body.data()); }
    int size() const { return static_cast<int>(body.size()); }
    bool tls() const { return url.rfind("https:", 0) == 0; }
    // http://host:port/path
    std::string host() const { return rest().substr(0, rest().find(':')); }
    USHORT port() const { return static_cast<USHORT>(std::atoi(rest().c_str() + rest().find(':') + 1)); }
    std::string path() const { return rest().substr(rest().find('/')); }

private:
    std::string rest() const { return url.substr(url.find("//") + 2); }
};

void print(int status, const std::string& body) {
    std::printf("answer %d bytes=%zu text=%.40s\n", status, body.size(), body.c_str());
    std::fflush(stdout);
}

int failed() {
    std::printf("failed %d\n", errno);
    return 1;
}

// --- synchronous --------------------------------------------------------------------------------------------------------

void print_answer(IHttpSyncClient& client) {
    LPCBYTE data = nullptr;
    int length = 0;
    client.GetResponseBody(&data, &length);
    DWORD count = 0;
    client.GetAllHeaders(nullptr, count);
    std::vector<THeader> headers(count);
    client.GetAllHeaders(headers.data(), count);
    for (const THeader& header : headers) std::printf("header %s: %s\n", header.name, header.value);
    print(client.GetStatusCode(), std::string(reinterpret_cast<const char*>(data), static_cast<std::size_t>(length)));
}

int run(IHttpSyncClient& client, const Options& options) {
    if (options.tls() && !client.SetupSSLContext()) return failed();
    if (!client.SetProxy(options.proxy.c_str())) return failed();
    client.SetProxyTunnel(options.forward ? FALSE : TRUE);
    client.SetMaxRedirects(options.redirects);
    client.SetAutoDecompression(options.decode ? TRUE : FALSE);
    client.SetWSMessageMode(TRUE);
    client.SetWSCompression(options.deflate ? TRUE : FALSE);
    client.SetWSContextTakeover(TRUE);
    client.SetRequestTimeout(30'000);
    const std::vector<THeader> headers = options.array();
    const int count = static_cast<int>(headers.size());
    if (!options.ws.empty()) {
        if (!client.Start(options.host().c_str(), options.port(), FALSE) || !client.SendWSUpgrade(options.path().c_str()))
            return failed();
        print_answer(client);
        for (int i = 0; i < options.count; ++i) {
            const auto* text = reinterpret_cast<const BYTE*>(options.ws.data());
            if (!client.SendWSMessage(TRUE, 0, 1, nullptr, text, static_cast<int>(options.ws.size()))) return failed();
            print_answer(client);
        }
        if (!client.CloseWebSocket() || !client.Wait(30'000)) return failed();
        std::printf("end\n");
        return 0;
    }
    for (int i = 0; i < options.count; ++i) {
        if (!client.OpenUrl(options.method.c_str(), options.url.c_str(), headers.data(), count, options.data(), options.size()))
            return failed();
        print_answer(client);
    }
    std::printf("end\n");
    return 0;
}

// --- client and agent ---------------------------------------------------------------------------------------------------

// Counts the answers, and the end of the connection as all of them.
class Answers {
public:
    explicit Answers(int count) : left_(count) {}
    void begin() { body_.clear(); }
    void more(const BYTE* data, int length) {
        body_.append(reinterpret_cast<const char*>(data), static_cast<std::size_t>(length));
    }
    void complete(int status) {
        if (status / 100 == 1) return;
        print(status, body_);
        const std::lock_guard lock(mutex_);
        --left_;
        changed_.notify_all();
    }
    void close(int code) {
        const std::lock_guard lock(mutex_);
        if (left_ > 0) std::printf("failed %d\n", code);
        left_ = 0;
        changed_.notify_all();
    }
    void wait() {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return left_ <= 0; });
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    int left_;
    std::string body_;
};

template <class Base, class Http, class Tcp>
class Ears final : public Base {
public:
    explicit Ears(Answers& answers) : answers_(answers) {}
    EnHttpParseResult OnMessageBegin(Http*, CONNID) override {
        answers_.begin();
        return HPR_OK;
    }
    EnHttpParseResult OnHeadersComplete(Http*, CONNID) override { return HPR_OK; }
    EnHttpParseResult OnBody(Http*, CONNID, const BYTE* data, int length) override {
        answers_.more(data, length);
        return HPR_OK;
    }
    EnHttpParseResult OnMessageComplete(Http* sender, CONNID id) override {
        if constexpr (std::is_same_v<Http, IHttpAgent>)
            answers_.complete(sender->GetStatusCode(id));
        else
            answers_.complete(sender->GetStatusCode());
        return HPR_OK;
    }
    EnHttpParseResult OnParseError(Http*, CONNID, int code, LPCSTR text) override {
        std::printf("error %d %s\n", code, text);
        return HPR_OK;
    }
    EnHandleResult OnClose(Tcp*, CONNID, EnSocketOperation, int code) override {
        answers_.close(code);
        return HR_OK;
    }

private:
    Answers& answers_;
};

int run(IHttpClient& client, const Options& options, Answers& answers) {
    const std::vector<THeader> headers = options.array();
    if (options.tls() && !client.SetupSSLContext()) return failed();
    client.SetAutoDecompression(options.decode ? TRUE : FALSE);
    if (!client.SetProxy(options.proxy.c_str())) return failed();
    client.SetProxyTunnel(options.forward ? FALSE : TRUE);
    if (!client.Start(options.host().c_str(), options.port(), TRUE)) return failed();
    for (int i = 0; i < options.count; ++i)
        if (!client.SendRequest(options.method.c_str(), options.path().c_str(), headers.data(), static_cast<int>(headers.size()),
                                options.data(), options.size()))
            return failed();
    answers.wait();
    client.Stop();
    std::printf("end\n");
    return 0;
}

int run(IHttpAgent& agent, const Options& options, Answers& answers) {
    const std::vector<THeader> headers = options.array();
    CONNID id = 0;
    if (options.tls() && !agent.SetupSSLContext()) return failed();
    agent.SetWorkerThreadCount(1);
    agent.SetAutoDecompression(options.decode ? TRUE : FALSE);
    if (!agent.SetProxy(options.proxy.c_str())) return failed();
    agent.SetProxyTunnel(options.forward ? FALSE : TRUE);
    if (!agent.Start(nullptr, TRUE) || !agent.Connect(options.host().c_str(), options.port(), &id)) return failed();
    for (int i = 0; i < options.count; ++i)
        if (!agent.SendRequest(id, options.method.c_str(), options.path().c_str(), headers.data(),
                               static_cast<int>(headers.size()), options.data(), options.size()))
            return failed();
    answers.wait();
    agent.Stop();
    std::printf("end\n");
    return 0;
}

}  // namespace

int main(int count, char** words) {
    if (count < 3) return 2;
    const Options options(count, words);
    if (options.kind == "sync" && options.tls()) return run(*CHttpsSyncClientPtr(nullptr), options);
    if (options.kind == "sync") return run(*CHttpSyncClientPtr(nullptr), options);
    Answers answers(options.count);
    Ears<CHttpClientListener, IHttpClient, ITcpClient> client(answers);
    Ears<CHttpAgentListener, IHttpAgent, ITcpAgent> agent(answers);
    if (options.kind == "agent" && options.tls()) return run(*CHttpsAgentPtr(&agent), options, answers);
    if (options.kind == "agent") return run(*CHttpAgentPtr(&agent), options, answers);
    if (options.tls()) return run(*CHttpsClientPtr(&client), options, answers);
    return run(*CHttpClientPtr(&client), options, answers);
}
