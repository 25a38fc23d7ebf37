// SPDX-License-Identifier: Apache-2.0
// What C handles promise: they name one object each, siblings may destroy them, listeners are shared and outlive their handles.
#include <gtest/gtest.h>
#include <hpsocket/HPSocket4C-SSL.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <condition_variable>
#include <cstring>
#include <mutex>
#include <set>
#include <string>
#include <thread>
#include <vector>

namespace hp::test {
namespace {

bool failed_with(int error) {
    const int found = errno;
    errno = 0;
    return found == error;
}

TEST(HandleTest, ADestroyedOneIsNeverAnotherOne) {
    std::set<HP_Object> seen;
    HP_Object before = nullptr;
    for (int i = 0; i < 3000; ++i) {
        const HP_Object server = Create_HP_TcpServer(nullptr);
        ASSERT_NE(server, nullptr);
        ASSERT_TRUE(seen.insert(server).second);
        if (before != nullptr) {
            ASSERT_EQ(HP_Server_GetState(before), SS_STOPPED);
            ASSERT_TRUE(failed_with(EBADF));
            Destroy_HP_TcpServer(before);
            ASSERT_TRUE(failed_with(EBADF));
        }
        Destroy_HP_TcpServer(server);
        before = server;
    }
}

TEST(HandleTest, ManyAtOnce) {
    std::vector<HP_Object> listeners;
    for (int i = 0; i < 5000; ++i) listeners.push_back(Create_HP_TcpServerListener());
    std::set<HP_Object> different(listeners.begin(), listeners.end());
    EXPECT_EQ(different.size(), listeners.size());
    EXPECT_EQ(different.count(nullptr), 0u);
    for (const HP_Object listener : listeners) Destroy_HP_TcpServerListener(listener);
}

TEST(HandleTest, FromSeveralThreads) {
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([] {
            for (int n = 0; n < 500; ++n) {
                const HP_Object client = Create_HP_TcpClient(nullptr);
                EXPECT_FALSE(HP_Client_HasStarted(client));
                HP_TcpClient_SetKeepAliveTime(client, 1234);
                EXPECT_EQ(HP_TcpClient_GetKeepAliveTime(client), 1234u);
                Destroy_HP_TcpClient(client);
            }
        });
    for (std::thread& thread : threads) thread.join();
}

TEST(HandleTest, TheWrongKind) {
    const HP_Object server = Create_HP_TcpServer(nullptr), client = Create_HP_HttpSyncClient(nullptr),
                    pool = Create_HP_ThreadPool(nullptr);
    const HP_Object listener = Create_HP_HttpClientListener();
    errno = 0;
    EXPECT_FALSE(HP_Client_Start(server, "127.0.0.1", 1, FALSE));
    EXPECT_TRUE(failed_with(EBADF));
    EXPECT_FALSE(HP_Server_Start(client, "127.0.0.1", 0));
    EXPECT_TRUE(failed_with(EBADF));
    EXPECT_EQ(HP_TcpPullServer_Fetch(server, 1, nullptr, 0), FR_DATA_NOT_FOUND);  // a server, but no PULL
    EXPECT_TRUE(failed_with(EBADF));
    EXPECT_EQ(HP_SSLServer_AddSSLContext(pool, 0, "", "", nullptr, nullptr), -1);
    EXPECT_TRUE(failed_with(EBADF));
    EXPECT_EQ(HP_Server_GetLastError(pool), SE_INVALID_PARAM);
    EXPECT_TRUE(failed_with(EBADF));
    Destroy_HP_TcpClient(server);
    EXPECT_TRUE(failed_with(EBADF));
    EXPECT_EQ(Create_HP_TcpServer(listener), nullptr);  // a client's
    EXPECT_TRUE(failed_with(EBADF));
    EXPECT_EQ(Create_HP_HttpServer(server), nullptr);
    EXPECT_TRUE(failed_with(EBADF));
    HP_Set_FN_Server_OnClose(listener, nullptr);
    EXPECT_TRUE(failed_with(EBADF));
    HP_Set_FN_Client_OnClose(listener, nullptr);  // the role of an HTTP client
    EXPECT_TRUE(failed_with(0));

    EXPECT_EQ(HP_Server_GetState(server), SS_STOPPED);  // all are still there
    Destroy_HP_HttpsServer(server);
    Destroy_HP_HttpClient(client);
    Destroy_HP_ThreadPool(pool);
    Destroy_HP_HttpClientListener(listener);
    EXPECT_FALSE(failed_with(EBADF));
}

TEST(HandleTest, NoPlaceForAResult) {
    const HP_Object server = Create_HP_HttpServer(nullptr);
    errno = 0;
    EXPECT_FALSE(HP_Server_GetListenAddress(server, nullptr, nullptr, nullptr));
    EXPECT_TRUE(failed_with(EINVAL));
    EXPECT_FALSE(HP_Server_GetPendingDataLength(server, 1, nullptr));
    EXPECT_TRUE(failed_with(EINVAL));
    EXPECT_FALSE(HP_HttpServer_GetAllHeaders(server, 1, nullptr, nullptr));
    EXPECT_TRUE(failed_with(EINVAL));
    Destroy_HP_HttpServer(server);
}

// --- events ---------------------------------------------------------------------------------------------------------------------

struct Events {
    std::mutex mutex;
    std::condition_variable changed;
    std::vector<std::string> list;
    std::multiset<HP_Object> senders;
    void add(HP_Object sender, const std::string& event) {
        std::lock_guard lock(mutex);
        list.push_back(event);
        senders.insert(sender);
        changed.notify_all();
    }
    bool wait_for(const std::string& event, std::size_t times) {
        std::unique_lock lock(mutex);
        return changed.wait_for(lock, std::chrono::seconds(30),
                                [&] { return static_cast<std::size_t>(std::count(list.begin(), list.end(), event)) >= times; });
    }
} * events;

USHORT port_of(HP_Server server) {
    char address[64];
    int length = sizeof address;
    USHORT port = 0;
    EXPECT_TRUE(HP_Server_GetListenAddress(server, address, &length, &port));
    return port;
}

// One listener for three servers, whose handle goes first; senders tell which.
TEST(ListenerTest, SharedAndGone) {
    Events seen;
    events = &seen;
    const HP_Object listener = Create_HP_TcpServerListener();
    HP_Set_FN_Server_OnAccept(listener, [](HP_Server sender, HP_CONNID, UINT_PTR) {
        events->add(sender, "accept");
        return HR_OK;
    });
    HP_Set_FN_Server_OnShutdown(listener, [](HP_Server sender) {
        events->add(sender, "shutdown");
        return HR_OK;
    });
    const HP_Object servers[] = {Create_HP_TcpServer(listener), Create_HP_TcpPackServer(listener),
                                 Create_HP_TcpPullServer(listener)};
    Destroy_HP_TcpPackServerListener(listener);
    std::vector<HP_Object> clients;
    for (const HP_Object server : servers) {
        ASSERT_TRUE(HP_Server_Start(server, "127.0.0.1", 0));
        clients.push_back(Create_HP_TcpClient(nullptr));
        ASSERT_TRUE(HP_Client_Start(clients.back(), "127.0.0.1", port_of(server), FALSE));
    }
    EXPECT_TRUE(seen.wait_for("accept", 3));
    for (const HP_Object client : clients) Destroy_HP_TcpClient(client);
    for (const HP_Object server : servers) Destroy_HP_TcpServer(server);
    EXPECT_TRUE(seen.wait_for("shutdown", 3));
    for (const HP_Object server : servers) EXPECT_EQ(seen.senders.count(server), 2u);
}

// PULL components call OnPullReceive, the others OnReceive.
TEST(ListenerTest, PullOrPush) {
    for (const bool pull : {false, true}) {
        Events seen;
        events = &seen;
        const HP_Object listener = Create_HP_TcpPullServerListener();
        HP_Set_FN_Server_OnReceive(listener, [](HP_Server sender, HP_CONNID, const BYTE*, int) {
            events->add(sender, "push");
            return HR_OK;
        });
        HP_Set_FN_Server_OnPullReceive(listener, [](HP_Server sender, HP_CONNID, int) {
            events->add(sender, "pull");
            return HR_OK;
        });
        const HP_Object server = pull ? Create_HP_TcpPullServer(listener) : Create_HP_TcpServer(listener);
        ASSERT_TRUE(HP_Server_Start(server, "127.0.0.1", 0));
        const HP_Object client = Create_HP_TcpClient(nullptr);
        ASSERT_TRUE(HP_Client_Start(client, "127.0.0.1", port_of(server), FALSE));
        ASSERT_TRUE(HP_Client_Send(client, reinterpret_cast<const BYTE*>("x"), 1));
        EXPECT_TRUE(seen.wait_for(pull ? "pull" : "push", 1));
        Destroy_HP_TcpClient(client);
        Destroy_HP_TcpServer(server);
        EXPECT_FALSE(std::count(seen.list.begin(), seen.list.end(), pull ? "push" : "pull"));
        Destroy_HP_TcpPullServerListener(listener);
    }
}

// Inside OnClose and OnShutdown of a component that is being destroyed its handle still works; destroying it again does not.
TEST(ListenerTest, TheHandleLastsAsLongAsItsEvents) {
    static std::atomic<int> extras, refusals;
    extras = refusals = 0;
    const HP_Object listener = Create_HP_TcpServerListener();
    HP_Set_FN_Server_OnAccept(listener, [](HP_Server sender, HP_CONNID id, UINT_PTR) {
        return HP_Server_SetConnectionExtra(sender, id, sender) ? HR_OK : HR_ERROR;
    });
    HP_Set_FN_Server_OnClose(listener, [](HP_Server sender, HP_CONNID id, En_HP_SocketOperation, int) {
        PVOID extra = nullptr;
        if (HP_Server_GetConnectionExtra(sender, id, &extra) && extra == sender) ++extras;
        return HR_OK;
    });
    HP_Set_FN_Server_OnShutdown(listener, [](HP_Server sender) {
        errno = 0;
        Destroy_HP_TcpServer(sender);
        if (errno == EBADF) ++refusals;
        return HR_OK;
    });
    const HP_Object server = Create_HP_TcpServer(listener);
    ASSERT_TRUE(HP_Server_Start(server, "127.0.0.1", 0));
    const HP_Object client = Create_HP_TcpClient(nullptr);
    ASSERT_TRUE(HP_Client_Start(client, "127.0.0.1", port_of(server), FALSE));
    while (HP_Server_GetConnectionCount(server) == 0) std::this_thread::yield();
    Destroy_HP_TcpServer(server);
    EXPECT_EQ(extras, 1);
    EXPECT_EQ(refusals, 1);
    Destroy_HP_TcpClient(client);
    Destroy_HP_TcpServerListener(listener);
}

TEST(ListenerTest, ASynchronousClientWithoutOne) {
    const HP_Object listener = Create_HP_HttpServerListener();
    HP_Set_FN_HttpServer_OnMessageComplete(listener, [](HP_Http sender, HP_CONNID id) {
        return HP_HttpServer_SendResponse(sender, id, 200, nullptr, nullptr, 0, reinterpret_cast<const BYTE*>("yes"), 3)
                   ? HPR_OK
                   : HPR_ERROR;
    });
    const HP_Object server = Create_HP_HttpServer(listener), client = Create_HP_HttpSyncClient(nullptr);
    ASSERT_TRUE(HP_Server_Start(server, "127.0.0.1", 0));
    const std::string url = "http://127.0.0.1:" + std::to_string(port_of(server)) + "/";
    EXPECT_TRUE(HP_HttpSyncClient_OpenUrl(client, "GET", url.c_str(), nullptr, 0, nullptr, 0, FALSE)) << SYS_GetLastErrorStr();
    EXPECT_EQ(HP_HttpClient_GetStatusCode(client), 200);
    LPCBYTE body = nullptr;
    int length = 0;
    EXPECT_TRUE(HP_HttpSyncClient_GetResponseBody(client, &body, &length));
    EXPECT_EQ(std::string(reinterpret_cast<const char*>(body), static_cast<std::size_t>(length)), "yes");
    Destroy_HP_HttpsClient(client);  // a sibling
    Destroy_HP_HttpServer(server);
    Destroy_HP_HttpServerListener(listener);
}

TEST(CNodeTest, ToItself) {
    Events seen;
    events = &seen;
    const HP_Object listener = Create_HP_UdpNodeListener();
    HP_Set_FN_UdpNode_OnReceive(listener, [](HP_UdpNode sender, LPCTSTR address, USHORT port, const BYTE* data, int length) {
        EXPECT_STREQ(address, "127.0.0.1");
        EXPECT_NE(port, 0);
        events->add(sender, std::string(reinterpret_cast<const char*>(data), static_cast<std::size_t>(length)));
        return HR_OK;
    });
    const HP_Object node = Create_HP_UdpNode(listener);
    ASSERT_TRUE(HP_UdpNode_Start(node, "127.0.0.1", 0)) << HP_UdpNode_GetLastErrorDesc(node);
    char address[64];
    int length = sizeof address;
    USHORT port = 0;
    ASSERT_TRUE(HP_UdpNode_GetLocalAddress(node, address, &length, &port));
    EXPECT_TRUE(HP_UdpNode_Send(node, "127.0.0.1", port, reinterpret_cast<const BYTE*>("ping"), 4));
    EXPECT_TRUE(seen.wait_for("ping", 1));
    EXPECT_EQ(seen.senders.count(node), 1u);
    HP_Client_HasStarted(node);
    EXPECT_TRUE(failed_with(EBADF));
    Destroy_HP_UdpNode(node);
    Destroy_HP_UdpNodeListener(listener);
}

// --- what is no connection ----------------------------------------------------------------------------------------------------------

TEST(CThreadPoolTest, TasksAndEvents) {
    static std::atomic<int> ran, started, ended, others;
    ran = started = ended = others = 0;
    static HP_Object pool;
    const HP_Object listener = Create_HP_ThreadPoolListener();
    HP_Set_FN_ThreadPool_OnWorkerThreadStart(listener,
                                             [](HP_ThreadPool sender, THR_ID) { sender == pool ? ++started : ++others; });
    HP_Set_FN_ThreadPool_OnWorkerThreadEnd(listener, [](HP_ThreadPool sender, THR_ID) { sender == pool ? ++ended : ++others; });
    pool = Create_HP_ThreadPool(listener);
    ASSERT_TRUE(HP_ThreadPool_Start(pool, 3, 0, TRP_CALL_FAIL, 0));
    EXPECT_EQ(HP_ThreadPool_GetThreadCount(pool), 3u);
    EXPECT_TRUE(HP_ThreadPool_Submit(
        pool, [](PVOID) { ++ran; }, nullptr, INFINITE));
    const HP_LPTSocketTask task = Create_HP_SocketTaskObj([](TSocketTask* t) { ran += t->bufLen; }, pool, 1,
                                                          reinterpret_cast<LPCBYTE>("abc"), 3, TBT_COPY, 0, 0);
    EXPECT_TRUE(HP_ThreadPool_Submit_Task(pool, task, INFINITE));
    EXPECT_TRUE(HP_ThreadPool_Stop(pool, INFINITE));
    EXPECT_EQ(ran, 4);
    Destroy_HP_ThreadPool(pool);
    Destroy_HP_ThreadPoolListener(listener);
    EXPECT_EQ(started, 3);
    EXPECT_EQ(ended, 3);
    EXPECT_EQ(others, 0);
}

TEST(CCompressorTest, ThereAndBack) {
    const auto append = [](const BYTE* data, int length, PVOID text) -> BOOL {
        static_cast<std::string*>(text)->append(reinterpret_cast<const char*>(data), static_cast<std::size_t>(length));
        return TRUE;
    };
    const std::string text(100'000, 'x');
    const auto bytes = [](const std::string& s) { return reinterpret_cast<const BYTE*>(s.data()); };
    const HP_Object pairs[][2] = {
        {Create_HP_ZLibCompressor(append), Create_HP_ZLibDecompressor(append)},
        {Create_HP_GZipCompressorEx(append, 9, 8, 8, 0, 100), Create_HP_GZipDecompressorEx(append, 100)},
        {Create_HP_BrotliCompressor(append), Create_HP_BrotliDecompressor(append)}};
    for (const auto& [compressor, decompressor] : pairs) {
        std::string small, back;
        EXPECT_TRUE(HP_Compressor_Process(compressor, bytes(text), static_cast<int>(text.size()), TRUE, &small));
        EXPECT_LT(small.size(), 1000u);
        EXPECT_TRUE(HP_Decompressor_Process(decompressor, bytes(small), static_cast<int>(small.size()), &back));
        EXPECT_EQ(back, text);
        EXPECT_FALSE(HP_Decompressor_IsValid(compressor));
        Destroy_HP_Compressor(decompressor);  // no sibling
        EXPECT_TRUE(failed_with(EBADF));
        Destroy_HP_Compressor(compressor);
        Destroy_HP_Decompressor(decompressor);
    }
}

TEST(CDownloadTest, ToTheListener) {
    Events seen;
    events = &seen;
    const HP_Object server_listener = Create_HP_HttpServerListener();
    HP_Set_FN_HttpServer_OnMessageComplete(server_listener, [](HP_Http sender, HP_CONNID id) {
        return HP_HttpServer_SendResponse(sender, id, 200, nullptr, nullptr, 0, reinterpret_cast<const BYTE*>("a file"), 6)
                   ? HPR_OK
                   : HPR_ERROR;
    });
    const HP_Object server = Create_HP_HttpServer(server_listener);
    ASSERT_TRUE(HP_Server_Start(server, "127.0.0.1", 0));

    const HP_Object listener = Create_HP_HttpDownloaderListener();
    HP_Set_FN_HttpDownloader_OnData(
        listener, [](HP_HttpDownloader sender, HP_DOWNLOADID, ULONGLONG, const BYTE* data, int length, PVOID) -> BOOL {
            events->add(sender, std::string(reinterpret_cast<const char*>(data), static_cast<std::size_t>(length)));
            return TRUE;
        });
    HP_Set_FN_HttpDownloader_OnComplete(
        listener, [](HP_HttpDownloader sender, HP_DOWNLOADID, const HP_TDownloadResult*) { events->add(sender, "complete"); });
    HP_Set_FN_HttpDownloader_OnError(listener, [](HP_HttpDownloader sender, HP_DOWNLOADID, const HP_TDownloadResult* result) {
        events->add(sender, result->lpszText);
    });
    const HP_Object downloader = Create_HP_HttpDownloader(listener);
    HP_TDownloaderOptions options;
    HP_HttpDownloader_InitOptions(&options);
    EXPECT_EQ(options.dwConnectionsMax, 64u);
    ASSERT_TRUE(HP_HttpDownloader_Start(downloader, &options));
    HP_TDownloadOptions download;
    HP_HttpDownloader_InitDownload(&download);
    download.bToListener = TRUE;
    const std::string url = "http://127.0.0.1:" + std::to_string(port_of(server)) + "/file";
    EXPECT_NE(HP_HttpDownloader_Add(downloader, url.c_str(), &download), 0u);
    EXPECT_TRUE(HP_HttpDownloader_Wait(downloader, 30'000));
    EXPECT_EQ(seen.list, (std::vector<std::string>{"a file", "complete"}));
    EXPECT_EQ(seen.senders.count(downloader), 2u);
    EXPECT_FALSE(HP_HttpDownloader_GetProgress(downloader, 1, nullptr));
    EXPECT_TRUE(failed_with(EINVAL));
    Destroy_HP_HttpDownloader(downloader);
    Destroy_HP_HttpDownloaderListener(listener);
    Destroy_HP_HttpServer(server);
    Destroy_HP_HttpServerListener(server_listener);
}

}  // namespace
}  // namespace hp::test
