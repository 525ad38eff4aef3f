package airside.bookings.booking;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import airside.bookings.history.HistoryChain;
import airside.bookings.passengers.Passenger;
import airside.bookings.passengers.SubmittedName;
import airside.bookings.passengers.TicketName;
import airside.bookings.passengers.Title;
import airside.bookings.payments.CardBrand;
import airside.bookings.payments.CardToken;
import airside.bookings.payments.Payment;
import airside.bookings.tickets.Ticket;
import airside.bookings.trip.SampleTrips;
import airside.bookings.trip.Trip;
import airside.names.AirlineName;
import airside.vocabulary.PassengerCounts;
import airside.vocabulary.PassengerType;
import airside.vocabulary.RecordLocator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/// Sample bookings from London to New York.
public final class SampleBookings {
    public static final Instant BOOKED_AT = Instant.parse("2026-11-23T10:24:00Z");

    private SampleBookings() {}

    /// Returns a ticketed return trip of Maya, Noor and Zoe.
    public static Booking ticketed() {
        return ticketed(List.of(maya(), noor(), zoe()));
    }

    public static Booking ticketed(List<Passenger> passengers) {
        Trip trip = SampleTrips.returning(counts(passengers));
        List<Ticket> tickets = IntStream.range(0, passengers.size())
                .mapToObj(i -> Ticket.issue(trip, passengers.get(i).id(), 18_817 + i, BOOKED_AT))
                .toList();
        return booking(BookingStatus.TICKETED, trip, passengers, tickets);
    }

    /// Returns a one-way trip of Maya that is held and not paid.
    public static Booking held() {
        List<Passenger> passengers = List.of(maya());
        return booking(BookingStatus.HELD, SampleTrips.oneWay(), passengers, List.of());
    }

    public static Passenger adult(String id, String givenNames, String surname) {
        return adult(id, givenNames, surname, ticketName(surname, givenNames, Title.MS));
    }

    /// Returns an adult with a ticket name that is no longer accepted, as earlier releases have stored it.
    public static Passenger adult(String id, String givenNames, String surname, AirlineName ticketName) {
        return new Passenger(
                id,
                PassengerType.ADT,
                Optional.of(Title.MS),
                Optional.of(givenNames),
                surname,
                LocalDate.of(1990, 3, 1),
                ticketName);
    }

    private static Passenger maya() {
        return adult("P1", "Maya", "Okafor");
    }

    private static Passenger noor() {
        return adult("P2", "Noor", "Haddad");
    }

    private static Passenger zoe() {
        return new Passenger(
                "P3",
                PassengerType.CHD,
                Optional.of(Title.MISS),
                Optional.of("Zoë"),
                "Okafor",
                LocalDate.of(2019, 5, 5),
                ticketName("Okafor", "Zoë", Title.MISS));
    }

    private static AirlineName ticketName(String surname, String givenNames, Title title) {
        var sent = new SubmittedName(surname, Optional.of(givenNames), Optional.empty(), Optional.empty());
        return assertInstanceOf(TicketName.Decided.class, TicketName.of(sent, Optional.of(title), ""))
                .name();
    }

    private static PassengerCounts counts(List<Passenger> passengers) {
        int adults = (int) passengers.stream()
                .filter(passenger -> passenger.type() == PassengerType.ADT)
                .count();
        return new PassengerCounts(adults, passengers.size() - adults, 0);
    }

    private static Booking booking(BookingStatus status, Trip trip, List<Passenger> passengers, List<Ticket> tickets) {
        Payment paid = new Payment(
                UUID.randomUUID(),
                Payment.State.CAPTURED,
                trip.price().total(),
                new CardToken("sim_1", CardBrand.VISA, "4242"),
                "Visa ending 4242, simulated acquirer",
                Optional.of("018842"),
                Optional.empty(),
                BOOKED_AT);
        return new Booking(
                UUID.randomUUID(),
                RecordLocator.parse("Q7XK2M"),
                5,
                status,
                false,
                new Owner(UUID.randomUUID(), Optional.empty(), "maya.okafor"),
                BOOKED_AT,
                tickets.isEmpty() ? Optional.empty() : Optional.of(BOOKED_AT),
                new HoldTerms(UUID.randomUUID(), BOOKED_AT.plusSeconds(86_400)),
                trip,
                passengers,
                new Contact("maya@example.org", Optional.empty(), "en"),
                tickets.isEmpty() ? List.of() : List.of(paid),
                tickets,
                Optional.empty(),
                HistoryChain.Link.NONE);
    }
}
