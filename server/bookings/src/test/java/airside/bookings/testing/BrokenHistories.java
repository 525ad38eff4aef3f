package airside.bookings.testing;

import airside.bookings.history.JdbcHistory;
import airside.bookings.history.JdbcHistory.Chain;
import airside.kit.database.Database;
import java.util.List;

/// Which chains of a history are broken, of the few bookings that a test has.
public final class BrokenHistories {
    private static final int BOOKINGS_MAX = 100_000;

    private BrokenHistories() {}

    /// Their record locators.
    public static List<String> list(Database database) {
        return new JdbcHistory(database)
                .verifyChains(JdbcHistory.BEFORE_THE_FIRST, BOOKINGS_MAX).stream()
                        .filter(chain -> !chain.isWhole())
                        .map(Chain::recordLocator)
                        .toList();
    }
}
