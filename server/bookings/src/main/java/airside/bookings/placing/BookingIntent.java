package airside.bookings.placing;

import airside.bookings.booking.Contact;
import airside.bookings.passengers.Passenger;
import airside.bookings.payments.Card;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What somebody wishes to book.
///
/// @param seatHoldId seats that are held already
/// @param card pays at once
/// @param address where the request came from, if that is known
public record BookingIntent(
        List<String> offers,
        Optional<UUID> seatHoldId,
        List<Passenger> passengers,
        Contact contact,
        Optional<Card> card,
        Optional<String> address) {
    public BookingIntent {
        offers = List.copyOf(offers);
        passengers = List.copyOf(passengers);
    }
}
