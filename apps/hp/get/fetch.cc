// SPDX-License-Identifier: Apache-2.0
#include "hp/get/fetch.h"

#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <limits>
#include <vector>

#include "hp/format.h"
#include "hp/get/binary.h"
#include "hp/get/columns.h"
#include "hp/get/items.h"
#include "hp/waiter.h"

namespace hp::app::get {
namespace {

DWORD milliseconds(std::chrono::nanoseconds time) {
    const auto count = std::chrono::duration_cast<std::chrono::milliseconds>(time).count();
    return static_cast<DWORD>(std::clamp<std::int64_t>(count, 0, std::numeric_limits<std::int32_t>::max()));
}

const char* or_null(const std::string& text) { return text.empty() ? nullptr : text.c_str(); }

// The whole of it to standard output, however slow its reader is. False and errno.
bool write_out(const BYTE* data, std::size_t size) {
    while (size > 0) {
        const ssize_t count = ::write(STDOUT_FILENO, data, size);
        if (count > 0) {
            data += count;
            size -= static_cast<std::size_t>(count);
        } else if (errno == EAGAIN) {
            pollfd ready{STDOUT_FILENO, POLLOUT, 0};
            ::poll(&ready, 1, -1);
        } else if (errno != EINTR) {
            return false;
        }
    }
    return true;
}

std::string start_advice(int error, const Options& options) {
    switch (error) {
        case EPROTONOSUPPORT: return "a proxy is http://, https://, socks4://, socks4a://, socks5:// or socks5h://";
        case EINVAL: return options.proxy_given ? "is the proxy's URL right?" : std::strerror(error);
        case EBADMSG: return "--cacert, --cert or --key is not in PEM form, or --cookie-jar is no file of cookies";
        case EACCES: return "--key is not that of --cert, or --key-password is wrong";
        default: return std::strerror(error);
    }
}

}  // namespace

std::string Fetch::start(const std::string& proxy) {
    if (!downloader_.IsValid()) return "out of memory";
    TDownloaderOptions all;
    all.dwDownloadsMax = options_.parallel;
    all.dwConnectionsPerHost = std::max(options_.per_host, options_.segments);
    all.dwConnectionsMax = std::clamp(options_.parallel * options_.segments, 64U, 4096U);
    all.ullRateLimit = options_.rate_limit;
    all.dwConnectTimeout = milliseconds(options_.connect_timeout);
    all.bInsecure = options_.insecure;
    all.lpszCAFile = or_null(options_.ca_file);
    all.lpszCertFile = or_null(options_.certificate);
    all.lpszKeyFile = or_null(options_.key);
    all.lpszKeyPassword = or_null(options_.key_password);
    all.lpszProxyUrl = or_null(proxy);
    all.bCookies = !options_.cookie_jar.empty();
    all.lpszCookieFile = or_null(options_.cookie_jar);
    if (downloader_->Start(&all)) return {};
    const int error = errno;
    return "cannot start: " + start_advice(error, options_);
}

void Fetch::add(Transfer& transfer) {
    const Item& item = transfer.item;
    std::vector<THeader> headers;
    for (const auto& [name, value] : options_.headers) headers.push_back({name.c_str(), value.c_str()});
    std::vector<std::pair<std::string, std::string>> own;
    for (const std::string& line : item.headers)
        if (auto header = parse_header(line)) own.push_back(std::move(*header));
    for (const auto& [name, value] : own) headers.push_back({name.c_str(), value.c_str()});
    if (!options_.cookies.empty()) headers.push_back({"Cookie", options_.cookies.c_str()});

    const bool to_output = item.out == "-";
    std::string target = item.folder;
    if (!item.out.empty() && !to_output)
        target = item.folder.empty() || item.out.starts_with('/') ? item.out : item.folder + "/" + item.out;
    TDownloadOptions one;
    one.lpszTarget = or_null(target);
    one.bTargetIsFolder = item.out.empty();
    one.bNameFromUrl = options_.name_from_url;
    one.bToListener = to_output;
    one.enOverwrite = options_.overwrite         ? DO_REPLACE
                      : options_.another_name    ? DO_RENAME
                      : options_.resume_complete ? DO_SKIP
                                                 : DO_FAIL;
    one.bResume = !options_.no_resume;
    one.bSync = !options_.no_sync;
    one.bRemoteTime = options_.remote_time;
    one.dwSegments = to_output ? 1 : options_.segments;
    one.ullLowSpeedLimit = options_.low_speed_limit;
    one.dwLowSpeedTime = milliseconds(options_.low_speed_time);
    one.dwTimeMax = milliseconds(options_.time_max);
    one.dwRetries = options_.retries;
    one.dwRetryDelay = milliseconds(options_.retry_delay);
    one.dwRetryDelayMax = std::max(one.dwRetryDelayMax, one.dwRetryDelay);
    one.dwRedirectsMax = options_.redirects_max;
    one.bAllowHttpsToHttp = options_.allow_downgrade;
    if (options_.user_agent_given) one.lpszUserAgent = options_.user_agent.c_str();
    one.lpHeaders = headers.data();
    one.iHeaderCount = static_cast<int>(headers.size());
    if (options_.user_given) one.lpszUser = options_.user.c_str(), one.lpszPassword = options_.password.c_str();
    one.lpszChecksum = or_null(item.checksum);
    one.lpszRange = or_null(options_.range);
    one.bDecompress = options_.compressed;
    one.pExtra = &transfer;

    std::vector<LPCSTR> urls;
    for (const std::string& url : item.urls) urls.push_back(url.c_str());
    if (downloader_->AddMirrors(urls.data(), static_cast<int>(urls.size()), &one) != 0) return;
    const int error = errno;
    TDownloadResult result;
    result.enError = error == EINVAL ? DE_OPTION : DE_SYSTEM;
    result.lpszText = std::strerror(error);
    result.pExtra = &transfer;
    end(result);
}

// --- events -----------------------------------------------------------------------------------------------------------------

Transfer* Fetch::transfer_of(DOWNLOADID id) {
    TDownloadProgress progress;
    return downloader_->GetProgress(id, progress) ? static_cast<Transfer*>(progress.pExtra) : nullptr;
}

void Fetch::OnStart(DOWNLOADID, const TDownloadProgress& progress, LPCSTR type) {
    board_.on_start(*static_cast<Transfer*>(progress.pExtra), progress, type);
}

void Fetch::OnProgress(DOWNLOADID, const TDownloadProgress& progress) {
    board_.on_progress(*static_cast<Transfer*>(progress.pExtra), progress);
}

void Fetch::OnRedirect(DOWNLOADID id, USHORT status, LPCSTR from, LPCSTR to) {
    if (Transfer* transfer = transfer_of(id)) board_.on_redirect(*transfer, status, from, to);
}

void Fetch::OnSegment(DOWNLOADID id, ULONGLONG begin, ULONGLONG end, LPCSTR url) {
    if (Transfer* transfer = transfer_of(id)) board_.on_segment(*transfer, begin, end, url);
}

void Fetch::OnRetry(DOWNLOADID id, EnDownloadError error, LPCSTR text, DWORD number, DWORD delay_ms) {
    if (Transfer* transfer = transfer_of(id)) board_.on_retry(*transfer, error, text, number, delay_ms);
}

BOOL Fetch::OnData(DOWNLOADID, ULONGLONG, const BYTE* data, int length, PVOID extra) {
    Transfer& transfer = *static_cast<Transfer*>(extra);
    const auto size = static_cast<std::size_t>(length);
    if (!transfer.output_ok) {
        if (!options_.force && ::isatty(STDOUT_FILENO) == 1 && spoils_terminal({reinterpret_cast<const char*>(data), size})) {
            board_.fail(transfer, DE_SINK,
                        "this is no text and could spoil the terminal; name a file with -o, or insist with --force");
            return FALSE;
        }
        transfer.output_ok = true;
    }
    if (write_out(data, size)) return TRUE;
    const int error = errno;
    board_.fail(
        transfer, DE_SINK,
        error == EPIPE ? "nobody reads standard output any more" : std::string("standard output: ") + std::strerror(error));
    return FALSE;
}

void Fetch::OnComplete(DOWNLOADID, const TDownloadResult& result) { end(result); }
void Fetch::OnError(DOWNLOADID, const TDownloadResult& result) { end(result); }

void Fetch::end(const TDownloadResult& result) {
    board_.on_end(*static_cast<Transfer*>(result.pExtra), result);
    if (board_.all_ended() || board_.wants_more()) Waiter::wake();
}

}  // namespace hp::app::get
