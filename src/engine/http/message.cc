// SPDX-License-Identifier: Apache-2.0
#include "engine/http/message.h"

#include <algorithm>
#include <string>
#include <utility>

#include "protocol/cookie/cookie.h"
#include "protocol/http/head.h"
#include "protocol/http/url.h"

namespace hp::http {

void Message::clear() {
    if (blocks_.size() > 1) blocks_.resize(1);
    if (!blocks_.empty()) {
        at_ = blocks_[0].get();
        end_ = at_ + block_bytes;
    }
    fields_.clear();
    cookies_.clear();
    url_.clear();
    cookies_known_ = false;
    method = target = reason = {};
    status = 0;
}

void Message::assign(const Message& other) {
    clear();
    method = keep(other.method);
    target = keep(other.target);
    reason = keep(other.reason);
    status = other.status;
    for (const Field& field : other.fields_) add(field.name, field.value);
}

void Message::grow(std::size_t bytes) {
    const std::size_t size = blocks_.empty() ? block_bytes : std::max(bytes, block_bytes);
    at_ = blocks_.emplace_back(std::make_unique_for_overwrite<char[]>(size)).get();
    end_ = at_ + size;
    if (size < bytes) grow(bytes);
}

const Message::Field& Message::add(std::string_view name, std::string_view value) {
    const std::string_view kept = keep(name);
    return fields_.emplace_back(Field{kept, keep(value)});
}

const Message::Field* Message::find(std::string_view name) const {
    const auto same = [name](const Field& field) { return equals_ignoring_case(field.name, name); };
    const auto found = std::find_if(fields_.begin(), fields_.end(), same);
    return found != fields_.end() ? &*found : nullptr;
}

std::string_view Message::joined(std::string_view name) {
    std::string list;
    const Field* only = nullptr;
    for (const Field& field : fields_) {
        if (!equals_ignoring_case(field.name, name)) continue;
        if (only != nullptr) list.append(list.empty() ? only->value : "").append(",").append(field.value);
        only = &field;
    }
    return !list.empty() ? keep(list) : only != nullptr ? only->value : std::string_view();
}

const std::vector<Message::Field>& Message::request_cookies() {
    if (std::exchange(cookies_known_, true)) return cookies_;
    for (const Field& field : fields_) {
        if (!equals_ignoring_case(field.name, "Cookie")) continue;
        for (const cookie::Pair& pair : cookie::parse_cookie_header(field.value)) {
            const std::string_view name = keep(pair.first);
            cookies_.push_back({name, keep(pair.second)});
        }
    }
    return cookies_;
}

std::string_view Message::url_part(unsigned part) {
    if (part >= url_parts) return {};
    if (url_.empty()) {
        const Url url = method == "CONNECT" ? split_authority(target) : split_target(target);
        const std::string_view parts[url_parts] = {url.scheme, url.host,     url.port,    url.path,
                                                   url.query,  url.fragment, url.userinfo};
        for (const std::string_view& text : parts) url_.push_back(text.empty() ? std::string_view() : keep(text));
    }
    return url_[part];
}

}  // namespace hp::http
