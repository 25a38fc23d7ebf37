// A web server in C that sends back what it gets: the body as the body, method and path as headers.
//
//   c_http_server [PORT]          until Enter is pressed; port 0 takes any free one
//
//   curl -i -d 'any text' http://127.0.0.1:8080/a/path
//
// A connection has one request at a time: its next one is not even read before the answer is complete. So what belongs to a request hangs on its
// connection here.
#include <hpsocket/HPSocket4C.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { body_bytes_max = 1 << 20 };  // a larger body is answered with 413

struct Body {
    size_t size, room;
    BYTE* bytes;
};

static struct Body* body_of(HP_HttpServer server, HP_CONNID id) {
    PVOID extra = NULL;
    HP_Server_GetConnectionExtra(server, id, &extra);
    return extra;
}

static En_HP_HandleResult on_accept(HP_Server server, HP_CONNID id, UINT_PTR client) {
    (void)client;
    struct Body* body = calloc(1, sizeof *body);
    return body != NULL && HP_Server_SetConnectionExtra(server, id, body) ? HR_OK : HR_ERROR;
}

static En_HP_HttpParseResult on_message_begin(HP_Http server, HP_CONNID id) {
    body_of(server, id)->size = 0;
    return HPR_OK;
}

// Once for each piece; chunks are undone already.
static En_HP_HttpParseResult on_body(HP_Http server, HP_CONNID id, const BYTE* data, int length) {
    struct Body* body = body_of(server, id);
    const size_t size = body->size + (size_t)length;
    if (size > body->room) {
        BYTE* larger = realloc(body->bytes, 2 * size);
        if (larger == NULL) return HPR_ERROR;  // 400, and the connection is closed
        body->bytes = larger;
        body->room = 2 * size;
    }
    memcpy(body->bytes + body->size, data, (size_t)length);
    body->size = size;
    return HPR_OK;
}

// The request is complete. Its texts are valid until the answer is complete; HPR_ERROR would answer with 400 and close.
static En_HP_HttpParseResult on_message_complete(HP_Http server, HP_CONNID id) {
    if (HP_HttpServer_IsUpgrade(server, id)) return HPR_OK;  // OnUpgrade comes next
    const char* type = HP_HttpServer_GetContentType(server, id);
    const char* path = HP_HttpServer_GetUrlField(server, id, HUF_PATH);
    const struct Body* body = body_of(server, id);
    HP_THeader headers[3];  // Content-Length, Connection and Date are added
    headers[0].name = "Content-Type";
    headers[0].value = type != NULL ? type : "text/plain; charset=utf-8";
    headers[1].name = "X-Method";
    headers[1].value = HP_HttpServer_GetMethod(server, id);
    headers[2].name = "X-Path";
    headers[2].value = path != NULL ? path : "";
    return HP_HttpServer_SendResponse(server, id, HSC_OK, NULL, headers, 3, body->bytes, (int)body->size) ? HPR_OK : HPR_ERROR;
}

static En_HP_HttpParseResult on_upgrade(HP_Http server, HP_CONNID id, En_HP_HttpUpgradeType type) {
    (void)server, (void)id, (void)type;
    return HPR_ERROR;  // not here
}

// The library answers by itself: 400, 413, 431, ...
static En_HP_HttpParseResult on_parse_error(HP_Http server, HP_CONNID id, int code, LPCSTR text) {
    (void)server;
    printf("connection %lu: %s (%d)\n", (unsigned long)id, text, code);
    return HPR_OK;
}

static En_HP_HandleResult on_close(HP_Server server, HP_CONNID id, En_HP_SocketOperation operation, int error) {
    struct Body* body = body_of(server, id);
    (void)operation, (void)error;
    free(body->bytes);
    free(body);
    return HR_OK;
}

int main(int argc, char** argv) {
    int wanted_port = 8080;
    char rest;
    if (argc > 2 || (argc > 1 && (sscanf(argv[1], "%d%c", &wanted_port, &rest) != 1 || wanted_port < 0 || wanted_port > 65535))) {
        printf("usage: %s [PORT]\n", argv[0]);
        return 2;
    }
    HP_HttpServerListener listener = Create_HP_HttpServerListener();
    HP_Set_FN_HttpServer_OnAccept(listener, on_accept);
    HP_Set_FN_HttpServer_OnMessageBegin(listener, on_message_begin);
    HP_Set_FN_HttpServer_OnBody(listener, on_body);
    HP_Set_FN_HttpServer_OnMessageComplete(listener, on_message_complete);
    HP_Set_FN_HttpServer_OnUpgrade(listener, on_upgrade);
    HP_Set_FN_HttpServer_OnParseError(listener, on_parse_error);
    HP_Set_FN_HttpServer_OnClose(listener, on_close);
    HP_HttpServer server = Create_HP_HttpServer(listener);
    HP_HttpServer_SetMaxHttpBodyLength(server, body_bytes_max);

    const BOOL started = HP_Server_Start(server, "127.0.0.1", (USHORT)wanted_port);
    if (started) {
        char address[46];
        int address_length = sizeof address;
        USHORT port = 0;
        HP_Server_GetListenAddress(server, address, &address_length, &port);
        printf("listening on %s:%d, Enter stops\n", address, port);
        fflush(stdout);
        getchar();
    } else {
        printf("cannot start: %s (%s)\n", HP_Server_GetLastErrorDesc(server), SYS_GetLastErrorStr());
    }
    Destroy_HP_HttpServer(server);  // stops it first
    Destroy_HP_HttpServerListener(listener);
    return started ? 0 : 1;
}
