// SPDX-License-Identifier: Apache-2.0
// HTTP responses, cut anywhere and paused everywhere, against the same bytes read at once. For the input see http_stand.h.
#include "http_stand.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    hp::fuzz::fuzz_http(data, size, hp::http::Reads::responses);
    return 0;
}
