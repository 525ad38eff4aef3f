package airside.bookings.history;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.bookings.history.HistoryChain.Link;
import airside.bookings.history.HistoryEntry.What;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// FEATURE: changed or removed entries of the history are found.
class HistoryChainTest {
    private static final UUID BOOKING = UUID.randomUUID();
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00.123456789Z");

    private final List<HistoryEntry> entries = entries();
    private final Link end = entries.getLast().link();

    @Test
    void anUntouchedChainIsWhole() {
        assertTrue(HistoryChain.isWhole(entries, end));
    }

    @Test
    void aChangedEntryBreaksIt() {
        HistoryEntry first = entries.getFirst();
        List<HistoryEntry> changed = new ArrayList<>(entries);
        changed.set(
                0,
                new HistoryEntry(
                        BOOKING,
                        1,
                        first.at(),
                        "mallory",
                        first.what(),
                        first.why(),
                        first.before(),
                        first.after(),
                        first.hash()));
        assertFalse(HistoryChain.isWhole(changed, end));
    }

    @Test
    void aRemovedEntryBreaksIt() {
        assertFalse(HistoryChain.isWhole(entries.subList(1, 3), end));
        assertFalse(HistoryChain.isWhole(List.of(entries.get(0), entries.get(2)), end));
    }

    @Test
    void aRemovedLastEntryIsFound() {
        assertFalse(HistoryChain.isWhole(entries.subList(0, 2), end));
        assertFalse(HistoryChain.isWhole(List.of(), end));
    }

    private static List<HistoryEntry> entries() {
        List<HistoryEntry> entries = new ArrayList<>();
        entries.add(entry(Link.NONE, What.REQUESTED, Optional.empty(), "DRAFT"));
        entries.add(entry(entries.getLast().link(), What.SEATS_HELD, Optional.of("DRAFT"), "HELD"));
        entries.add(entry(entries.getLast().link(), What.CANCELLED, Optional.of("HELD"), "CANCELLED"));
        return entries;
    }

    private static HistoryEntry entry(Link last, What what, Optional<String> before, String after) {
        return HistoryEntry.after(last, BOOKING, NOON, "maya", what, Optional.empty(), before, after);
    }
}
