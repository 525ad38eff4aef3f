#!/bin/bash
# Before PostgreSQL starts. RESTORE_TO is a moment such as 2026-11-23T14:05:00Z, "latest …" for everything that was saved (and a word
# that tells one restore from the next), or empty to go on with what is there.
# What is there is set aside on the same volume, never deleted.
set -euo pipefail
marker=/var/lib/postgresql/restored-to
stop() { echo "$*" | tee /dev/termination-log >&2; exit 1; }

if [ -z "${RESTORE_TO:-}" ] || [ "$(cat "$marker" 2>/dev/null)" = "$RESTORE_TO" ]; then
    [ -s "$PGDATA/PG_VERSION" ] && exit 0
    [ -s /backups/epoch ] || exit 0
    stop "The data volume is empty, but there are backups: restore them with k8s/restore MOMENT, or delete the claim postgres-backups to begin anew."
fi

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
if [ -d "$PGDATA" ]; then mv "$PGDATA" "$(dirname "$PGDATA")/before-restore-$now"; fi
mkdir -p "$PGDATA"
chmod 700 "$PGDATA"
echo "restoring $base, then the log in $wal up to $RESTORE_TO"
tar -xzf "$base/base.tar.gz" -C "$PGDATA"
cat >>"$PGDATA/postgresql.auto.conf" <<CONF
restore_command = 'cp $wal/%f %p || cp $wal/%f.partial %p'
$target
recovery_target_action = 'promote'
CONF
touch "$PGDATA/recovery.signal"
# A new life has a log of its own.
echo "$now" >/backups/epoch
echo "$RESTORE_TO" >"$marker"
sync
