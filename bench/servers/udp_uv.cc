// libuv as its good user writes it: UV_UDP_RECVMMSG with a buffer for twenty datagrams, and uv_udp_try_send for each answer.
#include <uv.h>

#include <vector>

#include "../common/net.h"
#include "../common/options.h"

namespace {

std::vector<char> shared_buffer;

void on_alloc(uv_handle_t*, std::size_t, uv_buf_t* buffer) {
    *buffer = uv_buf_init(shared_buffer.data(), static_cast<unsigned>(shared_buffer.size()));
}

void on_datagram(uv_udp_t* socket, ssize_t size, const uv_buf_t* buffer, const sockaddr* peer, unsigned) {
    if (size <= 0 || peer == nullptr) return;
    const uv_buf_t answer = uv_buf_init(buffer->base, static_cast<unsigned>(size));
    uv_udp_try_send(socket, &answer, 1, peer);
}

}  // namespace

int main(int argc, char** argv) {
    using namespace hp::bench;
    const Options options(argc, argv, "libuv UDP echo server", {{"port", "9000", "UDP port on 127.0.0.1"}});
    shared_buffer.resize(20 * 64 * 1024);
    uv_loop_t* loop = uv_default_loop();
    uv_udp_t socket;
    uv_udp_init_ex(loop, &socket, AF_INET | UV_UDP_RECVMMSG);
    const sockaddr_in address = loopback(static_cast<std::uint16_t>(options.number("port")));
    if (uv_udp_bind(&socket, reinterpret_cast<const sockaddr*>(&address), 0) != 0) die("uv_udp_bind");
    if (uv_udp_recv_start(&socket, on_alloc, on_datagram) != 0) die("uv_udp_recv_start");
    return uv_run(loop, UV_RUN_DEFAULT);
}
