// UDP echo load: one thread, so many connected sockets, so many datagrams under way on each. Every answer is compared with what was sent; a
// datagram that has no answer within half a second counts as lost and is replaced. Prints one JSON object.
#include <algorithm>
#include <array>
#include <cstring>
#include <memory>
#include <vector>

#include "common/net.h"
#include "common/options.h"
#include "load/window.h"

namespace {

using namespace hp::bench;

constexpr std::uint64_t lost_after_ns = 500'000'000;
constexpr std::size_t bytes_max = 2048, batch_max = 64;

// `depth` datagrams that go to and fro. Each begins with its slot and its number.
class Peer {
public:
    Peer(std::uint16_t port, std::size_t depth, std::size_t size) : size_(size), slots_(depth), memory_(batch_max * bytes_max) {
        fd_ = checked(socket(AF_INET, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0), "socket");
        const sockaddr_in address = loopback(port);
        checked(connect(fd_, reinterpret_cast<const sockaddr*>(&address), sizeof address), "connect");
        for (std::size_t i = 0; i < batch_max; ++i) {
            pieces_[i] = {&memory_[i * bytes_max], bytes_max};
            messages_[i] = {};
            messages_[i].msg_hdr.msg_iov = &pieces_[i];
            messages_[i].msg_hdr.msg_iovlen = 1;
        }
    }

    int fd() const { return fd_; }
    std::uint64_t lost() const { return lost_; }
    std::uint64_t wrong() const { return wrong_; }

    void begin(std::uint64_t now) {
        for (std::uint32_t slot = 0; slot < slots_.size(); ++slot) send_one(slot, now);
    }
    void replace_lost(std::uint64_t now) {
        for (std::uint32_t slot = 0; slot < slots_.size(); ++slot) {
            if (now - slots_[slot].sent_ns < lost_after_ns) continue;
            ++lost_;
            send_one(slot, now);
        }
    }
    // Takes the answers that are there and sends the next ones.
    void turn(std::uint64_t now, Window& window) {
        for (std::size_t i = 0; i < batch_max; ++i) pieces_[i].iov_len = bytes_max;
        const int count = recvmmsg(fd_, messages_.data(), batch_max, 0, nullptr);
        std::size_t next = 0;
        for (int i = 0; i < count; ++i) {
            const char* const answer = &memory_[static_cast<std::size_t>(i) * bytes_max];
            Stamp stamp{};
            std::memcpy(&stamp, answer, sizeof stamp);
            const bool right = messages_[static_cast<std::size_t>(i)].msg_len == size_ && stamp.slot < slots_.size() &&
                               std::all_of(answer + sizeof stamp, answer + size_, [&](char c) { return c == fill(stamp); });
            if (!right || stamp.number != slots_[stamp.slot].number) {
                ++(right ? late_ : wrong_);
                continue;
            }
            window.add_latency(now - slots_[stamp.slot].sent_ns);
            window.count(1);
            slots_[stamp.slot].sent_ns = now;
            ++slots_[stamp.slot].number;
            write(next++, stamp.slot);
        }
        for (std::size_t sent = 0; sent < next;) {
            const int now_sent = sendmmsg(fd_, &messages_[sent], static_cast<unsigned>(next - sent), 0);
            if (now_sent <= 0) break;
            sent += static_cast<std::size_t>(now_sent);
        }
    }

private:
    struct Stamp {
        std::uint32_t slot, number;
    };
    struct Slot {
        std::uint64_t sent_ns = 0;
        std::uint32_t number = 0;
    };
    static char fill(Stamp stamp) { return static_cast<char>('a' + (stamp.slot + stamp.number) % 26); }
    // Over the place of an answer that was read already.
    void write(std::size_t place, std::uint32_t slot) {
        const Stamp stamp{slot, slots_[slot].number};
        char* const datagram = &memory_[place * bytes_max];
        std::memcpy(datagram, &stamp, sizeof stamp);
        std::memset(datagram + sizeof stamp, fill(stamp), size_ - sizeof stamp);
        pieces_[place].iov_len = size_;
    }
    void send_one(std::uint32_t slot, std::uint64_t now) {
        slots_[slot].sent_ns = now;
        ++slots_[slot].number;
        write(0, slot);
        if (send(fd_, &memory_[0], size_, 0) < 0 && !would_block()) die("send");
    }

    int fd_ = -1;
    const std::size_t size_;
    std::vector<Slot> slots_;
    std::vector<char> memory_;
    std::array<iovec, batch_max> pieces_;
    std::array<mmsghdr, batch_max> messages_;
    std::uint64_t lost_ = 0, wrong_ = 0, late_ = 0;
};

}  // namespace

int main(int argc, char** argv) {
    const Options options(argc, argv, "UDP echo load on 127.0.0.1",
                          {{"port", "9000", "server port"},
                           {"connections", "16", "sockets"},
                           {"depth", "8", "datagrams under way on each"},
                           {"size", "64", "bytes of a datagram, 8 to 2048"},
                           {"warmup", "0.5", "seconds before the window"},
                           {"seconds", "2", "seconds of the window"},
                           {"server-pid", "0", "process whose CPU time is read at the edges of the window"}});
    const std::size_t size = std::clamp<std::size_t>(options.number("size"), 8, bytes_max);
    const int epoll = checked(epoll_create1(EPOLL_CLOEXEC), "epoll_create1");
    std::vector<std::unique_ptr<Peer>> peers;
    for (std::size_t i = 0; i < options.number("connections"); ++i) {
        peers.push_back(
            std::make_unique<Peer>(static_cast<std::uint16_t>(options.number("port")), options.number("depth"), size));
        watch(epoll, EPOLL_CTL_ADD, peers.back()->fd(), EPOLLIN, peers.back().get());
    }
    Window window(options.real("warmup"), options.real("seconds"), static_cast<pid_t>(options.number("server-pid")), false);
    window.start();
    for (auto& peer : peers) peer->begin(now_ns());
    std::array<epoll_event, 256> events;
    std::uint64_t checked_ns = now_ns();
    for (std::uint64_t now = checked_ns; window.tick(now); now = now_ns()) {
        const int count = epoll_wait(epoll, events.data(), static_cast<int>(events.size()), std::min(window.wait_ms(), 100));
        now = now_ns();
        for (int i = 0; i < count; ++i) static_cast<Peer*>(events[static_cast<std::size_t>(i)].data.ptr)->turn(now, window);
        if (now - checked_ns < lost_after_ns / 5) continue;
        checked_ns = now;
        for (auto& peer : peers) peer->replace_lost(now);
    }
    std::uint64_t lost = 0, wrong = 0;
    for (auto& peer : peers) lost += peer->lost(), wrong += peer->wrong();
    std::printf("{\"workload\": \"udp-echo\", \"lost\": %llu, \"wrong\": %llu, %s}\n", static_cast<unsigned long long>(lost),
                static_cast<unsigned long long>(wrong), window.json(size).c_str());
    return wrong == 0 ? 0 : 1;
}
