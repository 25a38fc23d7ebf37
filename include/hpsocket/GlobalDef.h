#pragma once

// SPDX-License-Identifier: Apache-2.0

/**
 * @file
 * The platform types and macros under their usual include path; the text is in common/GlobalDef.h.
 */

#include "hpsocket/common/GlobalDef.h"
