// SPDX-License-Identifier: Apache-2.0
#include "hp/serve/file.h"

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>

namespace hp::app::serve {
namespace {

constexpr Nanoseconds second = 1'000'000'000;
constexpr Nanoseconds tick_of_kernel = 20'000'000;  // twice the longest one (HZ=100)
constexpr Nanoseconds tick_of_coarse = 2 * second;  // FAT

Nanoseconds nanoseconds(const timespec& time) { return time.tv_sec * second + time.tv_nsec; }

// The finalizer of splitmix64: every bit of the input moves every bit of the result.
constexpr std::uint64_t mixed(std::uint64_t x) {
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
    return x ^ (x >> 31);
}

bool read_whole(int file, std::uint64_t size, std::string& content) {
    content.resize(size);
    std::uint64_t done = 0;
    while (done < size) {
        const ssize_t count = ::pread(file, content.data() + done, size - done, static_cast<off_t>(done));
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return false;
        if (count == 0) {
            errno = EAGAIN;  // it is shorter now
            return false;
        }
        done += static_cast<std::uint64_t>(count);
    }
    return true;
}

}  // namespace

Facts facts_of(const struct stat& status) {
    return {status.st_dev, status.st_ino, static_cast<std::uint64_t>(status.st_size), nanoseconds(status.st_mtim),
            nanoseconds(status.st_ctim)};
}

bool are_settled(const Facts& facts, Nanoseconds now) {
    const bool coarse = facts.changed % second == 0 && facts.modified % second == 0;
    return now - facts.changed > (coarse ? tick_of_coarse : tick_of_kernel);
}

Etag weak_etag(const Facts& facts) {
    static constexpr char digits[] = "0123456789abcdef";
    std::uint64_t hash = 0x9E3779B97F4A7C15;
    for (const std::uint64_t value : {facts.device, facts.inode, facts.size, static_cast<std::uint64_t>(facts.modified),
                                      static_cast<std::uint64_t>(facts.changed)})
        hash = mixed(hash + value) * 0x9E3779B97F4A7C15 + 1;
    Etag etag{'W', '/', '"'};
    char* out = etag.data() + 3;
    for (int shift = 60; shift >= 0; shift -= 4) *out++ = digits[hash >> shift & 15];
    *out = '"';
    return etag;
}

File::File(Descriptor descriptor, const Facts& facts, Nanoseconds now)
    : facts_(facts),
      descriptor_(std::move(descriptor)),
      etag_(serve::weak_etag(facts)),
      modified_s_(std::min(facts.modified, now) / second),
      last_modified_(http_date(modified_s_)),
      settled_(are_settled(facts, now)) {}

std::unique_ptr<File> File::take(Descriptor descriptor, const Facts& facts, std::uint64_t memory_bytes_max, Nanoseconds now) {
    std::unique_ptr<File> file(new File(std::move(descriptor), facts, now));
    if (facts.size > memory_bytes_max) return file;
    struct stat status {};
    if (!read_whole(file->descriptor(), facts.size, file->content_)) return nullptr;
    if (::fstat(file->descriptor(), &status) != 0) return nullptr;
    if (facts_of(status) != facts) {
        errno = EAGAIN;
        return nullptr;
    }
    file->descriptor_ = Descriptor();
    return file;
}

std::optional<std::string> File::read_all() const {
    std::string content;
    if (in_memory()) return content_;
    if (!read_whole(descriptor(), size(), content)) return {};
    return content;
}

}  // namespace hp::app::serve
