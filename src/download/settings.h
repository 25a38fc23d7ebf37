// SPDX-License-Identifier: Apache-2.0
#pragma once
// The options of the public header as the library keeps them: texts copied, ranges checked.
#include <hpsocket/Download.h>

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "download/content_range.h"
#include "download/digest.h"
#include "download/redirect.h"
#include "download/retry.h"

namespace hp::download {

struct RunSettings {
    TDownloaderOptions numbers;  // its texts are not used
    std::string ca_file, cert_file, key_file, key_password, proxy_url, cookie_file;

    static std::optional<RunSettings> of(const TDownloaderOptions& options);  // nothing: out of range
};

constexpr int headers_max = 128;
constexpr int sources_max = 64;

struct JobSettings {
    TDownloadOptions numbers;  // its texts are not used
    std::string target;        // file, or folder with a '/' at its end
    bool folder = false;
    std::string user_agent;
    std::vector<std::pair<std::string, std::string>> headers;
    std::string user, password;
    std::optional<Digest> checksum;
    std::optional<RangeSpec> range;

    RetryRules retry_rules() const { return {numbers.dwRetries, numbers.dwRetryDelay, numbers.dwRetryDelayMax}; }
    RedirectRules redirect_rules() const { return {numbers.dwRedirectsMax, numbers.bAllowHttpsToHttp != FALSE}; }

    // "" or what is wrong.
    std::string take(const TDownloadOptions& options);
};

}  // namespace hp::download
