// SPDX-License-Identifier: Apache-2.0
#pragma once
// Lines at the bottom of a terminal that are drawn again and again, below others that stay.
#include <cstddef>
#include <string>
#include <vector>

namespace hp::app::get {

class LiveLines {
public:
    // What to write so that `above` stays where the last `live` lines were, and the new ones are below. Lines have fewer columns than the
    // terminal's `width`; it may have become narrower since the last call.
    std::string replace(const std::vector<std::string>& above, const std::vector<std::string>& live, std::size_t width);

private:
    std::vector<std::size_t> drawn_;  // columns of each live line that is there
};

// The size of the terminal behind a descriptor; 80 x 24 where it does not tell.
struct TerminalSize {
    std::size_t columns = 80, rows = 24;
};
TerminalSize terminal_size(int descriptor);

}  // namespace hp::app::get
