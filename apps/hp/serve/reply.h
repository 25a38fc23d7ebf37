// SPDX-License-Identifier: Apache-2.0
#pragma once
// An answer, before it is sent. Used again and again by one thread, so that it allocates nothing once it is warm.
#include <hpsocket/HPTypeDef.h>

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "hp/serve/ranges.h"

namespace hp::app::serve {

class Reply {
public:
    // A piece of a file, and what goes before it.
    struct Part {
        std::string head;
        Range range;
    };

    int status = 200;
    // The body: the text, or pieces of a file with the tail behind them. Of an answer to HEAD there is none, but its length is told.
    std::string_view text;
    int file = -1;
    std::vector<Part> parts;
    std::string tail;
    const char* coding = "";  // for the log

    void clear() {
        status = 200;
        text = {};
        file = -1;
        parts.clear();
        tail.clear();
        coding = "";
        headers_.clear();
        kept_.clear();
    }

    // Both must live until the answer is sent.
    void add(const char* name, const char* value) { headers_.push_back({name, value}); }
    // The value is kept here.
    void add_kept(const char* name, std::string value) { add(name, kept_.emplace_back(std::move(value)).c_str()); }
    // Makes `made` the text, and keeps it.
    void set_text(std::string made) { text = kept_.emplace_back(std::move(made)); }

    const std::vector<THeader>& headers() const { return headers_; }

    std::uint64_t body_bytes() const {
        std::uint64_t bytes = text.size() + tail.size();
        for (const Part& part : parts) bytes += part.head.size() + part.range.length;
        return bytes;
    }

private:
    std::vector<THeader> headers_;
    std::deque<std::string> kept_;  // does not move what is in it
};

}  // namespace hp::app::serve
