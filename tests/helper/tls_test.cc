// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>
#include <hpsocket/HPSocket-SSL.h>
#include <openssl/err.h>
#include <openssl/rand.h>
#include <pthread.h>

#include <thread>

namespace {

TEST(TlsThreadState, GoesWhenAskedAndComesBackWhenNeeded) {
    std::thread([] {
        for (const THR_ID thread : {THR_ID{0}, static_cast<THR_ID>(pthread_self())}) {
            ERR_raise(ERR_LIB_USER, 1);
            EXPECT_NE(ERR_peek_error(), 0u);
            HP_SSL_RemoveThreadLocalState(thread);
            EXPECT_EQ(ERR_peek_error(), 0u);
            HP_SSL_RemoveThreadLocalState(thread);  // nothing there: nothing happens
            unsigned char bytes[8];
            EXPECT_EQ(RAND_bytes(bytes, sizeof bytes), 1);
        }
    }).join();
}

TEST(TlsThreadState, OfOtherThreadsIsLeftAlone) {
    std::thread([main = static_cast<THR_ID>(pthread_self())] {
        ERR_raise(ERR_LIB_USER, 1);
        HP_SSL_RemoveThreadLocalState(main);
        EXPECT_NE(ERR_peek_error(), 0u);
    }).join();
}

}  // namespace
