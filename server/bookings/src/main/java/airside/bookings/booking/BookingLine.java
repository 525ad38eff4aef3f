package airside.bookings.booking;

import airside.bookings.trip.Trip;
import airside.vocabulary.RecordLocator;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A booking in short, as a line of a list.
///
/// @param passengerNames as given, in the order of the booking
/// @param position the time it is sorted by
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
