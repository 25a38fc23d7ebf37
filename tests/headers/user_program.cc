// SPDX-License-Identifier: Apache-2.0
// A user's program as far as headers go: listeners from every adapter, every smart pointer, the cast helpers and the
// members of CHPObjectPtr. Compiled, never linked: see compile_alone.sh.

#include "hpsocket/GlobalErrno.h"
#include "hpsocket/HPSocket-SSL.h"
#include "hpsocket/HPSocket.h"

// System headers with names of their own for some macros of GlobalDef.h.
#include <sys/param.h>
#include <sys/socket.h>
#include <utime.h>
#include <values.h>

namespace {

template <class Adapter, class Sender>
class PushListener final : public Adapter {
public:
    EnHandleResult OnReceive(Sender* pSender, CONNID dwConnID, const BYTE* pData, int iLength) override {
        return Echo(pSender, dwConnID, pData, iLength) ? HR_OK : HR_ERROR;
    }
    EnHandleResult OnClose(Sender*, CONNID, EnSocketOperation, int) override { return HR_OK; }

private:
    template <class Many>
    static auto Echo(Many* pSender, CONNID dwConnID, const BYTE* pData, int iLength)
        -> decltype(pSender->Send(dwConnID, pData, iLength)) {
        return pSender->Send(dwConnID, pData, iLength);
    }
    static BOOL Echo(IClient* pSender, CONNID, const BYTE* pData, int iLength) { return pSender->Send(pData, iLength); }
};

template <class Adapter, class Sender, class Whole>
class PullListener final : public Adapter {
public:
    EnHandleResult OnReceive(Sender* pSender, CONNID, int iLength) override {
        Whole* pWhole = Whole::FromS(pSender);
        auto* pFirst = Whole::S2F(pSender);
        const bool bSame = Whole::ToF(pWhole) == pFirst && Whole::FromF(pFirst) == pWhole && Whole::ToS(pWhole) == pSender &&
                           Whole::F2S(pFirst) == pSender;

        return bSame && pFirst->GetMaxPullDataLength() >= DWORD(iLength) ? HR_OK : HR_ERROR;
    }
    EnHandleResult OnClose(Sender*, CONNID, EnSocketOperation, int) override { return HR_IGNORE; }
};

template <class Adapter, class Sender, class Tcp>
class HttpListener final : public Adapter {
public:
    EnHttpParseResult OnHeadersComplete(Sender*, CONNID) override { return HPR_OK; }
    EnHttpParseResult OnBody(Sender*, CONNID, const BYTE*, int) override { return HPR_OK; }
    EnHttpParseResult OnMessageComplete(Sender*, CONNID) override { return HPR_OK; }
    EnHttpParseResult OnParseError(Sender*, CONNID, int, LPCSTR) override { return HPR_OK; }
    EnHandleResult OnClose(Tcp*, CONNID, EnSocketOperation, int) override { return HR_OK; }
};

class NodeListener final : public CUdpNodeListener {
public:
    EnHandleResult OnReceive(IUdpNode* pSender, LPCTSTR lpszAddress, USHORT usPort, const BYTE* pData, int iLength) override {
        return pSender->Send(lpszAddress, usPort, pData, iLength) ? HR_OK : HR_ERROR;
    }
    EnHandleResult OnError(IUdpNode*, EnSocketOperation, int, LPCTSTR, USHORT, const BYTE*, int) override { return HR_OK; }
};

template <class Pointer, class Listener>
void Use(Listener& listener) {
    Pointer pObject(&listener);
    Pointer pEmpty(FALSE);
    pEmpty = pObject.Detach();
    pObject.Attach(pEmpty.Detach());
    pObject.Reset().Reset(nullptr);
    pEmpty = nullptr;

    auto* pRaw = pObject.Get();
    if (pObject.IsValid() && pRaw != nullptr) pObject->Stop();
}

template <class Pointer>
void UseDefault() {
    Pointer pObject;
    pObject->Stop();
}

}  // namespace

void UseTcp();
void UseUdp();
void UseHttp();

void UseTcp() {
    PushListener<CTcpServerListener, ITcpServer> server;
    PushListener<CTcpAgentListener, ITcpAgent> agent;
    PushListener<CTcpClientListener, ITcpClient> client;
    Use<CTcpServerPtr>(server);
    Use<CTcpAgentPtr>(agent);
    Use<CTcpClientPtr>(client);
    Use<CTcpPackServerPtr>(server);
    Use<CTcpPackAgentPtr>(agent);
    Use<CTcpPackClientPtr>(client);
    Use<CSSLServerPtr>(server);
    Use<CSSLAgentPtr>(agent);
    Use<CSSLClientPtr>(client);
    Use<CSSLPackServerPtr>(server);
    Use<CSSLPackAgentPtr>(agent);
    Use<CSSLPackClientPtr>(client);

    PullListener<CTcpPullServerListener, ITcpServer, ITcpPullServer> pullServer;
    PullListener<CTcpPullAgentListener, ITcpAgent, ITcpPullAgent> pullAgent;
    PullListener<CTcpPullClientListener, ITcpClient, ITcpPullClient> pullClient;
    Use<CTcpPullServerPtr>(pullServer);
    Use<CTcpPullAgentPtr>(pullAgent);
    Use<CTcpPullClientPtr>(pullClient);
    Use<CSSLPullServerPtr>(pullServer);
    Use<CSSLPullAgentPtr>(pullAgent);
    Use<CSSLPullClientPtr>(pullClient);
}

void UseUdp() {
    PushListener<CUdpServerListener, IUdpServer> server;
    PushListener<CUdpClientListener, IUdpClient> client;
    PushListener<CUdpCastListener, IUdpCast> cast;
    NodeListener node;
    Use<CUdpServerPtr>(server);
    Use<CUdpClientPtr>(client);
    Use<CUdpCastPtr>(cast);
    Use<CUdpNodePtr>(node);
    Use<CUdpArqServerPtr>(server);
    Use<CUdpArqClientPtr>(client);
}

void UseHttp() {
    HttpListener<CHttpServerListener, IHttpServer, ITcpServer> server;
    HttpListener<CHttpAgentListener, IHttpAgent, ITcpAgent> agent;
    HttpListener<CHttpClientListener, IHttpClient, ITcpClient> client;
    CHttpSyncClientListener sync;
    CHPThreadPoolListener pool;
    Use<CHttpServerPtr>(server);
    Use<CHttpAgentPtr>(agent);
    Use<CHttpClientPtr>(client);
    Use<CHttpSyncClientPtr>(sync);
    Use<CHttpsServerPtr>(server);
    Use<CHttpsAgentPtr>(agent);
    Use<CHttpsClientPtr>(client);
    Use<CHttpsSyncClientPtr>(sync);
    Use<CHPThreadPoolPtr>(pool);
    UseDefault<CHttpSyncClientPtr>();
    UseDefault<CHttpsSyncClientPtr>();
    UseDefault<CHPThreadPoolPtr>();
}
