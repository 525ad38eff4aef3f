package airside.proofs;

import airside.proofs.cluster.Cluster;
import airside.proofs.cluster.Travellers.Running;
import airside.proofs.cluster.Waiting;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.util.Locale;

/// Two running test clients, one that searches and one that books, each in a pod of its own.
final class Load {
    private static final Duration WARM_UP = Duration.ofSeconds(15);

    private final Running searches;
    private final Running bookings;
    private JsonNode searchReport = MissingNode.getInstance();
    private JsonNode bookingReport = MissingNode.getInstance();

    private Load(Running searches, Running bookings) {
        this.searches = searches;
        this.bookings = bookings;
    }

    static Load start(Cluster cluster, String[] searches, String[] bookings) {
        var load = new Load(
                cluster.travellers().start(0, "search", searches),
                cluster.travellers().start(1, "book", bookings));
        Waiting.pause(WARM_UP);
        return load;
    }

    /// Stops both clients.
    ///
    /// @return the number of requests sent
    /// @throws ProofFailedException if a request failed or an acknowledged booking was lost
    int finishWithoutFailure() {
        finish();
        ProofFailedException.unless(
                failed() == 0,
                "%d requests failed: %s %s"
                        .formatted(
                                failed(), searchReport.path("firstFailures"), bookingReport.at("/load/firstFailures")));
        return requests();
    }

    /// Stops both clients. Requests may have failed, but every acknowledged booking must exist.
    ///
    /// @throws ProofFailedException if an acknowledged booking was lost, or has no ticket
    void finish() {
        searchReport = searches.finish();
        bookingReport = bookings.finish();
        ProofFailedException.unless(bookingReport.path("lost").isEmpty(), "Lost: " + bookingReport.path("lost"));
        ProofFailedException.unless(
                bookingReport.path("promised").asInt()
                        == bookingReport.at("/states/TICKETED").asInt(),
                "%s bookings were acknowledged, but their states are %s"
                        .formatted(bookingReport.path("promised"), bookingReport.path("states")));
    }

    int requests() {
        return searchReport.path("requests").asInt()
                + bookingReport.at("/load/requests").asInt();
    }

    int failed() {
        return searchReport.path("failed").asInt()
                + bookingReport.at("/load/failed").asInt();
    }

    int acknowledged() {
        return bookingReport.path("promised").asInt();
    }

    /// The longest time without a successful booking.
    double longestPauseSeconds() {
        return bookingReport.at("/load/longestPauseMillis").asDouble() / 1000;
    }

    String figures() {
        return String.format(
                Locale.ROOT,
                "%d requests in %.0f s, p50 %.0f ms, p99 %.0f ms; %d bookings, p50 %.0f ms, p99 %.0f ms",
                requests(),
                searchReport.path("seconds").asDouble(),
                searchReport.path("p50Millis").asDouble(),
                searchReport.path("p99Millis").asDouble(),
                acknowledged(),
                bookingReport.at("/load/p50Millis").asDouble(),
                bookingReport.at("/load/p99Millis").asDouble());
    }
}
