package airside.bookings.anchors;

import airside.bookings.history.JdbcHistory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds out whether the history is what was anchored: also when its chain was computed anew, and when anchors were
/// changed or taken away.
public final class VerifyHistory {
    private static final int ANCHORS_AT_A_TIME = 100;

    private final JdbcHistory history;
    private final JdbcAnchors anchors;
    private final AnchorSeal seal;

    /// @param key the one that anchors are signed with
    public VerifyHistory(JdbcHistory history, JdbcAnchors anchors, String key) {
        this.history = history;
        this.anchors = anchors;
        this.seal = new AnchorSeal(key);
    }

    /// What was found.
    ///
    /// @param anchors how many anchors were read
    /// @param findings a sentence for each thing that is wrong
    public record Report(long anchors, List<String> findings) {
        public Report {
            findings = List.copyOf(findings);
        }

        public boolean isClean() {
            return findings.isEmpty();
        }
    }

    /// Reads everything.
    ///
    /// @param published anchors as they were written outside of the database
    public Report verify(List<PublishedAnchor> published) {
        List<String> findings = new ArrayList<>();
        Map<Long, String> missing = new HashMap<>();
        published.forEach(anchor -> missing.put(anchor.number(), anchor.signature()));
        long number = 0;
        String signature = HistoryAnchor.NO_SIGNATURE;
        for (List<HistoryAnchor> page = anchors.list(0, ANCHORS_AT_A_TIME);
                !page.isEmpty();
                page = anchors.list(number, ANCHORS_AT_A_TIME)) {
            for (HistoryAnchor anchor : page) {
                if (anchor.number() != number + 1) {
                    findings.add("Anchor %d is missing in the database.".formatted(number + 1));
                } else if (!seal.isGenuine(anchor, signature, anchors.heads(anchor.number()))) {
                    findings.add("Anchor %d of %s is not what was signed.".formatted(anchor.number(), anchor.at()));
                }
                String expected = missing.remove(anchor.number());
                if (expected != null && !expected.equals(anchor.signature())) {
                    findings.add("Anchor %d was published with another signature.".formatted(anchor.number()));
                }
                number = anchor.number();
                signature = anchor.signature();
            }
        }
        missing.keySet().stream()
                .sorted()
                .forEach(lost ->
                        findings.add("Anchor %d was published and is missing in the database.".formatted(lost)));
        anchors.listChanged()
                .forEach(booking -> findings.add("The history of %s is not what was anchored.".formatted(booking)));
        history.listBroken()
                .forEach(booking -> findings.add("The chain of the history of %s is broken.".formatted(booking)));
        return new Report(number, findings);
    }
}
