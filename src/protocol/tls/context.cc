#include "protocol/tls/context.h"

#include <cerrno>
#include <utility>

#include <arpa/inet.h>

#include <openssl/crypto.h>

#include "protocol/tls/context_table.h"

namespace hp::tls {

namespace {

bool is_ip_address(const std::string& text) {
    in6_addr address;
    return inet_pton(AF_INET, text.c_str(), &address) == 1 || inet_pton(AF_INET6, text.c_str(), &address) == 1;
}

}  // namespace

ContextSet::ContextSet() = default;
ContextSet::~ContextSet() = default;

int ContextSet::setup(Role role, const Credentials& credentials, const std::string& cipher_list,
                      ServerNameCallback server_name_callback, void* callback_context) {
    if (ready()) return EPERM;
    auto fresh = std::make_shared<ContextTable>(role, cipher_list.empty() ? default_cipher_list : cipher_list,
                                                server_name_callback, callback_context);
    ContextPtr context;
    if (const int error = fresh->make(credentials, context)) return error;
    int index = 0;
    if (const int error = fresh->join(std::move(context), index)) return error;
    const std::lock_guard lock(mutex_);
    if (table_ != nullptr) return EPERM;  // another thread was faster
    table_ = std::move(fresh);
    return 0;
}

int ContextSet::add(const Credentials& credentials, int& index) {
    const std::shared_ptr<ContextTable> now = table();
    if (now == nullptr) return EPERM;
    if (now->role() != Role::server) return EINVAL;
    ContextPtr context;
    if (const int error = now->make(credentials, context)) return error;
    return now->join(std::move(context), index);
}

int ContextSet::bind_server_name(std::string_view name, int index) {
    const std::shared_ptr<ContextTable> now = table();
    if (now == nullptr) return EPERM;
    if (name.find('.') == std::string_view::npos || is_ip_address(std::string(name))) return EINVAL;
    return now->bind_server_name(name, index);
}

int ContextSet::server_name_index(std::string_view name) const {
    const std::shared_ptr<ContextTable> now = table();
    return now != nullptr ? now->server_name_index(name) : 0;
}

int ContextSet::set_alpn(std::span<const std::string_view> protocols) {
    constexpr std::size_t name_bytes_max = 255;  // RFC 7301, 3.1
    constexpr std::size_t list_bytes_max = 65535;
    const std::shared_ptr<ContextTable> now = table();
    if (now == nullptr) return EPERM;
    std::string wire_format;
    for (const std::string_view name : protocols) {
        if (name.empty() || name.size() > name_bytes_max) return EINVAL;
        wire_format += static_cast<char>(name.size());
        wire_format += name;
    }
    return wire_format.size() > list_bytes_max ? EINVAL : now->set_alpn(std::move(wire_format));
}

void ContextSet::cleanup() {
    std::shared_ptr<ContextTable> old;  // freed after the lock
    const std::lock_guard lock(mutex_);
    old.swap(table_);
}

bool ContextSet::ready() const { return table() != nullptr; }

Role ContextSet::role() const {
    const std::shared_ptr<ContextTable> now = table();
    return now == nullptr ? Role::client : now->role();
}

int ContextSet::size() const {
    const std::shared_ptr<ContextTable> now = table();
    return now == nullptr ? 0 : now->size();
}

std::shared_ptr<ContextTable> ContextSet::table() const {
    const std::lock_guard lock(mutex_);
    return table_;
}

void release_thread_state() { OPENSSL_thread_stop(); }

}  // namespace hp::tls
