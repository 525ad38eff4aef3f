package airside.proofs.cluster;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Knocks at targets from inside a running pod, as `kubectl debug` lets an operator do: the pod's own network and
/// policies apply.
public final class Probe {
    private static final String IMAGE = "docker.io/library/busybox:1.37";
    private static final Duration DONE_WITHIN = Duration.ofMinutes(1);

    private final Kubectl kubectl;
    private final String pod;

    private Probe(Kubectl kubectl, String pod) {
        this.kubectl = kubectl;
        this.pod = pod;
    }

    /// @param workload one of Airside's, or `traveller` for somebody outside
    public static Probe from(Cluster cluster, String workload) {
        if (workload.equals("traveller")) return new Probe(new Kubectl("airside-travellers"), "pod/traveller-0");
        return new Probe(cluster.kubectl(), cluster.pods(workload).getFirst());
    }

    /// Which of the targets (`auth:8001`) let in a connection.
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

    /// A shut target ends with 1, after two seconds or at once; an open one may keep the connection, until it is
    /// cut off. All targets are tried at the same time.
    private static String probe(String target) {
        int colon = target.lastIndexOf(':');
        return "{ timeout 5 nc -w 2 %s %s </dev/null >/dev/null 2>&1; [ $? = 1 ] || echo %s; } &"
                .formatted(withNamespace(target.substring(0, colon)), target.substring(colon + 1), target);
    }

    private String log(String container) {
        return kubectl.attempt("logs", pod, "-c", container).text();
    }

    /// As a pod of another namespace says it too.
    private static String withNamespace(String host) {
        return Character.isDigit(host.charAt(0)) ? host : host + ".airside";
    }
}
