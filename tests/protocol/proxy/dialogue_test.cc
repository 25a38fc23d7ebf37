// SPDX-License-Identifier: Apache-2.0
// The client's side of each protocol against what proxies answer, at every split.
#include "protocol/proxy/dialogue.h"

#include "protocol/proxy/http_connect.h"
#include "protocol/proxy/stand.h"
#include "protocol/tls/context.h"

namespace hp::proxy::test {
namespace {

class DialogueTest : public testing::Test {
protected:
    Outcome ask(const std::string& url_text, const Target& target, std::string_view heard) {
        Url url;
        EXPECT_EQ(parse_url(url_text, url), Error::ok);
        EXPECT_EQ(check_target(url, target), Error::ok);
        return everywhere([&] { return open_way(url, target, contexts_); }, heard);
    }
    std::string failure(const std::string& url, std::string_view heard) { return ask(url, {"192.0.2.1", 443}, heard).end; }

    tls::ContextSet contexts_;
};

std::string failed(Error error) { return std::string("failed: ") + proxy::text_of(error); }

// --- SOCKS4 --------------------------------------------------------------------------------------------------------------

const std::string granted4 = binary({0, 90, 1, 2, 3, 4, 5, 6});

TEST_F(DialogueTest, Socks4) {
    EXPECT_EQ(ask("socks4://p", {"192.0.2.1", 443}, granted4 + "data"),
              (Outcome{binary({4, 1, 1, 187, 192, 0, 2, 1, 0}), "done: data"}));
    EXPECT_EQ(ask("socks4://me@p", {"192.0.2.1", 80}, granted4),
              (Outcome{binary({4, 1, 0, 80, 192, 0, 2, 1}) + "me" + binary({0}), "done: "}));
    EXPECT_EQ(ask("socks4a://me@p", {"a.example", 80}, granted4 + "x"),
              (Outcome{binary({4, 1, 0, 80, 0, 0, 0, 1}) + "me" + binary({0}) + "a.example" + binary({0}), "done: x"}));
    EXPECT_EQ(ask("socks4a://p", {"192.0.2.1", 80}, granted4).said, binary({4, 1, 0, 80, 192, 0, 2, 1, 0}));
}

TEST_F(DialogueTest, Socks4Refused) {
    const auto answer = [](unsigned code) { return binary({0, code, 0, 0, 0, 0, 0, 0}); };
    EXPECT_EQ(failure("socks4://p", answer(91)), failed(Error::failed));
    EXPECT_EQ(failure("socks4://p", answer(92)), failed(Error::unauthenticated));
    EXPECT_EQ(failure("socks4://p", answer(93)), failed(Error::unauthenticated));
    EXPECT_EQ(failure("socks4://p", answer(0)), failed(Error::malformed));
    EXPECT_EQ(failure("socks4://p", "HTTP/1.1 400 Bad Request\r\n\r\n"), failed(Error::malformed));
    EXPECT_EQ(failure("socks4://p", answer(90).substr(0, 7)), "more");
}

// --- SOCKS5 --------------------------------------------------------------------------------------------------------------

const std::string granted5 = binary({5, 0, 0, 1, 10, 0, 0, 1, 4, 210});
const std::string plainly = binary({5, 0}), by_password = binary({5, 2}), welcome = binary({1, 0});

TEST_F(DialogueTest, Socks5) {
    EXPECT_EQ(ask("socks5://p", {"192.0.2.1", 443}, plainly + granted5 + "data"),
              (Outcome{binary({5, 1, 0}) + binary({5, 1, 0, 1, 192, 0, 2, 1, 1, 187}), "done: data"}));
    EXPECT_EQ(ask("socks5h://p", {"a.example", 80}, plainly + granted5).said,
              binary({5, 1, 0, 5, 1, 0, 3, 9}) + "a.example" + binary({0, 80}));
    EXPECT_EQ(ask("socks5://p", {"2001:db8::1", 80}, plainly + granted5).said,
              binary({5, 1, 0, 5, 1, 0, 4, 0x20, 1, 0x0D, 0xB8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 80}));
}

TEST_F(DialogueTest, Socks5WithPassword) {
    const std::string greeting = binary({5, 2, 0, 2}), request = binary({5, 1, 0, 1, 192, 0, 2, 1, 1, 187});
    const std::string login = binary({1, 2}) + "me" + binary({4}) + "word";
    EXPECT_EQ(ask("socks5://me:word@p", {"192.0.2.1", 443}, by_password + welcome + granted5 + "rest"),
              (Outcome{greeting + login + request, "done: rest"}));
    EXPECT_EQ(ask("socks5://me:word@p", {"192.0.2.1", 443}, plainly + granted5).said, greeting + request) << "it did not ask";
    EXPECT_EQ(ask("socks5://me:word@p", {"192.0.2.1", 443}, by_password + binary({1, 1})),
              (Outcome{greeting + login, failed(Error::unauthenticated)}));
    EXPECT_EQ(failure("socks5://me:word@p", by_password + binary({5, 0})), failed(Error::malformed));
    EXPECT_EQ(failure("socks5://p", binary({5, 0xFF})), failed(Error::unauthenticated));
    EXPECT_EQ(failure("socks5://p", by_password), failed(Error::malformed)) << "not offered";
    EXPECT_EQ(failure("socks5://p", binary({5, 1})), failed(Error::malformed)) << "GSSAPI";
}

TEST_F(DialogueTest, Socks5AnswersOfEveryKind) {
    const std::string name = binary({5, 0, 0, 3, 3}) + "abc" + binary({0, 80});
    const std::string longest = binary({5, 0, 0, 3, 255}) + std::string(255, 'n') + binary({0, 80});
    const std::string ipv6 = binary({5, 0, 0, 4}) + std::string(18, '\1');
    const std::string nameless = binary({5, 0, 0, 3, 0, 0, 80});
    for (const std::string& answer : {name, longest, ipv6, nameless})
        EXPECT_EQ(ask("socks5://p", {"192.0.2.1", 443}, plainly + answer + "rest").end, "done: rest");
    EXPECT_EQ(failure("socks5://p", plainly + binary({5, 0, 0, 2, 1, 1, 1})), failed(Error::malformed));
    EXPECT_EQ(failure("socks5://p", plainly + ipv6.substr(0, 21)), "more");
}

TEST_F(DialogueTest, Socks5Refused) {
    const Error errors[] = {Error::failed,   Error::forbidden,        Error::network_unreachable, Error::host_unreachable,
                            Error::refused,  Error::host_unreachable, Error::command_unsupported, Error::address_unsupported,
                            Error::malformed};
    for (unsigned i = 0; i < std::size(errors); ++i)
        EXPECT_EQ(failure("socks5://p", plainly + binary({5, i + 1, 0, 1, 0, 0, 0, 0, 0, 0})), failed(errors[i])) << i + 1;
    EXPECT_EQ(failure("socks5://p", plainly + binary({5, 5})), failed(Error::refused)) << "a short refusal";
    EXPECT_EQ(failure("socks5://p", binary({4, 0})), failed(Error::malformed));
    EXPECT_EQ(failure("socks5://p", plainly + binary({4, 0})), failed(Error::malformed));
    EXPECT_EQ(failure("socks5://p", "HTTP/1.0 400\r\n"), failed(Error::malformed));
}

// --- HTTP CONNECT --------------------------------------------------------------------------------------------------------

TEST_F(DialogueTest, HttpConnect) {
    EXPECT_EQ(ask("http://p", {"a.example", 443}, "HTTP/1.1 200 Connection established\r\n\r\ndata"),
              (Outcome{"CONNECT a.example:443 HTTP/1.1\r\nHost: a.example:443\r\n\r\n", "done: data"}));
    EXPECT_EQ(ask("http://p", {"2001:db8::1", 80}, "HTTP/1.0 200 OK\r\n\r\n").said,
              "CONNECT [2001:db8::1]:80 HTTP/1.1\r\nHost: [2001:db8::1]:80\r\n\r\n");
    EXPECT_EQ(ask("http://Aladdin:open%20sesame@p", {"h", 1}, "HTTP/1.1 299 Fine\r\nVia: x\r\n\r\n").said,  // RFC 7617 2
              "CONNECT h:1 HTTP/1.1\r\nHost: h:1\r\nProxy-Authorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==\r\n\r\n");
}

// RFC 9110 9.3.6: "A client MUST ignore any Content-Length or Transfer-Encoding header fields received in a successful response".
TEST_F(DialogueTest, ASuccessHasNoBody) {
    EXPECT_EQ(failure("http://p", "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc"), "done: abc");
    EXPECT_EQ(failure("http://p", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\n"), "done: 3\r\n");
}

TEST_F(DialogueTest, InterimAnswersAreSkipped) {
    const std::string interim = "HTTP/1.1 100 Continue\r\nX: y\r\n\r\nHTTP/1.1 103 Early Hints\r\n\r\n";
    EXPECT_EQ(failure("http://p", interim + "HTTP/1.1 200 OK\r\n\r\nrest"), "done: rest");
    std::string many;
    for (unsigned i = 0; i < HttpConnect::interim_max; ++i) many += "HTTP/1.1 100 Continue\r\n\r\n";
    const auto once = [this](const std::string& heard) {
        Url url;
        parse_url("http://p", url);
        return run(*open_way(url, {"h", 1}, contexts_), heard, {5}).end;
    };
    EXPECT_EQ(once(many + "HTTP/1.1 200 OK\r\n\r\n"), "done: ");
    EXPECT_EQ(once(many + many), failed(Error::too_long));
}

TEST_F(DialogueTest, HttpRefused) {
    const std::pair<const char*, Error> rows[] = {{"407", Error::unauthenticated},
                                                  {"401", Error::unauthenticated},
                                                  {"403", Error::forbidden},
                                                  {"405", Error::command_unsupported},
                                                  {"501", Error::command_unsupported},
                                                  {"502", Error::host_unreachable},
                                                  {"503", Error::host_unreachable},
                                                  {"504", Error::target_timeout},
                                                  {"500", Error::failed},
                                                  {"400", Error::failed},
                                                  {"302", Error::failed},
                                                  {"101", Error::malformed}};
    for (const auto& [status, error] : rows)
        EXPECT_EQ(failure("http://p", std::string("HTTP/1.1 ") + status + " No\r\nContent-Length: 9\r\n\r\n<html>no!"),
                  failed(error))
            << status;
    for (const char* text : {"SSH-2.0-OpenSSH\r\n", "HTTP/2.0 200\r\n\r\n", "HTTP/1.1 20 OK\r\n\r\n",
                             "HTTP/1.1 200 OK\r\nbad\r\n\r\n", "\x15\x03\x01"})
        EXPECT_EQ(failure("http://p", text), failed(Error::malformed)) << text;
}

TEST_F(DialogueTest, HttpHeadsThatAreTooLong) {
    Url url;
    parse_url("http://p", url);
    const auto once = [&](const std::string& heard) { return run(*open_way(url, {"h", 1}, contexts_), heard, {100}).end; };
    EXPECT_EQ(once("HTTP/1.1 200 " + std::string(9'000, 'x')), failed(Error::too_long));
    EXPECT_EQ(once("HTTP/1.1 200 OK\r\nX: " + std::string(40'000, 'x')), failed(Error::too_long));
    std::string many = "HTTP/1.1 200 OK\r\n";
    for (int i = 0; i < 300; ++i) many += "X: y\r\n";
    EXPECT_EQ(once(many + "\r\n"), failed(Error::too_long));
}

}  // namespace
}  // namespace hp::proxy::test
