package airside.bookings.booking;

import airside.bookings.trip.Trip;
import airside.vocabulary.RecordLocator;
import java.time.Instant;
import java.util.UUID;

/// A booking in short, as a line of a list.
///
/// @param position the time it is sorted by
public record BookingLine(
        UUID id,
        RecordLocator recordLocator,
        BookingStatus status,
        Instant createdAt,
        Instant ticketingTimeLimitAt,
        Trip trip,
        int passengerCount,
        String leadName,
        Instant position) {}
