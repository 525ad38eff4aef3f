#!/bin/sh
# Builds the services of the previous release, for the proof "upgrade": from the commit in k8s/proofs/previous-release, in a clone of
# its own, as archives target/images/previous-*.tar with the version of that release.
set -eu
cd "$(dirname "$0")/../.."
root=$PWD
JAVA_HOME=$(k8s/images/jdk.sh)
PATH=$JAVA_HOME/bin:$PATH
export JAVA_HOME PATH
commit=$(cat k8s/proofs/previous-release)
clone=$(mktemp -d)
trap 'rm -rf "$clone"' EXIT
[ -f target/java-base.tar ] || k8s/images/base-image.sh target/java-base.tar
git clone -q --no-checkout . "$clone"
git -C "$clone" checkout -q "$commit"
cd "$clone"
# build.sh puts more files into these folders; here they remain empty, but Jib needs them.
mkdir -p server/auth/target/image server/flights/target/image server/bookings/target/image
mvn -q -DskipTests package com.google.cloud.tools:jib-maven-plugin:3.5.2:buildTar \
    -pl server/auth,server/flights,server/bookings -am -Dimage.base="tar://$root/target/java-base.tar"
mkdir -p "$root/target/images"
for service in auth flights bookings; do cp server/$service/target/jib-image.tar "$root/target/images/previous-$service.tar"; done
