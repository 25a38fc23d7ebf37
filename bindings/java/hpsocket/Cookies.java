// SPDX-License-Identifier: Apache-2.0
// Written by bindings/generate.py; do not edit.

package hpsocket;

/** The cookies of the process. */
public final class Cookies {
    private Cookies() { }

    /** {@code HP_HttpCookie_MGR_LoadFromFile}. */
    public static void loadFromFile(String file, boolean keepExists) {
        try (Call c = Call.free()) {
            c.ok("HP_HttpCookie_MGR_LoadFromFile", C.Cookies.HP_HttpCookie_MGR_LoadFromFile(c.text(file), keepExists ? 1 : 0));
        }
    }

    /** {@link #loadFromFile(String, boolean)} with defaults. */
    public static void loadFromFile(String file) { loadFromFile(file, true); }

    /** {@code HP_HttpCookie_MGR_SaveToFile}. */
    public static void saveToFile(String file, boolean keepExists) {
        try (Call c = Call.free()) {
            c.ok("HP_HttpCookie_MGR_SaveToFile", C.Cookies.HP_HttpCookie_MGR_SaveToFile(c.text(file), keepExists ? 1 : 0));
        }
    }

    /** {@link #saveToFile(String, boolean)} with defaults. */
    public static void saveToFile(String file) { saveToFile(file, true); }

    /** {@code HP_HttpCookie_MGR_ClearCookies}. */
    public static void clearCookies(String domain, String path) {
        try (Call c = Call.free()) {
            c.ok("HP_HttpCookie_MGR_ClearCookies", C.Cookies.HP_HttpCookie_MGR_ClearCookies(c.text(domain), c.text(path)));
        }
    }

    /** {@code HP_HttpCookie_MGR_RemoveExpiredCookies}. */
    public static void removeExpiredCookies(String domain, String path) {
        try (Call c = Call.free()) {
            c.ok("HP_HttpCookie_MGR_RemoveExpiredCookies", C.Cookies.HP_HttpCookie_MGR_RemoveExpiredCookies(c.text(domain), c.text(path)));
        }
    }

    /** {@code HP_HttpCookie_MGR_SetCookie}. */
    public static void setCookie(String name, String value, String domain, String path, int maxAge, boolean httpOnly, boolean secure, int sameSite, boolean onlyUpdateValueIfExists) {
        try (Call c = Call.free()) {
            c.ok("HP_HttpCookie_MGR_SetCookie", C.Cookies.HP_HttpCookie_MGR_SetCookie(c.text(name), c.text(value), c.text(domain), c.text(path), maxAge, httpOnly ? 1 : 0, secure ? 1 : 0, sameSite, onlyUpdateValueIfExists ? 1 : 0));
        }
    }

    /** {@code HP_HttpCookie_MGR_DeleteCookie}. */
    public static void deleteCookie(String domain, String path, String name) {
        try (Call c = Call.free()) {
            c.ok("HP_HttpCookie_MGR_DeleteCookie", C.Cookies.HP_HttpCookie_MGR_DeleteCookie(c.text(domain), c.text(path), c.text(name)));
        }
    }

    /** {@code HP_HttpCookie_MGR_SetEnableThirdPartyCookie}. */
    public static void setEnableThirdPartyCookie(boolean enableThirdPartyCookie) {
        try (Call c = Call.free()) {
            C.Cookies.HP_HttpCookie_MGR_SetEnableThirdPartyCookie(enableThirdPartyCookie ? 1 : 0);
        }
    }

    /** {@code HP_HttpCookie_MGR_IsEnableThirdPartyCookie}. */
    public static boolean isEnableThirdPartyCookie() {
        try (Call c = Call.free()) {
            return C.Cookies.HP_HttpCookie_MGR_IsEnableThirdPartyCookie() != 0;
        }
    }
}
