// SPDX-License-Identifier: Apache-2.0
// Reliable UDP for the raw peer of tests/interop: a server or a client that sends every message back. `arq_peer OPTION...`
//   kind=server|client        default server
//   port=N                    client: of the peer
//   first=N                   client: its own message of N bytes when it is ready
//   mtu=N message=N flush=N min_rto=N handshake=N resend=N no_delay dead_link=N validate     see IArqSocket
// Prints a line for each event; ends when its input does.
#include <hpsocket/HPSocket.h>

#include <cstdio>
#include <cstdlib>
#include <map>
#include <mutex>
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
    DWORD number(const char* name, DWORD otherwise) const {
        return has(name) ? static_cast<DWORD>(std::atoi(values.at(name).c_str())) : otherwise;
    }
};

template <class... Rest>
void say(const char* format, Rest... rest) {
    static std::mutex mutex;
    const std::lock_guard lock(mutex);
    std::printf(format, rest...);
    std::fflush(stdout);
}

std::string pattern(std::size_t size) {
    std::string text(size, '\0');
    for (std::size_t i = 0; i < size; ++i) text[i] = static_cast<char>('a' + i * 7 % 26);
    return text;
}

template <class Component>
void configure(Component& arq, const Options& options) {
    arq.SetMaxTransUnit(options.number("mtu", arq.GetMaxTransUnit()));
    arq.SetMaxMessageSize(options.number("message", arq.GetMaxMessageSize()));
    arq.SetFlushInterval(options.number("flush", arq.GetFlushInterval()));
    arq.SetMinRto(options.number("min_rto", arq.GetMinRto()));
    arq.SetHandShakeTimeout(options.number("handshake", arq.GetHandShakeTimeout()));
    arq.SetResendByAcks(options.number("resend", arq.GetResendByAcks()));
    arq.SetNoDelay(options.has("no_delay"));
    arq.SetDeadLink(options.number("dead_link", arq.GetDeadLink()));
    arq.SetAddressValidation(options.has("validate"));
}

class ServerEcho final : public CUdpServerListener {
public:
    EnHandleResult OnAccept(IUdpServer*, CONNID id, UINT_PTR) override {
        say("accept %lu\n", id);
        return HR_OK;
    }
    EnHandleResult OnHandShake(IUdpServer*, CONNID id) override {
        say("handshake %lu\n", id);
        return HR_OK;
    }
    EnHandleResult OnReceive(IUdpServer* server, CONNID id, const BYTE* data, int length) override {
        say("receive %lu %d\n", id, length);
        return server->Send(id, data, length) ? HR_OK : HR_ERROR;
    }
    EnHandleResult OnClose(IUdpServer*, CONNID id, EnSocketOperation operation, int code) override {
        say("close %lu operation=%d code=%d\n", id, operation, code);
        return HR_OK;
    }
};

class ClientEcho final : public CUdpClientListener {
public:
    explicit ClientEcho(DWORD first) : first_(pattern(first)) {}
    EnHandleResult OnConnect(IUdpClient*, CONNID id) override {
        say("connect %lu\n", id);
        return HR_OK;
    }
    EnHandleResult OnHandShake(IUdpClient* client, CONNID id) override {
        say("handshake %lu\n", id);
        if (first_.empty()) return HR_OK;
        return client->Send(reinterpret_cast<const BYTE*>(first_.data()), static_cast<int>(first_.size())) ? HR_OK : HR_ERROR;
    }
    EnHandleResult OnReceive(IUdpClient* client, CONNID id, const BYTE* data, int length) override {
        const bool back = std::string(reinterpret_cast<const char*>(data), static_cast<std::size_t>(length)) == first_;
        say("receive %lu %d %s\n", id, length, back ? "back" : "new");
        return back || client->Send(data, length) ? HR_OK : HR_ERROR;
    }
    EnHandleResult OnClose(IUdpClient*, CONNID id, EnSocketOperation operation, int code) override {
        say("close %lu operation=%d code=%d\n", id, operation, code);
        return HR_OK;
    }

private:
    const std::string first_;
};

template <class Component>
int fail(Component& component) {
    const int error = SYS_GetLastError();
    say("failed %s errno=%d\n", component.GetLastErrorDesc(), error);
    return 1;
}

void wait_for_the_end_of_input() {
    while (std::getchar() != EOF) {}
}

int serve(const Options& options) {
    ServerEcho echo;
    CUdpArqServerPtr server(&echo);
    configure(*server, options);
    if (!server->Start("127.0.0.1", 0)) return fail(*server);
    TCHAR text[64];
    int length = sizeof text;
    USHORT port = 0;
    server->GetListenAddress(text, length, port);
    say("port %d\n", port);
    wait_for_the_end_of_input();
    server->Stop();
    return 0;
}

int connect(const Options& options) {
    ClientEcho echo(options.number("first", 0));
    CUdpArqClientPtr client(&echo);
    configure(*client, options);
    if (!client->Start("127.0.0.1", static_cast<USHORT>(options.number("port", 0)))) return fail(*client);
    wait_for_the_end_of_input();
    client->Stop();
    return 0;
}

}  // namespace

int main(int count, char** words) {
    const Options options(count, words);
    return options.has("kind") && options.values.at("kind") == "client" ? connect(options) : serve(options);
}
