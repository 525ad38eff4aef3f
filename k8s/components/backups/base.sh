#!/bin/bash
# Takes a base backup now: kubectl exec postgres-backups-0 -c backups -- bash /backups-scripts/base.sh
set -euo pipefail
epoch=/backups/$(cat /backups/epoch)
part=$epoch/base/part.$$
rm -rf "$epoch"/base/part.*
trap 'rm -rf "$part"' EXIT
pg_basebackup --pgdata "$part" --format tar --gzip --checkpoint fast --wal-method fetch --no-password
sync
complete=$epoch/base/$(date -u +%Y%m%dT%H%M%SZ)
mv "$part" "$complete"
echo "$complete: $(du -sh "$complete" | cut -f1)"
