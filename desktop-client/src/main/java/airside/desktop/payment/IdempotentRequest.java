package airside.desktop.payment;

import airside.desktop.gateway.BookingRequest;
import airside.desktop.gateway.BookingsGateway;
import airside.desktop.travel.Booking;
import airside.desktop.travel.Card;

/// A request to book or to pay, with its idempotency key.
///
/// Without a response the same request is sent again until there is one: the server either processes it for the
/// first time or returns the earlier result. A new request is made only after a clear response.
public sealed interface IdempotentRequest {
    /// What is requested.
    enum Purpose {
        BOOK_AND_PAY,
        BOOK_WITHOUT_PAYMENT,
        PAY
    }

    Purpose purpose();

    /// Returns the idempotency key.
    String key();

    /// Sends the request and returns the booking.
    Booking send(BookingsGateway bookings);

    /// Makes a booking, and pays it if the request has a card.
    record Book(String key, BookingRequest request) implements IdempotentRequest {
        @Override
        public Purpose purpose() {
            return request.card().isPresent() ? Purpose.BOOK_AND_PAY : Purpose.BOOK_WITHOUT_PAYMENT;
        }

        @Override
        public Booking send(BookingsGateway bookings) {
            return bookings.place(key, request);
        }
    }

    /// Pays a held booking.
    record Pay(String key, String locator, Card card) implements IdempotentRequest {
        @Override
        public Purpose purpose() {
            return Purpose.PAY;
        }

        @Override
        public Booking send(BookingsGateway bookings) {
            return bookings.pay(key, locator, card);
        }
    }
}
