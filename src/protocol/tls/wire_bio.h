// The OpenSSL BIO of a session: it reads from the span a feed() call brought and writes to that call's Wire.
#pragma once

#include <cstddef>
#include <span>

#include "protocol/tls/openssl_types.h"
#include "protocol/tls/wire.h"

namespace hp::tls {

class Session;

// Owns nothing and copies nothing of its own; the BIO made from it points back here, so this must not move and must outlive
// the SSL. Outside a Scope there is no input, and output is an error. Internal to protocol/tls.
class WireBio {
public:
    // While it lives, the session reads `input` and writes to `wire`. Scopes nest (send() inside Upper::read()): the inner
    // one replaces the wire only, and the outer wire comes back.
    class Scope {
    public:
        Scope(WireBio& bio, Wire& wire) noexcept : bio_(bio), wire_(bio.wire_) { bio.wire_ = &wire; }
        Scope(WireBio& bio, Wire& wire, std::span<const std::byte> input) noexcept : Scope(bio, wire) { bio.input_ = input; }
        ~Scope() {
            bio_.wire_ = wire_;
            if (wire_ == nullptr) bio_.input_ = {};
        }
        Scope(const Scope&) = delete;
        Scope& operator=(const Scope&) = delete;

    private:
        WireBio& bio_;
        Wire* wire_;
    };

    explicit WireBio(Session& session) noexcept : session_(session) {}
    WireBio(const WireBio&) = delete;
    WireBio& operator=(const WireBio&) = delete;

    // Gives `ssl` a BIO that reads and writes here. False: out of memory.
    bool attach(SSL* ssl);
    // The session whose WireBio `ssl` was given; for OpenSSL's callbacks, which know the SSL only.
    static Session& session_of(const SSL* ssl);

    bool drained() const { return input_.empty(); }
    void write(std::span<const std::byte> records) { wire_->write(records); }

private:
    static const BIO_METHOD* method();
    static int read_records(BIO* bio, char* to, std::size_t capacity, std::size_t* count);
    static int write_records(BIO* bio, const char* from, std::size_t size, std::size_t* count);
    static long control(BIO* bio, int command, long number, void* pointer);

    Session& session_;
    std::span<const std::byte> input_;
    Wire* wire_ = nullptr;
};

}  // namespace hp::tls
