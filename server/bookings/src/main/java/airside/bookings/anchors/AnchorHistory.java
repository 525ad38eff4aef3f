package airside.bookings.anchors;

import airside.bookings.anchors.JdbcAnchors.Unanchored;
import airside.kit.database.Transaction;
import airside.kit.securitylog.SecurityEvent;
import airside.kit.securitylog.SecurityEventKind;
import airside.kit.securitylog.SecurityLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Signs the new entries of the history at intervals (an anchor), and publishes each anchor in the log, where the
/// owner of the database cannot delete it.
public final class AnchorHistory implements Runnable {
    private static final System.Logger LOG = System.getLogger(AnchorHistory.class.getName());
    private static final int ENTRIES_AT_A_TIME = 10_000;
    private static final int PUBLISHED_AT_A_TIME = 100;

    /// How far each run looks back behind the last anchor, for entries that were committed late, or by a replica
    /// whose clock is slow.
    static final Duration OVERLAP = Duration.ofHours(1);

    private final JdbcAnchors anchors;
    private final AnchorSettings settings;
    private final Optional<AnchorSigner> signer;
    private final SecurityLog securityLog;
    private final Clock clock;
    private final int entriesAtATime;
    private Instant nextAt = Instant.EPOCH;
    private Optional<HistoryAnchor> lastPublished = Optional.empty();

    public AnchorHistory(JdbcAnchors anchors, AnchorSettings settings, SecurityLog securityLog, Clock clock) {
        this(anchors, settings, securityLog, clock, ENTRIES_AT_A_TIME);
    }

    AnchorHistory(
            JdbcAnchors anchors, AnchorSettings settings, SecurityLog securityLog, Clock clock, int entriesAtATime) {
        this.anchors = anchors;
        this.settings = settings;
        this.securityLog = securityLog;
        this.entriesAtATime = entriesAtATime;
        this.signer = settings.key().map(AnchorSigner::new);
        this.clock = clock;
        if (signer.isEmpty()) {
            LOG.log(
                    Level.WARNING,
                    "The history of bookings is not anchored: set bookings.history.anchor-key to a long random text.");
        }
    }

    /// Makes one anchor, if the pause since the last one has passed. Each run signs a limited number of entries,
    /// because other periodic work waits for it; the next run continues.
    @Override
    public void run() {
        Instant now = clock.instant();
        if (signer.isEmpty() || now.isBefore(nextAt)) return;
        nextAt = now.plus(settings.pause());
        boolean isMore = anchors.inTransaction(transaction -> anchor(transaction, signer.get(), now));
        if (isMore) nextAt = now;
        publish();
    }

    /// @return whether there may be more entries to anchor now
    private boolean anchor(Transaction transaction, AnchorSigner by, Instant now) {
        if (!JdbcAnchors.lock(transaction)) return false;
        Optional<HistoryAnchor> last = JdbcAnchors.last(transaction);
        Instant since = last.map(anchor -> anchor.coversUntil().minus(OVERLAP)).orElse(Instant.EPOCH);
        List<Unanchored> entries = JdbcAnchors.listUnanchored(transaction, since, entriesAtATime);
        if (entries.isEmpty()) return false;
        boolean isMore = entries.size() == entriesAtATime;
        List<AnchoredHead> heads = heads(entries);
        HistoryAnchor anchor = by.anchor(
                last.map(HistoryAnchor::number).orElse(0L) + 1,
                last.map(HistoryAnchor::signature).orElse(HistoryAnchor.NO_SIGNATURE),
                now,
                isMore ? entries.getLast().happenedAt() : now,
                heads);
        JdbcAnchors.add(transaction, anchor, heads);
        return isMore;
    }

    /// Returns the last entry of each booking.
    private static List<AnchoredHead> heads(List<Unanchored> entries) {
        Map<UUID, AnchoredHead> heads = new HashMap<>();
        for (Unanchored unanchored : entries) {
            AnchoredHead entry = unanchored.entry();
            heads.merge(entry.bookingId(), entry, (one, other) -> one.number() > other.number() ? one : other);
        }
        return List.copyOf(heads.values());
    }

    /// Publishes all anchors after the one that this process published last, including those of other replicas. The
    /// first call publishes only the last anchor, because a killed process may not have published it.
    private void publish() {
        lastPublished.filter(anchor -> !isKept(anchor)).ifPresent(this::report);
        long after = lastPublished.map(HistoryAnchor::number).orElseGet(() -> Math.max(0, anchors.lastNumber() - 1));
        for (HistoryAnchor anchor : anchors.list(after, PUBLISHED_AT_A_TIME)) {
            String line = PublishedAnchor.line(anchor);
            LOG.log(Level.INFO, "{0}", line);
            settings.file().ifPresent(file -> append(file, line));
            lastPublished = Optional.of(anchor);
        }
    }

    private boolean isKept(HistoryAnchor anchor) {
        return anchors.list(anchor.number() - 1, 1).equals(List.of(anchor));
    }

    /// Reports once that anchors were deleted or replaced; publishing then continues with the last stored anchor.
    private void report(HistoryAnchor missing) {
        String text = "Anchor %d was published and is not in the database any more.".formatted(missing.number());
        LOG.log(Level.ERROR, "{0} Verify the history with the published anchors.", text);
        securityLog.write(SecurityEvent.of(SecurityEventKind.HISTORY_TAMPERED).withReason(text));
        lastPublished = Optional.empty();
    }

    private static void append(Path file, String line) {
        try {
            Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
