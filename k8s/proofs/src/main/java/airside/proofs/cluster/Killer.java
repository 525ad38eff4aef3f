package airside.proofs.cluster;

import airside.proofs.ProofFailedException;

/// Kills all processes of a pod at once with SIGKILL, from a pod that sees the processes of the node. The kubelet
/// gives every pod at least two seconds after SIGTERM, and the first process of a container cannot be killed from
/// inside.
final class Killer {
    private static final String MANIFEST = "manifests/killer.yaml";
    /// The names of control groups contain the pod's uid, with underscores under systemd. Some processes of
    /// PostgreSQL exit by themselves when the others have ended.
    private static final String KILL = """
        processes=$(grep -lE '%s|%s' /proc/[0-9]*/cgroup 2>/dev/null | cut -d/ -f3)
        [ -n "$processes" ] || { echo nothing to kill; exit; }
        kill -9 $processes 2>&1 | grep -v 'No such process'
        echo killed\
        """;

    private final Kubectl kubectl = new Kubectl("airside-killer");

    Killer() {}

    /// Starts the killing pod on the node.
    ///
    /// @return kills the processes of the pod, with one call of kubectl
    Runnable prepare(String pod, String uid, String node) {
        kubectl.run("apply", "-f", MANIFEST);
        kubectl.run("rollout", "status", "daemonset/killer", "--timeout=60s");
        String killer = kubectl.run(
                "get", "pods", "--field-selector", "spec.nodeName=" + node, "-o", "jsonpath={.items[0].metadata.name}");
        return () -> {
            String output = kubectl.run("exec", killer, "--", "sh", "-c", KILL.formatted(uid, uid.replace('-', '_')));
            ProofFailedException.unless(output.equals("killed"), pod + " on " + node + ": " + output);
        };
    }

    void remove() {
        kubectl.run("delete", "-f", MANIFEST, "--ignore-not-found", "--timeout=60s");
    }
}
