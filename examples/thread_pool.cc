// Business work on a thread pool: the threads of the connections only hand it over and stay free for the other connections; the
// pool's threads may take their time, and wait for databases. The guide advises this for everything that is not instant.
//
//   thread_pool [PORT [THREADS]]          until Enter is pressed; answers each packet of pack_client with a checksum
//
// Several threads work on the questions, so of two questions of one client the second could be answered first. Here a connection rests while
// its question is worked on: answers keep their order, and a client that asks without end fills its own socket, not our memory.
#include <hpsocket/HPSocket.h>

#include <cstdio>
#include <string>

// On a thread of the pool. The task has what it needs: who asked (the component, the connection), and a copy of the question.
void answer(TSocketTask* task) {
    auto* server = static_cast<ITcpServer*>(task->sender);
    unsigned long sum = 0;
    for (int i = 0; i < task->bufLen; ++i) sum = sum * 31 + task->buf[i];
    const std::string text = "checksum " + std::to_string(sum);
    // Any thread may send. If the connection is gone, Send fails cleanly: its ID is never given to another one.
    server->Send(task->connID, reinterpret_cast<const BYTE*>(text.data()), static_cast<int>(text.size()));
    server->PauseReceive(task->connID, FALSE);  // the next question
}

class WorkListener : public CTcpServerListener {
public:
    explicit WorkListener(IHPThreadPool* pool) : pool_(pool) {}

    EnHandleResult OnReceive(ITcpServer* server, CONNID id, const BYTE* data, int length) override {
        server->PauseReceive(id);  // in an event it holds at once: the next packet waits, even if it has been read already
        // TBT_COPY, the default: the data of an event is valid during the event only. The pool destroys the task after it has run.
        TSocketTask* task = HP_Create_SocketTaskObj(answer, server, id, data, length);
        if (task != nullptr && pool_->Submit(task)) return HR_OK;
        // More clients ask at once than may wait: this one is refused rather than piling up without end.
        HP_Destroy_SocketTaskObj(task);
        return HR_ERROR;
    }

    EnHandleResult OnClose(ITcpServer*, CONNID, EnSocketOperation, int) override { return HR_OK; }

private:
    IHPThreadPool* const pool_;
};

int main(int argc, char** argv) {
    int wanted_port = 5555, threads = -2;  // threads below 0: so many for each CPU
    char rest;
    if (argc > 3 ||
        (argc > 1 && (std::sscanf(argv[1], "%d%c", &wanted_port, &rest) != 1 || wanted_port < 0 || wanted_port > 65535)) ||
        (argc > 2 && std::sscanf(argv[2], "%d%c", &threads, &rest) != 1)) {
        std::printf("usage: %s [PORT [THREADS]]\n", argv[0]);
        return 2;
    }
    CHPThreadPoolPtr pool;
    WorkListener listener(pool);
    CTcpPackServerPtr server(&listener);
    server->SetPackHeaderFlag(0x169);  // as pack_client has it

    if (!pool->Start(static_cast<DWORD>(threads), 10000, TRP_CALL_FAIL)) {
        std::printf("no threads: %s\n", SYS_GetLastErrorStr());
        return 1;
    }
    if (!server->Start("0.0.0.0", static_cast<USHORT>(wanted_port))) {
        std::printf("cannot start: %s (%s)\n", server->GetLastErrorDesc(), SYS_GetLastErrorStr());
        return 1;
    }

    char address[46];
    int address_length = sizeof address;
    USHORT port = 0;
    server->GetListenAddress(address, address_length, port);
    std::printf("listening on %s:%d, %u threads for the work, Enter stops\n", address, port, pool->GetThreadCount());
    std::fflush(stdout);
    std::getchar();

    // First the source of the tasks, then the pool, which runs what is queued. The server is destroyed last: tasks use it.
    server->Stop();
    pool->Stop();
    return 0;
}
