// A program of somebody else: it knows the installed headers and library only.
#include <hpsocket/HPSocket.h>

#include <cstdio>

int main() {
    const unsigned version = HP_GetHPSocketVersion();
    std::printf("HP-Socket %u.%u.%u\n", version >> 24, (version >> 16) & 0xFF, (version >> 8) & 0xFF);
    return version == 0;
}
