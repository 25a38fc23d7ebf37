// SPDX-License-Identifier: Apache-2.0
// Written by bindings/generate.py; do not edit.
// What each method does is documented in the header of its name (hpsocket/interface/), its events in docs/events.md.
#pragma warning disable 1591
using System;
using System.Runtime.InteropServices;

namespace HPSocket
{
    internal static partial class Native
    {
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate int Call_I_();
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate int Call_I_AA(byte[] a, byte[] b);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate int Call_I_AAA(byte[] a, byte[] b, byte[] c);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate int Call_I_AAAAIIIII(byte[] a, byte[] b, byte[] c, byte[] d, int e, int f, int g, int h, int i);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate int Call_I_AI(byte[] a, int b);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate int Call_I_P(IntPtr a);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate int Call_I_PA(IntPtr a, byte[] b);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate int Call_I_PAAAPI(IntPtr a, byte[] b, byte[] c, byte[] d, IntPtr e, int f);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate int Call_I_PAAPI(IntPtr a, byte[] b, byte[] c, IntPtr d, int e);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate int Call_I_PAAPIPI(IntPtr a, byte[] b, byte[] c, IntPtr d, int e, IntPtr f, int g);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate int Call_I_PAAPIPII(IntPtr a, byte[] b, byte[] c, IntPtr d, int e, IntPtr f, int g, int h);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate int Call_I_PAI(IntPtr a, byte[] b, int c);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate int Call_I_PAPI(IntPtr a, byte[] b, IntPtr c, int d);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate int Call_I_PAPIPI(IntPtr a, byte[] b, IntPtr c, int d, IntPtr e, int f);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate int Call_I_PAPP(IntPtr a, byte[] b, IntPtr c, IntPtr d);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate int Call_I_PAPrU(IntPtr a, byte[] b, IntPtr c, ref uint d);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate int Call_I_PAS(IntPtr a, byte[] b, ushort c);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate int Call_I_PASIA(IntPtr a, byte[] b, ushort c, int d, byte[] e);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate int Call_I_PASIAS(IntPtr a, byte[] b, ushort c, int d, byte[] e, ushort f);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate int Call_I_PASPI(IntPtr a, byte[] b, ushort c, IntPtr d, int e);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate int Call_I_PASoNPSA(IntPtr a, byte[] b, ushort c, out UIntPtr d, IntPtr e, ushort f, byte[] g);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate int Call_I_PAoP(IntPtr a, byte[] b, out IntPtr c);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate int Call_I_PArIrS(IntPtr a, byte[] b, ref int c, ref ushort d);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate int Call_I_PI(IntPtr a, int b);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate int Call_I_PIAAAA(IntPtr a, int b, byte[] c, byte[] d, byte[] e, byte[] f);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate int Call_I_PIAAAAP(IntPtr a, int b, byte[] c, byte[] d, byte[] e, byte[] f, IntPtr g);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate int Call_I_PIBBAPIL(IntPtr a, int b, byte c, byte d, byte[] e, IntPtr f, int g, ulong h);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate int Call_I_PIPI(IntPtr a, int b, IntPtr c, int d);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate int Call_I_PL(IntPtr a, ulong b);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate int Call_I_PLoTDownloadProgress(IntPtr a, ulong b, out TDownloadProgress c);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate int Call_I_PN(IntPtr a, UIntPtr b);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate int Call_I_PNAAAPI(IntPtr a, UIntPtr b, byte[] c, byte[] d, byte[] e, IntPtr f, int g);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate int Call_I_PNAAPI(IntPtr a, UIntPtr b, byte[] c, byte[] d, IntPtr e, int f);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate int Call_I_PNAAPIPI(IntPtr a, UIntPtr b, byte[] c, byte[] d, IntPtr e, int f, IntPtr g, int h);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate int Call_I_PNAI(IntPtr a, UIntPtr b, byte[] c, int d);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate int Call_I_PNAPI(IntPtr a, UIntPtr b, byte[] c, IntPtr d, int e);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate int Call_I_PNAPIPI(IntPtr a, UIntPtr b, byte[] c, IntPtr d, int e, IntPtr f, int g);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate int Call_I_PNAPP(IntPtr a, UIntPtr b, byte[] c, IntPtr d, IntPtr e);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate int Call_I_PNAPrU(IntPtr a, UIntPtr b, byte[] c, IntPtr d, ref uint e);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate int Call_I_PNASAPI(IntPtr a, UIntPtr b, byte[] c, ushort d, byte[] e, IntPtr f, int g);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate int Call_I_PNAoP(IntPtr a, UIntPtr b, byte[] c, out IntPtr d);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate int Call_I_PNArIrS(IntPtr a, UIntPtr b, byte[] c, ref int d, ref ushort e);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate int Call_I_PNI(IntPtr a, UIntPtr b, int c);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate int Call_I_PNIBBAPIL(IntPtr a, UIntPtr b, int c, byte d, byte e, byte[] f, IntPtr g, int h, ulong i);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate int Call_I_PNIBBPIL(IntPtr a, UIntPtr b, int c, byte d, byte e, IntPtr f, int g, ulong h);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate int Call_I_PNILL(IntPtr a, UIntPtr b, int c, ulong d, ulong e);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate int Call_I_PNPI(IntPtr a, UIntPtr b, IntPtr c, int d);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate int Call_I_PNPIA(IntPtr a, UIntPtr b, IntPtr c, int d, byte[] e);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate int Call_I_PNPrU(IntPtr a, UIntPtr b, IntPtr c, ref uint d);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate int Call_I_PNSA(IntPtr a, UIntPtr b, ushort c, byte[] d);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate int Call_I_PNSAPIPI(IntPtr a, UIntPtr b, ushort c, byte[] d, IntPtr e, int f, IntPtr g, int h);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate int Call_I_PNoI(IntPtr a, UIntPtr b, out int c);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate int Call_I_PNoIoBoBoPoLoL(IntPtr a, UIntPtr b, out int c, out byte d, out byte e, out IntPtr f, out ulong g, out ulong h);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate int Call_I_PNoU(IntPtr a, UIntPtr b, out uint c);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate int Call_I_PP(IntPtr a, IntPtr b);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate int Call_I_PPI(IntPtr a, IntPtr b, int c);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate int Call_I_PPIA(IntPtr a, IntPtr b, int c, byte[] d);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate int Call_I_PPrU(IntPtr a, IntPtr b, ref uint c);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate int Call_I_PSA(IntPtr a, ushort b, byte[] c);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate int Call_I_PU(IntPtr a, uint b);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate int Call_I_PUI(IntPtr a, uint b, int c);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate int Call_I_PoI(IntPtr a, out int b);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate int Call_I_PoIoBoBoPoLoL(IntPtr a, out int b, out byte c, out byte d, out IntPtr e, out ulong f, out ulong g);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate int Call_I_PoPoI(IntPtr a, out IntPtr b, out int c);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate ulong Call_L_P(IntPtr a);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate ulong Call_L_PAP(IntPtr a, byte[] b, IntPtr c);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate ulong Call_L_PN(IntPtr a, UIntPtr b);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate ulong Call_L_PPIP(IntPtr a, IntPtr b, int c, IntPtr d);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate UIntPtr Call_N_P(IntPtr a);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate IntPtr Call_P_();
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate IntPtr Call_P_I(int a);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate IntPtr Call_P_P(IntPtr a);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate IntPtr Call_P_PN(IntPtr a, UIntPtr b);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate IntPtr Call_P_PNI(IntPtr a, UIntPtr b, int c);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate ushort Call_S_P(IntPtr a);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate ushort Call_S_PN(IntPtr a, UIntPtr b);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate ushort Call_S_PNoP(IntPtr a, UIntPtr b, out IntPtr c);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate ushort Call_S_PoP(IntPtr a, out IntPtr b);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate uint Call_U_();
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate uint Call_U_P(IntPtr a);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate void Call_V_I(int a);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate void Call_V_P(IntPtr a);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate void Call_V_PA(IntPtr a, byte[] b);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate void Call_V_PI(IntPtr a, int b);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate void Call_V_PL(IntPtr a, ulong b);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate void Call_V_PP(IntPtr a, IntPtr b);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate void Call_V_PS(IntPtr a, ushort b);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl, SetLastError = true)] internal delegate void Call_V_PU(IntPtr a, uint b);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)] internal delegate int Event_I_P(IntPtr a);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)] internal delegate int Event_I_PIIPSPI(IntPtr a, int b, int c, IntPtr d, ushort e, IntPtr f, int g);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)] internal delegate int Event_I_PLLPIP(IntPtr a, ulong b, ulong c, IntPtr d, int e, IntPtr f);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)] internal delegate int Event_I_PN(IntPtr a, UIntPtr b);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)] internal delegate int Event_I_PNI(IntPtr a, UIntPtr b, int c);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)] internal delegate int Event_I_PNIBBPL(IntPtr a, UIntPtr b, int c, byte d, byte e, IntPtr f, ulong g);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)] internal delegate int Event_I_PNII(IntPtr a, UIntPtr b, int c, int d);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)] internal delegate int Event_I_PNIP(IntPtr a, UIntPtr b, int c, IntPtr d);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)] internal delegate int Event_I_PNN(IntPtr a, UIntPtr b, UIntPtr c);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)] internal delegate int Event_I_PNNUU(IntPtr a, UIntPtr b, UIntPtr c, uint d, uint e);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)] internal delegate int Event_I_PNPI(IntPtr a, UIntPtr b, IntPtr c, int d);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)] internal delegate int Event_I_PNPP(IntPtr a, UIntPtr b, IntPtr c, IntPtr d);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)] internal delegate int Event_I_PNSP(IntPtr a, UIntPtr b, ushort c, IntPtr d);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)] internal delegate int Event_I_PPSPI(IntPtr a, IntPtr b, ushort c, IntPtr d, int e);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)] internal delegate void Event_V_PLIPUU(IntPtr a, ulong b, int c, IntPtr d, uint e, uint f);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)] internal delegate void Event_V_PLLLP(IntPtr a, ulong b, ulong c, ulong d, IntPtr e);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)] internal delegate void Event_V_PLP(IntPtr a, ulong b, IntPtr c);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)] internal delegate void Event_V_PLPP(IntPtr a, ulong b, IntPtr c, IntPtr d);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)] internal delegate void Event_V_PLSPP(IntPtr a, ulong b, ushort c, IntPtr d, IntPtr e);

        [StructLayout(LayoutKind.Sequential)]
        internal struct TDownloaderOptions
        {
            public uint ConnectionsMax;
            public uint ConnectionsPerHost;
            public uint DownloadsMax;
            public uint WaitingMax;
            public ulong RateLimit;
            public uint WorkerThreadCount;
            public uint ConnectTimeout;
            public uint KeepAlive;
            public int Insecure;
            public IntPtr CAFile;
            public IntPtr CertFile;
            public IntPtr KeyFile;
            public IntPtr KeyPassword;
            public IntPtr ProxyUrl;
            public int Cookies;
            public IntPtr CookieFile;
        }

        [StructLayout(LayoutKind.Sequential)]
        internal struct TDownloadOptions
        {
            public IntPtr Target;
            public int TargetIsFolder;
            public int NameFromUrl;
            public int ToListener;
            public int Overwrite;
            public int Resume;
            public int Sync;
            public int Preallocate;
            public int RemoteTime;
            public uint JournalInterval;
            public uint Segments;
            public ulong SegmentMin;
            public ulong RateLimit;
            public ulong LowSpeedLimit;
            public uint LowSpeedTime;
            public uint ResponseTimeout;
            public uint Retries;
            public uint RetryDelay;
            public uint RetryDelayMax;
            public int RetryRefused;
            public uint RedirectsMax;
            public int AllowHttpsToHttp;
            public IntPtr UserAgent;
            public IntPtr Headers;
            public int HeadersCount;
            public IntPtr User;
            public IntPtr Password;
            public IntPtr Checksum;
            public int VerifyServerDigest;
            public IntPtr Range;
            public int Decompress;
            public IntPtr Extra;
            public uint TimeMax;
        }

        [StructLayout(LayoutKind.Sequential)]
        internal struct TDownloadProgress
        {
            public ulong Done;
            public ulong Total;
            public ulong Received;
            public ulong Rate;
            public uint Elapsed;
            public uint Connections;
            public IntPtr File;
            public IntPtr Extra;
        }

        [StructLayout(LayoutKind.Sequential)]
        internal struct TDownloadResult
        {
            public int Error;
            public IntPtr Text;
            public int SystemError;
            public ushort Status;
            public IntPtr Url;
            public IntPtr File;
            public IntPtr ContentType;
            public ulong Length;
            public ulong Received;
            public uint Elapsed;
            public uint Tries;
            public int Resumable;
            public int Resumed;
            public int Skipped;
            public IntPtr Digest;
            public IntPtr Extra;
        }

        internal delegate void InitTDownloaderOptions(out TDownloaderOptions options);
        internal static readonly InitTDownloaderOptions HP_HttpDownloader_InitOptions = Loader.Find<InitTDownloaderOptions>("HP_HttpDownloader_InitOptions");

        internal delegate void InitTDownloadOptions(out TDownloadOptions options);
        internal static readonly InitTDownloadOptions HP_HttpDownloader_InitDownload = Loader.Find<InitTDownloadOptions>("HP_HttpDownloader_InitDownload");
    }

    internal static class ServerFunctions
    {
        internal static readonly Native.Call_I_PAS HP_Server_Start = Loader.Find<Native.Call_I_PAS>("HP_Server_Start");
        internal static readonly Native.Call_I_P HP_Server_Stop = Loader.Find<Native.Call_I_P>("HP_Server_Stop");
        internal static readonly Native.Call_I_PU HP_Server_Wait = Loader.Find<Native.Call_I_PU>("HP_Server_Wait");
        internal static readonly Native.Call_I_PNPI HP_Server_Send = Loader.Find<Native.Call_I_PNPI>("HP_Server_Send");
        internal static readonly Native.Call_I_PNPI HP_Server_SendPackets = Loader.Find<Native.Call_I_PNPI>("HP_Server_SendPackets");
        internal static readonly Native.Call_I_PNI HP_Server_PauseReceive = Loader.Find<Native.Call_I_PNI>("HP_Server_PauseReceive");
        internal static readonly Native.Call_I_PNI HP_Server_Disconnect = Loader.Find<Native.Call_I_PNI>("HP_Server_Disconnect");
        internal static readonly Native.Call_I_PUI HP_Server_DisconnectLongConnections = Loader.Find<Native.Call_I_PUI>("HP_Server_DisconnectLongConnections");
        internal static readonly Native.Call_I_PUI HP_Server_DisconnectSilenceConnections = Loader.Find<Native.Call_I_PUI>("HP_Server_DisconnectSilenceConnections");
        internal static readonly Native.Call_I_P HP_Server_IsSecure = Loader.Find<Native.Call_I_P>("HP_Server_IsSecure");
        internal static readonly Native.Call_I_P HP_Server_HasStarted = Loader.Find<Native.Call_I_P>("HP_Server_HasStarted");
        internal static readonly Native.Call_I_P HP_Server_GetState = Loader.Find<Native.Call_I_P>("HP_Server_GetState");
        internal static readonly Native.Call_I_P HP_Server_GetLastError = Loader.Find<Native.Call_I_P>("HP_Server_GetLastError");
        internal static readonly Native.Call_P_P HP_Server_GetLastErrorDesc = Loader.Find<Native.Call_P_P>("HP_Server_GetLastErrorDesc");
        internal static readonly Native.Call_I_PNoI HP_Server_GetPendingDataLength = Loader.Find<Native.Call_I_PNoI>("HP_Server_GetPendingDataLength");
        internal static readonly Native.Call_I_PNoI HP_Server_IsPauseReceive = Loader.Find<Native.Call_I_PNoI>("HP_Server_IsPauseReceive");
        internal static readonly Native.Call_I_PN HP_Server_IsConnected = Loader.Find<Native.Call_I_PN>("HP_Server_IsConnected");
        internal static readonly Native.Call_U_P HP_Server_GetConnectionCount = Loader.Find<Native.Call_U_P>("HP_Server_GetConnectionCount");
        internal static readonly Native.Call_I_PPrU HP_Server_GetAllConnectionIDs = Loader.Find<Native.Call_I_PPrU>("HP_Server_GetAllConnectionIDs");
        internal static readonly Native.Call_I_PNoU HP_Server_GetConnectPeriod = Loader.Find<Native.Call_I_PNoU>("HP_Server_GetConnectPeriod");
        internal static readonly Native.Call_I_PNoU HP_Server_GetSilencePeriod = Loader.Find<Native.Call_I_PNoU>("HP_Server_GetSilencePeriod");
        internal static readonly Native.Call_I_PArIrS HP_Server_GetListenAddress = Loader.Find<Native.Call_I_PArIrS>("HP_Server_GetListenAddress");
        internal static readonly Native.Call_I_PNArIrS HP_Server_GetLocalAddress = Loader.Find<Native.Call_I_PNArIrS>("HP_Server_GetLocalAddress");
        internal static readonly Native.Call_I_PNArIrS HP_Server_GetRemoteAddress = Loader.Find<Native.Call_I_PNArIrS>("HP_Server_GetRemoteAddress");
        internal static readonly Native.Call_V_PI HP_Server_SetReuseAddressPolicy = Loader.Find<Native.Call_V_PI>("HP_Server_SetReuseAddressPolicy");
        internal static readonly Native.Call_V_PI HP_Server_SetSendPolicy = Loader.Find<Native.Call_V_PI>("HP_Server_SetSendPolicy");
        internal static readonly Native.Call_V_PI HP_Server_SetOnSendSyncPolicy = Loader.Find<Native.Call_V_PI>("HP_Server_SetOnSendSyncPolicy");
        internal static readonly Native.Call_V_PU HP_Server_SetFreeSocketObjLockTime = Loader.Find<Native.Call_V_PU>("HP_Server_SetFreeSocketObjLockTime");
        internal static readonly Native.Call_V_PU HP_Server_SetFreeSocketObjPool = Loader.Find<Native.Call_V_PU>("HP_Server_SetFreeSocketObjPool");
        internal static readonly Native.Call_V_PU HP_Server_SetFreeBufferObjPool = Loader.Find<Native.Call_V_PU>("HP_Server_SetFreeBufferObjPool");
        internal static readonly Native.Call_V_PU HP_Server_SetFreeSocketObjHold = Loader.Find<Native.Call_V_PU>("HP_Server_SetFreeSocketObjHold");
        internal static readonly Native.Call_V_PU HP_Server_SetFreeBufferObjHold = Loader.Find<Native.Call_V_PU>("HP_Server_SetFreeBufferObjHold");
        internal static readonly Native.Call_V_PU HP_Server_SetMaxConnectionCount = Loader.Find<Native.Call_V_PU>("HP_Server_SetMaxConnectionCount");
        internal static readonly Native.Call_V_PU HP_Server_SetWorkerThreadCount = Loader.Find<Native.Call_V_PU>("HP_Server_SetWorkerThreadCount");
        internal static readonly Native.Call_V_PI HP_Server_SetMarkSilence = Loader.Find<Native.Call_V_PI>("HP_Server_SetMarkSilence");
        internal static readonly Native.Call_V_PI HP_Server_SetDualStack = Loader.Find<Native.Call_V_PI>("HP_Server_SetDualStack");
        internal static readonly Native.Call_I_P HP_Server_GetReuseAddressPolicy = Loader.Find<Native.Call_I_P>("HP_Server_GetReuseAddressPolicy");
        internal static readonly Native.Call_I_P HP_Server_GetSendPolicy = Loader.Find<Native.Call_I_P>("HP_Server_GetSendPolicy");
        internal static readonly Native.Call_I_P HP_Server_GetOnSendSyncPolicy = Loader.Find<Native.Call_I_P>("HP_Server_GetOnSendSyncPolicy");
        internal static readonly Native.Call_U_P HP_Server_GetFreeSocketObjLockTime = Loader.Find<Native.Call_U_P>("HP_Server_GetFreeSocketObjLockTime");
        internal static readonly Native.Call_U_P HP_Server_GetFreeSocketObjPool = Loader.Find<Native.Call_U_P>("HP_Server_GetFreeSocketObjPool");
        internal static readonly Native.Call_U_P HP_Server_GetFreeBufferObjPool = Loader.Find<Native.Call_U_P>("HP_Server_GetFreeBufferObjPool");
        internal static readonly Native.Call_U_P HP_Server_GetFreeSocketObjHold = Loader.Find<Native.Call_U_P>("HP_Server_GetFreeSocketObjHold");
        internal static readonly Native.Call_U_P HP_Server_GetFreeBufferObjHold = Loader.Find<Native.Call_U_P>("HP_Server_GetFreeBufferObjHold");
        internal static readonly Native.Call_U_P HP_Server_GetMaxConnectionCount = Loader.Find<Native.Call_U_P>("HP_Server_GetMaxConnectionCount");
        internal static readonly Native.Call_U_P HP_Server_GetWorkerThreadCount = Loader.Find<Native.Call_U_P>("HP_Server_GetWorkerThreadCount");
        internal static readonly Native.Call_I_P HP_Server_IsMarkSilence = Loader.Find<Native.Call_I_P>("HP_Server_IsMarkSilence");
        internal static readonly Native.Call_I_P HP_Server_IsDualStack = Loader.Find<Native.Call_I_P>("HP_Server_IsDualStack");
        internal static readonly Native.Call_V_PP HP_Set_FN_Server_OnPrepareListen = Loader.Find<Native.Call_V_PP>("HP_Set_FN_Server_OnPrepareListen");
        internal static readonly Native.Call_V_PP HP_Set_FN_Server_OnAccept = Loader.Find<Native.Call_V_PP>("HP_Set_FN_Server_OnAccept");
        internal static readonly Native.Call_V_PP HP_Set_FN_Server_OnHandShake = Loader.Find<Native.Call_V_PP>("HP_Set_FN_Server_OnHandShake");
        internal static readonly Native.Call_V_PP HP_Set_FN_Server_OnSend = Loader.Find<Native.Call_V_PP>("HP_Set_FN_Server_OnSend");
        internal static readonly Native.Call_V_PP HP_Set_FN_Server_OnReceive = Loader.Find<Native.Call_V_PP>("HP_Set_FN_Server_OnReceive");
        internal static readonly Native.Call_V_PP HP_Set_FN_Server_OnPullReceive = Loader.Find<Native.Call_V_PP>("HP_Set_FN_Server_OnPullReceive");
        internal static readonly Native.Call_V_PP HP_Set_FN_Server_OnClose = Loader.Find<Native.Call_V_PP>("HP_Set_FN_Server_OnClose");
        internal static readonly Native.Call_V_PP HP_Set_FN_Server_OnShutdown = Loader.Find<Native.Call_V_PP>("HP_Set_FN_Server_OnShutdown");
    }

    internal static class AgentFunctions
    {
        internal static readonly Native.Call_I_PAI HP_Agent_Start = Loader.Find<Native.Call_I_PAI>("HP_Agent_Start");
        internal static readonly Native.Call_I_P HP_Agent_Stop = Loader.Find<Native.Call_I_P>("HP_Agent_Stop");
        internal static readonly Native.Call_I_PU HP_Agent_Wait = Loader.Find<Native.Call_I_PU>("HP_Agent_Wait");
        internal static readonly Native.Call_I_PASoNPSA HP_Agent_ConnectWithExtraAndLocalAddressPort = Loader.Find<Native.Call_I_PASoNPSA>("HP_Agent_ConnectWithExtraAndLocalAddressPort");
        internal static readonly Native.Call_I_PNPI HP_Agent_Send = Loader.Find<Native.Call_I_PNPI>("HP_Agent_Send");
        internal static readonly Native.Call_I_PNPI HP_Agent_SendPackets = Loader.Find<Native.Call_I_PNPI>("HP_Agent_SendPackets");
        internal static readonly Native.Call_I_PNI HP_Agent_PauseReceive = Loader.Find<Native.Call_I_PNI>("HP_Agent_PauseReceive");
        internal static readonly Native.Call_I_PNI HP_Agent_Disconnect = Loader.Find<Native.Call_I_PNI>("HP_Agent_Disconnect");
        internal static readonly Native.Call_I_PUI HP_Agent_DisconnectLongConnections = Loader.Find<Native.Call_I_PUI>("HP_Agent_DisconnectLongConnections");
        internal static readonly Native.Call_I_PUI HP_Agent_DisconnectSilenceConnections = Loader.Find<Native.Call_I_PUI>("HP_Agent_DisconnectSilenceConnections");
        internal static readonly Native.Call_I_P HP_Agent_IsSecure = Loader.Find<Native.Call_I_P>("HP_Agent_IsSecure");
        internal static readonly Native.Call_I_P HP_Agent_HasStarted = Loader.Find<Native.Call_I_P>("HP_Agent_HasStarted");
        internal static readonly Native.Call_I_P HP_Agent_GetState = Loader.Find<Native.Call_I_P>("HP_Agent_GetState");
        internal static readonly Native.Call_U_P HP_Agent_GetConnectionCount = Loader.Find<Native.Call_U_P>("HP_Agent_GetConnectionCount");
        internal static readonly Native.Call_I_PPrU HP_Agent_GetAllConnectionIDs = Loader.Find<Native.Call_I_PPrU>("HP_Agent_GetAllConnectionIDs");
        internal static readonly Native.Call_I_PNoU HP_Agent_GetConnectPeriod = Loader.Find<Native.Call_I_PNoU>("HP_Agent_GetConnectPeriod");
        internal static readonly Native.Call_I_PNoU HP_Agent_GetSilencePeriod = Loader.Find<Native.Call_I_PNoU>("HP_Agent_GetSilencePeriod");
        internal static readonly Native.Call_I_PNArIrS HP_Agent_GetLocalAddress = Loader.Find<Native.Call_I_PNArIrS>("HP_Agent_GetLocalAddress");
        internal static readonly Native.Call_I_PNArIrS HP_Agent_GetRemoteAddress = Loader.Find<Native.Call_I_PNArIrS>("HP_Agent_GetRemoteAddress");
        internal static readonly Native.Call_I_PNArIrS HP_Agent_GetRemoteHost = Loader.Find<Native.Call_I_PNArIrS>("HP_Agent_GetRemoteHost");
        internal static readonly Native.Call_I_P HP_Agent_GetLastError = Loader.Find<Native.Call_I_P>("HP_Agent_GetLastError");
        internal static readonly Native.Call_P_P HP_Agent_GetLastErrorDesc = Loader.Find<Native.Call_P_P>("HP_Agent_GetLastErrorDesc");
        internal static readonly Native.Call_I_PNoI HP_Agent_GetPendingDataLength = Loader.Find<Native.Call_I_PNoI>("HP_Agent_GetPendingDataLength");
        internal static readonly Native.Call_I_PNoI HP_Agent_IsPauseReceive = Loader.Find<Native.Call_I_PNoI>("HP_Agent_IsPauseReceive");
        internal static readonly Native.Call_I_PN HP_Agent_IsConnected = Loader.Find<Native.Call_I_PN>("HP_Agent_IsConnected");
        internal static readonly Native.Call_V_PI HP_Agent_SetReuseAddressPolicy = Loader.Find<Native.Call_V_PI>("HP_Agent_SetReuseAddressPolicy");
        internal static readonly Native.Call_V_PI HP_Agent_SetSendPolicy = Loader.Find<Native.Call_V_PI>("HP_Agent_SetSendPolicy");
        internal static readonly Native.Call_V_PI HP_Agent_SetOnSendSyncPolicy = Loader.Find<Native.Call_V_PI>("HP_Agent_SetOnSendSyncPolicy");
        internal static readonly Native.Call_V_PU HP_Agent_SetFreeSocketObjLockTime = Loader.Find<Native.Call_V_PU>("HP_Agent_SetFreeSocketObjLockTime");
        internal static readonly Native.Call_V_PU HP_Agent_SetFreeSocketObjPool = Loader.Find<Native.Call_V_PU>("HP_Agent_SetFreeSocketObjPool");
        internal static readonly Native.Call_V_PU HP_Agent_SetFreeBufferObjPool = Loader.Find<Native.Call_V_PU>("HP_Agent_SetFreeBufferObjPool");
        internal static readonly Native.Call_V_PU HP_Agent_SetFreeSocketObjHold = Loader.Find<Native.Call_V_PU>("HP_Agent_SetFreeSocketObjHold");
        internal static readonly Native.Call_V_PU HP_Agent_SetFreeBufferObjHold = Loader.Find<Native.Call_V_PU>("HP_Agent_SetFreeBufferObjHold");
        internal static readonly Native.Call_V_PU HP_Agent_SetMaxConnectionCount = Loader.Find<Native.Call_V_PU>("HP_Agent_SetMaxConnectionCount");
        internal static readonly Native.Call_V_PU HP_Agent_SetWorkerThreadCount = Loader.Find<Native.Call_V_PU>("HP_Agent_SetWorkerThreadCount");
        internal static readonly Native.Call_V_PI HP_Agent_SetMarkSilence = Loader.Find<Native.Call_V_PI>("HP_Agent_SetMarkSilence");
        internal static readonly Native.Call_I_P HP_Agent_GetReuseAddressPolicy = Loader.Find<Native.Call_I_P>("HP_Agent_GetReuseAddressPolicy");
        internal static readonly Native.Call_I_P HP_Agent_GetSendPolicy = Loader.Find<Native.Call_I_P>("HP_Agent_GetSendPolicy");
        internal static readonly Native.Call_I_P HP_Agent_GetOnSendSyncPolicy = Loader.Find<Native.Call_I_P>("HP_Agent_GetOnSendSyncPolicy");
        internal static readonly Native.Call_U_P HP_Agent_GetFreeSocketObjLockTime = Loader.Find<Native.Call_U_P>("HP_Agent_GetFreeSocketObjLockTime");
        internal static readonly Native.Call_U_P HP_Agent_GetFreeSocketObjPool = Loader.Find<Native.Call_U_P>("HP_Agent_GetFreeSocketObjPool");
        internal static readonly Native.Call_U_P HP_Agent_GetFreeBufferObjPool = Loader.Find<Native.Call_U_P>("HP_Agent_GetFreeBufferObjPool");
        internal static readonly Native.Call_U_P HP_Agent_GetFreeSocketObjHold = Loader.Find<Native.Call_U_P>("HP_Agent_GetFreeSocketObjHold");
        internal static readonly Native.Call_U_P HP_Agent_GetFreeBufferObjHold = Loader.Find<Native.Call_U_P>("HP_Agent_GetFreeBufferObjHold");
        internal static readonly Native.Call_U_P HP_Agent_GetMaxConnectionCount = Loader.Find<Native.Call_U_P>("HP_Agent_GetMaxConnectionCount");
        internal static readonly Native.Call_U_P HP_Agent_GetWorkerThreadCount = Loader.Find<Native.Call_U_P>("HP_Agent_GetWorkerThreadCount");
        internal static readonly Native.Call_I_P HP_Agent_IsMarkSilence = Loader.Find<Native.Call_I_P>("HP_Agent_IsMarkSilence");
        internal static readonly Native.Call_V_PP HP_Set_FN_Agent_OnPrepareConnect = Loader.Find<Native.Call_V_PP>("HP_Set_FN_Agent_OnPrepareConnect");
        internal static readonly Native.Call_V_PP HP_Set_FN_Agent_OnConnect = Loader.Find<Native.Call_V_PP>("HP_Set_FN_Agent_OnConnect");
        internal static readonly Native.Call_V_PP HP_Set_FN_Agent_OnHandShake = Loader.Find<Native.Call_V_PP>("HP_Set_FN_Agent_OnHandShake");
        internal static readonly Native.Call_V_PP HP_Set_FN_Agent_OnSend = Loader.Find<Native.Call_V_PP>("HP_Set_FN_Agent_OnSend");
        internal static readonly Native.Call_V_PP HP_Set_FN_Agent_OnReceive = Loader.Find<Native.Call_V_PP>("HP_Set_FN_Agent_OnReceive");
        internal static readonly Native.Call_V_PP HP_Set_FN_Agent_OnPullReceive = Loader.Find<Native.Call_V_PP>("HP_Set_FN_Agent_OnPullReceive");
        internal static readonly Native.Call_V_PP HP_Set_FN_Agent_OnClose = Loader.Find<Native.Call_V_PP>("HP_Set_FN_Agent_OnClose");
        internal static readonly Native.Call_V_PP HP_Set_FN_Agent_OnShutdown = Loader.Find<Native.Call_V_PP>("HP_Set_FN_Agent_OnShutdown");
        internal static readonly Native.Call_V_PP HP_Set_FN_Agent_OnReconnect = Loader.Find<Native.Call_V_PP>("HP_Set_FN_Agent_OnReconnect");
    }

    internal static class ClientFunctions
    {
        internal static readonly Native.Call_I_PASIAS HP_Client_StartWithBindAddressAndLocalPort = Loader.Find<Native.Call_I_PASIAS>("HP_Client_StartWithBindAddressAndLocalPort");
        internal static readonly Native.Call_I_P HP_Client_Stop = Loader.Find<Native.Call_I_P>("HP_Client_Stop");
        internal static readonly Native.Call_I_PPI HP_Client_Send = Loader.Find<Native.Call_I_PPI>("HP_Client_Send");
        internal static readonly Native.Call_I_PPI HP_Client_SendPackets = Loader.Find<Native.Call_I_PPI>("HP_Client_SendPackets");
        internal static readonly Native.Call_I_PI HP_Client_PauseReceive = Loader.Find<Native.Call_I_PI>("HP_Client_PauseReceive");
        internal static readonly Native.Call_I_PU HP_Client_Wait = Loader.Find<Native.Call_I_PU>("HP_Client_Wait");
        internal static readonly Native.Call_I_P HP_Client_IsSecure = Loader.Find<Native.Call_I_P>("HP_Client_IsSecure");
        internal static readonly Native.Call_I_P HP_Client_HasStarted = Loader.Find<Native.Call_I_P>("HP_Client_HasStarted");
        internal static readonly Native.Call_I_P HP_Client_GetState = Loader.Find<Native.Call_I_P>("HP_Client_GetState");
        internal static readonly Native.Call_I_P HP_Client_GetLastError = Loader.Find<Native.Call_I_P>("HP_Client_GetLastError");
        internal static readonly Native.Call_P_P HP_Client_GetLastErrorDesc = Loader.Find<Native.Call_P_P>("HP_Client_GetLastErrorDesc");
        internal static readonly Native.Call_N_P HP_Client_GetConnectionID = Loader.Find<Native.Call_N_P>("HP_Client_GetConnectionID");
        internal static readonly Native.Call_I_PArIrS HP_Client_GetLocalAddress = Loader.Find<Native.Call_I_PArIrS>("HP_Client_GetLocalAddress");
        internal static readonly Native.Call_I_PArIrS HP_Client_GetRemoteHost = Loader.Find<Native.Call_I_PArIrS>("HP_Client_GetRemoteHost");
        internal static readonly Native.Call_I_PoI HP_Client_GetPendingDataLength = Loader.Find<Native.Call_I_PoI>("HP_Client_GetPendingDataLength");
        internal static readonly Native.Call_I_PoI HP_Client_IsPauseReceive = Loader.Find<Native.Call_I_PoI>("HP_Client_IsPauseReceive");
        internal static readonly Native.Call_I_P HP_Client_IsConnected = Loader.Find<Native.Call_I_P>("HP_Client_IsConnected");
        internal static readonly Native.Call_V_PI HP_Client_SetReuseAddressPolicy = Loader.Find<Native.Call_V_PI>("HP_Client_SetReuseAddressPolicy");
        internal static readonly Native.Call_V_PU HP_Client_SetFreeBufferPoolSize = Loader.Find<Native.Call_V_PU>("HP_Client_SetFreeBufferPoolSize");
        internal static readonly Native.Call_V_PU HP_Client_SetFreeBufferPoolHold = Loader.Find<Native.Call_V_PU>("HP_Client_SetFreeBufferPoolHold");
        internal static readonly Native.Call_I_P HP_Client_GetReuseAddressPolicy = Loader.Find<Native.Call_I_P>("HP_Client_GetReuseAddressPolicy");
        internal static readonly Native.Call_U_P HP_Client_GetFreeBufferPoolSize = Loader.Find<Native.Call_U_P>("HP_Client_GetFreeBufferPoolSize");
        internal static readonly Native.Call_U_P HP_Client_GetFreeBufferPoolHold = Loader.Find<Native.Call_U_P>("HP_Client_GetFreeBufferPoolHold");
        internal static readonly Native.Call_V_PP HP_Set_FN_Client_OnPrepareConnect = Loader.Find<Native.Call_V_PP>("HP_Set_FN_Client_OnPrepareConnect");
        internal static readonly Native.Call_V_PP HP_Set_FN_Client_OnConnect = Loader.Find<Native.Call_V_PP>("HP_Set_FN_Client_OnConnect");
        internal static readonly Native.Call_V_PP HP_Set_FN_Client_OnHandShake = Loader.Find<Native.Call_V_PP>("HP_Set_FN_Client_OnHandShake");
        internal static readonly Native.Call_V_PP HP_Set_FN_Client_OnSend = Loader.Find<Native.Call_V_PP>("HP_Set_FN_Client_OnSend");
        internal static readonly Native.Call_V_PP HP_Set_FN_Client_OnReceive = Loader.Find<Native.Call_V_PP>("HP_Set_FN_Client_OnReceive");
        internal static readonly Native.Call_V_PP HP_Set_FN_Client_OnPullReceive = Loader.Find<Native.Call_V_PP>("HP_Set_FN_Client_OnPullReceive");
        internal static readonly Native.Call_V_PP HP_Set_FN_Client_OnClose = Loader.Find<Native.Call_V_PP>("HP_Set_FN_Client_OnClose");
        internal static readonly Native.Call_V_PP HP_Set_FN_Client_OnReconnect = Loader.Find<Native.Call_V_PP>("HP_Set_FN_Client_OnReconnect");
    }

    internal static class TcpServerFunctions
    {
        internal static readonly Native.Call_I_PNAPP HP_TcpServer_SendSmallFile = Loader.Find<Native.Call_I_PNAPP>("HP_TcpServer_SendSmallFile");
        internal static readonly Native.Call_V_PU HP_TcpServer_SetSocketListenQueue = Loader.Find<Native.Call_V_PU>("HP_TcpServer_SetSocketListenQueue");
        internal static readonly Native.Call_V_PU HP_TcpServer_SetAcceptSocketCount = Loader.Find<Native.Call_V_PU>("HP_TcpServer_SetAcceptSocketCount");
        internal static readonly Native.Call_V_PU HP_TcpServer_SetSocketBufferSize = Loader.Find<Native.Call_V_PU>("HP_TcpServer_SetSocketBufferSize");
        internal static readonly Native.Call_V_PU HP_TcpServer_SetKeepAliveTime = Loader.Find<Native.Call_V_PU>("HP_TcpServer_SetKeepAliveTime");
        internal static readonly Native.Call_V_PU HP_TcpServer_SetKeepAliveInterval = Loader.Find<Native.Call_V_PU>("HP_TcpServer_SetKeepAliveInterval");
        internal static readonly Native.Call_V_PI HP_TcpServer_SetNoDelay = Loader.Find<Native.Call_V_PI>("HP_TcpServer_SetNoDelay");
        internal static readonly Native.Call_U_P HP_TcpServer_GetAcceptSocketCount = Loader.Find<Native.Call_U_P>("HP_TcpServer_GetAcceptSocketCount");
        internal static readonly Native.Call_U_P HP_TcpServer_GetSocketBufferSize = Loader.Find<Native.Call_U_P>("HP_TcpServer_GetSocketBufferSize");
        internal static readonly Native.Call_U_P HP_TcpServer_GetSocketListenQueue = Loader.Find<Native.Call_U_P>("HP_TcpServer_GetSocketListenQueue");
        internal static readonly Native.Call_U_P HP_TcpServer_GetKeepAliveTime = Loader.Find<Native.Call_U_P>("HP_TcpServer_GetKeepAliveTime");
        internal static readonly Native.Call_U_P HP_TcpServer_GetKeepAliveInterval = Loader.Find<Native.Call_U_P>("HP_TcpServer_GetKeepAliveInterval");
        internal static readonly Native.Call_I_P HP_TcpServer_IsNoDelay = Loader.Find<Native.Call_I_P>("HP_TcpServer_IsNoDelay");
        internal static readonly Native.Call_V_PU HP_TcpServer_SetMaxPendingDataLength = Loader.Find<Native.Call_V_PU>("HP_TcpServer_SetMaxPendingDataLength");
        internal static readonly Native.Call_U_P HP_TcpServer_GetMaxPendingDataLength = Loader.Find<Native.Call_U_P>("HP_TcpServer_GetMaxPendingDataLength");
        internal static readonly Native.Call_V_PL HP_TcpServer_SetMaxTotalPendingDataLength = Loader.Find<Native.Call_V_PL>("HP_TcpServer_SetMaxTotalPendingDataLength");
        internal static readonly Native.Call_L_P HP_TcpServer_GetMaxTotalPendingDataLength = Loader.Find<Native.Call_L_P>("HP_TcpServer_GetMaxTotalPendingDataLength");
        internal static readonly Native.Call_V_PU HP_TcpServer_SetCloseTimeout = Loader.Find<Native.Call_V_PU>("HP_TcpServer_SetCloseTimeout");
        internal static readonly Native.Call_U_P HP_TcpServer_GetCloseTimeout = Loader.Find<Native.Call_U_P>("HP_TcpServer_GetCloseTimeout");
        internal static readonly Native.Call_V_PU HP_TcpServer_SetSSLHandShakeTimeout = Loader.Find<Native.Call_V_PU>("HP_TcpServer_SetSSLHandShakeTimeout");
        internal static readonly Native.Call_U_P HP_TcpServer_GetSSLHandShakeTimeout = Loader.Find<Native.Call_U_P>("HP_TcpServer_GetSSLHandShakeTimeout");
        internal static readonly Native.Call_V_PI HP_TcpServer_SetProxyProtocol = Loader.Find<Native.Call_V_PI>("HP_TcpServer_SetProxyProtocol");
        internal static readonly Native.Call_I_P HP_TcpServer_GetProxyProtocol = Loader.Find<Native.Call_I_P>("HP_TcpServer_GetProxyProtocol");
        internal static readonly Native.Call_I_PA HP_TcpServer_SetProxyProtocolSources = Loader.Find<Native.Call_I_PA>("HP_TcpServer_SetProxyProtocolSources");
        internal static readonly Native.Call_P_P HP_TcpServer_GetProxyProtocolSources = Loader.Find<Native.Call_P_P>("HP_TcpServer_GetProxyProtocolSources");
        internal static readonly Native.Call_V_PU HP_TcpServer_SetProxyProtocolTimeout = Loader.Find<Native.Call_V_PU>("HP_TcpServer_SetProxyProtocolTimeout");
        internal static readonly Native.Call_U_P HP_TcpServer_GetProxyProtocolTimeout = Loader.Find<Native.Call_U_P>("HP_TcpServer_GetProxyProtocolTimeout");
        internal static readonly Native.Call_P_P Create_HP_TcpServer = Loader.Find<Native.Call_P_P>("Create_HP_TcpServer");
        internal static readonly Native.Call_V_P Destroy_HP_TcpServer = Loader.Find<Native.Call_V_P>("Destroy_HP_TcpServer");
        internal static readonly Native.Call_P_ Create_HP_TcpServerListener = Loader.Find<Native.Call_P_>("Create_HP_TcpServerListener");
        internal static readonly Native.Call_V_P Destroy_HP_TcpServerListener = Loader.Find<Native.Call_V_P>("Destroy_HP_TcpServerListener");
    }

    internal static class TcpAgentFunctions
    {
        internal static readonly Native.Call_I_PNAPP HP_TcpAgent_SendSmallFile = Loader.Find<Native.Call_I_PNAPP>("HP_TcpAgent_SendSmallFile");
        internal static readonly Native.Call_V_PU HP_TcpAgent_SetSyncConnectTimeout = Loader.Find<Native.Call_V_PU>("HP_TcpAgent_SetSyncConnectTimeout");
        internal static readonly Native.Call_V_PU HP_TcpAgent_SetSocketBufferSize = Loader.Find<Native.Call_V_PU>("HP_TcpAgent_SetSocketBufferSize");
        internal static readonly Native.Call_V_PU HP_TcpAgent_SetKeepAliveTime = Loader.Find<Native.Call_V_PU>("HP_TcpAgent_SetKeepAliveTime");
        internal static readonly Native.Call_V_PU HP_TcpAgent_SetKeepAliveInterval = Loader.Find<Native.Call_V_PU>("HP_TcpAgent_SetKeepAliveInterval");
        internal static readonly Native.Call_V_PI HP_TcpAgent_SetNoDelay = Loader.Find<Native.Call_V_PI>("HP_TcpAgent_SetNoDelay");
        internal static readonly Native.Call_U_P HP_TcpAgent_GetSyncConnectTimeout = Loader.Find<Native.Call_U_P>("HP_TcpAgent_GetSyncConnectTimeout");
        internal static readonly Native.Call_U_P HP_TcpAgent_GetSocketBufferSize = Loader.Find<Native.Call_U_P>("HP_TcpAgent_GetSocketBufferSize");
        internal static readonly Native.Call_U_P HP_TcpAgent_GetKeepAliveTime = Loader.Find<Native.Call_U_P>("HP_TcpAgent_GetKeepAliveTime");
        internal static readonly Native.Call_U_P HP_TcpAgent_GetKeepAliveInterval = Loader.Find<Native.Call_U_P>("HP_TcpAgent_GetKeepAliveInterval");
        internal static readonly Native.Call_I_P HP_TcpAgent_IsNoDelay = Loader.Find<Native.Call_I_P>("HP_TcpAgent_IsNoDelay");
        internal static readonly Native.Call_V_PU HP_TcpAgent_SetMaxPendingDataLength = Loader.Find<Native.Call_V_PU>("HP_TcpAgent_SetMaxPendingDataLength");
        internal static readonly Native.Call_U_P HP_TcpAgent_GetMaxPendingDataLength = Loader.Find<Native.Call_U_P>("HP_TcpAgent_GetMaxPendingDataLength");
        internal static readonly Native.Call_V_PL HP_TcpAgent_SetMaxTotalPendingDataLength = Loader.Find<Native.Call_V_PL>("HP_TcpAgent_SetMaxTotalPendingDataLength");
        internal static readonly Native.Call_L_P HP_TcpAgent_GetMaxTotalPendingDataLength = Loader.Find<Native.Call_L_P>("HP_TcpAgent_GetMaxTotalPendingDataLength");
        internal static readonly Native.Call_V_PU HP_TcpAgent_SetCloseTimeout = Loader.Find<Native.Call_V_PU>("HP_TcpAgent_SetCloseTimeout");
        internal static readonly Native.Call_U_P HP_TcpAgent_GetCloseTimeout = Loader.Find<Native.Call_U_P>("HP_TcpAgent_GetCloseTimeout");
        internal static readonly Native.Call_V_PU HP_TcpAgent_SetAsyncConnectTimeout = Loader.Find<Native.Call_V_PU>("HP_TcpAgent_SetAsyncConnectTimeout");
        internal static readonly Native.Call_U_P HP_TcpAgent_GetAsyncConnectTimeout = Loader.Find<Native.Call_U_P>("HP_TcpAgent_GetAsyncConnectTimeout");
        internal static readonly Native.Call_V_PU HP_TcpAgent_SetSSLHandShakeTimeout = Loader.Find<Native.Call_V_PU>("HP_TcpAgent_SetSSLHandShakeTimeout");
        internal static readonly Native.Call_U_P HP_TcpAgent_GetSSLHandShakeTimeout = Loader.Find<Native.Call_U_P>("HP_TcpAgent_GetSSLHandShakeTimeout");
        internal static readonly Native.Call_I_PA HP_TcpAgent_SetProxy = Loader.Find<Native.Call_I_PA>("HP_TcpAgent_SetProxy");
        internal static readonly Native.Call_P_P HP_TcpAgent_GetProxy = Loader.Find<Native.Call_P_P>("HP_TcpAgent_GetProxy");
        internal static readonly Native.Call_V_PU HP_TcpAgent_SetReconnectDelay = Loader.Find<Native.Call_V_PU>("HP_TcpAgent_SetReconnectDelay");
        internal static readonly Native.Call_V_PU HP_TcpAgent_SetReconnectMaxDelay = Loader.Find<Native.Call_V_PU>("HP_TcpAgent_SetReconnectMaxDelay");
        internal static readonly Native.Call_V_PU HP_TcpAgent_SetReconnectLimit = Loader.Find<Native.Call_V_PU>("HP_TcpAgent_SetReconnectLimit");
        internal static readonly Native.Call_V_PI HP_TcpAgent_SetReconnectJitter = Loader.Find<Native.Call_V_PI>("HP_TcpAgent_SetReconnectJitter");
        internal static readonly Native.Call_U_P HP_TcpAgent_GetReconnectDelay = Loader.Find<Native.Call_U_P>("HP_TcpAgent_GetReconnectDelay");
        internal static readonly Native.Call_U_P HP_TcpAgent_GetReconnectMaxDelay = Loader.Find<Native.Call_U_P>("HP_TcpAgent_GetReconnectMaxDelay");
        internal static readonly Native.Call_U_P HP_TcpAgent_GetReconnectLimit = Loader.Find<Native.Call_U_P>("HP_TcpAgent_GetReconnectLimit");
        internal static readonly Native.Call_I_P HP_TcpAgent_IsReconnectJitter = Loader.Find<Native.Call_I_P>("HP_TcpAgent_IsReconnectJitter");
        internal static readonly Native.Call_P_P Create_HP_TcpAgent = Loader.Find<Native.Call_P_P>("Create_HP_TcpAgent");
        internal static readonly Native.Call_V_P Destroy_HP_TcpAgent = Loader.Find<Native.Call_V_P>("Destroy_HP_TcpAgent");
        internal static readonly Native.Call_P_ Create_HP_TcpAgentListener = Loader.Find<Native.Call_P_>("Create_HP_TcpAgentListener");
        internal static readonly Native.Call_V_P Destroy_HP_TcpAgentListener = Loader.Find<Native.Call_V_P>("Destroy_HP_TcpAgentListener");
    }

    internal static class TcpClientFunctions
    {
        internal static readonly Native.Call_I_PAPP HP_TcpClient_SendSmallFile = Loader.Find<Native.Call_I_PAPP>("HP_TcpClient_SendSmallFile");
        internal static readonly Native.Call_V_PU HP_TcpClient_SetSyncConnectTimeout = Loader.Find<Native.Call_V_PU>("HP_TcpClient_SetSyncConnectTimeout");
        internal static readonly Native.Call_V_PU HP_TcpClient_SetSocketBufferSize = Loader.Find<Native.Call_V_PU>("HP_TcpClient_SetSocketBufferSize");
        internal static readonly Native.Call_V_PU HP_TcpClient_SetKeepAliveTime = Loader.Find<Native.Call_V_PU>("HP_TcpClient_SetKeepAliveTime");
        internal static readonly Native.Call_V_PU HP_TcpClient_SetKeepAliveInterval = Loader.Find<Native.Call_V_PU>("HP_TcpClient_SetKeepAliveInterval");
        internal static readonly Native.Call_V_PI HP_TcpClient_SetNoDelay = Loader.Find<Native.Call_V_PI>("HP_TcpClient_SetNoDelay");
        internal static readonly Native.Call_U_P HP_TcpClient_GetSyncConnectTimeout = Loader.Find<Native.Call_U_P>("HP_TcpClient_GetSyncConnectTimeout");
        internal static readonly Native.Call_U_P HP_TcpClient_GetSocketBufferSize = Loader.Find<Native.Call_U_P>("HP_TcpClient_GetSocketBufferSize");
        internal static readonly Native.Call_U_P HP_TcpClient_GetKeepAliveTime = Loader.Find<Native.Call_U_P>("HP_TcpClient_GetKeepAliveTime");
        internal static readonly Native.Call_U_P HP_TcpClient_GetKeepAliveInterval = Loader.Find<Native.Call_U_P>("HP_TcpClient_GetKeepAliveInterval");
        internal static readonly Native.Call_I_P HP_TcpClient_IsNoDelay = Loader.Find<Native.Call_I_P>("HP_TcpClient_IsNoDelay");
        internal static readonly Native.Call_V_PU HP_TcpClient_SetMaxPendingDataLength = Loader.Find<Native.Call_V_PU>("HP_TcpClient_SetMaxPendingDataLength");
        internal static readonly Native.Call_U_P HP_TcpClient_GetMaxPendingDataLength = Loader.Find<Native.Call_U_P>("HP_TcpClient_GetMaxPendingDataLength");
        internal static readonly Native.Call_V_PU HP_TcpClient_SetCloseTimeout = Loader.Find<Native.Call_V_PU>("HP_TcpClient_SetCloseTimeout");
        internal static readonly Native.Call_U_P HP_TcpClient_GetCloseTimeout = Loader.Find<Native.Call_U_P>("HP_TcpClient_GetCloseTimeout");
        internal static readonly Native.Call_V_PU HP_TcpClient_SetAsyncConnectTimeout = Loader.Find<Native.Call_V_PU>("HP_TcpClient_SetAsyncConnectTimeout");
        internal static readonly Native.Call_U_P HP_TcpClient_GetAsyncConnectTimeout = Loader.Find<Native.Call_U_P>("HP_TcpClient_GetAsyncConnectTimeout");
        internal static readonly Native.Call_V_PU HP_TcpClient_SetSSLHandShakeTimeout = Loader.Find<Native.Call_V_PU>("HP_TcpClient_SetSSLHandShakeTimeout");
        internal static readonly Native.Call_U_P HP_TcpClient_GetSSLHandShakeTimeout = Loader.Find<Native.Call_U_P>("HP_TcpClient_GetSSLHandShakeTimeout");
        internal static readonly Native.Call_I_PA HP_TcpClient_SetProxy = Loader.Find<Native.Call_I_PA>("HP_TcpClient_SetProxy");
        internal static readonly Native.Call_P_P HP_TcpClient_GetProxy = Loader.Find<Native.Call_P_P>("HP_TcpClient_GetProxy");
        internal static readonly Native.Call_V_PU HP_TcpClient_SetReconnectDelay = Loader.Find<Native.Call_V_PU>("HP_TcpClient_SetReconnectDelay");
        internal static readonly Native.Call_V_PU HP_TcpClient_SetReconnectMaxDelay = Loader.Find<Native.Call_V_PU>("HP_TcpClient_SetReconnectMaxDelay");
        internal static readonly Native.Call_V_PU HP_TcpClient_SetReconnectLimit = Loader.Find<Native.Call_V_PU>("HP_TcpClient_SetReconnectLimit");
        internal static readonly Native.Call_V_PI HP_TcpClient_SetReconnectJitter = Loader.Find<Native.Call_V_PI>("HP_TcpClient_SetReconnectJitter");
        internal static readonly Native.Call_U_P HP_TcpClient_GetReconnectDelay = Loader.Find<Native.Call_U_P>("HP_TcpClient_GetReconnectDelay");
        internal static readonly Native.Call_U_P HP_TcpClient_GetReconnectMaxDelay = Loader.Find<Native.Call_U_P>("HP_TcpClient_GetReconnectMaxDelay");
        internal static readonly Native.Call_U_P HP_TcpClient_GetReconnectLimit = Loader.Find<Native.Call_U_P>("HP_TcpClient_GetReconnectLimit");
        internal static readonly Native.Call_I_P HP_TcpClient_IsReconnectJitter = Loader.Find<Native.Call_I_P>("HP_TcpClient_IsReconnectJitter");
        internal static readonly Native.Call_P_P Create_HP_TcpClient = Loader.Find<Native.Call_P_P>("Create_HP_TcpClient");
        internal static readonly Native.Call_V_P Destroy_HP_TcpClient = Loader.Find<Native.Call_V_P>("Destroy_HP_TcpClient");
        internal static readonly Native.Call_P_ Create_HP_TcpClientListener = Loader.Find<Native.Call_P_>("Create_HP_TcpClientListener");
        internal static readonly Native.Call_V_P Destroy_HP_TcpClientListener = Loader.Find<Native.Call_V_P>("Destroy_HP_TcpClientListener");
    }

    internal static class SSLServerFunctions
    {
        internal static readonly Native.Call_I_PIAAAAP HP_SSLServer_SetupSSLContext = Loader.Find<Native.Call_I_PIAAAAP>("HP_SSLServer_SetupSSLContext");
        internal static readonly Native.Call_I_PIAAAAP HP_SSLServer_SetupSSLContextByMemory = Loader.Find<Native.Call_I_PIAAAAP>("HP_SSLServer_SetupSSLContextByMemory");
        internal static readonly Native.Call_I_PIAAAA HP_SSLServer_AddSSLContext = Loader.Find<Native.Call_I_PIAAAA>("HP_SSLServer_AddSSLContext");
        internal static readonly Native.Call_I_PIAAAA HP_SSLServer_AddSSLContextByMemory = Loader.Find<Native.Call_I_PIAAAA>("HP_SSLServer_AddSSLContextByMemory");
        internal static readonly Native.Call_I_PAI HP_SSLServer_BindSSLServerName = Loader.Find<Native.Call_I_PAI>("HP_SSLServer_BindSSLServerName");
        internal static readonly Native.Call_V_P HP_SSLServer_CleanupSSLContext = Loader.Find<Native.Call_V_P>("HP_SSLServer_CleanupSSLContext");
        internal static readonly Native.Call_I_PN HP_SSLServer_StartSSLHandShake = Loader.Find<Native.Call_I_PN>("HP_SSLServer_StartSSLHandShake");
        internal static readonly Native.Call_V_PI HP_SSLServer_SetSSLAutoHandShake = Loader.Find<Native.Call_V_PI>("HP_SSLServer_SetSSLAutoHandShake");
        internal static readonly Native.Call_I_P HP_SSLServer_IsSSLAutoHandShake = Loader.Find<Native.Call_I_P>("HP_SSLServer_IsSSLAutoHandShake");
        internal static readonly Native.Call_V_PA HP_SSLServer_SetSSLCipherList = Loader.Find<Native.Call_V_PA>("HP_SSLServer_SetSSLCipherList");
        internal static readonly Native.Call_P_P HP_SSLServer_GetSSLCipherList = Loader.Find<Native.Call_P_P>("HP_SSLServer_GetSSLCipherList");
        internal static readonly Native.Call_P_P Create_HP_SSLServer = Loader.Find<Native.Call_P_P>("Create_HP_SSLServer");
        internal static readonly Native.Call_V_P Destroy_HP_SSLServer = Loader.Find<Native.Call_V_P>("Destroy_HP_SSLServer");
        internal static readonly Native.Call_P_ Create_HP_TcpServerListener = Loader.Find<Native.Call_P_>("Create_HP_TcpServerListener");
        internal static readonly Native.Call_V_P Destroy_HP_TcpServerListener = Loader.Find<Native.Call_V_P>("Destroy_HP_TcpServerListener");
    }

    internal static class TcpPullServerFunctions
    {
        internal static readonly Native.Call_I_PNAI HP_TcpPullServer_Fetch = Loader.Find<Native.Call_I_PNAI>("HP_TcpPullServer_Fetch");
        internal static readonly Native.Call_I_PNAI HP_TcpPullServer_Peek = Loader.Find<Native.Call_I_PNAI>("HP_TcpPullServer_Peek");
        internal static readonly Native.Call_V_PU HP_TcpPullServer_SetMaxPullDataLength = Loader.Find<Native.Call_V_PU>("HP_TcpPullServer_SetMaxPullDataLength");
        internal static readonly Native.Call_U_P HP_TcpPullServer_GetMaxPullDataLength = Loader.Find<Native.Call_U_P>("HP_TcpPullServer_GetMaxPullDataLength");
        internal static readonly Native.Call_P_P Create_HP_TcpPullServer = Loader.Find<Native.Call_P_P>("Create_HP_TcpPullServer");
        internal static readonly Native.Call_V_P Destroy_HP_TcpPullServer = Loader.Find<Native.Call_V_P>("Destroy_HP_TcpPullServer");
        internal static readonly Native.Call_P_ Create_HP_TcpPullServerListener = Loader.Find<Native.Call_P_>("Create_HP_TcpPullServerListener");
        internal static readonly Native.Call_V_P Destroy_HP_TcpPullServerListener = Loader.Find<Native.Call_V_P>("Destroy_HP_TcpPullServerListener");
    }

    internal static class SSLPullServerFunctions
    {
        internal static readonly Native.Call_P_P Create_HP_SSLPullServer = Loader.Find<Native.Call_P_P>("Create_HP_SSLPullServer");
        internal static readonly Native.Call_V_P Destroy_HP_SSLPullServer = Loader.Find<Native.Call_V_P>("Destroy_HP_SSLPullServer");
        internal static readonly Native.Call_P_ Create_HP_TcpPullServerListener = Loader.Find<Native.Call_P_>("Create_HP_TcpPullServerListener");
        internal static readonly Native.Call_V_P Destroy_HP_TcpPullServerListener = Loader.Find<Native.Call_V_P>("Destroy_HP_TcpPullServerListener");
    }

    internal static class TcpPackServerFunctions
    {
        internal static readonly Native.Call_V_PU HP_TcpPackServer_SetMaxPackSize = Loader.Find<Native.Call_V_PU>("HP_TcpPackServer_SetMaxPackSize");
        internal static readonly Native.Call_V_PS HP_TcpPackServer_SetPackHeaderFlag = Loader.Find<Native.Call_V_PS>("HP_TcpPackServer_SetPackHeaderFlag");
        internal static readonly Native.Call_U_P HP_TcpPackServer_GetMaxPackSize = Loader.Find<Native.Call_U_P>("HP_TcpPackServer_GetMaxPackSize");
        internal static readonly Native.Call_S_P HP_TcpPackServer_GetPackHeaderFlag = Loader.Find<Native.Call_S_P>("HP_TcpPackServer_GetPackHeaderFlag");
        internal static readonly Native.Call_P_P Create_HP_TcpPackServer = Loader.Find<Native.Call_P_P>("Create_HP_TcpPackServer");
        internal static readonly Native.Call_V_P Destroy_HP_TcpPackServer = Loader.Find<Native.Call_V_P>("Destroy_HP_TcpPackServer");
        internal static readonly Native.Call_P_ Create_HP_TcpPackServerListener = Loader.Find<Native.Call_P_>("Create_HP_TcpPackServerListener");
        internal static readonly Native.Call_V_P Destroy_HP_TcpPackServerListener = Loader.Find<Native.Call_V_P>("Destroy_HP_TcpPackServerListener");
    }

    internal static class SSLPackServerFunctions
    {
        internal static readonly Native.Call_P_P Create_HP_SSLPackServer = Loader.Find<Native.Call_P_P>("Create_HP_SSLPackServer");
        internal static readonly Native.Call_V_P Destroy_HP_SSLPackServer = Loader.Find<Native.Call_V_P>("Destroy_HP_SSLPackServer");
        internal static readonly Native.Call_P_ Create_HP_TcpPackServerListener = Loader.Find<Native.Call_P_>("Create_HP_TcpPackServerListener");
        internal static readonly Native.Call_V_P Destroy_HP_TcpPackServerListener = Loader.Find<Native.Call_V_P>("Destroy_HP_TcpPackServerListener");
    }

    internal static class HttpServerFunctions
    {
        internal static readonly Native.Call_I_PNSAPIPI HP_HttpServer_SendResponse = Loader.Find<Native.Call_I_PNSAPIPI>("HP_HttpServer_SendResponse");
        internal static readonly Native.Call_I_PNASAPI HP_HttpServer_SendLocalFile = Loader.Find<Native.Call_I_PNASAPI>("HP_HttpServer_SendLocalFile");
        internal static readonly Native.Call_I_PNPIA HP_HttpServer_SendChunkData = Loader.Find<Native.Call_I_PNPIA>("HP_HttpServer_SendChunkData");
        internal static readonly Native.Call_I_PNIBBPIL HP_HttpServer_SendWSMessage = Loader.Find<Native.Call_I_PNIBBPIL>("HP_HttpServer_SendWSMessage");
        internal static readonly Native.Call_I_PN HP_HttpServer_Release = Loader.Find<Native.Call_I_PN>("HP_HttpServer_Release");
        internal static readonly Native.Call_I_PN HP_HttpServer_StartHttp = Loader.Find<Native.Call_I_PN>("HP_HttpServer_StartHttp");
        internal static readonly Native.Call_V_PU HP_HttpServer_SetReleaseDelay = Loader.Find<Native.Call_V_PU>("HP_HttpServer_SetReleaseDelay");
        internal static readonly Native.Call_U_P HP_HttpServer_GetReleaseDelay = Loader.Find<Native.Call_U_P>("HP_HttpServer_GetReleaseDelay");
        internal static readonly Native.Call_S_PN HP_HttpServer_GetUrlFieldSet = Loader.Find<Native.Call_S_PN>("HP_HttpServer_GetUrlFieldSet");
        internal static readonly Native.Call_P_PNI HP_HttpServer_GetUrlField = Loader.Find<Native.Call_P_PNI>("HP_HttpServer_GetUrlField");
        internal static readonly Native.Call_P_PN HP_HttpServer_GetMethod = Loader.Find<Native.Call_P_PN>("HP_HttpServer_GetMethod");
        internal static readonly Native.Call_V_PI HP_HttpServer_SetLocalVersion = Loader.Find<Native.Call_V_PI>("HP_HttpServer_SetLocalVersion");
        internal static readonly Native.Call_I_P HP_HttpServer_GetLocalVersion = Loader.Find<Native.Call_I_P>("HP_HttpServer_GetLocalVersion");
        internal static readonly Native.Call_I_PN HP_HttpServer_IsUpgrade = Loader.Find<Native.Call_I_PN>("HP_HttpServer_IsUpgrade");
        internal static readonly Native.Call_I_PN HP_HttpServer_IsKeepAlive = Loader.Find<Native.Call_I_PN>("HP_HttpServer_IsKeepAlive");
        internal static readonly Native.Call_S_PN HP_HttpServer_GetVersion = Loader.Find<Native.Call_S_PN>("HP_HttpServer_GetVersion");
        internal static readonly Native.Call_P_PN HP_HttpServer_GetHost = Loader.Find<Native.Call_P_PN>("HP_HttpServer_GetHost");
        internal static readonly Native.Call_L_PN HP_HttpServer_GetContentLength = Loader.Find<Native.Call_L_PN>("HP_HttpServer_GetContentLength");
        internal static readonly Native.Call_P_PN HP_HttpServer_GetContentType = Loader.Find<Native.Call_P_PN>("HP_HttpServer_GetContentType");
        internal static readonly Native.Call_P_PN HP_HttpServer_GetContentEncoding = Loader.Find<Native.Call_P_PN>("HP_HttpServer_GetContentEncoding");
        internal static readonly Native.Call_P_PN HP_HttpServer_GetTransferEncoding = Loader.Find<Native.Call_P_PN>("HP_HttpServer_GetTransferEncoding");
        internal static readonly Native.Call_I_PN HP_HttpServer_GetUpgradeType = Loader.Find<Native.Call_I_PN>("HP_HttpServer_GetUpgradeType");
        internal static readonly Native.Call_S_PNoP HP_HttpServer_GetParseErrorCode = Loader.Find<Native.Call_S_PNoP>("HP_HttpServer_GetParseErrorCode");
        internal static readonly Native.Call_I_PNAoP HP_HttpServer_GetHeader = Loader.Find<Native.Call_I_PNAoP>("HP_HttpServer_GetHeader");
        internal static readonly Native.Call_I_PNAPrU HP_HttpServer_GetHeaders = Loader.Find<Native.Call_I_PNAPrU>("HP_HttpServer_GetHeaders");
        internal static readonly Native.Call_I_PNPrU HP_HttpServer_GetAllHeaders = Loader.Find<Native.Call_I_PNPrU>("HP_HttpServer_GetAllHeaders");
        internal static readonly Native.Call_I_PNPrU HP_HttpServer_GetAllHeaderNames = Loader.Find<Native.Call_I_PNPrU>("HP_HttpServer_GetAllHeaderNames");
        internal static readonly Native.Call_I_PNAoP HP_HttpServer_GetCookie = Loader.Find<Native.Call_I_PNAoP>("HP_HttpServer_GetCookie");
        internal static readonly Native.Call_I_PNPrU HP_HttpServer_GetAllCookies = Loader.Find<Native.Call_I_PNPrU>("HP_HttpServer_GetAllCookies");
        internal static readonly Native.Call_I_PNoIoBoBoPoLoL HP_HttpServer_GetWSMessageState = Loader.Find<Native.Call_I_PNoIoBoBoPoLoL>("HP_HttpServer_GetWSMessageState");
        internal static readonly Native.Call_V_PI HP_HttpServer_SetHttpAutoStart = Loader.Find<Native.Call_V_PI>("HP_HttpServer_SetHttpAutoStart");
        internal static readonly Native.Call_I_P HP_HttpServer_IsHttpAutoStart = Loader.Find<Native.Call_I_P>("HP_HttpServer_IsHttpAutoStart");
        internal static readonly Native.Call_V_PU HP_HttpServer_SetMaxHttpHeadLength = Loader.Find<Native.Call_V_PU>("HP_HttpServer_SetMaxHttpHeadLength");
        internal static readonly Native.Call_U_P HP_HttpServer_GetMaxHttpHeadLength = Loader.Find<Native.Call_U_P>("HP_HttpServer_GetMaxHttpHeadLength");
        internal static readonly Native.Call_V_PU HP_HttpServer_SetMaxHttpHeaderCount = Loader.Find<Native.Call_V_PU>("HP_HttpServer_SetMaxHttpHeaderCount");
        internal static readonly Native.Call_U_P HP_HttpServer_GetMaxHttpHeaderCount = Loader.Find<Native.Call_U_P>("HP_HttpServer_GetMaxHttpHeaderCount");
        internal static readonly Native.Call_V_PU HP_HttpServer_SetMaxHttpStartLineLength = Loader.Find<Native.Call_V_PU>("HP_HttpServer_SetMaxHttpStartLineLength");
        internal static readonly Native.Call_U_P HP_HttpServer_GetMaxHttpStartLineLength = Loader.Find<Native.Call_U_P>("HP_HttpServer_GetMaxHttpStartLineLength");
        internal static readonly Native.Call_V_PL HP_HttpServer_SetMaxHttpBodyLength = Loader.Find<Native.Call_V_PL>("HP_HttpServer_SetMaxHttpBodyLength");
        internal static readonly Native.Call_L_P HP_HttpServer_GetMaxHttpBodyLength = Loader.Find<Native.Call_L_P>("HP_HttpServer_GetMaxHttpBodyLength");
        internal static readonly Native.Call_V_PI HP_HttpServer_SetWSMessageMode = Loader.Find<Native.Call_V_PI>("HP_HttpServer_SetWSMessageMode");
        internal static readonly Native.Call_I_P HP_HttpServer_IsWSMessageMode = Loader.Find<Native.Call_I_P>("HP_HttpServer_IsWSMessageMode");
        internal static readonly Native.Call_V_PU HP_HttpServer_SetMaxWSMessageLength = Loader.Find<Native.Call_V_PU>("HP_HttpServer_SetMaxWSMessageLength");
        internal static readonly Native.Call_U_P HP_HttpServer_GetMaxWSMessageLength = Loader.Find<Native.Call_U_P>("HP_HttpServer_GetMaxWSMessageLength");
        internal static readonly Native.Call_V_PU HP_HttpServer_SetWSPingInterval = Loader.Find<Native.Call_V_PU>("HP_HttpServer_SetWSPingInterval");
        internal static readonly Native.Call_U_P HP_HttpServer_GetWSPingInterval = Loader.Find<Native.Call_U_P>("HP_HttpServer_GetWSPingInterval");
        internal static readonly Native.Call_V_PI HP_HttpServer_SetWSCompression = Loader.Find<Native.Call_V_PI>("HP_HttpServer_SetWSCompression");
        internal static readonly Native.Call_I_P HP_HttpServer_IsWSCompression = Loader.Find<Native.Call_I_P>("HP_HttpServer_IsWSCompression");
        internal static readonly Native.Call_V_PI HP_HttpServer_SetWSContextTakeover = Loader.Find<Native.Call_V_PI>("HP_HttpServer_SetWSContextTakeover");
        internal static readonly Native.Call_I_P HP_HttpServer_IsWSContextTakeover = Loader.Find<Native.Call_I_P>("HP_HttpServer_IsWSContextTakeover");
        internal static readonly Native.Call_I_PNSA HP_HttpServer_CloseWebSocket = Loader.Find<Native.Call_I_PNSA>("HP_HttpServer_CloseWebSocket");
        internal static readonly Native.Call_I_PNAPI HP_HttpServer_AcceptWebSocket = Loader.Find<Native.Call_I_PNAPI>("HP_HttpServer_AcceptWebSocket");
        internal static readonly Native.Call_I_PNILL HP_HttpServer_SendFilePart = Loader.Find<Native.Call_I_PNILL>("HP_HttpServer_SendFilePart");
        internal static readonly Native.Call_V_PU HP_HttpServer_SetHttpHeadTimeout = Loader.Find<Native.Call_V_PU>("HP_HttpServer_SetHttpHeadTimeout");
        internal static readonly Native.Call_U_P HP_HttpServer_GetHttpHeadTimeout = Loader.Find<Native.Call_U_P>("HP_HttpServer_GetHttpHeadTimeout");
        internal static readonly Native.Call_V_PU HP_HttpServer_SetHttpBodyTimeout = Loader.Find<Native.Call_V_PU>("HP_HttpServer_SetHttpBodyTimeout");
        internal static readonly Native.Call_U_P HP_HttpServer_GetHttpBodyTimeout = Loader.Find<Native.Call_U_P>("HP_HttpServer_GetHttpBodyTimeout");
        internal static readonly Native.Call_V_PU HP_HttpServer_SetHttpIdleTimeout = Loader.Find<Native.Call_V_PU>("HP_HttpServer_SetHttpIdleTimeout");
        internal static readonly Native.Call_U_P HP_HttpServer_GetHttpIdleTimeout = Loader.Find<Native.Call_U_P>("HP_HttpServer_GetHttpIdleTimeout");
        internal static readonly Native.Call_P_P Create_HP_HttpServer = Loader.Find<Native.Call_P_P>("Create_HP_HttpServer");
        internal static readonly Native.Call_V_P Destroy_HP_HttpServer = Loader.Find<Native.Call_V_P>("Destroy_HP_HttpServer");
        internal static readonly Native.Call_P_ Create_HP_HttpServerListener = Loader.Find<Native.Call_P_>("Create_HP_HttpServerListener");
        internal static readonly Native.Call_V_P Destroy_HP_HttpServerListener = Loader.Find<Native.Call_V_P>("Destroy_HP_HttpServerListener");
        internal static readonly Native.Call_V_PP HP_Set_FN_HttpServer_OnMessageBegin = Loader.Find<Native.Call_V_PP>("HP_Set_FN_HttpServer_OnMessageBegin");
        internal static readonly Native.Call_V_PP HP_Set_FN_HttpServer_OnRequestLine = Loader.Find<Native.Call_V_PP>("HP_Set_FN_HttpServer_OnRequestLine");
        internal static readonly Native.Call_V_PP HP_Set_FN_HttpServer_OnHeader = Loader.Find<Native.Call_V_PP>("HP_Set_FN_HttpServer_OnHeader");
        internal static readonly Native.Call_V_PP HP_Set_FN_HttpServer_OnHeadersComplete = Loader.Find<Native.Call_V_PP>("HP_Set_FN_HttpServer_OnHeadersComplete");
        internal static readonly Native.Call_V_PP HP_Set_FN_HttpServer_OnBody = Loader.Find<Native.Call_V_PP>("HP_Set_FN_HttpServer_OnBody");
        internal static readonly Native.Call_V_PP HP_Set_FN_HttpServer_OnChunkHeader = Loader.Find<Native.Call_V_PP>("HP_Set_FN_HttpServer_OnChunkHeader");
        internal static readonly Native.Call_V_PP HP_Set_FN_HttpServer_OnChunkComplete = Loader.Find<Native.Call_V_PP>("HP_Set_FN_HttpServer_OnChunkComplete");
        internal static readonly Native.Call_V_PP HP_Set_FN_HttpServer_OnMessageComplete = Loader.Find<Native.Call_V_PP>("HP_Set_FN_HttpServer_OnMessageComplete");
        internal static readonly Native.Call_V_PP HP_Set_FN_HttpServer_OnUpgrade = Loader.Find<Native.Call_V_PP>("HP_Set_FN_HttpServer_OnUpgrade");
        internal static readonly Native.Call_V_PP HP_Set_FN_HttpServer_OnParseError = Loader.Find<Native.Call_V_PP>("HP_Set_FN_HttpServer_OnParseError");
        internal static readonly Native.Call_V_PP HP_Set_FN_HttpServer_OnWSMessageHeader = Loader.Find<Native.Call_V_PP>("HP_Set_FN_HttpServer_OnWSMessageHeader");
        internal static readonly Native.Call_V_PP HP_Set_FN_HttpServer_OnWSMessageBody = Loader.Find<Native.Call_V_PP>("HP_Set_FN_HttpServer_OnWSMessageBody");
        internal static readonly Native.Call_V_PP HP_Set_FN_HttpServer_OnWSMessageComplete = Loader.Find<Native.Call_V_PP>("HP_Set_FN_HttpServer_OnWSMessageComplete");
    }

    internal static class HttpsServerFunctions
    {
        internal static readonly Native.Call_P_P Create_HP_HttpsServer = Loader.Find<Native.Call_P_P>("Create_HP_HttpsServer");
        internal static readonly Native.Call_V_P Destroy_HP_HttpsServer = Loader.Find<Native.Call_V_P>("Destroy_HP_HttpsServer");
        internal static readonly Native.Call_P_ Create_HP_HttpServerListener = Loader.Find<Native.Call_P_>("Create_HP_HttpServerListener");
        internal static readonly Native.Call_V_P Destroy_HP_HttpServerListener = Loader.Find<Native.Call_V_P>("Destroy_HP_HttpServerListener");
    }

    internal static class SSLAgentFunctions
    {
        internal static readonly Native.Call_I_PIAAAA HP_SSLAgent_SetupSSLContext = Loader.Find<Native.Call_I_PIAAAA>("HP_SSLAgent_SetupSSLContext");
        internal static readonly Native.Call_I_PIAAAA HP_SSLAgent_SetupSSLContextByMemory = Loader.Find<Native.Call_I_PIAAAA>("HP_SSLAgent_SetupSSLContextByMemory");
        internal static readonly Native.Call_V_P HP_SSLAgent_CleanupSSLContext = Loader.Find<Native.Call_V_P>("HP_SSLAgent_CleanupSSLContext");
        internal static readonly Native.Call_I_PN HP_SSLAgent_StartSSLHandShake = Loader.Find<Native.Call_I_PN>("HP_SSLAgent_StartSSLHandShake");
        internal static readonly Native.Call_V_PI HP_SSLAgent_SetSSLAutoHandShake = Loader.Find<Native.Call_V_PI>("HP_SSLAgent_SetSSLAutoHandShake");
        internal static readonly Native.Call_I_P HP_SSLAgent_IsSSLAutoHandShake = Loader.Find<Native.Call_I_P>("HP_SSLAgent_IsSSLAutoHandShake");
        internal static readonly Native.Call_V_PA HP_SSLAgent_SetSSLCipherList = Loader.Find<Native.Call_V_PA>("HP_SSLAgent_SetSSLCipherList");
        internal static readonly Native.Call_P_P HP_SSLAgent_GetSSLCipherList = Loader.Find<Native.Call_P_P>("HP_SSLAgent_GetSSLCipherList");
        internal static readonly Native.Call_P_P Create_HP_SSLAgent = Loader.Find<Native.Call_P_P>("Create_HP_SSLAgent");
        internal static readonly Native.Call_V_P Destroy_HP_SSLAgent = Loader.Find<Native.Call_V_P>("Destroy_HP_SSLAgent");
        internal static readonly Native.Call_P_ Create_HP_TcpAgentListener = Loader.Find<Native.Call_P_>("Create_HP_TcpAgentListener");
        internal static readonly Native.Call_V_P Destroy_HP_TcpAgentListener = Loader.Find<Native.Call_V_P>("Destroy_HP_TcpAgentListener");
    }

    internal static class TcpPullAgentFunctions
    {
        internal static readonly Native.Call_I_PNAI HP_TcpPullAgent_Fetch = Loader.Find<Native.Call_I_PNAI>("HP_TcpPullAgent_Fetch");
        internal static readonly Native.Call_I_PNAI HP_TcpPullAgent_Peek = Loader.Find<Native.Call_I_PNAI>("HP_TcpPullAgent_Peek");
        internal static readonly Native.Call_V_PU HP_TcpPullAgent_SetMaxPullDataLength = Loader.Find<Native.Call_V_PU>("HP_TcpPullAgent_SetMaxPullDataLength");
        internal static readonly Native.Call_U_P HP_TcpPullAgent_GetMaxPullDataLength = Loader.Find<Native.Call_U_P>("HP_TcpPullAgent_GetMaxPullDataLength");
        internal static readonly Native.Call_P_P Create_HP_TcpPullAgent = Loader.Find<Native.Call_P_P>("Create_HP_TcpPullAgent");
        internal static readonly Native.Call_V_P Destroy_HP_TcpPullAgent = Loader.Find<Native.Call_V_P>("Destroy_HP_TcpPullAgent");
        internal static readonly Native.Call_P_ Create_HP_TcpPullAgentListener = Loader.Find<Native.Call_P_>("Create_HP_TcpPullAgentListener");
        internal static readonly Native.Call_V_P Destroy_HP_TcpPullAgentListener = Loader.Find<Native.Call_V_P>("Destroy_HP_TcpPullAgentListener");
    }

    internal static class SSLPullAgentFunctions
    {
        internal static readonly Native.Call_P_P Create_HP_SSLPullAgent = Loader.Find<Native.Call_P_P>("Create_HP_SSLPullAgent");
        internal static readonly Native.Call_V_P Destroy_HP_SSLPullAgent = Loader.Find<Native.Call_V_P>("Destroy_HP_SSLPullAgent");
        internal static readonly Native.Call_P_ Create_HP_TcpPullAgentListener = Loader.Find<Native.Call_P_>("Create_HP_TcpPullAgentListener");
        internal static readonly Native.Call_V_P Destroy_HP_TcpPullAgentListener = Loader.Find<Native.Call_V_P>("Destroy_HP_TcpPullAgentListener");
    }

    internal static class TcpPackAgentFunctions
    {
        internal static readonly Native.Call_V_PU HP_TcpPackAgent_SetMaxPackSize = Loader.Find<Native.Call_V_PU>("HP_TcpPackAgent_SetMaxPackSize");
        internal static readonly Native.Call_V_PS HP_TcpPackAgent_SetPackHeaderFlag = Loader.Find<Native.Call_V_PS>("HP_TcpPackAgent_SetPackHeaderFlag");
        internal static readonly Native.Call_U_P HP_TcpPackAgent_GetMaxPackSize = Loader.Find<Native.Call_U_P>("HP_TcpPackAgent_GetMaxPackSize");
        internal static readonly Native.Call_S_P HP_TcpPackAgent_GetPackHeaderFlag = Loader.Find<Native.Call_S_P>("HP_TcpPackAgent_GetPackHeaderFlag");
        internal static readonly Native.Call_P_P Create_HP_TcpPackAgent = Loader.Find<Native.Call_P_P>("Create_HP_TcpPackAgent");
        internal static readonly Native.Call_V_P Destroy_HP_TcpPackAgent = Loader.Find<Native.Call_V_P>("Destroy_HP_TcpPackAgent");
        internal static readonly Native.Call_P_ Create_HP_TcpPackAgentListener = Loader.Find<Native.Call_P_>("Create_HP_TcpPackAgentListener");
        internal static readonly Native.Call_V_P Destroy_HP_TcpPackAgentListener = Loader.Find<Native.Call_V_P>("Destroy_HP_TcpPackAgentListener");
    }

    internal static class SSLPackAgentFunctions
    {
        internal static readonly Native.Call_P_P Create_HP_SSLPackAgent = Loader.Find<Native.Call_P_P>("Create_HP_SSLPackAgent");
        internal static readonly Native.Call_V_P Destroy_HP_SSLPackAgent = Loader.Find<Native.Call_V_P>("Destroy_HP_SSLPackAgent");
        internal static readonly Native.Call_P_ Create_HP_TcpPackAgentListener = Loader.Find<Native.Call_P_>("Create_HP_TcpPackAgentListener");
        internal static readonly Native.Call_V_P Destroy_HP_TcpPackAgentListener = Loader.Find<Native.Call_V_P>("Destroy_HP_TcpPackAgentListener");
    }

    internal static class HttpAgentFunctions
    {
        internal static readonly Native.Call_I_PNAAPIPI HP_HttpAgent_SendRequest = Loader.Find<Native.Call_I_PNAAPIPI>("HP_HttpAgent_SendRequest");
        internal static readonly Native.Call_I_PNAAAPI HP_HttpAgent_SendLocalFile = Loader.Find<Native.Call_I_PNAAAPI>("HP_HttpAgent_SendLocalFile");
        internal static readonly Native.Call_I_PNPIA HP_HttpAgent_SendChunkData = Loader.Find<Native.Call_I_PNPIA>("HP_HttpAgent_SendChunkData");
        internal static readonly Native.Call_I_PNAPIPI HP_HttpAgent_SendPost = Loader.Find<Native.Call_I_PNAPIPI>("HP_HttpAgent_SendPost");
        internal static readonly Native.Call_I_PNAPIPI HP_HttpAgent_SendPut = Loader.Find<Native.Call_I_PNAPIPI>("HP_HttpAgent_SendPut");
        internal static readonly Native.Call_I_PNAPIPI HP_HttpAgent_SendPatch = Loader.Find<Native.Call_I_PNAPIPI>("HP_HttpAgent_SendPatch");
        internal static readonly Native.Call_I_PNAPI HP_HttpAgent_SendGet = Loader.Find<Native.Call_I_PNAPI>("HP_HttpAgent_SendGet");
        internal static readonly Native.Call_I_PNAPI HP_HttpAgent_SendDelete = Loader.Find<Native.Call_I_PNAPI>("HP_HttpAgent_SendDelete");
        internal static readonly Native.Call_I_PNAPI HP_HttpAgent_SendHead = Loader.Find<Native.Call_I_PNAPI>("HP_HttpAgent_SendHead");
        internal static readonly Native.Call_I_PNAPI HP_HttpAgent_SendTrace = Loader.Find<Native.Call_I_PNAPI>("HP_HttpAgent_SendTrace");
        internal static readonly Native.Call_I_PNAPI HP_HttpAgent_SendOptions = Loader.Find<Native.Call_I_PNAPI>("HP_HttpAgent_SendOptions");
        internal static readonly Native.Call_I_PNAPI HP_HttpAgent_SendConnect = Loader.Find<Native.Call_I_PNAPI>("HP_HttpAgent_SendConnect");
        internal static readonly Native.Call_I_PNIBBAPIL HP_HttpAgent_SendWSMessage = Loader.Find<Native.Call_I_PNIBBAPIL>("HP_HttpAgent_SendWSMessage");
        internal static readonly Native.Call_I_PN HP_HttpAgent_StartHttp = Loader.Find<Native.Call_I_PN>("HP_HttpAgent_StartHttp");
        internal static readonly Native.Call_S_PN HP_HttpAgent_GetStatusCode = Loader.Find<Native.Call_S_PN>("HP_HttpAgent_GetStatusCode");
        internal static readonly Native.Call_V_PI HP_HttpAgent_SetLocalVersion = Loader.Find<Native.Call_V_PI>("HP_HttpAgent_SetLocalVersion");
        internal static readonly Native.Call_I_P HP_HttpAgent_GetLocalVersion = Loader.Find<Native.Call_I_P>("HP_HttpAgent_GetLocalVersion");
        internal static readonly Native.Call_I_PN HP_HttpAgent_IsUpgrade = Loader.Find<Native.Call_I_PN>("HP_HttpAgent_IsUpgrade");
        internal static readonly Native.Call_I_PN HP_HttpAgent_IsKeepAlive = Loader.Find<Native.Call_I_PN>("HP_HttpAgent_IsKeepAlive");
        internal static readonly Native.Call_S_PN HP_HttpAgent_GetVersion = Loader.Find<Native.Call_S_PN>("HP_HttpAgent_GetVersion");
        internal static readonly Native.Call_L_PN HP_HttpAgent_GetContentLength = Loader.Find<Native.Call_L_PN>("HP_HttpAgent_GetContentLength");
        internal static readonly Native.Call_P_PN HP_HttpAgent_GetContentType = Loader.Find<Native.Call_P_PN>("HP_HttpAgent_GetContentType");
        internal static readonly Native.Call_P_PN HP_HttpAgent_GetContentEncoding = Loader.Find<Native.Call_P_PN>("HP_HttpAgent_GetContentEncoding");
        internal static readonly Native.Call_P_PN HP_HttpAgent_GetTransferEncoding = Loader.Find<Native.Call_P_PN>("HP_HttpAgent_GetTransferEncoding");
        internal static readonly Native.Call_I_PN HP_HttpAgent_GetUpgradeType = Loader.Find<Native.Call_I_PN>("HP_HttpAgent_GetUpgradeType");
        internal static readonly Native.Call_S_PNoP HP_HttpAgent_GetParseErrorCode = Loader.Find<Native.Call_S_PNoP>("HP_HttpAgent_GetParseErrorCode");
        internal static readonly Native.Call_I_PNAoP HP_HttpAgent_GetHeader = Loader.Find<Native.Call_I_PNAoP>("HP_HttpAgent_GetHeader");
        internal static readonly Native.Call_I_PNAPrU HP_HttpAgent_GetHeaders = Loader.Find<Native.Call_I_PNAPrU>("HP_HttpAgent_GetHeaders");
        internal static readonly Native.Call_I_PNPrU HP_HttpAgent_GetAllHeaders = Loader.Find<Native.Call_I_PNPrU>("HP_HttpAgent_GetAllHeaders");
        internal static readonly Native.Call_I_PNPrU HP_HttpAgent_GetAllHeaderNames = Loader.Find<Native.Call_I_PNPrU>("HP_HttpAgent_GetAllHeaderNames");
        internal static readonly Native.Call_V_PI HP_HttpAgent_SetUseCookie = Loader.Find<Native.Call_V_PI>("HP_HttpAgent_SetUseCookie");
        internal static readonly Native.Call_I_P HP_HttpAgent_IsUseCookie = Loader.Find<Native.Call_I_P>("HP_HttpAgent_IsUseCookie");
        internal static readonly Native.Call_I_PNAoP HP_HttpAgent_GetCookie = Loader.Find<Native.Call_I_PNAoP>("HP_HttpAgent_GetCookie");
        internal static readonly Native.Call_I_PNPrU HP_HttpAgent_GetAllCookies = Loader.Find<Native.Call_I_PNPrU>("HP_HttpAgent_GetAllCookies");
        internal static readonly Native.Call_I_PNoIoBoBoPoLoL HP_HttpAgent_GetWSMessageState = Loader.Find<Native.Call_I_PNoIoBoBoPoLoL>("HP_HttpAgent_GetWSMessageState");
        internal static readonly Native.Call_V_PI HP_HttpAgent_SetHttpAutoStart = Loader.Find<Native.Call_V_PI>("HP_HttpAgent_SetHttpAutoStart");
        internal static readonly Native.Call_I_P HP_HttpAgent_IsHttpAutoStart = Loader.Find<Native.Call_I_P>("HP_HttpAgent_IsHttpAutoStart");
        internal static readonly Native.Call_V_PU HP_HttpAgent_SetMaxHttpHeadLength = Loader.Find<Native.Call_V_PU>("HP_HttpAgent_SetMaxHttpHeadLength");
        internal static readonly Native.Call_U_P HP_HttpAgent_GetMaxHttpHeadLength = Loader.Find<Native.Call_U_P>("HP_HttpAgent_GetMaxHttpHeadLength");
        internal static readonly Native.Call_V_PU HP_HttpAgent_SetMaxHttpHeaderCount = Loader.Find<Native.Call_V_PU>("HP_HttpAgent_SetMaxHttpHeaderCount");
        internal static readonly Native.Call_U_P HP_HttpAgent_GetMaxHttpHeaderCount = Loader.Find<Native.Call_U_P>("HP_HttpAgent_GetMaxHttpHeaderCount");
        internal static readonly Native.Call_V_PU HP_HttpAgent_SetMaxHttpStartLineLength = Loader.Find<Native.Call_V_PU>("HP_HttpAgent_SetMaxHttpStartLineLength");
        internal static readonly Native.Call_U_P HP_HttpAgent_GetMaxHttpStartLineLength = Loader.Find<Native.Call_U_P>("HP_HttpAgent_GetMaxHttpStartLineLength");
        internal static readonly Native.Call_V_PL HP_HttpAgent_SetMaxHttpBodyLength = Loader.Find<Native.Call_V_PL>("HP_HttpAgent_SetMaxHttpBodyLength");
        internal static readonly Native.Call_L_P HP_HttpAgent_GetMaxHttpBodyLength = Loader.Find<Native.Call_L_P>("HP_HttpAgent_GetMaxHttpBodyLength");
        internal static readonly Native.Call_V_PI HP_HttpAgent_SetWSMessageMode = Loader.Find<Native.Call_V_PI>("HP_HttpAgent_SetWSMessageMode");
        internal static readonly Native.Call_I_P HP_HttpAgent_IsWSMessageMode = Loader.Find<Native.Call_I_P>("HP_HttpAgent_IsWSMessageMode");
        internal static readonly Native.Call_V_PU HP_HttpAgent_SetMaxWSMessageLength = Loader.Find<Native.Call_V_PU>("HP_HttpAgent_SetMaxWSMessageLength");
        internal static readonly Native.Call_U_P HP_HttpAgent_GetMaxWSMessageLength = Loader.Find<Native.Call_U_P>("HP_HttpAgent_GetMaxWSMessageLength");
        internal static readonly Native.Call_V_PU HP_HttpAgent_SetWSPingInterval = Loader.Find<Native.Call_V_PU>("HP_HttpAgent_SetWSPingInterval");
        internal static readonly Native.Call_U_P HP_HttpAgent_GetWSPingInterval = Loader.Find<Native.Call_U_P>("HP_HttpAgent_GetWSPingInterval");
        internal static readonly Native.Call_V_PI HP_HttpAgent_SetWSCompression = Loader.Find<Native.Call_V_PI>("HP_HttpAgent_SetWSCompression");
        internal static readonly Native.Call_I_P HP_HttpAgent_IsWSCompression = Loader.Find<Native.Call_I_P>("HP_HttpAgent_IsWSCompression");
        internal static readonly Native.Call_V_PI HP_HttpAgent_SetWSContextTakeover = Loader.Find<Native.Call_V_PI>("HP_HttpAgent_SetWSContextTakeover");
        internal static readonly Native.Call_I_P HP_HttpAgent_IsWSContextTakeover = Loader.Find<Native.Call_I_P>("HP_HttpAgent_IsWSContextTakeover");
        internal static readonly Native.Call_I_PNSA HP_HttpAgent_CloseWebSocket = Loader.Find<Native.Call_I_PNSA>("HP_HttpAgent_CloseWebSocket");
        internal static readonly Native.Call_I_PNAAPI HP_HttpAgent_SendWSUpgrade = Loader.Find<Native.Call_I_PNAAPI>("HP_HttpAgent_SendWSUpgrade");
        internal static readonly Native.Call_V_PI HP_HttpAgent_SetAutoDecompression = Loader.Find<Native.Call_V_PI>("HP_HttpAgent_SetAutoDecompression");
        internal static readonly Native.Call_I_P HP_HttpAgent_IsAutoDecompression = Loader.Find<Native.Call_I_P>("HP_HttpAgent_IsAutoDecompression");
        internal static readonly Native.Call_V_PI HP_HttpAgent_SetProxyTunnel = Loader.Find<Native.Call_V_PI>("HP_HttpAgent_SetProxyTunnel");
        internal static readonly Native.Call_I_P HP_HttpAgent_IsProxyTunnel = Loader.Find<Native.Call_I_P>("HP_HttpAgent_IsProxyTunnel");
        internal static readonly Native.Call_P_P Create_HP_HttpAgent = Loader.Find<Native.Call_P_P>("Create_HP_HttpAgent");
        internal static readonly Native.Call_V_P Destroy_HP_HttpAgent = Loader.Find<Native.Call_V_P>("Destroy_HP_HttpAgent");
        internal static readonly Native.Call_P_ Create_HP_HttpAgentListener = Loader.Find<Native.Call_P_>("Create_HP_HttpAgentListener");
        internal static readonly Native.Call_V_P Destroy_HP_HttpAgentListener = Loader.Find<Native.Call_V_P>("Destroy_HP_HttpAgentListener");
        internal static readonly Native.Call_V_PP HP_Set_FN_HttpAgent_OnMessageBegin = Loader.Find<Native.Call_V_PP>("HP_Set_FN_HttpAgent_OnMessageBegin");
        internal static readonly Native.Call_V_PP HP_Set_FN_HttpAgent_OnStatusLine = Loader.Find<Native.Call_V_PP>("HP_Set_FN_HttpAgent_OnStatusLine");
        internal static readonly Native.Call_V_PP HP_Set_FN_HttpAgent_OnHeader = Loader.Find<Native.Call_V_PP>("HP_Set_FN_HttpAgent_OnHeader");
        internal static readonly Native.Call_V_PP HP_Set_FN_HttpAgent_OnHeadersComplete = Loader.Find<Native.Call_V_PP>("HP_Set_FN_HttpAgent_OnHeadersComplete");
        internal static readonly Native.Call_V_PP HP_Set_FN_HttpAgent_OnBody = Loader.Find<Native.Call_V_PP>("HP_Set_FN_HttpAgent_OnBody");
        internal static readonly Native.Call_V_PP HP_Set_FN_HttpAgent_OnChunkHeader = Loader.Find<Native.Call_V_PP>("HP_Set_FN_HttpAgent_OnChunkHeader");
        internal static readonly Native.Call_V_PP HP_Set_FN_HttpAgent_OnChunkComplete = Loader.Find<Native.Call_V_PP>("HP_Set_FN_HttpAgent_OnChunkComplete");
        internal static readonly Native.Call_V_PP HP_Set_FN_HttpAgent_OnMessageComplete = Loader.Find<Native.Call_V_PP>("HP_Set_FN_HttpAgent_OnMessageComplete");
        internal static readonly Native.Call_V_PP HP_Set_FN_HttpAgent_OnUpgrade = Loader.Find<Native.Call_V_PP>("HP_Set_FN_HttpAgent_OnUpgrade");
        internal static readonly Native.Call_V_PP HP_Set_FN_HttpAgent_OnParseError = Loader.Find<Native.Call_V_PP>("HP_Set_FN_HttpAgent_OnParseError");
        internal static readonly Native.Call_V_PP HP_Set_FN_HttpAgent_OnWSMessageHeader = Loader.Find<Native.Call_V_PP>("HP_Set_FN_HttpAgent_OnWSMessageHeader");
        internal static readonly Native.Call_V_PP HP_Set_FN_HttpAgent_OnWSMessageBody = Loader.Find<Native.Call_V_PP>("HP_Set_FN_HttpAgent_OnWSMessageBody");
        internal static readonly Native.Call_V_PP HP_Set_FN_HttpAgent_OnWSMessageComplete = Loader.Find<Native.Call_V_PP>("HP_Set_FN_HttpAgent_OnWSMessageComplete");
    }

    internal static class HttpsAgentFunctions
    {
        internal static readonly Native.Call_P_P Create_HP_HttpsAgent = Loader.Find<Native.Call_P_P>("Create_HP_HttpsAgent");
        internal static readonly Native.Call_V_P Destroy_HP_HttpsAgent = Loader.Find<Native.Call_V_P>("Destroy_HP_HttpsAgent");
        internal static readonly Native.Call_P_ Create_HP_HttpAgentListener = Loader.Find<Native.Call_P_>("Create_HP_HttpAgentListener");
        internal static readonly Native.Call_V_P Destroy_HP_HttpAgentListener = Loader.Find<Native.Call_V_P>("Destroy_HP_HttpAgentListener");
    }

    internal static class SSLClientFunctions
    {
        internal static readonly Native.Call_I_PIAAAA HP_SSLClient_SetupSSLContext = Loader.Find<Native.Call_I_PIAAAA>("HP_SSLClient_SetupSSLContext");
        internal static readonly Native.Call_I_PIAAAA HP_SSLClient_SetupSSLContextByMemory = Loader.Find<Native.Call_I_PIAAAA>("HP_SSLClient_SetupSSLContextByMemory");
        internal static readonly Native.Call_V_P HP_SSLClient_CleanupSSLContext = Loader.Find<Native.Call_V_P>("HP_SSLClient_CleanupSSLContext");
        internal static readonly Native.Call_I_P HP_SSLClient_StartSSLHandShake = Loader.Find<Native.Call_I_P>("HP_SSLClient_StartSSLHandShake");
        internal static readonly Native.Call_V_PI HP_SSLClient_SetSSLAutoHandShake = Loader.Find<Native.Call_V_PI>("HP_SSLClient_SetSSLAutoHandShake");
        internal static readonly Native.Call_I_P HP_SSLClient_IsSSLAutoHandShake = Loader.Find<Native.Call_I_P>("HP_SSLClient_IsSSLAutoHandShake");
        internal static readonly Native.Call_V_PA HP_SSLClient_SetSSLCipherList = Loader.Find<Native.Call_V_PA>("HP_SSLClient_SetSSLCipherList");
        internal static readonly Native.Call_P_P HP_SSLClient_GetSSLCipherList = Loader.Find<Native.Call_P_P>("HP_SSLClient_GetSSLCipherList");
        internal static readonly Native.Call_P_P Create_HP_SSLClient = Loader.Find<Native.Call_P_P>("Create_HP_SSLClient");
        internal static readonly Native.Call_V_P Destroy_HP_SSLClient = Loader.Find<Native.Call_V_P>("Destroy_HP_SSLClient");
        internal static readonly Native.Call_P_ Create_HP_TcpClientListener = Loader.Find<Native.Call_P_>("Create_HP_TcpClientListener");
        internal static readonly Native.Call_V_P Destroy_HP_TcpClientListener = Loader.Find<Native.Call_V_P>("Destroy_HP_TcpClientListener");
    }

    internal static class TcpPullClientFunctions
    {
        internal static readonly Native.Call_I_PAI HP_TcpPullClient_Fetch = Loader.Find<Native.Call_I_PAI>("HP_TcpPullClient_Fetch");
        internal static readonly Native.Call_I_PAI HP_TcpPullClient_Peek = Loader.Find<Native.Call_I_PAI>("HP_TcpPullClient_Peek");
        internal static readonly Native.Call_V_PU HP_TcpPullClient_SetMaxPullDataLength = Loader.Find<Native.Call_V_PU>("HP_TcpPullClient_SetMaxPullDataLength");
        internal static readonly Native.Call_U_P HP_TcpPullClient_GetMaxPullDataLength = Loader.Find<Native.Call_U_P>("HP_TcpPullClient_GetMaxPullDataLength");
        internal static readonly Native.Call_P_P Create_HP_TcpPullClient = Loader.Find<Native.Call_P_P>("Create_HP_TcpPullClient");
        internal static readonly Native.Call_V_P Destroy_HP_TcpPullClient = Loader.Find<Native.Call_V_P>("Destroy_HP_TcpPullClient");
        internal static readonly Native.Call_P_ Create_HP_TcpPullClientListener = Loader.Find<Native.Call_P_>("Create_HP_TcpPullClientListener");
        internal static readonly Native.Call_V_P Destroy_HP_TcpPullClientListener = Loader.Find<Native.Call_V_P>("Destroy_HP_TcpPullClientListener");
    }

    internal static class SSLPullClientFunctions
    {
        internal static readonly Native.Call_P_P Create_HP_SSLPullClient = Loader.Find<Native.Call_P_P>("Create_HP_SSLPullClient");
        internal static readonly Native.Call_V_P Destroy_HP_SSLPullClient = Loader.Find<Native.Call_V_P>("Destroy_HP_SSLPullClient");
        internal static readonly Native.Call_P_ Create_HP_TcpPullClientListener = Loader.Find<Native.Call_P_>("Create_HP_TcpPullClientListener");
        internal static readonly Native.Call_V_P Destroy_HP_TcpPullClientListener = Loader.Find<Native.Call_V_P>("Destroy_HP_TcpPullClientListener");
    }

    internal static class TcpPackClientFunctions
    {
        internal static readonly Native.Call_V_PU HP_TcpPackClient_SetMaxPackSize = Loader.Find<Native.Call_V_PU>("HP_TcpPackClient_SetMaxPackSize");
        internal static readonly Native.Call_V_PS HP_TcpPackClient_SetPackHeaderFlag = Loader.Find<Native.Call_V_PS>("HP_TcpPackClient_SetPackHeaderFlag");
        internal static readonly Native.Call_U_P HP_TcpPackClient_GetMaxPackSize = Loader.Find<Native.Call_U_P>("HP_TcpPackClient_GetMaxPackSize");
        internal static readonly Native.Call_S_P HP_TcpPackClient_GetPackHeaderFlag = Loader.Find<Native.Call_S_P>("HP_TcpPackClient_GetPackHeaderFlag");
        internal static readonly Native.Call_P_P Create_HP_TcpPackClient = Loader.Find<Native.Call_P_P>("Create_HP_TcpPackClient");
        internal static readonly Native.Call_V_P Destroy_HP_TcpPackClient = Loader.Find<Native.Call_V_P>("Destroy_HP_TcpPackClient");
        internal static readonly Native.Call_P_ Create_HP_TcpPackClientListener = Loader.Find<Native.Call_P_>("Create_HP_TcpPackClientListener");
        internal static readonly Native.Call_V_P Destroy_HP_TcpPackClientListener = Loader.Find<Native.Call_V_P>("Destroy_HP_TcpPackClientListener");
    }

    internal static class SSLPackClientFunctions
    {
        internal static readonly Native.Call_P_P Create_HP_SSLPackClient = Loader.Find<Native.Call_P_P>("Create_HP_SSLPackClient");
        internal static readonly Native.Call_V_P Destroy_HP_SSLPackClient = Loader.Find<Native.Call_V_P>("Destroy_HP_SSLPackClient");
        internal static readonly Native.Call_P_ Create_HP_TcpPackClientListener = Loader.Find<Native.Call_P_>("Create_HP_TcpPackClientListener");
        internal static readonly Native.Call_V_P Destroy_HP_TcpPackClientListener = Loader.Find<Native.Call_V_P>("Destroy_HP_TcpPackClientListener");
    }

    internal static class HttpClientFunctions
    {
        internal static readonly Native.Call_I_PAAPIPI HP_HttpClient_SendRequest = Loader.Find<Native.Call_I_PAAPIPI>("HP_HttpClient_SendRequest");
        internal static readonly Native.Call_I_PAAAPI HP_HttpClient_SendLocalFile = Loader.Find<Native.Call_I_PAAAPI>("HP_HttpClient_SendLocalFile");
        internal static readonly Native.Call_I_PPIA HP_HttpClient_SendChunkData = Loader.Find<Native.Call_I_PPIA>("HP_HttpClient_SendChunkData");
        internal static readonly Native.Call_I_PAPIPI HP_HttpClient_SendPost = Loader.Find<Native.Call_I_PAPIPI>("HP_HttpClient_SendPost");
        internal static readonly Native.Call_I_PAPIPI HP_HttpClient_SendPut = Loader.Find<Native.Call_I_PAPIPI>("HP_HttpClient_SendPut");
        internal static readonly Native.Call_I_PAPIPI HP_HttpClient_SendPatch = Loader.Find<Native.Call_I_PAPIPI>("HP_HttpClient_SendPatch");
        internal static readonly Native.Call_I_PAPI HP_HttpClient_SendGet = Loader.Find<Native.Call_I_PAPI>("HP_HttpClient_SendGet");
        internal static readonly Native.Call_I_PAPI HP_HttpClient_SendDelete = Loader.Find<Native.Call_I_PAPI>("HP_HttpClient_SendDelete");
        internal static readonly Native.Call_I_PAPI HP_HttpClient_SendHead = Loader.Find<Native.Call_I_PAPI>("HP_HttpClient_SendHead");
        internal static readonly Native.Call_I_PAPI HP_HttpClient_SendTrace = Loader.Find<Native.Call_I_PAPI>("HP_HttpClient_SendTrace");
        internal static readonly Native.Call_I_PAPI HP_HttpClient_SendOptions = Loader.Find<Native.Call_I_PAPI>("HP_HttpClient_SendOptions");
        internal static readonly Native.Call_I_PAPI HP_HttpClient_SendConnect = Loader.Find<Native.Call_I_PAPI>("HP_HttpClient_SendConnect");
        internal static readonly Native.Call_I_PIBBAPIL HP_HttpClient_SendWSMessage = Loader.Find<Native.Call_I_PIBBAPIL>("HP_HttpClient_SendWSMessage");
        internal static readonly Native.Call_I_P HP_HttpClient_StartHttp = Loader.Find<Native.Call_I_P>("HP_HttpClient_StartHttp");
        internal static readonly Native.Call_S_P HP_HttpClient_GetStatusCode = Loader.Find<Native.Call_S_P>("HP_HttpClient_GetStatusCode");
        internal static readonly Native.Call_V_PI HP_HttpClient_SetLocalVersion = Loader.Find<Native.Call_V_PI>("HP_HttpClient_SetLocalVersion");
        internal static readonly Native.Call_I_P HP_HttpClient_GetLocalVersion = Loader.Find<Native.Call_I_P>("HP_HttpClient_GetLocalVersion");
        internal static readonly Native.Call_I_P HP_HttpClient_IsUpgrade = Loader.Find<Native.Call_I_P>("HP_HttpClient_IsUpgrade");
        internal static readonly Native.Call_I_P HP_HttpClient_IsKeepAlive = Loader.Find<Native.Call_I_P>("HP_HttpClient_IsKeepAlive");
        internal static readonly Native.Call_S_P HP_HttpClient_GetVersion = Loader.Find<Native.Call_S_P>("HP_HttpClient_GetVersion");
        internal static readonly Native.Call_L_P HP_HttpClient_GetContentLength = Loader.Find<Native.Call_L_P>("HP_HttpClient_GetContentLength");
        internal static readonly Native.Call_P_P HP_HttpClient_GetContentType = Loader.Find<Native.Call_P_P>("HP_HttpClient_GetContentType");
        internal static readonly Native.Call_P_P HP_HttpClient_GetContentEncoding = Loader.Find<Native.Call_P_P>("HP_HttpClient_GetContentEncoding");
        internal static readonly Native.Call_P_P HP_HttpClient_GetTransferEncoding = Loader.Find<Native.Call_P_P>("HP_HttpClient_GetTransferEncoding");
        internal static readonly Native.Call_I_P HP_HttpClient_GetUpgradeType = Loader.Find<Native.Call_I_P>("HP_HttpClient_GetUpgradeType");
        internal static readonly Native.Call_S_PoP HP_HttpClient_GetParseErrorCode = Loader.Find<Native.Call_S_PoP>("HP_HttpClient_GetParseErrorCode");
        internal static readonly Native.Call_I_PAoP HP_HttpClient_GetHeader = Loader.Find<Native.Call_I_PAoP>("HP_HttpClient_GetHeader");
        internal static readonly Native.Call_I_PAPrU HP_HttpClient_GetHeaders = Loader.Find<Native.Call_I_PAPrU>("HP_HttpClient_GetHeaders");
        internal static readonly Native.Call_I_PPrU HP_HttpClient_GetAllHeaders = Loader.Find<Native.Call_I_PPrU>("HP_HttpClient_GetAllHeaders");
        internal static readonly Native.Call_I_PPrU HP_HttpClient_GetAllHeaderNames = Loader.Find<Native.Call_I_PPrU>("HP_HttpClient_GetAllHeaderNames");
        internal static readonly Native.Call_V_PI HP_HttpClient_SetUseCookie = Loader.Find<Native.Call_V_PI>("HP_HttpClient_SetUseCookie");
        internal static readonly Native.Call_I_P HP_HttpClient_IsUseCookie = Loader.Find<Native.Call_I_P>("HP_HttpClient_IsUseCookie");
        internal static readonly Native.Call_I_PAoP HP_HttpClient_GetCookie = Loader.Find<Native.Call_I_PAoP>("HP_HttpClient_GetCookie");
        internal static readonly Native.Call_I_PPrU HP_HttpClient_GetAllCookies = Loader.Find<Native.Call_I_PPrU>("HP_HttpClient_GetAllCookies");
        internal static readonly Native.Call_I_PoIoBoBoPoLoL HP_HttpClient_GetWSMessageState = Loader.Find<Native.Call_I_PoIoBoBoPoLoL>("HP_HttpClient_GetWSMessageState");
        internal static readonly Native.Call_V_PI HP_HttpClient_SetHttpAutoStart = Loader.Find<Native.Call_V_PI>("HP_HttpClient_SetHttpAutoStart");
        internal static readonly Native.Call_I_P HP_HttpClient_IsHttpAutoStart = Loader.Find<Native.Call_I_P>("HP_HttpClient_IsHttpAutoStart");
        internal static readonly Native.Call_V_PU HP_HttpClient_SetMaxHttpHeadLength = Loader.Find<Native.Call_V_PU>("HP_HttpClient_SetMaxHttpHeadLength");
        internal static readonly Native.Call_U_P HP_HttpClient_GetMaxHttpHeadLength = Loader.Find<Native.Call_U_P>("HP_HttpClient_GetMaxHttpHeadLength");
        internal static readonly Native.Call_V_PU HP_HttpClient_SetMaxHttpHeaderCount = Loader.Find<Native.Call_V_PU>("HP_HttpClient_SetMaxHttpHeaderCount");
        internal static readonly Native.Call_U_P HP_HttpClient_GetMaxHttpHeaderCount = Loader.Find<Native.Call_U_P>("HP_HttpClient_GetMaxHttpHeaderCount");
        internal static readonly Native.Call_V_PU HP_HttpClient_SetMaxHttpStartLineLength = Loader.Find<Native.Call_V_PU>("HP_HttpClient_SetMaxHttpStartLineLength");
        internal static readonly Native.Call_U_P HP_HttpClient_GetMaxHttpStartLineLength = Loader.Find<Native.Call_U_P>("HP_HttpClient_GetMaxHttpStartLineLength");
        internal static readonly Native.Call_V_PL HP_HttpClient_SetMaxHttpBodyLength = Loader.Find<Native.Call_V_PL>("HP_HttpClient_SetMaxHttpBodyLength");
        internal static readonly Native.Call_L_P HP_HttpClient_GetMaxHttpBodyLength = Loader.Find<Native.Call_L_P>("HP_HttpClient_GetMaxHttpBodyLength");
        internal static readonly Native.Call_V_PI HP_HttpClient_SetWSMessageMode = Loader.Find<Native.Call_V_PI>("HP_HttpClient_SetWSMessageMode");
        internal static readonly Native.Call_I_P HP_HttpClient_IsWSMessageMode = Loader.Find<Native.Call_I_P>("HP_HttpClient_IsWSMessageMode");
        internal static readonly Native.Call_V_PU HP_HttpClient_SetMaxWSMessageLength = Loader.Find<Native.Call_V_PU>("HP_HttpClient_SetMaxWSMessageLength");
        internal static readonly Native.Call_U_P HP_HttpClient_GetMaxWSMessageLength = Loader.Find<Native.Call_U_P>("HP_HttpClient_GetMaxWSMessageLength");
        internal static readonly Native.Call_V_PU HP_HttpClient_SetWSPingInterval = Loader.Find<Native.Call_V_PU>("HP_HttpClient_SetWSPingInterval");
        internal static readonly Native.Call_U_P HP_HttpClient_GetWSPingInterval = Loader.Find<Native.Call_U_P>("HP_HttpClient_GetWSPingInterval");
        internal static readonly Native.Call_V_PI HP_HttpClient_SetWSCompression = Loader.Find<Native.Call_V_PI>("HP_HttpClient_SetWSCompression");
        internal static readonly Native.Call_I_P HP_HttpClient_IsWSCompression = Loader.Find<Native.Call_I_P>("HP_HttpClient_IsWSCompression");
        internal static readonly Native.Call_V_PI HP_HttpClient_SetWSContextTakeover = Loader.Find<Native.Call_V_PI>("HP_HttpClient_SetWSContextTakeover");
        internal static readonly Native.Call_I_P HP_HttpClient_IsWSContextTakeover = Loader.Find<Native.Call_I_P>("HP_HttpClient_IsWSContextTakeover");
        internal static readonly Native.Call_I_PSA HP_HttpClient_CloseWebSocket = Loader.Find<Native.Call_I_PSA>("HP_HttpClient_CloseWebSocket");
        internal static readonly Native.Call_I_PAAPI HP_HttpClient_SendWSUpgrade = Loader.Find<Native.Call_I_PAAPI>("HP_HttpClient_SendWSUpgrade");
        internal static readonly Native.Call_V_PI HP_HttpClient_SetAutoDecompression = Loader.Find<Native.Call_V_PI>("HP_HttpClient_SetAutoDecompression");
        internal static readonly Native.Call_I_P HP_HttpClient_IsAutoDecompression = Loader.Find<Native.Call_I_P>("HP_HttpClient_IsAutoDecompression");
        internal static readonly Native.Call_V_PI HP_HttpClient_SetProxyTunnel = Loader.Find<Native.Call_V_PI>("HP_HttpClient_SetProxyTunnel");
        internal static readonly Native.Call_I_P HP_HttpClient_IsProxyTunnel = Loader.Find<Native.Call_I_P>("HP_HttpClient_IsProxyTunnel");
        internal static readonly Native.Call_P_P Create_HP_HttpClient = Loader.Find<Native.Call_P_P>("Create_HP_HttpClient");
        internal static readonly Native.Call_V_P Destroy_HP_HttpClient = Loader.Find<Native.Call_V_P>("Destroy_HP_HttpClient");
        internal static readonly Native.Call_P_ Create_HP_HttpClientListener = Loader.Find<Native.Call_P_>("Create_HP_HttpClientListener");
        internal static readonly Native.Call_V_P Destroy_HP_HttpClientListener = Loader.Find<Native.Call_V_P>("Destroy_HP_HttpClientListener");
        internal static readonly Native.Call_V_PP HP_Set_FN_HttpClient_OnMessageBegin = Loader.Find<Native.Call_V_PP>("HP_Set_FN_HttpClient_OnMessageBegin");
        internal static readonly Native.Call_V_PP HP_Set_FN_HttpClient_OnStatusLine = Loader.Find<Native.Call_V_PP>("HP_Set_FN_HttpClient_OnStatusLine");
        internal static readonly Native.Call_V_PP HP_Set_FN_HttpClient_OnHeader = Loader.Find<Native.Call_V_PP>("HP_Set_FN_HttpClient_OnHeader");
        internal static readonly Native.Call_V_PP HP_Set_FN_HttpClient_OnHeadersComplete = Loader.Find<Native.Call_V_PP>("HP_Set_FN_HttpClient_OnHeadersComplete");
        internal static readonly Native.Call_V_PP HP_Set_FN_HttpClient_OnBody = Loader.Find<Native.Call_V_PP>("HP_Set_FN_HttpClient_OnBody");
        internal static readonly Native.Call_V_PP HP_Set_FN_HttpClient_OnChunkHeader = Loader.Find<Native.Call_V_PP>("HP_Set_FN_HttpClient_OnChunkHeader");
        internal static readonly Native.Call_V_PP HP_Set_FN_HttpClient_OnChunkComplete = Loader.Find<Native.Call_V_PP>("HP_Set_FN_HttpClient_OnChunkComplete");
        internal static readonly Native.Call_V_PP HP_Set_FN_HttpClient_OnMessageComplete = Loader.Find<Native.Call_V_PP>("HP_Set_FN_HttpClient_OnMessageComplete");
        internal static readonly Native.Call_V_PP HP_Set_FN_HttpClient_OnUpgrade = Loader.Find<Native.Call_V_PP>("HP_Set_FN_HttpClient_OnUpgrade");
        internal static readonly Native.Call_V_PP HP_Set_FN_HttpClient_OnParseError = Loader.Find<Native.Call_V_PP>("HP_Set_FN_HttpClient_OnParseError");
        internal static readonly Native.Call_V_PP HP_Set_FN_HttpClient_OnWSMessageHeader = Loader.Find<Native.Call_V_PP>("HP_Set_FN_HttpClient_OnWSMessageHeader");
        internal static readonly Native.Call_V_PP HP_Set_FN_HttpClient_OnWSMessageBody = Loader.Find<Native.Call_V_PP>("HP_Set_FN_HttpClient_OnWSMessageBody");
        internal static readonly Native.Call_V_PP HP_Set_FN_HttpClient_OnWSMessageComplete = Loader.Find<Native.Call_V_PP>("HP_Set_FN_HttpClient_OnWSMessageComplete");
    }

    internal static class HttpsClientFunctions
    {
        internal static readonly Native.Call_P_P Create_HP_HttpsClient = Loader.Find<Native.Call_P_P>("Create_HP_HttpsClient");
        internal static readonly Native.Call_V_P Destroy_HP_HttpsClient = Loader.Find<Native.Call_V_P>("Destroy_HP_HttpsClient");
        internal static readonly Native.Call_P_ Create_HP_HttpClientListener = Loader.Find<Native.Call_P_>("Create_HP_HttpClientListener");
        internal static readonly Native.Call_V_P Destroy_HP_HttpClientListener = Loader.Find<Native.Call_V_P>("Destroy_HP_HttpClientListener");
    }

    internal static class HttpSyncClientFunctions
    {
        internal static readonly Native.Call_I_PAAPIPII HP_HttpSyncClient_OpenUrl = Loader.Find<Native.Call_I_PAAPIPII>("HP_HttpSyncClient_OpenUrl");
        internal static readonly Native.Call_I_P HP_HttpSyncClient_CleanupRequestResult = Loader.Find<Native.Call_I_P>("HP_HttpSyncClient_CleanupRequestResult");
        internal static readonly Native.Call_V_PU HP_HttpSyncClient_SetConnectTimeout = Loader.Find<Native.Call_V_PU>("HP_HttpSyncClient_SetConnectTimeout");
        internal static readonly Native.Call_V_PU HP_HttpSyncClient_SetRequestTimeout = Loader.Find<Native.Call_V_PU>("HP_HttpSyncClient_SetRequestTimeout");
        internal static readonly Native.Call_U_P HP_HttpSyncClient_GetConnectTimeout = Loader.Find<Native.Call_U_P>("HP_HttpSyncClient_GetConnectTimeout");
        internal static readonly Native.Call_U_P HP_HttpSyncClient_GetRequestTimeout = Loader.Find<Native.Call_U_P>("HP_HttpSyncClient_GetRequestTimeout");
        internal static readonly Native.Call_I_PoPoI HP_HttpSyncClient_GetResponseBody = Loader.Find<Native.Call_I_PoPoI>("HP_HttpSyncClient_GetResponseBody");
        internal static readonly Native.Call_V_PU HP_HttpSyncClient_SetMaxRedirects = Loader.Find<Native.Call_V_PU>("HP_HttpSyncClient_SetMaxRedirects");
        internal static readonly Native.Call_U_P HP_HttpSyncClient_GetMaxRedirects = Loader.Find<Native.Call_U_P>("HP_HttpSyncClient_GetMaxRedirects");
        internal static readonly Native.Call_V_PU HP_HttpSyncClient_SetMaxResponseBodyLength = Loader.Find<Native.Call_V_PU>("HP_HttpSyncClient_SetMaxResponseBodyLength");
        internal static readonly Native.Call_U_P HP_HttpSyncClient_GetMaxResponseBodyLength = Loader.Find<Native.Call_U_P>("HP_HttpSyncClient_GetMaxResponseBodyLength");
        internal static readonly Native.Call_P_P HP_HttpSyncClient_GetEffectiveUrl = Loader.Find<Native.Call_P_P>("HP_HttpSyncClient_GetEffectiveUrl");
        internal static readonly Native.Call_P_P Create_HP_HttpSyncClient = Loader.Find<Native.Call_P_P>("Create_HP_HttpSyncClient");
        internal static readonly Native.Call_V_P Destroy_HP_HttpSyncClient = Loader.Find<Native.Call_V_P>("Destroy_HP_HttpSyncClient");
        internal static readonly Native.Call_P_ Create_HP_HttpClientListener = Loader.Find<Native.Call_P_>("Create_HP_HttpClientListener");
        internal static readonly Native.Call_V_P Destroy_HP_HttpClientListener = Loader.Find<Native.Call_V_P>("Destroy_HP_HttpClientListener");
    }

    internal static class HttpsSyncClientFunctions
    {
        internal static readonly Native.Call_P_P Create_HP_HttpsSyncClient = Loader.Find<Native.Call_P_P>("Create_HP_HttpsSyncClient");
        internal static readonly Native.Call_V_P Destroy_HP_HttpsSyncClient = Loader.Find<Native.Call_V_P>("Destroy_HP_HttpsSyncClient");
        internal static readonly Native.Call_P_ Create_HP_HttpClientListener = Loader.Find<Native.Call_P_>("Create_HP_HttpClientListener");
        internal static readonly Native.Call_V_P Destroy_HP_HttpClientListener = Loader.Find<Native.Call_V_P>("Destroy_HP_HttpClientListener");
    }

    internal static class UdpServerFunctions
    {
        internal static readonly Native.Call_V_PU HP_UdpServer_SetMaxDatagramSize = Loader.Find<Native.Call_V_PU>("HP_UdpServer_SetMaxDatagramSize");
        internal static readonly Native.Call_U_P HP_UdpServer_GetMaxDatagramSize = Loader.Find<Native.Call_U_P>("HP_UdpServer_GetMaxDatagramSize");
        internal static readonly Native.Call_V_PU HP_UdpServer_SetPostReceiveCount = Loader.Find<Native.Call_V_PU>("HP_UdpServer_SetPostReceiveCount");
        internal static readonly Native.Call_U_P HP_UdpServer_GetPostReceiveCount = Loader.Find<Native.Call_U_P>("HP_UdpServer_GetPostReceiveCount");
        internal static readonly Native.Call_V_PU HP_UdpServer_SetDetectAttempts = Loader.Find<Native.Call_V_PU>("HP_UdpServer_SetDetectAttempts");
        internal static readonly Native.Call_V_PU HP_UdpServer_SetDetectInterval = Loader.Find<Native.Call_V_PU>("HP_UdpServer_SetDetectInterval");
        internal static readonly Native.Call_U_P HP_UdpServer_GetDetectAttempts = Loader.Find<Native.Call_U_P>("HP_UdpServer_GetDetectAttempts");
        internal static readonly Native.Call_U_P HP_UdpServer_GetDetectInterval = Loader.Find<Native.Call_U_P>("HP_UdpServer_GetDetectInterval");
        internal static readonly Native.Call_V_PU HP_UdpServer_SetMaxPendingDataLength = Loader.Find<Native.Call_V_PU>("HP_UdpServer_SetMaxPendingDataLength");
        internal static readonly Native.Call_U_P HP_UdpServer_GetMaxPendingDataLength = Loader.Find<Native.Call_U_P>("HP_UdpServer_GetMaxPendingDataLength");
        internal static readonly Native.Call_V_PL HP_UdpServer_SetMaxTotalPendingDataLength = Loader.Find<Native.Call_V_PL>("HP_UdpServer_SetMaxTotalPendingDataLength");
        internal static readonly Native.Call_L_P HP_UdpServer_GetMaxTotalPendingDataLength = Loader.Find<Native.Call_L_P>("HP_UdpServer_GetMaxTotalPendingDataLength");
        internal static readonly Native.Call_V_PU HP_UdpServer_SetCloseTimeout = Loader.Find<Native.Call_V_PU>("HP_UdpServer_SetCloseTimeout");
        internal static readonly Native.Call_U_P HP_UdpServer_GetCloseTimeout = Loader.Find<Native.Call_U_P>("HP_UdpServer_GetCloseTimeout");
        internal static readonly Native.Call_V_PI HP_UdpServer_SetIgnoreCloseNotice = Loader.Find<Native.Call_V_PI>("HP_UdpServer_SetIgnoreCloseNotice");
        internal static readonly Native.Call_I_P HP_UdpServer_IsIgnoreCloseNotice = Loader.Find<Native.Call_I_P>("HP_UdpServer_IsIgnoreCloseNotice");
        internal static readonly Native.Call_P_P Create_HP_UdpServer = Loader.Find<Native.Call_P_P>("Create_HP_UdpServer");
        internal static readonly Native.Call_V_P Destroy_HP_UdpServer = Loader.Find<Native.Call_V_P>("Destroy_HP_UdpServer");
        internal static readonly Native.Call_P_ Create_HP_UdpServerListener = Loader.Find<Native.Call_P_>("Create_HP_UdpServerListener");
        internal static readonly Native.Call_V_P Destroy_HP_UdpServerListener = Loader.Find<Native.Call_V_P>("Destroy_HP_UdpServerListener");
    }

    internal static class UdpArqServerFunctions
    {
        internal static readonly Native.Call_V_PI HP_UdpArqServer_SetNoDelay = Loader.Find<Native.Call_V_PI>("HP_UdpArqServer_SetNoDelay");
        internal static readonly Native.Call_V_PI HP_UdpArqServer_SetTurnoffCongestCtrl = Loader.Find<Native.Call_V_PI>("HP_UdpArqServer_SetTurnoffCongestCtrl");
        internal static readonly Native.Call_V_PU HP_UdpArqServer_SetFlushInterval = Loader.Find<Native.Call_V_PU>("HP_UdpArqServer_SetFlushInterval");
        internal static readonly Native.Call_V_PU HP_UdpArqServer_SetResendByAcks = Loader.Find<Native.Call_V_PU>("HP_UdpArqServer_SetResendByAcks");
        internal static readonly Native.Call_V_PU HP_UdpArqServer_SetSendWndSize = Loader.Find<Native.Call_V_PU>("HP_UdpArqServer_SetSendWndSize");
        internal static readonly Native.Call_V_PU HP_UdpArqServer_SetRecvWndSize = Loader.Find<Native.Call_V_PU>("HP_UdpArqServer_SetRecvWndSize");
        internal static readonly Native.Call_V_PU HP_UdpArqServer_SetMinRto = Loader.Find<Native.Call_V_PU>("HP_UdpArqServer_SetMinRto");
        internal static readonly Native.Call_V_PU HP_UdpArqServer_SetFastLimit = Loader.Find<Native.Call_V_PU>("HP_UdpArqServer_SetFastLimit");
        internal static readonly Native.Call_V_PU HP_UdpArqServer_SetMaxTransUnit = Loader.Find<Native.Call_V_PU>("HP_UdpArqServer_SetMaxTransUnit");
        internal static readonly Native.Call_V_PU HP_UdpArqServer_SetMaxMessageSize = Loader.Find<Native.Call_V_PU>("HP_UdpArqServer_SetMaxMessageSize");
        internal static readonly Native.Call_V_PU HP_UdpArqServer_SetHandShakeTimeout = Loader.Find<Native.Call_V_PU>("HP_UdpArqServer_SetHandShakeTimeout");
        internal static readonly Native.Call_I_P HP_UdpArqServer_IsNoDelay = Loader.Find<Native.Call_I_P>("HP_UdpArqServer_IsNoDelay");
        internal static readonly Native.Call_I_P HP_UdpArqServer_IsTurnoffCongestCtrl = Loader.Find<Native.Call_I_P>("HP_UdpArqServer_IsTurnoffCongestCtrl");
        internal static readonly Native.Call_U_P HP_UdpArqServer_GetFlushInterval = Loader.Find<Native.Call_U_P>("HP_UdpArqServer_GetFlushInterval");
        internal static readonly Native.Call_U_P HP_UdpArqServer_GetResendByAcks = Loader.Find<Native.Call_U_P>("HP_UdpArqServer_GetResendByAcks");
        internal static readonly Native.Call_U_P HP_UdpArqServer_GetSendWndSize = Loader.Find<Native.Call_U_P>("HP_UdpArqServer_GetSendWndSize");
        internal static readonly Native.Call_U_P HP_UdpArqServer_GetRecvWndSize = Loader.Find<Native.Call_U_P>("HP_UdpArqServer_GetRecvWndSize");
        internal static readonly Native.Call_U_P HP_UdpArqServer_GetMinRto = Loader.Find<Native.Call_U_P>("HP_UdpArqServer_GetMinRto");
        internal static readonly Native.Call_U_P HP_UdpArqServer_GetFastLimit = Loader.Find<Native.Call_U_P>("HP_UdpArqServer_GetFastLimit");
        internal static readonly Native.Call_U_P HP_UdpArqServer_GetMaxTransUnit = Loader.Find<Native.Call_U_P>("HP_UdpArqServer_GetMaxTransUnit");
        internal static readonly Native.Call_U_P HP_UdpArqServer_GetMaxMessageSize = Loader.Find<Native.Call_U_P>("HP_UdpArqServer_GetMaxMessageSize");
        internal static readonly Native.Call_U_P HP_UdpArqServer_GetHandShakeTimeout = Loader.Find<Native.Call_U_P>("HP_UdpArqServer_GetHandShakeTimeout");
        internal static readonly Native.Call_I_PNoI HP_UdpArqServer_GetWaitingSendMessageCount = Loader.Find<Native.Call_I_PNoI>("HP_UdpArqServer_GetWaitingSendMessageCount");
        internal static readonly Native.Call_V_PI HP_UdpArqServer_SetSelectiveAcks = Loader.Find<Native.Call_V_PI>("HP_UdpArqServer_SetSelectiveAcks");
        internal static readonly Native.Call_V_PI HP_UdpArqServer_SetPacing = Loader.Find<Native.Call_V_PI>("HP_UdpArqServer_SetPacing");
        internal static readonly Native.Call_V_PI HP_UdpArqServer_SetMtuProbing = Loader.Find<Native.Call_V_PI>("HP_UdpArqServer_SetMtuProbing");
        internal static readonly Native.Call_V_PI HP_UdpArqServer_SetAddressValidation = Loader.Find<Native.Call_V_PI>("HP_UdpArqServer_SetAddressValidation");
        internal static readonly Native.Call_I_PIPI HP_UdpArqServer_SetEncryption = Loader.Find<Native.Call_I_PIPI>("HP_UdpArqServer_SetEncryption");
        internal static readonly Native.Call_V_PU HP_UdpArqServer_SetDeadLink = Loader.Find<Native.Call_V_PU>("HP_UdpArqServer_SetDeadLink");
        internal static readonly Native.Call_I_P HP_UdpArqServer_IsSelectiveAcks = Loader.Find<Native.Call_I_P>("HP_UdpArqServer_IsSelectiveAcks");
        internal static readonly Native.Call_I_P HP_UdpArqServer_IsPacing = Loader.Find<Native.Call_I_P>("HP_UdpArqServer_IsPacing");
        internal static readonly Native.Call_I_P HP_UdpArqServer_IsMtuProbing = Loader.Find<Native.Call_I_P>("HP_UdpArqServer_IsMtuProbing");
        internal static readonly Native.Call_I_P HP_UdpArqServer_IsAddressValidation = Loader.Find<Native.Call_I_P>("HP_UdpArqServer_IsAddressValidation");
        internal static readonly Native.Call_I_P HP_UdpArqServer_GetEncryption = Loader.Find<Native.Call_I_P>("HP_UdpArqServer_GetEncryption");
        internal static readonly Native.Call_U_P HP_UdpArqServer_GetDeadLink = Loader.Find<Native.Call_U_P>("HP_UdpArqServer_GetDeadLink");
        internal static readonly Native.Call_P_P Create_HP_UdpArqServer = Loader.Find<Native.Call_P_P>("Create_HP_UdpArqServer");
        internal static readonly Native.Call_V_P Destroy_HP_UdpArqServer = Loader.Find<Native.Call_V_P>("Destroy_HP_UdpArqServer");
        internal static readonly Native.Call_P_ Create_HP_UdpArqServerListener = Loader.Find<Native.Call_P_>("Create_HP_UdpArqServerListener");
        internal static readonly Native.Call_V_P Destroy_HP_UdpArqServerListener = Loader.Find<Native.Call_V_P>("Destroy_HP_UdpArqServerListener");
    }

    internal static class UdpClientFunctions
    {
        internal static readonly Native.Call_V_PU HP_UdpClient_SetMaxDatagramSize = Loader.Find<Native.Call_V_PU>("HP_UdpClient_SetMaxDatagramSize");
        internal static readonly Native.Call_U_P HP_UdpClient_GetMaxDatagramSize = Loader.Find<Native.Call_U_P>("HP_UdpClient_GetMaxDatagramSize");
        internal static readonly Native.Call_V_PU HP_UdpClient_SetDetectAttempts = Loader.Find<Native.Call_V_PU>("HP_UdpClient_SetDetectAttempts");
        internal static readonly Native.Call_V_PU HP_UdpClient_SetDetectInterval = Loader.Find<Native.Call_V_PU>("HP_UdpClient_SetDetectInterval");
        internal static readonly Native.Call_U_P HP_UdpClient_GetDetectAttempts = Loader.Find<Native.Call_U_P>("HP_UdpClient_GetDetectAttempts");
        internal static readonly Native.Call_U_P HP_UdpClient_GetDetectInterval = Loader.Find<Native.Call_U_P>("HP_UdpClient_GetDetectInterval");
        internal static readonly Native.Call_V_PU HP_UdpClient_SetMaxPendingDataLength = Loader.Find<Native.Call_V_PU>("HP_UdpClient_SetMaxPendingDataLength");
        internal static readonly Native.Call_U_P HP_UdpClient_GetMaxPendingDataLength = Loader.Find<Native.Call_U_P>("HP_UdpClient_GetMaxPendingDataLength");
        internal static readonly Native.Call_V_PI HP_UdpClient_SetIgnoreCloseNotice = Loader.Find<Native.Call_V_PI>("HP_UdpClient_SetIgnoreCloseNotice");
        internal static readonly Native.Call_I_P HP_UdpClient_IsIgnoreCloseNotice = Loader.Find<Native.Call_I_P>("HP_UdpClient_IsIgnoreCloseNotice");
        internal static readonly Native.Call_P_P Create_HP_UdpClient = Loader.Find<Native.Call_P_P>("Create_HP_UdpClient");
        internal static readonly Native.Call_V_P Destroy_HP_UdpClient = Loader.Find<Native.Call_V_P>("Destroy_HP_UdpClient");
        internal static readonly Native.Call_P_ Create_HP_UdpClientListener = Loader.Find<Native.Call_P_>("Create_HP_UdpClientListener");
        internal static readonly Native.Call_V_P Destroy_HP_UdpClientListener = Loader.Find<Native.Call_V_P>("Destroy_HP_UdpClientListener");
    }

    internal static class UdpArqClientFunctions
    {
        internal static readonly Native.Call_V_PI HP_UdpArqClient_SetNoDelay = Loader.Find<Native.Call_V_PI>("HP_UdpArqClient_SetNoDelay");
        internal static readonly Native.Call_V_PI HP_UdpArqClient_SetTurnoffCongestCtrl = Loader.Find<Native.Call_V_PI>("HP_UdpArqClient_SetTurnoffCongestCtrl");
        internal static readonly Native.Call_V_PU HP_UdpArqClient_SetFlushInterval = Loader.Find<Native.Call_V_PU>("HP_UdpArqClient_SetFlushInterval");
        internal static readonly Native.Call_V_PU HP_UdpArqClient_SetResendByAcks = Loader.Find<Native.Call_V_PU>("HP_UdpArqClient_SetResendByAcks");
        internal static readonly Native.Call_V_PU HP_UdpArqClient_SetSendWndSize = Loader.Find<Native.Call_V_PU>("HP_UdpArqClient_SetSendWndSize");
        internal static readonly Native.Call_V_PU HP_UdpArqClient_SetRecvWndSize = Loader.Find<Native.Call_V_PU>("HP_UdpArqClient_SetRecvWndSize");
        internal static readonly Native.Call_V_PU HP_UdpArqClient_SetMinRto = Loader.Find<Native.Call_V_PU>("HP_UdpArqClient_SetMinRto");
        internal static readonly Native.Call_V_PU HP_UdpArqClient_SetFastLimit = Loader.Find<Native.Call_V_PU>("HP_UdpArqClient_SetFastLimit");
        internal static readonly Native.Call_V_PU HP_UdpArqClient_SetMaxTransUnit = Loader.Find<Native.Call_V_PU>("HP_UdpArqClient_SetMaxTransUnit");
        internal static readonly Native.Call_V_PU HP_UdpArqClient_SetMaxMessageSize = Loader.Find<Native.Call_V_PU>("HP_UdpArqClient_SetMaxMessageSize");
        internal static readonly Native.Call_V_PU HP_UdpArqClient_SetHandShakeTimeout = Loader.Find<Native.Call_V_PU>("HP_UdpArqClient_SetHandShakeTimeout");
        internal static readonly Native.Call_I_P HP_UdpArqClient_IsNoDelay = Loader.Find<Native.Call_I_P>("HP_UdpArqClient_IsNoDelay");
        internal static readonly Native.Call_I_P HP_UdpArqClient_IsTurnoffCongestCtrl = Loader.Find<Native.Call_I_P>("HP_UdpArqClient_IsTurnoffCongestCtrl");
        internal static readonly Native.Call_U_P HP_UdpArqClient_GetFlushInterval = Loader.Find<Native.Call_U_P>("HP_UdpArqClient_GetFlushInterval");
        internal static readonly Native.Call_U_P HP_UdpArqClient_GetResendByAcks = Loader.Find<Native.Call_U_P>("HP_UdpArqClient_GetResendByAcks");
        internal static readonly Native.Call_U_P HP_UdpArqClient_GetSendWndSize = Loader.Find<Native.Call_U_P>("HP_UdpArqClient_GetSendWndSize");
        internal static readonly Native.Call_U_P HP_UdpArqClient_GetRecvWndSize = Loader.Find<Native.Call_U_P>("HP_UdpArqClient_GetRecvWndSize");
        internal static readonly Native.Call_U_P HP_UdpArqClient_GetMinRto = Loader.Find<Native.Call_U_P>("HP_UdpArqClient_GetMinRto");
        internal static readonly Native.Call_U_P HP_UdpArqClient_GetFastLimit = Loader.Find<Native.Call_U_P>("HP_UdpArqClient_GetFastLimit");
        internal static readonly Native.Call_U_P HP_UdpArqClient_GetMaxTransUnit = Loader.Find<Native.Call_U_P>("HP_UdpArqClient_GetMaxTransUnit");
        internal static readonly Native.Call_U_P HP_UdpArqClient_GetMaxMessageSize = Loader.Find<Native.Call_U_P>("HP_UdpArqClient_GetMaxMessageSize");
        internal static readonly Native.Call_U_P HP_UdpArqClient_GetHandShakeTimeout = Loader.Find<Native.Call_U_P>("HP_UdpArqClient_GetHandShakeTimeout");
        internal static readonly Native.Call_I_PoI HP_UdpArqClient_GetWaitingSendMessageCount = Loader.Find<Native.Call_I_PoI>("HP_UdpArqClient_GetWaitingSendMessageCount");
        internal static readonly Native.Call_V_PI HP_UdpArqClient_SetSelectiveAcks = Loader.Find<Native.Call_V_PI>("HP_UdpArqClient_SetSelectiveAcks");
        internal static readonly Native.Call_V_PI HP_UdpArqClient_SetPacing = Loader.Find<Native.Call_V_PI>("HP_UdpArqClient_SetPacing");
        internal static readonly Native.Call_V_PI HP_UdpArqClient_SetMtuProbing = Loader.Find<Native.Call_V_PI>("HP_UdpArqClient_SetMtuProbing");
        internal static readonly Native.Call_V_PI HP_UdpArqClient_SetAddressValidation = Loader.Find<Native.Call_V_PI>("HP_UdpArqClient_SetAddressValidation");
        internal static readonly Native.Call_I_PIPI HP_UdpArqClient_SetEncryption = Loader.Find<Native.Call_I_PIPI>("HP_UdpArqClient_SetEncryption");
        internal static readonly Native.Call_V_PU HP_UdpArqClient_SetDeadLink = Loader.Find<Native.Call_V_PU>("HP_UdpArqClient_SetDeadLink");
        internal static readonly Native.Call_I_P HP_UdpArqClient_IsSelectiveAcks = Loader.Find<Native.Call_I_P>("HP_UdpArqClient_IsSelectiveAcks");
        internal static readonly Native.Call_I_P HP_UdpArqClient_IsPacing = Loader.Find<Native.Call_I_P>("HP_UdpArqClient_IsPacing");
        internal static readonly Native.Call_I_P HP_UdpArqClient_IsMtuProbing = Loader.Find<Native.Call_I_P>("HP_UdpArqClient_IsMtuProbing");
        internal static readonly Native.Call_I_P HP_UdpArqClient_IsAddressValidation = Loader.Find<Native.Call_I_P>("HP_UdpArqClient_IsAddressValidation");
        internal static readonly Native.Call_I_P HP_UdpArqClient_GetEncryption = Loader.Find<Native.Call_I_P>("HP_UdpArqClient_GetEncryption");
        internal static readonly Native.Call_U_P HP_UdpArqClient_GetDeadLink = Loader.Find<Native.Call_U_P>("HP_UdpArqClient_GetDeadLink");
        internal static readonly Native.Call_P_P Create_HP_UdpArqClient = Loader.Find<Native.Call_P_P>("Create_HP_UdpArqClient");
        internal static readonly Native.Call_V_P Destroy_HP_UdpArqClient = Loader.Find<Native.Call_V_P>("Destroy_HP_UdpArqClient");
        internal static readonly Native.Call_P_ Create_HP_UdpArqClientListener = Loader.Find<Native.Call_P_>("Create_HP_UdpArqClientListener");
        internal static readonly Native.Call_V_P Destroy_HP_UdpArqClientListener = Loader.Find<Native.Call_V_P>("Destroy_HP_UdpArqClientListener");
    }

    internal static class UdpCastFunctions
    {
        internal static readonly Native.Call_V_PU HP_UdpCast_SetMaxDatagramSize = Loader.Find<Native.Call_V_PU>("HP_UdpCast_SetMaxDatagramSize");
        internal static readonly Native.Call_U_P HP_UdpCast_GetMaxDatagramSize = Loader.Find<Native.Call_U_P>("HP_UdpCast_GetMaxDatagramSize");
        internal static readonly Native.Call_I_PArIrS HP_UdpCast_GetRemoteAddress = Loader.Find<Native.Call_I_PArIrS>("HP_UdpCast_GetRemoteAddress");
        internal static readonly Native.Call_V_PI HP_UdpCast_SetCastMode = Loader.Find<Native.Call_V_PI>("HP_UdpCast_SetCastMode");
        internal static readonly Native.Call_I_P HP_UdpCast_GetCastMode = Loader.Find<Native.Call_I_P>("HP_UdpCast_GetCastMode");
        internal static readonly Native.Call_V_PI HP_UdpCast_SetMultiCastTtl = Loader.Find<Native.Call_V_PI>("HP_UdpCast_SetMultiCastTtl");
        internal static readonly Native.Call_I_P HP_UdpCast_GetMultiCastTtl = Loader.Find<Native.Call_I_P>("HP_UdpCast_GetMultiCastTtl");
        internal static readonly Native.Call_V_PI HP_UdpCast_SetMultiCastLoop = Loader.Find<Native.Call_V_PI>("HP_UdpCast_SetMultiCastLoop");
        internal static readonly Native.Call_I_P HP_UdpCast_IsMultiCastLoop = Loader.Find<Native.Call_I_P>("HP_UdpCast_IsMultiCastLoop");
        internal static readonly Native.Call_P_P Create_HP_UdpCast = Loader.Find<Native.Call_P_P>("Create_HP_UdpCast");
        internal static readonly Native.Call_V_P Destroy_HP_UdpCast = Loader.Find<Native.Call_V_P>("Destroy_HP_UdpCast");
        internal static readonly Native.Call_P_ Create_HP_UdpCastListener = Loader.Find<Native.Call_P_>("Create_HP_UdpCastListener");
        internal static readonly Native.Call_V_P Destroy_HP_UdpCastListener = Loader.Find<Native.Call_V_P>("Destroy_HP_UdpCastListener");
    }

    internal static class UdpNodeFunctions
    {
        internal static readonly Native.Call_I_PASIA HP_UdpNode_StartWithCast = Loader.Find<Native.Call_I_PASIA>("HP_UdpNode_StartWithCast");
        internal static readonly Native.Call_I_P HP_UdpNode_Stop = Loader.Find<Native.Call_I_P>("HP_UdpNode_Stop");
        internal static readonly Native.Call_I_PU HP_UdpNode_Wait = Loader.Find<Native.Call_I_PU>("HP_UdpNode_Wait");
        internal static readonly Native.Call_I_PASPI HP_UdpNode_Send = Loader.Find<Native.Call_I_PASPI>("HP_UdpNode_Send");
        internal static readonly Native.Call_I_PASPI HP_UdpNode_SendPackets = Loader.Find<Native.Call_I_PASPI>("HP_UdpNode_SendPackets");
        internal static readonly Native.Call_I_PPI HP_UdpNode_SendCast = Loader.Find<Native.Call_I_PPI>("HP_UdpNode_SendCast");
        internal static readonly Native.Call_I_PPI HP_UdpNode_SendCastPackets = Loader.Find<Native.Call_I_PPI>("HP_UdpNode_SendCastPackets");
        internal static readonly Native.Call_I_P HP_UdpNode_HasStarted = Loader.Find<Native.Call_I_P>("HP_UdpNode_HasStarted");
        internal static readonly Native.Call_I_P HP_UdpNode_GetState = Loader.Find<Native.Call_I_P>("HP_UdpNode_GetState");
        internal static readonly Native.Call_I_P HP_UdpNode_GetLastError = Loader.Find<Native.Call_I_P>("HP_UdpNode_GetLastError");
        internal static readonly Native.Call_P_P HP_UdpNode_GetLastErrorDesc = Loader.Find<Native.Call_P_P>("HP_UdpNode_GetLastErrorDesc");
        internal static readonly Native.Call_I_PArIrS HP_UdpNode_GetLocalAddress = Loader.Find<Native.Call_I_PArIrS>("HP_UdpNode_GetLocalAddress");
        internal static readonly Native.Call_I_PArIrS HP_UdpNode_GetCastAddress = Loader.Find<Native.Call_I_PArIrS>("HP_UdpNode_GetCastAddress");
        internal static readonly Native.Call_I_P HP_UdpNode_GetCastMode = Loader.Find<Native.Call_I_P>("HP_UdpNode_GetCastMode");
        internal static readonly Native.Call_I_PoI HP_UdpNode_GetPendingDataLength = Loader.Find<Native.Call_I_PoI>("HP_UdpNode_GetPendingDataLength");
        internal static readonly Native.Call_V_PU HP_UdpNode_SetMaxDatagramSize = Loader.Find<Native.Call_V_PU>("HP_UdpNode_SetMaxDatagramSize");
        internal static readonly Native.Call_U_P HP_UdpNode_GetMaxDatagramSize = Loader.Find<Native.Call_U_P>("HP_UdpNode_GetMaxDatagramSize");
        internal static readonly Native.Call_V_PI HP_UdpNode_SetMultiCastTtl = Loader.Find<Native.Call_V_PI>("HP_UdpNode_SetMultiCastTtl");
        internal static readonly Native.Call_I_P HP_UdpNode_GetMultiCastTtl = Loader.Find<Native.Call_I_P>("HP_UdpNode_GetMultiCastTtl");
        internal static readonly Native.Call_V_PI HP_UdpNode_SetMultiCastLoop = Loader.Find<Native.Call_V_PI>("HP_UdpNode_SetMultiCastLoop");
        internal static readonly Native.Call_I_P HP_UdpNode_IsMultiCastLoop = Loader.Find<Native.Call_I_P>("HP_UdpNode_IsMultiCastLoop");
        internal static readonly Native.Call_V_PI HP_UdpNode_SetDualStack = Loader.Find<Native.Call_V_PI>("HP_UdpNode_SetDualStack");
        internal static readonly Native.Call_I_P HP_UdpNode_IsDualStack = Loader.Find<Native.Call_I_P>("HP_UdpNode_IsDualStack");
        internal static readonly Native.Call_V_PI HP_UdpNode_SetReuseAddressPolicy = Loader.Find<Native.Call_V_PI>("HP_UdpNode_SetReuseAddressPolicy");
        internal static readonly Native.Call_V_PU HP_UdpNode_SetWorkerThreadCount = Loader.Find<Native.Call_V_PU>("HP_UdpNode_SetWorkerThreadCount");
        internal static readonly Native.Call_V_PU HP_UdpNode_SetPostReceiveCount = Loader.Find<Native.Call_V_PU>("HP_UdpNode_SetPostReceiveCount");
        internal static readonly Native.Call_V_PU HP_UdpNode_SetFreeBufferPoolSize = Loader.Find<Native.Call_V_PU>("HP_UdpNode_SetFreeBufferPoolSize");
        internal static readonly Native.Call_V_PU HP_UdpNode_SetFreeBufferPoolHold = Loader.Find<Native.Call_V_PU>("HP_UdpNode_SetFreeBufferPoolHold");
        internal static readonly Native.Call_I_P HP_UdpNode_GetReuseAddressPolicy = Loader.Find<Native.Call_I_P>("HP_UdpNode_GetReuseAddressPolicy");
        internal static readonly Native.Call_U_P HP_UdpNode_GetWorkerThreadCount = Loader.Find<Native.Call_U_P>("HP_UdpNode_GetWorkerThreadCount");
        internal static readonly Native.Call_U_P HP_UdpNode_GetPostReceiveCount = Loader.Find<Native.Call_U_P>("HP_UdpNode_GetPostReceiveCount");
        internal static readonly Native.Call_U_P HP_UdpNode_GetFreeBufferPoolSize = Loader.Find<Native.Call_U_P>("HP_UdpNode_GetFreeBufferPoolSize");
        internal static readonly Native.Call_U_P HP_UdpNode_GetFreeBufferPoolHold = Loader.Find<Native.Call_U_P>("HP_UdpNode_GetFreeBufferPoolHold");
        internal static readonly Native.Call_P_P Create_HP_UdpNode = Loader.Find<Native.Call_P_P>("Create_HP_UdpNode");
        internal static readonly Native.Call_V_P Destroy_HP_UdpNode = Loader.Find<Native.Call_V_P>("Destroy_HP_UdpNode");
        internal static readonly Native.Call_P_ Create_HP_UdpNodeListener = Loader.Find<Native.Call_P_>("Create_HP_UdpNodeListener");
        internal static readonly Native.Call_V_P Destroy_HP_UdpNodeListener = Loader.Find<Native.Call_V_P>("Destroy_HP_UdpNodeListener");
        internal static readonly Native.Call_V_PP HP_Set_FN_UdpNode_OnPrepareListen = Loader.Find<Native.Call_V_PP>("HP_Set_FN_UdpNode_OnPrepareListen");
        internal static readonly Native.Call_V_PP HP_Set_FN_UdpNode_OnSend = Loader.Find<Native.Call_V_PP>("HP_Set_FN_UdpNode_OnSend");
        internal static readonly Native.Call_V_PP HP_Set_FN_UdpNode_OnReceive = Loader.Find<Native.Call_V_PP>("HP_Set_FN_UdpNode_OnReceive");
        internal static readonly Native.Call_V_PP HP_Set_FN_UdpNode_OnError = Loader.Find<Native.Call_V_PP>("HP_Set_FN_UdpNode_OnError");
        internal static readonly Native.Call_V_PP HP_Set_FN_UdpNode_OnShutdown = Loader.Find<Native.Call_V_PP>("HP_Set_FN_UdpNode_OnShutdown");
    }

    internal static class HttpDownloaderFunctions
    {
        internal static readonly Native.Call_I_PP HP_HttpDownloader_Start = Loader.Find<Native.Call_I_PP>("HP_HttpDownloader_Start");
        internal static readonly Native.Call_I_P HP_HttpDownloader_Stop = Loader.Find<Native.Call_I_P>("HP_HttpDownloader_Stop");
        internal static readonly Native.Call_L_PAP HP_HttpDownloader_Add = Loader.Find<Native.Call_L_PAP>("HP_HttpDownloader_Add");
        internal static readonly Native.Call_L_PPIP HP_HttpDownloader_AddMirrors = Loader.Find<Native.Call_L_PPIP>("HP_HttpDownloader_AddMirrors");
        internal static readonly Native.Call_I_PL HP_HttpDownloader_Cancel = Loader.Find<Native.Call_I_PL>("HP_HttpDownloader_Cancel");
        internal static readonly Native.Call_I_PLoTDownloadProgress HP_HttpDownloader_GetProgress = Loader.Find<Native.Call_I_PLoTDownloadProgress>("HP_HttpDownloader_GetProgress");
        internal static readonly Native.Call_I_PU HP_HttpDownloader_Wait = Loader.Find<Native.Call_I_PU>("HP_HttpDownloader_Wait");
        internal static readonly Native.Call_U_P HP_HttpDownloader_GetCount = Loader.Find<Native.Call_U_P>("HP_HttpDownloader_GetCount");
        internal static readonly Native.Call_V_PL HP_HttpDownloader_SetRateLimit = Loader.Find<Native.Call_V_PL>("HP_HttpDownloader_SetRateLimit");
        internal static readonly Native.Call_P_P Create_HP_HttpDownloader = Loader.Find<Native.Call_P_P>("Create_HP_HttpDownloader");
        internal static readonly Native.Call_V_P Destroy_HP_HttpDownloader = Loader.Find<Native.Call_V_P>("Destroy_HP_HttpDownloader");
        internal static readonly Native.Call_P_ Create_HP_HttpDownloaderListener = Loader.Find<Native.Call_P_>("Create_HP_HttpDownloaderListener");
        internal static readonly Native.Call_V_P Destroy_HP_HttpDownloaderListener = Loader.Find<Native.Call_V_P>("Destroy_HP_HttpDownloaderListener");
        internal static readonly Native.Call_V_PP HP_Set_FN_HttpDownloader_OnStart = Loader.Find<Native.Call_V_PP>("HP_Set_FN_HttpDownloader_OnStart");
        internal static readonly Native.Call_V_PP HP_Set_FN_HttpDownloader_OnProgress = Loader.Find<Native.Call_V_PP>("HP_Set_FN_HttpDownloader_OnProgress");
        internal static readonly Native.Call_V_PP HP_Set_FN_HttpDownloader_OnRedirect = Loader.Find<Native.Call_V_PP>("HP_Set_FN_HttpDownloader_OnRedirect");
        internal static readonly Native.Call_V_PP HP_Set_FN_HttpDownloader_OnSegment = Loader.Find<Native.Call_V_PP>("HP_Set_FN_HttpDownloader_OnSegment");
        internal static readonly Native.Call_V_PP HP_Set_FN_HttpDownloader_OnRetry = Loader.Find<Native.Call_V_PP>("HP_Set_FN_HttpDownloader_OnRetry");
        internal static readonly Native.Call_V_PP HP_Set_FN_HttpDownloader_OnData = Loader.Find<Native.Call_V_PP>("HP_Set_FN_HttpDownloader_OnData");
        internal static readonly Native.Call_V_PP HP_Set_FN_HttpDownloader_OnComplete = Loader.Find<Native.Call_V_PP>("HP_Set_FN_HttpDownloader_OnComplete");
        internal static readonly Native.Call_V_PP HP_Set_FN_HttpDownloader_OnError = Loader.Find<Native.Call_V_PP>("HP_Set_FN_HttpDownloader_OnError");
    }

    internal static class CookiesFunctions
    {
        internal static readonly Native.Call_I_AI HP_HttpCookie_MGR_LoadFromFile = Loader.Find<Native.Call_I_AI>("HP_HttpCookie_MGR_LoadFromFile");
        internal static readonly Native.Call_I_AI HP_HttpCookie_MGR_SaveToFile = Loader.Find<Native.Call_I_AI>("HP_HttpCookie_MGR_SaveToFile");
        internal static readonly Native.Call_I_AA HP_HttpCookie_MGR_ClearCookies = Loader.Find<Native.Call_I_AA>("HP_HttpCookie_MGR_ClearCookies");
        internal static readonly Native.Call_I_AA HP_HttpCookie_MGR_RemoveExpiredCookies = Loader.Find<Native.Call_I_AA>("HP_HttpCookie_MGR_RemoveExpiredCookies");
        internal static readonly Native.Call_I_AAAAIIIII HP_HttpCookie_MGR_SetCookie = Loader.Find<Native.Call_I_AAAAIIIII>("HP_HttpCookie_MGR_SetCookie");
        internal static readonly Native.Call_I_AAA HP_HttpCookie_MGR_DeleteCookie = Loader.Find<Native.Call_I_AAA>("HP_HttpCookie_MGR_DeleteCookie");
        internal static readonly Native.Call_V_I HP_HttpCookie_MGR_SetEnableThirdPartyCookie = Loader.Find<Native.Call_V_I>("HP_HttpCookie_MGR_SetEnableThirdPartyCookie");
        internal static readonly Native.Call_I_ HP_HttpCookie_MGR_IsEnableThirdPartyCookie = Loader.Find<Native.Call_I_>("HP_HttpCookie_MGR_IsEnableThirdPartyCookie");
    }

    internal static class LibraryFunctions
    {
        internal static readonly Native.Call_P_I HP_GetDownloadErrorName = Loader.Find<Native.Call_P_I>("HP_GetDownloadErrorName");
        internal static readonly Native.Call_U_ HP_GetHPSocketVersion = Loader.Find<Native.Call_U_>("HP_GetHPSocketVersion");
        internal static readonly Native.Call_P_I HP_GetSocketErrorDesc = Loader.Find<Native.Call_P_I>("HP_GetSocketErrorDesc");
    }
}
