// Datagrams without connections: two nodes, one of which counts how many came from whom.
//
//   udp_node
//
// The lesson: a node sends to any address, with one socket and without knowing whether anybody is there. An address comes as text,
// ready to be sent to. Its events may come on several threads at the same time, so what they share needs a lock. OnSend says that
// the kernel took a datagram, not that it arrived; OnError says why one was not sent, or was too long, and the node goes on.
#include <hpsocket/HPSocket.h>

#include <cstdio>
#include <map>
#include <mutex>
#include <string>

class CountingListener : public CUdpNodeListener {
public:
    EnHandleResult OnReceive(IUdpNode* node, LPCTSTR address, USHORT port, const BYTE*, int) override {
        int count = 0;
        {
            std::lock_guard<std::mutex> lock(mutex_);
            count = ++counts_[address];
        }
        const std::string answer = "number " + std::to_string(count) + " from " + address;
        node->Send(address, port, reinterpret_cast<const BYTE*>(answer.data()), static_cast<int>(answer.size()));
        return HR_OK;
    }
    EnHandleResult OnError(IUdpNode*, EnSocketOperation, int error, LPCTSTR address, USHORT, const BYTE*, int) override {
        std::printf("%s: error %d\n", address, error);
        return HR_OK;
    }

private:
    std::mutex mutex_;
    std::map<std::string, int> counts_;
};

class AskingListener : public CUdpNodeListener {
public:
    EnHandleResult OnReceive(IUdpNode* node, LPCTSTR, USHORT, const BYTE* data, int length) override {
        std::printf("%.*s\n", length, reinterpret_cast<const char*>(data));
        if (++answers_ == 3) node->Stop();
        return HR_OK;
    }
    EnHandleResult OnError(IUdpNode* node, EnSocketOperation, int, LPCTSTR, USHORT, const BYTE*, int) override {
        node->Stop();
        return HR_OK;
    }

private:
    int answers_ = 0;  // one thread, so no lock
};

int main() {
    CountingListener counting;
    CUdpNodePtr counter(&counting);
    if (!counter->Start("127.0.0.1")) return 1;  // port 0: the system's choice

    char address[64];
    int size = sizeof address;
    USHORT port = 0;
    if (!counter->GetLocalAddress(address, size, port)) return 1;

    AskingListener asking;
    CUdpNodePtr node(&asking);
    node->SetWorkerThreadCount(1);
    if (!node->Start("127.0.0.1")) return 1;
    for (const char* text : {"one", "two", "three"})
        if (!node->Send(address, port, reinterpret_cast<const BYTE*>(text), 3)) return 1;
    node->Wait();
    return 0;
}
