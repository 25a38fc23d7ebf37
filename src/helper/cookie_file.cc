// SPDX-License-Identifier: Apache-2.0
#include "helper/cookie_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <memory>

#include "net/fd.h"
#include "protocol/cookie/file_text.h"

namespace hp::cookie {
namespace {

constexpr mode_t owner_only = 0600;
constexpr int tries_max = 1'000;  // how often others may take the draft away from under us

int read_all(int fd, std::string& text) {
    char piece[64 * 1024];
    for (;;) {
        const ssize_t count = ::read(fd, piece, sizeof piece);
        if (count == 0) return 0;
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return errno;
        if (text.size() + static_cast<std::size_t>(count) > file_bytes_max) return EFBIG;
        text.append(piece, static_cast<std::size_t>(count));
    }
}

int write_all(int fd, const std::string& text) {
    for (std::size_t at = 0; at < text.size();) {
        const ssize_t count = ::write(fd, text.data() + at, text.size() - at);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return errno;
        at += static_cast<std::size_t>(count);
    }
    return 0;
}

// The file that a link leads to; the path itself where there is no file yet.
int follow(const char* path, std::string& target) {
    struct Free {
        void operator()(char* text) const { std::free(text); }
    };
    const std::unique_ptr<char, Free> real(::realpath(path, nullptr));
    if (real == nullptr && errno != ENOENT) return errno;
    target = real == nullptr ? path : real.get();
    struct stat status;
    if (::stat(target.c_str(), &status) != 0) return errno == ENOENT ? 0 : errno;
    if (S_ISDIR(status.st_mode)) return EISDIR;
    return S_ISREG(status.st_mode) ? 0 : EINVAL;
}

// A name lasts when its folder does.
int sync_folder(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    const std::string folder = slash == std::string::npos ? "." : slash == 0 ? "/" : path.substr(0, slash);
    const Fd fd(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!fd) return errno;
    // EINVAL: a file system without it. The file is in place already.
    return ::fsync(fd.get()) == 0 || errno == EINVAL ? 0 : errno;
}

}  // namespace

int read_file(const char* path, std::vector<Cookie>& cookies) {
    const Fd fd(::open(path, O_RDONLY | O_CLOEXEC));
    if (!fd) return errno;
    std::string text;
    if (const int error = read_all(fd.get(), text); error != 0) return error;
    FileContent content = parse_file(text);
    if (!content.is_cookie_file) return EBADMSG;
    cookies = std::move(content.cookies);
    return 0;
}

FileReplacer::~FileReplacer() {
    if (fd_ < 0) return;
    ::unlink(draft_.c_str());  // while it is still ours
    ::close(fd_);
}

int FileReplacer::take(const char* path) {
    if (const int error = follow(path, path_); error != 0) return error;
    draft_ = path_ + ".saving";
    for (int i = 0; i < tries_max; ++i)
        if (const int error = open_draft(); error != EAGAIN) return error;
    return EBUSY;
}

// The draft is the lock too. Who waited for it must see whether it still has the name: it may have become the file meanwhile.
int FileReplacer::open_draft() {
    Fd fd(::open(draft_.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, owner_only));
    if (!fd) return errno;
    while (::flock(fd.get(), LOCK_EX) != 0)
        if (errno != EINTR) return errno;
    struct stat ours, named;
    if (::fstat(fd.get(), &ours) != 0) return errno;
    if (!S_ISREG(ours.st_mode)) return EINVAL;
    if (::lstat(draft_.c_str(), &named) != 0) return errno == ENOENT ? EAGAIN : errno;
    if (ours.st_dev != named.st_dev || ours.st_ino != named.st_ino) return EAGAIN;
    fd_ = fd.release();
    return 0;
}

int FileReplacer::replace(const std::string& content) {
    if (::fchmod(fd_, owner_only) != 0 || ::ftruncate(fd_, 0) != 0) return errno;
    if (const int error = write_all(fd_, content); error != 0) return error;
    if (::fsync(fd_) != 0 || ::rename(draft_.c_str(), path_.c_str()) != 0) return errno;
    ::close(std::exchange(fd_, -1));
    return sync_folder(path_);
}

}  // namespace hp::cookie
