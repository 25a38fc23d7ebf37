#pragma once

// SPDX-License-Identifier: Apache-2.0

/**
 * @file
 * The types of the HTTP components: versions, results, name and value pairs, status codes. Part of HPTypeDef.h,
 * under _HTTP_SUPPORT. Valid C99 and C++14.
 */

#include "hpsocket/common/GlobalDef.h"

#ifdef _HTTP_SUPPORT

/// HTTP version: major in the low byte, minor in the high one.
typedef enum EnHttpVersion
{
    HV_1_0 = 1,
    HV_1_1 = 0x0101
} En_HP_HttpVersion;

/// Parts of a URL, see GetUrlField (RFC 3986 3).
typedef enum EnHttpUrlField
{
    HUF_SCHEMA   = 0,
    HUF_HOST     = 1,
    HUF_PORT     = 2,
    HUF_PATH     = 3,
    HUF_QUERY    = 4,
    HUF_FRAGMENT = 5,
    HUF_USERINFO = 6,
    HUF_MAX      = 7 ///< their number
} En_HP_HttpUrlField;

/// What an HTTP event says of itself, see IHttpListenerT (guide 4.2).
typedef enum EnHttpParseResult
{
    HPR_OK        = 0, ///< go on
    HPR_SKIP_BODY = 1, ///< OnHeadersComplete: no body follows
    HPR_UPGRADE   = 2, ///< OnHeadersComplete: the connection leaves HTTP
    HPR_ERROR     = -1 ///< stop parsing and close
} En_HP_HttpParseResult;

/// What a connection turns into after an upgrade (guide 4.2).
typedef enum EnHttpUpgradeType
{
    HUT_NONE        = 0, ///< by HPR_UPGRADE
    HUT_WEB_SOCKET  = 1, ///< WebSocket (RFC 6455)
    HUT_HTTP_TUNNEL = 2, ///< a tunnel, by CONNECT (RFC 9110 9.3.6)
    HUT_UNKNOWN     = -1 ///< another protocol
} En_HP_HttpUpgradeType;

/// A name and its value, both NUL-terminated. Handed to a Send function: the caller's, read during the call only.
/// Returned by a Get function: the connection's, valid inside the event in which it was obtained.
typedef struct TNVPair
{
    LPCSTR name;
    LPCSTR value;
} HP_TNVPair, TParam, HP_TParam, *LPPARAM, *HP_LPPARAM,
    THeader, HP_THeader, *LPHEADER, *HP_LPHEADER,
    TCookie, HP_TCookie, *LPCOOKIE, *HP_LPCOOKIE;

/// Status codes: those of RFC 9110 15 and its registry, and those that common servers and proxies add.
typedef enum EnHttpStatusCode
{
    HSC_CONTINUE                                   = 100,
    HSC_SWITCHING_PROTOCOLS                        = 101,
    HSC_PROCESSING                                 = 102,
    HSC_EARLY_HINTS                                = 103,
    HSC_RESPONSE_IS_STALE                          = 110,
    HSC_REVALIDATION_FAILED                        = 111,
    HSC_DISCONNECTED_OPERATION                     = 112,
    HSC_HEURISTIC_EXPIRATION                       = 113,
    HSC_MISCELLANEOUS_WARNING                      = 199,
    HSC_OK                                         = 200,
    HSC_CREATED                                    = 201,
    HSC_ACCEPTED                                   = 202,
    HSC_NON_AUTHORITATIVE_INFORMATION              = 203,
    HSC_NO_CONTENT                                 = 204,
    HSC_RESET_CONTENT                              = 205,
    HSC_PARTIAL_CONTENT                            = 206,
    HSC_MULTI_STATUS                               = 207,
    HSC_ALREADY_REPORTED                           = 208,
    HSC_TRANSFORMATION_APPLIED                     = 214,
    HSC_IM_USED                                    = 226,
    HSC_MISCELLANEOUS_PERSISTENT_WARNING           = 299,
    HSC_MULTIPLE_CHOICES                           = 300,
    HSC_MOVED_PERMANENTLY                          = 301,
    HSC_MOVED_TEMPORARILY                          = 302,
    HSC_SEE_OTHER                                  = 303,
    HSC_NOT_MODIFIED                               = 304,
    HSC_USE_PROXY                                  = 305,
    HSC_SWITCH_PROXY                               = 306,
    HSC_TEMPORARY_REDIRECT                         = 307,
    HSC_PERMANENT_REDIRECT                         = 308,
    HSC_BAD_REQUEST                                = 400,
    HSC_UNAUTHORIZED                               = 401,
    HSC_PAYMENT_REQUIRED                           = 402,
    HSC_FORBIDDEN                                  = 403,
    HSC_NOT_FOUND                                  = 404,
    HSC_METHOD_NOT_ALLOWED                         = 405,
    HSC_NOT_ACCEPTABLE                             = 406,
    HSC_PROXY_AUTHENTICATION_REQUIRED              = 407,
    HSC_REQUEST_TIMEOUT                            = 408,
    HSC_CONFLICT                                   = 409,
    HSC_GONE                                       = 410,
    HSC_LENGTH_REQUIRED                            = 411,
    HSC_PRECONDITION_FAILED                        = 412,
    HSC_REQUEST_ENTITY_TOO_LARGE                   = 413,
    HSC_REQUEST_URI_TOO_LONG                       = 414,
    HSC_UNSUPPORTED_MEDIA_TYPE                     = 415,
    HSC_REQUESTED_RANGE_NOT_SATISFIABLE            = 416,
    HSC_EXPECTATION_FAILED                         = 417,
    HSC_IM_A_TEAPOT                                = 418,
    HSC_PAGE_EXPIRED                               = 419,
    HSC_ENHANCE_YOUR_CALM                          = 420,
    HSC_MISDIRECTED_REQUEST                        = 421,
    HSC_UNPROCESSABLE_ENTITY                       = 422,
    HSC_LOCKED                                     = 423,
    HSC_FAILED_DEPENDENCY                          = 424,
    HSC_UNORDERED_COLLECTION                       = 425,
    HSC_UPGRADE_REQUIRED                           = 426,
    HSC_PRECONDITION_REQUIRED                      = 428,
    HSC_TOO_MANY_REQUESTS                          = 429,
    HSC_REQUEST_HEADER_FIELDS_TOO_LARGE_UNOFFICIAL = 430,
    HSC_REQUEST_HEADER_FIELDS_TOO_LARGE            = 431,
    HSC_LOGIN_TIMEOUT                              = 440,
    HSC_NO_RESPONSE                                = 444,
    HSC_RETRY_WITH                                 = 449,
    HSC_BLOCKED_BY_PARENTAL_CONTROL                = 450,
    HSC_UNAVAILABLE_FOR_LEGAL_REASONS              = 451,
    HSC_CLIENT_CLOSED_LOAD_BALANCED_REQUEST        = 460,
    HSC_INVALID_X_FORWARDED_FOR                    = 463,
    HSC_REQUEST_HEADER_TOO_LARGE                   = 494,
    HSC_SSL_CERTIFICATE_ERROR                      = 495,
    HSC_SSL_CERTIFICATE_REQUIRED                   = 496,
    HSC_HTTP_REQUEST_SENT_TO_HTTPS_PORT            = 497,
    HSC_INVALID_TOKEN                              = 498,
    HSC_CLIENT_CLOSED_REQUEST                      = 499,
    HSC_INTERNAL_SERVER_ERROR                      = 500,
    HSC_NOT_IMPLEMENTED                            = 501,
    HSC_BAD_GATEWAY                                = 502,
    HSC_SERVICE_UNAVAILABLE                        = 503,
    HSC_GATEWAY_TIMEOUT                            = 504,
    HSC_HTTP_VERSION_NOT_SUPPORTED                 = 505,
    HSC_VARIANT_ALSO_NEGOTIATES                    = 506,
    HSC_INSUFFICIENT_STORAGE                       = 507,
    HSC_LOOP_DETECTED                              = 508,
    HSC_BANDWIDTH_LIMIT_EXCEEDED                   = 509,
    HSC_NOT_EXTENDED                               = 510,
    HSC_NETWORK_AUTHENTICATION_REQUIRED            = 511,
    HSC_WEB_SERVER_UNKNOWN_ERROR                   = 520,
    HSC_WEB_SERVER_IS_DOWN                         = 521,
    HSC_CONNECTION_TIMEOUT                         = 522,
    HSC_ORIGIN_IS_UNREACHABLE                      = 523,
    HSC_TIMEOUT_OCCURED                            = 524,
    HSC_SSL_HANDSHAKE_FAILED                       = 525,
    HSC_INVALID_SSL_CERTIFICATE                    = 526,
    HSC_RAILGUN_ERROR                              = 527,
    HSC_SITE_IS_OVERLOADED                         = 529,
    HSC_SITE_IS_FROZEN                             = 530,
    HSC_IDENTITY_PROVIDER_AUTHENTICATION_ERROR     = 561,
    HSC_NETWORK_READ_TIMEOUT                       = 598,
    HSC_NETWORK_CONNECT_TIMEOUT                    = 599,
    HSC_UNPARSEABLE_RESPONSE_HEADERS               = 600
} En_HP_HttpStatusCode;

#endif // _HTTP_SUPPORT
