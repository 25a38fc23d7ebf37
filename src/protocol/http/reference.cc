// SPDX-License-Identifier: Apache-2.0
#include "protocol/http/reference.h"

#include "protocol/http/url.h"

namespace hp::http {
namespace {

std::string merge(const Url& base, std::string_view path) {
    const std::size_t slash = base.path.rfind('/');
    if (slash == std::string_view::npos) return "/" + std::string(path);
    return std::string(base.path.substr(0, slash + 1)) + std::string(path);
}

void drop_last_segment(std::string& path) {
    const std::size_t slash = path.rfind('/');
    path.resize(slash == std::string::npos ? 0 : slash);
}

std::string authority_of(const Url& url) {
    std::string text;
    if (!url.userinfo.empty()) text.append(url.userinfo).append("@");
    text.append(url.bracketed ? "[" : "").append(url.host).append(url.bracketed ? "]" : "");
    if (!url.port.empty()) text.append(":").append(url.port);
    return text;
}

}  // namespace

std::string remove_dot_segments(std::string_view path) {
    std::string result;
    while (!path.empty()) {
        const std::size_t end = path.find('/', 1);
        const std::string_view segment = path.substr(0, end);  // with its leading slash
        path = end == std::string_view::npos ? std::string_view() : path.substr(end);
        if (segment == "/.." || segment == "/.") {
            if (segment == "/..") drop_last_segment(result);
            if (path.empty()) result += '/';
        } else {
            result += segment;
        }
    }
    return result;
}

std::string resolve_reference(std::string_view base, std::string_view reference) {
    const Url from = split_url(base), to = split_url(reference);
    std::string result(to.scheme.empty() ? from.scheme : to.scheme);
    result += "://";
    const bool absolute = !to.scheme.empty() || to.has_authority;
    result += authority_of(absolute ? to : from);
    if (absolute || (!to.path.empty() && to.path[0] == '/'))
        result += remove_dot_segments(to.path.empty() ? "/" : to.path);
    else if (!to.path.empty())
        result += remove_dot_segments(merge(from, to.path));
    else
        result += from.path.empty() ? "/" : from.path;
    const Url& asks = to.has_query || absolute || !to.path.empty() ? to : from;
    if (asks.has_query) result.append("?").append(asks.query);
    const Url& fragment = to.has_fragment ? to : from;
    if (fragment.has_fragment) result.append("#").append(fragment.fragment);
    return result;
}

}  // namespace hp::http
