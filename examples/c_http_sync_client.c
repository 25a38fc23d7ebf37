// The synchronous client in C: a request is one call, and so is its answer. No listener, no events.
//
//   c_http_sync_client URL [BODY]          with a BODY a POST, else a GET; http or https
#include <hpsocket/HPSocket4C-SSL.h>
#include <stdio.h>
#include <string.h>

// @return whether the answer is a good one
static int fetch(HP_HttpSyncClient client, const char* url, const char* body) {
    HP_THeader headers[2];  // Host and Content-Length are added
    headers[0].name = "Accept";
    headers[0].value = "*/*";
    headers[1].name = "Content-Type";
    headers[1].value = "text/plain";
    // Connects if there is no connection to that host yet. FALSE: a second OpenUrl to the same one may use it again.
    if (!HP_HttpSyncClient_OpenUrl(client, body != NULL ? "POST" : "GET", url, headers, body != NULL ? 2 : 1, (const BYTE*)body,
                                   body != NULL ? (int)strlen(body) : 0, FALSE)) {
        printf("cannot get %s: %s (%s)\n", url, HP_Client_GetLastErrorDesc(client), SYS_GetLastErrorStr());
        return 0;
    }
    // What the answer says stays until the next request, even when the connection has ended.
    LPCBYTE data = NULL;
    int size = 0;
    const char* type = HP_HttpClient_GetContentType(client);
    printf("%d from %s, %s\n", HP_HttpClient_GetStatusCode(client), HP_HttpSyncClient_GetEffectiveUrl(client),
           type != NULL ? type : "of no type");
    if (HP_HttpSyncClient_GetResponseBody(client, &data, &size) && size > 0) fwrite(data, 1, (size_t)size, stdout);
    return HP_HttpClient_GetStatusCode(client) / 100 == 2;
}

int main(int argc, char** argv) {
    if (argc < 2 || argc > 3 || (strncmp(argv[1], "http://", 7) != 0 && strncmp(argv[1], "https://", 8) != 0)) {
        printf("usage: %s URL [BODY]\n", argv[0]);
        return 2;
    }
    const int secure = strncmp(argv[1], "https://", 8) == 0;
    // Without a listener: null. A component speaks http or https; a redirect from one to the other ends with EPROTO.
    HP_HttpSyncClient client = secure ? Create_HP_HttpsSyncClient(NULL) : Create_HP_HttpSyncClient(NULL);
    HP_HttpSyncClient_SetMaxRedirects(client, 5);
    HP_HttpSyncClient_SetRequestTimeout(client, 30000);
    HP_HttpClient_SetAutoDecompression(client, TRUE);

    int good = 0;
    if (secure && !HP_SSLClient_SetupSSLContext(client, SSL_VM_PEER, NULL, NULL, NULL, NULL))  // trusts whom the system trusts
        printf("cannot set up TLS: %s\n", SYS_GetLastErrorStr());
    else
        good = fetch(client, argv[1], argc > 2 ? argv[2] : NULL);
    if (secure)
        Destroy_HP_HttpsSyncClient(client);
    else
        Destroy_HP_HttpSyncClient(client);
    return good ? 0 : 1;
}
