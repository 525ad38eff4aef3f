#!/bin/sh
# Sends every query of the dashboard to a Prometheus that has scraped Airside for a while, and fails when one is refused or returns nothing.
#
#   k8s/components/monitoring/try-dashboard.sh http://localhost:9090
set -eu
prometheus=${1:?usage: try-dashboard.sh PROMETHEUS}
dashboard=$(dirname "$0")/airside.json
end=$(date +%s)
queries=0
jq -r '.panels[] | .title as $title | .targets[] | [$title, .expr] | @tsv' "$dashboard" >/tmp/queries.$$
trap 'rm -f /tmp/queries.$$' EXIT
while IFS="$(printf '\t')" read -r title expr; do
    expr=$(printf '%s' "$expr" | sed 's/\\"/"/g')
    answer=$(curl -sG "$prometheus/api/v1/query_range" --data-urlencode "query=$expr" -d "start=$((end - 900))" -d "end=$end" -d step=2)
    found=$(printf '%s' "$answer" | jq -r 'if .status == "success" then (.data.result | length) else .error end')
    case $found in
    0) echo "\"$title\" returns nothing: $expr" >&2; exit 1 ;;
    *[!0-9]*) echo "\"$title\" is refused: $found" >&2; exit 1 ;;
    esac
    queries=$((queries + 1))
done </tmp/queries.$$
echo "dashboard: $queries queries return values"
