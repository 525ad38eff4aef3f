package airside.proofs.cluster;

import java.util.List;

/// The keeper of PostgreSQL's backups (components/backups), looked at from inside its pod.
public final class Backups {
    private static final String POD = "postgres-backups-0";
    private static final String METRICS = "/api/v1/namespaces/airside/pods/postgres-backups-0:9102/proxy/metrics.txt";
    private static final String LIFE = "cat /backups/epoch";
    private static final String SEGMENTS =
            "ls -1 /backups/$(cat /backups/epoch)/wal | grep -E '^[0-9A-F]{24}(.partial)?$' | cut -c1-24";
    private static final String FILL = "dd if=/dev/zero of=/backups/ballast bs=1M 2>&1 || true";
    /// 16 MB each, 256 to a log file.
    private static final long SEGMENTS_PER_LOG = 256;

    private final Kubectl kubectl;

    Backups(Kubectl kubectl) {
        this.kubectl = kubectl;
    }

    void takeBaseBackup() {
        kubectl.run("exec", POD, "-c", "backups", "--", "bash", "/backups-scripts/base.sh");
    }

    /// Waits until its pod is the one that is wanted, and receives the log.
    public void awaitReady() {
        kubectl.run("rollout", "status", "statefulset/postgres-backups", "--timeout=300s");
    }

    /// Whether some of the log came lately.
    public boolean isReady() {
        return kubectl.run("get", "pod", POD, "-o", "jsonpath={.status.containerStatuses[?(@.name=='backups')].ready}")
                .equals("true");
    }

    /// How often its process has ended.
    public int restarts() {
        return Integer.parseInt(kubectl.run(
                "get", "pod", POD, "-o", "jsonpath={.status.containerStatuses[?(@.name=='backups')].restartCount}"));
    }

    /// One of the values that alerts read.
    public double metric(String name) {
        return kubectl.run("get", "--raw", METRICS)
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElse(Double.NaN);
    }

    /// Which life of the database the log belongs to: it changes when the log begins anew.
    public String life() {
        return inPod(LIFE);
    }

    /// The numbers of the segments that were received, in order.
    public List<Long> segments() {
        return inPod(SEGMENTS).lines().map(Backups::number).sorted().distinct().toList();
    }

    /// Leaves no byte of the volume.
    public void fillVolume() {
        inPod(FILL);
    }

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
