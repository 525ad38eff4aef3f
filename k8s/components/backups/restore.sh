#!/bin/bash
# Takes the data back to a moment, for recover.sh, while PostgreSQL and the keeper of backups are away. RESTORE_TO is a moment such as
# 2026-11-23T14:05:00Z, or "latest …" for everything that was saved in the newest life of the database.
# What is there is set aside on the same volume, never deleted.
set -euo pipefail
stop() { echo "$*" | tee /dev/termination-log >&2; exit 1; }

if [[ $RESTORE_TO = latest* ]]; then
    moment=$(date -u +%Y%m%dT%H%M%SZ) target=
else
    moment=$(date -u -d "$RESTORE_TO" +%Y%m%dT%H%M%SZ) || stop "\"$RESTORE_TO\" is no moment: write it as 2026-11-23T14:05:00Z."
    target="recovery_target_time = '$(date -u -d "$RESTORE_TO" '+%F %T.%N+00')'"
fi
# The newest base backup of all lives of the database that was complete by then.
base=$(for each in /backups/*/base/*Z; do [[ $(basename "$each") > $moment ]] || echo "$(basename "$each") $each"; done | sort | tail -n 1 | cut -d' ' -f2)
[ -n "$base" ] || stop "There is no base backup from before $RESTORE_TO. There are: $(ls -1d /backups/*/base/*Z 2>/dev/null | xargs -rn1 basename | tr '\n' ' ')"
wal=$(dirname "$(dirname "$base")")/wal

now=$(date -u +%Y%m%dT%H%M%SZ)
before=$(dirname "$PGDATA")/before-restore-$now
if [ -d "$PGDATA" ]; then mv "$PGDATA" "$before"; fi
# With a volume for the log (CloudNativePG) pg_wal leads there. What was set aside keeps the end of its log; the backups have all of it.
if [ -L "$before/pg_wal" ]; then
    rm "$before/pg_wal"
    mkdir "$before/pg_wal"
    ls -1 "$PGWAL" | grep -E '^[0-9A-F]{24}$' | sort | tail -n 2 | xargs -r -I{} mv "$PGWAL/{}" "$before/pg_wal/"
fi
mkdir -p "$PGDATA"
chmod 700 "$PGDATA"
echo "restoring $base, then the log in $wal up to $RESTORE_TO"
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
# A new life has a log of its own.
echo "$now" >/backups/epoch.new
mv /backups/epoch.new /backups/epoch
sync
