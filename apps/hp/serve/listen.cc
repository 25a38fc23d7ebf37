// SPDX-License-Identifier: Apache-2.0
#include "hp/serve/listen.h"

#include <algorithm>
#include <cerrno>
#include <cstring>

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
    Component made = options.secure ? Component(HP_Create_HttpsServer(&listener), HP_Destroy_HttpsServer)
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

std::string start(IHttpServer& server, const Options& options) {
    if (server.Start(options.host.c_str(), options.port)) return {};
    const int error = errno;
    return format("cannot listen on %s:%u: %s", bracketed(options.host).c_str(), options.port, listen_advice(error).c_str());
}

std::string listening_address(IHttpServer& server) {
    const Address address = address_of(server);
    return format("%s:%u", bracketed(address.host).c_str(), address.port);
}

std::string site_url(IHttpServer& server, bool secure) {
    Address address = address_of(server);
    if (address.host == "0.0.0.0") address.host = "127.0.0.1";
    if (address.host == "::") address.host = "::1";
    // The certificate of our own making is for that name.
    if (secure && (address.host == "127.0.0.1" || address.host == "::1")) address.host = "localhost";
    const bool usual = address.port == (secure ? 443 : 80);
    return (secure ? "https://" : "http://") + bracketed(address.host) + (usual ? "" : ":" + std::to_string(address.port)) + "/";
}

}  // namespace hp::app::serve
