// SPDX-License-Identifier: Apache-2.0
// How connections end: by either side, in order or not, and what still arrives.
#include <gtest/gtest.h>

#include "support/party.h"
#include "support/raw_socket.h"

namespace hp::test {
namespace {

std::string end_of(Party& party, CONNID id) {
    const Event closed = party.log.closed(id);
    return std::to_string(closed.operation) + "," + std::to_string(closed.error);
}

class CloseTest : public testing::TestWithParam<PairRow> {
protected:
    CloseTest() : pair_(GetParam()) {}
    // The dialer has read all there is, TLS session tickets too: a socket closed with unread data resets the connection.
    bool connect_and_talk() {
        return pair_.connect() && pair_.server.send(pair_.server_id, "hello") &&
               pair_.dialer.log.wait_received(pair_.dialer_id, 5);
    }
    // Both have closed in order.
    void expect_closed() {
        for (const Pair::End end : {pair_.server_end(), pair_.dialer_end()}) {
            ASSERT_TRUE(end.party.log.wait_on(What::close, end.id));
            EXPECT_EQ(end_of(end.party, end.id), "5,0") << end.party.row();
        }
        if (pair_.dialer.client() != nullptr) {
            EXPECT_TRUE(pair_.dialer.wait());
        }
    }
    Pair pair_;
};

INSTANTIATE_TEST_SUITE_P(Pairs, CloseTest, testing::ValuesIn(all_pairs()), RowName());

TEST_P(CloseTest, ByTheServer) {
    ASSERT_TRUE(pair_.connect());
    ASSERT_TRUE(pair_.server.disconnect(pair_.server_id));
    expect_closed();
}

TEST_P(CloseTest, ByTheDialer) {
    ASSERT_TRUE(connect_and_talk());
    ASSERT_TRUE(pair_.dialer.disconnect(pair_.dialer_id));
    expect_closed();
}

TEST_P(CloseTest, ByStoppingTheServer) {
    ASSERT_TRUE(pair_.connect());
    ASSERT_TRUE(pair_.server.stop());
    expect_closed();
}

TEST_P(CloseTest, ByStoppingTheDialer) {
    ASSERT_TRUE(connect_and_talk());
    ASSERT_TRUE(pair_.dialer.stop());
    expect_closed();
}

TEST_P(CloseTest, InsideReceive) {
    pair_.server.on = [this](const Event& event) {
        if (event.what == What::receive) {
            EXPECT_TRUE(pair_.server.send(event.id, "last words"));
            EXPECT_TRUE(pair_.server.disconnect(event.id));
        }
        return HR_OK;
    };
    ASSERT_TRUE(pair_.connect());
    ASSERT_TRUE(pair_.dialer.send(pair_.dialer_id, "go"));
    expect_closed();
    EXPECT_EQ(pair_.dialer.log.received(pair_.dialer_id), "last words");
    EXPECT_EQ(pair_.server.log.count(What::receive), 1u);
}

// Without force, all that is queued leaves first, however slowly the peer reads.
TEST_P(CloseTest, GentlyDrains) {
    if (pair_.server.handles().pack != nullptr) return;  // its packets are smaller; the queue is the same
    const std::string data = pattern(8'000'000);
    ASSERT_TRUE(pair_.connect());
    ASSERT_TRUE(pair_.dialer.pause(pair_.dialer_id));
    ASSERT_TRUE(pair_.server.send(pair_.server_id, data));
    ASSERT_TRUE(pair_.server.disconnect(pair_.server_id, false));
    EXPECT_FALSE(pair_.server.log.wait([&](const Log& log) { return log.count(What::close, pair_.server_id) > 0; },
                                       std::chrono::milliseconds(0)));
    ASSERT_TRUE(pair_.dialer.pause(pair_.dialer_id, false));
    expect_closed();
    EXPECT_TRUE(pair_.dialer.log.received(pair_.dialer_id) == data);
}

TEST_P(CloseTest, ForcedWhileDraining) {
    ASSERT_TRUE(pair_.connect());
    ASSERT_TRUE(pair_.dialer.pause(pair_.dialer_id));
    const std::string block = pattern(0x40000);
    for (int i = 0; i < 40; ++i) ASSERT_TRUE(pair_.server.send(pair_.server_id, block));
    ASSERT_TRUE(pair_.server.disconnect(pair_.server_id, false));
    ASSERT_TRUE(pair_.server.disconnect(pair_.server_id, true));
    ASSERT_TRUE(pair_.server.log.wait_on(What::close, pair_.server_id));
}

TEST_P(CloseTest, CloseTimeoutEndsTheDrain) {
    pair_.server.with([](auto& api) { api.SetCloseTimeout(20); });
    ASSERT_TRUE(pair_.connect());
    ASSERT_TRUE(pair_.dialer.pause(pair_.dialer_id));
    const std::string block = pattern(0x40000);
    for (int i = 0; i < 40; ++i) ASSERT_TRUE(pair_.server.send(pair_.server_id, block));
    ASSERT_TRUE(pair_.server.disconnect(pair_.server_id, false));
    ASSERT_TRUE(pair_.server.log.wait_on(What::close, pair_.server_id));
    EXPECT_EQ(end_of(pair_.server, pair_.server_id), "5," + std::to_string(ETIMEDOUT));
}

TEST_P(CloseTest, RefusedAsynchronously) {
    const CONNID id = pair_.dialer.dial(closed_port());
    if (id == 0) {  // the kernel refused at once
        EXPECT_EQ(errno, ECONNREFUSED);
        return;
    }
    ASSERT_TRUE(pair_.dialer.log.wait_on(What::close, id));
    EXPECT_EQ(end_of(pair_.dialer, id), "5," + std::to_string(ECONNREFUSED));
    EXPECT_EQ(pair_.dialer.log.trace(id).substr(0, 21), "prepare_connect close");
    if (pair_.dialer.client() != nullptr) {
        EXPECT_TRUE(pair_.dialer.wait());
    }
    EXPECT_TRUE(pair_.connect()) << "the dialer can be used again";
}

TEST_P(CloseTest, RefusedSynchronously) {
    EXPECT_EQ(pair_.dialer.dial(closed_port(), "127.0.0.1", false), 0u);
    EXPECT_EQ(errno, ECONNREFUSED);
    EXPECT_EQ(pair_.dialer.log.count(What::close), 0u);
    EXPECT_EQ(pair_.dialer.log.count(What::connect), 0u);
    if (pair_.dialer.client() != nullptr) {
        EXPECT_EQ(pair_.dialer.last_error(), SE_CONNECT_SERVER);
        EXPECT_EQ(pair_.dialer.state(), SS_STOPPED);
    }
}

// --- a raw peer of a plain server ----------------------------------------------------------------------------------------

class RawCloseTest : public testing::TestWithParam<Row> {
protected:
    RawCloseTest() : server_(GetParam()) {}
    void accept() {
        ASSERT_TRUE(server_.listen());
        peer_ = RawSocket::connect(server_.port());
        ASSERT_TRUE(server_.log.wait_for(What::handshake));
        id_ = server_.log.last(What::handshake);
    }
    std::string framed(std::string_view message) const { return test::framed(GetParam().model, message); }

    Party server_;
    RawSocket peer_;
    CONNID id_ = 0;
};

INSTANTIATE_TEST_SUITE_P(Servers, RawCloseTest,
                         testing::ValuesIn(rows_where([](const Row& row) { return row.kind == Kind::server && !row.tls; })),
                         RowName());

TEST_P(RawCloseTest, EverythingBeforeTheEndIsDelivered) {
    accept();
    const std::string data = pattern(200'000);
    ASSERT_TRUE(peer_.send(framed(data)));
    peer_.close();
    ASSERT_TRUE(server_.log.wait_on(What::close, id_));
    EXPECT_TRUE(server_.log.received(id_) == data);
    EXPECT_EQ(end_of(server_, id_), "5,0");
}

TEST_P(RawCloseTest, HalfClosedPeerStillGetsWhatIsQueued) {
    const std::string request = pattern(100'000, 1), block = pattern(0x40000, 2);
    std::size_t blocks = 20;
    std::size_t got = 0;
    server_.on = [&](const Event& event) {
        if (event.what == What::receive && (got += event.data.size()) == request.size())
            for (std::size_t i = 0; i < blocks; ++i) {
                EXPECT_TRUE(server_.send(event.id, block));
            }
        return HR_OK;
    };
    accept();
    ASSERT_TRUE(peer_.send(framed(request)));
    peer_.half_close();
    std::string expected;
    for (std::size_t i = 0; i < blocks; ++i) expected += framed(block);
    EXPECT_TRUE(peer_.receive_all() == expected);
    ASSERT_TRUE(server_.log.wait_on(What::close, id_));
    EXPECT_TRUE(server_.log.received(id_) == request);
    EXPECT_TRUE(server_.log.sent(id_) == expected);
    EXPECT_EQ(end_of(server_, id_), "5,0");
}

TEST_P(RawCloseTest, Reset) {
    accept();
    peer_.reset();
    ASSERT_TRUE(server_.log.wait_on(What::close, id_));
    EXPECT_EQ(end_of(server_, id_), "5," + std::to_string(ECONNRESET));
}

TEST_P(RawCloseTest, ResetWhilePaused) {
    accept();
    ASSERT_TRUE(server_.pause(id_));
    ASSERT_TRUE(peer_.send(framed("not read")));
    peer_.reset();
    ASSERT_TRUE(server_.log.wait_on(What::close, id_));
    EXPECT_EQ(end_of(server_, id_), "5," + std::to_string(ECONNRESET));
}

TEST_P(RawCloseTest, ResetWhileMuchIsQueued) {
    accept();
    const std::string block = pattern(0x40000);
    for (int i = 0; i < 40; ++i) ASSERT_TRUE(server_.send(id_, block));
    peer_.reset();
    ASSERT_TRUE(server_.log.wait_on(What::close, id_));
    const Event closed = server_.log.closed(id_);
    EXPECT_TRUE(closed.operation == SO_CLOSE || closed.operation == SO_SEND) << closed.operation;
    EXPECT_TRUE(closed.error == ECONNRESET || closed.error == EPIPE) << closed.error;
}

TEST_P(RawCloseTest, ThePeerSeesTheEnd) {
    accept();
    ASSERT_TRUE(server_.send(id_, "bye"));
    ASSERT_TRUE(server_.disconnect(id_));
    EXPECT_EQ(peer_.receive_all(), framed("bye"));
}

TEST_P(RawCloseTest, WrongPackHeader) {
    if (GetParam().model != Model::pack) return;
    server_.handles().pack->SetPackHeaderFlag(0x123);
    const auto with_header = [&](const std::string& header) {
        peer_ = RawSocket::connect(server_.port());
        const std::size_t before = server_.log.count(What::close);
        EXPECT_TRUE(peer_.send(header));
        EXPECT_TRUE(server_.log.wait_for(What::close, before + 1));
        return end_of(server_, server_.log.last(What::close));
    };
    ASSERT_TRUE(server_.listen());
    const std::string wrong_flag("\x01\x00\x00\x00", 4), empty("\x00\x00\xC0\x48", 4), too_long("\xFF\xFF\xFF\x48", 4);
    EXPECT_EQ(with_header(wrong_flag), "4," + std::to_string(EBADMSG));
    EXPECT_EQ(with_header(empty), "4," + std::to_string(EMSGSIZE));
    EXPECT_EQ(with_header(too_long), "4," + std::to_string(EMSGSIZE));
}

}  // namespace
}  // namespace hp::test
