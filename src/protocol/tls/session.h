// One TLS connection as a pure machine: records and plaintext in, records and plaintext out. No socket, no thread, no clock
// of ours (OpenSSL reads the wall clock for certificates and tickets).
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "protocol/tls/context.h"
#include "protocol/tls/openssl_types.h"
#include "protocol/tls/wire.h"
#include "protocol/tls/wire_bio.h"

namespace hp::tls {

enum class Progress {
    ok,       // went well; more input is welcome
    closed,   // the peer's close_notify came: a clean end of its data. Sending is still possible
    stopped,  // Upper returned false
    failed,   // the connection is dead: failure() says why, the alert for the peer has been written to the Wire
};

// start() -> feed() until Upper::established() -> feed() and send() -> close().
//
// The end of a TCP stream is not seen here: when it comes and peer_closed() is false, the stream was cut, by a careless peer
// or by an attacker.
//
// Threads: one at a time; different sessions are independent. Memory: an idle established session keeps no record buffers;
// one with half a record received keeps about 17 KB until the rest is fed. Nothing here allocates per record except
// OpenSSL's own transient record buffers. OpenSSL's error queue is left empty by every call.
class Session final {
public:
    // A session of the set's role. `server_name` is for clients: the host meant, sent as SNI unless it is an IP address,
    // compared with the certificate under verify_peer (name or IP; a trailing dot, the brackets and the zone of an IPv6
    // literal are ignored), and the key under which the session is kept for resumption. A server ignores it.
    // Null with errno: EPERM the set is not set up, EINVAL a verifying client without server_name or with one that is no
    // host name (nor any client with one above 255 bytes), ENOMEM.
    static std::unique_ptr<Session> create(const ContextSet& contexts, std::string_view server_name = {});
    ~Session();
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    // A client's first flight leaves; a server has nothing to say yet. Once.
    Progress start(Wire& wire);
    // Takes all of `records`, cut anywhere, and decrypts through `scratch` (at least 1 byte; 16 KiB or more is sensible, one
    // per thread is enough). Data that came before close_notify or before an error is delivered first. After `closed`,
    // input is ignored (closed again); after `failed`, it is failed again. After our own close(), input is still decrypted.
    Progress feed(std::span<const std::byte> records, std::span<std::byte> scratch, Wire& wire, Upper& upper);
    // Encrypts all of `plaintext` into records of at most 16 KiB. False, and nothing is written: not established, after
    // close(), or failed. Nothing for an empty span.
    bool send(std::span<const std::byte> plaintext, Wire& wire);
    // Says close_notify, once; nothing before the handshake is complete or after a failure.
    void close(Wire& wire);

    bool established() const { return established_; }
    bool peer_closed() const { return peer_closed_; }
    bool mid_record() const;  // part of a record has come, and its rest has not
    // Why it failed, in English, e.g. "certificate verify failed: hostname mismatch", "http request", "tlsv1 alert unknown
    // ca" (an alert from the peer); "" while nothing failed. Valid until the session ends.
    const char* failure() const { return failure_.c_str(); }
    bool resumed() const;
    // The protocol agreed on (see ContextSet::set_alpn), empty if none.
    std::string_view alpn() const;

    // One of EnSSLSessionInfo (0 to 15) into *info: a pointer that the session owns (possibly null), or the number itself
    // for SERVER_NAME_TYPE (4) and VERSION (6). False, and *info untouched: no such row, or info is null.
    bool session_info(int what, void** info) const;
    SSL* native() { return ssl_.get(); }

    // A TLS 1.3 key is changed after this many records sent (RFC 8446 5.5 asks for it before 2^24.5 with AES-GCM, which
    // OpenSSL leaves to us).
    static constexpr std::uint32_t records_per_key_default = 1u << 23;
    void set_records_per_key(std::uint32_t records) { records_per_key_ = records; }

private:
    friend class ContextTable;  // its OpenSSL callbacks find the session of an SSL and note what happened
    struct SslFree {
        void operator()(SSL* ssl) const noexcept;
    };

    explicit Session(std::shared_ptr<ContextTable> contexts);
    int prepare(std::string_view server_name);
    int prepare_client(std::string_view server_name);
    Progress read_records(std::span<std::byte> scratch, Upper& upper);
    Progress end_of_input(int result);
    Progress fail();
    void update_key(std::size_t plaintext_bytes);

    WireBio bio_;  // before ssl_: the BIO in it points here
    std::shared_ptr<ContextTable> contexts_;
    std::unique_ptr<SSL, SslFree> ssl_;
    std::string server_name_;
    std::string failure_;
    std::uint32_t records_per_key_ = records_per_key_default;
    std::uint32_t records_of_key_ = 0;
    bool established_ = false;
    bool peer_closed_ = false;
    bool close_sent_ = false;
    bool failed_ = false;
    bool alert_sent_ = false;
};

}  // namespace hp::tls
