// SPDX-License-Identifier: Apache-2.0
// Root, File and FileCache, on a real folder and with a clock of the test's own.
#include <gtest/gtest.h>
#include <unistd.h>

#include <cerrno>

#include "hp/serve/file_cache.h"
#include "hp/serve_folder.h"

namespace hp::app::serve {
namespace {

constexpr Nanoseconds later = std::int64_t{1} << 62;  // long after every file was made: all are settled
constexpr Nanoseconds second = 1'000'000'000;

int error_of(const Root& root, const char* path) {
    errno = 0;
    return root.open(path) ? 0 : errno;
}

TEST(ServeRoot, OpensWhatIsInside) {
    const Folder folder;
    folder.write("a/b", "x");
    folder.link("inside", "a/b");
    folder.link("a/up", "../a/b");
    folder.link("chain", "inside");
    const Root root(folder.path(), Symlinks::inside);
    for (const char* path : {"", "a", "a/b"}) EXPECT_EQ(error_of(root, path), 0) << path;
    EXPECT_EQ(error_of(root, "a/c"), ENOENT);
    EXPECT_EQ(error_of(root, "a/b/c"), ENOTDIR);
    if (!root.guarded_by_kernel()) GTEST_SKIP() << "no openat2";
    for (const char* path : {"inside", "a/up", "chain"}) EXPECT_EQ(error_of(root, path), 0) << path;
}

TEST(ServeRoot, NoWayOut) {
    const Folder outside, folder;
    outside.write("secret", "s");
    folder.write("a/b", "x");
    const std::string name = std::filesystem::path(outside.path()).filename();
    folder.link("absolute", outside.path("secret"));
    folder.link("relative", "../" + name + "/secret");
    folder.link("folder", outside.path());
    folder.link("a/deep", "../../" + name);
    folder.link("loop", "loop");
    folder.link("top", "/");
    folder.link("self", "/proc/self/root");
    for (const auto& [links, by_kernel] : {std::pair(Symlinks::inside, true), std::pair(Symlinks::never, true),
                                           std::pair(Symlinks::inside, false), std::pair(Symlinks::never, false)}) {
        const Root root(folder.path(), links, by_kernel);
        EXPECT_EQ(error_of(root, "a/b"), 0);
        EXPECT_EQ(error_of(root, ""), 0);
        EXPECT_EQ(error_of(root, "a"), 0);
        for (const std::string& path :
             {std::string("absolute"), std::string("relative"), std::string("folder/secret"), std::string("a/deep/secret"),
              std::string("loop"), std::string("top/etc/passwd"), std::string("self/etc/passwd")})
            EXPECT_NE(error_of(root, path.c_str()), 0) << path;
        // Even if a path of that kind came this far.
        for (const std::string& path : {"../" + name + "/secret", "a/../../" + name + "/secret", outside.path("secret")})
            EXPECT_NE(error_of(root, path.c_str()), 0) << path;
    }
    const Root open(folder.path(), Symlinks::always);
    EXPECT_EQ(error_of(open, ("../" + name + "/secret").c_str()), EXDEV);
    EXPECT_EQ(error_of(open, "/etc/passwd"), EXDEV);
    for (const char* path : {"absolute", "relative", "folder/secret", "a/deep/secret"})
        EXPECT_EQ(error_of(open, path), 0) << path;
}

TEST(ServeRoot, NeverFollowsWhenToldSo) {
    const Folder folder;
    folder.write("a/b", "x");
    folder.link("file", "a/b");
    folder.link("folder", "a");
    for (const bool by_kernel : {true, false}) {
        const Root root(folder.path(), Symlinks::never, by_kernel);
        EXPECT_EQ(error_of(root, "a/b"), 0);
        EXPECT_EQ(error_of(root, "file"), ELOOP);
        EXPECT_NE(error_of(root, "folder/b"), 0);
        EXPECT_NE(error_of(root, "folder"), 0);
    }
}

TEST(ServeRoot, DoesNotWaitForAFifo) {
    const Folder folder;
    ASSERT_EQ(::mkfifo(folder.path("fifo").c_str(), 0644), 0);
    const Root root(folder.path(), Symlinks::inside);
    EXPECT_EQ(error_of(root, "fifo"), 0);
    FileCache cache(root, true, {});
    EXPECT_EQ(cache.find("fifo", later), nullptr);
    EXPECT_EQ(errno, ENXIO);
}

TEST(ServeRoot, MustBeAFolder) {
    const Folder folder;
    folder.write("file", "x");
    EXPECT_THROW(Root(folder.path("file"), Symlinks::inside), std::system_error);
    EXPECT_THROW(Root(folder.path("nothing"), Symlinks::inside), std::system_error);
}

TEST(ServeFile, ATagForEachState) {
    const Folder folder;
    folder.write("a", "one");
    const Facts first = folder.facts("a");
    const Etag tag = weak_etag(first);
    EXPECT_EQ(std::string_view(tag.data()).size(), 20u);
    EXPECT_TRUE(std::string_view(tag.data()).starts_with("W/\""));
    EXPECT_EQ(weak_etag(folder.facts("a")), tag);
    for (std::uint64_t Facts::*field : {&Facts::device, &Facts::inode, &Facts::size}) {
        Facts other = first;
        ++(other.*field);
        EXPECT_NE(weak_etag(other), tag);
    }
    for (Nanoseconds Facts::*field : {&Facts::modified, &Facts::changed}) {
        Facts other = first;
        ++(other.*field);
        EXPECT_NE(weak_etag(other), tag);
    }
}

TEST(ServeFile, StrongOnlyWhenALaterChangeWouldShow) {
    Facts facts{1, 2, 3, 1'000'000'007, 5 * second + 7};
    EXPECT_FALSE(are_settled(facts, 5 * second + 7));
    EXPECT_FALSE(are_settled(facts, 5 * second + 20'000'000));
    EXPECT_TRUE(are_settled(facts, 5 * second + 20'000'008));
    // A file system that counts whole seconds.
    facts.modified = second, facts.changed = 5 * second;
    EXPECT_FALSE(are_settled(facts, 7 * second));
    EXPECT_TRUE(are_settled(facts, 7 * second + 1));
}

TEST(ServeCache, KeepsSmallFilesAndAsksOnceASecond) {
    const Folder folder;
    folder.write("a.txt", "one");
    const Root root(folder.path(), Symlinks::inside);
    FileCache cache(root, true, {});
    Resource* found = cache.find("a.txt", later);
    ASSERT_NE(found, nullptr);
    EXPECT_TRUE(found->file->in_memory());
    EXPECT_EQ(found->file->content(), "one");
    EXPECT_STREQ(found->mime.type, "text/plain; charset=utf-8");
    folder.write("a.txt", "other");
    found = cache.find("a.txt", later + second - 1);
    ASSERT_NE(found, nullptr);
    EXPECT_EQ(found->file->content(), "one");
    found = cache.find("a.txt", later + second);
    ASSERT_NE(found, nullptr);
    EXPECT_EQ(found->file->content(), "other");
    ::unlink(folder.path("a.txt").c_str());
    EXPECT_NE(cache.find("a.txt", later + second), nullptr);
    EXPECT_EQ(cache.find("a.txt", later + 2 * second), nullptr);
    EXPECT_EQ(errno, ENOENT);
    EXPECT_EQ(cache.size(), 0u);
    EXPECT_EQ(cache.bytes(), 0u);
}

TEST(ServeCache, WhatIsNotSettledIsReadEachTime) {
    const Folder folder;
    folder.write("a", "one");
    const Root root(folder.path(), Symlinks::inside);
    FileCache cache(root, true, {});
    const Nanoseconds now = folder.facts("a").changed;
    EXPECT_TRUE(std::string_view(cache.find("a", now)->file->etag()).starts_with("W/"));
    std::ofstream(folder.path("a")) << "two";
    EXPECT_EQ(cache.find("a", now)->file->content(), "two");
    EXPECT_TRUE(std::string_view(cache.find("a", later)->file->etag()).starts_with("\""));
}

TEST(ServeCache, LargeFilesStayOpenAndAreBounded) {
    const Folder folder;
    FileCache::Limits limits;
    limits.content_bytes_max = 10;
    limits.descriptors_max = 2;
    const Root root(folder.path(), Symlinks::inside);
    FileCache cache(root, true, limits);
    for (int i = 0; i < 5; ++i) folder.write("f" + std::to_string(i), "more than ten bytes");
    for (int i = 0; i < 5; ++i) {
        const Resource* found = cache.find("f" + std::to_string(i), later);
        ASSERT_NE(found, nullptr);
        EXPECT_FALSE(found->file->in_memory());
        EXPECT_EQ(found->file->read_all(), "more than ten bytes");
        EXPECT_LE(cache.descriptors(), 2u);
    }
    EXPECT_EQ(cache.size(), 2u);
}

TEST(ServeCache, ForgetsTheOldest) {
    const Folder folder;
    FileCache::Limits limits;
    limits.resources_max = 3;
    const Root root(folder.path(), Symlinks::inside);
    FileCache cache(root, true, limits);
    for (const char* name : {"a", "b", "c", "d"}) folder.write(name, "old");
    for (const char* name : {"a", "b", "c", "a", "d"}) ASSERT_NE(cache.find(name, later), nullptr);  // b is the oldest now
    for (const char* name : {"a", "b", "c", "d"}) folder.write(name, "new");
    EXPECT_EQ(cache.find("a", later)->file->content(), "old");
    EXPECT_EQ(cache.find("b", later)->file->content(), "new");
    EXPECT_EQ(cache.size(), 3u);
}

TEST(ServeCache, BytesAreBounded) {
    const Folder folder;
    FileCache::Limits limits;
    limits.bytes_max = 100'000;
    const Root root(folder.path(), Symlinks::inside);
    FileCache cache(root, true, limits);
    for (int i = 0; i < 20; ++i) {
        const std::string name = "f" + std::to_string(i);
        folder.write(name, std::string(30'000, 'x'));
        ASSERT_NE(cache.find(name, later), nullptr);
        EXPECT_LE(cache.bytes(), limits.bytes_max);
    }
    EXPECT_EQ(cache.size(), 3u);
}

TEST(ServeCache, FoldersAreTold) {
    const Folder folder;
    folder.write("sub/a", "x");
    const Root root(folder.path(), Symlinks::inside);
    FileCache cache(root, true, {});
    EXPECT_EQ(cache.find("sub", later), nullptr);
    EXPECT_EQ(errno, EISDIR);
    EXPECT_EQ(cache.find("", later), nullptr);
    EXPECT_EQ(errno, EISDIR);
}

TEST(ServeCache, SiblingsMustNotBeOlder) {
    const Folder folder;
    folder.write("a.js", "plain");
    folder.write("a.js.gz", "zipped");
    folder.write("a.js.br", "older");
    folder.write("a.png", "x");
    folder.write("a.png.gz", "x");
    std::filesystem::last_write_time(folder.path("a.js.br"),
                                     std::filesystem::file_time_type::clock::now() - std::chrono::hours(1));
    const Root root(folder.path(), Symlinks::inside);
    FileCache cache(root, true, {});
    const Resource* script = cache.find("a.js", later);
    ASSERT_NE(script, nullptr);
    EXPECT_NE(script->siblings[index_of(Coding::gzip)], nullptr);
    EXPECT_EQ(script->siblings[index_of(Coding::br)], nullptr);
    EXPECT_EQ(script->siblings[index_of(Coding::zstd)], nullptr);
    const Resource* picture = cache.find("a.png", later);
    ASSERT_NE(picture, nullptr);
    EXPECT_EQ(picture->siblings[index_of(Coding::gzip)], nullptr);
    // It goes with the next look.
    ::unlink(folder.path("a.js.gz").c_str());
    script = cache.find("a.js", later + second);
    EXPECT_EQ(script->siblings[index_of(Coding::gzip)], nullptr);
}

}  // namespace
}  // namespace hp::app::serve
