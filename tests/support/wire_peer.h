// SPDX-License-Identifier: Apache-2.0
// The other end of a component, as a blocking socket that does exactly what the test says: plain, or TLS by OpenSSL itself.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "support/raw_socket.h"

struct ssl_st;
struct ssl_ctx_st;

namespace hp::test {

class WirePeer {
public:
    static WirePeer connect(unsigned short port, bool tls = false, int receive_buffer_bytes = 0);
    // Of a connection that stands already.
    static WirePeer over(RawSocket connected, bool tls = false);
    // Of a connection that a RawListener accepted.
    static WirePeer serve(RawSocket accepted, bool tls = false);

    bool send(std::string_view bytes);
    bool send_bytewise(std::string_view bytes);  // each byte by itself
    std::string receive(std::size_t bytes);      // exactly so many, less at the end of the stream
    std::string receive_all();                   // to the end of the stream
    std::string receive_until(std::string_view end);
    bool at_end() { return receive(1).empty(); }
    void half_close();  // FIN, with TLS after a close_notify; still receives
    void reset() { socket_.reset(); }
    void close();

    // One HTTP message: the head, and the body that Content-Length or chunked announce; as it came, but for the Date line.
    std::string message(bool without_body = false);
    RawSocket& socket() { return socket_; }

private:
    struct Free {
        void operator()(ssl_st* ssl) const;
        void operator()(ssl_ctx_st* context) const;
    };
    void start_tls(bool server);
    bool more();  // into buffer_

    RawSocket socket_;
    std::unique_ptr<ssl_ctx_st, Free> context_;
    std::unique_ptr<ssl_st, Free> ssl_;
    std::string buffer_;  // received, not asked for yet
};

// Without its Date line.
std::string undated(std::string message);

}  // namespace hp::test
