package airside.desktop.fakes;

import airside.desktop.travel.Airline;
import airside.desktop.travel.AirportTime;
import airside.desktop.travel.Cabin;
import airside.desktop.travel.ChosenOffer;
import airside.desktop.travel.Condition;
import airside.desktop.travel.Direction;
import airside.desktop.travel.FareFamily;
import airside.desktop.travel.Journey;
import airside.desktop.travel.JourneyOffers;
import airside.desktop.travel.Money;
import airside.desktop.travel.Offer;
import airside.desktop.travel.OfferList;
import airside.desktop.travel.PassengerCounts;
import airside.desktop.travel.PassengerType;
import airside.desktop.travel.Place;
import airside.desktop.travel.Position;
import airside.desktop.travel.Price;
import airside.desktop.travel.PricedJourney;
import airside.desktop.travel.PricedTrip;
import airside.desktop.travel.RouteFlights;
import airside.desktop.travel.SearchCriteria;
import airside.desktop.travel.Segment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Maya's trip from London to New York and back, and what surrounds it.
public final class SampleTravel {
    public static final LocalDate OUT = LocalDate.of(2026, 12, 18);
    public static final LocalDate BACK = LocalDate.of(2026, 12, 27);
    public static final PassengerCounts FAMILY = new PassengerCounts(2, 1, 0);

    public static final Place LONDON =
            city("LON", "London", "United Kingdom", "Europe/London", 51.5, -0.12, "LHR", "LGW", "LCY", "STN", "LTN");
    public static final Place HEATHROW =
            airport("LHR", "London Heathrow", "London", "United Kingdom", "Europe/London", 51.47, -0.4543, 0, true);
    public static final Place NEW_YORK =
            city("NYC", "New York", "United States", "America/New_York", 40.7, -74.0, "JFK", "EWR", "LGA");
    public static final Place JFK = airport(
            "JFK",
            "New York John F. Kennedy",
            "New York",
            "United States",
            "America/New_York",
            40.64,
            -73.78,
            5540,
            true);
    public static final Place NEWARK = airport(
            "EWR", "Newark Liberty", "New York", "United States", "America/New_York", 40.69, -74.17, 5563, true);
    public static final Place LAGUARDIA = airport(
            "LGA", "New York LaGuardia", "New York", "United States", "America/New_York", 40.78, -73.87, 5536, false);

    public static final Place PARIS =
            airport("CDG", "Paris Charles de Gaulle", "Paris", "France", "Europe/Paris", 49.01, 2.55, 347, true);
    public static final Place AUCKLAND =
            airport("AKL", "Auckland", "Auckland", "New Zealand", "Pacific/Auckland", -37.01, 174.79, 18340, false);
    public static final Place RAROTONGA =
            airport("RAR", "Rarotonga", "Avarua", "Cook Islands", "Pacific/Rarotonga", -21.2, -159.81, 16340, false);

    public static final Airline BRITISH_AIRWAYS = new Airline("BA", "British Airways");
    public static final Airline VIRGIN = new Airline("VS", "Virgin Atlantic");
    public static final Airline AMERICAN = new Airline("AA", "American Airlines");
    public static final Airline NORWEGIAN = new Airline("DI", "Norwegian");

    private static final Set<FareFamily.Service> NOT_YET = EnumSet.allOf(FareFamily.Service.class);

    public static final FareFamily LIGHT = new FareFamily(
            "LIGHT",
            "Light",
            1,
            0,
            new Condition.NotAllowed(),
            new Condition.NotAllowed(),
            FareFamily.SeatChoice.PAID,
            NOT_YET);
    public static final FareFamily CLASSIC = new FareFamily(
            "CLASSIC",
            "Classic",
            1,
            1,
            new Condition.ForFee(Money.of("60.00", "EUR")),
            new Condition.NotAllowed(),
            FareFamily.SeatChoice.INCLUDED,
            NOT_YET);
    public static final FareFamily FLEX = new FareFamily(
            "FLEX", "Flex", 1, 2, new Condition.Free(), new Condition.Free(), FareFamily.SeatChoice.INCLUDED, NOT_YET);

    private SampleTravel() {}

    public static SearchCriteria aReturnTrip() {
        return new SearchCriteria(HEATHROW, JFK, OUT, Optional.of(BACK), FAMILY, Cabin.ECONOMY);
    }

    public static SearchCriteria aOneWayTrip() {
        return new SearchCriteria(HEATHROW, JFK, OUT, Optional.empty(), PassengerCounts.ONE_ADULT, Cabin.ECONOMY);
    }

    public static OfferList returnOffers() {
        return new OfferList(List.of(outbound(), inbound()), TestClock.START.plusSeconds(1800), NOTICE);
    }

    public static OfferList oneWayOffers() {
        return new OfferList(List.of(outbound()), TestClock.START.plusSeconds(1800), NOTICE);
    }

    public static final String NOTICE = "Historic timetable (2018), invented fares; payments are simulated.";

    public static Direction outbound() {
        return new Direction(
                "LHR",
                "JFK",
                OUT,
                List.of(LIGHT, CLASSIC, FLEX),
                List.of(
                        row(
                                west("BA117", BRITISH_AIRWAYS, "08:30", "11:05", "Boeing 747-400"),
                                "607.20",
                                "694.20",
                                "895.20",
                                3),
                        row(west("VS3", VIRGIN, "10:35", "13:30", "Airbus A330-300"), "618.00", "701.10", "906.00", 9),
                        row(
                                west("AA101", AMERICAN, "11:40", "14:55", "Boeing 777-300ER"),
                                "631.40",
                                "715.70",
                                "920.00",
                                9),
                        row(west("DI7015", NORWEGIAN, "14:10", "17:25", "Boeing 787-9"), "588.90", "672.30", "", 5),
                        row(
                                west("BA179", BRITISH_AIRWAYS, "18:25", "21:20", "Boeing 777-200"),
                                "607.20",
                                "694.20",
                                "",
                                9),
                        row(west("VS9", VIRGIN, "20:15", "23:15", "Airbus A330-300"), "", "", "", 0)));
    }

    public static Direction inbound() {
        return inbound(BACK);
    }

    /// The flights back on another day.
    public static Direction inbound(LocalDate day) {
        return new Direction(
                "JFK",
                "LHR",
                day,
                List.of(LIGHT, CLASSIC, FLEX),
                List.of(
                        row(
                                east(day, "BA178", BRITISH_AIRWAYS, "08:10", "20:00", 0, "Boeing 777-200"),
                                "607.20",
                                "694.20",
                                "895.20",
                                9),
                        row(
                                east(day, "VS4", VIRGIN, "18:30", "06:25", 1, "Airbus A330-300"),
                                "618.00",
                                "701.10",
                                "906.00",
                                9),
                        row(
                                east(day, "BA112", BRITISH_AIRWAYS, "18:30", "06:20", 1, "Boeing 777-200"),
                                "607.20",
                                "694.20",
                                "895.20",
                                2)));
    }

    public static ChosenOffer chosen(Direction direction, int row, FareFamily family) {
        JourneyOffers offers = direction.results().get(row);
        return new ChosenOffer(
                offers.journey(), family, offers.find(family.code()).orElseThrow());
    }

    public static List<ChosenOffer> chosenReturn() {
        return List.of(chosen(outbound(), 0, CLASSIC), chosen(inbound(), 0, CLASSIC));
    }

    public static PricedTrip pricedTrip(List<ChosenOffer> chosen) {
        Price price = chosen.stream()
                .map(c -> c.offer().price())
                .reduce(SampleTravel::add)
                .orElseThrow();
        return new PricedTrip(
                chosen.stream()
                        .map(c -> new PricedJourney(
                                withClass(c.journey()), c.family(), c.offer().price()))
                        .toList(),
                price);
    }

    private static Price add(Price a, Price b) {
        List<Price.PassengerPrice> passengers = new ArrayList<>();
        for (int i = 0; i < a.passengers().size(); i++) {
            Price.PassengerPrice x = a.passengers().get(i);
            Price.PassengerPrice y = b.passengers().get(i);
            passengers.add(new Price.PassengerPrice(
                    x.type(),
                    x.count(),
                    x.fare().plus(y.fare()),
                    x.taxes(),
                    x.total().plus(y.total())));
        }
        return new Price(a.total().plus(b.total()), passengers, a.trace());
    }

    private static Journey withClass(Journey journey) {
        return new Journey(
                journey.segments().stream()
                        .map(s -> new Segment(
                                s.flight(),
                                s.airline(),
                                s.operatedBy(),
                                s.departure(),
                                s.arrival(),
                                s.dayChange(),
                                s.elapsed(),
                                s.distanceKm(),
                                s.aircraft(),
                                s.stops(),
                                s.cabin(),
                                Optional.of("M"),
                                Optional.of("HK")))
                        .toList(),
                journey.elapsed(),
                journey.dayChange());
    }

    public static RouteFlights flightsToNewYork() {
        LocalDate open = LocalDate.of(2026, 1, 1);
        Set<DayOfWeek> daily = EnumSet.allOf(DayOfWeek.class);
        Set<DayOfWeek> weekdays = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        Set<Cabin> cabins = EnumSet.of(Cabin.BUSINESS, Cabin.ECONOMY);
        Set<Cabin> allCabins = EnumSet.allOf(Cabin.class);
        return new RouteFlights(List.of(
                new RouteFlights.WeeklyFlight("BA117", BRITISH_AIRWAYS, daily, open, LocalDate.MAX, allCabins),
                new RouteFlights.WeeklyFlight("BA179", BRITISH_AIRWAYS, daily, open, LocalDate.MAX, cabins),
                new RouteFlights.WeeklyFlight("VS3", VIRGIN, daily, open, LocalDate.MAX, cabins),
                new RouteFlights.WeeklyFlight("VS9", VIRGIN, weekdays, open, LocalDate.MAX, allCabins),
                new RouteFlights.WeeklyFlight("AA101", AMERICAN, daily, open, LocalDate.MAX, cabins),
                new RouteFlights.WeeklyFlight("DI7015", NORWEGIAN, weekdays, open, LocalDate.MAX, cabins)));
    }

    private static Journey west(String flight, Airline airline, String departs, String arrives, String aircraft) {
        return journey(flight, airline, time(HEATHROW, OUT, departs), time(JFK, OUT, arrives), 0, aircraft);
    }

    private static Journey east(
            LocalDate day,
            String flight,
            Airline airline,
            String departs,
            String arrives,
            int dayChange,
            String aircraft) {
        return journey(
                flight,
                airline,
                time(JFK, day, departs),
                time(HEATHROW, day.plusDays(dayChange), arrives),
                dayChange,
                aircraft);
    }

    private static Journey journey(
            String flight, Airline airline, AirportTime from, AirportTime to, int dayChange, String aircraft) {
        Duration elapsed = Duration.between(from.at(), to.at());
        Segment segment = new Segment(
                flight,
                airline,
                Optional.empty(),
                from,
                to,
                dayChange,
                elapsed,
                5540,
                List.of(aircraft),
                List.of(),
                Cabin.ECONOMY,
                Optional.empty(),
                Optional.empty());
        return new Journey(List.of(segment), elapsed, dayChange);
    }

    private static AirportTime time(Place airport, LocalDate day, String time) {
        LocalDateTime local = LocalDateTime.parse(day + "T" + time);
        return new AirportTime(
                airport.code(),
                airport.name(),
                airport.cityName(),
                local,
                airport.zone(),
                local.atZone(airport.zone()).toInstant());
    }

    /// An empty price means that the family is sold out.
    private static JourneyOffers row(Journey journey, String light, String classic, String flex, int seatsLeft) {
        String[] prices = {light, classic, flex};
        FareFamily[] families = {LIGHT, CLASSIC, FLEX};
        List<Offer> offers = IntStream.range(0, 3)
                .filter(i -> !prices[i].isEmpty())
                .mapToObj(i -> offer(journey, families[i], prices[i], i == 0 ? seatsLeft : 9))
                .toList();
        return new JourneyOffers(journey, offers);
    }

    private static Offer offer(Journey journey, FareFamily family, String total, int seatsLeft) {
        return new Offer(
                "token-" + journey.flights().getFirst() + "-" + family.code(),
                family.code(),
                "M",
                seatsLeft,
                price(Money.of(total, "EUR")),
                TestClock.START.plusSeconds(1800));
    }

    /// Two adults and a child at three quarters of the fare, a fifth of it all taxes.
    private static Price price(Money total) {
        Money taxes = share(total, "0.0679");
        Money adult = share(total.minus(taxes.times(3)), "0.363636");
        Money child = total.minus(taxes.times(3)).minus(adult.times(2));
        List<Price.Tax> items = List.of(
                new Price.Tax("GB", "Air Passenger Duty", share(taxes, "0.5")),
                new Price.Tax("UB", "Passenger service charge", taxes.minus(share(taxes, "0.5"))));
        return new Price(
                total,
                List.of(
                        new Price.PassengerPrice(PassengerType.ADT, 2, adult, items, adult.plus(taxes)),
                        new Price.PassengerPrice(PassengerType.CHD, 1, child, items, child.plus(taxes))),
                List.of(new Price.Step("Half return fare", Optional.of(total))));
    }

    private static Money share(Money money, String factor) {
        return new Money(
                money.amount().multiply(new BigDecimal(factor)).setScale(2, RoundingMode.HALF_UP), money.currency());
    }

    private static Place city(
            String code, String name, String country, String zone, double north, double east, String... airports) {
        return new Place(
                code,
                Place.Kind.CITY,
                name,
                name,
                country,
                ZoneId.of(zone),
                new Position(north, east),
                Arrays.asList(airports),
                Optional.empty(),
                Optional.empty());
    }

    private static Place airport(
            String code,
            String name,
            String city,
            String country,
            String zone,
            double north,
            double east,
            int km,
            boolean nonstop) {
        return new Place(
                code,
                Place.Kind.AIRPORT,
                name,
                city,
                country,
                ZoneId.of(zone),
                new Position(north, east),
                List.of(),
                Optional.of(km),
                Optional.of(nonstop));
    }
}
