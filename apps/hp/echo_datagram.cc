// SPDX-License-Identifier: Apache-2.0
// hp echo udp, hp echo arq: each datagram, or each message, goes back to where it came from.
#include <hpsocket/HPSocket.h>

#include <cerrno>

#include "hp/echo.h"

namespace hp::app {
namespace {

class DatagramEcho final : public CUdpServerListener {
public:
    DatagramEcho(Shards<EchoCounts>& counts, bool reliable) : counts_(counts), reliable_(reliable) {}

    EnHandleResult OnAccept(IUdpServer*, CONNID, UINT_PTR) override {
        counts_.mine().accepted.add();
        return HR_OK;
    }
    EnHandleResult OnReceive(IUdpServer* server, CONNID id, const BYTE* data, int length) override {
        EchoCounts& counts = counts_.mine();
        counts.messages.add();
        counts.received.add(static_cast<std::uint64_t>(length));
        if (server->Send(id, data, length)) return HR_OK;
        // A datagram may be lost, a message may not: a peer that takes none of its echoes is let go.
        return reliable_ || errno != ENOBUFS ? HR_ERROR : HR_OK;
    }
    EnHandleResult OnSend(IUdpServer*, CONNID, const BYTE*, int length) override {
        counts_.mine().sent.add(static_cast<std::uint64_t>(length));
        return HR_OK;
    }
    EnHandleResult OnClose(IUdpServer*, CONNID, EnSocketOperation, int error) override {
        EchoCounts& counts = counts_.mine();
        counts.closed.add();
        if (error != 0) counts.failed.add();
        return HR_OK;
    }

private:
    Shards<EchoCounts>& counts_;
    const bool reliable_;
};

IUdpServer* udp(IServer* server) { return static_cast<IUdpServer*>(server); }

}  // namespace

EchoServer make_datagram_echo(const EchoOptions& options, Shards<EchoCounts>& counts) {
    const bool reliable = options.kind == "arq";
    const auto listener = std::make_shared<DatagramEcho>(counts, reliable);
    const DWORD datagram_bytes = options.arq.datagram_bytes.value_or(datagram_bytes_default);
    if (!reliable) {
        IUdpServer* made = HP_Create_UdpServer(listener.get());
        made->SetMaxDatagramSize(datagram_bytes);
        return {made, [listener](IServer* server) { HP_Destroy_UdpServer(udp(server)); }};
    }
    IUdpArqServer* made = HP_Create_UdpArqServer(listener.get());
    made->SetMaxDatagramSize(datagram_bytes);
    made->SetMaxMessageSize(static_cast<DWORD>(options.message_bytes_max.value_or(arq_message_bytes_default)));
    options.arq.apply(*made);
    return {made, [listener](IServer* server) { HP_Destroy_UdpArqServer(IUdpArqServer::FromS(udp(server))); }};
}

}  // namespace hp::app
