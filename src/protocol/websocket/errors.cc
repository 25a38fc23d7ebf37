// SPDX-License-Identifier: Apache-2.0
#include "protocol/websocket/errors.h"

#include <cstddef>

namespace hp::ws {

namespace {

struct Row {
    std::uint16_t close_code;
    const char* text;
};

constexpr Row rows[] = {
#define HP_WS_ERROR(name, close_code, text) {close_code, text},
    HP_WS_ERRORS(HP_WS_ERROR)
#undef HP_WS_ERROR
};

const Row& row_of(Error error) { return rows[static_cast<std::size_t>(error)]; }

}  // namespace

std::uint16_t close_code_of(Error error) { return row_of(error).close_code; }
const char* text_of(Error error) { return row_of(error).text; }

}  // namespace hp::ws
