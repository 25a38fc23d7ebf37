// SPDX-License-Identifier: Apache-2.0
// Names of files from Content-Disposition and URLs: never a way out of the folder.
#include <string>

#include "download/file_name.h"
#include "input.h"

using hp::fuzz::check;
using namespace hp::download;

namespace {

void examine(const std::string& name) {
    check(name.size() <= name_bytes_max, "its length");
    check(name.find('/') == std::string::npos && name.find('\\') == std::string::npos, "one part");
    check(name.empty() || (name.front() != '.' && name.back() != '.'), "no dots outside");
    for (const char c : name) check(static_cast<unsigned char>(c) >= ' ' && c != 0x7F, "no control characters");
    check(safe_name(name) == name, "safe stays as it is");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    examine(safe_name(text));
    examine(safe_name(filename_of(text)));
    examine(name_from_url("http://x/" + text));
    const std::string chosen = choose_name(text, "http://x/");
    check(!chosen.empty(), "always one");
    examine(chosen);
    return 0;
}
