#pragma once

// SPDX-License-Identifier: Apache-2.0

/**
 * @file
 * DualInterface: a component that offers two interfaces at once, e.g. ITcpPullServer is an IPullSocket and an
 * ITcpServer. Its helpers turn a pointer to one of the two into a pointer to the other or to the whole.
 */

#include "hpsocket/HPTypeDef.h"

/// Distance in bytes between the two interfaces in an object. Kept because programs may name it; the helpers
/// below do not use it: they leave the arithmetic to the compiler.
#define __DUAL_VPTR_GAP__ sizeof(PVOID)

/**
 * Both `F` (the part particular to the component) and `S` (the TCP or UDP part).
 *
 * Every listener event names its sender as `S`: a pull server's is an `ITcpServer*`. To reach the rest of it:
 *
 *     EnHandleResult OnReceive(ITcpServer* pSender, CONNID dwConnID, int iLength) override
 *     {
 *         ITcpPullServer* server = ITcpPullServer::FromS(pSender);   // or IPullSocket* = ITcpPullServer::S2F(pSender)
 *         server->Fetch(dwConnID, buffer, iLength);
 *
 * Each helper is a static_cast. A `From...` or `S2F`/`F2S` argument must point into an object that is a
 * DualInterface<F, S>, as every component of that kind is; a plain ITcpServer is not an ITcpPullServer. Null gives
 * null. Any thread; no errors. Guide 1.3.
 */
template <class F, class S>
class DualInterface : public F, public S
{
public:
    /// The whole as its first interface.
    static inline F* ToF(DualInterface* pThis) { return pThis; }

    /// From the first interface to the whole.
    static inline DualInterface<F, S>* FromF(F* pF) { return static_cast<DualInterface*>(pF); }

    /// The whole as its second interface.
    static inline S* ToS(DualInterface* pThis) { return pThis; }

    /// From the second interface, the type of `pSender`, to the whole.
    static inline DualInterface<F, S>* FromS(S* pS) { return static_cast<DualInterface*>(pS); }

    /// From the second interface to the first.
    static inline F* S2F(S* pS) { return ToF(FromS(pS)); }

    /// From the first interface to the second.
    static inline S* F2S(F* pF) { return ToS(FromF(pF)); }

    virtual ~DualInterface() = default;
};
