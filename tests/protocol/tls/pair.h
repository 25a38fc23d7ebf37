// Two TLS sessions wired to each other in memory.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include <openssl/err.h>
#include <openssl/ssl.h>

#include "protocol/tls/session.h"
#include "support/certificates.h"

namespace hp::tls {

inline std::span<const std::byte> bytes_of(std::string_view text) { return std::as_bytes(std::span(text)); }

struct Recorder final : Wire {
    std::vector<std::byte> bytes;
    void write(std::span<const std::byte> records) override { bytes.insert(bytes.end(), records.begin(), records.end()); }
};

struct Receiver final : Upper {
    std::vector<std::string> log;    // "established", then what was read
    std::string text;                // all that was read
    bool accept = true;              // what established() answers
    std::size_t stop_at = SIZE_MAX;  // read() answers false once so many bytes came
    std::string greeting;            // sent from within established()
    bool echo = false;
    Session* session = nullptr;
    Wire* wire = nullptr;

    bool established() override {
        log.emplace_back("established");
        EXPECT_TRUE(greeting.empty() || session->send(bytes_of(greeting), *wire));
        return accept;
    }
    bool read(std::span<const std::byte> plaintext) override {
        EXPECT_FALSE(plaintext.empty());
        log.emplace_back(reinterpret_cast<const char*>(plaintext.data()), plaintext.size());
        text += log.back();
        EXPECT_TRUE(!echo || session->send(plaintext, *wire));
        return text.size() < stop_at;
    }
};

struct End {
    std::unique_ptr<Session> session;
    Recorder wire;
    Receiver upper;
    Progress progress = Progress::ok;
    std::vector<std::byte> scratch = std::vector<std::byte>(std::size_t{64} << 10);

    void own(std::unique_ptr<Session> made) {
        session = std::move(made);
        upper.session = session.get();
        upper.wire = &wire;
    }
    Progress feed(std::span<const std::byte> records) {
        progress = session->feed(records, scratch, wire, upper);
        EXPECT_EQ(ERR_peek_error(), 0u) << "an error was left for others";
        return progress;
    }
    bool send(std::string_view text) { return session->send(bytes_of(text), wire); }
};

// Plain bytes of an unencrypted alert record at the end of what was written, or -1.
inline int last_alert(const Recorder& wire) {
    const std::size_t size = wire.bytes.size();
    if (size < 7 || wire.bytes[size - 7] != std::byte{21} || wire.bytes[size - 3] != std::byte{2}) return -1;
    return static_cast<int>(wire.bytes[size - 1]);
}

struct Pair {
    End client;
    End server;

    Pair(const ContextSet& clients, const ContextSet& servers, std::string_view name = "a.example.com") {
        client.own(Session::create(clients, name));
        server.own(Session::create(servers));
        EXPECT_NE(client.session, nullptr);
        EXPECT_NE(server.session, nullptr);
    }
    void only_tls12() { SSL_set_max_proto_version(client.session->native(), TLS1_2_VERSION); }

    // Carries everything both ways, in pieces of `chunk` bytes, until nobody writes any more. Input for a dead end is lost.
    void pump(std::size_t chunk = SIZE_MAX) {
        while (!client.wire.bytes.empty() || !server.wire.bytes.empty()) {
            carry(client, server, chunk);
            carry(server, client, chunk);
        }
    }
    static void carry(End& from, End& to, std::size_t chunk = SIZE_MAX) {
        const std::vector<std::byte> records = std::exchange(from.wire.bytes, {});
        for (std::size_t at = 0; at < records.size(); at += std::min(chunk, records.size() - at)) {
            if (to.progress != Progress::ok) return;
            to.feed(std::span(records).subspan(at, std::min(chunk, records.size() - at)));
        }
    }
    bool shake_hands(std::size_t chunk = SIZE_MAX) {
        client.progress = client.session->start(client.wire);
        EXPECT_EQ(server.session->start(server.wire), Progress::ok);
        pump(chunk);
        return up();
    }
    // Both agree; with TLS 1.3 a client is established before the server judged it.
    bool up() const {
        return client.session->established() && server.session->established() && server.progress == Progress::ok &&
               client.progress == Progress::ok;
    }
};

inline const test::Identity& authority() {
    static const test::Identity made = test::make_ca();
    return made;
}

inline const test::Identity& leaf() {
    static const test::Identity made = test::issue(authority(), {"a.example.com"}, {"127.0.0.1", "::1"});
    return made;
}

inline Credentials identity(const test::Identity& of, int verify_mode = verify_none) {
    Credentials credentials;
    credentials.in_memory = true;
    credentials.verify_mode = verify_mode;
    credentials.certificate = of.certificate.c_str();
    credentials.key = of.key.c_str();
    return credentials;
}

inline Credentials trusting(const test::Identity& ca, int verify_mode = verify_peer) {
    Credentials credentials;
    credentials.in_memory = true;
    credentials.verify_mode = verify_mode;
    credentials.ca = ca.certificate.c_str();
    return credentials;
}

// A server with `leaf()` and a client that verifies it.
struct Sets {
    ContextSet servers;
    ContextSet clients;
    Sets() {
        EXPECT_EQ(servers.setup(Role::server, identity(leaf()), ""), 0);
        EXPECT_EQ(clients.setup(Role::client, trusting(authority()), ""), 0);
    }
};

}  // namespace hp::tls
