// SPDX-License-Identifier: Apache-2.0
#pragma once
// Compression of what is small enough to be compressed as a whole.
#include <optional>
#include <string>
#include <string_view>

#include "hp/serve/accept_encoding.h"

namespace hp::app::serve {

// The codings that compress() knows.
Codings our_codings();

// Empty when it did not work, or was not worth it: the result would not be smaller by a tenth at least.
std::optional<std::string> compress(Coding coding, std::string_view bytes);

}  // namespace hp::app::serve
