// SPDX-License-Identifier: Apache-2.0
#include "hp/get/input_file.h"

#include "hp/format.h"
#include "hp/get/columns.h"

namespace hp::app::get {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t'; }

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && (is_blank(text.back()) || text.back() == '\r')) text.remove_suffix(1);
    return text;
}

// Takes what stands before the first `mark` off the front of `rest`, and the mark; all of it when there is none.
std::string_view take_until(std::string_view& rest, char mark) {
    const std::size_t at = rest.find(mark);
    const std::string_view taken = rest.substr(0, at);
    rest.remove_prefix(at == rest.npos ? rest.size() : at + 1);
    return taken;
}

// An option of a line. What is wrong with it.
std::string take_option(Item& item, std::string_view line) {
    std::string_view value = line;
    const std::string_view name = trimmed(take_until(value, '='));
    if (name.size() == line.size()) return "`" + printable(line) + "` is no option: NAME=VALUE";
    const std::string text(trimmed(value));
    if (name == "out")
        item.out = text;
    else if (name == "dir")
        item.folder = text;
    else if (name == "checksum")
        item.checksum = text;
    else if (name == "header")
        item.headers.push_back(text);
    else
        return "`" + printable(name) + "` is not one of out, dir, checksum, header";
    return {};
}

std::string take_urls(std::vector<Item>& items, std::string_view line) {
    Item item;
    while (!line.empty()) {
        const std::string_view url = trimmed(take_until(line, '\t'));
        if (!url.empty()) item.urls.emplace_back(url);
    }
    if (item.urls.size() > input_mirrors_max) return format("more than %zu URLs of one file", input_mirrors_max);
    if (items.size() == input_items_max) return format("more than %zu files", input_items_max);
    items.push_back(std::move(item));
    return {};
}

}  // namespace

InputFile parse_input_file(std::string_view text) {
    InputFile file;
    for (std::size_t number = 1; !text.empty() && file.wrong.empty(); ++number) {
        const std::string_view line = take_until(text, '\n'), content = trimmed(line);
        std::string wrong;
        if (content.empty() || content.front() == '#')
            continue;
        else if (line.find('\0') != line.npos)
            wrong = "a NUL is in it: this is no list of URLs";
        else if (!is_blank(line.front()))
            wrong = take_urls(file.items, line);
        else if (file.items.empty())
            wrong = "an option stands below the URL that it is for";
        else
            wrong = take_option(file.items.back(), content);
        if (!wrong.empty()) file.wrong = format("line %zu: ", number) + wrong;
    }
    return file;
}

}  // namespace hp::app::get
