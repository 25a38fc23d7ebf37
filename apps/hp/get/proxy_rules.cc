// SPDX-License-Identifier: Apache-2.0
#include "hp/get/proxy_rules.h"

#include "hp/parse.h"
#include "hp/proxy/access.h"

namespace hp::app::get {
namespace {

std::string with_scheme(const char* proxy) {
    if (proxy == nullptr || *proxy == '\0') return {};
    const std::string_view text = proxy;
    return (text.find("://") == text.npos ? "http://" : "") + std::string(text);
}

bool matches(std::string_view item, const std::string& host, const std::optional<proxy::Address>& address) {
    if (item == "*") return true;
    if (address) {
        const auto pattern = proxy::HostPattern::parse(item);
        return pattern && pattern->matches(*address);
    }
    while (item.starts_with('.') || item.starts_with('*')) item.remove_prefix(1);
    if (item.ends_with('.')) item.remove_suffix(1);
    if (item.empty() || !host.ends_with(item)) return false;
    return host.size() == item.size() || host[host.size() - item.size() - 1] == '.';
}

}  // namespace

ProxyRules ProxyRules::from(const std::function<const char*(const char*)>& variable) {
    const auto either = [&](const char* low, const char* high) {
        const char* value = variable(low);
        return value != nullptr ? value : variable(high);
    };
    ProxyRules rules;
    const std::string all = with_scheme(either("all_proxy", "ALL_PROXY"));
    rules.http = with_scheme(variable("http_proxy"));
    rules.https = with_scheme(either("https_proxy", "HTTPS_PROXY"));
    if (rules.http.empty()) rules.http = all;
    if (rules.https.empty()) rules.https = all;
    if (const char* list = either("no_proxy", "NO_PROXY")) rules.no_proxy = list;
    return rules;
}

std::string ProxyRules::proxy_for(std::string_view url) const {
    if (http.empty() && https.empty()) return {};
    const auto target = parse_url(url);
    if (!target || in_no_proxy(no_proxy, target->host)) return {};
    return target->secure ? https : http;
}

bool in_no_proxy(std::string_view list, std::string_view host) {
    std::string name = proxy::lower(host);
    if (name.ends_with('.')) name.pop_back();
    const auto address = proxy::parse_address(name);
    const std::string items = proxy::lower(list);
    for (std::size_t at = 0; at < items.size();) {
        const std::size_t end = std::min(items.find_first_of(", \t", at), items.size());
        if (end > at && matches(std::string_view(items).substr(at, end - at), name, address)) return true;
        at = end + 1;
    }
    return false;
}

}  // namespace hp::app::get
