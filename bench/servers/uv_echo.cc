// libuv as its good user writes it: one loop, one shared receive buffer handed out by the alloc callback (callbacks are
// sequential, the data is consumed before the next one), uv_try_write first, and a queued uv_write with a copy only for
// what the kernel refuses; reading stops until that is gone.
#include <uv.h>

#include <csignal>
#include <string>
#include <vector>

#include "../common/net.h"
#include "../common/options.h"

namespace {

using namespace hp::bench;

std::vector<char> shared_buffer;

struct PendingWrite {
    uv_write_t request;
    std::string bytes;
};

void on_closed(uv_handle_t* handle) { delete reinterpret_cast<uv_tcp_t*>(handle); }

void drop(uv_stream_t* stream) {
    auto* handle = reinterpret_cast<uv_handle_t*>(stream);
    if (uv_is_closing(handle) == 0) uv_close(handle, on_closed);
}

void on_alloc(uv_handle_t*, std::size_t, uv_buf_t* buffer) {
    *buffer = uv_buf_init(shared_buffer.data(), static_cast<unsigned>(shared_buffer.size()));
}

void on_read(uv_stream_t* stream, ssize_t received, const uv_buf_t* buffer);

void on_written(uv_write_t* request, int status) {
    uv_stream_t* stream = request->handle;
    delete static_cast<PendingWrite*>(request->data);
    status < 0 ? drop(stream) : static_cast<void>(uv_read_start(stream, on_alloc, on_read));
}

void on_read(uv_stream_t* stream, ssize_t received, const uv_buf_t* buffer) {
    if (received == 0) return;
    if (received < 0) return drop(stream);
    uv_buf_t output = uv_buf_init(buffer->base, static_cast<unsigned>(received));
    const int sent = uv_try_write(stream, &output, 1);
    if (sent < 0 && sent != UV_EAGAIN) return drop(stream);
    const int done = sent < 0 ? 0 : sent;
    if (done == received) return;

    uv_read_stop(stream);
    auto* rest = new PendingWrite{{}, std::string(buffer->base + done, static_cast<std::size_t>(received - done))};
    rest->request.data = rest;
    output = uv_buf_init(rest->bytes.data(), static_cast<unsigned>(rest->bytes.size()));
    if (uv_write(&rest->request, stream, &output, 1, on_written) != 0) {
        delete rest;
        drop(stream);
    }
}

void on_connection(uv_stream_t* listener, int status) {
    if (status < 0) return;
    auto* client = new uv_tcp_t;
    uv_tcp_init(listener->loop, client);
    auto* stream = reinterpret_cast<uv_stream_t*>(client);
    if (uv_accept(listener, stream) != 0) return drop(stream);
    uv_tcp_nodelay(client, 1);
    uv_read_start(stream, on_alloc, on_read);
}

}  // namespace

int main(int argc, char** argv) {
    const Options options(argc, argv, "libuv echo server",
                          {
                              {"port", "9000", "TCP port on 127.0.0.1"},
                              {"mode", "echo", "echo"},
                              {"buffer", "65536", "receive buffer in bytes"},
                          });
    raise_open_files();
    std::signal(SIGPIPE, SIG_IGN);
    shared_buffer.resize(options.number("buffer"));

    uv_loop_t* loop = uv_default_loop();
    uv_tcp_t listener;
    uv_tcp_init(loop, &listener);
    const sockaddr_in address = loopback(static_cast<std::uint16_t>(options.number("port")));
    if (uv_tcp_bind(&listener, reinterpret_cast<const sockaddr*>(&address), 0) != 0) die("uv_tcp_bind");
    if (uv_listen(reinterpret_cast<uv_stream_t*>(&listener), kListenBacklog, on_connection) != 0) die("uv_listen");
    return uv_run(loop, UV_RUN_DEFAULT);
}
