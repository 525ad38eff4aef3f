package airside.bookings.sales;

import java.time.Duration;

/// How long seats are held unpaid at most.
///
/// @param ofNewAccounts for accounts that have not paid for a booking yet, and for bookings whose card was declined
/// @param longest for all others
public record HoldTimes(Duration longest, Duration ofNewAccounts) {
    public HoldTimes {
        if (ofNewAccounts.compareTo(longest) > 0) ofNewAccounts = longest;
    }
}
