/* An echo server and its client in C (guide 7.4), over TCP or, with certificates, TLS.
 *
 *   echo_4c serve PORT [CERTIFICATE KEY]      the end of its input stops it
 *   echo_4c send HOST PORT TEXT [AUTHORITY]   AUTHORITY: the certificate to trust besides those of the system
 *
 * Functions of a role (HP_Server_*, HP_Client_*) take every component of it, so TLS changes nothing but how it is created.
 */
#include <hpsocket/HPSocket4C-SSL.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int failed(const char* what, LPCSTR cause) {
    fprintf(stderr, "%s: %s (%s)\n", what, cause, SYS_GetLastErrorStr());
    return 1;
}

/* --- the server --- */

static En_HP_HandleResult on_server_receive(HP_Server server, HP_CONNID id, const BYTE* data, int length) {
    return HP_Server_Send(server, id, data, length) ? HR_OK : HR_ERROR; /* HR_ERROR closes the connection */
}

static int serve(int argc, char** argv) {
    HP_TcpServerListener listener = Create_HP_TcpServerListener();
    const int tls = argc > 2;
    HP_Server server = tls ? Create_HP_SSLServer(listener) : Create_HP_TcpServer(listener);
    TCHAR address[60];
    int length = sizeof address, result = 0;
    USHORT port = 0;

    HP_Set_FN_Server_OnReceive(listener, on_server_receive);
    if (tls && !HP_SSLServer_SetupSSLContext(server, SSL_VM_NONE, argv[1], argv[2], NULL, NULL, NULL)) {
        result = failed("certificate", "cannot be used");
    } else if (!HP_Server_Start(server, "127.0.0.1", (USHORT)atoi(argv[0]))) {
        result = failed("start", HP_Server_GetLastErrorDesc(server));
    } else {
        HP_Server_GetListenAddress(server, address, &length, &port);
        printf("listening on port %d\n", port);
        fflush(stdout);
        while (getchar() != EOF) continue;
    }
    Destroy_HP_TcpServer(server); /* any server; stops it first */
    Destroy_HP_TcpServerListener(listener);
    return result;
}

/* --- the client: its events get what belongs to it by HP_Client_GetExtra --- */

typedef struct Echo {
    const char* text;
    int wanted, received;
} Echo;

/* The connection is ready; with TLS that is when TLS is up. */
static En_HP_HandleResult on_hand_shake(HP_Client client, HP_CONNID id) {
    const Echo* echo = HP_Client_GetExtra(client);
    (void)id;
    return HP_Client_Send(client, (const BYTE*)echo->text, echo->wanted) ? HR_OK : HR_ERROR;
}

/* TCP is a stream: the answer may come in several pieces. */
static En_HP_HandleResult on_client_receive(HP_Client client, HP_CONNID id, const BYTE* data, int length) {
    Echo* echo = HP_Client_GetExtra(client);
    (void)id;
    if (length > echo->wanted - echo->received || memcmp(data, echo->text + echo->received, (size_t)length) != 0) return HR_ERROR;
    fwrite(data, 1, (size_t)length, stdout);
    echo->received += length;
    if (echo->received == echo->wanted) HP_Client_Stop(client); /* inside an event it only asks for it */
    return HR_OK;
}

static En_HP_HandleResult on_close(HP_Client client, HP_CONNID id, En_HP_SocketOperation operation, int error) {
    (void)client, (void)id;
    if (error != 0) fprintf(stderr, "closed: operation %d, %s\n", operation, strerror(error));
    return HR_OK;
}

static int send_text(int argc, char** argv) {
    HP_TcpClientListener listener = Create_HP_TcpClientListener();
    const int tls = argc > 3;
    HP_Client client = tls ? Create_HP_SSLClient(listener) : Create_HP_TcpClient(listener);
    Echo echo = {argv[2], (int)strlen(argv[2]), 0};
    int result = 0;

    HP_Set_FN_Client_OnHandShake(listener, on_hand_shake);
    HP_Set_FN_Client_OnReceive(listener, on_client_receive);
    HP_Set_FN_Client_OnClose(listener, on_close);
    HP_Client_SetExtra(client, &echo);
    if (tls && !HP_SSLClient_SetupSSLContext(client, SSL_VM_PEER, NULL, NULL, NULL, argv[3])) { /* checks chain and name */
        result = failed("authority", "cannot be used");
    } else if (!HP_Client_Start(client, argv[0], (USHORT)atoi(argv[1]), TRUE)) {
        result = failed("start", HP_Client_GetLastErrorDesc(client));
    } else {
        HP_Client_Wait(client, INFINITE); /* until it has stopped */
        result = echo.received == echo.wanted ? 0 : 1;
        puts("");
    }
    Destroy_HP_TcpClient(client);
    Destroy_HP_TcpClientListener(listener);
    return result;
}

int main(int argc, char** argv) {
    if ((argc == 3 || argc == 5) && strcmp(argv[1], "serve") == 0) return serve(argc - 2, argv + 2);
    if ((argc == 5 || argc == 6) && strcmp(argv[1], "send") == 0) return send_text(argc - 2, argv + 2);
    fprintf(stderr, "usage: %s serve PORT [CERTIFICATE KEY] | send HOST PORT TEXT [AUTHORITY]\n", argv[0]);
    return 2;
}
