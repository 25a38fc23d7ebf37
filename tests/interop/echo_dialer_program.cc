// SPDX-License-Identifier: Apache-2.0
// A client or agent for the peers of tests/interop: connects, sends a text and waits for as many bytes. `echo_dialer OPTION...`
//   kind=client|agent         default client
//   tls sync                  SSL component; synchronous connecting
//   host=HOST port=PORT count=N                N connections, of an agent
//   cert=FILE key=FILE ca=FILE verify=BITS     see ITcpAgent::SetupSSLContext
//   proxy=URL                 see ITcpAgent::SetProxy
//   size=N                    the text: N bytes, default 5
//   then=close|wait           when the echo has come: close (default), or wait for the peer to do it
// Prints a line for each event; `echo ID` when the text came back unchanged. Ends when every connection is closed.
#include <hpsocket/HPSocket-SSL.h>

#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <map>
#include <mutex>
#include <sstream>
#include <string>

namespace {

struct Options {
    std::map<std::string, std::string> values;

    Options(int count, char** words) {
        for (int i = 1; i < count; ++i) {
            const std::string word = words[i];
            const std::size_t split = word.find('=');
            values[word.substr(0, split)] = split == std::string::npos ? "yes" : word.substr(split + 1);
        }
    }
    bool has(const char* name) const { return values.count(name) != 0; }
    const char* text(const char* name, const char* otherwise = nullptr) const {
        return has(name) ? values.at(name).c_str() : otherwise;
    }
    int number(const char* name, int otherwise) const { return has(name) ? std::atoi(text(name)) : otherwise; }
};

std::string make_text(int size) {
    std::string text(static_cast<std::size_t>(size), '\0');
    for (std::size_t i = 0; i < text.size(); ++i) text[i] = static_cast<char>('a' + i * 7 % 26);
    return text;
}

// Counts the connections that have ended, and lets main() wait for the last.
class Ends {
public:
    explicit Ends(int count) : left_(count) {}
    void one() {
        --left_;
        left_.notify_all();
    }
    void wait() {
        for (int left = left_; left > 0; left = left_) left_.wait(left);
    }

private:
    std::atomic<int> left_;
};

// What both kinds do with an event.
class Talk {
public:
    Talk(const Options& options, Ends& ends)
        : text_(make_text(options.number("size", 5))),
          close_(std::strcmp(options.text("then", "close"), "close") == 0),
          ends_(ends) {}

    void say(const char* what, CONNID id, const std::string& rest = "") {
        std::lock_guard lock(mutex_);
        std::printf("%s %lu%s\n", what, static_cast<unsigned long>(id), rest.c_str());
        std::fflush(stdout);
    }
    template <class Send>
    EnHandleResult begin(CONNID id, void* version, Send send) {
        std::ostringstream rest;
        if (version != nullptr) rest << " version=" << std::hex << reinterpret_cast<std::uintptr_t>(version);
        say("handshake", id, rest.str());
        return text_.empty() || send(reinterpret_cast<const BYTE*>(text_.data()), static_cast<int>(text_.size())) ? HR_OK
                                                                                                                  : HR_ERROR;
    }
    template <class Close>
    void more(CONNID id, const BYTE* data, int length, Close close) {
        std::string so_far;
        {
            std::lock_guard lock(mutex_);
            so_far = (received_[id] += std::string(reinterpret_cast<const char*>(data), static_cast<std::size_t>(length)));
        }
        if (so_far.size() < text_.size()) return;
        say(so_far == text_ ? "echo" : "changed", id);
        if (close_) close();
    }
    void end(CONNID id, EnSocketOperation operation, int code) {
        std::ostringstream rest;
        rest << " operation=" << operation << " code=" << code;
        say("close", id, rest.str());
        ends_.one();
    }

private:
    const std::string text_;
    const bool close_;
    Ends& ends_;
    std::mutex mutex_;
    std::map<CONNID, std::string> received_;
};

class ClientTalk final : public CTcpClientListener {
public:
    explicit ClientTalk(Talk& talk) : talk_(talk) {}
    EnHandleResult OnConnect(ITcpClient*, CONNID id) override {
        talk_.say("connect", id);
        return HR_OK;
    }
    EnHandleResult OnHandShake(ITcpClient* client, CONNID id) override {
        LPVOID version = nullptr;
        if (client->IsSecure()) client->GetSSLSessionInfo(SSL_SSI_VERSION, &version);
        return talk_.begin(id, version, [&](const BYTE* data, int length) { return client->Send(data, length); });
    }
    EnHandleResult OnReceive(ITcpClient* client, CONNID id, const BYTE* data, int length) override {
        talk_.more(id, data, length, [&] { client->Stop(); });
        return HR_OK;
    }
    EnHandleResult OnClose(ITcpClient*, CONNID id, EnSocketOperation operation, int code) override {
        talk_.end(id, operation, code);
        return HR_OK;
    }

private:
    Talk& talk_;
};

class AgentTalk final : public CTcpAgentListener {
public:
    explicit AgentTalk(Talk& talk) : talk_(talk) {}
    EnHandleResult OnConnect(ITcpAgent*, CONNID id) override {
        talk_.say("connect", id);
        return HR_OK;
    }
    EnHandleResult OnHandShake(ITcpAgent* agent, CONNID id) override {
        LPVOID version = nullptr;
        if (agent->IsSecure()) agent->GetSSLSessionInfo(id, SSL_SSI_VERSION, &version);
        return talk_.begin(id, version, [&](const BYTE* data, int length) { return agent->Send(id, data, length); });
    }
    EnHandleResult OnReceive(ITcpAgent* agent, CONNID id, const BYTE* data, int length) override {
        talk_.more(id, data, length, [&] { agent->Disconnect(id, FALSE); });
        return HR_OK;
    }
    EnHandleResult OnClose(ITcpAgent*, CONNID id, EnSocketOperation operation, int code) override {
        talk_.end(id, operation, code);
        return HR_OK;
    }

private:
    Talk& talk_;
};

template <class Component>
bool set_up_tls(Component& component, const Options& options) {
    return component.SetupSSLContext(options.number("verify", SSL_VM_NONE), options.text("cert"), options.text("key"), nullptr,
                                     options.text("ca"));
}

template <class Component>
int failed(Component& component) {
    const int error = errno;
    std::printf("failed %s errno=%d\n", component.GetLastErrorDesc(), error);
    return 1;
}

int run(ITcpClient& client, const Options& options, Ends& ends) {
    const auto port = static_cast<USHORT>(options.number("port", 0));
    if (options.has("tls") && !set_up_tls(client, options)) return failed(client);
    if (!client.SetProxy(options.text("proxy"))) return failed(client);
    if (!client.Start(options.text("host", "127.0.0.1"), port, !options.has("sync"))) return failed(client);
    ends.wait();
    client.Wait();
    return 0;
}

int run(ITcpAgent& agent, const Options& options, Ends& ends) {
    const auto port = static_cast<USHORT>(options.number("port", 0));
    if (options.has("tls") && !set_up_tls(agent, options)) return failed(agent);
    if (!agent.SetProxy(options.text("proxy"))) return failed(agent);
    agent.SetWorkerThreadCount(2);
    if (!agent.Start(nullptr, !options.has("sync"))) return failed(agent);
    for (int i = 0; i < options.number("count", 1); ++i)
        if (!agent.Connect(options.text("host", "127.0.0.1"), port)) {
            failed(agent);
            ends.one();
        }
    ends.wait();
    agent.Stop();
    return 0;
}

}  // namespace

int main(int count, char** words) {
    const Options options(count, words);
    const bool agent = std::strcmp(options.text("kind", "client"), "agent") == 0;
    Ends ends(agent ? options.number("count", 1) : 1);
    Talk talk(options, ends);
    ClientTalk client_talk(talk);
    AgentTalk agent_talk(talk);
    if (agent && options.has("tls")) return run(*CSSLAgentPtr(&agent_talk), options, ends);
    if (agent) return run(*CTcpAgentPtr(&agent_talk), options, ends);
    if (options.has("tls")) return run(*CSSLClientPtr(&client_talk), options, ends);
    return run(*CTcpClientPtr(&client_talk), options, ends);
}
