package airside.bookings.saga;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.bookings.booking.Booking;
import airside.bookings.booking.BookingStatus;
import airside.bookings.payments.Card;
import airside.bookings.payments.CardToken;
import airside.bookings.payments.ChargeOutcome;
import airside.bookings.payments.Payment;
import airside.bookings.payments.PaymentProvider;
import airside.bookings.payments.TestCard;
import airside.bookings.testing.BookingProcess;
import airside.bookings.testing.InMemoryFlights;
import airside.bookings.testing.InMemoryFlights.State;
import airside.bookings.trip.SampleTrips;
import airside.bookings.trip.Trip;
import airside.kit.database.Database;
import airside.kit.testing.AdvancedClock;
import airside.vocabulary.Money;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// FEATURE: a booking ends the same if the process is killed. The test kills the process before and after each
/// remote call and each commit, starts another one, and verifies the end, the ledger and the history.
class CrashSweepTest {
    private static final Duration HOLD_TIME = Duration.ofHours(24);
    private static final Trip TRIP = SampleTrips.oneWay();

    /// Thrown to simulate that the process is killed.
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;

        Killed() {
            super("killed", null, false, false);
        }
    }

    /// A path through the saga and its expected end.
    enum Way {
        CARD_AT_ONCE(TestCard.VISA_APPROVED, BookingStatus.TICKETED, "CAPTURED", State.CONFIRMED, 16),
        ANSWER_OF_ACQUIRER_LOST(
                TestCard.TIME_OUT_AFTER_CHARGING, BookingStatus.TICKETED, "CAPTURED", State.CONFIRMED, 13),
        CARD_DECLINED(TestCard.DECLINED, BookingStatus.HELD, "DECLINED", State.HELD, 8),
        SEATS_LOST_AFTER_PAYING(TestCard.VISA_APPROVED, BookingStatus.FAILED, "REFUNDED", State.RELEASED, 20) {
            @Override
            void interfere(World world, SagaObserver.Point point, String step) {
                if (point == SagaObserver.Point.BEFORE_COMMAND && step.equals("ConfirmSeats")) world.loseTheSeats();
            }
        },
        HELD_THEN_PAID(null, BookingStatus.TICKETED, "CAPTURED", State.CONFIRMED, 20) {
            @Override
            void continueBooking(World world, UUID bookingId) {
                world.payUnlessPaid(bookingId);
            }
        },
        HELD_THEN_CANCELLED(null, BookingStatus.CANCELLED, "", State.RELEASED, 8) {
            @Override
            void continueBooking(World world, UUID bookingId) {
                if (!world.process.booking(bookingId).status().isEnded()) world.process.cancel(bookingId);
            }
        },
        HELD_THEN_FORGOTTEN(null, BookingStatus.EXPIRED, "", State.RELEASED, 10) {
            @Override
            void continueBooking(World world, UUID bookingId) {
                if (!world.process.booking(bookingId).status().isEnded()) world.clock.advance(HOLD_TIME);
            }
        };

        private final Optional<TestCard> card;
        private final BookingStatus end;
        private final String payments;
        private final State seats;
        private final int pointsMin;

        Way(TestCard card, BookingStatus end, String payments, State seats, int pointsMin) {
            this.card = Optional.ofNullable(card);
            this.end = end;
            this.payments = payments;
            this.seats = seats;
            this.pointsMin = pointsMin;
        }

        void interfere(World world, SagaObserver.Point point, String step) {}

        /// Performs the client's next request once the seats are held.
        void continueBooking(World world, UUID bookingId) {}
    }

    @ParameterizedTest
    @EnumSource
    void aBookingEndsTheSameWhereverTheProcessIsKilled(Way way) {
        try (Database database = BookingProcess.fresh()) {
            int points = run(new World(way, Integer.MAX_VALUE, database));
            assertTrue(points >= way.pointsMin, "only %d points on the way".formatted(points));
            for (int killedAt = 1; killedAt <= points; killedAt++) run(new World(way, killedAt, database));
            System.out.printf("%s: killed at each of %d points, all ended %s%n", way, points, way.end);
        }
    }

    /// NEGATIVE CONTROL: with an acquirer that is not idempotent, the sweep finds a double charge.
    @Test
    void withoutIdempotentChargesTheSweepFindsADoubleCharge() {
        long doubleCharges = IntStream.rangeClosed(1, 16)
                .filter(killedAt -> isBroken(killedAt, NonIdempotentAcquirer::new))
                .count();
        assertTrue(doubleCharges >= 1 && doubleCharges < 16, doubleCharges + " of 16 sweeps saw a double charge");
    }

    /// Charges again at each call.
    private record NonIdempotentAcquirer(PaymentProvider acquirer) implements PaymentProvider {
        @Override
        public String name() {
            return acquirer.name();
        }

        @Override
        public CardToken tokenise(Card card) {
            return acquirer.tokenise(card);
        }

        @Override
        public ChargeOutcome charge(UUID paymentId, CardToken token, Money amount) {
            return acquirer.charge(UUID.randomUUID(), token, amount);
        }

        @Override
        public void refund(UUID paymentId) {
            acquirer.refund(paymentId);
        }
    }

    private static boolean isBroken(int killedAt, UnaryOperator<PaymentProvider> wrapAcquirer) {
        try (Database database = BookingProcess.fresh()) {
            run(new World(Way.CARD_AT_ONCE, killedAt, database, wrapAcquirer));
            return false;
        } catch (AssertionError e) {
            return true;
        }
    }

    /// Runs one booking to its end.
    ///
    /// @return the number of points that were reached
    private static int run(World world) {
        UUID bookingId = world.place();
        world.awaitIdle(bookingId);
        world.way.continueBooking(world, bookingId);
        world.awaitIdle(bookingId);
        world.verify(bookingId, "killed at point " + world.killedAt);
        return world.points.get();
    }

    /// One booking with its flights and acquirer, and the processes that run it.
    private static final class World implements SagaObserver {
        private final Way way;
        private final int killedAt;
        private final AdvancedClock clock = BookingProcess.clock();
        private final InMemoryFlights seats = new InMemoryFlights(clock);
        private final AtomicInteger points = new AtomicInteger();
        private boolean areSeatsLost;
        private BookingProcess process;

        World(Way way, int killedAt, Database database) {
            this(way, killedAt, database, acquirer -> acquirer);
        }

        World(Way way, int killedAt, Database database, UnaryOperator<PaymentProvider> wrapAcquirer) {
            this.way = way;
            this.killedAt = killedAt;
            this.process = new BookingProcess(database, clock, seats, HOLD_TIME, this, wrapAcquirer);
        }

        @Override
        public void reached(UUID bookingId, Point point, String step) {
            way.interfere(this, point, step);
            if (points.incrementAndGet() == killedAt) throw new Killed();
        }

        UUID place() {
            Saga saga = process.place(seats.offer(TRIP), TRIP, way.card);
            runUntilKilled(() -> process.runner().run(saga));
            return saga.bookingId();
        }

        void payUnlessPaid(UUID bookingId) {
            Booking booking = process.booking(bookingId);
            if (booking.payments().isEmpty()) process.pay(bookingId, TestCard.VISA_APPROVED);
            runUntilKilled(() -> process.runner().runIfDue(bookingId));
        }

        /// Other processes claim the saga after the lease of a killed process has expired.
        void awaitIdle(UUID bookingId) {
            for (int processes = 0; processes < 40 && isUnfinished(bookingId); processes++) {
                runUntilKilled(() -> process.runner().runIfDue(bookingId));
                if (isUnfinished(bookingId)) clock.advance(Duration.ofSeconds(5));
            }
            assertEquals(false, isUnfinished(bookingId), "stuck: " + way + " killed at " + killedAt);
        }

        void loseTheSeats() {
            if (areSeatsLost) return;
            areSeatsLost = true;
            seats.setCapacity(TRIP, 0);
            process.database()
                    .query("SELECT hold_id FROM bookings", row -> row.uuid("hold_id"))
                    .forEach(seats::release);
        }

        void verify(UUID bookingId, String when) {
            Booking booking = process.booking(bookingId);
            assertEquals(way.end, booking.status(), when);
            assertEquals(
                    way.payments,
                    booking.payments().stream()
                            .map(Payment::state)
                            .map(Enum::name)
                            .collect(Collectors.joining()),
                    when);
            assertEquals(
                    way.end == BookingStatus.TICKETED ? 1 : 0, booking.tickets().size(), when);
            assertEquals(
                    List.of(way.seats),
                    List.of(seats.find(booking.terms().holdId()).state()),
                    when);
            process.verifyPromises();
        }

        private boolean isUnfinished(UUID bookingId) {
            return !process.database()
                    .query(
                            "SELECT 1 FROM sagas WHERE booking_id = ? AND (command IS NOT NULL OR deadline_at <= ?)",
                            row -> true,
                            bookingId,
                            clock.instant())
                    .isEmpty();
        }

        /// Runs work; if the process is killed, starts the next one.
        private void runUntilKilled(Runnable work) {
            try {
                work.run();
            } catch (Killed e) {
                process = process.restarted(this);
                clock.advance(BookingProcess.SAGA_LEASE);
            }
        }
    }
}
