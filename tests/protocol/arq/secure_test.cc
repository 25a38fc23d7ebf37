// SPDX-License-Identifier: Apache-2.0
// Encryption, and the gate before a server.
#include <gtest/gtest.h>

#include <cerrno>

#include "protocol/arq/gate.h"
#include "protocol/arq/link.h"
#include "protocol/arq/peer.h"
#include "protocol/arq/seal.h"

namespace hp::arq {
namespace {

using sim::World;

Settings keyed(Cipher cipher, char key = 'k') {
    Settings settings;
    settings.cipher = cipher;
    settings.key_bytes = 32;
    settings.key.fill(std::byte(key));
    return settings;
}
Bytes bytes_of(const std::string& text) { return as_bytes(text.data(), text.size()); }
std::string text_of(Bytes bytes) { return {reinterpret_cast<const char*>(bytes.data()), bytes.size()}; }

std::string name_of(const testing::TestParamInfo<Cipher>& row) {
    return row.param == Cipher::none ? "plain" : row.param == Cipher::aes_256_gcm ? "aes_256_gcm" : "chacha20_poly1305";
}

class ArqSeal : public testing::TestWithParam<Cipher> {
protected:
    void SetUp() override {
        const std::array<std::byte, 32> a{std::byte{1}}, b{std::byte{2}}, key{std::byte{3}};
        ASSERT_TRUE(client.begin(key, a, b));
        ASSERT_TRUE(server.begin(key, a, b));
    }
    std::string close(Seal& seal, const std::string& plain) {
        std::vector<std::byte> room(plain.size() + Seal::overhead_bytes);
        return text_of(seal.close(bytes_of(plain), room.data()));
    }
    bool open(Seal& seal, const std::string& sealed, std::string& plain) {
        std::vector<std::byte> room(sealed.size() + 1);
        Bytes opened;
        const bool good = seal.open(bytes_of(sealed), room.data(), opened);
        if (good) plain = text_of(opened);
        return good;
    }
    Seal client{GetParam(), true}, server{GetParam(), false};
};

TEST_P(ArqSeal, OpensOnceAndOnlyAtTheOtherSide) {
    std::string plain;
    const std::string sealed = close(client, "hello");
    EXPECT_EQ(sealed.size(), 5 + Seal::overhead_bytes);
    EXPECT_EQ(sealed.find("hello"), std::string::npos);
    EXPECT_FALSE(open(client, sealed, plain)) << "a direction has its own key";
    EXPECT_TRUE(open(server, sealed, plain));
    EXPECT_EQ(plain, "hello");
    EXPECT_FALSE(open(server, sealed, plain)) << "replayed";
    EXPECT_NE(close(client, "hello").substr(8), close(client, "hello").substr(8));
}

TEST_P(ArqSeal, EveryChangedBitIsNoticed) {
    std::string plain;
    const std::string sealed = close(client, "message");
    for (std::size_t bit = 0; bit < 8 * sealed.size(); ++bit) {
        std::string changed = sealed;
        changed[bit / 8] = char(changed[bit / 8] ^ (1 << bit % 8));
        EXPECT_FALSE(open(server, changed, plain)) << bit;
    }
    for (std::size_t size = 0; size < sealed.size(); ++size) EXPECT_FALSE(open(server, sealed.substr(0, size), plain));
    EXPECT_TRUE(open(server, sealed, plain));
}

TEST_P(ArqSeal, AnyOrderWithinTheWindow) {
    std::vector<std::string> sealed;
    for (int i = 0; i < 5000; ++i) sealed.push_back(close(client, std::to_string(i)));
    std::string plain;
    EXPECT_TRUE(open(server, sealed[10], plain));
    EXPECT_TRUE(open(server, sealed[3], plain));
    EXPECT_FALSE(open(server, sealed[3], plain));
    EXPECT_TRUE(open(server, sealed[2057], plain));
    EXPECT_FALSE(open(server, sealed[9], plain)) << "2048 behind the newest";
    EXPECT_FALSE(open(server, sealed[10], plain));
    EXPECT_TRUE(open(server, sealed[11], plain));
    EXPECT_EQ(plain, "11");
    EXPECT_TRUE(open(server, sealed[4999], plain));
    EXPECT_FALSE(open(server, sealed[2057], plain));
    for (std::size_t i = 4999 - 2047; i < 4999; ++i) EXPECT_TRUE(open(server, sealed[i], plain)) << i;
    for (std::size_t i = 4999 - 2047; i < 5000; ++i) EXPECT_FALSE(open(server, sealed[i], plain)) << i;
}

INSTANTIATE_TEST_SUITE_P(Ciphers, ArqSeal, testing::Values(Cipher::aes_256_gcm, Cipher::chacha20_poly1305), name_of);

TEST(ArqKeyed, OnlyWithTheSameKeyAndCipher) {
    struct Row {
        Settings client, server;
        bool ready;
    };
    const Row rows[] = {{keyed(Cipher::aes_256_gcm), keyed(Cipher::aes_256_gcm), true},
                        {keyed(Cipher::chacha20_poly1305), keyed(Cipher::chacha20_poly1305), true},
                        {keyed(Cipher::aes_256_gcm), keyed(Cipher::aes_256_gcm, 'x'), false},
                        {keyed(Cipher::aes_256_gcm), {}, false},
                        {{}, keyed(Cipher::aes_256_gcm), false}};
    for (const Row& row : rows) {
        World world(1);
        world.connect(row.client, row.server);
        world.run(world.now + 20'000'000, [&] { return world.both_ready(); });
        EXPECT_EQ(world.both_ready(), row.ready);
        if (row.ready) continue;
        EXPECT_FALSE(world.client().ready);
        EXPECT_FALSE(world.server().ready);
        EXPECT_TRUE(world.client().error == ETIMEDOUT || world.client().error == EBADMSG) << world.client().error;
    }
}

TEST(ArqKeyed, NothingOfAMessageIsReadableAndNothingForgedEndsIt) {
    World world(1);
    world.connect(keyed(Cipher::aes_256_gcm), keyed(Cipher::aes_256_gcm));
    std::vector<std::string> seen;
    world.client().datagram_hook = [&](Bytes datagram) { seen.push_back(text_of(datagram)); };
    ASSERT_TRUE(world.run(world.now + 5'000'000, [&] { return world.both_ready(); }));
    const std::string message(3000, 's');
    world.client().send(message);
    world.client().wake();
    ASSERT_TRUE(world.run(world.now + 5'000'000, [&] { return !world.server().messages.empty(); }));
    for (const std::string& datagram : seen) {
        EXPECT_EQ(datagram.find("sss"), std::string::npos);
        EXPECT_LE(datagram.size(), 1432u);
    }
    // Whatever was said, said again, cut, lengthened; and plain packets of all kinds.
    std::vector<std::string> forged = seen;
    for (const std::string& datagram : seen) {
        forged.push_back(datagram.substr(0, datagram.size() - 1));
        forged.push_back(datagram + "x");
    }
    forged.push_back(hand::hello(0, 0x99, 0));
    forged.push_back(hand::hello(1, world.client().machine->id(), world.server().machine->id()));
    forged.push_back(hand::segment({.conversation = world.client().machine->id(), .una = 1}));
    for (const std::string& datagram : forged) {
        EXPECT_EQ(world.server().machine->feed(bytes_of(datagram), world.now), 0);
        EXPECT_EQ(world.client().machine->feed(bytes_of(datagram), world.now), 0);
    }
    EXPECT_EQ(world.server().messages.size(), 1u);
    EXPECT_FALSE(world.server().machine->trusts_notification());
    EXPECT_TRUE(world.client().machine->close(world.now));
    EXPECT_TRUE(world.run(world.now + 1'000'000, [&] { return world.server().error != 0; }));
    EXPECT_EQ(world.server().error, peer_closed);
}

TEST(ArqKeyed, AReplayedHandshakeMakesNoSession) {
    World world(1);
    world.connect(keyed(Cipher::aes_256_gcm), keyed(Cipher::aes_256_gcm));
    std::vector<std::string> seen;
    world.client().datagram_hook = [&](Bytes datagram) { seen.push_back(text_of(datagram)); };
    ASSERT_TRUE(world.run(world.now + 5'000'000, [&] { return world.both_ready(); }));
    world.client().send("once");
    world.client().wake();
    ASSERT_TRUE(world.run(world.now + 5'000'000, [&] { return !world.server().messages.empty(); }));
    World other(2);  // a server that has the same key, and another random part
    other.connect(keyed(Cipher::aes_256_gcm), keyed(Cipher::aes_256_gcm));
    for (const std::string& datagram : seen) EXPECT_EQ(other.server().machine->feed(bytes_of(datagram), other.now), 0);
    EXPECT_FALSE(other.server().ready);
    EXPECT_TRUE(other.server().messages.empty());
}

class ArqGate : public testing::TestWithParam<Cipher> {
protected:
    Settings settings() const {
        Settings all = GetParam() == Cipher::none ? Settings{} : keyed(GetParam());
        all.address_validation = true;
        return all;
    }
    std::string ask(const std::string& datagram, const std::string& address, std::int64_t now, Gate::Judgement& judgement) const {
        std::array<std::byte, Gate::answer_bytes_max> room;
        Bytes reply;
        judgement = gate.judge(bytes_of(datagram), bytes_of(address), now, room, reply);
        EXPECT_LE(reply.size(), datagram.size()) << "nothing is amplified";
        return text_of(reply);
    }
    std::array<std::byte, Gate::secret_bytes> secret{std::byte{9}};
    Gate gate{settings(), secret};
};

TEST_P(ArqGate, OpensToWhoReadsItsAnswer) {
    hand::Subject client(settings());
    client.machine.start(client.now);
    Gate::Judgement judgement;
    const std::string first = client.out.back();
    const std::string answer = ask(first, "address", 0, judgement);
    EXPECT_EQ(judgement.verdict, Gate::Verdict::answer);
    EXPECT_EQ(ask(first, "address", 0, judgement), answer) << "nothing is kept";
    client.out.clear();
    EXPECT_EQ(client.feed(answer), 0);
    ASSERT_FALSE(client.out.empty());
    const std::string second = client.out.back();
    struct Row {
        const char* address;
        std::int64_t now;
        Gate::Verdict verdict;
    };
    const Row rows[] = {{"address", 0, Gate::Verdict::open},
                        {"address", 2 * Gate::cookie_us - 1, Gate::Verdict::open},
                        {"address", 2 * Gate::cookie_us, Gate::Verdict::ignore},
                        {"another", 0, Gate::Verdict::ignore}};
    for (const Row& row : rows) {
        ask(second, row.address, row.now, judgement);
        EXPECT_EQ(judgement.verdict, row.verdict) << row.address << row.now;
    }
    ask(second, "address", 0, judgement);
    // And the machine that it opens gets ready with the client.
    Store store(settings().datagram_bytes_max);
    struct Ears final : Sink {
        void on_datagram(Bytes datagram) override { out.push_back(text_of(datagram)); }
        void on_ready() override { ready = true; }
        bool on_message(Bytes) override { return true; }
        std::vector<std::string> out;
        bool ready = false;
    } ears;
    const std::array<std::byte, random_bytes> random{std::byte{5}};
    Machine server(settings(), Role::server, judgement.id, random, store, ears, client.now);
    EXPECT_EQ(server.feed(bytes_of(second), client.now), 0);
    for (int i = 0; i < 3; ++i) {
        for (const std::string& datagram : std::exchange(ears.out, {})) EXPECT_EQ(client.feed(datagram), 0);
        client.now = std::max(client.now, std::min(client.machine.next_due_us(), client.now + 100'000));
        EXPECT_EQ(client.machine.advance(client.now), 0);
        for (const std::string& datagram : std::exchange(client.out, {}))
            EXPECT_EQ(server.feed(bytes_of(datagram), client.now), 0);
    }
    EXPECT_TRUE(client.ready);
    EXPECT_TRUE(ears.ready);
}

TEST_P(ArqGate, KeepsSilentAboutEverythingElse) {
    const std::string strays[] = {"",
                                  std::string(12, 'x'),
                                  std::string(60, 'x'),
                                  hand::hello(0, 0, 0),
                                  hand::hello(0, 5, 77),
                                  hand::segment({}),
                                  hand::number(0xBB4F, 2) + hand::number(2, 2) + std::string(56, 'x')};
    for (const std::string& stray : strays) {
        Gate::Judgement judgement;
        EXPECT_EQ(ask(stray, "address", 0, judgement), "");
        EXPECT_EQ(judgement.verdict, Gate::Verdict::ignore);
    }
}

INSTANTIATE_TEST_SUITE_P(Kinds, ArqGate, testing::Values(Cipher::none, Cipher::aes_256_gcm), name_of);

}  // namespace
}  // namespace hp::arq
