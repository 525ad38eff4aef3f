#!/bin/sh
# Builds the base image without a Docker daemon: a minimal Debian root and a Java runtime, as a docker archive that Jib reads as
# tar://. Reproducible: the same inputs give the same layer.
#
#   k8s/images/base-image.sh target/java-base.tar          for this machine's architecture; needs root, mmdebstrap and a JDK 25
#   k8s/images/base-image.sh target/java-base-arm64.tar arm64
#
# For this machine's architecture the runtime has only the modules that the services use. For another one it is Debian's runtime, unpacked
# without being run.
set -eu
archive=${1:?usage: base-image.sh ARCHIVE [ARCHITECTURE]}
command -v mmdebstrap >/dev/null || { echo "mmdebstrap is missing; run apt-get install mmdebstrap." >&2; exit 1; }
own=$(dpkg --print-architecture)
architecture=${2:-$own}
[ "$architecture" = "$own" ] && java_home=$("$(dirname "$0")/jdk.sh")

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export SOURCE_DATE_EPOCH=1767225600
packages=libc6,zlib1g,libstdc++6,libgcc-s1,ca-certificates,tzdata,libfreetype6,fontconfig-config,netbase

# Unpacks the packages $2 of Debian $1 into a root.
debian() {
    mmdebstrap --quiet --variant=extract --architectures="$architecture" --include="$2" \
        --dpkgopt='path-exclude=/usr/share/man/*' --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-exclude=/usr/share/locale/*' \
        "$1" "$work/root" >/dev/null
}

if [ "$architecture" = "$own" ]; then
    # java.desktop draws the itinerary, jdk.crypto.ec signs, jdk.localedata names months, jdk.zipfs reads jars.
    modules=java.base,java.desktop,java.logging,java.management,java.naming,java.net.http,java.security.jgss,java.sql,java.xml,jdk.crypto.ec,jdk.jfr,jdk.localedata,jdk.management,jdk.unsupported,jdk.zipfs
    echo "minimal Debian root"
    debian bookworm "$packages"
    echo "Java runtime"
    "$java_home/bin/jlink" --add-modules "$modules" --include-locales=en,de --strip-debug --no-header-files --no-man-pages \
        --compress=zip-6 --output "$work/root/opt/java"
else
    echo "minimal Debian root with a Java runtime for $architecture"
    debian trixie "$packages,openjdk-25-jre-headless"
    # These are steps of the packages' installation scripts, which only a machine of that architecture could run.
    for folder in bin lib sbin; do [ -e "$work/root/$folder" ] || ln -s "usr/$folder" "$work/root/$folder"; done
    rm -f "$work/root/usr/lib/jvm/java-25-openjdk-$architecture/lib/security/cacerts"
    cp "$("$(dirname "$0")/jdk.sh")/lib/security/cacerts" "$work/root/usr/lib/jvm/java-25-openjdk-$architecture/lib/security/cacerts"
    mkdir -p "$work/root/opt"
    ln -s "../usr/lib/jvm/java-25-openjdk-$architecture" "$work/root/opt/java"
fi
rm -rf "$work/root"/var/cache/* "$work/root"/var/lib/apt/* "$work/root"/usr/share/doc "$work/root"/usr/share/man "$work/root"/usr/share/locale
mkdir -p "$work/root/etc" "$work/root/tmp"
chmod 1777 "$work/root/tmp"
echo 'airside:x:10001:10001::/:/sbin/nologin' >"$work/root/etc/passwd"
echo 'airside:x:10001:' >"$work/root/etc/group"

echo "archive"
tar --sort=name --mtime="@$SOURCE_DATE_EPOCH" --owner=0 --group=0 --numeric-owner -C "$work/root" -cf "$work/layer.tar" .
digest=$(sha256sum "$work/layer.tar" | cut -d' ' -f1)
cat >"$work/config.json" <<JSON
{"architecture":"$architecture","os":"linux","created":"2026-01-01T00:00:00Z",
"config":{"User":"10001:10001","Env":["PATH=/opt/java/bin:/usr/bin:/bin","JAVA_HOME=/opt/java","LANG=C.UTF-8"]},
"rootfs":{"type":"layers","diff_ids":["sha256:$digest"]},"history":[{"created":"2026-01-01T00:00:00Z","created_by":"base-image.sh"}]}
JSON
echo '[{"Config":"config.json","RepoTags":["airside/java-base:25"],"Layers":["layer.tar"]}]' >"$work/manifest.json"
mkdir -p "$(dirname "$archive")"
tar --sort=name --mtime="@$SOURCE_DATE_EPOCH" --owner=0 --group=0 -C "$work" -cf "$archive" manifest.json config.json layer.tar
echo "$archive: $(du -m "$archive" | cut -f1) MB, layer sha256:$digest"
