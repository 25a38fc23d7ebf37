// SPDX-License-Identifier: Apache-2.0
#include "support/test_proxy.h"

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <hpsocket/HPSocket-SSL.h>
#include <hpsocket/HPSocket.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <mutex>
#include <optional>

#include "support/identities.h"

namespace hp::test {
namespace {

constexpr const char* basic = "Proxy-Authorization: Basic bWU6c2VjcmV0\r\n";  // me:secret

std::string binary(std::initializer_list<int> bytes) {
    std::string text;
    for (const int byte : bytes) text += static_cast<char>(byte);
    return text;
}

struct Guest {
    std::string heard;
    int stage = 0;  // SOCKS5: method, password, request
    CONNID target = 0;
    bool open = false;
};

// What to do with what a guest has said so far.
struct Request {
    std::string answer;  // to be said now
    std::string host;
    int port = 0;
    bool refused = false;
    std::size_t used = 0;  // of what was heard; 0: more is needed
};

}  // namespace

struct TestProxy::Body final : CTcpServerListener, CTcpAgentListener {
    Body(const std::string& scheme_text, bool wants) : scheme(scheme_text), credentials(wants) {
        ITcpServerListener* listener = this;
        server = scheme == "https" ? HP_Create_SSLServer(listener) : HP_Create_TcpServer(listener);
        agent = HP_Create_TcpAgent(static_cast<ITcpAgentListener*>(this));
        const Identity& own = server_identity();
        if (scheme == "https") {
            EXPECT_TRUE(server->SetupSSLContextByMemory(SSL_VM_NONE, own.certificate.c_str(), own.key.c_str()));
        }
        EXPECT_TRUE(agent->Start());
        EXPECT_TRUE(server->Start("127.0.0.1", 0));
        TCHAR text[64];
        int length = 64;
        EXPECT_TRUE(server->GetListenAddress(text, length, port));
    }
    ~Body() {
        server->Stop();
        agent->Stop();
        HP_Destroy_TcpAgent(agent);
        scheme == "https" ? HP_Destroy_SSLServer(server) : HP_Destroy_TcpServer(server);
    }
    static const BYTE* data(const std::string& text) { return reinterpret_cast<const BYTE*>(text.data()); }
    void say(CONNID id, const std::string& text) {
        if (!text.empty()) server->Send(id, data(text), static_cast<int>(text.size()));
    }

    // --- guests ---
    EnHandleResult OnReceive(ITcpServer*, CONNID id, const BYTE* bytes, int length) override {
        std::lock_guard lock(mutex);
        Guest& guest = guests[id];
        if (guest.open) return agent->Send(guest.target, bytes, length) ? HR_OK : HR_ERROR;
        guest.heard.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length));
        for (;;) {
            const Request request = read(guest);
            if (request.used == 0) return HR_OK;
            guest.heard.erase(0, request.used);
            say(id, request.answer);
            if (request.refused) {
                server->Disconnect(id, FALSE);
                return HR_OK;
            }
            if (request.port == 0) continue;
            asked.push_back(request.host + ":" + std::to_string(request.port));
            in6_addr address;
            const bool ipv4 = inet_pton(AF_INET, request.host.c_str(), &address) == 1;
            if (!agent->Connect(ipv4 ? request.host.c_str() : "127.0.0.1", static_cast<USHORT>(request.port), nullptr,
                                reinterpret_cast<PVOID>(id)))
                refuse(id);
            return HR_OK;
        }
    }
    EnHandleResult OnClose(ITcpServer*, CONNID id, EnSocketOperation, int) override {
        std::lock_guard lock(mutex);
        if (guests[id].open) agent->Disconnect(guests[id].target, FALSE);
        guests.erase(id);
        return HR_OK;
    }

    // --- targets ---
    CONNID guest_of(CONNID id) {
        PVOID extra = nullptr;
        agent->GetConnectionExtra(id, &extra);
        return reinterpret_cast<CONNID>(extra);
    }
    EnHandleResult OnConnect(ITcpAgent*, CONNID id) override {
        std::lock_guard lock(mutex);
        const CONNID guest = guest_of(id);
        guests[guest].target = id;
        guests[guest].open = true;
        if (scheme.starts_with("socks4")) say(guest, binary({0, 90, 0, 0, 0, 0, 0, 0}));
        if (scheme.starts_with("socks5")) say(guest, binary({5, 0, 0, 1, 0, 0, 0, 0, 0, 0}));
        if (scheme.starts_with("http")) say(guest, "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 Connected\r\nVia: test\r\n\r\n");
        return HR_OK;
    }
    EnHandleResult OnReceive(ITcpAgent*, CONNID id, const BYTE* bytes, int length) override {
        server->Send(guest_of(id), bytes, length);
        return HR_OK;
    }
    EnHandleResult OnClose(ITcpAgent*, CONNID id, EnSocketOperation, int) override {
        std::lock_guard lock(mutex);
        const CONNID guest = guest_of(id);
        const auto found = guests.find(guest);
        if (found == guests.end()) return HR_OK;
        if (found->second.open)
            server->Disconnect(guest, FALSE);
        else
            refuse(guest);
        return HR_OK;
    }
    void refuse(CONNID guest) {
        if (scheme.starts_with("socks4")) say(guest, binary({0, 91, 0, 0, 0, 0, 0, 0}));
        if (scheme.starts_with("socks5")) say(guest, binary({5, 5, 0, 1, 0, 0, 0, 0, 0, 0}));
        if (scheme.starts_with("http")) say(guest, "HTTP/1.1 502 Bad Gateway\r\nContent-Length: 4\r\n\r\nbad\n");
        server->Disconnect(guest, FALSE);
    }

    // --- requests ---
    Request read(Guest& guest) const {
        if (scheme.starts_with("socks4")) return read_socks4(guest.heard);
        if (scheme.starts_with("socks5")) return read_socks5(guest);
        return read_http(guest.heard);
    }
    static int port_at(const std::string& text, std::size_t at) {
        return static_cast<unsigned char>(text[at]) << 8 | static_cast<unsigned char>(text[at + 1]);
    }
    static std::string ip_at(const std::string& text, std::size_t at, int family) {
        char ip[INET6_ADDRSTRLEN];
        return inet_ntop(family, text.data() + at, ip, sizeof ip);
    }
    Request read_socks4(const std::string& text) const {
        if (text.size() < 9) return {};
        std::size_t end = text.find('\0', 8);
        if (end == std::string::npos) return {};
        Request request;
        request.port = port_at(text, 2);
        request.host = ip_at(text, 4, AF_INET);
        request.refused = credentials && text.substr(8, end - 8) != "me";
        if (request.host == "0.0.0.1") {
            const std::size_t name = end + 1;
            end = text.find('\0', name);
            if (end == std::string::npos) return {};
            request.host = text.substr(name, end - name);
        }
        if (request.refused) request.answer = binary({0, 93, 0, 0, 0, 0, 0, 0});
        request.used = end + 1;
        return request;
    }
    Request read_socks5(Guest& guest) const {
        const std::string& text = guest.heard;
        Request request;
        if (text.size() < 5 && guest.stage == 2) return {};
        if (text.size() < 2) return {};
        const auto at = [&text](std::size_t i) { return static_cast<std::size_t>(static_cast<unsigned char>(text[i])); };
        if (guest.stage == 0) {
            if (text.size() < 2 + at(1)) return {};
            request.used = 2 + at(1);
            request.refused = credentials && text.substr(2, at(1)).find('\2') == std::string::npos;
            request.answer = request.refused ? binary({5, 255}) : binary({5, credentials ? 2 : 0});
            guest.stage = credentials ? 1 : 2;
        } else if (guest.stage == 1) {
            if (text.size() < 3 + at(1) || text.size() < 3 + at(1) + at(2 + at(1))) return {};
            request.used = 3 + at(1) + at(2 + at(1));
            request.refused = text.substr(0, request.used) != "\1\2me\6secret";
            request.answer = binary({1, request.refused ? 1 : 0});
            guest.stage = 2;
        } else {
            const std::size_t address = at(3) == 1 ? 4 : at(3) == 4 ? 16 : 1 + at(4);
            if (text.size() < 4 + address + 2) return {};
            request.host = at(3) == 3 ? text.substr(5, at(4)) : ip_at(text, 4, at(3) == 1 ? AF_INET : AF_INET6);
            request.port = port_at(text, 4 + address);
            request.used = 4 + address + 2;
        }
        return request;
    }
    Request read_http(const std::string& text) const {
        const std::size_t end = text.find("\r\n\r\n");
        if (end == std::string::npos) return {};
        Request request;
        request.used = end + 4;
        const std::size_t space = text.find(' ', 8), colon = text.rfind(':', space);
        request.refused = !text.starts_with("CONNECT ") || (credentials && text.find(basic) == std::string::npos);
        if (request.refused)
            request.answer = "HTTP/1.1 407 Who?\r\nProxy-Authenticate: Basic realm=x\r\nContent-Length: 3\r\n\r\nno\n";
        request.host = text.substr(8, colon - 8);
        request.port = std::atoi(text.c_str() + colon + 1);
        return request;
    }

    const std::string scheme;
    const bool credentials;
    ITcpServer* server;
    ITcpAgent* agent;
    USHORT port = 0;
    std::recursive_mutex mutex;
    std::map<CONNID, Guest> guests;
    std::vector<std::string> asked;
};

TestProxy::TestProxy(const std::string& scheme, bool credentials) : body_(std::make_unique<Body>(scheme, credentials)) {}
TestProxy::~TestProxy() = default;
unsigned short TestProxy::port() const { return body_->port; }

std::string TestProxy::url() const {
    const bool socks4 = body_->scheme.starts_with("socks4");
    const std::string user = !body_->credentials ? "" : socks4 ? "me@" : "me:secret@";
    return body_->scheme + "://" + user + "127.0.0.1:" + std::to_string(body_->port);
}

std::vector<std::string> TestProxy::asked() {
    std::lock_guard lock(body_->mutex);
    return body_->asked;
}

SystemAuthority::SystemAuthority(bool ours) : file_((std::filesystem::temp_directory_path() / "hp-authority-XXXXXX").string()) {
    const int fd = ::mkstemp(file_.data());
    if (fd < 0) std::abort();
    ::close(fd);
    if (ours) std::ofstream(file_) << authority().certificate;
    ::setenv("SSL_CERT_FILE", file_.c_str(), 1);
}

SystemAuthority::~SystemAuthority() {
    ::unsetenv("SSL_CERT_FILE");
    std::filesystem::remove(file_);
}

}  // namespace hp::test
