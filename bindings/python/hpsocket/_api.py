# SPDX-License-Identifier: Apache-2.0
# Written by bindings/generate.py; do not edit.
"""Every class, enumeration and struct of the library. What each method does is documented in the header of its name
(hpsocket/interface/), its events in docs/events.md."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Dict, List, NamedTuple, Optional, Sequence, Tuple, TypedDict

from ._library import Buffer, Component, Headers, enum, event, function, struct

if TYPE_CHECKING:
    from typing_extensions import Unpack


@enum
class ServiceState(IntEnum):
    STARTING = 0
    STARTED = 1
    STOPPING = 2
    STOPPED = 3


@enum
class SocketOperation(IntEnum):
    UNKNOWN = 0
    ACCEPT = 1
    CONNECT = 2
    SEND = 3
    RECEIVE = 4
    CLOSE = 5


@enum
class HandleResult(IntEnum):
    OK = 0
    IGNORE = 1
    ERROR = 2


@enum
class FetchResult(IntEnum):
    OK = 0
    LENGTH_TOO_LONG = 1
    DATA_NOT_FOUND = 2


@enum
class SendPolicy(IntEnum):
    PACK = 0
    SAFE = 1
    DIRECT = 2


@enum
class OnSendSyncPolicy(IntEnum):
    NONE = 0
    CLOSE = 1
    RECEIVE = 2


@enum
class ReuseAddressPolicy(IntEnum):
    NONE = 0
    ADDR_ONLY = 1
    ADDR_AND_PORT = 2


@enum
class ArqCipher(IntEnum):
    NONE = 0
    AES_256_GCM = 1
    CHACHA20_POLY1305 = 2


@enum
class ProxyProtocol(IntEnum):
    OFF = 0
    ACCEPTED = 1
    REQUIRED = 2


@enum
class SocketError(IntEnum):
    OK = 0
    ILLEGAL_STATE = 1
    INVALID_PARAM = 2
    SOCKET_CREATE = 3
    SOCKET_BIND = 4
    SOCKET_PREPARE = 5
    SOCKET_LISTEN = 6
    CP_CREATE = 7
    WORKER_THREAD_CREATE = 8
    DETECT_THREAD_CREATE = 9
    SOCKE_ATTACH_TO_CP = 10
    CONNECT_SERVER = 11
    NETWORK = 12
    DATA_PROC = 13
    DATA_SEND = 14
    GC_START = 15
    SSL_ENV_NOT_READY = 101


@enum
class CastMode(IntEnum):
    UNICAST = -1
    MULTICAST = 0
    BROADCAST = 1


@enum
class IPAddrType(IntEnum):
    ALL = 0
    IPV4 = 1
    IPV6 = 2


@enum
class RejectedPolicy(IntEnum):
    CALL_FAIL = 0
    WAIT_FOR = 1
    CALLER_RUN = 2


@enum
class TaskBufferType(IntEnum):
    COPY = 0
    REFER = 1
    ATTACH = 2


@enum
class SSLSessionMode(IntEnum):
    CLIENT = 0
    SERVER = 1


@enum
class SSLVerifyMode(IntEnum):
    NONE = 0
    PEER = 1
    FAIL_IF_NO_PEER_CERT = 2
    CLIENT_ONCE = 4


@enum
class SSLSessionInfo(IntEnum):
    MIN = 0
    CTX = 0
    CTX_METHOD = 1
    CTX_CIPHERS = 2
    CTX_CERT_STORE = 3
    SERVER_NAME_TYPE = 4
    SERVER_NAME = 5
    VERSION = 6
    METHOD = 7
    CERT = 8
    PKEY = 9
    CURRENT_CIPHER = 10
    CIPHERS = 11
    CLIENT_CIPHERS = 12
    PEER_CERT = 13
    PEER_CERT_CHAIN = 14
    VERIFIED_CHAIN = 15
    MAX = 15


@enum
class HttpVersion(IntEnum):
    HV_1_0 = 1
    HV_1_1 = 257


@enum
class HttpUrlField(IntEnum):
    SCHEMA = 0
    HOST = 1
    PORT = 2
    PATH = 3
    QUERY = 4
    FRAGMENT = 5
    USERINFO = 6
    MAX = 7


@enum
class HttpParseResult(IntEnum):
    OK = 0
    SKIP_BODY = 1
    UPGRADE = 2
    ERROR = -1


@enum
class HttpUpgradeType(IntEnum):
    NONE = 0
    WEB_SOCKET = 1
    HTTP_TUNNEL = 2
    UNKNOWN = -1


@enum
class HttpStatusCode(IntEnum):
    CONTINUE = 100
    SWITCHING_PROTOCOLS = 101
    PROCESSING = 102
    EARLY_HINTS = 103
    RESPONSE_IS_STALE = 110
    REVALIDATION_FAILED = 111
    DISCONNECTED_OPERATION = 112
    HEURISTIC_EXPIRATION = 113
    MISCELLANEOUS_WARNING = 199
    OK = 200
    CREATED = 201
    ACCEPTED = 202
    NON_AUTHORITATIVE_INFORMATION = 203
    NO_CONTENT = 204
    RESET_CONTENT = 205
    PARTIAL_CONTENT = 206
    MULTI_STATUS = 207
    ALREADY_REPORTED = 208
    TRANSFORMATION_APPLIED = 214
    IM_USED = 226
    MISCELLANEOUS_PERSISTENT_WARNING = 299
    MULTIPLE_CHOICES = 300
    MOVED_PERMANENTLY = 301
    MOVED_TEMPORARILY = 302
    SEE_OTHER = 303
    NOT_MODIFIED = 304
    USE_PROXY = 305
    SWITCH_PROXY = 306
    TEMPORARY_REDIRECT = 307
    PERMANENT_REDIRECT = 308
    BAD_REQUEST = 400
    UNAUTHORIZED = 401
    PAYMENT_REQUIRED = 402
    FORBIDDEN = 403
    NOT_FOUND = 404
    METHOD_NOT_ALLOWED = 405
    NOT_ACCEPTABLE = 406
    PROXY_AUTHENTICATION_REQUIRED = 407
    REQUEST_TIMEOUT = 408
    CONFLICT = 409
    GONE = 410
    LENGTH_REQUIRED = 411
    PRECONDITION_FAILED = 412
    REQUEST_ENTITY_TOO_LARGE = 413
    REQUEST_URI_TOO_LONG = 414
    UNSUPPORTED_MEDIA_TYPE = 415
    REQUESTED_RANGE_NOT_SATISFIABLE = 416
    EXPECTATION_FAILED = 417
    IM_A_TEAPOT = 418
    PAGE_EXPIRED = 419
    ENHANCE_YOUR_CALM = 420
    MISDIRECTED_REQUEST = 421
    UNPROCESSABLE_ENTITY = 422
    LOCKED = 423
    FAILED_DEPENDENCY = 424
    UNORDERED_COLLECTION = 425
    UPGRADE_REQUIRED = 426
    PRECONDITION_REQUIRED = 428
    TOO_MANY_REQUESTS = 429
    REQUEST_HEADER_FIELDS_TOO_LARGE_UNOFFICIAL = 430
    REQUEST_HEADER_FIELDS_TOO_LARGE = 431
    LOGIN_TIMEOUT = 440
    NO_RESPONSE = 444
    RETRY_WITH = 449
    BLOCKED_BY_PARENTAL_CONTROL = 450
    UNAVAILABLE_FOR_LEGAL_REASONS = 451
    CLIENT_CLOSED_LOAD_BALANCED_REQUEST = 460
    INVALID_X_FORWARDED_FOR = 463
    REQUEST_HEADER_TOO_LARGE = 494
    SSL_CERTIFICATE_ERROR = 495
    SSL_CERTIFICATE_REQUIRED = 496
    HTTP_REQUEST_SENT_TO_HTTPS_PORT = 497
    INVALID_TOKEN = 498
    CLIENT_CLOSED_REQUEST = 499
    INTERNAL_SERVER_ERROR = 500
    NOT_IMPLEMENTED = 501
    BAD_GATEWAY = 502
    SERVICE_UNAVAILABLE = 503
    GATEWAY_TIMEOUT = 504
    HTTP_VERSION_NOT_SUPPORTED = 505
    VARIANT_ALSO_NEGOTIATES = 506
    INSUFFICIENT_STORAGE = 507
    LOOP_DETECTED = 508
    BANDWIDTH_LIMIT_EXCEEDED = 509
    NOT_EXTENDED = 510
    NETWORK_AUTHENTICATION_REQUIRED = 511
    WEB_SERVER_UNKNOWN_ERROR = 520
    WEB_SERVER_IS_DOWN = 521
    CONNECTION_TIMEOUT = 522
    ORIGIN_IS_UNREACHABLE = 523
    TIMEOUT_OCCURED = 524
    SSL_HANDSHAKE_FAILED = 525
    INVALID_SSL_CERTIFICATE = 526
    RAILGUN_ERROR = 527
    SITE_IS_OVERLOADED = 529
    SITE_IS_FROZEN = 530
    IDENTITY_PROVIDER_AUTHENTICATION_ERROR = 561
    NETWORK_READ_TIMEOUT = 598
    NETWORK_CONNECT_TIMEOUT = 599
    UNPARSEABLE_RESPONSE_HEADERS = 600


@enum
class DownloadError(IntEnum):
    OK = 0
    OPTION = 1
    RESOLVE = 2
    CONNECT = 3
    TLS = 4
    HTTP_STATUS = 5
    PROTOCOL = 6
    RANGE = 7
    CHANGED = 8
    TRUNCATED = 9
    DISK_FULL = 10
    DISK = 11
    CHECKSUM = 12
    TIMEOUT = 13
    TOO_SLOW = 14
    REDIRECT = 15
    NAME = 16
    EXISTS = 17
    CODING = 18
    CANCELLED = 19
    SINK = 20
    SYSTEM = 21


@enum
class DownloadOverwrite(IntEnum):
    FAIL = 0
    REPLACE = 1
    SKIP = 2
    RENAME = 3


class DownloaderOptions(TypedDict, total=False):
    connections_max: int
    connections_per_host: int
    downloads_max: int
    waiting_max: int
    rate_limit: int
    worker_thread_count: int
    connect_timeout: int
    keep_alive: int
    insecure: bool
    ca_file: Optional[str]
    cert_file: Optional[str]
    key_file: Optional[str]
    key_password: Optional[str]
    proxy_url: Optional[str]
    cookies: bool
    cookie_file: Optional[str]


struct("TDownloaderOptions", DownloaderOptions, "HP_HttpDownloader_InitOptions", [("u32", "connections_max"), ("u32", "connections_per_host"), ("u32", "downloads_max"), ("u32", "waiting_max"), ("u64", "rate_limit"), ("u32", "worker_thread_count"), ("u32", "connect_timeout"), ("u32", "keep_alive"), ("bool", "insecure"), ("str", "ca_file"), ("str", "cert_file"), ("str", "key_file"), ("str", "key_password"), ("str", "proxy_url"), ("bool", "cookies"), ("str", "cookie_file")])


class DownloadOptions(TypedDict, total=False):
    target: Optional[str]
    target_is_folder: bool
    name_from_url: bool
    to_listener: bool
    overwrite: DownloadOverwrite
    resume: bool
    sync: bool
    preallocate: bool
    remote_time: bool
    journal_interval: int
    segments: int
    segment_min: int
    rate_limit: int
    low_speed_limit: int
    low_speed_time: int
    response_timeout: int
    retries: int
    retry_delay: int
    retry_delay_max: int
    retry_refused: bool
    redirects_max: int
    allow_https_to_http: bool
    user_agent: Optional[str]
    headers: Headers
    user: Optional[str]
    password: Optional[str]
    checksum: Optional[str]
    verify_server_digest: bool
    range: Optional[str]
    decompress: bool
    time_max: int


struct("TDownloadOptions", DownloadOptions, "HP_HttpDownloader_InitDownload", [("str", "target"), ("bool", "target_is_folder"), ("bool", "name_from_url"), ("bool", "to_listener"), ("enum DownloadOverwrite", "overwrite"), ("bool", "resume"), ("bool", "sync"), ("bool", "preallocate"), ("bool", "remote_time"), ("u32", "journal_interval"), ("u32", "segments"), ("u64", "segment_min"), ("u64", "rate_limit"), ("u64", "low_speed_limit"), ("u32", "low_speed_time"), ("u32", "response_timeout"), ("u32", "retries"), ("u32", "retry_delay"), ("u32", "retry_delay_max"), ("bool", "retry_refused"), ("u32", "redirects_max"), ("bool", "allow_https_to_http"), ("str", "user_agent"), ("headers", "headers"), ("str", "user"), ("str", "password"), ("str", "checksum"), ("bool", "verify_server_digest"), ("str", "range"), ("bool", "decompress"), ("null", "extra"), ("u32", "time_max")])


class DownloadProgress(NamedTuple):
    done: int
    total: int
    received: int
    rate: int
    elapsed: int
    connections: int
    file: Optional[str]


struct("TDownloadProgress", DownloadProgress, None, [("u64", "done"), ("u64", "total"), ("u64", "received"), ("u64", "rate"), ("u32", "elapsed"), ("u32", "connections"), ("str", "file"), ("null", "extra")])


class DownloadResult(NamedTuple):
    error: DownloadError
    text: Optional[str]
    system_error: int
    status: int
    url: Optional[str]
    file: Optional[str]
    content_type: Optional[str]
    length: int
    received: int
    elapsed: int
    tries: int
    resumable: bool
    resumed: bool
    skipped: bool
    digest: Optional[str]


struct("TDownloadResult", DownloadResult, None, [("enum DownloadError", "error"), ("str", "text"), ("i32", "system_error"), ("u16", "status"), ("str", "url"), ("str", "file"), ("str", "content_type"), ("u64", "length"), ("u64", "received"), ("u32", "elapsed"), ("u32", "tries"), ("bool", "resumable"), ("bool", "resumed"), ("bool", "skipped"), ("str", "digest"), ("null", "extra")])


_HP_Server_Start = function("HP_Server_Start", "ok", "str", "u16")
_HP_Server_Stop = function("HP_Server_Stop", "ok")
_HP_Server_Wait = function("HP_Server_Wait", "bool", "u32")
_HP_Server_Send = function("HP_Server_Send", "ok", "conn", "bytes")
_HP_Server_SendPackets = function("HP_Server_SendPackets", "ok", "conn", "buffers")
_HP_Server_PauseReceive = function("HP_Server_PauseReceive", "ok", "conn", "bool")
_HP_Server_Disconnect = function("HP_Server_Disconnect", "ok", "conn", "bool")
_HP_Server_DisconnectLongConnections = function("HP_Server_DisconnectLongConnections", "ok", "u32", "bool")
_HP_Server_DisconnectSilenceConnections = function("HP_Server_DisconnectSilenceConnections", "ok", "u32", "bool")
_HP_Server_IsSecure = function("HP_Server_IsSecure", "bool")
_HP_Server_HasStarted = function("HP_Server_HasStarted", "bool")
_HP_Server_GetState = function("HP_Server_GetState", "enum ServiceState")
_HP_Server_GetLastError = function("HP_Server_GetLastError", "enum SocketError")
_HP_Server_GetLastErrorDesc = function("HP_Server_GetLastErrorDesc", "str")
_HP_Server_GetPendingDataLength = function("HP_Server_GetPendingDataLength", "ok", "conn", "out i32")
_HP_Server_IsPauseReceive = function("HP_Server_IsPauseReceive", "ok", "conn", "out bool")
_HP_Server_IsConnected = function("HP_Server_IsConnected", "bool", "conn")
_HP_Server_GetConnectionCount = function("HP_Server_GetConnectionCount", "u32")
_HP_Server_GetAllConnectionIDs = function("HP_Server_GetAllConnectionIDs", "ok", "out conns")
_HP_Server_GetConnectPeriod = function("HP_Server_GetConnectPeriod", "ok", "conn", "out u32")
_HP_Server_GetSilencePeriod = function("HP_Server_GetSilencePeriod", "ok", "conn", "out u32")
_HP_Server_GetListenAddress = function("HP_Server_GetListenAddress", "ok", "out address")
_HP_Server_GetLocalAddress = function("HP_Server_GetLocalAddress", "ok", "conn", "out address")
_HP_Server_GetRemoteAddress = function("HP_Server_GetRemoteAddress", "ok", "conn", "out address")
_HP_Server_SetReuseAddressPolicy = function("HP_Server_SetReuseAddressPolicy", "void", "enum ReuseAddressPolicy")
_HP_Server_SetSendPolicy = function("HP_Server_SetSendPolicy", "void", "enum SendPolicy")
_HP_Server_SetOnSendSyncPolicy = function("HP_Server_SetOnSendSyncPolicy", "void", "enum OnSendSyncPolicy")
_HP_Server_SetFreeSocketObjLockTime = function("HP_Server_SetFreeSocketObjLockTime", "void", "u32")
_HP_Server_SetFreeSocketObjPool = function("HP_Server_SetFreeSocketObjPool", "void", "u32")
_HP_Server_SetFreeBufferObjPool = function("HP_Server_SetFreeBufferObjPool", "void", "u32")
_HP_Server_SetFreeSocketObjHold = function("HP_Server_SetFreeSocketObjHold", "void", "u32")
_HP_Server_SetFreeBufferObjHold = function("HP_Server_SetFreeBufferObjHold", "void", "u32")
_HP_Server_SetMaxConnectionCount = function("HP_Server_SetMaxConnectionCount", "void", "u32")
_HP_Server_SetWorkerThreadCount = function("HP_Server_SetWorkerThreadCount", "void", "u32")
_HP_Server_SetMarkSilence = function("HP_Server_SetMarkSilence", "void", "bool")
_HP_Server_SetDualStack = function("HP_Server_SetDualStack", "void", "bool")
_HP_Server_GetReuseAddressPolicy = function("HP_Server_GetReuseAddressPolicy", "enum ReuseAddressPolicy")
_HP_Server_GetSendPolicy = function("HP_Server_GetSendPolicy", "enum SendPolicy")
_HP_Server_GetOnSendSyncPolicy = function("HP_Server_GetOnSendSyncPolicy", "enum OnSendSyncPolicy")
_HP_Server_GetFreeSocketObjLockTime = function("HP_Server_GetFreeSocketObjLockTime", "u32")
_HP_Server_GetFreeSocketObjPool = function("HP_Server_GetFreeSocketObjPool", "u32")
_HP_Server_GetFreeBufferObjPool = function("HP_Server_GetFreeBufferObjPool", "u32")
_HP_Server_GetFreeSocketObjHold = function("HP_Server_GetFreeSocketObjHold", "u32")
_HP_Server_GetFreeBufferObjHold = function("HP_Server_GetFreeBufferObjHold", "u32")
_HP_Server_GetMaxConnectionCount = function("HP_Server_GetMaxConnectionCount", "u32")
_HP_Server_GetWorkerThreadCount = function("HP_Server_GetWorkerThreadCount", "u32")
_HP_Server_IsMarkSilence = function("HP_Server_IsMarkSilence", "bool")
_HP_Server_IsDualStack = function("HP_Server_IsDualStack", "bool")


class Server(Component):
    _stop = "HP_Server_Stop"

    _events = {
        "on_prepare_listen": event("HP_Set_FN_Server_OnPrepareListen", "enum HandleResult", "uptr"),
        "on_accept": event("HP_Set_FN_Server_OnAccept", "enum HandleResult", "conn", "uptr"),
        "on_hand_shake": event("HP_Set_FN_Server_OnHandShake", "enum HandleResult", "conn"),
        "on_send": event("HP_Set_FN_Server_OnSend", "enum HandleResult", "conn", "bytes"),
        "on_receive": event("HP_Set_FN_Server_OnReceive", "enum HandleResult", "conn", "bytes"),
        "on_pull_receive": event("HP_Set_FN_Server_OnPullReceive", "enum HandleResult", "conn", "i32"),
        "on_close": event("HP_Set_FN_Server_OnClose", "enum HandleResult", "conn", "enum SocketOperation", "i32"),
        "on_shutdown": event("HP_Set_FN_Server_OnShutdown", "enum HandleResult"),
    }

    if TYPE_CHECKING:  # events: override those that are of interest
        def on_prepare_listen(self, so_listen: int) -> Optional[HandleResult]: ...
        def on_accept(self, conn_id: int, client: int) -> Optional[HandleResult]: ...
        def on_hand_shake(self, conn_id: int) -> Optional[HandleResult]: ...
        def on_send(self, conn_id: int, data: bytes) -> Optional[HandleResult]: ...
        def on_receive(self, conn_id: int, data: bytes) -> Optional[HandleResult]: ...
        def on_pull_receive(self, conn_id: int, length: int) -> Optional[HandleResult]: ...
        def on_close(self, conn_id: int, operation: SocketOperation, error_code: int) -> Optional[HandleResult]: ...
        def on_shutdown(self) -> Optional[HandleResult]: ...

    def start(self, bind_address: Optional[str] = None, port: int = 0) -> None:
        _HP_Server_Start(self, bind_address, port)

    def stop(self) -> None:
        _HP_Server_Stop(self)

    def wait(self, milliseconds: int = 4294967295) -> bool:
        return _HP_Server_Wait(self, milliseconds)

    def send(self, conn_id: int, buffer: Buffer) -> None:
        _HP_Server_Send(self, conn_id, buffer)

    def send_packets(self, conn_id: int, buffers: Sequence[Buffer]) -> None:
        _HP_Server_SendPackets(self, conn_id, buffers)

    def pause_receive(self, conn_id: int, pause: bool = True) -> None:
        _HP_Server_PauseReceive(self, conn_id, pause)

    def disconnect(self, conn_id: int, force: bool = True) -> None:
        _HP_Server_Disconnect(self, conn_id, force)

    def disconnect_long_connections(self, period: int, force: bool = True) -> None:
        _HP_Server_DisconnectLongConnections(self, period, force)

    def disconnect_silence_connections(self, period: int, force: bool = True) -> None:
        _HP_Server_DisconnectSilenceConnections(self, period, force)

    @property
    def is_secure(self) -> bool:
        return _HP_Server_IsSecure(self)

    @property
    def has_started(self) -> bool:
        return _HP_Server_HasStarted(self)

    @property
    def state(self) -> ServiceState:
        return _HP_Server_GetState(self)

    @property
    def last_error(self) -> SocketError:
        return _HP_Server_GetLastError(self)

    @property
    def last_error_desc(self) -> Optional[str]:
        return _HP_Server_GetLastErrorDesc(self)

    def get_pending_data_length(self, conn_id: int) -> int:
        return _HP_Server_GetPendingDataLength(self, conn_id)

    def is_pause_receive(self, conn_id: int) -> bool:
        return _HP_Server_IsPauseReceive(self, conn_id)

    def is_connected(self, conn_id: int) -> bool:
        return _HP_Server_IsConnected(self, conn_id)

    @property
    def connection_count(self) -> int:
        return _HP_Server_GetConnectionCount(self)

    @property
    def all_connection_ids(self) -> List[int]:
        return _HP_Server_GetAllConnectionIDs(self)

    def get_connect_period(self, conn_id: int) -> int:
        return _HP_Server_GetConnectPeriod(self, conn_id)

    def get_silence_period(self, conn_id: int) -> int:
        return _HP_Server_GetSilencePeriod(self, conn_id)

    @property
    def listen_address(self) -> Tuple[str, int]:
        return _HP_Server_GetListenAddress(self)

    def get_local_address(self, conn_id: int) -> Tuple[str, int]:
        return _HP_Server_GetLocalAddress(self, conn_id)

    def get_remote_address(self, conn_id: int) -> Tuple[str, int]:
        return _HP_Server_GetRemoteAddress(self, conn_id)

    @property
    def reuse_address_policy(self) -> ReuseAddressPolicy:
        return _HP_Server_GetReuseAddressPolicy(self)

    @reuse_address_policy.setter
    def reuse_address_policy(self, reuse_policy: ReuseAddressPolicy) -> None:
        _HP_Server_SetReuseAddressPolicy(self, reuse_policy)

    @property
    def send_policy(self) -> SendPolicy:
        return _HP_Server_GetSendPolicy(self)

    @send_policy.setter
    def send_policy(self, send_policy: SendPolicy) -> None:
        _HP_Server_SetSendPolicy(self, send_policy)

    @property
    def on_send_sync_policy(self) -> OnSendSyncPolicy:
        return _HP_Server_GetOnSendSyncPolicy(self)

    @on_send_sync_policy.setter
    def on_send_sync_policy(self, sync_policy: OnSendSyncPolicy) -> None:
        _HP_Server_SetOnSendSyncPolicy(self, sync_policy)

    @property
    def free_socket_obj_lock_time(self) -> int:
        return _HP_Server_GetFreeSocketObjLockTime(self)

    @free_socket_obj_lock_time.setter
    def free_socket_obj_lock_time(self, free_socket_obj_lock_time: int) -> None:
        _HP_Server_SetFreeSocketObjLockTime(self, free_socket_obj_lock_time)

    @property
    def free_socket_obj_pool(self) -> int:
        return _HP_Server_GetFreeSocketObjPool(self)

    @free_socket_obj_pool.setter
    def free_socket_obj_pool(self, free_socket_obj_pool: int) -> None:
        _HP_Server_SetFreeSocketObjPool(self, free_socket_obj_pool)

    @property
    def free_buffer_obj_pool(self) -> int:
        return _HP_Server_GetFreeBufferObjPool(self)

    @free_buffer_obj_pool.setter
    def free_buffer_obj_pool(self, free_buffer_obj_pool: int) -> None:
        _HP_Server_SetFreeBufferObjPool(self, free_buffer_obj_pool)

    @property
    def free_socket_obj_hold(self) -> int:
        return _HP_Server_GetFreeSocketObjHold(self)

    @free_socket_obj_hold.setter
    def free_socket_obj_hold(self, free_socket_obj_hold: int) -> None:
        _HP_Server_SetFreeSocketObjHold(self, free_socket_obj_hold)

    @property
    def free_buffer_obj_hold(self) -> int:
        return _HP_Server_GetFreeBufferObjHold(self)

    @free_buffer_obj_hold.setter
    def free_buffer_obj_hold(self, free_buffer_obj_hold: int) -> None:
        _HP_Server_SetFreeBufferObjHold(self, free_buffer_obj_hold)

    @property
    def max_connection_count(self) -> int:
        return _HP_Server_GetMaxConnectionCount(self)

    @max_connection_count.setter
    def max_connection_count(self, max_connection_count: int) -> None:
        _HP_Server_SetMaxConnectionCount(self, max_connection_count)

    @property
    def worker_thread_count(self) -> int:
        return _HP_Server_GetWorkerThreadCount(self)

    @worker_thread_count.setter
    def worker_thread_count(self, worker_thread_count: int) -> None:
        _HP_Server_SetWorkerThreadCount(self, worker_thread_count)

    @property
    def mark_silence(self) -> bool:
        return _HP_Server_IsMarkSilence(self)

    @mark_silence.setter
    def mark_silence(self, mark_silence: bool) -> None:
        _HP_Server_SetMarkSilence(self, mark_silence)

    @property
    def dual_stack(self) -> bool:
        return _HP_Server_IsDualStack(self)

    @dual_stack.setter
    def dual_stack(self, dual_stack: bool) -> None:
        _HP_Server_SetDualStack(self, dual_stack)


_HP_Agent_Start = function("HP_Agent_Start", "ok", "str", "bool")
_HP_Agent_Stop = function("HP_Agent_Stop", "ok")
_HP_Agent_Wait = function("HP_Agent_Wait", "bool", "u32")
_HP_Agent_ConnectWithExtraAndLocalAddressPort = function("HP_Agent_ConnectWithExtraAndLocalAddressPort", "ok", "str", "u16", "out conn", "null", "u16", "str")
_HP_Agent_Send = function("HP_Agent_Send", "ok", "conn", "bytes")
_HP_Agent_SendPackets = function("HP_Agent_SendPackets", "ok", "conn", "buffers")
_HP_Agent_PauseReceive = function("HP_Agent_PauseReceive", "ok", "conn", "bool")
_HP_Agent_Disconnect = function("HP_Agent_Disconnect", "ok", "conn", "bool")
_HP_Agent_DisconnectLongConnections = function("HP_Agent_DisconnectLongConnections", "ok", "u32", "bool")
_HP_Agent_DisconnectSilenceConnections = function("HP_Agent_DisconnectSilenceConnections", "ok", "u32", "bool")
_HP_Agent_IsSecure = function("HP_Agent_IsSecure", "bool")
_HP_Agent_HasStarted = function("HP_Agent_HasStarted", "bool")
_HP_Agent_GetState = function("HP_Agent_GetState", "enum ServiceState")
_HP_Agent_GetConnectionCount = function("HP_Agent_GetConnectionCount", "u32")
_HP_Agent_GetAllConnectionIDs = function("HP_Agent_GetAllConnectionIDs", "ok", "out conns")
_HP_Agent_GetConnectPeriod = function("HP_Agent_GetConnectPeriod", "ok", "conn", "out u32")
_HP_Agent_GetSilencePeriod = function("HP_Agent_GetSilencePeriod", "ok", "conn", "out u32")
_HP_Agent_GetLocalAddress = function("HP_Agent_GetLocalAddress", "ok", "conn", "out address")
_HP_Agent_GetRemoteAddress = function("HP_Agent_GetRemoteAddress", "ok", "conn", "out address")
_HP_Agent_GetRemoteHost = function("HP_Agent_GetRemoteHost", "ok", "conn", "out address")
_HP_Agent_GetLastError = function("HP_Agent_GetLastError", "enum SocketError")
_HP_Agent_GetLastErrorDesc = function("HP_Agent_GetLastErrorDesc", "str")
_HP_Agent_GetPendingDataLength = function("HP_Agent_GetPendingDataLength", "ok", "conn", "out i32")
_HP_Agent_IsPauseReceive = function("HP_Agent_IsPauseReceive", "ok", "conn", "out bool")
_HP_Agent_IsConnected = function("HP_Agent_IsConnected", "bool", "conn")
_HP_Agent_SetReuseAddressPolicy = function("HP_Agent_SetReuseAddressPolicy", "void", "enum ReuseAddressPolicy")
_HP_Agent_SetSendPolicy = function("HP_Agent_SetSendPolicy", "void", "enum SendPolicy")
_HP_Agent_SetOnSendSyncPolicy = function("HP_Agent_SetOnSendSyncPolicy", "void", "enum OnSendSyncPolicy")
_HP_Agent_SetFreeSocketObjLockTime = function("HP_Agent_SetFreeSocketObjLockTime", "void", "u32")
_HP_Agent_SetFreeSocketObjPool = function("HP_Agent_SetFreeSocketObjPool", "void", "u32")
_HP_Agent_SetFreeBufferObjPool = function("HP_Agent_SetFreeBufferObjPool", "void", "u32")
_HP_Agent_SetFreeSocketObjHold = function("HP_Agent_SetFreeSocketObjHold", "void", "u32")
_HP_Agent_SetFreeBufferObjHold = function("HP_Agent_SetFreeBufferObjHold", "void", "u32")
_HP_Agent_SetMaxConnectionCount = function("HP_Agent_SetMaxConnectionCount", "void", "u32")
_HP_Agent_SetWorkerThreadCount = function("HP_Agent_SetWorkerThreadCount", "void", "u32")
_HP_Agent_SetMarkSilence = function("HP_Agent_SetMarkSilence", "void", "bool")
_HP_Agent_GetReuseAddressPolicy = function("HP_Agent_GetReuseAddressPolicy", "enum ReuseAddressPolicy")
_HP_Agent_GetSendPolicy = function("HP_Agent_GetSendPolicy", "enum SendPolicy")
_HP_Agent_GetOnSendSyncPolicy = function("HP_Agent_GetOnSendSyncPolicy", "enum OnSendSyncPolicy")
_HP_Agent_GetFreeSocketObjLockTime = function("HP_Agent_GetFreeSocketObjLockTime", "u32")
_HP_Agent_GetFreeSocketObjPool = function("HP_Agent_GetFreeSocketObjPool", "u32")
_HP_Agent_GetFreeBufferObjPool = function("HP_Agent_GetFreeBufferObjPool", "u32")
_HP_Agent_GetFreeSocketObjHold = function("HP_Agent_GetFreeSocketObjHold", "u32")
_HP_Agent_GetFreeBufferObjHold = function("HP_Agent_GetFreeBufferObjHold", "u32")
_HP_Agent_GetMaxConnectionCount = function("HP_Agent_GetMaxConnectionCount", "u32")
_HP_Agent_GetWorkerThreadCount = function("HP_Agent_GetWorkerThreadCount", "u32")
_HP_Agent_IsMarkSilence = function("HP_Agent_IsMarkSilence", "bool")


class Agent(Component):
    _stop = "HP_Agent_Stop"

    _events = {
        "on_prepare_connect": event("HP_Set_FN_Agent_OnPrepareConnect", "enum HandleResult", "conn", "uptr"),
        "on_connect": event("HP_Set_FN_Agent_OnConnect", "enum HandleResult", "conn"),
        "on_hand_shake": event("HP_Set_FN_Agent_OnHandShake", "enum HandleResult", "conn"),
        "on_send": event("HP_Set_FN_Agent_OnSend", "enum HandleResult", "conn", "bytes"),
        "on_receive": event("HP_Set_FN_Agent_OnReceive", "enum HandleResult", "conn", "bytes"),
        "on_pull_receive": event("HP_Set_FN_Agent_OnPullReceive", "enum HandleResult", "conn", "i32"),
        "on_close": event("HP_Set_FN_Agent_OnClose", "enum HandleResult", "conn", "enum SocketOperation", "i32"),
        "on_shutdown": event("HP_Set_FN_Agent_OnShutdown", "enum HandleResult"),
        "on_reconnect": event("HP_Set_FN_Agent_OnReconnect", "enum HandleResult", "conn", "conn", "u32", "u32"),
    }

    if TYPE_CHECKING:  # events: override those that are of interest
        def on_prepare_connect(self, conn_id: int, socket: int) -> Optional[HandleResult]: ...
        def on_connect(self, conn_id: int) -> Optional[HandleResult]: ...
        def on_hand_shake(self, conn_id: int) -> Optional[HandleResult]: ...
        def on_send(self, conn_id: int, data: bytes) -> Optional[HandleResult]: ...
        def on_receive(self, conn_id: int, data: bytes) -> Optional[HandleResult]: ...
        def on_pull_receive(self, conn_id: int, length: int) -> Optional[HandleResult]: ...
        def on_close(self, conn_id: int, operation: SocketOperation, error_code: int) -> Optional[HandleResult]: ...
        def on_shutdown(self) -> Optional[HandleResult]: ...
        def on_reconnect(self, conn_id: int, new_conn_id: int, attempt: int, delay: int) -> Optional[HandleResult]: ...

    def start(self, bind_address: Optional[str] = None, async_connect: bool = True) -> None:
        _HP_Agent_Start(self, bind_address, async_connect)

    def stop(self) -> None:
        _HP_Agent_Stop(self)

    def wait(self, milliseconds: int = 4294967295) -> bool:
        return _HP_Agent_Wait(self, milliseconds)

    def connect(self, remote_address: str, port: int, local_port: int = 0, local_address: Optional[str] = None) -> int:
        return _HP_Agent_ConnectWithExtraAndLocalAddressPort(self, remote_address, port, local_port, local_address)

    def send(self, conn_id: int, buffer: Buffer) -> None:
        _HP_Agent_Send(self, conn_id, buffer)

    def send_packets(self, conn_id: int, buffers: Sequence[Buffer]) -> None:
        _HP_Agent_SendPackets(self, conn_id, buffers)

    def pause_receive(self, conn_id: int, pause: bool = True) -> None:
        _HP_Agent_PauseReceive(self, conn_id, pause)

    def disconnect(self, conn_id: int, force: bool = True) -> None:
        _HP_Agent_Disconnect(self, conn_id, force)

    def disconnect_long_connections(self, period: int, force: bool = True) -> None:
        _HP_Agent_DisconnectLongConnections(self, period, force)

    def disconnect_silence_connections(self, period: int, force: bool = True) -> None:
        _HP_Agent_DisconnectSilenceConnections(self, period, force)

    @property
    def is_secure(self) -> bool:
        return _HP_Agent_IsSecure(self)

    @property
    def has_started(self) -> bool:
        return _HP_Agent_HasStarted(self)

    @property
    def state(self) -> ServiceState:
        return _HP_Agent_GetState(self)

    @property
    def connection_count(self) -> int:
        return _HP_Agent_GetConnectionCount(self)

    @property
    def all_connection_ids(self) -> List[int]:
        return _HP_Agent_GetAllConnectionIDs(self)

    def get_connect_period(self, conn_id: int) -> int:
        return _HP_Agent_GetConnectPeriod(self, conn_id)

    def get_silence_period(self, conn_id: int) -> int:
        return _HP_Agent_GetSilencePeriod(self, conn_id)

    def get_local_address(self, conn_id: int) -> Tuple[str, int]:
        return _HP_Agent_GetLocalAddress(self, conn_id)

    def get_remote_address(self, conn_id: int) -> Tuple[str, int]:
        return _HP_Agent_GetRemoteAddress(self, conn_id)

    def get_remote_host(self, conn_id: int) -> Tuple[str, int]:
        return _HP_Agent_GetRemoteHost(self, conn_id)

    @property
    def last_error(self) -> SocketError:
        return _HP_Agent_GetLastError(self)

    @property
    def last_error_desc(self) -> Optional[str]:
        return _HP_Agent_GetLastErrorDesc(self)

    def get_pending_data_length(self, conn_id: int) -> int:
        return _HP_Agent_GetPendingDataLength(self, conn_id)

    def is_pause_receive(self, conn_id: int) -> bool:
        return _HP_Agent_IsPauseReceive(self, conn_id)

    def is_connected(self, conn_id: int) -> bool:
        return _HP_Agent_IsConnected(self, conn_id)

    @property
    def reuse_address_policy(self) -> ReuseAddressPolicy:
        return _HP_Agent_GetReuseAddressPolicy(self)

    @reuse_address_policy.setter
    def reuse_address_policy(self, reuse_policy: ReuseAddressPolicy) -> None:
        _HP_Agent_SetReuseAddressPolicy(self, reuse_policy)

    @property
    def send_policy(self) -> SendPolicy:
        return _HP_Agent_GetSendPolicy(self)

    @send_policy.setter
    def send_policy(self, send_policy: SendPolicy) -> None:
        _HP_Agent_SetSendPolicy(self, send_policy)

    @property
    def on_send_sync_policy(self) -> OnSendSyncPolicy:
        return _HP_Agent_GetOnSendSyncPolicy(self)

    @on_send_sync_policy.setter
    def on_send_sync_policy(self, sync_policy: OnSendSyncPolicy) -> None:
        _HP_Agent_SetOnSendSyncPolicy(self, sync_policy)

    @property
    def free_socket_obj_lock_time(self) -> int:
        return _HP_Agent_GetFreeSocketObjLockTime(self)

    @free_socket_obj_lock_time.setter
    def free_socket_obj_lock_time(self, free_socket_obj_lock_time: int) -> None:
        _HP_Agent_SetFreeSocketObjLockTime(self, free_socket_obj_lock_time)

    @property
    def free_socket_obj_pool(self) -> int:
        return _HP_Agent_GetFreeSocketObjPool(self)

    @free_socket_obj_pool.setter
    def free_socket_obj_pool(self, free_socket_obj_pool: int) -> None:
        _HP_Agent_SetFreeSocketObjPool(self, free_socket_obj_pool)

    @property
    def free_buffer_obj_pool(self) -> int:
        return _HP_Agent_GetFreeBufferObjPool(self)

    @free_buffer_obj_pool.setter
    def free_buffer_obj_pool(self, free_buffer_obj_pool: int) -> None:
        _HP_Agent_SetFreeBufferObjPool(self, free_buffer_obj_pool)

    @property
    def free_socket_obj_hold(self) -> int:
        return _HP_Agent_GetFreeSocketObjHold(self)

    @free_socket_obj_hold.setter
    def free_socket_obj_hold(self, free_socket_obj_hold: int) -> None:
        _HP_Agent_SetFreeSocketObjHold(self, free_socket_obj_hold)

    @property
    def free_buffer_obj_hold(self) -> int:
        return _HP_Agent_GetFreeBufferObjHold(self)

    @free_buffer_obj_hold.setter
    def free_buffer_obj_hold(self, free_buffer_obj_hold: int) -> None:
        _HP_Agent_SetFreeBufferObjHold(self, free_buffer_obj_hold)

    @property
    def max_connection_count(self) -> int:
        return _HP_Agent_GetMaxConnectionCount(self)

    @max_connection_count.setter
    def max_connection_count(self, max_connection_count: int) -> None:
        _HP_Agent_SetMaxConnectionCount(self, max_connection_count)

    @property
    def worker_thread_count(self) -> int:
        return _HP_Agent_GetWorkerThreadCount(self)

    @worker_thread_count.setter
    def worker_thread_count(self, worker_thread_count: int) -> None:
        _HP_Agent_SetWorkerThreadCount(self, worker_thread_count)

    @property
    def mark_silence(self) -> bool:
        return _HP_Agent_IsMarkSilence(self)

    @mark_silence.setter
    def mark_silence(self, mark_silence: bool) -> None:
        _HP_Agent_SetMarkSilence(self, mark_silence)


_HP_Client_StartWithBindAddressAndLocalPort = function("HP_Client_StartWithBindAddressAndLocalPort", "ok", "str", "u16", "bool", "str", "u16")
_HP_Client_Stop = function("HP_Client_Stop", "ok")
_HP_Client_Send = function("HP_Client_Send", "ok", "bytes")
_HP_Client_SendPackets = function("HP_Client_SendPackets", "ok", "buffers")
_HP_Client_PauseReceive = function("HP_Client_PauseReceive", "ok", "bool")
_HP_Client_Wait = function("HP_Client_Wait", "bool", "u32")
_HP_Client_IsSecure = function("HP_Client_IsSecure", "bool")
_HP_Client_HasStarted = function("HP_Client_HasStarted", "bool")
_HP_Client_GetState = function("HP_Client_GetState", "enum ServiceState")
_HP_Client_GetLastError = function("HP_Client_GetLastError", "enum SocketError")
_HP_Client_GetLastErrorDesc = function("HP_Client_GetLastErrorDesc", "str")
_HP_Client_GetConnectionID = function("HP_Client_GetConnectionID", "conn")
_HP_Client_GetLocalAddress = function("HP_Client_GetLocalAddress", "ok", "out address")
_HP_Client_GetRemoteHost = function("HP_Client_GetRemoteHost", "ok", "out address")
_HP_Client_GetPendingDataLength = function("HP_Client_GetPendingDataLength", "ok", "out i32")
_HP_Client_IsPauseReceive = function("HP_Client_IsPauseReceive", "ok", "out bool")
_HP_Client_IsConnected = function("HP_Client_IsConnected", "bool")
_HP_Client_SetReuseAddressPolicy = function("HP_Client_SetReuseAddressPolicy", "void", "enum ReuseAddressPolicy")
_HP_Client_SetFreeBufferPoolSize = function("HP_Client_SetFreeBufferPoolSize", "void", "u32")
_HP_Client_SetFreeBufferPoolHold = function("HP_Client_SetFreeBufferPoolHold", "void", "u32")
_HP_Client_GetReuseAddressPolicy = function("HP_Client_GetReuseAddressPolicy", "enum ReuseAddressPolicy")
_HP_Client_GetFreeBufferPoolSize = function("HP_Client_GetFreeBufferPoolSize", "u32")
_HP_Client_GetFreeBufferPoolHold = function("HP_Client_GetFreeBufferPoolHold", "u32")


class Client(Component):
    _stop = "HP_Client_Stop"

    _events = {
        "on_prepare_connect": event("HP_Set_FN_Client_OnPrepareConnect", "enum HandleResult", "conn", "uptr"),
        "on_connect": event("HP_Set_FN_Client_OnConnect", "enum HandleResult", "conn"),
        "on_hand_shake": event("HP_Set_FN_Client_OnHandShake", "enum HandleResult", "conn"),
        "on_send": event("HP_Set_FN_Client_OnSend", "enum HandleResult", "conn", "bytes"),
        "on_receive": event("HP_Set_FN_Client_OnReceive", "enum HandleResult", "conn", "bytes"),
        "on_pull_receive": event("HP_Set_FN_Client_OnPullReceive", "enum HandleResult", "conn", "i32"),
        "on_close": event("HP_Set_FN_Client_OnClose", "enum HandleResult", "conn", "enum SocketOperation", "i32"),
        "on_reconnect": event("HP_Set_FN_Client_OnReconnect", "enum HandleResult", "conn", "conn", "u32", "u32"),
    }

    if TYPE_CHECKING:  # events: override those that are of interest
        def on_prepare_connect(self, conn_id: int, socket: int) -> Optional[HandleResult]: ...
        def on_connect(self, conn_id: int) -> Optional[HandleResult]: ...
        def on_hand_shake(self, conn_id: int) -> Optional[HandleResult]: ...
        def on_send(self, conn_id: int, data: bytes) -> Optional[HandleResult]: ...
        def on_receive(self, conn_id: int, data: bytes) -> Optional[HandleResult]: ...
        def on_pull_receive(self, conn_id: int, length: int) -> Optional[HandleResult]: ...
        def on_close(self, conn_id: int, operation: SocketOperation, error_code: int) -> Optional[HandleResult]: ...
        def on_reconnect(self, conn_id: int, new_conn_id: int, attempt: int, delay: int) -> Optional[HandleResult]: ...

    def start(self, remote_address: str, port: int, async_connect: bool = True, bind_address: Optional[str] = None, local_port: int = 0) -> None:
        _HP_Client_StartWithBindAddressAndLocalPort(self, remote_address, port, async_connect, bind_address, local_port)

    def stop(self) -> None:
        _HP_Client_Stop(self)

    def send(self, buffer: Buffer) -> None:
        _HP_Client_Send(self, buffer)

    def send_packets(self, buffers: Sequence[Buffer]) -> None:
        _HP_Client_SendPackets(self, buffers)

    def pause_receive(self, pause: bool = True) -> None:
        _HP_Client_PauseReceive(self, pause)

    def wait(self, milliseconds: int = 4294967295) -> bool:
        return _HP_Client_Wait(self, milliseconds)

    @property
    def is_secure(self) -> bool:
        return _HP_Client_IsSecure(self)

    @property
    def has_started(self) -> bool:
        return _HP_Client_HasStarted(self)

    @property
    def state(self) -> ServiceState:
        return _HP_Client_GetState(self)

    @property
    def last_error(self) -> SocketError:
        return _HP_Client_GetLastError(self)

    @property
    def last_error_desc(self) -> Optional[str]:
        return _HP_Client_GetLastErrorDesc(self)

    @property
    def connection_id(self) -> int:
        return _HP_Client_GetConnectionID(self)

    @property
    def local_address(self) -> Tuple[str, int]:
        return _HP_Client_GetLocalAddress(self)

    @property
    def remote_host(self) -> Tuple[str, int]:
        return _HP_Client_GetRemoteHost(self)

    @property
    def pending_data_length(self) -> int:
        return _HP_Client_GetPendingDataLength(self)

    @property
    def is_pause_receive(self) -> bool:
        return _HP_Client_IsPauseReceive(self)

    @property
    def is_connected(self) -> bool:
        return _HP_Client_IsConnected(self)

    @property
    def reuse_address_policy(self) -> ReuseAddressPolicy:
        return _HP_Client_GetReuseAddressPolicy(self)

    @reuse_address_policy.setter
    def reuse_address_policy(self, reuse_policy: ReuseAddressPolicy) -> None:
        _HP_Client_SetReuseAddressPolicy(self, reuse_policy)

    @property
    def free_buffer_pool_size(self) -> int:
        return _HP_Client_GetFreeBufferPoolSize(self)

    @free_buffer_pool_size.setter
    def free_buffer_pool_size(self, free_buffer_pool_size: int) -> None:
        _HP_Client_SetFreeBufferPoolSize(self, free_buffer_pool_size)

    @property
    def free_buffer_pool_hold(self) -> int:
        return _HP_Client_GetFreeBufferPoolHold(self)

    @free_buffer_pool_hold.setter
    def free_buffer_pool_hold(self, free_buffer_pool_hold: int) -> None:
        _HP_Client_SetFreeBufferPoolHold(self, free_buffer_pool_hold)


_HP_TcpServer_SendSmallFile = function("HP_TcpServer_SendSmallFile", "ok", "conn", "str", "buffer", "buffer")
_HP_TcpServer_SetSocketListenQueue = function("HP_TcpServer_SetSocketListenQueue", "void", "u32")
_HP_TcpServer_SetAcceptSocketCount = function("HP_TcpServer_SetAcceptSocketCount", "void", "u32")
_HP_TcpServer_SetSocketBufferSize = function("HP_TcpServer_SetSocketBufferSize", "void", "u32")
_HP_TcpServer_SetKeepAliveTime = function("HP_TcpServer_SetKeepAliveTime", "void", "u32")
_HP_TcpServer_SetKeepAliveInterval = function("HP_TcpServer_SetKeepAliveInterval", "void", "u32")
_HP_TcpServer_SetNoDelay = function("HP_TcpServer_SetNoDelay", "void", "bool")
_HP_TcpServer_GetAcceptSocketCount = function("HP_TcpServer_GetAcceptSocketCount", "u32")
_HP_TcpServer_GetSocketBufferSize = function("HP_TcpServer_GetSocketBufferSize", "u32")
_HP_TcpServer_GetSocketListenQueue = function("HP_TcpServer_GetSocketListenQueue", "u32")
_HP_TcpServer_GetKeepAliveTime = function("HP_TcpServer_GetKeepAliveTime", "u32")
_HP_TcpServer_GetKeepAliveInterval = function("HP_TcpServer_GetKeepAliveInterval", "u32")
_HP_TcpServer_IsNoDelay = function("HP_TcpServer_IsNoDelay", "bool")
_HP_TcpServer_SetMaxPendingDataLength = function("HP_TcpServer_SetMaxPendingDataLength", "void", "u32")
_HP_TcpServer_GetMaxPendingDataLength = function("HP_TcpServer_GetMaxPendingDataLength", "u32")
_HP_TcpServer_SetMaxTotalPendingDataLength = function("HP_TcpServer_SetMaxTotalPendingDataLength", "void", "u64")
_HP_TcpServer_GetMaxTotalPendingDataLength = function("HP_TcpServer_GetMaxTotalPendingDataLength", "u64")
_HP_TcpServer_SetCloseTimeout = function("HP_TcpServer_SetCloseTimeout", "void", "u32")
_HP_TcpServer_GetCloseTimeout = function("HP_TcpServer_GetCloseTimeout", "u32")
_HP_TcpServer_SetSSLHandShakeTimeout = function("HP_TcpServer_SetSSLHandShakeTimeout", "void", "u32")
_HP_TcpServer_GetSSLHandShakeTimeout = function("HP_TcpServer_GetSSLHandShakeTimeout", "u32")
_HP_TcpServer_SetProxyProtocol = function("HP_TcpServer_SetProxyProtocol", "void", "enum ProxyProtocol")
_HP_TcpServer_GetProxyProtocol = function("HP_TcpServer_GetProxyProtocol", "enum ProxyProtocol")
_HP_TcpServer_SetProxyProtocolSources = function("HP_TcpServer_SetProxyProtocolSources", "ok", "str")
_HP_TcpServer_GetProxyProtocolSources = function("HP_TcpServer_GetProxyProtocolSources", "str")
_HP_TcpServer_SetProxyProtocolTimeout = function("HP_TcpServer_SetProxyProtocolTimeout", "void", "u32")
_HP_TcpServer_GetProxyProtocolTimeout = function("HP_TcpServer_GetProxyProtocolTimeout", "u32")


class TcpServer(Server):
    _made = ("Create_HP_TcpServer", "Destroy_HP_TcpServer", "HP_TcpServerListener")

    def send_small_file(self, conn_id: int, file_name: str, head: Optional[Buffer] = None, tail: Optional[Buffer] = None) -> None:
        _HP_TcpServer_SendSmallFile(self, conn_id, file_name, head, tail)

    @property
    def accept_socket_count(self) -> int:
        return _HP_TcpServer_GetAcceptSocketCount(self)

    @accept_socket_count.setter
    def accept_socket_count(self, accept_socket_count: int) -> None:
        _HP_TcpServer_SetAcceptSocketCount(self, accept_socket_count)

    @property
    def socket_buffer_size(self) -> int:
        return _HP_TcpServer_GetSocketBufferSize(self)

    @socket_buffer_size.setter
    def socket_buffer_size(self, socket_buffer_size: int) -> None:
        _HP_TcpServer_SetSocketBufferSize(self, socket_buffer_size)

    @property
    def socket_listen_queue(self) -> int:
        return _HP_TcpServer_GetSocketListenQueue(self)

    @socket_listen_queue.setter
    def socket_listen_queue(self, socket_listen_queue: int) -> None:
        _HP_TcpServer_SetSocketListenQueue(self, socket_listen_queue)

    @property
    def keep_alive_time(self) -> int:
        return _HP_TcpServer_GetKeepAliveTime(self)

    @keep_alive_time.setter
    def keep_alive_time(self, keep_alive_time: int) -> None:
        _HP_TcpServer_SetKeepAliveTime(self, keep_alive_time)

    @property
    def keep_alive_interval(self) -> int:
        return _HP_TcpServer_GetKeepAliveInterval(self)

    @keep_alive_interval.setter
    def keep_alive_interval(self, keep_alive_interval: int) -> None:
        _HP_TcpServer_SetKeepAliveInterval(self, keep_alive_interval)

    @property
    def no_delay(self) -> bool:
        return _HP_TcpServer_IsNoDelay(self)

    @no_delay.setter
    def no_delay(self, no_delay: bool) -> None:
        _HP_TcpServer_SetNoDelay(self, no_delay)

    @property
    def max_pending_data_length(self) -> int:
        return _HP_TcpServer_GetMaxPendingDataLength(self)

    @max_pending_data_length.setter
    def max_pending_data_length(self, max_pending_data_length: int) -> None:
        _HP_TcpServer_SetMaxPendingDataLength(self, max_pending_data_length)

    @property
    def max_total_pending_data_length(self) -> int:
        return _HP_TcpServer_GetMaxTotalPendingDataLength(self)

    @max_total_pending_data_length.setter
    def max_total_pending_data_length(self, max_total_pending_data_length: int) -> None:
        _HP_TcpServer_SetMaxTotalPendingDataLength(self, max_total_pending_data_length)

    @property
    def close_timeout(self) -> int:
        return _HP_TcpServer_GetCloseTimeout(self)

    @close_timeout.setter
    def close_timeout(self, close_timeout: int) -> None:
        _HP_TcpServer_SetCloseTimeout(self, close_timeout)

    @property
    def ssl_hand_shake_timeout(self) -> int:
        return _HP_TcpServer_GetSSLHandShakeTimeout(self)

    @ssl_hand_shake_timeout.setter
    def ssl_hand_shake_timeout(self, timeout: int) -> None:
        _HP_TcpServer_SetSSLHandShakeTimeout(self, timeout)

    @property
    def proxy_protocol(self) -> ProxyProtocol:
        return _HP_TcpServer_GetProxyProtocol(self)

    @proxy_protocol.setter
    def proxy_protocol(self, proxy_protocol: ProxyProtocol) -> None:
        _HP_TcpServer_SetProxyProtocol(self, proxy_protocol)

    @property
    def proxy_protocol_sources(self) -> Optional[str]:
        return _HP_TcpServer_GetProxyProtocolSources(self)

    @proxy_protocol_sources.setter
    def proxy_protocol_sources(self, sources: str) -> None:
        _HP_TcpServer_SetProxyProtocolSources(self, sources)

    @property
    def proxy_protocol_timeout(self) -> int:
        return _HP_TcpServer_GetProxyProtocolTimeout(self)

    @proxy_protocol_timeout.setter
    def proxy_protocol_timeout(self, timeout: int) -> None:
        _HP_TcpServer_SetProxyProtocolTimeout(self, timeout)


_HP_TcpAgent_SendSmallFile = function("HP_TcpAgent_SendSmallFile", "ok", "conn", "str", "buffer", "buffer")
_HP_TcpAgent_SetSyncConnectTimeout = function("HP_TcpAgent_SetSyncConnectTimeout", "void", "u32")
_HP_TcpAgent_SetSocketBufferSize = function("HP_TcpAgent_SetSocketBufferSize", "void", "u32")
_HP_TcpAgent_SetKeepAliveTime = function("HP_TcpAgent_SetKeepAliveTime", "void", "u32")
_HP_TcpAgent_SetKeepAliveInterval = function("HP_TcpAgent_SetKeepAliveInterval", "void", "u32")
_HP_TcpAgent_SetNoDelay = function("HP_TcpAgent_SetNoDelay", "void", "bool")
_HP_TcpAgent_GetSyncConnectTimeout = function("HP_TcpAgent_GetSyncConnectTimeout", "u32")
_HP_TcpAgent_GetSocketBufferSize = function("HP_TcpAgent_GetSocketBufferSize", "u32")
_HP_TcpAgent_GetKeepAliveTime = function("HP_TcpAgent_GetKeepAliveTime", "u32")
_HP_TcpAgent_GetKeepAliveInterval = function("HP_TcpAgent_GetKeepAliveInterval", "u32")
_HP_TcpAgent_IsNoDelay = function("HP_TcpAgent_IsNoDelay", "bool")
_HP_TcpAgent_SetMaxPendingDataLength = function("HP_TcpAgent_SetMaxPendingDataLength", "void", "u32")
_HP_TcpAgent_GetMaxPendingDataLength = function("HP_TcpAgent_GetMaxPendingDataLength", "u32")
_HP_TcpAgent_SetMaxTotalPendingDataLength = function("HP_TcpAgent_SetMaxTotalPendingDataLength", "void", "u64")
_HP_TcpAgent_GetMaxTotalPendingDataLength = function("HP_TcpAgent_GetMaxTotalPendingDataLength", "u64")
_HP_TcpAgent_SetCloseTimeout = function("HP_TcpAgent_SetCloseTimeout", "void", "u32")
_HP_TcpAgent_GetCloseTimeout = function("HP_TcpAgent_GetCloseTimeout", "u32")
_HP_TcpAgent_SetAsyncConnectTimeout = function("HP_TcpAgent_SetAsyncConnectTimeout", "void", "u32")
_HP_TcpAgent_GetAsyncConnectTimeout = function("HP_TcpAgent_GetAsyncConnectTimeout", "u32")
_HP_TcpAgent_SetSSLHandShakeTimeout = function("HP_TcpAgent_SetSSLHandShakeTimeout", "void", "u32")
_HP_TcpAgent_GetSSLHandShakeTimeout = function("HP_TcpAgent_GetSSLHandShakeTimeout", "u32")
_HP_TcpAgent_SetProxy = function("HP_TcpAgent_SetProxy", "ok", "str")
_HP_TcpAgent_GetProxy = function("HP_TcpAgent_GetProxy", "str")
_HP_TcpAgent_SetReconnectDelay = function("HP_TcpAgent_SetReconnectDelay", "void", "u32")
_HP_TcpAgent_SetReconnectMaxDelay = function("HP_TcpAgent_SetReconnectMaxDelay", "void", "u32")
_HP_TcpAgent_SetReconnectLimit = function("HP_TcpAgent_SetReconnectLimit", "void", "u32")
_HP_TcpAgent_SetReconnectJitter = function("HP_TcpAgent_SetReconnectJitter", "void", "bool")
_HP_TcpAgent_GetReconnectDelay = function("HP_TcpAgent_GetReconnectDelay", "u32")
_HP_TcpAgent_GetReconnectMaxDelay = function("HP_TcpAgent_GetReconnectMaxDelay", "u32")
_HP_TcpAgent_GetReconnectLimit = function("HP_TcpAgent_GetReconnectLimit", "u32")
_HP_TcpAgent_IsReconnectJitter = function("HP_TcpAgent_IsReconnectJitter", "bool")


class TcpAgent(Agent):
    _made = ("Create_HP_TcpAgent", "Destroy_HP_TcpAgent", "HP_TcpAgentListener")

    def send_small_file(self, conn_id: int, file_name: str, head: Optional[Buffer] = None, tail: Optional[Buffer] = None) -> None:
        _HP_TcpAgent_SendSmallFile(self, conn_id, file_name, head, tail)

    @property
    def sync_connect_timeout(self) -> int:
        return _HP_TcpAgent_GetSyncConnectTimeout(self)

    @sync_connect_timeout.setter
    def sync_connect_timeout(self, sync_connect_timeout: int) -> None:
        _HP_TcpAgent_SetSyncConnectTimeout(self, sync_connect_timeout)

    @property
    def socket_buffer_size(self) -> int:
        return _HP_TcpAgent_GetSocketBufferSize(self)

    @socket_buffer_size.setter
    def socket_buffer_size(self, socket_buffer_size: int) -> None:
        _HP_TcpAgent_SetSocketBufferSize(self, socket_buffer_size)

    @property
    def keep_alive_time(self) -> int:
        return _HP_TcpAgent_GetKeepAliveTime(self)

    @keep_alive_time.setter
    def keep_alive_time(self, keep_alive_time: int) -> None:
        _HP_TcpAgent_SetKeepAliveTime(self, keep_alive_time)

    @property
    def keep_alive_interval(self) -> int:
        return _HP_TcpAgent_GetKeepAliveInterval(self)

    @keep_alive_interval.setter
    def keep_alive_interval(self, keep_alive_interval: int) -> None:
        _HP_TcpAgent_SetKeepAliveInterval(self, keep_alive_interval)

    @property
    def no_delay(self) -> bool:
        return _HP_TcpAgent_IsNoDelay(self)

    @no_delay.setter
    def no_delay(self, no_delay: bool) -> None:
        _HP_TcpAgent_SetNoDelay(self, no_delay)

    @property
    def max_pending_data_length(self) -> int:
        return _HP_TcpAgent_GetMaxPendingDataLength(self)

    @max_pending_data_length.setter
    def max_pending_data_length(self, max_pending_data_length: int) -> None:
        _HP_TcpAgent_SetMaxPendingDataLength(self, max_pending_data_length)

    @property
    def max_total_pending_data_length(self) -> int:
        return _HP_TcpAgent_GetMaxTotalPendingDataLength(self)

    @max_total_pending_data_length.setter
    def max_total_pending_data_length(self, max_total_pending_data_length: int) -> None:
        _HP_TcpAgent_SetMaxTotalPendingDataLength(self, max_total_pending_data_length)

    @property
    def close_timeout(self) -> int:
        return _HP_TcpAgent_GetCloseTimeout(self)

    @close_timeout.setter
    def close_timeout(self, close_timeout: int) -> None:
        _HP_TcpAgent_SetCloseTimeout(self, close_timeout)

    @property
    def async_connect_timeout(self) -> int:
        return _HP_TcpAgent_GetAsyncConnectTimeout(self)

    @async_connect_timeout.setter
    def async_connect_timeout(self, timeout: int) -> None:
        _HP_TcpAgent_SetAsyncConnectTimeout(self, timeout)

    @property
    def ssl_hand_shake_timeout(self) -> int:
        return _HP_TcpAgent_GetSSLHandShakeTimeout(self)

    @ssl_hand_shake_timeout.setter
    def ssl_hand_shake_timeout(self, timeout: int) -> None:
        _HP_TcpAgent_SetSSLHandShakeTimeout(self, timeout)

    @property
    def proxy(self) -> Optional[str]:
        return _HP_TcpAgent_GetProxy(self)

    @proxy.setter
    def proxy(self, proxy_url: str) -> None:
        _HP_TcpAgent_SetProxy(self, proxy_url)

    @property
    def reconnect_delay(self) -> int:
        return _HP_TcpAgent_GetReconnectDelay(self)

    @reconnect_delay.setter
    def reconnect_delay(self, reconnect_delay: int) -> None:
        _HP_TcpAgent_SetReconnectDelay(self, reconnect_delay)

    @property
    def reconnect_max_delay(self) -> int:
        return _HP_TcpAgent_GetReconnectMaxDelay(self)

    @reconnect_max_delay.setter
    def reconnect_max_delay(self, reconnect_max_delay: int) -> None:
        _HP_TcpAgent_SetReconnectMaxDelay(self, reconnect_max_delay)

    @property
    def reconnect_limit(self) -> int:
        return _HP_TcpAgent_GetReconnectLimit(self)

    @reconnect_limit.setter
    def reconnect_limit(self, reconnect_limit: int) -> None:
        _HP_TcpAgent_SetReconnectLimit(self, reconnect_limit)

    @property
    def reconnect_jitter(self) -> bool:
        return _HP_TcpAgent_IsReconnectJitter(self)

    @reconnect_jitter.setter
    def reconnect_jitter(self, reconnect_jitter: bool) -> None:
        _HP_TcpAgent_SetReconnectJitter(self, reconnect_jitter)


_HP_TcpClient_SendSmallFile = function("HP_TcpClient_SendSmallFile", "ok", "str", "buffer", "buffer")
_HP_TcpClient_SetSyncConnectTimeout = function("HP_TcpClient_SetSyncConnectTimeout", "void", "u32")
_HP_TcpClient_SetSocketBufferSize = function("HP_TcpClient_SetSocketBufferSize", "void", "u32")
_HP_TcpClient_SetKeepAliveTime = function("HP_TcpClient_SetKeepAliveTime", "void", "u32")
_HP_TcpClient_SetKeepAliveInterval = function("HP_TcpClient_SetKeepAliveInterval", "void", "u32")
_HP_TcpClient_SetNoDelay = function("HP_TcpClient_SetNoDelay", "void", "bool")
_HP_TcpClient_GetSyncConnectTimeout = function("HP_TcpClient_GetSyncConnectTimeout", "u32")
_HP_TcpClient_GetSocketBufferSize = function("HP_TcpClient_GetSocketBufferSize", "u32")
_HP_TcpClient_GetKeepAliveTime = function("HP_TcpClient_GetKeepAliveTime", "u32")
_HP_TcpClient_GetKeepAliveInterval = function("HP_TcpClient_GetKeepAliveInterval", "u32")
_HP_TcpClient_IsNoDelay = function("HP_TcpClient_IsNoDelay", "bool")
_HP_TcpClient_SetMaxPendingDataLength = function("HP_TcpClient_SetMaxPendingDataLength", "void", "u32")
_HP_TcpClient_GetMaxPendingDataLength = function("HP_TcpClient_GetMaxPendingDataLength", "u32")
_HP_TcpClient_SetCloseTimeout = function("HP_TcpClient_SetCloseTimeout", "void", "u32")
_HP_TcpClient_GetCloseTimeout = function("HP_TcpClient_GetCloseTimeout", "u32")
_HP_TcpClient_SetAsyncConnectTimeout = function("HP_TcpClient_SetAsyncConnectTimeout", "void", "u32")
_HP_TcpClient_GetAsyncConnectTimeout = function("HP_TcpClient_GetAsyncConnectTimeout", "u32")
_HP_TcpClient_SetSSLHandShakeTimeout = function("HP_TcpClient_SetSSLHandShakeTimeout", "void", "u32")
_HP_TcpClient_GetSSLHandShakeTimeout = function("HP_TcpClient_GetSSLHandShakeTimeout", "u32")
_HP_TcpClient_SetProxy = function("HP_TcpClient_SetProxy", "ok", "str")
_HP_TcpClient_GetProxy = function("HP_TcpClient_GetProxy", "str")
_HP_TcpClient_SetReconnectDelay = function("HP_TcpClient_SetReconnectDelay", "void", "u32")
_HP_TcpClient_SetReconnectMaxDelay = function("HP_TcpClient_SetReconnectMaxDelay", "void", "u32")
_HP_TcpClient_SetReconnectLimit = function("HP_TcpClient_SetReconnectLimit", "void", "u32")
_HP_TcpClient_SetReconnectJitter = function("HP_TcpClient_SetReconnectJitter", "void", "bool")
_HP_TcpClient_GetReconnectDelay = function("HP_TcpClient_GetReconnectDelay", "u32")
_HP_TcpClient_GetReconnectMaxDelay = function("HP_TcpClient_GetReconnectMaxDelay", "u32")
_HP_TcpClient_GetReconnectLimit = function("HP_TcpClient_GetReconnectLimit", "u32")
_HP_TcpClient_IsReconnectJitter = function("HP_TcpClient_IsReconnectJitter", "bool")


class TcpClient(Client):
    _made = ("Create_HP_TcpClient", "Destroy_HP_TcpClient", "HP_TcpClientListener")

    def send_small_file(self, file_name: str, head: Optional[Buffer] = None, tail: Optional[Buffer] = None) -> None:
        _HP_TcpClient_SendSmallFile(self, file_name, head, tail)

    @property
    def sync_connect_timeout(self) -> int:
        return _HP_TcpClient_GetSyncConnectTimeout(self)

    @sync_connect_timeout.setter
    def sync_connect_timeout(self, sync_connect_timeout: int) -> None:
        _HP_TcpClient_SetSyncConnectTimeout(self, sync_connect_timeout)

    @property
    def socket_buffer_size(self) -> int:
        return _HP_TcpClient_GetSocketBufferSize(self)

    @socket_buffer_size.setter
    def socket_buffer_size(self, socket_buffer_size: int) -> None:
        _HP_TcpClient_SetSocketBufferSize(self, socket_buffer_size)

    @property
    def keep_alive_time(self) -> int:
        return _HP_TcpClient_GetKeepAliveTime(self)

    @keep_alive_time.setter
    def keep_alive_time(self, keep_alive_time: int) -> None:
        _HP_TcpClient_SetKeepAliveTime(self, keep_alive_time)

    @property
    def keep_alive_interval(self) -> int:
        return _HP_TcpClient_GetKeepAliveInterval(self)

    @keep_alive_interval.setter
    def keep_alive_interval(self, keep_alive_interval: int) -> None:
        _HP_TcpClient_SetKeepAliveInterval(self, keep_alive_interval)

    @property
    def no_delay(self) -> bool:
        return _HP_TcpClient_IsNoDelay(self)

    @no_delay.setter
    def no_delay(self, no_delay: bool) -> None:
        _HP_TcpClient_SetNoDelay(self, no_delay)

    @property
    def max_pending_data_length(self) -> int:
        return _HP_TcpClient_GetMaxPendingDataLength(self)

    @max_pending_data_length.setter
    def max_pending_data_length(self, max_pending_data_length: int) -> None:
        _HP_TcpClient_SetMaxPendingDataLength(self, max_pending_data_length)

    @property
    def close_timeout(self) -> int:
        return _HP_TcpClient_GetCloseTimeout(self)

    @close_timeout.setter
    def close_timeout(self, close_timeout: int) -> None:
        _HP_TcpClient_SetCloseTimeout(self, close_timeout)

    @property
    def async_connect_timeout(self) -> int:
        return _HP_TcpClient_GetAsyncConnectTimeout(self)

    @async_connect_timeout.setter
    def async_connect_timeout(self, timeout: int) -> None:
        _HP_TcpClient_SetAsyncConnectTimeout(self, timeout)

    @property
    def ssl_hand_shake_timeout(self) -> int:
        return _HP_TcpClient_GetSSLHandShakeTimeout(self)

    @ssl_hand_shake_timeout.setter
    def ssl_hand_shake_timeout(self, timeout: int) -> None:
        _HP_TcpClient_SetSSLHandShakeTimeout(self, timeout)

    @property
    def proxy(self) -> Optional[str]:
        return _HP_TcpClient_GetProxy(self)

    @proxy.setter
    def proxy(self, proxy_url: str) -> None:
        _HP_TcpClient_SetProxy(self, proxy_url)

    @property
    def reconnect_delay(self) -> int:
        return _HP_TcpClient_GetReconnectDelay(self)

    @reconnect_delay.setter
    def reconnect_delay(self, reconnect_delay: int) -> None:
        _HP_TcpClient_SetReconnectDelay(self, reconnect_delay)

    @property
    def reconnect_max_delay(self) -> int:
        return _HP_TcpClient_GetReconnectMaxDelay(self)

    @reconnect_max_delay.setter
    def reconnect_max_delay(self, reconnect_max_delay: int) -> None:
        _HP_TcpClient_SetReconnectMaxDelay(self, reconnect_max_delay)

    @property
    def reconnect_limit(self) -> int:
        return _HP_TcpClient_GetReconnectLimit(self)

    @reconnect_limit.setter
    def reconnect_limit(self, reconnect_limit: int) -> None:
        _HP_TcpClient_SetReconnectLimit(self, reconnect_limit)

    @property
    def reconnect_jitter(self) -> bool:
        return _HP_TcpClient_IsReconnectJitter(self)

    @reconnect_jitter.setter
    def reconnect_jitter(self, reconnect_jitter: bool) -> None:
        _HP_TcpClient_SetReconnectJitter(self, reconnect_jitter)


_HP_SSLServer_SetupSSLContext = function("HP_SSLServer_SetupSSLContext", "ok", "i32", "str", "str", "str", "str", "null")
_HP_SSLServer_SetupSSLContextByMemory = function("HP_SSLServer_SetupSSLContextByMemory", "ok", "i32", "str", "str", "str", "str", "null")
_HP_SSLServer_AddSSLContext = function("HP_SSLServer_AddSSLContext", "index", "i32", "str", "str", "str", "str")
_HP_SSLServer_AddSSLContextByMemory = function("HP_SSLServer_AddSSLContextByMemory", "index", "i32", "str", "str", "str", "str")
_HP_SSLServer_BindSSLServerName = function("HP_SSLServer_BindSSLServerName", "ok", "str", "i32")
_HP_SSLServer_CleanupSSLContext = function("HP_SSLServer_CleanupSSLContext", "void")
_HP_SSLServer_StartSSLHandShake = function("HP_SSLServer_StartSSLHandShake", "ok", "conn")
_HP_SSLServer_SetSSLAutoHandShake = function("HP_SSLServer_SetSSLAutoHandShake", "void", "bool")
_HP_SSLServer_IsSSLAutoHandShake = function("HP_SSLServer_IsSSLAutoHandShake", "bool")
_HP_SSLServer_SetSSLCipherList = function("HP_SSLServer_SetSSLCipherList", "void", "str")
_HP_SSLServer_GetSSLCipherList = function("HP_SSLServer_GetSSLCipherList", "str")


class SSLServer(TcpServer):
    _made = ("Create_HP_SSLServer", "Destroy_HP_SSLServer", "HP_TcpServerListener")

    def setup_ssl_context(self, verify_mode: int = 0, pem_cert_file: Optional[str] = None, pem_key_file: Optional[str] = None, key_password: Optional[str] = None, ca_pem_cert_file_or_path: Optional[str] = None) -> None:
        _HP_SSLServer_SetupSSLContext(self, verify_mode, pem_cert_file, pem_key_file, key_password, ca_pem_cert_file_or_path)

    def setup_ssl_context_by_memory(self, verify_mode: int = 0, pem_cert: Optional[str] = None, pem_key: Optional[str] = None, key_password: Optional[str] = None, ca_pem_cert: Optional[str] = None) -> None:
        _HP_SSLServer_SetupSSLContextByMemory(self, verify_mode, pem_cert, pem_key, key_password, ca_pem_cert)

    def add_ssl_context(self, verify_mode: int = 0, pem_cert_file: Optional[str] = None, pem_key_file: Optional[str] = None, key_password: Optional[str] = None, ca_pem_cert_file_or_path: Optional[str] = None) -> int:
        return _HP_SSLServer_AddSSLContext(self, verify_mode, pem_cert_file, pem_key_file, key_password, ca_pem_cert_file_or_path)

    def add_ssl_context_by_memory(self, verify_mode: int = 0, pem_cert: Optional[str] = None, pem_key: Optional[str] = None, key_password: Optional[str] = None, ca_pem_cert: Optional[str] = None) -> int:
        return _HP_SSLServer_AddSSLContextByMemory(self, verify_mode, pem_cert, pem_key, key_password, ca_pem_cert)

    def bind_ssl_server_name(self, server_name: str, context_index: int) -> None:
        _HP_SSLServer_BindSSLServerName(self, server_name, context_index)

    def cleanup_ssl_context(self) -> None:
        _HP_SSLServer_CleanupSSLContext(self)

    def start_ssl_hand_shake(self, conn_id: int) -> None:
        _HP_SSLServer_StartSSLHandShake(self, conn_id)

    @property
    def ssl_auto_hand_shake(self) -> bool:
        return _HP_SSLServer_IsSSLAutoHandShake(self)

    @ssl_auto_hand_shake.setter
    def ssl_auto_hand_shake(self, auto_hand_shake: bool) -> None:
        _HP_SSLServer_SetSSLAutoHandShake(self, auto_hand_shake)

    @property
    def ssl_cipher_list(self) -> Optional[str]:
        return _HP_SSLServer_GetSSLCipherList(self)

    @ssl_cipher_list.setter
    def ssl_cipher_list(self, cipher_list: str) -> None:
        _HP_SSLServer_SetSSLCipherList(self, cipher_list)


_HP_TcpPullServer_Fetch = function("HP_TcpPullServer_Fetch", "fetch", "conn", "out fetched")
_HP_TcpPullServer_Peek = function("HP_TcpPullServer_Peek", "fetch", "conn", "out fetched")
_HP_TcpPullServer_SetMaxPullDataLength = function("HP_TcpPullServer_SetMaxPullDataLength", "void", "u32")
_HP_TcpPullServer_GetMaxPullDataLength = function("HP_TcpPullServer_GetMaxPullDataLength", "u32")


class TcpPullServer(TcpServer):
    _made = ("Create_HP_TcpPullServer", "Destroy_HP_TcpPullServer", "HP_TcpPullServerListener")

    def fetch(self, conn_id: int, length: int) -> bytes:
        return _HP_TcpPullServer_Fetch(self, conn_id, length)

    def peek(self, conn_id: int, length: int) -> bytes:
        return _HP_TcpPullServer_Peek(self, conn_id, length)

    @property
    def max_pull_data_length(self) -> int:
        return _HP_TcpPullServer_GetMaxPullDataLength(self)

    @max_pull_data_length.setter
    def max_pull_data_length(self, max_pull_data_length: int) -> None:
        _HP_TcpPullServer_SetMaxPullDataLength(self, max_pull_data_length)


class SSLPullServer(SSLServer, TcpPullServer):
    _made = ("Create_HP_SSLPullServer", "Destroy_HP_SSLPullServer", "HP_TcpPullServerListener")


_HP_TcpPackServer_SetMaxPackSize = function("HP_TcpPackServer_SetMaxPackSize", "void", "u32")
_HP_TcpPackServer_SetPackHeaderFlag = function("HP_TcpPackServer_SetPackHeaderFlag", "void", "u16")
_HP_TcpPackServer_GetMaxPackSize = function("HP_TcpPackServer_GetMaxPackSize", "u32")
_HP_TcpPackServer_GetPackHeaderFlag = function("HP_TcpPackServer_GetPackHeaderFlag", "u16")


class TcpPackServer(TcpServer):
    _made = ("Create_HP_TcpPackServer", "Destroy_HP_TcpPackServer", "HP_TcpPackServerListener")

    @property
    def max_pack_size(self) -> int:
        return _HP_TcpPackServer_GetMaxPackSize(self)

    @max_pack_size.setter
    def max_pack_size(self, max_pack_size: int) -> None:
        _HP_TcpPackServer_SetMaxPackSize(self, max_pack_size)

    @property
    def pack_header_flag(self) -> int:
        return _HP_TcpPackServer_GetPackHeaderFlag(self)

    @pack_header_flag.setter
    def pack_header_flag(self, pack_header_flag: int) -> None:
        _HP_TcpPackServer_SetPackHeaderFlag(self, pack_header_flag)


class SSLPackServer(SSLServer, TcpPackServer):
    _made = ("Create_HP_SSLPackServer", "Destroy_HP_SSLPackServer", "HP_TcpPackServerListener")


_HP_HttpServer_SendResponse = function("HP_HttpServer_SendResponse", "ok", "conn", "u16", "str", "headers", "bytes")
_HP_HttpServer_SendLocalFile = function("HP_HttpServer_SendLocalFile", "ok", "conn", "str", "u16", "str", "headers")
_HP_HttpServer_SendChunkData = function("HP_HttpServer_SendChunkData", "ok", "conn", "bytes", "str")
_HP_HttpServer_SendWSMessage = function("HP_HttpServer_SendWSMessage", "ok", "conn", "bool", "u8", "u8", "bytes", "u64")
_HP_HttpServer_Release = function("HP_HttpServer_Release", "ok", "conn")
_HP_HttpServer_StartHttp = function("HP_HttpServer_StartHttp", "ok", "conn")
_HP_HttpServer_SetReleaseDelay = function("HP_HttpServer_SetReleaseDelay", "void", "u32")
_HP_HttpServer_GetReleaseDelay = function("HP_HttpServer_GetReleaseDelay", "u32")
_HP_HttpServer_GetUrlFieldSet = function("HP_HttpServer_GetUrlFieldSet", "u16", "conn")
_HP_HttpServer_GetUrlField = function("HP_HttpServer_GetUrlField", "str", "conn", "enum HttpUrlField")
_HP_HttpServer_GetMethod = function("HP_HttpServer_GetMethod", "str", "conn")
_HP_HttpServer_SetLocalVersion = function("HP_HttpServer_SetLocalVersion", "void", "enum HttpVersion")
_HP_HttpServer_GetLocalVersion = function("HP_HttpServer_GetLocalVersion", "enum HttpVersion")
_HP_HttpServer_IsUpgrade = function("HP_HttpServer_IsUpgrade", "bool", "conn")
_HP_HttpServer_IsKeepAlive = function("HP_HttpServer_IsKeepAlive", "bool", "conn")
_HP_HttpServer_GetVersion = function("HP_HttpServer_GetVersion", "u16", "conn")
_HP_HttpServer_GetHost = function("HP_HttpServer_GetHost", "str", "conn")
_HP_HttpServer_GetContentLength = function("HP_HttpServer_GetContentLength", "u64", "conn")
_HP_HttpServer_GetContentType = function("HP_HttpServer_GetContentType", "str", "conn")
_HP_HttpServer_GetContentEncoding = function("HP_HttpServer_GetContentEncoding", "str", "conn")
_HP_HttpServer_GetTransferEncoding = function("HP_HttpServer_GetTransferEncoding", "str", "conn")
_HP_HttpServer_GetUpgradeType = function("HP_HttpServer_GetUpgradeType", "enum HttpUpgradeType", "conn")
_HP_HttpServer_GetParseErrorCode = function("HP_HttpServer_GetParseErrorCode", "u16", "conn", "out str")
_HP_HttpServer_GetHeader = function("HP_HttpServer_GetHeader", "some", "conn", "str", "out str")
_HP_HttpServer_GetHeaders = function("HP_HttpServer_GetHeaders", "ok", "conn", "str", "out strings")
_HP_HttpServer_GetAllHeaders = function("HP_HttpServer_GetAllHeaders", "ok", "conn", "out pairs")
_HP_HttpServer_GetAllHeaderNames = function("HP_HttpServer_GetAllHeaderNames", "ok", "conn", "out strings")
_HP_HttpServer_GetCookie = function("HP_HttpServer_GetCookie", "some", "conn", "str", "out str")
_HP_HttpServer_GetAllCookies = function("HP_HttpServer_GetAllCookies", "ok", "conn", "out pairs")
_HP_HttpServer_GetWSMessageState = function("HP_HttpServer_GetWSMessageState", "ok", "conn", "out bool", "out u8", "out u8", "out mask", "out u64", "out u64")
_HP_HttpServer_SetHttpAutoStart = function("HP_HttpServer_SetHttpAutoStart", "void", "bool")
_HP_HttpServer_IsHttpAutoStart = function("HP_HttpServer_IsHttpAutoStart", "bool")
_HP_HttpServer_SetMaxHttpHeadLength = function("HP_HttpServer_SetMaxHttpHeadLength", "void", "u32")
_HP_HttpServer_GetMaxHttpHeadLength = function("HP_HttpServer_GetMaxHttpHeadLength", "u32")
_HP_HttpServer_SetMaxHttpHeaderCount = function("HP_HttpServer_SetMaxHttpHeaderCount", "void", "u32")
_HP_HttpServer_GetMaxHttpHeaderCount = function("HP_HttpServer_GetMaxHttpHeaderCount", "u32")
_HP_HttpServer_SetMaxHttpStartLineLength = function("HP_HttpServer_SetMaxHttpStartLineLength", "void", "u32")
_HP_HttpServer_GetMaxHttpStartLineLength = function("HP_HttpServer_GetMaxHttpStartLineLength", "u32")
_HP_HttpServer_SetMaxHttpBodyLength = function("HP_HttpServer_SetMaxHttpBodyLength", "void", "u64")
_HP_HttpServer_GetMaxHttpBodyLength = function("HP_HttpServer_GetMaxHttpBodyLength", "u64")
_HP_HttpServer_SetWSMessageMode = function("HP_HttpServer_SetWSMessageMode", "void", "bool")
_HP_HttpServer_IsWSMessageMode = function("HP_HttpServer_IsWSMessageMode", "bool")
_HP_HttpServer_SetMaxWSMessageLength = function("HP_HttpServer_SetMaxWSMessageLength", "void", "u32")
_HP_HttpServer_GetMaxWSMessageLength = function("HP_HttpServer_GetMaxWSMessageLength", "u32")
_HP_HttpServer_SetWSPingInterval = function("HP_HttpServer_SetWSPingInterval", "void", "u32")
_HP_HttpServer_GetWSPingInterval = function("HP_HttpServer_GetWSPingInterval", "u32")
_HP_HttpServer_SetWSCompression = function("HP_HttpServer_SetWSCompression", "void", "bool")
_HP_HttpServer_IsWSCompression = function("HP_HttpServer_IsWSCompression", "bool")
_HP_HttpServer_SetWSContextTakeover = function("HP_HttpServer_SetWSContextTakeover", "void", "bool")
_HP_HttpServer_IsWSContextTakeover = function("HP_HttpServer_IsWSContextTakeover", "bool")
_HP_HttpServer_CloseWebSocket = function("HP_HttpServer_CloseWebSocket", "ok", "conn", "u16", "str")
_HP_HttpServer_AcceptWebSocket = function("HP_HttpServer_AcceptWebSocket", "ok", "conn", "str", "headers")
_HP_HttpServer_SendFilePart = function("HP_HttpServer_SendFilePart", "ok", "conn", "i32", "u64", "u64")
_HP_HttpServer_SetHttpHeadTimeout = function("HP_HttpServer_SetHttpHeadTimeout", "void", "u32")
_HP_HttpServer_GetHttpHeadTimeout = function("HP_HttpServer_GetHttpHeadTimeout", "u32")
_HP_HttpServer_SetHttpBodyTimeout = function("HP_HttpServer_SetHttpBodyTimeout", "void", "u32")
_HP_HttpServer_GetHttpBodyTimeout = function("HP_HttpServer_GetHttpBodyTimeout", "u32")
_HP_HttpServer_SetHttpIdleTimeout = function("HP_HttpServer_SetHttpIdleTimeout", "void", "u32")
_HP_HttpServer_GetHttpIdleTimeout = function("HP_HttpServer_GetHttpIdleTimeout", "u32")


class HttpServer(TcpServer):
    _made = ("Create_HP_HttpServer", "Destroy_HP_HttpServer", "HP_HttpServerListener")

    _events = {
        "on_message_begin": event("HP_Set_FN_HttpServer_OnMessageBegin", "enum HttpParseResult", "conn"),
        "on_request_line": event("HP_Set_FN_HttpServer_OnRequestLine", "enum HttpParseResult", "conn", "str", "str"),
        "on_header": event("HP_Set_FN_HttpServer_OnHeader", "enum HttpParseResult", "conn", "str", "str"),
        "on_headers_complete": event("HP_Set_FN_HttpServer_OnHeadersComplete", "enum HttpParseResult", "conn"),
        "on_body": event("HP_Set_FN_HttpServer_OnBody", "enum HttpParseResult", "conn", "bytes"),
        "on_chunk_header": event("HP_Set_FN_HttpServer_OnChunkHeader", "enum HttpParseResult", "conn", "i32"),
        "on_chunk_complete": event("HP_Set_FN_HttpServer_OnChunkComplete", "enum HttpParseResult", "conn"),
        "on_message_complete": event("HP_Set_FN_HttpServer_OnMessageComplete", "enum HttpParseResult", "conn"),
        "on_upgrade": event("HP_Set_FN_HttpServer_OnUpgrade", "enum HttpParseResult", "conn", "enum HttpUpgradeType"),
        "on_parse_error": event("HP_Set_FN_HttpServer_OnParseError", "enum HttpParseResult", "conn", "i32", "str"),
        "on_ws_message_header": event("HP_Set_FN_HttpServer_OnWSMessageHeader", "enum HandleResult", "conn", "bool", "u8", "u8", "mask", "u64"),
        "on_ws_message_body": event("HP_Set_FN_HttpServer_OnWSMessageBody", "enum HandleResult", "conn", "bytes"),
        "on_ws_message_complete": event("HP_Set_FN_HttpServer_OnWSMessageComplete", "enum HandleResult", "conn"),
    }

    if TYPE_CHECKING:  # events: override those that are of interest
        def on_message_begin(self, conn_id: int) -> Optional[HttpParseResult]: ...
        def on_request_line(self, conn_id: int, method: str, url: str) -> Optional[HttpParseResult]: ...
        def on_header(self, conn_id: int, name: str, value: str) -> Optional[HttpParseResult]: ...
        def on_headers_complete(self, conn_id: int) -> Optional[HttpParseResult]: ...
        def on_body(self, conn_id: int, data: bytes) -> Optional[HttpParseResult]: ...
        def on_chunk_header(self, conn_id: int, length: int) -> Optional[HttpParseResult]: ...
        def on_chunk_complete(self, conn_id: int) -> Optional[HttpParseResult]: ...
        def on_message_complete(self, conn_id: int) -> Optional[HttpParseResult]: ...
        def on_upgrade(self, conn_id: int, upgrade_type: HttpUpgradeType) -> Optional[HttpParseResult]: ...
        def on_parse_error(self, conn_id: int, error_code: int, error_desc: str) -> Optional[HttpParseResult]: ...
        def on_ws_message_header(self, conn_id: int, final: bool, reserved: int, operation_code: int, mask: Optional[bytes], body_len: int) -> Optional[HandleResult]: ...
        def on_ws_message_body(self, conn_id: int, data: bytes) -> Optional[HandleResult]: ...
        def on_ws_message_complete(self, conn_id: int) -> Optional[HandleResult]: ...

    def send_response(self, conn_id: int, status_code: int, desc: Optional[str] = None, headers: Optional[Headers] = None, data: Optional[Buffer] = None) -> None:
        _HP_HttpServer_SendResponse(self, conn_id, status_code, desc, headers, data)

    def send_local_file(self, conn_id: int, file_name: str, status_code: int = 200, desc: Optional[str] = None, headers: Optional[Headers] = None) -> None:
        _HP_HttpServer_SendLocalFile(self, conn_id, file_name, status_code, desc, headers)

    def send_chunk_data(self, conn_id: int, data: Optional[Buffer] = None, extensions: Optional[str] = None) -> None:
        _HP_HttpServer_SendChunkData(self, conn_id, data, extensions)

    def send_ws_message(self, conn_id: int, final: bool, reserved: int, operation_code: int, data: Optional[Buffer] = None, body_len: int = 0) -> None:
        _HP_HttpServer_SendWSMessage(self, conn_id, final, reserved, operation_code, data, body_len)

    def release(self, conn_id: int) -> None:
        _HP_HttpServer_Release(self, conn_id)

    def start_http(self, conn_id: int) -> None:
        _HP_HttpServer_StartHttp(self, conn_id)

    @property
    def release_delay(self) -> int:
        return _HP_HttpServer_GetReleaseDelay(self)

    @release_delay.setter
    def release_delay(self, release_delay: int) -> None:
        _HP_HttpServer_SetReleaseDelay(self, release_delay)

    def get_url_field_set(self, conn_id: int) -> int:
        return _HP_HttpServer_GetUrlFieldSet(self, conn_id)

    def get_url_field(self, conn_id: int, field: HttpUrlField) -> Optional[str]:
        return _HP_HttpServer_GetUrlField(self, conn_id, field)

    def get_method(self, conn_id: int) -> Optional[str]:
        return _HP_HttpServer_GetMethod(self, conn_id)

    @property
    def local_version(self) -> HttpVersion:
        return _HP_HttpServer_GetLocalVersion(self)

    @local_version.setter
    def local_version(self, version: HttpVersion) -> None:
        _HP_HttpServer_SetLocalVersion(self, version)

    def is_upgrade(self, conn_id: int) -> bool:
        return _HP_HttpServer_IsUpgrade(self, conn_id)

    def is_keep_alive(self, conn_id: int) -> bool:
        return _HP_HttpServer_IsKeepAlive(self, conn_id)

    def get_version(self, conn_id: int) -> int:
        return _HP_HttpServer_GetVersion(self, conn_id)

    def get_host(self, conn_id: int) -> Optional[str]:
        return _HP_HttpServer_GetHost(self, conn_id)

    def get_content_length(self, conn_id: int) -> int:
        return _HP_HttpServer_GetContentLength(self, conn_id)

    def get_content_type(self, conn_id: int) -> Optional[str]:
        return _HP_HttpServer_GetContentType(self, conn_id)

    def get_content_encoding(self, conn_id: int) -> Optional[str]:
        return _HP_HttpServer_GetContentEncoding(self, conn_id)

    def get_transfer_encoding(self, conn_id: int) -> Optional[str]:
        return _HP_HttpServer_GetTransferEncoding(self, conn_id)

    def get_upgrade_type(self, conn_id: int) -> HttpUpgradeType:
        return _HP_HttpServer_GetUpgradeType(self, conn_id)

    def get_parse_error_code(self, conn_id: int) -> Tuple[int, Optional[str]]:
        return _HP_HttpServer_GetParseErrorCode(self, conn_id)

    def get_header(self, conn_id: int, name: str) -> Optional[str]:
        return _HP_HttpServer_GetHeader(self, conn_id, name)

    def get_headers(self, conn_id: int, name: str) -> List[str]:
        return _HP_HttpServer_GetHeaders(self, conn_id, name)

    def get_all_headers(self, conn_id: int) -> List[Tuple[str, str]]:
        return _HP_HttpServer_GetAllHeaders(self, conn_id)

    def get_all_header_names(self, conn_id: int) -> List[str]:
        return _HP_HttpServer_GetAllHeaderNames(self, conn_id)

    def get_cookie(self, conn_id: int, name: str) -> Optional[str]:
        return _HP_HttpServer_GetCookie(self, conn_id, name)

    def get_all_cookies(self, conn_id: int) -> List[Tuple[str, str]]:
        return _HP_HttpServer_GetAllCookies(self, conn_id)

    def get_ws_message_state(self, conn_id: int) -> Tuple[bool, int, int, Optional[bytes], int, int]:
        return _HP_HttpServer_GetWSMessageState(self, conn_id)

    @property
    def http_auto_start(self) -> bool:
        return _HP_HttpServer_IsHttpAutoStart(self)

    @http_auto_start.setter
    def http_auto_start(self, auto_start: bool) -> None:
        _HP_HttpServer_SetHttpAutoStart(self, auto_start)

    @property
    def max_http_head_length(self) -> int:
        return _HP_HttpServer_GetMaxHttpHeadLength(self)

    @max_http_head_length.setter
    def max_http_head_length(self, max_http_head_length: int) -> None:
        _HP_HttpServer_SetMaxHttpHeadLength(self, max_http_head_length)

    @property
    def max_http_header_count(self) -> int:
        return _HP_HttpServer_GetMaxHttpHeaderCount(self)

    @max_http_header_count.setter
    def max_http_header_count(self, max_http_header_count: int) -> None:
        _HP_HttpServer_SetMaxHttpHeaderCount(self, max_http_header_count)

    @property
    def max_http_start_line_length(self) -> int:
        return _HP_HttpServer_GetMaxHttpStartLineLength(self)

    @max_http_start_line_length.setter
    def max_http_start_line_length(self, max_http_start_line_length: int) -> None:
        _HP_HttpServer_SetMaxHttpStartLineLength(self, max_http_start_line_length)

    @property
    def max_http_body_length(self) -> int:
        return _HP_HttpServer_GetMaxHttpBodyLength(self)

    @max_http_body_length.setter
    def max_http_body_length(self, max_http_body_length: int) -> None:
        _HP_HttpServer_SetMaxHttpBodyLength(self, max_http_body_length)

    @property
    def ws_message_mode(self) -> bool:
        return _HP_HttpServer_IsWSMessageMode(self)

    @ws_message_mode.setter
    def ws_message_mode(self, ws_message_mode: bool) -> None:
        _HP_HttpServer_SetWSMessageMode(self, ws_message_mode)

    @property
    def max_ws_message_length(self) -> int:
        return _HP_HttpServer_GetMaxWSMessageLength(self)

    @max_ws_message_length.setter
    def max_ws_message_length(self, max_ws_message_length: int) -> None:
        _HP_HttpServer_SetMaxWSMessageLength(self, max_ws_message_length)

    @property
    def ws_ping_interval(self) -> int:
        return _HP_HttpServer_GetWSPingInterval(self)

    @ws_ping_interval.setter
    def ws_ping_interval(self, ws_ping_interval: int) -> None:
        _HP_HttpServer_SetWSPingInterval(self, ws_ping_interval)

    @property
    def ws_compression(self) -> bool:
        return _HP_HttpServer_IsWSCompression(self)

    @ws_compression.setter
    def ws_compression(self, ws_compression: bool) -> None:
        _HP_HttpServer_SetWSCompression(self, ws_compression)

    @property
    def ws_context_takeover(self) -> bool:
        return _HP_HttpServer_IsWSContextTakeover(self)

    @ws_context_takeover.setter
    def ws_context_takeover(self, ws_context_takeover: bool) -> None:
        _HP_HttpServer_SetWSContextTakeover(self, ws_context_takeover)

    def close_web_socket(self, conn_id: int, code: int = 1000, reason: Optional[str] = None) -> None:
        _HP_HttpServer_CloseWebSocket(self, conn_id, code, reason)

    def accept_web_socket(self, conn_id: int, protocol: Optional[str] = None, headers: Optional[Headers] = None) -> None:
        _HP_HttpServer_AcceptWebSocket(self, conn_id, protocol, headers)

    def send_file_part(self, conn_id: int, file: int, offset: int, length: int) -> None:
        _HP_HttpServer_SendFilePart(self, conn_id, file, offset, length)

    @property
    def http_head_timeout(self) -> int:
        return _HP_HttpServer_GetHttpHeadTimeout(self)

    @http_head_timeout.setter
    def http_head_timeout(self, http_head_timeout: int) -> None:
        _HP_HttpServer_SetHttpHeadTimeout(self, http_head_timeout)

    @property
    def http_body_timeout(self) -> int:
        return _HP_HttpServer_GetHttpBodyTimeout(self)

    @http_body_timeout.setter
    def http_body_timeout(self, http_body_timeout: int) -> None:
        _HP_HttpServer_SetHttpBodyTimeout(self, http_body_timeout)

    @property
    def http_idle_timeout(self) -> int:
        return _HP_HttpServer_GetHttpIdleTimeout(self)

    @http_idle_timeout.setter
    def http_idle_timeout(self, http_idle_timeout: int) -> None:
        _HP_HttpServer_SetHttpIdleTimeout(self, http_idle_timeout)


class HttpsServer(HttpServer, SSLServer):
    _made = ("Create_HP_HttpsServer", "Destroy_HP_HttpsServer", "HP_HttpServerListener")


_HP_SSLAgent_SetupSSLContext = function("HP_SSLAgent_SetupSSLContext", "ok", "i32", "str", "str", "str", "str")
_HP_SSLAgent_SetupSSLContextByMemory = function("HP_SSLAgent_SetupSSLContextByMemory", "ok", "i32", "str", "str", "str", "str")
_HP_SSLAgent_CleanupSSLContext = function("HP_SSLAgent_CleanupSSLContext", "void")
_HP_SSLAgent_StartSSLHandShake = function("HP_SSLAgent_StartSSLHandShake", "ok", "conn")
_HP_SSLAgent_SetSSLAutoHandShake = function("HP_SSLAgent_SetSSLAutoHandShake", "void", "bool")
_HP_SSLAgent_IsSSLAutoHandShake = function("HP_SSLAgent_IsSSLAutoHandShake", "bool")
_HP_SSLAgent_SetSSLCipherList = function("HP_SSLAgent_SetSSLCipherList", "void", "str")
_HP_SSLAgent_GetSSLCipherList = function("HP_SSLAgent_GetSSLCipherList", "str")


class SSLAgent(TcpAgent):
    _made = ("Create_HP_SSLAgent", "Destroy_HP_SSLAgent", "HP_TcpAgentListener")

    def setup_ssl_context(self, verify_mode: int = 1, pem_cert_file: Optional[str] = None, pem_key_file: Optional[str] = None, key_password: Optional[str] = None, ca_pem_cert_file_or_path: Optional[str] = None) -> None:
        _HP_SSLAgent_SetupSSLContext(self, verify_mode, pem_cert_file, pem_key_file, key_password, ca_pem_cert_file_or_path)

    def setup_ssl_context_by_memory(self, verify_mode: int = 1, pem_cert: Optional[str] = None, pem_key: Optional[str] = None, key_password: Optional[str] = None, ca_pem_cert: Optional[str] = None) -> None:
        _HP_SSLAgent_SetupSSLContextByMemory(self, verify_mode, pem_cert, pem_key, key_password, ca_pem_cert)

    def cleanup_ssl_context(self) -> None:
        _HP_SSLAgent_CleanupSSLContext(self)

    def start_ssl_hand_shake(self, conn_id: int) -> None:
        _HP_SSLAgent_StartSSLHandShake(self, conn_id)

    @property
    def ssl_auto_hand_shake(self) -> bool:
        return _HP_SSLAgent_IsSSLAutoHandShake(self)

    @ssl_auto_hand_shake.setter
    def ssl_auto_hand_shake(self, auto_hand_shake: bool) -> None:
        _HP_SSLAgent_SetSSLAutoHandShake(self, auto_hand_shake)

    @property
    def ssl_cipher_list(self) -> Optional[str]:
        return _HP_SSLAgent_GetSSLCipherList(self)

    @ssl_cipher_list.setter
    def ssl_cipher_list(self, cipher_list: str) -> None:
        _HP_SSLAgent_SetSSLCipherList(self, cipher_list)


_HP_TcpPullAgent_Fetch = function("HP_TcpPullAgent_Fetch", "fetch", "conn", "out fetched")
_HP_TcpPullAgent_Peek = function("HP_TcpPullAgent_Peek", "fetch", "conn", "out fetched")
_HP_TcpPullAgent_SetMaxPullDataLength = function("HP_TcpPullAgent_SetMaxPullDataLength", "void", "u32")
_HP_TcpPullAgent_GetMaxPullDataLength = function("HP_TcpPullAgent_GetMaxPullDataLength", "u32")


class TcpPullAgent(TcpAgent):
    _made = ("Create_HP_TcpPullAgent", "Destroy_HP_TcpPullAgent", "HP_TcpPullAgentListener")

    def fetch(self, conn_id: int, length: int) -> bytes:
        return _HP_TcpPullAgent_Fetch(self, conn_id, length)

    def peek(self, conn_id: int, length: int) -> bytes:
        return _HP_TcpPullAgent_Peek(self, conn_id, length)

    @property
    def max_pull_data_length(self) -> int:
        return _HP_TcpPullAgent_GetMaxPullDataLength(self)

    @max_pull_data_length.setter
    def max_pull_data_length(self, max_pull_data_length: int) -> None:
        _HP_TcpPullAgent_SetMaxPullDataLength(self, max_pull_data_length)


class SSLPullAgent(SSLAgent, TcpPullAgent):
    _made = ("Create_HP_SSLPullAgent", "Destroy_HP_SSLPullAgent", "HP_TcpPullAgentListener")


_HP_TcpPackAgent_SetMaxPackSize = function("HP_TcpPackAgent_SetMaxPackSize", "void", "u32")
_HP_TcpPackAgent_SetPackHeaderFlag = function("HP_TcpPackAgent_SetPackHeaderFlag", "void", "u16")
_HP_TcpPackAgent_GetMaxPackSize = function("HP_TcpPackAgent_GetMaxPackSize", "u32")
_HP_TcpPackAgent_GetPackHeaderFlag = function("HP_TcpPackAgent_GetPackHeaderFlag", "u16")


class TcpPackAgent(TcpAgent):
    _made = ("Create_HP_TcpPackAgent", "Destroy_HP_TcpPackAgent", "HP_TcpPackAgentListener")

    @property
    def max_pack_size(self) -> int:
        return _HP_TcpPackAgent_GetMaxPackSize(self)

    @max_pack_size.setter
    def max_pack_size(self, max_pack_size: int) -> None:
        _HP_TcpPackAgent_SetMaxPackSize(self, max_pack_size)

    @property
    def pack_header_flag(self) -> int:
        return _HP_TcpPackAgent_GetPackHeaderFlag(self)

    @pack_header_flag.setter
    def pack_header_flag(self, pack_header_flag: int) -> None:
        _HP_TcpPackAgent_SetPackHeaderFlag(self, pack_header_flag)


class SSLPackAgent(SSLAgent, TcpPackAgent):
    _made = ("Create_HP_SSLPackAgent", "Destroy_HP_SSLPackAgent", "HP_TcpPackAgentListener")


_HP_HttpAgent_SendRequest = function("HP_HttpAgent_SendRequest", "ok", "conn", "str", "str", "headers", "bytes")
_HP_HttpAgent_SendLocalFile = function("HP_HttpAgent_SendLocalFile", "ok", "conn", "str", "str", "str", "headers")
_HP_HttpAgent_SendChunkData = function("HP_HttpAgent_SendChunkData", "ok", "conn", "bytes", "str")
_HP_HttpAgent_SendPost = function("HP_HttpAgent_SendPost", "ok", "conn", "str", "headers", "bytes")
_HP_HttpAgent_SendPut = function("HP_HttpAgent_SendPut", "ok", "conn", "str", "headers", "bytes")
_HP_HttpAgent_SendPatch = function("HP_HttpAgent_SendPatch", "ok", "conn", "str", "headers", "bytes")
_HP_HttpAgent_SendGet = function("HP_HttpAgent_SendGet", "ok", "conn", "str", "headers")
_HP_HttpAgent_SendDelete = function("HP_HttpAgent_SendDelete", "ok", "conn", "str", "headers")
_HP_HttpAgent_SendHead = function("HP_HttpAgent_SendHead", "ok", "conn", "str", "headers")
_HP_HttpAgent_SendTrace = function("HP_HttpAgent_SendTrace", "ok", "conn", "str", "headers")
_HP_HttpAgent_SendOptions = function("HP_HttpAgent_SendOptions", "ok", "conn", "str", "headers")
_HP_HttpAgent_SendConnect = function("HP_HttpAgent_SendConnect", "ok", "conn", "str", "headers")
_HP_HttpAgent_SendWSMessage = function("HP_HttpAgent_SendWSMessage", "ok", "conn", "bool", "u8", "u8", "mask", "bytes", "u64")
_HP_HttpAgent_StartHttp = function("HP_HttpAgent_StartHttp", "ok", "conn")
_HP_HttpAgent_GetStatusCode = function("HP_HttpAgent_GetStatusCode", "u16", "conn")
_HP_HttpAgent_SetLocalVersion = function("HP_HttpAgent_SetLocalVersion", "void", "enum HttpVersion")
_HP_HttpAgent_GetLocalVersion = function("HP_HttpAgent_GetLocalVersion", "enum HttpVersion")
_HP_HttpAgent_IsUpgrade = function("HP_HttpAgent_IsUpgrade", "bool", "conn")
_HP_HttpAgent_IsKeepAlive = function("HP_HttpAgent_IsKeepAlive", "bool", "conn")
_HP_HttpAgent_GetVersion = function("HP_HttpAgent_GetVersion", "u16", "conn")
_HP_HttpAgent_GetContentLength = function("HP_HttpAgent_GetContentLength", "u64", "conn")
_HP_HttpAgent_GetContentType = function("HP_HttpAgent_GetContentType", "str", "conn")
_HP_HttpAgent_GetContentEncoding = function("HP_HttpAgent_GetContentEncoding", "str", "conn")
_HP_HttpAgent_GetTransferEncoding = function("HP_HttpAgent_GetTransferEncoding", "str", "conn")
_HP_HttpAgent_GetUpgradeType = function("HP_HttpAgent_GetUpgradeType", "enum HttpUpgradeType", "conn")
_HP_HttpAgent_GetParseErrorCode = function("HP_HttpAgent_GetParseErrorCode", "u16", "conn", "out str")
_HP_HttpAgent_GetHeader = function("HP_HttpAgent_GetHeader", "some", "conn", "str", "out str")
_HP_HttpAgent_GetHeaders = function("HP_HttpAgent_GetHeaders", "ok", "conn", "str", "out strings")
_HP_HttpAgent_GetAllHeaders = function("HP_HttpAgent_GetAllHeaders", "ok", "conn", "out pairs")
_HP_HttpAgent_GetAllHeaderNames = function("HP_HttpAgent_GetAllHeaderNames", "ok", "conn", "out strings")
_HP_HttpAgent_SetUseCookie = function("HP_HttpAgent_SetUseCookie", "void", "bool")
_HP_HttpAgent_IsUseCookie = function("HP_HttpAgent_IsUseCookie", "bool")
_HP_HttpAgent_GetCookie = function("HP_HttpAgent_GetCookie", "some", "conn", "str", "out str")
_HP_HttpAgent_GetAllCookies = function("HP_HttpAgent_GetAllCookies", "ok", "conn", "out pairs")
_HP_HttpAgent_GetWSMessageState = function("HP_HttpAgent_GetWSMessageState", "ok", "conn", "out bool", "out u8", "out u8", "out mask", "out u64", "out u64")
_HP_HttpAgent_SetHttpAutoStart = function("HP_HttpAgent_SetHttpAutoStart", "void", "bool")
_HP_HttpAgent_IsHttpAutoStart = function("HP_HttpAgent_IsHttpAutoStart", "bool")
_HP_HttpAgent_SetMaxHttpHeadLength = function("HP_HttpAgent_SetMaxHttpHeadLength", "void", "u32")
_HP_HttpAgent_GetMaxHttpHeadLength = function("HP_HttpAgent_GetMaxHttpHeadLength", "u32")
_HP_HttpAgent_SetMaxHttpHeaderCount = function("HP_HttpAgent_SetMaxHttpHeaderCount", "void", "u32")
_HP_HttpAgent_GetMaxHttpHeaderCount = function("HP_HttpAgent_GetMaxHttpHeaderCount", "u32")
_HP_HttpAgent_SetMaxHttpStartLineLength = function("HP_HttpAgent_SetMaxHttpStartLineLength", "void", "u32")
_HP_HttpAgent_GetMaxHttpStartLineLength = function("HP_HttpAgent_GetMaxHttpStartLineLength", "u32")
_HP_HttpAgent_SetMaxHttpBodyLength = function("HP_HttpAgent_SetMaxHttpBodyLength", "void", "u64")
_HP_HttpAgent_GetMaxHttpBodyLength = function("HP_HttpAgent_GetMaxHttpBodyLength", "u64")
_HP_HttpAgent_SetWSMessageMode = function("HP_HttpAgent_SetWSMessageMode", "void", "bool")
_HP_HttpAgent_IsWSMessageMode = function("HP_HttpAgent_IsWSMessageMode", "bool")
_HP_HttpAgent_SetMaxWSMessageLength = function("HP_HttpAgent_SetMaxWSMessageLength", "void", "u32")
_HP_HttpAgent_GetMaxWSMessageLength = function("HP_HttpAgent_GetMaxWSMessageLength", "u32")
_HP_HttpAgent_SetWSPingInterval = function("HP_HttpAgent_SetWSPingInterval", "void", "u32")
_HP_HttpAgent_GetWSPingInterval = function("HP_HttpAgent_GetWSPingInterval", "u32")
_HP_HttpAgent_SetWSCompression = function("HP_HttpAgent_SetWSCompression", "void", "bool")
_HP_HttpAgent_IsWSCompression = function("HP_HttpAgent_IsWSCompression", "bool")
_HP_HttpAgent_SetWSContextTakeover = function("HP_HttpAgent_SetWSContextTakeover", "void", "bool")
_HP_HttpAgent_IsWSContextTakeover = function("HP_HttpAgent_IsWSContextTakeover", "bool")
_HP_HttpAgent_CloseWebSocket = function("HP_HttpAgent_CloseWebSocket", "ok", "conn", "u16", "str")
_HP_HttpAgent_SendWSUpgrade = function("HP_HttpAgent_SendWSUpgrade", "ok", "conn", "str", "str", "headers")
_HP_HttpAgent_SetAutoDecompression = function("HP_HttpAgent_SetAutoDecompression", "void", "bool")
_HP_HttpAgent_IsAutoDecompression = function("HP_HttpAgent_IsAutoDecompression", "bool")
_HP_HttpAgent_SetProxyTunnel = function("HP_HttpAgent_SetProxyTunnel", "void", "bool")
_HP_HttpAgent_IsProxyTunnel = function("HP_HttpAgent_IsProxyTunnel", "bool")


class HttpAgent(TcpAgent):
    _made = ("Create_HP_HttpAgent", "Destroy_HP_HttpAgent", "HP_HttpAgentListener")

    _events = {
        "on_message_begin": event("HP_Set_FN_HttpAgent_OnMessageBegin", "enum HttpParseResult", "conn"),
        "on_status_line": event("HP_Set_FN_HttpAgent_OnStatusLine", "enum HttpParseResult", "conn", "u16", "str"),
        "on_header": event("HP_Set_FN_HttpAgent_OnHeader", "enum HttpParseResult", "conn", "str", "str"),
        "on_headers_complete": event("HP_Set_FN_HttpAgent_OnHeadersComplete", "enum HttpParseResult", "conn"),
        "on_body": event("HP_Set_FN_HttpAgent_OnBody", "enum HttpParseResult", "conn", "bytes"),
        "on_chunk_header": event("HP_Set_FN_HttpAgent_OnChunkHeader", "enum HttpParseResult", "conn", "i32"),
        "on_chunk_complete": event("HP_Set_FN_HttpAgent_OnChunkComplete", "enum HttpParseResult", "conn"),
        "on_message_complete": event("HP_Set_FN_HttpAgent_OnMessageComplete", "enum HttpParseResult", "conn"),
        "on_upgrade": event("HP_Set_FN_HttpAgent_OnUpgrade", "enum HttpParseResult", "conn", "enum HttpUpgradeType"),
        "on_parse_error": event("HP_Set_FN_HttpAgent_OnParseError", "enum HttpParseResult", "conn", "i32", "str"),
        "on_ws_message_header": event("HP_Set_FN_HttpAgent_OnWSMessageHeader", "enum HandleResult", "conn", "bool", "u8", "u8", "mask", "u64"),
        "on_ws_message_body": event("HP_Set_FN_HttpAgent_OnWSMessageBody", "enum HandleResult", "conn", "bytes"),
        "on_ws_message_complete": event("HP_Set_FN_HttpAgent_OnWSMessageComplete", "enum HandleResult", "conn"),
    }

    if TYPE_CHECKING:  # events: override those that are of interest
        def on_message_begin(self, conn_id: int) -> Optional[HttpParseResult]: ...
        def on_status_line(self, conn_id: int, status_code: int, desc: str) -> Optional[HttpParseResult]: ...
        def on_header(self, conn_id: int, name: str, value: str) -> Optional[HttpParseResult]: ...
        def on_headers_complete(self, conn_id: int) -> Optional[HttpParseResult]: ...
        def on_body(self, conn_id: int, data: bytes) -> Optional[HttpParseResult]: ...
        def on_chunk_header(self, conn_id: int, length: int) -> Optional[HttpParseResult]: ...
        def on_chunk_complete(self, conn_id: int) -> Optional[HttpParseResult]: ...
        def on_message_complete(self, conn_id: int) -> Optional[HttpParseResult]: ...
        def on_upgrade(self, conn_id: int, upgrade_type: HttpUpgradeType) -> Optional[HttpParseResult]: ...
        def on_parse_error(self, conn_id: int, error_code: int, error_desc: str) -> Optional[HttpParseResult]: ...
        def on_ws_message_header(self, conn_id: int, final: bool, reserved: int, operation_code: int, mask: Optional[bytes], body_len: int) -> Optional[HandleResult]: ...
        def on_ws_message_body(self, conn_id: int, data: bytes) -> Optional[HandleResult]: ...
        def on_ws_message_complete(self, conn_id: int) -> Optional[HandleResult]: ...

    def send_request(self, conn_id: int, method: str, path: str, headers: Optional[Headers] = None, data: Optional[Buffer] = None) -> None:
        _HP_HttpAgent_SendRequest(self, conn_id, method, path, headers, data)

    def send_local_file(self, conn_id: int, file_name: str, method: str, path: str, headers: Optional[Headers] = None) -> None:
        _HP_HttpAgent_SendLocalFile(self, conn_id, file_name, method, path, headers)

    def send_chunk_data(self, conn_id: int, data: Optional[Buffer] = None, extensions: Optional[str] = None) -> None:
        _HP_HttpAgent_SendChunkData(self, conn_id, data, extensions)

    def send_post(self, conn_id: int, path: str, headers: Optional[Headers] = None, body: Optional[Buffer] = None) -> None:
        _HP_HttpAgent_SendPost(self, conn_id, path, headers, body)

    def send_put(self, conn_id: int, path: str, headers: Optional[Headers] = None, body: Optional[Buffer] = None) -> None:
        _HP_HttpAgent_SendPut(self, conn_id, path, headers, body)

    def send_patch(self, conn_id: int, path: str, headers: Optional[Headers] = None, body: Optional[Buffer] = None) -> None:
        _HP_HttpAgent_SendPatch(self, conn_id, path, headers, body)

    def send_get(self, conn_id: int, path: str, headers: Optional[Headers] = None) -> None:
        _HP_HttpAgent_SendGet(self, conn_id, path, headers)

    def send_delete(self, conn_id: int, path: str, headers: Optional[Headers] = None) -> None:
        _HP_HttpAgent_SendDelete(self, conn_id, path, headers)

    def send_head(self, conn_id: int, path: str, headers: Optional[Headers] = None) -> None:
        _HP_HttpAgent_SendHead(self, conn_id, path, headers)

    def send_trace(self, conn_id: int, path: str, headers: Optional[Headers] = None) -> None:
        _HP_HttpAgent_SendTrace(self, conn_id, path, headers)

    def send_options(self, conn_id: int, path: str, headers: Optional[Headers] = None) -> None:
        _HP_HttpAgent_SendOptions(self, conn_id, path, headers)

    def send_connect(self, conn_id: int, host: str, headers: Optional[Headers] = None) -> None:
        _HP_HttpAgent_SendConnect(self, conn_id, host, headers)

    def send_ws_message(self, conn_id: int, final: bool, reserved: int, operation_code: int, mask: Optional[bytes], data: Optional[Buffer] = None, body_len: int = 0) -> None:
        _HP_HttpAgent_SendWSMessage(self, conn_id, final, reserved, operation_code, mask, data, body_len)

    def start_http(self, conn_id: int) -> None:
        _HP_HttpAgent_StartHttp(self, conn_id)

    def get_status_code(self, conn_id: int) -> int:
        return _HP_HttpAgent_GetStatusCode(self, conn_id)

    @property
    def local_version(self) -> HttpVersion:
        return _HP_HttpAgent_GetLocalVersion(self)

    @local_version.setter
    def local_version(self, version: HttpVersion) -> None:
        _HP_HttpAgent_SetLocalVersion(self, version)

    def is_upgrade(self, conn_id: int) -> bool:
        return _HP_HttpAgent_IsUpgrade(self, conn_id)

    def is_keep_alive(self, conn_id: int) -> bool:
        return _HP_HttpAgent_IsKeepAlive(self, conn_id)

    def get_version(self, conn_id: int) -> int:
        return _HP_HttpAgent_GetVersion(self, conn_id)

    def get_content_length(self, conn_id: int) -> int:
        return _HP_HttpAgent_GetContentLength(self, conn_id)

    def get_content_type(self, conn_id: int) -> Optional[str]:
        return _HP_HttpAgent_GetContentType(self, conn_id)

    def get_content_encoding(self, conn_id: int) -> Optional[str]:
        return _HP_HttpAgent_GetContentEncoding(self, conn_id)

    def get_transfer_encoding(self, conn_id: int) -> Optional[str]:
        return _HP_HttpAgent_GetTransferEncoding(self, conn_id)

    def get_upgrade_type(self, conn_id: int) -> HttpUpgradeType:
        return _HP_HttpAgent_GetUpgradeType(self, conn_id)

    def get_parse_error_code(self, conn_id: int) -> Tuple[int, Optional[str]]:
        return _HP_HttpAgent_GetParseErrorCode(self, conn_id)

    def get_header(self, conn_id: int, name: str) -> Optional[str]:
        return _HP_HttpAgent_GetHeader(self, conn_id, name)

    def get_headers(self, conn_id: int, name: str) -> List[str]:
        return _HP_HttpAgent_GetHeaders(self, conn_id, name)

    def get_all_headers(self, conn_id: int) -> List[Tuple[str, str]]:
        return _HP_HttpAgent_GetAllHeaders(self, conn_id)

    def get_all_header_names(self, conn_id: int) -> List[str]:
        return _HP_HttpAgent_GetAllHeaderNames(self, conn_id)

    @property
    def use_cookie(self) -> bool:
        return _HP_HttpAgent_IsUseCookie(self)

    @use_cookie.setter
    def use_cookie(self, use_cookie: bool) -> None:
        _HP_HttpAgent_SetUseCookie(self, use_cookie)

    def get_cookie(self, conn_id: int, name: str) -> Optional[str]:
        return _HP_HttpAgent_GetCookie(self, conn_id, name)

    def get_all_cookies(self, conn_id: int) -> List[Tuple[str, str]]:
        return _HP_HttpAgent_GetAllCookies(self, conn_id)

    def get_ws_message_state(self, conn_id: int) -> Tuple[bool, int, int, Optional[bytes], int, int]:
        return _HP_HttpAgent_GetWSMessageState(self, conn_id)

    @property
    def http_auto_start(self) -> bool:
        return _HP_HttpAgent_IsHttpAutoStart(self)

    @http_auto_start.setter
    def http_auto_start(self, auto_start: bool) -> None:
        _HP_HttpAgent_SetHttpAutoStart(self, auto_start)

    @property
    def max_http_head_length(self) -> int:
        return _HP_HttpAgent_GetMaxHttpHeadLength(self)

    @max_http_head_length.setter
    def max_http_head_length(self, max_http_head_length: int) -> None:
        _HP_HttpAgent_SetMaxHttpHeadLength(self, max_http_head_length)

    @property
    def max_http_header_count(self) -> int:
        return _HP_HttpAgent_GetMaxHttpHeaderCount(self)

    @max_http_header_count.setter
    def max_http_header_count(self, max_http_header_count: int) -> None:
        _HP_HttpAgent_SetMaxHttpHeaderCount(self, max_http_header_count)

    @property
    def max_http_start_line_length(self) -> int:
        return _HP_HttpAgent_GetMaxHttpStartLineLength(self)

    @max_http_start_line_length.setter
    def max_http_start_line_length(self, max_http_start_line_length: int) -> None:
        _HP_HttpAgent_SetMaxHttpStartLineLength(self, max_http_start_line_length)

    @property
    def max_http_body_length(self) -> int:
        return _HP_HttpAgent_GetMaxHttpBodyLength(self)

    @max_http_body_length.setter
    def max_http_body_length(self, max_http_body_length: int) -> None:
        _HP_HttpAgent_SetMaxHttpBodyLength(self, max_http_body_length)

    @property
    def ws_message_mode(self) -> bool:
        return _HP_HttpAgent_IsWSMessageMode(self)

    @ws_message_mode.setter
    def ws_message_mode(self, ws_message_mode: bool) -> None:
        _HP_HttpAgent_SetWSMessageMode(self, ws_message_mode)

    @property
    def max_ws_message_length(self) -> int:
        return _HP_HttpAgent_GetMaxWSMessageLength(self)

    @max_ws_message_length.setter
    def max_ws_message_length(self, max_ws_message_length: int) -> None:
        _HP_HttpAgent_SetMaxWSMessageLength(self, max_ws_message_length)

    @property
    def ws_ping_interval(self) -> int:
        return _HP_HttpAgent_GetWSPingInterval(self)

    @ws_ping_interval.setter
    def ws_ping_interval(self, ws_ping_interval: int) -> None:
        _HP_HttpAgent_SetWSPingInterval(self, ws_ping_interval)

    @property
    def ws_compression(self) -> bool:
        return _HP_HttpAgent_IsWSCompression(self)

    @ws_compression.setter
    def ws_compression(self, ws_compression: bool) -> None:
        _HP_HttpAgent_SetWSCompression(self, ws_compression)

    @property
    def ws_context_takeover(self) -> bool:
        return _HP_HttpAgent_IsWSContextTakeover(self)

    @ws_context_takeover.setter
    def ws_context_takeover(self, ws_context_takeover: bool) -> None:
        _HP_HttpAgent_SetWSContextTakeover(self, ws_context_takeover)

    def close_web_socket(self, conn_id: int, code: int = 1000, reason: Optional[str] = None) -> None:
        _HP_HttpAgent_CloseWebSocket(self, conn_id, code, reason)

    def send_ws_upgrade(self, conn_id: int, path: str, protocols: Optional[str] = None, headers: Optional[Headers] = None) -> None:
        _HP_HttpAgent_SendWSUpgrade(self, conn_id, path, protocols, headers)

    @property
    def auto_decompression(self) -> bool:
        return _HP_HttpAgent_IsAutoDecompression(self)

    @auto_decompression.setter
    def auto_decompression(self, auto_decompression: bool) -> None:
        _HP_HttpAgent_SetAutoDecompression(self, auto_decompression)

    @property
    def proxy_tunnel(self) -> bool:
        return _HP_HttpAgent_IsProxyTunnel(self)

    @proxy_tunnel.setter
    def proxy_tunnel(self, proxy_tunnel: bool) -> None:
        _HP_HttpAgent_SetProxyTunnel(self, proxy_tunnel)


class HttpsAgent(HttpAgent, SSLAgent):
    _made = ("Create_HP_HttpsAgent", "Destroy_HP_HttpsAgent", "HP_HttpAgentListener")


_HP_SSLClient_SetupSSLContext = function("HP_SSLClient_SetupSSLContext", "ok", "i32", "str", "str", "str", "str")
_HP_SSLClient_SetupSSLContextByMemory = function("HP_SSLClient_SetupSSLContextByMemory", "ok", "i32", "str", "str", "str", "str")
_HP_SSLClient_CleanupSSLContext = function("HP_SSLClient_CleanupSSLContext", "void")
_HP_SSLClient_StartSSLHandShake = function("HP_SSLClient_StartSSLHandShake", "ok")
_HP_SSLClient_SetSSLAutoHandShake = function("HP_SSLClient_SetSSLAutoHandShake", "void", "bool")
_HP_SSLClient_IsSSLAutoHandShake = function("HP_SSLClient_IsSSLAutoHandShake", "bool")
_HP_SSLClient_SetSSLCipherList = function("HP_SSLClient_SetSSLCipherList", "void", "str")
_HP_SSLClient_GetSSLCipherList = function("HP_SSLClient_GetSSLCipherList", "str")


class SSLClient(TcpClient):
    _made = ("Create_HP_SSLClient", "Destroy_HP_SSLClient", "HP_TcpClientListener")

    def setup_ssl_context(self, verify_mode: int = 1, pem_cert_file: Optional[str] = None, pem_key_file: Optional[str] = None, key_password: Optional[str] = None, ca_pem_cert_file_or_path: Optional[str] = None) -> None:
        _HP_SSLClient_SetupSSLContext(self, verify_mode, pem_cert_file, pem_key_file, key_password, ca_pem_cert_file_or_path)

    def setup_ssl_context_by_memory(self, verify_mode: int = 1, pem_cert: Optional[str] = None, pem_key: Optional[str] = None, key_password: Optional[str] = None, ca_pem_cert: Optional[str] = None) -> None:
        _HP_SSLClient_SetupSSLContextByMemory(self, verify_mode, pem_cert, pem_key, key_password, ca_pem_cert)

    def cleanup_ssl_context(self) -> None:
        _HP_SSLClient_CleanupSSLContext(self)

    def start_ssl_hand_shake(self) -> None:
        _HP_SSLClient_StartSSLHandShake(self)

    @property
    def ssl_auto_hand_shake(self) -> bool:
        return _HP_SSLClient_IsSSLAutoHandShake(self)

    @ssl_auto_hand_shake.setter
    def ssl_auto_hand_shake(self, auto_hand_shake: bool) -> None:
        _HP_SSLClient_SetSSLAutoHandShake(self, auto_hand_shake)

    @property
    def ssl_cipher_list(self) -> Optional[str]:
        return _HP_SSLClient_GetSSLCipherList(self)

    @ssl_cipher_list.setter
    def ssl_cipher_list(self, cipher_list: str) -> None:
        _HP_SSLClient_SetSSLCipherList(self, cipher_list)


_HP_TcpPullClient_Fetch = function("HP_TcpPullClient_Fetch", "fetch", "out fetched")
_HP_TcpPullClient_Peek = function("HP_TcpPullClient_Peek", "fetch", "out fetched")
_HP_TcpPullClient_SetMaxPullDataLength = function("HP_TcpPullClient_SetMaxPullDataLength", "void", "u32")
_HP_TcpPullClient_GetMaxPullDataLength = function("HP_TcpPullClient_GetMaxPullDataLength", "u32")


class TcpPullClient(TcpClient):
    _made = ("Create_HP_TcpPullClient", "Destroy_HP_TcpPullClient", "HP_TcpPullClientListener")

    def fetch(self, length: int) -> bytes:
        return _HP_TcpPullClient_Fetch(self, length)

    def peek(self, length: int) -> bytes:
        return _HP_TcpPullClient_Peek(self, length)

    @property
    def max_pull_data_length(self) -> int:
        return _HP_TcpPullClient_GetMaxPullDataLength(self)

    @max_pull_data_length.setter
    def max_pull_data_length(self, max_pull_data_length: int) -> None:
        _HP_TcpPullClient_SetMaxPullDataLength(self, max_pull_data_length)


class SSLPullClient(SSLClient, TcpPullClient):
    _made = ("Create_HP_SSLPullClient", "Destroy_HP_SSLPullClient", "HP_TcpPullClientListener")


_HP_TcpPackClient_SetMaxPackSize = function("HP_TcpPackClient_SetMaxPackSize", "void", "u32")
_HP_TcpPackClient_SetPackHeaderFlag = function("HP_TcpPackClient_SetPackHeaderFlag", "void", "u16")
_HP_TcpPackClient_GetMaxPackSize = function("HP_TcpPackClient_GetMaxPackSize", "u32")
_HP_TcpPackClient_GetPackHeaderFlag = function("HP_TcpPackClient_GetPackHeaderFlag", "u16")


class TcpPackClient(TcpClient):
    _made = ("Create_HP_TcpPackClient", "Destroy_HP_TcpPackClient", "HP_TcpPackClientListener")

    @property
    def max_pack_size(self) -> int:
        return _HP_TcpPackClient_GetMaxPackSize(self)

    @max_pack_size.setter
    def max_pack_size(self, max_pack_size: int) -> None:
        _HP_TcpPackClient_SetMaxPackSize(self, max_pack_size)

    @property
    def pack_header_flag(self) -> int:
        return _HP_TcpPackClient_GetPackHeaderFlag(self)

    @pack_header_flag.setter
    def pack_header_flag(self, pack_header_flag: int) -> None:
        _HP_TcpPackClient_SetPackHeaderFlag(self, pack_header_flag)


class SSLPackClient(SSLClient, TcpPackClient):
    _made = ("Create_HP_SSLPackClient", "Destroy_HP_SSLPackClient", "HP_TcpPackClientListener")


_HP_HttpClient_SendRequest = function("HP_HttpClient_SendRequest", "ok", "str", "str", "headers", "bytes")
_HP_HttpClient_SendLocalFile = function("HP_HttpClient_SendLocalFile", "ok", "str", "str", "str", "headers")
_HP_HttpClient_SendChunkData = function("HP_HttpClient_SendChunkData", "ok", "bytes", "str")
_HP_HttpClient_SendPost = function("HP_HttpClient_SendPost", "ok", "str", "headers", "bytes")
_HP_HttpClient_SendPut = function("HP_HttpClient_SendPut", "ok", "str", "headers", "bytes")
_HP_HttpClient_SendPatch = function("HP_HttpClient_SendPatch", "ok", "str", "headers", "bytes")
_HP_HttpClient_SendGet = function("HP_HttpClient_SendGet", "ok", "str", "headers")
_HP_HttpClient_SendDelete = function("HP_HttpClient_SendDelete", "ok", "str", "headers")
_HP_HttpClient_SendHead = function("HP_HttpClient_SendHead", "ok", "str", "headers")
_HP_HttpClient_SendTrace = function("HP_HttpClient_SendTrace", "ok", "str", "headers")
_HP_HttpClient_SendOptions = function("HP_HttpClient_SendOptions", "ok", "str", "headers")
_HP_HttpClient_SendConnect = function("HP_HttpClient_SendConnect", "ok", "str", "headers")
_HP_HttpClient_SendWSMessage = function("HP_HttpClient_SendWSMessage", "ok", "bool", "u8", "u8", "mask", "bytes", "u64")
_HP_HttpClient_StartHttp = function("HP_HttpClient_StartHttp", "ok")
_HP_HttpClient_GetStatusCode = function("HP_HttpClient_GetStatusCode", "u16")
_HP_HttpClient_SetLocalVersion = function("HP_HttpClient_SetLocalVersion", "void", "enum HttpVersion")
_HP_HttpClient_GetLocalVersion = function("HP_HttpClient_GetLocalVersion", "enum HttpVersion")
_HP_HttpClient_IsUpgrade = function("HP_HttpClient_IsUpgrade", "bool")
_HP_HttpClient_IsKeepAlive = function("HP_HttpClient_IsKeepAlive", "bool")
_HP_HttpClient_GetVersion = function("HP_HttpClient_GetVersion", "u16")
_HP_HttpClient_GetContentLength = function("HP_HttpClient_GetContentLength", "u64")
_HP_HttpClient_GetContentType = function("HP_HttpClient_GetContentType", "str")
_HP_HttpClient_GetContentEncoding = function("HP_HttpClient_GetContentEncoding", "str")
_HP_HttpClient_GetTransferEncoding = function("HP_HttpClient_GetTransferEncoding", "str")
_HP_HttpClient_GetUpgradeType = function("HP_HttpClient_GetUpgradeType", "enum HttpUpgradeType")
_HP_HttpClient_GetParseErrorCode = function("HP_HttpClient_GetParseErrorCode", "u16", "out str")
_HP_HttpClient_GetHeader = function("HP_HttpClient_GetHeader", "some", "str", "out str")
_HP_HttpClient_GetHeaders = function("HP_HttpClient_GetHeaders", "ok", "str", "out strings")
_HP_HttpClient_GetAllHeaders = function("HP_HttpClient_GetAllHeaders", "ok", "out pairs")
_HP_HttpClient_GetAllHeaderNames = function("HP_HttpClient_GetAllHeaderNames", "ok", "out strings")
_HP_HttpClient_SetUseCookie = function("HP_HttpClient_SetUseCookie", "void", "bool")
_HP_HttpClient_IsUseCookie = function("HP_HttpClient_IsUseCookie", "bool")
_HP_HttpClient_GetCookie = function("HP_HttpClient_GetCookie", "some", "str", "out str")
_HP_HttpClient_GetAllCookies = function("HP_HttpClient_GetAllCookies", "ok", "out pairs")
_HP_HttpClient_GetWSMessageState = function("HP_HttpClient_GetWSMessageState", "ok", "out bool", "out u8", "out u8", "out mask", "out u64", "out u64")
_HP_HttpClient_SetHttpAutoStart = function("HP_HttpClient_SetHttpAutoStart", "void", "bool")
_HP_HttpClient_IsHttpAutoStart = function("HP_HttpClient_IsHttpAutoStart", "bool")
_HP_HttpClient_SetMaxHttpHeadLength = function("HP_HttpClient_SetMaxHttpHeadLength", "void", "u32")
_HP_HttpClient_GetMaxHttpHeadLength = function("HP_HttpClient_GetMaxHttpHeadLength", "u32")
_HP_HttpClient_SetMaxHttpHeaderCount = function("HP_HttpClient_SetMaxHttpHeaderCount", "void", "u32")
_HP_HttpClient_GetMaxHttpHeaderCount = function("HP_HttpClient_GetMaxHttpHeaderCount", "u32")
_HP_HttpClient_SetMaxHttpStartLineLength = function("HP_HttpClient_SetMaxHttpStartLineLength", "void", "u32")
_HP_HttpClient_GetMaxHttpStartLineLength = function("HP_HttpClient_GetMaxHttpStartLineLength", "u32")
_HP_HttpClient_SetMaxHttpBodyLength = function("HP_HttpClient_SetMaxHttpBodyLength", "void", "u64")
_HP_HttpClient_GetMaxHttpBodyLength = function("HP_HttpClient_GetMaxHttpBodyLength", "u64")
_HP_HttpClient_SetWSMessageMode = function("HP_HttpClient_SetWSMessageMode", "void", "bool")
_HP_HttpClient_IsWSMessageMode = function("HP_HttpClient_IsWSMessageMode", "bool")
_HP_HttpClient_SetMaxWSMessageLength = function("HP_HttpClient_SetMaxWSMessageLength", "void", "u32")
_HP_HttpClient_GetMaxWSMessageLength = function("HP_HttpClient_GetMaxWSMessageLength", "u32")
_HP_HttpClient_SetWSPingInterval = function("HP_HttpClient_SetWSPingInterval", "void", "u32")
_HP_HttpClient_GetWSPingInterval = function("HP_HttpClient_GetWSPingInterval", "u32")
_HP_HttpClient_SetWSCompression = function("HP_HttpClient_SetWSCompression", "void", "bool")
_HP_HttpClient_IsWSCompression = function("HP_HttpClient_IsWSCompression", "bool")
_HP_HttpClient_SetWSContextTakeover = function("HP_HttpClient_SetWSContextTakeover", "void", "bool")
_HP_HttpClient_IsWSContextTakeover = function("HP_HttpClient_IsWSContextTakeover", "bool")
_HP_HttpClient_CloseWebSocket = function("HP_HttpClient_CloseWebSocket", "ok", "u16", "str")
_HP_HttpClient_SendWSUpgrade = function("HP_HttpClient_SendWSUpgrade", "ok", "str", "str", "headers")
_HP_HttpClient_SetAutoDecompression = function("HP_HttpClient_SetAutoDecompression", "void", "bool")
_HP_HttpClient_IsAutoDecompression = function("HP_HttpClient_IsAutoDecompression", "bool")
_HP_HttpClient_SetProxyTunnel = function("HP_HttpClient_SetProxyTunnel", "void", "bool")
_HP_HttpClient_IsProxyTunnel = function("HP_HttpClient_IsProxyTunnel", "bool")


class HttpClient(TcpClient):
    _made = ("Create_HP_HttpClient", "Destroy_HP_HttpClient", "HP_HttpClientListener")

    _events = {
        "on_message_begin": event("HP_Set_FN_HttpClient_OnMessageBegin", "enum HttpParseResult", "conn"),
        "on_status_line": event("HP_Set_FN_HttpClient_OnStatusLine", "enum HttpParseResult", "conn", "u16", "str"),
        "on_header": event("HP_Set_FN_HttpClient_OnHeader", "enum HttpParseResult", "conn", "str", "str"),
        "on_headers_complete": event("HP_Set_FN_HttpClient_OnHeadersComplete", "enum HttpParseResult", "conn"),
        "on_body": event("HP_Set_FN_HttpClient_OnBody", "enum HttpParseResult", "conn", "bytes"),
        "on_chunk_header": event("HP_Set_FN_HttpClient_OnChunkHeader", "enum HttpParseResult", "conn", "i32"),
        "on_chunk_complete": event("HP_Set_FN_HttpClient_OnChunkComplete", "enum HttpParseResult", "conn"),
        "on_message_complete": event("HP_Set_FN_HttpClient_OnMessageComplete", "enum HttpParseResult", "conn"),
        "on_upgrade": event("HP_Set_FN_HttpClient_OnUpgrade", "enum HttpParseResult", "conn", "enum HttpUpgradeType"),
        "on_parse_error": event("HP_Set_FN_HttpClient_OnParseError", "enum HttpParseResult", "conn", "i32", "str"),
        "on_ws_message_header": event("HP_Set_FN_HttpClient_OnWSMessageHeader", "enum HandleResult", "conn", "bool", "u8", "u8", "mask", "u64"),
        "on_ws_message_body": event("HP_Set_FN_HttpClient_OnWSMessageBody", "enum HandleResult", "conn", "bytes"),
        "on_ws_message_complete": event("HP_Set_FN_HttpClient_OnWSMessageComplete", "enum HandleResult", "conn"),
    }

    if TYPE_CHECKING:  # events: override those that are of interest
        def on_message_begin(self, conn_id: int) -> Optional[HttpParseResult]: ...
        def on_status_line(self, conn_id: int, status_code: int, desc: str) -> Optional[HttpParseResult]: ...
        def on_header(self, conn_id: int, name: str, value: str) -> Optional[HttpParseResult]: ...
        def on_headers_complete(self, conn_id: int) -> Optional[HttpParseResult]: ...
        def on_body(self, conn_id: int, data: bytes) -> Optional[HttpParseResult]: ...
        def on_chunk_header(self, conn_id: int, length: int) -> Optional[HttpParseResult]: ...
        def on_chunk_complete(self, conn_id: int) -> Optional[HttpParseResult]: ...
        def on_message_complete(self, conn_id: int) -> Optional[HttpParseResult]: ...
        def on_upgrade(self, conn_id: int, upgrade_type: HttpUpgradeType) -> Optional[HttpParseResult]: ...
        def on_parse_error(self, conn_id: int, error_code: int, error_desc: str) -> Optional[HttpParseResult]: ...
        def on_ws_message_header(self, conn_id: int, final: bool, reserved: int, operation_code: int, mask: Optional[bytes], body_len: int) -> Optional[HandleResult]: ...
        def on_ws_message_body(self, conn_id: int, data: bytes) -> Optional[HandleResult]: ...
        def on_ws_message_complete(self, conn_id: int) -> Optional[HandleResult]: ...

    def send_request(self, method: str, path: str, headers: Optional[Headers] = None, body: Optional[Buffer] = None) -> None:
        _HP_HttpClient_SendRequest(self, method, path, headers, body)

    def send_local_file(self, file_name: str, method: str, path: str, headers: Optional[Headers] = None) -> None:
        _HP_HttpClient_SendLocalFile(self, file_name, method, path, headers)

    def send_chunk_data(self, data: Optional[Buffer] = None, extensions: Optional[str] = None) -> None:
        _HP_HttpClient_SendChunkData(self, data, extensions)

    def send_post(self, path: str, headers: Optional[Headers] = None, body: Optional[Buffer] = None) -> None:
        _HP_HttpClient_SendPost(self, path, headers, body)

    def send_put(self, path: str, headers: Optional[Headers] = None, body: Optional[Buffer] = None) -> None:
        _HP_HttpClient_SendPut(self, path, headers, body)

    def send_patch(self, path: str, headers: Optional[Headers] = None, body: Optional[Buffer] = None) -> None:
        _HP_HttpClient_SendPatch(self, path, headers, body)

    def send_get(self, path: str, headers: Optional[Headers] = None) -> None:
        _HP_HttpClient_SendGet(self, path, headers)

    def send_delete(self, path: str, headers: Optional[Headers] = None) -> None:
        _HP_HttpClient_SendDelete(self, path, headers)

    def send_head(self, path: str, headers: Optional[Headers] = None) -> None:
        _HP_HttpClient_SendHead(self, path, headers)

    def send_trace(self, path: str, headers: Optional[Headers] = None) -> None:
        _HP_HttpClient_SendTrace(self, path, headers)

    def send_options(self, path: str, headers: Optional[Headers] = None) -> None:
        _HP_HttpClient_SendOptions(self, path, headers)

    def send_connect(self, host: str, headers: Optional[Headers] = None) -> None:
        _HP_HttpClient_SendConnect(self, host, headers)

    def send_ws_message(self, final: bool, reserved: int, operation_code: int, mask: Optional[bytes], data: Optional[Buffer] = None, body_len: int = 0) -> None:
        _HP_HttpClient_SendWSMessage(self, final, reserved, operation_code, mask, data, body_len)

    def start_http(self) -> None:
        _HP_HttpClient_StartHttp(self)

    @property
    def status_code(self) -> int:
        return _HP_HttpClient_GetStatusCode(self)

    @property
    def local_version(self) -> HttpVersion:
        return _HP_HttpClient_GetLocalVersion(self)

    @local_version.setter
    def local_version(self, version: HttpVersion) -> None:
        _HP_HttpClient_SetLocalVersion(self, version)

    @property
    def is_upgrade(self) -> bool:
        return _HP_HttpClient_IsUpgrade(self)

    @property
    def is_keep_alive(self) -> bool:
        return _HP_HttpClient_IsKeepAlive(self)

    @property
    def version(self) -> int:
        return _HP_HttpClient_GetVersion(self)

    @property
    def content_length(self) -> int:
        return _HP_HttpClient_GetContentLength(self)

    @property
    def content_type(self) -> Optional[str]:
        return _HP_HttpClient_GetContentType(self)

    @property
    def content_encoding(self) -> Optional[str]:
        return _HP_HttpClient_GetContentEncoding(self)

    @property
    def transfer_encoding(self) -> Optional[str]:
        return _HP_HttpClient_GetTransferEncoding(self)

    @property
    def upgrade_type(self) -> HttpUpgradeType:
        return _HP_HttpClient_GetUpgradeType(self)

    @property
    def parse_error_code(self) -> Tuple[int, Optional[str]]:
        return _HP_HttpClient_GetParseErrorCode(self)

    def get_header(self, name: str) -> Optional[str]:
        return _HP_HttpClient_GetHeader(self, name)

    def get_headers(self, name: str) -> List[str]:
        return _HP_HttpClient_GetHeaders(self, name)

    @property
    def all_headers(self) -> List[Tuple[str, str]]:
        return _HP_HttpClient_GetAllHeaders(self)

    @property
    def all_header_names(self) -> List[str]:
        return _HP_HttpClient_GetAllHeaderNames(self)

    @property
    def use_cookie(self) -> bool:
        return _HP_HttpClient_IsUseCookie(self)

    @use_cookie.setter
    def use_cookie(self, use_cookie: bool) -> None:
        _HP_HttpClient_SetUseCookie(self, use_cookie)

    def get_cookie(self, name: str) -> Optional[str]:
        return _HP_HttpClient_GetCookie(self, name)

    @property
    def all_cookies(self) -> List[Tuple[str, str]]:
        return _HP_HttpClient_GetAllCookies(self)

    @property
    def ws_message_state(self) -> Tuple[bool, int, int, Optional[bytes], int, int]:
        return _HP_HttpClient_GetWSMessageState(self)

    @property
    def http_auto_start(self) -> bool:
        return _HP_HttpClient_IsHttpAutoStart(self)

    @http_auto_start.setter
    def http_auto_start(self, auto_start: bool) -> None:
        _HP_HttpClient_SetHttpAutoStart(self, auto_start)

    @property
    def max_http_head_length(self) -> int:
        return _HP_HttpClient_GetMaxHttpHeadLength(self)

    @max_http_head_length.setter
    def max_http_head_length(self, max_http_head_length: int) -> None:
        _HP_HttpClient_SetMaxHttpHeadLength(self, max_http_head_length)

    @property
    def max_http_header_count(self) -> int:
        return _HP_HttpClient_GetMaxHttpHeaderCount(self)

    @max_http_header_count.setter
    def max_http_header_count(self, max_http_header_count: int) -> None:
        _HP_HttpClient_SetMaxHttpHeaderCount(self, max_http_header_count)

    @property
    def max_http_start_line_length(self) -> int:
        return _HP_HttpClient_GetMaxHttpStartLineLength(self)

    @max_http_start_line_length.setter
    def max_http_start_line_length(self, max_http_start_line_length: int) -> None:
        _HP_HttpClient_SetMaxHttpStartLineLength(self, max_http_start_line_length)

    @property
    def max_http_body_length(self) -> int:
        return _HP_HttpClient_GetMaxHttpBodyLength(self)

    @max_http_body_length.setter
    def max_http_body_length(self, max_http_body_length: int) -> None:
        _HP_HttpClient_SetMaxHttpBodyLength(self, max_http_body_length)

    @property
    def ws_message_mode(self) -> bool:
        return _HP_HttpClient_IsWSMessageMode(self)

    @ws_message_mode.setter
    def ws_message_mode(self, ws_message_mode: bool) -> None:
        _HP_HttpClient_SetWSMessageMode(self, ws_message_mode)

    @property
    def max_ws_message_length(self) -> int:
        return _HP_HttpClient_GetMaxWSMessageLength(self)

    @max_ws_message_length.setter
    def max_ws_message_length(self, max_ws_message_length: int) -> None:
        _HP_HttpClient_SetMaxWSMessageLength(self, max_ws_message_length)

    @property
    def ws_ping_interval(self) -> int:
        return _HP_HttpClient_GetWSPingInterval(self)

    @ws_ping_interval.setter
    def ws_ping_interval(self, ws_ping_interval: int) -> None:
        _HP_HttpClient_SetWSPingInterval(self, ws_ping_interval)

    @property
    def ws_compression(self) -> bool:
        return _HP_HttpClient_IsWSCompression(self)

    @ws_compression.setter
    def ws_compression(self, ws_compression: bool) -> None:
        _HP_HttpClient_SetWSCompression(self, ws_compression)

    @property
    def ws_context_takeover(self) -> bool:
        return _HP_HttpClient_IsWSContextTakeover(self)

    @ws_context_takeover.setter
    def ws_context_takeover(self, ws_context_takeover: bool) -> None:
        _HP_HttpClient_SetWSContextTakeover(self, ws_context_takeover)

    def close_web_socket(self, code: int = 1000, reason: Optional[str] = None) -> None:
        _HP_HttpClient_CloseWebSocket(self, code, reason)

    def send_ws_upgrade(self, path: str, protocols: Optional[str] = None, headers: Optional[Headers] = None) -> None:
        _HP_HttpClient_SendWSUpgrade(self, path, protocols, headers)

    @property
    def auto_decompression(self) -> bool:
        return _HP_HttpClient_IsAutoDecompression(self)

    @auto_decompression.setter
    def auto_decompression(self, auto_decompression: bool) -> None:
        _HP_HttpClient_SetAutoDecompression(self, auto_decompression)

    @property
    def proxy_tunnel(self) -> bool:
        return _HP_HttpClient_IsProxyTunnel(self)

    @proxy_tunnel.setter
    def proxy_tunnel(self, proxy_tunnel: bool) -> None:
        _HP_HttpClient_SetProxyTunnel(self, proxy_tunnel)


class HttpsClient(HttpClient, SSLClient):
    _made = ("Create_HP_HttpsClient", "Destroy_HP_HttpsClient", "HP_HttpClientListener")


_HP_HttpSyncClient_OpenUrl = function("HP_HttpSyncClient_OpenUrl", "ok", "str", "str", "headers", "bytes", "bool")
_HP_HttpSyncClient_CleanupRequestResult = function("HP_HttpSyncClient_CleanupRequestResult", "ok")
_HP_HttpSyncClient_SetConnectTimeout = function("HP_HttpSyncClient_SetConnectTimeout", "void", "u32")
_HP_HttpSyncClient_SetRequestTimeout = function("HP_HttpSyncClient_SetRequestTimeout", "void", "u32")
_HP_HttpSyncClient_GetConnectTimeout = function("HP_HttpSyncClient_GetConnectTimeout", "u32")
_HP_HttpSyncClient_GetRequestTimeout = function("HP_HttpSyncClient_GetRequestTimeout", "u32")
_HP_HttpSyncClient_GetResponseBody = function("HP_HttpSyncClient_GetResponseBody", "ok", "out bytes")
_HP_HttpSyncClient_SetMaxRedirects = function("HP_HttpSyncClient_SetMaxRedirects", "void", "u32")
_HP_HttpSyncClient_GetMaxRedirects = function("HP_HttpSyncClient_GetMaxRedirects", "u32")
_HP_HttpSyncClient_SetMaxResponseBodyLength = function("HP_HttpSyncClient_SetMaxResponseBodyLength", "void", "u32")
_HP_HttpSyncClient_GetMaxResponseBodyLength = function("HP_HttpSyncClient_GetMaxResponseBodyLength", "u32")
_HP_HttpSyncClient_GetEffectiveUrl = function("HP_HttpSyncClient_GetEffectiveUrl", "str")


class HttpSyncClient(HttpClient):
    _made = ("Create_HP_HttpSyncClient", "Destroy_HP_HttpSyncClient", "HP_HttpClientListener")

    def open_url(self, method: str, url: str, headers: Optional[Headers] = None, body: Optional[Buffer] = None, force_reconnect: bool = False) -> None:
        _HP_HttpSyncClient_OpenUrl(self, method, url, headers, body, force_reconnect)

    def cleanup_request_result(self) -> None:
        _HP_HttpSyncClient_CleanupRequestResult(self)

    @property
    def connect_timeout(self) -> int:
        return _HP_HttpSyncClient_GetConnectTimeout(self)

    @connect_timeout.setter
    def connect_timeout(self, connect_timeout: int) -> None:
        _HP_HttpSyncClient_SetConnectTimeout(self, connect_timeout)

    @property
    def request_timeout(self) -> int:
        return _HP_HttpSyncClient_GetRequestTimeout(self)

    @request_timeout.setter
    def request_timeout(self, request_timeout: int) -> None:
        _HP_HttpSyncClient_SetRequestTimeout(self, request_timeout)

    @property
    def response_body(self) -> bytes:
        return _HP_HttpSyncClient_GetResponseBody(self)

    @property
    def max_redirects(self) -> int:
        return _HP_HttpSyncClient_GetMaxRedirects(self)

    @max_redirects.setter
    def max_redirects(self, max_redirects: int) -> None:
        _HP_HttpSyncClient_SetMaxRedirects(self, max_redirects)

    @property
    def max_response_body_length(self) -> int:
        return _HP_HttpSyncClient_GetMaxResponseBodyLength(self)

    @max_response_body_length.setter
    def max_response_body_length(self, max_response_body_length: int) -> None:
        _HP_HttpSyncClient_SetMaxResponseBodyLength(self, max_response_body_length)

    @property
    def effective_url(self) -> Optional[str]:
        return _HP_HttpSyncClient_GetEffectiveUrl(self)


class HttpsSyncClient(HttpSyncClient, HttpsClient):
    _made = ("Create_HP_HttpsSyncClient", "Destroy_HP_HttpsSyncClient", "HP_HttpClientListener")


_HP_UdpServer_SetMaxDatagramSize = function("HP_UdpServer_SetMaxDatagramSize", "void", "u32")
_HP_UdpServer_GetMaxDatagramSize = function("HP_UdpServer_GetMaxDatagramSize", "u32")
_HP_UdpServer_SetPostReceiveCount = function("HP_UdpServer_SetPostReceiveCount", "void", "u32")
_HP_UdpServer_GetPostReceiveCount = function("HP_UdpServer_GetPostReceiveCount", "u32")
_HP_UdpServer_SetDetectAttempts = function("HP_UdpServer_SetDetectAttempts", "void", "u32")
_HP_UdpServer_SetDetectInterval = function("HP_UdpServer_SetDetectInterval", "void", "u32")
_HP_UdpServer_GetDetectAttempts = function("HP_UdpServer_GetDetectAttempts", "u32")
_HP_UdpServer_GetDetectInterval = function("HP_UdpServer_GetDetectInterval", "u32")
_HP_UdpServer_SetMaxPendingDataLength = function("HP_UdpServer_SetMaxPendingDataLength", "void", "u32")
_HP_UdpServer_GetMaxPendingDataLength = function("HP_UdpServer_GetMaxPendingDataLength", "u32")
_HP_UdpServer_SetMaxTotalPendingDataLength = function("HP_UdpServer_SetMaxTotalPendingDataLength", "void", "u64")
_HP_UdpServer_GetMaxTotalPendingDataLength = function("HP_UdpServer_GetMaxTotalPendingDataLength", "u64")
_HP_UdpServer_SetCloseTimeout = function("HP_UdpServer_SetCloseTimeout", "void", "u32")
_HP_UdpServer_GetCloseTimeout = function("HP_UdpServer_GetCloseTimeout", "u32")
_HP_UdpServer_SetIgnoreCloseNotice = function("HP_UdpServer_SetIgnoreCloseNotice", "void", "bool")
_HP_UdpServer_IsIgnoreCloseNotice = function("HP_UdpServer_IsIgnoreCloseNotice", "bool")


class UdpServer(Server):
    _made = ("Create_HP_UdpServer", "Destroy_HP_UdpServer", "HP_UdpServerListener")

    @property
    def max_datagram_size(self) -> int:
        return _HP_UdpServer_GetMaxDatagramSize(self)

    @max_datagram_size.setter
    def max_datagram_size(self, max_datagram_size: int) -> None:
        _HP_UdpServer_SetMaxDatagramSize(self, max_datagram_size)

    @property
    def post_receive_count(self) -> int:
        return _HP_UdpServer_GetPostReceiveCount(self)

    @post_receive_count.setter
    def post_receive_count(self, post_receive_count: int) -> None:
        _HP_UdpServer_SetPostReceiveCount(self, post_receive_count)

    @property
    def detect_attempts(self) -> int:
        return _HP_UdpServer_GetDetectAttempts(self)

    @detect_attempts.setter
    def detect_attempts(self, detect_attempts: int) -> None:
        _HP_UdpServer_SetDetectAttempts(self, detect_attempts)

    @property
    def detect_interval(self) -> int:
        return _HP_UdpServer_GetDetectInterval(self)

    @detect_interval.setter
    def detect_interval(self, detect_interval: int) -> None:
        _HP_UdpServer_SetDetectInterval(self, detect_interval)

    @property
    def max_pending_data_length(self) -> int:
        return _HP_UdpServer_GetMaxPendingDataLength(self)

    @max_pending_data_length.setter
    def max_pending_data_length(self, max_pending_data_length: int) -> None:
        _HP_UdpServer_SetMaxPendingDataLength(self, max_pending_data_length)

    @property
    def max_total_pending_data_length(self) -> int:
        return _HP_UdpServer_GetMaxTotalPendingDataLength(self)

    @max_total_pending_data_length.setter
    def max_total_pending_data_length(self, max_total_pending_data_length: int) -> None:
        _HP_UdpServer_SetMaxTotalPendingDataLength(self, max_total_pending_data_length)

    @property
    def close_timeout(self) -> int:
        return _HP_UdpServer_GetCloseTimeout(self)

    @close_timeout.setter
    def close_timeout(self, close_timeout: int) -> None:
        _HP_UdpServer_SetCloseTimeout(self, close_timeout)

    @property
    def ignore_close_notice(self) -> bool:
        return _HP_UdpServer_IsIgnoreCloseNotice(self)

    @ignore_close_notice.setter
    def ignore_close_notice(self, ignore_close_notice: bool) -> None:
        _HP_UdpServer_SetIgnoreCloseNotice(self, ignore_close_notice)


_HP_UdpArqServer_SetNoDelay = function("HP_UdpArqServer_SetNoDelay", "void", "bool")
_HP_UdpArqServer_SetTurnoffCongestCtrl = function("HP_UdpArqServer_SetTurnoffCongestCtrl", "void", "bool")
_HP_UdpArqServer_SetFlushInterval = function("HP_UdpArqServer_SetFlushInterval", "void", "u32")
_HP_UdpArqServer_SetResendByAcks = function("HP_UdpArqServer_SetResendByAcks", "void", "u32")
_HP_UdpArqServer_SetSendWndSize = function("HP_UdpArqServer_SetSendWndSize", "void", "u32")
_HP_UdpArqServer_SetRecvWndSize = function("HP_UdpArqServer_SetRecvWndSize", "void", "u32")
_HP_UdpArqServer_SetMinRto = function("HP_UdpArqServer_SetMinRto", "void", "u32")
_HP_UdpArqServer_SetFastLimit = function("HP_UdpArqServer_SetFastLimit", "void", "u32")
_HP_UdpArqServer_SetMaxTransUnit = function("HP_UdpArqServer_SetMaxTransUnit", "void", "u32")
_HP_UdpArqServer_SetMaxMessageSize = function("HP_UdpArqServer_SetMaxMessageSize", "void", "u32")
_HP_UdpArqServer_SetHandShakeTimeout = function("HP_UdpArqServer_SetHandShakeTimeout", "void", "u32")
_HP_UdpArqServer_IsNoDelay = function("HP_UdpArqServer_IsNoDelay", "bool")
_HP_UdpArqServer_IsTurnoffCongestCtrl = function("HP_UdpArqServer_IsTurnoffCongestCtrl", "bool")
_HP_UdpArqServer_GetFlushInterval = function("HP_UdpArqServer_GetFlushInterval", "u32")
_HP_UdpArqServer_GetResendByAcks = function("HP_UdpArqServer_GetResendByAcks", "u32")
_HP_UdpArqServer_GetSendWndSize = function("HP_UdpArqServer_GetSendWndSize", "u32")
_HP_UdpArqServer_GetRecvWndSize = function("HP_UdpArqServer_GetRecvWndSize", "u32")
_HP_UdpArqServer_GetMinRto = function("HP_UdpArqServer_GetMinRto", "u32")
_HP_UdpArqServer_GetFastLimit = function("HP_UdpArqServer_GetFastLimit", "u32")
_HP_UdpArqServer_GetMaxTransUnit = function("HP_UdpArqServer_GetMaxTransUnit", "u32")
_HP_UdpArqServer_GetMaxMessageSize = function("HP_UdpArqServer_GetMaxMessageSize", "u32")
_HP_UdpArqServer_GetHandShakeTimeout = function("HP_UdpArqServer_GetHandShakeTimeout", "u32")
_HP_UdpArqServer_GetWaitingSendMessageCount = function("HP_UdpArqServer_GetWaitingSendMessageCount", "ok", "conn", "out i32")
_HP_UdpArqServer_SetSelectiveAcks = function("HP_UdpArqServer_SetSelectiveAcks", "void", "bool")
_HP_UdpArqServer_SetPacing = function("HP_UdpArqServer_SetPacing", "void", "bool")
_HP_UdpArqServer_SetMtuProbing = function("HP_UdpArqServer_SetMtuProbing", "void", "bool")
_HP_UdpArqServer_SetAddressValidation = function("HP_UdpArqServer_SetAddressValidation", "void", "bool")
_HP_UdpArqServer_SetEncryption = function("HP_UdpArqServer_SetEncryption", "ok", "enum ArqCipher", "bytes")
_HP_UdpArqServer_SetDeadLink = function("HP_UdpArqServer_SetDeadLink", "void", "u32")
_HP_UdpArqServer_IsSelectiveAcks = function("HP_UdpArqServer_IsSelectiveAcks", "bool")
_HP_UdpArqServer_IsPacing = function("HP_UdpArqServer_IsPacing", "bool")
_HP_UdpArqServer_IsMtuProbing = function("HP_UdpArqServer_IsMtuProbing", "bool")
_HP_UdpArqServer_IsAddressValidation = function("HP_UdpArqServer_IsAddressValidation", "bool")
_HP_UdpArqServer_GetEncryption = function("HP_UdpArqServer_GetEncryption", "enum ArqCipher")
_HP_UdpArqServer_GetDeadLink = function("HP_UdpArqServer_GetDeadLink", "u32")


class UdpArqServer(UdpServer):
    _made = ("Create_HP_UdpArqServer", "Destroy_HP_UdpArqServer", "HP_UdpArqServerListener")

    @property
    def no_delay(self) -> bool:
        return _HP_UdpArqServer_IsNoDelay(self)

    @no_delay.setter
    def no_delay(self, no_delay: bool) -> None:
        _HP_UdpArqServer_SetNoDelay(self, no_delay)

    @property
    def turnoff_congest_ctrl(self) -> bool:
        return _HP_UdpArqServer_IsTurnoffCongestCtrl(self)

    @turnoff_congest_ctrl.setter
    def turnoff_congest_ctrl(self, turn_off: bool) -> None:
        _HP_UdpArqServer_SetTurnoffCongestCtrl(self, turn_off)

    @property
    def flush_interval(self) -> int:
        return _HP_UdpArqServer_GetFlushInterval(self)

    @flush_interval.setter
    def flush_interval(self, flush_interval: int) -> None:
        _HP_UdpArqServer_SetFlushInterval(self, flush_interval)

    @property
    def resend_by_acks(self) -> int:
        return _HP_UdpArqServer_GetResendByAcks(self)

    @resend_by_acks.setter
    def resend_by_acks(self, resend_by_acks: int) -> None:
        _HP_UdpArqServer_SetResendByAcks(self, resend_by_acks)

    @property
    def send_wnd_size(self) -> int:
        return _HP_UdpArqServer_GetSendWndSize(self)

    @send_wnd_size.setter
    def send_wnd_size(self, send_wnd_size: int) -> None:
        _HP_UdpArqServer_SetSendWndSize(self, send_wnd_size)

    @property
    def recv_wnd_size(self) -> int:
        return _HP_UdpArqServer_GetRecvWndSize(self)

    @recv_wnd_size.setter
    def recv_wnd_size(self, recv_wnd_size: int) -> None:
        _HP_UdpArqServer_SetRecvWndSize(self, recv_wnd_size)

    @property
    def min_rto(self) -> int:
        return _HP_UdpArqServer_GetMinRto(self)

    @min_rto.setter
    def min_rto(self, min_rto: int) -> None:
        _HP_UdpArqServer_SetMinRto(self, min_rto)

    @property
    def fast_limit(self) -> int:
        return _HP_UdpArqServer_GetFastLimit(self)

    @fast_limit.setter
    def fast_limit(self, fast_limit: int) -> None:
        _HP_UdpArqServer_SetFastLimit(self, fast_limit)

    @property
    def max_trans_unit(self) -> int:
        return _HP_UdpArqServer_GetMaxTransUnit(self)

    @max_trans_unit.setter
    def max_trans_unit(self, max_trans_unit: int) -> None:
        _HP_UdpArqServer_SetMaxTransUnit(self, max_trans_unit)

    @property
    def max_message_size(self) -> int:
        return _HP_UdpArqServer_GetMaxMessageSize(self)

    @max_message_size.setter
    def max_message_size(self, max_message_size: int) -> None:
        _HP_UdpArqServer_SetMaxMessageSize(self, max_message_size)

    @property
    def hand_shake_timeout(self) -> int:
        return _HP_UdpArqServer_GetHandShakeTimeout(self)

    @hand_shake_timeout.setter
    def hand_shake_timeout(self, hand_shake_timeout: int) -> None:
        _HP_UdpArqServer_SetHandShakeTimeout(self, hand_shake_timeout)

    def get_waiting_send_message_count(self, conn_id: int) -> int:
        return _HP_UdpArqServer_GetWaitingSendMessageCount(self, conn_id)

    def set_encryption(self, cipher: ArqCipher, key: Optional[Buffer] = None) -> None:
        _HP_UdpArqServer_SetEncryption(self, cipher, key)

    @property
    def selective_acks(self) -> bool:
        return _HP_UdpArqServer_IsSelectiveAcks(self)

    @selective_acks.setter
    def selective_acks(self, selective_acks: bool) -> None:
        _HP_UdpArqServer_SetSelectiveAcks(self, selective_acks)

    @property
    def pacing(self) -> bool:
        return _HP_UdpArqServer_IsPacing(self)

    @pacing.setter
    def pacing(self, pacing: bool) -> None:
        _HP_UdpArqServer_SetPacing(self, pacing)

    @property
    def mtu_probing(self) -> bool:
        return _HP_UdpArqServer_IsMtuProbing(self)

    @mtu_probing.setter
    def mtu_probing(self, mtu_probing: bool) -> None:
        _HP_UdpArqServer_SetMtuProbing(self, mtu_probing)

    @property
    def address_validation(self) -> bool:
        return _HP_UdpArqServer_IsAddressValidation(self)

    @address_validation.setter
    def address_validation(self, address_validation: bool) -> None:
        _HP_UdpArqServer_SetAddressValidation(self, address_validation)

    @property
    def encryption(self) -> ArqCipher:
        return _HP_UdpArqServer_GetEncryption(self)

    @property
    def dead_link(self) -> int:
        return _HP_UdpArqServer_GetDeadLink(self)

    @dead_link.setter
    def dead_link(self, dead_link: int) -> None:
        _HP_UdpArqServer_SetDeadLink(self, dead_link)


_HP_UdpClient_SetMaxDatagramSize = function("HP_UdpClient_SetMaxDatagramSize", "void", "u32")
_HP_UdpClient_GetMaxDatagramSize = function("HP_UdpClient_GetMaxDatagramSize", "u32")
_HP_UdpClient_SetDetectAttempts = function("HP_UdpClient_SetDetectAttempts", "void", "u32")
_HP_UdpClient_SetDetectInterval = function("HP_UdpClient_SetDetectInterval", "void", "u32")
_HP_UdpClient_GetDetectAttempts = function("HP_UdpClient_GetDetectAttempts", "u32")
_HP_UdpClient_GetDetectInterval = function("HP_UdpClient_GetDetectInterval", "u32")
_HP_UdpClient_SetMaxPendingDataLength = function("HP_UdpClient_SetMaxPendingDataLength", "void", "u32")
_HP_UdpClient_GetMaxPendingDataLength = function("HP_UdpClient_GetMaxPendingDataLength", "u32")
_HP_UdpClient_SetIgnoreCloseNotice = function("HP_UdpClient_SetIgnoreCloseNotice", "void", "bool")
_HP_UdpClient_IsIgnoreCloseNotice = function("HP_UdpClient_IsIgnoreCloseNotice", "bool")


class UdpClient(Client):
    _made = ("Create_HP_UdpClient", "Destroy_HP_UdpClient", "HP_UdpClientListener")

    @property
    def max_datagram_size(self) -> int:
        return _HP_UdpClient_GetMaxDatagramSize(self)

    @max_datagram_size.setter
    def max_datagram_size(self, max_datagram_size: int) -> None:
        _HP_UdpClient_SetMaxDatagramSize(self, max_datagram_size)

    @property
    def detect_attempts(self) -> int:
        return _HP_UdpClient_GetDetectAttempts(self)

    @detect_attempts.setter
    def detect_attempts(self, detect_attempts: int) -> None:
        _HP_UdpClient_SetDetectAttempts(self, detect_attempts)

    @property
    def detect_interval(self) -> int:
        return _HP_UdpClient_GetDetectInterval(self)

    @detect_interval.setter
    def detect_interval(self, detect_interval: int) -> None:
        _HP_UdpClient_SetDetectInterval(self, detect_interval)

    @property
    def max_pending_data_length(self) -> int:
        return _HP_UdpClient_GetMaxPendingDataLength(self)

    @max_pending_data_length.setter
    def max_pending_data_length(self, max_pending_data_length: int) -> None:
        _HP_UdpClient_SetMaxPendingDataLength(self, max_pending_data_length)

    @property
    def ignore_close_notice(self) -> bool:
        return _HP_UdpClient_IsIgnoreCloseNotice(self)

    @ignore_close_notice.setter
    def ignore_close_notice(self, ignore_close_notice: bool) -> None:
        _HP_UdpClient_SetIgnoreCloseNotice(self, ignore_close_notice)


_HP_UdpArqClient_SetNoDelay = function("HP_UdpArqClient_SetNoDelay", "void", "bool")
_HP_UdpArqClient_SetTurnoffCongestCtrl = function("HP_UdpArqClient_SetTurnoffCongestCtrl", "void", "bool")
_HP_UdpArqClient_SetFlushInterval = function("HP_UdpArqClient_SetFlushInterval", "void", "u32")
_HP_UdpArqClient_SetResendByAcks = function("HP_UdpArqClient_SetResendByAcks", "void", "u32")
_HP_UdpArqClient_SetSendWndSize = function("HP_UdpArqClient_SetSendWndSize", "void", "u32")
_HP_UdpArqClient_SetRecvWndSize = function("HP_UdpArqClient_SetRecvWndSize", "void", "u32")
_HP_UdpArqClient_SetMinRto = function("HP_UdpArqClient_SetMinRto", "void", "u32")
_HP_UdpArqClient_SetFastLimit = function("HP_UdpArqClient_SetFastLimit", "void", "u32")
_HP_UdpArqClient_SetMaxTransUnit = function("HP_UdpArqClient_SetMaxTransUnit", "void", "u32")
_HP_UdpArqClient_SetMaxMessageSize = function("HP_UdpArqClient_SetMaxMessageSize", "void", "u32")
_HP_UdpArqClient_SetHandShakeTimeout = function("HP_UdpArqClient_SetHandShakeTimeout", "void", "u32")
_HP_UdpArqClient_IsNoDelay = function("HP_UdpArqClient_IsNoDelay", "bool")
_HP_UdpArqClient_IsTurnoffCongestCtrl = function("HP_UdpArqClient_IsTurnoffCongestCtrl", "bool")
_HP_UdpArqClient_GetFlushInterval = function("HP_UdpArqClient_GetFlushInterval", "u32")
_HP_UdpArqClient_GetResendByAcks = function("HP_UdpArqClient_GetResendByAcks", "u32")
_HP_UdpArqClient_GetSendWndSize = function("HP_UdpArqClient_GetSendWndSize", "u32")
_HP_UdpArqClient_GetRecvWndSize = function("HP_UdpArqClient_GetRecvWndSize", "u32")
_HP_UdpArqClient_GetMinRto = function("HP_UdpArqClient_GetMinRto", "u32")
_HP_UdpArqClient_GetFastLimit = function("HP_UdpArqClient_GetFastLimit", "u32")
_HP_UdpArqClient_GetMaxTransUnit = function("HP_UdpArqClient_GetMaxTransUnit", "u32")
_HP_UdpArqClient_GetMaxMessageSize = function("HP_UdpArqClient_GetMaxMessageSize", "u32")
_HP_UdpArqClient_GetHandShakeTimeout = function("HP_UdpArqClient_GetHandShakeTimeout", "u32")
_HP_UdpArqClient_GetWaitingSendMessageCount = function("HP_UdpArqClient_GetWaitingSendMessageCount", "ok", "out i32")
_HP_UdpArqClient_SetSelectiveAcks = function("HP_UdpArqClient_SetSelectiveAcks", "void", "bool")
_HP_UdpArqClient_SetPacing = function("HP_UdpArqClient_SetPacing", "void", "bool")
_HP_UdpArqClient_SetMtuProbing = function("HP_UdpArqClient_SetMtuProbing", "void", "bool")
_HP_UdpArqClient_SetAddressValidation = function("HP_UdpArqClient_SetAddressValidation", "void", "bool")
_HP_UdpArqClient_SetEncryption = function("HP_UdpArqClient_SetEncryption", "ok", "enum ArqCipher", "bytes")
_HP_UdpArqClient_SetDeadLink = function("HP_UdpArqClient_SetDeadLink", "void", "u32")
_HP_UdpArqClient_IsSelectiveAcks = function("HP_UdpArqClient_IsSelectiveAcks", "bool")
_HP_UdpArqClient_IsPacing = function("HP_UdpArqClient_IsPacing", "bool")
_HP_UdpArqClient_IsMtuProbing = function("HP_UdpArqClient_IsMtuProbing", "bool")
_HP_UdpArqClient_IsAddressValidation = function("HP_UdpArqClient_IsAddressValidation", "bool")
_HP_UdpArqClient_GetEncryption = function("HP_UdpArqClient_GetEncryption", "enum ArqCipher")
_HP_UdpArqClient_GetDeadLink = function("HP_UdpArqClient_GetDeadLink", "u32")


class UdpArqClient(UdpClient):
    _made = ("Create_HP_UdpArqClient", "Destroy_HP_UdpArqClient", "HP_UdpArqClientListener")

    @property
    def no_delay(self) -> bool:
        return _HP_UdpArqClient_IsNoDelay(self)

    @no_delay.setter
    def no_delay(self, no_delay: bool) -> None:
        _HP_UdpArqClient_SetNoDelay(self, no_delay)

    @property
    def turnoff_congest_ctrl(self) -> bool:
        return _HP_UdpArqClient_IsTurnoffCongestCtrl(self)

    @turnoff_congest_ctrl.setter
    def turnoff_congest_ctrl(self, turn_off: bool) -> None:
        _HP_UdpArqClient_SetTurnoffCongestCtrl(self, turn_off)

    @property
    def flush_interval(self) -> int:
        return _HP_UdpArqClient_GetFlushInterval(self)

    @flush_interval.setter
    def flush_interval(self, flush_interval: int) -> None:
        _HP_UdpArqClient_SetFlushInterval(self, flush_interval)

    @property
    def resend_by_acks(self) -> int:
        return _HP_UdpArqClient_GetResendByAcks(self)

    @resend_by_acks.setter
    def resend_by_acks(self, resend_by_acks: int) -> None:
        _HP_UdpArqClient_SetResendByAcks(self, resend_by_acks)

    @property
    def send_wnd_size(self) -> int:
        return _HP_UdpArqClient_GetSendWndSize(self)

    @send_wnd_size.setter
    def send_wnd_size(self, send_wnd_size: int) -> None:
        _HP_UdpArqClient_SetSendWndSize(self, send_wnd_size)

    @property
    def recv_wnd_size(self) -> int:
        return _HP_UdpArqClient_GetRecvWndSize(self)

    @recv_wnd_size.setter
    def recv_wnd_size(self, recv_wnd_size: int) -> None:
        _HP_UdpArqClient_SetRecvWndSize(self, recv_wnd_size)

    @property
    def min_rto(self) -> int:
        return _HP_UdpArqClient_GetMinRto(self)

    @min_rto.setter
    def min_rto(self, min_rto: int) -> None:
        _HP_UdpArqClient_SetMinRto(self, min_rto)

    @property
    def fast_limit(self) -> int:
        return _HP_UdpArqClient_GetFastLimit(self)

    @fast_limit.setter
    def fast_limit(self, fast_limit: int) -> None:
        _HP_UdpArqClient_SetFastLimit(self, fast_limit)

    @property
    def max_trans_unit(self) -> int:
        return _HP_UdpArqClient_GetMaxTransUnit(self)

    @max_trans_unit.setter
    def max_trans_unit(self, max_trans_unit: int) -> None:
        _HP_UdpArqClient_SetMaxTransUnit(self, max_trans_unit)

    @property
    def max_message_size(self) -> int:
        return _HP_UdpArqClient_GetMaxMessageSize(self)

    @max_message_size.setter
    def max_message_size(self, max_message_size: int) -> None:
        _HP_UdpArqClient_SetMaxMessageSize(self, max_message_size)

    @property
    def hand_shake_timeout(self) -> int:
        return _HP_UdpArqClient_GetHandShakeTimeout(self)

    @hand_shake_timeout.setter
    def hand_shake_timeout(self, hand_shake_timeout: int) -> None:
        _HP_UdpArqClient_SetHandShakeTimeout(self, hand_shake_timeout)

    @property
    def waiting_send_message_count(self) -> int:
        return _HP_UdpArqClient_GetWaitingSendMessageCount(self)

    def set_encryption(self, cipher: ArqCipher, key: Optional[Buffer] = None) -> None:
        _HP_UdpArqClient_SetEncryption(self, cipher, key)

    @property
    def selective_acks(self) -> bool:
        return _HP_UdpArqClient_IsSelectiveAcks(self)

    @selective_acks.setter
    def selective_acks(self, selective_acks: bool) -> None:
        _HP_UdpArqClient_SetSelectiveAcks(self, selective_acks)

    @property
    def pacing(self) -> bool:
        return _HP_UdpArqClient_IsPacing(self)

    @pacing.setter
    def pacing(self, pacing: bool) -> None:
        _HP_UdpArqClient_SetPacing(self, pacing)

    @property
    def mtu_probing(self) -> bool:
        return _HP_UdpArqClient_IsMtuProbing(self)

    @mtu_probing.setter
    def mtu_probing(self, mtu_probing: bool) -> None:
        _HP_UdpArqClient_SetMtuProbing(self, mtu_probing)

    @property
    def address_validation(self) -> bool:
        return _HP_UdpArqClient_IsAddressValidation(self)

    @address_validation.setter
    def address_validation(self, address_validation: bool) -> None:
        _HP_UdpArqClient_SetAddressValidation(self, address_validation)

    @property
    def encryption(self) -> ArqCipher:
        return _HP_UdpArqClient_GetEncryption(self)

    @property
    def dead_link(self) -> int:
        return _HP_UdpArqClient_GetDeadLink(self)

    @dead_link.setter
    def dead_link(self, dead_link: int) -> None:
        _HP_UdpArqClient_SetDeadLink(self, dead_link)


_HP_UdpCast_SetMaxDatagramSize = function("HP_UdpCast_SetMaxDatagramSize", "void", "u32")
_HP_UdpCast_GetMaxDatagramSize = function("HP_UdpCast_GetMaxDatagramSize", "u32")
_HP_UdpCast_GetRemoteAddress = function("HP_UdpCast_GetRemoteAddress", "ok", "out address")
_HP_UdpCast_SetCastMode = function("HP_UdpCast_SetCastMode", "void", "enum CastMode")
_HP_UdpCast_GetCastMode = function("HP_UdpCast_GetCastMode", "enum CastMode")
_HP_UdpCast_SetMultiCastTtl = function("HP_UdpCast_SetMultiCastTtl", "void", "i32")
_HP_UdpCast_GetMultiCastTtl = function("HP_UdpCast_GetMultiCastTtl", "i32")
_HP_UdpCast_SetMultiCastLoop = function("HP_UdpCast_SetMultiCastLoop", "void", "bool")
_HP_UdpCast_IsMultiCastLoop = function("HP_UdpCast_IsMultiCastLoop", "bool")


class UdpCast(Client):
    _made = ("Create_HP_UdpCast", "Destroy_HP_UdpCast", "HP_UdpCastListener")

    @property
    def max_datagram_size(self) -> int:
        return _HP_UdpCast_GetMaxDatagramSize(self)

    @max_datagram_size.setter
    def max_datagram_size(self, max_datagram_size: int) -> None:
        _HP_UdpCast_SetMaxDatagramSize(self, max_datagram_size)

    @property
    def remote_address(self) -> Tuple[str, int]:
        return _HP_UdpCast_GetRemoteAddress(self)

    @property
    def cast_mode(self) -> CastMode:
        return _HP_UdpCast_GetCastMode(self)

    @cast_mode.setter
    def cast_mode(self, cast_mode: CastMode) -> None:
        _HP_UdpCast_SetCastMode(self, cast_mode)

    @property
    def multi_cast_ttl(self) -> int:
        return _HP_UdpCast_GetMultiCastTtl(self)

    @multi_cast_ttl.setter
    def multi_cast_ttl(self, mc_ttl: int) -> None:
        _HP_UdpCast_SetMultiCastTtl(self, mc_ttl)

    @property
    def multi_cast_loop(self) -> bool:
        return _HP_UdpCast_IsMultiCastLoop(self)

    @multi_cast_loop.setter
    def multi_cast_loop(self, mc_loop: bool) -> None:
        _HP_UdpCast_SetMultiCastLoop(self, mc_loop)


_HP_UdpNode_StartWithCast = function("HP_UdpNode_StartWithCast", "ok", "str", "u16", "enum CastMode", "str")
_HP_UdpNode_Stop = function("HP_UdpNode_Stop", "ok")
_HP_UdpNode_Wait = function("HP_UdpNode_Wait", "bool", "u32")
_HP_UdpNode_Send = function("HP_UdpNode_Send", "ok", "str", "u16", "bytes")
_HP_UdpNode_SendPackets = function("HP_UdpNode_SendPackets", "ok", "str", "u16", "buffers")
_HP_UdpNode_SendCast = function("HP_UdpNode_SendCast", "ok", "bytes")
_HP_UdpNode_SendCastPackets = function("HP_UdpNode_SendCastPackets", "ok", "buffers")
_HP_UdpNode_HasStarted = function("HP_UdpNode_HasStarted", "bool")
_HP_UdpNode_GetState = function("HP_UdpNode_GetState", "enum ServiceState")
_HP_UdpNode_GetLastError = function("HP_UdpNode_GetLastError", "enum SocketError")
_HP_UdpNode_GetLastErrorDesc = function("HP_UdpNode_GetLastErrorDesc", "str")
_HP_UdpNode_GetLocalAddress = function("HP_UdpNode_GetLocalAddress", "ok", "out address")
_HP_UdpNode_GetCastAddress = function("HP_UdpNode_GetCastAddress", "ok", "out address")
_HP_UdpNode_GetCastMode = function("HP_UdpNode_GetCastMode", "enum CastMode")
_HP_UdpNode_GetPendingDataLength = function("HP_UdpNode_GetPendingDataLength", "ok", "out i32")
_HP_UdpNode_SetMaxDatagramSize = function("HP_UdpNode_SetMaxDatagramSize", "void", "u32")
_HP_UdpNode_GetMaxDatagramSize = function("HP_UdpNode_GetMaxDatagramSize", "u32")
_HP_UdpNode_SetMultiCastTtl = function("HP_UdpNode_SetMultiCastTtl", "void", "i32")
_HP_UdpNode_GetMultiCastTtl = function("HP_UdpNode_GetMultiCastTtl", "i32")
_HP_UdpNode_SetMultiCastLoop = function("HP_UdpNode_SetMultiCastLoop", "void", "bool")
_HP_UdpNode_IsMultiCastLoop = function("HP_UdpNode_IsMultiCastLoop", "bool")
_HP_UdpNode_SetDualStack = function("HP_UdpNode_SetDualStack", "void", "bool")
_HP_UdpNode_IsDualStack = function("HP_UdpNode_IsDualStack", "bool")
_HP_UdpNode_SetReuseAddressPolicy = function("HP_UdpNode_SetReuseAddressPolicy", "void", "enum ReuseAddressPolicy")
_HP_UdpNode_SetWorkerThreadCount = function("HP_UdpNode_SetWorkerThreadCount", "void", "u32")
_HP_UdpNode_SetPostReceiveCount = function("HP_UdpNode_SetPostReceiveCount", "void", "u32")
_HP_UdpNode_SetFreeBufferPoolSize = function("HP_UdpNode_SetFreeBufferPoolSize", "void", "u32")
_HP_UdpNode_SetFreeBufferPoolHold = function("HP_UdpNode_SetFreeBufferPoolHold", "void", "u32")
_HP_UdpNode_GetReuseAddressPolicy = function("HP_UdpNode_GetReuseAddressPolicy", "enum ReuseAddressPolicy")
_HP_UdpNode_GetWorkerThreadCount = function("HP_UdpNode_GetWorkerThreadCount", "u32")
_HP_UdpNode_GetPostReceiveCount = function("HP_UdpNode_GetPostReceiveCount", "u32")
_HP_UdpNode_GetFreeBufferPoolSize = function("HP_UdpNode_GetFreeBufferPoolSize", "u32")
_HP_UdpNode_GetFreeBufferPoolHold = function("HP_UdpNode_GetFreeBufferPoolHold", "u32")


class UdpNode(Component):
    _made = ("Create_HP_UdpNode", "Destroy_HP_UdpNode", "HP_UdpNodeListener")
    _stop = "HP_UdpNode_Stop"

    _events = {
        "on_prepare_listen": event("HP_Set_FN_UdpNode_OnPrepareListen", "enum HandleResult", "uptr"),
        "on_send": event("HP_Set_FN_UdpNode_OnSend", "enum HandleResult", "str", "u16", "bytes"),
        "on_receive": event("HP_Set_FN_UdpNode_OnReceive", "enum HandleResult", "str", "u16", "bytes"),
        "on_error": event("HP_Set_FN_UdpNode_OnError", "enum HandleResult", "enum SocketOperation", "i32", "str", "u16", "bytes"),
        "on_shutdown": event("HP_Set_FN_UdpNode_OnShutdown", "enum HandleResult"),
    }

    if TYPE_CHECKING:  # events: override those that are of interest
        def on_prepare_listen(self, so_listen: int) -> Optional[HandleResult]: ...
        def on_send(self, remote_address: str, remote_port: int, data: bytes) -> Optional[HandleResult]: ...
        def on_receive(self, remote_address: str, remote_port: int, data: bytes) -> Optional[HandleResult]: ...
        def on_error(self, operation: SocketOperation, error_code: int, remote_address: str, remote_port: int, data: bytes) -> Optional[HandleResult]: ...
        def on_shutdown(self) -> Optional[HandleResult]: ...

    def start(self, bind_address: Optional[str] = None, port: int = 0, cast_mode: CastMode = CastMode(-1), cast_address: Optional[str] = None) -> None:
        _HP_UdpNode_StartWithCast(self, bind_address, port, cast_mode, cast_address)

    def stop(self) -> None:
        _HP_UdpNode_Stop(self)

    def wait(self, milliseconds: int = 4294967295) -> bool:
        return _HP_UdpNode_Wait(self, milliseconds)

    def send(self, remote_address: str, remote_port: int, buffer: Buffer) -> None:
        _HP_UdpNode_Send(self, remote_address, remote_port, buffer)

    def send_packets(self, remote_address: str, remote_port: int, buffers: Sequence[Buffer]) -> None:
        _HP_UdpNode_SendPackets(self, remote_address, remote_port, buffers)

    def send_cast(self, buffer: Buffer) -> None:
        _HP_UdpNode_SendCast(self, buffer)

    def send_cast_packets(self, buffers: Sequence[Buffer]) -> None:
        _HP_UdpNode_SendCastPackets(self, buffers)

    @property
    def has_started(self) -> bool:
        return _HP_UdpNode_HasStarted(self)

    @property
    def state(self) -> ServiceState:
        return _HP_UdpNode_GetState(self)

    @property
    def last_error(self) -> SocketError:
        return _HP_UdpNode_GetLastError(self)

    @property
    def last_error_desc(self) -> Optional[str]:
        return _HP_UdpNode_GetLastErrorDesc(self)

    @property
    def local_address(self) -> Tuple[str, int]:
        return _HP_UdpNode_GetLocalAddress(self)

    @property
    def cast_address(self) -> Tuple[str, int]:
        return _HP_UdpNode_GetCastAddress(self)

    @property
    def cast_mode(self) -> CastMode:
        return _HP_UdpNode_GetCastMode(self)

    @property
    def pending_data_length(self) -> int:
        return _HP_UdpNode_GetPendingDataLength(self)

    @property
    def max_datagram_size(self) -> int:
        return _HP_UdpNode_GetMaxDatagramSize(self)

    @max_datagram_size.setter
    def max_datagram_size(self, max_datagram_size: int) -> None:
        _HP_UdpNode_SetMaxDatagramSize(self, max_datagram_size)

    @property
    def multi_cast_ttl(self) -> int:
        return _HP_UdpNode_GetMultiCastTtl(self)

    @multi_cast_ttl.setter
    def multi_cast_ttl(self, mc_ttl: int) -> None:
        _HP_UdpNode_SetMultiCastTtl(self, mc_ttl)

    @property
    def multi_cast_loop(self) -> bool:
        return _HP_UdpNode_IsMultiCastLoop(self)

    @multi_cast_loop.setter
    def multi_cast_loop(self, mc_loop: bool) -> None:
        _HP_UdpNode_SetMultiCastLoop(self, mc_loop)

    @property
    def dual_stack(self) -> bool:
        return _HP_UdpNode_IsDualStack(self)

    @dual_stack.setter
    def dual_stack(self, dual_stack: bool) -> None:
        _HP_UdpNode_SetDualStack(self, dual_stack)

    @property
    def reuse_address_policy(self) -> ReuseAddressPolicy:
        return _HP_UdpNode_GetReuseAddressPolicy(self)

    @reuse_address_policy.setter
    def reuse_address_policy(self, reuse_policy: ReuseAddressPolicy) -> None:
        _HP_UdpNode_SetReuseAddressPolicy(self, reuse_policy)

    @property
    def worker_thread_count(self) -> int:
        return _HP_UdpNode_GetWorkerThreadCount(self)

    @worker_thread_count.setter
    def worker_thread_count(self, worker_thread_count: int) -> None:
        _HP_UdpNode_SetWorkerThreadCount(self, worker_thread_count)

    @property
    def post_receive_count(self) -> int:
        return _HP_UdpNode_GetPostReceiveCount(self)

    @post_receive_count.setter
    def post_receive_count(self, post_receive_count: int) -> None:
        _HP_UdpNode_SetPostReceiveCount(self, post_receive_count)

    @property
    def free_buffer_pool_size(self) -> int:
        return _HP_UdpNode_GetFreeBufferPoolSize(self)

    @free_buffer_pool_size.setter
    def free_buffer_pool_size(self, free_buffer_pool_size: int) -> None:
        _HP_UdpNode_SetFreeBufferPoolSize(self, free_buffer_pool_size)

    @property
    def free_buffer_pool_hold(self) -> int:
        return _HP_UdpNode_GetFreeBufferPoolHold(self)

    @free_buffer_pool_hold.setter
    def free_buffer_pool_hold(self, free_buffer_pool_hold: int) -> None:
        _HP_UdpNode_SetFreeBufferPoolHold(self, free_buffer_pool_hold)


_HP_HttpDownloader_Start = function("HP_HttpDownloader_Start", "ok", "struct TDownloaderOptions")
_HP_HttpDownloader_Stop = function("HP_HttpDownloader_Stop", "ok")
_HP_HttpDownloader_Add = function("HP_HttpDownloader_Add", "id", "str", "struct TDownloadOptions")
_HP_HttpDownloader_AddMirrors = function("HP_HttpDownloader_AddMirrors", "id", "strings", "struct TDownloadOptions")
_HP_HttpDownloader_Cancel = function("HP_HttpDownloader_Cancel", "ok", "id")
_HP_HttpDownloader_GetProgress = function("HP_HttpDownloader_GetProgress", "ok", "id", "out struct TDownloadProgress")
_HP_HttpDownloader_Wait = function("HP_HttpDownloader_Wait", "bool", "u32")
_HP_HttpDownloader_GetCount = function("HP_HttpDownloader_GetCount", "u32")
_HP_HttpDownloader_SetRateLimit = function("HP_HttpDownloader_SetRateLimit", "void", "u64")


class HttpDownloader(Component):
    _made = ("Create_HP_HttpDownloader", "Destroy_HP_HttpDownloader", "HP_HttpDownloaderListener")
    _stop = "HP_HttpDownloader_Stop"

    _events = {
        "on_start": event("HP_Set_FN_HttpDownloader_OnStart", "void", "id", "struct TDownloadProgress", "str"),
        "on_progress": event("HP_Set_FN_HttpDownloader_OnProgress", "void", "id", "struct TDownloadProgress"),
        "on_redirect": event("HP_Set_FN_HttpDownloader_OnRedirect", "void", "id", "u16", "str", "str"),
        "on_segment": event("HP_Set_FN_HttpDownloader_OnSegment", "void", "id", "u64", "u64", "str"),
        "on_retry": event("HP_Set_FN_HttpDownloader_OnRetry", "void", "id", "enum DownloadError", "str", "u32", "u32"),
        "on_data": event("HP_Set_FN_HttpDownloader_OnData", "bool", "id", "u64", "bytes", "null"),
        "on_complete": event("HP_Set_FN_HttpDownloader_OnComplete", "void", "id", "struct TDownloadResult"),
        "on_error": event("HP_Set_FN_HttpDownloader_OnError", "void", "id", "struct TDownloadResult"),
    }

    if TYPE_CHECKING:  # events: override those that are of interest
        def on_start(self, id: int, progress: DownloadProgress, content_type: str) -> None: ...
        def on_progress(self, id: int, progress: DownloadProgress) -> None: ...
        def on_redirect(self, id: int, status: int, from_: str, to: str) -> None: ...
        def on_segment(self, id: int, begin: int, end: int, url: str) -> None: ...
        def on_retry(self, id: int, error: DownloadError, text: str, attempt: int, delay: int) -> None: ...
        def on_data(self, id: int, offset: int, data: bytes) -> Optional[bool]: ...
        def on_complete(self, id: int, result: DownloadResult) -> None: ...
        def on_error(self, id: int, result: DownloadResult) -> None: ...

    def start(self, **options: Unpack[DownloaderOptions]) -> None:
        _HP_HttpDownloader_Start(self, options)

    def stop(self) -> None:
        _HP_HttpDownloader_Stop(self)

    def add(self, url: str, **options: Unpack[DownloadOptions]) -> int:
        return _HP_HttpDownloader_Add(self, url, options)

    def add_mirrors(self, urls: Sequence[str], **options: Unpack[DownloadOptions]) -> int:
        return _HP_HttpDownloader_AddMirrors(self, urls, options)

    def cancel(self, id: int) -> None:
        _HP_HttpDownloader_Cancel(self, id)

    def get_progress(self, id: int) -> DownloadProgress:
        return _HP_HttpDownloader_GetProgress(self, id)

    def wait(self, milliseconds: int = 4294967295) -> bool:
        return _HP_HttpDownloader_Wait(self, milliseconds)

    @property
    def count(self) -> int:
        return _HP_HttpDownloader_GetCount(self)

    def set_rate_limit(self, bytes_per_second: int) -> None:
        _HP_HttpDownloader_SetRateLimit(self, bytes_per_second)


_HP_HttpCookie_MGR_LoadFromFile = function("HP_HttpCookie_MGR_LoadFromFile", "ok", "str", "bool")
_HP_HttpCookie_MGR_SaveToFile = function("HP_HttpCookie_MGR_SaveToFile", "ok", "str", "bool")
_HP_HttpCookie_MGR_ClearCookies = function("HP_HttpCookie_MGR_ClearCookies", "ok", "str", "str")
_HP_HttpCookie_MGR_RemoveExpiredCookies = function("HP_HttpCookie_MGR_RemoveExpiredCookies", "ok", "str", "str")
_HP_HttpCookie_MGR_SetCookie = function("HP_HttpCookie_MGR_SetCookie", "ok", "str", "str", "str", "str", "i32", "bool", "bool", "i32", "bool")
_HP_HttpCookie_MGR_DeleteCookie = function("HP_HttpCookie_MGR_DeleteCookie", "ok", "str", "str", "str")
_HP_HttpCookie_MGR_SetEnableThirdPartyCookie = function("HP_HttpCookie_MGR_SetEnableThirdPartyCookie", "void", "bool")
_HP_HttpCookie_MGR_IsEnableThirdPartyCookie = function("HP_HttpCookie_MGR_IsEnableThirdPartyCookie", "bool")


class Cookies:
    @staticmethod
    def load_from_file(file: str, keep_exists: bool = True) -> None:
        _HP_HttpCookie_MGR_LoadFromFile(file, keep_exists)

    @staticmethod
    def save_to_file(file: str, keep_exists: bool = True) -> None:
        _HP_HttpCookie_MGR_SaveToFile(file, keep_exists)

    @staticmethod
    def clear_cookies(domain: str, path: str) -> None:
        _HP_HttpCookie_MGR_ClearCookies(domain, path)

    @staticmethod
    def remove_expired_cookies(domain: str, path: str) -> None:
        _HP_HttpCookie_MGR_RemoveExpiredCookies(domain, path)

    @staticmethod
    def set_cookie(name: str, value: str, domain: str, path: str, max_age: int, http_only: bool, secure: bool, same_site: int, only_update_value_if_exists: bool) -> None:
        _HP_HttpCookie_MGR_SetCookie(name, value, domain, path, max_age, http_only, secure, same_site, only_update_value_if_exists)

    @staticmethod
    def delete_cookie(domain: str, path: str, name: str) -> None:
        _HP_HttpCookie_MGR_DeleteCookie(domain, path, name)

    @staticmethod
    def set_enable_third_party_cookie(enable_third_party_cookie: bool) -> None:
        _HP_HttpCookie_MGR_SetEnableThirdPartyCookie(enable_third_party_cookie)

    @staticmethod
    def is_enable_third_party_cookie() -> bool:
        return _HP_HttpCookie_MGR_IsEnableThirdPartyCookie()


_HP_GetDownloadErrorName = function("HP_GetDownloadErrorName", "str", "enum DownloadError")


def get_download_error_name(error: DownloadError) -> Optional[str]:
    return _HP_GetDownloadErrorName(error)


_HP_GetHPSocketVersion = function("HP_GetHPSocketVersion", "u32")


def get_hp_socket_version() -> int:
    return _HP_GetHPSocketVersion()


_HP_GetSocketErrorDesc = function("HP_GetSocketErrorDesc", "str", "enum SocketError")


def get_socket_error_desc(code: SocketError) -> Optional[str]:
    return _HP_GetSocketErrorDesc(code)
