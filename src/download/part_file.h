// SPDX-License-Identifier: Apache-2.0
#pragma once
// FILE.part and FILE.part.journal on the disk, until they are FILE.
//
// Functions that return int: 0 or an errno value. Threads: `write` from any, for parts that do not overlap; `save_journal` beside it;
// all others while nobody does either.
#include <cstdint>
#include <mutex>
#include <optional>
#include <span>
#include <string>

#include "download/journal.h"

namespace hp::download {

class PartFile {
public:
    explicit PartFile(std::string path);  // of the file that it will be
    ~PartFile();
    PartFile(const PartFile&) = delete;
    PartFile& operator=(const PartFile&) = delete;

    const std::string& path() const { return path_; }
    int fd() const { return fd_; }

    // Makes FILE.part, or opens that of an earlier run, and locks it: EWOULDBLOCK, another process has it.
    int open();
    // What an earlier run left, if it can be believed: the journal is whole, and the file has the bytes that it names.
    std::optional<Journal> read_journal();
    // Nothing of what is there counts any more: the journal goes, for good if `sync`, then the bytes.
    int begin_anew(bool sync);
    // Room for the whole file, at once. A file system without that is no error.
    int allocate(std::uint64_t bytes);
    int write(std::uint64_t offset, std::span<const std::byte> bytes,
              std::size_t& written);  // some may be written before an error
    // Flushes the bytes, then replaces the journal. Nothing happens if `begin_anew` came after `generation` was asked for.
    int save_journal(const Journal& journal, unsigned generation);
    // The last journal on a disk that is full: if there is no room for it, the end of what is there makes some.
    int save_last_journal(Journal journal);
    unsigned generation();
    int read(std::uint64_t offset, std::span<std::byte> bytes, std::size_t& count);

    struct Finish {
        bool sync = true;
        bool replace = false;  // else EEXIST
        std::optional<std::int64_t> modified_s;
        std::uint64_t bytes = 0;
    };
    int finish(const Finish& how);  // flushed, renamed, the journal gone, the folder flushed
    void remove();                  // both files

private:
    int sync_folder() const;
    void drop_journal();

    const std::string path_, part_, journal_, draft_;
    int fd_ = -1;
    bool allocated_ = false;
    bool journal_may_be_there_ = true;  // small files save the system calls
    std::mutex journal_mutex_;
    unsigned generation_ = 0;
};

}  // namespace hp::download
