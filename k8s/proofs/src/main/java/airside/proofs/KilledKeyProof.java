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

/// Kills the pod that carries a request out, and sends the request again with the same key until it is taken.
final class KilledKeyProof implements Proof {
    /// Approved after three seconds: time enough to find the pod and kill it.
    private static final String SLOW_CARD = "4000000000003220";
    private static final Duration TAKEN_WITHIN = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BREATH = Duration.ofMillis(200);
    private static final String LEASE = "AIRSIDE_BOOKINGS_SAGA_LEASE";
    private static final String LONG_LEASE = "20s";
    private static final int DAYS_AHEAD = 40;

    @Override
    public String name() {
        return "killed-key";
    }

    @Override
    public String promise() {
        return "The pod that carries out a request is killed, and the repeat with its key is taken within 5 s";
    }

    @Override
    public String show(Cluster cluster) {
        Outcome outcome = killedWhileCharging(cluster);
        ProofFailedException.unless(
                outcome.taken().compareTo(TAKEN_WITHIN) <= 0,
                "The repeat was taken only after " + seconds(outcome.taken()));
        Outcome control = withLongLease(cluster);
        ProofFailedException.unless(
                control.taken().compareTo(TAKEN_WITHIN) > 0,
                "With a lease of %s too it was taken after %s".formatted(LONG_LEASE, seconds(control.taken())));
        return "taken %s after the kill, ticketed after %s, one booking and one charge · control, a lease of %s: taken after %s · %s"
                .formatted(
                        seconds(outcome.taken()),
                        seconds(outcome.ticketed()),
                        LONG_LEASE,
                        seconds(control.taken()),
                        cluster.books().balance());
    }

    /// @param taken after how long the repeat was not refused any more
    /// @param ticketed after how long the booking had its ticket
    private record Outcome(Duration taken, Duration ticketed) {}

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
        Map<String, Runnable> aims = new LinkedHashMap<>();
        cluster.pods("bookings").forEach(pod -> aims.put(pod, cluster.aimAt(pod)));
        try (PortForward gateway = cluster.forward("gateway", 80)) {
            var maya = Traveller.register(gateway.address(), gateway.address());
            LocalDate day = LocalDate.now(Clock.systemUTC()).plusDays(DAYS_AHEAD);
            NewBooking wish = Traveller.newBooking(Traveller.cheapest(maya.shop("LHR", "JFK", day), "BA117"), SLOW_CARD);
            String key = UUID.randomUUID().toString();
            Thread first = Thread.startVirtualThread(() -> carryOut(maya, key, wish, "wait=20"));
            String victim = find(cluster, List.copyOf(aims.keySet()));
            aims.get(victim).run();
            long killed = System.nanoTime();
            Duration taken = untilTaken(maya, key, wish, killed);
            cluster.takeAway(victim);
            Booking booking = untilTicketed(maya, key, wish, killed);
            Duration ticketed = since(killed);
            first.join();
            verifyOnce(cluster, maya, booking);
            cluster.awaitReady("bookings");
            return new Outcome(taken, ticketed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProofFailedException("Interrupted", e);
        }
    }

    /// The pod that has a request under way for longer than a moment.
    private static String find(Cluster cluster, List<String> pods) {
        try (PortForward one = cluster.metrics("bookings", pods.getFirst());
                PortForward other = cluster.metrics("bookings", pods.getLast())) {
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (System.nanoTime() < end) {
                if (isAtWork(one) && isAtWork(one)) return pods.getFirst();
                if (isAtWork(other) && isAtWork(other)) return pods.getLast();
            }
        }
        throw new ProofFailedException("No pod of bookings had a request under way");
    }

    private static boolean isAtWork(PortForward pod) {
        return Metrics.of(pod).sum("http_server_requests_running") > 0;
    }

    /// Sends it again as a client does: at once when no answer came, after the time that a refusal names.
    private static Duration untilTaken(Traveller maya, String key, NewBooking wish, long killed) {
        while (since(killed).compareTo(PATIENCE) < 0) {
            Duration sent = since(killed);
            if (carryOut(maya, key, wish, "wait=0")) return sent;
            Waiting.pause(BREATH);
        }
        throw new ProofFailedException("The repeat was not taken within " + seconds(PATIENCE));
    }

    private static Booking untilTicketed(Traveller maya, String key, NewBooking wish, long killed) {
        while (since(killed).compareTo(PATIENCE) < 0) {
            try {
                ApiResponse<Booking> answer = maya.bookings().placeBooking(key, wish, "wait=20");
                if (answer.body().state().equals("TICKETED")) return answer.body();
            } catch (ApiException e) {
                Waiting.pause(BREATH);
            }
        }
        throw new ProofFailedException("The booking had no ticket within " + seconds(PATIENCE));
    }

    /// @return whether it was taken: it may have been answered, or go on
    private static boolean carryOut(Traveller maya, String key, NewBooking wish, String wait) {
        try {
            maya.bookings().placeBooking(key, wish, wait);
            return true;
        } catch (ApiProblemException e) {
            boolean mayPass = e.problem().status() >= 500 || e.problem().code().equals("IDEMPOTENCY_KEY_IN_USE");
            if (mayPass) return false;
            throw new ProofFailedException("The repeat was refused: " + e.getMessage(), e);
        } catch (ApiException e) {
            return false;
        }
    }

    private static void verifyOnce(Cluster cluster, Traveller maya, Booking booking) {
        int bookings =
                maya.bookings().listBookings(null, 10, null).body().items().size();
        String charges = cluster.database()
                .ask("select count(*) from bookings.payments p join bookings.bookings b on b.id = p.booking_id"
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
