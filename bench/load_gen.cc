// The load generator: one thread, one epoll, as light as it can be made, so that the server is what is measured.
// Prints progress words (see load/window.h) and at the end one JSON object on stdout.
#include <csignal>

#include "common/net.h"
#include "common/options.h"
#include "common/tls.h"
#include "load/channel.h"
#include "load/connect_load.h"
#include "load/echo_load.h"
#include "load/http_load.h"
#include "load/idle_load.h"
#include "load/pattern.h"
#include "load/window.h"

namespace {

using namespace hp::bench;

Options parse(int argc, char** argv) {
    return Options(argc, argv, "load generator for echo, HTTP and WebSocket servers on 127.0.0.1",
                   {
                       {"workload", "echo",
                        "echo (ping-pong, pipelining, streaming) | ws (the same over WebSocket) | http (GET, kept alive) | "
                        "connect (connect, "
                        "echo or handshake, close) | idle | make-file (write what http expects)"},
                       {"port", "9000", "server port"},
                       {"connections", "100", "connections; for connect: how many at a time"},
                       {"size", "64", "payload bytes of a message, an answer or a file"},
                       {"depth", "1", "messages or requests under way on each connection"},
                       {"path", "/", "http: what is asked for; make-file: the file to write"},
                       {"op-bytes", "0", "http: so many bytes of a body are an operation (0: a response is)"},
                       {"pack", "off", "frame messages for the PACK protocol"},
                       {"pack-flag", "0", "PACK header flag"},
                       {"tls", "off", "TLS 1.3"},
                       {"resume", "off", "connect with TLS: resume the slot's last session"},
                       {"message", "none", "idle: none | echo | http, sent once on every connection"},
                       {"warmup", "0.5", "seconds before the window"},
                       {"seconds", "2", "seconds of the window"},
                       {"server-pid", "0", "process whose CPU time is read at the edges of the window"},
                       {"no-verify", "off", "do not compare the echoed bytes"},
                       {"gate", "off", "wait for a line on stdin after `connected` and after `window-end`"},
                   });
}

SSL_CTX* client_context() {
    SSL_CTX* context = tls_context(TLS_client_method());
    SSL_CTX_set_verify(context, SSL_VERIFY_NONE, nullptr);
    SSL_CTX_set_read_ahead(context, 1);
    ConnectLoad::keep_tickets(context);
    return context;
}

int run_idle(const Options& options, Dialer& dialer, const Pattern& pattern) {
    const std::string& word = options.text("message");
    const auto message = word == "echo"   ? IdleLoad::Message::kEcho
                         : word == "http" ? IdleLoad::Message::kHttp
                                          : IdleLoad::Message::kNone;
    const std::size_t count = options.number("connections");
    const std::size_t failed = IdleLoad(dialer, pattern, message).run(count);
    std::printf("{\"workload\": \"idle\", \"connections\": %zu, \"errors\": %zu}\n", count, failed);
    return failed == 0 ? 0 : 1;
}

int make_file(const std::string& path, std::uint64_t bytes) {
    std::FILE* file = std::fopen(path.c_str(), "wb");
    if (file == nullptr) die(path.c_str());
    const Pattern pattern = HttpLoad::file_pattern();
    for (std::uint64_t at = 0; at < bytes;) {
        const std::string_view piece = pattern.slice(at, std::min<std::uint64_t>(bytes - at, Pattern::kSliceBytesMax));
        if (std::fwrite(piece.data(), 1, piece.size(), file) != piece.size()) die(path.c_str());
        at += piece.size();
    }
    if (std::fclose(file) != 0) die(path.c_str());
    return 0;
}

void run_echo(const Options& options, Dialer& dialer, const Pattern& pattern, Window& window) {
    const bool verify = !options.flag("no-verify");
    if (options.text("workload") == "ws") {
        const Pattern masked(options.number("size"), Pattern::Framing::kWebSocketMasked);
        const Pattern plain(options.number("size"), Pattern::Framing::kWebSocket);
        EchoLoad load(dialer, masked, plain, options.number("depth"), verify, window, websocket_upgrade);
        load.run(options.number("connections"));
    } else {
        EchoLoad(dialer, pattern, pattern, options.number("depth"), verify, window).run(options.number("connections"));
    }
}

}  // namespace

int main(int argc, char** argv) {
    const Options options = parse(argc, argv);
    std::signal(SIGPIPE, SIG_IGN);
    raise_open_files();
    const std::string& workload = options.text("workload");
    const std::uint64_t op_bytes = options.number("op-bytes");
    if (workload == "make-file") return make_file(options.text("path"), options.number("size"));
    const Pattern pattern(options.number("size"), options.flag("pack") ? Pattern::Framing::kPack : Pattern::Framing::kNone,
                          static_cast<std::uint32_t>(options.number("pack-flag")));
    Dialer dialer(static_cast<std::uint16_t>(options.number("port")), options.flag("tls") ? client_context() : nullptr);
    if (workload == "idle") return run_idle(options, dialer, pattern);

    Window window(options.real("warmup"), options.real("seconds"), static_cast<pid_t>(options.number("server-pid")),
                  options.flag("gate"));
    std::uint64_t resumed = 0;
    if (workload == "connect") {
        ConnectLoad load(dialer, pattern, options.flag("resume"), window);
        load.run(options.number("connections"));
        resumed = load.resumed();
    } else if (workload == "http") {
        HttpLoad load(dialer, {options.text("path"), options.number("depth"), options.number("size"), op_bytes}, window);
        load.run(options.number("connections"));
    } else {
        run_echo(options, dialer, pattern, window);
    }
    std::printf("{\"workload\": \"%s\", \"connections\": %zu, \"depth\": %zu, \"size\": %zu, \"resumed\": %llu, %s}\n",
                workload.c_str(), options.number("connections"), options.number("depth"), options.number("size"),
                static_cast<unsigned long long>(resumed), window.json(op_bytes != 0 ? op_bytes : options.number("size")).c_str());
    return window.errors() == 0 ? 0 : 1;
}
