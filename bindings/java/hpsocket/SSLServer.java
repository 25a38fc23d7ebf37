// SPDX-License-Identifier: Apache-2.0
// Written by bindings/generate.py; do not edit.

package hpsocket;

/** See {@code ISSLServer} in the header files, and docs/events.md for the events. */
public class SSLServer extends TcpServer {
    private static final Made MADE = new Made("Create_HP_SSLServer", "Destroy_HP_SSLServer", "HP_TcpServerListener");

    @Override
    Made made() { return MADE; }

    /** SSL: sets up TLS from PEM files, while stopped. {@code HP_SSLServer_SetupSSLContext}. */
    public void setupSSLContext(int verifyMode, String pemCertFile, String pemKeyFile, String keyPassword, String caPemCertFileOrPath) {
        try (Call c = call()) {
            c.ok("HP_SSLServer_SetupSSLContext", C.SSLServer.HP_SSLServer_SetupSSLContext(handle, verifyMode, c.text(pemCertFile), c.text(pemKeyFile), c.text(keyPassword), c.text(caPemCertFileOrPath), 0));
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
    public void setupSSLContext() { setupSSLContext(0, null, null, null, null); }

    /** {@link #setupSSLContext(int, String, String, String, String)} with defaults. */
    public void setupSSLContext(String pemCertFile, String pemKeyFile) { setupSSLContext(0, pemCertFile, pemKeyFile, null, null); }

    /** SSL: the same from PEM text in memory, which is copied. {@code HP_SSLServer_SetupSSLContextByMemory}. */
    public void setupSSLContextByMemory(int verifyMode, String pemCert, String pemKey, String keyPassword, String caPemCert) {
        try (Call c = call()) {
            c.ok("HP_SSLServer_SetupSSLContextByMemory", C.SSLServer.HP_SSLServer_SetupSSLContextByMemory(handle, verifyMode, c.text(pemCert), c.text(pemKey), c.text(keyPassword), c.text(caPemCert), 0));
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
    public void setupSSLContextByMemory() { setupSSLContextByMemory(0, null, null, null, null); }

    /** {@link #setupSSLContextByMemory(int, String, String, String, String)} with defaults. */
    public void setupSSLContextByMemory(String pemCert, String pemKey) { setupSSLContextByMemory(0, pemCert, pemKey, null, null); }

    /** SSL: adds a further certificate, for the server names bound to it. {@code HP_SSLServer_AddSSLContext}. */
    public int addSSLContext(int verifyMode, String pemCertFile, String pemKeyFile, String keyPassword, String caPemCertFileOrPath) {
        try (Call c = call()) {
            return c.index("HP_SSLServer_AddSSLContext", C.SSLServer.HP_SSLServer_AddSSLContext(handle, verifyMode, c.text(pemCertFile), c.text(pemKeyFile), c.text(keyPassword), c.text(caPemCertFileOrPath)));
        }
    }

    /** {@link #addSSLContext(int, String, String, String, String)} with defaults. */
    public int addSSLContext(int verifyMode, String pemCertFile, String pemKeyFile, String keyPassword) { return addSSLContext(verifyMode, pemCertFile, pemKeyFile, keyPassword, null); }

    /** {@link #addSSLContext(int, String, String, String, String)} with defaults. */
    public int addSSLContext(int verifyMode, String pemCertFile, String pemKeyFile) { return addSSLContext(verifyMode, pemCertFile, pemKeyFile, null, null); }

    /** {@link #addSSLContext(int, String, String, String, String)} with defaults. */
    public int addSSLContext(int verifyMode, String pemCertFile) { return addSSLContext(verifyMode, pemCertFile, null, null, null); }

    /** {@link #addSSLContext(int, String, String, String, String)} with defaults. */
    public int addSSLContext(int verifyMode) { return addSSLContext(verifyMode, null, null, null, null); }

    /** {@link #addSSLContext(int, String, String, String, String)} with defaults. */
    public int addSSLContext() { return addSSLContext(0, null, null, null, null); }

    /** {@link #addSSLContext(int, String, String, String, String)} with defaults. */
    public int addSSLContext(String pemCertFile, String pemKeyFile) { return addSSLContext(0, pemCertFile, pemKeyFile, null, null); }

    /** SSL: adds a further certificate, for the server names bound to it. {@code HP_SSLServer_AddSSLContextByMemory}. */
    public int addSSLContextByMemory(int verifyMode, String pemCert, String pemKey, String keyPassword, String caPemCert) {
        try (Call c = call()) {
            return c.index("HP_SSLServer_AddSSLContextByMemory", C.SSLServer.HP_SSLServer_AddSSLContextByMemory(handle, verifyMode, c.text(pemCert), c.text(pemKey), c.text(keyPassword), c.text(caPemCert)));
        }
    }

    /** {@link #addSSLContextByMemory(int, String, String, String, String)} with defaults. */
    public int addSSLContextByMemory(int verifyMode, String pemCert, String pemKey, String keyPassword) { return addSSLContextByMemory(verifyMode, pemCert, pemKey, keyPassword, null); }

    /** {@link #addSSLContextByMemory(int, String, String, String, String)} with defaults. */
    public int addSSLContextByMemory(int verifyMode, String pemCert, String pemKey) { return addSSLContextByMemory(verifyMode, pemCert, pemKey, null, null); }

    /** {@link #addSSLContextByMemory(int, String, String, String, String)} with defaults. */
    public int addSSLContextByMemory(int verifyMode, String pemCert) { return addSSLContextByMemory(verifyMode, pemCert, null, null, null); }

    /** {@link #addSSLContextByMemory(int, String, String, String, String)} with defaults. */
    public int addSSLContextByMemory(int verifyMode) { return addSSLContextByMemory(verifyMode, null, null, null, null); }

    /** {@link #addSSLContextByMemory(int, String, String, String, String)} with defaults. */
    public int addSSLContextByMemory() { return addSSLContextByMemory(0, null, null, null, null); }

    /** {@link #addSSLContextByMemory(int, String, String, String, String)} with defaults. */
    public int addSSLContextByMemory(String pemCert, String pemKey) { return addSSLContextByMemory(0, pemCert, pemKey, null, null); }

    /** SSL: clients that ask for {@code serverName} or a subdomain of it (case ignored; the longest name wins) get context {@code contextIndex}. {@code HP_SSLServer_BindSSLServerName}. */
    public void bindSSLServerName(String serverName, int contextIndex) {
        try (Call c = call()) {
            c.ok("HP_SSLServer_BindSSLServerName", C.SSLServer.HP_SSLServer_BindSSLServerName(handle, c.text(serverName), contextIndex));
        }
    }

    /** SSL: drops all contexts: needed only to set up anew without having started. {@code HP_SSLServer_CleanupSSLContext}. */
    public void cleanupSSLContext() {
        try (Call c = call()) {
            C.SSLServer.HP_SSLServer_CleanupSSLContext(handle);
        }
    }

    /** SSL: begins TLS on a connection that has been plain so far. {@code HP_SSLServer_StartSSLHandShake}. */
    public void startSSLHandShake(long connId) {
        try (Call c = call()) {
            c.ok("HP_SSLServer_StartSSLHandShake", C.SSLServer.HP_SSLServer_StartSSLHandShake(handle, connId));
        }
    }

    /** SSL: whether TLS begins as soon as the connection is up. {@code HP_SSLServer_SetSSLAutoHandShake}. */
    public void setSSLAutoHandShake(boolean autoHandShake) {
        try (Call c = setting("HP_SSLServer_SetSSLAutoHandShake")) {
            C.SSLServer.HP_SSLServer_SetSSLAutoHandShake(handle, autoHandShake ? 1 : 0);
        }
    }

    /** SSL: whether TLS begins as soon as the connection is up. {@code HP_SSLServer_IsSSLAutoHandShake}. */
    public boolean isSSLAutoHandShake() {
        try (Call c = call()) {
            return C.SSLServer.HP_SSLServer_IsSSLAutoHandShake(handle) != 0;
        }
    }

    /** SSL: the TLS 1.2 ciphers in OpenSSL's notation; copied. {@code HP_SSLServer_SetSSLCipherList}. */
    public void setSSLCipherList(String cipherList) {
        try (Call c = setting("HP_SSLServer_SetSSLCipherList")) {
            C.SSLServer.HP_SSLServer_SetSSLCipherList(handle, c.text(cipherList));
        }
    }

    /** SSL: the TLS 1.2 ciphers in OpenSSL's notation; copied. {@code HP_SSLServer_GetSSLCipherList}. */
    public String getSSLCipherList() {
        try (Call c = call()) {
            return Call.textAt(C.SSLServer.HP_SSLServer_GetSSLCipherList(handle));
        }
    }
}
