package airside.proofs.cluster;

import java.util.List;

/// The pod `postgres-backups-0` (components/backups), read with commands inside the pod and through its metrics.
public final class Backups {
    private static final String POD = "postgres-backups-0";
    private static final String METRICS = "/api/v1/namespaces/airside/pods/postgres-backups-0:9102/proxy/metrics.txt";
    private static final String LIFE = "cat /backups/epoch";
    private static final String SEGMENTS =
            "ls -1 /backups/$(cat /backups/epoch)/wal | grep -E '^[0-9A-F]{24}(.partial)?$' | cut -c1-24";
    private static final String FILL = "dd if=/dev/zero of=/backups/ballast bs=1M 2>&1 || true";
    /// A segment has 16 MB, and a logical WAL file of 4 GB has 256 of them.
    private static final long SEGMENTS_PER_LOG = 256;

    private final Kubectl kubectl;

    Backups(Kubectl kubectl) {
        this.kubectl = kubectl;
    }

    void takeBaseBackup() {
        kubectl.run("exec", POD, "-c", "backups", "--", "bash", "/backups-scripts/base.sh");
    }

    /// Waits until the rollout of its StatefulSet is complete: its pod receives WAL.
    public void awaitReady() {
        kubectl.run("rollout", "status", "statefulset/postgres-backups", "--timeout=300s");
    }

    /// Whether the pod has received WAL within the last 30 s.
    public boolean isReady() {
        return kubectl.run("get", "pod", POD, "-o", "jsonpath={.status.containerStatuses[?(@.name=='backups')].ready}")
                .equals("true");
    }

    /// The number of restarts of its container.
    public int restarts() {
        return Integer.parseInt(kubectl.run(
                "get", "pod", POD, "-o", "jsonpath={.status.containerStatuses[?(@.name=='backups')].restartCount}"));
    }

    /// The value of one of its metrics; NaN if it has no metric of this name.
    public double metric(String name) {
        return kubectl.run("get", "--raw", METRICS)
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElse(Double.NaN);
    }

    /// The present life of the database, from its creation or a restore to the next restore.
    public String life() {
        return inPod(LIFE);
    }

    /// The numbers of the received WAL segments, in ascending order.
    public List<Long> segments() {
        return inPod(SEGMENTS).lines().map(Backups::number).sorted().distinct().toList();
    }

    /// Fills the volume completely.
    public void fillVolume() {
        inPod(FILL);
    }

    /// Deletes the file with which `fillVolume` has filled the volume.
    public void freeVolume() {
        inPod("rm /backups/ballast");
    }

    private static long number(String segment) {
        return Long.parseLong(segment.substring(8, 16), 16) * SEGMENTS_PER_LOG
                + Long.parseLong(segment.substring(16), 16);
    }

    private String inPod(String script) {
        return kubectl.run("exec", POD, "-c", "backups", "--", "sh", "-c", script);
    }
}
