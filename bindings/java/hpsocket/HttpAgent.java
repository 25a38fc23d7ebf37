// SPDX-License-Identifier: Apache-2.0
// Written by bindings/generate.py; do not edit.

package hpsocket;

import java.util.List;

/** See {@code IHttpAgent} in the header files, and docs/events.md for the events. */
public class HttpAgent extends TcpAgent {
    private static final Made MADE = new Made("Create_HP_HttpAgent", "Destroy_HP_HttpAgent", "HP_HttpAgentListener");

    @Override
    Made made() { return MADE; }

    static final Event ON_MESSAGE_BEGIN = new Event(HttpAgent.class, C.HttpAgent::HP_Set_FN_HttpAgent_OnMessageBegin, "onMessageBegin",
        (C.JJ_I) (sender, connId) -> Event.happened(sender, "onMessageBegin", 0, -1, self -> ((HttpAgent) self).onMessageBegin(connId)), long.class);
    private volatile OnMessageBegin onMessageBegin;

    public interface OnMessageBegin { void handle(long connId) throws Exception; }

    /** A message begins. {@code HttpAgent_OnMessageBegin}. */
    protected void onMessageBegin(long connId) throws Exception {
        OnMessageBegin handler = onMessageBegin;
        if (handler != null) handler.handle(connId);
    }

    /** Sets what is called for {@link #onMessageBegin(long)}, while the component does not run. */
    public final void onMessageBegin(OnMessageBegin handler) {
        listen(ON_MESSAGE_BEGIN);
        onMessageBegin = handler;
    }

    static final Event ON_STATUS_LINE = new Event(HttpAgent.class, C.HttpAgent::HP_Set_FN_HttpAgent_OnStatusLine, "onStatusLine",
        (C.JJSJ_I) (sender, connId, statusCode, desc) -> Event.happened(sender, "onStatusLine", 0, -1, self -> ((HttpAgent) self).onStatusLine(connId, statusCode & 0xFFFF, Call.textOrEmpty(desc))), long.class, int.class, String.class);
    private volatile OnStatusLine onStatusLine;

    public interface OnStatusLine { void handle(long connId, int statusCode, String desc) throws Exception; }

    /** Agent and client: status of the response (RFC 9112 4). {@code HttpAgent_OnStatusLine}. */
    protected void onStatusLine(long connId, int statusCode, String desc) throws Exception {
        OnStatusLine handler = onStatusLine;
        if (handler != null) handler.handle(connId, statusCode, desc);
    }

    /** Sets what is called for {@link #onStatusLine(long, int, String)}, while the component does not run. */
    public final void onStatusLine(OnStatusLine handler) {
        listen(ON_STATUS_LINE);
        onStatusLine = handler;
    }

    static final Event ON_HEADER = new Event(HttpAgent.class, C.HttpAgent::HP_Set_FN_HttpAgent_OnHeader, "onHeader",
        (C.JJJJ_I) (sender, connId, name, value) -> Event.happened(sender, "onHeader", 0, -1, self -> ((HttpAgent) self).onHeader(connId, Call.textOrEmpty(name), Call.textOrEmpty(value))), long.class, String.class, String.class);
    private volatile OnHeader onHeader;

    public interface OnHeader { void handle(long connId, String name, String value) throws Exception; }

    /** One header, or trailer after a chunked body. {@code HttpAgent_OnHeader}. */
    protected void onHeader(long connId, String name, String value) throws Exception {
        OnHeader handler = onHeader;
        if (handler != null) handler.handle(connId, name, value);
    }

    /** Sets what is called for {@link #onHeader(long, String, String)}, while the component does not run. */
    public final void onHeader(OnHeader handler) {
        listen(ON_HEADER);
        onHeader = handler;
    }

    static final Event ON_HEADERS_COMPLETE = new Event(HttpAgent.class, C.HttpAgent::HP_Set_FN_HttpAgent_OnHeadersComplete, "onHeadersComplete",
        (C.JJ_I) (sender, connId) -> Event.answered(sender, "onHeadersComplete", 0, -1, self -> ((HttpAgent) self).onHeadersComplete(connId)), long.class);
    private volatile OnHeadersComplete onHeadersComplete;

    public interface OnHeadersComplete { HttpParseResult handle(long connId) throws Exception; }

    /** The head is complete. {@code HttpAgent_OnHeadersComplete}. */
    protected HttpParseResult onHeadersComplete(long connId) throws Exception {
        OnHeadersComplete handler = onHeadersComplete;
        return handler == null ? HttpParseResult.OK : handler.handle(connId);
    }

    /** Sets what is called for {@link #onHeadersComplete(long)}, while the component does not run. */
    public final void onHeadersComplete(OnHeadersComplete handler) {
        listen(ON_HEADERS_COMPLETE);
        onHeadersComplete = handler;
    }

    static final Event ON_BODY = new Event(HttpAgent.class, C.HttpAgent::HP_Set_FN_HttpAgent_OnBody, "onBody",
        (C.JJJI_I) (sender, connId, data, size) -> Event.happened(sender, "onBody", 0, -1, self -> ((HttpAgent) self).onBody(connId, Call.bytesAt(data, size))), long.class, byte[].class);
    private volatile OnBody onBody;

    public interface OnBody { void handle(long connId, byte[] data) throws Exception; }

    /** A piece of the body: as it was sent, or decompressed (SetAutoDecompression). {@code HttpAgent_OnBody}. */
    protected void onBody(long connId, byte[] data) throws Exception {
        OnBody handler = onBody;
        if (handler != null) handler.handle(connId, data);
    }

    /** Sets what is called for {@link #onBody(long, byte[])}, while the component does not run. */
    public final void onBody(OnBody handler) {
        listen(ON_BODY);
        onBody = handler;
    }

    static final Event ON_CHUNK_HEADER = new Event(HttpAgent.class, C.HttpAgent::HP_Set_FN_HttpAgent_OnChunkHeader, "onChunkHeader",
        (C.JJI_I) (sender, connId, length) -> Event.happened(sender, "onChunkHeader", 0, -1, self -> ((HttpAgent) self).onChunkHeader(connId, length)), long.class, int.class);
    private volatile OnChunkHeader onChunkHeader;

    public interface OnChunkHeader { void handle(long connId, int length) throws Exception; }

    /** A chunk of {@code length} bytes begins; the last has 0 (RFC 9112 7.1). {@code HttpAgent_OnChunkHeader}. */
    protected void onChunkHeader(long connId, int length) throws Exception {
        OnChunkHeader handler = onChunkHeader;
        if (handler != null) handler.handle(connId, length);
    }

    /** Sets what is called for {@link #onChunkHeader(long, int)}, while the component does not run. */
    public final void onChunkHeader(OnChunkHeader handler) {
        listen(ON_CHUNK_HEADER);
        onChunkHeader = handler;
    }

    static final Event ON_CHUNK_COMPLETE = new Event(HttpAgent.class, C.HttpAgent::HP_Set_FN_HttpAgent_OnChunkComplete, "onChunkComplete",
        (C.JJ_I) (sender, connId) -> Event.happened(sender, "onChunkComplete", 0, -1, self -> ((HttpAgent) self).onChunkComplete(connId)), long.class);
    private volatile OnChunkComplete onChunkComplete;

    public interface OnChunkComplete { void handle(long connId) throws Exception; }

    /** The chunk is complete. {@code HttpAgent_OnChunkComplete}. */
    protected void onChunkComplete(long connId) throws Exception {
        OnChunkComplete handler = onChunkComplete;
        if (handler != null) handler.handle(connId);
    }

    /** Sets what is called for {@link #onChunkComplete(long)}, while the component does not run. */
    public final void onChunkComplete(OnChunkComplete handler) {
        listen(ON_CHUNK_COMPLETE);
        onChunkComplete = handler;
    }

    static final Event ON_MESSAGE_COMPLETE = new Event(HttpAgent.class, C.HttpAgent::HP_Set_FN_HttpAgent_OnMessageComplete, "onMessageComplete",
        (C.JJ_I) (sender, connId) -> Event.happened(sender, "onMessageComplete", 0, -1, self -> ((HttpAgent) self).onMessageComplete(connId)), long.class);
    private volatile OnMessageComplete onMessageComplete;

    public interface OnMessageComplete { void handle(long connId) throws Exception; }

    /** The message is complete: the place to respond, or for the next request. {@code HttpAgent_OnMessageComplete}. */
    protected void onMessageComplete(long connId) throws Exception {
        OnMessageComplete handler = onMessageComplete;
        if (handler != null) handler.handle(connId);
    }

    /** Sets what is called for {@link #onMessageComplete(long)}, while the component does not run. */
    public final void onMessageComplete(OnMessageComplete handler) {
        listen(ON_MESSAGE_COMPLETE);
        onMessageComplete = handler;
    }

    static final Event ON_UPGRADE = new Event(HttpAgent.class, C.HttpAgent::HP_Set_FN_HttpAgent_OnUpgrade, "onUpgrade",
        (C.JJI_I) (sender, connId, upgradeType) -> Event.happened(sender, "onUpgrade", 0, -1, self -> ((HttpAgent) self).onUpgrade(connId, HttpUpgradeType.of(upgradeType))), long.class, HttpUpgradeType.class);
    private volatile OnUpgrade onUpgrade;

    public interface OnUpgrade { void handle(long connId, HttpUpgradeType upgradeType) throws Exception; }

    /** The connection leaves HTTP: HUT_WEB_SOCKET, frames follow below; otherwise bytes follow in OnReceive. {@code HttpAgent_OnUpgrade}. */
    protected void onUpgrade(long connId, HttpUpgradeType upgradeType) throws Exception {
        OnUpgrade handler = onUpgrade;
        if (handler != null) handler.handle(connId, upgradeType);
    }

    /** Sets what is called for {@link #onUpgrade(long, HttpUpgradeType)}, while the component does not run. */
    public final void onUpgrade(OnUpgrade handler) {
        listen(ON_UPGRADE);
        onUpgrade = handler;
    }

    static final Event ON_PARSE_ERROR = new Event(HttpAgent.class, C.HttpAgent::HP_Set_FN_HttpAgent_OnParseError, "onParseError",
        (C.JJIJ_I) (sender, connId, errorCode, errorDesc) -> Event.happened(sender, "onParseError", 0, -1, self -> ((HttpAgent) self).onParseError(connId, errorCode, Call.textOrEmpty(errorDesc))), long.class, int.class, String.class);
    private volatile OnParseError onParseError;

    public interface OnParseError { void handle(long connId, int errorCode, String errorDesc) throws Exception; }

    /** The message is not HTTP, or an event said HPR_ERROR; OnClose follows. {@code HttpAgent_OnParseError}. */
    protected void onParseError(long connId, int errorCode, String errorDesc) throws Exception {
        OnParseError handler = onParseError;
        if (handler != null) handler.handle(connId, errorCode, errorDesc);
    }

    /** Sets what is called for {@link #onParseError(long, int, String)}, while the component does not run. */
    public final void onParseError(OnParseError handler) {
        listen(ON_PARSE_ERROR);
        onParseError = handler;
    }

    static final Event ON_WS_MESSAGE_HEADER = new Event(HttpAgent.class, C.HttpAgent::HP_Set_FN_HttpAgent_OnWSMessageHeader, "onWSMessageHeader",
        (C.JJIBBJJ_I) (sender, connId, isFinal, reserved, operationCode, mask, bodyLen) -> Event.happened(sender, "onWSMessageHeader", 0, 2, self -> ((HttpAgent) self).onWSMessageHeader(connId, isFinal != 0, reserved & 0xFF, operationCode & 0xFF, Call.maskAt(mask), bodyLen)), long.class, boolean.class, int.class, int.class, byte[].class, long.class);
    private volatile OnWSMessageHeader onWSMessageHeader;

    public interface OnWSMessageHeader { void handle(long connId, boolean isFinal, int reserved, int operationCode, byte[] mask, long bodyLen) throws Exception; }

    /** A WebSocket frame begins (RFC 6455 5.2). {@code HttpAgent_OnWSMessageHeader}. */
    protected void onWSMessageHeader(long connId, boolean isFinal, int reserved, int operationCode, byte[] mask, long bodyLen) throws Exception {
        OnWSMessageHeader handler = onWSMessageHeader;
        if (handler != null) handler.handle(connId, isFinal, reserved, operationCode, mask, bodyLen);
    }

    /** Sets what is called for {@link #onWSMessageHeader(long, boolean, int, int, byte[], long)}, while the component does not run. */
    public final void onWSMessageHeader(OnWSMessageHeader handler) {
        listen(ON_WS_MESSAGE_HEADER);
        onWSMessageHeader = handler;
    }

    static final Event ON_WS_MESSAGE_BODY = new Event(HttpAgent.class, C.HttpAgent::HP_Set_FN_HttpAgent_OnWSMessageBody, "onWSMessageBody",
        (C.JJJI_I) (sender, connId, data, size) -> Event.happened(sender, "onWSMessageBody", 0, 2, self -> ((HttpAgent) self).onWSMessageBody(connId, Call.bytesAt(data, size))), long.class, byte[].class);
    private volatile OnWSMessageBody onWSMessageBody;

    public interface OnWSMessageBody { void handle(long connId, byte[] data) throws Exception; }

    /** A piece of the frame's payload, unmasked. {@code HttpAgent_OnWSMessageBody}. */
    protected void onWSMessageBody(long connId, byte[] data) throws Exception {
        OnWSMessageBody handler = onWSMessageBody;
        if (handler != null) handler.handle(connId, data);
    }

    /** Sets what is called for {@link #onWSMessageBody(long, byte[])}, while the component does not run. */
    public final void onWSMessageBody(OnWSMessageBody handler) {
        listen(ON_WS_MESSAGE_BODY);
        onWSMessageBody = handler;
    }

    static final Event ON_WS_MESSAGE_COMPLETE = new Event(HttpAgent.class, C.HttpAgent::HP_Set_FN_HttpAgent_OnWSMessageComplete, "onWSMessageComplete",
        (C.JJ_I) (sender, connId) -> Event.happened(sender, "onWSMessageComplete", 0, 2, self -> ((HttpAgent) self).onWSMessageComplete(connId)), long.class);
    private volatile OnWSMessageComplete onWSMessageComplete;

    public interface OnWSMessageComplete { void handle(long connId) throws Exception; }

    /** The frame is complete. {@code HttpAgent_OnWSMessageComplete}. */
    protected void onWSMessageComplete(long connId) throws Exception {
        OnWSMessageComplete handler = onWSMessageComplete;
        if (handler != null) handler.handle(connId);
    }

    /** Sets what is called for {@link #onWSMessageComplete(long)}, while the component does not run. */
    public final void onWSMessageComplete(OnWSMessageComplete handler) {
        listen(ON_WS_MESSAGE_COMPLETE);
        onWSMessageComplete = handler;
    }

    /** Sends a request. {@code HP_HttpAgent_SendRequest}. */
    public void sendRequest(long connId, String method, String path, Headers headers, byte[] data) {
        try (Call c = call()) {
            c.ok("HP_HttpAgent_SendRequest", C.HttpAgent.HP_HttpAgent_SendRequest(handle, connId, c.text(method), c.text(path), c.headers(headers), Call.length(headers), c.bytes(data), Call.length(data)));
        }
    }

    /** {@link #sendRequest(long, String, String, Headers, byte[])} with defaults. */
    public void sendRequest(long connId, String method, String path, Headers headers) { sendRequest(connId, method, path, headers, null); }

    /** {@link #sendRequest(long, String, String, Headers, byte[])} with defaults. */
    public void sendRequest(long connId, String method, String path) { sendRequest(connId, method, path, null, null); }

    /** {@code HP_HttpAgent_SendLocalFile}. */
    public void sendLocalFile(long connId, String fileName, String method, String path, Headers headers) {
        try (Call c = call()) {
            c.ok("HP_HttpAgent_SendLocalFile", C.HttpAgent.HP_HttpAgent_SendLocalFile(handle, connId, c.text(fileName), c.text(method), c.text(path), c.headers(headers), Call.length(headers)));
        }
    }

    /** {@link #sendLocalFile(long, String, String, String, Headers)} with defaults. */
    public void sendLocalFile(long connId, String fileName, String method, String path) { sendLocalFile(connId, fileName, method, path, null); }

    /** Sends a chunk of a body announced by "Transfer-Encoding: chunked" (RFC 9112 7.1); length 0 sends the last one and ends the message. {@code HP_HttpAgent_SendChunkData}. */
    public void sendChunkData(long connId, byte[] data, String extensions) {
        try (Call c = call()) {
            c.ok("HP_HttpAgent_SendChunkData", C.HttpAgent.HP_HttpAgent_SendChunkData(handle, connId, c.bytes(data), Call.length(data), c.text(extensions)));
        }
    }

    /** {@link #sendChunkData(long, byte[], String)} with defaults. */
    public void sendChunkData(long connId, byte[] data) { sendChunkData(connId, data, null); }

    /** {@link #sendChunkData(long, byte[], String)} with defaults. */
    public void sendChunkData(long connId) { sendChunkData(connId, null, null); }

    /** SendRequest with that method, see there. {@code HP_HttpAgent_SendPost}. */
    public void sendPost(long connId, String path, Headers headers, byte[] body) {
        try (Call c = call()) {
            c.ok("HP_HttpAgent_SendPost", C.HttpAgent.HP_HttpAgent_SendPost(handle, connId, c.text(path), c.headers(headers), Call.length(headers), c.bytes(body), Call.length(body)));
        }
    }

    /** {@link #sendPost(long, String, Headers, byte[])} with defaults. */
    public void sendPost(long connId, String path, Headers headers) { sendPost(connId, path, headers, null); }

    /** {@link #sendPost(long, String, Headers, byte[])} with defaults. */
    public void sendPost(long connId, String path) { sendPost(connId, path, null, null); }

    /** SendRequest with that method, see there. {@code HP_HttpAgent_SendPut}. */
    public void sendPut(long connId, String path, Headers headers, byte[] body) {
        try (Call c = call()) {
            c.ok("HP_HttpAgent_SendPut", C.HttpAgent.HP_HttpAgent_SendPut(handle, connId, c.text(path), c.headers(headers), Call.length(headers), c.bytes(body), Call.length(body)));
        }
    }

    /** {@link #sendPut(long, String, Headers, byte[])} with defaults. */
    public void sendPut(long connId, String path, Headers headers) { sendPut(connId, path, headers, null); }

    /** {@link #sendPut(long, String, Headers, byte[])} with defaults. */
    public void sendPut(long connId, String path) { sendPut(connId, path, null, null); }

    /** SendRequest with that method, see there. {@code HP_HttpAgent_SendPatch}. */
    public void sendPatch(long connId, String path, Headers headers, byte[] body) {
        try (Call c = call()) {
            c.ok("HP_HttpAgent_SendPatch", C.HttpAgent.HP_HttpAgent_SendPatch(handle, connId, c.text(path), c.headers(headers), Call.length(headers), c.bytes(body), Call.length(body)));
        }
    }

    /** {@link #sendPatch(long, String, Headers, byte[])} with defaults. */
    public void sendPatch(long connId, String path, Headers headers) { sendPatch(connId, path, headers, null); }

    /** {@link #sendPatch(long, String, Headers, byte[])} with defaults. */
    public void sendPatch(long connId, String path) { sendPatch(connId, path, null, null); }

    /** SendRequest with that method, see there. {@code HP_HttpAgent_SendGet}. */
    public void sendGet(long connId, String path, Headers headers) {
        try (Call c = call()) {
            c.ok("HP_HttpAgent_SendGet", C.HttpAgent.HP_HttpAgent_SendGet(handle, connId, c.text(path), c.headers(headers), Call.length(headers)));
        }
    }

    /** {@link #sendGet(long, String, Headers)} with defaults. */
    public void sendGet(long connId, String path) { sendGet(connId, path, null); }

    /** SendRequest with that method, see there. {@code HP_HttpAgent_SendDelete}. */
    public void sendDelete(long connId, String path, Headers headers) {
        try (Call c = call()) {
            c.ok("HP_HttpAgent_SendDelete", C.HttpAgent.HP_HttpAgent_SendDelete(handle, connId, c.text(path), c.headers(headers), Call.length(headers)));
        }
    }

    /** {@link #sendDelete(long, String, Headers)} with defaults. */
    public void sendDelete(long connId, String path) { sendDelete(connId, path, null); }

    /** SendRequest with that method, see there. {@code HP_HttpAgent_SendHead}. */
    public void sendHead(long connId, String path, Headers headers) {
        try (Call c = call()) {
            c.ok("HP_HttpAgent_SendHead", C.HttpAgent.HP_HttpAgent_SendHead(handle, connId, c.text(path), c.headers(headers), Call.length(headers)));
        }
    }

    /** {@link #sendHead(long, String, Headers)} with defaults. */
    public void sendHead(long connId, String path) { sendHead(connId, path, null); }

    /** SendRequest with that method, see there. {@code HP_HttpAgent_SendTrace}. */
    public void sendTrace(long connId, String path, Headers headers) {
        try (Call c = call()) {
            c.ok("HP_HttpAgent_SendTrace", C.HttpAgent.HP_HttpAgent_SendTrace(handle, connId, c.text(path), c.headers(headers), Call.length(headers)));
        }
    }

    /** {@link #sendTrace(long, String, Headers)} with defaults. */
    public void sendTrace(long connId, String path) { sendTrace(connId, path, null); }

    /** SendRequest with that method, see there. {@code HP_HttpAgent_SendOptions}. */
    public void sendOptions(long connId, String path, Headers headers) {
        try (Call c = call()) {
            c.ok("HP_HttpAgent_SendOptions", C.HttpAgent.HP_HttpAgent_SendOptions(handle, connId, c.text(path), c.headers(headers), Call.length(headers)));
        }
    }

    /** {@link #sendOptions(long, String, Headers)} with defaults. */
    public void sendOptions(long connId, String path) { sendOptions(connId, path, null); }

    /** SendRequest with that method, see there. {@code HP_HttpAgent_SendConnect}. */
    public void sendConnect(long connId, String host, Headers headers) {
        try (Call c = call()) {
            c.ok("HP_HttpAgent_SendConnect", C.HttpAgent.HP_HttpAgent_SendConnect(handle, connId, c.text(host), c.headers(headers), Call.length(headers)));
        }
    }

    /** {@link #sendConnect(long, String, Headers)} with defaults. */
    public void sendConnect(long connId, String host) { sendConnect(connId, host, null); }

    /** Sends a WebSocket frame, masked with {@code mask} (4 bytes, required; RFC 6455 5.3); the data of the caller stays as it is. {@code HP_HttpAgent_SendWSMessage}. */
    public void sendWSMessage(long connId, boolean isFinal, int reserved, int operationCode, byte[] mask, byte[] data, long bodyLen) {
        try (Call c = call()) {
            c.ok("HP_HttpAgent_SendWSMessage", C.HttpAgent.HP_HttpAgent_SendWSMessage(handle, connId, isFinal ? 1 : 0, Call.u8(reserved), Call.u8(operationCode), c.mask(mask), c.bytes(data), Call.length(data), bodyLen));
        }
    }

    /** {@link #sendWSMessage(long, boolean, int, int, byte[], byte[], long)} with defaults. */
    public void sendWSMessage(long connId, boolean isFinal, int reserved, int operationCode, byte[] mask, byte[] data) { sendWSMessage(connId, isFinal, reserved, operationCode, mask, data, 0L); }

    /** {@link #sendWSMessage(long, boolean, int, int, byte[], byte[], long)} with defaults. */
    public void sendWSMessage(long connId, boolean isFinal, int reserved, int operationCode, byte[] mask) { sendWSMessage(connId, isFinal, reserved, operationCode, mask, null, 0L); }

    /** Begins HTTP on a connection that has been raw so far (OnReceive). {@code HP_HttpAgent_StartHttp}. */
    public void startHttp(long connId) {
        try (Call c = call()) {
            c.ok("HP_HttpAgent_StartHttp", C.HttpAgent.HP_HttpAgent_StartHttp(handle, connId));
        }
    }

    /** Status of the response. {@code HP_HttpAgent_GetStatusCode}. */
    public int getStatusCode(long connId) {
        try (Call c = call()) {
            return C.HttpAgent.HP_HttpAgent_GetStatusCode(handle, connId) & 0xFFFF;
        }
    }

    /** Version in what we send, HV_1_1 by default or HV_1_0. {@code HP_HttpAgent_SetLocalVersion}. */
    public void setLocalVersion(HttpVersion version) {
        try (Call c = setting("HP_HttpAgent_SetLocalVersion")) {
            C.HttpAgent.HP_HttpAgent_SetLocalVersion(handle, version.value);
        }
    }

    /** Version in what we send, HV_1_1 by default or HV_1_0. {@code HP_HttpAgent_GetLocalVersion}. */
    public HttpVersion getLocalVersion() {
        try (Call c = call()) {
            return HttpVersion.of(C.HttpAgent.HP_HttpAgent_GetLocalVersion(handle));
        }
    }

    /** Whether the message asks for another protocol. {@code HP_HttpAgent_IsUpgrade}. */
    public boolean isUpgrade(long connId) {
        try (Call c = call()) {
            return C.HttpAgent.HP_HttpAgent_IsUpgrade(handle, connId) != 0;
        }
    }

    /** Whether the connection may stay open after the message (RFC 9112 9.3). {@code HP_HttpAgent_IsKeepAlive}. */
    public boolean isKeepAlive(long connId) {
        try (Call c = call()) {
            return C.HttpAgent.HP_HttpAgent_IsKeepAlive(handle, connId) != 0;
        }
    }

    /** The peer's version as EnHttpVersion: major in the low byte, minor in the high one. {@code HP_HttpAgent_GetVersion}. */
    public int getVersion(long connId) {
        try (Call c = call()) {
            return C.HttpAgent.HP_HttpAgent_GetVersion(handle, connId) & 0xFFFF;
        }
    }

    /** Content-Length of the message; 0 without. {@code HP_HttpAgent_GetContentLength}. */
    public long getContentLength(long connId) {
        try (Call c = call()) {
            return C.HttpAgent.HP_HttpAgent_GetContentLength(handle, connId);
        }
    }

    /** The header of that name; null without. {@code HP_HttpAgent_GetContentType}. */
    public String getContentType(long connId) {
        try (Call c = call()) {
            return Call.textAt(C.HttpAgent.HP_HttpAgent_GetContentType(handle, connId));
        }
    }

    /** The header of that name; null without. {@code HP_HttpAgent_GetContentEncoding}. */
    public String getContentEncoding(long connId) {
        try (Call c = call()) {
            return Call.textAt(C.HttpAgent.HP_HttpAgent_GetContentEncoding(handle, connId));
        }
    }

    /** The header of that name; null without. {@code HP_HttpAgent_GetTransferEncoding}. */
    public String getTransferEncoding(long connId) {
        try (Call c = call()) {
            return Call.textAt(C.HttpAgent.HP_HttpAgent_GetTransferEncoding(handle, connId));
        }
    }

    /** To which protocol the connection was upgraded. {@code HP_HttpAgent_GetUpgradeType}. */
    public HttpUpgradeType getUpgradeType(long connId) {
        try (Call c = call()) {
            return HttpUpgradeType.of(C.HttpAgent.HP_HttpAgent_GetUpgradeType(handle, connId));
        }
    }

    /** Code and text of the error that OnParseError reported; 0 for none. {@code HP_HttpAgent_GetParseErrorCode}. */
    public ParseErrorCode getParseErrorCode(long connId) {
        try (Call c = call()) {
            long errorDesc = c.room(8);
            short value = C.HttpAgent.HP_HttpAgent_GetParseErrorCode(handle, connId, errorDesc);
            return new ParseErrorCode(value & 0xFFFF, Call.textAt(Call.longAt(errorDesc)));
        }
    }

    /** Value of a header; of any one if it is repeated. {@code HP_HttpAgent_GetHeader}. */
    public String getHeader(long connId, String name) {
        try (Call c = call()) {
            long value = c.room(8);
            if (C.HttpAgent.HP_HttpAgent_GetHeader(handle, connId, c.text(name), value) == 0) return null;
            return Call.textAt(Call.longAt(value));
        }
    }

    /** All values of a header. {@code HP_HttpAgent_GetHeaders}. */
    public List<String> getHeaders(long connId, String name) {
        try (Call c = call()) {
            return c.strings("HP_HttpAgent_GetHeaders", (items, count) -> C.HttpAgent.HP_HttpAgent_GetHeaders(handle, connId, c.text(name), items, count));
        }
    }

    /** All values of a header. {@code HP_HttpAgent_GetAllHeaders}. */
    public Headers getAllHeaders(long connId) {
        try (Call c = call()) {
            return c.pairs("HP_HttpAgent_GetAllHeaders", (items, count) -> C.HttpAgent.HP_HttpAgent_GetAllHeaders(handle, connId, items, count));
        }
    }

    /** All values of a header. {@code HP_HttpAgent_GetAllHeaderNames}. */
    public List<String> getAllHeaderNames(long connId) {
        try (Call c = call()) {
            return c.strings("HP_HttpAgent_GetAllHeaderNames", (items, count) -> C.HttpAgent.HP_HttpAgent_GetAllHeaderNames(handle, connId, items, count));
        }
    }

    /** Whether cookies are stored from responses and added to requests. {@code HP_HttpAgent_SetUseCookie}. */
    public void setUseCookie(boolean useCookie) {
        try (Call c = setting("HP_HttpAgent_SetUseCookie")) {
            C.HttpAgent.HP_HttpAgent_SetUseCookie(handle, useCookie ? 1 : 0);
        }
    }

    /** Whether cookies are stored from responses and added to requests. {@code HP_HttpAgent_IsUseCookie}. */
    public boolean isUseCookie() {
        try (Call c = call()) {
            return C.HttpAgent.HP_HttpAgent_IsUseCookie(handle) != 0;
        }
    }

    /** Value of a cookie: of the request's Cookie header (server), or as the cookie store has it (agent, client). {@code HP_HttpAgent_GetCookie}. */
    public String getCookie(long connId, String name) {
        try (Call c = call()) {
            long value = c.room(8);
            if (C.HttpAgent.HP_HttpAgent_GetCookie(handle, connId, c.text(name), value) == 0) return null;
            return Call.textAt(Call.longAt(value));
        }
    }

    /** Value of a cookie: of the request's Cookie header (server), or as the cookie store has it (agent, client). {@code HP_HttpAgent_GetAllCookies}. */
    public Headers getAllCookies(long connId) {
        try (Call c = call()) {
            return c.pairs("HP_HttpAgent_GetAllCookies", (items, count) -> C.HttpAgent.HP_HttpAgent_GetAllCookies(handle, connId, items, count));
        }
    }

    /** State of the WebSocket frame being received; any pointer may be null. {@code HP_HttpAgent_GetWSMessageState}. */
    public WSMessageState getWSMessageState(long connId) {
        try (Call c = call()) {
            long isFinal = c.room(8);
            long reserved = c.room(8);
            long operationCode = c.room(8);
            long mask = c.room(8);
            long bodyLen = c.room(8);
            long bodyRemain = c.room(8);
            c.ok("HP_HttpAgent_GetWSMessageState", C.HttpAgent.HP_HttpAgent_GetWSMessageState(handle, connId, isFinal, reserved, operationCode, mask, bodyLen, bodyRemain));
            return new WSMessageState(Call.intAt(isFinal) != 0, Call.byteAt(reserved), Call.byteAt(operationCode), Call.maskAt(Call.longAt(mask)), Call.longAt(bodyLen), Call.longAt(bodyRemain));
        }
    }

    /** Whether HTTP begins as soon as the connection is up. {@code HP_HttpAgent_SetHttpAutoStart}. */
    public void setHttpAutoStart(boolean autoStart) {
        try (Call c = setting("HP_HttpAgent_SetHttpAutoStart")) {
            C.HttpAgent.HP_HttpAgent_SetHttpAutoStart(handle, autoStart ? 1 : 0);
        }
    }

    /** Whether HTTP begins as soon as the connection is up. {@code HP_HttpAgent_IsHttpAutoStart}. */
    public boolean isHttpAutoStart() {
        try (Call c = call()) {
            return C.HttpAgent.HP_HttpAgent_IsHttpAutoStart(handle) != 0;
        }
    }

    /** Bytes that the headers of a message (its trailers included) may have, 1024 to 16 MiB, default 64 KiB; how many they may be, 1 to 65535, default 256; bytes of its first line, 64 to 1 MiB, default 16 KiB; bytes of its body, default 0: no limit. {@code HP_HttpAgent_SetMaxHttpHeadLength}. */
    public void setMaxHttpHeadLength(long maxHttpHeadLength) {
        try (Call c = setting("HP_HttpAgent_SetMaxHttpHeadLength")) {
            C.HttpAgent.HP_HttpAgent_SetMaxHttpHeadLength(handle, Call.u32(maxHttpHeadLength));
        }
    }

    /** Bytes that the headers of a message (its trailers included) may have, 1024 to 16 MiB, default 64 KiB; how many they may be, 1 to 65535, default 256; bytes of its first line, 64 to 1 MiB, default 16 KiB; bytes of its body, default 0: no limit. {@code HP_HttpAgent_GetMaxHttpHeadLength}. */
    public long getMaxHttpHeadLength() {
        try (Call c = call()) {
            return C.HttpAgent.HP_HttpAgent_GetMaxHttpHeadLength(handle) & 0xFFFFFFFFL;
        }
    }

    /** Bytes that the headers of a message (its trailers included) may have, 1024 to 16 MiB, default 64 KiB; how many they may be, 1 to 65535, default 256; bytes of its first line, 64 to 1 MiB, default 16 KiB; bytes of its body, default 0: no limit. {@code HP_HttpAgent_SetMaxHttpHeaderCount}. */
    public void setMaxHttpHeaderCount(long maxHttpHeaderCount) {
        try (Call c = setting("HP_HttpAgent_SetMaxHttpHeaderCount")) {
            C.HttpAgent.HP_HttpAgent_SetMaxHttpHeaderCount(handle, Call.u32(maxHttpHeaderCount));
        }
    }

    /** Bytes that the headers of a message (its trailers included) may have, 1024 to 16 MiB, default 64 KiB; how many they may be, 1 to 65535, default 256; bytes of its first line, 64 to 1 MiB, default 16 KiB; bytes of its body, default 0: no limit. {@code HP_HttpAgent_GetMaxHttpHeaderCount}. */
    public long getMaxHttpHeaderCount() {
        try (Call c = call()) {
            return C.HttpAgent.HP_HttpAgent_GetMaxHttpHeaderCount(handle) & 0xFFFFFFFFL;
        }
    }

    /** Bytes that the headers of a message (its trailers included) may have, 1024 to 16 MiB, default 64 KiB; how many they may be, 1 to 65535, default 256; bytes of its first line, 64 to 1 MiB, default 16 KiB; bytes of its body, default 0: no limit. {@code HP_HttpAgent_SetMaxHttpStartLineLength}. */
    public void setMaxHttpStartLineLength(long maxHttpStartLineLength) {
        try (Call c = setting("HP_HttpAgent_SetMaxHttpStartLineLength")) {
            C.HttpAgent.HP_HttpAgent_SetMaxHttpStartLineLength(handle, Call.u32(maxHttpStartLineLength));
        }
    }

    /** Bytes that the headers of a message (its trailers included) may have, 1024 to 16 MiB, default 64 KiB; how many they may be, 1 to 65535, default 256; bytes of its first line, 64 to 1 MiB, default 16 KiB; bytes of its body, default 0: no limit. {@code HP_HttpAgent_GetMaxHttpStartLineLength}. */
    public long getMaxHttpStartLineLength() {
        try (Call c = call()) {
            return C.HttpAgent.HP_HttpAgent_GetMaxHttpStartLineLength(handle) & 0xFFFFFFFFL;
        }
    }

    /** Bytes that the headers of a message (its trailers included) may have, 1024 to 16 MiB, default 64 KiB; how many they may be, 1 to 65535, default 256; bytes of its first line, 64 to 1 MiB, default 16 KiB; bytes of its body, default 0: no limit. {@code HP_HttpAgent_SetMaxHttpBodyLength}. */
    public void setMaxHttpBodyLength(long maxHttpBodyLength) {
        try (Call c = setting("HP_HttpAgent_SetMaxHttpBodyLength")) {
            C.HttpAgent.HP_HttpAgent_SetMaxHttpBodyLength(handle, maxHttpBodyLength);
        }
    }

    /** Bytes that the headers of a message (its trailers included) may have, 1024 to 16 MiB, default 64 KiB; how many they may be, 1 to 65535, default 256; bytes of its first line, 64 to 1 MiB, default 16 KiB; bytes of its body, default 0: no limit. {@code HP_HttpAgent_GetMaxHttpBodyLength}. */
    public long getMaxHttpBodyLength() {
        try (Call c = call()) {
            return C.HttpAgent.HP_HttpAgent_GetMaxHttpBodyLength(handle);
        }
    }

    /** WebSocket messages instead of frames (RFC 6455 5.4 to 5.6), default false. {@code HP_HttpAgent_SetWSMessageMode}. */
    public void setWSMessageMode(boolean wsMessageMode) {
        try (Call c = setting("HP_HttpAgent_SetWSMessageMode")) {
            C.HttpAgent.HP_HttpAgent_SetWSMessageMode(handle, wsMessageMode ? 1 : 0);
        }
    }

    /** WebSocket messages instead of frames (RFC 6455 5.4 to 5.6), default false. {@code HP_HttpAgent_IsWSMessageMode}. */
    public boolean isWSMessageMode() {
        try (Call c = call()) {
            return C.HttpAgent.HP_HttpAgent_IsWSMessageMode(handle) != 0;
        }
    }

    /** Bytes of an assembled message, decompressed; default 16 MiB, 0: no limit. {@code HP_HttpAgent_SetMaxWSMessageLength}. */
    public void setMaxWSMessageLength(long maxWSMessageLength) {
        try (Call c = setting("HP_HttpAgent_SetMaxWSMessageLength")) {
            C.HttpAgent.HP_HttpAgent_SetMaxWSMessageLength(handle, Call.u32(maxWSMessageLength));
        }
    }

    /** Bytes of an assembled message, decompressed; default 16 MiB, 0: no limit. {@code HP_HttpAgent_GetMaxWSMessageLength}. */
    public long getMaxWSMessageLength() {
        try (Call c = call()) {
            return C.HttpAgent.HP_HttpAgent_GetMaxWSMessageLength(handle) & 0xFFFFFFFFL;
        }
    }

    /** Message mode: ms of silence until a ping is sent; as long again without any answer closes with OnClose(SO_CLOSE, ETIMEDOUT). {@code HP_HttpAgent_SetWSPingInterval}. */
    public void setWSPingInterval(long wsPingInterval) {
        try (Call c = setting("HP_HttpAgent_SetWSPingInterval")) {
            C.HttpAgent.HP_HttpAgent_SetWSPingInterval(handle, Call.u32(wsPingInterval));
        }
    }

    /** Message mode: ms of silence until a ping is sent; as long again without any answer closes with OnClose(SO_CLOSE, ETIMEDOUT). {@code HP_HttpAgent_GetWSPingInterval}. */
    public long getWSPingInterval() {
        try (Call c = call()) {
            return C.HttpAgent.HP_HttpAgent_GetWSPingInterval(handle) & 0xFFFFFFFFL;
        }
    }

    /** Message mode: offer, or agree to, permessage-deflate (RFC 7692); default false. {@code HP_HttpAgent_SetWSCompression}. */
    public void setWSCompression(boolean wsCompression) {
        try (Call c = setting("HP_HttpAgent_SetWSCompression")) {
            C.HttpAgent.HP_HttpAgent_SetWSCompression(handle, wsCompression ? 1 : 0);
        }
    }

    /** Message mode: offer, or agree to, permessage-deflate (RFC 7692); default false. {@code HP_HttpAgent_IsWSCompression}. */
    public boolean isWSCompression() {
        try (Call c = call()) {
            return C.HttpAgent.HP_HttpAgent_IsWSCompression(handle) != 0;
        }
    }

    /** Message mode: offer, or agree to, permessage-deflate (RFC 7692); default false. {@code HP_HttpAgent_SetWSContextTakeover}. */
    public void setWSContextTakeover(boolean wsContextTakeover) {
        try (Call c = setting("HP_HttpAgent_SetWSContextTakeover")) {
            C.HttpAgent.HP_HttpAgent_SetWSContextTakeover(handle, wsContextTakeover ? 1 : 0);
        }
    }

    /** Message mode: offer, or agree to, permessage-deflate (RFC 7692); default false. {@code HP_HttpAgent_IsWSContextTakeover}. */
    public boolean isWSContextTakeover() {
        try (Call c = call()) {
            return C.HttpAgent.HP_HttpAgent_IsWSContextTakeover(handle) != 0;
        }
    }

    /** Begins or completes the closing handshake (RFC 6455 7.1): sends a close frame with that code and reason (at most 123 bytes of UTF-8), after all that was sent before; the connection closes when the peer has answered, or after the close timeout. {@code HP_HttpAgent_CloseWebSocket}. */
    public void closeWebSocket(long connId, int code, String reason) {
        try (Call c = call()) {
            c.ok("HP_HttpAgent_CloseWebSocket", C.HttpAgent.HP_HttpAgent_CloseWebSocket(handle, connId, Call.u16(code), c.text(reason)));
        }
    }

    /** {@link #closeWebSocket(long, int, String)} with defaults. */
    public void closeWebSocket(long connId, int code) { closeWebSocket(connId, code, null); }

    /** {@link #closeWebSocket(long, int, String)} with defaults. */
    public void closeWebSocket(long connId) { closeWebSocket(connId, 1000, null); }

    /** Asks for a WebSocket (RFC 6455 4.1): a GET with Upgrade, a fresh key, the offered sub-protocols (a list by commas, or null) and, by the settings, compression. {@code HP_HttpAgent_SendWSUpgrade}. */
    public void sendWSUpgrade(long connId, String path, String protocols, Headers headers) {
        try (Call c = call()) {
            c.ok("HP_HttpAgent_SendWSUpgrade", C.HttpAgent.HP_HttpAgent_SendWSUpgrade(handle, connId, c.text(path), c.text(protocols), c.headers(headers), Call.length(headers)));
        }
    }

    /** {@link #sendWSUpgrade(long, String, String, Headers)} with defaults. */
    public void sendWSUpgrade(long connId, String path, String protocols) { sendWSUpgrade(connId, path, protocols, null); }

    /** {@link #sendWSUpgrade(long, String, String, Headers)} with defaults. */
    public void sendWSUpgrade(long connId, String path) { sendWSUpgrade(connId, path, null, null); }

    /** Whether bodies with a Content-Encoding of gzip, deflate, br or zstd are given to OnBody decompressed, and requests say so (Accept-Encoding, unless given). {@code HP_HttpAgent_SetAutoDecompression}. */
    public void setAutoDecompression(boolean autoDecompression) {
        try (Call c = setting("HP_HttpAgent_SetAutoDecompression")) {
            C.HttpAgent.HP_HttpAgent_SetAutoDecompression(handle, autoDecompression ? 1 : 0);
        }
    }

    /** Whether bodies with a Content-Encoding of gzip, deflate, br or zstd are given to OnBody decompressed, and requests say so (Accept-Encoding, unless given). {@code HP_HttpAgent_IsAutoDecompression}. */
    public boolean isAutoDecompression() {
        try (Call c = call()) {
            return C.HttpAgent.HP_HttpAgent_IsAutoDecompression(handle) != 0;
        }
    }

    /** How a component without TLS goes through an http or https proxy (SetProxy). {@code HP_HttpAgent_SetProxyTunnel}. */
    public void setProxyTunnel(boolean proxyTunnel) {
        try (Call c = setting("HP_HttpAgent_SetProxyTunnel")) {
            C.HttpAgent.HP_HttpAgent_SetProxyTunnel(handle, proxyTunnel ? 1 : 0);
        }
    }

    /** How a component without TLS goes through an http or https proxy (SetProxy). {@code HP_HttpAgent_IsProxyTunnel}. */
    public boolean isProxyTunnel() {
        try (Call c = call()) {
            return C.HttpAgent.HP_HttpAgent_IsProxyTunnel(handle) != 0;
        }
    }
}
