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

    /// <summary>A component that listens (guide 2.2). See IComplexSocket for what holds everywhere.</summary>
    public abstract class Server : Component
    {
        internal Server(Made made) : base(made) { }

        internal override void StopNow() { ServerFunctions.HP_Server_Stop(Handle); }

        internal override ServiceState? StateNow { get { return (ServiceState)ServerFunctions.HP_Server_GetState(Handle); } }

        internal override SocketError LastErrorNow { get { return (SocketError)ServerFunctions.HP_Server_GetLastError(Handle); } }

        /// <summary>Handles OnPrepareListen.</summary>
        public delegate HandleResult PrepareListenHandler(Server sender, ulong soListen);
        private PrepareListenHandler onPrepareListen;
        private static readonly Native.Event_PN onPrepareListenCallback = (handle, soListen) =>
            Happened<Server>(handle, "OnPrepareListen", 2, 0, own => (int)own.onPrepareListen(own, soListen.ToUInt64()));
        /// <summary>An event: its order and its answers are in docs/events.md. Set before Start.</summary>
        public PrepareListenHandler OnPrepareListen
        {
            get { return onPrepareListen; }
            set { Listen(ref onPrepareListen, value, ServerFunctions.HP_Set_FN_Server_OnPrepareListen, onPrepareListenCallback); }
        }

        /// <summary>Handles OnAccept.</summary>
        public delegate HandleResult AcceptHandler(Server sender, ulong connId, ulong client);
        private AcceptHandler onAccept;
        private static readonly Native.Event_PNN onAcceptCallback = (handle, connId, client) =>
            Happened<Server>(handle, "OnAccept", 2, 0, own => (int)own.onAccept(own, connId.ToUInt64(), client.ToUInt64()));
        /// <summary>An event: its order and its answers are in docs/events.md. Set before Start.</summary>
        public AcceptHandler OnAccept
        {
            get { return onAccept; }
            set { Listen(ref onAccept, value, ServerFunctions.HP_Set_FN_Server_OnAccept, onAcceptCallback); }
        }

        /// <summary>Handles OnHandShake.</summary>
        public delegate HandleResult HandShakeHandler(Server sender, ulong connId);
        private HandShakeHandler onHandShake;
        private static readonly Native.Event_PN onHandShakeCallback = (handle, connId) =>
            Happened<Server>(handle, "OnHandShake", 2, 0, own => (int)own.onHandShake(own, connId.ToUInt64()));
        /// <summary>An event: its order and its answers are in docs/events.md. Set before Start.</summary>
        public HandShakeHandler OnHandShake
        {
            get { return onHandShake; }
            set { Listen(ref onHandShake, value, ServerFunctions.HP_Set_FN_Server_OnHandShake, onHandShakeCallback); }
        }

        /// <summary>Handles OnSend.</summary>
        public delegate HandleResult SendHandler(Server sender, ulong connId, byte[] data);
        private SendHandler onSend;
        private static readonly Native.Event_PNPI onSendCallback = (handle, connId, data, dataLength) =>
            Happened<Server>(handle, "OnSend", 2, 0, own => (int)own.onSend(own, connId.ToUInt64(), Call.Bytes(data, dataLength)));
        /// <summary>An event: its order and its answers are in docs/events.md. Set before Start.</summary>
        public SendHandler OnSend
        {
            get { return onSend; }
            set { Listen(ref onSend, value, ServerFunctions.HP_Set_FN_Server_OnSend, onSendCallback); }
        }

        /// <summary>Handles OnReceive.</summary>
        public delegate HandleResult ReceiveHandler(Server sender, ulong connId, byte[] data);
        private ReceiveHandler onReceive;
        private static readonly Native.Event_PNPI onReceiveCallback = (handle, connId, data, dataLength) =>
            Happened<Server>(handle, "OnReceive", 2, 0, own => (int)own.onReceive(own, connId.ToUInt64(), Call.Bytes(data, dataLength)));
        /// <summary>An event: its order and its answers are in docs/events.md. Set before Start.</summary>
        public ReceiveHandler OnReceive
        {
            get { return onReceive; }
            set { Listen(ref onReceive, value, ServerFunctions.HP_Set_FN_Server_OnReceive, onReceiveCallback); }
        }

        /// <summary>Handles OnPullReceive.</summary>
        public delegate HandleResult PullReceiveHandler(Server sender, ulong connId, int length);
        private PullReceiveHandler onPullReceive;
        private static readonly Native.Event_PNI onPullReceiveCallback = (handle, connId, length) =>
            Happened<Server>(handle, "OnPullReceive", 2, 0, own => (int)own.onPullReceive(own, connId.ToUInt64(), length));
        /// <summary>An event: its order and its answers are in docs/events.md. Set before Start.</summary>
        public PullReceiveHandler OnPullReceive
        {
            get { return onPullReceive; }
            set { Listen(ref onPullReceive, value, ServerFunctions.HP_Set_FN_Server_OnPullReceive, onPullReceiveCallback); }
        }

        /// <summary>Handles OnClose.</summary>
        public delegate HandleResult CloseHandler(Server sender, ulong connId, SocketOperation operation, int errorCode);
        private CloseHandler onClose;
        private static readonly Native.Event_PNII onCloseCallback = (handle, connId, operation, errorCode) =>
            Happened<Server>(handle, "OnClose", 2, 0, own => (int)own.onClose(own, connId.ToUInt64(), (SocketOperation)operation, errorCode));
        /// <summary>An event: its order and its answers are in docs/events.md. Set before Start.</summary>
        public CloseHandler OnClose
        {
            get { return onClose; }
            set { Listen(ref onClose, value, ServerFunctions.HP_Set_FN_Server_OnClose, onCloseCallback); }
        }

        /// <summary>Handles OnShutdown.</summary>
        public delegate HandleResult ShutdownHandler(Server sender);
        private ShutdownHandler onShutdown;
        private static readonly Native.Event_P onShutdownCallback = (handle) =>
            Happened<Server>(handle, "OnShutdown", 2, 0, own => (int)own.onShutdown(own));
        /// <summary>An event: its order and its answers are in docs/events.md. Set before Start.</summary>
        public ShutdownHandler OnShutdown
        {
            get { return onShutdown; }
            set { Listen(ref onShutdown, value, ServerFunctions.HP_Set_FN_Server_OnShutdown, onShutdownCallback); }
        }

        /// <summary>Binds bindAddress:port and begins to accept; OnPrepareListen fires on this thread in between. The address is numeric
        /// IPv4 or IPv6, or a name, which is resolved on this thread; null or empty means any. Port 0 lets the system choose, see
        /// GetListenAddress(). Returns false and GetLastError(): SE_ILLEGAL_STATE (EPERM: not stopped; ECANCELED: stopped meanwhile),
        /// SE_INVALID_PARAM (a setting), SE_SSL_ENV_NOT_READY, SE_SOCKET_CREATE (EADDRNOTAVAIL: a bad address), SE_SOCKET_BIND,
        /// SE_SOCKET_PREPARE (OnPrepareListen said HR_ERROR, ECANCELED), SE_SOCKET_LISTEN, SE_WORKER_THREAD_CREATE,
        /// SE_SOCKE_ATTACH_TO_CP; errno has the cause. From SE_SOCKET_CREATE on, and after ECANCELED, OnShutdown fires.</summary>
        public void Start(string bindAddress = null, ushort port = 0)
        {
            using (var call = new Call(this, "HP_Server_Start"))
            {
                call.Ok(ServerFunctions.HP_Server_Start(Handle, Call.Text(bindAddress), port));
                Keep();
            }
        }

        /// <summary>Closes every connection (OnClose(SO_CLOSE, 0) each), fires OnShutdown and stops. Returns when the component is
        /// stopped. Called inside a callback it only requests the stop and returns true at once; Wait() then tells when it is done. The
        /// same while Start is under way (SS_STARTING, as in OnPrepareListen): that Start then fails with SE_ILLEGAL_STATE and ECANCELED.
        /// Fails with SE_ILLEGAL_STATE (EPERM) unless starting or started. Guide 2.2.1, 8.3 Q-02.</summary>
        public void Stop()
        {
            using (var call = new Call(this, "HP_Server_Stop"))
            {
                call.Ok(ServerFunctions.HP_Server_Stop(Handle));
                    LetGo();
            }
        }

        /// <summary>Blocks until the component is stopped, at most milliseconds (INFINITE: without limit). Returns true when it is
        /// stopped; false with ETIMEDOUT otherwise. Not for callbacks of the component itself: they would wait for themselves.</summary>
        public bool Wait(uint milliseconds = 0xFFFFFFFF)
        {
            using (new Call(this, "HP_Server_Wait"))
                return ServerFunctions.HP_Server_Wait(Handle, milliseconds) != 0;
        }

        /// <summary>Sends length bytes from buffer + offset. Never blocks: what the kernel does not take now is copied and queued. The
        /// bytes of one call stay together and in order, whatever other threads send (guide 8.3 Q-11). Returns HPSocketException, with
        /// nothing sent or queued: EINVAL (length below 1, null buffer), EPERM (not connected, or TLS not ready), ENOBUFS (the queue
        /// would pass its limit, see TcpServer::SetMaxPendingDataLength), ENOMEM. The component may set bounds of its own: EMSGSIZE for
        /// PACK, EINVAL above one datagram or ARQ message. true means accepted, not arrived: OnSend reports what the kernel
        /// took.</summary>
        public void Send(ulong connId, ArraySegment<byte> buffer)
        {
            using (var call = new Call(this, "HP_Server_Send"))
                call.Ok(ServerFunctions.HP_Server_Send(Handle, (UIntPtr)connId, call.Bytes(buffer), buffer.Count));
        }

        /// <summary>As Send, for count pieces that leave as one: one PACK packet, one datagram, one ARQ message. Empty pieces are
        /// skipped. At most INT_MAX bytes in all, else EMSGSIZE.</summary>
        public void SendPackets(ulong connId, params ArraySegment<byte>[] buffers)
        {
            using (var call = new Call(this, "HP_Server_SendPackets"))
                call.Ok(ServerFunctions.HP_Server_SendPackets(Handle, (UIntPtr)connId, call.Buffers(buffers), buffers.Length));
        }

        /// <summary>Stops (or resumes) reading from the connection, so that TCP flow control slows the peer down. Takes effect after the
        /// events being delivered now. UDP components cannot pause: HPSocketException, EPERM. Guide 8.3 Q-13.</summary>
        public void PauseReceive(ulong connId, bool pause = true)
        {
            using (var call = new Call(this, "HP_Server_PauseReceive"))
                call.Ok(ServerFunctions.HP_Server_PauseReceive(Handle, (UIntPtr)connId, pause ? 1 : 0));
        }

        /// <summary>Closes the connection; OnClose(SO_CLOSE, 0) follows on the connection's thread. With force the queue is offered to
        /// the kernel once and the connection closed; without, all that is queued is sent first, for at most the close timeout
        /// (TcpServer::SetCloseTimeout). No further data is received either way.</summary>
        public void Disconnect(ulong connId, bool force = true)
        {
            using (var call = new Call(this, "HP_Server_Disconnect"))
                call.Ok(ServerFunctions.HP_Server_Disconnect(Handle, (UIntPtr)connId, force ? 1 : 0));
        }

        /// <summary>Disconnects every connection that is older than period ms, at most MAXINT / 2 (else HPSocketException, EINVAL). Guide
        /// 8.3 Q-04.</summary>
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

        /// <summary>true for an SSL/HTTPS component.</summary>
        public bool IsSecure
        {
            get
            {
                using (new Call(this, "HP_Server_IsSecure"))
                    return ServerFunctions.HP_Server_IsSecure(Handle) != 0;
            }
        }

        /// <summary>true while SS_STARTING or SS_STARTED.</summary>
        public bool HasStarted
        {
            get
            {
                using (new Call(this, "HP_Server_HasStarted"))
                    return ServerFunctions.HP_Server_HasStarted(Handle) != 0;
            }
        }

        /// <summary>true while SS_STARTING or SS_STARTED.</summary>
        public ServiceState State
        {
            get
            {
                using (new Call(this, "HP_Server_GetState"))
                    return (ServiceState)ServerFunctions.HP_Server_GetState(Handle);
            }
        }

        /// <summary>Why the last Start or Stop that failed did so. It stays: success does not reset it. SE_OK if none has
        /// failed.</summary>
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

        /// <summary>Bytes accepted by Send that the kernel has not taken yet, wherever they wait. Guide 8.3 Q-13.</summary>
        public int GetPendingDataLength(ulong connId)
        {
            using (var call = new Call(this, "HP_Server_GetPendingDataLength"))
            {
                call.Ok(ServerFunctions.HP_Server_GetPendingDataLength(Handle, (UIntPtr)connId, out int pending));
                return pending;
            }
        }

        /// <summary>Whether PauseReceive holds the connection.</summary>
        public bool IsPauseReceive(ulong connId)
        {
            using (var call = new Call(this, "HP_Server_IsPauseReceive"))
            {
                call.Ok(ServerFunctions.HP_Server_IsPauseReceive(Handle, (UIntPtr)connId, out int paused));
                return paused != 0;
            }
        }

        /// <summary>true from OnConnect/OnAccept on; false once its end is decided, inside and after OnClose.</summary>
        public bool IsConnected(ulong connId)
        {
            using (new Call(this, "HP_Server_IsConnected"))
                return ServerFunctions.HP_Server_IsConnected(Handle, (UIntPtr)connId) != 0;
        }

        /// <summary>Number of connections; one that is in OnClose still counts.</summary>
        public uint ConnectionCount
        {
            get
            {
                using (new Call(this, "HP_Server_GetConnectionCount"))
                    return ServerFunctions.HP_Server_GetConnectionCount(Handle);
            }
        }

        /// <summary>Fills pIDs, which has room for count, and sets count to the number written. Null, zero or too little room: false and
        /// the number there are. The order is unspecified.</summary>
        public ulong[] AllConnectionIDs
        {
            get
            {
                using (var call = new Call(this, "HP_Server_GetAllConnectionIDs"))
                    return call.Connections((IntPtr items, ref uint count) => ServerFunctions.HP_Server_GetAllConnectionIDs(Handle, items, ref count));
            }
        }

        /// <summary>How long the connection exists, in ms.</summary>
        public uint GetConnectPeriod(ulong connId)
        {
            using (var call = new Call(this, "HP_Server_GetConnectPeriod"))
            {
                call.Ok(ServerFunctions.HP_Server_GetConnectPeriod(Handle, (UIntPtr)connId, out uint period));
                return period;
            }
        }

        /// <summary>ms since the kernel last took bytes to send or gave bytes received. false (EPERM) unless IsMarkSilence().</summary>
        public uint GetSilencePeriod(ulong connId)
        {
            using (var call = new Call(this, "HP_Server_GetSilencePeriod"))
            {
                call.Ok(ServerFunctions.HP_Server_GetSilencePeriod(Handle, (UIntPtr)connId, out uint period));
                return period;
            }
        }

        /// <summary>The address and port in use. false (EPERM) unless HasStarted().</summary>
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

        /// <summary>Numeric address and port of this side. 16 characters hold any IPv4, 46 any IPv6 address. Fails inside
        /// OnClose.</summary>
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

        /// <summary>Which of SO_REUSEADDR, SO_REUSEPORT the sockets get. Default RAP_ADDR_ONLY.</summary>
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

        /// <summary>For sends made inside callbacks. SP_PACK (default) gathers those of one callback into one system call; SP_SAFE does
        /// not wait for its end once SocketBufferSize bytes are queued; SP_DIRECT hands each Send to the kernel at once. Guide
        /// 2.1.2.</summary>
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

        /// <summary>Default OSSP_NONE. Kept for compatibility: OnSend is never concurrent with another event of its connection, which is
        /// as strong as OSSP_RECEIVE, whatever is set here. Guide 2.1.4.</summary>
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

        /// <summary>This and the four below are kept for compatibility: checked and returned, without effect, for memory is kept in
        /// caches with bounds of their own. Lock time in ms, at least 1000, default 30000.</summary>
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

        /// <summary>Without effect. Default 600 (connections) and 1024 (buffers).</summary>
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

        /// <summary>Without effect. Default 600 (connections) and 1024 (buffers).</summary>
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

        /// <summary>Without effect. Default 600 and 1024.</summary>
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

        /// <summary>Without effect. Default 600 and 1024.</summary>
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

        /// <summary>Largest number of connections, 1 to 5000000, default 10000. A server closes further ones silently, Connect
        /// fails.</summary>
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

        /// <summary>Threads that serve the connections, 1 to 512; default one per CPU. A connection stays with one of them, so its events
        /// never overlap.</summary>
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

        /// <summary>Whether the time at which bytes were last sent or received is kept, for the Silence methods. Default true.</summary>
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

        /// <summary>Whether an IPv6 socket accepts IPv4 peers too. Default true.</summary>
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

        /// <summary>Stop on a thread of the pool.</summary>
        public Task StopAsync() => Task.Run(() => Stop());

        /// <summary>Wait on a thread of the pool.</summary>
        public Task<bool> WaitAsync(uint milliseconds = 0xFFFFFFFF) => Task.Run(() => Wait(milliseconds));
    }

    /// <summary>A component that dials many (guide 2.3). See IComplexSocket for what holds everywhere.</summary>
    public abstract class Agent : Component
    {
        internal Agent(Made made) : base(made) { }

        internal override void StopNow() { AgentFunctions.HP_Agent_Stop(Handle); }

        internal override ServiceState? StateNow { get { return (ServiceState)AgentFunctions.HP_Agent_GetState(Handle); } }

        internal override SocketError LastErrorNow { get { return (SocketError)AgentFunctions.HP_Agent_GetLastError(Handle); } }

        /// <summary>Handles OnPrepareConnect.</summary>
        public delegate HandleResult PrepareConnectHandler(Agent sender, ulong connId, ulong socket);
        private PrepareConnectHandler onPrepareConnect;
        private static readonly Native.Event_PNN onPrepareConnectCallback = (handle, connId, socket) =>
            Happened<Agent>(handle, "OnPrepareConnect", 2, 0, own => (int)own.onPrepareConnect(own, connId.ToUInt64(), socket.ToUInt64()));
        /// <summary>An event: its order and its answers are in docs/events.md. Set before Start.</summary>
        public PrepareConnectHandler OnPrepareConnect
        {
            get { return onPrepareConnect; }
            set { Listen(ref onPrepareConnect, value, AgentFunctions.HP_Set_FN_Agent_OnPrepareConnect, onPrepareConnectCallback); }
        }

        /// <summary>Handles OnConnect.</summary>
        public delegate HandleResult ConnectHandler(Agent sender, ulong connId);
        private ConnectHandler onConnect;
        private static readonly Native.Event_PN onConnectCallback = (handle, connId) =>
            Happened<Agent>(handle, "OnConnect", 2, 0, own => (int)own.onConnect(own, connId.ToUInt64()));
        /// <summary>An event: its order and its answers are in docs/events.md. Set before Start.</summary>
        public ConnectHandler OnConnect
        {
            get { return onConnect; }
            set { Listen(ref onConnect, value, AgentFunctions.HP_Set_FN_Agent_OnConnect, onConnectCallback); }
        }

        /// <summary>Handles OnHandShake.</summary>
        public delegate HandleResult HandShakeHandler(Agent sender, ulong connId);
        private HandShakeHandler onHandShake;
        private static readonly Native.Event_PN onHandShakeCallback = (handle, connId) =>
            Happened<Agent>(handle, "OnHandShake", 2, 0, own => (int)own.onHandShake(own, connId.ToUInt64()));
        /// <summary>An event: its order and its answers are in docs/events.md. Set before Start.</summary>
        public HandShakeHandler OnHandShake
        {
            get { return onHandShake; }
            set { Listen(ref onHandShake, value, AgentFunctions.HP_Set_FN_Agent_OnHandShake, onHandShakeCallback); }
        }

        /// <summary>Handles OnSend.</summary>
        public delegate HandleResult SendHandler(Agent sender, ulong connId, byte[] data);
        private SendHandler onSend;
        private static readonly Native.Event_PNPI onSendCallback = (handle, connId, data, dataLength) =>
            Happened<Agent>(handle, "OnSend", 2, 0, own => (int)own.onSend(own, connId.ToUInt64(), Call.Bytes(data, dataLength)));
        /// <summary>An event: its order and its answers are in docs/events.md. Set before Start.</summary>
        public SendHandler OnSend
        {
            get { return onSend; }
            set { Listen(ref onSend, value, AgentFunctions.HP_Set_FN_Agent_OnSend, onSendCallback); }
        }

        /// <summary>Handles OnReceive.</summary>
        public delegate HandleResult ReceiveHandler(Agent sender, ulong connId, byte[] data);
        private ReceiveHandler onReceive;
        private static readonly Native.Event_PNPI onReceiveCallback = (handle, connId, data, dataLength) =>
            Happened<Agent>(handle, "OnReceive", 2, 0, own => (int)own.onReceive(own, connId.ToUInt64(), Call.Bytes(data, dataLength)));
        /// <summary>An event: its order and its answers are in docs/events.md. Set before Start.</summary>
        public ReceiveHandler OnReceive
        {
            get { return onReceive; }
            set { Listen(ref onReceive, value, AgentFunctions.HP_Set_FN_Agent_OnReceive, onReceiveCallback); }
        }

        /// <summary>Handles OnPullReceive.</summary>
        public delegate HandleResult PullReceiveHandler(Agent sender, ulong connId, int length);
        private PullReceiveHandler onPullReceive;
        private static readonly Native.Event_PNI onPullReceiveCallback = (handle, connId, length) =>
            Happened<Agent>(handle, "OnPullReceive", 2, 0, own => (int)own.onPullReceive(own, connId.ToUInt64(), length));
        /// <summary>An event: its order and its answers are in docs/events.md. Set before Start.</summary>
        public PullReceiveHandler OnPullReceive
        {
            get { return onPullReceive; }
            set { Listen(ref onPullReceive, value, AgentFunctions.HP_Set_FN_Agent_OnPullReceive, onPullReceiveCallback); }
        }

        /// <summary>Handles OnClose.</summary>
        public delegate HandleResult CloseHandler(Agent sender, ulong connId, SocketOperation operation, int errorCode);
        private CloseHandler onClose;
        private static readonly Native.Event_PNII onCloseCallback = (handle, connId, operation, errorCode) =>
            Happened<Agent>(handle, "OnClose", 2, 0, own => (int)own.onClose(own, connId.ToUInt64(), (SocketOperation)operation, errorCode));
        /// <summary>An event: its order and its answers are in docs/events.md. Set before Start.</summary>
        public CloseHandler OnClose
        {
            get { return onClose; }
            set { Listen(ref onClose, value, AgentFunctions.HP_Set_FN_Agent_OnClose, onCloseCallback); }
        }

        /// <summary>Handles OnShutdown.</summary>
        public delegate HandleResult ShutdownHandler(Agent sender);
        private ShutdownHandler onShutdown;
        private static readonly Native.Event_P onShutdownCallback = (handle) =>
            Happened<Agent>(handle, "OnShutdown", 2, 0, own => (int)own.onShutdown(own));
        /// <summary>An event: its order and its answers are in docs/events.md. Set before Start.</summary>
        public ShutdownHandler OnShutdown
        {
            get { return onShutdown; }
            set { Listen(ref onShutdown, value, AgentFunctions.HP_Set_FN_Agent_OnShutdown, onShutdownCallback); }
        }

        /// <summary>Handles OnReconnect.</summary>
        public delegate HandleResult ReconnectHandler(Agent sender, ulong connId, ulong newConnId, uint attempt, uint delay);
        private ReconnectHandler onReconnect;
        private static readonly Native.Event_PNNUU onReconnectCallback = (handle, connId, newConnId, attempt, delay) =>
            Happened<Agent>(handle, "OnReconnect", 2, 0, own => (int)own.onReconnect(own, connId.ToUInt64(), newConnId.ToUInt64(), attempt, delay));
        /// <summary>An event: its order and its answers are in docs/events.md. Set before Start.</summary>
        public ReconnectHandler OnReconnect
        {
            get { return onReconnect; }
            set { Listen(ref onReconnect, value, AgentFunctions.HP_Set_FN_Agent_OnReconnect, onReconnectCallback); }
        }

        /// <summary>Makes the agent ready to connect. bindAddress, an address or a name, is the local address of connections that name
        /// none. asyncConnect decides how Connect works (guide 2.1.5). Returns false and GetLastError(): as Server::Start, without
        /// binding and listening; OnShutdown too.</summary>
        public void Start(string bindAddress = null, bool asyncConnect = true)
        {
            using (var call = new Call(this, "HP_Agent_Start"))
            {
                call.Ok(AgentFunctions.HP_Agent_Start(Handle, Call.Text(bindAddress), asyncConnect ? 1 : 0));
                Keep();
            }
        }

        /// <summary>Closes every connection (OnClose(SO_CLOSE, 0) each), fires OnShutdown and stops. Returns when the component is
        /// stopped. Called inside a callback it only requests the stop and returns true at once; Wait() then tells when it is done. The
        /// same while Start is under way (SS_STARTING, as in OnPrepareListen): that Start then fails with SE_ILLEGAL_STATE and ECANCELED.
        /// Fails with SE_ILLEGAL_STATE (EPERM) unless starting or started. Guide 2.2.1, 8.3 Q-02.</summary>
        public void Stop()
        {
            using (var call = new Call(this, "HP_Agent_Stop"))
            {
                call.Ok(AgentFunctions.HP_Agent_Stop(Handle));
                    LetGo();
            }
        }

        /// <summary>Blocks until the component is stopped, at most milliseconds (INFINITE: without limit). Returns true when it is
        /// stopped; false with ETIMEDOUT otherwise. Not for callbacks of the component itself: they would wait for themselves.</summary>
        public bool Wait(uint milliseconds = 0xFFFFFFFF)
        {
            using (new Call(this, "HP_Agent_Wait"))
                return AgentFunctions.HP_Agent_Wait(Handle, milliseconds) != 0;
        }

        /// <summary>Connects to a host name or address; "address^host" dials the address and uses the host for SNI, the certificate check
        /// and the Host header. *pdwConnID is set before OnPrepareConnect fires, and to 0 on failure; null: not wanted. extra is the
        /// connection's extra from the start. Local port and address 0 and null: the system's choice. The addresses of a host are tried
        /// as RFC 8305 says, IPv6 first. Asynchronous: returns at once, before a name is known; OnConnect or OnClose follows: SO_CONNECT
        /// with EADDRNOTAVAIL (no such host), EAGAIN, EBADMSG, ETIMEDOUT (its servers cannot answer, or do not), else SO_CLOSE or
        /// SO_CONNECT with the connect's error. Synchronous: returns after OnConnect, or after the failure, see
        /// TcpAgent::SetSyncConnectTimeout. Not for callbacks, whose thread it would hold. Returns false and errno, and no OnClose: EPERM
        /// (not started), EADDRNOTAVAIL (empty or unknown address, port 0), ENOSR (MaxConnectionCount reached), ECANCELED
        /// (OnPrepareConnect, or synchronously OnConnect, said HR_ERROR; or Stop), ECONNREFUSED (also: it would have connected to
        /// itself), else the cause from the system.</summary>
        public ulong Connect(string remoteAddress, ushort port, ushort localPort = 0, string localAddress = null)
        {
            using (var call = new Call(this, "HP_Agent_ConnectWithExtraAndLocalAddressPort"))
            {
                call.Ok(AgentFunctions.HP_Agent_ConnectWithExtraAndLocalAddressPort(Handle, Call.Text(remoteAddress), port, out UIntPtr connId, IntPtr.Zero, localPort, Call.Text(localAddress)));
                return connId.ToUInt64();
            }
        }

        /// <summary>Sends length bytes from buffer + offset. Never blocks: what the kernel does not take now is copied and queued. The
        /// bytes of one call stay together and in order, whatever other threads send (guide 8.3 Q-11). Returns HPSocketException, with
        /// nothing sent or queued: EINVAL (length below 1, null buffer), EPERM (not connected, or TLS not ready), ENOBUFS (the queue
        /// would pass its limit, see TcpServer::SetMaxPendingDataLength), ENOMEM. The component may set bounds of its own: EMSGSIZE for
        /// PACK, EINVAL above one datagram or ARQ message. true means accepted, not arrived: OnSend reports what the kernel
        /// took.</summary>
        public void Send(ulong connId, ArraySegment<byte> buffer)
        {
            using (var call = new Call(this, "HP_Agent_Send"))
                call.Ok(AgentFunctions.HP_Agent_Send(Handle, (UIntPtr)connId, call.Bytes(buffer), buffer.Count));
        }

        /// <summary>As Send, for count pieces that leave as one: one PACK packet, one datagram, one ARQ message. Empty pieces are
        /// skipped. At most INT_MAX bytes in all, else EMSGSIZE.</summary>
        public void SendPackets(ulong connId, params ArraySegment<byte>[] buffers)
        {
            using (var call = new Call(this, "HP_Agent_SendPackets"))
                call.Ok(AgentFunctions.HP_Agent_SendPackets(Handle, (UIntPtr)connId, call.Buffers(buffers), buffers.Length));
        }

        /// <summary>Stops (or resumes) reading from the connection, so that TCP flow control slows the peer down. Takes effect after the
        /// events being delivered now. UDP components cannot pause: HPSocketException, EPERM. Guide 8.3 Q-13.</summary>
        public void PauseReceive(ulong connId, bool pause = true)
        {
            using (var call = new Call(this, "HP_Agent_PauseReceive"))
                call.Ok(AgentFunctions.HP_Agent_PauseReceive(Handle, (UIntPtr)connId, pause ? 1 : 0));
        }

        /// <summary>Closes the connection; OnClose(SO_CLOSE, 0) follows on the connection's thread. With force the queue is offered to
        /// the kernel once and the connection closed; without, all that is queued is sent first, for at most the close timeout
        /// (TcpServer::SetCloseTimeout). No further data is received either way.</summary>
        public void Disconnect(ulong connId, bool force = true)
        {
            using (var call = new Call(this, "HP_Agent_Disconnect"))
                call.Ok(AgentFunctions.HP_Agent_Disconnect(Handle, (UIntPtr)connId, force ? 1 : 0));
        }

        /// <summary>Disconnects every connection that is older than period ms, at most MAXINT / 2 (else HPSocketException, EINVAL). Guide
        /// 8.3 Q-04.</summary>
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

        /// <summary>true for an SSL/HTTPS component.</summary>
        public bool IsSecure
        {
            get
            {
                using (new Call(this, "HP_Agent_IsSecure"))
                    return AgentFunctions.HP_Agent_IsSecure(Handle) != 0;
            }
        }

        /// <summary>true while SS_STARTING or SS_STARTED.</summary>
        public bool HasStarted
        {
            get
            {
                using (new Call(this, "HP_Agent_HasStarted"))
                    return AgentFunctions.HP_Agent_HasStarted(Handle) != 0;
            }
        }

        /// <summary>true while SS_STARTING or SS_STARTED.</summary>
        public ServiceState State
        {
            get
            {
                using (new Call(this, "HP_Agent_GetState"))
                    return (ServiceState)AgentFunctions.HP_Agent_GetState(Handle);
            }
        }

        /// <summary>Number of connections; one that is in OnClose still counts.</summary>
        public uint ConnectionCount
        {
            get
            {
                using (new Call(this, "HP_Agent_GetConnectionCount"))
                    return AgentFunctions.HP_Agent_GetConnectionCount(Handle);
            }
        }

        /// <summary>Fills pIDs, which has room for count, and sets count to the number written. Null, zero or too little room: false and
        /// the number there are. The order is unspecified.</summary>
        public ulong[] AllConnectionIDs
        {
            get
            {
                using (var call = new Call(this, "HP_Agent_GetAllConnectionIDs"))
                    return call.Connections((IntPtr items, ref uint count) => AgentFunctions.HP_Agent_GetAllConnectionIDs(Handle, items, ref count));
            }
        }

        /// <summary>How long the connection exists, in ms.</summary>
        public uint GetConnectPeriod(ulong connId)
        {
            using (var call = new Call(this, "HP_Agent_GetConnectPeriod"))
            {
                call.Ok(AgentFunctions.HP_Agent_GetConnectPeriod(Handle, (UIntPtr)connId, out uint period));
                return period;
            }
        }

        /// <summary>ms since the kernel last took bytes to send or gave bytes received. false (EPERM) unless IsMarkSilence().</summary>
        public uint GetSilencePeriod(ulong connId)
        {
            using (var call = new Call(this, "HP_Agent_GetSilencePeriod"))
            {
                call.Ok(AgentFunctions.HP_Agent_GetSilencePeriod(Handle, (UIntPtr)connId, out uint period));
                return period;
            }
        }

        /// <summary>Numeric address and port of this side. 16 characters hold any IPv4, 46 any IPv6 address. Fails inside
        /// OnClose.</summary>
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

        /// <summary>The host as given to Connect (the part behind '^' if there is one), and the port.</summary>
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

        /// <summary>Why the last Start or Stop that failed did so. It stays: success does not reset it. SE_OK if none has
        /// failed.</summary>
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

        /// <summary>Bytes accepted by Send that the kernel has not taken yet, wherever they wait. Guide 8.3 Q-13.</summary>
        public int GetPendingDataLength(ulong connId)
        {
            using (var call = new Call(this, "HP_Agent_GetPendingDataLength"))
            {
                call.Ok(AgentFunctions.HP_Agent_GetPendingDataLength(Handle, (UIntPtr)connId, out int pending));
                return pending;
            }
        }

        /// <summary>Whether PauseReceive holds the connection.</summary>
        public bool IsPauseReceive(ulong connId)
        {
            using (var call = new Call(this, "HP_Agent_IsPauseReceive"))
            {
                call.Ok(AgentFunctions.HP_Agent_IsPauseReceive(Handle, (UIntPtr)connId, out int paused));
                return paused != 0;
            }
        }

        /// <summary>true from OnConnect/OnAccept on; false once its end is decided, inside and after OnClose.</summary>
        public bool IsConnected(ulong connId)
        {
            using (new Call(this, "HP_Agent_IsConnected"))
                return AgentFunctions.HP_Agent_IsConnected(Handle, (UIntPtr)connId) != 0;
        }

        /// <summary>Which of SO_REUSEADDR, SO_REUSEPORT the sockets get. Default RAP_ADDR_ONLY.</summary>
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

        /// <summary>For sends made inside callbacks. SP_PACK (default) gathers those of one callback into one system call; SP_SAFE does
        /// not wait for its end once SocketBufferSize bytes are queued; SP_DIRECT hands each Send to the kernel at once. Guide
        /// 2.1.2.</summary>
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

        /// <summary>Default OSSP_NONE. Kept for compatibility: OnSend is never concurrent with another event of its connection, which is
        /// as strong as OSSP_RECEIVE, whatever is set here. Guide 2.1.4.</summary>
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

        /// <summary>This and the four below are kept for compatibility: checked and returned, without effect, for memory is kept in
        /// caches with bounds of their own. Lock time in ms, at least 1000, default 30000.</summary>
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

        /// <summary>Without effect. Default 600 (connections) and 1024 (buffers).</summary>
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

        /// <summary>Without effect. Default 600 (connections) and 1024 (buffers).</summary>
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

        /// <summary>Without effect. Default 600 and 1024.</summary>
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

        /// <summary>Without effect. Default 600 and 1024.</summary>
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

        /// <summary>Largest number of connections, 1 to 5000000, default 10000. A server closes further ones silently, Connect
        /// fails.</summary>
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

        /// <summary>Threads that serve the connections, 1 to 512; default one per CPU. A connection stays with one of them, so its events
        /// never overlap.</summary>
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

        /// <summary>Whether the time at which bytes were last sent or received is kept, for the Silence methods. Default true.</summary>
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

        /// <summary>Stop on a thread of the pool.</summary>
        public Task StopAsync() => Task.Run(() => Stop());

        /// <summary>Wait on a thread of the pool.</summary>
        public Task<bool> WaitAsync(uint milliseconds = 0xFFFFFFFF) => Task.Run(() => Wait(milliseconds));
    }

    /// <summary>A component with one connection of its own (guide 2.4). What IComplexSocket says of threads, errors, settings, text
    /// buffers and units holds here too.</summary>
    public abstract class Client : Component
    {
        internal Client(Made made) : base(made) { }

        internal override void StopNow() { ClientFunctions.HP_Client_Stop(Handle); }

        internal override ServiceState? StateNow { get { return (ServiceState)ClientFunctions.HP_Client_GetState(Handle); } }

        internal override SocketError LastErrorNow { get { return (SocketError)ClientFunctions.HP_Client_GetLastError(Handle); } }

        /// <summary>Handles OnPrepareConnect.</summary>
        public delegate HandleResult PrepareConnectHandler(Client sender, ulong connId, ulong socket);
        private PrepareConnectHandler onPrepareConnect;
        private static readonly Native.Event_PNN onPrepareConnectCallback = (handle, connId, socket) =>
            Happened<Client>(handle, "OnPrepareConnect", 2, 0, own => (int)own.onPrepareConnect(own, connId.ToUInt64(), socket.ToUInt64()));
        /// <summary>An event: its order and its answers are in docs/events.md. Set before Start.</summary>
        public PrepareConnectHandler OnPrepareConnect
        {
            get { return onPrepareConnect; }
            set { Listen(ref onPrepareConnect, value, ClientFunctions.HP_Set_FN_Client_OnPrepareConnect, onPrepareConnectCallback); }
        }

        /// <summary>Handles OnConnect.</summary>
        public delegate HandleResult ConnectHandler(Client sender, ulong connId);
        private ConnectHandler onConnect;
        private static readonly Native.Event_PN onConnectCallback = (handle, connId) =>
            Happened<Client>(handle, "OnConnect", 2, 0, own => (int)own.onConnect(own, connId.ToUInt64()));
        /// <summary>An event: its order and its answers are in docs/events.md. Set before Start.</summary>
        public ConnectHandler OnConnect
        {
            get { return onConnect; }
            set { Listen(ref onConnect, value, ClientFunctions.HP_Set_FN_Client_OnConnect, onConnectCallback); }
        }

        /// <summary>Handles OnHandShake.</summary>
        public delegate HandleResult HandShakeHandler(Client sender, ulong connId);
        private HandShakeHandler onHandShake;
        private static readonly Native.Event_PN onHandShakeCallback = (handle, connId) =>
            Happened<Client>(handle, "OnHandShake", 2, 0, own => (int)own.onHandShake(own, connId.ToUInt64()));
        /// <summary>An event: its order and its answers are in docs/events.md. Set before Start.</summary>
        public HandShakeHandler OnHandShake
        {
            get { return onHandShake; }
            set { Listen(ref onHandShake, value, ClientFunctions.HP_Set_FN_Client_OnHandShake, onHandShakeCallback); }
        }

        /// <summary>Handles OnSend.</summary>
        public delegate HandleResult SendHandler(Client sender, ulong connId, byte[] data);
        private SendHandler onSend;
        private static readonly Native.Event_PNPI onSendCallback = (handle, connId, data, dataLength) =>
            Happened<Client>(handle, "OnSend", 2, 0, own => (int)own.onSend(own, connId.ToUInt64(), Call.Bytes(data, dataLength)));
        /// <summary>An event: its order and its answers are in docs/events.md. Set before Start.</summary>
        public SendHandler OnSend
        {
            get { return onSend; }
            set { Listen(ref onSend, value, ClientFunctions.HP_Set_FN_Client_OnSend, onSendCallback); }
        }

        /// <summary>Handles OnReceive.</summary>
        public delegate HandleResult ReceiveHandler(Client sender, ulong connId, byte[] data);
        private ReceiveHandler onReceive;
        private static readonly Native.Event_PNPI onReceiveCallback = (handle, connId, data, dataLength) =>
            Happened<Client>(handle, "OnReceive", 2, 0, own => (int)own.onReceive(own, connId.ToUInt64(), Call.Bytes(data, dataLength)));
        /// <summary>An event: its order and its answers are in docs/events.md. Set before Start.</summary>
        public ReceiveHandler OnReceive
        {
            get { return onReceive; }
            set { Listen(ref onReceive, value, ClientFunctions.HP_Set_FN_Client_OnReceive, onReceiveCallback); }
        }

        /// <summary>Handles OnPullReceive.</summary>
        public delegate HandleResult PullReceiveHandler(Client sender, ulong connId, int length);
        private PullReceiveHandler onPullReceive;
        private static readonly Native.Event_PNI onPullReceiveCallback = (handle, connId, length) =>
            Happened<Client>(handle, "OnPullReceive", 2, 0, own => (int)own.onPullReceive(own, connId.ToUInt64(), length));
        /// <summary>An event: its order and its answers are in docs/events.md. Set before Start.</summary>
        public PullReceiveHandler OnPullReceive
        {
            get { return onPullReceive; }
            set { Listen(ref onPullReceive, value, ClientFunctions.HP_Set_FN_Client_OnPullReceive, onPullReceiveCallback); }
        }

        /// <summary>Handles OnClose.</summary>
        public delegate HandleResult CloseHandler(Client sender, ulong connId, SocketOperation operation, int errorCode);
        private CloseHandler onClose;
        private static readonly Native.Event_PNII onCloseCallback = (handle, connId, operation, errorCode) =>
            Happened<Client>(handle, "OnClose", 2, 0, own => (int)own.onClose(own, connId.ToUInt64(), (SocketOperation)operation, errorCode));
        /// <summary>An event: its order and its answers are in docs/events.md. Set before Start.</summary>
        public CloseHandler OnClose
        {
            get { return onClose; }
            set { Listen(ref onClose, value, ClientFunctions.HP_Set_FN_Client_OnClose, onCloseCallback); }
        }

        /// <summary>Handles OnReconnect.</summary>
        public delegate HandleResult ReconnectHandler(Client sender, ulong connId, ulong newConnId, uint attempt, uint delay);
        private ReconnectHandler onReconnect;
        private static readonly Native.Event_PNNUU onReconnectCallback = (handle, connId, newConnId, attempt, delay) =>
            Happened<Client>(handle, "OnReconnect", 2, 0, own => (int)own.onReconnect(own, connId.ToUInt64(), newConnId.ToUInt64(), attempt, delay));
        /// <summary>An event: its order and its answers are in docs/events.md. Set before Start.</summary>
        public ReconnectHandler OnReconnect
        {
            get { return onReconnect; }
            set { Listen(ref onReconnect, value, ClientFunctions.HP_Set_FN_Client_OnReconnect, onReconnectCallback); }
        }

        /// <summary>Connects to a host name or address; "address^host" dials the address and uses the host for SNI, the certificate check
        /// and the Host header. Local address and port null and 0: the system's choice. A cast component ignores asyncConnect.
        /// Asynchronous: true before a name is known; OnConnect or OnClose follows. Synchronous: returns after OnConnect, or after the
        /// failure. Which addresses of a host are tried, and errors: see Agent::Connect. Guide 2.1.5. Returns HPSocketException,
        /// GetLastError() and no OnClose: SE_ILLEGAL_STATE, SE_INVALID_PARAM, SE_SSL_ENV_NOT_READY, SE_WORKER_THREAD_CREATE,
        /// SE_SOCKET_CREATE (synchronous lookup too; EADDRNOTAVAIL: empty or unknown address, port 0), SE_SOCKET_BIND, SE_SOCKET_PREPARE
        /// (OnPrepareConnect said HR_ERROR or called Stop: ECANCELED), SE_CONNECT_SERVER (refused, timed out; OnConnect said HR_ERROR, or
        /// Stop came meanwhile: ECANCELED).</summary>
        public void Start(string remoteAddress, ushort port, bool asyncConnect = true, string bindAddress = null, ushort localPort = 0)
        {
            using (var call = new Call(this, "HP_Client_StartWithBindAddressAndLocalPort"))
            {
                call.Ok(ClientFunctions.HP_Client_StartWithBindAddressAndLocalPort(Handle, Call.Text(remoteAddress), port, asyncConnect ? 1 : 0, Call.Text(bindAddress), localPort));
                Keep();
            }
        }

        /// <summary>Closes the connection, fires OnClose(SO_CLOSE, 0) if it was open or an asynchronous connect was under way, and stops;
        /// after a close by the peer the component stops by itself. Inside a callback it requests the stop and returns true at once; in
        /// OnPrepareConnect on the thread of Start it makes that fail. Fails with SE_ILLEGAL_STATE (EPERM) unless starting or started. No
        /// OnShutdown.</summary>
        public void Stop()
        {
            using (var call = new Call(this, "HP_Client_Stop"))
            {
                call.Ok(ClientFunctions.HP_Client_Stop(Handle));
                    LetGo();
            }
        }

        /// <summary>Sends length bytes from buffer + offset; see IComplexSocket::Send for queueing, limits and errors.</summary>
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

        /// <summary>Stops (or resumes) reading. UDP components cannot: HPSocketException, EPERM.</summary>
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

        /// <summary>true for an SSL/HTTPS component.</summary>
        public bool IsSecure
        {
            get
            {
                using (new Call(this, "HP_Client_IsSecure"))
                    return ClientFunctions.HP_Client_IsSecure(Handle) != 0;
            }
        }

        /// <summary>true while SS_STARTING or SS_STARTED.</summary>
        public bool HasStarted
        {
            get
            {
                using (new Call(this, "HP_Client_HasStarted"))
                    return ClientFunctions.HP_Client_HasStarted(Handle) != 0;
            }
        }

        /// <summary>SS_STARTING until OnConnect, SS_STARTED from then on.</summary>
        public ServiceState State
        {
            get
            {
                using (new Call(this, "HP_Client_GetState"))
                    return (ServiceState)ClientFunctions.HP_Client_GetState(Handle);
            }
        }

        /// <summary>Why the last Start or Stop that failed did so, as a code and as English text (static, never null); success does not
        /// reset it.</summary>
        public SocketError LastError
        {
            get
            {
                using (new Call(this, "HP_Client_GetLastError"))
                    return (SocketError)ClientFunctions.HP_Client_GetLastError(Handle);
            }
        }

        /// <summary>Why the last Start or Stop that failed did so, as a code and as English text (static, never null); success does not
        /// reset it.</summary>
        public string LastErrorDesc
        {
            get
            {
                using (new Call(this, "HP_Client_GetLastErrorDesc"))
                    return Call.Text(ClientFunctions.HP_Client_GetLastErrorDesc(Handle));
            }
        }

        /// <summary>The ID of the current or last connection; every Start takes a new one, from a process-wide counter.</summary>
        public ulong ConnectionID
        {
            get
            {
                using (new Call(this, "HP_Client_GetConnectionID"))
                    return ClientFunctions.HP_Client_GetConnectionID(Handle).ToUInt64();
            }
        }

        /// <summary>Numeric address and port of this side.</summary>
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

        /// <summary>The host as given to Start (the part behind '^' if there is one), and the port.</summary>
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

        /// <summary>Bytes accepted by Send that the kernel has not taken yet.</summary>
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

        /// <summary>Whether PauseReceive holds the connection.</summary>
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

        /// <summary>true from OnConnect on; false once its end is decided, inside and after OnClose.</summary>
        public bool IsConnected
        {
            get
            {
                using (new Call(this, "HP_Client_IsConnected"))
                    return ClientFunctions.HP_Client_IsConnected(Handle) != 0;
            }
        }

        /// <summary>Which of SO_REUSEADDR, SO_REUSEPORT the socket gets. Default RAP_ADDR_ONLY.</summary>
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

        /// <summary>Kept for compatibility: checked and returned, without effect. Default 60 each.</summary>
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

        /// <summary>Kept for compatibility: checked and returned, without effect. Default 60 each.</summary>
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

        /// <summary>Start on a thread of the pool, which ends when it is connected.</summary>
        public Task StartAsync(string remoteAddress, ushort port, string bindAddress = null, ushort localPort = 0) => Task.Run(() => Start(remoteAddress, port, false, bindAddress, localPort));

        /// <summary>Stop on a thread of the pool.</summary>
        public Task StopAsync() => Task.Run(() => Stop());

        /// <summary>Wait on a thread of the pool.</summary>
        public Task<bool> WaitAsync(uint milliseconds = 0xFFFFFFFF) => Task.Run(() => Wait(milliseconds));
    }

    /// <summary>TCP server (guide 2.2); what IComplexSocket says of threads, errors and settings holds here. Events of a connection:
    /// OnAccept, OnHandShake, any number of OnReceive and OnSend, OnClose once and last. When the peer closes its half, what arrived
    /// is delivered, what is queued is sent for at most the close timeout, then OnClose(SO_CLOSE, 0) fires.</summary>
    public class TcpServer : Server
    {
        public TcpServer() : this(new Made("Create_HP_TcpServer", "Destroy_HP_TcpServer", "HP_TcpServerListener")) { }

        internal TcpServer(Made made) : base(made) { }

        /// <summary>Sends head (may be null), the file, tail (may be null) as one Send. 1 byte at least in all (ENODATA), at most
        /// MaxPendingDataLength (EFBIG), and what that leaves room for (ENOBUFS). Further errors: those of opening and reading the file
        /// (ENOENT, EACCES, ...), and of Send (EMSGSIZE above INT_MAX bytes). The file is read before the call returns.</summary>
        public void SendSmallFile(ulong connId, string fileName, ArraySegment<byte> head = default(ArraySegment<byte>), ArraySegment<byte> tail = default(ArraySegment<byte>))
        {
            using (var call = new Call(this, "HP_TcpServer_SendSmallFile"))
                call.Ok(TcpServerFunctions.HP_TcpServer_SendSmallFile(Handle, (UIntPtr)connId, Call.Text(fileName), call.Buffer(head), call.Buffer(tail)));
        }

        /// <summary>Events handled per wait of a worker thread, at least 1, default 64.</summary>
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

        /// <summary>Most bytes in one OnReceive of a PUSH component, at least 8, default 4096.</summary>
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

        /// <summary>Length of the queue of listen(2), at least 1, default SOMAXCONN.</summary>
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

        /// <summary>TCP keepalive: idle ms before the first probe, default 60000; 0 turns it off. Guide 8.3 Q-07.</summary>
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

        /// <summary>ms between probes, default 20000; after 5 unanswered ones the connection is closed. 0 turns keepalive off
        /// too.</summary>
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

        /// <summary>TCP_NODELAY: send small segments at once. Default false, of HTTP components true.</summary>
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

        /// <summary>Most bytes that may wait to be sent on one connection; Send beyond it is refused with ENOBUFS and queues nothing. 0:
        /// no limit. Default 0x40000000.</summary>
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

        /// <summary>How long in ms queued data may take to leave after the peer's half-close or Disconnect(id, false). Default
        /// 10000.</summary>
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

        /// <summary>SSL: ms after which an unfinished handshake ends in OnClose(SO_RECEIVE, ETIMEDOUT). 0: none. Default 30000.</summary>
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

        /// <summary>The PROXY protocol, versions 1 and 2, by which a proxy in front of the server tells whom it speaks for. It comes
        /// before everything else, TLS too, and before OnAccept, so that GetRemoteAddress tells that address from the beginning (unless
        /// the header names none). PP_OFF (the default): no header. PP_ACCEPTED, PP_REQUIRED: every connection from
        /// SetProxyProtocolSources has to begin with one, others are direct or refused. A bad header (above 107 bytes in version 1, 4096
        /// in version 2), none in time, an untrusted source: the connection is closed, and no event tells of it. docs/proxies.md. Not
        /// PP_OFF without sources: Start fails with SE_INVALID_PARAM.</summary>
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

        /// <summary>Whose headers are believed: addresses and networks, "10.0.0.0/8, ::1", up to 1024; "0.0.0.0/0, ::/0" means anybody.
        /// Copied. Empty, as by default: nobody. Returns false and errno, the setting stays: EPERM (not stopped), EINVAL (no such list,
        /// or bits behind a prefix)</summary>
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

        /// <summary>ms in which the header has to be there. 0: any. Default 10000.</summary>
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

    /// <summary>TCP agent: one component, many outgoing connections (guide 2.3); what IComplexSocket says of threads, errors and
    /// settings holds here. Events of a connection: OnPrepareConnect, OnConnect, OnHandShake, any number of OnReceive and OnSend,
    /// OnClose once and last; half-close as for TcpServer.</summary>
    public class TcpAgent : Agent
    {
        public TcpAgent() : this(new Made("Create_HP_TcpAgent", "Destroy_HP_TcpAgent", "HP_TcpAgentListener")) { }

        internal TcpAgent(Made made) : base(made) { }

        /// <summary>Sends head (may be null), the file, tail (may be null) as one Send. 1 byte at least in all (ENODATA), at most
        /// MaxPendingDataLength (EFBIG), and what that leaves room for (ENOBUFS). Further errors: those of opening and reading the file
        /// (ENOENT, EACCES, ...), and of Send (EMSGSIZE above INT_MAX bytes). The file is read before the call returns.</summary>
        public void SendSmallFile(ulong connId, string fileName, ArraySegment<byte> head = default(ArraySegment<byte>), ArraySegment<byte> tail = default(ArraySegment<byte>))
        {
            using (var call = new Call(this, "HP_TcpAgent_SendSmallFile"))
                call.Ok(TcpAgentFunctions.HP_TcpAgent_SendSmallFile(Handle, (UIntPtr)connId, Call.Text(fileName), call.Buffer(head), call.Buffer(tail)));
        }

        /// <summary>Most ms that a synchronous Connect waits for the name of the host and the connection, whatever addresses are tried,
        /// default 10000; 0: as long as the kernel tries. Each address tried has an OnPrepareConnect, all with the same ID; a failure has
        /// no OnClose.</summary>
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

        /// <summary>Most bytes in one OnReceive of a PUSH component, at least 8, default 4096.</summary>
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

        /// <summary>TCP keepalive: idle ms before the first probe, default 60000; 0 turns it off. Guide 8.3 Q-07.</summary>
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

        /// <summary>ms between probes, default 20000; after 5 unanswered ones the connection is closed. 0 turns keepalive off
        /// too.</summary>
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

        /// <summary>TCP_NODELAY: send small segments at once. Default false, of HTTP components true.</summary>
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

        /// <summary>Most bytes that may wait to be sent on one connection; Send beyond it is refused with ENOBUFS and queues nothing. 0:
        /// no limit. Default 0x40000000.</summary>
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

        /// <summary>How long in ms queued data may take to leave after the peer's half-close or Disconnect(id, false). Default
        /// 10000.</summary>
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

        /// <summary>ms after which an asynchronous Connect ends in OnClose(SO_CONNECT, ETIMEDOUT). 0: when the kernel gives up. Default
        /// 0.</summary>
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

        /// <summary>SSL: ms after which an unfinished handshake ends in OnClose(SO_RECEIVE, ETIMEDOUT). 0: none. Default 30000.</summary>
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

        /// <summary>The proxy to connect through, while stopped: "socks5h://user:password@host:1080". Schemes: socks4, socks4a, socks5,
        /// socks5h, http, https (TLS to the proxy); without one http. User and password are percent-encoded. Without a port 1080, https
        /// 443. socks4 and socks5 resolve the target's name here, the others let the proxy do it. Null or empty: none, the default.
        /// Copied. OnConnect comes when the proxy has opened the way. If it refuses: OnClose(SO_CONNECT, error), synchronously false and
        /// errno. The connect timeout includes the negotiation; without one it has 30 s. GetRemoteHost tells the target, GetRemoteAddress
        /// the proxy. TLS to the proxy is verified as the component verifies its targets, or, by one without TLS, by the system's
        /// authorities. docs/proxies.md has the errors and the RFCs. Returns false and errno, the setting stays: EPERM (not stopped),
        /// EPROTONOSUPPORT (scheme), EINVAL (no such URL; user or password that the protocol cannot carry: above 255 bytes, controls, a
        /// password for SOCKS4, ":" in the user of HTTP)</summary>
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

        /// <summary>Reconnecting, see TcpAgentListener::OnReconnect. ReconnectDelay: ms before the first attempt, default 0: off. Each
        /// attempt that fails doubles it, up to ReconnectMaxDelay, default 30000 ms. ReconnectLimit: attempts in a row, default 0:
        /// without end. ReconnectJitter, default true: any part of the delay at random is waited instead of all of it, so that many who
        /// lost the same server do not come back together.</summary>
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

        /// <summary>Reconnecting, see TcpAgentListener::OnReconnect. ReconnectDelay: ms before the first attempt, default 0: off. Each
        /// attempt that fails doubles it, up to ReconnectMaxDelay, default 30000 ms. ReconnectLimit: attempts in a row, default 0:
        /// without end. ReconnectJitter, default true: any part of the delay at random is waited instead of all of it, so that many who
        /// lost the same server do not come back together.</summary>
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

        /// <summary>Reconnecting, see TcpAgentListener::OnReconnect. ReconnectDelay: ms before the first attempt, default 0: off. Each
        /// attempt that fails doubles it, up to ReconnectMaxDelay, default 30000 ms. ReconnectLimit: attempts in a row, default 0:
        /// without end. ReconnectJitter, default true: any part of the delay at random is waited instead of all of it, so that many who
        /// lost the same server do not come back together.</summary>
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

        /// <summary>Reconnecting, see TcpAgentListener::OnReconnect. ReconnectDelay: ms before the first attempt, default 0: off. Each
        /// attempt that fails doubles it, up to ReconnectMaxDelay, default 30000 ms. ReconnectLimit: attempts in a row, default 0:
        /// without end. ReconnectJitter, default true: any part of the delay at random is waited instead of all of it, so that many who
        /// lost the same server do not come back together.</summary>
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

    /// <summary>TCP client: one connection (guide 2.4); what IComplexSocket says of threads, errors and settings holds here. Events
    /// as for TcpAgent.</summary>
    public class TcpClient : Client
    {
        public TcpClient() : this(new Made("Create_HP_TcpClient", "Destroy_HP_TcpClient", "HP_TcpClientListener")) { }

        internal TcpClient(Made made) : base(made) { }

        /// <summary>Sends head (may be null), the file, tail (may be null) as one Send. 1 byte at least in all (ENODATA), at most
        /// MaxPendingDataLength (EFBIG), and what that leaves room for (ENOBUFS). Further errors: those of opening and reading the file
        /// (ENOENT, EACCES, ...), and of Send (EMSGSIZE above INT_MAX bytes). The file is read before the call returns.</summary>
        public void SendSmallFile(string fileName, ArraySegment<byte> head = default(ArraySegment<byte>), ArraySegment<byte> tail = default(ArraySegment<byte>))
        {
            using (var call = new Call(this, "HP_TcpClient_SendSmallFile"))
                call.Ok(TcpClientFunctions.HP_TcpClient_SendSmallFile(Handle, Call.Text(fileName), call.Buffer(head), call.Buffer(tail)));
        }

        /// <summary>Most ms that a synchronous Start waits for the name of the host and the connection, whatever addresses are tried,
        /// default 10000; 0: as long as the kernel tries. Each address tried has an OnPrepareConnect, all with the same ID; a failure has
        /// no OnClose.</summary>
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

        /// <summary>Most bytes in one OnReceive of a PUSH component, at least 8, default 4096.</summary>
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

        /// <summary>TCP keepalive: idle ms before the first probe, default 60000; 0 turns it off. Guide 8.3 Q-07.</summary>
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

        /// <summary>ms between probes, default 20000; after 5 unanswered ones the connection is closed. 0 turns keepalive off
        /// too.</summary>
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

        /// <summary>TCP_NODELAY: send small segments at once. Default false, of HTTP components true.</summary>
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

        /// <summary>Most bytes that may wait to be sent; Send beyond it is refused with ENOBUFS and queues nothing. 0: no limit. Default
        /// 0x40000000.</summary>
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

        /// <summary>How long in ms queued data may take to leave after the peer's half-close. Default 10000.</summary>
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

        /// <summary>ms after which an asynchronous Start ends in OnClose(SO_CONNECT, ETIMEDOUT). 0: when the kernel gives up. Default
        /// 0.</summary>
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

        /// <summary>SSL: ms after which an unfinished handshake ends in OnClose(SO_RECEIVE, ETIMEDOUT). 0: none. Default 30000.</summary>
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

        /// <summary>The proxy to connect through, while stopped: "socks5h://user:password@host:1080". Schemes: socks4, socks4a, socks5,
        /// socks5h, http, https (TLS to the proxy); without one http. User and password are percent-encoded. Without a port 1080, https
        /// 443. socks4 and socks5 resolve the target's name here, the others let the proxy do it. Null or empty: none, the default.
        /// Copied. OnConnect comes when the proxy has opened the way. If it refuses: OnClose(SO_CONNECT, error), synchronously false and
        /// errno. The connect timeout includes the negotiation; without one it has 30 s. GetRemoteHost tells the target. TLS to the proxy
        /// is verified as the component verifies its targets, or, by one without TLS, by the system's authorities. docs/proxies.md has
        /// the errors and the RFCs. Returns false and errno, the setting stays: EPERM (not stopped), EPROTONOSUPPORT (scheme), EINVAL (no
        /// such URL; user or password that the protocol cannot carry: above 255 bytes, controls, a password for SOCKS4, ":" in the user
        /// of HTTP)</summary>
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

        /// <summary>Reconnecting, see TcpClientListener::OnReconnect; no effect on synchronous HTTP clients. ReconnectDelay: ms before
        /// the first attempt, default 0: off. Each that fails doubles it, up to ReconnectMaxDelay, default 30000. ReconnectLimit:
        /// attempts in a row, default 0: without end. ReconnectJitter, default true: any part of the delay at random is waited instead of
        /// all of it, so that many who lost the same server do not come back together.</summary>
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

        /// <summary>Reconnecting, see TcpClientListener::OnReconnect; no effect on synchronous HTTP clients. ReconnectDelay: ms before
        /// the first attempt, default 0: off. Each that fails doubles it, up to ReconnectMaxDelay, default 30000. ReconnectLimit:
        /// attempts in a row, default 0: without end. ReconnectJitter, default true: any part of the delay at random is waited instead of
        /// all of it, so that many who lost the same server do not come back together.</summary>
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

        /// <summary>Reconnecting, see TcpClientListener::OnReconnect; no effect on synchronous HTTP clients. ReconnectDelay: ms before
        /// the first attempt, default 0: off. Each that fails doubles it, up to ReconnectMaxDelay, default 30000. ReconnectLimit:
        /// attempts in a row, default 0: without end. ReconnectJitter, default true: any part of the delay at random is waited instead of
        /// all of it, so that many who lost the same server do not come back together.</summary>
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

        /// <summary>Reconnecting, see TcpClientListener::OnReconnect; no effect on synchronous HTTP clients. ReconnectDelay: ms before
        /// the first attempt, default 0: off. Each that fails doubles it, up to ReconnectMaxDelay, default 30000. ReconnectLimit:
        /// attempts in a row, default 0: without end. ReconnectJitter, default true: any part of the delay at random is waited instead of
        /// all of it, so that many who lost the same server do not come back together.</summary>
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

        /// <summary>SSL: sets up TLS from PEM files, while stopped. Stop does not clean it up: the next Start may use it again, and once
        /// a Start has used it a new setup may replace it (then the old one is gone even if the new one fails). TLS 1.2 and 1.3 only.
        /// Guide 3.2. @param verifyMode bits of EnSSLVerifyMode. SSL_VM_PEER asks clients for a certificate, with
        /// SSL_VM_FAIL_IF_NO_PEER_CERT one is required @param pemCertFile certificate and its chain, leaf first @param pemKeyFile private
        /// key @param keyPassword its password, or null @param lpszCAPemCertFileOrPath authorities that clients' certificates are
        /// verified against, a file or a directory. They alone: a server does not trust the system's @param fnServerNameCallback chooses
        /// a context by SNI; null: BindSSLServerName and HP_SSL_DefaultServerNameCallback() Returns false and errno: ENOENT (no such
        /// file), EINVAL (a key is missing), EACCES (wrong password or key), EBADMSG (not a certificate), EPERM (set up and not started
        /// since, not stopped, or no SSL component)</summary>
        public void SetupSSLContext(SSLVerifyMode verifyMode = SSLVerifyMode.None, string pemCertFile = null, string pemKeyFile = null, string keyPassword = null, string caPemCertFileOrPath = null)
        {
            using (var call = new Call(this, "HP_SSLServer_SetupSSLContext"))
                call.Ok(SSLServerFunctions.HP_SSLServer_SetupSSLContext(Handle, (int)verifyMode, Call.Text(pemCertFile), Call.Text(pemKeyFile), Call.Text(keyPassword), Call.Text(caPemCertFileOrPath), IntPtr.Zero));
        }

        /// <summary>SSL: the same from PEM text in memory, which is copied.</summary>
        public void SetupSSLContextByMemory(SSLVerifyMode verifyMode = SSLVerifyMode.None, string pemCert = null, string pemKey = null, string keyPassword = null, string caPemCert = null)
        {
            using (var call = new Call(this, "HP_SSLServer_SetupSSLContextByMemory"))
                call.Ok(SSLServerFunctions.HP_SSLServer_SetupSSLContextByMemory(Handle, (int)verifyMode, Call.Text(pemCert), Call.Text(pemKey), Call.Text(keyPassword), Call.Text(caPemCert), IntPtr.Zero));
        }

        /// <summary>SSL: adds a further certificate, for the server names bound to it. Also while running; a new setup drops it. Returns
        /// its index, 1 or more; -1 on failure, errno as SetupSSLContext, EPERM before that. Guide 3.2.</summary>
        public int AddSSLContext(SSLVerifyMode verifyMode = SSLVerifyMode.None, string pemCertFile = null, string pemKeyFile = null, string keyPassword = null, string caPemCertFileOrPath = null)
        {
            using (var call = new Call(this, "HP_SSLServer_AddSSLContext"))
                return call.Index(SSLServerFunctions.HP_SSLServer_AddSSLContext(Handle, (int)verifyMode, Call.Text(pemCertFile), Call.Text(pemKeyFile), Call.Text(keyPassword), Call.Text(caPemCertFileOrPath)));
        }

        /// <summary>SSL: adds a further certificate, for the server names bound to it. Also while running; a new setup drops it. Returns
        /// its index, 1 or more; -1 on failure, errno as SetupSSLContext, EPERM before that. Guide 3.2.</summary>
        public int AddSSLContextByMemory(SSLVerifyMode verifyMode = SSLVerifyMode.None, string pemCert = null, string pemKey = null, string keyPassword = null, string caPemCert = null)
        {
            using (var call = new Call(this, "HP_SSLServer_AddSSLContextByMemory"))
                return call.Index(SSLServerFunctions.HP_SSLServer_AddSSLContextByMemory(Handle, (int)verifyMode, Call.Text(pemCert), Call.Text(pemKey), Call.Text(keyPassword), Call.Text(caPemCert)));
        }

        /// <summary>SSL: clients that ask for serverName or a subdomain of it (case ignored; the longest name wins) get context
        /// contextIndex. HPSocketException: EINVAL (an IP address, or no dot in it), ENOANO (no such index), EPERM (not set
        /// up).</summary>
        public void BindSSLServerName(string serverName, int contextIndex)
        {
            using (var call = new Call(this, "HP_SSLServer_BindSSLServerName"))
                call.Ok(SSLServerFunctions.HP_SSLServer_BindSSLServerName(Handle, Call.Text(serverName), contextIndex));
        }

        /// <summary>SSL: drops all contexts: needed only to set up anew without having started. Connections that stand go on, new ones
        /// cannot begin TLS. The destructor does it, Stop does not.</summary>
        public void CleanupSSLContext()
        {
            using (new Call(this, "HP_SSLServer_CleanupSSLContext"))
                SSLServerFunctions.HP_SSLServer_CleanupSSLContext(Handle);
        }

        /// <summary>SSL: begins TLS on a connection that has been plain so far. Only with SetSSLAutoHandShake(false), else EPERM; a
        /// second time EALREADY. OnHandShake follows. Guide 3.3.</summary>
        public void StartSSLHandShake(ulong connId)
        {
            using (var call = new Call(this, "HP_SSLServer_StartSSLHandShake"))
                call.Ok(SSLServerFunctions.HP_SSLServer_StartSSLHandShake(Handle, (UIntPtr)connId));
        }

        /// <summary>SSL: whether TLS begins as soon as the connection is up. Default true. Guide 3.3.</summary>
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

        /// <summary>SSL: the TLS 1.2 ciphers in OpenSSL's notation; copied. Default "DEFAULT:!aNULL:!eNULL:!SSLv2:!SSLv3". The returned
        /// text is valid until the next Set.</summary>
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

        /// <summary>Moves length bytes, the oldest first, to data. Returns FR_OK; FR_LENGTH_TOO_LONG when less is held: nothing is taken;
        /// FR_DATA_NOT_FOUND when there is no such connection. A null buffer or negative length is FR_DATA_NOT_FOUND with
        /// EINVAL.</summary>
        public byte[] Fetch(ulong connId, int length)
        {
            using (var call = new Call(this, "HP_TcpPullServer_Fetch"))
            {
                var data = new byte[length];
                call.Fetched(TcpPullServerFunctions.HP_TcpPullServer_Fetch(Handle, (UIntPtr)connId, data, length));
                return data;
            }
        }

        /// <summary>As Fetch, but the bytes stay.</summary>
        public byte[] Peek(ulong connId, int length)
        {
            using (var call = new Call(this, "HP_TcpPullServer_Peek"))
            {
                var data = new byte[length];
                call.Fetched(TcpPullServerFunctions.HP_TcpPullServer_Peek(Handle, (UIntPtr)connId, data, length));
                return data;
            }
        }

        /// <summary>Most bytes held for Fetch per connection: reading pauses at the limit until data is fetched. A message longer than it
        /// never becomes complete. 0: no limit. Default 0x40000000. Before Start; silently ignored otherwise.</summary>
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

        /// <summary>Moves length bytes, the oldest first, to data. Returns FR_OK; FR_LENGTH_TOO_LONG when less is held: nothing is taken;
        /// FR_DATA_NOT_FOUND when there is no such connection. A null buffer or negative length is FR_DATA_NOT_FOUND with
        /// EINVAL.</summary>
        public byte[] Fetch(ulong connId, int length)
        {
            using (var call = new Call(this, "HP_TcpPullServer_Fetch"))
            {
                var data = new byte[length];
                call.Fetched(TcpPullServerFunctions.HP_TcpPullServer_Fetch(Handle, (UIntPtr)connId, data, length));
                return data;
            }
        }

        /// <summary>As Fetch, but the bytes stay.</summary>
        public byte[] Peek(ulong connId, int length)
        {
            using (var call = new Call(this, "HP_TcpPullServer_Peek"))
            {
                var data = new byte[length];
                call.Fetched(TcpPullServerFunctions.HP_TcpPullServer_Peek(Handle, (UIntPtr)connId, data, length));
                return data;
            }
        }

        /// <summary>Most bytes held for Fetch per connection: reading pauses at the limit until data is fetched. A message longer than it
        /// never becomes complete. 0: no limit. Default 0x40000000. Before Start; silently ignored otherwise.</summary>
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

        /// <summary>Most bytes in a packet, 1 to 0x3FFFFF, default 0x40000. A peer can make us hold that much for each
        /// connection.</summary>
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

        /// <summary>Mark of our packets, 0 to 0x3FF; 0 (default): a peer's mark is not checked.</summary>
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

        /// <summary>Most bytes in a packet, 1 to 0x3FFFFF, default 0x40000. A peer can make us hold that much for each
        /// connection.</summary>
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

        /// <summary>Mark of our packets, 0 to 0x3FF; 0 (default): a peer's mark is not checked.</summary>
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

        /// <summary>Handles OnMessageBegin.</summary>
        public delegate HttpParseResult MessageBeginHandler(HttpServer sender, ulong connId);
        private MessageBeginHandler onMessageBegin;
        private static readonly Native.Event_PN onMessageBeginCallback = (handle, connId) =>
            Happened<HttpServer>(handle, "OnMessageBegin", -1, 0, own => (int)own.onMessageBegin(own, connId.ToUInt64()));
        /// <summary>An event: its order and its answers are in docs/events.md. Set before Start.</summary>
        public MessageBeginHandler OnMessageBegin
        {
            get { return onMessageBegin; }
            set { Listen(ref onMessageBegin, value, HttpServerFunctions.HP_Set_FN_HttpServer_OnMessageBegin, onMessageBeginCallback); }
        }

        /// <summary>Handles OnRequestLine.</summary>
        public delegate HttpParseResult RequestLineHandler(HttpServer sender, ulong connId, string method, string url);
        private RequestLineHandler onRequestLine;
        private static readonly Native.Event_PNPP onRequestLineCallback = (handle, connId, method, url) =>
            Happened<HttpServer>(handle, "OnRequestLine", -1, 0, own => (int)own.onRequestLine(own, connId.ToUInt64(), Call.Text(method), Call.Text(url)));
        /// <summary>An event: its order and its answers are in docs/events.md. Set before Start.</summary>
        public RequestLineHandler OnRequestLine
        {
            get { return onRequestLine; }
            set { Listen(ref onRequestLine, value, HttpServerFunctions.HP_Set_FN_HttpServer_OnRequestLine, onRequestLineCallback); }
        }

        /// <summary>Handles OnHeader.</summary>
        public delegate HttpParseResult HeaderHandler(HttpServer sender, ulong connId, string name, string value);
        private HeaderHandler onHeader;
        private static readonly Native.Event_PNPP onHeaderCallback = (handle, connId, name, value) =>
            Happened<HttpServer>(handle, "OnHeader", -1, 0, own => (int)own.onHeader(own, connId.ToUInt64(), Call.Text(name), Call.Text(value)));
        /// <summary>An event: its order and its answers are in docs/events.md. Set before Start.</summary>
        public HeaderHandler OnHeader
        {
            get { return onHeader; }
            set { Listen(ref onHeader, value, HttpServerFunctions.HP_Set_FN_HttpServer_OnHeader, onHeaderCallback); }
        }

        /// <summary>Handles OnHeadersComplete.</summary>
        public delegate HttpParseResult HeadersCompleteHandler(HttpServer sender, ulong connId);
        private HeadersCompleteHandler onHeadersComplete;
        private static readonly Native.Event_PN onHeadersCompleteCallback = (handle, connId) =>
            Happened<HttpServer>(handle, "OnHeadersComplete", -1, 0, own => (int)own.onHeadersComplete(own, connId.ToUInt64()));
        /// <summary>An event: its order and its answers are in docs/events.md. Set before Start.</summary>
        public HeadersCompleteHandler OnHeadersComplete
        {
            get { return onHeadersComplete; }
            set { Listen(ref onHeadersComplete, value, HttpServerFunctions.HP_Set_FN_HttpServer_OnHeadersComplete, onHeadersCompleteCallback); }
        }

        /// <summary>Handles OnBody.</summary>
        public delegate HttpParseResult BodyHandler(HttpServer sender, ulong connId, byte[] data);
        private BodyHandler onBody;
        private static readonly Native.Event_PNPI onBodyCallback = (handle, connId, data, dataLength) =>
            Happened<HttpServer>(handle, "OnBody", -1, 0, own => (int)own.onBody(own, connId.ToUInt64(), Call.Bytes(data, dataLength)));
        /// <summary>An event: its order and its answers are in docs/events.md. Set before Start.</summary>
        public BodyHandler OnBody
        {
            get { return onBody; }
            set { Listen(ref onBody, value, HttpServerFunctions.HP_Set_FN_HttpServer_OnBody, onBodyCallback); }
        }

        /// <summary>Handles OnChunkHeader.</summary>
        public delegate HttpParseResult ChunkHeaderHandler(HttpServer sender, ulong connId, int length);
        private ChunkHeaderHandler onChunkHeader;
        private static readonly Native.Event_PNI onChunkHeaderCallback = (handle, connId, length) =>
            Happened<HttpServer>(handle, "OnChunkHeader", -1, 0, own => (int)own.onChunkHeader(own, connId.ToUInt64(), length));
        /// <summary>An event: its order and its answers are in docs/events.md. Set before Start.</summary>
        public ChunkHeaderHandler OnChunkHeader
        {
            get { return onChunkHeader; }
            set { Listen(ref onChunkHeader, value, HttpServerFunctions.HP_Set_FN_HttpServer_OnChunkHeader, onChunkHeaderCallback); }
        }

        /// <summary>Handles OnChunkComplete.</summary>
        public delegate HttpParseResult ChunkCompleteHandler(HttpServer sender, ulong connId);
        private ChunkCompleteHandler onChunkComplete;
        private static readonly Native.Event_PN onChunkCompleteCallback = (handle, connId) =>
            Happened<HttpServer>(handle, "OnChunkComplete", -1, 0, own => (int)own.onChunkComplete(own, connId.ToUInt64()));
        /// <summary>An event: its order and its answers are in docs/events.md. Set before Start.</summary>
        public ChunkCompleteHandler OnChunkComplete
        {
            get { return onChunkComplete; }
            set { Listen(ref onChunkComplete, value, HttpServerFunctions.HP_Set_FN_HttpServer_OnChunkComplete, onChunkCompleteCallback); }
        }

        /// <summary>Handles OnMessageComplete.</summary>
        public delegate HttpParseResult MessageCompleteHandler(HttpServer sender, ulong connId);
        private MessageCompleteHandler onMessageComplete;
        private static readonly Native.Event_PN onMessageCompleteCallback = (handle, connId) =>
            Happened<HttpServer>(handle, "OnMessageComplete", -1, 0, own => (int)own.onMessageComplete(own, connId.ToUInt64()));
        /// <summary>An event: its order and its answers are in docs/events.md. Set before Start.</summary>
        public MessageCompleteHandler OnMessageComplete
        {
            get { return onMessageComplete; }
            set { Listen(ref onMessageComplete, value, HttpServerFunctions.HP_Set_FN_HttpServer_OnMessageComplete, onMessageCompleteCallback); }
        }

        /// <summary>Handles OnUpgrade.</summary>
        public delegate HttpParseResult UpgradeHandler(HttpServer sender, ulong connId, HttpUpgradeType upgradeType);
        private UpgradeHandler onUpgrade;
        private static readonly Native.Event_PNI onUpgradeCallback = (handle, connId, upgradeType) =>
            Happened<HttpServer>(handle, "OnUpgrade", -1, 0, own => (int)own.onUpgrade(own, connId.ToUInt64(), (HttpUpgradeType)upgradeType));
        /// <summary>An event: its order and its answers are in docs/events.md. Set before Start.</summary>
        public UpgradeHandler OnUpgrade
        {
            get { return onUpgrade; }
            set { Listen(ref onUpgrade, value, HttpServerFunctions.HP_Set_FN_HttpServer_OnUpgrade, onUpgradeCallback); }
        }

        /// <summary>Handles OnParseError.</summary>
        public delegate HttpParseResult ParseErrorHandler(HttpServer sender, ulong connId, int errorCode, string errorDesc);
        private ParseErrorHandler onParseError;
        private static readonly Native.Event_PNIP onParseErrorCallback = (handle, connId, errorCode, errorDesc) =>
            Happened<HttpServer>(handle, "OnParseError", -1, 0, own => (int)own.onParseError(own, connId.ToUInt64(), errorCode, Call.Text(errorDesc)));
        /// <summary>An event: its order and its answers are in docs/events.md. Set before Start.</summary>
        public ParseErrorHandler OnParseError
        {
            get { return onParseError; }
            set { Listen(ref onParseError, value, HttpServerFunctions.HP_Set_FN_HttpServer_OnParseError, onParseErrorCallback); }
        }

        /// <summary>Handles OnWSMessageHeader.</summary>
        public delegate HandleResult WSMessageHeaderHandler(HttpServer sender, ulong connId, bool final, byte reserved, byte operationCode, byte[] mask, ulong bodyLen);
        private WSMessageHeaderHandler onWSMessageHeader;
        private static readonly Native.Event_PNIBBPL onWSMessageHeaderCallback = (handle, connId, final, reserved, operationCode, mask, bodyLen) =>
            Happened<HttpServer>(handle, "OnWSMessageHeader", 2, 0, own => (int)own.onWSMessageHeader(own, connId.ToUInt64(), final != 0, reserved, operationCode, Call.Mask(mask), bodyLen));
        /// <summary>An event: its order and its answers are in docs/events.md. Set before Start.</summary>
        public WSMessageHeaderHandler OnWSMessageHeader
        {
            get { return onWSMessageHeader; }
            set { Listen(ref onWSMessageHeader, value, HttpServerFunctions.HP_Set_FN_HttpServer_OnWSMessageHeader, onWSMessageHeaderCallback); }
        }

        /// <summary>Handles OnWSMessageBody.</summary>
        public delegate HandleResult WSMessageBodyHandler(HttpServer sender, ulong connId, byte[] data);
        private WSMessageBodyHandler onWSMessageBody;
        private static readonly Native.Event_PNPI onWSMessageBodyCallback = (handle, connId, data, dataLength) =>
            Happened<HttpServer>(handle, "OnWSMessageBody", 2, 0, own => (int)own.onWSMessageBody(own, connId.ToUInt64(), Call.Bytes(data, dataLength)));
        /// <summary>An event: its order and its answers are in docs/events.md. Set before Start.</summary>
        public WSMessageBodyHandler OnWSMessageBody
        {
            get { return onWSMessageBody; }
            set { Listen(ref onWSMessageBody, value, HttpServerFunctions.HP_Set_FN_HttpServer_OnWSMessageBody, onWSMessageBodyCallback); }
        }

        /// <summary>Handles OnWSMessageComplete.</summary>
        public delegate HandleResult WSMessageCompleteHandler(HttpServer sender, ulong connId);
        private WSMessageCompleteHandler onWSMessageComplete;
        private static readonly Native.Event_PN onWSMessageCompleteCallback = (handle, connId) =>
            Happened<HttpServer>(handle, "OnWSMessageComplete", 2, 0, own => (int)own.onWSMessageComplete(own, connId.ToUInt64()));
        /// <summary>An event: its order and its answers are in docs/events.md. Set before Start.</summary>
        public WSMessageCompleteHandler OnWSMessageComplete
        {
            get { return onWSMessageComplete; }
            set { Listen(ref onWSMessageComplete, value, HttpServerFunctions.HP_Set_FN_HttpServer_OnWSMessageComplete, onWSMessageCompleteCallback); }
        }

        /// <summary>Sends a response; desc null means the usual text of the code. Added unless given: Content-Length (not with Transfer-
        /// Encoding, not where there is no body: RFC 9110 8.6), Connection (by IsKeepAlive), Date. A Content-Length above length
        /// announces more, to be sent by Send or SendFilePart; "Transfer-Encoding: chunked" the chunks of SendChunkData. To HEAD no body
        /// is sent. From any thread, at any time: the next request is read when the answer is complete; after one that may not stay open
        /// (IsKeepAlive, "Connection: close") the connection closes when all has left. Status 1xx but for 101 is not yet the answer.
        /// HPSocketException: EINVAL (also for CR, LF or NUL in the head, or a Content-Length below length), EPERM, errors of
        /// Send.</summary>
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

        /// <summary>Sends a chunk of a body announced by "Transfer-Encoding: chunked" (RFC 9112 7.1); length 0 sends the last one and
        /// ends the message. extensions goes behind the length. Errors as Send.</summary>
        public void SendChunkData(ulong connId, ArraySegment<byte> data = default(ArraySegment<byte>), string extensions = null)
        {
            using (var call = new Call(this, "HP_HttpServer_SendChunkData"))
                call.Ok(HttpServerFunctions.HP_HttpServer_SendChunkData(Handle, (UIntPtr)connId, call.Bytes(data), data.Count, Call.Text(extensions)));
        }

        /// <summary>Sends a WebSocket frame, unmasked; see IComplexHttpRequester::SendWSMessage.</summary>
        public void SendWSMessage(ulong connId, bool final, byte reserved, byte operationCode, ArraySegment<byte> data = default(ArraySegment<byte>), ulong bodyLen = 0)
        {
            using (var call = new Call(this, "HP_HttpServer_SendWSMessage"))
                call.Ok(HttpServerFunctions.HP_HttpServer_SendWSMessage(Handle, (UIntPtr)connId, final ? 1 : 0, reserved, operationCode, call.Bytes(data), data.Count, bodyLen));
        }

        /// <summary>Closes the connection when the answer is complete and has left, or after the release delay if none comes. true once,
        /// then EPERM; what the peer still sends is not read.</summary>
        public void Release(ulong connId)
        {
            using (var call = new Call(this, "HP_HttpServer_Release"))
                call.Ok(HttpServerFunctions.HP_HttpServer_Release(Handle, (UIntPtr)connId));
        }

        /// <summary>Begins HTTP on a connection that has been raw so far (OnReceive). Only with SetHttpAutoStart(false), else EPERM; a
        /// second time EALREADY. OnHandShake follows. Guide 4.4.</summary>
        public void StartHttp(ulong connId)
        {
            using (var call = new Call(this, "HP_HttpServer_StartHttp"))
                call.Ok(HttpServerFunctions.HP_HttpServer_StartHttp(Handle, (UIntPtr)connId));
        }

        /// <summary>ms that Release waits, 100 to 60000, default 3000.</summary>
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

        /// <summary>Which parts the request's URL has: bit 1 &lt;&lt; EnHttpUrlField.</summary>
        public ushort GetUrlFieldSet(ulong connId)
        {
            using (new Call(this, "HP_HttpServer_GetUrlFieldSet"))
                return HttpServerFunctions.HP_HttpServer_GetUrlFieldSet(Handle, (UIntPtr)connId);
        }

        /// <summary>One part of the URL; null when it has none.</summary>
        public string GetUrlField(ulong connId, HttpUrlField field)
        {
            using (new Call(this, "HP_HttpServer_GetUrlField"))
                return Call.Text(HttpServerFunctions.HP_HttpServer_GetUrlField(Handle, (UIntPtr)connId, (int)field));
        }

        /// <summary>The method of the request.</summary>
        public string GetMethod(ulong connId)
        {
            using (new Call(this, "HP_HttpServer_GetMethod"))
                return Call.Text(HttpServerFunctions.HP_HttpServer_GetMethod(Handle, (UIntPtr)connId));
        }

        /// <summary>Version in what we send, HV_1_1 by default or HV_1_0.</summary>
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

        /// <summary>Whether the message asks for another protocol.</summary>
        public bool IsUpgrade(ulong connId)
        {
            using (new Call(this, "HP_HttpServer_IsUpgrade"))
                return HttpServerFunctions.HP_HttpServer_IsUpgrade(Handle, (UIntPtr)connId) != 0;
        }

        /// <summary>Whether the connection may stay open after the message (RFC 9112 9.3).</summary>
        public bool IsKeepAlive(ulong connId)
        {
            using (new Call(this, "HP_HttpServer_IsKeepAlive"))
                return HttpServerFunctions.HP_HttpServer_IsKeepAlive(Handle, (UIntPtr)connId) != 0;
        }

        /// <summary>The peer's version as EnHttpVersion: major in the low byte, minor in the high one. From OnHeader on.</summary>
        public ushort GetVersion(ulong connId)
        {
            using (new Call(this, "HP_HttpServer_GetVersion"))
                return HttpServerFunctions.HP_HttpServer_GetVersion(Handle, (UIntPtr)connId);
        }

        /// <summary>The Host header of the request; null without.</summary>
        public string GetHost(ulong connId)
        {
            using (new Call(this, "HP_HttpServer_GetHost"))
                return Call.Text(HttpServerFunctions.HP_HttpServer_GetHost(Handle, (UIntPtr)connId));
        }

        /// <summary>Content-Length of the message; 0 without.</summary>
        public ulong GetContentLength(ulong connId)
        {
            using (new Call(this, "HP_HttpServer_GetContentLength"))
                return HttpServerFunctions.HP_HttpServer_GetContentLength(Handle, (UIntPtr)connId);
        }

        /// <summary>The header of that name; null without. Bodies are delivered as they were sent, but see
        /// SetAutoDecompression.</summary>
        public string GetContentType(ulong connId)
        {
            using (new Call(this, "HP_HttpServer_GetContentType"))
                return Call.Text(HttpServerFunctions.HP_HttpServer_GetContentType(Handle, (UIntPtr)connId));
        }

        /// <summary>The header of that name; null without. Bodies are delivered as they were sent, but see
        /// SetAutoDecompression.</summary>
        public string GetContentEncoding(ulong connId)
        {
            using (new Call(this, "HP_HttpServer_GetContentEncoding"))
                return Call.Text(HttpServerFunctions.HP_HttpServer_GetContentEncoding(Handle, (UIntPtr)connId));
        }

        /// <summary>The header of that name; null without. Bodies are delivered as they were sent, but see
        /// SetAutoDecompression.</summary>
        public string GetTransferEncoding(ulong connId)
        {
            using (new Call(this, "HP_HttpServer_GetTransferEncoding"))
                return Call.Text(HttpServerFunctions.HP_HttpServer_GetTransferEncoding(Handle, (UIntPtr)connId));
        }

        /// <summary>To which protocol the connection was upgraded.</summary>
        public HttpUpgradeType GetUpgradeType(ulong connId)
        {
            using (new Call(this, "HP_HttpServer_GetUpgradeType"))
                return (HttpUpgradeType)HttpServerFunctions.HP_HttpServer_GetUpgradeType(Handle, (UIntPtr)connId);
        }

        /// <summary>Code and text of the error that OnParseError reported; 0 for none.</summary>
        public (ushort Code, string ErrorDesc) GetParseErrorCode(ulong connId)
        {
            using (new Call(this, "HP_HttpServer_GetParseErrorCode"))
            {
                var result = HttpServerFunctions.HP_HttpServer_GetParseErrorCode(Handle, (UIntPtr)connId, out IntPtr errorDesc);
                return (result, Call.Text(errorDesc));
            }
        }

        /// <summary>Value of a header; of any one if it is repeated. null when there is none.</summary>
        public string GetHeader(ulong connId, string name)
        {
            using (new Call(this, "HP_HttpServer_GetHeader"))
                return HttpServerFunctions.HP_HttpServer_GetHeader(Handle, (UIntPtr)connId, Call.Text(name), out IntPtr value) != 0 ? Call.Text(value) : null;
        }

        /// <summary>All values of a header. count is the room in the array, then the number written. Null, zero or too little room: false
        /// and the number there are. This and the next two return their items in no particular order.</summary>
        public string[] GetHeaders(ulong connId, string name)
        {
            using (var call = new Call(this, "HP_HttpServer_GetHeaders"))
                return call.Strings((IntPtr items, ref uint count) => HttpServerFunctions.HP_HttpServer_GetHeaders(Handle, (UIntPtr)connId, Call.Text(name), items, ref count));
        }

        /// <summary>All values of a header. count is the room in the array, then the number written. Null, zero or too little room: false
        /// and the number there are. This and the next two return their items in no particular order.</summary>
        public KeyValuePair<string, string>[] GetAllHeaders(ulong connId)
        {
            using (var call = new Call(this, "HP_HttpServer_GetAllHeaders"))
                return call.Pairs((IntPtr items, ref uint count) => HttpServerFunctions.HP_HttpServer_GetAllHeaders(Handle, (UIntPtr)connId, items, ref count));
        }

        /// <summary>All values of a header. count is the room in the array, then the number written. Null, zero or too little room: false
        /// and the number there are. This and the next two return their items in no particular order.</summary>
        public string[] GetAllHeaderNames(ulong connId)
        {
            using (var call = new Call(this, "HP_HttpServer_GetAllHeaderNames"))
                return call.Strings((IntPtr items, ref uint count) => HttpServerFunctions.HP_HttpServer_GetAllHeaderNames(Handle, (UIntPtr)connId, items, ref count));
        }

        /// <summary>Value of a cookie: of the request's Cookie header (server), or as the cookie store has it (agent, client).</summary>
        public string GetCookie(ulong connId, string name)
        {
            using (new Call(this, "HP_HttpServer_GetCookie"))
                return HttpServerFunctions.HP_HttpServer_GetCookie(Handle, (UIntPtr)connId, Call.Text(name), out IntPtr value) != 0 ? Call.Text(value) : null;
        }

        /// <summary>Value of a cookie: of the request's Cookie header (server), or as the cookie store has it (agent, client).</summary>
        public KeyValuePair<string, string>[] GetAllCookies(ulong connId)
        {
            using (var call = new Call(this, "HP_HttpServer_GetAllCookies"))
                return call.Pairs((IntPtr items, ref uint count) => HttpServerFunctions.HP_HttpServer_GetAllCookies(Handle, (UIntPtr)connId, items, ref count));
        }

        /// <summary>State of the WebSocket frame being received; any pointer may be null. mask is null or 4 bytes.</summary>
        public (bool Final, byte Reserved, byte OperationCode, byte[] Mask, ulong BodyLen, ulong BodyRemain) GetWSMessageState(ulong connId)
        {
            using (var call = new Call(this, "HP_HttpServer_GetWSMessageState"))
            {
                call.Ok(HttpServerFunctions.HP_HttpServer_GetWSMessageState(Handle, (UIntPtr)connId, out int final, out byte reserved, out byte operationCode, out IntPtr mask, out ulong bodyLen, out ulong bodyRemain));
                return (final != 0, reserved, operationCode, Call.Mask(mask), bodyLen, bodyRemain);
            }
        }

        /// <summary>Whether HTTP begins as soon as the connection is up. Default true. Guide 4.4.</summary>
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

        /// <summary>Bytes that the headers of a message (its trailers included) may have, 1024 to 16 MiB, default 64 KiB; how many they
        /// may be, 1 to 65535, default 256; bytes of its first line, 64 to 1 MiB, default 16 KiB; bytes of its body, default 0: no limit.
        /// Beyond: OnParseError (431, 431, 414, 413 on a server), docs/limits.md.</summary>
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

        /// <summary>Bytes that the headers of a message (its trailers included) may have, 1024 to 16 MiB, default 64 KiB; how many they
        /// may be, 1 to 65535, default 256; bytes of its first line, 64 to 1 MiB, default 16 KiB; bytes of its body, default 0: no limit.
        /// Beyond: OnParseError (431, 431, 414, 413 on a server), docs/limits.md.</summary>
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

        /// <summary>Bytes that the headers of a message (its trailers included) may have, 1024 to 16 MiB, default 64 KiB; how many they
        /// may be, 1 to 65535, default 256; bytes of its first line, 64 to 1 MiB, default 16 KiB; bytes of its body, default 0: no limit.
        /// Beyond: OnParseError (431, 431, 414, 413 on a server), docs/limits.md.</summary>
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

        /// <summary>Bytes that the headers of a message (its trailers included) may have, 1024 to 16 MiB, default 64 KiB; how many they
        /// may be, 1 to 65535, default 256; bytes of its first line, 64 to 1 MiB, default 16 KiB; bytes of its body, default 0: no limit.
        /// Beyond: OnParseError (431, 431, 414, 413 on a server), docs/limits.md.</summary>
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

        /// <summary>WebSocket messages instead of frames (RFC 6455 5.4 to 5.6), default false. Then OnWSMessageHeader (final, no mask),
        /// OnWSMessageBody (once, unless empty) and OnWSMessageComplete come for each whole message: fragments are assembled, UTF-8 is
        /// checked, pings are answered, a close is answered and then reported as a message with operation code 8 (its body: two bytes of
        /// code, then the reason), and SendWSMessage sends whole messages (final true, reserved bits 0; a client's mask may be null: it
        /// is made), compressed when that was agreed. HPR_OK from OnUpgrade also sends a server's answer (AcceptWebSocket) if the program
        /// has not.</summary>
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

        /// <summary>Bytes of an assembled message, decompressed; default 16 MiB, 0: no limit. Beyond: close code 1009.</summary>
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

        /// <summary>Message mode: ms of silence until a ping is sent; as long again without any answer closes with OnClose(SO_CLOSE,
        /// ETIMEDOUT). Default 30000, 0: never.</summary>
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

        /// <summary>Message mode: offer, or agree to, permessage-deflate (RFC 7692); default false. Context takeover keeps the dictionary
        /// between messages: better compression for up to some 300 KiB a connection; default false.</summary>
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

        /// <summary>Message mode: offer, or agree to, permessage-deflate (RFC 7692); default false. Context takeover keeps the dictionary
        /// between messages: better compression for up to some 300 KiB a connection; default false.</summary>
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

        /// <summary>Begins or completes the closing handshake (RFC 6455 7.1): sends a close frame with that code and reason (at most 123
        /// bytes of UTF-8), after all that was sent before; the connection closes when the peer has answered, or after the close timeout.
        /// HPSocketException: EPERM (no WebSocket), EINVAL (a code that may not be sent), errors of Send.</summary>
        public void CloseWebSocket(ulong connId, ushort code = 1000, string reason = null)
        {
            using (var call = new Call(this, "HP_HttpServer_CloseWebSocket"))
                call.Ok(HttpServerFunctions.HP_HttpServer_CloseWebSocket(Handle, (UIntPtr)connId, code, Call.Text(reason)));
        }

        /// <summary>Agrees to a WebSocket (RFC 6455 4.2), inside OnUpgrade or before: sends status 101 with the accept key, the chosen
        /// sub-protocol, agreed compression and headers. HPSocketException: EPERM (no upgrade is asked for), EBADMSG (the request does
        /// not fit RFC 6455; answer with 400, or 426 for another version), errors of SendResponse.</summary>
        public void AcceptWebSocket(ulong connId, string protocol = null, IEnumerable<KeyValuePair<string, string>> headers = null)
        {
            using (var call = new Call(this, "HP_HttpServer_AcceptWebSocket"))
                call.Ok(HttpServerFunctions.HP_HttpServer_AcceptWebSocket(Handle, (UIntPtr)connId, Call.Text(protocol), call.Pairs(headers, out int headersCount), headersCount));
        }

        /// <summary>Sends length bytes of an open file from offset as part of a body that SendResponse has begun with a Content-Length.
        /// The descriptor is duplicated: the caller may close its own. Any length: the file is read as the connection takes it, and what
        /// waits does not count as pending. Later sends queue behind it. A file that turns out shorter ends the connection with
        /// OnClose(SO_SEND, EIO). HPSocketException: EINVAL (not a regular file), EPERM, ENOBUFS (too much waits behind another file),
        /// errors of dup.</summary>
        public void SendFilePart(ulong connId, int file, ulong offset, ulong length)
        {
            using (var call = new Call(this, "HP_HttpServer_SendFilePart"))
                call.Ok(HttpServerFunctions.HP_HttpServer_SendFilePart(Handle, (UIntPtr)connId, file, offset, length));
        }

        /// <summary>ms that a request's head, and a step of its body, may take, and that a connection may be idle between requests.
        /// Defaults 30000, 60000, 120000; 0: no limit. A late head or body is answered with 408 and OnClose(SO_RECEIVE, ETIMEDOUT), an
        /// idle connection ends with OnClose(SO_CLOSE, ETIMEDOUT). A body must also come at 256 bytes a second on the whole.</summary>
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

        /// <summary>ms that a request's head, and a step of its body, may take, and that a connection may be idle between requests.
        /// Defaults 30000, 60000, 120000; 0: no limit. A late head or body is answered with 408 and OnClose(SO_RECEIVE, ETIMEDOUT), an
        /// idle connection ends with OnClose(SO_CLOSE, ETIMEDOUT). A body must also come at 256 bytes a second on the whole.</summary>
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

        /// <summary>ms that a request's head, and a step of its body, may take, and that a connection may be idle between requests.
        /// Defaults 30000, 60000, 120000; 0: no limit. A late head or body is answered with 408 and OnClose(SO_RECEIVE, ETIMEDOUT), an
        /// idle connection ends with OnClose(SO_CLOSE, ETIMEDOUT). A body must also come at 256 bytes a second on the whole.</summary>
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

        /// <summary>SSL: sets up TLS from PEM files, while stopped. Stop does not clean it up: the next Start may use it again, and once
        /// a Start has used it a new setup may replace it (then the old one is gone even if the new one fails). TLS 1.2 and 1.3 only.
        /// Guide 3.2. @param verifyMode bits of EnSSLVerifyMode. SSL_VM_PEER asks clients for a certificate, with
        /// SSL_VM_FAIL_IF_NO_PEER_CERT one is required @param pemCertFile certificate and its chain, leaf first @param pemKeyFile private
        /// key @param keyPassword its password, or null @param lpszCAPemCertFileOrPath authorities that clients' certificates are
        /// verified against, a file or a directory. They alone: a server does not trust the system's @param fnServerNameCallback chooses
        /// a context by SNI; null: BindSSLServerName and HP_SSL_DefaultServerNameCallback() Returns false and errno: ENOENT (no such
        /// file), EINVAL (a key is missing), EACCES (wrong password or key), EBADMSG (not a certificate), EPERM (set up and not started
        /// since, not stopped, or no SSL component)</summary>
        public void SetupSSLContext(SSLVerifyMode verifyMode = SSLVerifyMode.None, string pemCertFile = null, string pemKeyFile = null, string keyPassword = null, string caPemCertFileOrPath = null)
        {
            using (var call = new Call(this, "HP_SSLServer_SetupSSLContext"))
                call.Ok(SSLServerFunctions.HP_SSLServer_SetupSSLContext(Handle, (int)verifyMode, Call.Text(pemCertFile), Call.Text(pemKeyFile), Call.Text(keyPassword), Call.Text(caPemCertFileOrPath), IntPtr.Zero));
        }

        /// <summary>SSL: the same from PEM text in memory, which is copied.</summary>
        public void SetupSSLContextByMemory(SSLVerifyMode verifyMode = SSLVerifyMode.None, string pemCert = null, string pemKey = null, string keyPassword = null, string caPemCert = null)
        {
            using (var call = new Call(this, "HP_SSLServer_SetupSSLContextByMemory"))
                call.Ok(SSLServerFunctions.HP_SSLServer_SetupSSLContextByMemory(Handle, (int)verifyMode, Call.Text(pemCert), Call.Text(pemKey), Call.Text(keyPassword), Call.Text(caPemCert), IntPtr.Zero));
        }

        /// <summary>SSL: adds a further certificate, for the server names bound to it. Also while running; a new setup drops it. Returns
        /// its index, 1 or more; -1 on failure, errno as SetupSSLContext, EPERM before that. Guide 3.2.</summary>
        public int AddSSLContext(SSLVerifyMode verifyMode = SSLVerifyMode.None, string pemCertFile = null, string pemKeyFile = null, string keyPassword = null, string caPemCertFileOrPath = null)
        {
            using (var call = new Call(this, "HP_SSLServer_AddSSLContext"))
                return call.Index(SSLServerFunctions.HP_SSLServer_AddSSLContext(Handle, (int)verifyMode, Call.Text(pemCertFile), Call.Text(pemKeyFile), Call.Text(keyPassword), Call.Text(caPemCertFileOrPath)));
        }

        /// <summary>SSL: adds a further certificate, for the server names bound to it. Also while running; a new setup drops it. Returns
        /// its index, 1 or more; -1 on failure, errno as SetupSSLContext, EPERM before that. Guide 3.2.</summary>
        public int AddSSLContextByMemory(SSLVerifyMode verifyMode = SSLVerifyMode.None, string pemCert = null, string pemKey = null, string keyPassword = null, string caPemCert = null)
        {
            using (var call = new Call(this, "HP_SSLServer_AddSSLContextByMemory"))
                return call.Index(SSLServerFunctions.HP_SSLServer_AddSSLContextByMemory(Handle, (int)verifyMode, Call.Text(pemCert), Call.Text(pemKey), Call.Text(keyPassword), Call.Text(caPemCert)));
        }

        /// <summary>SSL: clients that ask for serverName or a subdomain of it (case ignored; the longest name wins) get context
        /// contextIndex. HPSocketException: EINVAL (an IP address, or no dot in it), ENOANO (no such index), EPERM (not set
        /// up).</summary>
        public void BindSSLServerName(string serverName, int contextIndex)
        {
            using (var call = new Call(this, "HP_SSLServer_BindSSLServerName"))
                call.Ok(SSLServerFunctions.HP_SSLServer_BindSSLServerName(Handle, Call.Text(serverName), contextIndex));
        }

        /// <summary>SSL: drops all contexts: needed only to set up anew without having started. Connections that stand go on, new ones
        /// cannot begin TLS. The destructor does it, Stop does not.</summary>
        public void CleanupSSLContext()
        {
            using (new Call(this, "HP_SSLServer_CleanupSSLContext"))
                SSLServerFunctions.HP_SSLServer_CleanupSSLContext(Handle);
        }

        /// <summary>SSL: begins TLS on a connection that has been plain so far. Only with SetSSLAutoHandShake(false), else EPERM; a
        /// second time EALREADY. OnHandShake follows. Guide 3.3.</summary>
        public void StartSSLHandShake(ulong connId)
        {
            using (var call = new Call(this, "HP_SSLServer_StartSSLHandShake"))
                call.Ok(SSLServerFunctions.HP_SSLServer_StartSSLHandShake(Handle, (UIntPtr)connId));
        }

        /// <summary>SSL: whether TLS begins as soon as the connection is up. Default true. Guide 3.3.</summary>
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

        /// <summary>SSL: the TLS 1.2 ciphers in OpenSSL's notation; copied. Default "DEFAULT:!aNULL:!eNULL:!SSLv2:!SSLv3". The returned
        /// text is valid until the next Set.</summary>
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

        /// <summary>SSL: sets up TLS from PEM files, while stopped; parameters, life and errors as TcpServer::SetupSSLContext. With
        /// SSL_VM_PEER the server's chain is verified, against the CA given and, other than in a server, the system's too, and its name
        /// against the host that was dialled (RFC 6125): a mismatch ends in OnClose(SO_RECEIVE, EBADMSG). TLS 1.2 and 1.3 only; SNI is
        /// sent unless the host is an IP address.</summary>
        public void SetupSSLContext(SSLVerifyMode verifyMode = SSLVerifyMode.Peer, string pemCertFile = null, string pemKeyFile = null, string keyPassword = null, string caPemCertFileOrPath = null)
        {
            using (var call = new Call(this, "HP_SSLAgent_SetupSSLContext"))
                call.Ok(SSLAgentFunctions.HP_SSLAgent_SetupSSLContext(Handle, (int)verifyMode, Call.Text(pemCertFile), Call.Text(pemKeyFile), Call.Text(keyPassword), Call.Text(caPemCertFileOrPath)));
        }

        /// <summary>SSL: the same from PEM text in memory, which is copied.</summary>
        public void SetupSSLContextByMemory(SSLVerifyMode verifyMode = SSLVerifyMode.Peer, string pemCert = null, string pemKey = null, string keyPassword = null, string caPemCert = null)
        {
            using (var call = new Call(this, "HP_SSLAgent_SetupSSLContextByMemory"))
                call.Ok(SSLAgentFunctions.HP_SSLAgent_SetupSSLContextByMemory(Handle, (int)verifyMode, Call.Text(pemCert), Call.Text(pemKey), Call.Text(keyPassword), Call.Text(caPemCert)));
        }

        /// <summary>SSL: drops all contexts: needed only to set up anew without having started. Connections that stand go on, new ones
        /// cannot begin TLS. The destructor does it, Stop does not.</summary>
        public void CleanupSSLContext()
        {
            using (new Call(this, "HP_SSLAgent_CleanupSSLContext"))
                SSLAgentFunctions.HP_SSLAgent_CleanupSSLContext(Handle);
        }

        /// <summary>SSL: begins TLS on a connection that has been plain so far. Only with SetSSLAutoHandShake(false), else EPERM; a
        /// second time EALREADY. OnHandShake follows. Guide 3.3.</summary>
        public void StartSSLHandShake(ulong connId)
        {
            using (var call = new Call(this, "HP_SSLAgent_StartSSLHandShake"))
                call.Ok(SSLAgentFunctions.HP_SSLAgent_StartSSLHandShake(Handle, (UIntPtr)connId));
        }

        /// <summary>SSL: whether TLS begins as soon as the connection is up. Default true. Guide 3.3.</summary>
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

        /// <summary>SSL: the TLS 1.2 ciphers in OpenSSL's notation; copied. Default "DEFAULT:!aNULL:!eNULL:!SSLv2:!SSLv3". The returned
        /// text is valid until the next Set.</summary>
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

        /// <summary>Moves length bytes, the oldest first, to data. Returns FR_OK; FR_LENGTH_TOO_LONG when less is held: nothing is taken;
        /// FR_DATA_NOT_FOUND when there is no such connection. A null buffer or negative length is FR_DATA_NOT_FOUND with
        /// EINVAL.</summary>
        public byte[] Fetch(ulong connId, int length)
        {
            using (var call = new Call(this, "HP_TcpPullAgent_Fetch"))
            {
                var data = new byte[length];
                call.Fetched(TcpPullAgentFunctions.HP_TcpPullAgent_Fetch(Handle, (UIntPtr)connId, data, length));
                return data;
            }
        }

        /// <summary>As Fetch, but the bytes stay.</summary>
        public byte[] Peek(ulong connId, int length)
        {
            using (var call = new Call(this, "HP_TcpPullAgent_Peek"))
            {
                var data = new byte[length];
                call.Fetched(TcpPullAgentFunctions.HP_TcpPullAgent_Peek(Handle, (UIntPtr)connId, data, length));
                return data;
            }
        }

        /// <summary>Most bytes held for Fetch per connection: reading pauses at the limit until data is fetched. A message longer than it
        /// never becomes complete. 0: no limit. Default 0x40000000. Before Start; silently ignored otherwise.</summary>
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

        /// <summary>Moves length bytes, the oldest first, to data. Returns FR_OK; FR_LENGTH_TOO_LONG when less is held: nothing is taken;
        /// FR_DATA_NOT_FOUND when there is no such connection. A null buffer or negative length is FR_DATA_NOT_FOUND with
        /// EINVAL.</summary>
        public byte[] Fetch(ulong connId, int length)
        {
            using (var call = new Call(this, "HP_TcpPullAgent_Fetch"))
            {
                var data = new byte[length];
                call.Fetched(TcpPullAgentFunctions.HP_TcpPullAgent_Fetch(Handle, (UIntPtr)connId, data, length));
                return data;
            }
        }

        /// <summary>As Fetch, but the bytes stay.</summary>
        public byte[] Peek(ulong connId, int length)
        {
            using (var call = new Call(this, "HP_TcpPullAgent_Peek"))
            {
                var data = new byte[length];
                call.Fetched(TcpPullAgentFunctions.HP_TcpPullAgent_Peek(Handle, (UIntPtr)connId, data, length));
                return data;
            }
        }

        /// <summary>Most bytes held for Fetch per connection: reading pauses at the limit until data is fetched. A message longer than it
        /// never becomes complete. 0: no limit. Default 0x40000000. Before Start; silently ignored otherwise.</summary>
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

        /// <summary>Most bytes in a packet, 1 to 0x3FFFFF, default 0x40000. A peer can make us hold that much for each
        /// connection.</summary>
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

        /// <summary>Mark of our packets, 0 to 0x3FF; 0 (default): a peer's mark is not checked.</summary>
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

        /// <summary>Most bytes in a packet, 1 to 0x3FFFFF, default 0x40000. A peer can make us hold that much for each
        /// connection.</summary>
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

        /// <summary>Mark of our packets, 0 to 0x3FF; 0 (default): a peer's mark is not checked.</summary>
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

        /// <summary>Handles OnMessageBegin.</summary>
        public delegate HttpParseResult MessageBeginHandler(HttpAgent sender, ulong connId);
        private MessageBeginHandler onMessageBegin;
        private static readonly Native.Event_PN onMessageBeginCallback = (handle, connId) =>
            Happened<HttpAgent>(handle, "OnMessageBegin", -1, 0, own => (int)own.onMessageBegin(own, connId.ToUInt64()));
        /// <summary>An event: its order and its answers are in docs/events.md. Set before Start.</summary>
        public MessageBeginHandler OnMessageBegin
        {
            get { return onMessageBegin; }
            set { Listen(ref onMessageBegin, value, HttpAgentFunctions.HP_Set_FN_HttpAgent_OnMessageBegin, onMessageBeginCallback); }
        }

        /// <summary>Handles OnStatusLine.</summary>
        public delegate HttpParseResult StatusLineHandler(HttpAgent sender, ulong connId, ushort statusCode, string desc);
        private StatusLineHandler onStatusLine;
        private static readonly Native.Event_PNSP onStatusLineCallback = (handle, connId, statusCode, desc) =>
            Happened<HttpAgent>(handle, "OnStatusLine", -1, 0, own => (int)own.onStatusLine(own, connId.ToUInt64(), statusCode, Call.Text(desc)));
        /// <summary>An event: its order and its answers are in docs/events.md. Set before Start.</summary>
        public StatusLineHandler OnStatusLine
        {
            get { return onStatusLine; }
            set { Listen(ref onStatusLine, value, HttpAgentFunctions.HP_Set_FN_HttpAgent_OnStatusLine, onStatusLineCallback); }
        }

        /// <summary>Handles OnHeader.</summary>
        public delegate HttpParseResult HeaderHandler(HttpAgent sender, ulong connId, string name, string value);
        private HeaderHandler onHeader;
        private static readonly Native.Event_PNPP onHeaderCallback = (handle, connId, name, value) =>
            Happened<HttpAgent>(handle, "OnHeader", -1, 0, own => (int)own.onHeader(own, connId.ToUInt64(), Call.Text(name), Call.Text(value)));
        /// <summary>An event: its order and its answers are in docs/events.md. Set before Start.</summary>
        public HeaderHandler OnHeader
        {
            get { return onHeader; }
            set { Listen(ref onHeader, value, HttpAgentFunctions.HP_Set_FN_HttpAgent_OnHeader, onHeaderCallback); }
        }

        /// <summary>Handles OnHeadersComplete.</summary>
        public delegate HttpParseResult HeadersCompleteHandler(HttpAgent sender, ulong connId);
        private HeadersCompleteHandler onHeadersComplete;
        private static readonly Native.Event_PN onHeadersCompleteCallback = (handle, connId) =>
            Happened<HttpAgent>(handle, "OnHeadersComplete", -1, 0, own => (int)own.onHeadersComplete(own, connId.ToUInt64()));
        /// <summary>An event: its order and its answers are in docs/events.md. Set before Start.</summary>
        public HeadersCompleteHandler OnHeadersComplete
        {
            get { return onHeadersComplete; }
            set { Listen(ref onHeadersComplete, value, HttpAgentFunctions.HP_Set_FN_HttpAgent_OnHeadersComplete, onHeadersCompleteCallback); }
        }

        /// <summary>Handles OnBody.</summary>
        public delegate HttpParseResult BodyHandler(HttpAgent sender, ulong connId, byte[] data);
        private BodyHandler onBody;
        private static readonly Native.Event_PNPI onBodyCallback = (handle, connId, data, dataLength) =>
            Happened<HttpAgent>(handle, "OnBody", -1, 0, own => (int)own.onBody(own, connId.ToUInt64(), Call.Bytes(data, dataLength)));
        /// <summary>An event: its order and its answers are in docs/events.md. Set before Start.</summary>
        public BodyHandler OnBody
        {
            get { return onBody; }
            set { Listen(ref onBody, value, HttpAgentFunctions.HP_Set_FN_HttpAgent_OnBody, onBodyCallback); }
        }

        /// <summary>Handles OnChunkHeader.</summary>
        public delegate HttpParseResult ChunkHeaderHandler(HttpAgent sender, ulong connId, int length);
        private ChunkHeaderHandler onChunkHeader;
        private static readonly Native.Event_PNI onChunkHeaderCallback = (handle, connId, length) =>
            Happened<HttpAgent>(handle, "OnChunkHeader", -1, 0, own => (int)own.onChunkHeader(own, connId.ToUInt64(), length));
        /// <summary>An event: its order and its answers are in docs/events.md. Set before Start.</summary>
        public ChunkHeaderHandler OnChunkHeader
        {
            get { return onChunkHeader; }
            set { Listen(ref onChunkHeader, value, HttpAgentFunctions.HP_Set_FN_HttpAgent_OnChunkHeader, onChunkHeaderCallback); }
        }

        /// <summary>Handles OnChunkComplete.</summary>
        public delegate HttpParseResult ChunkCompleteHandler(HttpAgent sender, ulong connId);
        private ChunkCompleteHandler onChunkComplete;
        private static readonly Native.Event_PN onChunkCompleteCallback = (handle, connId) =>
            Happened<HttpAgent>(handle, "OnChunkComplete", -1, 0, own => (int)own.onChunkComplete(own, connId.ToUInt64()));
        /// <summary>An event: its order and its answers are in docs/events.md. Set before Start.</summary>
        public ChunkCompleteHandler OnChunkComplete
        {
            get { return onChunkComplete; }
            set { Listen(ref onChunkComplete, value, HttpAgentFunctions.HP_Set_FN_HttpAgent_OnChunkComplete, onChunkCompleteCallback); }
        }

        /// <summary>Handles OnMessageComplete.</summary>
        public delegate HttpParseResult MessageCompleteHandler(HttpAgent sender, ulong connId);
        private MessageCompleteHandler onMessageComplete;
        private static readonly Native.Event_PN onMessageCompleteCallback = (handle, connId) =>
            Happened<HttpAgent>(handle, "OnMessageComplete", -1, 0, own => (int)own.onMessageComplete(own, connId.ToUInt64()));
        /// <summary>An event: its order and its answers are in docs/events.md. Set before Start.</summary>
        public MessageCompleteHandler OnMessageComplete
        {
            get { return onMessageComplete; }
            set { Listen(ref onMessageComplete, value, HttpAgentFunctions.HP_Set_FN_HttpAgent_OnMessageComplete, onMessageCompleteCallback); }
        }

        /// <summary>Handles OnUpgrade.</summary>
        public delegate HttpParseResult UpgradeHandler(HttpAgent sender, ulong connId, HttpUpgradeType upgradeType);
        private UpgradeHandler onUpgrade;
        private static readonly Native.Event_PNI onUpgradeCallback = (handle, connId, upgradeType) =>
            Happened<HttpAgent>(handle, "OnUpgrade", -1, 0, own => (int)own.onUpgrade(own, connId.ToUInt64(), (HttpUpgradeType)upgradeType));
        /// <summary>An event: its order and its answers are in docs/events.md. Set before Start.</summary>
        public UpgradeHandler OnUpgrade
        {
            get { return onUpgrade; }
            set { Listen(ref onUpgrade, value, HttpAgentFunctions.HP_Set_FN_HttpAgent_OnUpgrade, onUpgradeCallback); }
        }

        /// <summary>Handles OnParseError.</summary>
        public delegate HttpParseResult ParseErrorHandler(HttpAgent sender, ulong connId, int errorCode, string errorDesc);
        private ParseErrorHandler onParseError;
        private static readonly Native.Event_PNIP onParseErrorCallback = (handle, connId, errorCode, errorDesc) =>
            Happened<HttpAgent>(handle, "OnParseError", -1, 0, own => (int)own.onParseError(own, connId.ToUInt64(), errorCode, Call.Text(errorDesc)));
        /// <summary>An event: its order and its answers are in docs/events.md. Set before Start.</summary>
        public ParseErrorHandler OnParseError
        {
            get { return onParseError; }
            set { Listen(ref onParseError, value, HttpAgentFunctions.HP_Set_FN_HttpAgent_OnParseError, onParseErrorCallback); }
        }

        /// <summary>Handles OnWSMessageHeader.</summary>
        public delegate HandleResult WSMessageHeaderHandler(HttpAgent sender, ulong connId, bool final, byte reserved, byte operationCode, byte[] mask, ulong bodyLen);
        private WSMessageHeaderHandler onWSMessageHeader;
        private static readonly Native.Event_PNIBBPL onWSMessageHeaderCallback = (handle, connId, final, reserved, operationCode, mask, bodyLen) =>
            Happened<HttpAgent>(handle, "OnWSMessageHeader", 2, 0, own => (int)own.onWSMessageHeader(own, connId.ToUInt64(), final != 0, reserved, operationCode, Call.Mask(mask), bodyLen));
        /// <summary>An event: its order and its answers are in docs/events.md. Set before Start.</summary>
        public WSMessageHeaderHandler OnWSMessageHeader
        {
            get { return onWSMessageHeader; }
            set { Listen(ref onWSMessageHeader, value, HttpAgentFunctions.HP_Set_FN_HttpAgent_OnWSMessageHeader, onWSMessageHeaderCallback); }
        }

        /// <summary>Handles OnWSMessageBody.</summary>
        public delegate HandleResult WSMessageBodyHandler(HttpAgent sender, ulong connId, byte[] data);
        private WSMessageBodyHandler onWSMessageBody;
        private static readonly Native.Event_PNPI onWSMessageBodyCallback = (handle, connId, data, dataLength) =>
            Happened<HttpAgent>(handle, "OnWSMessageBody", 2, 0, own => (int)own.onWSMessageBody(own, connId.ToUInt64(), Call.Bytes(data, dataLength)));
        /// <summary>An event: its order and its answers are in docs/events.md. Set before Start.</summary>
        public WSMessageBodyHandler OnWSMessageBody
        {
            get { return onWSMessageBody; }
            set { Listen(ref onWSMessageBody, value, HttpAgentFunctions.HP_Set_FN_HttpAgent_OnWSMessageBody, onWSMessageBodyCallback); }
        }

        /// <summary>Handles OnWSMessageComplete.</summary>
        public delegate HandleResult WSMessageCompleteHandler(HttpAgent sender, ulong connId);
        private WSMessageCompleteHandler onWSMessageComplete;
        private static readonly Native.Event_PN onWSMessageCompleteCallback = (handle, connId) =>
            Happened<HttpAgent>(handle, "OnWSMessageComplete", 2, 0, own => (int)own.onWSMessageComplete(own, connId.ToUInt64()));
        /// <summary>An event: its order and its answers are in docs/events.md. Set before Start.</summary>
        public WSMessageCompleteHandler OnWSMessageComplete
        {
            get { return onWSMessageComplete; }
            set { Listen(ref onWSMessageComplete, value, HttpAgentFunctions.HP_Set_FN_HttpAgent_OnWSMessageComplete, onWSMessageCompleteCallback); }
        }

        /// <summary>Sends a request. The method is put in upper case, a path gets its leading '/' (but "*", and an absolute URL for a
        /// proxy). Added unless given: Content-Length (with a body, and for POST, PUT and PATCH), Host (the host that was dialled),
        /// Cookie (from the store). Before OnHandShake it waits for the connection; further requests may follow before the answer:
        /// answers come in the same order (RFC 9112 9.3.2). HPSocketException: EINVAL (also for CR, LF or NUL in a part of the head, or a
        /// Content-Length below length), EPERM (closing, or not HTTP any more), errors of Send.</summary>
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

        /// <summary>Sends a chunk of a body announced by "Transfer-Encoding: chunked" (RFC 9112 7.1); length 0 sends the last one and
        /// ends the message. extensions goes behind the length. Errors as Send.</summary>
        public void SendChunkData(ulong connId, ArraySegment<byte> data = default(ArraySegment<byte>), string extensions = null)
        {
            using (var call = new Call(this, "HP_HttpAgent_SendChunkData"))
                call.Ok(HttpAgentFunctions.HP_HttpAgent_SendChunkData(Handle, (UIntPtr)connId, call.Bytes(data), data.Count, Call.Text(extensions)));
        }

        /// <summary>SendRequest with that method, see there.</summary>
        public void SendPost(ulong connId, string path, IEnumerable<KeyValuePair<string, string>> headers = null, ArraySegment<byte> body = default(ArraySegment<byte>))
        {
            using (var call = new Call(this, "HP_HttpAgent_SendPost"))
                call.Ok(HttpAgentFunctions.HP_HttpAgent_SendPost(Handle, (UIntPtr)connId, Call.Text(path), call.Pairs(headers, out int headersCount), headersCount, call.Bytes(body), body.Count));
        }

        /// <summary>SendRequest with that method, see there.</summary>
        public void SendPut(ulong connId, string path, IEnumerable<KeyValuePair<string, string>> headers = null, ArraySegment<byte> body = default(ArraySegment<byte>))
        {
            using (var call = new Call(this, "HP_HttpAgent_SendPut"))
                call.Ok(HttpAgentFunctions.HP_HttpAgent_SendPut(Handle, (UIntPtr)connId, Call.Text(path), call.Pairs(headers, out int headersCount), headersCount, call.Bytes(body), body.Count));
        }

        /// <summary>SendRequest with that method, see there.</summary>
        public void SendPatch(ulong connId, string path, IEnumerable<KeyValuePair<string, string>> headers = null, ArraySegment<byte> body = default(ArraySegment<byte>))
        {
            using (var call = new Call(this, "HP_HttpAgent_SendPatch"))
                call.Ok(HttpAgentFunctions.HP_HttpAgent_SendPatch(Handle, (UIntPtr)connId, Call.Text(path), call.Pairs(headers, out int headersCount), headersCount, call.Bytes(body), body.Count));
        }

        /// <summary>SendRequest with that method, see there.</summary>
        public void SendGet(ulong connId, string path, IEnumerable<KeyValuePair<string, string>> headers = null)
        {
            using (var call = new Call(this, "HP_HttpAgent_SendGet"))
                call.Ok(HttpAgentFunctions.HP_HttpAgent_SendGet(Handle, (UIntPtr)connId, Call.Text(path), call.Pairs(headers, out int headersCount), headersCount));
        }

        /// <summary>SendRequest with that method, see there.</summary>
        public void SendDelete(ulong connId, string path, IEnumerable<KeyValuePair<string, string>> headers = null)
        {
            using (var call = new Call(this, "HP_HttpAgent_SendDelete"))
                call.Ok(HttpAgentFunctions.HP_HttpAgent_SendDelete(Handle, (UIntPtr)connId, Call.Text(path), call.Pairs(headers, out int headersCount), headersCount));
        }

        /// <summary>SendRequest with that method, see there.</summary>
        public void SendHead(ulong connId, string path, IEnumerable<KeyValuePair<string, string>> headers = null)
        {
            using (var call = new Call(this, "HP_HttpAgent_SendHead"))
                call.Ok(HttpAgentFunctions.HP_HttpAgent_SendHead(Handle, (UIntPtr)connId, Call.Text(path), call.Pairs(headers, out int headersCount), headersCount));
        }

        /// <summary>SendRequest with that method, see there.</summary>
        public void SendTrace(ulong connId, string path, IEnumerable<KeyValuePair<string, string>> headers = null)
        {
            using (var call = new Call(this, "HP_HttpAgent_SendTrace"))
                call.Ok(HttpAgentFunctions.HP_HttpAgent_SendTrace(Handle, (UIntPtr)connId, Call.Text(path), call.Pairs(headers, out int headersCount), headersCount));
        }

        /// <summary>SendRequest with that method, see there.</summary>
        public void SendOptions(ulong connId, string path, IEnumerable<KeyValuePair<string, string>> headers = null)
        {
            using (var call = new Call(this, "HP_HttpAgent_SendOptions"))
                call.Ok(HttpAgentFunctions.HP_HttpAgent_SendOptions(Handle, (UIntPtr)connId, Call.Text(path), call.Pairs(headers, out int headersCount), headersCount));
        }

        /// <summary>SendRequest with that method, see there.</summary>
        public void SendConnect(ulong connId, string host, IEnumerable<KeyValuePair<string, string>> headers = null)
        {
            using (var call = new Call(this, "HP_HttpAgent_SendConnect"))
                call.Ok(HttpAgentFunctions.HP_HttpAgent_SendConnect(Handle, (UIntPtr)connId, Call.Text(host), call.Pairs(headers, out int headersCount), headersCount));
        }

        /// <summary>Sends a WebSocket frame, masked with mask (4 bytes, required; RFC 6455 5.3); the data of the caller stays as it is.
        /// reserved holds the bits RSV1 to 3. bodyLen above length announces a longer frame, whose rest is sent raw by Send, masked by
        /// the caller. HPSocketException: EINVAL, EPERM (not upgraded), errors of Send.</summary>
        public void SendWSMessage(ulong connId, bool final, byte reserved, byte operationCode, byte[] mask, ArraySegment<byte> data = default(ArraySegment<byte>), ulong bodyLen = 0)
        {
            using (var call = new Call(this, "HP_HttpAgent_SendWSMessage"))
                call.Ok(HttpAgentFunctions.HP_HttpAgent_SendWSMessage(Handle, (UIntPtr)connId, final ? 1 : 0, reserved, operationCode, Call.Mask(mask), call.Bytes(data), data.Count, bodyLen));
        }

        /// <summary>Begins HTTP on a connection that has been raw so far (OnReceive). Only with SetHttpAutoStart(false), else EPERM; a
        /// second time EALREADY. OnHandShake follows. Guide 4.4.</summary>
        public void StartHttp(ulong connId)
        {
            using (var call = new Call(this, "HP_HttpAgent_StartHttp"))
                call.Ok(HttpAgentFunctions.HP_HttpAgent_StartHttp(Handle, (UIntPtr)connId));
        }

        /// <summary>Status of the response. From OnStatusLine on.</summary>
        public ushort GetStatusCode(ulong connId)
        {
            using (new Call(this, "HP_HttpAgent_GetStatusCode"))
                return HttpAgentFunctions.HP_HttpAgent_GetStatusCode(Handle, (UIntPtr)connId);
        }

        /// <summary>Version in what we send, HV_1_1 by default or HV_1_0.</summary>
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

        /// <summary>Whether the message asks for another protocol.</summary>
        public bool IsUpgrade(ulong connId)
        {
            using (new Call(this, "HP_HttpAgent_IsUpgrade"))
                return HttpAgentFunctions.HP_HttpAgent_IsUpgrade(Handle, (UIntPtr)connId) != 0;
        }

        /// <summary>Whether the connection may stay open after the message (RFC 9112 9.3).</summary>
        public bool IsKeepAlive(ulong connId)
        {
            using (new Call(this, "HP_HttpAgent_IsKeepAlive"))
                return HttpAgentFunctions.HP_HttpAgent_IsKeepAlive(Handle, (UIntPtr)connId) != 0;
        }

        /// <summary>The peer's version as EnHttpVersion: major in the low byte, minor in the high one. From OnHeader on.</summary>
        public ushort GetVersion(ulong connId)
        {
            using (new Call(this, "HP_HttpAgent_GetVersion"))
                return HttpAgentFunctions.HP_HttpAgent_GetVersion(Handle, (UIntPtr)connId);
        }

        /// <summary>Content-Length of the message; 0 without.</summary>
        public ulong GetContentLength(ulong connId)
        {
            using (new Call(this, "HP_HttpAgent_GetContentLength"))
                return HttpAgentFunctions.HP_HttpAgent_GetContentLength(Handle, (UIntPtr)connId);
        }

        /// <summary>The header of that name; null without. Bodies are delivered as they were sent, but see
        /// SetAutoDecompression.</summary>
        public string GetContentType(ulong connId)
        {
            using (new Call(this, "HP_HttpAgent_GetContentType"))
                return Call.Text(HttpAgentFunctions.HP_HttpAgent_GetContentType(Handle, (UIntPtr)connId));
        }

        /// <summary>The header of that name; null without. Bodies are delivered as they were sent, but see
        /// SetAutoDecompression.</summary>
        public string GetContentEncoding(ulong connId)
        {
            using (new Call(this, "HP_HttpAgent_GetContentEncoding"))
                return Call.Text(HttpAgentFunctions.HP_HttpAgent_GetContentEncoding(Handle, (UIntPtr)connId));
        }

        /// <summary>The header of that name; null without. Bodies are delivered as they were sent, but see
        /// SetAutoDecompression.</summary>
        public string GetTransferEncoding(ulong connId)
        {
            using (new Call(this, "HP_HttpAgent_GetTransferEncoding"))
                return Call.Text(HttpAgentFunctions.HP_HttpAgent_GetTransferEncoding(Handle, (UIntPtr)connId));
        }

        /// <summary>To which protocol the connection was upgraded.</summary>
        public HttpUpgradeType GetUpgradeType(ulong connId)
        {
            using (new Call(this, "HP_HttpAgent_GetUpgradeType"))
                return (HttpUpgradeType)HttpAgentFunctions.HP_HttpAgent_GetUpgradeType(Handle, (UIntPtr)connId);
        }

        /// <summary>Code and text of the error that OnParseError reported; 0 for none.</summary>
        public (ushort Code, string ErrorDesc) GetParseErrorCode(ulong connId)
        {
            using (new Call(this, "HP_HttpAgent_GetParseErrorCode"))
            {
                var result = HttpAgentFunctions.HP_HttpAgent_GetParseErrorCode(Handle, (UIntPtr)connId, out IntPtr errorDesc);
                return (result, Call.Text(errorDesc));
            }
        }

        /// <summary>Value of a header; of any one if it is repeated. null when there is none.</summary>
        public string GetHeader(ulong connId, string name)
        {
            using (new Call(this, "HP_HttpAgent_GetHeader"))
                return HttpAgentFunctions.HP_HttpAgent_GetHeader(Handle, (UIntPtr)connId, Call.Text(name), out IntPtr value) != 0 ? Call.Text(value) : null;
        }

        /// <summary>All values of a header. count is the room in the array, then the number written. Null, zero or too little room: false
        /// and the number there are. This and the next two return their items in no particular order.</summary>
        public string[] GetHeaders(ulong connId, string name)
        {
            using (var call = new Call(this, "HP_HttpAgent_GetHeaders"))
                return call.Strings((IntPtr items, ref uint count) => HttpAgentFunctions.HP_HttpAgent_GetHeaders(Handle, (UIntPtr)connId, Call.Text(name), items, ref count));
        }

        /// <summary>All values of a header. count is the room in the array, then the number written. Null, zero or too little room: false
        /// and the number there are. This and the next two return their items in no particular order.</summary>
        public KeyValuePair<string, string>[] GetAllHeaders(ulong connId)
        {
            using (var call = new Call(this, "HP_HttpAgent_GetAllHeaders"))
                return call.Pairs((IntPtr items, ref uint count) => HttpAgentFunctions.HP_HttpAgent_GetAllHeaders(Handle, (UIntPtr)connId, items, ref count));
        }

        /// <summary>All values of a header. count is the room in the array, then the number written. Null, zero or too little room: false
        /// and the number there are. This and the next two return their items in no particular order.</summary>
        public string[] GetAllHeaderNames(ulong connId)
        {
            using (var call = new Call(this, "HP_HttpAgent_GetAllHeaderNames"))
                return call.Strings((IntPtr items, ref uint count) => HttpAgentFunctions.HP_HttpAgent_GetAllHeaderNames(Handle, (UIntPtr)connId, items, ref count));
        }

        /// <summary>Whether cookies are stored from responses and added to requests. Default true. Guide 4.3.</summary>
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

        /// <summary>Value of a cookie: of the request's Cookie header (server), or as the cookie store has it (agent, client).</summary>
        public string GetCookie(ulong connId, string name)
        {
            using (new Call(this, "HP_HttpAgent_GetCookie"))
                return HttpAgentFunctions.HP_HttpAgent_GetCookie(Handle, (UIntPtr)connId, Call.Text(name), out IntPtr value) != 0 ? Call.Text(value) : null;
        }

        /// <summary>Value of a cookie: of the request's Cookie header (server), or as the cookie store has it (agent, client).</summary>
        public KeyValuePair<string, string>[] GetAllCookies(ulong connId)
        {
            using (var call = new Call(this, "HP_HttpAgent_GetAllCookies"))
                return call.Pairs((IntPtr items, ref uint count) => HttpAgentFunctions.HP_HttpAgent_GetAllCookies(Handle, (UIntPtr)connId, items, ref count));
        }

        /// <summary>State of the WebSocket frame being received; any pointer may be null. mask is null or 4 bytes.</summary>
        public (bool Final, byte Reserved, byte OperationCode, byte[] Mask, ulong BodyLen, ulong BodyRemain) GetWSMessageState(ulong connId)
        {
            using (var call = new Call(this, "HP_HttpAgent_GetWSMessageState"))
            {
                call.Ok(HttpAgentFunctions.HP_HttpAgent_GetWSMessageState(Handle, (UIntPtr)connId, out int final, out byte reserved, out byte operationCode, out IntPtr mask, out ulong bodyLen, out ulong bodyRemain));
                return (final != 0, reserved, operationCode, Call.Mask(mask), bodyLen, bodyRemain);
            }
        }

        /// <summary>Whether HTTP begins as soon as the connection is up. Default true. Guide 4.4.</summary>
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

        /// <summary>Bytes that the headers of a message (its trailers included) may have, 1024 to 16 MiB, default 64 KiB; how many they
        /// may be, 1 to 65535, default 256; bytes of its first line, 64 to 1 MiB, default 16 KiB; bytes of its body, default 0: no limit.
        /// Beyond: OnParseError (431, 431, 414, 413 on a server), docs/limits.md.</summary>
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

        /// <summary>Bytes that the headers of a message (its trailers included) may have, 1024 to 16 MiB, default 64 KiB; how many they
        /// may be, 1 to 65535, default 256; bytes of its first line, 64 to 1 MiB, default 16 KiB; bytes of its body, default 0: no limit.
        /// Beyond: OnParseError (431, 431, 414, 413 on a server), docs/limits.md.</summary>
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

        /// <summary>Bytes that the headers of a message (its trailers included) may have, 1024 to 16 MiB, default 64 KiB; how many they
        /// may be, 1 to 65535, default 256; bytes of its first line, 64 to 1 MiB, default 16 KiB; bytes of its body, default 0: no limit.
        /// Beyond: OnParseError (431, 431, 414, 413 on a server), docs/limits.md.</summary>
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

        /// <summary>Bytes that the headers of a message (its trailers included) may have, 1024 to 16 MiB, default 64 KiB; how many they
        /// may be, 1 to 65535, default 256; bytes of its first line, 64 to 1 MiB, default 16 KiB; bytes of its body, default 0: no limit.
        /// Beyond: OnParseError (431, 431, 414, 413 on a server), docs/limits.md.</summary>
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

        /// <summary>WebSocket messages instead of frames (RFC 6455 5.4 to 5.6), default false. Then OnWSMessageHeader (final, no mask),
        /// OnWSMessageBody (once, unless empty) and OnWSMessageComplete come for each whole message: fragments are assembled, UTF-8 is
        /// checked, pings are answered, a close is answered and then reported as a message with operation code 8 (its body: two bytes of
        /// code, then the reason), and SendWSMessage sends whole messages (final true, reserved bits 0; a client's mask may be null: it
        /// is made), compressed when that was agreed. HPR_OK from OnUpgrade also sends a server's answer (AcceptWebSocket) if the program
        /// has not.</summary>
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

        /// <summary>Bytes of an assembled message, decompressed; default 16 MiB, 0: no limit. Beyond: close code 1009.</summary>
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

        /// <summary>Message mode: ms of silence until a ping is sent; as long again without any answer closes with OnClose(SO_CLOSE,
        /// ETIMEDOUT). Default 30000, 0: never.</summary>
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

        /// <summary>Message mode: offer, or agree to, permessage-deflate (RFC 7692); default false. Context takeover keeps the dictionary
        /// between messages: better compression for up to some 300 KiB a connection; default false.</summary>
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

        /// <summary>Message mode: offer, or agree to, permessage-deflate (RFC 7692); default false. Context takeover keeps the dictionary
        /// between messages: better compression for up to some 300 KiB a connection; default false.</summary>
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

        /// <summary>Begins or completes the closing handshake (RFC 6455 7.1): sends a close frame with that code and reason (at most 123
        /// bytes of UTF-8), after all that was sent before; the connection closes when the peer has answered, or after the close timeout.
        /// HPSocketException: EPERM (no WebSocket), EINVAL (a code that may not be sent), errors of Send.</summary>
        public void CloseWebSocket(ulong connId, ushort code = 1000, string reason = null)
        {
            using (var call = new Call(this, "HP_HttpAgent_CloseWebSocket"))
                call.Ok(HttpAgentFunctions.HP_HttpAgent_CloseWebSocket(Handle, (UIntPtr)connId, code, Call.Text(reason)));
        }

        /// <summary>Asks for a WebSocket (RFC 6455 4.1): a GET with Upgrade, a fresh key, the offered sub-protocols (a list by commas, or
        /// null) and, by the settings, compression. The answer is checked: OnUpgrade(HUT_WEB_SOCKET) follows, or OnMessageComplete with
        /// another status, or OnParseError for an answer that does not fit the key. Errors as SendRequest.</summary>
        public void SendWSUpgrade(ulong connId, string path, string protocols = null, IEnumerable<KeyValuePair<string, string>> headers = null)
        {
            using (var call = new Call(this, "HP_HttpAgent_SendWSUpgrade"))
                call.Ok(HttpAgentFunctions.HP_HttpAgent_SendWSUpgrade(Handle, (UIntPtr)connId, Call.Text(path), Call.Text(protocols), call.Pairs(headers, out int headersCount), headersCount));
        }

        /// <summary>Whether bodies with a Content-Encoding of gzip, deflate, br or zstd are given to OnBody decompressed, and requests
        /// say so (Accept-Encoding, unless given). Default false. GetContentEncoding and GetContentLength still tell what was sent. Data
        /// that does not decode, or that grows beyond MaxHttpBodyLength or a thousandfold, is OnParseError.</summary>
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

        /// <summary>How a component without TLS goes through an http or https proxy (SetProxy). true (default): by a tunnel, which
        /// carries everything; proxies often allow that to port 443 only. HPSocketException: the proxy is sent whole requests (RFC 9112
        /// 3.2.2: the URL in the request line, Proxy-Authorization with the proxy's user) and answers in the target's place, refusals
        /// too; SendWSUpgrade then fails with EPERM. No effect otherwise.</summary>
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

        /// <summary>SSL: sets up TLS from PEM files, while stopped; parameters, life and errors as TcpServer::SetupSSLContext. With
        /// SSL_VM_PEER the server's chain is verified, against the CA given and, other than in a server, the system's too, and its name
        /// against the host that was dialled (RFC 6125): a mismatch ends in OnClose(SO_RECEIVE, EBADMSG). TLS 1.2 and 1.3 only; SNI is
        /// sent unless the host is an IP address.</summary>
        public void SetupSSLContext(SSLVerifyMode verifyMode = SSLVerifyMode.Peer, string pemCertFile = null, string pemKeyFile = null, string keyPassword = null, string caPemCertFileOrPath = null)
        {
            using (var call = new Call(this, "HP_SSLAgent_SetupSSLContext"))
                call.Ok(SSLAgentFunctions.HP_SSLAgent_SetupSSLContext(Handle, (int)verifyMode, Call.Text(pemCertFile), Call.Text(pemKeyFile), Call.Text(keyPassword), Call.Text(caPemCertFileOrPath)));
        }

        /// <summary>SSL: the same from PEM text in memory, which is copied.</summary>
        public void SetupSSLContextByMemory(SSLVerifyMode verifyMode = SSLVerifyMode.Peer, string pemCert = null, string pemKey = null, string keyPassword = null, string caPemCert = null)
        {
            using (var call = new Call(this, "HP_SSLAgent_SetupSSLContextByMemory"))
                call.Ok(SSLAgentFunctions.HP_SSLAgent_SetupSSLContextByMemory(Handle, (int)verifyMode, Call.Text(pemCert), Call.Text(pemKey), Call.Text(keyPassword), Call.Text(caPemCert)));
        }

        /// <summary>SSL: drops all contexts: needed only to set up anew without having started. Connections that stand go on, new ones
        /// cannot begin TLS. The destructor does it, Stop does not.</summary>
        public void CleanupSSLContext()
        {
            using (new Call(this, "HP_SSLAgent_CleanupSSLContext"))
                SSLAgentFunctions.HP_SSLAgent_CleanupSSLContext(Handle);
        }

        /// <summary>SSL: begins TLS on a connection that has been plain so far. Only with SetSSLAutoHandShake(false), else EPERM; a
        /// second time EALREADY. OnHandShake follows. Guide 3.3.</summary>
        public void StartSSLHandShake(ulong connId)
        {
            using (var call = new Call(this, "HP_SSLAgent_StartSSLHandShake"))
                call.Ok(SSLAgentFunctions.HP_SSLAgent_StartSSLHandShake(Handle, (UIntPtr)connId));
        }

        /// <summary>SSL: whether TLS begins as soon as the connection is up. Default true. Guide 3.3.</summary>
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

        /// <summary>SSL: the TLS 1.2 ciphers in OpenSSL's notation; copied. Default "DEFAULT:!aNULL:!eNULL:!SSLv2:!SSLv3". The returned
        /// text is valid until the next Set.</summary>
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

        /// <summary>SSL: sets up TLS from PEM files, while stopped, and verifies the server as TcpAgent::SetupSSLContext says.</summary>
        public void SetupSSLContext(SSLVerifyMode verifyMode = SSLVerifyMode.Peer, string pemCertFile = null, string pemKeyFile = null, string keyPassword = null, string caPemCertFileOrPath = null)
        {
            using (var call = new Call(this, "HP_SSLClient_SetupSSLContext"))
                call.Ok(SSLClientFunctions.HP_SSLClient_SetupSSLContext(Handle, (int)verifyMode, Call.Text(pemCertFile), Call.Text(pemKeyFile), Call.Text(keyPassword), Call.Text(caPemCertFileOrPath)));
        }

        /// <summary>SSL: the same from PEM text in memory, which is copied.</summary>
        public void SetupSSLContextByMemory(SSLVerifyMode verifyMode = SSLVerifyMode.Peer, string pemCert = null, string pemKey = null, string keyPassword = null, string caPemCert = null)
        {
            using (var call = new Call(this, "HP_SSLClient_SetupSSLContextByMemory"))
                call.Ok(SSLClientFunctions.HP_SSLClient_SetupSSLContextByMemory(Handle, (int)verifyMode, Call.Text(pemCert), Call.Text(pemKey), Call.Text(keyPassword), Call.Text(caPemCert)));
        }

        /// <summary>SSL: drops all contexts: needed only to set up anew without having started. Connections that stand go on, new ones
        /// cannot begin TLS. The destructor does it, Stop does not.</summary>
        public void CleanupSSLContext()
        {
            using (new Call(this, "HP_SSLClient_CleanupSSLContext"))
                SSLClientFunctions.HP_SSLClient_CleanupSSLContext(Handle);
        }

        /// <summary>SSL: begins TLS on a connection that has been plain so far. Only with SetSSLAutoHandShake(false), else EPERM; a
        /// second time EALREADY. OnHandShake follows. Guide 3.3.</summary>
        public void StartSSLHandShake()
        {
            using (var call = new Call(this, "HP_SSLClient_StartSSLHandShake"))
                call.Ok(SSLClientFunctions.HP_SSLClient_StartSSLHandShake(Handle));
        }

        /// <summary>SSL: whether TLS begins as soon as the connection is up. Default true. Guide 3.3.</summary>
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

        /// <summary>SSL: the TLS 1.2 ciphers in OpenSSL's notation; copied. Default "DEFAULT:!aNULL:!eNULL:!SSLv2:!SSLv3". The returned
        /// text is valid until the next Set.</summary>
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

        /// <summary>Moves (Fetch) or copies (Peek) length bytes, the oldest first, to data; results as IPullSocket::Fetch.</summary>
        public byte[] Fetch(int length)
        {
            using (var call = new Call(this, "HP_TcpPullClient_Fetch"))
            {
                var data = new byte[length];
                call.Fetched(TcpPullClientFunctions.HP_TcpPullClient_Fetch(Handle, data, length));
                return data;
            }
        }

        /// <summary>Moves (Fetch) or copies (Peek) length bytes, the oldest first, to data; results as IPullSocket::Fetch.</summary>
        public byte[] Peek(int length)
        {
            using (var call = new Call(this, "HP_TcpPullClient_Peek"))
            {
                var data = new byte[length];
                call.Fetched(TcpPullClientFunctions.HP_TcpPullClient_Peek(Handle, data, length));
                return data;
            }
        }

        /// <summary>Most bytes held for Fetch: reading pauses at the limit until data is fetched. 0: no limit. Default 0x40000000. Before
        /// Start; silently ignored otherwise.</summary>
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

        /// <summary>Moves (Fetch) or copies (Peek) length bytes, the oldest first, to data; results as IPullSocket::Fetch.</summary>
        public byte[] Fetch(int length)
        {
            using (var call = new Call(this, "HP_TcpPullClient_Fetch"))
            {
                var data = new byte[length];
                call.Fetched(TcpPullClientFunctions.HP_TcpPullClient_Fetch(Handle, data, length));
                return data;
            }
        }

        /// <summary>Moves (Fetch) or copies (Peek) length bytes, the oldest first, to data; results as IPullSocket::Fetch.</summary>
        public byte[] Peek(int length)
        {
            using (var call = new Call(this, "HP_TcpPullClient_Peek"))
            {
                var data = new byte[length];
                call.Fetched(TcpPullClientFunctions.HP_TcpPullClient_Peek(Handle, data, length));
                return data;
            }
        }

        /// <summary>Most bytes held for Fetch: reading pauses at the limit until data is fetched. 0: no limit. Default 0x40000000. Before
        /// Start; silently ignored otherwise.</summary>
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

        /// <summary>Most bytes in a packet, 1 to 0x3FFFFF, default 0x40000. A peer can make us hold that much for each
        /// connection.</summary>
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

        /// <summary>Mark of our packets, 0 to 0x3FF; 0 (default): a peer's mark is not checked.</summary>
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

        /// <summary>Most bytes in a packet, 1 to 0x3FFFFF, default 0x40000. A peer can make us hold that much for each
        /// connection.</summary>
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

        /// <summary>Mark of our packets, 0 to 0x3FF; 0 (default): a peer's mark is not checked.</summary>
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

        /// <summary>Handles OnMessageBegin.</summary>
        public delegate HttpParseResult MessageBeginHandler(HttpClient sender, ulong connId);
        private MessageBeginHandler onMessageBegin;
        private static readonly Native.Event_PN onMessageBeginCallback = (handle, connId) =>
            Happened<HttpClient>(handle, "OnMessageBegin", -1, 0, own => (int)own.onMessageBegin(own, connId.ToUInt64()));
        /// <summary>An event: its order and its answers are in docs/events.md. Set before Start.</summary>
        public MessageBeginHandler OnMessageBegin
        {
            get { return onMessageBegin; }
            set { Listen(ref onMessageBegin, value, HttpClientFunctions.HP_Set_FN_HttpClient_OnMessageBegin, onMessageBeginCallback); }
        }

        /// <summary>Handles OnStatusLine.</summary>
        public delegate HttpParseResult StatusLineHandler(HttpClient sender, ulong connId, ushort statusCode, string desc);
        private StatusLineHandler onStatusLine;
        private static readonly Native.Event_PNSP onStatusLineCallback = (handle, connId, statusCode, desc) =>
            Happened<HttpClient>(handle, "OnStatusLine", -1, 0, own => (int)own.onStatusLine(own, connId.ToUInt64(), statusCode, Call.Text(desc)));
        /// <summary>An event: its order and its answers are in docs/events.md. Set before Start.</summary>
        public StatusLineHandler OnStatusLine
        {
            get { return onStatusLine; }
            set { Listen(ref onStatusLine, value, HttpClientFunctions.HP_Set_FN_HttpClient_OnStatusLine, onStatusLineCallback); }
        }

        /// <summary>Handles OnHeader.</summary>
        public delegate HttpParseResult HeaderHandler(HttpClient sender, ulong connId, string name, string value);
        private HeaderHandler onHeader;
        private static readonly Native.Event_PNPP onHeaderCallback = (handle, connId, name, value) =>
            Happened<HttpClient>(handle, "OnHeader", -1, 0, own => (int)own.onHeader(own, connId.ToUInt64(), Call.Text(name), Call.Text(value)));
        /// <summary>An event: its order and its answers are in docs/events.md. Set before Start.</summary>
        public HeaderHandler OnHeader
        {
            get { return onHeader; }
            set { Listen(ref onHeader, value, HttpClientFunctions.HP_Set_FN_HttpClient_OnHeader, onHeaderCallback); }
        }

        /// <summary>Handles OnHeadersComplete.</summary>
        public delegate HttpParseResult HeadersCompleteHandler(HttpClient sender, ulong connId);
        private HeadersCompleteHandler onHeadersComplete;
        private static readonly Native.Event_PN onHeadersCompleteCallback = (handle, connId) =>
            Happened<HttpClient>(handle, "OnHeadersComplete", -1, 0, own => (int)own.onHeadersComplete(own, connId.ToUInt64()));
        /// <summary>An event: its order and its answers are in docs/events.md. Set before Start.</summary>
        public HeadersCompleteHandler OnHeadersComplete
        {
            get { return onHeadersComplete; }
            set { Listen(ref onHeadersComplete, value, HttpClientFunctions.HP_Set_FN_HttpClient_OnHeadersComplete, onHeadersCompleteCallback); }
        }

        /// <summary>Handles OnBody.</summary>
        public delegate HttpParseResult BodyHandler(HttpClient sender, ulong connId, byte[] data);
        private BodyHandler onBody;
        private static readonly Native.Event_PNPI onBodyCallback = (handle, connId, data, dataLength) =>
            Happened<HttpClient>(handle, "OnBody", -1, 0, own => (int)own.onBody(own, connId.ToUInt64(), Call.Bytes(data, dataLength)));
        /// <summary>An event: its order and its answers are in docs/events.md. Set before Start.</summary>
        public BodyHandler OnBody
        {
            get { return onBody; }
            set { Listen(ref onBody, value, HttpClientFunctions.HP_Set_FN_HttpClient_OnBody, onBodyCallback); }
        }

        /// <summary>Handles OnChunkHeader.</summary>
        public delegate HttpParseResult ChunkHeaderHandler(HttpClient sender, ulong connId, int length);
        private ChunkHeaderHandler onChunkHeader;
        private static readonly Native.Event_PNI onChunkHeaderCallback = (handle, connId, length) =>
            Happened<HttpClient>(handle, "OnChunkHeader", -1, 0, own => (int)own.onChunkHeader(own, connId.ToUInt64(), length));
        /// <summary>An event: its order and its answers are in docs/events.md. Set before Start.</summary>
        public ChunkHeaderHandler OnChunkHeader
        {
            get { return onChunkHeader; }
            set { Listen(ref onChunkHeader, value, HttpClientFunctions.HP_Set_FN_HttpClient_OnChunkHeader, onChunkHeaderCallback); }
        }

        /// <summary>Handles OnChunkComplete.</summary>
        public delegate HttpParseResult ChunkCompleteHandler(HttpClient sender, ulong connId);
        private ChunkCompleteHandler onChunkComplete;
        private static readonly Native.Event_PN onChunkCompleteCallback = (handle, connId) =>
            Happened<HttpClient>(handle, "OnChunkComplete", -1, 0, own => (int)own.onChunkComplete(own, connId.ToUInt64()));
        /// <summary>An event: its order and its answers are in docs/events.md. Set before Start.</summary>
        public ChunkCompleteHandler OnChunkComplete
        {
            get { return onChunkComplete; }
            set { Listen(ref onChunkComplete, value, HttpClientFunctions.HP_Set_FN_HttpClient_OnChunkComplete, onChunkCompleteCallback); }
        }

        /// <summary>Handles OnMessageComplete.</summary>
        public delegate HttpParseResult MessageCompleteHandler(HttpClient sender, ulong connId);
        private MessageCompleteHandler onMessageComplete;
        private static readonly Native.Event_PN onMessageCompleteCallback = (handle, connId) =>
            Happened<HttpClient>(handle, "OnMessageComplete", -1, 0, own => (int)own.onMessageComplete(own, connId.ToUInt64()));
        /// <summary>An event: its order and its answers are in docs/events.md. Set before Start.</summary>
        public MessageCompleteHandler OnMessageComplete
        {
            get { return onMessageComplete; }
            set { Listen(ref onMessageComplete, value, HttpClientFunctions.HP_Set_FN_HttpClient_OnMessageComplete, onMessageCompleteCallback); }
        }

        /// <summary>Handles OnUpgrade.</summary>
        public delegate HttpParseResult UpgradeHandler(HttpClient sender, ulong connId, HttpUpgradeType upgradeType);
        private UpgradeHandler onUpgrade;
        private static readonly Native.Event_PNI onUpgradeCallback = (handle, connId, upgradeType) =>
            Happened<HttpClient>(handle, "OnUpgrade", -1, 0, own => (int)own.onUpgrade(own, connId.ToUInt64(), (HttpUpgradeType)upgradeType));
        /// <summary>An event: its order and its answers are in docs/events.md. Set before Start.</summary>
        public UpgradeHandler OnUpgrade
        {
            get { return onUpgrade; }
            set { Listen(ref onUpgrade, value, HttpClientFunctions.HP_Set_FN_HttpClient_OnUpgrade, onUpgradeCallback); }
        }

        /// <summary>Handles OnParseError.</summary>
        public delegate HttpParseResult ParseErrorHandler(HttpClient sender, ulong connId, int errorCode, string errorDesc);
        private ParseErrorHandler onParseError;
        private static readonly Native.Event_PNIP onParseErrorCallback = (handle, connId, errorCode, errorDesc) =>
            Happened<HttpClient>(handle, "OnParseError", -1, 0, own => (int)own.onParseError(own, connId.ToUInt64(), errorCode, Call.Text(errorDesc)));
        /// <summary>An event: its order and its answers are in docs/events.md. Set before Start.</summary>
        public ParseErrorHandler OnParseError
        {
            get { return onParseError; }
            set { Listen(ref onParseError, value, HttpClientFunctions.HP_Set_FN_HttpClient_OnParseError, onParseErrorCallback); }
        }

        /// <summary>Handles OnWSMessageHeader.</summary>
        public delegate HandleResult WSMessageHeaderHandler(HttpClient sender, ulong connId, bool final, byte reserved, byte operationCode, byte[] mask, ulong bodyLen);
        private WSMessageHeaderHandler onWSMessageHeader;
        private static readonly Native.Event_PNIBBPL onWSMessageHeaderCallback = (handle, connId, final, reserved, operationCode, mask, bodyLen) =>
            Happened<HttpClient>(handle, "OnWSMessageHeader", 2, 0, own => (int)own.onWSMessageHeader(own, connId.ToUInt64(), final != 0, reserved, operationCode, Call.Mask(mask), bodyLen));
        /// <summary>An event: its order and its answers are in docs/events.md. Set before Start.</summary>
        public WSMessageHeaderHandler OnWSMessageHeader
        {
            get { return onWSMessageHeader; }
            set { Listen(ref onWSMessageHeader, value, HttpClientFunctions.HP_Set_FN_HttpClient_OnWSMessageHeader, onWSMessageHeaderCallback); }
        }

        /// <summary>Handles OnWSMessageBody.</summary>
        public delegate HandleResult WSMessageBodyHandler(HttpClient sender, ulong connId, byte[] data);
        private WSMessageBodyHandler onWSMessageBody;
        private static readonly Native.Event_PNPI onWSMessageBodyCallback = (handle, connId, data, dataLength) =>
            Happened<HttpClient>(handle, "OnWSMessageBody", 2, 0, own => (int)own.onWSMessageBody(own, connId.ToUInt64(), Call.Bytes(data, dataLength)));
        /// <summary>An event: its order and its answers are in docs/events.md. Set before Start.</summary>
        public WSMessageBodyHandler OnWSMessageBody
        {
            get { return onWSMessageBody; }
            set { Listen(ref onWSMessageBody, value, HttpClientFunctions.HP_Set_FN_HttpClient_OnWSMessageBody, onWSMessageBodyCallback); }
        }

        /// <summary>Handles OnWSMessageComplete.</summary>
        public delegate HandleResult WSMessageCompleteHandler(HttpClient sender, ulong connId);
        private WSMessageCompleteHandler onWSMessageComplete;
        private static readonly Native.Event_PN onWSMessageCompleteCallback = (handle, connId) =>
            Happened<HttpClient>(handle, "OnWSMessageComplete", 2, 0, own => (int)own.onWSMessageComplete(own, connId.ToUInt64()));
        /// <summary>An event: its order and its answers are in docs/events.md. Set before Start.</summary>
        public WSMessageCompleteHandler OnWSMessageComplete
        {
            get { return onWSMessageComplete; }
            set { Listen(ref onWSMessageComplete, value, HttpClientFunctions.HP_Set_FN_HttpClient_OnWSMessageComplete, onWSMessageCompleteCallback); }
        }

        /// <summary>Sends a request. The method is put in upper case, a path gets its leading '/' (but "*", and an absolute URL for a
        /// proxy). Added unless given: Content-Length (with a body, and for POST, PUT and PATCH), Host (the host that was dialled),
        /// Cookie (from the store). Before OnHandShake it waits for the connection; further requests may follow before the answer:
        /// answers come in the same order (RFC 9112 9.3.2). HPSocketException: EINVAL (also for CR, LF or NUL in a part of the head, or a
        /// Content-Length below length), EPERM (closing, or not HTTP any more), errors of Send.</summary>
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

        /// <summary>Sends a chunk of a body announced by "Transfer-Encoding: chunked" (RFC 9112 7.1); length 0 sends the last one and
        /// ends the message. extensions goes behind the length. Errors as Send.</summary>
        public void SendChunkData(ArraySegment<byte> data = default(ArraySegment<byte>), string extensions = null)
        {
            using (var call = new Call(this, "HP_HttpClient_SendChunkData"))
                call.Ok(HttpClientFunctions.HP_HttpClient_SendChunkData(Handle, call.Bytes(data), data.Count, Call.Text(extensions)));
        }

        /// <summary>SendRequest with that method, see there.</summary>
        public void SendPost(string path, IEnumerable<KeyValuePair<string, string>> headers = null, ArraySegment<byte> body = default(ArraySegment<byte>))
        {
            using (var call = new Call(this, "HP_HttpClient_SendPost"))
                call.Ok(HttpClientFunctions.HP_HttpClient_SendPost(Handle, Call.Text(path), call.Pairs(headers, out int headersCount), headersCount, call.Bytes(body), body.Count));
        }

        /// <summary>SendRequest with that method, see there.</summary>
        public void SendPut(string path, IEnumerable<KeyValuePair<string, string>> headers = null, ArraySegment<byte> body = default(ArraySegment<byte>))
        {
            using (var call = new Call(this, "HP_HttpClient_SendPut"))
                call.Ok(HttpClientFunctions.HP_HttpClient_SendPut(Handle, Call.Text(path), call.Pairs(headers, out int headersCount), headersCount, call.Bytes(body), body.Count));
        }

        /// <summary>SendRequest with that method, see there.</summary>
        public void SendPatch(string path, IEnumerable<KeyValuePair<string, string>> headers = null, ArraySegment<byte> body = default(ArraySegment<byte>))
        {
            using (var call = new Call(this, "HP_HttpClient_SendPatch"))
                call.Ok(HttpClientFunctions.HP_HttpClient_SendPatch(Handle, Call.Text(path), call.Pairs(headers, out int headersCount), headersCount, call.Bytes(body), body.Count));
        }

        /// <summary>SendRequest with that method, see there.</summary>
        public void SendGet(string path, IEnumerable<KeyValuePair<string, string>> headers = null)
        {
            using (var call = new Call(this, "HP_HttpClient_SendGet"))
                call.Ok(HttpClientFunctions.HP_HttpClient_SendGet(Handle, Call.Text(path), call.Pairs(headers, out int headersCount), headersCount));
        }

        /// <summary>SendRequest with that method, see there.</summary>
        public void SendDelete(string path, IEnumerable<KeyValuePair<string, string>> headers = null)
        {
            using (var call = new Call(this, "HP_HttpClient_SendDelete"))
                call.Ok(HttpClientFunctions.HP_HttpClient_SendDelete(Handle, Call.Text(path), call.Pairs(headers, out int headersCount), headersCount));
        }

        /// <summary>SendRequest with that method, see there.</summary>
        public void SendHead(string path, IEnumerable<KeyValuePair<string, string>> headers = null)
        {
            using (var call = new Call(this, "HP_HttpClient_SendHead"))
                call.Ok(HttpClientFunctions.HP_HttpClient_SendHead(Handle, Call.Text(path), call.Pairs(headers, out int headersCount), headersCount));
        }

        /// <summary>SendRequest with that method, see there.</summary>
        public void SendTrace(string path, IEnumerable<KeyValuePair<string, string>> headers = null)
        {
            using (var call = new Call(this, "HP_HttpClient_SendTrace"))
                call.Ok(HttpClientFunctions.HP_HttpClient_SendTrace(Handle, Call.Text(path), call.Pairs(headers, out int headersCount), headersCount));
        }

        /// <summary>SendRequest with that method, see there.</summary>
        public void SendOptions(string path, IEnumerable<KeyValuePair<string, string>> headers = null)
        {
            using (var call = new Call(this, "HP_HttpClient_SendOptions"))
                call.Ok(HttpClientFunctions.HP_HttpClient_SendOptions(Handle, Call.Text(path), call.Pairs(headers, out int headersCount), headersCount));
        }

        /// <summary>SendRequest with that method, see there.</summary>
        public void SendConnect(string host, IEnumerable<KeyValuePair<string, string>> headers = null)
        {
            using (var call = new Call(this, "HP_HttpClient_SendConnect"))
                call.Ok(HttpClientFunctions.HP_HttpClient_SendConnect(Handle, Call.Text(host), call.Pairs(headers, out int headersCount), headersCount));
        }

        /// <summary>Sends a WebSocket frame, masked with mask (4 bytes, required; RFC 6455 5.3); the data of the caller stays as it is.
        /// reserved holds the bits RSV1 to 3. bodyLen above length announces a longer frame, whose rest is sent raw by Send, masked by
        /// the caller. HPSocketException: EINVAL, EPERM (not upgraded), errors of Send.</summary>
        public void SendWSMessage(bool final, byte reserved, byte operationCode, byte[] mask, ArraySegment<byte> data = default(ArraySegment<byte>), ulong bodyLen = 0)
        {
            using (var call = new Call(this, "HP_HttpClient_SendWSMessage"))
                call.Ok(HttpClientFunctions.HP_HttpClient_SendWSMessage(Handle, final ? 1 : 0, reserved, operationCode, Call.Mask(mask), call.Bytes(data), data.Count, bodyLen));
        }

        /// <summary>Begins HTTP on a connection that has been raw so far (OnReceive). Only with SetHttpAutoStart(false), else EPERM; a
        /// second time EALREADY. OnHandShake follows. Guide 4.4.</summary>
        public void StartHttp()
        {
            using (var call = new Call(this, "HP_HttpClient_StartHttp"))
                call.Ok(HttpClientFunctions.HP_HttpClient_StartHttp(Handle));
        }

        /// <summary>Status of the response. From OnStatusLine on.</summary>
        public ushort StatusCode
        {
            get
            {
                using (new Call(this, "HP_HttpClient_GetStatusCode"))
                    return HttpClientFunctions.HP_HttpClient_GetStatusCode(Handle);
            }
        }

        /// <summary>Version in what we send, HV_1_1 by default or HV_1_0.</summary>
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

        /// <summary>Whether the message asks for another protocol.</summary>
        public bool IsUpgrade
        {
            get
            {
                using (new Call(this, "HP_HttpClient_IsUpgrade"))
                    return HttpClientFunctions.HP_HttpClient_IsUpgrade(Handle) != 0;
            }
        }

        /// <summary>Whether the connection may stay open after the message (RFC 9112 9.3).</summary>
        public bool IsKeepAlive
        {
            get
            {
                using (new Call(this, "HP_HttpClient_IsKeepAlive"))
                    return HttpClientFunctions.HP_HttpClient_IsKeepAlive(Handle) != 0;
            }
        }

        /// <summary>The peer's version as EnHttpVersion: major in the low byte, minor in the high one. From OnHeader on.</summary>
        public ushort Version
        {
            get
            {
                using (new Call(this, "HP_HttpClient_GetVersion"))
                    return HttpClientFunctions.HP_HttpClient_GetVersion(Handle);
            }
        }

        /// <summary>Content-Length of the message; 0 without.</summary>
        public ulong ContentLength
        {
            get
            {
                using (new Call(this, "HP_HttpClient_GetContentLength"))
                    return HttpClientFunctions.HP_HttpClient_GetContentLength(Handle);
            }
        }

        /// <summary>The header of that name; null without. Bodies are delivered as they were sent, but see
        /// SetAutoDecompression.</summary>
        public string ContentType
        {
            get
            {
                using (new Call(this, "HP_HttpClient_GetContentType"))
                    return Call.Text(HttpClientFunctions.HP_HttpClient_GetContentType(Handle));
            }
        }

        /// <summary>The header of that name; null without. Bodies are delivered as they were sent, but see
        /// SetAutoDecompression.</summary>
        public string ContentEncoding
        {
            get
            {
                using (new Call(this, "HP_HttpClient_GetContentEncoding"))
                    return Call.Text(HttpClientFunctions.HP_HttpClient_GetContentEncoding(Handle));
            }
        }

        /// <summary>The header of that name; null without. Bodies are delivered as they were sent, but see
        /// SetAutoDecompression.</summary>
        public string TransferEncoding
        {
            get
            {
                using (new Call(this, "HP_HttpClient_GetTransferEncoding"))
                    return Call.Text(HttpClientFunctions.HP_HttpClient_GetTransferEncoding(Handle));
            }
        }

        /// <summary>To which protocol the connection was upgraded.</summary>
        public HttpUpgradeType UpgradeType
        {
            get
            {
                using (new Call(this, "HP_HttpClient_GetUpgradeType"))
                    return (HttpUpgradeType)HttpClientFunctions.HP_HttpClient_GetUpgradeType(Handle);
            }
        }

        /// <summary>Code and text of the error that OnParseError reported; 0 for none.</summary>
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

        /// <summary>Value of a header; of any one if it is repeated. null when there is none.</summary>
        public string GetHeader(string name)
        {
            using (new Call(this, "HP_HttpClient_GetHeader"))
                return HttpClientFunctions.HP_HttpClient_GetHeader(Handle, Call.Text(name), out IntPtr value) != 0 ? Call.Text(value) : null;
        }

        /// <summary>All values of a header. count is the room in the array, then the number written. Null, zero or too little room: false
        /// and the number there are. This and the next two return their items in no particular order.</summary>
        public string[] GetHeaders(string name)
        {
            using (var call = new Call(this, "HP_HttpClient_GetHeaders"))
                return call.Strings((IntPtr items, ref uint count) => HttpClientFunctions.HP_HttpClient_GetHeaders(Handle, Call.Text(name), items, ref count));
        }

        /// <summary>All values of a header. count is the room in the array, then the number written. Null, zero or too little room: false
        /// and the number there are. This and the next two return their items in no particular order.</summary>
        public KeyValuePair<string, string>[] AllHeaders
        {
            get
            {
                using (var call = new Call(this, "HP_HttpClient_GetAllHeaders"))
                    return call.Pairs((IntPtr items, ref uint count) => HttpClientFunctions.HP_HttpClient_GetAllHeaders(Handle, items, ref count));
            }
        }

        /// <summary>All values of a header. count is the room in the array, then the number written. Null, zero or too little room: false
        /// and the number there are. This and the next two return their items in no particular order.</summary>
        public string[] AllHeaderNames
        {
            get
            {
                using (var call = new Call(this, "HP_HttpClient_GetAllHeaderNames"))
                    return call.Strings((IntPtr items, ref uint count) => HttpClientFunctions.HP_HttpClient_GetAllHeaderNames(Handle, items, ref count));
            }
        }

        /// <summary>Whether cookies are stored from responses and added to requests. Default true. Guide 4.3.</summary>
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

        /// <summary>Value of a cookie: of the request's Cookie header (server), or as the cookie store has it (agent, client).</summary>
        public string GetCookie(string name)
        {
            using (new Call(this, "HP_HttpClient_GetCookie"))
                return HttpClientFunctions.HP_HttpClient_GetCookie(Handle, Call.Text(name), out IntPtr value) != 0 ? Call.Text(value) : null;
        }

        /// <summary>Value of a cookie: of the request's Cookie header (server), or as the cookie store has it (agent, client).</summary>
        public KeyValuePair<string, string>[] AllCookies
        {
            get
            {
                using (var call = new Call(this, "HP_HttpClient_GetAllCookies"))
                    return call.Pairs((IntPtr items, ref uint count) => HttpClientFunctions.HP_HttpClient_GetAllCookies(Handle, items, ref count));
            }
        }

        /// <summary>State of the WebSocket frame being received; any pointer may be null. mask is null or 4 bytes.</summary>
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

        /// <summary>Whether HTTP begins as soon as the connection is up. Default true. Guide 4.4.</summary>
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

        /// <summary>Bytes that the headers of a message (its trailers included) may have, 1024 to 16 MiB, default 64 KiB; how many they
        /// may be, 1 to 65535, default 256; bytes of its first line, 64 to 1 MiB, default 16 KiB; bytes of its body, default 0: no limit.
        /// Beyond: OnParseError (431, 431, 414, 413 on a server), docs/limits.md.</summary>
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

        /// <summary>Bytes that the headers of a message (its trailers included) may have, 1024 to 16 MiB, default 64 KiB; how many they
        /// may be, 1 to 65535, default 256; bytes of its first line, 64 to 1 MiB, default 16 KiB; bytes of its body, default 0: no limit.
        /// Beyond: OnParseError (431, 431, 414, 413 on a server), docs/limits.md.</summary>
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

        /// <summary>Bytes that the headers of a message (its trailers included) may have, 1024 to 16 MiB, default 64 KiB; how many they
        /// may be, 1 to 65535, default 256; bytes of its first line, 64 to 1 MiB, default 16 KiB; bytes of its body, default 0: no limit.
        /// Beyond: OnParseError (431, 431, 414, 413 on a server), docs/limits.md.</summary>
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

        /// <summary>Bytes that the headers of a message (its trailers included) may have, 1024 to 16 MiB, default 64 KiB; how many they
        /// may be, 1 to 65535, default 256; bytes of its first line, 64 to 1 MiB, default 16 KiB; bytes of its body, default 0: no limit.
        /// Beyond: OnParseError (431, 431, 414, 413 on a server), docs/limits.md.</summary>
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

        /// <summary>WebSocket messages instead of frames (RFC 6455 5.4 to 5.6), default false. Then OnWSMessageHeader (final, no mask),
        /// OnWSMessageBody (once, unless empty) and OnWSMessageComplete come for each whole message: fragments are assembled, UTF-8 is
        /// checked, pings are answered, a close is answered and then reported as a message with operation code 8 (its body: two bytes of
        /// code, then the reason), and SendWSMessage sends whole messages (final true, reserved bits 0; a client's mask may be null: it
        /// is made), compressed when that was agreed. HPR_OK from OnUpgrade also sends a server's answer (AcceptWebSocket) if the program
        /// has not.</summary>
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

        /// <summary>Bytes of an assembled message, decompressed; default 16 MiB, 0: no limit. Beyond: close code 1009.</summary>
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

        /// <summary>Message mode: ms of silence until a ping is sent; as long again without any answer closes with OnClose(SO_CLOSE,
        /// ETIMEDOUT). Default 30000, 0: never.</summary>
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

        /// <summary>Message mode: offer, or agree to, permessage-deflate (RFC 7692); default false. Context takeover keeps the dictionary
        /// between messages: better compression for up to some 300 KiB a connection; default false.</summary>
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

        /// <summary>Message mode: offer, or agree to, permessage-deflate (RFC 7692); default false. Context takeover keeps the dictionary
        /// between messages: better compression for up to some 300 KiB a connection; default false.</summary>
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

        /// <summary>Begins or completes the closing handshake (RFC 6455 7.1): sends a close frame with that code and reason (at most 123
        /// bytes of UTF-8), after all that was sent before; the connection closes when the peer has answered, or after the close timeout.
        /// HPSocketException: EPERM (no WebSocket), EINVAL (a code that may not be sent), errors of Send.</summary>
        public void CloseWebSocket(ushort code = 1000, string reason = null)
        {
            using (var call = new Call(this, "HP_HttpClient_CloseWebSocket"))
                call.Ok(HttpClientFunctions.HP_HttpClient_CloseWebSocket(Handle, code, Call.Text(reason)));
        }

        /// <summary>Asks for a WebSocket (RFC 6455 4.1): a GET with Upgrade, a fresh key, the offered sub-protocols (a list by commas, or
        /// null) and, by the settings, compression. The answer is checked: OnUpgrade(HUT_WEB_SOCKET) follows, or OnMessageComplete with
        /// another status, or OnParseError for an answer that does not fit the key. Errors as SendRequest.</summary>
        public void SendWSUpgrade(string path, string protocols = null, IEnumerable<KeyValuePair<string, string>> headers = null)
        {
            using (var call = new Call(this, "HP_HttpClient_SendWSUpgrade"))
                call.Ok(HttpClientFunctions.HP_HttpClient_SendWSUpgrade(Handle, Call.Text(path), Call.Text(protocols), call.Pairs(headers, out int headersCount), headersCount));
        }

        /// <summary>Whether bodies with a Content-Encoding of gzip, deflate, br or zstd are given to OnBody decompressed, and requests
        /// say so (Accept-Encoding, unless given). Default false. GetContentEncoding and GetContentLength still tell what was sent. Data
        /// that does not decode, or that grows beyond MaxHttpBodyLength or a thousandfold, is OnParseError.</summary>
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

        /// <summary>How a component without TLS goes through an http or https proxy (SetProxy). true (default): by a tunnel, which
        /// carries everything; proxies often allow that to port 443 only. HPSocketException: the proxy is sent whole requests (RFC 9112
        /// 3.2.2: the URL in the request line, Proxy-Authorization with the proxy's user) and answers in the target's place, refusals
        /// too; SendWSUpgrade then fails with EPERM. No effect otherwise.</summary>
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

        /// <summary>SSL: sets up TLS from PEM files, while stopped, and verifies the server as TcpAgent::SetupSSLContext says.</summary>
        public void SetupSSLContext(SSLVerifyMode verifyMode = SSLVerifyMode.Peer, string pemCertFile = null, string pemKeyFile = null, string keyPassword = null, string caPemCertFileOrPath = null)
        {
            using (var call = new Call(this, "HP_SSLClient_SetupSSLContext"))
                call.Ok(SSLClientFunctions.HP_SSLClient_SetupSSLContext(Handle, (int)verifyMode, Call.Text(pemCertFile), Call.Text(pemKeyFile), Call.Text(keyPassword), Call.Text(caPemCertFileOrPath)));
        }

        /// <summary>SSL: the same from PEM text in memory, which is copied.</summary>
        public void SetupSSLContextByMemory(SSLVerifyMode verifyMode = SSLVerifyMode.Peer, string pemCert = null, string pemKey = null, string keyPassword = null, string caPemCert = null)
        {
            using (var call = new Call(this, "HP_SSLClient_SetupSSLContextByMemory"))
                call.Ok(SSLClientFunctions.HP_SSLClient_SetupSSLContextByMemory(Handle, (int)verifyMode, Call.Text(pemCert), Call.Text(pemKey), Call.Text(keyPassword), Call.Text(caPemCert)));
        }

        /// <summary>SSL: drops all contexts: needed only to set up anew without having started. Connections that stand go on, new ones
        /// cannot begin TLS. The destructor does it, Stop does not.</summary>
        public void CleanupSSLContext()
        {
            using (new Call(this, "HP_SSLClient_CleanupSSLContext"))
                SSLClientFunctions.HP_SSLClient_CleanupSSLContext(Handle);
        }

        /// <summary>SSL: begins TLS on a connection that has been plain so far. Only with SetSSLAutoHandShake(false), else EPERM; a
        /// second time EALREADY. OnHandShake follows. Guide 3.3.</summary>
        public void StartSSLHandShake()
        {
            using (var call = new Call(this, "HP_SSLClient_StartSSLHandShake"))
                call.Ok(SSLClientFunctions.HP_SSLClient_StartSSLHandShake(Handle));
        }

        /// <summary>SSL: whether TLS begins as soon as the connection is up. Default true. Guide 3.3.</summary>
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

        /// <summary>SSL: the TLS 1.2 ciphers in OpenSSL's notation; copied. Default "DEFAULT:!aNULL:!eNULL:!SSLv2:!SSLv3". The returned
        /// text is valid until the next Set.</summary>
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

        /// <summary>One request to url (http or https), connecting when needed: a connection to that host and port is used again unless
        /// forceReconnect. length below 0 with body a text: the name of a file to send. false also with EADDRNOTAVAIL (not a URL), EPROTO
        /// (https on an HTTP component or the reverse).</summary>
        public void OpenUrl(string method, string url, IEnumerable<KeyValuePair<string, string>> headers = null, ArraySegment<byte> body = default(ArraySegment<byte>), bool forceReconnect = false)
        {
            using (var call = new Call(this, "HP_HttpSyncClient_OpenUrl"))
                call.Ok(HttpSyncClientFunctions.HP_HttpSyncClient_OpenUrl(Handle, Call.Text(method), Call.Text(url), call.Pairs(headers, out int headersCount), headersCount, call.Bytes(body), body.Count, forceReconnect ? 1 : 0));
        }

        /// <summary>Forgets the last response, its body included.</summary>
        public void CleanupRequestResult()
        {
            using (var call = new Call(this, "HP_HttpSyncClient_CleanupRequestResult"))
                call.Ok(HttpSyncClientFunctions.HP_HttpSyncClient_CleanupRequestResult(Handle));
        }

        /// <summary>ms to connect (default 5000) and to receive the whole response (default 10000); 0: no limit.</summary>
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

        /// <summary>ms to connect (default 5000) and to receive the whole response (default 10000); 0: no limit.</summary>
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

        /// <summary>The body of the last response, valid until the next request.</summary>
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

        /// <summary>Redirects that OpenUrl follows (RFC 9110 15.4), default 0: none. 303, and 301 or 302 to a POST, go on as GET;
        /// Authorization and Cookie headers of the caller stay with their origin. One too many: HPSocketException with ELOOP.</summary>
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

        /// <summary>Bytes of a response's body, default and at most 0x7FFFFFFF. Beyond: HPSocketException with EMSGSIZE, and the
        /// component stops.</summary>
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

        /// <summary>The URL that the last response came from; null before OpenUrl. Valid until the next request.</summary>
        public string EffectiveUrl
        {
            get
            {
                using (new Call(this, "HP_HttpSyncClient_GetEffectiveUrl"))
                    return Call.Text(HttpSyncClientFunctions.HP_HttpSyncClient_GetEffectiveUrl(Handle));
            }
        }

        /// <summary>OpenUrl on a thread of the pool.</summary>
        public Task OpenUrlAsync(string method, string url, IEnumerable<KeyValuePair<string, string>> headers = null, ArraySegment<byte> body = default(ArraySegment<byte>), bool forceReconnect = false) => Task.Run(() => OpenUrl(method, url, headers, body, forceReconnect));

        /// <summary>SendRequest on a thread of the pool.</summary>
        public Task SendRequestAsync(string method, string path, IEnumerable<KeyValuePair<string, string>> headers = null, ArraySegment<byte> body = default(ArraySegment<byte>)) => Task.Run(() => SendRequest(method, path, headers, body));

        /// <summary>SendLocalFile on a thread of the pool.</summary>
        public Task SendLocalFileAsync(string fileName, string method, string path, IEnumerable<KeyValuePair<string, string>> headers = null) => Task.Run(() => SendLocalFile(fileName, method, path, headers));

        /// <summary>SendChunkData on a thread of the pool.</summary>
        public Task SendChunkDataAsync(ArraySegment<byte> data = default(ArraySegment<byte>), string extensions = null) => Task.Run(() => SendChunkData(data, extensions));

        /// <summary>SendPost on a thread of the pool.</summary>
        public Task SendPostAsync(string path, IEnumerable<KeyValuePair<string, string>> headers = null, ArraySegment<byte> body = default(ArraySegment<byte>)) => Task.Run(() => SendPost(path, headers, body));

        /// <summary>SendPut on a thread of the pool.</summary>
        public Task SendPutAsync(string path, IEnumerable<KeyValuePair<string, string>> headers = null, ArraySegment<byte> body = default(ArraySegment<byte>)) => Task.Run(() => SendPut(path, headers, body));

        /// <summary>SendPatch on a thread of the pool.</summary>
        public Task SendPatchAsync(string path, IEnumerable<KeyValuePair<string, string>> headers = null, ArraySegment<byte> body = default(ArraySegment<byte>)) => Task.Run(() => SendPatch(path, headers, body));

        /// <summary>SendGet on a thread of the pool.</summary>
        public Task SendGetAsync(string path, IEnumerable<KeyValuePair<string, string>> headers = null) => Task.Run(() => SendGet(path, headers));

        /// <summary>SendDelete on a thread of the pool.</summary>
        public Task SendDeleteAsync(string path, IEnumerable<KeyValuePair<string, string>> headers = null) => Task.Run(() => SendDelete(path, headers));

        /// <summary>SendHead on a thread of the pool.</summary>
        public Task SendHeadAsync(string path, IEnumerable<KeyValuePair<string, string>> headers = null) => Task.Run(() => SendHead(path, headers));

        /// <summary>SendTrace on a thread of the pool.</summary>
        public Task SendTraceAsync(string path, IEnumerable<KeyValuePair<string, string>> headers = null) => Task.Run(() => SendTrace(path, headers));

        /// <summary>SendOptions on a thread of the pool.</summary>
        public Task SendOptionsAsync(string path, IEnumerable<KeyValuePair<string, string>> headers = null) => Task.Run(() => SendOptions(path, headers));

        /// <summary>SendConnect on a thread of the pool.</summary>
        public Task SendConnectAsync(string host, IEnumerable<KeyValuePair<string, string>> headers = null) => Task.Run(() => SendConnect(host, headers));
    }

    public class HttpsSyncClient : HttpSyncClient, ISSLClient
    {
        public HttpsSyncClient() : this(new Made("Create_HP_HttpsSyncClient", "Destroy_HP_HttpsSyncClient", "HP_HttpClientListener")) { }

        internal HttpsSyncClient(Made made) : base(made) { }

        /// <summary>SSL: sets up TLS from PEM files, while stopped, and verifies the server as TcpAgent::SetupSSLContext says.</summary>
        public void SetupSSLContext(SSLVerifyMode verifyMode = SSLVerifyMode.Peer, string pemCertFile = null, string pemKeyFile = null, string keyPassword = null, string caPemCertFileOrPath = null)
        {
            using (var call = new Call(this, "HP_SSLClient_SetupSSLContext"))
                call.Ok(SSLClientFunctions.HP_SSLClient_SetupSSLContext(Handle, (int)verifyMode, Call.Text(pemCertFile), Call.Text(pemKeyFile), Call.Text(keyPassword), Call.Text(caPemCertFileOrPath)));
        }

        /// <summary>SSL: the same from PEM text in memory, which is copied.</summary>
        public void SetupSSLContextByMemory(SSLVerifyMode verifyMode = SSLVerifyMode.Peer, string pemCert = null, string pemKey = null, string keyPassword = null, string caPemCert = null)
        {
            using (var call = new Call(this, "HP_SSLClient_SetupSSLContextByMemory"))
                call.Ok(SSLClientFunctions.HP_SSLClient_SetupSSLContextByMemory(Handle, (int)verifyMode, Call.Text(pemCert), Call.Text(pemKey), Call.Text(keyPassword), Call.Text(caPemCert)));
        }

        /// <summary>SSL: drops all contexts: needed only to set up anew without having started. Connections that stand go on, new ones
        /// cannot begin TLS. The destructor does it, Stop does not.</summary>
        public void CleanupSSLContext()
        {
            using (new Call(this, "HP_SSLClient_CleanupSSLContext"))
                SSLClientFunctions.HP_SSLClient_CleanupSSLContext(Handle);
        }

        /// <summary>SSL: begins TLS on a connection that has been plain so far. Only with SetSSLAutoHandShake(false), else EPERM; a
        /// second time EALREADY. OnHandShake follows. Guide 3.3.</summary>
        public void StartSSLHandShake()
        {
            using (var call = new Call(this, "HP_SSLClient_StartSSLHandShake"))
                call.Ok(SSLClientFunctions.HP_SSLClient_StartSSLHandShake(Handle));
        }

        /// <summary>SSL: whether TLS begins as soon as the connection is up. Default true. Guide 3.3.</summary>
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

        /// <summary>SSL: the TLS 1.2 ciphers in OpenSSL's notation; copied. Default "DEFAULT:!aNULL:!eNULL:!SSLv2:!SSLv3". The returned
        /// text is valid until the next Set.</summary>
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

    /// <summary>UDP server: one connection per remote address (guide 2.2); what IComplexSocket says holds here. The first datagram
    /// from an address fires OnAccept (soClient is a sockaddr*, valid during the event) and OnHandShake. Empty datagrams are
    /// heartbeats: answered, never delivered. A connection ends after DetectAttempts silent intervals, by Disconnect or Stop, or on
    /// the peer's close notification. Send takes 1 to MaxDatagramSize bytes (EINVAL; SendPackets EMSGSIZE) and makes one datagram;
    /// PauseReceive fails with EPERM.</summary>
    public class UdpServer : Server
    {
        public UdpServer() : this(new Made("Create_HP_UdpServer", "Destroy_HP_UdpServer", "HP_UdpServerListener")) { }

        internal UdpServer(Made made) : base(made) { }

        /// <summary>Most bytes in a datagram, 1 to 65536, default 1432. A longer one closes its connection: OnClose(SO_RECEIVE,
        /// EMSGSIZE).</summary>
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

        /// <summary>Datagrams handled per wait of a worker thread, at least 1, default 64.</summary>
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

        /// <summary>Heartbeat: silent intervals after which a connection is closed, default 3, and the length of one in ms, default
        /// 60000, at least 1000. 0 in either turns the heartbeat off, as peers that do not speak it require. Guide 8.3 Q-07,
        /// Q-08.</summary>
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

        /// <summary>Heartbeat: silent intervals after which a connection is closed, default 3, and the length of one in ms, default
        /// 60000, at least 1000. 0 in either turns the heartbeat off, as peers that do not speak it require. Guide 8.3 Q-07,
        /// Q-08.</summary>
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

        /// <summary>Ours: most bytes that may wait to be sent to one peer, as datagrams that the kernel has not taken; 0: no limit.
        /// Beyond it Send fails with ENOBUFS and queues nothing. Default 16 MiB.</summary>
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

        /// <summary>Ours: the same for all peers together. Default 256 MiB.</summary>
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

        /// <summary>Ours: how long Disconnect(id, false) waits for the kernel to take what is queued; then OnClose(SO_CLOSE, ETIMEDOUT).
        /// In ms, default 10000.</summary>
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

        /// <summary>Ours: whether the close notice of a peer is ignored. Any host that can forge the peer's address can send it, so a
        /// program whose peers are not its own may prefer to wait for the heartbeat. Default false: OnClose(SO_CLOSE, 0).</summary>
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

        /// <summary>Whether lost segments are sent again sooner. Default false.</summary>
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

        /// <summary>Whether congestion control is off. Default false.</summary>
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

        /// <summary>ms between two flushes, default 60.</summary>
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

        /// <summary>Later acknowledgements after which a segment is taken for lost; 0 (default): none, wait for the timeout.</summary>
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

        /// <summary>Windows in segments: sending (default 128), receiving (default 512).</summary>
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

        /// <summary>Windows in segments: sending (default 128), receiving (default 512).</summary>
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

        /// <summary>Smallest retransmission timeout in ms, default 30.</summary>
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

        /// <summary>How often a segment may be sent again by acknowledgements alone, default 5.</summary>
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

        /// <summary>Most bytes in a datagram, 72 to MaxDatagramSize; 0 (default) means MaxDatagramSize.</summary>
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

        /// <summary>Most bytes in a message, default 4096; less than 127 * (MaxTransUnit - 24).</summary>
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

        /// <summary>ms the handshake may take, default 5000, more than 2 * MinRto. Then OnClose(SO_CLOSE, ETIMEDOUT).</summary>
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

        /// <summary>Number of segments not yet acknowledged. HPSocketException with EBADSLT for an unknown connection.</summary>
        public int GetWaitingSendMessageCount(ulong connId)
        {
            using (var call = new Call(this, "HP_UdpArqServer_GetWaitingSendMessageCount"))
            {
                call.Ok(UdpArqServerFunctions.HP_UdpArqServer_GetWaitingSendMessageCount(Handle, (UIntPtr)connId, out int count));
                return count;
            }
        }

        /// <summary>Encrypts and authenticates every datagram with keys made from key, 16 to 64 random bytes that both sides have. A peer
        /// with another key, another cipher or none is not heard: OnClose(SO_CLOSE, ETIMEDOUT). ARQ_CIPHER_NONE (default) turns it off;
        /// key is then ignored. The key is copied. HPSocketException: EPERM not stopped, EINVAL cipher or length.</summary>
        public void SetEncryption(ArqCipher cipher, ArraySegment<byte> key = default(ArraySegment<byte>))
        {
            using (var call = new Call(this, "HP_UdpArqServer_SetEncryption"))
                call.Ok(UdpArqServerFunctions.HP_UdpArqServer_SetEncryption(Handle, (int)cipher, call.Bytes(key), key.Count));
        }

        /// <summary>Whether acknowledgements tell all that has come, and recovery builds on that: many losses in a row cost little more
        /// than one. Takes effect if both sides want it; a peer of another implementation does not notice. Default true.</summary>
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

        /// <summary>With selective acknowledgements and congestion control: whether segments leave spread over the round trip, and not as
        /// a burst. Default true.</summary>
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

        /// <summary>Whether the size of datagrams is found out, from 1200 bytes up to MaxTransUnit, if both sides want it; datagrams are
        /// then never fragmented. Default false: all are of MaxTransUnit.</summary>
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

        /// <summary>Server: whether an unknown address first has to send a cookie back, so that a spoofed one costs no memory and has no
        /// OnAccept. If both sides want it, a spoofed or stray datagram cannot end a connection either. Default false.</summary>
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

        /// <summary>How often a segment leaves without an answer before the connection ends: OnClose(SO_CLOSE, ETIMEDOUT). 2 to 1000,
        /// default 20.</summary>
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

    /// <summary>UDP client: a connected socket with a heartbeat, the counterpart of UdpServer (guide 2.4); what IComplexSocket says
    /// of threads, errors and settings holds here. An empty datagram is sent right after connecting and once per DetectInterval. A
    /// refusal by the peer's system gives OnClose(SO_CLOSE, ECONNREFUSED).</summary>
    public class UdpClient : Client
    {
        public UdpClient() : this(new Made("Create_HP_UdpClient", "Destroy_HP_UdpClient", "HP_UdpClientListener")) { }

        internal UdpClient(Made made) : base(made) { }

        /// <summary>Most bytes in a datagram, 1 to 65536, default 1432; see UdpServer.</summary>
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

        /// <summary>Heartbeat: silent intervals after which a connection is closed, default 3, and the length of one in ms, default
        /// 60000, at least 1000. 0 in either turns the heartbeat off, as peers that do not speak it require. Guide 8.3 Q-07,
        /// Q-08.</summary>
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

        /// <summary>Heartbeat: silent intervals after which a connection is closed, default 3, and the length of one in ms, default
        /// 60000, at least 1000. 0 in either turns the heartbeat off, as peers that do not speak it require. Guide 8.3 Q-07,
        /// Q-08.</summary>
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

        /// <summary>Ours: most bytes that may wait to be sent to the server, as datagrams that the kernel has not taken; 0: no limit.
        /// Beyond it Send fails with ENOBUFS and queues nothing. Default 16 MiB.</summary>
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

        /// <summary>Ours: whether the close notice of the server is ignored. Any host that can forge the server's address can send it, so
        /// a program that talks over a network it does not trust may prefer to wait for the heartbeat. Default false: OnClose(SO_CLOSE,
        /// 0).</summary>
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

        /// <summary>Whether lost segments are sent again sooner. Default false.</summary>
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

        /// <summary>Whether congestion control is off. Default false.</summary>
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

        /// <summary>ms between two flushes, default 60.</summary>
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

        /// <summary>Later acknowledgements after which a segment is taken for lost; 0 (default): none, wait for the timeout.</summary>
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

        /// <summary>Windows in segments: sending (default 128), receiving (default 512).</summary>
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

        /// <summary>Windows in segments: sending (default 128), receiving (default 512).</summary>
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

        /// <summary>Smallest retransmission timeout in ms, default 30.</summary>
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

        /// <summary>How often a segment may be sent again by acknowledgements alone, default 5.</summary>
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

        /// <summary>Most bytes in a datagram, 72 to MaxDatagramSize; 0 (default) means MaxDatagramSize.</summary>
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

        /// <summary>Most bytes in a message, default 4096; less than 127 * (MaxTransUnit - 24).</summary>
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

        /// <summary>ms the handshake may take, default 5000, more than 2 * MinRto. Then OnClose(SO_CLOSE, ETIMEDOUT).</summary>
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

        /// <summary>Number of segments not yet acknowledged. HPSocketException with EPERM unless connected.</summary>
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

        /// <summary>Encrypts and authenticates every datagram with keys made from key, 16 to 64 random bytes that both sides have. A peer
        /// with another key, another cipher or none is not heard: OnClose(SO_CLOSE, ETIMEDOUT). ARQ_CIPHER_NONE (default) turns it off;
        /// key is then ignored. The key is copied. HPSocketException: EPERM not stopped, EINVAL cipher or length.</summary>
        public void SetEncryption(ArqCipher cipher, ArraySegment<byte> key = default(ArraySegment<byte>))
        {
            using (var call = new Call(this, "HP_UdpArqClient_SetEncryption"))
                call.Ok(UdpArqClientFunctions.HP_UdpArqClient_SetEncryption(Handle, (int)cipher, call.Bytes(key), key.Count));
        }

        /// <summary>Whether acknowledgements tell all that has come, and recovery builds on that: many losses in a row cost little more
        /// than one. Takes effect if both sides want it; a peer of another implementation does not notice. Default true.</summary>
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

        /// <summary>With selective acknowledgements and congestion control: whether segments leave spread over the round trip, and not as
        /// a burst. Default true.</summary>
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

        /// <summary>Whether the size of datagrams is found out, from 1200 bytes up to MaxTransUnit, if both sides want it; datagrams are
        /// then never fragmented. Default false: all are of MaxTransUnit.</summary>
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

        /// <summary>Server: whether an unknown address first has to send a cookie back, so that a spoofed one costs no memory and has no
        /// OnAccept. If both sides want it, a spoofed or stray datagram cannot end a connection either. Default false.</summary>
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

        /// <summary>How often a segment leaves without an answer before the connection ends: OnClose(SO_CLOSE, ETIMEDOUT). 2 to 1000,
        /// default 20.</summary>
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

    /// <summary>UDP multicast or broadcast member (guide 2.4). Start(cast address, port, ignored, local address) joins the group and
    /// binds the port; it is always synchronous. Empty datagrams are sent and delivered; there is no heartbeat. Inside OnReceive,
    /// GetRemoteAddress() is the sender.</summary>
    public class UdpCast : Client
    {
        public UdpCast() : this(new Made("Create_HP_UdpCast", "Destroy_HP_UdpCast", "HP_UdpCastListener")) { }

        internal UdpCast(Made made) : base(made) { }

        /// <summary>Most bytes in a datagram, 1 to 65536, default 1432.</summary>
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

        /// <summary>Numeric address and port of the sender of the datagram being delivered; meaningful inside OnReceive.</summary>
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

        /// <summary>CM_MULTICAST (default) or CM_BROADCAST. An empty address with the latter means 255.255.255.255; IPv6 has no broadcast
        /// (EPFNOSUPPORT).</summary>
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

        /// <summary>How many routers a multicast datagram may pass, 0 to 255, default 1.</summary>
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

        /// <summary>Whether this host receives what it sends to the group. Default false.</summary>
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

    /// <summary>UDP without connections: datagrams from and to any address. Beyond guide 5.4 (API 5.7.1); what IComplexSocket says of
    /// threads, errors, settings and text buffers holds here. No heartbeat and no close notifications; results of its events are
    /// ignored, but for OnPrepareListen.</summary>
    public class UdpNode : Component
    {
        public UdpNode() : this(new Made("Create_HP_UdpNode", "Destroy_HP_UdpNode", "HP_UdpNodeListener")) { }

        internal UdpNode(Made made) : base(made) { }

        internal override void StopNow() { UdpNodeFunctions.HP_UdpNode_Stop(Handle); }

        internal override ServiceState? StateNow { get { return (ServiceState)UdpNodeFunctions.HP_UdpNode_GetState(Handle); } }

        internal override SocketError LastErrorNow { get { return (SocketError)UdpNodeFunctions.HP_UdpNode_GetLastError(Handle); } }

        /// <summary>Handles OnPrepareListen.</summary>
        public delegate HandleResult PrepareListenHandler(UdpNode sender, ulong soListen);
        private PrepareListenHandler onPrepareListen;
        private static readonly Native.Event_PN onPrepareListenCallback = (handle, soListen) =>
            Happened<UdpNode>(handle, "OnPrepareListen", 2, 0, own => (int)own.onPrepareListen(own, soListen.ToUInt64()));
        /// <summary>An event: its order and its answers are in docs/events.md. Set before Start.</summary>
        public PrepareListenHandler OnPrepareListen
        {
            get { return onPrepareListen; }
            set { Listen(ref onPrepareListen, value, UdpNodeFunctions.HP_Set_FN_UdpNode_OnPrepareListen, onPrepareListenCallback); }
        }

        /// <summary>Handles OnSend.</summary>
        public delegate HandleResult SendHandler(UdpNode sender, string remoteAddress, ushort remotePort, byte[] data);
        private SendHandler onSend;
        private static readonly Native.Event_PPSPI onSendCallback = (handle, remoteAddress, remotePort, data, dataLength) =>
            Happened<UdpNode>(handle, "OnSend", 2, 0, own => (int)own.onSend(own, Call.Text(remoteAddress), remotePort, Call.Bytes(data, dataLength)));
        /// <summary>An event: its order and its answers are in docs/events.md. Set before Start.</summary>
        public SendHandler OnSend
        {
            get { return onSend; }
            set { Listen(ref onSend, value, UdpNodeFunctions.HP_Set_FN_UdpNode_OnSend, onSendCallback); }
        }

        /// <summary>Handles OnReceive.</summary>
        public delegate HandleResult ReceiveHandler(UdpNode sender, string remoteAddress, ushort remotePort, byte[] data);
        private ReceiveHandler onReceive;
        private static readonly Native.Event_PPSPI onReceiveCallback = (handle, remoteAddress, remotePort, data, dataLength) =>
            Happened<UdpNode>(handle, "OnReceive", 2, 0, own => (int)own.onReceive(own, Call.Text(remoteAddress), remotePort, Call.Bytes(data, dataLength)));
        /// <summary>An event: its order and its answers are in docs/events.md. Set before Start.</summary>
        public ReceiveHandler OnReceive
        {
            get { return onReceive; }
            set { Listen(ref onReceive, value, UdpNodeFunctions.HP_Set_FN_UdpNode_OnReceive, onReceiveCallback); }
        }

        /// <summary>Handles OnError.</summary>
        public delegate HandleResult ErrorHandler(UdpNode sender, SocketOperation operation, int errorCode, string remoteAddress, ushort remotePort, byte[] data);
        private ErrorHandler onError;
        private static readonly Native.Event_PIIPSPI onErrorCallback = (handle, operation, errorCode, remoteAddress, remotePort, data, dataLength) =>
            Happened<UdpNode>(handle, "OnError", 2, 0, own => (int)own.onError(own, (SocketOperation)operation, errorCode, Call.Text(remoteAddress), remotePort, Call.Bytes(data, dataLength)));
        /// <summary>An event: its order and its answers are in docs/events.md. Set before Start.</summary>
        public ErrorHandler OnError
        {
            get { return onError; }
            set { Listen(ref onError, value, UdpNodeFunctions.HP_Set_FN_UdpNode_OnError, onErrorCallback); }
        }

        /// <summary>Handles OnShutdown.</summary>
        public delegate HandleResult ShutdownHandler(UdpNode sender);
        private ShutdownHandler onShutdown;
        private static readonly Native.Event_P onShutdownCallback = (handle) =>
            Happened<UdpNode>(handle, "OnShutdown", 2, 0, own => (int)own.onShutdown(own));
        /// <summary>An event: its order and its answers are in docs/events.md. Set before Start.</summary>
        public ShutdownHandler OnShutdown
        {
            get { return onShutdown; }
            set { Listen(ref onShutdown, value, UdpNodeFunctions.HP_Set_FN_UdpNode_OnShutdown, onShutdownCallback); }
        }

        /// <summary>Binds the local address (numeric; null or empty: any) and port (0: the system's choice). With CM_MULTICAST or
        /// CM_BROADCAST also joins castAddress, to which SendCast then sends. OnPrepareListen fires on this thread. Errors as
        /// Server::Start; OnShutdown fires after those past the parameter check.</summary>
        public void Start(string bindAddress = null, ushort port = 0, CastMode castMode = CastMode.Unicast, string castAddress = null)
        {
            using (var call = new Call(this, "HP_UdpNode_StartWithCast"))
            {
                call.Ok(UdpNodeFunctions.HP_UdpNode_StartWithCast(Handle, Call.Text(bindAddress), port, (int)castMode, Call.Text(castAddress)));
                Keep();
            }
        }

        /// <summary>Stops receiving, fires OnShutdown, stops. Inside a callback it requests the stop and returns at once.
        /// HPSocketException with SE_ILLEGAL_STATE unless starting or started.</summary>
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

        /// <summary>Sends one datagram of 0 to MaxDatagramSize bytes to an address (numeric or a host name). HPSocketException: EINVAL,
        /// EAFNOSUPPORT (the address is of the other family), ENOBUFS (queue full), EPERM (not started).</summary>
        public void Send(string remoteAddress, ushort remotePort, ArraySegment<byte> buffer)
        {
            using (var call = new Call(this, "HP_UdpNode_Send"))
                call.Ok(UdpNodeFunctions.HP_UdpNode_Send(Handle, Call.Text(remoteAddress), remotePort, call.Bytes(buffer), buffer.Count));
        }

        /// <summary>One datagram made of several pieces, 1 to MaxDatagramSize bytes in all (EMSGSIZE).</summary>
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

        /// <summary>true while SS_STARTING or SS_STARTED.</summary>
        public bool HasStarted
        {
            get
            {
                using (new Call(this, "HP_UdpNode_HasStarted"))
                    return UdpNodeFunctions.HP_UdpNode_HasStarted(Handle) != 0;
            }
        }

        /// <summary>true while SS_STARTING or SS_STARTED.</summary>
        public ServiceState State
        {
            get
            {
                using (new Call(this, "HP_UdpNode_GetState"))
                    return (ServiceState)UdpNodeFunctions.HP_UdpNode_GetState(Handle);
            }
        }

        /// <summary>Why the last Start or Stop failed, as a code and as English text (static, never null).</summary>
        public SocketError LastError
        {
            get
            {
                using (new Call(this, "HP_UdpNode_GetLastError"))
                    return (SocketError)UdpNodeFunctions.HP_UdpNode_GetLastError(Handle);
            }
        }

        /// <summary>Why the last Start or Stop failed, as a code and as English text (static, never null).</summary>
        public string LastErrorDesc
        {
            get
            {
                using (new Call(this, "HP_UdpNode_GetLastErrorDesc"))
                    return Call.Text(UdpNodeFunctions.HP_UdpNode_GetLastErrorDesc(Handle));
            }
        }

        /// <summary>The local address in use, and the cast address given to Start.</summary>
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

        /// <summary>The local address in use, and the cast address given to Start.</summary>
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

        /// <summary>The mode given to Start.</summary>
        public CastMode CastMode
        {
            get
            {
                using (new Call(this, "HP_UdpNode_GetCastMode"))
                    return (CastMode)UdpNodeFunctions.HP_UdpNode_GetCastMode(Handle);
            }
        }

        /// <summary>Bytes accepted by Send that the kernel has not taken yet.</summary>
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

        /// <summary>Most bytes in a datagram, 1 to 65536, default 1432. A longer one is reported by OnError(SO_RECEIVE, EMSGSIZE), cut
        /// off.</summary>
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

        /// <summary>How many routers a multicast datagram may pass (0 to 255, default 1), and whether this host receives what it sends to
        /// the group (default false).</summary>
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

        /// <summary>How many routers a multicast datagram may pass (0 to 255, default 1), and whether this host receives what it sends to
        /// the group (default false).</summary>
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

        /// <summary>Whether an IPv6 socket serves IPv4 peers too. Default true.</summary>
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

        /// <summary>Which of SO_REUSEADDR, SO_REUSEPORT the socket gets. Default RAP_ADDR_ONLY.</summary>
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

        /// <summary>Threads that receive, 1 to 512; default one per CPU.</summary>
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

        /// <summary>Datagrams handled per wait of a thread, at least 1, default 64.</summary>
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

        /// <summary>Buffers kept for reuse, and the number above which they are given back; default 1024 each. Tunes memory
        /// only.</summary>
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

        /// <summary>Buffers kept for reuse, and the number above which they are given back; default 1024 each. Tunes memory
        /// only.</summary>
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

        /// <summary>Stop on a thread of the pool.</summary>
        public Task StopAsync() => Task.Run(() => Stop());

        /// <summary>Wait on a thread of the pool.</summary>
        public Task<bool> WaitAsync(uint milliseconds = 0xFFFFFFFF) => Task.Run(() => Wait(milliseconds));
    }

    /// <summary>Runs downloads. Every method from any thread, inside events too, unless it says otherwise. A BOOL method that fails
    /// returns false and sets errno.</summary>
    public class HttpDownloader : Component
    {
        public HttpDownloader() : this(new Made("Create_HP_HttpDownloader", "Destroy_HP_HttpDownloader", "HP_HttpDownloaderListener")) { }

        internal HttpDownloader(Made made) : base(made) { }

        internal override void StopNow() { HttpDownloaderFunctions.HP_HttpDownloader_Stop(Handle); }

        /// <summary>Handles OnStart.</summary>
        public delegate void StartHandler(HttpDownloader sender, ulong id, DownloadProgress progress, string contentType);
        private StartHandler onStart;
        private static readonly Native.EventVoid_PLPP onStartCallback = (handle, id, progress, contentType) =>
            Happened<HttpDownloader>(handle, "OnStart", 0, 0, own => { own.onStart(own, id, new DownloadProgress(progress), Call.Text(contentType)); return 0; });
        /// <summary>An event: its order and its answers are in docs/events.md. Set before Start.</summary>
        public StartHandler OnStart
        {
            get { return onStart; }
            set { Listen(ref onStart, value, HttpDownloaderFunctions.HP_Set_FN_HttpDownloader_OnStart, onStartCallback); }
        }

        /// <summary>Handles OnProgress.</summary>
        public delegate void ProgressHandler(HttpDownloader sender, ulong id, DownloadProgress progress);
        private ProgressHandler onProgress;
        private static readonly Native.EventVoid_PLP onProgressCallback = (handle, id, progress) =>
            Happened<HttpDownloader>(handle, "OnProgress", 0, 0, own => { own.onProgress(own, id, new DownloadProgress(progress)); return 0; });
        /// <summary>An event: its order and its answers are in docs/events.md. Set before Start.</summary>
        public ProgressHandler OnProgress
        {
            get { return onProgress; }
            set { Listen(ref onProgress, value, HttpDownloaderFunctions.HP_Set_FN_HttpDownloader_OnProgress, onProgressCallback); }
        }

        /// <summary>Handles OnRedirect.</summary>
        public delegate void RedirectHandler(HttpDownloader sender, ulong id, ushort status, string from, string to);
        private RedirectHandler onRedirect;
        private static readonly Native.EventVoid_PLSPP onRedirectCallback = (handle, id, status, from, to) =>
            Happened<HttpDownloader>(handle, "OnRedirect", 0, 0, own => { own.onRedirect(own, id, status, Call.Text(from), Call.Text(to)); return 0; });
        /// <summary>An event: its order and its answers are in docs/events.md. Set before Start.</summary>
        public RedirectHandler OnRedirect
        {
            get { return onRedirect; }
            set { Listen(ref onRedirect, value, HttpDownloaderFunctions.HP_Set_FN_HttpDownloader_OnRedirect, onRedirectCallback); }
        }

        /// <summary>Handles OnSegment.</summary>
        public delegate void SegmentHandler(HttpDownloader sender, ulong id, ulong begin, ulong end, string url);
        private SegmentHandler onSegment;
        private static readonly Native.EventVoid_PLLLP onSegmentCallback = (handle, id, begin, end, url) =>
            Happened<HttpDownloader>(handle, "OnSegment", 0, 0, own => { own.onSegment(own, id, begin, end, Call.Text(url)); return 0; });
        /// <summary>An event: its order and its answers are in docs/events.md. Set before Start.</summary>
        public SegmentHandler OnSegment
        {
            get { return onSegment; }
            set { Listen(ref onSegment, value, HttpDownloaderFunctions.HP_Set_FN_HttpDownloader_OnSegment, onSegmentCallback); }
        }

        /// <summary>Handles OnRetry.</summary>
        public delegate void RetryHandler(HttpDownloader sender, ulong id, DownloadError error, string text, uint attempt, uint delay);
        private RetryHandler onRetry;
        private static readonly Native.EventVoid_PLIPUU onRetryCallback = (handle, id, error, text, attempt, delay) =>
            Happened<HttpDownloader>(handle, "OnRetry", 0, 0, own => { own.onRetry(own, id, (DownloadError)error, Call.Text(text), attempt, delay); return 0; });
        /// <summary>An event: its order and its answers are in docs/events.md. Set before Start.</summary>
        public RetryHandler OnRetry
        {
            get { return onRetry; }
            set { Listen(ref onRetry, value, HttpDownloaderFunctions.HP_Set_FN_HttpDownloader_OnRetry, onRetryCallback); }
        }

        /// <summary>Handles OnData.</summary>
        public delegate bool DataHandler(HttpDownloader sender, ulong id, ulong offset, byte[] data);
        private DataHandler onData;
        private static readonly Native.Event_PLLPIP onDataCallback = (handle, id, offset, data, dataLength, extra) =>
            Happened<HttpDownloader>(handle, "OnData", 0, 1, own => own.onData(own, id, offset, Call.Bytes(data, dataLength)) ? 1 : 0);
        /// <summary>An event: its order and its answers are in docs/events.md. Set before Start.</summary>
        public DataHandler OnData
        {
            get { return onData; }
            set { Listen(ref onData, value, HttpDownloaderFunctions.HP_Set_FN_HttpDownloader_OnData, onDataCallback); }
        }

        /// <summary>Handles OnComplete.</summary>
        public delegate void CompleteHandler(HttpDownloader sender, ulong id, DownloadResult result);
        private CompleteHandler onComplete;
        private static readonly Native.EventVoid_PLP onCompleteCallback = (handle, id, result) =>
            Happened<HttpDownloader>(handle, "OnComplete", 0, 0, own => { own.onComplete(own, id, new DownloadResult(result)); return 0; });
        /// <summary>An event: its order and its answers are in docs/events.md. Set before Start.</summary>
        public CompleteHandler OnComplete
        {
            get { return onComplete; }
            set { Listen(ref onComplete, value, HttpDownloaderFunctions.HP_Set_FN_HttpDownloader_OnComplete, onCompleteCallback); }
        }

        /// <summary>Handles OnError.</summary>
        public delegate void ErrorHandler(HttpDownloader sender, ulong id, DownloadResult result);
        private ErrorHandler onError;
        private static readonly Native.EventVoid_PLP onErrorCallback = (handle, id, result) =>
            Happened<HttpDownloader>(handle, "OnError", 0, 0, own => { own.onError(own, id, new DownloadResult(result)); return 0; });
        /// <summary>An event: its order and its answers are in docs/events.md. Set before Start.</summary>
        public ErrorHandler OnError
        {
            get { return onError; }
            set { Listen(ref onError, value, HttpDownloaderFunctions.HP_Set_FN_HttpDownloader_OnError, onErrorCallback); }
        }

        /// <summary>Begins to run; null: the default options. HPSocketException: EALREADY (running), EINVAL (an option out of its range,
        /// a bad proxy URL, a key without certificate), EPROTONOSUPPORT (a proxy of another kind), the errors of SetupSSLContext, EBADMSG
        /// (no cookie file), EAGAIN, EMFILE, ENOMEM (threads).</summary>
        public void Start(DownloaderOptions options = null)
        {
            using (var call = new Call(this, "HP_HttpDownloader_Start"))
            {
                call.Ok(HttpDownloaderFunctions.HP_HttpDownloader_Start(Handle, options == null ? IntPtr.Zero : options.ToC(call)));
                Keep();
            }
        }

        /// <summary>Ends all downloads with DE_CANCELLED (their parts stay, for resuming), closes all connections, saves the cookies.
        /// Outside the events it returns when that is done, and no event comes afterwards; inside it only asks for it. EPERM: not
        /// running.</summary>
        public void Stop()
        {
            using (var call = new Call(this, "HP_HttpDownloader_Stop"))
            {
                call.Ok(HttpDownloaderFunctions.HP_HttpDownloader_Stop(Handle));
                    LetGo();
            }
        }

        /// <summary>Adds a download of the file at url; null options: the defaults. It begins when others have made place. What is wrong
        /// with URL or options comes as OnError (DE_OPTION), so each added download has an end. Returns its ID; 0: EPERM (not running),
        /// ENOBUFS (waitingMax), EINVAL (null), ENOMEM</summary>
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

        /// <summary>Ends a download with DE_CANCELLED; OnError follows. HPSocketException with ENOENT: it has ended, or never
        /// was.</summary>
        public void Cancel(ulong id)
        {
            using (var call = new Call(this, "HP_HttpDownloader_Cancel"))
                call.Ok(HttpDownloaderFunctions.HP_HttpDownloader_Cancel(Handle, id));
        }

        /// <summary>How far it is. The texts are null. HPSocketException with ENOENT.</summary>
        public DownloadProgress GetProgress(ulong id)
        {
            using (var call = new Call(this, "HP_HttpDownloader_GetProgress"))
            {
                call.Ok(HttpDownloaderFunctions.HP_HttpDownloader_GetProgress(Handle, id, out Native.TDownloadProgress progress));
                return new DownloadProgress(progress);
            }
        }

        /// <summary>Waits until no download is left and its last event has returned, at most milliseconds. false: ETIMEDOUT; EDEADLK
        /// inside an event.</summary>
        public bool Wait(uint milliseconds = 0xFFFFFFFF)
        {
            using (new Call(this, "HP_HttpDownloader_Wait"))
                return HttpDownloaderFunctions.HP_HttpDownloader_Wait(Handle, milliseconds) != 0;
        }

        /// <summary>Downloads that run or wait.</summary>
        public uint Count
        {
            get
            {
                using (new Call(this, "HP_HttpDownloader_GetCount"))
                    return HttpDownloaderFunctions.HP_HttpDownloader_GetCount(Handle);
            }
        }

        /// <summary>The rate limit of all together, changed while running; 0: none.</summary>
        public void SetRateLimit(ulong bytesPerSecond)
        {
            using (new Call(this, "HP_HttpDownloader_SetRateLimit"))
                HttpDownloaderFunctions.HP_HttpDownloader_SetRateLimit(Handle, bytesPerSecond);
        }

        /// <summary>Stop on a thread of the pool.</summary>
        public Task StopAsync() => Task.Run(() => Stop());

        /// <summary>Wait on a thread of the pool.</summary>
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
