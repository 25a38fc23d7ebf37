#!/usr/bin/env bash
# Run by package_test.sh as root inside a throw-away system, with the packages and the consumer in /packages.
set -euo pipefail
export PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive
cd /packages
unset LD_LIBRARY_PATH PKG_CONFIG_PATH
step() { echo "--- in the system: $*"; }

step apt install
apt-get install -y --no-install-recommends ./hpsocket*.deb >log 2>&1 || { cat log; exit 1; }

step the library under both names
ldconfig -p | grep 'libhpsocket\.so\.6' >/dev/null
ldconfig -p | grep 'libhpsocket4c\.so\.6' >/dev/null
python3 -c 'import ctypes; print(hex(ctypes.CDLL("libhpsocket4c.so.6").HP_GetHPSocketVersion()))'
hp --version
hp man get | grep '^\.SH OPTIONS' >/dev/null
[ -s /usr/share/man/man1/hp-get.1.gz ] || grep -rqs 'path-exclude=/usr/share/man' /etc/dpkg

step pkg-config
for name in hpsocket hpsocket4c; do
    # shellcheck disable=SC2046
    g++ -std=c++14 -Wall -Wextra -Wpedantic -Werror consumer.cc $(pkg-config --cflags --libs $name) -o by_pkg_config
    ./by_pkg_config
done

step find_package
cmake -S . -B build -DCONSUMER_LINKS=HPSocket::hpsocket >log 2>&1 || { cat log; exit 1; }
cmake --build build >log 2>&1 || { cat log; exit 1; }
./build/consumer

step other languages, as a user without rights
chown -R nobody /packages
languages=0
setpriv --reuid=nobody --regid=nogroup --clear-groups env HOME=/packages python3 -B languages.py || languages=$?
[ $languages -eq 0 ] || [ $languages -eq 77 ] || exit $languages

step once more, and away
python3 -c 'import hpsocket'  # root leaves compiled modules behind
dpkg --force-unsafe-io -i ./*.deb >log 2>&1 || { cat log; exit 1; }
dpkg -P hpsocket-bindings hpsocket-tools libhpsocket-dev libhpsocket6 >log 2>&1 || { cat log; exit 1; }
! grep -qi 'warning' log || { cat log; exit 1; }
! ldconfig -p | grep hpsocket
exit $languages
