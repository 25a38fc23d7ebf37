// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "hp/serve/accept_encoding.h"
#include "hp/serve/mime.h"

namespace hp::app::serve {
namespace {

Coding chosen(const char* field, Codings available) { return choose_coding(coding_weights(field), available); }

Codings all() {
    Codings codings;
    return codings.add(Coding::gzip).add(Coding::zstd).add(Coding::br);
}

TEST(ServeEncoding, Chooses) {
    EXPECT_EQ(chosen("gzip, deflate, br, zstd", all()), Coding::br);
    EXPECT_EQ(chosen("gzip", all()), Coding::gzip);
    EXPECT_EQ(chosen("GZIP", all()), Coding::gzip);
    EXPECT_EQ(chosen("x-gzip", all()), Coding::gzip);
    EXPECT_EQ(chosen("zstd , gzip", all()), Coding::zstd);
    EXPECT_EQ(chosen("br;q=0.5, gzip;q=0.8", all()), Coding::gzip);
    EXPECT_EQ(chosen("br; q=1.000 , gzip;q=0.999", all()), Coding::br);
    EXPECT_EQ(chosen("br;q=0, gzip", all()), Coding::gzip);
    EXPECT_EQ(chosen("*", all()), Coding::br);
    EXPECT_EQ(chosen("*, br;q=0", all()), Coding::zstd);
    EXPECT_EQ(chosen("gzip;q=0.1, *;q=0.9", all()), Coding::br);
    EXPECT_EQ(chosen("gzip, identity;q=0", all()), Coding::gzip);
}

TEST(ServeEncoding, Identity) {
    for (const char* field : {"", "identity", "deflate", "identity, gzip;q=0.5", "gzip;q=0", "*;q=0", "gzip;q=2", "gzip;q=0.5555",
                              "gzip;q=x", "gzip;q=", ",,", ";;", "gzip;q=-1"})
        EXPECT_EQ(chosen(field, all()), Coding::identity) << field;
    EXPECT_EQ(chosen("br, zstd", Codings().add(Coding::gzip)), Coding::identity);
    EXPECT_EQ(chosen("br, zstd", Codings()), Coding::identity);
    EXPECT_EQ(coding_weights({}), (Weights{1, 0, 0, 0}));
}

TEST(ServeMime, Knows) {
    EXPECT_STREQ(mime_of("a.html").type, "text/html; charset=utf-8");
    EXPECT_STREQ(mime_of("A.HTML").type, "text/html; charset=utf-8");
    EXPECT_STREQ(mime_of("a/b.c/app.min.js").type, "text/javascript; charset=utf-8");
    EXPECT_STREQ(mime_of("a.tar.gz").type, "application/gzip");
    EXPECT_STREQ(mime_of("x.woff2").type, "font/woff2");
    EXPECT_STREQ(mime_of("x.3gp").type, "video/3gpp");
    EXPECT_STREQ(mime_of("x.zst").type, "application/zstd");
    EXPECT_STREQ(mime_of("x.wasm").type, "application/wasm");
    EXPECT_TRUE(mime_of("x.svg").compressible);
    EXPECT_FALSE(mime_of("x.png").compressible);
    for (const char* name : {"", "README", "a.", ".", "x.unknown", "a.b/c", "x.html\n", "x.averylongendingthatisnotone"}) {
        EXPECT_STREQ(mime_of(name).type, "application/octet-stream") << name;
        EXPECT_FALSE(mime_of(name).compressible);
    }
}

}  // namespace
}  // namespace hp::app::serve
