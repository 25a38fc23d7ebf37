#!/usr/bin/env bash
# Builds the project and runs every test.
#
#   ./test.sh                     preset dev: assertions on, warnings are errors
#   ./test.sh --preset asan       or tsan, clang, release
#   ./test.sh --no-install        leave the system's packages alone
#   ./test.sh -R '^net\.'         anything else goes to ctest
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

preset=dev
install=yes
while [ $# -gt 0 ]; do
    case "$1" in
        --preset) preset=${2:?--preset needs a name}; shift 2 ;;
        --no-install) install=no; shift ;;
        -h | --help) sed -n '2,/^set /{/^set /d;s/^# \{0,1\}//;p}' "$0"; exit 0 ;;
        *) break ;;
    esac
done

[ "$install" = no ] || tools/install_packages build test

cmake --preset "$preset"
cmake --build --preset "$preset"

# ThreadSanitizer cannot map its shadow where the kernel spreads mappings widely (vm.mmap_rnd_bits above 28): then run
# ctest, and with it the discovery of tests, without address randomisation.
run=()
spread_bits=$(cat /proc/sys/vm/mmap_rnd_bits 2>/dev/null || echo 0)
if [ "$preset" = tsan ] && [ "$spread_bits" -gt 28 ] && setarch "$(uname -m)" -R true 2>/dev/null; then
    run=(setarch "$(uname -m)" -R)
fi
# Many tests wait for other processes: two more at a time than there are processors.
"${run[@]}" ctest --preset "$preset" -j "$(($(nproc) + 2))" "$@"
