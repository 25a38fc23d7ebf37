// SPDX-License-Identifier: Apache-2.0
// Written by bindings/generate.py; do not edit.
// What each method does is documented in the header of its name (hpsocket/interface/), its events in docs/events.md.
#pragma warning disable 1591
using System;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace HPSocket
{
    public enum ServiceState
    {
        Starting = 0,
        Started = 1,
        Stopping = 2,
        Stopped = 3,
    }

    public enum SocketOperation
    {
        Unknown = 0,
        Accept = 1,
        Connect = 2,
        Send = 3,
        Receive = 4,
        Close = 5,
    }

    public enum HandleResult
    {
        Ok = 0,
        Ignore = 1,
        Error = 2,
    }

    public enum FetchResult
    {
        Ok = 0,
        LengthTooLong = 1,
        DataNotFound = 2,
    }

    public enum SendPolicy
    {
        Pack = 0,
        Safe = 1,
        Direct = 2,
    }

    public enum OnSendSyncPolicy
    {
        None = 0,
        Close = 1,
        Receive = 2,
    }

    public enum ReuseAddressPolicy
    {
        None = 0,
        AddrOnly = 1,
        AddrAndPort = 2,
    }

    public enum ArqCipher
    {
        None = 0,
        Aes256Gcm = 1,
        Chacha20Poly1305 = 2,
    }

    public enum ProxyProtocol
    {
        Off = 0,
        Accepted = 1,
        Required = 2,
    }

    public enum SocketError
    {
        Ok = 0,
        IllegalState = 1,
        InvalidParam = 2,
        SocketCreate = 3,
        SocketBind = 4,
        SocketPrepare = 5,
        SocketListen = 6,
        CpCreate = 7,
        WorkerThreadCreate = 8,
        DetectThreadCreate = 9,
        SockeAttachToCp = 10,
        ConnectServer = 11,
        Network = 12,
        DataProc = 13,
        DataSend = 14,
        GcStart = 15,
        SslEnvNotReady = 101,
    }

    public enum CastMode
    {
        Unicast = -1,
        Multicast = 0,
        Broadcast = 1,
    }

    public enum IPAddrType
    {
        All = 0,
        IPv4 = 1,
        IPv6 = 2,
    }

    public enum RejectedPolicy
    {
        CallFail = 0,
        WaitFor = 1,
        CallerRun = 2,
    }

    public enum TaskBufferType
    {
        Copy = 0,
        Refer = 1,
        Attach = 2,
    }

    public enum SSLSessionMode
    {
        Client = 0,
        Server = 1,
    }

    [Flags]
    public enum SSLVerifyMode
    {
        None = 0,
        Peer = 1,
        FailIfNoPeerCert = 2,
        ClientOnce = 4,
    }

    public enum SSLSessionInfo
    {
        Min = 0,
        Ctx = 0,
        CtxMethod = 1,
        CtxCiphers = 2,
        CtxCertStore = 3,
        ServerNameType = 4,
        ServerName = 5,
        Version = 6,
        Method = 7,
        Cert = 8,
        Pkey = 9,
        CurrentCipher = 10,
        Ciphers = 11,
        ClientCiphers = 12,
        PeerCert = 13,
        PeerCertChain = 14,
        VerifiedChain = 15,
        Max = 15,
    }

    public enum HttpVersion
    {
        Http1_0 = 1,
        Http1_1 = 257,
    }

    public enum HttpUrlField
    {
        Schema = 0,
        Host = 1,
        Port = 2,
        Path = 3,
        Query = 4,
        Fragment = 5,
        Userinfo = 6,
        Max = 7,
    }

    public enum HttpParseResult
    {
        Ok = 0,
        SkipBody = 1,
        Upgrade = 2,
        Error = -1,
    }

    public enum HttpUpgradeType
    {
        None = 0,
        WebSocket = 1,
        HttpTunnel = 2,
        Unknown = -1,
    }

    public enum HttpStatusCode
    {
        Continue = 100,
        SwitchingProtocols = 101,
        Processing = 102,
        EarlyHints = 103,
        ResponseIsStale = 110,
        RevalidationFailed = 111,
        DisconnectedOperation = 112,
        HeuristicExpiration = 113,
        MiscellaneousWarning = 199,
        Ok = 200,
        Created = 201,
        Accepted = 202,
        NonAuthoritativeInformation = 203,
        NoContent = 204,
        ResetContent = 205,
        PartialContent = 206,
        MultiStatus = 207,
        AlreadyReported = 208,
        TransformationApplied = 214,
        ImUsed = 226,
        MiscellaneousPersistentWarning = 299,
        MultipleChoices = 300,
        MovedPermanently = 301,
        MovedTemporarily = 302,
        SeeOther = 303,
        NotModified = 304,
        UseProxy = 305,
        SwitchProxy = 306,
        TemporaryRedirect = 307,
        PermanentRedirect = 308,
        BadRequest = 400,
        Unauthorized = 401,
        PaymentRequired = 402,
        Forbidden = 403,
        NotFound = 404,
        MethodNotAllowed = 405,
        NotAcceptable = 406,
        ProxyAuthenticationRequired = 407,
        RequestTimeout = 408,
        Conflict = 409,
        Gone = 410,
        LengthRequired = 411,
        PreconditionFailed = 412,
        RequestEntityTooLarge = 413,
        RequestUriTooLong = 414,
        UnsupportedMediaType = 415,
        RequestedRangeNotSatisfiable = 416,
        ExpectationFailed = 417,
        ImATeapot = 418,
        PageExpired = 419,
        EnhanceYourCalm = 420,
        MisdirectedRequest = 421,
        UnprocessableEntity = 422,
        Locked = 423,
        FailedDependency = 424,
        UnorderedCollection = 425,
        UpgradeRequired = 426,
        PreconditionRequired = 428,
        TooManyRequests = 429,
        RequestHeaderFieldsTooLargeUnofficial = 430,
        RequestHeaderFieldsTooLarge = 431,
        LoginTimeout = 440,
        NoResponse = 444,
        RetryWith = 449,
        BlockedByParentalControl = 450,
        UnavailableForLegalReasons = 451,
        ClientClosedLoadBalancedRequest = 460,
        InvalidXForwardedFor = 463,
        RequestHeaderTooLarge = 494,
        SslCertificateError = 495,
        SslCertificateRequired = 496,
        HttpRequestSentToHttpsPort = 497,
        InvalidToken = 498,
        ClientClosedRequest = 499,
        InternalServerError = 500,
        NotImplemented = 501,
        BadGateway = 502,
        ServiceUnavailable = 503,
        GatewayTimeout = 504,
        HttpVersionNotSupported = 505,
        VariantAlsoNegotiates = 506,
        InsufficientStorage = 507,
        LoopDetected = 508,
        BandwidthLimitExceeded = 509,
        NotExtended = 510,
        NetworkAuthenticationRequired = 511,
        WebServerUnknownError = 520,
        WebServerIsDown = 521,
        ConnectionTimeout = 522,
        OriginIsUnreachable = 523,
        TimeoutOccured = 524,
        SslHandshakeFailed = 525,
        InvalidSslCertificate = 526,
        RailgunError = 527,
        SiteIsOverloaded = 529,
        SiteIsFrozen = 530,
        IdentityProviderAuthenticationError = 561,
        NetworkReadTimeout = 598,
        NetworkConnectTimeout = 599,
        UnparseableResponseHeaders = 600,
    }

    public enum DownloadError
    {
        Ok = 0,
        Option = 1,
        Resolve = 2,
        Connect = 3,
        Tls = 4,
        HttpStatus = 5,
        Protocol = 6,
        Range = 7,
        Changed = 8,
        Truncated = 9,
        DiskFull = 10,
        Disk = 11,
        Checksum = 12,
        Timeout = 13,
        TooSlow = 14,
        Redirect = 15,
        Name = 16,
        Exists = 17,
        Coding = 18,
        Cancelled = 19,
        Sink = 20,
        System = 21,
    }

    public enum DownloadOverwrite
    {
        Fail = 0,
        Replace = 1,
        Skip = 2,
        Rename = 3,
    }

    /// <summary>Options; a new one has the defaults.</summary>
    public sealed class DownloaderOptions
    {
        public uint ConnectionsMax { get; set; }
        public uint ConnectionsPerHost { get; set; }
        public uint DownloadsMax { get; set; }
        public uint WaitingMax { get; set; }
        public ulong RateLimit { get; set; }
        public uint WorkerThreadCount { get; set; }
        public uint ConnectTimeout { get; set; }
        public uint KeepAlive { get; set; }
        public bool Insecure { get; set; }
        public string CAFile { get; set; }
        public string CertFile { get; set; }
        public string KeyFile { get; set; }
        public string KeyPassword { get; set; }
        public string ProxyUrl { get; set; }
        public bool Cookies { get; set; }
        public string CookieFile { get; set; }

        public DownloaderOptions()
        {
            var c = new Native.TDownloaderOptions();
            Native.HP_HttpDownloader_InitOptions(out c);
            ConnectionsMax = c.ConnectionsMax;
            ConnectionsPerHost = c.ConnectionsPerHost;
            DownloadsMax = c.DownloadsMax;
            WaitingMax = c.WaitingMax;
            RateLimit = c.RateLimit;
            WorkerThreadCount = c.WorkerThreadCount;
            ConnectTimeout = c.ConnectTimeout;
            KeepAlive = c.KeepAlive;
            Insecure = c.Insecure != 0;
            CAFile = Call.Text(c.CAFile);
            CertFile = Call.Text(c.CertFile);
            KeyFile = Call.Text(c.KeyFile);
            KeyPassword = Call.Text(c.KeyPassword);
            ProxyUrl = Call.Text(c.ProxyUrl);
            Cookies = c.Cookies != 0;
            CookieFile = Call.Text(c.CookieFile);
        }

        internal IntPtr ToC(Call call)
        {
            var c = new Native.TDownloaderOptions();
            Native.HP_HttpDownloader_InitOptions(out c);
            c.ConnectionsMax = ConnectionsMax;
            c.ConnectionsPerHost = ConnectionsPerHost;
            c.DownloadsMax = DownloadsMax;
            c.WaitingMax = WaitingMax;
            c.RateLimit = RateLimit;
            c.WorkerThreadCount = WorkerThreadCount;
            c.ConnectTimeout = ConnectTimeout;
            c.KeepAlive = KeepAlive;
            c.Insecure = Insecure ? 1 : 0;
            c.CAFile = call.Pinned(Call.Text(CAFile));
            c.CertFile = call.Pinned(Call.Text(CertFile));
            c.KeyFile = call.Pinned(Call.Text(KeyFile));
            c.KeyPassword = call.Pinned(Call.Text(KeyPassword));
            c.ProxyUrl = call.Pinned(Call.Text(ProxyUrl));
            c.Cookies = Cookies ? 1 : 0;
            c.CookieFile = call.Pinned(Call.Text(CookieFile));
            return call.Copy(c);
        }
    }

    /// <summary>Options; a new one has the defaults.</summary>
    public sealed class DownloadOptions
    {
        public string Target { get; set; }
        public bool TargetIsFolder { get; set; }
        public bool NameFromUrl { get; set; }
        public bool ToListener { get; set; }
        public DownloadOverwrite Overwrite { get; set; }
        public bool Resume { get; set; }
        public bool Sync { get; set; }
        public bool Preallocate { get; set; }
        public bool RemoteTime { get; set; }
        public uint JournalInterval { get; set; }
        public uint Segments { get; set; }
        public ulong SegmentMin { get; set; }
        public ulong RateLimit { get; set; }
        public ulong LowSpeedLimit { get; set; }
        public uint LowSpeedTime { get; set; }
        public uint ResponseTimeout { get; set; }
        public uint Retries { get; set; }
        public uint RetryDelay { get; set; }
        public uint RetryDelayMax { get; set; }
        public bool RetryRefused { get; set; }
        public uint RedirectsMax { get; set; }
        public bool AllowHttpsToHttp { get; set; }
        public string UserAgent { get; set; }
        public IEnumerable<KeyValuePair<string, string>> Headers { get; set; }
        public string User { get; set; }
        public string Password { get; set; }
        public string Checksum { get; set; }
        public bool VerifyServerDigest { get; set; }
        public string Range { get; set; }
        public bool Decompress { get; set; }
        public uint TimeMax { get; set; }

        public DownloadOptions()
        {
            var c = new Native.TDownloadOptions();
            Native.HP_HttpDownloader_InitDownload(out c);
            Target = Call.Text(c.Target);
            TargetIsFolder = c.TargetIsFolder != 0;
            NameFromUrl = c.NameFromUrl != 0;
            ToListener = c.ToListener != 0;
            Overwrite = (DownloadOverwrite)c.Overwrite;
            Resume = c.Resume != 0;
            Sync = c.Sync != 0;
            Preallocate = c.Preallocate != 0;
            RemoteTime = c.RemoteTime != 0;
            JournalInterval = c.JournalInterval;
            Segments = c.Segments;
            SegmentMin = c.SegmentMin;
            RateLimit = c.RateLimit;
            LowSpeedLimit = c.LowSpeedLimit;
            LowSpeedTime = c.LowSpeedTime;
            ResponseTimeout = c.ResponseTimeout;
            Retries = c.Retries;
            RetryDelay = c.RetryDelay;
            RetryDelayMax = c.RetryDelayMax;
            RetryRefused = c.RetryRefused != 0;
            RedirectsMax = c.RedirectsMax;
            AllowHttpsToHttp = c.AllowHttpsToHttp != 0;
            UserAgent = Call.Text(c.UserAgent);
            User = Call.Text(c.User);
            Password = Call.Text(c.Password);
            Checksum = Call.Text(c.Checksum);
            VerifyServerDigest = c.VerifyServerDigest != 0;
            Range = Call.Text(c.Range);
            Decompress = c.Decompress != 0;
            TimeMax = c.TimeMax;
        }

        internal IntPtr ToC(Call call)
        {
            var c = new Native.TDownloadOptions();
            Native.HP_HttpDownloader_InitDownload(out c);
            c.Target = call.Pinned(Call.Text(Target));
            c.TargetIsFolder = TargetIsFolder ? 1 : 0;
            c.NameFromUrl = NameFromUrl ? 1 : 0;
            c.ToListener = ToListener ? 1 : 0;
            c.Overwrite = (int)Overwrite;
            c.Resume = Resume ? 1 : 0;
            c.Sync = Sync ? 1 : 0;
            c.Preallocate = Preallocate ? 1 : 0;
            c.RemoteTime = RemoteTime ? 1 : 0;
            c.JournalInterval = JournalInterval;
            c.Segments = Segments;
            c.SegmentMin = SegmentMin;
            c.RateLimit = RateLimit;
            c.LowSpeedLimit = LowSpeedLimit;
            c.LowSpeedTime = LowSpeedTime;
            c.ResponseTimeout = ResponseTimeout;
            c.Retries = Retries;
            c.RetryDelay = RetryDelay;
            c.RetryDelayMax = RetryDelayMax;
            c.RetryRefused = RetryRefused ? 1 : 0;
            c.RedirectsMax = RedirectsMax;
            c.AllowHttpsToHttp = AllowHttpsToHttp ? 1 : 0;
            c.UserAgent = call.Pinned(Call.Text(UserAgent));
            c.Headers = call.Pairs(Headers, out c.HeadersCount);
            c.User = call.Pinned(Call.Text(User));
            c.Password = call.Pinned(Call.Text(Password));
            c.Checksum = call.Pinned(Call.Text(Checksum));
            c.VerifyServerDigest = VerifyServerDigest ? 1 : 0;
            c.Range = call.Pinned(Call.Text(Range));
            c.Decompress = Decompress ? 1 : 0;
            c.TimeMax = TimeMax;
            return call.Copy(c);
        }
    }

    /// <summary>What an event or a call tells.</summary>
    public sealed class DownloadProgress
    {
        public ulong Done { get; }
        public ulong Total { get; }
        public ulong Received { get; }
        public ulong Rate { get; }
        public uint Elapsed { get; }
        public uint Connections { get; }
        public string File { get; }

        internal DownloadProgress(IntPtr c) : this(Call.At<Native.TDownloadProgress>(c)) { }

        internal DownloadProgress(Native.TDownloadProgress c)
        {
            Done = c.Done;
            Total = c.Total;
            Received = c.Received;
            Rate = c.Rate;
            Elapsed = c.Elapsed;
            Connections = c.Connections;
            File = Call.Text(c.File);
        }
    }

    /// <summary>What an event or a call tells.</summary>
    public sealed class DownloadResult
    {
        public DownloadError Error { get; }
        public string Text { get; }
        public int SystemError { get; }
        public ushort Status { get; }
        public string Url { get; }
        public string File { get; }
        public string ContentType { get; }
        public ulong Length { get; }
        public ulong Received { get; }
        public uint Elapsed { get; }
        public uint Tries { get; }
        public bool Resumable { get; }
        public bool Resumed { get; }
        public bool Skipped { get; }
        public string Digest { get; }

        internal DownloadResult(IntPtr c) : this(Call.At<Native.TDownloadResult>(c)) { }

        internal DownloadResult(Native.TDownloadResult c)
        {
            Error = (DownloadError)c.Error;
            Text = Call.Text(c.Text);
            SystemError = c.SystemError;
            Status = c.Status;
            Url = Call.Text(c.Url);
            File = Call.Text(c.File);
            ContentType = Call.Text(c.ContentType);
            Length = c.Length;
            Received = c.Received;
            Elapsed = c.Elapsed;
            Tries = c.Tries;
            Resumable = c.Resumable != 0;
            Resumed = c.Resumed != 0;
            Skipped = c.Skipped != 0;
            Digest = Call.Text(c.Digest);
        }
    }

    /// <summary>What TcpPullServer has, also where C# cannot have it as a base.</summary>
    public interface ITcpPullServer : IDisposable
    {
        byte[] Fetch(ulong connId, int length);
        byte[] Peek(ulong connId, int length);
        uint MaxPullDataLength { get; set; }
    }

    /// <summary>What TcpPackServer has, also where C# cannot have it as a base.</summary>
    public interface ITcpPackServer : IDisposable
    {
        uint MaxPackSize { get; set; }
        ushort PackHeaderFlag { get; set; }
    }

    /// <summary>What SSLServer has, also where C# cannot have it as a base.</summary>
    public interface ISSLServer : IDisposable
    {
        void SetupSSLContext(SSLVerifyMode verifyMode = SSLVerifyMode.None, string pemCertFile = null, string pemKeyFile = null, string keyPassword = null, string caPemCertFileOrPath = null);
        void SetupSSLContextByMemory(SSLVerifyMode verifyMode = SSLVerifyMode.None, string pemCert = null, string pemKey = null, string keyPassword = null, string caPemCert = null);
        int AddSSLContext(SSLVerifyMode verifyMode = SSLVerifyMode.None, string pemCertFile = null, string pemKeyFile = null, string keyPassword = null, string caPemCertFileOrPath = null);
        int AddSSLContextByMemory(SSLVerifyMode verifyMode = SSLVerifyMode.None, string pemCert = null, string pemKey = null, string keyPassword = null, string caPemCert = null);
        void BindSSLServerName(string serverName, int contextIndex);
        void CleanupSSLContext();
        void StartSSLHandShake(ulong connId);
        bool SSLAutoHandShake { get; set; }
        string SSLCipherList { get; set; }
    }

    /// <summary>What TcpPullAgent has, also where C# cannot have it as a base.</summary>
    public interface ITcpPullAgent : IDisposable
    {
        byte[] Fetch(ulong connId, int length);
        byte[] Peek(ulong connId, int length);
        uint MaxPullDataLength { get; set; }
    }

    /// <summary>What TcpPackAgent has, also where C# cannot have it as a base.</summary>
    public interface ITcpPackAgent : IDisposable
    {
        uint MaxPackSize { get; set; }
        ushort PackHeaderFlag { get; set; }
    }

    /// <summary>What SSLAgent has, also where C# cannot have it as a base.</summary>
    public interface ISSLAgent : IDisposable
    {
        void SetupSSLContext(SSLVerifyMode verifyMode = SSLVerifyMode.Peer, string pemCertFile = null, string pemKeyFile = null, string keyPassword = null, string caPemCertFileOrPath = null);
        void SetupSSLContextByMemory(SSLVerifyMode verifyMode = SSLVerifyMode.Peer, string pemCert = null, string pemKey = null, string keyPassword = null, string caPemCert = null);
        void CleanupSSLContext();
        void StartSSLHandShake(ulong connId);
        bool SSLAutoHandShake { get; set; }
        string SSLCipherList { get; set; }
    }

    /// <summary>What TcpPullClient has, also where C# cannot have it as a base.</summary>
    public interface ITcpPullClient : IDisposable
    {
        byte[] Fetch(int length);
        byte[] Peek(int length);
        uint MaxPullDataLength { get; set; }
    }

    /// <summary>What TcpPackClient has, also where C# cannot have it as a base.</summary>
    public interface ITcpPackClient : IDisposable
    {
        uint MaxPackSize { get; set; }
        ushort PackHeaderFlag { get; set; }
    }

    /// <summary>What SSLClient has, also where C# cannot have it as a base.</summary>
    public interface ISSLClient : IDisposable
    {
        void SetupSSLContext(SSLVerifyMode verifyMode = SSLVerifyMode.Peer, string pemCertFile = null, string pemKeyFile = null, string keyPassword = null, string caPemCertFileOrPath = null);
        void SetupSSLContextByMemory(SSLVerifyMode verifyMode = SSLVerifyMode.Peer, string pemCert = null, string pemKey = null, string keyPassword = null, string caPemCert = null);
        void CleanupSSLContext();
        void StartSSLHandShake();
        bool SSLAutoHandShake { get; set; }
        string SSLCipherList { get; set; }
    }

    public abstract class Server : Component
    {
        internal Server(Made made) : base(made) { }

        internal override void StopNow() { ServerFunctions.HP_Server_Stop(Handle); }

        internal override ServiceState? StateNow { get { return (ServiceState)ServerFunctions.HP_Server_GetState(Handle); } }

        internal override SocketError LastErrorNow { get { return (SocketError)ServerFunctions.HP_Server_GetLastError(Handle); } }

        public delegate HandleResult PrepareListenHandler(Server sender, ulong soListen);
        private PrepareListenHandler onPrepareListen;
        private static readonly Native.Event_PN onPrepareListenCallback = (handle, soListen) =>
            Happened<Server>(handle, "OnPrepareListen", 2, 0, own => (int)own.onPrepareListen(own, soListen.ToUInt64()));
        public PrepareListenHandler OnPrepareListen
        {
            get { return onPrepareListen; }
            set { Listen(ref onPrepareListen, value, ServerFunctions.HP_Set_FN_Server_OnPrepareListen, onPrepareListenCallback); }
        }

        public delegate HandleResult AcceptHandler(Server sender, ulong connId, ulong client);
        private AcceptHandler onAccept;
        private static readonly Native.Event_PNN onAcceptCallback = (handle, connId, client) =>
            Happened<Server>(handle, "OnAccept", 2, 0, own => (int)own.onAccept(own, connId.ToUInt64(), client.ToUInt64()));
        public AcceptHandler OnAccept
        {
            get { return onAccept; }
            set { Listen(ref onAccept, value, ServerFunctions.HP_Set_FN_Server_OnAccept, onAcceptCallback); }
        }

        public delegate HandleResult HandShakeHandler(Server sender, ulong connId);
        private HandShakeHandler onHandShake;
        private static readonly Native.Event_PN onHandShakeCallback = (handle, connId) =>
            Happened<Server>(handle, "OnHandShake", 2, 0, own => (int)own.onHandShake(own, connId.ToUInt64()));
        public HandShakeHandler OnHandShake
        {
            get { return onHandShake; }
            set { Listen(ref onHandShake, value, ServerFunctions.HP_Set_FN_Server_OnHandShake, onHandShakeCallback); }
        }

        public delegate HandleResult SendHandler(Server sender, ulong connId, byte[] data);
        private SendHandler onSend;
        private static readonly Native.Event_PNPI onSendCallback = (handle, connId, data, dataLength) =>
            Happened<Server>(handle, "OnSend", 2, 0, own => (int)own.onSend(own, connId.ToUInt64(), Call.Bytes(data, dataLength)));
        public SendHandler OnSend
        {
            get { return onSend; }
            set { Listen(ref onSend, value, ServerFunctions.HP_Set_FN_Server_OnSend, onSendCallback); }
        }

        public delegate HandleResult ReceiveHandler(Server sender, ulong connId, byte[] data);
        private ReceiveHandler onReceive;
        private static readonly Native.Event_PNPI onReceiveCallback = (handle, connId, data, dataLength) =>
            Happened<Server>(handle, "OnReceive", 2, 0, own => (int)own.onReceive(own, connId.ToUInt64(), Call.Bytes(data, dataLength)));
        public ReceiveHandler OnReceive
        {
            get { return onReceive; }
            set { Listen(ref onReceive, value, ServerFunctions.HP_Set_FN_Server_OnReceive, onReceiveCallback); }
        }

        public delegate HandleResult PullReceiveHandler(Server sender, ulong connId, int length);
        private PullReceiveHandler onPullReceive;
        private static readonly Native.Event_PNI onPullReceiveCallback = (handle, connId, length) =>
            Happened<Server>(handle, "OnPullReceive", 2, 0, own => (int)own.onPullReceive(own, connId.ToUInt64(), length));
        public PullReceiveHandler OnPullReceive
        {
            get { return onPullReceive; }
            set { Listen(ref onPullReceive, value, ServerFunctions.HP_Set_FN_Server_OnPullReceive, onPullReceiveCallback); }
        }

        public delegate HandleResult CloseHandler(Server sender, ulong connId, SocketOperation operation, int errorCode);
        private CloseHandler onClose;
        private static readonly Native.Event_PNII onCloseCallback = (handle, connId, operation, errorCode) =>
            Happened<Server>(handle, "OnClose", 2, 0, own => (int)own.onClose(own, connId.ToUInt64(), (SocketOperation)operation, errorCode));
        public CloseHandler OnClose
        {
            get { return onClose; }
            set { Listen(ref onClose, value, ServerFunctions.HP_Set_FN_Server_OnClose, onCloseCallback); }
        }

        public delegate HandleResult ShutdownHandler(Server sender);
        private ShutdownHandler onShutdown;
        private static readonly Native.Event_P onShutdownCallback = (handle) =>
            Happened<Server>(handle, "OnShutdown", 2, 0, own => (int)own.onShutdown(own));
        public ShutdownHandler OnShutdown
        {
            get { return onShutdown; }
            set { Listen(ref onShutdown, value, ServerFunctions.HP_Set_FN_Server_OnShutdown, onShutdownCallback); }
        }

        public void Start(string bindAddress = null, ushort port = 0)
        {
            using (var call = new Call(this, "HP_Server_Start"))
            {
                call.Ok(ServerFunctions.HP_Server_Start(Handle, Call.Text(bindAddress), port));
                Keep();
            }
        }

        public void Stop()
        {
            using (var call = new Call(this, "HP_Server_Stop"))
            {
                call.Ok(ServerFunctions.HP_Server_Stop(Handle));
                    LetGo();
            }
        }

        public bool Wait(uint milliseconds = 0xFFFFFFFF)
        {
            using (new Call(this, "HP_Server_Wait"))
                return ServerFunctions.HP_Server_Wait(Handle, milliseconds) != 0;
        }

        public void Send(ulong connId, ArraySegment<byte> buffer)
        {
            using (var call = new Call(this, "HP_Server_Send"))
                call.Ok(ServerFunctions.HP_Server_Send(Handle, (UIntPtr)connId, call.Bytes(buffer), buffer.Count));
        }

        public void SendPackets(ulong connId, params ArraySegment<byte>[] buffers)
        {
            using (var call = new Call(this, "HP_Server_SendPackets"))
                call.Ok(ServerFunctions.HP_Server_SendPackets(Handle, (UIntPtr)connId, call.Buffers(buffers), buffers.Length));
        }

        public void PauseReceive(ulong connId, bool pause = true)
        {
            using (var call = new Call(this, "HP_Server_PauseReceive"))
                call.Ok(ServerFunctions.HP_Server_PauseReceive(Handle, (UIntPtr)connId, pause ? 1 : 0));
        }

        public void Disconnect(ulong connId, bool force = true)
        {
            using (var call = new Call(this, "HP_Server_Disconnect"))
                call.Ok(ServerFunctions.HP_Server_Disconnect(Handle, (UIntPtr)connId, force ? 1 : 0));
        }

        public void DisconnectLongConnections(uint period, bool force = true)
        {
            using (var call = new Call(this, "HP_Server_DisconnectLongConnections"))
                call.Ok(ServerFunctions.HP_Server_DisconnectLongConnections(Handle, period, force ? 1 : 0));
        }

        public void DisconnectSilenceConnections(uint period, bool force = true)
        {
            using (var call = new Call(this, "HP_Server_DisconnectSilenceConnections"))
                call.Ok(ServerFunctions.HP_Server_DisconnectSilenceConnections(Handle, period, force ? 1 : 0));
        }

        public bool IsSecure
        {
            get
            {
                using (new Call(this, "HP_Server_IsSecure"))
                    return ServerFunctions.HP_Server_IsSecure(Handle) != 0;
            }
        }

        public bool HasStarted
        {
            get
            {
                using (new Call(this, "HP_Server_HasStarted"))
                    return ServerFunctions.HP_Server_HasStarted(Handle) != 0;
            }
        }

        public ServiceState State
        {
            get
            {
                using (new Call(this, "HP_Server_GetState"))
                    return (ServiceState)ServerFunctions.HP_Server_GetState(Handle);
            }
        }

        public SocketError LastError
        {
            get
            {
                using (new Call(this, "HP_Server_GetLastError"))
                    return (SocketError)ServerFunctions.HP_Server_GetLastError(Handle);
            }
        }

        public string LastErrorDesc
        {
            get
            {
                using (new Call(this, "HP_Server_GetLastErrorDesc"))
                    return Call.Text(ServerFunctions.HP_Server_GetLastErrorDesc(Handle));
            }
        }

        public int GetPendingDataLength(ulong connId)
        {
            using (var call = new Call(this, "HP_Server_GetPendingDataLength"))
            {
                call.Ok(ServerFunctions.HP_Server_GetPendingDataLength(Handle, (UIntPtr)connId, out int pending));
                return pending;
            }
        }

        public bool IsPauseReceive(ulong connId)
        {
            using (var call = new Call(this, "HP_Server_IsPauseReceive"))
            {
                call.Ok(ServerFunctions.HP_Server_IsPauseReceive(Handle, (UIntPtr)connId, out int paused));
                return paused != 0;
            }
        }

        public bool IsConnected(ulong connId)
        {
            using (new Call(this, "HP_Server_IsConnected"))
                return ServerFunctions.HP_Server_IsConnected(Handle, (UIntPtr)connId) != 0;
        }

        public uint ConnectionCount
        {
            get
            {
                using (new Call(this, "HP_Server_GetConnectionCount"))
                    return ServerFunctions.HP_Server_GetConnectionCount(Handle);
            }
        }

        public ulong[] AllConnectionIDs
        {
            get
            {
                using (var call = new Call(this, "HP_Server_GetAllConnectionIDs"))
                    return call.Connections((IntPtr items, ref uint count) => ServerFunctions.HP_Server_GetAllConnectionIDs(Handle, items, ref count));
            }
        }

        public uint GetConnectPeriod(ulong connId)
        {
            using (var call = new Call(this, "HP_Server_GetConnectPeriod"))
            {
                call.Ok(ServerFunctions.HP_Server_GetConnectPeriod(Handle, (UIntPtr)connId, out uint period));
                return period;
            }
        }

        public uint GetSilencePeriod(ulong connId)
        {
            using (var call = new Call(this, "HP_Server_GetSilencePeriod"))
            {
                call.Ok(ServerFunctions.HP_Server_GetSilencePeriod(Handle, (UIntPtr)connId, out uint period));
                return period;
            }
        }

        public Address ListenAddress
        {
            get
            {
                using (var call = new Call(this, "HP_Server_GetListenAddress"))
                {
                    byte[] text = new byte[Address.Room];
                    int length = text.Length;
                    ushort port = 0;
                    call.Ok(ServerFunctions.HP_Server_GetListenAddress(Handle, text, ref length, ref port));
                    return new Address(text, port);
                }
            }
        }

        public Address GetLocalAddress(ulong connId)
        {
            using (var call = new Call(this, "HP_Server_GetLocalAddress"))
            {
                byte[] text = new byte[Address.Room];
                int length = text.Length;
                ushort port = 0;
                call.Ok(ServerFunctions.HP_Server_GetLocalAddress(Handle, (UIntPtr)connId, text, ref length, ref port));
                return new Address(text, port);
            }
        }

        public Address GetRemoteAddress(ulong connId)
        {
            using (var call = new Call(this, "HP_Server_GetRemoteAddress"))
            {
                byte[] text = new byte[Address.Room];
                int length = text.Length;
                ushort port = 0;
                call.Ok(ServerFunctions.HP_Server_GetRemoteAddress(Handle, (UIntPtr)connId, text, ref length, ref port));
                return new Address(text, port);
            }
        }

        public ReuseAddressPolicy ReuseAddressPolicy
        {
            get
            {
                using (new Call(this, "HP_Server_GetReuseAddressPolicy"))
                    return (ReuseAddressPolicy)ServerFunctions.HP_Server_GetReuseAddressPolicy(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_Server_SetReuseAddressPolicy"))
                {
                    call.IsSetting();
                    ServerFunctions.HP_Server_SetReuseAddressPolicy(Handle, (int)value);
                }
            }
        }

        public SendPolicy SendPolicy
        {
            get
            {
                using (new Call(this, "HP_Server_GetSendPolicy"))
                    return (SendPolicy)ServerFunctions.HP_Server_GetSendPolicy(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_Server_SetSendPolicy"))
                {
                    call.IsSetting();
                    ServerFunctions.HP_Server_SetSendPolicy(Handle, (int)value);
                }
            }
        }

        public OnSendSyncPolicy OnSendSyncPolicy
        {
            get
            {
                using (new Call(this, "HP_Server_GetOnSendSyncPolicy"))
                    return (OnSendSyncPolicy)ServerFunctions.HP_Server_GetOnSendSyncPolicy(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_Server_SetOnSendSyncPolicy"))
                {
                    call.IsSetting();
                    ServerFunctions.HP_Server_SetOnSendSyncPolicy(Handle, (int)value);
                }
            }
        }

        public uint FreeSocketObjLockTime
        {
            get
            {
                using (new Call(this, "HP_Server_GetFreeSocketObjLockTime"))
                    return ServerFunctions.HP_Server_GetFreeSocketObjLockTime(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_Server_SetFreeSocketObjLockTime"))
                {
                    call.IsSetting();
                    ServerFunctions.HP_Server_SetFreeSocketObjLockTime(Handle, value);
                }
            }
        }

        public uint FreeSocketObjPool
        {
            get
            {
                using (new Call(this, "HP_Server_GetFreeSocketObjPool"))
                    return ServerFunctions.HP_Server_GetFreeSocketObjPool(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_Server_SetFreeSocketObjPool"))
                {
                    call.IsSetting();
                    ServerFunctions.HP_Server_SetFreeSocketObjPool(Handle, value);
                }
            }
        }

        public uint FreeBufferObjPool
        {
            get
            {
                using (new Call(this, "HP_Server_GetFreeBufferObjPool"))
                    return ServerFunctions.HP_Server_GetFreeBufferObjPool(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_Server_SetFreeBufferObjPool"))
                {
                    call.IsSetting();
                    ServerFunctions.HP_Server_SetFreeBufferObjPool(Handle, value);
                }
            }
        }

        public uint FreeSocketObjHold
        {
            get
            {
                using (new Call(this, "HP_Server_GetFreeSocketObjHold"))
                    return ServerFunctions.HP_Server_GetFreeSocketObjHold(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_Server_SetFreeSocketObjHold"))
                {
                    call.IsSetting();
                    ServerFunctions.HP_Server_SetFreeSocketObjHold(Handle, value);
                }
            }
        }

        public uint FreeBufferObjHold
        {
            get
            {
                using (new Call(this, "HP_Server_GetFreeBufferObjHold"))
                    return ServerFunctions.HP_Server_GetFreeBufferObjHold(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_Server_SetFreeBufferObjHold"))
                {
                    call.IsSetting();
                    ServerFunctions.HP_Server_SetFreeBufferObjHold(Handle, value);
                }
            }
        }

        public uint MaxConnectionCount
        {
            get
            {
                using (new Call(this, "HP_Server_GetMaxConnectionCount"))
                    return ServerFunctions.HP_Server_GetMaxConnectionCount(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_Server_SetMaxConnectionCount"))
                {
                    call.IsSetting();
                    ServerFunctions.HP_Server_SetMaxConnectionCount(Handle, value);
                }
            }
        }

        public uint WorkerThreadCount
        {
            get
            {
                using (new Call(this, "HP_Server_GetWorkerThreadCount"))
                    return ServerFunctions.HP_Server_GetWorkerThreadCount(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_Server_SetWorkerThreadCount"))
                {
                    call.IsSetting();
                    ServerFunctions.HP_Server_SetWorkerThreadCount(Handle, value);
                }
            }
        }

        public bool MarkSilence
        {
            get
            {
                using (new Call(this, "HP_Server_IsMarkSilence"))
                    return ServerFunctions.HP_Server_IsMarkSilence(Handle) != 0;
            }
            set
            {
                using (var call = new Call(this, "HP_Server_SetMarkSilence"))
                {
                    call.IsSetting();
                    ServerFunctions.HP_Server_SetMarkSilence(Handle, value ? 1 : 0);
                }
            }
        }

        public bool DualStack
        {
            get
            {
                using (new Call(this, "HP_Server_IsDualStack"))
                    return ServerFunctions.HP_Server_IsDualStack(Handle) != 0;
            }
            set
            {
                using (var call = new Call(this, "HP_Server_SetDualStack"))
                {
                    call.IsSetting();
                    ServerFunctions.HP_Server_SetDualStack(Handle, value ? 1 : 0);
                }
            }
        }

        public Task StopAsync() => Task.Run(() => Stop());

        public Task<bool> WaitAsync(uint milliseconds = 0xFFFFFFFF) => Task.Run(() => Wait(milliseconds));
    }

    public abstract class Agent : Component
    {
        internal Agent(Made made) : base(made) { }

        internal override void StopNow() { AgentFunctions.HP_Agent_Stop(Handle); }

        internal override ServiceState? StateNow { get { return (ServiceState)AgentFunctions.HP_Agent_GetState(Handle); } }

        internal override SocketError LastErrorNow { get { return (SocketError)AgentFunctions.HP_Agent_GetLastError(Handle); } }

        public delegate HandleResult PrepareConnectHandler(Agent sender, ulong connId, ulong socket);
        private PrepareConnectHandler onPrepareConnect;
        private static readonly Native.Event_PNN onPrepareConnectCallback = (handle, connId, socket) =>
            Happened<Agent>(handle, "OnPrepareConnect", 2, 0, own => (int)own.onPrepareConnect(own, connId.ToUInt64(), socket.ToUInt64()));
        public PrepareConnectHandler OnPrepareConnect
        {
            get { return onPrepareConnect; }
            set { Listen(ref onPrepareConnect, value, AgentFunctions.HP_Set_FN_Agent_OnPrepareConnect, onPrepareConnectCallback); }
        }

        public delegate HandleResult ConnectHandler(Agent sender, ulong connId);
        private ConnectHandler onConnect;
        private static readonly Native.Event_PN onConnectCallback = (handle, connId) =>
            Happened<Agent>(handle, "OnConnect", 2, 0, own => (int)own.onConnect(own, connId.ToUInt64()));
        public ConnectHandler OnConnect
        {
            get { return onConnect; }
            set { Listen(ref onConnect, value, AgentFunctions.HP_Set_FN_Agent_OnConnect, onConnectCallback); }
        }

        public delegate HandleResult HandShakeHandler(Agent sender, ulong connId);
        private HandShakeHandler onHandShake;
        private static readonly Native.Event_PN onHandShakeCallback = (handle, connId) =>
            Happened<Agent>(handle, "OnHandShake", 2, 0, own => (int)own.onHandShake(own, connId.ToUInt64()));
        public HandShakeHandler OnHandShake
        {
            get { return onHandShake; }
            set { Listen(ref onHandShake, value, AgentFunctions.HP_Set_FN_Agent_OnHandShake, onHandShakeCallback); }
        }

        public delegate HandleResult SendHandler(Agent sender, ulong connId, byte[] data);
        private SendHandler onSend;
        private static readonly Native.Event_PNPI onSendCallback = (handle, connId, data, dataLength) =>
            Happened<Agent>(handle, "OnSend", 2, 0, own => (int)own.onSend(own, connId.ToUInt64(), Call.Bytes(data, dataLength)));
        public SendHandler OnSend
        {
            get { return onSend; }
            set { Listen(ref onSend, value, AgentFunctions.HP_Set_FN_Agent_OnSend, onSendCallback); }
        }

        public delegate HandleResult ReceiveHandler(Agent sender, ulong connId, byte[] data);
        private ReceiveHandler onReceive;
        private static readonly Native.Event_PNPI onReceiveCallback = (handle, connId, data, dataLength) =>
            Happened<Agent>(handle, "OnReceive", 2, 0, own => (int)own.onReceive(own, connId.ToUInt64(), Call.Bytes(data, dataLength)));
        public ReceiveHandler OnReceive
        {
            get { return onReceive; }
            set { Listen(ref onReceive, value, AgentFunctions.HP_Set_FN_Agent_OnReceive, onReceiveCallback); }
        }

        public delegate HandleResult PullReceiveHandler(Agent sender, ulong connId, int length);
        private PullReceiveHandler onPullReceive;
        private static readonly Native.Event_PNI onPullReceiveCallback = (handle, connId, length) =>
            Happened<Agent>(handle, "OnPullReceive", 2, 0, own => (int)own.onPullReceive(own, connId.ToUInt64(), length));
        public PullReceiveHandler OnPullReceive
        {
            get { return onPullReceive; }
            set { Listen(ref onPullReceive, value, AgentFunctions.HP_Set_FN_Agent_OnPullReceive, onPullReceiveCallback); }
        }

        public delegate HandleResult CloseHandler(Agent sender, ulong connId, SocketOperation operation, int errorCode);
        private CloseHandler onClose;
        private static readonly Native.Event_PNII onCloseCallback = (handle, connId, operation, errorCode) =>
            Happened<Agent>(handle, "OnClose", 2, 0, own => (int)own.onClose(own, connId.ToUInt64(), (SocketOperation)operation, errorCode));
        public CloseHandler OnClose
        {
            get { return onClose; }
            set { Listen(ref onClose, value, AgentFunctions.HP_Set_FN_Agent_OnClose, onCloseCallback); }
        }

        public delegate HandleResult ShutdownHandler(Agent sender);
        private ShutdownHandler onShutdown;
        private static readonly Native.Event_P onShutdownCallback = (handle) =>
            Happened<Agent>(handle, "OnShutdown", 2, 0, own => (int)own.onShutdown(own));
        public ShutdownHandler OnShutdown
        {
            get { return onShutdown; }
            set { Listen(ref onShutdown, value, AgentFunctions.HP_Set_FN_Agent_OnShutdown, onShutdownCallback); }
        }

        public delegate HandleResult ReconnectHandler(Agent sender, ulong connId, ulong newConnId, uint attempt, uint delay);
        private ReconnectHandler onReconnect;
        private static readonly Native.Event_PNNUU onReconnectCallback = (handle, connId, newConnId, attempt, delay) =>
            Happened<Agent>(handle, "OnReconnect", 2, 0, own => (int)own.onReconnect(own, connId.ToUInt64(), newConnId.ToUInt64(), attempt, delay));
        public ReconnectHandler OnReconnect
        {
            get { return onReconnect; }
            set { Listen(ref onReconnect, value, AgentFunctions.HP_Set_FN_Agent_OnReconnect, onReconnectCallback); }
        }

        public void Start(string bindAddress = null, bool asyncConnect = true)
        {
            using (var call = new Call(this, "HP_Agent_Start"))
            {
                call.Ok(AgentFunctions.HP_Agent_Start(Handle, Call.Text(bindAddress), asyncConnect ? 1 : 0));
                Keep();
            }
        }

        public void Stop()
        {
            using (var call = new Call(this, "HP_Agent_Stop"))
            {
                call.Ok(AgentFunctions.HP_Agent_Stop(Handle));
                    LetGo();
            }
        }

        public bool Wait(uint milliseconds = 0xFFFFFFFF)
        {
            using (new Call(this, "HP_Agent_Wait"))
                return AgentFunctions.HP_Agent_Wait(Handle, milliseconds) != 0;
        }

        public ulong Connect(string remoteAddress, ushort port, ushort localPort = 0, string localAddress = null)
        {
            using (var call = new Call(this, "HP_Agent_ConnectWithExtraAndLocalAddressPort"))
            {
                call.Ok(AgentFunctions.HP_Agent_ConnectWithExtraAndLocalAddressPort(Handle, Call.Text(remoteAddress), port, out UIntPtr connId, IntPtr.Zero, localPort, Call.Text(localAddress)));
                return connId.ToUInt64();
            }
        }

        public void Send(ulong connId, ArraySegment<byte> buffer)
        {
            using (var call = new Call(this, "HP_Agent_Send"))
                call.Ok(AgentFunctions.HP_Agent_Send(Handle, (UIntPtr)connId, call.Bytes(buffer), buffer.Count));
        }

        public void SendPackets(ulong connId, params ArraySegment<byte>[] buffers)
        {
            using (var call = new Call(this, "HP_Agent_SendPackets"))
                call.Ok(AgentFunctions.HP_Agent_SendPackets(Handle, (UIntPtr)connId, call.Buffers(buffers), buffers.Length));
        }

        public void PauseReceive(ulong connId, bool pause = true)
        {
            using (var call = new Call(this, "HP_Agent_PauseReceive"))
                call.Ok(AgentFunctions.HP_Agent_PauseReceive(Handle, (UIntPtr)connId, pause ? 1 : 0));
        }

        public void Disconnect(ulong connId, bool force = true)
        {
            using (var call = new Call(this, "HP_Agent_Disconnect"))
                call.Ok(AgentFunctions.HP_Agent_Disconnect(Handle, (UIntPtr)connId, force ? 1 : 0));
        }

        public void DisconnectLongConnections(uint period, bool force = true)
        {
            using (var call = new Call(this, "HP_Agent_DisconnectLongConnections"))
                call.Ok(AgentFunctions.HP_Agent_DisconnectLongConnections(Handle, period, force ? 1 : 0));
        }

        public void DisconnectSilenceConnections(uint period, bool force = true)
        {
            using (var call = new Call(this, "HP_Agent_DisconnectSilenceConnections"))
                call.Ok(AgentFunctions.HP_Agent_DisconnectSilenceConnections(Handle, period, force ? 1 : 0));
        }

        public bool IsSecure
        {
            get
            {
                using (new Call(this, "HP_Agent_IsSecure"))
                    return AgentFunctions.HP_Agent_IsSecure(Handle) != 0;
            }
        }

        public bool HasStarted
        {
            get
            {
                using (new Call(this, "HP_Agent_HasStarted"))
                    return AgentFunctions.HP_Agent_HasStarted(Handle) != 0;
            }
        }

        public ServiceState State
        {
            get
            {
                using (new Call(this, "HP_Agent_GetState"))
                    return (ServiceState)AgentFunctions.HP_Agent_GetState(Handle);
            }
        }

        public uint ConnectionCount
        {
            get
            {
                using (new Call(this, "HP_Agent_GetConnectionCount"))
                    return AgentFunctions.HP_Agent_GetConnectionCount(Handle);
            }
        }

        public ulong[] AllConnectionIDs
        {
            get
            {
                using (var call = new Call(this, "HP_Agent_GetAllConnectionIDs"))
                    return call.Connections((IntPtr items, ref uint count) => AgentFunctions.HP_Agent_GetAllConnectionIDs(Handle, items, ref count));
            }
        }

        public uint GetConnectPeriod(ulong connId)
        {
            using (var call = new Call(this, "HP_Agent_GetConnectPeriod"))
            {
                call.Ok(AgentFunctions.HP_Agent_GetConnectPeriod(Handle, (UIntPtr)connId, out uint period));
                return period;
            }
        }

        public uint GetSilencePeriod(ulong connId)
        {
            using (var call = new Call(this, "HP_Agent_GetSilencePeriod"))
            {
                call.Ok(AgentFunctions.HP_Agent_GetSilencePeriod(Handle, (UIntPtr)connId, out uint period));
                return period;
            }
        }

        public Address GetLocalAddress(ulong connId)
        {
            using (var call = new Call(this, "HP_Agent_GetLocalAddress"))
            {
                byte[] text = new byte[Address.Room];
                int length = text.Length;
                ushort port = 0;
                call.Ok(AgentFunctions.HP_Agent_GetLocalAddress(Handle, (UIntPtr)connId, text, ref length, ref port));
                return new Address(text, port);
            }
        }

        public Address GetRemoteAddress(ulong connId)
        {
            using (var call = new Call(this, "HP_Agent_GetRemoteAddress"))
            {
                byte[] text = new byte[Address.Room];
                int length = text.Length;
                ushort port = 0;
                call.Ok(AgentFunctions.HP_Agent_GetRemoteAddress(Handle, (UIntPtr)connId, text, ref length, ref port));
                return new Address(text, port);
            }
        }

        public Address GetRemoteHost(ulong connId)
        {
            using (var call = new Call(this, "HP_Agent_GetRemoteHost"))
            {
                byte[] text = new byte[Address.Room];
                int length = text.Length;
                ushort port = 0;
                call.Ok(AgentFunctions.HP_Agent_GetRemoteHost(Handle, (UIntPtr)connId, text, ref length, ref port));
                return new Address(text, port);
            }
        }

        public SocketError LastError
        {
            get
            {
                using (new Call(this, "HP_Agent_GetLastError"))
                    return (SocketError)AgentFunctions.HP_Agent_GetLastError(Handle);
            }
        }

        public string LastErrorDesc
        {
            get
            {
                using (new Call(this, "HP_Agent_GetLastErrorDesc"))
                    return Call.Text(AgentFunctions.HP_Agent_GetLastErrorDesc(Handle));
            }
        }

        public int GetPendingDataLength(ulong connId)
        {
            using (var call = new Call(this, "HP_Agent_GetPendingDataLength"))
            {
                call.Ok(AgentFunctions.HP_Agent_GetPendingDataLength(Handle, (UIntPtr)connId, out int pending));
                return pending;
            }
        }

        public bool IsPauseReceive(ulong connId)
        {
            using (var call = new Call(this, "HP_Agent_IsPauseReceive"))
            {
                call.Ok(AgentFunctions.HP_Agent_IsPauseReceive(Handle, (UIntPtr)connId, out int paused));
                return paused != 0;
            }
        }

        public bool IsConnected(ulong connId)
        {
            using (new Call(this, "HP_Agent_IsConnected"))
                return AgentFunctions.HP_Agent_IsConnected(Handle, (UIntPtr)connId) != 0;
        }

        public ReuseAddressPolicy ReuseAddressPolicy
        {
            get
            {
                using (new Call(this, "HP_Agent_GetReuseAddressPolicy"))
                    return (ReuseAddressPolicy)AgentFunctions.HP_Agent_GetReuseAddressPolicy(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_Agent_SetReuseAddressPolicy"))
                {
                    call.IsSetting();
                    AgentFunctions.HP_Agent_SetReuseAddressPolicy(Handle, (int)value);
                }
            }
        }

        public SendPolicy SendPolicy
        {
            get
            {
                using (new Call(this, "HP_Agent_GetSendPolicy"))
                    return (SendPolicy)AgentFunctions.HP_Agent_GetSendPolicy(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_Agent_SetSendPolicy"))
                {
                    call.IsSetting();
                    AgentFunctions.HP_Agent_SetSendPolicy(Handle, (int)value);
                }
            }
        }

        public OnSendSyncPolicy OnSendSyncPolicy
        {
            get
            {
                using (new Call(this, "HP_Agent_GetOnSendSyncPolicy"))
                    return (OnSendSyncPolicy)AgentFunctions.HP_Agent_GetOnSendSyncPolicy(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_Agent_SetOnSendSyncPolicy"))
                {
                    call.IsSetting();
                    AgentFunctions.HP_Agent_SetOnSendSyncPolicy(Handle, (int)value);
                }
            }
        }

        public uint FreeSocketObjLockTime
        {
            get
            {
                using (new Call(this, "HP_Agent_GetFreeSocketObjLockTime"))
                    return AgentFunctions.HP_Agent_GetFreeSocketObjLockTime(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_Agent_SetFreeSocketObjLockTime"))
                {
                    call.IsSetting();
                    AgentFunctions.HP_Agent_SetFreeSocketObjLockTime(Handle, value);
                }
            }
        }

        public uint FreeSocketObjPool
        {
            get
            {
                using (new Call(this, "HP_Agent_GetFreeSocketObjPool"))
                    return AgentFunctions.HP_Agent_GetFreeSocketObjPool(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_Agent_SetFreeSocketObjPool"))
                {
                    call.IsSetting();
                    AgentFunctions.HP_Agent_SetFreeSocketObjPool(Handle, value);
                }
            }
        }

        public uint FreeBufferObjPool
        {
            get
            {
                using (new Call(this, "HP_Agent_GetFreeBufferObjPool"))
                    return AgentFunctions.HP_Agent_GetFreeBufferObjPool(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_Agent_SetFreeBufferObjPool"))
                {
                    call.IsSetting();
                    AgentFunctions.HP_Agent_SetFreeBufferObjPool(Handle, value);
                }
            }
        }

        public uint FreeSocketObjHold
        {
            get
            {
                using (new Call(this, "HP_Agent_GetFreeSocketObjHold"))
                    return AgentFunctions.HP_Agent_GetFreeSocketObjHold(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_Agent_SetFreeSocketObjHold"))
                {
                    call.IsSetting();
                    AgentFunctions.HP_Agent_SetFreeSocketObjHold(Handle, value);
                }
            }
        }

        public uint FreeBufferObjHold
        {
            get
            {
                using (new Call(this, "HP_Agent_GetFreeBufferObjHold"))
                    return AgentFunctions.HP_Agent_GetFreeBufferObjHold(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_Agent_SetFreeBufferObjHold"))
                {
                    call.IsSetting();
                    AgentFunctions.HP_Agent_SetFreeBufferObjHold(Handle, value);
                }
            }
        }

        public uint MaxConnectionCount
        {
            get
            {
                using (new Call(this, "HP_Agent_GetMaxConnectionCount"))
                    return AgentFunctions.HP_Agent_GetMaxConnectionCount(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_Agent_SetMaxConnectionCount"))
                {
                    call.IsSetting();
                    AgentFunctions.HP_Agent_SetMaxConnectionCount(Handle, value);
                }
            }
        }

        public uint WorkerThreadCount
        {
            get
            {
                using (new Call(this, "HP_Agent_GetWorkerThreadCount"))
                    return AgentFunctions.HP_Agent_GetWorkerThreadCount(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_Agent_SetWorkerThreadCount"))
                {
                    call.IsSetting();
                    AgentFunctions.HP_Agent_SetWorkerThreadCount(Handle, value);
                }
            }
        }

        public bool MarkSilence
        {
            get
            {
                using (new Call(this, "HP_Agent_IsMarkSilence"))
                    return AgentFunctions.HP_Agent_IsMarkSilence(Handle) != 0;
            }
            set
            {
                using (var call = new Call(this, "HP_Agent_SetMarkSilence"))
                {
                    call.IsSetting();
                    AgentFunctions.HP_Agent_SetMarkSilence(Handle, value ? 1 : 0);
                }
            }
        }

        public Task StopAsync() => Task.Run(() => Stop());

        public Task<bool> WaitAsync(uint milliseconds = 0xFFFFFFFF) => Task.Run(() => Wait(milliseconds));
    }

    public abstract class Client : Component
    {
        internal Client(Made made) : base(made) { }

        internal override void StopNow() { ClientFunctions.HP_Client_Stop(Handle); }

        internal override ServiceState? StateNow { get { return (ServiceState)ClientFunctions.HP_Client_GetState(Handle); } }

        internal override SocketError LastErrorNow { get { return (SocketError)ClientFunctions.HP_Client_GetLastError(Handle); } }

        public delegate HandleResult PrepareConnectHandler(Client sender, ulong connId, ulong socket);
        private PrepareConnectHandler onPrepareConnect;
        private static readonly Native.Event_PNN onPrepareConnectCallback = (handle, connId, socket) =>
            Happened<Client>(handle, "OnPrepareConnect", 2, 0, own => (int)own.onPrepareConnect(own, connId.ToUInt64(), socket.ToUInt64()));
        public PrepareConnectHandler OnPrepareConnect
        {
            get { return onPrepareConnect; }
            set { Listen(ref onPrepareConnect, value, ClientFunctions.HP_Set_FN_Client_OnPrepareConnect, onPrepareConnectCallback); }
        }

        public delegate HandleResult ConnectHandler(Client sender, ulong connId);
        private ConnectHandler onConnect;
        private static readonly Native.Event_PN onConnectCallback = (handle, connId) =>
            Happened<Client>(handle, "OnConnect", 2, 0, own => (int)own.onConnect(own, connId.ToUInt64()));
        public ConnectHandler OnConnect
        {
            get { return onConnect; }
            set { Listen(ref onConnect, value, ClientFunctions.HP_Set_FN_Client_OnConnect, onConnectCallback); }
        }

        public delegate HandleResult HandShakeHandler(Client sender, ulong connId);
        private HandShakeHandler onHandShake;
        private static readonly Native.Event_PN onHandShakeCallback = (handle, connId) =>
            Happened<Client>(handle, "OnHandShake", 2, 0, own => (int)own.onHandShake(own, connId.ToUInt64()));
        public HandShakeHandler OnHandShake
        {
            get { return onHandShake; }
            set { Listen(ref onHandShake, value, ClientFunctions.HP_Set_FN_Client_OnHandShake, onHandShakeCallback); }
        }

        public delegate HandleResult SendHandler(Client sender, ulong connId, byte[] data);
        private SendHandler onSend;
        private static readonly Native.Event_PNPI onSendCallback = (handle, connId, data, dataLength) =>
            Happened<Client>(handle, "OnSend", 2, 0, own => (int)own.onSend(own, connId.ToUInt64(), Call.Bytes(data, dataLength)));
        public SendHandler OnSend
        {
            get { return onSend; }
            set { Listen(ref onSend, value, ClientFunctions.HP_Set_FN_Client_OnSend, onSendCallback); }
        }

        public delegate HandleResult ReceiveHandler(Client sender, ulong connId, byte[] data);
        private ReceiveHandler onReceive;
        private static readonly Native.Event_PNPI onReceiveCallback = (handle, connId, data, dataLength) =>
            Happened<Client>(handle, "OnReceive", 2, 0, own => (int)own.onReceive(own, connId.ToUInt64(), Call.Bytes(data, dataLength)));
        public ReceiveHandler OnReceive
        {
            get { return onReceive; }
            set { Listen(ref onReceive, value, ClientFunctions.HP_Set_FN_Client_OnReceive, onReceiveCallback); }
        }

        public delegate HandleResult PullReceiveHandler(Client sender, ulong connId, int length);
        private PullReceiveHandler onPullReceive;
        private static readonly Native.Event_PNI onPullReceiveCallback = (handle, connId, length) =>
            Happened<Client>(handle, "OnPullReceive", 2, 0, own => (int)own.onPullReceive(own, connId.ToUInt64(), length));
        public PullReceiveHandler OnPullReceive
        {
            get { return onPullReceive; }
            set { Listen(ref onPullReceive, value, ClientFunctions.HP_Set_FN_Client_OnPullReceive, onPullReceiveCallback); }
        }

        public delegate HandleResult CloseHandler(Client sender, ulong connId, SocketOperation operation, int errorCode);
        private CloseHandler onClose;
        private static readonly Native.Event_PNII onCloseCallback = (handle, connId, operation, errorCode) =>
            Happened<Client>(handle, "OnClose", 2, 0, own => (int)own.onClose(own, connId.ToUInt64(), (SocketOperation)operation, errorCode));
        public CloseHandler OnClose
        {
            get { return onClose; }
            set { Listen(ref onClose, value, ClientFunctions.HP_Set_FN_Client_OnClose, onCloseCallback); }
        }

        public delegate HandleResult ReconnectHandler(Client sender, ulong connId, ulong newConnId, uint attempt, uint delay);
        private ReconnectHandler onReconnect;
        private static readonly Native.Event_PNNUU onReconnectCallback = (handle, connId, newConnId, attempt, delay) =>
            Happened<Client>(handle, "OnReconnect", 2, 0, own => (int)own.onReconnect(own, connId.ToUInt64(), newConnId.ToUInt64(), attempt, delay));
        public ReconnectHandler OnReconnect
        {
            get { return onReconnect; }
            set { Listen(ref onReconnect, value, ClientFunctions.HP_Set_FN_Client_OnReconnect, onReconnectCallback); }
        }

        public void Start(string remoteAddress, ushort port, bool asyncConnect = true, string bindAddress = null, ushort localPort = 0)
        {
            using (var call = new Call(this, "HP_Client_StartWithBindAddressAndLocalPort"))
            {
                call.Ok(ClientFunctions.HP_Client_StartWithBindAddressAndLocalPort(Handle, Call.Text(remoteAddress), port, asyncConnect ? 1 : 0, Call.Text(bindAddress), localPort));
                Keep();
            }
        }

        public void Stop()
        {
            using (var call = new Call(this, "HP_Client_Stop"))
            {
                call.Ok(ClientFunctions.HP_Client_Stop(Handle));
                    LetGo();
            }
        }

        public void Send(ArraySegment<byte> buffer)
        {
            using (var call = new Call(this, "HP_Client_Send"))
                call.Ok(ClientFunctions.HP_Client_Send(Handle, call.Bytes(buffer), buffer.Count));
        }

        public void SendPackets(params ArraySegment<byte>[] buffers)
        {
            using (var call = new Call(this, "HP_Client_SendPackets"))
                call.Ok(ClientFunctions.HP_Client_SendPackets(Handle, call.Buffers(buffers), buffers.Length));
        }

        public void PauseReceive(bool pause = true)
        {
            using (var call = new Call(this, "HP_Client_PauseReceive"))
                call.Ok(ClientFunctions.HP_Client_PauseReceive(Handle, pause ? 1 : 0));
        }

        public bool Wait(uint milliseconds = 0xFFFFFFFF)
        {
            using (new Call(this, "HP_Client_Wait"))
                return ClientFunctions.HP_Client_Wait(Handle, milliseconds) != 0;
        }

        public bool IsSecure
        {
            get
            {
                using (new Call(this, "HP_Client_IsSecure"))
                    return ClientFunctions.HP_Client_IsSecure(Handle) != 0;
            }
        }

        public bool HasStarted
        {
            get
            {
                using (new Call(this, "HP_Client_HasStarted"))
                    return ClientFunctions.HP_Client_HasStarted(Handle) != 0;
            }
        }

        public ServiceState State
        {
            get
            {
                using (new Call(this, "HP_Client_GetState"))
                    return (ServiceState)ClientFunctions.HP_Client_GetState(Handle);
            }
        }

        public SocketError LastError
        {
            get
            {
                using (new Call(this, "HP_Client_GetLastError"))
                    return (SocketError)ClientFunctions.HP_Client_GetLastError(Handle);
            }
        }

        public string LastErrorDesc
        {
            get
            {
                using (new Call(this, "HP_Client_GetLastErrorDesc"))
                    return Call.Text(ClientFunctions.HP_Client_GetLastErrorDesc(Handle));
            }
        }

        public ulong ConnectionID
        {
            get
            {
                using (new Call(this, "HP_Client_GetConnectionID"))
                    return ClientFunctions.HP_Client_GetConnectionID(Handle).ToUInt64();
            }
        }

        public Address LocalAddress
        {
            get
            {
                using (var call = new Call(this, "HP_Client_GetLocalAddress"))
                {
                    byte[] text = new byte[Address.Room];
                    int length = text.Length;
                    ushort port = 0;
                    call.Ok(ClientFunctions.HP_Client_GetLocalAddress(Handle, text, ref length, ref port));
                    return new Address(text, port);
                }
            }
        }

        public Address RemoteHost
        {
            get
            {
                using (var call = new Call(this, "HP_Client_GetRemoteHost"))
                {
                    byte[] text = new byte[Address.Room];
                    int length = text.Length;
                    ushort port = 0;
                    call.Ok(ClientFunctions.HP_Client_GetRemoteHost(Handle, text, ref length, ref port));
                    return new Address(text, port);
                }
            }
        }

        public int PendingDataLength
        {
            get
            {
                using (var call = new Call(this, "HP_Client_GetPendingDataLength"))
                {
                    call.Ok(ClientFunctions.HP_Client_GetPendingDataLength(Handle, out int pending));
                    return pending;
                }
            }
        }

        public bool IsPauseReceive
        {
            get
            {
                using (var call = new Call(this, "HP_Client_IsPauseReceive"))
                {
                    call.Ok(ClientFunctions.HP_Client_IsPauseReceive(Handle, out int paused));
                    return paused != 0;
                }
            }
        }

        public bool IsConnected
        {
            get
            {
                using (new Call(this, "HP_Client_IsConnected"))
                    return ClientFunctions.HP_Client_IsConnected(Handle) != 0;
            }
        }

        public ReuseAddressPolicy ReuseAddressPolicy
        {
            get
            {
                using (new Call(this, "HP_Client_GetReuseAddressPolicy"))
                    return (ReuseAddressPolicy)ClientFunctions.HP_Client_GetReuseAddressPolicy(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_Client_SetReuseAddressPolicy"))
                {
                    call.IsSetting();
                    ClientFunctions.HP_Client_SetReuseAddressPolicy(Handle, (int)value);
                }
            }
        }

        public uint FreeBufferPoolSize
        {
            get
            {
                using (new Call(this, "HP_Client_GetFreeBufferPoolSize"))
                    return ClientFunctions.HP_Client_GetFreeBufferPoolSize(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_Client_SetFreeBufferPoolSize"))
                {
                    call.IsSetting();
                    ClientFunctions.HP_Client_SetFreeBufferPoolSize(Handle, value);
                }
            }
        }

        public uint FreeBufferPoolHold
        {
            get
            {
                using (new Call(this, "HP_Client_GetFreeBufferPoolHold"))
                    return ClientFunctions.HP_Client_GetFreeBufferPoolHold(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_Client_SetFreeBufferPoolHold"))
                {
                    call.IsSetting();
                    ClientFunctions.HP_Client_SetFreeBufferPoolHold(Handle, value);
                }
            }
        }

        /// <summary>Connects; complete when the connection is there.</summary>
        public Task StartAsync(string remoteAddress, ushort port, string bindAddress = null, ushort localPort = 0) => Task.Run(() => Start(remoteAddress, port, false, bindAddress, localPort));

        public Task StopAsync() => Task.Run(() => Stop());

        public Task<bool> WaitAsync(uint milliseconds = 0xFFFFFFFF) => Task.Run(() => Wait(milliseconds));
    }

    public class TcpServer : Server
    {
        public TcpServer() : this(new Made("Create_HP_TcpServer", "Destroy_HP_TcpServer", "HP_TcpServerListener")) { }

        internal TcpServer(Made made) : base(made) { }

        public void SendSmallFile(ulong connId, string fileName, ArraySegment<byte> head = default(ArraySegment<byte>), ArraySegment<byte> tail = default(ArraySegment<byte>))
        {
            using (var call = new Call(this, "HP_TcpServer_SendSmallFile"))
                call.Ok(TcpServerFunctions.HP_TcpServer_SendSmallFile(Handle, (UIntPtr)connId, Call.Text(fileName), call.Buffer(head), call.Buffer(tail)));
        }

        public uint AcceptSocketCount
        {
            get
            {
                using (new Call(this, "HP_TcpServer_GetAcceptSocketCount"))
                    return TcpServerFunctions.HP_TcpServer_GetAcceptSocketCount(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_TcpServer_SetAcceptSocketCount"))
                {
                    call.IsSetting();
                    TcpServerFunctions.HP_TcpServer_SetAcceptSocketCount(Handle, value);
                }
            }
        }

        public uint SocketBufferSize
        {
            get
            {
                using (new Call(this, "HP_TcpServer_GetSocketBufferSize"))
                    return TcpServerFunctions.HP_TcpServer_GetSocketBufferSize(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_TcpServer_SetSocketBufferSize"))
                {
                    call.IsSetting();
                    TcpServerFunctions.HP_TcpServer_SetSocketBufferSize(Handle, value);
                }
            }
        }

        public uint SocketListenQueue
        {
            get
            {
                using (new Call(this, "HP_TcpServer_GetSocketListenQueue"))
                    return TcpServerFunctions.HP_TcpServer_GetSocketListenQueue(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_TcpServer_SetSocketListenQueue"))
                {
                    call.IsSetting();
                    TcpServerFunctions.HP_TcpServer_SetSocketListenQueue(Handle, value);
                }
            }
        }

        public uint KeepAliveTime
        {
            get
            {
                using (new Call(this, "HP_TcpServer_GetKeepAliveTime"))
                    return TcpServerFunctions.HP_TcpServer_GetKeepAliveTime(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_TcpServer_SetKeepAliveTime"))
                {
                    call.IsSetting();
                    TcpServerFunctions.HP_TcpServer_SetKeepAliveTime(Handle, value);
                }
            }
        }

        public uint KeepAliveInterval
        {
            get
            {
                using (new Call(this, "HP_TcpServer_GetKeepAliveInterval"))
                    return TcpServerFunctions.HP_TcpServer_GetKeepAliveInterval(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_TcpServer_SetKeepAliveInterval"))
                {
                    call.IsSetting();
                    TcpServerFunctions.HP_TcpServer_SetKeepAliveInterval(Handle, value);
                }
            }
        }

        public bool NoDelay
        {
            get
            {
                using (new Call(this, "HP_TcpServer_IsNoDelay"))
                    return TcpServerFunctions.HP_TcpServer_IsNoDelay(Handle) != 0;
            }
            set
            {
                using (var call = new Call(this, "HP_TcpServer_SetNoDelay"))
                {
                    call.IsSetting();
                    TcpServerFunctions.HP_TcpServer_SetNoDelay(Handle, value ? 1 : 0);
                }
            }
        }

        public uint MaxPendingDataLength
        {
            get
            {
                using (new Call(this, "HP_TcpServer_GetMaxPendingDataLength"))
                    return TcpServerFunctions.HP_TcpServer_GetMaxPendingDataLength(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_TcpServer_SetMaxPendingDataLength"))
                {
                    call.IsSetting();
                    TcpServerFunctions.HP_TcpServer_SetMaxPendingDataLength(Handle, value);
                }
            }
        }

        public ulong MaxTotalPendingDataLength
        {
            get
            {
                using (new Call(this, "HP_TcpServer_GetMaxTotalPendingDataLength"))
                    return TcpServerFunctions.HP_TcpServer_GetMaxTotalPendingDataLength(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_TcpServer_SetMaxTotalPendingDataLength"))
                {
                    call.IsSetting();
                    TcpServerFunctions.HP_TcpServer_SetMaxTotalPendingDataLength(Handle, value);
                }
            }
        }

        public uint CloseTimeout
        {
            get
            {
                using (new Call(this, "HP_TcpServer_GetCloseTimeout"))
                    return TcpServerFunctions.HP_TcpServer_GetCloseTimeout(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_TcpServer_SetCloseTimeout"))
                {
                    call.IsSetting();
                    TcpServerFunctions.HP_TcpServer_SetCloseTimeout(Handle, value);
                }
            }
        }

        public uint SSLHandShakeTimeout
        {
            get
            {
                using (new Call(this, "HP_TcpServer_GetSSLHandShakeTimeout"))
                    return TcpServerFunctions.HP_TcpServer_GetSSLHandShakeTimeout(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_TcpServer_SetSSLHandShakeTimeout"))
                {
                    call.IsSetting();
                    TcpServerFunctions.HP_TcpServer_SetSSLHandShakeTimeout(Handle, value);
                }
            }
        }

        public ProxyProtocol ProxyProtocol
        {
            get
            {
                using (new Call(this, "HP_TcpServer_GetProxyProtocol"))
                    return (ProxyProtocol)TcpServerFunctions.HP_TcpServer_GetProxyProtocol(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_TcpServer_SetProxyProtocol"))
                {
                    call.IsSetting();
                    TcpServerFunctions.HP_TcpServer_SetProxyProtocol(Handle, (int)value);
                }
            }
        }

        public string ProxyProtocolSources
        {
            get
            {
                using (new Call(this, "HP_TcpServer_GetProxyProtocolSources"))
                    return Call.Text(TcpServerFunctions.HP_TcpServer_GetProxyProtocolSources(Handle));
            }
            set
            {
                using (var call = new Call(this, "HP_TcpServer_SetProxyProtocolSources"))
                    call.Ok(TcpServerFunctions.HP_TcpServer_SetProxyProtocolSources(Handle, Call.Text(value)));
            }
        }

        public uint ProxyProtocolTimeout
        {
            get
            {
                using (new Call(this, "HP_TcpServer_GetProxyProtocolTimeout"))
                    return TcpServerFunctions.HP_TcpServer_GetProxyProtocolTimeout(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_TcpServer_SetProxyProtocolTimeout"))
                {
                    call.IsSetting();
                    TcpServerFunctions.HP_TcpServer_SetProxyProtocolTimeout(Handle, value);
                }
            }
        }
    }

    public class TcpAgent : Agent
    {
        public TcpAgent() : this(new Made("Create_HP_TcpAgent", "Destroy_HP_TcpAgent", "HP_TcpAgentListener")) { }

        internal TcpAgent(Made made) : base(made) { }

        public void SendSmallFile(ulong connId, string fileName, ArraySegment<byte> head = default(ArraySegment<byte>), ArraySegment<byte> tail = default(ArraySegment<byte>))
        {
            using (var call = new Call(this, "HP_TcpAgent_SendSmallFile"))
                call.Ok(TcpAgentFunctions.HP_TcpAgent_SendSmallFile(Handle, (UIntPtr)connId, Call.Text(fileName), call.Buffer(head), call.Buffer(tail)));
        }

        public uint SyncConnectTimeout
        {
            get
            {
                using (new Call(this, "HP_TcpAgent_GetSyncConnectTimeout"))
                    return TcpAgentFunctions.HP_TcpAgent_GetSyncConnectTimeout(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_TcpAgent_SetSyncConnectTimeout"))
                {
                    call.IsSetting();
                    TcpAgentFunctions.HP_TcpAgent_SetSyncConnectTimeout(Handle, value);
                }
            }
        }

        public uint SocketBufferSize
        {
            get
            {
                using (new Call(this, "HP_TcpAgent_GetSocketBufferSize"))
                    return TcpAgentFunctions.HP_TcpAgent_GetSocketBufferSize(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_TcpAgent_SetSocketBufferSize"))
                {
                    call.IsSetting();
                    TcpAgentFunctions.HP_TcpAgent_SetSocketBufferSize(Handle, value);
                }
            }
        }

        public uint KeepAliveTime
        {
            get
            {
                using (new Call(this, "HP_TcpAgent_GetKeepAliveTime"))
                    return TcpAgentFunctions.HP_TcpAgent_GetKeepAliveTime(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_TcpAgent_SetKeepAliveTime"))
                {
                    call.IsSetting();
                    TcpAgentFunctions.HP_TcpAgent_SetKeepAliveTime(Handle, value);
                }
            }
        }

        public uint KeepAliveInterval
        {
            get
            {
                using (new Call(this, "HP_TcpAgent_GetKeepAliveInterval"))
                    return TcpAgentFunctions.HP_TcpAgent_GetKeepAliveInterval(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_TcpAgent_SetKeepAliveInterval"))
                {
                    call.IsSetting();
                    TcpAgentFunctions.HP_TcpAgent_SetKeepAliveInterval(Handle, value);
                }
            }
        }

        public bool NoDelay
        {
            get
            {
                using (new Call(this, "HP_TcpAgent_IsNoDelay"))
                    return TcpAgentFunctions.HP_TcpAgent_IsNoDelay(Handle) != 0;
            }
            set
            {
                using (var call = new Call(this, "HP_TcpAgent_SetNoDelay"))
                {
                    call.IsSetting();
                    TcpAgentFunctions.HP_TcpAgent_SetNoDelay(Handle, value ? 1 : 0);
                }
            }
        }

        public uint MaxPendingDataLength
        {
            get
            {
                using (new Call(this, "HP_TcpAgent_GetMaxPendingDataLength"))
                    return TcpAgentFunctions.HP_TcpAgent_GetMaxPendingDataLength(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_TcpAgent_SetMaxPendingDataLength"))
                {
                    call.IsSetting();
                    TcpAgentFunctions.HP_TcpAgent_SetMaxPendingDataLength(Handle, value);
                }
            }
        }

        public ulong MaxTotalPendingDataLength
        {
            get
            {
                using (new Call(this, "HP_TcpAgent_GetMaxTotalPendingDataLength"))
                    return TcpAgentFunctions.HP_TcpAgent_GetMaxTotalPendingDataLength(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_TcpAgent_SetMaxTotalPendingDataLength"))
                {
                    call.IsSetting();
                    TcpAgentFunctions.HP_TcpAgent_SetMaxTotalPendingDataLength(Handle, value);
                }
            }
        }

        public uint CloseTimeout
        {
            get
            {
                using (new Call(this, "HP_TcpAgent_GetCloseTimeout"))
                    return TcpAgentFunctions.HP_TcpAgent_GetCloseTimeout(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_TcpAgent_SetCloseTimeout"))
                {
                    call.IsSetting();
                    TcpAgentFunctions.HP_TcpAgent_SetCloseTimeout(Handle, value);
                }
            }
        }

        public uint AsyncConnectTimeout
        {
            get
            {
                using (new Call(this, "HP_TcpAgent_GetAsyncConnectTimeout"))
                    return TcpAgentFunctions.HP_TcpAgent_GetAsyncConnectTimeout(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_TcpAgent_SetAsyncConnectTimeout"))
                {
                    call.IsSetting();
                    TcpAgentFunctions.HP_TcpAgent_SetAsyncConnectTimeout(Handle, value);
                }
            }
        }

        public uint SSLHandShakeTimeout
        {
            get
            {
                using (new Call(this, "HP_TcpAgent_GetSSLHandShakeTimeout"))
                    return TcpAgentFunctions.HP_TcpAgent_GetSSLHandShakeTimeout(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_TcpAgent_SetSSLHandShakeTimeout"))
                {
                    call.IsSetting();
                    TcpAgentFunctions.HP_TcpAgent_SetSSLHandShakeTimeout(Handle, value);
                }
            }
        }

        public string Proxy
        {
            get
            {
                using (new Call(this, "HP_TcpAgent_GetProxy"))
                    return Call.Text(TcpAgentFunctions.HP_TcpAgent_GetProxy(Handle));
            }
            set
            {
                using (var call = new Call(this, "HP_TcpAgent_SetProxy"))
                    call.Ok(TcpAgentFunctions.HP_TcpAgent_SetProxy(Handle, Call.Text(value)));
            }
        }

        public uint ReconnectDelay
        {
            get
            {
                using (new Call(this, "HP_TcpAgent_GetReconnectDelay"))
                    return TcpAgentFunctions.HP_TcpAgent_GetReconnectDelay(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_TcpAgent_SetReconnectDelay"))
                {
                    call.IsSetting();
                    TcpAgentFunctions.HP_TcpAgent_SetReconnectDelay(Handle, value);
                }
            }
        }

        public uint ReconnectMaxDelay
        {
            get
            {
                using (new Call(this, "HP_TcpAgent_GetReconnectMaxDelay"))
                    return TcpAgentFunctions.HP_TcpAgent_GetReconnectMaxDelay(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_TcpAgent_SetReconnectMaxDelay"))
                {
                    call.IsSetting();
                    TcpAgentFunctions.HP_TcpAgent_SetReconnectMaxDelay(Handle, value);
                }
            }
        }

        public uint ReconnectLimit
        {
            get
            {
                using (new Call(this, "HP_TcpAgent_GetReconnectLimit"))
                    return TcpAgentFunctions.HP_TcpAgent_GetReconnectLimit(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_TcpAgent_SetReconnectLimit"))
                {
                    call.IsSetting();
                    TcpAgentFunctions.HP_TcpAgent_SetReconnectLimit(Handle, value);
                }
            }
        }

        public bool ReconnectJitter
        {
            get
            {
                using (new Call(this, "HP_TcpAgent_IsReconnectJitter"))
                    return TcpAgentFunctions.HP_TcpAgent_IsReconnectJitter(Handle) != 0;
            }
            set
            {
                using (var call = new Call(this, "HP_TcpAgent_SetReconnectJitter"))
                {
                    call.IsSetting();
                    TcpAgentFunctions.HP_TcpAgent_SetReconnectJitter(Handle, value ? 1 : 0);
                }
            }
        }
    }

    public class TcpClient : Client
    {
        public TcpClient() : this(new Made("Create_HP_TcpClient", "Destroy_HP_TcpClient", "HP_TcpClientListener")) { }

        internal TcpClient(Made made) : base(made) { }

        public void SendSmallFile(string fileName, ArraySegment<byte> head = default(ArraySegment<byte>), ArraySegment<byte> tail = default(ArraySegment<byte>))
        {
            using (var call = new Call(this, "HP_TcpClient_SendSmallFile"))
                call.Ok(TcpClientFunctions.HP_TcpClient_SendSmallFile(Handle, Call.Text(fileName), call.Buffer(head), call.Buffer(tail)));
        }

        public uint SyncConnectTimeout
        {
            get
            {
                using (new Call(this, "HP_TcpClient_GetSyncConnectTimeout"))
                    return TcpClientFunctions.HP_TcpClient_GetSyncConnectTimeout(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_TcpClient_SetSyncConnectTimeout"))
                {
                    call.IsSetting();
                    TcpClientFunctions.HP_TcpClient_SetSyncConnectTimeout(Handle, value);
                }
            }
        }

        public uint SocketBufferSize
        {
            get
            {
                using (new Call(this, "HP_TcpClient_GetSocketBufferSize"))
                    return TcpClientFunctions.HP_TcpClient_GetSocketBufferSize(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_TcpClient_SetSocketBufferSize"))
                {
                    call.IsSetting();
                    TcpClientFunctions.HP_TcpClient_SetSocketBufferSize(Handle, value);
                }
            }
        }

        public uint KeepAliveTime
        {
            get
            {
                using (new Call(this, "HP_TcpClient_GetKeepAliveTime"))
                    return TcpClientFunctions.HP_TcpClient_GetKeepAliveTime(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_TcpClient_SetKeepAliveTime"))
                {
                    call.IsSetting();
                    TcpClientFunctions.HP_TcpClient_SetKeepAliveTime(Handle, value);
                }
            }
        }

        public uint KeepAliveInterval
        {
            get
            {
                using (new Call(this, "HP_TcpClient_GetKeepAliveInterval"))
                    return TcpClientFunctions.HP_TcpClient_GetKeepAliveInterval(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_TcpClient_SetKeepAliveInterval"))
                {
                    call.IsSetting();
                    TcpClientFunctions.HP_TcpClient_SetKeepAliveInterval(Handle, value);
                }
            }
        }

        public bool NoDelay
        {
            get
            {
                using (new Call(this, "HP_TcpClient_IsNoDelay"))
                    return TcpClientFunctions.HP_TcpClient_IsNoDelay(Handle) != 0;
            }
            set
            {
                using (var call = new Call(this, "HP_TcpClient_SetNoDelay"))
                {
                    call.IsSetting();
                    TcpClientFunctions.HP_TcpClient_SetNoDelay(Handle, value ? 1 : 0);
                }
            }
        }

        public uint MaxPendingDataLength
        {
            get
            {
                using (new Call(this, "HP_TcpClient_GetMaxPendingDataLength"))
                    return TcpClientFunctions.HP_TcpClient_GetMaxPendingDataLength(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_TcpClient_SetMaxPendingDataLength"))
                {
                    call.IsSetting();
                    TcpClientFunctions.HP_TcpClient_SetMaxPendingDataLength(Handle, value);
                }
            }
        }

        public uint CloseTimeout
        {
            get
            {
                using (new Call(this, "HP_TcpClient_GetCloseTimeout"))
                    return TcpClientFunctions.HP_TcpClient_GetCloseTimeout(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_TcpClient_SetCloseTimeout"))
                {
                    call.IsSetting();
                    TcpClientFunctions.HP_TcpClient_SetCloseTimeout(Handle, value);
                }
            }
        }

        public uint AsyncConnectTimeout
        {
            get
            {
                using (new Call(this, "HP_TcpClient_GetAsyncConnectTimeout"))
                    return TcpClientFunctions.HP_TcpClient_GetAsyncConnectTimeout(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_TcpClient_SetAsyncConnectTimeout"))
                {
                    call.IsSetting();
                    TcpClientFunctions.HP_TcpClient_SetAsyncConnectTimeout(Handle, value);
                }
            }
        }

        public uint SSLHandShakeTimeout
        {
            get
            {
                using (new Call(this, "HP_TcpClient_GetSSLHandShakeTimeout"))
                    return TcpClientFunctions.HP_TcpClient_GetSSLHandShakeTimeout(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_TcpClient_SetSSLHandShakeTimeout"))
                {
                    call.IsSetting();
                    TcpClientFunctions.HP_TcpClient_SetSSLHandShakeTimeout(Handle, value);
                }
            }
        }

        public string Proxy
        {
            get
            {
                using (new Call(this, "HP_TcpClient_GetProxy"))
                    return Call.Text(TcpClientFunctions.HP_TcpClient_GetProxy(Handle));
            }
            set
            {
                using (var call = new Call(this, "HP_TcpClient_SetProxy"))
                    call.Ok(TcpClientFunctions.HP_TcpClient_SetProxy(Handle, Call.Text(value)));
            }
        }

        public uint ReconnectDelay
        {
            get
            {
                using (new Call(this, "HP_TcpClient_GetReconnectDelay"))
                    return TcpClientFunctions.HP_TcpClient_GetReconnectDelay(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_TcpClient_SetReconnectDelay"))
                {
                    call.IsSetting();
                    TcpClientFunctions.HP_TcpClient_SetReconnectDelay(Handle, value);
                }
            }
        }

        public uint ReconnectMaxDelay
        {
            get
            {
                using (new Call(this, "HP_TcpClient_GetReconnectMaxDelay"))
                    return TcpClientFunctions.HP_TcpClient_GetReconnectMaxDelay(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_TcpClient_SetReconnectMaxDelay"))
                {
                    call.IsSetting();
                    TcpClientFunctions.HP_TcpClient_SetReconnectMaxDelay(Handle, value);
                }
            }
        }

        public uint ReconnectLimit
        {
            get
            {
                using (new Call(this, "HP_TcpClient_GetReconnectLimit"))
                    return TcpClientFunctions.HP_TcpClient_GetReconnectLimit(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_TcpClient_SetReconnectLimit"))
                {
                    call.IsSetting();
                    TcpClientFunctions.HP_TcpClient_SetReconnectLimit(Handle, value);
                }
            }
        }

        public bool ReconnectJitter
        {
            get
            {
                using (new Call(this, "HP_TcpClient_IsReconnectJitter"))
                    return TcpClientFunctions.HP_TcpClient_IsReconnectJitter(Handle) != 0;
            }
            set
            {
                using (var call = new Call(this, "HP_TcpClient_SetReconnectJitter"))
                {
                    call.IsSetting();
                    TcpClientFunctions.HP_TcpClient_SetReconnectJitter(Handle, value ? 1 : 0);
                }
            }
        }
    }

    public class SSLServer : TcpServer, ISSLServer
    {
        public SSLServer() : this(new Made("Create_HP_SSLServer", "Destroy_HP_SSLServer", "HP_TcpServerListener")) { }

        internal SSLServer(Made made) : base(made) { }

        public void SetupSSLContext(SSLVerifyMode verifyMode = SSLVerifyMode.None, string pemCertFile = null, string pemKeyFile = null, string keyPassword = null, string caPemCertFileOrPath = null)
        {
            using (var call = new Call(this, "HP_SSLServer_SetupSSLContext"))
                call.Ok(SSLServerFunctions.HP_SSLServer_SetupSSLContext(Handle, (int)verifyMode, Call.Text(pemCertFile), Call.Text(pemKeyFile), Call.Text(keyPassword), Call.Text(caPemCertFileOrPath), IntPtr.Zero));
        }

        public void SetupSSLContextByMemory(SSLVerifyMode verifyMode = SSLVerifyMode.None, string pemCert = null, string pemKey = null, string keyPassword = null, string caPemCert = null)
        {
            using (var call = new Call(this, "HP_SSLServer_SetupSSLContextByMemory"))
                call.Ok(SSLServerFunctions.HP_SSLServer_SetupSSLContextByMemory(Handle, (int)verifyMode, Call.Text(pemCert), Call.Text(pemKey), Call.Text(keyPassword), Call.Text(caPemCert), IntPtr.Zero));
        }

        public int AddSSLContext(SSLVerifyMode verifyMode = SSLVerifyMode.None, string pemCertFile = null, string pemKeyFile = null, string keyPassword = null, string caPemCertFileOrPath = null)
        {
            using (var call = new Call(this, "HP_SSLServer_AddSSLContext"))
                return call.Index(SSLServerFunctions.HP_SSLServer_AddSSLContext(Handle, (int)verifyMode, Call.Text(pemCertFile), Call.Text(pemKeyFile), Call.Text(keyPassword), Call.Text(caPemCertFileOrPath)));
        }

        public int AddSSLContextByMemory(SSLVerifyMode verifyMode = SSLVerifyMode.None, string pemCert = null, string pemKey = null, string keyPassword = null, string caPemCert = null)
        {
            using (var call = new Call(this, "HP_SSLServer_AddSSLContextByMemory"))
                return call.Index(SSLServerFunctions.HP_SSLServer_AddSSLContextByMemory(Handle, (int)verifyMode, Call.Text(pemCert), Call.Text(pemKey), Call.Text(keyPassword), Call.Text(caPemCert)));
        }

        public void BindSSLServerName(string serverName, int contextIndex)
        {
            using (var call = new Call(this, "HP_SSLServer_BindSSLServerName"))
                call.Ok(SSLServerFunctions.HP_SSLServer_BindSSLServerName(Handle, Call.Text(serverName), contextIndex));
        }

        public void CleanupSSLContext()
        {
            using (new Call(this, "HP_SSLServer_CleanupSSLContext"))
                SSLServerFunctions.HP_SSLServer_CleanupSSLContext(Handle);
        }

        public void StartSSLHandShake(ulong connId)
        {
            using (var call = new Call(this, "HP_SSLServer_StartSSLHandShake"))
                call.Ok(SSLServerFunctions.HP_SSLServer_StartSSLHandShake(Handle, (UIntPtr)connId));
        }

        public bool SSLAutoHandShake
        {
            get
            {
                using (new Call(this, "HP_SSLServer_IsSSLAutoHandShake"))
                    return SSLServerFunctions.HP_SSLServer_IsSSLAutoHandShake(Handle) != 0;
            }
            set
            {
                using (var call = new Call(this, "HP_SSLServer_SetSSLAutoHandShake"))
                {
                    call.IsSetting();
                    SSLServerFunctions.HP_SSLServer_SetSSLAutoHandShake(Handle, value ? 1 : 0);
                }
            }
        }

        public string SSLCipherList
        {
            get
            {
                using (new Call(this, "HP_SSLServer_GetSSLCipherList"))
                    return Call.Text(SSLServerFunctions.HP_SSLServer_GetSSLCipherList(Handle));
            }
            set
            {
                using (var call = new Call(this, "HP_SSLServer_SetSSLCipherList"))
                {
                    call.IsSetting();
                    SSLServerFunctions.HP_SSLServer_SetSSLCipherList(Handle, Call.Text(value));
                }
            }
        }
    }

    public class TcpPullServer : TcpServer, ITcpPullServer
    {
        public TcpPullServer() : this(new Made("Create_HP_TcpPullServer", "Destroy_HP_TcpPullServer", "HP_TcpPullServerListener")) { }

        internal TcpPullServer(Made made) : base(made) { }

        public byte[] Fetch(ulong connId, int length)
        {
            using (var call = new Call(this, "HP_TcpPullServer_Fetch"))
            {
                var data = new byte[length];
                call.Fetched(TcpPullServerFunctions.HP_TcpPullServer_Fetch(Handle, (UIntPtr)connId, data, length));
                return data;
            }
        }

        public byte[] Peek(ulong connId, int length)
        {
            using (var call = new Call(this, "HP_TcpPullServer_Peek"))
            {
                var data = new byte[length];
                call.Fetched(TcpPullServerFunctions.HP_TcpPullServer_Peek(Handle, (UIntPtr)connId, data, length));
                return data;
            }
        }

        public uint MaxPullDataLength
        {
            get
            {
                using (new Call(this, "HP_TcpPullServer_GetMaxPullDataLength"))
                    return TcpPullServerFunctions.HP_TcpPullServer_GetMaxPullDataLength(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_TcpPullServer_SetMaxPullDataLength"))
                {
                    call.IsSetting();
                    TcpPullServerFunctions.HP_TcpPullServer_SetMaxPullDataLength(Handle, value);
                }
            }
        }
    }

    public class SSLPullServer : SSLServer, ITcpPullServer
    {
        public SSLPullServer() : this(new Made("Create_HP_SSLPullServer", "Destroy_HP_SSLPullServer", "HP_TcpPullServerListener")) { }

        internal SSLPullServer(Made made) : base(made) { }

        public byte[] Fetch(ulong connId, int length)
        {
            using (var call = new Call(this, "HP_TcpPullServer_Fetch"))
            {
                var data = new byte[length];
                call.Fetched(TcpPullServerFunctions.HP_TcpPullServer_Fetch(Handle, (UIntPtr)connId, data, length));
                return data;
            }
        }

        public byte[] Peek(ulong connId, int length)
        {
            using (var call = new Call(this, "HP_TcpPullServer_Peek"))
            {
                var data = new byte[length];
                call.Fetched(TcpPullServerFunctions.HP_TcpPullServer_Peek(Handle, (UIntPtr)connId, data, length));
                return data;
            }
        }

        public uint MaxPullDataLength
        {
            get
            {
                using (new Call(this, "HP_TcpPullServer_GetMaxPullDataLength"))
                    return TcpPullServerFunctions.HP_TcpPullServer_GetMaxPullDataLength(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_TcpPullServer_SetMaxPullDataLength"))
                {
                    call.IsSetting();
                    TcpPullServerFunctions.HP_TcpPullServer_SetMaxPullDataLength(Handle, value);
                }
            }
        }
    }

    public class TcpPackServer : TcpServer, ITcpPackServer
    {
        public TcpPackServer() : this(new Made("Create_HP_TcpPackServer", "Destroy_HP_TcpPackServer", "HP_TcpPackServerListener")) { }

        internal TcpPackServer(Made made) : base(made) { }

        public uint MaxPackSize
        {
            get
            {
                using (new Call(this, "HP_TcpPackServer_GetMaxPackSize"))
                    return TcpPackServerFunctions.HP_TcpPackServer_GetMaxPackSize(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_TcpPackServer_SetMaxPackSize"))
                {
                    call.IsSetting();
                    TcpPackServerFunctions.HP_TcpPackServer_SetMaxPackSize(Handle, value);
                }
            }
        }

        public ushort PackHeaderFlag
        {
            get
            {
                using (new Call(this, "HP_TcpPackServer_GetPackHeaderFlag"))
                    return TcpPackServerFunctions.HP_TcpPackServer_GetPackHeaderFlag(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_TcpPackServer_SetPackHeaderFlag"))
                {
                    call.IsSetting();
                    TcpPackServerFunctions.HP_TcpPackServer_SetPackHeaderFlag(Handle, value);
                }
            }
        }
    }

    public class SSLPackServer : SSLServer, ITcpPackServer
    {
        public SSLPackServer() : this(new Made("Create_HP_SSLPackServer", "Destroy_HP_SSLPackServer", "HP_TcpPackServerListener")) { }

        internal SSLPackServer(Made made) : base(made) { }

        public uint MaxPackSize
        {
            get
            {
                using (new Call(this, "HP_TcpPackServer_GetMaxPackSize"))
                    return TcpPackServerFunctions.HP_TcpPackServer_GetMaxPackSize(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_TcpPackServer_SetMaxPackSize"))
                {
                    call.IsSetting();
                    TcpPackServerFunctions.HP_TcpPackServer_SetMaxPackSize(Handle, value);
                }
            }
        }

        public ushort PackHeaderFlag
        {
            get
            {
                using (new Call(this, "HP_TcpPackServer_GetPackHeaderFlag"))
                    return TcpPackServerFunctions.HP_TcpPackServer_GetPackHeaderFlag(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_TcpPackServer_SetPackHeaderFlag"))
                {
                    call.IsSetting();
                    TcpPackServerFunctions.HP_TcpPackServer_SetPackHeaderFlag(Handle, value);
                }
            }
        }
    }

    public class HttpServer : TcpServer
    {
        public HttpServer() : this(new Made("Create_HP_HttpServer", "Destroy_HP_HttpServer", "HP_HttpServerListener")) { }

        internal HttpServer(Made made) : base(made) { }

        public delegate HttpParseResult MessageBeginHandler(HttpServer sender, ulong connId);
        private MessageBeginHandler onMessageBegin;
        private static readonly Native.Event_PN onMessageBeginCallback = (handle, connId) =>
            Happened<HttpServer>(handle, "OnMessageBegin", -1, 0, own => (int)own.onMessageBegin(own, connId.ToUInt64()));
        public MessageBeginHandler OnMessageBegin
        {
            get { return onMessageBegin; }
            set { Listen(ref onMessageBegin, value, HttpServerFunctions.HP_Set_FN_HttpServer_OnMessageBegin, onMessageBeginCallback); }
        }

        public delegate HttpParseResult RequestLineHandler(HttpServer sender, ulong connId, string method, string url);
        private RequestLineHandler onRequestLine;
        private static readonly Native.Event_PNPP onRequestLineCallback = (handle, connId, method, url) =>
            Happened<HttpServer>(handle, "OnRequestLine", -1, 0, own => (int)own.onRequestLine(own, connId.ToUInt64(), Call.Text(method), Call.Text(url)));
        public RequestLineHandler OnRequestLine
        {
            get { return onRequestLine; }
            set { Listen(ref onRequestLine, value, HttpServerFunctions.HP_Set_FN_HttpServer_OnRequestLine, onRequestLineCallback); }
        }

        public delegate HttpParseResult HeaderHandler(HttpServer sender, ulong connId, string name, string value);
        private HeaderHandler onHeader;
        private static readonly Native.Event_PNPP onHeaderCallback = (handle, connId, name, value) =>
            Happened<HttpServer>(handle, "OnHeader", -1, 0, own => (int)own.onHeader(own, connId.ToUInt64(), Call.Text(name), Call.Text(value)));
        public HeaderHandler OnHeader
        {
            get { return onHeader; }
            set { Listen(ref onHeader, value, HttpServerFunctions.HP_Set_FN_HttpServer_OnHeader, onHeaderCallback); }
        }

        public delegate HttpParseResult HeadersCompleteHandler(HttpServer sender, ulong connId);
        private HeadersCompleteHandler onHeadersComplete;
        private static readonly Native.Event_PN onHeadersCompleteCallback = (handle, connId) =>
            Happened<HttpServer>(handle, "OnHeadersComplete", -1, 0, own => (int)own.onHeadersComplete(own, connId.ToUInt64()));
        public HeadersCompleteHandler OnHeadersComplete
        {
            get { return onHeadersComplete; }
            set { Listen(ref onHeadersComplete, value, HttpServerFunctions.HP_Set_FN_HttpServer_OnHeadersComplete, onHeadersCompleteCallback); }
        }

        public delegate HttpParseResult BodyHandler(HttpServer sender, ulong connId, byte[] data);
        private BodyHandler onBody;
        private static readonly Native.Event_PNPI onBodyCallback = (handle, connId, data, dataLength) =>
            Happened<HttpServer>(handle, "OnBody", -1, 0, own => (int)own.onBody(own, connId.ToUInt64(), Call.Bytes(data, dataLength)));
        public BodyHandler OnBody
        {
            get { return onBody; }
            set { Listen(ref onBody, value, HttpServerFunctions.HP_Set_FN_HttpServer_OnBody, onBodyCallback); }
        }

        public delegate HttpParseResult ChunkHeaderHandler(HttpServer sender, ulong connId, int length);
        private ChunkHeaderHandler onChunkHeader;
        private static readonly Native.Event_PNI onChunkHeaderCallback = (handle, connId, length) =>
            Happened<HttpServer>(handle, "OnChunkHeader", -1, 0, own => (int)own.onChunkHeader(own, connId.ToUInt64(), length));
        public ChunkHeaderHandler OnChunkHeader
        {
            get { return onChunkHeader; }
            set { Listen(ref onChunkHeader, value, HttpServerFunctions.HP_Set_FN_HttpServer_OnChunkHeader, onChunkHeaderCallback); }
        }

        public delegate HttpParseResult ChunkCompleteHandler(HttpServer sender, ulong connId);
        private ChunkCompleteHandler onChunkComplete;
        private static readonly Native.Event_PN onChunkCompleteCallback = (handle, connId) =>
            Happened<HttpServer>(handle, "OnChunkComplete", -1, 0, own => (int)own.onChunkComplete(own, connId.ToUInt64()));
        public ChunkCompleteHandler OnChunkComplete
        {
            get { return onChunkComplete; }
            set { Listen(ref onChunkComplete, value, HttpServerFunctions.HP_Set_FN_HttpServer_OnChunkComplete, onChunkCompleteCallback); }
        }

        public delegate HttpParseResult MessageCompleteHandler(HttpServer sender, ulong connId);
        private MessageCompleteHandler onMessageComplete;
        private static readonly Native.Event_PN onMessageCompleteCallback = (handle, connId) =>
            Happened<HttpServer>(handle, "OnMessageComplete", -1, 0, own => (int)own.onMessageComplete(own, connId.ToUInt64()));
        public MessageCompleteHandler OnMessageComplete
        {
            get { return onMessageComplete; }
            set { Listen(ref onMessageComplete, value, HttpServerFunctions.HP_Set_FN_HttpServer_OnMessageComplete, onMessageCompleteCallback); }
        }

        public delegate HttpParseResult UpgradeHandler(HttpServer sender, ulong connId, HttpUpgradeType upgradeType);
        private UpgradeHandler onUpgrade;
        private static readonly Native.Event_PNI onUpgradeCallback = (handle, connId, upgradeType) =>
            Happened<HttpServer>(handle, "OnUpgrade", -1, 0, own => (int)own.onUpgrade(own, connId.ToUInt64(), (HttpUpgradeType)upgradeType));
        public UpgradeHandler OnUpgrade
        {
            get { return onUpgrade; }
            set { Listen(ref onUpgrade, value, HttpServerFunctions.HP_Set_FN_HttpServer_OnUpgrade, onUpgradeCallback); }
        }

        public delegate HttpParseResult ParseErrorHandler(HttpServer sender, ulong connId, int errorCode, string errorDesc);
        private ParseErrorHandler onParseError;
        private static readonly Native.Event_PNIP onParseErrorCallback = (handle, connId, errorCode, errorDesc) =>
            Happened<HttpServer>(handle, "OnParseError", -1, 0, own => (int)own.onParseError(own, connId.ToUInt64(), errorCode, Call.Text(errorDesc)));
        public ParseErrorHandler OnParseError
        {
            get { return onParseError; }
            set { Listen(ref onParseError, value, HttpServerFunctions.HP_Set_FN_HttpServer_OnParseError, onParseErrorCallback); }
        }

        public delegate HandleResult WSMessageHeaderHandler(HttpServer sender, ulong connId, bool final, byte reserved, byte operationCode, byte[] mask, ulong bodyLen);
        private WSMessageHeaderHandler onWSMessageHeader;
        private static readonly Native.Event_PNIBBPL onWSMessageHeaderCallback = (handle, connId, final, reserved, operationCode, mask, bodyLen) =>
            Happened<HttpServer>(handle, "OnWSMessageHeader", 2, 0, own => (int)own.onWSMessageHeader(own, connId.ToUInt64(), final != 0, reserved, operationCode, Call.Mask(mask), bodyLen));
        public WSMessageHeaderHandler OnWSMessageHeader
        {
            get { return onWSMessageHeader; }
            set { Listen(ref onWSMessageHeader, value, HttpServerFunctions.HP_Set_FN_HttpServer_OnWSMessageHeader, onWSMessageHeaderCallback); }
        }

        public delegate HandleResult WSMessageBodyHandler(HttpServer sender, ulong connId, byte[] data);
        private WSMessageBodyHandler onWSMessageBody;
        private static readonly Native.Event_PNPI onWSMessageBodyCallback = (handle, connId, data, dataLength) =>
            Happened<HttpServer>(handle, "OnWSMessageBody", 2, 0, own => (int)own.onWSMessageBody(own, connId.ToUInt64(), Call.Bytes(data, dataLength)));
        public WSMessageBodyHandler OnWSMessageBody
        {
            get { return onWSMessageBody; }
            set { Listen(ref onWSMessageBody, value, HttpServerFunctions.HP_Set_FN_HttpServer_OnWSMessageBody, onWSMessageBodyCallback); }
        }

        public delegate HandleResult WSMessageCompleteHandler(HttpServer sender, ulong connId);
        private WSMessageCompleteHandler onWSMessageComplete;
        private static readonly Native.Event_PN onWSMessageCompleteCallback = (handle, connId) =>
            Happened<HttpServer>(handle, "OnWSMessageComplete", 2, 0, own => (int)own.onWSMessageComplete(own, connId.ToUInt64()));
        public WSMessageCompleteHandler OnWSMessageComplete
        {
            get { return onWSMessageComplete; }
            set { Listen(ref onWSMessageComplete, value, HttpServerFunctions.HP_Set_FN_HttpServer_OnWSMessageComplete, onWSMessageCompleteCallback); }
        }

        public void SendResponse(ulong connId, ushort statusCode, string desc = null, IEnumerable<KeyValuePair<string, string>> headers = null, ArraySegment<byte> data = default(ArraySegment<byte>))
        {
            using (var call = new Call(this, "HP_HttpServer_SendResponse"))
                call.Ok(HttpServerFunctions.HP_HttpServer_SendResponse(Handle, (UIntPtr)connId, statusCode, Call.Text(desc), call.Pairs(headers, out int headersCount), headersCount, call.Bytes(data), data.Count));
        }

        public void SendLocalFile(ulong connId, string fileName, ushort statusCode = 200, string desc = null, IEnumerable<KeyValuePair<string, string>> headers = null)
        {
            using (var call = new Call(this, "HP_HttpServer_SendLocalFile"))
                call.Ok(HttpServerFunctions.HP_HttpServer_SendLocalFile(Handle, (UIntPtr)connId, Call.Text(fileName), statusCode, Call.Text(desc), call.Pairs(headers, out int headersCount), headersCount));
        }

        public void SendChunkData(ulong connId, ArraySegment<byte> data = default(ArraySegment<byte>), string extensions = null)
        {
            using (var call = new Call(this, "HP_HttpServer_SendChunkData"))
                call.Ok(HttpServerFunctions.HP_HttpServer_SendChunkData(Handle, (UIntPtr)connId, call.Bytes(data), data.Count, Call.Text(extensions)));
        }

        public void SendWSMessage(ulong connId, bool final, byte reserved, byte operationCode, ArraySegment<byte> data = default(ArraySegment<byte>), ulong bodyLen = 0)
        {
            using (var call = new Call(this, "HP_HttpServer_SendWSMessage"))
                call.Ok(HttpServerFunctions.HP_HttpServer_SendWSMessage(Handle, (UIntPtr)connId, final ? 1 : 0, reserved, operationCode, call.Bytes(data), data.Count, bodyLen));
        }

        public void Release(ulong connId)
        {
            using (var call = new Call(this, "HP_HttpServer_Release"))
                call.Ok(HttpServerFunctions.HP_HttpServer_Release(Handle, (UIntPtr)connId));
        }

        public void StartHttp(ulong connId)
        {
            using (var call = new Call(this, "HP_HttpServer_StartHttp"))
                call.Ok(HttpServerFunctions.HP_HttpServer_StartHttp(Handle, (UIntPtr)connId));
        }

        public uint ReleaseDelay
        {
            get
            {
                using (new Call(this, "HP_HttpServer_GetReleaseDelay"))
                    return HttpServerFunctions.HP_HttpServer_GetReleaseDelay(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_HttpServer_SetReleaseDelay"))
                {
                    call.IsSetting();
                    HttpServerFunctions.HP_HttpServer_SetReleaseDelay(Handle, value);
                }
            }
        }

        public ushort GetUrlFieldSet(ulong connId)
        {
            using (new Call(this, "HP_HttpServer_GetUrlFieldSet"))
                return HttpServerFunctions.HP_HttpServer_GetUrlFieldSet(Handle, (UIntPtr)connId);
        }

        public string GetUrlField(ulong connId, HttpUrlField field)
        {
            using (new Call(this, "HP_HttpServer_GetUrlField"))
                return Call.Text(HttpServerFunctions.HP_HttpServer_GetUrlField(Handle, (UIntPtr)connId, (int)field));
        }

        public string GetMethod(ulong connId)
        {
            using (new Call(this, "HP_HttpServer_GetMethod"))
                return Call.Text(HttpServerFunctions.HP_HttpServer_GetMethod(Handle, (UIntPtr)connId));
        }

        public HttpVersion LocalVersion
        {
            get
            {
                using (new Call(this, "HP_HttpServer_GetLocalVersion"))
                    return (HttpVersion)HttpServerFunctions.HP_HttpServer_GetLocalVersion(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_HttpServer_SetLocalVersion"))
                {
                    call.IsSetting();
                    HttpServerFunctions.HP_HttpServer_SetLocalVersion(Handle, (int)value);
                }
            }
        }

        public bool IsUpgrade(ulong connId)
        {
            using (new Call(this, "HP_HttpServer_IsUpgrade"))
                return HttpServerFunctions.HP_HttpServer_IsUpgrade(Handle, (UIntPtr)connId) != 0;
        }

        public bool IsKeepAlive(ulong connId)
        {
            using (new Call(this, "HP_HttpServer_IsKeepAlive"))
                return HttpServerFunctions.HP_HttpServer_IsKeepAlive(Handle, (UIntPtr)connId) != 0;
        }

        public ushort GetVersion(ulong connId)
        {
            using (new Call(this, "HP_HttpServer_GetVersion"))
                return HttpServerFunctions.HP_HttpServer_GetVersion(Handle, (UIntPtr)connId);
        }

        public string GetHost(ulong connId)
        {
            using (new Call(this, "HP_HttpServer_GetHost"))
                return Call.Text(HttpServerFunctions.HP_HttpServer_GetHost(Handle, (UIntPtr)connId));
        }

        public ulong GetContentLength(ulong connId)
        {
            using (new Call(this, "HP_HttpServer_GetContentLength"))
                return HttpServerFunctions.HP_HttpServer_GetContentLength(Handle, (UIntPtr)connId);
        }

        public string GetContentType(ulong connId)
        {
            using (new Call(this, "HP_HttpServer_GetContentType"))
                return Call.Text(HttpServerFunctions.HP_HttpServer_GetContentType(Handle, (UIntPtr)connId));
        }

        public string GetContentEncoding(ulong connId)
        {
            using (new Call(this, "HP_HttpServer_GetContentEncoding"))
                return Call.Text(HttpServerFunctions.HP_HttpServer_GetContentEncoding(Handle, (UIntPtr)connId));
        }

        public string GetTransferEncoding(ulong connId)
        {
            using (new Call(this, "HP_HttpServer_GetTransferEncoding"))
                return Call.Text(HttpServerFunctions.HP_HttpServer_GetTransferEncoding(Handle, (UIntPtr)connId));
        }

        public HttpUpgradeType GetUpgradeType(ulong connId)
        {
            using (new Call(this, "HP_HttpServer_GetUpgradeType"))
                return (HttpUpgradeType)HttpServerFunctions.HP_HttpServer_GetUpgradeType(Handle, (UIntPtr)connId);
        }

        public (ushort Code, string ErrorDesc) GetParseErrorCode(ulong connId)
        {
            using (new Call(this, "HP_HttpServer_GetParseErrorCode"))
            {
                var result = HttpServerFunctions.HP_HttpServer_GetParseErrorCode(Handle, (UIntPtr)connId, out IntPtr errorDesc);
                return (result, Call.Text(errorDesc));
            }
        }

        public string GetHeader(ulong connId, string name)
        {
            using (new Call(this, "HP_HttpServer_GetHeader"))
                return HttpServerFunctions.HP_HttpServer_GetHeader(Handle, (UIntPtr)connId, Call.Text(name), out IntPtr value) != 0 ? Call.Text(value) : null;
        }

        public string[] GetHeaders(ulong connId, string name)
        {
            using (var call = new Call(this, "HP_HttpServer_GetHeaders"))
                return call.Strings((IntPtr items, ref uint count) => HttpServerFunctions.HP_HttpServer_GetHeaders(Handle, (UIntPtr)connId, Call.Text(name), items, ref count));
        }

        public KeyValuePair<string, string>[] GetAllHeaders(ulong connId)
        {
            using (var call = new Call(this, "HP_HttpServer_GetAllHeaders"))
                return call.Pairs((IntPtr items, ref uint count) => HttpServerFunctions.HP_HttpServer_GetAllHeaders(Handle, (UIntPtr)connId, items, ref count));
        }

        public string[] GetAllHeaderNames(ulong connId)
        {
            using (var call = new Call(this, "HP_HttpServer_GetAllHeaderNames"))
                return call.Strings((IntPtr items, ref uint count) => HttpServerFunctions.HP_HttpServer_GetAllHeaderNames(Handle, (UIntPtr)connId, items, ref count));
        }

        public string GetCookie(ulong connId, string name)
        {
            using (new Call(this, "HP_HttpServer_GetCookie"))
                return HttpServerFunctions.HP_HttpServer_GetCookie(Handle, (UIntPtr)connId, Call.Text(name), out IntPtr value) != 0 ? Call.Text(value) : null;
        }

        public KeyValuePair<string, string>[] GetAllCookies(ulong connId)
        {
            using (var call = new Call(this, "HP_HttpServer_GetAllCookies"))
                return call.Pairs((IntPtr items, ref uint count) => HttpServerFunctions.HP_HttpServer_GetAllCookies(Handle, (UIntPtr)connId, items, ref count));
        }

        public (bool Final, byte Reserved, byte OperationCode, byte[] Mask, ulong BodyLen, ulong BodyRemain) GetWSMessageState(ulong connId)
        {
            using (var call = new Call(this, "HP_HttpServer_GetWSMessageState"))
            {
                call.Ok(HttpServerFunctions.HP_HttpServer_GetWSMessageState(Handle, (UIntPtr)connId, out int final, out byte reserved, out byte operationCode, out IntPtr mask, out ulong bodyLen, out ulong bodyRemain));
                return (final != 0, reserved, operationCode, Call.Mask(mask), bodyLen, bodyRemain);
            }
        }

        public bool HttpAutoStart
        {
            get
            {
                using (new Call(this, "HP_HttpServer_IsHttpAutoStart"))
                    return HttpServerFunctions.HP_HttpServer_IsHttpAutoStart(Handle) != 0;
            }
            set
            {
                using (var call = new Call(this, "HP_HttpServer_SetHttpAutoStart"))
                {
                    call.IsSetting();
                    HttpServerFunctions.HP_HttpServer_SetHttpAutoStart(Handle, value ? 1 : 0);
                }
            }
        }

        public uint MaxHttpHeadLength
        {
            get
            {
                using (new Call(this, "HP_HttpServer_GetMaxHttpHeadLength"))
                    return HttpServerFunctions.HP_HttpServer_GetMaxHttpHeadLength(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_HttpServer_SetMaxHttpHeadLength"))
                {
                    call.IsSetting();
                    HttpServerFunctions.HP_HttpServer_SetMaxHttpHeadLength(Handle, value);
                }
            }
        }

        public uint MaxHttpHeaderCount
        {
            get
            {
                using (new Call(this, "HP_HttpServer_GetMaxHttpHeaderCount"))
                    return HttpServerFunctions.HP_HttpServer_GetMaxHttpHeaderCount(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_HttpServer_SetMaxHttpHeaderCount"))
                {
                    call.IsSetting();
                    HttpServerFunctions.HP_HttpServer_SetMaxHttpHeaderCount(Handle, value);
                }
            }
        }

        public uint MaxHttpStartLineLength
        {
            get
            {
                using (new Call(this, "HP_HttpServer_GetMaxHttpStartLineLength"))
                    return HttpServerFunctions.HP_HttpServer_GetMaxHttpStartLineLength(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_HttpServer_SetMaxHttpStartLineLength"))
                {
                    call.IsSetting();
                    HttpServerFunctions.HP_HttpServer_SetMaxHttpStartLineLength(Handle, value);
                }
            }
        }

        public ulong MaxHttpBodyLength
        {
            get
            {
                using (new Call(this, "HP_HttpServer_GetMaxHttpBodyLength"))
                    return HttpServerFunctions.HP_HttpServer_GetMaxHttpBodyLength(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_HttpServer_SetMaxHttpBodyLength"))
                {
                    call.IsSetting();
                    HttpServerFunctions.HP_HttpServer_SetMaxHttpBodyLength(Handle, value);
                }
            }
        }

        public bool WSMessageMode
        {
            get
            {
                using (new Call(this, "HP_HttpServer_IsWSMessageMode"))
                    return HttpServerFunctions.HP_HttpServer_IsWSMessageMode(Handle) != 0;
            }
            set
            {
                using (var call = new Call(this, "HP_HttpServer_SetWSMessageMode"))
                {
                    call.IsSetting();
                    HttpServerFunctions.HP_HttpServer_SetWSMessageMode(Handle, value ? 1 : 0);
                }
            }
        }

        public uint MaxWSMessageLength
        {
            get
            {
                using (new Call(this, "HP_HttpServer_GetMaxWSMessageLength"))
                    return HttpServerFunctions.HP_HttpServer_GetMaxWSMessageLength(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_HttpServer_SetMaxWSMessageLength"))
                {
                    call.IsSetting();
                    HttpServerFunctions.HP_HttpServer_SetMaxWSMessageLength(Handle, value);
                }
            }
        }

        public uint WSPingInterval
        {
            get
            {
                using (new Call(this, "HP_HttpServer_GetWSPingInterval"))
                    return HttpServerFunctions.HP_HttpServer_GetWSPingInterval(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_HttpServer_SetWSPingInterval"))
                {
                    call.IsSetting();
                    HttpServerFunctions.HP_HttpServer_SetWSPingInterval(Handle, value);
                }
            }
        }

        public bool WSCompression
        {
            get
            {
                using (new Call(this, "HP_HttpServer_IsWSCompression"))
                    return HttpServerFunctions.HP_HttpServer_IsWSCompression(Handle) != 0;
            }
            set
            {
                using (var call = new Call(this, "HP_HttpServer_SetWSCompression"))
                {
                    call.IsSetting();
                    HttpServerFunctions.HP_HttpServer_SetWSCompression(Handle, value ? 1 : 0);
                }
            }
        }

        public bool WSContextTakeover
        {
            get
            {
                using (new Call(this, "HP_HttpServer_IsWSContextTakeover"))
                    return HttpServerFunctions.HP_HttpServer_IsWSContextTakeover(Handle) != 0;
            }
            set
            {
                using (var call = new Call(this, "HP_HttpServer_SetWSContextTakeover"))
                {
                    call.IsSetting();
                    HttpServerFunctions.HP_HttpServer_SetWSContextTakeover(Handle, value ? 1 : 0);
                }
            }
        }

        public void CloseWebSocket(ulong connId, ushort code = 1000, string reason = null)
        {
            using (var call = new Call(this, "HP_HttpServer_CloseWebSocket"))
                call.Ok(HttpServerFunctions.HP_HttpServer_CloseWebSocket(Handle, (UIntPtr)connId, code, Call.Text(reason)));
        }

        public void AcceptWebSocket(ulong connId, string protocol = null, IEnumerable<KeyValuePair<string, string>> headers = null)
        {
            using (var call = new Call(this, "HP_HttpServer_AcceptWebSocket"))
                call.Ok(HttpServerFunctions.HP_HttpServer_AcceptWebSocket(Handle, (UIntPtr)connId, Call.Text(protocol), call.Pairs(headers, out int headersCount), headersCount));
        }

        public void SendFilePart(ulong connId, int file, ulong offset, ulong length)
        {
            using (var call = new Call(this, "HP_HttpServer_SendFilePart"))
                call.Ok(HttpServerFunctions.HP_HttpServer_SendFilePart(Handle, (UIntPtr)connId, file, offset, length));
        }

        public uint HttpHeadTimeout
        {
            get
            {
                using (new Call(this, "HP_HttpServer_GetHttpHeadTimeout"))
                    return HttpServerFunctions.HP_HttpServer_GetHttpHeadTimeout(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_HttpServer_SetHttpHeadTimeout"))
                {
                    call.IsSetting();
                    HttpServerFunctions.HP_HttpServer_SetHttpHeadTimeout(Handle, value);
                }
            }
        }

        public uint HttpBodyTimeout
        {
            get
            {
                using (new Call(this, "HP_HttpServer_GetHttpBodyTimeout"))
                    return HttpServerFunctions.HP_HttpServer_GetHttpBodyTimeout(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_HttpServer_SetHttpBodyTimeout"))
                {
                    call.IsSetting();
                    HttpServerFunctions.HP_HttpServer_SetHttpBodyTimeout(Handle, value);
                }
            }
        }

        public uint HttpIdleTimeout
        {
            get
            {
                using (new Call(this, "HP_HttpServer_GetHttpIdleTimeout"))
                    return HttpServerFunctions.HP_HttpServer_GetHttpIdleTimeout(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_HttpServer_SetHttpIdleTimeout"))
                {
                    call.IsSetting();
                    HttpServerFunctions.HP_HttpServer_SetHttpIdleTimeout(Handle, value);
                }
            }
        }
    }

    public class HttpsServer : HttpServer, ISSLServer
    {
        public HttpsServer() : this(new Made("Create_HP_HttpsServer", "Destroy_HP_HttpsServer", "HP_HttpServerListener")) { }

        internal HttpsServer(Made made) : base(made) { }

        public void SetupSSLContext(SSLVerifyMode verifyMode = SSLVerifyMode.None, string pemCertFile = null, string pemKeyFile = null, string keyPassword = null, string caPemCertFileOrPath = null)
        {
            using (var call = new Call(this, "HP_SSLServer_SetupSSLContext"))
                call.Ok(SSLServerFunctions.HP_SSLServer_SetupSSLContext(Handle, (int)verifyMode, Call.Text(pemCertFile), Call.Text(pemKeyFile), Call.Text(keyPassword), Call.Text(caPemCertFileOrPath), IntPtr.Zero));
        }

        public void SetupSSLContextByMemory(SSLVerifyMode verifyMode = SSLVerifyMode.None, string pemCert = null, string pemKey = null, string keyPassword = null, string caPemCert = null)
        {
            using (var call = new Call(this, "HP_SSLServer_SetupSSLContextByMemory"))
                call.Ok(SSLServerFunctions.HP_SSLServer_SetupSSLContextByMemory(Handle, (int)verifyMode, Call.Text(pemCert), Call.Text(pemKey), Call.Text(keyPassword), Call.Text(caPemCert), IntPtr.Zero));
        }

        public int AddSSLContext(SSLVerifyMode verifyMode = SSLVerifyMode.None, string pemCertFile = null, string pemKeyFile = null, string keyPassword = null, string caPemCertFileOrPath = null)
        {
            using (var call = new Call(this, "HP_SSLServer_AddSSLContext"))
                return call.Index(SSLServerFunctions.HP_SSLServer_AddSSLContext(Handle, (int)verifyMode, Call.Text(pemCertFile), Call.Text(pemKeyFile), Call.Text(keyPassword), Call.Text(caPemCertFileOrPath)));
        }

        public int AddSSLContextByMemory(SSLVerifyMode verifyMode = SSLVerifyMode.None, string pemCert = null, string pemKey = null, string keyPassword = null, string caPemCert = null)
        {
            using (var call = new Call(this, "HP_SSLServer_AddSSLContextByMemory"))
                return call.Index(SSLServerFunctions.HP_SSLServer_AddSSLContextByMemory(Handle, (int)verifyMode, Call.Text(pemCert), Call.Text(pemKey), Call.Text(keyPassword), Call.Text(caPemCert)));
        }

        public void BindSSLServerName(string serverName, int contextIndex)
        {
            using (var call = new Call(this, "HP_SSLServer_BindSSLServerName"))
                call.Ok(SSLServerFunctions.HP_SSLServer_BindSSLServerName(Handle, Call.Text(serverName), contextIndex));
        }

        public void CleanupSSLContext()
        {
            using (new Call(this, "HP_SSLServer_CleanupSSLContext"))
                SSLServerFunctions.HP_SSLServer_CleanupSSLContext(Handle);
        }

        public void StartSSLHandShake(ulong connId)
        {
            using (var call = new Call(this, "HP_SSLServer_StartSSLHandShake"))
                call.Ok(SSLServerFunctions.HP_SSLServer_StartSSLHandShake(Handle, (UIntPtr)connId));
        }

        public bool SSLAutoHandShake
        {
            get
            {
                using (new Call(this, "HP_SSLServer_IsSSLAutoHandShake"))
                    return SSLServerFunctions.HP_SSLServer_IsSSLAutoHandShake(Handle) != 0;
            }
            set
            {
                using (var call = new Call(this, "HP_SSLServer_SetSSLAutoHandShake"))
                {
                    call.IsSetting();
                    SSLServerFunctions.HP_SSLServer_SetSSLAutoHandShake(Handle, value ? 1 : 0);
                }
            }
        }

        public string SSLCipherList
        {
            get
            {
                using (new Call(this, "HP_SSLServer_GetSSLCipherList"))
                    return Call.Text(SSLServerFunctions.HP_SSLServer_GetSSLCipherList(Handle));
            }
            set
            {
                using (var call = new Call(this, "HP_SSLServer_SetSSLCipherList"))
                {
                    call.IsSetting();
                    SSLServerFunctions.HP_SSLServer_SetSSLCipherList(Handle, Call.Text(value));
                }
            }
        }
    }

    public class SSLAgent : TcpAgent, ISSLAgent
    {
        public SSLAgent() : this(new Made("Create_HP_SSLAgent", "Destroy_HP_SSLAgent", "HP_TcpAgentListener")) { }

        internal SSLAgent(Made made) : base(made) { }

        public void SetupSSLContext(SSLVerifyMode verifyMode = SSLVerifyMode.Peer, string pemCertFile = null, string pemKeyFile = null, string keyPassword = null, string caPemCertFileOrPath = null)
        {
            using (var call = new Call(this, "HP_SSLAgent_SetupSSLContext"))
                call.Ok(SSLAgentFunctions.HP_SSLAgent_SetupSSLContext(Handle, (int)verifyMode, Call.Text(pemCertFile), Call.Text(pemKeyFile), Call.Text(keyPassword), Call.Text(caPemCertFileOrPath)));
        }

        public void SetupSSLContextByMemory(SSLVerifyMode verifyMode = SSLVerifyMode.Peer, string pemCert = null, string pemKey = null, string keyPassword = null, string caPemCert = null)
        {
            using (var call = new Call(this, "HP_SSLAgent_SetupSSLContextByMemory"))
                call.Ok(SSLAgentFunctions.HP_SSLAgent_SetupSSLContextByMemory(Handle, (int)verifyMode, Call.Text(pemCert), Call.Text(pemKey), Call.Text(keyPassword), Call.Text(caPemCert)));
        }

        public void CleanupSSLContext()
        {
            using (new Call(this, "HP_SSLAgent_CleanupSSLContext"))
                SSLAgentFunctions.HP_SSLAgent_CleanupSSLContext(Handle);
        }

        public void StartSSLHandShake(ulong connId)
        {
            using (var call = new Call(this, "HP_SSLAgent_StartSSLHandShake"))
                call.Ok(SSLAgentFunctions.HP_SSLAgent_StartSSLHandShake(Handle, (UIntPtr)connId));
        }

        public bool SSLAutoHandShake
        {
            get
            {
                using (new Call(this, "HP_SSLAgent_IsSSLAutoHandShake"))
                    return SSLAgentFunctions.HP_SSLAgent_IsSSLAutoHandShake(Handle) != 0;
            }
            set
            {
                using (var call = new Call(this, "HP_SSLAgent_SetSSLAutoHandShake"))
                {
                    call.IsSetting();
                    SSLAgentFunctions.HP_SSLAgent_SetSSLAutoHandShake(Handle, value ? 1 : 0);
                }
            }
        }

        public string SSLCipherList
        {
            get
            {
                using (new Call(this, "HP_SSLAgent_GetSSLCipherList"))
                    return Call.Text(SSLAgentFunctions.HP_SSLAgent_GetSSLCipherList(Handle));
            }
            set
            {
                using (var call = new Call(this, "HP_SSLAgent_SetSSLCipherList"))
                {
                    call.IsSetting();
                    SSLAgentFunctions.HP_SSLAgent_SetSSLCipherList(Handle, Call.Text(value));
                }
            }
        }
    }

    public class TcpPullAgent : TcpAgent, ITcpPullAgent
    {
        public TcpPullAgent() : this(new Made("Create_HP_TcpPullAgent", "Destroy_HP_TcpPullAgent", "HP_TcpPullAgentListener")) { }

        internal TcpPullAgent(Made made) : base(made) { }

        public byte[] Fetch(ulong connId, int length)
        {
            using (var call = new Call(this, "HP_TcpPullAgent_Fetch"))
            {
                var data = new byte[length];
                call.Fetched(TcpPullAgentFunctions.HP_TcpPullAgent_Fetch(Handle, (UIntPtr)connId, data, length));
                return data;
            }
        }

        public byte[] Peek(ulong connId, int length)
        {
            using (var call = new Call(this, "HP_TcpPullAgent_Peek"))
            {
                var data = new byte[length];
                call.Fetched(TcpPullAgentFunctions.HP_TcpPullAgent_Peek(Handle, (UIntPtr)connId, data, length));
                return data;
            }
        }

        public uint MaxPullDataLength
        {
            get
            {
                using (new Call(this, "HP_TcpPullAgent_GetMaxPullDataLength"))
                    return TcpPullAgentFunctions.HP_TcpPullAgent_GetMaxPullDataLength(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_TcpPullAgent_SetMaxPullDataLength"))
                {
                    call.IsSetting();
                    TcpPullAgentFunctions.HP_TcpPullAgent_SetMaxPullDataLength(Handle, value);
                }
            }
        }
    }

    public class SSLPullAgent : SSLAgent, ITcpPullAgent
    {
        public SSLPullAgent() : this(new Made("Create_HP_SSLPullAgent", "Destroy_HP_SSLPullAgent", "HP_TcpPullAgentListener")) { }

        internal SSLPullAgent(Made made) : base(made) { }

        public byte[] Fetch(ulong connId, int length)
        {
            using (var call = new Call(this, "HP_TcpPullAgent_Fetch"))
            {
                var data = new byte[length];
                call.Fetched(TcpPullAgentFunctions.HP_TcpPullAgent_Fetch(Handle, (UIntPtr)connId, data, length));
                return data;
            }
        }

        public byte[] Peek(ulong connId, int length)
        {
            using (var call = new Call(this, "HP_TcpPullAgent_Peek"))
            {
                var data = new byte[length];
                call.Fetched(TcpPullAgentFunctions.HP_TcpPullAgent_Peek(Handle, (UIntPtr)connId, data, length));
                return data;
            }
        }

        public uint MaxPullDataLength
        {
            get
            {
                using (new Call(this, "HP_TcpPullAgent_GetMaxPullDataLength"))
                    return TcpPullAgentFunctions.HP_TcpPullAgent_GetMaxPullDataLength(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_TcpPullAgent_SetMaxPullDataLength"))
                {
                    call.IsSetting();
                    TcpPullAgentFunctions.HP_TcpPullAgent_SetMaxPullDataLength(Handle, value);
                }
            }
        }
    }

    public class TcpPackAgent : TcpAgent, ITcpPackAgent
    {
        public TcpPackAgent() : this(new Made("Create_HP_TcpPackAgent", "Destroy_HP_TcpPackAgent", "HP_TcpPackAgentListener")) { }

        internal TcpPackAgent(Made made) : base(made) { }

        public uint MaxPackSize
        {
            get
            {
                using (new Call(this, "HP_TcpPackAgent_GetMaxPackSize"))
                    return TcpPackAgentFunctions.HP_TcpPackAgent_GetMaxPackSize(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_TcpPackAgent_SetMaxPackSize"))
                {
                    call.IsSetting();
                    TcpPackAgentFunctions.HP_TcpPackAgent_SetMaxPackSize(Handle, value);
                }
            }
        }

        public ushort PackHeaderFlag
        {
            get
            {
                using (new Call(this, "HP_TcpPackAgent_GetPackHeaderFlag"))
                    return TcpPackAgentFunctions.HP_TcpPackAgent_GetPackHeaderFlag(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_TcpPackAgent_SetPackHeaderFlag"))
                {
                    call.IsSetting();
                    TcpPackAgentFunctions.HP_TcpPackAgent_SetPackHeaderFlag(Handle, value);
                }
            }
        }
    }

    public class SSLPackAgent : SSLAgent, ITcpPackAgent
    {
        public SSLPackAgent() : this(new Made("Create_HP_SSLPackAgent", "Destroy_HP_SSLPackAgent", "HP_TcpPackAgentListener")) { }

        internal SSLPackAgent(Made made) : base(made) { }

        public uint MaxPackSize
        {
            get
            {
                using (new Call(this, "HP_TcpPackAgent_GetMaxPackSize"))
                    return TcpPackAgentFunctions.HP_TcpPackAgent_GetMaxPackSize(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_TcpPackAgent_SetMaxPackSize"))
                {
                    call.IsSetting();
                    TcpPackAgentFunctions.HP_TcpPackAgent_SetMaxPackSize(Handle, value);
                }
            }
        }

        public ushort PackHeaderFlag
        {
            get
            {
                using (new Call(this, "HP_TcpPackAgent_GetPackHeaderFlag"))
                    return TcpPackAgentFunctions.HP_TcpPackAgent_GetPackHeaderFlag(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_TcpPackAgent_SetPackHeaderFlag"))
                {
                    call.IsSetting();
                    TcpPackAgentFunctions.HP_TcpPackAgent_SetPackHeaderFlag(Handle, value);
                }
            }
        }
    }

    public class HttpAgent : TcpAgent
    {
        public HttpAgent() : this(new Made("Create_HP_HttpAgent", "Destroy_HP_HttpAgent", "HP_HttpAgentListener")) { }

        internal HttpAgent(Made made) : base(made) { }

        public delegate HttpParseResult MessageBeginHandler(HttpAgent sender, ulong connId);
        private MessageBeginHandler onMessageBegin;
        private static readonly Native.Event_PN onMessageBeginCallback = (handle, connId) =>
            Happened<HttpAgent>(handle, "OnMessageBegin", -1, 0, own => (int)own.onMessageBegin(own, connId.ToUInt64()));
        public MessageBeginHandler OnMessageBegin
        {
            get { return onMessageBegin; }
            set { Listen(ref onMessageBegin, value, HttpAgentFunctions.HP_Set_FN_HttpAgent_OnMessageBegin, onMessageBeginCallback); }
        }

        public delegate HttpParseResult StatusLineHandler(HttpAgent sender, ulong connId, ushort statusCode, string desc);
        private StatusLineHandler onStatusLine;
        private static readonly Native.Event_PNSP onStatusLineCallback = (handle, connId, statusCode, desc) =>
            Happened<HttpAgent>(handle, "OnStatusLine", -1, 0, own => (int)own.onStatusLine(own, connId.ToUInt64(), statusCode, Call.Text(desc)));
        public StatusLineHandler OnStatusLine
        {
            get { return onStatusLine; }
            set { Listen(ref onStatusLine, value, HttpAgentFunctions.HP_Set_FN_HttpAgent_OnStatusLine, onStatusLineCallback); }
        }

        public delegate HttpParseResult HeaderHandler(HttpAgent sender, ulong connId, string name, string value);
        private HeaderHandler onHeader;
        private static readonly Native.Event_PNPP onHeaderCallback = (handle, connId, name, value) =>
            Happened<HttpAgent>(handle, "OnHeader", -1, 0, own => (int)own.onHeader(own, connId.ToUInt64(), Call.Text(name), Call.Text(value)));
        public HeaderHandler OnHeader
        {
            get { return onHeader; }
            set { Listen(ref onHeader, value, HttpAgentFunctions.HP_Set_FN_HttpAgent_OnHeader, onHeaderCallback); }
        }

        public delegate HttpParseResult HeadersCompleteHandler(HttpAgent sender, ulong connId);
        private HeadersCompleteHandler onHeadersComplete;
        private static readonly Native.Event_PN onHeadersCompleteCallback = (handle, connId) =>
            Happened<HttpAgent>(handle, "OnHeadersComplete", -1, 0, own => (int)own.onHeadersComplete(own, connId.ToUInt64()));
        public HeadersCompleteHandler OnHeadersComplete
        {
            get { return onHeadersComplete; }
            set { Listen(ref onHeadersComplete, value, HttpAgentFunctions.HP_Set_FN_HttpAgent_OnHeadersComplete, onHeadersCompleteCallback); }
        }

        public delegate HttpParseResult BodyHandler(HttpAgent sender, ulong connId, byte[] data);
        private BodyHandler onBody;
        private static readonly Native.Event_PNPI onBodyCallback = (handle, connId, data, dataLength) =>
            Happened<HttpAgent>(handle, "OnBody", -1, 0, own => (int)own.onBody(own, connId.ToUInt64(), Call.Bytes(data, dataLength)));
        public BodyHandler OnBody
        {
            get { return onBody; }
            set { Listen(ref onBody, value, HttpAgentFunctions.HP_Set_FN_HttpAgent_OnBody, onBodyCallback); }
        }

        public delegate HttpParseResult ChunkHeaderHandler(HttpAgent sender, ulong connId, int length);
        private ChunkHeaderHandler onChunkHeader;
        private static readonly Native.Event_PNI onChunkHeaderCallback = (handle, connId, length) =>
            Happened<HttpAgent>(handle, "OnChunkHeader", -1, 0, own => (int)own.onChunkHeader(own, connId.ToUInt64(), length));
        public ChunkHeaderHandler OnChunkHeader
        {
            get { return onChunkHeader; }
            set { Listen(ref onChunkHeader, value, HttpAgentFunctions.HP_Set_FN_HttpAgent_OnChunkHeader, onChunkHeaderCallback); }
        }

        public delegate HttpParseResult ChunkCompleteHandler(HttpAgent sender, ulong connId);
        private ChunkCompleteHandler onChunkComplete;
        private static readonly Native.Event_PN onChunkCompleteCallback = (handle, connId) =>
            Happened<HttpAgent>(handle, "OnChunkComplete", -1, 0, own => (int)own.onChunkComplete(own, connId.ToUInt64()));
        public ChunkCompleteHandler OnChunkComplete
        {
            get { return onChunkComplete; }
            set { Listen(ref onChunkComplete, value, HttpAgentFunctions.HP_Set_FN_HttpAgent_OnChunkComplete, onChunkCompleteCallback); }
        }

        public delegate HttpParseResult MessageCompleteHandler(HttpAgent sender, ulong connId);
        private MessageCompleteHandler onMessageComplete;
        private static readonly Native.Event_PN onMessageCompleteCallback = (handle, connId) =>
            Happened<HttpAgent>(handle, "OnMessageComplete", -1, 0, own => (int)own.onMessageComplete(own, connId.ToUInt64()));
        public MessageCompleteHandler OnMessageComplete
        {
            get { return onMessageComplete; }
            set { Listen(ref onMessageComplete, value, HttpAgentFunctions.HP_Set_FN_HttpAgent_OnMessageComplete, onMessageCompleteCallback); }
        }

        public delegate HttpParseResult UpgradeHandler(HttpAgent sender, ulong connId, HttpUpgradeType upgradeType);
        private UpgradeHandler onUpgrade;
        private static readonly Native.Event_PNI onUpgradeCallback = (handle, connId, upgradeType) =>
            Happened<HttpAgent>(handle, "OnUpgrade", -1, 0, own => (int)own.onUpgrade(own, connId.ToUInt64(), (HttpUpgradeType)upgradeType));
        public UpgradeHandler OnUpgrade
        {
            get { return onUpgrade; }
            set { Listen(ref onUpgrade, value, HttpAgentFunctions.HP_Set_FN_HttpAgent_OnUpgrade, onUpgradeCallback); }
        }

        public delegate HttpParseResult ParseErrorHandler(HttpAgent sender, ulong connId, int errorCode, string errorDesc);
        private ParseErrorHandler onParseError;
        private static readonly Native.Event_PNIP onParseErrorCallback = (handle, connId, errorCode, errorDesc) =>
            Happened<HttpAgent>(handle, "OnParseError", -1, 0, own => (int)own.onParseError(own, connId.ToUInt64(), errorCode, Call.Text(errorDesc)));
        public ParseErrorHandler OnParseError
        {
            get { return onParseError; }
            set { Listen(ref onParseError, value, HttpAgentFunctions.HP_Set_FN_HttpAgent_OnParseError, onParseErrorCallback); }
        }

        public delegate HandleResult WSMessageHeaderHandler(HttpAgent sender, ulong connId, bool final, byte reserved, byte operationCode, byte[] mask, ulong bodyLen);
        private WSMessageHeaderHandler onWSMessageHeader;
        private static readonly Native.Event_PNIBBPL onWSMessageHeaderCallback = (handle, connId, final, reserved, operationCode, mask, bodyLen) =>
            Happened<HttpAgent>(handle, "OnWSMessageHeader", 2, 0, own => (int)own.onWSMessageHeader(own, connId.ToUInt64(), final != 0, reserved, operationCode, Call.Mask(mask), bodyLen));
        public WSMessageHeaderHandler OnWSMessageHeader
        {
            get { return onWSMessageHeader; }
            set { Listen(ref onWSMessageHeader, value, HttpAgentFunctions.HP_Set_FN_HttpAgent_OnWSMessageHeader, onWSMessageHeaderCallback); }
        }

        public delegate HandleResult WSMessageBodyHandler(HttpAgent sender, ulong connId, byte[] data);
        private WSMessageBodyHandler onWSMessageBody;
        private static readonly Native.Event_PNPI onWSMessageBodyCallback = (handle, connId, data, dataLength) =>
            Happened<HttpAgent>(handle, "OnWSMessageBody", 2, 0, own => (int)own.onWSMessageBody(own, connId.ToUInt64(), Call.Bytes(data, dataLength)));
        public WSMessageBodyHandler OnWSMessageBody
        {
            get { return onWSMessageBody; }
            set { Listen(ref onWSMessageBody, value, HttpAgentFunctions.HP_Set_FN_HttpAgent_OnWSMessageBody, onWSMessageBodyCallback); }
        }

        public delegate HandleResult WSMessageCompleteHandler(HttpAgent sender, ulong connId);
        private WSMessageCompleteHandler onWSMessageComplete;
        private static readonly Native.Event_PN onWSMessageCompleteCallback = (handle, connId) =>
            Happened<HttpAgent>(handle, "OnWSMessageComplete", 2, 0, own => (int)own.onWSMessageComplete(own, connId.ToUInt64()));
        public WSMessageCompleteHandler OnWSMessageComplete
        {
            get { return onWSMessageComplete; }
            set { Listen(ref onWSMessageComplete, value, HttpAgentFunctions.HP_Set_FN_HttpAgent_OnWSMessageComplete, onWSMessageCompleteCallback); }
        }

        public void SendRequest(ulong connId, string method, string path, IEnumerable<KeyValuePair<string, string>> headers = null, ArraySegment<byte> data = default(ArraySegment<byte>))
        {
            using (var call = new Call(this, "HP_HttpAgent_SendRequest"))
                call.Ok(HttpAgentFunctions.HP_HttpAgent_SendRequest(Handle, (UIntPtr)connId, Call.Text(method), Call.Text(path), call.Pairs(headers, out int headersCount), headersCount, call.Bytes(data), data.Count));
        }

        public void SendLocalFile(ulong connId, string fileName, string method, string path, IEnumerable<KeyValuePair<string, string>> headers = null)
        {
            using (var call = new Call(this, "HP_HttpAgent_SendLocalFile"))
                call.Ok(HttpAgentFunctions.HP_HttpAgent_SendLocalFile(Handle, (UIntPtr)connId, Call.Text(fileName), Call.Text(method), Call.Text(path), call.Pairs(headers, out int headersCount), headersCount));
        }

        public void SendChunkData(ulong connId, ArraySegment<byte> data = default(ArraySegment<byte>), string extensions = null)
        {
            using (var call = new Call(this, "HP_HttpAgent_SendChunkData"))
                call.Ok(HttpAgentFunctions.HP_HttpAgent_SendChunkData(Handle, (UIntPtr)connId, call.Bytes(data), data.Count, Call.Text(extensions)));
        }

        public void SendPost(ulong connId, string path, IEnumerable<KeyValuePair<string, string>> headers = null, ArraySegment<byte> body = default(ArraySegment<byte>))
        {
            using (var call = new Call(this, "HP_HttpAgent_SendPost"))
                call.Ok(HttpAgentFunctions.HP_HttpAgent_SendPost(Handle, (UIntPtr)connId, Call.Text(path), call.Pairs(headers, out int headersCount), headersCount, call.Bytes(body), body.Count));
        }

        public void SendPut(ulong connId, string path, IEnumerable<KeyValuePair<string, string>> headers = null, ArraySegment<byte> body = default(ArraySegment<byte>))
        {
            using (var call = new Call(this, "HP_HttpAgent_SendPut"))
                call.Ok(HttpAgentFunctions.HP_HttpAgent_SendPut(Handle, (UIntPtr)connId, Call.Text(path), call.Pairs(headers, out int headersCount), headersCount, call.Bytes(body), body.Count));
        }

        public void SendPatch(ulong connId, string path, IEnumerable<KeyValuePair<string, string>> headers = null, ArraySegment<byte> body = default(ArraySegment<byte>))
        {
            using (var call = new Call(this, "HP_HttpAgent_SendPatch"))
                call.Ok(HttpAgentFunctions.HP_HttpAgent_SendPatch(Handle, (UIntPtr)connId, Call.Text(path), call.Pairs(headers, out int headersCount), headersCount, call.Bytes(body), body.Count));
        }

        public void SendGet(ulong connId, string path, IEnumerable<KeyValuePair<string, string>> headers = null)
        {
            using (var call = new Call(this, "HP_HttpAgent_SendGet"))
                call.Ok(HttpAgentFunctions.HP_HttpAgent_SendGet(Handle, (UIntPtr)connId, Call.Text(path), call.Pairs(headers, out int headersCount), headersCount));
        }

        public void SendDelete(ulong connId, string path, IEnumerable<KeyValuePair<string, string>> headers = null)
        {
            using (var call = new Call(this, "HP_HttpAgent_SendDelete"))
                call.Ok(HttpAgentFunctions.HP_HttpAgent_SendDelete(Handle, (UIntPtr)connId, Call.Text(path), call.Pairs(headers, out int headersCount), headersCount));
        }

        public void SendHead(ulong connId, string path, IEnumerable<KeyValuePair<string, string>> headers = null)
        {
            using (var call = new Call(this, "HP_HttpAgent_SendHead"))
                call.Ok(HttpAgentFunctions.HP_HttpAgent_SendHead(Handle, (UIntPtr)connId, Call.Text(path), call.Pairs(headers, out int headersCount), headersCount));
        }

        public void SendTrace(ulong connId, string path, IEnumerable<KeyValuePair<string, string>> headers = null)
        {
            using (var call = new Call(this, "HP_HttpAgent_SendTrace"))
                call.Ok(HttpAgentFunctions.HP_HttpAgent_SendTrace(Handle, (UIntPtr)connId, Call.Text(path), call.Pairs(headers, out int headersCount), headersCount));
        }

        public void SendOptions(ulong connId, string path, IEnumerable<KeyValuePair<string, string>> headers = null)
        {
            using (var call = new Call(this, "HP_HttpAgent_SendOptions"))
                call.Ok(HttpAgentFunctions.HP_HttpAgent_SendOptions(Handle, (UIntPtr)connId, Call.Text(path), call.Pairs(headers, out int headersCount), headersCount));
        }

        public void SendConnect(ulong connId, string host, IEnumerable<KeyValuePair<string, string>> headers = null)
        {
            using (var call = new Call(this, "HP_HttpAgent_SendConnect"))
                call.Ok(HttpAgentFunctions.HP_HttpAgent_SendConnect(Handle, (UIntPtr)connId, Call.Text(host), call.Pairs(headers, out int headersCount), headersCount));
        }

        public void SendWSMessage(ulong connId, bool final, byte reserved, byte operationCode, byte[] mask, ArraySegment<byte> data = default(ArraySegment<byte>), ulong bodyLen = 0)
        {
            using (var call = new Call(this, "HP_HttpAgent_SendWSMessage"))
                call.Ok(HttpAgentFunctions.HP_HttpAgent_SendWSMessage(Handle, (UIntPtr)connId, final ? 1 : 0, reserved, operationCode, Call.Mask(mask), call.Bytes(data), data.Count, bodyLen));
        }

        public void StartHttp(ulong connId)
        {
            using (var call = new Call(this, "HP_HttpAgent_StartHttp"))
                call.Ok(HttpAgentFunctions.HP_HttpAgent_StartHttp(Handle, (UIntPtr)connId));
        }

        public ushort GetStatusCode(ulong connId)
        {
            using (new Call(this, "HP_HttpAgent_GetStatusCode"))
                return HttpAgentFunctions.HP_HttpAgent_GetStatusCode(Handle, (UIntPtr)connId);
        }

        public HttpVersion LocalVersion
        {
            get
            {
                using (new Call(this, "HP_HttpAgent_GetLocalVersion"))
                    return (HttpVersion)HttpAgentFunctions.HP_HttpAgent_GetLocalVersion(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_HttpAgent_SetLocalVersion"))
                {
                    call.IsSetting();
                    HttpAgentFunctions.HP_HttpAgent_SetLocalVersion(Handle, (int)value);
                }
            }
        }

        public bool IsUpgrade(ulong connId)
        {
            using (new Call(this, "HP_HttpAgent_IsUpgrade"))
                return HttpAgentFunctions.HP_HttpAgent_IsUpgrade(Handle, (UIntPtr)connId) != 0;
        }

        public bool IsKeepAlive(ulong connId)
        {
            using (new Call(this, "HP_HttpAgent_IsKeepAlive"))
                return HttpAgentFunctions.HP_HttpAgent_IsKeepAlive(Handle, (UIntPtr)connId) != 0;
        }

        public ushort GetVersion(ulong connId)
        {
            using (new Call(this, "HP_HttpAgent_GetVersion"))
                return HttpAgentFunctions.HP_HttpAgent_GetVersion(Handle, (UIntPtr)connId);
        }

        public ulong GetContentLength(ulong connId)
        {
            using (new Call(this, "HP_HttpAgent_GetContentLength"))
                return HttpAgentFunctions.HP_HttpAgent_GetContentLength(Handle, (UIntPtr)connId);
        }

        public string GetContentType(ulong connId)
        {
            using (new Call(this, "HP_HttpAgent_GetContentType"))
                return Call.Text(HttpAgentFunctions.HP_HttpAgent_GetContentType(Handle, (UIntPtr)connId));
        }

        public string GetContentEncoding(ulong connId)
        {
            using (new Call(this, "HP_HttpAgent_GetContentEncoding"))
                return Call.Text(HttpAgentFunctions.HP_HttpAgent_GetContentEncoding(Handle, (UIntPtr)connId));
        }

        public string GetTransferEncoding(ulong connId)
        {
            using (new Call(this, "HP_HttpAgent_GetTransferEncoding"))
                return Call.Text(HttpAgentFunctions.HP_HttpAgent_GetTransferEncoding(Handle, (UIntPtr)connId));
        }

        public HttpUpgradeType GetUpgradeType(ulong connId)
        {
            using (new Call(this, "HP_HttpAgent_GetUpgradeType"))
                return (HttpUpgradeType)HttpAgentFunctions.HP_HttpAgent_GetUpgradeType(Handle, (UIntPtr)connId);
        }

        public (ushort Code, string ErrorDesc) GetParseErrorCode(ulong connId)
        {
            using (new Call(this, "HP_HttpAgent_GetParseErrorCode"))
            {
                var result = HttpAgentFunctions.HP_HttpAgent_GetParseErrorCode(Handle, (UIntPtr)connId, out IntPtr errorDesc);
                return (result, Call.Text(errorDesc));
            }
        }

        public string GetHeader(ulong connId, string name)
        {
            using (new Call(this, "HP_HttpAgent_GetHeader"))
                return HttpAgentFunctions.HP_HttpAgent_GetHeader(Handle, (UIntPtr)connId, Call.Text(name), out IntPtr value) != 0 ? Call.Text(value) : null;
        }

        public string[] GetHeaders(ulong connId, string name)
        {
            using (var call = new Call(this, "HP_HttpAgent_GetHeaders"))
                return call.Strings((IntPtr items, ref uint count) => HttpAgentFunctions.HP_HttpAgent_GetHeaders(Handle, (UIntPtr)connId, Call.Text(name), items, ref count));
        }

        public KeyValuePair<string, string>[] GetAllHeaders(ulong connId)
        {
            using (var call = new Call(this, "HP_HttpAgent_GetAllHeaders"))
                return call.Pairs((IntPtr items, ref uint count) => HttpAgentFunctions.HP_HttpAgent_GetAllHeaders(Handle, (UIntPtr)connId, items, ref count));
        }

        public string[] GetAllHeaderNames(ulong connId)
        {
            using (var call = new Call(this, "HP_HttpAgent_GetAllHeaderNames"))
                return call.Strings((IntPtr items, ref uint count) => HttpAgentFunctions.HP_HttpAgent_GetAllHeaderNames(Handle, (UIntPtr)connId, items, ref count));
        }

        public bool UseCookie
        {
            get
            {
                using (new Call(this, "HP_HttpAgent_IsUseCookie"))
                    return HttpAgentFunctions.HP_HttpAgent_IsUseCookie(Handle) != 0;
            }
            set
            {
                using (var call = new Call(this, "HP_HttpAgent_SetUseCookie"))
                {
                    call.IsSetting();
                    HttpAgentFunctions.HP_HttpAgent_SetUseCookie(Handle, value ? 1 : 0);
                }
            }
        }

        public string GetCookie(ulong connId, string name)
        {
            using (new Call(this, "HP_HttpAgent_GetCookie"))
                return HttpAgentFunctions.HP_HttpAgent_GetCookie(Handle, (UIntPtr)connId, Call.Text(name), out IntPtr value) != 0 ? Call.Text(value) : null;
        }

        public KeyValuePair<string, string>[] GetAllCookies(ulong connId)
        {
            using (var call = new Call(this, "HP_HttpAgent_GetAllCookies"))
                return call.Pairs((IntPtr items, ref uint count) => HttpAgentFunctions.HP_HttpAgent_GetAllCookies(Handle, (UIntPtr)connId, items, ref count));
        }

        public (bool Final, byte Reserved, byte OperationCode, byte[] Mask, ulong BodyLen, ulong BodyRemain) GetWSMessageState(ulong connId)
        {
            using (var call = new Call(this, "HP_HttpAgent_GetWSMessageState"))
            {
                call.Ok(HttpAgentFunctions.HP_HttpAgent_GetWSMessageState(Handle, (UIntPtr)connId, out int final, out byte reserved, out byte operationCode, out IntPtr mask, out ulong bodyLen, out ulong bodyRemain));
                return (final != 0, reserved, operationCode, Call.Mask(mask), bodyLen, bodyRemain);
            }
        }

        public bool HttpAutoStart
        {
            get
            {
                using (new Call(this, "HP_HttpAgent_IsHttpAutoStart"))
                    return HttpAgentFunctions.HP_HttpAgent_IsHttpAutoStart(Handle) != 0;
            }
            set
            {
                using (var call = new Call(this, "HP_HttpAgent_SetHttpAutoStart"))
                {
                    call.IsSetting();
                    HttpAgentFunctions.HP_HttpAgent_SetHttpAutoStart(Handle, value ? 1 : 0);
                }
            }
        }

        public uint MaxHttpHeadLength
        {
            get
            {
                using (new Call(this, "HP_HttpAgent_GetMaxHttpHeadLength"))
                    return HttpAgentFunctions.HP_HttpAgent_GetMaxHttpHeadLength(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_HttpAgent_SetMaxHttpHeadLength"))
                {
                    call.IsSetting();
                    HttpAgentFunctions.HP_HttpAgent_SetMaxHttpHeadLength(Handle, value);
                }
            }
        }

        public uint MaxHttpHeaderCount
        {
            get
            {
                using (new Call(this, "HP_HttpAgent_GetMaxHttpHeaderCount"))
                    return HttpAgentFunctions.HP_HttpAgent_GetMaxHttpHeaderCount(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_HttpAgent_SetMaxHttpHeaderCount"))
                {
                    call.IsSetting();
                    HttpAgentFunctions.HP_HttpAgent_SetMaxHttpHeaderCount(Handle, value);
                }
            }
        }

        public uint MaxHttpStartLineLength
        {
            get
            {
                using (new Call(this, "HP_HttpAgent_GetMaxHttpStartLineLength"))
                    return HttpAgentFunctions.HP_HttpAgent_GetMaxHttpStartLineLength(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_HttpAgent_SetMaxHttpStartLineLength"))
                {
                    call.IsSetting();
                    HttpAgentFunctions.HP_HttpAgent_SetMaxHttpStartLineLength(Handle, value);
                }
            }
        }

        public ulong MaxHttpBodyLength
        {
            get
            {
                using (new Call(this, "HP_HttpAgent_GetMaxHttpBodyLength"))
                    return HttpAgentFunctions.HP_HttpAgent_GetMaxHttpBodyLength(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_HttpAgent_SetMaxHttpBodyLength"))
                {
                    call.IsSetting();
                    HttpAgentFunctions.HP_HttpAgent_SetMaxHttpBodyLength(Handle, value);
                }
            }
        }

        public bool WSMessageMode
        {
            get
            {
                using (new Call(this, "HP_HttpAgent_IsWSMessageMode"))
                    return HttpAgentFunctions.HP_HttpAgent_IsWSMessageMode(Handle) != 0;
            }
            set
            {
                using (var call = new Call(this, "HP_HttpAgent_SetWSMessageMode"))
                {
                    call.IsSetting();
                    HttpAgentFunctions.HP_HttpAgent_SetWSMessageMode(Handle, value ? 1 : 0);
                }
            }
        }

        public uint MaxWSMessageLength
        {
            get
            {
                using (new Call(this, "HP_HttpAgent_GetMaxWSMessageLength"))
                    return HttpAgentFunctions.HP_HttpAgent_GetMaxWSMessageLength(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_HttpAgent_SetMaxWSMessageLength"))
                {
                    call.IsSetting();
                    HttpAgentFunctions.HP_HttpAgent_SetMaxWSMessageLength(Handle, value);
                }
            }
        }

        public uint WSPingInterval
        {
            get
            {
                using (new Call(this, "HP_HttpAgent_GetWSPingInterval"))
                    return HttpAgentFunctions.HP_HttpAgent_GetWSPingInterval(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_HttpAgent_SetWSPingInterval"))
                {
                    call.IsSetting();
                    HttpAgentFunctions.HP_HttpAgent_SetWSPingInterval(Handle, value);
                }
            }
        }

        public bool WSCompression
        {
            get
            {
                using (new Call(this, "HP_HttpAgent_IsWSCompression"))
                    return HttpAgentFunctions.HP_HttpAgent_IsWSCompression(Handle) != 0;
            }
            set
            {
                using (var call = new Call(this, "HP_HttpAgent_SetWSCompression"))
                {
                    call.IsSetting();
                    HttpAgentFunctions.HP_HttpAgent_SetWSCompression(Handle, value ? 1 : 0);
                }
            }
        }

        public bool WSContextTakeover
        {
            get
            {
                using (new Call(this, "HP_HttpAgent_IsWSContextTakeover"))
                    return HttpAgentFunctions.HP_HttpAgent_IsWSContextTakeover(Handle) != 0;
            }
            set
            {
                using (var call = new Call(this, "HP_HttpAgent_SetWSContextTakeover"))
                {
                    call.IsSetting();
                    HttpAgentFunctions.HP_HttpAgent_SetWSContextTakeover(Handle, value ? 1 : 0);
                }
            }
        }

        public void CloseWebSocket(ulong connId, ushort code = 1000, string reason = null)
        {
            using (var call = new Call(this, "HP_HttpAgent_CloseWebSocket"))
                call.Ok(HttpAgentFunctions.HP_HttpAgent_CloseWebSocket(Handle, (UIntPtr)connId, code, Call.Text(reason)));
        }

        public void SendWSUpgrade(ulong connId, string path, string protocols = null, IEnumerable<KeyValuePair<string, string>> headers = null)
        {
            using (var call = new Call(this, "HP_HttpAgent_SendWSUpgrade"))
                call.Ok(HttpAgentFunctions.HP_HttpAgent_SendWSUpgrade(Handle, (UIntPtr)connId, Call.Text(path), Call.Text(protocols), call.Pairs(headers, out int headersCount), headersCount));
        }

        public bool AutoDecompression
        {
            get
            {
                using (new Call(this, "HP_HttpAgent_IsAutoDecompression"))
                    return HttpAgentFunctions.HP_HttpAgent_IsAutoDecompression(Handle) != 0;
            }
            set
            {
                using (var call = new Call(this, "HP_HttpAgent_SetAutoDecompression"))
                {
                    call.IsSetting();
                    HttpAgentFunctions.HP_HttpAgent_SetAutoDecompression(Handle, value ? 1 : 0);
                }
            }
        }

        public bool ProxyTunnel
        {
            get
            {
                using (new Call(this, "HP_HttpAgent_IsProxyTunnel"))
                    return HttpAgentFunctions.HP_HttpAgent_IsProxyTunnel(Handle) != 0;
            }
            set
            {
                using (var call = new Call(this, "HP_HttpAgent_SetProxyTunnel"))
                {
                    call.IsSetting();
                    HttpAgentFunctions.HP_HttpAgent_SetProxyTunnel(Handle, value ? 1 : 0);
                }
            }
        }
    }

    public class HttpsAgent : HttpAgent, ISSLAgent
    {
        public HttpsAgent() : this(new Made("Create_HP_HttpsAgent", "Destroy_HP_HttpsAgent", "HP_HttpAgentListener")) { }

        internal HttpsAgent(Made made) : base(made) { }

        public void SetupSSLContext(SSLVerifyMode verifyMode = SSLVerifyMode.Peer, string pemCertFile = null, string pemKeyFile = null, string keyPassword = null, string caPemCertFileOrPath = null)
        {
            using (var call = new Call(this, "HP_SSLAgent_SetupSSLContext"))
                call.Ok(SSLAgentFunctions.HP_SSLAgent_SetupSSLContext(Handle, (int)verifyMode, Call.Text(pemCertFile), Call.Text(pemKeyFile), Call.Text(keyPassword), Call.Text(caPemCertFileOrPath)));
        }

        public void SetupSSLContextByMemory(SSLVerifyMode verifyMode = SSLVerifyMode.Peer, string pemCert = null, string pemKey = null, string keyPassword = null, string caPemCert = null)
        {
            using (var call = new Call(this, "HP_SSLAgent_SetupSSLContextByMemory"))
                call.Ok(SSLAgentFunctions.HP_SSLAgent_SetupSSLContextByMemory(Handle, (int)verifyMode, Call.Text(pemCert), Call.Text(pemKey), Call.Text(keyPassword), Call.Text(caPemCert)));
        }

        public void CleanupSSLContext()
        {
            using (new Call(this, "HP_SSLAgent_CleanupSSLContext"))
                SSLAgentFunctions.HP_SSLAgent_CleanupSSLContext(Handle);
        }

        public void StartSSLHandShake(ulong connId)
        {
            using (var call = new Call(this, "HP_SSLAgent_StartSSLHandShake"))
                call.Ok(SSLAgentFunctions.HP_SSLAgent_StartSSLHandShake(Handle, (UIntPtr)connId));
        }

        public bool SSLAutoHandShake
        {
            get
            {
                using (new Call(this, "HP_SSLAgent_IsSSLAutoHandShake"))
                    return SSLAgentFunctions.HP_SSLAgent_IsSSLAutoHandShake(Handle) != 0;
            }
            set
            {
                using (var call = new Call(this, "HP_SSLAgent_SetSSLAutoHandShake"))
                {
                    call.IsSetting();
                    SSLAgentFunctions.HP_SSLAgent_SetSSLAutoHandShake(Handle, value ? 1 : 0);
                }
            }
        }

        public string SSLCipherList
        {
            get
            {
                using (new Call(this, "HP_SSLAgent_GetSSLCipherList"))
                    return Call.Text(SSLAgentFunctions.HP_SSLAgent_GetSSLCipherList(Handle));
            }
            set
            {
                using (var call = new Call(this, "HP_SSLAgent_SetSSLCipherList"))
                {
                    call.IsSetting();
                    SSLAgentFunctions.HP_SSLAgent_SetSSLCipherList(Handle, Call.Text(value));
                }
            }
        }
    }

    public class SSLClient : TcpClient, ISSLClient
    {
        public SSLClient() : this(new Made("Create_HP_SSLClient", "Destroy_HP_SSLClient", "HP_TcpClientListener")) { }

        internal SSLClient(Made made) : base(made) { }

        public void SetupSSLContext(SSLVerifyMode verifyMode = SSLVerifyMode.Peer, string pemCertFile = null, string pemKeyFile = null, string keyPassword = null, string caPemCertFileOrPath = null)
        {
            using (var call = new Call(this, "HP_SSLClient_SetupSSLContext"))
                call.Ok(SSLClientFunctions.HP_SSLClient_SetupSSLContext(Handle, (int)verifyMode, Call.Text(pemCertFile), Call.Text(pemKeyFile), Call.Text(keyPassword), Call.Text(caPemCertFileOrPath)));
        }

        public void SetupSSLContextByMemory(SSLVerifyMode verifyMode = SSLVerifyMode.Peer, string pemCert = null, string pemKey = null, string keyPassword = null, string caPemCert = null)
        {
            using (var call = new Call(this, "HP_SSLClient_SetupSSLContextByMemory"))
                call.Ok(SSLClientFunctions.HP_SSLClient_SetupSSLContextByMemory(Handle, (int)verifyMode, Call.Text(pemCert), Call.Text(pemKey), Call.Text(keyPassword), Call.Text(caPemCert)));
        }

        public void CleanupSSLContext()
        {
            using (new Call(this, "HP_SSLClient_CleanupSSLContext"))
                SSLClientFunctions.HP_SSLClient_CleanupSSLContext(Handle);
        }

        public void StartSSLHandShake()
        {
            using (var call = new Call(this, "HP_SSLClient_StartSSLHandShake"))
                call.Ok(SSLClientFunctions.HP_SSLClient_StartSSLHandShake(Handle));
        }

        public bool SSLAutoHandShake
        {
            get
            {
                using (new Call(this, "HP_SSLClient_IsSSLAutoHandShake"))
                    return SSLClientFunctions.HP_SSLClient_IsSSLAutoHandShake(Handle) != 0;
            }
            set
            {
                using (var call = new Call(this, "HP_SSLClient_SetSSLAutoHandShake"))
                {
                    call.IsSetting();
                    SSLClientFunctions.HP_SSLClient_SetSSLAutoHandShake(Handle, value ? 1 : 0);
                }
            }
        }

        public string SSLCipherList
        {
            get
            {
                using (new Call(this, "HP_SSLClient_GetSSLCipherList"))
                    return Call.Text(SSLClientFunctions.HP_SSLClient_GetSSLCipherList(Handle));
            }
            set
            {
                using (var call = new Call(this, "HP_SSLClient_SetSSLCipherList"))
                {
                    call.IsSetting();
                    SSLClientFunctions.HP_SSLClient_SetSSLCipherList(Handle, Call.Text(value));
                }
            }
        }
    }

    public class TcpPullClient : TcpClient, ITcpPullClient
    {
        public TcpPullClient() : this(new Made("Create_HP_TcpPullClient", "Destroy_HP_TcpPullClient", "HP_TcpPullClientListener")) { }

        internal TcpPullClient(Made made) : base(made) { }

        public byte[] Fetch(int length)
        {
            using (var call = new Call(this, "HP_TcpPullClient_Fetch"))
            {
                var data = new byte[length];
                call.Fetched(TcpPullClientFunctions.HP_TcpPullClient_Fetch(Handle, data, length));
                return data;
            }
        }

        public byte[] Peek(int length)
        {
            using (var call = new Call(this, "HP_TcpPullClient_Peek"))
            {
                var data = new byte[length];
                call.Fetched(TcpPullClientFunctions.HP_TcpPullClient_Peek(Handle, data, length));
                return data;
            }
        }

        public uint MaxPullDataLength
        {
            get
            {
                using (new Call(this, "HP_TcpPullClient_GetMaxPullDataLength"))
                    return TcpPullClientFunctions.HP_TcpPullClient_GetMaxPullDataLength(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_TcpPullClient_SetMaxPullDataLength"))
                {
                    call.IsSetting();
                    TcpPullClientFunctions.HP_TcpPullClient_SetMaxPullDataLength(Handle, value);
                }
            }
        }
    }

    public class SSLPullClient : SSLClient, ITcpPullClient
    {
        public SSLPullClient() : this(new Made("Create_HP_SSLPullClient", "Destroy_HP_SSLPullClient", "HP_TcpPullClientListener")) { }

        internal SSLPullClient(Made made) : base(made) { }

        public byte[] Fetch(int length)
        {
            using (var call = new Call(this, "HP_TcpPullClient_Fetch"))
            {
                var data = new byte[length];
                call.Fetched(TcpPullClientFunctions.HP_TcpPullClient_Fetch(Handle, data, length));
                return data;
            }
        }

        public byte[] Peek(int length)
        {
            using (var call = new Call(this, "HP_TcpPullClient_Peek"))
            {
                var data = new byte[length];
                call.Fetched(TcpPullClientFunctions.HP_TcpPullClient_Peek(Handle, data, length));
                return data;
            }
        }

        public uint MaxPullDataLength
        {
            get
            {
                using (new Call(this, "HP_TcpPullClient_GetMaxPullDataLength"))
                    return TcpPullClientFunctions.HP_TcpPullClient_GetMaxPullDataLength(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_TcpPullClient_SetMaxPullDataLength"))
                {
                    call.IsSetting();
                    TcpPullClientFunctions.HP_TcpPullClient_SetMaxPullDataLength(Handle, value);
                }
            }
        }
    }

    public class TcpPackClient : TcpClient, ITcpPackClient
    {
        public TcpPackClient() : this(new Made("Create_HP_TcpPackClient", "Destroy_HP_TcpPackClient", "HP_TcpPackClientListener")) { }

        internal TcpPackClient(Made made) : base(made) { }

        public uint MaxPackSize
        {
            get
            {
                using (new Call(this, "HP_TcpPackClient_GetMaxPackSize"))
                    return TcpPackClientFunctions.HP_TcpPackClient_GetMaxPackSize(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_TcpPackClient_SetMaxPackSize"))
                {
                    call.IsSetting();
                    TcpPackClientFunctions.HP_TcpPackClient_SetMaxPackSize(Handle, value);
                }
            }
        }

        public ushort PackHeaderFlag
        {
            get
            {
                using (new Call(this, "HP_TcpPackClient_GetPackHeaderFlag"))
                    return TcpPackClientFunctions.HP_TcpPackClient_GetPackHeaderFlag(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_TcpPackClient_SetPackHeaderFlag"))
                {
                    call.IsSetting();
                    TcpPackClientFunctions.HP_TcpPackClient_SetPackHeaderFlag(Handle, value);
                }
            }
        }
    }

    public class SSLPackClient : SSLClient, ITcpPackClient
    {
        public SSLPackClient() : this(new Made("Create_HP_SSLPackClient", "Destroy_HP_SSLPackClient", "HP_TcpPackClientListener")) { }

        internal SSLPackClient(Made made) : base(made) { }

        public uint MaxPackSize
        {
            get
            {
                using (new Call(this, "HP_TcpPackClient_GetMaxPackSize"))
                    return TcpPackClientFunctions.HP_TcpPackClient_GetMaxPackSize(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_TcpPackClient_SetMaxPackSize"))
                {
                    call.IsSetting();
                    TcpPackClientFunctions.HP_TcpPackClient_SetMaxPackSize(Handle, value);
                }
            }
        }

        public ushort PackHeaderFlag
        {
            get
            {
                using (new Call(this, "HP_TcpPackClient_GetPackHeaderFlag"))
                    return TcpPackClientFunctions.HP_TcpPackClient_GetPackHeaderFlag(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_TcpPackClient_SetPackHeaderFlag"))
                {
                    call.IsSetting();
                    TcpPackClientFunctions.HP_TcpPackClient_SetPackHeaderFlag(Handle, value);
                }
            }
        }
    }

    public class HttpClient : TcpClient
    {
        public HttpClient() : this(new Made("Create_HP_HttpClient", "Destroy_HP_HttpClient", "HP_HttpClientListener")) { }

        internal HttpClient(Made made) : base(made) { }

        public delegate HttpParseResult MessageBeginHandler(HttpClient sender, ulong connId);
        private MessageBeginHandler onMessageBegin;
        private static readonly Native.Event_PN onMessageBeginCallback = (handle, connId) =>
            Happened<HttpClient>(handle, "OnMessageBegin", -1, 0, own => (int)own.onMessageBegin(own, connId.ToUInt64()));
        public MessageBeginHandler OnMessageBegin
        {
            get { return onMessageBegin; }
            set { Listen(ref onMessageBegin, value, HttpClientFunctions.HP_Set_FN_HttpClient_OnMessageBegin, onMessageBeginCallback); }
        }

        public delegate HttpParseResult StatusLineHandler(HttpClient sender, ulong connId, ushort statusCode, string desc);
        private StatusLineHandler onStatusLine;
        private static readonly Native.Event_PNSP onStatusLineCallback = (handle, connId, statusCode, desc) =>
            Happened<HttpClient>(handle, "OnStatusLine", -1, 0, own => (int)own.onStatusLine(own, connId.ToUInt64(), statusCode, Call.Text(desc)));
        public StatusLineHandler OnStatusLine
        {
            get { return onStatusLine; }
            set { Listen(ref onStatusLine, value, HttpClientFunctions.HP_Set_FN_HttpClient_OnStatusLine, onStatusLineCallback); }
        }

        public delegate HttpParseResult HeaderHandler(HttpClient sender, ulong connId, string name, string value);
        private HeaderHandler onHeader;
        private static readonly Native.Event_PNPP onHeaderCallback = (handle, connId, name, value) =>
            Happened<HttpClient>(handle, "OnHeader", -1, 0, own => (int)own.onHeader(own, connId.ToUInt64(), Call.Text(name), Call.Text(value)));
        public HeaderHandler OnHeader
        {
            get { return onHeader; }
            set { Listen(ref onHeader, value, HttpClientFunctions.HP_Set_FN_HttpClient_OnHeader, onHeaderCallback); }
        }

        public delegate HttpParseResult HeadersCompleteHandler(HttpClient sender, ulong connId);
        private HeadersCompleteHandler onHeadersComplete;
        private static readonly Native.Event_PN onHeadersCompleteCallback = (handle, connId) =>
            Happened<HttpClient>(handle, "OnHeadersComplete", -1, 0, own => (int)own.onHeadersComplete(own, connId.ToUInt64()));
        public HeadersCompleteHandler OnHeadersComplete
        {
            get { return onHeadersComplete; }
            set { Listen(ref onHeadersComplete, value, HttpClientFunctions.HP_Set_FN_HttpClient_OnHeadersComplete, onHeadersCompleteCallback); }
        }

        public delegate HttpParseResult BodyHandler(HttpClient sender, ulong connId, byte[] data);
        private BodyHandler onBody;
        private static readonly Native.Event_PNPI onBodyCallback = (handle, connId, data, dataLength) =>
            Happened<HttpClient>(handle, "OnBody", -1, 0, own => (int)own.onBody(own, connId.ToUInt64(), Call.Bytes(data, dataLength)));
        public BodyHandler OnBody
        {
            get { return onBody; }
            set { Listen(ref onBody, value, HttpClientFunctions.HP_Set_FN_HttpClient_OnBody, onBodyCallback); }
        }

        public delegate HttpParseResult ChunkHeaderHandler(HttpClient sender, ulong connId, int length);
        private ChunkHeaderHandler onChunkHeader;
        private static readonly Native.Event_PNI onChunkHeaderCallback = (handle, connId, length) =>
            Happened<HttpClient>(handle, "OnChunkHeader", -1, 0, own => (int)own.onChunkHeader(own, connId.ToUInt64(), length));
        public ChunkHeaderHandler OnChunkHeader
        {
            get { return onChunkHeader; }
            set { Listen(ref onChunkHeader, value, HttpClientFunctions.HP_Set_FN_HttpClient_OnChunkHeader, onChunkHeaderCallback); }
        }

        public delegate HttpParseResult ChunkCompleteHandler(HttpClient sender, ulong connId);
        private ChunkCompleteHandler onChunkComplete;
        private static readonly Native.Event_PN onChunkCompleteCallback = (handle, connId) =>
            Happened<HttpClient>(handle, "OnChunkComplete", -1, 0, own => (int)own.onChunkComplete(own, connId.ToUInt64()));
        public ChunkCompleteHandler OnChunkComplete
        {
            get { return onChunkComplete; }
            set { Listen(ref onChunkComplete, value, HttpClientFunctions.HP_Set_FN_HttpClient_OnChunkComplete, onChunkCompleteCallback); }
        }

        public delegate HttpParseResult MessageCompleteHandler(HttpClient sender, ulong connId);
        private MessageCompleteHandler onMessageComplete;
        private static readonly Native.Event_PN onMessageCompleteCallback = (handle, connId) =>
            Happened<HttpClient>(handle, "OnMessageComplete", -1, 0, own => (int)own.onMessageComplete(own, connId.ToUInt64()));
        public MessageCompleteHandler OnMessageComplete
        {
            get { return onMessageComplete; }
            set { Listen(ref onMessageComplete, value, HttpClientFunctions.HP_Set_FN_HttpClient_OnMessageComplete, onMessageCompleteCallback); }
        }

        public delegate HttpParseResult UpgradeHandler(HttpClient sender, ulong connId, HttpUpgradeType upgradeType);
        private UpgradeHandler onUpgrade;
        private static readonly Native.Event_PNI onUpgradeCallback = (handle, connId, upgradeType) =>
            Happened<HttpClient>(handle, "OnUpgrade", -1, 0, own => (int)own.onUpgrade(own, connId.ToUInt64(), (HttpUpgradeType)upgradeType));
        public UpgradeHandler OnUpgrade
        {
            get { return onUpgrade; }
            set { Listen(ref onUpgrade, value, HttpClientFunctions.HP_Set_FN_HttpClient_OnUpgrade, onUpgradeCallback); }
        }

        public delegate HttpParseResult ParseErrorHandler(HttpClient sender, ulong connId, int errorCode, string errorDesc);
        private ParseErrorHandler onParseError;
        private static readonly Native.Event_PNIP onParseErrorCallback = (handle, connId, errorCode, errorDesc) =>
            Happened<HttpClient>(handle, "OnParseError", -1, 0, own => (int)own.onParseError(own, connId.ToUInt64(), errorCode, Call.Text(errorDesc)));
        public ParseErrorHandler OnParseError
        {
            get { return onParseError; }
            set { Listen(ref onParseError, value, HttpClientFunctions.HP_Set_FN_HttpClient_OnParseError, onParseErrorCallback); }
        }

        public delegate HandleResult WSMessageHeaderHandler(HttpClient sender, ulong connId, bool final, byte reserved, byte operationCode, byte[] mask, ulong bodyLen);
        private WSMessageHeaderHandler onWSMessageHeader;
        private static readonly Native.Event_PNIBBPL onWSMessageHeaderCallback = (handle, connId, final, reserved, operationCode, mask, bodyLen) =>
            Happened<HttpClient>(handle, "OnWSMessageHeader", 2, 0, own => (int)own.onWSMessageHeader(own, connId.ToUInt64(), final != 0, reserved, operationCode, Call.Mask(mask), bodyLen));
        public WSMessageHeaderHandler OnWSMessageHeader
        {
            get { return onWSMessageHeader; }
            set { Listen(ref onWSMessageHeader, value, HttpClientFunctions.HP_Set_FN_HttpClient_OnWSMessageHeader, onWSMessageHeaderCallback); }
        }

        public delegate HandleResult WSMessageBodyHandler(HttpClient sender, ulong connId, byte[] data);
        private WSMessageBodyHandler onWSMessageBody;
        private static readonly Native.Event_PNPI onWSMessageBodyCallback = (handle, connId, data, dataLength) =>
            Happened<HttpClient>(handle, "OnWSMessageBody", 2, 0, own => (int)own.onWSMessageBody(own, connId.ToUInt64(), Call.Bytes(data, dataLength)));
        public WSMessageBodyHandler OnWSMessageBody
        {
            get { return onWSMessageBody; }
            set { Listen(ref onWSMessageBody, value, HttpClientFunctions.HP_Set_FN_HttpClient_OnWSMessageBody, onWSMessageBodyCallback); }
        }

        public delegate HandleResult WSMessageCompleteHandler(HttpClient sender, ulong connId);
        private WSMessageCompleteHandler onWSMessageComplete;
        private static readonly Native.Event_PN onWSMessageCompleteCallback = (handle, connId) =>
            Happened<HttpClient>(handle, "OnWSMessageComplete", 2, 0, own => (int)own.onWSMessageComplete(own, connId.ToUInt64()));
        public WSMessageCompleteHandler OnWSMessageComplete
        {
            get { return onWSMessageComplete; }
            set { Listen(ref onWSMessageComplete, value, HttpClientFunctions.HP_Set_FN_HttpClient_OnWSMessageComplete, onWSMessageCompleteCallback); }
        }

        public void SendRequest(string method, string path, IEnumerable<KeyValuePair<string, string>> headers = null, ArraySegment<byte> body = default(ArraySegment<byte>))
        {
            using (var call = new Call(this, "HP_HttpClient_SendRequest"))
                call.Ok(HttpClientFunctions.HP_HttpClient_SendRequest(Handle, Call.Text(method), Call.Text(path), call.Pairs(headers, out int headersCount), headersCount, call.Bytes(body), body.Count));
        }

        public void SendLocalFile(string fileName, string method, string path, IEnumerable<KeyValuePair<string, string>> headers = null)
        {
            using (var call = new Call(this, "HP_HttpClient_SendLocalFile"))
                call.Ok(HttpClientFunctions.HP_HttpClient_SendLocalFile(Handle, Call.Text(fileName), Call.Text(method), Call.Text(path), call.Pairs(headers, out int headersCount), headersCount));
        }

        public void SendChunkData(ArraySegment<byte> data = default(ArraySegment<byte>), string extensions = null)
        {
            using (var call = new Call(this, "HP_HttpClient_SendChunkData"))
                call.Ok(HttpClientFunctions.HP_HttpClient_SendChunkData(Handle, call.Bytes(data), data.Count, Call.Text(extensions)));
        }

        public void SendPost(string path, IEnumerable<KeyValuePair<string, string>> headers = null, ArraySegment<byte> body = default(ArraySegment<byte>))
        {
            using (var call = new Call(this, "HP_HttpClient_SendPost"))
                call.Ok(HttpClientFunctions.HP_HttpClient_SendPost(Handle, Call.Text(path), call.Pairs(headers, out int headersCount), headersCount, call.Bytes(body), body.Count));
        }

        public void SendPut(string path, IEnumerable<KeyValuePair<string, string>> headers = null, ArraySegment<byte> body = default(ArraySegment<byte>))
        {
            using (var call = new Call(this, "HP_HttpClient_SendPut"))
                call.Ok(HttpClientFunctions.HP_HttpClient_SendPut(Handle, Call.Text(path), call.Pairs(headers, out int headersCount), headersCount, call.Bytes(body), body.Count));
        }

        public void SendPatch(string path, IEnumerable<KeyValuePair<string, string>> headers = null, ArraySegment<byte> body = default(ArraySegment<byte>))
        {
            using (var call = new Call(this, "HP_HttpClient_SendPatch"))
                call.Ok(HttpClientFunctions.HP_HttpClient_SendPatch(Handle, Call.Text(path), call.Pairs(headers, out int headersCount), headersCount, call.Bytes(body), body.Count));
        }

        public void SendGet(string path, IEnumerable<KeyValuePair<string, string>> headers = null)
        {
            using (var call = new Call(this, "HP_HttpClient_SendGet"))
                call.Ok(HttpClientFunctions.HP_HttpClient_SendGet(Handle, Call.Text(path), call.Pairs(headers, out int headersCount), headersCount));
        }

        public void SendDelete(string path, IEnumerable<KeyValuePair<string, string>> headers = null)
        {
            using (var call = new Call(this, "HP_HttpClient_SendDelete"))
                call.Ok(HttpClientFunctions.HP_HttpClient_SendDelete(Handle, Call.Text(path), call.Pairs(headers, out int headersCount), headersCount));
        }

        public void SendHead(string path, IEnumerable<KeyValuePair<string, string>> headers = null)
        {
            using (var call = new Call(this, "HP_HttpClient_SendHead"))
                call.Ok(HttpClientFunctions.HP_HttpClient_SendHead(Handle, Call.Text(path), call.Pairs(headers, out int headersCount), headersCount));
        }

        public void SendTrace(string path, IEnumerable<KeyValuePair<string, string>> headers = null)
        {
            using (var call = new Call(this, "HP_HttpClient_SendTrace"))
                call.Ok(HttpClientFunctions.HP_HttpClient_SendTrace(Handle, Call.Text(path), call.Pairs(headers, out int headersCount), headersCount));
        }

        public void SendOptions(string path, IEnumerable<KeyValuePair<string, string>> headers = null)
        {
            using (var call = new Call(this, "HP_HttpClient_SendOptions"))
                call.Ok(HttpClientFunctions.HP_HttpClient_SendOptions(Handle, Call.Text(path), call.Pairs(headers, out int headersCount), headersCount));
        }

        public void SendConnect(string host, IEnumerable<KeyValuePair<string, string>> headers = null)
        {
            using (var call = new Call(this, "HP_HttpClient_SendConnect"))
                call.Ok(HttpClientFunctions.HP_HttpClient_SendConnect(Handle, Call.Text(host), call.Pairs(headers, out int headersCount), headersCount));
        }

        public void SendWSMessage(bool final, byte reserved, byte operationCode, byte[] mask, ArraySegment<byte> data = default(ArraySegment<byte>), ulong bodyLen = 0)
        {
            using (var call = new Call(this, "HP_HttpClient_SendWSMessage"))
                call.Ok(HttpClientFunctions.HP_HttpClient_SendWSMessage(Handle, final ? 1 : 0, reserved, operationCode, Call.Mask(mask), call.Bytes(data), data.Count, bodyLen));
        }

        public void StartHttp()
        {
            using (var call = new Call(this, "HP_HttpClient_StartHttp"))
                call.Ok(HttpClientFunctions.HP_HttpClient_StartHttp(Handle));
        }

        public ushort StatusCode
        {
            get
            {
                using (new Call(this, "HP_HttpClient_GetStatusCode"))
                    return HttpClientFunctions.HP_HttpClient_GetStatusCode(Handle);
            }
        }

        public HttpVersion LocalVersion
        {
            get
            {
                using (new Call(this, "HP_HttpClient_GetLocalVersion"))
                    return (HttpVersion)HttpClientFunctions.HP_HttpClient_GetLocalVersion(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_HttpClient_SetLocalVersion"))
                {
                    call.IsSetting();
                    HttpClientFunctions.HP_HttpClient_SetLocalVersion(Handle, (int)value);
                }
            }
        }

        public bool IsUpgrade
        {
            get
            {
                using (new Call(this, "HP_HttpClient_IsUpgrade"))
                    return HttpClientFunctions.HP_HttpClient_IsUpgrade(Handle) != 0;
            }
        }

        public bool IsKeepAlive
        {
            get
            {
                using (new Call(this, "HP_HttpClient_IsKeepAlive"))
                    return HttpClientFunctions.HP_HttpClient_IsKeepAlive(Handle) != 0;
            }
        }

        public ushort Version
        {
            get
            {
                using (new Call(this, "HP_HttpClient_GetVersion"))
                    return HttpClientFunctions.HP_HttpClient_GetVersion(Handle);
            }
        }

        public ulong ContentLength
        {
            get
            {
                using (new Call(this, "HP_HttpClient_GetContentLength"))
                    return HttpClientFunctions.HP_HttpClient_GetContentLength(Handle);
            }
        }

        public string ContentType
        {
            get
            {
                using (new Call(this, "HP_HttpClient_GetContentType"))
                    return Call.Text(HttpClientFunctions.HP_HttpClient_GetContentType(Handle));
            }
        }

        public string ContentEncoding
        {
            get
            {
                using (new Call(this, "HP_HttpClient_GetContentEncoding"))
                    return Call.Text(HttpClientFunctions.HP_HttpClient_GetContentEncoding(Handle));
            }
        }

        public string TransferEncoding
        {
            get
            {
                using (new Call(this, "HP_HttpClient_GetTransferEncoding"))
                    return Call.Text(HttpClientFunctions.HP_HttpClient_GetTransferEncoding(Handle));
            }
        }

        public HttpUpgradeType UpgradeType
        {
            get
            {
                using (new Call(this, "HP_HttpClient_GetUpgradeType"))
                    return (HttpUpgradeType)HttpClientFunctions.HP_HttpClient_GetUpgradeType(Handle);
            }
        }

        public (ushort Code, string ErrorDesc) ParseErrorCode
        {
            get
            {
                using (new Call(this, "HP_HttpClient_GetParseErrorCode"))
                {
                    var result = HttpClientFunctions.HP_HttpClient_GetParseErrorCode(Handle, out IntPtr errorDesc);
                    return (result, Call.Text(errorDesc));
                }
            }
        }

        public string GetHeader(string name)
        {
            using (new Call(this, "HP_HttpClient_GetHeader"))
                return HttpClientFunctions.HP_HttpClient_GetHeader(Handle, Call.Text(name), out IntPtr value) != 0 ? Call.Text(value) : null;
        }

        public string[] GetHeaders(string name)
        {
            using (var call = new Call(this, "HP_HttpClient_GetHeaders"))
                return call.Strings((IntPtr items, ref uint count) => HttpClientFunctions.HP_HttpClient_GetHeaders(Handle, Call.Text(name), items, ref count));
        }

        public KeyValuePair<string, string>[] AllHeaders
        {
            get
            {
                using (var call = new Call(this, "HP_HttpClient_GetAllHeaders"))
                    return call.Pairs((IntPtr items, ref uint count) => HttpClientFunctions.HP_HttpClient_GetAllHeaders(Handle, items, ref count));
            }
        }

        public string[] AllHeaderNames
        {
            get
            {
                using (var call = new Call(this, "HP_HttpClient_GetAllHeaderNames"))
                    return call.Strings((IntPtr items, ref uint count) => HttpClientFunctions.HP_HttpClient_GetAllHeaderNames(Handle, items, ref count));
            }
        }

        public bool UseCookie
        {
            get
            {
                using (new Call(this, "HP_HttpClient_IsUseCookie"))
                    return HttpClientFunctions.HP_HttpClient_IsUseCookie(Handle) != 0;
            }
            set
            {
                using (var call = new Call(this, "HP_HttpClient_SetUseCookie"))
                {
                    call.IsSetting();
                    HttpClientFunctions.HP_HttpClient_SetUseCookie(Handle, value ? 1 : 0);
                }
            }
        }

        public string GetCookie(string name)
        {
            using (new Call(this, "HP_HttpClient_GetCookie"))
                return HttpClientFunctions.HP_HttpClient_GetCookie(Handle, Call.Text(name), out IntPtr value) != 0 ? Call.Text(value) : null;
        }

        public KeyValuePair<string, string>[] AllCookies
        {
            get
            {
                using (var call = new Call(this, "HP_HttpClient_GetAllCookies"))
                    return call.Pairs((IntPtr items, ref uint count) => HttpClientFunctions.HP_HttpClient_GetAllCookies(Handle, items, ref count));
            }
        }

        public (bool Final, byte Reserved, byte OperationCode, byte[] Mask, ulong BodyLen, ulong BodyRemain) WSMessageState
        {
            get
            {
                using (var call = new Call(this, "HP_HttpClient_GetWSMessageState"))
                {
                    call.Ok(HttpClientFunctions.HP_HttpClient_GetWSMessageState(Handle, out int final, out byte reserved, out byte operationCode, out IntPtr mask, out ulong bodyLen, out ulong bodyRemain));
                    return (final != 0, reserved, operationCode, Call.Mask(mask), bodyLen, bodyRemain);
                }
            }
        }

        public bool HttpAutoStart
        {
            get
            {
                using (new Call(this, "HP_HttpClient_IsHttpAutoStart"))
                    return HttpClientFunctions.HP_HttpClient_IsHttpAutoStart(Handle) != 0;
            }
            set
            {
                using (var call = new Call(this, "HP_HttpClient_SetHttpAutoStart"))
                {
                    call.IsSetting();
                    HttpClientFunctions.HP_HttpClient_SetHttpAutoStart(Handle, value ? 1 : 0);
                }
            }
        }

        public uint MaxHttpHeadLength
        {
            get
            {
                using (new Call(this, "HP_HttpClient_GetMaxHttpHeadLength"))
                    return HttpClientFunctions.HP_HttpClient_GetMaxHttpHeadLength(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_HttpClient_SetMaxHttpHeadLength"))
                {
                    call.IsSetting();
                    HttpClientFunctions.HP_HttpClient_SetMaxHttpHeadLength(Handle, value);
                }
            }
        }

        public uint MaxHttpHeaderCount
        {
            get
            {
                using (new Call(this, "HP_HttpClient_GetMaxHttpHeaderCount"))
                    return HttpClientFunctions.HP_HttpClient_GetMaxHttpHeaderCount(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_HttpClient_SetMaxHttpHeaderCount"))
                {
                    call.IsSetting();
                    HttpClientFunctions.HP_HttpClient_SetMaxHttpHeaderCount(Handle, value);
                }
            }
        }

        public uint MaxHttpStartLineLength
        {
            get
            {
                using (new Call(this, "HP_HttpClient_GetMaxHttpStartLineLength"))
                    return HttpClientFunctions.HP_HttpClient_GetMaxHttpStartLineLength(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_HttpClient_SetMaxHttpStartLineLength"))
                {
                    call.IsSetting();
                    HttpClientFunctions.HP_HttpClient_SetMaxHttpStartLineLength(Handle, value);
                }
            }
        }

        public ulong MaxHttpBodyLength
        {
            get
            {
                using (new Call(this, "HP_HttpClient_GetMaxHttpBodyLength"))
                    return HttpClientFunctions.HP_HttpClient_GetMaxHttpBodyLength(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_HttpClient_SetMaxHttpBodyLength"))
                {
                    call.IsSetting();
                    HttpClientFunctions.HP_HttpClient_SetMaxHttpBodyLength(Handle, value);
                }
            }
        }

        public bool WSMessageMode
        {
            get
            {
                using (new Call(this, "HP_HttpClient_IsWSMessageMode"))
                    return HttpClientFunctions.HP_HttpClient_IsWSMessageMode(Handle) != 0;
            }
            set
            {
                using (var call = new Call(this, "HP_HttpClient_SetWSMessageMode"))
                {
                    call.IsSetting();
                    HttpClientFunctions.HP_HttpClient_SetWSMessageMode(Handle, value ? 1 : 0);
                }
            }
        }

        public uint MaxWSMessageLength
        {
            get
            {
                using (new Call(this, "HP_HttpClient_GetMaxWSMessageLength"))
                    return HttpClientFunctions.HP_HttpClient_GetMaxWSMessageLength(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_HttpClient_SetMaxWSMessageLength"))
                {
                    call.IsSetting();
                    HttpClientFunctions.HP_HttpClient_SetMaxWSMessageLength(Handle, value);
                }
            }
        }

        public uint WSPingInterval
        {
            get
            {
                using (new Call(this, "HP_HttpClient_GetWSPingInterval"))
                    return HttpClientFunctions.HP_HttpClient_GetWSPingInterval(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_HttpClient_SetWSPingInterval"))
                {
                    call.IsSetting();
                    HttpClientFunctions.HP_HttpClient_SetWSPingInterval(Handle, value);
                }
            }
        }

        public bool WSCompression
        {
            get
            {
                using (new Call(this, "HP_HttpClient_IsWSCompression"))
                    return HttpClientFunctions.HP_HttpClient_IsWSCompression(Handle) != 0;
            }
            set
            {
                using (var call = new Call(this, "HP_HttpClient_SetWSCompression"))
                {
                    call.IsSetting();
                    HttpClientFunctions.HP_HttpClient_SetWSCompression(Handle, value ? 1 : 0);
                }
            }
        }

        public bool WSContextTakeover
        {
            get
            {
                using (new Call(this, "HP_HttpClient_IsWSContextTakeover"))
                    return HttpClientFunctions.HP_HttpClient_IsWSContextTakeover(Handle) != 0;
            }
            set
            {
                using (var call = new Call(this, "HP_HttpClient_SetWSContextTakeover"))
                {
                    call.IsSetting();
                    HttpClientFunctions.HP_HttpClient_SetWSContextTakeover(Handle, value ? 1 : 0);
                }
            }
        }

        public void CloseWebSocket(ushort code = 1000, string reason = null)
        {
            using (var call = new Call(this, "HP_HttpClient_CloseWebSocket"))
                call.Ok(HttpClientFunctions.HP_HttpClient_CloseWebSocket(Handle, code, Call.Text(reason)));
        }

        public void SendWSUpgrade(string path, string protocols = null, IEnumerable<KeyValuePair<string, string>> headers = null)
        {
            using (var call = new Call(this, "HP_HttpClient_SendWSUpgrade"))
                call.Ok(HttpClientFunctions.HP_HttpClient_SendWSUpgrade(Handle, Call.Text(path), Call.Text(protocols), call.Pairs(headers, out int headersCount), headersCount));
        }

        public bool AutoDecompression
        {
            get
            {
                using (new Call(this, "HP_HttpClient_IsAutoDecompression"))
                    return HttpClientFunctions.HP_HttpClient_IsAutoDecompression(Handle) != 0;
            }
            set
            {
                using (var call = new Call(this, "HP_HttpClient_SetAutoDecompression"))
                {
                    call.IsSetting();
                    HttpClientFunctions.HP_HttpClient_SetAutoDecompression(Handle, value ? 1 : 0);
                }
            }
        }

        public bool ProxyTunnel
        {
            get
            {
                using (new Call(this, "HP_HttpClient_IsProxyTunnel"))
                    return HttpClientFunctions.HP_HttpClient_IsProxyTunnel(Handle) != 0;
            }
            set
            {
                using (var call = new Call(this, "HP_HttpClient_SetProxyTunnel"))
                {
                    call.IsSetting();
                    HttpClientFunctions.HP_HttpClient_SetProxyTunnel(Handle, value ? 1 : 0);
                }
            }
        }
    }

    public class HttpsClient : HttpClient, ISSLClient
    {
        public HttpsClient() : this(new Made("Create_HP_HttpsClient", "Destroy_HP_HttpsClient", "HP_HttpClientListener")) { }

        internal HttpsClient(Made made) : base(made) { }

        public void SetupSSLContext(SSLVerifyMode verifyMode = SSLVerifyMode.Peer, string pemCertFile = null, string pemKeyFile = null, string keyPassword = null, string caPemCertFileOrPath = null)
        {
            using (var call = new Call(this, "HP_SSLClient_SetupSSLContext"))
                call.Ok(SSLClientFunctions.HP_SSLClient_SetupSSLContext(Handle, (int)verifyMode, Call.Text(pemCertFile), Call.Text(pemKeyFile), Call.Text(keyPassword), Call.Text(caPemCertFileOrPath)));
        }

        public void SetupSSLContextByMemory(SSLVerifyMode verifyMode = SSLVerifyMode.Peer, string pemCert = null, string pemKey = null, string keyPassword = null, string caPemCert = null)
        {
            using (var call = new Call(this, "HP_SSLClient_SetupSSLContextByMemory"))
                call.Ok(SSLClientFunctions.HP_SSLClient_SetupSSLContextByMemory(Handle, (int)verifyMode, Call.Text(pemCert), Call.Text(pemKey), Call.Text(keyPassword), Call.Text(caPemCert)));
        }

        public void CleanupSSLContext()
        {
            using (new Call(this, "HP_SSLClient_CleanupSSLContext"))
                SSLClientFunctions.HP_SSLClient_CleanupSSLContext(Handle);
        }

        public void StartSSLHandShake()
        {
            using (var call = new Call(this, "HP_SSLClient_StartSSLHandShake"))
                call.Ok(SSLClientFunctions.HP_SSLClient_StartSSLHandShake(Handle));
        }

        public bool SSLAutoHandShake
        {
            get
            {
                using (new Call(this, "HP_SSLClient_IsSSLAutoHandShake"))
                    return SSLClientFunctions.HP_SSLClient_IsSSLAutoHandShake(Handle) != 0;
            }
            set
            {
                using (var call = new Call(this, "HP_SSLClient_SetSSLAutoHandShake"))
                {
                    call.IsSetting();
                    SSLClientFunctions.HP_SSLClient_SetSSLAutoHandShake(Handle, value ? 1 : 0);
                }
            }
        }

        public string SSLCipherList
        {
            get
            {
                using (new Call(this, "HP_SSLClient_GetSSLCipherList"))
                    return Call.Text(SSLClientFunctions.HP_SSLClient_GetSSLCipherList(Handle));
            }
            set
            {
                using (var call = new Call(this, "HP_SSLClient_SetSSLCipherList"))
                {
                    call.IsSetting();
                    SSLClientFunctions.HP_SSLClient_SetSSLCipherList(Handle, Call.Text(value));
                }
            }
        }
    }

    public class HttpSyncClient : HttpClient
    {
        public HttpSyncClient() : this(new Made("Create_HP_HttpSyncClient", "Destroy_HP_HttpSyncClient", "HP_HttpClientListener")) { }

        internal HttpSyncClient(Made made) : base(made) { }

        public void OpenUrl(string method, string url, IEnumerable<KeyValuePair<string, string>> headers = null, ArraySegment<byte> body = default(ArraySegment<byte>), bool forceReconnect = false)
        {
            using (var call = new Call(this, "HP_HttpSyncClient_OpenUrl"))
                call.Ok(HttpSyncClientFunctions.HP_HttpSyncClient_OpenUrl(Handle, Call.Text(method), Call.Text(url), call.Pairs(headers, out int headersCount), headersCount, call.Bytes(body), body.Count, forceReconnect ? 1 : 0));
        }

        public void CleanupRequestResult()
        {
            using (var call = new Call(this, "HP_HttpSyncClient_CleanupRequestResult"))
                call.Ok(HttpSyncClientFunctions.HP_HttpSyncClient_CleanupRequestResult(Handle));
        }

        public uint ConnectTimeout
        {
            get
            {
                using (new Call(this, "HP_HttpSyncClient_GetConnectTimeout"))
                    return HttpSyncClientFunctions.HP_HttpSyncClient_GetConnectTimeout(Handle);
            }
            set
            {
                using (new Call(this, "HP_HttpSyncClient_SetConnectTimeout"))
                    HttpSyncClientFunctions.HP_HttpSyncClient_SetConnectTimeout(Handle, value);
            }
        }

        public uint RequestTimeout
        {
            get
            {
                using (new Call(this, "HP_HttpSyncClient_GetRequestTimeout"))
                    return HttpSyncClientFunctions.HP_HttpSyncClient_GetRequestTimeout(Handle);
            }
            set
            {
                using (new Call(this, "HP_HttpSyncClient_SetRequestTimeout"))
                    HttpSyncClientFunctions.HP_HttpSyncClient_SetRequestTimeout(Handle, value);
            }
        }

        public byte[] ResponseBody
        {
            get
            {
                using (var call = new Call(this, "HP_HttpSyncClient_GetResponseBody"))
                {
                    call.Ok(HttpSyncClientFunctions.HP_HttpSyncClient_GetResponseBody(Handle, out IntPtr body, out int bodyLength));
                    return Call.Bytes(body, bodyLength);
                }
            }
        }

        public uint MaxRedirects
        {
            get
            {
                using (new Call(this, "HP_HttpSyncClient_GetMaxRedirects"))
                    return HttpSyncClientFunctions.HP_HttpSyncClient_GetMaxRedirects(Handle);
            }
            set
            {
                using (new Call(this, "HP_HttpSyncClient_SetMaxRedirects"))
                    HttpSyncClientFunctions.HP_HttpSyncClient_SetMaxRedirects(Handle, value);
            }
        }

        public uint MaxResponseBodyLength
        {
            get
            {
                using (new Call(this, "HP_HttpSyncClient_GetMaxResponseBodyLength"))
                    return HttpSyncClientFunctions.HP_HttpSyncClient_GetMaxResponseBodyLength(Handle);
            }
            set
            {
                using (new Call(this, "HP_HttpSyncClient_SetMaxResponseBodyLength"))
                    HttpSyncClientFunctions.HP_HttpSyncClient_SetMaxResponseBodyLength(Handle, value);
            }
        }

        public string EffectiveUrl
        {
            get
            {
                using (new Call(this, "HP_HttpSyncClient_GetEffectiveUrl"))
                    return Call.Text(HttpSyncClientFunctions.HP_HttpSyncClient_GetEffectiveUrl(Handle));
            }
        }

        public Task OpenUrlAsync(string method, string url, IEnumerable<KeyValuePair<string, string>> headers = null, ArraySegment<byte> body = default(ArraySegment<byte>), bool forceReconnect = false) => Task.Run(() => OpenUrl(method, url, headers, body, forceReconnect));

        public Task SendRequestAsync(string method, string path, IEnumerable<KeyValuePair<string, string>> headers = null, ArraySegment<byte> body = default(ArraySegment<byte>)) => Task.Run(() => SendRequest(method, path, headers, body));

        public Task SendLocalFileAsync(string fileName, string method, string path, IEnumerable<KeyValuePair<string, string>> headers = null) => Task.Run(() => SendLocalFile(fileName, method, path, headers));

        public Task SendChunkDataAsync(ArraySegment<byte> data = default(ArraySegment<byte>), string extensions = null) => Task.Run(() => SendChunkData(data, extensions));

        public Task SendPostAsync(string path, IEnumerable<KeyValuePair<string, string>> headers = null, ArraySegment<byte> body = default(ArraySegment<byte>)) => Task.Run(() => SendPost(path, headers, body));

        public Task SendPutAsync(string path, IEnumerable<KeyValuePair<string, string>> headers = null, ArraySegment<byte> body = default(ArraySegment<byte>)) => Task.Run(() => SendPut(path, headers, body));

        public Task SendPatchAsync(string path, IEnumerable<KeyValuePair<string, string>> headers = null, ArraySegment<byte> body = default(ArraySegment<byte>)) => Task.Run(() => SendPatch(path, headers, body));

        public Task SendGetAsync(string path, IEnumerable<KeyValuePair<string, string>> headers = null) => Task.Run(() => SendGet(path, headers));

        public Task SendDeleteAsync(string path, IEnumerable<KeyValuePair<string, string>> headers = null) => Task.Run(() => SendDelete(path, headers));

        public Task SendHeadAsync(string path, IEnumerable<KeyValuePair<string, string>> headers = null) => Task.Run(() => SendHead(path, headers));

        public Task SendTraceAsync(string path, IEnumerable<KeyValuePair<string, string>> headers = null) => Task.Run(() => SendTrace(path, headers));

        public Task SendOptionsAsync(string path, IEnumerable<KeyValuePair<string, string>> headers = null) => Task.Run(() => SendOptions(path, headers));

        public Task SendConnectAsync(string host, IEnumerable<KeyValuePair<string, string>> headers = null) => Task.Run(() => SendConnect(host, headers));
    }

    public class HttpsSyncClient : HttpSyncClient, ISSLClient
    {
        public HttpsSyncClient() : this(new Made("Create_HP_HttpsSyncClient", "Destroy_HP_HttpsSyncClient", "HP_HttpClientListener")) { }

        internal HttpsSyncClient(Made made) : base(made) { }

        public void SetupSSLContext(SSLVerifyMode verifyMode = SSLVerifyMode.Peer, string pemCertFile = null, string pemKeyFile = null, string keyPassword = null, string caPemCertFileOrPath = null)
        {
            using (var call = new Call(this, "HP_SSLClient_SetupSSLContext"))
                call.Ok(SSLClientFunctions.HP_SSLClient_SetupSSLContext(Handle, (int)verifyMode, Call.Text(pemCertFile), Call.Text(pemKeyFile), Call.Text(keyPassword), Call.Text(caPemCertFileOrPath)));
        }

        public void SetupSSLContextByMemory(SSLVerifyMode verifyMode = SSLVerifyMode.Peer, string pemCert = null, string pemKey = null, string keyPassword = null, string caPemCert = null)
        {
            using (var call = new Call(this, "HP_SSLClient_SetupSSLContextByMemory"))
                call.Ok(SSLClientFunctions.HP_SSLClient_SetupSSLContextByMemory(Handle, (int)verifyMode, Call.Text(pemCert), Call.Text(pemKey), Call.Text(keyPassword), Call.Text(caPemCert)));
        }

        public void CleanupSSLContext()
        {
            using (new Call(this, "HP_SSLClient_CleanupSSLContext"))
                SSLClientFunctions.HP_SSLClient_CleanupSSLContext(Handle);
        }

        public void StartSSLHandShake()
        {
            using (var call = new Call(this, "HP_SSLClient_StartSSLHandShake"))
                call.Ok(SSLClientFunctions.HP_SSLClient_StartSSLHandShake(Handle));
        }

        public bool SSLAutoHandShake
        {
            get
            {
                using (new Call(this, "HP_SSLClient_IsSSLAutoHandShake"))
                    return SSLClientFunctions.HP_SSLClient_IsSSLAutoHandShake(Handle) != 0;
            }
            set
            {
                using (var call = new Call(this, "HP_SSLClient_SetSSLAutoHandShake"))
                {
                    call.IsSetting();
                    SSLClientFunctions.HP_SSLClient_SetSSLAutoHandShake(Handle, value ? 1 : 0);
                }
            }
        }

        public string SSLCipherList
        {
            get
            {
                using (new Call(this, "HP_SSLClient_GetSSLCipherList"))
                    return Call.Text(SSLClientFunctions.HP_SSLClient_GetSSLCipherList(Handle));
            }
            set
            {
                using (var call = new Call(this, "HP_SSLClient_SetSSLCipherList"))
                {
                    call.IsSetting();
                    SSLClientFunctions.HP_SSLClient_SetSSLCipherList(Handle, Call.Text(value));
                }
            }
        }
    }

    public class UdpServer : Server
    {
        public UdpServer() : this(new Made("Create_HP_UdpServer", "Destroy_HP_UdpServer", "HP_UdpServerListener")) { }

        internal UdpServer(Made made) : base(made) { }

        public uint MaxDatagramSize
        {
            get
            {
                using (new Call(this, "HP_UdpServer_GetMaxDatagramSize"))
                    return UdpServerFunctions.HP_UdpServer_GetMaxDatagramSize(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_UdpServer_SetMaxDatagramSize"))
                {
                    call.IsSetting();
                    UdpServerFunctions.HP_UdpServer_SetMaxDatagramSize(Handle, value);
                }
            }
        }

        public uint PostReceiveCount
        {
            get
            {
                using (new Call(this, "HP_UdpServer_GetPostReceiveCount"))
                    return UdpServerFunctions.HP_UdpServer_GetPostReceiveCount(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_UdpServer_SetPostReceiveCount"))
                {
                    call.IsSetting();
                    UdpServerFunctions.HP_UdpServer_SetPostReceiveCount(Handle, value);
                }
            }
        }

        public uint DetectAttempts
        {
            get
            {
                using (new Call(this, "HP_UdpServer_GetDetectAttempts"))
                    return UdpServerFunctions.HP_UdpServer_GetDetectAttempts(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_UdpServer_SetDetectAttempts"))
                {
                    call.IsSetting();
                    UdpServerFunctions.HP_UdpServer_SetDetectAttempts(Handle, value);
                }
            }
        }

        public uint DetectInterval
        {
            get
            {
                using (new Call(this, "HP_UdpServer_GetDetectInterval"))
                    return UdpServerFunctions.HP_UdpServer_GetDetectInterval(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_UdpServer_SetDetectInterval"))
                {
                    call.IsSetting();
                    UdpServerFunctions.HP_UdpServer_SetDetectInterval(Handle, value);
                }
            }
        }

        public uint MaxPendingDataLength
        {
            get
            {
                using (new Call(this, "HP_UdpServer_GetMaxPendingDataLength"))
                    return UdpServerFunctions.HP_UdpServer_GetMaxPendingDataLength(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_UdpServer_SetMaxPendingDataLength"))
                {
                    call.IsSetting();
                    UdpServerFunctions.HP_UdpServer_SetMaxPendingDataLength(Handle, value);
                }
            }
        }

        public ulong MaxTotalPendingDataLength
        {
            get
            {
                using (new Call(this, "HP_UdpServer_GetMaxTotalPendingDataLength"))
                    return UdpServerFunctions.HP_UdpServer_GetMaxTotalPendingDataLength(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_UdpServer_SetMaxTotalPendingDataLength"))
                {
                    call.IsSetting();
                    UdpServerFunctions.HP_UdpServer_SetMaxTotalPendingDataLength(Handle, value);
                }
            }
        }

        public uint CloseTimeout
        {
            get
            {
                using (new Call(this, "HP_UdpServer_GetCloseTimeout"))
                    return UdpServerFunctions.HP_UdpServer_GetCloseTimeout(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_UdpServer_SetCloseTimeout"))
                {
                    call.IsSetting();
                    UdpServerFunctions.HP_UdpServer_SetCloseTimeout(Handle, value);
                }
            }
        }

        public bool IgnoreCloseNotice
        {
            get
            {
                using (new Call(this, "HP_UdpServer_IsIgnoreCloseNotice"))
                    return UdpServerFunctions.HP_UdpServer_IsIgnoreCloseNotice(Handle) != 0;
            }
            set
            {
                using (var call = new Call(this, "HP_UdpServer_SetIgnoreCloseNotice"))
                {
                    call.IsSetting();
                    UdpServerFunctions.HP_UdpServer_SetIgnoreCloseNotice(Handle, value ? 1 : 0);
                }
            }
        }
    }

    public class UdpArqServer : UdpServer
    {
        public UdpArqServer() : this(new Made("Create_HP_UdpArqServer", "Destroy_HP_UdpArqServer", "HP_UdpArqServerListener")) { }

        internal UdpArqServer(Made made) : base(made) { }

        public bool NoDelay
        {
            get
            {
                using (new Call(this, "HP_UdpArqServer_IsNoDelay"))
                    return UdpArqServerFunctions.HP_UdpArqServer_IsNoDelay(Handle) != 0;
            }
            set
            {
                using (var call = new Call(this, "HP_UdpArqServer_SetNoDelay"))
                {
                    call.IsSetting();
                    UdpArqServerFunctions.HP_UdpArqServer_SetNoDelay(Handle, value ? 1 : 0);
                }
            }
        }

        public bool TurnoffCongestCtrl
        {
            get
            {
                using (new Call(this, "HP_UdpArqServer_IsTurnoffCongestCtrl"))
                    return UdpArqServerFunctions.HP_UdpArqServer_IsTurnoffCongestCtrl(Handle) != 0;
            }
            set
            {
                using (var call = new Call(this, "HP_UdpArqServer_SetTurnoffCongestCtrl"))
                {
                    call.IsSetting();
                    UdpArqServerFunctions.HP_UdpArqServer_SetTurnoffCongestCtrl(Handle, value ? 1 : 0);
                }
            }
        }

        public uint FlushInterval
        {
            get
            {
                using (new Call(this, "HP_UdpArqServer_GetFlushInterval"))
                    return UdpArqServerFunctions.HP_UdpArqServer_GetFlushInterval(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_UdpArqServer_SetFlushInterval"))
                {
                    call.IsSetting();
                    UdpArqServerFunctions.HP_UdpArqServer_SetFlushInterval(Handle, value);
                }
            }
        }

        public uint ResendByAcks
        {
            get
            {
                using (new Call(this, "HP_UdpArqServer_GetResendByAcks"))
                    return UdpArqServerFunctions.HP_UdpArqServer_GetResendByAcks(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_UdpArqServer_SetResendByAcks"))
                {
                    call.IsSetting();
                    UdpArqServerFunctions.HP_UdpArqServer_SetResendByAcks(Handle, value);
                }
            }
        }

        public uint SendWndSize
        {
            get
            {
                using (new Call(this, "HP_UdpArqServer_GetSendWndSize"))
                    return UdpArqServerFunctions.HP_UdpArqServer_GetSendWndSize(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_UdpArqServer_SetSendWndSize"))
                {
                    call.IsSetting();
                    UdpArqServerFunctions.HP_UdpArqServer_SetSendWndSize(Handle, value);
                }
            }
        }

        public uint RecvWndSize
        {
            get
            {
                using (new Call(this, "HP_UdpArqServer_GetRecvWndSize"))
                    return UdpArqServerFunctions.HP_UdpArqServer_GetRecvWndSize(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_UdpArqServer_SetRecvWndSize"))
                {
                    call.IsSetting();
                    UdpArqServerFunctions.HP_UdpArqServer_SetRecvWndSize(Handle, value);
                }
            }
        }

        public uint MinRto
        {
            get
            {
                using (new Call(this, "HP_UdpArqServer_GetMinRto"))
                    return UdpArqServerFunctions.HP_UdpArqServer_GetMinRto(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_UdpArqServer_SetMinRto"))
                {
                    call.IsSetting();
                    UdpArqServerFunctions.HP_UdpArqServer_SetMinRto(Handle, value);
                }
            }
        }

        public uint FastLimit
        {
            get
            {
                using (new Call(this, "HP_UdpArqServer_GetFastLimit"))
                    return UdpArqServerFunctions.HP_UdpArqServer_GetFastLimit(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_UdpArqServer_SetFastLimit"))
                {
                    call.IsSetting();
                    UdpArqServerFunctions.HP_UdpArqServer_SetFastLimit(Handle, value);
                }
            }
        }

        public uint MaxTransUnit
        {
            get
            {
                using (new Call(this, "HP_UdpArqServer_GetMaxTransUnit"))
                    return UdpArqServerFunctions.HP_UdpArqServer_GetMaxTransUnit(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_UdpArqServer_SetMaxTransUnit"))
                {
                    call.IsSetting();
                    UdpArqServerFunctions.HP_UdpArqServer_SetMaxTransUnit(Handle, value);
                }
            }
        }

        public uint MaxMessageSize
        {
            get
            {
                using (new Call(this, "HP_UdpArqServer_GetMaxMessageSize"))
                    return UdpArqServerFunctions.HP_UdpArqServer_GetMaxMessageSize(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_UdpArqServer_SetMaxMessageSize"))
                {
                    call.IsSetting();
                    UdpArqServerFunctions.HP_UdpArqServer_SetMaxMessageSize(Handle, value);
                }
            }
        }

        public uint HandShakeTimeout
        {
            get
            {
                using (new Call(this, "HP_UdpArqServer_GetHandShakeTimeout"))
                    return UdpArqServerFunctions.HP_UdpArqServer_GetHandShakeTimeout(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_UdpArqServer_SetHandShakeTimeout"))
                {
                    call.IsSetting();
                    UdpArqServerFunctions.HP_UdpArqServer_SetHandShakeTimeout(Handle, value);
                }
            }
        }

        public int GetWaitingSendMessageCount(ulong connId)
        {
            using (var call = new Call(this, "HP_UdpArqServer_GetWaitingSendMessageCount"))
            {
                call.Ok(UdpArqServerFunctions.HP_UdpArqServer_GetWaitingSendMessageCount(Handle, (UIntPtr)connId, out int count));
                return count;
            }
        }

        public void SetEncryption(ArqCipher cipher, ArraySegment<byte> key = default(ArraySegment<byte>))
        {
            using (var call = new Call(this, "HP_UdpArqServer_SetEncryption"))
                call.Ok(UdpArqServerFunctions.HP_UdpArqServer_SetEncryption(Handle, (int)cipher, call.Bytes(key), key.Count));
        }

        public bool SelectiveAcks
        {
            get
            {
                using (new Call(this, "HP_UdpArqServer_IsSelectiveAcks"))
                    return UdpArqServerFunctions.HP_UdpArqServer_IsSelectiveAcks(Handle) != 0;
            }
            set
            {
                using (var call = new Call(this, "HP_UdpArqServer_SetSelectiveAcks"))
                {
                    call.IsSetting();
                    UdpArqServerFunctions.HP_UdpArqServer_SetSelectiveAcks(Handle, value ? 1 : 0);
                }
            }
        }

        public bool Pacing
        {
            get
            {
                using (new Call(this, "HP_UdpArqServer_IsPacing"))
                    return UdpArqServerFunctions.HP_UdpArqServer_IsPacing(Handle) != 0;
            }
            set
            {
                using (var call = new Call(this, "HP_UdpArqServer_SetPacing"))
                {
                    call.IsSetting();
                    UdpArqServerFunctions.HP_UdpArqServer_SetPacing(Handle, value ? 1 : 0);
                }
            }
        }

        public bool MtuProbing
        {
            get
            {
                using (new Call(this, "HP_UdpArqServer_IsMtuProbing"))
                    return UdpArqServerFunctions.HP_UdpArqServer_IsMtuProbing(Handle) != 0;
            }
            set
            {
                using (var call = new Call(this, "HP_UdpArqServer_SetMtuProbing"))
                {
                    call.IsSetting();
                    UdpArqServerFunctions.HP_UdpArqServer_SetMtuProbing(Handle, value ? 1 : 0);
                }
            }
        }

        public bool AddressValidation
        {
            get
            {
                using (new Call(this, "HP_UdpArqServer_IsAddressValidation"))
                    return UdpArqServerFunctions.HP_UdpArqServer_IsAddressValidation(Handle) != 0;
            }
            set
            {
                using (var call = new Call(this, "HP_UdpArqServer_SetAddressValidation"))
                {
                    call.IsSetting();
                    UdpArqServerFunctions.HP_UdpArqServer_SetAddressValidation(Handle, value ? 1 : 0);
                }
            }
        }

        public ArqCipher Encryption
        {
            get
            {
                using (new Call(this, "HP_UdpArqServer_GetEncryption"))
                    return (ArqCipher)UdpArqServerFunctions.HP_UdpArqServer_GetEncryption(Handle);
            }
        }

        public uint DeadLink
        {
            get
            {
                using (new Call(this, "HP_UdpArqServer_GetDeadLink"))
                    return UdpArqServerFunctions.HP_UdpArqServer_GetDeadLink(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_UdpArqServer_SetDeadLink"))
                {
                    call.IsSetting();
                    UdpArqServerFunctions.HP_UdpArqServer_SetDeadLink(Handle, value);
                }
            }
        }
    }

    public class UdpClient : Client
    {
        public UdpClient() : this(new Made("Create_HP_UdpClient", "Destroy_HP_UdpClient", "HP_UdpClientListener")) { }

        internal UdpClient(Made made) : base(made) { }

        public uint MaxDatagramSize
        {
            get
            {
                using (new Call(this, "HP_UdpClient_GetMaxDatagramSize"))
                    return UdpClientFunctions.HP_UdpClient_GetMaxDatagramSize(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_UdpClient_SetMaxDatagramSize"))
                {
                    call.IsSetting();
                    UdpClientFunctions.HP_UdpClient_SetMaxDatagramSize(Handle, value);
                }
            }
        }

        public uint DetectAttempts
        {
            get
            {
                using (new Call(this, "HP_UdpClient_GetDetectAttempts"))
                    return UdpClientFunctions.HP_UdpClient_GetDetectAttempts(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_UdpClient_SetDetectAttempts"))
                {
                    call.IsSetting();
                    UdpClientFunctions.HP_UdpClient_SetDetectAttempts(Handle, value);
                }
            }
        }

        public uint DetectInterval
        {
            get
            {
                using (new Call(this, "HP_UdpClient_GetDetectInterval"))
                    return UdpClientFunctions.HP_UdpClient_GetDetectInterval(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_UdpClient_SetDetectInterval"))
                {
                    call.IsSetting();
                    UdpClientFunctions.HP_UdpClient_SetDetectInterval(Handle, value);
                }
            }
        }

        public uint MaxPendingDataLength
        {
            get
            {
                using (new Call(this, "HP_UdpClient_GetMaxPendingDataLength"))
                    return UdpClientFunctions.HP_UdpClient_GetMaxPendingDataLength(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_UdpClient_SetMaxPendingDataLength"))
                {
                    call.IsSetting();
                    UdpClientFunctions.HP_UdpClient_SetMaxPendingDataLength(Handle, value);
                }
            }
        }

        public bool IgnoreCloseNotice
        {
            get
            {
                using (new Call(this, "HP_UdpClient_IsIgnoreCloseNotice"))
                    return UdpClientFunctions.HP_UdpClient_IsIgnoreCloseNotice(Handle) != 0;
            }
            set
            {
                using (var call = new Call(this, "HP_UdpClient_SetIgnoreCloseNotice"))
                {
                    call.IsSetting();
                    UdpClientFunctions.HP_UdpClient_SetIgnoreCloseNotice(Handle, value ? 1 : 0);
                }
            }
        }
    }

    public class UdpArqClient : UdpClient
    {
        public UdpArqClient() : this(new Made("Create_HP_UdpArqClient", "Destroy_HP_UdpArqClient", "HP_UdpArqClientListener")) { }

        internal UdpArqClient(Made made) : base(made) { }

        public bool NoDelay
        {
            get
            {
                using (new Call(this, "HP_UdpArqClient_IsNoDelay"))
                    return UdpArqClientFunctions.HP_UdpArqClient_IsNoDelay(Handle) != 0;
            }
            set
            {
                using (var call = new Call(this, "HP_UdpArqClient_SetNoDelay"))
                {
                    call.IsSetting();
                    UdpArqClientFunctions.HP_UdpArqClient_SetNoDelay(Handle, value ? 1 : 0);
                }
            }
        }

        public bool TurnoffCongestCtrl
        {
            get
            {
                using (new Call(this, "HP_UdpArqClient_IsTurnoffCongestCtrl"))
                    return UdpArqClientFunctions.HP_UdpArqClient_IsTurnoffCongestCtrl(Handle) != 0;
            }
            set
            {
                using (var call = new Call(this, "HP_UdpArqClient_SetTurnoffCongestCtrl"))
                {
                    call.IsSetting();
                    UdpArqClientFunctions.HP_UdpArqClient_SetTurnoffCongestCtrl(Handle, value ? 1 : 0);
                }
            }
        }

        public uint FlushInterval
        {
            get
            {
                using (new Call(this, "HP_UdpArqClient_GetFlushInterval"))
                    return UdpArqClientFunctions.HP_UdpArqClient_GetFlushInterval(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_UdpArqClient_SetFlushInterval"))
                {
                    call.IsSetting();
                    UdpArqClientFunctions.HP_UdpArqClient_SetFlushInterval(Handle, value);
                }
            }
        }

        public uint ResendByAcks
        {
            get
            {
                using (new Call(this, "HP_UdpArqClient_GetResendByAcks"))
                    return UdpArqClientFunctions.HP_UdpArqClient_GetResendByAcks(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_UdpArqClient_SetResendByAcks"))
                {
                    call.IsSetting();
                    UdpArqClientFunctions.HP_UdpArqClient_SetResendByAcks(Handle, value);
                }
            }
        }

        public uint SendWndSize
        {
            get
            {
                using (new Call(this, "HP_UdpArqClient_GetSendWndSize"))
                    return UdpArqClientFunctions.HP_UdpArqClient_GetSendWndSize(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_UdpArqClient_SetSendWndSize"))
                {
                    call.IsSetting();
                    UdpArqClientFunctions.HP_UdpArqClient_SetSendWndSize(Handle, value);
                }
            }
        }

        public uint RecvWndSize
        {
            get
            {
                using (new Call(this, "HP_UdpArqClient_GetRecvWndSize"))
                    return UdpArqClientFunctions.HP_UdpArqClient_GetRecvWndSize(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_UdpArqClient_SetRecvWndSize"))
                {
                    call.IsSetting();
                    UdpArqClientFunctions.HP_UdpArqClient_SetRecvWndSize(Handle, value);
                }
            }
        }

        public uint MinRto
        {
            get
            {
                using (new Call(this, "HP_UdpArqClient_GetMinRto"))
                    return UdpArqClientFunctions.HP_UdpArqClient_GetMinRto(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_UdpArqClient_SetMinRto"))
                {
                    call.IsSetting();
                    UdpArqClientFunctions.HP_UdpArqClient_SetMinRto(Handle, value);
                }
            }
        }

        public uint FastLimit
        {
            get
            {
                using (new Call(this, "HP_UdpArqClient_GetFastLimit"))
                    return UdpArqClientFunctions.HP_UdpArqClient_GetFastLimit(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_UdpArqClient_SetFastLimit"))
                {
                    call.IsSetting();
                    UdpArqClientFunctions.HP_UdpArqClient_SetFastLimit(Handle, value);
                }
            }
        }

        public uint MaxTransUnit
        {
            get
            {
                using (new Call(this, "HP_UdpArqClient_GetMaxTransUnit"))
                    return UdpArqClientFunctions.HP_UdpArqClient_GetMaxTransUnit(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_UdpArqClient_SetMaxTransUnit"))
                {
                    call.IsSetting();
                    UdpArqClientFunctions.HP_UdpArqClient_SetMaxTransUnit(Handle, value);
                }
            }
        }

        public uint MaxMessageSize
        {
            get
            {
                using (new Call(this, "HP_UdpArqClient_GetMaxMessageSize"))
                    return UdpArqClientFunctions.HP_UdpArqClient_GetMaxMessageSize(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_UdpArqClient_SetMaxMessageSize"))
                {
                    call.IsSetting();
                    UdpArqClientFunctions.HP_UdpArqClient_SetMaxMessageSize(Handle, value);
                }
            }
        }

        public uint HandShakeTimeout
        {
            get
            {
                using (new Call(this, "HP_UdpArqClient_GetHandShakeTimeout"))
                    return UdpArqClientFunctions.HP_UdpArqClient_GetHandShakeTimeout(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_UdpArqClient_SetHandShakeTimeout"))
                {
                    call.IsSetting();
                    UdpArqClientFunctions.HP_UdpArqClient_SetHandShakeTimeout(Handle, value);
                }
            }
        }

        public int WaitingSendMessageCount
        {
            get
            {
                using (var call = new Call(this, "HP_UdpArqClient_GetWaitingSendMessageCount"))
                {
                    call.Ok(UdpArqClientFunctions.HP_UdpArqClient_GetWaitingSendMessageCount(Handle, out int count));
                    return count;
                }
            }
        }

        public void SetEncryption(ArqCipher cipher, ArraySegment<byte> key = default(ArraySegment<byte>))
        {
            using (var call = new Call(this, "HP_UdpArqClient_SetEncryption"))
                call.Ok(UdpArqClientFunctions.HP_UdpArqClient_SetEncryption(Handle, (int)cipher, call.Bytes(key), key.Count));
        }

        public bool SelectiveAcks
        {
            get
            {
                using (new Call(this, "HP_UdpArqClient_IsSelectiveAcks"))
                    return UdpArqClientFunctions.HP_UdpArqClient_IsSelectiveAcks(Handle) != 0;
            }
            set
            {
                using (var call = new Call(this, "HP_UdpArqClient_SetSelectiveAcks"))
                {
                    call.IsSetting();
                    UdpArqClientFunctions.HP_UdpArqClient_SetSelectiveAcks(Handle, value ? 1 : 0);
                }
            }
        }

        public bool Pacing
        {
            get
            {
                using (new Call(this, "HP_UdpArqClient_IsPacing"))
                    return UdpArqClientFunctions.HP_UdpArqClient_IsPacing(Handle) != 0;
            }
            set
            {
                using (var call = new Call(this, "HP_UdpArqClient_SetPacing"))
                {
                    call.IsSetting();
                    UdpArqClientFunctions.HP_UdpArqClient_SetPacing(Handle, value ? 1 : 0);
                }
            }
        }

        public bool MtuProbing
        {
            get
            {
                using (new Call(this, "HP_UdpArqClient_IsMtuProbing"))
                    return UdpArqClientFunctions.HP_UdpArqClient_IsMtuProbing(Handle) != 0;
            }
            set
            {
                using (var call = new Call(this, "HP_UdpArqClient_SetMtuProbing"))
                {
                    call.IsSetting();
                    UdpArqClientFunctions.HP_UdpArqClient_SetMtuProbing(Handle, value ? 1 : 0);
                }
            }
        }

        public bool AddressValidation
        {
            get
            {
                using (new Call(this, "HP_UdpArqClient_IsAddressValidation"))
                    return UdpArqClientFunctions.HP_UdpArqClient_IsAddressValidation(Handle) != 0;
            }
            set
            {
                using (var call = new Call(this, "HP_UdpArqClient_SetAddressValidation"))
                {
                    call.IsSetting();
                    UdpArqClientFunctions.HP_UdpArqClient_SetAddressValidation(Handle, value ? 1 : 0);
                }
            }
        }

        public ArqCipher Encryption
        {
            get
            {
                using (new Call(this, "HP_UdpArqClient_GetEncryption"))
                    return (ArqCipher)UdpArqClientFunctions.HP_UdpArqClient_GetEncryption(Handle);
            }
        }

        public uint DeadLink
        {
            get
            {
                using (new Call(this, "HP_UdpArqClient_GetDeadLink"))
                    return UdpArqClientFunctions.HP_UdpArqClient_GetDeadLink(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_UdpArqClient_SetDeadLink"))
                {
                    call.IsSetting();
                    UdpArqClientFunctions.HP_UdpArqClient_SetDeadLink(Handle, value);
                }
            }
        }
    }

    public class UdpCast : Client
    {
        public UdpCast() : this(new Made("Create_HP_UdpCast", "Destroy_HP_UdpCast", "HP_UdpCastListener")) { }

        internal UdpCast(Made made) : base(made) { }

        public uint MaxDatagramSize
        {
            get
            {
                using (new Call(this, "HP_UdpCast_GetMaxDatagramSize"))
                    return UdpCastFunctions.HP_UdpCast_GetMaxDatagramSize(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_UdpCast_SetMaxDatagramSize"))
                {
                    call.IsSetting();
                    UdpCastFunctions.HP_UdpCast_SetMaxDatagramSize(Handle, value);
                }
            }
        }

        public Address RemoteAddress
        {
            get
            {
                using (var call = new Call(this, "HP_UdpCast_GetRemoteAddress"))
                {
                    byte[] text = new byte[Address.Room];
                    int length = text.Length;
                    ushort port = 0;
                    call.Ok(UdpCastFunctions.HP_UdpCast_GetRemoteAddress(Handle, text, ref length, ref port));
                    return new Address(text, port);
                }
            }
        }

        public CastMode CastMode
        {
            get
            {
                using (new Call(this, "HP_UdpCast_GetCastMode"))
                    return (CastMode)UdpCastFunctions.HP_UdpCast_GetCastMode(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_UdpCast_SetCastMode"))
                {
                    call.IsSetting();
                    UdpCastFunctions.HP_UdpCast_SetCastMode(Handle, (int)value);
                }
            }
        }

        public int MultiCastTtl
        {
            get
            {
                using (new Call(this, "HP_UdpCast_GetMultiCastTtl"))
                    return UdpCastFunctions.HP_UdpCast_GetMultiCastTtl(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_UdpCast_SetMultiCastTtl"))
                {
                    call.IsSetting();
                    UdpCastFunctions.HP_UdpCast_SetMultiCastTtl(Handle, value);
                }
            }
        }

        public bool MultiCastLoop
        {
            get
            {
                using (new Call(this, "HP_UdpCast_IsMultiCastLoop"))
                    return UdpCastFunctions.HP_UdpCast_IsMultiCastLoop(Handle) != 0;
            }
            set
            {
                using (var call = new Call(this, "HP_UdpCast_SetMultiCastLoop"))
                {
                    call.IsSetting();
                    UdpCastFunctions.HP_UdpCast_SetMultiCastLoop(Handle, value ? 1 : 0);
                }
            }
        }
    }

    public class UdpNode : Component
    {
        public UdpNode() : this(new Made("Create_HP_UdpNode", "Destroy_HP_UdpNode", "HP_UdpNodeListener")) { }

        internal UdpNode(Made made) : base(made) { }

        internal override void StopNow() { UdpNodeFunctions.HP_UdpNode_Stop(Handle); }

        internal override ServiceState? StateNow { get { return (ServiceState)UdpNodeFunctions.HP_UdpNode_GetState(Handle); } }

        internal override SocketError LastErrorNow { get { return (SocketError)UdpNodeFunctions.HP_UdpNode_GetLastError(Handle); } }

        public delegate HandleResult PrepareListenHandler(UdpNode sender, ulong soListen);
        private PrepareListenHandler onPrepareListen;
        private static readonly Native.Event_PN onPrepareListenCallback = (handle, soListen) =>
            Happened<UdpNode>(handle, "OnPrepareListen", 2, 0, own => (int)own.onPrepareListen(own, soListen.ToUInt64()));
        public PrepareListenHandler OnPrepareListen
        {
            get { return onPrepareListen; }
            set { Listen(ref onPrepareListen, value, UdpNodeFunctions.HP_Set_FN_UdpNode_OnPrepareListen, onPrepareListenCallback); }
        }

        public delegate HandleResult SendHandler(UdpNode sender, string remoteAddress, ushort remotePort, byte[] data);
        private SendHandler onSend;
        private static readonly Native.Event_PPSPI onSendCallback = (handle, remoteAddress, remotePort, data, dataLength) =>
            Happened<UdpNode>(handle, "OnSend", 2, 0, own => (int)own.onSend(own, Call.Text(remoteAddress), remotePort, Call.Bytes(data, dataLength)));
        public SendHandler OnSend
        {
            get { return onSend; }
            set { Listen(ref onSend, value, UdpNodeFunctions.HP_Set_FN_UdpNode_OnSend, onSendCallback); }
        }

        public delegate HandleResult ReceiveHandler(UdpNode sender, string remoteAddress, ushort remotePort, byte[] data);
        private ReceiveHandler onReceive;
        private static readonly Native.Event_PPSPI onReceiveCallback = (handle, remoteAddress, remotePort, data, dataLength) =>
            Happened<UdpNode>(handle, "OnReceive", 2, 0, own => (int)own.onReceive(own, Call.Text(remoteAddress), remotePort, Call.Bytes(data, dataLength)));
        public ReceiveHandler OnReceive
        {
            get { return onReceive; }
            set { Listen(ref onReceive, value, UdpNodeFunctions.HP_Set_FN_UdpNode_OnReceive, onReceiveCallback); }
        }

        public delegate HandleResult ErrorHandler(UdpNode sender, SocketOperation operation, int errorCode, string remoteAddress, ushort remotePort, byte[] data);
        private ErrorHandler onError;
        private static readonly Native.Event_PIIPSPI onErrorCallback = (handle, operation, errorCode, remoteAddress, remotePort, data, dataLength) =>
            Happened<UdpNode>(handle, "OnError", 2, 0, own => (int)own.onError(own, (SocketOperation)operation, errorCode, Call.Text(remoteAddress), remotePort, Call.Bytes(data, dataLength)));
        public ErrorHandler OnError
        {
            get { return onError; }
            set { Listen(ref onError, value, UdpNodeFunctions.HP_Set_FN_UdpNode_OnError, onErrorCallback); }
        }

        public delegate HandleResult ShutdownHandler(UdpNode sender);
        private ShutdownHandler onShutdown;
        private static readonly Native.Event_P onShutdownCallback = (handle) =>
            Happened<UdpNode>(handle, "OnShutdown", 2, 0, own => (int)own.onShutdown(own));
        public ShutdownHandler OnShutdown
        {
            get { return onShutdown; }
            set { Listen(ref onShutdown, value, UdpNodeFunctions.HP_Set_FN_UdpNode_OnShutdown, onShutdownCallback); }
        }

        public void Start(string bindAddress = null, ushort port = 0, CastMode castMode = CastMode.Unicast, string castAddress = null)
        {
            using (var call = new Call(this, "HP_UdpNode_StartWithCast"))
            {
                call.Ok(UdpNodeFunctions.HP_UdpNode_StartWithCast(Handle, Call.Text(bindAddress), port, (int)castMode, Call.Text(castAddress)));
                Keep();
            }
        }

        public void Stop()
        {
            using (var call = new Call(this, "HP_UdpNode_Stop"))
            {
                call.Ok(UdpNodeFunctions.HP_UdpNode_Stop(Handle));
                    LetGo();
            }
        }

        public bool Wait(uint milliseconds = 0xFFFFFFFF)
        {
            using (new Call(this, "HP_UdpNode_Wait"))
                return UdpNodeFunctions.HP_UdpNode_Wait(Handle, milliseconds) != 0;
        }

        public void Send(string remoteAddress, ushort remotePort, ArraySegment<byte> buffer)
        {
            using (var call = new Call(this, "HP_UdpNode_Send"))
                call.Ok(UdpNodeFunctions.HP_UdpNode_Send(Handle, Call.Text(remoteAddress), remotePort, call.Bytes(buffer), buffer.Count));
        }

        public void SendPackets(string remoteAddress, ushort remotePort, params ArraySegment<byte>[] buffers)
        {
            using (var call = new Call(this, "HP_UdpNode_SendPackets"))
                call.Ok(UdpNodeFunctions.HP_UdpNode_SendPackets(Handle, Call.Text(remoteAddress), remotePort, call.Buffers(buffers), buffers.Length));
        }

        public void SendCast(ArraySegment<byte> buffer)
        {
            using (var call = new Call(this, "HP_UdpNode_SendCast"))
                call.Ok(UdpNodeFunctions.HP_UdpNode_SendCast(Handle, call.Bytes(buffer), buffer.Count));
        }

        public void SendCastPackets(params ArraySegment<byte>[] buffers)
        {
            using (var call = new Call(this, "HP_UdpNode_SendCastPackets"))
                call.Ok(UdpNodeFunctions.HP_UdpNode_SendCastPackets(Handle, call.Buffers(buffers), buffers.Length));
        }

        public bool HasStarted
        {
            get
            {
                using (new Call(this, "HP_UdpNode_HasStarted"))
                    return UdpNodeFunctions.HP_UdpNode_HasStarted(Handle) != 0;
            }
        }

        public ServiceState State
        {
            get
            {
                using (new Call(this, "HP_UdpNode_GetState"))
                    return (ServiceState)UdpNodeFunctions.HP_UdpNode_GetState(Handle);
            }
        }

        public SocketError LastError
        {
            get
            {
                using (new Call(this, "HP_UdpNode_GetLastError"))
                    return (SocketError)UdpNodeFunctions.HP_UdpNode_GetLastError(Handle);
            }
        }

        public string LastErrorDesc
        {
            get
            {
                using (new Call(this, "HP_UdpNode_GetLastErrorDesc"))
                    return Call.Text(UdpNodeFunctions.HP_UdpNode_GetLastErrorDesc(Handle));
            }
        }

        public Address LocalAddress
        {
            get
            {
                using (var call = new Call(this, "HP_UdpNode_GetLocalAddress"))
                {
                    byte[] text = new byte[Address.Room];
                    int length = text.Length;
                    ushort port = 0;
                    call.Ok(UdpNodeFunctions.HP_UdpNode_GetLocalAddress(Handle, text, ref length, ref port));
                    return new Address(text, port);
                }
            }
        }

        public Address CastAddress
        {
            get
            {
                using (var call = new Call(this, "HP_UdpNode_GetCastAddress"))
                {
                    byte[] text = new byte[Address.Room];
                    int length = text.Length;
                    ushort port = 0;
                    call.Ok(UdpNodeFunctions.HP_UdpNode_GetCastAddress(Handle, text, ref length, ref port));
                    return new Address(text, port);
                }
            }
        }

        public CastMode CastMode
        {
            get
            {
                using (new Call(this, "HP_UdpNode_GetCastMode"))
                    return (CastMode)UdpNodeFunctions.HP_UdpNode_GetCastMode(Handle);
            }
        }

        public int PendingDataLength
        {
            get
            {
                using (var call = new Call(this, "HP_UdpNode_GetPendingDataLength"))
                {
                    call.Ok(UdpNodeFunctions.HP_UdpNode_GetPendingDataLength(Handle, out int pending));
                    return pending;
                }
            }
        }

        public uint MaxDatagramSize
        {
            get
            {
                using (new Call(this, "HP_UdpNode_GetMaxDatagramSize"))
                    return UdpNodeFunctions.HP_UdpNode_GetMaxDatagramSize(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_UdpNode_SetMaxDatagramSize"))
                {
                    call.IsSetting();
                    UdpNodeFunctions.HP_UdpNode_SetMaxDatagramSize(Handle, value);
                }
            }
        }

        public int MultiCastTtl
        {
            get
            {
                using (new Call(this, "HP_UdpNode_GetMultiCastTtl"))
                    return UdpNodeFunctions.HP_UdpNode_GetMultiCastTtl(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_UdpNode_SetMultiCastTtl"))
                {
                    call.IsSetting();
                    UdpNodeFunctions.HP_UdpNode_SetMultiCastTtl(Handle, value);
                }
            }
        }

        public bool MultiCastLoop
        {
            get
            {
                using (new Call(this, "HP_UdpNode_IsMultiCastLoop"))
                    return UdpNodeFunctions.HP_UdpNode_IsMultiCastLoop(Handle) != 0;
            }
            set
            {
                using (var call = new Call(this, "HP_UdpNode_SetMultiCastLoop"))
                {
                    call.IsSetting();
                    UdpNodeFunctions.HP_UdpNode_SetMultiCastLoop(Handle, value ? 1 : 0);
                }
            }
        }

        public bool DualStack
        {
            get
            {
                using (new Call(this, "HP_UdpNode_IsDualStack"))
                    return UdpNodeFunctions.HP_UdpNode_IsDualStack(Handle) != 0;
            }
            set
            {
                using (var call = new Call(this, "HP_UdpNode_SetDualStack"))
                {
                    call.IsSetting();
                    UdpNodeFunctions.HP_UdpNode_SetDualStack(Handle, value ? 1 : 0);
                }
            }
        }

        public ReuseAddressPolicy ReuseAddressPolicy
        {
            get
            {
                using (new Call(this, "HP_UdpNode_GetReuseAddressPolicy"))
                    return (ReuseAddressPolicy)UdpNodeFunctions.HP_UdpNode_GetReuseAddressPolicy(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_UdpNode_SetReuseAddressPolicy"))
                {
                    call.IsSetting();
                    UdpNodeFunctions.HP_UdpNode_SetReuseAddressPolicy(Handle, (int)value);
                }
            }
        }

        public uint WorkerThreadCount
        {
            get
            {
                using (new Call(this, "HP_UdpNode_GetWorkerThreadCount"))
                    return UdpNodeFunctions.HP_UdpNode_GetWorkerThreadCount(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_UdpNode_SetWorkerThreadCount"))
                {
                    call.IsSetting();
                    UdpNodeFunctions.HP_UdpNode_SetWorkerThreadCount(Handle, value);
                }
            }
        }

        public uint PostReceiveCount
        {
            get
            {
                using (new Call(this, "HP_UdpNode_GetPostReceiveCount"))
                    return UdpNodeFunctions.HP_UdpNode_GetPostReceiveCount(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_UdpNode_SetPostReceiveCount"))
                {
                    call.IsSetting();
                    UdpNodeFunctions.HP_UdpNode_SetPostReceiveCount(Handle, value);
                }
            }
        }

        public uint FreeBufferPoolSize
        {
            get
            {
                using (new Call(this, "HP_UdpNode_GetFreeBufferPoolSize"))
                    return UdpNodeFunctions.HP_UdpNode_GetFreeBufferPoolSize(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_UdpNode_SetFreeBufferPoolSize"))
                {
                    call.IsSetting();
                    UdpNodeFunctions.HP_UdpNode_SetFreeBufferPoolSize(Handle, value);
                }
            }
        }

        public uint FreeBufferPoolHold
        {
            get
            {
                using (new Call(this, "HP_UdpNode_GetFreeBufferPoolHold"))
                    return UdpNodeFunctions.HP_UdpNode_GetFreeBufferPoolHold(Handle);
            }
            set
            {
                using (var call = new Call(this, "HP_UdpNode_SetFreeBufferPoolHold"))
                {
                    call.IsSetting();
                    UdpNodeFunctions.HP_UdpNode_SetFreeBufferPoolHold(Handle, value);
                }
            }
        }

        public Task StopAsync() => Task.Run(() => Stop());

        public Task<bool> WaitAsync(uint milliseconds = 0xFFFFFFFF) => Task.Run(() => Wait(milliseconds));
    }

    public class HttpDownloader : Component
    {
        public HttpDownloader() : this(new Made("Create_HP_HttpDownloader", "Destroy_HP_HttpDownloader", "HP_HttpDownloaderListener")) { }

        internal HttpDownloader(Made made) : base(made) { }

        internal override void StopNow() { HttpDownloaderFunctions.HP_HttpDownloader_Stop(Handle); }

        public delegate void StartHandler(HttpDownloader sender, ulong id, DownloadProgress progress, string contentType);
        private StartHandler onStart;
        private static readonly Native.EventVoid_PLPP onStartCallback = (handle, id, progress, contentType) =>
            Happened<HttpDownloader>(handle, "OnStart", 0, 0, own => { own.onStart(own, id, new DownloadProgress(progress), Call.Text(contentType)); return 0; });
        public StartHandler OnStart
        {
            get { return onStart; }
            set { Listen(ref onStart, value, HttpDownloaderFunctions.HP_Set_FN_HttpDownloader_OnStart, onStartCallback); }
        }

        public delegate void ProgressHandler(HttpDownloader sender, ulong id, DownloadProgress progress);
        private ProgressHandler onProgress;
        private static readonly Native.EventVoid_PLP onProgressCallback = (handle, id, progress) =>
            Happened<HttpDownloader>(handle, "OnProgress", 0, 0, own => { own.onProgress(own, id, new DownloadProgress(progress)); return 0; });
        public ProgressHandler OnProgress
        {
            get { return onProgress; }
            set { Listen(ref onProgress, value, HttpDownloaderFunctions.HP_Set_FN_HttpDownloader_OnProgress, onProgressCallback); }
        }

        public delegate void RedirectHandler(HttpDownloader sender, ulong id, ushort status, string from, string to);
        private RedirectHandler onRedirect;
        private static readonly Native.EventVoid_PLSPP onRedirectCallback = (handle, id, status, from, to) =>
            Happened<HttpDownloader>(handle, "OnRedirect", 0, 0, own => { own.onRedirect(own, id, status, Call.Text(from), Call.Text(to)); return 0; });
        public RedirectHandler OnRedirect
        {
            get { return onRedirect; }
            set { Listen(ref onRedirect, value, HttpDownloaderFunctions.HP_Set_FN_HttpDownloader_OnRedirect, onRedirectCallback); }
        }

        public delegate void SegmentHandler(HttpDownloader sender, ulong id, ulong begin, ulong end, string url);
        private SegmentHandler onSegment;
        private static readonly Native.EventVoid_PLLLP onSegmentCallback = (handle, id, begin, end, url) =>
            Happened<HttpDownloader>(handle, "OnSegment", 0, 0, own => { own.onSegment(own, id, begin, end, Call.Text(url)); return 0; });
        public SegmentHandler OnSegment
        {
            get { return onSegment; }
            set { Listen(ref onSegment, value, HttpDownloaderFunctions.HP_Set_FN_HttpDownloader_OnSegment, onSegmentCallback); }
        }

        public delegate void RetryHandler(HttpDownloader sender, ulong id, DownloadError error, string text, uint attempt, uint delay);
        private RetryHandler onRetry;
        private static readonly Native.EventVoid_PLIPUU onRetryCallback = (handle, id, error, text, attempt, delay) =>
            Happened<HttpDownloader>(handle, "OnRetry", 0, 0, own => { own.onRetry(own, id, (DownloadError)error, Call.Text(text), attempt, delay); return 0; });
        public RetryHandler OnRetry
        {
            get { return onRetry; }
            set { Listen(ref onRetry, value, HttpDownloaderFunctions.HP_Set_FN_HttpDownloader_OnRetry, onRetryCallback); }
        }

        public delegate bool DataHandler(HttpDownloader sender, ulong id, ulong offset, byte[] data);
        private DataHandler onData;
        private static readonly Native.Event_PLLPIP onDataCallback = (handle, id, offset, data, dataLength, extra) =>
            Happened<HttpDownloader>(handle, "OnData", 0, 1, own => own.onData(own, id, offset, Call.Bytes(data, dataLength)) ? 1 : 0);
        public DataHandler OnData
        {
            get { return onData; }
            set { Listen(ref onData, value, HttpDownloaderFunctions.HP_Set_FN_HttpDownloader_OnData, onDataCallback); }
        }

        public delegate void CompleteHandler(HttpDownloader sender, ulong id, DownloadResult result);
        private CompleteHandler onComplete;
        private static readonly Native.EventVoid_PLP onCompleteCallback = (handle, id, result) =>
            Happened<HttpDownloader>(handle, "OnComplete", 0, 0, own => { own.onComplete(own, id, new DownloadResult(result)); return 0; });
        public CompleteHandler OnComplete
        {
            get { return onComplete; }
            set { Listen(ref onComplete, value, HttpDownloaderFunctions.HP_Set_FN_HttpDownloader_OnComplete, onCompleteCallback); }
        }

        public delegate void ErrorHandler(HttpDownloader sender, ulong id, DownloadResult result);
        private ErrorHandler onError;
        private static readonly Native.EventVoid_PLP onErrorCallback = (handle, id, result) =>
            Happened<HttpDownloader>(handle, "OnError", 0, 0, own => { own.onError(own, id, new DownloadResult(result)); return 0; });
        public ErrorHandler OnError
        {
            get { return onError; }
            set { Listen(ref onError, value, HttpDownloaderFunctions.HP_Set_FN_HttpDownloader_OnError, onErrorCallback); }
        }

        public void Start(DownloaderOptions options = null)
        {
            using (var call = new Call(this, "HP_HttpDownloader_Start"))
            {
                call.Ok(HttpDownloaderFunctions.HP_HttpDownloader_Start(Handle, options == null ? IntPtr.Zero : options.ToC(call)));
                Keep();
            }
        }

        public void Stop()
        {
            using (var call = new Call(this, "HP_HttpDownloader_Stop"))
            {
                call.Ok(HttpDownloaderFunctions.HP_HttpDownloader_Stop(Handle));
                    LetGo();
            }
        }

        public ulong Add(string url, DownloadOptions options = null)
        {
            using (var call = new Call(this, "HP_HttpDownloader_Add"))
                return call.Id(HttpDownloaderFunctions.HP_HttpDownloader_Add(Handle, Call.Text(url), options == null ? IntPtr.Zero : options.ToC(call)));
        }

        public ulong AddMirrors(IEnumerable<string> urls, DownloadOptions options = null)
        {
            using (var call = new Call(this, "HP_HttpDownloader_AddMirrors"))
                return call.Id(HttpDownloaderFunctions.HP_HttpDownloader_AddMirrors(Handle, call.Texts(urls, out int urlsCount), urlsCount, options == null ? IntPtr.Zero : options.ToC(call)));
        }

        public void Cancel(ulong id)
        {
            using (var call = new Call(this, "HP_HttpDownloader_Cancel"))
                call.Ok(HttpDownloaderFunctions.HP_HttpDownloader_Cancel(Handle, id));
        }

        public DownloadProgress GetProgress(ulong id)
        {
            using (var call = new Call(this, "HP_HttpDownloader_GetProgress"))
            {
                call.Ok(HttpDownloaderFunctions.HP_HttpDownloader_GetProgress(Handle, id, out Native.TDownloadProgress progress));
                return new DownloadProgress(progress);
            }
        }

        public bool Wait(uint milliseconds = 0xFFFFFFFF)
        {
            using (new Call(this, "HP_HttpDownloader_Wait"))
                return HttpDownloaderFunctions.HP_HttpDownloader_Wait(Handle, milliseconds) != 0;
        }

        public uint Count
        {
            get
            {
                using (new Call(this, "HP_HttpDownloader_GetCount"))
                    return HttpDownloaderFunctions.HP_HttpDownloader_GetCount(Handle);
            }
        }

        public void SetRateLimit(ulong bytesPerSecond)
        {
            using (new Call(this, "HP_HttpDownloader_SetRateLimit"))
                HttpDownloaderFunctions.HP_HttpDownloader_SetRateLimit(Handle, bytesPerSecond);
        }

        public Task StopAsync() => Task.Run(() => Stop());

        public Task<bool> WaitAsync(uint milliseconds = 0xFFFFFFFF) => Task.Run(() => Wait(milliseconds));
    }

    public static class Cookies
    {
        public static void LoadFromFile(string file, bool keepExists = true)
        {
            Call.Static("HP_HttpCookie_MGR_LoadFromFile", call => call.Ok(CookiesFunctions.HP_HttpCookie_MGR_LoadFromFile(Call.Text(file), keepExists ? 1 : 0)));
        }

        public static void SaveToFile(string file, bool keepExists = true)
        {
            Call.Static("HP_HttpCookie_MGR_SaveToFile", call => call.Ok(CookiesFunctions.HP_HttpCookie_MGR_SaveToFile(Call.Text(file), keepExists ? 1 : 0)));
        }

        public static void ClearCookies(string domain, string path)
        {
            Call.Static("HP_HttpCookie_MGR_ClearCookies", call => call.Ok(CookiesFunctions.HP_HttpCookie_MGR_ClearCookies(Call.Text(domain), Call.Text(path))));
        }

        public static void RemoveExpiredCookies(string domain, string path)
        {
            Call.Static("HP_HttpCookie_MGR_RemoveExpiredCookies", call => call.Ok(CookiesFunctions.HP_HttpCookie_MGR_RemoveExpiredCookies(Call.Text(domain), Call.Text(path))));
        }

        public static void SetCookie(string name, string value, string domain, string path, int maxAge, bool httpOnly, bool secure, int sameSite, bool onlyUpdateValueIfExists)
        {
            Call.Static("HP_HttpCookie_MGR_SetCookie", call => call.Ok(CookiesFunctions.HP_HttpCookie_MGR_SetCookie(Call.Text(name), Call.Text(value), Call.Text(domain), Call.Text(path), maxAge, httpOnly ? 1 : 0, secure ? 1 : 0, sameSite, onlyUpdateValueIfExists ? 1 : 0)));
        }

        public static void DeleteCookie(string domain, string path, string name)
        {
            Call.Static("HP_HttpCookie_MGR_DeleteCookie", call => call.Ok(CookiesFunctions.HP_HttpCookie_MGR_DeleteCookie(Call.Text(domain), Call.Text(path), Call.Text(name))));
        }

        public static bool EnableThirdPartyCookie
        {
            get
            {
                return Call.Static("HP_HttpCookie_MGR_IsEnableThirdPartyCookie", call => CookiesFunctions.HP_HttpCookie_MGR_IsEnableThirdPartyCookie() != 0);
            }
            set
            {
                Call.Static("HP_HttpCookie_MGR_SetEnableThirdPartyCookie", call => CookiesFunctions.HP_HttpCookie_MGR_SetEnableThirdPartyCookie(value ? 1 : 0));
            }
        }
    }

    /// <summary>Functions of the library that belong to no class.</summary>
    public static class Library
    {
        public static string GetDownloadErrorName(DownloadError error)
        {
            return Call.Static("HP_GetDownloadErrorName", call => Call.Text(LibraryFunctions.HP_GetDownloadErrorName((int)error)));
        }

        public static uint HPSocketVersion
        {
            get
            {
                return Call.Static("HP_GetHPSocketVersion", call => LibraryFunctions.HP_GetHPSocketVersion());
            }
        }

        public static string GetSocketErrorDesc(SocketError code)
        {
            return Call.Static("HP_GetSocketErrorDesc", call => Call.Text(LibraryFunctions.HP_GetSocketErrorDesc((int)code)));
        }

    }
}
