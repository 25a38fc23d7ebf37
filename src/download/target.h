// SPDX-License-Identifier: Apache-2.0
#pragma once
// Taking possession of a target: what stands in its place, the part file, and what an earlier run left.
#include <memory>
#include <optional>
#include <string>

#include "download/part_file.h"
#include "download/settings.h"

namespace hp::download {

struct Target {
    EnDownloadError error = DE_OK;
    int system_error = 0;
    std::string text;
    bool skipped = false;  // DO_SKIP, and the file is there
    std::string path;      // that was taken
    std::unique_ptr<PartFile> file;
    std::optional<Journal> journal;  // of an earlier run
};

// Reads and writes the disk.
Target take_target(const std::string& path, const JobSettings& settings);

// The kind of a disk's errno.
EnDownloadError disk_error(int error);
std::string describe(const std::string& what, const std::string& path, int error);

}  // namespace hp::download
