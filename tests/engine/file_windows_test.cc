// SPDX-License-Identifier: Apache-2.0
#include "engine/http/file_windows.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>
#include <vector>

#include "net/fd.h"
#include "support/faulty_sys.h"

namespace hp {
namespace {

using test::Call;
using test::FaultySys;

constexpr std::uint64_t window = FileWindows::window_bytes;

class File {
public:
    explicit File(std::uint64_t bytes) {
        char name[] = "/tmp/hp-windows-XXXXXX";
        fd_ = Fd(::mkstemp(name));
        ::unlink(name);
        write(0, pattern(bytes, 1));
    }
    static std::string pattern(std::uint64_t bytes, unsigned seed) {
        std::string text(bytes, '\0');
        for (std::uint64_t i = 0; i < bytes; ++i) text[i] = static_cast<char>(i * 131 + i / 251 + seed);
        return text;
    }
    void write(std::uint64_t offset, const std::string& text) const {
        ASSERT_EQ(::pwrite(fd_.get(), text.data(), text.size(), static_cast<off_t>(offset)), static_cast<ssize_t>(text.size()));
    }
    void shorten(std::uint64_t bytes) const { ASSERT_EQ(::ftruncate(fd_.get(), static_cast<off_t>(bytes)), 0); }
    int fd() const { return fd_.get(); }

private:
    Fd fd_;
};

class FileWindowsTest : public testing::Test {
protected:
    FileWindowsTest() : override_(sys_) {
        sys_.fail = [this](Call call, std::uint64_t) { return call == Call::map_file ? (++maps_, fails_) : 0; };
    }
    // What the file's bytes are, as windows give them.
    std::string read(const File& file, std::uint64_t offset, std::uint64_t left) {
        std::string text;
        while (left > 0) {
            BufferNode* node = windows_.view(file.fd(), offset, left, now_ms_);
            if (node == nullptr) return "failed " + std::to_string(errno);
            EXPECT_LE(node->capacity, left);
            text.append(reinterpret_cast<const char*>(node->data()), node->capacity);
            offset += node->capacity;
            left -= node->capacity;
            node->release(node);
        }
        return text;
    }

    FaultySys sys_;
    const SysOverride override_;
    int maps_ = 0, fails_ = 0;
    std::int64_t now_ms_ = sys_.now_ms();
    TimerWheel timers_{now_ms_};
    FileWindows windows_{timers_};
};

TEST_F(FileWindowsTest, GivesTheBytesOfTheFile) {
    const std::uint64_t size = 2 * window + 12'345;
    const File file(size);
    const std::string all = File::pattern(size, 1);
    for (const auto& [offset, left] : std::vector<std::pair<std::uint64_t, std::uint64_t>>{
             {0, size}, {1, size - 1}, {4096, 70'000}, {window - 1, 2}, {window, window}, {2 * window, 12'345}, {size - 1, 1}})
        EXPECT_EQ(read(file, offset, left), all.substr(offset, left)) << offset << " " << left;
    EXPECT_EQ(maps_, 3);  // each once
    EXPECT_EQ(read(file, size - 1, 2), "failed " + std::to_string(EIO));
}

TEST_F(FileWindowsTest, SeesWhatTheFileHasBecome) {
    const File file(window + 100);
    EXPECT_EQ(read(file, 0, window + 100), File::pattern(window + 100, 1));
    file.write(0, File::pattern(window + 50'000, 2));  // written over, and longer
    EXPECT_EQ(read(file, 0, window + 50'000), File::pattern(window + 50'000, 2));
    EXPECT_EQ(maps_, 2);
    file.shorten(10);
    EXPECT_EQ(read(file, 0, 11), "failed " + std::to_string(EIO));
    EXPECT_EQ(read(file, 0, 10), File::pattern(10, 2));
    file.write(0, File::pattern(window, 3));
    EXPECT_EQ(read(file, 0, window), File::pattern(window, 3));
    EXPECT_EQ(maps_, 2);
}

TEST_F(FileWindowsTest, AnotherFileIsAnotherFile) {
    const File one(1000), two(1000);
    two.write(0, File::pattern(1000, 9));
    EXPECT_EQ(read(one, 0, 1000), File::pattern(1000, 1));
    EXPECT_EQ(read(two, 0, 1000), File::pattern(1000, 9));
    EXPECT_EQ(maps_, 2);
}

TEST_F(FileWindowsTest, LargeFilesPass) {
    const std::uint64_t size = FileWindows::kept_file_bytes_max + 1;
    const File file(size);
    const std::string all = File::pattern(size, 1);
    EXPECT_EQ(read(file, 5000, size - 5000), all.substr(5000));
    const int first = maps_;
    EXPECT_EQ(read(file, size - 5000, 5000), all.substr(size - 5000));
    EXPECT_EQ(maps_, first + 1);
}

TEST_F(FileWindowsTest, TheLeastUsedIsLetGoBeyondTheLimit) {
    std::vector<File> files;
    for (std::size_t i = 0; i < FileWindows::windows_max + 1; ++i) files.emplace_back(10);
    for (const File& file : files) {
        read(file, 0, 10);
        ++now_ms_;
    }
    EXPECT_EQ(maps_, static_cast<int>(files.size()));
    read(files.back(), 0, 10);
    read(files[1], 0, 10);
    EXPECT_EQ(maps_, static_cast<int>(files.size()));
    read(files[0], 0, 10);
    EXPECT_EQ(maps_, static_cast<int>(files.size()) + 1);
}

TEST_F(FileWindowsTest, WhatNobodyAsksForIsLetGo) {
    const File file(10);
    read(file, 0, 10);
    now_ms_ -= FileWindows::kept_ms * 2;  // as if that had been long ago
    read(file, 0, 10);
    EXPECT_EQ(maps_, 1);
    timers_.advance(sys_.now_ms() + FileWindows::kept_ms + TimerWheel::tick_ms);
    EXPECT_EQ(timers_.wait_ms(sys_.now_ms()), -1);  // nothing is kept, so nothing is waited for
    read(file, 0, 10);
    EXPECT_EQ(maps_, 2);
}

TEST(FileWindows, AWindowInUseOutlivesThem) {
    const File file(1000);
    BufferNode* node = nullptr;
    {
        TimerWheel timers(0);
        FileWindows windows(timers);
        node = windows.view(file.fd(), 10, 500, 0);
    }
    ASSERT_NE(node, nullptr);
    EXPECT_EQ(std::memcmp(node->data(), File::pattern(1000, 1).data() + 10, 500), 0);
    node->release(node);
}

TEST_F(FileWindowsTest, SaysWhyItFailed) {
    const File file(1000);
    fails_ = ENOMEM;
    EXPECT_EQ(read(file, 0, 1000), "failed " + std::to_string(ENOMEM));
    fails_ = 0;
    EXPECT_EQ(read(file, 0, 1000), File::pattern(1000, 1));
    EXPECT_EQ(windows_.view(-1, 0, 1, 0), nullptr);
    EXPECT_EQ(errno, EBADF);
}

}  // namespace
}  // namespace hp
