package airside.bookings.placing;

import airside.bookings.booking.Contact;
import airside.bookings.passengers.Passenger;
import airside.bookings.passengers.SubmittedName;
import airside.bookings.passengers.TicketName;
import airside.bookings.passengers.Title;
import airside.bookings.payments.Card;
import airside.bookings.payments.CardCheck;
import airside.contract.NewBooking;
import airside.contract.NewPassenger;
import airside.kit.problem.FieldError;
import airside.kit.problem.ProblemException;
import airside.kit.problem.ProblemType;
import airside.names.AirlineName;
import airside.vocabulary.BirthDates;
import airside.vocabulary.PassengerType;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Converts requests for bookings and cards from the records of the contract, or refuses them with a pointer to
/// each wrong field.
final class NewBookingWire {
    private static final String LANGUAGE_DEFAULT = "en";

    private NewBookingWire() {}

    /// Returns a request for a booking.
    ///
    /// @param address client address, if known
    /// @param today the current date in UTC
    /// @throws ProblemException `INVALID_REQUEST` or `CARD_INVALID`, with the wrong fields
    static BookingIntent fromWire(NewBooking booking, Optional<String> address, LocalDate today) {
        List<FieldError> errors = new ArrayList<>();
        List<Passenger> passengers = new ArrayList<>();
        int index = 0;
        for (NewPassenger passenger : booking.passengers()) {
            fromWire(passenger, index++, today, errors).ifPresent(passengers::add);
        }
        Contact contact = fromWire(booking.contact());
        if (!errors.isEmpty()) throw PlacingProblems.ofErrors(ProblemType.INVALID_REQUEST, errors);
        return new BookingIntent(
                booking.offers(),
                Optional.ofNullable(booking.seatHoldId()),
                passengers,
                contact,
                Optional.ofNullable(booking.card()).map(card -> fromWire(card, today)),
                address);
    }

    /// Returns a card.
    ///
    /// @throws ProblemException `CARD_INVALID`, with the wrong fields
    static Card fromWire(airside.contract.Card card, LocalDate today) {
        Card typed = Card.of(
                card.number(),
                YearMonth.of(card.expiryYear(), card.expiryMonth()),
                card.securityCode(),
                card.holderName());
        List<FieldError> errors = CardCheck.errors(typed, YearMonth.from(today), "/card");
        if (!errors.isEmpty()) throw PlacingProblems.ofErrors(ProblemType.CARD_INVALID, errors);
        return typed;
    }

    /// Returns the card with a truncated number and without its security code, for the fingerprint of the request.
    static airside.contract.Card truncated(airside.contract.Card card) {
        Card typed = Card.of(card.number(), YearMonth.of(card.expiryYear(), card.expiryMonth()), "", "");
        return card.toBuilder()
                .number(typed.truncatedNumber())
                .securityCode("***")
                .build();
    }

    /// Returns a passenger; empty if its name is refused.
    private static Optional<Passenger> fromWire(
            NewPassenger passenger, int index, LocalDate today, List<FieldError> errors) {
        String pointer = "/passengers/" + index;
        List<FieldError> otherErrors = new ArrayList<>();
        BirthDates.problem(passenger.dateOfBirth(), today)
                .ifPresent(detail -> otherErrors.add(new FieldError(pointer + "/dateOfBirth", detail)));
        PassengerType type = type(passenger.type(), pointer, otherErrors);
        Optional<Title> title = Optional.ofNullable(passenger.title()).map(Title::valueOf);
        SubmittedName sent = submittedName(passenger);
        TicketName ticketName = TicketName.of(sent, title, pointer);
        if (ticketName instanceof TicketName.Refused(List<FieldError> ofTheName)) errors.addAll(ofTheName);
        errors.addAll(otherErrors);
        return ticketName instanceof TicketName.Decided(AirlineName name)
                ? Optional.of(new Passenger(
                        "P" + (index + 1),
                        type,
                        title,
                        sent.givenNames(),
                        sent.surname(),
                        passenger.dateOfBirth(),
                        name))
                : Optional.empty();
    }

    private static SubmittedName submittedName(NewPassenger passenger) {
        return new SubmittedName(
                passenger.surname().strip(),
                text(passenger.givenNames()),
                text(passenger.machineReadableSurname()),
                text(passenger.machineReadableGivenNames()));
    }

    private static Optional<String> text(String text) {
        return Optional.ofNullable(text).map(String::strip).filter(words -> !words.isEmpty());
    }

    private static PassengerType type(String code, String pointer, List<FieldError> errors) {
        try {
            return PassengerType.parse(code);
        } catch (IllegalArgumentException e) {
            errors.add(new FieldError(pointer + "/type", "Use ADT, CHD or INF, not " + code));
            return PassengerType.ADT;
        }
    }

    private static Contact fromWire(airside.contract.Contact contact) {
        return new Contact(
                contact.email(),
                Optional.ofNullable(contact.phone()).map(String::strip),
                Optional.ofNullable(contact.language()).orElse(LANGUAGE_DEFAULT));
    }
}
