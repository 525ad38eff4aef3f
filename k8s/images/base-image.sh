#!/bin/sh
# Builds the base of our images without a Docker daemon: a minimal Debian root and a Java runtime with the modules that the
# services use, as a docker archive that Jib takes as tar://. Reproducible: the same inputs give the same layer.
#
#   k8s/images/base-image.sh target/java-base.tar          needs root, mmdebstrap and a JDK 25
set -eu
archive=${1:?usage: base-image.sh ARCHIVE}
java_home=${JAVA_HOME:-$(ls -d /usr/lib/jvm/*25* 2>/dev/null | head -n 1)}
[ -x "$java_home/bin/jlink" ] || { echo "No JDK 25 found: set JAVA_HOME." >&2; exit 1; }
command -v mmdebstrap >/dev/null || { echo "mmdebstrap is missing: apt-get install mmdebstrap." >&2; exit 1; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export SOURCE_DATE_EPOCH=1767225600

# java.desktop draws the itinerary, jdk.crypto.ec signs, jdk.localedata names months, jdk.zipfs reads jars.
modules=java.base,java.desktop,java.logging,java.management,java.naming,java.net.http,java.security.jgss,java.sql,java.xml,jdk.crypto.ec,jdk.jfr,jdk.localedata,jdk.management,jdk.unsupported,jdk.zipfs

echo "minimal Debian root"
mmdebstrap --quiet --variant=extract --include=libc6,zlib1g,libstdc++6,libgcc-s1,ca-certificates,tzdata,libfreetype6,fontconfig-config,netbase \
    --dpkgopt='path-exclude=/usr/share/man/*' --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-exclude=/usr/share/locale/*' \
    bookworm "$work/root" >/dev/null
rm -rf "$work/root"/var/cache/* "$work/root"/var/lib/apt/* "$work/root"/usr/share/doc "$work/root"/usr/share/man "$work/root"/usr/share/locale
mkdir -p "$work/root/etc" "$work/root/tmp"
chmod 1777 "$work/root/tmp"
echo 'airside:x:10001:10001::/:/sbin/nologin' >"$work/root/etc/passwd"
echo 'airside:x:10001:' >"$work/root/etc/group"

echo "Java runtime"
"$java_home/bin/jlink" --add-modules "$modules" --include-locales=en,de --strip-debug --no-header-files --no-man-pages \
    --compress=zip-6 --output "$work/root/opt/java"

echo "archive"
tar --sort=name --mtime="@$SOURCE_DATE_EPOCH" --owner=0 --group=0 --numeric-owner -C "$work/root" -cf "$work/layer.tar" .
digest=$(sha256sum "$work/layer.tar" | cut -d' ' -f1)
cat >"$work/config.json" <<JSON
{"architecture":"amd64","os":"linux","created":"2026-01-01T00:00:00Z",
"config":{"User":"10001:10001","Env":["PATH=/opt/java/bin:/usr/bin:/bin","JAVA_HOME=/opt/java","LANG=C.UTF-8"]},
"rootfs":{"type":"layers","diff_ids":["sha256:$digest"]},"history":[{"created":"2026-01-01T00:00:00Z","created_by":"base-image.sh"}]}
JSON
echo '[{"Config":"config.json","RepoTags":["airside/java-base:25"],"Layers":["layer.tar"]}]' >"$work/manifest.json"
mkdir -p "$(dirname "$archive")"
tar --sort=name --mtime="@$SOURCE_DATE_EPOCH" --owner=0 --group=0 -C "$work" -cf "$archive" manifest.json config.json layer.tar
echo "$archive: $(du -m "$archive" | cut -f1) MB, layer sha256:$digest"
