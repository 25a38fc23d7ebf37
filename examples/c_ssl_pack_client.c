// The other end of c_ssl_pack_server: sends a few packets over TLS, prints one answer for each.
//
//   c_ssl_pack_client HOST PORT [CA [TEXT...]]
//
// The chain of the server is verified against CA and the system's authorities, and the name in its certificate against HOST;
// "127.0.0.1^localhost" connects to the address and checks the name behind '^'.
#include <errno.h>
#include <hpsocket/HPSocket4C-SSL.h>
#include <stdio.h>
#include <string.h>

struct Talk {
    const char* const* texts;
    int count, answers, secure;
};

static En_HP_HandleResult on_handshake(HP_Client client, HP_CONNID id) {
    struct Talk* talk = HP_Client_GetExtra(client);
    (void)id;
    talk->secure = 1;
    for (int i = 0; i < talk->count; ++i)  // each Send is one packet
        if (!HP_Client_Send(client, (const BYTE*)talk->texts[i], (int)strlen(talk->texts[i]))) return HR_ERROR;
    return HR_OK;
}

// Exactly one packet.
static En_HP_HandleResult on_receive(HP_Client client, HP_CONNID id, const BYTE* data, int length) {
    struct Talk* talk = HP_Client_GetExtra(client);
    (void)id;
    printf("%.*s\n", length, (const char*)data);
    if (++talk->answers == talk->count) HP_Client_Stop(client);  // inside an event Stop only asks for it
    return HR_OK;
}

static En_HP_HandleResult on_close(HP_Client client, HP_CONNID id, En_HP_SocketOperation operation, int error) {
    const struct Talk* talk = HP_Client_GetExtra(client);
    (void)id, (void)operation;
    if (error == EBADMSG && !talk->secure)
        printf("closed: the certificate or its name did not hold, or the peer speaks no TLS\n");
    else if (error != 0)
        printf("closed: %s\n", strerror(error));
    return HR_OK;
}

int main(int argc, char** argv) {
    static const char* const usual_texts[] = {"one", "and two", "and the third packet"};
    int port = 0;
    char rest;
    if (argc < 3 || sscanf(argv[2], "%d%c", &port, &rest) != 1 || port < 1 || port > 65535) {
        printf("usage: %s HOST PORT [CA [TEXT...]]\n", argv[0]);
        return 2;
    }
    struct Talk talk = {usual_texts, sizeof usual_texts / sizeof usual_texts[0], 0, 0};
    if (argc > 4) {
        talk.texts = (const char* const*)argv + 4;
        talk.count = argc - 4;
    }
    HP_TcpClientListener listener = Create_HP_TcpClientListener();
    HP_Set_FN_Client_OnHandShake(listener, on_handshake);
    HP_Set_FN_Client_OnReceive(listener, on_receive);
    HP_Set_FN_Client_OnClose(listener, on_close);
    HP_SSLPackClient client = Create_HP_SSLPackClient(listener);
    HP_Client_SetExtra(client, &talk);
    HP_TcpPackClient_SetPackHeaderFlag(client, 0x169);  // both as c_ssl_pack_server has them
    HP_TcpPackClient_SetMaxPackSize(client, 64 * 1024);

    if (!HP_SSLClient_SetupSSLContext(client, SSL_VM_PEER, NULL, NULL, NULL, argc > 3 ? argv[3] : NULL))
        printf("cannot use the CA: %s\n", SYS_GetLastErrorStr());
    else if (!HP_Client_Start(client, argv[1], (USHORT)port, TRUE))
        printf("cannot start: %s (%s)\n", HP_Client_GetLastErrorDesc(client), SYS_GetLastErrorStr());
    else
        HP_Client_Wait(client, INFINITE);  // until the client has stopped, OnClose included
    Destroy_HP_SSLPackClient(client);
    Destroy_HP_TcpClientListener(listener);
    return talk.answers == talk.count ? 0 : 1;
}
