// SPDX-License-Identifier: Apache-2.0
// Written by bindings/generate.py; do not edit.

package hpsocket;

/** See {@code IHttpsSyncClient} in the header files, and docs/events.md for the events. Has the methods of {@link HttpsClient}, too. */
public class HttpsSyncClient extends HttpSyncClient {
    private static final Made MADE = new Made("Create_HP_HttpsSyncClient", "Destroy_HP_HttpsSyncClient", "HP_HttpClientListener");

    @Override
    Made made() { return MADE; }

    /** SSL: sets up TLS from PEM files, while stopped, and verifies the server as ITcpAgent::SetupSSLContext says. {@code HP_SSLClient_SetupSSLContext}. */
    public void setupSSLContext(int verifyMode, String pemCertFile, String pemKeyFile, String keyPassword, String caPemCertFileOrPath) {
        try (Call c = call()) {
            c.ok("HP_SSLClient_SetupSSLContext", C.SSLClient.HP_SSLClient_SetupSSLContext(handle, verifyMode, c.text(pemCertFile), c.text(pemKeyFile), c.text(keyPassword), c.text(caPemCertFileOrPath)));
        }
    }

    /** {@link #setupSSLContext(int, String, String, String, String)} with defaults. */
    public void setupSSLContext(int verifyMode, String pemCertFile, String pemKeyFile, String keyPassword) { setupSSLContext(verifyMode, pemCertFile, pemKeyFile, keyPassword, null); }

    /** {@link #setupSSLContext(int, String, String, String, String)} with defaults. */
    public void setupSSLContext(int verifyMode, String pemCertFile, String pemKeyFile) { setupSSLContext(verifyMode, pemCertFile, pemKeyFile, null, null); }

    /** {@link #setupSSLContext(int, String, String, String, String)} with defaults. */
    public void setupSSLContext(int verifyMode, String pemCertFile) { setupSSLContext(verifyMode, pemCertFile, null, null, null); }

    /** {@link #setupSSLContext(int, String, String, String, String)} with defaults. */
    public void setupSSLContext(int verifyMode) { setupSSLContext(verifyMode, null, null, null, null); }

    /** {@link #setupSSLContext(int, String, String, String, String)} with defaults. */
    public void setupSSLContext() { setupSSLContext(1, null, null, null, null); }

    /** {@link #setupSSLContext(int, String, String, String, String)} with defaults. */
    public void setupSSLContext(String pemCertFile, String pemKeyFile) { setupSSLContext(1, pemCertFile, pemKeyFile, null, null); }

    /** {@link #setupSSLContext(int, String, String, String, String)} with defaults. */
    public void setupSSLContext(String caPemCertFileOrPath) { setupSSLContext(1, null, null, null, caPemCertFileOrPath); }

    /** SSL: the same from PEM text in memory, which is copied. {@code HP_SSLClient_SetupSSLContextByMemory}. */
    public void setupSSLContextByMemory(int verifyMode, String pemCert, String pemKey, String keyPassword, String caPemCert) {
        try (Call c = call()) {
            c.ok("HP_SSLClient_SetupSSLContextByMemory", C.SSLClient.HP_SSLClient_SetupSSLContextByMemory(handle, verifyMode, c.text(pemCert), c.text(pemKey), c.text(keyPassword), c.text(caPemCert)));
        }
    }

    /** {@link #setupSSLContextByMemory(int, String, String, String, String)} with defaults. */
    public void setupSSLContextByMemory(int verifyMode, String pemCert, String pemKey, String keyPassword) { setupSSLContextByMemory(verifyMode, pemCert, pemKey, keyPassword, null); }

    /** {@link #setupSSLContextByMemory(int, String, String, String, String)} with defaults. */
    public void setupSSLContextByMemory(int verifyMode, String pemCert, String pemKey) { setupSSLContextByMemory(verifyMode, pemCert, pemKey, null, null); }

    /** {@link #setupSSLContextByMemory(int, String, String, String, String)} with defaults. */
    public void setupSSLContextByMemory(int verifyMode, String pemCert) { setupSSLContextByMemory(verifyMode, pemCert, null, null, null); }

    /** {@link #setupSSLContextByMemory(int, String, String, String, String)} with defaults. */
    public void setupSSLContextByMemory(int verifyMode) { setupSSLContextByMemory(verifyMode, null, null, null, null); }

    /** {@link #setupSSLContextByMemory(int, String, String, String, String)} with defaults. */
    public void setupSSLContextByMemory() { setupSSLContextByMemory(1, null, null, null, null); }

    /** {@link #setupSSLContextByMemory(int, String, String, String, String)} with defaults. */
    public void setupSSLContextByMemory(String pemCert, String pemKey) { setupSSLContextByMemory(1, pemCert, pemKey, null, null); }

    /** {@link #setupSSLContextByMemory(int, String, String, String, String)} with defaults. */
    public void setupSSLContextByMemory(String caPemCert) { setupSSLContextByMemory(1, null, null, null, caPemCert); }

    /** SSL: drops all contexts: needed only to set up anew without having started. {@code HP_SSLClient_CleanupSSLContext}. */
    public void cleanupSSLContext() {
        try (Call c = call()) {
            C.SSLClient.HP_SSLClient_CleanupSSLContext(handle);
        }
    }

    /** SSL: begins TLS on a connection that has been plain so far. {@code HP_SSLClient_StartSSLHandShake}. */
    public void startSSLHandShake() {
        try (Call c = call()) {
            c.ok("HP_SSLClient_StartSSLHandShake", C.SSLClient.HP_SSLClient_StartSSLHandShake(handle));
        }
    }

    /** SSL: whether TLS begins as soon as the connection is up. {@code HP_SSLClient_SetSSLAutoHandShake}. */
    public void setSSLAutoHandShake(boolean autoHandShake) {
        try (Call c = setting("HP_SSLClient_SetSSLAutoHandShake")) {
            C.SSLClient.HP_SSLClient_SetSSLAutoHandShake(handle, autoHandShake ? 1 : 0);
        }
    }

    /** SSL: whether TLS begins as soon as the connection is up. {@code HP_SSLClient_IsSSLAutoHandShake}. */
    public boolean isSSLAutoHandShake() {
        try (Call c = call()) {
            return C.SSLClient.HP_SSLClient_IsSSLAutoHandShake(handle) != 0;
        }
    }

    /** SSL: the TLS 1.2 ciphers in OpenSSL's notation; copied. {@code HP_SSLClient_SetSSLCipherList}. */
    public void setSSLCipherList(String cipherList) {
        try (Call c = setting("HP_SSLClient_SetSSLCipherList")) {
            C.SSLClient.HP_SSLClient_SetSSLCipherList(handle, c.text(cipherList));
        }
    }

    /** SSL: the TLS 1.2 ciphers in OpenSSL's notation; copied. {@code HP_SSLClient_GetSSLCipherList}. */
    public String getSSLCipherList() {
        try (Call c = call()) {
            return Call.textAt(C.SSLClient.HP_SSLClient_GetSSLCipherList(handle));
        }
    }
}
