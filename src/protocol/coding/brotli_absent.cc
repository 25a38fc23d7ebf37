// SPDX-License-Identifier: Apache-2.0
// In the place of brotli_stage.cc where the library is built without Brotli: no such format.
#include "protocol/coding/stage.h"

namespace hp::coding {

StagePtr make_brotli_encoder(const BrotliSettings&, Fault& fault) {
    fault = Fault::unknown;
    return nullptr;
}

StagePtr make_brotli_decoder(Fault& fault) {
    fault = Fault::unknown;
    return nullptr;
}

}  // namespace hp::coding
