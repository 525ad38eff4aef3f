package airside.bookings.anchors;

import airside.bookings.anchors.JdbcAnchors.ComparedHead;
import airside.bookings.anchors.JdbcAnchors.CoveredBooking;
import airside.bookings.history.JdbcHistory;
import airside.bookings.history.JdbcHistory.Chain;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Compares the whole history with its anchors. It finds entries that were changed, added or deleted, even if their
/// hashes were computed again, and anchors that were changed or deleted. Without a key it verifies everything but
/// the signatures of the anchors.
///
/// It reads the history in pages, so that each statement is short.
public final class VerifyHistory {
    private static final int ANCHORS_AT_A_TIME = 100;
    private static final int ROWS_AT_A_TIME = 1_000;

    private final JdbcHistory history;
    private final JdbcAnchors anchors;
    private final AnchorSettings settings;
    private final Optional<AnchorSigner> signer;
    private final int rowsAtATime;

    public VerifyHistory(JdbcHistory history, JdbcAnchors anchors, AnchorSettings settings) {
        this(history, anchors, settings, ROWS_AT_A_TIME);
    }

    VerifyHistory(JdbcHistory history, JdbcAnchors anchors, AnchorSettings settings, int rowsAtATime) {
        this.history = history;
        this.anchors = anchors;
        this.settings = settings;
        this.signer = settings.key().map(AnchorSigner::new);
        this.rowsAtATime = rowsAtATime;
    }

    /// One sign of tampering.
    ///
    /// @param recordLocator record locator of the booking; empty if the finding is about an anchor or a deleted
    /// booking
    /// @param text a sentence that describes it
    public record Finding(Optional<String> recordLocator, String text) {
        private static Finding of(String text) {
            return new Finding(Optional.empty(), text);
        }

        private static Finding of(Chain chain) {
            return new Finding(
                    Optional.of(chain.recordLocator()),
                    "The chain of the history of %s is broken.".formatted(chain.recordLocator()));
        }

        private static Finding of(ComparedHead compared) {
            String booking = compared.recordLocator()
                    .orElseGet(() -> compared.head().bookingId().toString());
            return new Finding(
                    compared.recordLocator(), "The history of %s is not what was anchored.".formatted(booking));
        }

        private static Finding of(CoveredBooking booking) {
            return new Finding(
                    Optional.of(booking.recordLocator()),
                    "The history of %s has an entry from before the last anchor that is not anchored."
                            .formatted(booking.recordLocator()));
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /// Receives the findings of a verification while it runs.
    public interface Progress {
        /// Called for each finding.
        void found(Finding finding);

        /// Called after each page. An exception ends the verification.
        default void pageDone() {}
    }

    /// The result of a verification.
    ///
    /// @param anchors number of anchors that were read
    /// @param published number of published anchors that they were compared with
    /// @param findings number of findings
    public record Report(long anchors, long published, long findings) {
        /// Returns whether there are no findings.
        public boolean isClean() {
            return findings == 0;
        }
    }

    /// Verifies anchors, entries and chains.
    ///
    /// @param published anchors as published outside of the database, in addition to those of the configured file
    public Report verify(List<PublishedAnchor> published, Progress progress) {
        List<PublishedAnchor> all = new ArrayList<>(published);
        settings.file().map(PublishedAnchor::readAll).ifPresent(all::addAll);
        var counted = new CountedFindings(progress);
        Optional<HistoryAnchor> last = verifyAnchors(all, counted);
        verifyHeads(counted);
        last.ifPresent(anchor -> verifyThatAllIsAnchored(anchor, counted));
        verifyChains(counted);
        return new Report(
                last.map(HistoryAnchor::number).orElse(0L),
                all.stream().distinct().count(),
                counted.count);
    }

    /// @return the last anchor
    private Optional<HistoryAnchor> verifyAnchors(List<PublishedAnchor> published, Progress progress) {
        Map<Long, Set<String>> missing = signatures(published);
        missing.forEach((number, signatures) -> {
            if (signatures.size() > 1) {
                progress.found(
                        Finding.of("Anchor %d was published with %d signatures.".formatted(number, signatures.size())));
            }
        });
        Optional<HistoryAnchor> last = Optional.empty();
        for (List<HistoryAnchor> page = anchors.list(0, ANCHORS_AT_A_TIME);
                !page.isEmpty();
                page = anchors.list(page.getLast().number(), ANCHORS_AT_A_TIME)) {
            for (HistoryAnchor anchor : page) {
                verifyAnchor(anchor, last, progress);
                for (String signature :
                        Optional.ofNullable(missing.remove(anchor.number())).orElse(Set.of())) {
                    if (signature.equals(anchor.signature())) continue;
                    progress.found(
                            Finding.of("Anchor %d was published with another signature.".formatted(anchor.number())));
                }
                last = Optional.of(anchor);
            }
            progress.pageDone();
        }
        missing.keySet().stream()
                .map("Anchor %d was published and is missing in the database."::formatted)
                .map(Finding::of)
                .forEach(progress::found);
        return last;
    }

    /// Returns the signatures of each published number. A number has two if the anchors were deleted and the
    /// service signed new ones.
    private static Map<Long, Set<String>> signatures(List<PublishedAnchor> published) {
        Map<Long, Set<String>> signatures = new TreeMap<>();
        for (PublishedAnchor anchor : published) {
            signatures.merge(anchor.number(), Set.of(anchor.signature()), VerifyHistory::union);
        }
        return signatures;
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toUnmodifiableSet());
    }

    private void verifyAnchor(HistoryAnchor anchor, Optional<HistoryAnchor> before, Progress progress) {
        long expected = before.map(HistoryAnchor::number).orElse(0L) + 1;
        String signatureBefore = before.map(HistoryAnchor::signature).orElse(HistoryAnchor.NO_SIGNATURE);
        if (anchor.number() != expected) {
            progress.found(Finding.of("Anchor %d is missing in the database.".formatted(expected)));
        } else if (!isValid(anchor, signatureBefore)) {
            progress.found(
                    Finding.of("Anchor %d of %s is not what was signed.".formatted(anchor.number(), anchor.at())));
        }
    }

    private boolean isValid(HistoryAnchor anchor, String signatureBefore) {
        return signer.isEmpty() || signer.get().isValid(anchor, signatureBefore, anchors.heads(anchor.number()));
    }

    /// Reports each booking once, even if several of its heads have changed.
    private void verifyHeads(Progress progress) {
        UUID reported = JdbcHistory.BEFORE_THE_FIRST;
        for (List<ComparedHead> page = anchors.compareHeads(JdbcHistory.BEFORE_THE_FIRST, 0, rowsAtATime);
                !page.isEmpty();
                page = anchors.compareHeads(
                        page.getLast().head().bookingId(), page.getLast().head().number(), rowsAtATime)) {
            for (ComparedHead compared : page) {
                UUID bookingId = compared.head().bookingId();
                if (compared.isKept() || bookingId.equals(reported)) continue;
                progress.found(Finding.of(compared));
                reported = bookingId;
            }
            progress.pageDone();
        }
    }

    /// Reports bookings with old entries that are not anchored. [AnchorHistory] no longer considers entries of that
    /// time.
    private void verifyThatAllIsAnchored(HistoryAnchor last, Progress progress) {
        Instant until = last.coversUntil().minus(AnchorHistory.OVERLAP);
        for (List<CoveredBooking> page =
                        anchors.listCovered(last.number(), until, JdbcHistory.BEFORE_THE_FIRST, rowsAtATime);
                !page.isEmpty();
                page = anchors.listCovered(last.number(), until, page.getLast().id(), rowsAtATime)) {
            page.stream()
                    .filter(booking -> !booking.isAnchored())
                    .map(Finding::of)
                    .forEach(progress::found);
            progress.pageDone();
        }
    }

    private void verifyChains(Progress progress) {
        for (List<Chain> page = history.verifyChains(JdbcHistory.BEFORE_THE_FIRST, rowsAtATime);
                !page.isEmpty();
                page = history.verifyChains(page.getLast().bookingId(), rowsAtATime)) {
            page.stream().filter(chain -> !chain.isWhole()).map(Finding::of).forEach(progress::found);
            progress.pageDone();
        }
    }

    private static final class CountedFindings implements Progress {
        private final Progress progress;
        private long count;

        CountedFindings(Progress progress) {
            this.progress = progress;
        }

        @Override
        public void found(Finding finding) {
            count++;
            progress.found(finding);
        }

        @Override
        public void pageDone() {
            progress.pageDone();
        }
    }
}
