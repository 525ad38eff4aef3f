package airside.proofs;

import airside.contract.Booking;
import airside.contract.NewBooking;
import airside.contract.client.ApiException;
import airside.contract.client.ApiProblemException;
import airside.contract.client.ApiResponse;
import airside.proofs.cluster.Cluster;
import airside.proofs.cluster.Metrics;
import airside.proofs.cluster.PortForward;
import airside.proofs.cluster.Waiting;
import airside.traveller.Traveller;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/// Kills the pod that executes a request, and repeats the request with the same idempotency key until it is
/// accepted.
final class KilledKeyProof implements Proof {
    /// A test card that is approved after three seconds: enough time to find the pod and kill it.
    private static final String SLOW_CARD = "4000000000003220";
    private static final Duration ACCEPTED_WITHIN = Duration.ofSeconds(5);
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final Duration RETRY_PAUSE = Duration.ofMillis(200);
    private static final String LEASE = "AIRSIDE_BOOKINGS_SAGA_LEASE";
    private static final String LONG_LEASE = "20s";
    private static final int DAYS_AHEAD = 40;

    @Override
    public String name() {
        return "killed-key";
    }

    @Override
    public String description() {
        return "The pod that executes a request is killed, and a repeat with its key is accepted within 5 s";
    }

    @Override
    public String run(Cluster cluster) {
        Outcome outcome = killedWhileCharging(cluster);
        ProofFailedException.unless(
                outcome.accepted().compareTo(ACCEPTED_WITHIN) <= 0,
                "The repeat was accepted only after " + seconds(outcome.accepted()));
        Outcome control = withLongLease(cluster);
        ProofFailedException.unless(
                control.accepted().compareTo(ACCEPTED_WITHIN) > 0,
                "Control: with a lease of %s the repeat was accepted after %s, too"
                        .formatted(LONG_LEASE, seconds(control.accepted())));
        return "accepted %s after the kill, ticketed after %s, one booking and one charge · control, a lease of %s: accepted after %s · %s"
                .formatted(
                        seconds(outcome.accepted()),
                        seconds(outcome.ticketed()),
                        LONG_LEASE,
                        seconds(control.accepted()),
                        cluster.books().awaitBalance());
    }

    /// @param accepted the time from the kill until a repeat was not refused
    /// @param ticketed the time from the kill until the booking had its ticket
    private record Outcome(Duration accepted, Duration ticketed) {}

    private static Outcome withLongLease(Cluster cluster) {
        try {
            cluster.kubectl().run("set", "env", "deployment/bookings", LEASE + "=" + LONG_LEASE);
            cluster.awaitRollout("bookings");
            return killedWhileCharging(cluster);
        } finally {
            cluster.kubectl().run("set", "env", "deployment/bookings", LEASE + "-");
            cluster.awaitRollout("bookings");
        }
    }

    private static Outcome killedWhileCharging(Cluster cluster) {
        Map<String, Runnable> kills = new LinkedHashMap<>();
        cluster.pods("bookings").forEach(pod -> kills.put(pod, cluster.prepareKill(pod)));
        try (PortForward gateway = cluster.forward("gateway", 80)) {
            var traveller = Traveller.register(gateway.address(), gateway.address());
            LocalDate day = LocalDate.now(Clock.systemUTC()).plusDays(DAYS_AHEAD);
            NewBooking request =
                    Traveller.newBooking(Traveller.cheapest(traveller.shop("LHR", "JFK", day), "BA117"), SLOW_CARD);
            String key = UUID.randomUUID().toString();
            Thread first = Thread.startVirtualThread(() -> send(traveller, key, request, "wait=20"));
            String victim = findBusyPod(cluster, List.copyOf(kills.keySet()));
            kills.get(victim).run();
            long killed = System.nanoTime();
            Duration accepted = awaitAccepted(traveller, key, request, killed);
            cluster.deletePod(victim);
            Booking booking = awaitTicketed(traveller, key, request, killed);
            Duration ticketed = since(killed);
            first.join();
            verifyOneCharge(cluster, traveller, booking);
            cluster.awaitReady("bookings");
            return new Outcome(accepted, ticketed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProofFailedException("Interrupted", e);
        }
    }

    /// Returns the pod whose metrics show a running request twice in succession.
    private static String findBusyPod(Cluster cluster, List<String> pods) {
        try (PortForward one = cluster.metrics("bookings", pods.getFirst());
                PortForward other = cluster.metrics("bookings", pods.getLast())) {
            long end = System.nanoTime() + TIMEOUT.toNanos();
            while (System.nanoTime() < end) {
                if (hasRunningRequest(one) && hasRunningRequest(one)) return pods.getFirst();
                if (hasRunningRequest(other) && hasRunningRequest(other)) return pods.getLast();
            }
        }
        throw new ProofFailedException("No pod of bookings had a running request within " + seconds(TIMEOUT));
    }

    private static boolean hasRunningRequest(PortForward pod) {
        return Metrics.of(pod).sum("http_server_requests_running") > 0;
    }

    /// Repeats the request every 200 ms until it is accepted.
    ///
    /// @return the time from the kill until the accepted repeat was sent
    private static Duration awaitAccepted(Traveller traveller, String key, NewBooking request, long killed) {
        while (since(killed).compareTo(TIMEOUT) < 0) {
            Duration sent = since(killed);
            if (send(traveller, key, request, "wait=0")) return sent;
            Waiting.pause(RETRY_PAUSE);
        }
        throw new ProofFailedException("The repeat was not accepted within " + seconds(TIMEOUT));
    }

    private static Booking awaitTicketed(Traveller traveller, String key, NewBooking request, long killed) {
        while (since(killed).compareTo(TIMEOUT) < 0) {
            try {
                ApiResponse<Booking> answer = traveller.bookings().placeBooking(key, request, "wait=20");
                if (answer.body().state().equals("TICKETED")) return answer.body();
            } catch (ApiException e) {
                Waiting.pause(RETRY_PAUSE);
            }
        }
        throw new ProofFailedException("The booking had no ticket within " + seconds(TIMEOUT));
    }

    /// @return whether the request was accepted: the booking may be complete or still in progress
    private static boolean send(Traveller traveller, String key, NewBooking request, String wait) {
        try {
            traveller.bookings().placeBooking(key, request, wait);
            return true;
        } catch (ApiProblemException e) {
            boolean isTemporary =
                    e.problem().status() >= 500 || e.problem().code().equals("IDEMPOTENCY_KEY_IN_USE");
            if (isTemporary) return false;
            throw new ProofFailedException("The repeat was refused: " + e.getMessage(), e);
        } catch (ApiException e) {
            return false;
        }
    }

    private static void verifyOneCharge(Cluster cluster, Traveller traveller, Booking booking) {
        int bookings =
                traveller.bookings().listBookings(null, 10, null).body().items().size();
        String charges = cluster.database()
                .query("select count(*) from bookings.payments p join bookings.bookings b on b.id = p.booking_id"
                        + " where b.record_locator = '%s' and p.state = 'CAPTURED'".formatted(booking.recordLocator()));
        ProofFailedException.unless(
                bookings == 1 && charges.equals("1"), "%d bookings and %s charges".formatted(bookings, charges));
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }
}
