// Downloads files: resumable, in segments, verified. Stop it at any moment, run it again, and it goes on.
//
//   download [-o FILE | -d FOLDER] [-s SEGMENTS] [--checksum sha-256=HEX] [--ca FILE | --insecure] [--replace] URL [MIRROR...]
//
// Exit code: 0 complete, else the EnDownloadError; 64 for wrong usage.
#include <hpsocket/Download.h>

#include <cinttypes>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <vector>

class Listener final : public IHttpDownloadListener {
public:
    int exit_code = DE_SYSTEM;

private:
    void OnProgress(DOWNLOADID, const TDownloadProgress& progress) override {
        std::fprintf(stderr, "%" PRIu64 " of %" PRIu64 " bytes, %" PRIu64 " a second, on %u connections\n",
                     static_cast<std::uint64_t>(progress.ullDone), static_cast<std::uint64_t>(progress.ullTotal),
                     static_cast<std::uint64_t>(progress.ullRate), static_cast<unsigned>(progress.dwConnections));
    }
    void OnRedirect(DOWNLOADID, USHORT status, LPCSTR, LPCSTR to) override { std::fprintf(stderr, "%d: to %s\n", status, to); }
    void OnRetry(DOWNLOADID, EnDownloadError, LPCSTR text, DWORD, DWORD delay) override {
        std::fprintf(stderr, "%s; again in %u ms\n", text, static_cast<unsigned>(delay));
    }
    void OnComplete(DOWNLOADID, const TDownloadResult& result) override {
        exit_code = DE_OK;
        std::printf("%s: %" PRIu64 " bytes%s %s\n", result.lpszFile, static_cast<std::uint64_t>(result.ullLength),
                    result.bResumed ? ", resumed" : "", result.lpszDigest);
    }
    void OnError(DOWNLOADID, const TDownloadResult& result) override {
        exit_code = result.enError;
        std::fprintf(stderr, "%s: %s%s\n", HP_GetDownloadErrorName(result.enError), result.lpszText,
                     result.bResumable ? "; run it again to go on" : "");
    }
};

int main(int argc, char** argv) {
    TDownloaderOptions downloader_options;
    TDownloadOptions options;
    std::vector<LPCSTR> urls;
    for (int i = 1; i < argc; ++i) {
        const auto is = [&](const char* name) { return std::strcmp(argv[i], name) == 0; };
        const auto value = [&] { return i + 1 < argc ? argv[++i] : ""; };
        if (is("-o")) {
            options.lpszTarget = value();
        } else if (is("-d")) {
            options.lpszTarget = value();
            options.bTargetIsFolder = TRUE;
        } else if (is("-s")) {
            options.dwSegments = static_cast<DWORD>(std::atoi(value()));
        } else if (is("--checksum")) {
            options.lpszChecksum = value();
        } else if (is("--ca")) {
            downloader_options.lpszCAFile = value();
        } else if (is("--insecure")) {
            downloader_options.bInsecure = TRUE;
        } else if (is("--replace")) {
            options.enOverwrite = DO_REPLACE;
        } else {
            urls.push_back(argv[i]);
        }
    }
    if (urls.empty()) {
        std::fprintf(stderr, "usage: download [-o FILE | -d FOLDER] [-s SEGMENTS] [--checksum sha-256=HEX] URL [MIRROR...]\n");
        return 64;
    }
    Listener listener;
    CHttpDownloaderPtr downloader(&listener);
    if (!downloader->Start(&downloader_options)) {
        std::perror("start");
        return DE_SYSTEM;
    }
    downloader->AddMirrors(urls.data(), static_cast<int>(urls.size()), &options);
    downloader->Wait();
    downloader->Stop();
    return listener.exit_code;
}
