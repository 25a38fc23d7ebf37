// SPDX-License-Identifier: Apache-2.0
// A DNS server on the loopback interface, UDP and TCP, that answers what the test says. While it lives, host names are asked for there.
#pragma once

#include <atomic>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "net/lookup.h"

namespace hp::test {

struct DnsQuestion {
    std::string name;  // in lower case
    bool ipv6 = false;
    bool tcp = false;
};

struct DnsAnswer {
    enum class Kind { records, truncated, garbage, silence };
    Kind kind = Kind::records;
    std::vector<std::string> addresses = {};  // those of the other family are left out
    int code = 0;                             // RCODE: 2 SERVFAIL, 3 NXDOMAIN, 5 REFUSED
    bool held = false;                        // until `release`
};

class DnsServer {
public:
    using Script = std::function<DnsAnswer(const DnsQuestion&)>;
    // `settings`: all but the servers. The script is called on a thread of the server's.
    explicit DnsServer(Script script, ResolverSettings settings = {});
    ~DnsServer();
    DnsServer(const DnsServer&) = delete;
    DnsServer& operator=(const DnsServer&) = delete;

    // For names of the table `records`, else NXDOMAIN.
    static DnsAnswer no_such_name() { return {.code = 3}; }
    void release();  // sends what was held, and holds nothing any more
    std::size_t asked() const { return asked_.load(); }

private:
    struct Held {
        std::string message, to;  // to: a sockaddr
    };
    void run();
    void answer_udp();
    void answer_tcp();
    std::string reply(std::string_view request, bool tcp, bool& held);

    Script script_;
    int udp_ = -1, tcp_ = -1, wake_ = -1;
    std::mutex mutex_;
    std::vector<Held> held_;
    bool released_ = false;
    std::atomic<std::size_t> asked_{0};
    std::unique_ptr<ResolverOverride> override_;
    std::thread thread_;
};

}  // namespace hp::test
