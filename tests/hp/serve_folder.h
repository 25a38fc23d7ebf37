// SPDX-License-Identifier: Apache-2.0
#pragma once
// A folder for a test, which is gone afterwards.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include "hp/serve/file.h"

namespace hp::app::serve {

class Folder {
public:
    Folder() : path_(testing::TempDir() + "hp-serve-XXXXXX") {
        if (::mkdtemp(path_.data()) == nullptr) std::abort();
    }
    ~Folder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    const std::string& path() const { return path_; }
    std::string path(std::string_view name) const { return path_ + "/" + std::string(name); }

    // Written anew, in a new inode.
    void write(std::string_view name, std::string_view content) const {
        const std::string file = path(name);
        std::filesystem::create_directories(std::filesystem::path(file).parent_path());
        std::filesystem::remove(file);
        std::ofstream(file, std::ios::binary) << content;
    }
    void link(std::string_view name, std::string_view to) const {
        ASSERT_EQ(::symlink(std::string(to).c_str(), path(name).c_str()), 0);
    }
    Facts facts(std::string_view name) const {
        struct stat status {};
        EXPECT_EQ(::stat(path(name).c_str(), &status), 0) << name;
        return facts_of(status);
    }

private:
    std::string path_;
};

}  // namespace hp::app::serve
