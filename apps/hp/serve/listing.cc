// SPDX-License-Identifier: Apache-2.0
#include "hp/serve/listing.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <ctime>
#include <memory>

#include "hp/format.h"
#include "hp/serve/html.h"
#include "hp/serve/path.h"
#include "hp/serve/text.h"

namespace hp::app::serve {
namespace {

struct CloseFolder {
    void operator()(DIR* folder) const { ::closedir(folder); }
};

// Whether there is something to fetch under that name, and what.
bool examine(const Root& root, int folder, const std::string& path, Item& item) {
    struct stat status {};
    if (::fstatat(folder, item.name.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0) return false;
    if (S_ISLNK(status.st_mode)) {
        const Descriptor target = root.open((path.empty() ? item.name : path + '/' + item.name).c_str());
        if (!target || ::fstat(target.get(), &status) != 0) return false;
    }
    if (!S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode)) return false;
    item.folder = S_ISDIR(status.st_mode);
    item.size = static_cast<std::uint64_t>(status.st_size);
    item.modified_s = status.st_mtim.tv_sec;
    return true;
}

// Takes the digits off the front, without leading zeros.
std::string_view take_number(std::string_view& text) {
    std::size_t end = 0;
    while (end < text.size() && is_digit(text[end])) ++end;
    std::string_view digits = text.substr(0, end);
    text.remove_prefix(end);
    while (digits.size() > 1 && digits.front() == '0') digits.remove_prefix(1);
    return digits;
}

int compare_names(std::string_view a, std::string_view b) {
    while (!a.empty() && !b.empty()) {
        if (is_digit(a.front()) && is_digit(b.front())) {
            const std::string_view x = take_number(a), y = take_number(b);
            if (x.size() != y.size()) return x.size() < y.size() ? -1 : 1;
            if (const int order = x.compare(y); order != 0) return order;
            continue;
        }
        const auto x = static_cast<unsigned char>(lower(a.front())), y = static_cast<unsigned char>(lower(b.front()));
        if (x != y) return x < y ? -1 : 1;
        a.remove_prefix(1);
        b.remove_prefix(1);
    }
    return static_cast<int>(!a.empty()) - static_cast<int>(!b.empty());
}

template <class T>
int compare(T a, T b) {
    return a < b ? -1 : b < a ? 1 : 0;
}

std::string crumbs(std::string_view path) {
    std::string html = "<h1><a href=\"/\">/</a>";
    std::string link = "/";
    for (std::string_view rest = path; !rest.empty();) {
        const std::string_view name = take_until(rest, '/');
        link += encode_path(name) + '/';
        html += format(" <a href=\"%s\"><bdi>%s</bdi></a><span class=\"sep\">/</span>", link.c_str(), escape_html(name).c_str());
    }
    return html + "</h1>\n";
}

constexpr std::string_view symbols =
    "<svg style=\"display:none\"><symbol id=\"d\" viewBox=\"0 0 16 16\"><path d=\"M1.5 3.5h4.4l1.6 2h7v7.5h-13z\"/></symbol>"
    "<symbol id=\"f\" viewBox=\"0 0 16 16\"><path d=\"M3.5 1.5h6l3 3v10h-9zM9.5 1.5v3h3\"/></symbol></svg>\n";

std::string heading(const char* title, const char* key, const char* style, Order::By by, Order order) {
    const bool sorted = order.by == by;
    const bool next_descending = sorted && !order.descending;
    return format("<th class=\"%s\"%s><a href=\"?sort=%s&amp;order=%s\">%s</a></th>", style,
                  !sorted            ? ""
                  : order.descending ? " aria-sort=\"descending\""
                                     : " aria-sort=\"ascending\"",
                  key, next_descending ? "desc" : "asc", title);
}

std::string time_cell(std::int64_t seconds) {
    const std::time_t time = seconds;
    std::tm broken{};
    char text[32];
    if (::gmtime_r(&time, &broken) == nullptr || std::strftime(text, sizeof text, "%Y-%m-%d %H:%M", &broken) == 0) return {};
    return text;
}

std::string row(const Item& item) {
    std::string link = encode_path(item.name);
    if (item.folder) link += '/';
    // "./": so that no name is taken for a scheme or a host.
    return format(
               "<tr><td class=\"name%s\"><a href=\"./%s\"><svg aria-hidden=\"true\"><use "
               "href=\"#%s\"/></svg><bdi>%s</bdi>%s</a></td>",
               item.folder ? " folder" : "", link.c_str(), item.folder ? "d" : "f", escape_html(item.name).c_str(),
               item.folder ? "/" : "") +
           (item.folder ? std::string("<td class=\"size\">&ndash;</td>")
                        : format("<td class=\"size\" title=\"%s bytes\">%s</td>", grouped(item.size).c_str(),
                                 size_text(item.size).c_str())) +
           format("<td class=\"time\">%s</td></tr>\n", time_cell(item.modified_s).c_str());
}

std::string counted(std::size_t count, const char* one, const char* many) {
    return grouped(std::uint64_t{count}) + ' ' + (count == 1 ? one : many);
}

std::string summary(const Items& items) {
    std::uint64_t bytes = 0;
    std::size_t folders = 0;
    for (const Item& item : items.all) {
        folders += item.folder ? 1U : 0U;
        bytes += item.folder ? 0 : item.size;
    }
    std::string text = counted(folders, "folder", "folders") + ", " + counted(items.all.size() - folders, "file", "files") +
                       ", " + size_text(bytes) + "; times are UTC";
    if (items.more) text += ". There is more than one page can show";
    return "<footer>" + text + ".</footer>\n";
}

}  // namespace

bool read_folder(const Root& root, const Descriptor& folder, const std::string& path, bool dotfiles, Items& items) {
    Descriptor again(::openat(folder.get(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!again) return false;
    const std::unique_ptr<DIR, CloseFolder> open(::fdopendir(again.get()));
    if (!open) return false;
    const int number = again.release();
    for (errno = 0; const dirent* entry = ::readdir(open.get()); errno = 0) {
        Item item;
        item.name = entry->d_name;
        if (item.name == "." || item.name == ".." || (!dotfiles && is_hidden(item.name))) continue;
        if (items.all.size() == items_max) {
            items.more = true;
            return true;
        }
        if (examine(root, number, path, item)) items.all.push_back(std::move(item));
    }
    return errno == 0;
}

Order read_order(std::string_view query) {
    Order order;
    if (query.starts_with('?')) query.remove_prefix(1);
    while (!query.empty()) {
        const std::string_view pair = take_until(query, '&');
        if (pair == "sort=size") order.by = Order::By::size;
        if (pair == "sort=time") order.by = Order::By::time;
        if (pair == "order=desc") order.descending = true;
    }
    return order;
}

bool name_before(std::string_view a, std::string_view b) {
    const int order = compare_names(a, b);
    return order != 0 ? order < 0 : a < b;
}

void sort_items(std::vector<Item>& items, Order order) {
    std::sort(items.begin(), items.end(), [order](const Item& a, const Item& b) {
        if (a.folder != b.folder) return a.folder;
        int by = 0;
        if (order.by == Order::By::size && !a.folder) by = compare(a.size, b.size);
        if (order.by == Order::By::time) by = compare(a.modified_s, b.modified_s);
        if (by != 0) return order.descending ? by > 0 : by < 0;
        const bool reversed = order.descending && order.by == Order::By::name;
        return reversed ? name_before(b.name, a.name) : name_before(a.name, b.name);
    });
}

std::string listing_page(std::string_view path, Items& items, Order order) {
    sort_items(items.all, order);
    std::string body = crumbs(path);
    body += symbols;
    body += "<table>\n<thead><tr>" + heading("Name", "name", "name", Order::By::name, order) +
            heading("Size", "size", "size", Order::By::size, order) +
            heading("Modified", "time", "time", Order::By::time, order) + "</tr></thead>\n<tbody>\n";
    if (!path.empty())
        body +=
            "<tr><td class=\"name folder\"><a href=\"../\"><svg aria-hidden=\"true\"><use href=\"#d\"/></svg>..</a></td>"
            "<td class=\"size\"></td><td class=\"time\"></td></tr>\n";
    for (const Item& item : items.all) body += row(item);
    body += "</tbody>\n</table>\n" + summary(items);
    return html_page("Index of /" + std::string(path) + (path.empty() ? "" : "/"), body);
}

std::string size_text(std::uint64_t bytes) {
    static constexpr const char* units[] = {"B", "kB", "MB", "GB", "TB", "PB", "EB"};
    double value = static_cast<double>(bytes);
    int unit = 0;
    while (value >= 999.5 && unit < 6) value /= 1000, ++unit;
    return format("%.*f %s", unit == 0 || value >= 99.95 ? 0 : value >= 9.995 ? 1 : 2, value, units[unit]);
}

}  // namespace hp::app::serve
