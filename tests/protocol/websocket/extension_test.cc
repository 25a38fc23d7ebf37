// SPDX-License-Identifier: Apache-2.0
#include "protocol/websocket/extension.h"

#include <gtest/gtest.h>

#include <vector>

namespace hp::ws {
namespace {

// "nothing", "invalid", or what is agreed on: server bits and takeover, client bits and takeover, e.g. "15 12!" (! is no takeover).
std::string said(Negotiated result, const DeflateAgreement& agreement) {
    if (result == Negotiated::nothing) return "nothing";
    if (result == Negotiated::invalid) return "invalid";
    EXPECT_TRUE(agreement.enabled);
    return std::to_string(agreement.server_max_window_bits) + (agreement.server_no_context_takeover ? "! " : " ") +
           std::to_string(agreement.client_max_window_bits) + (agreement.client_no_context_takeover ? "!" : "");
}

struct Row {
    std::string header;
    std::string expected;
    std::string answer = {};
};

const std::string deflate = "permessage-deflate";
const DeflateSettings small{true, true, true, 10, 11};

void expect_granted(const std::vector<Row>& rows, const DeflateSettings& settings) {
    for (const Row& row : rows) {
        DeflateAgreement agreement;
        std::string answer;
        EXPECT_EQ(said(accept_offer(row.header, settings, agreement, answer), agreement), row.expected) << row.header;
        EXPECT_EQ(answer, row.answer) << row.header;
    }
}

TEST(Extension, AServerGrantsOffers) {
    expect_granted(
        {
            {"", "nothing"},
            {"x-webkit-deflate-frame", "nothing"},
            {deflate, "15 15", deflate},
            {"other; a=1, " + deflate, "15 15", deflate},
            {deflate + "; client_max_window_bits", "15 15", deflate},
            {deflate + ";client_max_window_bits=12", "15 12", deflate + "; client_max_window_bits=12"},
            {deflate + "; client_max_window_bits=8", "15 8", deflate + "; client_max_window_bits=8"},
            {deflate + "; server_max_window_bits=10", "10 15", deflate + "; server_max_window_bits=10"},
            {deflate + "; server_max_window_bits=15", "15 15", deflate + "; server_max_window_bits=15"},
            {deflate + "; server_max_window_bits=\"1\\2\"", "12 15", deflate + "; server_max_window_bits=12"},
            {deflate + "; server_no_context_takeover", "15! 15", deflate + "; server_no_context_takeover"},
            {deflate + "; client_no_context_takeover", "15 15!", deflate + "; client_no_context_takeover"},
        },
        DeflateSettings());
}

TEST(Extension, AServerHasWishesToo) {
    const std::string both = deflate + "; server_no_context_takeover; client_no_context_takeover; ";
    expect_granted(
        {
            {deflate, "10! 15!", both + "server_max_window_bits=10"},
            {deflate + "; client_max_window_bits", "10! 11!", both + "server_max_window_bits=10; client_max_window_bits=11"},
            {deflate + "; client_max_window_bits=9", "10! 9!", both + "server_max_window_bits=10; client_max_window_bits=9"},
            {deflate + "; server_max_window_bits=9", "9! 15!", both + "server_max_window_bits=9"},
        },
        small);
    DeflateSettings off;
    off.enabled = false;
    expect_granted({{deflate, "nothing"}, {"", "nothing"}, {";", "invalid"}}, off);
}

TEST(Extension, OffersWithWrongParametersArePassedOver) {
    for (const char* wrong :
         {"server_max_window_bits", "server_max_window_bits=7", "server_max_window_bits=8", "server_max_window_bits=16",
          "server_max_window_bits=09", "server_max_window_bits=10x", "server_max_window_bits=100", "client_max_window_bits=7",
          "client_max_window_bits=0", "client_max_window_bits=16", "server_no_context_takeover=1",
          "client_no_context_takeover=true", "unknown", "Server_no_context_takeover",
          "server_no_context_takeover; server_no_context_takeover", "client_max_window_bits; client_max_window_bits=10",
          "server_max_window_bits=10; server_max_window_bits=10"})
        expect_granted({{deflate + "; " + wrong, "nothing"}, {deflate + "; " + wrong + ", " + deflate, "15 15", deflate}},
                       DeflateSettings());
}

TEST(Extension, MalformedHeadersAreInvalid) {
    DeflateAgreement agreement, untouched;
    std::string answer;
    for (const std::string header : {";", "a b", "a;", "a;;b", "a; b=", "a; b=\"", "a; b=\"\"", "a; b=\"x", "a; b=\"x y\"",
                                     "a; b=\"x\\", "a; b=\"x\"y", "a=b", "a; =b", "\"a\"", "a, ;b", "(a)", "a\xC3", "a; b==c",

                                     "a/b"}) {
        EXPECT_EQ(accept_offer(header, DeflateSettings(), agreement, answer), Negotiated::invalid) << header;
        EXPECT_EQ(check_answer(header, DeflateSettings(), agreement), Negotiated::invalid) << header;
    }
    EXPECT_EQ(accept_offer(std::string("a\0b", 3), DeflateSettings(), agreement, answer), Negotiated::invalid);
    EXPECT_EQ(agreement, untouched);
    EXPECT_EQ(answer, "");
    for (const char* header : {",", " , ,a,", "a ; b = c , d", "\ta\t;\tb\t"})
        EXPECT_EQ(accept_offer(header, DeflateSettings(), agreement, answer), Negotiated::nothing) << header;
}

TEST(Extension, AClientOffers) {
    EXPECT_EQ(offer_of(DeflateSettings()), "permessage-deflate; client_max_window_bits");
    EXPECT_EQ(offer_of(small),
              "permessage-deflate; server_no_context_takeover; client_no_context_takeover; "
              "server_max_window_bits=10; client_max_window_bits=11");
    DeflateSettings off;
    off.enabled = false;
    EXPECT_EQ(offer_of(off), "");
}

void expect_checked(const std::vector<Row>& rows, const DeflateSettings& settings) {
    for (const Row& row : rows) {
        DeflateAgreement agreement;
        EXPECT_EQ(said(check_answer(row.header, settings, agreement), agreement), row.expected) << row.header;
    }
}

TEST(Extension, AClientChecksTheAnswer) {
    expect_checked(
        {
            {"", "nothing"},
            {deflate, "15 15"},
            {deflate + "; server_no_context_takeover; client_no_context_takeover", "15! 15!"},
            {deflate + "; server_max_window_bits=8; client_max_window_bits=8", "8 8"},
            {deflate + "; client_max_window_bits=15", "15 15"},
            {deflate + "; client_max_window_bits", "invalid"},
            {deflate + "; server_max_window_bits", "invalid"},
            {deflate + "; server_max_window_bits=16", "invalid"},
            {deflate + "; unknown", "invalid"},
            {deflate + ", " + deflate, "invalid"},
            {"other", "invalid"},
            {deflate + ", other", "invalid"},
        },
        DeflateSettings());
    expect_checked(
        {
            {deflate, "invalid"},  // the server's window and its context were not granted
            {deflate + "; server_max_window_bits=10", "invalid"},
            {deflate + "; server_no_context_takeover; server_max_window_bits=11", "invalid"},
            {deflate + "; server_no_context_takeover; server_max_window_bits=10", "10! 11!"},
            {deflate + "; server_no_context_takeover; server_max_window_bits=9; client_max_window_bits=10", "9! 10!"},
            {deflate + "; server_no_context_takeover; server_max_window_bits=9; client_max_window_bits=12", "invalid"},
        },
        small);
    DeflateSettings off;
    off.enabled = false;
    expect_checked({{"", "nothing"}, {deflate, "invalid"}}, off);
}

TEST(Extension, BothEndsAgreeWhateverTheyWish) {
    std::vector<DeflateSettings> wishes;
    for (const std::uint8_t server : {9, 12, 15})
        for (const std::uint8_t client : {9, 12, 15})
            for (int flags = 0; flags < 4; ++flags) wishes.push_back({true, (flags & 1) != 0, (flags & 2) != 0, server, client});
    for (const DeflateSettings& client : wishes)
        for (const DeflateSettings& server : wishes) {
            DeflateAgreement ours, theirs;
            std::string answer;
            ASSERT_EQ(accept_offer(offer_of(client), server, theirs, answer), Negotiated::deflate);
            ASSERT_EQ(check_answer(answer, client, ours), Negotiated::deflate) << answer;
            ASSERT_EQ(ours, theirs) << answer;
        }
}

}  // namespace
}  // namespace hp::ws
