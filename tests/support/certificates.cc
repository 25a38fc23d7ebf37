#include "support/certificates.h"

#include <cstdio>
#include <memory>
#include <stdexcept>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/rsa.h>
#include <openssl/x509v3.h>

namespace hp::test {

namespace {

struct Free {
    void operator()(BIO* bio) const noexcept { BIO_free(bio); }
    void operator()(X509* certificate) const noexcept { X509_free(certificate); }
    void operator()(EVP_PKEY* key) const noexcept { EVP_PKEY_free(key); }
    void operator()(X509_EXTENSION* extension) const noexcept { X509_EXTENSION_free(extension); }
    void operator()(std::FILE* file) const noexcept { std::fclose(file); }
};
template <class T>
using Owned = std::unique_ptr<T, Free>;

template <class T>
T* need(T* made, const char* what) {
    if (made == nullptr) throw std::runtime_error(std::string("certificates: ") + what);
    return made;
}

void check(bool well, const char* what) {
    if (!well) throw std::runtime_error(std::string("certificates: ") + what);
}

Owned<EVP_PKEY> make_key(KeyType type, int rsa_bits) {
    EVP_PKEY* const key = type == KeyType::ec ? EVP_EC_gen("P-256") : EVP_RSA_gen(static_cast<unsigned>(rsa_bits));
    return Owned<EVP_PKEY>(need(key, "key generation"));
}

std::string text_of(BIO* bio) {
    char* bytes = nullptr;
    const long size = BIO_get_mem_data(bio, &bytes);
    return {bytes, static_cast<std::size_t>(size)};
}

std::string pem_of(X509* certificate) {
    const Owned<BIO> bio(need(BIO_new(BIO_s_mem()), "memory"));
    check(PEM_write_bio_X509(bio.get(), certificate) == 1, "writing a certificate");
    return text_of(bio.get());
}

std::string pem_of(EVP_PKEY* key, const std::string& password) {
    const Owned<BIO> bio(need(BIO_new(BIO_s_mem()), "memory"));
    const EVP_CIPHER* const cipher = password.empty() ? nullptr : EVP_aes_256_cbc();
    const int size = static_cast<int>(password.size());
    check(PEM_write_bio_PKCS8PrivateKey(bio.get(), key, cipher, password.data(), size, nullptr, nullptr) == 1, "writing a key");
    return text_of(bio.get());
}

Owned<X509> certificate_of(const std::string& pem) {
    const Owned<BIO> bio(need(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())), "memory"));
    return Owned<X509>(need(PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr), "not a certificate"));
}

Owned<EVP_PKEY> key_of(const std::string& pem) {
    const Owned<BIO> bio(need(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())), "memory"));
    return Owned<EVP_PKEY>(need(PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr), "not a plain key"));
}

void extend(X509* certificate, X509* issuer, int nid, const std::string& value) {
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const Owned<X509_EXTENSION> extension(need(X509V3_EXT_conf_nid(nullptr, &context, nid, value.c_str()), value.c_str()));
    check(X509_add_ext(certificate, extension.get(), -1) == 1, "adding an extension");
}

// Everything but issuer, extensions and signature.
Owned<X509> draft(EVP_PKEY* key, const CertificateOptions& options) {
    constexpr long day_seconds = 24L * 60 * 60;
    Owned<X509> certificate(need(X509_new(), "memory"));
    X509* const x = certificate.get();
    std::uint64_t serial = 0;
    check(RAND_bytes(reinterpret_cast<unsigned char*>(&serial), sizeof serial) == 1, "random bytes");
    ASN1_INTEGER_set_uint64(X509_get_serialNumber(x), serial >> 1);
    X509_set_version(x, X509_VERSION_3);
    X509_gmtime_adj(X509_getm_notBefore(x), options.begins_in_days * day_seconds);
    X509_gmtime_adj(X509_getm_notAfter(x), options.ends_in_days * day_seconds);
    X509_set_pubkey(x, key);
    const auto* const name = reinterpret_cast<const unsigned char*>(options.common_name.c_str());
    check(X509_NAME_add_entry_by_txt(X509_get_subject_name(x), "CN", MBSTRING_UTF8, name, -1, -1, 0) == 1, "naming");
    return certificate;
}

std::string alternative_names(const std::vector<std::string>& dns_names, const std::vector<std::string>& ips) {
    std::string value;
    for (const std::string& name : dns_names) value += (value.empty() ? "DNS:" : ",DNS:") + name;
    for (const std::string& ip : ips) value += (value.empty() ? "IP:" : ",IP:") + ip;
    return value;
}

void sign(X509* certificate, X509* issuer, EVP_PKEY* issuer_key, bool authority) {
    X509_set_issuer_name(certificate, X509_get_subject_name(issuer));
    extend(certificate, issuer, NID_basic_constraints, authority ? "critical,CA:TRUE" : "critical,CA:FALSE");
    extend(certificate, issuer, NID_key_usage,
           authority ? "critical,keyCertSign,cRLSign" : "critical,digitalSignature,keyEncipherment");
    extend(certificate, issuer, NID_subject_key_identifier, "hash");
    if (issuer != certificate) extend(certificate, issuer, NID_authority_key_identifier, "keyid:always");
    check(X509_sign(certificate, issuer_key, EVP_sha256()) > 0, "signing");
}

}  // namespace

Identity make_ca(const std::string& common_name, KeyType key_type) {
    CertificateOptions options;
    options.common_name = common_name;
    const Owned<EVP_PKEY> key = make_key(key_type, options.rsa_bits);
    const Owned<X509> certificate = draft(key.get(), options);
    sign(certificate.get(), certificate.get(), key.get(), true);
    return {pem_of(certificate.get()), pem_of(key.get(), "")};
}

Identity issue(const Identity& ca, const std::vector<std::string>& dns_names, const std::vector<std::string>& ips,
               const CertificateOptions& options) {
    const Owned<X509> issuer = certificate_of(ca.certificate);
    const Owned<EVP_PKEY> issuer_key = key_of(ca.key);
    const Owned<EVP_PKEY> key = make_key(options.key_type, options.rsa_bits);
    const Owned<X509> certificate = draft(key.get(), options);
    const std::string names = alternative_names(dns_names, ips);
    if (!names.empty()) extend(certificate.get(), issuer.get(), NID_subject_alt_name, names);
    sign(certificate.get(), issuer.get(), issuer_key.get(), options.authority);
    return {pem_of(certificate.get()), pem_of(key.get(), options.key_password)};
}

std::string encrypt_key(const std::string& key_pem, const std::string& password) {
    return pem_of(key_of(key_pem).get(), password);
}

std::string write_file(const std::string& folder, const std::string& name, const std::string& text) {
    std::string path = folder + "/" + name;
    const Owned<std::FILE> file(need(std::fopen(path.c_str(), "wbe"), path.c_str()));
    check(std::fwrite(text.data(), 1, text.size(), file.get()) == text.size(), path.c_str());
    return path;
}

std::string hashed_name(const std::string& certificate_pem) {
    char name[16];
    const Owned<X509> certificate = certificate_of(certificate_pem);
    std::snprintf(name, sizeof name, "%08lx.0", X509_subject_name_hash(certificate.get()));
    return name;
}

}  // namespace hp::test
