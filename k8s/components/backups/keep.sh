#!/bin/bash
# Receives PostgreSQL's write-ahead log as it is written, and takes a base backup when the last one is a day old.
#
# /backups/EPOCH/wal       the log since the database was made, or since it was last restored: each of these lives has a log of its own
# /backups/EPOCH/base      base backups, each named by the moment at which it was complete
# /backups/EPOCH/system    which database that is (its system identifier)
# /backups/epoch           the name of the present one
set -euo pipefail

# Which database answers; nothing when none does.
identify() { psql --no-password -Atc IDENTIFY_SYSTEM 'replication=true' 2>/dev/null | cut -d'|' -f1 || true; }

until system=$(identify) && [ -n "$system" ]; do sleep 1; done
known=$(cat "/backups/$(cat /backups/epoch 2>/dev/null || true)/system" 2>/dev/null || true)
[ -s /backups/epoch ] && [ "${known:-$system}" = "$system" ] || date -u +%Y%m%dT%H%M%SZ >/backups/epoch
epoch=/backups/$(cat /backups/epoch)
mkdir -p "$epoch/wal" "$epoch/base"
echo "$system" >"$epoch/system"

begin_anew() {
    echo "$1: the log begins anew, with a base backup."
    date -u +%Y%m%dT%H%M%SZ >/backups/epoch
    pg_receivewal --slot backups --drop-slot --no-password || true
    kill -TERM $$
    sleep 60
}

# Each round ends when the connection does; the next goes on where that was. A server that answers, and yet again and again does not give
# the log, has none that continues ours: it took over without the last that we have, or we were away too long.
receive() {
    local begun answers refused=0
    while true; do
        begun=$SECONDS
        answers=$(identify)
        [ "${answers:-$system}" = "$system" ] || begin_anew "This is another database than the one before"
        pg_receivewal --slot backups --create-slot --if-not-exists --no-password || true
        pg_receivewal --directory "$epoch/wal" --slot backups --no-loop --no-password || true
        if [ -n "$answers" ] && [ $((SECONDS - begun)) -lt 5 ]; then refused=$((refused + 1)); else refused=0; fi
        [ "$refused" -lt "$REFUSED_MAX" ] || begin_anew "The log does not go on where it was"
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
