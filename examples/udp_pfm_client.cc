// A performance test over UDP: clients send numbered datagrams and say how many came back, and how many did not.
//
//   udp_pfm_client [HOST [PORT [CLIENTS [DATAGRAMS [BYTES]]]]]          DATAGRAMS of each client, of BYTES each (4 to 1432)
//
// For udp_pfm_server, or any other echo server. A client keeps a few datagrams on their way and sends the next when one has come back.
// One that is lost would stop it after a while; so main, which waits, gives up on what is on its way when nothing came for 200 ms, and
// goes on. A datagram that comes twice, or later than that, is not counted.
#include <hpsocket/HPSocket.h>

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

class LoadListener : public CUdpClientListener {
public:
    LoadListener(int datagrams, int bytes)
        : open_(static_cast<std::size_t>(datagrams)), text_(static_cast<std::size_t>(bytes), 'x') {}

    EnHandleResult OnHandShake(IUdpClient* client, CONNID) override {
        std::lock_guard<std::mutex> lock(mutex_);
        send_more(client);
        return HR_OK;
    }

    EnHandleResult OnReceive(IUdpClient* client, CONNID, const BYTE* data, int length) override {
        std::lock_guard<std::mutex> lock(mutex_);
        std::uint32_t number = 0;
        if (static_cast<std::size_t>(length) != text_.size()) return HR_ERROR;  // not ours
        std::memcpy(&number, data, sizeof number);
        if (number >= sent_) return HR_ERROR;
        if (!open_[number]) return HR_OK;  // twice, or late
        open_[number] = false;
        --under_way_;
        ++came_back_;
        send_more(client);
        if (over()) client->Stop();  // inside an event Stop only asks for it
        return HR_OK;
    }

    // ECONNREFUSED: the host is there, and nobody has that port.
    EnHandleResult OnClose(IUdpClient*, CONNID, EnSocketOperation, int error) override {
        if (error != 0) std::printf("closed: %s\n", std::strerror(error));
        return HR_OK;
    }

    // Called by main when the client has been silent: what is on its way is lost.
    void give_up(IUdpClient* client) {
        std::unique_lock<std::mutex> lock(mutex_);
        const std::size_t seen = seen_;
        seen_ = came_back_;
        if (came_back_ != seen) return;
        open_.assign(open_.size(), false);
        under_way_ = 0;
        send_more(client);
        if (!over()) return;
        lock.unlock();
        client->Stop();  // outside of events Stop waits for those that are running, and they want the lock
    }

    std::size_t came_back() {
        std::lock_guard<std::mutex> lock(mutex_);
        return came_back_;
    }

private:
    void send_more(IUdpClient* client) {
        const std::size_t under_way_max = 16;
        while (under_way_ < under_way_max && sent_ < open_.size()) {
            const std::uint32_t number = static_cast<std::uint32_t>(sent_);
            std::memcpy(&text_[0], &number, sizeof number);
            if (!client->Send(reinterpret_cast<const BYTE*>(text_.data()), static_cast<int>(text_.size()))) return;
            open_[sent_++] = true;
            ++under_way_;
        }
    }
    bool over() const { return under_way_ == 0 && sent_ == open_.size(); }  // each came back or is lost

    std::mutex mutex_;
    std::vector<bool> open_;  // number of a datagram: it is on its way
    std::string text_;
    std::size_t sent_ = 0, under_way_ = 0, came_back_ = 0, seen_ = 0;
};

struct Load {
    Load(int datagrams, int bytes) : listener(datagrams, bytes), client(&listener) {}

    LoadListener listener;
    CUdpClientPtr client;
};

// Whether `text` is a number from `low` to `high`.
bool number(const char* text, int low, int high, int& value) {
    char rest;
    return std::sscanf(text, "%d%c", &value, &rest) == 1 && value >= low && value <= high;
}

int main(int argc, char** argv) {
    const char* host = argc > 1 ? argv[1] : "127.0.0.1";
    int port = 5555, clients = 4, datagrams = 10000, bytes = 64;
    if (argc > 6 || host[0] == '-' || (argc > 2 && !number(argv[2], 1, 65535, port)) ||
        (argc > 3 && !number(argv[3], 1, 1000, clients)) || (argc > 4 && !number(argv[4], 1, 10000000, datagrams)) ||
        (argc > 5 && !number(argv[5], 4, 1432, bytes))) {
        std::printf("usage: %s [HOST [PORT [CLIENTS [DATAGRAMS [BYTES]]]]]\n", argv[0]);
        return 2;
    }
    const auto begin = std::chrono::steady_clock::now();
    std::vector<std::unique_ptr<Load>> loads;
    for (int i = 0; i < clients; ++i) {
        loads.push_back(std::make_unique<Load>(datagrams, bytes));
        IUdpClient* client = loads.back()->client;
        if (!client->Start(host, static_cast<USHORT>(port))) {
            std::printf("cannot start: %s (%s)\n", client->GetLastErrorDesc(), SYS_GetLastErrorStr());
            return 1;
        }
    }
    std::size_t came_back = 0;
    for (const auto& load : loads) {
        while (!load->client->Wait(200)) {  // FALSE: it still runs
            for (const auto& each : loads) each->listener.give_up(each->client);
        }
        came_back += load->listener.came_back();
    }
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();

    const std::size_t all = static_cast<std::size_t>(clients) * static_cast<std::size_t>(datagrams);
    std::printf("%d clients; %zu of %zu datagrams of %d bytes came back, %zu are lost\n", clients, came_back, all, bytes,
                all - came_back);
    std::printf("%.3f s, %.0f datagrams/s\n", seconds, static_cast<double>(came_back) / seconds);
    return came_back > 0 ? 0 : 1;  // losing some is no error
}
