package airside.bookings.booking;

import airside.bookings.trip.Trip;
import airside.vocabulary.RecordLocator;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A summary of a booking, as a row of a list.
///
/// @param passengerNames names as given by the client, in the order of the booking
/// @param position the time by which the list is sorted
public record BookingLine(
        UUID id,
        RecordLocator recordLocator,
        BookingStatus status,
        Instant createdAt,
        Instant ticketingTimeLimitAt,
        Trip trip,
        List<String> passengerNames,
        Instant position) {
    public BookingLine {
        passengerNames = List.copyOf(passengerNames);
    }
}
