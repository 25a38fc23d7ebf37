// SPDX-License-Identifier: Apache-2.0
#include "protocol/cookie/global.h"

namespace hp::cookie {

Store& global_store() {
    static Store& store = *new Store;
    return store;
}

}  // namespace hp::cookie
