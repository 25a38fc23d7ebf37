// Certificates made at run time, for tests: an authority, what it issues, and keys with or without password. No files.
#pragma once

#include <string>
#include <vector>

namespace hp::test {

enum class KeyType { ec, rsa };  // P-256 (quick to make), RSA 2048

// A certificate and its key, both PEM. The key is PKCS#8, encrypted if CertificateOptions::key_password says so.
struct Identity {
    std::string certificate;
    std::string key;
};

struct CertificateOptions {
    KeyType key_type = KeyType::ec;
    std::string common_name = "leaf";
    // Validity, in days from now; negative means past. {-10, -1} is an expired certificate, {1, 10} one not valid yet.
    int begins_in_days = -1;
    int ends_in_days = 30;
    bool authority = false;    // an intermediate: it may itself issue
    std::string key_password;  // not empty: the PEM key is encrypted with AES-256
    int rsa_bits = 2048;
};

// A self-signed root. Two calls give unrelated roots, even under the same name.
Identity make_ca(const std::string& common_name = "Test Root", KeyType key_type = KeyType::ec);

// A certificate signed by `ca` for these names and addresses (subjectAltName). `ca.key` must not be encrypted.
Identity issue(const Identity& ca, const std::vector<std::string>& dns_names, const std::vector<std::string>& ips = {},
               const CertificateOptions& options = {});

// The same private key, encrypted with `password` (PKCS#8, AES-256-CBC).
std::string encrypt_key(const std::string& key_pem, const std::string& password);

// Writes `text` into `folder`/`name` and returns the path. Throws std::runtime_error, like everything here, when it fails.
std::string write_file(const std::string& folder, const std::string& name, const std::string& text);

// The file name under which OpenSSL looks the authority up in a folder of hashed certificates, e.g. "5ed36f99.0".
std::string hashed_name(const std::string& certificate_pem);

}  // namespace hp::test
