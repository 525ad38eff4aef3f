package airside.bookings.flights;

import airside.bookings.trip.Trip;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// The service that answers for seats, as bookings sees it. Every call may be repeated.
///
/// When flights does not answer, or says that it cannot at the moment, [FlightsUnavailableException] says so.
public interface Flights {
    /// Reads offers back: what they promise, and whether their seats are still there.
    OfferCheck check(List<String> offers);

    /// Holds the seats of offers under an id of ours, or moves the expiry of that hold.
    ///
    /// @param payment whether the seats count towards the share of a flight that may be held unpaid
    HoldOutcome hold(UUID holdId, List<String> offers, Instant until, HoldPayment payment);

    /// Sells the seats of a hold.
    Confirmation confirm(UUID holdId);

    /// Gives the seats of a hold back, held or sold.
    void release(UUID holdId);

    /// What became of asking for offers.
    sealed interface OfferCheck {
        record Good(Trip trip) implements OfferCheck {}

        /// @param code one of the contract's problem codes: `SOLD_OUT`, `OFFER_EXPIRED` …
        record Refused(String code, String detail) implements OfferCheck {}
    }

    /// What became of asking for seats.
    sealed interface HoldOutcome {
        record Held(Trip trip, Instant expiresAt) implements HoldOutcome {}

        record Refused(String code, String detail) implements HoldOutcome {}
    }

    /// How the seats of a hold are to be paid for; the names are those of the contract.
    enum HoldPayment {
        /// They stay unpaid for a while.
        AWAITED,
        /// A card is about to be charged.
        UNDER_WAY
    }

    /// What became of selling seats.
    enum Confirmation {
        CONFIRMED,
        /// The seats are not sold: the hold has expired or does not exist, or its offers are refused. Put the hold
        /// again.
        LAPSED
    }
}
