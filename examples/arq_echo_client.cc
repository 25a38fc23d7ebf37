// Sends messages over reliable UDP and checks that they come back whole and in order.
//
//   arq_echo_client [HOST [PORT [COUNT]]]
//
// For arq_echo_server or `hp echo arq --arq-fast --max-message 64K`.
#include <hpsocket/HPSocket.h>

#include <cstdio>
#include <string>

class EchoListener : public CUdpClientListener {
public:
    explicit EchoListener(int count) : count_(count) {}

    bool complete() const { return received_ == count_; }

    EnHandleResult OnHandShake(IUdpClient* client, CONNID) override {
        send_more(client);
        return HR_OK;
    }

    EnHandleResult OnReceive(IUdpClient* client, CONNID, const BYTE* data, int length) override {
        const std::string wanted = message(received_);
        if (wanted.compare(0, wanted.npos, reinterpret_cast<const char*>(data), static_cast<std::size_t>(length)) != 0)
            return HR_ERROR;
        if (++received_ == count_)
            client->Stop();  // inside an event Stop only asks for it
        else
            send_more(client);
        return HR_OK;
    }

    EnHandleResult OnClose(IUdpClient*, CONNID, EnSocketOperation operation, int error) override {
        std::printf("%d of %d messages came back", received_, count_);
        if (error != 0) std::printf(", closed (operation %d, error %d)", operation, error);
        std::printf("\n");
        return HR_OK;
    }

private:
    static std::string message(int number) {
        return std::to_string(number) + std::string(static_cast<std::size_t>(number) * 97 % 20'000, '.');
    }

    // Send queues, within a limit (SetMaxPendingDataLength). A program that has more than that to say keeps count itself, as here,
    // or goes on where Send failed with ENOBUFS when OnSend or OnReceive comes.
    void send_more(IUdpClient* client) {
        constexpr int under_way_max = 16;
        for (; sent_ < count_ && sent_ - received_ < under_way_max; ++sent_) {
            const std::string text = message(sent_);
            if (!client->Send(reinterpret_cast<const BYTE*>(text.data()), static_cast<int>(text.size()))) return;
        }
    }

    const int count_;
    int sent_ = 0, received_ = 0;
};

int main(int argc, char** argv) {
    const char* host = argc > 1 ? argv[1] : "127.0.0.1";
    int port = 5555, count = 1000;
    char rest;
    if (host[0] == '-' || (argc > 2 && (std::sscanf(argv[2], "%d%c", &port, &rest) != 1 || port < 1 || port > 65535)) ||
        (argc > 3 && (std::sscanf(argv[3], "%d%c", &count, &rest) != 1 || count < 1))) {
        std::printf("usage: %s [HOST [PORT [COUNT]]]\n", argv[0]);
        return 2;
    }
    EchoListener listener(count);
    CUdpArqClientPtr client(&listener);
    client->SetNoDelay(TRUE);  // the same settings as the server's
    client->SetFlushInterval(10);
    client->SetResendByAcks(2);
    client->SetMaxMessageSize(64 * 1024);
    client->SetAddressValidation(TRUE);

    if (!client->Start(host, static_cast<USHORT>(port))) {
        std::printf("cannot start: %s (%s)\n", client->GetLastErrorDesc(), SYS_GetLastErrorStr());
        return 1;
    }
    client->Wait();  // until the client has stopped, OnClose included
    return listener.complete() ? 0 : 1;
}
