// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which proxy a URL goes through by the usual environment variables, with curl's reading of them.
#include <functional>
#include <string>
#include <string_view>

namespace hp::app::get {

struct ProxyRules {
    std::string http, https;  // the proxy of each scheme; empty: none
    std::string no_proxy;     // where none is used

    // `variable(name)`: its value, or null. http_proxy, https_proxy and all_proxy for those without one, no_proxy; each also in capitals,
    // but not HTTP_PROXY: in a CGI program that is the client's header `Proxy:`.
    static ProxyRules from(const std::function<const char*(const char*)>& variable);

    // For all schemes; an empty `proxy` is none, whatever the environment says.
    static ProxyRules always(const std::string& proxy, const std::string& no_proxy) { return {proxy, proxy, no_proxy}; }

    // The proxy for a URL of http or https, in the form SCHEME://HOST:PORT; empty: go there directly.
    std::string proxy_for(std::string_view url) const;
};

// Whether `host` (no brackets) is in the list, whose items are divided by commas or blanks: `*` is everything; a name is itself and what is below
// it, with or without a dot before it; an address or a block (10.0.0.0/8) is numeric hosts. The case of letters does not matter.
bool in_no_proxy(std::string_view list, std::string_view host);

}  // namespace hp::app::get
