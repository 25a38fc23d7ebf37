// SPDX-License-Identifier: Apache-2.0
#include "protocol/pack.h"

#include <new>

namespace hp::pack {

Fault Parser::keep(Bytes bytes) {
    try {
        kept_.insert(kept_.end(), bytes.begin(), bytes.end());
        return Fault::none;
    } catch (const std::bad_alloc&) {
        return Fault::memory;
    }
}

}  // namespace hp::pack
