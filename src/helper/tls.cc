// SPDX-License-Identifier: Apache-2.0
// HP_SSL_*: what concerns TLS as a whole.
#include <hpsocket/HPSocket-SSL.h>
#include <pthread.h>

#include "protocol/tls/context.h"

// What belongs to another thread cannot be freed from here, and goes when that thread ends.
void HP_SSL_RemoveThreadLocalState(THR_ID dwThreadID) {
    if (dwThreadID == 0 || dwThreadID == ::pthread_self()) hp::tls::release_thread_state();
}
