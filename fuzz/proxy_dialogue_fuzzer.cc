// SPDX-License-Identifier: Apache-2.0
// What a proxy answers, and what stands in a PROXY header. Input: which dialogue (1 byte), where to cut (1 byte), then the bytes.
#include <memory>
#include <string>
#include <vector>

#include "input.h"
#include "protocol/proxy/dialogue.h"
#include "protocol/proxy/header.h"
#include "protocol/tls/context.h"

namespace {

using namespace hp::proxy;
using hp::fuzz::check;

std::unique_ptr<Dialogue> make(std::uint8_t which) {
    static const hp::tls::ContextSet contexts;
    static const char* const urls[] = {"socks4://me@p",       "socks4a://p", "socks5://p",
                                       "socks5h://me:word@p", "http://p",    "http://me:word@p"};
    if (which % 7 == 6) return std::make_unique<HeaderReader>();
    Url url;
    check(parse_url(urls[which % 7], url) == Error::ok, "our own URL");
    const Target target{which % 2 == 0 ? "192.0.2.1" : url.resolves() ? "name.example" : "192.0.2.2", 443};
    check(check_target(url, target) == Error::ok, "our own target");
    return open_way(url, target, contexts);
}

struct Result {
    Step step = Step::more;
    Output said;
    std::size_t rest = 0;
    Error error = Error::ok;
    bool operator==(const Result&) const = default;
};

// Fed in pieces of `piece` bytes, each in memory of its exact size.
Result run(std::uint8_t which, std::span<const std::uint8_t> heard, std::size_t piece) {
    const std::unique_ptr<Dialogue> dialogue = make(which);
    Result result;
    result.step = dialogue->start(result.said);
    while (result.step == Step::more && !heard.empty()) {
        const std::vector<std::uint8_t> bytes(heard.begin(),
                                              heard.begin() + static_cast<std::ptrdiff_t>(std::min(piece, heard.size())));
        heard = heard.subspan(bytes.size());
        result.step = dialogue->feed(hp::as_bytes(bytes.data(), bytes.size()), result.said);
        if (result.step != Step::done) continue;
        const hp::Bytes rest = dialogue->rest();
        check(rest.size() <= bytes.size(), "the rest is part of what was fed");
        check(std::equal(rest.begin(), rest.end(),
                         hp::as_bytes(bytes.data(), bytes.size()).end() - static_cast<std::ptrdiff_t>(rest.size())),
              "... its end");
        result.rest = rest.size() + heard.size();
    }
    result.error = dialogue->error();
    check((result.step == Step::failed) == (result.error != Error::ok), "a failure has a name");
    check(result.said.size() < 1024, "little is said");
    return result;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    hp::fuzz::Input input(data, size);
    const std::uint8_t which = input.byte();
    const std::size_t piece = 1 + input.byte() % 64;
    const auto heard = input.rest();
    const Result whole = run(which, heard, heard.size() + 1);
    check(run(which, heard, piece) == whole, "the same however it is cut");
    check(run(which, heard, 1) == whole, "the same byte by byte");
    return 0;
}
