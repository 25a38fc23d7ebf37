// SPDX-License-Identifier: Apache-2.0
#pragma once
// Digests: what a file must have, by its user or its server, and computing them (OpenSSL's EVP).
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

struct evp_md_ctx_st;

namespace hp::download {

struct Digest {
    std::string algorithm;  // "sha-256", "sha-512", "sha-384", "sha-1", "md5"
    std::string bytes;      // the raw digest
    bool operator==(const Digest&) const = default;
};

// "sha-256=hex" (also "sha256:hex"), any case. Nothing: an unknown algorithm, or no digest of its length.
std::optional<Digest> parse_checksum(std::string_view text);
// The strongest one that we know: Repr-Digest (RFC 9530: "sha-256=:base64:, ..."), Digest (RFC 3230: "SHA-256=base64,md5=...").
// Broken or unknown ones count as none; so do md5 and sha-1 of a server, which prove nothing today.
std::optional<Digest> parse_repr_digest(std::string_view text);
std::optional<Digest> parse_legacy_digest(std::string_view text);

std::string text_of(const Digest& digest);  // "sha-256=hex"

class Hasher {
public:
    explicit Hasher(std::string_view algorithm);
    ~Hasher();
    Hasher(Hasher&&) noexcept;
    Hasher& operator=(Hasher&&) noexcept;

    bool valid() const { return context_ != nullptr; }  // false: OpenSSL does not have it, or no memory
    void add(std::span<const std::byte> bytes);
    Digest finish();  // once

private:
    struct Free {
        void operator()(evp_md_ctx_st* context) const;
    };
    std::string algorithm_;
    std::unique_ptr<evp_md_ctx_st, Free> context_;
};

}  // namespace hp::download
