// SPDX-License-Identifier: Apache-2.0
#include "download/part_file.h"

#include <fcntl.h>

#include <algorithm>
#include <cerrno>
#include <utility>
#include <vector>

#include "net/sys_file.h"

namespace hp::download {
namespace {

constexpr mode_t usual_mode = 0666;  // less the umask
constexpr int tries_max = 100;       // how often another process may take FILE.part away from under us

int write_all(int fd, std::span<const std::byte> bytes, std::uint64_t offset, std::size_t& written) {
    for (written = 0; !bytes.empty();) {
        const ssize_t count = file_sys().pwrite(fd, bytes.data(), bytes.size(), static_cast<std::int64_t>(offset));
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return errno;
        if (count == 0) return ENOSPC;
        bytes = bytes.subspan(static_cast<std::size_t>(count));
        offset += static_cast<std::uint64_t>(count);
        written += static_cast<std::size_t>(count);
    }
    return 0;
}

class Closing {
public:
    explicit Closing(int fd) : fd_(fd) {}
    ~Closing() {
        if (fd_ >= 0) file_sys().close(fd_);
    }
    Closing(const Closing&) = delete;
    Closing& operator=(const Closing&) = delete;
    int get() const { return fd_; }

private:
    int fd_;
};

}  // namespace

PartFile::PartFile(std::string path)
    : path_(std::move(path)), part_(path_ + ".part"), journal_(part_ + ".journal"), draft_(journal_ + ".new") {}

PartFile::~PartFile() {
    if (fd_ >= 0) file_sys().close(fd_);
}

// The lock is on the file, not on the name: whoever had it before may have renamed or removed it.
int PartFile::open() {
    for (int i = 0; i < tries_max; ++i) {
        const int fd = file_sys().open(part_.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, usual_mode);
        if (fd < 0) return errno;
        if (file_sys().lock(fd) != 0) {
            const int error = errno;
            file_sys().close(fd);
            return error;
        }
        if (file_sys().same(fd, part_.c_str())) {
            fd_ = fd;
            return 0;
        }
        file_sys().close(fd);
    }
    return EBUSY;
}

std::optional<Journal> PartFile::read_journal() {
    const Closing file(file_sys().open(journal_.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC, 0));
    if (file.get() < 0) {
        journal_may_be_there_ = errno != ENOENT;
        return {};
    }
    const std::int64_t size = file_sys().size(file.get());
    if (size <= 0 || size > static_cast<std::int64_t>(journal_bytes_max)) return {};
    std::string text(static_cast<std::size_t>(size), '\0');
    if (file_sys().pread(file.get(), text.data(), text.size(), 0) != size) return {};
    auto journal = parse_journal(text);
    const std::int64_t there = file_sys().size(fd_);
    if (!journal || (!journal->done.empty() && static_cast<std::int64_t>(journal->done.back().end) > there)) return {};
    return journal;
}

int PartFile::begin_anew(bool sync) {
    std::lock_guard lock(journal_mutex_);
    ++generation_;
    allocated_ = false;
    if (!std::exchange(journal_may_be_there_, false)) {
        // none was found, none was written
    } else if (file_sys().unlink(journal_.c_str()) == 0) {
        if (const int error = sync ? sync_folder() : 0; error != 0) return error;
    } else if (errno != ENOENT) {
        return errno;
    }
    return file_sys().size(fd_) == 0 || file_sys().truncate(fd_, 0) == 0 ? 0 : errno;
}

int PartFile::allocate(std::uint64_t bytes) {
    if (std::exchange(allocated_, true) || bytes == 0) return 0;
    if (file_sys().allocate(fd_, static_cast<std::int64_t>(bytes)) == 0) return 0;
    return errno == EOPNOTSUPP || errno == ENOSYS || errno == EINVAL || errno == EINTR ? 0 : errno;
}

int PartFile::write(std::uint64_t offset, std::span<const std::byte> bytes, std::size_t& written) {
    return write_all(fd_, bytes, offset, written);
}

unsigned PartFile::generation() {
    std::lock_guard lock(journal_mutex_);
    return generation_;
}

int PartFile::save_journal(const Journal& journal, unsigned generation) {
    if (file_sys().data_sync(fd_) != 0) return errno;
    std::lock_guard lock(journal_mutex_);
    if (generation != generation_) return 0;
    journal_may_be_there_ = true;
    const std::string text = format_journal(journal);
    {
        const Closing file(file_sys().open(draft_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, usual_mode));
        if (file.get() < 0) return errno;
        std::size_t written = 0;
        if (const int error = write_all(file.get(), std::as_bytes(std::span(text)), 0, written); error != 0) return error;
        if (file_sys().data_sync(file.get()) != 0) return errno;
    }
    return file_sys().rename(draft_.c_str(), journal_.c_str(), true) == 0 ? 0 : errno;
}

int PartFile::save_last_journal(Journal journal) {
    constexpr std::uint64_t given_up_bytes = 64 * 1024;
    const int error = save_journal(journal, generation());
    if ((error != ENOSPC && error != EDQUOT) || journal.done.empty()) return error;
    Span& last = journal.done.back();
    last.end -= std::min(last.end - last.begin, given_up_bytes);
    const std::uint64_t end = last.end;
    if (last.begin == last.end) journal.done.pop_back();
    if (journal.done.empty() || file_sys().truncate(fd_, static_cast<std::int64_t>(end)) != 0) return error;
    return save_journal(journal, generation());
}

int PartFile::read(std::uint64_t offset, std::span<std::byte> bytes, std::size_t& count) {
    for (;;) {
        const ssize_t got = file_sys().pread(fd_, bytes.data(), bytes.size(), static_cast<std::int64_t>(offset));
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return errno;
        count = static_cast<std::size_t>(got);
        return 0;
    }
}

int PartFile::finish(const Finish& how) {
    if (file_sys().size(fd_) != static_cast<std::int64_t>(how.bytes) &&
        file_sys().truncate(fd_, static_cast<std::int64_t>(how.bytes)) != 0)
        return errno;
    if (how.modified_s) file_sys().set_time(fd_, *how.modified_s);
    if (how.sync && file_sys().sync(fd_) != 0) return errno;
    if (file_sys().rename(part_.c_str(), path_.c_str(), how.replace) != 0) return errno;
    drop_journal();
    file_sys().close(std::exchange(fd_, -1));
    return how.sync ? sync_folder() : 0;
}

void PartFile::drop_journal() {
    if (!journal_may_be_there_) return;
    file_sys().unlink(journal_.c_str());
    file_sys().unlink(draft_.c_str());
}

void PartFile::remove() {
    drop_journal();
    file_sys().unlink(part_.c_str());
    if (fd_ >= 0) file_sys().close(std::exchange(fd_, -1));
}

int PartFile::sync_folder() const {
    const std::size_t slash = path_.rfind('/');
    const std::string folder = slash == std::string::npos ? "." : slash == 0 ? "/" : path_.substr(0, slash);
    const Closing file(file_sys().open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0));
    if (file.get() < 0) return errno;
    return file_sys().sync(file.get()) == 0 || errno == EINVAL ? 0 : errno;  // EINVAL: a file system without it
}

}  // namespace hp::download
