// SPDX-License-Identifier: Apache-2.0
#include "net/dialer.h"

#include <cerrno>
#include <utility>

#include "net/socket.h"
#include "net/sys.h"

namespace hp {

// Kept until the dialer goes: events of this turn may name it.
class Dialer::Attempt final : public Loop::Source {
public:
    Attempt(Dialer& dialer, const Address& to, Fd opened) : remote(to), socket(std::move(opened)), dialer_(dialer) {}
    void on_ready(std::uint32_t events) override {
        if (socket && (events & (EPOLLOUT | EPOLLERR | EPOLLHUP)) != 0) dialer_.decided(*this, events);
    }
    const Address remote;
    Fd socket;

private:
    Dialer& dialer_;
};

class Dialer::Alarm final : public Timer {
public:
    explicit Alarm(Dialer& dialer) : dialer_(dialer) {}
    void on_timer() override { dialer_.go_on(); }

private:
    Dialer& dialer_;
};

class Dialer::TargetLookup final : private Lookup::Asker {
public:
    explicit TargetLookup(Dialer& dialer) : dialer_(dialer), lookup_(dialer.loop_, dialer.lookups_, *this) {}
    void start(const std::string& name, int family) {
        awaited_ = family == AF_UNSPEC ? 2 : 1;
        lookup_.start(name, 0, family);
    }
    bool answered() const { return awaited_ == 0; }
    int error() const { return addresses_.empty() ? error_ : 0; }
    const std::vector<Address>& addresses() const { return addresses_; }
    void cancel() { lookup_.cancel(); }

private:
    // That there is no address of one family says little where the other one could not be asked for.
    void on_answer(int, std::vector<Address> addresses, int error) override {
        --awaited_;
        addresses_.insert(addresses_.end(), addresses.begin(), addresses.end());
        if (error_ == 0 || error_ == EADDRNOTAVAIL) error_ = error;
    }
    void on_answered() override {
        if (answered()) dialer_.target_known();
    }

    Dialer& dialer_;
    unsigned awaited_ = 0;
    int error_ = 0;
    std::vector<Address> addresses_;
    Lookup lookup_;
};

Dialer::Dialer(Loop& loop, std::shared_ptr<LookupQueue> lookups, Owner& owner)
    : loop_(loop),
      owner_(owner),
      lookups_(std::move(lookups)),
      alarm_(std::make_unique<Alarm>(*this)),
      lookup_(loop, lookups_, *this) {}

Dialer::~Dialer() = default;

Dialer& Dialer::host(Loop& loop, std::shared_ptr<LookupQueue> lookups, Owner& owner) {
    auto made = std::make_unique<Dialer>(loop, std::move(lookups), owner);
    Dialer& dialer = *made;
    loop.host(std::move(made));
    return dialer;
}

void Dialer::start(const std::string& name, std::uint16_t port, int family, const std::string& target, int target_family) {
    name_ = name;
    port_ = port;
    family_ = family;
    if (target.empty()) return dial();
    target_ = std::make_unique<TargetLookup>(*this);
    target_->start(target, target_family);
    if (target_->answered()) target_known();
}

void Dialer::target_known() {
    if (over_) return;
    int error = target_->error();
    if (error == 0) error = owner_.on_target(target_->addresses());
    if (over_) return;
    if (error == 0) return dial();
    end();
    owner_.on_dial_failed(error, false);
}

void Dialer::dial() {
    const auto literal = Address::parse(name_, port_);
    if (literal && family_ != AF_UNSPEC && family_ != literal->family()) {
        plan_.expect(literal->family());
        on_answer(literal->family(), {}, EAFNOSUPPORT);
    } else if (literal) {
        plan_.expect(literal->family());
        on_answer(literal->family(), {*literal}, 0);
    } else {
        for (const int each : {AF_INET6, AF_INET})
            if (family_ == AF_UNSPEC || family_ == each) plan_.expect(each);
        lookup_.start(name_, port_, family_);
    }
    go_on();
}

void Dialer::on_answer(int family, std::vector<Address> addresses, int error) {
    plan_.on_answer(family, addresses, error, sys().now_ms());
}

void Dialer::go_on() {
    while (!over_) {
        const std::int64_t now_ms = sys().now_ms();
        const Eyeballs::Step step = plan_.next(now_ms);
        if (step.what == Eyeballs::Step::What::attempt) {
            attempt(step.remote);
        } else if (step.what == Eyeballs::Step::What::failed) {
            end();
            owner_.on_dial_failed(step.error, step.hung_up);
        } else {
            if (step.until_ms >= 0) loop_.timers().schedule(*alarm_, step.until_ms);
            return;
        }
    }
}

void Dialer::attempt(const Address& remote) {
    Fd socket;
    int error = owner_.on_attempt(remote, socket);
    if (over_) return;
    if (error == ECANCELED) {
        end();
        return owner_.on_dial_failed(error, false);
    }
    if (error == 0) error = start_connect(socket.get(), remote.family(), remote);
    if (error == 0 || error == EINPROGRESS) {
        attempts_.push_back(std::make_unique<Attempt>(*this, remote, std::move(socket)));
        Attempt& begun = *attempts_.back();
        error = loop_.watch(begun.socket.get(), begun, EPOLLOUT);
        if (error != 0) begun.socket.close();
    }
    if (error != 0) plan_.on_attempt_failed(error, false);
}

void Dialer::decided(Attempt& attempt, std::uint32_t events) {
    const int error = confirm_connect(attempt.socket.get());
    Fd socket = std::move(attempt.socket);
    if (error != 0) {
        socket.close();
        plan_.on_attempt_failed(error, (events & (EPOLLERR | EPOLLHUP)) != 0);
        return go_on();
    }
    loop_.unwatch(socket.get());
    end();
    owner_.on_dialled(std::move(socket), attempt.remote);
}

void Dialer::end() {
    over_ = true;
    lookup_.cancel();
    if (target_ != nullptr) target_->cancel();
    alarm_->cancel();
    for (const std::unique_ptr<Attempt>& attempt : attempts_) attempt->socket.close();
    loop_.evict(*this);
}

void Dialer::cancel() {
    if (!over_) end();
}

}  // namespace hp
