// SPDX-License-Identifier: Apache-2.0
// Character sets: rooms are never left, "too small" says what is needed, and what is converted converts back. Input: which function
// (a byte), the room (a byte), then the text.
#include <hpsocket/HPSocket.h>

#include <algorithm>
#include <cerrno>
#include <climits>
#include <cstring>
#include <string_view>
#include <vector>

#include "input.h"

namespace {

using hp::fuzz::check;

template <class From, class To>
using Function = BOOL (*)(const From[], int, To[], int&);

// Converts with the room asked for, then with what is said to be needed. False: not text.
template <class From, class To>
bool convert(Function<From, To> function, const std::vector<From>& source, int room, std::vector<To>& dest) {
    dest.resize(static_cast<std::size_t>(room));
    int length = room;
    errno = 0;
    const BOOL ok = function(source.data(), static_cast<int>(source.size()), dest.data(), length);
    if (!ok && errno != E2BIG) {
        check(errno == EILSEQ && length == 0, "not text");
        return false;
    }
    check(ok ? length <= room : length > room, "the length that is needed");
    dest.resize(static_cast<std::size_t>(length));
    int again = length;
    check(function(source.data(), static_cast<int>(source.size()), dest.data(), again) && again == length, "now it fits");
    return true;
}

// U+E0000 to U+E007F: glibc leaves them out where the other set has none.
bool has_tags(const std::vector<char>& utf8) {
    const std::string_view text(utf8.data(), utf8.size());
    return text.find("\xF3\xA0\x80") != text.npos || text.find("\xF3\xA0\x81") != text.npos;
}
bool has_tags(const std::vector<WCHAR>& wide) {
    return std::any_of(wide.begin(), wide.end(), [](WCHAR c) { return c >> 7 == 0xE0000 >> 7; });
}

template <class From, class To>
void there_and_back(Function<From, To> there, Function<To, From> back, const std::vector<From>& source, int room) {
    std::vector<To> dest;
    if (!convert(there, source, room, dest)) return;
    std::vector<From> returned;
    check(convert(back, dest, room, returned), "what we wrote is text");
    check(returned == source || has_tags(source), "round trip");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    hp::fuzz::Input input(data, size);
    const std::uint8_t choice = input.byte();
    const int room = input.byte();
    const auto rest = input.rest();
    std::vector<char> bytes(rest.begin(), rest.end());
    std::vector<WCHAR> wide(rest.size() / sizeof(WCHAR));
    if (!wide.empty()) std::memcpy(wide.data(), rest.data(), wide.size() * sizeof(WCHAR));
    switch (choice % 7) {
        case 0: there_and_back(&SYS_GbkToUnicodeEx, &SYS_UnicodeToGbkEx, bytes, room); break;
        case 1: there_and_back(&SYS_UnicodeToGbkEx, &SYS_GbkToUnicodeEx, wide, room); break;
        case 2: there_and_back(&SYS_Utf8ToUnicodeEx, &SYS_UnicodeToUtf8Ex, bytes, room); break;
        case 3: there_and_back(&SYS_UnicodeToUtf8Ex, &SYS_Utf8ToUnicodeEx, wide, room); break;
        case 4: there_and_back(&SYS_GbkToUtf8Ex, &SYS_Utf8ToGbkEx, bytes, room); break;
        case 5: there_and_back(&SYS_Utf8ToGbkEx, &SYS_GbkToUtf8Ex, bytes, room); break;
        default: {
            constexpr const char* sets[] = {"UTF-8", "GB18030", "ISO-2022-JP", "UTF-16", "UTF-7", "BIG5", "EUC-KR", "NO SUCH"};
            std::vector<char> dest(static_cast<std::size_t>(room));
            int length = room;
            const BOOL ok = SYS_CharsetConvert(sets[choice / 7 % 8], sets[choice / 56 % 8], bytes.data(),
                                               static_cast<int>(bytes.size()), dest.data(), length);
            check(ok ? length <= room : length == 0 || length > room, "within the room");
        }
    }
    return 0;
}
