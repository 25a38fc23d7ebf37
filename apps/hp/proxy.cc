// SPDX-License-Identifier: Apache-2.0
// hp proxy: a forward proxy for HTTP, after the guide's HttpProxy demo: an HTTP server to the clients, an HTTP agent to the origins of
// plain requests, a TCP agent to the other ends of tunnels.
#include <CLI/CLI.hpp>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <random>

#include "hp/command.h"
#include "hp/file_limit.h"
#include "hp/listening.h"
#include "hp/option.h"
#include "hp/proxy/listeners.h"
#include "hp/proxy/session.h"
#include "hp/range.h"
#include "hp/waiter.h"

namespace hp::app {
namespace {

using namespace proxy;
using Clock = std::chrono::steady_clock;

constexpr auto tick = std::chrono::milliseconds(200);
constexpr DWORD receive_bytes = 64 * 1024;
constexpr std::size_t credentials_bytes_max = 1 << 20;

template <class T>
using Owned = std::unique_ptr<T, void (*)(T*)>;

DWORD ms(std::chrono::nanoseconds time) { return static_cast<DWORD>(std::chrono::ceil<std::chrono::milliseconds>(time).count()); }

int fail(ExitCode code, const std::string& message) {
    std::fprintf(stderr, "hp proxy: %s\n", message.c_str());
    return code;
}

// Nobody else's: that a request has come back shows by it.
std::string make_pseudonym() {
    std::random_device random;
    return format("hp-%08x%08x", static_cast<unsigned>(random()), static_cast<unsigned>(random()));
}

class Proxy {
public:
    explicit Proxy(const ProxyOptions& options)
        : options_(options),
          log_(options.quiet ? nullptr : stdout),
          context_{options, log_, make_pseudonym(), {}, {}, {}, {}},
          clients_(context_),
          server_(HP_Create_HttpServer(&clients_), HP_Destroy_HttpServer),
          http_(HP_Create_HttpAgent(&upstreams_), HP_Destroy_HttpAgent),
          tcp_(HP_Create_TcpAgent(&upstreams_), HP_Destroy_TcpAgent) {
        context_.server = server_.get();
        context_.http = http_.get();
        context_.tcp = tcp_.get();
    }

    // @return what is wrong, empty if nothing
    std::string start() {
        configure(*server_);
        server_->SetMaxConnectionCount(options_.connections_max);
        for (ITcpAgent* agent : {static_cast<ITcpAgent*>(http_.get()), tcp_.get()}) {
            configure(*agent);
            agent->SetMaxConnectionCount(2 * options_.connections_max);  // one that is being closed still counts
            agent->SetAsyncConnectTimeout(ms(options_.connect_timeout));
        }
        http_->SetUseCookie(FALSE);  // cookies are between the client and the origin
        if (!http_->Start() || !tcp_->Start()) return format("cannot start: %s", std::strerror(errno));
        if (!server_->Start(options_.host.c_str(), options_.port))
            return format("cannot listen on %s: %s", text_of(Origin{options_.host, options_.port}).c_str(),
                          listen_advice(errno).c_str());
        TCHAR host[64];
        int size = sizeof host;
        USHORT port = 0;
        server_->GetListenAddress(host, size, port);
        std::printf("listening on %s\n", text_of(Origin{host, port}).c_str());
        std::fflush(stdout);
        return {};
    }

    // Returns at SIGINT or SIGTERM.
    void serve(const Waiter& waiter) {
        for (Clock::time_point looked = Clock::now(); waiter.wait(tick) == 0;) {
            log_.write();
            if (Clock::now() - looked < std::chrono::seconds(1)) continue;
            looked = Clock::now();
            for (const auto& session : context_.sessions.all()) session->check_time(looked);
        }
    }

    // What is under way may end, for a while; a second signal cuts it short.
    void stop(const Waiter& waiter) {
        const Clock::time_point until = Clock::now() + options_.grace;
        context_.draining = true;
        for (const auto& session : context_.sessions.all()) session->drain();
        while (!context_.sessions.empty() && Clock::now() < until)
            if (waiter.wait(std::min<std::chrono::nanoseconds>(tick / 10, until - Clock::now())) != 0) break;
        server_->Stop();
        http_->Stop();
        tcp_->Stop();
        log_.write();
        const Counts& counts = context_.counts;
        std::printf("served %s connections, %s requests (%s of them tunnels), %s refused, %s failed, %s up, %s down\n",
                    grouped(counts.clients).c_str(), grouped(counts.requests).c_str(), grouped(counts.tunnels).c_str(),
                    grouped(counts.refused).c_str(), grouped(counts.failed).c_str(),
                    megabytes(static_cast<double>(counts.bytes_up)).c_str(),
                    megabytes(static_cast<double>(counts.bytes_down)).c_str());
    }

private:
    template <class Component>
    void configure(Component& component) {
        component.SetSocketBufferSize(receive_bytes);
        component.SetNoDelay(TRUE);
        if (options_.threads != 0) component.SetWorkerThreadCount(options_.threads);
    }

    const ProxyOptions& options_;
    AccessLog log_;
    Context context_;
    ClientListener clients_;
    UpstreamListener upstreams_;
    Owned<IHttpServer> server_;
    Owned<IHttpAgent> http_;
    Owned<ITcpAgent> tcp_;
};

bool is_local(const std::string& host) { return host == "::1" || host.starts_with("127."); }

int run_proxy(const ProxyOptions& options) {
    if (!is_local(options.host) && options.credentials.empty() && !options.open)
        return fail(exit_usage,
                    "with --host " + options.host + " anybody who reaches it could use the proxy; give --auth, or --open");
    const Waiter waiter;
    raise_file_limit();
    Proxy proxy(options);
    if (const std::string problem = proxy.start(); !problem.empty()) return fail(exit_cannot_start, problem);
    proxy.serve(waiter);
    proxy.stop(waiter);
    return exit_good;
}

// --- the command line ---------------------------------------------------------------------------------------------------

std::optional<std::chrono::nanoseconds> positive_duration(const std::string& text) {
    const auto time = parse_duration(text);
    return time && *time > time->zero() && *time <= std::chrono::hours(24 * 40) ? time : std::nullopt;
}

CLI::Option* add_patterns(CLI::App& command, const char* name, std::vector<HostPattern>& patterns, const char* text) {
    const auto take = [&patterns](const std::vector<std::string>& given) {
        for (const std::string& each : given) {
            const auto pattern = HostPattern::parse(each);
            if (!pattern) throw CLI::ValidationError("`" + each + "` is not a host, *.DOMAIN, an address, or ADDRESS/BITS");
            patterns.push_back(*pattern);
        }
    };
    return command.add_option_function<std::vector<std::string>>(name, take, text)->type_name("PATTERN")->allow_extra_args(false);
}

void take_credential(Credentials& credentials, const std::string& line) {
    if (line.find(':') == line.npos || line.starts_with(':')) throw CLI::ValidationError("a credential is USER:PASSWORD");
    credentials.add(line);
}

void take_credentials_file(Credentials& credentials, const std::string& name) {
    std::ifstream file(name);
    std::string line;
    std::size_t bytes = 0;
    while (std::getline(file, line) && (bytes += line.size()) <= credentials_bytes_max)
        if (!line.empty() && line[0] != '#') take_credential(credentials, line);
    if (!file.eof()) throw CLI::ValidationError("cannot read " + name);
    if (credentials.empty()) throw CLI::ValidationError(name + " has no credentials");
}

void define_access_options(CLI::App& command, ProxyOptions& o) {
    const auto take_ports = [&o](const std::string& text) {
        const auto ports = parse_ports(text);
        if (!ports) throw CLI::ValidationError("`" + text + "` is not a list of ports");
        o.access.connect_ports = *ports;
    };
    command
        .add_option_function<std::string>("--connect-ports", take_ports,
                                          "Where CONNECT may go, e.g. 443,8000-8099; *: everywhere  [443,80]")
        ->type_name("PORTS");
    add_patterns(command, "--allow", o.access.allowed, "Only there: a host, *.DOMAIN, an address, 10.0.0.0/8; may be repeated");
    add_patterns(command, "--deny", o.access.denied, "Never there, whatever --allow says; may be repeated");
    command
        .add_option_function<std::string>(
            "--auth", [&o](const std::string& text) { take_credential(o.credentials, text); },
            "Clients have to know this (Basic); it shows in the list of processes")
        ->type_name("USER:PASSWORD");
    command
        .add_option_function<std::string>(
            "--auth-file", [&o](const std::string& name) { take_credentials_file(o.credentials, name); },
            "The same from a file, one USER:PASSWORD a line")
        ->type_name("FILE");
    command.add_flag("--open", o.open, "Serve whoever reaches --host, without --auth");
}

}  // namespace

Run define_proxy(CLI::App& command) {
    const auto options = std::make_shared<ProxyOptions>();
    ProxyOptions& o = *options;
    define_address_options(command, "--host", o.host, o.port,
                           "Numeric address to listen on; others than loopback need --auth or --open");
    define_access_options(command, o);
    command.add_option("--threads", o.threads, "Worker threads of each component, 1 to 512; default: one per CPU")
        ->check(within(1, 512))
        ->type_name("N");
    command.add_option("--max-connections", o.connections_max, "Clients at a time; further ones are closed at once")
        ->check(within(1, 1'000'000))
        ->type_name("N")
        ->capture_default_str();
    add_parsed(command, "--connect-timeout", o.connect_timeout, "To resolve a name; to connect to one address  [10s]",
               positive_duration, "TIME");
    add_parsed(command, "--timeout", o.timeout, "Of silence while a request is served  [60s]", positive_duration, "TIME");
    add_parsed(command, "--tunnel-timeout", o.tunnel_timeout, "Of silence in a tunnel  [10m]", positive_duration, "TIME");
    add_parsed(command, "--grace", o.grace, "For what is under way when it is told to stop  [5s]", positive_duration, "TIME");
    command.add_flag("--quiet", o.quiet, "No line for each request");
    command.footer(
        "The first line of the output is `listening on HOST:PORT`; then comes a line for each request that has ended. Names are\n"
        "resolved here, and --allow and --deny look at the address too. SIGINT and SIGTERM let what is under way end; a second "
        "one\n"
        "does not. More: docs/proxy.md.\n"
        "Examples:\n"
        "  hp proxy --port 3128                                     then: curl -x http://127.0.0.1:3128 https://example.org/\n"
        "  hp proxy --deny 10.0.0.0/8 --deny '*.internal' --connect-ports '*'\n"
        "  hp proxy --host 0.0.0.0 --auth-file users.txt --allow '*.example.org'");
    return [options] { return run_proxy(*options); };
}

}  // namespace hp::app
