// SPDX-License-Identifier: Apache-2.0
// Traffic to echo servers of TCP and TLS: a stream of messages of equal size, or packets.
#include "hp/load_traffic.h"

#include <cerrno>
#include <vector>

#include "hp/format.h"
#include "hp/load_lines.h"
#include "hp/pattern.h"

namespace hp::app {
namespace {

constexpr std::uint64_t neighbours = 64;  // messages before and after that a wrong one is compared with
constexpr std::size_t telling_bytes = 8;  // fewer could be the same by chance

using Link = Lines::Link;
using Stage = Lines::Stage;

class StreamTraffic final : public AgentTraffic, public CTcpAgentListener {
public:
    explicit StreamTraffic(const LoadOptions& options) : AgentTraffic(options), options_(options), agent_(make_agent()) {}

    std::string start() override { return lines_.start(*agent_); }
    void begin() override {
        lines_.begin([this](Link& link) { refill(link); });
    }

    EnHandleResult OnConnect(ITcpAgent* agent, CONNID id) override {
        Link& link = Lines::link_of(agent, id);
        const std::lock_guard lock(link.mutex);
        lines_.on_connect(link, id);
        return HR_OK;
    }
    EnHandleResult OnHandShake(ITcpAgent* agent, CONNID id) override {
        lines_.on_ready(Lines::link_of(agent, id), options_.target.secure);
        return HR_OK;
    }
    EnHandleResult OnReceive(ITcpAgent* agent, CONNID id, const BYTE* data, int length) override {
        Link& link = Lines::link_of(agent, id);
        const std::lock_guard lock(link.mutex);
        if (lines_.closing() || link.stage == Stage::broken) return HR_OK;
        lines_.shard().received_bytes.add(static_cast<std::uint64_t>(length));
        if (!take(link, std::as_bytes(std::span(data, static_cast<std::size_t>(length))))) return HR_ERROR;
        refill(link);
        lines_.rest_if_done(link);
        return link.stage == Stage::broken ? HR_ERROR : HR_OK;
    }
    EnHandleResult OnClose(ITcpAgent* agent, CONNID id, EnSocketOperation operation, int error) override {
        Link& link = Lines::link_of(agent, id);
        const std::lock_guard lock(link.mutex);
        lines_.on_close(link, operation, error);
        return HR_OK;
    }

private:
    using Agent = std::unique_ptr<ITcpAgent, std::function<void(ITcpAgent*)>>;

    Agent make_agent() {
        const bool secure = options_.target.secure;
        if (!options_.pack) {
            if (secure) return {HP_Create_SSLAgent(this), HP_Destroy_SSLAgent};
            return {HP_Create_TcpAgent(this), HP_Destroy_TcpAgent};
        }
        ITcpPackAgent* made = secure ? HP_Create_SSLPackAgent(this) : HP_Create_TcpPackAgent(this);
        made->SetMaxPackSize(static_cast<DWORD>(options_.size));
        made->SetPackHeaderFlag(static_cast<USHORT>(options_.pack_flag));
        const auto destroy = secure ? HP_Destroy_SSLPackAgent : HP_Destroy_TcpPackAgent;
        return {made, [destroy](ITcpAgent* agent) { destroy(ITcpPackAgent::FromS(agent)); }};
    }

    // Sends until `pipeline` messages are under way, or there is no more to send.
    void refill(Link& link) {
        thread_local std::vector<std::byte> message;
        message.resize(options_.size);
        while (lines_.may_send(link)) {
            if (options_.verify) Pattern(link.number, link.sent).fill(message);
            const Clock::time_point now = Clock::now();
            if (!agent_->Send(link.id, reinterpret_cast<const BYTE*>(message.data()), static_cast<int>(message.size()))) {
                if (errno != EPERM) lines_.break_off(link, "send", errno);
                return;  // EPERM: it is closing, and OnClose will say why
            }
            lines_.on_sent(link, now);
        }
    }

    // Checks what came back. @return false when it is wrong, and the connection of no more use
    bool take(Link& link, std::span<const std::byte> bytes) {
        if (options_.pack && bytes.size() != options_.size) {
            lines_.count_wrong(
                link, format("a packet of %zu bytes came instead of %zu", bytes.size(), static_cast<std::size_t>(options_.size)));
            return false;
        }
        const Clock::time_point now = Clock::now();
        while (!bytes.empty()) {
            if (link.answered == link.sent) {
                lines_.count_wrong(link, format("%zu bytes more than were sent (duplicated?)", bytes.size()));
                return false;
            }
            const auto piece = bytes.first(std::min<std::size_t>(bytes.size(), options_.size - link.received));
            if (options_.verify) {
                if (const auto at = Pattern(link.number, link.answered).difference(piece, link.received)) {
                    lines_.count_wrong(link, explain_difference(link.number, link.answered, piece, link.received, *at));
                    return false;
                }
            }
            bytes = bytes.subspan(piece.size());
            link.received += piece.size();
            if (link.received < options_.size) continue;
            link.received = 0;
            lines_.on_answer(link, now);
        }
        return true;
    }

    const LoadOptions& options_;
    Agent agent_;  // last: it is destroyed first, and its events use the rest
};

}  // namespace

std::string explain_difference(std::uint32_t link, std::uint64_t message, std::span<const std::byte> piece, std::size_t offset,
                               std::size_t at) {
    if (piece.size() >= telling_bytes) {
        for (std::uint64_t other = message > neighbours ? message - neighbours : 0; other <= message + neighbours; ++other) {
            if (other == message || Pattern(link, other).difference(piece, offset)) continue;
            return format("message %llu came in its place (%s)", static_cast<unsigned long long>(other),
                          other < message ? "duplicated" : "lost or reordered");
        }
    }
    return format("byte %zu is 0x%02x, not 0x%02x (corrupted, or bytes are missing)", offset + at,
                  static_cast<unsigned>(piece[at]), static_cast<unsigned>(Pattern(link, message).at(offset + at)));
}

std::unique_ptr<Traffic> make_stream_traffic(const LoadOptions& options) { return std::make_unique<StreamTraffic>(options); }

}  // namespace hp::app
