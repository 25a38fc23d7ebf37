// SPDX-License-Identifier: Apache-2.0
// HP_HttpCookie_*: the cookie store of the process, its file, and helpers for cookie text.
#include <hpsocket/HPSocket.h>

#include <algorithm>
#include <cerrno>
#include <climits>
#include <cstring>
#include <new>
#include <string>
#include <string_view>
#include <vector>

#include "helper/cookie_file.h"
#include "net/sys.h"
#include "protocol/cookie/date.h"
#include "protocol/cookie/file_text.h"
#include "protocol/cookie/global.h"

#ifdef _HTTP_SUPPORT

namespace {

using namespace hp::cookie;

BOOL result(int error) {
    if (error != 0) errno = error;
    return error == 0 ? TRUE : FALSE;
}

std::string_view text_of(LPCSTR text) { return text == nullptr ? std::string_view{} : text; }

// A component may have stored cookies under a path that does not end in '/' (RFC 6265): that one is meant, if it is there.
std::string path_of(std::string_view domain, LPCSTR path) {
    const std::string_view text = text_of(path);
    return text.ends_with('/') || !global_store().contains_path(domain, text) ? cut_path(text) : std::string(text);
}

std::string_view trim(std::string_view text) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
    return text;
}

std::int64_t expiry_of(int max_age, std::int64_t now) { return max_age == 0 ? 0 : now + max_age; }

// The attributes, as they are named in the interface. 0 or errno.
int make_cookie(Cookie& cookie, LPCSTR name, LPCSTR value, int max_age, BOOL http_only, BOOL secure, int same_site) {
    cookie.name = trim(text_of(name));
    cookie.value = trim(text_of(value));
    if (cookie.name.size() + cookie.value.size() > pair_bytes_max) return E2BIG;
    if (!is_valid_pair(cookie.name, cookie.value) || same_site < 0 || same_site > 2) return EINVAL;
    if (max_age >= 0) cookie.expires = expiry_of(max_age, HP_HttpCookie_HLP_CurrentUTCTime());
    cookie.http_only = http_only != FALSE;
    cookie.secure = secure != FALSE;
    cookie.same_site = static_cast<SameSite>(same_site);
    return 0;
}

// Where the arguments point to; false: they name no domain or no path.
struct Place {
    std::string domain, path;

    Place(LPCSTR domain_, LPCSTR path_) : domain(cut_domain(text_of(domain_))) {
        if (!text_of(path_).empty()) path = path_of(domain, path_);
    }
    bool is_one() const { return is_valid_domain(domain) && is_valid_path(path); }
    // Empty arguments stand for all; what is left of the others must name something.
    bool is_some(LPCSTR domain_, LPCSTR path_) const {
        return (text_of(domain_).empty() || is_valid_domain(domain)) && (text_of(path_).empty() || is_valid_path(path));
    }
    Where where() const { return {domain, path}; }
};

BOOL give(const std::string& text, char* buffer, int& length) {
    const int needed = static_cast<int>(text.size()) + 1;
    const bool fits = buffer != nullptr && length >= needed;
    if (fits) std::memcpy(buffer, text.c_str(), static_cast<std::size_t>(needed));
    length = needed;
    return result(fits ? 0 : ENOBUFS);
}

int load(LPCSTR file, bool keep_existing) {
    std::vector<Cookie> cookies;
    if (const int error = read_file(file, cookies); error != 0) return error;
    const std::int64_t now = HP_HttpCookie_HLP_CurrentUTCTime();
    global_store().merge(std::move(cookies), now, keep_existing ? Store::Merge::keep_existing : Store::Merge::replace_all);
    return 0;
}

int save(LPCSTR file, bool keep_existing) {
    FileReplacer replacer;
    if (const int error = replacer.take(file); error != 0) return error;
    const std::int64_t now = HP_HttpCookie_HLP_CurrentUTCTime();
    std::vector<Cookie> cookies;
    if (keep_existing) {
        const int error = read_file(file, cookies);
        if (error != 0 && error != ENOENT) return error;
    }
    Store merged;
    merged.merge(std::move(cookies), now, Store::Merge::prefer_new);
    merged.merge(global_store().all(now), now, Store::Merge::prefer_new);
    return replacer.replace(file_text(merged.all(now), now));
}

// No exception crosses the border.
template <class Action>
BOOL guarded(Action&& action) {
    try {
        return result(action());
    } catch (const std::bad_alloc&) {
        return result(ENOMEM);
    }
}

std::string set_cookie_text(const Cookie& cookie) {
    std::string text = cookie.name + '=' + cookie.value;
    if (!cookie.domain.empty()) text += "; domain=" + cookie.domain;
    if (!cookie.path.empty()) text += "; path=" + cookie.path;
    // Some readers take 0 for "no date".
    if (cookie.expires) text += "; expires=" + date_text(std::max<std::int64_t>(*cookie.expires, 1)).value_or("");
    if (cookie.http_only) text += "; HttpOnly";
    if (cookie.secure) text += "; secure";
    if (cookie.same_site != SameSite::none) text += cookie.same_site == SameSite::lax ? "; SameSite=Lax" : "; SameSite=Strict";
    return text;
}

}  // namespace

BOOL HP_HttpCookie_MGR_LoadFromFile(LPCSTR lpszFile, BOOL bKeepExists) {
    if (lpszFile == nullptr) return result(EINVAL);
    return guarded([&] { return load(lpszFile, bKeepExists != FALSE); });
}

BOOL HP_HttpCookie_MGR_SaveToFile(LPCSTR lpszFile, BOOL bKeepExists) {
    if (lpszFile == nullptr) return result(EINVAL);
    return guarded([&] { return save(lpszFile, bKeepExists != FALSE); });
}

BOOL HP_HttpCookie_MGR_ClearCookies(LPCSTR lpszDomain, LPCSTR lpszPath) {
    return guarded([&] {
        const Place place(lpszDomain, lpszPath);
        if (!place.is_some(lpszDomain, lpszPath)) return EINVAL;
        global_store().clear(place.where());
        return 0;
    });
}

BOOL HP_HttpCookie_MGR_RemoveExpiredCookies(LPCSTR lpszDomain, LPCSTR lpszPath) {
    return guarded([&] {
        const Place place(lpszDomain, lpszPath);
        if (!place.is_some(lpszDomain, lpszPath)) return EINVAL;
        global_store().remove_expired(HP_HttpCookie_HLP_CurrentUTCTime(), place.where());
        return 0;
    });
}

BOOL HP_HttpCookie_MGR_SetCookie(LPCSTR lpszName, LPCSTR lpszValue, LPCSTR lpszDomain, LPCSTR lpszPath, int iMaxAge,
                                 BOOL bHttpOnly, BOOL bSecure, int enSameSite, BOOL bOnlyUpdateValueIfExists) {
    return guarded([&]() -> int {
        Cookie cookie;
        const int error = make_cookie(cookie, lpszName, lpszValue, iMaxAge, bHttpOnly, bSecure, enSameSite);
        if (error != 0) return error;
        Place place(lpszDomain, lpszPath);
        if (!place.is_one()) return EINVAL;
        cookie.domain = std::move(place.domain);
        cookie.path = std::move(place.path);
        const std::int64_t now = HP_HttpCookie_HLP_CurrentUTCTime();
        switch (global_store().set(std::move(cookie), now, bOnlyUpdateValueIfExists != FALSE)) {
            case Set::stored:
            case Set::deleted: return 0;
            case Set::absent: return ENOENT;
            default: return EINVAL;
        }
    });
}

BOOL HP_HttpCookie_MGR_DeleteCookie(LPCSTR lpszDomain, LPCSTR lpszPath, LPCSTR lpszName) {
    return guarded([&] {
        const Place place(lpszDomain, lpszPath);
        if (!place.is_one() || text_of(lpszName).empty()) return EINVAL;
        return global_store().remove(place.domain, place.path, trim(lpszName)) ? 0 : ENOENT;
    });
}

void HP_HttpCookie_MGR_SetEnableThirdPartyCookie(BOOL bEnableThirdPartyCookie) {
    global_store().set_third_party(bEnableThirdPartyCookie ? ThirdParty::same_site : ThirdParty::refuse);
}

BOOL HP_HttpCookie_MGR_IsEnableThirdPartyCookie() { return global_store().third_party() != ThirdParty::refuse ? TRUE : FALSE; }

BOOL HP_HttpCookie_HLP_ParseExpires(LPCSTR lpszExpires, __time64_t& tmExpires) {
    const auto time = parse_date(text_of(lpszExpires));
    if (!time) return result(EINVAL);
    tmExpires = *time;
    return TRUE;
}

BOOL HP_HttpCookie_HLP_MakeExpiresStr(char lpszBuff[], int& iBuffLen, __time64_t tmExpires) {
    return guarded([&]() -> int {
        const auto text = date_text(tmExpires);
        return !text ? EINVAL : give(*text, lpszBuff, iBuffLen) ? 0 : ENOBUFS;
    });
}

BOOL HP_HttpCookie_HLP_ToString(char lpszBuff[], int& iBuffLen, LPCSTR lpszName, LPCSTR lpszValue, LPCSTR lpszDomain,
                                LPCSTR lpszPath, int iMaxAge, BOOL bHttpOnly, BOOL bSecure, int enSameSite) {
    return guarded([&]() -> int {
        Cookie cookie;
        const int error = make_cookie(cookie, lpszName, lpszValue, iMaxAge, bHttpOnly, bSecure, enSameSite);
        if (error != 0) return error;
        cookie.domain = cut_domain(text_of(lpszDomain));
        cookie.path = cut_path(text_of(lpszPath));
        const bool no_domain = !cookie.domain.empty() && !is_valid_domain(cookie.domain);
        const bool no_path = !cookie.path.empty() && !is_valid_path(cookie.path);
        if (no_domain || no_path) return EINVAL;
        return give(set_cookie_text(cookie), lpszBuff, iBuffLen) ? 0 : ENOBUFS;
    });
}

__time64_t HP_HttpCookie_HLP_CurrentUTCTime() { return hp::sys().unix_time(); }

__time64_t HP_HttpCookie_HLP_MaxAgeToExpires(int iMaxAge) {
    return iMaxAge < 0 ? -1 : expiry_of(iMaxAge, HP_HttpCookie_HLP_CurrentUTCTime());
}

int HP_HttpCookie_HLP_ExpiresToMaxAge(__time64_t tmExpires) {
    if (tmExpires < 0) return -1;
    const __time64_t left = tmExpires - HP_HttpCookie_HLP_CurrentUTCTime();
    return static_cast<int>(std::clamp<__time64_t>(left, 0, INT_MAX));
}

#endif  // _HTTP_SUPPORT
