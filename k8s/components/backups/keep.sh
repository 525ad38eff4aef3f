#!/bin/bash
# Receives PostgreSQL's write-ahead log (WAL) as it is written, takes a base backup when the last one is a day old, and deletes older backups by
# the retention settings. It never exits by itself: while PostgreSQL is unavailable or the volume is full, it tries again.
#
# A life of the database lasts from its creation or a restore to the next restore; each has a WAL folder of its own.
#
# /backups/LIFE/wal       the WAL of that life
# /backups/LIFE/base      its base backups, each named by the time at which it was complete
# /backups/LIFE/system    the system identifier of the database
# /backups/epoch          the name of the present life
# /metrics/metrics.txt    the metrics for the alerts (the container "metrics" serves them)
#
# Settings: BASE_BACKUP_EVERY_HOURS, BASE_BACKUPS_KEPT, LIVES_KEPT_DAYS (days until a life that has ended is deleted), REFUSED_MAX (rounds in which
# PostgreSQL refuses the WAL, after which a new life begins), FREE_MEBIBYTES_MIN (free space below which old backups are deleted).
set -uo pipefail

say() { echo "$(date -u +%FT%TZ) $*"; }

# Prints the system identifier of the database; prints nothing if PostgreSQL does not answer.
identify() { psql --no-password -Atc IDENTIFY_SYSTEM 'replication=true' 2>/dev/null | cut -d'|' -f1 || true; }

present() { cat /backups/epoch 2>/dev/null || true; }

free_mebibytes() { df --output=avail -BM /backups | tail -n 1 | tr -dc 0-9; }

is_full() { [ "$(free_mebibytes)" -lt "$FREE_MEBIBYTES_MIN" ]; }

# Writes $2 to the file $1 atomically: on a full volume the previous content remains.
write() {
    echo "$2" >"$1.new" && [ -s "$1.new" ] && mv "$1.new" "$1"
}

begin_life() {
    local life
    life=$(date -u +%Y%m%dT%H%M%SZ)
    mkdir -p "/backups/$life/wal" "/backups/$life/base" && write "/backups/$life/system" "$1" && write /backups/epoch "$life"
}

begin_anew() {
    say "$1: a new life of the database begins, with a base backup."
    begin_life "$2" && pg_receivewal --slot backups --drop-slot --no-password
}

# Succeeds if $1 is the system identifier of the present life. After k8s/restore, which only names a life, $1 is recorded as its identifier.
belongs() {
    local life known
    life=$(present)
    [ -n "$life" ] || return 1
    known=$(cat "/backups/$life/system" 2>/dev/null || true)
    [ -z "$known" ] || { [ "$known" = "$1" ]; return; }
    mkdir -p "/backups/$life/wal" "/backups/$life/base" && write "/backups/$life/system" "$1"
}

slot_is_lost() { [ "$(psql --no-password --dbname postgres -Atc "SELECT wal_status FROM pg_replication_slots WHERE slot_name = 'backups'" 2>/dev/null)" = lost ]; }

# A segment that a full volume has truncated contains only zeros, and pg_receivewal does not continue with it.
remove_cut_segments() { find "$1" -name '*.partial' ! -size 0 -size -16777216c -delete; }

# Each round ends when the connection is closed; the next continues at the same position. If a server answers but refuses the WAL in REFUSED_MAX
# rounds, its WAL does not continue ours: it was promoted without the last WAL that we have, or it has deleted the WAL that we need.
receive() {
    local life system begun refused=0
    while true; do
        sleep 1
        system=$(identify)
        [ -n "$system" ] || continue
        if ! belongs "$system"; then
            if [ -z "$(present)" ]; then begin_life "$system"; else begin_anew "The system identifier of the database has changed" "$system"; fi
            continue
        fi
        life=/backups/$(present)
        remove_cut_segments "$life/wal"
        begun=$SECONDS
        pg_receivewal --slot backups --create-slot --if-not-exists --no-password
        pg_receivewal --directory "$life/wal" --slot backups --no-loop --no-password
        if [ $((SECONDS - begun)) -ge 5 ] || is_full || [ -z "$(identify)" ]; then refused=0; else refused=$((refused + 1)); fi
        if slot_is_lost; then begin_anew "PostgreSQL has deleted WAL that was not received" "$system"; refused=0; fi
        if [ "$refused" -ge "$REFUSED_MAX" ]; then begin_anew "The WAL of PostgreSQL does not continue the received WAL" "$system"; refused=0; fi
    done
}

# Commits every second, so that every moment can be restored.
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

# Keeps the newest $1 base backups of this life, and the WAL since the oldest of them.
keep_bases() {
    bases | head -n -"$1" | xargs -r rm -rf
    [ -z "$(bases)" ] || delete_log_before "$(bases | head -n 1)"
}

# Deletes earlier lives whose last WAL was received more than LIVES_KEPT_DAYS ago.
delete_old_lives() {
    local life
    for life in /backups/*Z; do
        [ "$(basename "$life")" != "$(present)" ] && [ -n "$(bases)" ] || continue
        [ -n "$(find "$life" -type f -newermt "-$LIVES_KEPT_DAYS days" -print -quit)" ] || { say "$life ended more than $LIVES_KEPT_DAYS days ago and is deleted"; rm -rf "$life"; }
    done
}

# Deletes old lives, then the oldest base backup, so that new WAL fits on the volume. Never deletes the last base backup, or lives that ended within
# LIVES_KEPT_DAYS.
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

# Runs a function again whenever it returns.
forever() { while true; do "$@"; sleep 1; done; }

trap 'kill $(jobs -p) 2>/dev/null; exit 0' TERM INT
forever receive &
forever tick &
checked=0
while true; do
    report
    if is_full; then make_room; fi
    if [ -n "$(present)" ] && [ "$checked" -le $((SECONDS - 60)) ]; then
        checked=$SECONDS
        if [ -z "$(find "/backups/$(present)/base" -maxdepth 1 -name '*Z' -mmin -$((BASE_BACKUP_EVERY_HOURS * 60)) -print -quit)" ]; then
            if bash /backups-scripts/base.sh; then keep_bases "$BASE_BACKUPS_KEPT"; delete_old_lives
            else say "The base backup failed; the next attempt is in a minute." >&2; fi
        fi
    fi
    sleep 5 & wait $!
done
