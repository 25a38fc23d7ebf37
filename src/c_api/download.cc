// SPDX-License-Identifier: Apache-2.0
// Downloads: create, rows, and the listener.
#include <hpsocket/HPSocket4C.h>

#ifdef _HTTP_SUPPORT

#include "c_api/holders.h"
#include "c_api/rows.h"

namespace hp::c_api {
namespace {

class DownloadEars : public IHttpDownloadListener, public Hearing<DownloadCallbacks> {
    using C = DownloadCallbacks;

public:
    using Listener = IHttpDownloadListener;
    explicit DownloadEars(std::shared_ptr<const C> callbacks) : Hearing<C>(std::move(callbacks)) {}
    void belong_to(HP_Object downloader) { handle = downloader; }

    void OnStart(DOWNLOADID id, const TDownloadProgress& progress, LPCSTR type) override {
        tell(&C::OnStart, id, &progress, type);
    }
    void OnProgress(DOWNLOADID id, const TDownloadProgress& progress) override { tell(&C::OnProgress, id, &progress); }
    void OnRedirect(DOWNLOADID id, USHORT status, LPCSTR from, LPCSTR to) override { tell(&C::OnRedirect, id, status, from, to); }
    void OnSegment(DOWNLOADID id, ULONGLONG begin, ULONGLONG end, LPCSTR url) override {
        tell(&C::OnSegment, id, begin, end, url);
    }
    void OnRetry(DOWNLOADID id, EnDownloadError error, LPCSTR text, DWORD number, DWORD delay) override {
        tell(&C::OnRetry, id, error, text, number, delay);
    }
    BOOL OnData(DOWNLOADID id, ULONGLONG offset, const BYTE* data, int length, PVOID extra) override {
        const auto function = callbacks().OnData;
        return function != nullptr ? function(handle, id, offset, data, length, extra) : TRUE;
    }
    void OnComplete(DOWNLOADID id, const TDownloadResult& result) override { tell(&C::OnComplete, id, &result); }
    void OnError(DOWNLOADID id, const TDownloadResult& result) override { tell(&C::OnError, id, &result); }
};

}  // namespace
}  // namespace hp::c_api

HP_HttpDownloader Create_HP_HttpDownloader(HP_HttpDownloaderListener listener) {
    using namespace hp::c_api;
    return create_component<IHttpDownloader, DownloadEars, DownloadCallbacks>(listener, HP_Create_HttpDownloader);
}
void Destroy_HP_HttpDownloader(HP_HttpDownloader downloader) { hp::c_api::destroy<IHttpDownloader>(downloader); }
HP_HttpDownloaderListener Create_HP_HttpDownloaderListener() {
    return hp::c_api::create_listener<hp::c_api::DownloadCallbacks>();
}
void Destroy_HP_HttpDownloaderListener(HP_HttpDownloaderListener listener) {
    hp::c_api::destroy<hp::c_api::DownloadCallbacks>(listener);
}

void HP_HttpDownloader_InitOptions(HP_TDownloaderOptions* options) {
    if (options != nullptr) *options = TDownloaderOptions{};
}
void HP_HttpDownloader_InitDownload(HP_TDownloadOptions* options) {
    if (options != nullptr) *options = TDownloadOptions{};
}

// clang-format off
HP_FN(BOOL, HP_HttpDownloader_Start, IHttpDownloader, Start, (const HP_TDownloaderOptions*, options))
HP_FN(BOOL, HP_HttpDownloader_Stop, IHttpDownloader, Stop)
HP_FN(HP_DOWNLOADID, HP_HttpDownloader_Add, IHttpDownloader, Add, (LPCSTR, url), (const HP_TDownloadOptions*, options))
HP_FN(HP_DOWNLOADID, HP_HttpDownloader_AddMirrors, IHttpDownloader, AddMirrors, (const LPCSTR*, urls), (int, count), (const HP_TDownloadOptions*, options))
HP_FN(BOOL, HP_HttpDownloader_Cancel, IHttpDownloader, Cancel, (HP_DOWNLOADID, id))
HP_FN(BOOL, HP_HttpDownloader_GetProgress, IHttpDownloader, GetProgress, (HP_DOWNLOADID, id), (HP_TDownloadProgress*, progress))
HP_FN(BOOL, HP_HttpDownloader_Wait, IHttpDownloader, Wait, (DWORD, milliseconds))
HP_FN(DWORD, HP_HttpDownloader_GetCount, IHttpDownloader, GetCount)
HP_FN(void, HP_HttpDownloader_SetRateLimit, IHttpDownloader, SetRateLimit, (ULONGLONG, bytes_per_second))
// clang-format on

#endif
