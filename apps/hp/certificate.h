// SPDX-License-Identifier: Apache-2.0
#pragma once
// A certificate for trying things out.
#include <string>

namespace hp::app {

struct Certificate {
    std::string certificate;  // PEM
    std::string key;          // PEM, without a password
};

// A new P-256 key, and a certificate that it signs itself: for localhost, 127.0.0.1 and ::1, good for 30 days. Nothing is written
// to disk. Throws std::runtime_error when OpenSSL refuses.
Certificate make_certificate();

}  // namespace hp::app
