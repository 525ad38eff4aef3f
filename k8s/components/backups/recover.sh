#!/bin/bash
# Runs as a Job while PostgreSQL and the backups pod do not run (k8s/restore): restores the data, and starts a PostgreSQL that replays the WAL up to
# the moment, without clients and without the usual configuration, which may name files that do not exist here.
set -euo pipefail
bash /backups-scripts/restore.sh
: >/tmp/postgresql.conf
echo 'local all all trust' >/tmp/pg_hba.conf
alone="-c config_file=/tmp/postgresql.conf -c hba_file=/tmp/pg_hba.conf -c listen_addresses='' -c unix_socket_directories=/tmp -c hot_standby=off"
# Line 8 of postmaster.pid is "ready" once PostgreSQL has reached the moment. If it exits earlier, its log has the reason.
pg_ctl start --pgdata "$PGDATA" --no-wait --log /tmp/postgresql.log -o "$alone" >/dev/null
until sed -n 8p "$PGDATA/postmaster.pid" 2>/dev/null | grep -q ready; do
    sleep 1
    pg_ctl status --pgdata "$PGDATA" >/dev/null || { grep FATAL /tmp/postgresql.log | tee /dev/termination-log >&2; exit 1; }
done
grep 'recovery stopping' /tmp/postgresql.log || true
pg_ctl stop --pgdata "$PGDATA" --wait --mode fast >/dev/null
# Remove the recovery target, so that neither this instance nor instances that copy this file stop at that moment again.
sed -i '/^restore_command = \|^recovery_target/d' "$PGDATA/postgresql.auto.conf"
