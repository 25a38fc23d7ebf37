// SPDX-License-Identifier: Apache-2.0
#pragma once
// UDP sockets: one datagram at a time, and many with one system call.
//
// Functions return 0 or an errno value unless said otherwise. Threads: `send` of a socket from any thread while it is open; all else from
// one thread at a time.
#include <netinet/in.h>

#include <array>
#include <cstdint>
#include <memory>
#include <span>

#include "base/bytes.h"
#include "net/address.h"
#include "net/fd.h"

namespace hp {

// The most bytes of a datagram's payload: the header's length field less the headers (RFC 768; with IPv4's own header, RFC 791).
constexpr std::size_t datagram_bytes_max_v4 = 65'507, datagram_bytes_max_v6 = 65'527;

// A peer's address as the kernel takes and gives it, ready for every send.
class PeerName {
public:
    PeerName() = default;
    // For a socket of `socket_family`; `size()` is 0 if that cannot reach such an address.
    PeerName(const Address& address, int socket_family);
    Address address() const;
    const sockaddr* get() const { return reinterpret_cast<const sockaddr*>(&name_); }
    socklen_t size() const { return size_; }
    std::size_t datagram_bytes_max() const;  // to this peer

private:
    friend class DatagramReceiver;
    friend class DatagramSocket;
    sockaddr_in6 name_{};  // or a sockaddr_in, which is shorter
    socklen_t size_ = 0;
};

// What may wait in the kernel to be received: a window of reliable UDP, or the burst of many peers. The kernel has a limit of its own.
constexpr int receive_room_bytes = 4 << 20;

struct DatagramOptions {
    bool reuse_address = false;  // UDP: others may bind the same port and take over what comes to it; groups need that
    bool reuse_port = false;     // the kernel deals peers out to all sockets of the port
    bool dual_stack = true;      // an IPv6 socket reaches IPv4 peers too
    bool unfragmented = false;   // datagrams that are too long for the path get lost: whoever looks for its MTU wants that
};

// A non-blocking UDP socket.
class DatagramSocket {
public:
    int open(int family, const DatagramOptions& options);
    int bind(const Address& address);
    int connect(const Address& remote);  // from then on it sends to and hears this peer only, and is told when it refuses
    void adopt(Fd socket, int family);   // one that was opened, bound or connected elsewhere
    Fd release() { return std::move(socket_); }
    void close() { socket_.close(); }
    // For a socket that is bound already: others may be bound to its port beside it.
    int share_port();

    int fd() const { return socket_.get(); }
    int family() const { return family_; }
    explicit operator bool() const { return static_cast<bool>(socket_); }

    // One datagram made of `pieces`, now. `to` null: a connected socket. EAGAIN: the socket is full.
    int send(Buffers pieces, const PeerName* to) const { return send_datagram(fd(), pieces, to); }
    static int send_datagram(int fd, Buffers pieces, const PeerName* to);

private:
    friend class DatagramSender;
    void probe();

    Fd socket_;
    int family_ = AF_UNSPEC;
    // Generic segmentation offload (UDP_SEGMENT, Linux 4.18): the longest datagram that may be sent in a run of equal ones; 0: none.
    std::size_t segment_bytes_max_ = 0;
};

// Receives up to `slots` messages with one system call, each of which may be a run of datagrams of one peer (UDP_GRO, Linux 5.0).
class DatagramReceiver {
public:
    explicit DatagramReceiver(int slots = slots_max) : slots_(slots) {}
    static constexpr int slots_max = 64;

    int open();  // its memory: 64 KiB of address space a slot, of which only what is written to takes room
    // What waits on the socket, `count_max` messages at most. Their number; 0 and `error` when there is none (EAGAIN) or it fails.
    int receive(const DatagramSocket& socket, int count_max, int& error);
    // Calls `hear(const PeerName& from, Bytes datagram)` for each datagram of the last `receive`, in order, until it returns false. They
    // stay where they are until the next `receive`.
    template <class Hear>
    void each(Hear&& hear) const;
    bool holds(Bytes bytes) const {
        return bytes.data() >= memory_.get() && bytes.data() + bytes.size() <= memory_.get() + slot_stride * slots_size();
    }

private:
    // Any datagram fits. Not a power of two, or the beginnings of all slots would compete for the same lines of the cache.
    static constexpr std::size_t slot_bytes = 65'536, slot_stride = slot_bytes + 192;
    struct Slot {
        PeerName from;
        iovec piece;
        alignas(cmsghdr) std::array<std::byte, CMSG_SPACE(sizeof(int))> control;
    };
    std::size_t slots_size() const { return static_cast<std::size_t>(slots_); }
    static std::size_t segment_bytes(const msghdr& message, std::size_t bytes);

    const int slots_;
    int received_ = 0;
    std::unique_ptr<std::byte[]> memory_;
    std::unique_ptr<Slot[]> slot_;
    std::unique_ptr<mmsghdr[]> messages_;
};

struct OutDatagram {
    const PeerName* to;  // null: a connected socket. Runs are recognised by this pointer
    Bytes bytes;
};

// Sends many datagrams with few system calls: neighbours of one size to one peer go as a run where the kernel takes runs.
class DatagramSender {
public:
    DatagramSender();
    ~DatagramSender();
    // In order. How many have left; `error` is why the next one has not: EAGAIN the socket is full; 0 if all have left.
    std::size_t send(DatagramSocket& socket, std::span<const OutDatagram> datagrams, int& error);

private:
    struct Batch;
    std::size_t run_length(const DatagramSocket& socket, std::span<const OutDatagram> datagrams) const;

    std::unique_ptr<Batch> batch_;
};

template <class Hear>
void DatagramReceiver::each(Hear&& hear) const {
    for (int i = 0; i < received_; ++i) {
        const mmsghdr& message = messages_[static_cast<std::size_t>(i)];
        const Slot& slot = slot_[static_cast<std::size_t>(i)];
        const std::size_t bytes = message.msg_len;
        const std::size_t step = segment_bytes(message.msg_hdr, bytes);
        const std::byte* const data = static_cast<const std::byte*>(slot.piece.iov_base);
        std::size_t at = 0;
        do {
            const std::size_t here = bytes - at < step ? bytes - at : step;
            if (!hear(slot.from, Bytes{data + at, here})) return;
            at += here;
        } while (at < bytes);
    }
}

}  // namespace hp
