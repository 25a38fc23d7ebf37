// The sessions a client side may resume: the latest one of each host.
#pragma once

#include <cstddef>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

#include <openssl/ssl.h>

namespace hp::tls {

struct SessionFree {
    void operator()(SSL_SESSION* session) const noexcept;
};
using SessionPtr = std::unique_ptr<SSL_SESSION, SessionFree>;

// Bounded: beyond `hosts_max` names the one used longest ago is forgotten. Thread-safe.
class SessionCache {
public:
    static constexpr std::size_t hosts_max = 256;

    // Keeps `session` as the latest of `host`, in place of an older one.
    void put(std::string_view host, SessionPtr session);
    // What to offer to `host`, or null. A TLS 1.3 ticket is handed out once (RFC 8446 C.4: reuse lets an observer link
    // connections; the server sends a new one every time); a TLS 1.2 session stays. Sessions that can no longer be resumed
    // are forgotten.
    SessionPtr take(std::string_view host);
    std::size_t size() const;

private:
    struct Entry {
        std::string host;
        SessionPtr session;
    };
    using Entries = std::list<Entry>;  // latest use first

    void forget(Entries::iterator entry);

    mutable std::mutex mutex_;
    Entries entries_;
    std::unordered_map<std::string_view, Entries::iterator> by_host_;  // keys lie in entries_
};

}  // namespace hp::tls
