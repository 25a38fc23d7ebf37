// SPDX-License-Identifier: Apache-2.0
// Site: what a request is answered with, without a socket.
#include "hp/serve/site.h"

#include <gtest/gtest.h>

#include <map>
#include <memory>

#include "hp/serve/text.h"
#include "hp/serve_folder.h"

namespace hp::app::serve {
namespace {

constexpr Nanoseconds later = 2'000'000'000LL * 1'000'000'000;  // 2033: all files are settled

struct Answer {
    int status = 0;
    std::string body;
    std::map<std::string, std::string> headers;

    std::string header(const std::string& name) const {
        const auto found = headers.find(name);
        return found == headers.end() ? "" : found->second;
    }
    bool has(const std::string& name) const { return headers.contains(name); }
};

class ServeSite : public testing::Test {
protected:
    using Fields = std::vector<std::pair<const char*, std::string>>;

    Answer ask(const char* method, std::string_view target, const Fields& fields = {}) {
        if (!site_) {
            root_ = std::make_unique<Root>(folder_.path(), symlinks_);
            site_ = std::make_unique<Site>(*root_, options_);
        }
        std::vector<THeader> headers;
        for (const auto& [name, value] : fields) headers.push_back({name, value.c_str()});
        Request request;
        std::string joined;
        request.method = method_of(method);
        request.target = target;
        read_fields(headers.data(), headers.size(), request, joined);
        Reply reply;
        site_->answer(request, now_, reply);
        return told(reply);
    }
    Answer get(std::string_view target, const Fields& fields = {}) { return ask("GET", target, fields); }

    static Answer told(const Reply& reply) {
        Answer answer;
        answer.status = reply.status;
        for (const THeader& header : reply.headers()) {
            EXPECT_FALSE(answer.headers.contains(header.name)) << header.name << " is there twice";
            answer.headers[header.name] = header.value;
        }
        answer.body = reply.text;
        for (const Reply::Part& part : reply.parts) {
            std::string bytes(part.range.length, '\0');
            EXPECT_EQ(::pread(reply.file, bytes.data(), bytes.size(), static_cast<off_t>(part.range.first)),
                      static_cast<ssize_t>(bytes.size()));
            (answer.body += part.head) += bytes;
        }
        answer.body += reply.tail;
        if (!reply.parts.empty()) {
            EXPECT_EQ(answer.header("Content-Length"), std::to_string(answer.body.size()));
        }
        return answer;
    }

    Folder folder_;
    SiteOptions options_;
    Symlinks symlinks_ = Symlinks::inside;
    Nanoseconds now_ = later;
    std::unique_ptr<Root> root_;
    std::unique_ptr<Site> site_;
};

const std::string page(5000, 'p');

TEST_F(ServeSite, AFile) {
    folder_.write("a.txt", "hello");
    const Answer answer = get("/a.txt");
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.body, "hello");
    EXPECT_EQ(answer.header("Content-Type"), "text/plain; charset=utf-8");
    EXPECT_EQ(answer.header("X-Content-Type-Options"), "nosniff");
    EXPECT_EQ(answer.header("Accept-Ranges"), "bytes");
    EXPECT_EQ(answer.header("Cache-Control"), "no-cache");
    EXPECT_EQ(answer.header("Date"), "Wed, 18 May 2033 03:33:20 GMT");
    EXPECT_EQ(answer.header("ETag").size(), 18u);
    EXPECT_FALSE(answer.header("Last-Modified").empty());
    EXPECT_FALSE(answer.has("Vary"));  // too small to be compressed
}

TEST_F(ServeSite, HeadTellsTheLength) {
    folder_.write("a.txt", "hello");
    folder_.write("large", std::string(100'000, 'x'));
    for (const char* target : {"/a.txt", "/large", "/nothing", "/"}) {
        const Answer full = get(target), head = ask("HEAD", target, {{"Range", "bytes=0-1"}});
        EXPECT_EQ(head.status, full.status);
        EXPECT_EQ(head.body, "");
        EXPECT_EQ(head.header("Content-Length"), std::to_string(full.body.size()));
        EXPECT_EQ(head.header("ETag"), full.header("ETag"));
    }
}

TEST_F(ServeSite, Methods) {
    folder_.write("a.txt", "hello");
    for (const char* method : {"POST", "PUT", "DELETE", "PATCH", "TRACE", "CONNECT", "PROPFIND", "get", "X"}) {
        const Answer answer = ask(method, "/a.txt");
        EXPECT_EQ(answer.status, 405) << method;
        EXPECT_EQ(answer.header("Allow"), "GET, HEAD, OPTIONS");
    }
    for (const char* target : {"*", "/a.txt", "/nothing"}) {
        const Answer answer = ask("OPTIONS", target);
        EXPECT_EQ(answer.status, 204);
        EXPECT_EQ(answer.header("Allow"), "GET, HEAD, OPTIONS");
        EXPECT_FALSE(answer.has("Access-Control-Allow-Origin"));
    }
}

TEST_F(ServeSite, FoldersAndIndex) {
    folder_.write("sub/index.html", "<p>");
    folder_.write("list/a b", "x");
    folder_.write("file", "x");
    EXPECT_EQ(get("/sub/").body, "<p>");
    EXPECT_EQ(get("/sub/").header("Content-Type"), "text/html; charset=utf-8");
    Answer moved = get("/sub?x=1");
    EXPECT_EQ(moved.status, 301);
    EXPECT_EQ(moved.header("Location"), "/sub/?x=1");
    EXPECT_EQ(get("//list").header("Location"), "/list/");  // not "//list/": that would be another host
    EXPECT_EQ(get("/%2flist").status, 404);
    EXPECT_EQ(get("/file/").status, 404);
    EXPECT_EQ(get("/nothing/").status, 404);
    const Answer listing = get("/list/");
    EXPECT_EQ(listing.status, 200);
    EXPECT_NE(listing.body.find("href=\"./a%20b\""), std::string::npos);
    EXPECT_NE(listing.header("Content-Security-Policy").find("default-src 'none'"), std::string::npos);
}

TEST_F(ServeSite, NoListing) {
    options_.listing = false;
    folder_.write("sub/a", "x");
    EXPECT_EQ(get("/sub/").status, 403);
    EXPECT_EQ(get("/").status, 403);
    EXPECT_EQ(get("/sub/a").status, 200);
}

TEST_F(ServeSite, Unreadable) {
    folder_.write("secret", "x");
    ASSERT_EQ(::chmod(folder_.path("secret").c_str(), 0), 0);
    EXPECT_EQ(get("/secret").status, ::geteuid() == 0 ? 200 : 403);
    EXPECT_EQ(get("/" + std::string(300, 'x')).status, 404);
    EXPECT_EQ(get("/" + std::string(5000, 'x') + "/y").status, 404);
}

TEST_F(ServeSite, Spa) {
    options_.spa = true;
    folder_.write("index.html", "<app>");
    folder_.write("a.txt", "x");
    options_.cache_control = "public, max-age=100";
    EXPECT_EQ(get("/a.txt").body, "x");
    EXPECT_EQ(get("/a.txt").header("Cache-Control"), "public, max-age=100");
    for (const char* target : {"/users/7", "/users/", "/deep/er/and/deeper?q"}) {
        EXPECT_EQ(get(target).status, 200) << target;
        EXPECT_EQ(get(target).body, "<app>");
        EXPECT_EQ(get(target).header("Cache-Control"), "no-cache");
    }
    EXPECT_EQ(get("/missing.js").status, 404);
    EXPECT_EQ(get("/../x").status, 400);
    EXPECT_EQ(get("/.git").status, 404);
}

TEST_F(ServeSite, Ranges) {
    std::string content;
    for (int i = 0; i < 200'000; ++i) content += static_cast<char>('a' + i % 23);
    folder_.write("large.bin", content);
    folder_.write("small.bin", content.substr(0, 1000));
    for (const auto& [target, size] : {std::pair("/large.bin", 200'000U), std::pair("/small.bin", 1000U)}) {
        const std::string total = "/" + std::to_string(size);
        Answer some = get(target, {{"Range", "bytes=10-19"}});
        EXPECT_EQ(some.status, 206);
        EXPECT_EQ(some.body, content.substr(10, 10));
        EXPECT_EQ(some.header("Content-Range"), "bytes 10-19" + total);
        some = get(target, {{"Range", "bytes=-5"}});
        EXPECT_EQ(some.body, content.substr(size - 5, 5));
        const Answer none = get(target, {{"Range", "bytes=" + std::to_string(size) + "-"}});
        EXPECT_EQ(none.status, 416);
        EXPECT_EQ(none.header("Content-Range"), "bytes *" + total);
        EXPECT_EQ(get(target, {{"Range", "lines=1-2"}}).status, 200);
        EXPECT_EQ(get(target, {{"Range", "bytes=1-2"}, {"Range", "bytes=3-4"}}).status, 200);
    }
}

TEST_F(ServeSite, Multipart) {
    std::string content;
    for (int i = 0; i < 200'000; ++i) content += static_cast<char>('a' + i % 23);
    folder_.write("large.bin", content);
    folder_.write("small.bin", content.substr(0, 1000));
    for (const auto& [target, size] : {std::pair("/large.bin", 200'000U), std::pair("/small.bin", 1000U)}) {
        const Answer answer = get(target, {{"Range", "bytes=0-4,500-503,-2"}});
        EXPECT_EQ(answer.status, 206);
        EXPECT_FALSE(answer.has("Content-Range"));
        const std::string type = answer.header("Content-Type"), lead = "multipart/byteranges; boundary=";
        ASSERT_TRUE(type.starts_with(lead)) << type;
        const std::string line = "--" + type.substr(lead.size()), total = "/" + std::to_string(size);
        const auto part = [&](std::size_t first, std::size_t last) {
            return line + "\r\nContent-Type: application/octet-stream\r\nContent-Range: bytes " + std::to_string(first) + "-" +
                   std::to_string(last) + total + "\r\n\r\n" + content.substr(first, last - first + 1) + "\r\n";
        };
        EXPECT_EQ(answer.body, part(0, 4) + part(500, 503) + part(size - 2, size - 1) + line + "--\r\n");
    }
}

TEST_F(ServeSite, IfRange) {
    folder_.write("a.bin", "0123456789");
    const Answer whole = get("/a.bin");
    const auto status = [&](const std::string& value) {
        return get("/a.bin", {{"Range", "bytes=2-3"}, {"If-Range", value}}).status;
    };
    EXPECT_EQ(status(whole.header("ETag")), 206);
    EXPECT_EQ(status("W/" + whole.header("ETag")), 200);
    EXPECT_EQ(status("\"other\""), 200);
    EXPECT_EQ(status(whole.header("Last-Modified")), 206);
    EXPECT_EQ(status("Thu, 01 Jan 1970 00:00:00 GMT"), 200);
    // What was just changed has a weak tag, which stands for no range.
    site_.reset();
    now_ = folder_.facts("a.bin").changed;
    const std::string weak = get("/a.bin").header("ETag");
    EXPECT_TRUE(weak.starts_with("W/"));
    EXPECT_EQ(status(weak), 200);
}

TEST_F(ServeSite, Conditions) {
    folder_.write("a.txt", page);
    const Answer whole = get("/a.txt");
    const std::string tag = whole.header("ETag"), date = whole.header("Last-Modified");
    for (const Fields& fields :
         {Fields{{"If-None-Match", tag}}, Fields{{"If-None-Match", "W/" + tag}}, Fields{{"If-None-Match", "*"}},
          Fields{{"If-Modified-Since", date}}, Fields{{"If-None-Match", "\"x\""}, {"If-None-Match", tag}}}) {
        const Answer answer = get("/a.txt", fields);
        EXPECT_EQ(answer.status, 304);
        EXPECT_EQ(answer.body, "");
        EXPECT_EQ(answer.header("ETag"), tag);
        EXPECT_EQ(answer.header("Vary"), "Accept-Encoding");
        EXPECT_EQ(answer.header("Cache-Control"), "no-cache");
        EXPECT_FALSE(answer.has("Content-Length"));
        EXPECT_FALSE(answer.has("Content-Type"));
        EXPECT_EQ(ask("HEAD", "/a.txt", fields).status, 304);
    }
    EXPECT_EQ(get("/a.txt", {{"If-None-Match", "\"x\""}, {"If-Modified-Since", date}}).status, 200);
    EXPECT_EQ(get("/a.txt", {{"If-Match", tag}}).status, 200);
    EXPECT_EQ(get("/a.txt", {{"If-Match", "\"x\""}}).status, 412);
    EXPECT_EQ(get("/a.txt", {{"If-Unmodified-Since", "Thu, 01 Jan 1970 00:00:00 GMT"}}).status, 412);
    EXPECT_EQ(get("/a.txt", {{"If-Unmodified-Since", date}}).status, 200);
    EXPECT_EQ(get("/nothing", {{"If-None-Match", "*"}}).status, 404);
    // A tag of the plain form answers for the compressed one as well, weakly.
    EXPECT_EQ(get("/a.txt", {{"If-None-Match", tag}, {"Accept-Encoding", "gzip"}}).status, 304);
    EXPECT_EQ(get("/a.txt", {{"If-Match", tag}, {"Accept-Encoding", "gzip"}}).status, 200);
    EXPECT_EQ(get("/a.txt", {{"If-None-Match", tag}, {"Range", "bytes=0-1"}}).status, 304);
}

TEST_F(ServeSite, CompressionOnTheFly) {
    folder_.write("a.html", page);
    folder_.write("a.png", page);
    folder_.write("tiny.html", "x");
    const std::string strong = get("/a.html").header("ETag");
    for (const char* coding : {"gzip", "br", "zstd"}) {
        const Answer answer = get("/a.html", {{"Accept-Encoding", coding}});
        EXPECT_EQ(answer.status, 200);
        EXPECT_EQ(answer.header("Content-Encoding"), coding);
        EXPECT_EQ(answer.header("Vary"), "Accept-Encoding");
        EXPECT_EQ(answer.header("ETag"), "W/" + strong);
        EXPECT_FALSE(answer.has("Accept-Ranges"));
        EXPECT_LT(answer.body.size(), 200u);
        EXPECT_EQ(get("/a.html", {{"Accept-Encoding", coding}}).body, answer.body);
        EXPECT_EQ(ask("HEAD", "/a.html", {{"Accept-Encoding", coding}}).header("Content-Length"),
                  std::to_string(answer.body.size()));
        // A range is of the file as it is.
        const Answer some = get("/a.html", {{"Accept-Encoding", coding}, {"Range", "bytes=0-9"}});
        EXPECT_EQ(some.status, 206);
        EXPECT_FALSE(some.has("Content-Encoding"));
        EXPECT_EQ(some.body, page.substr(0, 10));
        EXPECT_EQ(some.header("ETag"), strong);
        for (const char* target : {"/a.png", "/tiny.html"}) {
            EXPECT_FALSE(get(target, {{"Accept-Encoding", coding}}).has("Content-Encoding")) << target;
            EXPECT_FALSE(get(target, {{"Accept-Encoding", coding}}).has("Vary"));
        }
    }
    EXPECT_FALSE(get("/a.html").has("Content-Encoding"));
    EXPECT_EQ(get("/a.html").header("Vary"), "Accept-Encoding");
    EXPECT_FALSE(get("/a.html", {{"Accept-Encoding", "gzip;q=0"}}).has("Content-Encoding"));
}

TEST_F(ServeSite, CompressionHasBounds) {
    options_.compress_bytes_max = 4999;
    folder_.write("a.html", page);
    EXPECT_FALSE(get("/a.html", {{"Accept-Encoding", "gzip"}}).has("Content-Encoding"));
    // What does not shrink is sent as it is.
    std::string noise;
    for (unsigned i = 0, x = 1; i < 3000; ++i) noise += static_cast<char>((x = x * 1664525 + 1013904223) >> 24);
    folder_.write("noise.js", noise);
    const Answer answer = get("/noise.js", {{"Accept-Encoding", "gzip"}});
    EXPECT_FALSE(answer.has("Content-Encoding"));
    EXPECT_EQ(answer.body, noise);
}

TEST_F(ServeSite, NoCompression) {
    options_.compress = false;
    options_.precompressed = false;
    folder_.write("a.html", page);
    folder_.write("a.html.gz", "zipped");
    const Answer answer = get("/a.html", {{"Accept-Encoding", "gzip"}});
    EXPECT_FALSE(answer.has("Content-Encoding"));
    EXPECT_FALSE(answer.has("Vary"));
}

TEST_F(ServeSite, Precompressed) {
    folder_.write("a.js", page);
    folder_.write("a.js.gz", "as gzip");
    folder_.write("a.js.br", "as brotli");
    Answer answer = get("/a.js", {{"Accept-Encoding", "gzip, br, zstd"}});
    EXPECT_EQ(answer.header("Content-Encoding"), "br");
    EXPECT_EQ(answer.header("Content-Type"), "text/javascript; charset=utf-8");
    EXPECT_EQ(answer.body, "as brotli");
    EXPECT_EQ(answer.header("Vary"), "Accept-Encoding");
    EXPECT_TRUE(answer.header("ETag").starts_with("\""));
    EXPECT_NE(answer.header("ETag"), get("/a.js").header("ETag"));
    answer = get("/a.js", {{"Accept-Encoding", "gzip"}, {"Range", "bytes=3-"}});
    EXPECT_EQ(answer.status, 206);
    EXPECT_EQ(answer.header("Content-Encoding"), "gzip");
    EXPECT_EQ(answer.body, "gzip");
    EXPECT_EQ(get("/a.js").body, page);
    EXPECT_EQ(get("/a.js.gz").header("Content-Type"), "application/gzip");
    EXPECT_EQ(get("/a.js", {{"Accept-Encoding", "zstd"}}).header("Content-Encoding"), "zstd");  // made by us
}

TEST_F(ServeSite, Cors) {
    options_.cors = "*";
    folder_.write("a", "x");
    EXPECT_EQ(get("/a").header("Access-Control-Allow-Origin"), "*");
    EXPECT_EQ(get("/nothing").header("Access-Control-Allow-Origin"), "*");
    const Answer answer =
        ask("OPTIONS", "/a",
            {{"Origin", "https://x"}, {"Access-Control-Request-Method", "GET"}, {"Access-Control-Request-Headers", "range"}});
    EXPECT_EQ(answer.status, 204);
    EXPECT_EQ(answer.header("Access-Control-Allow-Methods"), "GET, HEAD, OPTIONS");
    EXPECT_EQ(answer.header("Access-Control-Allow-Headers"), "range");
    EXPECT_EQ(answer.header("Access-Control-Max-Age"), "86400");
}

TEST_F(ServeSite, HeadersOfTheUser) {
    options_.headers = {{"X-One", "1"}, {"Cache-Control", "no-store"}, {"server", "mine"}};
    folder_.write("a", "x");
    const Answer answer = get("/a");
    EXPECT_EQ(answer.header("X-One"), "1");
    EXPECT_EQ(answer.header("Cache-Control"), "no-store");
    EXPECT_FALSE(answer.has("Server"));
    EXPECT_EQ(answer.header("server"), "mine");
}

TEST_F(ServeSite, LargeFilesAreNotRead) {
    folder_.write("large", "x");
    ASSERT_EQ(::truncate(folder_.path("large").c_str(), off_t{5} << 30), 0);
    Request request;
    request.target = "/large";
    request.range = "bytes=5368709110-";
    Root root(folder_.path(), symlinks_);
    Site site(root, options_);
    Reply reply;
    site.answer(request, later, reply);
    EXPECT_EQ(reply.status, 206);
    ASSERT_EQ(reply.parts.size(), 1u);
    EXPECT_EQ(reply.parts[0].range, (Range{5368709110, 10}));
    EXPECT_LT(site.cache().bytes(), 10'000u);
}

}  // namespace
}  // namespace hp::app::serve
