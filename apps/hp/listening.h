// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the commands that listen have in common: the certificate, the address, and what to tell a person when one cannot be used.
#include <hpsocket/HPSocket-SSL.h>

#include <cstdint>
#include <string>

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace hp::app {

// Names of PEM files. Without a certificate one is made, in memory.
struct TlsOptions {
    std::string certificate, key, key_password, write_certificate;
};

// --cert, --key, --key-password and --write-cert; the last for `client`, which can be told to trust it.
// `needs`, if any: the flag without which they make no sense.
void define_tls_options(CLI::App& command, TlsOptions& options, const char* client, CLI::Option* needs = nullptr);

// @return what is wrong, empty if nothing
std::string set_up_tls(ITcpServer& server, const TlsOptions& options);

// --host, under all of `names`, and --port.
void define_address_options(CLI::App& command, const char* names, std::string& host, std::uint16_t& port,
                            const char* about = "Numeric address to listen on; 0.0.0.0 and :: mean all");

// Why Start failed with `error`, and what to do.
std::string listen_advice(int error);

// "127.0.0.1", "[::1]"
std::string bracketed(const std::string& host);

}  // namespace hp::app
