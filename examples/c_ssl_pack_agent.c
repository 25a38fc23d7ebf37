// PACK over TLS on many connections, in C: each sends packets of several lengths, and compares what comes back.
//
//   c_ssl_pack_agent HOST PORT [CA [CONNECTIONS]]          for c_ssl_pack_server
#include <hpsocket/HPSocket4C-SSL.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const int lengths[] = {1, 100, 4096, 60000};
enum { packets_each = sizeof lengths / sizeof lengths[0], bytes_max = 60000 };

static BYTE bytes[bytes_max];  // written before the agent starts, then only read

// The agent has several threads, so what all connections share needs a lock.
static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static int connections_open, good, failed;

// The last connection that ends stops the agent.
static void connection_ended(HP_Agent agent, int answers, const char* why) {
    pthread_mutex_lock(&mutex);
    if (answers == packets_each)
        ++good;
    else if (++failed == 1)
        printf("the first that failed: %s\n", why);
    const int last = --connections_open == 0;
    pthread_mutex_unlock(&mutex);
    if (last) HP_Agent_Stop(agent);
}

static int* answers_of(HP_Agent agent, HP_CONNID id) {
    PVOID extra = NULL;
    HP_Agent_GetConnectionExtra(agent, id, &extra);
    return extra;
}

static En_HP_HandleResult on_handshake(HP_Agent agent, HP_CONNID id) {
    for (int i = 0; i < packets_each; ++i)
        if (!HP_Agent_Send(agent, id, bytes, lengths[i])) return HR_ERROR;  // over TLS OnClose follows
    return HR_OK;
}

static En_HP_HandleResult on_receive(HP_Agent agent, HP_CONNID id, const BYTE* data, int length) {
    int* answers = answers_of(agent, id);
    if (*answers == packets_each || length != lengths[*answers] || memcmp(data, bytes, (size_t)length) != 0) return HR_ERROR;
    if (++*answers == packets_each) HP_Agent_Disconnect(agent, id, TRUE);
    return HR_OK;
}

// EBADMSG: the server was not believed, or has another flag.
static En_HP_HandleResult on_close(HP_Agent agent, HP_CONNID id, En_HP_SocketOperation operation, int error) {
    int* answers = answers_of(agent, id);
    (void)operation;
    connection_ended(agent, *answers, error != 0 ? strerror(error) : "closed by the server");
    free(answers);
    return HR_OK;
}

// Whether `text` is a number from `low` to `high`.
static int number(const char* text, int low, int high, int* value) {
    char rest;
    return sscanf(text, "%d%c", value, &rest) == 1 && *value >= low && *value <= high;
}

int main(int argc, char** argv) {
    int port = 0, connections = 20;
    if (argc < 3 || argc > 5 || !number(argv[2], 1, 65535, &port) || (argc > 4 && !number(argv[4], 1, 60000, &connections))) {
        printf("usage: %s HOST PORT [CA [CONNECTIONS]]\n", argv[0]);
        return 2;
    }
    for (int i = 0; i < bytes_max; ++i) bytes[i] = (BYTE)('a' + i % 26);
    connections_open = connections;

    HP_TcpAgentListener listener = Create_HP_TcpAgentListener();
    HP_Set_FN_Agent_OnHandShake(listener, on_handshake);
    HP_Set_FN_Agent_OnReceive(listener, on_receive);
    HP_Set_FN_Agent_OnClose(listener, on_close);
    HP_SSLPackAgent agent = Create_HP_SSLPackAgent(listener);
    HP_TcpPackAgent_SetPackHeaderFlag(agent, 0x169);  // both as c_ssl_pack_server has them
    HP_TcpPackAgent_SetMaxPackSize(agent, 64 * 1024);

    if (!HP_SSLAgent_SetupSSLContext(agent, SSL_VM_PEER, NULL, NULL, NULL, argc > 3 ? argv[3] : NULL)) {
        printf("cannot use the CA: %s\n", SYS_GetLastErrorStr());
    } else if (!HP_Agent_Start(agent, NULL, TRUE)) {  // any local address; Connect does not wait
        printf("cannot start: %s (%s)\n", HP_Agent_GetLastErrorDesc(agent), SYS_GetLastErrorStr());
    } else {
        for (int i = 0; i < connections; ++i) {
            int* answers = calloc(1, sizeof *answers);
            if (answers != NULL && HP_Agent_ConnectWithExtra(agent, argv[1], (USHORT)port, NULL, answers)) continue;
            free(answers);
            connection_ended(agent, 0, SYS_GetLastErrorStr());  // refused at once: there will be no OnClose
        }
        HP_Agent_Wait(agent, INFINITE);
        printf("%d of %d connections got their %d answers\n", good, connections, packets_each);
    }
    Destroy_HP_SSLPackAgent(agent);
    Destroy_HP_TcpAgentListener(listener);
    return good == connections ? 0 : 1;
}
