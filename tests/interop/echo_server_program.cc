// SPDX-License-Identifier: Apache-2.0
// A server for the peers of tests/interop: echoes what comes. `echo_server OPTION...`
//   tls                       SSL component; needs cert=
//   model=push|pull|pack      default push
//   cert=FILE key=FILE ca=FILE verify=BITS     see ITcpServer::SetupSSLContext
//   sni=NAME,CERT,KEY         a further context bound to NAME; any number
//   flag=N max=N              pack: header flag, largest packet
//   handshake_ms=N close_ms=N timeouts
// Prints `port N`, then a line for each event but OnSend and OnReceive; what OnSend counted goes with the close. On standard input:
//   disconnect ID | finish ID (sends the rest first) | stop. The end of the input stops as well.
#include <hpsocket/HPSocket-SSL.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <iostream>
#include <map>
#include <memory>
#include <mutex>
#include <sstream>
#include <string>
#include <vector>

namespace {

struct Options {
    bool tls = false;
    std::string model = "push";
    std::multimap<std::string, std::string> values;

    Options(int count, char** words) {
        for (int i = 1; i < count; ++i) {
            const std::string word = words[i];
            const std::size_t split = word.find('=');
            if (word == "tls")
                tls = true;
            else if (split != std::string::npos)
                values.emplace(word.substr(0, split), word.substr(split + 1));
        }
        if (values.count("model") != 0) model = values.find("model")->second;
    }
    const char* text(const char* name) const {
        const auto found = values.find(name);
        return found == values.end() ? nullptr : found->second.c_str();
    }
    int number(const char* name, int otherwise) const { return text(name) == nullptr ? otherwise : std::atoi(text(name)); }
};

class Echo final : public CTcpServerListener {
public:
    explicit Echo(const Options& options) : pull_(options.model == "pull") {}

    EnHandleResult OnAccept(ITcpServer*, CONNID id, UINT_PTR) override {
        say("accept", id, "");
        return HR_OK;
    }
    EnHandleResult OnHandShake(ITcpServer* server, CONNID id) override {
        std::ostringstream rest;
        LPVOID version = nullptr;
        LPVOID name = nullptr;
        if (server->IsSecure() && server->GetSSLSessionInfo(id, SSL_SSI_VERSION, &version)) {
            rest << " version=" << std::hex << reinterpret_cast<std::uintptr_t>(version);
            LPVOID certificate = nullptr;
            if (server->GetSSLSessionInfo(id, SSL_SSI_SERVER_NAME, &name) && name != nullptr)
                rest << " name=" << static_cast<const char*>(name);
            if (server->GetSSLSessionInfo(id, SSL_SSI_PEER_CERT, &certificate) && certificate != nullptr) rest << " certificate";
        }
        say("handshake", id, rest.str());
        return HR_OK;
    }
    EnHandleResult OnReceive(ITcpServer* server, CONNID id, const BYTE* data, int length) override {
        return server->Send(id, data, length) ? HR_OK : HR_ERROR;
    }
    EnHandleResult OnReceive(ITcpServer* server, CONNID id, int length) override {
        if (!pull_) return HR_IGNORE;
        std::vector<BYTE> bytes(static_cast<std::size_t>(length));
        if (ITcpPullServer::S2F(server)->Fetch(id, bytes.data(), length) != FR_OK) return HR_ERROR;
        return server->Send(id, bytes.data(), length) ? HR_OK : HR_ERROR;
    }
    EnHandleResult OnSend(ITcpServer*, CONNID id, const BYTE*, int length) override {
        std::lock_guard lock(mutex_);
        sent_[id] += length;
        return HR_OK;
    }
    EnHandleResult OnClose(ITcpServer*, CONNID id, EnSocketOperation operation, int code) override {
        std::ostringstream rest;
        {
            std::lock_guard lock(mutex_);
            rest << " operation=" << operation << " code=" << code << " sent=" << sent_[id];
        }
        say("close", id, rest.str());
        return HR_OK;
    }
    EnHandleResult OnShutdown(ITcpServer*) override {
        say("shutdown", 0, "");
        return HR_OK;
    }

private:
    void say(const char* what, CONNID id, const std::string& rest) {
        std::lock_guard lock(mutex_);
        std::printf("%s %lu%s\n", what, static_cast<unsigned long>(id), rest.c_str());
        std::fflush(stdout);
    }

    const bool pull_;
    std::mutex mutex_;
    std::map<CONNID, long> sent_;
};

bool set_up_tls(ITcpServer& server, const Options& options) {
    if (!server.SetupSSLContext(options.number("verify", SSL_VM_NONE), options.text("cert"), options.text("key"), nullptr,
                                options.text("ca")))
        return false;
    for (auto [it, end] = options.values.equal_range("sni"); it != end; ++it) {
        std::istringstream words(it->second);
        std::string name, certificate, key;
        std::getline(words, name, ',');
        std::getline(words, certificate, ',');
        std::getline(words, key, ',');
        const int index = server.AddSSLContext(SSL_VM_NONE, certificate.c_str(), key.c_str());
        if (index < 1 || !server.BindSSLServerName(name.c_str(), index)) return false;
    }
    return true;
}

void obey(ITcpServer& server) {
    for (std::string line; std::getline(std::cin, line) && line != "stop";) {
        std::istringstream words(line);
        std::string verb;
        CONNID id = 0;
        words >> verb >> id;
        if (verb == "disconnect" || verb == "finish") server.Disconnect(id, verb == "disconnect");
    }
    server.Stop();
}

int run(ITcpServer& server, const Options& options) {
    server.SetWorkerThreadCount(2);
    server.SetCloseTimeout(static_cast<DWORD>(options.number("close_ms", 10'000)));
    server.SetSSLHandShakeTimeout(static_cast<DWORD>(options.number("handshake_ms", 30'000)));
    TCHAR address[64];
    int length = sizeof address;
    USHORT port = 0;
    const bool started = (!options.tls || set_up_tls(server, options)) && server.Start("127.0.0.1", 0);
    if (!started || !server.GetListenAddress(address, length, port)) {
        std::printf("failed: %s, %s\n", server.GetLastErrorDesc(), std::strerror(errno));
        return 1;
    }
    std::printf("port %u\n", static_cast<unsigned>(port));
    std::fflush(stdout);
    obey(server);
    return 0;
}

template <class Pack>
void set_up_pack(Pack& pack, const Options& options) {
    pack.SetPackHeaderFlag(static_cast<USHORT>(options.number("flag", 0)));
    pack.SetMaxPackSize(static_cast<DWORD>(options.number("max", 0x40000)));
}

}  // namespace

int main(int count, char** words) {
    const Options options(count, words);
    Echo listener(options);
    if (options.model == "pull") {
        if (options.tls) return run(*CSSLPullServerPtr(&listener), options);
        return run(*CTcpPullServerPtr(&listener), options);
    }
    if (options.model == "pack") {
        CTcpPackServerPtr plain(&listener);
        CSSLPackServerPtr secure(&listener);
        ITcpPackServer& server = options.tls ? *secure : *plain;
        set_up_pack(server, options);
        return run(server, options);
    }
    if (options.tls) return run(*CSSLServerPtr(&listener), options);
    return run(*CTcpServerPtr(&listener), options);
}
