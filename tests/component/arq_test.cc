// SPDX-License-Identifier: Apache-2.0
// Reliable UDP over the loopback interface: handshake, messages, limits, ends, settings.
#include <gtest/gtest.h>

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <chrono>
#include <memory>
#include <thread>

#include "support/arq_pair.h"
#include "support/party.h"

namespace hp::test {
namespace {

// A UDP socket on the loopback interface that says only what the test says.
class Mute {
public:
    Mute() {
        sockaddr_in any = address(0);
        ::bind(fd_, reinterpret_cast<const sockaddr*>(&any), sizeof any);
    }
    ~Mute() { ::close(fd_); }
    USHORT port() const {
        sockaddr_in own{};
        socklen_t size = sizeof own;
        ::getsockname(fd_, reinterpret_cast<sockaddr*>(&own), &size);
        return ntohs(own.sin_port);
    }
    void send(USHORT port, std::string_view bytes) const {
        const sockaddr_in to = address(port);
        ::sendto(fd_, bytes.data(), bytes.size(), 0, reinterpret_cast<const sockaddr*>(&to), sizeof to);
    }

private:
    static sockaddr_in address(USHORT port) {
        sockaddr_in made{};
        made.sin_family = AF_INET;
        made.sin_port = htons(port);
        made.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        return made;
    }
    int fd_ = ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
};

// --- messages -----------------------------------------------------------------------------------------------------------------

TEST(Arq, MessagesOfEverySizeComeBackWhole) {
    ArqPair pair;
    pair.both([](auto& arq) { arq.SetMaxMessageSize(127 * (1432 - 24) - 1); });
    pair.echo();
    ASSERT_TRUE(pair.connect());
    std::vector<std::string> sent;
    for (const std::size_t size : {1u, 2u, 23u, 24u, 25u, 1407u, 1408u, 1409u, 2816u, 4096u, 65536u, 178'815u}) {
        sent.push_back(pattern(size, static_cast<unsigned>(size)));
        ASSERT_TRUE(pair.send(sent.back())) << size;
    }
    ASSERT_TRUE(pair.listens.log.wait_for(What::receive, sent.size()));
    EXPECT_TRUE(pair.listens.log.messages(pair.client_id) == sent);
    EXPECT_TRUE(pair.hears.log.messages(pair.server_id) == sent);
    EXPECT_EQ(pair.listens.log.trace(pair.client_id), "connect handshake receive");
}

TEST(Arq, PiecesAreOneMessage) {
    ArqPair pair;
    ASSERT_TRUE(pair.connect());
    std::string one = "one", two(3000, 'x'), three = "three";
    WSABUF buffers[] = {{3, reinterpret_cast<BYTE*>(one.data())},
                        {0, nullptr},
                        {3000, reinterpret_cast<BYTE*>(two.data())},
                        {5, reinterpret_cast<BYTE*>(three.data())}};
    ASSERT_TRUE(pair.client->SendPackets(buffers, 4));
    ASSERT_TRUE(pair.hears.log.wait_for(What::receive));
    EXPECT_EQ(pair.hears.log.messages(pair.server_id), std::vector{one + two + three});
}

TEST(Arq, ThreadsKeepTheirOrder) {
    ArqPair pair;
    ASSERT_TRUE(pair.connect());
    constexpr int threads = 3, messages = 300;
    std::vector<std::thread> senders;
    for (int t = 0; t < threads; ++t)
        senders.emplace_back([&, t] {
            for (int i = 0; i < messages; ++i) {
                EXPECT_TRUE(pair.send(std::string(1, static_cast<char>('a' + t)) + std::to_string(i))) << errno;
            }
        });
    for (std::thread& sender : senders) sender.join();
    ASSERT_TRUE(pair.hears.log.wait_for(What::receive, threads * messages));
    int next[threads] = {};
    for (const std::string& message : pair.hears.log.messages(pair.server_id)) {
        const int t = message[0] - 'a';
        EXPECT_EQ(message.substr(1), std::to_string(next[t]++));
    }
}

TEST(Arq, ServerSpeaksFirstAndFromOtherThreads) {
    ArqPair pair;
    ASSERT_TRUE(pair.connect());
    std::vector<std::string> sent;
    for (unsigned i = 0; i < 200; ++i) {
        sent.push_back(pattern(1 + i * 17 % 4000, i));
        ASSERT_TRUE(pair.serve(pair.server_id, sent.back()));
    }
    ASSERT_TRUE(pair.listens.log.wait_for(What::receive, sent.size()));
    EXPECT_TRUE(pair.listens.log.messages(pair.client_id) == sent);
}

TEST(Arq, OnSendTellsDatagrams) {
    ArqPair pair;
    ASSERT_TRUE(pair.connect());
    ASSERT_TRUE(pair.send(std::string(4000, 'm')));
    ASSERT_TRUE(pair.hears.log.wait_for(What::receive));
    // Its greeting of 12 bytes was one of them, and three segments with 24 bytes of header each.
    ASSERT_TRUE(pair.listens.log.wait([&](const Log& log) { return log.sent_bytes(pair.client_id) >= 12 + 4000 + 3 * 24; }));
    EXPECT_NE(pair.listens.log.sent(pair.client_id).find("\x4f\xbb\x01"), std::string::npos);
    ASSERT_TRUE(pair.hears.log.wait([&](const Log& log) { return log.sent_bytes(pair.server_id) >= 12 + 24; }));
}

TEST(Arq, RefusesWhatItCannotSend) {
    bool before = true, asked = false;
    int error = 0;
    ArqPair pair;
    pair.listens.on = [&](const Event& event) {
        if (event.what == What::connect) {
            before = pair.send("early");
            error = errno;
            asked = true;
        }
        return HR_OK;
    };
    EXPECT_FALSE(pair.send("not started"));
    EXPECT_EQ(errno, EBADSLT);
    ASSERT_TRUE(pair.connect());
    EXPECT_TRUE(asked);
    EXPECT_FALSE(before);
    EXPECT_EQ(error, EPERM);
    EXPECT_FALSE(pair.send(""));
    EXPECT_EQ(errno, EINVAL);
    EXPECT_FALSE(pair.send(std::string(4097, 'x')));
    EXPECT_EQ(errno, EINVAL);
    EXPECT_TRUE(pair.send(std::string(4096, 'x')));
    EXPECT_FALSE(pair.client->Send(nullptr, 5));
    EXPECT_EQ(errno, EINVAL);
    EXPECT_FALSE(pair.serve(pair.server_id + 1, "nobody"));
    EXPECT_EQ(errno, EBADSLT);
    EXPECT_FALSE(pair.client->PauseReceive(TRUE));
    EXPECT_EQ(errno, EPERM);
    EXPECT_FALSE(pair.server->PauseReceive(pair.server_id, TRUE));
    EXPECT_EQ(errno, EPERM);
}

TEST(Arq, TellsWhatWaits) {
    ArqPair pair;
    pair.client->SetMaxPendingDataLength(100'000);
    ASSERT_TRUE(pair.connect());
    int count = -1;
    ASSERT_TRUE(pair.client->GetWaitingSendMessageCount(count));
    EXPECT_EQ(count, 0);
    EXPECT_FALSE(pair.server->GetWaitingSendMessageCount(pair.server_id + 1, count));
    EXPECT_EQ(errno, EBADSLT);
    pair.server->Stop();  // from here on nobody acknowledges
    ASSERT_TRUE(pair.listens.log.wait_on(What::close, pair.client_id));
    EXPECT_FALSE(pair.client->GetWaitingSendMessageCount(count));
    EXPECT_EQ(errno, EPERM);
}

TEST(Arq, AFullQueueRefusesAndGoesOn) {
    // In an event of the client no acknowledgement is heard, so the queue fills up.
    const std::string text(1000, 'q');
    unsigned sent = 0;
    std::atomic<bool> full{false};
    ArqPair pair;
    pair.client->SetMaxPendingDataLength(50'000);
    pair.hears.on = [&](const Event& event) {
        if (event.what == What::receive && event.data == "go") pair.serve(event.id, "go");
        return HR_OK;
    };
    pair.listens.on = [&](const Event& event) {
        if (event.what != What::receive || full) return HR_OK;
        while (pair.send(text)) ++sent;
        EXPECT_EQ(errno, ENOBUFS);
        full = true;
        return HR_OK;
    };
    ASSERT_TRUE(pair.connect());
    ASSERT_TRUE(pair.send("go"));
    ASSERT_TRUE(pair.listens.log.wait([&](const Log&) { return full.load(); }));
    EXPECT_GE(sent, 45u);
    EXPECT_LE(sent, 50u);
    ASSERT_TRUE(pair.hears.log.wait_for(What::receive, sent + 1));
    int count = 1;  // the last acknowledgement makes no event
    for (const auto begun = std::chrono::steady_clock::now();
         count != 0 && std::chrono::steady_clock::now() - begun < patience;) {
        ASSERT_TRUE(pair.client->GetWaitingSendMessageCount(count));
        std::this_thread::yield();
    }
    EXPECT_TRUE(pair.send(text));
    ASSERT_TRUE(pair.hears.log.wait_for(What::receive, sent + 2));
}

// --- handshake ----------------------------------------------------------------------------------------------------------------

TEST(Arq, ASilentPeerIsGivenUp) {
    const Mute mute;
    ArqPair pair;
    pair.both([](auto& arq) { arq.SetHandShakeTimeout(100); });
    ASSERT_TRUE(pair.client->Start("127.0.0.1", mute.port()));
    const CONNID id = pair.client->GetConnectionID();
    ASSERT_TRUE(pair.listens.log.wait_on(What::close, id));
    EXPECT_EQ(pair.listens.log.trace(id), "connect close(5,110)");
    ASSERT_TRUE(pair.client->Wait(30'000));
    EXPECT_EQ(pair.client->GetState(), SS_STOPPED);

    ASSERT_TRUE(pair.listen());
    mute.send(pair.port(), std::string("\x4f\xbb\x01\x00\x07\x00\x00\x00\x00\x00\x00\x00", 12));
    ASSERT_TRUE(pair.hears.log.wait_for(What::close));
    EXPECT_EQ(pair.hears.log.closed(1).error, ETIMEDOUT);
    EXPECT_EQ(pair.hears.log.count(What::handshake), 0u);
}

TEST(Arq, HandshakeRefusedByTheListener) {
    ArqPair pair;
    pair.hears.on = [](const Event& event) { return event.what == What::handshake ? HR_ERROR : HR_OK; };
    ASSERT_TRUE(pair.listen());
    ASSERT_TRUE(pair.dial());
    ASSERT_TRUE(pair.listens.log.wait_on(What::close, pair.client_id));
    EXPECT_EQ(pair.listens.log.closed(pair.client_id).error, 0);
}

TEST(Arq, AgreesOnEncryption) {
    const BYTE key[32] = {1, 2, 3};
    for (const EnArqCipher cipher : {ARQ_CIPHER_AES_256_GCM, ARQ_CIPHER_CHACHA20_POLY1305}) {
        ArqPair pair;
        pair.both([&](auto& arq) { EXPECT_TRUE(arq.SetEncryption(cipher, key, sizeof key)); });
        EXPECT_EQ(pair.server->GetEncryption(), cipher);
        pair.echo();
        ASSERT_TRUE(pair.connect());
        const std::string secret = "nobody on the way reads this text";
        ASSERT_TRUE(pair.send(secret));
        ASSERT_TRUE(pair.listens.log.wait_for(What::receive));
        EXPECT_EQ(pair.listens.log.received(pair.client_id), secret);
        EXPECT_EQ(pair.listens.log.sent(pair.client_id).find("nobody"), std::string::npos);
    }
}

TEST(Arq, AnotherKeyIsNotHeard) {
    BYTE key[32] = {1, 2, 3};
    ArqPair pair;
    pair.server->SetEncryption(ARQ_CIPHER_AES_256_GCM, key, sizeof key);
    key[31] = 1;
    pair.client->SetEncryption(ARQ_CIPHER_AES_256_GCM, key, sizeof key);
    pair.both([](auto& arq) { arq.SetHandShakeTimeout(200); });
    ASSERT_TRUE(pair.listen());
    ASSERT_TRUE(pair.dial());
    ASSERT_TRUE(pair.listens.log.wait_on(What::close, pair.client_id));
    EXPECT_EQ(pair.listens.log.closed(pair.client_id).error, ETIMEDOUT);
    EXPECT_EQ(pair.hears.log.count(What::handshake), 0u);
}

TEST(Arq, ValidatesAddresses) {
    const Mute mute;
    ArqPair pair;
    pair.both([](auto& arq) { arq.SetAddressValidation(TRUE); });
    pair.echo();
    ASSERT_TRUE(pair.listen());
    for (int i = 0; i < 100; ++i) {
        const char id = static_cast<char>(1 + i);
        mute.send(pair.port(), std::string("\x4f\xbb\x01\x00", 4) + id + std::string(7, '\0'));
        mute.send(pair.port(), "");
    }
    ASSERT_TRUE(pair.connect());
    ASSERT_TRUE(pair.send("hello"));
    ASSERT_TRUE(pair.listens.log.wait_for(What::receive));
    EXPECT_EQ(pair.hears.log.count(What::accept), 1u);
    EXPECT_EQ(pair.server->GetConnectionCount(), 1u);
}

TEST(Arq, ProbesForTheLongestDatagram) {
    std::atomic<std::size_t> longest{0};
    ArqPair pair;
    pair.both([](auto& arq) {
        arq.SetMaxDatagramSize(9000);
        arq.SetMaxMessageSize(60'000);
        arq.SetMtuProbing(TRUE);
    });
    pair.listens.on = [&](const Event& event) {
        if (event.what == What::send) longest = std::max(longest.load(), event.data.size());
        return HR_OK;
    };
    pair.echo();
    ASSERT_TRUE(pair.connect());
    const std::string message = pattern(60'000);
    for (std::size_t round = 1; round <= 100 && longest <= 8000; ++round) {
        ASSERT_TRUE(pair.send(message));
        ASSERT_TRUE(pair.listens.log.wait_for(What::receive, round));
    }
    pair.client->Stop();
    EXPECT_GT(longest, 1200u);
    EXPECT_LE(longest, 9000u);
}

// --- ends ---------------------------------------------------------------------------------------------------------------------

TEST(Arq, EitherSideCloses) {
    for (const bool guarded : {false, true}) {
        SCOPED_TRACE(guarded ? "guarded" : "plain");
        ArqPair pair;
        pair.both([&](auto& arq) { arq.SetAddressValidation(guarded); });
        ASSERT_TRUE(pair.connect());
        ASSERT_TRUE(pair.server->Disconnect(pair.server_id));
        ASSERT_TRUE(pair.listens.log.wait_on(What::close, pair.client_id));
        EXPECT_EQ(pair.listens.log.closed(pair.client_id).operation, SO_CLOSE);
        EXPECT_EQ(pair.listens.log.closed(pair.client_id).error, 0);
        ASSERT_TRUE(pair.client->Wait(30'000));
        ASSERT_TRUE(pair.hears.log.wait_on(What::close, pair.server_id));

        ASSERT_TRUE(pair.connect()) << "again";
        pair.client->Stop();
        ASSERT_TRUE(pair.hears.log.wait_on(What::close, pair.server_id));
        EXPECT_EQ(pair.hears.log.closed(pair.server_id).error, 0);
    }
}

TEST(Arq, HoldsOutUntilEverythingIsAcknowledged) {
    ArqPair pair;
    ASSERT_TRUE(pair.connect());
    for (int i = 0; i < 100; ++i) ASSERT_TRUE(pair.serve(pair.server_id, pattern(4000, static_cast<unsigned>(i))));
    ASSERT_TRUE(pair.server->Disconnect(pair.server_id, FALSE));
    ASSERT_TRUE(pair.listens.log.wait_on(What::close, pair.client_id));
    EXPECT_EQ(pair.listens.log.count(What::receive), 100u);
}

TEST(Arq, StopsInsideEventsAndStartsAgain) {
    ArqPair pair;
    pair.listens.on = [&](const Event& event) {
        if (event.what == What::receive) pair.client->Stop();
        return HR_OK;
    };
    pair.echo();
    for (int round = 0; round < 3; ++round) {
        ASSERT_TRUE(pair.connect());
        ASSERT_TRUE(pair.send("stop"));
        ASSERT_TRUE(pair.client->Wait(30'000));
        ASSERT_TRUE(pair.hears.log.wait_for(What::close, pair.hears.log.count(What::accept)));
        pair.server->Stop();
    }
}

TEST(Arq, ManyConnections) {
    ServerRecorder hears;
    CUdpArqServerPtr server(&hears);
    server->SetWorkerThreadCount(2);
    hears.on = [&](const Event& event) {
        if (event.what == What::receive)
            server->Send(event.id, reinterpret_cast<const BYTE*>(event.data.data()), static_cast<int>(event.data.size()));
        return HR_OK;
    };
    ASSERT_TRUE(server->Start("127.0.0.1", 0));
    TCHAR text[64];
    int length = sizeof text;
    USHORT port = 0;
    server->GetListenAddress(text, length, port);
    constexpr std::size_t count = 20;
    std::vector<std::unique_ptr<ClientRecorder>> listens;
    std::vector<std::unique_ptr<CUdpArqClientPtr>> clients;
    for (std::size_t i = 0; i < count; ++i) {
        listens.push_back(std::make_unique<ClientRecorder>());
        clients.push_back(std::make_unique<CUdpArqClientPtr>(listens.back().get()));
        ASSERT_TRUE((*clients.back())->Start("127.0.0.1", port));
    }
    for (std::size_t i = 0; i < count; ++i) {
        ASSERT_TRUE(listens[i]->log.wait_for(What::handshake));
        const std::string message = pattern(3000, static_cast<unsigned>(i));
        ASSERT_TRUE((*clients[i])->Send(reinterpret_cast<const BYTE*>(message.data()), 3000));
        ASSERT_TRUE(listens[i]->log.wait_for(What::receive));
        EXPECT_TRUE(listens[i]->log.received((*clients[i])->GetConnectionID()) == message);
    }
    EXPECT_EQ(server->GetConnectionCount(), count);
    server->Stop();
    for (std::size_t i = 0; i < count; ++i) EXPECT_TRUE(listens[i]->log.wait_for(What::close)) << i;
}

// --- settings -----------------------------------------------------------------------------------------------------------------

template <class Component>
void check_settings(Component& arq, const std::function<bool()>& start) {
    const struct {
        const char* name;
        DWORD usual, good;
        std::vector<DWORD> bad;
        void (Component::*set)(DWORD);
        DWORD (Component::*get)();
    } rows[] = {
        {"FlushInterval", 60, 10, {0, 5001}, &Component::SetFlushInterval, &Component::GetFlushInterval},
        {"ResendByAcks", 0, 2, {}, &Component::SetResendByAcks, &Component::GetResendByAcks},
        {"SendWndSize", 128, 32, {0, 32'769}, &Component::SetSendWndSize, &Component::GetSendWndSize},
        {"RecvWndSize", 512, 128, {0, 32'769}, &Component::SetRecvWndSize, &Component::GetRecvWndSize},
        {"MinRto", 30, 10, {0, 2500, 60'001}, &Component::SetMinRto, &Component::GetMinRto},
        {"FastLimit", 5, 0, {}, &Component::SetFastLimit, &Component::GetFastLimit},
        {"MaxTransUnit", 0, 500, {71, 1433}, &Component::SetMaxTransUnit, &Component::GetMaxTransUnit},
        {"MaxMessageSize", 4096, 100, {0, 127 * (1432 - 24)}, &Component::SetMaxMessageSize, &Component::GetMaxMessageSize},
        {"HandShakeTimeout", 5000, 61, {0, 60}, &Component::SetHandShakeTimeout, &Component::GetHandShakeTimeout},
        {"DeadLink", 20, 2, {0, 1, 1001}, &Component::SetDeadLink, &Component::GetDeadLink},
    };
    for (const auto& row : rows) {
        EXPECT_EQ((arq.*row.get)(), row.usual) << row.name;
        for (const DWORD bad : row.bad) {
            (arq.*row.set)(bad);
            EXPECT_EQ((arq.*row.get)(), bad) << row.name;
            EXPECT_FALSE(start()) << row.name << " " << bad;
            EXPECT_EQ(errno, EINVAL) << row.name;
            EXPECT_EQ(arq.GetLastError(), SE_INVALID_PARAM) << row.name;
        }
        (arq.*row.set)(row.good);
        EXPECT_TRUE(start()) << row.name << " " << row.good;
        (arq.*row.set)(row.usual);
        EXPECT_EQ((arq.*row.get)(), row.good) << row.name << " cannot be set while it runs";
        arq.Stop();
        (arq.*row.set)(row.usual);
    }
    EXPECT_FALSE(arq.IsNoDelay());
    EXPECT_FALSE(arq.IsTurnoffCongestCtrl());
    EXPECT_TRUE(arq.IsSelectiveAcks());
    EXPECT_TRUE(arq.IsPacing());
    EXPECT_FALSE(arq.IsMtuProbing());
    EXPECT_FALSE(arq.IsAddressValidation());
    EXPECT_EQ(arq.GetEncryption(), ARQ_CIPHER_NONE);
    const BYTE key[65] = {};
    for (const int length : {0, 15, 65, -1}) {
        EXPECT_FALSE(arq.SetEncryption(ARQ_CIPHER_AES_256_GCM, key, length)) << length;
        EXPECT_EQ(errno, EINVAL);
    }
    EXPECT_FALSE(arq.SetEncryption(static_cast<EnArqCipher>(3), key, 32));
    EXPECT_FALSE(arq.SetEncryption(ARQ_CIPHER_AES_256_GCM, nullptr, 32));
    EXPECT_TRUE(arq.SetEncryption(ARQ_CIPHER_NONE));
    ASSERT_TRUE(start());
    EXPECT_FALSE(arq.SetEncryption(ARQ_CIPHER_NONE));
    EXPECT_EQ(errno, EPERM);
    arq.Stop();
}

TEST(Arq, SettingsOfAServer) {
    ArqPair pair;
    check_settings(*pair.server.Get(), [&] { return pair.listen(); });
}

TEST(Arq, SettingsOfAClient) {
    const Mute mute;
    ArqPair pair;
    check_settings(*pair.client.Get(), [&] { return pair.client->Start("127.0.0.1", mute.port()) != FALSE; });
}

// The datagram is the limit of the unit, and the unit that of the message.
TEST(Arq, SettingsTogether) {
    ArqPair pair;
    pair.server->SetMaxDatagramSize(500);
    pair.server->SetMaxTransUnit(501);
    EXPECT_FALSE(pair.listen());
    pair.server->SetMaxTransUnit(0);
    pair.server->SetMaxMessageSize(127 * (500 - 24));
    EXPECT_FALSE(pair.listen());
    pair.server->SetMaxMessageSize(127 * (500 - 24) - 1);
    EXPECT_TRUE(pair.listen());
}

}  // namespace
}  // namespace hp::test
