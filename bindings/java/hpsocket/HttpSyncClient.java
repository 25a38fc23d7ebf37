// SPDX-License-Identifier: Apache-2.0
// Written by bindings/generate.py; do not edit.

package hpsocket;

/** See {@code IHttpSyncClient} in the header files, and docs/events.md for the events. */
public class HttpSyncClient extends HttpClient {
    private static final Made MADE = new Made("Create_HP_HttpSyncClient", "Destroy_HP_HttpSyncClient", "HP_HttpClientListener");

    @Override
    Made made() { return MADE; }

    /** One request to {@code url} (http or https), connecting when needed: a connection to that host and port is used again unless {@code forceReconnect}. {@code HP_HttpSyncClient_OpenUrl}. */
    public void openUrl(String method, String url, Headers headers, byte[] body, boolean forceReconnect) {
        try (Call c = call()) {
            c.ok("HP_HttpSyncClient_OpenUrl", C.HttpSyncClient.HP_HttpSyncClient_OpenUrl(handle, c.text(method), c.text(url), c.headers(headers), Call.length(headers), c.bytes(body), Call.length(body), forceReconnect ? 1 : 0));
        }
    }

    /** {@link #openUrl(String, String, Headers, byte[], boolean)} with defaults. */
    public void openUrl(String method, String url, Headers headers, byte[] body) { openUrl(method, url, headers, body, false); }

    /** {@link #openUrl(String, String, Headers, byte[], boolean)} with defaults. */
    public void openUrl(String method, String url, Headers headers) { openUrl(method, url, headers, null, false); }

    /** {@link #openUrl(String, String, Headers, byte[], boolean)} with defaults. */
    public void openUrl(String method, String url) { openUrl(method, url, null, null, false); }

    /** Forgets the last response, its body included. {@code HP_HttpSyncClient_CleanupRequestResult}. */
    public void cleanupRequestResult() {
        try (Call c = call()) {
            c.ok("HP_HttpSyncClient_CleanupRequestResult", C.HttpSyncClient.HP_HttpSyncClient_CleanupRequestResult(handle));
        }
    }

    /** ms to connect (default 5000) and to receive the whole response (default 10000); 0: no limit. {@code HP_HttpSyncClient_SetConnectTimeout}. */
    public void setConnectTimeout(long connectTimeout) {
        try (Call c = call()) {
            C.HttpSyncClient.HP_HttpSyncClient_SetConnectTimeout(handle, Call.u32(connectTimeout));
        }
    }

    /** ms to connect (default 5000) and to receive the whole response (default 10000); 0: no limit. {@code HP_HttpSyncClient_SetRequestTimeout}. */
    public void setRequestTimeout(long requestTimeout) {
        try (Call c = call()) {
            C.HttpSyncClient.HP_HttpSyncClient_SetRequestTimeout(handle, Call.u32(requestTimeout));
        }
    }

    /** ms to connect (default 5000) and to receive the whole response (default 10000); 0: no limit. {@code HP_HttpSyncClient_GetConnectTimeout}. */
    public long getConnectTimeout() {
        try (Call c = call()) {
            return C.HttpSyncClient.HP_HttpSyncClient_GetConnectTimeout(handle) & 0xFFFFFFFFL;
        }
    }

    /** ms to connect (default 5000) and to receive the whole response (default 10000); 0: no limit. {@code HP_HttpSyncClient_GetRequestTimeout}. */
    public long getRequestTimeout() {
        try (Call c = call()) {
            return C.HttpSyncClient.HP_HttpSyncClient_GetRequestTimeout(handle) & 0xFFFFFFFFL;
        }
    }

    /** The body of the last response, valid until the next request. {@code HP_HttpSyncClient_GetResponseBody}. */
    public byte[] getResponseBody() {
        try (Call c = call()) {
            long body = c.room(16);
            c.ok("HP_HttpSyncClient_GetResponseBody", C.HttpSyncClient.HP_HttpSyncClient_GetResponseBody(handle, body, body + 8));
            return Call.bytesAt(Call.longAt(body), Call.intAt(body + 8));
        }
    }

    /** Redirects that OpenUrl follows (RFC 9110 15.4), default 0: none. 303, and 301 or 302 to a POST, go on as GET; Authorization and Cookie headers of the caller stay with their origin. {@code HP_HttpSyncClient_SetMaxRedirects}. */
    public void setMaxRedirects(long maxRedirects) {
        try (Call c = call()) {
            C.HttpSyncClient.HP_HttpSyncClient_SetMaxRedirects(handle, Call.u32(maxRedirects));
        }
    }

    /** Redirects that OpenUrl follows (RFC 9110 15.4), default 0: none. 303, and 301 or 302 to a POST, go on as GET; Authorization and Cookie headers of the caller stay with their origin. {@code HP_HttpSyncClient_GetMaxRedirects}. */
    public long getMaxRedirects() {
        try (Call c = call()) {
            return C.HttpSyncClient.HP_HttpSyncClient_GetMaxRedirects(handle) & 0xFFFFFFFFL;
        }
    }

    /** Bytes of a response's body, default and at most 0x7FFFFFFF. {@code HP_HttpSyncClient_SetMaxResponseBodyLength}. */
    public void setMaxResponseBodyLength(long maxResponseBodyLength) {
        try (Call c = call()) {
            C.HttpSyncClient.HP_HttpSyncClient_SetMaxResponseBodyLength(handle, Call.u32(maxResponseBodyLength));
        }
    }

    /** Bytes of a response's body, default and at most 0x7FFFFFFF. {@code HP_HttpSyncClient_GetMaxResponseBodyLength}. */
    public long getMaxResponseBodyLength() {
        try (Call c = call()) {
            return C.HttpSyncClient.HP_HttpSyncClient_GetMaxResponseBodyLength(handle) & 0xFFFFFFFFL;
        }
    }

    /** The URL that the last response came from; null before OpenUrl. {@code HP_HttpSyncClient_GetEffectiveUrl}. */
    public String getEffectiveUrl() {
        try (Call c = call()) {
            return Call.textAt(C.HttpSyncClient.HP_HttpSyncClient_GetEffectiveUrl(handle));
        }
    }
}
