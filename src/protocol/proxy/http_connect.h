// SPDX-License-Identifier: Apache-2.0
#pragma once
// The client's side of HTTP CONNECT (RFC 9110 9.3.6), with Basic credentials (RFC 7617).
#include "protocol/http/parser.h"
#include "protocol/proxy/dialogue.h"

namespace hp::proxy {

// The value of Proxy-Authorization; empty without a user.
std::string credentials_of(const Url& url);

class HttpConnect final : public Dialogue, private http::Sink {
public:
    HttpConnect(const Url& url, const Target& target);
    Step start(Output& out) override;
    Step feed(Bytes bytes, Output& out) override;

    static constexpr unsigned interim_max = 16;  // answers 1xx before the final one
    static constexpr http::Limits limits{.start_line_bytes_max = 8 * 1024, .head_bytes_max = 32 * 1024};

private:
    http::Next on_message_begin() override;
    http::Next on_request_line(std::string_view, std::string_view) override { return http::Next::fail; }
    http::Next on_status_line(unsigned, std::string_view) override { return http::Next::go_on; }
    http::Next on_header(std::string_view, std::string_view) override { return http::Next::go_on; }
    http::Next on_headers_complete() override;
    http::Next on_body(Bytes) override { return http::Next::go_on; }
    http::Next on_chunk_header(std::uint64_t) override { return http::Next::go_on; }
    http::Next on_chunk_complete() override { return http::Next::go_on; }
    http::Next on_message_complete() override { return http::Next::go_on; }

    std::string authority_, credentials_;
    http::Parser parser_{http::Reads::responses, limits};
    unsigned answers_ = 0;
    Error refusal_ = Error::ok;
};

}  // namespace hp::proxy
