#!/usr/bin/env bash
# Installs the build into an empty prefix and uses it as a stranger would: by find_package, by pkg-config, by dlopen.
# Checks that the shared library exports the documented functions and nothing else.
set -euo pipefail

prefix_parent=$(mktemp -d)
trap 'rm -rf "$prefix_parent"' EXIT
prefix=$prefix_parent/prefix
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
step() { echo "--- $*"; }

step install
cmake --install "$HP_BUILD_DIR" --prefix "$prefix" >/dev/null
libdir=$(dirname "$(find "$prefix" -name 'libhpsocket.so' -print -quit)")

step exported symbols
exported=$(nm -D --defined-only "$libdir/libhpsocket.so" | awk '{print $NF}' | sed 's/@.*//')
foreign=$(grep -vE '^((Create_|Destroy_)?HP_|SYS_)' <<<"$exported" || true)
[ -z "$foreign" ] || { echo "exported, but not documented:"; echo "$foreign"; exit 1; }
grep -qx HP_GetHPSocketVersion <<<"$exported" || { echo "HP_GetHPSocketVersion is not exported"; exit 1; }

step soname
readelf -d "$libdir/libhpsocket.so" | grep -q 'SONAME.*\[libhpsocket\.so\.6\]'

for target in HPSocket::hpsocket HPSocket::hpsocket_static; do
    step "find_package, $target"
    build=$prefix_parent/${target##*:}
    cmake -S "$here/consumer" -B "$build" -G Ninja -DCMAKE_PREFIX_PATH="$prefix" -DCONSUMER_LINKS="$target" >/dev/null
    cmake --build "$build" >/dev/null
    "$build/consumer"
done

step pkg-config
export PKG_CONFIG_PATH=$libdir/pkgconfig
read -ra flags < <(pkg-config --cflags --libs hpsocket)
"$CXX" -std=c++14 -Wall -Wextra -Wpedantic -Werror "$here/consumer/consumer.cc" "${flags[@]}" -o "$prefix_parent/by_pkg_config"
LD_LIBRARY_PATH=$libdir "$prefix_parent/by_pkg_config"

step "a program in C"
"$CC" -std=c99 -Wall -Wextra -Wpedantic -Werror "$here/../c_api/echo_program.c" "${flags[@]}" -o "$prefix_parent/in_c"
LD_LIBRARY_PATH=$libdir "$prefix_parent/in_c" tcp | grep -q '^hello from C;'

step "the name of the C library"
LD_LIBRARY_PATH=$libdir /usr/bin/python3 - <<'PYTHON'
import ctypes
print(hex(ctypes.CDLL("libhpsocket4c.so").HP_GetHPSocketVersion()))
PYTHON

if [ -x "$HP_BIN_DIR/hp" ]; then
    step "the installed hp finds its library"
    "$prefix/bin/hp" --help >/dev/null
fi
