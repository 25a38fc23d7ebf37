// SPDX-License-Identifier: Apache-2.0
#pragma once
// What `hp get` is told.
#include <chrono>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace hp::app::get {

struct Options {
    // what
    std::vector<std::string> urls, mirrors;
    std::string input_file;  // `-`: standard input
    std::string range, checksum;

    // where to
    std::vector<std::string> outputs;  // of the URLs, one each; `-` is standard output
    std::string folder;
    bool name_from_url = false, overwrite = false, another_name = false, resume_complete = false, no_resume = false;
    bool remote_time = false, no_sync = false, force = false;

    // how much at once, how fast
    unsigned segments = 1, parallel = 5, per_host = 16;
    std::uint64_t rate_limit = 0, low_speed_limit = 1;
    std::chrono::nanoseconds low_speed_time = std::chrono::seconds(60);
    std::chrono::nanoseconds connect_timeout = std::chrono::seconds(30);
    std::chrono::nanoseconds time_max{0};  // of each download; 0: none
    unsigned retries = 5;
    std::chrono::nanoseconds retry_delay = std::chrono::seconds(1);

    // the request
    std::vector<std::pair<std::string, std::string>> headers;
    std::string user_agent, user, password, cookies, cookie_jar;
    bool user_agent_given = false, user_given = false;
    unsigned redirects_max = 10;
    bool allow_downgrade = false, compressed = false;

    // the way
    std::string proxy, no_proxy;
    bool proxy_given = false, no_proxy_given = false;
    bool insecure = false;
    std::string ca_file, certificate, key, key_password;

    // what is said
    bool quiet = false, json = false;
};

}  // namespace hp::app::get
