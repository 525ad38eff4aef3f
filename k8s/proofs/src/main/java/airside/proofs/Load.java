package airside.proofs;

import airside.proofs.cluster.Cluster;
import airside.proofs.cluster.Travellers.Running;
import airside.proofs.cluster.Waiting;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.util.Locale;

/// Travellers who look around in one pod and book in another, while something happens to Airside.
final class Load {
    private static final Duration WARM_UP = Duration.ofSeconds(15);

    private final Running looking;
    private final Running booking;
    private JsonNode looked = MissingNode.getInstance();
    private JsonNode booked = MissingNode.getInstance();

    private Load(Running looking, Running booking) {
        this.looking = looking;
        this.booking = booking;
    }

    static Load start(Cluster cluster, String[] looking, String[] booking) {
        var load = new Load(
                cluster.travellers().start(0, "search", looking),
                cluster.travellers().start(1, "book", booking));
        Waiting.pause(WARM_UP);
        return load;
    }

    /// Ends it.
    ///
    /// @return how many requests were sent
    /// @throws ProofFailedException when one of them failed, or a booking was lost
    int finishWithoutFailure() {
        finish();
        int failed = looked.path("failed").asInt() + booked.at("/load/failed").asInt();
        ProofFailedException.unless(
                failed == 0,
                "%d requests failed: %s %s"
                        .formatted(failed, looked.path("firstFailures"), booked.at("/load/firstFailures")));
        return requests();
    }

    /// Ends it. Requests may have failed, but what was promised must be there.
    ///
    /// @throws ProofFailedException when an acknowledged booking is lost, or has no ticket
    void finish() {
        looked = looking.finish();
        booked = booking.finish();
        ProofFailedException.unless(booked.path("lost").isEmpty(), "Lost: " + booked.path("lost"));
        ProofFailedException.unless(
                booked.path("promised").asInt() == booked.at("/states/TICKETED").asInt(),
                "Promised %s, found %s".formatted(booked.path("promised"), booked.path("states")));
    }

    int requests() {
        return looked.path("requests").asInt() + booked.at("/load/requests").asInt();
    }

    int promised() {
        return booked.path("promised").asInt();
    }

    /// The longest time in which no booking succeeded.
    double longestPauseSeconds() {
        return booked.at("/load/longestPauseMillis").asDouble() / 1000;
    }

    String figures() {
        return String.format(
                Locale.ROOT,
                "%d requests in %.0f s, p50 %.0f ms, p99 %.0f ms; %d bookings, p50 %.0f ms, p99 %.0f ms",
                requests(),
                looked.path("seconds").asDouble(),
                looked.path("p50Millis").asDouble(),
                looked.path("p99Millis").asDouble(),
                promised(),
                booked.at("/load/p50Millis").asDouble(),
                booked.at("/load/p99Millis").asDouble());
    }
}
