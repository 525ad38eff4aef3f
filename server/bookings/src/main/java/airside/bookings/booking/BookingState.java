package airside.bookings.booking;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Where a booking stands on its way: finer than what people see of it ([BookingStatus]), because every step that
/// can be interrupted is a state of its own.
public sealed interface BookingState {
    /// What people see.
    BookingStatus status();

    /// When waiting in this state ends by itself.
    default Optional<Instant> deadline() {
        return Optional.empty();
    }

    /// Whether a step is on its way, so that the outcome is still to come.
    default boolean isUnderWay() {
        return true;
    }

    /// Seats are asked for, to be paid later.
    record Requested(HoldTerms terms, Instant timeoutAt) implements BookingState {
        @Override
        public BookingStatus status() {
            return BookingStatus.DRAFT;
        }

        @Override
        public Optional<Instant> deadline() {
            return Optional.of(timeoutAt);
        }
    }

    /// Seats are asked for, with a card at hand.
    record Ordered(HoldTerms terms, UUID paymentId, Instant timeoutAt) implements BookingState {
        @Override
        public BookingStatus status() {
            return BookingStatus.DRAFT;
        }

        @Override
        public Optional<Instant> deadline() {
            return Optional.of(timeoutAt);
        }
    }

    /// Seats are held and wait for a payment.
    record OnHold(HoldTerms terms) implements BookingState {
        @Override
        public BookingStatus status() {
            return BookingStatus.HELD;
        }

        @Override
        public Optional<Instant> deadline() {
            return Optional.of(terms.timeLimitAt());
        }

        @Override
        public boolean isUnderWay() {
            return false;
        }
    }

    /// A payment came in time; the seats are made sure of before the card is charged.
    record Securing(HoldTerms terms, UUID paymentId, Instant timeoutAt) implements BookingState {
        @Override
        public BookingStatus status() {
            return BookingStatus.HELD;
        }

        @Override
        public Optional<Instant> deadline() {
            return Optional.of(timeoutAt);
        }
    }

    /// The card is being charged. Nothing ends this but the acquirer's answer: money may have moved.
    record Charging(HoldTerms terms, UUID paymentId) implements BookingState {
        @Override
        public BookingStatus status() {
            return BookingStatus.HELD;
        }
    }

    /// The money is there; the seats are being sold.
    record Paid(HoldTerms terms, UUID paymentId) implements BookingState {
        @Override
        public BookingStatus status() {
            return BookingStatus.HELD;
        }
    }

    /// Seats are sold; tickets are on their way.
    record Sold(HoldTerms terms, UUID paymentId) implements BookingState {
        @Override
        public BookingStatus status() {
            return BookingStatus.CONFIRMED;
        }
    }

    /// Done.
    record Ticketed() implements BookingState {
        @Override
        public BookingStatus status() {
            return BookingStatus.TICKETED;
        }

        @Override
        public boolean isUnderWay() {
            return false;
        }
    }

    /// The seats were lost after the card had been charged; the money is on its way back.
    record Refunding(HoldTerms terms, UUID paymentId, Refusal why) implements BookingState {
        @Override
        public BookingStatus status() {
            return BookingStatus.HELD;
        }
    }

    /// Ended by somebody's wish.
    record Cancelled() implements BookingState {
        @Override
        public BookingStatus status() {
            return BookingStatus.CANCELLED;
        }

        @Override
        public boolean isUnderWay() {
            return false;
        }
    }

    /// Ended by the time limit.
    record Expired() implements BookingState {
        @Override
        public BookingStatus status() {
            return BookingStatus.EXPIRED;
        }

        @Override
        public boolean isUnderWay() {
            return false;
        }
    }

    /// Ended by a refusal.
    record Failed(Refusal why) implements BookingState {
        @Override
        public BookingStatus status() {
            return BookingStatus.FAILED;
        }

        @Override
        public boolean isUnderWay() {
            return false;
        }
    }
}
