package airside.bookings.flights;

import airside.bookings.trip.Trip;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// The operations of the flights service that bookings uses. All are idempotent.
///
/// Each throws [FlightsUnavailableException] if flights does not answer or is not available.
public interface Flights {
    /// Returns the trip and the price of offers, if their seats are still free.
    OfferCheck check(List<String> offers);

    /// Holds the seats of offers, or extends a hold that exists.
    ///
    /// @param holdId id of the hold, chosen by the caller
    /// @param until when the hold expires
    /// @param payment whether the seats count towards the share of a flight that may be held unpaid
    HoldOutcome hold(UUID holdId, List<String> offers, Instant until, HoldPayment payment);

    /// Sells the seats of a hold.
    Confirmation confirm(UUID holdId);

    /// Releases the seats of a hold, held or sold.
    void release(UUID holdId);

    /// The result of checking offers.
    sealed interface OfferCheck {
        /// The offers are genuine and valid, and their seats are free.
        record Valid(Trip trip) implements OfferCheck {}

        /// Flights refused the offers.
        ///
        /// @param code one of the contract's problem codes: `SOLD_OUT`, `OFFER_EXPIRED` …
        record Refused(String code, String detail) implements OfferCheck {}
    }

    /// The result of holding seats.
    sealed interface HoldOutcome {
        /// The seats are held until an instant.
        record Held(Trip trip, Instant expiresAt) implements HoldOutcome {}

        /// Flights refused the seats.
        ///
        /// @param code one of the contract's problem codes
        record Refused(String code, String detail) implements HoldOutcome {}
    }

    /// Whether a payment for the seats of a hold is under way; the names are those of the contract.
    enum HoldPayment {
        /// The seats stay unpaid until a client pays.
        AWAITED,
        /// A card is about to be charged.
        UNDER_WAY
    }

    /// The result of selling seats.
    enum Confirmation {
        CONFIRMED,
        /// The seats are not sold, because the hold has expired or does not exist or its offers are refused. Hold
        /// the seats again.
        LAPSED
    }
}
