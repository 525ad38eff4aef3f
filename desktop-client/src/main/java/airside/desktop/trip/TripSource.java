package airside.desktop.trip;

import airside.desktop.travel.Booking;

/// The booking that the trip screen shows.
public sealed interface TripSource {
    /// Returns the record locator of the booking.
    String locator();

    /// A booking of the account.
    ///
    /// @param justBooked whether it was booked a moment ago
    record Own(String locator, boolean justBooked) implements TripSource {}

    /// A booking found by locator and surname, which cannot be changed; it may belong to another account.
    record Found(Booking booking) implements TripSource {
        @Override
        public String locator() {
            return booking.locator();
        }
    }
}
