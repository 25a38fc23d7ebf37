// SPDX-License-Identifier: Apache-2.0
// A setting as a row: its documented setter and getter over a field of Options. Settable while stopped, silently ignored otherwise
// (documented behaviour); checked by Start. Included by the mixins only, which undefine nothing: the names are ours.
#pragma once

// clang-format off
#define HP_SETTING(Type, Get, Set, field)                                                                                    \
    void Set(Type value) override {                                                                                          \
        if (this->engine_.lifecycle().state() == State::stopped) to_field(this->engine_.options().field, value);             \
    }                                                                                                                        \
    Type Get() override { return static_cast<Type>(this->engine_.options().field); }

#define HP_OPTION(Type, Name, field) HP_SETTING(Type, Get##Name, Set##Name, field)
#define HP_FLAG(Name, field) HP_SETTING(BOOL, Is##Name, Set##Name, field)
// clang-format on

namespace hp {

template <class Field, class Value>
void to_field(Field& field, Value value) {
    field = static_cast<Field>(value);
}
inline void to_field(bool& field, int value) { field = value != 0; }

}  // namespace hp
