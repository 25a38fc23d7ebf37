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
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate void EventVoid_PLIPUU(IntPtr a, ulong b, int c, IntPtr d, uint e, uint f);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate void EventVoid_PLLLP(IntPtr a, ulong b, ulong c, ulong d, IntPtr e);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate void EventVoid_PLP(IntPtr a, ulong b, IntPtr c);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate void EventVoid_PLPP(IntPtr a, ulong b, IntPtr c, IntPtr d);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate void EventVoid_PLSPP(IntPtr a, ulong b, ushort c, IntPtr d, IntPtr e);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int Event_P(IntPtr a);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int Event_PIIPSPI(IntPtr a, int b, int c, IntPtr d, ushort e, IntPtr f, int g);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int Event_PLLPIP(IntPtr a, ulong b, ulong c, IntPtr d, int e, IntPtr f);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int Event_PN(IntPtr a, UIntPtr b);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int Event_PNI(IntPtr a, UIntPtr b, int c);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int Event_PNIBBPL(IntPtr a, UIntPtr b, int c, byte d, byte e, IntPtr f, ulong g);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int Event_PNII(IntPtr a, UIntPtr b, int c, int d);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int Event_PNIP(IntPtr a, UIntPtr b, int c, IntPtr d);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int Event_PNN(IntPtr a, UIntPtr b, UIntPtr c);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int Event_PNNUU(IntPtr a, UIntPtr b, UIntPtr c, uint d, uint e);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int Event_PNPI(IntPtr a, UIntPtr b, IntPtr c, int d);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int Event_PNPP(IntPtr a, UIntPtr b, IntPtr c, IntPtr d);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int Event_PNSP(IntPtr a, UIntPtr b, ushort c, IntPtr d);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int Event_PPSPI(IntPtr a, IntPtr b, ushort c, IntPtr d, int e);

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
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_Server_Start(IntPtr a, byte[] b, ushort c);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_Server_Stop(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_Server_Wait(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_Server_Send(IntPtr a, UIntPtr b, IntPtr c, int d);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_Server_SendPackets(IntPtr a, UIntPtr b, IntPtr c, int d);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_Server_PauseReceive(IntPtr a, UIntPtr b, int c);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_Server_Disconnect(IntPtr a, UIntPtr b, int c);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_Server_DisconnectLongConnections(IntPtr a, uint b, int c);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_Server_DisconnectSilenceConnections(IntPtr a, uint b, int c);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_Server_IsSecure(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_Server_HasStarted(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_Server_GetState(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_Server_GetLastError(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern IntPtr HP_Server_GetLastErrorDesc(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_Server_GetPendingDataLength(IntPtr a, UIntPtr b, out int c);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_Server_IsPauseReceive(IntPtr a, UIntPtr b, out int c);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_Server_IsConnected(IntPtr a, UIntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_Server_GetConnectionCount(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_Server_GetAllConnectionIDs(IntPtr a, IntPtr b, ref uint c);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_Server_GetConnectPeriod(IntPtr a, UIntPtr b, out uint c);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_Server_GetSilencePeriod(IntPtr a, UIntPtr b, out uint c);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_Server_GetListenAddress(IntPtr a, byte[] b, ref int c, ref ushort d);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_Server_GetLocalAddress(IntPtr a, UIntPtr b, byte[] c, ref int d, ref ushort e);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_Server_GetRemoteAddress(IntPtr a, UIntPtr b, byte[] c, ref int d, ref ushort e);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Server_SetReuseAddressPolicy(IntPtr a, int b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Server_SetSendPolicy(IntPtr a, int b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Server_SetOnSendSyncPolicy(IntPtr a, int b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Server_SetFreeSocketObjLockTime(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Server_SetFreeSocketObjPool(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Server_SetFreeBufferObjPool(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Server_SetFreeSocketObjHold(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Server_SetFreeBufferObjHold(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Server_SetMaxConnectionCount(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Server_SetWorkerThreadCount(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Server_SetMarkSilence(IntPtr a, int b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Server_SetDualStack(IntPtr a, int b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_Server_GetReuseAddressPolicy(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_Server_GetSendPolicy(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_Server_GetOnSendSyncPolicy(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_Server_GetFreeSocketObjLockTime(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_Server_GetFreeSocketObjPool(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_Server_GetFreeBufferObjPool(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_Server_GetFreeSocketObjHold(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_Server_GetFreeBufferObjHold(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_Server_GetMaxConnectionCount(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_Server_GetWorkerThreadCount(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_Server_IsMarkSilence(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_Server_IsDualStack(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Set_FN_Server_OnPrepareListen(IntPtr a, IntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Set_FN_Server_OnAccept(IntPtr a, IntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Set_FN_Server_OnHandShake(IntPtr a, IntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Set_FN_Server_OnSend(IntPtr a, IntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Set_FN_Server_OnReceive(IntPtr a, IntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Set_FN_Server_OnPullReceive(IntPtr a, IntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Set_FN_Server_OnClose(IntPtr a, IntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Set_FN_Server_OnShutdown(IntPtr a, IntPtr b);
    }

    internal static class AgentFunctions
    {
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_Agent_Start(IntPtr a, byte[] b, int c);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_Agent_Stop(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_Agent_Wait(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_Agent_ConnectWithExtraAndLocalAddressPort(IntPtr a, byte[] b, ushort c, out UIntPtr d, IntPtr e, ushort f, byte[] g);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_Agent_Send(IntPtr a, UIntPtr b, IntPtr c, int d);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_Agent_SendPackets(IntPtr a, UIntPtr b, IntPtr c, int d);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_Agent_PauseReceive(IntPtr a, UIntPtr b, int c);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_Agent_Disconnect(IntPtr a, UIntPtr b, int c);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_Agent_DisconnectLongConnections(IntPtr a, uint b, int c);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_Agent_DisconnectSilenceConnections(IntPtr a, uint b, int c);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_Agent_IsSecure(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_Agent_HasStarted(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_Agent_GetState(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_Agent_GetConnectionCount(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_Agent_GetAllConnectionIDs(IntPtr a, IntPtr b, ref uint c);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_Agent_GetConnectPeriod(IntPtr a, UIntPtr b, out uint c);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_Agent_GetSilencePeriod(IntPtr a, UIntPtr b, out uint c);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_Agent_GetLocalAddress(IntPtr a, UIntPtr b, byte[] c, ref int d, ref ushort e);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_Agent_GetRemoteAddress(IntPtr a, UIntPtr b, byte[] c, ref int d, ref ushort e);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_Agent_GetRemoteHost(IntPtr a, UIntPtr b, byte[] c, ref int d, ref ushort e);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_Agent_GetLastError(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern IntPtr HP_Agent_GetLastErrorDesc(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_Agent_GetPendingDataLength(IntPtr a, UIntPtr b, out int c);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_Agent_IsPauseReceive(IntPtr a, UIntPtr b, out int c);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_Agent_IsConnected(IntPtr a, UIntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Agent_SetReuseAddressPolicy(IntPtr a, int b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Agent_SetSendPolicy(IntPtr a, int b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Agent_SetOnSendSyncPolicy(IntPtr a, int b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Agent_SetFreeSocketObjLockTime(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Agent_SetFreeSocketObjPool(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Agent_SetFreeBufferObjPool(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Agent_SetFreeSocketObjHold(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Agent_SetFreeBufferObjHold(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Agent_SetMaxConnectionCount(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Agent_SetWorkerThreadCount(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Agent_SetMarkSilence(IntPtr a, int b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_Agent_GetReuseAddressPolicy(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_Agent_GetSendPolicy(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_Agent_GetOnSendSyncPolicy(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_Agent_GetFreeSocketObjLockTime(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_Agent_GetFreeSocketObjPool(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_Agent_GetFreeBufferObjPool(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_Agent_GetFreeSocketObjHold(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_Agent_GetFreeBufferObjHold(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_Agent_GetMaxConnectionCount(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_Agent_GetWorkerThreadCount(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_Agent_IsMarkSilence(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Set_FN_Agent_OnPrepareConnect(IntPtr a, IntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Set_FN_Agent_OnConnect(IntPtr a, IntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Set_FN_Agent_OnHandShake(IntPtr a, IntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Set_FN_Agent_OnSend(IntPtr a, IntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Set_FN_Agent_OnReceive(IntPtr a, IntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Set_FN_Agent_OnPullReceive(IntPtr a, IntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Set_FN_Agent_OnClose(IntPtr a, IntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Set_FN_Agent_OnShutdown(IntPtr a, IntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Set_FN_Agent_OnReconnect(IntPtr a, IntPtr b);
    }

    internal static class ClientFunctions
    {
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_Client_StartWithBindAddressAndLocalPort(IntPtr a, byte[] b, ushort c, int d, byte[] e, ushort f);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_Client_Stop(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_Client_Send(IntPtr a, IntPtr b, int c);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_Client_SendPackets(IntPtr a, IntPtr b, int c);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_Client_PauseReceive(IntPtr a, int b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_Client_Wait(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_Client_IsSecure(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_Client_HasStarted(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_Client_GetState(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_Client_GetLastError(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern IntPtr HP_Client_GetLastErrorDesc(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern UIntPtr HP_Client_GetConnectionID(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_Client_GetLocalAddress(IntPtr a, byte[] b, ref int c, ref ushort d);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_Client_GetRemoteHost(IntPtr a, byte[] b, ref int c, ref ushort d);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_Client_GetPendingDataLength(IntPtr a, out int b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_Client_IsPauseReceive(IntPtr a, out int b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_Client_IsConnected(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Client_SetReuseAddressPolicy(IntPtr a, int b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Client_SetFreeBufferPoolSize(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Client_SetFreeBufferPoolHold(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_Client_GetReuseAddressPolicy(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_Client_GetFreeBufferPoolSize(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_Client_GetFreeBufferPoolHold(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Set_FN_Client_OnPrepareConnect(IntPtr a, IntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Set_FN_Client_OnConnect(IntPtr a, IntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Set_FN_Client_OnHandShake(IntPtr a, IntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Set_FN_Client_OnSend(IntPtr a, IntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Set_FN_Client_OnReceive(IntPtr a, IntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Set_FN_Client_OnPullReceive(IntPtr a, IntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Set_FN_Client_OnClose(IntPtr a, IntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Set_FN_Client_OnReconnect(IntPtr a, IntPtr b);
    }

    internal static class TcpServerFunctions
    {
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_TcpServer_SendSmallFile(IntPtr a, UIntPtr b, byte[] c, IntPtr d, IntPtr e);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_TcpServer_SetSocketListenQueue(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_TcpServer_SetAcceptSocketCount(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_TcpServer_SetSocketBufferSize(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_TcpServer_SetKeepAliveTime(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_TcpServer_SetKeepAliveInterval(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_TcpServer_SetNoDelay(IntPtr a, int b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_TcpServer_GetAcceptSocketCount(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_TcpServer_GetSocketBufferSize(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_TcpServer_GetSocketListenQueue(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_TcpServer_GetKeepAliveTime(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_TcpServer_GetKeepAliveInterval(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_TcpServer_IsNoDelay(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_TcpServer_SetMaxPendingDataLength(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_TcpServer_GetMaxPendingDataLength(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_TcpServer_SetMaxTotalPendingDataLength(IntPtr a, ulong b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern ulong HP_TcpServer_GetMaxTotalPendingDataLength(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_TcpServer_SetCloseTimeout(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_TcpServer_GetCloseTimeout(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_TcpServer_SetSSLHandShakeTimeout(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_TcpServer_GetSSLHandShakeTimeout(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_TcpServer_SetProxyProtocol(IntPtr a, int b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_TcpServer_GetProxyProtocol(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_TcpServer_SetProxyProtocolSources(IntPtr a, byte[] b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern IntPtr HP_TcpServer_GetProxyProtocolSources(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_TcpServer_SetProxyProtocolTimeout(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_TcpServer_GetProxyProtocolTimeout(IntPtr a);
    }

    internal static class TcpAgentFunctions
    {
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_TcpAgent_SendSmallFile(IntPtr a, UIntPtr b, byte[] c, IntPtr d, IntPtr e);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_TcpAgent_SetSyncConnectTimeout(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_TcpAgent_SetSocketBufferSize(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_TcpAgent_SetKeepAliveTime(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_TcpAgent_SetKeepAliveInterval(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_TcpAgent_SetNoDelay(IntPtr a, int b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_TcpAgent_GetSyncConnectTimeout(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_TcpAgent_GetSocketBufferSize(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_TcpAgent_GetKeepAliveTime(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_TcpAgent_GetKeepAliveInterval(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_TcpAgent_IsNoDelay(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_TcpAgent_SetMaxPendingDataLength(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_TcpAgent_GetMaxPendingDataLength(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_TcpAgent_SetMaxTotalPendingDataLength(IntPtr a, ulong b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern ulong HP_TcpAgent_GetMaxTotalPendingDataLength(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_TcpAgent_SetCloseTimeout(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_TcpAgent_GetCloseTimeout(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_TcpAgent_SetAsyncConnectTimeout(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_TcpAgent_GetAsyncConnectTimeout(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_TcpAgent_SetSSLHandShakeTimeout(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_TcpAgent_GetSSLHandShakeTimeout(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_TcpAgent_SetProxy(IntPtr a, byte[] b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern IntPtr HP_TcpAgent_GetProxy(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_TcpAgent_SetReconnectDelay(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_TcpAgent_SetReconnectMaxDelay(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_TcpAgent_SetReconnectLimit(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_TcpAgent_SetReconnectJitter(IntPtr a, int b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_TcpAgent_GetReconnectDelay(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_TcpAgent_GetReconnectMaxDelay(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_TcpAgent_GetReconnectLimit(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_TcpAgent_IsReconnectJitter(IntPtr a);
    }

    internal static class TcpClientFunctions
    {
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_TcpClient_SendSmallFile(IntPtr a, byte[] b, IntPtr c, IntPtr d);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_TcpClient_SetSyncConnectTimeout(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_TcpClient_SetSocketBufferSize(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_TcpClient_SetKeepAliveTime(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_TcpClient_SetKeepAliveInterval(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_TcpClient_SetNoDelay(IntPtr a, int b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_TcpClient_GetSyncConnectTimeout(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_TcpClient_GetSocketBufferSize(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_TcpClient_GetKeepAliveTime(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_TcpClient_GetKeepAliveInterval(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_TcpClient_IsNoDelay(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_TcpClient_SetMaxPendingDataLength(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_TcpClient_GetMaxPendingDataLength(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_TcpClient_SetCloseTimeout(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_TcpClient_GetCloseTimeout(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_TcpClient_SetAsyncConnectTimeout(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_TcpClient_GetAsyncConnectTimeout(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_TcpClient_SetSSLHandShakeTimeout(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_TcpClient_GetSSLHandShakeTimeout(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_TcpClient_SetProxy(IntPtr a, byte[] b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern IntPtr HP_TcpClient_GetProxy(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_TcpClient_SetReconnectDelay(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_TcpClient_SetReconnectMaxDelay(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_TcpClient_SetReconnectLimit(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_TcpClient_SetReconnectJitter(IntPtr a, int b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_TcpClient_GetReconnectDelay(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_TcpClient_GetReconnectMaxDelay(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_TcpClient_GetReconnectLimit(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_TcpClient_IsReconnectJitter(IntPtr a);
    }

    internal static class SSLServerFunctions
    {
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_SSLServer_SetupSSLContext(IntPtr a, int b, byte[] c, byte[] d, byte[] e, byte[] f, IntPtr g);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_SSLServer_SetupSSLContextByMemory(IntPtr a, int b, byte[] c, byte[] d, byte[] e, byte[] f, IntPtr g);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_SSLServer_AddSSLContext(IntPtr a, int b, byte[] c, byte[] d, byte[] e, byte[] f);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_SSLServer_AddSSLContextByMemory(IntPtr a, int b, byte[] c, byte[] d, byte[] e, byte[] f);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_SSLServer_BindSSLServerName(IntPtr a, byte[] b, int c);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_SSLServer_CleanupSSLContext(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_SSLServer_StartSSLHandShake(IntPtr a, UIntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_SSLServer_SetSSLAutoHandShake(IntPtr a, int b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_SSLServer_IsSSLAutoHandShake(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_SSLServer_SetSSLCipherList(IntPtr a, byte[] b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern IntPtr HP_SSLServer_GetSSLCipherList(IntPtr a);
    }

    internal static class TcpPullServerFunctions
    {
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_TcpPullServer_Fetch(IntPtr a, UIntPtr b, byte[] c, int d);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_TcpPullServer_Peek(IntPtr a, UIntPtr b, byte[] c, int d);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_TcpPullServer_SetMaxPullDataLength(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_TcpPullServer_GetMaxPullDataLength(IntPtr a);
    }

    internal static class TcpPackServerFunctions
    {
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_TcpPackServer_SetMaxPackSize(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_TcpPackServer_SetPackHeaderFlag(IntPtr a, ushort b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_TcpPackServer_GetMaxPackSize(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern ushort HP_TcpPackServer_GetPackHeaderFlag(IntPtr a);
    }

    internal static class HttpServerFunctions
    {
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpServer_SendResponse(IntPtr a, UIntPtr b, ushort c, byte[] d, IntPtr e, int f, IntPtr g, int h);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpServer_SendLocalFile(IntPtr a, UIntPtr b, byte[] c, ushort d, byte[] e, IntPtr f, int g);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpServer_SendChunkData(IntPtr a, UIntPtr b, IntPtr c, int d, byte[] e);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpServer_SendWSMessage(IntPtr a, UIntPtr b, int c, byte d, byte e, IntPtr f, int g, ulong h);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpServer_Release(IntPtr a, UIntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpServer_StartHttp(IntPtr a, UIntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_HttpServer_SetReleaseDelay(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_HttpServer_GetReleaseDelay(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern ushort HP_HttpServer_GetUrlFieldSet(IntPtr a, UIntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern IntPtr HP_HttpServer_GetUrlField(IntPtr a, UIntPtr b, int c);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern IntPtr HP_HttpServer_GetMethod(IntPtr a, UIntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_HttpServer_SetLocalVersion(IntPtr a, int b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpServer_GetLocalVersion(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpServer_IsUpgrade(IntPtr a, UIntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpServer_IsKeepAlive(IntPtr a, UIntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern ushort HP_HttpServer_GetVersion(IntPtr a, UIntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern IntPtr HP_HttpServer_GetHost(IntPtr a, UIntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern ulong HP_HttpServer_GetContentLength(IntPtr a, UIntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern IntPtr HP_HttpServer_GetContentType(IntPtr a, UIntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern IntPtr HP_HttpServer_GetContentEncoding(IntPtr a, UIntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern IntPtr HP_HttpServer_GetTransferEncoding(IntPtr a, UIntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpServer_GetUpgradeType(IntPtr a, UIntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern ushort HP_HttpServer_GetParseErrorCode(IntPtr a, UIntPtr b, out IntPtr c);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpServer_GetHeader(IntPtr a, UIntPtr b, byte[] c, out IntPtr d);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpServer_GetHeaders(IntPtr a, UIntPtr b, byte[] c, IntPtr d, ref uint e);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpServer_GetAllHeaders(IntPtr a, UIntPtr b, IntPtr c, ref uint d);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpServer_GetAllHeaderNames(IntPtr a, UIntPtr b, IntPtr c, ref uint d);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpServer_GetCookie(IntPtr a, UIntPtr b, byte[] c, out IntPtr d);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpServer_GetAllCookies(IntPtr a, UIntPtr b, IntPtr c, ref uint d);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpServer_GetWSMessageState(IntPtr a, UIntPtr b, out int c, out byte d, out byte e, out IntPtr f, out ulong g, out ulong h);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_HttpServer_SetHttpAutoStart(IntPtr a, int b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpServer_IsHttpAutoStart(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_HttpServer_SetMaxHttpHeadLength(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_HttpServer_GetMaxHttpHeadLength(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_HttpServer_SetMaxHttpHeaderCount(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_HttpServer_GetMaxHttpHeaderCount(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_HttpServer_SetMaxHttpStartLineLength(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_HttpServer_GetMaxHttpStartLineLength(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_HttpServer_SetMaxHttpBodyLength(IntPtr a, ulong b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern ulong HP_HttpServer_GetMaxHttpBodyLength(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_HttpServer_SetWSMessageMode(IntPtr a, int b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpServer_IsWSMessageMode(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_HttpServer_SetMaxWSMessageLength(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_HttpServer_GetMaxWSMessageLength(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_HttpServer_SetWSPingInterval(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_HttpServer_GetWSPingInterval(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_HttpServer_SetWSCompression(IntPtr a, int b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpServer_IsWSCompression(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_HttpServer_SetWSContextTakeover(IntPtr a, int b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpServer_IsWSContextTakeover(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpServer_CloseWebSocket(IntPtr a, UIntPtr b, ushort c, byte[] d);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpServer_AcceptWebSocket(IntPtr a, UIntPtr b, byte[] c, IntPtr d, int e);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpServer_SendFilePart(IntPtr a, UIntPtr b, int c, ulong d, ulong e);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_HttpServer_SetHttpHeadTimeout(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_HttpServer_GetHttpHeadTimeout(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_HttpServer_SetHttpBodyTimeout(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_HttpServer_GetHttpBodyTimeout(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_HttpServer_SetHttpIdleTimeout(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_HttpServer_GetHttpIdleTimeout(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Set_FN_HttpServer_OnMessageBegin(IntPtr a, IntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Set_FN_HttpServer_OnRequestLine(IntPtr a, IntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Set_FN_HttpServer_OnHeader(IntPtr a, IntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Set_FN_HttpServer_OnHeadersComplete(IntPtr a, IntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Set_FN_HttpServer_OnBody(IntPtr a, IntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Set_FN_HttpServer_OnChunkHeader(IntPtr a, IntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Set_FN_HttpServer_OnChunkComplete(IntPtr a, IntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Set_FN_HttpServer_OnMessageComplete(IntPtr a, IntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Set_FN_HttpServer_OnUpgrade(IntPtr a, IntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Set_FN_HttpServer_OnParseError(IntPtr a, IntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Set_FN_HttpServer_OnWSMessageHeader(IntPtr a, IntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Set_FN_HttpServer_OnWSMessageBody(IntPtr a, IntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Set_FN_HttpServer_OnWSMessageComplete(IntPtr a, IntPtr b);
    }

    internal static class SSLAgentFunctions
    {
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_SSLAgent_SetupSSLContext(IntPtr a, int b, byte[] c, byte[] d, byte[] e, byte[] f);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_SSLAgent_SetupSSLContextByMemory(IntPtr a, int b, byte[] c, byte[] d, byte[] e, byte[] f);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_SSLAgent_CleanupSSLContext(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_SSLAgent_StartSSLHandShake(IntPtr a, UIntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_SSLAgent_SetSSLAutoHandShake(IntPtr a, int b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_SSLAgent_IsSSLAutoHandShake(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_SSLAgent_SetSSLCipherList(IntPtr a, byte[] b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern IntPtr HP_SSLAgent_GetSSLCipherList(IntPtr a);
    }

    internal static class TcpPullAgentFunctions
    {
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_TcpPullAgent_Fetch(IntPtr a, UIntPtr b, byte[] c, int d);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_TcpPullAgent_Peek(IntPtr a, UIntPtr b, byte[] c, int d);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_TcpPullAgent_SetMaxPullDataLength(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_TcpPullAgent_GetMaxPullDataLength(IntPtr a);
    }

    internal static class TcpPackAgentFunctions
    {
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_TcpPackAgent_SetMaxPackSize(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_TcpPackAgent_SetPackHeaderFlag(IntPtr a, ushort b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_TcpPackAgent_GetMaxPackSize(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern ushort HP_TcpPackAgent_GetPackHeaderFlag(IntPtr a);
    }

    internal static class HttpAgentFunctions
    {
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpAgent_SendRequest(IntPtr a, UIntPtr b, byte[] c, byte[] d, IntPtr e, int f, IntPtr g, int h);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpAgent_SendLocalFile(IntPtr a, UIntPtr b, byte[] c, byte[] d, byte[] e, IntPtr f, int g);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpAgent_SendChunkData(IntPtr a, UIntPtr b, IntPtr c, int d, byte[] e);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpAgent_SendPost(IntPtr a, UIntPtr b, byte[] c, IntPtr d, int e, IntPtr f, int g);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpAgent_SendPut(IntPtr a, UIntPtr b, byte[] c, IntPtr d, int e, IntPtr f, int g);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpAgent_SendPatch(IntPtr a, UIntPtr b, byte[] c, IntPtr d, int e, IntPtr f, int g);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpAgent_SendGet(IntPtr a, UIntPtr b, byte[] c, IntPtr d, int e);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpAgent_SendDelete(IntPtr a, UIntPtr b, byte[] c, IntPtr d, int e);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpAgent_SendHead(IntPtr a, UIntPtr b, byte[] c, IntPtr d, int e);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpAgent_SendTrace(IntPtr a, UIntPtr b, byte[] c, IntPtr d, int e);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpAgent_SendOptions(IntPtr a, UIntPtr b, byte[] c, IntPtr d, int e);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpAgent_SendConnect(IntPtr a, UIntPtr b, byte[] c, IntPtr d, int e);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpAgent_SendWSMessage(IntPtr a, UIntPtr b, int c, byte d, byte e, byte[] f, IntPtr g, int h, ulong i);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpAgent_StartHttp(IntPtr a, UIntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern ushort HP_HttpAgent_GetStatusCode(IntPtr a, UIntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_HttpAgent_SetLocalVersion(IntPtr a, int b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpAgent_GetLocalVersion(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpAgent_IsUpgrade(IntPtr a, UIntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpAgent_IsKeepAlive(IntPtr a, UIntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern ushort HP_HttpAgent_GetVersion(IntPtr a, UIntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern ulong HP_HttpAgent_GetContentLength(IntPtr a, UIntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern IntPtr HP_HttpAgent_GetContentType(IntPtr a, UIntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern IntPtr HP_HttpAgent_GetContentEncoding(IntPtr a, UIntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern IntPtr HP_HttpAgent_GetTransferEncoding(IntPtr a, UIntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpAgent_GetUpgradeType(IntPtr a, UIntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern ushort HP_HttpAgent_GetParseErrorCode(IntPtr a, UIntPtr b, out IntPtr c);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpAgent_GetHeader(IntPtr a, UIntPtr b, byte[] c, out IntPtr d);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpAgent_GetHeaders(IntPtr a, UIntPtr b, byte[] c, IntPtr d, ref uint e);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpAgent_GetAllHeaders(IntPtr a, UIntPtr b, IntPtr c, ref uint d);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpAgent_GetAllHeaderNames(IntPtr a, UIntPtr b, IntPtr c, ref uint d);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_HttpAgent_SetUseCookie(IntPtr a, int b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpAgent_IsUseCookie(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpAgent_GetCookie(IntPtr a, UIntPtr b, byte[] c, out IntPtr d);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpAgent_GetAllCookies(IntPtr a, UIntPtr b, IntPtr c, ref uint d);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpAgent_GetWSMessageState(IntPtr a, UIntPtr b, out int c, out byte d, out byte e, out IntPtr f, out ulong g, out ulong h);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_HttpAgent_SetHttpAutoStart(IntPtr a, int b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpAgent_IsHttpAutoStart(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_HttpAgent_SetMaxHttpHeadLength(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_HttpAgent_GetMaxHttpHeadLength(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_HttpAgent_SetMaxHttpHeaderCount(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_HttpAgent_GetMaxHttpHeaderCount(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_HttpAgent_SetMaxHttpStartLineLength(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_HttpAgent_GetMaxHttpStartLineLength(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_HttpAgent_SetMaxHttpBodyLength(IntPtr a, ulong b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern ulong HP_HttpAgent_GetMaxHttpBodyLength(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_HttpAgent_SetWSMessageMode(IntPtr a, int b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpAgent_IsWSMessageMode(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_HttpAgent_SetMaxWSMessageLength(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_HttpAgent_GetMaxWSMessageLength(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_HttpAgent_SetWSPingInterval(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_HttpAgent_GetWSPingInterval(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_HttpAgent_SetWSCompression(IntPtr a, int b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpAgent_IsWSCompression(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_HttpAgent_SetWSContextTakeover(IntPtr a, int b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpAgent_IsWSContextTakeover(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpAgent_CloseWebSocket(IntPtr a, UIntPtr b, ushort c, byte[] d);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpAgent_SendWSUpgrade(IntPtr a, UIntPtr b, byte[] c, byte[] d, IntPtr e, int f);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_HttpAgent_SetAutoDecompression(IntPtr a, int b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpAgent_IsAutoDecompression(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_HttpAgent_SetProxyTunnel(IntPtr a, int b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpAgent_IsProxyTunnel(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Set_FN_HttpAgent_OnMessageBegin(IntPtr a, IntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Set_FN_HttpAgent_OnStatusLine(IntPtr a, IntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Set_FN_HttpAgent_OnHeader(IntPtr a, IntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Set_FN_HttpAgent_OnHeadersComplete(IntPtr a, IntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Set_FN_HttpAgent_OnBody(IntPtr a, IntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Set_FN_HttpAgent_OnChunkHeader(IntPtr a, IntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Set_FN_HttpAgent_OnChunkComplete(IntPtr a, IntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Set_FN_HttpAgent_OnMessageComplete(IntPtr a, IntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Set_FN_HttpAgent_OnUpgrade(IntPtr a, IntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Set_FN_HttpAgent_OnParseError(IntPtr a, IntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Set_FN_HttpAgent_OnWSMessageHeader(IntPtr a, IntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Set_FN_HttpAgent_OnWSMessageBody(IntPtr a, IntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Set_FN_HttpAgent_OnWSMessageComplete(IntPtr a, IntPtr b);
    }

    internal static class SSLClientFunctions
    {
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_SSLClient_SetupSSLContext(IntPtr a, int b, byte[] c, byte[] d, byte[] e, byte[] f);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_SSLClient_SetupSSLContextByMemory(IntPtr a, int b, byte[] c, byte[] d, byte[] e, byte[] f);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_SSLClient_CleanupSSLContext(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_SSLClient_StartSSLHandShake(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_SSLClient_SetSSLAutoHandShake(IntPtr a, int b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_SSLClient_IsSSLAutoHandShake(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_SSLClient_SetSSLCipherList(IntPtr a, byte[] b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern IntPtr HP_SSLClient_GetSSLCipherList(IntPtr a);
    }

    internal static class TcpPullClientFunctions
    {
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_TcpPullClient_Fetch(IntPtr a, byte[] b, int c);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_TcpPullClient_Peek(IntPtr a, byte[] b, int c);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_TcpPullClient_SetMaxPullDataLength(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_TcpPullClient_GetMaxPullDataLength(IntPtr a);
    }

    internal static class TcpPackClientFunctions
    {
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_TcpPackClient_SetMaxPackSize(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_TcpPackClient_SetPackHeaderFlag(IntPtr a, ushort b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_TcpPackClient_GetMaxPackSize(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern ushort HP_TcpPackClient_GetPackHeaderFlag(IntPtr a);
    }

    internal static class HttpClientFunctions
    {
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpClient_SendRequest(IntPtr a, byte[] b, byte[] c, IntPtr d, int e, IntPtr f, int g);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpClient_SendLocalFile(IntPtr a, byte[] b, byte[] c, byte[] d, IntPtr e, int f);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpClient_SendChunkData(IntPtr a, IntPtr b, int c, byte[] d);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpClient_SendPost(IntPtr a, byte[] b, IntPtr c, int d, IntPtr e, int f);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpClient_SendPut(IntPtr a, byte[] b, IntPtr c, int d, IntPtr e, int f);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpClient_SendPatch(IntPtr a, byte[] b, IntPtr c, int d, IntPtr e, int f);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpClient_SendGet(IntPtr a, byte[] b, IntPtr c, int d);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpClient_SendDelete(IntPtr a, byte[] b, IntPtr c, int d);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpClient_SendHead(IntPtr a, byte[] b, IntPtr c, int d);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpClient_SendTrace(IntPtr a, byte[] b, IntPtr c, int d);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpClient_SendOptions(IntPtr a, byte[] b, IntPtr c, int d);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpClient_SendConnect(IntPtr a, byte[] b, IntPtr c, int d);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpClient_SendWSMessage(IntPtr a, int b, byte c, byte d, byte[] e, IntPtr f, int g, ulong h);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpClient_StartHttp(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern ushort HP_HttpClient_GetStatusCode(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_HttpClient_SetLocalVersion(IntPtr a, int b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpClient_GetLocalVersion(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpClient_IsUpgrade(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpClient_IsKeepAlive(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern ushort HP_HttpClient_GetVersion(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern ulong HP_HttpClient_GetContentLength(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern IntPtr HP_HttpClient_GetContentType(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern IntPtr HP_HttpClient_GetContentEncoding(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern IntPtr HP_HttpClient_GetTransferEncoding(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpClient_GetUpgradeType(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern ushort HP_HttpClient_GetParseErrorCode(IntPtr a, out IntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpClient_GetHeader(IntPtr a, byte[] b, out IntPtr c);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpClient_GetHeaders(IntPtr a, byte[] b, IntPtr c, ref uint d);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpClient_GetAllHeaders(IntPtr a, IntPtr b, ref uint c);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpClient_GetAllHeaderNames(IntPtr a, IntPtr b, ref uint c);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_HttpClient_SetUseCookie(IntPtr a, int b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpClient_IsUseCookie(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpClient_GetCookie(IntPtr a, byte[] b, out IntPtr c);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpClient_GetAllCookies(IntPtr a, IntPtr b, ref uint c);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpClient_GetWSMessageState(IntPtr a, out int b, out byte c, out byte d, out IntPtr e, out ulong f, out ulong g);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_HttpClient_SetHttpAutoStart(IntPtr a, int b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpClient_IsHttpAutoStart(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_HttpClient_SetMaxHttpHeadLength(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_HttpClient_GetMaxHttpHeadLength(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_HttpClient_SetMaxHttpHeaderCount(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_HttpClient_GetMaxHttpHeaderCount(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_HttpClient_SetMaxHttpStartLineLength(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_HttpClient_GetMaxHttpStartLineLength(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_HttpClient_SetMaxHttpBodyLength(IntPtr a, ulong b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern ulong HP_HttpClient_GetMaxHttpBodyLength(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_HttpClient_SetWSMessageMode(IntPtr a, int b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpClient_IsWSMessageMode(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_HttpClient_SetMaxWSMessageLength(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_HttpClient_GetMaxWSMessageLength(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_HttpClient_SetWSPingInterval(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_HttpClient_GetWSPingInterval(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_HttpClient_SetWSCompression(IntPtr a, int b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpClient_IsWSCompression(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_HttpClient_SetWSContextTakeover(IntPtr a, int b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpClient_IsWSContextTakeover(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpClient_CloseWebSocket(IntPtr a, ushort b, byte[] c);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpClient_SendWSUpgrade(IntPtr a, byte[] b, byte[] c, IntPtr d, int e);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_HttpClient_SetAutoDecompression(IntPtr a, int b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpClient_IsAutoDecompression(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_HttpClient_SetProxyTunnel(IntPtr a, int b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpClient_IsProxyTunnel(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Set_FN_HttpClient_OnMessageBegin(IntPtr a, IntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Set_FN_HttpClient_OnStatusLine(IntPtr a, IntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Set_FN_HttpClient_OnHeader(IntPtr a, IntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Set_FN_HttpClient_OnHeadersComplete(IntPtr a, IntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Set_FN_HttpClient_OnBody(IntPtr a, IntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Set_FN_HttpClient_OnChunkHeader(IntPtr a, IntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Set_FN_HttpClient_OnChunkComplete(IntPtr a, IntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Set_FN_HttpClient_OnMessageComplete(IntPtr a, IntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Set_FN_HttpClient_OnUpgrade(IntPtr a, IntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Set_FN_HttpClient_OnParseError(IntPtr a, IntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Set_FN_HttpClient_OnWSMessageHeader(IntPtr a, IntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Set_FN_HttpClient_OnWSMessageBody(IntPtr a, IntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Set_FN_HttpClient_OnWSMessageComplete(IntPtr a, IntPtr b);
    }

    internal static class HttpSyncClientFunctions
    {
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpSyncClient_OpenUrl(IntPtr a, byte[] b, byte[] c, IntPtr d, int e, IntPtr f, int g, int h);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpSyncClient_CleanupRequestResult(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_HttpSyncClient_SetConnectTimeout(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_HttpSyncClient_SetRequestTimeout(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_HttpSyncClient_GetConnectTimeout(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_HttpSyncClient_GetRequestTimeout(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpSyncClient_GetResponseBody(IntPtr a, out IntPtr b, out int c);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_HttpSyncClient_SetMaxRedirects(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_HttpSyncClient_GetMaxRedirects(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_HttpSyncClient_SetMaxResponseBodyLength(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_HttpSyncClient_GetMaxResponseBodyLength(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern IntPtr HP_HttpSyncClient_GetEffectiveUrl(IntPtr a);
    }

    internal static class UdpServerFunctions
    {
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_UdpServer_SetMaxDatagramSize(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_UdpServer_GetMaxDatagramSize(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_UdpServer_SetPostReceiveCount(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_UdpServer_GetPostReceiveCount(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_UdpServer_SetDetectAttempts(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_UdpServer_SetDetectInterval(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_UdpServer_GetDetectAttempts(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_UdpServer_GetDetectInterval(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_UdpServer_SetMaxPendingDataLength(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_UdpServer_GetMaxPendingDataLength(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_UdpServer_SetMaxTotalPendingDataLength(IntPtr a, ulong b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern ulong HP_UdpServer_GetMaxTotalPendingDataLength(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_UdpServer_SetCloseTimeout(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_UdpServer_GetCloseTimeout(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_UdpServer_SetIgnoreCloseNotice(IntPtr a, int b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_UdpServer_IsIgnoreCloseNotice(IntPtr a);
    }

    internal static class UdpArqServerFunctions
    {
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_UdpArqServer_SetNoDelay(IntPtr a, int b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_UdpArqServer_SetTurnoffCongestCtrl(IntPtr a, int b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_UdpArqServer_SetFlushInterval(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_UdpArqServer_SetResendByAcks(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_UdpArqServer_SetSendWndSize(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_UdpArqServer_SetRecvWndSize(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_UdpArqServer_SetMinRto(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_UdpArqServer_SetFastLimit(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_UdpArqServer_SetMaxTransUnit(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_UdpArqServer_SetMaxMessageSize(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_UdpArqServer_SetHandShakeTimeout(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_UdpArqServer_IsNoDelay(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_UdpArqServer_IsTurnoffCongestCtrl(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_UdpArqServer_GetFlushInterval(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_UdpArqServer_GetResendByAcks(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_UdpArqServer_GetSendWndSize(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_UdpArqServer_GetRecvWndSize(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_UdpArqServer_GetMinRto(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_UdpArqServer_GetFastLimit(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_UdpArqServer_GetMaxTransUnit(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_UdpArqServer_GetMaxMessageSize(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_UdpArqServer_GetHandShakeTimeout(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_UdpArqServer_GetWaitingSendMessageCount(IntPtr a, UIntPtr b, out int c);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_UdpArqServer_SetSelectiveAcks(IntPtr a, int b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_UdpArqServer_SetPacing(IntPtr a, int b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_UdpArqServer_SetMtuProbing(IntPtr a, int b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_UdpArqServer_SetAddressValidation(IntPtr a, int b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_UdpArqServer_SetEncryption(IntPtr a, int b, IntPtr c, int d);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_UdpArqServer_SetDeadLink(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_UdpArqServer_IsSelectiveAcks(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_UdpArqServer_IsPacing(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_UdpArqServer_IsMtuProbing(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_UdpArqServer_IsAddressValidation(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_UdpArqServer_GetEncryption(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_UdpArqServer_GetDeadLink(IntPtr a);
    }

    internal static class UdpClientFunctions
    {
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_UdpClient_SetMaxDatagramSize(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_UdpClient_GetMaxDatagramSize(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_UdpClient_SetDetectAttempts(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_UdpClient_SetDetectInterval(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_UdpClient_GetDetectAttempts(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_UdpClient_GetDetectInterval(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_UdpClient_SetMaxPendingDataLength(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_UdpClient_GetMaxPendingDataLength(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_UdpClient_SetIgnoreCloseNotice(IntPtr a, int b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_UdpClient_IsIgnoreCloseNotice(IntPtr a);
    }

    internal static class UdpArqClientFunctions
    {
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_UdpArqClient_SetNoDelay(IntPtr a, int b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_UdpArqClient_SetTurnoffCongestCtrl(IntPtr a, int b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_UdpArqClient_SetFlushInterval(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_UdpArqClient_SetResendByAcks(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_UdpArqClient_SetSendWndSize(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_UdpArqClient_SetRecvWndSize(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_UdpArqClient_SetMinRto(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_UdpArqClient_SetFastLimit(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_UdpArqClient_SetMaxTransUnit(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_UdpArqClient_SetMaxMessageSize(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_UdpArqClient_SetHandShakeTimeout(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_UdpArqClient_IsNoDelay(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_UdpArqClient_IsTurnoffCongestCtrl(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_UdpArqClient_GetFlushInterval(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_UdpArqClient_GetResendByAcks(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_UdpArqClient_GetSendWndSize(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_UdpArqClient_GetRecvWndSize(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_UdpArqClient_GetMinRto(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_UdpArqClient_GetFastLimit(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_UdpArqClient_GetMaxTransUnit(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_UdpArqClient_GetMaxMessageSize(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_UdpArqClient_GetHandShakeTimeout(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_UdpArqClient_GetWaitingSendMessageCount(IntPtr a, out int b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_UdpArqClient_SetSelectiveAcks(IntPtr a, int b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_UdpArqClient_SetPacing(IntPtr a, int b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_UdpArqClient_SetMtuProbing(IntPtr a, int b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_UdpArqClient_SetAddressValidation(IntPtr a, int b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_UdpArqClient_SetEncryption(IntPtr a, int b, IntPtr c, int d);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_UdpArqClient_SetDeadLink(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_UdpArqClient_IsSelectiveAcks(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_UdpArqClient_IsPacing(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_UdpArqClient_IsMtuProbing(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_UdpArqClient_IsAddressValidation(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_UdpArqClient_GetEncryption(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_UdpArqClient_GetDeadLink(IntPtr a);
    }

    internal static class UdpCastFunctions
    {
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_UdpCast_SetMaxDatagramSize(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_UdpCast_GetMaxDatagramSize(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_UdpCast_GetRemoteAddress(IntPtr a, byte[] b, ref int c, ref ushort d);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_UdpCast_SetCastMode(IntPtr a, int b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_UdpCast_GetCastMode(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_UdpCast_SetMultiCastTtl(IntPtr a, int b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_UdpCast_GetMultiCastTtl(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_UdpCast_SetMultiCastLoop(IntPtr a, int b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_UdpCast_IsMultiCastLoop(IntPtr a);
    }

    internal static class UdpNodeFunctions
    {
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_UdpNode_StartWithCast(IntPtr a, byte[] b, ushort c, int d, byte[] e);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_UdpNode_Stop(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_UdpNode_Wait(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_UdpNode_Send(IntPtr a, byte[] b, ushort c, IntPtr d, int e);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_UdpNode_SendPackets(IntPtr a, byte[] b, ushort c, IntPtr d, int e);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_UdpNode_SendCast(IntPtr a, IntPtr b, int c);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_UdpNode_SendCastPackets(IntPtr a, IntPtr b, int c);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_UdpNode_HasStarted(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_UdpNode_GetState(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_UdpNode_GetLastError(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern IntPtr HP_UdpNode_GetLastErrorDesc(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_UdpNode_GetLocalAddress(IntPtr a, byte[] b, ref int c, ref ushort d);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_UdpNode_GetCastAddress(IntPtr a, byte[] b, ref int c, ref ushort d);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_UdpNode_GetCastMode(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_UdpNode_GetPendingDataLength(IntPtr a, out int b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_UdpNode_SetMaxDatagramSize(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_UdpNode_GetMaxDatagramSize(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_UdpNode_SetMultiCastTtl(IntPtr a, int b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_UdpNode_GetMultiCastTtl(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_UdpNode_SetMultiCastLoop(IntPtr a, int b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_UdpNode_IsMultiCastLoop(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_UdpNode_SetDualStack(IntPtr a, int b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_UdpNode_IsDualStack(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_UdpNode_SetReuseAddressPolicy(IntPtr a, int b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_UdpNode_SetWorkerThreadCount(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_UdpNode_SetPostReceiveCount(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_UdpNode_SetFreeBufferPoolSize(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_UdpNode_SetFreeBufferPoolHold(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_UdpNode_GetReuseAddressPolicy(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_UdpNode_GetWorkerThreadCount(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_UdpNode_GetPostReceiveCount(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_UdpNode_GetFreeBufferPoolSize(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_UdpNode_GetFreeBufferPoolHold(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Set_FN_UdpNode_OnPrepareListen(IntPtr a, IntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Set_FN_UdpNode_OnSend(IntPtr a, IntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Set_FN_UdpNode_OnReceive(IntPtr a, IntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Set_FN_UdpNode_OnError(IntPtr a, IntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Set_FN_UdpNode_OnShutdown(IntPtr a, IntPtr b);
    }

    internal static class HttpDownloaderFunctions
    {
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpDownloader_Start(IntPtr a, IntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpDownloader_Stop(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern ulong HP_HttpDownloader_Add(IntPtr a, byte[] b, IntPtr c);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern ulong HP_HttpDownloader_AddMirrors(IntPtr a, IntPtr b, int c, IntPtr d);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpDownloader_Cancel(IntPtr a, ulong b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpDownloader_GetProgress(IntPtr a, ulong b, out Native.TDownloadProgress c);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpDownloader_Wait(IntPtr a, uint b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_HttpDownloader_GetCount(IntPtr a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_HttpDownloader_SetRateLimit(IntPtr a, ulong b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Set_FN_HttpDownloader_OnStart(IntPtr a, IntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Set_FN_HttpDownloader_OnProgress(IntPtr a, IntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Set_FN_HttpDownloader_OnRedirect(IntPtr a, IntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Set_FN_HttpDownloader_OnSegment(IntPtr a, IntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Set_FN_HttpDownloader_OnRetry(IntPtr a, IntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Set_FN_HttpDownloader_OnData(IntPtr a, IntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Set_FN_HttpDownloader_OnComplete(IntPtr a, IntPtr b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_Set_FN_HttpDownloader_OnError(IntPtr a, IntPtr b);
    }

    internal static class CookiesFunctions
    {
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpCookie_MGR_LoadFromFile(byte[] a, int b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpCookie_MGR_SaveToFile(byte[] a, int b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpCookie_MGR_ClearCookies(byte[] a, byte[] b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpCookie_MGR_RemoveExpiredCookies(byte[] a, byte[] b);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpCookie_MGR_SetCookie(byte[] a, byte[] b, byte[] c, byte[] d, int e, int f, int g, int h, int i);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpCookie_MGR_DeleteCookie(byte[] a, byte[] b, byte[] c);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern void HP_HttpCookie_MGR_SetEnableThirdPartyCookie(int a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern int HP_HttpCookie_MGR_IsEnableThirdPartyCookie();
    }

    internal static class LibraryFunctions
    {
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern IntPtr HP_GetDownloadErrorName(int a);
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern uint HP_GetHPSocketVersion();
        [DllImport(Loader.Library, CallingConvention = CallingConvention.Cdecl, SetLastError = true)]
        internal static extern IntPtr HP_GetSocketErrorDesc(int a);
    }
}
