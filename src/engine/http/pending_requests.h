// SPDX-License-Identifier: Apache-2.0
#pragma once
// What has been asked on a client's connection: the requests that wait for their answers, and those that wait for the connection.
#include <deque>
#include <mutex>
#include <string>

#include "engine/http/message.h"
#include "engine/http/outbox.h"

namespace hp {

struct SentRequest {
    enum class Kind : std::uint8_t { other, head, connect, websocket };
    Kind kind = Kind::other;
    std::string path;                      // where cookies of the answer belong
    std::string websocket_key, protocols;  // of a WebSocket upgrade
};

struct PendingRequests {
    // Held while a request is noted and sent, so that the two orders are one. Taken before the connection's guard.
    std::mutex sending;
    std::deque<SentRequest> sent;  // under the connection's guard
    http::Message cookies;         // as last asked for, under the connection's guard
    SentRequest current;           // whose answer is being read, on the connection's thread

    // Under `sending`: until the connection is up, requests gather here.
    bool open = false;
    Outbox early;
};

}  // namespace hp
