#!/bin/sh
# Builds all images without a Docker daemon, as archives in target/images: the three services, backup-copies, and the travellers of the
# proofs, with an object store for them if Go is installed.
#
#   k8s/images/build.sh                                on a base of our own, which is built if it does not exist yet (base-image.sh)
#   IMAGE_BASE=eclipse-temurin:25-jre k8s/images/build.sh      on a public base, without AOT caches
#   ARCHITECTURE=arm64 k8s/images/build.sh             for another architecture, without AOT caches, in target/images-arm64
#
# On our own base each service gets an AOT cache, trained in the unpacked image with the JVM flags of the deployment; that needs root.
# All layers but the caches are reproducible: the same sources give the same layers.
set -eu
cd "$(dirname "$0")/../.."
root=$PWD
# Maven and the programs that it starts use this JDK, not the java on the PATH.
JAVA_HOME=$(k8s/images/jdk.sh)
PATH=$JAVA_HOME/bin:$PATH
export JAVA_HOME PATH
own=$(dpkg --print-architecture)
architecture=${ARCHITECTURE:-$own}
base=target/java-base.tar
images=target/images
if [ "$architecture" != "$own" ]; then
    base=target/java-base-$architecture.tar
    images=target/images-$architecture
fi
# A cache is trained by running the service, so it needs this machine's architecture, and it works only with the runtime that trained it.
if [ -z "${IMAGE_BASE:-}" ] && [ "$architecture" = "$own" ]; then has_caches=yes cache=-XX:AOTCache=/opt/airside/service.aot; else has_caches='' cache=-Xshare:auto; fi
services="auth flights bookings"

jib() {
    mvn -q -DskipTests package com.google.cloud.tools:jib-maven-plugin:3.5.2:buildTar -pl "$1" -am \
        -Dimage.base="${IMAGE_BASE:-tar://$root/$base}" -Dimage.architecture="$architecture" "-Dimage.cache=$cache"
}

# Unpacks the image archive $1 into the folder $2, and writes the image's command to $2/command.
unpack() {
    rm -rf "$2" "$2.archive"
    mkdir -p "$2" "$2.archive"
    tar -xf "$1" -C "$2.archive"
    for layer in $(jq -r '.[0].Layers[]' "$2.archive/manifest.json"); do tar -xf "$2.archive/$layer" -C "$2" --warning=no-unknown-keyword; done
    jq -r '.config.Entrypoint[]' "$2.archive/$(jq -r '.[0].Config' "$2.archive/manifest.json")" >"$2/command"
    rm -rf "$2.archive"
    mkdir -p "$2/proc" "$2/dev" "$2/tmp"
    chmod 1777 "$2/tmp"
}

if [ -z "${IMAGE_BASE:-}" ] && [ ! -f "$base" ]; then k8s/images/base-image.sh "$base" "$architecture"; fi
for module in $services backup-copies traveller; do
    rm -rf server/$module/target/image
    mkdir -p server/$module/target/image
done
modules=$(printf 'server/%s,' $services)server/backup-copies,server/traveller
# The bill of materials of each module, in the CycloneDX format.
mvn -q -DskipTests package org.cyclonedx:cyclonedx-maven-plugin:2.9.1:makeBom -pl "$modules" -am -DoutputFormat=json -DincludeTestScope=false
for module in $services backup-copies traveller; do
    mkdir -p server/$module/target/image/opt/airside
    cp server/$module/target/bom.json server/$module/target/image/opt/airside/bom.json
done
# A server that implements S3, only for the proof "object-store".
if command -v go >/dev/null; then
    GOBIN=$root/target/tools CGO_ENABLED=0 go install github.com/johannesboyne/gofakes3/cmd/gofakes3@v1.2.0
    cp target/tools/gofakes3 server/traveller/target/image/opt/airside/gofakes3
fi
jib "$modules"

if [ -n "$has_caches" ]; then
    work=$root/target/training
    for service in $services; do unpack server/$service/target/jib-image.tar "$work/$service"; done
    mvn -q test-compile exec:exec@train -pl server/standalone -am -Droots="$work/auth $work/flights $work/bookings"
    for service in $services; do cp "$work/$service/tmp/service.aot" server/$service/target/image/opt/airside/service.aot; done
    rm -rf "$work"
    jib "$modules"
fi
mkdir -p "$images"
for module in $services backup-copies traveller; do cp server/$module/target/jib-image.tar "$images/$module.tar"; done
ls -l "$images"
