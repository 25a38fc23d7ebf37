// SPDX-License-Identifier: Apache-2.0
#include "hp/serve/root.h"

#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/syscall.h>

#include <cerrno>
#include <cstring>
#include <string_view>
#include <system_error>

#include "hp/serve/text.h"

namespace hp::app::serve {
namespace {

// O_NONBLOCK: for a FIFO without a writer. O_NOCTTY: for a terminal.
constexpr int reading = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY;
constexpr int attempts_max = 8;  // EAGAIN: something was renamed while the kernel resolved ".." of a link

int openat2_call(int folder, const char* path, std::uint64_t resolve) {
    open_how how{};
    how.flags = reading;
    how.resolve = resolve;
    int file = -1;
    for (int attempt = 0; attempt < attempts_max; ++attempt) {
        file = static_cast<int>(::syscall(SYS_openat2, folder, path, &how, sizeof how));
        if (file >= 0 || (errno != EAGAIN && errno != EINTR)) break;
    }
    return file;
}

// Not what a path is when it gets here; where the kernel does not look after it, we do.
bool leads_out(std::string_view path) {
    if (path.starts_with('/')) return true;
    while (!path.empty())
        if (take_until(path, '/') == "..") return true;
    return false;
}

}  // namespace

Root::Root(const std::string& folder, Symlinks symlinks, bool by_kernel)
    : folder_(::open(folder.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC)), symlinks_(symlinks) {
    if (!folder_) throw std::system_error(errno, std::generic_category(), folder);
    const Descriptor probe(openat2_call(folder_.get(), ".", RESOLVE_BENEATH));
    openat2_works_ = by_kernel && (probe || (errno != ENOSYS && errno != EPERM));
}

Descriptor Root::open(const char* path) const {
    if (*path == '\0') path = ".";
    if (leads_out(path)) {
        errno = EXDEV;
        return {};
    }
    if (symlinks_ == Symlinks::always) return Descriptor(::openat(folder_.get(), path, reading));
    return openat2_works_ ? open_by_kernel(path) : open_by_name(path);
}

Descriptor Root::open_by_kernel(const char* path) const {
    const std::uint64_t links = symlinks_ == Symlinks::never ? RESOLVE_NO_SYMLINKS : RESOLVE_NO_MAGICLINKS;
    return Descriptor(openat2_call(folder_.get(), path, RESOLVE_BENEATH | links));
}

Descriptor Root::open_by_name(const char* path) const {
    Descriptor at;
    std::string_view rest = path;
    std::string name;
    while (!rest.empty()) {
        name = take_until(rest, '/');
        const int from = at ? at.get() : folder_.get();
        // Nothing but names of one step, none of them a link: there is no way out.
        Descriptor next(
            ::openat(from, name.c_str(), rest.empty() ? reading | O_NOFOLLOW : O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
        if (!next) return next;
        at = std::move(next);
    }
    return at;
}

}  // namespace hp::app::serve
