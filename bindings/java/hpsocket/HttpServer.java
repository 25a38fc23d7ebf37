// SPDX-License-Identifier: Apache-2.0
// Written by bindings/generate.py; do not edit.

package hpsocket;

import java.util.List;

/** See {@code IHttpServer} in the header files, and docs/events.md for the events. */
public class HttpServer extends TcpServer {
    private static final Made MADE = new Made("Create_HP_HttpServer", "Destroy_HP_HttpServer", "HP_HttpServerListener");

    @Override
    Made made() { return MADE; }

    static final Event ON_MESSAGE_BEGIN = new Event(HttpServer.class, C.HttpServer::HP_Set_FN_HttpServer_OnMessageBegin, "onMessageBegin",
        (C.JJ_I) (sender, connId) -> Event.happened(sender, "onMessageBegin", 0, -1, self -> ((HttpServer) self).onMessageBegin(connId)), long.class);
    private volatile OnMessageBegin onMessageBegin;

    public interface OnMessageBegin { void handle(long connId) throws Exception; }

    /** A message begins. {@code HttpServer_OnMessageBegin}. */
    protected void onMessageBegin(long connId) throws Exception {
        OnMessageBegin handler = onMessageBegin;
        if (handler != null) handler.handle(connId);
    }

    /** Sets what is called for {@link #onMessageBegin(long)}, while the component does not run. */
    public final void onMessageBegin(OnMessageBegin handler) {
        listen(ON_MESSAGE_BEGIN);
        onMessageBegin = handler;
    }

    static final Event ON_REQUEST_LINE = new Event(HttpServer.class, C.HttpServer::HP_Set_FN_HttpServer_OnRequestLine, "onRequestLine",
        (C.JJJJ_I) (sender, connId, method, url) -> Event.happened(sender, "onRequestLine", 0, -1, self -> ((HttpServer) self).onRequestLine(connId, Call.textOrEmpty(method), Call.textOrEmpty(url))), long.class, String.class, String.class);
    private volatile OnRequestLine onRequestLine;

    public interface OnRequestLine { void handle(long connId, String method, String url) throws Exception; }

    /** Server: method and URL of the request (RFC 9112 3). {@code HttpServer_OnRequestLine}. */
    protected void onRequestLine(long connId, String method, String url) throws Exception {
        OnRequestLine handler = onRequestLine;
        if (handler != null) handler.handle(connId, method, url);
    }

    /** Sets what is called for {@link #onRequestLine(long, String, String)}, while the component does not run. */
    public final void onRequestLine(OnRequestLine handler) {
        listen(ON_REQUEST_LINE);
        onRequestLine = handler;
    }

    static final Event ON_HEADER = new Event(HttpServer.class, C.HttpServer::HP_Set_FN_HttpServer_OnHeader, "onHeader",
        (C.JJJJ_I) (sender, connId, name, value) -> Event.happened(sender, "onHeader", 0, -1, self -> ((HttpServer) self).onHeader(connId, Call.textOrEmpty(name), Call.textOrEmpty(value))), long.class, String.class, String.class);
    private volatile OnHeader onHeader;

    public interface OnHeader { void handle(long connId, String name, String value) throws Exception; }

    /** One header, or trailer after a chunked body. {@code HttpServer_OnHeader}. */
    protected void onHeader(long connId, String name, String value) throws Exception {
        OnHeader handler = onHeader;
        if (handler != null) handler.handle(connId, name, value);
    }

    /** Sets what is called for {@link #onHeader(long, String, String)}, while the component does not run. */
    public final void onHeader(OnHeader handler) {
        listen(ON_HEADER);
        onHeader = handler;
    }

    static final Event ON_HEADERS_COMPLETE = new Event(HttpServer.class, C.HttpServer::HP_Set_FN_HttpServer_OnHeadersComplete, "onHeadersComplete",
        (C.JJ_I) (sender, connId) -> Event.answered(sender, "onHeadersComplete", 0, -1, self -> ((HttpServer) self).onHeadersComplete(connId)), long.class);
    private volatile OnHeadersComplete onHeadersComplete;

    public interface OnHeadersComplete { HttpParseResult handle(long connId) throws Exception; }

    /** The head is complete. {@code HttpServer_OnHeadersComplete}. */
    protected HttpParseResult onHeadersComplete(long connId) throws Exception {
        OnHeadersComplete handler = onHeadersComplete;
        return handler == null ? HttpParseResult.OK : handler.handle(connId);
    }

    /** Sets what is called for {@link #onHeadersComplete(long)}, while the component does not run. */
    public final void onHeadersComplete(OnHeadersComplete handler) {
        listen(ON_HEADERS_COMPLETE);
        onHeadersComplete = handler;
    }

    static final Event ON_BODY = new Event(HttpServer.class, C.HttpServer::HP_Set_FN_HttpServer_OnBody, "onBody",
        (C.JJJI_I) (sender, connId, data, size) -> Event.happened(sender, "onBody", 0, -1, self -> ((HttpServer) self).onBody(connId, Call.bytesAt(data, size))), long.class, byte[].class);
    private volatile OnBody onBody;

    public interface OnBody { void handle(long connId, byte[] data) throws Exception; }

    /** A piece of the body: as it was sent, or decompressed (SetAutoDecompression). {@code HttpServer_OnBody}. */
    protected void onBody(long connId, byte[] data) throws Exception {
        OnBody handler = onBody;
        if (handler != null) handler.handle(connId, data);
    }

    /** Sets what is called for {@link #onBody(long, byte[])}, while the component does not run. */
    public final void onBody(OnBody handler) {
        listen(ON_BODY);
        onBody = handler;
    }

    static final Event ON_CHUNK_HEADER = new Event(HttpServer.class, C.HttpServer::HP_Set_FN_HttpServer_OnChunkHeader, "onChunkHeader",
        (C.JJI_I) (sender, connId, length) -> Event.happened(sender, "onChunkHeader", 0, -1, self -> ((HttpServer) self).onChunkHeader(connId, length)), long.class, int.class);
    private volatile OnChunkHeader onChunkHeader;

    public interface OnChunkHeader { void handle(long connId, int length) throws Exception; }

    /** A chunk of {@code length} bytes begins; the last has 0 (RFC 9112 7.1). {@code HttpServer_OnChunkHeader}. */
    protected void onChunkHeader(long connId, int length) throws Exception {
        OnChunkHeader handler = onChunkHeader;
        if (handler != null) handler.handle(connId, length);
    }

    /** Sets what is called for {@link #onChunkHeader(long, int)}, while the component does not run. */
    public final void onChunkHeader(OnChunkHeader handler) {
        listen(ON_CHUNK_HEADER);
        onChunkHeader = handler;
    }

    static final Event ON_CHUNK_COMPLETE = new Event(HttpServer.class, C.HttpServer::HP_Set_FN_HttpServer_OnChunkComplete, "onChunkComplete",
        (C.JJ_I) (sender, connId) -> Event.happened(sender, "onChunkComplete", 0, -1, self -> ((HttpServer) self).onChunkComplete(connId)), long.class);
    private volatile OnChunkComplete onChunkComplete;

    public interface OnChunkComplete { void handle(long connId) throws Exception; }

    /** The chunk is complete. {@code HttpServer_OnChunkComplete}. */
    protected void onChunkComplete(long connId) throws Exception {
        OnChunkComplete handler = onChunkComplete;
        if (handler != null) handler.handle(connId);
    }

    /** Sets what is called for {@link #onChunkComplete(long)}, while the component does not run. */
    public final void onChunkComplete(OnChunkComplete handler) {
        listen(ON_CHUNK_COMPLETE);
        onChunkComplete = handler;
    }

    static final Event ON_MESSAGE_COMPLETE = new Event(HttpServer.class, C.HttpServer::HP_Set_FN_HttpServer_OnMessageComplete, "onMessageComplete",
        (C.JJ_I) (sender, connId) -> Event.happened(sender, "onMessageComplete", 0, -1, self -> ((HttpServer) self).onMessageComplete(connId)), long.class);
    private volatile OnMessageComplete onMessageComplete;

    public interface OnMessageComplete { void handle(long connId) throws Exception; }

    /** The message is complete: the place to respond, or for the next request. {@code HttpServer_OnMessageComplete}. */
    protected void onMessageComplete(long connId) throws Exception {
        OnMessageComplete handler = onMessageComplete;
        if (handler != null) handler.handle(connId);
    }

    /** Sets what is called for {@link #onMessageComplete(long)}, while the component does not run. */
    public final void onMessageComplete(OnMessageComplete handler) {
        listen(ON_MESSAGE_COMPLETE);
        onMessageComplete = handler;
    }

    static final Event ON_UPGRADE = new Event(HttpServer.class, C.HttpServer::HP_Set_FN_HttpServer_OnUpgrade, "onUpgrade",
        (C.JJI_I) (sender, connId, upgradeType) -> Event.happened(sender, "onUpgrade", 0, -1, self -> ((HttpServer) self).onUpgrade(connId, HttpUpgradeType.of(upgradeType))), long.class, HttpUpgradeType.class);
    private volatile OnUpgrade onUpgrade;

    public interface OnUpgrade { void handle(long connId, HttpUpgradeType upgradeType) throws Exception; }

    /** The connection leaves HTTP: HUT_WEB_SOCKET, frames follow below; otherwise bytes follow in OnReceive. {@code HttpServer_OnUpgrade}. */
    protected void onUpgrade(long connId, HttpUpgradeType upgradeType) throws Exception {
        OnUpgrade handler = onUpgrade;
        if (handler != null) handler.handle(connId, upgradeType);
    }

    /** Sets what is called for {@link #onUpgrade(long, HttpUpgradeType)}, while the component does not run. */
    public final void onUpgrade(OnUpgrade handler) {
        listen(ON_UPGRADE);
        onUpgrade = handler;
    }

    static final Event ON_PARSE_ERROR = new Event(HttpServer.class, C.HttpServer::HP_Set_FN_HttpServer_OnParseError, "onParseError",
        (C.JJIJ_I) (sender, connId, errorCode, errorDesc) -> Event.happened(sender, "onParseError", 0, -1, self -> ((HttpServer) self).onParseError(connId, errorCode, Call.textOrEmpty(errorDesc))), long.class, int.class, String.class);
    private volatile OnParseError onParseError;

    public interface OnParseError { void handle(long connId, int errorCode, String errorDesc) throws Exception; }

    /** The message is not HTTP, or an event said HPR_ERROR; OnClose follows. {@code HttpServer_OnParseError}. */
    protected void onParseError(long connId, int errorCode, String errorDesc) throws Exception {
        OnParseError handler = onParseError;
        if (handler != null) handler.handle(connId, errorCode, errorDesc);
    }

    /** Sets what is called for {@link #onParseError(long, int, String)}, while the component does not run. */
    public final void onParseError(OnParseError handler) {
        listen(ON_PARSE_ERROR);
        onParseError = handler;
    }

    static final Event ON_WS_MESSAGE_HEADER = new Event(HttpServer.class, C.HttpServer::HP_Set_FN_HttpServer_OnWSMessageHeader, "onWSMessageHeader",
        (C.JJIBBJJ_I) (sender, connId, isFinal, reserved, operationCode, mask, bodyLen) -> Event.happened(sender, "onWSMessageHeader", 0, 2, self -> ((HttpServer) self).onWSMessageHeader(connId, isFinal != 0, reserved & 0xFF, operationCode & 0xFF, Call.maskAt(mask), bodyLen)), long.class, boolean.class, int.class, int.class, byte[].class, long.class);
    private volatile OnWSMessageHeader onWSMessageHeader;

    public interface OnWSMessageHeader { void handle(long connId, boolean isFinal, int reserved, int operationCode, byte[] mask, long bodyLen) throws Exception; }

    /** A WebSocket frame begins (RFC 6455 5.2). {@code HttpServer_OnWSMessageHeader}. */
    protected void onWSMessageHeader(long connId, boolean isFinal, int reserved, int operationCode, byte[] mask, long bodyLen) throws Exception {
        OnWSMessageHeader handler = onWSMessageHeader;
        if (handler != null) handler.handle(connId, isFinal, reserved, operationCode, mask, bodyLen);
    }

    /** Sets what is called for {@link #onWSMessageHeader(long, boolean, int, int, byte[], long)}, while the component does not run. */
    public final void onWSMessageHeader(OnWSMessageHeader handler) {
        listen(ON_WS_MESSAGE_HEADER);
        onWSMessageHeader = handler;
    }

    static final Event ON_WS_MESSAGE_BODY = new Event(HttpServer.class, C.HttpServer::HP_Set_FN_HttpServer_OnWSMessageBody, "onWSMessageBody",
        (C.JJJI_I) (sender, connId, data, size) -> Event.happened(sender, "onWSMessageBody", 0, 2, self -> ((HttpServer) self).onWSMessageBody(connId, Call.bytesAt(data, size))), long.class, byte[].class);
    private volatile OnWSMessageBody onWSMessageBody;

    public interface OnWSMessageBody { void handle(long connId, byte[] data) throws Exception; }

    /** A piece of the frame's payload, unmasked. {@code HttpServer_OnWSMessageBody}. */
    protected void onWSMessageBody(long connId, byte[] data) throws Exception {
        OnWSMessageBody handler = onWSMessageBody;
        if (handler != null) handler.handle(connId, data);
    }

    /** Sets what is called for {@link #onWSMessageBody(long, byte[])}, while the component does not run. */
    public final void onWSMessageBody(OnWSMessageBody handler) {
        listen(ON_WS_MESSAGE_BODY);
        onWSMessageBody = handler;
    }

    static final Event ON_WS_MESSAGE_COMPLETE = new Event(HttpServer.class, C.HttpServer::HP_Set_FN_HttpServer_OnWSMessageComplete, "onWSMessageComplete",
        (C.JJ_I) (sender, connId) -> Event.happened(sender, "onWSMessageComplete", 0, 2, self -> ((HttpServer) self).onWSMessageComplete(connId)), long.class);
    private volatile OnWSMessageComplete onWSMessageComplete;

    public interface OnWSMessageComplete { void handle(long connId) throws Exception; }

    /** The frame is complete. {@code HttpServer_OnWSMessageComplete}. */
    protected void onWSMessageComplete(long connId) throws Exception {
        OnWSMessageComplete handler = onWSMessageComplete;
        if (handler != null) handler.handle(connId);
    }

    /** Sets what is called for {@link #onWSMessageComplete(long)}, while the component does not run. */
    public final void onWSMessageComplete(OnWSMessageComplete handler) {
        listen(ON_WS_MESSAGE_COMPLETE);
        onWSMessageComplete = handler;
    }

    /** Sends a response; {@code desc} null means the usual text of the code. {@code HP_HttpServer_SendResponse}. */
    public void sendResponse(long connId, int statusCode, String desc, Headers headers, byte[] data) {
        try (Call c = call()) {
            c.ok("HP_HttpServer_SendResponse", C.HttpServer.HP_HttpServer_SendResponse(handle, connId, Call.u16(statusCode), c.text(desc), c.headers(headers), Call.length(headers), c.bytes(data), Call.length(data)));
        }
    }

    /** {@link #sendResponse(long, int, String, Headers, byte[])} with defaults. */
    public void sendResponse(long connId, int statusCode, String desc, Headers headers) { sendResponse(connId, statusCode, desc, headers, null); }

    /** {@link #sendResponse(long, int, String, Headers, byte[])} with defaults. */
    public void sendResponse(long connId, int statusCode, String desc) { sendResponse(connId, statusCode, desc, null, null); }

    /** {@link #sendResponse(long, int, String, Headers, byte[])} with defaults. */
    public void sendResponse(long connId, int statusCode) { sendResponse(connId, statusCode, null, null, null); }

    /** {@link #sendResponse(long, int, String, Headers, byte[])} with defaults. */
    public void sendResponse(long connId, int statusCode, byte[] data) { sendResponse(connId, statusCode, null, null, data); }

    /** {@link #sendResponse(long, int, String, Headers, byte[])} with defaults. */
    public void sendResponse(long connId, int statusCode, Headers headers, byte[] data) { sendResponse(connId, statusCode, null, headers, data); }

    /** {@code HP_HttpServer_SendLocalFile}. */
    public void sendLocalFile(long connId, String fileName, int statusCode, String desc, Headers headers) {
        try (Call c = call()) {
            c.ok("HP_HttpServer_SendLocalFile", C.HttpServer.HP_HttpServer_SendLocalFile(handle, connId, c.text(fileName), Call.u16(statusCode), c.text(desc), c.headers(headers), Call.length(headers)));
        }
    }

    /** {@link #sendLocalFile(long, String, int, String, Headers)} with defaults. */
    public void sendLocalFile(long connId, String fileName, int statusCode, String desc) { sendLocalFile(connId, fileName, statusCode, desc, null); }

    /** {@link #sendLocalFile(long, String, int, String, Headers)} with defaults. */
    public void sendLocalFile(long connId, String fileName, int statusCode) { sendLocalFile(connId, fileName, statusCode, null, null); }

    /** {@link #sendLocalFile(long, String, int, String, Headers)} with defaults. */
    public void sendLocalFile(long connId, String fileName) { sendLocalFile(connId, fileName, 200, null, null); }

    /** Sends a chunk of a body announced by "Transfer-Encoding: chunked" (RFC 9112 7.1); length 0 sends the last one and ends the message. {@code HP_HttpServer_SendChunkData}. */
    public void sendChunkData(long connId, byte[] data, String extensions) {
        try (Call c = call()) {
            c.ok("HP_HttpServer_SendChunkData", C.HttpServer.HP_HttpServer_SendChunkData(handle, connId, c.bytes(data), Call.length(data), c.text(extensions)));
        }
    }

    /** {@link #sendChunkData(long, byte[], String)} with defaults. */
    public void sendChunkData(long connId, byte[] data) { sendChunkData(connId, data, null); }

    /** {@link #sendChunkData(long, byte[], String)} with defaults. */
    public void sendChunkData(long connId) { sendChunkData(connId, null, null); }

    /** Sends a WebSocket frame, unmasked; see IComplexHttpRequester::SendWSMessage. {@code HP_HttpServer_SendWSMessage}. */
    public void sendWSMessage(long connId, boolean isFinal, int reserved, int operationCode, byte[] data, long bodyLen) {
        try (Call c = call()) {
            c.ok("HP_HttpServer_SendWSMessage", C.HttpServer.HP_HttpServer_SendWSMessage(handle, connId, isFinal ? 1 : 0, Call.u8(reserved), Call.u8(operationCode), c.bytes(data), Call.length(data), bodyLen));
        }
    }

    /** {@link #sendWSMessage(long, boolean, int, int, byte[], long)} with defaults. */
    public void sendWSMessage(long connId, boolean isFinal, int reserved, int operationCode, byte[] data) { sendWSMessage(connId, isFinal, reserved, operationCode, data, 0L); }

    /** {@link #sendWSMessage(long, boolean, int, int, byte[], long)} with defaults. */
    public void sendWSMessage(long connId, boolean isFinal, int reserved, int operationCode) { sendWSMessage(connId, isFinal, reserved, operationCode, null, 0L); }

    /** Closes the connection when the answer is complete and has left, or after the release delay if none comes. {@code HP_HttpServer_Release}. */
    public void release(long connId) {
        try (Call c = call()) {
            c.ok("HP_HttpServer_Release", C.HttpServer.HP_HttpServer_Release(handle, connId));
        }
    }

    /** Begins HTTP on a connection that has been raw so far (OnReceive). {@code HP_HttpServer_StartHttp}. */
    public void startHttp(long connId) {
        try (Call c = call()) {
            c.ok("HP_HttpServer_StartHttp", C.HttpServer.HP_HttpServer_StartHttp(handle, connId));
        }
    }

    /** ms that Release waits, 100 to 60000, default 3000. {@code HP_HttpServer_SetReleaseDelay}. */
    public void setReleaseDelay(long releaseDelay) {
        try (Call c = setting("HP_HttpServer_SetReleaseDelay")) {
            C.HttpServer.HP_HttpServer_SetReleaseDelay(handle, Call.u32(releaseDelay));
        }
    }

    /** ms that Release waits, 100 to 60000, default 3000. {@code HP_HttpServer_GetReleaseDelay}. */
    public long getReleaseDelay() {
        try (Call c = call()) {
            return C.HttpServer.HP_HttpServer_GetReleaseDelay(handle) & 0xFFFFFFFFL;
        }
    }

    /** Which parts the request's URL has: bit 1 &lt;&lt; EnHttpUrlField. {@code HP_HttpServer_GetUrlFieldSet}. */
    public int getUrlFieldSet(long connId) {
        try (Call c = call()) {
            return C.HttpServer.HP_HttpServer_GetUrlFieldSet(handle, connId) & 0xFFFF;
        }
    }

    /** One part of the URL; null when it has none. {@code HP_HttpServer_GetUrlField}. */
    public String getUrlField(long connId, HttpUrlField field) {
        try (Call c = call()) {
            return Call.textAt(C.HttpServer.HP_HttpServer_GetUrlField(handle, connId, field.value));
        }
    }

    /** The method of the request. {@code HP_HttpServer_GetMethod}. */
    public String getMethod(long connId) {
        try (Call c = call()) {
            return Call.textAt(C.HttpServer.HP_HttpServer_GetMethod(handle, connId));
        }
    }

    /** Version in what we send, HV_1_1 by default or HV_1_0. {@code HP_HttpServer_SetLocalVersion}. */
    public void setLocalVersion(HttpVersion version) {
        try (Call c = setting("HP_HttpServer_SetLocalVersion")) {
            C.HttpServer.HP_HttpServer_SetLocalVersion(handle, version.value);
        }
    }

    /** Version in what we send, HV_1_1 by default or HV_1_0. {@code HP_HttpServer_GetLocalVersion}. */
    public HttpVersion getLocalVersion() {
        try (Call c = call()) {
            return HttpVersion.of(C.HttpServer.HP_HttpServer_GetLocalVersion(handle));
        }
    }

    /** Whether the message asks for another protocol. {@code HP_HttpServer_IsUpgrade}. */
    public boolean isUpgrade(long connId) {
        try (Call c = call()) {
            return C.HttpServer.HP_HttpServer_IsUpgrade(handle, connId) != 0;
        }
    }

    /** Whether the connection may stay open after the message (RFC 9112 9.3). {@code HP_HttpServer_IsKeepAlive}. */
    public boolean isKeepAlive(long connId) {
        try (Call c = call()) {
            return C.HttpServer.HP_HttpServer_IsKeepAlive(handle, connId) != 0;
        }
    }

    /** The peer's version as EnHttpVersion: major in the low byte, minor in the high one. {@code HP_HttpServer_GetVersion}. */
    public int getVersion(long connId) {
        try (Call c = call()) {
            return C.HttpServer.HP_HttpServer_GetVersion(handle, connId) & 0xFFFF;
        }
    }

    /** The Host header of the request; null without. {@code HP_HttpServer_GetHost}. */
    public String getHost(long connId) {
        try (Call c = call()) {
            return Call.textAt(C.HttpServer.HP_HttpServer_GetHost(handle, connId));
        }
    }

    /** Content-Length of the message; 0 without. {@code HP_HttpServer_GetContentLength}. */
    public long getContentLength(long connId) {
        try (Call c = call()) {
            return C.HttpServer.HP_HttpServer_GetContentLength(handle, connId);
        }
    }

    /** The header of that name; null without. {@code HP_HttpServer_GetContentType}. */
    public String getContentType(long connId) {
        try (Call c = call()) {
            return Call.textAt(C.HttpServer.HP_HttpServer_GetContentType(handle, connId));
        }
    }

    /** The header of that name; null without. {@code HP_HttpServer_GetContentEncoding}. */
    public String getContentEncoding(long connId) {
        try (Call c = call()) {
            return Call.textAt(C.HttpServer.HP_HttpServer_GetContentEncoding(handle, connId));
        }
    }

    /** The header of that name; null without. {@code HP_HttpServer_GetTransferEncoding}. */
    public String getTransferEncoding(long connId) {
        try (Call c = call()) {
            return Call.textAt(C.HttpServer.HP_HttpServer_GetTransferEncoding(handle, connId));
        }
    }

    /** To which protocol the connection was upgraded. {@code HP_HttpServer_GetUpgradeType}. */
    public HttpUpgradeType getUpgradeType(long connId) {
        try (Call c = call()) {
            return HttpUpgradeType.of(C.HttpServer.HP_HttpServer_GetUpgradeType(handle, connId));
        }
    }

    /** Code and text of the error that OnParseError reported; 0 for none. {@code HP_HttpServer_GetParseErrorCode}. */
    public ParseErrorCode getParseErrorCode(long connId) {
        try (Call c = call()) {
            long errorDesc = c.room(8);
            short value = C.HttpServer.HP_HttpServer_GetParseErrorCode(handle, connId, errorDesc);
            return new ParseErrorCode(value & 0xFFFF, Call.textAt(Call.longAt(errorDesc)));
        }
    }

    /** Value of a header; of any one if it is repeated. {@code HP_HttpServer_GetHeader}. */
    public String getHeader(long connId, String name) {
        try (Call c = call()) {
            long value = c.room(8);
            if (C.HttpServer.HP_HttpServer_GetHeader(handle, connId, c.text(name), value) == 0) return null;
            return Call.textAt(Call.longAt(value));
        }
    }

    /** All values of a header. {@code HP_HttpServer_GetHeaders}. */
    public List<String> getHeaders(long connId, String name) {
        try (Call c = call()) {
            return c.strings("HP_HttpServer_GetHeaders", (items, count) -> C.HttpServer.HP_HttpServer_GetHeaders(handle, connId, c.text(name), items, count));
        }
    }

    /** All values of a header. {@code HP_HttpServer_GetAllHeaders}. */
    public Headers getAllHeaders(long connId) {
        try (Call c = call()) {
            return c.pairs("HP_HttpServer_GetAllHeaders", (items, count) -> C.HttpServer.HP_HttpServer_GetAllHeaders(handle, connId, items, count));
        }
    }

    /** All values of a header. {@code HP_HttpServer_GetAllHeaderNames}. */
    public List<String> getAllHeaderNames(long connId) {
        try (Call c = call()) {
            return c.strings("HP_HttpServer_GetAllHeaderNames", (items, count) -> C.HttpServer.HP_HttpServer_GetAllHeaderNames(handle, connId, items, count));
        }
    }

    /** Value of a cookie: of the request's Cookie header (server), or as the cookie store has it (agent, client). {@code HP_HttpServer_GetCookie}. */
    public String getCookie(long connId, String name) {
        try (Call c = call()) {
            long value = c.room(8);
            if (C.HttpServer.HP_HttpServer_GetCookie(handle, connId, c.text(name), value) == 0) return null;
            return Call.textAt(Call.longAt(value));
        }
    }

    /** Value of a cookie: of the request's Cookie header (server), or as the cookie store has it (agent, client). {@code HP_HttpServer_GetAllCookies}. */
    public Headers getAllCookies(long connId) {
        try (Call c = call()) {
            return c.pairs("HP_HttpServer_GetAllCookies", (items, count) -> C.HttpServer.HP_HttpServer_GetAllCookies(handle, connId, items, count));
        }
    }

    /** State of the WebSocket frame being received; any pointer may be null. {@code HP_HttpServer_GetWSMessageState}. */
    public WSMessageState getWSMessageState(long connId) {
        try (Call c = call()) {
            long isFinal = c.room(8);
            long reserved = c.room(8);
            long operationCode = c.room(8);
            long mask = c.room(8);
            long bodyLen = c.room(8);
            long bodyRemain = c.room(8);
            c.ok("HP_HttpServer_GetWSMessageState", C.HttpServer.HP_HttpServer_GetWSMessageState(handle, connId, isFinal, reserved, operationCode, mask, bodyLen, bodyRemain));
            return new WSMessageState(Call.intAt(isFinal) != 0, Call.byteAt(reserved), Call.byteAt(operationCode), Call.maskAt(Call.longAt(mask)), Call.longAt(bodyLen), Call.longAt(bodyRemain));
        }
    }

    /** Whether HTTP begins as soon as the connection is up. {@code HP_HttpServer_SetHttpAutoStart}. */
    public void setHttpAutoStart(boolean autoStart) {
        try (Call c = setting("HP_HttpServer_SetHttpAutoStart")) {
            C.HttpServer.HP_HttpServer_SetHttpAutoStart(handle, autoStart ? 1 : 0);
        }
    }

    /** Whether HTTP begins as soon as the connection is up. {@code HP_HttpServer_IsHttpAutoStart}. */
    public boolean isHttpAutoStart() {
        try (Call c = call()) {
            return C.HttpServer.HP_HttpServer_IsHttpAutoStart(handle) != 0;
        }
    }

    /** Bytes that the headers of a message (its trailers included) may have, 1024 to 16 MiB, default 64 KiB; how many they may be, 1 to 65535, default 256; bytes of its first line, 64 to 1 MiB, default 16 KiB; bytes of its body, default 0: no limit. {@code HP_HttpServer_SetMaxHttpHeadLength}. */
    public void setMaxHttpHeadLength(long maxHttpHeadLength) {
        try (Call c = setting("HP_HttpServer_SetMaxHttpHeadLength")) {
            C.HttpServer.HP_HttpServer_SetMaxHttpHeadLength(handle, Call.u32(maxHttpHeadLength));
        }
    }

    /** Bytes that the headers of a message (its trailers included) may have, 1024 to 16 MiB, default 64 KiB; how many they may be, 1 to 65535, default 256; bytes of its first line, 64 to 1 MiB, default 16 KiB; bytes of its body, default 0: no limit. {@code HP_HttpServer_GetMaxHttpHeadLength}. */
    public long getMaxHttpHeadLength() {
        try (Call c = call()) {
            return C.HttpServer.HP_HttpServer_GetMaxHttpHeadLength(handle) & 0xFFFFFFFFL;
        }
    }

    /** Bytes that the headers of a message (its trailers included) may have, 1024 to 16 MiB, default 64 KiB; how many they may be, 1 to 65535, default 256; bytes of its first line, 64 to 1 MiB, default 16 KiB; bytes of its body, default 0: no limit. {@code HP_HttpServer_SetMaxHttpHeaderCount}. */
    public void setMaxHttpHeaderCount(long maxHttpHeaderCount) {
        try (Call c = setting("HP_HttpServer_SetMaxHttpHeaderCount")) {
            C.HttpServer.HP_HttpServer_SetMaxHttpHeaderCount(handle, Call.u32(maxHttpHeaderCount));
        }
    }

    /** Bytes that the headers of a message (its trailers included) may have, 1024 to 16 MiB, default 64 KiB; how many they may be, 1 to 65535, default 256; bytes of its first line, 64 to 1 MiB, default 16 KiB; bytes of its body, default 0: no limit. {@code HP_HttpServer_GetMaxHttpHeaderCount}. */
    public long getMaxHttpHeaderCount() {
        try (Call c = call()) {
            return C.HttpServer.HP_HttpServer_GetMaxHttpHeaderCount(handle) & 0xFFFFFFFFL;
        }
    }

    /** Bytes that the headers of a message (its trailers included) may have, 1024 to 16 MiB, default 64 KiB; how many they may be, 1 to 65535, default 256; bytes of its first line, 64 to 1 MiB, default 16 KiB; bytes of its body, default 0: no limit. {@code HP_HttpServer_SetMaxHttpStartLineLength}. */
    public void setMaxHttpStartLineLength(long maxHttpStartLineLength) {
        try (Call c = setting("HP_HttpServer_SetMaxHttpStartLineLength")) {
            C.HttpServer.HP_HttpServer_SetMaxHttpStartLineLength(handle, Call.u32(maxHttpStartLineLength));
        }
    }

    /** Bytes that the headers of a message (its trailers included) may have, 1024 to 16 MiB, default 64 KiB; how many they may be, 1 to 65535, default 256; bytes of its first line, 64 to 1 MiB, default 16 KiB; bytes of its body, default 0: no limit. {@code HP_HttpServer_GetMaxHttpStartLineLength}. */
    public long getMaxHttpStartLineLength() {
        try (Call c = call()) {
            return C.HttpServer.HP_HttpServer_GetMaxHttpStartLineLength(handle) & 0xFFFFFFFFL;
        }
    }

    /** Bytes that the headers of a message (its trailers included) may have, 1024 to 16 MiB, default 64 KiB; how many they may be, 1 to 65535, default 256; bytes of its first line, 64 to 1 MiB, default 16 KiB; bytes of its body, default 0: no limit. {@code HP_HttpServer_SetMaxHttpBodyLength}. */
    public void setMaxHttpBodyLength(long maxHttpBodyLength) {
        try (Call c = setting("HP_HttpServer_SetMaxHttpBodyLength")) {
            C.HttpServer.HP_HttpServer_SetMaxHttpBodyLength(handle, maxHttpBodyLength);
        }
    }

    /** Bytes that the headers of a message (its trailers included) may have, 1024 to 16 MiB, default 64 KiB; how many they may be, 1 to 65535, default 256; bytes of its first line, 64 to 1 MiB, default 16 KiB; bytes of its body, default 0: no limit. {@code HP_HttpServer_GetMaxHttpBodyLength}. */
    public long getMaxHttpBodyLength() {
        try (Call c = call()) {
            return C.HttpServer.HP_HttpServer_GetMaxHttpBodyLength(handle);
        }
    }

    /** WebSocket messages instead of frames (RFC 6455 5.4 to 5.6), default false. {@code HP_HttpServer_SetWSMessageMode}. */
    public void setWSMessageMode(boolean wsMessageMode) {
        try (Call c = setting("HP_HttpServer_SetWSMessageMode")) {
            C.HttpServer.HP_HttpServer_SetWSMessageMode(handle, wsMessageMode ? 1 : 0);
        }
    }

    /** WebSocket messages instead of frames (RFC 6455 5.4 to 5.6), default false. {@code HP_HttpServer_IsWSMessageMode}. */
    public boolean isWSMessageMode() {
        try (Call c = call()) {
            return C.HttpServer.HP_HttpServer_IsWSMessageMode(handle) != 0;
        }
    }

    /** Bytes of an assembled message, decompressed; default 16 MiB, 0: no limit. {@code HP_HttpServer_SetMaxWSMessageLength}. */
    public void setMaxWSMessageLength(long maxWSMessageLength) {
        try (Call c = setting("HP_HttpServer_SetMaxWSMessageLength")) {
            C.HttpServer.HP_HttpServer_SetMaxWSMessageLength(handle, Call.u32(maxWSMessageLength));
        }
    }

    /** Bytes of an assembled message, decompressed; default 16 MiB, 0: no limit. {@code HP_HttpServer_GetMaxWSMessageLength}. */
    public long getMaxWSMessageLength() {
        try (Call c = call()) {
            return C.HttpServer.HP_HttpServer_GetMaxWSMessageLength(handle) & 0xFFFFFFFFL;
        }
    }

    /** Message mode: ms of silence until a ping is sent; as long again without any answer closes with OnClose(SO_CLOSE, ETIMEDOUT). {@code HP_HttpServer_SetWSPingInterval}. */
    public void setWSPingInterval(long wsPingInterval) {
        try (Call c = setting("HP_HttpServer_SetWSPingInterval")) {
            C.HttpServer.HP_HttpServer_SetWSPingInterval(handle, Call.u32(wsPingInterval));
        }
    }

    /** Message mode: ms of silence until a ping is sent; as long again without any answer closes with OnClose(SO_CLOSE, ETIMEDOUT). {@code HP_HttpServer_GetWSPingInterval}. */
    public long getWSPingInterval() {
        try (Call c = call()) {
            return C.HttpServer.HP_HttpServer_GetWSPingInterval(handle) & 0xFFFFFFFFL;
        }
    }

    /** Message mode: offer, or agree to, permessage-deflate (RFC 7692); default false. {@code HP_HttpServer_SetWSCompression}. */
    public void setWSCompression(boolean wsCompression) {
        try (Call c = setting("HP_HttpServer_SetWSCompression")) {
            C.HttpServer.HP_HttpServer_SetWSCompression(handle, wsCompression ? 1 : 0);
        }
    }

    /** Message mode: offer, or agree to, permessage-deflate (RFC 7692); default false. {@code HP_HttpServer_IsWSCompression}. */
    public boolean isWSCompression() {
        try (Call c = call()) {
            return C.HttpServer.HP_HttpServer_IsWSCompression(handle) != 0;
        }
    }

    /** Message mode: offer, or agree to, permessage-deflate (RFC 7692); default false. {@code HP_HttpServer_SetWSContextTakeover}. */
    public void setWSContextTakeover(boolean wsContextTakeover) {
        try (Call c = setting("HP_HttpServer_SetWSContextTakeover")) {
            C.HttpServer.HP_HttpServer_SetWSContextTakeover(handle, wsContextTakeover ? 1 : 0);
        }
    }

    /** Message mode: offer, or agree to, permessage-deflate (RFC 7692); default false. {@code HP_HttpServer_IsWSContextTakeover}. */
    public boolean isWSContextTakeover() {
        try (Call c = call()) {
            return C.HttpServer.HP_HttpServer_IsWSContextTakeover(handle) != 0;
        }
    }

    /** Begins or completes the closing handshake (RFC 6455 7.1): sends a close frame with that code and reason (at most 123 bytes of UTF-8), after all that was sent before; the connection closes when the peer has answered, or after the close timeout. {@code HP_HttpServer_CloseWebSocket}. */
    public void closeWebSocket(long connId, int code, String reason) {
        try (Call c = call()) {
            c.ok("HP_HttpServer_CloseWebSocket", C.HttpServer.HP_HttpServer_CloseWebSocket(handle, connId, Call.u16(code), c.text(reason)));
        }
    }

    /** {@link #closeWebSocket(long, int, String)} with defaults. */
    public void closeWebSocket(long connId, int code) { closeWebSocket(connId, code, null); }

    /** {@link #closeWebSocket(long, int, String)} with defaults. */
    public void closeWebSocket(long connId) { closeWebSocket(connId, 1000, null); }

    /** Agrees to a WebSocket (RFC 6455 4.2), inside OnUpgrade or before: sends status 101 with the accept key, the chosen sub-protocol, agreed compression and {@code headers}. {@code HP_HttpServer_AcceptWebSocket}. */
    public void acceptWebSocket(long connId, String protocol, Headers headers) {
        try (Call c = call()) {
            c.ok("HP_HttpServer_AcceptWebSocket", C.HttpServer.HP_HttpServer_AcceptWebSocket(handle, connId, c.text(protocol), c.headers(headers), Call.length(headers)));
        }
    }

    /** {@link #acceptWebSocket(long, String, Headers)} with defaults. */
    public void acceptWebSocket(long connId, String protocol) { acceptWebSocket(connId, protocol, null); }

    /** {@link #acceptWebSocket(long, String, Headers)} with defaults. */
    public void acceptWebSocket(long connId) { acceptWebSocket(connId, null, null); }

    /** Sends {@code length} bytes of an open file from {@code offset} as part of a body that SendResponse has begun with a Content-Length. {@code HP_HttpServer_SendFilePart}. */
    public void sendFilePart(long connId, int file, long offset, long length) {
        try (Call c = call()) {
            c.ok("HP_HttpServer_SendFilePart", C.HttpServer.HP_HttpServer_SendFilePart(handle, connId, file, offset, length));
        }
    }

    /** ms that a request's head, and a step of its body, may take, and that a connection may be idle between requests. {@code HP_HttpServer_SetHttpHeadTimeout}. */
    public void setHttpHeadTimeout(long httpHeadTimeout) {
        try (Call c = setting("HP_HttpServer_SetHttpHeadTimeout")) {
            C.HttpServer.HP_HttpServer_SetHttpHeadTimeout(handle, Call.u32(httpHeadTimeout));
        }
    }

    /** ms that a request's head, and a step of its body, may take, and that a connection may be idle between requests. {@code HP_HttpServer_GetHttpHeadTimeout}. */
    public long getHttpHeadTimeout() {
        try (Call c = call()) {
            return C.HttpServer.HP_HttpServer_GetHttpHeadTimeout(handle) & 0xFFFFFFFFL;
        }
    }

    /** ms that a request's head, and a step of its body, may take, and that a connection may be idle between requests. {@code HP_HttpServer_SetHttpBodyTimeout}. */
    public void setHttpBodyTimeout(long httpBodyTimeout) {
        try (Call c = setting("HP_HttpServer_SetHttpBodyTimeout")) {
            C.HttpServer.HP_HttpServer_SetHttpBodyTimeout(handle, Call.u32(httpBodyTimeout));
        }
    }

    /** ms that a request's head, and a step of its body, may take, and that a connection may be idle between requests. {@code HP_HttpServer_GetHttpBodyTimeout}. */
    public long getHttpBodyTimeout() {
        try (Call c = call()) {
            return C.HttpServer.HP_HttpServer_GetHttpBodyTimeout(handle) & 0xFFFFFFFFL;
        }
    }

    /** ms that a request's head, and a step of its body, may take, and that a connection may be idle between requests. {@code HP_HttpServer_SetHttpIdleTimeout}. */
    public void setHttpIdleTimeout(long httpIdleTimeout) {
        try (Call c = setting("HP_HttpServer_SetHttpIdleTimeout")) {
            C.HttpServer.HP_HttpServer_SetHttpIdleTimeout(handle, Call.u32(httpIdleTimeout));
        }
    }

    /** ms that a request's head, and a step of its body, may take, and that a connection may be idle between requests. {@code HP_HttpServer_GetHttpIdleTimeout}. */
    public long getHttpIdleTimeout() {
        try (Call c = call()) {
            return C.HttpServer.HP_HttpServer_GetHttpIdleTimeout(handle) & 0xFFFFFFFFL;
        }
    }
}
