// SPDX-License-Identifier: Apache-2.0
// A proxy on the loopback interface, of the kind that a URL's scheme names, built on components of our own. Names it is asked for mean
// 127.0.0.1: only who let it resolve them gets there.
#pragma once

#include <memory>
#include <string>
#include <vector>

namespace hp::test {

class TestProxy {
public:
    // With `credentials` it wants "me" and, except SOCKS4, "secret".
    explicit TestProxy(const std::string& scheme, bool credentials = false);
    ~TestProxy();
    TestProxy(const TestProxy&) = delete;
    TestProxy& operator=(const TestProxy&) = delete;

    std::string url() const;  // with what it wants
    unsigned short port() const;
    std::vector<std::string> asked();  // "host:port" of each request, in order

private:
    struct Body;
    std::unique_ptr<Body> body_;
};

// While it lives, the authority of our test certificates is the only one of the system's, for contexts made meanwhile; or none is. Made
// before, and destroyed after, whatever has threads.
class SystemAuthority {
public:
    explicit SystemAuthority(bool ours = true);
    ~SystemAuthority();
    SystemAuthority(const SystemAuthority&) = delete;
    SystemAuthority& operator=(const SystemAuthority&) = delete;

private:
    std::string file_;
};

}  // namespace hp::test
