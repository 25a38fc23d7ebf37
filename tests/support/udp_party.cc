// SPDX-License-Identifier: Apache-2.0
#include "support/udp_party.h"

#include <gtest/gtest.h>

namespace hp::test {

const std::vector<UdpRow>& udp_rows() {
    static const std::vector<UdpRow> rows{
        {"Udp", HP_Create_UdpServer, HP_Destroy_UdpServer, HP_Create_UdpClient, HP_Destroy_UdpClient, false}};
    return rows;
}

std::ostream& operator<<(std::ostream& out, const UdpRow& row) { return out << row.name; }

// The listeners of a party; all they do is to call `UdpParty::hear`.
struct UdpEars {
    template <class L, class S>
    struct Common : L {
        explicit Common(UdpParty& owner) : party(owner) {}
        EnHandleResult OnHandShake(S*, CONNID id) override { return hear({What::handshake, id}); }
        EnHandleResult OnReceive(S*, CONNID id, const BYTE* data, int length) override {
            Event event{What::receive, id};
            event.data.assign(reinterpret_cast<const char*>(data), static_cast<std::size_t>(length));
            event.available = length;
            return hear(std::move(event));
        }
        EnHandleResult OnReceive(S*, CONNID id, int) override {
            ADD_FAILURE() << "PULL event of connection " << id;
            return HR_OK;
        }
        EnHandleResult OnSend(S*, CONNID id, const BYTE* data, int length) override {
            Event event{What::send, id};
            event.data.assign(reinterpret_cast<const char*>(data), static_cast<std::size_t>(length));
            return hear(std::move(event));
        }
        EnHandleResult OnClose(S*, CONNID id, EnSocketOperation operation, int error) override {
            return hear({.what = What::close, .id = id, .operation = operation, .error = error});
        }
        EnHandleResult hear(Event event) { return party.hear(std::move(event)); }
        UdpParty& party;
    };
    struct Server final : Common<IUdpServerListener, IUdpServer> {
        using Common::Common;
        EnHandleResult OnPrepareListen(IUdpServer*, SOCKET socket) override {
            return hear({.what = What::prepare_listen, .socket = static_cast<UINT_PTR>(socket)});
        }
        EnHandleResult OnAccept(IUdpServer*, CONNID id, UINT_PTR peer) override {
            return hear({.what = What::accept, .id = id, .socket = peer});
        }
        EnHandleResult OnShutdown(IUdpServer*) override { return hear({What::shutdown}); }
    };
    struct Client final : Common<IUdpClientListener, IUdpClient> {
        using Common::Common;
        EnHandleResult OnPrepareConnect(IUdpClient*, CONNID id, SOCKET socket) override {
            return hear({.what = What::prepare_connect, .id = id, .socket = static_cast<UINT_PTR>(socket)});
        }
        EnHandleResult OnConnect(IUdpClient*, CONNID id) override { return hear({What::connect, id}); }
    };
};

struct UdpParty::Listening {
    explicit Listening(UdpParty& party) : server(party), client(party) {}
    UdpEars::Server server;
    UdpEars::Client client;
};

UdpParty::UdpParty(const UdpRow& row, Kind kind) : row_(row), listening_(std::make_unique<Listening>(*this)) {
    if (kind == Kind::server)
        server_ = row.create_server(&listening_->server);
    else
        client_ = row.create_client(&listening_->client);
}

UdpParty::~UdpParty() {
    destroy();
    log.ended();
    for (const std::string& violation : log.violations()) ADD_FAILURE() << row_.name << ": " << violation;
}

void UdpParty::destroy() {
    if (server_ != nullptr) row_.destroy_server(server_);
    if (client_ != nullptr) row_.destroy_client(client_);
    server_ = nullptr;
    client_ = nullptr;
}

EnHandleResult UdpParty::hear(Event event) {
    log.begin(event);
    const EnHandleResult result = on ? on(event) : HR_OK;
    log.end(event, result, row_.layered);
    return result;
}

BOOL UdpParty::listen(const char* address, USHORT port) {
    log.starting();
    return server_->Start(address, port);
}

USHORT UdpParty::port() {
    TCHAR text[64];
    int length = sizeof text;
    USHORT port = 0;
    return server_->GetListenAddress(text, length, port) ? port : USHORT{0};
}

CONNID UdpParty::dial(USHORT port, const char* host, bool async, const char* local_address, USHORT local_port) {
    return client_->Start(host, port, async ? TRUE : FALSE, local_address, local_port) ? client_->GetConnectionID() : 0;
}

BOOL UdpParty::send(CONNID id, std::string_view bytes) {
    const auto* data = reinterpret_cast<const BYTE*>(bytes.data());
    const int size = static_cast<int>(bytes.size());
    return server_ != nullptr ? server_->Send(id, data, size) : client_->Send(data, size);
}

BOOL UdpParty::send_packets(CONNID id, const std::vector<std::string>& pieces) {
    std::vector<WSABUF> buffers;
    for (const std::string& piece : pieces)
        buffers.push_back({static_cast<UINT>(piece.size()), reinterpret_cast<BYTE*>(const_cast<char*>(piece.data()))});
    const int count = static_cast<int>(buffers.size());
    return server_ != nullptr ? server_->SendPackets(id, buffers.data(), count) : client_->SendPackets(buffers.data(), count);
}

BOOL UdpParty::disconnect(CONNID id, bool force) {
    return server_ != nullptr ? server_->Disconnect(id, force ? TRUE : FALSE) : client_->Stop();
}
BOOL UdpParty::connected(CONNID id) { return server_ != nullptr ? server_->IsConnected(id) : client_->IsConnected(); }
BOOL UdpParty::pending(CONNID id, int& bytes) {
    return server_ != nullptr ? server_->GetPendingDataLength(id, bytes) : client_->GetPendingDataLength(bytes);
}
BOOL UdpParty::local_address(CONNID id, TCHAR* text, int& length, USHORT& port) {
    return server_ != nullptr ? server_->GetLocalAddress(id, text, length, port) : client_->GetLocalAddress(text, length, port);
}

bool UdpPair::connect(bool async) {
    if (server.state() == SS_STOPPED && !server.listen()) return false;
    const std::size_t accepted = server.log.count(What::handshake);
    client_id = client.dial(server.port(), "127.0.0.1", async);
    if (client_id == 0 || !client.log.wait_on(What::handshake, client_id) || !server.log.wait_for(What::handshake, accepted + 1))
        return false;
    server_id = server.log.last(What::handshake);
    return true;
}

}  // namespace hp::test
