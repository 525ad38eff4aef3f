package airside.bookings.placing;

import airside.bookings.booking.HoldTerms;
import airside.bookings.booking.Viewer;
import airside.bookings.flights.Flights;
import airside.bookings.flights.Flights.OfferCheck;
import airside.bookings.idempotency.Claim;
import airside.bookings.passengers.PassengerCheck;
import airside.bookings.payments.Payment;
import airside.bookings.payments.PaymentProvider;
import airside.bookings.placing.JdbcNewBookings.Rows;
import airside.bookings.saga.Saga;
import airside.bookings.seatholds.JdbcSeatHolds;
import airside.bookings.seatholds.SeatHold;
import airside.bookings.trip.Trip;
import airside.bookings.unpaid.JdbcUnpaidSeats;
import airside.bookings.unpaid.UnpaidSeats;
import airside.kit.problem.ProblemException;
import airside.kit.problem.ProblemType;
import airside.vocabulary.PassengerType;
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

    /// @param unpaid tells which accounts have not paid for a booking yet
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

    /// Stores a new booking.
    ///
    /// @return the booking's saga, leased to the caller
    /// @throws ProblemException with the code of flights if it refuses the offers; `PASSENGERS_DIFFER`,
    /// `TOO_MANY_INFANTS` or `INVALID_REQUEST` if the passengers do not match; `OFFER_EXPIRED` if the first flight
    /// has left; `UNPAID_SEATS_LIMIT` if too many seats would be unpaid; nothing was written then
    /// @throws FlightsUnavailableException if flights does not answer; nothing was written then
    public Saga place(Claim claim, Viewer viewer, BookingIntent intent) {
        Optional<SeatHold> held = intent.seatHoldId()
                .flatMap(id -> seatHolds.findLive(id, viewer.accountId(), clock.instant()))
                .filter(hold -> hold.offers().equals(intent.offers()));
        return held.flatMap(hold -> takeOver(hold, claim, viewer, intent))
                .orElseGet(() -> holdNewSeats(claim, viewer, intent));
    }

    /// Takes over a seat hold, with the trip that was checked when it was made.
    private Optional<Saga> takeOver(SeatHold hold, Claim claim, Viewer viewer, BookingIntent intent) {
        return newBookings.write(claim, rows(claim, viewer, intent, hold.trip(), hold.id(), Optional.of(hold.id())));
    }

    /// Checks the offers for a booking without a seat hold, or whose seat hold has expired, belongs to another
    /// account or is for other offers.
    private Saga holdNewSeats(Claim claim, Viewer viewer, BookingIntent intent) {
        Trip trip = switch (flights.check(intent.offers())) {
            case OfferCheck.Valid(Trip good) -> good;
            case OfferCheck.Refused(String code, String detail) -> throw PlacingProblems.refused(code, detail);
        };
        return newBookings
                .write(claim, rows(claim, viewer, intent, trip, UUID.randomUUID(), Optional.empty()))
                .orElseThrow();
    }

    private Rows rows(
            Claim claim, Viewer viewer, BookingIntent intent, Trip trip, UUID holdId, Optional<UUID> seatHoldId) {
        requireAccepted(PassengerCheck.of(intent.passengers(), trip));
        // The precision of the database.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var timeLimits = TimeLimitPolicy.inForce(holdTime(viewer, intent));
        var terms = new HoldTerms(holdId, TimeLimitPolicy.earliest(timeLimits, now, trip.departsAt()));
        requireNotDeparted(trip, now);
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

    private static void requireAccepted(PassengerCheck check) {
        switch (check) {
            case PassengerCheck.Accepted _ -> {
                // continue
            }
            case PassengerCheck.TooManyInfants tooMany ->
                throw new ProblemException(
                        ProblemType.TOO_MANY_INFANTS,
                        "Each infant needs the lap of another adult, and there are %s and %s; add adults or remove infants."
                                .formatted(
                                        PassengerType.INF.inWords(tooMany.infants()),
                                        PassengerType.ADT.inWords(tooMany.adults())));
            case PassengerCheck.PassengersDiffer others ->
                throw new ProblemException(ProblemType.PASSENGERS_DIFFER, others.detail() + "; search again for them.");
            case PassengerCheck.Invalid invalid ->
                throw PlacingProblems.ofErrors(ProblemType.INVALID_REQUEST, invalid.errors());
        }
    }

    private static void requireNotDeparted(Trip trip, Instant now) {
        if (now.isBefore(trip.departsAt())) return;
        throw new ProblemException(ProblemType.OFFER_EXPIRED, "The first flight has left; search again.");
    }
}
