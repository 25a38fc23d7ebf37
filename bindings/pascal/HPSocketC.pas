// SPDX-License-Identifier: Apache-2.0
// Written by bindings/generate.py; do not edit.
{ The C library as Pascal sees it: enumerations, structs, functions. }
unit HPSocketC;

{$IFDEF FPC}{$MODE DELPHI}{$PACKRECORDS C}{$ELSE}{$ALIGN 8}{$ENDIF}
{$MINENUMSIZE 4}{$SCOPEDENUMS ON}

interface

type
  THPConnID = NativeUInt;
  THPDownloadID = UInt64;

  THPServiceState = (Starting, Started, Stopping, Stopped);
  THPSocketOperation = (Unknown, Accept, Connect, Send, Receive, Close);
  THPHandleResult = (Ok, Ignore, Error);
  THPFetchResult = (Ok, LengthTooLong, DataNotFound);
  THPSendPolicy = (Pack, Safe, Direct);
  THPOnSendSyncPolicy = (None, Close, Receive);
  THPReuseAddressPolicy = (None, AddrOnly, AddrAndPort);
  THPArqCipher = (None, Aes256Gcm, Chacha20Poly1305);
  THPProxyProtocol = (Off, Accepted, Required);
  THPSocketError = (Ok = 0, IllegalState = 1, InvalidParam = 2, SocketCreate = 3, SocketBind = 4, SocketPrepare = 5, SocketListen = 6,
    CpCreate = 7, WorkerThreadCreate = 8, DetectThreadCreate = 9, SockeAttachToCp = 10, ConnectServer = 11, Network = 12, DataProc = 13,
    DataSend = 14, GcStart = 15, SslEnvNotReady = 101);
  THPCastMode = (Unicast = -1, Multicast = 0, Broadcast = 1);
  THPIPAddrType = (All, Ipv4, Ipv6);
  THPRejectedPolicy = (CallFail, WaitFor, CallerRun);
  THPTaskBufferType = (Copy, Refer, Attach);
  THPSSLSessionMode = (Client, Server);
  THPSSLVerifyMode = (None = 0, Peer = 1, FailIfNoPeerCert = 2, ClientOnce = 4);
  THPSSLSessionInfo = (Ctx, CtxMethod, CtxCiphers, CtxCertStore, ServerNameType, ServerName, Version, Method, Cert, Pkey, CurrentCipher,
    Ciphers, ClientCiphers, PeerCert, PeerCertChain, VerifiedChain);
  THPHttpVersion = (Hv1_0 = 1, Hv1_1 = 257);
  THPHttpUrlField = (Schema, Host, Port, Path, Query, Fragment, Userinfo, Max);
  THPHttpParseResult = (Error = -1, Ok = 0, SkipBody = 1, Upgrade = 2);
  THPHttpUpgradeType = (Unknown = -1, None = 0, WebSocket = 1, HttpTunnel = 2);
  THPHttpStatusCode = (Continue = 100, SwitchingProtocols = 101, Processing = 102, EarlyHints = 103, ResponseIsStale = 110,
    RevalidationFailed = 111, DisconnectedOperation = 112, HeuristicExpiration = 113, MiscellaneousWarning = 199, Ok = 200,
    Created = 201, Accepted = 202, NonAuthoritativeInformation = 203, NoContent = 204, ResetContent = 205, PartialContent = 206,
    MultiStatus = 207, AlreadyReported = 208, TransformationApplied = 214, ImUsed = 226, MiscellaneousPersistentWarning = 299,
    MultipleChoices = 300, MovedPermanently = 301, MovedTemporarily = 302, SeeOther = 303, NotModified = 304, UseProxy = 305,
    SwitchProxy = 306, TemporaryRedirect = 307, PermanentRedirect = 308, BadRequest = 400, Unauthorized = 401, PaymentRequired = 402,
    Forbidden = 403, NotFound = 404, MethodNotAllowed = 405, NotAcceptable = 406, ProxyAuthenticationRequired = 407,
    RequestTimeout = 408, Conflict = 409, Gone = 410, LengthRequired = 411, PreconditionFailed = 412, RequestEntityTooLarge = 413,
    RequestUriTooLong = 414, UnsupportedMediaType = 415, RequestedRangeNotSatisfiable = 416, ExpectationFailed = 417, ImATeapot = 418,
    PageExpired = 419, EnhanceYourCalm = 420, MisdirectedRequest = 421, UnprocessableEntity = 422, Locked = 423, FailedDependency = 424,
    UnorderedCollection = 425, UpgradeRequired = 426, PreconditionRequired = 428, TooManyRequests = 429,
    RequestHeaderFieldsTooLargeUnofficial = 430, RequestHeaderFieldsTooLarge = 431, LoginTimeout = 440, NoResponse = 444,
    RetryWith = 449, BlockedByParentalControl = 450, UnavailableForLegalReasons = 451, ClientClosedLoadBalancedRequest = 460,
    InvalidXForwardedFor = 463, RequestHeaderTooLarge = 494, SslCertificateError = 495, SslCertificateRequired = 496,
    HttpRequestSentToHttpsPort = 497, InvalidToken = 498, ClientClosedRequest = 499, InternalServerError = 500, NotImplemented = 501,
    BadGateway = 502, ServiceUnavailable = 503, GatewayTimeout = 504, HttpVersionNotSupported = 505, VariantAlsoNegotiates = 506,
    InsufficientStorage = 507, LoopDetected = 508, BandwidthLimitExceeded = 509, NotExtended = 510, NetworkAuthenticationRequired = 511,
    WebServerUnknownError = 520, WebServerIsDown = 521, ConnectionTimeout = 522, OriginIsUnreachable = 523, TimeoutOccured = 524,
    SslHandshakeFailed = 525, InvalidSslCertificate = 526, RailgunError = 527, SiteIsOverloaded = 529, SiteIsFrozen = 530,
    IdentityProviderAuthenticationError = 561, NetworkReadTimeout = 598, NetworkConnectTimeout = 599, UnparseableResponseHeaders = 600);
  THPDownloadError = (Ok, Option, Resolve, Connect, Tls, HttpStatus, Protocol, Range, Changed, Truncated, DiskFull, Disk, Checksum,
    Timeout, TooSlow, Redirect, Name, Exists, Coding, Cancelled, Sink, System);
  THPDownloadOverwrite = (Fail, Replace, Skip, Rename);

  PHPCDownloaderOptions = ^THPCDownloaderOptions;
  THPCDownloaderOptions = record
    ConnectionsMax: Cardinal;
    ConnectionsPerHost: Cardinal;
    DownloadsMax: Cardinal;
    WaitingMax: Cardinal;
    RateLimit: UInt64;
    WorkerThreadCount: Cardinal;
    ConnectTimeout: Cardinal;
    KeepAlive: Cardinal;
    Insecure: Integer;
    CAFile: PAnsiChar;
    CertFile: PAnsiChar;
    KeyFile: PAnsiChar;
    KeyPassword: PAnsiChar;
    ProxyUrl: PAnsiChar;
    Cookies: Integer;
    CookieFile: PAnsiChar;
  end;

  PHPCDownloadOptions = ^THPCDownloadOptions;
  THPCDownloadOptions = record
    Target: PAnsiChar;
    TargetIsFolder: Integer;
    NameFromUrl: Integer;
    ToListener: Integer;
    Overwrite: THPDownloadOverwrite;
    Resume: Integer;
    Sync: Integer;
    Preallocate: Integer;
    RemoteTime: Integer;
    JournalInterval: Cardinal;
    Segments: Cardinal;
    SegmentMin: UInt64;
    RateLimit: UInt64;
    LowSpeedLimit: UInt64;
    LowSpeedTime: Cardinal;
    ResponseTimeout: Cardinal;
    Retries: Cardinal;
    RetryDelay: Cardinal;
    RetryDelayMax: Cardinal;
    RetryRefused: Integer;
    RedirectsMax: Cardinal;
    AllowHttpsToHttp: Integer;
    UserAgent: PAnsiChar;
    Headers: Pointer;
    HeadersCount: Integer;
    User: PAnsiChar;
    Password: PAnsiChar;
    Checksum: PAnsiChar;
    VerifyServerDigest: Integer;
    Range: PAnsiChar;
    Decompress: Integer;
    Extra: Pointer;
    TimeMax: Cardinal;
  end;

  PHPCDownloadProgress = ^THPCDownloadProgress;
  THPCDownloadProgress = record
    Done: UInt64;
    Total: UInt64;
    Received: UInt64;
    Rate: UInt64;
    Elapsed: Cardinal;
    Connections: Cardinal;
    FileName: PAnsiChar;
    Extra: Pointer;
  end;

  PHPCDownloadResult = ^THPCDownloadResult;
  THPCDownloadResult = record
    Error: THPDownloadError;
    Text: PAnsiChar;
    SystemError: Integer;
    Status: Word;
    Url: PAnsiChar;
    FileName: PAnsiChar;
    ContentType: PAnsiChar;
    Length: UInt64;
    Received: UInt64;
    Elapsed: Cardinal;
    Tries: Cardinal;
    Resumable: Integer;
    Resumed: Integer;
    Skipped: Integer;
    Digest: PAnsiChar;
    Extra: Pointer;
  end;

  THPApi = record
    HP_Server_Start: function(A0: Pointer; A1: PAnsiChar; A2: Word): Integer; cdecl;
    HP_Server_Stop: function(A0: Pointer): Integer; cdecl;
    HP_Server_Wait: function(A0: Pointer; A1: Cardinal): Integer; cdecl;
    HP_Server_Send: function(A0: Pointer; A1: THPConnID; A2: Pointer; A3: Integer): Integer; cdecl;
    HP_Server_SendPackets: function(A0: Pointer; A1: THPConnID; A2: Pointer; A3: Integer): Integer; cdecl;
    HP_Server_PauseReceive: function(A0: Pointer; A1: THPConnID; A2: Integer): Integer; cdecl;
    HP_Server_Disconnect: function(A0: Pointer; A1: THPConnID; A2: Integer): Integer; cdecl;
    HP_Server_DisconnectLongConnections: function(A0: Pointer; A1: Cardinal; A2: Integer): Integer; cdecl;
    HP_Server_DisconnectSilenceConnections: function(A0: Pointer; A1: Cardinal; A2: Integer): Integer; cdecl;
    HP_Server_IsSecure: function(A0: Pointer): Integer; cdecl;
    HP_Server_HasStarted: function(A0: Pointer): Integer; cdecl;
    HP_Server_GetState: function(A0: Pointer): THPServiceState; cdecl;
    HP_Server_GetLastError: function(A0: Pointer): THPSocketError; cdecl;
    HP_Server_GetLastErrorDesc: function(A0: Pointer): PAnsiChar; cdecl;
    HP_Server_GetPendingDataLength: function(A0: Pointer; A1: THPConnID; A2: Pointer): Integer; cdecl;
    HP_Server_IsPauseReceive: function(A0: Pointer; A1: THPConnID; A2: Pointer): Integer; cdecl;
    HP_Server_IsConnected: function(A0: Pointer; A1: THPConnID): Integer; cdecl;
    HP_Server_GetConnectionCount: function(A0: Pointer): Cardinal; cdecl;
    HP_Server_GetAllConnectionIDs: function(A0: Pointer; A1: Pointer; A2: Pointer): Integer; cdecl;
    HP_Server_GetConnectPeriod: function(A0: Pointer; A1: THPConnID; A2: Pointer): Integer; cdecl;
    HP_Server_GetSilencePeriod: function(A0: Pointer; A1: THPConnID; A2: Pointer): Integer; cdecl;
    HP_Server_GetListenAddress: function(A0: Pointer; A1: Pointer; A2: Pointer; A3: Pointer): Integer; cdecl;
    HP_Server_GetLocalAddress: function(A0: Pointer; A1: THPConnID; A2: Pointer; A3: Pointer; A4: Pointer): Integer; cdecl;
    HP_Server_GetRemoteAddress: function(A0: Pointer; A1: THPConnID; A2: Pointer; A3: Pointer; A4: Pointer): Integer; cdecl;
    HP_Server_SetReuseAddressPolicy: procedure(A0: Pointer; A1: THPReuseAddressPolicy); cdecl;
    HP_Server_SetSendPolicy: procedure(A0: Pointer; A1: THPSendPolicy); cdecl;
    HP_Server_SetOnSendSyncPolicy: procedure(A0: Pointer; A1: THPOnSendSyncPolicy); cdecl;
    HP_Server_SetFreeSocketObjLockTime: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_Server_SetFreeSocketObjPool: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_Server_SetFreeBufferObjPool: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_Server_SetFreeSocketObjHold: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_Server_SetFreeBufferObjHold: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_Server_SetMaxConnectionCount: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_Server_SetWorkerThreadCount: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_Server_SetMarkSilence: procedure(A0: Pointer; A1: Integer); cdecl;
    HP_Server_SetDualStack: procedure(A0: Pointer; A1: Integer); cdecl;
    HP_Server_GetReuseAddressPolicy: function(A0: Pointer): THPReuseAddressPolicy; cdecl;
    HP_Server_GetSendPolicy: function(A0: Pointer): THPSendPolicy; cdecl;
    HP_Server_GetOnSendSyncPolicy: function(A0: Pointer): THPOnSendSyncPolicy; cdecl;
    HP_Server_GetFreeSocketObjLockTime: function(A0: Pointer): Cardinal; cdecl;
    HP_Server_GetFreeSocketObjPool: function(A0: Pointer): Cardinal; cdecl;
    HP_Server_GetFreeBufferObjPool: function(A0: Pointer): Cardinal; cdecl;
    HP_Server_GetFreeSocketObjHold: function(A0: Pointer): Cardinal; cdecl;
    HP_Server_GetFreeBufferObjHold: function(A0: Pointer): Cardinal; cdecl;
    HP_Server_GetMaxConnectionCount: function(A0: Pointer): Cardinal; cdecl;
    HP_Server_GetWorkerThreadCount: function(A0: Pointer): Cardinal; cdecl;
    HP_Server_IsMarkSilence: function(A0: Pointer): Integer; cdecl;
    HP_Server_IsDualStack: function(A0: Pointer): Integer; cdecl;
    HP_Set_FN_Server_OnPrepareListen: procedure(A0, A1: Pointer); cdecl;
    HP_Set_FN_Server_OnAccept: procedure(A0, A1: Pointer); cdecl;
    HP_Set_FN_Server_OnHandShake: procedure(A0, A1: Pointer); cdecl;
    HP_Set_FN_Server_OnSend: procedure(A0, A1: Pointer); cdecl;
    HP_Set_FN_Server_OnReceive: procedure(A0, A1: Pointer); cdecl;
    HP_Set_FN_Server_OnPullReceive: procedure(A0, A1: Pointer); cdecl;
    HP_Set_FN_Server_OnClose: procedure(A0, A1: Pointer); cdecl;
    HP_Set_FN_Server_OnShutdown: procedure(A0, A1: Pointer); cdecl;
    HP_Agent_Start: function(A0: Pointer; A1: PAnsiChar; A2: Integer): Integer; cdecl;
    HP_Agent_Stop: function(A0: Pointer): Integer; cdecl;
    HP_Agent_Wait: function(A0: Pointer; A1: Cardinal): Integer; cdecl;
    HP_Agent_ConnectWithExtraAndLocalAddressPort: function(A0: Pointer; A1: PAnsiChar; A2: Word; A3: Pointer; A4: Pointer; A5: Word;
      A6: PAnsiChar): Integer; cdecl;
    HP_Agent_Send: function(A0: Pointer; A1: THPConnID; A2: Pointer; A3: Integer): Integer; cdecl;
    HP_Agent_SendPackets: function(A0: Pointer; A1: THPConnID; A2: Pointer; A3: Integer): Integer; cdecl;
    HP_Agent_PauseReceive: function(A0: Pointer; A1: THPConnID; A2: Integer): Integer; cdecl;
    HP_Agent_Disconnect: function(A0: Pointer; A1: THPConnID; A2: Integer): Integer; cdecl;
    HP_Agent_DisconnectLongConnections: function(A0: Pointer; A1: Cardinal; A2: Integer): Integer; cdecl;
    HP_Agent_DisconnectSilenceConnections: function(A0: Pointer; A1: Cardinal; A2: Integer): Integer; cdecl;
    HP_Agent_IsSecure: function(A0: Pointer): Integer; cdecl;
    HP_Agent_HasStarted: function(A0: Pointer): Integer; cdecl;
    HP_Agent_GetState: function(A0: Pointer): THPServiceState; cdecl;
    HP_Agent_GetConnectionCount: function(A0: Pointer): Cardinal; cdecl;
    HP_Agent_GetAllConnectionIDs: function(A0: Pointer; A1: Pointer; A2: Pointer): Integer; cdecl;
    HP_Agent_GetConnectPeriod: function(A0: Pointer; A1: THPConnID; A2: Pointer): Integer; cdecl;
    HP_Agent_GetSilencePeriod: function(A0: Pointer; A1: THPConnID; A2: Pointer): Integer; cdecl;
    HP_Agent_GetLocalAddress: function(A0: Pointer; A1: THPConnID; A2: Pointer; A3: Pointer; A4: Pointer): Integer; cdecl;
    HP_Agent_GetRemoteAddress: function(A0: Pointer; A1: THPConnID; A2: Pointer; A3: Pointer; A4: Pointer): Integer; cdecl;
    HP_Agent_GetRemoteHost: function(A0: Pointer; A1: THPConnID; A2: Pointer; A3: Pointer; A4: Pointer): Integer; cdecl;
    HP_Agent_GetLastError: function(A0: Pointer): THPSocketError; cdecl;
    HP_Agent_GetLastErrorDesc: function(A0: Pointer): PAnsiChar; cdecl;
    HP_Agent_GetPendingDataLength: function(A0: Pointer; A1: THPConnID; A2: Pointer): Integer; cdecl;
    HP_Agent_IsPauseReceive: function(A0: Pointer; A1: THPConnID; A2: Pointer): Integer; cdecl;
    HP_Agent_IsConnected: function(A0: Pointer; A1: THPConnID): Integer; cdecl;
    HP_Agent_SetReuseAddressPolicy: procedure(A0: Pointer; A1: THPReuseAddressPolicy); cdecl;
    HP_Agent_SetSendPolicy: procedure(A0: Pointer; A1: THPSendPolicy); cdecl;
    HP_Agent_SetOnSendSyncPolicy: procedure(A0: Pointer; A1: THPOnSendSyncPolicy); cdecl;
    HP_Agent_SetFreeSocketObjLockTime: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_Agent_SetFreeSocketObjPool: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_Agent_SetFreeBufferObjPool: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_Agent_SetFreeSocketObjHold: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_Agent_SetFreeBufferObjHold: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_Agent_SetMaxConnectionCount: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_Agent_SetWorkerThreadCount: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_Agent_SetMarkSilence: procedure(A0: Pointer; A1: Integer); cdecl;
    HP_Agent_GetReuseAddressPolicy: function(A0: Pointer): THPReuseAddressPolicy; cdecl;
    HP_Agent_GetSendPolicy: function(A0: Pointer): THPSendPolicy; cdecl;
    HP_Agent_GetOnSendSyncPolicy: function(A0: Pointer): THPOnSendSyncPolicy; cdecl;
    HP_Agent_GetFreeSocketObjLockTime: function(A0: Pointer): Cardinal; cdecl;
    HP_Agent_GetFreeSocketObjPool: function(A0: Pointer): Cardinal; cdecl;
    HP_Agent_GetFreeBufferObjPool: function(A0: Pointer): Cardinal; cdecl;
    HP_Agent_GetFreeSocketObjHold: function(A0: Pointer): Cardinal; cdecl;
    HP_Agent_GetFreeBufferObjHold: function(A0: Pointer): Cardinal; cdecl;
    HP_Agent_GetMaxConnectionCount: function(A0: Pointer): Cardinal; cdecl;
    HP_Agent_GetWorkerThreadCount: function(A0: Pointer): Cardinal; cdecl;
    HP_Agent_IsMarkSilence: function(A0: Pointer): Integer; cdecl;
    HP_Set_FN_Agent_OnPrepareConnect: procedure(A0, A1: Pointer); cdecl;
    HP_Set_FN_Agent_OnConnect: procedure(A0, A1: Pointer); cdecl;
    HP_Set_FN_Agent_OnHandShake: procedure(A0, A1: Pointer); cdecl;
    HP_Set_FN_Agent_OnSend: procedure(A0, A1: Pointer); cdecl;
    HP_Set_FN_Agent_OnReceive: procedure(A0, A1: Pointer); cdecl;
    HP_Set_FN_Agent_OnPullReceive: procedure(A0, A1: Pointer); cdecl;
    HP_Set_FN_Agent_OnClose: procedure(A0, A1: Pointer); cdecl;
    HP_Set_FN_Agent_OnShutdown: procedure(A0, A1: Pointer); cdecl;
    HP_Set_FN_Agent_OnReconnect: procedure(A0, A1: Pointer); cdecl;
    HP_Client_StartWithBindAddressAndLocalPort: function(A0: Pointer; A1: PAnsiChar; A2: Word; A3: Integer; A4: PAnsiChar;
      A5: Word): Integer; cdecl;
    HP_Client_Stop: function(A0: Pointer): Integer; cdecl;
    HP_Client_Send: function(A0: Pointer; A1: Pointer; A2: Integer): Integer; cdecl;
    HP_Client_SendPackets: function(A0: Pointer; A1: Pointer; A2: Integer): Integer; cdecl;
    HP_Client_PauseReceive: function(A0: Pointer; A1: Integer): Integer; cdecl;
    HP_Client_Wait: function(A0: Pointer; A1: Cardinal): Integer; cdecl;
    HP_Client_IsSecure: function(A0: Pointer): Integer; cdecl;
    HP_Client_HasStarted: function(A0: Pointer): Integer; cdecl;
    HP_Client_GetState: function(A0: Pointer): THPServiceState; cdecl;
    HP_Client_GetLastError: function(A0: Pointer): THPSocketError; cdecl;
    HP_Client_GetLastErrorDesc: function(A0: Pointer): PAnsiChar; cdecl;
    HP_Client_GetConnectionID: function(A0: Pointer): THPConnID; cdecl;
    HP_Client_GetLocalAddress: function(A0: Pointer; A1: Pointer; A2: Pointer; A3: Pointer): Integer; cdecl;
    HP_Client_GetRemoteHost: function(A0: Pointer; A1: Pointer; A2: Pointer; A3: Pointer): Integer; cdecl;
    HP_Client_GetPendingDataLength: function(A0: Pointer; A1: Pointer): Integer; cdecl;
    HP_Client_IsPauseReceive: function(A0: Pointer; A1: Pointer): Integer; cdecl;
    HP_Client_IsConnected: function(A0: Pointer): Integer; cdecl;
    HP_Client_SetReuseAddressPolicy: procedure(A0: Pointer; A1: THPReuseAddressPolicy); cdecl;
    HP_Client_SetFreeBufferPoolSize: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_Client_SetFreeBufferPoolHold: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_Client_GetReuseAddressPolicy: function(A0: Pointer): THPReuseAddressPolicy; cdecl;
    HP_Client_GetFreeBufferPoolSize: function(A0: Pointer): Cardinal; cdecl;
    HP_Client_GetFreeBufferPoolHold: function(A0: Pointer): Cardinal; cdecl;
    HP_Set_FN_Client_OnPrepareConnect: procedure(A0, A1: Pointer); cdecl;
    HP_Set_FN_Client_OnConnect: procedure(A0, A1: Pointer); cdecl;
    HP_Set_FN_Client_OnHandShake: procedure(A0, A1: Pointer); cdecl;
    HP_Set_FN_Client_OnSend: procedure(A0, A1: Pointer); cdecl;
    HP_Set_FN_Client_OnReceive: procedure(A0, A1: Pointer); cdecl;
    HP_Set_FN_Client_OnPullReceive: procedure(A0, A1: Pointer); cdecl;
    HP_Set_FN_Client_OnClose: procedure(A0, A1: Pointer); cdecl;
    HP_Set_FN_Client_OnReconnect: procedure(A0, A1: Pointer); cdecl;
    Create_HP_TcpServer: function(A0: Pointer): Pointer; cdecl;
    Destroy_HP_TcpServer: procedure(A0: Pointer); cdecl;
    HP_TcpServer_SendSmallFile: function(A0: Pointer; A1: THPConnID; A2: PAnsiChar; A3: Pointer; A4: Pointer): Integer; cdecl;
    HP_TcpServer_SetSocketListenQueue: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_TcpServer_SetAcceptSocketCount: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_TcpServer_SetSocketBufferSize: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_TcpServer_SetKeepAliveTime: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_TcpServer_SetKeepAliveInterval: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_TcpServer_SetNoDelay: procedure(A0: Pointer; A1: Integer); cdecl;
    HP_TcpServer_GetAcceptSocketCount: function(A0: Pointer): Cardinal; cdecl;
    HP_TcpServer_GetSocketBufferSize: function(A0: Pointer): Cardinal; cdecl;
    HP_TcpServer_GetSocketListenQueue: function(A0: Pointer): Cardinal; cdecl;
    HP_TcpServer_GetKeepAliveTime: function(A0: Pointer): Cardinal; cdecl;
    HP_TcpServer_GetKeepAliveInterval: function(A0: Pointer): Cardinal; cdecl;
    HP_TcpServer_IsNoDelay: function(A0: Pointer): Integer; cdecl;
    HP_TcpServer_SetMaxPendingDataLength: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_TcpServer_GetMaxPendingDataLength: function(A0: Pointer): Cardinal; cdecl;
    HP_TcpServer_SetMaxTotalPendingDataLength: procedure(A0: Pointer; A1: UInt64); cdecl;
    HP_TcpServer_GetMaxTotalPendingDataLength: function(A0: Pointer): UInt64; cdecl;
    HP_TcpServer_SetCloseTimeout: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_TcpServer_GetCloseTimeout: function(A0: Pointer): Cardinal; cdecl;
    HP_TcpServer_SetSSLHandShakeTimeout: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_TcpServer_GetSSLHandShakeTimeout: function(A0: Pointer): Cardinal; cdecl;
    HP_TcpServer_SetProxyProtocol: procedure(A0: Pointer; A1: THPProxyProtocol); cdecl;
    HP_TcpServer_GetProxyProtocol: function(A0: Pointer): THPProxyProtocol; cdecl;
    HP_TcpServer_SetProxyProtocolSources: function(A0: Pointer; A1: PAnsiChar): Integer; cdecl;
    HP_TcpServer_GetProxyProtocolSources: function(A0: Pointer): PAnsiChar; cdecl;
    HP_TcpServer_SetProxyProtocolTimeout: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_TcpServer_GetProxyProtocolTimeout: function(A0: Pointer): Cardinal; cdecl;
    Create_HP_TcpAgent: function(A0: Pointer): Pointer; cdecl;
    Destroy_HP_TcpAgent: procedure(A0: Pointer); cdecl;
    HP_TcpAgent_SendSmallFile: function(A0: Pointer; A1: THPConnID; A2: PAnsiChar; A3: Pointer; A4: Pointer): Integer; cdecl;
    HP_TcpAgent_SetSyncConnectTimeout: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_TcpAgent_SetSocketBufferSize: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_TcpAgent_SetKeepAliveTime: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_TcpAgent_SetKeepAliveInterval: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_TcpAgent_SetNoDelay: procedure(A0: Pointer; A1: Integer); cdecl;
    HP_TcpAgent_GetSyncConnectTimeout: function(A0: Pointer): Cardinal; cdecl;
    HP_TcpAgent_GetSocketBufferSize: function(A0: Pointer): Cardinal; cdecl;
    HP_TcpAgent_GetKeepAliveTime: function(A0: Pointer): Cardinal; cdecl;
    HP_TcpAgent_GetKeepAliveInterval: function(A0: Pointer): Cardinal; cdecl;
    HP_TcpAgent_IsNoDelay: function(A0: Pointer): Integer; cdecl;
    HP_TcpAgent_SetMaxPendingDataLength: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_TcpAgent_GetMaxPendingDataLength: function(A0: Pointer): Cardinal; cdecl;
    HP_TcpAgent_SetMaxTotalPendingDataLength: procedure(A0: Pointer; A1: UInt64); cdecl;
    HP_TcpAgent_GetMaxTotalPendingDataLength: function(A0: Pointer): UInt64; cdecl;
    HP_TcpAgent_SetCloseTimeout: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_TcpAgent_GetCloseTimeout: function(A0: Pointer): Cardinal; cdecl;
    HP_TcpAgent_SetAsyncConnectTimeout: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_TcpAgent_GetAsyncConnectTimeout: function(A0: Pointer): Cardinal; cdecl;
    HP_TcpAgent_SetSSLHandShakeTimeout: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_TcpAgent_GetSSLHandShakeTimeout: function(A0: Pointer): Cardinal; cdecl;
    HP_TcpAgent_SetProxy: function(A0: Pointer; A1: PAnsiChar): Integer; cdecl;
    HP_TcpAgent_GetProxy: function(A0: Pointer): PAnsiChar; cdecl;
    HP_TcpAgent_SetReconnectDelay: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_TcpAgent_SetReconnectMaxDelay: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_TcpAgent_SetReconnectLimit: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_TcpAgent_SetReconnectJitter: procedure(A0: Pointer; A1: Integer); cdecl;
    HP_TcpAgent_GetReconnectDelay: function(A0: Pointer): Cardinal; cdecl;
    HP_TcpAgent_GetReconnectMaxDelay: function(A0: Pointer): Cardinal; cdecl;
    HP_TcpAgent_GetReconnectLimit: function(A0: Pointer): Cardinal; cdecl;
    HP_TcpAgent_IsReconnectJitter: function(A0: Pointer): Integer; cdecl;
    Create_HP_TcpClient: function(A0: Pointer): Pointer; cdecl;
    Destroy_HP_TcpClient: procedure(A0: Pointer); cdecl;
    HP_TcpClient_SendSmallFile: function(A0: Pointer; A1: PAnsiChar; A2: Pointer; A3: Pointer): Integer; cdecl;
    HP_TcpClient_SetSyncConnectTimeout: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_TcpClient_SetSocketBufferSize: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_TcpClient_SetKeepAliveTime: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_TcpClient_SetKeepAliveInterval: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_TcpClient_SetNoDelay: procedure(A0: Pointer; A1: Integer); cdecl;
    HP_TcpClient_GetSyncConnectTimeout: function(A0: Pointer): Cardinal; cdecl;
    HP_TcpClient_GetSocketBufferSize: function(A0: Pointer): Cardinal; cdecl;
    HP_TcpClient_GetKeepAliveTime: function(A0: Pointer): Cardinal; cdecl;
    HP_TcpClient_GetKeepAliveInterval: function(A0: Pointer): Cardinal; cdecl;
    HP_TcpClient_IsNoDelay: function(A0: Pointer): Integer; cdecl;
    HP_TcpClient_SetMaxPendingDataLength: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_TcpClient_GetMaxPendingDataLength: function(A0: Pointer): Cardinal; cdecl;
    HP_TcpClient_SetCloseTimeout: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_TcpClient_GetCloseTimeout: function(A0: Pointer): Cardinal; cdecl;
    HP_TcpClient_SetAsyncConnectTimeout: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_TcpClient_GetAsyncConnectTimeout: function(A0: Pointer): Cardinal; cdecl;
    HP_TcpClient_SetSSLHandShakeTimeout: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_TcpClient_GetSSLHandShakeTimeout: function(A0: Pointer): Cardinal; cdecl;
    HP_TcpClient_SetProxy: function(A0: Pointer; A1: PAnsiChar): Integer; cdecl;
    HP_TcpClient_GetProxy: function(A0: Pointer): PAnsiChar; cdecl;
    HP_TcpClient_SetReconnectDelay: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_TcpClient_SetReconnectMaxDelay: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_TcpClient_SetReconnectLimit: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_TcpClient_SetReconnectJitter: procedure(A0: Pointer; A1: Integer); cdecl;
    HP_TcpClient_GetReconnectDelay: function(A0: Pointer): Cardinal; cdecl;
    HP_TcpClient_GetReconnectMaxDelay: function(A0: Pointer): Cardinal; cdecl;
    HP_TcpClient_GetReconnectLimit: function(A0: Pointer): Cardinal; cdecl;
    HP_TcpClient_IsReconnectJitter: function(A0: Pointer): Integer; cdecl;
    Create_HP_SSLServer: function(A0: Pointer): Pointer; cdecl;
    Destroy_HP_SSLServer: procedure(A0: Pointer); cdecl;
    HP_SSLServer_SetupSSLContext: function(A0: Pointer; A1: Integer; A2: PAnsiChar; A3: PAnsiChar; A4: PAnsiChar; A5: PAnsiChar;
      A6: Pointer): Integer; cdecl;
    HP_SSLServer_SetupSSLContextByMemory: function(A0: Pointer; A1: Integer; A2: PAnsiChar; A3: PAnsiChar; A4: PAnsiChar; A5: PAnsiChar;
      A6: Pointer): Integer; cdecl;
    HP_SSLServer_AddSSLContext: function(A0: Pointer; A1: Integer; A2: PAnsiChar; A3: PAnsiChar; A4: PAnsiChar; A5: PAnsiChar): Integer;
      cdecl;
    HP_SSLServer_AddSSLContextByMemory: function(A0: Pointer; A1: Integer; A2: PAnsiChar; A3: PAnsiChar; A4: PAnsiChar;
      A5: PAnsiChar): Integer; cdecl;
    HP_SSLServer_BindSSLServerName: function(A0: Pointer; A1: PAnsiChar; A2: Integer): Integer; cdecl;
    HP_SSLServer_CleanupSSLContext: procedure(A0: Pointer); cdecl;
    HP_SSLServer_StartSSLHandShake: function(A0: Pointer; A1: THPConnID): Integer; cdecl;
    HP_SSLServer_SetSSLAutoHandShake: procedure(A0: Pointer; A1: Integer); cdecl;
    HP_SSLServer_IsSSLAutoHandShake: function(A0: Pointer): Integer; cdecl;
    HP_SSLServer_SetSSLCipherList: procedure(A0: Pointer; A1: PAnsiChar); cdecl;
    HP_SSLServer_GetSSLCipherList: function(A0: Pointer): PAnsiChar; cdecl;
    Create_HP_TcpPullServer: function(A0: Pointer): Pointer; cdecl;
    Destroy_HP_TcpPullServer: procedure(A0: Pointer); cdecl;
    HP_TcpPullServer_Fetch: function(A0: Pointer; A1: THPConnID; A2: Pointer; A3: Integer): Integer; cdecl;
    HP_TcpPullServer_Peek: function(A0: Pointer; A1: THPConnID; A2: Pointer; A3: Integer): Integer; cdecl;
    HP_TcpPullServer_SetMaxPullDataLength: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_TcpPullServer_GetMaxPullDataLength: function(A0: Pointer): Cardinal; cdecl;
    Create_HP_SSLPullServer: function(A0: Pointer): Pointer; cdecl;
    Destroy_HP_SSLPullServer: procedure(A0: Pointer); cdecl;
    Create_HP_TcpPackServer: function(A0: Pointer): Pointer; cdecl;
    Destroy_HP_TcpPackServer: procedure(A0: Pointer); cdecl;
    HP_TcpPackServer_SetMaxPackSize: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_TcpPackServer_SetPackHeaderFlag: procedure(A0: Pointer; A1: Word); cdecl;
    HP_TcpPackServer_GetMaxPackSize: function(A0: Pointer): Cardinal; cdecl;
    HP_TcpPackServer_GetPackHeaderFlag: function(A0: Pointer): Word; cdecl;
    Create_HP_SSLPackServer: function(A0: Pointer): Pointer; cdecl;
    Destroy_HP_SSLPackServer: procedure(A0: Pointer); cdecl;
    Create_HP_HttpServer: function(A0: Pointer): Pointer; cdecl;
    Destroy_HP_HttpServer: procedure(A0: Pointer); cdecl;
    HP_HttpServer_SendResponse: function(A0: Pointer; A1: THPConnID; A2: Word; A3: PAnsiChar; A4: Pointer; A5: Integer; A6: Pointer;
      A7: Integer): Integer; cdecl;
    HP_HttpServer_SendLocalFile: function(A0: Pointer; A1: THPConnID; A2: PAnsiChar; A3: Word; A4: PAnsiChar; A5: Pointer;
      A6: Integer): Integer; cdecl;
    HP_HttpServer_SendChunkData: function(A0: Pointer; A1: THPConnID; A2: Pointer; A3: Integer; A4: PAnsiChar): Integer; cdecl;
    HP_HttpServer_SendWSMessage: function(A0: Pointer; A1: THPConnID; A2: Integer; A3: Byte; A4: Byte; A5: Pointer; A6: Integer;
      A7: UInt64): Integer; cdecl;
    HP_HttpServer_Release: function(A0: Pointer; A1: THPConnID): Integer; cdecl;
    HP_HttpServer_StartHttp: function(A0: Pointer; A1: THPConnID): Integer; cdecl;
    HP_HttpServer_SetReleaseDelay: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_HttpServer_GetReleaseDelay: function(A0: Pointer): Cardinal; cdecl;
    HP_HttpServer_GetUrlFieldSet: function(A0: Pointer; A1: THPConnID): Word; cdecl;
    HP_HttpServer_GetUrlField: function(A0: Pointer; A1: THPConnID; A2: THPHttpUrlField): PAnsiChar; cdecl;
    HP_HttpServer_GetMethod: function(A0: Pointer; A1: THPConnID): PAnsiChar; cdecl;
    HP_HttpServer_SetLocalVersion: procedure(A0: Pointer; A1: THPHttpVersion); cdecl;
    HP_HttpServer_GetLocalVersion: function(A0: Pointer): THPHttpVersion; cdecl;
    HP_HttpServer_IsUpgrade: function(A0: Pointer; A1: THPConnID): Integer; cdecl;
    HP_HttpServer_IsKeepAlive: function(A0: Pointer; A1: THPConnID): Integer; cdecl;
    HP_HttpServer_GetVersion: function(A0: Pointer; A1: THPConnID): Word; cdecl;
    HP_HttpServer_GetHost: function(A0: Pointer; A1: THPConnID): PAnsiChar; cdecl;
    HP_HttpServer_GetContentLength: function(A0: Pointer; A1: THPConnID): UInt64; cdecl;
    HP_HttpServer_GetContentType: function(A0: Pointer; A1: THPConnID): PAnsiChar; cdecl;
    HP_HttpServer_GetContentEncoding: function(A0: Pointer; A1: THPConnID): PAnsiChar; cdecl;
    HP_HttpServer_GetTransferEncoding: function(A0: Pointer; A1: THPConnID): PAnsiChar; cdecl;
    HP_HttpServer_GetUpgradeType: function(A0: Pointer; A1: THPConnID): THPHttpUpgradeType; cdecl;
    HP_HttpServer_GetParseErrorCode: function(A0: Pointer; A1: THPConnID; A2: Pointer): Word; cdecl;
    HP_HttpServer_GetHeader: function(A0: Pointer; A1: THPConnID; A2: PAnsiChar; A3: Pointer): Integer; cdecl;
    HP_HttpServer_GetHeaders: function(A0: Pointer; A1: THPConnID; A2: PAnsiChar; A3: Pointer; A4: Pointer): Integer; cdecl;
    HP_HttpServer_GetAllHeaders: function(A0: Pointer; A1: THPConnID; A2: Pointer; A3: Pointer): Integer; cdecl;
    HP_HttpServer_GetAllHeaderNames: function(A0: Pointer; A1: THPConnID; A2: Pointer; A3: Pointer): Integer; cdecl;
    HP_HttpServer_GetCookie: function(A0: Pointer; A1: THPConnID; A2: PAnsiChar; A3: Pointer): Integer; cdecl;
    HP_HttpServer_GetAllCookies: function(A0: Pointer; A1: THPConnID; A2: Pointer; A3: Pointer): Integer; cdecl;
    HP_HttpServer_GetWSMessageState: function(A0: Pointer; A1: THPConnID; A2: Pointer; A3: Pointer; A4: Pointer; A5: Pointer;
      A6: Pointer; A7: Pointer): Integer; cdecl;
    HP_HttpServer_SetHttpAutoStart: procedure(A0: Pointer; A1: Integer); cdecl;
    HP_HttpServer_IsHttpAutoStart: function(A0: Pointer): Integer; cdecl;
    HP_HttpServer_SetMaxHttpHeadLength: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_HttpServer_GetMaxHttpHeadLength: function(A0: Pointer): Cardinal; cdecl;
    HP_HttpServer_SetMaxHttpHeaderCount: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_HttpServer_GetMaxHttpHeaderCount: function(A0: Pointer): Cardinal; cdecl;
    HP_HttpServer_SetMaxHttpStartLineLength: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_HttpServer_GetMaxHttpStartLineLength: function(A0: Pointer): Cardinal; cdecl;
    HP_HttpServer_SetMaxHttpBodyLength: procedure(A0: Pointer; A1: UInt64); cdecl;
    HP_HttpServer_GetMaxHttpBodyLength: function(A0: Pointer): UInt64; cdecl;
    HP_HttpServer_SetWSMessageMode: procedure(A0: Pointer; A1: Integer); cdecl;
    HP_HttpServer_IsWSMessageMode: function(A0: Pointer): Integer; cdecl;
    HP_HttpServer_SetMaxWSMessageLength: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_HttpServer_GetMaxWSMessageLength: function(A0: Pointer): Cardinal; cdecl;
    HP_HttpServer_SetWSPingInterval: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_HttpServer_GetWSPingInterval: function(A0: Pointer): Cardinal; cdecl;
    HP_HttpServer_SetWSCompression: procedure(A0: Pointer; A1: Integer); cdecl;
    HP_HttpServer_IsWSCompression: function(A0: Pointer): Integer; cdecl;
    HP_HttpServer_SetWSContextTakeover: procedure(A0: Pointer; A1: Integer); cdecl;
    HP_HttpServer_IsWSContextTakeover: function(A0: Pointer): Integer; cdecl;
    HP_HttpServer_CloseWebSocket: function(A0: Pointer; A1: THPConnID; A2: Word; A3: PAnsiChar): Integer; cdecl;
    HP_HttpServer_AcceptWebSocket: function(A0: Pointer; A1: THPConnID; A2: PAnsiChar; A3: Pointer; A4: Integer): Integer; cdecl;
    HP_HttpServer_SendFilePart: function(A0: Pointer; A1: THPConnID; A2: Integer; A3: UInt64; A4: UInt64): Integer; cdecl;
    HP_HttpServer_SetHttpHeadTimeout: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_HttpServer_GetHttpHeadTimeout: function(A0: Pointer): Cardinal; cdecl;
    HP_HttpServer_SetHttpBodyTimeout: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_HttpServer_GetHttpBodyTimeout: function(A0: Pointer): Cardinal; cdecl;
    HP_HttpServer_SetHttpIdleTimeout: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_HttpServer_GetHttpIdleTimeout: function(A0: Pointer): Cardinal; cdecl;
    HP_Set_FN_HttpServer_OnMessageBegin: procedure(A0, A1: Pointer); cdecl;
    HP_Set_FN_HttpServer_OnRequestLine: procedure(A0, A1: Pointer); cdecl;
    HP_Set_FN_HttpServer_OnHeader: procedure(A0, A1: Pointer); cdecl;
    HP_Set_FN_HttpServer_OnHeadersComplete: procedure(A0, A1: Pointer); cdecl;
    HP_Set_FN_HttpServer_OnBody: procedure(A0, A1: Pointer); cdecl;
    HP_Set_FN_HttpServer_OnChunkHeader: procedure(A0, A1: Pointer); cdecl;
    HP_Set_FN_HttpServer_OnChunkComplete: procedure(A0, A1: Pointer); cdecl;
    HP_Set_FN_HttpServer_OnMessageComplete: procedure(A0, A1: Pointer); cdecl;
    HP_Set_FN_HttpServer_OnUpgrade: procedure(A0, A1: Pointer); cdecl;
    HP_Set_FN_HttpServer_OnParseError: procedure(A0, A1: Pointer); cdecl;
    HP_Set_FN_HttpServer_OnWSMessageHeader: procedure(A0, A1: Pointer); cdecl;
    HP_Set_FN_HttpServer_OnWSMessageBody: procedure(A0, A1: Pointer); cdecl;
    HP_Set_FN_HttpServer_OnWSMessageComplete: procedure(A0, A1: Pointer); cdecl;
    Create_HP_HttpsServer: function(A0: Pointer): Pointer; cdecl;
    Destroy_HP_HttpsServer: procedure(A0: Pointer); cdecl;
    Create_HP_SSLAgent: function(A0: Pointer): Pointer; cdecl;
    Destroy_HP_SSLAgent: procedure(A0: Pointer); cdecl;
    HP_SSLAgent_SetupSSLContext: function(A0: Pointer; A1: Integer; A2: PAnsiChar; A3: PAnsiChar; A4: PAnsiChar; A5: PAnsiChar): Integer;
      cdecl;
    HP_SSLAgent_SetupSSLContextByMemory: function(A0: Pointer; A1: Integer; A2: PAnsiChar; A3: PAnsiChar; A4: PAnsiChar;
      A5: PAnsiChar): Integer; cdecl;
    HP_SSLAgent_CleanupSSLContext: procedure(A0: Pointer); cdecl;
    HP_SSLAgent_StartSSLHandShake: function(A0: Pointer; A1: THPConnID): Integer; cdecl;
    HP_SSLAgent_SetSSLAutoHandShake: procedure(A0: Pointer; A1: Integer); cdecl;
    HP_SSLAgent_IsSSLAutoHandShake: function(A0: Pointer): Integer; cdecl;
    HP_SSLAgent_SetSSLCipherList: procedure(A0: Pointer; A1: PAnsiChar); cdecl;
    HP_SSLAgent_GetSSLCipherList: function(A0: Pointer): PAnsiChar; cdecl;
    Create_HP_TcpPullAgent: function(A0: Pointer): Pointer; cdecl;
    Destroy_HP_TcpPullAgent: procedure(A0: Pointer); cdecl;
    HP_TcpPullAgent_Fetch: function(A0: Pointer; A1: THPConnID; A2: Pointer; A3: Integer): Integer; cdecl;
    HP_TcpPullAgent_Peek: function(A0: Pointer; A1: THPConnID; A2: Pointer; A3: Integer): Integer; cdecl;
    HP_TcpPullAgent_SetMaxPullDataLength: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_TcpPullAgent_GetMaxPullDataLength: function(A0: Pointer): Cardinal; cdecl;
    Create_HP_SSLPullAgent: function(A0: Pointer): Pointer; cdecl;
    Destroy_HP_SSLPullAgent: procedure(A0: Pointer); cdecl;
    Create_HP_TcpPackAgent: function(A0: Pointer): Pointer; cdecl;
    Destroy_HP_TcpPackAgent: procedure(A0: Pointer); cdecl;
    HP_TcpPackAgent_SetMaxPackSize: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_TcpPackAgent_SetPackHeaderFlag: procedure(A0: Pointer; A1: Word); cdecl;
    HP_TcpPackAgent_GetMaxPackSize: function(A0: Pointer): Cardinal; cdecl;
    HP_TcpPackAgent_GetPackHeaderFlag: function(A0: Pointer): Word; cdecl;
    Create_HP_SSLPackAgent: function(A0: Pointer): Pointer; cdecl;
    Destroy_HP_SSLPackAgent: procedure(A0: Pointer); cdecl;
    Create_HP_HttpAgent: function(A0: Pointer): Pointer; cdecl;
    Destroy_HP_HttpAgent: procedure(A0: Pointer); cdecl;
    HP_HttpAgent_SendRequest: function(A0: Pointer; A1: THPConnID; A2: PAnsiChar; A3: PAnsiChar; A4: Pointer; A5: Integer; A6: Pointer;
      A7: Integer): Integer; cdecl;
    HP_HttpAgent_SendLocalFile: function(A0: Pointer; A1: THPConnID; A2: PAnsiChar; A3: PAnsiChar; A4: PAnsiChar; A5: Pointer;
      A6: Integer): Integer; cdecl;
    HP_HttpAgent_SendChunkData: function(A0: Pointer; A1: THPConnID; A2: Pointer; A3: Integer; A4: PAnsiChar): Integer; cdecl;
    HP_HttpAgent_SendPost: function(A0: Pointer; A1: THPConnID; A2: PAnsiChar; A3: Pointer; A4: Integer; A5: Pointer;
      A6: Integer): Integer; cdecl;
    HP_HttpAgent_SendPut: function(A0: Pointer; A1: THPConnID; A2: PAnsiChar; A3: Pointer; A4: Integer; A5: Pointer;
      A6: Integer): Integer; cdecl;
    HP_HttpAgent_SendPatch: function(A0: Pointer; A1: THPConnID; A2: PAnsiChar; A3: Pointer; A4: Integer; A5: Pointer;
      A6: Integer): Integer; cdecl;
    HP_HttpAgent_SendGet: function(A0: Pointer; A1: THPConnID; A2: PAnsiChar; A3: Pointer; A4: Integer): Integer; cdecl;
    HP_HttpAgent_SendDelete: function(A0: Pointer; A1: THPConnID; A2: PAnsiChar; A3: Pointer; A4: Integer): Integer; cdecl;
    HP_HttpAgent_SendHead: function(A0: Pointer; A1: THPConnID; A2: PAnsiChar; A3: Pointer; A4: Integer): Integer; cdecl;
    HP_HttpAgent_SendTrace: function(A0: Pointer; A1: THPConnID; A2: PAnsiChar; A3: Pointer; A4: Integer): Integer; cdecl;
    HP_HttpAgent_SendOptions: function(A0: Pointer; A1: THPConnID; A2: PAnsiChar; A3: Pointer; A4: Integer): Integer; cdecl;
    HP_HttpAgent_SendConnect: function(A0: Pointer; A1: THPConnID; A2: PAnsiChar; A3: Pointer; A4: Integer): Integer; cdecl;
    HP_HttpAgent_SendWSMessage: function(A0: Pointer; A1: THPConnID; A2: Integer; A3: Byte; A4: Byte; A5: Pointer; A6: Pointer;
      A7: Integer; A8: UInt64): Integer; cdecl;
    HP_HttpAgent_StartHttp: function(A0: Pointer; A1: THPConnID): Integer; cdecl;
    HP_HttpAgent_GetStatusCode: function(A0: Pointer; A1: THPConnID): Word; cdecl;
    HP_HttpAgent_SetLocalVersion: procedure(A0: Pointer; A1: THPHttpVersion); cdecl;
    HP_HttpAgent_GetLocalVersion: function(A0: Pointer): THPHttpVersion; cdecl;
    HP_HttpAgent_IsUpgrade: function(A0: Pointer; A1: THPConnID): Integer; cdecl;
    HP_HttpAgent_IsKeepAlive: function(A0: Pointer; A1: THPConnID): Integer; cdecl;
    HP_HttpAgent_GetVersion: function(A0: Pointer; A1: THPConnID): Word; cdecl;
    HP_HttpAgent_GetContentLength: function(A0: Pointer; A1: THPConnID): UInt64; cdecl;
    HP_HttpAgent_GetContentType: function(A0: Pointer; A1: THPConnID): PAnsiChar; cdecl;
    HP_HttpAgent_GetContentEncoding: function(A0: Pointer; A1: THPConnID): PAnsiChar; cdecl;
    HP_HttpAgent_GetTransferEncoding: function(A0: Pointer; A1: THPConnID): PAnsiChar; cdecl;
    HP_HttpAgent_GetUpgradeType: function(A0: Pointer; A1: THPConnID): THPHttpUpgradeType; cdecl;
    HP_HttpAgent_GetParseErrorCode: function(A0: Pointer; A1: THPConnID; A2: Pointer): Word; cdecl;
    HP_HttpAgent_GetHeader: function(A0: Pointer; A1: THPConnID; A2: PAnsiChar; A3: Pointer): Integer; cdecl;
    HP_HttpAgent_GetHeaders: function(A0: Pointer; A1: THPConnID; A2: PAnsiChar; A3: Pointer; A4: Pointer): Integer; cdecl;
    HP_HttpAgent_GetAllHeaders: function(A0: Pointer; A1: THPConnID; A2: Pointer; A3: Pointer): Integer; cdecl;
    HP_HttpAgent_GetAllHeaderNames: function(A0: Pointer; A1: THPConnID; A2: Pointer; A3: Pointer): Integer; cdecl;
    HP_HttpAgent_SetUseCookie: procedure(A0: Pointer; A1: Integer); cdecl;
    HP_HttpAgent_IsUseCookie: function(A0: Pointer): Integer; cdecl;
    HP_HttpAgent_GetCookie: function(A0: Pointer; A1: THPConnID; A2: PAnsiChar; A3: Pointer): Integer; cdecl;
    HP_HttpAgent_GetAllCookies: function(A0: Pointer; A1: THPConnID; A2: Pointer; A3: Pointer): Integer; cdecl;
    HP_HttpAgent_GetWSMessageState: function(A0: Pointer; A1: THPConnID; A2: Pointer; A3: Pointer; A4: Pointer; A5: Pointer; A6: Pointer;
      A7: Pointer): Integer; cdecl;
    HP_HttpAgent_SetHttpAutoStart: procedure(A0: Pointer; A1: Integer); cdecl;
    HP_HttpAgent_IsHttpAutoStart: function(A0: Pointer): Integer; cdecl;
    HP_HttpAgent_SetMaxHttpHeadLength: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_HttpAgent_GetMaxHttpHeadLength: function(A0: Pointer): Cardinal; cdecl;
    HP_HttpAgent_SetMaxHttpHeaderCount: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_HttpAgent_GetMaxHttpHeaderCount: function(A0: Pointer): Cardinal; cdecl;
    HP_HttpAgent_SetMaxHttpStartLineLength: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_HttpAgent_GetMaxHttpStartLineLength: function(A0: Pointer): Cardinal; cdecl;
    HP_HttpAgent_SetMaxHttpBodyLength: procedure(A0: Pointer; A1: UInt64); cdecl;
    HP_HttpAgent_GetMaxHttpBodyLength: function(A0: Pointer): UInt64; cdecl;
    HP_HttpAgent_SetWSMessageMode: procedure(A0: Pointer; A1: Integer); cdecl;
    HP_HttpAgent_IsWSMessageMode: function(A0: Pointer): Integer; cdecl;
    HP_HttpAgent_SetMaxWSMessageLength: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_HttpAgent_GetMaxWSMessageLength: function(A0: Pointer): Cardinal; cdecl;
    HP_HttpAgent_SetWSPingInterval: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_HttpAgent_GetWSPingInterval: function(A0: Pointer): Cardinal; cdecl;
    HP_HttpAgent_SetWSCompression: procedure(A0: Pointer; A1: Integer); cdecl;
    HP_HttpAgent_IsWSCompression: function(A0: Pointer): Integer; cdecl;
    HP_HttpAgent_SetWSContextTakeover: procedure(A0: Pointer; A1: Integer); cdecl;
    HP_HttpAgent_IsWSContextTakeover: function(A0: Pointer): Integer; cdecl;
    HP_HttpAgent_CloseWebSocket: function(A0: Pointer; A1: THPConnID; A2: Word; A3: PAnsiChar): Integer; cdecl;
    HP_HttpAgent_SendWSUpgrade: function(A0: Pointer; A1: THPConnID; A2: PAnsiChar; A3: PAnsiChar; A4: Pointer; A5: Integer): Integer;
      cdecl;
    HP_HttpAgent_SetAutoDecompression: procedure(A0: Pointer; A1: Integer); cdecl;
    HP_HttpAgent_IsAutoDecompression: function(A0: Pointer): Integer; cdecl;
    HP_HttpAgent_SetProxyTunnel: procedure(A0: Pointer; A1: Integer); cdecl;
    HP_HttpAgent_IsProxyTunnel: function(A0: Pointer): Integer; cdecl;
    HP_Set_FN_HttpAgent_OnMessageBegin: procedure(A0, A1: Pointer); cdecl;
    HP_Set_FN_HttpAgent_OnStatusLine: procedure(A0, A1: Pointer); cdecl;
    HP_Set_FN_HttpAgent_OnHeader: procedure(A0, A1: Pointer); cdecl;
    HP_Set_FN_HttpAgent_OnHeadersComplete: procedure(A0, A1: Pointer); cdecl;
    HP_Set_FN_HttpAgent_OnBody: procedure(A0, A1: Pointer); cdecl;
    HP_Set_FN_HttpAgent_OnChunkHeader: procedure(A0, A1: Pointer); cdecl;
    HP_Set_FN_HttpAgent_OnChunkComplete: procedure(A0, A1: Pointer); cdecl;
    HP_Set_FN_HttpAgent_OnMessageComplete: procedure(A0, A1: Pointer); cdecl;
    HP_Set_FN_HttpAgent_OnUpgrade: procedure(A0, A1: Pointer); cdecl;
    HP_Set_FN_HttpAgent_OnParseError: procedure(A0, A1: Pointer); cdecl;
    HP_Set_FN_HttpAgent_OnWSMessageHeader: procedure(A0, A1: Pointer); cdecl;
    HP_Set_FN_HttpAgent_OnWSMessageBody: procedure(A0, A1: Pointer); cdecl;
    HP_Set_FN_HttpAgent_OnWSMessageComplete: procedure(A0, A1: Pointer); cdecl;
    Create_HP_HttpsAgent: function(A0: Pointer): Pointer; cdecl;
    Destroy_HP_HttpsAgent: procedure(A0: Pointer); cdecl;
    Create_HP_SSLClient: function(A0: Pointer): Pointer; cdecl;
    Destroy_HP_SSLClient: procedure(A0: Pointer); cdecl;
    HP_SSLClient_SetupSSLContext: function(A0: Pointer; A1: Integer; A2: PAnsiChar; A3: PAnsiChar; A4: PAnsiChar;
      A5: PAnsiChar): Integer; cdecl;
    HP_SSLClient_SetupSSLContextByMemory: function(A0: Pointer; A1: Integer; A2: PAnsiChar; A3: PAnsiChar; A4: PAnsiChar;
      A5: PAnsiChar): Integer; cdecl;
    HP_SSLClient_CleanupSSLContext: procedure(A0: Pointer); cdecl;
    HP_SSLClient_StartSSLHandShake: function(A0: Pointer): Integer; cdecl;
    HP_SSLClient_SetSSLAutoHandShake: procedure(A0: Pointer; A1: Integer); cdecl;
    HP_SSLClient_IsSSLAutoHandShake: function(A0: Pointer): Integer; cdecl;
    HP_SSLClient_SetSSLCipherList: procedure(A0: Pointer; A1: PAnsiChar); cdecl;
    HP_SSLClient_GetSSLCipherList: function(A0: Pointer): PAnsiChar; cdecl;
    Create_HP_TcpPullClient: function(A0: Pointer): Pointer; cdecl;
    Destroy_HP_TcpPullClient: procedure(A0: Pointer); cdecl;
    HP_TcpPullClient_Fetch: function(A0: Pointer; A1: Pointer; A2: Integer): Integer; cdecl;
    HP_TcpPullClient_Peek: function(A0: Pointer; A1: Pointer; A2: Integer): Integer; cdecl;
    HP_TcpPullClient_SetMaxPullDataLength: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_TcpPullClient_GetMaxPullDataLength: function(A0: Pointer): Cardinal; cdecl;
    Create_HP_SSLPullClient: function(A0: Pointer): Pointer; cdecl;
    Destroy_HP_SSLPullClient: procedure(A0: Pointer); cdecl;
    Create_HP_TcpPackClient: function(A0: Pointer): Pointer; cdecl;
    Destroy_HP_TcpPackClient: procedure(A0: Pointer); cdecl;
    HP_TcpPackClient_SetMaxPackSize: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_TcpPackClient_SetPackHeaderFlag: procedure(A0: Pointer; A1: Word); cdecl;
    HP_TcpPackClient_GetMaxPackSize: function(A0: Pointer): Cardinal; cdecl;
    HP_TcpPackClient_GetPackHeaderFlag: function(A0: Pointer): Word; cdecl;
    Create_HP_SSLPackClient: function(A0: Pointer): Pointer; cdecl;
    Destroy_HP_SSLPackClient: procedure(A0: Pointer); cdecl;
    Create_HP_HttpClient: function(A0: Pointer): Pointer; cdecl;
    Destroy_HP_HttpClient: procedure(A0: Pointer); cdecl;
    HP_HttpClient_SendRequest: function(A0: Pointer; A1: PAnsiChar; A2: PAnsiChar; A3: Pointer; A4: Integer; A5: Pointer;
      A6: Integer): Integer; cdecl;
    HP_HttpClient_SendLocalFile: function(A0: Pointer; A1: PAnsiChar; A2: PAnsiChar; A3: PAnsiChar; A4: Pointer; A5: Integer): Integer;
      cdecl;
    HP_HttpClient_SendChunkData: function(A0: Pointer; A1: Pointer; A2: Integer; A3: PAnsiChar): Integer; cdecl;
    HP_HttpClient_SendPost: function(A0: Pointer; A1: PAnsiChar; A2: Pointer; A3: Integer; A4: Pointer; A5: Integer): Integer; cdecl;
    HP_HttpClient_SendPut: function(A0: Pointer; A1: PAnsiChar; A2: Pointer; A3: Integer; A4: Pointer; A5: Integer): Integer; cdecl;
    HP_HttpClient_SendPatch: function(A0: Pointer; A1: PAnsiChar; A2: Pointer; A3: Integer; A4: Pointer; A5: Integer): Integer; cdecl;
    HP_HttpClient_SendGet: function(A0: Pointer; A1: PAnsiChar; A2: Pointer; A3: Integer): Integer; cdecl;
    HP_HttpClient_SendDelete: function(A0: Pointer; A1: PAnsiChar; A2: Pointer; A3: Integer): Integer; cdecl;
    HP_HttpClient_SendHead: function(A0: Pointer; A1: PAnsiChar; A2: Pointer; A3: Integer): Integer; cdecl;
    HP_HttpClient_SendTrace: function(A0: Pointer; A1: PAnsiChar; A2: Pointer; A3: Integer): Integer; cdecl;
    HP_HttpClient_SendOptions: function(A0: Pointer; A1: PAnsiChar; A2: Pointer; A3: Integer): Integer; cdecl;
    HP_HttpClient_SendConnect: function(A0: Pointer; A1: PAnsiChar; A2: Pointer; A3: Integer): Integer; cdecl;
    HP_HttpClient_SendWSMessage: function(A0: Pointer; A1: Integer; A2: Byte; A3: Byte; A4: Pointer; A5: Pointer; A6: Integer;
      A7: UInt64): Integer; cdecl;
    HP_HttpClient_StartHttp: function(A0: Pointer): Integer; cdecl;
    HP_HttpClient_GetStatusCode: function(A0: Pointer): Word; cdecl;
    HP_HttpClient_SetLocalVersion: procedure(A0: Pointer; A1: THPHttpVersion); cdecl;
    HP_HttpClient_GetLocalVersion: function(A0: Pointer): THPHttpVersion; cdecl;
    HP_HttpClient_IsUpgrade: function(A0: Pointer): Integer; cdecl;
    HP_HttpClient_IsKeepAlive: function(A0: Pointer): Integer; cdecl;
    HP_HttpClient_GetVersion: function(A0: Pointer): Word; cdecl;
    HP_HttpClient_GetContentLength: function(A0: Pointer): UInt64; cdecl;
    HP_HttpClient_GetContentType: function(A0: Pointer): PAnsiChar; cdecl;
    HP_HttpClient_GetContentEncoding: function(A0: Pointer): PAnsiChar; cdecl;
    HP_HttpClient_GetTransferEncoding: function(A0: Pointer): PAnsiChar; cdecl;
    HP_HttpClient_GetUpgradeType: function(A0: Pointer): THPHttpUpgradeType; cdecl;
    HP_HttpClient_GetParseErrorCode: function(A0: Pointer; A1: Pointer): Word; cdecl;
    HP_HttpClient_GetHeader: function(A0: Pointer; A1: PAnsiChar; A2: Pointer): Integer; cdecl;
    HP_HttpClient_GetHeaders: function(A0: Pointer; A1: PAnsiChar; A2: Pointer; A3: Pointer): Integer; cdecl;
    HP_HttpClient_GetAllHeaders: function(A0: Pointer; A1: Pointer; A2: Pointer): Integer; cdecl;
    HP_HttpClient_GetAllHeaderNames: function(A0: Pointer; A1: Pointer; A2: Pointer): Integer; cdecl;
    HP_HttpClient_SetUseCookie: procedure(A0: Pointer; A1: Integer); cdecl;
    HP_HttpClient_IsUseCookie: function(A0: Pointer): Integer; cdecl;
    HP_HttpClient_GetCookie: function(A0: Pointer; A1: PAnsiChar; A2: Pointer): Integer; cdecl;
    HP_HttpClient_GetAllCookies: function(A0: Pointer; A1: Pointer; A2: Pointer): Integer; cdecl;
    HP_HttpClient_GetWSMessageState: function(A0: Pointer; A1: Pointer; A2: Pointer; A3: Pointer; A4: Pointer; A5: Pointer;
      A6: Pointer): Integer; cdecl;
    HP_HttpClient_SetHttpAutoStart: procedure(A0: Pointer; A1: Integer); cdecl;
    HP_HttpClient_IsHttpAutoStart: function(A0: Pointer): Integer; cdecl;
    HP_HttpClient_SetMaxHttpHeadLength: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_HttpClient_GetMaxHttpHeadLength: function(A0: Pointer): Cardinal; cdecl;
    HP_HttpClient_SetMaxHttpHeaderCount: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_HttpClient_GetMaxHttpHeaderCount: function(A0: Pointer): Cardinal; cdecl;
    HP_HttpClient_SetMaxHttpStartLineLength: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_HttpClient_GetMaxHttpStartLineLength: function(A0: Pointer): Cardinal; cdecl;
    HP_HttpClient_SetMaxHttpBodyLength: procedure(A0: Pointer; A1: UInt64); cdecl;
    HP_HttpClient_GetMaxHttpBodyLength: function(A0: Pointer): UInt64; cdecl;
    HP_HttpClient_SetWSMessageMode: procedure(A0: Pointer; A1: Integer); cdecl;
    HP_HttpClient_IsWSMessageMode: function(A0: Pointer): Integer; cdecl;
    HP_HttpClient_SetMaxWSMessageLength: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_HttpClient_GetMaxWSMessageLength: function(A0: Pointer): Cardinal; cdecl;
    HP_HttpClient_SetWSPingInterval: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_HttpClient_GetWSPingInterval: function(A0: Pointer): Cardinal; cdecl;
    HP_HttpClient_SetWSCompression: procedure(A0: Pointer; A1: Integer); cdecl;
    HP_HttpClient_IsWSCompression: function(A0: Pointer): Integer; cdecl;
    HP_HttpClient_SetWSContextTakeover: procedure(A0: Pointer; A1: Integer); cdecl;
    HP_HttpClient_IsWSContextTakeover: function(A0: Pointer): Integer; cdecl;
    HP_HttpClient_CloseWebSocket: function(A0: Pointer; A1: Word; A2: PAnsiChar): Integer; cdecl;
    HP_HttpClient_SendWSUpgrade: function(A0: Pointer; A1: PAnsiChar; A2: PAnsiChar; A3: Pointer; A4: Integer): Integer; cdecl;
    HP_HttpClient_SetAutoDecompression: procedure(A0: Pointer; A1: Integer); cdecl;
    HP_HttpClient_IsAutoDecompression: function(A0: Pointer): Integer; cdecl;
    HP_HttpClient_SetProxyTunnel: procedure(A0: Pointer; A1: Integer); cdecl;
    HP_HttpClient_IsProxyTunnel: function(A0: Pointer): Integer; cdecl;
    HP_Set_FN_HttpClient_OnMessageBegin: procedure(A0, A1: Pointer); cdecl;
    HP_Set_FN_HttpClient_OnStatusLine: procedure(A0, A1: Pointer); cdecl;
    HP_Set_FN_HttpClient_OnHeader: procedure(A0, A1: Pointer); cdecl;
    HP_Set_FN_HttpClient_OnHeadersComplete: procedure(A0, A1: Pointer); cdecl;
    HP_Set_FN_HttpClient_OnBody: procedure(A0, A1: Pointer); cdecl;
    HP_Set_FN_HttpClient_OnChunkHeader: procedure(A0, A1: Pointer); cdecl;
    HP_Set_FN_HttpClient_OnChunkComplete: procedure(A0, A1: Pointer); cdecl;
    HP_Set_FN_HttpClient_OnMessageComplete: procedure(A0, A1: Pointer); cdecl;
    HP_Set_FN_HttpClient_OnUpgrade: procedure(A0, A1: Pointer); cdecl;
    HP_Set_FN_HttpClient_OnParseError: procedure(A0, A1: Pointer); cdecl;
    HP_Set_FN_HttpClient_OnWSMessageHeader: procedure(A0, A1: Pointer); cdecl;
    HP_Set_FN_HttpClient_OnWSMessageBody: procedure(A0, A1: Pointer); cdecl;
    HP_Set_FN_HttpClient_OnWSMessageComplete: procedure(A0, A1: Pointer); cdecl;
    Create_HP_HttpsClient: function(A0: Pointer): Pointer; cdecl;
    Destroy_HP_HttpsClient: procedure(A0: Pointer); cdecl;
    Create_HP_HttpSyncClient: function(A0: Pointer): Pointer; cdecl;
    Destroy_HP_HttpSyncClient: procedure(A0: Pointer); cdecl;
    HP_HttpSyncClient_OpenUrl: function(A0: Pointer; A1: PAnsiChar; A2: PAnsiChar; A3: Pointer; A4: Integer; A5: Pointer; A6: Integer;
      A7: Integer): Integer; cdecl;
    HP_HttpSyncClient_CleanupRequestResult: function(A0: Pointer): Integer; cdecl;
    HP_HttpSyncClient_SetConnectTimeout: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_HttpSyncClient_SetRequestTimeout: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_HttpSyncClient_GetConnectTimeout: function(A0: Pointer): Cardinal; cdecl;
    HP_HttpSyncClient_GetRequestTimeout: function(A0: Pointer): Cardinal; cdecl;
    HP_HttpSyncClient_GetResponseBody: function(A0: Pointer; A1: Pointer; A2: Pointer): Integer; cdecl;
    HP_HttpSyncClient_SetMaxRedirects: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_HttpSyncClient_GetMaxRedirects: function(A0: Pointer): Cardinal; cdecl;
    HP_HttpSyncClient_SetMaxResponseBodyLength: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_HttpSyncClient_GetMaxResponseBodyLength: function(A0: Pointer): Cardinal; cdecl;
    HP_HttpSyncClient_GetEffectiveUrl: function(A0: Pointer): PAnsiChar; cdecl;
    Create_HP_HttpsSyncClient: function(A0: Pointer): Pointer; cdecl;
    Destroy_HP_HttpsSyncClient: procedure(A0: Pointer); cdecl;
    Create_HP_UdpServer: function(A0: Pointer): Pointer; cdecl;
    Destroy_HP_UdpServer: procedure(A0: Pointer); cdecl;
    HP_UdpServer_SetMaxDatagramSize: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_UdpServer_GetMaxDatagramSize: function(A0: Pointer): Cardinal; cdecl;
    HP_UdpServer_SetPostReceiveCount: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_UdpServer_GetPostReceiveCount: function(A0: Pointer): Cardinal; cdecl;
    HP_UdpServer_SetDetectAttempts: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_UdpServer_SetDetectInterval: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_UdpServer_GetDetectAttempts: function(A0: Pointer): Cardinal; cdecl;
    HP_UdpServer_GetDetectInterval: function(A0: Pointer): Cardinal; cdecl;
    HP_UdpServer_SetMaxPendingDataLength: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_UdpServer_GetMaxPendingDataLength: function(A0: Pointer): Cardinal; cdecl;
    HP_UdpServer_SetMaxTotalPendingDataLength: procedure(A0: Pointer; A1: UInt64); cdecl;
    HP_UdpServer_GetMaxTotalPendingDataLength: function(A0: Pointer): UInt64; cdecl;
    HP_UdpServer_SetCloseTimeout: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_UdpServer_GetCloseTimeout: function(A0: Pointer): Cardinal; cdecl;
    HP_UdpServer_SetIgnoreCloseNotice: procedure(A0: Pointer; A1: Integer); cdecl;
    HP_UdpServer_IsIgnoreCloseNotice: function(A0: Pointer): Integer; cdecl;
    Create_HP_UdpArqServer: function(A0: Pointer): Pointer; cdecl;
    Destroy_HP_UdpArqServer: procedure(A0: Pointer); cdecl;
    HP_UdpArqServer_SetNoDelay: procedure(A0: Pointer; A1: Integer); cdecl;
    HP_UdpArqServer_SetTurnoffCongestCtrl: procedure(A0: Pointer; A1: Integer); cdecl;
    HP_UdpArqServer_SetFlushInterval: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_UdpArqServer_SetResendByAcks: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_UdpArqServer_SetSendWndSize: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_UdpArqServer_SetRecvWndSize: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_UdpArqServer_SetMinRto: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_UdpArqServer_SetFastLimit: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_UdpArqServer_SetMaxTransUnit: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_UdpArqServer_SetMaxMessageSize: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_UdpArqServer_SetHandShakeTimeout: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_UdpArqServer_IsNoDelay: function(A0: Pointer): Integer; cdecl;
    HP_UdpArqServer_IsTurnoffCongestCtrl: function(A0: Pointer): Integer; cdecl;
    HP_UdpArqServer_GetFlushInterval: function(A0: Pointer): Cardinal; cdecl;
    HP_UdpArqServer_GetResendByAcks: function(A0: Pointer): Cardinal; cdecl;
    HP_UdpArqServer_GetSendWndSize: function(A0: Pointer): Cardinal; cdecl;
    HP_UdpArqServer_GetRecvWndSize: function(A0: Pointer): Cardinal; cdecl;
    HP_UdpArqServer_GetMinRto: function(A0: Pointer): Cardinal; cdecl;
    HP_UdpArqServer_GetFastLimit: function(A0: Pointer): Cardinal; cdecl;
    HP_UdpArqServer_GetMaxTransUnit: function(A0: Pointer): Cardinal; cdecl;
    HP_UdpArqServer_GetMaxMessageSize: function(A0: Pointer): Cardinal; cdecl;
    HP_UdpArqServer_GetHandShakeTimeout: function(A0: Pointer): Cardinal; cdecl;
    HP_UdpArqServer_GetWaitingSendMessageCount: function(A0: Pointer; A1: THPConnID; A2: Pointer): Integer; cdecl;
    HP_UdpArqServer_SetSelectiveAcks: procedure(A0: Pointer; A1: Integer); cdecl;
    HP_UdpArqServer_SetPacing: procedure(A0: Pointer; A1: Integer); cdecl;
    HP_UdpArqServer_SetMtuProbing: procedure(A0: Pointer; A1: Integer); cdecl;
    HP_UdpArqServer_SetAddressValidation: procedure(A0: Pointer; A1: Integer); cdecl;
    HP_UdpArqServer_SetEncryption: function(A0: Pointer; A1: THPArqCipher; A2: Pointer; A3: Integer): Integer; cdecl;
    HP_UdpArqServer_SetDeadLink: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_UdpArqServer_IsSelectiveAcks: function(A0: Pointer): Integer; cdecl;
    HP_UdpArqServer_IsPacing: function(A0: Pointer): Integer; cdecl;
    HP_UdpArqServer_IsMtuProbing: function(A0: Pointer): Integer; cdecl;
    HP_UdpArqServer_IsAddressValidation: function(A0: Pointer): Integer; cdecl;
    HP_UdpArqServer_GetEncryption: function(A0: Pointer): THPArqCipher; cdecl;
    HP_UdpArqServer_GetDeadLink: function(A0: Pointer): Cardinal; cdecl;
    Create_HP_UdpClient: function(A0: Pointer): Pointer; cdecl;
    Destroy_HP_UdpClient: procedure(A0: Pointer); cdecl;
    HP_UdpClient_SetMaxDatagramSize: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_UdpClient_GetMaxDatagramSize: function(A0: Pointer): Cardinal; cdecl;
    HP_UdpClient_SetDetectAttempts: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_UdpClient_SetDetectInterval: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_UdpClient_GetDetectAttempts: function(A0: Pointer): Cardinal; cdecl;
    HP_UdpClient_GetDetectInterval: function(A0: Pointer): Cardinal; cdecl;
    HP_UdpClient_SetMaxPendingDataLength: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_UdpClient_GetMaxPendingDataLength: function(A0: Pointer): Cardinal; cdecl;
    HP_UdpClient_SetIgnoreCloseNotice: procedure(A0: Pointer; A1: Integer); cdecl;
    HP_UdpClient_IsIgnoreCloseNotice: function(A0: Pointer): Integer; cdecl;
    Create_HP_UdpArqClient: function(A0: Pointer): Pointer; cdecl;
    Destroy_HP_UdpArqClient: procedure(A0: Pointer); cdecl;
    HP_UdpArqClient_SetNoDelay: procedure(A0: Pointer; A1: Integer); cdecl;
    HP_UdpArqClient_SetTurnoffCongestCtrl: procedure(A0: Pointer; A1: Integer); cdecl;
    HP_UdpArqClient_SetFlushInterval: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_UdpArqClient_SetResendByAcks: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_UdpArqClient_SetSendWndSize: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_UdpArqClient_SetRecvWndSize: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_UdpArqClient_SetMinRto: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_UdpArqClient_SetFastLimit: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_UdpArqClient_SetMaxTransUnit: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_UdpArqClient_SetMaxMessageSize: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_UdpArqClient_SetHandShakeTimeout: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_UdpArqClient_IsNoDelay: function(A0: Pointer): Integer; cdecl;
    HP_UdpArqClient_IsTurnoffCongestCtrl: function(A0: Pointer): Integer; cdecl;
    HP_UdpArqClient_GetFlushInterval: function(A0: Pointer): Cardinal; cdecl;
    HP_UdpArqClient_GetResendByAcks: function(A0: Pointer): Cardinal; cdecl;
    HP_UdpArqClient_GetSendWndSize: function(A0: Pointer): Cardinal; cdecl;
    HP_UdpArqClient_GetRecvWndSize: function(A0: Pointer): Cardinal; cdecl;
    HP_UdpArqClient_GetMinRto: function(A0: Pointer): Cardinal; cdecl;
    HP_UdpArqClient_GetFastLimit: function(A0: Pointer): Cardinal; cdecl;
    HP_UdpArqClient_GetMaxTransUnit: function(A0: Pointer): Cardinal; cdecl;
    HP_UdpArqClient_GetMaxMessageSize: function(A0: Pointer): Cardinal; cdecl;
    HP_UdpArqClient_GetHandShakeTimeout: function(A0: Pointer): Cardinal; cdecl;
    HP_UdpArqClient_GetWaitingSendMessageCount: function(A0: Pointer; A1: Pointer): Integer; cdecl;
    HP_UdpArqClient_SetSelectiveAcks: procedure(A0: Pointer; A1: Integer); cdecl;
    HP_UdpArqClient_SetPacing: procedure(A0: Pointer; A1: Integer); cdecl;
    HP_UdpArqClient_SetMtuProbing: procedure(A0: Pointer; A1: Integer); cdecl;
    HP_UdpArqClient_SetAddressValidation: procedure(A0: Pointer; A1: Integer); cdecl;
    HP_UdpArqClient_SetEncryption: function(A0: Pointer; A1: THPArqCipher; A2: Pointer; A3: Integer): Integer; cdecl;
    HP_UdpArqClient_SetDeadLink: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_UdpArqClient_IsSelectiveAcks: function(A0: Pointer): Integer; cdecl;
    HP_UdpArqClient_IsPacing: function(A0: Pointer): Integer; cdecl;
    HP_UdpArqClient_IsMtuProbing: function(A0: Pointer): Integer; cdecl;
    HP_UdpArqClient_IsAddressValidation: function(A0: Pointer): Integer; cdecl;
    HP_UdpArqClient_GetEncryption: function(A0: Pointer): THPArqCipher; cdecl;
    HP_UdpArqClient_GetDeadLink: function(A0: Pointer): Cardinal; cdecl;
    Create_HP_UdpCast: function(A0: Pointer): Pointer; cdecl;
    Destroy_HP_UdpCast: procedure(A0: Pointer); cdecl;
    HP_UdpCast_SetMaxDatagramSize: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_UdpCast_GetMaxDatagramSize: function(A0: Pointer): Cardinal; cdecl;
    HP_UdpCast_GetRemoteAddress: function(A0: Pointer; A1: Pointer; A2: Pointer; A3: Pointer): Integer; cdecl;
    HP_UdpCast_SetCastMode: procedure(A0: Pointer; A1: THPCastMode); cdecl;
    HP_UdpCast_GetCastMode: function(A0: Pointer): THPCastMode; cdecl;
    HP_UdpCast_SetMultiCastTtl: procedure(A0: Pointer; A1: Integer); cdecl;
    HP_UdpCast_GetMultiCastTtl: function(A0: Pointer): Integer; cdecl;
    HP_UdpCast_SetMultiCastLoop: procedure(A0: Pointer; A1: Integer); cdecl;
    HP_UdpCast_IsMultiCastLoop: function(A0: Pointer): Integer; cdecl;
    Create_HP_UdpNode: function(A0: Pointer): Pointer; cdecl;
    Destroy_HP_UdpNode: procedure(A0: Pointer); cdecl;
    HP_UdpNode_StartWithCast: function(A0: Pointer; A1: PAnsiChar; A2: Word; A3: THPCastMode; A4: PAnsiChar): Integer; cdecl;
    HP_UdpNode_Stop: function(A0: Pointer): Integer; cdecl;
    HP_UdpNode_Wait: function(A0: Pointer; A1: Cardinal): Integer; cdecl;
    HP_UdpNode_Send: function(A0: Pointer; A1: PAnsiChar; A2: Word; A3: Pointer; A4: Integer): Integer; cdecl;
    HP_UdpNode_SendPackets: function(A0: Pointer; A1: PAnsiChar; A2: Word; A3: Pointer; A4: Integer): Integer; cdecl;
    HP_UdpNode_SendCast: function(A0: Pointer; A1: Pointer; A2: Integer): Integer; cdecl;
    HP_UdpNode_SendCastPackets: function(A0: Pointer; A1: Pointer; A2: Integer): Integer; cdecl;
    HP_UdpNode_HasStarted: function(A0: Pointer): Integer; cdecl;
    HP_UdpNode_GetState: function(A0: Pointer): THPServiceState; cdecl;
    HP_UdpNode_GetLastError: function(A0: Pointer): THPSocketError; cdecl;
    HP_UdpNode_GetLastErrorDesc: function(A0: Pointer): PAnsiChar; cdecl;
    HP_UdpNode_GetLocalAddress: function(A0: Pointer; A1: Pointer; A2: Pointer; A3: Pointer): Integer; cdecl;
    HP_UdpNode_GetCastAddress: function(A0: Pointer; A1: Pointer; A2: Pointer; A3: Pointer): Integer; cdecl;
    HP_UdpNode_GetCastMode: function(A0: Pointer): THPCastMode; cdecl;
    HP_UdpNode_GetPendingDataLength: function(A0: Pointer; A1: Pointer): Integer; cdecl;
    HP_UdpNode_SetMaxDatagramSize: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_UdpNode_GetMaxDatagramSize: function(A0: Pointer): Cardinal; cdecl;
    HP_UdpNode_SetMultiCastTtl: procedure(A0: Pointer; A1: Integer); cdecl;
    HP_UdpNode_GetMultiCastTtl: function(A0: Pointer): Integer; cdecl;
    HP_UdpNode_SetMultiCastLoop: procedure(A0: Pointer; A1: Integer); cdecl;
    HP_UdpNode_IsMultiCastLoop: function(A0: Pointer): Integer; cdecl;
    HP_UdpNode_SetDualStack: procedure(A0: Pointer; A1: Integer); cdecl;
    HP_UdpNode_IsDualStack: function(A0: Pointer): Integer; cdecl;
    HP_UdpNode_SetReuseAddressPolicy: procedure(A0: Pointer; A1: THPReuseAddressPolicy); cdecl;
    HP_UdpNode_SetWorkerThreadCount: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_UdpNode_SetPostReceiveCount: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_UdpNode_SetFreeBufferPoolSize: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_UdpNode_SetFreeBufferPoolHold: procedure(A0: Pointer; A1: Cardinal); cdecl;
    HP_UdpNode_GetReuseAddressPolicy: function(A0: Pointer): THPReuseAddressPolicy; cdecl;
    HP_UdpNode_GetWorkerThreadCount: function(A0: Pointer): Cardinal; cdecl;
    HP_UdpNode_GetPostReceiveCount: function(A0: Pointer): Cardinal; cdecl;
    HP_UdpNode_GetFreeBufferPoolSize: function(A0: Pointer): Cardinal; cdecl;
    HP_UdpNode_GetFreeBufferPoolHold: function(A0: Pointer): Cardinal; cdecl;
    HP_Set_FN_UdpNode_OnPrepareListen: procedure(A0, A1: Pointer); cdecl;
    HP_Set_FN_UdpNode_OnSend: procedure(A0, A1: Pointer); cdecl;
    HP_Set_FN_UdpNode_OnReceive: procedure(A0, A1: Pointer); cdecl;
    HP_Set_FN_UdpNode_OnError: procedure(A0, A1: Pointer); cdecl;
    HP_Set_FN_UdpNode_OnShutdown: procedure(A0, A1: Pointer); cdecl;
    Create_HP_HttpDownloader: function(A0: Pointer): Pointer; cdecl;
    Destroy_HP_HttpDownloader: procedure(A0: Pointer); cdecl;
    HP_HttpDownloader_Start: function(A0: Pointer; A1: Pointer): Integer; cdecl;
    HP_HttpDownloader_Stop: function(A0: Pointer): Integer; cdecl;
    HP_HttpDownloader_Add: function(A0: Pointer; A1: PAnsiChar; A2: Pointer): THPDownloadID; cdecl;
    HP_HttpDownloader_AddMirrors: function(A0: Pointer; A1: Pointer; A2: Integer; A3: Pointer): THPDownloadID; cdecl;
    HP_HttpDownloader_Cancel: function(A0: Pointer; A1: THPDownloadID): Integer; cdecl;
    HP_HttpDownloader_GetProgress: function(A0: Pointer; A1: THPDownloadID; A2: Pointer): Integer; cdecl;
    HP_HttpDownloader_Wait: function(A0: Pointer; A1: Cardinal): Integer; cdecl;
    HP_HttpDownloader_GetCount: function(A0: Pointer): Cardinal; cdecl;
    HP_HttpDownloader_SetRateLimit: procedure(A0: Pointer; A1: UInt64); cdecl;
    HP_Set_FN_HttpDownloader_OnStart: procedure(A0, A1: Pointer); cdecl;
    HP_Set_FN_HttpDownloader_OnProgress: procedure(A0, A1: Pointer); cdecl;
    HP_Set_FN_HttpDownloader_OnRedirect: procedure(A0, A1: Pointer); cdecl;
    HP_Set_FN_HttpDownloader_OnSegment: procedure(A0, A1: Pointer); cdecl;
    HP_Set_FN_HttpDownloader_OnRetry: procedure(A0, A1: Pointer); cdecl;
    HP_Set_FN_HttpDownloader_OnData: procedure(A0, A1: Pointer); cdecl;
    HP_Set_FN_HttpDownloader_OnComplete: procedure(A0, A1: Pointer); cdecl;
    HP_Set_FN_HttpDownloader_OnError: procedure(A0, A1: Pointer); cdecl;
    HP_HttpCookie_MGR_LoadFromFile: function(A0: PAnsiChar; A1: Integer): Integer; cdecl;
    HP_HttpCookie_MGR_SaveToFile: function(A0: PAnsiChar; A1: Integer): Integer; cdecl;
    HP_HttpCookie_MGR_ClearCookies: function(A0: PAnsiChar; A1: PAnsiChar): Integer; cdecl;
    HP_HttpCookie_MGR_RemoveExpiredCookies: function(A0: PAnsiChar; A1: PAnsiChar): Integer; cdecl;
    HP_HttpCookie_MGR_SetCookie: function(A0: PAnsiChar; A1: PAnsiChar; A2: PAnsiChar; A3: PAnsiChar; A4: Integer; A5: Integer;
      A6: Integer; A7: Integer; A8: Integer): Integer; cdecl;
    HP_HttpCookie_MGR_DeleteCookie: function(A0: PAnsiChar; A1: PAnsiChar; A2: PAnsiChar): Integer; cdecl;
    HP_HttpCookie_MGR_SetEnableThirdPartyCookie: procedure(A0: Integer); cdecl;
    HP_HttpCookie_MGR_IsEnableThirdPartyCookie: function: Integer; cdecl;
    Create_HP_HttpAgentListener: function: Pointer; cdecl;
    Destroy_HP_HttpAgentListener: procedure(A0: Pointer); cdecl;
    Create_HP_HttpClientListener: function: Pointer; cdecl;
    Destroy_HP_HttpClientListener: procedure(A0: Pointer); cdecl;
    Create_HP_HttpDownloaderListener: function: Pointer; cdecl;
    Destroy_HP_HttpDownloaderListener: procedure(A0: Pointer); cdecl;
    Create_HP_HttpServerListener: function: Pointer; cdecl;
    Destroy_HP_HttpServerListener: procedure(A0: Pointer); cdecl;
    Create_HP_TcpAgentListener: function: Pointer; cdecl;
    Destroy_HP_TcpAgentListener: procedure(A0: Pointer); cdecl;
    Create_HP_TcpClientListener: function: Pointer; cdecl;
    Destroy_HP_TcpClientListener: procedure(A0: Pointer); cdecl;
    Create_HP_TcpPackAgentListener: function: Pointer; cdecl;
    Destroy_HP_TcpPackAgentListener: procedure(A0: Pointer); cdecl;
    Create_HP_TcpPackClientListener: function: Pointer; cdecl;
    Destroy_HP_TcpPackClientListener: procedure(A0: Pointer); cdecl;
    Create_HP_TcpPackServerListener: function: Pointer; cdecl;
    Destroy_HP_TcpPackServerListener: procedure(A0: Pointer); cdecl;
    Create_HP_TcpPullAgentListener: function: Pointer; cdecl;
    Destroy_HP_TcpPullAgentListener: procedure(A0: Pointer); cdecl;
    Create_HP_TcpPullClientListener: function: Pointer; cdecl;
    Destroy_HP_TcpPullClientListener: procedure(A0: Pointer); cdecl;
    Create_HP_TcpPullServerListener: function: Pointer; cdecl;
    Destroy_HP_TcpPullServerListener: procedure(A0: Pointer); cdecl;
    Create_HP_TcpServerListener: function: Pointer; cdecl;
    Destroy_HP_TcpServerListener: procedure(A0: Pointer); cdecl;
    Create_HP_UdpArqClientListener: function: Pointer; cdecl;
    Destroy_HP_UdpArqClientListener: procedure(A0: Pointer); cdecl;
    Create_HP_UdpArqServerListener: function: Pointer; cdecl;
    Destroy_HP_UdpArqServerListener: procedure(A0: Pointer); cdecl;
    Create_HP_UdpCastListener: function: Pointer; cdecl;
    Destroy_HP_UdpCastListener: procedure(A0: Pointer); cdecl;
    Create_HP_UdpClientListener: function: Pointer; cdecl;
    Destroy_HP_UdpClientListener: procedure(A0: Pointer); cdecl;
    Create_HP_UdpNodeListener: function: Pointer; cdecl;
    Destroy_HP_UdpNodeListener: procedure(A0: Pointer); cdecl;
    Create_HP_UdpServerListener: function: Pointer; cdecl;
    Destroy_HP_UdpServerListener: procedure(A0: Pointer); cdecl;
    HP_HttpDownloader_InitOptions: procedure(A0: Pointer); cdecl;
    HP_HttpDownloader_InitDownload: procedure(A0: Pointer); cdecl;
    HP_GetDownloadErrorName: function(A0: THPDownloadError): PAnsiChar; cdecl;
    HP_GetHPSocketVersion: function: Cardinal; cdecl;
    HP_GetSocketErrorDesc: function(A0: THPSocketError): PAnsiChar; cdecl;
  end;

var
  Api: THPApi; // filled in by HPLoad of HPSocketBase

const
  { The functions in the order of Api. }
  ApiNames: array[0..789] of PAnsiChar = (
    'HP_Server_Start',
    'HP_Server_Stop',
    'HP_Server_Wait',
    'HP_Server_Send',
    'HP_Server_SendPackets',
    'HP_Server_PauseReceive',
    'HP_Server_Disconnect',
    'HP_Server_DisconnectLongConnections',
    'HP_Server_DisconnectSilenceConnections',
    'HP_Server_IsSecure',
    'HP_Server_HasStarted',
    'HP_Server_GetState',
    'HP_Server_GetLastError',
    'HP_Server_GetLastErrorDesc',
    'HP_Server_GetPendingDataLength',
    'HP_Server_IsPauseReceive',
    'HP_Server_IsConnected',
    'HP_Server_GetConnectionCount',
    'HP_Server_GetAllConnectionIDs',
    'HP_Server_GetConnectPeriod',
    'HP_Server_GetSilencePeriod',
    'HP_Server_GetListenAddress',
    'HP_Server_GetLocalAddress',
    'HP_Server_GetRemoteAddress',
    'HP_Server_SetReuseAddressPolicy',
    'HP_Server_SetSendPolicy',
    'HP_Server_SetOnSendSyncPolicy',
    'HP_Server_SetFreeSocketObjLockTime',
    'HP_Server_SetFreeSocketObjPool',
    'HP_Server_SetFreeBufferObjPool',
    'HP_Server_SetFreeSocketObjHold',
    'HP_Server_SetFreeBufferObjHold',
    'HP_Server_SetMaxConnectionCount',
    'HP_Server_SetWorkerThreadCount',
    'HP_Server_SetMarkSilence',
    'HP_Server_SetDualStack',
    'HP_Server_GetReuseAddressPolicy',
    'HP_Server_GetSendPolicy',
    'HP_Server_GetOnSendSyncPolicy',
    'HP_Server_GetFreeSocketObjLockTime',
    'HP_Server_GetFreeSocketObjPool',
    'HP_Server_GetFreeBufferObjPool',
    'HP_Server_GetFreeSocketObjHold',
    'HP_Server_GetFreeBufferObjHold',
    'HP_Server_GetMaxConnectionCount',
    'HP_Server_GetWorkerThreadCount',
    'HP_Server_IsMarkSilence',
    'HP_Server_IsDualStack',
    'HP_Set_FN_Server_OnPrepareListen',
    'HP_Set_FN_Server_OnAccept',
    'HP_Set_FN_Server_OnHandShake',
    'HP_Set_FN_Server_OnSend',
    'HP_Set_FN_Server_OnReceive',
    'HP_Set_FN_Server_OnPullReceive',
    'HP_Set_FN_Server_OnClose',
    'HP_Set_FN_Server_OnShutdown',
    'HP_Agent_Start',
    'HP_Agent_Stop',
    'HP_Agent_Wait',
    'HP_Agent_ConnectWithExtraAndLocalAddressPort',
    'HP_Agent_Send',
    'HP_Agent_SendPackets',
    'HP_Agent_PauseReceive',
    'HP_Agent_Disconnect',
    'HP_Agent_DisconnectLongConnections',
    'HP_Agent_DisconnectSilenceConnections',
    'HP_Agent_IsSecure',
    'HP_Agent_HasStarted',
    'HP_Agent_GetState',
    'HP_Agent_GetConnectionCount',
    'HP_Agent_GetAllConnectionIDs',
    'HP_Agent_GetConnectPeriod',
    'HP_Agent_GetSilencePeriod',
    'HP_Agent_GetLocalAddress',
    'HP_Agent_GetRemoteAddress',
    'HP_Agent_GetRemoteHost',
    'HP_Agent_GetLastError',
    'HP_Agent_GetLastErrorDesc',
    'HP_Agent_GetPendingDataLength',
    'HP_Agent_IsPauseReceive',
    'HP_Agent_IsConnected',
    'HP_Agent_SetReuseAddressPolicy',
    'HP_Agent_SetSendPolicy',
    'HP_Agent_SetOnSendSyncPolicy',
    'HP_Agent_SetFreeSocketObjLockTime',
    'HP_Agent_SetFreeSocketObjPool',
    'HP_Agent_SetFreeBufferObjPool',
    'HP_Agent_SetFreeSocketObjHold',
    'HP_Agent_SetFreeBufferObjHold',
    'HP_Agent_SetMaxConnectionCount',
    'HP_Agent_SetWorkerThreadCount',
    'HP_Agent_SetMarkSilence',
    'HP_Agent_GetReuseAddressPolicy',
    'HP_Agent_GetSendPolicy',
    'HP_Agent_GetOnSendSyncPolicy',
    'HP_Agent_GetFreeSocketObjLockTime',
    'HP_Agent_GetFreeSocketObjPool',
    'HP_Agent_GetFreeBufferObjPool',
    'HP_Agent_GetFreeSocketObjHold',
    'HP_Agent_GetFreeBufferObjHold',
    'HP_Agent_GetMaxConnectionCount',
    'HP_Agent_GetWorkerThreadCount',
    'HP_Agent_IsMarkSilence',
    'HP_Set_FN_Agent_OnPrepareConnect',
    'HP_Set_FN_Agent_OnConnect',
    'HP_Set_FN_Agent_OnHandShake',
    'HP_Set_FN_Agent_OnSend',
    'HP_Set_FN_Agent_OnReceive',
    'HP_Set_FN_Agent_OnPullReceive',
    'HP_Set_FN_Agent_OnClose',
    'HP_Set_FN_Agent_OnShutdown',
    'HP_Set_FN_Agent_OnReconnect',
    'HP_Client_StartWithBindAddressAndLocalPort',
    'HP_Client_Stop',
    'HP_Client_Send',
    'HP_Client_SendPackets',
    'HP_Client_PauseReceive',
    'HP_Client_Wait',
    'HP_Client_IsSecure',
    'HP_Client_HasStarted',
    'HP_Client_GetState',
    'HP_Client_GetLastError',
    'HP_Client_GetLastErrorDesc',
    'HP_Client_GetConnectionID',
    'HP_Client_GetLocalAddress',
    'HP_Client_GetRemoteHost',
    'HP_Client_GetPendingDataLength',
    'HP_Client_IsPauseReceive',
    'HP_Client_IsConnected',
    'HP_Client_SetReuseAddressPolicy',
    'HP_Client_SetFreeBufferPoolSize',
    'HP_Client_SetFreeBufferPoolHold',
    'HP_Client_GetReuseAddressPolicy',
    'HP_Client_GetFreeBufferPoolSize',
    'HP_Client_GetFreeBufferPoolHold',
    'HP_Set_FN_Client_OnPrepareConnect',
    'HP_Set_FN_Client_OnConnect',
    'HP_Set_FN_Client_OnHandShake',
    'HP_Set_FN_Client_OnSend',
    'HP_Set_FN_Client_OnReceive',
    'HP_Set_FN_Client_OnPullReceive',
    'HP_Set_FN_Client_OnClose',
    'HP_Set_FN_Client_OnReconnect',
    'Create_HP_TcpServer',
    'Destroy_HP_TcpServer',
    'HP_TcpServer_SendSmallFile',
    'HP_TcpServer_SetSocketListenQueue',
    'HP_TcpServer_SetAcceptSocketCount',
    'HP_TcpServer_SetSocketBufferSize',
    'HP_TcpServer_SetKeepAliveTime',
    'HP_TcpServer_SetKeepAliveInterval',
    'HP_TcpServer_SetNoDelay',
    'HP_TcpServer_GetAcceptSocketCount',
    'HP_TcpServer_GetSocketBufferSize',
    'HP_TcpServer_GetSocketListenQueue',
    'HP_TcpServer_GetKeepAliveTime',
    'HP_TcpServer_GetKeepAliveInterval',
    'HP_TcpServer_IsNoDelay',
    'HP_TcpServer_SetMaxPendingDataLength',
    'HP_TcpServer_GetMaxPendingDataLength',
    'HP_TcpServer_SetMaxTotalPendingDataLength',
    'HP_TcpServer_GetMaxTotalPendingDataLength',
    'HP_TcpServer_SetCloseTimeout',
    'HP_TcpServer_GetCloseTimeout',
    'HP_TcpServer_SetSSLHandShakeTimeout',
    'HP_TcpServer_GetSSLHandShakeTimeout',
    'HP_TcpServer_SetProxyProtocol',
    'HP_TcpServer_GetProxyProtocol',
    'HP_TcpServer_SetProxyProtocolSources',
    'HP_TcpServer_GetProxyProtocolSources',
    'HP_TcpServer_SetProxyProtocolTimeout',
    'HP_TcpServer_GetProxyProtocolTimeout',
    'Create_HP_TcpAgent',
    'Destroy_HP_TcpAgent',
    'HP_TcpAgent_SendSmallFile',
    'HP_TcpAgent_SetSyncConnectTimeout',
    'HP_TcpAgent_SetSocketBufferSize',
    'HP_TcpAgent_SetKeepAliveTime',
    'HP_TcpAgent_SetKeepAliveInterval',
    'HP_TcpAgent_SetNoDelay',
    'HP_TcpAgent_GetSyncConnectTimeout',
    'HP_TcpAgent_GetSocketBufferSize',
    'HP_TcpAgent_GetKeepAliveTime',
    'HP_TcpAgent_GetKeepAliveInterval',
    'HP_TcpAgent_IsNoDelay',
    'HP_TcpAgent_SetMaxPendingDataLength',
    'HP_TcpAgent_GetMaxPendingDataLength',
    'HP_TcpAgent_SetMaxTotalPendingDataLength',
    'HP_TcpAgent_GetMaxTotalPendingDataLength',
    'HP_TcpAgent_SetCloseTimeout',
    'HP_TcpAgent_GetCloseTimeout',
    'HP_TcpAgent_SetAsyncConnectTimeout',
    'HP_TcpAgent_GetAsyncConnectTimeout',
    'HP_TcpAgent_SetSSLHandShakeTimeout',
    'HP_TcpAgent_GetSSLHandShakeTimeout',
    'HP_TcpAgent_SetProxy',
    'HP_TcpAgent_GetProxy',
    'HP_TcpAgent_SetReconnectDelay',
    'HP_TcpAgent_SetReconnectMaxDelay',
    'HP_TcpAgent_SetReconnectLimit',
    'HP_TcpAgent_SetReconnectJitter',
    'HP_TcpAgent_GetReconnectDelay',
    'HP_TcpAgent_GetReconnectMaxDelay',
    'HP_TcpAgent_GetReconnectLimit',
    'HP_TcpAgent_IsReconnectJitter',
    'Create_HP_TcpClient',
    'Destroy_HP_TcpClient',
    'HP_TcpClient_SendSmallFile',
    'HP_TcpClient_SetSyncConnectTimeout',
    'HP_TcpClient_SetSocketBufferSize',
    'HP_TcpClient_SetKeepAliveTime',
    'HP_TcpClient_SetKeepAliveInterval',
    'HP_TcpClient_SetNoDelay',
    'HP_TcpClient_GetSyncConnectTimeout',
    'HP_TcpClient_GetSocketBufferSize',
    'HP_TcpClient_GetKeepAliveTime',
    'HP_TcpClient_GetKeepAliveInterval',
    'HP_TcpClient_IsNoDelay',
    'HP_TcpClient_SetMaxPendingDataLength',
    'HP_TcpClient_GetMaxPendingDataLength',
    'HP_TcpClient_SetCloseTimeout',
    'HP_TcpClient_GetCloseTimeout',
    'HP_TcpClient_SetAsyncConnectTimeout',
    'HP_TcpClient_GetAsyncConnectTimeout',
    'HP_TcpClient_SetSSLHandShakeTimeout',
    'HP_TcpClient_GetSSLHandShakeTimeout',
    'HP_TcpClient_SetProxy',
    'HP_TcpClient_GetProxy',
    'HP_TcpClient_SetReconnectDelay',
    'HP_TcpClient_SetReconnectMaxDelay',
    'HP_TcpClient_SetReconnectLimit',
    'HP_TcpClient_SetReconnectJitter',
    'HP_TcpClient_GetReconnectDelay',
    'HP_TcpClient_GetReconnectMaxDelay',
    'HP_TcpClient_GetReconnectLimit',
    'HP_TcpClient_IsReconnectJitter',
    'Create_HP_SSLServer',
    'Destroy_HP_SSLServer',
    'HP_SSLServer_SetupSSLContext',
    'HP_SSLServer_SetupSSLContextByMemory',
    'HP_SSLServer_AddSSLContext',
    'HP_SSLServer_AddSSLContextByMemory',
    'HP_SSLServer_BindSSLServerName',
    'HP_SSLServer_CleanupSSLContext',
    'HP_SSLServer_StartSSLHandShake',
    'HP_SSLServer_SetSSLAutoHandShake',
    'HP_SSLServer_IsSSLAutoHandShake',
    'HP_SSLServer_SetSSLCipherList',
    'HP_SSLServer_GetSSLCipherList',
    'Create_HP_TcpPullServer',
    'Destroy_HP_TcpPullServer',
    'HP_TcpPullServer_Fetch',
    'HP_TcpPullServer_Peek',
    'HP_TcpPullServer_SetMaxPullDataLength',
    'HP_TcpPullServer_GetMaxPullDataLength',
    'Create_HP_SSLPullServer',
    'Destroy_HP_SSLPullServer',
    'Create_HP_TcpPackServer',
    'Destroy_HP_TcpPackServer',
    'HP_TcpPackServer_SetMaxPackSize',
    'HP_TcpPackServer_SetPackHeaderFlag',
    'HP_TcpPackServer_GetMaxPackSize',
    'HP_TcpPackServer_GetPackHeaderFlag',
    'Create_HP_SSLPackServer',
    'Destroy_HP_SSLPackServer',
    'Create_HP_HttpServer',
    'Destroy_HP_HttpServer',
    'HP_HttpServer_SendResponse',
    'HP_HttpServer_SendLocalFile',
    'HP_HttpServer_SendChunkData',
    'HP_HttpServer_SendWSMessage',
    'HP_HttpServer_Release',
    'HP_HttpServer_StartHttp',
    'HP_HttpServer_SetReleaseDelay',
    'HP_HttpServer_GetReleaseDelay',
    'HP_HttpServer_GetUrlFieldSet',
    'HP_HttpServer_GetUrlField',
    'HP_HttpServer_GetMethod',
    'HP_HttpServer_SetLocalVersion',
    'HP_HttpServer_GetLocalVersion',
    'HP_HttpServer_IsUpgrade',
    'HP_HttpServer_IsKeepAlive',
    'HP_HttpServer_GetVersion',
    'HP_HttpServer_GetHost',
    'HP_HttpServer_GetContentLength',
    'HP_HttpServer_GetContentType',
    'HP_HttpServer_GetContentEncoding',
    'HP_HttpServer_GetTransferEncoding',
    'HP_HttpServer_GetUpgradeType',
    'HP_HttpServer_GetParseErrorCode',
    'HP_HttpServer_GetHeader',
    'HP_HttpServer_GetHeaders',
    'HP_HttpServer_GetAllHeaders',
    'HP_HttpServer_GetAllHeaderNames',
    'HP_HttpServer_GetCookie',
    'HP_HttpServer_GetAllCookies',
    'HP_HttpServer_GetWSMessageState',
    'HP_HttpServer_SetHttpAutoStart',
    'HP_HttpServer_IsHttpAutoStart',
    'HP_HttpServer_SetMaxHttpHeadLength',
    'HP_HttpServer_GetMaxHttpHeadLength',
    'HP_HttpServer_SetMaxHttpHeaderCount',
    'HP_HttpServer_GetMaxHttpHeaderCount',
    'HP_HttpServer_SetMaxHttpStartLineLength',
    'HP_HttpServer_GetMaxHttpStartLineLength',
    'HP_HttpServer_SetMaxHttpBodyLength',
    'HP_HttpServer_GetMaxHttpBodyLength',
    'HP_HttpServer_SetWSMessageMode',
    'HP_HttpServer_IsWSMessageMode',
    'HP_HttpServer_SetMaxWSMessageLength',
    'HP_HttpServer_GetMaxWSMessageLength',
    'HP_HttpServer_SetWSPingInterval',
    'HP_HttpServer_GetWSPingInterval',
    'HP_HttpServer_SetWSCompression',
    'HP_HttpServer_IsWSCompression',
    'HP_HttpServer_SetWSContextTakeover',
    'HP_HttpServer_IsWSContextTakeover',
    'HP_HttpServer_CloseWebSocket',
    'HP_HttpServer_AcceptWebSocket',
    'HP_HttpServer_SendFilePart',
    'HP_HttpServer_SetHttpHeadTimeout',
    'HP_HttpServer_GetHttpHeadTimeout',
    'HP_HttpServer_SetHttpBodyTimeout',
    'HP_HttpServer_GetHttpBodyTimeout',
    'HP_HttpServer_SetHttpIdleTimeout',
    'HP_HttpServer_GetHttpIdleTimeout',
    'HP_Set_FN_HttpServer_OnMessageBegin',
    'HP_Set_FN_HttpServer_OnRequestLine',
    'HP_Set_FN_HttpServer_OnHeader',
    'HP_Set_FN_HttpServer_OnHeadersComplete',
    'HP_Set_FN_HttpServer_OnBody',
    'HP_Set_FN_HttpServer_OnChunkHeader',
    'HP_Set_FN_HttpServer_OnChunkComplete',
    'HP_Set_FN_HttpServer_OnMessageComplete',
    'HP_Set_FN_HttpServer_OnUpgrade',
    'HP_Set_FN_HttpServer_OnParseError',
    'HP_Set_FN_HttpServer_OnWSMessageHeader',
    'HP_Set_FN_HttpServer_OnWSMessageBody',
    'HP_Set_FN_HttpServer_OnWSMessageComplete',
    'Create_HP_HttpsServer',
    'Destroy_HP_HttpsServer',
    'Create_HP_SSLAgent',
    'Destroy_HP_SSLAgent',
    'HP_SSLAgent_SetupSSLContext',
    'HP_SSLAgent_SetupSSLContextByMemory',
    'HP_SSLAgent_CleanupSSLContext',
    'HP_SSLAgent_StartSSLHandShake',
    'HP_SSLAgent_SetSSLAutoHandShake',
    'HP_SSLAgent_IsSSLAutoHandShake',
    'HP_SSLAgent_SetSSLCipherList',
    'HP_SSLAgent_GetSSLCipherList',
    'Create_HP_TcpPullAgent',
    'Destroy_HP_TcpPullAgent',
    'HP_TcpPullAgent_Fetch',
    'HP_TcpPullAgent_Peek',
    'HP_TcpPullAgent_SetMaxPullDataLength',
    'HP_TcpPullAgent_GetMaxPullDataLength',
    'Create_HP_SSLPullAgent',
    'Destroy_HP_SSLPullAgent',
    'Create_HP_TcpPackAgent',
    'Destroy_HP_TcpPackAgent',
    'HP_TcpPackAgent_SetMaxPackSize',
    'HP_TcpPackAgent_SetPackHeaderFlag',
    'HP_TcpPackAgent_GetMaxPackSize',
    'HP_TcpPackAgent_GetPackHeaderFlag',
    'Create_HP_SSLPackAgent',
    'Destroy_HP_SSLPackAgent',
    'Create_HP_HttpAgent',
    'Destroy_HP_HttpAgent',
    'HP_HttpAgent_SendRequest',
    'HP_HttpAgent_SendLocalFile',
    'HP_HttpAgent_SendChunkData',
    'HP_HttpAgent_SendPost',
    'HP_HttpAgent_SendPut',
    'HP_HttpAgent_SendPatch',
    'HP_HttpAgent_SendGet',
    'HP_HttpAgent_SendDelete',
    'HP_HttpAgent_SendHead',
    'HP_HttpAgent_SendTrace',
    'HP_HttpAgent_SendOptions',
    'HP_HttpAgent_SendConnect',
    'HP_HttpAgent_SendWSMessage',
    'HP_HttpAgent_StartHttp',
    'HP_HttpAgent_GetStatusCode',
    'HP_HttpAgent_SetLocalVersion',
    'HP_HttpAgent_GetLocalVersion',
    'HP_HttpAgent_IsUpgrade',
    'HP_HttpAgent_IsKeepAlive',
    'HP_HttpAgent_GetVersion',
    'HP_HttpAgent_GetContentLength',
    'HP_HttpAgent_GetContentType',
    'HP_HttpAgent_GetContentEncoding',
    'HP_HttpAgent_GetTransferEncoding',
    'HP_HttpAgent_GetUpgradeType',
    'HP_HttpAgent_GetParseErrorCode',
    'HP_HttpAgent_GetHeader',
    'HP_HttpAgent_GetHeaders',
    'HP_HttpAgent_GetAllHeaders',
    'HP_HttpAgent_GetAllHeaderNames',
    'HP_HttpAgent_SetUseCookie',
    'HP_HttpAgent_IsUseCookie',
    'HP_HttpAgent_GetCookie',
    'HP_HttpAgent_GetAllCookies',
    'HP_HttpAgent_GetWSMessageState',
    'HP_HttpAgent_SetHttpAutoStart',
    'HP_HttpAgent_IsHttpAutoStart',
    'HP_HttpAgent_SetMaxHttpHeadLength',
    'HP_HttpAgent_GetMaxHttpHeadLength',
    'HP_HttpAgent_SetMaxHttpHeaderCount',
    'HP_HttpAgent_GetMaxHttpHeaderCount',
    'HP_HttpAgent_SetMaxHttpStartLineLength',
    'HP_HttpAgent_GetMaxHttpStartLineLength',
    'HP_HttpAgent_SetMaxHttpBodyLength',
    'HP_HttpAgent_GetMaxHttpBodyLength',
    'HP_HttpAgent_SetWSMessageMode',
    'HP_HttpAgent_IsWSMessageMode',
    'HP_HttpAgent_SetMaxWSMessageLength',
    'HP_HttpAgent_GetMaxWSMessageLength',
    'HP_HttpAgent_SetWSPingInterval',
    'HP_HttpAgent_GetWSPingInterval',
    'HP_HttpAgent_SetWSCompression',
    'HP_HttpAgent_IsWSCompression',
    'HP_HttpAgent_SetWSContextTakeover',
    'HP_HttpAgent_IsWSContextTakeover',
    'HP_HttpAgent_CloseWebSocket',
    'HP_HttpAgent_SendWSUpgrade',
    'HP_HttpAgent_SetAutoDecompression',
    'HP_HttpAgent_IsAutoDecompression',
    'HP_HttpAgent_SetProxyTunnel',
    'HP_HttpAgent_IsProxyTunnel',
    'HP_Set_FN_HttpAgent_OnMessageBegin',
    'HP_Set_FN_HttpAgent_OnStatusLine',
    'HP_Set_FN_HttpAgent_OnHeader',
    'HP_Set_FN_HttpAgent_OnHeadersComplete',
    'HP_Set_FN_HttpAgent_OnBody',
    'HP_Set_FN_HttpAgent_OnChunkHeader',
    'HP_Set_FN_HttpAgent_OnChunkComplete',
    'HP_Set_FN_HttpAgent_OnMessageComplete',
    'HP_Set_FN_HttpAgent_OnUpgrade',
    'HP_Set_FN_HttpAgent_OnParseError',
    'HP_Set_FN_HttpAgent_OnWSMessageHeader',
    'HP_Set_FN_HttpAgent_OnWSMessageBody',
    'HP_Set_FN_HttpAgent_OnWSMessageComplete',
    'Create_HP_HttpsAgent',
    'Destroy_HP_HttpsAgent',
    'Create_HP_SSLClient',
    'Destroy_HP_SSLClient',
    'HP_SSLClient_SetupSSLContext',
    'HP_SSLClient_SetupSSLContextByMemory',
    'HP_SSLClient_CleanupSSLContext',
    'HP_SSLClient_StartSSLHandShake',
    'HP_SSLClient_SetSSLAutoHandShake',
    'HP_SSLClient_IsSSLAutoHandShake',
    'HP_SSLClient_SetSSLCipherList',
    'HP_SSLClient_GetSSLCipherList',
    'Create_HP_TcpPullClient',
    'Destroy_HP_TcpPullClient',
    'HP_TcpPullClient_Fetch',
    'HP_TcpPullClient_Peek',
    'HP_TcpPullClient_SetMaxPullDataLength',
    'HP_TcpPullClient_GetMaxPullDataLength',
    'Create_HP_SSLPullClient',
    'Destroy_HP_SSLPullClient',
    'Create_HP_TcpPackClient',
    'Destroy_HP_TcpPackClient',
    'HP_TcpPackClient_SetMaxPackSize',
    'HP_TcpPackClient_SetPackHeaderFlag',
    'HP_TcpPackClient_GetMaxPackSize',
    'HP_TcpPackClient_GetPackHeaderFlag',
    'Create_HP_SSLPackClient',
    'Destroy_HP_SSLPackClient',
    'Create_HP_HttpClient',
    'Destroy_HP_HttpClient',
    'HP_HttpClient_SendRequest',
    'HP_HttpClient_SendLocalFile',
    'HP_HttpClient_SendChunkData',
    'HP_HttpClient_SendPost',
    'HP_HttpClient_SendPut',
    'HP_HttpClient_SendPatch',
    'HP_HttpClient_SendGet',
    'HP_HttpClient_SendDelete',
    'HP_HttpClient_SendHead',
    'HP_HttpClient_SendTrace',
    'HP_HttpClient_SendOptions',
    'HP_HttpClient_SendConnect',
    'HP_HttpClient_SendWSMessage',
    'HP_HttpClient_StartHttp',
    'HP_HttpClient_GetStatusCode',
    'HP_HttpClient_SetLocalVersion',
    'HP_HttpClient_GetLocalVersion',
    'HP_HttpClient_IsUpgrade',
    'HP_HttpClient_IsKeepAlive',
    'HP_HttpClient_GetVersion',
    'HP_HttpClient_GetContentLength',
    'HP_HttpClient_GetContentType',
    'HP_HttpClient_GetContentEncoding',
    'HP_HttpClient_GetTransferEncoding',
    'HP_HttpClient_GetUpgradeType',
    'HP_HttpClient_GetParseErrorCode',
    'HP_HttpClient_GetHeader',
    'HP_HttpClient_GetHeaders',
    'HP_HttpClient_GetAllHeaders',
    'HP_HttpClient_GetAllHeaderNames',
    'HP_HttpClient_SetUseCookie',
    'HP_HttpClient_IsUseCookie',
    'HP_HttpClient_GetCookie',
    'HP_HttpClient_GetAllCookies',
    'HP_HttpClient_GetWSMessageState',
    'HP_HttpClient_SetHttpAutoStart',
    'HP_HttpClient_IsHttpAutoStart',
    'HP_HttpClient_SetMaxHttpHeadLength',
    'HP_HttpClient_GetMaxHttpHeadLength',
    'HP_HttpClient_SetMaxHttpHeaderCount',
    'HP_HttpClient_GetMaxHttpHeaderCount',
    'HP_HttpClient_SetMaxHttpStartLineLength',
    'HP_HttpClient_GetMaxHttpStartLineLength',
    'HP_HttpClient_SetMaxHttpBodyLength',
    'HP_HttpClient_GetMaxHttpBodyLength',
    'HP_HttpClient_SetWSMessageMode',
    'HP_HttpClient_IsWSMessageMode',
    'HP_HttpClient_SetMaxWSMessageLength',
    'HP_HttpClient_GetMaxWSMessageLength',
    'HP_HttpClient_SetWSPingInterval',
    'HP_HttpClient_GetWSPingInterval',
    'HP_HttpClient_SetWSCompression',
    'HP_HttpClient_IsWSCompression',
    'HP_HttpClient_SetWSContextTakeover',
    'HP_HttpClient_IsWSContextTakeover',
    'HP_HttpClient_CloseWebSocket',
    'HP_HttpClient_SendWSUpgrade',
    'HP_HttpClient_SetAutoDecompression',
    'HP_HttpClient_IsAutoDecompression',
    'HP_HttpClient_SetProxyTunnel',
    'HP_HttpClient_IsProxyTunnel',
    'HP_Set_FN_HttpClient_OnMessageBegin',
    'HP_Set_FN_HttpClient_OnStatusLine',
    'HP_Set_FN_HttpClient_OnHeader',
    'HP_Set_FN_HttpClient_OnHeadersComplete',
    'HP_Set_FN_HttpClient_OnBody',
    'HP_Set_FN_HttpClient_OnChunkHeader',
    'HP_Set_FN_HttpClient_OnChunkComplete',
    'HP_Set_FN_HttpClient_OnMessageComplete',
    'HP_Set_FN_HttpClient_OnUpgrade',
    'HP_Set_FN_HttpClient_OnParseError',
    'HP_Set_FN_HttpClient_OnWSMessageHeader',
    'HP_Set_FN_HttpClient_OnWSMessageBody',
    'HP_Set_FN_HttpClient_OnWSMessageComplete',
    'Create_HP_HttpsClient',
    'Destroy_HP_HttpsClient',
    'Create_HP_HttpSyncClient',
    'Destroy_HP_HttpSyncClient',
    'HP_HttpSyncClient_OpenUrl',
    'HP_HttpSyncClient_CleanupRequestResult',
    'HP_HttpSyncClient_SetConnectTimeout',
    'HP_HttpSyncClient_SetRequestTimeout',
    'HP_HttpSyncClient_GetConnectTimeout',
    'HP_HttpSyncClient_GetRequestTimeout',
    'HP_HttpSyncClient_GetResponseBody',
    'HP_HttpSyncClient_SetMaxRedirects',
    'HP_HttpSyncClient_GetMaxRedirects',
    'HP_HttpSyncClient_SetMaxResponseBodyLength',
    'HP_HttpSyncClient_GetMaxResponseBodyLength',
    'HP_HttpSyncClient_GetEffectiveUrl',
    'Create_HP_HttpsSyncClient',
    'Destroy_HP_HttpsSyncClient',
    'Create_HP_UdpServer',
    'Destroy_HP_UdpServer',
    'HP_UdpServer_SetMaxDatagramSize',
    'HP_UdpServer_GetMaxDatagramSize',
    'HP_UdpServer_SetPostReceiveCount',
    'HP_UdpServer_GetPostReceiveCount',
    'HP_UdpServer_SetDetectAttempts',
    'HP_UdpServer_SetDetectInterval',
    'HP_UdpServer_GetDetectAttempts',
    'HP_UdpServer_GetDetectInterval',
    'HP_UdpServer_SetMaxPendingDataLength',
    'HP_UdpServer_GetMaxPendingDataLength',
    'HP_UdpServer_SetMaxTotalPendingDataLength',
    'HP_UdpServer_GetMaxTotalPendingDataLength',
    'HP_UdpServer_SetCloseTimeout',
    'HP_UdpServer_GetCloseTimeout',
    'HP_UdpServer_SetIgnoreCloseNotice',
    'HP_UdpServer_IsIgnoreCloseNotice',
    'Create_HP_UdpArqServer',
    'Destroy_HP_UdpArqServer',
    'HP_UdpArqServer_SetNoDelay',
    'HP_UdpArqServer_SetTurnoffCongestCtrl',
    'HP_UdpArqServer_SetFlushInterval',
    'HP_UdpArqServer_SetResendByAcks',
    'HP_UdpArqServer_SetSendWndSize',
    'HP_UdpArqServer_SetRecvWndSize',
    'HP_UdpArqServer_SetMinRto',
    'HP_UdpArqServer_SetFastLimit',
    'HP_UdpArqServer_SetMaxTransUnit',
    'HP_UdpArqServer_SetMaxMessageSize',
    'HP_UdpArqServer_SetHandShakeTimeout',
    'HP_UdpArqServer_IsNoDelay',
    'HP_UdpArqServer_IsTurnoffCongestCtrl',
    'HP_UdpArqServer_GetFlushInterval',
    'HP_UdpArqServer_GetResendByAcks',
    'HP_UdpArqServer_GetSendWndSize',
    'HP_UdpArqServer_GetRecvWndSize',
    'HP_UdpArqServer_GetMinRto',
    'HP_UdpArqServer_GetFastLimit',
    'HP_UdpArqServer_GetMaxTransUnit',
    'HP_UdpArqServer_GetMaxMessageSize',
    'HP_UdpArqServer_GetHandShakeTimeout',
    'HP_UdpArqServer_GetWaitingSendMessageCount',
    'HP_UdpArqServer_SetSelectiveAcks',
    'HP_UdpArqServer_SetPacing',
    'HP_UdpArqServer_SetMtuProbing',
    'HP_UdpArqServer_SetAddressValidation',
    'HP_UdpArqServer_SetEncryption',
    'HP_UdpArqServer_SetDeadLink',
    'HP_UdpArqServer_IsSelectiveAcks',
    'HP_UdpArqServer_IsPacing',
    'HP_UdpArqServer_IsMtuProbing',
    'HP_UdpArqServer_IsAddressValidation',
    'HP_UdpArqServer_GetEncryption',
    'HP_UdpArqServer_GetDeadLink',
    'Create_HP_UdpClient',
    'Destroy_HP_UdpClient',
    'HP_UdpClient_SetMaxDatagramSize',
    'HP_UdpClient_GetMaxDatagramSize',
    'HP_UdpClient_SetDetectAttempts',
    'HP_UdpClient_SetDetectInterval',
    'HP_UdpClient_GetDetectAttempts',
    'HP_UdpClient_GetDetectInterval',
    'HP_UdpClient_SetMaxPendingDataLength',
    'HP_UdpClient_GetMaxPendingDataLength',
    'HP_UdpClient_SetIgnoreCloseNotice',
    'HP_UdpClient_IsIgnoreCloseNotice',
    'Create_HP_UdpArqClient',
    'Destroy_HP_UdpArqClient',
    'HP_UdpArqClient_SetNoDelay',
    'HP_UdpArqClient_SetTurnoffCongestCtrl',
    'HP_UdpArqClient_SetFlushInterval',
    'HP_UdpArqClient_SetResendByAcks',
    'HP_UdpArqClient_SetSendWndSize',
    'HP_UdpArqClient_SetRecvWndSize',
    'HP_UdpArqClient_SetMinRto',
    'HP_UdpArqClient_SetFastLimit',
    'HP_UdpArqClient_SetMaxTransUnit',
    'HP_UdpArqClient_SetMaxMessageSize',
    'HP_UdpArqClient_SetHandShakeTimeout',
    'HP_UdpArqClient_IsNoDelay',
    'HP_UdpArqClient_IsTurnoffCongestCtrl',
    'HP_UdpArqClient_GetFlushInterval',
    'HP_UdpArqClient_GetResendByAcks',
    'HP_UdpArqClient_GetSendWndSize',
    'HP_UdpArqClient_GetRecvWndSize',
    'HP_UdpArqClient_GetMinRto',
    'HP_UdpArqClient_GetFastLimit',
    'HP_UdpArqClient_GetMaxTransUnit',
    'HP_UdpArqClient_GetMaxMessageSize',
    'HP_UdpArqClient_GetHandShakeTimeout',
    'HP_UdpArqClient_GetWaitingSendMessageCount',
    'HP_UdpArqClient_SetSelectiveAcks',
    'HP_UdpArqClient_SetPacing',
    'HP_UdpArqClient_SetMtuProbing',
    'HP_UdpArqClient_SetAddressValidation',
    'HP_UdpArqClient_SetEncryption',
    'HP_UdpArqClient_SetDeadLink',
    'HP_UdpArqClient_IsSelectiveAcks',
    'HP_UdpArqClient_IsPacing',
    'HP_UdpArqClient_IsMtuProbing',
    'HP_UdpArqClient_IsAddressValidation',
    'HP_UdpArqClient_GetEncryption',
    'HP_UdpArqClient_GetDeadLink',
    'Create_HP_UdpCast',
    'Destroy_HP_UdpCast',
    'HP_UdpCast_SetMaxDatagramSize',
    'HP_UdpCast_GetMaxDatagramSize',
    'HP_UdpCast_GetRemoteAddress',
    'HP_UdpCast_SetCastMode',
    'HP_UdpCast_GetCastMode',
    'HP_UdpCast_SetMultiCastTtl',
    'HP_UdpCast_GetMultiCastTtl',
    'HP_UdpCast_SetMultiCastLoop',
    'HP_UdpCast_IsMultiCastLoop',
    'Create_HP_UdpNode',
    'Destroy_HP_UdpNode',
    'HP_UdpNode_StartWithCast',
    'HP_UdpNode_Stop',
    'HP_UdpNode_Wait',
    'HP_UdpNode_Send',
    'HP_UdpNode_SendPackets',
    'HP_UdpNode_SendCast',
    'HP_UdpNode_SendCastPackets',
    'HP_UdpNode_HasStarted',
    'HP_UdpNode_GetState',
    'HP_UdpNode_GetLastError',
    'HP_UdpNode_GetLastErrorDesc',
    'HP_UdpNode_GetLocalAddress',
    'HP_UdpNode_GetCastAddress',
    'HP_UdpNode_GetCastMode',
    'HP_UdpNode_GetPendingDataLength',
    'HP_UdpNode_SetMaxDatagramSize',
    'HP_UdpNode_GetMaxDatagramSize',
    'HP_UdpNode_SetMultiCastTtl',
    'HP_UdpNode_GetMultiCastTtl',
    'HP_UdpNode_SetMultiCastLoop',
    'HP_UdpNode_IsMultiCastLoop',
    'HP_UdpNode_SetDualStack',
    'HP_UdpNode_IsDualStack',
    'HP_UdpNode_SetReuseAddressPolicy',
    'HP_UdpNode_SetWorkerThreadCount',
    'HP_UdpNode_SetPostReceiveCount',
    'HP_UdpNode_SetFreeBufferPoolSize',
    'HP_UdpNode_SetFreeBufferPoolHold',
    'HP_UdpNode_GetReuseAddressPolicy',
    'HP_UdpNode_GetWorkerThreadCount',
    'HP_UdpNode_GetPostReceiveCount',
    'HP_UdpNode_GetFreeBufferPoolSize',
    'HP_UdpNode_GetFreeBufferPoolHold',
    'HP_Set_FN_UdpNode_OnPrepareListen',
    'HP_Set_FN_UdpNode_OnSend',
    'HP_Set_FN_UdpNode_OnReceive',
    'HP_Set_FN_UdpNode_OnError',
    'HP_Set_FN_UdpNode_OnShutdown',
    'Create_HP_HttpDownloader',
    'Destroy_HP_HttpDownloader',
    'HP_HttpDownloader_Start',
    'HP_HttpDownloader_Stop',
    'HP_HttpDownloader_Add',
    'HP_HttpDownloader_AddMirrors',
    'HP_HttpDownloader_Cancel',
    'HP_HttpDownloader_GetProgress',
    'HP_HttpDownloader_Wait',
    'HP_HttpDownloader_GetCount',
    'HP_HttpDownloader_SetRateLimit',
    'HP_Set_FN_HttpDownloader_OnStart',
    'HP_Set_FN_HttpDownloader_OnProgress',
    'HP_Set_FN_HttpDownloader_OnRedirect',
    'HP_Set_FN_HttpDownloader_OnSegment',
    'HP_Set_FN_HttpDownloader_OnRetry',
    'HP_Set_FN_HttpDownloader_OnData',
    'HP_Set_FN_HttpDownloader_OnComplete',
    'HP_Set_FN_HttpDownloader_OnError',
    'HP_HttpCookie_MGR_LoadFromFile',
    'HP_HttpCookie_MGR_SaveToFile',
    'HP_HttpCookie_MGR_ClearCookies',
    'HP_HttpCookie_MGR_RemoveExpiredCookies',
    'HP_HttpCookie_MGR_SetCookie',
    'HP_HttpCookie_MGR_DeleteCookie',
    'HP_HttpCookie_MGR_SetEnableThirdPartyCookie',
    'HP_HttpCookie_MGR_IsEnableThirdPartyCookie',
    'Create_HP_HttpAgentListener',
    'Destroy_HP_HttpAgentListener',
    'Create_HP_HttpClientListener',
    'Destroy_HP_HttpClientListener',
    'Create_HP_HttpDownloaderListener',
    'Destroy_HP_HttpDownloaderListener',
    'Create_HP_HttpServerListener',
    'Destroy_HP_HttpServerListener',
    'Create_HP_TcpAgentListener',
    'Destroy_HP_TcpAgentListener',
    'Create_HP_TcpClientListener',
    'Destroy_HP_TcpClientListener',
    'Create_HP_TcpPackAgentListener',
    'Destroy_HP_TcpPackAgentListener',
    'Create_HP_TcpPackClientListener',
    'Destroy_HP_TcpPackClientListener',
    'Create_HP_TcpPackServerListener',
    'Destroy_HP_TcpPackServerListener',
    'Create_HP_TcpPullAgentListener',
    'Destroy_HP_TcpPullAgentListener',
    'Create_HP_TcpPullClientListener',
    'Destroy_HP_TcpPullClientListener',
    'Create_HP_TcpPullServerListener',
    'Destroy_HP_TcpPullServerListener',
    'Create_HP_TcpServerListener',
    'Destroy_HP_TcpServerListener',
    'Create_HP_UdpArqClientListener',
    'Destroy_HP_UdpArqClientListener',
    'Create_HP_UdpArqServerListener',
    'Destroy_HP_UdpArqServerListener',
    'Create_HP_UdpCastListener',
    'Destroy_HP_UdpCastListener',
    'Create_HP_UdpClientListener',
    'Destroy_HP_UdpClientListener',
    'Create_HP_UdpNodeListener',
    'Destroy_HP_UdpNodeListener',
    'Create_HP_UdpServerListener',
    'Destroy_HP_UdpServerListener',
    'HP_HttpDownloader_InitOptions',
    'HP_HttpDownloader_InitDownload',
    'HP_GetDownloadErrorName',
    'HP_GetHPSocketVersion',
    'HP_GetSocketErrorDesc');

implementation

end.
