#!/bin/bash
# Whether some of the log came within the last $1 seconds: arrived.sh 30
set -euo pipefail
# A segment that found no room is cut.
newest=$(find "/backups/$(cat /backups/epoch)/wal" -type f -size 16777216c -newermt "-$1 seconds" -print -quit)
[ -n "$newest" ]
