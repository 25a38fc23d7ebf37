// SPDX-License-Identifier: Apache-2.0
// HP_SSL_DefaultServerNameCallback: what servers do without a callback of their own, for callbacks that want it as well.
#include <hpsocket/HPSocket-SSL.h>

#include "protocol/tls/context.h"

#ifdef _SSL_SUPPORT
int HP_SSL_DefaultServerNameCallback(LPCTSTR server_name, PVOID context) {
    const auto* contexts = static_cast<const hp::tls::ContextSet*>(context);  // what setup gave to the callback
    return contexts != nullptr && server_name != nullptr ? contexts->server_name_index(server_name) : 0;
}
#endif
