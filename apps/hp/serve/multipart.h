// SPDX-License-Identifier: Apache-2.0
#pragma once
// Several ranges in one answer: RFC 9110 14.6.
#include <vector>

#include "hp/serve/file.h"
#include "hp/serve/ranges.h"
#include "hp/serve/reply.h"

namespace hp::app::serve {

// Makes the body of `reply`, and its Content-Type. What is in memory becomes one text; of other files pieces are named.
void send_multipart(const File& file, const char* type, const std::vector<Range>& ranges, Reply& reply);

}  // namespace hp::app::serve
