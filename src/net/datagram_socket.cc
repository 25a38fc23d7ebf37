// SPDX-License-Identifier: Apache-2.0
#include "net/datagram_socket.h"

#include <netinet/udp.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <new>

#include "net/socket.h"

// Newer than the C library's headers may be.
#ifndef UDP_SEGMENT
#define UDP_SEGMENT 103
#endif
#ifndef UDP_GRO
#define UDP_GRO 104
#endif

namespace hp {

// --- names --------------------------------------------------------------------------------------------------------------

PeerName::PeerName(const Address& address, int socket_family) {
    sockaddr_storage storage;
    size_ = address.to(storage, socket_family);
    std::memcpy(&name_, &storage, sizeof name_);
}

Address PeerName::address() const {
    sockaddr_storage storage{};
    std::memcpy(&storage, &name_, sizeof name_);
    return Address::from(storage);
}

std::size_t PeerName::datagram_bytes_max() const {
    const bool v6 = name_.sin6_family == AF_INET6 && !IN6_IS_ADDR_V4MAPPED(&name_.sin6_addr);
    return v6 ? datagram_bytes_max_v6 : datagram_bytes_max_v4;
}

// --- one socket ---------------------------------------------------------------------------------------------------------

int DatagramSocket::open(int family, const DatagramOptions& options) {
    adopt(Fd(sys().socket(family, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, IPPROTO_UDP)), family);
    if (!socket_) return errno;
    set_flag(fd(), SOL_SOCKET, SO_RCVBUF, receive_room_bytes);  // as much of it as the kernel gives
    if (options.unfragmented) {                                 // an IPv6 socket may reach IPv4 peers, so it has both
        set_flag(fd(), IPPROTO_IP, IP_MTU_DISCOVER, IP_PMTUDISC_PROBE);
        if (family == AF_INET6) set_flag(fd(), IPPROTO_IPV6, IPV6_MTU_DISCOVER, IPV6_PMTUDISC_PROBE);
    }
    int error = 0;
    if (options.reuse_address) error = set_flag(fd(), SOL_SOCKET, SO_REUSEADDR, 1);
    if (error == 0 && options.reuse_port) error = share_port();
    if (error == 0 && family == AF_INET6) error = set_flag(fd(), IPPROTO_IPV6, IPV6_V6ONLY, options.dual_stack ? 0 : 1);
    return error;
}

void DatagramSocket::adopt(Fd socket, int family) {
    socket_ = std::move(socket);
    family_ = family;
    if (socket_) probe();
}

// Neither is worth an error: without them datagrams go one by one.
void DatagramSocket::probe() {
    set_flag(fd(), IPPROTO_UDP, UDP_GRO, 1);
    const bool segments = set_flag(fd(), IPPROTO_UDP, UDP_SEGMENT, 0) == 0;
    segment_bytes_max_ = segments ? datagram_bytes_max_v4 : 0;
}

int DatagramSocket::share_port() { return set_flag(fd(), SOL_SOCKET, SO_REUSEPORT, 1); }
int DatagramSocket::bind(const Address& address) { return bind_socket(fd(), family_, address); }
int DatagramSocket::connect(const Address& remote) { return start_connect(fd(), family_, remote); }

int DatagramSocket::send_datagram(int fd, Buffers pieces, const PeerName* to) {
    constexpr std::size_t pieces_max = 64;
    std::array<iovec, pieces_max> vectors;
    if (pieces.size() > pieces_max) return EMSGSIZE;
    for (std::size_t i = 0; i < pieces.size(); ++i) vectors[i] = {const_cast<std::byte*>(pieces[i].data()), pieces[i].size()};
    msghdr message{};
    message.msg_iov = vectors.data();
    message.msg_iovlen = pieces.size();
    if (to != nullptr) {
        message.msg_name = const_cast<sockaddr*>(to->get());
        message.msg_namelen = to->size();
    }
    for (;;) {
        if (sys().sendmsg(fd, &message, MSG_NOSIGNAL) >= 0) return 0;
        if (errno != EINTR) return errno;
    }
}

// --- receiving ----------------------------------------------------------------------------------------------------------

int DatagramReceiver::open() {
    memory_.reset(new (std::nothrow) std::byte[slot_stride * slots_size()]);
    slot_.reset(new (std::nothrow) Slot[slots_size()]);
    messages_.reset(new (std::nothrow) mmsghdr[slots_size()]);
    if (memory_ == nullptr || slot_ == nullptr || messages_ == nullptr) return ENOMEM;
    for (std::size_t i = 0; i < slots_size(); ++i) {
        slot_[i].piece = {memory_.get() + i * slot_stride, slot_bytes};
        messages_[i] = {};
        msghdr& header = messages_[i].msg_hdr;
        header.msg_iov = &slot_[i].piece;
        header.msg_iovlen = 1;
        header.msg_name = &slot_[i].from.name_;
        header.msg_control = slot_[i].control.data();
    }
    return 0;
}

int DatagramReceiver::receive(const DatagramSocket& socket, int count_max, int& error) {
    const int count = std::clamp(count_max, 1, slots_);
    for (int i = 0; i < count; ++i) {
        msghdr& header = messages_[static_cast<std::size_t>(i)].msg_hdr;
        header.msg_namelen = sizeof(sockaddr_in6);
        header.msg_controllen = sizeof(Slot::control);
    }
    received_ = sys().recvmmsg(socket.fd(), messages_.get(), static_cast<unsigned>(count), 0);
    error = received_ < 0 ? errno : 0;
    received_ = std::max(received_, 0);
    for (int i = 0; i < received_; ++i)
        slot_[static_cast<std::size_t>(i)].from.size_ = messages_[static_cast<std::size_t>(i)].msg_hdr.msg_namelen;
    return received_;
}

// How long each datagram of this message is, but for the last one.
std::size_t DatagramReceiver::segment_bytes(const msghdr& message, std::size_t bytes) {
    auto& header = const_cast<msghdr&>(message);
    for (cmsghdr* control = CMSG_FIRSTHDR(&header); control != nullptr; control = CMSG_NXTHDR(&header, control)) {
        if (control->cmsg_level != IPPROTO_UDP || control->cmsg_type != UDP_GRO) continue;
        int size = 0;
        std::memcpy(&size, CMSG_DATA(control), sizeof size);
        if (size > 0) return static_cast<std::size_t>(size);
    }
    return bytes;
}

// --- sending ------------------------------------------------------------------------------------------------------------

struct DatagramSender::Batch {
    static constexpr std::size_t messages_max = 64, pieces_max = 1024;
    static constexpr std::size_t run_max = 64, run_bytes_max = 65'000;  // UDP_MAX_SEGMENTS, and what fits into one IP packet
    struct Control {
        alignas(cmsghdr) std::array<std::byte, CMSG_SPACE(sizeof(std::uint16_t))> bytes;
    };
    std::array<mmsghdr, messages_max> messages;
    std::array<Control, messages_max> controls;
    std::array<std::size_t, messages_max> datagrams;  // in each message
    std::array<iovec, pieces_max> pieces;

    void set_segments(msghdr& header, Control& control, std::size_t bytes) {
        header.msg_control = control.bytes.data();
        header.msg_controllen = control.bytes.size();
        cmsghdr* const first = CMSG_FIRSTHDR(&header);
        first->cmsg_level = IPPROTO_UDP;
        first->cmsg_type = UDP_SEGMENT;
        first->cmsg_len = CMSG_LEN(sizeof(std::uint16_t));
        const auto size = static_cast<std::uint16_t>(bytes);
        std::memcpy(CMSG_DATA(first), &size, sizeof size);
    }
};

DatagramSender::DatagramSender() : batch_(std::make_unique<Batch>()) {}
DatagramSender::~DatagramSender() = default;

// How many of the first ones may leave as a run: equal sizes, the last may be shorter.
std::size_t DatagramSender::run_length(const DatagramSocket& socket, std::span<const OutDatagram> datagrams) const {
    const OutDatagram& first = datagrams[0];
    const std::size_t bytes = first.bytes.size();
    if (bytes == 0 || bytes > socket.segment_bytes_max_) return 1;
    const std::size_t most = std::min({datagrams.size(), Batch::run_max, Batch::run_bytes_max / bytes});
    std::size_t count = 1;
    while (count < most && datagrams[count].to == first.to && datagrams[count].bytes.size() == bytes) ++count;
    if (count < most && datagrams[count].to == first.to && datagrams[count].bytes.size() < bytes &&
        !datagrams[count].bytes.empty())
        ++count;
    return std::max<std::size_t>(count, 1);
}

std::size_t DatagramSender::send(DatagramSocket& socket, std::span<const OutDatagram> datagrams, int& error) {
    error = 0;
    std::size_t done = 0;
    while (done < datagrams.size()) {
        std::size_t at = done, pieces = 0, count = 0;
        while (at < datagrams.size() && count < Batch::messages_max) {
            const std::size_t run = run_length(socket, datagrams.subspan(at));
            if (pieces + run > Batch::pieces_max) break;
            mmsghdr& message = batch_->messages[count];
            message = {};
            message.msg_hdr.msg_iov = &batch_->pieces[pieces];
            message.msg_hdr.msg_iovlen = run;
            for (const OutDatagram& each : datagrams.subspan(at, run))
                batch_->pieces[pieces++] = {const_cast<std::byte*>(each.bytes.data()), each.bytes.size()};
            if (const PeerName* to = datagrams[at].to; to != nullptr) {
                message.msg_hdr.msg_name = const_cast<sockaddr*>(to->get());
                message.msg_hdr.msg_namelen = to->size();
            }
            if (run > 1) batch_->set_segments(message.msg_hdr, batch_->controls[count], datagrams[at].bytes.size());
            batch_->datagrams[count++] = run;
            at += run;
        }
        const int sent = sys().sendmmsg(socket.fd(), batch_->messages.data(), static_cast<unsigned>(count), MSG_NOSIGNAL);
        for (int i = 0; i < sent; ++i) done += batch_->datagrams[static_cast<std::size_t>(i)];
        if (sent >= 0 || errno == EINTR) continue;
        const bool refuses_runs = errno == EINVAL || errno == EMSGSIZE || errno == EIO || errno == EOPNOTSUPP;
        if (batch_->datagrams[0] == 1 || !refuses_runs) {
            error = errno;
            break;
        }
        // The datagrams of a run must each fit into a packet on this way; and not every device can do it. One by one, then.
        socket.segment_bytes_max_ = errno == EINVAL || errno == EMSGSIZE ? datagrams[done].bytes.size() - 1 : 0;
    }
    return done;
}

}  // namespace hp
