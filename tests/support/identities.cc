// SPDX-License-Identifier: Apache-2.0
#include "support/identities.h"

namespace hp::test {
namespace {

CertificateOptions called(const char* name) {
    CertificateOptions options;
    options.common_name = name;
    return options;
}

}  // namespace

const Identity& authority() {
    static const Identity identity = make_ca();
    return identity;
}

const Identity& other_authority() {
    static const Identity identity = make_ca("Other Root");
    return identity;
}

const Identity& server_identity() {
    static const Identity identity = issue(authority(), {"localhost"}, {"127.0.0.1", "::1"}, called("server"));
    return identity;
}

const Identity& named_identity() {
    static const Identity identity = issue(authority(), {"www.example.test", "*.wild.test"}, {}, called("named"));
    return identity;
}

const Identity& client_identity() {
    static const Identity identity = issue(authority(), {}, {}, called("client"));
    return identity;
}

}  // namespace hp::test
