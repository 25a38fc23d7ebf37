// SPDX-License-Identifier: Apache-2.0
// What a user agent sends back: a table of exchanges, after the tests of the IETF working group "http-state", RFC 6265 and RFC 6265bis.
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "protocol/cookie/store.h"

namespace hp::cookie {
namespace {

constexpr std::int64_t now = 1'000'000'000;

struct Url {
    explicit Url(std::string_view text) {
        secure = text.starts_with("https://");
        text.remove_prefix(text.find("//") + 2);
        host = text.substr(0, text.find('/'));
        path = text.substr(host.size());
    }
    operator Target() const { return {host, path, secure}; }

    std::string_view host, path;
    bool secure;
};

struct Exchange {
    const char* what;
    std::vector<const char*> set;
    const char* sent;
    const char* to = "http://home.example.org/cookie-parser-result";
    const char* from = "http://home.example.org/cookie-parser?test";
};

const Exchange exchanges[] = {
    {"one", {"foo=bar"}, "foo=bar"},
    {"an old one goes", {"foo=bar; Expires=Fri, 07 Aug 1998 08:04:19 GMT"}, ""},
    {"a later one replaces", {"foo=bar", "foo=qux"}, "foo=qux"},
    {"and keeps its place", {"foo=bar", "a=b", "foo=qux"}, "foo=qux; a=b"},
    {"names have case", {"foo=bar", "Foo=qux"}, "foo=bar; Foo=qux"},
    {"deleted by Expires", {"foo=bar", "foo=; Expires=Fri, 07 Aug 1998 08:04:19 GMT"}, ""},
    {"deleted by Max-Age", {"foo=bar", "a=b", "foo=; max-age=0"}, "a=b"},
    {"deleted and set again: it is new", {"foo=bar", "a=b", "foo=; max-age=0", "foo=c"}, "a=b; foo=c"},
    {"a bad date is no date", {"foo=bar; Expires=Thu, 32 Jul 2099 08:04:19 GMT"}, "foo=bar"},
    {"Max-Age wins", {"foo=bar; Expires=Fri, 07 Aug 1998 08:04:19 GMT; Max-Age=100"}, "foo=bar"},
    {"Max-Age wins, wherever it stands", {"foo=bar; max-age=0; Expires=Fri, 07 Aug 2099 08:04:19 GMT"}, ""},
    {"a value without a name", {"bar"}, "bar"},
    {"so with an equals sign", {"=bar"}, "bar"},
    {"there is one of those", {"bar", "=qux"}, "qux"},
    {"an empty value", {"foo="}, "foo="},
    {"nothing", {"", ";", "=", " = ;path=/"}, ""},
    {"a comma is a character", {"foo=bar, baz=qux"}, "foo=bar, baz=qux"},
    {"commas in attributes", {"foo=bar; x, path=/y", "a=b; secure, httponly"}, "foo=bar; a=b"},
    {"control characters", {"foo=b\x01r", "a=b\r\nEvil: yes", "c=d\x7F"}, ""},
    {"unknown attributes", {"foo=bar; max-ages=0; $path=/x; discard"}, "foo=bar"},
    {"any order of lengths",
     {"a=1; path=/", "b=2; path=/cookie-parser-result", "c=3; path=/", "d=4; path=/cookie-parser-result"},
     "b=2; d=4; a=1; c=3"},

    {"path: another", {"foo=bar; path=/qux"}, ""},
    {"path: whole parts only", {"foo=bar; path=/cookie"}, ""},
    {"path: itself", {"foo=bar; path=/cookie-parser-result"}, "foo=bar"},
    {"path: with a slash, it is below", {"foo=bar; path=/cookie-parser-result/"}, ""},
    {"path: below", {"foo=bar; path=/cookie-parser-result"}, "foo=bar", "http://home.example.org/cookie-parser-result/foo?x=/y"},
    {"path: last wins", {"foo=bar; path=/qux; path=/"}, "foo=bar"},
    {"path: empty last is the default", {"foo=bar; path=/qux; path="}, "foo=bar"},
    {"path: a relative one is the default", {"foo=bar; path=qux"}, "foo=bar"},
    {"path: quoted is relative", {"foo=bar; path=\"/qux\""}, "foo=bar"},
    {"path: has case", {"foo=bar; path=/Cookie-Parser-Result"}, ""},
    {"path: not decoded", {"foo=bar; path=/%63ookie-parser-result"}, ""},
    {"path: default is the folder", {"foo=bar"}, "foo=bar", "http://home.example.org/a/b", "http://home.example.org/a/x"},
    {"path: default includes the folder itself",
     {"foo=bar"},
     "foo=bar",
     "http://home.example.org/a",
     "http://home.example.org/a/x"},
    {"path: default leaves the parent out", {"foo=bar"}, "", "http://home.example.org/", "http://home.example.org/a/x"},
    {"path: default of a bare host", {"foo=bar"}, "foo=bar", "http://home.example.org/x", "http://home.example.org"},
    {"path: asked for a bare host", {"foo=bar; path=/"}, "foo=bar", "http://home.example.org"},
    {"path: one elsewhere may be set", {"foo=bar; path=/elsewhere"}, "foo=bar", "http://home.example.org/elsewhere"},
    {"path: three of one name",
     {"a=root; path=/", "a=x; path=/x", "a=xy; path=/x/y"},
     "a=xy; a=x; a=root",
     "http://home.example.org/x/y/z"},
    {"path: deleting one of them",
     {"a=root; path=/", "a=x; path=/x", "a=; path=/; max-age=0"},
     "a=x",
     "http://home.example.org/x"},

    {"domain: none is this host alone", {"foo=bar"}, "", "http://sub.home.example.org/cookie-parser-result"},
    {"domain: none, not for the parent", {"foo=bar"}, "", "http://example.org/cookie-parser-result"},
    {"domain: itself", {"foo=bar; domain=home.example.org"}, "foo=bar"},
    {"domain: itself, and below",
     {"foo=bar; domain=home.example.org"},
     "foo=bar",
     "http://sub.home.example.org/cookie-parser-result"},
    {"domain: a leading dot",
     {"foo=bar; domain=.home.example.org"},
     "foo=bar",
     "http://sub.home.example.org/cookie-parser-result"},
    {"domain: two are one too many", {"foo=bar; domain=..home.example.org"}, ""},
    {"domain: the parent", {"foo=bar; domain=example.org"}, "foo=bar", "http://example.org/cookie-parser-result"},
    {"domain: the parent, so the sibling", {"foo=bar; domain=.example.org"}, "foo=bar", "http://work.example.org/x"},
    {"domain: case", {"foo=bar; domain=HOME.Example.org"}, "foo=bar", "http://Home.EXAMPLE.org/x"},
    {"domain: half a label", {"foo=bar; domain=me.example.org"}, ""},
    {"domain: half a label, asked", {"foo=bar; domain=example.org"}, "", "http://badexample.org/x"},
    {"domain: another site", {"foo=bar; domain=example.com"}, ""},
    {"domain: another site, asked", {"foo=bar; domain=example.com"}, "", "http://example.com/x"},
    {"domain: a public suffix", {"foo=bar; domain=org", "a=b; domain=.org"}, ""},
    {"domain: last wins", {"foo=bar; domain=example.com; domain=example.org"}, "foo=bar"},
    {"domain: empty last is this host alone", {"foo=bar; domain=example.org; domain="}, "", "http://example.org/x"},
    {"domain: empty last, at home", {"foo=bar; domain=example.com; domain="}, "foo=bar"},
    {"domain: a dot", {"foo=bar; domain=."}, "foo=bar"},
    {"domain: quoted", {"foo=bar; domain=\"home.example.org\""}, ""},
    {"domain: with a port", {"foo=bar; domain=home.example.org:8888"}, ""},
    {"domain: with blanks", {"foo=bar; domain=home .example.org"}, ""},
    {"domain: one name, one cookie", {"foo=host", "foo=domain; domain=home.example.org"}, "foo=domain"},
    {"domain: parent and host", {"a=p; domain=example.org; path=/", "a=h; path=/"}, "a=p; a=h"},

    {"address: itself", {"foo=bar"}, "foo=bar", "http://127.0.0.1/x", "http://127.0.0.1/"},
    {"address: named", {"foo=bar; domain=127.0.0.1"}, "foo=bar", "http://127.0.0.1/x", "http://127.0.0.1/"},
    {"address: a part",
     {"foo=bar; domain=0.0.1", "a=b; domain=.1", "c=d; domain=1"},
     "",
     "http://127.0.0.1/x",
     "http://127.0.0.1/"},
    {"address: not below", {"foo=bar; domain=127.0.0.1"}, "", "http://x.127.0.0.1/x", "http://127.0.0.1/"},
    {"address: IPv6", {"foo=bar; domain=[::1]"}, "foo=bar", "http://[::1]/x", "http://[::1]/"},
    {"address: IPv6, another", {"foo=bar"}, "", "http://[::2]/x", "http://[::1]/"},

    {"suffix: two labels", {"foo=bar; domain=co.uk"}, "", "http://www.example.co.uk/", "http://www.example.co.uk/"},
    {"suffix: below it", {"foo=bar; domain=example.co.uk"}, "foo=bar", "http://a.example.co.uk/", "http://www.example.co.uk/"},
    {"suffix: private ones", {"foo=bar; domain=github.io"}, "", "http://me.github.io/", "http://me.github.io/"},
    {"suffix: between two of them", {"foo=bar; domain=github.io"}, "", "http://you.github.io/", "http://me.github.io/"},
    {"suffix: its own host alone", {"foo=bar; domain=github.io"}, "foo=bar", "http://github.io/", "http://github.io/"},
    {"suffix: and not below", {"foo=bar; domain=github.io"}, "", "http://me.github.io/", "http://github.io/"},
    {"suffix: a wildcard", {"foo=bar; domain=foo.ck"}, "", "http://a.foo.ck/", "http://a.foo.ck/"},
    {"suffix: its exception", {"foo=bar; domain=www.ck"}, "foo=bar", "http://a.www.ck/", "http://a.www.ck/"},
    {"suffix: an unknown one", {"foo=bar; domain=internal"}, "", "http://b.internal/", "http://a.internal/"},
    {"suffix: below an unknown one", {"foo=bar; domain=a.internal"}, "foo=bar", "http://x.a.internal/", "http://a.internal/"},
    {"suffix: localhost", {"foo=bar; domain=localhost", "a=b"}, "foo=bar; a=b", "http://localhost/", "http://localhost/"},
    {"suffix: with a last dot", {"foo=bar; domain=com."}, "", "http://b.com./", "http://a.com./"},
    {"suffix: IDN in ASCII", {"foo=bar; domain=xn--p1ai"}, "", "http://b.xn--p1ai/", "http://a.xn--p1ai/"},

    {"Secure: not to http", {"foo=bar; secure"}, "", "http://home.example.org/", "https://home.example.org/"},
    {"Secure: to https", {"foo=bar; secure"}, "foo=bar", "https://home.example.org/", "https://home.example.org/"},
    {"Secure: not from http", {"foo=bar; secure"}, "", "https://home.example.org/"},
    {"not Secure: to both", {"foo=bar"}, "foo=bar", "https://home.example.org/"},
    {"HttpOnly: we are http", {"foo=bar; httponly"}, "foo=bar"},

    {"__Secure-: kept", {"__Secure-a=b; secure"}, "__Secure-a=b", "https://home.example.org/", "https://home.example.org/"},
    {"__Secure-: broken", {"__Secure-a=b", "__SECURE-c=d"}, "", "https://home.example.org/", "https://home.example.org/"},
    {"__Host-: kept", {"__Host-a=b; secure; path=/"}, "__Host-a=b", "https://home.example.org/", "https://home.example.org/"},
    {"__Host-: no path", {"__Host-a=b; secure"}, "", "https://home.example.org/", "https://home.example.org/"},
    {"__Host-: a path", {"__Host-a=b; secure; path=/x"}, "", "https://home.example.org/x", "https://home.example.org/"},
    {"__Host-: a domain",
     {"__Host-a=b; secure; path=/; domain=home.example.org"},
     "",
     "https://home.example.org/",
     "https://home.example.org/"},
    {"__Host-: without a name",
     {"__Host-a", "=__Host-a=b; secure; path=/"},
     "",
     "https://home.example.org/",
     "https://home.example.org/"},
};

TEST(CookieExchange, IsAsTheTableSays) {
    for (const Exchange& exchange : exchanges) {
        Store store;
        store.set_third_party(ThirdParty::refuse);
        for (const char* header : exchange.set) store.set_from_response(header, Url(exchange.from), now);
        EXPECT_EQ(store.header_for(Url(exchange.to), now), exchange.sent) << exchange.what;
    }
}

}  // namespace
}  // namespace hp::cookie
