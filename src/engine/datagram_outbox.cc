// SPDX-License-Identifier: Apache-2.0
#include "engine/datagram_outbox.h"

#include <cerrno>
#include <utility>

#include "engine/session.h"

namespace hp {
namespace {

constexpr std::uint32_t none = 0xFFFF'FFFF;

bool waits_for_room(int error) { return error == EAGAIN || error == ENOBUFS || error == ENOMEM; }

}  // namespace

DatagramOutbox::~DatagramOutbox() {
    for (const std::vector<Entry>* entries : {&waiting_, &sent_, &reporting_})
        for (const Entry& entry : *entries) give_back(entry.node);
    if (current_ != nullptr) pool_.give(current_);
}

// Copies the bytes into the buffer that is being filled.
const std::byte* DatagramOutbox::keep(Buffers pieces, std::size_t bytes, BufferNode*& node) {
    if (current_ == nullptr || current_->room() < bytes) {
        BufferNode* const fresh = pool_.take(bytes);
        if (fresh == nullptr) return nullptr;
        BufferNode* const full = std::exchange(current_, fresh);
        if (full != nullptr && full->sent == 0) pool_.give(full);
    }
    node = current_;
    const std::byte* const data = node->data() + node->end;
    for (const Bytes& piece : pieces) node->fill(piece);
    ++node->sent;
    return data;
}

void DatagramOutbox::give_back(BufferNode* node) {
    if (node == nullptr || --node->sent != 0) return;
    if (node == current_)
        node->end = 0;
    else
        pool_.give(node);
}

bool DatagramOutbox::append(Session& session, Buffers pieces, std::size_t bytes, Parcel parcel, bool stays) {
    Entry entry{&session, nullptr, nullptr, static_cast<std::uint32_t>(bytes), parcel};
    if (bytes == 0)
        stays = true;
    else if (stays)
        entry.data = pieces[0].data();
    if (!stays) {
        entry.data = keep(pieces, bytes, entry.node);
        if (entry.data == nullptr) return false;
    }
    waiting_.push_back(entry);
    waiting_bytes_ += bytes;
    session.note_waiting(bytes);
    return true;
}

bool DatagramOutbox::append_sent(Session& session, Bytes bytes) {
    Entry entry{&session, nullptr, nullptr, static_cast<std::uint32_t>(bytes.size()), Parcel::data};
    entry.data = keep({&bytes, 1}, bytes.size(), entry.node);
    if (entry.data == nullptr) return false;
    session.note_unreported();
    sent_.push_back(entry);
    return true;
}

// Puts the datagrams of each session side by side.
void DatagramOutbox::arrange() {
    const auto count = static_cast<std::uint32_t>(waiting_.size());
    if (count < 3) return;
    first_.clear();
    next_.assign(count, none);
    for (std::uint32_t i = 0; i < count; ++i) {
        std::uint32_t& last = waiting_[i].session->last_in_outbox();
        if (last == none)
            first_.push_back(i);
        else
            next_[last] = i;
        last = i;
    }
    for (const std::uint32_t i : first_) waiting_[i].session->last_in_outbox() = none;
    if (first_.size() == count) return;
    arranged_.clear();
    for (std::uint32_t i : first_)
        for (; i != none; i = next_[i]) arranged_.push_back(waiting_[i]);
    waiting_.swap(arranged_);
}

void DatagramOutbox::left(const Entry& entry) {
    waiting_bytes_ -= entry.size;
    entry.session->note_left(entry.size);
    if (entry.parcel == Parcel::data) {
        entry.session->note_unreported();
        sent_.push_back(entry);
    } else {
        give_back(entry.node);
    }
}

void DatagramOutbox::failed(const Entry& entry, int error) {
    waiting_bytes_ -= entry.size;
    entry.session->note_dropped(entry.size);
    give_back(entry.node);
    if (entry.parcel == Parcel::data) entry.session->send_failed(error);
}

int DatagramOutbox::transmit(DatagramSocket& socket) {
    int keeps_rest = 0;
    arrange();
    out_.clear();
    for (const Entry& entry : waiting_) out_.push_back({entry.session->peer_name(), entry.bytes()});
    std::size_t done = 0;
    // A session that failed may append its last words: those wait for the next call.
    const std::size_t count = waiting_.size();
    bool again = false;
    while (done < count && keeps_rest == 0) {
        int error = 0;
        const std::size_t sent = sender_.send(socket, std::span(out_).subspan(done), error);
        for (std::size_t i = 0; i < sent; ++i) left(Entry(waiting_[done++]));
        if (waits_for_room(error)) {
            keeps_rest = error;
        } else if (error != 0) {
            // A connected socket may have told of an earlier datagram. A heartbeat is tried once more, and its own refusal is heard.
            again = waiting_[done].parcel == Parcel::courtesy && (sent != 0 || !again);
            if (!again) failed(Entry(waiting_[done++]), error);
        }
    }
    waiting_.erase(waiting_.begin(), waiting_.begin() + static_cast<std::ptrdiff_t>(done));
    if (keeps_rest != 0) keep_borrowed();
    return keeps_rest;
}

// What was lent to us until now is copied; what finds no memory is lost, as datagrams may be.
void DatagramOutbox::keep_borrowed() {
    std::erase_if(waiting_, [&](Entry& entry) {
        if (entry.node != nullptr || entry.size == 0) return false;
        const Bytes bytes = entry.bytes();
        entry.data = keep({&bytes, 1}, bytes.size(), entry.node);
        if (entry.data != nullptr) return false;
        waiting_bytes_ -= entry.size;
        entry.session->note_dropped(entry.size);
        return true;
    });
}

void DatagramOutbox::forget(const Session& session) {
    drop(session);
    std::erase_if(sent_, [&](const Entry& entry) {
        if (entry.session != &session) return false;
        give_back(entry.node);
        return true;
    });
}

void DatagramOutbox::drop(const Session& session) {
    std::erase_if(waiting_, [&](const Entry& entry) {
        if (entry.session != &session) return false;
        waiting_bytes_ -= entry.size;
        entry.session->note_dropped(entry.size);
        give_back(entry.node);
        return true;
    });
}

}  // namespace hp
