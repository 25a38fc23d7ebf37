// SPDX-License-Identifier: Apache-2.0
// In the place of this folder's other sources where the library is built without TLS. Setting up fails with EOPNOTSUPP: that is
// what SetProxy with an https proxy comes to; so there never is a session.
#include <cerrno>

#include "protocol/tls/session.h"

namespace hp::tls {

class ContextTable {};

ContextSet::ContextSet() = default;
ContextSet::~ContextSet() = default;
int ContextSet::setup(Role, const Credentials&, const std::string&, ServerNameCallback, void*) { return EOPNOTSUPP; }
bool ContextSet::ready() const { return false; }

std::unique_ptr<Session> Session::create(const ContextSet&, std::string_view) {
    errno = EOPNOTSUPP;
    return nullptr;
}
Session::~Session() = default;
void Session::SslFree::operator()(SSL*) const noexcept {}
Progress Session::start(Wire&) { return Progress::failed; }
Progress Session::feed(std::span<const std::byte>, std::span<std::byte>, Wire&, Upper&) { return Progress::failed; }
bool Session::send(std::span<const std::byte>, Wire&) { return false; }
void Session::close(Wire&) {}
bool Session::mid_record() const { return false; }

}  // namespace hp::tls
