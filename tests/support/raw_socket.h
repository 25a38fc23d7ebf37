// SPDX-License-Identifier: Apache-2.0
// A plain blocking TCP socket on the loopback interface, as the peer of a component: it does exactly what the test says.
#pragma once

#include <string>
#include <string_view>

namespace hp::test {

class RawSocket {
public:
    RawSocket() = default;
    explicit RawSocket(int fd) : fd_(fd) {}
    RawSocket(RawSocket&& other) noexcept : fd_(other.fd_) { other.fd_ = -1; }
    RawSocket& operator=(RawSocket&& other) noexcept;
    ~RawSocket() { close(); }

    static RawSocket connect(unsigned short port, int receive_buffer_bytes = 0);  // throws std::runtime_error
    bool send(std::string_view bytes);                                            // all of it
    std::string receive(std::size_t bytes);  // exactly so many, less at the end of the stream
    std::string receive_all();               // to the end of the stream
    bool at_end();                           // waits: the peer has closed (or reset) and nothing is left
    void half_close();                       // FIN, still receives
    void reset();                            // RST
    void close();
    int fd() const { return fd_; }
    unsigned short local_port() const;

private:
    int fd_ = -1;
};

class RawListener {
public:
    explicit RawListener(int backlog = 16);
    RawSocket accept();
    unsigned short port() const { return socket_.local_port(); }
    void close() { socket_.close(); }

private:
    RawSocket socket_;
};

// A port on which nobody listens: connecting to it is refused.
unsigned short closed_port();

}  // namespace hp::test
