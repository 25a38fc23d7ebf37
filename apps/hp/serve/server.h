// SPDX-License-Identifier: Apache-2.0
#pragma once
// Between the HTTP server component and the sites that answer: one site for each worker thread, one Peer for each connection.
#include <hpsocket/HPSocket-SSL.h>

#include <atomic>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "hp/serve/access_log.h"
#include "hp/serve/site.h"
#include "hp/shards.h"

namespace hp::app::serve {

struct Counts {
    Counter connections, failed, sent;
    Counter answered[6];  // by the first digit of the status
};

// The counts of all workers together.
struct Totals {
    std::uint64_t connections = 0, failed = 0, sent = 0;
    std::uint64_t answered[6] = {};

    std::uint64_t answers() const;
};

class Server final : public CHttpServerListener {
public:
    // All must outlive it; `log` may be null.
    Server(const Root& root, const SiteOptions& options, AccessLog* log, bool secure)
        : root_(root), options_(options), log_(log), secure_(secure) {}

    // From now on new connections are refused, and the last of those that stand wakes the Waiter when it ends.
    void drain() { draining_ = true; }
    unsigned connections() const { return open_; }
    Totals totals() const;

    EnHandleResult OnAccept(ITcpServer* server, CONNID id, UINT_PTR socket) override;
    EnHandleResult OnSend(ITcpServer* server, CONNID id, const BYTE* data, int length) override;
    EnHandleResult OnClose(ITcpServer* server, CONNID id, EnSocketOperation operation, int error) override;
    EnHttpParseResult OnRequestLine(IHttpServer* server, CONNID id, LPCSTR method, LPCSTR url) override;
    EnHttpParseResult OnHeadersComplete(IHttpServer* server, CONNID id) override;
    EnHttpParseResult OnBody(IHttpServer*, CONNID, const BYTE*, int) override { return HPR_OK; }
    EnHttpParseResult OnMessageComplete(IHttpServer* server, CONNID id) override;
    EnHttpParseResult OnUpgrade(IHttpServer* server, CONNID id, EnHttpUpgradeType type) override;
    EnHttpParseResult OnParseError(IHttpServer*, CONNID, int, LPCSTR) override { return HPR_OK; }

private:
    // What is known of a connection. Lives from OnAccept to OnClose, on one worker.
    struct Peer {
        std::string client;  // its address, once it was needed
        std::string method, target;
        bool answered = false;   // before the request was complete
        std::uint64_t owed = 0;  // until so much is sent, nothing is read; 0: reading
    };
    // What a worker thread needs to answer, used again and again.
    struct Worker {
        Worker(const Root& root, const SiteOptions& options) : site(root, options) {}

        Site site;
        Request request;
        Reply reply;
        std::string joined;
        std::vector<THeader> headers;
        std::string head;
        Counts counts;
        unsigned holding = 0;  // peers that owe
    };

    Worker& mine();
    static Peer* peer_of(ITcpServer* server, CONNID id);
    bool answer(IHttpServer* server, CONNID id, Peer& peer, bool close);
    static bool send(IHttpServer* server, CONNID id, const Reply& reply);
    void log(IHttpServer* server, CONNID id, Peer& peer, const Request& request, const Reply& reply, std::uint64_t bytes,
             Nanoseconds now);
    static void hold_if_due(IHttpServer* server, CONNID id, Peer& peer, Worker& worker, std::uint64_t file_bytes);

    const Root& root_;
    const SiteOptions& options_;
    AccessLog* const log_;
    const bool secure_;
    std::atomic<bool> draining_{false};
    std::atomic<unsigned> open_{0};
    mutable std::mutex mutex_;
    std::list<Worker> workers_;
};

}  // namespace hp::app::serve
