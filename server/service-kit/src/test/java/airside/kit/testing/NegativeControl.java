package airside.kit.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/// A guard in the SQL, the way to remove it, and a race that it guards. With the guard the race must end well.
/// Without the guard the race must be seen to end badly; otherwise the test would not notice that the guard is
/// missing.
///
/// Other guards of the same rule are removed as well. Dropped constraints and triggers are not restored, so that
/// a control that drops some must be the last one of its race.
///
/// @param guard what the guard ensures
/// @param cuts conditions in statements, each with its replacement; see [RemovedGuard#of]
/// @param drops statements of a superuser, for constraints and triggers
/// @param allowed the largest allowed result of the race
/// @param race returns more than `allowed` if the rule is broken
public record NegativeControl(
        String guard, Map<String, String> cuts, List<String> drops, int allowed, Callable<Integer> race) {
    /// How often the race is run without the guard, at most, until it ends badly.
    private static final int TRIES_MAX = 25;

    public NegativeControl {
        cuts = Map.copyOf(cuts);
        drops = List.copyOf(drops);
    }

    /// Runs the race with the guard, and without it until the rule is broken.
    public void check(TestDatabase database) throws Exception {
        assertEquals(allowed, race.call(), guard);
        drops.forEach(database::execute);
        try (RemovedGuard removed = RemovedGuard.of(cuts)) {
            int tries = 1;
            while (race.call() <= allowed) {
                assertTrue(tries < TRIES_MAX, "Without this guard nothing went wrong: " + guard);
                tries++;
            }
            assertEquals(cuts.keySet(), removed.removed(), "The statement no longer contains the guard");
            System.out.printf("without this guard the race ended badly at try %d: %s%n", tries, guard);
        }
    }

    @Override
    public String toString() {
        return guard;
    }
}
