// The synchronous client: a request is one call, and so is its answer. No listener, no events.
//
//   http_sync_client URL [BODY]          with a BODY a POST of JSON, else a GET
//
// For programs that do one thing after the other. The whole answer is held in memory (SetMaxResponseBodyLength): for large
// files see https_download.cc.
#include <hpsocket/HPSocket-SSL.h>

#include <cstdio>
#include <cstring>
#include <memory>
#include <string>

// JSON with line breaks, for people. Does not check it.
void print_json(const std::string& text) {
    std::size_t depth = 0;
    bool quoted = false;
    const auto new_line = [&depth] { std::printf("\n%*s", static_cast<int>(2 * depth), ""); };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted || !std::strchr("{}[],: \t\r\n", c)) {
            std::putchar(c);
            if (quoted && c == '\\' && i + 1 < text.size())
                std::putchar(text[++i]);
            else if (c == '"')
                quoted = !quoted;
        } else if (c == '{' || c == '[') {
            std::putchar(c);
            ++depth;
            new_line();
        } else if (c == '}' || c == ']') {
            if (depth > 0) --depth;
            new_line();
            std::putchar(c);
        } else if (c == ',') {
            std::putchar(c);
            new_line();
        } else if (c == ':') {
            std::fputs(": ", stdout);
        }
    }
    std::puts("");
}

int main(int argc, char** argv) {
    if (argc < 2 || argv[1][0] == '-') {
        std::printf("usage: %s URL [BODY]\n", argv[0]);
        return 2;
    }
    const std::string url = argv[1];
    const bool secure = url.compare(0, 8, "https://") == 0;
    // A component speaks http or https; a redirect from one to the other ends with EPROTO.
    std::unique_ptr<IHttpSyncClient, void (*)(IHttpSyncClient*)> client(
        secure ? HP_Create_HttpsSyncClient() : HP_Create_HttpSyncClient(),
        secure ? HP_Destroy_HttpsSyncClient : HP_Destroy_HttpSyncClient);

    if (secure && !client->SetupSSLContext(SSL_VM_PEER)) {  // trusts whom the system trusts
        std::printf("cannot set up TLS: %s\n", SYS_GetLastErrorStr());
        return 1;
    }
    client->SetMaxRedirects(5);
    client->SetAutoDecompression(TRUE);
    client->SetRequestTimeout(30000);

    // Connects if there is no connection to that host yet. A second OpenUrl to the same one uses it again.
    const THeader headers[] = {{"Accept", "application/json, */*"}, {"Content-Type", "application/json"}};
    const char* body = argc > 2 ? argv[2] : "";
    const int length = static_cast<int>(std::strlen(body));
    const bool post = argc > 2;
    if (!client->OpenUrl(post ? "POST" : "GET", url.c_str(), headers, post ? 2 : 1, reinterpret_cast<const BYTE*>(body),
                         length)) {
        std::printf("cannot get %s: %s (%s)\n", url.c_str(), client->GetLastErrorDesc(), SYS_GetLastErrorStr());
        return 1;
    }

    // What the answer says stays until the next request, even when the connection has ended.
    LPCSTR type = client->GetContentType();
    std::printf("%d from %s, %s\n", client->GetStatusCode(), client->GetEffectiveUrl(), type != nullptr ? type : "of no type");
    LPCBYTE data = nullptr;
    int size = 0;
    client->GetResponseBody(&data, &size);
    const std::string text(reinterpret_cast<const char*>(data), static_cast<std::size_t>(size));
    if (type != nullptr && std::strstr(type, "json") != nullptr)
        print_json(text);
    else
        std::printf("%s\n", text.c_str());
    return client->GetStatusCode() / 100 == 2 ? 0 : 1;
}
