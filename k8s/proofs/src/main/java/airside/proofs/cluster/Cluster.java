package airside.proofs.cluster;

import airside.proofs.ProofFailedException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Airside on the cluster of the current `kubectl` context.
public final class Cluster {
    public static final List<String> SERVICES = List.of("auth", "flights", "bookings");
    /// The overlay with the namespace and the claim of the backups, used with every overlay here.
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

    /// Deletes the namespace, applies an overlay, and waits until all pods are ready.
    ///
    /// @return the time from applying to ready
    public Duration install(String overlay) {
        return install(overlay, () -> {});
    }

    /// As above.
    ///
    /// @param before creates resources that the overlay needs in the namespace
    public Duration install(String overlay, Runnable before) {
        deleteNamespace("airside");
        apply(LASTING);
        before.run();
        long begun = System.nanoTime();
        apply(overlay);
        awaitReady();
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /// Deletes a namespace with all its resources.
    public void deleteNamespace(String namespace) {
        kubectl.run("delete", "namespace", namespace, "--ignore-not-found", READY_WITHIN);
    }

    /// Deletes the resources of an overlay, as an operator might by mistake.
    public void delete(String overlay) {
        kubectl.run("delete", "-k", overlay, READY_WITHIN);
    }

    /// Applies an overlay without waiting.
    ///
    /// @param overlay its folder, relative to `k8s/proofs`
    public void apply(String overlay) {
        kubectl.run("apply", "-k", overlay);
    }

    /// Applies an overlay, and waits until it is ready and every replaced pod has ended.
    public void change(String overlay) {
        apply(overlay);
        awaitReady();
    }

    /// Waits until PostgreSQL, the services and the gateway are ready, and the gateway reaches every service.
    ///
    /// @throws ProofFailedException if that takes longer than five minutes for one of them
    public void awaitReady() {
        if (has("statefulset")) kubectl.run("rollout", "status", "statefulset/postgres", READY_WITHIN);
        else if (has(Database.OPERATORS)) database.awaitAllInstances();
        workloads().forEach(this::awaitRollout);
        if (servesHttp()) awaitGateway();
    }

    /// Whether the gateway's Service has the port 80, for plain HTTP.
    private boolean servesHttp() {
        return kubectl.run("get", "service", "gateway", "-o", "jsonpath={.spec.ports[*].port}")
                .startsWith("80");
    }

    /// Whether the CloudNativePG operator is installed.
    public boolean hasOperator() {
        return !kubectl.runForErrors("get", "crd", Database.OPERATORS).contains("NotFound");
    }

    /// Whether the resource `postgres` of this kind exists.
    private boolean has(String kind) {
        return kubectl.attempt("get", kind, "postgres").exitCode() == 0;
    }

    /// Waits until the gateway, which resolves pods every two seconds, has found those of every service.
    private void awaitGateway() {
        try (PortForward gateway = forward("gateway", 80)) {
            for (String service : SERVICES) {
                Waiting.until("the gateway reaches " + service, GONE_WITHIN, () -> gateway.answers("/api/" + service));
            }
        }
    }

    /// Installs the test clients in a namespace of their own, and waits until they are ready.
    public void installTravellers(String manifest) {
        travellers.install(manifest);
    }

    /// Installs a PostgreSQL in another namespace.
    public void installExternalDatabase(String manifest, String namespace) {
        var kubectlThere = new Kubectl(namespace);
        kubectlThere.run("apply", "-f", manifest);
        kubectlThere.run("rollout", "status", "statefulset/postgres", READY_WITHIN);
    }

    /// Installs an object store in another namespace.
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

    /// Forwards a local port to a port of a Service.
    public PortForward forward(String service, int port) {
        return PortForward.to(kubectl, "service/" + service, port);
    }

    /// The services and the gateway.
    public List<String> workloads() {
        return Stream.concat(SERVICES.stream(), Stream.of("gateway")).toList();
    }

    /// The port of a service.
    public int port(String service) {
        return Integer.parseInt(kubectl.run("get", "service", service, "-o", "jsonpath={.spec.ports[0].port}"));
    }

    /// The names of a workload's pods, as `pod/NAME`.
    public List<String> pods(String workload) {
        return kubectl.run("get", "pods", "-l", label(workload), "-o", "name")
                .lines()
                .toList();
    }

    /// The IP address of a workload's first pod.
    public String address(String workload) {
        return kubectl.run("get", pods(workload).getFirst(), "-o", "jsonpath={.status.podIP}");
    }

    /// Restarts a workload pod by pod, and waits until the last old pod has ended.
    public void restart(String workload) {
        kubectl.run("rollout", "restart", "deployment/" + workload);
        awaitRollout(workload);
    }

    /// Sets the number of replicas, and waits until the rollout is complete.
    public void scale(String workload, int replicas) {
        kubectl.run("scale", "deployment/" + workload, "--replicas=" + replicas);
        awaitRollout(workload);
    }

    /// The number of a workload's ready pods.
    public int readyReplicas(String workload) {
        String ready = kubectl.run("get", "deployment", workload, "-o", "jsonpath={.status.readyReplicas}");
        return ready.isEmpty() ? 0 : Integer.parseInt(ready);
    }

    /// Kills a pod's processes with SIGKILL, and deletes the pod.
    ///
    /// @param pod as `pod/NAME`
    public void kill(String pod) {
        prepareKill(pod).run();
        deletePod(pod);
    }

    /// Forwards a port to a pod's metrics, for repeated reading.
    ///
    /// @param pod one of the service's, as `pod/NAME`
    public PortForward metrics(String service, String pod) {
        return PortForward.to(kubectl, pod, port(service) + Metrics.PORT_DISTANCE);
    }

    /// Prepares to kill a pod's processes with SIGKILL, so that the kill itself takes one call.
    ///
    /// @param pod as `pod/NAME`
    /// @return kills the processes
    public Runnable prepareKill(String pod) {
        return killer.prepare(
                pod,
                kubectl.run("get", pod, "-o", "jsonpath={.metadata.uid}"),
                kubectl.run("get", pod, "-o", "jsonpath={.spec.nodeName}"));
    }

    /// Deletes a pod whose processes were killed, without a grace period.
    public void deletePod(String pod) {
        kubectl.run("delete", pod, "--grace-period=0", "--force");
    }

    /// The node of the database's pod.
    public String node() {
        return kubectl.run("get", "pod", database.pod(), "-o", "jsonpath={.spec.nodeName}");
    }

    /// Drains a node: no new pods are scheduled, and Airside's pods are evicted, as far as their disruption budgets
    /// allow.
    ///
    /// @return kubectl's error output; empty if all pods were evicted within the timeout
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

    /// Allows new pods on a drained node.
    public void uncordon(String node) {
        kubectl.run("uncordon", node);
    }

    /// The output of `kubectl diff -k`, without the Job that creates roles, which is deleted when it is done.
    public String diff(String overlay) {
        Kubectl.Output output = kubectl.attempt("diff", "-k", overlay, "-l", "app.kubernetes.io/name!=database-roles");
        ProofFailedException.unless(output.exitCode() <= 1, output.errors());
        return output.text();
    }

    /// Test clients that connect to the gateway through a node port instead of the Service.
    public Travellers travellersThroughNode() {
        String address = kubectl.run(
                "get", "node", node(), "-o", "jsonpath={.status.addresses[?(@.type=='InternalIP')].address}");
        String port = kubectl.run("get", "service", "gateway", "-o", "jsonpath={.spec.ports[0].nodePort}");
        return new Travellers("http://%s:%s".formatted(address, port));
    }

    /// Deletes the pods that kill processes of others.
    public void removeKiller() {
        killer.remove();
    }

    /// Waits until the rollout of a workload is complete and the old pods have ended.
    public void awaitRollout(String workload) {
        kubectl.run("rollout", "status", "deployment/" + workload, READY_WITHIN);
        int expected = replicas(workload);
        Waiting.until(
                "the old pods of " + workload + " have ended",
                GONE_WITHIN,
                () -> pods(workload).size() == expected);
    }

    /// Waits until a workload has all its pods, and all are ready.
    ///
    /// @return the time that it took
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

    /// Whether the pod of base/postgres is ready, and an endpoint of its Service.
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

    /// The present password of a service's run-time role, from the Secret of its pods.
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

    /// Stops base/postgres and deletes its claim with the data.
    public void deleteDatabaseVolume() {
        kubectl.run("scale", "statefulset/postgres", "--replicas=0");
        kubectl.run("wait", "--for=delete", "pod/postgres-0", READY_WITHIN);
        kubectl.run("delete", "persistentvolumeclaim", "data-postgres-0", READY_WITHIN);
    }

    /// Kills CloudNativePG's primary.
    ///
    /// @return the time until another instance accepted writes
    public Duration failOver() {
        String primary = database.pod();
        kill("pod/" + primary);
        return Waiting.until(
                "another instance is the primary",
                PROMOTED_WITHIN,
                () -> !database.pod().equals(primary) && database.isPrimary());
    }

    /// Deletes CloudNativePG's instances with their volumes, and creates empty ones.
    public void recreateDatabaseCluster(String overlay) {
        kubectl.run("delete", Database.OPERATORS, "postgres", READY_WITHIN);
        Waiting.until(
                "its volumes are deleted",
                GONE_WITHIN,
                () -> kubectl.run("get", "persistentvolumeclaims", "-l", "cnpg.io/cluster=postgres", "-o", "name")
                        .isEmpty());
        apply(overlay);
        database.awaitAllInstances();
    }

    /// Deletes every pod of Airside and of its database, with their grace periods.
    public void deleteAllPods() {
        kubectl.run("delete", "pods", "--all", READY_WITHIN);
    }

    private static String label(String workload) {
        return "app.kubernetes.io/name=" + workload;
    }
}
