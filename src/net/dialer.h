// SPDX-License-Identifier: Apache-2.0
#pragma once
// Connects to a host by its name: looks it up, tries its addresses as RFC 8305 wants it (eyeballs.h), and keeps the socket that
// connects first; the others are closed. Another name can be looked up before: that of a target behind a proxy. Lives on a loop, as
// its guest.
//
// Threads: the loop's.
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "net/eyeballs.h"
#include "net/fd.h"
#include "net/lookup.h"
#include "net/loop.h"

namespace hp {

class Dialer final : public Loop::Guest, private Lookup::Asker {
public:
    class Owner {
    public:
        // What the name that was to be looked up before stands for, one address at least, best first. 0, or why to dial no further.
        virtual int on_target(const std::vector<Address>&) { return 0; }
        // Makes the socket for an attempt: 0, or why this address cannot be tried. ECANCELED: no address is tried any more.
        virtual int on_attempt(const Address& remote, Fd& socket) = 0;
        // The last call, unless cancelled: connected; no loop watches the socket ...
        virtual void on_dialled(Fd socket, const Address& remote) = 0;
        // ... or not, for the reason that the last attempt had, or the lookup. `hung_up`: as the kernel signals a refused connect.
        virtual void on_dial_failed(int error, bool hung_up) = 0;

    protected:
        ~Owner() = default;
    };

    // Begins to dial; the owner may be called at once. `family` AF_UNSPEC allows both. The loop owns the dialer: it is gone at the end of
    // the turn in which it has ended.
    static Dialer& host(Loop& loop, std::shared_ptr<LookupQueue> lookups, Owner& owner);
    // `target`: a name to look up before, for addresses of `target_family`; empty: none.
    void start(const std::string& name, std::uint16_t port, int family, const std::string& target = {},
               int target_family = AF_UNSPEC);
    void cancel();  // silently; sockets are closed at once

    Dialer(Loop& loop, std::shared_ptr<LookupQueue> lookups, Owner& owner);
    ~Dialer() override;

private:
    class Attempt;
    class Alarm;
    class TargetLookup;

    void on_answer(int family, std::vector<Address> addresses, int error) override;
    void on_answered() override { go_on(); }
    void target_known();
    void dial();
    void go_on();
    void attempt(const Address& remote);
    void decided(Attempt& attempt, std::uint32_t events);
    void end();

    Loop& loop_;
    Owner& owner_;
    const std::shared_ptr<LookupQueue> lookups_;
    bool over_ = false;
    std::string name_;
    std::uint16_t port_ = 0;
    int family_ = AF_UNSPEC;
    std::unique_ptr<TargetLookup> target_;
    Eyeballs plan_;
    std::vector<std::unique_ptr<Attempt>> attempts_;
    std::unique_ptr<Alarm> alarm_;
    Lookup lookup_;
};

}  // namespace hp
