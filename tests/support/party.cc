// SPDX-License-Identifier: Apache-2.0
#include "support/party.h"

#include <gtest/gtest.h>

#include "support/identities.h"

namespace hp::test {

// The listeners of a party; all they do is to call `Party::hear`.
struct Ears {
    template <class L, class S>
    struct Common : L {
        explicit Common(Party& owner) : party(owner) {}
        EnHandleResult OnHandShake(S*, CONNID id) override { return hear({What::handshake, id}); }
        EnHandleResult OnReceive(S*, CONNID id, const BYTE* data, int length) override {
            Event event{What::receive, id};
            event.data.assign(reinterpret_cast<const char*>(data), static_cast<std::size_t>(length));
            event.available = length;
            return hear(std::move(event));
        }
        EnHandleResult OnReceive(S*, CONNID id, int length) override {
            Event event{What::receive, id};
            event.available = length;
            if (party.fetches) {
                event.data.resize(static_cast<std::size_t>(length));
                if (party.fetch(id, reinterpret_cast<BYTE*>(event.data.data()), length) != FR_OK) event.data = "<fetch failed>";
            }
            return hear(std::move(event));
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
        Party& party;
    };
    struct Server final : Common<ITcpServerListener, ITcpServer> {
        using Common::Common;
        EnHandleResult OnPrepareListen(ITcpServer*, SOCKET socket) override {
            return hear({.what = What::prepare_listen, .socket = static_cast<UINT_PTR>(socket)});
        }
        EnHandleResult OnAccept(ITcpServer*, CONNID id, UINT_PTR socket) override {
            return hear({.what = What::accept, .id = id, .socket = socket});
        }
        EnHandleResult OnShutdown(ITcpServer*) override { return hear({What::shutdown}); }
    };
    template <class L, class S>
    struct Dialer : Common<L, S> {
        using Common<L, S>::Common;
        EnHandleResult OnPrepareConnect(S*, CONNID id, SOCKET socket) override {
            return this->hear({.what = What::prepare_connect, .id = id, .socket = static_cast<UINT_PTR>(socket)});
        }
        EnHandleResult OnConnect(S*, CONNID id) override { return this->hear({What::connect, id}); }
        EnHandleResult OnReconnect(S*, CONNID id, CONNID next, DWORD attempt, DWORD delay) override {
            return this->hear({.what = What::reconnect, .id = next, .ended = id, .attempt = attempt, .delay = delay});
        }
    };
    struct Agent final : Dialer<ITcpAgentListener, ITcpAgent> {
        using Dialer::Dialer;
        EnHandleResult OnShutdown(ITcpAgent*) override { return hear({What::shutdown}); }
    };
    struct Client final : Dialer<ITcpClientListener, ITcpClient> {
        using Dialer::Dialer;
    };
};

struct Party::Listening {
    explicit Listening(Party& party) : server(party), agent(party), client(party) {}
    Ears::Server server;
    Ears::Agent agent;
    Ears::Client client;
};

Party::Party(const Row& row) : row_(row), listening_(std::make_unique<Listening>(*this)) {
    handles_ = row.create({&listening_->server, &listening_->agent, &listening_->client});
    if (row.tls && server() != nullptr) {
        const Identity& own = server_identity();
        EXPECT_TRUE(server()->SetupSSLContextByMemory(SSL_VM_NONE, own.certificate.c_str(), own.key.c_str()));
    } else if (row.tls) {
        EXPECT_TRUE(agent() != nullptr ? agent()->SetupSSLContextByMemory() : client()->SetupSSLContextByMemory());
    }
}

Party::~Party() {
    destroy();
    log.ended();
    for (const std::string& violation : log.violations()) ADD_FAILURE() << row_.name << ": " << violation;
}

void Party::destroy() {
    if (server() == nullptr && agent() == nullptr && client() == nullptr) return;
    row_.destroy(handles_);  // its last events may use them
    handles_ = {};
}

EnHandleResult Party::hear(Event event) {
    log.begin(event);
    const EnHandleResult result = on ? on(event) : HR_OK;
    log.end(event, result, row_.tls);
    return result;
}

// --- life ---------------------------------------------------------------------------------------------------------------

BOOL Party::listen(const char* address, USHORT port) {
    log.starting();
    return server()->Start(address, port);
}

USHORT Party::port() {
    TCHAR text[64];
    int length = sizeof text;
    USHORT port = 0;
    return server()->GetListenAddress(text, length, port) ? port : USHORT{0};
}

BOOL Party::run(bool async, const char* bind_address) {
    log.starting();
    return agent()->Start(bind_address, async ? TRUE : FALSE);
}

CONNID Party::dial(USHORT port, const char* host, bool async, USHORT local_port, const char* local_address) {
    CONNID id = 0;
    if (client() != nullptr)
        return client()->Start(host, port, async ? TRUE : FALSE, local_address, local_port) ? client()->GetConnectionID() : 0;
    if (agent()->GetState() == SS_STOPPED && !run(async)) return 0;
    return agent()->Connect(host, port, &id, nullptr, local_port, local_address) ? id : 0;
}

// --- one connection -----------------------------------------------------------------------------------------------------

BOOL Party::send(CONNID id, std::string_view bytes) {
    const auto* data = reinterpret_cast<const BYTE*>(bytes.data());
    const int size = static_cast<int>(bytes.size());
    return with([&](auto& many) { return many.Send(id, data, size); }, [&](ITcpClient& one) { return one.Send(data, size); });
}

BOOL Party::send_packets(CONNID id, const std::vector<std::string>& pieces) {
    std::vector<WSABUF> buffers;
    for (const std::string& piece : pieces)
        buffers.push_back({static_cast<UINT>(piece.size()), reinterpret_cast<BYTE*>(const_cast<char*>(piece.data()))});
    const int count = static_cast<int>(buffers.size());
    return with([&](auto& many) { return many.SendPackets(id, buffers.data(), count); },
                [&](ITcpClient& one) { return one.SendPackets(buffers.data(), count); });
}

BOOL Party::send_file(CONNID id, const std::string& path, const std::string* head, const std::string* tail) {
    WSABUF buffers[2];
    const auto buffer = [&](const std::string* bytes, WSABUF& target) -> LPWSABUF {
        if (bytes == nullptr) return nullptr;
        target = {static_cast<UINT>(bytes->size()), reinterpret_cast<BYTE*>(const_cast<char*>(bytes->data()))};
        return &target;
    };
    const LPWSABUF first = buffer(head, buffers[0]);
    const LPWSABUF last = buffer(tail, buffers[1]);
    return with([&](auto& many) { return many.SendSmallFile(id, path.c_str(), first, last); },
                [&](ITcpClient& one) { return one.SendSmallFile(path.c_str(), first, last); });
}

BOOL Party::disconnect(CONNID id, bool force) {
    return with([&](auto& many) { return many.Disconnect(id, force ? TRUE : FALSE); },
                [](ITcpClient& one) { return one.Stop(); });
}

BOOL Party::pause(CONNID id, bool pause) {
    const BOOL value = pause ? TRUE : FALSE;
    return with([&](auto& many) { return many.PauseReceive(id, value); },
                [&](ITcpClient& one) { return one.PauseReceive(value); });
}

BOOL Party::paused(CONNID id, BOOL& paused) {
    return with([&](auto& many) { return many.IsPauseReceive(id, paused); },
                [&](ITcpClient& one) { return one.IsPauseReceive(paused); });
}

BOOL Party::connected(CONNID id) {
    return with([&](auto& many) { return many.IsConnected(id); }, [](ITcpClient& one) { return one.IsConnected(); });
}

BOOL Party::pending(CONNID id, int& bytes) {
    return with([&](auto& many) { return many.GetPendingDataLength(id, bytes); },
                [&](ITcpClient& one) { return one.GetPendingDataLength(bytes); });
}

BOOL Party::start_tls(CONNID id) {
    return with([&](auto& many) { return many.StartSSLHandShake(id); }, [](ITcpClient& one) { return one.StartSSLHandShake(); });
}

BOOL Party::local_address(CONNID id, TCHAR* text, int& length, USHORT& port) {
    return with([&](auto& many) { return many.GetLocalAddress(id, text, length, port); },
                [&](ITcpClient& one) { return one.GetLocalAddress(text, length, port); });
}

EnFetchResult Party::fetch(CONNID id, BYTE* data, int length, bool consume) {
    if (handles_.pull != nullptr) return consume ? handles_.pull->Fetch(id, data, length) : handles_.pull->Peek(id, data, length);
    return consume ? handles_.pull_client->Fetch(data, length) : handles_.pull_client->Peek(data, length);
}

// --- pairs --------------------------------------------------------------------------------------------------------------

bool Pair::connect() {
    if (server.state() == SS_STOPPED && !server.listen()) return false;
    const std::size_t accepted = server.log.count(What::handshake);
    dialer_id = dialer.dial(server.port());
    if (dialer_id == 0 || !dialer.log.wait_on(What::handshake, dialer_id) || !server.log.wait_for(What::handshake, accepted + 1))
        return false;
    server_id = server.log.last(What::handshake);
    return true;
}

std::string pattern(std::size_t size, unsigned seed) {
    std::string bytes(size, '\0');
    std::uint32_t state = seed * 2654435761u + 1;
    for (char& byte : bytes) {
        state = state * 1664525u + 1013904223u;
        byte = static_cast<char>(state >> 24);
    }
    return bytes;
}

std::string framed(Model model, std::string_view message) {
    std::string bytes;
    if (model == Model::pack)
        for (int shift = 0; shift < 32; shift += 8) bytes += static_cast<char>(message.size() >> shift);
    return bytes.append(message);
}

}  // namespace hp::test
