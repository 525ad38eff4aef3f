package airside.desktop.fakes;

import airside.desktop.travel.Booking;
import airside.desktop.travel.BookingList;
import airside.desktop.travel.BookingState;
import airside.desktop.travel.BookingSummary;
import airside.desktop.travel.BookingSummary.JourneyInShort;
import airside.desktop.travel.Contact;
import airside.desktop.travel.HistoryEntry;
import airside.desktop.travel.Money;
import airside.desktop.travel.PassengerType;
import airside.desktop.travel.PricedTrip;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Bookings of the sample journeys, as the window shows them.
public final class SampleBookings {
    private SampleBookings() {}

    public static Booking ticketed() {
        PricedTrip trip = SampleTravel.pricedTrip(SampleTravel.chosenReturn());
        return new Booking(
                "Q7XK2M",
                "\"4\"",
                BookingState.TICKETED,
                Instant.parse("2026-11-22T10:24:00Z"),
                Optional.empty(),
                Optional.of(Instant.parse("2026-11-22T10:24:03Z")),
                trip.journeys(),
                passengers(),
                new Contact("maya@example.org", Optional.of("+44 7700 900123"), Optional.of("en")),
                trip.price(),
                List.of(new Booking.Payment(
                        Booking.Payment.State.CAPTURED,
                        trip.price().total(),
                        "Visa ending 4242, simulated acquirer",
                        Optional.of("018842"),
                        Instant.parse("2026-11-22T10:24:01Z"))),
                List.of(
                        new Booking.Ticket("125-2400018817", "P1", 2, 2),
                        new Booking.Ticket("125-2400018818", "P2", 2, 2),
                        new Booking.Ticket("125-2400018819", "P3", 2, 2)),
                Set.of(Booking.Action.DOCUMENTS),
                Optional.empty());
    }

    /// Maya with her son on the lap.
    public static Booking withInfant() {
        Booking b = ticketed();
        List<Booking.Passenger> travellers = List.of(
                b.passengers().getFirst(),
                new Booking.Passenger("P2", PassengerType.INF, "Bim Okafor", "OKAFOR/BIM MSTR"));
        return new Booking(
                b.locator(),
                b.version(),
                b.state(),
                b.createdAt(),
                b.payBy(),
                b.ticketedAt(),
                b.journeys(),
                travellers,
                b.contact(),
                b.price(),
                b.payments(),
                List.of(),
                b.actions(),
                b.failure());
    }

    /// Held without payment until 18:00 on the next day.
    public static Booking held() {
        Booking b = ticketed();
        return new Booking(
                "M4T9RA",
                "\"2\"",
                BookingState.HELD,
                b.createdAt(),
                Optional.of(Instant.parse("2026-11-23T18:00:00Z")),
                Optional.empty(),
                b.journeys(),
                b.passengers(),
                b.contact(),
                b.price(),
                List.of(),
                List.of(),
                Set.of(Booking.Action.PAY, Booking.Action.CANCEL, Booking.Action.DOCUMENTS),
                Optional.empty());
    }

    public static Booking in(BookingState state) {
        Booking b = held();
        return new Booking(
                b.locator(),
                "\"3\"",
                state,
                b.createdAt(),
                Optional.empty(),
                Optional.empty(),
                b.journeys(),
                b.passengers(),
                b.contact(),
                b.price(),
                b.payments(),
                b.tickets(),
                Set.of(),
                Optional.empty());
    }

    private static List<Booking.Passenger> passengers() {
        return List.of(
                new Booking.Passenger("P1", PassengerType.ADT, "Maya Okafor", "OKAFOR/MAYA MS"),
                new Booking.Passenger("P2", PassengerType.ADT, "Noor Haddad", "HADDAD/NOOR MS"),
                new Booking.Passenger("P3", PassengerType.CHD, "Zoë Okafor", "OKAFOR/ZOE MISS"));
    }

    public static BookingList upcoming() {
        return new BookingList(
                List.of(
                        summary(
                                "Q7XK2M",
                                BookingState.TICKETED,
                                Optional.empty(),
                                3,
                                "1388.40",
                                List.of(
                                        shortJourney(
                                                "LHR",
                                                "London",
                                                "JFK",
                                                "New York",
                                                "2026-12-18T08:30",
                                                "2026-12-18T11:05",
                                                455,
                                                "BA117"),
                                        shortJourney(
                                                "JFK",
                                                "New York",
                                                "LHR",
                                                "London",
                                                "2026-12-27T08:10",
                                                "2026-12-27T20:00",
                                                410,
                                                "BA178"))),
                        summary(
                                "M4T9RA",
                                BookingState.HELD,
                                Optional.of(TestClock.START.plusSeconds(6 * 3600 + 720)),
                                1,
                                "87.20",
                                List.of(shortJourney(
                                        "LHR",
                                        "London",
                                        "LIS",
                                        "Lisbon",
                                        "2027-01-09T07:00",
                                        "2027-01-09T09:45",
                                        165,
                                        "TP1351"))),
                        summary(
                                "KD83WP",
                                BookingState.CONFIRMED,
                                Optional.empty(),
                                2,
                                "402.00",
                                List.of(
                                        shortJourney(
                                                "EDI",
                                                "Edinburgh",
                                                "ATH",
                                                "Athens",
                                                "2027-04-03T06:50",
                                                "2027-04-03T13:00",
                                                250,
                                                "A3681"),
                                        shortJourney(
                                                "ATH",
                                                "Athens",
                                                "EDI",
                                                "Edinburgh",
                                                "2027-04-10T14:00",
                                                "2027-04-10T16:20",
                                                260,
                                                "A3680")))),
                3,
                8,
                0,
                Optional.empty());
    }

    public static BookingList noBookings() {
        return new BookingList(List.of(), 0, 0, 0, Optional.empty());
    }

    public static List<HistoryEntry> history() {
        return List.of(
                new HistoryEntry(Instant.parse("2026-11-22T10:24:00Z"), "maya.okafor", "REQUESTED", Optional.empty()),
                new HistoryEntry(Instant.parse("2026-11-22T10:24:00Z"), "bookings", "SEATS_HELD", Optional.empty()),
                new HistoryEntry(
                        Instant.parse("2026-11-22T10:24:01Z"), "bookings", "PAYMENT_CAPTURED", Optional.empty()),
                new HistoryEntry(
                        Instant.parse("2026-11-22T10:24:02Z"), "bookings", "SEATS_CONFIRMED", Optional.empty()),
                new HistoryEntry(Instant.parse("2026-11-22T10:24:03Z"), "bookings", "TICKETED", Optional.empty()));
    }

    /// The history of a booking whose first card was declined: the server records each renewal of the hold.
    public static List<HistoryEntry> historyWithDeclinedCard() {
        return Stream.of(
                        "REQUESTED",
                        "SEATS_HELD",
                        "PAYMENT_DECLINED",
                        "SEATS_HELD",
                        "PAYMENT_REQUESTED",
                        "SEATS_HELD",
                        "PAYMENT_CAPTURED",
                        "SEATS_CONFIRMED",
                        "TICKETED")
                .map(what ->
                        new HistoryEntry(Instant.parse("2026-11-22T10:24:00Z"), "bookings", what, Optional.empty()))
                .toList();
    }

    /// A trip that is held and whose dates are in two years.
    public static BookingList overNewYear() {
        List<JourneyInShort> journeys = List.of(
                shortJourney("LHR", "London", "JFK", "New York", "2026-12-29T08:30", "2026-12-29T11:05", 455, "BA117"),
                shortJourney("JFK", "New York", "LHR", "London", "2027-01-25T07:55", "2027-01-25T19:45", 410, "BA178"));
        Optional<Instant> payBy = Optional.of(Instant.parse("2026-11-23T18:00:00Z"));
        return new BookingList(
                List.of(summary("M4T9RA", BookingState.HELD, payBy, 3, "12388.40", journeys)),
                1,
                0,
                0,
                Optional.empty());
    }

    private static BookingSummary summary(
            String locator,
            BookingState state,
            Optional<Instant> payBy,
            int passengers,
            String total,
            List<JourneyInShort> journeys) {
        List<String> names = List.of("Maya Okafor", "Noor Haddad", "Zoë Okafor").subList(0, passengers);
        return new BookingSummary(locator, state, payBy, journeys, passengers, names, Money.of(total, "EUR"));
    }

    private static JourneyInShort shortJourney(
            String from,
            String fromCity,
            String to,
            String toCity,
            String departs,
            String arrives,
            int minutes,
            String flight) {
        LocalDateTime departure = LocalDateTime.parse(departs);
        return new JourneyInShort(
                from,
                fromCity,
                to,
                toCity,
                departure,
                LocalDateTime.parse(arrives),
                departure.atZone(ZoneId.of("UTC")).toInstant(),
                minutes,
                List.of(flight));
    }
}
