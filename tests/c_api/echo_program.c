/* SPDX-License-Identifier: Apache-2.0
 * A server and a client in C99, by the C library alone: what the client says comes back.
 *
 *   c_echo tcp|pull|pack|http|udp|arq  prints what came back
 *   c_echo ssl|sslpack|https CERT KEY  the same over TLS
 */
#include <errno.h>
#include <hpsocket/HPSocket4C-SSL.h>
#include <stdio.h>
#include <string.h>

static const char text[] = "hello from C";
enum { text_length = sizeof text - 1 };

static HP_Server server;
static HP_Client client;
static int wrong_sender, closed, shut_down;
static char answer[64];
static int answer_length;

static void keep(const BYTE* data, int length)
{
    if (length > (int)sizeof answer - 1 - answer_length) length = (int)sizeof answer - 1 - answer_length;
    memcpy(answer + answer_length, data, (size_t)length);
    answer_length += length;
    if (answer_length == text_length) HP_Client_Stop(client);
}

/* --- server --- */

static En_HP_HandleResult on_server_receive(HP_Server sender, HP_CONNID id, const BYTE* data, int length)
{
    wrong_sender += sender != server;
    return HP_Server_Send(sender, id, data, length) ? HR_OK : HR_ERROR;
}

static En_HP_HandleResult on_server_pull(HP_Server sender, HP_CONNID id, int length)
{
    BYTE buffer[64];
    wrong_sender += sender != server;
    if (length > (int)sizeof buffer) length = sizeof buffer;
    if (HP_TcpPullServer_Fetch(sender, id, buffer, length) != FR_OK) return HR_ERROR;
    return HP_Server_Send(sender, id, buffer, length) ? HR_OK : HR_ERROR;
}

static En_HP_HandleResult on_server_shutdown(HP_Server sender)
{
    wrong_sender += sender != server;
    shut_down = 1;
    return HR_OK;
}

static En_HP_HttpParseResult on_server_body(HP_Http sender, HP_CONNID id, const BYTE* data, int length)
{
    HP_THeader type;
    type.name = "Content-Type";
    type.value = "text/plain";
    wrong_sender += sender != server;
    return HP_HttpServer_SendResponse(sender, id, HSC_OK, NULL, &type, 1, data, length) ? HPR_OK : HPR_ERROR;
}

/* --- client --- */

static En_HP_HandleResult on_client_handshake(HP_Client sender, HP_CONNID id)
{
    (void)id;
    wrong_sender += sender != client;
    return HP_Client_Send(sender, (const BYTE*)text, text_length) ? HR_OK : HR_ERROR;
}

static En_HP_HandleResult on_client_receive(HP_Client sender, HP_CONNID id, const BYTE* data, int length)
{
    (void)id;
    wrong_sender += sender != client;
    keep(data, length);
    return HR_OK;
}

static En_HP_HandleResult on_client_pull(HP_Client sender, HP_CONNID id, int length)
{
    BYTE buffer[64];
    (void)id;
    wrong_sender += sender != client;
    if (length > (int)sizeof buffer) length = sizeof buffer;
    if (HP_TcpPullClient_Fetch(sender, buffer, length) != FR_OK) return HR_ERROR;
    keep(buffer, length);
    return HR_OK;
}

static En_HP_HandleResult on_client_close(HP_Client sender, HP_CONNID id, En_HP_SocketOperation operation, int error)
{
    (void)id;
    (void)operation;
    wrong_sender += sender != client;
    closed = error == 0 ? 1 : -error;
    return HR_OK;
}

static En_HP_HandleResult on_http_handshake(HP_Client sender, HP_CONNID id)
{
    (void)id;
    wrong_sender += sender != client;
    return HP_HttpClient_SendPost(sender, "/echo", NULL, 0, (const BYTE*)text, text_length) ? HR_OK : HR_ERROR;
}

static En_HP_HttpParseResult on_client_body(HP_Http sender, HP_CONNID id, const BYTE* data, int length)
{
    LPCSTR type = NULL;
    (void)id;
    wrong_sender += sender != client;
    if (HP_HttpClient_GetStatusCode(sender) != HSC_OK || !HP_HttpClient_GetHeader(sender, "content-type", &type) ||
        strcmp(type, "text/plain") != 0)
        return HPR_ERROR;
    keep(data, length);
    return HPR_OK;
}

/* --- both --- */

static int fail(const char* what)
{
    printf("%s: %s\n", what, SYS_GetLastErrorStr());
    return 1;
}

int main(int argc, char** argv)
{
    const char* kind = argc > 1 ? argv[1] : "";
    const int tls = strncmp(kind, "ssl", 3) == 0 || strcmp(kind, "https") == 0;
    const int http = strncmp(kind, "http", 4) == 0;
    const int pull = strcmp(kind, "pull") == 0;
    const int udp = strcmp(kind, "udp") == 0;
    const int arq = strcmp(kind, "arq") == 0;
    const int pack = strstr(kind, "pack") != NULL;
    HP_Listener server_listener, client_listener;
    TCHAR address[64];
    int address_length = sizeof address;
    USHORT port = 0;

    if (http) {
        server_listener = Create_HP_HttpServerListener();
        client_listener = Create_HP_HttpClientListener();
        HP_Set_FN_HttpServer_OnBody(server_listener, on_server_body);
        HP_Set_FN_HttpServer_OnShutdown(server_listener, on_server_shutdown);
        HP_Set_FN_HttpClient_OnHandShake(client_listener, on_http_handshake);
        HP_Set_FN_HttpClient_OnBody(client_listener, on_client_body);
        HP_Set_FN_HttpClient_OnClose(client_listener, on_client_close);
    } else {
        server_listener = Create_HP_TcpServerListener();
        client_listener = Create_HP_TcpClientListener();
        HP_Set_FN_Server_OnReceive(server_listener, on_server_receive);
        HP_Set_FN_Server_OnPullReceive(server_listener, on_server_pull);
        HP_Set_FN_Server_OnShutdown(server_listener, on_server_shutdown);
        HP_Set_FN_Client_OnHandShake(client_listener, on_client_handshake);
        HP_Set_FN_Client_OnReceive(client_listener, on_client_receive);
        HP_Set_FN_Client_OnPullReceive(client_listener, on_client_pull);
        HP_Set_FN_Client_OnClose(client_listener, on_client_close);
    }

    if (http)
        server = tls ? Create_HP_HttpsServer(server_listener) : Create_HP_HttpServer(server_listener);
    else if (udp || arq)
        server = udp ? Create_HP_UdpServer(server_listener) : Create_HP_UdpArqServer(server_listener);
    else if (pull)
        server = Create_HP_TcpPullServer(server_listener);
    else if (pack)
        server = tls ? Create_HP_SSLPackServer(server_listener) : Create_HP_TcpPackServer(server_listener);
    else
        server = tls ? Create_HP_SSLServer(server_listener) : Create_HP_TcpServer(server_listener);
    if (http)
        client = tls ? Create_HP_HttpsClient(client_listener) : Create_HP_HttpClient(client_listener);
    else if (udp || arq)
        client = udp ? Create_HP_UdpClient(client_listener) : Create_HP_UdpArqClient(client_listener);
    else if (pull)
        client = Create_HP_TcpPullClient(client_listener);
    else if (pack)
        client = tls ? Create_HP_SSLPackClient(client_listener) : Create_HP_TcpPackClient(client_listener);
    else
        client = tls ? Create_HP_SSLClient(client_listener) : Create_HP_TcpClient(client_listener);
    if (server == NULL || client == NULL) return fail("create");

    if (pack) {
        HP_TcpPackServer_SetPackHeaderFlag(server, 0x169);
        HP_TcpPackClient_SetPackHeaderFlag(client, 0x169);
    }
    if (tls) {
        if (argc < 4) return 2;
        if (!HP_SSLServer_SetupSSLContext(server, SSL_VM_NONE, argv[2], argv[3], NULL, NULL, NULL)) return fail("server's TLS");
        /* The certificate is its own authority, and the name in it is compared. */
        if (!HP_SSLClient_SetupSSLContext(client, SSL_VM_PEER, NULL, NULL, NULL, argv[2])) return fail("client's TLS");
    }

    if (!HP_Server_Start(server, "127.0.0.1", 0)) return fail(HP_Server_GetLastErrorDesc(server));
    if (!HP_Server_GetListenAddress(server, address, &address_length, &port)) return fail("address");
    if (!HP_Client_Start(client, tls ? "127.0.0.1^localhost" : "127.0.0.1", port, FALSE)) return fail(HP_Client_GetLastErrorDesc(client));
    if (!HP_Client_Wait(client, INFINITE)) return fail("wait");
    if (!HP_Server_Stop(server)) return fail("stop");

    /* By siblings, and the listeners before what uses them. */
    if (http) {
        Destroy_HP_HttpServerListener(server_listener);
        Destroy_HP_HttpClientListener(client_listener);
    } else {
        Destroy_HP_TcpPullServerListener(server_listener);
        Destroy_HP_TcpPackClientListener(client_listener);
    }
    Destroy_HP_TcpServer(server);
    Destroy_HP_SSLClient(client);
    errno = 0;
    if (HP_Server_HasStarted(server) || errno != EBADF) return fail("a destroyed handle works");

    answer[answer_length] = 0;
    printf("%s; closed %d, shut down %d, wrong senders %d\n", answer, closed, shut_down, wrong_sender);
    return 0;
}
