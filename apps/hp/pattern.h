// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a message carries: bytes that follow from (connection, message number, offset) and from nothing else. Whoever knows where he
// is in the stream knows the byte that must come, so that loss, reordering, duplication and corruption all show as a wrong byte.
#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <span>

namespace hp::app {

class Pattern {
public:
    Pattern(std::uint64_t connection, std::uint64_t message) noexcept
        : key_(mix(mix(connection + 1) ^ (message * 0x9e37'79b9'7f4a'7c15))) {}

    // Writes what stands at `offset` and after.
    void fill(std::span<std::byte> bytes, std::size_t offset = 0) const noexcept {
        each_piece(bytes.size(), offset, [&](std::size_t at, std::size_t size, const std::byte* expected) {
            std::memcpy(bytes.data() + at, expected, size);
            return true;
        });
    }

    // Where `bytes`, taken to stand at `offset`, first differ from the pattern.
    std::optional<std::size_t> difference(std::span<const std::byte> bytes, std::size_t offset = 0) const noexcept {
        std::optional<std::size_t> found;
        each_piece(bytes.size(), offset, [&](std::size_t at, std::size_t size, const std::byte* expected) {
            if (std::memcmp(bytes.data() + at, expected, size) == 0) return true;
            while (bytes[at] == *expected) ++at, ++expected;
            found = at;
            return false;
        });
        return found;
    }

    std::byte at(std::size_t offset) const noexcept {
        std::byte byte{};
        fill({&byte, 1}, offset);
        return byte;
    }

private:
    static constexpr std::size_t word_bytes = sizeof(std::uint64_t);

    // The finalizer of SplitMix64: neighbours get unrelated values.
    static constexpr std::uint64_t mix(std::uint64_t x) noexcept {
        x = (x ^ (x >> 30)) * 0xbf58'476d'1ce4'e5b9;
        x = (x ^ (x >> 27)) * 0x94d0'49bb'1331'11eb;
        return x ^ (x >> 31);
    }

    // Calls `use(position, size, expected bytes)` for pieces of at most a word, until it says false.
    template <class Use>
    void each_piece(std::size_t size, std::size_t offset, Use&& use) const noexcept {
        for (std::size_t done = 0; done < size;) {
            std::uint64_t word = (key_ + (offset + done) / word_bytes) * 0x9fb2'1c65'1e98'df25;
            word ^= word >> 32;
            const std::size_t skip = (offset + done) % word_bytes;
            const std::size_t count = std::min(word_bytes - skip, size - done);
            const auto* bytes = reinterpret_cast<const std::byte*>(&word);
            if (count == word_bytes ? !use(done, word_bytes, bytes) : !use(done, count, bytes + skip)) return;
            done += count;
        }
    }

    std::uint64_t key_;
};

}  // namespace hp::app
