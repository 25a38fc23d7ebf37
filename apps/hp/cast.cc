// SPDX-License-Identifier: Apache-2.0
// hp cast: a tiny chat by multicast or broadcast. Lines of the input are sent, what others send is printed with its sender.
#include <hpsocket/HPSocket.h>
#include <poll.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <CLI/CLI.hpp>

#include <atomic>
#include <cerrno>
#include <condition_variable>
#include <cstdio>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "hp/command.h"
#include "hp/get/columns.h"
#include "hp/range.h"
#include "hp/waiter.h"

namespace hp::app {
namespace {

constexpr std::size_t datagram_bytes_max = 1400;  // fits into a packet nearly everywhere
constexpr int last_words_ms = 5000;               // for what was read to leave

struct CastOptions {
    std::string group, interface, name;
    USHORT port = 0;
    int ttl = 1;
    bool loop = false, broadcast = false, listen = false;
};

int fail(const std::string& text, int code = exit_cannot_start) {
    std::fprintf(stderr, "hp cast: %s\n", text.c_str());
    return code;
}

std::string advice(const CastOptions& options, int error) {
    switch (error) {
        case EADDRINUSE: return "the port is taken by a program that does not share it";
        case ENODEV:
            return "no interface of that name or address" +
                   (options.interface.empty() ? ", or no route for groups" : std::string());
        case EADDRNOTAVAIL: return "nothing here has that address, or the name of the group is unknown";
        case EAFNOSUPPORT: return "group and interface are of different families";
        case EPFNOSUPPORT: return "IPv6 has no broadcast; ff02::1 is the group of all";
        case EINVAL: return options.group + " is no group: those are 224.0.0.0 to 239.255.255.255, and ff00::/8";
        default: return SYS_GetLastErrorStr();
    }
}

// Prints what comes; counts what leaves.
class Chat final : public CUdpCastListener {
public:
    EnHandleResult OnReceive(IUdpCast* cast, CONNID, const BYTE* data, int length) override {
        TCHAR address[64] = "?";
        int size = sizeof address;
        USHORT port = 0;
        cast->GetRemoteAddress(address, size, port);
        std::string text(reinterpret_cast<const char*>(data), static_cast<std::size_t>(length));
        while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) text.pop_back();
        const bool six = std::string(address).find(':') != std::string::npos;
        std::printf(six ? "[%s]:%u %s\n" : "%s:%u %s\n", address, static_cast<unsigned>(port), get::printable(text).c_str());
        std::fflush(stdout);  // at once, also into a pipe
        return HR_OK;
    }
    EnHandleResult OnSend(IUdpCast*, CONNID, const BYTE*, int) override {
        std::lock_guard lock(mutex_);
        ++sent_;
        changed_.notify_all();
        return HR_OK;
    }
    EnHandleResult OnClose(IUdpCast*, CONNID, EnSocketOperation, int error) override {
        std::lock_guard lock(mutex_);
        error_ = error;
        changed_.notify_all();
        if (error != 0) Waiter::wake();
        return HR_OK;
    }
    void wait_sent(std::uint64_t count) {
        std::unique_lock lock(mutex_);
        changed_.wait_for(lock, std::chrono::milliseconds(last_words_ms), [&] { return sent_ >= count || error_ != 0; });
    }
    int error() {
        std::lock_guard lock(mutex_);
        return error_;
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    std::uint64_t sent_ = 0;
    int error_ = 0;
};

// Lines of the standard input, until it ends or a signal comes.
class Lines {
public:
    explicit Lines(int signals) : signals_(signals) {}
    // The next one; none at the end (`ended`) or after a signal.
    std::optional<std::string> next() {
        for (;;) {
            if (const std::size_t end = text_.find('\n'); end != std::string::npos) return take(end);
            if (ended && !text_.empty()) return take(text_.size());
            if (ended) return std::nullopt;
            pollfd items[] = {{STDIN_FILENO, POLLIN, 0}, {signals_, POLLIN, 0}};
            if (poll(items, 2, -1) < 0 || items[1].revents != 0) return std::nullopt;
            char piece[4096];
            const ssize_t count = read(STDIN_FILENO, piece, sizeof piece);
            if (count <= 0)
                ended = true;
            else
                text_.append(piece, static_cast<std::size_t>(count));
        }
    }
    bool ended = false;

private:
    std::string take(std::size_t end) {
        std::string line = text_.substr(0, end);
        text_.erase(0, end + 1);
        if (!line.empty() && line.back() == '\r') line.pop_back();
        return line;
    }
    const int signals_;
    std::string text_;
};

int open_signals() {
    sigset_t set;
    sigemptyset(&set);
    for (const int signal : {SIGINT, SIGTERM, Waiter::woken}) sigaddset(&set, signal);
    return signalfd(-1, &set, SFD_CLOEXEC);
}

int run_cast(const CastOptions& options) {
    const Waiter waiter;
    Chat chat;
    const CUdpCastPtr cast(&chat);
    cast->SetCastMode(options.broadcast ? CM_BROADCAST : CM_MULTICAST);
    cast->SetMultiCastTtl(options.ttl);
    cast->SetMultiCastLoop(options.loop ? TRUE : FALSE);
    cast->SetMaxDatagramSize(65'535);  // of others: all that comes
    if (!cast->Start(options.group.c_str(), options.port, FALSE, options.interface.c_str())) {
        const int error = errno;
        return fail("cannot join " + get::printable(options.group) + " at port " + std::to_string(options.port) + ": " +
                    advice(options, error));
    }
    const bool talks = isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1;
    if (talks) std::fputs("a line is a message; Ctrl-D ends\n", stderr);

    const int signals = open_signals();
    if (signals < 0) return fail(SYS_GetLastErrorStr());
    Lines lines(signals);
    const std::string prefix = options.name.empty() ? "" : options.name + ": ";
    std::uint64_t said = 0;
    int code = exit_good;
    while (const std::optional<std::string> line = lines.next()) {
        const std::string message = prefix + *line;
        if (message.size() > datagram_bytes_max) {
            code = fail("a line of " + std::to_string(line->size()) + " bytes is too long, and was not sent", exit_bad);
            continue;
        }
        while (!cast->Send(reinterpret_cast<const BYTE*>(message.data()), static_cast<int>(message.size()))) {
            if (errno != ENOBUFS) break;
            chat.wait_sent(said);  // too much waits: what was said before leaves first
        }
        ++said;
    }
    if (lines.ended && options.listen) waiter.wait();
    chat.wait_sent(lines.ended ? said : 0);
    if (const int error = chat.error(); error != 0) {
        errno = error;
        code = fail(std::string("sending failed: ") + SYS_GetLastErrorStr(), exit_bad);
    }
    cast->Stop();
    close(signals);
    return code;
}

std::string must_be_name(const std::string& name) {
    return name.size() <= 64 && get::printable(name) == name ? "" : "--name takes up to 64 bytes of printable text";
}

}  // namespace

Run define_cast(CLI::App& command) {
    const auto options = std::make_shared<CastOptions>();
    CastOptions& o = *options;
    command.add_option("group", o.group, "Group, e.g. 239.1.2.3 or ff02::1234; with --broadcast the address of a network")
        ->required()
        ->type_name("GROUP");
    command.add_option("port", o.port, "UDP port of all members")->required()->check(within(1, 65535))->type_name("PORT");
    command.add_option("--interface", o.interface, "Where to join and send: an address of it, or its name")->type_name("ADDR");
    command.add_option("--ttl", o.ttl, "Routers that a datagram may pass; 0: this host, 1: this network")
        ->check(within(0, 255))
        ->type_name("N")
        ->capture_default_str();
    command.add_flag("--loop", o.loop, "Members on this host hear us too, ourselves included");
    command.add_flag("--broadcast", o.broadcast, "Not a group: all of a network, 255.255.255.255 or e.g. 10.0.0.255");
    command.add_option("--name", o.name, "Said before each line")->check(must_be_name)->type_name("NAME");
    command.add_flag("--listen", o.listen, "Go on after the end of the input, until SIGINT or SIGTERM");
    command.footer(
        "Each line of the input is a datagram, of up to 1,400 bytes with the name. Each datagram of others is a line of the "
        "output: "
        "ADDRESS:PORT TEXT, with control characters made visible. Nothing is encrypted, and anybody on the network can take "
        "part.\n"
        "Exit codes: 0 at the end of the input or after SIGINT or SIGTERM, 1 a line was too long or could not be sent, 2 usage, "
        "3 could not join.\n"
        "Examples:\n"
        "  hp cast 239.1.2.3 7000 --name ann\n"
        "  hp cast 239.1.2.3 7000 --listen < /dev/null    only hear\n"
        "  uptime | hp cast 239.1.2.3 7000 --interface eth0\n"
        "  hp cast ff02::1234 7000 --interface eth0\n"
        "  hp cast 255.255.255.255 7000 --broadcast");
    return [options] { return run_cast(*options); };
}

}  // namespace hp::app
