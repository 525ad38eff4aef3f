#!/bin/bash
# Receives PostgreSQL's write-ahead log as it is written, takes a base backup when the last one is a day old, and deletes what is older than
# the retention asks for. It never ends by itself: while PostgreSQL is away or the volume is full, it tries again.
#
# /backups/LIFE/wal       the log since the database was made, or since it was last restored: each of these lives has a log of its own
# /backups/LIFE/base      base backups, each named by the moment at which it was complete
# /backups/LIFE/system    which database that is (its system identifier)
# /backups/epoch          the name of the present life
# /metrics/metrics.txt    what the alerts read (the container "metrics" serves it)
#
# Settings: BASE_BACKUP_EVERY_HOURS, BASE_BACKUPS_KEPT, LIVES_KEPT_DAYS (a life that has ended), REFUSED_MAX (rounds without any log after
# which the log begins anew), FREE_MEBIBYTES_MIN (below which room is made).
set -uo pipefail

say() { echo "$(date -u +%FT%TZ) $*"; }

# Which database answers; nothing when none does.
identify() { psql --no-password -Atc IDENTIFY_SYSTEM 'replication=true' 2>/dev/null | cut -d'|' -f1 || true; }

present() { cat /backups/epoch 2>/dev/null || true; }

free_mebibytes() { df --output=avail -BM /backups | tail -n 1 | tr -dc 0-9; }

is_full() { [ "$(free_mebibytes)" -lt "$FREE_MEBIBYTES_MIN" ]; }

# A whole file or the one before: a full volume would leave an empty one.
write() {
    echo "$2" >"$1.new" && [ -s "$1.new" ] && mv "$1.new" "$1"
}

begin_life() {
    local life
    life=$(date -u +%Y%m%dT%H%M%SZ)
    mkdir -p "/backups/$life/wal" "/backups/$life/base" && write "/backups/$life/system" "$1" && write /backups/epoch "$life"
}

begin_anew() {
    say "$1: the log begins anew, with a base backup."
    begin_life "$2" && pg_receivewal --slot backups --drop-slot --no-password
}

# The database of the present life, or the first one after k8s/restore, which names a life and no more.
belongs() {
    local life known
    life=$(present)
    [ -n "$life" ] || return 1
    known=$(cat "/backups/$life/system" 2>/dev/null || true)
    [ -z "$known" ] || { [ "$known" = "$1" ]; return; }
    mkdir -p "/backups/$life/wal" "/backups/$life/base" && write "/backups/$life/system" "$1"
}

slot_is_lost() { [ "$(psql --no-password --dbname postgres -Atc "SELECT wal_status FROM pg_replication_slots WHERE slot_name = 'backups'" 2>/dev/null)" = lost ]; }

# What a full volume leaves of a segment holds zeros alone, and pg_receivewal refuses to go on with it.
remove_cut_segments() { find "$1" -name '*.partial' ! -size 0 -size -16777216c -delete; }

# Each round ends when the connection does; the next goes on where that was. A server that answers, and yet again and again does not give
# the log, has none that continues ours: it took over without the last that we have, or we were away too long.
receive() {
    local life system begun refused=0
    while true; do
        sleep 1
        system=$(identify)
        [ -n "$system" ] || continue
        if ! belongs "$system"; then
            if [ -z "$(present)" ]; then begin_life "$system"; else begin_anew "This is another database than the one before" "$system"; fi
            continue
        fi
        life=/backups/$(present)
        remove_cut_segments "$life/wal"
        begun=$SECONDS
        pg_receivewal --slot backups --create-slot --if-not-exists --no-password
        pg_receivewal --directory "$life/wal" --slot backups --no-loop --no-password
        if [ $((SECONDS - begun)) -ge 5 ] || is_full || [ -z "$(identify)" ]; then refused=0; else refused=$((refused + 1)); fi
        if slot_is_lost; then begin_anew "PostgreSQL has deleted log that was not received" "$system"; refused=0; fi
        if [ "$refused" -ge "$REFUSED_MAX" ]; then begin_anew "The log does not go on where it was" "$system"; refused=0; fi
    done
}

# A commit every second, so that the log always reaches any moment that somebody may want to go back to.
tick() {
    while true; do
        echo 'SELECT pg_current_xact_id() \watch 1' | psql --quiet --no-password --dbname postgres --output /dev/null 2>/dev/null
        sleep 1
    done
}

bases() { ls -1d "/backups/$(present)"/base/*Z 2>/dev/null; }

# The first segment that a base backup needs, as its name after the timeline.
first_segment() {
    tar -xzOf "$1/base.tar.gz" --occurrence=1 backup_label 2>/dev/null | sed -n 's/^START WAL LOCATION: .*(file [0-9A-F]\{8\}\([0-9A-F]\{16\}\)).*/\1/p'
}

delete_log_before() {
    local first segment
    first=$(first_segment "$1")
    [ -n "$first" ] || return
    for segment in "/backups/$(present)"/wal/????????????????????????; do
        [[ ! $(basename "$segment" | cut -c9-24) < $first ]] || rm -f "$segment"
    done
}

# Keeps the newest base backups of this life, and the log since the oldest of them.
keep_bases() {
    bases | head -n -"$1" | xargs -r rm -rf
    [ -z "$(bases)" ] || delete_log_before "$(bases | head -n 1)"
}

# An earlier life ended when its last log came.
delete_old_lives() {
    local life
    for life in /backups/*Z; do
        [ "$(basename "$life")" != "$(present)" ] && [ -n "$(bases)" ] || continue
        [ -n "$(find "$life" -type f -newermt "-$LIVES_KEPT_DAYS days" -print -quit)" ] || { say "$life ended more than $LIVES_KEPT_DAYS days ago and is deleted"; rm -rf "$life"; }
    done
}

# The log that comes is worth more than the oldest base backup. The last base backup, and lives that ended lately, are never given up.
make_room() {
    local kept
    delete_old_lives
    kept=$(bases | wc -l)
    [ "$kept" -gt 1 ] || return
    say "The volume is almost full: the oldest of $kept base backups is deleted"
    keep_bases $((kept - 1))
}

newest_second() { find "$@" -printf '%T@\n' 2>/dev/null | sort -n | tail -n 1 | cut -d. -f1; }

report() {
    local life up=0
    life=/backups/$(present)
    [ -z "$(identify)" ] || up=1
    {
        echo "airside_postgresql_up $up"
        echo "airside_backups_log_received_timestamp_seconds $(newest_second "$life/wal" -type f -size 16777216c | grep . || echo 0)"
        echo "airside_backups_base_timestamp_seconds $(newest_second "$life/base" -maxdepth 1 -name '*Z' | grep . || echo 0)"
        echo "airside_backups_lives $(ls -1d /backups/*Z 2>/dev/null | wc -l)"
        df --output=size,avail -B1 /backups | tail -n 1 | while read -r size available; do
            echo "airside_backups_volume_size_bytes $size"
            echo "airside_backups_volume_available_bytes $available"
        done
        cat /metrics/copies 2>/dev/null || true # components/backups-object-store
    } >/metrics/metrics.new && mv /metrics/metrics.new /metrics/metrics.txt
}

# A part of this script that ends is begun again.
forever() { while true; do "$@"; sleep 1; done; }

trap 'kill $(jobs -p) 2>/dev/null; exit 0' TERM INT
forever receive &
forever tick &
looked=0
while true; do
    report
    if is_full; then make_room; fi
    if [ -n "$(present)" ] && [ "$looked" -le $((SECONDS - 60)) ]; then
        looked=$SECONDS
        if [ -z "$(find "/backups/$(present)/base" -maxdepth 1 -name '*Z' -mmin -$((BASE_BACKUP_EVERY_HOURS * 60)) -print -quit)" ]; then
            if bash /backups-scripts/base.sh; then keep_bases "$BASE_BACKUPS_KEPT"; delete_old_lives
            else say "The base backup failed; it is tried again in a minute." >&2; fi
        fi
    fi
    sleep 5 & wait $!
done
