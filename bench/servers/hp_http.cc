// HP-Socket's HTTP server, through its documented API only: what a user of the library writes. Modes: `hello` answers every
// request with the same text; `files` sends the named file (SendLocalFile), `fd` the same from descriptors kept open
// (SendFilePart); `ws` echoes WebSocket frames, `ws-messages` WebSocket messages (SetWSMessageMode).
#include <hpsocket/HPSocket-SSL.h>
#include <hpsocket/HPSocket.h>

#include <csignal>
#include <cstdio>
#include <cstring>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include "../common/options.h"

namespace {

using hp::bench::Options;

constexpr const char* kHello = "Hello, World!";

class Listener : public CHttpServerListener {
public:
    EnHttpParseResult OnHeadersComplete(IHttpServer*, CONNID) override { return HPR_OK; }
    EnHttpParseResult OnBody(IHttpServer*, CONNID, const BYTE*, int) override { return HPR_OK; }
    EnHttpParseResult OnMessageComplete(IHttpServer* pSender, CONNID dwConnID) override { return hello(pSender, dwConnID); }
    EnHttpParseResult OnParseError(IHttpServer*, CONNID, int, LPCSTR) override { return HPR_OK; }
    EnHandleResult OnClose(ITcpServer*, CONNID, EnSocketOperation, int) override { return HR_OK; }

protected:
    static EnHttpParseResult hello(IHttpServer* server, CONNID id) {
        static const THeader headers[] = {{"Content-Type", "text/plain"}, {"Server", "hp"}};
        const auto* body = reinterpret_cast<const BYTE*>(kHello);
        return server->SendResponse(id, HSC_OK, nullptr, headers, 2, body, static_cast<int>(std::strlen(kHello))) ? HPR_OK
                                                                                                                  : HPR_ERROR;
    }
};

constexpr THeader kFileType = {"Content-Type", "application/octet-stream"};

class FileListener final : public Listener {
public:
    FileListener(std::string root, bool keep_open) : root_(std::move(root)), keep_open_(keep_open) {}

    EnHttpParseResult OnMessageComplete(IHttpServer* pSender, CONNID dwConnID) override {
        const char* const path = pSender->GetUrlField(dwConnID, HUF_PATH);
        if (path == nullptr || std::strcmp(path, "/") == 0) return hello(pSender, dwConnID);
        const bool sent = keep_open_ ? send_open_file(pSender, dwConnID, path)
                                     : pSender->SendLocalFile(dwConnID, (root_ + path).c_str(), HSC_OK, nullptr, &kFileType, 1);
        return sent ? HPR_OK : HPR_ERROR;
    }

private:
    struct File {
        int fd;
        ULONGLONG bytes;
        std::string length;
    };

    bool send_open_file(IHttpServer* server, CONNID id, const std::string& path) {
        const File& file = open_file(path);
        const THeader headers[] = {kFileType, {"Content-Length", file.length.c_str()}};
        return server->SendResponse(id, HSC_OK, nullptr, headers, 2) && server->SendFilePart(id, file.fd, 0, file.bytes);
    }

    // One worker, so no lock. Opened for good.
    const File& open_file(const std::string& path) {
        const auto found = files_.find(path);
        if (found != files_.end()) return found->second;
        const int fd = open((root_ + path).c_str(), O_RDONLY | O_CLOEXEC);
        struct stat status {};
        fstat(fd, &status);
        const auto bytes = static_cast<ULONGLONG>(status.st_size);
        return files_.emplace(path, File{fd, bytes, std::to_string(bytes)}).first->second;
    }

    const std::string root_;
    const bool keep_open_;
    std::map<std::string, File, std::less<>> files_;
};

// Frames (or, in message mode, messages) that arrive in one piece go back from where they lie; others are collected.
class WebSocketListener final : public Listener {
public:
    // An upgrade is answered in OnUpgrade, which follows.
    EnHttpParseResult OnMessageComplete(IHttpServer* pSender, CONNID dwConnID) override {
        return pSender->IsUpgrade(dwConnID) ? HPR_OK : hello(pSender, dwConnID);
    }

    EnHttpParseResult OnUpgrade(IHttpServer* pSender, CONNID dwConnID, EnHttpUpgradeType) override {
        return pSender->AcceptWebSocket(dwConnID) ? HPR_OK : HPR_ERROR;
    }

    EnHandleResult OnWSMessageHeader(IHttpServer*, CONNID, BOOL bFinal, BYTE, BYTE iOperationCode, const BYTE*,
                                     ULONGLONG ullBodyLen) override {
        frame_ = {bFinal, iOperationCode, ullBodyLen};
        return HR_OK;
    }

    EnHandleResult OnWSMessageBody(IHttpServer* pSender, CONNID dwConnID, const BYTE* pData, int iLength) override {
        if (frame_.bytes == static_cast<ULONGLONG>(iLength)) return echo(pSender, dwConnID, frame_, pData, iLength);
        collect(pSender, dwConnID, pData, iLength);
        return HR_OK;
    }

    EnHandleResult OnClose(ITcpServer*, CONNID dwConnID, EnSocketOperation, int) override {
        if (!halves_.empty()) halves_.erase(dwConnID);
        return HR_OK;
    }

private:
    struct Frame {
        BOOL final;
        BYTE operation;
        ULONGLONG bytes;
    };

    struct Half {
        Frame frame;
        std::vector<BYTE> data;
    };

    static EnHandleResult echo(IHttpServer* server, CONNID id, const Frame& frame, const BYTE* data, int length) {
        return server->SendWSMessage(id, frame.final, 0, frame.operation, data, length) ? HR_OK : HR_ERROR;
    }

    // The rest of a frame may come in a later read, after the headers of other connections' frames.
    void collect(IHttpServer* server, CONNID id, const BYTE* data, int length) {
        BOOL final = TRUE;
        BYTE operation = 0;
        ULONGLONG bytes = 0, remaining = 0;
        server->GetWSMessageState(id, &final, nullptr, &operation, nullptr, &bytes, &remaining);
        Half& half = halves_[id];
        half.frame = {final, operation, bytes};
        half.data.insert(half.data.end(), data, data + length);
        if (half.data.size() < bytes) return;
        echo(server, id, half.frame, half.data.data(), static_cast<int>(bytes));
        halves_.erase(id);
    }

    Frame frame_{};
    std::unordered_map<CONNID, Half> halves_;
};

void raise_open_files() {
    rlimit limit{};
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
}

// Starts the server, waits for SIGTERM or SIGINT (blocked in every thread) and stops it; the exit status of the program.
int run(IHttpServer& server, const Options& options) {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);

    server.SetMaxConnectionCount(static_cast<DWORD>(options.number("max-connections")));
    server.SetWorkerThreadCount(static_cast<DWORD>(options.number("workers")));
    server.SetNoDelay(TRUE);
    server.SetHttpIdleTimeout(0);
    server.SetWSMessageMode(options.text("mode") == "ws-messages");
    if (!server.Start("127.0.0.1", static_cast<USHORT>(options.number("port")))) {
        std::fprintf(stderr, "Start: %s\n", server.GetLastErrorDesc());
        return 1;
    }
    int signal_number = 0;
    sigwait(&signals, &signal_number);
    server.Stop();
    return 0;
}

int run(IHttpServerListener& listener, const Options& options) {
    if (!options.flag("secure")) {
        CHttpServerPtr server(&listener);
        return run(*server, options);
    }
    CHttpsServerPtr server(&listener);
    if (!server->SetupSSLContext(SSL_VM_NONE, options.text("cert").c_str(), options.text("key").c_str())) {
        std::fprintf(stderr, "SetupSSLContext failed\n");
        return 1;
    }
    return run(*server, options);
}

}  // namespace

int main(int argc, char** argv) {
    const Options options(argc, argv, "HP-Socket HTTP server",
                          {
                              {"port", "9000", "TCP port on 127.0.0.1"},
                              {"mode", "hello", "hello | files | fd | ws | ws-messages"},
                              {"root", "", "files and fd: the folder of the files"},
                              {"workers", "1", "SetWorkerThreadCount"},
                              {"max-connections", "20000", "SetMaxConnectionCount"},
                              {"secure", "off", "HTTPS"},
                              {"cert", "cert.pem", "secure: certificate chain (PEM)"},
                              {"key", "key.pem", "secure: private key (PEM)"},
                          });
    raise_open_files();
    const std::string& mode = options.text("mode");
    if (mode == "files" || mode == "fd") {
        FileListener listener(options.text("root"), mode == "fd");
        return run(listener, options);
    }
    if (mode.starts_with("ws")) {
        WebSocketListener listener;
        return run(listener, options);
    }
    Listener listener;
    return run(listener, options);
}
