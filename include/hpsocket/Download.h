#pragma once

// SPDX-License-Identifier: Apache-2.0

/**
 * @file
 * Downloads over HTTP and HTTPS: resumable, in segments, from several mirrors, with digests (beyond the guide;
 * RFC 9110, 9112, 9530, 6266). docs/downloads.md has every rule with its source; examples/download.cc is a program.
 *
 * A downloader runs many downloads at once on connections that it keeps and uses again. A download writes FILE.part and
 * notes what is safe on the disk in FILE.part.journal; when all is there and the digest is right, the file gets its name.
 * A program that ended in between, however it ended, adds the same download again and goes on.
 */

#include "hpsocket/HPTypeDef.h"
#include "hpsocket/common/ObjectPtr.h"

#ifdef _HTTP_SUPPORT

/// A download of a downloader; 0 is none.
typedef ULONGLONG DOWNLOADID;

/// Why a download ended without its file. The text of OnError names the cause and the next step.
enum EnDownloadError
{
    DE_OK           = 0,  ///< no error
    DE_OPTION       = 1,  ///< an option, URL or combination that makes no sense; nothing was sent
    DE_RESOLVE      = 2,  ///< the host's name has no address
    DE_CONNECT      = 3,  ///< no connection: refused, unreachable, not in time, or the proxy says no
    DE_TLS          = 4,  ///< TLS: a certificate that does not verify, no common version
    DE_HTTP_STATUS  = 5,  ///< the server's answer is an error: TDownloadResult::usStatus
    DE_PROTOCOL     = 6,  ///< the answer is no HTTP, or not what was asked for (a wrong Content-Range, multipart, ...)
    DE_RANGE        = 7,  ///< a range was asked for, and the server does not give it
    DE_CHANGED      = 8,  ///< the file on the server changed again and again while it was fetched
    DE_TRUNCATED    = 9,  ///< the body ended, or the connection broke, before all had come
    DE_DISK_FULL    = 10, ///< no room: ENOSPC, EDQUOT, EFBIG
    DE_DISK         = 11, ///< another error of the file system
    DE_CHECKSUM     = 12, ///< all has come twice (once with dwRetries 0), and its digest is wrong; the part file is removed
    DE_TIMEOUT      = 13, ///< no answer in time, or dwTimeMax is over
    DE_TOO_SLOW     = 14, ///< fewer bytes a second than the low-speed limit, for its whole time
    DE_REDIRECT     = 15, ///< too many redirects, a circle, HTTPS to HTTP, or another scheme
    DE_NAME         = 16, ///< no usable file name, or it cannot be made there
    DE_EXISTS       = 17, ///< the file exists (DO_FAIL), or another process is writing it
    DE_CODING       = 18, ///< the Content-Encoding does not decode
    DE_CANCELLED    = 19, ///< Cancel or Stop; part file and journal stay, for resuming
    DE_SINK         = 20, ///< OnData returned FALSE
    DE_SYSTEM       = 21  ///< out of memory, threads or descriptors
};

/// What happens when the target file exists already.
enum EnDownloadOverwrite
{
    DO_FAIL    = 0, ///< DE_EXISTS (default)
    DO_REPLACE = 1, ///< replaced, when the new one is complete
    DO_SKIP    = 2, ///< complete at once, nothing is sent: TDownloadResult::bSkipped
    DO_RENAME  = 3  ///< another name is taken: "name.1.txt", "name.2.txt", ... up to 9999
};

/**
 * What holds for all downloads of a downloader. Texts are copied by Start. Times in ms, rates in bytes a second, 0 means
 * no limit or the default where it says so.
 */
struct TDownloaderOptions
{
    DWORD dwConnectionsMax = 64;        ///< connections in all, 1 to 4096
    DWORD dwConnectionsPerHost = 16;    ///< connections to one host and port, 1 to 4096
    DWORD dwDownloadsMax = 16;          ///< downloads that run at once, 1 to 4096; others wait in the order of Add
    DWORD dwWaitingMax = 1000000;       ///< downloads that wait; beyond: Add fails with ENOBUFS
    ULONGLONG ullRateLimit = 0;         ///< for all together
    DWORD dwWorkerThreadCount = 0;      ///< threads for each of HTTP and HTTPS, 1 to 64; 0: one per CPU, at most 4
    DWORD dwConnectTimeout = 30000;     ///< TCP, and again for TLS
    DWORD dwKeepAlive = 30000;          ///< how long a connection without a request is kept
    BOOL bInsecure = FALSE;             ///< do not verify certificates and names of servers. Only for tests
    LPCSTR lpszCAFile = nullptr;        ///< PEM file, or folder of hashed ones, trusted besides the system's store
    LPCSTR lpszCertFile = nullptr;      ///< client certificate (PEM, with its chain) ...
    LPCSTR lpszKeyFile = nullptr;       ///< ... its key (null: in the certificate's file) ...
    LPCSTR lpszKeyPassword = nullptr;   ///< ... and the key's password
    LPCSTR lpszProxyUrl = nullptr;      ///< "http://user:password@host:port", socks5:// and the like; null: none
    BOOL bCookies = TRUE;               ///< keep cookies of answers for this downloader, send them where they belong
    LPCSTR lpszCookieFile = nullptr;    ///< cookies to begin with (HP_HttpCookie_MGR_SaveToFile's format); saved by Stop
};

/// One download. Texts and arrays are copied by Add. Units as above.
struct TDownloadOptions
{
    /// Where to: a file name, or with bTargetIsFolder (or a '/' at its end) a folder, in which the server's
    /// Content-Disposition (RFC 6266), else the URL, names the file. Null: the current folder. Folders are not made.
    LPCSTR lpszTarget = nullptr;
    BOOL bTargetIsFolder = FALSE;
    BOOL bNameFromUrl = FALSE;          ///< in a folder: the name is that of the (first) URL as given, whatever the answer says
    BOOL bToListener = FALSE;           ///< no file: bytes go to OnData, in order, on one connection at a time

    EnDownloadOverwrite enOverwrite = DO_FAIL;
    BOOL bResume = TRUE;                ///< go on with FILE.part if its journal fits; FALSE: begin anew
    BOOL bSync = TRUE;                  ///< fsync file and folder before OnComplete
    BOOL bPreallocate = TRUE;           ///< reserve the whole size first: a full disk is told at once
    BOOL bRemoteTime = FALSE;           ///< the file's time becomes Last-Modified
    DWORD dwJournalInterval = 1000;     ///< how often the journal is written while bytes come, 10 to 3600000

    DWORD dwSegments = 1;               ///< parts fetched at once, 1 to 64; more than 1 only if the server has ranges
    ULONGLONG ullSegmentMin = 1048576;  ///< no part is split into pieces smaller than this, at least 4096
    ULONGLONG ullRateLimit = 0;
    ULONGLONG ullLowSpeedLimit = 1;     ///< a connection that brings fewer bytes a second ...
    DWORD dwLowSpeedTime = 60000;       ///< ... for so long is given up (DE_TOO_SLOW, tried again); 0: never
    DWORD dwResponseTimeout = 60000;    ///< from the request to the end of the answer's head; 0: none

    DWORD dwRetries = 5;                ///< tries after the first that bring nothing new, in a row; then OnError
    DWORD dwRetryDelay = 1000;          ///< first delay; doubles each time, with full jitter (0 to all of it) ...
    DWORD dwRetryDelayMax = 60000;      ///< ... up to this; a Retry-After of the server counts up to this too
    BOOL bRetryRefused = TRUE;          ///< also try again what refuses to connect

    DWORD dwRedirectsMax = 10;          ///< 0: a redirect is an error
    BOOL bAllowHttpsToHttp = FALSE;     ///< follow redirects from https to http

    LPCSTR lpszUserAgent = nullptr;     ///< null: "hp/<version>"; "": none
    const THeader* lpHeaders = nullptr; ///< further headers; those that may be secrets stay with the first URL's origin
    int iHeaderCount = 0;               ///< at most 128
    LPCSTR lpszUser = nullptr;          ///< Basic authentication (RFC 7617), for the first URL's origin; else from the URL
    LPCSTR lpszPassword = nullptr;

    LPCSTR lpszChecksum = nullptr;      ///< "sha-256=hex" (also sha-512, sha-384, sha-1, md5), of the whole file
    BOOL bVerifyServerDigest = TRUE;    ///< check Repr-Digest (RFC 9530) and Digest (RFC 3230) of the server
    LPCSTR lpszRange = nullptr;         ///< "a-b", "a-" or "-n" (RFC 9110 14.1.2): the file is that part only
    BOOL bDecompress = FALSE;           ///< ask for gzip, deflate, br, zstd and undo it; then no resume, no segments

    PVOID pExtra = nullptr;             ///< the caller's, returned in every event
    DWORD dwTimeMax = 0;                ///< ms from its beginning to its end, tries included; then DE_TIMEOUT. 0: none
};

/// How far a download is.
struct TDownloadProgress
{
    ULONGLONG ullDone = 0;     ///< bytes in the file, those of an earlier run included
    ULONGLONG ullTotal = 0;    ///< bytes that it will have; 0: not known
    ULONGLONG ullReceived = 0; ///< body bytes received in this run, those received twice too
    ULONGLONG ullRate = 0;     ///< bytes a second, of the last seconds
    DWORD dwElapsed = 0;       ///< ms since it began to run
    DWORD dwConnections = 0;   ///< at work for it now
    LPCSTR lpszFile = nullptr; ///< target file; null while not known
    PVOID pExtra = nullptr;
};

/// How a download ended. Texts are valid during the event.
struct TDownloadResult
{
    EnDownloadError enError = DE_OK;
    LPCSTR lpszText = "";          ///< cause and next step, in English; "" when all is well
    int iSystemError = 0;          ///< errno where there was one
    USHORT usStatus = 0;           ///< of the last answer; 0: none came
    LPCSTR lpszUrl = "";           ///< where the last answer came from, after redirects; without user and password
    LPCSTR lpszFile = nullptr;     ///< the file, or for an error where it would have been; null with OnData or no name
    LPCSTR lpszContentType = "";   ///< as the server says; "" if it does not
    ULONGLONG ullLength = 0;       ///< of the file; for an error what is there
    ULONGLONG ullReceived = 0;     ///< body bytes received in this run
    DWORD dwElapsed = 0;           ///< ms
    DWORD dwTries = 0;             ///< how often it was tried again
    BOOL bResumable = FALSE;       ///< an error: the same download added again goes on where this one ended
    BOOL bResumed = FALSE;         ///< part of it came in an earlier run
    BOOL bSkipped = FALSE;         ///< the file was there (DO_SKIP)
    LPCSTR lpszDigest = "";        ///< what was verified, as "sha-256=hex"; "" for nothing
    PVOID pExtra = nullptr;
};

/**
 * What a program hears; every event has an empty default. All but OnData come on one thread of the downloader, never at
 * once, so return soon; every method of IHttpDownloader may be called inside. The last event of a download is OnComplete
 * or OnError, exactly one of them. Texts and structs are valid during the call.
 */
class IHttpDownloadListener
{
public:
    /// The name, length and type are known and bytes begin to come (ullDone: what an earlier run left); again if it has to
    /// begin anew.
    virtual void OnStart(DOWNLOADID, const TDownloadProgress&, LPCSTR /*lpszContentType*/) {}

    /// Every 200 ms or more seldom while bytes come.
    virtual void OnProgress(DOWNLOADID, const TDownloadProgress&) {}

    /// An answer with `usStatus` (301, 302, 303, 307, 308) leads elsewhere, and that is followed. The URLs have neither
    /// user nor password.
    virtual void OnRedirect(DOWNLOADID, USHORT /*usStatus*/, LPCSTR /*lpszFrom*/, LPCSTR /*lpszTo*/) {}

    /// A connection begins with bytes [ullBegin, ullEnd) of the file; `ullEnd` 0: to an end that is not known.
    virtual void OnSegment(DOWNLOADID, ULONGLONG /*ullBegin*/, ULONGLONG /*ullEnd*/, LPCSTR /*lpszUrl*/) {}

    /// A request failed and will be made again in `dwDelay` ms.
    virtual void OnRetry(DOWNLOADID, EnDownloadError, LPCSTR /*lpszText*/, DWORD /*dwTry*/, DWORD /*dwDelay*/) {}

    /**
     * With bToListener: the next bytes, at `ullOffset`. On a thread that receives; the event may block, and nothing more
     * is received on that thread meanwhile. FALSE ends the download with DE_SINK.
     */
    virtual BOOL OnData(DOWNLOADID, ULONGLONG /*ullOffset*/, const BYTE* /*pData*/, int /*iLength*/, PVOID /*pExtra*/)
    {
        return TRUE;
    }

    /// The file is complete, verified, and has its name.
    virtual void OnComplete(DOWNLOADID, const TDownloadResult&) {}

    /// The download has ended without a file.
    virtual void OnError(DOWNLOADID, const TDownloadResult&) {}

    virtual ~IHttpDownloadListener() = default;
};

/**
 * Runs downloads. Every method from any thread, inside events too, unless it says otherwise. A BOOL method that fails
 * returns FALSE and sets errno.
 */
class IHttpDownloader
{
public:
    /**
     * Begins to run; null: the default options. FALSE: EALREADY (running), EINVAL (an option out of its range, a bad
     * proxy URL, a key without certificate), EPROTONOSUPPORT (a proxy of another kind), the errors of SetupSSLContext, EBADMSG (no cookie file), EAGAIN, EMFILE, ENOMEM (threads).
     */
    virtual BOOL Start(const TDownloaderOptions* pOptions = nullptr) = 0;

    /// Ends all downloads with DE_CANCELLED (their parts stay, for resuming), closes all connections, saves the cookies.
    /// Outside the events it returns when that is done, and no event comes afterwards; inside it only asks for it.
    /// EPERM: not running.
    virtual BOOL Stop() = 0;

    /**
     * Adds a download of the file at `lpszUrl`; null options: the defaults. It begins when others have made place.
     * What is wrong with URL or options comes as OnError (DE_OPTION), so each added download has an end.
     * @return its ID; 0: EPERM (not running), ENOBUFS (dwWaitingMax), EINVAL (null), ENOMEM
     */
    virtual DOWNLOADID Add(LPCSTR lpszUrl, const TDownloadOptions* pOptions = nullptr) = 0;

    /**
     * The same from several mirrors, at most 64 URLs of one file. The first is asked first; one that fails is replaced
     * by the next. They are used at the same time, and for parts of one file, only if the answers have the same strong
     * ETag, or lpszChecksum is given and the length is the same; else a change of mirror begins anew.
     */
    virtual DOWNLOADID AddMirrors(const LPCSTR lpszUrls[], int iCount, const TDownloadOptions* pOptions = nullptr) = 0;

    /// Ends a download with DE_CANCELLED; OnError follows. FALSE with ENOENT: it has ended, or never was.
    virtual BOOL Cancel(DOWNLOADID) = 0;

    /// How far it is. The texts are null. FALSE with ENOENT.
    virtual BOOL GetProgress(DOWNLOADID, TDownloadProgress& progress) = 0;

    /// Waits until no download is left and its last event has returned, at most `dwMilliseconds`. FALSE: ETIMEDOUT;
    /// EDEADLK inside an event.
    virtual BOOL Wait(DWORD dwMilliseconds = INFINITE) = 0;

    /// Downloads that run or wait.
    virtual DWORD GetCount() = 0;

    /// The rate limit of all together, changed while running; 0: none.
    virtual void SetRateLimit(ULONGLONG ullBytesPerSecond) = 0;

    virtual ~IHttpDownloader() = default;
};

/// Creates a downloader; `pListener` must outlive it, null: nobody hears. Null with ENOMEM. Any thread.
HPSOCKET_API IHttpDownloader* HP_Create_HttpDownloader(IHttpDownloadListener* pListener = nullptr);

/// Stops and destroys it. Null is ignored. Any thread but those of its events.
HPSOCKET_API void HP_Destroy_HttpDownloader(IHttpDownloader* pDownloader);

/// A short English name of an error kind ("disk full"); static, never null.
HPSOCKET_API LPCSTR HP_GetDownloadErrorName(EnDownloadError enError);

struct HttpDownloader_Creator
{
    static IHttpDownloader* Create(IHttpDownloadListener* pListener) { return HP_Create_HttpDownloader(pListener); }
    static void Destroy(IHttpDownloader* pDownloader) { HP_Destroy_HttpDownloader(pDownloader); }
};
typedef CHPObjectPtr<IHttpDownloader, IHttpDownloadListener, HttpDownloader_Creator> CHttpDownloaderPtr;

#endif // _HTTP_SUPPORT
