// An asynchronous HTTP client: one request, its answer piece by piece as it comes.
//
//   http_client HOST PORT [PATH]
//
// The request is made right after Start, while the connection is still being set up: it waits for that by itself.
// OnHandShake is the other good place for it; over TLS too.
#include <hpsocket/HPSocket.h>

#include <cerrno>
#include <cstdio>

class PageListener : public CHttpClientListener {
public:
    bool complete() const { return complete_; }

    EnHttpParseResult OnStatusLine(IHttpClient*, CONNID, USHORT status, LPCSTR reason) override {
        std::printf("%d %s\n", status, reason);
        return HPR_OK;
    }
    EnHttpParseResult OnHeader(IHttpClient*, CONNID, LPCSTR name, LPCSTR value) override {
        std::printf("%s: %s\n", name, value);
        return HPR_OK;
    }
    EnHttpParseResult OnHeadersComplete(IHttpClient*, CONNID) override {
        std::puts("");
        return HPR_OK;
    }
    // Chunks and compression are undone already.
    EnHttpParseResult OnBody(IHttpClient*, CONNID, const BYTE* data, int length) override {
        std::fwrite(data, 1, static_cast<std::size_t>(length), stdout);
        return HPR_OK;
    }
    // The answer is complete: the place for the next request. An interim one (1xx) is followed by the real one.
    EnHttpParseResult OnMessageComplete(IHttpClient* client, CONNID) override {
        if (client->GetStatusCode() / 100 == 1) return HPR_OK;
        complete_ = true;
        client->Stop();
        return HPR_OK;
    }
    EnHttpParseResult OnParseError(IHttpClient*, CONNID, int code, LPCSTR text) override {
        std::printf("not HTTP: %s (%d)\n", text, code);
        return HPR_OK;
    }
    // Before OnMessageComplete: no connection, or an answer that was cut off.
    EnHandleResult OnClose(ITcpClient*, CONNID, EnSocketOperation operation, int error) override {
        if (!complete_) std::printf("closed (operation %d, error %d)\n", operation, error);
        return HR_OK;
    }

private:
    bool complete_ = false;
};

int main(int argc, char** argv) {
    int port = 0;
    char rest;
    if (argc < 3 || std::sscanf(argv[2], "%d%c", &port, &rest) != 1 || port < 1 || port > 65535) {
        std::printf("usage: %s HOST PORT [PATH]\n", argv[0]);
        return 2;
    }
    PageListener listener;
    CHttpClientPtr client(&listener);
    client->SetAutoDecompression(TRUE);  // gzip, br, zstd are asked for and undone

    if (!client->Start(argv[1], static_cast<USHORT>(port))) {
        std::printf("cannot start: %s (%s)\n", client->GetLastErrorDesc(), SYS_GetLastErrorStr());
        return 1;
    }
    const THeader headers[] = {{"User-Agent", "http_client"}, {"Accept", "*/*"}};  // Host is added
    const char* path = argc > 3 ? argv[3] : "/";
    if (!client->SendGet(path, headers, 2)) {  // or the connection was refused meanwhile: then OnClose has said so
        if (SYS_GetLastError() == EINVAL) std::printf("not a path: %s\n", path);
        client->Stop();
    }
    client->Wait();
    return listener.complete() ? 0 : 1;
}
