// SPDX-License-Identifier: Apache-2.0
#include "protocol/arq/seal.h"

#include <algorithm>
#include <cstring>
#include <string_view>

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

#include "protocol/arq/wire.h"

namespace hp::arq {
namespace {

constexpr std::uint64_t number_mark = std::uint64_t{1} << 63;

unsigned char* octets(std::byte* bytes) { return reinterpret_cast<unsigned char*>(bytes); }
const unsigned char* octets(const std::byte* bytes) { return reinterpret_cast<const unsigned char*>(bytes); }
Bytes text(std::string_view label) { return as_bytes(label.data(), label.size()); }

// HKDF-Expand for one block (RFC 5869 2.3).
bool expand(Bytes secret, std::string_view label, Bytes more, Digest& out) {
    const std::byte one{1};
    const Bytes parts[] = {text(label), more, Bytes(&one, 1)};
    return mac(secret, parts, out);
}

std::array<std::byte, 12> nonce_of(const std::array<std::byte, 12>& base, std::uint64_t number) {
    std::array<std::byte, 12> nonce = base;
    for (std::size_t i = 0; i < 8; ++i) nonce[4 + i] ^= std::byte(number >> (8 * i));
    return nonce;
}

}  // namespace

bool mac(Bytes key, Buffers parts, Digest& digest) {
    std::array<std::byte, 512> joined;  // all that is ever authenticated here is short
    std::size_t size = 0;
    digest = {};
    for (const Bytes& part : parts) {
        if (part.size() > joined.size() - size) return false;
        if (!part.empty()) std::memcpy(joined.data() + size, part.data(), part.size());
        size += part.size();
    }
    unsigned length = 0;
    return HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()), octets(joined.data()), size, octets(digest.data()),
                &length) != nullptr &&
           length == digest.size();
}

bool equal_in_constant_time(Bytes left, Bytes right) {
    return left.size() == right.size() && CRYPTO_memcmp(left.data(), right.data(), left.size()) == 0;
}

void Seal::Free::operator()(evp_cipher_ctx_st* context) const noexcept { EVP_CIPHER_CTX_free(context); }

Seal::~Seal() {
    OPENSSL_cleanse(send_secret_.data(), send_secret_.size());
    OPENSSL_cleanse(receive_secret_.data(), receive_secret_.size());
    OPENSSL_cleanse(confirm_secret_.data(), confirm_secret_.size());
}

bool Seal::begin(Bytes key, Bytes client_random, Bytes server_random) {
    std::array<std::byte, 64> salt{};
    std::copy(client_random.begin(), client_random.end(), salt.begin());
    std::copy(server_random.begin(), server_random.end(), salt.begin() + 32);
    Digest secret, from_client, from_server;
    const Bytes input[] = {key};
    const bool derived = mac(salt, input, secret) && expand(secret, "hp arq client", {}, from_client) &&
                         expand(secret, "hp arq server", {}, from_server) &&
                         expand(secret, "hp arq confirm", {}, confirm_secret_);
    send_secret_ = client_ ? from_client : from_server;
    receive_secret_ = client_ ? from_server : from_client;
    OPENSSL_cleanse(secret.data(), secret.size());
    OPENSSL_cleanse(from_client.data(), from_client.size());
    OPENSSL_cleanse(from_server.data(), from_server.size());
    begun_ = derived && derive(send_secret_, 0, true, send_key_) && derive(receive_secret_, 0, false, receive_keys_[0]);
    return begun_;
}

bool Seal::derive(const Digest& secret, std::uint64_t generation, bool encrypt, Key& key) const {
    std::array<std::byte, 8> index;
    store(index.data(), generation);
    Digest bytes, nonce;
    if (!expand(secret, "key", index, bytes) || !expand(secret, "nonce", index, nonce)) return false;
    if (key.context == nullptr) key.context.reset(EVP_CIPHER_CTX_new());
    const EVP_CIPHER* const cipher = cipher_ == Cipher::aes_256_gcm ? EVP_aes_256_gcm() : EVP_chacha20_poly1305();
    const bool done = key.context != nullptr &&
                      EVP_CipherInit_ex(key.context.get(), cipher, nullptr, octets(bytes.data()), nullptr, encrypt ? 1 : 0) == 1;
    std::copy_n(nonce.begin(), key.nonce.size(), key.nonce.begin());
    key.generation = done ? generation : UINT64_MAX;
    OPENSSL_cleanse(bytes.data(), bytes.size());
    return done;
}

bool Seal::confirm(Bytes packet, bool by_client, Digest& digest) const {
    const std::byte side{by_client ? std::uint8_t{1} : std::uint8_t{2}};
    const Bytes parts[] = {Bytes(&side, 1), packet};
    return mac(confirm_secret_, parts, digest);
}

Bytes Seal::close(Bytes plain, std::byte* room) {
    const std::uint64_t number = next_number_;
    if (number >> renew_bits != send_key_.generation && !derive(send_secret_, number >> renew_bits, true, send_key_)) return {};
    ++next_number_;  // whatever comes now, this one is used up
    store(room, number | number_mark);
    const auto nonce = nonce_of(send_key_.nonce, number);
    EVP_CIPHER_CTX* const context = send_key_.context.get();
    int length = 0, rest = 0;
    std::byte* const body = room + number_bytes;
    if (EVP_EncryptInit_ex(context, nullptr, nullptr, nullptr, octets(nonce.data())) != 1 ||
        EVP_EncryptUpdate(context, nullptr, &length, octets(room), number_bytes) != 1 ||
        EVP_EncryptUpdate(context, octets(body), &length, octets(plain.data()), static_cast<int>(plain.size())) != 1 ||
        EVP_EncryptFinal_ex(context, octets(body) + length, &rest) != 1 ||
        EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_GET_TAG, tag_bytes, body + plain.size()) != 1)
        return {};
    return {room, plain.size() + overhead_bytes};
}

bool Seal::open(Bytes sealed, std::byte* room, Bytes& plain) {
    if (sealed.size() < overhead_bytes) return false;
    const auto marked = load<std::uint64_t>(sealed.data());
    const std::uint64_t number = marked & ~number_mark;
    if ((marked & number_mark) == 0 || number == number_mark - 1 || seen(number)) return false;
    const std::uint64_t generation = number >> renew_bits, newest = newest_ == 0 ? 0 : (newest_ - 1) >> renew_bits;
    if (generation > newest + 1 || generation + 1 < newest) return false;
    Key& key = receive_keys_[generation % 2];
    if (key.generation != generation && !derive(receive_secret_, generation, false, key)) return false;
    const auto nonce = nonce_of(key.nonce, number);
    EVP_CIPHER_CTX* const context = key.context.get();
    const Bytes body = sealed.subspan(number_bytes, sealed.size() - overhead_bytes);
    const Bytes tag = sealed.last(tag_bytes);
    int length = 0, rest = 0;
    if (EVP_DecryptInit_ex(context, nullptr, nullptr, nullptr, octets(nonce.data())) != 1 ||
        EVP_DecryptUpdate(context, nullptr, &length, octets(sealed.data()), number_bytes) != 1 ||
        EVP_DecryptUpdate(context, octets(room), &length, octets(body.data()), static_cast<int>(body.size())) != 1 ||
        EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_TAG, tag_bytes, const_cast<std::byte*>(tag.data())) != 1 ||
        EVP_DecryptFinal_ex(context, octets(room) + length, &rest) != 1)
        return false;
    remember(number);
    plain = {room, body.size()};
    return true;
}

bool Seal::seen(std::uint64_t number) const {
    if (number >= newest_) return false;
    if (newest_ - number > replay_window) return true;
    return (seen_[number % replay_window / 64] >> (number % 64) & 1) != 0;
}

void Seal::remember(std::uint64_t number) {
    if (number >= newest_) {
        // What lies between has not been seen; at most the whole window is cleared.
        const std::uint64_t from = std::max(newest_, number < replay_window ? 0 : number - replay_window + 1);
        for (std::uint64_t n = from; n <= number; ++n) seen_[n % replay_window / 64] &= ~(std::uint64_t{1} << (n % 64));
        newest_ = number + 1;
    }
    seen_[number % replay_window / 64] |= std::uint64_t{1} << (number % 64);
}

}  // namespace hp::arq
