// SPDX-License-Identifier: Apache-2.0
#include "protocol/proxy/errors.h"

namespace hp::proxy {

int errno_of(Error error) {
    switch (error) {
#define HP_PROXY_ERROR(name, number, text) \
    case Error::name: return number;
        HP_PROXY_ERRORS(HP_PROXY_ERROR)
#undef HP_PROXY_ERROR
    }
    return EPROTO;
}

const char* text_of(Error error) {
    switch (error) {
#define HP_PROXY_ERROR(name, number, text) \
    case Error::name: return text;
        HP_PROXY_ERRORS(HP_PROXY_ERROR)
#undef HP_PROXY_ERROR
    }
    return "unknown error";
}

}  // namespace hp::proxy
