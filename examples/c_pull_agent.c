// PULL on many connections, in C: each sends messages to pull_server, fetches the answers, and compares them.
//
//   c_pull_agent [HOST [PORT [CONNECTIONS]]]
//
// The agent has several threads, so what all connections share needs a lock. What belongs to one hangs on it as its "extra".
#include <arpa/inet.h>
#include <hpsocket/HPSocket4C.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { head_bytes = 4, body_bytes = 3000, message_bytes = head_bytes + body_bytes, messages_each = 5 };

static BYTE message[message_bytes];  // written before the agent starts, then only read

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static int connections_open, good;

// The last connection that ends stops the agent.
static void connection_ended(HP_Agent agent, int answers) {
    pthread_mutex_lock(&mutex);
    good += answers == messages_each;
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
    for (int i = 0; i < messages_each; ++i)
        if (!HP_Agent_Send(agent, id, message, message_bytes)) HP_Agent_Disconnect(agent, id, TRUE);
    return HR_OK;
}

// `length` is all that is held for this connection by now.
static En_HP_HandleResult on_receive(HP_Agent agent, HP_CONNID id, int length) {
    int* answers = answers_of(agent, id);
    for (; length >= message_bytes && *answers < messages_each; length -= message_bytes) {
        BYTE came[message_bytes];
        if (HP_TcpPullAgent_Fetch(agent, id, came, message_bytes) != FR_OK) return HR_ERROR;
        if (memcmp(came, message, message_bytes) != 0) return HR_ERROR;  // closes the connection
        ++*answers;
    }
    if (*answers == messages_each) HP_Agent_Disconnect(agent, id, TRUE);
    return HR_OK;
}

// The last event of a connection, and the place to free what hangs on it. A failed connect ends here too.
static En_HP_HandleResult on_close(HP_Agent agent, HP_CONNID id, En_HP_SocketOperation operation, int error) {
    int* answers = answers_of(agent, id);
    (void)operation;
    if (error != 0) printf("connection %lu closed: %s\n", (unsigned long)id, strerror(error));
    connection_ended(agent, *answers);
    free(answers);
    return HR_OK;
}

// Whether `text` is a number from `low` to `high`.
static int number(const char* text, int low, int high, int* value) {
    char rest;
    return sscanf(text, "%d%c", value, &rest) == 1 && *value >= low && *value <= high;
}

int main(int argc, char** argv) {
    const char* host = argc > 1 ? argv[1] : "127.0.0.1";
    int port = 5555, connections = 100;
    if (argc > 4 || host[0] == '-' || (argc > 2 && !number(argv[2], 1, 65535, &port)) ||
        (argc > 3 && !number(argv[3], 1, 60000, &connections))) {
        printf("usage: %s [HOST [PORT [CONNECTIONS]]]\n", argv[0]);
        return 2;
    }
    const uint32_t head = htonl(body_bytes);
    memcpy(message, &head, sizeof head);
    memset(message + head_bytes, 'x', body_bytes);
    connections_open = connections;

    HP_TcpPullAgentListener listener = Create_HP_TcpPullAgentListener();
    HP_Set_FN_Agent_OnHandShake(listener, on_handshake);
    HP_Set_FN_Agent_OnPullReceive(listener, on_receive);
    HP_Set_FN_Agent_OnClose(listener, on_close);
    HP_TcpPullAgent agent = Create_HP_TcpPullAgent(listener);

    if (HP_Agent_Start(agent, NULL, TRUE)) {  // any local address; Connect does not wait
        for (int i = 0; i < connections; ++i) {
            int* answers = calloc(1, sizeof *answers);
            if (answers != NULL && HP_Agent_ConnectWithExtra(agent, host, (USHORT)port, NULL, answers)) continue;
            printf("cannot connect: %s\n", SYS_GetLastErrorStr());
            free(answers);
            connection_ended(agent, 0);  // refused at once: there will be no OnClose
        }
        HP_Agent_Wait(agent, INFINITE);
        printf("%d of %d connections got their %d answers\n", good, connections, messages_each);
    } else {
        printf("cannot start: %s (%s)\n", HP_Agent_GetLastErrorDesc(agent), SYS_GetLastErrorStr());
    }
    Destroy_HP_TcpPullAgent(agent);
    Destroy_HP_TcpPullAgentListener(listener);
    return good == connections ? 0 : 1;
}
