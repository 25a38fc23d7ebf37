#!/usr/bin/env bash
# Installs HP-Socket, or removes it: builds what is not built yet, and puts library, headers, `hp` and demos below a prefix.
#
#   ./install.sh [OPTION]... [-- CMAKE-OPTION...]
#
#   -p, --prefix PATH      where to install, or what to uninstall (default: /usr/local)
#   -l, --libdir NAME      folder of the libraries, below the prefix (default: as the system has it: lib or lib64)
#   -d, --with-demo BOOL   install the demos too, below libexec/hpsocket: true or false (default: true)
#   -u, --uninstall        remove what an earlier run put below the prefix
#   -b, --build-dir PATH   folder of the build (default: build/install; made if it is not there)
#   -v, --version          show the version of HP-Socket
#   -h, --help             show this text
#
# What stands behind -- goes to CMake: -DHP_SSL=OFF leaves out a part (docs/install.md). DESTDIR is put in front of every path.
# Installing again replaces what is there and removes what is no part of it any more; uninstalling twice is no error.
# Root is needed only where the prefix needs it. Exit codes: 0 done, 1 it failed, 2 the command line makes no sense.
set -euo pipefail
source_dir=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

prefix=/usr/local libdir='' demo=true action=install build_dir=$source_dir/build/install
cmake_options=()

help() { sed -n '2,/^set /{/^set /d;s/^# \{0,1\}//;p}' "$source_dir/install.sh"; }
say() { echo "install.sh: $*"; }
fail() { echo "install.sh: $*" >&2; exit 1; }
usage() { echo "install.sh: $*; ./install.sh --help tells what is possible" >&2; exit 2; }
version() { sed -n 's/^project(HPSocket VERSION \([0-9.]*\).*/\1/p' "$source_dir/CMakeLists.txt"; }

truth() {
    case ${1,,} in
        true | yes | on | 1) echo true ;;
        false | no | off | 0) echo false ;;
        *) return 1 ;;
    esac
}

while [ $# -gt 0 ]; do
    option=$1
    case $option in --?*=*) set -- "${option%%=*}" "${option#*=}" "${@:2}" ;; esac
    case $1 in
        -p | --prefix | -l | --libdir | -d | --with-demo | -b | --build-dir)
            [ $# -ge 2 ] || usage "$1 needs a value"
            case $1 in
                -p | --prefix) prefix=$2 ;;
                -l | --libdir) libdir=$2 ;;
                -d | --with-demo) demo=$(truth "$2") || usage "$1 is true or false, not \`$2'" ;;
                -b | --build-dir) build_dir=$2 ;;
            esac
            shift 2 ;;
        -u | --uninstall) action=uninstall; shift ;;
        -v | --version) echo "HP-Socket $(version)"; exit 0 ;;
        -h | --help) help; exit 0 ;;
        --) shift; cmake_options=("$@"); break ;;
        *) usage "there is no \`$option'" ;;
    esac
done

[ -n "$prefix" ] || usage "--prefix is empty"
case $prefix in /*) ;; *) prefix=$PWD/$prefix ;; esac
while [ "$prefix" != / ] && [ "${prefix%/}" != "$prefix" ]; do prefix=${prefix%/}; done
case /$libdir/ in //*[!/]*/ | */../*) usage "--libdir is a folder below the prefix, not \`$libdir'" ;; esac
destdir=${DESTDIR:-}
destdir=${destdir%/}
list=${prefix%/}/share/hpsocket/installed-files  # what a run has put there, one path a line, without DESTDIR

# A folder that cannot be written to is told before an hour of building, not after it.
must_be_writable() {
    local folder=$destdir$prefix
    while [ ! -e "$folder" ]; do folder=$(dirname "$folder"); done
    [ -d "$folder" ] || fail "$folder is no folder"
    [ -w "$folder" ] || fail "no permission to write to $folder: run it with sudo, or choose another --prefix"
}

# Removes the files of a list, and the folders below the prefix that it leaves empty.
remove() {
    local path folder
    while IFS= read -r path; do
        case $path in "${prefix%/}"/*) ;; *) continue ;; esac
        rm -f -- "$destdir$path"
        folder=$(dirname "$path")
        while [ "$folder" != "$prefix" ] && [ "$folder" != / ]; do
            rmdir -- "$destdir$folder" 2>/dev/null || break
            folder=$(dirname "$folder")
        done
    done
}

# The linker's cache: of this system only, by root only. Elsewhere a hint, if programs will not find the library by themselves.
tell_linker() {
    [ -z "$destdir" ] || return 0
    if [ "$(id -u)" -eq 0 ] && command -v ldconfig >/dev/null; then ldconfig || true; fi
}

uninstall() {
    if [ ! -e "$destdir$list" ]; then
        say "nothing of HP-Socket below $destdir$prefix (there is no $destdir$list)"
        return
    fi
    must_be_writable
    local files
    files=$(cat "$destdir$list")
    printf '%s\n' "$files" "$list" | remove
    tell_linker
    say "removed $(wc -l <<<"$files") files from $destdir$prefix"
}

build() {
    command -v cmake >/dev/null || fail "cmake is missing; tools/install_packages build installs what building needs"
    local options=(-DCMAKE_INSTALL_PREFIX="$prefix" -DHP_BUILD_TESTS=OFF -DHP_BUILD_EXAMPLES="$([ $demo = true ] && echo ON || echo OFF)")
    if [ -n "$libdir" ]; then options+=(-DCMAKE_INSTALL_LIBDIR="$libdir"); else options+=(-UCMAKE_INSTALL_LIBDIR); fi
    if [ ! -e "$build_dir/CMakeCache.txt" ]; then
        options+=(-DCMAKE_BUILD_TYPE=Release)
        ! command -v ninja >/dev/null || options+=(-G Ninja)
    fi
    say "building in $build_dir"
    cmake -S "$source_dir" -B "$build_dir" "${options[@]}" "${cmake_options[@]}" >"$log" 2>&1 ||
        { cat "$log" >&2; fail "configuring failed, see above; tools/install_packages build installs what building needs"; }
    cmake --build "$build_dir" --parallel "$(nproc)" >"$log" 2>&1 ||
        { tail -n 40 "$log" >&2; fail "building failed, see above"; }
}

install() {
    must_be_writable
    build
    local before files
    before=$(cat "$destdir$list" 2>/dev/null || true)
    rm -f "$build_dir/install_manifest.txt"
    cmake --install "$build_dir" >"$log" 2>&1 || { tail -n 20 "$log" >&2; fail "installing failed, see above"; }
    files=$(cat "$build_dir/install_manifest.txt"; echo)
    mkdir -p "$(dirname "$destdir$list")"
    sort -u <<<"$files" | sed '/^$/d' >"$destdir$list"
    [ -z "$before" ] || sort -u <<<"$before" | comm -23 - "$destdir$list" | remove
    tell_linker
    say "HP-Socket $(version): $(wc -l <"$destdir$list") files below $destdir$prefix"
    say "./install.sh --uninstall --prefix $prefix removes them"
}

log=$(mktemp)
trap 'rm -f "$log"' EXIT
$action
