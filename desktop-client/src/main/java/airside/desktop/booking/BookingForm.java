package airside.desktop.booking;

import airside.desktop.formats.Formats;
import airside.desktop.gateway.ApiFailure;
import airside.desktop.gateway.BookingRequest;
import airside.desktop.payment.CardForm;
import airside.desktop.payment.ServerCardErrors;
import airside.desktop.text.FailureMessages;
import airside.desktop.text.Messages;
import airside.desktop.travel.Card;
import airside.desktop.travel.ChosenOffer;
import airside.desktop.travel.LapInfants;
import airside.desktop.travel.Offer;
import airside.desktop.travel.PassengerType;
import airside.desktop.travel.SearchCriteria;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// The entered data of a booking: travellers, contact and card, with their validation.
final class BookingForm {
    private final List<TravellerForm> travellers;
    private final ContactForm contact;
    private final CardForm card;
    private final Messages messages;
    private final FailureMessages failureMessages;

    BookingForm(SearchCriteria criteria, List<ChosenOffer> chosen, Formats formats, Clock clock) {
        this.messages = formats.messages();
        this.failureMessages = new FailureMessages(messages);
        this.contact = new ContactForm(messages);
        this.card = new CardForm(messages, clock);
        this.travellers = travellers(criteria, lastDay(criteria, chosen), formats, clock);
    }

    private static LocalDate lastDay(SearchCriteria criteria, List<ChosenOffer> chosen) {
        return chosen.stream()
                .flatMap(offer -> offer.journey().segments().stream())
                .flatMap(segment -> Stream.of(segment.departure(), segment.arrival()))
                .map(time -> time.local().toLocalDate())
                .reduce(criteria.departureDate(), (one, other) -> other.isAfter(one) ? other : one);
    }

    private static List<TravellerForm> travellers(
            SearchCriteria criteria, LocalDate lastDay, Formats formats, Clock clock) {
        List<PassengerType> types = criteria.passengers().each();
        List<TravellerForm> travellers = new ArrayList<>();
        Map<PassengerType, Integer> numbers = new EnumMap<>(PassengerType.class);
        for (PassengerType type : types) {
            int number = numbers.merge(type, 1, Integer::sum);
            travellers.add(new TravellerForm(type, number, criteria.departureDate(), lastDay, formats, clock));
        }
        for (int i = 0; i < travellers.size(); i++) {
            TravellerForm infant = travellers.get(i);
            LapInfants.adultOf(types, i).ifPresent(adult -> infant.sitOnLapOf(travellers.get(adult)));
        }
        return List.copyOf(travellers);
    }

    /// Validates travellers and contact, and shows a message beside each invalid field.
    ///
    /// @return whether all fields are valid
    boolean checkTravellersAndContact() {
        boolean isComplete = true;
        for (TravellerForm traveller : travellers) isComplete &= traveller.check();
        isComplete &= checkEachTravellerOnce();
        return contact.check() & isComplete;
    }

    private boolean checkEachTravellerOnce() {
        for (int i = 0; i < travellers.size(); i++) {
            for (int earlier = 0; earlier < i; earlier++) {
                if (!travellers.get(i).isSameAs(travellers.get(earlier))) continue;
                travellers.get(i).refuseAsTwice(earlier + 1);
                return false;
            }
        }
        return true;
    }

    /// Returns the request for a booking of these offers.
    ///
    /// @throws IllegalStateException if a traveller is incomplete
    BookingRequest request(List<Offer> offers, Optional<UUID> seatHold, Optional<Card> payment) {
        return new BookingRequest(
                offers,
                seatHold,
                travellers.stream().map(TravellerForm::traveller).toList(),
                contact.contact(),
                payment);
    }

    /// Shows a refusal beside the fields.
    ///
    /// @return whether the refusal is completely shown beside the fields
    boolean refuse(ApiFailure failure) {
        return ServerCardErrors.show(failure, card, failureMessages)
                || new ServerFieldErrors(travellers, contact, messages).show(failure);
    }

    List<TravellerForm> travellers() {
        return travellers;
    }

    ContactForm contact() {
        return contact;
    }

    CardForm card() {
        return card;
    }
}
