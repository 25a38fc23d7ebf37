// SPDX-License-Identifier: Apache-2.0
#pragma once
// What `hp get` ends with: a code for each kind of failure.
#include <hpsocket/Download.h>

#include <string>

#include "hp/command.h"

namespace hp::app::get {

struct Outcome {
    EnDownloadError error;
    int code;
    const char* json;  // the kind in --json
    const char* text;  // for --help
};

constexpr Outcome outcomes[] = {
    {DE_OK, exit_good, "", "all files are complete"},
    {DE_OPTION, exit_usage, "option", "the command line or a URL makes no sense; nothing was sent"},
    {DE_RESOLVE, 4, "resolve", "the name of a host has no address"},
    {DE_CONNECT, 5, "connect", "no connection: refused, unreachable, not in time; or the proxy says no"},
    {DE_TLS, 6, "tls", "TLS: the certificate does not verify, no common version"},
    {DE_HTTP_STATUS, 7, "http-status", "the server's answer is an error: 404, 503, ..."},
    {DE_PROTOCOL, 8, "protocol", "the answer is no HTTP, or not what was asked for"},
    {DE_RANGE, 9, "range", "the server does not give the range that was asked for"},
    {DE_CHANGED, 10, "changed", "the file on the server changes again and again"},
    {DE_TRUNCATED, 11, "truncated", "the connection ended before all had come, again and again"},
    {DE_DISK_FULL, 12, "disk-full", "no room on the disk"},
    {DE_DISK, 13, "disk", "the file or its folder cannot be written"},
    {DE_CHECKSUM, 14, "checksum", "the digest is wrong"},
    {DE_TIMEOUT, 15, "timeout", "no answer in time, or longer than --max-time"},
    {DE_TOO_SLOW, 16, "too-slow", "below --speed-limit for --speed-time"},
    {DE_REDIRECT, 17, "redirect", "too many redirects, a circle, from HTTPS to HTTP, to another scheme"},
    {DE_NAME, 18, "name", "no usable file name, or it cannot be made there"},
    {DE_EXISTS, 19, "exists", "the file exists, or another process is writing it"},
    {DE_CODING, 20, "coding", "the Content-Encoding does not decode"},
    {DE_SINK, 21, "output", "standard output cannot be written, or is a terminal and the data is not text"},
    {DE_SYSTEM, 22, "system", "out of memory, threads or descriptors"},
    {DE_CANCELLED, exit_interrupted, "interrupted", "SIGINT or SIGTERM; the parts are kept"},
};

constexpr const Outcome& outcome_of(EnDownloadError error) {
    for (const Outcome& outcome : outcomes)
        if (outcome.error == error) return outcome;
    return outcome_of(DE_SYSTEM);
}

// `so_far` and the end of one more file: failures of several kinds are exit_bad, but an interruption stays one.
constexpr int together(int so_far, int code) {
    if (so_far == exit_interrupted || code == exit_interrupted) return exit_interrupted;
    if (so_far == exit_good || code == exit_good) return so_far == exit_good ? code : so_far;
    return so_far == code ? code : exit_bad;
}

}  // namespace hp::app::get
