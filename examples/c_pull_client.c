// The other end of pull_server, in C: sends a few texts, prints what comes back.
//
//   c_pull_client [HOST [PORT [TEXT...]]]
//
// The C library has the methods of the C++ interface as functions, with a handle in front. A listener is a handle too, with a callback for
// each event that is wanted. Messages are those of pull_server: 4 bytes of length, the highest first, and the body.
#include <arpa/inet.h>
#include <hpsocket/HPSocket4C.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { head_bytes = 4, body_bytes_max = 1 << 20 };  // never believe a length that a peer sends

static int answers_left;  // of the client's thread, until Wait has returned

// `length` is all that is held by now.
static En_HP_HandleResult on_receive(HP_Client client, HP_CONNID id, int length) {
    (void)id;
    while (length >= head_bytes) {
        uint32_t head;
        if (HP_TcpPullClient_Peek(client, (BYTE*)&head, head_bytes) != FR_OK) return HR_ERROR;
        if (ntohl(head) > body_bytes_max) return HR_ERROR;  // closes the connection
        const int message_bytes = head_bytes + (int)ntohl(head);
        if (length < message_bytes) break;  // wait for the rest

        BYTE* message = malloc((size_t)message_bytes);
        if (message == NULL || HP_TcpPullClient_Fetch(client, message, message_bytes) != FR_OK) {
            free(message);
            return HR_ERROR;
        }
        printf("%.*s\n", message_bytes - head_bytes, (const char*)message + head_bytes);
        free(message);
        length -= message_bytes;
        if (--answers_left == 0) return HP_Client_Stop(client) ? HR_OK : HR_ERROR;  // inside an event Stop only asks for it
    }
    return HR_OK;
}

static En_HP_HandleResult on_close(HP_Client client, HP_CONNID id, En_HP_SocketOperation operation, int error) {
    (void)client, (void)id, (void)operation;
    if (error != 0) printf("closed: %s\n", strerror(error));
    return HR_OK;
}

static BOOL send_text(HP_Client client, const char* text) {
    const uint32_t head = htonl((uint32_t)strlen(text));
    WSABUF pieces[2];  // head and body in one call: nothing of another thread's can come between them
    pieces[0].len = sizeof head;
    pieces[0].buf = (LPBYTE)&head;
    pieces[1].len = (UINT)strlen(text);
    pieces[1].buf = (LPBYTE)text;
    return HP_Client_SendPackets(client, pieces, 2);
}

int main(int argc, char** argv) {
    static const char* const usual_texts[] = {"one", "and two", "and the third message"};
    const char* host = argc > 1 ? argv[1] : "127.0.0.1";
    int port = 5555;
    char rest;
    if (host[0] == '-' || (argc > 2 && (sscanf(argv[2], "%d%c", &port, &rest) != 1 || port < 1 || port > 65535))) {
        printf("usage: %s [HOST [PORT [TEXT...]]]\n", argv[0]);
        return 2;
    }
    const char* const* texts = argc > 3 ? (const char* const*)argv + 3 : usual_texts;
    const int count = argc > 3 ? argc - 3 : (int)(sizeof usual_texts / sizeof usual_texts[0]);
    answers_left = count;

    HP_TcpPullClientListener listener = Create_HP_TcpPullClientListener();
    HP_Set_FN_Client_OnPullReceive(listener, on_receive);
    HP_Set_FN_Client_OnClose(listener, on_close);
    HP_TcpPullClient client = Create_HP_TcpPullClient(listener);
    HP_TcpPullClient_SetMaxPullDataLength(client, 2 * body_bytes_max);

    if (HP_Client_Start(client, host, (USHORT)port, FALSE)) {  // FALSE: returns when connected, or with the reason why not
        for (int i = 0; i < count; ++i)
            if (!send_text(client, texts[i])) break;  // the connection is gone: OnClose has said why
        HP_Client_Wait(client, INFINITE);
    } else {
        printf("cannot connect: %s (%s)\n", HP_Client_GetLastErrorDesc(client), SYS_GetLastErrorStr());
    }
    Destroy_HP_TcpPullClient(client);
    Destroy_HP_TcpPullClientListener(listener);
    return answers_left == 0 ? 0 : 1;
}
