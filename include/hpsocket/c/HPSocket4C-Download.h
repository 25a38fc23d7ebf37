#pragma once

// SPDX-License-Identifier: Apache-2.0

/**
 * @file
 * The C API: downloads over HTTP and HTTPS (beyond the guide). Included by HPSocket4C.h; valid C99. In C++ the structs are those of
 * hpsocket/Download.h; in C they are declared here with the same members, whose defaults HP_HttpDownloader_Init* fill in.
 */

#include "hpsocket/c/HPSocket4C-Types.h"

#ifdef _HTTP_SUPPORT

#ifdef __cplusplus

#include "hpsocket/Download.h"

typedef DOWNLOADID HP_DOWNLOADID;
typedef EnDownloadError En_HP_DownloadError;
typedef EnDownloadOverwrite En_HP_DownloadOverwrite;
typedef TDownloaderOptions HP_TDownloaderOptions;
typedef TDownloadOptions HP_TDownloadOptions;
typedef TDownloadProgress HP_TDownloadProgress;
typedef TDownloadResult HP_TDownloadResult;

#else

/// A download of a downloader; 0 is none.
typedef ULONGLONG HP_DOWNLOADID;

/// Why a download ended without its file. The text of OnError names the cause and the next step.
typedef enum EnDownloadError
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
} En_HP_DownloadError;

/// What happens when the target file exists already.
typedef enum EnDownloadOverwrite
{
    DO_FAIL    = 0, ///< DE_EXISTS (default)
    DO_REPLACE = 1, ///< replaced, when the new one is complete
    DO_SKIP    = 2, ///< complete at once, nothing is sent: TDownloadResult::bSkipped
    DO_RENAME  = 3  ///< another name is taken: "name.1.txt", "name.2.txt", ... up to 9999
} En_HP_DownloadOverwrite;

/// What holds for all downloads of a downloader. Times in ms, rates in bytes a second, 0: no limit.
typedef struct TDownloaderOptions
{
    DWORD dwConnectionsMax; ///< connections in all, 1 to 4096
    DWORD dwConnectionsPerHost; ///< connections to one host and port, 1 to 4096
    DWORD dwDownloadsMax; ///< downloads that run at once, 1 to 4096; others wait in the order of Add
    DWORD dwWaitingMax; ///< downloads that wait; beyond: Add fails with ENOBUFS
    ULONGLONG ullRateLimit; ///< for all together
    DWORD dwWorkerThreadCount; ///< threads for each of HTTP and HTTPS, 1 to 64; 0: one per CPU, at most 4
    DWORD dwConnectTimeout; ///< TCP, and again for TLS
    DWORD dwKeepAlive; ///< how long a connection without a request is kept
    BOOL bInsecure; ///< do not verify certificates and names of servers. Only for tests
    LPCSTR lpszCAFile; ///< PEM file, or folder of hashed ones, trusted besides the system's store
    LPCSTR lpszCertFile; ///< client certificate (PEM, with its chain) ...
    LPCSTR lpszKeyFile; ///< ... its key (null: in the certificate's file) ...
    LPCSTR lpszKeyPassword; ///< ... and the key's password
    LPCSTR lpszProxyUrl; ///< "http://user:password@host:port", socks5:// and the like; null: none
    BOOL bCookies; ///< keep cookies of answers for this downloader, send them where they belong
    LPCSTR lpszCookieFile; ///< cookies to begin with (HP_HttpCookie_MGR_SaveToFile's format); saved by Stop
} HP_TDownloaderOptions;

/// One download. Units as above.
typedef struct TDownloadOptions
{
    /// Where to: a file name, or with bTargetIsFolder (or a '/' at its end) a folder, in which the server's
    /// Content-Disposition (RFC 6266), else the URL, names the file. Null: the current folder. Folders are not made.
    LPCSTR lpszTarget;
    BOOL bTargetIsFolder;
    BOOL bNameFromUrl; ///< in a folder: the name is that of the (first) URL as given, whatever the answer says
    BOOL bToListener; ///< no file: bytes go to OnData, in order, on one connection at a time

    En_HP_DownloadOverwrite enOverwrite;
    BOOL bResume; ///< go on with FILE.part if its journal fits; FALSE: begin anew
    BOOL bSync; ///< fsync file and folder before OnComplete
    BOOL bPreallocate; ///< reserve the whole size first: a full disk is told at once
    BOOL bRemoteTime; ///< the file's time becomes Last-Modified
    DWORD dwJournalInterval; ///< how often the journal is written while bytes come, 10 to 3600000

    DWORD dwSegments; ///< parts fetched at once, 1 to 64; more than 1 only if the server has ranges
    ULONGLONG ullSegmentMin; ///< no part is split into pieces smaller than this, at least 4096
    ULONGLONG ullRateLimit;
    ULONGLONG ullLowSpeedLimit; ///< a connection that brings fewer bytes a second ...
    DWORD dwLowSpeedTime; ///< ... for so long is given up (DE_TOO_SLOW, tried again); 0: never
    DWORD dwResponseTimeout; ///< from the request to the end of the answer's head; 0: none

    DWORD dwRetries; ///< tries after the first that bring nothing new, in a row; then OnError
    DWORD dwRetryDelay; ///< first delay; doubles each time, with full jitter (0 to all of it) ...
    DWORD dwRetryDelayMax; ///< ... up to this; a Retry-After of the server counts up to this too
    BOOL bRetryRefused; ///< also try again what refuses to connect

    DWORD dwRedirectsMax; ///< 0: a redirect is an error
    BOOL bAllowHttpsToHttp; ///< follow redirects from https to http

    LPCSTR lpszUserAgent; ///< null: "hp/<version>"; "": none
    const HP_THeader* lpHeaders; ///< further headers; those that may be secrets stay with the first URL's origin
    int iHeaderCount; ///< at most 128
    LPCSTR lpszUser; ///< Basic authentication (RFC 7617), for the first URL's origin; else from the URL
    LPCSTR lpszPassword;

    LPCSTR lpszChecksum; ///< "sha-256=hex" (also sha-512, sha-384, sha-1, md5), of the whole file
    BOOL bVerifyServerDigest; ///< check Repr-Digest (RFC 9530) and Digest (RFC 3230) of the server
    LPCSTR lpszRange; ///< "a-b", "a-" or "-n" (RFC 9110 14.1.2): the file is that part only
    BOOL bDecompress; ///< ask for gzip, deflate, br, zstd and undo it; then no resume, no segments

    PVOID pExtra; ///< the caller's, returned in every event
    DWORD dwTimeMax; ///< ms from its beginning to its end, tries included; then DE_TIMEOUT. 0: none
} HP_TDownloadOptions;

/// How far a download is.
typedef struct TDownloadProgress
{
    ULONGLONG ullDone; ///< bytes in the file, those of an earlier run included
    ULONGLONG ullTotal; ///< bytes that it will have; 0: not known
    ULONGLONG ullReceived; ///< body bytes received in this run, those received twice too
    ULONGLONG ullRate; ///< bytes a second, of the last seconds
    DWORD dwElapsed; ///< ms since it began to run
    DWORD dwConnections; ///< at work for it now
    LPCSTR lpszFile; ///< target file; null while not known
    PVOID pExtra;
} HP_TDownloadProgress;

/// How a download ended. Texts are valid during the event.
typedef struct TDownloadResult
{
    En_HP_DownloadError enError;
    LPCSTR lpszText; ///< cause and next step, in English; "" when all is well
    int iSystemError; ///< errno where there was one
    USHORT usStatus; ///< of the last answer; 0: none came
    LPCSTR lpszUrl; ///< where the last answer came from, after redirects; without user and password
    LPCSTR lpszFile; ///< the file, or for an error where it would have been; null with OnData or no name
    LPCSTR lpszContentType; ///< as the server says; "" if it does not
    ULONGLONG ullLength; ///< of the file; for an error what is there
    ULONGLONG ullReceived; ///< body bytes received in this run
    DWORD dwElapsed; ///< ms
    DWORD dwTries; ///< how often it was tried again
    BOOL bResumable; ///< an error: the same download added again goes on where this one ended
    BOOL bResumed; ///< part of it came in an earlier run
    BOOL bSkipped; ///< the file was there (DO_SKIP)
    LPCSTR lpszDigest; ///< what was verified, as "sha-256=hex"; "" for nothing
    PVOID pExtra;
} HP_TDownloadResult;

/// A short English name of an error kind; static, never null.
HPSOCKET_API LPCSTR HP_GetDownloadErrorName(En_HP_DownloadError enError);

#endif // __cplusplus

typedef HP_Object HP_HttpDownloader;
typedef HP_Object HP_HttpDownloaderListener;

/// The events of IHttpDownloadListener, by the same rules. One that is not set is ignored; OnData counts as TRUE.
typedef void (__HP_CALL *HP_FN_HttpDownloader_OnStart)(
    HP_HttpDownloader pSender, HP_DOWNLOADID id, const HP_TDownloadProgress* pProgress, LPCSTR lpszContentType);
typedef void (__HP_CALL *HP_FN_HttpDownloader_OnProgress)(
    HP_HttpDownloader pSender, HP_DOWNLOADID id, const HP_TDownloadProgress* pProgress);
typedef void (__HP_CALL *HP_FN_HttpDownloader_OnRedirect)(
    HP_HttpDownloader pSender, HP_DOWNLOADID id, USHORT usStatus, LPCSTR lpszFrom, LPCSTR lpszTo);
typedef void (__HP_CALL *HP_FN_HttpDownloader_OnSegment)(
    HP_HttpDownloader pSender, HP_DOWNLOADID id, ULONGLONG ullBegin, ULONGLONG ullEnd, LPCSTR lpszUrl);
typedef void (__HP_CALL *HP_FN_HttpDownloader_OnRetry)(
    HP_HttpDownloader pSender, HP_DOWNLOADID id, En_HP_DownloadError enError, LPCSTR lpszText, DWORD dwTry, DWORD dwDelay);
typedef BOOL (__HP_CALL *HP_FN_HttpDownloader_OnData)(
    HP_HttpDownloader pSender, HP_DOWNLOADID id, ULONGLONG ullOffset, const BYTE* pData, int iLength, PVOID pExtra);
typedef void (__HP_CALL *HP_FN_HttpDownloader_OnComplete)(
    HP_HttpDownloader pSender, HP_DOWNLOADID id, const HP_TDownloadResult* pResult);
typedef void (__HP_CALL *HP_FN_HttpDownloader_OnError)(
    HP_HttpDownloader pSender, HP_DOWNLOADID id, const HP_TDownloadResult* pResult);

/// A downloader; the listener may be null. Null with EBADF, ENOMEM, ENOSPC.
HPSOCKET_API HP_HttpDownloader Create_HP_HttpDownloader(HP_HttpDownloaderListener pListener);
HPSOCKET_API void Destroy_HP_HttpDownloader(HP_HttpDownloader pDownloader);

/// A listener, to be given callbacks before a downloader with it is started.
HPSOCKET_API HP_HttpDownloaderListener Create_HP_HttpDownloaderListener(void);
HPSOCKET_API void Destroy_HP_HttpDownloaderListener(HP_HttpDownloaderListener pListener);

/// Fills in the defaults. Call these first: the structs have more members than a program wants to set.
HPSOCKET_API void HP_HttpDownloader_InitOptions(HP_TDownloaderOptions* pOptions);
HPSOCKET_API void HP_HttpDownloader_InitDownload(HP_TDownloadOptions* pOptions);

/// As the methods of IHttpDownloader of that name (hpsocket/Download.h); null options: the defaults; null results: EINVAL.
HPSOCKET_API BOOL HP_HttpDownloader_Start(HP_HttpDownloader pDownloader, const HP_TDownloaderOptions* pOptions);
HPSOCKET_API BOOL HP_HttpDownloader_Stop(HP_HttpDownloader pDownloader);
HPSOCKET_API HP_DOWNLOADID HP_HttpDownloader_Add(
    HP_HttpDownloader pDownloader, LPCSTR lpszUrl, const HP_TDownloadOptions* pOptions);
HPSOCKET_API HP_DOWNLOADID HP_HttpDownloader_AddMirrors(
    HP_HttpDownloader pDownloader, const LPCSTR lpszUrls[], int iCount, const HP_TDownloadOptions* pOptions);
HPSOCKET_API BOOL HP_HttpDownloader_Cancel(HP_HttpDownloader pDownloader, HP_DOWNLOADID id);
HPSOCKET_API BOOL HP_HttpDownloader_GetProgress(
    HP_HttpDownloader pDownloader, HP_DOWNLOADID id, HP_TDownloadProgress* pProgress);
HPSOCKET_API BOOL HP_HttpDownloader_Wait(HP_HttpDownloader pDownloader, DWORD dwMilliseconds);
HPSOCKET_API DWORD HP_HttpDownloader_GetCount(HP_HttpDownloader pDownloader);
HPSOCKET_API void HP_HttpDownloader_SetRateLimit(HP_HttpDownloader pDownloader, ULONGLONG ullBytesPerSecond);

/// Sets one callback; null: none. EBADF: no such listener.
HPSOCKET_API void HP_Set_FN_HttpDownloader_OnStart(HP_HttpDownloaderListener pListener, HP_FN_HttpDownloader_OnStart fn);
HPSOCKET_API void HP_Set_FN_HttpDownloader_OnProgress(HP_HttpDownloaderListener pListener, HP_FN_HttpDownloader_OnProgress fn);
HPSOCKET_API void HP_Set_FN_HttpDownloader_OnRedirect(HP_HttpDownloaderListener pListener, HP_FN_HttpDownloader_OnRedirect fn);
HPSOCKET_API void HP_Set_FN_HttpDownloader_OnSegment(HP_HttpDownloaderListener pListener, HP_FN_HttpDownloader_OnSegment fn);
HPSOCKET_API void HP_Set_FN_HttpDownloader_OnRetry(HP_HttpDownloaderListener pListener, HP_FN_HttpDownloader_OnRetry fn);
HPSOCKET_API void HP_Set_FN_HttpDownloader_OnData(HP_HttpDownloaderListener pListener, HP_FN_HttpDownloader_OnData fn);
HPSOCKET_API void HP_Set_FN_HttpDownloader_OnComplete(HP_HttpDownloaderListener pListener, HP_FN_HttpDownloader_OnComplete fn);
HPSOCKET_API void HP_Set_FN_HttpDownloader_OnError(HP_HttpDownloaderListener pListener, HP_FN_HttpDownloader_OnError fn);

#endif // _HTTP_SUPPORT
