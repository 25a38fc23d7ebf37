// SPDX-License-Identifier: Apache-2.0
#include "hp/serve/site.h"

#include <sys/stat.h>

#include <cerrno>

#include "hp/serve/compress.h"
#include "hp/serve/html.h"
#include "hp/serve/listing.h"
#include "hp/serve/multipart.h"
#include "hp/serve/text.h"

namespace hp::app::serve {
namespace {

constexpr Nanoseconds second = 1'000'000'000;
constexpr const char* methods = "GET, HEAD, OPTIONS";

int status_of(int error) {
    switch (error) {
        case ENOENT:
        case ENOTDIR:
        case ELOOP:  // a symbolic link that is not followed
        case EXDEV:  // one that leads out
        case ENAMETOOLONG:
        case EINVAL:
        case ENXIO: return 404;  // neither file nor folder
        case EACCES:
        case EPERM: return 403;
        case EMFILE:
        case ENFILE:
        case ENOMEM:
        case EAGAIN: return 503;
        default: return 500;
    }
}

bool is_set(const SiteOptions& options, std::string_view name) {
    for (const auto& [given, value] : options.headers)
        if (same_word(given, name)) return true;
    return false;
}

std::string content_range(const Range& range, std::uint64_t size) {
    return "bytes " + std::to_string(range.first) + '-' + std::to_string(range.last()) + '/' + std::to_string(size);
}

}  // namespace

Site::Site(const Root& root, const SiteOptions& options)
    : root_(root),
      options_(options),
      cache_(root, options.precompressed, options.cache),
      own_cache_control_(is_set(options, "cache-control")),
      own_server_(is_set(options, "server")) {}

void Site::answer(const Request& request, Nanoseconds now, Reply& reply) {
    reply.clear();
    now_ = now;
    add_common(reply);
    if (request.method == Method::options) return answer_options(request, reply);
    if (request.method == Method::other) {
        reply.add("Allow", methods);
        return fail(request, 405, reply);
    }
    switch (read_target(request.target, options_.dotfiles, target_)) {
        case PathFault::malformed: fail(request, 400, reply); break;
        case PathFault::hidden: fail(request, 404, reply); break;
        case PathFault::none: target_.as_folder ? answer_folder(request, reply) : answer_file(request, reply); break;
    }
    if (request.method == Method::head && reply.status != 304) {
        reply.add_kept("Content-Length", std::to_string(reply.body_bytes()));
        reply.text = {};
        reply.parts.clear();
        reply.tail.clear();
    } else if (!reply.parts.empty()) {
        reply.add_kept("Content-Length", std::to_string(reply.body_bytes()));
    }
}

void Site::add_common(Reply& reply) {
    if (const std::int64_t seconds = now_ / second; seconds != date_s_) {
        date_s_ = seconds;
        date_ = http_date(seconds);
    }
    reply.add("Date", date_.data());
    if (!own_server_) reply.add("Server", "hp");
    reply.add("X-Content-Type-Options", "nosniff");
    if (!options_.cors.empty()) {
        reply.add("Access-Control-Allow-Origin", options_.cors.c_str());
        reply.add("Access-Control-Expose-Headers", "Accept-Ranges, Content-Encoding, Content-Range, ETag");
    }
    for (const auto& [name, value] : options_.headers) reply.add(name.c_str(), value.c_str());
}

void Site::answer_options(const Request& request, Reply& reply) {
    reply.status = 204;
    reply.add("Allow", methods);
    if (options_.cors.empty() || !present(request.origin) || !present(request.asked_method)) return;
    reply.add("Access-Control-Allow-Methods", methods);
    if (present(request.asked_headers)) reply.add_kept("Access-Control-Allow-Headers", std::string(request.asked_headers));
    reply.add("Access-Control-Max-Age", "86400");
}

void Site::answer_file(const Request& request, Reply& reply) {
    if (Resource* resource = cache_.find(target_.path, now_)) return send_resource(request, *resource, reply);
    if (errno == EISDIR) return redirect(reply);
    fail_errno(request, errno, reply);
}

void Site::answer_folder(const Request& request, Reply& reply) {
    path_ = target_.path;
    if (!path_.empty()) path_ += '/';
    path_ += options_.index;
    if (Resource* resource = cache_.find(path_, now_)) return send_resource(request, *resource, reply);
    if (status_of(errno) != 404 && errno != EISDIR) return fail_errno(request, errno, reply);
    const Descriptor folder = root_.open(target_.path.c_str());
    if (!folder) return fail_errno(request, errno, reply);
    struct stat status {};
    if (::fstat(folder.get(), &status) != 0 || !S_ISDIR(status.st_mode)) return fail_errno(request, ENOENT, reply);
    if (options_.listing) return list(request, folder, reply);
    if (!fall_back(request, reply)) fail(request, 403, reply);
}

void Site::list(const Request& request, const Descriptor& folder, Reply& reply) {
    Items items;
    if (!read_folder(root_, folder, target_.path, options_.dotfiles, items)) return fail_errno(request, errno, reply);
    send_page(request, 200, listing_page(target_.path, items, read_order(target_.query)), reply);
}

// The address of a folder ends in a slash, for the links in its pages to work. Built from the path as we understood it: what came
// could begin with "//", and lead to another host.
void Site::redirect(Reply& reply) {
    reply.status = 301;
    reply.add_kept("Location", '/' + encode_path(target_.path) + '/' + std::string(target_.query));
    reply.add("Content-Type", "text/html; charset=utf-8");
    reply.add("Content-Security-Policy", page_policy);
    if (!own_cache_control_) reply.add("Cache-Control", options_.cache_control.c_str());
    reply.set_text(status_page(301));
}

void Site::fail_errno(const Request& request, int error, Reply& reply) {
    const int status = status_of(error);
    if (status == 404 && fall_back(request, reply)) return;
    if (status == 503) reply.add("Retry-After", "1");
    fail(request, status, reply);
}

void Site::fail(const Request& request, int status, Reply& reply) { send_page(request, status, status_page(status), reply); }

// --spa: the program in the index knows what the address means. Not for names with a dot: a missing script is missing.
bool Site::fall_back(const Request& request, Reply& reply) {
    if (!options_.spa) return false;
    const std::size_t slash = target_.path.rfind('/');
    if (target_.path.find('.', slash == std::string::npos ? 0 : slash) != std::string::npos) return false;
    Resource* index = cache_.find(options_.index, now_);
    if (index == nullptr) return false;
    send_resource(request, *index, reply, true);
    return true;
}

// --- a file ------------------------------------------------------------------------------------------------------------------

// In which coding to send it. `varies`: another Accept-Encoding could get another one.
Coding Site::choose(const Request& request, Resource& resource, bool& varies) {
    Codings available;
    for (std::size_t i = 1; i < coding_count; ++i)
        if (resource.siblings[i]) available.add(static_cast<Coding>(i));
    const std::uint64_t size = resource.file->size();
    const bool ours = options_.compress && resource.mime.compressible && size >= options_.compress_bytes_min &&
                      size <= options_.compress_bytes_max;
    varies = ours || available.any();
    if (!varies || !present(request.accept_encoding)) return Coding::identity;
    const Weights weights = coding_weights(request.accept_encoding);
    // Somebody has made the effort: the best of what lies there wins over what we would make.
    if (const Coding there = choose_coding(weights, available); there != Coding::identity) return there;
    // What we make has no strong tag and no ranges; who names one of them gets the file as it is.
    if (!ours || present(request.range) || present(request.conditions.if_match)) return Coding::identity;
    return choose_coding(weights, our_codings());
}

void Site::send_resource(const Request& request, Resource& resource, Reply& reply, bool revalidate) {
    bool varies = false;
    Coding coding = choose(request, resource, varies);
    const File* file = resource.siblings[index_of(coding)].get();
    const bool ours = coding != Coding::identity && file == nullptr;
    if (file == nullptr) file = resource.file.get();
    const char* etag = ours ? file->weak_etag() : file->etag();
    reply.add("ETag", etag);
    reply.add("Last-Modified", file->last_modified());
    if (varies) reply.add("Vary", "Accept-Encoding");
    if (!own_cache_control_) reply.add("Cache-Control", revalidate ? "no-cache" : options_.cache_control.c_str());
    const Validators validators{etag, file->modified_s()};
    switch (judge(request.conditions, validators, now_ / second)) {
        case Verdict::not_modified: reply.status = 304; return;
        case Verdict::failed: return fail(request, 412, reply);
        case Verdict::go_on: break;
    }
    const std::string* made = ours ? cache_.compressed(resource, coding) : nullptr;
    if (ours && made == nullptr) coding = Coding::identity;
    if (coding != Coding::identity) reply.add("Content-Encoding", reply.coding = coding_names[index_of(coding)]);
    if (made != nullptr) {
        reply.add("Content-Type", resource.mime.type);
        reply.text = *made;
        return;
    }
    reply.add("Accept-Ranges", "bytes");
    if (send_some(request, *file, validators, resource.mime.type, reply)) return;
    reply.add("Content-Type", resource.mime.type);
    send_bytes(*file, reply);
}

// The ranges that are asked for. False: all of it is to be sent. Ranges are defined for GET alone (RFC 9110 14.2).
bool Site::send_some(const Request& request, const File& file, const Validators& validators, const char* type, Reply& reply) {
    if (request.method != Method::get || !present(request.range)) return false;
    if (!range_stands(request.conditions.if_range, validators, now_ / second)) return false;
    switch (select_ranges(request.range, file.size(), ranges_)) {
        case Selection::whole: return false;
        case Selection::partial: send_ranges(file, type, ranges_, reply); return true;
        case Selection::unsatisfiable: break;
    }
    reply.add_kept("Content-Range", "bytes */" + std::to_string(file.size()));
    fail(request, 416, reply);
    return true;
}

void Site::send_ranges(const File& file, const char* type, const std::vector<Range>& ranges, Reply& reply) {
    reply.status = 206;
    if (ranges.size() > 1) return send_multipart(file, type, ranges, reply);
    const Range range = ranges.front();
    reply.add("Content-Type", type);
    reply.add_kept("Content-Range", content_range(range, file.size()));
    if (file.in_memory()) {
        reply.text = std::string_view(file.content()).substr(range.first, range.length);
    } else {
        reply.file = file.descriptor();
        reply.parts.push_back({"", range});
    }
}

void Site::send_bytes(const File& file, Reply& reply) {
    if (file.in_memory()) {
        reply.text = file.content();
        return;
    }
    reply.file = file.descriptor();
    reply.parts.push_back({"", {0, file.size()}});
}

// A page of our own making.
void Site::send_page(const Request& request, int status, std::string page, Reply& reply) {
    reply.status = status;
    reply.add("Content-Type", "text/html; charset=utf-8");
    reply.add("Content-Security-Policy", page_policy);
    if (status == 200 && !own_cache_control_) reply.add("Cache-Control", "no-cache");
    if (options_.compress && status == 200) {
        reply.add("Vary", "Accept-Encoding");
        const Coding coding = choose_coding(coding_weights(request.accept_encoding), our_codings());
        if (coding != Coding::identity && page.size() >= options_.compress_bytes_min &&
            page.size() <= options_.compress_bytes_max) {
            if (auto made = compress(coding, page)) {
                reply.add("Content-Encoding", reply.coding = coding_names[index_of(coding)]);
                page = std::move(*made);
            }
        }
    }
    reply.set_text(std::move(page));
}

}  // namespace hp::app::serve
