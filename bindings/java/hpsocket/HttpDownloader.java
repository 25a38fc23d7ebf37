// SPDX-License-Identifier: Apache-2.0
// Written by bindings/generate.py; do not edit.

package hpsocket;

import java.util.List;

/** See {@code IHttpDownloader} in the header files, and docs/events.md for the events. */
public class HttpDownloader extends Component {
    private static final Made MADE = new Made("Create_HP_HttpDownloader", "Destroy_HP_HttpDownloader", "HP_HttpDownloaderListener");

    @Override
    Made made() { return MADE; }

    @Override
    void halt() { C.HttpDownloader.HP_HttpDownloader_Stop(handle); }

    static final Event ON_START = new Event(HttpDownloader.class, C.HttpDownloader::HP_Set_FN_HttpDownloader_OnStart, "onStart",
        (C.JJJJ_V) (sender, id, progress, contentType) -> Event.happened(sender, "onStart", 0, 2, self -> ((HttpDownloader) self).onStart(id, DownloadProgress.read(progress), Call.textOrEmpty(contentType))), long.class, DownloadProgress.class, String.class);
    private volatile OnStart onStart;

    public interface OnStart { void handle(long id, DownloadProgress progress, String contentType) throws Exception; }

    /** The name, length and type are known and bytes begin to come (ullDone: what an earlier run left); again if it has to begin anew. {@code HttpDownloader_OnStart}. */
    protected void onStart(long id, DownloadProgress progress, String contentType) throws Exception {
        OnStart handler = onStart;
        if (handler != null) handler.handle(id, progress, contentType);
    }

    /** Sets what is called for {@link #onStart(long, DownloadProgress, String)}, while the component does not run. */
    public final void onStart(OnStart handler) {
        listen(ON_START);
        onStart = handler;
    }

    static final Event ON_PROGRESS = new Event(HttpDownloader.class, C.HttpDownloader::HP_Set_FN_HttpDownloader_OnProgress, "onProgress",
        (C.JJJ_V) (sender, id, progress) -> Event.happened(sender, "onProgress", 0, 2, self -> ((HttpDownloader) self).onProgress(id, DownloadProgress.read(progress))), long.class, DownloadProgress.class);
    private volatile OnProgress onProgress;

    public interface OnProgress { void handle(long id, DownloadProgress progress) throws Exception; }

    /** Every 200 ms or more seldom while bytes come. {@code HttpDownloader_OnProgress}. */
    protected void onProgress(long id, DownloadProgress progress) throws Exception {
        OnProgress handler = onProgress;
        if (handler != null) handler.handle(id, progress);
    }

    /** Sets what is called for {@link #onProgress(long, DownloadProgress)}, while the component does not run. */
    public final void onProgress(OnProgress handler) {
        listen(ON_PROGRESS);
        onProgress = handler;
    }

    static final Event ON_REDIRECT = new Event(HttpDownloader.class, C.HttpDownloader::HP_Set_FN_HttpDownloader_OnRedirect, "onRedirect",
        (C.JJSJJ_V) (sender, id, status, from, to) -> Event.happened(sender, "onRedirect", 0, 2, self -> ((HttpDownloader) self).onRedirect(id, status & 0xFFFF, Call.textOrEmpty(from), Call.textOrEmpty(to))), long.class, int.class, String.class, String.class);
    private volatile OnRedirect onRedirect;

    public interface OnRedirect { void handle(long id, int status, String from, String to) throws Exception; }

    /** An answer with {@code status} (301, 302, 303, 307, 308) leads elsewhere, and that is followed. {@code HttpDownloader_OnRedirect}. */
    protected void onRedirect(long id, int status, String from, String to) throws Exception {
        OnRedirect handler = onRedirect;
        if (handler != null) handler.handle(id, status, from, to);
    }

    /** Sets what is called for {@link #onRedirect(long, int, String, String)}, while the component does not run. */
    public final void onRedirect(OnRedirect handler) {
        listen(ON_REDIRECT);
        onRedirect = handler;
    }

    static final Event ON_SEGMENT = new Event(HttpDownloader.class, C.HttpDownloader::HP_Set_FN_HttpDownloader_OnSegment, "onSegment",
        (C.JJJJJ_V) (sender, id, begin, end, url) -> Event.happened(sender, "onSegment", 0, 2, self -> ((HttpDownloader) self).onSegment(id, begin, end, Call.textOrEmpty(url))), long.class, long.class, long.class, String.class);
    private volatile OnSegment onSegment;

    public interface OnSegment { void handle(long id, long begin, long end, String url) throws Exception; }

    /** A connection begins with bytes [ullBegin, ullEnd) of the file; {@code end} 0: to an end that is not known. {@code HttpDownloader_OnSegment}. */
    protected void onSegment(long id, long begin, long end, String url) throws Exception {
        OnSegment handler = onSegment;
        if (handler != null) handler.handle(id, begin, end, url);
    }

    /** Sets what is called for {@link #onSegment(long, long, long, String)}, while the component does not run. */
    public final void onSegment(OnSegment handler) {
        listen(ON_SEGMENT);
        onSegment = handler;
    }

    static final Event ON_RETRY = new Event(HttpDownloader.class, C.HttpDownloader::HP_Set_FN_HttpDownloader_OnRetry, "onRetry",
        (C.JJIJII_V) (sender, id, error, text, attempt, delay) -> Event.happened(sender, "onRetry", 0, 2, self -> ((HttpDownloader) self).onRetry(id, DownloadError.of(error), Call.textOrEmpty(text), attempt & 0xFFFFFFFFL, delay & 0xFFFFFFFFL)), long.class, DownloadError.class, String.class, long.class, long.class);
    private volatile OnRetry onRetry;

    public interface OnRetry { void handle(long id, DownloadError error, String text, long attempt, long delay) throws Exception; }

    /** A request failed and will be made again in {@code delay} ms. {@code HttpDownloader_OnRetry}. */
    protected void onRetry(long id, DownloadError error, String text, long attempt, long delay) throws Exception {
        OnRetry handler = onRetry;
        if (handler != null) handler.handle(id, error, text, attempt, delay);
    }

    /** Sets what is called for {@link #onRetry(long, DownloadError, String, long, long)}, while the component does not run. */
    public final void onRetry(OnRetry handler) {
        listen(ON_RETRY);
        onRetry = handler;
    }

    static final Event ON_DATA = new Event(HttpDownloader.class, C.HttpDownloader::HP_Set_FN_HttpDownloader_OnData, "onData",
        (C.JJJJIJ_I) (sender, id, offset, data, size, extra) -> Event.happened(sender, "onData", 1, 0, self -> ((HttpDownloader) self).onData(id, offset, Call.bytesAt(data, size))), long.class, long.class, byte[].class);
    private volatile OnData onData;

    public interface OnData { void handle(long id, long offset, byte[] data) throws Exception; }

    /** With bToListener: the next bytes, at {@code offset}. {@code HttpDownloader_OnData}. */
    protected void onData(long id, long offset, byte[] data) throws Exception {
        OnData handler = onData;
        if (handler != null) handler.handle(id, offset, data);
    }

    /** Sets what is called for {@link #onData(long, long, byte[])}, while the component does not run. */
    public final void onData(OnData handler) {
        listen(ON_DATA);
        onData = handler;
    }

    static final Event ON_COMPLETE = new Event(HttpDownloader.class, C.HttpDownloader::HP_Set_FN_HttpDownloader_OnComplete, "onComplete",
        (C.JJJ_V) (sender, id, result) -> Event.happened(sender, "onComplete", 0, 2, self -> ((HttpDownloader) self).onComplete(id, DownloadResult.read(result))), long.class, DownloadResult.class);
    private volatile OnComplete onComplete;

    public interface OnComplete { void handle(long id, DownloadResult result) throws Exception; }

    /** The file is complete, verified, and has its name. {@code HttpDownloader_OnComplete}. */
    protected void onComplete(long id, DownloadResult result) throws Exception {
        OnComplete handler = onComplete;
        if (handler != null) handler.handle(id, result);
    }

    /** Sets what is called for {@link #onComplete(long, DownloadResult)}, while the component does not run. */
    public final void onComplete(OnComplete handler) {
        listen(ON_COMPLETE);
        onComplete = handler;
    }

    static final Event ON_ERROR = new Event(HttpDownloader.class, C.HttpDownloader::HP_Set_FN_HttpDownloader_OnError, "onError",
        (C.JJJ_V) (sender, id, result) -> Event.happened(sender, "onError", 0, 2, self -> ((HttpDownloader) self).onError(id, DownloadResult.read(result))), long.class, DownloadResult.class);
    private volatile OnError onError;

    public interface OnError { void handle(long id, DownloadResult result) throws Exception; }

    /** The download has ended without a file. {@code HttpDownloader_OnError}. */
    protected void onError(long id, DownloadResult result) throws Exception {
        OnError handler = onError;
        if (handler != null) handler.handle(id, result);
    }

    /** Sets what is called for {@link #onError(long, DownloadResult)}, while the component does not run. */
    public final void onError(OnError handler) {
        listen(ON_ERROR);
        onError = handler;
    }

    /** Begins to run; null: the default options. {@code HP_HttpDownloader_Start}. */
    public void start(DownloaderOptions options) {
        try (Call c = call()) {
            c.ok("HP_HttpDownloader_Start", C.HttpDownloader.HP_HttpDownloader_Start(handle, options == null ? 0 : options.write(c)));
            began();
        }
    }

    /** {@link #start(DownloaderOptions)} with defaults. */
    public void start() { start(null); }

    /** Ends all downloads with DE_CANCELLED (their parts stay, for resuming), closes all connections, saves the cookies. {@code HP_HttpDownloader_Stop}. */
    public void stop() {
        try (Call c = call()) {
            c.ok("HP_HttpDownloader_Stop", C.HttpDownloader.HP_HttpDownloader_Stop(handle));
            ended();
        }
    }

    /** Adds a download of the file at {@code url}; null options: the defaults. {@code HP_HttpDownloader_Add}. */
    public long add(String url, DownloadOptions options) {
        try (Call c = call()) {
            return c.id("HP_HttpDownloader_Add", C.HttpDownloader.HP_HttpDownloader_Add(handle, c.text(url), options == null ? 0 : options.write(c)));
        }
    }

    /** {@link #add(String, DownloadOptions)} with defaults. */
    public long add(String url) { return add(url, null); }

    /** {@code HP_HttpDownloader_AddMirrors}. */
    public long addMirrors(List<String> urls, DownloadOptions options) {
        try (Call c = call()) {
            return c.id("HP_HttpDownloader_AddMirrors", C.HttpDownloader.HP_HttpDownloader_AddMirrors(handle, c.texts(urls), urls.size(), options == null ? 0 : options.write(c)));
        }
    }

    /** {@link #addMirrors(List, DownloadOptions)} with defaults. */
    public long addMirrors(List<String> urls) { return addMirrors(urls, null); }

    /** Ends a download with DE_CANCELLED; OnError follows. {@code HP_HttpDownloader_Cancel}. */
    public void cancel(long id) {
        try (Call c = call()) {
            c.ok("HP_HttpDownloader_Cancel", C.HttpDownloader.HP_HttpDownloader_Cancel(handle, id));
        }
    }

    /** How far it is. {@code HP_HttpDownloader_GetProgress}. */
    public DownloadProgress getProgress(long id) {
        try (Call c = call()) {
            long progress = c.room(DownloadProgress.SIZE);
            c.ok("HP_HttpDownloader_GetProgress", C.HttpDownloader.HP_HttpDownloader_GetProgress(handle, id, progress));
            return DownloadProgress.read(progress);
        }
    }

    /** Waits until no download is left and its last event has returned, at most {@code milliseconds}. {@code HP_HttpDownloader_Wait}. */
    public boolean await(long milliseconds) {
        try (Call c = call()) {
            return C.HttpDownloader.HP_HttpDownloader_Wait(handle, Call.u32(milliseconds)) != 0;
        }
    }

    /** {@link #await(long)} with defaults. */
    public boolean await() { return await(4294967295L); }

    /** Downloads that run or wait. {@code HP_HttpDownloader_GetCount}. */
    public long getCount() {
        try (Call c = call()) {
            return C.HttpDownloader.HP_HttpDownloader_GetCount(handle) & 0xFFFFFFFFL;
        }
    }

    /** The rate limit of all together, changed while running; 0: none. {@code HP_HttpDownloader_SetRateLimit}. */
    public void setRateLimit(long bytesPerSecond) {
        try (Call c = call()) {
            C.HttpDownloader.HP_HttpDownloader_SetRateLimit(handle, bytesPerSecond);
        }
    }
}
