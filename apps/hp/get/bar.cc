// SPDX-License-Identifier: Apache-2.0
#include "hp/get/bar.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "hp/format.h"
#include "hp/get/columns.h"

namespace hp::app::get {
namespace {

constexpr std::size_t name_columns_max = 40, bar_columns_max = 50, bar_columns_min = 10, name_columns_min = 12;
constexpr std::size_t mark_columns = 3;

// [=====>    ], `columns` wide.
std::string filled(double part, std::size_t columns) {
    const std::size_t room = columns - 2;
    const auto full = static_cast<std::size_t>(std::clamp(part, 0.0, 1.0) * static_cast<double>(room));
    std::string line = "[" + std::string(full, '=') + std::string(room - full, ' ') + "]";
    if (full < room && full > 0) line[full] = '>';
    return line;
}

// [   <=>    ]: there and back again.
std::string wandering(unsigned beat, std::size_t columns) {
    const std::size_t ways = columns - 2 - mark_columns, step = beat % (2 * ways), at = step < ways ? step : 2 * ways - step;
    return "[" + std::string(at, ' ') + "<=>" + std::string(ways - at, ' ') + "]";
}

std::string bar_of(const Bar& bar, std::size_t columns) {
    if (!bar.total && bar.stage == Bar::Stage::running) return wandering(bar.beat, columns);
    if (bar.stage == Bar::Stage::done) return filled(1, columns);
    return filled(bar.total && *bar.total != 0 ? static_cast<double>(bar.done) / static_cast<double>(*bar.total) : 0, columns);
}

std::string percent(const Bar& bar) {
    if (bar.stage == Bar::Stage::done) return "100%";
    if (!bar.total) return "    ";
    // Rounded down: 100% is said only when it is there.
    const double part = *bar.total == 0 ? 0 : static_cast<double>(bar.done) / static_cast<double>(*bar.total);
    return format("%3.0f%%", std::floor(std::clamp(part, 0.0, 0.99) * 100));
}

std::optional<double> time_shown(const Bar& bar) {
    if (bar.stage != Bar::Stage::running) return bar.seconds;
    if (!bar.total || bar.rate < 1) return {};
    return static_cast<double>(*bar.total - std::min(*bar.total, bar.done)) / bar.rate;
}

}  // namespace

std::string size_text(double bytes) {
    static constexpr const char* units[] = {"B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};
    int unit = 0;
    while (bytes >= 999.5 && unit < 6) bytes /= 1024, ++unit;
    return format("%.*f %s", unit == 0 || bytes >= 99.95 ? 0 : bytes >= 9.995 ? 1 : 2, bytes, units[unit]);
}

std::string clock_text(std::optional<double> seconds) {
    if (!seconds || !(*seconds >= 0 && *seconds < 100 * 86'400.0)) return "-:--";
    const auto whole = static_cast<unsigned long>(*seconds + 0.5);
    if (whole >= 86'400) return format("%lud %02luh", whole / 86'400, whole / 3600 % 24);
    if (whole >= 3600) return format("%lu:%02lu:%02lu", whole / 3600, whole / 60 % 60, whole % 60);
    return format("%lu:%02lu", whole / 60, whole % 60);
}

std::string bar_line(const Bar& bar, std::size_t width) {
    const bool over = bar.stage == Bar::Stage::done || bar.stage == Bar::Stage::failed;
    const std::string size = format("%8s", size_text(static_cast<double>(bar.done)).c_str());
    const std::string rate = format("%10s", (size_text(bar.rate) + "/s").c_str());
    const std::string time = format(over ? "in %s" : "%7s", clock_text(time_shown(bar)).c_str());
    // Behind the name, in the order in which they stay.
    std::vector<std::string> parts{percent(bar)};
    if (bar.note.empty())
        parts.insert(parts.end(), {size, rate, time});
    else
        parts.push_back(bar.note);
    std::string behind;
    for (const std::string& part : parts) {
        const std::size_t needs = columns(behind) + 2 + columns(part);
        if (needs + std::min(name_columns_min, columns(bar.name)) > width) break;
        behind += "  " + part;
    }
    const std::size_t room = width - std::min(width, columns(behind));
    // The same for all names, so that what is behind them stands in columns.
    const std::size_t name = std::clamp(width / 3, name_columns_min, name_columns_max);
    if (room >= name + 2 + bar_columns_min)
        return padded(bar.name, name) + "  " + bar_of(bar, std::min(bar_columns_max, room - name - 2)) + behind;
    return padded(bar.name, room) + behind;
}

}  // namespace hp::app::get
