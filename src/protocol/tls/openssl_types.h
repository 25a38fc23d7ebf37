// The types of OpenSSL that our headers name: known by name only, so that a build without TLS needs no header of OpenSSL.
#pragma once

using BIO = struct bio_st;
using BIO_METHOD = struct bio_method_st;
using SSL = struct ssl_st;
using SSL_CTX = struct ssl_ctx_st;
