// SPDX-License-Identifier: Apache-2.0
// Written by bindings/generate.py; do not edit.

package hpsocket;

/** {@code TDownloadOptions}: what is not set is the default. Each setter returns this. */
public final class DownloadOptions {
    private String target;
    private Boolean targetIsFolder;
    private Boolean nameFromUrl;
    private Boolean toListener;
    private DownloadOverwrite overwrite;
    private Boolean resume;
    private Boolean sync;
    private Boolean preallocate;
    private Boolean remoteTime;
    private Long journalInterval;
    private Long segments;
    private Long segmentMin;
    private Long rateLimit;
    private Long lowSpeedLimit;
    private Long lowSpeedTime;
    private Long responseTimeout;
    private Long retries;
    private Long retryDelay;
    private Long retryDelayMax;
    private Boolean retryRefused;
    private Long redirectsMax;
    private Boolean allowHttpsToHttp;
    private String userAgent;
    private Headers headers;
    private String user;
    private String password;
    private String checksum;
    private Boolean verifyServerDigest;
    private String range;
    private Boolean decompress;
    private Long timeMax;

    public DownloadOptions target(String target) { this.target = target; return this; }
    public DownloadOptions targetIsFolder(boolean targetIsFolder) { this.targetIsFolder = targetIsFolder; return this; }
    public DownloadOptions nameFromUrl(boolean nameFromUrl) { this.nameFromUrl = nameFromUrl; return this; }
    public DownloadOptions toListener(boolean toListener) { this.toListener = toListener; return this; }
    public DownloadOptions overwrite(DownloadOverwrite overwrite) { this.overwrite = overwrite; return this; }
    public DownloadOptions resume(boolean resume) { this.resume = resume; return this; }
    public DownloadOptions sync(boolean sync) { this.sync = sync; return this; }
    public DownloadOptions preallocate(boolean preallocate) { this.preallocate = preallocate; return this; }
    public DownloadOptions remoteTime(boolean remoteTime) { this.remoteTime = remoteTime; return this; }
    public DownloadOptions journalInterval(long journalInterval) { this.journalInterval = journalInterval; return this; }
    public DownloadOptions segments(long segments) { this.segments = segments; return this; }
    public DownloadOptions segmentMin(long segmentMin) { this.segmentMin = segmentMin; return this; }
    public DownloadOptions rateLimit(long rateLimit) { this.rateLimit = rateLimit; return this; }
    public DownloadOptions lowSpeedLimit(long lowSpeedLimit) { this.lowSpeedLimit = lowSpeedLimit; return this; }
    public DownloadOptions lowSpeedTime(long lowSpeedTime) { this.lowSpeedTime = lowSpeedTime; return this; }
    public DownloadOptions responseTimeout(long responseTimeout) { this.responseTimeout = responseTimeout; return this; }
    public DownloadOptions retries(long retries) { this.retries = retries; return this; }
    public DownloadOptions retryDelay(long retryDelay) { this.retryDelay = retryDelay; return this; }
    public DownloadOptions retryDelayMax(long retryDelayMax) { this.retryDelayMax = retryDelayMax; return this; }
    public DownloadOptions retryRefused(boolean retryRefused) { this.retryRefused = retryRefused; return this; }
    public DownloadOptions redirectsMax(long redirectsMax) { this.redirectsMax = redirectsMax; return this; }
    public DownloadOptions allowHttpsToHttp(boolean allowHttpsToHttp) { this.allowHttpsToHttp = allowHttpsToHttp; return this; }
    public DownloadOptions userAgent(String userAgent) { this.userAgent = userAgent; return this; }
    public DownloadOptions headers(Headers headers) { this.headers = headers; return this; }
    public DownloadOptions user(String user) { this.user = user; return this; }
    public DownloadOptions password(String password) { this.password = password; return this; }
    public DownloadOptions checksum(String checksum) { this.checksum = checksum; return this; }
    public DownloadOptions verifyServerDigest(boolean verifyServerDigest) { this.verifyServerDigest = verifyServerDigest; return this; }
    public DownloadOptions range(String range) { this.range = range; return this; }
    public DownloadOptions decompress(boolean decompress) { this.decompress = decompress; return this; }
    public DownloadOptions timeMax(long timeMax) { this.timeMax = timeMax; return this; }

    long write(Call c) {
        long at = c.room(192);
        C.HttpDownloader.HP_HttpDownloader_InitDownload(at);
        if (target != null) Call.putLong(at + 0, c.text(target));
        if (targetIsFolder != null) Call.putInt(at + 8, targetIsFolder ? 1 : 0);
        if (nameFromUrl != null) Call.putInt(at + 12, nameFromUrl ? 1 : 0);
        if (toListener != null) Call.putInt(at + 16, toListener ? 1 : 0);
        if (overwrite != null) Call.putInt(at + 20, overwrite.value);
        if (resume != null) Call.putInt(at + 24, resume ? 1 : 0);
        if (sync != null) Call.putInt(at + 28, sync ? 1 : 0);
        if (preallocate != null) Call.putInt(at + 32, preallocate ? 1 : 0);
        if (remoteTime != null) Call.putInt(at + 36, remoteTime ? 1 : 0);
        if (journalInterval != null) Call.putInt(at + 40, Call.u32(journalInterval));
        if (segments != null) Call.putInt(at + 44, Call.u32(segments));
        if (segmentMin != null) Call.putLong(at + 48, segmentMin);
        if (rateLimit != null) Call.putLong(at + 56, rateLimit);
        if (lowSpeedLimit != null) Call.putLong(at + 64, lowSpeedLimit);
        if (lowSpeedTime != null) Call.putInt(at + 72, Call.u32(lowSpeedTime));
        if (responseTimeout != null) Call.putInt(at + 76, Call.u32(responseTimeout));
        if (retries != null) Call.putInt(at + 80, Call.u32(retries));
        if (retryDelay != null) Call.putInt(at + 84, Call.u32(retryDelay));
        if (retryDelayMax != null) Call.putInt(at + 88, Call.u32(retryDelayMax));
        if (retryRefused != null) Call.putInt(at + 92, retryRefused ? 1 : 0);
        if (redirectsMax != null) Call.putInt(at + 96, Call.u32(redirectsMax));
        if (allowHttpsToHttp != null) Call.putInt(at + 100, allowHttpsToHttp ? 1 : 0);
        if (userAgent != null) Call.putLong(at + 104, c.text(userAgent));
        if (headers != null) c.putHeaders(at + 112, headers);
        if (user != null) Call.putLong(at + 128, c.text(user));
        if (password != null) Call.putLong(at + 136, c.text(password));
        if (checksum != null) Call.putLong(at + 144, c.text(checksum));
        if (verifyServerDigest != null) Call.putInt(at + 152, verifyServerDigest ? 1 : 0);
        if (range != null) Call.putLong(at + 160, c.text(range));
        if (decompress != null) Call.putInt(at + 168, decompress ? 1 : 0);
        if (timeMax != null) Call.putInt(at + 184, Call.u32(timeMax));
        return at;
    }
}
