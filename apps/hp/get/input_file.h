// SPDX-License-Identifier: Apache-2.0
#pragma once
// The file of `hp get --input-file`, in the form of aria2: a line is a URL, or several of the same file with tabs between them; lines
// that begin with a blank are options of the line above; `#` begins a comment.
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hp::app::get {

constexpr std::size_t input_bytes_max = 64 << 20;
constexpr std::size_t input_items_max = 1'000'000;
constexpr std::size_t input_mirrors_max = 32;  // URLs in a line

// One file to fetch.
struct Item {
    std::vector<std::string> urls;  // the first, and its mirrors
    std::string out;                // empty: as the server or the URL calls it; `-`: standard output
    std::string folder;             // empty: that of all
    std::string checksum;
    std::vector<std::string> headers;  // `Name: value`, besides those of all
};

struct InputFile {
    std::vector<Item> items;
    std::string wrong;  // what is wrong with it, with the number of the line; empty when nothing is
};

InputFile parse_input_file(std::string_view text);

}  // namespace hp::app::get
