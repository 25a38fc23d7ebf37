// SPDX-License-Identifier: Apache-2.0
#pragma once
// The page that shows what is in a folder.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "hp/serve/root.h"

namespace hp::app::serve {

struct Item {
    std::string name;
    bool folder = false;
    std::uint64_t size = 0;
    std::int64_t modified_s = 0;
};

constexpr std::size_t items_max = 10'000;  // on one page; the rest is only mentioned

struct Items {
    std::vector<Item> all;
    bool more = false;  // there are more than items_max
};

// Reads the folder that is open as `folder` and lies at `path`. Left out: what cannot be fetched anyway (hidden names unless
// `dotfiles`, what is neither file nor folder, symbolic links that `root` does not follow). False and errno when it cannot be read.
bool read_folder(const Root& root, const Descriptor& folder, const std::string& path, bool dotfiles, Items& items);

struct Order {
    enum class By { name, size, time } by = By::name;
    bool descending = false;
};

// From "?sort=size&order=desc"; what is not understood is the default.
Order read_order(std::string_view query);

// Folders first, then by what is asked, then by name, without regard to the case of ASCII letters; numbers in names by value.
void sort_items(std::vector<Item>& items, Order order);

// `path` as decoded: "a/b", "" for the top.
std::string listing_page(std::string_view path, Items& items, Order order);

// "812 B", "1.23 kB": units of 1000, three digits.
std::string size_text(std::uint64_t bytes);

// Whether `a` comes before `b`, as sort_items does it.
bool name_before(std::string_view a, std::string_view b);

}  // namespace hp::app::serve
