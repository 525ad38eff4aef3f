package airside.desktop.gateway.http;

import airside.contract.NewBooking;
import airside.contract.NewPassenger;
import airside.contract.PricedTrip;
import airside.desktop.gateway.BookingRequest;
import airside.desktop.travel.Booking;
import airside.desktop.travel.BookingList;
import airside.desktop.travel.BookingState;
import airside.desktop.travel.BookingSummary;
import airside.desktop.travel.Card;
import airside.desktop.travel.Contact;
import airside.desktop.travel.HistoryEntry;
import airside.desktop.travel.Offer;
import airside.desktop.travel.SeatHold;
import airside.desktop.travel.Traveller;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Converts bookings, holds and payments between the contract's records and the client's types.
final class BookingWire {
    private BookingWire() {}

    static List<String> toWire(List<Offer> offers) {
        return offers.stream().map(Offer::token).toList();
    }

    static NewBooking toWire(BookingRequest request) {
        return NewBooking.builder()
                .offers(toWire(request.offers()))
                .seatHoldId(request.seatHold().orElse(null))
                .passengers(
                        request.travellers().stream().map(BookingWire::toWire).toList())
                .contact(toWire(request.contact()))
                .card(request.card().map(BookingWire::toWire).orElse(null))
                .build();
    }

    private static NewPassenger toWire(Traveller traveller) {
        return NewPassenger.builder()
                .type(traveller.type().name())
                .title(traveller.title().orElse(null))
                .givenNames(traveller.givenNames().orElse(null))
                .surname(traveller.surname())
                .machineReadableGivenNames(traveller.machineReadableGivenNames().orElse(null))
                .machineReadableSurname(traveller.machineReadableSurname().orElse(null))
                .dateOfBirth(traveller.dateOfBirth())
                .build();
    }

    private static airside.contract.Contact toWire(Contact contact) {
        return airside.contract.Contact.builder()
                .email(contact.email())
                .phone(contact.phone().orElse(null))
                .language(contact.language().orElse(null))
                .build();
    }

    static airside.contract.Card toWire(Card card) {
        return airside.contract.Card.builder()
                .number(card.number())
                .expiryMonth(card.expires().getMonthValue())
                .expiryYear(card.expires().getYear())
                .securityCode(card.securityCode())
                .holderName(card.holderName())
                .build();
    }

    /// @param clockAhead by how much this computer's clock is ahead of the server's
    static SeatHold fromWire(airside.contract.SeatHold wire, Duration clockAhead) {
        PricedTrip trip = wire.trip();
        return new SeatHold(wire.seatHoldId(), wire.expiresAt().plus(clockAhead), FlightWire.fromWire(trip));
    }

    static Booking fromWire(airside.contract.Booking wire, String version) {
        return new Booking(
                wire.recordLocator(),
                version,
                stateFromWire(wire.state()),
                wire.createdAt(),
                Optional.ofNullable(wire.ticketingTimeLimitAt()),
                Optional.ofNullable(wire.ticketedAt()),
                wire.journeys().stream().map(FlightWire::fromWire).toList(),
                wire.passengers().stream().map(BookingWire::fromWire).toList(),
                fromWire(wire.contact()),
                FlightWire.fromWire(wire.price()),
                wire.payments().stream().map(BookingWire::fromWire).toList(),
                wire.tickets().stream().map(BookingWire::fromWire).toList(),
                Arrays.stream(Booking.Action.values())
                        .filter(action -> wire.availableActions().contains(action.name()))
                        .collect(Collectors.toSet()),
                Optional.ofNullable(wire.failure()).map(airside.contract.Failure::detail));
    }

    private static Booking.Passenger fromWire(airside.contract.Passenger wire) {
        String name = Stream.of(wire.givenNames(), wire.surname())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return new Booking.Passenger(
                wire.passengerId(), FlightWire.typeFromWire(wire.type()), name, wire.airlineName());
    }

    private static Contact fromWire(airside.contract.Contact wire) {
        return new Contact(wire.email(), Optional.ofNullable(wire.phone()), Optional.ofNullable(wire.language()));
    }

    private static Booking.Payment fromWire(airside.contract.Payment wire) {
        return new Booking.Payment(
                FlightWire.enumFromWire(Booking.Payment.State.values(), wire.state(), Booking.Payment.State.UNKNOWN),
                FlightWire.fromWire(wire.amount()),
                wire.method(),
                Optional.ofNullable(wire.authorisationCode()),
                wire.createdAt());
    }

    private static Booking.Ticket fromWire(airside.contract.Ticket wire) {
        long open =
                wire.coupons().stream().filter(c -> c.status().equals("OPEN")).count();
        return new Booking.Ticket(
                wire.number(), wire.passengerId(), wire.coupons().size(), (int) open);
    }

    static BookingList fromWire(airside.contract.BookingPage wire) {
        return new BookingList(
                wire.items().stream().map(BookingWire::fromWire).toList(),
                wire.counts().upcoming(),
                wire.counts().past(),
                wire.counts().cancelled(),
                Optional.ofNullable(wire.nextCursor()));
    }

    private static BookingSummary fromWire(airside.contract.BookingSummary wire) {
        return new BookingSummary(
                wire.recordLocator(),
                stateFromWire(wire.state()),
                Optional.ofNullable(wire.ticketingTimeLimitAt()),
                wire.journeys().stream().map(BookingWire::fromWire).toList(),
                wire.passengerCount(),
                wire.passengerNames() == null || wire.passengerNames().isEmpty()
                        ? List.of(wire.leadName())
                        : wire.passengerNames(),
                FlightWire.fromWire(wire.total()));
    }

    private static BookingSummary.JourneyInShort fromWire(airside.contract.JourneySummary wire) {
        return new BookingSummary.JourneyInShort(
                wire.origin(),
                wire.originCityName(),
                wire.destination(),
                wire.destinationCityName(),
                wire.departureLocal(),
                wire.arrivalLocal(),
                wire.departureAt(),
                wire.elapsedMinutes(),
                wire.flights());
    }

    static HistoryEntry fromWire(airside.contract.HistoryEntry wire) {
        return new HistoryEntry(wire.at(), wire.by(), wire.what(), Optional.ofNullable(wire.why()));
    }

    private static BookingState stateFromWire(String name) {
        return FlightWire.enumFromWire(BookingState.values(), name, BookingState.UNKNOWN);
    }
}
