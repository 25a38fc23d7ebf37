#pragma once

// SPDX-License-Identifier: Apache-2.0

/**
 * @file
 * The C API of the SSL and HTTPS components (guide 7.4, 3).
 */

#include "hpsocket/HPSocket4C.h"
#include "hpsocket/c/HPSocket4C-Ssl.h"
