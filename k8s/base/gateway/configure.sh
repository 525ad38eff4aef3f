#!/bin/sh
# Copies Envoy's configuration from the folder $1 to the folder $2, with the number of trusted proxies (settings.env).
set -eu
case ${TRUSTED_PROXY_HOPS:-} in
'' | *[!0-9]* | ???*)
    echo "TRUSTED_PROXY_HOPS is \"${TRUSTED_PROXY_HOPS:-}\", but must be a number from 0 to 99." >&2
    exit 1
    ;;
esac
cp "$1/certificate.yaml" "$2/certificate.yaml"
sed "s/xff_num_trusted_hops: 0/xff_num_trusted_hops: $TRUSTED_PROXY_HOPS/" "$1/envoy.yaml" >"$2/envoy.yaml"
