package airside.flights.offers;

import airside.flights.fares.Price;
import airside.vocabulary.BookingClass;
import airside.vocabulary.CabinClass;
import airside.vocabulary.FareBasis;
import airside.vocabulary.PassengerCounts;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A signed price for carrying passengers on flights, valid until it expires.
///
/// @param requestId the same for all offers of one search
/// @param direction index of the direction in the request, from 0
/// @param directions how many directions were requested; the offers of a return are booked together
/// @param fareFamily code of the family
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

    /// Returns whether the offer can no longer be booked.
    public boolean isExpiredAt(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
