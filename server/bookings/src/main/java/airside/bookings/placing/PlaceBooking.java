package airside.bookings.placing;

import airside.bookings.booking.HoldTerms;
import airside.bookings.booking.Refusal;
import airside.bookings.booking.Viewer;
import airside.bookings.flights.Flights;
import airside.bookings.flights.Flights.OfferCheck;
import airside.bookings.idempotency.Claim;
import airside.bookings.passengers.PassengerCheck;
import airside.bookings.payments.Payment;
import airside.bookings.payments.PaymentProvider;
import airside.bookings.placing.JdbcNewBookings.Rows;
import airside.bookings.placing.JdbcNewBookings.Writing;
import airside.bookings.saga.Saga;
import airside.bookings.seatholds.JdbcSeatHolds;
import airside.bookings.seatholds.SeatHold;
import airside.bookings.trip.Trip;
import airside.bookings.unpaid.JdbcUnpaidSeats;
import airside.bookings.unpaid.LimitReached;
import airside.bookings.unpaid.UnpaidSeats;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/// Books offers for passengers: checks the request and stores the booking; the saga then holds the seats and
/// charges the card.
public final class PlaceBooking {
    private final JdbcNewBookings newBookings;
    private final JdbcSeatHolds seatHolds;
    private final Flights flights;
    private final PaymentProvider acquirer;
    private final JdbcUnpaidSeats unpaid;
    private final HoldTimes holdTimes;
    private final Clock clock;

    /// @param unpaid finds the accounts that have not paid for a booking yet
    /// @param holdTimes how long seats are held unpaid at most
    public PlaceBooking(
            JdbcNewBookings newBookings,
            JdbcSeatHolds seatHolds,
            Flights flights,
            PaymentProvider acquirer,
            JdbcUnpaidSeats unpaid,
            HoldTimes holdTimes,
            Clock clock) {
        this.newBookings = newBookings;
        this.seatHolds = seatHolds;
        this.flights = flights;
        this.acquirer = acquirer;
        this.unpaid = unpaid;
        this.holdTimes = holdTimes;
        this.clock = clock;
    }

    /// The result of placing a booking. Nothing was written unless it is `Placed`.
    public sealed interface Outcome {
        /// The booking is stored.
        ///
        /// @param saga its saga, leased to the caller
        record Placed(Saga saga) implements Outcome {}

        /// The booking is refused.
        sealed interface Refused extends Outcome {}

        /// Flights refuses the offers.
        record OffersRefused(Refusal why) implements Refused {}

        /// The passengers do not match the offers, or cannot travel together.
        record PassengersRefused(PassengerCheck.Refused why) implements Refused {}

        /// The first flight has left.
        record Departed() implements Refused {}

        /// Too many seats would be unpaid.
        record TooManyUnpaid(LimitReached limit) implements Refused {}
    }

    /// Stores a new booking.
    ///
    /// @throws airside.kit.problem.ProblemException `IDEMPOTENCY_KEY_IN_USE` if another attempt has taken over;
    /// nothing was written then
    /// @throws FlightsUnavailableException if flights does not answer; nothing was written then
    public Outcome place(Claim claim, Viewer viewer, BookingIntent intent) {
        Optional<SeatHold> held = intent.seatHoldId()
                .flatMap(id -> seatHolds.findLive(id, viewer.accountId(), clock.instant()))
                .filter(hold -> hold.offers().equals(intent.offers()));
        return held.flatMap(hold -> takeOver(hold, claim, viewer, intent))
                .orElseGet(() -> holdNewSeats(claim, viewer, intent));
    }

    /// Takes over a seat hold, with the trip that was checked when it was made. Empty if the hold no longer exists.
    private Optional<Outcome> takeOver(SeatHold hold, Claim claim, Viewer viewer, BookingIntent intent) {
        return write(claim, viewer, intent, hold.trip(), hold.id(), Optional.of(hold.id()));
    }

    /// Checks the offers for a booking without a seat hold, or whose seat hold has expired, belongs to another
    /// account or is for other offers.
    private Outcome holdNewSeats(Claim claim, Viewer viewer, BookingIntent intent) {
        return switch (flights.check(intent.offers())) {
            case OfferCheck.Valid(Trip trip) ->
                write(claim, viewer, intent, trip, UUID.randomUUID(), Optional.empty())
                        .orElseThrow();
            case OfferCheck.Refused(String code, String detail) -> new Outcome.OffersRefused(new Refusal(code, detail));
        };
    }

    /// Writes the booking if it is accepted. Empty if the seat hold no longer exists.
    private Optional<Outcome> write(
            Claim claim, Viewer viewer, BookingIntent intent, Trip trip, UUID holdId, Optional<UUID> seatHoldId) {
        // The precision of the database.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (PassengerCheck.of(intent.passengers(), trip) instanceof PassengerCheck.Refused refused)
            return Optional.of(new Outcome.PassengersRefused(refused));
        if (!now.isBefore(trip.departsAt())) return Optional.of(new Outcome.Departed());
        return switch (newBookings.write(claim, rows(claim, viewer, intent, trip, holdId, seatHoldId, now))) {
            case Writing.Written(Saga saga) -> Optional.of(new Outcome.Placed(saga));
            case Writing.SeatHoldGone _ -> Optional.empty();
            case Writing.TooManyUnpaid(LimitReached limit) -> Optional.of(new Outcome.TooManyUnpaid(limit));
        };
    }

    private Rows rows(
            Claim claim,
            Viewer viewer,
            BookingIntent intent,
            Trip trip,
            UUID holdId,
            Optional<UUID> seatHoldId,
            Instant now) {
        var timeLimits = TimeLimitPolicy.inForce(holdTime(viewer, intent));
        var terms = new HoldTerms(holdId, TimeLimitPolicy.earliest(timeLimits, now, trip.departsAt()));
        // From here on only the token of the card is used.
        Optional<Payment> payment = intent.card()
                .map(acquirer::tokenise)
                .map(token -> Payment.pending(UUID.randomUUID(), trip.price().total(), token, acquirer, now));
        var draft = BookingDraft.of(
                claim.resourceId(), viewer.asOwner(), now, terms, trip, intent.passengers(), intent.contact());
        var seats = UnpaidSeats.ofBooking(
                holdId,
                viewer.asOwner(),
                intent.contact(),
                intent.address(),
                trip.passengers().seats());
        return new Rows(draft, intent.offers(), seatHoldId, payment, seats);
    }

    /// Returns how long the seats may be held unpaid. A booking with a card stays unpaid only if the card is
    /// declined, and then as long as one of a new account.
    private Duration holdTime(Viewer viewer, BookingIntent intent) {
        if (viewer.agencyId().isPresent()) return holdTimes.longest();
        boolean isShort = intent.card().isPresent() || unpaid.isNewAccount(viewer.accountId());
        return isShort ? holdTimes.ofNewAccounts() : holdTimes.longest();
    }
}
