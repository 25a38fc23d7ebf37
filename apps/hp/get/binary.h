// SPDX-License-Identifier: Apache-2.0
#pragma once
// Whether bytes would spoil a terminal.
#include <cstddef>
#include <string_view>

namespace hp::app::get {

constexpr std::size_t judged_bytes = 2000;  // of the beginning, as curl does

// Something that a terminal would obey rather than show: a control character other than tab, line feed, carriage return, form feed and
// backspace; ESC is one of them. What is no ASCII is taken for text.
constexpr bool spoils_terminal(std::string_view data) {
    for (const char c : data.substr(0, judged_bytes)) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte == 0x7F || (byte < 0x20 && !(byte >= '\b' && byte <= '\n') && byte != '\f' && byte != '\r')) return true;
    }
    return false;
}

}  // namespace hp::app::get
