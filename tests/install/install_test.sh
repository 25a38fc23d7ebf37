#!/usr/bin/env bash
# Installs the build into an empty prefix and uses it as a stranger would: by find_package, by pkg-config, by dlopen; and by component.
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

step components
components=(runtime dev tools bindings demo)
for component in "${components[@]}"; do
    cmake --install "$HP_BUILD_DIR" --prefix "$prefix_parent/$component" --component "$component" >/dev/null
done
of() { (cd "$prefix_parent/$1" 2>/dev/null && find . ! -type d | sort) || true; }
for component in "${components[@]}"; do of "$component"; done | sort >"$prefix_parent/by_component"
of prefix | diff - "$prefix_parent/by_component" || { echo "a file in no component, or in two"; exit 1; }
! of runtime | grep -vE '/libhpsocket(4c)?\.so\.6' || { echo "in runtime: more than the library"; exit 1; }
of dev | grep '/hpsocket4c\.pc$' >/dev/null
rm -rf "${components[@]/#/$prefix_parent/}"

step exported symbols
exported=$(nm -D --defined-only "$libdir/libhpsocket.so" | awk '{print $NF}' | sed 's/@.*//')
foreign=$(grep -vE '^((Create_|Destroy_)?HP_|SYS_)' <<<"$exported" || true)
[ -z "$foreign" ] || { echo "exported, but not documented:"; echo "$foreign"; exit 1; }
grep -qx HP_GetHPSocketVersion <<<"$exported" || { echo "HP_GetHPSocketVersion is not exported"; exit 1; }

step soname
readelf -d "$libdir/libhpsocket.so" | grep -q 'SONAME.*\[libhpsocket\.so\.6\]'

step "headers agree with the library: no part is off"
! grep -E '^#define' "$prefix/include/hpsocket/common/Parts.h" || exit 1

for target in HPSocket::hpsocket HPSocket::hpsocket4c HPSocket::hpsocket_static; do
    step "find_package, $target"
    build=$prefix_parent/${target##*:}
    cmake -S "$here/consumer" -B "$build" -G Ninja -DCMAKE_PREFIX_PATH="$prefix" -DCONSUMER_LINKS="$target" >/dev/null
    cmake --build "$build" >/dev/null
    "$build/consumer"
done

step "the CMake lines of docs/install.md, and every component of find_package"
mkdir "$prefix_parent/documented"
{
    echo 'cmake_minimum_required(VERSION 3.16)'
    echo 'project(documented LANGUAGES CXX)'
    echo "add_executable(program $here/consumer/consumer.cc)"
    sed -n '/^```cmake$/,/^```$/{/^```/d;p}' "$HP_SOURCE_DIR/docs/install.md"
    echo 'find_package(HPSocket REQUIRED COMPONENTS shared c static tools UDP SSL HTTP ZLIB BROTLI ICONV)'
    echo 'add_custom_target(version ALL COMMAND HPSocket::hp --version)'
} >"$prefix_parent/documented/CMakeLists.txt"
cmake -S "$prefix_parent/documented" -B "$prefix_parent/documented/build" -G Ninja -DCMAKE_PREFIX_PATH="$prefix" >/dev/null
cmake --build "$prefix_parent/documented/build" >/dev/null
"$prefix_parent/documented/build/program"

step pkg-config
export PKG_CONFIG_PATH=$libdir/pkgconfig
read -ra flags < <(pkg-config --cflags --libs hpsocket4c)
"$CXX" -std=c++14 "$here/consumer/consumer.cc" "${flags[@]}" -o "$prefix_parent/by_other_name"
LD_LIBRARY_PATH=$libdir "$prefix_parent/by_other_name"
read -ra flags < <(pkg-config --cflags --libs hpsocket)
"$CXX" -std=c++14 -Wall -Wextra -Wpedantic -Werror "$here/consumer/consumer.cc" "${flags[@]}" -o "$prefix_parent/by_pkg_config"
LD_LIBRARY_PATH=$libdir "$prefix_parent/by_pkg_config"

step "a program in C"
"$CC" -std=c99 -Wall -Wextra -Wpedantic -Werror "$here/../c_api/echo_program.c" "${flags[@]}" -o "$prefix_parent/in_c"
LD_LIBRARY_PATH=$libdir "$prefix_parent/in_c" tcp | grep -q '^hello from C;'

step "the name of the C library"
LD_LIBRARY_PATH=$libdir /usr/bin/python3 - <<'PYTHON'
import ctypes
for name in "libhpsocket4c.so", "libhpsocket4c.so.6":
    print(hex(ctypes.CDLL(name).HP_GetHPSocketVersion()))
PYTHON

if [ -x "$HP_BIN_DIR/hp" ]; then
    step "the installed hp finds its library"
    "$prefix/bin/hp" --help >/dev/null
    [ -s "$prefix/share/man/man1/hp-get.1" ]
    [ -s "$prefix/share/bash-completion/completions/hp" ]
fi

step "an installed demo finds its library"
ldd "$prefix/libexec/hpsocket/echo_server" | grep "libhpsocket.so.6 => $prefix/" >/dev/null
