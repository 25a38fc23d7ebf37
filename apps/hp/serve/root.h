// SPDX-License-Identifier: Apache-2.0
#pragma once
// The served folder, and the only way into it.
#include <string>

#include "hp/serve/descriptor.h"

namespace hp::app::serve {

enum class Symlinks {
    inside,  // followed while they stay below the folder; absolute ones never do (openat2 of Linux 5.6, RESOLVE_BENEATH)
    never,   // not followed at all
    always,  // followed to wherever they lead
};

class Root {
public:
    // Throws std::system_error when `folder` cannot be opened or is none. `by_kernel` false: as if there were no openat2.
    Root(const std::string& folder, Symlinks symlinks, bool by_kernel = true);
    Root(const Root&) = delete;
    Root& operator=(const Root&) = delete;

    /**
     * Opens what lies at `path` (decoded, without "..", "" is the folder itself) for reading: a file, a folder, or something else:
     * look before reading. Never waits: not for the writer of a FIFO either. Any thread.
     * @return an empty descriptor and errno: ENOENT, ENOTDIR, EACCES, ELOOP (a symbolic link that is not to be followed),
     *   EXDEV (one that leads outside), EMFILE, ...
     */
    Descriptor open(const char* path) const;

    // Whether the kernel keeps us inside by itself. Otherwise (before Linux 5.6, or under a filter of system calls) we open name by
    // name, and `inside` is as `never`.
    bool guarded_by_kernel() const { return openat2_works_; }

private:
    Descriptor open_by_kernel(const char* path) const;
    Descriptor open_by_name(const char* path) const;

    Descriptor folder_;
    Symlinks symlinks_;
    bool openat2_works_;
};

}  // namespace hp::app::serve
