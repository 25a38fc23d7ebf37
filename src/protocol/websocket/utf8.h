// SPDX-License-Identifier: Apache-2.0
#pragma once
// UTF-8 (RFC 3629), judged as it comes: no overlong forms, no surrogates, nothing above U+10FFFF.
#include <cstdint>

#include "base/bytes.h"

namespace hp::ws {

class Utf8 {
public:
    // False as soon as a byte cannot go on what came before, however the text is cut; then only reset() helps.
    bool feed(Bytes text);
    // The text may end here: no character is cut.
    bool complete() const { return missing_ == 0; }
    void reset() { *this = Utf8(); }

private:
    bool begin(std::uint8_t lead);

    std::uint8_t missing_ = 0;               // continuation bytes to come
    std::uint8_t low_ = 0x80, high_ = 0xBF;  // what the next of them may be
};

bool is_utf8(Bytes text);  // whole

}  // namespace hp::ws
