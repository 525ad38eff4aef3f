#!/bin/bash
# Restores the data to a moment, for recover.sh, while PostgreSQL and the backups pod do not run. RESTORE_TO is a moment such as
# 2026-11-23T14:05:00Z, or "latest …" for the last received WAL of the newest life of the database.
# The present data is moved to another folder of the same volume, never deleted.
set -euo pipefail
stop() { echo "$*" | tee /dev/termination-log >&2; exit 1; }

if [[ $RESTORE_TO = latest* ]]; then
    moment=$(date -u +%Y%m%dT%H%M%SZ) target=
else
    moment=$(date -u -d "$RESTORE_TO" +%Y%m%dT%H%M%SZ) || stop "\"$RESTORE_TO\" is not a moment in time; write it as 2026-11-23T14:05:00Z."
    target="recovery_target_time = '$(date -u -d "$RESTORE_TO" '+%F %T.%N+00')'"
fi
# The newest base backup of all lives of the database that was complete at that moment.
base=$(for each in /backups/*/base/*Z; do [[ $(basename "$each") > $moment ]] || echo "$(basename "$each") $each"; done | sort | tail -n 1 | cut -d' ' -f2)
[ -n "$base" ] || stop "There is no base backup from before $RESTORE_TO. Choose a later moment; base backups: $(ls -1d /backups/*/base/*Z 2>/dev/null | xargs -rn1 basename | tr '\n' ' ')"
wal=$(dirname "$(dirname "$base")")/wal

now=$(date -u +%Y%m%dT%H%M%SZ)
before=$(dirname "$PGDATA")/before-restore-$now
if [ -d "$PGDATA" ]; then mv "$PGDATA" "$before"; fi
# If the WAL has a volume of its own (CloudNativePG), pg_wal is a link to it. The last two segments are moved with the previous data; the backups
# have all segments.
if [ -L "$before/pg_wal" ]; then
    rm "$before/pg_wal"
    mkdir "$before/pg_wal"
    ls -1 "$PGWAL" | grep -E '^[0-9A-F]{24}$' | sort | tail -n 2 | xargs -r -I{} mv "$PGWAL/{}" "$before/pg_wal/"
fi
mkdir -p "$PGDATA"
chmod 700 "$PGDATA"
echo "restoring $base, then the WAL in $wal up to $RESTORE_TO"
tar -xzf "$base/base.tar.gz" -C "$PGDATA"
if [ -n "${PGWAL:-}" ]; then
    rm -rf "$PGWAL"
    mv "$PGDATA/pg_wal" "$PGWAL"
    ln -s "$PGWAL" "$PGDATA/pg_wal"
fi
cat >>"$PGDATA/postgresql.auto.conf" <<CONF
restore_command = 'cp $wal/%f %p || cp $wal/%f.partial %p'
$target
recovery_target_action = 'promote'
CONF
touch "$PGDATA/recovery.signal"
# The restored database is a new life, with a WAL folder of its own.
echo "$now" >/backups/epoch.new
mv /backups/epoch.new /backups/epoch
sync
