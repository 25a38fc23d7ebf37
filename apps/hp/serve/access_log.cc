// SPDX-License-Identifier: Apache-2.0
#include "hp/serve/access_log.h"

#include <fcntl.h>

#include <cerrno>
#include <charconv>
#include <ctime>
#include <system_error>

namespace hp::app::serve {
namespace {

constexpr char digits[] = "0123456789abcdef";

void append_number(std::string& out, std::uint64_t number) {
    char text[24];
    const auto end = std::to_chars(text, text + sizeof text, number).ptr;
    out.append(text, end);
}

void append_hex(std::string& out, unsigned char byte) {
    out += "\\x";
    out += digits[byte >> 4];
    out += digits[byte & 15];
}

// "-" stands for nothing.
void append_escaped(std::string& out, std::string_view text) {
    if (text.empty()) {
        out += '-';
        return;
    }
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || byte > 0x7E || c == '"' || c == '\\')
            append_hex(out, byte);
        else
            out += c;
    }
}

// How many bytes the UTF-8 character at the front has; 0: it is none (RFC 3629 4).
std::size_t character_bytes(std::string_view text) {
    const auto at = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = at(0);
    if (lead < 0x80) return 1;
    const std::size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || text.size() < size) return 0;
    for (std::size_t i = 1; i < size; ++i)
        if ((at(i) & 0xC0) != 0x80) return 0;
    const bool overlong = (lead == 0xE0 && at(1) < 0xA0) || (lead == 0xF0 && at(1) < 0x90);
    const bool surrogate = lead == 0xED && at(1) > 0x9F;
    const bool beyond = lead == 0xF4 && at(1) > 0x8F;
    return overlong || surrogate || beyond ? 0 : size;
}

void append_json_text(std::string& out, std::string_view text) {
    out += '"';
    while (!text.empty()) {
        const std::size_t size = character_bytes(text);
        const char c = text.front();
        if (size == 0) {
            out += "\xEF\xBF\xBD";
        } else if (c == '"' || c == '\\') {
            (out += '\\') += c;
        } else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
            out += "\\u00";
            out += digits[static_cast<unsigned char>(c) >> 4];
            out += digits[c & 15];
        } else {
            out.append(text.substr(0, size));
        }
        text.remove_prefix(size == 0 ? 1 : size);
    }
    out += '"';
}

// The text of a second is made once in that second.
struct Stamp {
    std::int64_t second = -1;
    char text[40] = {};

    const char* of(std::int64_t at, const char* form, bool utc) {
        if (at == second) return text;
        second = at;
        const std::time_t time = at;
        std::tm broken{};
        utc ? ::gmtime_r(&time, &broken) : ::localtime_r(&time, &broken);
        if (std::strftime(text, sizeof text, form, &broken) == 0) text[0] = '\0';
        return text;
    }
};

void add_json(std::string& out, const char* name, std::string_view text) {
    if (text.empty()) return;
    ((out += ",\"") += name) += "\":";
    append_json_text(out, text);
}

}  // namespace

void append_combined(std::string& out, const Access& access) {
    thread_local Stamp stamp;
    append_escaped(out, access.client);
    ((out += " - - [") += stamp.of(access.milliseconds / 1000, "%d/%b/%Y:%H:%M:%S %z", false)) += "] \"";
    append_escaped(out, access.method);
    out += ' ';
    append_escaped(out, access.target);
    (out += ' ') += access.version;
    out += "\" ";
    append_number(out, static_cast<std::uint64_t>(access.status));
    out += ' ';
    append_number(out, access.bytes);
    out += " \"";
    append_escaped(out, access.referer);
    out += "\" \"";
    append_escaped(out, access.user_agent);
    out += "\"\n";
}

void append_json(std::string& out, const Access& access) {
    thread_local Stamp stamp;
    ((out += "{\"time\":\"") += stamp.of(access.milliseconds / 1000, "%Y-%m-%dT%H:%M:%S", true)) += '.';
    const auto rest = static_cast<unsigned>(access.milliseconds % 1000);
    for (unsigned scale = 100; scale != 0; scale /= 10) out += digits[rest / scale % 10];
    out += "Z\"";
    add_json(out, "client", access.client);
    add_json(out, "method", access.method);
    add_json(out, "target", access.target);
    add_json(out, "version", access.version);
    out += ",\"status\":";
    append_number(out, static_cast<std::uint64_t>(access.status));
    out += ",\"bytes\":";
    append_number(out, access.bytes);
    add_json(out, "range", access.range);
    add_json(out, "coding", access.coding);
    add_json(out, "referer", access.referer);
    add_json(out, "user_agent", access.user_agent);
    out += access.secure ? ",\"tls\":true}\n" : ",\"tls\":false}\n";
}

AccessLog::AccessLog(const std::string& file, LogForm form) : form_(form), file_(STDOUT_FILENO) {
    if (file != "-") {
        own_ = Descriptor(::open(file.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOCTTY, 0644));
        if (!own_) throw std::system_error(errno, std::generic_category(), file);
        file_ = own_.get();
    }
    terminal_ = ::isatty(file_) == 1;
}

void AccessLog::write(const Access& access) {
    std::lock_guard lock(mutex_);
    if (terminal_) gathered_ += "\r\x1b[K";  // over the live line
    form_ == LogForm::json ? append_json(gathered_, access) : append_combined(gathered_, access);
    if (terminal_ || gathered_.size() >= gathered_bytes_max) flush_locked();
}

void AccessLog::flush() {
    std::lock_guard lock(mutex_);
    flush_locked();
}

void AccessLog::flush_locked() {
    std::string_view rest = gathered_;
    while (!rest.empty()) {
        const ssize_t written = ::write(file_, rest.data(), rest.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) {
            ++failures_;
            break;
        }
        rest.remove_prefix(static_cast<std::size_t>(written));
    }
    gathered_.clear();
}

}  // namespace hp::app::serve
