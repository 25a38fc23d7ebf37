// SPDX-License-Identifier: Apache-2.0
#include "support/dns_server.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cctype>
#include <stdexcept>

namespace hp::test {
namespace {

constexpr std::size_t header_bytes = 12;  // RFC 1035 4.1.1
constexpr int type_a = 1, type_aaaa = 28;

void put(std::string& message, unsigned value, int bytes) {
    while (bytes-- > 0) message += static_cast<char>(value >> (8 * bytes));
}

sockaddr_in loopback(unsigned short port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

// UDP and TCP on the same port, which the kernel picks for UDP.
bool bind_both(int udp, int tcp, unsigned short& port) {
    sockaddr_in address = loopback(0);
    socklen_t size = sizeof address;
    if (::bind(udp, reinterpret_cast<sockaddr*>(&address), size) != 0) return false;
    ::getsockname(udp, reinterpret_cast<sockaddr*>(&address), &size);
    port = ntohs(address.sin_port);
    return ::bind(tcp, reinterpret_cast<sockaddr*>(&address), size) == 0 && ::listen(tcp, 16) == 0;
}

std::string receive(int fd, std::size_t bytes) {
    std::string data(bytes, '\0');
    return ::recv(fd, data.data(), bytes, MSG_WAITALL) == static_cast<ssize_t>(bytes) ? data : "";
}

}  // namespace

DnsServer::DnsServer(Script script, ResolverSettings settings) : script_(std::move(script)) {
    unsigned short port = 0;
    for (int tries = 0; tries < 100 && port == 0; ++tries) {
        udp_ = ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
        tcp_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        if (bind_both(udp_, tcp_, port)) break;
        ::close(udp_);
        ::close(tcp_);
        port = 0;
    }
    if (port == 0) throw std::runtime_error("no port for a DNS server");
    wake_ = ::eventfd(0, EFD_CLOEXEC);
    settings.servers = "127.0.0.1:" + std::to_string(port);
    override_ = std::make_unique<ResolverOverride>(std::move(settings));
    thread_ = std::thread([this] { run(); });
}

DnsServer::~DnsServer() {
    const std::uint64_t one = 1;
    [[maybe_unused]] const ssize_t written = ::write(wake_, &one, sizeof one);
    thread_.join();
    for (const int fd : {udp_, tcp_, wake_}) ::close(fd);
}

void DnsServer::run() {
    for (;;) {
        pollfd fds[] = {{wake_, POLLIN, 0}, {udp_, POLLIN, 0}, {tcp_, POLLIN, 0}};
        if (::poll(fds, 3, -1) < 0) continue;
        if (fds[0].revents != 0) return;
        if (fds[1].revents != 0) answer_udp();
        if (fds[2].revents != 0) answer_tcp();
    }
}

void DnsServer::answer_udp() {
    char request[512];
    sockaddr_in from{};
    socklen_t size = sizeof from;
    const ssize_t count = ::recvfrom(udp_, request, sizeof request, 0, reinterpret_cast<sockaddr*>(&from), &size);
    if (count < static_cast<ssize_t>(header_bytes)) return;
    bool held = false;
    const std::string message = reply({request, static_cast<std::size_t>(count)}, false, held);
    if (message.empty()) return;
    std::lock_guard lock(mutex_);
    if (held && !released_)
        held_.push_back({message, std::string(reinterpret_cast<const char*>(&from), size)});
    else
        ::sendto(udp_, message.data(), message.size(), 0, reinterpret_cast<sockaddr*>(&from), size);
}

void DnsServer::answer_tcp() {
    const int fd = ::accept(tcp_, nullptr, nullptr);
    for (std::string length = receive(fd, 2); !length.empty(); length = receive(fd, 2)) {
        const std::size_t bytes = static_cast<unsigned char>(length[0]) * 256u + static_cast<unsigned char>(length[1]);
        bool held = false;
        const std::string message = reply(receive(fd, bytes), true, held);
        std::string framed;
        put(framed, static_cast<unsigned>(message.size()), 2);
        ::send(fd, (framed + message).data(), message.size() + 2, MSG_NOSIGNAL);
    }
    ::close(fd);
}

void DnsServer::release() {
    std::lock_guard lock(mutex_);
    released_ = true;
    for (const Held& each : held_)
        ::sendto(udp_, each.message.data(), each.message.size(), 0, reinterpret_cast<const sockaddr*>(each.to.data()),
                 static_cast<socklen_t>(each.to.size()));
    held_.clear();
}

std::string DnsServer::reply(std::string_view request, bool tcp, bool& held) {
    DnsQuestion question;
    std::size_t at = header_bytes;
    while (at < request.size() && request[at] != 0) {
        if (!question.name.empty()) question.name += '.';
        for (std::size_t left = static_cast<unsigned char>(request[at++]); left > 0 && at < request.size(); --left)
            question.name += static_cast<char>(std::tolower(static_cast<unsigned char>(request[at++])));
    }
    const std::size_t question_end = at + 5;  // the root label, type, class
    if (question_end > request.size()) return "";
    const int type = static_cast<unsigned char>(request[at + 2]);
    question.ipv6 = type == type_aaaa;
    question.tcp = tcp;
    const DnsAnswer answer = type == type_a || type == type_aaaa ? script_(question) : no_such_name();
    asked_.fetch_add(1);
    held = answer.held;
    if (answer.kind == DnsAnswer::Kind::silence) return "";
    std::vector<std::string> records;
    for (const std::string& text : answer.addresses) {
        unsigned char bytes[16];
        if (::inet_pton(question.ipv6 ? AF_INET6 : AF_INET, text.c_str(), bytes) == 1)
            records.emplace_back(reinterpret_cast<char*>(bytes), question.ipv6 ? 16 : 4);
    }
    const bool truncated = answer.kind == DnsAnswer::Kind::truncated && !tcp;
    std::string message(request.substr(0, 2));  // the ID
    put(message, 0x8180u | (truncated ? 0x200u : 0u) | static_cast<unsigned>(answer.code), 2);
    put(message, 1, 2);
    put(message, truncated ? 0 : static_cast<unsigned>(records.size()), 2);
    put(message, 0, 4);
    message += request.substr(header_bytes, question_end - header_bytes);
    if (truncated) return message;
    for (const std::string& record : records) {
        put(message, 0xC00C, 2);  // the name of the question
        put(message, static_cast<unsigned>(type), 2);
        put(message, 1, 2);
        put(message, 0, 4);
        put(message, static_cast<unsigned>(record.size()), 2);
        message += record;
    }
    if (answer.kind == DnsAnswer::Kind::garbage) {  // says that there is a record, and there is half a one
        message[7] = 1;
        message += std::string("\xC0\x0C\0\1", 4);
    }
    return message;
}

}  // namespace hp::test
