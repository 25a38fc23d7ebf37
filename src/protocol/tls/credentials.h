// What one side shows and whom it believes, and how that gets into an SSL_CTX.
#pragma once

#include "protocol/tls/openssl_types.h"

namespace hp::tls {

enum class Role { client, server };

// Bits of Credentials::verify_mode, with the values of EnSSLVerifyMode and of OpenSSL.
inline constexpr int verify_none = 0;                  // client: believe any server. server: ask for no certificate
inline constexpr int verify_peer = 1;                  // client: check chain and host name. server: ask, check what comes
inline constexpr int verify_fail_if_no_peer_cert = 2;  // server, with verify_peer: a client without certificate is refused
inline constexpr int verify_client_once = 4;           // accepted for compatibility; renegotiation never happens

// One identity. Every string may be null or empty (that means: not given); they are read during the call only. Texts are
// PEM. A certificate may be followed by its intermediates, in order.
struct Credentials {
    int verify_mode = verify_none;
    const char* certificate = nullptr;
    const char* key = nullptr;
    const char* key_password = nullptr;
    const char* ca = nullptr;  // a file, or a folder of hashed certificates (`openssl rehash`)
    bool in_memory = false;    // certificate, key and ca are PEM texts rather than paths
    // A client always trusts the system store besides `ca`. A server that asks for client certificates trusts `ca` alone,
    // or else anybody holding a certificate of any public authority would get in; true gives the documented old way.
    bool server_trusts_system_store = false;
};

// Puts `credentials` into a fresh context: certificate, chain, key, trust, verify mode and, for a server that verifies, the
// names of its authorities. Returns 0 or an errno value:
//   ENOENT (or what the system says: EACCES, EISDIR ...)  a file is missing or cannot be read
//   EINVAL   verify_mode has unknown bits; certificate without key or key without certificate; a server without certificate
//   EACCES   the key cannot be read (wrong or missing password, not a key), or belongs to another certificate
//   EBADMSG  the certificate or the CA is no PEM certificate, or OpenSSL's security level refuses it (weak key)
//   EFBIG    a file is larger than credential_file_bytes_max
//   ENOMEM
// Never asks a terminal for a password.
int load_credentials(SSL_CTX* context, Role role, const Credentials& credentials);

inline constexpr long credential_file_bytes_max = 16L << 20;

}  // namespace hp::tls
