// SPDX-License-Identifier: Apache-2.0
#include "download/settings.h"

#include <thread>

#include "protocol/http/head.h"

namespace hp::download {
namespace {

std::string text(LPCSTR value) { return value != nullptr ? value : ""; }
bool within(std::uint64_t value, std::uint64_t low, std::uint64_t high) { return value >= low && value <= high; }

std::string default_user_agent() {
    return "hp/" + std::to_string(HP_VERSION_MAJOR) + "." + std::to_string(HP_VERSION_MINOR) + "." +
           std::to_string(HP_VERSION_REVISE);
}

}  // namespace

std::optional<RunSettings> RunSettings::of(const TDownloaderOptions& options) {
    RunSettings settings;
    settings.numbers = options;
    settings.ca_file = text(options.lpszCAFile);
    settings.cert_file = text(options.lpszCertFile);
    settings.key_file = text(options.lpszKeyFile);
    settings.key_password = text(options.lpszKeyPassword);
    settings.proxy_url = text(options.lpszProxyUrl);
    settings.cookie_file = text(options.lpszCookieFile);
    if (settings.key_file.empty()) settings.key_file = settings.cert_file;
    const bool fits = within(options.dwConnectionsMax, 1, 4096) && within(options.dwConnectionsPerHost, 1, 4096) &&
                      within(options.dwDownloadsMax, 1, 4096) && options.dwWaitingMax >= 1 && options.dwWorkerThreadCount <= 64;
    if (!fits || (settings.cert_file.empty() && !settings.key_file.empty())) return {};
    DWORD& workers = settings.numbers.dwWorkerThreadCount;
    if (workers == 0) workers = std::min(std::max(std::thread::hardware_concurrency(), 1u), 4u);
    return settings;
}

std::string JobSettings::take(const TDownloadOptions& options) {
    numbers = options;
    numbers.lpHeaders = nullptr;
    target = text(options.lpszTarget);
    folder = options.bTargetIsFolder != FALSE || target.empty() || target.back() == '/';
    if (folder && !target.empty() && target.back() != '/') target += '/';
    user_agent = options.lpszUserAgent != nullptr ? options.lpszUserAgent : default_user_agent();
    user = text(options.lpszUser);
    password = text(options.lpszPassword);
    if (options.iHeaderCount < 0 || options.iHeaderCount > headers_max ||
        (options.iHeaderCount > 0 && options.lpHeaders == nullptr))
        return "0 to " + std::to_string(headers_max) + " headers can be given";
    for (int i = 0; i < options.iHeaderCount; ++i) {
        const std::string name = text(options.lpHeaders[i].name), value = text(options.lpHeaders[i].value);
        if (!http::is_token(name) || !http::is_field_value(value)) return "not a header: \"" + name + "\"";
        for (const std::string_view own : {"Range", "If-Range", "Accept-Encoding", "Transfer-Encoding", "Content-Length"})
            if (http::equals_ignoring_case(name, own))
                return "the header " + name + " belongs to the downloader; see its options";
        headers.emplace_back(name, value);
    }
    if (!http::is_field_value(user_agent)) return "the user agent has control characters";
    if (user.find(':') != std::string::npos) return "a user name cannot have a ':' (RFC 7617)";
    if (options.lpszChecksum != nullptr && *options.lpszChecksum != '\0') {
        checksum = parse_checksum(options.lpszChecksum);
        if (!checksum) return "not a checksum: \"" + text(options.lpszChecksum) + "\"; for example sha-256=<64 hex digits>";
    }
    if (options.lpszRange != nullptr && *options.lpszRange != '\0') {
        range = parse_range_spec(options.lpszRange);
        if (!range) return "not a range: \"" + text(options.lpszRange) + "\"; \"a-b\", \"a-\" or \"-n\" are";
    }
    if (range && options.bDecompress) return "a range cannot be decompressed";
    if (!within(options.dwSegments, 1, 64)) return "1 to 64 segments can be asked for";
    if (options.ullSegmentMin < 4096) return "segments have at least 4096 bytes";
    if (!within(options.dwJournalInterval, 10, 3'600'000)) return "the journal interval is 10 to 3600000 ms";
    if (options.enOverwrite < DO_FAIL || options.enOverwrite > DO_RENAME) return "no such overwrite policy";
    if (options.bToListener && !target.empty()) return "bytes go to the listener or to a file, not both";
    if (target.find('\0') != std::string::npos) return "the target has a NUL";
    return {};
}

}  // namespace hp::download
