// SPDX-License-Identifier: Apache-2.0
#pragma once
// One row, one exported function: HP_FN(result, name, interface, method, (type, parameter)...). The first parameter of each is the
// handle. C passes pointers where C++ has references; one that is null is EINVAL.
//
//   HP_FN_OR(result, name, interface, method, failure, ...)   another result for a wrong handle than failed<result>()
//   HP_DO(result, name, interface, call, ...)                 a method whose parameters differ
#include <hpsocket/HPSocket4C-SSL.h>

#include "c_api/object.h"

#define HP_PARENS ()
#define HP_RESCAN(...) HP_RESCAN1(HP_RESCAN1(HP_RESCAN1(__VA_ARGS__)))
#define HP_RESCAN1(...) HP_RESCAN2(HP_RESCAN2(HP_RESCAN2(__VA_ARGS__)))
#define HP_RESCAN2(...) __VA_ARGS__
#define HP_EACH(m, ...) __VA_OPT__(HP_RESCAN(HP_EACH1(m, __VA_ARGS__)))
#define HP_EACH1(m, pair, ...) m pair __VA_OPT__(HP_EACH2 HP_PARENS(m, __VA_ARGS__))
#define HP_EACH2() HP_EACH1
#define HP_PARAM(type, name) , type name
#define HP_ARG(type, name) , name

#define HP_FN(result, name, interface, method, ...)                                                                              \
    result name(HP_Object object HP_EACH(HP_PARAM, __VA_ARGS__)) {                                                               \
        return hp::c_api::call<interface>(object, hp::c_api::failed<result>(), &interface::method HP_EACH(HP_ARG, __VA_ARGS__)); \
    }
#define HP_FN_OR(result, name, interface, method, failure, ...)                                              \
    result name(HP_Object object HP_EACH(HP_PARAM, __VA_ARGS__)) {                                           \
        return hp::c_api::call<interface>(object, failure, &interface::method HP_EACH(HP_ARG, __VA_ARGS__)); \
    }
#define HP_DO(result, name, interface, call, ...)                          \
    result name(HP_Object object HP_EACH(HP_PARAM, __VA_ARGS__)) {         \
        interface* self = hp::c_api::part_of<interface>(object);           \
        return self != nullptr ? self->call : hp::c_api::failed<result>(); \
    }

namespace hp::c_api {

struct Nothing {};

// What a function returns for a wrong handle: never what would be a success.
template <class R>
constexpr auto failed() {
    if constexpr (std::is_void_v<R>)
        return Nothing{};
    else if constexpr (std::is_same_v<R, EnServiceState>)
        return SS_STOPPED;
    else if constexpr (std::is_same_v<R, EnSocketError>)
        return SE_INVALID_PARAM;
    else if constexpr (std::is_same_v<R, EnFetchResult>)
        return FR_DATA_NOT_FOUND;
    else
        return R{};
}

template <class To, class From>
constexpr bool by_pointer = std::is_lvalue_reference_v<To>&& std::is_pointer_v<From>;

template <class To, class From>
bool missing(const From& from) {
    if constexpr (by_pointer<To, From>)
        return from == nullptr;
    else
        return false;
}

template <class To, class From>
decltype(auto) adapt(From& from) {
    if constexpr (by_pointer<To, From>)
        return *from;
    else
        return static_cast<To>(from);
}

template <class I, class F, class Base, class R, class... P, class... A>
R call(HP_Object handle, F failure, R (Base::*method)(P...), A... arguments) {
    I* self = part_of<I>(handle);
    const bool incomplete = self != nullptr && (missing<P>(arguments) || ...);
    if (incomplete) errno = EINVAL;
    if (self != nullptr && !incomplete) return (self->*method)(adapt<P>(arguments)...);
    if constexpr (!std::is_void_v<R>) return static_cast<R>(failure);
}

}  // namespace hp::c_api
