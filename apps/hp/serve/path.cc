// SPDX-License-Identifier: Apache-2.0
#include "hp/serve/path.h"

#include "hp/serve/text.h"

namespace hp::app::serve {
namespace {

constexpr std::string_view well_known = ".well-known";

int hex_digit(char c) {
    if (is_digit(c)) return c - '0';
    c = lower(c);
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

// "http://host/a" -> "/a"; "" when there is no path in it.
std::string_view path_of(std::string_view text) {
    if (text.starts_with('/')) return text;
    for (const std::string_view scheme : {"http://", "https://"}) {
        if (text.size() < scheme.size() || !same_word(text.substr(0, scheme.size()), scheme)) continue;
        text.remove_prefix(scheme.size());
        const std::size_t end = text.find_first_of("/?");
        if (end == text.npos) return "/";
        return text[end] == '/' ? text.substr(end) : std::string_view("/");
    }
    return {};
}

// Adds the decoded segment to the end of `path`.
PathFault decode(std::string_view segment, std::string& path) {
    for (std::size_t i = 0; i < segment.size(); ++i) {
        char c = segment[i];
        if (c == '%') {
            if (segment.size() - i < 3) return PathFault::malformed;
            const int high = hex_digit(segment[i + 1]), low = hex_digit(segment[i + 2]);
            if (high < 0 || low < 0) return PathFault::malformed;
            c = static_cast<char>(high * 16 + low);
            if (c == '/') return PathFault::hidden;
            i += 2;
        }
        if (c == '\0') return PathFault::malformed;
        path += c;
    }
    return PathFault::none;
}

// Takes the last segment off. False when there is none.
bool go_up(std::string& path) {
    if (path.empty()) return false;
    const std::size_t slash = path.rfind('/');
    path.resize(slash == path.npos ? 0 : slash);
    return true;
}

}  // namespace

bool is_hidden(std::string_view name) { return name.starts_with('.'); }

PathFault read_target(std::string_view text, bool dotfiles, Target& target) {
    target.path.clear();
    target.as_folder = true;
    if (const std::size_t fragment = text.find('#'); fragment != text.npos) text = text.substr(0, fragment);
    const std::size_t question = text.find('?');
    target.query = question == text.npos ? std::string_view{} : text.substr(question);
    std::string_view rest = path_of(text.substr(0, question));
    if (rest.empty()) return PathFault::malformed;
    while (!rest.empty()) {
        const bool last = rest.find('/') == rest.npos;
        const std::string_view segment = take_until(rest, '/');
        if (segment.empty()) continue;  // as_folder stays: "a//" ends in a slash as well
        target.as_folder = !last;
        const std::size_t before = target.path.size();
        if (before != 0) target.path += '/';
        const std::size_t begin = target.path.size();
        if (const PathFault fault = decode(segment, target.path); fault != PathFault::none) return fault;
        const std::string_view name = std::string_view(target.path).substr(begin);
        if (name == "." || name == "..") {
            const bool up = name == "..";
            target.path.resize(before);
            target.as_folder = true;
            if (up && !go_up(target.path)) return PathFault::malformed;
        } else if (!dotfiles && is_hidden(name) && !(begin == 0 && name == well_known)) {
            return PathFault::hidden;
        }
    }
    return PathFault::none;
}

std::string encode_path(std::string_view path) {
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string encoded;
    encoded.reserve(path.size() + 16);
    for (const char c : path) {
        const bool plain =
            is_digit(c) || (lower(c) >= 'a' && lower(c) <= 'z') || std::string_view("-._~/").find(c) != std::string_view::npos;
        if (plain) {
            encoded += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        encoded += '%';
        encoded += digits[byte >> 4];
        encoded += digits[byte & 15];
    }
    return encoded;
}

}  // namespace hp::app::serve
