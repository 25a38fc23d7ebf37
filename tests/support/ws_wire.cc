// SPDX-License-Identifier: Apache-2.0
#include "support/ws_wire.h"

#include <openssl/evp.h>
#include <openssl/sha.h>

#include <ostream>

namespace hp::test {

std::ostream& operator<<(std::ostream& out, const WsFrame& frame) {
    return out << "frame " << int{frame.opcode} << (frame.final ? " final" : "") << " rsv " << int{frame.reserved} << " '"
               << frame.payload.substr(0, 100) << "' of " << frame.payload.size();
}

std::string ws_encode(const WsFrame& frame) {
    const std::size_t size = frame.payload.size();
    std::string text{static_cast<char>((frame.final ? 0x80 : 0) | frame.reserved << 4 | frame.opcode)};
    const int mask = frame.masked ? 0x80 : 0;
    const auto number = [&](int bytes) {
        for (int shift = (bytes - 1) * 8; shift >= 0; shift -= 8) text += static_cast<char>(std::uint64_t{size} >> shift & 0xFF);
    };
    if (size < 126) {
        text += static_cast<char>(mask | static_cast<int>(size));
    } else if (size < 65536) {
        text += static_cast<char>(mask | 126);
        number(2);
    } else {
        text += static_cast<char>(mask | 127);
        number(8);
    }
    if (!frame.masked) return text + frame.payload;
    const char key[4] = {'\x11', '\x72', '\x33', '\x04'};
    text.append(key, 4);
    for (std::size_t i = 0; i < size; ++i) text += static_cast<char>(frame.payload[i] ^ key[i % 4]);
    return text;
}

WsFrame ws_receive(WirePeer& peer) {
    const std::string head = peer.receive(2);
    if (head.size() < 2) return {255};
    const auto first = static_cast<unsigned char>(head[0]), second = static_cast<unsigned char>(head[1]);
    WsFrame frame{static_cast<std::uint8_t>(first & 15),
                  {},
                  (first & 0x80) != 0,
                  static_cast<std::uint8_t>(first >> 4 & 7),
                  (second & 0x80) != 0};
    std::uint64_t size = second & 127;
    if (size >= 126) {
        const std::string bytes = peer.receive(size == 126 ? 2 : 8);
        size = 0;
        for (const char byte : bytes) size = size << 8 | static_cast<unsigned char>(byte);
    }
    const std::string key = frame.masked ? peer.receive(4) : std::string();
    frame.payload = peer.receive(size);
    if (frame.payload.size() < size) return {255};
    for (std::size_t i = 0; frame.masked && i < size; ++i) frame.payload[i] = static_cast<char>(frame.payload[i] ^ key[i % 4]);
    return frame;
}

std::string ws_accept_for(const std::string& request) {
    const std::string name = "Sec-WebSocket-Key: ";
    const std::size_t at = request.find(name) + name.size();
    const std::string text = request.substr(at, request.find("\r\n", at) - at) + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    unsigned char digest[SHA_DIGEST_LENGTH];
    SHA1(reinterpret_cast<const unsigned char*>(text.data()), text.size(), digest);
    unsigned char base64[32];
    const int size = EVP_EncodeBlock(base64, digest, SHA_DIGEST_LENGTH);
    return {reinterpret_cast<const char*>(base64), static_cast<std::size_t>(size)};
}

}  // namespace hp::test
