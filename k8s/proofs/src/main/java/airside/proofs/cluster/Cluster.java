package airside.proofs.cluster;

import airside.proofs.ProofFailedException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Airside on the cluster that `kubectl` reaches.
public final class Cluster {
    public static final List<String> SERVICES = List.of("auth", "flights", "bookings");
    /// The namespace and the claim of the backups, for every overlay on one machine.
    private static final String LASTING = "../overlays/local/lasting";

    private static final String READY_WITHIN = "--timeout=300s";
    private static final Duration GONE_WITHIN = Duration.ofMinutes(2);
    private static final Duration PROMOTED_WITHIN = Duration.ofMinutes(2);
    private static final String READY = "jsonpath={.items[*].status.conditions[?(@.type=='Ready')].status}";

    private final Kubectl kubectl = new Kubectl("airside");
    private final Database database = new Database(kubectl);
    private final Travellers travellers = new Travellers("http://gateway.airside");
    private final Traces traces = new Traces();
    private final Killer killer = new Killer();

    /// Applies an overlay into a namespace that does not exist yet, and waits until everything is ready.
    ///
    /// @return how long that took
    public Duration install(String overlay) {
        return install(overlay, () -> {});
    }

    /// @param before brings what the overlay wants to find in the namespace
    public Duration install(String overlay, Runnable before) {
        deleteNamespace("airside");
        apply(LASTING);
        before.run();
        long begun = System.nanoTime();
        apply(overlay);
        awaitReady();
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /// Deletes a namespace with everything in it.
    public void deleteNamespace(String namespace) {
        kubectl.run("delete", "namespace", namespace, "--ignore-not-found", READY_WITHIN);
    }

    /// Deletes what an overlay holds, as an operator would by mistake.
    public void delete(String overlay) {
        kubectl.run("delete", "-k", overlay, READY_WITHIN);
    }

    public void apply(String overlay) {
        kubectl.run("apply", "-k", overlay);
    }

    /// Changes what is installed, and waits until it is ready and every pod that was replaced is gone.
    public void change(String overlay) {
        apply(overlay);
        awaitReady();
    }

    public void awaitReady() {
        if (has("statefulset")) kubectl.run("rollout", "status", "statefulset/postgres", READY_WITHIN);
        else if (has(Database.OPERATORS)) database.awaitAllInstances();
        workloads().forEach(this::awaitRollout);
        if (servesHttp()) awaitGateway();
    }

    /// Whether the gateway answers without TLS.
    private boolean servesHttp() {
        return kubectl.run("get", "service", "gateway", "-o", "jsonpath={.spec.ports[*].port}")
                .startsWith("80");
    }

    /// Whether CloudNativePG is there.
    public boolean hasOperator() {
        return !kubectl.runForErrors("get", "crd", Database.OPERATORS).contains("NotFound");
    }

    /// Whether PostgreSQL is one of these.
    private boolean has(String kind) {
        return kubectl.attempt("get", kind, "postgres").exitCode() == 0;
    }

    /// The gateway looks for pods every two seconds: waits until it has found those of every service.
    private void awaitGateway() {
        try (PortForward gateway = forward("gateway", 80)) {
            for (String service : SERVICES) {
                Waiting.until("the gateway leads to " + service, GONE_WITHIN, () -> gateway.answers("/api/" + service));
            }
        }
    }

    public void installTravellers(String manifest) {
        travellers.install(manifest);
    }

    /// A PostgreSQL in a namespace that is not Airside's.
    public void installExternalDatabase(String manifest, String namespace) {
        var kubectlThere = new Kubectl(namespace);
        kubectlThere.run("apply", "-f", manifest);
        kubectlThere.run("rollout", "status", "statefulset/postgres", READY_WITHIN);
    }

    /// An object store in a namespace that is not Airside's.
    public void installObjectStore(String manifest, String namespace) {
        var kubectlThere = new Kubectl(namespace);
        kubectlThere.run("apply", "-f", manifest);
        kubectlThere.run("rollout", "status", "deployment/object-store", READY_WITHIN);
    }

    public Database databaseIn(String namespace) {
        return new Database(new Kubectl(namespace));
    }

    public Books booksIn(String namespace) {
        return new Books(databaseIn(namespace));
    }

    public Kubectl kubectl() {
        return kubectl;
    }

    public Travellers travellers() {
        return travellers;
    }

    public Traces traces() {
        return traces;
    }

    public Backups backups() {
        return new Backups(kubectl);
    }

    public Database database() {
        return database;
    }

    public Books books() {
        return new Books(database);
    }

    public PortForward forward(String service, int port) {
        return PortForward.to(kubectl, "service/" + service, port);
    }

    /// The services and the gateway.
    public List<String> workloads() {
        return Stream.concat(SERVICES.stream(), Stream.of("gateway")).toList();
    }

    /// Where a service answers in its pods.
    public int port(String service) {
        return Integer.parseInt(kubectl.run("get", "service", service, "-o", "jsonpath={.spec.ports[0].port}"));
    }

    public List<String> pods(String workload) {
        return kubectl.run("get", "pods", "-l", label(workload), "-o", "name")
                .lines()
                .toList();
    }

    /// The address of one of its pods.
    public String address(String workload) {
        return kubectl.run("get", pods(workload).getFirst(), "-o", "jsonpath={.status.podIP}");
    }

    /// Restarts a workload pod by pod, and waits until the last of the old ones is gone.
    public void restart(String workload) {
        kubectl.run("rollout", "restart", "deployment/" + workload);
        awaitRollout(workload);
    }

    public void scale(String workload, int replicas) {
        kubectl.run("scale", "deployment/" + workload, "--replicas=" + replicas);
        awaitRollout(workload);
    }

    public int readyReplicas(String workload) {
        String ready = kubectl.run("get", "deployment", workload, "-o", "jsonpath={.status.readyReplicas}");
        return ready.isEmpty() ? 0 : Integer.parseInt(ready);
    }

    /// Ends a pod's processes by SIGKILL, and takes it away.
    ///
    /// @param pod as `pod/NAME`
    public void kill(String pod) {
        prepareKill(pod).run();
        deletePod(pod);
    }

    /// A pod's metrics, as Prometheus reads them, again and again.
    ///
    /// @param pod one of the service's, as `pod/NAME`
    public PortForward metrics(String service, String pod) {
        return PortForward.to(kubectl, pod, port(service) + Metrics.PORT_DISTANCE);
    }

    /// Makes everything ready to end a pod's processes by SIGKILL.
    ///
    /// @param pod as `pod/NAME`
    /// @return ends them
    public Runnable prepareKill(String pod) {
        return killer.prepare(
                pod,
                kubectl.run("get", pod, "-o", "jsonpath={.metadata.uid}"),
                kubectl.run("get", pod, "-o", "jsonpath={.spec.nodeName}"));
    }

    /// Takes a pod away whose processes were ended.
    public void deletePod(String pod) {
        kubectl.run("delete", pod, "--grace-period=0", "--force");
    }

    /// The node that the database is on.
    public String node() {
        return kubectl.run("get", "pod", database.pod(), "-o", "jsonpath={.spec.nodeName}");
    }

    /// Takes a node out of service: no new pods, and those of Airside are evicted, as far as their budgets let
    /// them.
    ///
    /// @return what kubectl complained of; empty when all were evicted
    public String drain(String node, Duration timeout) {
        Kubectl.Output output = kubectl.attempt(
                "drain",
                node,
                "--ignore-daemonsets",
                "--delete-emptydir-data",
                "--pod-selector=app.kubernetes.io/part-of=airside",
                "--timeout=%ds".formatted(timeout.toSeconds()));
        return output.exitCode() == 0 ? "" : output.errors();
    }

    public void uncordon(String node) {
        kubectl.run("uncordon", node);
    }

    /// What `kubectl apply -k` would change, without the Job that makes roles: it is deleted when it is done.
    public String diff(String overlay) {
        Kubectl.Output output = kubectl.attempt("diff", "-k", overlay, "-l", "app.kubernetes.io/name!=database-roles");
        ProofFailedException.unless(output.exitCode() <= 1, output.errors());
        return output.text();
    }

    /// Travellers who come through a port of the node instead of the Service's name.
    public Travellers travellersThroughNode() {
        String address = kubectl.run(
                "get", "node", node(), "-o", "jsonpath={.status.addresses[?(@.type=='InternalIP')].address}");
        String port = kubectl.run("get", "service", "gateway", "-o", "jsonpath={.spec.ports[0].nodePort}");
        return new Travellers("http://%s:%s".formatted(address, port));
    }

    /// Takes away the pods that may kill others.
    public void removeKiller() {
        killer.remove();
    }

    /// Waits until a change of a workload has reached all its pods, and the old ones are gone.
    public void awaitRollout(String workload) {
        kubectl.run("rollout", "status", "deployment/" + workload, READY_WITHIN);
        int expected = replicas(workload);
        Waiting.until(
                "the old pods of " + workload + " are gone",
                GONE_WITHIN,
                () -> pods(workload).size() == expected);
    }

    /// Waits until a workload has all its pods again, and all of them are ready.
    public Duration awaitReady(String workload) {
        int expected = replicas(workload);
        return Waiting.until("all pods of " + workload + " are ready", GONE_WITHIN, () -> {
            String ready = kubectl.run("get", "pods", "-l", label(workload), "-o", READY);
            return ready.split(" ").length == expected && !ready.contains("False");
        });
    }

    private int replicas(String workload) {
        return Integer.parseInt(kubectl.run("get", "deployment", workload, "-o", "jsonpath={.spec.replicas}"));
    }

    /// Whether the pod of base/postgres is ready, and its Service leads there.
    public boolean isDatabaseReady() {
        return kubectl.run("get", "pod", "postgres-0", "-o", "jsonpath={.status.conditions[?(@.type=='Ready')].status}")
                        .equals("True")
                && kubectl.run(
                                "get",
                                "endpointslices",
                                "-l",
                                "kubernetes.io/service-name=postgres",
                                "-o",
                                "jsonpath={.items[*].endpoints[*].conditions.ready}")
                        .equals("true");
    }

    /// The password with which a service's pods start now.
    public String password(String service) {
        String secret = kubectl.run(
                "get",
                "deployment",
                service,
                "-o",
                "jsonpath={.spec.template.spec.containers[0].env[?(@.name=='AIRSIDE_%s_DATABASE_PASSWORD')].valueFrom.secretKeyRef.name}"
                        .formatted(service.toUpperCase(Locale.ROOT)));
        String encoded = kubectl.run("get", "secret", secret, "-o", "jsonpath={.data.password}");
        return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
    }

    /// Ends PostgreSQL and deletes its data for good.
    public void deleteDatabaseVolume() {
        kubectl.run("scale", "statefulset/postgres", "--replicas=0");
        kubectl.run("wait", "--for=delete", "pod/postgres-0", READY_WITHIN);
        kubectl.run("delete", "persistentvolumeclaim", "data-postgres-0", READY_WITHIN);
    }

    /// Kills CloudNativePG's primary.
    ///
    /// @return after how long another instance took what is written
    public Duration failOver() {
        String primary = database.pod();
        kill("pod/" + primary);
        return Waiting.until(
                "another instance is the primary",
                PROMOTED_WITHIN,
                () -> !database.pod().equals(primary) && database.isPrimary());
    }

    /// Deletes CloudNativePG's instances with their volumes for good, and makes empty ones in their place.
    public void recreateDatabaseCluster(String overlay) {
        kubectl.run("delete", Database.OPERATORS, "postgres", READY_WITHIN);
        Waiting.until(
                "its volumes are gone",
                GONE_WITHIN,
                () -> kubectl.run("get", "persistentvolumeclaims", "-l", "cnpg.io/cluster=postgres", "-o", "name")
                        .isEmpty());
        apply(overlay);
        database.awaitAllInstances();
    }

    /// Ends every pod of Airside and of its database in good order.
    public void deleteAllPods() {
        kubectl.run("delete", "pods", "--all", READY_WITHIN);
    }

    private static String label(String workload) {
        return "app.kubernetes.io/name=" + workload;
    }
}
