// SPDX-License-Identifier: Apache-2.0
#pragma once
// Files that are asked for often, ready to be sent. One cache serves one thread: no lock, no count of references.
#include <array>
#include <cstdint>
#include <list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "hp/serve/accept_encoding.h"
#include "hp/serve/file.h"
#include "hp/serve/mime.h"
#include "hp/serve/root.h"

namespace hp::app::serve {

// What a path leads to, in all the forms in which it can be sent.
struct Resource {
    std::string path;
    Mime mime{};
    std::unique_ptr<File> file;
    // Files beside it that hold it compressed: "app.js.br". Only of compressible types, and not older than the file itself.
    std::array<std::unique_ptr<File>, coding_count> siblings;
    // Compressed by us. Empty text: it was tried, and is not worth it.
    std::array<std::optional<std::string>, coding_count> compressed;
    Nanoseconds checked = 0;  // when the disk was last asked
};

class FileCache {
public:
    struct Limits {
        std::size_t resources_max = 2048;
        std::uint64_t bytes_max = 64 << 20;  // contents and compressed forms
        std::size_t descriptors_max = 256;   // of files too large for the memory
        std::uint64_t content_bytes_max = 64 << 10;
    };

    // For how long a resource is good without asking the disk.
    static constexpr Nanoseconds fresh_ns = 1'000'000'000;

    FileCache(const Root& root, bool with_siblings, const Limits& limits)
        : root_(root), limits_(limits), siblings_(with_siblings) {}
    FileCache(const FileCache&) = delete;
    FileCache& operator=(const FileCache&) = delete;

    /**
     * The regular file at a path as Root takes it. The pointer is good until the next call. Null and errno: those of Root::open and
     * File::take; EISDIR for a folder; ENXIO for what is neither.
     */
    Resource* find(const std::string& path, Nanoseconds now);

    // The compressed form, made now if need be; null when it is not worth it. Makes the resource the one that is evicted last.
    const std::string* compressed(Resource& resource, Coding coding);

    std::size_t size() const { return resources_.size(); }
    std::uint64_t bytes() const { return bytes_; }
    std::size_t descriptors() const { return descriptors_; }

private:
    using List = std::list<Resource>;

    bool load(Resource& resource, Nanoseconds now);
    void load_siblings(Resource& resource, Nanoseconds now);
    std::unique_ptr<File> open(const std::string& path, const File* known, Nanoseconds now, bool& same);
    void count(const Resource& resource, int sign);
    void forget(List::iterator which);
    void trim();

    const Root& root_;
    const Limits limits_;
    const bool siblings_;
    List resources_;  // the latest first
    std::unordered_map<std::string_view, List::iterator> by_path_;
    std::uint64_t bytes_ = 0;
    std::size_t descriptors_ = 0;
};

}  // namespace hp::app::serve
