// SPDX-License-Identifier: Apache-2.0
#include "hp/get/items.h"

#include <algorithm>

#include "hp/format.h"
#include "hp/get/columns.h"

namespace hp::app::get {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }

bool is_url(std::string_view text) {
    for (const std::string_view scheme : {"http://", "https://"})
        if (text.size() > scheme.size() &&
            std::equal(scheme.begin(), scheme.end(), text.begin(), [](char wanted, char c) { return wanted == lower(c); }))
            return true;
    return false;
}

bool is_token(std::string_view name) {
    for (const char c : name)
        if (!(c >= '0' && c <= '9') && !(lower(c) >= 'a' && lower(c) <= 'z') &&
            std::string_view("!#$%&'*+-.^_`|~").find(c) == std::string_view::npos)
            return false;
    return !name.empty();
}

// What stands between the scheme and the path, as a place in the URL.
std::pair<std::size_t, std::size_t> authority(std::string_view url) {
    const std::size_t mark = url.find("://"), begin = mark == url.npos ? 0 : mark + 3;
    return {begin, std::min(url.find_first_of("/?#", begin), url.size())};
}

std::string wrong_with(const Options& options, const std::vector<Item>& items) {
    if (items.empty()) return "there is nothing to get: name a URL, or a file of URLs with --input-file";
    for (const Item& item : items) {
        for (const std::string& url : item.urls)
            if (!is_url(url)) return "`" + shown_url(url) + "` is not a URL that begins with http:// or https://";
        for (const std::string& line : item.headers)
            if (!parse_header(line)) return "`" + printable(line) + "` is not NAME: VALUE";
        if (item.out == "-" && options.json) return "--json and -o - both want standard output";
    }
    if (options.outputs.size() > options.urls.size()) return "there are more -o than URLs";
    const bool one = items.size() == 1;
    if (!one && !options.checksum.empty()) return "--checksum is of one file; in an --input-file each has its own";
    if (!one && !options.mirrors.empty())
        return "--mirror is another URL of one file; in an --input-file they stand in one line, with tabs between";
    return {};
}

}  // namespace

Items gather(const Options& options, std::string_view input_file) {
    Items items;
    for (std::size_t i = 0; i < options.urls.size(); ++i) {
        Item item;
        item.urls.push_back(options.urls[i]);
        if (i < options.outputs.size()) item.out = options.outputs[i];
        items.all.push_back(std::move(item));
    }
    InputFile listed = parse_input_file(input_file);
    if (!listed.wrong.empty()) {
        items.wrong = options.input_file + ", " + listed.wrong;
        return items;
    }
    std::move(listed.items.begin(), listed.items.end(), std::back_inserter(items.all));
    items.wrong = wrong_with(options, items.all);
    if (!items.wrong.empty()) return items;
    Item& first = items.all.front();
    first.urls.insert(first.urls.end(), options.mirrors.begin(), options.mirrors.end());
    for (const std::string& url : options.mirrors)
        if (!is_url(url)) items.wrong = "`" + shown_url(url) + "` is not a URL that begins with http:// or https://";
    if (!options.checksum.empty()) first.checksum = options.checksum;
    for (Item& item : items.all)
        if (item.folder.empty()) item.folder = options.folder;
    return items;
}

std::optional<std::pair<std::string, std::string>> parse_header(std::string_view line) {
    const std::size_t colon = line.find(':');
    if (colon == line.npos || !is_token(line.substr(0, colon))) return {};
    std::string_view value = line.substr(colon + 1);
    while (!value.empty() && (value.front() == ' ' || value.front() == '\t')) value.remove_prefix(1);
    while (!value.empty() && (value.back() == ' ' || value.back() == '\t')) value.remove_suffix(1);
    for (const char c : value)
        if ((static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7F) return {};
    return std::pair(std::string(line.substr(0, colon)), std::string(value));
}

std::string shown_url(std::string_view url) {
    const auto [begin, end] = authority(url);
    const std::size_t at = url.substr(begin, end - begin).rfind('@');
    if (at == url.npos) return printable(url);
    return printable(url.substr(0, begin)) + printable(url.substr(begin + at + 1));
}

std::string name_of(std::string_view url) {
    const std::string shown = shown_url(url);
    const auto [begin, end] = authority(shown);
    const std::string_view path = std::string_view(shown).substr(end, shown.find_first_of("?#", end) - end);
    const std::string name = last_part(path);
    return name.empty() ? shown.substr(begin, end - begin) : name;
}

std::string last_part(std::string_view path) { return printable(path.substr(path.rfind('/') + 1)); }

}  // namespace hp::app::get
