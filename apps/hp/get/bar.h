// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a download looks like in one line. Nothing here reads a clock or writes.
#include <cstdint>
#include <optional>
#include <string>

namespace hp::app::get {

// "999 B", "1.00 KiB", "12.3 MiB", "456 GiB": three digits.
std::string size_text(double bytes);

// "0:07", "12:34", "1:02:03", "2d 03h"; what is not known or over 100 days is "-:--".
std::string clock_text(std::optional<double> seconds);

struct Bar {
    enum class Stage : std::uint8_t { waiting, running, done, failed };

    Stage stage = Stage::waiting;
    std::string name;                    // printable
    std::string note;                    // printable; instead of rate and time: `connecting`, `try 2 in 4 s`
    std::uint64_t done = 0;              // bytes
    std::optional<std::uint64_t> total;  // when it is known
    double rate = 0;                     // bytes a second
    double seconds = 0;                  // since it began
    unsigned beat = 0;                   // goes on with each drawing: moves the mark of a bar without a total
};

// At most `width` columns. The narrower, the less: the bar goes first, then the time, the rate, the size.
std::string bar_line(const Bar& bar, std::size_t width);

}  // namespace hp::app::get
