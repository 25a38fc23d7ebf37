// SPDX-License-Identifier: Apache-2.0
// Written by bindings/generate.py; do not edit.

export type Headers = Record<string, string> | [string, string][];

/** A call that failed: `errno` and `code` have the cause, `syscall` the function; of start and requests `socketError` the step. */
export class HPError extends Error {
    errno?: number;
    code?: string;
    syscall: string;
    socketError?: SocketError;
}

/** A component. Events are methods of a subclass or functions in `handlers`, with the component as `this`; they come on Node's thread. */
export class Component {
    constructor(handlers?: Record<string, Function>);
    /** Stops and destroys it. */
    close(): Promise<void>;
    [Symbol.asyncDispose](): Promise<void>;
}

export enum ServiceState { STARTING = 0, STARTED = 1, STOPPING = 2, STOPPED = 3 }
export enum SocketOperation { UNKNOWN = 0, ACCEPT = 1, CONNECT = 2, SEND = 3, RECEIVE = 4, CLOSE = 5 }
export enum HandleResult { OK = 0, IGNORE = 1, ERROR = 2 }
export enum FetchResult { OK = 0, LENGTH_TOO_LONG = 1, DATA_NOT_FOUND = 2 }
export enum SendPolicy { PACK = 0, SAFE = 1, DIRECT = 2 }
export enum OnSendSyncPolicy { NONE = 0, CLOSE = 1, RECEIVE = 2 }
export enum ReuseAddressPolicy { NONE = 0, ADDR_ONLY = 1, ADDR_AND_PORT = 2 }
export enum ArqCipher { NONE = 0, AES_256_GCM = 1, CHACHA20_POLY1305 = 2 }
export enum ProxyProtocol { OFF = 0, ACCEPTED = 1, REQUIRED = 2 }
export enum SocketError { OK = 0, ILLEGAL_STATE = 1, INVALID_PARAM = 2, SOCKET_CREATE = 3, SOCKET_BIND = 4, SOCKET_PREPARE = 5, SOCKET_LISTEN = 6, CP_CREATE = 7, WORKER_THREAD_CREATE = 8, DETECT_THREAD_CREATE = 9, SOCKE_ATTACH_TO_CP = 10, CONNECT_SERVER = 11, NETWORK = 12, DATA_PROC = 13, DATA_SEND = 14, GC_START = 15, SSL_ENV_NOT_READY = 101 }
export enum CastMode { UNICAST = -1, MULTICAST = 0, BROADCAST = 1 }
export enum IPAddrType { ALL = 0, IPV4 = 1, IPV6 = 2 }
export enum RejectedPolicy { CALL_FAIL = 0, WAIT_FOR = 1, CALLER_RUN = 2 }
export enum TaskBufferType { COPY = 0, REFER = 1, ATTACH = 2 }
export enum SSLSessionMode { CLIENT = 0, SERVER = 1 }
export enum SSLVerifyMode { NONE = 0, PEER = 1, FAIL_IF_NO_PEER_CERT = 2, CLIENT_ONCE = 4 }
export enum SSLSessionInfo { MIN = 0, CTX = 0, CTX_METHOD = 1, CTX_CIPHERS = 2, CTX_CERT_STORE = 3, SERVER_NAME_TYPE = 4, SERVER_NAME = 5, VERSION = 6, METHOD = 7, CERT = 8, PKEY = 9, CURRENT_CIPHER = 10, CIPHERS = 11, CLIENT_CIPHERS = 12, PEER_CERT = 13, PEER_CERT_CHAIN = 14, VERIFIED_CHAIN = 15, MAX = 15 }
export enum HttpVersion { HV_1_0 = 1, HV_1_1 = 257 }
export enum HttpUrlField { SCHEMA = 0, HOST = 1, PORT = 2, PATH = 3, QUERY = 4, FRAGMENT = 5, USERINFO = 6, MAX = 7 }
export enum HttpParseResult { OK = 0, SKIP_BODY = 1, UPGRADE = 2, ERROR = -1 }
export enum HttpUpgradeType { NONE = 0, WEB_SOCKET = 1, HTTP_TUNNEL = 2, UNKNOWN = -1 }
export enum HttpStatusCode { CONTINUE = 100, SWITCHING_PROTOCOLS = 101, PROCESSING = 102, EARLY_HINTS = 103, RESPONSE_IS_STALE = 110, REVALIDATION_FAILED = 111, DISCONNECTED_OPERATION = 112, HEURISTIC_EXPIRATION = 113, MISCELLANEOUS_WARNING = 199, OK = 200, CREATED = 201, ACCEPTED = 202, NON_AUTHORITATIVE_INFORMATION = 203, NO_CONTENT = 204, RESET_CONTENT = 205, PARTIAL_CONTENT = 206, MULTI_STATUS = 207, ALREADY_REPORTED = 208, TRANSFORMATION_APPLIED = 214, IM_USED = 226, MISCELLANEOUS_PERSISTENT_WARNING = 299, MULTIPLE_CHOICES = 300, MOVED_PERMANENTLY = 301, MOVED_TEMPORARILY = 302, SEE_OTHER = 303, NOT_MODIFIED = 304, USE_PROXY = 305, SWITCH_PROXY = 306, TEMPORARY_REDIRECT = 307, PERMANENT_REDIRECT = 308, BAD_REQUEST = 400, UNAUTHORIZED = 401, PAYMENT_REQUIRED = 402, FORBIDDEN = 403, NOT_FOUND = 404, METHOD_NOT_ALLOWED = 405, NOT_ACCEPTABLE = 406, PROXY_AUTHENTICATION_REQUIRED = 407, REQUEST_TIMEOUT = 408, CONFLICT = 409, GONE = 410, LENGTH_REQUIRED = 411, PRECONDITION_FAILED = 412, REQUEST_ENTITY_TOO_LARGE = 413, REQUEST_URI_TOO_LONG = 414, UNSUPPORTED_MEDIA_TYPE = 415, REQUESTED_RANGE_NOT_SATISFIABLE = 416, EXPECTATION_FAILED = 417, IM_A_TEAPOT = 418, PAGE_EXPIRED = 419, ENHANCE_YOUR_CALM = 420, MISDIRECTED_REQUEST = 421, UNPROCESSABLE_ENTITY = 422, LOCKED = 423, FAILED_DEPENDENCY = 424, UNORDERED_COLLECTION = 425, UPGRADE_REQUIRED = 426, PRECONDITION_REQUIRED = 428, TOO_MANY_REQUESTS = 429, REQUEST_HEADER_FIELDS_TOO_LARGE_UNOFFICIAL = 430, REQUEST_HEADER_FIELDS_TOO_LARGE = 431, LOGIN_TIMEOUT = 440, NO_RESPONSE = 444, RETRY_WITH = 449, BLOCKED_BY_PARENTAL_CONTROL = 450, UNAVAILABLE_FOR_LEGAL_REASONS = 451, CLIENT_CLOSED_LOAD_BALANCED_REQUEST = 460, INVALID_X_FORWARDED_FOR = 463, REQUEST_HEADER_TOO_LARGE = 494, SSL_CERTIFICATE_ERROR = 495, SSL_CERTIFICATE_REQUIRED = 496, HTTP_REQUEST_SENT_TO_HTTPS_PORT = 497, INVALID_TOKEN = 498, CLIENT_CLOSED_REQUEST = 499, INTERNAL_SERVER_ERROR = 500, NOT_IMPLEMENTED = 501, BAD_GATEWAY = 502, SERVICE_UNAVAILABLE = 503, GATEWAY_TIMEOUT = 504, HTTP_VERSION_NOT_SUPPORTED = 505, VARIANT_ALSO_NEGOTIATES = 506, INSUFFICIENT_STORAGE = 507, LOOP_DETECTED = 508, BANDWIDTH_LIMIT_EXCEEDED = 509, NOT_EXTENDED = 510, NETWORK_AUTHENTICATION_REQUIRED = 511, WEB_SERVER_UNKNOWN_ERROR = 520, WEB_SERVER_IS_DOWN = 521, CONNECTION_TIMEOUT = 522, ORIGIN_IS_UNREACHABLE = 523, TIMEOUT_OCCURED = 524, SSL_HANDSHAKE_FAILED = 525, INVALID_SSL_CERTIFICATE = 526, RAILGUN_ERROR = 527, SITE_IS_OVERLOADED = 529, SITE_IS_FROZEN = 530, IDENTITY_PROVIDER_AUTHENTICATION_ERROR = 561, NETWORK_READ_TIMEOUT = 598, NETWORK_CONNECT_TIMEOUT = 599, UNPARSEABLE_RESPONSE_HEADERS = 600 }
export enum DownloadError { OK = 0, OPTION = 1, RESOLVE = 2, CONNECT = 3, TLS = 4, HTTP_STATUS = 5, PROTOCOL = 6, RANGE = 7, CHANGED = 8, TRUNCATED = 9, DISK_FULL = 10, DISK = 11, CHECKSUM = 12, TIMEOUT = 13, TOO_SLOW = 14, REDIRECT = 15, NAME = 16, EXISTS = 17, CODING = 18, CANCELLED = 19, SINK = 20, SYSTEM = 21 }
export enum DownloadOverwrite { FAIL = 0, REPLACE = 1, SKIP = 2, RENAME = 3 }
export interface DownloaderOptions { connectionsMax?: number; connectionsPerHost?: number; downloadsMax?: number; waitingMax?: number; rateLimit?: number; workerThreadCount?: number; connectTimeout?: number; keepAlive?: number; insecure?: boolean; caFile?: string | null; certFile?: string | null; keyFile?: string | null; keyPassword?: string | null; proxyUrl?: string | null; cookies?: boolean; cookieFile?: string | null }
export interface DownloadOptions { target?: string | null; targetIsFolder?: boolean; nameFromUrl?: boolean; toListener?: boolean; overwrite?: DownloadOverwrite; resume?: boolean; sync?: boolean; preallocate?: boolean; remoteTime?: boolean; journalInterval?: number; segments?: number; segmentMin?: number; rateLimit?: number; lowSpeedLimit?: number; lowSpeedTime?: number; responseTimeout?: number; retries?: number; retryDelay?: number; retryDelayMax?: number; retryRefused?: boolean; redirectsMax?: number; allowHttpsToHttp?: boolean; userAgent?: string | null; headers?: Headers; user?: string | null; password?: string | null; checksum?: string | null; verifyServerDigest?: boolean; range?: string | null; decompress?: boolean; timeMax?: number }
export interface DownloadProgress { done: number; total: number; received: number; rate: number; elapsed: number; connections: number; file: string | null }
export interface DownloadResult { error: DownloadError; text: string | null; systemError: number; status: number; url: string | null; file: string | null; contentType: string | null; length: number; received: number; elapsed: number; tries: number; resumable: boolean; resumed: boolean; skipped: boolean; digest: string | null }
export class Server extends Component {
    start(bindAddress?: string | null, port?: number): void;
    stop(): Promise<void>;
    wait(milliseconds?: number): Promise<boolean>;
    send(connID: number, buffer: Uint8Array): void;
    sendPackets(connID: number, buffers: Uint8Array[]): void;
    pauseReceive(connID: number, pause?: boolean): void;
    disconnect(connID: number, force?: boolean): void;
    disconnectLongConnections(period: number, force?: boolean): void;
    disconnectSilenceConnections(period: number, force?: boolean): void;
    getPendingDataLength(connID: number): number;
    isPauseReceive(connID: number): boolean;
    isConnected(connID: number): boolean;
    getConnectPeriod(connID: number): number;
    getSilencePeriod(connID: number): number;
    getLocalAddress(connID: number): { address: string; port: number };
    getRemoteAddress(connID: number): { address: string; port: number };
    readonly isSecure: boolean;
    readonly hasStarted: boolean;
    readonly state: ServiceState;
    readonly lastError: SocketError;
    readonly lastErrorDesc: string | null;
    readonly connectionCount: number;
    readonly allConnectionIds: number[];
    readonly listenAddress: { address: string; port: number };
    reuseAddressPolicy: ReuseAddressPolicy;
    sendPolicy: SendPolicy;
    onSendSyncPolicy: OnSendSyncPolicy;
    freeSocketObjLockTime: number;
    freeSocketObjPool: number;
    freeBufferObjPool: number;
    freeSocketObjHold: number;
    freeBufferObjHold: number;
    maxConnectionCount: number;
    workerThreadCount: number;
    markSilence: boolean;
    dualStack: boolean;
    onPrepareListen?(soListen: number): void | boolean | number;
    onAccept?(connID: number, client: number): void | boolean | number;
    onHandShake?(connID: number): void | boolean | number;
    onSend?(connID: number, data: Buffer): void | boolean | number;
    onReceive?(connID: number, data: Buffer): void | boolean | number;
    onPullReceive?(connID: number, length: number): void | boolean | number;
    onClose?(connID: number, operation: SocketOperation, errorCode: number): void | boolean | number;
    onShutdown?(): void | boolean | number;
}
export class Agent extends Component {
    start(bindAddress?: string | null): void;
    stop(): Promise<void>;
    wait(milliseconds?: number): Promise<boolean>;
    connect(remoteAddress: string, port: number, localPort?: number, localAddress?: string | null): number;
    send(connID: number, buffer: Uint8Array): void;
    sendPackets(connID: number, buffers: Uint8Array[]): void;
    pauseReceive(connID: number, pause?: boolean): void;
    disconnect(connID: number, force?: boolean): void;
    disconnectLongConnections(period: number, force?: boolean): void;
    disconnectSilenceConnections(period: number, force?: boolean): void;
    getConnectPeriod(connID: number): number;
    getSilencePeriod(connID: number): number;
    getLocalAddress(connID: number): { address: string; port: number };
    getRemoteAddress(connID: number): { address: string; port: number };
    getRemoteHost(connID: number): { address: string; port: number };
    getPendingDataLength(connID: number): number;
    isPauseReceive(connID: number): boolean;
    isConnected(connID: number): boolean;
    readonly isSecure: boolean;
    readonly hasStarted: boolean;
    readonly state: ServiceState;
    readonly connectionCount: number;
    readonly allConnectionIds: number[];
    readonly lastError: SocketError;
    readonly lastErrorDesc: string | null;
    reuseAddressPolicy: ReuseAddressPolicy;
    sendPolicy: SendPolicy;
    onSendSyncPolicy: OnSendSyncPolicy;
    freeSocketObjLockTime: number;
    freeSocketObjPool: number;
    freeBufferObjPool: number;
    freeSocketObjHold: number;
    freeBufferObjHold: number;
    maxConnectionCount: number;
    workerThreadCount: number;
    markSilence: boolean;
    onPrepareConnect?(connID: number, socket: number): void | boolean | number;
    onConnect?(connID: number): void | boolean | number;
    onHandShake?(connID: number): void | boolean | number;
    onSend?(connID: number, data: Buffer): void | boolean | number;
    onReceive?(connID: number, data: Buffer): void | boolean | number;
    onPullReceive?(connID: number, length: number): void | boolean | number;
    onClose?(connID: number, operation: SocketOperation, errorCode: number): void | boolean | number;
    onShutdown?(): void | boolean | number;
    onReconnect?(connID: number, newConnID: number, attempt: number, delay: number): void | boolean | number;
}
export class Client extends Component {
    start(remoteAddress: string, port: number, bindAddress?: string | null, localPort?: number): void;
    stop(): Promise<void>;
    send(buffer: Uint8Array): void;
    sendPackets(buffers: Uint8Array[]): void;
    pauseReceive(pause?: boolean): void;
    wait(milliseconds?: number): Promise<boolean>;
    readonly isSecure: boolean;
    readonly hasStarted: boolean;
    readonly state: ServiceState;
    readonly lastError: SocketError;
    readonly lastErrorDesc: string | null;
    readonly connectionID: number;
    readonly localAddress: { address: string; port: number };
    readonly remoteHost: { address: string; port: number };
    readonly pendingDataLength: number;
    readonly isPauseReceive: boolean;
    readonly isConnected: boolean;
    reuseAddressPolicy: ReuseAddressPolicy;
    freeBufferPoolSize: number;
    freeBufferPoolHold: number;
    onPrepareConnect?(connID: number, socket: number): void | boolean | number;
    onConnect?(connID: number): void | boolean | number;
    onHandShake?(connID: number): void | boolean | number;
    onSend?(connID: number, data: Buffer): void | boolean | number;
    onReceive?(connID: number, data: Buffer): void | boolean | number;
    onPullReceive?(connID: number, length: number): void | boolean | number;
    onClose?(connID: number, operation: SocketOperation, errorCode: number): void | boolean | number;
    onReconnect?(connID: number, newConnID: number, attempt: number, delay: number): void | boolean | number;
}
export class TcpServer extends Server {
    sendSmallFile(connID: number, fileName: string, head?: Uint8Array | null, tail?: Uint8Array | null): void;
    acceptSocketCount: number;
    socketBufferSize: number;
    socketListenQueue: number;
    keepAliveTime: number;
    keepAliveInterval: number;
    noDelay: boolean;
    maxPendingDataLength: number;
    maxTotalPendingDataLength: number;
    closeTimeout: number;
    sslHandShakeTimeout: number;
    proxyProtocol: ProxyProtocol;
    proxyProtocolSources: string | null;
    proxyProtocolTimeout: number;
}
export class TcpAgent extends Agent {
    sendSmallFile(connID: number, fileName: string, head?: Uint8Array | null, tail?: Uint8Array | null): void;
    syncConnectTimeout: number;
    socketBufferSize: number;
    keepAliveTime: number;
    keepAliveInterval: number;
    noDelay: boolean;
    maxPendingDataLength: number;
    maxTotalPendingDataLength: number;
    closeTimeout: number;
    asyncConnectTimeout: number;
    sslHandShakeTimeout: number;
    proxy: string | null;
    reconnectDelay: number;
    reconnectMaxDelay: number;
    reconnectLimit: number;
    reconnectJitter: boolean;
}
export class TcpClient extends Client {
    sendSmallFile(fileName: string, head?: Uint8Array | null, tail?: Uint8Array | null): void;
    syncConnectTimeout: number;
    socketBufferSize: number;
    keepAliveTime: number;
    keepAliveInterval: number;
    noDelay: boolean;
    maxPendingDataLength: number;
    closeTimeout: number;
    asyncConnectTimeout: number;
    sslHandShakeTimeout: number;
    proxy: string | null;
    reconnectDelay: number;
    reconnectMaxDelay: number;
    reconnectLimit: number;
    reconnectJitter: boolean;
}
export class SSLServer extends TcpServer {
    setupSSLContext(verifyMode?: number, pemCertFile?: string | null, pemKeyFile?: string | null, keyPassword?: string | null, caPemCertFileOrPath?: string | null): void;
    setupSSLContextByMemory(verifyMode?: number, pemCert?: string | null, pemKey?: string | null, keyPassword?: string | null, caPemCert?: string | null): void;
    addSSLContext(verifyMode?: number, pemCertFile?: string | null, pemKeyFile?: string | null, keyPassword?: string | null, caPemCertFileOrPath?: string | null): number;
    addSSLContextByMemory(verifyMode?: number, pemCert?: string | null, pemKey?: string | null, keyPassword?: string | null, caPemCert?: string | null): number;
    bindSSLServerName(serverName: string, contextIndex: number): void;
    cleanupSSLContext(): void;
    startSSLHandShake(connID: number): void;
    sslAutoHandShake: boolean;
    sslCipherList: string | null;
}
export class TcpPullServer extends TcpServer {
    fetch(connID: number, length: number): Buffer;
    peek(connID: number, length: number): Buffer;
    maxPullDataLength: number;
}
export interface SSLPullServer extends TcpPullServer {}
export class SSLPullServer extends SSLServer {
}
export class TcpPackServer extends TcpServer {
    maxPackSize: number;
    packHeaderFlag: number;
}
export interface SSLPackServer extends TcpPackServer {}
export class SSLPackServer extends SSLServer {
}
export class HttpServer extends TcpServer {
    sendResponse(connID: number, statusCode: number, desc?: string | null, headers?: Headers | null, data?: Uint8Array | null): void;
    sendLocalFile(connID: number, fileName: string, statusCode?: number, desc?: string | null, headers?: Headers | null): void;
    sendChunkData(connID: number, data?: Uint8Array | null, extensions?: string | null): void;
    sendWSMessage(connID: number, final: boolean, reserved: number, operationCode: number, data?: Uint8Array | null, bodyLen?: number): void;
    release(connID: number): void;
    startHttp(connID: number): void;
    getUrlFieldSet(connID: number): number;
    getUrlField(connID: number, field: HttpUrlField): string | null;
    getMethod(connID: number): string | null;
    isUpgrade(connID: number): boolean;
    isKeepAlive(connID: number): boolean;
    getVersion(connID: number): number;
    getHost(connID: number): string | null;
    getContentLength(connID: number): number;
    getContentType(connID: number): string | null;
    getContentEncoding(connID: number): string | null;
    getTransferEncoding(connID: number): string | null;
    getUpgradeType(connID: number): HttpUpgradeType;
    getParseErrorCode(connID: number): [number, string | null];
    getHeader(connID: number, name: string): string | null;
    getHeaders(connID: number, name: string): string[];
    getAllHeaders(connID: number): [string, string][];
    getAllHeaderNames(connID: number): string[];
    getCookie(connID: number, name: string): string | null;
    getAllCookies(connID: number): [string, string][];
    getWSMessageState(connID: number): [boolean, number, number, Buffer | null, number, number];
    closeWebSocket(connID: number, code?: number, reason?: string | null): void;
    acceptWebSocket(connID: number, protocol?: string | null, headers?: Headers | null): void;
    sendFilePart(connID: number, file: number, offset: number, length: number): void;
    releaseDelay: number;
    localVersion: HttpVersion;
    httpAutoStart: boolean;
    maxHttpHeadLength: number;
    maxHttpHeaderCount: number;
    maxHttpStartLineLength: number;
    maxHttpBodyLength: number;
    wsMessageMode: boolean;
    maxWSMessageLength: number;
    wsPingInterval: number;
    wsCompression: boolean;
    wsContextTakeover: boolean;
    httpHeadTimeout: number;
    httpBodyTimeout: number;
    httpIdleTimeout: number;
    onMessageBegin?(connID: number): void | boolean | number;
    onRequestLine?(connID: number, method: string, url: string): void | boolean | number;
    onHeader?(connID: number, name: string, value: string): void | boolean | number;
    onHeadersComplete?(connID: number): void | boolean | number;
    onBody?(connID: number, data: Buffer): void | boolean | number;
    onChunkHeader?(connID: number, length: number): void | boolean | number;
    onChunkComplete?(connID: number): void | boolean | number;
    onMessageComplete?(connID: number): void | boolean | number;
    onUpgrade?(connID: number, upgradeType: HttpUpgradeType): void | boolean | number;
    onParseError?(connID: number, errorCode: number, errorDesc: string): void | boolean | number;
    onWSMessageHeader?(connID: number, final: boolean, reserved: number, operationCode: number, mask: Uint8Array | null, bodyLen: number): void | boolean | number;
    onWSMessageBody?(connID: number, data: Buffer): void | boolean | number;
    onWSMessageComplete?(connID: number): void | boolean | number;
}
export interface HttpsServer extends SSLServer {}
export class HttpsServer extends HttpServer {
}
export class SSLAgent extends TcpAgent {
    setupSSLContext(verifyMode?: number, pemCertFile?: string | null, pemKeyFile?: string | null, keyPassword?: string | null, caPemCertFileOrPath?: string | null): void;
    setupSSLContextByMemory(verifyMode?: number, pemCert?: string | null, pemKey?: string | null, keyPassword?: string | null, caPemCert?: string | null): void;
    cleanupSSLContext(): void;
    startSSLHandShake(connID: number): void;
    sslAutoHandShake: boolean;
    sslCipherList: string | null;
}
export class TcpPullAgent extends TcpAgent {
    fetch(connID: number, length: number): Buffer;
    peek(connID: number, length: number): Buffer;
    maxPullDataLength: number;
}
export interface SSLPullAgent extends TcpPullAgent {}
export class SSLPullAgent extends SSLAgent {
}
export class TcpPackAgent extends TcpAgent {
    maxPackSize: number;
    packHeaderFlag: number;
}
export interface SSLPackAgent extends TcpPackAgent {}
export class SSLPackAgent extends SSLAgent {
}
export class HttpAgent extends TcpAgent {
    sendRequest(connID: number, method: string, path: string, headers?: Headers | null, data?: Uint8Array | null): void;
    sendLocalFile(connID: number, fileName: string, method: string, path: string, headers?: Headers | null): void;
    sendChunkData(connID: number, data?: Uint8Array | null, extensions?: string | null): void;
    sendPost(connID: number, path: string, headers?: Headers | null, body?: Uint8Array | null): void;
    sendPut(connID: number, path: string, headers?: Headers | null, body?: Uint8Array | null): void;
    sendPatch(connID: number, path: string, headers?: Headers | null, body?: Uint8Array | null): void;
    sendGet(connID: number, path: string, headers?: Headers | null): void;
    sendDelete(connID: number, path: string, headers?: Headers | null): void;
    sendHead(connID: number, path: string, headers?: Headers | null): void;
    sendTrace(connID: number, path: string, headers?: Headers | null): void;
    sendOptions(connID: number, path: string, headers?: Headers | null): void;
    sendConnect(connID: number, host: string, headers?: Headers | null): void;
    sendWSMessage(connID: number, final: boolean, reserved: number, operationCode: number, mask: Uint8Array | null, data?: Uint8Array | null, bodyLen?: number): void;
    startHttp(connID: number): void;
    getStatusCode(connID: number): number;
    isUpgrade(connID: number): boolean;
    isKeepAlive(connID: number): boolean;
    getVersion(connID: number): number;
    getContentLength(connID: number): number;
    getContentType(connID: number): string | null;
    getContentEncoding(connID: number): string | null;
    getTransferEncoding(connID: number): string | null;
    getUpgradeType(connID: number): HttpUpgradeType;
    getParseErrorCode(connID: number): [number, string | null];
    getHeader(connID: number, name: string): string | null;
    getHeaders(connID: number, name: string): string[];
    getAllHeaders(connID: number): [string, string][];
    getAllHeaderNames(connID: number): string[];
    getCookie(connID: number, name: string): string | null;
    getAllCookies(connID: number): [string, string][];
    getWSMessageState(connID: number): [boolean, number, number, Buffer | null, number, number];
    closeWebSocket(connID: number, code?: number, reason?: string | null): void;
    sendWSUpgrade(connID: number, path: string, protocols?: string | null, headers?: Headers | null): void;
    localVersion: HttpVersion;
    useCookie: boolean;
    httpAutoStart: boolean;
    maxHttpHeadLength: number;
    maxHttpHeaderCount: number;
    maxHttpStartLineLength: number;
    maxHttpBodyLength: number;
    wsMessageMode: boolean;
    maxWSMessageLength: number;
    wsPingInterval: number;
    wsCompression: boolean;
    wsContextTakeover: boolean;
    autoDecompression: boolean;
    proxyTunnel: boolean;
    onMessageBegin?(connID: number): void | boolean | number;
    onStatusLine?(connID: number, statusCode: number, desc: string): void | boolean | number;
    onHeader?(connID: number, name: string, value: string): void | boolean | number;
    onHeadersComplete?(connID: number): void | boolean | number;
    onBody?(connID: number, data: Buffer): void | boolean | number;
    onChunkHeader?(connID: number, length: number): void | boolean | number;
    onChunkComplete?(connID: number): void | boolean | number;
    onMessageComplete?(connID: number): void | boolean | number;
    onUpgrade?(connID: number, upgradeType: HttpUpgradeType): void | boolean | number;
    onParseError?(connID: number, errorCode: number, errorDesc: string): void | boolean | number;
    onWSMessageHeader?(connID: number, final: boolean, reserved: number, operationCode: number, mask: Uint8Array | null, bodyLen: number): void | boolean | number;
    onWSMessageBody?(connID: number, data: Buffer): void | boolean | number;
    onWSMessageComplete?(connID: number): void | boolean | number;
}
export interface HttpsAgent extends SSLAgent {}
export class HttpsAgent extends HttpAgent {
}
export class SSLClient extends TcpClient {
    setupSSLContext(verifyMode?: number, pemCertFile?: string | null, pemKeyFile?: string | null, keyPassword?: string | null, caPemCertFileOrPath?: string | null): void;
    setupSSLContextByMemory(verifyMode?: number, pemCert?: string | null, pemKey?: string | null, keyPassword?: string | null, caPemCert?: string | null): void;
    cleanupSSLContext(): void;
    startSSLHandShake(): void;
    sslAutoHandShake: boolean;
    sslCipherList: string | null;
}
export class TcpPullClient extends TcpClient {
    fetch(length: number): Buffer;
    peek(length: number): Buffer;
    maxPullDataLength: number;
}
export interface SSLPullClient extends TcpPullClient {}
export class SSLPullClient extends SSLClient {
}
export class TcpPackClient extends TcpClient {
    maxPackSize: number;
    packHeaderFlag: number;
}
export interface SSLPackClient extends TcpPackClient {}
export class SSLPackClient extends SSLClient {
}
export class HttpClient extends TcpClient {
    sendRequest(method: string, path: string, headers?: Headers | null, body?: Uint8Array | null): void;
    sendLocalFile(fileName: string, method: string, path: string, headers?: Headers | null): void;
    sendChunkData(data?: Uint8Array | null, extensions?: string | null): void;
    sendPost(path: string, headers?: Headers | null, body?: Uint8Array | null): void;
    sendPut(path: string, headers?: Headers | null, body?: Uint8Array | null): void;
    sendPatch(path: string, headers?: Headers | null, body?: Uint8Array | null): void;
    sendGet(path: string, headers?: Headers | null): void;
    sendDelete(path: string, headers?: Headers | null): void;
    sendHead(path: string, headers?: Headers | null): void;
    sendTrace(path: string, headers?: Headers | null): void;
    sendOptions(path: string, headers?: Headers | null): void;
    sendConnect(host: string, headers?: Headers | null): void;
    sendWSMessage(final: boolean, reserved: number, operationCode: number, mask: Uint8Array | null, data?: Uint8Array | null, bodyLen?: number): void;
    startHttp(): void;
    getHeader(name: string): string | null;
    getHeaders(name: string): string[];
    getCookie(name: string): string | null;
    closeWebSocket(code?: number, reason?: string | null): void;
    sendWSUpgrade(path: string, protocols?: string | null, headers?: Headers | null): void;
    readonly statusCode: number;
    localVersion: HttpVersion;
    readonly isUpgrade: boolean;
    readonly isKeepAlive: boolean;
    readonly version: number;
    readonly contentLength: number;
    readonly contentType: string | null;
    readonly contentEncoding: string | null;
    readonly transferEncoding: string | null;
    readonly upgradeType: HttpUpgradeType;
    readonly parseErrorCode: [number, string | null];
    readonly allHeaders: [string, string][];
    readonly allHeaderNames: string[];
    useCookie: boolean;
    readonly allCookies: [string, string][];
    readonly wsMessageState: [boolean, number, number, Buffer | null, number, number];
    httpAutoStart: boolean;
    maxHttpHeadLength: number;
    maxHttpHeaderCount: number;
    maxHttpStartLineLength: number;
    maxHttpBodyLength: number;
    wsMessageMode: boolean;
    maxWSMessageLength: number;
    wsPingInterval: number;
    wsCompression: boolean;
    wsContextTakeover: boolean;
    autoDecompression: boolean;
    proxyTunnel: boolean;
    onMessageBegin?(connID: number): void | boolean | number;
    onStatusLine?(connID: number, statusCode: number, desc: string): void | boolean | number;
    onHeader?(connID: number, name: string, value: string): void | boolean | number;
    onHeadersComplete?(connID: number): void | boolean | number;
    onBody?(connID: number, data: Buffer): void | boolean | number;
    onChunkHeader?(connID: number, length: number): void | boolean | number;
    onChunkComplete?(connID: number): void | boolean | number;
    onMessageComplete?(connID: number): void | boolean | number;
    onUpgrade?(connID: number, upgradeType: HttpUpgradeType): void | boolean | number;
    onParseError?(connID: number, errorCode: number, errorDesc: string): void | boolean | number;
    onWSMessageHeader?(connID: number, final: boolean, reserved: number, operationCode: number, mask: Uint8Array | null, bodyLen: number): void | boolean | number;
    onWSMessageBody?(connID: number, data: Buffer): void | boolean | number;
    onWSMessageComplete?(connID: number): void | boolean | number;
}
export interface HttpsClient extends SSLClient {}
export class HttpsClient extends HttpClient {
}
export class HttpSyncClient extends HttpClient {
    openUrl(method: string, url: string, headers?: Headers | null, body?: Uint8Array | null, forceReconnect?: boolean): Promise<void>;
    cleanupRequestResult(): void;
    connectTimeout: number;
    requestTimeout: number;
    readonly responseBody: Buffer;
    maxRedirects: number;
    maxResponseBodyLength: number;
    readonly effectiveUrl: string | null;
}
export interface HttpsSyncClient extends HttpsClient {}
export class HttpsSyncClient extends HttpSyncClient {
}
export class UdpServer extends Server {
    maxDatagramSize: number;
    postReceiveCount: number;
    detectAttempts: number;
    detectInterval: number;
    maxPendingDataLength: number;
    maxTotalPendingDataLength: number;
    closeTimeout: number;
    ignoreCloseNotice: boolean;
}
export class UdpArqServer extends UdpServer {
    getWaitingSendMessageCount(connID: number): number;
    setEncryption(cipher: ArqCipher, key?: Uint8Array | null): void;
    noDelay: boolean;
    turnoffCongestCtrl: boolean;
    flushInterval: number;
    resendByAcks: number;
    sendWndSize: number;
    recvWndSize: number;
    minRto: number;
    fastLimit: number;
    maxTransUnit: number;
    maxMessageSize: number;
    handShakeTimeout: number;
    selectiveAcks: boolean;
    pacing: boolean;
    mtuProbing: boolean;
    addressValidation: boolean;
    readonly encryption: ArqCipher;
    deadLink: number;
}
export class UdpClient extends Client {
    maxDatagramSize: number;
    detectAttempts: number;
    detectInterval: number;
    maxPendingDataLength: number;
    ignoreCloseNotice: boolean;
}
export class UdpArqClient extends UdpClient {
    setEncryption(cipher: ArqCipher, key?: Uint8Array | null): void;
    noDelay: boolean;
    turnoffCongestCtrl: boolean;
    flushInterval: number;
    resendByAcks: number;
    sendWndSize: number;
    recvWndSize: number;
    minRto: number;
    fastLimit: number;
    maxTransUnit: number;
    maxMessageSize: number;
    handShakeTimeout: number;
    readonly waitingSendMessageCount: number;
    selectiveAcks: boolean;
    pacing: boolean;
    mtuProbing: boolean;
    addressValidation: boolean;
    readonly encryption: ArqCipher;
    deadLink: number;
}
export class UdpCast extends Client {
    maxDatagramSize: number;
    readonly remoteAddress: { address: string; port: number };
    castMode: CastMode;
    multiCastTtl: number;
    multiCastLoop: boolean;
}
export class UdpNode extends Component {
    start(bindAddress?: string | null, port?: number, castMode?: CastMode, castAddress?: string | null): void;
    stop(): Promise<void>;
    wait(milliseconds?: number): Promise<boolean>;
    send(remoteAddress: string, remotePort: number, buffer: Uint8Array): void;
    sendPackets(remoteAddress: string, remotePort: number, buffers: Uint8Array[]): void;
    sendCast(buffer: Uint8Array): void;
    sendCastPackets(buffers: Uint8Array[]): void;
    readonly hasStarted: boolean;
    readonly state: ServiceState;
    readonly lastError: SocketError;
    readonly lastErrorDesc: string | null;
    readonly localAddress: { address: string; port: number };
    readonly castAddress: { address: string; port: number };
    readonly castMode: CastMode;
    readonly pendingDataLength: number;
    maxDatagramSize: number;
    multiCastTtl: number;
    multiCastLoop: boolean;
    dualStack: boolean;
    reuseAddressPolicy: ReuseAddressPolicy;
    workerThreadCount: number;
    postReceiveCount: number;
    freeBufferPoolSize: number;
    freeBufferPoolHold: number;
    onPrepareListen?(soListen: number): void | boolean | number;
    onSend?(remoteAddress: string, remotePort: number, data: Buffer): void | boolean | number;
    onReceive?(remoteAddress: string, remotePort: number, data: Buffer): void | boolean | number;
    onError?(operation: SocketOperation, errorCode: number, remoteAddress: string, remotePort: number, data: Buffer): void | boolean | number;
    onShutdown?(): void | boolean | number;
}
export class HttpDownloader extends Component {
    start(options?: DownloaderOptions | null): void;
    stop(): Promise<void>;
    add(url: string, options?: DownloadOptions | null): number;
    addMirrors(urls: string[], options?: DownloadOptions | null): number;
    cancel(id: number): void;
    getProgress(id: number): DownloadProgress;
    wait(milliseconds?: number): Promise<boolean>;
    setRateLimit(bytesPerSecond: number): void;
    readonly count: number;
    onStart?(id: number, progress: DownloadProgress, contentType: string): void;
    onProgress?(id: number, progress: DownloadProgress): void;
    onRedirect?(id: number, status: number, from: string, to: string): void;
    onSegment?(id: number, begin: number, end: number, url: string): void;
    onRetry?(id: number, error: DownloadError, text: string, attempt: number, delay: number): void;
    onData?(id: number, offset: number, data: Buffer): void | boolean | number;
    onComplete?(id: number, result: DownloadResult): void;
    onError?(id: number, result: DownloadResult): void;
}
export class Cookies {
    static loadFromFile(file: string, keepExists?: boolean): void;
    static saveToFile(file: string, keepExists?: boolean): void;
    static clearCookies(domain: string, path: string): void;
    static removeExpiredCookies(domain: string, path: string): void;
    static setCookie(name: string, value: string, domain: string, path: string, maxAge: number, httpOnly: boolean, secure: boolean, sameSite: number, onlyUpdateValueIfExists: boolean): void;
    static deleteCookie(domain: string, path: string, name: string): void;
    static setEnableThirdPartyCookie(enableThirdPartyCookie: boolean): void;
    static isEnableThirdPartyCookie(): boolean;
}
export function getDownloadErrorName(error: DownloadError): string | null;
export function getHPSocketVersion(): number;
export function getSocketErrorDesc(code: SocketError): string | null;
