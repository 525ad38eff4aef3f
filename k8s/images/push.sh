#!/bin/sh
# Pushes the images of the services to a registry, and writes a Kustomize component with their digests.
#
#   k8s/images/push.sh registry.example.org/airside [k8s/overlays/production/images/kustomization.yaml]
#
# Pushes target/images/*.tar, which k8s/images/build.sh has built, and those of other architectures (target/images-*) under the same name, with
# crane, which it installs with Go (the credentials are those of docker login or of crane auth login). INSECURE=yes uses plain HTTP for a registry
# without a certificate.
set -eu
registry=${1:?usage: push.sh REGISTRY [FILE]}
file=${2:-/dev/stdout}
case $file in /*) ;; *) file=$PWD/$file ;; esac
cd "$(dirname "$0")/../.."
export GOBIN="$PWD/target/tools" GOFLAGS=-mod=mod
PATH=$GOBIN:$PATH
command -v crane >/dev/null || go install github.com/google/go-containerregistry/cmd/crane@v0.20.6
images=
for service in auth flights bookings backup-copies; do
    archive=target/images/$service.tar
    [ -f "$archive" ] || { echo "$archive is missing: run k8s/images/build.sh." >&2; exit 1; }
    tag=$(tar -xOf "$archive" manifest.json | sed -n 's/.*"RepoTags":\["[^"]*:\([^":]*\)".*/\1/p')
    # The last line that crane prints is the name with the digest.
    pushed=$(crane push ${INSECURE:+--insecure} "$archive" "$registry/$service:$tag" | tail -n 1)
    members="--manifest $pushed"
    for other in target/images-*/"$service".tar; do
        [ -f "$other" ] || continue
        members="$members --manifest $(crane push ${INSECURE:+--insecure} "$other" "$registry/$service:$tag-other" | tail -n 1)"
        # One name for all architectures: each node pulls the image of its own.
        pushed=$(crane index append ${INSECURE:+--insecure} $members --tag "$registry/$service:$tag" | tail -n 1)
    done
    images="$images  - {name: airside/$service, newName: $registry/$service, digest: \"sha256:${pushed##*@sha256:}\"}
"
done
cat >"$file" <<COMPONENT
# The images, by digest: a tag can be moved, a digest cannot. k8s/images/push.sh writes this file when it pushes the images to your registry.
apiVersion: kustomize.config.k8s.io/v1alpha1
kind: Component
images:
${images%?}
COMPONENT
