// SPDX-License-Identifier: Apache-2.0
// Mutated messages, read by us and by Node's http_parser. Where the verdicts differ, a rule of stricter.md has to say why; where both
// read a message, they read the same one.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <map>
#include <random>
#include <set>

#include "protocol/http/chars.h"
#include "protocol/http/http_parser_oracle.h"
#include "protocol/http/vector_file.h"

#if HP_HTTP_PARSER_ORACLE

namespace hp::http::test {
namespace {

constexpr int messages_per_seed = 40'000;
constexpr Limits limits{.host_required = false};

// Stops after the first message.
class Reader final : public Sink {
public:
    explicit Reader(Parser& parser) : parser_(parser) {}
    Reading reading;

    Next on_message_begin() override { return go_on(reading.begun = true); }
    Next on_request_line(std::string_view method, std::string_view target) override {
        reading.start = std::string(method) + " " + escaped(target);
        return Next::go_on;
    }
    Next on_status_line(unsigned status, std::string_view) override {
        reading.start = std::to_string(status);
        return Next::go_on;
    }
    Next on_header(std::string_view name, std::string_view value) override {
        reading.fields.emplace_back(name, value);
        return Next::go_on;
    }
    Next on_headers_complete() override {
        reading.head_fields = reading.fields.size();
        return Next::go_on;
    }
    Next on_body(Bytes piece) override {
        reading.body.append(reinterpret_cast<const char*>(piece.data()), piece.size());
        return Next::go_on;
    }
    Next on_chunk_header(std::uint64_t) override { return Next::go_on; }
    Next on_chunk_complete() override { return Next::go_on; }
    Next on_message_complete() override {
        reading.complete = true;
        reading.keep_alive = parser_.keep_alive();
        parser_.pause();
        return Next::go_on;
    }

private:
    static Next go_on(bool) { return Next::go_on; }
    Parser& parser_;
};

Reading read(std::string_view text, Reads reads) {
    Parser parser(reads, limits);
    Reader reader(parser);
    std::size_t used = 0;
    do used += parser.feed(as_bytes(text.data() + used, text.size() - used), reader);
    while (used < text.size() && parser.error() == Error::ok && !reader.reading.complete);
    reader.reading.refused = parser.error() != Error::ok;
    if (reader.reading.refused) reader.reading.error = name_of(parser.error());
    if (reader.reading.complete) reader.reading.used = used;
    return reader.reading;
}

// The line with the byte at which we refuse, up to that byte.
std::string line_refused(const std::string& text, Reads reads) {
    std::size_t good = 0, bad = text.size();
    while (bad - good > 1) {
        const std::size_t middle = (good + bad) / 2;
        (read(text.substr(0, middle), reads).refused ? bad : good) = middle;
    }
    const std::size_t lf = bad < 2 ? text.npos : text.rfind('\n', bad - 2);
    return text.substr(lf == text.npos ? 0 : lf + 1, lf == text.npos ? bad : bad - lf - 1);
}

bool names(std::string_view line, std::string_view field) {
    const std::string_view name = line.substr(0, line.find(':'));
    return name.size() == field.size() &&
           std::equal(name.begin(), name.end(), field.begin(), [](char a, char b) { return lower(a) == lower(b); });
}

std::string_view value_of(std::string_view line) {
    line.remove_prefix(std::min(line.size(), line.find(':') + 1));
    return line.substr(0, line.find('\r'));
}

bool is_number(const std::string& text) { return !text.empty() && all(text, digit_char); }

// Which of the rules of stricter.md refused the line? Each looks at the line, not at what our parser thought of it.
std::string rule_of(const Reading& ours, const std::string& line, Reads reads) {
    const std::string& error = ours.error;
    const char last = line.empty() ? '\0' : line.back();
    const char before = line.size() < 2 ? '\0' : line[line.size() - 2];
    if (error == "invalid_chunk_size") return "chunk-line";
    if (before == '\r' && last != '\n') return error == "lf_expected" ? "bare-cr" : "";
    if (last == '\n' && before != '\r') return "bare-lf";
    if (error == "invalid_method") return !is(last, token_char) || line.size() == 33 ? "method" : "";
    if (error == "invalid_url") {
        if (line.ends_with("\r\n")) return line.find(" HTTP/1.") != line.npos ? "target-form" : "";
        return !is(last, target_char) ? "target-bytes" : "";
    }
    if (error == "invalid_constant") return reads == Reads::responses ? "not-http-response" : "one-blank";
    if (error == "invalid_version") return "version";
    if (error == "invalid_status") return "status";
    if (error == "invalid_header") {
        if (line.ends_with("\r\n"))
            return names(line, "content-length") || names(line, "transfer-encoding") || names(line, "host") ? "trailer" : "";
        if (line.find(':') == line.size() - 1) return line.size() == 1 ? "field-name" : "";
        if (line.find(':') != line.npos) return !is(last, field_char) ? "field-value" : "";
        if (line.size() == 1 && (last == ' ' || last == '\t')) return "obs-fold";
        return !is(last, token_char) ? "field-name" : "";
    }
    if (error == "host_missing") return names(line, "host") ? "host" : "";
    if (error == "invalid_content_length")
        return names(line, "content-length") && !is_number(without_blanks(value_of(line))) ? "content-length" : "";
    if (error == "unexpected_content_length")
        return names(line, "content-length") || names(line, "transfer-encoding") ? "two-lengths" : "";
    if (error == "invalid_transfer_encoding" || error == "unsupported_transfer_encoding")
        return names(line, "transfer-encoding") ? "transfer-encoding" : "";
    return "";
}

// Why does http_parser refuse what we read?
std::string wider_rule_of(const Reading& theirs, const Reading& ours) {
    const std::string& start = ours.start;
    const std::string target = start.substr(start.find(' ') + 1);
    if (theirs.error == "HPE_INVALID_METHOD") return "any-method";
    if (theirs.error == "HPE_INVALID_URL") return target.starts_with('/') ? "" : "absolute-form";
    if (theirs.error == "HPE_INVALID_TRANSFER_ENCODING") return "tab-after-value";
    if (theirs.error == "HPE_INVALID_CONTENT_LENGTH") return "tab-after-value";
    if (theirs.error == "HPE_UNEXPECTED_CONTENT_LENGTH") return "longer-name";
    if (theirs.error == "HPE_UNKNOWN" && start.find(' ') != start.npos) return "any-method";
    return "";
}

struct Mutator {
    std::mt19937& random;
    const std::vector<std::string>& seeds;

    std::size_t below(std::size_t bound) { return bound == 0 ? 0 : random() % bound; }
    std::string operator()() {
        std::string text = seeds[below(seeds.size())];
        for (std::size_t changes = below(4); changes > 0; --changes) change(text);
        return text;
    }
    void change(std::string& text) {
        static const std::vector<std::string> words = {"\r\n",
                                                       "\n",
                                                       "\r",
                                                       " ",
                                                       "\t",
                                                       ":",
                                                       "\0",
                                                       "\x7F",
                                                       "\x80",
                                                       ",",
                                                       ";",
                                                       "0",
                                                       "5",
                                                       "a",
                                                       "/",
                                                       "?",
                                                       "#",
                                                       "%",
                                                       "\"",
                                                       "HTTP/1.1",
                                                       "HTTP/1.0",
                                                       "HTTP/1.2",
                                                       "GET ",
                                                       "http://a/",
                                                       "CONNECT ",
                                                       "Content-Length: 5\r\n",
                                                       "Content-Length: 0\r\n",
                                                       "Transfer-Encoding: chunked\r\n",
                                                       "Transfer-Encoding: gzip, chunked\r\n",
                                                       "Connection: close\r\n",
                                                       "Connection: keep-alive\r\n",
                                                       "Host: b\r\n",
                                                       "Upgrade: x\r\n",
                                                       "Connection: upgrade\r\n",
                                                       "\r\n\r\n",
                                                       "0\r\n\r\n",
                                                       "18446744073709551615",
                                                       " 200 ",
                                                       "chunked",
                                                       "identity",
                                                       "+",
                                                       "-",
                                                       "0x",
                                                       " \r\n"};
        const std::size_t at = below(text.size() + 1), size = below(1 + std::min<std::size_t>(text.size() - at, 12));
        switch (below(6)) {
            case 0: text.insert(at, words[below(words.size())]); break;
            case 1: text.replace(at, size, words[below(words.size())]); break;
            case 2: text.erase(at, size); break;
            case 3: text.insert(at, text.substr(at, size)); break;
            case 4:
                if (at < text.size()) text[at] = static_cast<char>(random());
                break;
            default: {
                const std::string& other = seeds[below(seeds.size())];
                text = text.substr(0, at) + other.substr(below(other.size()));
            }
        }
    }
};

std::set<std::string> written_rules() {
    std::ifstream file(HP_SOURCE_DIR "/tests/protocol/http/stricter.md");
    std::set<std::string> rules;
    for (std::string line; std::getline(file, line);)
        if (line.starts_with("- `")) rules.insert(line.substr(3, line.find('`', 3) - 3));
    return rules;
}

std::string described(const Reading& reading) {
    std::string text = reading.refused ? "refused " + reading.error : reading.complete ? "complete" : "incomplete";
    text += " start=" + reading.start + " body=" + escaped(reading.body) + (reading.keep_alive ? " keep-alive" : " close");
    for (const auto& [name, value] : reading.fields) text += "\n   " + escaped(name) + ": " + escaped(value);
    return text + "\n   used " + std::to_string(reading.used);
}

class HttpDifferential : public testing::TestWithParam<Reads> {
protected:
    void compare(const std::string& text, Reads reads) {
        const Reading ours = read(text, reads), theirs = oracle_.read(text, reads);
        std::string rule = "same";
        if (ours.refused && !theirs.refused) {
            rule = rule_of(ours, line_refused(text, reads), reads);
        } else if (ours.complete && theirs.refused) {
            rule = never_has_body(ours.start) ? "no-body" : wider_rule_of(theirs, ours);
        } else if (ours.complete) {
            const bool same = theirs.complete && ours.start == theirs.start && ours.fields == theirs.fields &&
                              ours.body == theirs.body && (ours.used == theirs.used + 1 || ours.used == theirs.used);
            if (!same) rule = never_has_body(ours.start) ? "no-body" : text.find("\t\r\n") != text.npos ? "tab-after-value" : "";
            if (same && ours.keep_alive != theirs.keep_alive) rule = keep_alive_rule(ours);
        }
        ++uses_[rule];
        if (rule != "same" && !rules_.contains(rule)) ++failures_;
        EXPECT_TRUE(rule == "same" || rules_.contains(rule))
            << "rule '" << rule << "'\n"
            << escaped(text) << "\nours: " << described(ours) << "\ntheirs: " << described(theirs);
    }
    static bool never_has_body(const std::string& start) {
        return start.starts_with("CONNECT ") || start == "204" || start == "304" || (start.size() == 3 && start[0] == '1');
    }
    static std::string connection_options(const Reading& reading) {
        std::string options;
        for (std::size_t i = 0; i < reading.head_fields; ++i)
            if (names(reading.fields[i].first, "connection")) options += "," + reading.fields[i].second;
        std::erase_if(options, [](char c) { return c == ' ' || c == '\t'; });
        std::transform(options.begin(), options.end(), options.begin(), lower);
        return options + ",";
    }
    static std::string keep_alive_rule(const Reading& ours) {
        if (ours.start.size() == 3 && ours.start[0] == '1') return "interim-goes-on";
        for (std::size_t i = ours.head_fields; i < ours.fields.size(); ++i)
            if (names(ours.fields[i].first, "connection")) return "late-connection";
        const std::string options = connection_options(ours);
        const bool close = options.find(",close,") != options.npos, keep = options.find(",keep-alive,") != options.npos;
        if (close && keep) return ours.keep_alive ? "" : "close-wins";
        if (ours.keep_alive == close || (!ours.keep_alive && !close)) return "";
        return "connection-list";
    }

    const Oracle oracle_;
    const std::set<std::string> rules_ = written_rules();
    std::map<std::string, int> uses_;
    int failures_ = 0;
};

// HP_SEED=N tries another one.
std::vector<unsigned> seeds_of_the_day() {
    if (const char* const seed = std::getenv("HP_SEED")) return {static_cast<unsigned>(std::stoul(seed))};
    return {20'240'601u, 7u};
}

TEST_P(HttpDifferential, EveryDifferenceHasItsRule) {
    if (!oracle_.found()) GTEST_SKIP() << "no libhttp_parser.so.2.9 (libhttp-parser-dev)";
    std::vector<std::string> seeds;
    for (const auto& file : std::filesystem::directory_iterator(HP_SOURCE_DIR "/tests/protocol/http/vectors"))
        for (const Vector& vector : read_vectors(file))
            if (vector.settings.reads == GetParam() && vector.input.size() > 10) seeds.push_back(vector.input);
    std::sort(seeds.begin(), seeds.end());
    ASSERT_GT(seeds.size(), 20u);
    for (const std::string& seed : seeds) compare(seed, GetParam());
    for (const unsigned seed : seeds_of_the_day()) {
        SCOPED_TRACE(testing::Message() << "seed " << seed);
        std::mt19937 random(seed);
        Mutator mutate{random, seeds};
        for (int i = 0; i < messages_per_seed; ++i) {
            compare(mutate(), GetParam());
            if (failures_ > 5) return;
        }
        std::printf("seed %u, %d messages\n", seed, messages_per_seed);
    }
    for (const auto& [rule, count] : uses_) std::printf("%8d %s\n", count, rule.c_str());
}

INSTANTIATE_TEST_SUITE_P(Of, HttpDifferential, testing::Values(Reads::requests, Reads::responses),
                         [](const auto& reads) { return reads.param == Reads::requests ? "Requests" : "Responses"; });

}  // namespace
}  // namespace hp::http::test
#else
TEST(HttpDifferential, EveryDifferenceHasItsRule) { GTEST_SKIP() << "needs libhttp-parser-dev"; }
#endif
