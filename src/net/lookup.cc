// SPDX-License-Identifier: Apache-2.0
#include "net/lookup.h"

#include <ares.h>
#include <netdb.h>
#include <strings.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <mutex>
#include <utility>

#include "net/sys.h"

namespace hp {
namespace {

std::mutex settings_mutex;
ResolverSettings settings_in_force;

constexpr std::array<int, 2> both_families{AF_INET6, AF_INET};

std::size_t index_of(int family) { return family == AF_INET6 ? 0 : 1; }

int error_of(int status) {
    switch (status) {
        case ARES_SUCCESS: return 0;
        case ARES_ENOMEM: return ENOMEM;
        case ARES_ETIMEOUT: return ETIMEDOUT;
        case ARES_EBADRESP:
        case ARES_EFORMERR: return EBADMSG;
        case ARES_ESERVFAIL:
        case ARES_ENOTIMP:
        case ARES_EREFUSED:
        case ARES_ECONNREFUSED:
        case ARES_EFILE:
        case ARES_EOF: return EAGAIN;
        default: return EADDRNOTAVAIL;  // no such name, no address of the family, no name at all
    }
}

std::vector<Address> addresses_of(const ares_addrinfo& found, int family, std::uint16_t port) {
    std::vector<Address> addresses;
    for (const ares_addrinfo_node* node = found.nodes; node != nullptr; node = node->ai_next) {
        if (node->ai_family != family || node->ai_addrlen > sizeof(sockaddr_storage)) continue;
        sockaddr_storage storage{};
        std::memcpy(&storage, node->ai_addr, node->ai_addrlen);
        if (family == AF_INET)
            reinterpret_cast<sockaddr_in&>(storage).sin_port = htons(port);
        else
            reinterpret_cast<sockaddr_in6&>(storage).sin6_port = htons(port);
        addresses.push_back(Address::from(storage));
    }
    return addresses;
}

// The system calls of c-ares pass the seam, too.
const ares_socket_functions socket_functions{
    [](int domain, int type, int protocol, void*) { return sys().socket(domain, type | SOCK_NONBLOCK | SOCK_CLOEXEC, protocol); },
    [](ares_socket_t fd, void*) { return sys().close(fd); },
    [](ares_socket_t fd, const sockaddr* address, ares_socklen_t size, void*) { return sys().connect(fd, address, size); },
    [](ares_socket_t fd, void* data, std::size_t size, int flags, sockaddr* from, ares_socklen_t* from_size,
       void*) -> ares_ssize_t { return sys().recvfrom(fd, data, size, flags, from, from_size); },
    [](ares_socket_t fd, const iovec* pieces, int count, void*) -> ares_ssize_t {
        msghdr message{};
        message.msg_iov = const_cast<iovec*>(pieces);
        message.msg_iovlen = static_cast<std::size_t>(count);
        return sys().sendmsg(fd, &message, MSG_NOSIGNAL);
    },
};

}  // namespace

ResolverSettings resolver_settings() {
    std::lock_guard lock(settings_mutex);
    return settings_in_force;
}

ResolverOverride::ResolverOverride(ResolverSettings settings) {
    std::lock_guard lock(settings_mutex);
    settings_in_force = std::move(settings);
}

ResolverOverride::~ResolverOverride() {
    std::lock_guard lock(settings_mutex);
    settings_in_force = {};
}

// --- taking turns -------------------------------------------------------------------------------------------------------

void LookupQueue::ended(Loop& loop) {
    --running_;
    if (!waiting_.empty()) loop.post([self = shared_from_this(), &loop] { self->run_next(loop); });
}

void LookupQueue::run_next(Loop& loop) {
    if (waiting_.empty() || running_ >= running_max) return;
    Lookup* const lookup = waiting_.front();
    waiting_.pop_front();
    if (!waiting_.empty() && running_ + 1 < running_max) loop.post([self = shared_from_this(), &loop] { self->run_next(loop); });
    const std::array<bool, 2> before = lookup->asked_;
    lookup->begin();
    if (lookup->asked_ != before) lookup->asker_.on_answered();
}

// --- sockets and time ---------------------------------------------------------------------------------------------------

class Lookup::Wire final : public Loop::Source {
public:
    Wire(Lookup& lookup, int fd) : lookup_(lookup), fd_(fd) {}
    void on_ready(std::uint32_t events) override {
        if (fd_ < 0) return;
        const bool broken = (events & (EPOLLERR | EPOLLHUP)) != 0;
        const bool readable = broken || (events & EPOLLIN) != 0, writable = broken || (events & EPOLLOUT) != 0;
        lookup_.process(readable ? fd_ : ARES_SOCKET_BAD, writable ? fd_ : ARES_SOCKET_BAD);
    }
    void watch(bool readable, bool writable) {
        const std::uint32_t events = (readable ? EPOLLIN : 0u) | (writable ? EPOLLOUT : 0u);
        if (std::exchange(watched_, true))
            lookup_.loop_.rewatch(fd_, *this, events);
        else
            lookup_.loop_.watch(fd_, *this, events);  // if it cannot be watched, no answer comes: ETIMEDOUT
    }
    void forget() {  // c-ares is about to close it
        if (watched_) lookup_.loop_.unwatch(fd_);
        fd_ = -1;
    }
    int fd() const { return fd_; }

private:
    Lookup& lookup_;
    int fd_;
    bool watched_ = false;
};

class Lookup::Alarm final : public Timer {
public:
    explicit Alarm(Lookup& lookup) : lookup_(lookup) {}
    void on_timer() override { lookup_.on_alarm(); }

private:
    Lookup& lookup_;
};

// What c-ares calls.
struct Lookup::Callbacks {
    template <int family>
    static void answered(void* self, int status, int, ares_addrinfo* found) {
        auto& lookup = *static_cast<Lookup*>(self);
        std::vector<Address> addresses;
        if (status == ARES_SUCCESS && found != nullptr) addresses = addresses_of(*found, family, lookup.port_);
        if (found != nullptr) ares_freeaddrinfo(found);
        const int error = addresses.empty() && status == ARES_SUCCESS ? EADDRNOTAVAIL : error_of(status);
        lookup.answer(family, std::move(addresses), error);
    }
    static void socket_state(void* self, ares_socket_t fd, int readable, int writable) {
        auto& lookup = *static_cast<Lookup*>(self);
        const auto is_it = [fd](const std::unique_ptr<Wire>& wire) { return wire->fd() == fd; };
        auto found = std::find_if(lookup.wires_.begin(), lookup.wires_.end(), is_it);
        if (readable == 0 && writable == 0) {
            if (found != lookup.wires_.end()) (*found)->forget();
            return;
        }
        if (found == lookup.wires_.end())
            found = lookup.wires_.insert(found, std::make_unique<Wire>(lookup, fd));  // kept: this turn's events may name it
        (*found)->watch(readable != 0, writable != 0);
    }
};

// --- life ---------------------------------------------------------------------------------------------------------------

Lookup::Lookup(Loop& loop, std::shared_ptr<LookupQueue> queue, Asker& asker)
    : loop_(loop), queue_(std::move(queue)), asker_(asker), alarm_(std::make_unique<Alarm>(*this)) {}

Lookup::~Lookup() { cancel(); }

// The loopback addresses, whoever would be asked (RFC 6761 6.3). c-ares knows that as well, but 1.18 then loses a few bytes.
static bool is_localhost(std::string_view name) {
    constexpr std::string_view local = "localhost";
    if (name.ends_with('.')) name.remove_suffix(1);
    if (name.size() < local.size() || ::strncasecmp(name.data() + name.size() - local.size(), local.data(), local.size()) != 0)
        return false;
    return name.size() == local.size() || name[name.size() - local.size() - 1] == '.';
}

void Lookup::answer_loopback() {
    state_ = State::running;
    ++queue_->running_;
    if (asked_[index_of(AF_INET6)]) answer(AF_INET6, {*Address::parse("::1", port_)}, 0);
    if (asked_[index_of(AF_INET)]) answer(AF_INET, {*Address::parse("127.0.0.1", port_)}, 0);
    finish();
}

void Lookup::start(std::string host, std::uint16_t port, int family) {
    host_ = std::move(host);
    port_ = port;
    for (const int each : both_families) asked_[index_of(each)] = family == AF_UNSPEC || family == each;
    if (is_localhost(host_)) return answer_loopback();
    deadline_ms_ = sys().now_ms() + resolver_settings().name_ms;
    if (queue_->running_ < LookupQueue::running_max && queue_->waiting_.empty()) return begin();
    state_ = State::waiting;
    queue_->waiting_.push_back(this);
    set_alarm();
}

void Lookup::begin() {
    state_ = State::running;
    ++queue_->running_;
    if (const int error = open_channel(resolver_settings()); error != 0) {
        answer_all(error);
    } else {
        for (const int family : both_families)
            if (asked_[index_of(family)]) ask(family);
    }
    answered() ? finish() : set_alarm();
}

int Lookup::open_channel(const ResolverSettings& settings) {
    static const int ready = ares_library_init(ARES_LIB_INIT_ALL);  // counts on Linux; holds nothing that has to be given back
    if (ready != ARES_SUCCESS) return EAGAIN;
    ares_options options{};
    options.timeout = settings.try_ms;
    options.tries = settings.tries;
    options.sock_state_cb = &Callbacks::socket_state;
    options.sock_state_cb_data = this;
    const int mask = ARES_OPT_TIMEOUTMS | ARES_OPT_TRIES | ARES_OPT_SOCK_STATE_CB;
    if (const int status = ares_init_options(&channel_, &options, mask); status != ARES_SUCCESS) {
        channel_ = nullptr;
        return status == ARES_ENOMEM ? ENOMEM : EAGAIN;
    }
    ares_set_socket_functions(channel_, &socket_functions, nullptr);
    if (settings.servers.empty()) return 0;
    return ares_set_servers_ports_csv(channel_, settings.servers.c_str()) == ARES_SUCCESS ? 0 : EAGAIN;
}

void Lookup::ask(int family) {
    ares_addrinfo_hints hints{};
    hints.ai_family = family;
    hints.ai_socktype = SOCK_STREAM;
    const auto callback = family == AF_INET6 ? &Callbacks::answered<AF_INET6> : &Callbacks::answered<AF_INET>;
    ares_getaddrinfo(channel_, host_.c_str(), nullptr, &hints, callback, this);
}

bool Lookup::answered() const { return !asked_[0] && !asked_[1]; }

void Lookup::answer(int family, std::vector<Address> addresses, int error) {
    if (state_ != State::running || !std::exchange(asked_[index_of(family)], false)) return;  // cancelled
    asker_.on_answer(family, std::move(addresses), error);
}

void Lookup::answer_all(int error) {
    for (const int family : both_families) answer(family, {}, error);
}

void Lookup::process(int readable, int writable) {
    const std::array<bool, 2> before = asked_;
    ares_process_fd(channel_, readable, writable);
    if (answered())
        finish();
    else
        set_alarm();
    if (asked_ != before) asker_.on_answered();
}

void Lookup::set_alarm() {
    std::int64_t when_ms = deadline_ms_;
    timeval left{};
    const std::int64_t now_ms = sys().now_ms();
    if (channel_ != nullptr && ares_timeout(channel_, nullptr, &left) != nullptr)
        when_ms = std::min(when_ms, now_ms + std::int64_t{left.tv_sec} * 1000 + left.tv_usec / 1000 + 1);
    loop_.timers().schedule(*alarm_, when_ms);
}

void Lookup::on_alarm() {
    const bool late = sys().now_ms() >= deadline_ms_;
    if (!late) return state_ == State::running ? process(ARES_SOCKET_BAD, ARES_SOCKET_BAD) : set_alarm();
    if (state_ == State::waiting) {
        std::erase(queue_->waiting_, this);
        ++queue_->running_;  // for `finish`
    }
    state_ = State::running;
    answer_all(ETIMEDOUT);
    finish();
    asker_.on_answered();
}

void Lookup::finish() {
    state_ = State::over;
    alarm_->cancel();
    if (channel_ != nullptr) ares_destroy(std::exchange(channel_, nullptr));  // closes its sockets
    queue_->ended(loop_);
}

void Lookup::cancel() {
    if (state_ == State::waiting) std::erase(queue_->waiting_, this);
    if (state_ == State::running) finish();
    alarm_->cancel();
    state_ = State::over;
}

}  // namespace hp
