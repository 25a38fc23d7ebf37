// SPDX-License-Identifier: Apache-2.0
#pragma once
// Media types by the ending of a file name.
#include <string_view>

namespace hp::app::serve {

struct Mime {
    const char* type;   // as in the Content-Type field; text says that it is UTF-8
    bool compressible;  // text of some kind: a content coding makes it much smaller
};

// By what stands behind the last dot, whatever its case; application/octet-stream for what is not known.
Mime mime_of(std::string_view file_name);

}  // namespace hp::app::serve
