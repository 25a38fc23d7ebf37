// SPDX-License-Identifier: Apache-2.0
// Written by bindings/generate.py; do not edit.

package hpsocket;

/** See {@code IUdpCast} in the header files, and docs/events.md for the events. */
public class UdpCast extends Client {
    private static final Made MADE = new Made("Create_HP_UdpCast", "Destroy_HP_UdpCast", "HP_UdpCastListener");

    @Override
    Made made() { return MADE; }

    /** Most bytes in a datagram, 1 to 65536, default 1432. {@code HP_UdpCast_SetMaxDatagramSize}. */
    public void setMaxDatagramSize(long maxDatagramSize) {
        try (Call c = setting("HP_UdpCast_SetMaxDatagramSize")) {
            C.UdpCast.HP_UdpCast_SetMaxDatagramSize(handle, Call.u32(maxDatagramSize));
        }
    }

    /** Most bytes in a datagram, 1 to 65536, default 1432. {@code HP_UdpCast_GetMaxDatagramSize}. */
    public long getMaxDatagramSize() {
        try (Call c = call()) {
            return C.UdpCast.HP_UdpCast_GetMaxDatagramSize(handle) & 0xFFFFFFFFL;
        }
    }

    /** Numeric address and port of the sender of the datagram being delivered; meaningful inside OnReceive. {@code HP_UdpCast_GetRemoteAddress}. */
    public Address getRemoteAddress() {
        try (Call c = call()) {
            long address = c.address();
            c.ok("HP_UdpCast_GetRemoteAddress", C.UdpCast.HP_UdpCast_GetRemoteAddress(handle, address, address + Call.LENGTH, address + Call.PORT));
            return Call.addressAt(address);
        }
    }

    /** CM_MULTICAST (default) or CM_BROADCAST. {@code HP_UdpCast_SetCastMode}. */
    public void setCastMode(CastMode castMode) {
        try (Call c = setting("HP_UdpCast_SetCastMode")) {
            C.UdpCast.HP_UdpCast_SetCastMode(handle, castMode.value);
        }
    }

    /** CM_MULTICAST (default) or CM_BROADCAST. {@code HP_UdpCast_GetCastMode}. */
    public CastMode getCastMode() {
        try (Call c = call()) {
            return CastMode.of(C.UdpCast.HP_UdpCast_GetCastMode(handle));
        }
    }

    /** How many routers a multicast datagram may pass, 0 to 255, default 1. {@code HP_UdpCast_SetMultiCastTtl}. */
    public void setMultiCastTtl(int mcTtl) {
        try (Call c = setting("HP_UdpCast_SetMultiCastTtl")) {
            C.UdpCast.HP_UdpCast_SetMultiCastTtl(handle, mcTtl);
        }
    }

    /** How many routers a multicast datagram may pass, 0 to 255, default 1. {@code HP_UdpCast_GetMultiCastTtl}. */
    public int getMultiCastTtl() {
        try (Call c = call()) {
            return C.UdpCast.HP_UdpCast_GetMultiCastTtl(handle);
        }
    }

    /** Whether this host receives what it sends to the group. {@code HP_UdpCast_SetMultiCastLoop}. */
    public void setMultiCastLoop(boolean mcLoop) {
        try (Call c = setting("HP_UdpCast_SetMultiCastLoop")) {
            C.UdpCast.HP_UdpCast_SetMultiCastLoop(handle, mcLoop ? 1 : 0);
        }
    }

    /** Whether this host receives what it sends to the group. {@code HP_UdpCast_IsMultiCastLoop}. */
    public boolean isMultiCastLoop() {
        try (Call c = call()) {
            return C.UdpCast.HP_UdpCast_IsMultiCastLoop(handle) != 0;
        }
    }
}
