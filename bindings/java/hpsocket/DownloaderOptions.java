// SPDX-License-Identifier: Apache-2.0
// Written by bindings/generate.py; do not edit.

package hpsocket;

/** {@code TDownloaderOptions}: what is not set is the default. Each setter returns this. */
public final class DownloaderOptions {
    private Long connectionsMax;
    private Long connectionsPerHost;
    private Long downloadsMax;
    private Long waitingMax;
    private Long rateLimit;
    private Long workerThreadCount;
    private Long connectTimeout;
    private Long keepAlive;
    private Boolean insecure;
    private String caFile;
    private String certFile;
    private String keyFile;
    private String keyPassword;
    private String proxyUrl;
    private Boolean cookies;
    private String cookieFile;

    public DownloaderOptions connectionsMax(long connectionsMax) { this.connectionsMax = connectionsMax; return this; }
    public DownloaderOptions connectionsPerHost(long connectionsPerHost) { this.connectionsPerHost = connectionsPerHost; return this; }
    public DownloaderOptions downloadsMax(long downloadsMax) { this.downloadsMax = downloadsMax; return this; }
    public DownloaderOptions waitingMax(long waitingMax) { this.waitingMax = waitingMax; return this; }
    public DownloaderOptions rateLimit(long rateLimit) { this.rateLimit = rateLimit; return this; }
    public DownloaderOptions workerThreadCount(long workerThreadCount) { this.workerThreadCount = workerThreadCount; return this; }
    public DownloaderOptions connectTimeout(long connectTimeout) { this.connectTimeout = connectTimeout; return this; }
    public DownloaderOptions keepAlive(long keepAlive) { this.keepAlive = keepAlive; return this; }
    public DownloaderOptions insecure(boolean insecure) { this.insecure = insecure; return this; }
    public DownloaderOptions caFile(String caFile) { this.caFile = caFile; return this; }
    public DownloaderOptions certFile(String certFile) { this.certFile = certFile; return this; }
    public DownloaderOptions keyFile(String keyFile) { this.keyFile = keyFile; return this; }
    public DownloaderOptions keyPassword(String keyPassword) { this.keyPassword = keyPassword; return this; }
    public DownloaderOptions proxyUrl(String proxyUrl) { this.proxyUrl = proxyUrl; return this; }
    public DownloaderOptions cookies(boolean cookies) { this.cookies = cookies; return this; }
    public DownloaderOptions cookieFile(String cookieFile) { this.cookieFile = cookieFile; return this; }

    long write(Call c) {
        long at = c.room(96);
        C.HttpDownloader.HP_HttpDownloader_InitOptions(at);
        if (connectionsMax != null) Call.putInt(at + 0, Call.u32(connectionsMax));
        if (connectionsPerHost != null) Call.putInt(at + 4, Call.u32(connectionsPerHost));
        if (downloadsMax != null) Call.putInt(at + 8, Call.u32(downloadsMax));
        if (waitingMax != null) Call.putInt(at + 12, Call.u32(waitingMax));
        if (rateLimit != null) Call.putLong(at + 16, rateLimit);
        if (workerThreadCount != null) Call.putInt(at + 24, Call.u32(workerThreadCount));
        if (connectTimeout != null) Call.putInt(at + 28, Call.u32(connectTimeout));
        if (keepAlive != null) Call.putInt(at + 32, Call.u32(keepAlive));
        if (insecure != null) Call.putInt(at + 36, insecure ? 1 : 0);
        if (caFile != null) Call.putLong(at + 40, c.text(caFile));
        if (certFile != null) Call.putLong(at + 48, c.text(certFile));
        if (keyFile != null) Call.putLong(at + 56, c.text(keyFile));
        if (keyPassword != null) Call.putLong(at + 64, c.text(keyPassword));
        if (proxyUrl != null) Call.putLong(at + 72, c.text(proxyUrl));
        if (cookies != null) Call.putInt(at + 80, cookies ? 1 : 0);
        if (cookieFile != null) Call.putLong(at + 88, c.text(cookieFile));
        return at;
    }
}
