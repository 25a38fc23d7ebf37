// The yardstick of UDP echo: one blocking socket, recvmmsg, sendmmsg, nothing else. It knows no peers and cannot stop.
#include <csignal>
#include <vector>

#include "../common/net.h"
#include "../common/options.h"

int main(int argc, char** argv) {
    using namespace hp::bench;
    const Options options(argc, argv, "UDP echo server: recvmmsg and sendmmsg",
                          {{"port", "9000", "UDP port on 127.0.0.1"}, {"batch", "64", "datagrams with one system call"}});
    const int fd = checked(socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0), "socket");
    const sockaddr_in address = loopback(static_cast<std::uint16_t>(options.number("port")));
    checked(bind(fd, reinterpret_cast<const sockaddr*>(&address), sizeof address), "bind");

    constexpr std::size_t bytes_max = 2048;
    const std::size_t batch = options.number("batch");
    std::vector<char> memory(batch * bytes_max);
    std::vector<sockaddr_in> peers(batch);
    std::vector<iovec> pieces(batch);
    std::vector<mmsghdr> messages(batch);
    for (std::size_t i = 0; i < batch; ++i) {
        messages[i].msg_hdr.msg_iov = &pieces[i];
        messages[i].msg_hdr.msg_iovlen = 1;
        messages[i].msg_hdr.msg_name = &peers[i];
    }
    for (;;) {
        for (std::size_t i = 0; i < batch; ++i) {
            pieces[i] = {&memory[i * bytes_max], bytes_max};
            messages[i].msg_hdr.msg_namelen = sizeof(sockaddr_in);
        }
        const int count = recvmmsg(fd, messages.data(), static_cast<unsigned>(batch), MSG_WAITFORONE, nullptr);
        for (int i = 0; i < count; ++i)
            pieces[static_cast<std::size_t>(i)].iov_len = messages[static_cast<std::size_t>(i)].msg_len;
        for (int sent = 0; sent < count;) {
            const int now = sendmmsg(fd, &messages[static_cast<std::size_t>(sent)], static_cast<unsigned>(count - sent), 0);
            if (now <= 0) die("sendmmsg");
            sent += now;
        }
    }
}
