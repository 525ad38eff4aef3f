#!/bin/bash
# Runs as a Job while PostgreSQL and the keeper of backups are away (k8s/restore): takes the data back to a moment, and lets PostgreSQL read the
# log up to there, alone and without its usual configuration, which may name files that are not here.
set -euo pipefail
bash /backups-scripts/restore.sh
: >/tmp/postgresql.conf
echo 'local all all trust' >/tmp/pg_hba.conf
alone="-c config_file=/tmp/postgresql.conf -c hba_file=/tmp/pg_hba.conf -c listen_addresses='' -c unix_socket_directories=/tmp -c hot_standby=off"
# Nobody is let in before it has reached the moment and is ready (line 8). If it stops before, its log says why.
pg_ctl start --pgdata "$PGDATA" --no-wait --log /tmp/postgresql.log -o "$alone" >/dev/null
until sed -n 8p "$PGDATA/postmaster.pid" 2>/dev/null | grep -q ready; do
    sleep 1
    pg_ctl status --pgdata "$PGDATA" >/dev/null || { grep FATAL /tmp/postgresql.log | tee /dev/termination-log >&2; exit 1; }
done
grep 'recovery stopping' /tmp/postgresql.log || true
pg_ctl stop --pgdata "$PGDATA" --wait --mode fast >/dev/null
# It must not stop at that moment again, nor must instances that copy this file.
sed -i '/^restore_command = \|^recovery_target/d' "$PGDATA/postgresql.auto.conf"
