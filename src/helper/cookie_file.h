// SPDX-License-Identifier: Apache-2.0
#pragma once
// The cookie file on the disk: read whole, replaced whole.
#include <cstddef>
#include <string>
#include <vector>

#include "protocol/cookie/cookie.h"

namespace hp::cookie {

constexpr std::size_t file_bytes_max = 64 * 1024 * 1024;

// 0, or errno: as of open and read; EBADMSG for what is no cookie file, EFBIG above `file_bytes_max`.
int read_file(const char* path, std::vector<Cookie>& cookies);

// The right to replace one file, among threads and processes. A reader sees the old content or the new, never a part, wherever the
// replacer is stopped; the content is on the disk before it gets the name, and only its owner may read it (mode 0600).
class FileReplacer {
public:
    FileReplacer() = default;
    ~FileReplacer();
    FileReplacer(const FileReplacer&) = delete;
    FileReplacer& operator=(const FileReplacer&) = delete;

    // Waits for the others. The new content is gathered in `path`.saving, beside the file that a link at `path` leads to. 0 or errno.
    int take(const char* path);
    int replace(const std::string& content);  // once; 0 or errno, and then the old content stays

private:
    int open_draft();

    std::string path_, draft_;
    int fd_ = -1;
};

}  // namespace hp::cookie
