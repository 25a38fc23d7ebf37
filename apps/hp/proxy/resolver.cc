// SPDX-License-Identifier: Apache-2.0
#include "hp/proxy/resolver.h"

#include <netdb.h>
#include <sys/socket.h>

#include <algorithm>
#include <thread>
#include <utility>

namespace hp::app::proxy {
namespace {

constexpr int threads = 8;
constexpr std::size_t waiting_max = 1024;

}  // namespace

Resolver::Resolver() {
    for (int i = 0; i < threads; ++i) std::thread(work, desk_).detach();
}

Resolver::~Resolver() {
    std::unique_lock lock(desk_->mutex);
    desk_->closed = true;
    desk_->waiting.clear();
    desk_->arrived.notify_all();
    desk_->answered.wait(lock, [this] { return desk_->answering == 0; });
}

bool Resolver::resolve(std::string host, Answer answer) {
    const std::lock_guard lock(desk_->mutex);
    if (desk_->closed || desk_->waiting.size() >= waiting_max) return false;
    desk_->waiting.push_back({std::move(host), std::move(answer)});
    desk_->arrived.notify_one();
    return true;
}

void Resolver::work(const std::shared_ptr<Desk>& desk) {
    std::unique_lock lock(desk->mutex);
    for (;;) {
        desk->arrived.wait(lock, [&] { return desk->closed || !desk->waiting.empty(); });
        if (desk->closed) return;
        const Question question = std::move(desk->waiting.front());
        desk->waiting.pop_front();
        lock.unlock();
        std::vector<std::string> addresses = look_up(question.host);
        lock.lock();
        if (desk->closed) return;
        ++desk->answering;
        lock.unlock();
        question.answer(std::move(addresses));
        lock.lock();
        if (--desk->answering == 0) desk->answered.notify_all();
    }
}

std::vector<std::string> Resolver::look_up(const std::string& host) {
    addrinfo hints{}, *found = nullptr;
    hints.ai_socktype = SOCK_STREAM;
    std::vector<std::string> addresses;
    if (getaddrinfo(host.c_str(), nullptr, &hints, &found) != 0) return addresses;
    for (const addrinfo* each = found; each != nullptr; each = each->ai_next) {
        char text[NI_MAXHOST];
        if (getnameinfo(each->ai_addr, each->ai_addrlen, text, sizeof text, nullptr, 0, NI_NUMERICHOST) != 0) continue;
        if (std::find(addresses.begin(), addresses.end(), text) == addresses.end()) addresses.emplace_back(text);
    }
    freeaddrinfo(found);
    return addresses;
}

}  // namespace hp::app::proxy
