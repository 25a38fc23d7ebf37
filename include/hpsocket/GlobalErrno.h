#pragma once

// SPDX-License-Identifier: Apache-2.0

/**
 * @file
 * The ERROR_* names under their usual include path; the text is in common/GlobalErrno.h.
 */

#include "hpsocket/common/GlobalErrno.h"
