// SPDX-License-Identifier: Apache-2.0
// A plain blocking UDP socket on the loopback network, as the peer of a component: it does exactly what the test says.
#pragma once

#include <string>
#include <string_view>

namespace hp::test {

// The close notice of HP-Socket since 5.6.1.
std::string close_notice();

class RawDatagrams {
public:
    // Bound to `host` (any 127.x.x.x) and a port of the system's choice.
    explicit RawDatagrams(const char* host = "127.0.0.1");
    RawDatagrams(const RawDatagrams&) = delete;
    RawDatagrams& operator=(const RawDatagrams&) = delete;
    ~RawDatagrams();

    void aim(unsigned short port);  // at 127.0.0.1
    bool send(std::string_view bytes);
    // The next datagram, and from then on its sender is aimed at. "<none>" after a long time.
    std::string receive();
    bool has_more();  // is there something already?
    unsigned short port() const;

private:
    int fd_ = -1;
    unsigned short aim_ = 0;
};

}  // namespace hp::test
