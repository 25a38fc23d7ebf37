// SPDX-License-Identifier: Apache-2.0
#pragma once
// The whole of HTTP's meaning here (RFC 9110): a request in, a reply out. No socket, and no thread but the one that calls; each
// worker has a Site of its own.
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "hp/serve/file_cache.h"
#include "hp/serve/path.h"
#include "hp/serve/reply.h"
#include "hp/serve/request.h"
#include "hp/serve/root.h"

namespace hp::app::serve {

struct SiteOptions {
    bool listing = true;
    bool dotfiles = false;
    bool spa = false;           // what is not there is answered with the index of the top
    bool compress = true;       // on the fly
    bool precompressed = true;  // use app.js.br beside app.js
    std::string index = "index.html";
    std::string cors;  // Access-Control-Allow-Origin; empty: none
    std::string cache_control = "no-cache";
    std::vector<std::pair<std::string, std::string>> headers;  // for every answer
    std::uint64_t compress_bytes_min = 1024;
    std::uint64_t compress_bytes_max = 2 << 20;
    FileCache::Limits cache;
};

class Site {
public:
    // Both must outlive it.
    Site(const Root& root, const SiteOptions& options);

    // `now` is the time since 1970. What the reply points to is good until the next call.
    void answer(const Request& request, Nanoseconds now, Reply& reply);

    const FileCache& cache() const { return cache_; }

private:
    void add_common(Reply& reply);
    void answer_options(const Request& request, Reply& reply);
    void answer_file(const Request& request, Reply& reply);
    void answer_folder(const Request& request, Reply& reply);
    void list(const Request& request, const Descriptor& folder, Reply& reply);
    void redirect(Reply& reply);
    void fail(const Request& request, int status, Reply& reply);
    void fail_errno(const Request& request, int error, Reply& reply);
    bool fall_back(const Request& request, Reply& reply);
    void send_resource(const Request& request, Resource& resource, Reply& reply, bool revalidate = false);
    void send_page(const Request& request, int status, std::string page, Reply& reply);
    static void send_bytes(const File& file, Reply& reply);
    static void send_ranges(const File& file, const char* type, const std::vector<Range>& ranges, Reply& reply);
    bool send_some(const Request& request, const File& file, const Validators& validators, const char* type, Reply& reply);
    Coding choose(const Request& request, Resource& resource, bool& varies);

    const Root& root_;
    const SiteOptions& options_;
    FileCache cache_;
    Nanoseconds now_ = 0;
    std::int64_t date_s_ = -1;
    HttpDate date_{};
    bool own_cache_control_ = false, own_server_ = false;
    Target target_;
    std::string path_;
    std::vector<Range> ranges_;
};

}  // namespace hp::app::serve
