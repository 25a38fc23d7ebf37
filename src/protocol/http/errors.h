// SPDX-License-Identifier: Apache-2.0
#pragma once
// Why a message was refused: code, name and text as OnParseError reports them, and the status a server answers with.
#include <cstdint>

namespace hp::http {

// HP_HTTP_ERROR(name, code, status, text). Codes below 100 are llhttp's, which HP-Socket reports; ours begin at 100.
// clang-format off
#define HP_HTTP_ERRORS(HP_HTTP_ERROR)                                                                    \
    HP_HTTP_ERROR(ok, 0, 200, "no error")                                                                \
    HP_HTTP_ERROR(lf_expected, 3, 400, "CR is not followed by LF")                                       \
    HP_HTTP_ERROR(unexpected_content_length, 4, 400, "Content-Length beside Transfer-Encoding, or repeated") \
    HP_HTTP_ERROR(invalid_method, 6, 400, "invalid method")                                              \
    HP_HTTP_ERROR(invalid_url, 7, 400, "invalid request target")                                         \
    HP_HTTP_ERROR(invalid_constant, 8, 400, "not HTTP")                                                  \
    HP_HTTP_ERROR(invalid_version, 9, 505, "HTTP version not supported")                                 \
    HP_HTTP_ERROR(invalid_header, 10, 400, "invalid header line")                                        \
    HP_HTTP_ERROR(invalid_content_length, 11, 400, "invalid Content-Length")                             \
    HP_HTTP_ERROR(invalid_chunk_size, 12, 400, "invalid chunk size")                                     \
    HP_HTTP_ERROR(invalid_status, 13, 400, "invalid status")                                             \
    HP_HTTP_ERROR(invalid_transfer_encoding, 15, 400, "invalid Transfer-Encoding")                       \
    HP_HTTP_ERROR(refused_message_begin, 16, 400, "refused by OnMessageBegin")                           \
    HP_HTTP_ERROR(refused_headers_complete, 17, 400, "refused by OnHeadersComplete")                     \
    HP_HTTP_ERROR(refused_message_complete, 18, 400, "refused by OnMessageComplete")                     \
    HP_HTTP_ERROR(refused_chunk_header, 19, 400, "refused by OnChunkHeader")                             \
    HP_HTTP_ERROR(refused_chunk_complete, 20, 400, "refused by OnChunkComplete")                         \
    HP_HTTP_ERROR(refused_body, 24, 400, "refused by OnBody")                                            \
    HP_HTTP_ERROR(refused_start_line, 26, 400, "refused by OnRequestLine or OnStatusLine")               \
    HP_HTTP_ERROR(refused_header, 28, 400, "refused by OnHeader")                                        \
    HP_HTTP_ERROR(uri_too_long, 100, 414, "request line too long")                                       \
    HP_HTTP_ERROR(head_too_large, 101, 431, "headers too long")                                          \
    HP_HTTP_ERROR(too_many_headers, 102, 431, "too many headers")                                        \
    HP_HTTP_ERROR(body_too_large, 103, 413, "body too large")                                            \
    HP_HTTP_ERROR(chunk_extensions_too_long, 104, 400, "chunk extensions too long")                      \
    HP_HTTP_ERROR(host_missing, 105, 400, "not exactly one valid Host")                                  \
    HP_HTTP_ERROR(unsupported_transfer_encoding, 106, 501, "transfer coding not supported")              \
    HP_HTTP_ERROR(bad_content, 107, 400, "content does not decode")                                      \
    HP_HTTP_ERROR(content_too_large, 108, 413, "decoded content too large")                              \
    HP_HTTP_ERROR(head_timeout, 109, 408, "request head not complete in time")                           \
    HP_HTTP_ERROR(body_timeout, 110, 408, "request body not complete in time")                      \
    HP_HTTP_ERROR(bad_upgrade, 111, 400, "answer does not fit the WebSocket upgrade")
// clang-format on

enum class Error : std::uint8_t {
#define HP_HTTP_ERROR(name, code, status, text) name = code,
    HP_HTTP_ERRORS(HP_HTTP_ERROR)
#undef HP_HTTP_ERROR
};

unsigned status_of(Error error);   // the status code that a server answers with
const char* text_of(Error error);  // English, static

}  // namespace hp::http
