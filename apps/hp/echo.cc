// SPDX-License-Identifier: Apache-2.0
// hp echo: a server that sends back what it receives: in each of the receive models, by HTTP, or over UDP.
#include "hp/echo.h"

#include <CLI/CLI.hpp>

#include <cerrno>
#include <chrono>
#include <cstring>
#include <functional>
#include <memory>
#include <vector>

#include "hp/command.h"
#include "hp/file_limit.h"
#include "hp/format.h"
#include "hp/listening.h"
#include "hp/option.h"
#include "hp/parse.h"
#include "hp/range.h"
#include "hp/shards.h"
#include "hp/terminal.h"
#include "hp/waiter.h"

namespace hp::app {
namespace {

using Clock = std::chrono::steady_clock;

constexpr DWORD receive_bytes = 64 * 1024;  // in one OnReceive
constexpr auto tick = std::chrono::seconds(1);

// Reads no more from a peer that does not read its echo, until it does.
class Brake {
public:
    void check(ITcpServer* server, CONNID id) {
        int pending = 0;
        if (!server->GetPendingDataLength(id, pending) || pending < pending_bytes_high) return;
        if (held(server, id) || !server->PauseReceive(id, TRUE)) return;
        server->SetConnectionExtra(id, this);
        ++held_;
    }
    void release_if_due(ITcpServer* server, CONNID id) {
        if (held_ == 0 || !held(server, id)) return;  // nearly always the first
        int pending = 0;
        if (!server->GetPendingDataLength(id, pending) || pending > pending_bytes_low) return;
        forget(server, id);
        server->PauseReceive(id, FALSE);
    }
    void forget(ITcpServer* server, CONNID id) {
        if (held_ == 0 || !held(server, id)) return;
        server->SetConnectionExtra(id, nullptr);
        --held_;
    }

private:
    static bool held(ITcpServer* server, CONNID id) {
        PVOID mark = nullptr;
        return server->GetConnectionExtra(id, &mark) && mark != nullptr;
    }

    std::atomic<int> held_{0};
};

class EchoListener final : public CTcpServerListener {
public:
    explicit EchoListener(Shards<EchoCounts>& counts) : counts_(counts) {}

    EnHandleResult OnAccept(ITcpServer*, CONNID, UINT_PTR) override {
        counts_.mine().accepted.add();
        return HR_OK;
    }
    // PUSH: what has arrived. PACK: a packet.
    EnHandleResult OnReceive(ITcpServer* server, CONNID id, const BYTE* data, int length) override {
        return answer(server, id, data, length);
    }
    // PULL: `held` bytes can be fetched.
    EnHandleResult OnReceive(ITcpServer* server, CONNID id, int held) override {
        thread_local std::vector<BYTE> buffer;
        buffer.resize(static_cast<std::size_t>(held));
        if (ITcpPullServer::FromS(server)->Fetch(id, buffer.data(), held) != FR_OK) return HR_ERROR;
        return answer(server, id, buffer.data(), held);
    }
    EnHandleResult OnSend(ITcpServer* server, CONNID id, const BYTE*, int length) override {
        counts_.mine().sent.add(static_cast<std::uint64_t>(length));
        brake_.release_if_due(server, id);
        return HR_OK;
    }
    EnHandleResult OnClose(ITcpServer* server, CONNID id, EnSocketOperation, int error) override {
        brake_.forget(server, id);
        EchoCounts& counts = counts_.mine();
        counts.closed.add();
        if (error != 0) counts.failed.add();
        return HR_OK;
    }

private:
    EnHandleResult answer(ITcpServer* server, CONNID id, const BYTE* data, int length) {
        EchoCounts& counts = counts_.mine();
        counts.messages.add();
        counts.received.add(static_cast<std::uint64_t>(length));
        if (!server->Send(id, data, length)) return HR_ERROR;
        brake_.check(server, id);
        return HR_OK;
    }

    Shards<EchoCounts>& counts_;
    Brake brake_;
};

// --- the server ---------------------------------------------------------------------------------------------------------

// What an EchoServer is unless it is one of datagrams.
ITcpServer* tcp(IServer* server) { return static_cast<ITcpServer*>(server); }

EchoServer make_server(const EchoOptions& options, EchoListener& listener, Shards<EchoCounts>& counts) {
    if (options.datagrams()) return make_datagram_echo(options, counts);
    if (options.http()) return make_http_echo(options, counts);
    if (options.pack) {
        ITcpPackServer* made = options.secure() ? HP_Create_SSLPackServer(&listener) : HP_Create_TcpPackServer(&listener);
        made->SetMaxPackSize(options.pack_size);
        made->SetPackHeaderFlag(static_cast<USHORT>(options.pack_flag));
        const auto destroy = options.secure() ? HP_Destroy_SSLPackServer : HP_Destroy_TcpPackServer;
        return {made, [destroy](IServer* server) { destroy(ITcpPackServer::FromS(tcp(server))); }};
    }
    if (options.pull) {
        ITcpPullServer* made = options.secure() ? HP_Create_SSLPullServer(&listener) : HP_Create_TcpPullServer(&listener);
        const auto destroy = options.secure() ? HP_Destroy_SSLPullServer : HP_Destroy_TcpPullServer;
        return {made, [destroy](IServer* server) { destroy(ITcpPullServer::FromS(tcp(server))); }};
    }
    if (options.secure()) return {HP_Create_SSLServer(&listener), [](IServer* server) { HP_Destroy_SSLServer(tcp(server)); }};
    return {HP_Create_TcpServer(&listener), [](IServer* server) { HP_Destroy_TcpServer(tcp(server)); }};
}

void configure(IServer& server, const EchoOptions& options) {
    server.SetMaxConnectionCount(options.connections_max);
    if (options.threads != 0) server.SetWorkerThreadCount(options.threads);
    if (options.datagrams()) return;
    tcp(&server)->SetSocketBufferSize(receive_bytes);
    tcp(&server)->SetNoDelay(options.no_delay);
}

// Where a client on this machine would connect to.
std::string reachable(const std::string& host) {
    if (host == "0.0.0.0") return "127.0.0.1";
    return host == "::" ? "[::1]" : bracketed(host);
}

void announce(IServer& server, const EchoOptions& options) {
    TCHAR host[64];
    int size = sizeof host;
    USHORT port = 0;
    if (!server.GetListenAddress(host, size, port)) return;
    std::printf("listening on %s:%u\n", bracketed(host).c_str(), port);
    if (!options.quiet) {
        if (options.secure() && options.tls.certificate.empty())
            std::puts("TLS with a certificate for localhost, made for this run");
        std::printf("try it: hp load %s://%s:%u%s\n", options.kind.c_str(), reachable(host).c_str(), port,
                    options.pack     ? " --pack"
                    : options.http() ? "/"
                                     : "");
    }
    std::fflush(stdout);
}

// --- what it shows while it runs, and at the end -------------------------------------------------------------------------------

struct EchoTotals {
    std::uint64_t accepted, closed, failed, messages, received, sent;

    explicit EchoTotals(const Shards<EchoCounts>& counts)
        : accepted(counts.sum(&EchoCounts::accepted)),
          closed(counts.sum(&EchoCounts::closed)),
          failed(counts.sum(&EchoCounts::failed)),
          messages(counts.sum(&EchoCounts::messages)),
          received(counts.sum(&EchoCounts::received)),
          sent(counts.sum(&EchoCounts::sent)) {}
};

double seconds_since(Clock::time_point then) { return std::chrono::duration<double>(Clock::now() - then).count(); }

std::string rates(const EchoTotals& now, const EchoTotals& before, double seconds, unsigned connections) {
    return format("%s connections   %s messages/s   %s/s in   %s/s out", grouped(std::uint64_t{connections}).c_str(),
                  grouped(static_cast<double>(now.messages - before.messages) / seconds).c_str(),
                  megabytes(static_cast<double>(now.received - before.received) / seconds).c_str(),
                  megabytes(static_cast<double>(now.sent - before.sent) / seconds).c_str());
}

// Returns at SIGINT or SIGTERM.
void serve(IServer& server, const Shards<EchoCounts>& counts, const Waiter& waiter, bool quiet) {
    LiveLine line(stdout, !quiet);
    if (!line.visible()) {
        waiter.wait();
        return;
    }
    EchoTotals before(counts);
    for (Clock::time_point then = Clock::now(); waiter.wait(tick) == 0; then = Clock::now()) {
        const EchoTotals now(counts);
        line.show(rates(now, before, seconds_since(then), server.GetConnectionCount()));
        before = now;
    }
}

void print_totals(const Shards<EchoCounts>& counts, double seconds) {
    const EchoTotals all(counts);
    std::printf("served %s connections (%s ended with an error), %s messages, %s in, %s out, in %.1f s\n",
                grouped(all.accepted).c_str(), grouped(all.failed).c_str(), grouped(all.messages).c_str(),
                megabytes(static_cast<double>(all.received)).c_str(), megabytes(static_cast<double>(all.sent)).c_str(), seconds);
}

int fail(const std::string& message, ExitCode code = exit_cannot_start) {
    std::fprintf(stderr, "hp echo: %s\n", message.c_str());
    return code;
}

// What does not go together; null if all does.
const char* problem_of(const EchoOptions& o) {
    if ((o.http() || o.datagrams()) && (o.pack || o.pull)) return "--pack and --pull are for tcp and ssl";
    if (o.arq.asked && o.kind != "arq") return "--arq-... are for arq";
    if (o.arq.datagram_bytes && !o.datagrams()) return "--datagram is for udp and arq";
    if (o.kind == "arq" && o.message_bytes_max.value_or(1) > arq_message_bytes_limit(o.arq))
        return "--max-message is more than 127 datagrams can carry; see --datagram";
    return nullptr;
}

int run_echo(const EchoOptions& options) {
    if (const char* problem = problem_of(options)) return fail(problem, exit_usage);
    const Waiter waiter;
    raise_file_limit();
    Shards<EchoCounts> counts;
    EchoListener listener(counts);
    const EchoServer server = make_server(options, listener, counts);
    configure(*server, options);
    if (options.secure())
        if (const std::string wrong = set_up_tls(*tcp(server.get()), options.tls); !wrong.empty()) return fail(wrong);
    if (!server->Start(options.host.c_str(), options.port)) {
        const int error = errno;
        const std::string where = bracketed(options.host) + ":" + std::to_string(options.port);
        return fail("cannot listen on " + where + ": " + listen_advice(error));
    }
    const Clock::time_point started = Clock::now();
    announce(*server, options);
    serve(*server, counts, waiter, options.quiet);
    server->Stop();
    print_totals(counts, seconds_since(started));
    return exit_good;
}

std::optional<std::uint64_t> message_limit(const std::string& text) {
    const auto size = parse_size(text);
    return size && *size >= 1 && *size <= std::uint64_t{1} << 31 ? size : std::nullopt;
}

}  // namespace

Run define_echo(CLI::App& command) {
    const auto options = std::make_shared<EchoOptions>();
    EchoOptions& o = *options;
    command
        .add_option("kind", o.kind, "tcp; ssl: TLS 1.2 and 1.3; udp; arq: reliable UDP; http or https: HTTP/1.1 and WebSocket")
        ->required()
        ->check(one_of({"tcp", "ssl", "udp", "arq", "http", "https"}))
        ->type_name("");
    define_address_options(command, "--host", o.host, o.port);
    command.add_option("--threads", o.threads, "Worker threads, 1 to 512; default: one per CPU")
        ->check(within(1, 512))
        ->type_name("N");
    command.add_option("--max-connections", o.connections_max, "Further ones are closed at once")
        ->check(within(1, 5'000'000))
        ->type_name("N")
        ->capture_default_str();
    auto* pack = command.add_flag("--pack", o.pack, "PACK model: each packet has a header of 4 bytes");
    command.add_flag("--pull", o.pull, "PULL model: data is fetched by the program")->excludes(pack);
    command.add_option("--pack-flag", o.pack_flag, "Mark of our packets, 0 to 1023")
        ->check(within(0, 0x3FF))
        ->type_name("N")
        ->needs(pack);
    command.add_option("--pack-size", o.pack_size, "Most bytes in a packet, and the default: 4194303")
        ->check(within(1, 0x3F'FFFF))
        ->type_name("N")
        ->needs(pack);
    command.add_flag("--deflate", o.deflate, "http: agree to compress WebSocket messages (permessage-deflate)");
    add_parsed(command, "--max-message", o.message_bytes_max,
               "http: most bytes in a WebSocket message, to 2G  [16M]; arq: in a message  [4K]", message_limit, "SIZE");
    command.add_flag("--no-delay,!--delay", o.no_delay, "TCP_NODELAY, which is the default; --delay turns it off");
    define_arq_options(command, o.arq);
    define_tls_options(command, o.tls, "hp load");
    command.add_flag("--quiet", o.quiet, "Print the address and the totals only; the live line needs a terminal anyway");
    command.footer(
        "The first line of the output is `listening on HOST:PORT`. SIGINT and SIGTERM close all connections, and the totals "
        "follow.\n"
        "http and https: a request with a body gets that body back, as it comes; one without gets `OK`; the paths /echo and "
        "/cookie "
        "get\n"
        "the headers and the cookies of the request, one a line; a WebSocket gets each of its messages back.\n"
        "udp: a connection is a remote address; what does not fit into the send queue is dropped.\n"
        "Examples:\n"
        "  hp echo tcp\n"
        "  hp echo udp --host 0.0.0.0 --datagram 9000\n"
        "  hp echo arq --arq-fast --max-message 64K         then: hp load arq://127.0.0.1:5555 -s 64K --arq-fast\n"
        "  hp echo tcp --host :: --port 7000 --pack --pack-flag 0x1A\n"
        "  hp echo ssl --port 0 --write-cert dev.pem      then: hp load ssl://localhost:PORT --cacert dev.pem\n"
        "  hp echo ssl --cert chain.pem --key key.pem\n"
        "  hp echo http --port 8080                       then: curl -d hello http://127.0.0.1:8080/");
    return [options] { return run_echo(*options); };
}

}  // namespace hp::app
