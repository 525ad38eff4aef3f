#!/bin/sh
# Creates a self-signed certificate for the name $1 in the Secret gateway-tls.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj "/CN=$1" -addext "subjectAltName=DNS:$1" \
    -keyout "$folder/tls.key" -out "$folder/tls.crt" 2>/dev/null
kubectl -n airside create secret tls gateway-tls --cert="$folder/tls.crt" --key="$folder/tls.key" --dry-run=client -o yaml |
    kubectl -n airside apply -f - >/dev/null
