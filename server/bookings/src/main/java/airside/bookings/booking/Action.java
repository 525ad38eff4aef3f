package airside.bookings.booking;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// What can be done with a booking.
public enum Action {
    PAY {
        @Override
        boolean isPossible(Booking booking, Instant now) {
            return isWaitingForPayment(booking) && !booking.terms().isPassedAt(now);
        }
    },
    CANCEL {
        @Override
        boolean isPossible(Booking booking, Instant now) {
            return booking.status() == BookingStatus.DRAFT || isWaitingForPayment(booking);
        }
    },
    DOCUMENTS {
        @Override
        boolean isPossible(Booking booking, Instant now) {
            return booking.status().isOrdered();
        }
    };

    abstract boolean isPossible(Booking booking, Instant now);

    /// What can be done with a booking now.
    public static List<Action> listPossible(Booking booking, Instant now) {
        return Stream.of(values())
                .filter(action -> action.isPossible(booking, now))
                .toList();
    }

    private static boolean isWaitingForPayment(Booking booking) {
        return booking.status() == BookingStatus.HELD && !booking.isUnderWay();
    }
}
