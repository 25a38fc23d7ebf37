#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Every public header compiles alone, without a warning: as C++14, 17 and 20, the type headers as C99 too; so does a
# user's program, and with each part of the API switched off every header still does.
#
#     tests/headers/compile_alone.sh          CXX_LIST, CC_LIST name the compilers ("g++ clang++", "gcc clang")
#
# Exit status 0: all compile; 1: the failures are on standard error. A compiler that is not installed is left out.
here=$(cd "$(dirname "$0")" && pwd)
include=$here/../../include
flags="-Wall -Wextra -pedantic -Werror -fsyntax-only -I$include"
failed=0
tried=0

compile() # compiler and flags, source text
{
    tried=$((tried + 1))
    if ! printf '%s\n' "$2" | $1 $flags -; then
        echo "FAILED: $1: $2" >&2
        failed=$((failed + 1))
    fi
}

headers=$(cd "$include" && find hpsocket -name '*.h' ! -name 'HPSocket4C*' | sort)
c_api_headers=$(cd "$include" && find hpsocket -name 'HPSocket4C*.h' | sort)
c_headers="hpsocket/HPTypeDef.h hpsocket/GlobalDef.h hpsocket/GlobalErrno.h $c_api_headers"
parts="UDP SSL HTTP ZLIB BROTLI ICONV"

for cxx in ${CXX_LIST:-g++ clang++}; do
    command -v "$cxx" >/dev/null || { echo "left out: no $cxx"; continue; }

    for header in $headers $c_api_headers; do
        compile "$cxx -std=c++14 -Wnon-virtual-dtor -x c++" "#include \"$header\""
    done

    for std in c++14 c++17 c++20; do
        compile "$cxx -std=$std -Wshadow -Wnon-virtual-dtor -x c++" "#include \"$here/user_program.cc\""
        compile "$cxx -std=$std -O2 -DNDEBUG -x c++" "#include \"$here/user_program.cc\""
        compile "$cxx -std=$std -x c++" "$(printf '#include <sys/param.h>\n#include <values.h>\n#include "hpsocket/HPSocket-SSL.h"')"
    done

    for part in $parts; do
        compile "$cxx -std=c++14 -D_${part}_DISABLED -x c++" "$(for h in $headers; do echo "#include \"$h\""; done)"
    done
    compile "$cxx -std=c++14 -DHP_NO_DEBUG_MACROS -x c++" "$(printf '#include "hpsocket/HPSocket.h"\nenum Level { DEBUG, INFO };')"
done

for cc in ${CC_LIST:-gcc clang}; do
    command -v "$cc" >/dev/null || { echo "left out: no $cc"; continue; }

    for header in $c_headers; do
        compile "$cc -std=c99 -x c" "#include \"$header\""
        compile "$cc -std=c11 -x c" "#include \"$header\""
    done

    for part in $parts; do
        compile "$cc -std=c99 -D_${part}_DISABLED -x c" "$(for h in $c_headers; do echo "#include \"$h\""; done)"
    done
done

echo "$tried compilations, $failed failed"
[ "$tried" -gt 0 ] && [ "$failed" -eq 0 ]
