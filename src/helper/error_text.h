// SPDX-License-Identifier: Apache-2.0
#pragma once
// What EnSocketError values are called.
#include <hpsocket/HPTypeDef.h>

namespace hp {

LPCTSTR socket_error_text(EnSocketError code);  // static text, "UNKNOWN ERROR" for what is none

}  // namespace hp
