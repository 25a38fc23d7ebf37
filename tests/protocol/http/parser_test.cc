// SPDX-License-Identifier: Apache-2.0
#include "protocol/http/parser.h"

#include <gtest/gtest.h>

#include "protocol/http/event_log.h"

namespace hp::http::test {
namespace {

Bytes bytes_of(std::string_view text) { return as_bytes(text.data(), text.size()); }

constexpr std::string_view head = "POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\n";

struct Stand {
    explicit Stand(bool pause = false, Reads reads = Reads::requests) : parser(reads, limits), log(parser, settings, pause) {}
    std::size_t feed(std::string_view text) { return parser.feed(bytes_of(text), log); }
    Settings settings;
    Limits limits;
    Parser parser;
    Log log;
};

TEST(HttpParser, IsSmall) { EXPECT_LE(sizeof(Parser), 96u); }

TEST(HttpParser, APauseReturnsRightAfterItsEvent) {
    Stand stand(true);
    const std::string text = std::string(head) + "abcGET";
    std::string_view rest = text;
    const std::size_t uses[] = {0, 18, 9, 19, 2, 3, 0, 0, 3, 0};
    const char* const last[] = {"begin\n",
                                "request POST /a\n",
                                "Host: 'a'\n",
                                "Content-Length: '3'\n",
                                "headers complete 1.1 keep-alive length=3\n",
                                "body 'abc'\n",
                                "complete\n",
                                "begin\n",
                                "",
                                ""};
    for (std::size_t i = 0; i < std::size(uses); ++i) {
        stand.log.text.clear();
        const std::size_t used = stand.feed(rest);
        EXPECT_EQ(used, uses[i]) << i;
        EXPECT_EQ(stand.log.text, last[i]) << i;
        rest.remove_prefix(used);
    }
    EXPECT_TRUE(rest.empty());
    EXPECT_TRUE(stand.parser.in_head());
}

TEST(HttpParser, AnEventThatIsDueNeedsNoInput) {
    Stand stand(true, Reads::responses);
    std::string_view text = "HTTP/1.1 204 x\r\n\r\n";
    while (!text.empty()) text.remove_prefix(stand.feed(text));
    EXPECT_TRUE(stand.parser.in_body());
    EXPECT_EQ(stand.log.messages, 0u);
    EXPECT_EQ(stand.feed({}), 0u);
    EXPECT_EQ(stand.log.messages, 1u);
    EXPECT_TRUE(stand.parser.idle());
    EXPECT_EQ(stand.feed({}), 0u);
    EXPECT_EQ(stand.log.messages, 1u);
}

TEST(HttpParser, TheEndOfInputBringsWhatIsDue) {
    Stand stand(true, Reads::responses);
    std::string_view text = "HTTP/1.1 204 x\r\n\r\n";
    while (!text.empty()) text.remove_prefix(stand.feed(text));
    EXPECT_TRUE(stand.parser.end_of_input(stand.log));
    EXPECT_EQ(stand.log.messages, 1u);
    EXPECT_TRUE(stand.parser.end_of_input(stand.log));
    EXPECT_EQ(stand.log.messages, 1u);
}

TEST(HttpParser, NothingIsUsedAfterAnError) {
    Stand stand;
    EXPECT_LT(stand.feed("GET /\x01 HTTP/1.1\r\n"), 18u);
    EXPECT_EQ(stand.parser.error(), Error::invalid_url);
    const std::string events = stand.log.text;
    EXPECT_EQ(stand.feed(head), 0u);
    EXPECT_EQ(stand.log.text, events);
    EXPECT_FALSE(stand.parser.end_of_input(stand.log));
    EXPECT_FALSE(stand.parser.idle() || stand.parser.in_head() || stand.parser.in_body() || stand.parser.finished());
}

TEST(HttpParser, NothingIsUsedAfterTheLastMessage) {
    for (const std::string_view connection : {"Connection: close", "Connection: upgrade\r\nUpgrade: x"}) {
        Stand stand;
        const std::string text = "GET / HTTP/1.1\r\nHost: a\r\n" + std::string(connection) + "\r\n\r\n";
        EXPECT_EQ(stand.feed(text + "rest"), text.size());
        EXPECT_EQ(stand.feed("rest"), 0u);
        EXPECT_NE(stand.parser.left(), stand.parser.finished());
        EXPECT_TRUE(stand.parser.end_of_input(stand.log));
    }
}

TEST(HttpParser, KnowsWhereItStands) {
    Stand stand;
    const std::string text = std::string(head) + "abc";
    EXPECT_TRUE(stand.parser.idle());
    for (std::size_t i = 0; i < text.size(); ++i) {
        stand.feed(std::string_view(text).substr(i, 1));
        const bool last = i + 1 == text.size(), body = i + 1 >= head.size();
        EXPECT_EQ(stand.parser.idle(), last) << i;
        EXPECT_EQ(stand.parser.in_body(), body && !last) << i;
        EXPECT_EQ(stand.parser.in_head(), !body) << i;
    }
    EXPECT_EQ(stand.feed("\r"), 1u);  // of an empty line: nothing of a message
    EXPECT_TRUE(stand.parser.idle());
}

TEST(HttpParser, GarbageIsSeenAtItsFirstByte) {
    for (const std::string_view text : {"\x16\x03\x01", "GET\t", "GET /\x80", "GET / X", "GET / HTTP/2", "GET / HTTP/1.1\r\n ",
                                        "GET / HTTP/1.1\r\nA\x01", "GET / HTTP/1.1\r\nA:\r\r"}) {
        Stand stand;
        const std::string_view before = text.starts_with('\x16') ? text.substr(0, 0) : text.substr(0, text.size() - 1);
        EXPECT_EQ(stand.feed(before), before.size());
        EXPECT_EQ(stand.parser.error(), Error::ok) << escaped(text);
        stand.feed(text.substr(before.size(), 1));
        EXPECT_NE(stand.parser.error(), Error::ok) << escaped(text);
    }
}

TEST(HttpParser, BodiesAreViewsOfTheInput) {
    class Views final : public Sink {
    public:
        Next on_message_begin() override { return Next::go_on; }
        Next on_request_line(std::string_view, std::string_view) override { return Next::go_on; }
        Next on_status_line(unsigned, std::string_view) override { return Next::go_on; }
        Next on_header(std::string_view name, std::string_view) override {
            at = name.data();
            return Next::go_on;
        }
        Next on_headers_complete() override { return Next::go_on; }
        Next on_body(Bytes piece) override {
            at = reinterpret_cast<const char*>(piece.data());
            return Next::go_on;
        }
        Next on_chunk_header(std::uint64_t) override { return Next::go_on; }
        Next on_chunk_complete() override { return Next::go_on; }
        Next on_message_complete() override { return Next::go_on; }
        const char* at = nullptr;
    } views;
    const Limits limits;
    Parser parser(Reads::requests, limits);
    const std::string text = "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n";
    parser.feed(bytes_of(text), views);
    EXPECT_EQ(views.at, text.data() + text.find("Content"));
    const std::string body = "\r\nabc";
    parser.feed(bytes_of(body), views);
    EXPECT_EQ(views.at, body.data() + 2);
}

TEST(HttpParser, ErrorsHaveStatusAndText) {
    EXPECT_EQ(status_of(Error::uri_too_long), 414u);
    EXPECT_EQ(status_of(Error::head_too_large), 431u);
    EXPECT_EQ(status_of(Error::unsupported_transfer_encoding), 501u);
    EXPECT_EQ(status_of(Error::invalid_version), 505u);
    EXPECT_STREQ(text_of(Error::invalid_method), "invalid method");
    EXPECT_STREQ(text_of(static_cast<Error>(255)), "unknown error");
    EXPECT_EQ(status_of(static_cast<Error>(255)), 400u);
}

}  // namespace
}  // namespace hp::http::test
