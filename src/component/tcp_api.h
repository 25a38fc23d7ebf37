// SPDX-License-Identifier: Apache-2.0
#pragma once
// The methods of TCP components, TLS included: plain components share the interface, and refuse what only TLS can do (EPERM).
#include "component/socket_api.h"
#include "engine/layers/tls_layer.h"

namespace hp {

template <class B, class... Id>
class TcpApi : public B {
public:
    using B::B;

    BOOL SendSmallFile(Id... id, LPCTSTR path, const LPWSABUF head, const LPWSABUF tail) override {
        return truth(this->engine_.send_file(this->connection(id...), path, from_wsabuf(head), from_wsabuf(tail)));
    }
    HP_OPTION(DWORD, SocketBufferSize, socket_buffer_bytes)
    HP_OPTION(DWORD, KeepAliveTime, keepalive_ms)
    HP_OPTION(DWORD, KeepAliveInterval, keepalive_interval_ms)
    HP_FLAG(NoDelay, no_delay)
    HP_OPTION(DWORD, MaxPendingDataLength, pending_bytes_max)
    HP_OPTION(DWORD, CloseTimeout, close_timeout_ms)

#ifdef _SSL_SUPPORT
    void CleanupSSLContext() override { this->engine_.tls_contexts().cleanup(); }
    BOOL StartSSLHandShake(Id... id) override { return truth(this->engine_.start_tls(this->connection(id...))); }
    HP_FLAG(SSLAutoHandShake, tls_auto_handshake)
    HP_OPTION(DWORD, SSLHandShakeTimeout, tls_handshake_timeout_ms)
    void SetSSLCipherList(LPCTSTR list) override {
        if (this->engine_.lifecycle().state() == State::stopped)
            this->engine_.options().tls_cipher_list = list != nullptr ? list : "";
    }
    LPCTSTR GetSSLCipherList() override { return this->engine_.options().tls_cipher_list.c_str(); }
    BOOL GetSSLSessionInfo(Id... id, EnSSLSessionInfo what, LPVOID* info) override {
        if (!this->engine_.stack().tls) return failure(EPERM);
        return truth(this->engine_.inspect(this->connection(id...), [&](Connection& connection) {
            const tls::Session* session = connection.tls()->session();
            if (session == nullptr)
                errno = EPERM;
            else if (session->session_info(what, info))
                return true;
            else
                errno = EINVAL;
            return false;
        }));
    }

protected:
    // Contexts that the component ran with may be used again, and may be replaced without being cleaned up first.
    BOOL setup_tls(tls::Role role, const tls::Credentials& credentials, Fn_SNI_ServerNameCallback callback) {
        if (!this->engine_.stack().tls || this->engine_.lifecycle().state() != State::stopped) return failure(EPERM);
        if (this->engine_.tls_used().exchange(false)) this->engine_.tls_contexts().cleanup();
        const int error = this->engine_.tls_contexts().setup(role, credentials, this->engine_.options().tls_cipher_list, callback,
                                                             &this->engine_.tls_contexts());
        return error == 0 ? TRUE : failure(error);
    }
    static tls::Credentials credentials(int verify, LPCSTR cert, LPCSTR key, LPCSTR password, LPCSTR ca, bool in_memory) {
        tls::Credentials credentials;
        credentials.verify_mode = verify;
        credentials.certificate = cert;
        credentials.key = key;
        credentials.key_password = password;
        credentials.ca = ca;
        credentials.in_memory = in_memory;
        return credentials;
    }
#endif
};

template <class I>
class TcpServerApi : public TcpApi<ServerApi<I>, CONNID> {
public:
    using TcpApi<ServerApi<I>, CONNID>::TcpApi;

    HP_OPTION(DWORD, AcceptSocketCount, accept_events_max)
    HP_OPTION(DWORD, SocketListenQueue, listen_queue)
    HP_OPTION(ULONGLONG, MaxTotalPendingDataLength, pending_bytes_total_max)
    HP_OPTION(EnProxyProtocol, ProxyProtocol, proxy_protocol)
    HP_OPTION(DWORD, ProxyProtocolTimeout, proxy_header_timeout_ms)
    BOOL SetProxyProtocolSources(LPCTSTR sources) override {
        if (this->engine_.lifecycle().state() != State::stopped) return failure(EPERM);
        const std::string text = sources != nullptr ? sources : "";
        const auto networks = Networks::parse(text);
        if (!networks) return failure(EINVAL);
        this->engine_.options().proxy_sources = *networks;
        this->engine_.options().proxy_sources_text = text;
        return TRUE;
    }
    LPCTSTR GetProxyProtocolSources() override { return this->engine_.options().proxy_sources_text.c_str(); }

#ifdef _SSL_SUPPORT
    BOOL SetupSSLContext(int verify, LPCTSTR cert, LPCTSTR key, LPCTSTR password, LPCTSTR ca,
                         Fn_SNI_ServerNameCallback callback) override {
        return this->setup_tls(tls::Role::server, this->credentials(verify, cert, key, password, ca, false), callback);
    }
    BOOL SetupSSLContextByMemory(int verify, LPCSTR cert, LPCSTR key, LPCSTR password, LPCSTR ca,
                                 Fn_SNI_ServerNameCallback callback) override {
        return this->setup_tls(tls::Role::server, this->credentials(verify, cert, key, password, ca, true), callback);
    }
    int AddSSLContext(int verify, LPCTSTR cert, LPCTSTR key, LPCTSTR password, LPCTSTR ca) override {
        return add(this->credentials(verify, cert, key, password, ca, false));
    }
    int AddSSLContextByMemory(int verify, LPCSTR cert, LPCSTR key, LPCSTR password, LPCSTR ca) override {
        return add(this->credentials(verify, cert, key, password, ca, true));
    }
    BOOL BindSSLServerName(LPCTSTR name, int index) override {
        const int error = this->engine_.tls_contexts().bind_server_name(name != nullptr ? name : "", index);
        return error == 0 ? TRUE : failure(error);
    }

private:
    int add(const tls::Credentials& credentials) {
        int index = -1;
        if (const int error = this->engine_.tls_contexts().add(credentials, index); error != 0) {
            errno = error;
            return -1;
        }
        return index;
    }
#endif
};

// Agent and client: they connect, and have no SNI callback.
template <class B, class... Id>
class TcpDialApi : public TcpApi<B, Id...> {
public:
    using TcpApi<B, Id...>::TcpApi;

    HP_OPTION(DWORD, SyncConnectTimeout, sync_connect_timeout_ms)
    HP_OPTION(DWORD, AsyncConnectTimeout, async_connect_timeout_ms)
    BOOL SetProxy(LPCTSTR text) override {
        if (this->engine_.lifecycle().state() != State::stopped) return failure(EPERM);
        Options& options = this->engine_.options();
        std::optional<proxy::Url> url;
        if (text != nullptr && *text != '\0') {
            const proxy::Error error = proxy::parse_url(text, url.emplace());
            if (error != proxy::Error::ok) return failure(proxy::errno_of(error));
        }
        options.proxy = std::move(url);
        options.proxy_text = text != nullptr ? text : "";
        return TRUE;
    }
    LPCTSTR GetProxy() override { return this->engine_.options().proxy_text.c_str(); }
    HP_OPTION(DWORD, ReconnectDelay, reconnect_delay_ms)
    HP_OPTION(DWORD, ReconnectMaxDelay, reconnect_max_delay_ms)
    HP_OPTION(DWORD, ReconnectLimit, reconnect_limit)
    HP_FLAG(ReconnectJitter, reconnect_jitter)

#ifdef _SSL_SUPPORT
    BOOL SetupSSLContext(int verify, LPCTSTR cert, LPCTSTR key, LPCTSTR password, LPCTSTR ca) override {
        return this->setup_tls(tls::Role::client, this->credentials(verify, cert, key, password, ca, false), nullptr);
    }
    BOOL SetupSSLContextByMemory(int verify, LPCSTR cert, LPCSTR key, LPCSTR password, LPCSTR ca) override {
        return this->setup_tls(tls::Role::client, this->credentials(verify, cert, key, password, ca, true), nullptr);
    }
#endif
};

template <class I>
class TcpAgentApi : public TcpDialApi<AgentApi<I>, CONNID> {
public:
    using TcpDialApi<AgentApi<I>, CONNID>::TcpDialApi;
    HP_OPTION(ULONGLONG, MaxTotalPendingDataLength, pending_bytes_total_max)
};

template <class I>
class TcpClientApi : public TcpDialApi<ClientApi<I>> {
public:
    using TcpDialApi<ClientApi<I>>::TcpDialApi;
};

}  // namespace hp
