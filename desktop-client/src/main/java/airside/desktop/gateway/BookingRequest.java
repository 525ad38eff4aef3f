package airside.desktop.gateway;

import airside.desktop.travel.Card;
import airside.desktop.travel.Contact;
import airside.desktop.travel.Offer;
import airside.desktop.travel.Traveller;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A booking to be made. With a card it is paid immediately, without one it is held until the ticketing time limit.
///
/// @param seatHold the seat hold that the booking takes over, if there is one
public record BookingRequest(
        List<Offer> offers, Optional<UUID> seatHold, List<Traveller> travellers, Contact contact, Optional<Card> card) {
    public BookingRequest {
        offers = List.copyOf(offers);
        travellers = List.copyOf(travellers);
    }
}
