// SPDX-License-Identifier: Apache-2.0
// SYS_Base64* and SYS_Url*: what is decoded encodes back, bounds hold, rooms are never left. Input: the room (a byte), then bytes.
#include <hpsocket/HPSocket.h>

#include <string>
#include <vector>

#include "input.h"

namespace {

using hp::fuzz::check;
using Function = int (*)(BYTE*, DWORD, BYTE*, DWORD&);

struct Result {
    int code;
    std::vector<BYTE> bytes;
    DWORD length;
};

Result call(Function function, std::vector<BYTE> source, DWORD room) {
    Result result{0, std::vector<BYTE>(room), room};
    result.code = function(source.data(), static_cast<DWORD>(source.size()), result.bytes.data(), result.length);
    if (result.code == 0) {
        check(result.length <= room, "within the room");
        result.bytes.resize(result.length);
    }
    return result;
}

struct Pair {
    Function encode;
    Function decode;
    DWORD (*encode_bound)(const BYTE*, DWORD);
    DWORD (*decode_bound)(const BYTE*, DWORD);
};
constexpr Pair pairs[] = {
    {[](BYTE* in, DWORD size, BYTE* out, DWORD& length) { return SYS_Base64Encode(in, size, out, length); },
     [](BYTE* in, DWORD size, BYTE* out, DWORD& length) { return SYS_Base64Decode(in, size, out, length); },
     [](const BYTE*, DWORD size) { return SYS_GuessBase64EncodeBound(size); }, SYS_GuessBase64DecodeBound},
    {SYS_UrlEncode, SYS_UrlDecode, SYS_GuessUrlEncodeBound, SYS_GuessUrlDecodeBound},
};

void examine(const Pair& pair, const std::vector<BYTE>& bytes, DWORD small_room) {
    const auto size = static_cast<DWORD>(bytes.size());
    const DWORD needed = pair.encode_bound(bytes.data(), size);
    const Result coded = call(pair.encode, bytes, needed);
    check(coded.code == 0 && coded.length == needed, "the bound is what is needed");
    check(call(pair.decode, coded.bytes, size).bytes == bytes, "round trip");
    const Result small = call(pair.encode, bytes, small_room);
    check(small.code == (small_room < needed ? -5 : 0) && small.length == needed, "too small a room says what is needed");

    const DWORD bound = pair.decode_bound(bytes.data(), size);
    const Result decoded = call(pair.decode, bytes, bound);
    check(decoded.code == 0 || decoded.code == -3, "the bound suffices");
    check(decoded.code == 0 ? decoded.length == bound : decoded.length == 0, "and is what is needed");
    const Result tight = call(pair.decode, bytes, small_room);
    check(tight.code == (decoded.code != 0 ? -3 : small_room < bound ? -5 : 0), "bad data is bad whatever the room");
    if (decoded.code != 0) return;
    const Result again = call(pair.encode, decoded.bytes, pair.encode_bound(decoded.bytes.data(), decoded.length));
    check(again.code == 0 && call(pair.decode, again.bytes, bound).bytes == decoded.bytes, "the same again");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    hp::fuzz::Input input(data, size);
    const DWORD small_room = input.byte();
    const auto rest = input.rest();
    for (const Pair& pair : pairs) examine(pair, {rest.begin(), rest.end()}, small_room);
    return 0;
}
