#!/bin/sh
# Creates a certificate authority and a certificate for the name $1, signed by it: the certificate for the PostgreSQL in the namespace "elsewhere"
# (Secret postgres-tls), the authority for the services in "airside" (Secret database-authority).
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj "/CN=authority" -keyout ca.key -out ca.crt 2>/dev/null
openssl req -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -subj "/CN=$1" -keyout tls.key -out tls.csr 2>/dev/null
echo "subjectAltName=DNS:$1" >names
openssl x509 -req -in tls.csr -CA ca.crt -CAkey ca.key -CAcreateserial -days 2 -extfile names -out tls.crt 2>/dev/null
apply() { "$@" --dry-run=client -o yaml | kubectl apply -f - >/dev/null; }
kubectl get namespace elsewhere >/dev/null 2>&1 || kubectl create namespace elsewhere >/dev/null
apply kubectl -n elsewhere create secret tls postgres-tls --cert=tls.crt --key=tls.key
apply kubectl -n airside create secret generic database-authority --from-file=ca.crt
