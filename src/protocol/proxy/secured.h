// SPDX-License-Identifier: Apache-2.0
#pragma once
// A dialogue inside TLS: the connection to the proxy is secured first, and stays so.
#include "protocol/proxy/dialogue.h"
#include "protocol/tls/session.h"

namespace hp::proxy {

class Secured final : public Dialogue, private tls::Wire, private tls::Upper {
public:
    Secured(std::unique_ptr<tls::Session> session, std::unique_ptr<Dialogue> inner)
        : session_(std::move(session)), inner_(std::move(inner)) {}
    Step start(Output& out) override;
    Step feed(Bytes bytes, Output& out) override;
    std::unique_ptr<tls::Session> take_session() override { return std::move(session_); }

private:
    Step after(tls::Progress progress);
    bool speak(Step step, const Output& plain);
    void write(std::span<const std::byte> records) override { out_->insert(out_->end(), records.begin(), records.end()); }
    bool established() override;
    bool read(std::span<const std::byte> plaintext) override;

    static constexpr std::size_t scratch_bytes = 16 * 1024;

    std::unique_ptr<tls::Session> session_;
    std::unique_ptr<Dialogue> inner_;
    Step step_ = Step::more;       // of inner_
    std::vector<std::byte> rest_;  // plaintext behind the inner end
    Output* out_ = nullptr;        // while start or feed runs
};

}  // namespace hp::proxy
