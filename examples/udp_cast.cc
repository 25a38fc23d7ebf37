// A member of a multicast group: says one line, and prints what it hears.
//
//   udp_cast [GROUP [PORT [INTERFACE [TEXT [HOW_MANY]]]]]
//
// The lesson: a member is always synchronous, so after Start it can send at once. The interface decides where the group is joined and
// where datagrams leave; without one the system's routes do. MultiCastLoop lets other programs on this host hear us, and ourselves.
// UDP loses, repeats and reorders: what has to arrive needs an answer, or UdpArqClient.
#include <hpsocket/HPSocket.h>

#include <cstdio>
#include <string>

class MemberListener : public CUdpCastListener {
public:
    explicit MemberListener(int wanted) : left_(wanted) {}

    EnHandleResult OnReceive(IUdpCast* cast, CONNID, const BYTE* data, int length) override {
        char address[64];
        int size = sizeof address;
        USHORT port = 0;
        cast->GetRemoteAddress(address, size, port);  // whose datagram it is: only known inside
        std::printf("%s says: %.*s\n", address, length, reinterpret_cast<const char*>(data));
        if (--left_ == 0) cast->Stop();  // inside an event this only asks
        return HR_OK;
    }
    EnHandleResult OnClose(IUdpCast*, CONNID, EnSocketOperation, int error) override {
        if (error != 0) std::printf("closed: error %d\n", error);
        return HR_OK;
    }

private:
    int left_;
};

int main(int argc, char** argv) {
    const char* group = argc > 1 ? argv[1] : "239.1.2.3";
    int port = 7000, how_many = 1;
    char rest;
    if (group[0] == '-' || argc > 6 ||
        (argc > 2 && (std::sscanf(argv[2], "%d%c", &port, &rest) != 1 || port < 1 || port > 65535)) ||
        (argc > 5 && (std::sscanf(argv[5], "%d%c", &how_many, &rest) != 1 || how_many < 1))) {
        std::printf("usage: %s [GROUP [PORT [INTERFACE [TEXT [HOW_MANY]]]]]\n", argv[0]);
        return 2;
    }
    const char* interface = argc > 3 ? argv[3] : nullptr;  // an address, or a name as "eth0"
    const std::string text = argc > 4 ? argv[4] : "hello";

    MemberListener listener(how_many);
    CUdpCastPtr cast(&listener);
    cast->SetMultiCastTtl(1);  // no further than this network
    cast->SetMultiCastLoop(TRUE);
    if (!cast->Start(group, static_cast<USHORT>(port), FALSE, interface)) {
        std::printf("cannot join: %s (%s)\n", cast->GetLastErrorDesc(), SYS_GetLastErrorStr());
        return 1;
    }
    cast->Send(reinterpret_cast<const BYTE*>(text.data()), static_cast<int>(text.size()));
    cast->Wait();  // until HOW_MANY lines were heard
    return 0;
}
