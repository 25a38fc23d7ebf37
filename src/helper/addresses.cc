// SPDX-License-Identifier: Apache-2.0
// SYS_*: the addresses of sockets and of hosts.
#include <hpsocket/HPSocket.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

#include "net/address.h"
#include "net/resolver.h"

namespace {

using hp::Address;

BOOL failure(int error) {
    errno = error;
    return FALSE;
}

EnIPAddrType type_of(int family) { return family == AF_INET6 ? IPT_IPV6 : IPT_IPV4; }

// `length` becomes what is used, or what any address of the family needs: both with the NUL.
BOOL give(const Address& address, TCHAR* buffer, int& length) {
    const std::string text = address.text();
    const int needed = static_cast<int>(text.size()) + 1;
    if (buffer == nullptr || length < needed) {
        length = address.family() == AF_INET6 ? INET6_ADDRSTRLEN : INET_ADDRSTRLEN;
        return failure(ENOBUFS);
    }
    std::memcpy(buffer, text.c_str(), static_cast<std::size_t>(needed));
    length = needed;
    return TRUE;
}

using GetName = int (*)(int, sockaddr*, socklen_t*);

BOOL give_name(GetName get_name, SOCKET socket, TCHAR* buffer, int& length, USHORT& port) {
    sockaddr_storage storage{};
    socklen_t size = sizeof storage;
    if (get_name(socket, reinterpret_cast<sockaddr*>(&storage), &size) != 0) return FALSE;
    const Address address = Address::from(storage);
    if (address.family() == AF_UNSPEC) return failure(EAFNOSUPPORT);
    port = address.port();
    return give(address, buffer, length);
}

int resolve(LPCTSTR host, EnIPAddrType type, std::vector<Address>& addresses) {
    if (host == nullptr || (type != IPT_ALL && type != IPT_IPV4 && type != IPT_IPV6)) return EINVAL;
    const int family = type == IPT_ALL ? AF_UNSPEC : type == IPT_IPV4 ? AF_INET : AF_INET6;
    const int error = hp::resolve(host, 0, family, addresses);
    return error == EAFNOSUPPORT ? EADDRNOTAVAIL : error;  // a literal of the other family
}

// One block: the pointers with a null behind them, then each address with its text. Null when there is no memory.
LPTIPAddr* make_list(const std::vector<Address>& addresses) {
    struct Entry {
        TIPAddr address;
        char text[INET6_ADDRSTRLEN];
    };
    const std::size_t pointer_bytes = (addresses.size() + 1) * sizeof(LPTIPAddr);
    auto* const block = static_cast<char*>(std::malloc(pointer_bytes + addresses.size() * sizeof(Entry)));
    if (block == nullptr) return nullptr;
    auto* const list = reinterpret_cast<LPTIPAddr*>(block);
    auto* entry = reinterpret_cast<Entry*>(block + pointer_bytes);
    for (std::size_t i = 0; i < addresses.size(); ++i, ++entry) {
        const std::string text = addresses[i].text();
        std::memcpy(entry->text, text.c_str(), text.size() + 1);
        entry->address = {type_of(addresses[i].family()), entry->text};
        list[i] = &entry->address;
    }
    list[addresses.size()] = nullptr;
    return list;
}

}  // namespace

BOOL SYS_GetSocketLocalAddress(SOCKET socket, TCHAR lpszAddress[], int& iAddressLen, USHORT& usPort) {
    return give_name(&::getsockname, socket, lpszAddress, iAddressLen, usPort);
}

BOOL SYS_GetSocketRemoteAddress(SOCKET socket, TCHAR lpszAddress[], int& iAddressLen, USHORT& usPort) {
    return give_name(&::getpeername, socket, lpszAddress, iAddressLen, usPort);
}

BOOL SYS_EnumHostIPAddresses(LPCTSTR lpszHost, EnIPAddrType enType, LPTIPAddr** lpppIPAddr, int& iIPAddrCount) {
    iIPAddrCount = 0;
    if (lpppIPAddr == nullptr) return failure(EINVAL);
    *lpppIPAddr = nullptr;
    std::vector<Address> addresses;
    if (const int error = resolve(lpszHost, enType, addresses); error != 0) return failure(error);
    *lpppIPAddr = make_list(addresses);
    if (*lpppIPAddr == nullptr) return failure(ENOMEM);
    iIPAddrCount = static_cast<int>(addresses.size());
    return TRUE;
}

BOOL SYS_FreeHostIPAddresses(LPTIPAddr* lppIPAddr) {
    if (lppIPAddr == nullptr) return failure(EINVAL);
    std::free(lppIPAddr);
    return TRUE;
}

BOOL SYS_IsIPAddress(LPCTSTR lpszAddress, EnIPAddrType* penType) {
    if (lpszAddress == nullptr || !Address::parse(lpszAddress, 0)) return failure(EINVAL);
    // By the text: an IPv4 address in IPv6 clothes ("::ffff:10.0.0.1") is written as IPv6.
    if (penType != nullptr) *penType = std::strchr(lpszAddress, ':') != nullptr ? IPT_IPV6 : IPT_IPV4;
    return TRUE;
}

BOOL SYS_GetIPAddress(LPCTSTR lpszHost, TCHAR lpszIP[], int& iIPLenth, EnIPAddrType& enType) {
    std::vector<Address> addresses;
    if (const int error = resolve(lpszHost, enType, addresses); error != 0) return failure(error);
    enType = type_of(addresses.front().family());
    return give(addresses.front(), lpszIP, iIPLenth);
}
