package airside.kit.testing;

/// How long races go on: briefly among all the tests, and long as a campaign with `-Dairside.campaign=300`, which
/// makes each of them so many times longer.
public final class StressRun {
    private StressRun() {}

    /// How many rounds to run.
    ///
    /// @param few among all the tests
    public static int rounds(int few) {
        return few * Integer.getInteger("airside.campaign", 1);
    }

    /// What random numbers begin with: another each time, unless `-Dairside.seed` says which. A test that uses it
    /// tells it in each failure.
    public static long seed() {
        return Long.getLong("airside.seed", System.nanoTime());
    }
}
