// SPDX-License-Identifier: Apache-2.0
#pragma once
// HTTP/1.1 and 1.0 as a pure machine: bytes in, the events of messages out, one message after the other (RFC 9112).
//
// Strict: what RFC 9112 calls invalid is an error with a name (errors.h), never a guess. The same input gives the same events however
// it is cut, except that a body or chunk comes in the pieces it was fed in. Holds no memory between messages.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/bytes.h"
#include "protocol/http/errors.h"
#include "protocol/http/line.h"

namespace hp::http {

enum class Reads : std::uint8_t { requests, responses };

// Beyond a limit the message is refused with the error behind it.
struct Limits {
    std::uint32_t start_line_bytes_max = 16 * 1024;      // uri_too_long (requests), head_too_large (responses)
    std::uint32_t head_bytes_max = 64 * 1024;            // headers and trailers of a message together: head_too_large
    std::uint32_t header_count_max = 256;                // too_many_headers
    std::uint32_t chunk_extension_bytes_max = 4 * 1024;  // of one message: chunk_extensions_too_long
    std::uint64_t body_bytes_max = 0;                    // body_too_large; 0: no limit
    bool host_required = true;                           // HTTP/1.1 requests have exactly one Host (RFC 9112 3.2)
};

// What an event wants next.
enum class Next : std::uint8_t {
    go_on,
    no_body,  // on_headers_complete: whatever the head says, no body follows (the answer to HEAD, HPR_SKIP_BODY)
    leave,    // on_headers_complete: the connection leaves HTTP after this head (an upgrade, HPR_UPGRADE, 2xx to CONNECT)
    fail,     // stop: feed returns the error that goes with the event (errors.h)
};

// Hears the events, in the order of their declaration. Views last as long as the call. An event may call Parser::pause.
class Sink {
public:
    virtual Next on_message_begin() = 0;
    virtual Next on_request_line(std::string_view method, std::string_view target) = 0;
    virtual Next on_status_line(unsigned status, std::string_view reason) = 0;
    virtual Next on_header(std::string_view name,
                           std::string_view value) = 0;  // trailers too; the value without outer whitespace
    virtual Next on_headers_complete() = 0;
    virtual Next on_body(Bytes piece) = 0;
    virtual Next on_chunk_header(std::uint64_t length) = 0;
    virtual Next on_chunk_complete() = 0;
    virtual Next on_message_complete() = 0;

protected:
    ~Sink() = default;
};

class Parser {
public:
    Parser(Reads reads, const Limits& limits) : limits_(&limits), reads_(reads) {}  // `limits` outlives the parser

    // Feeds bytes; returns how many were used. Fewer than all when: an event paused; an error (`error()`); the connection has left
    // HTTP (`left()`): the rest is not HTTP; the last message of the connection is complete (`finished()`): the rest means nothing.
    std::size_t feed(Bytes bytes, Sink& sink);
    // The peer has sent everything: completes a body that ends with the connection. False: a message was cut off.
    bool end_of_input(Sink& sink);
    // Inside an event: `feed` returns when the event does.
    void pause() { paused_ = true; }

    Error error() const { return error_; }
    bool left() const;
    bool finished() const;
    bool idle() const;     // between messages: nothing of a message has come
    bool fresh() const;    // ... nor of the empty lines before it: another parser could go on
    bool in_head() const;  // a head, or a line of one, has begun and is not complete
    bool in_body() const;

    // Of the message being read, from its headers on (version: from the first header on); until the next message begins.
    std::uint8_t version_major() const;
    std::uint8_t version_minor() const;
    unsigned status() const;
    bool keep_alive() const;  // may the connection stay open after it (RFC 9112 9.3)
    bool has_content_length() const;
    std::uint64_t content_length() const;  // 0 without
    bool chunked() const;
    bool expects_continue() const;  // "Expect: 100-continue" in an HTTP/1.1 request (RFC 9110 10.1.1)
    bool upgrade() const;    // it asks for, or switches to, another protocol: "Connection: upgrade" with Upgrade, or CONNECT
    bool websocket() const;  // ... and that is WebSocket (any case)
    bool connect() const;    // a CONNECT request

private:
    enum class State : std::uint8_t {
        start,     // between messages; a request may follow empty lines (RFC 9112 2.2)
        start_lf,  // the CR of an empty line has come
        start_line,
        header,
        body,  // of Content-Length
        body_until_close,
        chunk_line,
        chunk_body,
        chunk_cr,
        chunk_lf,
        trailer,
        message_end,  // all bytes of the message have come, on_message_complete is due
        left,
        finished,
        failed,
    };
    enum Flag : std::uint16_t {
        length_given = 1 << 0,
        chunked_given = 1 << 1,
        close_given = 1 << 2,
        keep_alive_given = 1 << 3,
        upgrade_option = 1 << 4,  // in Connection
        upgrade_given = 1 << 5,   // Upgrade names a protocol other than h2c
        websocket_given = 1 << 6,
        continue_expected = 1 << 7,
        host_given = 1 << 8,
        connect_method = 1 << 9,
        ends_with_connection = 1 << 10,  // no length was given
        leave_wanted = 1 << 11,          // by Next::leave
    };
    struct Input {
        const char* at;
        const char* end;
        std::size_t size() const { return static_cast<std::size_t>(end - at); }
    };
    static constexpr std::uint8_t empty_lines_max = 4;  // before a request

    // Each of these reads on from where the message stands. False: feed returns.
    bool step(Input& input, Sink& sink);
    template <auto scan, auto use>
    bool read_line(Input& input, Sink& sink, std::size_t bytes_max, Error too_long);
    template <auto scan, auto use>
    bool read_cut_line(Input& input, Sink& sink, std::size_t bytes_max, Error too_long);
    bool begin_message(Input& input, Sink& sink);
    bool read_start_line(Input& input, Sink& sink);
    bool read_field_line(Input& input, Sink& sink);
    bool read_body(Input& input, Sink& sink);
    bool read_body_until_close(Input& input, Sink& sink);
    bool read_chunk_line(Input& input, Sink& sink);
    bool read_chunk_end(Input& input, Sink& sink);
    bool begin_chunk(Sink& sink);

    bool use_request_line(const char* line, std::size_t size, const Marks& marks, Sink& sink);
    bool use_status_line(const char* line, std::size_t size, const Marks& marks, Sink& sink);
    bool use_field_line(const char* line, std::size_t size, const Marks& marks, Sink& sink);
    bool end_head(Sink& sink);
    bool end_message(Sink& sink);
    State state_after_head() const;

    // What a field says about the message (fields.cc).
    Error read_field(std::string_view name, std::string_view value);
    Error read_content_length(std::string_view value);
    Error read_transfer_encoding(std::string_view value);
    Error read_host(std::string_view value);
    void read_connection(std::string_view value);
    void read_upgrade(std::string_view value);
    void read_expect(std::string_view value);

    bool hear(Next next, Error error);
    bool fail(Error error);
    bool has(unsigned flags) const { return (flags_ & flags) != 0; }

    const Limits* limits_;
    std::string line_;                // what has come of a line that is cut
    std::uint64_t length_ = 0;        // Content-Length; without: the bytes of the body so far
    std::uint64_t left_ = 0;          // of the body, of the chunk
    Marks marks_;                     // of line_; of a chunk line
    std::uint32_t head_bytes_ = 0;    // header and trailer lines
    std::uint32_t header_count_ = 0;  // before a message: empty lines
    std::uint32_t extension_bytes_ = 0;
    std::uint16_t flags_ = 0;
    std::uint16_t status_ = 0;
    std::uint8_t version_minor_ = 0;
    State state_ = State::start;
    Error error_ = Error::ok;
    Reads reads_;
    bool paused_ = false;
};

}  // namespace hp::http
