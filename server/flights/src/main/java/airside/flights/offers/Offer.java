package airside.flights.offers;

import airside.flights.fares.Price;
import airside.vocabulary.BookingClass;
import airside.vocabulary.CabinClass;
import airside.vocabulary.FareBasis;
import airside.vocabulary.PassengerCounts;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A priced promise to carry these passengers on these flights, good until it expires.
///
/// @param requestId binds the offers of one search together
/// @param direction which of the directions asked for, from 0
/// @param directions how many were asked for; the offers of a return are booked together
public record Offer(
        UUID id,
        UUID requestId,
        int direction,
        int directions,
        PassengerCounts passengers,
        CabinClass cabin,
        String fareFamily,
        BookingClass bookingClass,
        FareBasis fareBasis,
        List<OfferedSegment> segments,
        Price price,
        Instant expiresAt) {
    public Offer {
        segments = List.copyOf(segments);
        if (segments.isEmpty()) throw new IllegalArgumentException("An offer needs at least one segment");
    }

    public boolean isExpiredAt(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
