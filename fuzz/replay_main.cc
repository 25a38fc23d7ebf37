// Runs one fuzzer over files instead of over invented input: `x_fuzzer FILE|FOLDER...`.
// The empty input always comes first, so that a fuzzer without a corpus is still run once.

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

void replay(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    // Named first: after a crash, the last line tells the input.
    std::printf("%s\n", file.c_str());
    std::fflush(stdout);
    // A vector of its exact size, for a sanitizer to see a read past the end.
    const std::vector<std::uint8_t> input(bytes.begin(), bytes.end());
    LLVMFuzzerTestOneInput(input.data(), input.size());
}

}  // namespace

int main(int argc, char** argv) {
    LLVMFuzzerTestOneInput(nullptr, 0);
    for (int i = 1; i < argc; ++i) {
        if (std::filesystem::is_directory(argv[i])) {
            for (const auto& entry : std::filesystem::recursive_directory_iterator(argv[i])) {
                if (entry.is_regular_file()) replay(entry.path());
            }
        } else if (std::filesystem::exists(argv[i])) {
            replay(argv[i]);
        }
    }
}
