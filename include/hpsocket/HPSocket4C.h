#pragma once

// SPDX-License-Identifier: Apache-2.0

/**
 * @file
 * The C API, for C and for other languages (guide 7.4): everything of HPSocket.h by functions over handles. HPSocket4C-SSL.h adds TLS.
 * Valid C99; also C++, where it is not to be included together with HPSocket.h, whose helper functions take references. The parts, by
 * subject, are in hpsocket/c/; docs/c_api.md tells the rules.
 */

#include "hpsocket/c/HPSocket4C-Types.h"
#include "hpsocket/c/HPSocket4C-Components.h"
#include "hpsocket/c/HPSocket4C-Callbacks.h"
#include "hpsocket/c/HPSocket4C-Server.h"
#include "hpsocket/c/HPSocket4C-Agent.h"
#include "hpsocket/c/HPSocket4C-Client.h"
#include "hpsocket/c/HPSocket4C-Udp.h"
#include "hpsocket/c/HPSocket4C-Http.h"
#include "hpsocket/c/HPSocket4C-ThreadPool.h"
#include "hpsocket/c/HPSocket4C-Compressor.h"
#include "hpsocket/c/HPSocket4C-Download.h"
#include "hpsocket/c/HPSocket4C-Helpers.h"
