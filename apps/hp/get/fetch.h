// SPDX-License-Identifier: Apache-2.0
#pragma once
// A downloader at work for `hp get`: what the board has is added to it, what it tells goes to the board.
#include <hpsocket/Download.h>

#include <string>

#include "hp/get/board.h"
#include "hp/get/options.h"

namespace hp::app::get {

class Fetch final : public IHttpDownloadListener {
public:
    Fetch(const Options& options, Board& board) : options_(options), board_(board) {}

    // `proxy`: through which everything goes; empty: none. @return what is wrong, empty if nothing
    std::string start(const std::string& proxy);

    void add(Transfer& transfer);

    // Everything ends, the parts are kept; the cookies are saved.
    void stop() { downloader_->Stop(); }

private:
    void OnStart(DOWNLOADID id, const TDownloadProgress& progress, LPCSTR type) override;
    void OnProgress(DOWNLOADID id, const TDownloadProgress& progress) override;
    void OnRedirect(DOWNLOADID id, USHORT status, LPCSTR from, LPCSTR to) override;
    void OnSegment(DOWNLOADID id, ULONGLONG begin, ULONGLONG end, LPCSTR url) override;
    void OnRetry(DOWNLOADID id, EnDownloadError error, LPCSTR text, DWORD number, DWORD delay_ms) override;
    BOOL OnData(DOWNLOADID id, ULONGLONG offset, const BYTE* data, int length, PVOID extra) override;
    void OnComplete(DOWNLOADID id, const TDownloadResult& result) override;
    void OnError(DOWNLOADID id, const TDownloadResult& result) override;

    Transfer* transfer_of(DOWNLOADID id);
    void end(const TDownloadResult& result);

    const Options& options_;
    Board& board_;
    CHttpDownloaderPtr downloader_{this};
};

}  // namespace hp::app::get
