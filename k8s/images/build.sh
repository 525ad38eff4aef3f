#!/bin/sh
# Builds all images without a Docker daemon, as archives in target/images: the three services, and the travellers of the proofs.
#
#   k8s/images/build.sh                                on a base of our own, which is built when it is not there yet (base-image.sh)
#   IMAGE_BASE=eclipse-temurin:25-jre k8s/images/build.sh      on a public base
set -eu
cd "$(dirname "$0")/../.."
base=${IMAGE_BASE:-tar://$PWD/target/java-base.tar}
if [ -z "${IMAGE_BASE:-}" ] && [ ! -f target/java-base.tar ]; then k8s/images/base-image.sh target/java-base.tar; fi
mvn -q -DskipTests package com.google.cloud.tools:jib-maven-plugin:3.5.2:buildTar \
    -pl server/auth,server/flights,server/bookings,server/traveller -am -Dimage.base="$base"
mkdir -p target/images
for service in auth flights bookings traveller; do cp server/$service/target/jib-image.tar target/images/$service.tar; done
ls -l target/images
