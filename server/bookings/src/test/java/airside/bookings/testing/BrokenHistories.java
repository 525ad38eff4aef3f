package airside.bookings.testing;

import airside.bookings.history.JdbcHistory;
import airside.bookings.history.JdbcHistory.Chain;
import airside.kit.database.Database;
import java.util.List;

/// Finds bookings whose chain of history is broken.
public final class BrokenHistories {
    private static final int BOOKINGS_MAX = 100_000;

    private BrokenHistories() {}

    /// Returns their record locators.
    public static List<String> list(Database database) {
        return new JdbcHistory(database)
                .verifyChains(JdbcHistory.BEFORE_THE_FIRST, BOOKINGS_MAX).stream()
                        .filter(chain -> !chain.isWhole())
                        .map(Chain::recordLocator)
                        .toList();
    }
}
