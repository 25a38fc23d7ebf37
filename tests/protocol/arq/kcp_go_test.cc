// SPDX-License-Identifier: Apache-2.0
// A second opinion: messages through another implementation of KCP (Debian's golang-github-xtaci-kcp-dev) and back.
#include <gtest/gtest.h>

#include <arpa/inet.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>

#include "protocol/arq/peer.h"

extern char** environ;

namespace hp::arq::hand {
namespace {

constexpr const char* library = "/usr/share/gocode/src/github.com/xtaci/kcp-go";

// Builds the peer; the result is its path, or empty.
std::string built_peer() {
    const std::string folder = std::string(HP_BIN_DIR) + "/../kcp_peer." + std::to_string(getpid());
    std::filesystem::create_directories(folder);
    const std::string command = "cd '" + folder + "' && GO111MODULE=off GOPATH=/usr/share/gocode GOCACHE='" + folder +
                                "/../go_cache' GOFLAGS=-p=1 go build -o peer '" HP_SOURCE_DIR
                                "/tests/protocol/arq/kcp_peer/main.go'";
    return std::system(command.c_str()) == 0 ? folder + "/peer" : "";
}

class KcpPeer {
public:
    KcpPeer(const std::string& program, int lose) {
        int in[2], out[2];
        EXPECT_EQ(pipe(in) | pipe(out), 0);
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_adddup2(&actions, in[0], 0);
        posix_spawn_file_actions_adddup2(&actions, out[1], 1);
        for (const int fd : {in[0], in[1], out[0], out[1]}) posix_spawn_file_actions_addclose(&actions, fd);
        std::string name = program, number = std::to_string(lose);
        char* arguments[] = {name.data(), number.data(), nullptr};
        EXPECT_EQ(posix_spawn(&pid_, name.c_str(), &actions, nullptr, arguments, environ), 0);
        posix_spawn_file_actions_destroy(&actions);
        close(in[0]);
        close(out[1]);
        stdin_ = in[1];
        FILE* const lines = fdopen(out[0], "r");
        EXPECT_EQ(fscanf(lines, "%d", &port_), 1);
        fclose(lines);
    }
    ~KcpPeer() {
        close(stdin_);
        kill(pid_, SIGKILL);
        waitpid(pid_, nullptr, 0);
    }
    int port() const { return port_; }

private:
    pid_t pid_ = 0;
    int stdin_ = -1, port_ = 0;
};

struct Client final : Sink {
    Client(const Settings& its_settings, int port)
        : settings(its_settings),
          store(settings.datagram_bytes_max),
          machine(settings, Role::client, 0x4242, Subject::random(), store, *this, now()) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(static_cast<std::uint16_t>(port));
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        EXPECT_EQ(connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
    }
    ~Client() { close(socket); }
    static std::int64_t now() {
        return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
    }
    void on_datagram(Bytes datagram) override { ::send(socket, datagram.data(), datagram.size(), 0); }
    void on_ready() override {}
    bool on_message(Bytes message) override {
        echoed.emplace_back(reinterpret_cast<const char*>(message.data()), message.size());
        return true;
    }
    int turn() {
        const std::int64_t wait_us =
            machine.next_due_us() == never ? 100'000 : std::max<std::int64_t>(machine.next_due_us() - now(), 0);
        pollfd readable{socket, POLLIN, 0};
        poll(&readable, 1, static_cast<int>(std::min<std::int64_t>(wait_us, 100'000) / 1000 + 1));
        std::array<char, 2048> datagram;
        int error = 0;
        for (ssize_t size; error == 0 && (size = recv(socket, datagram.data(), datagram.size(), MSG_DONTWAIT)) > 0;)
            error = machine.feed(as_bytes(datagram.data(), static_cast<std::size_t>(size)), now());
        if (error == 0) error = machine.flush(now());
        return error == 0 && machine.next_due_us() <= now() ? machine.advance(now()) : error;
    }

    Settings settings;
    int socket = ::socket(AF_INET, SOCK_DGRAM, 0);
    Store store;
    Machine machine;
    std::vector<std::string> echoed;
};

TEST(ArqKcpGo, EchoThroughAnotherImplementation) {
    if (std::system("command -v go >/dev/null 2>&1") != 0 || !std::filesystem::exists(library))
        GTEST_SKIP() << "no go, or no golang-github-xtaci-kcp-dev";
#if defined(__SANITIZE_THREAD__) || defined(__SANITIZE_ADDRESS__)
    GTEST_SKIP() << "the plain build asks the peer";
#endif
    const std::string program = built_peer();
    ASSERT_NE(program, "");
    struct Row {
        int lose;
        bool fast, selective;
    };
    for (const Row& row : {Row{0, false, false}, Row{0, false, true}, Row{9, true, true}, Row{9, true, false}}) {
        SCOPED_TRACE(row.lose);
        KcpPeer peer(program, row.lose);
        Settings settings;
        settings.mtu = 1400;
        settings.flush_ms = 10;
        settings.message_bytes_max = 100'000;
        settings.selective_acks = row.selective;  // offered to one that does not know it
        settings.no_delay = settings.congestion_off = row.fast;
        settings.resend_by_acks = row.fast ? 2 : 0;
        Client client(settings, peer.port());
        ASSERT_EQ(client.machine.start(Client::now()), 0);
        while (!client.machine.is_ready()) ASSERT_EQ(client.turn(), 0);
        std::vector<std::string> sent;
        for (std::size_t i = 0; i < 40; ++i) {
            sent.push_back(std::string(1 + i * i * 7 % 10'000, char('a' + i % 26)));
            const Bytes piece = as_bytes(sent.back().data(), sent.back().size());
            ASSERT_EQ(client.machine.send({&piece, 1}, Client::now()), 0);
        }
        const std::int64_t deadline = Client::now() + 60'000'000;
        while (client.echoed.size() < sent.size() && Client::now() < deadline) ASSERT_EQ(client.turn(), 0);
        EXPECT_EQ(client.echoed, sent);
        EXPECT_FALSE(client.machine.statistics().selective_acks);
    }
    std::filesystem::remove_all(std::filesystem::path(program).parent_path());
}

}  // namespace
}  // namespace hp::arq::hand
