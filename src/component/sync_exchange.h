// SPDX-License-Identifier: Apache-2.0
#pragma once
// One question and its answer between the thread that asks and the loop that hears (IHttpSyncRequester).
//
// Threads: `begin` and `wait` on the asking one, `tell_*` on the loop's; `waiting` anywhere, everything else after `wait` has returned.
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <string>
#include <vector>

#include "base/bytes.h"
#include "engine/http/message.h"

namespace hp {

class SyncExchange {
public:
    enum class End {
        none,       // it goes on
        answered,   // the connection is up, or the answer is complete
        closed,     // the connection has ended before
        bad,        // what came is not HTTP
        too_large,  // the body has more than `body_bytes_max`
        late,
    };

    void begin(std::uint64_t body_bytes_max);
    End wait(std::uint32_t timeout_ms);  // 0: as long as it takes
    void clear();                        // forgets the answer
    bool waiting();                      // begun, and no end told yet

    void tell_begin();            // a message begins: what was of another one is forgotten
    bool tell_body(Bytes piece);  // false: too much
    void tell(End end, int error = 0);

    int error() const { return error_; }
    bool any_input() const { return any_input_; }  // something of an answer has come
    Bytes body() const { return body_; }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    End end_ = End::answered;
    int error_ = 0;
    bool any_input_ = false;
    std::uint64_t body_bytes_max_ = 0;
    std::vector<std::byte> body_;
};

// The request of OpenUrl, as it changes with each redirect (RFC 9110 15.4).
struct UrlRequest {
    std::string method, url;
    bool has_body = false;
    bool same_origin = true;  // as the first one: only there go its credentials

    // Where it goes on after an answer with this status and Location. False: it does not.
    bool follow(unsigned status, const std::string& location);
};

}  // namespace hp
