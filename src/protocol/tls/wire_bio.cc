#include "protocol/tls/wire_bio.h"

#include <algorithm>
#include <cstring>

#include <openssl/bio.h>
#include <openssl/ssl.h>

namespace hp::tls {

namespace {

WireBio& self(BIO* bio) { return *static_cast<WireBio*>(BIO_get_data(bio)); }

}  // namespace

bool WireBio::attach(SSL* ssl) {
    const BIO_METHOD* bio_method = method();
    BIO* bio = bio_method == nullptr ? nullptr : BIO_new(bio_method);
    if (bio == nullptr) return false;
    BIO_set_data(bio, this);
    BIO_set_init(bio, 1);
    SSL_set_bio(ssl, bio, bio);  // takes the one reference for both directions
    return true;
}

Session& WireBio::session_of(const SSL* ssl) {
    // The read BIO is always ours; the write BIO is hidden behind a buffer during a handshake.
    return self(SSL_get_rbio(ssl)).session_;
}

const BIO_METHOD* WireBio::method() {
    // Made once, never freed: sessions may end after static destruction began.
    static const BIO_METHOD* const made = [] {
        BIO_METHOD* fresh = BIO_meth_new(BIO_get_new_index() | BIO_TYPE_SOURCE_SINK, "hp wire");
        if (fresh != nullptr) {
            BIO_meth_set_read_ex(fresh, &WireBio::read_records);
            BIO_meth_set_write_ex(fresh, &WireBio::write_records);
            BIO_meth_set_ctrl(fresh, &WireBio::control);
        }
        return fresh;
    }();
    return made;
}

int WireBio::read_records(BIO* bio, char* to, std::size_t capacity, std::size_t* count) {
    WireBio& from = self(bio);
    BIO_clear_retry_flags(bio);
    *count = std::min(capacity, from.input_.size());
    if (*count == 0) {
        BIO_set_retry_read(bio);  // not the end: the next feed() may bring more
        return 0;
    }
    std::memcpy(to, from.input_.data(), *count);
    from.input_ = from.input_.subspan(*count);
    return 1;
}

int WireBio::write_records(BIO* bio, const char* from, std::size_t size, std::size_t* count) {
    WireBio& to = self(bio);
    BIO_clear_retry_flags(bio);
    *count = 0;
    if (to.wire_ == nullptr) return 0;
    to.wire_->write(std::as_bytes(std::span(from, size)));
    *count = size;
    return 1;
}

long WireBio::control(BIO*, int command, long, void*) {
    return command == BIO_CTRL_FLUSH ? 1 : 0;  // written is flushed; everything else is not supported
}

}  // namespace hp::tls
