package airside.kit.testing;

/// The length and the random seed of stress tests. `-Dairside.campaign=300` makes each of them 300 times longer
/// than in a normal build.
public final class StressRun {
    private StressRun() {}

    /// The number of rounds to run.
    ///
    /// @param few the number in a normal build
    public static int rounds(int few) {
        return few * Integer.getInteger("airside.campaign", 1);
    }

    /// The seed of random numbers: a different one each time, unless `-Dairside.seed` sets it. A test that uses it
    /// reports it in each failure.
    public static long seed() {
        return Long.getLong("airside.seed", System.nanoTime());
    }
}
