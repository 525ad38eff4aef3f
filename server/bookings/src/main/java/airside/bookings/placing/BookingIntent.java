package airside.bookings.placing;

import airside.bookings.booking.Contact;
import airside.bookings.passengers.Passenger;
import airside.bookings.payments.Card;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A client's request for a booking, validated.
///
/// @param offers tokens of the offers
/// @param seatHoldId a seat hold for these offers, which the booking takes over; empty if the seats are not held
/// yet
/// @param card the card that pays at once; empty if the booking is to be paid later
/// @param address client address of the request, if known
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
