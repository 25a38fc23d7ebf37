// SPDX-License-Identifier: Apache-2.0
// The downloader as a component: its life, its calls inside events, cancelling, waiting. What servers do to it is in hostile_test.py.
#include <gtest/gtest.h>
#include <hpsocket/Download.h>
#include <hpsocket/HPSocket.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <functional>
#include <future>
#include <map>
#include <mutex>
#include <string>

namespace {

namespace fs = std::filesystem;

// Answers each request with its own path, 1000 times; "/wait" never.
class Server final : public CHttpServerListener {
public:
    Server() : server_(this) { server_->Start("127.0.0.1", 0); }
    ~Server() override { server_->Stop(); }
    std::string url(const std::string& path) {
        TCHAR address[64];
        int length = sizeof address;
        USHORT port = 0;
        server_->GetListenAddress(address, length, port);
        return "http://127.0.0.1:" + std::to_string(port) + path;
    }
    static std::string body(const std::string& path) {
        std::string text;
        for (int i = 0; i < 1000; ++i) text += path + "\n";
        return text;
    }

private:
    EnHttpParseResult OnHeadersComplete(IHttpServer*, CONNID) override { return HPR_OK; }
    EnHttpParseResult OnBody(IHttpServer*, CONNID, const BYTE*, int) override { return HPR_OK; }
    EnHttpParseResult OnParseError(IHttpServer*, CONNID, int, LPCSTR) override { return HPR_OK; }
    EnHandleResult OnClose(ITcpServer*, CONNID, EnSocketOperation, int) override { return HR_OK; }
    EnHttpParseResult OnMessageComplete(IHttpServer* server, CONNID id) override {
        const std::string path = server->GetUrlField(id, HUF_PATH);
        if (path == "/wait") return HPR_OK;
        const std::string text = body(path);
        server->SendResponse(id, 200, nullptr, nullptr, 0, reinterpret_cast<const BYTE*>(text.data()),
                             static_cast<int>(text.size()));
        return HPR_OK;
    }

    CHttpServerPtr server_;
};

class Listener final : public IHttpDownloadListener {
public:
    std::function<void(DOWNLOADID, const TDownloadResult&)> at_end;
    std::function<void()> at_start;
    std::mutex mutex;
    std::map<DOWNLOADID, EnDownloadError> ends;
    std::string data;
    bool takes = true;

private:
    void note(DOWNLOADID id, const TDownloadResult& result) {
        {
            std::lock_guard lock(mutex);
            EXPECT_TRUE(ends.emplace(id, result.enError).second) << "one end each";
        }
        if (at_end) at_end(id, result);
    }
    void OnStart(DOWNLOADID, const TDownloadProgress&, LPCSTR) override {
        if (at_start) at_start();
    }
    BOOL OnData(DOWNLOADID, ULONGLONG offset, const BYTE* bytes, int length, PVOID extra) override {
        EXPECT_EQ(offset, data.size());
        EXPECT_EQ(extra, this);
        data.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length));
        return takes ? TRUE : FALSE;
    }
    void OnComplete(DOWNLOADID id, const TDownloadResult& result) override {
        EXPECT_EQ(result.enError, DE_OK);
        note(id, result);
    }
    void OnError(DOWNLOADID id, const TDownloadResult& result) override {
        EXPECT_NE(result.enError, DE_OK);
        EXPECT_STRNE(result.lpszText, "");
        note(id, result);
    }
};

class DownloaderTest : public testing::Test {
protected:
    DownloaderTest() : folder_(fs::temp_directory_path() / ("hp-downloader-" + std::to_string(getpid()))) {
        fs::create_directories(folder_);
    }
    ~DownloaderTest() override { fs::remove_all(folder_); }

    std::string path(const std::string& name) const { return folder_ / name; }
    std::string content(const std::string& name) const {
        std::ifstream in(path(name));
        return {std::istreambuf_iterator<char>(in), {}};
    }
    DOWNLOADID add(IHttpDownloader* downloader, const std::string& url, const std::string& name) {
        const std::string target = path(name);
        TDownloadOptions options;
        options.lpszTarget = target.c_str();
        options.enOverwrite = DO_REPLACE;
        return downloader->Add(url.c_str(), &options);
    }

    const fs::path folder_;
    Server server_;
    Listener listener_;
    CHttpDownloaderPtr downloader_{&listener_};
};

TEST_F(DownloaderTest, StartsAndStopsAgainAndAgain) {
    EXPECT_EQ(downloader_->Stop(), FALSE);
    EXPECT_EQ(add(downloader_, server_.url("/a"), "a"), 0u);
    EXPECT_EQ(errno, EPERM);
    for (int round = 0; round < 3; ++round) {
        ASSERT_TRUE(downloader_->Start());
        EXPECT_FALSE(downloader_->Start());
        EXPECT_EQ(errno, EALREADY);
        const DOWNLOADID id = add(downloader_, server_.url("/a"), "a");
        ASSERT_NE(id, 0u);
        EXPECT_TRUE(downloader_->Wait());
        EXPECT_EQ(listener_.ends[id], DE_OK);
        EXPECT_EQ(content("a"), Server::body("/a"));
        EXPECT_TRUE(downloader_->Stop());
        EXPECT_FALSE(downloader_->Stop());
        EXPECT_EQ(errno, EPERM);
    }
}

TEST_F(DownloaderTest, RefusesWhatMakesNoSense) {
    const auto starts = [&](auto change) {
        TDownloaderOptions options;
        change(options);
        const BOOL started = downloader_->Start(&options);
        const int error = started ? 0 : errno;
        if (started) downloader_->Stop();
        return error;
    };
    EXPECT_EQ(starts([](TDownloaderOptions& o) { o.dwConnectionsMax = 0; }), EINVAL);
    EXPECT_EQ(starts([](TDownloaderOptions& o) { o.dwDownloadsMax = 5000; }), EINVAL);
    EXPECT_EQ(starts([](TDownloaderOptions& o) { o.dwWorkerThreadCount = 65; }), EINVAL);
    EXPECT_EQ(starts([](TDownloaderOptions& o) { o.lpszKeyFile = "key"; }), EINVAL);
    EXPECT_EQ(starts([](TDownloaderOptions& o) { o.lpszCAFile = "/no/such/file"; }), ENOENT);
    EXPECT_EQ(starts([](TDownloaderOptions&) {}), 0);

    ASSERT_TRUE(downloader_->Start());
    EXPECT_EQ(downloader_->Add(nullptr), 0u);
    EXPECT_EQ(errno, EINVAL);
    EXPECT_EQ(downloader_->AddMirrors(nullptr, 1), 0u);
    const THeader own[] = {{"Range", "bytes=0-1"}}, bad[] = {{"a b", "c"}};
    const auto fails = [&](auto change) {
        TDownloadOptions options;
        change(options);
        return downloader_->Add(server_.url("/a").c_str(), &options);
    };
    const DOWNLOADID wrong[] = {fails([](TDownloadOptions& o) { o.dwSegments = 0; }),
                                fails([](TDownloadOptions& o) { o.dwSegments = 65; }),
                                fails([](TDownloadOptions& o) { o.ullSegmentMin = 1; }),
                                fails([](TDownloadOptions& o) { o.lpszChecksum = "sha-256=x"; }),
                                fails([](TDownloadOptions& o) { o.lpszRange = "x"; }),
                                fails([](TDownloadOptions& o) { o.lpszRange = "0-1", o.bDecompress = TRUE; }),
                                fails([](TDownloadOptions& o) { o.bToListener = TRUE, o.lpszTarget = "x"; }),
                                fails([&](TDownloadOptions& o) { o.lpHeaders = own, o.iHeaderCount = 1; }),
                                fails([&](TDownloadOptions& o) { o.lpHeaders = bad, o.iHeaderCount = 1; }),
                                fails([](TDownloadOptions& o) { o.iHeaderCount = 1; }),
                                fails([](TDownloadOptions& o) { o.lpszUser = "a:b"; }),
                                fails([](TDownloadOptions& o) { o.dwJournalInterval = 1; }),
                                downloader_->Add("mailto:x@example.org")};
    EXPECT_TRUE(downloader_->Wait());
    for (const DOWNLOADID id : wrong) {
        ASSERT_NE(id, 0u);
        EXPECT_EQ(listener_.ends[id], DE_OPTION);
    }
    EXPECT_STREQ(HP_GetDownloadErrorName(DE_DISK_FULL), "disk full");
    EXPECT_STREQ(HP_GetDownloadErrorName(static_cast<EnDownloadError>(1000)), "unknown");
}

TEST_F(DownloaderTest, CancelsWhatWaitsAndWhatRuns) {
    TDownloaderOptions options;
    options.dwDownloadsMax = 1;
    options.dwWaitingMax = 2;
    ASSERT_TRUE(downloader_->Start(&options));
    const DOWNLOADID runs = add(downloader_, server_.url("/wait"), "a");
    const DOWNLOADID waits = add(downloader_, server_.url("/wait"), "b");
    const DOWNLOADID last = add(downloader_, server_.url("/c"), "c");
    EXPECT_EQ(add(downloader_, server_.url("/d"), "d"), 0u);
    EXPECT_EQ(errno, ENOBUFS);
    EXPECT_EQ(downloader_->GetCount(), 3u);
    EXPECT_FALSE(downloader_->Wait(1));
    EXPECT_EQ(errno, ETIMEDOUT);
    TDownloadProgress progress;
    EXPECT_TRUE(downloader_->GetProgress(runs, progress));
    EXPECT_TRUE(downloader_->Cancel(waits));
    EXPECT_TRUE(downloader_->Cancel(runs));
    EXPECT_TRUE(downloader_->Wait());
    EXPECT_EQ(listener_.ends[runs], DE_CANCELLED);
    EXPECT_EQ(listener_.ends[waits], DE_CANCELLED);
    EXPECT_EQ(listener_.ends[last], DE_OK) << "its turn has come";
    EXPECT_FALSE(downloader_->Cancel(runs));
    EXPECT_EQ(errno, ENOENT);
    EXPECT_FALSE(downloader_->GetProgress(runs, progress));
    EXPECT_EQ(std::distance(fs::directory_iterator(folder_), {}), 1) << "nothing is left of the others";
}

TEST_F(DownloaderTest, StopEndsEverything) {
    ASSERT_TRUE(downloader_->Start());
    std::vector<DOWNLOADID> ids;
    for (int i = 0; i < 40; ++i)
        ids.push_back(add(downloader_, server_.url(i % 2 == 0 ? "/wait" : "/a"), "f" + std::to_string(i)));
    EXPECT_TRUE(downloader_->Stop());
    EXPECT_EQ(listener_.ends.size(), ids.size());
    for (const DOWNLOADID id : ids) EXPECT_TRUE(listener_.ends[id] == DE_OK || listener_.ends[id] == DE_CANCELLED);
}

TEST_F(DownloaderTest, EveryCallInsideItsEvents) {
    std::atomic<int> left = 20;
    std::promise<void> stopped;
    listener_.at_end = [&](DOWNLOADID id, const TDownloadResult&) {
        EXPECT_FALSE(downloader_->Cancel(id)) << "it has ended";
        EXPECT_FALSE(downloader_->Wait());
        EXPECT_EQ(errno, EDEADLK);
        if (--left > 0) {
            EXPECT_NE(add(downloader_, server_.url("/x"), "x" + std::to_string(left)), 0u);
        } else if (left == 0) {
            EXPECT_TRUE(downloader_->Stop()) << "only asks for it";
            stopped.set_value();
        }
    };
    ASSERT_TRUE(downloader_->Start());
    ASSERT_NE(add(downloader_, server_.url("/x"), "x"), 0u);
    stopped.get_future().wait();
    downloader_.Reset();
    EXPECT_EQ(listener_.ends.size(), 20u);
}

TEST_F(DownloaderTest, BytesToTheListener) {
    ASSERT_TRUE(downloader_->Start());
    TDownloadOptions options;
    options.bToListener = TRUE;
    options.pExtra = &listener_;
    const DOWNLOADID whole = downloader_->Add(server_.url("/data").c_str(), &options);
    EXPECT_TRUE(downloader_->Wait());
    EXPECT_EQ(listener_.ends[whole], DE_OK);
    EXPECT_EQ(listener_.data, Server::body("/data"));
    listener_.data.clear();
    listener_.takes = false;
    const DOWNLOADID refused = downloader_->Add(server_.url("/data").c_str(), &options);
    EXPECT_TRUE(downloader_->Wait());
    EXPECT_EQ(listener_.ends[refused], DE_SINK);
}

TEST_F(DownloaderTest, FromManyThreads) {
    ASSERT_TRUE(downloader_->Start());
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t)
        threads.emplace_back([&, t] {
            for (int i = 0; i < 25; ++i) {
                const std::string name = std::to_string(t) + "-" + std::to_string(i);
                const DOWNLOADID id = add(downloader_, server_.url("/" + name), name);
                EXPECT_NE(id, 0u);
                if (i % 5 == 0) downloader_->Cancel(id);
                downloader_->GetCount();
                downloader_->SetRateLimit(0);
            }
        });
    for (std::thread& thread : threads) thread.join();
    EXPECT_TRUE(downloader_->Wait());
    EXPECT_EQ(listener_.ends.size(), 100u);
    for (int t = 0; t < 4; ++t) {
        const std::string name = std::to_string(t) + "-1";
        EXPECT_EQ(content(name), Server::body("/" + name));
    }
}

TEST_F(DownloaderTest, WithoutAListener) {
    CHttpDownloaderPtr silent;
    ASSERT_TRUE(silent->Start());
    ASSERT_NE(add(silent, server_.url("/a"), "a"), 0u);
    EXPECT_TRUE(silent->Wait());
    EXPECT_EQ(content("a"), Server::body("/a"));
    HP_Destroy_HttpDownloader(nullptr);
}

}  // namespace
