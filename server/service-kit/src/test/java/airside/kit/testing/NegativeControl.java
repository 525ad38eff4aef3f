package airside.kit.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/// A guard in the SQL, how to remove it, and a race that it guards: with the guard the race ends well; without it
/// the race must be seen to end badly, or it would not see that the guard is missing either.
///
/// Other guards of the same promise are removed with it. What was dropped stays away, so the last of a race comes
/// last.
///
/// @param guard what it sees to
/// @param cuts conditions in statements, and what stands there instead; see [RemovedGuard#of]
/// @param drops statements of a superuser, for constraints and triggers
/// @param allowed what the race comes to at most
/// @param race its result is more than allowed when the promise is broken
public record NegativeControl(
        String guard, Map<String, String> cuts, List<String> drops, int allowed, Callable<Integer> race) {
    /// How often the race is run without the guard until it ends badly.
    private static final int TRIES_MAX = 25;

    public NegativeControl {
        cuts = Map.copyOf(cuts);
        drops = List.copyOf(drops);
    }

    /// Runs the race with the guard, and without it until the promise is broken.
    public void check(TestDatabase database) throws Exception {
        assertEquals(allowed, race.call(), guard);
        drops.forEach(database::execute);
        try (RemovedGuard removed = RemovedGuard.of(cuts)) {
            int tries = 1;
            while (race.call() <= allowed) {
                assertTrue(tries < TRIES_MAX, "Without this guard nothing went wrong: " + guard);
                tries++;
            }
            assertEquals(cuts.keySet(), removed.removed(), "The guard is written otherwise by now");
            System.out.printf("without this guard the race saw it at try %d: %s%n", tries, guard);
        }
    }

    @Override
    public String toString() {
        return guard;
    }
}
