// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a C handle stands for: an object that knows which interfaces and callbacks it has, so a wrong handle fails instead of
// corrupting memory.
//
// A handle is a number: slot, generation, and a mark in the low bits that no aligned address has. Slots are never freed, and a slot's
// generation is never used again; so a handle of something destroyed is found to be that, whatever came after it.
// Threads: everything from any thread. Destroying an object while another thread uses it is the program's error.
#include <hpsocket/HPSocket4C-SSL.h>
#include <hpsocket/SocketInterface.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <memory>
#include <tuple>
#include <type_traits>

#include "c_api/callbacks.h"

namespace hp::c_api {

using Parts =
    std::tuple<IServer, IAgent, IClient, ITcpServer, ITcpAgent, ITcpClient,
#ifdef _UDP_SUPPORT
               IUdpServer, IUdpClient, IUdpCast, IUdpNode, IArqSocket, IArqClient,
#endif
               IPullSocket, IPullClient, IPackSocket, IPackClient,
#ifdef _HTTP_SUPPORT
               IComplexHttpResponder, IComplexHttpRequester, IHttpRequester, IHttpSyncRequester, IHttpDownloader, HttpCallbacks,
               DownloadCallbacks,
#endif
#ifdef _UDP_SUPPORT
               NodeCallbacks,
#endif
               IHPThreadPool, IHPCompressor, IHPDecompressor, ServerCallbacks, AgentCallbacks, ClientCallbacks, PoolCallbacks>;

template <class T, class Tuple>
struct IndexOf;
template <class T, class... Rest>
struct IndexOf<T, std::tuple<T, Rest...>> : std::integral_constant<std::size_t, 0> {};
template <class T, class First, class... Rest>
struct IndexOf<T, std::tuple<First, Rest...>> : std::integral_constant<std::size_t, 1 + IndexOf<T, std::tuple<Rest...>>::value> {
};

class Object {
public:
    virtual ~Object() = default;
    Object(const Object&) = delete;
    Object& operator=(const Object&) = delete;

    HP_Object handle = nullptr;

    template <class P>
    P* part() const {
        return static_cast<P*>(parts_[IndexOf<P, Parts>::value]);
    }
    // Ends what runs: afterwards nobody calls through this object any more.
    virtual void end() {}
    bool claim_end() { return !ending_.exchange(true); }

protected:
    Object() = default;
    // Every part that `whole` has.
    template <class C>
    void expose(C& whole) {
        expose_each(whole, static_cast<Parts*>(nullptr));
    }
    template <class P>
    void expose_as(P& part) {
        parts_[IndexOf<P, Parts>::value] = &part;
    }

private:
    template <class C, class... P>
    void expose_each(C& whole, std::tuple<P...>*) {
        (expose_one<P>(whole), ...);
    }
    template <class P, class C>
    void expose_one(C& whole) {
        if constexpr (std::is_convertible_v<C*, P*>) parts_[IndexOf<P, Parts>::value] = static_cast<P*>(&whole);
    }

    std::array<void*, std::tuple_size_v<Parts>> parts_{};
    std::atomic<bool> ending_{false};
};

// The handle, noted in the object too; null with ENOMEM or ENOSPC.
HP_Object add(std::unique_ptr<Object>& object) noexcept;
Object* find(HP_Object handle) noexcept;  // null if there is no such object
void remove(Object& object) noexcept;     // and deletes it

// Null with EBADF.
template <class P>
P* part_of(HP_Object handle) {
    Object* object = find(handle);
    P* part = object != nullptr ? object->part<P>() : nullptr;
    if (part == nullptr) errno = EBADF;
    return part;
}

// A handle with that part ends and is deleted. Null is ignored.
template <class P>
void destroy(HP_Object handle) {
    if (handle == nullptr || part_of<P>(handle) == nullptr) return;
    Object* object = find(handle);
    if (!object->claim_end()) {
        errno = EBADF;
        return;
    }
    object->end();
    remove(*object);
}

template <class C, class F>
void set(HP_Object listener, F C::*callback, F function) {
    if (C* callbacks = part_of<C>(listener)) callbacks->*callback = function;
}

}  // namespace hp::c_api
