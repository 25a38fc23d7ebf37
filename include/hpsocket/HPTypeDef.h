#pragma once

// SPDX-License-Identifier: Apache-2.0

/**
 * @file
 * Version, feature switches, enumerations, structs and function types of the API, for C++ and C alike (valid C99
 * and C++14).
 */

#include "hpsocket/common/GlobalDef.h"
#include "hpsocket/common/Parts.h"

/** @name Version of the interface that these headers describe */
///@{
#define HP_VERSION_MAJOR 6
#define HP_VERSION_MINOR 0
#define HP_VERSION_REVISE 7
#define HP_VERSION_BUILD 1
///@}

/**
 * @name Parts of the API
 * All are on, but those that the installed library was built without: common/Parts.h says which (_UDP_DISABLED,
 * _SSL_DISABLED, _HTTP_DISABLED, _ZLIB_DISABLED, _BROTLI_DISABLED, _ICONV_DISABLED; guide 7). A program need not
 * define them. One that hides a part which the library has must not hide SSL: interfaces lose members with it.
 */
///@{
#if !defined(_UDP_SUPPORT) && !defined(_UDP_DISABLED)
#define _UDP_SUPPORT
#elif defined(_UDP_SUPPORT) && defined(_UDP_DISABLED)
#undef _UDP_SUPPORT
#endif

#if !defined(_SSL_SUPPORT) && !defined(_SSL_DISABLED)
#define _SSL_SUPPORT
#elif defined(_SSL_SUPPORT) && defined(_SSL_DISABLED)
#undef _SSL_SUPPORT
#endif

#if !defined(_HTTP_SUPPORT) && !defined(_HTTP_DISABLED)
#define _HTTP_SUPPORT
#elif defined(_HTTP_SUPPORT) && defined(_HTTP_DISABLED)
#undef _HTTP_SUPPORT
#endif

#if !defined(_ZLIB_SUPPORT) && !defined(_ZLIB_DISABLED)
#define _ZLIB_SUPPORT
#elif defined(_ZLIB_SUPPORT) && defined(_ZLIB_DISABLED)
#undef _ZLIB_SUPPORT
#endif

#if !defined(_BROTLI_SUPPORT) && !defined(_BROTLI_DISABLED)
#define _BROTLI_SUPPORT
#elif defined(_BROTLI_SUPPORT) && defined(_BROTLI_DISABLED)
#undef _BROTLI_SUPPORT
#endif

#if !defined(_ICONV_SUPPORT) && !defined(_ICONV_DISABLED)
#define _ICONV_SUPPORT
#elif defined(_ICONV_SUPPORT) && defined(_ICONV_DISABLED)
#undef _ICONV_SUPPORT
#endif
///@}

/// Marks every exported function: C linkage, visible outside the shared library.
#define HPSOCKET_API EXTERN_C __attribute__ ((__visibility__("default")))

/// Calling convention of the library's functions and callbacks: the platform's own.
#define __HP_CALL

/// Identifies a connection. 0 is never valid. Server and agent: unique among the live connections of the
/// component; reuse of a slot changes the ID, so a stale one is refused. Client: from a process-wide counter.
/// Guide 8.3 Q-01.
typedef ULID CONNID, HP_CONNID;

/// HP_VERSION_* of these headers as one number: (MAJOR << 24) | (MINOR << 16) | (REVISE << 8) | BUILD.
/// HP_GetHPSocketVersion() tells the library's. Any thread.
#ifdef __cplusplus
inline DWORD GetHPSocketVersion()
#else
static inline DWORD GetHPSocketVersion(void)
#endif
{
    return (HP_VERSION_MAJOR << 24) | (HP_VERSION_MINOR << 16) | (HP_VERSION_REVISE << 8) | HP_VERSION_BUILD;
}

/// State of a component or thread pool.
typedef enum EnServiceState
{
    SS_STARTING = 0, ///< Start is at work; a client: until connected
    SS_STARTED  = 1, ///< in service
    SS_STOPPING = 2, ///< Stop is at work
    SS_STOPPED  = 3  ///< at first, and again after Stop
} En_HP_ServiceState;

/// What a connection was doing when it closed, see OnClose.
typedef enum EnSocketOperation
{
    SO_UNKNOWN = 0, ///< none of these
    SO_ACCEPT  = 1,
    SO_CONNECT = 2,
    SO_SEND    = 3,
    SO_RECEIVE = 4,
    SO_CLOSE   = 5
} En_HP_SocketOperation;

/// What an event says of itself, see ISocketListenerT (guide 1.4).
typedef enum EnHandleResult
{
    HR_OK     = 0, ///< handled
    HR_IGNORE = 1, ///< not of interest; as HR_OK
    HR_ERROR  = 2  ///< failed: close the connection, where the event allows it
} En_HP_HandleResult;

/// Result of Fetch and Peek (guide 2.1.1).
typedef enum EnFetchResult
{
    FR_OK              = 0, ///< the bytes were copied
    FR_LENGTH_TOO_LONG = 1, ///< fewer are held; none were copied
    FR_DATA_NOT_FOUND  = 2  ///< no such connection
} En_HP_FetchResult;

/// How sends are put together, see SetSendPolicy (guide 2.1.2).
typedef enum EnSendPolicy
{
    SP_PACK   = 0, ///< those of one event with one system call
    SP_SAFE   = 1, ///< as SP_PACK, but not more than SocketBufferSize bytes wait for the event's end
    SP_DIRECT = 2  ///< each by itself, at once
} En_HP_SendPolicy;

/// With what OnSend may not overlap, see SetOnSendSyncPolicy (guide 2.1.4).
typedef enum EnOnSendSyncPolicy
{
    OSSP_NONE    = 0, ///< nothing
    OSSP_CLOSE   = 1, ///< OnClose
    OSSP_RECEIVE = 2  ///< OnReceive and OnClose
} En_HP_OnSendSyncPolicy;

/// Options for sharing a local address.
typedef enum EnReuseAddressPolicy
{
    RAP_NONE          = 0, ///< none
    RAP_ADDR_ONLY     = 1, ///< SO_REUSEADDR
    RAP_ADDR_AND_PORT = 2  ///< SO_REUSEADDR and SO_REUSEPORT
} En_HP_ReuseAddressPolicy;

/// How reliable UDP encrypts, see IArqSocket::SetEncryption. Beyond the guide.
typedef enum EnArqCipher
{
    ARQ_CIPHER_NONE = 0,               ///< Not at all
    ARQ_CIPHER_AES_256_GCM = 1,        ///< AES-256-GCM, fast where the processor has instructions for it
    ARQ_CIPHER_CHACHA20_POLY1305 = 2,  ///< ChaCha20-Poly1305, fast everywhere
} En_HP_ArqCipher;

/// What a server does with the header of the PROXY protocol, see ITcpServer::SetProxyProtocol. Beyond the guide.
typedef enum EnProxyProtocol
{
    PP_OFF      = 0, ///< no connection begins with one
    PP_ACCEPTED = 1, ///< those of trusted sources do, others are direct
    PP_REQUIRED = 2  ///< those of trusted sources do, others are refused
} En_HP_ProxyProtocol;

/// Why Start, Stop or a synchronous request failed, see GetLastError; errno has the cause. Text:
/// HP_GetSocketErrorDesc().
typedef enum EnSocketError
{
    SE_OK                   = 0,  ///< no error
    SE_ILLEGAL_STATE        = 1,  ///< the state does not allow the call
    SE_INVALID_PARAM        = 2,  ///< a parameter or setting is out of range
    SE_SOCKET_CREATE        = 3,  ///< no socket, or the host name has no address
    SE_SOCKET_BIND          = 4,  ///< the local address cannot be used
    SE_SOCKET_PREPARE       = 5,  ///< OnPrepareListen or OnPrepareConnect said HR_ERROR
    SE_SOCKET_LISTEN        = 6,  ///< listen failed
    SE_CP_CREATE            = 7,  ///< no epoll instance
    SE_WORKER_THREAD_CREATE = 8,  ///< no worker thread
    SE_DETECT_THREAD_CREATE = 9,  ///< no timer for the heartbeat
    SE_SOCKE_ATTACH_TO_CP   = 10, ///< the socket could not be registered with epoll
    SE_CONNECT_SERVER       = 11, ///< not connected
    SE_NETWORK              = 12, ///< the network failed
    SE_DATA_PROC            = 13, ///< the data could not be processed
    SE_DATA_SEND            = 14, ///< the data could not be sent
    SE_GC_START             = 15, ///< no timer for cleaning up
    SE_SSL_ENV_NOT_READY    = 101 ///< SetupSSLContext is missing
} En_HP_SocketError;

/// How a cast member or node reaches others.
typedef enum EnCastMode
{
    CM_UNICAST   = -1, ///< one (node only)
    CM_MULTICAST = 0,  ///< a group
    CM_BROADCAST = 1   ///< all of the local network
} En_HP_CastMode;

/// Families of addresses.
typedef enum EnIPAddrType
{
    IPT_ALL  = 0,
    IPT_IPV4 = 1,
    IPT_IPV6 = 2
} En_HP_IPAddrType;

/// What a thread pool does with a task when its queue is full (guide 6.1).
typedef enum EnRejectedPolicy
{
    TRP_CALL_FAIL  = 0, ///< refuses it
    TRP_WAIT_FOR   = 1, ///< waits for room
    TRP_CALLER_RUN = 2  ///< runs it on the calling thread
} En_HP_RejectedPolicy;

/// Whose the buffer of a socket task is (guide 6.1).
typedef enum EnTaskBufferType
{
    TBT_COPY   = 0, ///< the task's: a copy
    TBT_REFER  = 1, ///< the caller's
    TBT_ATTACH = 2  ///< the task's: taken over, freed with SYS_Free()
} En_HP_TaskBufferType;

/// One address of a host, see SYS_EnumHostIPAddresses(). `address` is numeric text.
typedef struct TIPAddr
{
    En_HP_IPAddrType type;
    LPCTSTR address;
} *LPTIPAddr, HP_TIPAddr, *HP_LPTIPAddr;

/// One piece of memory to send: `len` bytes at `buf`. The caller's; read during the call only, never written.
typedef struct _WSABUF
{
    UINT len;
    LPBYTE buf;
} WSABUF, *PWSABUF, *LPWSABUF;

struct TSocketTask;

/// A task of the thread pool. Runs once on a pool thread, or on the submitting one under TRP_CALLER_RUN. Must not throw.
typedef VOID (__HP_CALL *Fn_TaskProc)(PVOID pvArg);
typedef Fn_TaskProc HP_Fn_TaskProc;

/// A socket task of the thread pool. `pTask` is valid until the function returns; the pool frees it.
typedef VOID (__HP_CALL *Fn_SocketTaskProc)(struct TSocketTask* pTask);
typedef Fn_SocketTaskProc HP_Fn_SocketTaskProc;

/// What HP_Create_SocketTaskObj() fills in: the function, who asked, the data and two values of the caller's.
typedef struct TSocketTask
{
    HP_Fn_SocketTaskProc fn;
    PVOID sender;
    CONNID connID;
    LPCBYTE buf;
    INT bufLen;
    En_HP_TaskBufferType bufType;
    WPARAM wparam;
    LPARAM lparam;
} *LPTSocketTask, HP_TSocketTask, *HP_LPTSocketTask;

/// Receives the output of a (de)compressor piece by piece, on the thread that calls Process(). `pData` is valid
/// during the call. FALSE ends the Process() call with failure.
typedef BOOL (__HP_CALL *Fn_DataCallback)(const BYTE* pData, int iLength, PVOID pContext);
typedef Fn_DataCallback Fn_CompressDataCallback, Fn_DecompressDataCallback;
typedef Fn_DataCallback HP_Fn_DataCallback, HP_Fn_CompressDataCallback, HP_Fn_DecompressDataCallback;

#ifdef _SSL_SUPPORT

/// Side of a TLS connection.
typedef enum EnSSLSessionMode
{
    SSL_SM_CLIENT = 0,
    SSL_SM_SERVER = 1
} En_HP_SSLSessionMode;

/// How the peer's certificate is verified; bits, with OpenSSL's values.
typedef enum EnSSLVerifyMode
{
    SSL_VM_NONE                 = 0, ///< not at all
    SSL_VM_PEER                 = 1, ///< servers ask for one; clients verify chain and host name
    SSL_VM_FAIL_IF_NO_PEER_CERT = 2, ///< server: one is required
    SSL_VM_CLIENT_ONCE          = 4  ///< server: ask in the first handshake only
} En_HP_SSLVerifyMode;

/// What GetSSLSessionInfo returns, and the type behind the pointer.
typedef enum EnSSLSessionInfo
{
    SSL_SSI_MIN              = 0,
    SSL_SSI_CTX              = 0,  ///< SSL_CTX*
    SSL_SSI_CTX_METHOD       = 1,  ///< SSL_METHOD* of the context
    SSL_SSI_CTX_CIPHERS      = 2,  ///< STACK_OF(SSL_CIPHER)* of the context
    SSL_SSI_CTX_CERT_STORE   = 3,  ///< X509_STORE* of the context
    SSL_SSI_SERVER_NAME_TYPE = 4,  ///< int in place of a pointer: type of the server name (SNI)
    SSL_SSI_SERVER_NAME      = 5,  ///< const char*: the server name (SNI)
    SSL_SSI_VERSION          = 6,  ///< int in place of a pointer: version of the protocol, 0x0304 is TLS 1.3
    SSL_SSI_METHOD           = 7,  ///< SSL_METHOD*
    SSL_SSI_CERT             = 8,  ///< X509*: our certificate
    SSL_SSI_PKEY             = 9,  ///< EVP_PKEY*: our private key
    SSL_SSI_CURRENT_CIPHER   = 10, ///< SSL_CIPHER* in use
    SSL_SSI_CIPHERS          = 11, ///< STACK_OF(SSL_CIPHER)* we allow
    SSL_SSI_CLIENT_CIPHERS   = 12, ///< STACK_OF(SSL_CIPHER)* the client offers
    SSL_SSI_PEER_CERT        = 13, ///< X509*: the peer's certificate
    SSL_SSI_PEER_CERT_CHAIN  = 14, ///< STACK_OF(X509)*: as the peer sent it
    SSL_SSI_VERIFIED_CHAIN   = 15, ///< STACK_OF(X509)*: as it was verified
    SSL_SSI_MAX              = 15
} En_HP_SSLSessionInfo;

/// Chooses the certificate of a server for the name a TLS client asks for (SNI, RFC 6066 3): the index that
/// AddSSLContext() returned, 0 for the main one, negative to refuse the handshake. `pContext` is for
/// HP_SSL_DefaultServerNameCallback() only. Runs on the connection's thread during the handshake. Guide 3.2.
typedef int (__HP_CALL *Fn_SNI_ServerNameCallback)(LPCTSTR lpszServerName, PVOID pContext);
typedef Fn_SNI_ServerNameCallback HP_Fn_SNI_ServerNameCallback;

#endif // _SSL_SUPPORT

#include "hpsocket/common/HttpTypes.h"
