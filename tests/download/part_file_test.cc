// SPDX-License-Identifier: Apache-2.0
// The part file on a disk that fails at every call there is.
#include "download/part_file.h"

#include <gtest/gtest.h>

#include <unistd.h>
#include <cerrno>
#include <filesystem>
#include <fstream>

#include "net/sys_file.h"

namespace hp::download {
namespace {

namespace fs = std::filesystem;

// The kernel, with the n-th call that changes something made to fail.
class FailingFiles final : public FileSys {
public:
    int fail_at = 0, calls = 0, error = ENOSPC;
    std::vector<std::string> log;

    int open(const char* path, int flags, mode_t mode) override { return fails("open") ? -1 : real().open(path, flags, mode); }
    int close(int fd) override { return real().close(fd); }
    ssize_t pwrite(int fd, const void* data, std::size_t size, std::int64_t offset) override {
        return fails("pwrite") ? -1 : real().pwrite(fd, data, std::min<std::size_t>(size, 3), offset);  // always short
    }
    ssize_t pread(int fd, void* data, std::size_t size, std::int64_t offset) override {
        return real().pread(fd, data, size, offset);
    }
    std::int64_t size(int fd) override { return real().size(fd); }
    Kind kind(const char* path) override { return real().kind(path); }
    int lock(int fd) override { return fails("lock") ? -1 : real().lock(fd); }
    bool same(int fd, const char* path) override { return real().same(fd, path); }
    int allocate(int fd, std::int64_t bytes) override { return fails("allocate") ? -1 : real().allocate(fd, bytes); }
    int truncate(int fd, std::int64_t bytes) override { return fails("truncate") ? -1 : real().truncate(fd, bytes); }
    int data_sync(int fd) override { return fails("data_sync") ? -1 : real().data_sync(fd); }
    int sync(int fd) override { return fails("sync") ? -1 : real().sync(fd); }
    int set_time(int fd, std::int64_t s) override { return real().set_time(fd, s); }
    int rename(const char* from, const char* to, bool replace) override {
        return fails("rename") ? -1 : real().rename(from, to, replace);
    }
    int unlink(const char* path) override { return real().unlink(path); }

private:
    static FileSys& real() { return kernel_file_sys(); }
    bool fails(const char* call) {
        log.emplace_back(call);
        if (++calls != fail_at) return false;
        errno = error;
        return true;
    }
};

class PartFileTest : public testing::Test {
protected:
    PartFileTest() : folder_(fs::temp_directory_path() / ("hp-part-" + std::to_string(getpid()))) {
        fs::create_directories(folder_);
    }
    ~PartFileTest() override { fs::remove_all(folder_); }

    std::string path() const { return folder_ / "file"; }
    static Journal journal() {
        Journal journal;
        journal.version = {10u, {"\"a\"", ""}, ""};
        journal.done = {{0, 5}};
        return journal;
    }
    static int write(PartFile& file, std::uint64_t at, std::string_view text) {
        std::size_t written = 0;
        return file.write(at, std::as_bytes(std::span(text)), written);
    }
    std::string content() const {
        std::ifstream in(path());
        return {std::istreambuf_iterator<char>(in), {}};
    }

    const fs::path folder_;
};

TEST_F(PartFileTest, FromNothingToAFile) {
    PartFile file(path());
    ASSERT_EQ(file.open(), 0);
    EXPECT_FALSE(file.read_journal());
    ASSERT_EQ(file.allocate(10), 0);
    ASSERT_EQ(write(file, 5, "world"), 0);
    ASSERT_EQ(write(file, 0, "hello"), 0);
    ASSERT_EQ(file.save_journal(journal(), file.generation()), 0);
    ASSERT_TRUE(file.read_journal());
    EXPECT_FALSE(fs::exists(path()));
    ASSERT_EQ(file.finish({true, false, 1'000'000, 10}), 0);
    EXPECT_EQ(content(), "helloworld");
    EXPECT_EQ(std::distance(fs::directory_iterator(folder_), {}), 1);
}

TEST_F(PartFileTest, OneWriterAtATime) {
    PartFile first(path()), second(path());
    ASSERT_EQ(first.open(), 0);
    EXPECT_EQ(second.open(), EWOULDBLOCK);
    ASSERT_EQ(first.finish({}), 0);
    EXPECT_EQ(second.open(), 0) << "another file by now";
}

TEST_F(PartFileTest, AJournalOfBeforeDoesNotComeBack) {
    PartFile file(path());
    ASSERT_EQ(file.open(), 0);
    ASSERT_EQ(write(file, 0, "hello"), 0);
    const unsigned before = file.generation();
    ASSERT_EQ(file.begin_anew(true), 0);
    ASSERT_EQ(file.save_journal(journal(), before), 0);
    EXPECT_FALSE(fs::exists(path() + ".part.journal"));
}

TEST_F(PartFileTest, AJournalIsNotBelievedWithoutItsBytes) {
    PartFile file(path());
    ASSERT_EQ(file.open(), 0);
    ASSERT_EQ(file.save_journal(journal(), file.generation()), 0);
    EXPECT_FALSE(file.read_journal());
    ASSERT_EQ(write(file, 0, "hello"), 0);
    EXPECT_TRUE(file.read_journal());
}

TEST_F(PartFileTest, DoesNotReplaceUnlessTold) {
    std::ofstream(path()) << "old";
    PartFile file(path());
    ASSERT_EQ(file.open(), 0);
    ASSERT_EQ(write(file, 0, "new"), 0);
    PartFile::Finish how;
    how.bytes = 3;
    EXPECT_EQ(file.finish(how), EEXIST);
    EXPECT_EQ(content(), "old");
    how.replace = true;
    EXPECT_EQ(file.finish(how), 0);
    EXPECT_EQ(content(), "new");
}

// Whichever call fails: it is told, and no file appears that is not whole.
TEST_F(PartFileTest, EveryCallMayFail) {
    const auto run = [&](FailingFiles& files) {
        const FileSysOverride in_force(files);
        PartFile file(path());
        int error = file.open();
        if (error == 0) error = file.begin_anew(true);
        if (error == 0) error = file.allocate(10);
        if (error == 0) error = write(file, 0, "hello");
        if (error == 0) error = file.save_journal(journal(), file.generation());
        if (error == 0) error = write(file, 5, "world");
        if (error == 0) error = file.finish({true, false, {}, 10});
        return error;
    };
    FailingFiles counting;
    ASSERT_EQ(run(counting), 0);
    fs::remove(path());
    ASSERT_GT(counting.calls, 10);
    for (int nth = 1; nth <= counting.calls; ++nth) {
        FailingFiles files;
        files.fail_at = nth;
        const int error = run(files);
        EXPECT_EQ(error, ENOSPC) << files.log.back() << ", call " << nth;
        if (fs::exists(path())) {
            EXPECT_EQ(content(), "helloworld") << files.log.back() << ", call " << nth;
        }
        fs::remove_all(folder_);
        fs::create_directories(folder_);
    }
    FailingFiles without;  // a file system that cannot allocate
    without.error = EOPNOTSUPP;
    for (std::size_t i = 0; i < counting.log.size(); ++i)
        if (counting.log[i] == "allocate") without.fail_at = static_cast<int>(i) + 1;
    EXPECT_EQ(run(without), 0);
}

}  // namespace
}  // namespace hp::download
