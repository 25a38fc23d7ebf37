// SPDX-License-Identifier: Apache-2.0
#pragma once
// Hands the events of the components to the sessions they concern.
#include <hpsocket/HPSocket.h>

#include "hp/proxy/context.h"

namespace hp::app::proxy {

class ClientListener final : public CHttpServerListener {
public:
    explicit ClientListener(Context& context) : context_(context) {}

    EnHandleResult OnPrepareListen(ITcpServer*, SOCKET) override;
    EnHandleResult OnAccept(ITcpServer*, CONNID, UINT_PTR) override;
    EnHandleResult OnReceive(ITcpServer*, CONNID, const BYTE*, int) override;
    EnHandleResult OnSend(ITcpServer*, CONNID, const BYTE*, int) override;
    EnHandleResult OnClose(ITcpServer*, CONNID, EnSocketOperation, int) override;
    EnHttpParseResult OnRequestLine(IHttpServer*, CONNID, LPCSTR, LPCSTR) override;
    EnHttpParseResult OnHeader(IHttpServer*, CONNID, LPCSTR, LPCSTR) override;
    EnHttpParseResult OnHeadersComplete(IHttpServer*, CONNID) override;
    EnHttpParseResult OnBody(IHttpServer*, CONNID, const BYTE*, int) override;
    EnHttpParseResult OnMessageComplete(IHttpServer*, CONNID) override;
    EnHttpParseResult OnUpgrade(IHttpServer*, CONNID, EnHttpUpgradeType) override;
    EnHttpParseResult OnParseError(IHttpServer*, CONNID, int, LPCSTR) override { return HPR_OK; }

private:
    Context& context_;
};

// Of both agents: the one of HTTP, and the one of tunnels.
class UpstreamListener final : public CHttpAgentListener {
public:
    EnHandleResult OnHandShake(ITcpAgent*, CONNID) override;
    EnHandleResult OnReceive(ITcpAgent*, CONNID, const BYTE*, int) override;
    EnHandleResult OnSend(ITcpAgent*, CONNID, const BYTE*, int) override;
    EnHandleResult OnClose(ITcpAgent*, CONNID, EnSocketOperation, int) override;
    EnHttpParseResult OnStatusLine(IHttpAgent*, CONNID, USHORT, LPCSTR) override;
    EnHttpParseResult OnHeader(IHttpAgent*, CONNID, LPCSTR, LPCSTR) override;
    EnHttpParseResult OnHeadersComplete(IHttpAgent*, CONNID) override;
    EnHttpParseResult OnBody(IHttpAgent*, CONNID, const BYTE*, int) override;
    EnHttpParseResult OnMessageComplete(IHttpAgent*, CONNID) override;
    EnHttpParseResult OnParseError(IHttpAgent*, CONNID, int, LPCSTR) override;
};

}  // namespace hp::app::proxy
