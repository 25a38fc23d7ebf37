// SPDX-License-Identifier: Apache-2.0
// Downloads what it is told and prints each event as a line of words:
//
//     download [NAME=VALUE...] URL [MIRROR...]
//
// NAME is an option of the table below. Several downloads: count=N URL adds the same N times, "%d" in URL and target is the number.
#include <hpsocket/Download.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <vector>

namespace {

unsigned long long number(const std::string& text) { return std::strtoull(text.c_str(), nullptr, 10); }

struct Listener final : IHttpDownloadListener {
    bool quiet = false, to_stdout = false;
    unsigned failures = 0;

    void line(const char* event, DOWNLOADID id, const std::string& rest) {
        if (quiet) return;
        std::printf("%s %llu %s\n", event, static_cast<unsigned long long>(id), rest.c_str());
        std::fflush(stdout);
    }
    void OnStart(DOWNLOADID id, const TDownloadProgress& progress, LPCSTR type) override {
        line("start", id,
             std::to_string(progress.ullTotal) + " " + (progress.lpszFile != nullptr ? progress.lpszFile : "-") + " " + type);
    }
    void OnRedirect(DOWNLOADID id, USHORT status, LPCSTR from, LPCSTR to) override {
        line("redirect", id, std::to_string(status) + " " + from + " " + to);
    }
    void OnSegment(DOWNLOADID id, ULONGLONG begin, ULONGLONG end, LPCSTR url) override {
        line("segment", id, std::to_string(begin) + " " + std::to_string(end) + " " + url);
    }
    void OnRetry(DOWNLOADID id, EnDownloadError error, LPCSTR text, DWORD count, DWORD delay) override {
        line("retry", id, std::to_string(error) + " " + std::to_string(count) + " " + std::to_string(delay) + " " + text);
    }
    BOOL OnData(DOWNLOADID, ULONGLONG, const BYTE* data, int length, PVOID) override {
        return to_stdout ? std::fwrite(data, 1, static_cast<std::size_t>(length), stderr) == static_cast<std::size_t>(length)
                         : FALSE;
    }
    void end(const char* event, DOWNLOADID id, const TDownloadResult& r) {
        line(event, id,
             std::to_string(r.enError) + " status=" + std::to_string(r.usStatus) + " length=" + std::to_string(r.ullLength) +
                 " received=" + std::to_string(r.ullReceived) + " tries=" + std::to_string(r.dwTries) +
                 " resumable=" + std::to_string(r.bResumable) + " resumed=" + std::to_string(r.bResumed) +
                 " skipped=" + std::to_string(r.bSkipped) + " file=" + (r.lpszFile != nullptr ? r.lpszFile : "-") +
                 " digest=" + r.lpszDigest + " type=" + r.lpszContentType + " text=" + r.lpszText);
    }
    void OnComplete(DOWNLOADID id, const TDownloadResult& r) override { end("complete", id, r); }
    void OnError(DOWNLOADID id, const TDownloadResult& r) override {
        ++failures;
        end("error", id, r);
    }
};

}  // namespace

int main(int argc, char** argv) {
    Listener listener;
    TDownloaderOptions run;
    TDownloadOptions one;
    std::vector<std::string> urls, headers;
    unsigned long long count = 1;
    std::string target;
    std::map<std::string, std::string> texts;
    const auto keep = [&](const std::string& name, const std::string& value) { return (texts[name] = value).c_str(); };
    using Set = std::function<void(const std::string&)>;
    const std::map<std::string, Set> options{
        {"target", [&](const std::string& v) { target = v; }},
        {"folder", [&](const std::string& v) { target = v, one.bTargetIsFolder = TRUE; }},
        {"stdout", [&](const std::string&) { one.bToListener = TRUE, listener.to_stdout = true; }},
        {"url_name", [&](const std::string&) { one.bNameFromUrl = TRUE; }},
        {"overwrite", [&](const std::string& v) { one.enOverwrite = static_cast<EnDownloadOverwrite>(number(v)); }},
        {"resume", [&](const std::string& v) { one.bResume = static_cast<BOOL>(number(v)); }},
        {"sync", [&](const std::string& v) { one.bSync = static_cast<BOOL>(number(v)); }},
        {"preallocate", [&](const std::string& v) { one.bPreallocate = static_cast<BOOL>(number(v)); }},
        {"remote_time", [&](const std::string&) { one.bRemoteTime = TRUE; }},
        {"journal", [&](const std::string& v) { one.dwJournalInterval = static_cast<DWORD>(number(v)); }},
        {"segments", [&](const std::string& v) { one.dwSegments = static_cast<DWORD>(number(v)); }},
        {"piece", [&](const std::string& v) { one.ullSegmentMin = number(v); }},
        {"rate", [&](const std::string& v) { one.ullRateLimit = number(v); }},
        {"rate_all", [&](const std::string& v) { run.ullRateLimit = number(v); }},
        {"low_speed", [&](const std::string& v) { one.ullLowSpeedLimit = number(v); }},
        {"low_time", [&](const std::string& v) { one.dwLowSpeedTime = static_cast<DWORD>(number(v)); }},
        {"response", [&](const std::string& v) { one.dwResponseTimeout = static_cast<DWORD>(number(v)); }},
        {"time_max", [&](const std::string& v) { one.dwTimeMax = static_cast<DWORD>(number(v)); }},
        {"connect", [&](const std::string& v) { run.dwConnectTimeout = static_cast<DWORD>(number(v)); }},
        {"retries", [&](const std::string& v) { one.dwRetries = static_cast<DWORD>(number(v)); }},
        {"delay", [&](const std::string& v) { one.dwRetryDelay = static_cast<DWORD>(number(v)); }},
        {"delay_max", [&](const std::string& v) { one.dwRetryDelayMax = static_cast<DWORD>(number(v)); }},
        {"redirects", [&](const std::string& v) { one.dwRedirectsMax = static_cast<DWORD>(number(v)); }},
        {"downgrade", [&](const std::string&) { one.bAllowHttpsToHttp = TRUE; }},
        {"agent", [&](const std::string& v) { one.lpszUserAgent = keep("agent", v); }},
        {"header", [&](const std::string& v) { headers.push_back(v); }},
        {"user", [&](const std::string& v) { one.lpszUser = keep("user", v); }},
        {"password", [&](const std::string& v) { one.lpszPassword = keep("password", v); }},
        {"checksum", [&](const std::string& v) { one.lpszChecksum = keep("checksum", v); }},
        {"server_digest", [&](const std::string& v) { one.bVerifyServerDigest = static_cast<BOOL>(number(v)); }},
        {"range", [&](const std::string& v) { one.lpszRange = keep("range", v); }},
        {"decompress", [&](const std::string&) { one.bDecompress = TRUE; }},
        {"ca", [&](const std::string& v) { run.lpszCAFile = keep("ca", v); }},
        {"cert", [&](const std::string& v) { run.lpszCertFile = keep("cert", v); }},
        {"key", [&](const std::string& v) { run.lpszKeyFile = keep("key", v); }},
        {"insecure", [&](const std::string&) { run.bInsecure = TRUE; }},
        {"proxy", [&](const std::string& v) { run.lpszProxyUrl = keep("proxy", v); }},
        {"cookies", [&](const std::string& v) { run.bCookies = static_cast<BOOL>(number(v)); }},
        {"cookie_file", [&](const std::string& v) { run.lpszCookieFile = keep("cookie_file", v); }},
        {"per_host", [&](const std::string& v) { run.dwConnectionsPerHost = static_cast<DWORD>(number(v)); }},
        {"connections", [&](const std::string& v) { run.dwConnectionsMax = static_cast<DWORD>(number(v)); }},
        {"downloads", [&](const std::string& v) { run.dwDownloadsMax = static_cast<DWORD>(number(v)); }},
        {"threads", [&](const std::string& v) { run.dwWorkerThreadCount = static_cast<DWORD>(number(v)); }},
        {"keep", [&](const std::string& v) { run.dwKeepAlive = static_cast<DWORD>(number(v)); }},
        {"count", [&](const std::string& v) { count = number(v); }},
        {"quiet", [&](const std::string&) { listener.quiet = true; }},
    };
    for (int i = 1; i < argc; ++i) {
        const std::string text = argv[i];
        const std::size_t equals = text.find('=');
        const auto option = equals == std::string::npos ? options.end() : options.find(text.substr(0, equals));
        if (option != options.end())
            option->second(text.substr(equals + 1));
        else
            urls.push_back(text);
    }
    std::vector<std::string> parts;
    for (const std::string& header : headers) {
        const std::size_t colon = header.find(':');
        parts.push_back(header.substr(0, colon));
        parts.push_back(colon == std::string::npos ? "" : header.substr(colon + 1));
    }
    std::vector<THeader> list;
    for (std::size_t i = 0; i < parts.size(); i += 2) list.push_back({parts[i].c_str(), parts[i + 1].c_str()});
    one.lpHeaders = list.data();
    one.iHeaderCount = static_cast<int>(list.size());

    CHttpDownloaderPtr downloader(&listener);
    if (!downloader->Start(&run)) {
        std::perror("start");
        return 2;
    }
    const auto numbered = [](std::string text, unsigned long long n) {
        if (const std::size_t at = text.find("%d"); at != std::string::npos) text.replace(at, 2, std::to_string(n));
        return text;
    };
    for (unsigned long long n = 0; n < count; ++n) {
        std::vector<std::string> now;
        for (const std::string& url : urls) now.push_back(numbered(url, n));
        std::vector<LPCSTR> pointers;
        for (const std::string& url : now) pointers.push_back(url.c_str());
        const std::string file = numbered(target, n);
        one.lpszTarget = file.empty() ? nullptr : file.c_str();
        if (downloader->AddMirrors(pointers.data(), static_cast<int>(pointers.size()), &one) == 0) {
            std::perror("add");
            return 2;
        }
    }
    downloader->Wait();
    downloader->Stop();
    return listener.failures != 0 ? 1 : 0;
}
