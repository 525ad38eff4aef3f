#!/bin/bash
# Succeeds if a segment of the write-ahead log was received within the last $1 seconds: arrived.sh 30
set -euo pipefail
# A segment that a full volume has truncated does not count.
newest=$(find "/backups/$(cat /backups/epoch)/wal" -type f -size 16777216c -newermt "-$1 seconds" -print -quit)
[ -n "$newest" ]
