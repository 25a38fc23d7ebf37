// An asynchronous HTTP client in C: one request, its answer piece by piece as it comes.
//
//   c_http_client HOST PORT [PATH [BODY]]          with a BODY a POST, else a GET
//
// The request is made right after Start, while the connection is still being set up: it waits for that by itself.
#include <errno.h>
#include <hpsocket/HPSocket4C.h>
#include <stdio.h>
#include <string.h>

static int complete;  // of the client's thread, until Wait has returned

static En_HP_HttpParseResult on_status_line(HP_Http client, HP_CONNID id, USHORT status, LPCSTR reason) {
    (void)client, (void)id;
    printf("%d %s\n", status, reason);
    return HPR_OK;
}

static En_HP_HttpParseResult on_header(HP_Http client, HP_CONNID id, LPCSTR name, LPCSTR value) {
    (void)client, (void)id;
    printf("%s: %s\n", name, value);
    return HPR_OK;
}

static En_HP_HttpParseResult on_headers_complete(HP_Http client, HP_CONNID id) {
    (void)client, (void)id;
    printf("\n");
    return HPR_OK;
}

// Chunks and compression are undone already.
static En_HP_HttpParseResult on_body(HP_Http client, HP_CONNID id, const BYTE* data, int length) {
    (void)client, (void)id;
    fwrite(data, 1, (size_t)length, stdout);
    return HPR_OK;
}

// The answer is complete: the place for the next request. An interim one (1xx) is followed by the real one.
static En_HP_HttpParseResult on_message_complete(HP_Http client, HP_CONNID id) {
    (void)id;
    if (HP_HttpClient_GetStatusCode(client) / 100 == 1) return HPR_OK;
    complete = 1;
    HP_Client_Stop(client);  // inside an event Stop only asks for it
    return HPR_OK;
}

static En_HP_HttpParseResult on_parse_error(HP_Http client, HP_CONNID id, int code, LPCSTR text) {
    (void)client, (void)id;
    printf("not HTTP: %s (%d)\n", text, code);
    return HPR_OK;
}

// Before OnMessageComplete: no connection, or an answer that was cut off.
static En_HP_HandleResult on_close(HP_Client client, HP_CONNID id, En_HP_SocketOperation operation, int error) {
    (void)client, (void)id, (void)operation;
    if (!complete) printf("closed: %s\n", error != 0 ? strerror(error) : "the answer is not complete");
    return HR_OK;
}

int main(int argc, char** argv) {
    int port = 0;
    char rest;
    if (argc < 3 || argc > 5 || sscanf(argv[2], "%d%c", &port, &rest) != 1 || port < 1 || port > 65535) {
        printf("usage: %s HOST PORT [PATH [BODY]]\n", argv[0]);
        return 2;
    }
    const char* path = argc > 3 ? argv[3] : "/";
    const char* body = argc > 4 ? argv[4] : NULL;

    HP_HttpClientListener listener = Create_HP_HttpClientListener();
    HP_Set_FN_HttpClient_OnStatusLine(listener, on_status_line);
    HP_Set_FN_HttpClient_OnHeader(listener, on_header);
    HP_Set_FN_HttpClient_OnHeadersComplete(listener, on_headers_complete);
    HP_Set_FN_HttpClient_OnBody(listener, on_body);
    HP_Set_FN_HttpClient_OnMessageComplete(listener, on_message_complete);
    HP_Set_FN_HttpClient_OnParseError(listener, on_parse_error);
    HP_Set_FN_HttpClient_OnClose(listener, on_close);
    HP_HttpClient client = Create_HP_HttpClient(listener);
    HP_HttpClient_SetAutoDecompression(client, TRUE);  // gzip, br, zstd are asked for and undone

    if (HP_Client_Start(client, argv[1], (USHORT)port, TRUE)) {
        HP_THeader headers[2];  // Host and Content-Length are added
        headers[0].name = "Accept";
        headers[0].value = "*/*";
        headers[1].name = "Content-Type";
        headers[1].value = "text/plain";
        const BOOL asked = body != NULL ? HP_HttpClient_SendPost(client, path, headers, 2, (const BYTE*)body, (int)strlen(body))
                                        : HP_HttpClient_SendGet(client, path, headers, 1);
        if (!asked) {  // or the connection was refused meanwhile: then OnClose has said so
            if (SYS_GetLastError() == EINVAL) printf("not a path: %s\n", path);
            HP_Client_Stop(client);
        }
        HP_Client_Wait(client, INFINITE);
    } else {
        printf("cannot start: %s (%s)\n", HP_Client_GetLastErrorDesc(client), SYS_GetLastErrorStr());
    }
    Destroy_HP_HttpClient(client);
    Destroy_HP_HttpClientListener(listener);
    return complete ? 0 : 1;
}
