// SPDX-License-Identifier: Apache-2.0
#pragma once
// From the target of a request to a path below the served folder, and back. Pure. This is the first of two fences; the second is
// how Root opens a path.
#include <string>
#include <string_view>

namespace hp::app::serve {

struct Target {
    std::string path;        // decoded: "a/b"; no empty segment, no "." and no ".."; "" is the folder itself
    bool as_folder = false;  // it ended in a slash
    std::string_view query;  // what stands behind '?', as it came; with it, the '?'; a view of the text that was read
};

enum class PathFault {
    none,
    malformed,  // 400: not a path, a broken %-sequence, a NUL, or ".." beyond the top
    hidden,     // 404: a name that begins with a dot, or an encoded slash: no file can have that in its name
};

/**
 * Reads an origin-form ("/a/b?c") or absolute-form ("http://host/a/b") target (RFC 9112 3.2). %-sequences are decoded once, after
 * the text was cut at its slashes, so "%2e%2e" is ".." and "%252e" is not. "." and ".." are resolved by name (RFC 3986 5.2.4) and
 * slashes in a row count as one. Names that begin with a dot are hidden unless `dotfiles`, except /.well-known (RFC 8615).
 * The strings of `target` are used again: no allocation once they are large enough.
 */
PathFault read_target(std::string_view text, bool dotfiles, Target& target);

// Whether a name is hidden, by itself.
bool is_hidden(std::string_view name);

// %-encodes all but unreserved characters and slashes (RFC 3986 2.3): fit for a Location field and for an attribute in HTML.
std::string encode_path(std::string_view path);

}  // namespace hp::app::serve
