// SPDX-License-Identifier: Apache-2.0
#include "hp/serve/file_cache.h"

#include <sys/stat.h>

#include <cerrno>

#include "hp/serve/compress.h"

namespace hp::app::serve {
namespace {

constexpr int attempts_max = 3;                 // of reading a file that changes while it is read
constexpr std::uint64_t resource_bytes = 1024;  // what one costs besides its bytes, roughly

std::uint64_t memory_of(const File* file) { return file != nullptr && file->in_memory() ? file->content().size() : 0; }
std::size_t descriptors_of(const File* file) { return file != nullptr && !file->in_memory() ? 1 : 0; }

}  // namespace

// Opens the regular file at `path`; `same` and null when it is what is `known`.
std::unique_ptr<File> FileCache::open(const std::string& path, const File* known, Nanoseconds now, bool& same) {
    same = false;
    for (int attempt = 0; attempt < attempts_max; ++attempt) {
        Descriptor descriptor = root_.open(path.c_str());
        struct stat status {};
        if (!descriptor || ::fstat(descriptor.get(), &status) != 0) return nullptr;
        if (!S_ISREG(status.st_mode)) {
            errno = S_ISDIR(status.st_mode) ? EISDIR : ENXIO;
            return nullptr;
        }
        const Facts facts = facts_of(status);
        same = known != nullptr && known->settled() && known->facts() == facts;
        if (same) return nullptr;
        // One that goes on changing is not read but sent from where it is.
        const bool last = attempt + 1 == attempts_max;
        auto file = File::take(std::move(descriptor), facts, last ? 0 : limits_.content_bytes_max, now);
        if (file || errno != EAGAIN) return file;
    }
    return nullptr;
}

void FileCache::load_siblings(Resource& resource, Nanoseconds now) {
    if (!siblings_ || !resource.mime.compressible) return;
    for (std::size_t i = 1; i < coding_count; ++i) {
        bool same = false;
        auto found = open(resource.path + coding_endings[i], resource.siblings[i].get(), now, same);
        if (!same) resource.siblings[i] = std::move(found);
        const File* sibling = resource.siblings[i].get();
        if (sibling != nullptr && sibling->facts().modified < resource.file->facts().modified) resource.siblings[i].reset();
    }
}

// Brings it up to date. False and errno when there is no such file.
bool FileCache::load(Resource& resource, Nanoseconds now) {
    bool same = false;
    auto file = open(resource.path, resource.file.get(), now, same);
    if (!file && !same) return false;
    if (file) {
        resource.file = std::move(file);
        resource.compressed = {};
    }
    load_siblings(resource, now);
    resource.checked = now;
    return true;
}

Resource* FileCache::find(const std::string& path, Nanoseconds now) {
    if (const auto found = by_path_.find(path); found != by_path_.end()) {
        const List::iterator at = found->second;
        if (at != resources_.begin()) resources_.splice(resources_.begin(), resources_, at);
        if (at->file->settled() && now - at->checked < fresh_ns && now >= at->checked) return &*at;
        count(*at, -1);
        const bool well = load(*at, now);
        const int error = errno;
        count(*at, 1);
        if (!well) {
            forget(at);
            errno = error;
            return nullptr;
        }
        trim();
        return &*at;
    }
    Resource made;
    made.path = path;
    made.mime = mime_of(path);
    if (!load(made, now)) return nullptr;
    resources_.push_front(std::move(made));
    by_path_.emplace(resources_.front().path, resources_.begin());
    count(resources_.front(), 1);
    trim();
    return &resources_.front();
}

const std::string* FileCache::compressed(Resource& resource, Coding coding) {
    std::optional<std::string>& form = resource.compressed[index_of(coding)];
    if (!form) {
        const auto content = resource.file->in_memory() ? std::optional<std::string>() : resource.file->read_all();
        if (!resource.file->in_memory() && !content) return nullptr;
        form = compress(coding, content ? *content : resource.file->content()).value_or("");
        bytes_ += form->size();
        trim();
    }
    return form->empty() ? nullptr : &*form;
}

void FileCache::count(const Resource& resource, int sign) {
    std::uint64_t bytes = resource_bytes + memory_of(resource.file.get());
    std::size_t descriptors = descriptors_of(resource.file.get());
    for (std::size_t i = 1; i < coding_count; ++i) {
        bytes += memory_of(resource.siblings[i].get());
        descriptors += descriptors_of(resource.siblings[i].get());
        if (resource.compressed[i]) bytes += resource.compressed[i]->size();
    }
    bytes_ = sign > 0 ? bytes_ + bytes : bytes_ - bytes;
    descriptors_ = sign > 0 ? descriptors_ + descriptors : descriptors_ - descriptors;
}

void FileCache::forget(List::iterator which) {
    count(*which, -1);
    by_path_.erase(which->path);
    resources_.erase(which);
}

// The one in front is in use.
void FileCache::trim() {
    while (resources_.size() > 1 &&
           (resources_.size() > limits_.resources_max || bytes_ > limits_.bytes_max || descriptors_ > limits_.descriptors_max))
        forget(std::prev(resources_.end()));
}

}  // namespace hp::app::serve
