// SPDX-License-Identifier: Apache-2.0
#pragma once
// The objects behind handles: listeners, which hold callbacks, and components with the ears that pass their events on.
#include <new>
#include <utility>

#include "c_api/ears.h"

namespace hp::c_api {

template <class C>
class Shares {
public:
    const std::shared_ptr<C>& callbacks() const { return callbacks_; }

protected:
    Shares() = default;
    virtual ~Shares() = default;

private:
    std::shared_ptr<C> callbacks_ = std::make_shared<C>();
};

template <class... C>
class ListenerObject final : public Object, public Shares<C>... {
public:
    ListenerObject() { (expose_as(*Shares<C>::callbacks()), ...); }
};

template <class I, class Ears>
class ComponentObject final : public Object {
public:
    template <class... C>
    explicit ComponentObject(std::shared_ptr<C>... callbacks) : ears_(std::move(callbacks)...) {}
    ~ComponentObject() override { delete component_; }

    // False with errno.
    bool create(I* (*factory)(typename Ears::Listener*)) {
        component_ = factory(&ears_);
        if (component_ != nullptr) expose(*component_);
        return component_ != nullptr;
    }
    void belong_to(HP_Object component) { ears_.belong_to(component); }
    void end() override { delete std::exchange(component_, nullptr); }

private:
    Ears ears_;
    I* component_ = nullptr;
};

// Made of nothing but itself: a compressor.
template <class I>
class PlainObject final : public Object {
public:
    explicit PlainObject(I* whole) : whole_(whole) { expose(*whole); }

private:
    std::unique_ptr<I> whole_;
};

// Of a listener; none for null. Null with EBADF for what has no such callbacks.
template <class C>
std::shared_ptr<C> callbacks_of(HP_Object listener) {
    if (listener == nullptr) return std::make_shared<C>();
    const auto* sharer = dynamic_cast<Shares<C>*>(find(listener));
    if (sharer == nullptr) errno = EBADF;
    return sharer != nullptr ? sharer->callbacks() : nullptr;
}

template <class... C>
HP_Object create_listener() {
    try {
        std::unique_ptr<Object> object = std::make_unique<ListenerObject<C...>>();
        return add(object);
    } catch (const std::bad_alloc&) {
        errno = ENOMEM;
        return nullptr;
    }
}

template <class I, class Ears, class... C>
HP_Object create_component(HP_Object listener, I* (*factory)(typename Ears::Listener*)) {
    try {
        const std::tuple<std::shared_ptr<C>...> callbacks{callbacks_of<C>(listener)...};
        if (((std::get<std::shared_ptr<C>>(callbacks) == nullptr) || ...)) return nullptr;
        auto component = std::make_unique<ComponentObject<I, Ears>>(std::get<std::shared_ptr<C>>(callbacks)...);
        if (!component->create(factory)) return nullptr;
        auto& whole = *component;
        std::unique_ptr<Object> object = std::move(component);
        const HP_Object handle = add(object);
        if (handle != nullptr) whole.belong_to(handle);  // nobody can have started it before
        return handle;
    } catch (const std::bad_alloc&) {
        errno = ENOMEM;
        return nullptr;
    }
}

}  // namespace hp::c_api
