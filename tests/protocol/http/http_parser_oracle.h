// SPDX-License-Identifier: Apache-2.0
#pragma once
// The first message of a text as Node's http_parser reads it. Its library is opened when the tests run: they are built with its header
// alone, and do without both.
#include <dlfcn.h>

#include <string>
#include <utility>
#include <vector>

#include "protocol/http/event_log.h"

#if __has_include(<http_parser.h>)
#include <http_parser.h>
#define HP_HTTP_PARSER_ORACLE 1
#else
#define HP_HTTP_PARSER_ORACLE 0
#endif

namespace hp::http::test {

// What both parsers say of a message.
struct Reading {
    bool begun = false;
    bool refused = false;
    bool complete = false;
    bool keep_alive = false;
    std::string error;
    std::string start;                                        // "GET /a", "200"
    std::vector<std::pair<std::string, std::string>> fields;  // values without outer blanks
    std::size_t head_fields = 0;                              // the others are trailers
    std::string body;
    std::size_t used = 0;  // once complete
};

inline std::string without_blanks(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t");
    return first == text.npos ? "" : std::string(text.substr(first, text.find_last_not_of(" \t") - first + 1));
}

#if HP_HTTP_PARSER_ORACLE
class Oracle {
public:
    Oracle() : library_(dlopen("libhttp_parser.so.2.9", RTLD_NOW)) {
        if (library_ == nullptr) return;
        find(init_, "http_parser_init");
        find(execute_, "http_parser_execute");
        find(pause_, "http_parser_pause");
        find(keep_alive_, "http_should_keep_alive");
        find(method_name_, "http_method_str");
        find(error_name_, "http_errno_name");
    }
    bool found() const { return library_ != nullptr; }

    Reading read(std::string_view text, Reads reads) const {
        Call call{this, {}, {}, {}};
        http_parser_settings hears{};
        hears.on_message_begin = [](http_parser* parser) { return of(parser).begin(); };
        hears.on_url = [](http_parser* parser, const char* at, std::size_t size) { return append(of(parser).url, at, size); };
        hears.on_header_field = [](http_parser* parser, const char* at, std::size_t size) {
            return of(parser).field(std::string_view(at, size));
        };
        hears.on_header_value = [](http_parser* parser, const char* at, std::size_t size) {
            of(parser).value_came = true;
            return append(of(parser).reading.fields.back().second, at, size);
        };
        hears.on_headers_complete = [](http_parser* parser) { return of(parser).head(*parser); };
        hears.on_body = [](http_parser* parser, const char* at, std::size_t size) {
            return append(of(parser).reading.body, at, size);
        };
        hears.on_message_complete = [](http_parser* parser) { return of(parser).complete(parser); };
        http_parser parser{};
        init_(&parser, reads == Reads::requests ? HTTP_REQUEST : HTTP_RESPONSE);
        parser.data = &call;
        const std::size_t used = execute_(&parser, &hears, text.data(), text.size());
        Reading& reading = call.reading;
        for (auto& field : reading.fields) field.second = without_blanks(field.second);
        const http_errno error = HTTP_PARSER_ERRNO(&parser);
        reading.refused = !reading.complete && error != HPE_OK && error != HPE_PAUSED;
        if (reading.refused) reading.error = error_name_(error);
        // It pauses before the byte that ends the message.
        if (reading.complete) reading.used = used;
        return reading;
    }

private:
    struct Call {
        const Oracle* oracle;
        Reading reading;
        std::string url;
        bool value_came = false;

        int begin() {
            reading.begun = true;
            return 0;
        }
        int field(std::string_view piece) {
            if (reading.fields.empty() || value_came) reading.fields.emplace_back();
            value_came = false;
            reading.fields.back().first += piece;
            return 0;
        }
        int head(const http_parser& parser) {
            reading.start = parser.type == HTTP_RESPONSE
                                ? std::to_string(parser.status_code)
                                : std::string(oracle->method_name_(static_cast<http_method>(parser.method))) + " " + escaped(url);
            return 0;
        }
        int complete(http_parser* parser) {
            reading.complete = true;
            reading.keep_alive = oracle->keep_alive_(parser) != 0;
            oracle->pause_(parser, 1);
            return 0;
        }
    };
    static Call& of(http_parser* parser) { return *static_cast<Call*>(parser->data); }
    static int append(std::string& text, const char* at, std::size_t size) {
        text.append(at, size);
        return 0;
    }
    template <class Function>
    void find(Function& function, const char* name) {
        function = reinterpret_cast<Function>(dlsym(library_, name));
    }

    void* library_;
    decltype(&http_parser_init) init_ = nullptr;
    decltype(&http_parser_execute) execute_ = nullptr;
    decltype(&http_parser_pause) pause_ = nullptr;
    decltype(&http_should_keep_alive) keep_alive_ = nullptr;
    decltype(&http_method_str) method_name_ = nullptr;
    decltype(&http_errno_name) error_name_ = nullptr;
};
#endif

}  // namespace hp::http::test
