#include "protocol/tls/session_cache.h"

#include <utility>

#include <openssl/ssl.h>

namespace hp::tls {

void SessionFree::operator()(SSL_SESSION* session) const noexcept { SSL_SESSION_free(session); }

void SessionCache::put(std::string_view host, SessionPtr session) {
    const std::lock_guard lock(mutex_);
    if (const auto known = by_host_.find(host); known != by_host_.end()) {
        known->second->session = std::move(session);
        entries_.splice(entries_.begin(), entries_, known->second);
        return;
    }
    if (entries_.size() == hosts_max) forget(std::prev(entries_.end()));
    entries_.push_front({std::string(host), std::move(session)});
    by_host_.emplace(entries_.front().host, entries_.begin());
}

SessionPtr SessionCache::take(std::string_view host) {
    const std::lock_guard lock(mutex_);
    const auto known = by_host_.find(host);
    if (known == by_host_.end()) return nullptr;
    const Entries::iterator entry = known->second;
    const bool resumable = SSL_SESSION_is_resumable(entry->session.get()) == 1;
    if (resumable && SSL_SESSION_get_protocol_version(entry->session.get()) < TLS1_3_VERSION) {
        SSL_SESSION_up_ref(entry->session.get());
        entries_.splice(entries_.begin(), entries_, entry);
        return SessionPtr(entry->session.get());
    }
    SessionPtr session = resumable ? std::move(entry->session) : nullptr;
    forget(entry);
    return session;
}

std::size_t SessionCache::size() const {
    const std::lock_guard lock(mutex_);
    return entries_.size();
}

void SessionCache::forget(Entries::iterator entry) {
    by_host_.erase(entry->host);
    entries_.erase(entry);
}

}  // namespace hp::tls
