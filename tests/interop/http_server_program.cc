// SPDX-License-Identifier: Apache-2.0
// An HTTP server for the peers of tests/interop. `http_server OPTION...`
//   tls cert=FILE key=FILE    HTTPS
//   file=FILE                 what /file answers with
//   sources=LIST              from there, and only from there, with a PROXY header
//   deflate                   offers permessage-deflate
// Answers by path: /echo the request line and body, /head the headers, /chunked three chunks and a trailer-less end, /gzip a compressed
// body, /file the file, /later an answer of another thread, /close one that closes, /address the peer's, /ws a WebSocket that echoes messages.
// Prints `port N`, and the end of the input stops it.
#include <hpsocket/HPSocket-SSL.h>

#include <cstdio>
#include <cstring>
#include <iostream>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace {

class Site final : public CHttpServerListener {
public:
    explicit Site(const char* file) : file_(file != nullptr ? file : "") {}
    ~Site() override {
        for (std::thread& thread : threads_) thread.join();
    }

    EnHttpParseResult OnMessageBegin(IHttpServer*, CONNID id) override {
        body(id).clear();
        return HPR_OK;
    }
    EnHttpParseResult OnHeadersComplete(IHttpServer*, CONNID) override { return HPR_OK; }
    EnHttpParseResult OnBody(IHttpServer*, CONNID id, const BYTE* data, int length) override {
        body(id).append(reinterpret_cast<const char*>(data), static_cast<std::size_t>(length));
        return HPR_OK;
    }
    EnHttpParseResult OnMessageComplete(IHttpServer* server, CONNID id) override {
        if (server->IsUpgrade(id)) return HPR_OK;
        const LPCSTR raw = server->GetUrlField(id, HUF_PATH);
        const std::string path = raw != nullptr ? raw : "";
        if (path == "/echo") return respond(server, id, std::string(server->GetMethod(id)) + " " + path + "\n" + body(id));
        if (path == "/head") return respond(server, id, head(server, id));
        if (path == "/address") return respond(server, id, address(server, id));
        if (path == "/chunked") return chunks(server, id);
        if (path == "/gzip") return compressed(server, id);
        if (path == "/file") return server->SendLocalFile(id, file_.c_str()) ? HPR_OK : HPR_ERROR;
        if (path == "/close") return respond(server, id, "bye", "Connection", "close");
        if (path == "/later") {
            const std::lock_guard lock(mutex_);
            threads_.emplace_back([=, this] { respond(server, id, "later"); });
            return HPR_OK;
        }
        return server->SendResponse(id, HSC_NOT_FOUND) ? HPR_OK : HPR_ERROR;
    }
    EnHttpParseResult OnParseError(IHttpServer*, CONNID id, int code, LPCSTR text) override {
        std::printf("error %lu code=%d %s\n", static_cast<unsigned long>(id), code, text);
        std::fflush(stdout);
        return HPR_OK;
    }
    EnHandleResult OnWSMessageHeader(IHttpServer*, CONNID id, BOOL, BYTE, BYTE opcode, const BYTE[4], ULONGLONG) override {
        body(id) = std::string(1, static_cast<char>(opcode));
        return HR_OK;
    }
    EnHandleResult OnWSMessageBody(IHttpServer*, CONNID id, const BYTE* data, int length) override {
        body(id).append(reinterpret_cast<const char*>(data), static_cast<std::size_t>(length));
        return HR_OK;
    }
    EnHandleResult OnWSMessageComplete(IHttpServer* server, CONNID id) override {
        const std::string& message = body(id);
        const BYTE opcode = static_cast<BYTE>(message[0]);
        if (opcode == 8) return HR_OK;  // answered already
        return server->SendWSMessage(id, TRUE, 0, opcode, reinterpret_cast<const BYTE*>(message.data()) + 1,
                                     static_cast<int>(message.size()) - 1)
                   ? HR_OK
                   : HR_ERROR;
    }
    EnHandleResult OnClose(ITcpServer*, CONNID id, EnSocketOperation operation, int code) override {
        std::printf("close %lu operation=%d code=%d\n", static_cast<unsigned long>(id), operation, code);
        std::fflush(stdout);
        const std::lock_guard lock(mutex_);
        bodies_.erase(id);
        return HR_OK;
    }

private:
    std::string& body(CONNID id) {  // a connection's events do not overlap
        const std::lock_guard lock(mutex_);
        return bodies_[id];
    }
    static EnHttpParseResult respond(IHttpServer* server, CONNID id, const std::string& text, const char* name = "X-Site",
                                     const char* value = "hp") {
        const THeader header{name, value};
        return server->SendResponse(id, HSC_OK, nullptr, &header, 1, reinterpret_cast<const BYTE*>(text.data()),
                                    static_cast<int>(text.size()))
                   ? HPR_OK
                   : HPR_ERROR;
    }
    static std::string head(IHttpServer* server, CONNID id) {
        DWORD count = 0;
        server->GetAllHeaders(id, nullptr, count);
        std::vector<THeader> headers(count);
        server->GetAllHeaders(id, headers.data(), count);
        std::string text;
        for (const THeader& header : headers) text += std::string(header.name) + ": " + header.value + "\n";
        return text;
    }
    static std::string address(IHttpServer* server, CONNID id) {
        TCHAR text[64] = "";
        int length = sizeof text;
        USHORT port = 0;
        server->GetRemoteAddress(id, text, length, port);
        return std::string(text) + " " + std::to_string(port);
    }
    static EnHttpParseResult chunks(IHttpServer* server, CONNID id) {
        const THeader header{"Transfer-Encoding", "chunked"};
        if (!server->SendResponse(id, HSC_OK, nullptr, &header, 1)) return HPR_ERROR;
        for (const std::string& chunk : {std::string("one,"), std::string(70'000, '2'), std::string(",three")})
            server->SendChunkData(id, reinterpret_cast<const BYTE*>(chunk.data()), static_cast<int>(chunk.size()), "note=x");
        return server->SendChunkData(id) ? HPR_OK : HPR_ERROR;
    }
    static EnHttpParseResult compressed(IHttpServer* server, CONNID id) {
        const std::string text(100'000, 'z');
        DWORD size = SYS_GuessCompressBound(100'000, TRUE);
        std::string packed(size, '\0');
        if (SYS_GZipCompress(reinterpret_cast<const BYTE*>(text.data()), 100'000, reinterpret_cast<BYTE*>(packed.data()), size) !=
            0)
            return HPR_ERROR;
        packed.resize(size);
        return respond(server, id, packed, "Content-Encoding", "gzip");
    }

    const std::string file_;
    std::mutex mutex_;
    std::map<CONNID, std::string> bodies_;
    std::vector<std::thread> threads_;
};

const char* option(int count, char** words, const char* name) {
    const std::size_t size = std::strlen(name);
    for (int i = 1; i < count; ++i)
        if (std::strncmp(words[i], name, size) == 0 && (words[i][size] == '=' || words[i][size] == '\0'))
            return words[i] + size + (words[i][size] == '=' ? 1 : 0);
    return nullptr;
}

int run(IHttpServer& server, int count, char** words) {
    server.SetWorkerThreadCount(2);
    if (const char* sources = option(count, words, "sources")) {
        server.SetProxyProtocol(PP_REQUIRED);
        server.SetProxyProtocolSources(sources);
    }
    server.SetWSMessageMode(TRUE);
    server.SetWSCompression(option(count, words, "deflate") != nullptr ? TRUE : FALSE);
    server.SetWSContextTakeover(TRUE);
    const bool tls = option(count, words, "tls") != nullptr;
    TCHAR address[64];
    int length = sizeof address;
    USHORT port = 0;
    if ((tls && !server.SetupSSLContext(SSL_VM_NONE, option(count, words, "cert"), option(count, words, "key"))) ||
        !server.Start("127.0.0.1", 0) || !server.GetListenAddress(address, length, port)) {
        std::printf("failed: %s, %s\n", server.GetLastErrorDesc(), std::strerror(errno));
        return 1;
    }
    std::printf("port %u\n", static_cast<unsigned>(port));
    std::fflush(stdout);
    for (std::string line; std::getline(std::cin, line);) {}
    server.Stop();
    return 0;
}

}  // namespace

int main(int count, char** words) {
    Site site(option(count, words, "file"));
    if (option(count, words, "tls") != nullptr) return run(*CHttpsServerPtr(&site), count, words);
    return run(*CHttpServerPtr(&site), count, words);
}
