// SPDX-License-Identifier: Apache-2.0
// The certificates of the component tests, made once per process.
#pragma once

#include "support/certificates.h"

namespace hp::test {

const Identity& authority();        // issues those below
const Identity& other_authority();  // issues nothing
const Identity& server_identity();  // localhost, 127.0.0.1, ::1
const Identity& named_identity();   // www.example.test, *.wild.test
const Identity& client_identity();

}  // namespace hp::test
