// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which content coding a client wants: RFC 9110 12.5.3. Pure.
#include <array>
#include <cstdint>
#include <string_view>

namespace hp::app::serve {

// In the order in which we prefer them when the client does not: the best for text last.
enum class Coding : std::uint8_t { identity, gzip, zstd, br };
constexpr std::size_t coding_count = 4;

// As in the Content-Encoding field, and as an ending of file names.
constexpr std::array<const char*, coding_count> coding_names{"identity", "gzip", "zstd", "br"};
constexpr std::array<const char*, coding_count> coding_endings{"", ".gz", ".zst", ".br"};

constexpr std::size_t index_of(Coding coding) { return static_cast<std::size_t>(coding); }

// A set of codings; identity is always in it.
class Codings {
public:
    constexpr Codings& add(Coding coding) {
        bits_ |= 1U << index_of(coding);
        return *this;
    }
    constexpr bool has(Coding coding) const { return (bits_ >> index_of(coding) & 1U) != 0; }
    constexpr bool any() const { return bits_ != 1; }

private:
    unsigned bits_ = 1;
};

// How much a client wants each coding, in thousandths; 0: not at all.
using Weights = std::array<std::uint16_t, coding_count>;

// Without the field, or with an empty one, only identity is wanted (RFC 9110 would allow more without the field; real clients that
// do not send it cannot decode). Members that make no sense are skipped.
Weights coding_weights(std::string_view accept_encoding);

// The coding of `available` that is wanted most; identity when none is.
Coding choose_coding(const Weights& weights, Codings available);

}  // namespace hp::app::serve
