package airside.proofs;

import airside.proofs.cluster.Cluster;
import airside.proofs.cluster.Travellers.Running;
import airside.proofs.cluster.Waiting;
import java.time.Duration;

/// A restore to a point in time: takes a base backup, books, deletes the data, restores to one second before the
/// end of the bookings, and compares the number of bookings.
final class RestoreDrill {
    private static final String[] BOOKING_LOAD = {"--clients=4", "--per-second=5"};
    private static final Duration BOOKED_FOR = Duration.ofSeconds(15);
    private static final String RESTORE = "../restore";
    private static final String A_SECOND_AGO =
            "select to_char((clock_timestamp() - interval '1 second') at time zone 'UTC',"
                    + " 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')";

    private final Cluster cluster;

    RestoreDrill(Cluster cluster) {
        this.cluster = cluster;
    }

    /// Runs the drill.
    ///
    /// @param duringBookings runs while travellers book, after the base backup
    /// @param loseData deletes all data except the backups
    /// @return the measurements, in one line
    /// @throws ProofFailedException if bookings are missing after the restore, or do not balance
    String run(Runnable duringBookings, Runnable loseData) {
        cluster.database().takeBaseBackup();
        Running booking = cluster.travellers().start(1, "book", BOOKING_LOAD);
        Waiting.pause(BOOKED_FOR);
        duringBookings.run();
        Waiting.pause(BOOKED_FOR);
        String moment = cluster.database().query(A_SECOND_AGO);
        booking.finish();
        int before = count(moment, "-0.5");
        int after = count(moment, "0.5");
        int all = cluster.books().bookings();

        loseData.run();
        long begun = System.nanoTime();
        cluster.kubectl().script(RESTORE, moment);
        cluster.awaitReady();
        double seconds = (System.nanoTime() - begun) / 1e9;

        int restored = cluster.books().bookings();
        ProofFailedException.unless(
                before <= restored && restored <= after,
                "%d bookings were restored, but %d to %d existed at %s".formatted(restored, before, after, moment));
        String books = cluster.books().awaitBalance();
        cluster.travellers().journey();
        return "%d of %d bookings, those up to %s, restored after %.0f s · %s · the next journey is ticketed"
                .formatted(restored, all, moment, seconds, books);
    }

    /// Counts the bookings created until the moment plus an offset in seconds. The creation time of a booking is a
    /// little earlier than its commit, hence the offset.
    private int count(String moment, String seconds) {
        return Integer.parseInt(cluster.database()
                .query(
                        "select count(*) from bookings.bookings where created_at <= timestamptz '%s' + interval '%s seconds'"
                                .formatted(moment, seconds)));
    }
}
