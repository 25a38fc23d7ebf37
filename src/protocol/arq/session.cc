// SPDX-License-Identifier: Apache-2.0
#include "protocol/arq/session.h"

#include <algorithm>
#include <array>
#include <cerrno>

namespace hp::arq {
namespace {

constexpr unsigned offers_max = 6;
constexpr std::int64_t offer_again_us = 100'000;  // and twice, three times as long
constexpr unsigned black_hole_probes = 4;
constexpr std::int64_t mtu_patience_min_us = 100'000;
constexpr int close_copies = 2;  // nobody acknowledges it

}  // namespace

Machine::Session::Session(const Settings& settings, Role role, std::uint32_t id, std::span<const std::byte, random_bytes> random,
                          Store& store, Sink& sink, std::int64_t now_us)
    : settings_(settings),
      sink_(sink),
      store_(store),
      seal_(settings.cipher, role == Role::client),
      packer_(store, sink_),
      handshake_(settings_, role, id, random, seal_, now_us),
      sender_(settings_, store),
      receiver_(settings_, store, sink_),
      mtu_(settings.mtu_first(), settings.mtu_bytes()),
      id_(id),
      keyed_(settings.cipher != Cipher::none),
      guarded_(keyed_),
      tick_us_(now_us) {}

std::uint16_t Machine::Session::wanted() const {
    return static_cast<std::uint16_t>((settings_.selective_acks ? feature::selective : 0) |
                                      (settings_.mtu_probing ? feature::probing : 0) |
                                      (settings_.address_validation || keyed_ ? feature::guard : 0));
}

int Machine::Session::start(std::int64_t now_us) {
    if (ended_) return error_;
    const int error = handshake_.advance(now_us, sink_);
    return error == 0 ? 0 : end(error);
}

int Machine::Session::feed(Bytes datagram, std::int64_t now_us) {
    if (ended_) return error_;
    ++received_;
    const bool strict = keyed_ || settings_.address_validation;
    int error = 0;
    if (datagram.size() > settings_.datagram_bytes_max)
        error = strict ? drop() : EMSGSIZE;
    else if (Handshake::is_hello(datagram, keyed_))
        error = feed_hello(datagram, now_us);
    else if (keyed_)
        error = feed_sealed(datagram, now_us);
    else if (datagram.size() < Segment::header_bytes)
        error = strict ? drop() : EBADMSG;
    else if (!told_ready_ || (strict && load<std::uint32_t>(datagram.data()) != handshake_.peer_id()))
        drop();
    else
        error = read(datagram, now_us);
    return error == 0 ? 0 : end(error);
}

int Machine::Session::feed_hello(Bytes packet, std::int64_t now_us) {
    bool ignored = false;
    const int error = handshake_.feed(packet, now_us, sink_, ignored);
    if (ignored) return drop();
    if (error == 0) become_ready(now_us);
    return error;
}

int Machine::Session::feed_sealed(Bytes datagram, std::int64_t now_us) {
    Bytes plain;
    if (!seal_.begun() || !seal_.open(datagram, store_.opened(), plain)) return drop();
    handshake_.peer_is_authentic();
    become_ready(now_us);
    return plain.empty() ? 0 : read(plain, now_us);
}

void Machine::Session::become_ready(std::int64_t now_us) {
    if (told_ready_ || !handshake_.ready()) return;
    told_ready_ = true;
    if (wanted() != 0) offer_us_ = now_us;
    sink_.on_ready();
}

int Machine::Session::read(Bytes segments, std::int64_t now_us) {
    handshake_.peer_is_ready();
    while (!segments.empty()) {
        if (segments.size() < Segment::header_bytes) return EBADMSG;
        const Segment segment = read_header(segments.data());
        segments = segments.subspan(Segment::header_bytes);
        if (segment.length > segments.size()) return EBADMSG;
        if (const int error = read_segment(segment, segments.first(segment.length), now_us); error != 0) return error;
        segments = segments.subspan(segment.length);
    }
    sender_.on_end(now_us);
    return 0;
}

int Machine::Session::read_segment(const Segment& segment, Bytes payload, std::int64_t now_us) {
    if (!sender_.on_expected(segment.expected, segment.window, now_us)) return EBADMSG;
    switch (segment.command) {
        case Command::push: return receiver_.take(segment, payload, now_us);
        case Command::ack: return sender_.on_ack(segment.number, segment.time_ms, now_us) ? 0 : EBADMSG;
        case Command::ask_window: owes_window_ = true; return 0;
        case Command::tell_window: return payload.empty() ? 0 : read_note(segment, payload, now_us);
    }
    return EBADMSG;
}

int Machine::Session::read_note(const Segment&, Bytes note, std::int64_t now_us) {
    const auto number = [&](std::size_t at) { return load<std::uint32_t>(note.data() + at); };
    const auto least = [&](std::size_t bytes) { return note.size() >= bytes; };
    switch (static_cast<Note>(note[0])) {
        case Note::offer: return least(offer_bytes) ? on_offer(note, now_us) : EBADMSG;
        case Note::selective: {
            if (!least(selective_bytes)) return EBADMSG;
            const std::size_t words = load<std::uint16_t>(note.data() + 2);
            if (note.size() != selective_bytes + words * 8 || words > selective_words_max) return EBADMSG;
            return sender_.on_selective(number(4), note.subspan(selective_bytes), now_us) ? 0 : EBADMSG;
        }
        case Note::close:
            if (note.size() != close_bytes) return EBADMSG;
            return number(4) == handshake_.peer_id() && number(8) == id_ ? peer_closed : drop();
        case Note::probe:
            if (!least(probe_bytes)) return EBADMSG;
            owes_probe_reply_ = true;
            probe_number_ = load<std::uint16_t>(note.data() + 2);
            return 0;
        case Note::probe_reply:
            if (!least(probe_bytes)) return EBADMSG;
            if (probing_) mtu_.on_reply(load<std::uint16_t>(note.data() + 2), now_us);
            return 0;
    }
    return 0;  // of a later version
}

int Machine::Session::on_offer(Bytes note, std::int64_t now_us) {
    const bool seen = note[1] == std::byte{1};
    const auto agreed = static_cast<std::uint16_t>(load<std::uint16_t>(note.data() + 2) & wanted());
    if (wanted() == 0) return 0;
    offered_ = true;
    if ((agreed & feature::selective) != 0) {
        sender_.go_selective(now_us);
        receiver_.go_selective();
    }
    if ((agreed & feature::guard) != 0) guarded_ = true;
    if ((agreed & feature::probing) != 0 && !probing_) {
        probing_ = true;
        mtu_.limit(std::max(load<std::uint32_t>(note.data() + 4), settings_.mtu_first()));
    }
    if (seen) offer_seen_ = true;
    if (!seen) owes_offer_ = true;
    return 0;
}

int Machine::Session::send(Buffers pieces, std::int64_t) {
    if (ended_ || !told_ready_) return EPERM;
    const std::size_t bytes = total_size(pieces);
    if (bytes == 0 || bytes > settings_.message_bytes_max) return EINVAL;
    return sender_.push(pieces, bytes, mtu_.mtu() - Segment::header_bytes - (keyed_ ? Seal::overhead_bytes : 0));
}

int Machine::Session::flush(std::int64_t now_us) {
    if (ended_) return error_;
    if (!told_ready_ || (settings_.flush == Flush::every_interval && now_us < tick_us_)) return 0;
    const int error = transmit(now_us);
    return error == 0 ? 0 : end(error);
}

int Machine::Session::advance(std::int64_t now_us) {
    if (ended_) return error_;
    if (const int error = handshake_.complete() ? 0 : handshake_.advance(now_us, sink_); error != 0) return end(error);
    return flush(now_us);
}

void Machine::Session::begin_packing(std::size_t mtu) {
    packer_.begin({.conversation = id_, .window = receiver_.window(), .expected = receiver_.expected()}, mtu,
                  keyed_ ? &seal_ : nullptr);
}

int Machine::Session::transmit(std::int64_t now_us) {
    const std::int64_t interval_us = settings_.flush_ms * std::int64_t{1000};
    tick_us_ = tick_us_ + interval_us > now_us ? tick_us_ + interval_us : now_us + interval_us;
    begin_packing(mtu_.mtu());
    const std::uint64_t before = sender_.sent();
    const int error = sender_.transmit(packer_, now_us);
    if (receiver_.owes()) {
        if (sender_.selective())
            receiver_.acknowledge_all(packer_, sender_.sent() != before);
        else
            receiver_.acknowledge_each(packer_);
    }
    if (owes_window_) packer_.add({.command = Command::tell_window}, {});
    owes_window_ = false;
    if (owes_probe_reply_) {
        std::array<std::byte, probe_bytes> note;
        store(store(note.data(), static_cast<std::uint16_t>(Note::probe_reply)), probe_number_);
        add_note(note);
        owes_probe_reply_ = false;
    }
    if (owes_offer_ || now_us >= offer_us_) add_offer(now_us);
    packer_.flush();
    if (probing_ && mtu_.wants(now_us)) probe_mtu(now_us);
    if (sender_.silent_probes() >= black_hole_probes && mtu_.mtu() > settings_.mtu_first()) mtu_.on_black_hole();
    return error;
}

void Machine::Session::add_offer(std::int64_t now_us) {
    owes_offer_ = false;
    std::array<std::byte, offer_bytes> note;
    std::byte* to = store(note.data(), static_cast<std::uint8_t>(Note::offer));
    to = store(to, static_cast<std::uint8_t>(offered_));
    to = store(to, wanted());
    store(to, settings_.datagram_bytes_max);
    add_note(note);
    ++offers_;
    offer_us_ = offer_seen_ || offers_ >= offers_max ? INT64_MAX : now_us + offers_ * offer_again_us;
}

void Machine::Session::probe_mtu(std::int64_t now_us) {
    const std::uint32_t size = mtu_.probe(now_us, std::max(3 * sender_.rtt_us(), mtu_patience_min_us));
    if (size == 0) return;
    begin_packing(size);
    // The sealed datagram begins where the datagram has room for the note and its header.
    const std::size_t bytes = packer_.room() - Segment::header_bytes;
    std::vector<std::byte> note(bytes);
    store(store(note.data(), static_cast<std::uint16_t>(Note::probe)), mtu_.number());
    add_note(note);
    packer_.flush();
}

std::int64_t Machine::Session::next_due_us() const {
    if (ended_) return never;
    std::int64_t due = handshake_.due_us();
    if (!told_ready_) return due;
    const std::int64_t interval_us = settings_.flush_ms * std::int64_t{1000};
    std::int64_t work = std::min(sender_.due_us(), offer_us_);
    if (receiver_.owes()) work = std::min(work, receiver_.owes_since_us() + interval_us);
    if (probing_) work = std::min(work, mtu_.due_us());
    if (settings_.flush == Flush::every_interval) {
        const bool waits = sender_.has_data_to_send() || receiver_.owes() || owes_window_ || work != never;
        work = waits ? tick_us_ : never;
    }
    return std::min(due, work);
}

bool Machine::Session::close() {
    const bool verifiable = guarded_ && told_ready_ && !ended_;
    // The peer may be guarded already while its offer is still on its way here; then it believes in nothing else.
    if (verifiable || ((wanted() & feature::guard) != 0 && told_ready_ && !ended_)) {
        std::array<std::byte, close_bytes> note;
        std::byte* to = store(note.data(), static_cast<std::uint32_t>(Note::close));
        store(store(to, id_), handshake_.peer_id());
        for (int copy = 0; copy < close_copies; ++copy) {
            begin_packing(mtu_.mtu());
            add_note(note);
            packer_.flush();
        }
    }
    end(ECANCELED);
    return verifiable;
}

Statistics Machine::Session::statistics() const {
    return {.datagrams_sent = sink_.datagrams,
            .datagrams_received = received_,
            .segments_sent = sender_.sent(),
            .segments_resent = sender_.resent(),
            .dropped = dropped_,
            .rtt_us = sender_.rtt_us(),
            .window = sender_.window_now(),
            .mtu = mtu_.mtu(),
            .selective_acks = sender_.selective(),
            .guarded = guarded_};
}

}  // namespace hp::arq
