// SPDX-License-Identifier: Apache-2.0
// Sockets and paths: the half of the simulated network that takes the place of the wires.
#include "support/simulated_net.h"

#include <netinet/in.h>
#include <netinet/udp.h>
#include <sched.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace hp::test {
namespace {

constexpr std::size_t payload_bytes_max = 65'507;
constexpr std::size_t packet_overhead_bytes = 512;  // what a waiting datagram takes of the receive buffer besides its payload

bool is_any(const Address& address) {
    return std::all_of(address.ip().begin(), address.ip().end(), [](std::uint8_t byte) { return byte == 0; });
}
bool same_ip(const Address& a, const Address& b) {
    return std::equal(a.ip().begin(), a.ip().end(), b.ip().begin(), b.ip().end());
}
bool is_group(const Address& address) {
    return address.family() == AF_INET ? address.ip()[0] >> 4 == 0xE : address.ip()[0] == 0xFF;
}
bool is_broadcast(const Address& address) { return address.family() == AF_INET && address.ip()[3] == 0xFF && !is_group(address); }
std::string key(const Address& address) { return {address.ip().begin(), address.ip().end()}; }
std::string key(const Address& from, const Address& to) { return key(from) + '>' + key(to); }
Address with_ip(const void* ip, std::size_t size, std::uint16_t port) {
    return Address::of({static_cast<const std::uint8_t*>(ip), size}, port);
}
Address loopback(int family, std::uint16_t port) { return *Address::parse(family == AF_INET ? "127.0.0.1" : "::1", port); }
Address address_of(const void* address, socklen_t size) {
    sockaddr_storage storage{};
    std::memcpy(&storage, address, std::min<std::size_t>(size, sizeof storage));
    return Address::from(storage);
}
std::string text(const Address& address) { return address.text() + ':' + std::to_string(address.port()); }

int fail(int error) {
    errno = error;
    return -1;
}

void give(const Address& address, int family, void* target, socklen_t& size) {
    sockaddr_storage storage;
    const socklen_t full = address.to(storage, family);
    if (target != nullptr) std::memcpy(target, &storage, std::min(size, full));
    size = full;
}

}  // namespace

SimulatedNet::SimulatedNet(std::uint64_t seed, Path path) : chance_(seed), turns_(~seed), random_(seed ^ 0x5555), path_(path) {
    // One thread runs at a time: on one CPU the next one begins at once, not when another CPU has woken up. Twice as many seeds.
    sched_getaffinity(0, sizeof cpus_, &cpus_);
    cpu_set_t here;
    CPU_ZERO(&here);
    CPU_SET(static_cast<std::size_t>(std::max(sched_getcpu(), 0)), &here);
    sched_setaffinity(0, sizeof here, &here);  // of this thread, and of those that it makes
}
void SimulatedNet::random(std::span<std::byte> bytes) {
    const Lock lock(mutex_);
    for (std::byte& byte : bytes) byte = static_cast<std::byte>(random_.next());
}

SimulatedNet::~SimulatedNet() {
    alive_.reset();
    sched_setaffinity(0, sizeof cpus_, &cpus_);
}

// --- what tests see ------------------------------------------------------------------------------------------------------------

void SimulatedNet::set_path(const Path& path) {
    Lock lock(mutex_);
    path_ = path;
}

void SimulatedNet::set_path(const char* from, const char* to, const Path& path) {
    Lock lock(mutex_);
    paths_[key(*Address::parse(from, 0), *Address::parse(to, 0))] = path;
}

void SimulatedNet::inject(const Address& from, const Address& to, std::string_view bytes, std::int64_t delay_us) {
    Lock lock(mutex_);
    schedule(now_us() + delay_us, {.from = from, .to = to, .bytes = std::string(bytes)});
    hand_on();
}

SimulatedNet::Counts SimulatedNet::counts() const {
    Lock lock(mutex_);
    return counts_;
}
std::uint64_t SimulatedNet::trace() const {
    Lock lock(mutex_);
    return trace_;
}
std::vector<std::string> SimulatedNet::lines() const {
    Lock lock(mutex_);
    return lines_;
}

void SimulatedNet::note(std::uint64_t number) {
    if (script_thread_ == std::thread::id{}) return;
    trace_ = Random(trace_ ^ number).next() + static_cast<std::uint64_t>(now_us());
}

void SimulatedNet::note(const char* what, const Packet& packet) {
    if (script_thread_ == std::thread::id{}) return;
    for (const Address* address : {&packet.from, &packet.to}) {
        for (const std::uint8_t byte : address->ip()) note(byte);
        note(address->port());
    }
    for (const char* at = what; *at != '\0'; ++at) note(static_cast<std::uint64_t>(*at));
    note(packet.bytes.size());
    if (!keeps_lines) return;
    lines_.push_back(std::to_string(now_us()) + ' ' + text(packet.from) + " > " + text(packet.to) + ' ' +
                     std::to_string(packet.bytes.size()) + ' ' + what);
}

// --- paths ---------------------------------------------------------------------------------------------------------------------

const Path& SimulatedNet::path_of(const Packet& packet) const {
    const auto own = paths_.empty() ? paths_.end() : paths_.find(key(packet.from, packet.to));
    return own != paths_.end() ? own->second : path_;
}

void SimulatedNet::launch(Packet packet) {
    ++counts_.sent;
    const Path path = path_of(packet);
    const std::size_t ip_bytes = packet.bytes.size() + (packet.to.family() == AF_INET ? 28 : 48);
    Link& link = links_[key(packet.from, packet.to)];
    const auto lose = [&](const char* why, std::uint64_t& counter) {
        ++counter;
        note(why, packet);
    };
    if (passes && !passes({packet.from, packet.to, packet.bytes})) return lose("kept back", counts_.lost);
    if (ip_bytes > path.mtu_bytes) return lose("too large", counts_.too_large);
    std::int64_t departure_us = now_us();
    if (path.bytes_per_s > 0) {
        const std::int64_t start_us = std::max(departure_us, link.busy_until_us);
        if ((start_us - departure_us) * path.bytes_per_s / 1'000'000 > path.queue_bytes)
            return lose("queue full", counts_.queue_full);
        departure_us = start_us + static_cast<std::int64_t>(ip_bytes) * 1'000'000 / path.bytes_per_s;
        link.busy_until_us = departure_us;
    }
    if (chance_.chance(path.loss)) return lose("lost", counts_.lost);
    note("sent", packet);
    const bool twice = chance_.chance(path.duplication);
    counts_.duplicated += twice ? 1 : 0;
    for (int copy = twice ? 2 : 1; copy > 0; --copy) {
        std::int64_t arrival_us = departure_us + path.latency_us + chance_.up_to(path.jitter_us);
        if (chance_.chance(path.reordering))
            arrival_us += chance_.up_to(path.reordering_us);
        else
            link.last_arrival_us = arrival_us = std::max(arrival_us, link.last_arrival_us);
        schedule(arrival_us, copy == 1 ? std::move(packet) : packet);
    }
}

void SimulatedNet::schedule(std::int64_t at_us, Packet packet) {
    events_.push_back({at_us, ++event_order_, std::move(packet)});
    std::push_heap(events_.begin(), events_.end(), Event::later);
}

void SimulatedNet::deliver_due() {
    while (!events_.empty() && events_.front().at_us <= now_us()) {
        std::pop_heap(events_.begin(), events_.end(), Event::later);
        Packet packet = std::move(events_.back().packet);
        events_.pop_back();
        arrive(packet);
    }
}

void SimulatedNet::arrive(Packet& packet) {
    if (packet.refusal) {
        Socket* sender = find(packet.sender);
        if (sender == nullptr || !(sender->peer == packet.from)) return;
        sender->error = ECONNREFUSED;
        arm(packet.sender);
        return note("refused", packet);
    }
    const std::vector<int> fds = hearers(packet);
    for (const int fd : fds) receive(fd, sockets_[fd], packet);
    if (!fds.empty() || is_group(packet.to)) return;
    ++counts_.unheard;
    note("unheard", packet);
    Packet refusal{.from = packet.to, .to = packet.from, .bytes = {}, .sender = packet.sender, .refusal = true};
    const Path& back = path_of(refusal);
    if (packet.sender >= 0 && back.refuses) schedule(now_us() + back.latency_us, std::move(refusal));
}

void SimulatedNet::receive(int fd, Socket& socket, Packet packet) {
    const std::size_t bytes = packet.bytes.size() + packet_overhead_bytes;
    if (socket.queued_bytes + bytes > static_cast<std::size_t>(socket.receive_buffer)) {
        ++counts_.lost;
        return note("buffer full", packet);
    }
    ++counts_.delivered;
    note("came", packet);
    socket.queued_bytes += bytes;
    if (is_any(socket.local)) socket.reached_at[packet.from] = packet.to;
    socket.queue.push_back(std::move(packet));
    arm(fd);
}

// Those that a datagram is for: of a group or a broadcast all, else the one that is bound most exactly.
std::vector<int> SimulatedNet::hearers(const Packet& packet) {
    std::vector<int> best, all;
    int best_score = 0;
    const Address target = packet.to;
    for (const auto& [fd, socket] : sockets_) {
        if (socket.local.port() != target.port() || socket.local.family() == AF_UNSPEC) continue;
        const bool connected = socket.peer.family() != AF_UNSPEC;
        if (connected && !(socket.peer == packet.from)) continue;
        const bool any =
            is_any(socket.local) && (socket.family == target.family() || (socket.family == AF_INET6 && !socket.v6_only));
        const bool exact = same_ip(socket.local, target);
        if (is_group(target)) {
            if ((any || exact) && socket.groups.count(key(target)) != 0 && (packet.to_itself || fd != packet.sender))
                all.push_back(fd);
            continue;
        }
        if (is_broadcast(target) && any) all.push_back(fd);
        const int score = !any && !exact ? 0 : (connected ? 4 : 0) + (exact ? 2 : 1);
        if (score > best_score) best.clear();
        if (score != 0 && score >= best_score) best.push_back(fd);
        best_score = std::max(best_score, score);
    }
    if (is_group(target) || (is_broadcast(target) && best_score % 4 < 2)) return all;
    if (best.size() < 2) return best;
    const bool shared = std::all_of(best.begin(), best.end(), [this](int fd) { return sockets_[fd].reuse_port; });
    if (!shared) return {best.back()};
    std::uint64_t hash = packet.from.port();
    for (const std::uint8_t byte : packet.from.ip()) hash = Random(hash ^ byte).next();
    return {best[hash % best.size()]};
}

// --- sockets -------------------------------------------------------------------------------------------------------------------

SimulatedNet::Socket* SimulatedNet::find(int fd) {
    const auto found = sockets_.find(fd);
    return found != sockets_.end() ? &found->second : nullptr;
}

int SimulatedNet::socket(int domain, int type, int protocol) {
    constexpr int kind_mask = 0xF;
    if ((domain != AF_INET && domain != AF_INET6) || (type & kind_mask) != SOCK_DGRAM)
        return FakeSys::socket(domain, type, protocol);
    Lock lock(mutex_);
    sockets_[++next_fd_].family = domain;
    return next_fd_;
}

int SimulatedNet::bind(Socket& socket, Address local) {
    if (local.family() == AF_UNSPEC || (local.family() == AF_INET6 && socket.family == AF_INET)) return fail(EAFNOSUPPORT);
    if (socket.local.family() != AF_UNSPEC) return fail(EINVAL);
    const auto taken = [&](const Address& wanted) {
        return std::any_of(sockets_.begin(), sockets_.end(), [&](const auto& entry) {
            const Socket& other = entry.second;
            if (&other == &socket || other.local.port() != wanted.port() || other.local.family() == AF_UNSPEC) return false;
            const bool shared = (socket.reuse_address && other.reuse_address) || (socket.reuse_port && other.reuse_port);
            const bool overlap = same_ip(other.local, wanted) ||
                                 ((is_any(other.local) || is_any(wanted)) && (other.family == socket.family || !other.v6_only));
            return overlap && !shared;
        });
    };
    const auto with_port = [&local](std::uint16_t port) { return Address::of(local.ip(), port); };
    if (local.port() != 0) {
        if (taken(local)) return fail(EADDRINUSE);
    } else {
        do local = with_port(next_port_ == 0xFFFF ? next_port_ = 32'768 : next_port_++);
        while (taken(local));
    }
    socket.local = local;
    return 0;
}

int SimulatedNet::bind(int fd, const sockaddr* address, socklen_t size) {
    Lock lock(mutex_);
    Socket* socket = find(fd);
    return socket == nullptr ? FakeSys::bind(fd, address, size) : bind(*socket, address_of(address, size));
}

int SimulatedNet::connect(int fd, const sockaddr* address, socklen_t size) {
    Lock lock(mutex_);
    Socket* socket = find(fd);
    if (socket == nullptr) return FakeSys::connect(fd, address, size);
    const Address peer = address_of(address, size);
    if (peer.family() == AF_INET6 && socket->family == AF_INET) return fail(EAFNOSUPPORT);
    if (peer.family() == AF_INET && socket->family == AF_INET6 && socket->v6_only) return fail(ENETUNREACH);
    if (peer.family() != AF_UNSPEC) {
        if (socket->local.family() == AF_UNSPEC && bind(*socket, Address::any(peer.family(), 0)) != 0) return -1;
        if (is_any(socket->local)) socket->local = loopback(peer.family(), socket->local.port());
    }
    socket->peer = peer;
    return 0;
}

int SimulatedNet::shutdown(int fd, int how) {
    Lock lock(mutex_);
    const Socket* socket = find(fd);
    if (socket == nullptr) return FakeSys::shutdown(fd, how);
    return socket->peer.family() != AF_UNSPEC ? 0 : fail(ENOTCONN);
}

int SimulatedNet::getsockname(int fd, sockaddr* address, socklen_t* size) {
    Lock lock(mutex_);
    const Socket* socket = find(fd);
    if (socket == nullptr) return FakeSys::getsockname(fd, address, size);
    const bool bound = socket->local.family() != AF_UNSPEC;
    give(bound ? socket->local : Address::any(socket->family, 0), socket->family, address, *size);
    return 0;
}

int SimulatedNet::getpeername(int fd, sockaddr* address, socklen_t* size) {
    Lock lock(mutex_);
    const Socket* socket = find(fd);
    if (socket == nullptr) return FakeSys::getpeername(fd, address, size);
    if (socket->peer.family() == AF_UNSPEC) return fail(ENOTCONN);
    give(socket->peer, socket->family, address, *size);
    return 0;
}

int SimulatedNet::getsockopt(int fd, int level, int name, void* value, socklen_t* size) {
    Lock lock(mutex_);
    Socket* socket = find(fd);
    if (socket == nullptr) return FakeSys::getsockopt(fd, level, name, value, size);
    int result = 0;
    if (level == SOL_SOCKET && name == SO_ERROR)
        result = std::exchange(socket->error, 0);
    else if (level == SOL_SOCKET && name == SO_RCVBUF)
        result = socket->receive_buffer;
    else if (level == SOL_SOCKET && name == SO_SNDBUF)
        result = socket->send_buffer;
    else if (level == SOL_SOCKET && name == SO_TYPE)
        result = SOCK_DGRAM;
    else if (level == SOL_SOCKET && name == SO_DOMAIN)
        result = socket->family;
    else if (level == IPPROTO_IPV6 && name == IPV6_V6ONLY)
        result = socket->v6_only ? 1 : 0;
    else
        return fail(ENOPROTOOPT);
    std::memcpy(value, &result, std::min<std::size_t>(*size, sizeof result));
    *size = sizeof result;
    return 0;
}

int SimulatedNet::setsockopt(int fd, int level, int name, const void* value, socklen_t size) {
    Lock lock(mutex_);
    Socket* socket = find(fd);
    if (socket == nullptr) return FakeSys::setsockopt(fd, level, name, value, size);
    if (level == IPPROTO_UDP) return fail(ENOPROTOOPT);  // a kernel without GSO and GRO
    int number = 0;
    std::memcpy(&number, value, std::min<std::size_t>(size, sizeof number));
    const auto join = [&](std::size_t ip_bytes, bool in) {
        if (size < ip_bytes) return fail(EINVAL);
        const std::string group = key(with_ip(value, ip_bytes, 0));
        if (in == (socket->groups.count(group) != 0)) return fail(in ? EADDRINUSE : EADDRNOTAVAIL);
        if (in)
            socket->groups.insert(group);
        else
            socket->groups.erase(group);
        return 0;
    };
    if (level == SOL_SOCKET) {
        if (name == SO_REUSEADDR) socket->reuse_address = number != 0;
        if (name == SO_REUSEPORT) socket->reuse_port = number != 0;
        if (name == SO_BROADCAST) socket->broadcast = number != 0;
        if (name == SO_RCVBUF) socket->receive_buffer = 2 * number;
        if (name == SO_SNDBUF) socket->send_buffer = 2 * number;
    } else if (level == IPPROTO_IP) {
        if (name == IP_PKTINFO) socket->tells_target = number != 0;
        if (name == IP_MULTICAST_LOOP) socket->loop = number != 0;
        if (name == IP_ADD_MEMBERSHIP || name == IP_DROP_MEMBERSHIP) return join(4, name == IP_ADD_MEMBERSHIP);
    } else if (level == IPPROTO_IPV6) {
        if (name == IPV6_V6ONLY) socket->v6_only = number != 0;
        if (name == IPV6_RECVPKTINFO) socket->tells_target = number != 0;
        if (name == IPV6_MULTICAST_LOOP) socket->loop = number != 0;
        if (name == IPV6_JOIN_GROUP || name == IPV6_LEAVE_GROUP) return join(16, name == IPV6_JOIN_GROUP);
    }
    return 0;
}

// --- sending and receiving -----------------------------------------------------------------------------------------------------

ssize_t SimulatedNet::transmit(int fd, Socket& socket, const msghdr& message) {
    if (socket.error != 0) return fail(std::exchange(socket.error, 0));
    Packet packet{.from = socket.local, .to = socket.peer, .bytes = {}, .sender = fd, .to_itself = socket.loop};
    if (message.msg_name != nullptr) packet.to = address_of(message.msg_name, message.msg_namelen);
    if (packet.to.family() == AF_UNSPEC) return fail(EDESTADDRREQ);
    if (packet.to.family() == AF_INET6 && socket.family == AF_INET) return fail(EAFNOSUPPORT);
    if (packet.to.family() == AF_INET && socket.family == AF_INET6 && socket.v6_only) return fail(ENETUNREACH);
    if (packet.to.port() == 0) return fail(EINVAL);
    if (is_broadcast(packet.to) && packet.to.text() == "255.255.255.255" && !socket.broadcast) return fail(EACCES);
    for (std::size_t i = 0; i < message.msg_iovlen; ++i)
        packet.bytes.append(static_cast<const char*>(message.msg_iov[i].iov_base), message.msg_iov[i].iov_len);
    if (packet.bytes.size() > payload_bytes_max) return fail(EMSGSIZE);
    if (socket.local.family() == AF_UNSPEC && bind(socket, Address::any(socket.family, 0)) != 0) return -1;
    packet.from = socket.local;
    if (is_any(packet.from)) {  // as a route would say: from where the peer has reached us
        const auto reached = socket.reached_at.find(packet.to);
        const bool usable = reached != socket.reached_at.end() && !is_group(reached->second) && !is_broadcast(reached->second);
        packet.from = usable ? reached->second : loopback(packet.to.family(), packet.from.port());
    }
    const cmsghdr* info = message.msg_controllen != 0 ? CMSG_FIRSTHDR(&message) : nullptr;
    for (; info != nullptr; info = CMSG_NXTHDR(const_cast<msghdr*>(&message), const_cast<cmsghdr*>(info))) {
        const std::uint16_t port = packet.from.port();
        if (info->cmsg_level == IPPROTO_IP && info->cmsg_type == IP_PKTINFO)
            packet.from = with_ip(&reinterpret_cast<const in_pktinfo*>(CMSG_DATA(info))->ipi_spec_dst, 4, port);
        if (info->cmsg_level == IPPROTO_IPV6 && info->cmsg_type == IPV6_PKTINFO)
            packet.from = with_ip(&reinterpret_cast<const in6_pktinfo*>(CMSG_DATA(info))->ipi6_addr, 16, port);
    }
    const auto bytes = static_cast<ssize_t>(packet.bytes.size());
    launch(std::move(packet));
    return bytes;
}

ssize_t SimulatedNet::take(Socket& socket, msghdr& message, int flags) {
    if (socket.error != 0) return fail(std::exchange(socket.error, 0));
    if (socket.queue.empty()) return fail(EAGAIN);
    const Packet packet = std::move(socket.queue.front());
    socket.queue.pop_front();
    socket.queued_bytes -= packet.bytes.size() + packet_overhead_bytes;
    std::size_t copied = 0;
    for (std::size_t i = 0; i < message.msg_iovlen && copied < packet.bytes.size(); ++i) {
        const std::size_t part = std::min(message.msg_iov[i].iov_len, packet.bytes.size() - copied);
        std::memcpy(message.msg_iov[i].iov_base, packet.bytes.data() + copied, part);
        copied += part;
    }
    message.msg_flags = copied < packet.bytes.size() ? MSG_TRUNC : 0;
    if (message.msg_name != nullptr) give(packet.from, socket.family, message.msg_name, message.msg_namelen);
    give_target(socket, packet.to, message);
    return static_cast<ssize_t>((flags & MSG_TRUNC) != 0 ? packet.bytes.size() : copied);
}

// Which address of ours a datagram was sent to (IP_PKTINFO, IPV6_PKTINFO).
void SimulatedNet::give_target(const Socket& socket, const Address& target, msghdr& message) {
    const std::size_t room = message.msg_control != nullptr ? message.msg_controllen : 0;
    const bool six = socket.family == AF_INET6;
    const std::size_t wanted = six ? sizeof(in6_pktinfo) : sizeof(in_pktinfo);
    message.msg_controllen = 0;
    if (!socket.tells_target || room < CMSG_SPACE(wanted)) return;
    message.msg_controllen = room;
    cmsghdr* info = CMSG_FIRSTHDR(&message);
    info->cmsg_level = six ? IPPROTO_IPV6 : IPPROTO_IP;
    info->cmsg_type = six ? IPV6_PKTINFO : IP_PKTINFO;
    info->cmsg_len = CMSG_LEN(wanted);
    std::memset(CMSG_DATA(info), 0, wanted);
    if (six) {
        sockaddr_storage storage;
        target.to(storage, AF_INET6);
        reinterpret_cast<in6_pktinfo*>(CMSG_DATA(info))->ipi6_addr = reinterpret_cast<sockaddr_in6&>(storage).sin6_addr;
    } else {
        auto* four = reinterpret_cast<in_pktinfo*>(CMSG_DATA(info));
        std::memcpy(&four->ipi_addr, target.ip().data(), 4);
        four->ipi_spec_dst = four->ipi_addr;
    }
    message.msg_controllen = CMSG_SPACE(wanted);
}

ssize_t SimulatedNet::send(int fd, const void* data, std::size_t size, int flags) {
    iovec part{const_cast<void*>(data), size};
    msghdr message{};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    Lock lock(mutex_);
    Socket* socket = find(fd);
    return socket == nullptr ? FakeSys::send(fd, data, size, flags) : transmit(fd, *socket, message);
}

ssize_t SimulatedNet::sendmsg(int fd, const msghdr* message, int flags) {
    Lock lock(mutex_);
    Socket* socket = find(fd);
    return socket == nullptr ? FakeSys::sendmsg(fd, message, flags) : transmit(fd, *socket, *message);
}

int SimulatedNet::sendmmsg(int fd, mmsghdr* messages, unsigned count, int) {
    Lock lock(mutex_);
    Socket* socket = find(fd);
    if (socket == nullptr) return fail(ENOTSOCK);
    for (unsigned i = 0; i < count; ++i) {
        const ssize_t bytes = transmit(fd, *socket, messages[i].msg_hdr);
        if (bytes < 0) return i == 0 ? -1 : static_cast<int>(i);
        messages[i].msg_len = static_cast<unsigned>(bytes);
    }
    return static_cast<int>(count);
}

ssize_t SimulatedNet::recvfrom(int fd, void* data, std::size_t size, int flags, sockaddr* address, socklen_t* address_size) {
    iovec part{data, size};
    msghdr message{};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    message.msg_name = address;
    message.msg_namelen = address_size != nullptr ? *address_size : 0;
    Lock lock(mutex_);
    Socket* socket = find(fd);
    if (socket == nullptr) return FakeSys::recvfrom(fd, data, size, flags, address, address_size);
    const ssize_t bytes = take(*socket, message, flags);
    if (bytes >= 0 && address_size != nullptr) *address_size = message.msg_namelen;
    return bytes;
}

ssize_t SimulatedNet::recv(int fd, void* data, std::size_t size, int flags) {
    if (fd < first_fd) return FakeSys::recv(fd, data, size, flags);
    return recvfrom(fd, data, size, flags, nullptr, nullptr);
}

int SimulatedNet::recvmmsg(int fd, mmsghdr* messages, unsigned count, int flags) {
    Lock lock(mutex_);
    Socket* socket = find(fd);
    if (socket == nullptr) return fail(ENOTSOCK);
    for (unsigned i = 0; i < count; ++i) {
        const ssize_t bytes = take(*socket, messages[i].msg_hdr, flags);
        if (bytes < 0) return i == 0 ? -1 : static_cast<int>(i);
        messages[i].msg_len = static_cast<unsigned>(bytes);
    }
    return static_cast<int>(count);
}

}  // namespace hp::test
