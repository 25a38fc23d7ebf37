// The two neighbours of a TLS session: the wire below it and the layer above it.
#pragma once

#include <cstddef>
#include <span>

namespace hp::tls {

// Where a session puts the TLS records meant for the peer. Called inside start(), feed(), send() and close(), on the
// caller's thread, once or more a call (about once per record or handshake flight; cork if that matters). The span is
// valid during the call only. A wire takes everything: what the socket refuses is the wire's to keep. It must not call the
// session.
class Wire {
public:
    virtual void write(std::span<const std::byte> records) = 0;

protected:
    ~Wire() = default;
};

// Where a session reports, inside feed() only and on the caller's thread. Both calls may use the session's send() and
// close(), with any Wire; they may not call its feed() or start() and may not destroy it. Returning false stops: feed()
// returns Progress::stopped at once and what was left of its input is dropped, because the connection is being closed.
class Upper {
public:
    // The handshake is complete, and so is the check of the peer. Exactly once, before the first read(); bytes that came
    // along with the end of the handshake are delivered after it returns true.
    virtual bool established() = 0;
    // Decrypted bytes, never empty, in order; they lie in the scratch given to feed() and are valid during the call only.
    // Several records are put together as far as the scratch goes.
    virtual bool read(std::span<const std::byte> plaintext) = 0;

protected:
    ~Upper() = default;
};

}  // namespace hp::tls
