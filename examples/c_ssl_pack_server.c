// Whole packets over TLS, in C: each packet goes back.
//
//   c_ssl_pack_server CERTIFICATE KEY [PORT]          PEM files; until Enter is pressed; talk to it with c_ssl_pack_client
//
// HP_SSLServer_* are the functions of everything that has TLS, HP_TcpPackServer_* of everything that has packets, HP_Server_* of all servers:
// one handle serves for all three.
#include <hpsocket/HPSocket4C-SSL.h>
#include <stdio.h>
#include <string.h>

// TLS is up; before this event HP_Server_Send fails.
static En_HP_HandleResult on_handshake(HP_Server server, HP_CONNID id) {
    char address[46];
    int length = sizeof address;
    USHORT port = 0;
    if (HP_Server_GetRemoteAddress(server, id, address, &length, &port))
        printf("connection %lu from %s:%d is secure\n", (unsigned long)id, address, port);
    return HR_OK;
}

// Exactly one packet, without its header.
static En_HP_HandleResult on_receive(HP_Server server, HP_CONNID id, const BYTE* data, int length) {
    return HP_Server_Send(server, id, data, length) ? HR_OK : HR_ERROR;  // HR_ERROR closes the connection
}

// EBADMSG: a peer with another flag, or one that does not trust us, or speaks no TLS. EMSGSIZE: too large a packet.
static En_HP_HandleResult on_close(HP_Server server, HP_CONNID id, En_HP_SocketOperation operation, int error) {
    (void)server, (void)operation;
    printf("connection %lu closed%s%s\n", (unsigned long)id, error != 0 ? ": " : "", error != 0 ? strerror(error) : "");
    return HR_OK;
}

// @return whether it ran
static BOOL serve(HP_SSLPackServer server, const char* certificate, const char* key, USHORT wanted_port) {
    char address[46];
    int address_length = sizeof address;
    USHORT port = 0;
    HP_TcpPackServer_SetPackHeaderFlag(server, 0x169);
    HP_TcpPackServer_SetMaxPackSize(server, 64 * 1024);
    if (!HP_SSLServer_SetupSSLContext(server, SSL_VM_NONE, certificate, key, NULL, NULL, NULL)) {
        printf("cannot use %s and %s: %s\n", certificate, key, SYS_GetLastErrorStr());
        return FALSE;
    }
    if (!HP_Server_Start(server, "0.0.0.0", wanted_port)) {
        printf("cannot start: %s (%s)\n", HP_Server_GetLastErrorDesc(server), SYS_GetLastErrorStr());
        return FALSE;
    }
    HP_Server_GetListenAddress(server, address, &address_length, &port);
    printf("listening on %s:%d, Enter stops\n", address, port);
    fflush(stdout);
    getchar();
    return TRUE;
}

int main(int argc, char** argv) {
    int port = 5555;
    char rest;
    if (argc < 3 || argc > 4 || (argc > 3 && (sscanf(argv[3], "%d%c", &port, &rest) != 1 || port < 0 || port > 65535))) {
        printf("usage: %s CERTIFICATE KEY [PORT]\n", argv[0]);
        return 2;
    }
    HP_TcpServerListener listener = Create_HP_TcpServerListener();
    HP_Set_FN_Server_OnHandShake(listener, on_handshake);
    HP_Set_FN_Server_OnReceive(listener, on_receive);
    HP_Set_FN_Server_OnClose(listener, on_close);
    HP_SSLPackServer server = Create_HP_SSLPackServer(listener);
    const BOOL good = serve(server, argv[1], argv[2], (USHORT)port);
    Destroy_HP_SSLPackServer(server);  // stops it first
    Destroy_HP_TcpServerListener(listener);
    return good ? 0 : 1;
}
