// SPDX-License-Identifier: Apache-2.0
// The datagram components, unchanged, on a simulated network that loses, repeats, delays and overtakes; everything follows from a
// seed. A few hundred seeds in each run, HP_SEEDS=10000 for more, HP_SEED=n for that one alone.
#include <gtest/gtest.h>
#include <hpsocket/HPSocket.h>

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

#include "support/random.h"
#include "support/simulated_net.h"

namespace hp::test {
namespace {

constexpr const char* server_ip = "10.0.0.1";
constexpr USHORT server_port = 5555;

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr std::uint64_t slower = 5;
#else
constexpr std::uint64_t slower = 1;
#endif

std::uint64_t seeds(std::uint64_t usual) {
    const char* wanted = std::getenv("HP_SEEDS");
    usual /= slower;
    return wanted != nullptr ? std::strtoull(wanted, nullptr, 0) : usual;
}

// A path as bad as the seed has it, and every fourth time a good one.
Path path_of(Random& random) {
    Path path;
    path.latency_us = random.up_to(40'000);
    if (random.below(4) == 0) return path;
    path.jitter_us = random.up_to(10'000);
    path.loss = 0.3 * random.share();
    path.duplication = 0.2 * random.share();
    path.reordering = 0.3 * random.share();
    path.reordering_us = random.up_to(30'000);
    return path;
}

std::string message_of(std::uint64_t seed, unsigned client, unsigned number, std::size_t bytes_max) {
    Random random(seed * 1'000'003 + client * 1009 + number);
    std::string text(1 + random.below(bytes_max), '\0');
    for (char& c : text) c = static_cast<char>(random.next());
    return text;
}

class Echo final : public CUdpServerListener {
public:
    std::atomic<int> open{0};
    std::atomic<bool> refused{false};

    EnHandleResult OnAccept(IUdpServer*, CONNID, UINT_PTR) override {
        ++open;
        return HR_OK;
    }
    EnHandleResult OnReceive(IUdpServer* server, CONNID id, const BYTE* data, int length) override {
        if (!server->Send(id, data, length)) refused = true;
        return HR_OK;
    }
    EnHandleResult OnClose(IUdpServer*, CONNID, EnSocketOperation, int) override {
        --open;
        return HR_OK;
    }
};

// --- reliable: every message once and in order ----------------------------------------------------------------------------

class Talker final : public CUdpClientListener {
public:
    Talker(std::uint64_t seed, unsigned number, unsigned messages, std::size_t bytes_max)
        : seed_(seed), number_(number), messages_(messages), bytes_max_(bytes_max) {}

    std::atomic<bool> done{false}, closed{false};
    std::atomic<int> error{0};
    std::string wrong;
    std::atomic<unsigned> came{0};

    EnHandleResult OnHandShake(IUdpClient* client, CONNID) override {
        talk(client);
        return HR_OK;
    }
    EnHandleResult OnReceive(IUdpClient* client, CONNID, const BYTE* data, int length) override {
        const std::string got(reinterpret_cast<const char*>(data), static_cast<std::size_t>(length));
        if (got != message_of(seed_, number_, came, bytes_max_))
            wrong = "message " + std::to_string(came) + " is not what was sent";
        if (++came == messages_) done = true;
        talk(client);
        return HR_OK;
    }
    EnHandleResult OnClose(IUdpClient*, CONNID, EnSocketOperation, int why) override {
        error = why;
        closed = true;
        done = true;
        return HR_OK;
    }

private:
    void talk(IUdpClient* client) {
        for (constexpr unsigned under_way_max = 20; sent_ < messages_ && sent_ - came < under_way_max; ++sent_) {
            const std::string text = message_of(seed_, number_, sent_, bytes_max_);
            if (!client->Send(reinterpret_cast<const BYTE*>(text.data()), static_cast<int>(text.size()))) {
                wrong = "Send failed";
                return;
            }
        }
    }

    const std::uint64_t seed_;
    const unsigned number_, messages_;
    const std::size_t bytes_max_;
    unsigned sent_ = 0;
};

template <class Component>
void configure(Component& arq, Random random) {
    arq.SetNoDelay(random.below(2) == 0);
    arq.SetTurnoffCongestCtrl(random.below(2) == 0);
    arq.SetFlushInterval(static_cast<DWORD>(1 + random.below(60)));
    arq.SetResendByAcks(static_cast<DWORD>(random.below(4)));
    arq.SetMinRto(static_cast<DWORD>(10 + random.below(50)));
    arq.SetMaxTransUnit(static_cast<DWORD>(128 + random.below(1300)));
    arq.SetHandShakeTimeout(60'000);
    arq.SetDeadLink(1000);
    arq.SetSelectiveAcks(random.below(3) != 0);
    arq.SetPacing(random.below(2) == 0);
    arq.SetAddressValidation(random.below(3) == 0);
    const BYTE key[32] = {1, 2, 3};
    arq.SetEncryption(static_cast<EnArqCipher>(random.below(3)), key, sizeof key);
}

TEST(ArqSimulation, EveryMessageOnceAndInOrder) {
    for_seeds(seeds(200), [](std::uint64_t seed) {
        Random random(seed);
        SimulatedNet net(seed, path_of(random));
        const SysOverride use(net);
        Echo echo;
        CUdpArqServerPtr server(&echo);
        server->SetWorkerThreadCount(1);
        const Random settings(random.next());
        configure(*server.Get(), settings);
        constexpr std::size_t bytes_max = 4000;
        std::vector<std::unique_ptr<Talker>> talkers;
        std::vector<std::unique_ptr<CUdpArqClientPtr>> clients;
        for (unsigned i = 0; i < 1 + random.below(2); ++i) {
            talkers.push_back(std::make_unique<Talker>(seed, i, 10 + static_cast<unsigned>(random.below(30)), bytes_max));
            clients.push_back(std::make_unique<CUdpArqClientPtr>(talkers.back().get()));
            configure(*clients.back()->Get(), settings);
        }
        {
            SimulatedNet::Script script(net);
            ASSERT_TRUE((*server).Start(server_ip, server_port));
            for (auto& client : clients) ASSERT_TRUE((*client)->Start(server_ip, server_port));
            EXPECT_TRUE(script.run_until([&] {
                return std::all_of(talkers.begin(), talkers.end(), [](const auto& talker) { return talker->done.load(); });
            })) << "at "
                << net.now_us();
            for (auto& talker : talkers) {
                EXPECT_EQ(talker->wrong, "");
                EXPECT_FALSE(talker->closed) << talker->error << " after " << talker->came;
            }
            EXPECT_FALSE(echo.refused);
            script.aside([&] {
                for (auto& client : clients) (*client)->Stop();
                server->Stop();
            });
        }
        EXPECT_EQ(echo.open, 0);
    });
}

// --- plain: what comes is what was sent -------------------------------------------------------------------------------------

class Thrower final : public CUdpClientListener {
public:
    Thrower(std::uint64_t seed, unsigned messages) : seed_(seed), messages_(messages) {}

    std::atomic<unsigned> came{0};
    std::atomic<bool> up{false}, closed{false};
    std::string wrong;

    EnHandleResult OnHandShake(IUdpClient* client, CONNID) override {
        for (unsigned i = 0; i < messages_; ++i) {
            const std::string text = message_of(seed_, 0, i, 1000);
            if (!client->Send(reinterpret_cast<const BYTE*>(text.data()), static_cast<int>(text.size()))) wrong = "Send failed";
        }
        up = true;
        return HR_OK;
    }
    EnHandleResult OnReceive(IUdpClient*, CONNID, const BYTE* data, int length) override {
        ++came;
        const std::string got(reinterpret_cast<const char*>(data), static_cast<std::size_t>(length));
        for (unsigned i = 0; i < messages_; ++i)
            if (got == message_of(seed_, 0, i, 1000)) return HR_OK;
        wrong = "something came that was not sent";
        return HR_OK;
    }
    EnHandleResult OnClose(IUdpClient*, CONNID, EnSocketOperation, int) override {
        closed = true;
        return HR_OK;
    }

private:
    const std::uint64_t seed_;
    const unsigned messages_;
};

TEST(UdpSimulation, NothingComesThatWasNotSent) {
    for_seeds(seeds(200), [](std::uint64_t seed) {
        Random random(seed);
        const Path path = path_of(random);
        SimulatedNet net(seed, path);
        const SysOverride use(net);
        Echo echo;
        CUdpServerPtr server(&echo);
        server->SetWorkerThreadCount(1);
        const unsigned messages = 1 + static_cast<unsigned>(random.below(30));
        Thrower thrower(seed, messages);
        CUdpClientPtr client(&thrower);
        {
            SimulatedNet::Script script(net);
            ASSERT_TRUE(server->Start(server_ip, server_port));
            ASSERT_TRUE(client->Start(server_ip, server_port));
            script.run_for(500);
            EXPECT_TRUE(thrower.up);
            EXPECT_EQ(thrower.wrong, "");
            if (path.loss == 0 && path.duplication == 0) {
                EXPECT_EQ(thrower.came, messages);
            }
            script.aside([&] {
                client->Stop();
                server->Stop();
            });
        }
        EXPECT_TRUE(thrower.closed);
        EXPECT_EQ(echo.open, 0);
    });
}

}  // namespace
}  // namespace hp::test
