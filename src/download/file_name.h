// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a file from the network may be called: a name of ours, with no way out of its folder.
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace hp::download {

// The filename of a Content-Disposition (RFC 6266): filename* (RFC 8187, UTF-8 or ISO-8859-1) before filename, as it stands there; ""
// when there is none or the field is malformed. Not safe to use as it is.
std::string filename_of(std::string_view content_disposition);

// A name (255 bytes less those that .part, .journal and the like add), in UTF-8: of a path only what is behind the last '/' or '\';
// without control characters, bytes that are no UTF-8, outer blanks, leading dots and trailing dots and blanks. "" if nothing is left.
// The ending survives a cut.
constexpr std::size_t name_bytes_max = 255 - 20;
std::string safe_name(std::string_view name);

// From the last part of the URL's path, percent-decoded; "" when it has none.
std::string name_from_url(std::string_view url);

// One of them, in the order of preference, or "index.html", as others call a file without a name.
std::string choose_name(std::string_view content_disposition, std::string_view url);

// "name.7.txt" of "name.txt" and 7.
std::string numbered_name(const std::string& path, unsigned number);

}  // namespace hp::download
