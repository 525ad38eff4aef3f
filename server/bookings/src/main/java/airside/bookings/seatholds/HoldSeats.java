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

/// Sets seats aside for twenty minutes, and gives them back.
public final class HoldSeats {
    static final Duration LIFETIME = Duration.ofMinutes(20);

    /// Whoever holds more is not filling in a booking page.
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

    /// What became of asking for seats.
    public sealed interface Outcome {
        record Held(SeatHold seatHold) implements Outcome {}

        record Refused(String code, String detail) implements Outcome {}

        /// The account has as many as it may.
        record TooMany(int liveMax) implements Outcome {}

        /// Too many seats would be unpaid.
        record TooManyUnpaid(LimitReached limit) implements Outcome {}
    }

    /// @param claim of this try; the hold has the id that the claim has for what the request makes
    /// @param address where the request came from, if that is known
    /// @throws ProblemException `IDEMPOTENCY_KEY_IN_USE` when another try has taken over
    public Outcome hold(Claim claim, Owner owner, Optional<String> address, List<String> offers) {
        // A try before this one knows the seats, and may hold the last ones itself.
        Optional<Integer> known = seatHolds.findSeats(claim.resourceId());
        if (known.isPresent()) return hold(claim, owner, address, offers, known.get());
        return switch (flights.check(offers)) {
            case OfferCheck.Good(Trip trip) ->
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
                // on to flights
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
            // Whether flights holds them is not known: they are given back as soon as it answers.
            seatHolds.setState(claim, State.GIVING_BACK);
            throw e;
        }
    }

    /// Gives seats back, unless a booking has them. Repeating it changes nothing.
    public void release(UUID id, UUID accountId) {
        if (!seatHolds.setState(id, accountId, State.GIVING_BACK)) return;
        flights.release(id);
        seatHolds.setState(id, accountId, State.GIVEN_BACK);
    }

    /// Gives back what could not be given back before.
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
