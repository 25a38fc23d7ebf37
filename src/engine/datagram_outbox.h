// SPDX-License-Identifier: Apache-2.0
#pragma once
// The datagrams of one socket that wait to leave, and those that have left but were not reported by OnSend yet.
//
// Those of one session keep their order; when they leave they are put side by side, so that runs of them go as one. Belongs to one loop; not
// thread-safe. Memory comes from and returns to the loop's pool.
#include <cstdint>
#include <span>
#include <vector>

#include "base/buffer.h"
#include "base/bytes.h"
#include "net/datagram_socket.h"

namespace hp {

class Session;

enum class Parcel : std::uint8_t {
    data,     // reported by OnSend; an error ends the session
    courtesy  // heartbeats and close notices: nobody hears of them
};

class DatagramOutbox {
public:
    explicit DatagramOutbox(BufferPool& pool) : pool_(pool) {}
    ~DatagramOutbox();
    DatagramOutbox(const DatagramOutbox&) = delete;
    DatagramOutbox& operator=(const DatagramOutbox&) = delete;

    // False: no memory, nothing was appended. `stays`: the one piece remains where it is until `transmit` has returned.
    bool append(Session& session, Buffers pieces, std::size_t bytes, Parcel parcel, bool stays);
    // A datagram that has left already, by another thread: to be reported.
    bool append_sent(Session& session, Bytes bytes);
    // Offers what waits to the socket. 0: nothing waits any more; else what keeps the rest: EAGAIN, ENOBUFS, ENOMEM. Datagrams that fail
    // for another reason are given up, and their session is told.
    int transmit(DatagramSocket& socket);
    void drop(const Session& session);    // what waits of it
    void forget(const Session& session);  // and what is to be reported

    bool waits() const { return !waiting_.empty(); }
    std::size_t waiting() const { return waiting_.size(); }
    std::size_t waiting_bytes() const { return waiting_bytes_; }
    bool has_reports() const { return !sent_.empty(); }
    // `tell(Session&, Bytes)` for what has left so far, once; what leaves meanwhile is for the next call.
    template <class Tell>
    void report(Tell&& tell);

private:
    struct Entry {
        Session* session;
        BufferNode* node;  // holds the bytes; null: they are somebody else's
        const std::byte* data;
        std::uint32_t size;
        Parcel parcel;
        Bytes bytes() const { return {data, size}; }
    };
    const std::byte* keep(Buffers pieces, std::size_t bytes, BufferNode*& node);
    void give_back(BufferNode* node);
    void keep_borrowed();
    void arrange();
    void left(const Entry& entry);
    void failed(const Entry& entry, int error);

    BufferPool& pool_;
    BufferNode* current_ = nullptr;  // is being filled; `sent` of a node counts the entries in it
    std::vector<Entry> waiting_, sent_, reporting_, arranged_;
    std::vector<OutDatagram> out_;
    std::vector<std::uint32_t> next_, first_;
    std::size_t waiting_bytes_ = 0;
    DatagramSender sender_;
};

template <class Tell>
void DatagramOutbox::report(Tell&& tell) {
    reporting_.swap(sent_);
    for (const Entry& entry : reporting_) {
        tell(*entry.session, entry.bytes());
        give_back(entry.node);
    }
    reporting_.clear();
}

}  // namespace hp
