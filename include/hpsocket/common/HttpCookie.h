#pragma once

// SPDX-License-Identifier: Apache-2.0

/**
 * @file
 * The cookie store that all HTTP agents and clients of the process share, and helpers for cookie text (guide 4.3;
 * RFC 6265). All may be called from any thread.
 */

#include "hpsocket/HPTypeDef.h"

#ifdef _HTTP_SUPPORT

/// Reads a file of SaveToFile; `bKeepExists` keeps what the store has and wins over the file. FALSE with errno.
HPSOCKET_API BOOL HP_HttpCookie_MGR_LoadFromFile(LPCSTR lpszFile, BOOL bKeepExists = TRUE);

/// Writes the persistent, unexpired cookies; `bKeepExists` merges with what the file has. Values are stored as they
/// are: protect the file. FALSE with errno.
HPSOCKET_API BOOL HP_HttpCookie_MGR_SaveToFile(LPCSTR lpszFile, BOOL bKeepExists = TRUE);

/// Drops the cookies (or only the expired ones) of a domain and path; null or empty: of all.
HPSOCKET_API BOOL HP_HttpCookie_MGR_ClearCookies(LPCSTR lpszDomain = nullptr, LPCSTR lpszPath = nullptr);
HPSOCKET_API BOOL HP_HttpCookie_MGR_RemoveExpiredCookies(LPCSTR lpszDomain = nullptr, LPCSTR lpszPath = nullptr);

/**
 * Stores a cookie. `iMaxAge` above 0: seconds to live; below 0: until the process ends; 0: deletes it (FALSE when
 * there is none). `enSameSite` 0 none, 1 Strict, 2 Lax. `bOnlyUpdateValueIfExists` keeps the attributes of one that
 * is there.
 */
HPSOCKET_API BOOL HP_HttpCookie_MGR_SetCookie(LPCSTR lpszName, LPCSTR lpszValue, LPCSTR lpszDomain, LPCSTR lpszPath,
    int iMaxAge = -1, BOOL bHttpOnly = FALSE, BOOL bSecure = FALSE, int enSameSite = 0,
    BOOL bOnlyUpdateValueIfExists = TRUE);

/// Deletes a cookie. FALSE when there is none.
HPSOCKET_API BOOL HP_HttpCookie_MGR_DeleteCookie(LPCSTR lpszDomain, LPCSTR lpszPath, LPCSTR lpszName);

/// Whether cookies for a domain other than the response's are stored. Default TRUE.
HPSOCKET_API void HP_HttpCookie_MGR_SetEnableThirdPartyCookie(BOOL bEnableThirdPartyCookie = TRUE);
HPSOCKET_API BOOL HP_HttpCookie_MGR_IsEnableThirdPartyCookie();

/// The value of an expires attribute as UTC seconds since 1970. FALSE with EINVAL for what is no date.
HPSOCKET_API BOOL HP_HttpCookie_HLP_ParseExpires(LPCSTR lpszExpires, __time64_t& tmExpires);

/// The reverse, e.g. "Sun, 09-Sep-2001 01:46:40 GMT". `iBuffLen` counts the NUL; too small: FALSE and what is
/// needed.
HPSOCKET_API BOOL HP_HttpCookie_HLP_MakeExpiresStr(char lpszBuff[], int& iBuffLen, __time64_t tmExpires);

/// A Set-Cookie value of these attributes; parameters as SetCookie, buffer as MakeExpiresStr.
HPSOCKET_API BOOL HP_HttpCookie_HLP_ToString(char lpszBuff[], int& iBuffLen, LPCSTR lpszName, LPCSTR lpszValue,
    LPCSTR lpszDomain, LPCSTR lpszPath, int iMaxAge, BOOL bHttpOnly, BOOL bSecure, int enSameSite);

/// Now, in UTC seconds since 1970.
HPSOCKET_API __time64_t HP_HttpCookie_HLP_CurrentUTCTime();

/// Between a lifetime in seconds and a point in time; a point in the past is a lifetime of 0.
HPSOCKET_API __time64_t HP_HttpCookie_HLP_MaxAgeToExpires(int iMaxAge);
HPSOCKET_API int HP_HttpCookie_HLP_ExpiresToMaxAge(__time64_t tmExpires);

#endif // _HTTP_SUPPORT
