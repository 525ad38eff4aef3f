package airside.desktop.payment;

import airside.desktop.gateway.BookingRequest;
import airside.desktop.gateway.BookingsGateway;
import airside.desktop.travel.Booking;
import airside.desktop.travel.Card;

/// One intent to book or to pay, with the key that makes sending it again harmless.
///
/// When no answer comes, the very same attempt is sent again until one does: the server then either does it for the
/// first time or answers what it did. A new attempt is made only after a clear answer.
public sealed interface IdempotentRequest {
    String key();

    Booking send(BookingsGateway bookings);

    /// Books, and pays at once where the wish has a card.
    record Book(String key, BookingRequest request) implements IdempotentRequest {
        @Override
        public Booking send(BookingsGateway bookings) {
            return bookings.place(key, request);
        }
    }

    /// Pays a booking that is held.
    record Pay(String key, String locator, Card card) implements IdempotentRequest {
        @Override
        public Booking send(BookingsGateway bookings) {
            return bookings.pay(key, locator, card);
        }
    }
}
