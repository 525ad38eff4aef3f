package airside.desktop.search;

import airside.desktop.travel.PassengerCounts;
import airside.desktop.travel.PassengerType;

/// Limits of passengers on one booking. Each infant needs an adult of its own.
final class PassengerRules {
    private PassengerRules() {}

    static boolean mayBeMore(PassengerCounts now, PassengerType type) {
        return isAllowed(now.with(type, now.of(type) + 1));
    }

    static boolean mayBeFewer(PassengerCounts now, PassengerType type) {
        return now.of(type) > 0 && isAllowed(now.with(type, now.of(type) - 1));
    }

    private static boolean isAllowed(PassengerCounts counts) {
        return counts.seats() >= 1
                && counts.seats() <= PassengerCounts.SEATS_MAX
                && counts.infants() <= counts.adults();
    }
}
