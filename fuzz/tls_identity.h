// SPDX-License-Identifier: Apache-2.0
#pragma once
// A certificate with its key for the TLS fuzzers, which must see the same bytes every time. Of no use for anything else: the key is
// public. Made by
//   openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 36500 -subj /CN=fuzz.example.com
//       -addext subjectAltName=DNS:fuzz.example.com

namespace hp::fuzz {

constexpr char certificate[] = R"(-----BEGIN CERTIFICATE-----
MIIBqTCCAVCgAwIBAgIUZEQFyvxd7gbnXXDJRC0M9K119zgwCgYIKoZIzj0EAwIw
GzEZMBcGA1UEAwwQZnV6ei5leGFtcGxlLmNvbTAgFw0yNjExMjIwMjMyNDFaGA8y
MTI2MTAyOTAyMzI0MVowGzEZMBcGA1UEAwwQZnV6ei5leGFtcGxlLmNvbTBZMBMG
ByqGSM49AgEGCCqGSM49AwEHA0IABJCeFivr28ilACfgQ9Ah9iTVuboXXRjm4/Y9
H/jyZ7shg8v9kG3XN2O3k97IZwX2L0Hm913Cj5FtIR5c7Lt09GyjcDBuMB0GA1Ud
DgQWBBRqwIw0ygdj8POKJOenrquf4OXtlDAfBgNVHSMEGDAWgBRqwIw0ygdj8POK
JOenrquf4OXtlDAPBgNVHRMBAf8EBTADAQH/MBsGA1UdEQQUMBKCEGZ1enouZXhh
bXBsZS5jb20wCgYIKoZIzj0EAwIDRwAwRAIgPTbmfoARH8yNOEdaHxEPiwvu25gr
tG6qlhX/xL7sY14CIEUOG7Z04Pz/jbMSsDmt7QjJGeU452Il+XsZ5hgc6rF+
-----END CERTIFICATE-----
)";

constexpr char key[] = R"(-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgp2oAE9qZ9e5Dsiqd
wkIRzOETVcokvfgx4ivc9k7Wd2ahRANCAASQnhYr69vIpQAn4EPQIfYk1bm6F10Y
5uP2PR/48me7IYPL/ZBt1zdjt5PeyGcF9i9B5vddwo+RbSEeXOy7dPRs
-----END PRIVATE KEY-----
)";

}  // namespace hp::fuzz
