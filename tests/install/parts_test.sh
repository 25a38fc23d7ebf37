#!/usr/bin/env bash
# install.sh, with a library that every part is left out of: the one build of it, unoptimised. What it links, exports and promises
# in its headers is the same; installing twice, under DESTDIR, and uninstalling do what they say.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
step() { echo "--- $*"; }
fail() { echo "$*"; exit 1; }
unset DESTDIR
command -v ccache >/dev/null && export CMAKE_CXX_COMPILER_LAUNCHER=ccache
parts=(UDP SSL HTTP ZLIB BROTLI ICONV)
options=(-DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_FLAGS_DEBUG=-O0 -DHP_BUILD_APPS=OFF)
for part in "${parts[@]}"; do options+=("-DHP_$part=OFF"); done
prefix=$work/prefix
install_sh() { "$HP_SOURCE_DIR/install.sh" --build-dir "$work/build" "$@"; }
installed() { (cd "$1" && find . ! -type d | sort); }

step "what makes no sense ends with 2"
for bad in --frobnicate "--with-demo=perhaps" "--libdir=/lib" "--libdir=../lib" --prefix; do
    code=0
    install_sh $bad >"$work/log" 2>&1 || code=$?
    [ $code -eq 2 ] || fail "$bad: exit code $code, $(cat "$work/log")"
done
install_sh --help | grep -e '--with-demo' >/dev/null
install_sh -v | grep -x 'HP-Socket [0-9.]*' >/dev/null

step install
install_sh -p "$prefix" -l lib64 -d false -- "${options[@]}"
[ -e "$prefix/lib64/libhpsocket.so.6" ] || fail "not in lib64: $(installed "$prefix")"

step "linked libraries and exported functions"
needed=$(readelf -d "$prefix/lib64/libhpsocket.so" | sed -n 's/.*NEEDED.*\[\(.*\)\]/\1/p')
! grep -E 'ssl|crypto|libz\.|brotli|zstd|psl' <<<"$needed" || fail "linked with what it does not need"
exported=$(nm -D --defined-only "$prefix/lib64/libhpsocket.so" | awk '{print $NF}')
! grep -E 'Udp|SSL|Http|ZLib|GZip|Brotli|Charset|Gbk|SYS_(Un)?[Cc]ompress' <<<"$exported" || fail "exported, but left out"
grep -x HP_Create_TcpServer <<<"$exported" >/dev/null

step "a program"
flags=$(PKG_CONFIG_PATH=$prefix/lib64/pkgconfig pkg-config --cflags --libs hpsocket)
# shellcheck disable=SC2086
"$CXX" -std=c++14 -Wall -Wextra -Wpedantic -Werror "$here/parts.cc" $flags -o "$work/program"
LD_LIBRARY_PATH=$prefix/lib64 "$work/program"

step "find_package knows what is there"
mkdir "$work/asks"
cat >"$work/asks/CMakeLists.txt" <<'CMAKE'
cmake_minimum_required(VERSION 3.16)
project(asks LANGUAGES CXX)
find_package(HPSocket 6.0 REQUIRED COMPONENTS ${WANTED})
message(STATUS "parts: [${HPSocket_PARTS}]")
CMAKE
asks() { cmake -S "$work/asks" -B "$work/asks/build" -DHPSocket_DIR="$prefix/lib64/cmake/HPSocket" -DWANTED="$1" 2>&1; }
asks "shared;c" | grep -F 'parts: []' >/dev/null || fail "$(asks shared)"
for part in SSL HTTP tools; do
    if asks "$part" >"$work/log"; then fail "find_package finds $part"; fi
done

step "once more: the same files"
before=$(installed "$prefix")
touch "$prefix/lib64/of_somebody_else"
echo "$prefix/include/hpsocket/of_an_older_version.h" >>"$prefix/share/hpsocket/installed-files"
touch "$prefix/include/hpsocket/of_an_older_version.h"
install_sh -p "$prefix" -l lib64 -d no >/dev/null
rm "$prefix/lib64/of_somebody_else"
[ "$before" = "$(installed "$prefix")" ] || fail "other files: $(installed "$prefix" | diff <(echo "$before") -)"

step DESTDIR
DESTDIR=$work/stage install_sh --prefix=/opt/hp --libdir=lib64 --with-demo=false >/dev/null
[ -e "$work/stage/opt/hp/lib64/libhpsocket.so.6" ] || fail "$(installed "$work/stage")"
! grep -rF "$work" "$work/stage/opt/hp/share" "$work/stage/opt/hp/lib64/pkgconfig" || fail "paths of the build are installed"
DESTDIR=$work/stage install_sh -u --prefix=/opt/hp
[ ! -e "$work/stage/opt/hp/share" ] && [ -z "$(installed "$work/stage")" ] || fail "left behind: $(installed "$work/stage")"

step uninstall
touch "$prefix/of_somebody_else"
install_sh --uninstall -p "$prefix"
[ "$(installed "$prefix")" = ./of_somebody_else ] || fail "left behind, or too much removed: $(installed "$prefix")"
install_sh --uninstall -p "$prefix" | grep 'nothing of HP-Socket' >/dev/null

if [ "$(id -u)" -ne 0 ]; then
    step "a prefix that may not be written to"
    if install_sh -p /usr/hpsocket-test >"$work/log" 2>&1; then fail "installed into /usr"; fi
    grep 'no permission' "$work/log"
fi
