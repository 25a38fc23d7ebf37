// SPDX-License-Identifier: Apache-2.0
#pragma once
// Where one owner's names end: the public suffix list, as libpsl has it. Hosts are canonical.
#include <string_view>

namespace hp::cookie {

// Whether anybody may register names below `host`: "com", "co.uk", "github.io", and any name of one label that the list does not
// know ("localhost"). An address is none.
bool is_public_suffix(std::string_view host);

// The part of `host` that one owner has: "example.co.uk" of "www.example.co.uk"; the whole host if it is an address or a public
// suffix. Points into `host`.
std::string_view site_of(std::string_view host);

}  // namespace hp::cookie
