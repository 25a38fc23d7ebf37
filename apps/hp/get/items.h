// SPDX-License-Identifier: Apache-2.0
#pragma once
// From the command line to the list of files to fetch.
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "hp/get/input_file.h"
#include "hp/get/options.h"

namespace hp::app::get {

struct Items {
    std::vector<Item> all;
    std::string wrong;  // the command line or the input file makes no sense; empty: all is well
};

// The URLs of the command line with their names (the k-th -o is that of the k-th URL), mirrors and checksum, then those of `input_file`, the content of
// --input-file. Each Item has its folder.
Items gather(const Options& options, std::string_view input_file);

// `Name: value`; empty when it is no header field (RFC 9110 5.1, 5.5).
std::optional<std::pair<std::string, std::string>> parse_header(std::string_view line);

// The URL without user and password, which nobody should see on a screen or in a log; printable.
std::string shown_url(std::string_view url);

// What to call a download while the server has not named it: the last part of the path, or else the host. Printable.
std::string name_of(std::string_view url);

// The name in a path. Printable.
std::string last_part(std::string_view path);

}  // namespace hp::app::get
