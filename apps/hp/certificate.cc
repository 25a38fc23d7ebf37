// SPDX-License-Identifier: Apache-2.0
#include "hp/certificate.h"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

#include <memory>
#include <stdexcept>

namespace hp::app {
namespace {

constexpr long lifetime_s = 30L * 24 * 3600;
constexpr long backdated_s = 3600;  // clocks differ

struct Free {
    void operator()(BIO* bio) const noexcept { BIO_free(bio); }
    void operator()(X509* certificate) const noexcept { X509_free(certificate); }
    void operator()(EVP_PKEY* key) const noexcept { EVP_PKEY_free(key); }
    void operator()(X509_EXTENSION* extension) const noexcept { X509_EXTENSION_free(extension); }
};
template <class T>
using Owned = std::unique_ptr<T, Free>;

void check(bool well) {
    if (!well) throw std::runtime_error("OpenSSL cannot make a certificate");
}

template <class T>
Owned<T> need(T* made) {
    check(made != nullptr);
    return Owned<T>(made);
}

void extend(X509* certificate, int nid, const char* value) {
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    const auto extension = need(X509V3_EXT_conf_nid(nullptr, &context, nid, value));
    check(X509_add_ext(certificate, extension.get(), -1) == 1);
}

void set_random_serial(X509* certificate) {
    std::uint64_t serial = 0;
    check(RAND_bytes(reinterpret_cast<unsigned char*>(&serial), sizeof serial) == 1);
    check(ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate), serial >> 1) == 1);
}

Owned<X509> self_signed(EVP_PKEY* key) {
    auto certificate = need(X509_new());
    X509* const x509 = certificate.get();
    check(X509_set_version(x509, X509_VERSION_3) == 1);
    set_random_serial(x509);
    check(X509_gmtime_adj(X509_getm_notBefore(x509), -backdated_s) != nullptr);
    check(X509_gmtime_adj(X509_getm_notAfter(x509), lifetime_s) != nullptr);
    X509_NAME* const name = X509_get_subject_name(x509);
    const auto* host = reinterpret_cast<const unsigned char*>("localhost");
    check(X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, host, -1, -1, 0) == 1);
    check(X509_set_issuer_name(x509, name) == 1 && X509_set_pubkey(x509, key) == 1);
    extend(x509, NID_basic_constraints, "critical,CA:TRUE");
    extend(x509, NID_subject_key_identifier, "hash");
    extend(x509, NID_ext_key_usage, "serverAuth");
    extend(x509, NID_subject_alt_name, "DNS:localhost,IP:127.0.0.1,IP:::1");
    check(X509_sign(x509, key, EVP_sha256()) != 0);
    return certificate;
}

std::string text_of(BIO* bio) {
    char* bytes = nullptr;
    const long size = BIO_get_mem_data(bio, &bytes);
    return {bytes, static_cast<std::size_t>(size)};
}

}  // namespace

Certificate make_certificate() {
    const auto key = need(EVP_EC_gen("P-256"));
    const auto certificate = self_signed(key.get());
    const auto certificate_pem = need(BIO_new(BIO_s_mem()));
    const auto key_pem = need(BIO_new(BIO_s_mem()));
    check(PEM_write_bio_X509(certificate_pem.get(), certificate.get()) == 1);
    check(PEM_write_bio_PrivateKey(key_pem.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) == 1);
    return {text_of(certificate_pem.get()), text_of(key_pem.get())};
}

}  // namespace hp::app
