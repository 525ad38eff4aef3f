#!/bin/bash
# Runs beside PostgreSQL: receives the write-ahead log as it is written, and takes a base backup when the last one is a day old.
#
# /backups/EPOCH/wal     the log since the database was made, or since it was last restored: each of these lives has a log of its own
# /backups/EPOCH/base    base backups, each named by the moment at which it was complete
# /backups/epoch         the name of the present one
set -euo pipefail
until pg_isready -q; do sleep 1; done
[ -s /backups/epoch ] || date -u +%Y%m%dT%H%M%SZ >/backups/epoch
epoch=/backups/$(cat /backups/epoch)
mkdir -p "$epoch/wal" "$epoch/base"

receive() {
    pg_receivewal --directory "$epoch/wal" --slot backups --create-slot --if-not-exists || true
    while true; do
        # Ends when the connection does; goes on where it was.
        pg_receivewal --directory "$epoch/wal" --slot backups --no-password || true
        sleep 1
    done
}

# A commit every second, so that the log always reaches any moment that somebody may want to go back to.
tick() {
    while true; do
        echo 'SELECT pg_current_xact_id() \watch 1' | psql --quiet --no-password --dbname postgres --output /dev/null || true
        sleep 1
    done
}

forget_old() {
    local oldest
    ls -1d "$epoch"/base/*Z | head -n -"$BASE_BACKUPS_KEPT" | xargs -r rm -rf
    oldest=$(ls -1d "$epoch"/base/*Z | head -n 1)
    # An hour before the oldest base backup began is before anything that it needs.
    [ -z "$oldest" ] || find "$epoch/wal" -type f ! -name '*.history' ! -newermt "$(date -u -d "@$(($(stat -c %Y "$oldest") - 7200))" '+%F %TZ')" -delete
}

trap 'kill $(jobs -p) 2>/dev/null; exit 0' TERM INT
receive &
tick &
while true; do
    newest=$(find "$epoch/base" -maxdepth 1 -name '*Z' -mmin -$((BASE_BACKUP_EVERY_HOURS * 60)) | head -n 1)
    if [ -z "$newest" ]; then bash /backups-scripts/base.sh && forget_old || echo "The base backup failed; it is tried again in a minute." >&2; fi
    sleep 60 & wait $!
done
