// SPDX-License-Identifier: Apache-2.0
#include "protocol/http/errors.h"

namespace hp::http {

unsigned status_of(Error error) {
    switch (error) {
#define HP_HTTP_ERROR(name, code, status, text) \
    case Error::name: return status;
        HP_HTTP_ERRORS(HP_HTTP_ERROR)
#undef HP_HTTP_ERROR
    }
    return 400;
}

const char* text_of(Error error) {
    switch (error) {
#define HP_HTTP_ERROR(name, code, status, text) \
    case Error::name: return text;
        HP_HTTP_ERRORS(HP_HTTP_ERROR)
#undef HP_HTTP_ERROR
    }
    return "unknown error";
}

}  // namespace hp::http
