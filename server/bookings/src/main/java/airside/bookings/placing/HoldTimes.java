package airside.bookings.placing;

import java.time.Duration;

/// How long seats are held unpaid at most.
///
/// @param longest for agents and for accounts that have paid for a booking
/// @param ofNewAccounts for accounts that have not paid for a booking yet, and for bookings whose card was
/// declined; at most `longest`
public record HoldTimes(Duration longest, Duration ofNewAccounts) {}
