// SPDX-License-Identifier: Apache-2.0
#include "protocol/cookie/site.h"

#include <libpsl.h>

#include <string>

#include "protocol/cookie/cookie.h"

namespace hp::cookie {
namespace {

// The list compiled into libpsl: constant, so it is shared by all threads, and never freed. Null if it was built without one.
const psl_ctx_t* list() { return psl_builtin(); }

// A last dot ("example.com.") says only that the name is complete.
std::string without_last_dot(std::string_view host) {
    if (host.ends_with('.')) host.remove_suffix(1);
    return std::string(host);
}

}  // namespace

bool is_public_suffix(std::string_view host) {
    if (is_address(host)) return false;
    const std::string name = without_last_dot(host);
    if (name.find('.') == std::string::npos) return true;
    return list() != nullptr && psl_is_public_suffix(list(), name.c_str()) != 0;
}

std::string_view site_of(std::string_view host) {
    if (is_address(host) || list() == nullptr) return host;
    const std::string name = without_last_dot(host);
    const char* const site = psl_registrable_domain(list(), name.c_str());
    return site == nullptr ? host : host.substr(static_cast<std::size_t>(site - name.c_str()));
}

}  // namespace hp::cookie
