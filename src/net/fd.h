// SPDX-License-Identifier: Apache-2.0
#pragma once
// The owner of one file descriptor: closes it when destroyed. -1 is "none".
#include <utility>

#include "net/sys.h"

namespace hp {

class Fd {
public:
    Fd() = default;
    explicit Fd(int fd) : fd_(fd) {}
    ~Fd() { close(); }
    Fd(Fd&& other) noexcept : fd_(other.release()) {}
    Fd& operator=(Fd&& other) noexcept {
        if (this != &other) {
            close();
            fd_ = other.release();
        }
        return *this;
    }

    int get() const { return fd_; }
    explicit operator bool() const { return fd_ >= 0; }
    int release() { return std::exchange(fd_, -1); }
    void close() {
        if (fd_ >= 0) sys().close(release());
    }

private:
    int fd_ = -1;
};

}  // namespace hp
