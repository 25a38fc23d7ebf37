// SPDX-License-Identifier: Apache-2.0
// The documented downloader over the runner.
#include <hpsocket/Download.h>

#include <array>
#include <cerrno>
#include <new>

#include "download/runner.h"

namespace hp::download {
namespace {

BOOL truth(bool value) { return value ? TRUE : FALSE; }

class Downloader final : public IHttpDownloader {
public:
    explicit Downloader(IHttpDownloadListener* listener) : runner_(listener) {}

    BOOL Start(const TDownloaderOptions* options) override {
        return truth(runner_.start(options != nullptr ? *options : TDownloaderOptions()));
    }
    BOOL Stop() override { return truth(runner_.stop()); }
    DOWNLOADID Add(LPCSTR url, const TDownloadOptions* options) override { return AddMirrors(&url, 1, options); }
    DOWNLOADID AddMirrors(const LPCSTR urls[], int count, const TDownloadOptions* options) override {
        std::vector<std::string> list;
        for (int i = 0; urls != nullptr && i < count; ++i) {
            if (urls[i] == nullptr) list.clear();
            if (urls[i] == nullptr) break;
            list.emplace_back(urls[i]);
        }
        if (list.empty()) {
            errno = EINVAL;
            return 0;
        }
        return runner_.add(list, options != nullptr ? *options : TDownloadOptions());
    }
    BOOL Cancel(DOWNLOADID id) override { return truth(runner_.cancel(id)); }
    BOOL GetProgress(DOWNLOADID id, TDownloadProgress& progress) override { return truth(runner_.progress(id, progress)); }
    BOOL Wait(DWORD ms) override { return truth(runner_.wait(ms)); }
    DWORD GetCount() override { return static_cast<DWORD>(runner_.count()); }
    void SetRateLimit(ULONGLONG rate) override { runner_.set_rate_limit(rate); }

private:
    Runner runner_;
};

constexpr std::array<LPCSTR, DE_SYSTEM + 1> names{
    "ok",           "bad option", "name resolution", "connection", "TLS",      "HTTP status", "protocol", "range",
    "file changed", "truncated",  "disk full",       "disk",       "checksum", "timeout",     "too slow", "redirect",
    "file name",    "exists",     "coding",          "cancelled",  "receiver", "system"};

}  // namespace
}  // namespace hp::download

IHttpDownloader* HP_Create_HttpDownloader(IHttpDownloadListener* pListener) {
    try {
        return new hp::download::Downloader(pListener);
    } catch (const std::bad_alloc&) {
        errno = ENOMEM;
        return nullptr;
    }
}

void HP_Destroy_HttpDownloader(IHttpDownloader* pDownloader) { delete pDownloader; }

LPCSTR HP_GetDownloadErrorName(EnDownloadError enError) {
    const auto index = static_cast<std::size_t>(enError);
    return index < hp::download::names.size() ? hp::download::names[index] : "unknown";
}
