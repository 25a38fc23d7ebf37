#pragma once

// SPDX-License-Identifier: Apache-2.0

/**
 * @file
 * The cookie store that all HTTP agents and clients of the process share, and helpers for cookie text (guide 4.3;
 * RFC 6265bis; docs/cookies.md). All may be called from any thread. FALSE comes with errno: EINVAL for an argument
 * that is none, ENOMEM, and what stands below.
 *
 * A domain is lower-cased and loses its leading dots. A path loses what follows its last '/', unless the store has
 * cookies of exactly that path. Domain, path and name together name one cookie.
 */

#include "hpsocket/HPTypeDef.h"

#ifdef _HTTP_SUPPORT

/// Reads a file of SaveToFile, ours or HP-Socket's; `bKeepExists` keeps what the store has and wins over the file,
/// else the file takes its place. Lines that are not in the format are skipped, expired cookies too. FALSE with the
/// errno of open and read, EBADMSG for what is no cookie file, EFBIG above 64 MiB; then the store is as it was.
HPSOCKET_API BOOL HP_HttpCookie_MGR_LoadFromFile(LPCSTR lpszFile, BOOL bKeepExists = TRUE);

/// Writes the persistent, unexpired cookies; with `bKeepExists` also those that only the file has (the store does not
/// get them). The file is replaced as a whole, or not at all, wherever the process ends; it is on the disk when this
/// returns. Values are stored as they are: only the owner may read the file (mode 0600). Savers of one file wait for
/// each other, also in other processes; they meet at `lpszFile`.saving. FALSE with the errno of the system call,
/// EBADMSG if what is to be kept is no cookie file, EINVAL if it is no regular file.
HPSOCKET_API BOOL HP_HttpCookie_MGR_SaveToFile(LPCSTR lpszFile, BOOL bKeepExists = TRUE);

/// Drops the cookies (or only the expired ones) of a domain, without the domains below it, and of a path; null or
/// empty: of all. TRUE also if there were none.
HPSOCKET_API BOOL HP_HttpCookie_MGR_ClearCookies(LPCSTR lpszDomain = nullptr, LPCSTR lpszPath = nullptr);
HPSOCKET_API BOOL HP_HttpCookie_MGR_RemoveExpiredCookies(LPCSTR lpszDomain = nullptr, LPCSTR lpszPath = nullptr);

/**
 * Stores a cookie, for the domain and all below it; for the host alone if that is an address or a public suffix
 * ("localhost", "com"), or the name begins with "__Host-". `iMaxAge` above 0: seconds to live; below 0: until the
 * process ends; 0: deletes it (FALSE with ENOENT when there is none). `enSameSite` 0 none, 1 Strict, 2 Lax.
 * `bOnlyUpdateValueIfExists`: where there is a live one, a cookie until the process ends replaces only its value.
 *
 * Blanks around name and value are cut. EINVAL for a control character or ';' in them or '=' in the name, for an empty
 * name, and for "__Secure-" or "__Host-" names without `bSecure` (and the path "/"). E2BIG: name and value are over
 * 4096 bytes together. A site has at most 180 cookies, the store 10000: one more takes the place of an expired one or
 * of the one that was not used longest.
 */
HPSOCKET_API BOOL HP_HttpCookie_MGR_SetCookie(LPCSTR lpszName, LPCSTR lpszValue, LPCSTR lpszDomain, LPCSTR lpszPath,
    int iMaxAge = -1, BOOL bHttpOnly = FALSE, BOOL bSecure = FALSE, int enSameSite = 0,
    BOOL bOnlyUpdateValueIfExists = TRUE);

/// Deletes a cookie. FALSE with ENOENT when there is none.
HPSOCKET_API BOOL HP_HttpCookie_MGR_DeleteCookie(LPCSTR lpszDomain, LPCSTR lpszPath, LPCSTR lpszName);

/// Whether a response may also store cookies for domains of its site below or beside its own host: "a.example.com" for
/// "b.example.com". FALSE: only for the host and its parents. Never for another site, nor for a public suffix. Default
/// TRUE.
HPSOCKET_API void HP_HttpCookie_MGR_SetEnableThirdPartyCookie(BOOL bEnableThirdPartyCookie = TRUE);
HPSOCKET_API BOOL HP_HttpCookie_MGR_IsEnableThirdPartyCookie();

/// The value of an expires attribute as UTC seconds since 1970, read as browsers do (RFC 6265bis 5.1.1): a zone is not
/// looked at. FALSE with EINVAL for what is no date.
HPSOCKET_API BOOL HP_HttpCookie_HLP_ParseExpires(LPCSTR lpszExpires, __time64_t& tmExpires);

/// The reverse, e.g. "Sun, 09-Sep-2001 01:46:40 GMT". `iBuffLen` counts the NUL and becomes what is used, or needed if
/// it is too small (FALSE with ENOBUFS). EINVAL outside the years 1601 to 9999.
HPSOCKET_API BOOL HP_HttpCookie_HLP_MakeExpiresStr(char lpszBuff[], int& iBuffLen, __time64_t tmExpires);

/// A Set-Cookie value of these attributes; parameters and errors as SetCookie, but domain and path may be null or
/// empty and are then left out; buffer as MakeExpiresStr. `iMaxAge` 0 gives an expires of 1970.
HPSOCKET_API BOOL HP_HttpCookie_HLP_ToString(char lpszBuff[], int& iBuffLen, LPCSTR lpszName, LPCSTR lpszValue,
    LPCSTR lpszDomain, LPCSTR lpszPath, int iMaxAge, BOOL bHttpOnly, BOOL bSecure, int enSameSite);

/// Now, in UTC seconds since 1970.
HPSOCKET_API __time64_t HP_HttpCookie_HLP_CurrentUTCTime();

/// Between a lifetime in seconds and a point in time; a point in the past is a lifetime of 0. "Until the process ends"
/// is below 0 in both. A lifetime of 0 is the point 0; one beyond int becomes INT_MAX.
HPSOCKET_API __time64_t HP_HttpCookie_HLP_MaxAgeToExpires(int iMaxAge);
HPSOCKET_API int HP_HttpCookie_HLP_ExpiresToMaxAge(__time64_t tmExpires);

#endif // _HTTP_SUPPORT
