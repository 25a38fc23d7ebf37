#pragma once

// SPDX-License-Identifier: Apache-2.0

/**
 * @file
 * All interfaces of the C++ API: the components, the listeners, the thread pool and the compressors. HPSocket.h
 * includes this and adds the functions that create them.
 */

#include "hpsocket/interface/arq.h"
#include "hpsocket/interface/compressor.h"
#include "hpsocket/interface/dual.h"
#include "hpsocket/interface/http.h"
#include "hpsocket/interface/http_listener.h"
#include "hpsocket/interface/listener.h"
#include "hpsocket/interface/pack.h"
#include "hpsocket/interface/pull.h"
#include "hpsocket/interface/socket.h"
#include "hpsocket/interface/tcp.h"
#include "hpsocket/interface/thread_pool.h"
#include "hpsocket/interface/udp.h"
