// SPDX-License-Identifier: Apache-2.0
#pragma once
// Writes JSON (RFC 8259), one object or array at a time.
#include <cmath>
#include <concepts>
#include <string>
#include <string_view>

#include "hp/format.h"

namespace hp::app {

inline std::string json_text(std::string_view text) {
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') quoted += '\\';
        if (static_cast<unsigned char>(c) < 0x20)
            quoted += format("\\u%04x", c);
        else
            quoted += c;
    }
    return quoted + '"';
}

class JsonObject {
public:
    JsonObject& add(std::string_view name, const std::string& text) { return raw(name, json_text(text)); }
    JsonObject& add(std::string_view name, const char* text) { return raw(name, json_text(text)); }
    template <std::integral T>
    JsonObject& add(std::string_view name, T value) {
        if constexpr (std::same_as<T, bool>)
            return raw(name, value ? "true" : "false");
        else
            return raw(name, std::to_string(value));
    }
    JsonObject& add(std::string_view name, double value) {
        return raw(name, std::isfinite(value) ? format("%.3f", value) : "null");
    }
    JsonObject& add(std::string_view name, const JsonObject& object) { return raw(name, object.text()); }

    // `json` is JSON already.
    JsonObject& raw(std::string_view name, std::string_view json) {
        if (!members_.empty()) members_ += ", ";
        members_ += json_text(name) + ": ";
        members_ += json;
        return *this;
    }
    std::string text() const { return "{" + members_ + "}"; }

private:
    std::string members_;
};

}  // namespace hp::app
