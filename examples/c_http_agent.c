// Many requests over many connections, in C: an HTTP agent. Each connection asks, waits for the answer, and asks again.
//
//   c_http_agent HOST PORT [PATH [CONNECTIONS [REQUESTS]]]          REQUESTS of each connection
#include <hpsocket/HPSocket4C.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// How far a connection is; it hangs on it as its "extra", and is touched in its events only.
struct Progress {
    int left, good;
    unsigned long bytes;
};

static const char* path = "/";

// The agent has several threads, so what all connections share needs a lock.
static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static int connections_open, good;
static unsigned long bytes;

// The last connection that ends stops the agent.
static void connection_ended(HP_Agent agent, struct Progress* mine) {
    pthread_mutex_lock(&mutex);
    good += mine->good;
    bytes += mine->bytes;
    const int last = --connections_open == 0;
    pthread_mutex_unlock(&mutex);
    free(mine);
    if (last) HP_Agent_Stop(agent);
}

static struct Progress* progress(HP_Agent agent, HP_CONNID id) {
    PVOID extra = NULL;
    HP_Agent_GetConnectionExtra(agent, id, &extra);
    return extra;
}

static void ask(HP_HttpAgent agent, HP_CONNID id) {
    if (!HP_HttpAgent_SendGet(agent, id, path, NULL, 0)) HP_Agent_Disconnect(agent, id, TRUE);  // Host is added
}

static En_HP_HandleResult on_handshake(HP_Agent agent, HP_CONNID id) {
    ask(agent, id);
    return HR_OK;
}

static En_HP_HttpParseResult on_body(HP_Http agent, HP_CONNID id, const BYTE* data, int length) {
    (void)data;
    progress(agent, id)->bytes += (unsigned long)length;
    return HPR_OK;
}

static En_HP_HttpParseResult on_message_complete(HP_Http agent, HP_CONNID id) {
    const int status_class = HP_HttpAgent_GetStatusCode(agent, id) / 100;
    struct Progress* mine = progress(agent, id);
    if (status_class == 1) return HPR_OK;  // the answer proper follows
    if (status_class == 2) ++mine->good;
    // Without keep-alive the server closes, and what is left is not asked here.
    if (--mine->left == 0 || !HP_HttpAgent_IsKeepAlive(agent, id))
        HP_Agent_Disconnect(agent, id, TRUE);
    else
        ask(agent, id);
    return HPR_OK;
}

static En_HP_HandleResult on_close(HP_Agent agent, HP_CONNID id, En_HP_SocketOperation operation, int error) {
    (void)operation;
    if (error != 0) printf("connection %lu closed: %s\n", (unsigned long)id, strerror(error));
    connection_ended(agent, progress(agent, id));
    return HR_OK;
}

// Whether `text` is a number from `low` to `high`.
static int number(const char* text, int low, int high, int* value) {
    char rest;
    return sscanf(text, "%d%c", value, &rest) == 1 && *value >= low && *value <= high;
}

int main(int argc, char** argv) {
    int port = 0, connections = 20, requests = 10;
    if (argc < 3 || argc > 6 || !number(argv[2], 1, 65535, &port) || (argc > 4 && !number(argv[4], 1, 60000, &connections)) ||
        (argc > 5 && !number(argv[5], 1, 10000, &requests))) {
        printf("usage: %s HOST PORT [PATH [CONNECTIONS [REQUESTS]]]\n", argv[0]);
        return 2;
    }
    if (argc > 3) path = argv[3];
    connections_open = connections;

    HP_HttpAgentListener listener = Create_HP_HttpAgentListener();
    HP_Set_FN_HttpAgent_OnHandShake(listener, on_handshake);
    HP_Set_FN_HttpAgent_OnBody(listener, on_body);
    HP_Set_FN_HttpAgent_OnMessageComplete(listener, on_message_complete);
    HP_Set_FN_HttpAgent_OnClose(listener, on_close);
    HP_HttpAgent agent = Create_HP_HttpAgent(listener);

    if (HP_Agent_Start(agent, NULL, TRUE)) {  // any local address; Connect does not wait
        for (int i = 0; i < connections; ++i) {
            struct Progress* mine = calloc(1, sizeof *mine);
            if (mine == NULL) abort();
            mine->left = requests;
            if (HP_Agent_ConnectWithExtra(agent, argv[1], (USHORT)port, NULL, mine)) continue;
            printf("cannot connect: %s\n", SYS_GetLastErrorStr());
            connection_ended(agent, mine);  // refused at once: there will be no OnClose
        }
        HP_Agent_Wait(agent, INFINITE);
        printf("%d of %d requests answered, %lu bytes\n", good, connections * requests, bytes);
    } else {
        printf("cannot start: %s (%s)\n", HP_Agent_GetLastErrorDesc(agent), SYS_GetLastErrorStr());
    }
    Destroy_HP_HttpAgent(agent);
    Destroy_HP_HttpAgentListener(listener);
    return good == connections * requests ? 0 : 1;
}
