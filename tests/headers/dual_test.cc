// SPDX-License-Identifier: Apache-2.0
// The cast helpers of DualInterface, run: from any part of a component to any other, and null to null.

#include "hpsocket/interface/dual.h"

#include <gtest/gtest.h>

namespace {

struct First {
    virtual ~First() = default;
    virtual int number() = 0;
};

struct Second {
    virtual ~Second() = default;
    virtual int other() = 0;
};

using Both = DualInterface<First, Second>;

/// As components are built: the composite is not the only base, nor the first.
struct Before {
    virtual ~Before() = default;
    long padding = 0;
};

struct Component final : Before, Both {
    int number() override { return 1; }
    int other() override { return 2; }
};

TEST(DualInterface, FindsTheWholeFromEitherPart) {
    Component component;
    Both* whole = &component;
    First* first = &component;
    Second* second = &component;

    EXPECT_EQ(Both::FromF(first), whole);
    EXPECT_EQ(Both::FromS(second), whole);
}

TEST(DualInterface, FindsEitherPartFromTheWhole) {
    Component component;

    EXPECT_EQ(Both::ToF(&component)->number(), 1);
    EXPECT_EQ(Both::ToS(&component)->other(), 2);
}

TEST(DualInterface, FindsOnePartFromTheOther) {
    Component component;
    First* first = &component;
    Second* second = &component;

    EXPECT_EQ(Both::S2F(second), first);
    EXPECT_EQ(Both::F2S(first), second);
    EXPECT_EQ(Both::S2F(second)->number(), 1);
    EXPECT_EQ(Both::F2S(first)->other(), 2);
}

TEST(DualInterface, NullStaysNull) {
    EXPECT_EQ(Both::FromF(nullptr), nullptr);
    EXPECT_EQ(Both::FromS(nullptr), nullptr);
    EXPECT_EQ(Both::S2F(nullptr), nullptr);
    EXPECT_EQ(Both::F2S(nullptr), nullptr);
}

}  // namespace
