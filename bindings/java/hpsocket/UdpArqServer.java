// SPDX-License-Identifier: Apache-2.0
// Written by bindings/generate.py; do not edit.

package hpsocket;

/** See {@code IUdpArqServer} in the header files, and docs/events.md for the events. */
public class UdpArqServer extends UdpServer {
    private static final Made MADE = new Made("Create_HP_UdpArqServer", "Destroy_HP_UdpArqServer", "HP_UdpArqServerListener");

    @Override
    Made made() { return MADE; }

    /** Whether lost segments are sent again sooner. {@code HP_UdpArqServer_SetNoDelay}. */
    public void setNoDelay(boolean noDelay) {
        try (Call c = setting("HP_UdpArqServer_SetNoDelay")) {
            C.UdpArqServer.HP_UdpArqServer_SetNoDelay(handle, noDelay ? 1 : 0);
        }
    }

    /** Whether congestion control is off. {@code HP_UdpArqServer_SetTurnoffCongestCtrl}. */
    public void setTurnoffCongestCtrl(boolean turnOff) {
        try (Call c = setting("HP_UdpArqServer_SetTurnoffCongestCtrl")) {
            C.UdpArqServer.HP_UdpArqServer_SetTurnoffCongestCtrl(handle, turnOff ? 1 : 0);
        }
    }

    /** ms between two flushes, default 60. {@code HP_UdpArqServer_SetFlushInterval}. */
    public void setFlushInterval(long flushInterval) {
        try (Call c = setting("HP_UdpArqServer_SetFlushInterval")) {
            C.UdpArqServer.HP_UdpArqServer_SetFlushInterval(handle, Call.u32(flushInterval));
        }
    }

    /** Later acknowledgements after which a segment is taken for lost; 0 (default): none, wait for the timeout. {@code HP_UdpArqServer_SetResendByAcks}. */
    public void setResendByAcks(long resendByAcks) {
        try (Call c = setting("HP_UdpArqServer_SetResendByAcks")) {
            C.UdpArqServer.HP_UdpArqServer_SetResendByAcks(handle, Call.u32(resendByAcks));
        }
    }

    /** Windows in segments: sending (default 128), receiving (default 512). {@code HP_UdpArqServer_SetSendWndSize}. */
    public void setSendWndSize(long sendWndSize) {
        try (Call c = setting("HP_UdpArqServer_SetSendWndSize")) {
            C.UdpArqServer.HP_UdpArqServer_SetSendWndSize(handle, Call.u32(sendWndSize));
        }
    }

    /** Windows in segments: sending (default 128), receiving (default 512). {@code HP_UdpArqServer_SetRecvWndSize}. */
    public void setRecvWndSize(long recvWndSize) {
        try (Call c = setting("HP_UdpArqServer_SetRecvWndSize")) {
            C.UdpArqServer.HP_UdpArqServer_SetRecvWndSize(handle, Call.u32(recvWndSize));
        }
    }

    /** Smallest retransmission timeout in ms, default 30. {@code HP_UdpArqServer_SetMinRto}. */
    public void setMinRto(long minRto) {
        try (Call c = setting("HP_UdpArqServer_SetMinRto")) {
            C.UdpArqServer.HP_UdpArqServer_SetMinRto(handle, Call.u32(minRto));
        }
    }

    /** How often a segment may be sent again by acknowledgements alone, default 5. {@code HP_UdpArqServer_SetFastLimit}. */
    public void setFastLimit(long fastLimit) {
        try (Call c = setting("HP_UdpArqServer_SetFastLimit")) {
            C.UdpArqServer.HP_UdpArqServer_SetFastLimit(handle, Call.u32(fastLimit));
        }
    }

    /** Most bytes in a datagram, 72 to MaxDatagramSize; 0 (default) means MaxDatagramSize. {@code HP_UdpArqServer_SetMaxTransUnit}. */
    public void setMaxTransUnit(long maxTransUnit) {
        try (Call c = setting("HP_UdpArqServer_SetMaxTransUnit")) {
            C.UdpArqServer.HP_UdpArqServer_SetMaxTransUnit(handle, Call.u32(maxTransUnit));
        }
    }

    /** Most bytes in a message, default 4096; less than 127 * (MaxTransUnit - 24). {@code HP_UdpArqServer_SetMaxMessageSize}. */
    public void setMaxMessageSize(long maxMessageSize) {
        try (Call c = setting("HP_UdpArqServer_SetMaxMessageSize")) {
            C.UdpArqServer.HP_UdpArqServer_SetMaxMessageSize(handle, Call.u32(maxMessageSize));
        }
    }

    /** ms the handshake may take, default 5000, more than 2 * MinRto. {@code HP_UdpArqServer_SetHandShakeTimeout}. */
    public void setHandShakeTimeout(long handShakeTimeout) {
        try (Call c = setting("HP_UdpArqServer_SetHandShakeTimeout")) {
            C.UdpArqServer.HP_UdpArqServer_SetHandShakeTimeout(handle, Call.u32(handShakeTimeout));
        }
    }

    /** {@code HP_UdpArqServer_IsNoDelay}. */
    public boolean isNoDelay() {
        try (Call c = call()) {
            return C.UdpArqServer.HP_UdpArqServer_IsNoDelay(handle) != 0;
        }
    }

    /** {@code HP_UdpArqServer_IsTurnoffCongestCtrl}. */
    public boolean isTurnoffCongestCtrl() {
        try (Call c = call()) {
            return C.UdpArqServer.HP_UdpArqServer_IsTurnoffCongestCtrl(handle) != 0;
        }
    }

    /** {@code HP_UdpArqServer_GetFlushInterval}. */
    public long getFlushInterval() {
        try (Call c = call()) {
            return C.UdpArqServer.HP_UdpArqServer_GetFlushInterval(handle) & 0xFFFFFFFFL;
        }
    }

    /** {@code HP_UdpArqServer_GetResendByAcks}. */
    public long getResendByAcks() {
        try (Call c = call()) {
            return C.UdpArqServer.HP_UdpArqServer_GetResendByAcks(handle) & 0xFFFFFFFFL;
        }
    }

    /** {@code HP_UdpArqServer_GetSendWndSize}. */
    public long getSendWndSize() {
        try (Call c = call()) {
            return C.UdpArqServer.HP_UdpArqServer_GetSendWndSize(handle) & 0xFFFFFFFFL;
        }
    }

    /** {@code HP_UdpArqServer_GetRecvWndSize}. */
    public long getRecvWndSize() {
        try (Call c = call()) {
            return C.UdpArqServer.HP_UdpArqServer_GetRecvWndSize(handle) & 0xFFFFFFFFL;
        }
    }

    /** {@code HP_UdpArqServer_GetMinRto}. */
    public long getMinRto() {
        try (Call c = call()) {
            return C.UdpArqServer.HP_UdpArqServer_GetMinRto(handle) & 0xFFFFFFFFL;
        }
    }

    /** {@code HP_UdpArqServer_GetFastLimit}. */
    public long getFastLimit() {
        try (Call c = call()) {
            return C.UdpArqServer.HP_UdpArqServer_GetFastLimit(handle) & 0xFFFFFFFFL;
        }
    }

    /** {@code HP_UdpArqServer_GetMaxTransUnit}. */
    public long getMaxTransUnit() {
        try (Call c = call()) {
            return C.UdpArqServer.HP_UdpArqServer_GetMaxTransUnit(handle) & 0xFFFFFFFFL;
        }
    }

    /** {@code HP_UdpArqServer_GetMaxMessageSize}. */
    public long getMaxMessageSize() {
        try (Call c = call()) {
            return C.UdpArqServer.HP_UdpArqServer_GetMaxMessageSize(handle) & 0xFFFFFFFFL;
        }
    }

    /** {@code HP_UdpArqServer_GetHandShakeTimeout}. */
    public long getHandShakeTimeout() {
        try (Call c = call()) {
            return C.UdpArqServer.HP_UdpArqServer_GetHandShakeTimeout(handle) & 0xFFFFFFFFL;
        }
    }

    /** Number of segments not yet acknowledged. {@code HP_UdpArqServer_GetWaitingSendMessageCount}. */
    public int getWaitingSendMessageCount(long connId) {
        try (Call c = call()) {
            long count = c.room(8);
            c.ok("HP_UdpArqServer_GetWaitingSendMessageCount", C.UdpArqServer.HP_UdpArqServer_GetWaitingSendMessageCount(handle, connId, count));
            return Call.intAt(count);
        }
    }

    /** Whether acknowledgements tell all that has come, and recovery builds on that: many losses in a row cost little more than one. {@code HP_UdpArqServer_SetSelectiveAcks}. */
    public void setSelectiveAcks(boolean selectiveAcks) {
        try (Call c = setting("HP_UdpArqServer_SetSelectiveAcks")) {
            C.UdpArqServer.HP_UdpArqServer_SetSelectiveAcks(handle, selectiveAcks ? 1 : 0);
        }
    }

    /** With selective acknowledgements and congestion control: whether segments leave spread over the round trip, and not as a burst. {@code HP_UdpArqServer_SetPacing}. */
    public void setPacing(boolean pacing) {
        try (Call c = setting("HP_UdpArqServer_SetPacing")) {
            C.UdpArqServer.HP_UdpArqServer_SetPacing(handle, pacing ? 1 : 0);
        }
    }

    /** Whether the size of datagrams is found out, from 1200 bytes up to MaxTransUnit, if both sides want it; datagrams are then never fragmented. {@code HP_UdpArqServer_SetMtuProbing}. */
    public void setMtuProbing(boolean mtuProbing) {
        try (Call c = setting("HP_UdpArqServer_SetMtuProbing")) {
            C.UdpArqServer.HP_UdpArqServer_SetMtuProbing(handle, mtuProbing ? 1 : 0);
        }
    }

    /** Server: whether an unknown address first has to send a cookie back, so that a spoofed one costs no memory and has no OnAccept. {@code HP_UdpArqServer_SetAddressValidation}. */
    public void setAddressValidation(boolean addressValidation) {
        try (Call c = setting("HP_UdpArqServer_SetAddressValidation")) {
            C.UdpArqServer.HP_UdpArqServer_SetAddressValidation(handle, addressValidation ? 1 : 0);
        }
    }

    /** Encrypts and authenticates every datagram with keys made from {@code key}, 16 to 64 random bytes that both sides have. {@code HP_UdpArqServer_SetEncryption}. */
    public void setEncryption(ArqCipher cipher, byte[] key) {
        try (Call c = call()) {
            c.ok("HP_UdpArqServer_SetEncryption", C.UdpArqServer.HP_UdpArqServer_SetEncryption(handle, cipher.value, c.bytes(key), Call.length(key)));
        }
    }

    /** {@link #setEncryption(ArqCipher, byte[])} with defaults. */
    public void setEncryption(ArqCipher cipher) { setEncryption(cipher, null); }

    /** How often a segment leaves without an answer before the connection ends: OnClose(SO_CLOSE, ETIMEDOUT). 2 to 1000, default 20. {@code HP_UdpArqServer_SetDeadLink}. */
    public void setDeadLink(long deadLink) {
        try (Call c = setting("HP_UdpArqServer_SetDeadLink")) {
            C.UdpArqServer.HP_UdpArqServer_SetDeadLink(handle, Call.u32(deadLink));
        }
    }

    /** {@code HP_UdpArqServer_IsSelectiveAcks}. */
    public boolean isSelectiveAcks() {
        try (Call c = call()) {
            return C.UdpArqServer.HP_UdpArqServer_IsSelectiveAcks(handle) != 0;
        }
    }

    /** {@code HP_UdpArqServer_IsPacing}. */
    public boolean isPacing() {
        try (Call c = call()) {
            return C.UdpArqServer.HP_UdpArqServer_IsPacing(handle) != 0;
        }
    }

    /** {@code HP_UdpArqServer_IsMtuProbing}. */
    public boolean isMtuProbing() {
        try (Call c = call()) {
            return C.UdpArqServer.HP_UdpArqServer_IsMtuProbing(handle) != 0;
        }
    }

    /** {@code HP_UdpArqServer_IsAddressValidation}. */
    public boolean isAddressValidation() {
        try (Call c = call()) {
            return C.UdpArqServer.HP_UdpArqServer_IsAddressValidation(handle) != 0;
        }
    }

    /** {@code HP_UdpArqServer_GetEncryption}. */
    public ArqCipher getEncryption() {
        try (Call c = call()) {
            return ArqCipher.of(C.UdpArqServer.HP_UdpArqServer_GetEncryption(handle));
        }
    }

    /** {@code HP_UdpArqServer_GetDeadLink}. */
    public long getDeadLink() {
        try (Call c = call()) {
            return C.UdpArqServer.HP_UdpArqServer_GetDeadLink(handle) & 0xFFFFFFFFL;
        }
    }
}
