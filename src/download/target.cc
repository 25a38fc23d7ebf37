// SPDX-License-Identifier: Apache-2.0
#include "download/target.h"

#include <cerrno>
#include <cstring>

#include "download/file_name.h"
#include "net/sys_file.h"

namespace hp::download {
namespace {

constexpr unsigned numbers_max = 9999;

Target failed(EnDownloadError error, std::string text, int system_error = 0) {
    Target target;
    target.error = error;
    target.text = std::move(text);
    target.system_error = system_error;
    return target;
}

Target open_part(const std::string& path, const JobSettings& settings) {
    Target target;
    target.path = path;
    target.file = std::make_unique<PartFile>(path);
    const int error = target.file->open();
    if (error == EWOULDBLOCK) return failed(DE_EXISTS, path + ".part is being written by another download", error);
    if (error == ENAMETOOLONG || error == ENOENT || error == ENOTDIR || error == ELOOP || error == EISDIR)
        return failed(DE_NAME, describe("cannot make", path + ".part", error), error);
    if (error != 0) return failed(disk_error(error), describe("cannot make", path + ".part", error), error);
    if (settings.numbers.bResume) target.journal = target.file->read_journal();
    return target;
}

}  // namespace

EnDownloadError disk_error(int error) { return error == ENOSPC || error == EDQUOT || error == EFBIG ? DE_DISK_FULL : DE_DISK; }

std::string describe(const std::string& what, const std::string& path, int error) {
    char buffer[128];
    return what + " " + path + ": " + strerror_r(error, buffer, sizeof buffer);
}

Target take_target(const std::string& path, const JobSettings& settings) {
    const FileSys::Kind kind = file_sys().kind(path.c_str());
    if (kind == FileSys::Kind::folder)
        return failed(DE_NAME, path + " is a folder; name a file, or end the name with '/'", EISDIR);
    if (kind == FileSys::Kind::other) return failed(DE_NAME, path + " is no regular file", EINVAL);
    if (kind == FileSys::Kind::none && settings.numbers.enOverwrite != DO_RENAME) return open_part(path, settings);
    switch (settings.numbers.enOverwrite) {
        case DO_FAIL: return failed(DE_EXISTS, path + " exists; allow that it is replaced, or name another file", EEXIST);
        case DO_REPLACE: return open_part(path, settings);
        case DO_SKIP: {
            Target target;
            target.path = path;
            target.skipped = true;
            return target;
        }
        case DO_RENAME: break;
    }
    for (unsigned number = 0; number <= numbers_max; ++number) {
        const std::string name = number == 0 ? path : numbered_name(path, number);
        if (file_sys().kind(name.c_str()) != FileSys::Kind::none) continue;
        Target target = open_part(name, settings);
        if (target.system_error != EWOULDBLOCK) return target;
    }
    return failed(DE_EXISTS, path + " and its 9999 other names exist", EEXIST);
}

}  // namespace hp::download
