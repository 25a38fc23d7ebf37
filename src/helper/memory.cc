// SPDX-License-Identifier: Apache-2.0
// SYS_*: memory of the C library. A size of 0 gives a block that holds nothing and is to be freed like any other.
#include <hpsocket/HPSocket.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>

namespace {

bool valid(int size) {
    if (size < 0) errno = EINVAL;
    return size >= 0;
}

std::size_t bytes(int size) { return static_cast<std::size_t>(std::max(size, 1)); }

}  // namespace

LPBYTE SYS_Malloc(int size) { return valid(size) ? static_cast<LPBYTE>(std::malloc(bytes(size))) : nullptr; }

// A block that cannot grow stays as it is.
LPBYTE SYS_Realloc(LPBYTE p, int size) { return valid(size) ? static_cast<LPBYTE>(std::realloc(p, bytes(size))) : nullptr; }

VOID SYS_Free(LPBYTE p) { std::free(p); }

LPVOID SYS_Calloc(int number, int size) {
    return valid(number) && valid(size) ? std::calloc(bytes(number), bytes(size)) : nullptr;
}
