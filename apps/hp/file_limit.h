// SPDX-License-Identifier: Apache-2.0
#pragma once
// Every connection is a file descriptor, and the usual limit of 1,024 is a soft one.
#include <sys/resource.h>

#include <cstdint>

namespace hp::app {

constexpr std::uint64_t files_besides = 64;  // what a process has open besides its connections

// Raises the limit of open files as far as the system lets an ordinary process. @return the limit now
inline std::uint64_t raise_file_limit() {
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return 1024;
    if (limit.rlim_cur < limit.rlim_max) {
        limit.rlim_cur = limit.rlim_max;
        if (setrlimit(RLIMIT_NOFILE, &limit) != 0) getrlimit(RLIMIT_NOFILE, &limit);
    }
    return limit.rlim_cur;
}

}  // namespace hp::app
