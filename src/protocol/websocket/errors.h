// SPDX-License-Identifier: Apache-2.0
#pragma once
// Why a WebSocket connection is failed: a name, the close code that the peer is told (RFC 6455 7.4.1) and a text.
#include <cstdint>

namespace hp::ws {

// HP_WS_ERROR(name, close code, text). Close code 0: there is nothing to tell the peer.
// clang-format off
#define HP_WS_ERRORS(HP_WS_ERROR)                                                                     \
    HP_WS_ERROR(ok, 0, "no error")                                                                    \
    HP_WS_ERROR(stopped, 0, "stopped by the receiver of the events")                                  \
    /* frames (FrameParser) */                                                                        \
    HP_WS_ERROR(mask_missing, 1002, "frame of a client without a mask")                               \
    HP_WS_ERROR(mask_forbidden, 1002, "frame of a server with a mask")                                \
    HP_WS_ERROR(length_top_bit, 1002, "frame length with the top bit set")                            \
    HP_WS_ERROR(length_not_minimal, 1002, "frame length not in its shortest form")                    \
    HP_WS_ERROR(control_too_long, 1002, "control frame of more than 125 bytes")                       \
    HP_WS_ERROR(control_fragmented, 1002, "fragmented control frame")                                 \
    /* messages (Messages) */                                                                         \
    HP_WS_ERROR(reserved_bits, 1002, "reserved bit set without an extension for it")                  \
    HP_WS_ERROR(reserved_opcode, 1002, "reserved opcode")                                             \
    HP_WS_ERROR(nothing_to_continue, 1002, "continuation frame outside a message")                    \
    HP_WS_ERROR(message_interrupted, 1002, "new message inside a fragmented one")                     \
    HP_WS_ERROR(close_too_short, 1002, "close frame with half a code")                                \
    HP_WS_ERROR(invalid_close_code, 1002, "close code that may not be sent")                          \
    HP_WS_ERROR(invalid_close_reason, 1007, "close reason is not UTF-8")                              \
    HP_WS_ERROR(invalid_text, 1007, "text message is not UTF-8")                                      \
    HP_WS_ERROR(invalid_compression, 1007, "message does not decompress")                             \
    HP_WS_ERROR(message_too_large, 1009, "message too large")                                         \
    HP_WS_ERROR(no_memory, 1011, "out of memory")                                                     \
    HP_WS_ERROR(ping_timeout, 0, "ping not answered in time")                                         \
    HP_WS_ERROR(close_timeout, 0, "close not answered in time")
// clang-format on

enum class Error : std::uint8_t {
#define HP_WS_ERROR(name, close_code, text) name,
    HP_WS_ERRORS(HP_WS_ERROR)
#undef HP_WS_ERROR
};

std::uint16_t close_code_of(Error error);
const char* text_of(Error error);  // English, static

}  // namespace hp::ws
