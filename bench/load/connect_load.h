// Short connections, `slots` at a time, each an operation: connect, echo one message, close (plain); or connect, full or
// resumed TLS handshake, close (TLS). The client closes first. A TLS handshake counts once the server's session ticket has
// arrived, so the server has finished it too.
#pragma once

#include <cstring>
#include <vector>

#include "channel.h"
#include "pattern.h"
#include "window.h"

namespace hp::bench {

class ConnectLoad {
public:
    ConnectLoad(Dialer& dialer, const Pattern& pattern, bool resume, Window& window)
        : dialer_(dialer),
          pattern_(pattern),
          resume_(resume),
          window_(window),
          epoll_(checked(epoll_create1(0), "epoll_create1")) {}

    // Call for the context of TLS clients: keeps each connection's newest ticket.
    static void keep_tickets(SSL_CTX* context) {
        SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_CLIENT | SSL_SESS_CACHE_NO_INTERNAL);
        SSL_CTX_sess_set_new_cb(context, [](SSL* ssl, SSL_SESSION* session) {
            auto* slot = static_cast<Slot*>(SSL_get_app_data(ssl));
            if (slot == nullptr) return 0;
            slot->ticket_arrived = true;
            SSL_SESSION_free(slot->session);
            slot->session = session;
            return 1;
        });
    }

    void run(std::size_t slot_count) {
        slots_.resize(slot_count);
        window_.start();
        for (Slot& slot : slots_) advance(slot);
        std::vector<epoll_event> events(slot_count);
        while (window_.tick(now_ns()) && window_.errors() < kErrorsMax) {
            const int count = epoll_wait(epoll_, events.data(), static_cast<int>(slot_count), window_.wait_ms());
            for (int i = 0; i < count; ++i) advance(*static_cast<Slot*>(events[i].data.ptr));
            if (!stranded_) continue;
            stranded_ = false;
            for (Slot& slot : slots_) advance(slot);
        }
        for (Slot& slot : slots_) {
            slot.channel.shut();
            SSL_SESSION_free(slot.session);
        }
    }

    std::uint64_t resumed() const { return resumed_; }

private:
    static constexpr std::uint64_t kErrorsMax = 1000;
    enum class Step { kSending, kHandshaking, kReceiving };

    struct Slot {
        Channel channel;
        Step step = Step::kSending;
        std::uint32_t watched = 0;
        std::uint64_t begun = 0;
        std::size_t received_bytes = 0;
        bool ticket_arrived = false;
        SSL_SESSION* session = nullptr;
    };

    // Starts the next connection of the slot and takes it as far as it goes without waiting.
    void begin(Slot& slot) {
        slot.begun = now_ns();
        slot.watched = 0;
        slot.received_bytes = 0;
        slot.ticket_arrived = false;
        slot.channel = dialer_.begin(resume_ ? slot.session : nullptr);
        if (slot.channel.fd < 0) return window_.add_error();
        if (dialer_.secure()) SSL_set_app_data(slot.channel.ssl, &slot);
        slot.step = dialer_.secure() ? Step::kHandshaking : Step::kSending;
        proceed(slot);
    }

    void advance(Slot& slot) {
        if (slot.channel.fd >= 0) proceed(slot);
        if (slot.channel.fd < 0) begin(slot);
        if (slot.channel.fd < 0) stranded_ = true;
    }

    void proceed(Slot& slot) {
        switch (slot.step) {
            case Step::kSending: return send(slot);
            case Step::kHandshaking: return handshake(slot);
            case Step::kReceiving: return receive(slot);
        }
    }

    void send(Slot& slot) {
        const std::size_t bytes = pattern_.unit_bytes();
        const long sent = slot.channel.send(pattern_.slice(0, bytes));
        if (sent == kWouldBlock) return wait_for(slot, EPOLLOUT);  // not connected yet
        if (sent != static_cast<long>(bytes)) return finish(slot, false);
        slot.step = Step::kReceiving;
        wait_for(slot, EPOLLIN);
    }

    void handshake(Slot& slot) {
        const long result = slot.channel.handshake();
        if (result == kWouldBlock) return wait_for(slot, SSL_want_write(slot.channel.ssl) ? EPOLLOUT : EPOLLIN);
        if (result != 1) return finish(slot, false);
        if (SSL_session_reused(slot.channel.ssl)) ++resumed_;
        slot.step = Step::kReceiving;
        receive(slot);
    }

    void receive(Slot& slot) {
        char buffer[16 * 1024];
        const long received = slot.channel.receive(buffer, sizeof buffer);
        if (dialer_.secure()) {
            if (received != kWouldBlock) return finish(slot, false);
            return slot.ticket_arrived ? finish(slot, true) : wait_for(slot, EPOLLIN);
        }
        if (received == kWouldBlock) return wait_for(slot, EPOLLIN);
        if (received <= 0) return finish(slot, false);
        const std::size_t bytes = static_cast<std::size_t>(received);
        if (std::memcmp(buffer, pattern_.slice(slot.received_bytes, bytes).data(), bytes) != 0) return finish(slot, false);
        slot.received_bytes += bytes;
        return slot.received_bytes >= pattern_.unit_bytes() ? finish(slot, true) : wait_for(slot, EPOLLIN);
    }

    void finish(Slot& slot, bool good) {
        if (good) {
            window_.count(1);
            window_.add_latency(now_ns() - slot.begun);
        } else {
            window_.add_error();
        }
        slot.channel.shut();
    }

    void wait_for(Slot& slot, std::uint32_t events) {
        if (slot.watched == events) return;
        watch(epoll_, slot.watched == 0 ? EPOLL_CTL_ADD : EPOLL_CTL_MOD, slot.channel.fd, events, &slot);
        slot.watched = events;
    }

    Dialer& dialer_;
    const Pattern& pattern_;
    const bool resume_;
    Window& window_;
    const int epoll_;
    std::uint64_t resumed_ = 0;
    bool stranded_ = false;  // a connection ended before it had to wait: no event will start the next one
    std::vector<Slot> slots_;
};

}  // namespace hp::bench
