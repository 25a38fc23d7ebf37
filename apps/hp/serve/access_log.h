// SPDX-License-Identifier: Apache-2.0
#pragma once
// One line for each answer: who asked for what, and what was answered.
#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>

#include "hp/serve/descriptor.h"

namespace hp::app::serve {

struct Access {
    std::string_view client;  // address
    std::string_view method, target, version;
    int status = 0;
    std::uint64_t bytes = 0;  // of the body, as handed over for sending
    std::string_view referer, user_agent, range, coding;
    bool secure = false;
    std::int64_t milliseconds = 0;  // since 1970
};

enum class LogForm { combined, json };

// What a client sent is made harmless: in the combined form quotes, backslashes, control characters and bytes above 126 become
// \xHH; in JSON the text is valid UTF-8, other bytes become U+FFFD.
void append_combined(std::string& out, const Access& access);
void append_json(std::string& out, const Access& access);

// Where the lines go. Lines are gathered, and written when there is much of them or when flush() is called; to a terminal at once.
// Any thread.
class AccessLog {
public:
    // `file` "-" is standard output; it is created, or continued. Throws std::system_error.
    AccessLog(const std::string& file, LogForm form);
    AccessLog(const AccessLog&) = delete;
    AccessLog& operator=(const AccessLog&) = delete;
    ~AccessLog() { flush(); }

    void write(const Access& access);
    void flush();
    // How many writes failed: the disk is full, the reader of the pipe is gone. Their lines are lost.
    std::uint64_t failures() const { return failures_; }

private:
    static constexpr std::size_t gathered_bytes_max = 32 << 10;

    void flush_locked();

    const LogForm form_;
    Descriptor own_;
    int file_;
    bool terminal_;
    std::mutex mutex_;
    std::string gathered_;
    std::uint64_t failures_ = 0;
};

}  // namespace hp::app::serve
