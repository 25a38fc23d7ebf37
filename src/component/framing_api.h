// SPDX-License-Identifier: Apache-2.0
#pragma once
// The methods of the receive models PULL and PACK (guide 2.1.1).
#include "component/tcp_api.h"

namespace hp {

template <class B, class... Id>
class PullApi : public B {
public:
    using B::B;

    EnFetchResult Fetch(Id... id, BYTE* data, int length) override { return fetch(this->connection(id...), data, length, true); }
    EnFetchResult Peek(Id... id, BYTE* data, int length) override { return fetch(this->connection(id...), data, length, false); }
    HP_OPTION(DWORD, MaxPullDataLength, pull_bytes_max)

private:
    EnFetchResult fetch(ConnectionId id, BYTE* data, int length, bool consume) {
        if (data == nullptr || length < 0) {
            errno = EINVAL;
            return FR_DATA_NOT_FOUND;
        }
        const std::span<std::byte> target(reinterpret_cast<std::byte*>(data), static_cast<std::size_t>(length));
        return static_cast<EnFetchResult>(this->engine_.fetch(id, target, consume));
    }
};

template <class B>
class PackApi : public B {
public:
    using B::B;

    HP_OPTION(DWORD, MaxPackSize, pack_bytes_max)
    HP_OPTION(USHORT, PackHeaderFlag, pack_flag)
};

}  // namespace hp
