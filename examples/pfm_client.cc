// A performance test with many clients: each keeps several messages on their way, so that neither side waits for the other.
//
//   pfm_client [HOST [PORT [CLIENTS [MESSAGES [BYTES [CA]]]]]]          MESSAGES of each client, of BYTES each
//
// For pfm_server, or any other echo server. With CA over TLS, as ssl_echo_client. A client is a thread and one connection: that is
// simple, for its listener belongs to it alone and needs no lock. Thousands of connections are for an agent: pfm_agent.
#include <hpsocket/HPSocket-SSL.h>

#include <chrono>
#include <cstdio>
#include <cstring>
#include <memory>
#include <string>
#include <vector>

class LoadListener : public CTcpClientListener {
public:
    LoadListener(const std::string& message, int messages) : message_(message), messages_(messages) {}

    int came_back() const { return came_back_; }
    const std::string& failure() const { return failure_; }

    EnHandleResult OnHandShake(ITcpClient* client, CONNID) override { return send_more(client) ? HR_OK : HR_ERROR; }

    EnHandleResult OnReceive(ITcpClient* client, CONNID, const BYTE* data, int length) override {
        for (std::size_t left = static_cast<std::size_t>(length);
             left > 0;) {  // the end of one message, the beginning of the next
            const std::size_t size = left < message_.size() - have_ ? left : message_.size() - have_;
            if (came_back_ == sent_ || std::memcmp(data, message_.data() + have_, size) != 0) {
                failure_ = "another echo than what was sent";
                return HR_ERROR;
            }
            data += size;
            left -= size;
            have_ = (have_ + size) % message_.size();
            if (have_ == 0) ++came_back_;
        }
        if (came_back_ == messages_) return client->Stop() ? HR_OK : HR_ERROR;  // inside an event Stop only asks for it
        return send_more(client) ? HR_OK : HR_ERROR;
    }

    EnHandleResult OnClose(ITcpClient*, CONNID, EnSocketOperation, int error) override {
        if (failure_.empty() && came_back_ < messages_) failure_ = error != 0 ? std::strerror(error) : "closed by the server";
        return HR_OK;
    }

private:
    // Sends of one event leave together.
    bool send_more(ITcpClient* client) {
        const int under_way_max = 16;
        for (; sent_ < messages_ && sent_ - came_back_ < under_way_max; ++sent_)
            if (!client->Send(reinterpret_cast<const BYTE*>(message_.data()), static_cast<int>(message_.size()))) return false;
        return true;
    }

    const std::string& message_;
    const int messages_;
    int sent_ = 0, came_back_ = 0;
    std::size_t have_ = 0;  // of the message that is coming
    std::string failure_;
};

struct Load {
    Load(const std::string& message, int messages, bool secure)
        : listener(message, messages),
          client(secure ? HP_Create_SSLClient(&listener) : HP_Create_TcpClient(&listener),
                 secure ? HP_Destroy_SSLClient : HP_Destroy_TcpClient) {}

    LoadListener listener;
    std::unique_ptr<ITcpClient, void (*)(ITcpClient*)> client;
};

// Whether `text` is a number from `low` to `high`.
bool number(const char* text, int low, int high, int& value) {
    char rest;
    return std::sscanf(text, "%d%c", &value, &rest) == 1 && value >= low && value <= high;
}

int main(int argc, char** argv) {
    const char* host = argc > 1 ? argv[1] : "127.0.0.1";
    int port = 5555, clients = 8, messages = 10000, bytes = 64;
    if (argc > 7 || host[0] == '-' || (argc > 2 && !number(argv[2], 1, 65535, port)) ||
        (argc > 3 && !number(argv[3], 1, 1000, clients)) || (argc > 4 && !number(argv[4], 1, 100000000, messages)) ||
        (argc > 5 && !number(argv[5], 1, 1 << 24, bytes))) {
        std::printf("usage: %s [HOST [PORT [CLIENTS [MESSAGES [BYTES [CA]]]]]]\n", argv[0]);
        return 2;
    }
    const bool secure = argc > 6;
    std::string message(static_cast<std::size_t>(bytes), '\0');
    for (std::size_t i = 0; i < message.size(); ++i) message[i] = static_cast<char>('a' + i % 26);

    const auto begin = std::chrono::steady_clock::now();
    std::vector<std::unique_ptr<Load>> loads;
    for (int i = 0; i < clients; ++i) {
        loads.push_back(std::make_unique<Load>(message, messages, secure));
        ITcpClient* client = loads.back()->client.get();
        client->SetNoDelay(TRUE);
        client->SetSocketBufferSize(16 * 1024);
        if (secure && !client->SetupSSLContext(SSL_VM_PEER, nullptr, nullptr, nullptr, argv[6])) {
            std::printf("cannot use %s: %s\n", argv[6], SYS_GetLastErrorStr());
            return 1;
        }
        if (!client->Start(host, static_cast<USHORT>(port))) {
            std::printf("cannot start: %s (%s)\n", client->GetLastErrorDesc(), SYS_GetLastErrorStr());
            return 1;
        }
    }
    long came_back = 0;
    int failed = 0;
    for (const auto& load : loads) {
        load->client->Wait();
        came_back += load->listener.came_back();
        if (load->listener.came_back() == messages) continue;
        if (++failed == 1) std::printf("the first that failed: %s\n", load->listener.failure().c_str());
    }
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();

    std::printf("%d clients, %d failed; %ld of %ld messages of %d bytes came back\n", clients, failed, came_back,
                static_cast<long>(clients) * messages, bytes);
    std::printf("%.3f s, %.0f messages/s, %.2f MiB/s in each direction\n", seconds, static_cast<double>(came_back) / seconds,
                static_cast<double>(came_back) * bytes / seconds / (1 << 20));
    return failed == 0 ? 0 : 1;
}
