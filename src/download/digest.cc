// SPDX-License-Identifier: Apache-2.0
#include "download/digest.h"

#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <vector>

#include "protocol/http/head.h"

namespace hp::download {
namespace {

struct Algorithm {
    std::string_view name, other_name, openssl;
    std::size_t bytes;
    int strength;  // as a server's word; 0: not believed
};
constexpr std::array<Algorithm, 5> algorithms{{{"sha-512", "sha512", "SHA512", 64, 3},
                                               {"sha-384", "sha384", "SHA384", 48, 2},
                                               {"sha-256", "sha256", "SHA256", 32, 1},
                                               {"sha-1", "sha1", "SHA1", 20, 0},
                                               {"md5", "md-5", "MD5", 16, 0}}};

const Algorithm* find(std::string_view name) {
    for (const Algorithm& algorithm : algorithms)
        if (http::equals_ignoring_case(name, algorithm.name) || http::equals_ignoring_case(name, algorithm.other_name) ||
            (algorithm.name == "sha-1" && http::equals_ignoring_case(name, "sha")))  // RFC 3230 4.1.1
            return &algorithm;
    return nullptr;
}

std::optional<std::string> base64_decoded(std::string_view text) {
    if (text.empty() || text.size() % 4 != 0 || text.size() > 1024) return {};
    std::vector<unsigned char> bytes(text.size() / 4 * 3);
    const int size =
        EVP_DecodeBlock(bytes.data(), reinterpret_cast<const unsigned char*>(text.data()), static_cast<int>(text.size()));
    if (size < 0 || static_cast<std::size_t>(size) != bytes.size()) return {};
    const std::size_t padding = text.ends_with("==") ? 2 : text.ends_with("=") ? 1 : 0;
    return std::string(reinterpret_cast<const char*>(bytes.data()), bytes.size() - padding);
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    return text;
}

// The strongest of a list "name=value, ..."; `colons`: values stand between them (RFC 8941 3.3.5).
std::optional<Digest> strongest(std::string_view list, bool colons) {
    std::optional<Digest> best;
    int strength = 0;
    while (!list.empty()) {
        const std::size_t comma = std::min(list.find(','), list.size());
        const std::string_view item = trimmed(list.substr(0, comma));
        list.remove_prefix(std::min(comma + 1, list.size()));
        const std::size_t equals = item.find('=');
        if (equals == std::string_view::npos) continue;
        const Algorithm* algorithm = find(item.substr(0, equals));
        std::string_view value = item.substr(equals + 1);
        if (colons) {
            if (value.empty() || value.front() != ':') continue;
            const std::size_t end = value.find(':', 1);
            if (end == std::string_view::npos) continue;
            value = value.substr(1, end - 1);
        }
        if (algorithm == nullptr || algorithm->strength <= strength) continue;
        auto bytes = base64_decoded(value);
        if (!bytes || bytes->size() != algorithm->bytes) continue;
        best = Digest{std::string(algorithm->name), std::move(*bytes)};
        strength = algorithm->strength;
    }
    return best;
}

}  // namespace

std::optional<Digest> parse_checksum(std::string_view text) {
    const std::size_t mark = text.find_first_of("=:");
    if (mark == std::string_view::npos) return {};
    const Algorithm* algorithm = find(text.substr(0, mark));
    const std::string_view hex = text.substr(mark + 1);
    if (algorithm == nullptr || hex.size() != algorithm->bytes * 2) return {};
    Digest digest{std::string(algorithm->name), {}};
    for (std::size_t i = 0; i < hex.size(); i += 2) {
        const int high = http::hex_digit(hex[i]), low = http::hex_digit(hex[i + 1]);
        if (high < 0 || low < 0) return {};
        digest.bytes += static_cast<char>(high * 16 + low);
    }
    return digest;
}

std::optional<Digest> parse_repr_digest(std::string_view text) { return strongest(text, true); }
std::optional<Digest> parse_legacy_digest(std::string_view text) { return strongest(text, false); }

std::string text_of(const Digest& digest) {
    std::string text = digest.algorithm + "=";
    for (const char c : digest.bytes) {
        text += "0123456789abcdef"[static_cast<unsigned char>(c) >> 4];
        text += "0123456789abcdef"[static_cast<unsigned char>(c) & 15];
    }
    return text;
}

void Hasher::Free::operator()(evp_md_ctx_st* context) const { EVP_MD_CTX_free(context); }

Hasher::Hasher(std::string_view name) : algorithm_(name) {
    const Algorithm* algorithm = find(name);
    const EVP_MD* digest = algorithm != nullptr ? EVP_get_digestbyname(algorithm->openssl.data()) : nullptr;
    if (digest == nullptr) return;
    context_.reset(EVP_MD_CTX_new());
    if (context_ != nullptr && EVP_DigestInit_ex(context_.get(), digest, nullptr) != 1) context_.reset();
}
Hasher::~Hasher() = default;
Hasher::Hasher(Hasher&&) noexcept = default;
Hasher& Hasher::operator=(Hasher&&) noexcept = default;

void Hasher::add(std::span<const std::byte> bytes) {
    if (context_ != nullptr) EVP_DigestUpdate(context_.get(), bytes.data(), bytes.size());
}

Digest Hasher::finish() {
    std::array<unsigned char, EVP_MAX_MD_SIZE> bytes;
    unsigned size = 0;
    if (context_ != nullptr) EVP_DigestFinal_ex(context_.get(), bytes.data(), &size);
    context_.reset();
    return {algorithm_, std::string(reinterpret_cast<const char*>(bytes.data()), size)};
}

}  // namespace hp::download
