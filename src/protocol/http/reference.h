// SPDX-License-Identifier: Apache-2.0
#pragma once
// Where a URL reference leads (RFC 3986 5.2), e.g. the Location of a redirect.
#include <string>
#include <string_view>

namespace hp::http {

// `reference` seen from `base`, an absolute URL. Dot segments are resolved, the base's fragment is inherited (RFC 9110 10.2.2).
std::string resolve_reference(std::string_view base, std::string_view reference);

std::string remove_dot_segments(std::string_view path);  // RFC 3986 5.2.4

}  // namespace hp::http
