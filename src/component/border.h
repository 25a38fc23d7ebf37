// SPDX-License-Identifier: Apache-2.0
#pragma once
// Between documented types and ours: errors, addresses, buffers.
#include <hpsocket/SocketInterface.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <string>
#include <vector>

#include "base/bytes.h"
#include "net/address.h"

namespace hp {

inline BOOL failure(int error) {
    errno = error;
    return FALSE;
}

inline BOOL truth(bool value) { return value ? TRUE : FALSE; }

// Gives `text` to a user's buffer of `length` characters, the NUL included; `length` becomes what is used or would be needed.
inline BOOL give_text(const std::string& text, TCHAR* buffer, int& length) {
    const int needed = static_cast<int>(text.size()) + 1;
    const bool fits = buffer != nullptr && length >= needed;
    if (fits) std::memcpy(buffer, text.c_str(), static_cast<std::size_t>(needed));
    length = needed;
    return fits ? TRUE : failure(ENOBUFS);
}

inline BOOL give_address(const Address& address, TCHAR* buffer, int& length, USHORT& port) {
    port = address.port();
    // Room for any address of the family is asked for, as documented: 16 or 46 characters.
    const int any = address.family() == AF_INET6 ? INET6_ADDRSTRLEN : INET_ADDRSTRLEN;
    const std::string text = address.text();
    if (buffer == nullptr || length < static_cast<int>(text.size()) + 1) {
        length = any;
        return failure(ENOBUFS);
    }
    return give_text(text, buffer, length);
}

// A user's WSABUF array as our buffers; empty ones are skipped. Lives as long as the call that uses it.
class UserBuffers {
public:
    UserBuffers(const WSABUF* buffers, int count) {
        valid_ = buffers != nullptr && count > 0;
        if (!valid_) return;
        Bytes* target = inline_.data();
        if (static_cast<std::size_t>(count) > inline_.size()) {
            many_.resize(static_cast<std::size_t>(count));
            target = many_.data();
        }
        begin_ = target;
        for (int i = 0; i < count; ++i) {
            if (buffers[i].len == 0) continue;
            valid_ = valid_ && buffers[i].buf != nullptr;
            *target++ = as_bytes(buffers[i].buf, buffers[i].len);
        }
        count_ = static_cast<std::size_t>(target - begin_);
    }
    bool valid() const { return valid_; }
    operator Buffers() const { return {begin_, count_}; }

private:
    std::array<Bytes, 16> inline_;
    std::vector<Bytes> many_;
    const Bytes* begin_ = nullptr;
    std::size_t count_ = 0;
    bool valid_ = false;
};

inline Bytes from_wsabuf(const WSABUF* buffer) {
    return buffer != nullptr && buffer->buf != nullptr ? as_bytes(buffer->buf, buffer->len) : Bytes{};
}

}  // namespace hp
