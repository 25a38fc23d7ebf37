// The other end of pull_server: sends a few texts, prints what comes back.
//
//   pull_client [HOST [PORT [TEXT...]]]
//
// The way most programs use PULL: the listener knows how many bytes it needs next, first a head, then the body that the head
// announces, and fetches them as soon as they are there. Pieces of messages never appear.
#include <hpsocket/HPSocket.h>

#include <arpa/inet.h>

#include <cstdint>
#include <cstdio>
#include <cstring>
#include <string>
#include <vector>

const int head_bytes = 4;
const std::uint32_t body_bytes_max = 1 << 20;  // never believe a length that a peer sends

class PullListener : public CTcpPullClientListener {
public:
    explicit PullListener(std::size_t answers_wanted) : left_(answers_wanted) {}

    bool complete() const { return left_ == 0; }

    // `length` is all that is held by now.
    EnHandleResult OnReceive(ITcpClient* sender, CONNID, int length) override {
        ITcpPullClient* client = ITcpPullClient::FromS(sender);  // events name the sender by its TCP half
        for (; length >= needed_; length -= fetched_) {
            std::string bytes(static_cast<std::size_t>(fetched_ = needed_), '\0');
            if (needed_ > 0 && client->Fetch(reinterpret_cast<BYTE*>(&bytes[0]), needed_) != FR_OK) return HR_ERROR;
            if (at_head_) {
                std::uint32_t body_bytes = 0;
                std::memcpy(&body_bytes, bytes.data(), sizeof body_bytes);
                body_bytes = ntohl(body_bytes);
                if (body_bytes > body_bytes_max) return HR_ERROR;  // closes the connection
                needed_ = static_cast<int>(body_bytes);
            } else {
                std::printf("%s\n", bytes.c_str());
                needed_ = head_bytes;
                if (--left_ == 0) return client->Stop() ? HR_OK : HR_ERROR;
            }
            at_head_ = !at_head_;
        }
        return HR_OK;
    }

    EnHandleResult OnClose(ITcpClient*, CONNID, EnSocketOperation, int error) override {
        if (error != 0) std::printf("closed: %s\n", std::strerror(error));
        return HR_OK;
    }

private:
    std::size_t left_;
    bool at_head_ = true;
    int needed_ = head_bytes, fetched_ = 0;
};

int main(int argc, char** argv) {
    const char* host = argc > 1 ? argv[1] : "127.0.0.1";
    int port = 5555;
    char rest;
    if (host[0] == '-' || (argc > 2 && (std::sscanf(argv[2], "%d%c", &port, &rest) != 1 || port < 1 || port > 65535))) {
        std::printf("usage: %s [HOST [PORT [TEXT...]]]\n", argv[0]);
        return 2;
    }
    std::vector<std::string> texts(argv + (argc > 3 ? 3 : argc), argv + argc);
    if (texts.empty()) texts = {"one", "and two", "and the third message"};

    PullListener listener(texts.size());
    CTcpPullClientPtr client(&listener);
    client->SetMaxPullDataLength(2 * body_bytes_max);
    if (!client->Start(host, static_cast<USHORT>(port), FALSE)) {  // FALSE: returns when connected, or with the reason why not
        std::printf("cannot connect: %s (%s)\n", client->GetLastErrorDesc(), SYS_GetLastErrorStr());
        return 1;
    }
    for (std::string& text : texts) {
        const std::uint32_t head = htonl(static_cast<std::uint32_t>(text.size()));
        WSABUF pieces[2];  // head and body in one call: nothing of another thread's can come between them
        pieces[0].len = sizeof head;
        pieces[0].buf = reinterpret_cast<LPBYTE>(const_cast<std::uint32_t*>(&head));
        pieces[1].len = static_cast<UINT>(text.size());
        pieces[1].buf = reinterpret_cast<LPBYTE>(&text[0]);
        if (!client->SendPackets(pieces, 2)) break;  // the connection is gone: OnClose has said why
    }
    client->Wait();
    return listener.complete() ? 0 : 1;
}
