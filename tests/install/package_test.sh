#!/usr/bin/env bash
# The Debian packages of the build: what is in them, what they depend on, what lintian says; and, where a root may lay an overlay
# over this system, that dpkg installs them, that programs are built and run against them, and that removing them leaves nothing.
set -euo pipefail

for tool in dpkg-deb dpkg-shlibdeps cpack; do
    command -v $tool >/dev/null || { echo "skipped: no $tool"; exit 77; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
step() { echo "--- $*"; }
fail() { echo "$*"; exit 1; }
field() { dpkg-deb -f "$1" "$2"; }
has() { grep -qE "$2" <<<"$3" || fail "$1: expected $2 in: $3"; }

step pack
cpack -G DEB --config "$HP_BUILD_DIR/CPackConfig.cmake" -B "$work/pack" -D CPACK_DEBIAN_COMPRESSION_TYPE=gzip >"$work/log" 2>&1 ||
    { cat "$work/log"; exit 1; }
library=$(echo "$work"/pack/hpsocket-runtime_*_"$(dpkg --print-architecture)".deb) dev=$(echo "$work"/pack/hpsocket-dev_*.deb)
tools=$(echo "$work"/pack/hpsocket-tools_*.deb) bindings=$(echo "$work"/pack/hpsocket-bindings_*_all.deb)
version=$(field "$library" Version)

step fields
has library 'libc6 \(>=.*libssl3 \(>=' "$(field "$library" Depends)"
has dev "^libhpsocket6 \(= $version\), .*libssl-dev" "$(field "$dev" Depends)"
has tools "libhpsocket6 \(= $version\).*libc6 \(>=" "$(field "$tools" Depends)"
has shlibs '^libhpsocket 6 libhpsocket6 \(>= ' "$(dpkg-deb -I "$library" shlibs)"
for package in "$library" "$dev" "$tools" "$bindings"; do
    name=$(field "$package" Package)
    files=$(dpkg-deb -c "$package" | awk '{print $6}')
    has "$name" "^\./usr/share/doc/$name/copyright$" "$files"
    has "$name" "^\./usr/share/doc/$name/changelog\.Debian\.gz$" "$files"
    dpkg-deb -c "$package" | awk '$2 != "root/root" || ($1 ~ /^.....w|^........w/ && $1 !~ /^l/) {print; bad = 1} END {exit bad}' ||
        fail "$name: owner or permissions"
done
has bindings "^libhpsocket6 \(= $version\)$" "$(field "$bindings" Depends)"
has library '/libhpsocket4c\.so\.6$' "$(dpkg-deb -c "$library" | awk '{print $6}')"
has tools '/man1/hp-get\.1\.gz' "$(dpkg-deb -c "$tools" | awk '{print $6}')"

if command -v lintian >/dev/null; then
    step lintian
    # A local build has no address of a maintainer and closes no bugs; CPack calls ldconfig in scripts; not built for /usr, the
    # libraries have no folder of their architecture. Both names of the library are in one package.
    accepted=bogus-mail-host,bogus-mail-host-in-debian-changelog,root-in-contact,initial-upload-closes-no-bugs
    accepted=$accepted,maintscript-calls-ldconfig,pkg-config-unavailable-for-cross-compilation,package-name-doesnt-match-sonames
    lintian --allow-root --fail-on error,warning --suppress-tags "$accepted" "$work"/pack/*.deb
else
    echo "no lintian: left out"
fi

# In a mount namespace of its own: this system as the lower layer, everything that changes in memory.
overlay() { unshare -m bash -c 'mount -t tmpfs none "$0" && mkdir "$0"/{up,scratch,root} &&
    mount -t overlay none -o "lowerdir=/,upperdir=$0/up,workdir=$0/scratch" "$0/root" && mount --rbind /dev "$0/root/dev" &&
    mount -t proc none "$0/root/proc" && exec bash "$1" "$0"' "$work/system" "$1"; }
mkdir "$work/system"
echo true >"$work/nothing"
if [ "$(id -u)" -ne 0 ] || ! overlay "$work/nothing" 2>"$work/why"; then
    echo "skipped: packed, but not installed; no overlay possible here: $(tail -n 1 "$work/why" 2>/dev/null)"
    exit 77
fi
if dpkg-query -W -f='${db:Status-Status}' libhpsocket6 2>/dev/null | grep -qx installed; then
    echo "skipped: packed, but not installed; the packages are on this system already"
    exit 77
fi

step "install, use, remove"
mkdir -p "$work/packages" && cp "$work"/pack/*.deb "$work/packages"
cp "$(dirname "${BASH_SOURCE[0]}")/consumer/"* "$work/packages"
cp "$(dirname "${BASH_SOURCE[0]}")/"{package_steps.sh,languages.py} "$work/packages"
if [ -d "$HP_BUILD_DIR/node-binding/node_modules" ]; then cp -r "$HP_BUILD_DIR/node-binding/node_modules" "$work/packages"; fi
cat >"$work/enter" <<ENTER
set -e
root=\$1/root
mkdir "\$root/packages"
cp -r "$work"/packages/* "\$root/packages"
result=0
chroot "\$root" bash /packages/package_steps.sh || result=\$?
[ \$result -eq 0 ] || [ \$result -eq 77 ] || exit \$result
left=\$(cd "\$1/up" && find . ! -type c \( -name '*hpsocket*' -o -name 'HPSocket*' -o -name hp -o -name 'hp.1*' \) ! -path './packages*' ! -path './var/log/*')
[ -z "\$left" ] || { echo "left behind: \$left"; exit 1; }
exit \$result
ENTER
overlay "$work/enter"
