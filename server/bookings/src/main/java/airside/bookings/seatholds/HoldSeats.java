package airside.bookings.seatholds;

import airside.bookings.booking.Owner;
import airside.bookings.flights.Flights;
import airside.bookings.flights.Flights.HoldOutcome;
import airside.bookings.flights.Flights.HoldPayment;
import airside.bookings.flights.Flights.OfferCheck;
import airside.bookings.flights.FlightsUnavailableException;
import airside.bookings.idempotency.Claim;
import airside.bookings.idempotency.IdempotentExecutor;
import airside.bookings.seatholds.JdbcSeatHolds.Addition;
import airside.bookings.seatholds.SeatHold.State;
import airside.bookings.trip.Trip;
import airside.bookings.unpaid.LimitReached;
import airside.bookings.unpaid.UnpaidSeats;
import airside.kit.problem.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Holds seats for twenty minutes while a traveller fills in the booking page, and releases them.
public final class HoldSeats {
    static final Duration LIFETIME = Duration.ofMinutes(20);

    /// Live seat holds of one account at a time; a person fills in only a few booking pages.
    static final int LIVE_PER_ACCOUNT_MAX = 5;

    private static final int RELEASED_AT_A_TIME_MAX = 20;
    private static final Duration KEPT_AFTERWARDS = Duration.ofDays(1);

    private final JdbcSeatHolds seatHolds;
    private final Flights flights;
    private final Clock clock;

    public HoldSeats(JdbcSeatHolds seatHolds, Flights flights, Clock clock) {
        this.seatHolds = seatHolds;
        this.flights = flights;
        this.clock = clock;
    }

    /// The result of holding seats.
    public sealed interface Outcome {
        /// Flights holds the seats.
        record Held(SeatHold seatHold) implements Outcome {}

        /// Flights refused the seats.
        ///
        /// @param code one of the contract's problem codes
        record Refused(String code, String detail) implements Outcome {}

        /// The account has reached its number of live seat holds.
        record TooMany(int liveMax) implements Outcome {}

        /// A limit on unpaid seats is reached.
        record TooManyUnpaid(LimitReached limit) implements Outcome {}
    }

    /// Holds the seats of offers.
    ///
    /// @param claim of this attempt; its resource id is the id of the hold
    /// @param address client address of the request, if known
    /// @throws ProblemException `IDEMPOTENCY_KEY_IN_USE` if another attempt has taken over
    /// @throws FlightsUnavailableException if flights does not answer; seats that it may hold are released later
    public Outcome hold(Claim claim, Owner owner, Optional<String> address, List<String> offers) {
        // An earlier attempt has stored the number of seats. It may hold the last ones, so that a check would fail.
        Optional<Integer> known = seatHolds.findSeats(claim.resourceId());
        if (known.isPresent()) return hold(claim, owner, address, offers, known.get());
        return switch (flights.check(offers)) {
            case OfferCheck.Valid(Trip trip) ->
                hold(claim, owner, address, offers, trip.passengers().seats());
            case OfferCheck.Refused(String code, String detail) -> new Outcome.Refused(code, detail);
        };
    }

    private Outcome hold(Claim claim, Owner owner, Optional<String> address, List<String> offers, int seats) {
        UUID id = claim.resourceId();
        Instant now = clock.instant();
        Instant until = now.plus(LIFETIME);
        var unpaidSeats = UnpaidSeats.ofSeatHold(id, owner, address, seats);
        switch (seatHolds.add(claim, unpaidSeats, offers, now, until, LIVE_PER_ACCOUNT_MAX)) {
            case Addition.Added _ -> {
                // continue with flights
            }
            case Addition.TooMany _ -> {
                return new Outcome.TooMany(LIVE_PER_ACCOUNT_MAX);
            }
            case Addition.TooManyUnpaid(LimitReached limit) -> {
                return new Outcome.TooManyUnpaid(limit);
            }
        }
        try {
            return switch (flights.hold(id, offers, until, HoldPayment.AWAITED)) {
                case HoldOutcome.Held held -> held(claim, offers, held);
                case HoldOutcome.Refused(String code, String detail) -> refused(claim, code, detail);
            };
        } catch (FlightsUnavailableException e) {
            // Flights may hold the seats: release them as soon as it answers.
            seatHolds.setState(claim, State.GIVING_BACK);
            throw e;
        }
    }

    /// Releases the seats of a hold, unless a booking has taken them over. Repeating it has no effect.
    ///
    /// @throws FlightsUnavailableException if flights does not answer; the seats are released later
    public void release(UUID id, UUID accountId) {
        if (!seatHolds.setState(id, accountId, State.GIVING_BACK)) return;
        flights.release(id);
        seatHolds.setState(id, accountId, State.GIVEN_BACK);
    }

    /// Releases seats again whose release failed before, and deletes old holds.
    public void retryReleases() {
        Instant now = clock.instant();
        for (var hold : seatHolds.listToRelease(now, RELEASED_AT_A_TIME_MAX)) release(hold.id(), hold.accountId());
        seatHolds.deleteOld(now.minus(KEPT_AFTERWARDS));
    }

    private Outcome held(Claim claim, List<String> offers, HoldOutcome.Held held) {
        if (!seatHolds.markHeld(claim, held.trip(), held.expiresAt())) throw IdempotentExecutor.takenOver(claim);
        return new Outcome.Held(new SeatHold(claim.resourceId(), offers, held.trip(), held.expiresAt()));
    }

    private Outcome refused(Claim claim, String code, String detail) {
        seatHolds.setState(claim, State.GIVEN_BACK);
        return new Outcome.Refused(code, detail);
    }
}
