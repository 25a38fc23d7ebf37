// SPDX-License-Identifier: Apache-2.0
#pragma once
// What `hp serve` is told.
#include <chrono>
#include <cstdint>
#include <string>

#include "hp/listening.h"
#include "hp/serve/access_log.h"
#include "hp/serve/root.h"
#include "hp/serve/site.h"

namespace hp::app::serve {

struct Options {
    std::string folder = ".";
    std::string host = "127.0.0.1";
    std::uint16_t port = 8080;
    unsigned threads = 0;
    unsigned connections_max = 10'000;
    std::chrono::nanoseconds timeout = std::chrono::seconds(60);
    std::chrono::nanoseconds stop_timeout = std::chrono::seconds(10);

    bool secure = false;  // HTTPS
    TlsOptions tls;

    Symlinks symlinks = Symlinks::inside;
    SiteOptions site;
    std::uint64_t cache_bytes = 256 << 20;  // of all threads together

    std::string log = "-";
    LogForm log_form = LogForm::combined;
    bool no_log = false, quiet = false;
};

}  // namespace hp::app::serve
