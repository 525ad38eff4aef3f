package airside.bookings.trip;

import airside.vocabulary.AirlineDesignator;
import airside.vocabulary.AirportCode;
import airside.vocabulary.BookingClass;
import airside.vocabulary.CabinClass;
import airside.vocabulary.FareBasis;
import airside.vocabulary.FlightDesignator;
import airside.vocabulary.Money;
import airside.vocabulary.PassengerCounts;
import airside.vocabulary.PassengerType;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Sample trips between London and New York.
public final class SampleTrips {
    public static final Airline BRITISH_AIRWAYS = new Airline(new AirlineDesignator("BA"), "British Airways", "125");

    private static final Segment.AirportNames HEATHROW = new Segment.AirportNames("London Heathrow", "London");
    private static final Segment.AirportNames KENNEDY =
            new Segment.AirportNames("New York John F. Kennedy", "New York");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private SampleTrips() {}

    /// LHR 18 December 2026 08:30 BA117 11:05 JFK for one adult at 412.00 EUR.
    public static Trip oneWay() {
        return oneWay(new PassengerCounts(1, 0, 0));
    }

    public static Trip oneWay(PassengerCounts passengers) {
        return trip(passengers, List.of(outbound()));
    }

    /// Returns the same, with the return on 27 December 2026: JFK 20:10 BA178 08:00+1 LHR.
    public static Trip returning(PassengerCounts passengers) {
        return trip(passengers, List.of(outbound(), inbound()));
    }

    public static Price price(PassengerCounts passengers) {
        List<PassengerPrice> prices = Stream.of(PassengerType.ADT, PassengerType.CHD, PassengerType.INF)
                .filter(type -> passengers.of(type) > 0)
                .map(type -> priceOf(type, passengers.of(type)))
                .toList();
        Money total = prices.stream()
                .map(price -> price.total().times(price.count()))
                .reduce(Money::add)
                .orElseThrow();
        return new Price(total, prices, List.of(new Price.Step("Fare YLWGB of booking class M", Optional.of(total))));
    }

    private static PassengerPrice priceOf(PassengerType type, int count) {
        return switch (type) {
            case INF -> new PassengerPrice(type, count, eur("41.20"), List.of(), eur("41.20"));
            default ->
                new PassengerPrice(
                        type,
                        count,
                        eur("300.00"),
                        List.of(
                                new PassengerPrice.Tax("GB", "Air passenger duty", eur("92.00")),
                                new PassengerPrice.Tax("UB", "Passenger service charge", eur("20.00"))),
                        eur("412.00"));
        };
    }

    private static Trip trip(PassengerCounts passengers, List<Journey> journeys) {
        List<FaredJourney> fared = journeys.stream()
                .map(journey -> new FaredJourney(journey, classic(), price(passengers)))
                .toList();
        Price each = price(passengers);
        Price whole = journeys.size() == 1 ? each : twice(each);
        return new Trip(passengers, fared, whole);
    }

    private static Price twice(Price price) {
        return new Price(
                price.total().times(2),
                price.passengers().stream()
                        .map(one -> new PassengerPrice(
                                one.type(),
                                one.count(),
                                one.fare().times(2),
                                one.taxes().stream()
                                        .map(tax -> new PassengerPrice.Tax(
                                                tax.code(),
                                                tax.name(),
                                                tax.amount().times(2)))
                                        .toList(),
                                one.total().times(2)))
                        .toList(),
                price.trace());
    }

    private static FareFamily classic() {
        return new FareFamily(
                "CLASSIC",
                "Classic",
                CabinClass.ECONOMY,
                1,
                1,
                new FareFamily.Condition(true, Optional.of(eur("60.00"))),
                new FareFamily.Condition(false, Optional.empty()),
                "INCLUDED");
    }

    private static Journey outbound() {
        return journey(
                "BA117",
                time("LHR", "2026-12-18T08:30", LONDON),
                HEATHROW,
                time("JFK", "2026-12-18T11:05", NEW_YORK),
                KENNEDY,
                0);
    }

    private static Journey inbound() {
        return journey(
                "BA178",
                time("JFK", "2026-12-27T20:10", NEW_YORK),
                KENNEDY,
                time("LHR", "2026-12-28T08:00", LONDON),
                HEATHROW,
                1);
    }

    private static Journey journey(
            String flight,
            AirportTime from,
            Segment.AirportNames origin,
            AirportTime to,
            Segment.AirportNames destination,
            int dayChange) {
        int minutes = Math.toIntExact(Duration.between(from.at(), to.at()).toMinutes());
        Leg leg = new Leg(from, to, minutes, 5540, new Aircraft("744", "Boeing 747-400"));
        Segment segment = new Segment(
                FlightDesignator.parse(flight),
                BRITISH_AIRWAYS,
                BRITISH_AIRWAYS,
                from,
                origin,
                to,
                destination,
                dayChange,
                minutes,
                5540,
                List.of(leg),
                CabinClass.ECONOMY,
                BookingClass.parse("M"),
                FareBasis.parse("MLWGB"));
        return new Journey(from.airport(), to.airport(), minutes, dayChange, List.of(segment));
    }

    private static AirportTime time(String airport, String local, ZoneId zone) {
        LocalDateTime when = LocalDateTime.parse(local);
        return new AirportTime(
                AirportCode.parse(airport), when, zone, when.atZone(zone).toInstant());
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
