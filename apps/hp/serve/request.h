// SPDX-License-Identifier: Apache-2.0
#pragma once
// A request, as far as it matters to a server of files.
#include <hpsocket/HPTypeDef.h>

#include <string>
#include <string_view>

#include "hp/serve/conditions.h"

namespace hp::app::serve {

enum class Method { get, head, options, other };

Method method_of(std::string_view name);

struct Request {
    Method method = Method::get;
    std::string_view target;  // as it came
    // The fields that are looked at; those it does not have are views of nothing (see present).
    Conditions conditions;
    std::string_view range, accept_encoding, origin, asked_method, asked_headers, referer, user_agent;
};

/**
 * Finds the fields among `headers`. A list that came in several fields is joined in `joined` (RFC 9110 5.3), which must outlive the
 * request; of any other field that is repeated nothing counts, for which of them would?
 */
void read_fields(const THeader* headers, std::size_t count, Request& request, std::string& joined);

}  // namespace hp::app::serve
