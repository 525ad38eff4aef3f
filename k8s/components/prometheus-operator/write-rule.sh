#!/bin/sh
# Writes rule.yaml: the alerts of components/monitoring as a PrometheusRule.
set -eu
cd "$(dirname "$0")"
{
    cat <<'HEAD'
# Written by write-rule.sh from components/monitoring: change the alerts there.
apiVersion: monitoring.coreos.com/v1
kind: PrometheusRule
metadata:
  name: airside
  labels: {app.kubernetes.io/part-of: airside}
spec:
  groups:
HEAD
    for alerts in ../monitoring/*alerts.yaml; do sed -n '/^groups:/,$p' "$alerts" | sed -n '2,$p' | sed 's/^./  &/'; done
} >rule.yaml
