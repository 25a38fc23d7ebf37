// SPDX-License-Identifier: Apache-2.0
// Written by bindings/generate.py; do not edit.
{ Every class, enumeration and record of the library. What each method does is documented in the header of its name
  (hpsocket/interface/), its events in docs/events.md. }
unit HPSocket;

{$IFDEF FPC}{$MODE DELPHI}{$ENDIF}
{$SCOPEDENUMS ON}{$Q-}{$R-}

interface

uses
  Classes, SysUtils, HPSocketC, HPSocketBase;

const
  HPEmpty = HPSocketBase.HPEmpty;
  HPForever = HPSocketBase.HPForever;

type
  THPConnID = HPSocketC.THPConnID;
  THPDownloadID = HPSocketC.THPDownloadID;
  EHPSocket = HPSocketBase.EHPSocket;
  EHPNotBuilt = HPSocketBase.EHPNotBuilt;
  THPComponent = HPSocketBase.THPComponent;
  THPAddress = HPSocketBase.THPAddress;
  THPHeader = HPSocketBase.THPHeader;
  THPHeaders = HPSocketBase.THPHeaders;
  THPStrings = HPSocketBase.THPStrings;
  THPConnIDs = HPSocketBase.THPConnIDs;
  THPExceptionEvent = HPSocketBase.THPExceptionEvent;
  THPExceptionProc = HPSocketBase.THPExceptionProc;
  THPServiceState = HPSocketC.THPServiceState;
  THPSocketOperation = HPSocketC.THPSocketOperation;
  THPHandleResult = HPSocketC.THPHandleResult;
  THPFetchResult = HPSocketC.THPFetchResult;
  THPSendPolicy = HPSocketC.THPSendPolicy;
  THPOnSendSyncPolicy = HPSocketC.THPOnSendSyncPolicy;
  THPReuseAddressPolicy = HPSocketC.THPReuseAddressPolicy;
  THPArqCipher = HPSocketC.THPArqCipher;
  THPProxyProtocol = HPSocketC.THPProxyProtocol;
  THPSocketError = HPSocketC.THPSocketError;
  THPCastMode = HPSocketC.THPCastMode;
  THPIPAddrType = HPSocketC.THPIPAddrType;
  THPRejectedPolicy = HPSocketC.THPRejectedPolicy;
  THPTaskBufferType = HPSocketC.THPTaskBufferType;
  THPSSLSessionMode = HPSocketC.THPSSLSessionMode;
  THPSSLVerifyMode = HPSocketC.THPSSLVerifyMode;
  THPSSLSessionInfo = HPSocketC.THPSSLSessionInfo;
  THPHttpVersion = HPSocketC.THPHttpVersion;
  THPHttpUrlField = HPSocketC.THPHttpUrlField;
  THPHttpParseResult = HPSocketC.THPHttpParseResult;
  THPHttpUpgradeType = HPSocketC.THPHttpUpgradeType;
  THPHttpStatusCode = HPSocketC.THPHttpStatusCode;
  THPDownloadError = HPSocketC.THPDownloadError;
  THPDownloadOverwrite = HPSocketC.THPDownloadOverwrite;

  THPDownloaderOptions = record
    ConnectionsMax: Cardinal;
    ConnectionsPerHost: Cardinal;
    DownloadsMax: Cardinal;
    WaitingMax: Cardinal;
    RateLimit: UInt64;
    WorkerThreadCount: Cardinal;
    ConnectTimeout: Cardinal;
    KeepAlive: Cardinal;
    Insecure: Boolean;
    CAFile: string;
    CertFile: string;
    KeyFile: string;
    KeyPassword: string;
    ProxyUrl: string;
    Cookies: Boolean;
    CookieFile: string;
    class function Defaults: THPDownloaderOptions; static; // to begin with
    procedure ToC(out C: THPCDownloaderOptions; var Kept: THPKeep);
    class function FromC(const C: THPCDownloaderOptions): THPDownloaderOptions; static;
  end;

  THPDownloadOptions = record
    Target: string;
    TargetIsFolder: Boolean;
    NameFromUrl: Boolean;
    ToListener: Boolean;
    Overwrite: THPDownloadOverwrite;
    Resume: Boolean;
    Sync: Boolean;
    Preallocate: Boolean;
    RemoteTime: Boolean;
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
    RetryRefused: Boolean;
    RedirectsMax: Cardinal;
    AllowHttpsToHttp: Boolean;
    UserAgent: string;
    Headers: THPHeaders;
    User: string;
    Password: string;
    Checksum: string;
    VerifyServerDigest: Boolean;
    Range: string;
    Decompress: Boolean;
    TimeMax: Cardinal;
    class function Defaults: THPDownloadOptions; static; // to begin with
    procedure ToC(out C: THPCDownloadOptions; var Kept: THPKeep);
    class function FromC(const C: THPCDownloadOptions): THPDownloadOptions; static;
  end;

  THPDownloadProgress = record
    Done: UInt64;
    Total: UInt64;
    Received: UInt64;
    Rate: UInt64;
    Elapsed: Cardinal;
    Connections: Cardinal;
    FileName: string;
    class function FromC(const C: THPCDownloadProgress): THPDownloadProgress; static;
  end;

  THPDownloadResult = record
    Error: THPDownloadError;
    Text: string;
    SystemError: Integer;
    Status: Word;
    Url: string;
    FileName: string;
    ContentType: string;
    Length: UInt64;
    Received: UInt64;
    Elapsed: Cardinal;
    Tries: Cardinal;
    Resumable: Boolean;
    Resumed: Boolean;
    Skipped: Boolean;
    Digest: string;
    class function FromC(const C: THPCDownloadResult): THPDownloadResult; static;
  end;

  THPServer = class;
  THPAgent = class;
  THPClient = class;
  THPTcpServer = class;
  THPTcpAgent = class;
  THPTcpClient = class;
  THPSSLServer = class;
  THPTcpPullServer = class;
  THPSSLPullServer = class;
  THPTcpPackServer = class;
  THPSSLPackServer = class;
  THPHttpServer = class;
  THPHttpsServer = class;
  THPSSLAgent = class;
  THPTcpPullAgent = class;
  THPSSLPullAgent = class;
  THPTcpPackAgent = class;
  THPSSLPackAgent = class;
  THPHttpAgent = class;
  THPHttpsAgent = class;
  THPSSLClient = class;
  THPTcpPullClient = class;
  THPSSLPullClient = class;
  THPTcpPackClient = class;
  THPSSLPackClient = class;
  THPHttpClient = class;
  THPHttpsClient = class;
  THPHttpSyncClient = class;
  THPHttpsSyncClient = class;
  THPUdpServer = class;
  THPUdpArqServer = class;
  THPUdpClient = class;
  THPUdpArqClient = class;
  THPUdpCast = class;
  THPUdpNode = class;
  THPHttpDownloader = class;

  THPServerPrepareListenEvent = procedure(Sender: THPServer; SoListen: NativeUInt; var Action: THPHandleResult) of object;
  THPServerAcceptEvent = procedure(Sender: THPServer; ConnID: THPConnID; Client: NativeUInt; var Action: THPHandleResult) of object;
  THPServerHandShakeEvent = procedure(Sender: THPServer; ConnID: THPConnID; var Action: THPHandleResult) of object;
  THPServerSendEvent = procedure(Sender: THPServer; ConnID: THPConnID; const Data: TBytes; var Action: THPHandleResult) of object;
  THPServerReceiveEvent = procedure(Sender: THPServer; ConnID: THPConnID; const Data: TBytes; var Action: THPHandleResult) of object;
  THPServerPullReceiveEvent = procedure(Sender: THPServer; ConnID: THPConnID; Length: Integer; var Action: THPHandleResult) of object;
  THPServerCloseEvent = procedure(Sender: THPServer; ConnID: THPConnID; Operation: THPSocketOperation; ErrorCode: Integer;
    var Action: THPHandleResult) of object;
  THPServerShutdownEvent = procedure(Sender: THPServer; var Action: THPHandleResult) of object;
  THPAgentPrepareConnectEvent = procedure(Sender: THPAgent; ConnID: THPConnID; Socket: NativeUInt; var Action: THPHandleResult) of object;
  THPAgentConnectEvent = procedure(Sender: THPAgent; ConnID: THPConnID; var Action: THPHandleResult) of object;
  THPAgentHandShakeEvent = procedure(Sender: THPAgent; ConnID: THPConnID; var Action: THPHandleResult) of object;
  THPAgentSendEvent = procedure(Sender: THPAgent; ConnID: THPConnID; const Data: TBytes; var Action: THPHandleResult) of object;
  THPAgentReceiveEvent = procedure(Sender: THPAgent; ConnID: THPConnID; const Data: TBytes; var Action: THPHandleResult) of object;
  THPAgentPullReceiveEvent = procedure(Sender: THPAgent; ConnID: THPConnID; Length: Integer; var Action: THPHandleResult) of object;
  THPAgentCloseEvent = procedure(Sender: THPAgent; ConnID: THPConnID; Operation: THPSocketOperation; ErrorCode: Integer;
    var Action: THPHandleResult) of object;
  THPAgentShutdownEvent = procedure(Sender: THPAgent; var Action: THPHandleResult) of object;
  THPAgentReconnectEvent = procedure(Sender: THPAgent; ConnID: THPConnID; NewConnID: THPConnID; Attempt: Cardinal; Delay: Cardinal;
    var Action: THPHandleResult) of object;
  THPClientPrepareConnectEvent = procedure(Sender: THPClient; ConnID: THPConnID; Socket: NativeUInt; var Action: THPHandleResult) of object;
  THPClientConnectEvent = procedure(Sender: THPClient; ConnID: THPConnID; var Action: THPHandleResult) of object;
  THPClientHandShakeEvent = procedure(Sender: THPClient; ConnID: THPConnID; var Action: THPHandleResult) of object;
  THPClientSendEvent = procedure(Sender: THPClient; ConnID: THPConnID; const Data: TBytes; var Action: THPHandleResult) of object;
  THPClientReceiveEvent = procedure(Sender: THPClient; ConnID: THPConnID; const Data: TBytes; var Action: THPHandleResult) of object;
  THPClientPullReceiveEvent = procedure(Sender: THPClient; ConnID: THPConnID; Length: Integer; var Action: THPHandleResult) of object;
  THPClientCloseEvent = procedure(Sender: THPClient; ConnID: THPConnID; Operation: THPSocketOperation; ErrorCode: Integer;
    var Action: THPHandleResult) of object;
  THPClientReconnectEvent = procedure(Sender: THPClient; ConnID: THPConnID; NewConnID: THPConnID; Attempt: Cardinal; Delay: Cardinal;
    var Action: THPHandleResult) of object;
  THPHttpServerMessageBeginEvent = procedure(Sender: THPHttpServer; ConnID: THPConnID; var Action: THPHttpParseResult) of object;
  THPHttpServerRequestLineEvent = procedure(Sender: THPHttpServer; ConnID: THPConnID; const Method: string; const Url: string;
    var Action: THPHttpParseResult) of object;
  THPHttpServerHeaderEvent = procedure(Sender: THPHttpServer; ConnID: THPConnID; const Name: string; const Value: string;
    var Action: THPHttpParseResult) of object;
  THPHttpServerHeadersCompleteEvent = procedure(Sender: THPHttpServer; ConnID: THPConnID; var Action: THPHttpParseResult) of object;
  THPHttpServerBodyEvent = procedure(Sender: THPHttpServer; ConnID: THPConnID; const Data: TBytes;
    var Action: THPHttpParseResult) of object;
  THPHttpServerChunkHeaderEvent = procedure(Sender: THPHttpServer; ConnID: THPConnID; Length: Integer;
    var Action: THPHttpParseResult) of object;
  THPHttpServerChunkCompleteEvent = procedure(Sender: THPHttpServer; ConnID: THPConnID; var Action: THPHttpParseResult) of object;
  THPHttpServerMessageCompleteEvent = procedure(Sender: THPHttpServer; ConnID: THPConnID; var Action: THPHttpParseResult) of object;
  THPHttpServerUpgradeEvent = procedure(Sender: THPHttpServer; ConnID: THPConnID; UpgradeType: THPHttpUpgradeType;
    var Action: THPHttpParseResult) of object;
  THPHttpServerParseErrorEvent = procedure(Sender: THPHttpServer; ConnID: THPConnID; ErrorCode: Integer; const ErrorDesc: string;
    var Action: THPHttpParseResult) of object;
  THPHttpServerWSMessageHeaderEvent = procedure(Sender: THPHttpServer; ConnID: THPConnID; Final: Boolean; Reserved: Byte;
    OperationCode: Byte; const Mask: TBytes; BodyLen: UInt64; var Action: THPHandleResult) of object;
  THPHttpServerWSMessageBodyEvent = procedure(Sender: THPHttpServer; ConnID: THPConnID; const Data: TBytes;
    var Action: THPHandleResult) of object;
  THPHttpServerWSMessageCompleteEvent = procedure(Sender: THPHttpServer; ConnID: THPConnID; var Action: THPHandleResult) of object;
  THPHttpAgentMessageBeginEvent = procedure(Sender: THPHttpAgent; ConnID: THPConnID; var Action: THPHttpParseResult) of object;
  THPHttpAgentStatusLineEvent = procedure(Sender: THPHttpAgent; ConnID: THPConnID; StatusCode: Word; const Desc: string;
    var Action: THPHttpParseResult) of object;
  THPHttpAgentHeaderEvent = procedure(Sender: THPHttpAgent; ConnID: THPConnID; const Name: string; const Value: string;
    var Action: THPHttpParseResult) of object;
  THPHttpAgentHeadersCompleteEvent = procedure(Sender: THPHttpAgent; ConnID: THPConnID; var Action: THPHttpParseResult) of object;
  THPHttpAgentBodyEvent = procedure(Sender: THPHttpAgent; ConnID: THPConnID; const Data: TBytes; var Action: THPHttpParseResult) of object;
  THPHttpAgentChunkHeaderEvent = procedure(Sender: THPHttpAgent; ConnID: THPConnID; Length: Integer;
    var Action: THPHttpParseResult) of object;
  THPHttpAgentChunkCompleteEvent = procedure(Sender: THPHttpAgent; ConnID: THPConnID; var Action: THPHttpParseResult) of object;
  THPHttpAgentMessageCompleteEvent = procedure(Sender: THPHttpAgent; ConnID: THPConnID; var Action: THPHttpParseResult) of object;
  THPHttpAgentUpgradeEvent = procedure(Sender: THPHttpAgent; ConnID: THPConnID; UpgradeType: THPHttpUpgradeType;
    var Action: THPHttpParseResult) of object;
  THPHttpAgentParseErrorEvent = procedure(Sender: THPHttpAgent; ConnID: THPConnID; ErrorCode: Integer; const ErrorDesc: string;
    var Action: THPHttpParseResult) of object;
  THPHttpAgentWSMessageHeaderEvent = procedure(Sender: THPHttpAgent; ConnID: THPConnID; Final: Boolean; Reserved: Byte;
    OperationCode: Byte; const Mask: TBytes; BodyLen: UInt64; var Action: THPHandleResult) of object;
  THPHttpAgentWSMessageBodyEvent = procedure(Sender: THPHttpAgent; ConnID: THPConnID; const Data: TBytes;
    var Action: THPHandleResult) of object;
  THPHttpAgentWSMessageCompleteEvent = procedure(Sender: THPHttpAgent; ConnID: THPConnID; var Action: THPHandleResult) of object;
  THPHttpClientMessageBeginEvent = procedure(Sender: THPHttpClient; ConnID: THPConnID; var Action: THPHttpParseResult) of object;
  THPHttpClientStatusLineEvent = procedure(Sender: THPHttpClient; ConnID: THPConnID; StatusCode: Word; const Desc: string;
    var Action: THPHttpParseResult) of object;
  THPHttpClientHeaderEvent = procedure(Sender: THPHttpClient; ConnID: THPConnID; const Name: string; const Value: string;
    var Action: THPHttpParseResult) of object;
  THPHttpClientHeadersCompleteEvent = procedure(Sender: THPHttpClient; ConnID: THPConnID; var Action: THPHttpParseResult) of object;
  THPHttpClientBodyEvent = procedure(Sender: THPHttpClient; ConnID: THPConnID; const Data: TBytes;
    var Action: THPHttpParseResult) of object;
  THPHttpClientChunkHeaderEvent = procedure(Sender: THPHttpClient; ConnID: THPConnID; Length: Integer;
    var Action: THPHttpParseResult) of object;
  THPHttpClientChunkCompleteEvent = procedure(Sender: THPHttpClient; ConnID: THPConnID; var Action: THPHttpParseResult) of object;
  THPHttpClientMessageCompleteEvent = procedure(Sender: THPHttpClient; ConnID: THPConnID; var Action: THPHttpParseResult) of object;
  THPHttpClientUpgradeEvent = procedure(Sender: THPHttpClient; ConnID: THPConnID; UpgradeType: THPHttpUpgradeType;
    var Action: THPHttpParseResult) of object;
  THPHttpClientParseErrorEvent = procedure(Sender: THPHttpClient; ConnID: THPConnID; ErrorCode: Integer; const ErrorDesc: string;
    var Action: THPHttpParseResult) of object;
  THPHttpClientWSMessageHeaderEvent = procedure(Sender: THPHttpClient; ConnID: THPConnID; Final: Boolean; Reserved: Byte;
    OperationCode: Byte; const Mask: TBytes; BodyLen: UInt64; var Action: THPHandleResult) of object;
  THPHttpClientWSMessageBodyEvent = procedure(Sender: THPHttpClient; ConnID: THPConnID; const Data: TBytes;
    var Action: THPHandleResult) of object;
  THPHttpClientWSMessageCompleteEvent = procedure(Sender: THPHttpClient; ConnID: THPConnID; var Action: THPHandleResult) of object;
  THPUdpNodePrepareListenEvent = procedure(Sender: THPUdpNode; SoListen: NativeUInt; var Action: THPHandleResult) of object;
  THPUdpNodeSendEvent = procedure(Sender: THPUdpNode; const RemoteAddress: string; RemotePort: Word; const Data: TBytes;
    var Action: THPHandleResult) of object;
  THPUdpNodeReceiveEvent = procedure(Sender: THPUdpNode; const RemoteAddress: string; RemotePort: Word; const Data: TBytes;
    var Action: THPHandleResult) of object;
  THPUdpNodeErrorEvent = procedure(Sender: THPUdpNode; Operation: THPSocketOperation; ErrorCode: Integer; const RemoteAddress: string;
    RemotePort: Word; const Data: TBytes; var Action: THPHandleResult) of object;
  THPUdpNodeShutdownEvent = procedure(Sender: THPUdpNode; var Action: THPHandleResult) of object;
  THPHttpDownloaderStartEvent = procedure(Sender: THPHttpDownloader; Id: THPDownloadID; const Progress: THPDownloadProgress;
    const ContentType: string) of object;
  THPHttpDownloaderProgressEvent = procedure(Sender: THPHttpDownloader; Id: THPDownloadID; const Progress: THPDownloadProgress) of object;
  THPHttpDownloaderRedirectEvent = procedure(Sender: THPHttpDownloader; Id: THPDownloadID; Status: Word; const Source: string;
    const Target: string) of object;
  THPHttpDownloaderSegmentEvent = procedure(Sender: THPHttpDownloader; Id: THPDownloadID; First: UInt64; Last: UInt64;
    const Url: string) of object;
  THPHttpDownloaderRetryEvent = procedure(Sender: THPHttpDownloader; Id: THPDownloadID; Error: THPDownloadError; const Text: string;
    Attempt: Cardinal; Delay: Cardinal) of object;
  THPHttpDownloaderDataEvent = procedure(Sender: THPHttpDownloader; Id: THPDownloadID; Offset: UInt64; const Data: TBytes;
    var GoOn: Boolean) of object;
  THPHttpDownloaderCompleteEvent = procedure(Sender: THPHttpDownloader; Id: THPDownloadID; const Result: THPDownloadResult) of object;
  THPHttpDownloaderErrorEvent = procedure(Sender: THPHttpDownloader; Id: THPDownloadID; const Result: THPDownloadResult) of object;

  THPServer = class(THPComponent)
  private
    FOnPrepareListen: THPServerPrepareListenEvent;
    FOnAccept: THPServerAcceptEvent;
    FOnHandShake: THPServerHandShakeEvent;
    FOnSend: THPServerSendEvent;
    FOnReceive: THPServerReceiveEvent;
    FOnPullReceive: THPServerPullReceiveEvent;
    FOnClose: THPServerCloseEvent;
    FOnShutdown: THPServerShutdownEvent;
    function GetState: THPServiceState;
    function GetLastError: THPSocketError;
    function GetLastErrorDesc: string;
    function GetConnectionCount: Cardinal;
    function GetAllConnectionIDs: THPConnIDs;
    function GetListenAddress: THPAddress;
    procedure SetReuseAddressPolicy(ReusePolicy: THPReuseAddressPolicy);
    procedure SetSendPolicy(SendPolicy: THPSendPolicy);
    procedure SetOnSendSyncPolicy(SyncPolicy: THPOnSendSyncPolicy);
    procedure SetFreeSocketObjLockTime(FreeSocketObjLockTime: Cardinal);
    procedure SetFreeSocketObjPool(FreeSocketObjPool: Cardinal);
    procedure SetFreeBufferObjPool(FreeBufferObjPool: Cardinal);
    procedure SetFreeSocketObjHold(FreeSocketObjHold: Cardinal);
    procedure SetFreeBufferObjHold(FreeBufferObjHold: Cardinal);
    procedure SetMaxConnectionCount(MaxConnectionCount: Cardinal);
    procedure SetWorkerThreadCount(WorkerThreadCount: Cardinal);
    procedure SetMarkSilence(MarkSilence: Boolean);
    procedure SetDualStack(DualStack: Boolean);
    function GetReuseAddressPolicy: THPReuseAddressPolicy;
    function GetSendPolicy: THPSendPolicy;
    function GetOnSendSyncPolicy: THPOnSendSyncPolicy;
    function GetFreeSocketObjLockTime: Cardinal;
    function GetFreeSocketObjPool: Cardinal;
    function GetFreeBufferObjPool: Cardinal;
    function GetFreeSocketObjHold: Cardinal;
    function GetFreeBufferObjHold: Cardinal;
    function GetMaxConnectionCount: Cardinal;
    function GetWorkerThreadCount: Cardinal;
    function IsMarkSilence: Boolean;
    function IsDualStack: Boolean;
    procedure SetOnPrepareListen(const Value: THPServerPrepareListenEvent);
    procedure SetOnAccept(const Value: THPServerAcceptEvent);
    procedure SetOnHandShake(const Value: THPServerHandShakeEvent);
    procedure SetOnSend(const Value: THPServerSendEvent);
    procedure SetOnReceive(const Value: THPServerReceiveEvent);
    procedure SetOnPullReceive(const Value: THPServerPullReceiveEvent);
    procedure SetOnClose(const Value: THPServerCloseEvent);
    procedure SetOnShutdown(const Value: THPServerShutdownEvent);
  protected
    function IsRunning(Handle: Pointer): Boolean; override;
    function StepOf(Handle: Pointer; out Text: string): THPSocketError; override;
  public
    procedure Start(const BindAddress: string = ''; Port: Word = 0);
    procedure Stop;
    function Wait(Milliseconds: Cardinal = HPForever): Boolean;
    procedure Send(ConnID: THPConnID; const Buffer: TBytes); overload;
    procedure Send(ConnID: THPConnID; const Buffer: RawByteString); overload;
    procedure Send(ConnID: THPConnID; Buffer: Pointer; BufferLength: Integer); overload;
    procedure SendPackets(ConnID: THPConnID; const Buffers: array of TBytes);
    procedure PauseReceive(ConnID: THPConnID; Pause: Boolean = True);
    procedure Disconnect(ConnID: THPConnID; Force: Boolean = True);
    procedure DisconnectLongConnections(Period: Cardinal; Force: Boolean = True);
    procedure DisconnectSilenceConnections(Period: Cardinal; Force: Boolean = True);
    function IsSecure: Boolean;
    function HasStarted: Boolean;
    function GetPendingDataLength(ConnID: THPConnID): Integer;
    function IsPauseReceive(ConnID: THPConnID): Boolean;
    function IsConnected(ConnID: THPConnID): Boolean;
    function GetConnectPeriod(ConnID: THPConnID): Cardinal;
    function GetSilencePeriod(ConnID: THPConnID): Cardinal;
    function GetLocalAddress(ConnID: THPConnID): THPAddress;
    function GetRemoteAddress(ConnID: THPConnID): THPAddress;
    property State: THPServiceState read GetState;
    property LastError: THPSocketError read GetLastError;
    property LastErrorDesc: string read GetLastErrorDesc;
    property ConnectionCount: Cardinal read GetConnectionCount;
    property AllConnectionIDs: THPConnIDs read GetAllConnectionIDs;
    property ListenAddress: THPAddress read GetListenAddress;
  published
    property ReuseAddressPolicy: THPReuseAddressPolicy read GetReuseAddressPolicy write SetReuseAddressPolicy;
    property SendPolicy: THPSendPolicy read GetSendPolicy write SetSendPolicy;
    property OnSendSyncPolicy: THPOnSendSyncPolicy read GetOnSendSyncPolicy write SetOnSendSyncPolicy;
    property FreeSocketObjLockTime: Cardinal read GetFreeSocketObjLockTime write SetFreeSocketObjLockTime;
    property FreeSocketObjPool: Cardinal read GetFreeSocketObjPool write SetFreeSocketObjPool;
    property FreeBufferObjPool: Cardinal read GetFreeBufferObjPool write SetFreeBufferObjPool;
    property FreeSocketObjHold: Cardinal read GetFreeSocketObjHold write SetFreeSocketObjHold;
    property FreeBufferObjHold: Cardinal read GetFreeBufferObjHold write SetFreeBufferObjHold;
    property MaxConnectionCount: Cardinal read GetMaxConnectionCount write SetMaxConnectionCount;
    property WorkerThreadCount: Cardinal read GetWorkerThreadCount write SetWorkerThreadCount;
    property MarkSilence: Boolean read IsMarkSilence write SetMarkSilence;
    property DualStack: Boolean read IsDualStack write SetDualStack;
    property OnPrepareListen: THPServerPrepareListenEvent read FOnPrepareListen write SetOnPrepareListen;
    property OnAccept: THPServerAcceptEvent read FOnAccept write SetOnAccept;
    property OnHandShake: THPServerHandShakeEvent read FOnHandShake write SetOnHandShake;
    property OnSend: THPServerSendEvent read FOnSend write SetOnSend;
    property OnReceive: THPServerReceiveEvent read FOnReceive write SetOnReceive;
    property OnPullReceive: THPServerPullReceiveEvent read FOnPullReceive write SetOnPullReceive;
    property OnClose: THPServerCloseEvent read FOnClose write SetOnClose;
    property OnShutdown: THPServerShutdownEvent read FOnShutdown write SetOnShutdown;
  end;

  THPAgent = class(THPComponent)
  private
    FOnPrepareConnect: THPAgentPrepareConnectEvent;
    FOnConnect: THPAgentConnectEvent;
    FOnHandShake: THPAgentHandShakeEvent;
    FOnSend: THPAgentSendEvent;
    FOnReceive: THPAgentReceiveEvent;
    FOnPullReceive: THPAgentPullReceiveEvent;
    FOnClose: THPAgentCloseEvent;
    FOnShutdown: THPAgentShutdownEvent;
    FOnReconnect: THPAgentReconnectEvent;
    function GetState: THPServiceState;
    function GetConnectionCount: Cardinal;
    function GetAllConnectionIDs: THPConnIDs;
    function GetLastError: THPSocketError;
    function GetLastErrorDesc: string;
    procedure SetReuseAddressPolicy(ReusePolicy: THPReuseAddressPolicy);
    procedure SetSendPolicy(SendPolicy: THPSendPolicy);
    procedure SetOnSendSyncPolicy(SyncPolicy: THPOnSendSyncPolicy);
    procedure SetFreeSocketObjLockTime(FreeSocketObjLockTime: Cardinal);
    procedure SetFreeSocketObjPool(FreeSocketObjPool: Cardinal);
    procedure SetFreeBufferObjPool(FreeBufferObjPool: Cardinal);
    procedure SetFreeSocketObjHold(FreeSocketObjHold: Cardinal);
    procedure SetFreeBufferObjHold(FreeBufferObjHold: Cardinal);
    procedure SetMaxConnectionCount(MaxConnectionCount: Cardinal);
    procedure SetWorkerThreadCount(WorkerThreadCount: Cardinal);
    procedure SetMarkSilence(MarkSilence: Boolean);
    function GetReuseAddressPolicy: THPReuseAddressPolicy;
    function GetSendPolicy: THPSendPolicy;
    function GetOnSendSyncPolicy: THPOnSendSyncPolicy;
    function GetFreeSocketObjLockTime: Cardinal;
    function GetFreeSocketObjPool: Cardinal;
    function GetFreeBufferObjPool: Cardinal;
    function GetFreeSocketObjHold: Cardinal;
    function GetFreeBufferObjHold: Cardinal;
    function GetMaxConnectionCount: Cardinal;
    function GetWorkerThreadCount: Cardinal;
    function IsMarkSilence: Boolean;
    procedure SetOnPrepareConnect(const Value: THPAgentPrepareConnectEvent);
    procedure SetOnConnect(const Value: THPAgentConnectEvent);
    procedure SetOnHandShake(const Value: THPAgentHandShakeEvent);
    procedure SetOnSend(const Value: THPAgentSendEvent);
    procedure SetOnReceive(const Value: THPAgentReceiveEvent);
    procedure SetOnPullReceive(const Value: THPAgentPullReceiveEvent);
    procedure SetOnClose(const Value: THPAgentCloseEvent);
    procedure SetOnShutdown(const Value: THPAgentShutdownEvent);
    procedure SetOnReconnect(const Value: THPAgentReconnectEvent);
  protected
    function IsRunning(Handle: Pointer): Boolean; override;
    function StepOf(Handle: Pointer; out Text: string): THPSocketError; override;
  public
    procedure Start(const BindAddress: string = ''; AsyncConnect: Boolean = True);
    procedure Stop;
    function Wait(Milliseconds: Cardinal = HPForever): Boolean;
    function Connect(const RemoteAddress: string; Port: Word; LocalPort: Word = 0; const LocalAddress: string = ''): THPConnID;
    procedure Send(ConnID: THPConnID; const Buffer: TBytes); overload;
    procedure Send(ConnID: THPConnID; const Buffer: RawByteString); overload;
    procedure Send(ConnID: THPConnID; Buffer: Pointer; BufferLength: Integer); overload;
    procedure SendPackets(ConnID: THPConnID; const Buffers: array of TBytes);
    procedure PauseReceive(ConnID: THPConnID; Pause: Boolean = True);
    procedure Disconnect(ConnID: THPConnID; Force: Boolean = True);
    procedure DisconnectLongConnections(Period: Cardinal; Force: Boolean = True);
    procedure DisconnectSilenceConnections(Period: Cardinal; Force: Boolean = True);
    function IsSecure: Boolean;
    function HasStarted: Boolean;
    function GetConnectPeriod(ConnID: THPConnID): Cardinal;
    function GetSilencePeriod(ConnID: THPConnID): Cardinal;
    function GetLocalAddress(ConnID: THPConnID): THPAddress;
    function GetRemoteAddress(ConnID: THPConnID): THPAddress;
    function GetRemoteHost(ConnID: THPConnID): THPAddress;
    function GetPendingDataLength(ConnID: THPConnID): Integer;
    function IsPauseReceive(ConnID: THPConnID): Boolean;
    function IsConnected(ConnID: THPConnID): Boolean;
    property State: THPServiceState read GetState;
    property ConnectionCount: Cardinal read GetConnectionCount;
    property AllConnectionIDs: THPConnIDs read GetAllConnectionIDs;
    property LastError: THPSocketError read GetLastError;
    property LastErrorDesc: string read GetLastErrorDesc;
  published
    property ReuseAddressPolicy: THPReuseAddressPolicy read GetReuseAddressPolicy write SetReuseAddressPolicy;
    property SendPolicy: THPSendPolicy read GetSendPolicy write SetSendPolicy;
    property OnSendSyncPolicy: THPOnSendSyncPolicy read GetOnSendSyncPolicy write SetOnSendSyncPolicy;
    property FreeSocketObjLockTime: Cardinal read GetFreeSocketObjLockTime write SetFreeSocketObjLockTime;
    property FreeSocketObjPool: Cardinal read GetFreeSocketObjPool write SetFreeSocketObjPool;
    property FreeBufferObjPool: Cardinal read GetFreeBufferObjPool write SetFreeBufferObjPool;
    property FreeSocketObjHold: Cardinal read GetFreeSocketObjHold write SetFreeSocketObjHold;
    property FreeBufferObjHold: Cardinal read GetFreeBufferObjHold write SetFreeBufferObjHold;
    property MaxConnectionCount: Cardinal read GetMaxConnectionCount write SetMaxConnectionCount;
    property WorkerThreadCount: Cardinal read GetWorkerThreadCount write SetWorkerThreadCount;
    property MarkSilence: Boolean read IsMarkSilence write SetMarkSilence;
    property OnPrepareConnect: THPAgentPrepareConnectEvent read FOnPrepareConnect write SetOnPrepareConnect;
    property OnConnect: THPAgentConnectEvent read FOnConnect write SetOnConnect;
    property OnHandShake: THPAgentHandShakeEvent read FOnHandShake write SetOnHandShake;
    property OnSend: THPAgentSendEvent read FOnSend write SetOnSend;
    property OnReceive: THPAgentReceiveEvent read FOnReceive write SetOnReceive;
    property OnPullReceive: THPAgentPullReceiveEvent read FOnPullReceive write SetOnPullReceive;
    property OnClose: THPAgentCloseEvent read FOnClose write SetOnClose;
    property OnShutdown: THPAgentShutdownEvent read FOnShutdown write SetOnShutdown;
    property OnReconnect: THPAgentReconnectEvent read FOnReconnect write SetOnReconnect;
  end;

  THPClient = class(THPComponent)
  private
    FOnPrepareConnect: THPClientPrepareConnectEvent;
    FOnConnect: THPClientConnectEvent;
    FOnHandShake: THPClientHandShakeEvent;
    FOnSend: THPClientSendEvent;
    FOnReceive: THPClientReceiveEvent;
    FOnPullReceive: THPClientPullReceiveEvent;
    FOnClose: THPClientCloseEvent;
    FOnReconnect: THPClientReconnectEvent;
    function GetState: THPServiceState;
    function GetLastError: THPSocketError;
    function GetLastErrorDesc: string;
    function GetConnectionID: THPConnID;
    function GetLocalAddress: THPAddress;
    function GetRemoteHost: THPAddress;
    function GetPendingDataLength: Integer;
    procedure SetReuseAddressPolicy(ReusePolicy: THPReuseAddressPolicy);
    procedure SetFreeBufferPoolSize(FreeBufferPoolSize: Cardinal);
    procedure SetFreeBufferPoolHold(FreeBufferPoolHold: Cardinal);
    function GetReuseAddressPolicy: THPReuseAddressPolicy;
    function GetFreeBufferPoolSize: Cardinal;
    function GetFreeBufferPoolHold: Cardinal;
    procedure SetOnPrepareConnect(const Value: THPClientPrepareConnectEvent);
    procedure SetOnConnect(const Value: THPClientConnectEvent);
    procedure SetOnHandShake(const Value: THPClientHandShakeEvent);
    procedure SetOnSend(const Value: THPClientSendEvent);
    procedure SetOnReceive(const Value: THPClientReceiveEvent);
    procedure SetOnPullReceive(const Value: THPClientPullReceiveEvent);
    procedure SetOnClose(const Value: THPClientCloseEvent);
    procedure SetOnReconnect(const Value: THPClientReconnectEvent);
  protected
    function IsRunning(Handle: Pointer): Boolean; override;
    function StepOf(Handle: Pointer; out Text: string): THPSocketError; override;
  public
    procedure Start(const RemoteAddress: string; Port: Word; AsyncConnect: Boolean = True; const BindAddress: string = '';
      LocalPort: Word = 0);
    procedure Stop;
    procedure Send(const Buffer: TBytes); overload;
    procedure Send(const Buffer: RawByteString); overload;
    procedure Send(Buffer: Pointer; BufferLength: Integer); overload;
    procedure SendPackets(const Buffers: array of TBytes);
    procedure PauseReceive(Pause: Boolean = True);
    function Wait(Milliseconds: Cardinal = HPForever): Boolean;
    function IsSecure: Boolean;
    function HasStarted: Boolean;
    function IsPauseReceive: Boolean;
    function IsConnected: Boolean;
    property State: THPServiceState read GetState;
    property LastError: THPSocketError read GetLastError;
    property LastErrorDesc: string read GetLastErrorDesc;
    property ConnectionID: THPConnID read GetConnectionID;
    property LocalAddress: THPAddress read GetLocalAddress;
    property RemoteHost: THPAddress read GetRemoteHost;
    property PendingDataLength: Integer read GetPendingDataLength;
  published
    property ReuseAddressPolicy: THPReuseAddressPolicy read GetReuseAddressPolicy write SetReuseAddressPolicy;
    property FreeBufferPoolSize: Cardinal read GetFreeBufferPoolSize write SetFreeBufferPoolSize;
    property FreeBufferPoolHold: Cardinal read GetFreeBufferPoolHold write SetFreeBufferPoolHold;
    property OnPrepareConnect: THPClientPrepareConnectEvent read FOnPrepareConnect write SetOnPrepareConnect;
    property OnConnect: THPClientConnectEvent read FOnConnect write SetOnConnect;
    property OnHandShake: THPClientHandShakeEvent read FOnHandShake write SetOnHandShake;
    property OnSend: THPClientSendEvent read FOnSend write SetOnSend;
    property OnReceive: THPClientReceiveEvent read FOnReceive write SetOnReceive;
    property OnPullReceive: THPClientPullReceiveEvent read FOnPullReceive write SetOnPullReceive;
    property OnClose: THPClientCloseEvent read FOnClose write SetOnClose;
    property OnReconnect: THPClientReconnectEvent read FOnReconnect write SetOnReconnect;
  end;

  THPTcpServer = class(THPServer)
  private
    procedure SetSocketListenQueue(SocketListenQueue: Cardinal);
    procedure SetAcceptSocketCount(AcceptSocketCount: Cardinal);
    procedure SetSocketBufferSize(SocketBufferSize: Cardinal);
    procedure SetKeepAliveTime(KeepAliveTime: Cardinal);
    procedure SetKeepAliveInterval(KeepAliveInterval: Cardinal);
    procedure SetNoDelay(NoDelay: Boolean);
    function GetAcceptSocketCount: Cardinal;
    function GetSocketBufferSize: Cardinal;
    function GetSocketListenQueue: Cardinal;
    function GetKeepAliveTime: Cardinal;
    function GetKeepAliveInterval: Cardinal;
    function IsNoDelay: Boolean;
    procedure SetMaxPendingDataLength(MaxPendingDataLength: Cardinal);
    function GetMaxPendingDataLength: Cardinal;
    procedure SetMaxTotalPendingDataLength(MaxTotalPendingDataLength: UInt64);
    function GetMaxTotalPendingDataLength: UInt64;
    procedure SetCloseTimeout(CloseTimeout: Cardinal);
    function GetCloseTimeout: Cardinal;
    procedure SetSSLHandShakeTimeout(Timeout: Cardinal);
    function GetSSLHandShakeTimeout: Cardinal;
    procedure SetProxyProtocol(ProxyProtocol: THPProxyProtocol);
    function GetProxyProtocol: THPProxyProtocol;
    procedure SetProxyProtocolSources(const Sources: string);
    function GetProxyProtocolSources: string;
    procedure SetProxyProtocolTimeout(Timeout: Cardinal);
    function GetProxyProtocolTimeout: Cardinal;
  protected
    function Made: THPMade; override;
  public
    procedure SendSmallFile(ConnID: THPConnID; const FileName: string; const Head: TBytes = nil; const Tail: TBytes = nil);
  published
    property AcceptSocketCount: Cardinal read GetAcceptSocketCount write SetAcceptSocketCount;
    property SocketBufferSize: Cardinal read GetSocketBufferSize write SetSocketBufferSize;
    property SocketListenQueue: Cardinal read GetSocketListenQueue write SetSocketListenQueue;
    property KeepAliveTime: Cardinal read GetKeepAliveTime write SetKeepAliveTime;
    property KeepAliveInterval: Cardinal read GetKeepAliveInterval write SetKeepAliveInterval;
    property NoDelay: Boolean read IsNoDelay write SetNoDelay;
    property MaxPendingDataLength: Cardinal read GetMaxPendingDataLength write SetMaxPendingDataLength;
    property MaxTotalPendingDataLength: UInt64 read GetMaxTotalPendingDataLength write SetMaxTotalPendingDataLength;
    property CloseTimeout: Cardinal read GetCloseTimeout write SetCloseTimeout;
    property SSLHandShakeTimeout: Cardinal read GetSSLHandShakeTimeout write SetSSLHandShakeTimeout;
    property ProxyProtocol: THPProxyProtocol read GetProxyProtocol write SetProxyProtocol;
    property ProxyProtocolSources: string read GetProxyProtocolSources write SetProxyProtocolSources;
    property ProxyProtocolTimeout: Cardinal read GetProxyProtocolTimeout write SetProxyProtocolTimeout;
  end;

  THPTcpAgent = class(THPAgent)
  private
    procedure SetSyncConnectTimeout(SyncConnectTimeout: Cardinal);
    procedure SetSocketBufferSize(SocketBufferSize: Cardinal);
    procedure SetKeepAliveTime(KeepAliveTime: Cardinal);
    procedure SetKeepAliveInterval(KeepAliveInterval: Cardinal);
    procedure SetNoDelay(NoDelay: Boolean);
    function GetSyncConnectTimeout: Cardinal;
    function GetSocketBufferSize: Cardinal;
    function GetKeepAliveTime: Cardinal;
    function GetKeepAliveInterval: Cardinal;
    function IsNoDelay: Boolean;
    procedure SetMaxPendingDataLength(MaxPendingDataLength: Cardinal);
    function GetMaxPendingDataLength: Cardinal;
    procedure SetMaxTotalPendingDataLength(MaxTotalPendingDataLength: UInt64);
    function GetMaxTotalPendingDataLength: UInt64;
    procedure SetCloseTimeout(CloseTimeout: Cardinal);
    function GetCloseTimeout: Cardinal;
    procedure SetAsyncConnectTimeout(Timeout: Cardinal);
    function GetAsyncConnectTimeout: Cardinal;
    procedure SetSSLHandShakeTimeout(Timeout: Cardinal);
    function GetSSLHandShakeTimeout: Cardinal;
    procedure SetProxy(const ProxyUrl: string);
    function GetProxy: string;
    procedure SetReconnectDelay(ReconnectDelay: Cardinal);
    procedure SetReconnectMaxDelay(ReconnectMaxDelay: Cardinal);
    procedure SetReconnectLimit(ReconnectLimit: Cardinal);
    procedure SetReconnectJitter(ReconnectJitter: Boolean);
    function GetReconnectDelay: Cardinal;
    function GetReconnectMaxDelay: Cardinal;
    function GetReconnectLimit: Cardinal;
    function IsReconnectJitter: Boolean;
  protected
    function Made: THPMade; override;
  public
    procedure SendSmallFile(ConnID: THPConnID; const FileName: string; const Head: TBytes = nil; const Tail: TBytes = nil);
  published
    property SyncConnectTimeout: Cardinal read GetSyncConnectTimeout write SetSyncConnectTimeout;
    property SocketBufferSize: Cardinal read GetSocketBufferSize write SetSocketBufferSize;
    property KeepAliveTime: Cardinal read GetKeepAliveTime write SetKeepAliveTime;
    property KeepAliveInterval: Cardinal read GetKeepAliveInterval write SetKeepAliveInterval;
    property NoDelay: Boolean read IsNoDelay write SetNoDelay;
    property MaxPendingDataLength: Cardinal read GetMaxPendingDataLength write SetMaxPendingDataLength;
    property MaxTotalPendingDataLength: UInt64 read GetMaxTotalPendingDataLength write SetMaxTotalPendingDataLength;
    property CloseTimeout: Cardinal read GetCloseTimeout write SetCloseTimeout;
    property AsyncConnectTimeout: Cardinal read GetAsyncConnectTimeout write SetAsyncConnectTimeout;
    property SSLHandShakeTimeout: Cardinal read GetSSLHandShakeTimeout write SetSSLHandShakeTimeout;
    property Proxy: string read GetProxy write SetProxy;
    property ReconnectDelay: Cardinal read GetReconnectDelay write SetReconnectDelay;
    property ReconnectMaxDelay: Cardinal read GetReconnectMaxDelay write SetReconnectMaxDelay;
    property ReconnectLimit: Cardinal read GetReconnectLimit write SetReconnectLimit;
    property ReconnectJitter: Boolean read IsReconnectJitter write SetReconnectJitter;
  end;

  THPTcpClient = class(THPClient)
  private
    procedure SetSyncConnectTimeout(SyncConnectTimeout: Cardinal);
    procedure SetSocketBufferSize(SocketBufferSize: Cardinal);
    procedure SetKeepAliveTime(KeepAliveTime: Cardinal);
    procedure SetKeepAliveInterval(KeepAliveInterval: Cardinal);
    procedure SetNoDelay(NoDelay: Boolean);
    function GetSyncConnectTimeout: Cardinal;
    function GetSocketBufferSize: Cardinal;
    function GetKeepAliveTime: Cardinal;
    function GetKeepAliveInterval: Cardinal;
    function IsNoDelay: Boolean;
    procedure SetMaxPendingDataLength(MaxPendingDataLength: Cardinal);
    function GetMaxPendingDataLength: Cardinal;
    procedure SetCloseTimeout(CloseTimeout: Cardinal);
    function GetCloseTimeout: Cardinal;
    procedure SetAsyncConnectTimeout(Timeout: Cardinal);
    function GetAsyncConnectTimeout: Cardinal;
    procedure SetSSLHandShakeTimeout(Timeout: Cardinal);
    function GetSSLHandShakeTimeout: Cardinal;
    procedure SetProxy(const ProxyUrl: string);
    function GetProxy: string;
    procedure SetReconnectDelay(ReconnectDelay: Cardinal);
    procedure SetReconnectMaxDelay(ReconnectMaxDelay: Cardinal);
    procedure SetReconnectLimit(ReconnectLimit: Cardinal);
    procedure SetReconnectJitter(ReconnectJitter: Boolean);
    function GetReconnectDelay: Cardinal;
    function GetReconnectMaxDelay: Cardinal;
    function GetReconnectLimit: Cardinal;
    function IsReconnectJitter: Boolean;
  protected
    function Made: THPMade; override;
  public
    procedure SendSmallFile(const FileName: string; const Head: TBytes = nil; const Tail: TBytes = nil);
  published
    property SyncConnectTimeout: Cardinal read GetSyncConnectTimeout write SetSyncConnectTimeout;
    property SocketBufferSize: Cardinal read GetSocketBufferSize write SetSocketBufferSize;
    property KeepAliveTime: Cardinal read GetKeepAliveTime write SetKeepAliveTime;
    property KeepAliveInterval: Cardinal read GetKeepAliveInterval write SetKeepAliveInterval;
    property NoDelay: Boolean read IsNoDelay write SetNoDelay;
    property MaxPendingDataLength: Cardinal read GetMaxPendingDataLength write SetMaxPendingDataLength;
    property CloseTimeout: Cardinal read GetCloseTimeout write SetCloseTimeout;
    property AsyncConnectTimeout: Cardinal read GetAsyncConnectTimeout write SetAsyncConnectTimeout;
    property SSLHandShakeTimeout: Cardinal read GetSSLHandShakeTimeout write SetSSLHandShakeTimeout;
    property Proxy: string read GetProxy write SetProxy;
    property ReconnectDelay: Cardinal read GetReconnectDelay write SetReconnectDelay;
    property ReconnectMaxDelay: Cardinal read GetReconnectMaxDelay write SetReconnectMaxDelay;
    property ReconnectLimit: Cardinal read GetReconnectLimit write SetReconnectLimit;
    property ReconnectJitter: Boolean read IsReconnectJitter write SetReconnectJitter;
  end;

  THPSSLServer = class(THPTcpServer)
  private
    procedure SetSSLAutoHandShake(AutoHandShake: Boolean);
    function IsSSLAutoHandShake: Boolean;
    procedure SetSSLCipherList(const CipherList: string);
    function GetSSLCipherList: string;
  protected
    function Made: THPMade; override;
  public
    procedure SetupSSLContext(VerifyMode: Integer = 0; const PemCertFile: string = ''; const PemKeyFile: string = '';
      const KeyPassword: string = ''; const CAPemCertFileOrPath: string = '');
    procedure SetupSSLContextByMemory(VerifyMode: Integer = 0; const PemCert: string = ''; const PemKey: string = '';
      const KeyPassword: string = ''; const CAPemCert: string = '');
    function AddSSLContext(VerifyMode: Integer = 0; const PemCertFile: string = ''; const PemKeyFile: string = '';
      const KeyPassword: string = ''; const CAPemCertFileOrPath: string = ''): Integer;
    function AddSSLContextByMemory(VerifyMode: Integer = 0; const PemCert: string = ''; const PemKey: string = '';
      const KeyPassword: string = ''; const CAPemCert: string = ''): Integer;
    procedure BindSSLServerName(const ServerName: string; ContextIndex: Integer);
    procedure CleanupSSLContext;
    procedure StartSSLHandShake(ConnID: THPConnID);
  published
    property SSLAutoHandShake: Boolean read IsSSLAutoHandShake write SetSSLAutoHandShake;
    property SSLCipherList: string read GetSSLCipherList write SetSSLCipherList;
  end;

  THPTcpPullServer = class(THPTcpServer)
  private
    procedure SetMaxPullDataLength(MaxPullDataLength: Cardinal);
    function GetMaxPullDataLength: Cardinal;
  protected
    function Made: THPMade; override;
  public
    function Fetch(ConnID: THPConnID; Count: Integer): TBytes;
    function Peek(ConnID: THPConnID; Count: Integer): TBytes;
  published
    property MaxPullDataLength: Cardinal read GetMaxPullDataLength write SetMaxPullDataLength;
  end;

  THPSSLPullServer = class(THPSSLServer)
  private
    procedure SetMaxPullDataLength(MaxPullDataLength: Cardinal);
    function GetMaxPullDataLength: Cardinal;
  protected
    function Made: THPMade; override;
  public
    function Fetch(ConnID: THPConnID; Count: Integer): TBytes;
    function Peek(ConnID: THPConnID; Count: Integer): TBytes;
  published
    property MaxPullDataLength: Cardinal read GetMaxPullDataLength write SetMaxPullDataLength;
  end;

  THPTcpPackServer = class(THPTcpServer)
  private
    procedure SetMaxPackSize(MaxPackSize: Cardinal);
    procedure SetPackHeaderFlag(PackHeaderFlag: Word);
    function GetMaxPackSize: Cardinal;
    function GetPackHeaderFlag: Word;
  protected
    function Made: THPMade; override;
  published
    property MaxPackSize: Cardinal read GetMaxPackSize write SetMaxPackSize;
    property PackHeaderFlag: Word read GetPackHeaderFlag write SetPackHeaderFlag;
  end;

  THPSSLPackServer = class(THPSSLServer)
  private
    procedure SetMaxPackSize(MaxPackSize: Cardinal);
    procedure SetPackHeaderFlag(PackHeaderFlag: Word);
    function GetMaxPackSize: Cardinal;
    function GetPackHeaderFlag: Word;
  protected
    function Made: THPMade; override;
  published
    property MaxPackSize: Cardinal read GetMaxPackSize write SetMaxPackSize;
    property PackHeaderFlag: Word read GetPackHeaderFlag write SetPackHeaderFlag;
  end;

  THPHttpServer = class(THPTcpServer)
  private
    FOnMessageBegin: THPHttpServerMessageBeginEvent;
    FOnRequestLine: THPHttpServerRequestLineEvent;
    FOnHeader: THPHttpServerHeaderEvent;
    FOnHeadersComplete: THPHttpServerHeadersCompleteEvent;
    FOnBody: THPHttpServerBodyEvent;
    FOnChunkHeader: THPHttpServerChunkHeaderEvent;
    FOnChunkComplete: THPHttpServerChunkCompleteEvent;
    FOnMessageComplete: THPHttpServerMessageCompleteEvent;
    FOnUpgrade: THPHttpServerUpgradeEvent;
    FOnParseError: THPHttpServerParseErrorEvent;
    FOnWSMessageHeader: THPHttpServerWSMessageHeaderEvent;
    FOnWSMessageBody: THPHttpServerWSMessageBodyEvent;
    FOnWSMessageComplete: THPHttpServerWSMessageCompleteEvent;
    procedure SetReleaseDelay(ReleaseDelay: Cardinal);
    function GetReleaseDelay: Cardinal;
    procedure SetLocalVersion(Version: THPHttpVersion);
    function GetLocalVersion: THPHttpVersion;
    procedure SetHttpAutoStart(AutoStart: Boolean);
    function IsHttpAutoStart: Boolean;
    procedure SetMaxHttpHeadLength(MaxHttpHeadLength: Cardinal);
    function GetMaxHttpHeadLength: Cardinal;
    procedure SetMaxHttpHeaderCount(MaxHttpHeaderCount: Cardinal);
    function GetMaxHttpHeaderCount: Cardinal;
    procedure SetMaxHttpStartLineLength(MaxHttpStartLineLength: Cardinal);
    function GetMaxHttpStartLineLength: Cardinal;
    procedure SetMaxHttpBodyLength(MaxHttpBodyLength: UInt64);
    function GetMaxHttpBodyLength: UInt64;
    procedure SetWSMessageMode(WSMessageMode: Boolean);
    function IsWSMessageMode: Boolean;
    procedure SetMaxWSMessageLength(MaxWSMessageLength: Cardinal);
    function GetMaxWSMessageLength: Cardinal;
    procedure SetWSPingInterval(WSPingInterval: Cardinal);
    function GetWSPingInterval: Cardinal;
    procedure SetWSCompression(WSCompression: Boolean);
    function IsWSCompression: Boolean;
    procedure SetWSContextTakeover(WSContextTakeover: Boolean);
    function IsWSContextTakeover: Boolean;
    procedure SetHttpHeadTimeout(HttpHeadTimeout: Cardinal);
    function GetHttpHeadTimeout: Cardinal;
    procedure SetHttpBodyTimeout(HttpBodyTimeout: Cardinal);
    function GetHttpBodyTimeout: Cardinal;
    procedure SetHttpIdleTimeout(HttpIdleTimeout: Cardinal);
    function GetHttpIdleTimeout: Cardinal;
    procedure SetOnMessageBegin(const Value: THPHttpServerMessageBeginEvent);
    procedure SetOnRequestLine(const Value: THPHttpServerRequestLineEvent);
    procedure SetOnHeader(const Value: THPHttpServerHeaderEvent);
    procedure SetOnHeadersComplete(const Value: THPHttpServerHeadersCompleteEvent);
    procedure SetOnBody(const Value: THPHttpServerBodyEvent);
    procedure SetOnChunkHeader(const Value: THPHttpServerChunkHeaderEvent);
    procedure SetOnChunkComplete(const Value: THPHttpServerChunkCompleteEvent);
    procedure SetOnMessageComplete(const Value: THPHttpServerMessageCompleteEvent);
    procedure SetOnUpgrade(const Value: THPHttpServerUpgradeEvent);
    procedure SetOnParseError(const Value: THPHttpServerParseErrorEvent);
    procedure SetOnWSMessageHeader(const Value: THPHttpServerWSMessageHeaderEvent);
    procedure SetOnWSMessageBody(const Value: THPHttpServerWSMessageBodyEvent);
    procedure SetOnWSMessageComplete(const Value: THPHttpServerWSMessageCompleteEvent);
  protected
    function Made: THPMade; override;
  public
    procedure SendResponse(ConnID: THPConnID; StatusCode: Word; const Desc: string = ''; const Headers: THPHeaders = nil;
      const Data: TBytes = nil); overload;
    procedure SendResponse(ConnID: THPConnID; StatusCode: Word; const Desc: string; const Headers: THPHeaders;
      const Data: RawByteString); overload;
    procedure SendResponse(ConnID: THPConnID; StatusCode: Word; const Desc: string; const Headers: THPHeaders; Data: Pointer;
      DataLength: Integer); overload;
    procedure SendLocalFile(ConnID: THPConnID; const FileName: string; StatusCode: Word = 200; const Desc: string = '';
      const Headers: THPHeaders = nil);
    procedure SendChunkData(ConnID: THPConnID; const Data: TBytes = nil; const Extensions: string = ''); overload;
    procedure SendChunkData(ConnID: THPConnID; const Data: RawByteString; const Extensions: string = ''); overload;
    procedure SendChunkData(ConnID: THPConnID; Data: Pointer; DataLength: Integer; const Extensions: string = ''); overload;
    procedure SendWSMessage(ConnID: THPConnID; Final: Boolean; Reserved: Byte; OperationCode: Byte; const Data: TBytes = nil;
      BodyLen: UInt64 = 0); overload;
    procedure SendWSMessage(ConnID: THPConnID; Final: Boolean; Reserved: Byte; OperationCode: Byte; const Data: RawByteString;
      BodyLen: UInt64 = 0); overload;
    procedure SendWSMessage(ConnID: THPConnID; Final: Boolean; Reserved: Byte; OperationCode: Byte; Data: Pointer; DataLength: Integer;
      BodyLen: UInt64 = 0); overload;
    procedure Release(ConnID: THPConnID);
    procedure StartHttp(ConnID: THPConnID);
    function GetUrlFieldSet(ConnID: THPConnID): Word;
    function GetUrlField(ConnID: THPConnID; Field: THPHttpUrlField): string;
    function GetMethod(ConnID: THPConnID): string;
    function IsUpgrade(ConnID: THPConnID): Boolean;
    function IsKeepAlive(ConnID: THPConnID): Boolean;
    function GetVersion(ConnID: THPConnID): Word;
    function GetHost(ConnID: THPConnID): string;
    function GetContentLength(ConnID: THPConnID): UInt64;
    function GetContentType(ConnID: THPConnID): string;
    function GetContentEncoding(ConnID: THPConnID): string;
    function GetTransferEncoding(ConnID: THPConnID): string;
    function GetUpgradeType(ConnID: THPConnID): THPHttpUpgradeType;
    function GetParseErrorCode(ConnID: THPConnID; out ErrorDesc: string): Word;
    function TryGetHeader(ConnID: THPConnID; const Name: string; out Value: string): Boolean;
    function GetHeader(ConnID: THPConnID; const Name: string): string; // '' if there is none
    function GetHeaders(ConnID: THPConnID; const Name: string): THPStrings;
    function GetAllHeaders(ConnID: THPConnID): THPHeaders;
    function GetAllHeaderNames(ConnID: THPConnID): THPStrings;
    function TryGetCookie(ConnID: THPConnID; const Name: string; out Value: string): Boolean;
    function GetCookie(ConnID: THPConnID; const Name: string): string; // '' if there is none
    function GetAllCookies(ConnID: THPConnID): THPHeaders;
    procedure GetWSMessageState(ConnID: THPConnID; out Final: Boolean; out Reserved: Byte; out OperationCode: Byte; out Mask: TBytes;
      out BodyLen: UInt64; out BodyRemain: UInt64);
    procedure CloseWebSocket(ConnID: THPConnID; Code: Word = 1000; const Reason: string = '');
    procedure AcceptWebSocket(ConnID: THPConnID; const Protocol: string = ''; const Headers: THPHeaders = nil);
    procedure SendFilePart(ConnID: THPConnID; FileName: Integer; Offset: UInt64; Length: UInt64);
    property LocalVersion: THPHttpVersion read GetLocalVersion write SetLocalVersion;
  published
    property ReleaseDelay: Cardinal read GetReleaseDelay write SetReleaseDelay;
    property HttpAutoStart: Boolean read IsHttpAutoStart write SetHttpAutoStart;
    property MaxHttpHeadLength: Cardinal read GetMaxHttpHeadLength write SetMaxHttpHeadLength;
    property MaxHttpHeaderCount: Cardinal read GetMaxHttpHeaderCount write SetMaxHttpHeaderCount;
    property MaxHttpStartLineLength: Cardinal read GetMaxHttpStartLineLength write SetMaxHttpStartLineLength;
    property MaxHttpBodyLength: UInt64 read GetMaxHttpBodyLength write SetMaxHttpBodyLength;
    property WSMessageMode: Boolean read IsWSMessageMode write SetWSMessageMode;
    property MaxWSMessageLength: Cardinal read GetMaxWSMessageLength write SetMaxWSMessageLength;
    property WSPingInterval: Cardinal read GetWSPingInterval write SetWSPingInterval;
    property WSCompression: Boolean read IsWSCompression write SetWSCompression;
    property WSContextTakeover: Boolean read IsWSContextTakeover write SetWSContextTakeover;
    property HttpHeadTimeout: Cardinal read GetHttpHeadTimeout write SetHttpHeadTimeout;
    property HttpBodyTimeout: Cardinal read GetHttpBodyTimeout write SetHttpBodyTimeout;
    property HttpIdleTimeout: Cardinal read GetHttpIdleTimeout write SetHttpIdleTimeout;
    property OnMessageBegin: THPHttpServerMessageBeginEvent read FOnMessageBegin write SetOnMessageBegin;
    property OnRequestLine: THPHttpServerRequestLineEvent read FOnRequestLine write SetOnRequestLine;
    property OnHeader: THPHttpServerHeaderEvent read FOnHeader write SetOnHeader;
    property OnHeadersComplete: THPHttpServerHeadersCompleteEvent read FOnHeadersComplete write SetOnHeadersComplete;
    property OnBody: THPHttpServerBodyEvent read FOnBody write SetOnBody;
    property OnChunkHeader: THPHttpServerChunkHeaderEvent read FOnChunkHeader write SetOnChunkHeader;
    property OnChunkComplete: THPHttpServerChunkCompleteEvent read FOnChunkComplete write SetOnChunkComplete;
    property OnMessageComplete: THPHttpServerMessageCompleteEvent read FOnMessageComplete write SetOnMessageComplete;
    property OnUpgrade: THPHttpServerUpgradeEvent read FOnUpgrade write SetOnUpgrade;
    property OnParseError: THPHttpServerParseErrorEvent read FOnParseError write SetOnParseError;
    property OnWSMessageHeader: THPHttpServerWSMessageHeaderEvent read FOnWSMessageHeader write SetOnWSMessageHeader;
    property OnWSMessageBody: THPHttpServerWSMessageBodyEvent read FOnWSMessageBody write SetOnWSMessageBody;
    property OnWSMessageComplete: THPHttpServerWSMessageCompleteEvent read FOnWSMessageComplete write SetOnWSMessageComplete;
  end;

  THPHttpsServer = class(THPHttpServer)
  private
    procedure SetSSLAutoHandShake(AutoHandShake: Boolean);
    function IsSSLAutoHandShake: Boolean;
    procedure SetSSLCipherList(const CipherList: string);
    function GetSSLCipherList: string;
  protected
    function Made: THPMade; override;
  public
    procedure SetupSSLContext(VerifyMode: Integer = 0; const PemCertFile: string = ''; const PemKeyFile: string = '';
      const KeyPassword: string = ''; const CAPemCertFileOrPath: string = '');
    procedure SetupSSLContextByMemory(VerifyMode: Integer = 0; const PemCert: string = ''; const PemKey: string = '';
      const KeyPassword: string = ''; const CAPemCert: string = '');
    function AddSSLContext(VerifyMode: Integer = 0; const PemCertFile: string = ''; const PemKeyFile: string = '';
      const KeyPassword: string = ''; const CAPemCertFileOrPath: string = ''): Integer;
    function AddSSLContextByMemory(VerifyMode: Integer = 0; const PemCert: string = ''; const PemKey: string = '';
      const KeyPassword: string = ''; const CAPemCert: string = ''): Integer;
    procedure BindSSLServerName(const ServerName: string; ContextIndex: Integer);
    procedure CleanupSSLContext;
    procedure StartSSLHandShake(ConnID: THPConnID);
  published
    property SSLAutoHandShake: Boolean read IsSSLAutoHandShake write SetSSLAutoHandShake;
    property SSLCipherList: string read GetSSLCipherList write SetSSLCipherList;
  end;

  THPSSLAgent = class(THPTcpAgent)
  private
    procedure SetSSLAutoHandShake(AutoHandShake: Boolean);
    function IsSSLAutoHandShake: Boolean;
    procedure SetSSLCipherList(const CipherList: string);
    function GetSSLCipherList: string;
  protected
    function Made: THPMade; override;
  public
    procedure SetupSSLContext(VerifyMode: Integer = 1; const PemCertFile: string = ''; const PemKeyFile: string = '';
      const KeyPassword: string = ''; const CAPemCertFileOrPath: string = '');
    procedure SetupSSLContextByMemory(VerifyMode: Integer = 1; const PemCert: string = ''; const PemKey: string = '';
      const KeyPassword: string = ''; const CAPemCert: string = '');
    procedure CleanupSSLContext;
    procedure StartSSLHandShake(ConnID: THPConnID);
  published
    property SSLAutoHandShake: Boolean read IsSSLAutoHandShake write SetSSLAutoHandShake;
    property SSLCipherList: string read GetSSLCipherList write SetSSLCipherList;
  end;

  THPTcpPullAgent = class(THPTcpAgent)
  private
    procedure SetMaxPullDataLength(MaxPullDataLength: Cardinal);
    function GetMaxPullDataLength: Cardinal;
  protected
    function Made: THPMade; override;
  public
    function Fetch(ConnID: THPConnID; Count: Integer): TBytes;
    function Peek(ConnID: THPConnID; Count: Integer): TBytes;
  published
    property MaxPullDataLength: Cardinal read GetMaxPullDataLength write SetMaxPullDataLength;
  end;

  THPSSLPullAgent = class(THPSSLAgent)
  private
    procedure SetMaxPullDataLength(MaxPullDataLength: Cardinal);
    function GetMaxPullDataLength: Cardinal;
  protected
    function Made: THPMade; override;
  public
    function Fetch(ConnID: THPConnID; Count: Integer): TBytes;
    function Peek(ConnID: THPConnID; Count: Integer): TBytes;
  published
    property MaxPullDataLength: Cardinal read GetMaxPullDataLength write SetMaxPullDataLength;
  end;

  THPTcpPackAgent = class(THPTcpAgent)
  private
    procedure SetMaxPackSize(MaxPackSize: Cardinal);
    procedure SetPackHeaderFlag(PackHeaderFlag: Word);
    function GetMaxPackSize: Cardinal;
    function GetPackHeaderFlag: Word;
  protected
    function Made: THPMade; override;
  published
    property MaxPackSize: Cardinal read GetMaxPackSize write SetMaxPackSize;
    property PackHeaderFlag: Word read GetPackHeaderFlag write SetPackHeaderFlag;
  end;

  THPSSLPackAgent = class(THPSSLAgent)
  private
    procedure SetMaxPackSize(MaxPackSize: Cardinal);
    procedure SetPackHeaderFlag(PackHeaderFlag: Word);
    function GetMaxPackSize: Cardinal;
    function GetPackHeaderFlag: Word;
  protected
    function Made: THPMade; override;
  published
    property MaxPackSize: Cardinal read GetMaxPackSize write SetMaxPackSize;
    property PackHeaderFlag: Word read GetPackHeaderFlag write SetPackHeaderFlag;
  end;

  THPHttpAgent = class(THPTcpAgent)
  private
    FOnMessageBegin: THPHttpAgentMessageBeginEvent;
    FOnStatusLine: THPHttpAgentStatusLineEvent;
    FOnHeader: THPHttpAgentHeaderEvent;
    FOnHeadersComplete: THPHttpAgentHeadersCompleteEvent;
    FOnBody: THPHttpAgentBodyEvent;
    FOnChunkHeader: THPHttpAgentChunkHeaderEvent;
    FOnChunkComplete: THPHttpAgentChunkCompleteEvent;
    FOnMessageComplete: THPHttpAgentMessageCompleteEvent;
    FOnUpgrade: THPHttpAgentUpgradeEvent;
    FOnParseError: THPHttpAgentParseErrorEvent;
    FOnWSMessageHeader: THPHttpAgentWSMessageHeaderEvent;
    FOnWSMessageBody: THPHttpAgentWSMessageBodyEvent;
    FOnWSMessageComplete: THPHttpAgentWSMessageCompleteEvent;
    procedure SetLocalVersion(Version: THPHttpVersion);
    function GetLocalVersion: THPHttpVersion;
    procedure SetUseCookie(UseCookie: Boolean);
    function IsUseCookie: Boolean;
    procedure SetHttpAutoStart(AutoStart: Boolean);
    function IsHttpAutoStart: Boolean;
    procedure SetMaxHttpHeadLength(MaxHttpHeadLength: Cardinal);
    function GetMaxHttpHeadLength: Cardinal;
    procedure SetMaxHttpHeaderCount(MaxHttpHeaderCount: Cardinal);
    function GetMaxHttpHeaderCount: Cardinal;
    procedure SetMaxHttpStartLineLength(MaxHttpStartLineLength: Cardinal);
    function GetMaxHttpStartLineLength: Cardinal;
    procedure SetMaxHttpBodyLength(MaxHttpBodyLength: UInt64);
    function GetMaxHttpBodyLength: UInt64;
    procedure SetWSMessageMode(WSMessageMode: Boolean);
    function IsWSMessageMode: Boolean;
    procedure SetMaxWSMessageLength(MaxWSMessageLength: Cardinal);
    function GetMaxWSMessageLength: Cardinal;
    procedure SetWSPingInterval(WSPingInterval: Cardinal);
    function GetWSPingInterval: Cardinal;
    procedure SetWSCompression(WSCompression: Boolean);
    function IsWSCompression: Boolean;
    procedure SetWSContextTakeover(WSContextTakeover: Boolean);
    function IsWSContextTakeover: Boolean;
    procedure SetAutoDecompression(AutoDecompression: Boolean);
    function IsAutoDecompression: Boolean;
    procedure SetProxyTunnel(ProxyTunnel: Boolean);
    function IsProxyTunnel: Boolean;
    procedure SetOnMessageBegin(const Value: THPHttpAgentMessageBeginEvent);
    procedure SetOnStatusLine(const Value: THPHttpAgentStatusLineEvent);
    procedure SetOnHeader(const Value: THPHttpAgentHeaderEvent);
    procedure SetOnHeadersComplete(const Value: THPHttpAgentHeadersCompleteEvent);
    procedure SetOnBody(const Value: THPHttpAgentBodyEvent);
    procedure SetOnChunkHeader(const Value: THPHttpAgentChunkHeaderEvent);
    procedure SetOnChunkComplete(const Value: THPHttpAgentChunkCompleteEvent);
    procedure SetOnMessageComplete(const Value: THPHttpAgentMessageCompleteEvent);
    procedure SetOnUpgrade(const Value: THPHttpAgentUpgradeEvent);
    procedure SetOnParseError(const Value: THPHttpAgentParseErrorEvent);
    procedure SetOnWSMessageHeader(const Value: THPHttpAgentWSMessageHeaderEvent);
    procedure SetOnWSMessageBody(const Value: THPHttpAgentWSMessageBodyEvent);
    procedure SetOnWSMessageComplete(const Value: THPHttpAgentWSMessageCompleteEvent);
  protected
    function Made: THPMade; override;
  public
    procedure SendRequest(ConnID: THPConnID; const Method: string; const Path: string; const Headers: THPHeaders = nil;
      const Data: TBytes = nil); overload;
    procedure SendRequest(ConnID: THPConnID; const Method: string; const Path: string; const Headers: THPHeaders;
      const Data: RawByteString); overload;
    procedure SendRequest(ConnID: THPConnID; const Method: string; const Path: string; const Headers: THPHeaders; Data: Pointer;
      DataLength: Integer); overload;
    procedure SendLocalFile(ConnID: THPConnID; const FileName: string; const Method: string; const Path: string;
      const Headers: THPHeaders = nil);
    procedure SendChunkData(ConnID: THPConnID; const Data: TBytes = nil; const Extensions: string = ''); overload;
    procedure SendChunkData(ConnID: THPConnID; const Data: RawByteString; const Extensions: string = ''); overload;
    procedure SendChunkData(ConnID: THPConnID; Data: Pointer; DataLength: Integer; const Extensions: string = ''); overload;
    procedure SendPost(ConnID: THPConnID; const Path: string; const Headers: THPHeaders = nil; const Body: TBytes = nil); overload;
    procedure SendPost(ConnID: THPConnID; const Path: string; const Headers: THPHeaders; const Body: RawByteString); overload;
    procedure SendPost(ConnID: THPConnID; const Path: string; const Headers: THPHeaders; Body: Pointer; BodyLength: Integer); overload;
    procedure SendPut(ConnID: THPConnID; const Path: string; const Headers: THPHeaders = nil; const Body: TBytes = nil); overload;
    procedure SendPut(ConnID: THPConnID; const Path: string; const Headers: THPHeaders; const Body: RawByteString); overload;
    procedure SendPut(ConnID: THPConnID; const Path: string; const Headers: THPHeaders; Body: Pointer; BodyLength: Integer); overload;
    procedure SendPatch(ConnID: THPConnID; const Path: string; const Headers: THPHeaders = nil; const Body: TBytes = nil); overload;
    procedure SendPatch(ConnID: THPConnID; const Path: string; const Headers: THPHeaders; const Body: RawByteString); overload;
    procedure SendPatch(ConnID: THPConnID; const Path: string; const Headers: THPHeaders; Body: Pointer; BodyLength: Integer); overload;
    procedure SendGet(ConnID: THPConnID; const Path: string; const Headers: THPHeaders = nil);
    procedure SendDelete(ConnID: THPConnID; const Path: string; const Headers: THPHeaders = nil);
    procedure SendHead(ConnID: THPConnID; const Path: string; const Headers: THPHeaders = nil);
    procedure SendTrace(ConnID: THPConnID; const Path: string; const Headers: THPHeaders = nil);
    procedure SendOptions(ConnID: THPConnID; const Path: string; const Headers: THPHeaders = nil);
    procedure SendConnect(ConnID: THPConnID; const Host: string; const Headers: THPHeaders = nil);
    procedure SendWSMessage(ConnID: THPConnID; Final: Boolean; Reserved: Byte; OperationCode: Byte; const Mask: TBytes;
      const Data: TBytes = nil; BodyLen: UInt64 = 0); overload;
    procedure SendWSMessage(ConnID: THPConnID; Final: Boolean; Reserved: Byte; OperationCode: Byte; const Mask: TBytes;
      const Data: RawByteString; BodyLen: UInt64 = 0); overload;
    procedure SendWSMessage(ConnID: THPConnID; Final: Boolean; Reserved: Byte; OperationCode: Byte; const Mask: TBytes; Data: Pointer;
      DataLength: Integer; BodyLen: UInt64 = 0); overload;
    procedure StartHttp(ConnID: THPConnID);
    function GetStatusCode(ConnID: THPConnID): Word;
    function IsUpgrade(ConnID: THPConnID): Boolean;
    function IsKeepAlive(ConnID: THPConnID): Boolean;
    function GetVersion(ConnID: THPConnID): Word;
    function GetContentLength(ConnID: THPConnID): UInt64;
    function GetContentType(ConnID: THPConnID): string;
    function GetContentEncoding(ConnID: THPConnID): string;
    function GetTransferEncoding(ConnID: THPConnID): string;
    function GetUpgradeType(ConnID: THPConnID): THPHttpUpgradeType;
    function GetParseErrorCode(ConnID: THPConnID; out ErrorDesc: string): Word;
    function TryGetHeader(ConnID: THPConnID; const Name: string; out Value: string): Boolean;
    function GetHeader(ConnID: THPConnID; const Name: string): string; // '' if there is none
    function GetHeaders(ConnID: THPConnID; const Name: string): THPStrings;
    function GetAllHeaders(ConnID: THPConnID): THPHeaders;
    function GetAllHeaderNames(ConnID: THPConnID): THPStrings;
    function TryGetCookie(ConnID: THPConnID; const Name: string; out Value: string): Boolean;
    function GetCookie(ConnID: THPConnID; const Name: string): string; // '' if there is none
    function GetAllCookies(ConnID: THPConnID): THPHeaders;
    procedure GetWSMessageState(ConnID: THPConnID; out Final: Boolean; out Reserved: Byte; out OperationCode: Byte; out Mask: TBytes;
      out BodyLen: UInt64; out BodyRemain: UInt64);
    procedure CloseWebSocket(ConnID: THPConnID; Code: Word = 1000; const Reason: string = '');
    procedure SendWSUpgrade(ConnID: THPConnID; const Path: string; const Protocols: string = ''; const Headers: THPHeaders = nil);
    property LocalVersion: THPHttpVersion read GetLocalVersion write SetLocalVersion;
  published
    property UseCookie: Boolean read IsUseCookie write SetUseCookie;
    property HttpAutoStart: Boolean read IsHttpAutoStart write SetHttpAutoStart;
    property MaxHttpHeadLength: Cardinal read GetMaxHttpHeadLength write SetMaxHttpHeadLength;
    property MaxHttpHeaderCount: Cardinal read GetMaxHttpHeaderCount write SetMaxHttpHeaderCount;
    property MaxHttpStartLineLength: Cardinal read GetMaxHttpStartLineLength write SetMaxHttpStartLineLength;
    property MaxHttpBodyLength: UInt64 read GetMaxHttpBodyLength write SetMaxHttpBodyLength;
    property WSMessageMode: Boolean read IsWSMessageMode write SetWSMessageMode;
    property MaxWSMessageLength: Cardinal read GetMaxWSMessageLength write SetMaxWSMessageLength;
    property WSPingInterval: Cardinal read GetWSPingInterval write SetWSPingInterval;
    property WSCompression: Boolean read IsWSCompression write SetWSCompression;
    property WSContextTakeover: Boolean read IsWSContextTakeover write SetWSContextTakeover;
    property AutoDecompression: Boolean read IsAutoDecompression write SetAutoDecompression;
    property ProxyTunnel: Boolean read IsProxyTunnel write SetProxyTunnel;
    property OnMessageBegin: THPHttpAgentMessageBeginEvent read FOnMessageBegin write SetOnMessageBegin;
    property OnStatusLine: THPHttpAgentStatusLineEvent read FOnStatusLine write SetOnStatusLine;
    property OnHeader: THPHttpAgentHeaderEvent read FOnHeader write SetOnHeader;
    property OnHeadersComplete: THPHttpAgentHeadersCompleteEvent read FOnHeadersComplete write SetOnHeadersComplete;
    property OnBody: THPHttpAgentBodyEvent read FOnBody write SetOnBody;
    property OnChunkHeader: THPHttpAgentChunkHeaderEvent read FOnChunkHeader write SetOnChunkHeader;
    property OnChunkComplete: THPHttpAgentChunkCompleteEvent read FOnChunkComplete write SetOnChunkComplete;
    property OnMessageComplete: THPHttpAgentMessageCompleteEvent read FOnMessageComplete write SetOnMessageComplete;
    property OnUpgrade: THPHttpAgentUpgradeEvent read FOnUpgrade write SetOnUpgrade;
    property OnParseError: THPHttpAgentParseErrorEvent read FOnParseError write SetOnParseError;
    property OnWSMessageHeader: THPHttpAgentWSMessageHeaderEvent read FOnWSMessageHeader write SetOnWSMessageHeader;
    property OnWSMessageBody: THPHttpAgentWSMessageBodyEvent read FOnWSMessageBody write SetOnWSMessageBody;
    property OnWSMessageComplete: THPHttpAgentWSMessageCompleteEvent read FOnWSMessageComplete write SetOnWSMessageComplete;
  end;

  THPHttpsAgent = class(THPHttpAgent)
  private
    procedure SetSSLAutoHandShake(AutoHandShake: Boolean);
    function IsSSLAutoHandShake: Boolean;
    procedure SetSSLCipherList(const CipherList: string);
    function GetSSLCipherList: string;
  protected
    function Made: THPMade; override;
  public
    procedure SetupSSLContext(VerifyMode: Integer = 1; const PemCertFile: string = ''; const PemKeyFile: string = '';
      const KeyPassword: string = ''; const CAPemCertFileOrPath: string = '');
    procedure SetupSSLContextByMemory(VerifyMode: Integer = 1; const PemCert: string = ''; const PemKey: string = '';
      const KeyPassword: string = ''; const CAPemCert: string = '');
    procedure CleanupSSLContext;
    procedure StartSSLHandShake(ConnID: THPConnID);
  published
    property SSLAutoHandShake: Boolean read IsSSLAutoHandShake write SetSSLAutoHandShake;
    property SSLCipherList: string read GetSSLCipherList write SetSSLCipherList;
  end;

  THPSSLClient = class(THPTcpClient)
  private
    procedure SetSSLAutoHandShake(AutoHandShake: Boolean);
    function IsSSLAutoHandShake: Boolean;
    procedure SetSSLCipherList(const CipherList: string);
    function GetSSLCipherList: string;
  protected
    function Made: THPMade; override;
  public
    procedure SetupSSLContext(VerifyMode: Integer = 1; const PemCertFile: string = ''; const PemKeyFile: string = '';
      const KeyPassword: string = ''; const CAPemCertFileOrPath: string = '');
    procedure SetupSSLContextByMemory(VerifyMode: Integer = 1; const PemCert: string = ''; const PemKey: string = '';
      const KeyPassword: string = ''; const CAPemCert: string = '');
    procedure CleanupSSLContext;
    procedure StartSSLHandShake;
  published
    property SSLAutoHandShake: Boolean read IsSSLAutoHandShake write SetSSLAutoHandShake;
    property SSLCipherList: string read GetSSLCipherList write SetSSLCipherList;
  end;

  THPTcpPullClient = class(THPTcpClient)
  private
    procedure SetMaxPullDataLength(MaxPullDataLength: Cardinal);
    function GetMaxPullDataLength: Cardinal;
  protected
    function Made: THPMade; override;
  public
    function Fetch(Count: Integer): TBytes;
    function Peek(Count: Integer): TBytes;
  published
    property MaxPullDataLength: Cardinal read GetMaxPullDataLength write SetMaxPullDataLength;
  end;

  THPSSLPullClient = class(THPSSLClient)
  private
    procedure SetMaxPullDataLength(MaxPullDataLength: Cardinal);
    function GetMaxPullDataLength: Cardinal;
  protected
    function Made: THPMade; override;
  public
    function Fetch(Count: Integer): TBytes;
    function Peek(Count: Integer): TBytes;
  published
    property MaxPullDataLength: Cardinal read GetMaxPullDataLength write SetMaxPullDataLength;
  end;

  THPTcpPackClient = class(THPTcpClient)
  private
    procedure SetMaxPackSize(MaxPackSize: Cardinal);
    procedure SetPackHeaderFlag(PackHeaderFlag: Word);
    function GetMaxPackSize: Cardinal;
    function GetPackHeaderFlag: Word;
  protected
    function Made: THPMade; override;
  published
    property MaxPackSize: Cardinal read GetMaxPackSize write SetMaxPackSize;
    property PackHeaderFlag: Word read GetPackHeaderFlag write SetPackHeaderFlag;
  end;

  THPSSLPackClient = class(THPSSLClient)
  private
    procedure SetMaxPackSize(MaxPackSize: Cardinal);
    procedure SetPackHeaderFlag(PackHeaderFlag: Word);
    function GetMaxPackSize: Cardinal;
    function GetPackHeaderFlag: Word;
  protected
    function Made: THPMade; override;
  published
    property MaxPackSize: Cardinal read GetMaxPackSize write SetMaxPackSize;
    property PackHeaderFlag: Word read GetPackHeaderFlag write SetPackHeaderFlag;
  end;

  THPHttpClient = class(THPTcpClient)
  private
    FOnMessageBegin: THPHttpClientMessageBeginEvent;
    FOnStatusLine: THPHttpClientStatusLineEvent;
    FOnHeader: THPHttpClientHeaderEvent;
    FOnHeadersComplete: THPHttpClientHeadersCompleteEvent;
    FOnBody: THPHttpClientBodyEvent;
    FOnChunkHeader: THPHttpClientChunkHeaderEvent;
    FOnChunkComplete: THPHttpClientChunkCompleteEvent;
    FOnMessageComplete: THPHttpClientMessageCompleteEvent;
    FOnUpgrade: THPHttpClientUpgradeEvent;
    FOnParseError: THPHttpClientParseErrorEvent;
    FOnWSMessageHeader: THPHttpClientWSMessageHeaderEvent;
    FOnWSMessageBody: THPHttpClientWSMessageBodyEvent;
    FOnWSMessageComplete: THPHttpClientWSMessageCompleteEvent;
    function GetStatusCode: Word;
    procedure SetLocalVersion(Version: THPHttpVersion);
    function GetLocalVersion: THPHttpVersion;
    function GetVersion: Word;
    function GetContentLength: UInt64;
    function GetContentType: string;
    function GetContentEncoding: string;
    function GetTransferEncoding: string;
    function GetUpgradeType: THPHttpUpgradeType;
    function GetAllHeaders: THPHeaders;
    function GetAllHeaderNames: THPStrings;
    procedure SetUseCookie(UseCookie: Boolean);
    function IsUseCookie: Boolean;
    function GetAllCookies: THPHeaders;
    procedure SetHttpAutoStart(AutoStart: Boolean);
    function IsHttpAutoStart: Boolean;
    procedure SetMaxHttpHeadLength(MaxHttpHeadLength: Cardinal);
    function GetMaxHttpHeadLength: Cardinal;
    procedure SetMaxHttpHeaderCount(MaxHttpHeaderCount: Cardinal);
    function GetMaxHttpHeaderCount: Cardinal;
    procedure SetMaxHttpStartLineLength(MaxHttpStartLineLength: Cardinal);
    function GetMaxHttpStartLineLength: Cardinal;
    procedure SetMaxHttpBodyLength(MaxHttpBodyLength: UInt64);
    function GetMaxHttpBodyLength: UInt64;
    procedure SetWSMessageMode(WSMessageMode: Boolean);
    function IsWSMessageMode: Boolean;
    procedure SetMaxWSMessageLength(MaxWSMessageLength: Cardinal);
    function GetMaxWSMessageLength: Cardinal;
    procedure SetWSPingInterval(WSPingInterval: Cardinal);
    function GetWSPingInterval: Cardinal;
    procedure SetWSCompression(WSCompression: Boolean);
    function IsWSCompression: Boolean;
    procedure SetWSContextTakeover(WSContextTakeover: Boolean);
    function IsWSContextTakeover: Boolean;
    procedure SetAutoDecompression(AutoDecompression: Boolean);
    function IsAutoDecompression: Boolean;
    procedure SetProxyTunnel(ProxyTunnel: Boolean);
    function IsProxyTunnel: Boolean;
    procedure SetOnMessageBegin(const Value: THPHttpClientMessageBeginEvent);
    procedure SetOnStatusLine(const Value: THPHttpClientStatusLineEvent);
    procedure SetOnHeader(const Value: THPHttpClientHeaderEvent);
    procedure SetOnHeadersComplete(const Value: THPHttpClientHeadersCompleteEvent);
    procedure SetOnBody(const Value: THPHttpClientBodyEvent);
    procedure SetOnChunkHeader(const Value: THPHttpClientChunkHeaderEvent);
    procedure SetOnChunkComplete(const Value: THPHttpClientChunkCompleteEvent);
    procedure SetOnMessageComplete(const Value: THPHttpClientMessageCompleteEvent);
    procedure SetOnUpgrade(const Value: THPHttpClientUpgradeEvent);
    procedure SetOnParseError(const Value: THPHttpClientParseErrorEvent);
    procedure SetOnWSMessageHeader(const Value: THPHttpClientWSMessageHeaderEvent);
    procedure SetOnWSMessageBody(const Value: THPHttpClientWSMessageBodyEvent);
    procedure SetOnWSMessageComplete(const Value: THPHttpClientWSMessageCompleteEvent);
  protected
    function Made: THPMade; override;
  public
    procedure SendRequest(const Method: string; const Path: string; const Headers: THPHeaders = nil; const Body: TBytes = nil); overload;
    procedure SendRequest(const Method: string; const Path: string; const Headers: THPHeaders; const Body: RawByteString); overload;
    procedure SendRequest(const Method: string; const Path: string; const Headers: THPHeaders; Body: Pointer; BodyLength: Integer);
      overload;
    procedure SendLocalFile(const FileName: string; const Method: string; const Path: string; const Headers: THPHeaders = nil);
    procedure SendChunkData(const Data: TBytes = nil; const Extensions: string = ''); overload;
    procedure SendChunkData(const Data: RawByteString; const Extensions: string = ''); overload;
    procedure SendChunkData(Data: Pointer; DataLength: Integer; const Extensions: string = ''); overload;
    procedure SendPost(const Path: string; const Headers: THPHeaders = nil; const Body: TBytes = nil); overload;
    procedure SendPost(const Path: string; const Headers: THPHeaders; const Body: RawByteString); overload;
    procedure SendPost(const Path: string; const Headers: THPHeaders; Body: Pointer; BodyLength: Integer); overload;
    procedure SendPut(const Path: string; const Headers: THPHeaders = nil; const Body: TBytes = nil); overload;
    procedure SendPut(const Path: string; const Headers: THPHeaders; const Body: RawByteString); overload;
    procedure SendPut(const Path: string; const Headers: THPHeaders; Body: Pointer; BodyLength: Integer); overload;
    procedure SendPatch(const Path: string; const Headers: THPHeaders = nil; const Body: TBytes = nil); overload;
    procedure SendPatch(const Path: string; const Headers: THPHeaders; const Body: RawByteString); overload;
    procedure SendPatch(const Path: string; const Headers: THPHeaders; Body: Pointer; BodyLength: Integer); overload;
    procedure SendGet(const Path: string; const Headers: THPHeaders = nil);
    procedure SendDelete(const Path: string; const Headers: THPHeaders = nil);
    procedure SendHead(const Path: string; const Headers: THPHeaders = nil);
    procedure SendTrace(const Path: string; const Headers: THPHeaders = nil);
    procedure SendOptions(const Path: string; const Headers: THPHeaders = nil);
    procedure SendConnect(const Host: string; const Headers: THPHeaders = nil);
    procedure SendWSMessage(Final: Boolean; Reserved: Byte; OperationCode: Byte; const Mask: TBytes; const Data: TBytes = nil;
      BodyLen: UInt64 = 0); overload;
    procedure SendWSMessage(Final: Boolean; Reserved: Byte; OperationCode: Byte; const Mask: TBytes; const Data: RawByteString;
      BodyLen: UInt64 = 0); overload;
    procedure SendWSMessage(Final: Boolean; Reserved: Byte; OperationCode: Byte; const Mask: TBytes; Data: Pointer; DataLength: Integer;
      BodyLen: UInt64 = 0); overload;
    procedure StartHttp;
    function IsUpgrade: Boolean;
    function IsKeepAlive: Boolean;
    function GetParseErrorCode(out ErrorDesc: string): Word;
    function TryGetHeader(const Name: string; out Value: string): Boolean;
    function GetHeader(const Name: string): string; // '' if there is none
    function GetHeaders(const Name: string): THPStrings;
    function TryGetCookie(const Name: string; out Value: string): Boolean;
    function GetCookie(const Name: string): string; // '' if there is none
    procedure GetWSMessageState(out Final: Boolean; out Reserved: Byte; out OperationCode: Byte; out Mask: TBytes; out BodyLen: UInt64;
      out BodyRemain: UInt64);
    procedure CloseWebSocket(Code: Word = 1000; const Reason: string = '');
    procedure SendWSUpgrade(const Path: string; const Protocols: string = ''; const Headers: THPHeaders = nil);
    property StatusCode: Word read GetStatusCode;
    property LocalVersion: THPHttpVersion read GetLocalVersion write SetLocalVersion;
    property Version: Word read GetVersion;
    property ContentLength: UInt64 read GetContentLength;
    property ContentType: string read GetContentType;
    property ContentEncoding: string read GetContentEncoding;
    property TransferEncoding: string read GetTransferEncoding;
    property UpgradeType: THPHttpUpgradeType read GetUpgradeType;
    property AllHeaders: THPHeaders read GetAllHeaders;
    property AllHeaderNames: THPStrings read GetAllHeaderNames;
    property AllCookies: THPHeaders read GetAllCookies;
  published
    property UseCookie: Boolean read IsUseCookie write SetUseCookie;
    property HttpAutoStart: Boolean read IsHttpAutoStart write SetHttpAutoStart;
    property MaxHttpHeadLength: Cardinal read GetMaxHttpHeadLength write SetMaxHttpHeadLength;
    property MaxHttpHeaderCount: Cardinal read GetMaxHttpHeaderCount write SetMaxHttpHeaderCount;
    property MaxHttpStartLineLength: Cardinal read GetMaxHttpStartLineLength write SetMaxHttpStartLineLength;
    property MaxHttpBodyLength: UInt64 read GetMaxHttpBodyLength write SetMaxHttpBodyLength;
    property WSMessageMode: Boolean read IsWSMessageMode write SetWSMessageMode;
    property MaxWSMessageLength: Cardinal read GetMaxWSMessageLength write SetMaxWSMessageLength;
    property WSPingInterval: Cardinal read GetWSPingInterval write SetWSPingInterval;
    property WSCompression: Boolean read IsWSCompression write SetWSCompression;
    property WSContextTakeover: Boolean read IsWSContextTakeover write SetWSContextTakeover;
    property AutoDecompression: Boolean read IsAutoDecompression write SetAutoDecompression;
    property ProxyTunnel: Boolean read IsProxyTunnel write SetProxyTunnel;
    property OnMessageBegin: THPHttpClientMessageBeginEvent read FOnMessageBegin write SetOnMessageBegin;
    property OnStatusLine: THPHttpClientStatusLineEvent read FOnStatusLine write SetOnStatusLine;
    property OnHeader: THPHttpClientHeaderEvent read FOnHeader write SetOnHeader;
    property OnHeadersComplete: THPHttpClientHeadersCompleteEvent read FOnHeadersComplete write SetOnHeadersComplete;
    property OnBody: THPHttpClientBodyEvent read FOnBody write SetOnBody;
    property OnChunkHeader: THPHttpClientChunkHeaderEvent read FOnChunkHeader write SetOnChunkHeader;
    property OnChunkComplete: THPHttpClientChunkCompleteEvent read FOnChunkComplete write SetOnChunkComplete;
    property OnMessageComplete: THPHttpClientMessageCompleteEvent read FOnMessageComplete write SetOnMessageComplete;
    property OnUpgrade: THPHttpClientUpgradeEvent read FOnUpgrade write SetOnUpgrade;
    property OnParseError: THPHttpClientParseErrorEvent read FOnParseError write SetOnParseError;
    property OnWSMessageHeader: THPHttpClientWSMessageHeaderEvent read FOnWSMessageHeader write SetOnWSMessageHeader;
    property OnWSMessageBody: THPHttpClientWSMessageBodyEvent read FOnWSMessageBody write SetOnWSMessageBody;
    property OnWSMessageComplete: THPHttpClientWSMessageCompleteEvent read FOnWSMessageComplete write SetOnWSMessageComplete;
  end;

  THPHttpsClient = class(THPHttpClient)
  private
    procedure SetSSLAutoHandShake(AutoHandShake: Boolean);
    function IsSSLAutoHandShake: Boolean;
    procedure SetSSLCipherList(const CipherList: string);
    function GetSSLCipherList: string;
  protected
    function Made: THPMade; override;
  public
    procedure SetupSSLContext(VerifyMode: Integer = 1; const PemCertFile: string = ''; const PemKeyFile: string = '';
      const KeyPassword: string = ''; const CAPemCertFileOrPath: string = '');
    procedure SetupSSLContextByMemory(VerifyMode: Integer = 1; const PemCert: string = ''; const PemKey: string = '';
      const KeyPassword: string = ''; const CAPemCert: string = '');
    procedure CleanupSSLContext;
    procedure StartSSLHandShake;
  published
    property SSLAutoHandShake: Boolean read IsSSLAutoHandShake write SetSSLAutoHandShake;
    property SSLCipherList: string read GetSSLCipherList write SetSSLCipherList;
  end;

  THPHttpSyncClient = class(THPHttpClient)
  private
    procedure SetConnectTimeout(ConnectTimeout: Cardinal);
    procedure SetRequestTimeout(RequestTimeout: Cardinal);
    function GetConnectTimeout: Cardinal;
    function GetRequestTimeout: Cardinal;
    function GetResponseBody: TBytes;
    procedure SetMaxRedirects(MaxRedirects: Cardinal);
    function GetMaxRedirects: Cardinal;
    procedure SetMaxResponseBodyLength(MaxResponseBodyLength: Cardinal);
    function GetMaxResponseBodyLength: Cardinal;
    function GetEffectiveUrl: string;
  protected
    function Made: THPMade; override;
  public
    procedure OpenUrl(const Method: string; const Url: string; const Headers: THPHeaders = nil; const Body: TBytes = nil;
      ForceReconnect: Boolean = False); overload;
    procedure OpenUrl(const Method: string; const Url: string; const Headers: THPHeaders; const Body: RawByteString;
      ForceReconnect: Boolean = False); overload;
    procedure OpenUrl(const Method: string; const Url: string; const Headers: THPHeaders; Body: Pointer; BodyLength: Integer;
      ForceReconnect: Boolean = False); overload;
    procedure CleanupRequestResult;
    property ResponseBody: TBytes read GetResponseBody;
    property EffectiveUrl: string read GetEffectiveUrl;
  published
    property ConnectTimeout: Cardinal read GetConnectTimeout write SetConnectTimeout;
    property RequestTimeout: Cardinal read GetRequestTimeout write SetRequestTimeout;
    property MaxRedirects: Cardinal read GetMaxRedirects write SetMaxRedirects;
    property MaxResponseBodyLength: Cardinal read GetMaxResponseBodyLength write SetMaxResponseBodyLength;
  end;

  THPHttpsSyncClient = class(THPHttpSyncClient)
  private
    procedure SetSSLAutoHandShake(AutoHandShake: Boolean);
    function IsSSLAutoHandShake: Boolean;
    procedure SetSSLCipherList(const CipherList: string);
    function GetSSLCipherList: string;
  protected
    function Made: THPMade; override;
  public
    procedure SetupSSLContext(VerifyMode: Integer = 1; const PemCertFile: string = ''; const PemKeyFile: string = '';
      const KeyPassword: string = ''; const CAPemCertFileOrPath: string = '');
    procedure SetupSSLContextByMemory(VerifyMode: Integer = 1; const PemCert: string = ''; const PemKey: string = '';
      const KeyPassword: string = ''; const CAPemCert: string = '');
    procedure CleanupSSLContext;
    procedure StartSSLHandShake;
  published
    property SSLAutoHandShake: Boolean read IsSSLAutoHandShake write SetSSLAutoHandShake;
    property SSLCipherList: string read GetSSLCipherList write SetSSLCipherList;
  end;

  THPUdpServer = class(THPServer)
  private
    procedure SetMaxDatagramSize(MaxDatagramSize: Cardinal);
    function GetMaxDatagramSize: Cardinal;
    procedure SetPostReceiveCount(PostReceiveCount: Cardinal);
    function GetPostReceiveCount: Cardinal;
    procedure SetDetectAttempts(DetectAttempts: Cardinal);
    procedure SetDetectInterval(DetectInterval: Cardinal);
    function GetDetectAttempts: Cardinal;
    function GetDetectInterval: Cardinal;
    procedure SetMaxPendingDataLength(MaxPendingDataLength: Cardinal);
    function GetMaxPendingDataLength: Cardinal;
    procedure SetMaxTotalPendingDataLength(MaxTotalPendingDataLength: UInt64);
    function GetMaxTotalPendingDataLength: UInt64;
    procedure SetCloseTimeout(CloseTimeout: Cardinal);
    function GetCloseTimeout: Cardinal;
    procedure SetIgnoreCloseNotice(IgnoreCloseNotice: Boolean);
    function IsIgnoreCloseNotice: Boolean;
  protected
    function Made: THPMade; override;
  published
    property MaxDatagramSize: Cardinal read GetMaxDatagramSize write SetMaxDatagramSize;
    property PostReceiveCount: Cardinal read GetPostReceiveCount write SetPostReceiveCount;
    property DetectAttempts: Cardinal read GetDetectAttempts write SetDetectAttempts;
    property DetectInterval: Cardinal read GetDetectInterval write SetDetectInterval;
    property MaxPendingDataLength: Cardinal read GetMaxPendingDataLength write SetMaxPendingDataLength;
    property MaxTotalPendingDataLength: UInt64 read GetMaxTotalPendingDataLength write SetMaxTotalPendingDataLength;
    property CloseTimeout: Cardinal read GetCloseTimeout write SetCloseTimeout;
    property IgnoreCloseNotice: Boolean read IsIgnoreCloseNotice write SetIgnoreCloseNotice;
  end;

  THPUdpArqServer = class(THPUdpServer)
  private
    procedure SetNoDelay(NoDelay: Boolean);
    procedure SetTurnoffCongestCtrl(TurnOff: Boolean);
    procedure SetFlushInterval(FlushInterval: Cardinal);
    procedure SetResendByAcks(ResendByAcks: Cardinal);
    procedure SetSendWndSize(SendWndSize: Cardinal);
    procedure SetRecvWndSize(RecvWndSize: Cardinal);
    procedure SetMinRto(MinRto: Cardinal);
    procedure SetFastLimit(FastLimit: Cardinal);
    procedure SetMaxTransUnit(MaxTransUnit: Cardinal);
    procedure SetMaxMessageSize(MaxMessageSize: Cardinal);
    procedure SetHandShakeTimeout(HandShakeTimeout: Cardinal);
    function IsNoDelay: Boolean;
    function IsTurnoffCongestCtrl: Boolean;
    function GetFlushInterval: Cardinal;
    function GetResendByAcks: Cardinal;
    function GetSendWndSize: Cardinal;
    function GetRecvWndSize: Cardinal;
    function GetMinRto: Cardinal;
    function GetFastLimit: Cardinal;
    function GetMaxTransUnit: Cardinal;
    function GetMaxMessageSize: Cardinal;
    function GetHandShakeTimeout: Cardinal;
    procedure SetSelectiveAcks(SelectiveAcks: Boolean);
    procedure SetPacing(Pacing: Boolean);
    procedure SetMtuProbing(MtuProbing: Boolean);
    procedure SetAddressValidation(AddressValidation: Boolean);
    procedure SetDeadLink(DeadLink: Cardinal);
    function IsSelectiveAcks: Boolean;
    function IsPacing: Boolean;
    function IsMtuProbing: Boolean;
    function IsAddressValidation: Boolean;
    function GetEncryption: THPArqCipher;
    function GetDeadLink: Cardinal;
  protected
    function Made: THPMade; override;
  public
    function GetWaitingSendMessageCount(ConnID: THPConnID): Integer;
    procedure SetEncryption(Cipher: THPArqCipher; const Key: TBytes = nil); overload;
    procedure SetEncryption(Cipher: THPArqCipher; const Key: RawByteString); overload;
    procedure SetEncryption(Cipher: THPArqCipher; Key: Pointer; KeyLength: Integer); overload;
    property Encryption: THPArqCipher read GetEncryption;
  published
    property NoDelay: Boolean read IsNoDelay write SetNoDelay;
    property TurnoffCongestCtrl: Boolean read IsTurnoffCongestCtrl write SetTurnoffCongestCtrl;
    property FlushInterval: Cardinal read GetFlushInterval write SetFlushInterval;
    property ResendByAcks: Cardinal read GetResendByAcks write SetResendByAcks;
    property SendWndSize: Cardinal read GetSendWndSize write SetSendWndSize;
    property RecvWndSize: Cardinal read GetRecvWndSize write SetRecvWndSize;
    property MinRto: Cardinal read GetMinRto write SetMinRto;
    property FastLimit: Cardinal read GetFastLimit write SetFastLimit;
    property MaxTransUnit: Cardinal read GetMaxTransUnit write SetMaxTransUnit;
    property MaxMessageSize: Cardinal read GetMaxMessageSize write SetMaxMessageSize;
    property HandShakeTimeout: Cardinal read GetHandShakeTimeout write SetHandShakeTimeout;
    property SelectiveAcks: Boolean read IsSelectiveAcks write SetSelectiveAcks;
    property Pacing: Boolean read IsPacing write SetPacing;
    property MtuProbing: Boolean read IsMtuProbing write SetMtuProbing;
    property AddressValidation: Boolean read IsAddressValidation write SetAddressValidation;
    property DeadLink: Cardinal read GetDeadLink write SetDeadLink;
  end;

  THPUdpClient = class(THPClient)
  private
    procedure SetMaxDatagramSize(MaxDatagramSize: Cardinal);
    function GetMaxDatagramSize: Cardinal;
    procedure SetDetectAttempts(DetectAttempts: Cardinal);
    procedure SetDetectInterval(DetectInterval: Cardinal);
    function GetDetectAttempts: Cardinal;
    function GetDetectInterval: Cardinal;
    procedure SetMaxPendingDataLength(MaxPendingDataLength: Cardinal);
    function GetMaxPendingDataLength: Cardinal;
    procedure SetIgnoreCloseNotice(IgnoreCloseNotice: Boolean);
    function IsIgnoreCloseNotice: Boolean;
  protected
    function Made: THPMade; override;
  published
    property MaxDatagramSize: Cardinal read GetMaxDatagramSize write SetMaxDatagramSize;
    property DetectAttempts: Cardinal read GetDetectAttempts write SetDetectAttempts;
    property DetectInterval: Cardinal read GetDetectInterval write SetDetectInterval;
    property MaxPendingDataLength: Cardinal read GetMaxPendingDataLength write SetMaxPendingDataLength;
    property IgnoreCloseNotice: Boolean read IsIgnoreCloseNotice write SetIgnoreCloseNotice;
  end;

  THPUdpArqClient = class(THPUdpClient)
  private
    procedure SetNoDelay(NoDelay: Boolean);
    procedure SetTurnoffCongestCtrl(TurnOff: Boolean);
    procedure SetFlushInterval(FlushInterval: Cardinal);
    procedure SetResendByAcks(ResendByAcks: Cardinal);
    procedure SetSendWndSize(SendWndSize: Cardinal);
    procedure SetRecvWndSize(RecvWndSize: Cardinal);
    procedure SetMinRto(MinRto: Cardinal);
    procedure SetFastLimit(FastLimit: Cardinal);
    procedure SetMaxTransUnit(MaxTransUnit: Cardinal);
    procedure SetMaxMessageSize(MaxMessageSize: Cardinal);
    procedure SetHandShakeTimeout(HandShakeTimeout: Cardinal);
    function IsNoDelay: Boolean;
    function IsTurnoffCongestCtrl: Boolean;
    function GetFlushInterval: Cardinal;
    function GetResendByAcks: Cardinal;
    function GetSendWndSize: Cardinal;
    function GetRecvWndSize: Cardinal;
    function GetMinRto: Cardinal;
    function GetFastLimit: Cardinal;
    function GetMaxTransUnit: Cardinal;
    function GetMaxMessageSize: Cardinal;
    function GetHandShakeTimeout: Cardinal;
    function GetWaitingSendMessageCount: Integer;
    procedure SetSelectiveAcks(SelectiveAcks: Boolean);
    procedure SetPacing(Pacing: Boolean);
    procedure SetMtuProbing(MtuProbing: Boolean);
    procedure SetAddressValidation(AddressValidation: Boolean);
    procedure SetDeadLink(DeadLink: Cardinal);
    function IsSelectiveAcks: Boolean;
    function IsPacing: Boolean;
    function IsMtuProbing: Boolean;
    function IsAddressValidation: Boolean;
    function GetEncryption: THPArqCipher;
    function GetDeadLink: Cardinal;
  protected
    function Made: THPMade; override;
  public
    procedure SetEncryption(Cipher: THPArqCipher; const Key: TBytes = nil); overload;
    procedure SetEncryption(Cipher: THPArqCipher; const Key: RawByteString); overload;
    procedure SetEncryption(Cipher: THPArqCipher; Key: Pointer; KeyLength: Integer); overload;
    property WaitingSendMessageCount: Integer read GetWaitingSendMessageCount;
    property Encryption: THPArqCipher read GetEncryption;
  published
    property NoDelay: Boolean read IsNoDelay write SetNoDelay;
    property TurnoffCongestCtrl: Boolean read IsTurnoffCongestCtrl write SetTurnoffCongestCtrl;
    property FlushInterval: Cardinal read GetFlushInterval write SetFlushInterval;
    property ResendByAcks: Cardinal read GetResendByAcks write SetResendByAcks;
    property SendWndSize: Cardinal read GetSendWndSize write SetSendWndSize;
    property RecvWndSize: Cardinal read GetRecvWndSize write SetRecvWndSize;
    property MinRto: Cardinal read GetMinRto write SetMinRto;
    property FastLimit: Cardinal read GetFastLimit write SetFastLimit;
    property MaxTransUnit: Cardinal read GetMaxTransUnit write SetMaxTransUnit;
    property MaxMessageSize: Cardinal read GetMaxMessageSize write SetMaxMessageSize;
    property HandShakeTimeout: Cardinal read GetHandShakeTimeout write SetHandShakeTimeout;
    property SelectiveAcks: Boolean read IsSelectiveAcks write SetSelectiveAcks;
    property Pacing: Boolean read IsPacing write SetPacing;
    property MtuProbing: Boolean read IsMtuProbing write SetMtuProbing;
    property AddressValidation: Boolean read IsAddressValidation write SetAddressValidation;
    property DeadLink: Cardinal read GetDeadLink write SetDeadLink;
  end;

  THPUdpCast = class(THPClient)
  private
    procedure SetMaxDatagramSize(MaxDatagramSize: Cardinal);
    function GetMaxDatagramSize: Cardinal;
    function GetRemoteAddress: THPAddress;
    procedure SetCastMode(CastMode: THPCastMode);
    function GetCastMode: THPCastMode;
    procedure SetMultiCastTtl(MCTtl: Integer);
    function GetMultiCastTtl: Integer;
    procedure SetMultiCastLoop(MCLoop: Boolean);
    function IsMultiCastLoop: Boolean;
  protected
    function Made: THPMade; override;
  public
    property RemoteAddress: THPAddress read GetRemoteAddress;
    property CastMode: THPCastMode read GetCastMode write SetCastMode;
  published
    property MaxDatagramSize: Cardinal read GetMaxDatagramSize write SetMaxDatagramSize;
    property MultiCastTtl: Integer read GetMultiCastTtl write SetMultiCastTtl;
    property MultiCastLoop: Boolean read IsMultiCastLoop write SetMultiCastLoop;
  end;

  THPUdpNode = class(THPComponent)
  private
    FOnPrepareListen: THPUdpNodePrepareListenEvent;
    FOnSend: THPUdpNodeSendEvent;
    FOnReceive: THPUdpNodeReceiveEvent;
    FOnError: THPUdpNodeErrorEvent;
    FOnShutdown: THPUdpNodeShutdownEvent;
    function GetState: THPServiceState;
    function GetLastError: THPSocketError;
    function GetLastErrorDesc: string;
    function GetLocalAddress: THPAddress;
    function GetCastAddress: THPAddress;
    function GetCastMode: THPCastMode;
    function GetPendingDataLength: Integer;
    procedure SetMaxDatagramSize(MaxDatagramSize: Cardinal);
    function GetMaxDatagramSize: Cardinal;
    procedure SetMultiCastTtl(MCTtl: Integer);
    function GetMultiCastTtl: Integer;
    procedure SetMultiCastLoop(MCLoop: Boolean);
    function IsMultiCastLoop: Boolean;
    procedure SetDualStack(DualStack: Boolean);
    function IsDualStack: Boolean;
    procedure SetReuseAddressPolicy(ReusePolicy: THPReuseAddressPolicy);
    procedure SetWorkerThreadCount(WorkerThreadCount: Cardinal);
    procedure SetPostReceiveCount(PostReceiveCount: Cardinal);
    procedure SetFreeBufferPoolSize(FreeBufferPoolSize: Cardinal);
    procedure SetFreeBufferPoolHold(FreeBufferPoolHold: Cardinal);
    function GetReuseAddressPolicy: THPReuseAddressPolicy;
    function GetWorkerThreadCount: Cardinal;
    function GetPostReceiveCount: Cardinal;
    function GetFreeBufferPoolSize: Cardinal;
    function GetFreeBufferPoolHold: Cardinal;
    procedure SetOnPrepareListen(const Value: THPUdpNodePrepareListenEvent);
    procedure SetOnSend(const Value: THPUdpNodeSendEvent);
    procedure SetOnReceive(const Value: THPUdpNodeReceiveEvent);
    procedure SetOnError(const Value: THPUdpNodeErrorEvent);
    procedure SetOnShutdown(const Value: THPUdpNodeShutdownEvent);
  protected
    function Made: THPMade; override;
    function IsRunning(Handle: Pointer): Boolean; override;
    function StepOf(Handle: Pointer; out Text: string): THPSocketError; override;
  public
    procedure Start(const BindAddress: string = ''; Port: Word = 0; CastMode: THPCastMode = THPCastMode(-1);
      const CastAddress: string = '');
    procedure Stop;
    function Wait(Milliseconds: Cardinal = HPForever): Boolean;
    procedure Send(const RemoteAddress: string; RemotePort: Word; const Buffer: TBytes); overload;
    procedure Send(const RemoteAddress: string; RemotePort: Word; const Buffer: RawByteString); overload;
    procedure Send(const RemoteAddress: string; RemotePort: Word; Buffer: Pointer; BufferLength: Integer); overload;
    procedure SendPackets(const RemoteAddress: string; RemotePort: Word; const Buffers: array of TBytes);
    procedure SendCast(const Buffer: TBytes); overload;
    procedure SendCast(const Buffer: RawByteString); overload;
    procedure SendCast(Buffer: Pointer; BufferLength: Integer); overload;
    procedure SendCastPackets(const Buffers: array of TBytes);
    function HasStarted: Boolean;
    property State: THPServiceState read GetState;
    property LastError: THPSocketError read GetLastError;
    property LastErrorDesc: string read GetLastErrorDesc;
    property LocalAddress: THPAddress read GetLocalAddress;
    property CastAddress: THPAddress read GetCastAddress;
    property CastMode: THPCastMode read GetCastMode;
    property PendingDataLength: Integer read GetPendingDataLength;
  published
    property MaxDatagramSize: Cardinal read GetMaxDatagramSize write SetMaxDatagramSize;
    property MultiCastTtl: Integer read GetMultiCastTtl write SetMultiCastTtl;
    property MultiCastLoop: Boolean read IsMultiCastLoop write SetMultiCastLoop;
    property DualStack: Boolean read IsDualStack write SetDualStack;
    property ReuseAddressPolicy: THPReuseAddressPolicy read GetReuseAddressPolicy write SetReuseAddressPolicy;
    property WorkerThreadCount: Cardinal read GetWorkerThreadCount write SetWorkerThreadCount;
    property PostReceiveCount: Cardinal read GetPostReceiveCount write SetPostReceiveCount;
    property FreeBufferPoolSize: Cardinal read GetFreeBufferPoolSize write SetFreeBufferPoolSize;
    property FreeBufferPoolHold: Cardinal read GetFreeBufferPoolHold write SetFreeBufferPoolHold;
    property OnPrepareListen: THPUdpNodePrepareListenEvent read FOnPrepareListen write SetOnPrepareListen;
    property OnSend: THPUdpNodeSendEvent read FOnSend write SetOnSend;
    property OnReceive: THPUdpNodeReceiveEvent read FOnReceive write SetOnReceive;
    property OnError: THPUdpNodeErrorEvent read FOnError write SetOnError;
    property OnShutdown: THPUdpNodeShutdownEvent read FOnShutdown write SetOnShutdown;
  end;

  THPHttpDownloader = class(THPComponent)
  private
    FOnStart: THPHttpDownloaderStartEvent;
    FOnProgress: THPHttpDownloaderProgressEvent;
    FOnRedirect: THPHttpDownloaderRedirectEvent;
    FOnSegment: THPHttpDownloaderSegmentEvent;
    FOnRetry: THPHttpDownloaderRetryEvent;
    FOnData: THPHttpDownloaderDataEvent;
    FOnComplete: THPHttpDownloaderCompleteEvent;
    FOnError: THPHttpDownloaderErrorEvent;
    function GetCount: Cardinal;
    procedure SetOnStart(const Value: THPHttpDownloaderStartEvent);
    procedure SetOnProgress(const Value: THPHttpDownloaderProgressEvent);
    procedure SetOnRedirect(const Value: THPHttpDownloaderRedirectEvent);
    procedure SetOnSegment(const Value: THPHttpDownloaderSegmentEvent);
    procedure SetOnRetry(const Value: THPHttpDownloaderRetryEvent);
    procedure SetOnData(const Value: THPHttpDownloaderDataEvent);
    procedure SetOnComplete(const Value: THPHttpDownloaderCompleteEvent);
    procedure SetOnError(const Value: THPHttpDownloaderErrorEvent);
  protected
    function Made: THPMade; override;
  public
    procedure Start(const Options: THPDownloaderOptions); overload;
    procedure Start; overload;
    procedure Stop;
    function Add(const Url: string; const Options: THPDownloadOptions): THPDownloadID; overload;
    function Add(const Url: string): THPDownloadID; overload;
    function AddMirrors(const Urls: array of string; const Options: THPDownloadOptions): THPDownloadID; overload;
    function AddMirrors(const Urls: array of string): THPDownloadID; overload;
    procedure Cancel(Id: THPDownloadID);
    function GetProgress(Id: THPDownloadID): THPDownloadProgress;
    function Wait(Milliseconds: Cardinal = HPForever): Boolean;
    procedure SetRateLimit(BytesPerSecond: UInt64);
    property Count: Cardinal read GetCount;
  published
    property OnStart: THPHttpDownloaderStartEvent read FOnStart write SetOnStart;
    property OnProgress: THPHttpDownloaderProgressEvent read FOnProgress write SetOnProgress;
    property OnRedirect: THPHttpDownloaderRedirectEvent read FOnRedirect write SetOnRedirect;
    property OnSegment: THPHttpDownloaderSegmentEvent read FOnSegment write SetOnSegment;
    property OnRetry: THPHttpDownloaderRetryEvent read FOnRetry write SetOnRetry;
    property OnData: THPHttpDownloaderDataEvent read FOnData write SetOnData;
    property OnComplete: THPHttpDownloaderCompleteEvent read FOnComplete write SetOnComplete;
    property OnError: THPHttpDownloaderErrorEvent read FOnError write SetOnError;
  end;

  THPCookies = class
  public
    class procedure LoadFromFile(const FileName: string; KeepExists: Boolean = True); static;
    class procedure SaveToFile(const FileName: string; KeepExists: Boolean = True); static;
    class procedure ClearCookies(const Domain: string; const Path: string); static;
    class procedure RemoveExpiredCookies(const Domain: string; const Path: string); static;
    class procedure SetCookie(const Name: string; const Value: string; const Domain: string; const Path: string; MaxAge: Integer;
      HttpOnly: Boolean; Secure: Boolean; SameSite: Integer; OnlyUpdateValueIfExists: Boolean); static;
    class procedure DeleteCookie(const Domain: string; const Path: string; const Name: string); static;
    class procedure SetEnableThirdPartyCookie(EnableThirdPartyCookie: Boolean); static;
    class function IsEnableThirdPartyCookie: Boolean; static;
  end;

function GetDownloadErrorName(Error: THPDownloadError): string;
function GetHPSocketVersion: Cardinal;
function GetSocketErrorDesc(Code: THPSocketError): string;
{ ['X-Name', 'value', 'X-Other', ...] as headers. }
function HPHeaders(const NamesAndValues: array of string): THPHeaders;
{ Bytes that are a text in UTF-8, and a text as such bytes. }
function HPToString(const Data: TBytes): string;
function HPToBytes(const Text: string): TBytes;
{ Who hears of exceptions in events of components without an OnException; nil: the standard error. }
procedure HPSetOnException(Handler: THPExceptionProc);

implementation

function HPHeaders(const NamesAndValues: array of string): THPHeaders;
begin
  Result := HPSocketBase.HPHeaders(NamesAndValues);
end;

function HPToString(const Data: TBytes): string;
begin
  Result := HPSocketBase.HPToString(Data);
end;

function HPToBytes(const Text: string): TBytes;
begin
  Result := HPSocketBase.HPToBytes(Text);
end;

procedure HPSetOnException(Handler: THPExceptionProc);
begin
  HPSocketBase.HPOnException := Handler;
end;

class function THPDownloaderOptions.Defaults: THPDownloaderOptions;
var
  C: THPCDownloaderOptions;
begin
  HPLoad;
  Api.HP_HttpDownloader_InitOptions(@C);
  Result := FromC(C);
end;

procedure THPDownloaderOptions.ToC(out C: THPCDownloaderOptions; var Kept: THPKeep);
begin
  Api.HP_HttpDownloader_InitOptions(@C);
  C.ConnectionsMax := ConnectionsMax;
  C.ConnectionsPerHost := ConnectionsPerHost;
  C.DownloadsMax := DownloadsMax;
  C.WaitingMax := WaitingMax;
  C.RateLimit := RateLimit;
  C.WorkerThreadCount := WorkerThreadCount;
  C.ConnectTimeout := ConnectTimeout;
  C.KeepAlive := KeepAlive;
  C.Insecure := Ord(Insecure);
  C.CAFile := Kept.Optional(CAFile);
  C.CertFile := Kept.Optional(CertFile);
  C.KeyFile := Kept.Optional(KeyFile);
  C.KeyPassword := Kept.Optional(KeyPassword);
  C.ProxyUrl := Kept.Optional(ProxyUrl);
  C.Cookies := Ord(Cookies);
  C.CookieFile := Kept.Optional(CookieFile);
end;

class function THPDownloaderOptions.FromC(const C: THPCDownloaderOptions): THPDownloaderOptions;
begin
  Result.ConnectionsMax := C.ConnectionsMax;
  Result.ConnectionsPerHost := C.ConnectionsPerHost;
  Result.DownloadsMax := C.DownloadsMax;
  Result.WaitingMax := C.WaitingMax;
  Result.RateLimit := C.RateLimit;
  Result.WorkerThreadCount := C.WorkerThreadCount;
  Result.ConnectTimeout := C.ConnectTimeout;
  Result.KeepAlive := C.KeepAlive;
  Result.Insecure := C.Insecure <> 0;
  Result.CAFile := HPText(C.CAFile);
  Result.CertFile := HPText(C.CertFile);
  Result.KeyFile := HPText(C.KeyFile);
  Result.KeyPassword := HPText(C.KeyPassword);
  Result.ProxyUrl := HPText(C.ProxyUrl);
  Result.Cookies := C.Cookies <> 0;
  Result.CookieFile := HPText(C.CookieFile);
end;

class function THPDownloadOptions.Defaults: THPDownloadOptions;
var
  C: THPCDownloadOptions;
begin
  HPLoad;
  Api.HP_HttpDownloader_InitDownload(@C);
  Result := FromC(C);
end;

procedure THPDownloadOptions.ToC(out C: THPCDownloadOptions; var Kept: THPKeep);
begin
  Api.HP_HttpDownloader_InitDownload(@C);
  C.Target := Kept.Optional(Target);
  C.TargetIsFolder := Ord(TargetIsFolder);
  C.NameFromUrl := Ord(NameFromUrl);
  C.ToListener := Ord(ToListener);
  C.Overwrite := Overwrite;
  C.Resume := Ord(Resume);
  C.Sync := Ord(Sync);
  C.Preallocate := Ord(Preallocate);
  C.RemoteTime := Ord(RemoteTime);
  C.JournalInterval := JournalInterval;
  C.Segments := Segments;
  C.SegmentMin := SegmentMin;
  C.RateLimit := RateLimit;
  C.LowSpeedLimit := LowSpeedLimit;
  C.LowSpeedTime := LowSpeedTime;
  C.ResponseTimeout := ResponseTimeout;
  C.Retries := Retries;
  C.RetryDelay := RetryDelay;
  C.RetryDelayMax := RetryDelayMax;
  C.RetryRefused := Ord(RetryRefused);
  C.RedirectsMax := RedirectsMax;
  C.AllowHttpsToHttp := Ord(AllowHttpsToHttp);
  C.UserAgent := Kept.Optional(UserAgent);
  C.Headers := Kept.Headers(Headers);
  C.HeadersCount := Length(Headers);
  C.User := Kept.Optional(User);
  C.Password := Kept.Optional(Password);
  C.Checksum := Kept.Optional(Checksum);
  C.VerifyServerDigest := Ord(VerifyServerDigest);
  C.Range := Kept.Optional(Range);
  C.Decompress := Ord(Decompress);
  C.TimeMax := TimeMax;
end;

class function THPDownloadOptions.FromC(const C: THPCDownloadOptions): THPDownloadOptions;
begin
  Result.Target := HPText(C.Target);
  Result.TargetIsFolder := C.TargetIsFolder <> 0;
  Result.NameFromUrl := C.NameFromUrl <> 0;
  Result.ToListener := C.ToListener <> 0;
  Result.Overwrite := C.Overwrite;
  Result.Resume := C.Resume <> 0;
  Result.Sync := C.Sync <> 0;
  Result.Preallocate := C.Preallocate <> 0;
  Result.RemoteTime := C.RemoteTime <> 0;
  Result.JournalInterval := C.JournalInterval;
  Result.Segments := C.Segments;
  Result.SegmentMin := C.SegmentMin;
  Result.RateLimit := C.RateLimit;
  Result.LowSpeedLimit := C.LowSpeedLimit;
  Result.LowSpeedTime := C.LowSpeedTime;
  Result.ResponseTimeout := C.ResponseTimeout;
  Result.Retries := C.Retries;
  Result.RetryDelay := C.RetryDelay;
  Result.RetryDelayMax := C.RetryDelayMax;
  Result.RetryRefused := C.RetryRefused <> 0;
  Result.RedirectsMax := C.RedirectsMax;
  Result.AllowHttpsToHttp := C.AllowHttpsToHttp <> 0;
  Result.UserAgent := HPText(C.UserAgent);
  Result.Headers := nil;
  Result.User := HPText(C.User);
  Result.Password := HPText(C.Password);
  Result.Checksum := HPText(C.Checksum);
  Result.VerifyServerDigest := C.VerifyServerDigest <> 0;
  Result.Range := HPText(C.Range);
  Result.Decompress := C.Decompress <> 0;
  Result.TimeMax := C.TimeMax;
end;

class function THPDownloadProgress.FromC(const C: THPCDownloadProgress): THPDownloadProgress;
begin
  Result.Done := C.Done;
  Result.Total := C.Total;
  Result.Received := C.Received;
  Result.Rate := C.Rate;
  Result.Elapsed := C.Elapsed;
  Result.Connections := C.Connections;
  Result.FileName := HPText(C.FileName);
end;

class function THPDownloadResult.FromC(const C: THPCDownloadResult): THPDownloadResult;
begin
  Result.Error := C.Error;
  Result.Text := HPText(C.Text);
  Result.SystemError := C.SystemError;
  Result.Status := C.Status;
  Result.Url := HPText(C.Url);
  Result.FileName := HPText(C.FileName);
  Result.ContentType := HPText(C.ContentType);
  Result.Length := C.Length;
  Result.Received := C.Received;
  Result.Elapsed := C.Elapsed;
  Result.Tries := C.Tries;
  Result.Resumable := C.Resumable <> 0;
  Result.Resumed := C.Resumed <> 0;
  Result.Skipped := C.Skipped <> 0;
  Result.Digest := HPText(C.Digest);
end;

{ THPServer }

function ServerOnPrepareListen(Sender: Pointer; SoListen: NativeUInt): Integer; cdecl;
var
  Event: THPEvent;
  Action: THPHandleResult;
begin
  Action := THPHandleResult.Ok;
  if HPBegin(Event, Sender) then
  begin
    try
      THPServer(Event.Component).FOnPrepareListen(THPServer(Event.Component), SoListen, Action);
    except
      HPFailed(Event);
      Action := THPHandleResult.Error;
    end;
    HPEnd(Event);
  end;
  Result := Ord(Action);
end;

function ServerOnAccept(Sender: Pointer; ConnID: THPConnID; Client: NativeUInt): Integer; cdecl;
var
  Event: THPEvent;
  Action: THPHandleResult;
begin
  Action := THPHandleResult.Ok;
  if HPBegin(Event, Sender) then
  begin
    try
      THPServer(Event.Component).FOnAccept(THPServer(Event.Component), ConnID, Client, Action);
    except
      HPFailed(Event);
      Action := THPHandleResult.Error;
    end;
    HPEnd(Event);
  end;
  Result := Ord(Action);
end;

function ServerOnHandShake(Sender: Pointer; ConnID: THPConnID): Integer; cdecl;
var
  Event: THPEvent;
  Action: THPHandleResult;
begin
  Action := THPHandleResult.Ok;
  if HPBegin(Event, Sender) then
  begin
    try
      THPServer(Event.Component).FOnHandShake(THPServer(Event.Component), ConnID, Action);
    except
      HPFailed(Event);
      Action := THPHandleResult.Error;
    end;
    HPEnd(Event);
  end;
  Result := Ord(Action);
end;

function ServerOnSend(Sender: Pointer; ConnID: THPConnID; Data: Pointer; DataLength: Integer): Integer; cdecl;
var
  Event: THPEvent;
  Action: THPHandleResult;

  procedure Tell;
  begin
    THPServer(Event.Component).FOnSend(THPServer(Event.Component), ConnID, HPBytes(Data, DataLength), Action);
  end;

begin
  Action := THPHandleResult.Ok;
  if HPBegin(Event, Sender) then
  begin
    try
      Tell;
    except
      HPFailed(Event);
      Action := THPHandleResult.Error;
    end;
    HPEnd(Event);
  end;
  Result := Ord(Action);
end;

function ServerOnReceive(Sender: Pointer; ConnID: THPConnID; Data: Pointer; DataLength: Integer): Integer; cdecl;
var
  Event: THPEvent;
  Action: THPHandleResult;

  procedure Tell;
  begin
    THPServer(Event.Component).FOnReceive(THPServer(Event.Component), ConnID, HPBytes(Data, DataLength), Action);
  end;

begin
  Action := THPHandleResult.Ok;
  if HPBegin(Event, Sender) then
  begin
    try
      Tell;
    except
      HPFailed(Event);
      Action := THPHandleResult.Error;
    end;
    HPEnd(Event);
  end;
  Result := Ord(Action);
end;

function ServerOnPullReceive(Sender: Pointer; ConnID: THPConnID; Length: Integer): Integer; cdecl;
var
  Event: THPEvent;
  Action: THPHandleResult;
begin
  Action := THPHandleResult.Ok;
  if HPBegin(Event, Sender) then
  begin
    try
      THPServer(Event.Component).FOnPullReceive(THPServer(Event.Component), ConnID, Length, Action);
    except
      HPFailed(Event);
      Action := THPHandleResult.Error;
    end;
    HPEnd(Event);
  end;
  Result := Ord(Action);
end;

function ServerOnClose(Sender: Pointer; ConnID: THPConnID; Operation: THPSocketOperation; ErrorCode: Integer): Integer; cdecl;
var
  Event: THPEvent;
  Action: THPHandleResult;
begin
  Action := THPHandleResult.Ok;
  if HPBegin(Event, Sender) then
  begin
    try
      THPServer(Event.Component).FOnClose(THPServer(Event.Component), ConnID, Operation, ErrorCode, Action);
    except
      HPFailed(Event);
      Action := THPHandleResult.Error;
    end;
    HPEnd(Event);
  end;
  Result := Ord(Action);
end;

function ServerOnShutdown(Sender: Pointer): Integer; cdecl;
var
  Event: THPEvent;
  Action: THPHandleResult;
begin
  Action := THPHandleResult.Ok;
  if HPBegin(Event, Sender) then
  begin
    try
      THPServer(Event.Component).FOnShutdown(THPServer(Event.Component), Action);
    except
      HPFailed(Event);
      Action := THPHandleResult.Error;
    end;
    HPEnd(Event);
  end;
  Result := Ord(Action);
end;

procedure THPServer.SetOnPrepareListen(const Value: THPServerPrepareListenEvent);
begin
  SetEvent(Api.HP_Set_FN_Server_OnPrepareListen, Assigned(Value), @ServerOnPrepareListen, 'OnPrepareListen');
  FOnPrepareListen := Value;
end;

procedure THPServer.SetOnAccept(const Value: THPServerAcceptEvent);
begin
  SetEvent(Api.HP_Set_FN_Server_OnAccept, Assigned(Value), @ServerOnAccept, 'OnAccept');
  FOnAccept := Value;
end;

procedure THPServer.SetOnHandShake(const Value: THPServerHandShakeEvent);
begin
  SetEvent(Api.HP_Set_FN_Server_OnHandShake, Assigned(Value), @ServerOnHandShake, 'OnHandShake');
  FOnHandShake := Value;
end;

procedure THPServer.SetOnSend(const Value: THPServerSendEvent);
begin
  SetEvent(Api.HP_Set_FN_Server_OnSend, Assigned(Value), @ServerOnSend, 'OnSend');
  FOnSend := Value;
end;

procedure THPServer.SetOnReceive(const Value: THPServerReceiveEvent);
begin
  SetEvent(Api.HP_Set_FN_Server_OnReceive, Assigned(Value), @ServerOnReceive, 'OnReceive');
  FOnReceive := Value;
end;

procedure THPServer.SetOnPullReceive(const Value: THPServerPullReceiveEvent);
begin
  SetEvent(Api.HP_Set_FN_Server_OnPullReceive, Assigned(Value), @ServerOnPullReceive, 'OnPullReceive');
  FOnPullReceive := Value;
end;

procedure THPServer.SetOnClose(const Value: THPServerCloseEvent);
begin
  SetEvent(Api.HP_Set_FN_Server_OnClose, Assigned(Value), @ServerOnClose, 'OnClose');
  FOnClose := Value;
end;

procedure THPServer.SetOnShutdown(const Value: THPServerShutdownEvent);
begin
  SetEvent(Api.HP_Set_FN_Server_OnShutdown, Assigned(Value), @ServerOnShutdown, 'OnShutdown');
  FOnShutdown := Value;
end;

function THPServer.IsRunning(Handle: Pointer): Boolean;
begin
  Result := Api.HP_Server_GetState(Handle) <> THPServiceState.Stopped;
end;

function THPServer.StepOf(Handle: Pointer; out Text: string): THPSocketError;
begin
  Result := Api.HP_Server_GetLastError(Handle);
  Text := HPText(Api.HP_Server_GetLastErrorDesc(Handle));
end;

procedure THPServer.Start(const BindAddress: string; Port: Word);
var
  Kept: THPKeep;
  BindAddressC: PAnsiChar;
  Mask: THPMask;
begin
  BindAddressC := Kept.Optional(BindAddress);
  Mask := HPFloatsAsInC;
  try
    DoneStep(Api.HP_Server_Start(Enter, BindAddressC, Port), 'HP_Server_Start');
  finally
    HPFloatsAsBefore(Mask);
  end;
end;

procedure THPServer.Stop;
begin
  DoneStep(Api.HP_Server_Stop(Enter), 'HP_Server_Stop');
end;

function THPServer.Wait(Milliseconds: Cardinal): Boolean;
begin
  Result := Api.HP_Server_Wait(Enter, Milliseconds) <> 0;
  Leave;
end;

procedure THPServer.Send(ConnID: THPConnID; const Buffer: TBytes);
begin
  Send(ConnID, Pointer(Buffer), HPCount(Length(Buffer)));
end;

procedure THPServer.Send(ConnID: THPConnID; const Buffer: RawByteString);
begin
  Send(ConnID, Pointer(Buffer), HPCount(Length(Buffer)));
end;

procedure THPServer.Send(ConnID: THPConnID; Buffer: Pointer; BufferLength: Integer);
begin
  Done(Api.HP_Server_Send(Enter, ConnID, Buffer, BufferLength), 'HP_Server_Send');
end;

procedure THPServer.SendPackets(ConnID: THPConnID; const Buffers: array of TBytes);
var
  Kept: THPKeep;
  BuffersC: Pointer;
begin
  BuffersC := Kept.Buffers(Buffers);
  Done(Api.HP_Server_SendPackets(Enter, ConnID, BuffersC, Length(Buffers)), 'HP_Server_SendPackets');
end;

procedure THPServer.PauseReceive(ConnID: THPConnID; Pause: Boolean);
begin
  Done(Api.HP_Server_PauseReceive(Enter, ConnID, Ord(Pause)), 'HP_Server_PauseReceive');
end;

procedure THPServer.Disconnect(ConnID: THPConnID; Force: Boolean);
begin
  Done(Api.HP_Server_Disconnect(Enter, ConnID, Ord(Force)), 'HP_Server_Disconnect');
end;

procedure THPServer.DisconnectLongConnections(Period: Cardinal; Force: Boolean);
begin
  Done(Api.HP_Server_DisconnectLongConnections(Enter, Period, Ord(Force)), 'HP_Server_DisconnectLongConnections');
end;

procedure THPServer.DisconnectSilenceConnections(Period: Cardinal; Force: Boolean);
begin
  Done(Api.HP_Server_DisconnectSilenceConnections(Enter, Period, Ord(Force)), 'HP_Server_DisconnectSilenceConnections');
end;

function THPServer.IsSecure: Boolean;
begin
  Result := Api.HP_Server_IsSecure(Enter) <> 0;
  Leave;
end;

function THPServer.HasStarted: Boolean;
begin
  Result := Api.HP_Server_HasStarted(Enter) <> 0;
  Leave;
end;

function THPServer.GetState: THPServiceState;
begin
  Result := Api.HP_Server_GetState(Enter);
  Leave;
end;

function THPServer.GetLastError: THPSocketError;
begin
  Result := Api.HP_Server_GetLastError(Enter);
  Leave;
end;

function THPServer.GetLastErrorDesc: string;
var
  Handle: Pointer;
begin
  Handle := Enter;
  try
    Result := HPText(Api.HP_Server_GetLastErrorDesc(Handle));
  finally
    Leave;
  end;
end;

function THPServer.GetPendingDataLength(ConnID: THPConnID): Integer;
var
  PendingC: Integer;
  Handle: Pointer;
begin
  Handle := Enter;
  try
    HPCheck(Api.HP_Server_GetPendingDataLength(Handle, ConnID, @PendingC), 'HP_Server_GetPendingDataLength');
    Result := PendingC;
  finally
    Leave;
  end;
end;

function THPServer.IsPauseReceive(ConnID: THPConnID): Boolean;
var
  PausedC: Integer;
  Handle: Pointer;
begin
  Handle := Enter;
  try
    HPCheck(Api.HP_Server_IsPauseReceive(Handle, ConnID, @PausedC), 'HP_Server_IsPauseReceive');
    Result := PausedC <> 0;
  finally
    Leave;
  end;
end;

function THPServer.IsConnected(ConnID: THPConnID): Boolean;
begin
  Result := Api.HP_Server_IsConnected(Enter, ConnID) <> 0;
  Leave;
end;

function THPServer.GetConnectionCount: Cardinal;
begin
  Result := Api.HP_Server_GetConnectionCount(Enter);
  Leave;
end;

function THPServer.GetAllConnectionIDs: THPConnIDs;
var
  Items: THPConnIDs;
  Count, Room: Cardinal;
  Returned: Integer;
  Handle: Pointer;
begin
  Handle := Enter;
  try
    Items := nil;
    Count := 0;
    repeat
      Room := Count;
      SetLength(Items, Room);
      Returned := Api.HP_Server_GetAllConnectionIDs(Handle, Pointer(Items), @Count);
    until not HPAgain(Returned, Room, Count, 'HP_Server_GetAllConnectionIDs');
    SetLength(Items, Count);
    Result := Items;
  finally
    Leave;
  end;
end;

function THPServer.GetConnectPeriod(ConnID: THPConnID): Cardinal;
var
  PeriodC: Cardinal;
  Handle: Pointer;
begin
  Handle := Enter;
  try
    HPCheck(Api.HP_Server_GetConnectPeriod(Handle, ConnID, @PeriodC), 'HP_Server_GetConnectPeriod');
    Result := PeriodC;
  finally
    Leave;
  end;
end;

function THPServer.GetSilencePeriod(ConnID: THPConnID): Cardinal;
var
  PeriodC: Cardinal;
  Handle: Pointer;
begin
  Handle := Enter;
  try
    HPCheck(Api.HP_Server_GetSilencePeriod(Handle, ConnID, @PeriodC), 'HP_Server_GetSilencePeriod');
    Result := PeriodC;
  finally
    Leave;
  end;
end;

function THPServer.GetListenAddress: THPAddress;
var
  Text: array[0..299] of AnsiChar;
  Count: Integer;
  Port: Word;
  Handle: Pointer;
begin
  Handle := Enter;
  try
    Count := SizeOf(Text);
    HPCheck(Api.HP_Server_GetListenAddress(Handle, @Text, @Count, @Port), 'HP_Server_GetListenAddress');
    Result.Address := HPText(Text);
    Result.Port := Port;
  finally
    Leave;
  end;
end;

function THPServer.GetLocalAddress(ConnID: THPConnID): THPAddress;
var
  Text: array[0..299] of AnsiChar;
  Count: Integer;
  Port: Word;
  Handle: Pointer;
begin
  Handle := Enter;
  try
    Count := SizeOf(Text);
    HPCheck(Api.HP_Server_GetLocalAddress(Handle, ConnID, @Text, @Count, @Port), 'HP_Server_GetLocalAddress');
    Result.Address := HPText(Text);
    Result.Port := Port;
  finally
    Leave;
  end;
end;

function THPServer.GetRemoteAddress(ConnID: THPConnID): THPAddress;
var
  Text: array[0..299] of AnsiChar;
  Count: Integer;
  Port: Word;
  Handle: Pointer;
begin
  Handle := Enter;
  try
    Count := SizeOf(Text);
    HPCheck(Api.HP_Server_GetRemoteAddress(Handle, ConnID, @Text, @Count, @Port), 'HP_Server_GetRemoteAddress');
    Result.Address := HPText(Text);
    Result.Port := Port;
  finally
    Leave;
  end;
end;

procedure THPServer.SetReuseAddressPolicy(ReusePolicy: THPReuseAddressPolicy);
begin
  Api.HP_Server_SetReuseAddressPolicy(EnterStopped('SetReuseAddressPolicy'), ReusePolicy);
  Leave;
end;

procedure THPServer.SetSendPolicy(SendPolicy: THPSendPolicy);
begin
  Api.HP_Server_SetSendPolicy(EnterStopped('SetSendPolicy'), SendPolicy);
  Leave;
end;

procedure THPServer.SetOnSendSyncPolicy(SyncPolicy: THPOnSendSyncPolicy);
begin
  Api.HP_Server_SetOnSendSyncPolicy(EnterStopped('SetOnSendSyncPolicy'), SyncPolicy);
  Leave;
end;

procedure THPServer.SetFreeSocketObjLockTime(FreeSocketObjLockTime: Cardinal);
begin
  Api.HP_Server_SetFreeSocketObjLockTime(EnterStopped('SetFreeSocketObjLockTime'), FreeSocketObjLockTime);
  Leave;
end;

procedure THPServer.SetFreeSocketObjPool(FreeSocketObjPool: Cardinal);
begin
  Api.HP_Server_SetFreeSocketObjPool(EnterStopped('SetFreeSocketObjPool'), FreeSocketObjPool);
  Leave;
end;

procedure THPServer.SetFreeBufferObjPool(FreeBufferObjPool: Cardinal);
begin
  Api.HP_Server_SetFreeBufferObjPool(EnterStopped('SetFreeBufferObjPool'), FreeBufferObjPool);
  Leave;
end;

procedure THPServer.SetFreeSocketObjHold(FreeSocketObjHold: Cardinal);
begin
  Api.HP_Server_SetFreeSocketObjHold(EnterStopped('SetFreeSocketObjHold'), FreeSocketObjHold);
  Leave;
end;

procedure THPServer.SetFreeBufferObjHold(FreeBufferObjHold: Cardinal);
begin
  Api.HP_Server_SetFreeBufferObjHold(EnterStopped('SetFreeBufferObjHold'), FreeBufferObjHold);
  Leave;
end;

procedure THPServer.SetMaxConnectionCount(MaxConnectionCount: Cardinal);
begin
  Api.HP_Server_SetMaxConnectionCount(EnterStopped('SetMaxConnectionCount'), MaxConnectionCount);
  Leave;
end;

procedure THPServer.SetWorkerThreadCount(WorkerThreadCount: Cardinal);
begin
  Api.HP_Server_SetWorkerThreadCount(EnterStopped('SetWorkerThreadCount'), WorkerThreadCount);
  Leave;
end;

procedure THPServer.SetMarkSilence(MarkSilence: Boolean);
begin
  Api.HP_Server_SetMarkSilence(EnterStopped('SetMarkSilence'), Ord(MarkSilence));
  Leave;
end;

procedure THPServer.SetDualStack(DualStack: Boolean);
begin
  Api.HP_Server_SetDualStack(EnterStopped('SetDualStack'), Ord(DualStack));
  Leave;
end;

function THPServer.GetReuseAddressPolicy: THPReuseAddressPolicy;
begin
  Result := Api.HP_Server_GetReuseAddressPolicy(Enter);
  Leave;
end;

function THPServer.GetSendPolicy: THPSendPolicy;
begin
  Result := Api.HP_Server_GetSendPolicy(Enter);
  Leave;
end;

function THPServer.GetOnSendSyncPolicy: THPOnSendSyncPolicy;
begin
  Result := Api.HP_Server_GetOnSendSyncPolicy(Enter);
  Leave;
end;

function THPServer.GetFreeSocketObjLockTime: Cardinal;
begin
  Result := Api.HP_Server_GetFreeSocketObjLockTime(Enter);
  Leave;
end;

function THPServer.GetFreeSocketObjPool: Cardinal;
begin
  Result := Api.HP_Server_GetFreeSocketObjPool(Enter);
  Leave;
end;

function THPServer.GetFreeBufferObjPool: Cardinal;
begin
  Result := Api.HP_Server_GetFreeBufferObjPool(Enter);
  Leave;
end;

function THPServer.GetFreeSocketObjHold: Cardinal;
begin
  Result := Api.HP_Server_GetFreeSocketObjHold(Enter);
  Leave;
end;

function THPServer.GetFreeBufferObjHold: Cardinal;
begin
  Result := Api.HP_Server_GetFreeBufferObjHold(Enter);
  Leave;
end;

function THPServer.GetMaxConnectionCount: Cardinal;
begin
  Result := Api.HP_Server_GetMaxConnectionCount(Enter);
  Leave;
end;

function THPServer.GetWorkerThreadCount: Cardinal;
begin
  Result := Api.HP_Server_GetWorkerThreadCount(Enter);
  Leave;
end;

function THPServer.IsMarkSilence: Boolean;
begin
  Result := Api.HP_Server_IsMarkSilence(Enter) <> 0;
  Leave;
end;

function THPServer.IsDualStack: Boolean;
begin
  Result := Api.HP_Server_IsDualStack(Enter) <> 0;
  Leave;
end;

{ THPAgent }

function AgentOnPrepareConnect(Sender: Pointer; ConnID: THPConnID; Socket: NativeUInt): Integer; cdecl;
var
  Event: THPEvent;
  Action: THPHandleResult;
begin
  Action := THPHandleResult.Ok;
  if HPBegin(Event, Sender) then
  begin
    try
      THPAgent(Event.Component).FOnPrepareConnect(THPAgent(Event.Component), ConnID, Socket, Action);
    except
      HPFailed(Event);
      Action := THPHandleResult.Error;
    end;
    HPEnd(Event);
  end;
  Result := Ord(Action);
end;

function AgentOnConnect(Sender: Pointer; ConnID: THPConnID): Integer; cdecl;
var
  Event: THPEvent;
  Action: THPHandleResult;
begin
  Action := THPHandleResult.Ok;
  if HPBegin(Event, Sender) then
  begin
    try
      THPAgent(Event.Component).FOnConnect(THPAgent(Event.Component), ConnID, Action);
    except
      HPFailed(Event);
      Action := THPHandleResult.Error;
    end;
    HPEnd(Event);
  end;
  Result := Ord(Action);
end;

function AgentOnHandShake(Sender: Pointer; ConnID: THPConnID): Integer; cdecl;
var
  Event: THPEvent;
  Action: THPHandleResult;
begin
  Action := THPHandleResult.Ok;
  if HPBegin(Event, Sender) then
  begin
    try
      THPAgent(Event.Component).FOnHandShake(THPAgent(Event.Component), ConnID, Action);
    except
      HPFailed(Event);
      Action := THPHandleResult.Error;
    end;
    HPEnd(Event);
  end;
  Result := Ord(Action);
end;

function AgentOnSend(Sender: Pointer; ConnID: THPConnID; Data: Pointer; DataLength: Integer): Integer; cdecl;
var
  Event: THPEvent;
  Action: THPHandleResult;

  procedure Tell;
  begin
    THPAgent(Event.Component).FOnSend(THPAgent(Event.Component), ConnID, HPBytes(Data, DataLength), Action);
  end;

begin
  Action := THPHandleResult.Ok;
  if HPBegin(Event, Sender) then
  begin
    try
      Tell;
    except
      HPFailed(Event);
      Action := THPHandleResult.Error;
    end;
    HPEnd(Event);
  end;
  Result := Ord(Action);
end;

function AgentOnReceive(Sender: Pointer; ConnID: THPConnID; Data: Pointer; DataLength: Integer): Integer; cdecl;
var
  Event: THPEvent;
  Action: THPHandleResult;

  procedure Tell;
  begin
    THPAgent(Event.Component).FOnReceive(THPAgent(Event.Component), ConnID, HPBytes(Data, DataLength), Action);
  end;

begin
  Action := THPHandleResult.Ok;
  if HPBegin(Event, Sender) then
  begin
    try
      Tell;
    except
      HPFailed(Event);
      Action := THPHandleResult.Error;
    end;
    HPEnd(Event);
  end;
  Result := Ord(Action);
end;

function AgentOnPullReceive(Sender: Pointer; ConnID: THPConnID; Length: Integer): Integer; cdecl;
var
  Event: THPEvent;
  Action: THPHandleResult;
begin
  Action := THPHandleResult.Ok;
  if HPBegin(Event, Sender) then
  begin
    try
      THPAgent(Event.Component).FOnPullReceive(THPAgent(Event.Component), ConnID, Length, Action);
    except
      HPFailed(Event);
      Action := THPHandleResult.Error;
    end;
    HPEnd(Event);
  end;
  Result := Ord(Action);
end;

function AgentOnClose(Sender: Pointer; ConnID: THPConnID; Operation: THPSocketOperation; ErrorCode: Integer): Integer; cdecl;
var
  Event: THPEvent;
  Action: THPHandleResult;
begin
  Action := THPHandleResult.Ok;
  if HPBegin(Event, Sender) then
  begin
    try
      THPAgent(Event.Component).FOnClose(THPAgent(Event.Component), ConnID, Operation, ErrorCode, Action);
    except
      HPFailed(Event);
      Action := THPHandleResult.Error;
    end;
    HPEnd(Event);
  end;
  Result := Ord(Action);
end;

function AgentOnShutdown(Sender: Pointer): Integer; cdecl;
var
  Event: THPEvent;
  Action: THPHandleResult;
begin
  Action := THPHandleResult.Ok;
  if HPBegin(Event, Sender) then
  begin
    try
      THPAgent(Event.Component).FOnShutdown(THPAgent(Event.Component), Action);
    except
      HPFailed(Event);
      Action := THPHandleResult.Error;
    end;
    HPEnd(Event);
  end;
  Result := Ord(Action);
end;

function AgentOnReconnect(Sender: Pointer; ConnID: THPConnID; NewConnID: THPConnID; Attempt: Cardinal; Delay: Cardinal): Integer; cdecl;
var
  Event: THPEvent;
  Action: THPHandleResult;
begin
  Action := THPHandleResult.Ok;
  if HPBegin(Event, Sender) then
  begin
    try
      THPAgent(Event.Component).FOnReconnect(THPAgent(Event.Component), ConnID, NewConnID, Attempt, Delay, Action);
    except
      HPFailed(Event);
      Action := THPHandleResult.Error;
    end;
    HPEnd(Event);
  end;
  Result := Ord(Action);
end;

procedure THPAgent.SetOnPrepareConnect(const Value: THPAgentPrepareConnectEvent);
begin
  SetEvent(Api.HP_Set_FN_Agent_OnPrepareConnect, Assigned(Value), @AgentOnPrepareConnect, 'OnPrepareConnect');
  FOnPrepareConnect := Value;
end;

procedure THPAgent.SetOnConnect(const Value: THPAgentConnectEvent);
begin
  SetEvent(Api.HP_Set_FN_Agent_OnConnect, Assigned(Value), @AgentOnConnect, 'OnConnect');
  FOnConnect := Value;
end;

procedure THPAgent.SetOnHandShake(const Value: THPAgentHandShakeEvent);
begin
  SetEvent(Api.HP_Set_FN_Agent_OnHandShake, Assigned(Value), @AgentOnHandShake, 'OnHandShake');
  FOnHandShake := Value;
end;

procedure THPAgent.SetOnSend(const Value: THPAgentSendEvent);
begin
  SetEvent(Api.HP_Set_FN_Agent_OnSend, Assigned(Value), @AgentOnSend, 'OnSend');
  FOnSend := Value;
end;

procedure THPAgent.SetOnReceive(const Value: THPAgentReceiveEvent);
begin
  SetEvent(Api.HP_Set_FN_Agent_OnReceive, Assigned(Value), @AgentOnReceive, 'OnReceive');
  FOnReceive := Value;
end;

procedure THPAgent.SetOnPullReceive(const Value: THPAgentPullReceiveEvent);
begin
  SetEvent(Api.HP_Set_FN_Agent_OnPullReceive, Assigned(Value), @AgentOnPullReceive, 'OnPullReceive');
  FOnPullReceive := Value;
end;

procedure THPAgent.SetOnClose(const Value: THPAgentCloseEvent);
begin
  SetEvent(Api.HP_Set_FN_Agent_OnClose, Assigned(Value), @AgentOnClose, 'OnClose');
  FOnClose := Value;
end;

procedure THPAgent.SetOnShutdown(const Value: THPAgentShutdownEvent);
begin
  SetEvent(Api.HP_Set_FN_Agent_OnShutdown, Assigned(Value), @AgentOnShutdown, 'OnShutdown');
  FOnShutdown := Value;
end;

procedure THPAgent.SetOnReconnect(const Value: THPAgentReconnectEvent);
begin
  SetEvent(Api.HP_Set_FN_Agent_OnReconnect, Assigned(Value), @AgentOnReconnect, 'OnReconnect');
  FOnReconnect := Value;
end;

function THPAgent.IsRunning(Handle: Pointer): Boolean;
begin
  Result := Api.HP_Agent_GetState(Handle) <> THPServiceState.Stopped;
end;

function THPAgent.StepOf(Handle: Pointer; out Text: string): THPSocketError;
begin
  Result := Api.HP_Agent_GetLastError(Handle);
  Text := HPText(Api.HP_Agent_GetLastErrorDesc(Handle));
end;

procedure THPAgent.Start(const BindAddress: string; AsyncConnect: Boolean);
var
  Kept: THPKeep;
  BindAddressC: PAnsiChar;
  Mask: THPMask;
begin
  BindAddressC := Kept.Optional(BindAddress);
  Mask := HPFloatsAsInC;
  try
    DoneStep(Api.HP_Agent_Start(Enter, BindAddressC, Ord(AsyncConnect)), 'HP_Agent_Start');
  finally
    HPFloatsAsBefore(Mask);
  end;
end;

procedure THPAgent.Stop;
begin
  DoneStep(Api.HP_Agent_Stop(Enter), 'HP_Agent_Stop');
end;

function THPAgent.Wait(Milliseconds: Cardinal): Boolean;
begin
  Result := Api.HP_Agent_Wait(Enter, Milliseconds) <> 0;
  Leave;
end;

function THPAgent.Connect(const RemoteAddress: string; Port: Word; LocalPort: Word; const LocalAddress: string): THPConnID;
var
  Kept: THPKeep;
  RemoteAddressC: PAnsiChar;
  LocalAddressC: PAnsiChar;
  ConnIDC: THPConnID;
  Handle: Pointer;
begin
  RemoteAddressC := Kept.Text(RemoteAddress);
  LocalAddressC := Kept.Optional(LocalAddress);
  Handle := Enter;
  try
    HPCheck(Api.HP_Agent_ConnectWithExtraAndLocalAddressPort(Handle, RemoteAddressC, Port, @ConnIDC, nil, LocalPort, LocalAddressC), 'HP_Agent_ConnectWithExtraAndLocalAddressPort');
    Result := ConnIDC;
  finally
    Leave;
  end;
end;

procedure THPAgent.Send(ConnID: THPConnID; const Buffer: TBytes);
begin
  Send(ConnID, Pointer(Buffer), HPCount(Length(Buffer)));
end;

procedure THPAgent.Send(ConnID: THPConnID; const Buffer: RawByteString);
begin
  Send(ConnID, Pointer(Buffer), HPCount(Length(Buffer)));
end;

procedure THPAgent.Send(ConnID: THPConnID; Buffer: Pointer; BufferLength: Integer);
begin
  Done(Api.HP_Agent_Send(Enter, ConnID, Buffer, BufferLength), 'HP_Agent_Send');
end;

procedure THPAgent.SendPackets(ConnID: THPConnID; const Buffers: array of TBytes);
var
  Kept: THPKeep;
  BuffersC: Pointer;
begin
  BuffersC := Kept.Buffers(Buffers);
  Done(Api.HP_Agent_SendPackets(Enter, ConnID, BuffersC, Length(Buffers)), 'HP_Agent_SendPackets');
end;

procedure THPAgent.PauseReceive(ConnID: THPConnID; Pause: Boolean);
begin
  Done(Api.HP_Agent_PauseReceive(Enter, ConnID, Ord(Pause)), 'HP_Agent_PauseReceive');
end;

procedure THPAgent.Disconnect(ConnID: THPConnID; Force: Boolean);
begin
  Done(Api.HP_Agent_Disconnect(Enter, ConnID, Ord(Force)), 'HP_Agent_Disconnect');
end;

procedure THPAgent.DisconnectLongConnections(Period: Cardinal; Force: Boolean);
begin
  Done(Api.HP_Agent_DisconnectLongConnections(Enter, Period, Ord(Force)), 'HP_Agent_DisconnectLongConnections');
end;

procedure THPAgent.DisconnectSilenceConnections(Period: Cardinal; Force: Boolean);
begin
  Done(Api.HP_Agent_DisconnectSilenceConnections(Enter, Period, Ord(Force)), 'HP_Agent_DisconnectSilenceConnections');
end;

function THPAgent.IsSecure: Boolean;
begin
  Result := Api.HP_Agent_IsSecure(Enter) <> 0;
  Leave;
end;

function THPAgent.HasStarted: Boolean;
begin
  Result := Api.HP_Agent_HasStarted(Enter) <> 0;
  Leave;
end;

function THPAgent.GetState: THPServiceState;
begin
  Result := Api.HP_Agent_GetState(Enter);
  Leave;
end;

function THPAgent.GetConnectionCount: Cardinal;
begin
  Result := Api.HP_Agent_GetConnectionCount(Enter);
  Leave;
end;

function THPAgent.GetAllConnectionIDs: THPConnIDs;
var
  Items: THPConnIDs;
  Count, Room: Cardinal;
  Returned: Integer;
  Handle: Pointer;
begin
  Handle := Enter;
  try
    Items := nil;
    Count := 0;
    repeat
      Room := Count;
      SetLength(Items, Room);
      Returned := Api.HP_Agent_GetAllConnectionIDs(Handle, Pointer(Items), @Count);
    until not HPAgain(Returned, Room, Count, 'HP_Agent_GetAllConnectionIDs');
    SetLength(Items, Count);
    Result := Items;
  finally
    Leave;
  end;
end;

function THPAgent.GetConnectPeriod(ConnID: THPConnID): Cardinal;
var
  PeriodC: Cardinal;
  Handle: Pointer;
begin
  Handle := Enter;
  try
    HPCheck(Api.HP_Agent_GetConnectPeriod(Handle, ConnID, @PeriodC), 'HP_Agent_GetConnectPeriod');
    Result := PeriodC;
  finally
    Leave;
  end;
end;

function THPAgent.GetSilencePeriod(ConnID: THPConnID): Cardinal;
var
  PeriodC: Cardinal;
  Handle: Pointer;
begin
  Handle := Enter;
  try
    HPCheck(Api.HP_Agent_GetSilencePeriod(Handle, ConnID, @PeriodC), 'HP_Agent_GetSilencePeriod');
    Result := PeriodC;
  finally
    Leave;
  end;
end;

function THPAgent.GetLocalAddress(ConnID: THPConnID): THPAddress;
var
  Text: array[0..299] of AnsiChar;
  Count: Integer;
  Port: Word;
  Handle: Pointer;
begin
  Handle := Enter;
  try
    Count := SizeOf(Text);
    HPCheck(Api.HP_Agent_GetLocalAddress(Handle, ConnID, @Text, @Count, @Port), 'HP_Agent_GetLocalAddress');
    Result.Address := HPText(Text);
    Result.Port := Port;
  finally
    Leave;
  end;
end;

function THPAgent.GetRemoteAddress(ConnID: THPConnID): THPAddress;
var
  Text: array[0..299] of AnsiChar;
  Count: Integer;
  Port: Word;
  Handle: Pointer;
begin
  Handle := Enter;
  try
    Count := SizeOf(Text);
    HPCheck(Api.HP_Agent_GetRemoteAddress(Handle, ConnID, @Text, @Count, @Port), 'HP_Agent_GetRemoteAddress');
    Result.Address := HPText(Text);
    Result.Port := Port;
  finally
    Leave;
  end;
end;

function THPAgent.GetRemoteHost(ConnID: THPConnID): THPAddress;
var
  Text: array[0..299] of AnsiChar;
  Count: Integer;
  Port: Word;
  Handle: Pointer;
begin
  Handle := Enter;
  try
    Count := SizeOf(Text);
    HPCheck(Api.HP_Agent_GetRemoteHost(Handle, ConnID, @Text, @Count, @Port), 'HP_Agent_GetRemoteHost');
    Result.Address := HPText(Text);
    Result.Port := Port;
  finally
    Leave;
  end;
end;

function THPAgent.GetLastError: THPSocketError;
begin
  Result := Api.HP_Agent_GetLastError(Enter);
  Leave;
end;

function THPAgent.GetLastErrorDesc: string;
var
  Handle: Pointer;
begin
  Handle := Enter;
  try
    Result := HPText(Api.HP_Agent_GetLastErrorDesc(Handle));
  finally
    Leave;
  end;
end;

function THPAgent.GetPendingDataLength(ConnID: THPConnID): Integer;
var
  PendingC: Integer;
  Handle: Pointer;
begin
  Handle := Enter;
  try
    HPCheck(Api.HP_Agent_GetPendingDataLength(Handle, ConnID, @PendingC), 'HP_Agent_GetPendingDataLength');
    Result := PendingC;
  finally
    Leave;
  end;
end;

function THPAgent.IsPauseReceive(ConnID: THPConnID): Boolean;
var
  PausedC: Integer;
  Handle: Pointer;
begin
  Handle := Enter;
  try
    HPCheck(Api.HP_Agent_IsPauseReceive(Handle, ConnID, @PausedC), 'HP_Agent_IsPauseReceive');
    Result := PausedC <> 0;
  finally
    Leave;
  end;
end;

function THPAgent.IsConnected(ConnID: THPConnID): Boolean;
begin
  Result := Api.HP_Agent_IsConnected(Enter, ConnID) <> 0;
  Leave;
end;

procedure THPAgent.SetReuseAddressPolicy(ReusePolicy: THPReuseAddressPolicy);
begin
  Api.HP_Agent_SetReuseAddressPolicy(EnterStopped('SetReuseAddressPolicy'), ReusePolicy);
  Leave;
end;

procedure THPAgent.SetSendPolicy(SendPolicy: THPSendPolicy);
begin
  Api.HP_Agent_SetSendPolicy(EnterStopped('SetSendPolicy'), SendPolicy);
  Leave;
end;

procedure THPAgent.SetOnSendSyncPolicy(SyncPolicy: THPOnSendSyncPolicy);
begin
  Api.HP_Agent_SetOnSendSyncPolicy(EnterStopped('SetOnSendSyncPolicy'), SyncPolicy);
  Leave;
end;

procedure THPAgent.SetFreeSocketObjLockTime(FreeSocketObjLockTime: Cardinal);
begin
  Api.HP_Agent_SetFreeSocketObjLockTime(EnterStopped('SetFreeSocketObjLockTime'), FreeSocketObjLockTime);
  Leave;
end;

procedure THPAgent.SetFreeSocketObjPool(FreeSocketObjPool: Cardinal);
begin
  Api.HP_Agent_SetFreeSocketObjPool(EnterStopped('SetFreeSocketObjPool'), FreeSocketObjPool);
  Leave;
end;

procedure THPAgent.SetFreeBufferObjPool(FreeBufferObjPool: Cardinal);
begin
  Api.HP_Agent_SetFreeBufferObjPool(EnterStopped('SetFreeBufferObjPool'), FreeBufferObjPool);
  Leave;
end;

procedure THPAgent.SetFreeSocketObjHold(FreeSocketObjHold: Cardinal);
begin
  Api.HP_Agent_SetFreeSocketObjHold(EnterStopped('SetFreeSocketObjHold'), FreeSocketObjHold);
  Leave;
end;

procedure THPAgent.SetFreeBufferObjHold(FreeBufferObjHold: Cardinal);
begin
  Api.HP_Agent_SetFreeBufferObjHold(EnterStopped('SetFreeBufferObjHold'), FreeBufferObjHold);
  Leave;
end;

procedure THPAgent.SetMaxConnectionCount(MaxConnectionCount: Cardinal);
begin
  Api.HP_Agent_SetMaxConnectionCount(EnterStopped('SetMaxConnectionCount'), MaxConnectionCount);
  Leave;
end;

procedure THPAgent.SetWorkerThreadCount(WorkerThreadCount: Cardinal);
begin
  Api.HP_Agent_SetWorkerThreadCount(EnterStopped('SetWorkerThreadCount'), WorkerThreadCount);
  Leave;
end;

procedure THPAgent.SetMarkSilence(MarkSilence: Boolean);
begin
  Api.HP_Agent_SetMarkSilence(EnterStopped('SetMarkSilence'), Ord(MarkSilence));
  Leave;
end;

function THPAgent.GetReuseAddressPolicy: THPReuseAddressPolicy;
begin
  Result := Api.HP_Agent_GetReuseAddressPolicy(Enter);
  Leave;
end;

function THPAgent.GetSendPolicy: THPSendPolicy;
begin
  Result := Api.HP_Agent_GetSendPolicy(Enter);
  Leave;
end;

function THPAgent.GetOnSendSyncPolicy: THPOnSendSyncPolicy;
begin
  Result := Api.HP_Agent_GetOnSendSyncPolicy(Enter);
  Leave;
end;

function THPAgent.GetFreeSocketObjLockTime: Cardinal;
begin
  Result := Api.HP_Agent_GetFreeSocketObjLockTime(Enter);
  Leave;
end;

function THPAgent.GetFreeSocketObjPool: Cardinal;
begin
  Result := Api.HP_Agent_GetFreeSocketObjPool(Enter);
  Leave;
end;

function THPAgent.GetFreeBufferObjPool: Cardinal;
begin
  Result := Api.HP_Agent_GetFreeBufferObjPool(Enter);
  Leave;
end;

function THPAgent.GetFreeSocketObjHold: Cardinal;
begin
  Result := Api.HP_Agent_GetFreeSocketObjHold(Enter);
  Leave;
end;

function THPAgent.GetFreeBufferObjHold: Cardinal;
begin
  Result := Api.HP_Agent_GetFreeBufferObjHold(Enter);
  Leave;
end;

function THPAgent.GetMaxConnectionCount: Cardinal;
begin
  Result := Api.HP_Agent_GetMaxConnectionCount(Enter);
  Leave;
end;

function THPAgent.GetWorkerThreadCount: Cardinal;
begin
  Result := Api.HP_Agent_GetWorkerThreadCount(Enter);
  Leave;
end;

function THPAgent.IsMarkSilence: Boolean;
begin
  Result := Api.HP_Agent_IsMarkSilence(Enter) <> 0;
  Leave;
end;

{ THPClient }

function ClientOnPrepareConnect(Sender: Pointer; ConnID: THPConnID; Socket: NativeUInt): Integer; cdecl;
var
  Event: THPEvent;
  Action: THPHandleResult;
begin
  Action := THPHandleResult.Ok;
  if HPBegin(Event, Sender) then
  begin
    try
      THPClient(Event.Component).FOnPrepareConnect(THPClient(Event.Component), ConnID, Socket, Action);
    except
      HPFailed(Event);
      Action := THPHandleResult.Error;
    end;
    HPEnd(Event);
  end;
  Result := Ord(Action);
end;

function ClientOnConnect(Sender: Pointer; ConnID: THPConnID): Integer; cdecl;
var
  Event: THPEvent;
  Action: THPHandleResult;
begin
  Action := THPHandleResult.Ok;
  if HPBegin(Event, Sender) then
  begin
    try
      THPClient(Event.Component).FOnConnect(THPClient(Event.Component), ConnID, Action);
    except
      HPFailed(Event);
      Action := THPHandleResult.Error;
    end;
    HPEnd(Event);
  end;
  Result := Ord(Action);
end;

function ClientOnHandShake(Sender: Pointer; ConnID: THPConnID): Integer; cdecl;
var
  Event: THPEvent;
  Action: THPHandleResult;
begin
  Action := THPHandleResult.Ok;
  if HPBegin(Event, Sender) then
  begin
    try
      THPClient(Event.Component).FOnHandShake(THPClient(Event.Component), ConnID, Action);
    except
      HPFailed(Event);
      Action := THPHandleResult.Error;
    end;
    HPEnd(Event);
  end;
  Result := Ord(Action);
end;

function ClientOnSend(Sender: Pointer; ConnID: THPConnID; Data: Pointer; DataLength: Integer): Integer; cdecl;
var
  Event: THPEvent;
  Action: THPHandleResult;

  procedure Tell;
  begin
    THPClient(Event.Component).FOnSend(THPClient(Event.Component), ConnID, HPBytes(Data, DataLength), Action);
  end;

begin
  Action := THPHandleResult.Ok;
  if HPBegin(Event, Sender) then
  begin
    try
      Tell;
    except
      HPFailed(Event);
      Action := THPHandleResult.Error;
    end;
    HPEnd(Event);
  end;
  Result := Ord(Action);
end;

function ClientOnReceive(Sender: Pointer; ConnID: THPConnID; Data: Pointer; DataLength: Integer): Integer; cdecl;
var
  Event: THPEvent;
  Action: THPHandleResult;

  procedure Tell;
  begin
    THPClient(Event.Component).FOnReceive(THPClient(Event.Component), ConnID, HPBytes(Data, DataLength), Action);
  end;

begin
  Action := THPHandleResult.Ok;
  if HPBegin(Event, Sender) then
  begin
    try
      Tell;
    except
      HPFailed(Event);
      Action := THPHandleResult.Error;
    end;
    HPEnd(Event);
  end;
  Result := Ord(Action);
end;

function ClientOnPullReceive(Sender: Pointer; ConnID: THPConnID; Length: Integer): Integer; cdecl;
var
  Event: THPEvent;
  Action: THPHandleResult;
begin
  Action := THPHandleResult.Ok;
  if HPBegin(Event, Sender) then
  begin
    try
      THPClient(Event.Component).FOnPullReceive(THPClient(Event.Component), ConnID, Length, Action);
    except
      HPFailed(Event);
      Action := THPHandleResult.Error;
    end;
    HPEnd(Event);
  end;
  Result := Ord(Action);
end;

function ClientOnClose(Sender: Pointer; ConnID: THPConnID; Operation: THPSocketOperation; ErrorCode: Integer): Integer; cdecl;
var
  Event: THPEvent;
  Action: THPHandleResult;
begin
  Action := THPHandleResult.Ok;
  if HPBegin(Event, Sender) then
  begin
    try
      THPClient(Event.Component).FOnClose(THPClient(Event.Component), ConnID, Operation, ErrorCode, Action);
    except
      HPFailed(Event);
      Action := THPHandleResult.Error;
    end;
    HPEnd(Event);
  end;
  Result := Ord(Action);
end;

function ClientOnReconnect(Sender: Pointer; ConnID: THPConnID; NewConnID: THPConnID; Attempt: Cardinal; Delay: Cardinal): Integer; cdecl;
var
  Event: THPEvent;
  Action: THPHandleResult;
begin
  Action := THPHandleResult.Ok;
  if HPBegin(Event, Sender) then
  begin
    try
      THPClient(Event.Component).FOnReconnect(THPClient(Event.Component), ConnID, NewConnID, Attempt, Delay, Action);
    except
      HPFailed(Event);
      Action := THPHandleResult.Error;
    end;
    HPEnd(Event);
  end;
  Result := Ord(Action);
end;

procedure THPClient.SetOnPrepareConnect(const Value: THPClientPrepareConnectEvent);
begin
  SetEvent(Api.HP_Set_FN_Client_OnPrepareConnect, Assigned(Value), @ClientOnPrepareConnect, 'OnPrepareConnect');
  FOnPrepareConnect := Value;
end;

procedure THPClient.SetOnConnect(const Value: THPClientConnectEvent);
begin
  SetEvent(Api.HP_Set_FN_Client_OnConnect, Assigned(Value), @ClientOnConnect, 'OnConnect');
  FOnConnect := Value;
end;

procedure THPClient.SetOnHandShake(const Value: THPClientHandShakeEvent);
begin
  SetEvent(Api.HP_Set_FN_Client_OnHandShake, Assigned(Value), @ClientOnHandShake, 'OnHandShake');
  FOnHandShake := Value;
end;

procedure THPClient.SetOnSend(const Value: THPClientSendEvent);
begin
  SetEvent(Api.HP_Set_FN_Client_OnSend, Assigned(Value), @ClientOnSend, 'OnSend');
  FOnSend := Value;
end;

procedure THPClient.SetOnReceive(const Value: THPClientReceiveEvent);
begin
  SetEvent(Api.HP_Set_FN_Client_OnReceive, Assigned(Value), @ClientOnReceive, 'OnReceive');
  FOnReceive := Value;
end;

procedure THPClient.SetOnPullReceive(const Value: THPClientPullReceiveEvent);
begin
  SetEvent(Api.HP_Set_FN_Client_OnPullReceive, Assigned(Value), @ClientOnPullReceive, 'OnPullReceive');
  FOnPullReceive := Value;
end;

procedure THPClient.SetOnClose(const Value: THPClientCloseEvent);
begin
  SetEvent(Api.HP_Set_FN_Client_OnClose, Assigned(Value), @ClientOnClose, 'OnClose');
  FOnClose := Value;
end;

procedure THPClient.SetOnReconnect(const Value: THPClientReconnectEvent);
begin
  SetEvent(Api.HP_Set_FN_Client_OnReconnect, Assigned(Value), @ClientOnReconnect, 'OnReconnect');
  FOnReconnect := Value;
end;

function THPClient.IsRunning(Handle: Pointer): Boolean;
begin
  Result := Api.HP_Client_GetState(Handle) <> THPServiceState.Stopped;
end;

function THPClient.StepOf(Handle: Pointer; out Text: string): THPSocketError;
begin
  Result := Api.HP_Client_GetLastError(Handle);
  Text := HPText(Api.HP_Client_GetLastErrorDesc(Handle));
end;

procedure THPClient.Start(const RemoteAddress: string; Port: Word; AsyncConnect: Boolean; const BindAddress: string; LocalPort: Word);
var
  Kept: THPKeep;
  RemoteAddressC: PAnsiChar;
  BindAddressC: PAnsiChar;
  Mask: THPMask;
begin
  RemoteAddressC := Kept.Text(RemoteAddress);
  BindAddressC := Kept.Optional(BindAddress);
  Mask := HPFloatsAsInC;
  try
    DoneStep(Api.HP_Client_StartWithBindAddressAndLocalPort(Enter, RemoteAddressC, Port, Ord(AsyncConnect), BindAddressC, LocalPort), 'HP_Client_StartWithBindAddressAndLocalPort');
  finally
    HPFloatsAsBefore(Mask);
  end;
end;

procedure THPClient.Stop;
begin
  DoneStep(Api.HP_Client_Stop(Enter), 'HP_Client_Stop');
end;

procedure THPClient.Send(const Buffer: TBytes);
begin
  Send(Pointer(Buffer), HPCount(Length(Buffer)));
end;

procedure THPClient.Send(const Buffer: RawByteString);
begin
  Send(Pointer(Buffer), HPCount(Length(Buffer)));
end;

procedure THPClient.Send(Buffer: Pointer; BufferLength: Integer);
begin
  Done(Api.HP_Client_Send(Enter, Buffer, BufferLength), 'HP_Client_Send');
end;

procedure THPClient.SendPackets(const Buffers: array of TBytes);
var
  Kept: THPKeep;
  BuffersC: Pointer;
begin
  BuffersC := Kept.Buffers(Buffers);
  Done(Api.HP_Client_SendPackets(Enter, BuffersC, Length(Buffers)), 'HP_Client_SendPackets');
end;

procedure THPClient.PauseReceive(Pause: Boolean);
begin
  Done(Api.HP_Client_PauseReceive(Enter, Ord(Pause)), 'HP_Client_PauseReceive');
end;

function THPClient.Wait(Milliseconds: Cardinal): Boolean;
begin
  Result := Api.HP_Client_Wait(Enter, Milliseconds) <> 0;
  Leave;
end;

function THPClient.IsSecure: Boolean;
begin
  Result := Api.HP_Client_IsSecure(Enter) <> 0;
  Leave;
end;

function THPClient.HasStarted: Boolean;
begin
  Result := Api.HP_Client_HasStarted(Enter) <> 0;
  Leave;
end;

function THPClient.GetState: THPServiceState;
begin
  Result := Api.HP_Client_GetState(Enter);
  Leave;
end;

function THPClient.GetLastError: THPSocketError;
begin
  Result := Api.HP_Client_GetLastError(Enter);
  Leave;
end;

function THPClient.GetLastErrorDesc: string;
var
  Handle: Pointer;
begin
  Handle := Enter;
  try
    Result := HPText(Api.HP_Client_GetLastErrorDesc(Handle));
  finally
    Leave;
  end;
end;

function THPClient.GetConnectionID: THPConnID;
begin
  Result := Api.HP_Client_GetConnectionID(Enter);
  Leave;
end;

function THPClient.GetLocalAddress: THPAddress;
var
  Text: array[0..299] of AnsiChar;
  Count: Integer;
  Port: Word;
  Handle: Pointer;
begin
  Handle := Enter;
  try
    Count := SizeOf(Text);
    HPCheck(Api.HP_Client_GetLocalAddress(Handle, @Text, @Count, @Port), 'HP_Client_GetLocalAddress');
    Result.Address := HPText(Text);
    Result.Port := Port;
  finally
    Leave;
  end;
end;

function THPClient.GetRemoteHost: THPAddress;
var
  Text: array[0..299] of AnsiChar;
  Count: Integer;
  Port: Word;
  Handle: Pointer;
begin
  Handle := Enter;
  try
    Count := SizeOf(Text);
    HPCheck(Api.HP_Client_GetRemoteHost(Handle, @Text, @Count, @Port), 'HP_Client_GetRemoteHost');
    Result.Address := HPText(Text);
    Result.Port := Port;
  finally
    Leave;
  end;
end;

function THPClient.GetPendingDataLength: Integer;
var
  PendingC: Integer;
  Handle: Pointer;
begin
  Handle := Enter;
  try
    HPCheck(Api.HP_Client_GetPendingDataLength(Handle, @PendingC), 'HP_Client_GetPendingDataLength');
    Result := PendingC;
  finally
    Leave;
  end;
end;

function THPClient.IsPauseReceive: Boolean;
var
  PausedC: Integer;
  Handle: Pointer;
begin
  Handle := Enter;
  try
    HPCheck(Api.HP_Client_IsPauseReceive(Handle, @PausedC), 'HP_Client_IsPauseReceive');
    Result := PausedC <> 0;
  finally
    Leave;
  end;
end;

function THPClient.IsConnected: Boolean;
begin
  Result := Api.HP_Client_IsConnected(Enter) <> 0;
  Leave;
end;

procedure THPClient.SetReuseAddressPolicy(ReusePolicy: THPReuseAddressPolicy);
begin
  Api.HP_Client_SetReuseAddressPolicy(EnterStopped('SetReuseAddressPolicy'), ReusePolicy);
  Leave;
end;

procedure THPClient.SetFreeBufferPoolSize(FreeBufferPoolSize: Cardinal);
begin
  Api.HP_Client_SetFreeBufferPoolSize(EnterStopped('SetFreeBufferPoolSize'), FreeBufferPoolSize);
  Leave;
end;

procedure THPClient.SetFreeBufferPoolHold(FreeBufferPoolHold: Cardinal);
begin
  Api.HP_Client_SetFreeBufferPoolHold(EnterStopped('SetFreeBufferPoolHold'), FreeBufferPoolHold);
  Leave;
end;

function THPClient.GetReuseAddressPolicy: THPReuseAddressPolicy;
begin
  Result := Api.HP_Client_GetReuseAddressPolicy(Enter);
  Leave;
end;

function THPClient.GetFreeBufferPoolSize: Cardinal;
begin
  Result := Api.HP_Client_GetFreeBufferPoolSize(Enter);
  Leave;
end;

function THPClient.GetFreeBufferPoolHold: Cardinal;
begin
  Result := Api.HP_Client_GetFreeBufferPoolHold(Enter);
  Leave;
end;

{ THPTcpServer }

function THPTcpServer.Made: THPMade;
begin
  Result.Make := Api.Create_HP_TcpServer;
  Result.Unmake := Api.Destroy_HP_TcpServer;
  Result.MakeListener := Api.Create_HP_TcpServerListener;
  Result.UnmakeListener := Api.Destroy_HP_TcpServerListener;
  Result.Stop := Api.HP_Server_Stop;
end;

procedure THPTcpServer.SendSmallFile(ConnID: THPConnID; const FileName: string; const Head: TBytes; const Tail: TBytes);
var
  Kept: THPKeep;
  FileNameC: PAnsiChar;
  HeadC: Pointer;
  TailC: Pointer;
begin
  FileNameC := Kept.Text(FileName);
  HeadC := Kept.Buffer(Head);
  TailC := Kept.Buffer(Tail);
  Done(Api.HP_TcpServer_SendSmallFile(Enter, ConnID, FileNameC, HeadC, TailC), 'HP_TcpServer_SendSmallFile');
end;

procedure THPTcpServer.SetSocketListenQueue(SocketListenQueue: Cardinal);
begin
  Api.HP_TcpServer_SetSocketListenQueue(EnterStopped('SetSocketListenQueue'), SocketListenQueue);
  Leave;
end;

procedure THPTcpServer.SetAcceptSocketCount(AcceptSocketCount: Cardinal);
begin
  Api.HP_TcpServer_SetAcceptSocketCount(EnterStopped('SetAcceptSocketCount'), AcceptSocketCount);
  Leave;
end;

procedure THPTcpServer.SetSocketBufferSize(SocketBufferSize: Cardinal);
begin
  Api.HP_TcpServer_SetSocketBufferSize(EnterStopped('SetSocketBufferSize'), SocketBufferSize);
  Leave;
end;

procedure THPTcpServer.SetKeepAliveTime(KeepAliveTime: Cardinal);
begin
  Api.HP_TcpServer_SetKeepAliveTime(EnterStopped('SetKeepAliveTime'), KeepAliveTime);
  Leave;
end;

procedure THPTcpServer.SetKeepAliveInterval(KeepAliveInterval: Cardinal);
begin
  Api.HP_TcpServer_SetKeepAliveInterval(EnterStopped('SetKeepAliveInterval'), KeepAliveInterval);
  Leave;
end;

procedure THPTcpServer.SetNoDelay(NoDelay: Boolean);
begin
  Api.HP_TcpServer_SetNoDelay(EnterStopped('SetNoDelay'), Ord(NoDelay));
  Leave;
end;

function THPTcpServer.GetAcceptSocketCount: Cardinal;
begin
  Result := Api.HP_TcpServer_GetAcceptSocketCount(Enter);
  Leave;
end;

function THPTcpServer.GetSocketBufferSize: Cardinal;
begin
  Result := Api.HP_TcpServer_GetSocketBufferSize(Enter);
  Leave;
end;

function THPTcpServer.GetSocketListenQueue: Cardinal;
begin
  Result := Api.HP_TcpServer_GetSocketListenQueue(Enter);
  Leave;
end;

function THPTcpServer.GetKeepAliveTime: Cardinal;
begin
  Result := Api.HP_TcpServer_GetKeepAliveTime(Enter);
  Leave;
end;

function THPTcpServer.GetKeepAliveInterval: Cardinal;
begin
  Result := Api.HP_TcpServer_GetKeepAliveInterval(Enter);
  Leave;
end;

function THPTcpServer.IsNoDelay: Boolean;
begin
  Result := Api.HP_TcpServer_IsNoDelay(Enter) <> 0;
  Leave;
end;

procedure THPTcpServer.SetMaxPendingDataLength(MaxPendingDataLength: Cardinal);
begin
  Api.HP_TcpServer_SetMaxPendingDataLength(EnterStopped('SetMaxPendingDataLength'), MaxPendingDataLength);
  Leave;
end;

function THPTcpServer.GetMaxPendingDataLength: Cardinal;
begin
  Result := Api.HP_TcpServer_GetMaxPendingDataLength(Enter);
  Leave;
end;

procedure THPTcpServer.SetMaxTotalPendingDataLength(MaxTotalPendingDataLength: UInt64);
begin
  Api.HP_TcpServer_SetMaxTotalPendingDataLength(EnterStopped('SetMaxTotalPendingDataLength'), MaxTotalPendingDataLength);
  Leave;
end;

function THPTcpServer.GetMaxTotalPendingDataLength: UInt64;
begin
  Result := Api.HP_TcpServer_GetMaxTotalPendingDataLength(Enter);
  Leave;
end;

procedure THPTcpServer.SetCloseTimeout(CloseTimeout: Cardinal);
begin
  Api.HP_TcpServer_SetCloseTimeout(EnterStopped('SetCloseTimeout'), CloseTimeout);
  Leave;
end;

function THPTcpServer.GetCloseTimeout: Cardinal;
begin
  Result := Api.HP_TcpServer_GetCloseTimeout(Enter);
  Leave;
end;

procedure THPTcpServer.SetSSLHandShakeTimeout(Timeout: Cardinal);
begin
  Api.HP_TcpServer_SetSSLHandShakeTimeout(EnterStopped('SetSSLHandShakeTimeout'), Timeout);
  Leave;
end;

function THPTcpServer.GetSSLHandShakeTimeout: Cardinal;
begin
  Result := Api.HP_TcpServer_GetSSLHandShakeTimeout(Enter);
  Leave;
end;

procedure THPTcpServer.SetProxyProtocol(ProxyProtocol: THPProxyProtocol);
begin
  Api.HP_TcpServer_SetProxyProtocol(EnterStopped('SetProxyProtocol'), ProxyProtocol);
  Leave;
end;

function THPTcpServer.GetProxyProtocol: THPProxyProtocol;
begin
  Result := Api.HP_TcpServer_GetProxyProtocol(Enter);
  Leave;
end;

procedure THPTcpServer.SetProxyProtocolSources(const Sources: string);
var
  Kept: THPKeep;
  SourcesC: PAnsiChar;
begin
  SourcesC := Kept.Text(Sources);
  Done(Api.HP_TcpServer_SetProxyProtocolSources(Enter, SourcesC), 'HP_TcpServer_SetProxyProtocolSources');
end;

function THPTcpServer.GetProxyProtocolSources: string;
var
  Handle: Pointer;
begin
  Handle := Enter;
  try
    Result := HPText(Api.HP_TcpServer_GetProxyProtocolSources(Handle));
  finally
    Leave;
  end;
end;

procedure THPTcpServer.SetProxyProtocolTimeout(Timeout: Cardinal);
begin
  Api.HP_TcpServer_SetProxyProtocolTimeout(EnterStopped('SetProxyProtocolTimeout'), Timeout);
  Leave;
end;

function THPTcpServer.GetProxyProtocolTimeout: Cardinal;
begin
  Result := Api.HP_TcpServer_GetProxyProtocolTimeout(Enter);
  Leave;
end;

{ THPTcpAgent }

function THPTcpAgent.Made: THPMade;
begin
  Result.Make := Api.Create_HP_TcpAgent;
  Result.Unmake := Api.Destroy_HP_TcpAgent;
  Result.MakeListener := Api.Create_HP_TcpAgentListener;
  Result.UnmakeListener := Api.Destroy_HP_TcpAgentListener;
  Result.Stop := Api.HP_Agent_Stop;
end;

procedure THPTcpAgent.SendSmallFile(ConnID: THPConnID; const FileName: string; const Head: TBytes; const Tail: TBytes);
var
  Kept: THPKeep;
  FileNameC: PAnsiChar;
  HeadC: Pointer;
  TailC: Pointer;
begin
  FileNameC := Kept.Text(FileName);
  HeadC := Kept.Buffer(Head);
  TailC := Kept.Buffer(Tail);
  Done(Api.HP_TcpAgent_SendSmallFile(Enter, ConnID, FileNameC, HeadC, TailC), 'HP_TcpAgent_SendSmallFile');
end;

procedure THPTcpAgent.SetSyncConnectTimeout(SyncConnectTimeout: Cardinal);
begin
  Api.HP_TcpAgent_SetSyncConnectTimeout(EnterStopped('SetSyncConnectTimeout'), SyncConnectTimeout);
  Leave;
end;

procedure THPTcpAgent.SetSocketBufferSize(SocketBufferSize: Cardinal);
begin
  Api.HP_TcpAgent_SetSocketBufferSize(EnterStopped('SetSocketBufferSize'), SocketBufferSize);
  Leave;
end;

procedure THPTcpAgent.SetKeepAliveTime(KeepAliveTime: Cardinal);
begin
  Api.HP_TcpAgent_SetKeepAliveTime(EnterStopped('SetKeepAliveTime'), KeepAliveTime);
  Leave;
end;

procedure THPTcpAgent.SetKeepAliveInterval(KeepAliveInterval: Cardinal);
begin
  Api.HP_TcpAgent_SetKeepAliveInterval(EnterStopped('SetKeepAliveInterval'), KeepAliveInterval);
  Leave;
end;

procedure THPTcpAgent.SetNoDelay(NoDelay: Boolean);
begin
  Api.HP_TcpAgent_SetNoDelay(EnterStopped('SetNoDelay'), Ord(NoDelay));
  Leave;
end;

function THPTcpAgent.GetSyncConnectTimeout: Cardinal;
begin
  Result := Api.HP_TcpAgent_GetSyncConnectTimeout(Enter);
  Leave;
end;

function THPTcpAgent.GetSocketBufferSize: Cardinal;
begin
  Result := Api.HP_TcpAgent_GetSocketBufferSize(Enter);
  Leave;
end;

function THPTcpAgent.GetKeepAliveTime: Cardinal;
begin
  Result := Api.HP_TcpAgent_GetKeepAliveTime(Enter);
  Leave;
end;

function THPTcpAgent.GetKeepAliveInterval: Cardinal;
begin
  Result := Api.HP_TcpAgent_GetKeepAliveInterval(Enter);
  Leave;
end;

function THPTcpAgent.IsNoDelay: Boolean;
begin
  Result := Api.HP_TcpAgent_IsNoDelay(Enter) <> 0;
  Leave;
end;

procedure THPTcpAgent.SetMaxPendingDataLength(MaxPendingDataLength: Cardinal);
begin
  Api.HP_TcpAgent_SetMaxPendingDataLength(EnterStopped('SetMaxPendingDataLength'), MaxPendingDataLength);
  Leave;
end;

function THPTcpAgent.GetMaxPendingDataLength: Cardinal;
begin
  Result := Api.HP_TcpAgent_GetMaxPendingDataLength(Enter);
  Leave;
end;

procedure THPTcpAgent.SetMaxTotalPendingDataLength(MaxTotalPendingDataLength: UInt64);
begin
  Api.HP_TcpAgent_SetMaxTotalPendingDataLength(EnterStopped('SetMaxTotalPendingDataLength'), MaxTotalPendingDataLength);
  Leave;
end;

function THPTcpAgent.GetMaxTotalPendingDataLength: UInt64;
begin
  Result := Api.HP_TcpAgent_GetMaxTotalPendingDataLength(Enter);
  Leave;
end;

procedure THPTcpAgent.SetCloseTimeout(CloseTimeout: Cardinal);
begin
  Api.HP_TcpAgent_SetCloseTimeout(EnterStopped('SetCloseTimeout'), CloseTimeout);
  Leave;
end;

function THPTcpAgent.GetCloseTimeout: Cardinal;
begin
  Result := Api.HP_TcpAgent_GetCloseTimeout(Enter);
  Leave;
end;

procedure THPTcpAgent.SetAsyncConnectTimeout(Timeout: Cardinal);
begin
  Api.HP_TcpAgent_SetAsyncConnectTimeout(EnterStopped('SetAsyncConnectTimeout'), Timeout);
  Leave;
end;

function THPTcpAgent.GetAsyncConnectTimeout: Cardinal;
begin
  Result := Api.HP_TcpAgent_GetAsyncConnectTimeout(Enter);
  Leave;
end;

procedure THPTcpAgent.SetSSLHandShakeTimeout(Timeout: Cardinal);
begin
  Api.HP_TcpAgent_SetSSLHandShakeTimeout(EnterStopped('SetSSLHandShakeTimeout'), Timeout);
  Leave;
end;

function THPTcpAgent.GetSSLHandShakeTimeout: Cardinal;
begin
  Result := Api.HP_TcpAgent_GetSSLHandShakeTimeout(Enter);
  Leave;
end;

procedure THPTcpAgent.SetProxy(const ProxyUrl: string);
var
  Kept: THPKeep;
  ProxyUrlC: PAnsiChar;
begin
  ProxyUrlC := Kept.Text(ProxyUrl);
  Done(Api.HP_TcpAgent_SetProxy(Enter, ProxyUrlC), 'HP_TcpAgent_SetProxy');
end;

function THPTcpAgent.GetProxy: string;
var
  Handle: Pointer;
begin
  Handle := Enter;
  try
    Result := HPText(Api.HP_TcpAgent_GetProxy(Handle));
  finally
    Leave;
  end;
end;

procedure THPTcpAgent.SetReconnectDelay(ReconnectDelay: Cardinal);
begin
  Api.HP_TcpAgent_SetReconnectDelay(EnterStopped('SetReconnectDelay'), ReconnectDelay);
  Leave;
end;

procedure THPTcpAgent.SetReconnectMaxDelay(ReconnectMaxDelay: Cardinal);
begin
  Api.HP_TcpAgent_SetReconnectMaxDelay(EnterStopped('SetReconnectMaxDelay'), ReconnectMaxDelay);
  Leave;
end;

procedure THPTcpAgent.SetReconnectLimit(ReconnectLimit: Cardinal);
begin
  Api.HP_TcpAgent_SetReconnectLimit(EnterStopped('SetReconnectLimit'), ReconnectLimit);
  Leave;
end;

procedure THPTcpAgent.SetReconnectJitter(ReconnectJitter: Boolean);
begin
  Api.HP_TcpAgent_SetReconnectJitter(EnterStopped('SetReconnectJitter'), Ord(ReconnectJitter));
  Leave;
end;

function THPTcpAgent.GetReconnectDelay: Cardinal;
begin
  Result := Api.HP_TcpAgent_GetReconnectDelay(Enter);
  Leave;
end;

function THPTcpAgent.GetReconnectMaxDelay: Cardinal;
begin
  Result := Api.HP_TcpAgent_GetReconnectMaxDelay(Enter);
  Leave;
end;

function THPTcpAgent.GetReconnectLimit: Cardinal;
begin
  Result := Api.HP_TcpAgent_GetReconnectLimit(Enter);
  Leave;
end;

function THPTcpAgent.IsReconnectJitter: Boolean;
begin
  Result := Api.HP_TcpAgent_IsReconnectJitter(Enter) <> 0;
  Leave;
end;

{ THPTcpClient }

function THPTcpClient.Made: THPMade;
begin
  Result.Make := Api.Create_HP_TcpClient;
  Result.Unmake := Api.Destroy_HP_TcpClient;
  Result.MakeListener := Api.Create_HP_TcpClientListener;
  Result.UnmakeListener := Api.Destroy_HP_TcpClientListener;
  Result.Stop := Api.HP_Client_Stop;
end;

procedure THPTcpClient.SendSmallFile(const FileName: string; const Head: TBytes; const Tail: TBytes);
var
  Kept: THPKeep;
  FileNameC: PAnsiChar;
  HeadC: Pointer;
  TailC: Pointer;
begin
  FileNameC := Kept.Text(FileName);
  HeadC := Kept.Buffer(Head);
  TailC := Kept.Buffer(Tail);
  Done(Api.HP_TcpClient_SendSmallFile(Enter, FileNameC, HeadC, TailC), 'HP_TcpClient_SendSmallFile');
end;

procedure THPTcpClient.SetSyncConnectTimeout(SyncConnectTimeout: Cardinal);
begin
  Api.HP_TcpClient_SetSyncConnectTimeout(EnterStopped('SetSyncConnectTimeout'), SyncConnectTimeout);
  Leave;
end;

procedure THPTcpClient.SetSocketBufferSize(SocketBufferSize: Cardinal);
begin
  Api.HP_TcpClient_SetSocketBufferSize(EnterStopped('SetSocketBufferSize'), SocketBufferSize);
  Leave;
end;

procedure THPTcpClient.SetKeepAliveTime(KeepAliveTime: Cardinal);
begin
  Api.HP_TcpClient_SetKeepAliveTime(EnterStopped('SetKeepAliveTime'), KeepAliveTime);
  Leave;
end;

procedure THPTcpClient.SetKeepAliveInterval(KeepAliveInterval: Cardinal);
begin
  Api.HP_TcpClient_SetKeepAliveInterval(EnterStopped('SetKeepAliveInterval'), KeepAliveInterval);
  Leave;
end;

procedure THPTcpClient.SetNoDelay(NoDelay: Boolean);
begin
  Api.HP_TcpClient_SetNoDelay(EnterStopped('SetNoDelay'), Ord(NoDelay));
  Leave;
end;

function THPTcpClient.GetSyncConnectTimeout: Cardinal;
begin
  Result := Api.HP_TcpClient_GetSyncConnectTimeout(Enter);
  Leave;
end;

function THPTcpClient.GetSocketBufferSize: Cardinal;
begin
  Result := Api.HP_TcpClient_GetSocketBufferSize(Enter);
  Leave;
end;

function THPTcpClient.GetKeepAliveTime: Cardinal;
begin
  Result := Api.HP_TcpClient_GetKeepAliveTime(Enter);
  Leave;
end;

function THPTcpClient.GetKeepAliveInterval: Cardinal;
begin
  Result := Api.HP_TcpClient_GetKeepAliveInterval(Enter);
  Leave;
end;

function THPTcpClient.IsNoDelay: Boolean;
begin
  Result := Api.HP_TcpClient_IsNoDelay(Enter) <> 0;
  Leave;
end;

procedure THPTcpClient.SetMaxPendingDataLength(MaxPendingDataLength: Cardinal);
begin
  Api.HP_TcpClient_SetMaxPendingDataLength(EnterStopped('SetMaxPendingDataLength'), MaxPendingDataLength);
  Leave;
end;

function THPTcpClient.GetMaxPendingDataLength: Cardinal;
begin
  Result := Api.HP_TcpClient_GetMaxPendingDataLength(Enter);
  Leave;
end;

procedure THPTcpClient.SetCloseTimeout(CloseTimeout: Cardinal);
begin
  Api.HP_TcpClient_SetCloseTimeout(EnterStopped('SetCloseTimeout'), CloseTimeout);
  Leave;
end;

function THPTcpClient.GetCloseTimeout: Cardinal;
begin
  Result := Api.HP_TcpClient_GetCloseTimeout(Enter);
  Leave;
end;

procedure THPTcpClient.SetAsyncConnectTimeout(Timeout: Cardinal);
begin
  Api.HP_TcpClient_SetAsyncConnectTimeout(EnterStopped('SetAsyncConnectTimeout'), Timeout);
  Leave;
end;

function THPTcpClient.GetAsyncConnectTimeout: Cardinal;
begin
  Result := Api.HP_TcpClient_GetAsyncConnectTimeout(Enter);
  Leave;
end;

procedure THPTcpClient.SetSSLHandShakeTimeout(Timeout: Cardinal);
begin
  Api.HP_TcpClient_SetSSLHandShakeTimeout(EnterStopped('SetSSLHandShakeTimeout'), Timeout);
  Leave;
end;

function THPTcpClient.GetSSLHandShakeTimeout: Cardinal;
begin
  Result := Api.HP_TcpClient_GetSSLHandShakeTimeout(Enter);
  Leave;
end;

procedure THPTcpClient.SetProxy(const ProxyUrl: string);
var
  Kept: THPKeep;
  ProxyUrlC: PAnsiChar;
begin
  ProxyUrlC := Kept.Text(ProxyUrl);
  Done(Api.HP_TcpClient_SetProxy(Enter, ProxyUrlC), 'HP_TcpClient_SetProxy');
end;

function THPTcpClient.GetProxy: string;
var
  Handle: Pointer;
begin
  Handle := Enter;
  try
    Result := HPText(Api.HP_TcpClient_GetProxy(Handle));
  finally
    Leave;
  end;
end;

procedure THPTcpClient.SetReconnectDelay(ReconnectDelay: Cardinal);
begin
  Api.HP_TcpClient_SetReconnectDelay(EnterStopped('SetReconnectDelay'), ReconnectDelay);
  Leave;
end;

procedure THPTcpClient.SetReconnectMaxDelay(ReconnectMaxDelay: Cardinal);
begin
  Api.HP_TcpClient_SetReconnectMaxDelay(EnterStopped('SetReconnectMaxDelay'), ReconnectMaxDelay);
  Leave;
end;

procedure THPTcpClient.SetReconnectLimit(ReconnectLimit: Cardinal);
begin
  Api.HP_TcpClient_SetReconnectLimit(EnterStopped('SetReconnectLimit'), ReconnectLimit);
  Leave;
end;

procedure THPTcpClient.SetReconnectJitter(ReconnectJitter: Boolean);
begin
  Api.HP_TcpClient_SetReconnectJitter(EnterStopped('SetReconnectJitter'), Ord(ReconnectJitter));
  Leave;
end;

function THPTcpClient.GetReconnectDelay: Cardinal;
begin
  Result := Api.HP_TcpClient_GetReconnectDelay(Enter);
  Leave;
end;

function THPTcpClient.GetReconnectMaxDelay: Cardinal;
begin
  Result := Api.HP_TcpClient_GetReconnectMaxDelay(Enter);
  Leave;
end;

function THPTcpClient.GetReconnectLimit: Cardinal;
begin
  Result := Api.HP_TcpClient_GetReconnectLimit(Enter);
  Leave;
end;

function THPTcpClient.IsReconnectJitter: Boolean;
begin
  Result := Api.HP_TcpClient_IsReconnectJitter(Enter) <> 0;
  Leave;
end;

{ THPSSLServer }

function THPSSLServer.Made: THPMade;
begin
  Result.Make := Api.Create_HP_SSLServer;
  Result.Unmake := Api.Destroy_HP_SSLServer;
  Result.MakeListener := Api.Create_HP_TcpServerListener;
  Result.UnmakeListener := Api.Destroy_HP_TcpServerListener;
  Result.Stop := Api.HP_Server_Stop;
end;

procedure THPSSLServer.SetupSSLContext(VerifyMode: Integer; const PemCertFile: string; const PemKeyFile: string;
  const KeyPassword: string; const CAPemCertFileOrPath: string);
var
  Kept: THPKeep;
  PemCertFileC: PAnsiChar;
  PemKeyFileC: PAnsiChar;
  KeyPasswordC: PAnsiChar;
  CAPemCertFileOrPathC: PAnsiChar;
begin
  PemCertFileC := Kept.Optional(PemCertFile);
  PemKeyFileC := Kept.Optional(PemKeyFile);
  KeyPasswordC := Kept.Optional(KeyPassword);
  CAPemCertFileOrPathC := Kept.Optional(CAPemCertFileOrPath);
  Done(Api.HP_SSLServer_SetupSSLContext(Enter, VerifyMode, PemCertFileC, PemKeyFileC, KeyPasswordC, CAPemCertFileOrPathC, nil), 'HP_SSLServer_SetupSSLContext');
end;

procedure THPSSLServer.SetupSSLContextByMemory(VerifyMode: Integer; const PemCert: string; const PemKey: string;
  const KeyPassword: string; const CAPemCert: string);
var
  Kept: THPKeep;
  PemCertC: PAnsiChar;
  PemKeyC: PAnsiChar;
  KeyPasswordC: PAnsiChar;
  CAPemCertC: PAnsiChar;
begin
  PemCertC := Kept.Optional(PemCert);
  PemKeyC := Kept.Optional(PemKey);
  KeyPasswordC := Kept.Optional(KeyPassword);
  CAPemCertC := Kept.Optional(CAPemCert);
  Done(Api.HP_SSLServer_SetupSSLContextByMemory(Enter, VerifyMode, PemCertC, PemKeyC, KeyPasswordC, CAPemCertC, nil), 'HP_SSLServer_SetupSSLContextByMemory');
end;

function THPSSLServer.AddSSLContext(VerifyMode: Integer; const PemCertFile: string; const PemKeyFile: string; const KeyPassword: string;
  const CAPemCertFileOrPath: string): Integer;
var
  Kept: THPKeep;
  PemCertFileC: PAnsiChar;
  PemKeyFileC: PAnsiChar;
  KeyPasswordC: PAnsiChar;
  CAPemCertFileOrPathC: PAnsiChar;
begin
  PemCertFileC := Kept.Optional(PemCertFile);
  PemKeyFileC := Kept.Optional(PemKeyFile);
  KeyPasswordC := Kept.Optional(KeyPassword);
  CAPemCertFileOrPathC := Kept.Optional(CAPemCertFileOrPath);
  Result := Api.HP_SSLServer_AddSSLContext(Enter, VerifyMode, PemCertFileC, PemKeyFileC, KeyPasswordC, CAPemCertFileOrPathC);
  Done(Ord(Result >= 0), 'HP_SSLServer_AddSSLContext');
end;

function THPSSLServer.AddSSLContextByMemory(VerifyMode: Integer; const PemCert: string; const PemKey: string; const KeyPassword: string;
  const CAPemCert: string): Integer;
var
  Kept: THPKeep;
  PemCertC: PAnsiChar;
  PemKeyC: PAnsiChar;
  KeyPasswordC: PAnsiChar;
  CAPemCertC: PAnsiChar;
begin
  PemCertC := Kept.Optional(PemCert);
  PemKeyC := Kept.Optional(PemKey);
  KeyPasswordC := Kept.Optional(KeyPassword);
  CAPemCertC := Kept.Optional(CAPemCert);
  Result := Api.HP_SSLServer_AddSSLContextByMemory(Enter, VerifyMode, PemCertC, PemKeyC, KeyPasswordC, CAPemCertC);
  Done(Ord(Result >= 0), 'HP_SSLServer_AddSSLContextByMemory');
end;

procedure THPSSLServer.BindSSLServerName(const ServerName: string; ContextIndex: Integer);
var
  Kept: THPKeep;
  ServerNameC: PAnsiChar;
begin
  ServerNameC := Kept.Text(ServerName);
  Done(Api.HP_SSLServer_BindSSLServerName(Enter, ServerNameC, ContextIndex), 'HP_SSLServer_BindSSLServerName');
end;

procedure THPSSLServer.CleanupSSLContext;
begin
  Api.HP_SSLServer_CleanupSSLContext(Enter);
  Leave;
end;

procedure THPSSLServer.StartSSLHandShake(ConnID: THPConnID);
begin
  Done(Api.HP_SSLServer_StartSSLHandShake(Enter, ConnID), 'HP_SSLServer_StartSSLHandShake');
end;

procedure THPSSLServer.SetSSLAutoHandShake(AutoHandShake: Boolean);
begin
  Api.HP_SSLServer_SetSSLAutoHandShake(EnterStopped('SetSSLAutoHandShake'), Ord(AutoHandShake));
  Leave;
end;

function THPSSLServer.IsSSLAutoHandShake: Boolean;
begin
  Result := Api.HP_SSLServer_IsSSLAutoHandShake(Enter) <> 0;
  Leave;
end;

procedure THPSSLServer.SetSSLCipherList(const CipherList: string);
var
  Kept: THPKeep;
  CipherListC: PAnsiChar;
begin
  CipherListC := Kept.Text(CipherList);
  Api.HP_SSLServer_SetSSLCipherList(EnterStopped('SetSSLCipherList'), CipherListC);
  Leave;
end;

function THPSSLServer.GetSSLCipherList: string;
var
  Handle: Pointer;
begin
  Handle := Enter;
  try
    Result := HPText(Api.HP_SSLServer_GetSSLCipherList(Handle));
  finally
    Leave;
  end;
end;

{ THPTcpPullServer }

function THPTcpPullServer.Made: THPMade;
begin
  Result.Make := Api.Create_HP_TcpPullServer;
  Result.Unmake := Api.Destroy_HP_TcpPullServer;
  Result.MakeListener := Api.Create_HP_TcpPullServerListener;
  Result.UnmakeListener := Api.Destroy_HP_TcpPullServerListener;
  Result.Stop := Api.HP_Server_Stop;
end;

function THPTcpPullServer.Fetch(ConnID: THPConnID; Count: Integer): TBytes;
var
  Handle: Pointer;
begin
  Handle := Enter;
  try
    Result := nil;
    SetLength(Result, Count);
    HPFetched(Api.HP_TcpPullServer_Fetch(Handle, ConnID, Pointer(Result), Count), 'HP_TcpPullServer_Fetch');
  finally
    Leave;
  end;
end;

function THPTcpPullServer.Peek(ConnID: THPConnID; Count: Integer): TBytes;
var
  Handle: Pointer;
begin
  Handle := Enter;
  try
    Result := nil;
    SetLength(Result, Count);
    HPFetched(Api.HP_TcpPullServer_Peek(Handle, ConnID, Pointer(Result), Count), 'HP_TcpPullServer_Peek');
  finally
    Leave;
  end;
end;

procedure THPTcpPullServer.SetMaxPullDataLength(MaxPullDataLength: Cardinal);
begin
  Api.HP_TcpPullServer_SetMaxPullDataLength(EnterStopped('SetMaxPullDataLength'), MaxPullDataLength);
  Leave;
end;

function THPTcpPullServer.GetMaxPullDataLength: Cardinal;
begin
  Result := Api.HP_TcpPullServer_GetMaxPullDataLength(Enter);
  Leave;
end;

{ THPSSLPullServer }

function THPSSLPullServer.Made: THPMade;
begin
  Result.Make := Api.Create_HP_SSLPullServer;
  Result.Unmake := Api.Destroy_HP_SSLPullServer;
  Result.MakeListener := Api.Create_HP_TcpPullServerListener;
  Result.UnmakeListener := Api.Destroy_HP_TcpPullServerListener;
  Result.Stop := Api.HP_Server_Stop;
end;

function THPSSLPullServer.Fetch(ConnID: THPConnID; Count: Integer): TBytes;
var
  Handle: Pointer;
begin
  Handle := Enter;
  try
    Result := nil;
    SetLength(Result, Count);
    HPFetched(Api.HP_TcpPullServer_Fetch(Handle, ConnID, Pointer(Result), Count), 'HP_TcpPullServer_Fetch');
  finally
    Leave;
  end;
end;

function THPSSLPullServer.Peek(ConnID: THPConnID; Count: Integer): TBytes;
var
  Handle: Pointer;
begin
  Handle := Enter;
  try
    Result := nil;
    SetLength(Result, Count);
    HPFetched(Api.HP_TcpPullServer_Peek(Handle, ConnID, Pointer(Result), Count), 'HP_TcpPullServer_Peek');
  finally
    Leave;
  end;
end;

procedure THPSSLPullServer.SetMaxPullDataLength(MaxPullDataLength: Cardinal);
begin
  Api.HP_TcpPullServer_SetMaxPullDataLength(EnterStopped('SetMaxPullDataLength'), MaxPullDataLength);
  Leave;
end;

function THPSSLPullServer.GetMaxPullDataLength: Cardinal;
begin
  Result := Api.HP_TcpPullServer_GetMaxPullDataLength(Enter);
  Leave;
end;

{ THPTcpPackServer }

function THPTcpPackServer.Made: THPMade;
begin
  Result.Make := Api.Create_HP_TcpPackServer;
  Result.Unmake := Api.Destroy_HP_TcpPackServer;
  Result.MakeListener := Api.Create_HP_TcpPackServerListener;
  Result.UnmakeListener := Api.Destroy_HP_TcpPackServerListener;
  Result.Stop := Api.HP_Server_Stop;
end;

procedure THPTcpPackServer.SetMaxPackSize(MaxPackSize: Cardinal);
begin
  Api.HP_TcpPackServer_SetMaxPackSize(EnterStopped('SetMaxPackSize'), MaxPackSize);
  Leave;
end;

procedure THPTcpPackServer.SetPackHeaderFlag(PackHeaderFlag: Word);
begin
  Api.HP_TcpPackServer_SetPackHeaderFlag(EnterStopped('SetPackHeaderFlag'), PackHeaderFlag);
  Leave;
end;

function THPTcpPackServer.GetMaxPackSize: Cardinal;
begin
  Result := Api.HP_TcpPackServer_GetMaxPackSize(Enter);
  Leave;
end;

function THPTcpPackServer.GetPackHeaderFlag: Word;
begin
  Result := Api.HP_TcpPackServer_GetPackHeaderFlag(Enter);
  Leave;
end;

{ THPSSLPackServer }

function THPSSLPackServer.Made: THPMade;
begin
  Result.Make := Api.Create_HP_SSLPackServer;
  Result.Unmake := Api.Destroy_HP_SSLPackServer;
  Result.MakeListener := Api.Create_HP_TcpPackServerListener;
  Result.UnmakeListener := Api.Destroy_HP_TcpPackServerListener;
  Result.Stop := Api.HP_Server_Stop;
end;

procedure THPSSLPackServer.SetMaxPackSize(MaxPackSize: Cardinal);
begin
  Api.HP_TcpPackServer_SetMaxPackSize(EnterStopped('SetMaxPackSize'), MaxPackSize);
  Leave;
end;

procedure THPSSLPackServer.SetPackHeaderFlag(PackHeaderFlag: Word);
begin
  Api.HP_TcpPackServer_SetPackHeaderFlag(EnterStopped('SetPackHeaderFlag'), PackHeaderFlag);
  Leave;
end;

function THPSSLPackServer.GetMaxPackSize: Cardinal;
begin
  Result := Api.HP_TcpPackServer_GetMaxPackSize(Enter);
  Leave;
end;

function THPSSLPackServer.GetPackHeaderFlag: Word;
begin
  Result := Api.HP_TcpPackServer_GetPackHeaderFlag(Enter);
  Leave;
end;

{ THPHttpServer }

function HttpServerOnMessageBegin(Sender: Pointer; ConnID: THPConnID): Integer; cdecl;
var
  Event: THPEvent;
  Action: THPHttpParseResult;
begin
  Action := THPHttpParseResult.Ok;
  if HPBegin(Event, Sender) then
  begin
    try
      THPHttpServer(Event.Component).FOnMessageBegin(THPHttpServer(Event.Component), ConnID, Action);
    except
      HPFailed(Event);
      Action := THPHttpParseResult.Error;
    end;
    HPEnd(Event);
  end;
  Result := Ord(Action);
end;

function HttpServerOnRequestLine(Sender: Pointer; ConnID: THPConnID; Method: PAnsiChar; Url: PAnsiChar): Integer; cdecl;
var
  Event: THPEvent;
  Action: THPHttpParseResult;

  procedure Tell;
  begin
    THPHttpServer(Event.Component).FOnRequestLine(THPHttpServer(Event.Component), ConnID, HPText(Method), HPText(Url), Action);
  end;

begin
  Action := THPHttpParseResult.Ok;
  if HPBegin(Event, Sender) then
  begin
    try
      Tell;
    except
      HPFailed(Event);
      Action := THPHttpParseResult.Error;
    end;
    HPEnd(Event);
  end;
  Result := Ord(Action);
end;

function HttpServerOnHeader(Sender: Pointer; ConnID: THPConnID; Name: PAnsiChar; Value: PAnsiChar): Integer; cdecl;
var
  Event: THPEvent;
  Action: THPHttpParseResult;

  procedure Tell;
  begin
    THPHttpServer(Event.Component).FOnHeader(THPHttpServer(Event.Component), ConnID, HPText(Name), HPText(Value), Action);
  end;

begin
  Action := THPHttpParseResult.Ok;
  if HPBegin(Event, Sender) then
  begin
    try
      Tell;
    except
      HPFailed(Event);
      Action := THPHttpParseResult.Error;
    end;
    HPEnd(Event);
  end;
  Result := Ord(Action);
end;

function HttpServerOnHeadersComplete(Sender: Pointer; ConnID: THPConnID): Integer; cdecl;
var
  Event: THPEvent;
  Action: THPHttpParseResult;
begin
  Action := THPHttpParseResult.Ok;
  if HPBegin(Event, Sender) then
  begin
    try
      THPHttpServer(Event.Component).FOnHeadersComplete(THPHttpServer(Event.Component), ConnID, Action);
    except
      HPFailed(Event);
      Action := THPHttpParseResult.Error;
    end;
    HPEnd(Event);
  end;
  Result := Ord(Action);
end;

function HttpServerOnBody(Sender: Pointer; ConnID: THPConnID; Data: Pointer; DataLength: Integer): Integer; cdecl;
var
  Event: THPEvent;
  Action: THPHttpParseResult;

  procedure Tell;
  begin
    THPHttpServer(Event.Component).FOnBody(THPHttpServer(Event.Component), ConnID, HPBytes(Data, DataLength), Action);
  end;

begin
  Action := THPHttpParseResult.Ok;
  if HPBegin(Event, Sender) then
  begin
    try
      Tell;
    except
      HPFailed(Event);
      Action := THPHttpParseResult.Error;
    end;
    HPEnd(Event);
  end;
  Result := Ord(Action);
end;

function HttpServerOnChunkHeader(Sender: Pointer; ConnID: THPConnID; Length: Integer): Integer; cdecl;
var
  Event: THPEvent;
  Action: THPHttpParseResult;
begin
  Action := THPHttpParseResult.Ok;
  if HPBegin(Event, Sender) then
  begin
    try
      THPHttpServer(Event.Component).FOnChunkHeader(THPHttpServer(Event.Component), ConnID, Length, Action);
    except
      HPFailed(Event);
      Action := THPHttpParseResult.Error;
    end;
    HPEnd(Event);
  end;
  Result := Ord(Action);
end;

function HttpServerOnChunkComplete(Sender: Pointer; ConnID: THPConnID): Integer; cdecl;
var
  Event: THPEvent;
  Action: THPHttpParseResult;
begin
  Action := THPHttpParseResult.Ok;
  if HPBegin(Event, Sender) then
  begin
    try
      THPHttpServer(Event.Component).FOnChunkComplete(THPHttpServer(Event.Component), ConnID, Action);
    except
      HPFailed(Event);
      Action := THPHttpParseResult.Error;
    end;
    HPEnd(Event);
  end;
  Result := Ord(Action);
end;

function HttpServerOnMessageComplete(Sender: Pointer; ConnID: THPConnID): Integer; cdecl;
var
  Event: THPEvent;
  Action: THPHttpParseResult;
begin
  Action := THPHttpParseResult.Ok;
  if HPBegin(Event, Sender) then
  begin
    try
      THPHttpServer(Event.Component).FOnMessageComplete(THPHttpServer(Event.Component), ConnID, Action);
    except
      HPFailed(Event);
      Action := THPHttpParseResult.Error;
    end;
    HPEnd(Event);
  end;
  Result := Ord(Action);
end;

function HttpServerOnUpgrade(Sender: Pointer; ConnID: THPConnID; UpgradeType: THPHttpUpgradeType): Integer; cdecl;
var
  Event: THPEvent;
  Action: THPHttpParseResult;
begin
  Action := THPHttpParseResult.Ok;
  if HPBegin(Event, Sender) then
  begin
    try
      THPHttpServer(Event.Component).FOnUpgrade(THPHttpServer(Event.Component), ConnID, UpgradeType, Action);
    except
      HPFailed(Event);
      Action := THPHttpParseResult.Error;
    end;
    HPEnd(Event);
  end;
  Result := Ord(Action);
end;

function HttpServerOnParseError(Sender: Pointer; ConnID: THPConnID; ErrorCode: Integer; ErrorDesc: PAnsiChar): Integer; cdecl;
var
  Event: THPEvent;
  Action: THPHttpParseResult;

  procedure Tell;
  begin
    THPHttpServer(Event.Component).FOnParseError(THPHttpServer(Event.Component), ConnID, ErrorCode, HPText(ErrorDesc), Action);
  end;

begin
  Action := THPHttpParseResult.Ok;
  if HPBegin(Event, Sender) then
  begin
    try
      Tell;
    except
      HPFailed(Event);
      Action := THPHttpParseResult.Error;
    end;
    HPEnd(Event);
  end;
  Result := Ord(Action);
end;

function HttpServerOnWSMessageHeader(Sender: Pointer; ConnID: THPConnID; Final: Integer; Reserved: Byte; OperationCode: Byte;
  Mask: Pointer; BodyLen: UInt64): Integer; cdecl;
var
  Event: THPEvent;
  Action: THPHandleResult;

  procedure Tell;
  begin
    THPHttpServer(Event.Component).FOnWSMessageHeader(THPHttpServer(Event.Component), ConnID, Final <> 0, Reserved, OperationCode, HPMask(Mask), BodyLen, Action);
  end;

begin
  Action := THPHandleResult.Ok;
  if HPBegin(Event, Sender) then
  begin
    try
      Tell;
    except
      HPFailed(Event);
      Action := THPHandleResult.Error;
    end;
    HPEnd(Event);
  end;
  Result := Ord(Action);
end;

function HttpServerOnWSMessageBody(Sender: Pointer; ConnID: THPConnID; Data: Pointer; DataLength: Integer): Integer; cdecl;
var
  Event: THPEvent;
  Action: THPHandleResult;

  procedure Tell;
  begin
    THPHttpServer(Event.Component).FOnWSMessageBody(THPHttpServer(Event.Component), ConnID, HPBytes(Data, DataLength), Action);
  end;

begin
  Action := THPHandleResult.Ok;
  if HPBegin(Event, Sender) then
  begin
    try
      Tell;
    except
      HPFailed(Event);
      Action := THPHandleResult.Error;
    end;
    HPEnd(Event);
  end;
  Result := Ord(Action);
end;

function HttpServerOnWSMessageComplete(Sender: Pointer; ConnID: THPConnID): Integer; cdecl;
var
  Event: THPEvent;
  Action: THPHandleResult;
begin
  Action := THPHandleResult.Ok;
  if HPBegin(Event, Sender) then
  begin
    try
      THPHttpServer(Event.Component).FOnWSMessageComplete(THPHttpServer(Event.Component), ConnID, Action);
    except
      HPFailed(Event);
      Action := THPHandleResult.Error;
    end;
    HPEnd(Event);
  end;
  Result := Ord(Action);
end;

procedure THPHttpServer.SetOnMessageBegin(const Value: THPHttpServerMessageBeginEvent);
begin
  SetEvent(Api.HP_Set_FN_HttpServer_OnMessageBegin, Assigned(Value), @HttpServerOnMessageBegin, 'OnMessageBegin');
  FOnMessageBegin := Value;
end;

procedure THPHttpServer.SetOnRequestLine(const Value: THPHttpServerRequestLineEvent);
begin
  SetEvent(Api.HP_Set_FN_HttpServer_OnRequestLine, Assigned(Value), @HttpServerOnRequestLine, 'OnRequestLine');
  FOnRequestLine := Value;
end;

procedure THPHttpServer.SetOnHeader(const Value: THPHttpServerHeaderEvent);
begin
  SetEvent(Api.HP_Set_FN_HttpServer_OnHeader, Assigned(Value), @HttpServerOnHeader, 'OnHeader');
  FOnHeader := Value;
end;

procedure THPHttpServer.SetOnHeadersComplete(const Value: THPHttpServerHeadersCompleteEvent);
begin
  SetEvent(Api.HP_Set_FN_HttpServer_OnHeadersComplete, Assigned(Value), @HttpServerOnHeadersComplete, 'OnHeadersComplete');
  FOnHeadersComplete := Value;
end;

procedure THPHttpServer.SetOnBody(const Value: THPHttpServerBodyEvent);
begin
  SetEvent(Api.HP_Set_FN_HttpServer_OnBody, Assigned(Value), @HttpServerOnBody, 'OnBody');
  FOnBody := Value;
end;

procedure THPHttpServer.SetOnChunkHeader(const Value: THPHttpServerChunkHeaderEvent);
begin
  SetEvent(Api.HP_Set_FN_HttpServer_OnChunkHeader, Assigned(Value), @HttpServerOnChunkHeader, 'OnChunkHeader');
  FOnChunkHeader := Value;
end;

procedure THPHttpServer.SetOnChunkComplete(const Value: THPHttpServerChunkCompleteEvent);
begin
  SetEvent(Api.HP_Set_FN_HttpServer_OnChunkComplete, Assigned(Value), @HttpServerOnChunkComplete, 'OnChunkComplete');
  FOnChunkComplete := Value;
end;

procedure THPHttpServer.SetOnMessageComplete(const Value: THPHttpServerMessageCompleteEvent);
begin
  SetEvent(Api.HP_Set_FN_HttpServer_OnMessageComplete, Assigned(Value), @HttpServerOnMessageComplete, 'OnMessageComplete');
  FOnMessageComplete := Value;
end;

procedure THPHttpServer.SetOnUpgrade(const Value: THPHttpServerUpgradeEvent);
begin
  SetEvent(Api.HP_Set_FN_HttpServer_OnUpgrade, Assigned(Value), @HttpServerOnUpgrade, 'OnUpgrade');
  FOnUpgrade := Value;
end;

procedure THPHttpServer.SetOnParseError(const Value: THPHttpServerParseErrorEvent);
begin
  SetEvent(Api.HP_Set_FN_HttpServer_OnParseError, Assigned(Value), @HttpServerOnParseError, 'OnParseError');
  FOnParseError := Value;
end;

procedure THPHttpServer.SetOnWSMessageHeader(const Value: THPHttpServerWSMessageHeaderEvent);
begin
  SetEvent(Api.HP_Set_FN_HttpServer_OnWSMessageHeader, Assigned(Value), @HttpServerOnWSMessageHeader, 'OnWSMessageHeader');
  FOnWSMessageHeader := Value;
end;

procedure THPHttpServer.SetOnWSMessageBody(const Value: THPHttpServerWSMessageBodyEvent);
begin
  SetEvent(Api.HP_Set_FN_HttpServer_OnWSMessageBody, Assigned(Value), @HttpServerOnWSMessageBody, 'OnWSMessageBody');
  FOnWSMessageBody := Value;
end;

procedure THPHttpServer.SetOnWSMessageComplete(const Value: THPHttpServerWSMessageCompleteEvent);
begin
  SetEvent(Api.HP_Set_FN_HttpServer_OnWSMessageComplete, Assigned(Value), @HttpServerOnWSMessageComplete, 'OnWSMessageComplete');
  FOnWSMessageComplete := Value;
end;

function THPHttpServer.Made: THPMade;
begin
  Result.Make := Api.Create_HP_HttpServer;
  Result.Unmake := Api.Destroy_HP_HttpServer;
  Result.MakeListener := Api.Create_HP_HttpServerListener;
  Result.UnmakeListener := Api.Destroy_HP_HttpServerListener;
  Result.Stop := Api.HP_Server_Stop;
end;

procedure THPHttpServer.SendResponse(ConnID: THPConnID; StatusCode: Word; const Desc: string; const Headers: THPHeaders;
  const Data: TBytes);
begin
  SendResponse(ConnID, StatusCode, Desc, Headers, Pointer(Data), HPCount(Length(Data)));
end;

procedure THPHttpServer.SendResponse(ConnID: THPConnID; StatusCode: Word; const Desc: string; const Headers: THPHeaders;
  const Data: RawByteString);
begin
  SendResponse(ConnID, StatusCode, Desc, Headers, Pointer(Data), HPCount(Length(Data)));
end;

procedure THPHttpServer.SendResponse(ConnID: THPConnID; StatusCode: Word; const Desc: string; const Headers: THPHeaders; Data: Pointer;
  DataLength: Integer);
var
  Kept: THPKeep;
  DescC: PAnsiChar;
  HeadersC: Pointer;
begin
  DescC := Kept.Optional(Desc);
  HeadersC := Kept.Headers(Headers);
  Done(Api.HP_HttpServer_SendResponse(Enter, ConnID, StatusCode, DescC, HeadersC, Length(Headers), Data, DataLength), 'HP_HttpServer_SendResponse');
end;

procedure THPHttpServer.SendLocalFile(ConnID: THPConnID; const FileName: string; StatusCode: Word; const Desc: string;
  const Headers: THPHeaders);
var
  Kept: THPKeep;
  FileNameC: PAnsiChar;
  DescC: PAnsiChar;
  HeadersC: Pointer;
begin
  FileNameC := Kept.Text(FileName);
  DescC := Kept.Optional(Desc);
  HeadersC := Kept.Headers(Headers);
  Done(Api.HP_HttpServer_SendLocalFile(Enter, ConnID, FileNameC, StatusCode, DescC, HeadersC, Length(Headers)), 'HP_HttpServer_SendLocalFile');
end;

procedure THPHttpServer.SendChunkData(ConnID: THPConnID; const Data: TBytes; const Extensions: string);
begin
  SendChunkData(ConnID, Pointer(Data), HPCount(Length(Data)), Extensions);
end;

procedure THPHttpServer.SendChunkData(ConnID: THPConnID; const Data: RawByteString; const Extensions: string);
begin
  SendChunkData(ConnID, Pointer(Data), HPCount(Length(Data)), Extensions);
end;

procedure THPHttpServer.SendChunkData(ConnID: THPConnID; Data: Pointer; DataLength: Integer; const Extensions: string);
var
  Kept: THPKeep;
  ExtensionsC: PAnsiChar;
begin
  ExtensionsC := Kept.Optional(Extensions);
  Done(Api.HP_HttpServer_SendChunkData(Enter, ConnID, Data, DataLength, ExtensionsC), 'HP_HttpServer_SendChunkData');
end;

procedure THPHttpServer.SendWSMessage(ConnID: THPConnID; Final: Boolean; Reserved: Byte; OperationCode: Byte; const Data: TBytes;
  BodyLen: UInt64);
begin
  SendWSMessage(ConnID, Final, Reserved, OperationCode, Pointer(Data), HPCount(Length(Data)), BodyLen);
end;

procedure THPHttpServer.SendWSMessage(ConnID: THPConnID; Final: Boolean; Reserved: Byte; OperationCode: Byte; const Data: RawByteString;
  BodyLen: UInt64);
begin
  SendWSMessage(ConnID, Final, Reserved, OperationCode, Pointer(Data), HPCount(Length(Data)), BodyLen);
end;

procedure THPHttpServer.SendWSMessage(ConnID: THPConnID; Final: Boolean; Reserved: Byte; OperationCode: Byte; Data: Pointer;
  DataLength: Integer; BodyLen: UInt64);
begin
  Done(Api.HP_HttpServer_SendWSMessage(Enter, ConnID, Ord(Final), Reserved, OperationCode, Data, DataLength, BodyLen), 'HP_HttpServer_SendWSMessage');
end;

procedure THPHttpServer.Release(ConnID: THPConnID);
begin
  Done(Api.HP_HttpServer_Release(Enter, ConnID), 'HP_HttpServer_Release');
end;

procedure THPHttpServer.StartHttp(ConnID: THPConnID);
begin
  Done(Api.HP_HttpServer_StartHttp(Enter, ConnID), 'HP_HttpServer_StartHttp');
end;

procedure THPHttpServer.SetReleaseDelay(ReleaseDelay: Cardinal);
begin
  Api.HP_HttpServer_SetReleaseDelay(EnterStopped('SetReleaseDelay'), ReleaseDelay);
  Leave;
end;

function THPHttpServer.GetReleaseDelay: Cardinal;
begin
  Result := Api.HP_HttpServer_GetReleaseDelay(Enter);
  Leave;
end;

function THPHttpServer.GetUrlFieldSet(ConnID: THPConnID): Word;
begin
  Result := Api.HP_HttpServer_GetUrlFieldSet(Enter, ConnID);
  Leave;
end;

function THPHttpServer.GetUrlField(ConnID: THPConnID; Field: THPHttpUrlField): string;
var
  Handle: Pointer;
begin
  Handle := Enter;
  try
    Result := HPText(Api.HP_HttpServer_GetUrlField(Handle, ConnID, Field));
  finally
    Leave;
  end;
end;

function THPHttpServer.GetMethod(ConnID: THPConnID): string;
var
  Handle: Pointer;
begin
  Handle := Enter;
  try
    Result := HPText(Api.HP_HttpServer_GetMethod(Handle, ConnID));
  finally
    Leave;
  end;
end;

procedure THPHttpServer.SetLocalVersion(Version: THPHttpVersion);
begin
  Api.HP_HttpServer_SetLocalVersion(EnterStopped('SetLocalVersion'), Version);
  Leave;
end;

function THPHttpServer.GetLocalVersion: THPHttpVersion;
begin
  Result := Api.HP_HttpServer_GetLocalVersion(Enter);
  Leave;
end;

function THPHttpServer.IsUpgrade(ConnID: THPConnID): Boolean;
begin
  Result := Api.HP_HttpServer_IsUpgrade(Enter, ConnID) <> 0;
  Leave;
end;

function THPHttpServer.IsKeepAlive(ConnID: THPConnID): Boolean;
begin
  Result := Api.HP_HttpServer_IsKeepAlive(Enter, ConnID) <> 0;
  Leave;
end;

function THPHttpServer.GetVersion(ConnID: THPConnID): Word;
begin
  Result := Api.HP_HttpServer_GetVersion(Enter, ConnID);
  Leave;
end;

function THPHttpServer.GetHost(ConnID: THPConnID): string;
var
  Handle: Pointer;
begin
  Handle := Enter;
  try
    Result := HPText(Api.HP_HttpServer_GetHost(Handle, ConnID));
  finally
    Leave;
  end;
end;

function THPHttpServer.GetContentLength(ConnID: THPConnID): UInt64;
begin
  Result := Api.HP_HttpServer_GetContentLength(Enter, ConnID);
  Leave;
end;

function THPHttpServer.GetContentType(ConnID: THPConnID): string;
var
  Handle: Pointer;
begin
  Handle := Enter;
  try
    Result := HPText(Api.HP_HttpServer_GetContentType(Handle, ConnID));
  finally
    Leave;
  end;
end;

function THPHttpServer.GetContentEncoding(ConnID: THPConnID): string;
var
  Handle: Pointer;
begin
  Handle := Enter;
  try
    Result := HPText(Api.HP_HttpServer_GetContentEncoding(Handle, ConnID));
  finally
    Leave;
  end;
end;

function THPHttpServer.GetTransferEncoding(ConnID: THPConnID): string;
var
  Handle: Pointer;
begin
  Handle := Enter;
  try
    Result := HPText(Api.HP_HttpServer_GetTransferEncoding(Handle, ConnID));
  finally
    Leave;
  end;
end;

function THPHttpServer.GetUpgradeType(ConnID: THPConnID): THPHttpUpgradeType;
begin
  Result := Api.HP_HttpServer_GetUpgradeType(Enter, ConnID);
  Leave;
end;

function THPHttpServer.GetParseErrorCode(ConnID: THPConnID; out ErrorDesc: string): Word;
var
  ErrorDescC: PAnsiChar;
  Handle: Pointer;
begin
  Handle := Enter;
  try
    Result := Api.HP_HttpServer_GetParseErrorCode(Handle, ConnID, @ErrorDescC);
    ErrorDesc := HPText(ErrorDescC);
  finally
    Leave;
  end;
end;

function THPHttpServer.TryGetHeader(ConnID: THPConnID; const Name: string; out Value: string): Boolean;
var
  Kept: THPKeep;
  NameC: PAnsiChar;
  ValueC: PAnsiChar;
  Handle: Pointer;
begin
  NameC := Kept.Text(Name);
  Handle := Enter;
  try
    Result := Api.HP_HttpServer_GetHeader(Handle, ConnID, NameC, @ValueC) <> 0;
    if Result then
      Value := HPText(ValueC)
    else
      Value := '';
  finally
    Leave;
  end;
end;

function THPHttpServer.GetHeader(ConnID: THPConnID; const Name: string): string;
begin
  TryGetHeader(ConnID, Name, Result);
end;

function THPHttpServer.GetHeaders(ConnID: THPConnID; const Name: string): THPStrings;
var
  Kept: THPKeep;
  NameC: PAnsiChar;
  Items: THPCTexts;
  Count, Room: Cardinal;
  Returned: Integer;
  Handle: Pointer;
begin
  NameC := Kept.Text(Name);
  Handle := Enter;
  try
    Items := nil;
    Count := 0;
    repeat
      Room := Count;
      SetLength(Items, Room);
      Returned := Api.HP_HttpServer_GetHeaders(Handle, ConnID, NameC, Pointer(Items), @Count);
    until not HPAgain(Returned, Room, Count, 'HP_HttpServer_GetHeaders');
    SetLength(Items, Count);
    Result := HPTextsOf(Items);
  finally
    Leave;
  end;
end;

function THPHttpServer.GetAllHeaders(ConnID: THPConnID): THPHeaders;
var
  Items: THPCHeaders;
  Count, Room: Cardinal;
  Returned: Integer;
  Handle: Pointer;
begin
  Handle := Enter;
  try
    Items := nil;
    Count := 0;
    repeat
      Room := Count;
      SetLength(Items, Room);
      Returned := Api.HP_HttpServer_GetAllHeaders(Handle, ConnID, Pointer(Items), @Count);
    until not HPAgain(Returned, Room, Count, 'HP_HttpServer_GetAllHeaders');
    SetLength(Items, Count);
    Result := HPHeadersOf(Items);
  finally
    Leave;
  end;
end;

function THPHttpServer.GetAllHeaderNames(ConnID: THPConnID): THPStrings;
var
  Items: THPCTexts;
  Count, Room: Cardinal;
  Returned: Integer;
  Handle: Pointer;
begin
  Handle := Enter;
  try
    Items := nil;
    Count := 0;
    repeat
      Room := Count;
      SetLength(Items, Room);
      Returned := Api.HP_HttpServer_GetAllHeaderNames(Handle, ConnID, Pointer(Items), @Count);
    until not HPAgain(Returned, Room, Count, 'HP_HttpServer_GetAllHeaderNames');
    SetLength(Items, Count);
    Result := HPTextsOf(Items);
  finally
    Leave;
  end;
end;

function THPHttpServer.TryGetCookie(ConnID: THPConnID; const Name: string; out Value: string): Boolean;
var
  Kept: THPKeep;
  NameC: PAnsiChar;
  ValueC: PAnsiChar;
  Handle: Pointer;
begin
  NameC := Kept.Text(Name);
  Handle := Enter;
  try
    Result := Api.HP_HttpServer_GetCookie(Handle, ConnID, NameC, @ValueC) <> 0;
    if Result then
      Value := HPText(ValueC)
    else
      Value := '';
  finally
    Leave;
  end;
end;

function THPHttpServer.GetCookie(ConnID: THPConnID; const Name: string): string;
begin
  TryGetCookie(ConnID, Name, Result);
end;

function THPHttpServer.GetAllCookies(ConnID: THPConnID): THPHeaders;
var
  Items: THPCHeaders;
  Count, Room: Cardinal;
  Returned: Integer;
  Handle: Pointer;
begin
  Handle := Enter;
  try
    Items := nil;
    Count := 0;
    repeat
      Room := Count;
      SetLength(Items, Room);
      Returned := Api.HP_HttpServer_GetAllCookies(Handle, ConnID, Pointer(Items), @Count);
    until not HPAgain(Returned, Room, Count, 'HP_HttpServer_GetAllCookies');
    SetLength(Items, Count);
    Result := HPHeadersOf(Items);
  finally
    Leave;
  end;
end;

procedure THPHttpServer.GetWSMessageState(ConnID: THPConnID; out Final: Boolean; out Reserved: Byte; out OperationCode: Byte;
  out Mask: TBytes; out BodyLen: UInt64; out BodyRemain: UInt64);
var
  FinalC: Integer;
  ReservedC: Byte;
  OperationCodeC: Byte;
  MaskC: Pointer;
  BodyLenC: UInt64;
  BodyRemainC: UInt64;
  Handle: Pointer;
begin
  Handle := Enter;
  try
    HPCheck(Api.HP_HttpServer_GetWSMessageState(Handle, ConnID, @FinalC, @ReservedC, @OperationCodeC, @MaskC, @BodyLenC, @BodyRemainC), 'HP_HttpServer_GetWSMessageState');
    Final := FinalC <> 0;
    Reserved := ReservedC;
    OperationCode := OperationCodeC;
    Mask := HPMask(MaskC);
    BodyLen := BodyLenC;
    BodyRemain := BodyRemainC;
  finally
    Leave;
  end;
end;

procedure THPHttpServer.SetHttpAutoStart(AutoStart: Boolean);
begin
  Api.HP_HttpServer_SetHttpAutoStart(EnterStopped('SetHttpAutoStart'), Ord(AutoStart));
  Leave;
end;

function THPHttpServer.IsHttpAutoStart: Boolean;
begin
  Result := Api.HP_HttpServer_IsHttpAutoStart(Enter) <> 0;
  Leave;
end;

procedure THPHttpServer.SetMaxHttpHeadLength(MaxHttpHeadLength: Cardinal);
begin
  Api.HP_HttpServer_SetMaxHttpHeadLength(EnterStopped('SetMaxHttpHeadLength'), MaxHttpHeadLength);
  Leave;
end;

function THPHttpServer.GetMaxHttpHeadLength: Cardinal;
begin
  Result := Api.HP_HttpServer_GetMaxHttpHeadLength(Enter);
  Leave;
end;

procedure THPHttpServer.SetMaxHttpHeaderCount(MaxHttpHeaderCount: Cardinal);
begin
  Api.HP_HttpServer_SetMaxHttpHeaderCount(EnterStopped('SetMaxHttpHeaderCount'), MaxHttpHeaderCount);
  Leave;
end;

function THPHttpServer.GetMaxHttpHeaderCount: Cardinal;
begin
  Result := Api.HP_HttpServer_GetMaxHttpHeaderCount(Enter);
  Leave;
end;

procedure THPHttpServer.SetMaxHttpStartLineLength(MaxHttpStartLineLength: Cardinal);
begin
  Api.HP_HttpServer_SetMaxHttpStartLineLength(EnterStopped('SetMaxHttpStartLineLength'), MaxHttpStartLineLength);
  Leave;
end;

function THPHttpServer.GetMaxHttpStartLineLength: Cardinal;
begin
  Result := Api.HP_HttpServer_GetMaxHttpStartLineLength(Enter);
  Leave;
end;

procedure THPHttpServer.SetMaxHttpBodyLength(MaxHttpBodyLength: UInt64);
begin
  Api.HP_HttpServer_SetMaxHttpBodyLength(EnterStopped('SetMaxHttpBodyLength'), MaxHttpBodyLength);
  Leave;
end;

function THPHttpServer.GetMaxHttpBodyLength: UInt64;
begin
  Result := Api.HP_HttpServer_GetMaxHttpBodyLength(Enter);
  Leave;
end;

procedure THPHttpServer.SetWSMessageMode(WSMessageMode: Boolean);
begin
  Api.HP_HttpServer_SetWSMessageMode(EnterStopped('SetWSMessageMode'), Ord(WSMessageMode));
  Leave;
end;

function THPHttpServer.IsWSMessageMode: Boolean;
begin
  Result := Api.HP_HttpServer_IsWSMessageMode(Enter) <> 0;
  Leave;
end;

procedure THPHttpServer.SetMaxWSMessageLength(MaxWSMessageLength: Cardinal);
begin
  Api.HP_HttpServer_SetMaxWSMessageLength(EnterStopped('SetMaxWSMessageLength'), MaxWSMessageLength);
  Leave;
end;

function THPHttpServer.GetMaxWSMessageLength: Cardinal;
begin
  Result := Api.HP_HttpServer_GetMaxWSMessageLength(Enter);
  Leave;
end;

procedure THPHttpServer.SetWSPingInterval(WSPingInterval: Cardinal);
begin
  Api.HP_HttpServer_SetWSPingInterval(EnterStopped('SetWSPingInterval'), WSPingInterval);
  Leave;
end;

function THPHttpServer.GetWSPingInterval: Cardinal;
begin
  Result := Api.HP_HttpServer_GetWSPingInterval(Enter);
  Leave;
end;

procedure THPHttpServer.SetWSCompression(WSCompression: Boolean);
begin
  Api.HP_HttpServer_SetWSCompression(EnterStopped('SetWSCompression'), Ord(WSCompression));
  Leave;
end;

function THPHttpServer.IsWSCompression: Boolean;
begin
  Result := Api.HP_HttpServer_IsWSCompression(Enter) <> 0;
  Leave;
end;

procedure THPHttpServer.SetWSContextTakeover(WSContextTakeover: Boolean);
begin
  Api.HP_HttpServer_SetWSContextTakeover(EnterStopped('SetWSContextTakeover'), Ord(WSContextTakeover));
  Leave;
end;

function THPHttpServer.IsWSContextTakeover: Boolean;
begin
  Result := Api.HP_HttpServer_IsWSContextTakeover(Enter) <> 0;
  Leave;
end;

procedure THPHttpServer.CloseWebSocket(ConnID: THPConnID; Code: Word; const Reason: string);
var
  Kept: THPKeep;
  ReasonC: PAnsiChar;
begin
  ReasonC := Kept.Optional(Reason);
  Done(Api.HP_HttpServer_CloseWebSocket(Enter, ConnID, Code, ReasonC), 'HP_HttpServer_CloseWebSocket');
end;

procedure THPHttpServer.AcceptWebSocket(ConnID: THPConnID; const Protocol: string; const Headers: THPHeaders);
var
  Kept: THPKeep;
  ProtocolC: PAnsiChar;
  HeadersC: Pointer;
begin
  ProtocolC := Kept.Optional(Protocol);
  HeadersC := Kept.Headers(Headers);
  Done(Api.HP_HttpServer_AcceptWebSocket(Enter, ConnID, ProtocolC, HeadersC, Length(Headers)), 'HP_HttpServer_AcceptWebSocket');
end;

procedure THPHttpServer.SendFilePart(ConnID: THPConnID; FileName: Integer; Offset: UInt64; Length: UInt64);
begin
  Done(Api.HP_HttpServer_SendFilePart(Enter, ConnID, FileName, Offset, Length), 'HP_HttpServer_SendFilePart');
end;

procedure THPHttpServer.SetHttpHeadTimeout(HttpHeadTimeout: Cardinal);
begin
  Api.HP_HttpServer_SetHttpHeadTimeout(EnterStopped('SetHttpHeadTimeout'), HttpHeadTimeout);
  Leave;
end;

function THPHttpServer.GetHttpHeadTimeout: Cardinal;
begin
  Result := Api.HP_HttpServer_GetHttpHeadTimeout(Enter);
  Leave;
end;

procedure THPHttpServer.SetHttpBodyTimeout(HttpBodyTimeout: Cardinal);
begin
  Api.HP_HttpServer_SetHttpBodyTimeout(EnterStopped('SetHttpBodyTimeout'), HttpBodyTimeout);
  Leave;
end;

function THPHttpServer.GetHttpBodyTimeout: Cardinal;
begin
  Result := Api.HP_HttpServer_GetHttpBodyTimeout(Enter);
  Leave;
end;

procedure THPHttpServer.SetHttpIdleTimeout(HttpIdleTimeout: Cardinal);
begin
  Api.HP_HttpServer_SetHttpIdleTimeout(EnterStopped('SetHttpIdleTimeout'), HttpIdleTimeout);
  Leave;
end;

function THPHttpServer.GetHttpIdleTimeout: Cardinal;
begin
  Result := Api.HP_HttpServer_GetHttpIdleTimeout(Enter);
  Leave;
end;

{ THPHttpsServer }

function THPHttpsServer.Made: THPMade;
begin
  Result.Make := Api.Create_HP_HttpsServer;
  Result.Unmake := Api.Destroy_HP_HttpsServer;
  Result.MakeListener := Api.Create_HP_HttpServerListener;
  Result.UnmakeListener := Api.Destroy_HP_HttpServerListener;
  Result.Stop := Api.HP_Server_Stop;
end;

procedure THPHttpsServer.SetupSSLContext(VerifyMode: Integer; const PemCertFile: string; const PemKeyFile: string;
  const KeyPassword: string; const CAPemCertFileOrPath: string);
var
  Kept: THPKeep;
  PemCertFileC: PAnsiChar;
  PemKeyFileC: PAnsiChar;
  KeyPasswordC: PAnsiChar;
  CAPemCertFileOrPathC: PAnsiChar;
begin
  PemCertFileC := Kept.Optional(PemCertFile);
  PemKeyFileC := Kept.Optional(PemKeyFile);
  KeyPasswordC := Kept.Optional(KeyPassword);
  CAPemCertFileOrPathC := Kept.Optional(CAPemCertFileOrPath);
  Done(Api.HP_SSLServer_SetupSSLContext(Enter, VerifyMode, PemCertFileC, PemKeyFileC, KeyPasswordC, CAPemCertFileOrPathC, nil), 'HP_SSLServer_SetupSSLContext');
end;

procedure THPHttpsServer.SetupSSLContextByMemory(VerifyMode: Integer; const PemCert: string; const PemKey: string;
  const KeyPassword: string; const CAPemCert: string);
var
  Kept: THPKeep;
  PemCertC: PAnsiChar;
  PemKeyC: PAnsiChar;
  KeyPasswordC: PAnsiChar;
  CAPemCertC: PAnsiChar;
begin
  PemCertC := Kept.Optional(PemCert);
  PemKeyC := Kept.Optional(PemKey);
  KeyPasswordC := Kept.Optional(KeyPassword);
  CAPemCertC := Kept.Optional(CAPemCert);
  Done(Api.HP_SSLServer_SetupSSLContextByMemory(Enter, VerifyMode, PemCertC, PemKeyC, KeyPasswordC, CAPemCertC, nil), 'HP_SSLServer_SetupSSLContextByMemory');
end;

function THPHttpsServer.AddSSLContext(VerifyMode: Integer; const PemCertFile: string; const PemKeyFile: string;
  const KeyPassword: string; const CAPemCertFileOrPath: string): Integer;
var
  Kept: THPKeep;
  PemCertFileC: PAnsiChar;
  PemKeyFileC: PAnsiChar;
  KeyPasswordC: PAnsiChar;
  CAPemCertFileOrPathC: PAnsiChar;
begin
  PemCertFileC := Kept.Optional(PemCertFile);
  PemKeyFileC := Kept.Optional(PemKeyFile);
  KeyPasswordC := Kept.Optional(KeyPassword);
  CAPemCertFileOrPathC := Kept.Optional(CAPemCertFileOrPath);
  Result := Api.HP_SSLServer_AddSSLContext(Enter, VerifyMode, PemCertFileC, PemKeyFileC, KeyPasswordC, CAPemCertFileOrPathC);
  Done(Ord(Result >= 0), 'HP_SSLServer_AddSSLContext');
end;

function THPHttpsServer.AddSSLContextByMemory(VerifyMode: Integer; const PemCert: string; const PemKey: string;
  const KeyPassword: string; const CAPemCert: string): Integer;
var
  Kept: THPKeep;
  PemCertC: PAnsiChar;
  PemKeyC: PAnsiChar;
  KeyPasswordC: PAnsiChar;
  CAPemCertC: PAnsiChar;
begin
  PemCertC := Kept.Optional(PemCert);
  PemKeyC := Kept.Optional(PemKey);
  KeyPasswordC := Kept.Optional(KeyPassword);
  CAPemCertC := Kept.Optional(CAPemCert);
  Result := Api.HP_SSLServer_AddSSLContextByMemory(Enter, VerifyMode, PemCertC, PemKeyC, KeyPasswordC, CAPemCertC);
  Done(Ord(Result >= 0), 'HP_SSLServer_AddSSLContextByMemory');
end;

procedure THPHttpsServer.BindSSLServerName(const ServerName: string; ContextIndex: Integer);
var
  Kept: THPKeep;
  ServerNameC: PAnsiChar;
begin
  ServerNameC := Kept.Text(ServerName);
  Done(Api.HP_SSLServer_BindSSLServerName(Enter, ServerNameC, ContextIndex), 'HP_SSLServer_BindSSLServerName');
end;

procedure THPHttpsServer.CleanupSSLContext;
begin
  Api.HP_SSLServer_CleanupSSLContext(Enter);
  Leave;
end;

procedure THPHttpsServer.StartSSLHandShake(ConnID: THPConnID);
begin
  Done(Api.HP_SSLServer_StartSSLHandShake(Enter, ConnID), 'HP_SSLServer_StartSSLHandShake');
end;

procedure THPHttpsServer.SetSSLAutoHandShake(AutoHandShake: Boolean);
begin
  Api.HP_SSLServer_SetSSLAutoHandShake(EnterStopped('SetSSLAutoHandShake'), Ord(AutoHandShake));
  Leave;
end;

function THPHttpsServer.IsSSLAutoHandShake: Boolean;
begin
  Result := Api.HP_SSLServer_IsSSLAutoHandShake(Enter) <> 0;
  Leave;
end;

procedure THPHttpsServer.SetSSLCipherList(const CipherList: string);
var
  Kept: THPKeep;
  CipherListC: PAnsiChar;
begin
  CipherListC := Kept.Text(CipherList);
  Api.HP_SSLServer_SetSSLCipherList(EnterStopped('SetSSLCipherList'), CipherListC);
  Leave;
end;

function THPHttpsServer.GetSSLCipherList: string;
var
  Handle: Pointer;
begin
  Handle := Enter;
  try
    Result := HPText(Api.HP_SSLServer_GetSSLCipherList(Handle));
  finally
    Leave;
  end;
end;

{ THPSSLAgent }

function THPSSLAgent.Made: THPMade;
begin
  Result.Make := Api.Create_HP_SSLAgent;
  Result.Unmake := Api.Destroy_HP_SSLAgent;
  Result.MakeListener := Api.Create_HP_TcpAgentListener;
  Result.UnmakeListener := Api.Destroy_HP_TcpAgentListener;
  Result.Stop := Api.HP_Agent_Stop;
end;

procedure THPSSLAgent.SetupSSLContext(VerifyMode: Integer; const PemCertFile: string; const PemKeyFile: string;
  const KeyPassword: string; const CAPemCertFileOrPath: string);
var
  Kept: THPKeep;
  PemCertFileC: PAnsiChar;
  PemKeyFileC: PAnsiChar;
  KeyPasswordC: PAnsiChar;
  CAPemCertFileOrPathC: PAnsiChar;
begin
  PemCertFileC := Kept.Optional(PemCertFile);
  PemKeyFileC := Kept.Optional(PemKeyFile);
  KeyPasswordC := Kept.Optional(KeyPassword);
  CAPemCertFileOrPathC := Kept.Optional(CAPemCertFileOrPath);
  Done(Api.HP_SSLAgent_SetupSSLContext(Enter, VerifyMode, PemCertFileC, PemKeyFileC, KeyPasswordC, CAPemCertFileOrPathC), 'HP_SSLAgent_SetupSSLContext');
end;

procedure THPSSLAgent.SetupSSLContextByMemory(VerifyMode: Integer; const PemCert: string; const PemKey: string;
  const KeyPassword: string; const CAPemCert: string);
var
  Kept: THPKeep;
  PemCertC: PAnsiChar;
  PemKeyC: PAnsiChar;
  KeyPasswordC: PAnsiChar;
  CAPemCertC: PAnsiChar;
begin
  PemCertC := Kept.Optional(PemCert);
  PemKeyC := Kept.Optional(PemKey);
  KeyPasswordC := Kept.Optional(KeyPassword);
  CAPemCertC := Kept.Optional(CAPemCert);
  Done(Api.HP_SSLAgent_SetupSSLContextByMemory(Enter, VerifyMode, PemCertC, PemKeyC, KeyPasswordC, CAPemCertC), 'HP_SSLAgent_SetupSSLContextByMemory');
end;

procedure THPSSLAgent.CleanupSSLContext;
begin
  Api.HP_SSLAgent_CleanupSSLContext(Enter);
  Leave;
end;

procedure THPSSLAgent.StartSSLHandShake(ConnID: THPConnID);
begin
  Done(Api.HP_SSLAgent_StartSSLHandShake(Enter, ConnID), 'HP_SSLAgent_StartSSLHandShake');
end;

procedure THPSSLAgent.SetSSLAutoHandShake(AutoHandShake: Boolean);
begin
  Api.HP_SSLAgent_SetSSLAutoHandShake(EnterStopped('SetSSLAutoHandShake'), Ord(AutoHandShake));
  Leave;
end;

function THPSSLAgent.IsSSLAutoHandShake: Boolean;
begin
  Result := Api.HP_SSLAgent_IsSSLAutoHandShake(Enter) <> 0;
  Leave;
end;

procedure THPSSLAgent.SetSSLCipherList(const CipherList: string);
var
  Kept: THPKeep;
  CipherListC: PAnsiChar;
begin
  CipherListC := Kept.Text(CipherList);
  Api.HP_SSLAgent_SetSSLCipherList(EnterStopped('SetSSLCipherList'), CipherListC);
  Leave;
end;

function THPSSLAgent.GetSSLCipherList: string;
var
  Handle: Pointer;
begin
  Handle := Enter;
  try
    Result := HPText(Api.HP_SSLAgent_GetSSLCipherList(Handle));
  finally
    Leave;
  end;
end;

{ THPTcpPullAgent }

function THPTcpPullAgent.Made: THPMade;
begin
  Result.Make := Api.Create_HP_TcpPullAgent;
  Result.Unmake := Api.Destroy_HP_TcpPullAgent;
  Result.MakeListener := Api.Create_HP_TcpPullAgentListener;
  Result.UnmakeListener := Api.Destroy_HP_TcpPullAgentListener;
  Result.Stop := Api.HP_Agent_Stop;
end;

function THPTcpPullAgent.Fetch(ConnID: THPConnID; Count: Integer): TBytes;
var
  Handle: Pointer;
begin
  Handle := Enter;
  try
    Result := nil;
    SetLength(Result, Count);
    HPFetched(Api.HP_TcpPullAgent_Fetch(Handle, ConnID, Pointer(Result), Count), 'HP_TcpPullAgent_Fetch');
  finally
    Leave;
  end;
end;

function THPTcpPullAgent.Peek(ConnID: THPConnID; Count: Integer): TBytes;
var
  Handle: Pointer;
begin
  Handle := Enter;
  try
    Result := nil;
    SetLength(Result, Count);
    HPFetched(Api.HP_TcpPullAgent_Peek(Handle, ConnID, Pointer(Result), Count), 'HP_TcpPullAgent_Peek');
  finally
    Leave;
  end;
end;

procedure THPTcpPullAgent.SetMaxPullDataLength(MaxPullDataLength: Cardinal);
begin
  Api.HP_TcpPullAgent_SetMaxPullDataLength(EnterStopped('SetMaxPullDataLength'), MaxPullDataLength);
  Leave;
end;

function THPTcpPullAgent.GetMaxPullDataLength: Cardinal;
begin
  Result := Api.HP_TcpPullAgent_GetMaxPullDataLength(Enter);
  Leave;
end;

{ THPSSLPullAgent }

function THPSSLPullAgent.Made: THPMade;
begin
  Result.Make := Api.Create_HP_SSLPullAgent;
  Result.Unmake := Api.Destroy_HP_SSLPullAgent;
  Result.MakeListener := Api.Create_HP_TcpPullAgentListener;
  Result.UnmakeListener := Api.Destroy_HP_TcpPullAgentListener;
  Result.Stop := Api.HP_Agent_Stop;
end;

function THPSSLPullAgent.Fetch(ConnID: THPConnID; Count: Integer): TBytes;
var
  Handle: Pointer;
begin
  Handle := Enter;
  try
    Result := nil;
    SetLength(Result, Count);
    HPFetched(Api.HP_TcpPullAgent_Fetch(Handle, ConnID, Pointer(Result), Count), 'HP_TcpPullAgent_Fetch');
  finally
    Leave;
  end;
end;

function THPSSLPullAgent.Peek(ConnID: THPConnID; Count: Integer): TBytes;
var
  Handle: Pointer;
begin
  Handle := Enter;
  try
    Result := nil;
    SetLength(Result, Count);
    HPFetched(Api.HP_TcpPullAgent_Peek(Handle, ConnID, Pointer(Result), Count), 'HP_TcpPullAgent_Peek');
  finally
    Leave;
  end;
end;

procedure THPSSLPullAgent.SetMaxPullDataLength(MaxPullDataLength: Cardinal);
begin
  Api.HP_TcpPullAgent_SetMaxPullDataLength(EnterStopped('SetMaxPullDataLength'), MaxPullDataLength);
  Leave;
end;

function THPSSLPullAgent.GetMaxPullDataLength: Cardinal;
begin
  Result := Api.HP_TcpPullAgent_GetMaxPullDataLength(Enter);
  Leave;
end;

{ THPTcpPackAgent }

function THPTcpPackAgent.Made: THPMade;
begin
  Result.Make := Api.Create_HP_TcpPackAgent;
  Result.Unmake := Api.Destroy_HP_TcpPackAgent;
  Result.MakeListener := Api.Create_HP_TcpPackAgentListener;
  Result.UnmakeListener := Api.Destroy_HP_TcpPackAgentListener;
  Result.Stop := Api.HP_Agent_Stop;
end;

procedure THPTcpPackAgent.SetMaxPackSize(MaxPackSize: Cardinal);
begin
  Api.HP_TcpPackAgent_SetMaxPackSize(EnterStopped('SetMaxPackSize'), MaxPackSize);
  Leave;
end;

procedure THPTcpPackAgent.SetPackHeaderFlag(PackHeaderFlag: Word);
begin
  Api.HP_TcpPackAgent_SetPackHeaderFlag(EnterStopped('SetPackHeaderFlag'), PackHeaderFlag);
  Leave;
end;

function THPTcpPackAgent.GetMaxPackSize: Cardinal;
begin
  Result := Api.HP_TcpPackAgent_GetMaxPackSize(Enter);
  Leave;
end;

function THPTcpPackAgent.GetPackHeaderFlag: Word;
begin
  Result := Api.HP_TcpPackAgent_GetPackHeaderFlag(Enter);
  Leave;
end;

{ THPSSLPackAgent }

function THPSSLPackAgent.Made: THPMade;
begin
  Result.Make := Api.Create_HP_SSLPackAgent;
  Result.Unmake := Api.Destroy_HP_SSLPackAgent;
  Result.MakeListener := Api.Create_HP_TcpPackAgentListener;
  Result.UnmakeListener := Api.Destroy_HP_TcpPackAgentListener;
  Result.Stop := Api.HP_Agent_Stop;
end;

procedure THPSSLPackAgent.SetMaxPackSize(MaxPackSize: Cardinal);
begin
  Api.HP_TcpPackAgent_SetMaxPackSize(EnterStopped('SetMaxPackSize'), MaxPackSize);
  Leave;
end;

procedure THPSSLPackAgent.SetPackHeaderFlag(PackHeaderFlag: Word);
begin
  Api.HP_TcpPackAgent_SetPackHeaderFlag(EnterStopped('SetPackHeaderFlag'), PackHeaderFlag);
  Leave;
end;

function THPSSLPackAgent.GetMaxPackSize: Cardinal;
begin
  Result := Api.HP_TcpPackAgent_GetMaxPackSize(Enter);
  Leave;
end;

function THPSSLPackAgent.GetPackHeaderFlag: Word;
begin
  Result := Api.HP_TcpPackAgent_GetPackHeaderFlag(Enter);
  Leave;
end;

{ THPHttpAgent }

function HttpAgentOnMessageBegin(Sender: Pointer; ConnID: THPConnID): Integer; cdecl;
var
  Event: THPEvent;
  Action: THPHttpParseResult;
begin
  Action := THPHttpParseResult.Ok;
  if HPBegin(Event, Sender) then
  begin
    try
      THPHttpAgent(Event.Component).FOnMessageBegin(THPHttpAgent(Event.Component), ConnID, Action);
    except
      HPFailed(Event);
      Action := THPHttpParseResult.Error;
    end;
    HPEnd(Event);
  end;
  Result := Ord(Action);
end;

function HttpAgentOnStatusLine(Sender: Pointer; ConnID: THPConnID; StatusCode: Word; Desc: PAnsiChar): Integer; cdecl;
var
  Event: THPEvent;
  Action: THPHttpParseResult;

  procedure Tell;
  begin
    THPHttpAgent(Event.Component).FOnStatusLine(THPHttpAgent(Event.Component), ConnID, StatusCode, HPText(Desc), Action);
  end;

begin
  Action := THPHttpParseResult.Ok;
  if HPBegin(Event, Sender) then
  begin
    try
      Tell;
    except
      HPFailed(Event);
      Action := THPHttpParseResult.Error;
    end;
    HPEnd(Event);
  end;
  Result := Ord(Action);
end;

function HttpAgentOnHeader(Sender: Pointer; ConnID: THPConnID; Name: PAnsiChar; Value: PAnsiChar): Integer; cdecl;
var
  Event: THPEvent;
  Action: THPHttpParseResult;

  procedure Tell;
  begin
    THPHttpAgent(Event.Component).FOnHeader(THPHttpAgent(Event.Component), ConnID, HPText(Name), HPText(Value), Action);
  end;

begin
  Action := THPHttpParseResult.Ok;
  if HPBegin(Event, Sender) then
  begin
    try
      Tell;
    except
      HPFailed(Event);
      Action := THPHttpParseResult.Error;
    end;
    HPEnd(Event);
  end;
  Result := Ord(Action);
end;

function HttpAgentOnHeadersComplete(Sender: Pointer; ConnID: THPConnID): Integer; cdecl;
var
  Event: THPEvent;
  Action: THPHttpParseResult;
begin
  Action := THPHttpParseResult.Ok;
  if HPBegin(Event, Sender) then
  begin
    try
      THPHttpAgent(Event.Component).FOnHeadersComplete(THPHttpAgent(Event.Component), ConnID, Action);
    except
      HPFailed(Event);
      Action := THPHttpParseResult.Error;
    end;
    HPEnd(Event);
  end;
  Result := Ord(Action);
end;

function HttpAgentOnBody(Sender: Pointer; ConnID: THPConnID; Data: Pointer; DataLength: Integer): Integer; cdecl;
var
  Event: THPEvent;
  Action: THPHttpParseResult;

  procedure Tell;
  begin
    THPHttpAgent(Event.Component).FOnBody(THPHttpAgent(Event.Component), ConnID, HPBytes(Data, DataLength), Action);
  end;

begin
  Action := THPHttpParseResult.Ok;
  if HPBegin(Event, Sender) then
  begin
    try
      Tell;
    except
      HPFailed(Event);
      Action := THPHttpParseResult.Error;
    end;
    HPEnd(Event);
  end;
  Result := Ord(Action);
end;

function HttpAgentOnChunkHeader(Sender: Pointer; ConnID: THPConnID; Length: Integer): Integer; cdecl;
var
  Event: THPEvent;
  Action: THPHttpParseResult;
begin
  Action := THPHttpParseResult.Ok;
  if HPBegin(Event, Sender) then
  begin
    try
      THPHttpAgent(Event.Component).FOnChunkHeader(THPHttpAgent(Event.Component), ConnID, Length, Action);
    except
      HPFailed(Event);
      Action := THPHttpParseResult.Error;
    end;
    HPEnd(Event);
  end;
  Result := Ord(Action);
end;

function HttpAgentOnChunkComplete(Sender: Pointer; ConnID: THPConnID): Integer; cdecl;
var
  Event: THPEvent;
  Action: THPHttpParseResult;
begin
  Action := THPHttpParseResult.Ok;
  if HPBegin(Event, Sender) then
  begin
    try
      THPHttpAgent(Event.Component).FOnChunkComplete(THPHttpAgent(Event.Component), ConnID, Action);
    except
      HPFailed(Event);
      Action := THPHttpParseResult.Error;
    end;
    HPEnd(Event);
  end;
  Result := Ord(Action);
end;

function HttpAgentOnMessageComplete(Sender: Pointer; ConnID: THPConnID): Integer; cdecl;
var
  Event: THPEvent;
  Action: THPHttpParseResult;
begin
  Action := THPHttpParseResult.Ok;
  if HPBegin(Event, Sender) then
  begin
    try
      THPHttpAgent(Event.Component).FOnMessageComplete(THPHttpAgent(Event.Component), ConnID, Action);
    except
      HPFailed(Event);
      Action := THPHttpParseResult.Error;
    end;
    HPEnd(Event);
  end;
  Result := Ord(Action);
end;

function HttpAgentOnUpgrade(Sender: Pointer; ConnID: THPConnID; UpgradeType: THPHttpUpgradeType): Integer; cdecl;
var
  Event: THPEvent;
  Action: THPHttpParseResult;
begin
  Action := THPHttpParseResult.Ok;
  if HPBegin(Event, Sender) then
  begin
    try
      THPHttpAgent(Event.Component).FOnUpgrade(THPHttpAgent(Event.Component), ConnID, UpgradeType, Action);
    except
      HPFailed(Event);
      Action := THPHttpParseResult.Error;
    end;
    HPEnd(Event);
  end;
  Result := Ord(Action);
end;

function HttpAgentOnParseError(Sender: Pointer; ConnID: THPConnID; ErrorCode: Integer; ErrorDesc: PAnsiChar): Integer; cdecl;
var
  Event: THPEvent;
  Action: THPHttpParseResult;

  procedure Tell;
  begin
    THPHttpAgent(Event.Component).FOnParseError(THPHttpAgent(Event.Component), ConnID, ErrorCode, HPText(ErrorDesc), Action);
  end;

begin
  Action := THPHttpParseResult.Ok;
  if HPBegin(Event, Sender) then
  begin
    try
      Tell;
    except
      HPFailed(Event);
      Action := THPHttpParseResult.Error;
    end;
    HPEnd(Event);
  end;
  Result := Ord(Action);
end;

function HttpAgentOnWSMessageHeader(Sender: Pointer; ConnID: THPConnID; Final: Integer; Reserved: Byte; OperationCode: Byte;
  Mask: Pointer; BodyLen: UInt64): Integer; cdecl;
var
  Event: THPEvent;
  Action: THPHandleResult;

  procedure Tell;
  begin
    THPHttpAgent(Event.Component).FOnWSMessageHeader(THPHttpAgent(Event.Component), ConnID, Final <> 0, Reserved, OperationCode, HPMask(Mask), BodyLen, Action);
  end;

begin
  Action := THPHandleResult.Ok;
  if HPBegin(Event, Sender) then
  begin
    try
      Tell;
    except
      HPFailed(Event);
      Action := THPHandleResult.Error;
    end;
    HPEnd(Event);
  end;
  Result := Ord(Action);
end;

function HttpAgentOnWSMessageBody(Sender: Pointer; ConnID: THPConnID; Data: Pointer; DataLength: Integer): Integer; cdecl;
var
  Event: THPEvent;
  Action: THPHandleResult;

  procedure Tell;
  begin
    THPHttpAgent(Event.Component).FOnWSMessageBody(THPHttpAgent(Event.Component), ConnID, HPBytes(Data, DataLength), Action);
  end;

begin
  Action := THPHandleResult.Ok;
  if HPBegin(Event, Sender) then
  begin
    try
      Tell;
    except
      HPFailed(Event);
      Action := THPHandleResult.Error;
    end;
    HPEnd(Event);
  end;
  Result := Ord(Action);
end;

function HttpAgentOnWSMessageComplete(Sender: Pointer; ConnID: THPConnID): Integer; cdecl;
var
  Event: THPEvent;
  Action: THPHandleResult;
begin
  Action := THPHandleResult.Ok;
  if HPBegin(Event, Sender) then
  begin
    try
      THPHttpAgent(Event.Component).FOnWSMessageComplete(THPHttpAgent(Event.Component), ConnID, Action);
    except
      HPFailed(Event);
      Action := THPHandleResult.Error;
    end;
    HPEnd(Event);
  end;
  Result := Ord(Action);
end;

procedure THPHttpAgent.SetOnMessageBegin(const Value: THPHttpAgentMessageBeginEvent);
begin
  SetEvent(Api.HP_Set_FN_HttpAgent_OnMessageBegin, Assigned(Value), @HttpAgentOnMessageBegin, 'OnMessageBegin');
  FOnMessageBegin := Value;
end;

procedure THPHttpAgent.SetOnStatusLine(const Value: THPHttpAgentStatusLineEvent);
begin
  SetEvent(Api.HP_Set_FN_HttpAgent_OnStatusLine, Assigned(Value), @HttpAgentOnStatusLine, 'OnStatusLine');
  FOnStatusLine := Value;
end;

procedure THPHttpAgent.SetOnHeader(const Value: THPHttpAgentHeaderEvent);
begin
  SetEvent(Api.HP_Set_FN_HttpAgent_OnHeader, Assigned(Value), @HttpAgentOnHeader, 'OnHeader');
  FOnHeader := Value;
end;

procedure THPHttpAgent.SetOnHeadersComplete(const Value: THPHttpAgentHeadersCompleteEvent);
begin
  SetEvent(Api.HP_Set_FN_HttpAgent_OnHeadersComplete, Assigned(Value), @HttpAgentOnHeadersComplete, 'OnHeadersComplete');
  FOnHeadersComplete := Value;
end;

procedure THPHttpAgent.SetOnBody(const Value: THPHttpAgentBodyEvent);
begin
  SetEvent(Api.HP_Set_FN_HttpAgent_OnBody, Assigned(Value), @HttpAgentOnBody, 'OnBody');
  FOnBody := Value;
end;

procedure THPHttpAgent.SetOnChunkHeader(const Value: THPHttpAgentChunkHeaderEvent);
begin
  SetEvent(Api.HP_Set_FN_HttpAgent_OnChunkHeader, Assigned(Value), @HttpAgentOnChunkHeader, 'OnChunkHeader');
  FOnChunkHeader := Value;
end;

procedure THPHttpAgent.SetOnChunkComplete(const Value: THPHttpAgentChunkCompleteEvent);
begin
  SetEvent(Api.HP_Set_FN_HttpAgent_OnChunkComplete, Assigned(Value), @HttpAgentOnChunkComplete, 'OnChunkComplete');
  FOnChunkComplete := Value;
end;

procedure THPHttpAgent.SetOnMessageComplete(const Value: THPHttpAgentMessageCompleteEvent);
begin
  SetEvent(Api.HP_Set_FN_HttpAgent_OnMessageComplete, Assigned(Value), @HttpAgentOnMessageComplete, 'OnMessageComplete');
  FOnMessageComplete := Value;
end;

procedure THPHttpAgent.SetOnUpgrade(const Value: THPHttpAgentUpgradeEvent);
begin
  SetEvent(Api.HP_Set_FN_HttpAgent_OnUpgrade, Assigned(Value), @HttpAgentOnUpgrade, 'OnUpgrade');
  FOnUpgrade := Value;
end;

procedure THPHttpAgent.SetOnParseError(const Value: THPHttpAgentParseErrorEvent);
begin
  SetEvent(Api.HP_Set_FN_HttpAgent_OnParseError, Assigned(Value), @HttpAgentOnParseError, 'OnParseError');
  FOnParseError := Value;
end;

procedure THPHttpAgent.SetOnWSMessageHeader(const Value: THPHttpAgentWSMessageHeaderEvent);
begin
  SetEvent(Api.HP_Set_FN_HttpAgent_OnWSMessageHeader, Assigned(Value), @HttpAgentOnWSMessageHeader, 'OnWSMessageHeader');
  FOnWSMessageHeader := Value;
end;

procedure THPHttpAgent.SetOnWSMessageBody(const Value: THPHttpAgentWSMessageBodyEvent);
begin
  SetEvent(Api.HP_Set_FN_HttpAgent_OnWSMessageBody, Assigned(Value), @HttpAgentOnWSMessageBody, 'OnWSMessageBody');
  FOnWSMessageBody := Value;
end;

procedure THPHttpAgent.SetOnWSMessageComplete(const Value: THPHttpAgentWSMessageCompleteEvent);
begin
  SetEvent(Api.HP_Set_FN_HttpAgent_OnWSMessageComplete, Assigned(Value), @HttpAgentOnWSMessageComplete, 'OnWSMessageComplete');
  FOnWSMessageComplete := Value;
end;

function THPHttpAgent.Made: THPMade;
begin
  Result.Make := Api.Create_HP_HttpAgent;
  Result.Unmake := Api.Destroy_HP_HttpAgent;
  Result.MakeListener := Api.Create_HP_HttpAgentListener;
  Result.UnmakeListener := Api.Destroy_HP_HttpAgentListener;
  Result.Stop := Api.HP_Agent_Stop;
end;

procedure THPHttpAgent.SendRequest(ConnID: THPConnID; const Method: string; const Path: string; const Headers: THPHeaders;
  const Data: TBytes);
begin
  SendRequest(ConnID, Method, Path, Headers, Pointer(Data), HPCount(Length(Data)));
end;

procedure THPHttpAgent.SendRequest(ConnID: THPConnID; const Method: string; const Path: string; const Headers: THPHeaders;
  const Data: RawByteString);
begin
  SendRequest(ConnID, Method, Path, Headers, Pointer(Data), HPCount(Length(Data)));
end;

procedure THPHttpAgent.SendRequest(ConnID: THPConnID; const Method: string; const Path: string; const Headers: THPHeaders; Data: Pointer;
  DataLength: Integer);
var
  Kept: THPKeep;
  MethodC: PAnsiChar;
  PathC: PAnsiChar;
  HeadersC: Pointer;
begin
  MethodC := Kept.Text(Method);
  PathC := Kept.Text(Path);
  HeadersC := Kept.Headers(Headers);
  Done(Api.HP_HttpAgent_SendRequest(Enter, ConnID, MethodC, PathC, HeadersC, Length(Headers), Data, DataLength), 'HP_HttpAgent_SendRequest');
end;

procedure THPHttpAgent.SendLocalFile(ConnID: THPConnID; const FileName: string; const Method: string; const Path: string;
  const Headers: THPHeaders);
var
  Kept: THPKeep;
  FileNameC: PAnsiChar;
  MethodC: PAnsiChar;
  PathC: PAnsiChar;
  HeadersC: Pointer;
begin
  FileNameC := Kept.Text(FileName);
  MethodC := Kept.Text(Method);
  PathC := Kept.Text(Path);
  HeadersC := Kept.Headers(Headers);
  Done(Api.HP_HttpAgent_SendLocalFile(Enter, ConnID, FileNameC, MethodC, PathC, HeadersC, Length(Headers)), 'HP_HttpAgent_SendLocalFile');
end;

procedure THPHttpAgent.SendChunkData(ConnID: THPConnID; const Data: TBytes; const Extensions: string);
begin
  SendChunkData(ConnID, Pointer(Data), HPCount(Length(Data)), Extensions);
end;

procedure THPHttpAgent.SendChunkData(ConnID: THPConnID; const Data: RawByteString; const Extensions: string);
begin
  SendChunkData(ConnID, Pointer(Data), HPCount(Length(Data)), Extensions);
end;

procedure THPHttpAgent.SendChunkData(ConnID: THPConnID; Data: Pointer; DataLength: Integer; const Extensions: string);
var
  Kept: THPKeep;
  ExtensionsC: PAnsiChar;
begin
  ExtensionsC := Kept.Optional(Extensions);
  Done(Api.HP_HttpAgent_SendChunkData(Enter, ConnID, Data, DataLength, ExtensionsC), 'HP_HttpAgent_SendChunkData');
end;

procedure THPHttpAgent.SendPost(ConnID: THPConnID; const Path: string; const Headers: THPHeaders; const Body: TBytes);
begin
  SendPost(ConnID, Path, Headers, Pointer(Body), HPCount(Length(Body)));
end;

procedure THPHttpAgent.SendPost(ConnID: THPConnID; const Path: string; const Headers: THPHeaders; const Body: RawByteString);
begin
  SendPost(ConnID, Path, Headers, Pointer(Body), HPCount(Length(Body)));
end;

procedure THPHttpAgent.SendPost(ConnID: THPConnID; const Path: string; const Headers: THPHeaders; Body: Pointer; BodyLength: Integer);
var
  Kept: THPKeep;
  PathC: PAnsiChar;
  HeadersC: Pointer;
begin
  PathC := Kept.Text(Path);
  HeadersC := Kept.Headers(Headers);
  Done(Api.HP_HttpAgent_SendPost(Enter, ConnID, PathC, HeadersC, Length(Headers), Body, BodyLength), 'HP_HttpAgent_SendPost');
end;

procedure THPHttpAgent.SendPut(ConnID: THPConnID; const Path: string; const Headers: THPHeaders; const Body: TBytes);
begin
  SendPut(ConnID, Path, Headers, Pointer(Body), HPCount(Length(Body)));
end;

procedure THPHttpAgent.SendPut(ConnID: THPConnID; const Path: string; const Headers: THPHeaders; const Body: RawByteString);
begin
  SendPut(ConnID, Path, Headers, Pointer(Body), HPCount(Length(Body)));
end;

procedure THPHttpAgent.SendPut(ConnID: THPConnID; const Path: string; const Headers: THPHeaders; Body: Pointer; BodyLength: Integer);
var
  Kept: THPKeep;
  PathC: PAnsiChar;
  HeadersC: Pointer;
begin
  PathC := Kept.Text(Path);
  HeadersC := Kept.Headers(Headers);
  Done(Api.HP_HttpAgent_SendPut(Enter, ConnID, PathC, HeadersC, Length(Headers), Body, BodyLength), 'HP_HttpAgent_SendPut');
end;

procedure THPHttpAgent.SendPatch(ConnID: THPConnID; const Path: string; const Headers: THPHeaders; const Body: TBytes);
begin
  SendPatch(ConnID, Path, Headers, Pointer(Body), HPCount(Length(Body)));
end;

procedure THPHttpAgent.SendPatch(ConnID: THPConnID; const Path: string; const Headers: THPHeaders; const Body: RawByteString);
begin
  SendPatch(ConnID, Path, Headers, Pointer(Body), HPCount(Length(Body)));
end;

procedure THPHttpAgent.SendPatch(ConnID: THPConnID; const Path: string; const Headers: THPHeaders; Body: Pointer; BodyLength: Integer);
var
  Kept: THPKeep;
  PathC: PAnsiChar;
  HeadersC: Pointer;
begin
  PathC := Kept.Text(Path);
  HeadersC := Kept.Headers(Headers);
  Done(Api.HP_HttpAgent_SendPatch(Enter, ConnID, PathC, HeadersC, Length(Headers), Body, BodyLength), 'HP_HttpAgent_SendPatch');
end;

procedure THPHttpAgent.SendGet(ConnID: THPConnID; const Path: string; const Headers: THPHeaders);
var
  Kept: THPKeep;
  PathC: PAnsiChar;
  HeadersC: Pointer;
begin
  PathC := Kept.Text(Path);
  HeadersC := Kept.Headers(Headers);
  Done(Api.HP_HttpAgent_SendGet(Enter, ConnID, PathC, HeadersC, Length(Headers)), 'HP_HttpAgent_SendGet');
end;

procedure THPHttpAgent.SendDelete(ConnID: THPConnID; const Path: string; const Headers: THPHeaders);
var
  Kept: THPKeep;
  PathC: PAnsiChar;
  HeadersC: Pointer;
begin
  PathC := Kept.Text(Path);
  HeadersC := Kept.Headers(Headers);
  Done(Api.HP_HttpAgent_SendDelete(Enter, ConnID, PathC, HeadersC, Length(Headers)), 'HP_HttpAgent_SendDelete');
end;

procedure THPHttpAgent.SendHead(ConnID: THPConnID; const Path: string; const Headers: THPHeaders);
var
  Kept: THPKeep;
  PathC: PAnsiChar;
  HeadersC: Pointer;
begin
  PathC := Kept.Text(Path);
  HeadersC := Kept.Headers(Headers);
  Done(Api.HP_HttpAgent_SendHead(Enter, ConnID, PathC, HeadersC, Length(Headers)), 'HP_HttpAgent_SendHead');
end;

procedure THPHttpAgent.SendTrace(ConnID: THPConnID; const Path: string; const Headers: THPHeaders);
var
  Kept: THPKeep;
  PathC: PAnsiChar;
  HeadersC: Pointer;
begin
  PathC := Kept.Text(Path);
  HeadersC := Kept.Headers(Headers);
  Done(Api.HP_HttpAgent_SendTrace(Enter, ConnID, PathC, HeadersC, Length(Headers)), 'HP_HttpAgent_SendTrace');
end;

procedure THPHttpAgent.SendOptions(ConnID: THPConnID; const Path: string; const Headers: THPHeaders);
var
  Kept: THPKeep;
  PathC: PAnsiChar;
  HeadersC: Pointer;
begin
  PathC := Kept.Text(Path);
  HeadersC := Kept.Headers(Headers);
  Done(Api.HP_HttpAgent_SendOptions(Enter, ConnID, PathC, HeadersC, Length(Headers)), 'HP_HttpAgent_SendOptions');
end;

procedure THPHttpAgent.SendConnect(ConnID: THPConnID; const Host: string; const Headers: THPHeaders);
var
  Kept: THPKeep;
  HostC: PAnsiChar;
  HeadersC: Pointer;
begin
  HostC := Kept.Text(Host);
  HeadersC := Kept.Headers(Headers);
  Done(Api.HP_HttpAgent_SendConnect(Enter, ConnID, HostC, HeadersC, Length(Headers)), 'HP_HttpAgent_SendConnect');
end;

procedure THPHttpAgent.SendWSMessage(ConnID: THPConnID; Final: Boolean; Reserved: Byte; OperationCode: Byte; const Mask: TBytes;
  const Data: TBytes; BodyLen: UInt64);
begin
  SendWSMessage(ConnID, Final, Reserved, OperationCode, Mask, Pointer(Data), HPCount(Length(Data)), BodyLen);
end;

procedure THPHttpAgent.SendWSMessage(ConnID: THPConnID; Final: Boolean; Reserved: Byte; OperationCode: Byte; const Mask: TBytes;
  const Data: RawByteString; BodyLen: UInt64);
begin
  SendWSMessage(ConnID, Final, Reserved, OperationCode, Mask, Pointer(Data), HPCount(Length(Data)), BodyLen);
end;

procedure THPHttpAgent.SendWSMessage(ConnID: THPConnID; Final: Boolean; Reserved: Byte; OperationCode: Byte; const Mask: TBytes;
  Data: Pointer; DataLength: Integer; BodyLen: UInt64);
var
  Kept: THPKeep;
  MaskC: Pointer;
begin
  MaskC := Kept.Mask(Mask);
  Done(Api.HP_HttpAgent_SendWSMessage(Enter, ConnID, Ord(Final), Reserved, OperationCode, MaskC, Data, DataLength, BodyLen), 'HP_HttpAgent_SendWSMessage');
end;

procedure THPHttpAgent.StartHttp(ConnID: THPConnID);
begin
  Done(Api.HP_HttpAgent_StartHttp(Enter, ConnID), 'HP_HttpAgent_StartHttp');
end;

function THPHttpAgent.GetStatusCode(ConnID: THPConnID): Word;
begin
  Result := Api.HP_HttpAgent_GetStatusCode(Enter, ConnID);
  Leave;
end;

procedure THPHttpAgent.SetLocalVersion(Version: THPHttpVersion);
begin
  Api.HP_HttpAgent_SetLocalVersion(EnterStopped('SetLocalVersion'), Version);
  Leave;
end;

function THPHttpAgent.GetLocalVersion: THPHttpVersion;
begin
  Result := Api.HP_HttpAgent_GetLocalVersion(Enter);
  Leave;
end;

function THPHttpAgent.IsUpgrade(ConnID: THPConnID): Boolean;
begin
  Result := Api.HP_HttpAgent_IsUpgrade(Enter, ConnID) <> 0;
  Leave;
end;

function THPHttpAgent.IsKeepAlive(ConnID: THPConnID): Boolean;
begin
  Result := Api.HP_HttpAgent_IsKeepAlive(Enter, ConnID) <> 0;
  Leave;
end;

function THPHttpAgent.GetVersion(ConnID: THPConnID): Word;
begin
  Result := Api.HP_HttpAgent_GetVersion(Enter, ConnID);
  Leave;
end;

function THPHttpAgent.GetContentLength(ConnID: THPConnID): UInt64;
begin
  Result := Api.HP_HttpAgent_GetContentLength(Enter, ConnID);
  Leave;
end;

function THPHttpAgent.GetContentType(ConnID: THPConnID): string;
var
  Handle: Pointer;
begin
  Handle := Enter;
  try
    Result := HPText(Api.HP_HttpAgent_GetContentType(Handle, ConnID));
  finally
    Leave;
  end;
end;

function THPHttpAgent.GetContentEncoding(ConnID: THPConnID): string;
var
  Handle: Pointer;
begin
  Handle := Enter;
  try
    Result := HPText(Api.HP_HttpAgent_GetContentEncoding(Handle, ConnID));
  finally
    Leave;
  end;
end;

function THPHttpAgent.GetTransferEncoding(ConnID: THPConnID): string;
var
  Handle: Pointer;
begin
  Handle := Enter;
  try
    Result := HPText(Api.HP_HttpAgent_GetTransferEncoding(Handle, ConnID));
  finally
    Leave;
  end;
end;

function THPHttpAgent.GetUpgradeType(ConnID: THPConnID): THPHttpUpgradeType;
begin
  Result := Api.HP_HttpAgent_GetUpgradeType(Enter, ConnID);
  Leave;
end;

function THPHttpAgent.GetParseErrorCode(ConnID: THPConnID; out ErrorDesc: string): Word;
var
  ErrorDescC: PAnsiChar;
  Handle: Pointer;
begin
  Handle := Enter;
  try
    Result := Api.HP_HttpAgent_GetParseErrorCode(Handle, ConnID, @ErrorDescC);
    ErrorDesc := HPText(ErrorDescC);
  finally
    Leave;
  end;
end;

function THPHttpAgent.TryGetHeader(ConnID: THPConnID; const Name: string; out Value: string): Boolean;
var
  Kept: THPKeep;
  NameC: PAnsiChar;
  ValueC: PAnsiChar;
  Handle: Pointer;
begin
  NameC := Kept.Text(Name);
  Handle := Enter;
  try
    Result := Api.HP_HttpAgent_GetHeader(Handle, ConnID, NameC, @ValueC) <> 0;
    if Result then
      Value := HPText(ValueC)
    else
      Value := '';
  finally
    Leave;
  end;
end;

function THPHttpAgent.GetHeader(ConnID: THPConnID; const Name: string): string;
begin
  TryGetHeader(ConnID, Name, Result);
end;

function THPHttpAgent.GetHeaders(ConnID: THPConnID; const Name: string): THPStrings;
var
  Kept: THPKeep;
  NameC: PAnsiChar;
  Items: THPCTexts;
  Count, Room: Cardinal;
  Returned: Integer;
  Handle: Pointer;
begin
  NameC := Kept.Text(Name);
  Handle := Enter;
  try
    Items := nil;
    Count := 0;
    repeat
      Room := Count;
      SetLength(Items, Room);
      Returned := Api.HP_HttpAgent_GetHeaders(Handle, ConnID, NameC, Pointer(Items), @Count);
    until not HPAgain(Returned, Room, Count, 'HP_HttpAgent_GetHeaders');
    SetLength(Items, Count);
    Result := HPTextsOf(Items);
  finally
    Leave;
  end;
end;

function THPHttpAgent.GetAllHeaders(ConnID: THPConnID): THPHeaders;
var
  Items: THPCHeaders;
  Count, Room: Cardinal;
  Returned: Integer;
  Handle: Pointer;
begin
  Handle := Enter;
  try
    Items := nil;
    Count := 0;
    repeat
      Room := Count;
      SetLength(Items, Room);
      Returned := Api.HP_HttpAgent_GetAllHeaders(Handle, ConnID, Pointer(Items), @Count);
    until not HPAgain(Returned, Room, Count, 'HP_HttpAgent_GetAllHeaders');
    SetLength(Items, Count);
    Result := HPHeadersOf(Items);
  finally
    Leave;
  end;
end;

function THPHttpAgent.GetAllHeaderNames(ConnID: THPConnID): THPStrings;
var
  Items: THPCTexts;
  Count, Room: Cardinal;
  Returned: Integer;
  Handle: Pointer;
begin
  Handle := Enter;
  try
    Items := nil;
    Count := 0;
    repeat
      Room := Count;
      SetLength(Items, Room);
      Returned := Api.HP_HttpAgent_GetAllHeaderNames(Handle, ConnID, Pointer(Items), @Count);
    until not HPAgain(Returned, Room, Count, 'HP_HttpAgent_GetAllHeaderNames');
    SetLength(Items, Count);
    Result := HPTextsOf(Items);
  finally
    Leave;
  end;
end;

procedure THPHttpAgent.SetUseCookie(UseCookie: Boolean);
begin
  Api.HP_HttpAgent_SetUseCookie(EnterStopped('SetUseCookie'), Ord(UseCookie));
  Leave;
end;

function THPHttpAgent.IsUseCookie: Boolean;
begin
  Result := Api.HP_HttpAgent_IsUseCookie(Enter) <> 0;
  Leave;
end;

function THPHttpAgent.TryGetCookie(ConnID: THPConnID; const Name: string; out Value: string): Boolean;
var
  Kept: THPKeep;
  NameC: PAnsiChar;
  ValueC: PAnsiChar;
  Handle: Pointer;
begin
  NameC := Kept.Text(Name);
  Handle := Enter;
  try
    Result := Api.HP_HttpAgent_GetCookie(Handle, ConnID, NameC, @ValueC) <> 0;
    if Result then
      Value := HPText(ValueC)
    else
      Value := '';
  finally
    Leave;
  end;
end;

function THPHttpAgent.GetCookie(ConnID: THPConnID; const Name: string): string;
begin
  TryGetCookie(ConnID, Name, Result);
end;

function THPHttpAgent.GetAllCookies(ConnID: THPConnID): THPHeaders;
var
  Items: THPCHeaders;
  Count, Room: Cardinal;
  Returned: Integer;
  Handle: Pointer;
begin
  Handle := Enter;
  try
    Items := nil;
    Count := 0;
    repeat
      Room := Count;
      SetLength(Items, Room);
      Returned := Api.HP_HttpAgent_GetAllCookies(Handle, ConnID, Pointer(Items), @Count);
    until not HPAgain(Returned, Room, Count, 'HP_HttpAgent_GetAllCookies');
    SetLength(Items, Count);
    Result := HPHeadersOf(Items);
  finally
    Leave;
  end;
end;

procedure THPHttpAgent.GetWSMessageState(ConnID: THPConnID; out Final: Boolean; out Reserved: Byte; out OperationCode: Byte;
  out Mask: TBytes; out BodyLen: UInt64; out BodyRemain: UInt64);
var
  FinalC: Integer;
  ReservedC: Byte;
  OperationCodeC: Byte;
  MaskC: Pointer;
  BodyLenC: UInt64;
  BodyRemainC: UInt64;
  Handle: Pointer;
begin
  Handle := Enter;
  try
    HPCheck(Api.HP_HttpAgent_GetWSMessageState(Handle, ConnID, @FinalC, @ReservedC, @OperationCodeC, @MaskC, @BodyLenC, @BodyRemainC), 'HP_HttpAgent_GetWSMessageState');
    Final := FinalC <> 0;
    Reserved := ReservedC;
    OperationCode := OperationCodeC;
    Mask := HPMask(MaskC);
    BodyLen := BodyLenC;
    BodyRemain := BodyRemainC;
  finally
    Leave;
  end;
end;

procedure THPHttpAgent.SetHttpAutoStart(AutoStart: Boolean);
begin
  Api.HP_HttpAgent_SetHttpAutoStart(EnterStopped('SetHttpAutoStart'), Ord(AutoStart));
  Leave;
end;

function THPHttpAgent.IsHttpAutoStart: Boolean;
begin
  Result := Api.HP_HttpAgent_IsHttpAutoStart(Enter) <> 0;
  Leave;
end;

procedure THPHttpAgent.SetMaxHttpHeadLength(MaxHttpHeadLength: Cardinal);
begin
  Api.HP_HttpAgent_SetMaxHttpHeadLength(EnterStopped('SetMaxHttpHeadLength'), MaxHttpHeadLength);
  Leave;
end;

function THPHttpAgent.GetMaxHttpHeadLength: Cardinal;
begin
  Result := Api.HP_HttpAgent_GetMaxHttpHeadLength(Enter);
  Leave;
end;

procedure THPHttpAgent.SetMaxHttpHeaderCount(MaxHttpHeaderCount: Cardinal);
begin
  Api.HP_HttpAgent_SetMaxHttpHeaderCount(EnterStopped('SetMaxHttpHeaderCount'), MaxHttpHeaderCount);
  Leave;
end;

function THPHttpAgent.GetMaxHttpHeaderCount: Cardinal;
begin
  Result := Api.HP_HttpAgent_GetMaxHttpHeaderCount(Enter);
  Leave;
end;

procedure THPHttpAgent.SetMaxHttpStartLineLength(MaxHttpStartLineLength: Cardinal);
begin
  Api.HP_HttpAgent_SetMaxHttpStartLineLength(EnterStopped('SetMaxHttpStartLineLength'), MaxHttpStartLineLength);
  Leave;
end;

function THPHttpAgent.GetMaxHttpStartLineLength: Cardinal;
begin
  Result := Api.HP_HttpAgent_GetMaxHttpStartLineLength(Enter);
  Leave;
end;

procedure THPHttpAgent.SetMaxHttpBodyLength(MaxHttpBodyLength: UInt64);
begin
  Api.HP_HttpAgent_SetMaxHttpBodyLength(EnterStopped('SetMaxHttpBodyLength'), MaxHttpBodyLength);
  Leave;
end;

function THPHttpAgent.GetMaxHttpBodyLength: UInt64;
begin
  Result := Api.HP_HttpAgent_GetMaxHttpBodyLength(Enter);
  Leave;
end;

procedure THPHttpAgent.SetWSMessageMode(WSMessageMode: Boolean);
begin
  Api.HP_HttpAgent_SetWSMessageMode(EnterStopped('SetWSMessageMode'), Ord(WSMessageMode));
  Leave;
end;

function THPHttpAgent.IsWSMessageMode: Boolean;
begin
  Result := Api.HP_HttpAgent_IsWSMessageMode(Enter) <> 0;
  Leave;
end;

procedure THPHttpAgent.SetMaxWSMessageLength(MaxWSMessageLength: Cardinal);
begin
  Api.HP_HttpAgent_SetMaxWSMessageLength(EnterStopped('SetMaxWSMessageLength'), MaxWSMessageLength);
  Leave;
end;

function THPHttpAgent.GetMaxWSMessageLength: Cardinal;
begin
  Result := Api.HP_HttpAgent_GetMaxWSMessageLength(Enter);
  Leave;
end;

procedure THPHttpAgent.SetWSPingInterval(WSPingInterval: Cardinal);
begin
  Api.HP_HttpAgent_SetWSPingInterval(EnterStopped('SetWSPingInterval'), WSPingInterval);
  Leave;
end;

function THPHttpAgent.GetWSPingInterval: Cardinal;
begin
  Result := Api.HP_HttpAgent_GetWSPingInterval(Enter);
  Leave;
end;

procedure THPHttpAgent.SetWSCompression(WSCompression: Boolean);
begin
  Api.HP_HttpAgent_SetWSCompression(EnterStopped('SetWSCompression'), Ord(WSCompression));
  Leave;
end;

function THPHttpAgent.IsWSCompression: Boolean;
begin
  Result := Api.HP_HttpAgent_IsWSCompression(Enter) <> 0;
  Leave;
end;

procedure THPHttpAgent.SetWSContextTakeover(WSContextTakeover: Boolean);
begin
  Api.HP_HttpAgent_SetWSContextTakeover(EnterStopped('SetWSContextTakeover'), Ord(WSContextTakeover));
  Leave;
end;

function THPHttpAgent.IsWSContextTakeover: Boolean;
begin
  Result := Api.HP_HttpAgent_IsWSContextTakeover(Enter) <> 0;
  Leave;
end;

procedure THPHttpAgent.CloseWebSocket(ConnID: THPConnID; Code: Word; const Reason: string);
var
  Kept: THPKeep;
  ReasonC: PAnsiChar;
begin
  ReasonC := Kept.Optional(Reason);
  Done(Api.HP_HttpAgent_CloseWebSocket(Enter, ConnID, Code, ReasonC), 'HP_HttpAgent_CloseWebSocket');
end;

procedure THPHttpAgent.SendWSUpgrade(ConnID: THPConnID; const Path: string; const Protocols: string; const Headers: THPHeaders);
var
  Kept: THPKeep;
  PathC: PAnsiChar;
  ProtocolsC: PAnsiChar;
  HeadersC: Pointer;
begin
  PathC := Kept.Text(Path);
  ProtocolsC := Kept.Optional(Protocols);
  HeadersC := Kept.Headers(Headers);
  Done(Api.HP_HttpAgent_SendWSUpgrade(Enter, ConnID, PathC, ProtocolsC, HeadersC, Length(Headers)), 'HP_HttpAgent_SendWSUpgrade');
end;

procedure THPHttpAgent.SetAutoDecompression(AutoDecompression: Boolean);
begin
  Api.HP_HttpAgent_SetAutoDecompression(EnterStopped('SetAutoDecompression'), Ord(AutoDecompression));
  Leave;
end;

function THPHttpAgent.IsAutoDecompression: Boolean;
begin
  Result := Api.HP_HttpAgent_IsAutoDecompression(Enter) <> 0;
  Leave;
end;

procedure THPHttpAgent.SetProxyTunnel(ProxyTunnel: Boolean);
begin
  Api.HP_HttpAgent_SetProxyTunnel(EnterStopped('SetProxyTunnel'), Ord(ProxyTunnel));
  Leave;
end;

function THPHttpAgent.IsProxyTunnel: Boolean;
begin
  Result := Api.HP_HttpAgent_IsProxyTunnel(Enter) <> 0;
  Leave;
end;

{ THPHttpsAgent }

function THPHttpsAgent.Made: THPMade;
begin
  Result.Make := Api.Create_HP_HttpsAgent;
  Result.Unmake := Api.Destroy_HP_HttpsAgent;
  Result.MakeListener := Api.Create_HP_HttpAgentListener;
  Result.UnmakeListener := Api.Destroy_HP_HttpAgentListener;
  Result.Stop := Api.HP_Agent_Stop;
end;

procedure THPHttpsAgent.SetupSSLContext(VerifyMode: Integer; const PemCertFile: string; const PemKeyFile: string;
  const KeyPassword: string; const CAPemCertFileOrPath: string);
var
  Kept: THPKeep;
  PemCertFileC: PAnsiChar;
  PemKeyFileC: PAnsiChar;
  KeyPasswordC: PAnsiChar;
  CAPemCertFileOrPathC: PAnsiChar;
begin
  PemCertFileC := Kept.Optional(PemCertFile);
  PemKeyFileC := Kept.Optional(PemKeyFile);
  KeyPasswordC := Kept.Optional(KeyPassword);
  CAPemCertFileOrPathC := Kept.Optional(CAPemCertFileOrPath);
  Done(Api.HP_SSLAgent_SetupSSLContext(Enter, VerifyMode, PemCertFileC, PemKeyFileC, KeyPasswordC, CAPemCertFileOrPathC), 'HP_SSLAgent_SetupSSLContext');
end;

procedure THPHttpsAgent.SetupSSLContextByMemory(VerifyMode: Integer; const PemCert: string; const PemKey: string;
  const KeyPassword: string; const CAPemCert: string);
var
  Kept: THPKeep;
  PemCertC: PAnsiChar;
  PemKeyC: PAnsiChar;
  KeyPasswordC: PAnsiChar;
  CAPemCertC: PAnsiChar;
begin
  PemCertC := Kept.Optional(PemCert);
  PemKeyC := Kept.Optional(PemKey);
  KeyPasswordC := Kept.Optional(KeyPassword);
  CAPemCertC := Kept.Optional(CAPemCert);
  Done(Api.HP_SSLAgent_SetupSSLContextByMemory(Enter, VerifyMode, PemCertC, PemKeyC, KeyPasswordC, CAPemCertC), 'HP_SSLAgent_SetupSSLContextByMemory');
end;

procedure THPHttpsAgent.CleanupSSLContext;
begin
  Api.HP_SSLAgent_CleanupSSLContext(Enter);
  Leave;
end;

procedure THPHttpsAgent.StartSSLHandShake(ConnID: THPConnID);
begin
  Done(Api.HP_SSLAgent_StartSSLHandShake(Enter, ConnID), 'HP_SSLAgent_StartSSLHandShake');
end;

procedure THPHttpsAgent.SetSSLAutoHandShake(AutoHandShake: Boolean);
begin
  Api.HP_SSLAgent_SetSSLAutoHandShake(EnterStopped('SetSSLAutoHandShake'), Ord(AutoHandShake));
  Leave;
end;

function THPHttpsAgent.IsSSLAutoHandShake: Boolean;
begin
  Result := Api.HP_SSLAgent_IsSSLAutoHandShake(Enter) <> 0;
  Leave;
end;

procedure THPHttpsAgent.SetSSLCipherList(const CipherList: string);
var
  Kept: THPKeep;
  CipherListC: PAnsiChar;
begin
  CipherListC := Kept.Text(CipherList);
  Api.HP_SSLAgent_SetSSLCipherList(EnterStopped('SetSSLCipherList'), CipherListC);
  Leave;
end;

function THPHttpsAgent.GetSSLCipherList: string;
var
  Handle: Pointer;
begin
  Handle := Enter;
  try
    Result := HPText(Api.HP_SSLAgent_GetSSLCipherList(Handle));
  finally
    Leave;
  end;
end;

{ THPSSLClient }

function THPSSLClient.Made: THPMade;
begin
  Result.Make := Api.Create_HP_SSLClient;
  Result.Unmake := Api.Destroy_HP_SSLClient;
  Result.MakeListener := Api.Create_HP_TcpClientListener;
  Result.UnmakeListener := Api.Destroy_HP_TcpClientListener;
  Result.Stop := Api.HP_Client_Stop;
end;

procedure THPSSLClient.SetupSSLContext(VerifyMode: Integer; const PemCertFile: string; const PemKeyFile: string;
  const KeyPassword: string; const CAPemCertFileOrPath: string);
var
  Kept: THPKeep;
  PemCertFileC: PAnsiChar;
  PemKeyFileC: PAnsiChar;
  KeyPasswordC: PAnsiChar;
  CAPemCertFileOrPathC: PAnsiChar;
begin
  PemCertFileC := Kept.Optional(PemCertFile);
  PemKeyFileC := Kept.Optional(PemKeyFile);
  KeyPasswordC := Kept.Optional(KeyPassword);
  CAPemCertFileOrPathC := Kept.Optional(CAPemCertFileOrPath);
  Done(Api.HP_SSLClient_SetupSSLContext(Enter, VerifyMode, PemCertFileC, PemKeyFileC, KeyPasswordC, CAPemCertFileOrPathC), 'HP_SSLClient_SetupSSLContext');
end;

procedure THPSSLClient.SetupSSLContextByMemory(VerifyMode: Integer; const PemCert: string; const PemKey: string;
  const KeyPassword: string; const CAPemCert: string);
var
  Kept: THPKeep;
  PemCertC: PAnsiChar;
  PemKeyC: PAnsiChar;
  KeyPasswordC: PAnsiChar;
  CAPemCertC: PAnsiChar;
begin
  PemCertC := Kept.Optional(PemCert);
  PemKeyC := Kept.Optional(PemKey);
  KeyPasswordC := Kept.Optional(KeyPassword);
  CAPemCertC := Kept.Optional(CAPemCert);
  Done(Api.HP_SSLClient_SetupSSLContextByMemory(Enter, VerifyMode, PemCertC, PemKeyC, KeyPasswordC, CAPemCertC), 'HP_SSLClient_SetupSSLContextByMemory');
end;

procedure THPSSLClient.CleanupSSLContext;
begin
  Api.HP_SSLClient_CleanupSSLContext(Enter);
  Leave;
end;

procedure THPSSLClient.StartSSLHandShake;
begin
  Done(Api.HP_SSLClient_StartSSLHandShake(Enter), 'HP_SSLClient_StartSSLHandShake');
end;

procedure THPSSLClient.SetSSLAutoHandShake(AutoHandShake: Boolean);
begin
  Api.HP_SSLClient_SetSSLAutoHandShake(EnterStopped('SetSSLAutoHandShake'), Ord(AutoHandShake));
  Leave;
end;

function THPSSLClient.IsSSLAutoHandShake: Boolean;
begin
  Result := Api.HP_SSLClient_IsSSLAutoHandShake(Enter) <> 0;
  Leave;
end;

procedure THPSSLClient.SetSSLCipherList(const CipherList: string);
var
  Kept: THPKeep;
  CipherListC: PAnsiChar;
begin
  CipherListC := Kept.Text(CipherList);
  Api.HP_SSLClient_SetSSLCipherList(EnterStopped('SetSSLCipherList'), CipherListC);
  Leave;
end;

function THPSSLClient.GetSSLCipherList: string;
var
  Handle: Pointer;
begin
  Handle := Enter;
  try
    Result := HPText(Api.HP_SSLClient_GetSSLCipherList(Handle));
  finally
    Leave;
  end;
end;

{ THPTcpPullClient }

function THPTcpPullClient.Made: THPMade;
begin
  Result.Make := Api.Create_HP_TcpPullClient;
  Result.Unmake := Api.Destroy_HP_TcpPullClient;
  Result.MakeListener := Api.Create_HP_TcpPullClientListener;
  Result.UnmakeListener := Api.Destroy_HP_TcpPullClientListener;
  Result.Stop := Api.HP_Client_Stop;
end;

function THPTcpPullClient.Fetch(Count: Integer): TBytes;
var
  Handle: Pointer;
begin
  Handle := Enter;
  try
    Result := nil;
    SetLength(Result, Count);
    HPFetched(Api.HP_TcpPullClient_Fetch(Handle, Pointer(Result), Count), 'HP_TcpPullClient_Fetch');
  finally
    Leave;
  end;
end;

function THPTcpPullClient.Peek(Count: Integer): TBytes;
var
  Handle: Pointer;
begin
  Handle := Enter;
  try
    Result := nil;
    SetLength(Result, Count);
    HPFetched(Api.HP_TcpPullClient_Peek(Handle, Pointer(Result), Count), 'HP_TcpPullClient_Peek');
  finally
    Leave;
  end;
end;

procedure THPTcpPullClient.SetMaxPullDataLength(MaxPullDataLength: Cardinal);
begin
  Api.HP_TcpPullClient_SetMaxPullDataLength(EnterStopped('SetMaxPullDataLength'), MaxPullDataLength);
  Leave;
end;

function THPTcpPullClient.GetMaxPullDataLength: Cardinal;
begin
  Result := Api.HP_TcpPullClient_GetMaxPullDataLength(Enter);
  Leave;
end;

{ THPSSLPullClient }

function THPSSLPullClient.Made: THPMade;
begin
  Result.Make := Api.Create_HP_SSLPullClient;
  Result.Unmake := Api.Destroy_HP_SSLPullClient;
  Result.MakeListener := Api.Create_HP_TcpPullClientListener;
  Result.UnmakeListener := Api.Destroy_HP_TcpPullClientListener;
  Result.Stop := Api.HP_Client_Stop;
end;

function THPSSLPullClient.Fetch(Count: Integer): TBytes;
var
  Handle: Pointer;
begin
  Handle := Enter;
  try
    Result := nil;
    SetLength(Result, Count);
    HPFetched(Api.HP_TcpPullClient_Fetch(Handle, Pointer(Result), Count), 'HP_TcpPullClient_Fetch');
  finally
    Leave;
  end;
end;

function THPSSLPullClient.Peek(Count: Integer): TBytes;
var
  Handle: Pointer;
begin
  Handle := Enter;
  try
    Result := nil;
    SetLength(Result, Count);
    HPFetched(Api.HP_TcpPullClient_Peek(Handle, Pointer(Result), Count), 'HP_TcpPullClient_Peek');
  finally
    Leave;
  end;
end;

procedure THPSSLPullClient.SetMaxPullDataLength(MaxPullDataLength: Cardinal);
begin
  Api.HP_TcpPullClient_SetMaxPullDataLength(EnterStopped('SetMaxPullDataLength'), MaxPullDataLength);
  Leave;
end;

function THPSSLPullClient.GetMaxPullDataLength: Cardinal;
begin
  Result := Api.HP_TcpPullClient_GetMaxPullDataLength(Enter);
  Leave;
end;

{ THPTcpPackClient }

function THPTcpPackClient.Made: THPMade;
begin
  Result.Make := Api.Create_HP_TcpPackClient;
  Result.Unmake := Api.Destroy_HP_TcpPackClient;
  Result.MakeListener := Api.Create_HP_TcpPackClientListener;
  Result.UnmakeListener := Api.Destroy_HP_TcpPackClientListener;
  Result.Stop := Api.HP_Client_Stop;
end;

procedure THPTcpPackClient.SetMaxPackSize(MaxPackSize: Cardinal);
begin
  Api.HP_TcpPackClient_SetMaxPackSize(EnterStopped('SetMaxPackSize'), MaxPackSize);
  Leave;
end;

procedure THPTcpPackClient.SetPackHeaderFlag(PackHeaderFlag: Word);
begin
  Api.HP_TcpPackClient_SetPackHeaderFlag(EnterStopped('SetPackHeaderFlag'), PackHeaderFlag);
  Leave;
end;

function THPTcpPackClient.GetMaxPackSize: Cardinal;
begin
  Result := Api.HP_TcpPackClient_GetMaxPackSize(Enter);
  Leave;
end;

function THPTcpPackClient.GetPackHeaderFlag: Word;
begin
  Result := Api.HP_TcpPackClient_GetPackHeaderFlag(Enter);
  Leave;
end;

{ THPSSLPackClient }

function THPSSLPackClient.Made: THPMade;
begin
  Result.Make := Api.Create_HP_SSLPackClient;
  Result.Unmake := Api.Destroy_HP_SSLPackClient;
  Result.MakeListener := Api.Create_HP_TcpPackClientListener;
  Result.UnmakeListener := Api.Destroy_HP_TcpPackClientListener;
  Result.Stop := Api.HP_Client_Stop;
end;

procedure THPSSLPackClient.SetMaxPackSize(MaxPackSize: Cardinal);
begin
  Api.HP_TcpPackClient_SetMaxPackSize(EnterStopped('SetMaxPackSize'), MaxPackSize);
  Leave;
end;

procedure THPSSLPackClient.SetPackHeaderFlag(PackHeaderFlag: Word);
begin
  Api.HP_TcpPackClient_SetPackHeaderFlag(EnterStopped('SetPackHeaderFlag'), PackHeaderFlag);
  Leave;
end;

function THPSSLPackClient.GetMaxPackSize: Cardinal;
begin
  Result := Api.HP_TcpPackClient_GetMaxPackSize(Enter);
  Leave;
end;

function THPSSLPackClient.GetPackHeaderFlag: Word;
begin
  Result := Api.HP_TcpPackClient_GetPackHeaderFlag(Enter);
  Leave;
end;

{ THPHttpClient }

function HttpClientOnMessageBegin(Sender: Pointer; ConnID: THPConnID): Integer; cdecl;
var
  Event: THPEvent;
  Action: THPHttpParseResult;
begin
  Action := THPHttpParseResult.Ok;
  if HPBegin(Event, Sender) then
  begin
    try
      THPHttpClient(Event.Component).FOnMessageBegin(THPHttpClient(Event.Component), ConnID, Action);
    except
      HPFailed(Event);
      Action := THPHttpParseResult.Error;
    end;
    HPEnd(Event);
  end;
  Result := Ord(Action);
end;

function HttpClientOnStatusLine(Sender: Pointer; ConnID: THPConnID; StatusCode: Word; Desc: PAnsiChar): Integer; cdecl;
var
  Event: THPEvent;
  Action: THPHttpParseResult;

  procedure Tell;
  begin
    THPHttpClient(Event.Component).FOnStatusLine(THPHttpClient(Event.Component), ConnID, StatusCode, HPText(Desc), Action);
  end;

begin
  Action := THPHttpParseResult.Ok;
  if HPBegin(Event, Sender) then
  begin
    try
      Tell;
    except
      HPFailed(Event);
      Action := THPHttpParseResult.Error;
    end;
    HPEnd(Event);
  end;
  Result := Ord(Action);
end;

function HttpClientOnHeader(Sender: Pointer; ConnID: THPConnID; Name: PAnsiChar; Value: PAnsiChar): Integer; cdecl;
var
  Event: THPEvent;
  Action: THPHttpParseResult;

  procedure Tell;
  begin
    THPHttpClient(Event.Component).FOnHeader(THPHttpClient(Event.Component), ConnID, HPText(Name), HPText(Value), Action);
  end;

begin
  Action := THPHttpParseResult.Ok;
  if HPBegin(Event, Sender) then
  begin
    try
      Tell;
    except
      HPFailed(Event);
      Action := THPHttpParseResult.Error;
    end;
    HPEnd(Event);
  end;
  Result := Ord(Action);
end;

function HttpClientOnHeadersComplete(Sender: Pointer; ConnID: THPConnID): Integer; cdecl;
var
  Event: THPEvent;
  Action: THPHttpParseResult;
begin
  Action := THPHttpParseResult.Ok;
  if HPBegin(Event, Sender) then
  begin
    try
      THPHttpClient(Event.Component).FOnHeadersComplete(THPHttpClient(Event.Component), ConnID, Action);
    except
      HPFailed(Event);
      Action := THPHttpParseResult.Error;
    end;
    HPEnd(Event);
  end;
  Result := Ord(Action);
end;

function HttpClientOnBody(Sender: Pointer; ConnID: THPConnID; Data: Pointer; DataLength: Integer): Integer; cdecl;
var
  Event: THPEvent;
  Action: THPHttpParseResult;

  procedure Tell;
  begin
    THPHttpClient(Event.Component).FOnBody(THPHttpClient(Event.Component), ConnID, HPBytes(Data, DataLength), Action);
  end;

begin
  Action := THPHttpParseResult.Ok;
  if HPBegin(Event, Sender) then
  begin
    try
      Tell;
    except
      HPFailed(Event);
      Action := THPHttpParseResult.Error;
    end;
    HPEnd(Event);
  end;
  Result := Ord(Action);
end;

function HttpClientOnChunkHeader(Sender: Pointer; ConnID: THPConnID; Length: Integer): Integer; cdecl;
var
  Event: THPEvent;
  Action: THPHttpParseResult;
begin
  Action := THPHttpParseResult.Ok;
  if HPBegin(Event, Sender) then
  begin
    try
      THPHttpClient(Event.Component).FOnChunkHeader(THPHttpClient(Event.Component), ConnID, Length, Action);
    except
      HPFailed(Event);
      Action := THPHttpParseResult.Error;
    end;
    HPEnd(Event);
  end;
  Result := Ord(Action);
end;

function HttpClientOnChunkComplete(Sender: Pointer; ConnID: THPConnID): Integer; cdecl;
var
  Event: THPEvent;
  Action: THPHttpParseResult;
begin
  Action := THPHttpParseResult.Ok;
  if HPBegin(Event, Sender) then
  begin
    try
      THPHttpClient(Event.Component).FOnChunkComplete(THPHttpClient(Event.Component), ConnID, Action);
    except
      HPFailed(Event);
      Action := THPHttpParseResult.Error;
    end;
    HPEnd(Event);
  end;
  Result := Ord(Action);
end;

function HttpClientOnMessageComplete(Sender: Pointer; ConnID: THPConnID): Integer; cdecl;
var
  Event: THPEvent;
  Action: THPHttpParseResult;
begin
  Action := THPHttpParseResult.Ok;
  if HPBegin(Event, Sender) then
  begin
    try
      THPHttpClient(Event.Component).FOnMessageComplete(THPHttpClient(Event.Component), ConnID, Action);
    except
      HPFailed(Event);
      Action := THPHttpParseResult.Error;
    end;
    HPEnd(Event);
  end;
  Result := Ord(Action);
end;

function HttpClientOnUpgrade(Sender: Pointer; ConnID: THPConnID; UpgradeType: THPHttpUpgradeType): Integer; cdecl;
var
  Event: THPEvent;
  Action: THPHttpParseResult;
begin
  Action := THPHttpParseResult.Ok;
  if HPBegin(Event, Sender) then
  begin
    try
      THPHttpClient(Event.Component).FOnUpgrade(THPHttpClient(Event.Component), ConnID, UpgradeType, Action);
    except
      HPFailed(Event);
      Action := THPHttpParseResult.Error;
    end;
    HPEnd(Event);
  end;
  Result := Ord(Action);
end;

function HttpClientOnParseError(Sender: Pointer; ConnID: THPConnID; ErrorCode: Integer; ErrorDesc: PAnsiChar): Integer; cdecl;
var
  Event: THPEvent;
  Action: THPHttpParseResult;

  procedure Tell;
  begin
    THPHttpClient(Event.Component).FOnParseError(THPHttpClient(Event.Component), ConnID, ErrorCode, HPText(ErrorDesc), Action);
  end;

begin
  Action := THPHttpParseResult.Ok;
  if HPBegin(Event, Sender) then
  begin
    try
      Tell;
    except
      HPFailed(Event);
      Action := THPHttpParseResult.Error;
    end;
    HPEnd(Event);
  end;
  Result := Ord(Action);
end;

function HttpClientOnWSMessageHeader(Sender: Pointer; ConnID: THPConnID; Final: Integer; Reserved: Byte; OperationCode: Byte;
  Mask: Pointer; BodyLen: UInt64): Integer; cdecl;
var
  Event: THPEvent;
  Action: THPHandleResult;

  procedure Tell;
  begin
    THPHttpClient(Event.Component).FOnWSMessageHeader(THPHttpClient(Event.Component), ConnID, Final <> 0, Reserved, OperationCode, HPMask(Mask), BodyLen, Action);
  end;

begin
  Action := THPHandleResult.Ok;
  if HPBegin(Event, Sender) then
  begin
    try
      Tell;
    except
      HPFailed(Event);
      Action := THPHandleResult.Error;
    end;
    HPEnd(Event);
  end;
  Result := Ord(Action);
end;

function HttpClientOnWSMessageBody(Sender: Pointer; ConnID: THPConnID; Data: Pointer; DataLength: Integer): Integer; cdecl;
var
  Event: THPEvent;
  Action: THPHandleResult;

  procedure Tell;
  begin
    THPHttpClient(Event.Component).FOnWSMessageBody(THPHttpClient(Event.Component), ConnID, HPBytes(Data, DataLength), Action);
  end;

begin
  Action := THPHandleResult.Ok;
  if HPBegin(Event, Sender) then
  begin
    try
      Tell;
    except
      HPFailed(Event);
      Action := THPHandleResult.Error;
    end;
    HPEnd(Event);
  end;
  Result := Ord(Action);
end;

function HttpClientOnWSMessageComplete(Sender: Pointer; ConnID: THPConnID): Integer; cdecl;
var
  Event: THPEvent;
  Action: THPHandleResult;
begin
  Action := THPHandleResult.Ok;
  if HPBegin(Event, Sender) then
  begin
    try
      THPHttpClient(Event.Component).FOnWSMessageComplete(THPHttpClient(Event.Component), ConnID, Action);
    except
      HPFailed(Event);
      Action := THPHandleResult.Error;
    end;
    HPEnd(Event);
  end;
  Result := Ord(Action);
end;

procedure THPHttpClient.SetOnMessageBegin(const Value: THPHttpClientMessageBeginEvent);
begin
  SetEvent(Api.HP_Set_FN_HttpClient_OnMessageBegin, Assigned(Value), @HttpClientOnMessageBegin, 'OnMessageBegin');
  FOnMessageBegin := Value;
end;

procedure THPHttpClient.SetOnStatusLine(const Value: THPHttpClientStatusLineEvent);
begin
  SetEvent(Api.HP_Set_FN_HttpClient_OnStatusLine, Assigned(Value), @HttpClientOnStatusLine, 'OnStatusLine');
  FOnStatusLine := Value;
end;

procedure THPHttpClient.SetOnHeader(const Value: THPHttpClientHeaderEvent);
begin
  SetEvent(Api.HP_Set_FN_HttpClient_OnHeader, Assigned(Value), @HttpClientOnHeader, 'OnHeader');
  FOnHeader := Value;
end;

procedure THPHttpClient.SetOnHeadersComplete(const Value: THPHttpClientHeadersCompleteEvent);
begin
  SetEvent(Api.HP_Set_FN_HttpClient_OnHeadersComplete, Assigned(Value), @HttpClientOnHeadersComplete, 'OnHeadersComplete');
  FOnHeadersComplete := Value;
end;

procedure THPHttpClient.SetOnBody(const Value: THPHttpClientBodyEvent);
begin
  SetEvent(Api.HP_Set_FN_HttpClient_OnBody, Assigned(Value), @HttpClientOnBody, 'OnBody');
  FOnBody := Value;
end;

procedure THPHttpClient.SetOnChunkHeader(const Value: THPHttpClientChunkHeaderEvent);
begin
  SetEvent(Api.HP_Set_FN_HttpClient_OnChunkHeader, Assigned(Value), @HttpClientOnChunkHeader, 'OnChunkHeader');
  FOnChunkHeader := Value;
end;

procedure THPHttpClient.SetOnChunkComplete(const Value: THPHttpClientChunkCompleteEvent);
begin
  SetEvent(Api.HP_Set_FN_HttpClient_OnChunkComplete, Assigned(Value), @HttpClientOnChunkComplete, 'OnChunkComplete');
  FOnChunkComplete := Value;
end;

procedure THPHttpClient.SetOnMessageComplete(const Value: THPHttpClientMessageCompleteEvent);
begin
  SetEvent(Api.HP_Set_FN_HttpClient_OnMessageComplete, Assigned(Value), @HttpClientOnMessageComplete, 'OnMessageComplete');
  FOnMessageComplete := Value;
end;

procedure THPHttpClient.SetOnUpgrade(const Value: THPHttpClientUpgradeEvent);
begin
  SetEvent(Api.HP_Set_FN_HttpClient_OnUpgrade, Assigned(Value), @HttpClientOnUpgrade, 'OnUpgrade');
  FOnUpgrade := Value;
end;

procedure THPHttpClient.SetOnParseError(const Value: THPHttpClientParseErrorEvent);
begin
  SetEvent(Api.HP_Set_FN_HttpClient_OnParseError, Assigned(Value), @HttpClientOnParseError, 'OnParseError');
  FOnParseError := Value;
end;

procedure THPHttpClient.SetOnWSMessageHeader(const Value: THPHttpClientWSMessageHeaderEvent);
begin
  SetEvent(Api.HP_Set_FN_HttpClient_OnWSMessageHeader, Assigned(Value), @HttpClientOnWSMessageHeader, 'OnWSMessageHeader');
  FOnWSMessageHeader := Value;
end;

procedure THPHttpClient.SetOnWSMessageBody(const Value: THPHttpClientWSMessageBodyEvent);
begin
  SetEvent(Api.HP_Set_FN_HttpClient_OnWSMessageBody, Assigned(Value), @HttpClientOnWSMessageBody, 'OnWSMessageBody');
  FOnWSMessageBody := Value;
end;

procedure THPHttpClient.SetOnWSMessageComplete(const Value: THPHttpClientWSMessageCompleteEvent);
begin
  SetEvent(Api.HP_Set_FN_HttpClient_OnWSMessageComplete, Assigned(Value), @HttpClientOnWSMessageComplete, 'OnWSMessageComplete');
  FOnWSMessageComplete := Value;
end;

function THPHttpClient.Made: THPMade;
begin
  Result.Make := Api.Create_HP_HttpClient;
  Result.Unmake := Api.Destroy_HP_HttpClient;
  Result.MakeListener := Api.Create_HP_HttpClientListener;
  Result.UnmakeListener := Api.Destroy_HP_HttpClientListener;
  Result.Stop := Api.HP_Client_Stop;
end;

procedure THPHttpClient.SendRequest(const Method: string; const Path: string; const Headers: THPHeaders; const Body: TBytes);
begin
  SendRequest(Method, Path, Headers, Pointer(Body), HPCount(Length(Body)));
end;

procedure THPHttpClient.SendRequest(const Method: string; const Path: string; const Headers: THPHeaders; const Body: RawByteString);
begin
  SendRequest(Method, Path, Headers, Pointer(Body), HPCount(Length(Body)));
end;

procedure THPHttpClient.SendRequest(const Method: string; const Path: string; const Headers: THPHeaders; Body: Pointer;
  BodyLength: Integer);
var
  Kept: THPKeep;
  MethodC: PAnsiChar;
  PathC: PAnsiChar;
  HeadersC: Pointer;
begin
  MethodC := Kept.Text(Method);
  PathC := Kept.Text(Path);
  HeadersC := Kept.Headers(Headers);
  Done(Api.HP_HttpClient_SendRequest(Enter, MethodC, PathC, HeadersC, Length(Headers), Body, BodyLength), 'HP_HttpClient_SendRequest');
end;

procedure THPHttpClient.SendLocalFile(const FileName: string; const Method: string; const Path: string; const Headers: THPHeaders);
var
  Kept: THPKeep;
  FileNameC: PAnsiChar;
  MethodC: PAnsiChar;
  PathC: PAnsiChar;
  HeadersC: Pointer;
begin
  FileNameC := Kept.Text(FileName);
  MethodC := Kept.Text(Method);
  PathC := Kept.Text(Path);
  HeadersC := Kept.Headers(Headers);
  Done(Api.HP_HttpClient_SendLocalFile(Enter, FileNameC, MethodC, PathC, HeadersC, Length(Headers)), 'HP_HttpClient_SendLocalFile');
end;

procedure THPHttpClient.SendChunkData(const Data: TBytes; const Extensions: string);
begin
  SendChunkData(Pointer(Data), HPCount(Length(Data)), Extensions);
end;

procedure THPHttpClient.SendChunkData(const Data: RawByteString; const Extensions: string);
begin
  SendChunkData(Pointer(Data), HPCount(Length(Data)), Extensions);
end;

procedure THPHttpClient.SendChunkData(Data: Pointer; DataLength: Integer; const Extensions: string);
var
  Kept: THPKeep;
  ExtensionsC: PAnsiChar;
begin
  ExtensionsC := Kept.Optional(Extensions);
  Done(Api.HP_HttpClient_SendChunkData(Enter, Data, DataLength, ExtensionsC), 'HP_HttpClient_SendChunkData');
end;

procedure THPHttpClient.SendPost(const Path: string; const Headers: THPHeaders; const Body: TBytes);
begin
  SendPost(Path, Headers, Pointer(Body), HPCount(Length(Body)));
end;

procedure THPHttpClient.SendPost(const Path: string; const Headers: THPHeaders; const Body: RawByteString);
begin
  SendPost(Path, Headers, Pointer(Body), HPCount(Length(Body)));
end;

procedure THPHttpClient.SendPost(const Path: string; const Headers: THPHeaders; Body: Pointer; BodyLength: Integer);
var
  Kept: THPKeep;
  PathC: PAnsiChar;
  HeadersC: Pointer;
begin
  PathC := Kept.Text(Path);
  HeadersC := Kept.Headers(Headers);
  Done(Api.HP_HttpClient_SendPost(Enter, PathC, HeadersC, Length(Headers), Body, BodyLength), 'HP_HttpClient_SendPost');
end;

procedure THPHttpClient.SendPut(const Path: string; const Headers: THPHeaders; const Body: TBytes);
begin
  SendPut(Path, Headers, Pointer(Body), HPCount(Length(Body)));
end;

procedure THPHttpClient.SendPut(const Path: string; const Headers: THPHeaders; const Body: RawByteString);
begin
  SendPut(Path, Headers, Pointer(Body), HPCount(Length(Body)));
end;

procedure THPHttpClient.SendPut(const Path: string; const Headers: THPHeaders; Body: Pointer; BodyLength: Integer);
var
  Kept: THPKeep;
  PathC: PAnsiChar;
  HeadersC: Pointer;
begin
  PathC := Kept.Text(Path);
  HeadersC := Kept.Headers(Headers);
  Done(Api.HP_HttpClient_SendPut(Enter, PathC, HeadersC, Length(Headers), Body, BodyLength), 'HP_HttpClient_SendPut');
end;

procedure THPHttpClient.SendPatch(const Path: string; const Headers: THPHeaders; const Body: TBytes);
begin
  SendPatch(Path, Headers, Pointer(Body), HPCount(Length(Body)));
end;

procedure THPHttpClient.SendPatch(const Path: string; const Headers: THPHeaders; const Body: RawByteString);
begin
  SendPatch(Path, Headers, Pointer(Body), HPCount(Length(Body)));
end;

procedure THPHttpClient.SendPatch(const Path: string; const Headers: THPHeaders; Body: Pointer; BodyLength: Integer);
var
  Kept: THPKeep;
  PathC: PAnsiChar;
  HeadersC: Pointer;
begin
  PathC := Kept.Text(Path);
  HeadersC := Kept.Headers(Headers);
  Done(Api.HP_HttpClient_SendPatch(Enter, PathC, HeadersC, Length(Headers), Body, BodyLength), 'HP_HttpClient_SendPatch');
end;

procedure THPHttpClient.SendGet(const Path: string; const Headers: THPHeaders);
var
  Kept: THPKeep;
  PathC: PAnsiChar;
  HeadersC: Pointer;
begin
  PathC := Kept.Text(Path);
  HeadersC := Kept.Headers(Headers);
  Done(Api.HP_HttpClient_SendGet(Enter, PathC, HeadersC, Length(Headers)), 'HP_HttpClient_SendGet');
end;

procedure THPHttpClient.SendDelete(const Path: string; const Headers: THPHeaders);
var
  Kept: THPKeep;
  PathC: PAnsiChar;
  HeadersC: Pointer;
begin
  PathC := Kept.Text(Path);
  HeadersC := Kept.Headers(Headers);
  Done(Api.HP_HttpClient_SendDelete(Enter, PathC, HeadersC, Length(Headers)), 'HP_HttpClient_SendDelete');
end;

procedure THPHttpClient.SendHead(const Path: string; const Headers: THPHeaders);
var
  Kept: THPKeep;
  PathC: PAnsiChar;
  HeadersC: Pointer;
begin
  PathC := Kept.Text(Path);
  HeadersC := Kept.Headers(Headers);
  Done(Api.HP_HttpClient_SendHead(Enter, PathC, HeadersC, Length(Headers)), 'HP_HttpClient_SendHead');
end;

procedure THPHttpClient.SendTrace(const Path: string; const Headers: THPHeaders);
var
  Kept: THPKeep;
  PathC: PAnsiChar;
  HeadersC: Pointer;
begin
  PathC := Kept.Text(Path);
  HeadersC := Kept.Headers(Headers);
  Done(Api.HP_HttpClient_SendTrace(Enter, PathC, HeadersC, Length(Headers)), 'HP_HttpClient_SendTrace');
end;

procedure THPHttpClient.SendOptions(const Path: string; const Headers: THPHeaders);
var
  Kept: THPKeep;
  PathC: PAnsiChar;
  HeadersC: Pointer;
begin
  PathC := Kept.Text(Path);
  HeadersC := Kept.Headers(Headers);
  Done(Api.HP_HttpClient_SendOptions(Enter, PathC, HeadersC, Length(Headers)), 'HP_HttpClient_SendOptions');
end;

procedure THPHttpClient.SendConnect(const Host: string; const Headers: THPHeaders);
var
  Kept: THPKeep;
  HostC: PAnsiChar;
  HeadersC: Pointer;
begin
  HostC := Kept.Text(Host);
  HeadersC := Kept.Headers(Headers);
  Done(Api.HP_HttpClient_SendConnect(Enter, HostC, HeadersC, Length(Headers)), 'HP_HttpClient_SendConnect');
end;

procedure THPHttpClient.SendWSMessage(Final: Boolean; Reserved: Byte; OperationCode: Byte; const Mask: TBytes; const Data: TBytes;
  BodyLen: UInt64);
begin
  SendWSMessage(Final, Reserved, OperationCode, Mask, Pointer(Data), HPCount(Length(Data)), BodyLen);
end;

procedure THPHttpClient.SendWSMessage(Final: Boolean; Reserved: Byte; OperationCode: Byte; const Mask: TBytes; const Data: RawByteString;
  BodyLen: UInt64);
begin
  SendWSMessage(Final, Reserved, OperationCode, Mask, Pointer(Data), HPCount(Length(Data)), BodyLen);
end;

procedure THPHttpClient.SendWSMessage(Final: Boolean; Reserved: Byte; OperationCode: Byte; const Mask: TBytes; Data: Pointer;
  DataLength: Integer; BodyLen: UInt64);
var
  Kept: THPKeep;
  MaskC: Pointer;
begin
  MaskC := Kept.Mask(Mask);
  Done(Api.HP_HttpClient_SendWSMessage(Enter, Ord(Final), Reserved, OperationCode, MaskC, Data, DataLength, BodyLen), 'HP_HttpClient_SendWSMessage');
end;

procedure THPHttpClient.StartHttp;
begin
  Done(Api.HP_HttpClient_StartHttp(Enter), 'HP_HttpClient_StartHttp');
end;

function THPHttpClient.GetStatusCode: Word;
begin
  Result := Api.HP_HttpClient_GetStatusCode(Enter);
  Leave;
end;

procedure THPHttpClient.SetLocalVersion(Version: THPHttpVersion);
begin
  Api.HP_HttpClient_SetLocalVersion(EnterStopped('SetLocalVersion'), Version);
  Leave;
end;

function THPHttpClient.GetLocalVersion: THPHttpVersion;
begin
  Result := Api.HP_HttpClient_GetLocalVersion(Enter);
  Leave;
end;

function THPHttpClient.IsUpgrade: Boolean;
begin
  Result := Api.HP_HttpClient_IsUpgrade(Enter) <> 0;
  Leave;
end;

function THPHttpClient.IsKeepAlive: Boolean;
begin
  Result := Api.HP_HttpClient_IsKeepAlive(Enter) <> 0;
  Leave;
end;

function THPHttpClient.GetVersion: Word;
begin
  Result := Api.HP_HttpClient_GetVersion(Enter);
  Leave;
end;

function THPHttpClient.GetContentLength: UInt64;
begin
  Result := Api.HP_HttpClient_GetContentLength(Enter);
  Leave;
end;

function THPHttpClient.GetContentType: string;
var
  Handle: Pointer;
begin
  Handle := Enter;
  try
    Result := HPText(Api.HP_HttpClient_GetContentType(Handle));
  finally
    Leave;
  end;
end;

function THPHttpClient.GetContentEncoding: string;
var
  Handle: Pointer;
begin
  Handle := Enter;
  try
    Result := HPText(Api.HP_HttpClient_GetContentEncoding(Handle));
  finally
    Leave;
  end;
end;

function THPHttpClient.GetTransferEncoding: string;
var
  Handle: Pointer;
begin
  Handle := Enter;
  try
    Result := HPText(Api.HP_HttpClient_GetTransferEncoding(Handle));
  finally
    Leave;
  end;
end;

function THPHttpClient.GetUpgradeType: THPHttpUpgradeType;
begin
  Result := Api.HP_HttpClient_GetUpgradeType(Enter);
  Leave;
end;

function THPHttpClient.GetParseErrorCode(out ErrorDesc: string): Word;
var
  ErrorDescC: PAnsiChar;
  Handle: Pointer;
begin
  Handle := Enter;
  try
    Result := Api.HP_HttpClient_GetParseErrorCode(Handle, @ErrorDescC);
    ErrorDesc := HPText(ErrorDescC);
  finally
    Leave;
  end;
end;

function THPHttpClient.TryGetHeader(const Name: string; out Value: string): Boolean;
var
  Kept: THPKeep;
  NameC: PAnsiChar;
  ValueC: PAnsiChar;
  Handle: Pointer;
begin
  NameC := Kept.Text(Name);
  Handle := Enter;
  try
    Result := Api.HP_HttpClient_GetHeader(Handle, NameC, @ValueC) <> 0;
    if Result then
      Value := HPText(ValueC)
    else
      Value := '';
  finally
    Leave;
  end;
end;

function THPHttpClient.GetHeader(const Name: string): string;
begin
  TryGetHeader(Name, Result);
end;

function THPHttpClient.GetHeaders(const Name: string): THPStrings;
var
  Kept: THPKeep;
  NameC: PAnsiChar;
  Items: THPCTexts;
  Count, Room: Cardinal;
  Returned: Integer;
  Handle: Pointer;
begin
  NameC := Kept.Text(Name);
  Handle := Enter;
  try
    Items := nil;
    Count := 0;
    repeat
      Room := Count;
      SetLength(Items, Room);
      Returned := Api.HP_HttpClient_GetHeaders(Handle, NameC, Pointer(Items), @Count);
    until not HPAgain(Returned, Room, Count, 'HP_HttpClient_GetHeaders');
    SetLength(Items, Count);
    Result := HPTextsOf(Items);
  finally
    Leave;
  end;
end;

function THPHttpClient.GetAllHeaders: THPHeaders;
var
  Items: THPCHeaders;
  Count, Room: Cardinal;
  Returned: Integer;
  Handle: Pointer;
begin
  Handle := Enter;
  try
    Items := nil;
    Count := 0;
    repeat
      Room := Count;
      SetLength(Items, Room);
      Returned := Api.HP_HttpClient_GetAllHeaders(Handle, Pointer(Items), @Count);
    until not HPAgain(Returned, Room, Count, 'HP_HttpClient_GetAllHeaders');
    SetLength(Items, Count);
    Result := HPHeadersOf(Items);
  finally
    Leave;
  end;
end;

function THPHttpClient.GetAllHeaderNames: THPStrings;
var
  Items: THPCTexts;
  Count, Room: Cardinal;
  Returned: Integer;
  Handle: Pointer;
begin
  Handle := Enter;
  try
    Items := nil;
    Count := 0;
    repeat
      Room := Count;
      SetLength(Items, Room);
      Returned := Api.HP_HttpClient_GetAllHeaderNames(Handle, Pointer(Items), @Count);
    until not HPAgain(Returned, Room, Count, 'HP_HttpClient_GetAllHeaderNames');
    SetLength(Items, Count);
    Result := HPTextsOf(Items);
  finally
    Leave;
  end;
end;

procedure THPHttpClient.SetUseCookie(UseCookie: Boolean);
begin
  Api.HP_HttpClient_SetUseCookie(EnterStopped('SetUseCookie'), Ord(UseCookie));
  Leave;
end;

function THPHttpClient.IsUseCookie: Boolean;
begin
  Result := Api.HP_HttpClient_IsUseCookie(Enter) <> 0;
  Leave;
end;

function THPHttpClient.TryGetCookie(const Name: string; out Value: string): Boolean;
var
  Kept: THPKeep;
  NameC: PAnsiChar;
  ValueC: PAnsiChar;
  Handle: Pointer;
begin
  NameC := Kept.Text(Name);
  Handle := Enter;
  try
    Result := Api.HP_HttpClient_GetCookie(Handle, NameC, @ValueC) <> 0;
    if Result then
      Value := HPText(ValueC)
    else
      Value := '';
  finally
    Leave;
  end;
end;

function THPHttpClient.GetCookie(const Name: string): string;
begin
  TryGetCookie(Name, Result);
end;

function THPHttpClient.GetAllCookies: THPHeaders;
var
  Items: THPCHeaders;
  Count, Room: Cardinal;
  Returned: Integer;
  Handle: Pointer;
begin
  Handle := Enter;
  try
    Items := nil;
    Count := 0;
    repeat
      Room := Count;
      SetLength(Items, Room);
      Returned := Api.HP_HttpClient_GetAllCookies(Handle, Pointer(Items), @Count);
    until not HPAgain(Returned, Room, Count, 'HP_HttpClient_GetAllCookies');
    SetLength(Items, Count);
    Result := HPHeadersOf(Items);
  finally
    Leave;
  end;
end;

procedure THPHttpClient.GetWSMessageState(out Final: Boolean; out Reserved: Byte; out OperationCode: Byte; out Mask: TBytes;
  out BodyLen: UInt64; out BodyRemain: UInt64);
var
  FinalC: Integer;
  ReservedC: Byte;
  OperationCodeC: Byte;
  MaskC: Pointer;
  BodyLenC: UInt64;
  BodyRemainC: UInt64;
  Handle: Pointer;
begin
  Handle := Enter;
  try
    HPCheck(Api.HP_HttpClient_GetWSMessageState(Handle, @FinalC, @ReservedC, @OperationCodeC, @MaskC, @BodyLenC, @BodyRemainC), 'HP_HttpClient_GetWSMessageState');
    Final := FinalC <> 0;
    Reserved := ReservedC;
    OperationCode := OperationCodeC;
    Mask := HPMask(MaskC);
    BodyLen := BodyLenC;
    BodyRemain := BodyRemainC;
  finally
    Leave;
  end;
end;

procedure THPHttpClient.SetHttpAutoStart(AutoStart: Boolean);
begin
  Api.HP_HttpClient_SetHttpAutoStart(EnterStopped('SetHttpAutoStart'), Ord(AutoStart));
  Leave;
end;

function THPHttpClient.IsHttpAutoStart: Boolean;
begin
  Result := Api.HP_HttpClient_IsHttpAutoStart(Enter) <> 0;
  Leave;
end;

procedure THPHttpClient.SetMaxHttpHeadLength(MaxHttpHeadLength: Cardinal);
begin
  Api.HP_HttpClient_SetMaxHttpHeadLength(EnterStopped('SetMaxHttpHeadLength'), MaxHttpHeadLength);
  Leave;
end;

function THPHttpClient.GetMaxHttpHeadLength: Cardinal;
begin
  Result := Api.HP_HttpClient_GetMaxHttpHeadLength(Enter);
  Leave;
end;

procedure THPHttpClient.SetMaxHttpHeaderCount(MaxHttpHeaderCount: Cardinal);
begin
  Api.HP_HttpClient_SetMaxHttpHeaderCount(EnterStopped('SetMaxHttpHeaderCount'), MaxHttpHeaderCount);
  Leave;
end;

function THPHttpClient.GetMaxHttpHeaderCount: Cardinal;
begin
  Result := Api.HP_HttpClient_GetMaxHttpHeaderCount(Enter);
  Leave;
end;

procedure THPHttpClient.SetMaxHttpStartLineLength(MaxHttpStartLineLength: Cardinal);
begin
  Api.HP_HttpClient_SetMaxHttpStartLineLength(EnterStopped('SetMaxHttpStartLineLength'), MaxHttpStartLineLength);
  Leave;
end;

function THPHttpClient.GetMaxHttpStartLineLength: Cardinal;
begin
  Result := Api.HP_HttpClient_GetMaxHttpStartLineLength(Enter);
  Leave;
end;

procedure THPHttpClient.SetMaxHttpBodyLength(MaxHttpBodyLength: UInt64);
begin
  Api.HP_HttpClient_SetMaxHttpBodyLength(EnterStopped('SetMaxHttpBodyLength'), MaxHttpBodyLength);
  Leave;
end;

function THPHttpClient.GetMaxHttpBodyLength: UInt64;
begin
  Result := Api.HP_HttpClient_GetMaxHttpBodyLength(Enter);
  Leave;
end;

procedure THPHttpClient.SetWSMessageMode(WSMessageMode: Boolean);
begin
  Api.HP_HttpClient_SetWSMessageMode(EnterStopped('SetWSMessageMode'), Ord(WSMessageMode));
  Leave;
end;

function THPHttpClient.IsWSMessageMode: Boolean;
begin
  Result := Api.HP_HttpClient_IsWSMessageMode(Enter) <> 0;
  Leave;
end;

procedure THPHttpClient.SetMaxWSMessageLength(MaxWSMessageLength: Cardinal);
begin
  Api.HP_HttpClient_SetMaxWSMessageLength(EnterStopped('SetMaxWSMessageLength'), MaxWSMessageLength);
  Leave;
end;

function THPHttpClient.GetMaxWSMessageLength: Cardinal;
begin
  Result := Api.HP_HttpClient_GetMaxWSMessageLength(Enter);
  Leave;
end;

procedure THPHttpClient.SetWSPingInterval(WSPingInterval: Cardinal);
begin
  Api.HP_HttpClient_SetWSPingInterval(EnterStopped('SetWSPingInterval'), WSPingInterval);
  Leave;
end;

function THPHttpClient.GetWSPingInterval: Cardinal;
begin
  Result := Api.HP_HttpClient_GetWSPingInterval(Enter);
  Leave;
end;

procedure THPHttpClient.SetWSCompression(WSCompression: Boolean);
begin
  Api.HP_HttpClient_SetWSCompression(EnterStopped('SetWSCompression'), Ord(WSCompression));
  Leave;
end;

function THPHttpClient.IsWSCompression: Boolean;
begin
  Result := Api.HP_HttpClient_IsWSCompression(Enter) <> 0;
  Leave;
end;

procedure THPHttpClient.SetWSContextTakeover(WSContextTakeover: Boolean);
begin
  Api.HP_HttpClient_SetWSContextTakeover(EnterStopped('SetWSContextTakeover'), Ord(WSContextTakeover));
  Leave;
end;

function THPHttpClient.IsWSContextTakeover: Boolean;
begin
  Result := Api.HP_HttpClient_IsWSContextTakeover(Enter) <> 0;
  Leave;
end;

procedure THPHttpClient.CloseWebSocket(Code: Word; const Reason: string);
var
  Kept: THPKeep;
  ReasonC: PAnsiChar;
begin
  ReasonC := Kept.Optional(Reason);
  Done(Api.HP_HttpClient_CloseWebSocket(Enter, Code, ReasonC), 'HP_HttpClient_CloseWebSocket');
end;

procedure THPHttpClient.SendWSUpgrade(const Path: string; const Protocols: string; const Headers: THPHeaders);
var
  Kept: THPKeep;
  PathC: PAnsiChar;
  ProtocolsC: PAnsiChar;
  HeadersC: Pointer;
begin
  PathC := Kept.Text(Path);
  ProtocolsC := Kept.Optional(Protocols);
  HeadersC := Kept.Headers(Headers);
  Done(Api.HP_HttpClient_SendWSUpgrade(Enter, PathC, ProtocolsC, HeadersC, Length(Headers)), 'HP_HttpClient_SendWSUpgrade');
end;

procedure THPHttpClient.SetAutoDecompression(AutoDecompression: Boolean);
begin
  Api.HP_HttpClient_SetAutoDecompression(EnterStopped('SetAutoDecompression'), Ord(AutoDecompression));
  Leave;
end;

function THPHttpClient.IsAutoDecompression: Boolean;
begin
  Result := Api.HP_HttpClient_IsAutoDecompression(Enter) <> 0;
  Leave;
end;

procedure THPHttpClient.SetProxyTunnel(ProxyTunnel: Boolean);
begin
  Api.HP_HttpClient_SetProxyTunnel(EnterStopped('SetProxyTunnel'), Ord(ProxyTunnel));
  Leave;
end;

function THPHttpClient.IsProxyTunnel: Boolean;
begin
  Result := Api.HP_HttpClient_IsProxyTunnel(Enter) <> 0;
  Leave;
end;

{ THPHttpsClient }

function THPHttpsClient.Made: THPMade;
begin
  Result.Make := Api.Create_HP_HttpsClient;
  Result.Unmake := Api.Destroy_HP_HttpsClient;
  Result.MakeListener := Api.Create_HP_HttpClientListener;
  Result.UnmakeListener := Api.Destroy_HP_HttpClientListener;
  Result.Stop := Api.HP_Client_Stop;
end;

procedure THPHttpsClient.SetupSSLContext(VerifyMode: Integer; const PemCertFile: string; const PemKeyFile: string;
  const KeyPassword: string; const CAPemCertFileOrPath: string);
var
  Kept: THPKeep;
  PemCertFileC: PAnsiChar;
  PemKeyFileC: PAnsiChar;
  KeyPasswordC: PAnsiChar;
  CAPemCertFileOrPathC: PAnsiChar;
begin
  PemCertFileC := Kept.Optional(PemCertFile);
  PemKeyFileC := Kept.Optional(PemKeyFile);
  KeyPasswordC := Kept.Optional(KeyPassword);
  CAPemCertFileOrPathC := Kept.Optional(CAPemCertFileOrPath);
  Done(Api.HP_SSLClient_SetupSSLContext(Enter, VerifyMode, PemCertFileC, PemKeyFileC, KeyPasswordC, CAPemCertFileOrPathC), 'HP_SSLClient_SetupSSLContext');
end;

procedure THPHttpsClient.SetupSSLContextByMemory(VerifyMode: Integer; const PemCert: string; const PemKey: string;
  const KeyPassword: string; const CAPemCert: string);
var
  Kept: THPKeep;
  PemCertC: PAnsiChar;
  PemKeyC: PAnsiChar;
  KeyPasswordC: PAnsiChar;
  CAPemCertC: PAnsiChar;
begin
  PemCertC := Kept.Optional(PemCert);
  PemKeyC := Kept.Optional(PemKey);
  KeyPasswordC := Kept.Optional(KeyPassword);
  CAPemCertC := Kept.Optional(CAPemCert);
  Done(Api.HP_SSLClient_SetupSSLContextByMemory(Enter, VerifyMode, PemCertC, PemKeyC, KeyPasswordC, CAPemCertC), 'HP_SSLClient_SetupSSLContextByMemory');
end;

procedure THPHttpsClient.CleanupSSLContext;
begin
  Api.HP_SSLClient_CleanupSSLContext(Enter);
  Leave;
end;

procedure THPHttpsClient.StartSSLHandShake;
begin
  Done(Api.HP_SSLClient_StartSSLHandShake(Enter), 'HP_SSLClient_StartSSLHandShake');
end;

procedure THPHttpsClient.SetSSLAutoHandShake(AutoHandShake: Boolean);
begin
  Api.HP_SSLClient_SetSSLAutoHandShake(EnterStopped('SetSSLAutoHandShake'), Ord(AutoHandShake));
  Leave;
end;

function THPHttpsClient.IsSSLAutoHandShake: Boolean;
begin
  Result := Api.HP_SSLClient_IsSSLAutoHandShake(Enter) <> 0;
  Leave;
end;

procedure THPHttpsClient.SetSSLCipherList(const CipherList: string);
var
  Kept: THPKeep;
  CipherListC: PAnsiChar;
begin
  CipherListC := Kept.Text(CipherList);
  Api.HP_SSLClient_SetSSLCipherList(EnterStopped('SetSSLCipherList'), CipherListC);
  Leave;
end;

function THPHttpsClient.GetSSLCipherList: string;
var
  Handle: Pointer;
begin
  Handle := Enter;
  try
    Result := HPText(Api.HP_SSLClient_GetSSLCipherList(Handle));
  finally
    Leave;
  end;
end;

{ THPHttpSyncClient }

function THPHttpSyncClient.Made: THPMade;
begin
  Result.Make := Api.Create_HP_HttpSyncClient;
  Result.Unmake := Api.Destroy_HP_HttpSyncClient;
  Result.MakeListener := Api.Create_HP_HttpClientListener;
  Result.UnmakeListener := Api.Destroy_HP_HttpClientListener;
  Result.Stop := Api.HP_Client_Stop;
end;

procedure THPHttpSyncClient.OpenUrl(const Method: string; const Url: string; const Headers: THPHeaders; const Body: TBytes;
  ForceReconnect: Boolean);
begin
  OpenUrl(Method, Url, Headers, Pointer(Body), HPCount(Length(Body)), ForceReconnect);
end;

procedure THPHttpSyncClient.OpenUrl(const Method: string; const Url: string; const Headers: THPHeaders; const Body: RawByteString;
  ForceReconnect: Boolean);
begin
  OpenUrl(Method, Url, Headers, Pointer(Body), HPCount(Length(Body)), ForceReconnect);
end;

procedure THPHttpSyncClient.OpenUrl(const Method: string; const Url: string; const Headers: THPHeaders; Body: Pointer;
  BodyLength: Integer; ForceReconnect: Boolean);
var
  Kept: THPKeep;
  MethodC: PAnsiChar;
  UrlC: PAnsiChar;
  HeadersC: Pointer;
  Mask: THPMask;
begin
  MethodC := Kept.Text(Method);
  UrlC := Kept.Text(Url);
  HeadersC := Kept.Headers(Headers);
  Mask := HPFloatsAsInC;
  try
    DoneStep(Api.HP_HttpSyncClient_OpenUrl(Enter, MethodC, UrlC, HeadersC, Length(Headers), Body, BodyLength, Ord(ForceReconnect)), 'HP_HttpSyncClient_OpenUrl');
  finally
    HPFloatsAsBefore(Mask);
  end;
end;

procedure THPHttpSyncClient.CleanupRequestResult;
begin
  DoneStep(Api.HP_HttpSyncClient_CleanupRequestResult(Enter), 'HP_HttpSyncClient_CleanupRequestResult');
end;

procedure THPHttpSyncClient.SetConnectTimeout(ConnectTimeout: Cardinal);
begin
  Api.HP_HttpSyncClient_SetConnectTimeout(Enter, ConnectTimeout);
  Leave;
end;

procedure THPHttpSyncClient.SetRequestTimeout(RequestTimeout: Cardinal);
begin
  Api.HP_HttpSyncClient_SetRequestTimeout(Enter, RequestTimeout);
  Leave;
end;

function THPHttpSyncClient.GetConnectTimeout: Cardinal;
begin
  Result := Api.HP_HttpSyncClient_GetConnectTimeout(Enter);
  Leave;
end;

function THPHttpSyncClient.GetRequestTimeout: Cardinal;
begin
  Result := Api.HP_HttpSyncClient_GetRequestTimeout(Enter);
  Leave;
end;

function THPHttpSyncClient.GetResponseBody: TBytes;
var
  Data: Pointer;
  Count: Integer;
  Handle: Pointer;
begin
  Handle := Enter;
  try
    HPCheck(Api.HP_HttpSyncClient_GetResponseBody(Handle, @Data, @Count), 'HP_HttpSyncClient_GetResponseBody');
    Result := HPBytes(Data, Count);
  finally
    Leave;
  end;
end;

procedure THPHttpSyncClient.SetMaxRedirects(MaxRedirects: Cardinal);
begin
  Api.HP_HttpSyncClient_SetMaxRedirects(Enter, MaxRedirects);
  Leave;
end;

function THPHttpSyncClient.GetMaxRedirects: Cardinal;
begin
  Result := Api.HP_HttpSyncClient_GetMaxRedirects(Enter);
  Leave;
end;

procedure THPHttpSyncClient.SetMaxResponseBodyLength(MaxResponseBodyLength: Cardinal);
begin
  Api.HP_HttpSyncClient_SetMaxResponseBodyLength(Enter, MaxResponseBodyLength);
  Leave;
end;

function THPHttpSyncClient.GetMaxResponseBodyLength: Cardinal;
begin
  Result := Api.HP_HttpSyncClient_GetMaxResponseBodyLength(Enter);
  Leave;
end;

function THPHttpSyncClient.GetEffectiveUrl: string;
var
  Handle: Pointer;
begin
  Handle := Enter;
  try
    Result := HPText(Api.HP_HttpSyncClient_GetEffectiveUrl(Handle));
  finally
    Leave;
  end;
end;

{ THPHttpsSyncClient }

function THPHttpsSyncClient.Made: THPMade;
begin
  Result.Make := Api.Create_HP_HttpsSyncClient;
  Result.Unmake := Api.Destroy_HP_HttpsSyncClient;
  Result.MakeListener := Api.Create_HP_HttpClientListener;
  Result.UnmakeListener := Api.Destroy_HP_HttpClientListener;
  Result.Stop := Api.HP_Client_Stop;
end;

procedure THPHttpsSyncClient.SetupSSLContext(VerifyMode: Integer; const PemCertFile: string; const PemKeyFile: string;
  const KeyPassword: string; const CAPemCertFileOrPath: string);
var
  Kept: THPKeep;
  PemCertFileC: PAnsiChar;
  PemKeyFileC: PAnsiChar;
  KeyPasswordC: PAnsiChar;
  CAPemCertFileOrPathC: PAnsiChar;
begin
  PemCertFileC := Kept.Optional(PemCertFile);
  PemKeyFileC := Kept.Optional(PemKeyFile);
  KeyPasswordC := Kept.Optional(KeyPassword);
  CAPemCertFileOrPathC := Kept.Optional(CAPemCertFileOrPath);
  Done(Api.HP_SSLClient_SetupSSLContext(Enter, VerifyMode, PemCertFileC, PemKeyFileC, KeyPasswordC, CAPemCertFileOrPathC), 'HP_SSLClient_SetupSSLContext');
end;

procedure THPHttpsSyncClient.SetupSSLContextByMemory(VerifyMode: Integer; const PemCert: string; const PemKey: string;
  const KeyPassword: string; const CAPemCert: string);
var
  Kept: THPKeep;
  PemCertC: PAnsiChar;
  PemKeyC: PAnsiChar;
  KeyPasswordC: PAnsiChar;
  CAPemCertC: PAnsiChar;
begin
  PemCertC := Kept.Optional(PemCert);
  PemKeyC := Kept.Optional(PemKey);
  KeyPasswordC := Kept.Optional(KeyPassword);
  CAPemCertC := Kept.Optional(CAPemCert);
  Done(Api.HP_SSLClient_SetupSSLContextByMemory(Enter, VerifyMode, PemCertC, PemKeyC, KeyPasswordC, CAPemCertC), 'HP_SSLClient_SetupSSLContextByMemory');
end;

procedure THPHttpsSyncClient.CleanupSSLContext;
begin
  Api.HP_SSLClient_CleanupSSLContext(Enter);
  Leave;
end;

procedure THPHttpsSyncClient.StartSSLHandShake;
begin
  Done(Api.HP_SSLClient_StartSSLHandShake(Enter), 'HP_SSLClient_StartSSLHandShake');
end;

procedure THPHttpsSyncClient.SetSSLAutoHandShake(AutoHandShake: Boolean);
begin
  Api.HP_SSLClient_SetSSLAutoHandShake(EnterStopped('SetSSLAutoHandShake'), Ord(AutoHandShake));
  Leave;
end;

function THPHttpsSyncClient.IsSSLAutoHandShake: Boolean;
begin
  Result := Api.HP_SSLClient_IsSSLAutoHandShake(Enter) <> 0;
  Leave;
end;

procedure THPHttpsSyncClient.SetSSLCipherList(const CipherList: string);
var
  Kept: THPKeep;
  CipherListC: PAnsiChar;
begin
  CipherListC := Kept.Text(CipherList);
  Api.HP_SSLClient_SetSSLCipherList(EnterStopped('SetSSLCipherList'), CipherListC);
  Leave;
end;

function THPHttpsSyncClient.GetSSLCipherList: string;
var
  Handle: Pointer;
begin
  Handle := Enter;
  try
    Result := HPText(Api.HP_SSLClient_GetSSLCipherList(Handle));
  finally
    Leave;
  end;
end;

{ THPUdpServer }

function THPUdpServer.Made: THPMade;
begin
  Result.Make := Api.Create_HP_UdpServer;
  Result.Unmake := Api.Destroy_HP_UdpServer;
  Result.MakeListener := Api.Create_HP_UdpServerListener;
  Result.UnmakeListener := Api.Destroy_HP_UdpServerListener;
  Result.Stop := Api.HP_Server_Stop;
end;

procedure THPUdpServer.SetMaxDatagramSize(MaxDatagramSize: Cardinal);
begin
  Api.HP_UdpServer_SetMaxDatagramSize(EnterStopped('SetMaxDatagramSize'), MaxDatagramSize);
  Leave;
end;

function THPUdpServer.GetMaxDatagramSize: Cardinal;
begin
  Result := Api.HP_UdpServer_GetMaxDatagramSize(Enter);
  Leave;
end;

procedure THPUdpServer.SetPostReceiveCount(PostReceiveCount: Cardinal);
begin
  Api.HP_UdpServer_SetPostReceiveCount(EnterStopped('SetPostReceiveCount'), PostReceiveCount);
  Leave;
end;

function THPUdpServer.GetPostReceiveCount: Cardinal;
begin
  Result := Api.HP_UdpServer_GetPostReceiveCount(Enter);
  Leave;
end;

procedure THPUdpServer.SetDetectAttempts(DetectAttempts: Cardinal);
begin
  Api.HP_UdpServer_SetDetectAttempts(EnterStopped('SetDetectAttempts'), DetectAttempts);
  Leave;
end;

procedure THPUdpServer.SetDetectInterval(DetectInterval: Cardinal);
begin
  Api.HP_UdpServer_SetDetectInterval(EnterStopped('SetDetectInterval'), DetectInterval);
  Leave;
end;

function THPUdpServer.GetDetectAttempts: Cardinal;
begin
  Result := Api.HP_UdpServer_GetDetectAttempts(Enter);
  Leave;
end;

function THPUdpServer.GetDetectInterval: Cardinal;
begin
  Result := Api.HP_UdpServer_GetDetectInterval(Enter);
  Leave;
end;

procedure THPUdpServer.SetMaxPendingDataLength(MaxPendingDataLength: Cardinal);
begin
  Api.HP_UdpServer_SetMaxPendingDataLength(EnterStopped('SetMaxPendingDataLength'), MaxPendingDataLength);
  Leave;
end;

function THPUdpServer.GetMaxPendingDataLength: Cardinal;
begin
  Result := Api.HP_UdpServer_GetMaxPendingDataLength(Enter);
  Leave;
end;

procedure THPUdpServer.SetMaxTotalPendingDataLength(MaxTotalPendingDataLength: UInt64);
begin
  Api.HP_UdpServer_SetMaxTotalPendingDataLength(EnterStopped('SetMaxTotalPendingDataLength'), MaxTotalPendingDataLength);
  Leave;
end;

function THPUdpServer.GetMaxTotalPendingDataLength: UInt64;
begin
  Result := Api.HP_UdpServer_GetMaxTotalPendingDataLength(Enter);
  Leave;
end;

procedure THPUdpServer.SetCloseTimeout(CloseTimeout: Cardinal);
begin
  Api.HP_UdpServer_SetCloseTimeout(EnterStopped('SetCloseTimeout'), CloseTimeout);
  Leave;
end;

function THPUdpServer.GetCloseTimeout: Cardinal;
begin
  Result := Api.HP_UdpServer_GetCloseTimeout(Enter);
  Leave;
end;

procedure THPUdpServer.SetIgnoreCloseNotice(IgnoreCloseNotice: Boolean);
begin
  Api.HP_UdpServer_SetIgnoreCloseNotice(EnterStopped('SetIgnoreCloseNotice'), Ord(IgnoreCloseNotice));
  Leave;
end;

function THPUdpServer.IsIgnoreCloseNotice: Boolean;
begin
  Result := Api.HP_UdpServer_IsIgnoreCloseNotice(Enter) <> 0;
  Leave;
end;

{ THPUdpArqServer }

function THPUdpArqServer.Made: THPMade;
begin
  Result.Make := Api.Create_HP_UdpArqServer;
  Result.Unmake := Api.Destroy_HP_UdpArqServer;
  Result.MakeListener := Api.Create_HP_UdpArqServerListener;
  Result.UnmakeListener := Api.Destroy_HP_UdpArqServerListener;
  Result.Stop := Api.HP_Server_Stop;
end;

procedure THPUdpArqServer.SetNoDelay(NoDelay: Boolean);
begin
  Api.HP_UdpArqServer_SetNoDelay(EnterStopped('SetNoDelay'), Ord(NoDelay));
  Leave;
end;

procedure THPUdpArqServer.SetTurnoffCongestCtrl(TurnOff: Boolean);
begin
  Api.HP_UdpArqServer_SetTurnoffCongestCtrl(EnterStopped('SetTurnoffCongestCtrl'), Ord(TurnOff));
  Leave;
end;

procedure THPUdpArqServer.SetFlushInterval(FlushInterval: Cardinal);
begin
  Api.HP_UdpArqServer_SetFlushInterval(EnterStopped('SetFlushInterval'), FlushInterval);
  Leave;
end;

procedure THPUdpArqServer.SetResendByAcks(ResendByAcks: Cardinal);
begin
  Api.HP_UdpArqServer_SetResendByAcks(EnterStopped('SetResendByAcks'), ResendByAcks);
  Leave;
end;

procedure THPUdpArqServer.SetSendWndSize(SendWndSize: Cardinal);
begin
  Api.HP_UdpArqServer_SetSendWndSize(EnterStopped('SetSendWndSize'), SendWndSize);
  Leave;
end;

procedure THPUdpArqServer.SetRecvWndSize(RecvWndSize: Cardinal);
begin
  Api.HP_UdpArqServer_SetRecvWndSize(EnterStopped('SetRecvWndSize'), RecvWndSize);
  Leave;
end;

procedure THPUdpArqServer.SetMinRto(MinRto: Cardinal);
begin
  Api.HP_UdpArqServer_SetMinRto(EnterStopped('SetMinRto'), MinRto);
  Leave;
end;

procedure THPUdpArqServer.SetFastLimit(FastLimit: Cardinal);
begin
  Api.HP_UdpArqServer_SetFastLimit(EnterStopped('SetFastLimit'), FastLimit);
  Leave;
end;

procedure THPUdpArqServer.SetMaxTransUnit(MaxTransUnit: Cardinal);
begin
  Api.HP_UdpArqServer_SetMaxTransUnit(EnterStopped('SetMaxTransUnit'), MaxTransUnit);
  Leave;
end;

procedure THPUdpArqServer.SetMaxMessageSize(MaxMessageSize: Cardinal);
begin
  Api.HP_UdpArqServer_SetMaxMessageSize(EnterStopped('SetMaxMessageSize'), MaxMessageSize);
  Leave;
end;

procedure THPUdpArqServer.SetHandShakeTimeout(HandShakeTimeout: Cardinal);
begin
  Api.HP_UdpArqServer_SetHandShakeTimeout(EnterStopped('SetHandShakeTimeout'), HandShakeTimeout);
  Leave;
end;

function THPUdpArqServer.IsNoDelay: Boolean;
begin
  Result := Api.HP_UdpArqServer_IsNoDelay(Enter) <> 0;
  Leave;
end;

function THPUdpArqServer.IsTurnoffCongestCtrl: Boolean;
begin
  Result := Api.HP_UdpArqServer_IsTurnoffCongestCtrl(Enter) <> 0;
  Leave;
end;

function THPUdpArqServer.GetFlushInterval: Cardinal;
begin
  Result := Api.HP_UdpArqServer_GetFlushInterval(Enter);
  Leave;
end;

function THPUdpArqServer.GetResendByAcks: Cardinal;
begin
  Result := Api.HP_UdpArqServer_GetResendByAcks(Enter);
  Leave;
end;

function THPUdpArqServer.GetSendWndSize: Cardinal;
begin
  Result := Api.HP_UdpArqServer_GetSendWndSize(Enter);
  Leave;
end;

function THPUdpArqServer.GetRecvWndSize: Cardinal;
begin
  Result := Api.HP_UdpArqServer_GetRecvWndSize(Enter);
  Leave;
end;

function THPUdpArqServer.GetMinRto: Cardinal;
begin
  Result := Api.HP_UdpArqServer_GetMinRto(Enter);
  Leave;
end;

function THPUdpArqServer.GetFastLimit: Cardinal;
begin
  Result := Api.HP_UdpArqServer_GetFastLimit(Enter);
  Leave;
end;

function THPUdpArqServer.GetMaxTransUnit: Cardinal;
begin
  Result := Api.HP_UdpArqServer_GetMaxTransUnit(Enter);
  Leave;
end;

function THPUdpArqServer.GetMaxMessageSize: Cardinal;
begin
  Result := Api.HP_UdpArqServer_GetMaxMessageSize(Enter);
  Leave;
end;

function THPUdpArqServer.GetHandShakeTimeout: Cardinal;
begin
  Result := Api.HP_UdpArqServer_GetHandShakeTimeout(Enter);
  Leave;
end;

function THPUdpArqServer.GetWaitingSendMessageCount(ConnID: THPConnID): Integer;
var
  CountC: Integer;
  Handle: Pointer;
begin
  Handle := Enter;
  try
    HPCheck(Api.HP_UdpArqServer_GetWaitingSendMessageCount(Handle, ConnID, @CountC), 'HP_UdpArqServer_GetWaitingSendMessageCount');
    Result := CountC;
  finally
    Leave;
  end;
end;

procedure THPUdpArqServer.SetSelectiveAcks(SelectiveAcks: Boolean);
begin
  Api.HP_UdpArqServer_SetSelectiveAcks(EnterStopped('SetSelectiveAcks'), Ord(SelectiveAcks));
  Leave;
end;

procedure THPUdpArqServer.SetPacing(Pacing: Boolean);
begin
  Api.HP_UdpArqServer_SetPacing(EnterStopped('SetPacing'), Ord(Pacing));
  Leave;
end;

procedure THPUdpArqServer.SetMtuProbing(MtuProbing: Boolean);
begin
  Api.HP_UdpArqServer_SetMtuProbing(EnterStopped('SetMtuProbing'), Ord(MtuProbing));
  Leave;
end;

procedure THPUdpArqServer.SetAddressValidation(AddressValidation: Boolean);
begin
  Api.HP_UdpArqServer_SetAddressValidation(EnterStopped('SetAddressValidation'), Ord(AddressValidation));
  Leave;
end;

procedure THPUdpArqServer.SetEncryption(Cipher: THPArqCipher; const Key: TBytes);
begin
  SetEncryption(Cipher, Pointer(Key), HPCount(Length(Key)));
end;

procedure THPUdpArqServer.SetEncryption(Cipher: THPArqCipher; const Key: RawByteString);
begin
  SetEncryption(Cipher, Pointer(Key), HPCount(Length(Key)));
end;

procedure THPUdpArqServer.SetEncryption(Cipher: THPArqCipher; Key: Pointer; KeyLength: Integer);
begin
  Done(Api.HP_UdpArqServer_SetEncryption(Enter, Cipher, Key, KeyLength), 'HP_UdpArqServer_SetEncryption');
end;

procedure THPUdpArqServer.SetDeadLink(DeadLink: Cardinal);
begin
  Api.HP_UdpArqServer_SetDeadLink(EnterStopped('SetDeadLink'), DeadLink);
  Leave;
end;

function THPUdpArqServer.IsSelectiveAcks: Boolean;
begin
  Result := Api.HP_UdpArqServer_IsSelectiveAcks(Enter) <> 0;
  Leave;
end;

function THPUdpArqServer.IsPacing: Boolean;
begin
  Result := Api.HP_UdpArqServer_IsPacing(Enter) <> 0;
  Leave;
end;

function THPUdpArqServer.IsMtuProbing: Boolean;
begin
  Result := Api.HP_UdpArqServer_IsMtuProbing(Enter) <> 0;
  Leave;
end;

function THPUdpArqServer.IsAddressValidation: Boolean;
begin
  Result := Api.HP_UdpArqServer_IsAddressValidation(Enter) <> 0;
  Leave;
end;

function THPUdpArqServer.GetEncryption: THPArqCipher;
begin
  Result := Api.HP_UdpArqServer_GetEncryption(Enter);
  Leave;
end;

function THPUdpArqServer.GetDeadLink: Cardinal;
begin
  Result := Api.HP_UdpArqServer_GetDeadLink(Enter);
  Leave;
end;

{ THPUdpClient }

function THPUdpClient.Made: THPMade;
begin
  Result.Make := Api.Create_HP_UdpClient;
  Result.Unmake := Api.Destroy_HP_UdpClient;
  Result.MakeListener := Api.Create_HP_UdpClientListener;
  Result.UnmakeListener := Api.Destroy_HP_UdpClientListener;
  Result.Stop := Api.HP_Client_Stop;
end;

procedure THPUdpClient.SetMaxDatagramSize(MaxDatagramSize: Cardinal);
begin
  Api.HP_UdpClient_SetMaxDatagramSize(EnterStopped('SetMaxDatagramSize'), MaxDatagramSize);
  Leave;
end;

function THPUdpClient.GetMaxDatagramSize: Cardinal;
begin
  Result := Api.HP_UdpClient_GetMaxDatagramSize(Enter);
  Leave;
end;

procedure THPUdpClient.SetDetectAttempts(DetectAttempts: Cardinal);
begin
  Api.HP_UdpClient_SetDetectAttempts(EnterStopped('SetDetectAttempts'), DetectAttempts);
  Leave;
end;

procedure THPUdpClient.SetDetectInterval(DetectInterval: Cardinal);
begin
  Api.HP_UdpClient_SetDetectInterval(EnterStopped('SetDetectInterval'), DetectInterval);
  Leave;
end;

function THPUdpClient.GetDetectAttempts: Cardinal;
begin
  Result := Api.HP_UdpClient_GetDetectAttempts(Enter);
  Leave;
end;

function THPUdpClient.GetDetectInterval: Cardinal;
begin
  Result := Api.HP_UdpClient_GetDetectInterval(Enter);
  Leave;
end;

procedure THPUdpClient.SetMaxPendingDataLength(MaxPendingDataLength: Cardinal);
begin
  Api.HP_UdpClient_SetMaxPendingDataLength(EnterStopped('SetMaxPendingDataLength'), MaxPendingDataLength);
  Leave;
end;

function THPUdpClient.GetMaxPendingDataLength: Cardinal;
begin
  Result := Api.HP_UdpClient_GetMaxPendingDataLength(Enter);
  Leave;
end;

procedure THPUdpClient.SetIgnoreCloseNotice(IgnoreCloseNotice: Boolean);
begin
  Api.HP_UdpClient_SetIgnoreCloseNotice(EnterStopped('SetIgnoreCloseNotice'), Ord(IgnoreCloseNotice));
  Leave;
end;

function THPUdpClient.IsIgnoreCloseNotice: Boolean;
begin
  Result := Api.HP_UdpClient_IsIgnoreCloseNotice(Enter) <> 0;
  Leave;
end;

{ THPUdpArqClient }

function THPUdpArqClient.Made: THPMade;
begin
  Result.Make := Api.Create_HP_UdpArqClient;
  Result.Unmake := Api.Destroy_HP_UdpArqClient;
  Result.MakeListener := Api.Create_HP_UdpArqClientListener;
  Result.UnmakeListener := Api.Destroy_HP_UdpArqClientListener;
  Result.Stop := Api.HP_Client_Stop;
end;

procedure THPUdpArqClient.SetNoDelay(NoDelay: Boolean);
begin
  Api.HP_UdpArqClient_SetNoDelay(EnterStopped('SetNoDelay'), Ord(NoDelay));
  Leave;
end;

procedure THPUdpArqClient.SetTurnoffCongestCtrl(TurnOff: Boolean);
begin
  Api.HP_UdpArqClient_SetTurnoffCongestCtrl(EnterStopped('SetTurnoffCongestCtrl'), Ord(TurnOff));
  Leave;
end;

procedure THPUdpArqClient.SetFlushInterval(FlushInterval: Cardinal);
begin
  Api.HP_UdpArqClient_SetFlushInterval(EnterStopped('SetFlushInterval'), FlushInterval);
  Leave;
end;

procedure THPUdpArqClient.SetResendByAcks(ResendByAcks: Cardinal);
begin
  Api.HP_UdpArqClient_SetResendByAcks(EnterStopped('SetResendByAcks'), ResendByAcks);
  Leave;
end;

procedure THPUdpArqClient.SetSendWndSize(SendWndSize: Cardinal);
begin
  Api.HP_UdpArqClient_SetSendWndSize(EnterStopped('SetSendWndSize'), SendWndSize);
  Leave;
end;

procedure THPUdpArqClient.SetRecvWndSize(RecvWndSize: Cardinal);
begin
  Api.HP_UdpArqClient_SetRecvWndSize(EnterStopped('SetRecvWndSize'), RecvWndSize);
  Leave;
end;

procedure THPUdpArqClient.SetMinRto(MinRto: Cardinal);
begin
  Api.HP_UdpArqClient_SetMinRto(EnterStopped('SetMinRto'), MinRto);
  Leave;
end;

procedure THPUdpArqClient.SetFastLimit(FastLimit: Cardinal);
begin
  Api.HP_UdpArqClient_SetFastLimit(EnterStopped('SetFastLimit'), FastLimit);
  Leave;
end;

procedure THPUdpArqClient.SetMaxTransUnit(MaxTransUnit: Cardinal);
begin
  Api.HP_UdpArqClient_SetMaxTransUnit(EnterStopped('SetMaxTransUnit'), MaxTransUnit);
  Leave;
end;

procedure THPUdpArqClient.SetMaxMessageSize(MaxMessageSize: Cardinal);
begin
  Api.HP_UdpArqClient_SetMaxMessageSize(EnterStopped('SetMaxMessageSize'), MaxMessageSize);
  Leave;
end;

procedure THPUdpArqClient.SetHandShakeTimeout(HandShakeTimeout: Cardinal);
begin
  Api.HP_UdpArqClient_SetHandShakeTimeout(EnterStopped('SetHandShakeTimeout'), HandShakeTimeout);
  Leave;
end;

function THPUdpArqClient.IsNoDelay: Boolean;
begin
  Result := Api.HP_UdpArqClient_IsNoDelay(Enter) <> 0;
  Leave;
end;

function THPUdpArqClient.IsTurnoffCongestCtrl: Boolean;
begin
  Result := Api.HP_UdpArqClient_IsTurnoffCongestCtrl(Enter) <> 0;
  Leave;
end;

function THPUdpArqClient.GetFlushInterval: Cardinal;
begin
  Result := Api.HP_UdpArqClient_GetFlushInterval(Enter);
  Leave;
end;

function THPUdpArqClient.GetResendByAcks: Cardinal;
begin
  Result := Api.HP_UdpArqClient_GetResendByAcks(Enter);
  Leave;
end;

function THPUdpArqClient.GetSendWndSize: Cardinal;
begin
  Result := Api.HP_UdpArqClient_GetSendWndSize(Enter);
  Leave;
end;

function THPUdpArqClient.GetRecvWndSize: Cardinal;
begin
  Result := Api.HP_UdpArqClient_GetRecvWndSize(Enter);
  Leave;
end;

function THPUdpArqClient.GetMinRto: Cardinal;
begin
  Result := Api.HP_UdpArqClient_GetMinRto(Enter);
  Leave;
end;

function THPUdpArqClient.GetFastLimit: Cardinal;
begin
  Result := Api.HP_UdpArqClient_GetFastLimit(Enter);
  Leave;
end;

function THPUdpArqClient.GetMaxTransUnit: Cardinal;
begin
  Result := Api.HP_UdpArqClient_GetMaxTransUnit(Enter);
  Leave;
end;

function THPUdpArqClient.GetMaxMessageSize: Cardinal;
begin
  Result := Api.HP_UdpArqClient_GetMaxMessageSize(Enter);
  Leave;
end;

function THPUdpArqClient.GetHandShakeTimeout: Cardinal;
begin
  Result := Api.HP_UdpArqClient_GetHandShakeTimeout(Enter);
  Leave;
end;

function THPUdpArqClient.GetWaitingSendMessageCount: Integer;
var
  CountC: Integer;
  Handle: Pointer;
begin
  Handle := Enter;
  try
    HPCheck(Api.HP_UdpArqClient_GetWaitingSendMessageCount(Handle, @CountC), 'HP_UdpArqClient_GetWaitingSendMessageCount');
    Result := CountC;
  finally
    Leave;
  end;
end;

procedure THPUdpArqClient.SetSelectiveAcks(SelectiveAcks: Boolean);
begin
  Api.HP_UdpArqClient_SetSelectiveAcks(EnterStopped('SetSelectiveAcks'), Ord(SelectiveAcks));
  Leave;
end;

procedure THPUdpArqClient.SetPacing(Pacing: Boolean);
begin
  Api.HP_UdpArqClient_SetPacing(EnterStopped('SetPacing'), Ord(Pacing));
  Leave;
end;

procedure THPUdpArqClient.SetMtuProbing(MtuProbing: Boolean);
begin
  Api.HP_UdpArqClient_SetMtuProbing(EnterStopped('SetMtuProbing'), Ord(MtuProbing));
  Leave;
end;

procedure THPUdpArqClient.SetAddressValidation(AddressValidation: Boolean);
begin
  Api.HP_UdpArqClient_SetAddressValidation(EnterStopped('SetAddressValidation'), Ord(AddressValidation));
  Leave;
end;

procedure THPUdpArqClient.SetEncryption(Cipher: THPArqCipher; const Key: TBytes);
begin
  SetEncryption(Cipher, Pointer(Key), HPCount(Length(Key)));
end;

procedure THPUdpArqClient.SetEncryption(Cipher: THPArqCipher; const Key: RawByteString);
begin
  SetEncryption(Cipher, Pointer(Key), HPCount(Length(Key)));
end;

procedure THPUdpArqClient.SetEncryption(Cipher: THPArqCipher; Key: Pointer; KeyLength: Integer);
begin
  Done(Api.HP_UdpArqClient_SetEncryption(Enter, Cipher, Key, KeyLength), 'HP_UdpArqClient_SetEncryption');
end;

procedure THPUdpArqClient.SetDeadLink(DeadLink: Cardinal);
begin
  Api.HP_UdpArqClient_SetDeadLink(EnterStopped('SetDeadLink'), DeadLink);
  Leave;
end;

function THPUdpArqClient.IsSelectiveAcks: Boolean;
begin
  Result := Api.HP_UdpArqClient_IsSelectiveAcks(Enter) <> 0;
  Leave;
end;

function THPUdpArqClient.IsPacing: Boolean;
begin
  Result := Api.HP_UdpArqClient_IsPacing(Enter) <> 0;
  Leave;
end;

function THPUdpArqClient.IsMtuProbing: Boolean;
begin
  Result := Api.HP_UdpArqClient_IsMtuProbing(Enter) <> 0;
  Leave;
end;

function THPUdpArqClient.IsAddressValidation: Boolean;
begin
  Result := Api.HP_UdpArqClient_IsAddressValidation(Enter) <> 0;
  Leave;
end;

function THPUdpArqClient.GetEncryption: THPArqCipher;
begin
  Result := Api.HP_UdpArqClient_GetEncryption(Enter);
  Leave;
end;

function THPUdpArqClient.GetDeadLink: Cardinal;
begin
  Result := Api.HP_UdpArqClient_GetDeadLink(Enter);
  Leave;
end;

{ THPUdpCast }

function THPUdpCast.Made: THPMade;
begin
  Result.Make := Api.Create_HP_UdpCast;
  Result.Unmake := Api.Destroy_HP_UdpCast;
  Result.MakeListener := Api.Create_HP_UdpCastListener;
  Result.UnmakeListener := Api.Destroy_HP_UdpCastListener;
  Result.Stop := Api.HP_Client_Stop;
end;

procedure THPUdpCast.SetMaxDatagramSize(MaxDatagramSize: Cardinal);
begin
  Api.HP_UdpCast_SetMaxDatagramSize(EnterStopped('SetMaxDatagramSize'), MaxDatagramSize);
  Leave;
end;

function THPUdpCast.GetMaxDatagramSize: Cardinal;
begin
  Result := Api.HP_UdpCast_GetMaxDatagramSize(Enter);
  Leave;
end;

function THPUdpCast.GetRemoteAddress: THPAddress;
var
  Text: array[0..299] of AnsiChar;
  Count: Integer;
  Port: Word;
  Handle: Pointer;
begin
  Handle := Enter;
  try
    Count := SizeOf(Text);
    HPCheck(Api.HP_UdpCast_GetRemoteAddress(Handle, @Text, @Count, @Port), 'HP_UdpCast_GetRemoteAddress');
    Result.Address := HPText(Text);
    Result.Port := Port;
  finally
    Leave;
  end;
end;

procedure THPUdpCast.SetCastMode(CastMode: THPCastMode);
begin
  Api.HP_UdpCast_SetCastMode(EnterStopped('SetCastMode'), CastMode);
  Leave;
end;

function THPUdpCast.GetCastMode: THPCastMode;
begin
  Result := Api.HP_UdpCast_GetCastMode(Enter);
  Leave;
end;

procedure THPUdpCast.SetMultiCastTtl(MCTtl: Integer);
begin
  Api.HP_UdpCast_SetMultiCastTtl(EnterStopped('SetMultiCastTtl'), MCTtl);
  Leave;
end;

function THPUdpCast.GetMultiCastTtl: Integer;
begin
  Result := Api.HP_UdpCast_GetMultiCastTtl(Enter);
  Leave;
end;

procedure THPUdpCast.SetMultiCastLoop(MCLoop: Boolean);
begin
  Api.HP_UdpCast_SetMultiCastLoop(EnterStopped('SetMultiCastLoop'), Ord(MCLoop));
  Leave;
end;

function THPUdpCast.IsMultiCastLoop: Boolean;
begin
  Result := Api.HP_UdpCast_IsMultiCastLoop(Enter) <> 0;
  Leave;
end;

{ THPUdpNode }

function UdpNodeOnPrepareListen(Sender: Pointer; SoListen: NativeUInt): Integer; cdecl;
var
  Event: THPEvent;
  Action: THPHandleResult;
begin
  Action := THPHandleResult.Ok;
  if HPBegin(Event, Sender) then
  begin
    try
      THPUdpNode(Event.Component).FOnPrepareListen(THPUdpNode(Event.Component), SoListen, Action);
    except
      HPFailed(Event);
      Action := THPHandleResult.Error;
    end;
    HPEnd(Event);
  end;
  Result := Ord(Action);
end;

function UdpNodeOnSend(Sender: Pointer; RemoteAddress: PAnsiChar; RemotePort: Word; Data: Pointer; DataLength: Integer): Integer; cdecl;
var
  Event: THPEvent;
  Action: THPHandleResult;

  procedure Tell;
  begin
    THPUdpNode(Event.Component).FOnSend(THPUdpNode(Event.Component), HPText(RemoteAddress), RemotePort, HPBytes(Data, DataLength), Action);
  end;

begin
  Action := THPHandleResult.Ok;
  if HPBegin(Event, Sender) then
  begin
    try
      Tell;
    except
      HPFailed(Event);
      Action := THPHandleResult.Error;
    end;
    HPEnd(Event);
  end;
  Result := Ord(Action);
end;

function UdpNodeOnReceive(Sender: Pointer; RemoteAddress: PAnsiChar; RemotePort: Word; Data: Pointer; DataLength: Integer): Integer; cdecl;
var
  Event: THPEvent;
  Action: THPHandleResult;

  procedure Tell;
  begin
    THPUdpNode(Event.Component).FOnReceive(THPUdpNode(Event.Component), HPText(RemoteAddress), RemotePort, HPBytes(Data, DataLength), Action);
  end;

begin
  Action := THPHandleResult.Ok;
  if HPBegin(Event, Sender) then
  begin
    try
      Tell;
    except
      HPFailed(Event);
      Action := THPHandleResult.Error;
    end;
    HPEnd(Event);
  end;
  Result := Ord(Action);
end;

function UdpNodeOnError(Sender: Pointer; Operation: THPSocketOperation; ErrorCode: Integer; RemoteAddress: PAnsiChar; RemotePort: Word;
  Data: Pointer; DataLength: Integer): Integer; cdecl;
var
  Event: THPEvent;
  Action: THPHandleResult;

  procedure Tell;
  begin
    THPUdpNode(Event.Component).FOnError(THPUdpNode(Event.Component), Operation, ErrorCode, HPText(RemoteAddress), RemotePort, HPBytes(Data, DataLength), Action);
  end;

begin
  Action := THPHandleResult.Ok;
  if HPBegin(Event, Sender) then
  begin
    try
      Tell;
    except
      HPFailed(Event);
      Action := THPHandleResult.Error;
    end;
    HPEnd(Event);
  end;
  Result := Ord(Action);
end;

function UdpNodeOnShutdown(Sender: Pointer): Integer; cdecl;
var
  Event: THPEvent;
  Action: THPHandleResult;
begin
  Action := THPHandleResult.Ok;
  if HPBegin(Event, Sender) then
  begin
    try
      THPUdpNode(Event.Component).FOnShutdown(THPUdpNode(Event.Component), Action);
    except
      HPFailed(Event);
      Action := THPHandleResult.Error;
    end;
    HPEnd(Event);
  end;
  Result := Ord(Action);
end;

procedure THPUdpNode.SetOnPrepareListen(const Value: THPUdpNodePrepareListenEvent);
begin
  SetEvent(Api.HP_Set_FN_UdpNode_OnPrepareListen, Assigned(Value), @UdpNodeOnPrepareListen, 'OnPrepareListen');
  FOnPrepareListen := Value;
end;

procedure THPUdpNode.SetOnSend(const Value: THPUdpNodeSendEvent);
begin
  SetEvent(Api.HP_Set_FN_UdpNode_OnSend, Assigned(Value), @UdpNodeOnSend, 'OnSend');
  FOnSend := Value;
end;

procedure THPUdpNode.SetOnReceive(const Value: THPUdpNodeReceiveEvent);
begin
  SetEvent(Api.HP_Set_FN_UdpNode_OnReceive, Assigned(Value), @UdpNodeOnReceive, 'OnReceive');
  FOnReceive := Value;
end;

procedure THPUdpNode.SetOnError(const Value: THPUdpNodeErrorEvent);
begin
  SetEvent(Api.HP_Set_FN_UdpNode_OnError, Assigned(Value), @UdpNodeOnError, 'OnError');
  FOnError := Value;
end;

procedure THPUdpNode.SetOnShutdown(const Value: THPUdpNodeShutdownEvent);
begin
  SetEvent(Api.HP_Set_FN_UdpNode_OnShutdown, Assigned(Value), @UdpNodeOnShutdown, 'OnShutdown');
  FOnShutdown := Value;
end;

function THPUdpNode.Made: THPMade;
begin
  Result.Make := Api.Create_HP_UdpNode;
  Result.Unmake := Api.Destroy_HP_UdpNode;
  Result.MakeListener := Api.Create_HP_UdpNodeListener;
  Result.UnmakeListener := Api.Destroy_HP_UdpNodeListener;
  Result.Stop := Api.HP_UdpNode_Stop;
end;

function THPUdpNode.IsRunning(Handle: Pointer): Boolean;
begin
  Result := Api.HP_UdpNode_GetState(Handle) <> THPServiceState.Stopped;
end;

function THPUdpNode.StepOf(Handle: Pointer; out Text: string): THPSocketError;
begin
  Result := Api.HP_UdpNode_GetLastError(Handle);
  Text := HPText(Api.HP_UdpNode_GetLastErrorDesc(Handle));
end;

procedure THPUdpNode.Start(const BindAddress: string; Port: Word; CastMode: THPCastMode; const CastAddress: string);
var
  Kept: THPKeep;
  BindAddressC: PAnsiChar;
  CastAddressC: PAnsiChar;
  Mask: THPMask;
begin
  BindAddressC := Kept.Optional(BindAddress);
  CastAddressC := Kept.Optional(CastAddress);
  Mask := HPFloatsAsInC;
  try
    DoneStep(Api.HP_UdpNode_StartWithCast(Enter, BindAddressC, Port, CastMode, CastAddressC), 'HP_UdpNode_StartWithCast');
  finally
    HPFloatsAsBefore(Mask);
  end;
end;

procedure THPUdpNode.Stop;
begin
  DoneStep(Api.HP_UdpNode_Stop(Enter), 'HP_UdpNode_Stop');
end;

function THPUdpNode.Wait(Milliseconds: Cardinal): Boolean;
begin
  Result := Api.HP_UdpNode_Wait(Enter, Milliseconds) <> 0;
  Leave;
end;

procedure THPUdpNode.Send(const RemoteAddress: string; RemotePort: Word; const Buffer: TBytes);
begin
  Send(RemoteAddress, RemotePort, Pointer(Buffer), HPCount(Length(Buffer)));
end;

procedure THPUdpNode.Send(const RemoteAddress: string; RemotePort: Word; const Buffer: RawByteString);
begin
  Send(RemoteAddress, RemotePort, Pointer(Buffer), HPCount(Length(Buffer)));
end;

procedure THPUdpNode.Send(const RemoteAddress: string; RemotePort: Word; Buffer: Pointer; BufferLength: Integer);
var
  Kept: THPKeep;
  RemoteAddressC: PAnsiChar;
begin
  RemoteAddressC := Kept.Text(RemoteAddress);
  Done(Api.HP_UdpNode_Send(Enter, RemoteAddressC, RemotePort, Buffer, BufferLength), 'HP_UdpNode_Send');
end;

procedure THPUdpNode.SendPackets(const RemoteAddress: string; RemotePort: Word; const Buffers: array of TBytes);
var
  Kept: THPKeep;
  RemoteAddressC: PAnsiChar;
  BuffersC: Pointer;
begin
  RemoteAddressC := Kept.Text(RemoteAddress);
  BuffersC := Kept.Buffers(Buffers);
  Done(Api.HP_UdpNode_SendPackets(Enter, RemoteAddressC, RemotePort, BuffersC, Length(Buffers)), 'HP_UdpNode_SendPackets');
end;

procedure THPUdpNode.SendCast(const Buffer: TBytes);
begin
  SendCast(Pointer(Buffer), HPCount(Length(Buffer)));
end;

procedure THPUdpNode.SendCast(const Buffer: RawByteString);
begin
  SendCast(Pointer(Buffer), HPCount(Length(Buffer)));
end;

procedure THPUdpNode.SendCast(Buffer: Pointer; BufferLength: Integer);
begin
  Done(Api.HP_UdpNode_SendCast(Enter, Buffer, BufferLength), 'HP_UdpNode_SendCast');
end;

procedure THPUdpNode.SendCastPackets(const Buffers: array of TBytes);
var
  Kept: THPKeep;
  BuffersC: Pointer;
begin
  BuffersC := Kept.Buffers(Buffers);
  Done(Api.HP_UdpNode_SendCastPackets(Enter, BuffersC, Length(Buffers)), 'HP_UdpNode_SendCastPackets');
end;

function THPUdpNode.HasStarted: Boolean;
begin
  Result := Api.HP_UdpNode_HasStarted(Enter) <> 0;
  Leave;
end;

function THPUdpNode.GetState: THPServiceState;
begin
  Result := Api.HP_UdpNode_GetState(Enter);
  Leave;
end;

function THPUdpNode.GetLastError: THPSocketError;
begin
  Result := Api.HP_UdpNode_GetLastError(Enter);
  Leave;
end;

function THPUdpNode.GetLastErrorDesc: string;
var
  Handle: Pointer;
begin
  Handle := Enter;
  try
    Result := HPText(Api.HP_UdpNode_GetLastErrorDesc(Handle));
  finally
    Leave;
  end;
end;

function THPUdpNode.GetLocalAddress: THPAddress;
var
  Text: array[0..299] of AnsiChar;
  Count: Integer;
  Port: Word;
  Handle: Pointer;
begin
  Handle := Enter;
  try
    Count := SizeOf(Text);
    HPCheck(Api.HP_UdpNode_GetLocalAddress(Handle, @Text, @Count, @Port), 'HP_UdpNode_GetLocalAddress');
    Result.Address := HPText(Text);
    Result.Port := Port;
  finally
    Leave;
  end;
end;

function THPUdpNode.GetCastAddress: THPAddress;
var
  Text: array[0..299] of AnsiChar;
  Count: Integer;
  Port: Word;
  Handle: Pointer;
begin
  Handle := Enter;
  try
    Count := SizeOf(Text);
    HPCheck(Api.HP_UdpNode_GetCastAddress(Handle, @Text, @Count, @Port), 'HP_UdpNode_GetCastAddress');
    Result.Address := HPText(Text);
    Result.Port := Port;
  finally
    Leave;
  end;
end;

function THPUdpNode.GetCastMode: THPCastMode;
begin
  Result := Api.HP_UdpNode_GetCastMode(Enter);
  Leave;
end;

function THPUdpNode.GetPendingDataLength: Integer;
var
  PendingC: Integer;
  Handle: Pointer;
begin
  Handle := Enter;
  try
    HPCheck(Api.HP_UdpNode_GetPendingDataLength(Handle, @PendingC), 'HP_UdpNode_GetPendingDataLength');
    Result := PendingC;
  finally
    Leave;
  end;
end;

procedure THPUdpNode.SetMaxDatagramSize(MaxDatagramSize: Cardinal);
begin
  Api.HP_UdpNode_SetMaxDatagramSize(EnterStopped('SetMaxDatagramSize'), MaxDatagramSize);
  Leave;
end;

function THPUdpNode.GetMaxDatagramSize: Cardinal;
begin
  Result := Api.HP_UdpNode_GetMaxDatagramSize(Enter);
  Leave;
end;

procedure THPUdpNode.SetMultiCastTtl(MCTtl: Integer);
begin
  Api.HP_UdpNode_SetMultiCastTtl(EnterStopped('SetMultiCastTtl'), MCTtl);
  Leave;
end;

function THPUdpNode.GetMultiCastTtl: Integer;
begin
  Result := Api.HP_UdpNode_GetMultiCastTtl(Enter);
  Leave;
end;

procedure THPUdpNode.SetMultiCastLoop(MCLoop: Boolean);
begin
  Api.HP_UdpNode_SetMultiCastLoop(EnterStopped('SetMultiCastLoop'), Ord(MCLoop));
  Leave;
end;

function THPUdpNode.IsMultiCastLoop: Boolean;
begin
  Result := Api.HP_UdpNode_IsMultiCastLoop(Enter) <> 0;
  Leave;
end;

procedure THPUdpNode.SetDualStack(DualStack: Boolean);
begin
  Api.HP_UdpNode_SetDualStack(EnterStopped('SetDualStack'), Ord(DualStack));
  Leave;
end;

function THPUdpNode.IsDualStack: Boolean;
begin
  Result := Api.HP_UdpNode_IsDualStack(Enter) <> 0;
  Leave;
end;

procedure THPUdpNode.SetReuseAddressPolicy(ReusePolicy: THPReuseAddressPolicy);
begin
  Api.HP_UdpNode_SetReuseAddressPolicy(EnterStopped('SetReuseAddressPolicy'), ReusePolicy);
  Leave;
end;

procedure THPUdpNode.SetWorkerThreadCount(WorkerThreadCount: Cardinal);
begin
  Api.HP_UdpNode_SetWorkerThreadCount(EnterStopped('SetWorkerThreadCount'), WorkerThreadCount);
  Leave;
end;

procedure THPUdpNode.SetPostReceiveCount(PostReceiveCount: Cardinal);
begin
  Api.HP_UdpNode_SetPostReceiveCount(EnterStopped('SetPostReceiveCount'), PostReceiveCount);
  Leave;
end;

procedure THPUdpNode.SetFreeBufferPoolSize(FreeBufferPoolSize: Cardinal);
begin
  Api.HP_UdpNode_SetFreeBufferPoolSize(EnterStopped('SetFreeBufferPoolSize'), FreeBufferPoolSize);
  Leave;
end;

procedure THPUdpNode.SetFreeBufferPoolHold(FreeBufferPoolHold: Cardinal);
begin
  Api.HP_UdpNode_SetFreeBufferPoolHold(EnterStopped('SetFreeBufferPoolHold'), FreeBufferPoolHold);
  Leave;
end;

function THPUdpNode.GetReuseAddressPolicy: THPReuseAddressPolicy;
begin
  Result := Api.HP_UdpNode_GetReuseAddressPolicy(Enter);
  Leave;
end;

function THPUdpNode.GetWorkerThreadCount: Cardinal;
begin
  Result := Api.HP_UdpNode_GetWorkerThreadCount(Enter);
  Leave;
end;

function THPUdpNode.GetPostReceiveCount: Cardinal;
begin
  Result := Api.HP_UdpNode_GetPostReceiveCount(Enter);
  Leave;
end;

function THPUdpNode.GetFreeBufferPoolSize: Cardinal;
begin
  Result := Api.HP_UdpNode_GetFreeBufferPoolSize(Enter);
  Leave;
end;

function THPUdpNode.GetFreeBufferPoolHold: Cardinal;
begin
  Result := Api.HP_UdpNode_GetFreeBufferPoolHold(Enter);
  Leave;
end;

{ THPHttpDownloader }

procedure HttpDownloaderOnStart(Sender: Pointer; Id: THPDownloadID; Progress: PHPCDownloadProgress; ContentType: PAnsiChar); cdecl;
var
  Event: THPEvent;

  procedure Tell;
  begin
    THPHttpDownloader(Event.Component).FOnStart(THPHttpDownloader(Event.Component), Id, THPDownloadProgress.FromC(Progress^), HPText(ContentType));
  end;

begin
  if HPBegin(Event, Sender) then
  begin
    try
      Tell;
    except
      HPFailed(Event);
    end;
    HPEnd(Event);
  end;
end;

procedure HttpDownloaderOnProgress(Sender: Pointer; Id: THPDownloadID; Progress: PHPCDownloadProgress); cdecl;
var
  Event: THPEvent;

  procedure Tell;
  begin
    THPHttpDownloader(Event.Component).FOnProgress(THPHttpDownloader(Event.Component), Id, THPDownloadProgress.FromC(Progress^));
  end;

begin
  if HPBegin(Event, Sender) then
  begin
    try
      Tell;
    except
      HPFailed(Event);
    end;
    HPEnd(Event);
  end;
end;

procedure HttpDownloaderOnRedirect(Sender: Pointer; Id: THPDownloadID; Status: Word; Source: PAnsiChar; Target: PAnsiChar); cdecl;
var
  Event: THPEvent;

  procedure Tell;
  begin
    THPHttpDownloader(Event.Component).FOnRedirect(THPHttpDownloader(Event.Component), Id, Status, HPText(Source), HPText(Target));
  end;

begin
  if HPBegin(Event, Sender) then
  begin
    try
      Tell;
    except
      HPFailed(Event);
    end;
    HPEnd(Event);
  end;
end;

procedure HttpDownloaderOnSegment(Sender: Pointer; Id: THPDownloadID; First: UInt64; Last: UInt64; Url: PAnsiChar); cdecl;
var
  Event: THPEvent;

  procedure Tell;
  begin
    THPHttpDownloader(Event.Component).FOnSegment(THPHttpDownloader(Event.Component), Id, First, Last, HPText(Url));
  end;

begin
  if HPBegin(Event, Sender) then
  begin
    try
      Tell;
    except
      HPFailed(Event);
    end;
    HPEnd(Event);
  end;
end;

procedure HttpDownloaderOnRetry(Sender: Pointer; Id: THPDownloadID; Error: THPDownloadError; Text: PAnsiChar; Attempt: Cardinal;
  Delay: Cardinal); cdecl;
var
  Event: THPEvent;

  procedure Tell;
  begin
    THPHttpDownloader(Event.Component).FOnRetry(THPHttpDownloader(Event.Component), Id, Error, HPText(Text), Attempt, Delay);
  end;

begin
  if HPBegin(Event, Sender) then
  begin
    try
      Tell;
    except
      HPFailed(Event);
    end;
    HPEnd(Event);
  end;
end;

function HttpDownloaderOnData(Sender: Pointer; Id: THPDownloadID; Offset: UInt64; Data: Pointer; DataLength: Integer;
  Extra: Pointer): Integer; cdecl;
var
  Event: THPEvent;
  GoOn: Boolean;

  procedure Tell;
  begin
    THPHttpDownloader(Event.Component).FOnData(THPHttpDownloader(Event.Component), Id, Offset, HPBytes(Data, DataLength), GoOn);
  end;

begin
  GoOn := True;
  if HPBegin(Event, Sender) then
  begin
    try
      Tell;
    except
      HPFailed(Event);
      GoOn := False;
    end;
    HPEnd(Event);
  end;
  Result := Ord(GoOn);
end;

procedure HttpDownloaderOnComplete(Sender: Pointer; Id: THPDownloadID; Result: PHPCDownloadResult); cdecl;
var
  Event: THPEvent;

  procedure Tell;
  begin
    THPHttpDownloader(Event.Component).FOnComplete(THPHttpDownloader(Event.Component), Id, THPDownloadResult.FromC(Result^));
  end;

begin
  if HPBegin(Event, Sender) then
  begin
    try
      Tell;
    except
      HPFailed(Event);
    end;
    HPEnd(Event);
  end;
end;

procedure HttpDownloaderOnError(Sender: Pointer; Id: THPDownloadID; Result: PHPCDownloadResult); cdecl;
var
  Event: THPEvent;

  procedure Tell;
  begin
    THPHttpDownloader(Event.Component).FOnError(THPHttpDownloader(Event.Component), Id, THPDownloadResult.FromC(Result^));
  end;

begin
  if HPBegin(Event, Sender) then
  begin
    try
      Tell;
    except
      HPFailed(Event);
    end;
    HPEnd(Event);
  end;
end;

procedure THPHttpDownloader.SetOnStart(const Value: THPHttpDownloaderStartEvent);
begin
  SetEvent(Api.HP_Set_FN_HttpDownloader_OnStart, Assigned(Value), @HttpDownloaderOnStart, 'OnStart');
  FOnStart := Value;
end;

procedure THPHttpDownloader.SetOnProgress(const Value: THPHttpDownloaderProgressEvent);
begin
  SetEvent(Api.HP_Set_FN_HttpDownloader_OnProgress, Assigned(Value), @HttpDownloaderOnProgress, 'OnProgress');
  FOnProgress := Value;
end;

procedure THPHttpDownloader.SetOnRedirect(const Value: THPHttpDownloaderRedirectEvent);
begin
  SetEvent(Api.HP_Set_FN_HttpDownloader_OnRedirect, Assigned(Value), @HttpDownloaderOnRedirect, 'OnRedirect');
  FOnRedirect := Value;
end;

procedure THPHttpDownloader.SetOnSegment(const Value: THPHttpDownloaderSegmentEvent);
begin
  SetEvent(Api.HP_Set_FN_HttpDownloader_OnSegment, Assigned(Value), @HttpDownloaderOnSegment, 'OnSegment');
  FOnSegment := Value;
end;

procedure THPHttpDownloader.SetOnRetry(const Value: THPHttpDownloaderRetryEvent);
begin
  SetEvent(Api.HP_Set_FN_HttpDownloader_OnRetry, Assigned(Value), @HttpDownloaderOnRetry, 'OnRetry');
  FOnRetry := Value;
end;

procedure THPHttpDownloader.SetOnData(const Value: THPHttpDownloaderDataEvent);
begin
  SetEvent(Api.HP_Set_FN_HttpDownloader_OnData, Assigned(Value), @HttpDownloaderOnData, 'OnData');
  FOnData := Value;
end;

procedure THPHttpDownloader.SetOnComplete(const Value: THPHttpDownloaderCompleteEvent);
begin
  SetEvent(Api.HP_Set_FN_HttpDownloader_OnComplete, Assigned(Value), @HttpDownloaderOnComplete, 'OnComplete');
  FOnComplete := Value;
end;

procedure THPHttpDownloader.SetOnError(const Value: THPHttpDownloaderErrorEvent);
begin
  SetEvent(Api.HP_Set_FN_HttpDownloader_OnError, Assigned(Value), @HttpDownloaderOnError, 'OnError');
  FOnError := Value;
end;

function THPHttpDownloader.Made: THPMade;
begin
  Result.Make := Api.Create_HP_HttpDownloader;
  Result.Unmake := Api.Destroy_HP_HttpDownloader;
  Result.MakeListener := Api.Create_HP_HttpDownloaderListener;
  Result.UnmakeListener := Api.Destroy_HP_HttpDownloaderListener;
  Result.Stop := Api.HP_HttpDownloader_Stop;
end;

procedure THPHttpDownloader.Start(const Options: THPDownloaderOptions);
var
  Kept: THPKeep;
  OptionsC: THPCDownloaderOptions;
  Mask: THPMask;
begin
  Options.ToC(OptionsC, Kept);
  Mask := HPFloatsAsInC;
  try
    DoneStep(Api.HP_HttpDownloader_Start(Enter, @OptionsC), 'HP_HttpDownloader_Start');
  finally
    HPFloatsAsBefore(Mask);
  end;
  FStarted := True;
end;

procedure THPHttpDownloader.Start;
var
  Mask: THPMask;
begin
  Mask := HPFloatsAsInC;
  try
    DoneStep(Api.HP_HttpDownloader_Start(Enter, nil), 'HP_HttpDownloader_Start');
  finally
    HPFloatsAsBefore(Mask);
  end;
  FStarted := True;
end;

procedure THPHttpDownloader.Stop;
begin
  DoneStep(Api.HP_HttpDownloader_Stop(Enter), 'HP_HttpDownloader_Stop');
  FStarted := HPInEvent;
end;

function THPHttpDownloader.Add(const Url: string; const Options: THPDownloadOptions): THPDownloadID;
var
  Kept: THPKeep;
  UrlC: PAnsiChar;
  OptionsC: THPCDownloadOptions;
begin
  UrlC := Kept.Text(Url);
  Options.ToC(OptionsC, Kept);
  Result := Api.HP_HttpDownloader_Add(Enter, UrlC, @OptionsC);
  Done(Ord(Result <> 0), 'HP_HttpDownloader_Add');
end;

function THPHttpDownloader.Add(const Url: string): THPDownloadID;
var
  Kept: THPKeep;
  UrlC: PAnsiChar;
begin
  UrlC := Kept.Text(Url);
  Result := Api.HP_HttpDownloader_Add(Enter, UrlC, nil);
  Done(Ord(Result <> 0), 'HP_HttpDownloader_Add');
end;

function THPHttpDownloader.AddMirrors(const Urls: array of string; const Options: THPDownloadOptions): THPDownloadID;
var
  Kept: THPKeep;
  UrlsC: Pointer;
  OptionsC: THPCDownloadOptions;
begin
  UrlsC := Kept.Strings(Urls);
  Options.ToC(OptionsC, Kept);
  Result := Api.HP_HttpDownloader_AddMirrors(Enter, UrlsC, Length(Urls), @OptionsC);
  Done(Ord(Result <> 0), 'HP_HttpDownloader_AddMirrors');
end;

function THPHttpDownloader.AddMirrors(const Urls: array of string): THPDownloadID;
var
  Kept: THPKeep;
  UrlsC: Pointer;
begin
  UrlsC := Kept.Strings(Urls);
  Result := Api.HP_HttpDownloader_AddMirrors(Enter, UrlsC, Length(Urls), nil);
  Done(Ord(Result <> 0), 'HP_HttpDownloader_AddMirrors');
end;

procedure THPHttpDownloader.Cancel(Id: THPDownloadID);
begin
  Done(Api.HP_HttpDownloader_Cancel(Enter, Id), 'HP_HttpDownloader_Cancel');
end;

function THPHttpDownloader.GetProgress(Id: THPDownloadID): THPDownloadProgress;
var
  ProgressC: THPCDownloadProgress;
  Handle: Pointer;
begin
  Handle := Enter;
  try
    HPCheck(Api.HP_HttpDownloader_GetProgress(Handle, Id, @ProgressC), 'HP_HttpDownloader_GetProgress');
    Result := THPDownloadProgress.FromC(ProgressC);
  finally
    Leave;
  end;
end;

function THPHttpDownloader.Wait(Milliseconds: Cardinal): Boolean;
begin
  Result := Api.HP_HttpDownloader_Wait(Enter, Milliseconds) <> 0;
  Leave;
end;

function THPHttpDownloader.GetCount: Cardinal;
begin
  Result := Api.HP_HttpDownloader_GetCount(Enter);
  Leave;
end;

procedure THPHttpDownloader.SetRateLimit(BytesPerSecond: UInt64);
begin
  Api.HP_HttpDownloader_SetRateLimit(Enter, BytesPerSecond);
  Leave;
end;

{ THPCookies }

class procedure THPCookies.LoadFromFile(const FileName: string; KeepExists: Boolean);
var
  Kept: THPKeep;
  FileNameC: PAnsiChar;
begin
  HPLoad;
  FileNameC := Kept.Text(FileName);
  HPCheck(Api.HP_HttpCookie_MGR_LoadFromFile(FileNameC, Ord(KeepExists)), 'HP_HttpCookie_MGR_LoadFromFile');
end;

class procedure THPCookies.SaveToFile(const FileName: string; KeepExists: Boolean);
var
  Kept: THPKeep;
  FileNameC: PAnsiChar;
begin
  HPLoad;
  FileNameC := Kept.Text(FileName);
  HPCheck(Api.HP_HttpCookie_MGR_SaveToFile(FileNameC, Ord(KeepExists)), 'HP_HttpCookie_MGR_SaveToFile');
end;

class procedure THPCookies.ClearCookies(const Domain: string; const Path: string);
var
  Kept: THPKeep;
  DomainC: PAnsiChar;
  PathC: PAnsiChar;
begin
  HPLoad;
  DomainC := Kept.Text(Domain);
  PathC := Kept.Text(Path);
  HPCheck(Api.HP_HttpCookie_MGR_ClearCookies(DomainC, PathC), 'HP_HttpCookie_MGR_ClearCookies');
end;

class procedure THPCookies.RemoveExpiredCookies(const Domain: string; const Path: string);
var
  Kept: THPKeep;
  DomainC: PAnsiChar;
  PathC: PAnsiChar;
begin
  HPLoad;
  DomainC := Kept.Text(Domain);
  PathC := Kept.Text(Path);
  HPCheck(Api.HP_HttpCookie_MGR_RemoveExpiredCookies(DomainC, PathC), 'HP_HttpCookie_MGR_RemoveExpiredCookies');
end;

class procedure THPCookies.SetCookie(const Name: string; const Value: string; const Domain: string; const Path: string; MaxAge: Integer;
  HttpOnly: Boolean; Secure: Boolean; SameSite: Integer; OnlyUpdateValueIfExists: Boolean);
var
  Kept: THPKeep;
  NameC: PAnsiChar;
  ValueC: PAnsiChar;
  DomainC: PAnsiChar;
  PathC: PAnsiChar;
begin
  HPLoad;
  NameC := Kept.Text(Name);
  ValueC := Kept.Text(Value);
  DomainC := Kept.Text(Domain);
  PathC := Kept.Text(Path);
  HPCheck(Api.HP_HttpCookie_MGR_SetCookie(NameC, ValueC, DomainC, PathC, MaxAge, Ord(HttpOnly), Ord(Secure), SameSite, Ord(OnlyUpdateValueIfExists)), 'HP_HttpCookie_MGR_SetCookie');
end;

class procedure THPCookies.DeleteCookie(const Domain: string; const Path: string; const Name: string);
var
  Kept: THPKeep;
  DomainC: PAnsiChar;
  PathC: PAnsiChar;
  NameC: PAnsiChar;
begin
  HPLoad;
  DomainC := Kept.Text(Domain);
  PathC := Kept.Text(Path);
  NameC := Kept.Text(Name);
  HPCheck(Api.HP_HttpCookie_MGR_DeleteCookie(DomainC, PathC, NameC), 'HP_HttpCookie_MGR_DeleteCookie');
end;

class procedure THPCookies.SetEnableThirdPartyCookie(EnableThirdPartyCookie: Boolean);
begin
  HPLoad;
  Api.HP_HttpCookie_MGR_SetEnableThirdPartyCookie(Ord(EnableThirdPartyCookie));
end;

class function THPCookies.IsEnableThirdPartyCookie: Boolean;
begin
  HPLoad;
  Result := Api.HP_HttpCookie_MGR_IsEnableThirdPartyCookie() <> 0;
end;

function GetDownloadErrorName(Error: THPDownloadError): string;
begin
  HPLoad;
  Result := HPText(Api.HP_GetDownloadErrorName(Error));
end;

function GetHPSocketVersion: Cardinal;
begin
  HPLoad;
  Result := Api.HP_GetHPSocketVersion();
end;

function GetSocketErrorDesc(Code: THPSocketError): string;
begin
  HPLoad;
  Result := HPText(Api.HP_GetSocketErrorDesc(Code));
end;

end.
