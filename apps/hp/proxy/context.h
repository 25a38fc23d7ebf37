// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the sessions of a proxy share.
#include <hpsocket/HPSocket.h>
#include <sys/socket.h>

#include <atomic>
#include <chrono>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "hp/proxy/access.h"
#include "hp/proxy/access_log.h"
#include "hp/proxy/resolver.h"

namespace hp::app::proxy {

class Session;

constexpr int pending_bytes_high = 1 << 20;    // who owes its peer more than this: the other end is not read from
constexpr int pending_bytes_low = 256 * 1024;  // until it owes less than this

struct ProxyOptions {
    std::string host = "127.0.0.1";
    std::uint16_t port = 8080;
    unsigned threads = 0;
    unsigned connections_max = 10'000;
    bool quiet = false, open = false;
    std::chrono::nanoseconds connect_timeout = std::chrono::seconds(10);
    std::chrono::nanoseconds timeout = std::chrono::seconds(60);         // of silence, in an exchange
    std::chrono::nanoseconds tunnel_timeout = std::chrono::minutes(10);  // of silence, in a tunnel
    std::chrono::nanoseconds grace = std::chrono::seconds(5);
    Access access;
    Credentials credentials;
};

// The address that the proxy itself listens on.
class OwnAddress {
public:
    void set(const sockaddr* bound);
    bool is(const Address& address, std::uint16_t port) const;

private:
    std::vector<Address> addresses_;
    bool any_ = false;
    std::uint16_t port_ = 0;
};

class Sessions {
public:
    void add(std::shared_ptr<Session> session) {
        const std::lock_guard lock(mutex_);
        all_.insert(std::move(session));
    }
    void remove(const std::shared_ptr<Session>& session) {
        const std::lock_guard lock(mutex_);
        all_.erase(session);
    }
    std::vector<std::shared_ptr<Session>> all() const {
        const std::lock_guard lock(mutex_);
        return {all_.begin(), all_.end()};
    }
    bool empty() const {
        const std::lock_guard lock(mutex_);
        return all_.empty();
    }

private:
    mutable std::mutex mutex_;
    std::unordered_set<std::shared_ptr<Session>> all_;
};

struct Counts {
    std::atomic<std::uint64_t> clients{0}, requests{0}, tunnels{0}, refused{0}, failed{0}, bytes_up{0}, bytes_down{0};
};

struct Context {
    const ProxyOptions& options;
    AccessLog& log;
    std::string pseudonym;  // in Via
    OwnAddress own;
    Sessions sessions;
    Counts counts;
    Resolver resolver;
    IHttpServer* server = nullptr;  // to the clients
    IHttpAgent* http = nullptr;     // to origins
    ITcpAgent* tcp = nullptr;       // to the other ends of tunnels
    std::atomic<bool> draining{false};
};

// What the extra of an upstream's connection points to.
struct Ticket {
    std::shared_ptr<Session> session;
    std::uint64_t serial;
};

}  // namespace hp::app::proxy
