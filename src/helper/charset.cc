// SPDX-License-Identifier: Apache-2.0
// SYS_CharsetConvert and its shorthands: character sets, by iconv.
#include <hpsocket/HPSocket.h>

#ifdef _ICONV_SUPPORT
#include <iconv.h>

#include <algorithm>
#include <bit>
#include <cerrno>
#include <climits>
#include <cstdint>
#include <cstring>
#include <cwchar>

namespace {

constexpr char gbk[] = "GBK";
constexpr char utf8[] = "UTF-8";
// Not "WCHAR_T", by which glibc lets numbers beyond Unicode pass.
constexpr const char* wide = std::endian::native == std::endian::little ? "UTF-32LE" : "UTF-32BE";
static_assert(sizeof(WCHAR) == 4);

BOOL failure(int error) {
    errno = error;
    return FALSE;
}

// One conversion from begin to end, written piece by piece.
class Conversion {
public:
    Conversion(LPCSTR to, LPCSTR from, const char* source, std::size_t bytes)
        : descriptor_(iconv_open(to, from)), error_(open() ? 0 : errno), next_(const_cast<char*>(source)), left_(bytes) {}
    ~Conversion() {
        if (open()) iconv_close(descriptor_);
    }
    Conversion(const Conversion&) = delete;
    Conversion& operator=(const Conversion&) = delete;

    bool open() const { return descriptor_ != reinterpret_cast<iconv_t>(-1); }
    int error() const { return error_; }
    std::uint64_t written() const { return written_; }

    // Writes as much as fits; error() is then E2BIG when that was not all. `room` is not null.
    void write(char* room, std::size_t bytes) {
        std::size_t room_left = bytes;
        error_ = 0;
        if (left_ > 0 && iconv(descriptor_, &next_, &left_, &room, &room_left) == failed) error_ = errno;
        // Back to the state that the set begins in: some write an escape sequence for that.
        if (error_ == 0 && iconv(descriptor_, nullptr, nullptr, &room, &room_left) == failed) error_ = errno;
        written_ += bytes - room_left;
    }

private:
    static constexpr auto failed = static_cast<std::size_t>(-1);

    iconv_t descriptor_;
    int error_;
    char* next_;
    std::size_t left_;
    std::uint64_t written_ = 0;
};

struct Source {
    const void* data;
    std::uint64_t bytes;
};

// `dest_length` counts units of `unit_bytes`. When the room is too small the rest is converted all the same, to say how long it
// is, and whether it is text at all.
BOOL convert(LPCSTR from, LPCSTR to, const Source& source, void* dest, std::size_t unit_bytes, int& dest_length) {
    char scratch[1024];
    const bool no_room = dest == nullptr || dest_length <= 0;
    const std::size_t room_bytes = no_room ? 0 : static_cast<std::size_t>(dest_length) * unit_bytes;
    dest_length = 0;
    Conversion conversion(to, from, static_cast<const char*>(source.data), source.bytes);
    if (!conversion.open()) return failure(conversion.error());
    conversion.write(no_room ? scratch : static_cast<char*>(dest), room_bytes);
    const std::uint64_t in_room = conversion.written();
    while (conversion.error() == E2BIG) conversion.write(scratch, sizeof scratch);
    if (conversion.error() != 0) return failure(conversion.error());
    dest_length = static_cast<int>(std::min<std::uint64_t>(conversion.written() / unit_bytes, INT_MAX));
    // Not by the first error: glibc asks for room even for a character that it then drops.
    return conversion.written() == in_room ? TRUE : failure(E2BIG);
}

std::uint64_t units(const char* text) { return std::strlen(text) + 1; }
std::uint64_t units(const WCHAR* text) { return std::wcslen(text) + 1; }

template <class From, class To>
BOOL convert_text(LPCSTR from, LPCSTR to, const From* source, int source_length, To* dest, int& dest_length) {
    if (source_length < -1 || (source == nullptr && source_length != 0)) {
        dest_length = 0;
        return failure(EINVAL);
    }
    const std::uint64_t length = source_length < 0 ? units(source) : static_cast<std::uint64_t>(source_length);
    const BOOL ok = convert(from, to, {source, length * sizeof(From)}, dest, sizeof(To), dest_length);
    if (!ok && errno == EINVAL) errno = EILSEQ;  // the text ends inside a character
    return ok;
}

}  // namespace

BOOL SYS_CharsetConvert(LPCSTR lpszFromCharset, LPCSTR lpszToCharset, LPCSTR lpszInBuf, int iInBufLen, LPSTR lpszOutBuf,
                        int& iOutBufLen) {
    if (lpszFromCharset == nullptr || lpszToCharset == nullptr || iInBufLen < 0 || (lpszInBuf == nullptr && iInBufLen > 0)) {
        iOutBufLen = 0;
        return failure(EINVAL);
    }
    return convert(lpszFromCharset, lpszToCharset, {lpszInBuf, static_cast<std::uint64_t>(iInBufLen)}, lpszOutBuf, 1, iOutBufLen);
}

// A pair of sets: the function that takes a length, and the one for text that ends with a NUL.
#define HP_CONVERSION(name, From, from, To, to)                                        \
    BOOL name##Ex(const From szSrc[], int iSrcLength, To szDest[], int& iDestLength) { \
        return convert_text(from, to, szSrc, iSrcLength, szDest, iDestLength);         \
    }                                                                                  \
    BOOL name(const From szSrc[], To szDest[], int& iDestLength) { return name##Ex(szSrc, -1, szDest, iDestLength); }

HP_CONVERSION(SYS_GbkToUnicode, char, gbk, WCHAR, wide)
HP_CONVERSION(SYS_UnicodeToGbk, WCHAR, wide, char, gbk)
HP_CONVERSION(SYS_Utf8ToUnicode, char, utf8, WCHAR, wide)
HP_CONVERSION(SYS_UnicodeToUtf8, WCHAR, wide, char, utf8)
HP_CONVERSION(SYS_GbkToUtf8, char, gbk, char, utf8)
HP_CONVERSION(SYS_Utf8ToGbk, char, utf8, char, gbk)

#endif  // _ICONV_SUPPORT
