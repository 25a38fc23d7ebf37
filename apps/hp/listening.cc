// SPDX-License-Identifier: Apache-2.0
#include "hp/listening.h"

#include <CLI/CLI.hpp>

#include <cerrno>
#include <cstring>
#include <fstream>

#include "hp/certificate.h"
#include "hp/format.h"

namespace hp::app {
namespace {

const char* certificate_advice(int error) {
    switch (error) {
        case ENOENT: return "no such file: look at --cert and --key";
        case EACCES: return "the key does not open or does not belong to the certificate: look at --key and --key-password";
        case EBADMSG: return "--cert is not a certificate in PEM form";
        default: return std::strerror(error);
    }
}

std::string must_be_address(const std::string& host) {
    return SYS_IsIPAddress(host.c_str()) ? ""
                                         : "--host takes a numeric address, e.g. 127.0.0.1, 0.0.0.0 or ::, not `" + host + "`";
}

}  // namespace

void define_tls_options(CLI::App& command, TlsOptions& o, const char* client, CLI::Option* needs) {
    auto* certificate =
        command.add_option("--cert", o.certificate, "Certificate chain, PEM; default: one for localhost, made in memory")
            ->type_name("FILE");
    auto* key = command.add_option("--key", o.key, "Private key of --cert, PEM")->type_name("FILE")->needs(certificate);
    command.add_option("--key-password", o.key_password, "Password of --key")->type_name("TEXT")->needs(key);
    auto* write = command
                      .add_option("--write-cert", o.write_certificate,
                                  format("Write the certificate made in memory there, for `%s --cacert`", client))
                      ->type_name("FILE");
    if (needs != nullptr) {
        certificate->needs(needs);
        write->needs(needs);
    }
    certificate->needs(key);
    write->excludes(certificate);
}

std::string set_up_tls(ITcpServer& server, const TlsOptions& options) {
    if (!options.certificate.empty()) {
        const char* password = options.key_password.empty() ? nullptr : options.key_password.c_str();
        if (server.SetupSSLContext(SSL_VM_NONE, options.certificate.c_str(), options.key.c_str(), password)) return {};
        return format("cannot use the certificate: %s", certificate_advice(errno));
    }
    const Certificate own = make_certificate();
    if (!server.SetupSSLContextByMemory(SSL_VM_NONE, own.certificate.c_str(), own.key.c_str()))
        return format("cannot use its own certificate: %s", std::strerror(errno));
    if (options.write_certificate.empty()) return {};
    std::ofstream file(options.write_certificate);
    if (file << own.certificate && file.flush()) return {};
    return format("cannot write %s: %s", options.write_certificate.c_str(), std::strerror(errno));
}

void define_address_options(CLI::App& command, const char* names, std::string& host, std::uint16_t& port, const char* about) {
    command.add_option(names, host, about)->check(must_be_address)->type_name("ADDRESS")->capture_default_str();
    command.add_option("--port", port, "Port to listen on; 0 lets the system choose")->type_name("N")->capture_default_str();
}

std::string listen_advice(int error) {
    switch (error) {
        case EADDRINUSE: return "the address is in use; choose another port with --port (0: any)";
        case EACCES: return "ports below 1024 need root or CAP_NET_BIND_SERVICE; choose a higher one with --port";
        case EADDRNOTAVAIL: return "this machine does not have that address; see `ip address`, or use --host 0.0.0.0";
        case EMFILE:
        case ENFILE: return "too many open files; raise the limit with `ulimit -n`";
        default: return std::strerror(error);
    }
}

std::string bracketed(const std::string& host) { return host.find(':') == host.npos ? host : "[" + host + "]"; }

}  // namespace hp::app
