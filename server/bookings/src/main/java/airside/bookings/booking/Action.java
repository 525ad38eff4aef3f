package airside.bookings.booking;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// An action that a client can perform on a booking.
public enum Action {
    /// Pay a held booking, until its time limit.
    PAY {
        @Override
        boolean isPossible(Booking booking, Instant now) {
            return isWaitingForPayment(booking) && !booking.terms().isPassedAt(now);
        }
    },
    /// Cancel an unpaid booking.
    CANCEL {
        @Override
        boolean isPossible(Booking booking, Instant now) {
            return booking.status() == BookingStatus.DRAFT || isWaitingForPayment(booking);
        }
    },
    /// Read the itinerary and the calendar.
    DOCUMENTS {
        @Override
        boolean isPossible(Booking booking, Instant now) {
            return booking.status().isOrdered();
        }
    };

    abstract boolean isPossible(Booking booking, Instant now);

    /// Returns the actions that are possible now.
    public static List<Action> listPossible(Booking booking, Instant now) {
        return Stream.of(values())
                .filter(action -> action.isPossible(booking, now))
                .toList();
    }

    private static boolean isWaitingForPayment(Booking booking) {
        return booking.status() == BookingStatus.HELD && !booking.isUnderWay();
    }
}
