// SPDX-License-Identifier: Apache-2.0
// Traffic by HTTP: requests, several of them under way on a connection (RFC 9112 9.3.2), or WebSocket messages.
#include <cerrno>
#include <vector>

#include "hp/format.h"
#include "hp/load_lines.h"
#include "hp/load_traffic.h"
#include "hp/pattern.h"

namespace hp::app {
namespace {

constexpr BYTE binary_message = 0x2, control_bit = 0x8;  // operation codes (RFC 6455 5.2)

using Link = Lines::Link;
using Stage = Lines::Stage;

class HttpTraffic final : public AgentTraffic, public CHttpAgentListener {
public:
    explicit HttpTraffic(const LoadOptions& options) : AgentTraffic(options), options_(options), agent_(make_agent()) {
        for (const auto& [name, value] : options.headers) headers_.push_back({name.c_str(), value.c_str()});
        if (options.size != 0 && !websocket()) headers_.push_back({"Content-Type", "application/octet-stream"});
        if (!options.keep_alive) headers_.push_back({"Connection", "close"});
    }

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
        Link& link = Lines::link_of(agent, id);
        if (!websocket()) {
            ready(link);
        } else if (!agent_->SendWSUpgrade(id, options_.target.path.c_str(), nullptr, headers_.data(), header_count())) {
            const int error = errno;
            const std::lock_guard lock(link.mutex);
            lines_.break_off(link, "upgrade", error);
        }
        return HR_OK;
    }
    EnHttpParseResult OnUpgrade(IHttpAgent* agent, CONNID id, EnHttpUpgradeType type) override {
        if (type != HUT_WEB_SOCKET) return HPR_ERROR;
        ready(Lines::link_of(agent, id));
        return HPR_OK;
    }
    EnHandleResult OnClose(ITcpAgent* agent, CONNID id, EnSocketOperation operation, int error) override {
        Link& link = Lines::link_of(agent, id);
        const std::lock_guard lock(link.mutex);
        lines_.on_close(link, operation, error);
        return HR_OK;
    }

    // --- answers to requests -------------------------------------------------------------------------------------------------

    EnHttpParseResult OnStatusLine(IHttpAgent* agent, CONNID id, USHORT status, LPCSTR) override {
        Link& link = Lines::link_of(agent, id);
        const std::lock_guard lock(link.mutex);
        link.kind = status;
        link.received = 0;
        return HPR_OK;
    }
    EnHttpParseResult OnHeadersComplete(IHttpAgent*, CONNID) override { return HPR_OK; }
    EnHttpParseResult OnBody(IHttpAgent* agent, CONNID id, const BYTE* data, int length) override {
        Link& link = Lines::link_of(agent, id);
        const std::lock_guard lock(link.mutex);
        if (lines_.closing() || link.stage != Stage::ready) return HPR_OK;
        return take(link, data, length, echoed() && is_good(link.kind)) ? HPR_OK : HPR_ERROR;
    }
    EnHttpParseResult OnMessageComplete(IHttpAgent* agent, CONNID id) override {
        Link& link = Lines::link_of(agent, id);
        const std::lock_guard lock(link.mutex);
        if (lines_.closing() || link.kind < 200) return HPR_OK;  // 1xx: the answer is still to come, or the upgrade
        if (websocket()) {
            lines_.break_off(link, format("upgrade: status %u", link.kind), no_error);
            return HPR_OK;
        }
        if (link.stage != Stage::ready) return HPR_OK;
        if (!complete(link)) return HPR_ERROR;
        if (!agent->IsKeepAlive(id)) {
            lines_.renew(link);
            return HPR_OK;
        }
        refill(link);
        lines_.rest_if_done(link);
        return link.stage == Stage::broken ? HPR_ERROR : HPR_OK;
    }
    EnHttpParseResult OnParseError(IHttpAgent* agent, CONNID id, int, LPCSTR text) override {
        Link& link = Lines::link_of(agent, id);
        const std::lock_guard lock(link.mutex);
        if (link.stage == Stage::ready || link.stage == Stage::connected)
            lines_.break_off(link, format("answer: %s", text), no_error);
        return HPR_OK;
    }

    // --- WebSocket messages --------------------------------------------------------------------------------------------------

    EnHandleResult OnWSMessageHeader(IHttpAgent* agent, CONNID id, BOOL, BYTE, BYTE operation, const BYTE[4],
                                     ULONGLONG) override {
        Link& link = Lines::link_of(agent, id);
        const std::lock_guard lock(link.mutex);
        link.kind = operation;
        link.received = 0;
        return HR_OK;
    }
    EnHandleResult OnWSMessageBody(IHttpAgent* agent, CONNID id, const BYTE* data, int length) override {
        Link& link = Lines::link_of(agent, id);
        const std::lock_guard lock(link.mutex);
        if (lines_.closing() || link.stage != Stage::ready || (link.kind & control_bit) != 0) return HR_OK;
        return take(link, data, length, echoed()) ? HR_OK : HR_ERROR;
    }
    EnHandleResult OnWSMessageComplete(IHttpAgent* agent, CONNID id) override {
        Link& link = Lines::link_of(agent, id);
        const std::lock_guard lock(link.mutex);
        if (lines_.closing() || link.stage != Stage::ready || (link.kind & control_bit) != 0) return HR_OK;
        if (!complete(link)) return HR_ERROR;
        refill(link);
        lines_.rest_if_done(link);
        return link.stage == Stage::broken ? HR_ERROR : HR_OK;
    }

private:
    using Agent = std::unique_ptr<IHttpAgent, void (*)(IHttpAgent*)>;

    bool websocket() const { return options_.target.protocol == Protocol::websocket; }
    bool echoed() const { return options_.verify && options_.echoed && options_.size != 0; }
    bool is_good(unsigned kind) const { return websocket() || (kind >= 200 && kind < 300); }
    int header_count() const { return static_cast<int>(headers_.size()); }

    Agent make_agent() {
        const bool secure = options_.target.secure;
        IHttpAgent* made = secure ? HP_Create_HttpsAgent(this) : HP_Create_HttpAgent(this);
        made->SetUseCookie(FALSE);
        made->SetWSMessageMode(TRUE);
        made->SetWSCompression(options_.deflate);
        made->SetMaxWSMessageLength(0);  // it is compared with what was sent
        return {made, secure ? HP_Destroy_HttpsAgent : HP_Destroy_HttpAgent};
    }

    // For the first time, or again.
    void ready(Link& link) {
        lines_.on_ready(link, options_.target.secure || websocket());
        const std::lock_guard lock(link.mutex);
        if (!link.busy) return;
        refill(link);
        lines_.rest_if_done(link);
    }

    // Sends until `pipeline` messages are under way, or there is no more to send.
    void refill(Link& link) {
        thread_local std::vector<std::byte> message;
        message.resize(options_.size);
        while (lines_.may_send(link)) {
            if (options_.verify) Pattern(link.number, link.sent).fill(message);
            const Clock::time_point now = Clock::now();
            if (!send(link.id, reinterpret_cast<const BYTE*>(message.data()), static_cast<int>(message.size()))) {
                if (errno != EPERM) lines_.break_off(link, "send", errno);
                return;  // EPERM: it is closing, and OnClose will say why
            }
            lines_.on_sent(link, now);
        }
    }

    bool send(CONNID id, const BYTE* data, int size) {
        if (websocket()) return agent_->SendWSMessage(id, TRUE, 0, binary_message, nullptr, data, size) != FALSE;
        return agent_->SendRequest(id, options_.method.c_str(), options_.target.path.c_str(), headers_.data(), header_count(),
                                   size != 0 ? data : nullptr, size) != FALSE;
    }

    // A piece of an answer. @return false when it is wrong, and the connection of no more use
    bool take(Link& link, const BYTE* data, int length, bool compare) {
        const auto piece = std::as_bytes(std::span(data, static_cast<std::size_t>(length)));
        lines_.shard().received_bytes.add(piece.size());
        const std::size_t offset = link.received;
        link.received += piece.size();
        if (!compare) return true;
        if (link.answered == link.sent) {
            lines_.count_wrong(link, format("%zu bytes came that nothing was sent for (duplicated?)", piece.size()));
            return false;
        }
        if (link.received > options_.size) {
            lines_.count_wrong(link,
                               format("%zu bytes came instead of %zu", link.received, static_cast<std::size_t>(options_.size)));
            return false;
        }
        const auto at = Pattern(link.number, link.answered).difference(piece, offset);
        if (!at) return true;
        lines_.count_wrong(link, explain_difference(link.number, link.answered, piece, offset, *at));
        return false;
    }

    // The answer is all there. @return false when it is wrong, and the connection of no more use
    bool complete(Link& link) {
        if (link.answered == link.sent) {
            lines_.count_wrong(link, "an answer came that nothing was sent for (duplicated?)");
            return false;
        }
        if (!is_good(link.kind)) {
            lines_.count_error(format("status %u", link.kind), no_error);
        } else if (options_.verify && link.received != length_expected(link.received)) {
            lines_.count_wrong(link, format("%zu bytes came instead of %zu", link.received, length_expected(link.received)));
            return false;
        }
        link.received = 0;
        lines_.on_answer(link, Clock::now());
        return true;
    }

    // That of the body sent if it comes back, else that of the first answer, which sets it.
    std::size_t length_expected(std::size_t length) {
        if (echoed()) return options_.size;
        std::size_t expected = unknown;
        return length_.compare_exchange_strong(expected, length) ? length : expected;
    }

    static constexpr std::size_t unknown = ~std::size_t{0};

    const LoadOptions& options_;
    std::vector<THeader> headers_;
    std::atomic<std::size_t> length_{unknown};
    Agent agent_;  // last: it is destroyed first, and its events use the rest
};

}  // namespace

std::unique_ptr<Traffic> make_http_traffic(const LoadOptions& options) { return std::make_unique<HttpTraffic>(options); }

}  // namespace hp::app
