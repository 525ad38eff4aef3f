#!/bin/bash
# Whether some of the log came within the last $1 seconds: arrived.sh 30
set -euo pipefail
newest=$(find "/backups/$(cat /backups/epoch)/wal" -type f -newermt "-$1 seconds" -print -quit)
[ -n "$newest" ]
