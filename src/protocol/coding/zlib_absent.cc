// SPDX-License-Identifier: Apache-2.0
// In the place of zlib_stage.cc where the library is built without zlib: no such format.
#include "protocol/coding/stage.h"

namespace hp::coding {

StagePtr make_deflate(const DeflateSettings&, Fault& fault) {
    fault = Fault::unknown;
    return nullptr;
}

StagePtr make_inflate(int, Fault& fault) {
    fault = Fault::unknown;
    return nullptr;
}

}  // namespace hp::coding
