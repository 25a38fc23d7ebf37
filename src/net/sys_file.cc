// SPDX-License-Identifier: Apache-2.0
#include "net/sys_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdio>

namespace hp {
namespace {

class KernelFileSys final : public FileSys {
public:
    int open(const char* path, int flags, mode_t mode) override { return ::open(path, flags, mode); }
    int close(int fd) override { return ::close(fd); }
    ssize_t pwrite(int fd, const void* data, std::size_t size, std::int64_t offset) override {
        return ::pwrite(fd, data, size, offset);
    }
    ssize_t pread(int fd, void* data, std::size_t size, std::int64_t offset) override { return ::pread(fd, data, size, offset); }
    std::int64_t size(int fd) override {
        struct stat status {};
        return ::fstat(fd, &status) == 0 ? status.st_size : -1;
    }
    Kind kind(const char* path) override {
        struct stat status {};
        if (::stat(path, &status) != 0) return Kind::none;
        return S_ISREG(status.st_mode) ? Kind::file : S_ISDIR(status.st_mode) ? Kind::folder : Kind::other;
    }
    int lock(int fd) override { return ::flock(fd, LOCK_EX | LOCK_NB); }
    bool same(int fd, const char* path) override {
        struct stat ours {
        }, named{};
        return ::fstat(fd, &ours) == 0 && ::stat(path, &named) == 0 && ours.st_dev == named.st_dev && ours.st_ino == named.st_ino;
    }
    int allocate(int fd, std::int64_t size) override { return ::fallocate(fd, 0, 0, size); }
    int truncate(int fd, std::int64_t size) override { return ::ftruncate(fd, size); }
    int data_sync(int fd) override { return ::fdatasync(fd); }
    int sync(int fd) override { return ::fsync(fd); }
    int set_time(int fd, std::int64_t modified_s) override {
        const timespec times[2] = {{0, UTIME_NOW}, {modified_s, 0}};
        return ::futimens(fd, times);
    }
    int rename(const char* from, const char* to, bool replace) override {
        if (replace) return ::rename(from, to);
        if (::renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0) return 0;
        if (errno != EINVAL && errno != ENOSYS) return -1;  // a file system without it
        if (::link(from, to) != 0) return errno == EPERM ? ::rename(from, to) : -1;
        return ::unlink(from);
    }
    int unlink(const char* path) override { return ::unlink(path); }
};

KernelFileSys kernel;
std::atomic<FileSys*> body_in_force{&kernel};

}  // namespace

FileSys& file_sys() noexcept { return *body_in_force.load(std::memory_order_relaxed); }
FileSys& kernel_file_sys() noexcept { return kernel; }

FileSysOverride::FileSysOverride(FileSys& body) : previous_(body_in_force.exchange(&body)) {}
FileSysOverride::~FileSysOverride() { body_in_force.store(previous_); }

}  // namespace hp
