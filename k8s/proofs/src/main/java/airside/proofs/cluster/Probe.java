package airside.proofs.cluster;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Opens connections from inside a running pod with `kubectl debug`, so that the pod's network and network policies
/// apply.
public final class Probe {
    private static final String IMAGE = "docker.io/library/busybox:1.37";
    private static final Duration DONE_WITHIN = Duration.ofMinutes(1);

    private final Kubectl kubectl;
    private final String pod;

    private Probe(Kubectl kubectl, String pod) {
        this.kubectl = kubectl;
        this.pod = pod;
    }

    /// @param workload one of Airside's, or `traveller` for a client outside of its namespace
    public static Probe from(Cluster cluster, String workload) {
        if (workload.equals("traveller")) return new Probe(new Kubectl("airside-travellers"), "pod/traveller-0");
        return new Probe(cluster.kubectl(), cluster.pods(workload).getFirst());
    }

    /// Returns the targets (`auth:8001`) that accept a connection.
    public List<String> reachable(List<String> targets) {
        String name = "probe-" + Long.toString(System.nanoTime(), 36);
        String script = targets.stream().map(Probe::probe).collect(Collectors.joining(" "));
        kubectl.run(
                "debug",
                pod,
                "--image=" + IMAGE,
                "--profile=restricted",
                "--container=" + name,
                "--quiet",
                "--",
                "sh",
                "-c",
                script + " wait; echo done");
        Waiting.until(
                "the probe in " + pod + " is done", DONE_WITHIN, () -> log(name).contains("done"));
        return Arrays.stream(log(name).split("\n")).filter(targets::contains).toList();
    }

    /// The command that prints the target if it accepts a connection; it runs in the background. `nc` exits with 1
    /// if the connection is refused or takes longer than two seconds; `timeout` ends an open connection after five.
    private static String probe(String target) {
        int colon = target.lastIndexOf(':');
        return "{ timeout 5 nc -w 2 %s %s </dev/null >/dev/null 2>&1; [ $? = 1 ] || echo %s; } &"
                .formatted(withNamespace(target.substring(0, colon)), target.substring(colon + 1), target);
    }

    private String log(String container) {
        return kubectl.attempt("logs", pod, "-c", container).text();
    }

    /// The name of a Service that also resolves in other namespaces; an IP address is unchanged.
    private static String withNamespace(String host) {
        return Character.isDigit(host.charAt(0)) ? host : host + ".airside";
    }
}
