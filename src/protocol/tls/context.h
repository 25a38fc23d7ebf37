// The TLS contexts of one component: whom it is, whom it believes, and which identity a server shows for which name.
#pragma once

#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>

#include "protocol/tls/credentials.h"

namespace hp::tls {

class ContextTable;

inline constexpr char default_cipher_list[] = "DEFAULT:!aNULL:!eNULL:!SSLv2:!SSLv3";

// Asked by a server for the context of the name a client wants: returns an index (0 = the default), or < 0 to refuse, which
// the client sees as the alert unrecognized_name; so it does with an index that does not exist. Runs on the connection's
// thread with no lock held, inside Session::feed(), so it may call add() and bind_server_name(). Not called for a client
// that names no host: index 0 serves it.
using ServerNameCallback = int (*)(const char* server_name, void* context);

// Index 0 is the default context, made by setup(); more are added for SNI, also while connections run. A connection keeps
// what it uses alive: cleanup() and the end of the set do not disturb it.
//
// Policy of every context (fixed): TLS 1.2 and 1.3 only; no renegotiation, compression or early data; X25519 first; a
// server prefers its own cipher order (ChaCha20 for clients that put it first); one ticket a TLS 1.3 handshake, tickets and
// the session cache for TLS 1.2, and no resumption across contexts, so nobody gets round another context's client check.
//
// Threads: every method may be called from any thread at any time. Files are read and parsed with no lock held; a handshake
// waits for nothing longer than the insertion of an index.
//
// int results: 0 or an errno value; those of the credentials are listed at load_credentials().
class ContextSet {
public:
    ContextSet();
    ~ContextSet();
    ContextSet(const ContextSet&) = delete;
    ContextSet& operator=(const ContextSet&) = delete;

    // Makes context 0. `cipher_list` is OpenSSL's, for TLS 1.2 and below it (the TLS 1.3 suites are fixed); empty means
    // default_cipher_list. EPERM: set up already. EINVAL: also an invalid cipher list. Servers need a certificate, clients
    // do not. Failing leaves the set as it was.
    int setup(Role role, const Credentials& credentials, const std::string& cipher_list,
              ServerNameCallback server_name_callback = nullptr, void* callback_context = nullptr);
    // A further identity of a server; `index` (>= 1) is written on success only. Same cipher list as context 0.
    // EPERM: not set up. EINVAL: also a client's set. ENOSPC: contexts_max reached.
    int add(const Credentials& credentials, int& index);
    // Clients asking for `name` or a name below it (a.example.com is below example.com) get context `index`. The longest
    // bound name wins, without regard to case; nothing bound: context 0. Binding again replaces. Has no effect when a
    // callback was given to setup(). EPERM: not set up. EINVAL: no dot in it, or an IP address. ENOANO: no such context.
    int bind_server_name(std::string_view name, int index);
    // The index that bind_server_name() gave to `name`, as described there; 0 when nothing is bound or the set is not ready.
    int server_name_index(std::string_view name) const;
    // Protocols in order of preference (RFC 7301), for sessions created from now on; empty turns ALPN off. A server that
    // finds nothing in common refuses with no_application_protocol; a client without ALPN is served.
    // EPERM: not set up. EINVAL: an empty name, one above 255 bytes, or more than 65535 bytes in all.
    int set_alpn(std::span<const std::string_view> protocols);
    // Forgets everything; setup() may follow. Running sessions go on with what they have.
    void cleanup();

    bool ready() const;
    Role role() const;  // client while not ready
    int size() const;   // how many contexts: valid indices are below it

    // For Session. Null while not ready.
    std::shared_ptr<ContextTable> table() const;

private:
    mutable std::mutex mutex_;  // guards table_ itself, held for a pointer copy
    std::shared_ptr<ContextTable> table_;
};

inline constexpr int contexts_max = 65536;

// Frees what OpenSSL keeps for the calling thread (HP_SSL_RemoveThreadLocalState); it also does so when a thread ends.
void release_thread_state();

}  // namespace hp::tls
