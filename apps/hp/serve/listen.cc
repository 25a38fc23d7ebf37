// SPDX-License-Identifier: Apache-2.0
#include "hp/serve/listen.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>

#include "hp/certificate.h"
#include "hp/file_limit.h"
#include "hp/format.h"

namespace hp::app::serve {
namespace {

constexpr DWORD receive_bytes = 64 * 1024;            // in one read
constexpr DWORD pending_bytes_max = 64 << 20;         // of one connection; we stop reading long before
constexpr DWORD close_timeout_ms = 24 * 3600 * 1000;  // an answer may take long; who does not take it at all is found by silence

DWORD milliseconds(std::chrono::nanoseconds time) {
    return static_cast<DWORD>(std::chrono::duration_cast<std::chrono::milliseconds>(time).count());
}

const char* certificate_advice(int error) {
    switch (error) {
        case ENOENT: return "no such file: look at --cert and --key";
        case EACCES: return "the key does not open or does not belong to the certificate: look at --key and --key-password";
        case EBADMSG: return "--cert is not a certificate in PEM form";
        default: return std::strerror(error);
    }
}

const char* start_advice(int error) {
    switch (error) {
        case EADDRINUSE: return "the address is in use; choose another port with --port (0: any)";
        case EACCES: return "ports below 1024 need root or CAP_NET_BIND_SERVICE; choose a higher one with --port";
        case EADDRNOTAVAIL: return "this machine does not have that address; see `ip address`, or use --bind 0.0.0.0";
        case EMFILE:
        case ENFILE: return "too many open files; raise the limit with `ulimit -n`";
        default: return std::strerror(error);
    }
}

std::string shown(const std::string& host) { return host.find(':') == host.npos ? host : "[" + host + "]"; }

struct Address {
    std::string host;
    USHORT port = 0;
};

Address address_of(IHttpServer& server) {
    TCHAR host[64];
    int size = sizeof host;
    Address address;
    if (server.GetListenAddress(host, size, address.port)) address.host = host;
    return address;
}

}  // namespace

Component make_component(const Options& options, Server& listener) {
    Component made = options.tls ? Component(HP_Create_HttpsServer(&listener), HP_Destroy_HttpsServer)
                                 : Component(HP_Create_HttpServer(&listener), HP_Destroy_HttpServer);
    // Each connection is a descriptor, and so is the file that it gets.
    const std::uint64_t descriptors = std::max(raise_file_limit(), 2 * files_besides) - files_besides;
    made->SetMaxConnectionCount(static_cast<DWORD>(std::min<std::uint64_t>(options.connections_max, descriptors / 2)));
    if (options.threads != 0) made->SetWorkerThreadCount(options.threads);
    made->SetSocketBufferSize(receive_bytes);
    made->SetNoDelay(TRUE);
    made->SetMaxPendingDataLength(pending_bytes_max);
    made->SetHttpHeadTimeout(milliseconds(std::min<std::chrono::nanoseconds>(options.timeout, std::chrono::seconds(30))));
    made->SetHttpBodyTimeout(milliseconds(options.timeout));
    made->SetHttpIdleTimeout(milliseconds(options.timeout));
    made->SetSSLHandShakeTimeout(milliseconds(options.timeout));
    made->SetCloseTimeout(close_timeout_ms);
    return made;
}

std::string set_up_tls(IHttpServer& server, const Options& options) {
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

std::string start(IHttpServer& server, const Options& options) {
    if (server.Start(options.host.c_str(), options.port)) return {};
    const int error = errno;
    return format("cannot listen on %s:%u: %s", shown(options.host).c_str(), options.port, start_advice(error));
}

std::string listening_address(IHttpServer& server) {
    const Address address = address_of(server);
    return format("%s:%u", shown(address.host).c_str(), address.port);
}

std::string site_url(IHttpServer& server, bool secure) {
    Address address = address_of(server);
    if (address.host == "0.0.0.0") address.host = "127.0.0.1";
    if (address.host == "::") address.host = "::1";
    // The certificate of our own making is for that name.
    if (secure && (address.host == "127.0.0.1" || address.host == "::1")) address.host = "localhost";
    const bool usual = address.port == (secure ? 443 : 80);
    return (secure ? "https://" : "http://") + shown(address.host) + (usual ? "" : ":" + std::to_string(address.port)) + "/";
}

}  // namespace hp::app::serve
