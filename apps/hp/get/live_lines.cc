// SPDX-License-Identifier: Apache-2.0
#include "hp/get/live_lines.h"

#include <sys/ioctl.h>

#include <algorithm>

#include "hp/format.h"
#include "hp/get/columns.h"

namespace hp::app::get {

std::string LiveLines::replace(const std::vector<std::string>& above, const std::vector<std::string>& live, std::size_t width) {
    width = std::max<std::size_t>(width, 1);
    std::string text;
    if (!drawn_.empty()) {
        // A terminal that has become narrower shows a line in several rows.
        std::size_t rows = 0;
        for (const std::size_t columns : drawn_) rows += columns == 0 ? 1 : (columns + width - 1) / width;
        text = "\r";
        if (rows > 1) text += format("\x1b[%zuA", rows - 1);
        text += "\x1b[J";
    }
    drawn_.clear();
    for (const std::string& line : above) text += line + "\n";
    for (const std::string& line : live) {
        if (!drawn_.empty()) text += "\n";
        text += line;
        drawn_.push_back(columns(line));
    }
    return text;
}

TerminalSize terminal_size(int descriptor) {
    winsize size{};
    TerminalSize found;
    if (::ioctl(descriptor, TIOCGWINSZ, &size) != 0) return found;
    if (size.ws_col != 0) found.columns = size.ws_col;
    if (size.ws_row != 0) found.rows = size.ws_row;
    return found;
}

}  // namespace hp::app::get
