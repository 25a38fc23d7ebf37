// SPDX-License-Identifier: Apache-2.0
#pragma once
// The one store that all HTTP agents and clients of the process share, and HP_HttpCookie_MGR_* works on (guide 4.3).
#include "protocol/cookie/store.h"

namespace hp::cookie {

Store& global_store();  // never destroyed: a component may outlive main

}  // namespace hp::cookie
