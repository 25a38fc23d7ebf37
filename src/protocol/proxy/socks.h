// SPDX-License-Identifier: Apache-2.0
#pragma once
// The client's side of SOCKS: version 4 with its extension 4a, and version 5 (RFC 1928) with user and password (RFC 1929).
#include <array>
#include <cstddef>

#include "protocol/proxy/dialogue.h"

namespace hp::proxy {

// A reply of known length, collected however it is cut.
class Reply {
public:
    // Takes what is missing up to `size` from the front of `bytes`. True: all is there.
    bool collect(Bytes& bytes, std::size_t size);
    void clear() { size_ = 0; }
    std::size_t size() const { return size_; }
    unsigned operator[](std::size_t i) const { return std::to_integer<unsigned>(bytes_[i]); }

private:
    std::array<std::byte, 4 + 1 + 255 + 2> bytes_;  // the longest one: SOCKS5 with a name
    std::size_t size_ = 0;
};

class Socks4 final : public Dialogue {
public:
    Socks4(const Url& url, const Target& target) : user_(url.user), target_(target) {}
    Step start(Output& out) override;
    Step feed(Bytes bytes, Output& out) override;

private:
    std::string user_;
    Target target_;
    Reply reply_;
};

class Socks5 final : public Dialogue {
public:
    Socks5(const Url& url, const Target& target)
        : user_(url.user), password_(url.password), has_user_(url.has_user), target_(target) {}
    Step start(Output& out) override;
    Step feed(Bytes bytes, Output& out) override;

private:
    // What is waited for, in this order; authentication only when the proxy chose it.
    enum class Waits : std::uint8_t { method, authentication, reply };

    Step on_method(Output& out);
    void authenticate(Output& out);
    void request(Output& out);
    Step on_reply(Bytes bytes);

    std::string user_, password_;
    bool has_user_;
    Target target_;
    Waits waits_ = Waits::method;
    Reply reply_;
};

}  // namespace hp::proxy
