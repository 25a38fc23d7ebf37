// SPDX-License-Identifier: Apache-2.0
#include "protocol/proxy/secured.h"

namespace hp::proxy {

Step Secured::start(Output& out) {
    out_ = &out;
    return after(session_->start(*this));
}

Step Secured::feed(Bytes bytes, Output& out) {
    out_ = &out;
    std::vector<std::byte> scratch(scratch_bytes);
    return after(session_->feed(bytes, scratch, *this, *this));
}

Step Secured::after(tls::Progress progress) {
    if (step_ == Step::failed) return fail(inner_->error());
    if (progress == tls::Progress::failed) return fail(Error::tls_failed);
    if (step_ == Step::done) return done(rest_);
    return progress == tls::Progress::closed ? fail(Error::closed) : Step::more;
}

bool Secured::speak(Step step, const Output& plain) {
    step_ = step;
    if (!plain.empty()) session_->send(plain, *this);
    return step != Step::failed;
}

bool Secured::established() {
    Output plain;
    return speak(inner_->start(plain), plain);
}

bool Secured::read(std::span<const std::byte> plaintext) {
    if (step_ == Step::done) {
        rest_.insert(rest_.end(), plaintext.begin(), plaintext.end());
        return true;
    }
    Output plain;
    const bool goes_on = speak(inner_->feed(plaintext, plain), plain);
    if (step_ == Step::done) rest_.assign(inner_->rest().begin(), inner_->rest().end());
    return goes_on;
}

}  // namespace hp::proxy
