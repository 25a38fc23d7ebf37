// SPDX-License-Identifier: Apache-2.0
// HP_Create_* and HP_Destroy_*: one pair for each row of components.h.
#include <hpsocket/HPSocket-SSL.h>
#include <hpsocket/HPSocket.h>

#include <new>

#include "component/components.h"

namespace hp {
namespace {

template <class C>
typename C::Interface* create(typename C::Listener* listener) {
    try {
        return new C(listener);
    } catch (const std::bad_alloc&) {
        errno = ENOMEM;
        return nullptr;
    }
}

}  // namespace
}  // namespace hp

#define HP_STRIP(...) __VA_ARGS__
#define HP_FACTORY_OF(Class, name, interface, methods, stack)                \
    interface* HP_Create_##name(hp::ListenerOf<interface>::Type* listener) { \
        using namespace hp;                                                  \
        return create<Class<interface, HP_STRIP methods, stack>>(listener);  \
    }                                                                        \
    void HP_Destroy_##name(interface* component) { delete component; }
#define HP_FACTORY(name, interface, methods, stack) HP_FACTORY_OF(Component, name, interface, methods, stack)
#define HP_HTTP_FACTORY(name, interface, methods, stack) HP_FACTORY_OF(HttpComponent, name, interface, methods, stack)

#define HP_OPEN_FACTORY(name, Class)                                                                                  \
    hp::Class::Interface* HP_Create_##name(hp::Class::Listener* listener) { return hp::create<hp::Class>(listener); } \
    void HP_Destroy_##name(hp::Class::Interface* component) { delete component; }

HP_TCP_COMPONENTS(HP_FACTORY)
#ifdef _UDP_SUPPORT
HP_UDP_COMPONENTS(HP_FACTORY)
HP_OPEN_COMPONENTS(HP_OPEN_FACTORY)
#endif
#ifdef _SSL_SUPPORT
HP_SSL_COMPONENTS(HP_FACTORY)
#endif
#ifdef _HTTP_SUPPORT
HP_HTTP_COMPONENTS(HP_HTTP_FACTORY)
#ifdef _SSL_SUPPORT
HP_HTTPS_COMPONENTS(HP_HTTP_FACTORY)
#endif
#endif
