package airside.desktop.gateway;

import airside.desktop.travel.Card;
import airside.desktop.travel.Contact;
import airside.desktop.travel.Offer;
import airside.desktop.travel.Traveller;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What is to be booked, for whom; with a card it is paid at once, without one it is held.
///
/// @param seatHold seats set aside for it; empty if there are none
public record BookingRequest(
        List<Offer> offers, Optional<UUID> seatHold, List<Traveller> travellers, Contact contact, Optional<Card> card) {
    public BookingRequest {
        offers = List.copyOf(offers);
        travellers = List.copyOf(travellers);
    }
}
