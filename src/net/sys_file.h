// SPDX-License-Identifier: Apache-2.0
#pragma once
// The seam of the calls that write files, as net/sys.h is that of the network: the kernel, or a test's body in its place.
// Every function is the system call of that name: same result, errno on failure.
#include <sys/types.h>

#include <cstddef>
#include <cstdint>

namespace hp {

class FileSys {
public:
    enum class Kind { none, file, folder, other };

    virtual ~FileSys() = default;

    virtual int open(const char* path, int flags, mode_t mode) = 0;
    virtual int close(int fd) = 0;
    virtual ssize_t pwrite(int fd, const void* data, std::size_t size, std::int64_t offset) = 0;
    virtual ssize_t pread(int fd, void* data, std::size_t size, std::int64_t offset) = 0;
    virtual std::int64_t size(int fd) = 0;
    virtual Kind kind(const char* path) = 0;              // links are followed; none also when it cannot be told
    virtual int lock(int fd) = 0;                         // flock, exclusive, without waiting
    virtual bool same(int fd, const char* path) = 0;      // is it (still) the file of that name?
    virtual int allocate(int fd, std::int64_t size) = 0;  // fallocate of the first `size` bytes
    virtual int truncate(int fd, std::int64_t size) = 0;
    virtual int data_sync(int fd) = 0;                                       // fdatasync
    virtual int sync(int fd) = 0;                                            // fsync
    virtual int set_time(int fd, std::int64_t modified_s) = 0;               // futimens
    virtual int rename(const char* from, const char* to, bool replace) = 0;  // EEXIST if it may not replace
    virtual int unlink(const char* path) = 0;
};

FileSys& file_sys() noexcept;  // the body in force
FileSys& kernel_file_sys() noexcept;

// Puts `body` in force for the whole process until destroyed. Only while no file is being written.
class FileSysOverride {
public:
    explicit FileSysOverride(FileSys& body);
    ~FileSysOverride();
    FileSysOverride(const FileSysOverride&) = delete;
    FileSysOverride& operator=(const FileSysOverride&) = delete;

private:
    FileSys* previous_;
};

}  // namespace hp
